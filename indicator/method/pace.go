package method

import (
	"math"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// PaceCAGR compares compound annual rates of growth: that from baseline to
// observation with the one that would lead from baseline to target,
//
//	d × ((actual / baseline)^(1/years) - 1) / |(target / baseline)^(1/years) - 1|
//
// with d = 1 where more is better and -1 where less is, years counted as
// [CountYears] does, and the second years up to the deadline. 1 is the pace
// that is needed. Without a target the value is d × the rate of growth: 0.015
// is 1.5 % a year in the better direction.
//
// The class is [ClassMet] if the observation is at the target or beyond, else
// [ClassLost] if the baseline was, else by the bands; the class by the ratio
// alone is then the trend. The powers make the value an approximation.
//
// It is undefined with [ReasonZeroBase], [ReasonZeroTarget], [ReasonMixedSigns],
// [ReasonFlat], [ReasonBaselineBeyondTarget], [ReasonOneObservation],
// [ReasonDeadlinePast] if the observation is of after the deadline, and where
// a figure, a date or the direction is missing. It never replaces a 0 by a
// small number nor moves the baseline, as publishers do; theirs are [StatCan],
// [UNSD2022] and [Eurostat]. If all figures are negative, growth is that of
// their size, and its sign is turned round.
type PaceCAGR struct {
	// Bands classify the ratio where there is a target.
	Bands Bands
	// GrowthBands classify the rate where there is none.
	GrowthBands Bands
}

// Apply returns the ratio of the rates, or the rate.
func (m PaceCAGR) Apply(in Input) Result {
	result := Result{Method: IDPaceCAGR, Version: 1, Input: in}
	p, reason := paceOf(&in)
	if reason == "" {
		reason = p.strict(&in)
	}
	bands := m.GrowthBands
	if in.Target.Value.IsValid() {
		bands = m.Bands
	}
	result.pace(p, reason)
	result.classify(bands)
	result.standing(&in, ClassMet, ClassLost)
	return result
}

// A pace is what the rates are computed from.
type pace struct {
	from, to, target float64
	sign             float64 // of the better direction, turned for negative figures
	elapsed, total   float64 // years
	hasTarget        bool
}

// paceOf reads what every pace needs.
func paceOf(in *Input) (pace, Reason) {
	b, y, t := in.Baseline, in.Actual, in.Target
	switch {
	case !y.Value.IsValid():
		return pace{}, ReasonMissing
	case !b.Value.IsValid():
		return pace{}, ReasonNoBaseline
	case in.Direction.Sign() == 0:
		return pace{}, ReasonNoDirection
	case !b.Date.IsValid() || !y.Date.IsValid() || t.Value.IsValid() && !t.Date.IsValid():
		return pace{}, ReasonNoDate
	case !b.Date.Before(y.Date):
		return pace{}, ReasonOneObservation
	}
	p := pace{
		from: b.Value.Float64(), to: y.Value.Float64(),
		sign:    float64(in.Direction.Sign()),
		elapsed: years(b.Date, y.Date),
	}
	if b.Value.Sign() < 0 {
		p.sign = -p.sign
	}
	if t.Value.IsValid() {
		p.hasTarget, p.target, p.total = true, t.Value.Float64(), years(b.Date, t.Date)
		if p.total <= 0 {
			return pace{}, ReasonDeadlinePast
		}
	}
	return p, ""
}

// strict says why the library leaves a pace undefined, where publishers do
// something or other.
func (p *pace) strict(in *Input) Reason {
	b, y, t := in.Baseline, in.Actual, in.Target
	switch {
	case b.Value.Sign() == 0:
		return ReasonZeroBase
	case b.Value.Sign()*y.Value.Sign() < 0:
		return ReasonMixedSigns
	case !p.hasTarget:
		return ""
	case t.Value.Sign() == 0:
		return ReasonZeroTarget
	case b.Value.Sign() != t.Value.Sign():
		return ReasonMixedSigns
	case b.Value.Equal(t.Value):
		return ReasonFlat
	case beyond(b.Value, t.Value, in.Direction):
		return ReasonBaselineBeyondTarget
	case y.Date.After(t.Date):
		return ReasonDeadlinePast
	}
	return ""
}

// growth returns the rate a year that leads from the one value to the other.
func growth(from, to, years float64) float64 { return math.Pow(to/from, 1/years) - 1 }

// actual returns the rate so far, above 0 in the better direction.
func (p *pace) actual() float64 { return p.sign * growth(p.from, p.to, p.elapsed) }

// required returns the rate that the target needs.
func (p *pace) required() float64 { return growth(p.from, p.target, p.total) }

// pace sets the value: the ratio to what is required, or the rate.
func (r *Result) pace(p pace, reason Reason) {
	if reason != "" {
		r.Reason = reason
		return
	}
	r.rates(p, p.actual())
}

// rates sets the value from the rate so far.
func (r *Result) rates(p pace, actual float64) {
	if !p.hasTarget {
		r.set(Approximate(actual), "")
		return
	}
	r.add(QuantityActual, Approximate(actual))
	r.add(QuantityRequired, Approximate(p.required()))
	r.set(Approximate(actual/math.Abs(p.required())), "")
}

// standing overrides the class where the target is met, or was and is not.
func (r *Result) standing(in *Input, met, lost Class) {
	if is, known := reached(in.Actual.Value, in.Target.Value, in.Direction); !known {
		return
	} else if is {
		r.override(met)
		return
	}
	if was, known := reached(in.Baseline.Value, in.Target.Value, in.Direction); known && was {
		r.override(lost)
	}
}

// PaceLinear compares yearly changes: that from baseline to observation with
// the one that would lead from baseline to target,
//
//	((actual - baseline) / years) / ((target - baseline) / years)
//
// with years counted as [CountYears] does, and the second years up to the
// deadline. 1 is the pace that is needed. It is exact, and defined for 0 and
// for negative figures, for which [PaceCAGR] is not.
//
// The class is [ClassMet], [ClassLost] or by the bands, as with PaceCAGR.
//
// It is undefined with [ReasonFlat], [ReasonBaselineBeyondTarget],
// [ReasonOneObservation], [ReasonDeadlinePast], [ReasonNoTarget] and where
// another figure, a date or the direction is missing.
type PaceLinear struct {
	// Bands classify the ratio; none leave it without a class.
	Bands Bands
}

// Apply returns the ratio of the yearly changes.
func (m PaceLinear) Apply(in Input) Result {
	result := Result{Method: IDPaceLinear, Version: 1, Input: in}
	value, reason := linearPace(&in)
	switch {
	case reason != "":
	case beyond(in.Baseline.Value, in.Target.Value, in.Direction):
		reason = ReasonBaselineBeyondTarget
	case in.Actual.Date.After(in.Target.Date):
		reason = ReasonDeadlinePast
	}
	result.set(value, reason)
	result.classify(m.Bands)
	result.standing(&in, ClassMet, ClassLost)
	return result
}

// linearPace returns the ratio of the yearly changes.
func linearPace(in *Input) (Number, Reason) {
	p, reason := paceOf(in)
	switch {
	case reason != "":
		return Number{}, reason
	case !p.hasTarget:
		return Number{}, ReasonNoTarget
	}
	share, reason := ShareOfWay(in.Baseline.Value, in.Target.Value, in.Actual.Value)
	if reason != "" {
		return Number{}, reason
	}
	time, reason := CountYears.Share(in.Baseline.Date, in.Target.Date, in.Actual.Date)
	if reason != "" {
		return Number{}, reason
	}
	return divide(Exact(share), Exact(time)), ""
}

// RequiredPace is the change a year that is needed from now on:
//
//	(target - actual) / years
//
// in the unit of the figures, with years from the day of the question to the
// deadline as [CountYears] counts them. It asks another question than
// [PaceCAGR] and [PaceLinear]: a late start raises it. Quantities are the rate
// of growth that does the same, compound and logarithmic, where one does.
//
// The class is [ClassMet] if the observation is at the target or beyond.
//
// It is undefined with [ReasonDeadlinePast] from the deadline on, and with
// [ReasonMissing], [ReasonNoTarget] or [ReasonNoDate].
type RequiredPace struct{}

// Apply returns the change a year that is needed.
func (RequiredPace) Apply(in Input) Result {
	result := Result{Method: IDRequiredPace, Version: 1, Input: in}
	value, reason := requiredPace(&result, &in)
	result.set(value, reason)
	if is, known := reached(in.Actual.Value, in.Target.Value, in.Direction); known && is {
		result.override(ClassMet)
	}
	return result
}

func requiredPace(result *Result, in *Input) (Number, Reason) {
	actual, target, asOf := in.Actual.Value, in.Target.Value, in.asOf()
	switch {
	case !actual.IsValid():
		return Number{}, ReasonMissing
	case !target.IsValid():
		return Number{}, ReasonNoTarget
	case !asOf.IsValid() || !in.Target.Date.IsValid():
		return Number{}, ReasonNoDate
	case !asOf.Before(in.Target.Date):
		return Number{}, ReasonDeadlinePast
	}
	if growthReason(actual, target) == "" {
		left := years(asOf, in.Target.Date)
		from, to := actual.Float64(), target.Float64()
		result.add(QuantityGrowth, Approximate(growth(from, to, left)))
		result.add(QuantityLogGrowth, Approximate(math.Log(to/from)/left))
	}
	var way, time decimal.Accumulator
	way.AddProduct(target, integer(unitsOfYear))
	way.AddProduct(actual, integer(-unitsOfYear))
	time.Add(integer(CountYears.elapsed(asOf, in.Target.Date)))
	r, reason := ratioOfSums(way, time)
	return Exact(r), reason
}
