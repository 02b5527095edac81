package indicator_test

import (
	"fmt"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
)

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
				for b.Loop() {
					byHand(plain, target.Goal.Value, deadline, start, asOf)
				}
			})
		}
	}
}
