package indicator

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// Options say how targets are judged. The zero Options judge the whole term
// with what was known on the date itself.
type Options struct {
	// Known is the date of knowledge: figures and amendments of later report
	// are not used. None means the date assessed.
	Known calendar.Date
	// Term is the term of the resolution, the due period of targets that state
	// none. The window of spans over its periods is the calendar years after its
	// first (rule T2): of 2020/2025 these are 2021 to 2025.
	Term calendar.Period
	// Body is the body whose figures are judged where observations name
	// bodies; empty means the observations that name none.
	Body string
	// Scope limits the judgement to a period; none means the term (rule T10b).
	Scope Scope
	// Closing declares a closing review: spans are taken as closed, and the
	// verdicts stay provisional until their deadlines (rule T10a).
	Closing bool
	// Abolished is the day on which the body came to its end with nobody named
	// to carry its targets on; none if it has not (rule T14).
	Abolished calendar.Date
	// JudgePrinted lets a printed percentage decide where the goal or the
	// figure was not published (rule T16).
	JudgePrinted bool
	// Declared are the bodies' own words; the latest one on a target that was
	// known stands beside its verdict.
	Declared []Declared
	// JudgeDeclared lets a declared verdict decide where there is none to
	// compute: without data, or undecided for want of a figure (rules M5, T16).
	JudgeDeclared bool
	// Methods are the methods of progress to apply beside the verdict.
	Methods []method.Method
	// Forecast is the method that gives open verdicts an outlook; nil means
	// none (rule T17).
	Forecast method.Method
	// NearlyMet is the resolution's rule for "cơ bản đạt"; zero means none.
	NearlyMet NearlyRule
}

// A Scope limits an assessment to one period (rule T10b). The zero Scope is the
// whole term.
type Scope struct {
	// Kind says what Period is; empty means the whole term.
	Kind ScopeKind `json:"kind,omitempty"`
	// Period is the phase or the year.
	Period calendar.Period `json:"period,omitzero"`
}

// A ScopeKind says what part of the term is assessed.
type ScopeKind string

// The scopes.
const (
	// ScopeTerm is the whole term.
	ScopeTerm ScopeKind = "term"
	// ScopePhase judges each target against its path's point for the phase.
	ScopePhase ScopeKind = "phase"
	// ScopePeriod judges one period, as a yearly report does: that period of
	// spans over periods, the targets due in it, and the path's points for it.
	ScopePeriod ScopeKind = "period"
)

// A NearlyRule is the rule by which a resolution calls a missed target "cơ bản
// đạt". The zero NearlyRule is none.
type NearlyRule struct {
	// Shortfall is the largest shortfall, in per cent of the goal's near end,
	// that is still nearly met.
	Shortfall decimal.Decimal `json:"shortfall,omitzero"`
	// Source says where the rule stands.
	Source string `json:"source,omitempty"`
}

// An Assessment is the verdict on one target and why.
type Assessment struct {
	// Target is the id of the target.
	Target string `json:"target"`
	// Verdict says how far it is.
	Verdict Verdict `json:"verdict"`
	// Final says that the verdict cannot change any more by the passing of
	// time or by figures that are due.
	Final bool `json:"final"`
	// Basis says what the verdict rests on; empty without figures.
	Basis Basis `json:"basis,omitempty"`
	// Reason says why, where the verdict alone does not.
	Reason Reason `json:"reason,omitempty"`
	// AsOf is the date judged, Known the date of knowledge.
	AsOf  calendar.Date `json:"asOf"`
	Known calendar.Date `json:"known"`
	// Goal is the goal in force and Revision the number (from 1) of the
	// revision that set it; 0 is the goal as adopted.
	Goal     Goal `json:"goal,omitzero"`
	Revision int  `json:"revision,omitempty"`
	// Due is the window in force.
	Due calendar.Period `json:"due,omitzero"`
	// Deciding is the observation that decided, if one did. It stands in the
	// Figures and is only to be read.
	Deciding *Observation `json:"deciding,omitempty"`
	// Figure is the figure compared, in the goal's unit, rounded half up to
	// two digits more than the goal has where it does not end. The comparison
	// itself is exact.
	Figure decimal.Decimal `json:"figure,omitzero"`
	// Attainment is figure over the near end of the goal, exact: 1 is 100 per
	// cent of plan. It is given where both are figures and the goal is above 0,
	// and not where the baseline is itself a bound (rule M6). It is never
	// capped, and below 1 is better where lower is.
	Attainment decimal.Ratio `json:"attainment,omitzero"`
	// Attainments are the results of [Options.Methods], in their order; none
	// for a compound, without data and for what is withdrawn.
	Attainments []method.Result `json:"attainments,omitempty"`
	// Declared is the body's own latest word, if it gave one.
	Declared *Declared `json:"declared,omitempty"`
	// Outlook is what is expected of an open target, and OutlookBy who says so:
	// "declared" or the id of a method.
	Outlook   Outlook `json:"outlook,omitempty"`
	OutlookBy string  `json:"outlookBy,omitempty"`
	// Trend says which way the figure went since the one before it; empty if
	// there is none or no side is better.
	Trend Trend `json:"trend,omitempty"`
	// Mean is the mean used, for averages of rates.
	Mean Mean `json:"mean,omitempty"`
	// Pace compares with the path, where there is one.
	Pace Pace `json:"pace,omitzero"`
	// Rest is what the open periods must bring for the goal to be reached: on
	// average per period for an average, in total for a sum. A rate is rounded
	// as Figure.
	Rest decimal.Decimal `json:"rest,omitzero"`
	// Periods are the results by period, for spans over periods.
	Periods []PeriodResult `json:"periods,omitempty"`
	// Parts are the assessments of the parts of a compound.
	Parts []Assessment `json:"parts,omitempty"`
	// Printed are the figures printed with the deciding observation beside
	// those computed from it.
	Printed []PrintedCheck `json:"printed,omitempty"`
	// Later is the number of usable observations after the deadline: shown,
	// never judged (rule T3).
	Later int `json:"later,omitempty"`
	// Findings are doubts that arose in judging, with paths from the target.
	Findings finding.List `json:"findings,omitempty"`
}

// A Pace compares a figure with a path on the day of the figure.
type Pace struct {
	// On is the day of the figure.
	On calendar.Date `json:"on,omitzero"`
	// Planned is the path's figure on that day, rounded as
	// [Assessment.Figure].
	Planned decimal.Decimal `json:"planned,omitzero"`
	// Gap is figure minus planned, in the goal's unit: above 0 is better where
	// higher is better and worse where lower is.
	Gap decimal.Decimal `json:"gap,omitzero"`
	// Late is how many days after its planned day the figure was reached:
	// below 0 is early. It is only meaningful when LateKnown is true.
	Late int `json:"late,omitempty"`
	// LateKnown says that the path reaches the figure on some day.
	LateKnown bool `json:"lateKnown,omitempty"`
}

// A PeriodResult is the verdict on one period of a span over periods.
type PeriodResult struct {
	// Period is the period.
	Period calendar.Period `json:"period"`
	// Closed says that it is over.
	Closed bool `json:"closed"`
	// Verdict is met, exceeded, notMet, noData or undecided.
	Verdict Verdict `json:"verdict"`
	// Reason says why it is undecided.
	Reason Reason `json:"reason,omitempty"`
	// Basis says what it rests on.
	Basis Basis `json:"basis,omitempty"`
	// Figure is the figure compared, as [Assessment.Figure].
	Figure decimal.Decimal `json:"figure,omitzero"`
	// Goal is the goal that was in force when the period closed.
	Goal Goal `json:"goal,omitzero"`
}
