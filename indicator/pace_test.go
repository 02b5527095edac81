package indicator_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
)

// The way of Đắk Lắk province's income, 54.55 million đồng in 2020 to 70.69 in
// 2025 (baodantoc.vn, 2020-10-14), and the yearly steps of Ia Grai district's
// health insurance. The figures reported on the way are supposed.
var (
	incomeLine = revised(incomeTarget, func(t *tgt) {
		t.Goal.Value = d("70.69")
		t.Baseline = indicator.Baseline{Period: period("2020"), Value: d("54.55")}
		t.Path = indicator.Path{Kind: indicator.PathLinear}
	})
	insurance = tgt{
		ID: "bhyt", Indicator: indicator.Indicator{ID: "bhyt", Unit: "%", Direction: indicator.Higher, Max: d("100")},
		Goal: goal{Value: d("93.12")}, Due: period("2025"), Path: indicator.Path{Points: []indicator.Point{
			{Period: period("2023"), Value: d("87.98")}, {Period: period("2021"), Value: d("81.52")}, {Period: period("2022"), Value: d("84.29")},
			{Period: period("2025"), Value: d("93.12")}, {Period: period("2024"), Value: d("91.93")},
		}},
	}
	povertyLine = revised(povertyTarget, func(t *tgt) { // Quế Hiệp commune, 4.25 % to 2 %
		t.Baseline = indicator.Baseline{Period: period("2020"), Value: d("4.25")}
		t.Path = indicator.Path{Kind: indicator.PathLinear}
	})
)

