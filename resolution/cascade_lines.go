package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// A CascadeLine is a target of a body with what it gave to each of the units
// directly below, what their figures add up to, how far each is, and who lags.
// There is one for each target, unit with others below it, group and period
// that has shares or figures.
type CascadeLine struct {
	// Target is the id of the target.
	Target string `json:"target"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Text is the target as printed, or the name of its indicator, or its id.
	Text Text `json:"text"`
	// Indicator is the name of the indicator.
	Indicator Text `json:"indicator,omitzero"`
	// Unit is the unit of goals and figures.
	Unit Text `json:"unit,omitzero"`
	// Of is the body or unit that the others make up.
	Of UnitName `json:"of"`
	// Group is the group of people or things that it is about; none means all.
	Group Text `json:"group,omitzero"`
	// Period is the period that the shares are for; none means the target's.
	Period calendar.Period `json:"period,omitzero"`
	// Whole is how far the whole is by its own published figures; undecided
	// without a goal where none was given to it.
	Whole indicator.Assessment `json:"whole"`
	// ByUnits is how far it is by the figures of units, for periods that all of
	// them have one of; empty if there is no such period, or they do not make
	// the figure of the whole.
	ByUnits indicator.Assessment `json:"byUnits,omitzero"`
	// Aggregation is how figures of units become that of the whole.
	Aggregation indicator.Aggregation `json:"aggregation"`
	// Reason says why they do not, if so.
	Reason method.Reason `json:"reason,omitempty"`
	// Shares are the shares against the whole; empty if nothing was shared out
	// or shares do not add (rule P3).
	Shares ShareSum `json:"shares,omitzero"`
	// Rollups are what the figures of units add up to, by period.
	Rollups []RollupLine `json:"rollups,omitempty"`
	// Ranking says how units were ranked and which rule says who lags.
	Ranking Ranking `json:"ranking,omitzero"`
	// Ranked are the units that have an attainment, the best first.
	Ranked []UnitShare `json:"ranked,omitempty"`
	// Apart are the units without one, or with one of another day, in the order
	// of the tree: they are not last, as it is not known how far they are.
	Apart []UnitShare `json:"apart,omitempty"`
}

// A ShareSum is the shares of units against the whole (rule P3).
type ShareSum struct {
	// Sum is what the shares add up to.
	Sum decimal.Decimal `json:"sum"`
	// Whole is what was shared out; none if that is not known.
	Whole decimal.Decimal `json:"whole,omitzero"`
	// Difference is sum less whole: above 0 more was given than there is.
	Difference decimal.Decimal `json:"difference,omitzero"`
	// Counted is how many units have a share, and Of how many there are.
	Counted int `json:"counted"`
	Of      int `json:"of"`
}

// A RollupLine is what the figures of units for one period add up to.
type RollupLine struct {
	// Period is the period; of a stock its last day counts.
	Period calendar.Period `json:"period"`
	// Mode is how it was computed.
	Mode method.Mode `json:"mode"`
	// Figure is the total in the unit of the line, a ratio of sums in per cent
	// rounded half up to two digits; no number if Reason says why.
	Figure decimal.Decimal `json:"figure,omitzero"`
	// Ratio is the exact total of a ratio of sums, a mean or a count: numerator
	// over denominator.
	Ratio decimal.Ratio `json:"ratio,omitzero"`
	// Reason says why there is no total.
	Reason method.Reason `json:"reason,omitempty"`
	// Counted is how many units it is of, and Of how many there are: a unit
	// without a figure of its own counts as those below it.
	Counted int `json:"counted"`
	Of      int `json:"of"`
	// Missing are the units directly below that have no figure, or not of all
	// that are below them, and why.
	Missing []MissingUnit `json:"missing,omitempty"`
	// Published is the whole's own figure for the period; none if there is
	// none. It is never overwritten.
	Published decimal.Decimal `json:"published,omitzero"`
	// Difference is figure less published, where all units are counted.
	Difference decimal.Decimal `json:"difference,omitzero"`
	// Differs says that the two do not agree at the digits published.
	Differs bool `json:"differs,omitempty"`
}

// A MissingUnit is a unit whose figure is not, or not wholly, in a total.
type MissingUnit struct {
	UnitName
	// Reason says why: [indicator.ReasonPeriodMissing] if there is none, or
	// [ReasonIncomplete], or what keeps it from being counted.
	Reason indicator.Reason `json:"reason"`
}

// ReasonIncomplete says that a unit is counted with some of those below it.
const ReasonIncomplete indicator.Reason = "incomplete"

// A UnitShare is a unit's part in a target and how far it is.
type UnitShare struct {
	UnitName
	// Ended says that it came to its end and nobody carries its share on.
	Ended bool `json:"ended,omitempty"`
	// Given is where its goal comes from; empty means that it has none.
	Given ShareOrigin `json:"given,omitempty"`
	// Share is what the body above gave to it; none if it did not.
	Share indicator.Goal `json:"share,omitzero"`
	// Resolution and Target are the ids of its own resolution and of the target
	// in it that contributes, where these were given.
	Resolution string `json:"resolution,omitempty"`
	Target     string `json:"target,omitempty"`
	// Assessment is how far it is by its own goal or, without one, its share.
	Assessment indicator.Assessment `json:"assessment"`
	// Counted is how many units the latest figure is of, and Of how many there
	// are: 1 of 1 for a figure of its own, 0 of 0 without any.
	Counted int `json:"counted"`
	Of      int `json:"of"`
	// Value is the attainment under the method of the ranking; none if Reason
	// says why.
	Value method.Number `json:"value,omitzero"`
	// Attainment is Value in per cent for display, rounded half up to two
	// digits.
	Attainment decimal.Decimal `json:"attainment,omitzero"`
	// Reason says why it is not ranked.
	Reason method.Reason `json:"reason,omitempty"`
	// Rank is its place, 1 the best; equals share one and the next is left out:
	// 1, 2, 2, 4. 0 is not ranked.
	Rank int `json:"rank,omitempty"`
	// Lags says that it is behind, by the rule of the ranking.
	Lags bool `json:"lags,omitempty"`
}

// A ShareOrigin says where a unit's goal comes from.
type ShareOrigin string

// The origins of shares.
const (
	// ShareAllocated is an allocation of the target to the unit.
	ShareAllocated ShareOrigin = "allocated"
	// ShareMerged is the sum of those of the units that it came from (rule T14).
	ShareMerged ShareOrigin = "merged"
	// ShareEach is a floor for each unit of its group (rule P3).
	ShareEach ShareOrigin = "each"
	// ShareExternal is a plan that the target refers to and that there is one
	// of for the unit (rule G7).
	ShareExternal ShareOrigin = "external"
	// ShareOwn is the goal that it set itself in its own resolution.
	ShareOwn ShareOrigin = "own"
)

// A Ranking says how units were ranked, and which of them lag.
type Ranking struct {
	// Method is the method of attainment, and Version its version.
	Method  method.ID `json:"method"`
	Version int       `json:"version"`
	// Better says which side of the attainment is better.
	Better indicator.Direction `json:"better"`
	// On is the day of the figures ranked, the one that most units have one of;
	// those with a figure of another day stand apart.
	On calendar.Date `json:"on,omitzero"`
	// Rule says who lags.
	Rule LagRule `json:"rule"`
	// Against is what [LagBehindWhole] compares with: the attainment of the
	// whole on that day; none if it is not known, and then nobody lags by that
	// rule.
	Against method.Number `json:"against,omitzero"`
	// ByUnits says that Against is by the figures of units, as the whole has
	// published none of that day.
	ByUnits bool `json:"byUnits,omitempty"`
	// Lagging is how many lag.
	Lagging int `json:"lagging"`
}

// A LagRule says which units lag.
type LagRule string

// The rules of lagging.
const (
	// LagBehindWhole is an attainment strictly worse than that of the whole, of
	// a unit that has not met its own.
	LagBehindWhole LagRule = "behindWhole"
	// LagNotMet is a target that was not met when its time was over.
	LagNotMet LagRule = "notMet"
	// LagBehindSchedule is a target behind its path, or not met.
	LagBehindSchedule LagRule = "behindSchedule"
)
