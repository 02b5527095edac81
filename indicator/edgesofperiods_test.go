package indicator_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
)

// Each period shows its figure, and the goal that it was judged by.
func TestPeriodResults(t *testing.T) {
	target := tgt{
		ID: "poverty", Indicator: poverty, Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangeRelative,
		Span: indicator.SpanEveryPeriod, Goal: goal{Value: d("5")}, Due: period("2021/2023"),
		Revisions: []indicator.Revision{{Effective: day("2022-01-01"), Goal: goal{Value: d("3.5")}}},
	}
	a := target.Assess(indicator.FiguresOf(obs("poverty", "2020", "30"), obs("poverty", "2021", "28"), obs("poverty", "2022", "27")), day("2022-12-31"), opts{})
	var got []string
	for _, p := range a.Periods {
		got = append(got, fmt.Sprint(p.Period, " ", p.Verdict, " ", p.Figure, " of ", p.Goal.Value, " on ", p.Basis, ", closed ", p.Closed))
	}
	want := []string{
		"2021 exceeded 6.67 of 5 on figures, closed true", "2022 exceeded 3.571 of 3.5 on figures, closed true", "2023 noData  of 3.5 on , closed false",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Assess().Periods (-want +got):\n%s", diff)
	}
	status := revised(gradeGoal, func(t *tgt) { t.Span, t.Due = indicator.SpanEveryPeriod, period("2021") })
	a = status.Assess(indicator.FiguresOf(indicator.Observation{Indicator: "grade", Period: period("2021"), Status: "excellent"}), day("2021-12-31"), opts{})
	if p := a.Periods[0]; p.Verdict != indicator.Exceeded || p.Figure.IsValid() {
		t.Errorf("Assess().Periods[0] = %s, figure %s, want exceeded and none", p.Verdict, p.Figure)
	}
}

