package method

import (
	"math/big"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// An Aggregate is a roll-up of decimals in the making, for many parts that are
// not kept: what [Rollup.Combine] makes of them by [ModeSum],
// [ModeRatioOfSums] or [ModeWeightedMean]. Every other mode gives a total
// without a value, with [ReasonUnknownMode].
//
// An Aggregate of its Mode alone is empty and ready to use; the zero Aggregate
// is, too, and takes its mode from the first that is merged into it. Add and
// Merge do not depend on order or grouping, so that parts added in different
// places can be put together: it can be sent as JSON. Aggregates are comparable
// with ==.
type Aggregate struct {
	// Mode is how the parts become a total.
	Mode Mode `json:"mode"`
	// Values is the sum of values, of numerators, or of values times weights.
	Values decimal.Accumulator `json:"values"`
	// Weights is the sum of denominators or weights; of nothing for a sum.
	Weights decimal.Accumulator `json:"weights"`
	// Of is how many parts there are, those left out for want of a figure
	// included.
	Of int `json:"of"`
	// Negative is how many weights were below 0: with one there is no mean.
	Negative int `json:"negative,omitempty"`
	// Mixed says that another mode was merged into it: there is no total.
	Mixed bool `json:"mixed,omitempty"`
}

// Add adds a part: a value, and its denominator or weight, which a sum does
// not read. A part without one of them is left out and counted in Of.
func (a *Aggregate) Add(value, of decimal.Decimal) {
	a.Of++
	switch {
	case !value.IsValid() || a.Mode != ModeSum && !of.IsValid():
		return
	case a.Mode == ModeSum:
		a.Values.Add(value)
		return
	case a.Mode == ModeWeightedMean:
		a.Values.AddProduct(value, of)
		if of.Sign() < 0 {
			a.Negative++
		}
	default:
		a.Values.Add(value)
	}
	a.Weights.Add(of)
}

// Merge adds the parts of b.
func (a *Aggregate) Merge(b Aggregate) {
	if b == (Aggregate{}) {
		return
	}
	if *a == (Aggregate{}) {
		a.Mode = b.Mode
	}
	a.Mixed = a.Mixed || b.Mixed || a.Mode != b.Mode
	a.Values.Merge(b.Values)
	a.Weights.Merge(b.Weights)
	a.Of += b.Of
	a.Negative += b.Negative
}

// Total returns the total, the same as [Rollup.Combine] of the parts but for
// the ids of those left out.
func (a Aggregate) Total() Total {
	total := Total{Mode: a.Mode, Of: a.Of, Counted: a.Values.Count()}
	switch {
	case a.Mixed:
		total.Reason = ReasonMixedMethods
	case a.Of == 0:
		total.Reason = ReasonEmpty
	case total.Counted == 0:
		total.Reason = ReasonMissing
	default:
		total.Value, total.Reason = a.value()
	}
	return total
}

// value computes the total of at least one part.
func (a *Aggregate) value() (Number, Reason) {
	switch a.Mode {
	case ModeSum:
		return numberOf(parseRat(a.Values.String()), true), ""
	case ModeRatioOfSums:
		if isZero(a.Weights) {
			return Number{}, ReasonZeroDenominator
		}
		ratio, reason := ratioOfSums(a.Values, a.Weights)
		return Exact(ratio), reason
	case ModeWeightedMean:
		switch {
		case a.Negative > 0:
			return Number{}, ReasonNegative
		case isZero(a.Weights):
			return Number{}, ReasonZeroWeight
		}
		sum := parseRat(a.Values.String())
		return numberOf(new(big.Rat).Quo(sum, parseRat(a.Weights.String())), true), ""
	}
	return Number{}, ReasonUnknownMode
}
