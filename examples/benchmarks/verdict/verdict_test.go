package verdict_test

import (
	"fmt"
	"testing"

	govalues "github.com/govalues/decimal"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

var (
	asOf     = calendar.MustParseDate("2024-06-30")
	deadline = calendar.MustParseDate("2025-12-31")
	started  = calendar.MustParseDate("2020-12-31")
	term     = calendar.MustParsePeriod("2020/2025")
)

// A figure is an observation as a program keeps it that is written by hand.
type figure[T any] struct {
	on, known calendar.Date
	value     T
}

// supposed returns 20 quarterly figures that rise by step hundredths to last.
func supposed(last, step int64) []indicator.Observation {
	period := calendar.MustParsePeriod("2019-Q3")
	observations := make([]indicator.Observation, 20)
	for i := range observations {
		value, err := decimal.New(last-step*int64(len(observations)-1-i), 2)
		if err != nil {
			panic(err) // hundreds have few digits
		}
		observations[i] = indicator.Observation{Indicator: "income", Period: period, Value: value}
		period, _ = period.Next() // within the calendar
	}
	return observations
}

// incomeTarget is 60 million đồng by 2025, on a line from 45 in 2020.
var incomeTarget = indicator.Target{
	ID:        "income",
	Indicator: indicator.Indicator{ID: "income", Direction: indicator.Higher},
	Goal:      indicator.Goal{Value: decimal.MustParse("60")},
	Due:       calendar.MustParsePeriod("2025"),
	Baseline:  indicator.Baseline{Period: calendar.MustParsePeriod("2020"), Value: decimal.MustParse("45")},
	Path:      indicator.Path{Kind: indicator.PathLinear},
}

// judge gives the verdict by hand: the latest figure, whether it meets, whether
// an earlier one did, whether it is on the line.
func judge[T any](figures []figure[T], base, goal T, compare func(a, b T) int, behind func(latest, base, goal T, elapsed, total int) bool) indicator.Verdict {
	latest := -1
	for i := len(figures) - 1; i >= 0 && latest < 0; i-- {
		if f := &figures[i]; f.on.Compare(deadline) <= 0 && f.on.Compare(asOf) <= 0 && f.known.Compare(asOf) <= 0 {
			latest = i
		}
	}
	if latest < 0 {
		return indicator.NoData
	}
	switch f := &figures[latest]; compare(f.value, goal) {
	case 1:
		return indicator.Exceeded
	case 0:
		return indicator.Met
	}
	for i := latest - 1; i >= 0 && figures[i].on.Compare(term.First()) >= 0; i-- {
		if figures[i].known.Compare(asOf) <= 0 && compare(figures[i].value, goal) >= 0 {
			return indicator.Lost
		}
	}
	f := &figures[latest]
	if behind(f.value, base, goal, f.on.DaysSince(started), deadline.DaysSince(started)) {
		return indicator.BehindSchedule
	}
	return indicator.OnSchedule
}

// behindGovalues compares with the line by cross-multiplication.
func behindGovalues(latest, base, goal govalues.Decimal, elapsed, total int) bool {
	e, t := govalues.MustNew(int64(elapsed), 0), govalues.MustNew(int64(total), 0)
	actual, errActual := latest.Mul(t)
	rest, errRest := t.Sub(e)
	from, errFrom := base.Mul(rest)
	to, errTo := goal.Mul(e)
	planned, errPlanned := from.Add(to)
	for _, err := range []error{errActual, errRest, errFrom, errTo, errPlanned} {
		if err != nil {
			panic(err) // small figures do not overflow
		}
	}
	return actual.Cmp(planned) < 0
}

func behindFloat(latest, base, goal float64, elapsed, total int) bool {
	return latest < base+(goal-base)*float64(elapsed)/float64(total)
}

func compareFloats(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// convert returns observations as figures of another kind.
func convert[T any](observations []indicator.Observation, as func(decimal.Decimal) T) []figure[T] {
	figures := make([]figure[T], len(observations))
	for i, o := range observations {
		figures[i] = figure[T]{o.Period.Last(), o.Period.Last(), as(o.Value)}
	}
	return figures
}

func toGovalues(d decimal.Decimal) govalues.Decimal { return govalues.MustParse(d.String()) }

var cases = []struct {
	want       indicator.Verdict
	last, step int64
}{
	{indicator.Exceeded, 6120, 60},
	{indicator.Met, 6000, 60},
	{indicator.Lost, 5900, -30},
	{indicator.OnSchedule, 5800, 60},
	{indicator.BehindSchedule, 5000, 30},
}

func compiled(tb testing.TB) *indicator.Judge {
	tb.Helper()
	j, err := incomeTarget.Compile(asOf, indicator.Options{Term: term})
	if err != nil {
		tb.Fatal(err)
	}
	return j
}

func series(tb testing.TB, observations []indicator.Observation) indicator.PanelSeries {
	tb.Helper()
	var b indicator.PanelBuilder
	for _, o := range observations {
		if err := b.Add(o); err != nil {
			tb.Fatal(err)
		}
	}
	return b.Panel().Series("", "income")
}

func TestVerdictsAgree(t *testing.T) {
	base, goal := govalues.MustParse("45"), govalues.MustParse("60")
	for _, tt := range cases {
		observations := supposed(tt.last, tt.step)
		verdicts := map[string]indicator.Verdict{
			"Judge":    compiled(t).Assess(series(t, observations)).Verdict,
			"Assess":   incomeTarget.Assess(indicator.FiguresOf(observations...), asOf, indicator.Options{Term: term}).Verdict,
			"govalues": judge(convert(observations, toGovalues), base, goal, govalues.Decimal.Cmp, behindGovalues),
			"float64":  judge(convert(observations, decimal.Decimal.Float64), 45, 60, compareFloats, behindFloat),
		}
		for by, got := range verdicts {
			if got != tt.want {
				t.Errorf("%s of %d hundredths rising by %d = %s, want %s", by, tt.last, tt.step, got, tt.want)
			}
		}
	}
}

func BenchmarkVerdict(b *testing.B) {
	base, goal := govalues.MustParse("45"), govalues.MustParse("60")
	for _, bb := range cases {
		observations := supposed(bb.last, bb.step)
		packed, j := series(b, observations), compiled(b)
		others, floats := convert(observations, toGovalues), convert(observations, decimal.Decimal.Float64)
		figures := indicator.FiguresOf(observations...)
		options := indicator.Options{Term: term}
		for _, by := range []struct {
			name string
			work func() indicator.Verdict
		}{
			{"Judge", func() indicator.Verdict { return j.Assess(packed).Verdict }},
			{"Assess", func() indicator.Verdict { return incomeTarget.Assess(figures, asOf, options).Verdict }},
			{"govalues", func() indicator.Verdict { return judge(others, base, goal, govalues.Decimal.Cmp, behindGovalues) }},
			{"float64", func() indicator.Verdict { return judge(floats, 45, 60, compareFloats, behindFloat) }},
		} {
			b.Run(fmt.Sprintf("verdict=%s/by=%s", bb.want, by.name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if got := by.work(); got != bb.want {
						b.Fatal(got)
					}
				}
			})
		}
	}
}
