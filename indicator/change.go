package indicator

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// changeIn returns the change over a period: from the levels of the period and
// the one before it where both are known, else as reported (rules M3, M7).
func (f *frame) changeIn(p calendar.Period) reading {
	now := f.levelIn(p)
	reported := f.reportedIn(p)
	if !now.figure.isValid() {
		if reported.found() || now.reason == "" {
			return reported
		}
		return now
	}
	before := f.levelBefore(p)
	if !before.figure.isValid() {
		if reported.found() {
			return reported
		}
		now.figure, now.reason = interval{}, before.missing()
		return now
	}
	change := f.changeBetween(&before, now)
	if reported.found() {
		f.compareReported(&change, &reported)
	}
	return change
}

// compareReported notes a reported change that the levels do not confirm at
// the digits reported (rule M3).
func (f *frame) compareReported(change, reported *reading) {
	c, r := &change.figure, &reported.figure
	if reported.reason != "" || !c.isExact() || !r.isExact() || !r.low.isPlain() {
		return
	}
	if computed := c.low.rounded(r.low.num.Scale()); !computed.Equal(r.low.num) {
		change.doubt = &finding.Finding{
			Severity: finding.SeverityWarning, Code: CodeChangeContradictsLevels,
			Path: "deciding.value", Value: r.low.num.String(),
			Detail: "the levels of " + reported.observation.Period.String() + " and before give " + computed.String(),
		}
	}
}

// missing returns why a starting figure cannot be used.
func (r *reading) missing() Reason {
	if r.reason != "" {
		return r.reason
	}
	return ReasonNoBaseline
}

// levelBefore returns the level of the period before p; the baseline stands in
// for it where it is of that period.
func (f *frame) levelBefore(p calendar.Period) reading {
	previous, err := p.Previous()
	if err != nil {
		return reading{}
	}
	b := &f.target.Baseline
	if b.Value.IsValid() && (b.Period.SameExtent(previous) ||
		!f.indicator.Series.perPeriod() && b.Period.IsValid() && previous.Contains(b.Period.Last())) {
		return f.baseline()
	}
	r := f.levelIn(previous)
	if !r.found() && b.Value.IsValid() && !b.Period.IsValid() && f.window.First() == p.First() {
		return f.baseline()
	}
	return r.whole()
}

// whole returns the reading, without its figure if that is not complete.
func (r reading) whole() reading {
	if r.partial {
		return reading{observation: r.observation, reason: ReasonNoBaseline}
	}
	return r
}

// baseline returns what the target starts from (rule M6).
func (f *frame) baseline() reading {
	b := &f.target.Baseline
	if !b.Value.IsValid() {
		if !b.Period.IsValid() {
			return reading{}
		}
		return f.levelIn(b.Period).whole()
	}
	q := plain(b.Value)
	if b.Of.IsValid() && f.unit.IsPercent() && f.measure == MeasureShare {
		var reason Reason
		if q, reason = percentOf(b.Value, b.Of); reason != "" {
			return reading{reason: reason}
		}
	}
	r := reading{figure: exactly(q)}
	switch b.Comparison {
	case MoreThan, AtLeast:
		r.figure = interval{low: q, openLow: b.Comparison == MoreThan}
	case LessThan, AtMost:
		r.figure = interval{high: q, openHigh: b.Comparison == LessThan}
	case About:
		r.figure = interval{}
		r.reason = ReasonImprecise
	}
	return r
}

// changeBetween returns the change from one level to another, as the measure
// counts it. The result is now with its figure replaced.
func (f *frame) changeBetween(before *reading, now reading) reading {
	level := now.figure
	now.kind = leastSure(now.kind, before.kind)
	now.figure, now.reason = f.changeOf(&before.figure, &level, f.changeUnit == ChangeRelative)
	if f.changeUnit == "" && f.unit.IsPercent() {
		other, reason := f.changeOf(&before.figure, &level, true)
		if reason != "" {
			now.reason = ReasonChangeUnit
		}
		now.other = &other
	}
	return now
}

// zeroBase returns why no relative change can be counted from a level, if so.
func zeroBase(base *interval) Reason {
	switch {
	case base.high.isValid() && base.high.sign() <= 0:
		return ReasonZeroBase
	case base.low.sign() <= 0:
		// It may be 0 or less.
		return ReasonImprecise
	}
	return ""
}

