package resolution_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// wood returns a dossier of n units in a random tree below the body, of which
// the lowest report a flow and a share, all made up.
func wood(r *rand.Rand, n int) resolution.Dossier {
	year := calendar.MustParsePeriod("2021")
	d := resolution.Dossier{Resolution: resolution.Resolution{
		ID: "r", Body: "0", Term: calendar.MustParsePeriod("2020/2025"), Units: []resolution.Unit{{ID: "0"}},
		Targets: []indicator.Target{
			{ID: "flow", Span: indicator.SpanOverTerm, Goal: indicator.Goal{Value: number("1000")}, Indicator: indicator.Indicator{ID: "flow", Unit: "ha", Direction: indicator.Higher, Series: indicator.SeriesFlow}},
			{ID: "share", Measure: indicator.MeasureShare, Goal: indicator.Goal{Value: number("90")}, Indicator: indicator.Indicator{ID: "share", Unit: "%", Direction: indicator.Higher}},
		},
	}}
	parents := map[int]bool{}
	for i := 1; i < n; i++ {
		p := r.IntN(i)
		parents[p] = true
		d.Resolution.Units = append(d.Resolution.Units, resolution.Unit{ID: fmt.Sprint(i), Parent: fmt.Sprint(p)})
	}
	for i := 1; i < n; i++ {
		if parents[i] {
			continue
		}
		of := r.Int64N(1000) + 1
		value, _ := decimal.New(r.Int64N(of+1), 0)
		whole, _ := decimal.New(of, 0)
		flow, _ := decimal.New(r.Int64N(100_000), r.IntN(4))
		d.Results.Observations = append(d.Results.Observations,
			indicator.Observation{Indicator: "flow", Body: fmt.Sprint(i), Period: year, Value: flow},
			indicator.Observation{Indicator: "share", Body: fmt.Sprint(i), Period: year, Value: value, Of: whole})
	}
	return d
}

// TestCascade_sumOfSums wants the roll-up of roll-ups to be the sum over the
// lowest units, whatever the tree and the order.
func TestCascade_sumOfSums(t *testing.T) {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := wood(r, 2+r.IntN(60))
		var flow, part, whole decimal.Accumulator
		for i := range d.Results.Observations {
			if o := &d.Results.Observations[i]; o.Indicator == "flow" {
				flow.Add(o.Value)
			} else {
				part.Add(o.Value)
				whole.Add(o.Of)
			}
		}
		want, err := flow.Sum()
		ratio, errRatio := decimal.RatioOfSums(part, whole)
		if err != nil || errRatio != nil {
			t.Fatal(err, errRatio)
		}
		a := assess(t, &d, "2022-01-01", resolution.Options{})
		for _, l := range a.Cascades {
			if l.Of.ID != "0" {
				continue
			}
			got := l.Rollups[0]
			if len(l.Rollups) != 1 || got.Counted != flow.Count() || got.Of != flow.Count() || len(got.Missing) > 0 {
				t.Fatalf("seed %d: %s = %d of %d, missing %v, want %d", seed, l.Target, got.Counted, got.Of, got.Missing, flow.Count())
			}
			if l.Target == "flow" && !got.Figure.Equal(want) || l.Target == "share" && !got.Ratio.Equal(ratio) {
				t.Fatalf("seed %d: %s = %v, %v, want %v, %v", seed, l.Target, got.Figure, got.Ratio, want, ratio)
			}
		}
		first, _ := json.Marshal(a.Cascades)
		r.Shuffle(len(d.Results.Observations), func(i, j int) {
			d.Results.Observations[i], d.Results.Observations[j] = d.Results.Observations[j], d.Results.Observations[i]
		})
		again := assess(t, &d, "2022-01-01", resolution.Options{})
		if second, _ := json.Marshal(again.Cascades); string(first) != string(second) {
			t.Fatalf("seed %d: another order of observations gives\n%s\nwant\n%s", seed, second, first)
		}
		slices.Reverse(d.Resolution.Units)
		again = assess(t, &d, "2022-01-01", resolution.Options{})
		for _, l := range again.Cascades {
			if l.Of.ID == "0" && l.Target == "flow" && !l.Rollups[0].Figure.Equal(want) {
				t.Fatalf("seed %d: another order of units gives %v, want %v", seed, l.Rollups[0].Figure, want)
			}
		}
	}
}

// deep returns a dossier of n units, each below the one before it, of which the
// last one reports.
func deep(n int) resolution.Dossier {
	d := wood(rand.New(rand.NewPCG(1, 1)), 2)
	for i := 1; i < n; i++ {
		d.Resolution.Units = append(d.Resolution.Units[:i], resolution.Unit{ID: fmt.Sprint(i), Parent: fmt.Sprint(i - 1)})
	}
	for i := range d.Results.Observations {
		d.Results.Observations[i].Body = fmt.Sprint(n - 1)
	}
	return d
}

// flat returns a dossier of n units directly below the body.
func flat(n int) resolution.Dossier {
	d := wood(rand.New(rand.NewPCG(1, 1)), n)
	for i := 1; i < n; i++ {
		d.Resolution.Units[i].Parent = "0"
	}
	return d
}

// TestCascade_deep wants neither depth nor circles to matter.
func TestCascade_deep(t *testing.T) {
	const n = 10_000
	d := deep(n)
	a := assess(t, &d, "2022-01-01", resolution.Options{})
	if len(a.Cascades) != 2*(n-1) {
		t.Fatalf("Cascades = %d lines, want %d", len(a.Cascades), 2*(n-1))
	}
	if r := a.Cascades[0].Rollups[0]; r.Counted != 1 || !r.Figure.Equal(d.Results.Observations[0].Value) {
		t.Errorf("the sum at the top = %v of %d, want that of the bottom", r.Figure, r.Counted)
	}
	d.Resolution.Units[0].Parent = fmt.Sprint(n - 1)
	a = assess(t, &d, "2022-01-01", resolution.Options{})
	if len(a.Units) != n {
		t.Errorf("Units of a circle = %d, want %d", len(a.Units), n)
	}
}

func BenchmarkCascade(b *testing.B) {
	on := calendar.MustParseDate("2022-01-01")
	for _, shape := range []struct {
		name string
		make func(n int) resolution.Dossier
	}{
		{"flat", flat}, {"deep", deep},
		{"random", func(n int) resolution.Dossier { return wood(rand.New(rand.NewPCG(1, 1)), n) }},
	} {
		for _, n := range []int{1_000, 10_000} {
			d := shape.make(n)
			b.Run(fmt.Sprintf("tree=%s/units=%d", shape.name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if a, err := resolution.Assess(&d, on, resolution.Options{}); err != nil || len(a.Cascades) == 0 {
						b.Fatal(len(a.Cascades), err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/unit")
			})
		}
	}
}
