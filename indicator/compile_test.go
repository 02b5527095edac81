package indicator_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// compilable returns a target that can mostly be compiled, amended or not.
func (g generator) compilable() tgt {
	t := g.target("a")
	t.Revisions = g.revisions()
	if g.oneIn(12) {
		return t
	}
	t.Parts, t.Measure, t.Goal.External = indicator.Parts{}, pick(g, indicator.MeasureLevel), indicator.External{}
	t.Span, t.Indicator.Series = "", pick(g, indicator.SeriesLevel, indicator.SeriesCumulative)
	if g.oneIn(2) {
		t.Span, t.Indicator.Series = indicator.SpanOverTerm, [...]indicator.SeriesKind{indicator.SeriesFlow, indicator.SeriesCumulative}[g.IntN(2)]
	}
	if g.oneIn(2) {
		t.Path = g.path()
		t.Path.Kind = [...]indicator.PathKind{"", indicator.PathLinear, indicator.PathLinear, indicator.PathPhased, indicator.PathStepwise}[g.IntN(5)]
	}
	for i := range t.Revisions {
		if t.Revisions[i].Path.Kind == indicator.PathGeometric {
			t.Revisions[i].Path.Kind = indicator.PathLinear
		}
	}
	return t
}

// plainLevel returns an observation that a panel can hold.
func (g generator) plainLevel() indicator.Observation {
	o := indicator.Observation{
		Indicator: "a", Period: g.period(), Value: g.number(), Measure: pick(g, "", indicator.MeasureLevel),
		Kind: pick(g, "", "", "", "", indicator.KindActual, indicator.KindEstimate, indicator.KindForecast),
	}
	if g.oneIn(4) {
		o.Reported = g.date()
	}
	return o
}

// tidyFlow returns yearly figures, each known in time but now and then one.
func (g generator) tidyFlow() all {
	var figures all
	for _, p := range []string{"2020", "2021", "2022", "2023", "2024", "2025", "2026"} {
		if g.oneIn(6) {
			continue
		}
		o := indicator.Observation{Indicator: "a", Period: period(p), Value: g.number()}
		if g.oneIn(12) {
			o.Reported = g.date()
		}
		figures = append(figures, o)
	}
	return figures
}

func panelOf(tb testing.TB, observations ...indicator.Observation) *indicator.Panel {
	tb.Helper()
	var b indicator.PanelBuilder
	for _, o := range observations {
		if err := b.Add(o); err != nil {
			tb.Fatal(err)
		}
	}
	return b.Panel()
}

// checkJudge compares a compiled target with Assess, and reports whether it
// could be compiled.
func checkJudge(t *testing.T, target tgt, observations all, asOf calendar.Date, o opts) (indicator.Judgement, bool) {
	t.Helper()
	judge, err := target.Compile(asOf, o)
	if err != nil {
		if !errors.Is(err, indicator.ErrCompile) {
			t.Errorf("Compile() error = %v, want a CompileError", err)
		}
		return indicator.Judgement{}, false
	}
	series := panelOf(t, observations...).Series("", "a")
	got, want := judge.Assess(series), target.Assess(indicator.FiguresOf(observations...), asOf, o)
	if got.Verdict != want.Verdict || got.Final != want.Final {
		t.Errorf("%+v\ncompiled as of %s, %+v, of\n%+v\n= %s, final %t, want %s %q, final %t",
			target, asOf, o, observations, got.Verdict, got.Final, want.Verdict, want.Reason, want.Final)
	}
	if got.Figure != want.Figure && want.Basis != "" {
		t.Errorf("%+v\ncompiled as of %s, of\n%+v\n.Figure = %s, want %s", target, asOf, observations, got.Figure, want.Figure)
	}
	if want.Deciding != nil && want.Basis != "" && got.On != want.Deciding.Period.Last() {
		t.Errorf("%+v\ncompiled as of %s, of\n%+v\n.On = %s, want %s", target, asOf, observations, got.On, want.Deciding.Period.Last())
	}
	if planned := want.Pace.Planned; planned.IsValid() {
		if d, ok := judge.Planned(want.Pace.On); !ok || d != planned {
			t.Errorf("%+v\ncompiled.Planned(%s) = %s, want %s", target, want.Pace.On, d, planned)
		}
	}
	return got, true
}

