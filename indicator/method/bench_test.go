package method_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// A hand-written loop in scaled integers stands beside the exact formulas.
func BenchmarkFormula(b *testing.B) {
	from, to := fig("2020-12-31", "4.25"), fig("2025-12-31", "2")
	on, actual := day("2023-06-30"), d("3")
	b.Run("formula=RatioToPlan", func(b *testing.B) {
		b.ReportAllocs()
		var r decimal.Ratio
		for b.Loop() {
			r, _ = method.RatioToPlan(actual, to.Value)
		}
		if !r.IsValid() {
			b.Fatal("no ratio")
		}
	})
	b.Run("formula=ShareOfWay", func(b *testing.B) {
		b.ReportAllocs()
		var r decimal.Ratio
		for b.Loop() {
			r, _ = method.ShareOfWay(from.Value, to.Value, actual)
		}
		if !r.IsValid() {
			b.Fatal("no ratio")
		}
	})
	b.Run("formula=PlannedLinear", func(b *testing.B) {
		b.ReportAllocs()
		behind := 0
		for b.Loop() {
			r, _ := method.PlannedLinear(from, to, on)
			if r.CompareDecimal(actual) < 0 {
				behind++
			}
		}
		if behind != 0 && behind != b.N {
			b.Fatal("the plan changes its mind")
		}
	})
	b.Run("formula=by hand", func(b *testing.B) {
		b.ReportAllocs()
		behind := 0
		for b.Loop() {
			elapsed, total := int64(on.DaysSince(from.Date)), int64(to.Date.DaysSince(from.Date))
			planned := 425*(total-elapsed) + 200*elapsed
			if planned < 300*total {
				behind++
			}
		}
		if behind != 0 && behind != b.N {
			b.Fatal("the plan changes its mind")
		}
	})
}

func BenchmarkMethod(b *testing.B) {
	in := edge(nil)
	for _, methods := range columns {
		for _, m := range methods {
			b.Run("method="+m.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					m.method.Apply(in)
				}
			})
		}
	}
}

func BenchmarkRollup(b *testing.B) {
	parts := make([]method.Part, 63) // as many as provinces
	for i := range parts {
		parts[i] = share(string(rune('A'+i)), "81", "87")
		parts[i].Weight = parts[i].Denominator
	}
	for _, mode := range []method.Mode{method.ModeRatioOfSums, method.ModeWeightedMean, method.ModeMeanOfRatios} {
		b.Run("mode="+string(mode), func(b *testing.B) {
			b.ReportAllocs()
			var total method.Total
			for b.Loop() {
				total = method.Rollup{Mode: mode}.Combine(parts)
			}
			if total.Counted != len(parts) {
				b.Fatalf("counted %d, want %d", total.Counted, len(parts))
			}
		})
	}
}
