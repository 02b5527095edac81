package indicator_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
)

// Another body's plan is a series of its own, as exact and as dated as any
// (rule G7). Figures are supposed.
func TestEdgesOfExternalGoals(t *testing.T) {
	target := revised(revenue25, func(t *tgt) { t.Goal = goal{External: indicator.External{Indicator: "plan", Body: "city"}} })
	of := func(change func(*indicator.External)) tgt {
		return revised(target, func(t *tgt) { change(&t.Goal.External) })
	}
	plan := func(value string, change func(*indicator.Observation)) indicator.Observation {
		return with(obs("plan", "2025", value), func(o *indicator.Observation) {
			o.Body, o.Reported = "city", day("2024-12-15")
			change(o)
		})
	}
	same := func(*indicator.Observation) {}
	judge := func(name string, target tgt, value string, want indicator.Verdict, reason indicator.Reason, plans ...indicator.Observation) ruleTest {
		return ruleTest{
			name: name, target: target, figs: append(plans, obs("output", "2025", value)), asOf: "2025-12-31",
			want: want, final: want != indicator.Undecided, reason: reason,
		}
	}
	share := of(func(e *indicator.External) { e.Percent = d("50") })
	from := of(func(e *indicator.External) { e.High = d("110") })
	runRules(t, []ruleTest{
		judge("G7 in another scale", target, "100", indicator.Met, "", plan("100000", func(o *indicator.Observation) { o.Unit = "triệu đồng" })),
		judge("G7 in another unit", target, "100", indicator.Undecided, indicator.ReasonUnitMismatch, plan("100", func(o *indicator.Observation) { o.Unit = "ha" })),
		judge("G7 a plan that is a range", target, "110", indicator.Met, "", plan("100", func(o *indicator.Observation) { o.High = d("110") })),
		judge("G7 a share of a plan that is a range", share, "50", indicator.Met, "", plan("100", func(o *indicator.Observation) { o.High = d("110") })),
		judge("G7 beyond a share of a plan that is a range", share, "55.1", indicator.Exceeded, "", plan("100", func(o *indicator.Observation) { o.High = d("110") })),
		judge("G7 from the plan to a share of it", from, "110", indicator.Met, "", plan("100", same)),
		judge("G7 beyond the plan and a share of it", from, "111", indicator.Exceeded, "", plan("100", same)),
		judge("G7 a plan of more than a figure", target, "101", indicator.Undecided, indicator.ReasonImprecise, plan("100", func(o *indicator.Observation) { o.Qualifier = indicator.Over })),
		judge("G7 two plans of one day", target, "105", indicator.Undecided, indicator.ReasonContradictory, plan("100", same), plan("110", same)),
		judge("G7 two plans of one day that agree", target, "100", indicator.Met, "", plan("100", same), plan("100.0", same)),
		judge("G7 a plan that was amended", target, "105", indicator.NotMet, "", plan("100", same), plan("110", func(o *indicator.Observation) { o.Reported = day("2025-06-30") })),
		judge("G7 a plan of another year", target, "105", indicator.Undecided, indicator.ReasonNoGoalNumber, plan("100", func(o *indicator.Observation) { o.Period = period("2024") })),
		judge("G7 a plan of half the year", target, "105", indicator.Undecided, indicator.ReasonNoGoalNumber, plan("100", func(o *indicator.Observation) { o.Period = period("2025-H2") })),
		judge("G7 the growth of a plan is no plan", target, "105", indicator.Undecided, indicator.ReasonNoGoalNumber, plan("100", func(o *indicator.Observation) { o.Measure = indicator.MeasureGrowth })),
		judge("G7 a percentage upside down", of(func(e *indicator.External) { e.Percent, e.High = d("110"), d("108") }), "105", indicator.Undecided, indicator.ReasonMalformed, plan("100", same)),
		judge("G7 beyond the range of decimals", of(func(e *indicator.External) { e.Percent = d("999999999999999999") }), "105", indicator.Undecided, indicator.ReasonRange, plan("100", same)),
	})
}

