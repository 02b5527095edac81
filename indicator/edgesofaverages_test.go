package indicator_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
)

// The edges of the rules: what a figure that is an estimate, qualified, partial,
// in another unit or of another period changes. Figures are supposed.

var meanFood = tgt{ID: "food", Indicator: output, Span: indicator.SpanAveragePerPeriod, Goal: goal{Value: d("100")}, Due: period("2021/2023")}

// The mean used is printed with the figure (rule M7).
func TestMeanIsNamed(t *testing.T) {
	points := revised(fallPoints, func(t *tgt) { t.Span = indicator.SpanAveragePerPeriod })
	levels := all{obs("output", "2020", "1000"), obs("output", "2021", "1100")}
	for _, tt := range []struct {
		name   string
		target tgt
		figs   all
		want   indicator.Mean
	}{
		{"growth from levels", growth, levels, indicator.MeanGeometric},
		{"growth as reported", growth, all{rate("output", "2021", "9")}, indicator.MeanArithmetic},
		{"levels", meanFood, levels, indicator.MeanArithmetic},
		{"points from levels", points, all{obs("poverty", "2021", "5"), obs("poverty", "2022", "4")}, indicator.MeanArithmetic},
		{"growth that was asked to be arithmetic", revised(growth, func(t *tgt) { t.Mean = indicator.MeanArithmetic }), levels, indicator.MeanArithmetic},
	} {
		asOf := day("2021-12-31")
		if tt.target.Indicator.ID == "poverty" {
			asOf = day("2022-12-31")
		}
		if a := tt.target.Assess(indicator.FiguresOf(tt.figs...), asOf, term); a.Mean != tt.want {
			t.Errorf("%s: Assess() = %s %q, mean %q, want %q", tt.name, a.Verdict, a.Reason, a.Mean, tt.want)
		}
	}
}

// The pace of a mean rate is that of the rate, exactly.
func TestPaceOfMeanRate(t *testing.T) {
	target := revised(growth, func(t *tgt) {
		t.Goal.Value, t.Path.Points = d("12"), []indicator.Point{{Period: period("2022"), Value: d("10")}}
	})
	for last, want := range map[string]indicator.Pace{
		"1210":   {On: day("2022-12-31"), Planned: d("10"), Gap: d("0")},
		"1209.9": {On: day("2022-12-31"), Planned: d("10"), Gap: d("0")},
		"1000":   {On: day("2022-12-31"), Planned: d("10"), Gap: d("-10")},
	} {
		verdict := indicator.BehindSchedule
		if last == "1210" {
			verdict = indicator.OnSchedule
		}
		a := target.Assess(indicator.FiguresOf(obs("output", "2020", "1000"), obs("output", "2022", last)), day("2022-12-31"), term)
		if a.Verdict != verdict || a.Pace.On != want.On || !a.Pace.Gap.Equal(want.Gap) || !a.Pace.Planned.Equal(want.Planned) {
			t.Errorf("to %s: Assess() = %s, pace %+v, want %s, %+v", last, a.Verdict, a.Pace, verdict, want)
		}
	}
}

// So is that of a mean fall: 0.95² of 20 is 18.05.
func TestPaceOfMeanFall(t *testing.T) {
	target := tgt{
		ID: "poverty", Indicator: poverty, Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangeRelative,
		Span: indicator.SpanAveragePerPeriod, Goal: goal{Value: d("6")}, Due: period("2021/2023"),
		Path: indicator.Path{Points: []indicator.Point{{Period: period("2022"), Value: d("5")}}},
	}
	for last, want := range map[string]indicator.Verdict{"18.05": indicator.OnSchedule, "18.04": indicator.OnSchedule, "18.06": indicator.BehindSchedule} {
		a := target.Assess(indicator.FiguresOf(obs("poverty", "2020", "20"), obs("poverty", "2022", last)), day("2022-12-31"), term)
		if a.Verdict != want || !a.Pace.Planned.Equal(d("5")) {
			t.Errorf("to %s: Assess() = %s, figure %s, pace %+v, want %s of 5", last, a.Verdict, a.Figure, a.Pace, want)
		}
	}
}

