package indicator_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
)

var revenue25 = tgt{ID: "revenue", Indicator: output, Goal: goal{Value: d("100")}, Due: period("2025")}

// Of two observations that say the same in other digits the order given does
// not decide.
func TestOrderOfDigits(t *testing.T) {
	short, long := obs("income", "2023", "54"), obs("income", "2023", "54.0")
	for _, figs := range []all{{short, long}, {long, short}} {
		a := incomeTarget.Assess(indicator.FiguresOf(figs...), day("2023-12-31"), term)
		if got := a.Deciding.Value.String(); got != "54.0" {
			t.Errorf("Assess(%s, %s).Deciding = %s, want 54.0", figs[0].Value, figs[1].Value, got)
		}
	}
	less, more := printedWith(short, indicator.PercentOfGoal, "90"), printedWith(short, indicator.PercentOfGoal, "90.0")
	for _, figs := range []all{{less, more}, {more, less}} {
		a := incomeTarget.Assess(indicator.FiguresOf(figs...), day("2023-12-31"), term)
		if got := a.Deciding.Printed[0].Value.String(); got != "90.0" {
			t.Errorf("Assess(printed %s, %s).Deciding = %s, want 90.0", figs[0].Printed[0].Value, figs[1].Printed[0].Value, got)
		}
	}
}

