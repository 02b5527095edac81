package indicator

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A Printed figure is a percentage, an excess or a rate that was published with
// a result. It is data: kept as printed, compared with what the figures give,
// never overwritten by it (rule C3).
type Printed struct {
	// Text is the figure as printed, with its words: "vượt 22,6%".
	Text string `json:"text,omitempty"`
	// Value is the figure.
	Value decimal.Decimal `json:"value,omitzero"`
	// Kind says what it is a figure of. It is stated, never guessed.
	Kind PrintedKind `json:"kind"`
	// Qualifier says that it is not exact.
	Qualifier Qualifier `json:"qualifier,omitempty"`
	// Against names the plan that it is measured against, and who set it.
	Against string `json:"against,omitempty"`
	// Bound says which end of a range it is measured against; empty means the
	// near end.
	Bound Bound `json:"bound,omitempty"`
	// Period is the period of the plan; none means that of the result.
	Period calendar.Period `json:"period,omitzero"`
}

// A PrintedKind says what a printed figure is. With x the actual, T the goal,
// p the previous figure and d = 1 where higher is better, -1 where lower is:
type PrintedKind string

// The kinds of printed figure.
const (
	// PercentOfGoal is 100x/T.
	PercentOfGoal PrintedKind = "percentOfGoal"
	// ExcessPercent is 100d(x-T)/T.
	ExcessPercent PrintedKind = "excessPercent"
	// ExcessPoints is d(x-T) on per cent.
	ExcessPoints PrintedKind = "excessPoints"
	// ExcessUnits is d(x-T) in the unit.
	ExcessUnits PrintedKind = "excessUnits"
	// TimesOfGoal is x/T.
	TimesOfGoal PrintedKind = "timesOfGoal"
	// ExcessTimes is d(x-T)/T.
	ExcessTimes PrintedKind = "excessTimes"
	// ExcessUnstated is an excess in per cent or in points; the comparison
	// says which fits.
	ExcessUnstated PrintedKind = "excessUnstated"
	// TimesUnstated is x/T or d(x-T)/T; the comparison says which fits.
	TimesUnstated PrintedKind = "timesUnstated"
	// ShareOfPart is 100·part/whole: Value/Of of the observation.
	ShareOfPart PrintedKind = "shareOfPart"
	// ShortfallPercent is 100d(T-x)/T.
	ShortfallPercent PrintedKind = "shortfallPercent"
	// PercentOfPrevious is 100x/p.
	PercentOfPrevious PrintedKind = "percentOfPrevious"
	// GrowthPercent is 100(x-p)/p.
	GrowthPercent PrintedKind = "growthPercent"
	// ChangeUnits is x-p in the unit or in points.
	ChangeUnits PrintedKind = "changePoints"
)

var printedKinds = []PrintedKind{
	PercentOfGoal, ExcessPercent, ExcessPoints, ExcessUnits, TimesOfGoal, ExcessTimes, ExcessUnstated,
	TimesUnstated, ShareOfPart, ShortfallPercent, PercentOfPrevious, GrowthPercent, ChangeUnits,
}

// A Bound is an end of a range.
type Bound string

// The ends of a range, as numbers and not by direction.
const (
	// BoundLow is the lower figure.
	BoundLow Bound = "low"
	// BoundHigh is the upper figure.
	BoundHigh Bound = "high"
)

var bounds = []Bound{BoundLow, BoundHigh}