// changeOf returns the changes from every value of a base to every value of a
// level.
func (f *frame) changeOf(base, level *interval, relative bool) (interval, Reason) {
	if relative {
		if reason := zeroBase(base); reason != "" {
			return interval{}, reason
		}
		if !base.isExact() && (level.low.sign() < 0 || level.high.sign() < 0) {
			return interval{}, ReasonImprecise
		}
	}
	change := interval{openLow: level.openLow || base.openHigh, openHigh: level.openHigh || base.openLow}
	var errLow, errHigh error
	change.low, errLow = f.changeFrom(base.high, level.low, relative)
	change.high, errHigh = f.changeFrom(base.low, level.high, relative)
	if errLow != nil || errHigh != nil {
		return interval{}, ReasonRange
	}
	if f.measure == MeasureReduction {
		change = change.turned()
	}
	return change, ""
}

// changeFrom returns the signed size of the change from base to level; there is
// none where one of them has no end.
func (f *frame) changeFrom(base, level quantity, relative bool) (quantity, error) {
	if !base.isValid() || !level.isValid() {
		return quantity{}, nil
	}
	difference, err := subtract(level, base)
	if err != nil {
		return quantity{}, err
	}
	if f.measure == MeasureReduction {
		difference.num = difference.num.Neg()
	}
	if !relative {
		return difference, nil
	}
	hundredfold, err := shift(difference.num, 2)
	if err != nil {
		return quantity{}, err
	}
	return divide(quantity{num: hundredfold, den: difference.den}, base)
}

// subtract returns a - b.
func subtract(a, b quantity) (quantity, error) {
	if !a.den.IsValid() && !b.den.IsValid() {
		d, err := a.num.Sub(b.num)
		return plain(d), err
	}
	left, err := product(a.num, b.den, nil)
	right, err := product(b.num, a.den, err)
	den, err := product(a.den, b.den, err)
	if err != nil {
		return quantity{}, err
	}
	num, err := left.Sub(right)
	return quantity{num: num, den: den}, err
}

// divide returns a / b; b is not 0.
func divide(a, b quantity) (quantity, error) {
	num, err := product(a.num, b.den, nil)
	den, err := product(b.num, a.den, err)
	return quantity{num: num, den: den}, err
}

// product returns a times b, where no number stands for 1, or the error that
// came before.
func product(a, b decimal.Decimal, err error) (decimal.Decimal, error) {
	if err != nil {
		return decimal.Decimal{}, err
	}
	switch {
	case !b.IsValid():
		return a, nil
	case !a.IsValid():
		return b, nil
	}
	return a.Mul(b)
}

// reportedIn returns the change of a period as reported.
func (f *frame) reportedIn(p calendar.Period) reading {
	for i := f.sight.before(p.Last()) - 1; i >= 0; i-- {
		o := &f.sight.series[i]
		if o.Period.Last().Before(p.Last()) {
			break
		}
		if o.Period.SameExtent(p) && f.reads(o, changes) && f.sight.sees(o) {
			return f.read(i, changes)
		}
	}
	return reading{}
}

// reportedChange returns a reported change as the measure counts it.
func (f *frame) reportedChange(o *Observation) (interval, Reason) {
	value, high := o.Value, o.High
	if !value.IsValid() {
		return interval{}, ReasonNoFigure
	}
	if less(high, value) {
		return interval{}, ReasonMalformed
	}
	if !f.sameChangeUnit(o) {
		return interval{}, ReasonMeasureMismatch
	}
	figure, reason := admitted(plain(value), plain(high), o.Qualifier)
	if (f.measure == MeasureReduction) != (o.Measure == MeasureReduction) {
		figure = figure.negated()
	}
	return figure, reason
}

// sameChangeUnit reports whether a reported change is counted as the target
// counts it.
func (f *frame) sameChangeUnit(o *Observation) bool {
	reported := o.ChangeUnit
	if o.Measure == MeasureGrowth {
		reported = ChangeRelative
	}
	if reported == "" && o.Unit.IsPoints() {
		reported = ChangePoints
	}
	wanted := f.changeUnit
	if f.unit.IsPercent() {
		// On per cent an absolute change is one in points.
		if reported == ChangeAbsolute {
			reported = ChangePoints
		}
		if wanted == ChangeAbsolute {
			wanted = ChangePoints
		}
	} else {
		if reported == "" {
			reported = ChangeAbsolute
		}
		if wanted == "" {
			wanted = ChangeAbsolute
		}
	}
	return reported == wanted || reported == ""
}

// negated returns the interval on the other side of 0.
func (i interval) negated() interval {
	i.low.num, i.high.num = i.high.num.Neg(), i.low.num.Neg()
	i.low.den, i.high.den = i.high.den, i.low.den
	i.openLow, i.openHigh = i.openHigh, i.openLow
	return i
}

// leastSure returns the less sure of two kinds of figure.
func leastSure(a, b Kind) Kind {
	if b.rank() < a.rank() {
		return b
	}
	return a
}
