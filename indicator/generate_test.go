package indicator_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A generator makes documents at random, the same ones for the same seed:
// mostly sound, now and then with words and figures that are not.
type generator struct{ *rand.Rand }

func newGenerator(seed uint64) generator { return generator{rand.New(rand.NewPCG(seed, 1))} }

// oneIn reports true once in n times.
func (g generator) oneIn(n int) bool { return g.IntN(n) == 0 }

// pick returns one of values, and the zero value one time in two.
func pick[T any](g generator, values ...T) T {
	if g.oneIn(2) {
		var zero T
		return zero
	}
	return values[g.IntN(len(values))]
}

// number returns a figure of 0 to 20 with up to two digits after the point, so
// that figures and goals often coincide.
func (g generator) number() decimal.Decimal {
	scale := g.IntN(3)
	n, err := decimal.New(int64(g.IntN(21)), 0)
	if err == nil && scale > 0 {
		n, err = decimal.New(int64(g.IntN(2001)), scale)
	}
	if err != nil {
		panic(err)
	}
	return n
}

func (g generator) maybe() decimal.Decimal {
	if g.oneIn(3) {
		return g.number()
	}
	return decimal.Decimal{}
}

var generatedPeriods = []string{
	"2020", "2021", "2022", "2023", "2024", "2025", "2026", "2021-H1", "2021-H2", "2022-Q1", "2022-Q2", "2022-Q3",
	"2022-Q4", "2023-01-01/2023-10-31", "2024-12", "2021/2025", "2021-03-01/2022-02-28",
}

func (g generator) period() calendar.Period {
	return period(generatedPeriods[g.IntN(len(generatedPeriods))])
}

func (g generator) date() calendar.Date {
	date, err := day("2020-06-30").AddDays(g.IntN(2600))
	if err != nil {
		panic(err)
	}
	return date
}

func (g generator) indicator(id string) indicator.Indicator {
	i := indicator.Indicator{
		ID: id, Unit: pick[indicator.Unit](g, "%", "triệu đồng", "tỷ đồng", "ha", "điểm %"),
		Direction: [...]indicator.Direction{indicator.Higher, indicator.Lower, indicator.Higher, indicator.Lower, indicator.Neither, ""}[g.IntN(6)],
		Series:    pick(g, indicator.SeriesLevel, indicator.SeriesFlow, indicator.SeriesCumulative, indicator.SeriesRate),
		Basis:     pick(g, "", "", "giá so sánh 2010"),
	}
	if g.oneIn(4) {
		i.Min = d("0")
	}
	if g.oneIn(6) {
		i.Max = d("20")
	}
	if g.oneIn(5) {
		i.Scale = []string{"low", "middle", "high"}
	}
	return i
}

func (g generator) goal() indicator.Goal {
	goal := indicator.Goal{
		Value: g.number(),
		Comparison: pick(g, indicator.AtLeast, indicator.MoreThan, indicator.AtMost, indicator.LessThan, indicator.Equal,
			indicator.Between, indicator.About),
	}
	switch g.IntN(12) {
	case 0, 1:
		if high, err := goal.Value.Add(g.number()); err == nil {
			goal.High, goal.Open = high, g.oneIn(3)
		}
	case 2:
		goal.Tolerance = g.number()
	case 3:
		goal.Of = d("20")
	case 4:
		goal.Status, goal.Value = pick(g, "yes", "no", "high"), decimal.Decimal{}
	case 5:
		goal.Value, goal.External = decimal.Decimal{}, indicator.External{Indicator: "b", Body: "province", Percent: g.maybe()}
	case 6:
		goal.Value, goal.Text = decimal.Decimal{}, "nhóm đầu"
	}
	return goal
}

func (g generator) path() indicator.Path {
	path := indicator.Path{Kind: pick(g, indicator.PathLinear, indicator.PathGeometric, indicator.PathStepwise, indicator.PathPhased)}
	for range g.IntN(4) {
		path.Points = append(path.Points, indicator.Point{Period: g.period(), Value: g.number()})
	}
	return path
}

