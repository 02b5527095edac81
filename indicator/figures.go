package indicator

import (
	"cmp"
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// Figures are the observations that targets are judged by, put in order once
// so that judging needs only to look. The zero Figures holds none.
//
// Figures hold a copy: later changes to the observations they were made of do
// not reach them. They are never written into and are safe for concurrent use.
type Figures struct {
	observations []Observation
	series       map[seriesKey][2]int
}

type seriesKey struct{ indicator, body, group string }

func keyOf(o *Observation) seriesKey { return seriesKey{o.Indicator, o.Body, o.Group} }

// FiguresOf returns the observations in the order in which they are judged.
// The order in which they are given does not matter.
func FiguresOf(observations ...Observation) Figures {
	f := Figures{
		observations: slices.Clone(observations),
		series:       make(map[seriesKey][2]int),
	}
	slices.SortFunc(f.observations, func(a, b Observation) int { return compareObservations(&a, &b) })
	for i := range f.observations {
		key := keyOf(&f.observations[i])
		span, ok := f.series[key]
		if !ok {
			span[0] = i
		}
		f.series[key] = [2]int{span[0], i + 1}
	}
	return f
}

// compareObservations orders by series and, within one, by compareInSeries.
func compareObservations(a, b *Observation) int {
	if a.Indicator != b.Indicator {
		return strings.Compare(a.Indicator, b.Indicator)
	}
	if c := cmp.Or(strings.Compare(a.Body, b.Body), strings.Compare(a.Group, b.Group)); c != 0 {
		return c
	}
	return compareInSeries(a, b)
}

// Series returns the observations of one indicator, body and group, by period.
// It is empty if there are none.
func (f Figures) Series(indicator, body, group string) Series {
	span := f.series[seriesKey{indicator, body, group}]
	return Series{f.observations[span[0]:span[1]]}
}

// A Series is the observations of one indicator, body and group, ordered by
// the last day of their period; within one day the surer and the later
// reported comes last.
type Series struct{ observations []Observation }

// Len returns the number of observations, superseded ones included.
func (s Series) Len() int { return len(s.observations) }

// At returns observation i of 0 to Len()-1.
func (s Series) At(i int) Observation { return s.observations[i] }

// compareInSeries orders the observations of one series. It is total but for
// observations that are equal in everything, so that the order
// given never decides.
func compareInSeries(a, b *Observation) int {
	order := cmp.Or(
		a.Period.Last().Compare(b.Period.Last()),
		cmp.Compare(a.Kind.rank(), b.Kind.rank()),
		a.known().Compare(b.known()),
		b.Period.First().Compare(a.Period.First()),
		strings.Compare(string(a.measure()), string(b.measure())),
		strings.Compare(string(a.ChangeUnit), string(b.ChangeUnit)),
		a.Value.Compare(b.Value),
		a.Value.Scale()-b.Value.Scale(),
		a.High.Compare(b.High),
		a.Of.Compare(b.Of),
		strings.Compare(a.Status, b.Status),
		strings.Compare(string(a.Qualifier), string(b.Qualifier)),
		strings.Compare(string(a.Unit), string(b.Unit)),
		strings.Compare(a.Basis, b.Basis),
		strings.Compare(a.Source, b.Source),
		strings.Compare(a.Note, b.Note),
	)
	if order != 0 {
		return order
	}
	return compareForms(a, b)
}

// compareForms orders observations that say the same by how they say it, and by
// what was printed with them.
func compareForms(a, b *Observation) int {
	return cmp.Or(
		strings.Compare(string(a.Kind), string(b.Kind)),
		strings.Compare(string(a.Measure), string(b.Measure)),
		a.Reported.Compare(b.Reported),
		slices.CompareFunc(a.Printed, b.Printed, comparePrinted),
	)
}

func comparePrinted(a, b Printed) int {
	return cmp.Or(
		a.Value.Compare(b.Value),
		a.Value.Scale()-b.Value.Scale(),
		strings.Compare(string(a.Kind), string(b.Kind)),
		strings.Compare(string(a.Qualifier), string(b.Qualifier)),
		strings.Compare(a.Against, b.Against),
		strings.Compare(string(a.Bound), string(b.Bound)),
		a.Period.Compare(b.Period),
		strings.Compare(a.Text, b.Text),
	)
}

// A sight is what of a series can be seen on a date: periods over by asOf, or
// reported by it, of what was known by known.
type sight struct {
	series      []Observation
	asOf, known calendar.Date
}

// sees reports whether o may be used.
func (s *sight) sees(o *Observation) bool {
	return s.known.Compare(o.known()) >= 0 &&
		(o.Period.Last().Compare(s.asOf) <= 0 || o.Reported.IsValid() && o.Reported.Compare(s.asOf) <= 0)
}

// before returns the number of observations whose period ends by the day d.
func (s *sight) before(d calendar.Date) int {
	low, high := 0, len(s.series)
	for low < high {
		middle := (low + high) / 2
		if s.series[middle].Period.Last().Compare(d) <= 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}
