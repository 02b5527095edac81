package indicator_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// byProvince is the group of a body named "province/commune".
func byProvince(body string) string {
	province, _, _ := strings.Cut(body, "/")
	return province
}

// exactSums compares what a roll-up gives.
var exactSums = cmp.Options{asPrinted, cmp.Comparer(func(a, b decimal.Accumulator) bool { return a == b })}

// rollupOf returns a roll-up of targets of all sorts and of all totals.
func rollupOf(tb testing.TB, asOf string) indicator.PanelRollup {
	tb.Helper()
	r := indicator.PanelRollup{AsOf: day(asOf), Group: byProvince, Totals: []indicator.PanelTotal{
		{Mode: method.ModeSum, Value: "income"},
		{Mode: method.ModeRatioOfSums, Value: "income", Of: "members"},
		{Mode: method.ModeWeightedMean, Value: "poverty", Of: "income"},
		{Mode: method.ModeSum, Value: "unheard of"},
		{Mode: method.ModeRatioOfSums, Value: "income", Of: "unheard of"},
	}}
	phased := revised(incomeTarget, func(t *tgt) { t.Path.Points = []indicator.Point{{Period: period("2022"), Value: d("10")}} })
	unheard := revised(incomeTarget, func(t *tgt) { t.Indicator.ID = "unheard of" })
	fewer := revised(incomeTarget, func(t *tgt) { t.Goal.Value = d("15") })
	for _, target := range []tgt{fewer, phased, povertyTarget, newMembers, unheard} {
		judge, err := target.Compile(day(asOf), term)
		if err != nil {
			tb.Fatal(err)
		}
		r.Judges = append(r.Judges, judge)
	}
	return r
}

// communes returns observations of up to n communes in four provinces.
func (g generator) communes(n int) all {
	var observations all
	for i := range n {
		for range g.IntN(6) {
			o := g.plainLevel()
			o.Indicator = [...]string{"income", "poverty", "members"}[g.IntN(3)]
			o.Body = fmt.Sprintf("p%d/c%d", i%4, i)
			observations = append(observations, o)
		}
	}
	return observations
}

// slowly rolls up body by body, by Assess and Combine.
func slowly(r indicator.PanelRollup, targets []tgt, observations all, bodies []string) indicator.PanelSummary {
	figures := indicator.FiguresOf(observations...)
	var all indicator.PanelSummary
	for _, target := range targets {
		t := indicator.PanelTarget{Target: target.ID}
		for _, body := range bodies {
			o := term
			o.Body = body
			a := target.Assess(figures, r.AsOf, o)
			t.Verdicts.Add(a.Verdict)
			if a.Final {
				t.Final++
			}
			if target.Indicator.Series == indicator.SeriesFlow {
				t.Figures.Add(a.Figure)
			}
		}
		all.Targets = append(all.Targets, t)
	}
	for _, total := range r.Totals {
		sum := method.Aggregate{Mode: total.Mode}
		for _, body := range bodies {
			value, on := latestBy(figures.Series(total.Value, body, ""), r, r.AsOf.String())
			of, _ := latestBy(figures.Series(total.Of, body, ""), r, on)
			sum.Add(value, of)
		}
		all.Totals = append(all.Totals, sum)
	}
	all.Bodies = len(bodies)
	return all
}

// latestBy returns the latest figure by a day that is known, forecasts last, and
// no number if two of one day differ.
func latestBy(s indicator.Series, r indicator.PanelRollup, by string) (decimal.Decimal, string) {
	if by == "" {
		return decimal.Decimal{}, ""
	}
	var forecast decimal.Decimal
	forecastOn := ""
	for i := s.Len() - 1; i >= 0; i-- {
		o := s.At(i)
		known := o.Period.Last()
		if o.Reported.IsValid() {
			known = o.Reported
		}
		if o.Period.Last().After(day(by)) || known.After(r.AsOf) {
			continue
		}
		value := o.Value
		if i > 0 {
			p := s.At(i - 1)
			before := p.Period.Last()
			if p.Reported.IsValid() {
				before = p.Reported
			}
			forecasts := (p.Kind == indicator.KindForecast) == (o.Kind == indicator.KindForecast)
			estimates := (p.Kind == indicator.KindEstimate) == (o.Kind == indicator.KindEstimate)
			if p.Period.SameExtent(o.Period) && before == known && forecasts && estimates && p.Value != o.Value {
				value = decimal.Decimal{}
			}
		}
		if o.Kind != indicator.KindForecast {
			return value, o.Period.Last().String()
		}
		if forecastOn == "" {
			forecast, forecastOn = value, o.Period.Last().String()
		}
	}
	return forecast, forecastOn
}

