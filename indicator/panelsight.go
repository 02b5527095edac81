package indicator

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A panelSight is what of a series can be seen on a date, as [sight], and the
// last day that a deciding figure can be of.
type panelSight struct{ asOf, known, lastDay calendar.Date }

// latest returns the index of the figure that decides, and -1 if there is none:
// as [frame.latest], without a search.
func (v *panelSight) latest(s []panelFigure) int {
	forecast := -1
	for i := len(s) - 1; i >= 0; i-- {
		p := &s[i]
		if p.last.Compare(v.lastDay) > 0 || !v.sees(p) {
			continue
		}
		if p.kind != panelForecast {
			return i
		}
		if forecast < 0 {
			forecast = i
		}
	}
	return forecast
}

// value returns the latest figure and the last day of its period. There is none
// if nothing can be seen, and no number if two of one day contradict each
// other.
func (v *panelSight) value(s []panelFigure) (decimal.Decimal, calendar.Date) {
	i := v.latest(s)
	if i < 0 {
		return decimal.Decimal{}, calendar.Date{}
	}
	if sharesDay(s, i) {
		if _, exact := panelInterval(s, i); !exact {
			return decimal.Decimal{}, s[i].last
		}
	}
	return s[i].value(), s[i].last
}

// sees reports whether a figure may be used, as [sight.sees].
func (v *panelSight) sees(p *panelFigure) bool {
	if p.reported.IsValid() {
		return p.reported.Compare(v.known) <= 0 &&
			(p.last.Compare(v.asOf) <= 0 || p.reported.Compare(v.asOf) <= 0)
	}
	return p.last.Compare(v.known) <= 0 && p.last.Compare(v.asOf) <= 0
}

// sharesDay reports whether another figure that may contradict figure i stands
// before it.
func sharesDay(s []panelFigure, i int) bool { return i > 0 && s[i-1].last == s[i].last }

// panelInterval returns what figure i admits with those that contradict it, as
// [frame.read], and whether it is one figure.
func panelInterval(s []panelFigure, i int) (interval, bool) {
	p := &s[i]
	figure := exactly(plain(p.value()))
	for k := i - 1; k >= 0; k-- {
		q := &s[k]
		if q.first != p.first || q.last != p.last || panelKinds[q.kind].rank() != panelKinds[p.kind].rank() || q.known() != p.known() {
			break
		}
		if other := exactly(plain(q.value())); other != figure {
			figure = hull(other, figure)
		}
	}
	return figure, figure.isExact()
}