func TestEdgesOfPeriods(t *testing.T) {
	two := revised(yearly, func(t *tgt) { t.Due = period("2021/2022") })
	ofRule := func(rule indicator.PeriodRule, atLeast int) tgt {
		return revised(two, func(t *tgt) { t.Every = indicator.Every{Rule: rule, AtLeast: atLeast} })
	}
	crops := func(number int) tgt {
		return tgt{
			ID: "crop", Indicator: indicator.Indicator{ID: "crop", Unit: "ha/vụ", Direction: indicator.Higher, Series: indicator.SeriesFlow},
			Span: indicator.SpanEveryPeriod, Every: indicator.Every{Period: indicator.EveryCrop, Number: number}, Goal: goal{Value: d("1300")}, Due: period("2021"),
		}
	}
	meanCrop := func(number int) tgt {
		return revised(crops(number), func(t *tgt) { t.Span = indicator.SpanAveragePerPeriod })
	}
	spring, summer := obs("crop", "2021-01-10/2021-04-20", "1310"), obs("crop", "2021-05-01/2021-08-30", "1280")
	near := opts{NearlyMet: indicator.NearlyRule{Shortfall: d("2")}}
	closingNear := opts{NearlyMet: near.NearlyMet, Closing: true}
	phases := revised(incomeTarget, func(t *tgt) {
		t.Span, t.Due, t.Goal = indicator.SpanEveryPeriod, period("2021/2023"), goal{}
		t.Path.Points = []indicator.Point{{Period: period("2021"), Value: d("50")}, {Period: period("2022"), Value: d("55")}, {Period: period("2023"), Value: d("60")}}
	})
	phase := func(p string) opts {
		return opts{Scope: indicator.Scope{Kind: indicator.ScopePhase, Period: period(p)}}
	}
	sum := func(first string) tgt {
		return revised(newMembers, func(t *tgt) {
			t.Path.Points = []indicator.Point{{Period: period(first), Value: d("150")}, {Period: period("2025"), Value: d("400")}}
		})
	}
	runRules(t, []ruleTest{
		{name: "T6 an estimate of half a year closes nothing", target: yearly, figs: all{estimate("2021-06-30", obs("members", "2021-H1", "50"))}, asOf: "2021-06-30", want: indicator.InProgress},
		{name: "T6 an estimate of a stock in the year closes nothing", target: revised(yearly, func(t *tgt) { t.Indicator.Series = "" }), figs: all{estimate("2021-06-30", obs("members", "2021-06", "50"))}, asOf: "2021-06-30", want: indicator.InProgress},
		{name: "T10a an estimate of the year closes it", target: yearly, figs: all{estimate("2021-11-30", obs("members", "2021", "50"))}, asOf: "2021-11-30", want: indicator.NotMet, reason: indicator.ReasonPeriodMissed},
		{name: "T16 a forecast is never final", target: two, figs: all{obs("members", "2021", "95"), forecast("2021-12-31", obs("members", "2022", "95"))}, asOf: "2022-12-31", want: indicator.Met},
		{name: "T16 what was missed by a forecast is not final", target: two, figs: all{obs("members", "2021", "95"), forecast("2021-12-31", obs("members", "2022", "80"))}, asOf: "2022-12-31", want: indicator.NotMet, reason: indicator.ReasonPeriodMissed},
		{name: "T16 an earlier estimate is never final", target: two, figs: all{estimate("2021-12-31", obs("members", "2021", "95")), obs("members", "2022", "95")}, asOf: "2022-12-31", want: indicator.Met},
		{name: "T16 what was missed for sure is final", target: two, figs: all{obs("members", "2021", "80"), estimate("2022-12-31", obs("members", "2022", "95"))}, asOf: "2022-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		{name: "T10 nearly missed while open", target: two, figs: all{obs("members", "2021", "89")}, asOf: "2021-12-31", opts: near, want: indicator.NotMet, reason: indicator.ReasonPeriodMissed},
		{name: "T10 nearly missed and closed", target: two, figs: all{obs("members", "2021", "89"), obs("members", "2022", "95")}, asOf: "2022-12-31", opts: near, want: indicator.NearlyMet, final: true},
		{name: "T10 nearly missed in a closing review", target: two, figs: all{obs("members", "2021", "89")}, asOf: "2021-12-31", opts: closingNear, want: indicator.NearlyMet},
		{name: "T10 one nearly and one missed", target: two, figs: all{obs("members", "2021", "89"), obs("members", "2022", "80")}, asOf: "2022-12-31", opts: near, want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		{name: "T10 nearly missed and one missing", target: two, figs: all{obs("members", "2022", "89")}, asOf: "2022-12-31", opts: near, want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T10a a closing review before the first year is over", target: two, figs: all{obs("members", "2021-H1", "50")}, asOf: "2021-06-30", opts: opts{Closing: true}, want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T6 the latest is missing", target: ofRule(indicator.RuleLatest, 0), figs: all{obs("members", "2021", "95")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T6 half of the latest", target: ofRule(indicator.RuleLatest, 0), figs: all{obs("members", "2021", "95"), obs("members", "2022-H1", "50")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T6 the latest is not precise", target: ofRule(indicator.RuleLatest, 0), figs: all{qualified(indicator.Roughly, obs("members", "2022", "90"))}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "T6 the latest was missed", target: ofRule(indicator.RuleLatest, 0), figs: all{obs("members", "2022", "80")}, asOf: "2022-12-31", want: indicator.NotMet, final: true},
		{name: "T10 the latest was nearly missed", target: ofRule(indicator.RuleLatest, 0), figs: all{obs("members", "2022", "89")}, asOf: "2022-12-31", opts: near, want: indicator.NearlyMet, final: true},
		{name: "T6 the latest in a closing review", target: ofRule(indicator.RuleLatest, 0), figs: all{obs("members", "2021", "80")}, asOf: "2021-12-31", opts: opts{Closing: true}, want: indicator.NotMet},
		{name: "T6 the latest held whatever came before", target: ofRule(indicator.RuleLatest, 0), figs: all{estimate("2021-12-31", obs("members", "2021", "20")), obs("members", "2022", "95")}, asOf: "2022-12-31", want: indicator.Met, final: true},
		{name: "T6 none of the latest is over", target: ofRule(indicator.RuleLatest, 0), figs: all{obs("members", "2021-H1", "95")}, asOf: "2021-06-30", want: indicator.InProgress},
		{name: "T6 a count that can still be exceeded", target: ofRule(indicator.RuleCount, 1), figs: all{obs("members", "2021", "95")}, asOf: "2021-12-31", want: indicator.Met},
		{name: "T6 a count that is exceeded for good", target: ofRule(indicator.RuleCount, 1), figs: all{obs("members", "2021", "101")}, asOf: "2021-12-31", want: indicator.Exceeded, final: true},
		{name: "T6 a count exceeded by an estimate", target: ofRule(indicator.RuleCount, 1), figs: all{estimate("2021-12-31", obs("members", "2021", "101"))}, asOf: "2021-12-31", want: indicator.Exceeded},
		{name: "T6 a count that is over", target: ofRule(indicator.RuleCount, 1), figs: all{obs("members", "2021", "95"), obs("members", "2022", "20")}, asOf: "2022-12-31", want: indicator.Met, final: true},
		{name: "T6 a count out of reach by an estimate", target: ofRule(indicator.RuleCount, 2), figs: all{estimate("2021-12-31", obs("members", "2021", "20"))}, asOf: "2021-12-31", want: indicator.NotMet, reason: indicator.ReasonPeriodMissed},
		{name: "T6 a count of which one is missing", target: ofRule(indicator.RuleCount, 2), figs: all{obs("members", "2021", "95")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T6 a count in a closing review", target: ofRule(indicator.RuleCount, 2), figs: all{obs("members", "2021", "95")}, asOf: "2021-12-31", opts: opts{Closing: true}, want: indicator.NotMet, reason: indicator.ReasonPeriodMissed},
		{name: "T10 a count nearly reached", target: ofRule(indicator.RuleCount, 2), figs: all{obs("members", "2021", "95"), obs("members", "2022", "89")}, asOf: "2022-12-31", opts: near, want: indicator.NearlyMet, final: true},
		{name: "T10 a count nearly reached while open", target: revised(ofRule(indicator.RuleCount, 3), func(t *tgt) { t.Due = period("2021/2023") }), figs: all{obs("members", "2021", "95"), obs("members", "2022", "89")}, asOf: "2022-12-31", opts: near, want: indicator.NotMet, reason: indicator.ReasonPeriodMissed},
		{name: "T6 a count without a number", target: ofRule(indicator.RuleCount, 0), figs: all{obs("members", "2021", "95")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonMalformed},
		{name: "T6 an unknown rule", target: ofRule("most", 1), figs: all{obs("members", "2021", "95")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonMalformed},
		{name: "T6 half years", target: revised(two, func(t *tgt) { t.Every.Period, t.Due = indicator.EveryHalf, period("2021") }), figs: all{obs("members", "2021-Q1", "50"), obs("members", "2021-Q2", "45"), obs("members", "2021-H2", "120")}, asOf: "2021-12-31", want: indicator.Met, final: true},
		{name: "T6 quarters", target: revised(two, func(t *tgt) { t.Every.Period, t.Due = indicator.EveryQuarter, period("2021") }), figs: all{obs("members", "2021-Q1", "89"), obs("members", "2021-H1", "200")}, asOf: "2021-03-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		{name: "T6 months", target: revised(two, func(t *tgt) { t.Every.Period, t.Due = indicator.EveryMonth, period("2021-Q1") }), figs: all{obs("members", "2021-01", "90"), obs("members", "2021-02", "91"), obs("members", "2021-03", "92")}, asOf: "2021-03-31", want: indicator.Met, final: true},
		{name: "T6 a window without a whole year", target: revised(two, func(t *tgt) { t.Due = period("2021-H1") }), figs: all{obs("members", "2021-H1", "90")}, asOf: "2021-06-30", want: indicator.Undecided, reason: indicator.ReasonMalformed},
		{name: "T11 a crop is missing", target: crops(2), figs: all{spring}, asOf: "2021-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T11 a crop is missing and one was missed", target: crops(2), figs: all{summer}, asOf: "2021-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		{name: "T11 nobody said how many crops", target: crops(0), figs: all{spring}, asOf: "2021-12-31", want: indicator.Exceeded},
		{name: "T11 no crop yet", target: crops(2), figs: all{obs("crop", "2020-10-01/2020-12-20", "1310")}, asOf: "2021-03-31", want: indicator.NoData, reason: indicator.ReasonNotUsable},
		{name: "T11 the latest of the crops is missing", target: revised(crops(2), func(t *tgt) { t.Every.Rule = indicator.RuleLatest }), figs: all{spring}, asOf: "2021-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T11 a count of nobody knows how many crops", target: revised(crops(0), func(t *tgt) { t.Every.Rule, t.Every.AtLeast = indicator.RuleCount, 2 }), figs: all{spring}, asOf: "2021-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T11 the mean of the crops so far", target: meanCrop(2), figs: all{summer}, asOf: "2021-09-30", want: indicator.InProgress, figure: "1280.00"},
		{name: "T11 the mean of all crops", target: meanCrop(2), figs: all{spring, summer}, asOf: "2021-12-31", want: indicator.NotMet, final: true, figure: "1295.00"},
		{name: "T11 the mean of crops of which one is missing", target: meanCrop(2), figs: all{spring}, asOf: "2021-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T11 the mean of nobody knows how many crops", target: meanCrop(0), figs: all{summer}, asOf: "2021-12-31", want: indicator.NotMet},
		{name: "T11 the mean of no crop", target: meanCrop(2), figs: all{obs("crop", "2020-10-01/2020-12-20", "1310")}, asOf: "2021-12-31", want: indicator.NoData, reason: indicator.ReasonNotUsable},
		{name: "T10a the mean in a review that closes before the first year", target: meanFood, figs: all{obs("output", "2021-H1", "50")}, asOf: "2021-06-30", opts: opts{Closing: true}, want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T7 the mean of a running total", target: revised(meanFood, func(t *tgt) { t.Indicator.Series = indicator.SeriesCumulative }), figs: all{obs("output", "2021", "90"), obs("output", "2022", "210")}, asOf: "2022-12-31", want: indicator.Exceeded, figure: "105.00"},
		{name: "T7 the mean of a running total that is missing", target: revised(meanFood, func(t *tgt) { t.Indicator.Series = indicator.SeriesCumulative }), figs: all{obs("output", "2021", "90")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "P1 each period has the path's figure for it", target: phases, figs: all{obs("income", "2021", "50"), obs("income", "2022", "54")}, asOf: "2022-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		{name: "P1 each period reached the path's figure for it", target: phases, figs: all{obs("income", "2021", "50"), obs("income", "2022", "55"), obs("income", "2023", "60")}, asOf: "2023-12-31", want: indicator.Met, final: true},
		{name: "T10b a phase of every period is that period", target: phases, figs: all{obs("income", "2021", "40"), obs("income", "2022", "56")}, asOf: "2022-12-31", opts: phase("2022"), want: indicator.Exceeded, final: true},
		{name: "T10b a phase of a sum ends with it", target: sum("2022"), figs: all{obs("members", "2021", "60"), obs("members", "2022", "80"), obs("members", "2023", "90")}, asOf: "2023-12-31", opts: phase("2022"), want: indicator.NotMet, final: true, figure: "140"},
		{name: "T10b a phase of several years of a sum", target: sum("2021/2022"), figs: all{obs("members", "2021", "60"), obs("members", "2022", "90")}, asOf: "2023-12-31", opts: phase("2021/2022"), want: indicator.Met, final: true, figure: "150"},
		{name: "T13 a phase keeps the path in force", target: revised(phases, func(t *tgt) {
			t.Revisions = []indicator.Revision{{Effective: day("2023-06-01"), Goal: goal{Value: d("70")}}}
		}), figs: all{obs("income", "2022", "56")}, asOf: "2023-12-31", opts: phase("2022"), want: indicator.Exceeded, final: true},
		{name: "T13 a revision without a date is none", target: revised(incomeTarget, func(t *tgt) { t.Revisions = []indicator.Revision{{Goal: goal{Value: d("70")}}} }), figs: all{obs("income", "2025", "61")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
	})
}
