package indicator_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
)

var (
	moreOf = tgt{
		ID: "villages", Indicator: villages.Indicator, Measure: indicator.MeasureIncrease, Goal: goal{Value: d("20")},
		Baseline: indicator.Baseline{Period: period("2020"), Value: d("46")}, Due: period("2025"),
	}
	fallPoints = revised(reduction, func(t *tgt) { t.Goal.Value = d("1.5") })
)

func TestEdgesOfChanges(t *testing.T) {
	byBaseline := func(b indicator.Baseline, due string) tgt {
		return revised(reduction, func(t *tgt) { t.Baseline, t.Due = b, period(due) })
	}
	increase := func(value string, change func(*tgt)) tgt {
		return revised(moreOf, func(t *tgt) {
			t.Indicator.Unit, t.Goal.Value = "%", d(value)
			t.Baseline = indicator.Baseline{Period: period("2020")}
			change(t)
		})
	}
	share := func(p, value string) indicator.Observation {
		o := obs("villages", p, value)
		o.Measure, o.Of = indicator.MeasureShare, d("112")
		return o
	}
	ofFlow := tgt{
		ID: "output", Indicator: output, Measure: indicator.MeasureIncrease, ChangeUnit: indicator.ChangeRelative,
		Goal: goal{Value: d("20")}, Baseline: indicator.Baseline{Period: period("2020")}, Due: period("2025"),
	}
	relativeFall := revised(moreOf, func(t *tgt) {
		t.Measure, t.ChangeUnit, t.Indicator.Direction = indicator.MeasureReduction, indicator.ChangeRelative, indicator.Lower
		t.Baseline.Value = indicator.Baseline{}.Value
	})
	monthly := func(base, due string) tgt {
		return revised(ofFlow, func(t *tgt) { t.Baseline.Period, t.Due = period(base), period(due) })
	}
	runRules(t, []ruleTest{
		{name: "M8 a level in another unit", target: reduction, figs: all{obs("poverty", "2021", "5"), inUnit("hộ", obs("poverty", "2022", "3"))}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonUnitMismatch},
		{name: "M8 a first level in another unit", target: reduction, figs: all{inUnit("hộ", obs("poverty", "2021", "5")), obs("poverty", "2022", "3")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonUnitMismatch},
		{name: "M3 as reported where the first level is missing", target: reduction, figs: all{obs("poverty", "2022", "3"), changed("poverty", "2022", "1", indicator.MeasureReduction, indicator.ChangePoints)}, asOf: "2022-12-31", want: indicator.Met, final: true},
		{name: "M6 the baseline is the level before", target: byBaseline(indicator.Baseline{Period: period("2020"), Value: d("5")}, "2021"), figs: all{obs("poverty", "2021", "4")}, asOf: "2021-12-31", want: indicator.Met, final: true, figure: "1"},
		{name: "M6 the baseline is of a month of the year before", target: byBaseline(indicator.Baseline{Period: period("2020-10"), Value: d("5")}, "2021"), figs: all{obs("poverty", "2021", "4")}, asOf: "2021-12-31", want: indicator.Met, final: true, figure: "1"},
		{name: "M6 the baseline is of another year", target: byBaseline(indicator.Baseline{Period: period("2019"), Value: d("5")}, "2021"), figs: all{obs("poverty", "2021", "4")}, asOf: "2021-12-31", want: indicator.Undecided, reason: indicator.ReasonNoBaseline},
		{name: "M6 the flow of a month is none of the year before", target: revised(growth, func(t *tgt) {
			t.Due, t.Baseline = period("2021"), indicator.Baseline{Period: period("2020-10"), Value: d("5")}
		}), figs: all{obs("output", "2021", "6")}, asOf: "2021-12-31", want: indicator.Undecided, reason: indicator.ReasonNoBaseline},
		{name: "M6 a baseline without a period stands before the window", target: byBaseline(indicator.Baseline{Value: d("5")}, "2021/2022"), figs: all{obs("poverty", "2021", "4"), obs("poverty", "2022", "3")}, asOf: "2022-12-31", want: indicator.Met, final: true, figure: "1"},
		{name: "M6 and not before its second year", target: byBaseline(indicator.Baseline{Value: d("5")}, "2021/2022"), figs: all{obs("poverty", "2022", "3")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "M6 an observation before the window comes first", target: byBaseline(indicator.Baseline{Value: d("9")}, "2021"), figs: all{obs("poverty", "2020", "4.5"), obs("poverty", "2021", "4")}, asOf: "2021-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed, figure: "0.5"},
		{name: "M6 a baseline that is a bound", target: revised(moreOf, func(t *tgt) { t.Baseline.Comparison = indicator.AtLeast }), figs: all{obs("villages", "2025", "99")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "M6 a baseline that is about", target: revised(moreOf, func(t *tgt) { t.Baseline.Comparison = indicator.About }), figs: all{obs("villages", "2025", "99")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "M6a a reduction to under a level", target: fallPoints, figs: all{obs("poverty", "2021", "5"), qualified(indicator.Under, obs("poverty", "2022", "3.5"))}, asOf: "2022-12-31", want: indicator.Exceeded, final: true},
		{name: "M6a a reduction to over a level", target: fallPoints, figs: all{obs("poverty", "2021", "5"), qualified(indicator.Over, obs("poverty", "2022", "3.5"))}, asOf: "2022-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		{name: "M6a an increase to over a level", target: moreOf, figs: all{qualified(indicator.Over, obs("villages", "2025", "66"))}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "M6a an increase to a range", target: moreOf, figs: all{with(obs("villages", "2025", "65"), func(o *indicator.Observation) { o.High = d("67") })}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "M6a a reported reduction of over", target: fallPoints, figs: all{qualified(indicator.Over, changed("poverty", "2022", "1.5", indicator.MeasureReduction, indicator.ChangePoints))}, asOf: "2022-12-31", want: indicator.Exceeded, final: true},
		{name: "M6a an increase of over against a reduction", target: fallPoints, figs: all{qualified(indicator.Over, changed("poverty", "2022", "1.5", indicator.MeasureIncrease, indicator.ChangePoints))}, asOf: "2022-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		// Như Xuân district: 46 and 66 of 112 villages.
		{name: "M4 points between shares", target: increase("17.85", func(t *tgt) { t.ChangeUnit = indicator.ChangePoints }), figs: all{share("2020", "46"), share("2025", "66")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true, figure: "17.8571"},
		{name: "M4 per cent between shares", target: increase("43.48", func(t *tgt) { t.ChangeUnit = indicator.ChangeRelative }), figs: all{share("2020", "46"), share("2025", "66")}, asOf: "2025-12-31", want: indicator.NotMet, final: true, figure: "43.4783"},
		{name: "M4 points between a share and a percentage", target: increase("9", func(t *tgt) { t.ChangeUnit = indicator.ChangePoints }), figs: all{obs("villages", "2020", "50"), share("2025", "66")}, asOf: "2025-12-31", want: indicator.NotMet, final: true, figure: "8.93"},
		{name: "M4 a share of a level in per cent", target: revised(povertyTarget, func(t *tgt) { t.Goal.Value = d("41.1") }), figs: all{with(obs("poverty", "2025", "46"), func(o *indicator.Observation) { o.Measure, o.Of = indicator.MeasureShare, d("112") })}, asOf: "2025-12-31", want: indicator.Exceeded, final: true, figure: "41.071"},
		{name: "M4 a level in per cent is no share", target: revised(povertyTarget, func(t *tgt) { t.Goal.Value = d("41.1") }), figs: all{with(obs("poverty", "2025", "46"), func(o *indicator.Observation) { o.Of = d("112") })}, asOf: "2025-12-31", want: indicator.NotMet, final: true, figure: "46"},
		{name: "M4 a count whose whole the goal does not say", target: revised(villages, func(t *tgt) { t.Goal.Of = indicator.Goal{}.Of }), figs: all{with(obs("villages", "2025", "4"), func(o *indicator.Observation) { o.Of = d("8") })}, asOf: "2025-12-31", want: indicator.Met, final: true},
		{name: "M2 points by the unit of the report", target: reduction, figs: all{inUnit("điểm %", changed("poverty", "2022", "1", indicator.MeasureReduction, ""))}, asOf: "2022-12-31", want: indicator.Met, final: true},
		{name: "M2 an absolute change of per cent is one in points", target: reduction, figs: all{changed("poverty", "2022", "1", indicator.MeasureReduction, indicator.ChangeAbsolute)}, asOf: "2022-12-31", want: indicator.Met, final: true},
		{name: "M2 and so is a promised one", target: revised(reduction, func(t *tgt) { t.ChangeUnit = indicator.ChangeAbsolute }), figs: all{changed("poverty", "2022", "1", indicator.MeasureReduction, indicator.ChangePoints)}, asOf: "2022-12-31", want: indicator.Met, final: true},
		{name: "M2 absolute where relative was promised", target: revised(moreOf, func(t *tgt) { t.ChangeUnit = indicator.ChangeRelative }), figs: all{changed("villages", "2021/2025", "20", indicator.MeasureIncrease, "")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonMeasureMismatch},
		{name: "M3 a change reported since the baseline", target: moreOf, figs: all{changed("villages", "2021/2025", "20", indicator.MeasureIncrease, "")}, asOf: "2025-12-31", want: indicator.Met, final: true, figure: "20"},
		{name: "M3 a change reported since another year", target: moreOf, figs: all{changed("villages", "2022/2025", "20", indicator.MeasureIncrease, "")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMismatch},
		{name: "M3 a change reported where no baseline is said", target: revised(moreOf, func(t *tgt) { t.Baseline = indicator.Baseline{} }), figs: all{changed("villages", "2022/2025", "20", indicator.MeasureIncrease, "")}, asOf: "2025-12-31", want: indicator.Met, final: true},
		{name: "M8 an increase to another unit", target: moreOf, figs: all{inUnit("xã", obs("villages", "2025", "66"))}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonUnitMismatch},
		{name: "T16 a change from an estimate is one", target: revised(moreOf, func(t *tgt) { t.Baseline.Value = indicator.Baseline{}.Value }), figs: all{estimate("2020-12-31", obs("villages", "2020", "46")), obs("villages", "2025", "66")}, asOf: "2025-12-31", want: indicator.Met},
		{name: "T5 an increase that was lost", target: moreOf, figs: all{obs("villages", "2022", "66"), obs("villages", "2023", "64")}, asOf: "2023-12-31", want: indicator.Lost, figure: "18"},
		{name: "M8 the change of a flow since its baseline is of a year", target: ofFlow, figs: all{obs("output", "2020", "100"), obs("output", "2024", "125"), obs("output", "2025-H1", "60")}, asOf: "2025-06-30", want: indicator.Exceeded, figure: "25.00"},
		{name: "M8 the baseline of a flow is of half a year", target: revised(ofFlow, func(t *tgt) { t.Baseline.Period = period("2020-H1") }), figs: all{obs("output", "2020-H1", "50"), obs("output", "2025", "125")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMismatch},
		{name: "M8 the baseline of a flow is of a leap year", target: ofFlow, figs: all{obs("output", "2020", "100"), obs("output", "2025", "120")}, asOf: "2025-12-31", want: indicator.Met, final: true, figure: "20.00"},
		{name: "M6 a baseline that is a bound is enough", target: revised(moreOf, func(t *tgt) { t.Baseline.Comparison = indicator.AtLeast }), figs: all{obs("villages", "2025", "65")}, asOf: "2025-12-31", want: indicator.NotMet, final: true},
		{name: "M6 a baseline under a bound is enough", target: revised(moreOf, func(t *tgt) { t.Baseline.Comparison = indicator.LessThan }), figs: all{obs("villages", "2025", "66")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "M6a a baseline that was observed over a figure", target: revised(moreOf, func(t *tgt) { t.Baseline.Value = indicator.Baseline{}.Value }), figs: all{qualified(indicator.Over, obs("villages", "2020", "46")), obs("villages", "2025", "66")}, asOf: "2025-12-31", want: indicator.NotMet, final: true},
		{name: "M6 no relative change from under a bound", target: revised(moreOf, func(t *tgt) { t.Baseline.Comparison, t.ChangeUnit = indicator.LessThan, indicator.ChangeRelative }), figs: all{obs("villages", "2025", "66")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "M6 no relative change from 0", target: revised(moreOf, func(t *tgt) { t.Baseline.Value, t.ChangeUnit = d("0"), indicator.ChangeRelative }), figs: all{obs("villages", "2025", "66")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonZeroBase},
		{name: "M8 the growth of half a year is none", target: revised(growth, func(t *tgt) { t.Span, t.Due = "", period("2025") }), figs: all{obs("output", "2023", "100"), obs("output", "2024", "111"), obs("output", "2025-H1", "60")}, asOf: "2025-06-30", want: indicator.Exceeded, figure: "11.00"},
		{name: "M8 no growth since half a year", target: revised(growth, func(t *tgt) { t.Span, t.Due = "", period("2025") }), figs: all{obs("output", "2024-H1", "60"), obs("output", "2025", "111")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonNoBaseline},
		{name: "M8 no change since half of the baseline", target: ofFlow, figs: all{obs("output", "2020-H1", "50"), obs("output", "2025", "120")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonNoBaseline},
		{name: "M6 a baseline of more than a figure", target: revised(moreOf, func(t *tgt) { t.Baseline.Comparison = indicator.MoreThan }), figs: all{obs("villages", "2025", "66")}, asOf: "2025-12-31", want: indicator.NotMet, final: true},
		{name: "M6 a baseline of at least a figure", target: revised(moreOf, func(t *tgt) { t.Baseline.Comparison = indicator.AtLeast }), figs: all{obs("villages", "2025", "66")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "M6a a relative fall from a range to 0", target: relativeFall, figs: all{with(obs("villages", "2020", "46"), func(o *indicator.Observation) { o.High = d("50") }), obs("villages", "2025", "0")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "M6a a relative fall from a range below 0", target: relativeFall, figs: all{with(obs("villages", "2020", "46"), func(o *indicator.Observation) { o.High = d("50") }), obs("villages", "2025", "-1")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "M6a a relative fall below 0", target: relativeFall, figs: all{obs("villages", "2020", "50"), obs("villages", "2025", "-1")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true, figure: "102.00"},
		{name: "M2 points reported where per cent was promised", target: revised(reduction, func(t *tgt) { t.ChangeUnit = indicator.ChangeRelative }), figs: all{inUnit("điểm %", changed("poverty", "2022", "1", indicator.MeasureReduction, ""))}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonMeasureMismatch},
		{name: "M2 points reported in per cent", target: reduction, figs: all{inUnit("điểm %", changed("poverty", "2022", "1", indicator.MeasureReduction, indicator.ChangeRelative))}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonMeasureMismatch},
		{name: "M8 a baseline of February against January", target: monthly("2021-02", "2025-01"), figs: all{obs("output", "2021-02", "100"), obs("output", "2025-01", "120")}, asOf: "2025-01-31", want: indicator.Met, final: true},
		{name: "M8 a baseline of January against February", target: monthly("2021-01", "2025-02"), figs: all{obs("output", "2021-01", "100"), obs("output", "2025-02", "120")}, asOf: "2025-02-28", want: indicator.Met, final: true},
		{name: "T5 a reduction to little was lost", target: revised(reduction, func(t *tgt) {
			t.Span, t.Goal.Value, t.Due, t.Baseline = "", d("2"), period("2025"), indicator.Baseline{Period: period("2020"), Value: d("3")}
		}), figs: all{obs("poverty", "2022", "0.5"), obs("poverty", "2023", "2")}, asOf: "2023-12-31", want: indicator.Lost},
		{name: "T15 nothing but the baseline", target: moreOf, figs: all{obs("villages", "2020", "46")}, asOf: "2020-12-31", want: indicator.NoData, reason: indicator.ReasonNotUsable},
		{name: "T3 growth awaits its own year", target: revised(growth, func(t *tgt) { t.Span, t.Due = "", period("2025") }), figs: all{obs("output", "2023", "100"), obs("output", "2024", "111")}, asOf: "2026-01-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure},
		{name: "T3 an increase since the baseline does not", target: moreOf, figs: all{obs("villages", "2024", "60")}, asOf: "2026-01-31", want: indicator.NotMet},
	})
}

// A reported change that the levels do not confirm is a warning (rule M3).
func TestChangeContradictsLevels(t *testing.T) {
	reported := func(value string, change func(*indicator.Observation)) indicator.Observation {
		return with(changed("poverty", "2022", value, indicator.MeasureReduction, indicator.ChangePoints), change)
	}
	same := func(*indicator.Observation) {}
	for _, tt := range []struct {
		name     string
		level    indicator.Observation
		reported indicator.Observation
		want     bool
	}{
		{name: "confirmed", level: obs("poverty", "2022", "3.5"), reported: reported("1.5", same)},
		{name: "confirmed at the digits reported", level: obs("poverty", "2022", "3.46"), reported: reported("1.5", same)},
		{name: "not confirmed", level: obs("poverty", "2022", "3.5"), reported: reported("1.2", same), want: true},
		{name: "over", level: obs("poverty", "2022", "3.5"), reported: reported("1.2", func(o *indicator.Observation) { o.Qualifier = indicator.Over })},
		{name: "a level that is not exact", level: qualified(indicator.Under, obs("poverty", "2022", "3.5")), reported: reported("1.2", same)},
		{name: "in another unit", level: obs("poverty", "2022", "3.5"), reported: reported("30", func(o *indicator.Observation) { o.ChangeUnit = indicator.ChangeRelative })},
	} {
		t.Run(tt.name, func(t *testing.T) {
			since := revised(fallPoints, func(t *tgt) {
				t.Since, t.Baseline.Period = indicator.SinceBaseline, period("2021")
			})
			mean := revised(fallPoints, func(t *tgt) { t.Span = indicator.SpanAveragePerPeriod })
			for _, target := range []tgt{fallPoints, since, mean} {
				a := target.Assess(indicator.FiguresOf(obs("poverty", "2021", "5"), tt.level, tt.reported), day("2022-12-31"), term)
				if got := a.Findings.Has(indicator.CodeChangeContradictsLevels); got != tt.want {
					t.Errorf("%s since %s: Assess().Findings = %v, want change-contradicts-levels %t", target.Span, target.Since, a.Findings, tt.want)
				}
			}
		})
	}
}