// Gap is figure less plan in the goal's unit, late is in days (rules P1, T5).
func TestPace(t *testing.T) {
	steps := func(points ...indicator.Point) func(*tgt) {
		return func(t *tgt) { t.Path.Points = points }
	}
	at := func(p, value string) indicator.Point { return indicator.Point{Period: period(p), Value: d(value)} }
	for _, tt := range []struct {
		name         string
		target       tgt
		figure       indicator.Observation
		want         indicator.Verdict
		planned, gap string
		late         int
		lateKnown    bool
	}{
		// Steps hold until the next one, whatever the order of the points.
		{name: "below the first step", target: insurance, figure: obs("bhyt", "2022", "80"), want: indicator.BehindSchedule, planned: "84.29", gap: "-4.29"},
		{name: "before the first step", target: insurance, figure: obs("bhyt", "2021-H1", "80"), want: indicator.InProgress},
		{
			name: "steps down", target: revised(povertyTarget, steps(at("2022", "3.5"), at("2025", "2"))),
			figure: obs("poverty", "2023", "3.6"), want: indicator.BehindSchedule, planned: "3.5", gap: "0.1",
		},
		{
			name: "what is more than a step is not exact", target: insurance,
			figure: with(obs("bhyt", "2022", "84.29"), func(o *indicator.Observation) { o.Qualifier = indicator.Over }), want: indicator.Undecided,
		},

		{name: "a step reached a year early", target: insurance, figure: obs("bhyt", "2021", "85"), want: indicator.OnSchedule, planned: "81.52", gap: "3.48", late: -365, lateKnown: true},
		{name: "a step reached in its year", target: insurance, figure: obs("bhyt", "2022", "85"), want: indicator.OnSchedule, planned: "84.29", gap: "0.71", lateKnown: true},
		{name: "a step reached a year late", target: insurance, figure: obs("bhyt", "2023", "85"), want: indicator.BehindSchedule, planned: "87.98", gap: "-2.98", lateKnown: true},
		{name: "a step reached two years late", target: insurance, figure: obs("bhyt", "2024", "85"), want: indicator.BehindSchedule, planned: "91.93", gap: "-6.93", late: 366, lateKnown: true},

		// A line is met day by day.
		{name: "on the line at its start", target: incomeLine, figure: obs("income", "2020", "54.55"), want: indicator.OnSchedule, planned: "54.5500", gap: "0.0000", lateKnown: true},
		{name: "a year on", target: incomeLine, figure: obs("income", "2021", "58"), want: indicator.OnSchedule, planned: "57.7762", gap: "0.2238", late: -26, lateKnown: true},
		{name: "a year late", target: incomeLine, figure: obs("income", "2021", "54.55"), want: indicator.BehindSchedule, planned: "57.7762", gap: "-3.2262", late: 365, lateKnown: true},
		{name: "never on the line", target: incomeLine, figure: obs("income", "2021", "54"), want: indicator.BehindSchedule, planned: "57.7762", gap: "-3.7762"},
		{name: "a falling line, below it", target: povertyLine, figure: obs("poverty", "2022", "3.2"), want: indicator.OnSchedule, planned: "3.35", gap: "-0.15", late: -123, lateKnown: true},
		{name: "a falling line, above it", target: povertyLine, figure: obs("poverty", "2022", "3.5"), want: indicator.BehindSchedule, planned: "3.35", gap: "0.15", late: 121, lateKnown: true},
		{name: "before the baseline", target: incomeLine, figure: obs("income", "2019", "50"), want: indicator.InProgress},
		{
			name: "a line by points, after the last but before the deadline",
			target: revised(incomeLine, func(t *tgt) {
				t.Path.Points = []indicator.Point{at("2024", "68"), at("2022", "60")}
			}), figure: obs("income", "2025-H1", "69"), want: indicator.BehindSchedule, planned: "69.3339", gap: "-0.3339", late: 45, lateKnown: true,
		},
		{
			name: "a line with nowhere to start", target: revised(incomeLine, func(t *tgt) { t.Baseline = indicator.Baseline{} }),
			figure: obs("income", "2022", "60"), want: indicator.InProgress,
		},
		{
			name: "no side is better", target: revised(incomeLine, func(t *tgt) {
				t.Indicator.Direction, t.Goal.Comparison = "", indicator.AtLeast
			}), figure: obs("income", "2021", "58"), want: indicator.InProgress, planned: "57.7762", gap: "0.2238",
		},
		{
			name: "a curve", target: revised(incomeLine, func(t *tgt) { t.Path.Kind = indicator.PathGeometric }),
			figure: obs("income", "2021", "58"), want: indicator.OnSchedule, planned: "57.4507", gap: "0.5493",
		},
		{
			name: "a curve, behind", target: revised(incomeLine, func(t *tgt) { t.Path.Kind = indicator.PathGeometric }),
			figure: obs("income", "2021", "57"), want: indicator.BehindSchedule, planned: "57.4507", gap: "-0.4507",
		},
		{
			name: "a curve from nothing", target: revised(incomeLine, func(t *tgt) { t.Path.Kind, t.Baseline.Value = indicator.PathGeometric, d("0") }),
			figure: obs("income", "2021", "57"), want: indicator.InProgress,
		},
		{
			name: "an increase starts from 0", target: revised(incomeLine, func(t *tgt) {
				t.Measure, t.Goal.Value = indicator.MeasureIncrease, d("16.14")
			}), figure: obs("income", "2021", "58"), want: indicator.OnSchedule, planned: "3.2262", gap: "0.2238", late: -26, lateKnown: true,
		},
		{
			name: "a sum starts from 0 where its window opens", target: revised(newMembers, func(t *tgt) { t.Path.Kind = indicator.PathLinear }),
			figure: obs("members", "2021", "79"), want: indicator.BehindSchedule, planned: "79.96", gap: "-0.96", late: 4, lateKnown: true,
		},
		{
			name: "a path of an unknown kind", target: revised(incomeLine, func(t *tgt) { t.Path.Kind = "curved" }),
			figure: obs("income", "2021", "58"), want: indicator.InProgress,
		},
		{
			name: "a path of steps of a status", target: revised(gradeGoal, func(t *tgt) {
				t.Path.Points = []indicator.Point{{Period: period("2022"), Status: "completed"}, {Period: period("2025"), Status: "well completed"}}
			}), figure: indicator.Observation{Indicator: "grade", Period: period("2022"), Status: "completed"}, want: indicator.OnSchedule,
		},
		{
			name: "a path of steps of a status, behind", target: revised(gradeGoal, func(t *tgt) {
				t.Path.Points = []indicator.Point{{Period: period("2022"), Status: "completed"}, {Period: period("2025"), Status: "well completed"}}
			}), figure: indicator.Observation{Indicator: "grade", Period: period("2022"), Status: "not completed"}, want: indicator.BehindSchedule,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := tt.target.Assess(indicator.FiguresOf(tt.figure), tt.figure.Period.Last(), term)
			if a.Verdict != tt.want {
				t.Errorf("Assess() = %s %q, want %s", a.Verdict, a.Reason, tt.want)
			}
			got := []any{a.Pace.Planned.String(), a.Pace.Gap.String(), a.Pace.Late, a.Pace.LateKnown}
			if diff := cmp.Diff([]any{tt.planned, tt.gap, tt.late, tt.lateKnown}, got); diff != "" {
				t.Errorf("planned, gap, late, known (-want +got):\n%s", diff)
			}
			if open := a.Verdict == indicator.OnSchedule || a.Verdict == indicator.BehindSchedule; open && a.Pace.On != tt.figure.Period.Last() {
				t.Errorf("Pace.On = %s, want %s", a.Pace.On, tt.figure.Period.Last())
			}
		})
	}
}

