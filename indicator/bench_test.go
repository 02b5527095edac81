package indicator_test

import (
	"fmt"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// monthly returns n monthly figures of an indicator and body that rise to just
// below 60, the goal of incomeTarget.
func monthly(tb testing.TB, id, body string, n int) []indicator.Observation {
	tb.Helper()
	first, err := day("2025-11-30").AddDays(-n)
	if err != nil {
		tb.Fatal(err)
	}
	observations := make([]indicator.Observation, n)
	for i := range observations {
		on, err := first.AddDays(i)
		if err != nil {
			tb.Fatal(err)
		}
		value, err := decimal.New(int64(5999-n+i), 2)
		if err != nil {
			tb.Fatal(err)
		}
		observations[i] = indicator.Observation{Indicator: id, Body: body, Period: calendar.DayOf(on), Value: value}
	}
	return observations
}

// A plainFigure is what a hand-written program keeps of an observation.
type plainFigure struct {
	on, known calendar.Date
	value     decimal.Decimal
}

func plainFigures(observations []indicator.Observation) []plainFigure {
	figures := make([]plainFigure, len(observations))
	for i := range observations {
		figures[i] = plainFigure{observations[i].Period.Last(), observations[i].Period.Last(), observations[i].Value}
	}
	return figures
}

// byHand judges a level by hand as incomeTarget is judged: the latest figure
// that is known, whether it meets, whether an earlier one did.
func byHand(figures []plainFigure, goal decimal.Decimal, deadline, start, asOf calendar.Date) (indicator.Verdict, decimal.Ratio) {
	latest := -1
	for i := len(figures) - 1; i >= 0; i-- {
		if f := &figures[i]; f.on.Compare(deadline) <= 0 && f.on.Compare(asOf) <= 0 && f.known.Compare(asOf) <= 0 {
			latest = i
			break
		}
	}
	if latest < 0 {
		return indicator.NoData, decimal.Ratio{}
	}
	attainment, err := decimal.RatioOf(figures[latest].value, goal)
	if err != nil {
		return indicator.Undecided, decimal.Ratio{}
	}
	switch c := figures[latest].value.Compare(goal); {
	case c > 0:
		return indicator.Exceeded, attainment
	case c == 0:
		return indicator.Met, attainment
	case deadline.Compare(asOf) <= 0:
		return indicator.NotMet, attainment
	}
	for i := latest - 1; i >= 0 && !figures[i].on.Before(start); i-- {
		if figures[i].known.Compare(asOf) <= 0 && figures[i].value.Compare(goal) >= 0 {
			return indicator.Lost, attainment
		}
	}
	return indicator.InProgress, attainment
}

// BenchmarkAssess judges one target by the latest of a series, where the figure
// meets the goal and where every earlier one must be looked at.
func BenchmarkAssess(b *testing.B) {
	asOf, o := day("2025-11-30"), term
	for _, want := range []struct {
		verdict indicator.Verdict
		goal    decimal.Decimal
	}{{indicator.Exceeded, d("50")}, {indicator.InProgress, d("60")}} {
		for _, n := range []int{20, 1000} {
			target := revised(incomeTarget, func(t *tgt) { t.Goal.Value = want.goal })
			observations := monthly(b, "income", "", n)
			figures, plain := indicator.FiguresOf(observations...), plainFigures(observations)
			name := fmt.Sprintf("verdict=%s/observations=%d", want.verdict, n)
			if a := target.Assess(figures, asOf, o); a.Verdict != want.verdict {
				b.Fatalf("%s: Assess() = %s", name, a.Verdict)
			}
			if v, _ := byHand(plain, want.goal, day("2025-12-31"), o.Term.First(), asOf); v != want.verdict {
				b.Fatalf("%s: byHand() = %s", name, v)
			}
			b.Run(name+"/by=library", func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					target.Assess(figures, asOf, o)
				}
			})
			b.Run(name+"/by=hand", func(b *testing.B) {
				deadline, start := day("2025-12-31"), o.Term.First()
				b.ReportAllocs()
				for b.Loop() {
					byHand(plain, want.goal, deadline, start, asOf)
				}
			})
		}
	}
}

func BenchmarkFiguresOf(b *testing.B) {
	for _, n := range []int{20, 1000} {
		observations := monthly(b, "income", "", n)
		b.Run(fmt.Sprint("observations=", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				indicator.FiguresOf(observations...)
			}
		})
	}
}