func TestEdgesOfDeadlines(t *testing.T) {
	own := func(change func(*indicator.Observation)) all {
		return all{with(obs("income", "2022", "61"), change), obs("income", "2023", "58")}
	}
	flow := func(change func(*indicator.Observation)) all {
		return all{with(obs("output", "2023", "110"), change), obs("output", "2024", "90")}
	}
	rateOf := revised(revenue25, func(t *tgt) { t.Indicator.Series = indicator.SeriesRate })
	growthOf := revised(growth, func(t *tgt) { t.Span, t.Due = "", period("2025") })
	runRules(t, []ruleTest{
		{name: "T10a an estimate of an earlier year closes nothing", target: incomeTarget, figs: all{estimate("2024-12-01", obs("income", "2024", "58"))}, asOf: "2024-12-31", want: indicator.InProgress},
		{name: "T10a a forecast closes nothing", target: incomeTarget, figs: all{forecast("2025-06-30", obs("income", "2025", "58"))}, asOf: "2025-06-30", want: indicator.InProgress},
		{name: "T10a an estimate without a deadline closes nothing", target: revised(incomeTarget, func(t *tgt) { t.Due, t.Baseline.Period = tgt{}.Due, period("2019") }), figs: all{estimate("2025-09-30", obs("income", "2025", "58"))}, asOf: "2025-09-30", opts: opts{Term: period("2030")}, want: indicator.InProgress},
		{name: "T3 a flow in a closing review does not await", target: revenue25, figs: all{obs("output", "2024", "90")}, asOf: "2025-06-30", opts: opts{Closing: true}, want: indicator.NotMet, reason: indicator.ReasonClosingReview, figure: "90"},
		{name: "T3 a flow of its own year in another unit", target: revenue25, figs: all{inUnit("ha", obs("output", "2025", "101"))}, asOf: "2026-01-31", want: indicator.Undecided, reason: indicator.ReasonUnitMismatch},
		{name: "T1 a flow due in a window is due in its last year", target: revised(revenue25, func(t *tgt) { t.Due = period("2021/2025") }), figs: all{obs("output", "2025", "101")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "T1 a leap year is a year", target: revised(revenue25, func(t *tgt) { t.Due = period("2024") }), figs: all{obs("output", "2024", "101")}, asOf: "2024-12-31", want: indicator.Exceeded, final: true},
		{name: "T3 half of the own year after it", target: revenue25, figs: all{obs("output", "2025-H1", "60")}, asOf: "2026-01-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure},
		{name: "T3 half of the own year was enough", target: revenue25, figs: all{obs("output", "2025-H1", "100.5")}, asOf: "2026-01-31", want: indicator.Exceeded},
		{name: "T5 held, in another scale", target: incomeTarget, figs: own(func(o *indicator.Observation) { o.Value, o.Unit = d("61000"), "nghìn đồng/người/năm" }), asOf: "2023-12-31", want: indicator.Lost},
		{name: "T5 a figure in another unit did not hold", target: incomeTarget, figs: own(func(o *indicator.Observation) { o.Unit = "triệu đồng/hộ/năm" }), asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 a figure on another basis did not hold", target: incomeTarget, figs: own(func(o *indicator.Observation) { o.Basis = "giá hiện hành" }), asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 held, over a level", target: incomeTarget, figs: own(func(o *indicator.Observation) { o.Value, o.Qualifier = d("60"), indicator.Over }), asOf: "2023-12-31", want: indicator.Lost},
		{name: "T5 over a lower level is not sure", target: incomeTarget, figs: own(func(o *indicator.Observation) { o.Value, o.Qualifier = d("59"), indicator.Over }), asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 under a higher level is not sure", target: incomeTarget, figs: own(func(o *indicator.Observation) { o.Qualifier = indicator.Under }), asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 held, a range", target: incomeTarget, figs: own(func(o *indicator.Observation) { o.High = d("62") }), asOf: "2023-12-31", want: indicator.Lost},
		{name: "T5 a range across is not sure", target: incomeTarget, figs: own(func(o *indicator.Observation) { o.Value, o.High = d("59"), d("62") }), asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 a forecast did not hold", target: incomeTarget, figs: own(func(o *indicator.Observation) { o.Kind = indicator.KindForecast }), asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 two figures of one day did not hold", target: incomeTarget, figs: append(own(func(*indicator.Observation) {}), obs("income", "2022", "59")), asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 two figures of one day that both hold", target: incomeTarget, figs: append(own(func(*indicator.Observation) {}), obs("income", "2022", "60")), asOf: "2023-12-31", want: indicator.Lost},
		{name: "T5 held on the first day of the term", target: incomeTarget, figs: all{obs("income", "2020-01-01", "61"), obs("income", "2023", "58")}, asOf: "2023-12-31", want: indicator.Lost},
		{name: "T5 held exactly, lower is better", target: povertyTarget, figs: all{obs("poverty", "2022", "2"), obs("poverty", "2023", "3")}, asOf: "2023-12-31", want: indicator.Lost},
		{name: "T5 did not hold, lower is better", target: povertyTarget, figs: all{obs("poverty", "2022", "2.1"), obs("poverty", "2023", "3")}, asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 a strict bound did not hold at it", target: revised(povertyTarget, func(t *tgt) { t.Goal.Comparison = indicator.LessThan }), figs: all{obs("poverty", "2022", "2"), obs("poverty", "2023", "3")}, asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 a strict lower bound did not hold at it", target: revised(incomeTarget, func(t *tgt) { t.Goal.Comparison = indicator.MoreThan }), figs: all{obs("income", "2022", "60"), obs("income", "2023", "58")}, asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 a share that was lost", target: villages, figs: all{obs("villages", "2022", "4"), obs("villages", "2023", "3")}, asOf: "2023-12-31", want: indicator.Lost},
		{name: "T5 a status that was lost", target: gradeGoal, figs: all{{Indicator: "grade", Period: period("2022"), Status: "excellent"}, {Indicator: "grade", Period: period("2023"), Status: "completed"}}, asOf: "2023-12-31", want: indicator.Lost},
		{name: "T5 a year of a flow that held", target: revenue25, figs: flow(func(*indicator.Observation) {}), asOf: "2024-12-31", want: indicator.Lost},
		{name: "T5 a year of a flow that was foreseen", target: revenue25, figs: flow(func(o *indicator.Observation) { o.Kind = indicator.KindForecast }), asOf: "2024-12-31", want: indicator.InProgress},
		{name: "T5 half a year of a flow", target: revenue25, figs: flow(func(o *indicator.Observation) { o.Period = period("2023-H1") }), asOf: "2024-12-31", want: indicator.InProgress},
		{name: "T5 a year of a flow before the term", target: revenue25, figs: flow(func(o *indicator.Observation) { o.Period = period("2019") }), asOf: "2024-12-31", want: indicator.InProgress},
		{name: "T3 a rate of half a year is none of the year", target: rateOf, figs: all{obs("output", "2025-H2", "101")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure},
		{name: "T3 a rate of half a year before the deadline", target: rateOf, figs: all{obs("output", "2024-H1", "101")}, asOf: "2024-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMismatch},
		{name: "T3 growth of half a year is none of the year", target: growthOf, figs: all{rate("output", "2025-H2", "11")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure},
		{name: "T3 nothing is awaited after a figure of later only", target: rateOf, figs: all{obs("output", "2026", "101")}, asOf: "2026-12-31", want: indicator.NoData, reason: indicator.ReasonNotUsable},
		{name: "T3 a rate of more than the year is none of it", target: rateOf, figs: all{obs("output", "2024-07-01/2025-12-31", "101")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMismatch},
		{name: "T3 a rate of just the year", target: rateOf, figs: all{obs("output", "2025-H2", "90"), obs("output", "2025", "101"), obs("output", "2024-07-01/2025-12-31", "90")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "T3 a rate of the whole window", target: revised(rateOf, func(t *tgt) { t.Due = period("2021/2025") }), figs: all{obs("output", "2021/2025", "101")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "T3 a rate of the window that cannot be judged", target: revised(rateOf, func(t *tgt) { t.Due = period("2021/2025") }), figs: all{obs("output", "2025", "101"), qualified(indicator.Roughly, obs("output", "2021/2025", "90"))}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "T1 a flow due in just 366 days", target: revised(revenue25, func(t *tgt) { t.Due = period("2024-03-01/2025-03-01") }), figs: all{obs("output", "2024-03-01/2025-03-01", "101")}, asOf: "2025-03-01", want: indicator.Exceeded, final: true},
		{name: "T1 a flow due in 367 days is due in its last year", target: revised(revenue25, func(t *tgt) { t.Due = period("2024-03-01/2025-03-02") }), figs: all{obs("output", "2024-03-01/2025-03-02", "101")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMismatch},
		{name: "T2 the sums of a term of two years", target: revised(newMembers, func(t *tgt) { t.Due = tgt{}.Due }), figs: all{obs("members", "2020", "100"), obs("members", "2021", "80")}, asOf: "2021-12-31", opts: opts{Term: period("2020/2021")}, want: indicator.NotMet, final: true, figure: "80"},
		{name: "T2 due years that are those of the term", target: revised(newMembers, func(t *tgt) { t.Due = period("2020/2021") }), figs: all{obs("members", "2020", "100"), obs("members", "2021", "80")}, asOf: "2021-12-31", opts: opts{Term: period("2020/2021")}, want: indicator.NotMet, final: true, figure: "180"},
		{name: "T2 the sums of a term of one year", target: revised(newMembers, func(t *tgt) { t.Due = tgt{}.Due }), figs: all{obs("members", "2020", "100")}, asOf: "2020-12-31", opts: opts{Term: period("2020")}, want: indicator.NotMet, final: true, figure: "100"},
		{name: "T4 the figure is shown", target: revised(incomeTarget, func(t *tgt) { t.AssessedFrom = day("2025-12-31") }), figs: all{obs("income", "2024", "61")}, asOf: "2024-12-31", want: indicator.NotDue, figure: "61"},
		{name: "T13 of two amendments of one day the later one", target: revised(incomeTarget, func(t *tgt) {
			t.Revisions = []indicator.Revision{{Effective: day("2023-01-01"), Goal: goal{Value: d("65")}}, {Effective: day("2023-01-01"), Goal: goal{Value: d("58")}}}
		}), figs: all{obs("income", "2023", "60")}, asOf: "2023-12-31", want: indicator.Exceeded},
		{name: "T13 of two amendments the one adopted later", target: revised(incomeTarget, func(t *tgt) {
			t.Revisions = []indicator.Revision{{Effective: day("2023-01-01"), Adopted: day("2023-03-01"), Goal: goal{Value: d("65")}}, {Effective: day("2023-01-01"), Goal: goal{Value: d("58")}}}
		}), figs: all{obs("income", "2023", "60")}, asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 held by more than a bound that is strict", target: revised(incomeTarget, func(t *tgt) { t.Goal.Comparison = indicator.MoreThan }), figs: own(func(o *indicator.Observation) { o.Value, o.Qualifier = d("60"), indicator.Over }), asOf: "2023-12-31", want: indicator.Lost},
		{name: "T5 held in a greater scale", target: incomeTarget, figs: own(func(o *indicator.Observation) { o.Value, o.Unit = d("0.061"), "tỷ đồng/người/năm" }), asOf: "2023-12-31", want: indicator.Lost},
		{name: "M3 a place that says that it is one", target: rank, figs: all{with(obs("par", "2025", "15"), func(o *indicator.Observation) { o.Measure = indicator.MeasureRank })}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "M3 a level is no place", target: rank, figs: all{with(obs("par", "2025", "15"), func(o *indicator.Observation) { o.Measure = indicator.MeasureLevel })}, asOf: "2025-12-31", want: indicator.NoData, reason: indicator.ReasonNotUsable},
		{name: "M4 a range of a share", target: revised(villages, func(t *tgt) { t.Indicator.Unit, t.Goal = "%", goal{Value: d("40")} }), figs: all{with(obs("villages", "2025", "44"), func(o *indicator.Observation) { o.High, o.Of = d("46"), d("112") })}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "M4 a range of a share that is enough", target: revised(villages, func(t *tgt) { t.Indicator.Unit, t.Goal = "%", goal{Value: d("39")} }), figs: all{with(obs("villages", "2025", "44"), func(o *indicator.Observation) { o.High, o.Of = d("46"), d("112") })}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "P1 a line does not start from a share that is no figure", target: revised(villages, func(t *tgt) {
			t.Indicator.Unit, t.Goal, t.Path.Kind = "%", goal{Value: d("60")}, indicator.PathLinear
			t.Baseline = indicator.Baseline{Period: period("2020"), Value: d("46"), Of: d("112")}
		}), figs: all{with(obs("villages", "2023", "50"), func(o *indicator.Observation) { o.Of = d("112") })}, asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T14 abolished on the deadline", target: incomeTarget, figs: all{obs("income", "2025", "61")}, asOf: "2025-12-31", opts: opts{Abolished: day("2025-12-31")}, want: indicator.Exceeded, final: true},
		{name: "T14 abolished the day before the deadline", target: incomeTarget, figs: all{obs("income", "2025", "61")}, asOf: "2025-12-31", opts: opts{Abolished: day("2025-12-30")}, want: indicator.Undecided, final: true, reason: indicator.ReasonBodyAbolished},
		{name: "M5 a scale without yes wants a goal", target: revised(gradeGoal, func(t *tgt) { t.Goal = goal{} }), figs: all{{Indicator: "grade", Period: period("2025"), Status: "excellent"}}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonNoGoal},
		{name: "M5 a goal that is no step", target: revised(gradeGoal, func(t *tgt) { t.Goal.Status = "superb" }), figs: all{{Indicator: "grade", Period: period("2025"), Status: "excellent"}}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonUnknownStatus},
		{name: "M5 the lowest step is a goal", target: revised(gradeGoal, func(t *tgt) { t.Goal.Status = "not completed" }), figs: all{{Indicator: "grade", Period: period("2025"), Status: "not completed"}}, asOf: "2025-12-31", want: indicator.Met, final: true},
		{name: "G4 the top step cannot be exceeded", target: revised(gradeGoal, func(t *tgt) { t.Goal.Status = "excellent" }), figs: all{{Indicator: "grade", Period: period("2025"), Status: "excellent"}}, asOf: "2025-12-31", want: indicator.Met, final: true},
		{name: "T10 a rank is not nearly met", target: rank, figs: all{obs("par", "2025", "21")}, asOf: "2025-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("50")}}, want: indicator.NotMet, final: true},
		{name: "T10 a status is not nearly met", target: gradeGoal, figs: all{{Indicator: "grade", Period: period("2025"), Status: "completed"}}, asOf: "2025-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("90")}}, want: indicator.NotMet, final: true},
		{name: "T10 nothing is near 0", target: revised(povertyTarget, func(t *tgt) { t.Goal.Value = d("0") }), figs: all{obs("poverty", "2025", "0.1")}, asOf: "2025-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("50")}}, want: indicator.NotMet, final: true},
		{name: "no figure, and a printed one is not asked for", target: incomeTarget, figs: all{{Indicator: "income", Period: period("2025"), Printed: []indicator.Printed{{Value: d("101"), Kind: indicator.PercentOfGoal}}}}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonNoFigure},
		{name: "T16 no figure, and a printed one is asked for", target: incomeTarget, figs: all{{Indicator: "income", Period: period("2025"), Printed: []indicator.Printed{{Value: d("101"), Kind: indicator.PercentOfGoal}}}}, asOf: "2025-12-31", opts: opts{JudgePrinted: true}, want: indicator.Exceeded, final: true, reason: indicator.ReasonPrintedPercent},
		{name: "T16 a printed shortfall before the deadline", target: incomeTarget, figs: all{{Indicator: "income", Period: period("2024"), Printed: []indicator.Printed{{Value: d("5"), Kind: indicator.ShortfallPercent}}}}, asOf: "2024-12-31", opts: opts{JudgePrinted: true}, want: indicator.InProgress, reason: indicator.ReasonPrintedPercent},
		{name: "T16 a printed shortfall at the deadline", target: incomeTarget, figs: all{{Indicator: "income", Period: period("2025"), Printed: []indicator.Printed{{Value: d("5"), Kind: indicator.ShortfallPercent}}}}, asOf: "2025-12-31", opts: opts{JudgePrinted: true}, want: indicator.NotMet, final: true, reason: indicator.ReasonPrintedPercent},
		{name: "T16 a printed figure of an estimate", target: incomeTarget, figs: all{{Indicator: "income", Period: period("2025"), Kind: indicator.KindEstimate, Printed: []indicator.Printed{{Value: d("1.2"), Kind: indicator.TimesOfGoal}}}}, asOf: "2025-12-31", opts: opts{JudgePrinted: true}, want: indicator.Exceeded, reason: indicator.ReasonPrintedPercent},
		{name: "T16 a printed growth decides nothing", target: incomeTarget, figs: all{{Indicator: "income", Period: period("2025"), Printed: []indicator.Printed{{Value: d("101"), Kind: indicator.GrowthPercent}}}}, asOf: "2025-12-31", opts: opts{JudgePrinted: true}, want: indicator.Undecided, reason: indicator.ReasonNoFigure},
		{name: "T16 a printed figure without a number decides nothing", target: incomeTarget, figs: all{{Indicator: "income", Period: period("2025"), Printed: []indicator.Printed{{Kind: indicator.PercentOfGoal}}}}, asOf: "2025-12-31", opts: opts{JudgePrinted: true}, want: indicator.Undecided, reason: indicator.ReasonNoFigure},
		{name: "T16 about the plan is not precise", target: incomeTarget, figs: all{{Indicator: "income", Period: period("2025"), Printed: []indicator.Printed{{Value: d("100"), Kind: indicator.PercentOfGoal, Qualifier: indicator.Roughly}}}}, asOf: "2025-12-31", opts: opts{JudgePrinted: true}, want: indicator.Undecided, reason: indicator.ReasonImprecise},
	})
}
