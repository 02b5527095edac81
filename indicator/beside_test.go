package indicator_test

import (
	"fmt"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// Income of Đắk Lắk: 54.55 million đồng in 2020, 70.69 promised for 2025.
var dakLak = revised(incomeTarget, func(t *tgt) {
	t.Goal.Value = d("70.69")
	t.Baseline = indicator.Baseline{Period: period("2020"), Value: d("54.55")}
})

func ExampleOptions_methods() {
	figures := indicator.FiguresOf(obs("income", "2020", "54.55"), obs("income", "2023", "62.62"))
	a := dakLak.Assess(figures, day("2023-12-31"), indicator.Options{
		Methods:  []method.Method{method.PlanRatio{}, method.LinearAchievement{}},
		Forecast: method.Forecast{Fit: method.FitOLS},
	})
	fmt.Println(a.Verdict, a.Trend, a.Outlook, a.OutlookBy)
	for _, r := range a.Attainments {
		fmt.Println(r.Method, r.Value)
	}
	// Output:
	// inProgress improving unlikely forecast/ols
	// plan-ratio 62.62/70.69
	// linear-achievement 8.07/16.14
}

func TestDeclaredWords(t *testing.T) {
	words := []indicator.Declared{
		{Target: "income", Label: "khó đạt", Outlook: indicator.Unlikely, On: day("2022-12-31"), Reported: day("2023-02-01")},
		{Target: "income", Label: "có khả năng đạt", Outlook: indicator.Likely, On: day("2022-06-30")},
		{Target: "income", Label: "đạt", Verdicts: []indicator.Verdict{indicator.Met}, Reported: day("2026-01-15")},
		{Target: "other", Label: "vượt", Verdicts: []indicator.Verdict{indicator.Exceeded}, On: day("2021-12-31")},
	}
	tests := []struct {
		name, asOf, known string
		figures           all
		judge             bool
		label             string
		verdict           indicator.Verdict
		basis             indicator.Basis
		outlook           indicator.Outlook
	}{
		{name: "before any word", asOf: "2021-12-31", figures: all{obs("income", "2021", "50")}, verdict: indicator.InProgress, basis: indicator.BasisFigures},
		{name: "the word known by then", asOf: "2022-12-31", figures: all{obs("income", "2021", "50")}, label: "có khả năng đạt", verdict: indicator.InProgress, basis: indicator.BasisFigures, outlook: indicator.Likely},
		{name: "the latest word", asOf: "2022-12-31", known: "2023-03-01", figures: all{obs("income", "2021", "50")}, label: "khó đạt", verdict: indicator.InProgress, basis: indicator.BasisFigures, outlook: indicator.Unlikely},
		{name: "no outlook on a closed target", asOf: "2025-12-31", figures: all{obs("income", "2025", "50")}, label: "khó đạt", verdict: indicator.NotMet, basis: indicator.BasisFigures},
		{name: "never mixed in", asOf: "2026-02-01", label: "đạt", verdict: indicator.NoData},
		{name: "unless asked", asOf: "2026-02-01", judge: true, label: "đạt", verdict: indicator.Met, basis: indicator.BasisDeclared},
		{name: "on the day that the word was known", asOf: "2026-01-15", judge: true, label: "đạt", verdict: indicator.Met, basis: indicator.BasisDeclared},
		{name: "what is open is computed", asOf: "2023-12-31", known: "2026-02-01", figures: all{obs("income", "2023", "50")}, judge: true, label: "khó đạt", verdict: indicator.InProgress, basis: indicator.BasisFigures, outlook: indicator.Unlikely},
		{name: "what is short and not final is computed", asOf: "2026-02-01", figures: all{obs("income", "2024", "50")}, judge: true, label: "đạt", verdict: indicator.NotMet, basis: indicator.BasisFigures},
		{name: "and there is nothing to compute", asOf: "2026-02-01", figures: all{obs("income", "2025", "50")}, judge: true, label: "đạt", verdict: indicator.NotMet, basis: indicator.BasisFigures},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := indicator.Options{Term: term.Term, Declared: words, JudgeDeclared: tt.judge}
			if tt.known != "" {
				o.Known = day(tt.known)
			}
			a := incomeTarget.Assess(indicator.FiguresOf(tt.figures...), day(tt.asOf), o)
			label := ""
			if a.Declared != nil {
				label = a.Declared.Label
			}
			if label != tt.label || a.Verdict != tt.verdict || a.Basis != tt.basis || a.Outlook != tt.outlook {
				t.Errorf("Assess(%s) = %s on %q, declared %q, outlook %q, want %s on %q, declared %q, outlook %q",
					tt.asOf, a.Verdict, a.Basis, label, a.Outlook, tt.verdict, tt.basis, tt.label, tt.outlook)
			}
		})
	}
}

func TestTrend(t *testing.T) {
	tests := []struct {
		name   string
		target tgt
		first  string
		second string
		want   indicator.Trend
	}{
		{"rising income", incomeTarget, "50", "51", indicator.Improving},
		{"falling income", incomeTarget, "50", "49", indicator.Worsening},
		{"steady income", incomeTarget, "50", "50.0", indicator.Steady},
		{"falling poverty", povertyTarget, "5", "4.9", indicator.Improving},
		{"rising poverty", povertyTarget, "5", "5.1", indicator.Worsening},
		{"population", revised(incomeTarget, func(t *tgt) { t.Indicator = population }), "3", "3.1", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			id := tt.target.Indicator.ID
			a := tt.target.Assess(indicator.FiguresOf(obs(id, "2021", tt.first), obs(id, "2022", tt.second)), day("2022-12-31"), term)
			if a.Trend != tt.want {
				t.Errorf("Assess().Trend = %q, want %q", a.Trend, tt.want)
			}
		})
	}
}