func TestEdgesOfGoals(t *testing.T) {
	near := opts{NearlyMet: indicator.NearlyRule{Shortfall: d("2")}}
	runRules(t, []ruleTest{
		{name: "G3 a range upside down", target: revised(incomeTarget, func(t *tgt) { t.Goal = goal{Value: d("13"), High: d("12")} }), figs: all{obs("income", "2025", "12.5")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonMalformed},
		{name: "G3 an upper end alone", target: revised(incomeTarget, func(t *tgt) { t.Goal = goal{High: d("12")} }), figs: all{obs("income", "2025", "12.5")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonNoGoal},
		{name: "G5 a tolerance below 0", target: revised(incomeTarget, func(t *tgt) { t.Goal.Tolerance = d("-1") }), figs: all{obs("income", "2025", "60.5")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonMalformed},
		{name: "G5 a tolerance on more than", target: revised(incomeTarget, func(t *tgt) { t.Goal.Comparison, t.Goal.Tolerance = indicator.MoreThan, d("1") }), figs: all{obs("income", "2025", "60")}, asOf: "2025-12-31", want: indicator.Met, final: true},
		{name: "G5 beyond a tolerance on less than", target: revised(povertyTarget, func(t *tgt) { t.Goal.Comparison, t.Goal.Tolerance = indicator.LessThan, d("0.5") }), figs: all{obs("poverty", "2025", "1.4")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "G5 a tolerance on less than is strict", target: revised(povertyTarget, func(t *tgt) { t.Goal.Comparison, t.Goal.Tolerance = indicator.LessThan, d("0.5") }), figs: all{obs("poverty", "2025", "2.5")}, asOf: "2025-12-31", want: indicator.NotMet, final: true},
		{name: "M5 a step is no goal of a level", target: revised(incomeTarget, func(t *tgt) { t.Goal = goal{Status: "yes"} }), figs: all{obs("income", "2025", "1")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonNoGoal},
		{name: "M5 a figure is no goal of a status", target: revised(gradeGoal, func(t *tgt) { t.Goal = goal{Value: d("2")} }), figs: all{{Indicator: "grade", Period: period("2025"), Status: "completed"}}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonNoGoal},
		{name: "M6a a reported range upside down", target: incomeTarget, figs: all{with(obs("income", "2025", "61"), func(o *indicator.Observation) { o.High = d("59") })}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonMalformed},
		{name: "M6a over a range", target: incomeTarget, figs: all{qualified(indicator.Over, with(obs("income", "2025", "60"), func(o *indicator.Observation) { o.High = d("62") }))}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "M6a under a range", target: incomeTarget, figs: all{qualified(indicator.Under, with(obs("income", "2025", "58"), func(o *indicator.Observation) { o.High = d("60") }))}, asOf: "2025-12-31", want: indicator.NotMet, final: true},
		{name: "M6a about a range", target: incomeTarget, figs: all{qualified(indicator.Roughly, with(obs("income", "2025", "61"), func(o *indicator.Observation) { o.High = d("62") }))}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "T10 more than just so much is not nearly so much", target: revised(incomeTarget, func(t *tgt) { t.Goal.Comparison = indicator.Equal }), figs: all{obs("income", "2025", "90")}, asOf: "2025-12-31", opts: near, want: indicator.NotMet, final: true},
		{name: "T10 a little more than just so much is", target: revised(incomeTarget, func(t *tgt) { t.Goal.Comparison = indicator.Equal }), figs: all{obs("income", "2025", "61.2")}, asOf: "2025-12-31", opts: near, want: indicator.NearlyMet, final: true},
		{name: "T10 a ceiling where higher is better", target: revised(incomeTarget, func(t *tgt) { t.Goal.Comparison = indicator.AtMost }), figs: all{obs("income", "2025", "90")}, asOf: "2025-12-31", opts: near, want: indicator.NotMet, final: true},
		{name: "T10 nothing is near more than 0", target: revised(incomeTarget, func(t *tgt) { t.Goal = goal{Comparison: indicator.MoreThan, Value: d("0")} }), figs: all{obs("income", "2025", "0")}, asOf: "2025-12-31", opts: near, want: indicator.NotMet, final: true},
		{name: "T10 near more than a figure is that figure", target: revised(incomeTarget, func(t *tgt) { t.Goal.Comparison = indicator.MoreThan }), figs: all{obs("income", "2025", "58.8")}, asOf: "2025-12-31", opts: near, want: indicator.NearlyMet, final: true},
		{name: "G4 a count has no more than its whole", target: revised(villages, func(t *tgt) { t.Goal.Value = d("9") }), figs: all{obs("villages", "2025", "9")}, asOf: "2025-12-31", want: indicator.Met, final: true},
	})
}
