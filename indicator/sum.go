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
	closed := f.closes(&r)
	switch v, reason, final := f.sumVerdict(d.gradeReading(&r), &r, &d, closed); v {
	case "":
		f.judgePace(a, &r)
	default:
		a.settle(v, reason)
		a.Final = final
	}
	if !closed && r.figure.isExact() && d.near.IsValid() {
		low := r.figure.low
		rest := new(big.Rat).Sub(rat(d.near), low.rational())
		a.Rest = roundRat(rest, max(f.goal.Value.Scale(), low.num.Scale()))
	}
}

// sumVerdict returns the verdict on a sum that is g to a demand, and whether it
// is final; none while the window is open and the pace decides.
func (f *frame) sumVerdict(g grade, r *reading, d *demand, closed bool) (v Verdict, reason Reason, final bool) {
	growing, ceiling := f.cannotFall(), d.met.high.IsValid()
	short, whole := NotMet, f.passed() && !r.partial
	if closed && g.verdict == NotMet && f.isNear(&r.figure, d) {
		short = NearlyMet
	}
	awaits := closed && r.partial && !f.options.Closing
	switch {
	case g.verdict == Undecided:
		return Undecided, g.reason, false
	case g.verdict.IsAchieved() && awaits && ceiling:
		// What is missing can still pass a ceiling.
		return Undecided, ReasonAwaitingFigure, false
	case g.verdict.IsAchieved():
		stays := growing && !ceiling && (g.verdict == Exceeded || d.exceeded.empty)
		return g.verdict, "", r.isSure() && (stays || whole)
	case growing && ceiling && d.isAbove(&r.figure):
		lost := !f.isNear(&r.figure, d)
		return short, "", r.isSure() && (lost || whole)
	case awaits:
		return Undecided, ReasonAwaitingFigure, false
	case closed:
		if short == NotMet && !f.passed() && f.options.Closing {
			reason = ReasonClosingReview
		}
		return short, reason, r.isSure() && whole
	}
	return "", "", false
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
	now := f.latestLevel()
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

// latestLevel returns the latest level in the window: of a stock the latest
// figure, else that of the latest whole year.
func (f *frame) latestLevel() reading {
	if !f.indicator.Series.perPeriod() {
		return f.stock(f.window.First(), f.window.Last())
	}
	for year := calendar.YearOf(f.window.Last()); f.window.Covers(year); year, _ = year.Previous() {
		if r := f.levelIn(year); r.found() && !r.partial {
			return r
		}
	}
	return reading{}
}

// reportedOver returns the sum of the changes reported for disjoint periods
// inside p. Relative changes do not add: of them the latest since the start of
// p counts.
func (f *frame) reportedOver(p calendar.Period) reading {
	if f.changeUnit != ChangeRelative {
		return f.sumOver(p, changes)
	}
	var stray reading
	for i := f.sight.before(p.Last()) - 1; i >= 0; i-- {
		o := &f.sight.series[i]
		if !f.reads(o, changes) || !f.sight.sees(o) || !p.Covers(o.Period) {
			continue
		}
		if o.Period.First() == p.First() {
			r := f.read(i, changes)
			r.partial = !o.Period.SameExtent(p)
			return r
		}
		stray = reading{observation: o, reason: ReasonPeriodMismatch}
	}
	return stray
}

// cannotFall reports whether a total can only grow.
func (f *frame) cannotFall() bool {
	return f.indicator.Series == SeriesFlow && f.indicator.Min.IsValid() && f.indicator.Min.Sign() >= 0
}
