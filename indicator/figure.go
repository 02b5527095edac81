package indicator

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// A reading is what the observations say at a time or of a period. The zero
// reading says nothing: there is no figure.
type reading struct {
	figure interval
	// other is the figure under the other unit of change where the document
	// does not say which it means (rule M2).
	other *interval
	// observation is the one that decides: the last of those used.
	observation *Observation
	// kind is the least sure of those used.
	kind Kind
	// reason says why the figure cannot be judged.
	reason Reason
	// contradicted says that figure holds two values reported on one day.
	contradicted bool
	// doubt is what a reader should know of it.
	doubt *finding.Finding
	// partial says that a flow is not complete for its period.
	partial bool
}

// isSure reports whether the reading rests on actual figures.
func (r *reading) isSure() bool { return r.kind.rank() == KindActual.rank() }

// estimates reports whether the reading is the estimate by which a period that
// ends on a day closes for the time being (rule T10a).
func (r *reading) estimates(day calendar.Date) bool {
	return r.kind == KindEstimate && !r.partial && r.observation != nil && r.observation.Period.Last() == day
}

// found reports whether there is an observation at all.
func (r *reading) found() bool { return r.observation != nil || r.figure.isValid() || r.reason != "" }

// A sort of observation: what of a series is looked at.
type sort int

const (
	levels  sort = iota // what the measure compares, or the levels a change is between
	changes             // changes as reported
)

// reads reports whether o is of the sort looked at (rule M3).
func (f *frame) reads(o *Observation, s sort) bool {
	if s == changes {
		return o.Measure.isChange()
	}
	switch f.measure {
	case MeasureStatus, MeasureRank:
		return o.Measure == "" || o.Measure == f.measure
	}
	return o.Measure == "" || o.Measure == MeasureLevel || o.Measure == MeasureShare
}

// latest returns the index of the observation whose period ends latest by the
// day d, and -1 if there is none. A forecast is taken only where there is
// nothing else.
func (f *frame) latest(d calendar.Date, s sort) int {
	forecast := -1
	for i := f.sight.before(d) - 1; i >= 0; i-- {
		o := &f.sight.series[i]
		if !f.reads(o, s) || !f.sight.sees(o) {
			continue
		}
		if o.Kind != KindForecast {
			return i
		}
		if forecast < 0 {
			forecast = i
		}
	}
	return forecast
}

// stock returns the latest level by the day d, no earlier than the day first
// if that is given and of no longer period.
func (f *frame) stock(first, d calendar.Date) reading {
	i := f.latest(d, levels)
	if i < 0 {
		return reading{}
	}
	o := &f.sight.series[i]
	if first.IsValid() {
		if o.Period.Last().Before(first) {
			return reading{}
		}
		if o.Period.First().Before(first) {
			return reading{observation: o, reason: ReasonPeriodMismatch}
		}
	}
	return f.read(i, levels)
}

// read returns what observation i says, with what contradicts it.
func (f *frame) read(i int, s sort) reading {
	o := &f.sight.series[i]
	r := reading{observation: o, kind: o.Kind}
	r.figure, r.reason = f.figureOf(o, s)
	for j := i - 1; j >= 0 && r.reason == ""; j-- {
		p := &f.sight.series[j]
		if !p.Period.SameExtent(o.Period) || p.Kind.rank() != o.Kind.rank() || p.known() != o.known() {
			break
		}
		if !f.reads(p, s) || p.measure() != o.measure() {
			continue
		}
		figure, reason := f.figureOf(p, s)
		if reason == "" && figure != r.figure {
			r.figure, r.contradicted = hull(figure, r.figure), true
		}
	}
	return r
}

// hull returns the interval from the lower of the low ends of a and b to the
// higher of their high ends.
func hull(a, b interval) interval {
	if a.low.isValid() && (!b.low.isValid() || b.low.cmp(&a.low) < 0) {
		a.low, a.openLow = b.low, b.openLow
	}
	if a.high.isValid() && (!b.high.isValid() || b.high.cmp(&a.high) > 0) {
		a.high, a.openHigh = b.high, b.openHigh
	}
	return a
}

// figureOf returns what one observation says, in the unit of the indicator.
func (f *frame) figureOf(o *Observation, s sort) (interval, Reason) {
	if o.Basis != "" && o.Basis != f.indicator.Basis {
		return interval{}, ReasonOtherBasis
	}
	if s == changes {
		return f.reportedChange(o)
	}
	if f.measure == MeasureStatus {
		step := f.step(o.Status)
		if step < 0 {
			return interval{}, ReasonUnknownStatus
		}
		return exactly(plain(count(step))), ""
	}
	if !o.Value.IsValid() {
		return interval{}, ReasonNoFigure
	}
	if less(o.High, o.Value) {
		return interval{}, ReasonMalformed
	}
	if o.Of.IsValid() && f.unit.IsPercent() && (o.Measure == MeasureShare || f.measure == MeasureShare) {
		return shareOf(o)
	}
	if f.measure == MeasureShare && f.goal.Of.IsValid() && o.Of.IsValid() && !f.goal.Of.Equal(o.Of) {
		return interval{}, ReasonDenominatorChanged
	}
	value, reason := f.converted(o.Value, o.Unit)
	if reason != "" {
		return interval{}, reason
	}
	high, reason := f.converted(o.High, o.Unit)
	if reason != "" {
		return interval{}, reason
	}
	return admitted(plain(value), plain(high), o.Qualifier)
}

// shareOf returns the share that an observation with its whole is, in per cent.
func shareOf(o *Observation) (interval, Reason) {
	low, reason := percentOf(o.Value, o.Of)
	var high quantity
	if reason == "" && o.High.IsValid() {
		high, reason = percentOf(o.High, o.Of)
	}
	if reason != "" {
		return interval{}, reason
	}
	return admitted(low, high, o.Qualifier)
}

// percentOf returns 100 part/whole.
func percentOf(part, whole decimal.Decimal) (quantity, Reason) {
	if whole.Sign() <= 0 {
		return quantity{}, ReasonNoDenominator
	}
	hundredfold, err := shift(part, 2)
	if err != nil {
		return quantity{}, ReasonRange
	}
	return quantity{num: hundredfold, den: whole}, ""
}

// converted returns a figure in the unit of the indicator.
func (f *frame) converted(figure decimal.Decimal, unit Unit) (decimal.Decimal, Reason) {
	if unit == "" || unit == f.unit || !figure.IsValid() {
		return figure, ""
	}
	if !unit.SameAs(f.unit) {
		return figure, ReasonUnitMismatch
	}
	figure, err := unit.Convert(figure, f.unit)
	if err != nil {
		return figure, ReasonRange
	}
	return figure, ""
}

// step returns the place of a status on the indicator's scale, or -1.
func (f *frame) step(status string) int {
	for i, s := range f.indicator.steps() {
		if s == status {
			return i
		}
	}
	return -1
}

// admitted returns the values that a figure with its qualifier admits, and
// [ReasonImprecise] if it admits any.
func admitted(low, high quantity, q Qualifier) (interval, Reason) {
	figure := qualified(low, high, q)
	if !figure.isValid() {
		return figure, ReasonImprecise
	}
	return figure, ""
}

// qualified returns the values that a figure, or a range of figures, with its
// qualifier admits (rule M6a).
func qualified(low, high quantity, q Qualifier) interval {
	if !high.isValid() {
		high = low
	}
	switch q {
	case Over:
		return interval{low: low, openLow: true}
	case Under:
		return interval{high: high, openHigh: true}
	case "":
		return interval{low: low, high: high}
	}
	// "About" gives no ends, and an unknown word says nothing.
	return interval{}
}
