package method

import (
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// Maintain asks in how many of the periods something held that is to be kept:
//
//	periods met / periods counted
//
// It is the method for "giữ vững", for every target that equals its baseline,
// and for bounds. The bounds are Low and High, both included; without them the
// target is the bound, in the direction of the indicator. The periods are the
// figures of Series up to the day of the question; without a series there is
// one, the observation.
//
// A gap in the series is left out of the periods counted, and told in the
// quantities, unless MissingFails says otherwise. The class is [ClassHeld] if
// all periods counted were met, else [ClassBroken].
//
// It is undefined with [ReasonNoTarget] without a bound, [ReasonNoDirection]
// if the target is to be the bound and none is stated, [ReasonNoPeriod]
// without a closed period, and [ReasonMissing] if no period has a figure.
//
// Source: ServiceNow goals (maintain above, below, constant); profit.co (in
// between); MetaPulse (target equal to the start).
type Maintain struct {
	// Low is the lower bound; no number means none.
	Low decimal.Decimal
	// High is the upper bound; no number means none.
	High decimal.Decimal
	// MissingFails counts a closed period without a figure as not met, if a
	// later one has a figure. A gap at the end is only not reported yet.
	MissingFails bool
	// Of is how many periods there are in all; 0 means that those up to now
	// are counted.
	Of int
}

// Apply returns the part of the periods that held.
func (m Maintain) Apply(in Input) Result {
	result := Result{Method: IDMaintain, Version: 1, Input: in}
	low, high, reason := m.bounds(&in)
	if reason != "" {
		result.Reason = reason
		return result
	}
	series := in.Series
	if len(series) == 0 {
		series = []Figure{in.Actual}
	}
	last := latest(series, in.AsOf).Date
	met, counted, missing := 0, 0, 0
	for _, f := range series {
		switch {
		case !closed(f.Date, in.AsOf):
		case f.Value.IsValid():
			counted++
			if within(f.Value, low, high) {
				met++
			}
		case m.MissingFails && f.Date.Before(last):
			counted++
			missing++
		default:
			missing++
		}
	}
	result.add(QuantityPeriodsMet, ExactDecimal(integer(met)))
	result.add(QuantityPeriodsCounted, ExactDecimal(integer(counted)))
	result.add(QuantityPeriodsMissing, ExactDecimal(integer(missing)))
	of := counted
	if m.Of > 0 {
		of = m.Of
	}
	switch {
	case counted == 0 && missing == 0:
		result.Reason = ReasonNoPeriod
		return result
	case counted == 0:
		result.Reason = ReasonMissing
		return result
	}
	r, _ := decimal.RatioOf(integer(met), integer(of)) // of is above 0
	result.Value = Exact(r)
	result.Class = ClassHeld
	if met < counted {
		result.Class = ClassBroken
	}
	return result
}

// bounds returns the ends that hold.
func (m Maintain) bounds(in *Input) (low, high decimal.Decimal, reason Reason) {
	target := in.Target.Value
	switch {
	case m.Low.IsValid() || m.High.IsValid():
		return m.Low, m.High, ""
	case !target.IsValid():
		return low, high, ReasonNoTarget
	}
	switch in.Direction {
	case Higher:
		return target, high, ""
	case Lower:
		return low, target, ""
	case Neither:
		return target, target, ""
	}
	return low, high, ReasonNoDirection
}

// within reports whether value lies between the bounds that there are.
func within(value, low, high decimal.Decimal) bool {
	return (!low.IsValid() || value.Compare(low) >= 0) && (!high.IsValid() || value.Compare(high) <= 0)
}

// Around returns the bounds of value ± percent of it: 250 ± 5 % is 237.5 to
// 262.5.
//
// It fails as [decimal.Decimal.Mul] does.
func Around(value, percent decimal.Decimal) (low, high decimal.Decimal, err error) {
	part, err := percent.Mul(scaled(1, 2))
	if err != nil {
		return low, high, err
	}
	margin, err := value.Mul(part)
	if err != nil {
		return low, high, err
	}
	if margin.Sign() < 0 {
		margin = margin.Neg()
	}
	if low, err = value.Sub(margin); err != nil {
		return low, high, err
	}
	high, err = value.Add(margin)
	return low, high, err
}
