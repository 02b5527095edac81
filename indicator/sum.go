package indicator

import (
	"math/big"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// judgeSum judges the sum over the window, or the latest running total (rule
// T8).
func (f *frame) judgeSum(a *Assessment) {
	r := f.total()
	if !r.found() {
		a.settle(NoData, ReasonNotUsable)
		return
	}
	d, reason := f.demand(&f.goal, f.window)
	if reason != "" {
		a.settle(Undecided, reason)
		return
	}
	f.record(a, &r, &d)
	g := d.gradeReading(&r)
	closed := f.closes(&r)
	sure := r.kind.rank() == KindActual.rank()
	switch {
	case g.verdict == Undecided:
		a.settle(Undecided, g.reason)
	case g.verdict.IsAchieved():
		a.settle(g.verdict, "")
		a.Final = sure && (f.passed() && !r.partial || d.direction == Higher && f.cannotFall())
	case d.direction == Lower && f.cannotFall():
		a.settle(NotMet, "")
		a.Final = sure
	case closed && r.partial && !f.options.Closing && r.kind != KindEstimate:
		a.settle(Undecided, ReasonAwaitingFigure)
	case closed && f.isNear(&r.figure, &d):
		a.settle(NearlyMet, "")
		a.Final = f.passed() && sure
	case closed:
		a.settle(NotMet, "")
		if !f.passed() && f.options.Closing {
			a.Reason = ReasonClosingReview
		}
		a.Final = f.passed() && sure && !r.partial
	default:
		f.judgePace(a, &r)
	}
	if !closed && r.figure.isExact() && d.near.IsValid() {
		low := r.figure.low
		rest := new(big.Rat).Sub(rat(d.near), low.rational())
		a.Rest = roundRat(rest, max(f.goal.Value.Scale(), low.num.Scale()))
	}
}

// total returns the sum of a flow over the window, the latest running total,
// or the change over the window.
func (f *frame) total() reading {
	switch {
	case f.measure.isChange():
		return f.totalChange()
	case f.measure == MeasureStatus || f.measure == MeasureRank || f.measure == MeasureShare:
		return reading{reason: ReasonMalformed}
	case f.indicator.Series == SeriesFlow:
		return f.flow(f.window)
	case f.indicator.Series == SeriesCumulative:
		return f.stock(f.window.First(), f.window.Last())
	}
	// A stock or a rate has no sum; which of flow and running total is meant
	// would be a guess.
	return reading{reason: ReasonSeries}
}

// totalChange returns the change from the baseline to the latest level, or the
// sum of the changes reported in the window.
func (f *frame) totalChange() reading {
	now := f.stock(f.window.First(), f.window.Last())
	base := f.baseline()
	if now.figure.isValid() && base.figure.isValid() {
		return f.changeBetween(&base, now)
	}
	sum := f.reportedOver(f.window)
	if !sum.found() && now.found() {
		now.figure, now.reason = interval{}, base.missing()
		return now
	}
	return sum
}

// reportedOver returns the sum of the changes reported for disjoint periods
// inside p.
func (f *frame) reportedOver(p calendar.Period) reading {
	var sum reading
	var from calendar.Date
	for i := f.sight.before(p.Last()) - 1; i >= 0; i-- {
		o := &f.sight.series[i]
		if o.Period.Last().Before(p.First()) {
			break
		}
		if !f.reads(o, changes) || !f.sight.sees(o) || !p.Covers(o.Period) || from.IsValid() && !o.Period.Last().Before(from) {
			continue
		}
		if sum = sum.plus(f.read(i, changes)); sum.reason != "" {
			break
		}
		from = o.Period.First()
	}
	return sum
}

// cannotFall reports whether a total can only grow.
func (f *frame) cannotFall() bool {
	return f.indicator.Series == SeriesFlow && f.indicator.Min.IsValid() && f.indicator.Min.Sign() >= 0
}
