package indicator_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
)

func TestRulesOfTime(t *testing.T) {
	path := revised(incomeTarget, func(t *tgt) {
		t.Path = indicator.Path{Points: []indicator.Point{
			{Period: period("2022"), Value: d("50")}, {Period: period("2024"), Value: d("56")}, {Period: period("2025"), Value: d("60")},
		}}
	})
	line := revised(incomeTarget, func(t *tgt) {
		t.Baseline = indicator.Baseline{Period: period("2020"), Value: d("40")}
		t.Path = indicator.Path{Kind: indicator.PathLinear}
	})
	revenue := tgt{ID: "revenue", Indicator: output, Goal: goal{Value: d("100")}, Due: period("2025")}
	forest := tgt{
		ID: "forest", Indicator: indicator.Indicator{ID: "forest", Unit: "%", Direction: indicator.Higher},
		Span: indicator.SpanThroughout, Goal: goal{Value: d("60")}, Due: period("2025"),
	}
	runRules(t, []ruleTest{
		{name: "T1 due is the last day of its period", target: incomeTarget, figs: all{obs("income", "2024", "58")}, asOf: "2025-12-30", want: indicator.InProgress},
		{name: "T1 without due the term", target: revised(incomeTarget, func(t *tgt) { t.Due = period("2029") }), figs: all{obs("income", "2029", "58")}, asOf: "2029-12-31", want: indicator.NotMet, final: true},
		{
			name: "T2 sums cover the years after the first", target: revised(newMembers, func(t *tgt) { t.Due, t.Goal.Value = indicator.Target{}.Due, d("150") }),
			figs: all{obs("members", "2020", "100"), obs("members", "2021", "80"), obs("members", "2022", "60")}, asOf: "2022-12-31", opts: opts{Term: period("2020-08-05/2025-08-04")},
			want: indicator.InProgress, figure: "140",
		},
		{
			name: "T2 the window of such a sum ends with its last year", target: revised(newMembers, func(t *tgt) { t.Due = indicator.Target{}.Due }),
			figs: all{obs("members", "2021", "80")}, asOf: "2025-08-04", opts: opts{Term: period("2020-08-05/2025-08-04")}, want: indicator.InProgress,
		},
		{name: "T3 the latest period decides, not the latest report", target: incomeTarget, figs: all{known("2025-03-01", obs("income", "2023", "61")), obs("income", "2024", "58")}, asOf: "2025-03-01", want: indicator.Lost, figure: "58"},
		{name: "T3 figures after the deadline do not decide", target: incomeTarget, figs: all{obs("income", "2025", "59"), obs("income", "2026", "62")}, asOf: "2026-12-31", want: indicator.NotMet, final: true, figure: "59"},
		{name: "T3 a flow awaits its own period", target: revenue, figs: all{obs("output", "2024", "110")}, asOf: "2026-01-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure},
		{name: "T3 a flow has its own period", target: revenue, figs: all{obs("output", "2024", "90"), known("2026-02-15", obs("output", "2025", "101"))}, asOf: "2026-03-01", want: indicator.Exceeded, final: true},
		{name: "T3 a flow before its period", target: revenue, figs: all{obs("output", "2024", "110")}, asOf: "2025-06-30", want: indicator.Exceeded},
		{name: "T3 half a year is no year", target: revenue, figs: all{obs("output", "2024-H1", "60")}, asOf: "2024-06-30", want: indicator.Undecided, reason: indicator.ReasonPeriodMismatch},
		{name: "T3 the running year has passed the goal", target: revenue, figs: all{obs("output", "2025-H1", "100")}, asOf: "2025-06-30", want: indicator.Met},
		{name: "T3 the running year has not", target: revenue, figs: all{obs("output", "2025-H1", "60")}, asOf: "2025-06-30", want: indicator.InProgress, figure: "60"},
		{name: "T3 a level that stopped being reported", target: incomeTarget, figs: all{obs("income", "2023", "55")}, asOf: "2026-06-30", want: indicator.NotMet},
		{name: "T4 not to be assessed yet", target: revised(incomeTarget, func(t *tgt) { t.AssessedFrom = day("2025-12-31") }), figs: all{obs("income", "2024", "61")}, asOf: "2025-12-30", want: indicator.NotDue},
		{name: "T4 to be assessed", target: revised(incomeTarget, func(t *tgt) { t.AssessedFrom = day("2025-12-31") }), figs: all{obs("income", "2024", "61")}, asOf: "2025-12-31", want: indicator.Exceeded},
		{name: "T4 without figures", target: incomeTarget, asOf: "2023-12-31", want: indicator.NoData},
		{name: "T4 without figures after the deadline", target: incomeTarget, asOf: "2026-12-31", want: indicator.NoData},
		{name: "T5 met now is not final", target: incomeTarget, figs: all{obs("income", "2023", "60")}, asOf: "2023-12-31", want: indicator.Met},
		{name: "T5 not yet, and no path", target: incomeTarget, figs: all{obs("income", "2023", "50")}, asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 lost", target: incomeTarget, figs: all{obs("income", "2022", "60"), obs("income", "2023", "58")}, asOf: "2023-12-31", want: indicator.Lost},
		{name: "T5 lost and closed", target: incomeTarget, figs: all{obs("income", "2022", "60"), obs("income", "2025", "58")}, asOf: "2025-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonMetEarlier},
		{name: "T5 held before the term is not lost", target: incomeTarget, figs: all{obs("income", "2019", "60"), obs("income", "2023", "58")}, asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 a superseded figure did not hold", target: incomeTarget, figs: all{obs("income", "2022", "60"), known("2023-05-01", obs("income", "2022", "57")), obs("income", "2023", "58")}, asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T5 on the path", target: path, figs: all{obs("income", "2022", "50")}, asOf: "2022-12-31", want: indicator.OnSchedule},
		{name: "T5 behind the path", target: path, figs: all{obs("income", "2022", "49.9")}, asOf: "2022-12-31", want: indicator.BehindSchedule},
		{name: "P1 steps hold until the next", target: path, figs: all{obs("income", "2023", "50")}, asOf: "2023-12-31", want: indicator.OnSchedule},
		{name: "P1 before the first step", target: path, figs: all{obs("income", "2021", "42")}, asOf: "2021-12-31", want: indicator.InProgress},
		{name: "P1 linear is opt-in", target: line, figs: all{obs("income", "2022", "48")}, asOf: "2022-12-31", want: indicator.OnSchedule},
		{name: "P1 linear, behind", target: line, figs: all{obs("income", "2022", "47.9")}, asOf: "2022-12-31", want: indicator.BehindSchedule},
		{
			name: "P1 linear, lower is better", target: revised(povertyTarget, func(t *tgt) {
				t.Baseline, t.Path = indicator.Baseline{Period: period("2020"), Value: d("12")}, indicator.Path{Kind: indicator.PathLinear}
			}), figs: all{obs("poverty", "2022", "8.1")}, asOf: "2022-12-31", want: indicator.BehindSchedule,
		},
		{
			name: "P1 geometric", target: revised(line, func(t *tgt) { t.Path.Kind = indicator.PathGeometric }),
			figs: all{obs("income", "2022", "47.1")}, asOf: "2022-12-31", want: indicator.OnSchedule,
		},
		{
			name: "P1 without a goal the last point is the goal", target: revised(path, func(t *tgt) { t.Goal = goal{} }),
			figs: all{obs("income", "2025", "60")}, asOf: "2025-12-31", want: indicator.Met, final: true,
		},
		{name: "T6 all periods held", target: revised(yearly, func(t *tgt) { t.Due = period("2021/2022") }), figs: all{obs("members", "2021", "95"), obs("members", "2022", "90")}, asOf: "2022-12-31", want: indicator.Met, final: true},
		{name: "T6 so far", target: yearly, figs: all{obs("members", "2021", "95")}, asOf: "2022-06-30", want: indicator.Met},
		{name: "T6 all beyond", target: yearly, figs: all{obs("members", "2021", "120")}, asOf: "2022-06-30", want: indicator.Exceeded},
		{name: "T6 one missed", target: yearly, figs: all{obs("members", "2021", "89"), obs("members", "2022", "120")}, asOf: "2022-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		{name: "T6 one missing", target: yearly, figs: all{obs("members", "2022", "120")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T6 one missed and one missing", target: yearly, figs: all{obs("members", "2022", "20")}, asOf: "2022-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		{name: "T6 none closed", target: yearly, figs: all{obs("members", "2021-H1", "50")}, asOf: "2021-06-30", want: indicator.InProgress},
		{name: "T6 half a year is missing", target: yearly, figs: all{obs("members", "2021-H1", "50")}, asOf: "2021-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T6 quarters make the year", target: yearly, figs: all{obs("members", "2021-Q1", "20"), obs("members", "2021-Q2", "20"), obs("members", "2021-H2", "50")}, asOf: "2021-12-31", want: indicator.Met},
		{name: "T6 the latest only", target: revised(yearly, func(t *tgt) { t.Every.Rule = indicator.RuleLatest }), figs: all{obs("members", "2021", "20"), obs("members", "2022", "95")}, asOf: "2022-12-31", want: indicator.Met},
		{name: "T6 the latest only, missed", target: revised(yearly, func(t *tgt) { t.Every.Rule = indicator.RuleLatest }), figs: all{obs("members", "2021", "95"), obs("members", "2022", "20")}, asOf: "2022-12-31", want: indicator.InProgress, reason: indicator.ReasonPeriodMissed},
		{name: "T6 a count of periods", target: revised(yearly, func(t *tgt) { t.Every = indicator.Every{Rule: indicator.RuleCount, AtLeast: 2} }), figs: all{obs("members", "2021", "20"), obs("members", "2022", "95"), obs("members", "2023", "95")}, asOf: "2023-12-31", want: indicator.Met},
		{name: "T6 a count out of reach", target: revised(yearly, func(t *tgt) { t.Every = indicator.Every{Rule: indicator.RuleCount, AtLeast: 5} }), figs: all{obs("members", "2021", "20")}, asOf: "2021-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		{name: "T6 a count within reach", target: revised(yearly, func(t *tgt) { t.Every = indicator.Every{Rule: indicator.RuleCount, AtLeast: 4} }), figs: all{obs("members", "2021", "20")}, asOf: "2021-12-31", want: indicator.InProgress},
		{name: "T7 the running mean, geometric", target: growth, figs: all{obs("output", "2020", "1000"), obs("output", "2022", "1210")}, asOf: "2022-12-31", want: indicator.Met},
		{name: "T7 the running mean is short", target: growth, figs: all{obs("output", "2020", "1000"), obs("output", "2021", "1099")}, asOf: "2021-12-31", want: indicator.InProgress, figure: "9.90"},
		{name: "T7 the running mean was not short before", target: growth, figs: all{obs("output", "2020", "1000"), obs("output", "2021", "1100"), obs("output", "2022", "1200")}, asOf: "2022-12-31", want: indicator.Lost},
		{
			name: "T7 the mean of levels", target: tgt{ID: "food", Indicator: output, Span: indicator.SpanAveragePerPeriod, Goal: goal{Value: d("100")}, Due: period("2021/2023")},
			figs: all{obs("output", "2021", "90"), obs("output", "2022", "100"), obs("output", "2023", "110")}, asOf: "2023-12-31", want: indicator.Met, final: true, figure: "100.00",
		},
		{
			name: "T7 the mean change in points", target: tgt{
				ID: "poverty", Indicator: poverty, Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints,
				Span: indicator.SpanAveragePerPeriod, Goal: goal{Value: d("1.5"), High: d("2")}, Due: period("2021/2025"),
			}, figs: all{obs("poverty", "2020", "12"), obs("poverty", "2023", "7.5")}, asOf: "2023-12-31", want: indicator.Met, figure: "1.500",
		},
		{name: "T8 the sum so far", target: newMembers, figs: all{obs("members", "2021", "150"), obs("members", "2022", "150")}, asOf: "2022-12-31", want: indicator.InProgress, figure: "300"},
		{name: "T8 the sum is passed for good", target: newMembers, figs: all{obs("members", "2021", "250"), obs("members", "2022", "151")}, asOf: "2022-12-31", want: indicator.Exceeded, final: true},
		{name: "T8 the sum can fall", target: revised(newMembers, func(t *tgt) { t.Indicator.Min = output.Min }), figs: all{obs("members", "2021", "401")}, asOf: "2022-12-31", want: indicator.Exceeded},
		{
			name: "T8 the latest running total", target: revised(newMembers, func(t *tgt) { t.Indicator.Series = indicator.SeriesCumulative }),
			figs: all{obs("members", "2021", "250"), obs("members", "2022", "390")}, asOf: "2022-12-31", want: indicator.InProgress, figure: "390",
		},
		{name: "T8 a year is missing at the end", target: newMembers, figs: all{obs("members", "2021", "250")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure},
		{
			name: "T8 a stock has no sum", target: revised(newMembers, func(t *tgt) { t.Indicator.Series = "" }),
			figs: all{obs("members", "2021", "250")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonSeries,
		},
		{
			name: "T8 a pace over the term", target: revised(newMembers, func(t *tgt) { t.Path.Kind = indicator.PathLinear }),
			figs: all{obs("members", "2021", "79")}, asOf: "2021-12-31", want: indicator.BehindSchedule,
		},
		{
			name: "T8 a reduction over the term", target: tgt{
				ID: "schools", Indicator: indicator.Indicator{ID: "schools", Unit: "trường", Direction: indicator.Lower}, Measure: indicator.MeasureReduction,
				Span: indicator.SpanOverTerm, Goal: goal{Comparison: indicator.AtLeast, Value: d("2")}, Baseline: indicator.Baseline{Period: period("2020"), Value: d("9")},
			}, figs: all{obs("schools", "2023", "7")}, asOf: "2023-12-31", want: indicator.Met, figure: "2",
		},
		{name: "T9 held so far", target: forest, figs: all{obs("forest", "2021", "60"), obs("forest", "2022", "61")}, asOf: "2022-12-31", want: indicator.Met},
		{name: "T9 broken", target: forest, figs: all{obs("forest", "2021", "60"), obs("forest", "2022", "59.9")}, asOf: "2022-12-31", want: indicator.Lost, reason: indicator.ReasonBroken},
		{name: "T9 broken and closed", target: forest, figs: all{obs("forest", "2022", "59.9"), obs("forest", "2025", "60")}, asOf: "2025-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonBroken},
		{name: "T9 held to the end", target: forest, figs: all{obs("forest", "2022", "60.5"), obs("forest", "2025", "60.1")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "T10 nearly met", target: incomeTarget, figs: all{obs("income", "2025", "58.8")}, asOf: "2025-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("2")}}, want: indicator.NearlyMet, final: true},
		{name: "T10 not nearly met", target: incomeTarget, figs: all{obs("income", "2025", "58.79")}, asOf: "2025-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("2")}}, want: indicator.NotMet, final: true},
		{name: "T10 nearly met, lower is better", target: povertyTarget, figs: all{obs("poverty", "2025", "2.04")}, asOf: "2025-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("2")}}, want: indicator.NearlyMet, final: true},
		{name: "T10 only when the span has closed", target: incomeTarget, figs: all{obs("income", "2024", "58.8")}, asOf: "2024-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("2")}}, want: indicator.InProgress},
		{name: "T10a an estimate closes for the time being", target: incomeTarget, figs: all{estimate("2025-09-30", obs("income", "2025", "58"))}, asOf: "2025-09-30", want: indicator.NotMet},
		{name: "T10a a closing review", target: incomeTarget, figs: all{obs("income", "2024", "58")}, asOf: "2025-06-30", opts: opts{Closing: true}, want: indicator.NotMet, reason: indicator.ReasonClosingReview},
		{name: "T10a a closing review, met", target: incomeTarget, figs: all{obs("income", "2024", "60")}, asOf: "2025-06-30", opts: opts{Closing: true}, want: indicator.Met},
		{name: "T10b a phase", target: path, figs: all{obs("income", "2022", "50")}, asOf: "2022-12-31", opts: opts{Scope: indicator.Scope{Kind: indicator.ScopePhase, Period: period("2022")}}, want: indicator.Met, final: true},
		{name: "T10b one year of many", target: yearly, figs: all{obs("members", "2021", "20"), obs("members", "2022", "95")}, asOf: "2022-12-31", opts: opts{Scope: indicator.Scope{Kind: indicator.ScopePeriod, Period: period("2022")}}, want: indicator.Met, final: true},
		{
			name: "T11 crops are counted as they are observed", target: tgt{
				ID: "crop", Indicator: indicator.Indicator{ID: "crop", Unit: "ha/vụ", Direction: indicator.Higher, Series: indicator.SeriesFlow},
				Span: indicator.SpanEveryPeriod, Every: indicator.Every{Period: indicator.EveryCrop, Number: 2}, Goal: goal{Value: d("1300")}, Due: period("2021"),
			}, figs: all{obs("crop", "2021-01-10/2021-04-20", "1310"), obs("crop", "2021-05-01/2021-08-30", "1300")}, asOf: "2021-12-31", want: indicator.Met, final: true,
		},
		{name: "T12 the year replaces ten months", target: newMembers, figs: all{obs("members", "2021-01-01/2021-10-31", "70"), obs("members", "2021", "80")}, asOf: "2021-12-31", want: indicator.InProgress, figure: "80"},
		{name: "T12 partial overlap is not summed", target: newMembers, figs: all{obs("members", "2021", "70"), obs("members", "2021-07-01/2022-06-30", "80")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonOverlap},
		{name: "T14 a body abolished", target: incomeTarget, figs: all{obs("income", "2024", "61")}, asOf: "2025-07-01", opts: opts{Abolished: day("2025-07-01")}, want: indicator.Undecided, final: true, reason: indicator.ReasonBodyAbolished},
		{name: "T14 the day before", target: incomeTarget, figs: all{obs("income", "2024", "61")}, asOf: "2025-06-30", opts: opts{Abolished: day("2025-07-01")}, want: indicator.Exceeded},
		{name: "T15 withdrawn comes first", target: revised(incomeTarget, func(t *tgt) {
			t.Revisions = []indicator.Revision{{Effective: day("2023-01-01"), Withdrawn: true}}
		}), figs: all{obs("income", "2024", "61")}, asOf: "2024-12-31", want: indicator.Withdrawn, final: true},
		{name: "T16 an estimate is never final", target: incomeTarget, figs: all{estimate("2025-12-20", obs("income", "2025", "61"))}, asOf: "2026-06-30", want: indicator.Exceeded},
		{name: "T16 a forecast only where there is nothing else", target: incomeTarget, figs: all{obs("income", "2023", "55"), with(known("2023-12-31", obs("income", "2025", "65")), func(o *indicator.Observation) { o.Kind = indicator.KindForecast })}, asOf: "2023-12-31", want: indicator.InProgress, figure: "55"},
		{name: "two figures on one day", target: incomeTarget, figs: all{obs("income", "2025", "59"), obs("income", "2025", "61")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonContradictory},
		{name: "two figures on one day that agree", target: incomeTarget, figs: all{obs("income", "2025", "61"), obs("income", "2025", "62")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
	})
}

// T13: an amendment counts from its effective date if it was adopted by the
// date of knowledge, and old assessments stay as they were.
func TestRuleT13Amendments(t *testing.T) {
	target := revised(incomeTarget, func(t *tgt) {
		t.Revisions = []indicator.Revision{
			{Effective: day("2023-01-01"), Adopted: day("2023-03-15"), Goal: goal{Value: d("65")}, Reason: "raised"},
			{Effective: day("2024-01-01"), Due: period("2026")},
		}
	})
	figures := all{obs("income", "2022", "61"), obs("income", "2023", "62")}
	runRules(t, []ruleTest{
		{name: "T13 before", target: target, figs: figures, asOf: "2022-12-31", want: indicator.Exceeded},
		{name: "T13 in force and not yet adopted", target: target, figs: figures, asOf: "2023-02-01", want: indicator.Exceeded},
		{name: "T13 in force", target: target, figs: figures, asOf: "2023-12-31", want: indicator.InProgress},
		{name: "T13 the old date as known later", target: target, figs: figures, asOf: "2023-02-01", opts: opts{Known: day("2024-01-01")}, want: indicator.InProgress},
		{name: "T13 the first goal stays where it was", target: target, figs: figures, asOf: "2022-12-31", opts: opts{Known: day("2024-06-01")}, want: indicator.Exceeded},
		{name: "T13 due is replaced", target: target, figs: append(figures, obs("income", "2025", "64")), asOf: "2025-12-31", want: indicator.InProgress},
		{
			name: "T13 a closed period keeps its goal", target: revised(yearly, func(t *tgt) {
				t.Revisions = []indicator.Revision{{Effective: day("2022-06-01"), Goal: goal{Value: d("120")}}}
			}), figs: all{obs("members", "2021", "95"), obs("members", "2022", "125")}, asOf: "2022-12-31", want: indicator.Met,
		},
	})
	a := target.Assess(indicator.FiguresOf(figures...), day("2023-12-31"), term)
	if a.Revision != 1 || a.Goal.Value != d("65") {
		t.Errorf("Assess() revision %d, goal %s, want 1, 65", a.Revision, a.Goal.Value)
	}
}

func TestReportedMeans(t *testing.T) {
	whole := tgt{
		ID: "growth", Indicator: output, Measure: indicator.MeasureGrowth, Span: indicator.SpanAveragePerPeriod,
		Goal: goal{Value: d("8"), High: d("9")}, Due: period("2016/2020"),
	}
	runRules(t, []ruleTest{
		{name: "M7 the mean reported for the whole window", target: whole, figs: all{rate("output", "2016/2020", "6.15")}, asOf: "2020-12-31", want: indicator.NotMet, final: true, figure: "6.15"},
		{name: "T10a estimated before its end", target: whole, figs: all{estimate("2020-10-10", rate("output", "2016/2020", "6.15"))}, asOf: "2020-10-10", want: indicator.NotMet},
		{name: "M7 levels come first", target: whole, figs: all{obs("output", "2015", "100"), obs("output", "2020", "150"), rate("output", "2016/2020", "6.15")}, asOf: "2020-12-31", want: indicator.Met, final: true, figure: "8.45"},
		{name: "M7 arithmetic where nothing else was reported", target: revised(whole, func(t *tgt) { t.Mean = indicator.MeanArithmetic }), figs: all{rate("output", "2016/2020", "6.15")}, asOf: "2020-12-31", want: indicator.NotMet, final: true, figure: "6.15"},
		{name: "M7 a mean of other years", target: whole, figs: all{rate("output", "2016/2019", "6.15")}, asOf: "2020-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
	})
}

// Chư Prông: budget 61.5 tỷ is 109 % of the province's estimate and 92 % of the
// district's resolution (corpus, cases 14).
func TestPrintedAgainstTwoPlans(t *testing.T) {
	figures := indicator.FiguresOf(with(obs("budget", "2020", "61.5"), func(o *indicator.Observation) {
		o.Printed = []indicator.Printed{
			{Value: d("109"), Kind: indicator.PercentOfGoal, Against: "tỉnh"},
			{Value: d("92"), Kind: indicator.PercentOfGoal, Against: "huyện"},
		}
	}))
	budget := indicator.Indicator{ID: "budget", Unit: "tỷ đồng", Direction: indicator.Higher, Series: indicator.SeriesFlow}
	tests := []struct {
		setter string
		want   indicator.Verdict
		checks int
	}{
		{"tỉnh", indicator.Exceeded, 1},
		{"huyện", indicator.NotMet, 1},
		{"", indicator.Undecided, 2},
	}
	for _, tt := range tests {
		t.Run(tt.setter, func(t *testing.T) {
			target := tgt{ID: "budget", Indicator: budget, Setter: tt.setter, Due: period("2020")}
			a := target.Assess(figures, day("2020-12-31"), indicator.Options{JudgePrinted: true})
			if a.Verdict != tt.want {
				t.Errorf("Assess() = %s %s, want %s", a.Verdict, a.Reason, tt.want)
			}
			target.Goal.Value = d("66.8")
			a = target.Assess(figures, day("2020-12-31"), indicator.Options{})
			if len(a.Printed) != tt.checks || tt.setter != "tỉnh" && a.Findings != nil {
				t.Errorf("Assess().Printed = %v, Findings %v, want %d checks", a.Printed, a.Findings, tt.checks)
			}
		})
	}
}
