package indicator

import "slices"

// A Verdict says how far a target is on a date. The set is closed: every
// target has exactly one. The empty Verdict is none: not assessed.
type Verdict string

// The verdicts, by group from best to worst known, then the others.
const (
	// Exceeded means that the figure is strictly beyond the goal (rule G4).
	Exceeded Verdict = "exceeded"
	// Met means that what the target demands up to the date holds on it.
	Met Verdict = "met"
	// NearlyMet means that the span closed with a shortfall that a rule of the
	// resolution calls "cơ bản đạt" (rule T10).
	NearlyMet Verdict = "nearlyMet"
	// OnSchedule means not there yet, and at or ahead of the path.
	OnSchedule Verdict = "onSchedule"
	// BehindSchedule means not there yet, and behind the path.
	BehindSchedule Verdict = "behindSchedule"
	// InProgress means not there yet, with nothing to judge the pace by.
	InProgress Verdict = "inProgress"
	// Lost means that it was met, is no longer, and can be regained.
	Lost Verdict = "lost"
	// NotDue means that it is declared to be assessed only later (rule T4).
	NotDue Verdict = "notDue"
	// NotMet means that the span closed without it.
	NotMet Verdict = "notMet"
	// NoData means that no usable figure is known.
	NoData Verdict = "noData"
	// Undecided means that there are figures that cannot be judged; the
	// [Reason] says why.
	Undecided Verdict = "undecided"
	// Withdrawn means that the target was taken back.
	Withdrawn Verdict = "withdrawn"
)

// A Group is a set of verdicts that reports put together.
type Group string

// The groups of verdicts.
const (
	// GroupAchieved is exceeded and met.
	GroupAchieved Group = "achieved"
	// GroupNear is nearly met: a group of its own, never counted as achieved.
	GroupNear Group = "near"
	// GroupOpen is on or behind schedule, in progress, lost.
	GroupOpen Group = "open"
	// GroupLater is not due.
	GroupLater Group = "later"
	// GroupFailed is not met.
	GroupFailed Group = "failed"
	// GroupUnknown is no data and undecided.
	GroupUnknown Group = "unknown"
	// GroupOut is withdrawn.
	GroupOut Group = "out"
)

var verdictGroups = [...]struct {
	verdict Verdict
	group   Group
}{
	{Exceeded, GroupAchieved},
	{Met, GroupAchieved},
	{NearlyMet, GroupNear},
	{OnSchedule, GroupOpen},
	{BehindSchedule, GroupOpen},
	{InProgress, GroupOpen},
	{Lost, GroupOpen},
	{NotDue, GroupLater},
	{NotMet, GroupFailed},
	{NoData, GroupUnknown},
	{Undecided, GroupUnknown},
	{Withdrawn, GroupOut},
}

// Verdicts returns all verdicts, in the order in which reports list them.
func Verdicts() []Verdict {
	verdicts := make([]Verdict, len(verdictGroups))
	for i, vg := range verdictGroups {
		verdicts[i] = vg.verdict
	}
	return verdicts
}

// index returns the place of v in the order of reports, or -1.
func (v Verdict) index() int {
	for i := range verdictGroups {
		if verdictGroups[i].verdict == v {
			return i
		}
	}
	return -1
}

// IsValid reports whether v is one of the verdicts.
func (v Verdict) IsValid() bool { return v.index() >= 0 }

// Group returns the group of v; it is empty for a verdict that is none of the
// set.
func (v Verdict) Group() Group {
	if i := v.index(); i >= 0 {
		return verdictGroups[i].group
	}
	return ""
}

// IsAchieved reports whether v is [Exceeded] or [Met].
func (v Verdict) IsAchieved() bool { return v == Exceeded || v == Met }

// A Reason is a code that says why a verdict is what it is, where the verdict
// alone does not: always with [Undecided], sometimes with others. The empty
// Reason is none.
type Reason string

