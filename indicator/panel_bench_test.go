package indicator_test

import (
	"fmt"
	"math/bits"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// byHandOnLine is byHand for a target with a line from a baseline: what is
// open is on schedule if it is at or above the line, in 128 bits.
func byHandOnLine(figures []plainFigure, base, goal decimal.Decimal, from, deadline, start, asOf calendar.Date) indicator.Verdict {
	v, _ := byHand(figures, goal, deadline, start, asOf)
	if v != indicator.InProgress {
		return v
	}
	latest := &figures[len(figures)-1]
	elapsed, total := int64(latest.on.DaysSince(from)), int64(deadline.DaysSince(from))
	low, high, actual := base.Coefficient(), goal.Coefficient(), latest.value.Coefficient()
	for range latest.value.Scale() - base.Scale() {
		low *= 10
	}
	for range latest.value.Scale() - goal.Scale() {
		high *= 10
	}
	hi, lo := bits.Mul64(uint64(actual), uint64(total))
	plannedHi, plannedLo := bits.Mul64(uint64(low), uint64(total-elapsed))
	hi2, lo2 := bits.Mul64(uint64(high), uint64(elapsed))
	plannedLo, carry := bits.Add64(plannedLo, lo2, 0)
	plannedHi, _ = bits.Add64(plannedHi, hi2, carry)
	if hi < plannedHi || hi == plannedHi && lo < plannedLo {
		return indicator.BehindSchedule
	}
	return indicator.OnSchedule
}

// BenchmarkJudge judges one target by a series in memory: the latest figure,
// the verdict and, where there is a path, the planned figure.
func BenchmarkJudge(b *testing.B) {
	asOf := day("2025-11-30")
	onLine := revised(incomeTarget, func(t *tgt) {
		t.Baseline = indicator.Baseline{Period: period("2020"), Value: d("45.5")}
		t.Path = indicator.Path{Kind: indicator.PathLinear}
	})
	for _, bench := range []struct {
		name   string
		target tgt
		goal   string
		want   indicator.Verdict
	}{
		{"exceeded", incomeTarget, "50", indicator.Exceeded},
		{"inProgress", incomeTarget, "60", indicator.InProgress},
		{"onSchedule", onLine, "60", indicator.OnSchedule},
	} {
		for _, n := range []int{20, 1000} {
			target := revised(bench.target, func(t *tgt) { t.Goal.Value = d(bench.goal) })
			observations := monthly(b, "income", "", n)
			series, plain := panelOf(b, observations...).Series("", "income"), plainFigures(observations)
			judge, err := target.Compile(asOf, term)
			if err != nil {
				b.Fatal(err)
			}
			name := fmt.Sprintf("verdict=%s/observations=%d", bench.want, n)
			if a := judge.Assess(series); a.Verdict != bench.want {
				b.Fatalf("%s: Assess() = %s", name, a.Verdict)
			}
			b.Run(name+"/by=library", func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					judge.Assess(series)
				}
			})
			b.Run(name+"/by=hand", func(b *testing.B) {
				deadline, start := day("2025-12-31"), term.Term.First()
				b.ReportAllocs()
				if bench.want == indicator.OnSchedule {
					base, from := target.Baseline.Value, target.Baseline.Period.Last()
					for b.Loop() {
						if v := byHandOnLine(plain, base, target.Goal.Value, from, deadline, start, asOf); v != bench.want {
							b.Fatal(v)
						}
					}
					return
				}
				for b.Loop() {
					byHand(plain, target.Goal.Value, deadline, start, asOf)
				}
			})
		}
	}
}

// BenchmarkPanelRollup judges 19 targets of 1000 communes in 63 provinces by 20
// figures each, adds up the figures of each target and makes one ratio of sums
// and one weighted mean.
func BenchmarkPanelRollup(b *testing.B) {
	const targetCount, communes, provinces = 19, 1000, 63
	asOf := day("2025-11-30")
	var builder indicator.PanelBuilder
	r := indicator.PanelRollup{
		AsOf: asOf, Group: byProvince,
		Totals: []indicator.PanelTotal{{Mode: method.ModeRatioOfSums, Value: "t0", Of: "t1"}, {Mode: method.ModeWeightedMean, Value: "t2", Of: "t3"}},
	}
	plain := make([][]plainFigure, 0, targetCount*communes)
	for i := range targetCount {
		id := fmt.Sprint("t", i)
		target := revised(incomeTarget, func(t *tgt) { t.ID, t.Indicator.ID, t.Indicator.Series = id, id, indicator.SeriesCumulative })
		judge, err := target.Compile(asOf, term)
		if err != nil {
			b.Fatal(err)
		}
		r.Judges = append(r.Judges, judge)
		for c := range communes {
			own := monthly(b, id, fmt.Sprintf("p%02d/c%04d", c*provinces/communes, c), 20)
			for _, o := range own {
				if err := builder.Add(o); err != nil {
					b.Fatal(err)
				}
			}
			plain = append(plain, plainFigures(own))
		}
	}
	panel := builder.Panel()
	if t := r.Of(panel).All.Targets[0].Verdicts; t.Count(indicator.InProgress) != communes {
		b.Fatalf("Of() = %v, want all in progress", t.Classes())
	}
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("by=library/workers=%d", workers), func(b *testing.B) {
			r := r
			r.Workers = workers
			b.ReportAllocs()
			for b.Loop() {
				r.Of(panel)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/(targetCount*communes), "ns/target")
		})
	}
	b.Run("by=hand", func(b *testing.B) {
		deadline, start, goal := day("2025-12-31"), term.Term.First(), d("60")
		type wide struct{ hi, lo uint64 }
		add := func(w *wide, hi, lo uint64) {
			var carry uint64
			w.lo, carry = bits.Add64(w.lo, lo, 0)
			w.hi, _ = bits.Add64(w.hi, hi, carry)
		}
		var verdicts [provinces][targetCount][4]int
		var sums [provinces][targetCount]wide
		var numerators, denominators, products, weights [provinces]wide
		b.ReportAllocs()
		for b.Loop() {
			clear(verdicts[:])
			for t := range targetCount {
				for c := range communes {
					p := c * provinces / communes
					series := plain[t*communes+c]
					v, _ := byHand(series, goal, deadline, start, asOf)
					class := 0
					switch v {
					case indicator.InProgress:
						class = 1
					case indicator.Lost:
						class = 2
					case indicator.NotMet:
						class = 3
					}
					verdicts[p][t][class]++
					add(&sums[p][t], 0, uint64(series[len(series)-1].value.Coefficient()))
				}
			}
			for c := range communes {
				p := c * provinces / communes
				latest := func(t int) uint64 {
					series := plain[t*communes+c]
					return uint64(series[len(series)-1].value.Coefficient())
				}
				add(&numerators[p], 0, latest(0))
				add(&denominators[p], 0, latest(1))
				hi, lo := bits.Mul64(latest(2), latest(3))
				add(&products[p], hi, lo)
				add(&weights[p], 0, latest(3))
			}
			if verdicts[0][0][1] == 0 {
				b.Fatal(verdicts[0][0])
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/(targetCount*communes), "ns/target")
	})
}