// A roll-up says what Assess and Combine say body by body, for any number of
// workers and any order of figures; its groups add up to the whole.
func TestPanelRollup(t *testing.T) {
	for seed := range uint64(60) {
		g := newGenerator(seed)
		observations := g.communes(g.IntN(40))
		asOf := [...]string{"2022-12-31", "2024-06-30", "2026-12-31"}[g.IntN(3)]
		r := rollupOf(t, asOf)
		panel := panelOf(t, observations...)
		got := r.Of(panel)
		if panel.Len() == 0 {
			continue // TestPanelRollupOfNothing
		}
		fewer := revised(incomeTarget, func(t *tgt) { t.Goal.Value = d("15") })
		phased := revised(incomeTarget, func(t *tgt) { t.Path.Points = []indicator.Point{{Period: period("2022"), Value: d("10")}} })
		unheard := revised(incomeTarget, func(t *tgt) { t.Indicator.ID = "unheard of" })
		targets := []tgt{fewer, phased, povertyTarget, newMembers, unheard}
		if diff := cmp.Diff(slowly(r, targets, observations, panel.Bodies()), got.All, exactSums); diff != "" {
			t.Fatalf("seed %d: Of().All (-slowly +got):\n%s", seed, diff)
		}
		var merged indicator.PanelSummary
		for _, group := range got.Groups {
			var bodies []string
			for _, body := range panel.Bodies() {
				if byProvince(body) == group.Group {
					bodies = append(bodies, body)
				}
			}
			want := slowly(r, targets, observations, bodies)
			want.Group = group.Group
			if diff := cmp.Diff(want, group, exactSums); diff != "" {
				t.Fatalf("seed %d: Of() of %s (-slowly +got):\n%s", seed, group.Group, diff)
			}
			text, err := json.Marshal(group)
			if err != nil {
				t.Fatal(err)
			}
			var sent indicator.PanelSummary
			if err := json.Unmarshal(text, &sent); err != nil {
				t.Fatal(err)
			}
			merged.Merge(sent)
		}
		if diff := cmp.Diff(got.All, merged, exactSums); diff != "" {
			t.Fatalf("seed %d: groups merged (-want +got):\n%s", seed, diff)
		}
		g.Shuffle(len(observations), func(i, j int) { observations[i], observations[j] = observations[j], observations[i] })
		for _, workers := range []int{-1, 2, 3, 1000} {
			r.Workers = workers
			if diff := cmp.Diff(got, r.Of(panelOf(t, observations...)), exactSums); diff != "" {
				t.Fatalf("seed %d: with %d workers (-one +got):\n%s", seed, workers, diff)
			}
		}
	}
}

func TestPanelRollupOfNothing(t *testing.T) {
	result := indicator.PanelRollup{}.Of(&indicator.Panel{})
	if result.All.Bodies != 0 || len(result.Groups) != 0 {
		t.Errorf("PanelRollup{}.Of(nothing) = %+v, want nothing", result)
	}
	r := rollupOf(t, "2024-12-31")
	r.Group, r.Workers = nil, 8
	result = r.Of(&indicator.Panel{})
	if n := result.All.Targets[0].Verdicts.N(); n != 0 || result.All.Totals[0].Total().Reason != method.ReasonEmpty {
		t.Errorf("Of(nothing) = %+v, want nothing", result)
	}
	result = r.Of(panelOf(t, obs("income", "2023", "54.2")))
	if len(result.Groups) != 1 || result.Groups[0].Group != "" || result.Groups[0].Bodies != 1 {
		t.Errorf("Of(one body).Groups = %+v, want one without a name", result.Groups)
	}
}

// What is known later does not enter a total as known earlier.
func TestPanelRollupKnown(t *testing.T) {
	panel := panelOf(t, obs("income", "2022", "50"), known("2024-03-01", obs("income", "2023", "54.2")))
	r := indicator.PanelRollup{AsOf: day("2023-12-31"), Totals: []indicator.PanelTotal{{Mode: method.ModeSum, Value: "income"}}}
	for on, want := range map[string]string{"": "50", "2024-02-29": "50", "2024-03-01": "54.2"} {
		if on != "" {
			r.Known = day(on)
		}
		if got := r.Of(panel).All.Totals[0].Values.String(); got != want {
			t.Errorf("as known on %q: %s, want %s", on, got, want)
		}
		r.Known = r.AsOf
	}
}

// Summaries of other roll-ups leave what they do not have as it was.
func TestPanelSummary_Merge(t *testing.T) {
	r := rollupOf(t, "2024-12-31")
	one := r.Of(panelOf(t, obs("income", "2023", "54.2"))).All
	r.Judges, r.Totals = r.Judges[:1], r.Totals[:1]
	other := r.Of(panelOf(t, obs("income", "2023", "61"))).All
	one.Merge(other)
	if one.Bodies != 2 || one.Targets[0].Verdicts.N() != 2 || one.Targets[1].Verdicts.N() != 1 || one.Totals[0].Of != 2 || one.Totals[1].Of != 1 {
		t.Errorf("Merge() = %+v, want two bodies in what both have", one)
	}
}

// What a roll-up allocates does not depend on the number of observations.
func TestPanelRollupAllocs(t *testing.T) {
	allocs := func(n int) float64 {
		var observations all
		for c := range 40 {
			for _, id := range []string{"income", "poverty", "members"} {
				observations = append(observations, monthly(t, id, fmt.Sprintf("p%d/c%d", c%4, c), n)...)
			}
		}
		r, panel := rollupOf(t, "2025-11-30"), panelOf(t, observations...)
		return testing.AllocsPerRun(10, func() { r.Of(panel) })
	}
	few, many := allocs(4), allocs(400)
	if many > few+2 {
		t.Errorf("%v allocations for 400 figures a body and indicator, %v for 4: want the same", many, few)
	}
}