// A compiled target says of any observations what Assess says of them.
func TestCompiledIsAssessed(t *testing.T) {
	verdicts := map[indicator.Verdict]int{}
	compiled := 0
	for seed := range uint64(20 * rounds) {
		g := newGenerator(seed)
		target := g.compilable()
		o := g.options()
		o.JudgePrinted = g.oneIn(20)
		var observations all
		if g.oneIn(3) {
			observations = g.tidyFlow()
		} else {
			for range g.IntN(9) {
				observations = append(observations, g.plainLevel())
			}
		}
		judgement, ok := checkJudge(t, target, observations, g.date(), o)
		if ok {
			compiled++
			verdicts[judgement.Verdict]++
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
	for _, v := range indicator.Verdicts() {
		if verdicts[v] < 20 {
			t.Errorf("%d targets are %s, want some of each verdict: %v", verdicts[v], v, verdicts)
		}
	}
	if compiled < 12*rounds {
		t.Errorf("%d of %d targets were compiled, want most", compiled, 20*rounds)
	}
}

// FuzzCompile wants a compiled target to say of any observations what Assess
// says of them, with figures at the ends of their range.
func FuzzCompile(f *testing.F) {
	f.Add(uint64(1), "999999999999999999", "-0.000000000000000001", "100000000000000000", uint8(3))
	f.Add(uint64(7), "54.2", "60", "0", uint8(1))
	f.Fuzz(func(t *testing.T, seed uint64, goal, figure, other string, every uint8) {
		g := newGenerator(seed)
		target := g.compilable()
		set := func(to *decimal.Decimal, text string) {
			if v, err := decimal.Parse(text); err == nil {
				*to = v
			}
		}
		set(&target.Goal.Value, goal)
		observations := g.tidyFlow()
		for range g.IntN(6) {
			observations = append(observations, g.plainLevel())
		}
		for i := range observations {
			if every != 0 && i%int(every) == 0 {
				set(&observations[i].Value, [...]string{figure, other}[i/int(every)%2])
			}
		}
		for i := range target.Path.Points {
			set(&target.Path.Points[i].Value, other)
		}
		checkJudge(t, target, observations, g.date(), g.options())
	})
}

var compiled = []struct {
	name   string
	target tgt
	figs   all
	asOf   string
	opts   opts
	want   indicator.Verdict
	figure string
	on     string
}{
	{name: "latest meets", target: incomeTarget, figs: all{obs("a", "2023", "59"), obs("a", "2024", "60")}, asOf: "2024-12-31", want: indicator.Met, figure: "60", on: "2024-12-31"},
	{name: "latest exceeds", target: incomeTarget, figs: all{obs("a", "2024", "60.01"), obs("a", "2023", "59")}, asOf: "2024-12-31", want: indicator.Exceeded, figure: "60.01", on: "2024-12-31"},
	{name: "lower is better", target: povertyTarget, figs: all{obs("a", "2024", "2.00")}, asOf: "2024-12-31", want: indicator.Met, figure: "2.00", on: "2024-12-31"},
	{name: "not known yet", target: incomeTarget, figs: all{known("2025-02-01", obs("a", "2024", "60"))}, asOf: "2024-12-31", want: indicator.NoData},
	{name: "reported ahead of its period", target: incomeTarget, figs: all{known("2024-12-01", obs("a", "2025", "61"))}, asOf: "2024-12-31", want: indicator.Exceeded, figure: "61", on: "2025-12-31"},
	{
		name: "known later than assessed", target: incomeTarget, figs: all{known("2025-02-01", obs("a", "2024", "60"))}, asOf: "2024-12-31",
		opts: opts{Known: day("2025-03-01")}, want: indicator.Met, figure: "60", on: "2024-12-31",
	},
	{name: "after the deadline", target: incomeTarget, figs: all{obs("a", "2026", "61"), obs("a", "2025", "59.99")}, asOf: "2026-12-31", want: indicator.NotMet, figure: "59.99", on: "2025-12-31"},
	{name: "first day of the goal's period", target: incomeTarget, figs: all{obs("a", "2025-01-01", "61")}, asOf: "2026-12-31", want: indicator.Exceeded, figure: "61", on: "2025-01-01"},
	{name: "day before the goal's period", target: incomeTarget, figs: all{obs("a", "2024-12-31", "61")}, asOf: "2026-12-31", want: indicator.Exceeded, figure: "61", on: "2024-12-31"},
	{name: "lost", target: incomeTarget, figs: all{obs("a", "2022", "61"), obs("a", "2023", "59")}, asOf: "2024-12-31", want: indicator.Lost, figure: "59", on: "2023-12-31"},
	{name: "held before the term", target: incomeTarget, figs: all{obs("a", "2019", "61"), obs("a", "2023", "59")}, asOf: "2024-12-31", want: indicator.InProgress, figure: "59", on: "2023-12-31"},
	{name: "held by a forecast", target: incomeTarget, figs: all{with(obs("a", "2022", "61"), func(o *indicator.Observation) { o.Kind = indicator.KindForecast }), obs("a", "2023", "59")}, asOf: "2024-12-31", want: indicator.InProgress, figure: "59", on: "2023-12-31"},
	{name: "held on the day that decides", target: incomeTarget, figs: all{known("2024-01-05", obs("a", "2023", "61")), known("2024-02-05", obs("a", "2023", "59"))}, asOf: "2024-12-31", want: indicator.InProgress, figure: "59", on: "2023-12-31"},
	{name: "contradictory", target: incomeTarget, figs: all{obs("a", "2023", "59"), obs("a", "2023", "61")}, asOf: "2024-12-31", want: indicator.Undecided, on: "2023-12-31"},
	{name: "held by what is contradictory", target: incomeTarget, figs: all{obs("a", "2022", "62"), obs("a", "2022", "61"), obs("a", "2023", "50")}, asOf: "2024-12-31", want: indicator.Lost, figure: "50", on: "2023-12-31"},
	{name: "estimate for the last period", target: incomeTarget, figs: all{estimate("2025-11-15", obs("a", "2025", "59"))}, asOf: "2025-11-30", want: indicator.NotMet, figure: "59", on: "2025-12-31"},
	{name: "estimate for an earlier period", target: incomeTarget, figs: all{estimate("2024-11-15", obs("a", "2024", "59"))}, asOf: "2025-11-30", want: indicator.InProgress, figure: "59", on: "2024-12-31"},
	{name: "nearly met", target: incomeTarget, figs: all{obs("a", "2025", "57")}, asOf: "2025-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("5")}}, want: indicator.NearlyMet, figure: "57", on: "2025-12-31"},
	{name: "not nearly met", target: incomeTarget, figs: all{obs("a", "2025", "56.9")}, asOf: "2025-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("5")}}, want: indicator.NotMet, figure: "56.9", on: "2025-12-31"},
	{name: "sum so far", target: newMembers, figs: all{obs("a", "2021", "90"), obs("a", "2022", "80.5")}, asOf: "2022-12-31", want: indicator.InProgress, figure: "170.5", on: "2022-12-31"},
	{name: "sum passed early", target: newMembers, figs: all{obs("a", "2021", "290"), obs("a", "2022", "111")}, asOf: "2022-12-31", want: indicator.Exceeded, figure: "401", on: "2022-12-31"},
	{name: "months and their year", target: newMembers, figs: all{obs("a", "2021-01/2021-06", "45"), obs("a", "2021", "90")}, asOf: "2022-12-31", want: indicator.InProgress, figure: "90", on: "2021-12-31"},
	{name: "year and a quarter beyond it", target: newMembers, figs: all{obs("a", "2021-H2/2022-H1", "45"), obs("a", "2021", "90")}, asOf: "2022-12-31", want: indicator.Undecided, on: "2021-12-31"},
	{name: "sum with an estimate", target: newMembers, figs: all{obs("a", "2021", "90"), estimate("2022-11-01", obs("a", "2022", "400"))}, asOf: "2022-11-30", want: indicator.Exceeded, figure: "490", on: "2022-12-31"},
	{name: "flow of a year before", target: newMembers, figs: all{obs("a", "2020", "90")}, asOf: "2022-11-30", want: indicator.NoData},
	{name: "sum beyond the digits", target: newMembers, figs: all{obs("a", "2021", "999999999999999999"), obs("a", "2022", "1")}, asOf: "2022-12-31", want: indicator.Exceeded, on: "2022-12-31"},
	{
		name: "on the line of large figures", target: tgt{
			ID: "budget", Indicator: indicator.Indicator{ID: "budget", Unit: "đồng", Direction: indicator.Higher}, Due: period("2025"),
			Goal: goal{Value: d("300000000000000000")}, Path: indicator.Path{Kind: indicator.PathLinear},
			Baseline: indicator.Baseline{Period: period("2020"), Value: d("100000000000000000")},
		},
		figs: all{obs("a", "2023-07-02", "199999999999999999")}, asOf: "2023-07-02", want: indicator.BehindSchedule, figure: "199999999999999999", on: "2023-07-02",
	},
}

// Single cases, each also judged by Assess.
func TestCompile(t *testing.T) {
	for _, tt := range compiled {
		t.Run(tt.name, func(t *testing.T) {
			o := tt.opts
			o.Term = term.Term
			target := tt.target
			target.Indicator.ID = "a"
			got, ok := checkJudge(t, target, tt.figs, day(tt.asOf), o)
			if !ok || got.Verdict != tt.want || got.Figure.String() != tt.figure || got.On.String() != tt.on {
				t.Errorf("Assess() = %+v, compiled %t, want %s, figure %q on %q", got, ok, tt.want, tt.figure, tt.on)
			}
		})
	}
}

func TestCompile_errors(t *testing.T) {
	for _, tt := range []struct {
		name   string
		target tgt
		asOf   string
		opts   opts
		want   string
	}{
		{name: "no date", target: incomeTarget, want: `asOf "": want a date`},
		{name: "parts", target: revised(incomeTarget, func(t *tgt) { t.Parts.Targets = []tgt{povertyTarget, rank} }), asOf: "2024-12-31", want: `parts "2": want none`},
		{name: "measure", target: villages, asOf: "2024-12-31", want: `measure "share": want "level"`},
		{name: "external", target: revised(incomeTarget, func(t *tgt) { t.Goal = goal{External: indicator.External{Indicator: "quota"}} }), asOf: "2024-12-31", want: `goal.external "quota": want none`},
		{name: "flow by a deadline", target: revised(newMembers, func(t *tgt) { t.Span = "" }), asOf: "2024-12-31", want: `indicator.series "flow": want "level" or "cumulative" by a deadline`},
		{name: "level over the term", target: revised(incomeTarget, func(t *tgt) { t.Span = indicator.SpanOverTerm }), asOf: "2024-12-31", want: `indicator.series "level": want "flow" or "cumulative" over the term`},
		{name: "span", target: yearly, asOf: "2024-12-31", want: `span "everyPeriod": want "byDeadline" or "overTerm"`},
		{name: "path", target: revised(incomeTarget, func(t *tgt) { t.Path.Kind = indicator.PathGeometric }), asOf: "2024-12-31", want: `path.kind "geometric": want "linear", "phased" or "stepwise"`},
		{
			name: "baseline among the figures", target: revised(incomeTarget, func(t *tgt) {
				t.Path.Kind, t.Baseline.Period = indicator.PathLinear, period("2020")
			}), asOf: "2024-12-31", want: `baseline.value "": want the figure, where a line starts from it`,
		},
		{name: "printed", target: incomeTarget, asOf: "2024-12-31", opts: opts{JudgePrinted: true}, want: `JudgePrinted "given": want none`},
		{name: "declared", target: incomeTarget, asOf: "2024-12-31", opts: opts{JudgeDeclared: true}, want: `Declared "given": want none`},
		{name: "a declared word", target: incomeTarget, asOf: "2024-12-31", opts: opts{Declared: make([]indicator.Declared, 1)}, want: `Declared "given": want none`},
		{name: "methods", target: incomeTarget, asOf: "2024-12-31", opts: opts{Methods: []method.Method{method.PlanRatio{}}}, want: `Methods "given": want none`},
		{name: "forecast", target: incomeTarget, asOf: "2024-12-31", opts: opts{Forecast: method.PlanRatio{}}, want: `Forecast "given": want none`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var asOf calendar.Date
			if tt.asOf != "" {
				asOf = day(tt.asOf)
			}
			judge, err := tt.target.Compile(asOf, tt.opts)
			want := fmt.Sprintf("indicator: compile target %q: %s, or Target.Assess", tt.target.ID, tt.want)
			if judge != nil || err == nil || err.Error() != want || !errors.Is(err, indicator.ErrCompile) {
				t.Errorf("Compile() = %v, %v, want %s", judge, err, want)
			}
		})
	}
	if got, want := indicator.ErrCompile.Error(), "only Target.Assess can judge it"; got != want {
		t.Errorf("ErrCompile = %q, want %q", got, want)
	}
}

// A line for a sum starts from 0, so that its baseline need not be known.
func TestCompileLineOfSum(t *testing.T) {
	target := revised(newMembers, func(t *tgt) { t.Path.Kind, t.Baseline.Period = indicator.PathLinear, period("2020") })
	judge, err := target.Compile(day("2022-12-31"), term)
	if err != nil {
		t.Fatal(err)
	}
	if got := judge.Assess(panelOf(t, obs("members", "2021", "79")).Series("", "members")); got.Verdict != indicator.BehindSchedule {
		t.Errorf("Assess() = %s, want behindSchedule", got.Verdict)
	}
	if judge.Indicator() != "members" || judge.Target() != "members" {
		t.Errorf("Target() = %q of %q, want members", judge.Target(), judge.Indicator())
	}
}

func TestJudge_Planned(t *testing.T) {
	line := revised(incomeTarget, func(t *tgt) {
		t.Path.Kind, t.Baseline = indicator.PathLinear, indicator.Baseline{Period: period("2020"), Value: d("45.5")}
	})
	phased := revised(incomeTarget, func(t *tgt) {
		t.Path.Points = []indicator.Point{{Period: period("2023"), Value: d("55")}, {Period: period("2022"), Value: d("50")}, {Period: period("2022"), Value: d("51")}}
	})
	noFigure := revised(incomeTarget, func(t *tgt) { t.Path.Points, t.Indicator.Direction = []indicator.Point{{Period: period("2023")}}, "" })
	for _, tt := range []struct {
		name   string
		target tgt
		on     string
		want   string
	}{
		{"no path", incomeTarget, "2023-12-31", ""},
		{"before the line", line, "2020-12-30", ""},
		{"start of the line", line, "2020-12-31", "45.50"},
		{"on the line", line, "2022-12-31", "51.30"},
		{"end of the line", line, "2026-12-31", "60.00"},
		{"before the first phase", phased, "2022-12-30", ""},
		{"first phase", phased, "2022-12-31", "50"},
		{"between phases", phased, "2023-12-30", "50"},
		{"last phase", phased, "2024-12-31", "55"},
		{"a phase that cannot be read", noFigure, "2024-12-31", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			judge, err := tt.target.Compile(day("2023-12-31"), term)
			if err != nil {
				t.Fatal(err)
			}
			if got, ok := judge.Planned(day(tt.on)); got.String() != tt.want || ok != (tt.want != "") {
				t.Errorf("Planned(%s) = %q, %t, want %q", tt.on, got, ok, tt.want)
			}
		})
	}
}

// A judge keeps its target: what is written into it later does not count.
func TestCompileKeepsTarget(t *testing.T) {
	target := incomeTarget
	judge, err := target.Compile(day("2024-12-31"), term)
	if err != nil {
		t.Fatal(err)
	}
	target.Goal.Value, target.Indicator.Direction = d("70"), indicator.Lower
	if got := judge.Assess(panelOf(t, obs("income", "2024", "61")).Series("", "income")); got.Verdict != indicator.Exceeded {
		t.Errorf("Assess() = %s, want exceeded", got.Verdict)
	}
}

// Every judging by a compiled target is without allocation.
func TestJudgeNoAllocs(t *testing.T) {
	onLine := revised(incomeTarget, func(t *tgt) {
		t.Path.Kind, t.Baseline = indicator.PathLinear, indicator.Baseline{Period: period("2020"), Value: d("45.5")}
	})
	phased := revised(incomeTarget, func(t *tgt) { t.Path.Points = []indicator.Point{{Period: period("2023"), Value: d("55")}} })
	for _, tt := range []struct {
		name   string
		target tgt
		figs   all
	}{
		{"in progress", incomeTarget, monthly(t, "income", "", 1000)},
		{"on a line", onLine, monthly(t, "income", "", 20)},
		{"phased", phased, monthly(t, "income", "", 20)},
		{"contradictory", incomeTarget, all{obs("income", "2024", "59"), obs("income", "2024", "61")}},
		{"sum", newMembers, all{obs("members", "2021", "90"), obs("members", "2022", "90")}},
		{"no data", povertyTarget, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			judge, err := tt.target.Compile(day("2025-11-30"), term)
			if err != nil {
				t.Fatal(err)
			}
			series := panelOf(t, tt.figs...).Series("", tt.target.Indicator.ID)
			if n := testing.AllocsPerRun(100, func() {
				judge.Assess(series)
				judge.Planned(day("2024-06-30"))
			}); n != 0 {
				t.Errorf("%v allocations, want 0", n)
			}
		})
	}
}