// A revision replaces the path whole; before it, the old one is judged by.
func TestPaceOfAmendedPath(t *testing.T) {
	target := revised(insurance, func(t *tgt) {
		t.Revisions = []indicator.Revision{{Effective: day("2023-01-01"), Path: indicator.Path{Points: []indicator.Point{
			{Period: period("2022"), Value: d("80")}, {Period: period("2025"), Value: d("93.12")},
		}}}}
	})
	figures := indicator.FiguresOf(obs("bhyt", "2022", "82"))
	for asOf, want := range map[string]indicator.Verdict{"2022-12-31": indicator.BehindSchedule, "2023-01-01": indicator.OnSchedule} {
		if a := target.Assess(figures, day(asOf), term); a.Verdict != want {
			t.Errorf("Assess(%s) = %s, want %s", asOf, a.Verdict, want)
		}
	}
}

// What the open periods must bring (rules T7, T8).
func TestRest(t *testing.T) {
	food := tgt{ID: "food", Indicator: output, Span: indicator.SpanAveragePerPeriod, Goal: goal{Value: d("100")}, Due: period("2021/2025")}
	rates := tgt{ID: "g", Indicator: output, Measure: indicator.MeasureGrowth, Span: indicator.SpanAveragePerPeriod, Goal: goal{Value: d("10")}, Due: period("2021/2024")}
	fall := tgt{
		ID: "poverty", Indicator: poverty, Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangeRelative,
		Span: indicator.SpanAveragePerPeriod, Goal: goal{Value: d("10")}, Due: period("2021/2024"),
	}
	for _, tt := range []struct {
		name   string
		target tgt
		figs   all
		asOf   string
		rest   string
	}{
		// (5 × 100 − 190) / 3
		{name: "a mean of levels", target: food, figs: all{obs("output", "2021", "90"), obs("output", "2022", "100")}, asOf: "2022-12-31", rest: "103.33"},
		{name: "a mean that was passed", target: food, figs: all{obs("output", "2021", "150"), obs("output", "2022", "150")}, asOf: "2022-12-31", rest: "66.67"},
		{name: "nothing is left", target: revised(food, func(t *tgt) { t.Due = period("2021/2022") }), figs: all{obs("output", "2021", "90"), obs("output", "2022", "100")}, asOf: "2022-12-31"},
		// 1.1⁴ / 1.05² = (1.21 / 1.05)², 15.238 %
		{name: "a mean of growth", target: rates, figs: all{obs("output", "2020", "1000"), obs("output", "2022", "1102.5")}, asOf: "2022-12-31", rest: "15.24"},
		// 0.9⁴ / 0.95² = (0.81 / 0.95)², 14.737 %
		{name: "a mean of falls", target: fall, figs: all{obs("poverty", "2020", "20"), obs("poverty", "2022", "18.05")}, asOf: "2022-12-31", rest: "14.74"},
		{name: "a mean of reported rates", target: rates, figs: all{rate("output", "2021", "5"), rate("output", "2022", "5")}, asOf: "2022-12-31", rest: "15.00"},
		{name: "a sum", target: newMembers, figs: all{obs("members", "2021", "79.5"), obs("members", "2022", "80")}, asOf: "2022-12-31", rest: "240.5"},
		{name: "a sum that is there", target: newMembers, figs: all{obs("members", "2021", "410")}, asOf: "2022-12-31", rest: "-10"},
		{name: "a sum that is closed", target: newMembers, figs: all{obs("members", "2021/2025", "390")}, asOf: "2025-12-31"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := tt.target.Assess(indicator.FiguresOf(tt.figs...), day(tt.asOf), term)
			if a.Rest.String() != tt.rest {
				t.Errorf("Assess().Rest = %q (%s %q, figure %s), want %q", a.Rest, a.Verdict, a.Reason, a.Figure, tt.rest)
			}
		})
	}
}