func BenchmarkTally(b *testing.B) {
	verdicts := indicator.Verdicts()
	b.Run("by=library", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			tally := indicator.NewTally(19)
			for i := range 19 {
				tally.Add(verdicts[i%len(verdicts)])
			}
			if tally.N() != 19 {
				b.Fatal(tally.N())
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/19, "ns/target")
	})
	b.Run("by=hand", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			counts := make(map[indicator.Verdict]int, len(verdicts))
			for i := range 19 {
				counts[verdicts[i%len(verdicts)]]++
			}
			if len(counts) != len(verdicts) {
				b.Fatal(len(counts))
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/19, "ns/target")
	})
}

// BenchmarkRollup judges 19 targets of 100 units by 20 figures each, and puts
// the tallies of the units together.
func BenchmarkRollup(b *testing.B) {
	const targetCount, unitCount = 19, 100
	asOf := day("2025-11-30")
	var observations []indicator.Observation
	targets := make([]tgt, targetCount)
	bodies := make([]string, unitCount)
	plain := make([][]plainFigure, 0, targetCount*unitCount)
	for u := range bodies {
		bodies[u] = fmt.Sprint("unit-", u)
		for i := range targets {
			id := fmt.Sprint("t", i)
			targets[i] = revised(incomeTarget, func(t *tgt) { t.ID, t.Indicator.ID = id, id })
			own := monthly(b, id, bodies[u], 20)
			observations = append(observations, own...)
			plain = append(plain, plainFigures(own))
		}
	}
	figures := indicator.FiguresOf(observations...)
	rollup := func() indicator.Tally {
		var all indicator.Tally
		for _, body := range bodies {
			o := term
			o.Body = body
			own := indicator.NewTally(targetCount)
			for i := range targets {
				own.Add(targets[i].Assess(figures, asOf, o).Verdict)
			}
			all.Merge(own)
		}
		return all
	}
	if t := rollup(); t.N() != targetCount*unitCount || t.Count(indicator.InProgress) != t.N() {
		b.Fatalf("rollup = %v, want all in progress", t.Classes())
	}
	b.Run("by=library", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			rollup()
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/(targetCount*unitCount), "ns/target")
	})
	b.Run("by=hand", func(b *testing.B) {
		deadline, start, goal := day("2025-12-31"), term.Term.First(), d("60")
		b.ReportAllocs()
		for b.Loop() {
			counts := make(map[indicator.Verdict]int)
			for i := range plain {
				v, _ := byHand(plain[i], goal, deadline, start, asOf)
				counts[v]++
			}
			if counts[indicator.InProgress] != targetCount*unitCount {
				b.Fatal(counts)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/(targetCount*unitCount), "ns/target")
	})
}

// A level by a deadline is judged without allocation.
func TestNoAllocs(t *testing.T) {
	figures := indicator.FiguresOf(monthly(t, "income", "", 1000)...)
	poor := indicator.FiguresOf(obs("poverty", "2023", "3"), obs("poverty", "2024", "1.9"))
	grade := indicator.FiguresOf(indicator.Observation{Indicator: "grade", Period: period("2024"), Status: "completed"})
	revised65 := revised(incomeTarget, func(t *tgt) {
		t.Revisions = []indicator.Revision{{Effective: day("2023-01-01"), Goal: goal{Value: d("65")}}}
	})
	asOf := day("2025-11-30")
	for _, tt := range []struct {
		name string
		work func()
	}{
		{"in progress", func() { incomeTarget.Assess(figures, asOf, term) }},
		{"not met", func() { incomeTarget.Assess(figures, day("2026-01-31"), term) }},
		{"exceeded, lower is better", func() { povertyTarget.Assess(poor, asOf, term) }},
		{"no data", func() { povertyTarget.Assess(figures, asOf, term) }},
		{"a status", func() { gradeGoal.Assess(grade, asOf, term) }},
		{"an amended goal", func() { revised65.Assess(figures, asOf, term) }},
		{"in scope", func() { incomeTarget.InScope(term) }},
		{"tally", func() {
			tally := indicator.NewTally(1)
			tally.Add(indicator.Met)
			tally.Merge(indicator.NewTally(1))
			tally.CountGroup(indicator.GroupAchieved)
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if n := testing.AllocsPerRun(100, tt.work); n != 0 {
				t.Errorf("%v allocations, want 0", n)
			}
		})
	}
}