// target returns a target and, one time in six, its parts.
func (g generator) target(id string) indicator.Target {
	t := indicator.Target{
		ID: id, Indicator: g.indicator(id[:1]), Goal: g.goal(),
		Number: pick(g, "3", "11a"), Text: pick(g, "Thu nhập \"bình quân\" <60>"),
		Measure: pick(g, indicator.MeasureLevel, indicator.MeasureIncrease, indicator.MeasureReduction, indicator.MeasureGrowth,
			indicator.MeasureShare, indicator.MeasureStatus, indicator.MeasureRank),
		ChangeUnit: pick(g, indicator.ChangeAbsolute, indicator.ChangePoints, indicator.ChangeRelative),
		Since:      pick(g, indicator.SinceBaseline, indicator.SincePrevious),
		Span: pick(g, indicator.SpanByDeadline, indicator.SpanEveryPeriod, indicator.SpanAveragePerPeriod, indicator.SpanOverTerm,
			indicator.SpanThroughout),
		Mean: pick(g, indicator.MeanGeometric, indicator.MeanArithmetic), Beside: g.oneIn(9), Weight: g.maybe(),
		Setter: pick(g, "province"), Field: pick(g, "economy"), Responsible: pick(g, "office"), Source: pick(g, "https://example.org/?a=1&b=2"),
	}
	if g.oneIn(2) {
		t.Due = period([...]string{"2021", "2022", "2023", "2024", "2025", "2021/2025", "2022/2023"}[g.IntN(7)])
	}
	if g.oneIn(3) {
		t.Every = indicator.Every{
			Period: pick(g, indicator.EveryHalf, indicator.EveryQuarter, indicator.EveryCrop, indicator.EveryYear),
			Rule:   pick(g, indicator.RuleAll, indicator.RuleLatest, indicator.RuleCount), AtLeast: g.IntN(4), Number: g.IntN(3),
		}
	}
	if g.oneIn(2) {
		t.Baseline = indicator.Baseline{Period: period("2020"), Value: g.maybe(), Comparison: pick(g, "", "", indicator.LessThan)}
	}
	if g.oneIn(3) {
		t.Path = g.path()
	}
	if g.oneIn(6) {
		t.AssessedFrom = g.date()
	}
	for range g.IntN(3) {
		t.Allocations = append(t.Allocations, indicator.Allocation{
			Body: pick(g, "Tam Kỳ", "Hội An"), Group: pick(g, "women"), Value: g.number(), High: g.maybe(), Each: g.oneIn(4),
		})
	}
	if g.oneIn(6) {
		t.Translations = map[string]string{"en": "income", "fr": "revenu"}
		t.Parts.Rule, t.Parts.AtLeast = pick(g, indicator.PartsAll, indicator.PartsAny, indicator.PartsCount), g.IntN(4)
		for i := range g.IntN(4) {
			part := g.target(fmt.Sprint(id, ".", i))
			if g.oneIn(2) {
				part.Span, part.Measure, part.Indicator.Unit, part.Indicator.Direction = "", "", "", ""
			}
			t.Parts.Targets = append(t.Parts.Targets, part)
		}
	}
	return t
}

// revisions returns amendments to a target.
func (g generator) revisions() []indicator.Revision {
	var revisions []indicator.Revision
	for range g.IntN(3) {
		r := indicator.Revision{Effective: g.date(), Reason: "amended"}
		if g.oneIn(2) {
			r.Adopted = g.date()
		}
		switch g.IntN(4) {
		case 0:
			r.Goal = indicator.Goal{Value: g.number()}
		case 1:
			r.Due = period("2024")
		case 2:
			r.Path = g.path()
		case 3:
			r.Withdrawn = g.oneIn(2)
		}
		revisions = append(revisions, r)
	}
	return revisions
}

func (g generator) observation() indicator.Observation {
	o := indicator.Observation{
		Indicator: [...]string{"a", "a", "a", "b"}[g.IntN(4)], Period: g.period(), Value: g.number(),
		Kind: pick(g, "", "", "", indicator.KindActual, indicator.KindEstimate, indicator.KindForecast),
	}
	switch g.IntN(12) {
	case 0:
		o.Qualifier = pick(g, indicator.Over, indicator.Under, indicator.Roughly)
	case 1:
		o.Of = d("20")
	case 2:
		o.Measure, o.ChangeUnit = indicator.MeasureReduction, pick(g, indicator.ChangePoints, indicator.ChangeRelative)
	case 3:
		o.Measure = indicator.MeasureGrowth
	case 4:
		o.Status, o.Value = pick(g, "yes", "no", "high", "middle"), decimal.Decimal{}
	case 5:
		o.Body = "province"
	case 6:
		o.Unit = pick[indicator.Unit](g, "tỷ đồng", "triệu đồng", "ha")
	case 7:
		o.Printed = []indicator.Printed{{Text: "101,5%", Value: g.number(), Kind: pick(g, indicator.PercentOfGoal, indicator.ExcessUnits)}}
	case 8:
		o.Basis = pick(g, "giá hiện hành", "giá so sánh 2010")
	}
	if g.oneIn(3) {
		o.Reported = g.date()
	}
	return o
}

// observations returns up to n observations.
func (g generator) observations(n int) []indicator.Observation {
	observations := make([]indicator.Observation, g.IntN(n+1))
	for i := range observations {
		observations[i] = g.observation()
	}
	return observations
}

func (g generator) options() indicator.Options {
	o := indicator.Options{Closing: g.oneIn(8), JudgePrinted: g.oneIn(2)}
	if !g.oneIn(6) {
		o.Term = period([...]string{"2020/2025", "2020-08-05/2025-08-04"}[g.IntN(2)])
	}
	if g.oneIn(6) {
		o.NearlyMet.Shortfall = d([...]string{"5", "25"}[g.IntN(2)])
	}
	if g.oneIn(6) {
		o.Scope = indicator.Scope{Kind: pick(g, indicator.ScopePhase, indicator.ScopePeriod), Period: period("2022")}
	}
	if g.oneIn(12) {
		o.Abolished = g.date()
	}
	return o
}
