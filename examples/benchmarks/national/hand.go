package national

import (
	"math/bits"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// The classes that a verdict falls into while the term is open.
const (
	exceeded = iota
	met
	lost
	open
	classes
)

// A Result is a roll-up by province in plain numbers: figures in cents,
// products of two in hundredths of cents.
type Result struct {
	Verdicts [Provinces][Targets][classes]int64
	// Sums are of the latest figures; none of the target that is a percentage.
	Sums   [Provinces][Targets]int64
	Totals [Provinces]Totals
}

// Totals are what the ratio of sums and the weighted mean are made of.
type Totals struct{ Numerator, Denominator, Weighted, Weights int64 }

// A Figure is what a hand-written program keeps of an observation.
type Figure struct {
	On, Known calendar.Date
	Cents     int64
	Scale     uint8
}

// A Series is the figures of one commune and target, by day.
type Series []Figure

// Packed returns the figures of each target and commune in one piece of memory.
func (d *Data) Packed() []Series {
	figures := make([]Figure, 0, len(d.Rows))
	series := make([]Series, Targets*d.Communes)
	for first := 0; first < len(d.Rows); {
		r, start := d.Rows[first], len(figures)
		for ; first < len(d.Rows) && d.Rows[first].Commune == r.Commune && d.Rows[first].Target == r.Target; first++ {
			last := d.Rows[first].Period.Last()
			figures = append(figures, Figure{last, last, d.Rows[first].Cents, 2})
		}
		series[r.Target*d.Communes+r.Commune] = slices.Clip(Series(figures[start:]))
	}
	return series
}

// tens are the powers of ten that scales differ by.
var tens = [...]uint64{1, 10, 100, 1000}

// compare compares a figure with a goal of scale 2 in 128 bits.
func (f *Figure) compare(goal int64) int {
	if f.Scale == 2 {
		switch {
		case f.Cents < goal:
			return -1
		case f.Cents > goal:
			return 1
		}
		return 0
	}
	hi, lo := bits.Mul64(uint64(f.Cents), tens[2])
	hi2, lo2 := bits.Mul64(uint64(goal), tens[f.Scale])
	switch {
	case hi < hi2 || hi == hi2 && lo < lo2:
		return -1
	case hi == hi2 && lo == lo2:
		return 0
	}
	return 1
}

// latest returns the index of the latest figure known, or -1.
func (s Series) latest(asOf calendar.Date) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i].On.Compare(asOf) <= 0 && s[i].Known.Compare(asOf) <= 0 {
			return i
		}
	}
	return -1
}

// class judges the latest figure i of an open target.
func (s Series) class(i int, goal int64, lower bool, asOf, start calendar.Date) int {
	sign := 1
	if lower {
		sign = -1
	}
	switch s[i].compare(goal) * sign {
	case 1:
		return exceeded
	case 0:
		return met
	}
	for k := i - 1; k >= 0 && s[k].On.Compare(start) >= 0; k-- {
		if s[k].Known.Compare(asOf) <= 0 && s[k].compare(goal)*sign >= 0 {
			return lost
		}
	}
	return open
}

// A wide is a sum in 128 bits.
type wide struct{ hi, lo uint64 }

func (w *wide) add(x int64) {
	var carry uint64
	w.lo, carry = bits.Add64(w.lo, uint64(x), 0)
	w.hi += uint64(x>>63) + carry
}

func (w *wide) addProduct(x, y int64) {
	hi, lo := bits.Mul64(uint64(x), uint64(y))
	var carry uint64
	w.lo, carry = bits.Add64(w.lo, lo, 0)
	w.hi += hi + carry
}

// ByHand rolls up the way one writes it without a library: the latest figure of
// each series, its class, sums in 128 bits.
func (d *Data) ByHand(series []Series) *Result {
	r := &Result{}
	start := Term.First()
	var sums [Provinces][Targets]wide
	var totals [Provinces][4]wide
	for t := range Targets {
		for c := range d.Communes {
			s := series[t*d.Communes+c]
			i := s.latest(AsOf)
			if i < 0 {
				continue
			}
			p := d.Province(c)
			r.Verdicts[p][t][s.class(i, d.Goals[t], Lower(t), AsOf, start)]++
			sums[p][t].add(s[i].Cents)
		}
	}
	for c := range d.Communes {
		var latest [4]int64
		for t := range latest {
			s := series[t*d.Communes+c]
			if i := s.latest(AsOf); i >= 0 {
				latest[t] = s[i].Cents
			}
		}
		p := &totals[d.Province(c)]
		p[0].add(latest[numerator])
		p[1].add(latest[denominator])
		p[2].addProduct(latest[rate], latest[weight])
		p[3].add(latest[weight])
	}
	for p := range Provinces {
		for t := range Targets {
			if t != rate {
				r.Sums[p][t] = int64(sums[p][t].lo)
			}
		}
		w := &totals[p]
		r.Totals[p] = Totals{int64(w[0].lo), int64(w[1].lo), int64(w[2].lo), int64(w[3].lo)}
	}
	return r
}
