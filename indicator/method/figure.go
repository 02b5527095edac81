package method

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A Figure is a value on a date: a baseline, an observation, a planned point,
// a target at its deadline. The figure of a period stands on its last day, so
// that yearly figures are whole years apart.
//
// The zero Figure is none. One with a date and no value is a gap: a period
// that is known to have no figure.
type Figure struct {
	// Date is the day of the figure; no date if it is not known.
	Date calendar.Date `json:"date,omitzero"`
	// Value is the figure, in the unit of the indicator; no number if there
	// is none.
	Value decimal.Decimal `json:"value,omitzero"`
}

// An Input is what a [Method] works on. Every member may be missing: a method
// answers with a [Reason] if it needs one that is.
type Input struct {
	// Direction says which side is better.
	Direction Direction `json:"direction,omitempty"`
	// Baseline is where the indicator stood at first.
	Baseline Figure `json:"baseline,omitzero"`
	// Target is the value to be reached and its deadline.
	Target Figure `json:"target,omitzero"`
	// Actual is the latest observation.
	Actual Figure `json:"actual,omitzero"`
	// AsOf is the day of the question; none means that of Actual.
	AsOf calendar.Date `json:"asOf,omitzero"`
	// Series is the observations by time, for methods that look at more than
	// the latest. A figure without a value is a gap.
	Series []Figure `json:"series,omitempty"`
	// Plan is the planned points by time, the last of them the target.
	Plan []Figure `json:"plan,omitempty"`
}

// asOf returns the day of the question.
func (in *Input) asOf() calendar.Date {
	if in.AsOf.IsValid() {
		return in.AsOf
	}
	return in.Actual.Date
}

// reached reports whether value is at target or on its better side, and whether
// that can be told.
func reached(value, target decimal.Decimal, d Direction) (yes, known bool) {
	if !value.IsValid() || !target.IsValid() {
		return false, false
	}
	switch d {
	case Higher, Lower:
		return value.Compare(target)*d.Sign() >= 0, true
	case Neither:
		return value.Equal(target), true
	}
	return false, false
}
