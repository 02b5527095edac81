package indicator

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A panelSight is what of a series can be seen on a date, as [sight].
type panelSight struct {
	asOf, known dayNumber
	// either is the earlier of the two: what has no day of report is seen if
	// its period is over by then.
	either dayNumber
	// lastDay is the last day that a deciding figure can be of.
	lastDay dayNumber
}

func panelSightOf(asOf, known, lastDay calendar.Date) panelSight {
	v := panelSight{asOf: numberOfDay(asOf), known: numberOfDay(known), lastDay: numberOfDay(lastDay)}
	v.either = min(v.asOf, v.known)
	return v
}

// latest returns the index of the figure that decides, and -1 if there is none:
// as [frame.latest], without a search.
func (v *panelSight) latest(s []panelFigure) int {
	forecast := -1
	for i := len(s) - 1; i >= 0; i-- {
		p := &s[i]
		if p.last > v.lastDay || !v.sees(p) {
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
func (v *panelSight) value(s []panelFigure) (decimal.Decimal, dayNumber) {
	i := v.latest(s)
	if i < 0 {
		return decimal.Decimal{}, 0
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
	if p.reported == 0 {
		return p.last <= v.either
	}
	return p.reported <= v.known && (p.last <= v.asOf || p.reported <= v.asOf)
}

// decides reports whether figure i is the one that counts of those of its day,
// forecasts left out.
func (v *panelSight) decides(s []panelFigure, i int) bool {
	counts := func(p *panelFigure) bool { return p.kind != panelForecast && v.sees(p) }
	for k := i + 1; k < len(s) && s[k].last == s[i].last; k++ {
		if counts(&s[k]) {
			return false
		}
	}
	return counts(&s[i])
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
