package indicator

import (
	"math"
	"math/big"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// judgeAverage judges the mean of the closed periods (rule T7).
func (f *frame) judgeAverage(a *Assessment) {
	periods := f.periods()
	switch {
	case f.measure == MeasureStatus || f.measure == MeasureRank:
		a.settle(Undecided, ReasonMalformed)
		return
	case len(periods) == 0:
		f.settlePeriodless(a)
		return
	}
	closed, total := f.closedOf(periods), f.number(len(periods))
	switch all := total > 0 && closed >= total; {
	case closed == 0 && !f.options.Closing:
		a.settle(InProgress, "")
	case closed == 0 || f.passed() && total > 0 && !all:
		a.settle(Undecided, ReasonPeriodMissing)
	default:
		f.judgeMean(a, periods[:closed], total)
	}
}

// judgeMean judges the mean of the closed periods, of total ones; 0 if it is
// not known how many there are.
func (f *frame) judgeMean(a *Assessment, periods []calendar.Period, total int) {
	closed := len(periods)
	all := total > 0 && closed >= total
	r, mean := f.meanOf(periods)
	d, reason := f.demand(&f.goal, periods[closed-1])
	if reason != "" {
		a.settle(Undecided, reason)
		return
	}
	f.record(a, &r, &d)
	a.Mean = mean
	g := d.gradeReading(&r)
	sure := r.isSure()
	switch {
	case g.verdict == Undecided:
		a.settle(Undecided, g.reason)
	case g.verdict.IsAchieved():
		a.settle(g.verdict, "")
		a.Final = all && sure && f.passed()
	case all || f.passed() || f.options.Closing:
		switch {
		case f.isNear(&r.figure, &d):
			a.settle(NearlyMet, "")
		case !all && !f.passed():
			a.settle(NotMet, ReasonClosingReview)
		default:
			a.settle(NotMet, "")
		}
		a.Final = all && sure && f.passed()
	case f.averageHeldBefore(periods, &d):
		a.settle(Lost, "")
	default:
		f.judgePace(a, &r)
	}
	if closed < total {
		a.Rest = f.rest(&r, &d, closed, total)
	}
}

// closedOf returns how many of the periods are over, or have the estimate by
// which they close early (rule T10a).
func (f *frame) closedOf(periods []calendar.Period) int {
	for n, p := range periods {
		if p.Last().Compare(f.asOf) <= 0 {
			continue
		}
		r, whole := f.figureIn(p), f.reportedIn(f.window)
		if !r.estimates(p.Last()) && !whole.estimates(f.window.Last()) {
			return n
		}
	}
	return len(periods)
}

// through returns periods that follow each other as one.
func through(periods []calendar.Period) calendar.Period {
	span, err := calendar.Span(periods[0].First(), periods[len(periods)-1].Last())
	if err != nil {
		return calendar.Period{}
	}
	return span
}

// averageHeldBefore reports whether the running mean held after fewer periods.
func (f *frame) averageHeldBefore(periods []calendar.Period, d *demand) bool {
	for n := len(periods) - 1; n > 0; n-- {
		if r, _ := f.meanOf(periods[:n]); d.holds(&r) {
			return true
		}
	}
	return false
}

// meanOf returns the mean over periods, and which mean it is.
func (f *frame) meanOf(periods []calendar.Period) (reading, Mean) {
	switch {
	case f.measure == MeasureLevel && f.indicator.Series == SeriesFlow && f.target.Every.Period != EveryCrop:
		return f.meanFlow(periods), MeanArithmetic
	case f.measure == MeasureLevel && f.indicator.Series == SeriesCumulative:
		return f.meanTotal(periods), MeanArithmetic
	case !f.measure.isChange():
		return f.arithmetic(periods, f.levelIn), MeanArithmetic
	}
	if f.target.Mean == MeanArithmetic {
		r := f.arithmetic(periods, f.changeReported)
		if whole := f.reportedIn(through(periods)); whole.found() && !r.figure.isValid() {
			return whole, MeanReported
		}
		return r, MeanArithmetic
	}
	ends := f.betweenEnds(periods)
	if ends.figure.isValid() {
		if whole := f.reportedIn(through(periods)); whole.found() {
			f.compareReported(&ends, &whole)
		}
		if f.changeUnit == ChangeRelative {
			return ends, MeanGeometric
		}
		return ends, MeanArithmetic
	}
	if whole := f.reportedIn(through(periods)); whole.found() && len(periods) > 1 {
		return whole, MeanReported
	}
	reported := f.arithmetic(periods, f.reportedIn)
	if reported.figure.isValid() || !ends.found() {
		return reported, MeanArithmetic
	}
	return ends, MeanGeometric
}

// meanFlow returns the sum of a flow over the periods, by whatever periods it
// was reported, over their number.
func (f *frame) meanFlow(periods []calendar.Period) reading {
	r := f.flow(through(periods))
	switch {
	case !r.found() || r.partial:
		return reading{observation: r.observation, kind: r.kind, reason: ReasonPeriodMissing}
	case r.reason == "":
		r.figure = r.figure.over(len(periods))
	}
	return r
}

// meanTotal returns the running total of the last period over their number.
func (f *frame) meanTotal(periods []calendar.Period) reading {
	r := f.levelIn(periods[len(periods)-1])
	if !r.found() {
		return reading{reason: ReasonPeriodMissing}
	}
	r.figure = r.figure.over(len(periods))
	return r
}

// changeReported returns the change of a period as reported, else from levels.
func (f *frame) changeReported(p calendar.Period) reading {
	if r := f.reportedIn(p); r.found() {
		return r
	}
	return f.changeIn(p)
}

// arithmetic returns the sum of the periods' figures over their number.
func (f *frame) arithmetic(periods []calendar.Period, figure func(calendar.Period) reading) reading {
	var sum reading
	for i := len(periods) - 1; i >= 0; i-- {
		one := figure(periods[i])
		if !one.found() || one.partial {
			return reading{observation: sum.observation, kind: sum.kind, reason: ReasonPeriodMissing}
		}
		if sum = sum.plus(one); sum.reason != "" {
			return sum
		}
	}
	sum.figure = sum.figure.over(len(periods))
	return sum
}

// betweenEnds returns the mean change over periods from the level before them
// to the level of the last: the constant rate of a relative change, the equal
// share of any other.
func (f *frame) betweenEnds(periods []calendar.Period) reading {
	n := len(periods)
	last := f.levelIn(periods[n-1])
	if !last.figure.isValid() || last.partial {
		return reading{reason: last.reason}
	}
	first := f.levelBefore(periods[0])
	if !first.figure.isValid() {
		last.figure, last.reason = interval{}, first.missing()
		return last
	}
	level := last.figure
	if f.changeUnit == ChangeRelative {
		last.kind = leastSure(last.kind, first.kind)
		last.figure, last.reason = f.constantRate(&first.figure, &level, n)
		return last
	}
	last = f.changeBetween(&first, last)
	if last.reason != "" {
		return last
	}
	last.figure = last.figure.over(n)
	if last.other != nil {
		*last.other, last.reason = f.constantRate(&first.figure, &level, n)
	}
	return last
}

// constantRate returns the rates in per cent that lead from the first level to
// the last in n equal steps.
func (f *frame) constantRate(first, last *interval, n int) (interval, Reason) {
	if reason := zeroBase(first); reason != "" {
		return interval{}, reason
	}
	if last.low.sign() < 0 || last.high.sign() < 0 {
		return interval{}, ReasonZeroBase
	}
	fall := f.measure == MeasureReduction
	rate := func(first, last quantity) (quantity, bool) {
		if !first.isValid() || !last.isValid() {
			return quantity{}, true
		}
		ratio, err := divide(last, first)
		ratio.periods, ratio.fall = int32(n), fall
		return ratio, err == nil
	}
	low, okLow := rate(first.high, last.low)
	high, okHigh := rate(first.low, last.high)
	if !okLow || !okHigh {
		return interval{}, ReasonRange
	}
	i := interval{low: low, openLow: last.openLow || first.openHigh, high: high, openHigh: last.openHigh || first.openLow}
	if fall {
		// The lower the level, the greater the fall.
		i = i.turned()
	}
	return i, ""
}

// rest returns what the open periods must bring on average for the mean over
// all to reach the near end of the goal; no number if that cannot be said.
func (f *frame) rest(r *reading, d *demand, closed, all int) decimal.Decimal {
	if !r.figure.isExact() || !d.near.IsValid() {
		return decimal.Decimal{}
	}
	mean, scale, open := r.figure.low, f.goal.Value.Scale()+2, all-closed
	if mean.periods > 0 {
		return restRate(&mean, d.near, scale, open)
	}
	whole := new(big.Rat).Mul(rat(d.near), big.NewRat(int64(all), 1))
	whole.Sub(whole, new(big.Rat).Mul(mean.rational(), big.NewRat(int64(closed), 1)))
	return roundRat(whole.Quo(whole, big.NewRat(int64(open), 1)), scale)
}

// restRate returns the yearly rate that the open periods must have, by
// logarithm: it is for display only.
func restRate(mean *quantity, near decimal.Decimal, scale, open int) decimal.Decimal {
	goal, sign := near.Float64(), 1.0
	if mean.fall {
		goal, sign = -goal, -1
	}
	so := math.Log(mean.num.Float64() / mean.den.Float64())
	whole := float64(int(mean.periods)+open) * math.Log1p(goal/100)
	percent := sign * 100 * math.Expm1((whole-so)/float64(open))
	if math.IsNaN(percent) || math.IsInf(percent, 0) {
		return decimal.Decimal{}
	}
	return rounded(percent, scale)
}