// The reasons of an undecided verdict.
const (
	// ReasonNoGoal: the goal has no figure.
	ReasonNoGoal Reason = "no-goal"
	// ReasonNoGoalNumber: the goal is another body's figure, not known yet.
	ReasonNoGoalNumber Reason = "no-goal-number"
	// ReasonNotAFigure: the threshold has no number ("leading group").
	ReasonNotAFigure Reason = "not-a-figure"
	// ReasonNoDirection: a bare figure on an indicator without a direction.
	ReasonNoDirection Reason = "no-direction"
	// ReasonNoTolerance: a bare figure where neither side is better, the
	// result is another, and no tolerance says how near is near enough.
	ReasonNoTolerance Reason = "no-tolerance"
	// ReasonChangeUnit: points and relative change give different verdicts and
	// the document does not say which it means.
	ReasonChangeUnit Reason = "change-unit"
	// ReasonDenominatorChanged: a count of another denominator than the goal's.
	ReasonDenominatorChanged Reason = "denominator-changed"
	// ReasonNoDenominator: a share whose denominator is not known or is 0.
	ReasonNoDenominator Reason = "no-denominator"
	// ReasonNoBaseline: a change without a known starting figure: no baseline,
	// and no whole figure of the period before the first one.
	ReasonNoBaseline Reason = "no-baseline"
	// ReasonZeroBase: a relative change of a starting figure of 0, or one
	// below it.
	ReasonZeroBase Reason = "zero-base"
	// ReasonImprecise: the figure admits values with different verdicts.
	ReasonImprecise Reason = "imprecise"
	// ReasonContradictory: two figures of one period, known on the same day,
	// give different verdicts.
	ReasonContradictory Reason = "contradictory"
	// ReasonOtherBasis: the figure is on another basis than the indicator.
	ReasonOtherBasis Reason = "other-basis"
	// ReasonUnitMismatch: the figure is in another unit than the goal.
	ReasonUnitMismatch Reason = "unit-mismatch"
	// ReasonPeriodMismatch: the figure is of another length of time than the
	// goal.
	ReasonPeriodMismatch Reason = "period-mismatch"
	// ReasonMeasureMismatch: what was reported is not what is compared.
	ReasonMeasureMismatch Reason = "measure-mismatch"
	// ReasonUnknownStatus: a step that is not on the indicator's scale.
	ReasonUnknownStatus Reason = "unknown-status"
	// ReasonOverlap: periods overlap in part, so that they cannot be summed.
	ReasonOverlap Reason = "overlapping-periods"
	// ReasonNoFigure: an observation without a figure.
	ReasonNoFigure Reason = "no-figure"
	// ReasonAwaitingFigure: the deadline has passed and the figure of its own
	// period is not there yet.
	ReasonAwaitingFigure Reason = "awaiting-figure"
	// ReasonPeriodMissing: a closed period has no figure.
	ReasonPeriodMissing Reason = "period-missing"
	// ReasonPartUndecided: a part of the compound is undecided or without data.
	ReasonPartUndecided Reason = "part-undecided"
	// ReasonBodyAbolished: the body was abolished before the deadline and
	// nobody carries the target on.
	ReasonBodyAbolished Reason = "body-abolished"
	// ReasonRange: the exact computation leaves the range of decimals.
	ReasonRange Reason = "out-of-range"
	// ReasonSeries: a sum of an indicator that is not declared a flow or a
	// running total.
	ReasonSeries Reason = "series-mismatch"
	// ReasonMalformed: the target or the figure breaks a rule that
	// [Target.Validate] or [ValidateObservations] reports as an error.
	ReasonMalformed Reason = "malformed"
)

// The reasons of other verdicts.
const (
	// ReasonMetEarlier: it held before and did not when the span closed.
	ReasonMetEarlier Reason = "met-earlier"
	// ReasonBroken: what was to be maintained did not hold at some time.
	ReasonBroken Reason = "broken"
	// ReasonPeriodMissed: a closed period did not hold what every period must.
	ReasonPeriodMissed Reason = "period-missed"
	// ReasonPartFailed: a part of the compound failed.
	ReasonPartFailed Reason = "part-failed"
	// ReasonPrintedPercent: only a percentage of the plan was printed, and it
	// decides.
	ReasonPrintedPercent Reason = "printed-percent"
	// ReasonClosingReview: the span is taken as closed before its deadline
	// because the assessment is a closing review.
	ReasonClosingReview Reason = "closing-review"
	// ReasonNearly: a period that was missed by no more than the resolution's
	// rule for "cơ bản đạt" allows.
	ReasonNearly Reason = "nearly"
	// ReasonNotUsable: figures are known, but none that may be used on the
	// date.
	ReasonNotUsable Reason = "not-usable"
)

// A Basis says what a verdict rests on (rule T16).
type Basis string

// The bases.
const (
	// BasisFigures is actual figures.
	BasisFigures Basis = "figures"
	// BasisEstimate is an estimate. Such a verdict is never final.
	BasisEstimate Basis = "estimate"
	// BasisForecast is a forecast. Such a verdict is never final.
	BasisForecast Basis = "forecast"
	// BasisPrinted is a printed percentage, where the goal or the figure was
	// not published.
	BasisPrinted Basis = "printed"
	// BasisDeclared is the body's own word.
	BasisDeclared Basis = "declared"
)

// rank orders bases by how little they are sure of; none comes first.
func (b Basis) rank() int {
	return slices.Index(bases, b) + 1
}

// bases are the bases, the surest first.
var bases = []Basis{BasisFigures, BasisDeclared, BasisPrinted, BasisEstimate, BasisForecast}

// leastSureBasis returns the less sure of two bases.
func leastSureBasis(a, b Basis) Basis {
	if b.rank() > a.rank() {
		return b
	}
	return a
}

// isSure reports whether what rests on b cannot be replaced by a better figure.
func (b Basis) isSure() bool { return b == BasisFigures || b == BasisPrinted }

// An Outlook says what is expected of a target that is still open. It is no
// verdict (rule T17).
type Outlook string

// The outlooks; the empty Outlook is none.
const (
	// Likely is "có khả năng đạt".
	Likely Outlook = "likely"
	// Unlikely is "khó đạt".
	Unlikely Outlook = "unlikely"
)

var outlooks = []Outlook{Likely, Unlikely}

// A Trend says which way a figure goes, as the better side sees it.
type Trend string

// The trends; the empty Trend is not known.
const (
	// Improving is towards the better side.
	Improving Trend = "improving"
	// Steady is neither.
	Steady Trend = "steady"
	// Worsening is towards the worse side.
	Worsening Trend = "worsening"
)
