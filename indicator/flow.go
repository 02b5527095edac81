package indicator

import (
	"math/big"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// levelIn returns the level of a period: the latest figure inside it of a
// stock, the sum of a flow, and the figure of just this period of a rate.
func (f *frame) levelIn(p calendar.Period) reading {
	if !f.indicator.Series.perPeriod() {
		return f.stock(p.First(), p.Last())
	}
	if f.indicator.Series == SeriesFlow && (f.measure == MeasureLevel || f.measure.isChange()) {
		return f.flow(p)
	}
	return f.just(p)
}

// just returns the figure of exactly this period; one that ends with it but
// has another length is no figure of it.
func (f *frame) just(p calendar.Period) reading {
	var r reading
	for i := f.sight.before(p.Last()) - 1; i >= 0; i-- {
		o := &f.sight.series[i]
		if o.Period.Last().Before(p.Last()) {
			break
		}
		if !f.reads(o, levels) || !f.sight.sees(o) {
			continue
		}
		if o.Period.SameExtent(p) {
			return f.read(i, levels)
		}
		if !r.found() && !p.Covers(o.Period) {
			r = reading{observation: o, reason: ReasonPeriodMismatch}
		}
	}
	return r
}

// flow returns the sum of a flow over a period.
func (f *frame) flow(p calendar.Period) reading { return f.sumOver(p, levels) }

// sumOver returns the sum of what was reported for disjoint periods inside p:
// of actual figures if they are complete, else with estimates, and with
// forecasts only where there is nothing else.
func (f *frame) sumOver(p calendar.Period, s sort) reading {
	sum, more := f.sumOf(p, s, KindActual.rank())
	if !more || sum.figure.isValid() && !sum.partial {
		return sum
	}
	sum, more = f.sumOf(p, s, KindEstimate.rank())
	if !more || sum.found() && sum.reason != ReasonPeriodMismatch {
		return sum
	}
	sum, _ = f.sumOf(p, s, KindForecast.rank())
	return sum
}

// sumOf returns the sum of what is at least as sure as a rank of kinds, and
// whether there is more inside p. A figure of a longer period replaces those
// inside it; where two overlap in part neither can be summed (rule T12).
func (f *frame) sumOf(p calendar.Period, s sort, rank int) (sum reading, more bool) {
	var stray reading
	days := 0
	var from calendar.Date // the first day summed so far: the sum grows backwards
	for i := f.sight.before(p.Last()) - 1; i >= 0; i-- {
		o := &f.sight.series[i]
		if o.Period.Last().Before(p.First()) {
			break
		}
		if !f.reads(o, s) || !f.sight.sees(o) {
			continue
		}
		switch {
		case !p.Covers(o.Period):
			stray = reading{observation: o, reason: ReasonPeriodMismatch}
			continue
		case o.Kind.rank() < rank:
			more = true
			continue
		case from.IsValid() && !o.Period.First().Before(from) || sum.reason != "":
			continue
		case from.IsValid() && !o.Period.Last().Before(from):
			sum = reading{observation: o, reason: ReasonOverlap}
			continue
		}
		one := f.read(f.longest(i, p, s, rank), s)
		from = one.observation.Period.First()
		days += one.observation.Period.Days()
		sum = sum.plus(one)
	}
	if sum.observation == nil {
		return stray, more
	}
	sum.partial = days != p.Days()
	return sum, more
}

// longest returns the index of the longest period inside p that ends on the
// day that observation i ends, which is one of them.
func (f *frame) longest(i int, p calendar.Period, s sort, rank int) int {
	best := i
	last := f.sight.series[i].Period.Last()
	for j := i - 1; j >= 0; j-- {
		o := &f.sight.series[j]
		if o.Period.Last() != last {
			break
		}
		if f.reads(o, s) && f.sight.sees(o) && p.Covers(o.Period) && o.Kind.rank() >= rank &&
			o.Period.First().Before(f.sight.series[best].Period.First()) {
			best = j
		}
	}
	return best
}

// plus returns the sum of two readings of disjoint periods, with the later
// observation.
func (r reading) plus(earlier reading) reading {
	if earlier.reason != "" {
		return earlier
	}
	if r.observation == nil {
		return earlier
	}
	r.kind = leastSure(r.kind, earlier.kind)
	r.contradicted = r.contradicted || earlier.contradicted
	a, b := &r.figure, &earlier.figure
	r.figure = interval{
		low: sumEnds(a.low, b.low), openLow: a.openLow || b.openLow,
		high: sumEnds(a.high, b.high), openHigh: a.openHigh || b.openHigh,
	}
	return r
}

// sumEnds returns the sum of two ends of figures; there is no end where one has
// none.
func sumEnds(a, b quantity) quantity {
	if !a.isValid() || !b.isValid() {
		return quantity{}
	}
	if a.isPlain() && b.isPlain() {
		if sum, err := a.num.Add(b.num); err == nil {
			return plain(sum)
		}
	}
	sum := a.rational()
	return quantity{wide: sum.Add(sum, b.rational())}
}

// over returns a figure divided by a number of periods.
func (i interval) over(n int) interval {
	i.low, i.high = i.low.over(n), i.high.over(n)
	return i
}

func (q quantity) over(n int) quantity {
	switch {
	case !q.isValid():
		return q
	case q.isPlain():
		return quantity{num: q.num, den: count(n)}
	}
	r := q.rational()
	return quantity{wide: r.Quo(r, big.NewRat(int64(n), 1))}
}
