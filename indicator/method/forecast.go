package method

import (
	"math"
	"math/big"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A Fit says how a [Forecast] carries a series on. The zero Fit is [FitOLS].
type Fit string

// The fits.
const (
	// FitOLS is the line of least squares: see [LeastSquares].
	FitOLS Fit = ""
	// FitTheilSen is the line of median slopes: see [TheilSen], with
	// [InterceptJoint].
	FitTheilSen Fit = "theil-sen"
	// FitCAGR is the compound rate of growth from the first figure to the
	// last; it discards the rest. It needs figures on one side of 0.
	FitCAGR Fit = "cagr"
	// FitAARR is the line of least squares through the logarithms: the
	// average annual rate of reduction. It needs figures above 0.
	FitAARR Fit = "aarr"
)

// Forecast carries the series on in time, which is counted as [CountYears]
// does.
//
// Value is the figure at the deadline. Date is the first day on which the goal
// would be reached at this pace; it may lie in the past, where the line has
// crossed the target and the figures have not. The class is [ClassReached] or
// [ClassMissed] as the value is at the target or not; it needs a direction.
// Quantities are the slope or the rate a year.
//
// It uses the figures of Series up to the day of the question, or else
// baseline and observation. Two are enough for it; they prove nothing.
//
// The value is undefined with [ReasonMissing], [ReasonOneObservation],
// [ReasonZeroBase], [ReasonMixedSigns] or [ReasonNotPositive] where a fit needs it,
// [ReasonNoDate] without a deadline, [ReasonDeadlinePast] if the deadline lies
// before the last figure, and [ReasonUnknownOption]. The date is undefined, apart from these, with
// [ReasonNoTarget], and with [ReasonNeverReached].
type Forecast struct {
	// Fit says how.
	Fit Fit
}

// A curve is a fitted course over positions in time.
type curve interface {
	// at returns the figure at a position.
	at(position int) Number
	// reaches returns the position at which the curve has the value; nil if
	// it never does.
	reaches(value Number) *big.Rat
}

// Apply returns the figure at the deadline.
func (m Forecast) Apply(in Input) Result {
	result := Result{Method: m.Fit.id(), Version: 1, Input: in}
	series := in.Series
	if len(series) == 0 {
		series = []Figure{in.Baseline, in.Actual}
	}
	figures := byDate(series)
	for len(figures) > 0 && !closed(figures[len(figures)-1].Date, in.AsOf) {
		figures = figures[:len(figures)-1]
	}
	c, reason := m.fit(&result, figures)
	if reason != "" {
		result.Reason, result.DateReason = reason, reason
		return result
	}
	last := figures[len(figures)-1]
	switch deadline := in.Target.Date; {
	case !deadline.IsValid():
		result.Reason = ReasonNoDate
	case deadline.Before(last.Date):
		result.Reason = ReasonDeadlinePast
	default:
		result.set(c.at(position(deadline)), "")
	}
	target := in.Target.Value
	if !target.IsValid() {
		result.DateReason = ReasonNoTarget
		return result
	}
	result.Date, result.DateReason = reachedOn(c, &in, last)
	if sign := in.Direction.Sign(); sign != 0 && result.Value.IsValid() {
		result.Class = ClassMissed
		if sign*result.Value.Compare(target) >= 0 {
			result.Class = ClassReached
		}
	}
	return result
}

// reachedOn returns the day on which the curve has the target.
func reachedOn(c curve, in *Input, last Figure) (calendar.Date, Reason) {
	if is, known := reached(last.Value, in.Target.Value, in.Direction); known && is {
		return last.Date, ""
	}
	p := c.reaches(ExactDecimal(in.Target.Value))
	if p == nil {
		return calendar.Date{}, ReasonNeverReached
	}
	// A course that leads away has been at the target before the first figure.
	if ahead := c.at(position(last.Date) + unitsOfYear); in.Direction.Sign()*subtract(ahead, c.at(position(last.Date))).Sign() < 0 {
		return calendar.Date{}, ReasonNeverReached
	}
	day := dateAt(p)
	if !day.IsValid() {
		return calendar.Date{}, ReasonNeverReached
	}
	return day, ""
}

// IsValid reports whether f is one of the fits.
func (f Fit) IsValid() bool {
	return f == FitOLS || f == FitTheilSen || f == FitCAGR || f == FitAARR
}

// id returns the name of the forecast by this fit.
func (f Fit) id() ID {
	if f == FitOLS {
		return IDForecastOLS
	}
	return "forecast/" + ID(f)
}

// fit returns the course through figures, which are in order.
func (m Forecast) fit(result *Result, figures []Figure) (curve, Reason) {
	switch {
	case !m.Fit.IsValid():
		return nil, ReasonUnknownOption
	case len(figures) == 0:
		return nil, ReasonMissing
	case figures[0].Date == figures[len(figures)-1].Date:
		return nil, ReasonOneObservation
	case m.Fit == FitCAGR || m.Fit == FitAARR:
		return m.fitGrowth(result, figures)
	}
	xs, ys := make([]*big.Rat, len(figures)), make([]*big.Rat, len(figures))
	for i, f := range figures {
		xs[i], ys[i] = big.NewRat(int64(position(f.Date)), 1), ratOf(f.Value)
	}
	line, reason := leastSquares(xs, ys)
	if m.Fit == FitTheilSen {
		line, reason = theilSen(xs, ys, InterceptJoint)
	}
	if reason != "" {
		return nil, reason
	}
	slope := line.Slope.rat()
	result.add(QuantitySlope, exactRat(new(big.Rat).Mul(slope, big.NewRat(unitsOfYear, 1))))
	return straight{slope, line.Intercept.rat()}, ""
}

// straight is a line over positions.
type straight struct{ slope, intercept *big.Rat }

func (s straight) at(position int) Number {
	y := new(big.Rat).Mul(s.slope, big.NewRat(int64(position), 1))
	return exactRat(y.Add(y, s.intercept))
}

func (s straight) reaches(value Number) *big.Rat {
	if s.slope.Sign() == 0 {
		return nil
	}
	x := new(big.Rat).Sub(value.rat(), s.intercept)
	return x.Quo(x, s.slope)
}

// fitGrowth returns the course of a steady rate through figures.
func (m Forecast) fitGrowth(result *Result, figures []Figure) (curve, Reason) {
	first, last := figures[0], figures[len(figures)-1]
	if m.Fit == FitCAGR {
		if reason := growthReason(first.Value, last.Value); reason != "" {
			return nil, reason
		}
		rate := growth(first.Value.Float64(), last.Value.Float64(), years(first.Date, last.Date))
		result.add(QuantityGrowth, Approximate(rate))
		return exponential{last.Value.Float64(), math.Log1p(rate), position(last.Date)}, ""
	}
	xs, ys := make([]float64, len(figures)), make([]float64, len(figures))
	for i, f := range figures {
		if f.Value.Sign() <= 0 {
			return nil, ReasonNotPositive
		}
		xs[i], ys[i] = years(last.Date, f.Date), f.Value.Float64()
	}
	slope, intercept := logLine(xs, ys)
	result.add(QuantityReduction, Approximate(AnnualReduction(slope)))
	return exponential{math.Exp(intercept), slope, position(last.Date)}, ""
}

// exponential is value × exp(rate × years since a position).
type exponential struct {
	value, rate float64
	since       int
}

func (e exponential) at(position int) Number {
	return Approximate(e.value * math.Exp(e.rate*float64(position-e.since)/unitsOfYear))
}

func (e exponential) reaches(value Number) *big.Rat {
	x := math.Log(value.Float64()/e.value) / e.rate
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	return new(big.Rat).SetFloat64(float64(e.since) + x*unitsOfYear)
}