func TestEdgesOfAverages(t *testing.T) {
	meanFall := tgt{
		ID: "poverty", Indicator: poverty, Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangeRelative,
		Span: indicator.SpanAveragePerPeriod, Goal: goal{Value: d("5")}, Due: period("2021/2022"),
	}
	arithmetic := revised(growth, func(t *tgt) { t.Mean = indicator.MeanArithmetic })
	runRules(t, []ruleTest{
		{name: "T10a the last year's estimate closes, short", target: meanFood, figs: all{obs("output", "2021", "90"), obs("output", "2022", "90"), estimate("2023-10-01", obs("output", "2023", "90"))}, asOf: "2023-10-01", want: indicator.NotMet, figure: "90.00"},
		{name: "T10a the last year's estimate closes, reached", target: meanFood, figs: all{obs("output", "2021", "110"), obs("output", "2022", "90"), estimate("2023-10-01", obs("output", "2023", "110"))}, asOf: "2023-10-01", want: indicator.Exceeded, figure: "103.33"},
		{name: "T16 an estimate stays one after the window", target: meanFood, figs: all{obs("output", "2021", "110"), obs("output", "2022", "90"), estimate("2023-10-01", obs("output", "2023", "110"))}, asOf: "2024-06-30", want: indicator.Exceeded},
		{name: "T7 short and over", target: meanFood, figs: all{obs("output", "2021", "90"), obs("output", "2022", "90"), obs("output", "2023", "90")}, asOf: "2023-12-31", want: indicator.NotMet, final: true},
		{name: "T7 reached and over", target: meanFood, figs: all{obs("output", "2021", "90"), obs("output", "2022", "110"), obs("output", "2023", "101")}, asOf: "2023-12-31", want: indicator.Exceeded, final: true, figure: "100.33"},
		{name: "T10a half a year's estimate closes nothing", target: meanFood, figs: all{obs("output", "2021", "90"), obs("output", "2022", "90"), estimate("2023-06-30", obs("output", "2023-H1", "50"))}, asOf: "2023-06-30", want: indicator.InProgress, figure: "90.00"},
		{name: "T10a a forecast closes nothing", target: meanFood, figs: all{obs("output", "2021", "90"), obs("output", "2022", "90"), forecast("2023-06-30", obs("output", "2023", "300"))}, asOf: "2023-06-30", want: indicator.InProgress, figure: "90.00"},
		{name: "T10a a closing review", target: meanFood, figs: all{obs("output", "2021", "90"), obs("output", "2022", "90")}, asOf: "2022-12-31", opts: opts{Closing: true}, want: indicator.NotMet, reason: indicator.ReasonClosingReview},
		{name: "T10 nearly", target: meanFood, figs: all{obs("output", "2021", "99"), obs("output", "2022", "98"), obs("output", "2023", "100")}, asOf: "2023-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("1")}}, want: indicator.NearlyMet, final: true},
		{name: "T7 one figure for the whole window", target: meanFood, figs: all{obs("output", "2021/2023", "310")}, asOf: "2023-12-31", want: indicator.Exceeded, final: true, figure: "103.33"},
		{name: "T7 a stock of which a year is missing", target: revised(incomeTarget, func(t *tgt) { t.Span, t.Due = indicator.SpanAveragePerPeriod, period("2021/2022") }), figs: all{obs("income", "2022", "61")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T7 before the first year is over", target: meanFood, figs: all{obs("output", "2021-H1", "50")}, asOf: "2021-06-30", want: indicator.InProgress},
		{name: "M7 arithmetic, reported for the whole", target: arithmetic, figs: all{rate("output", "2021/2023", "11")}, asOf: "2023-12-31", want: indicator.Exceeded, final: true, figure: "11"},
		{name: "M7 arithmetic, yearly rates before the whole", target: arithmetic, figs: all{rate("output", "2021/2023", "11"), rate("output", "2021", "9"), rate("output", "2022", "9"), rate("output", "2023", "9")}, asOf: "2023-12-31", want: indicator.NotMet, final: true, figure: "9.00"},
		{name: "M7 arithmetic, from levels where no rate is", target: arithmetic, figs: all{obs("output", "2020", "100"), obs("output", "2021", "110"), rate("output", "2022", "9")}, asOf: "2022-12-31", want: indicator.Lost, figure: "9.50"},
		{name: "M7 arithmetic, half a year is no year", target: arithmetic, figs: all{obs("output", "2020", "100"), obs("output", "2021", "110"), obs("output", "2022-H1", "60")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "M7 a level at the end and none at the start", target: growth, figs: all{obs("output", "2023", "1331")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonNoBaseline},
		{name: "M7 a level at the start and none at the end", target: growth, figs: all{obs("output", "2020", "1331")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "M7 growth from nothing", target: growth, figs: all{obs("output", "2020", "0"), obs("output", "2023", "1331")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonZeroBase},
		{name: "M7 growth from below nothing", target: growth, figs: all{obs("output", "2020", "-1"), obs("output", "2023", "1331")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonZeroBase},
		{name: "M7 growth to below nothing", target: growth, figs: all{obs("output", "2020", "10"), obs("output", "2023", "-1")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonZeroBase},
		{name: "M7 growth to nothing", target: growth, figs: all{obs("output", "2020", "10"), obs("output", "2023", "0")}, asOf: "2023-12-31", want: indicator.NotMet, final: true, figure: "-100.00"},
		{name: "M6a a fall to under a level", target: meanFall, figs: all{obs("poverty", "2020", "20"), qualified(indicator.Under, obs("poverty", "2022", "18.05"))}, asOf: "2022-12-31", want: indicator.Exceeded, final: true},
		{name: "M6a a fall to over a level", target: meanFall, figs: all{obs("poverty", "2020", "20"), qualified(indicator.Over, obs("poverty", "2022", "18.05"))}, asOf: "2022-12-31", want: indicator.NotMet, final: true},
		{name: "M6a a rise to over a level", target: growth, figs: all{obs("output", "2020", "1000"), qualified(indicator.Over, obs("output", "2023", "1331"))}, asOf: "2023-12-31", want: indicator.Exceeded, final: true},
		{name: "M6a a rise from over a level", target: growth, figs: all{qualified(indicator.Over, obs("output", "2020", "1000")), obs("output", "2023", "1331")}, asOf: "2023-12-31", want: indicator.NotMet, final: true},
		{name: "M6a a rise from over a lower level", target: growth, figs: all{qualified(indicator.Over, obs("output", "2020", "999")), obs("output", "2023", "1331")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "M6a a rise from a range", target: growth, figs: all{with(obs("output", "2020", "990"), func(o *indicator.Observation) { o.High = d("999") }), obs("output", "2023", "1331")}, asOf: "2023-12-31", want: indicator.Exceeded, final: true},
		{name: "M6a a rise from under a level", target: growth, figs: all{qualified(indicator.Under, obs("output", "2020", "999")), obs("output", "2023", "1331")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "M6a a rise from about a level", target: growth, figs: all{qualified(indicator.Roughly, obs("output", "2020", "999")), obs("output", "2023", "1331")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "M6a a rise to about a level", target: growth, figs: all{obs("output", "2020", "999"), qualified(indicator.Roughly, obs("output", "2023", "1331"))}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "M6a a fall from over a level", target: meanFall, figs: all{qualified(indicator.Over, obs("poverty", "2020", "20")), obs("poverty", "2022", "18.05")}, asOf: "2022-12-31", want: indicator.Exceeded, final: true},
		{name: "M2 mean falls whose unit is not said agree", target: revised(meanFall, func(t *tgt) { t.ChangeUnit, t.Goal.Value = "", d("0.9") }), figs: all{obs("poverty", "2020", "20"), obs("poverty", "2022", "18")}, asOf: "2022-12-31", want: indicator.Exceeded, final: true, figure: "1.000"},
		{name: "T7 a rank has no mean", target: revised(rank, func(t *tgt) { t.Span = indicator.SpanAveragePerPeriod }), figs: all{obs("par", "2021", "3")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonMalformed},
	})
}
