package indicator

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A Target is a promise about an indicator: what is compared, against what,
// and when it must hold. Only ID, Indicator and Goal need be given; the empty
// value of everything else is the common case, a level to be reached by the
// end of the term.
//
// A Target is a plain document: built by a literal or decoded from JSON,
// compared with go-cmp, written into by nobody. [Target.Validate] reports all
// that is doubtful in it, [Target.Assess] judges it.
type Target struct {
	// ID names the target among those of its resolution.
	ID string `json:"id"`
	// Number is its number as printed: "3", "3.1", "11a".
	Number string `json:"number,omitempty"`
	// Text is the target as printed.
	Text string `json:"text,omitempty"`
	// Indicator is what it speaks of.
	Indicator Indicator `json:"indicator"`
	// Measure says which figure is compared; empty means [MeasureLevel].
	Measure Measure `json:"measure,omitempty"`
	// ChangeUnit says how a change is counted; see [ChangeUnit] for empty.
	ChangeUnit ChangeUnit `json:"changeUnit,omitempty"`
	// Since says what a change is counted from; see [Since] for empty.
	Since Since `json:"since,omitempty"`
	// Span says when it must hold; empty means [SpanByDeadline].
	Span Span `json:"span,omitempty"`
	// Every says which periods a span over periods has.
	Every Every `json:"every,omitzero"`
	// Mean says how rates are averaged; see [Mean] for empty.
	Mean Mean `json:"mean,omitempty"`
	// Goal is what the figure is compared with.
	Goal Goal `json:"goal,omitzero"`
	// Due is a period: its last day is the deadline and its extent the window
	// of spans over periods. None means the term (rule T1), of which the window
	// is the calendar years after the first, whereas a period that is stated
	// keeps all its years (rule T2). "Before 2030" is 2029.
	Due calendar.Period `json:"due,omitzero"`
	// AssessedFrom is the day before which the target is declared not to be
	// judged; none means at any time (rule T4).
	AssessedFrom calendar.Date `json:"assessedFrom,omitzero"`
	// Baseline is what the target starts from, where the document says so.
	Baseline Baseline `json:"baseline,omitzero"`
	// Path is the way that the document lays down from baseline to goal.
	Path Path `json:"path,omitzero"`
	// Parts are the targets that this one is made of, if it is a compound.
	Parts Parts `json:"parts,omitzero"`
	// Allocations are its shares by body, group and period.
	Allocations []Allocation `json:"allocations,omitempty"`
	// ContributesTo is the id of the target of the resolution above that this
	// one is a part of, where the resolution names that one; empty means none.
	ContributesTo string `json:"contributesTo,omitempty"`
	// Revisions are the amendments to it, in any order.
	Revisions []Revision `json:"revisions,omitempty"`
	// Beside marks another body's plan for the same result: it is judged but
	// left out of the declared number of targets (rule G8).
	Beside bool `json:"beside,omitempty"`
	// Setter is the body that set the target, if not the resolution's own.
	Setter string `json:"setter,omitempty"`
	// Weight is its weight in a weighted roll-up; no number means none stated.
	Weight decimal.Decimal `json:"weight,omitzero"`
	// Field is the group that the document lists it under: economy, culture.
	Field string `json:"field,omitempty"`
	// Responsible is who answers for it: a member or a unit.
	Responsible string `json:"responsible,omitempty"`
	// Translations holds Text in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Source says where the target was published.
	Source string `json:"source,omitempty"`
	// Note says what a reader should know and no other member holds.
	Note string `json:"note,omitempty"`
}

// A Baseline is the figure that a target starts from. Without a value it is
// the observation of its period (rule M6).
type Baseline struct {
	// Period is the period that the figure is of.
	Period calendar.Period `json:"period,omitzero"`
	// Value is the figure, in the indicator's unit; no number means the
	// observation of Period.
	Value decimal.Decimal `json:"value,omitzero"`
	// Of is the denominator of a share.
	Of decimal.Decimal `json:"of,omitzero"`
	// Status is the step of a status.
	Status string `json:"status,omitempty"`
	// Comparison marks a baseline that is itself a bound ("under 0.2 %"); such
	// a one gives verdicts but no attainment.
	Comparison Comparison `json:"comparison,omitempty"`
	// Source says where the figure was published.
	Source string `json:"source,omitempty"`
}

// A Revision amends a target. It counts on a date from Effective on, if it
// was adopted by the date of knowledge. Goal, Due and Path replace the earlier
// ones whole; an empty one leaves them as they were (rule T13).
type Revision struct {
	// Effective is the first day that it is in force.
	Effective calendar.Date `json:"effective"`
	// Adopted is the day it was decided; none means Effective.
	Adopted calendar.Date `json:"adopted,omitzero"`
	// Goal is the new goal; zero means unchanged.
	Goal Goal `json:"goal,omitzero"`
	// Due is the new due period; zero means unchanged.
	Due calendar.Period `json:"due,omitzero"`
	// Path is the new path; zero means unchanged.
	Path Path `json:"path,omitzero"`
	// Withdrawn ends the target.
	Withdrawn bool `json:"withdrawn,omitempty"`
	// Reason says why.
	Reason string `json:"reason,omitempty"`
	// Document names the decision.
	Document string `json:"document,omitempty"`
}

// Parts are the targets that a compound consists of. Each inherits measure,
// span, due, change unit, unit and direction where its own are empty, and the
// compound counts once (rule P2).
type Parts struct {
	// Rule says how many must hold; empty means [PartsAll].
	Rule PartsRule `json:"rule,omitempty"`
	// AtLeast is the number that must hold under [PartsCount].
	AtLeast int `json:"atLeast,omitempty"`
	// Structure marks shares of one whole, expected to sum to 100.
	Structure bool `json:"structure,omitempty"`
	// Targets are the parts.
	Targets []Target `json:"targets,omitempty"`
}

// IsZero reports whether there are no parts, so that encoding/json leaves them
// out.
func (p Parts) IsZero() bool {
	return p.Rule == "" && p.AtLeast == 0 && !p.Structure && len(p.Targets) == 0
}

// A PartsRule says how many parts of a compound must hold.
type PartsRule string

// The rules over parts.
const (
	// PartsAll demands every part, and the compound's own goal if it has one.
	PartsAll PartsRule = "all"
	// PartsAny demands one part.
	PartsAny PartsRule = "any"
	// PartsCount demands at least [Parts.AtLeast] parts.
	PartsCount PartsRule = "count"
)

var partsRules = []PartsRule{PartsAll, PartsAny, PartsCount}

// An Allocation is one row of a target's distribution to bodies, groups and
// periods. Rows that name the same set of dimensions are summed and compared
// with the whole; a difference is a warning (rule P3).
type Allocation struct {
	// Body is the subordinate body.
	Body string `json:"body,omitempty"`
	// Group is the group of people or things.
	Group string `json:"group,omitempty"`
	// Period is the year or other period.
	Period calendar.Period `json:"period,omitzero"`
	// Value is the share, in the goal's unit.
	Value decimal.Decimal `json:"value,omitzero"`
	// High is the upper end of a range.
	High decimal.Decimal `json:"high,omitzero"`
	// Comparison is the comparison printed with the share.
	Comparison Comparison `json:"comparison,omitempty"`
	// Each marks a floor for every unit of the group: it enters no sum.
	Each bool `json:"each,omitempty"`
	// Note says what a reader should know.
	Note string `json:"note,omitempty"`
}
