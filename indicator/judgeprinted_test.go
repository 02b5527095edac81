package indicator_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
)

// printedWith returns an observation with a figure printed with it.
func printedWith(o indicator.Observation, kind indicator.PrintedKind, value string) indicator.Observation {
	o.Printed = append(o.Printed[:len(o.Printed):len(o.Printed)], indicator.Printed{Kind: kind, Value: d(value)})
	return o
}

// onlyPrinted returns an observation without a figure of its own.
func onlyPrinted(p string, kind indicator.PrintedKind, value string) indicator.Observation {
	return printedWith(indicator.Observation{Indicator: "output", Period: period(p)}, kind, value)
}

// What a printed figure is compared with where the plan, or the result, was not
// published (rules G7, T16). Figures are supposed.
func TestEdgesOfPrintedFigures(t *testing.T) {
	quota := func(change func(*tgt)) tgt {
		return revised(revenue25, func(t *tgt) {
			t.Goal = goal{External: indicator.External{Indicator: "plan", Body: "city"}}
			change(t)
		})
	}
	plain := quota(func(*tgt) {})
	ofPercent := quota(func(t *tgt) { t.Goal.External.Percent, t.Goal.External.High = d("108"), d("110") })
	lower := quota(func(t *tgt) { t.Indicator.Direction = indicator.Lower })
	each := quota(func(t *tgt) { t.Span, t.Due = indicator.SpanEveryPeriod, period("2021/2023") })
	unknown := revised(revenue25, func(t *tgt) { t.Goal = goal{} })
	ranged := revised(revenue25, func(t *tgt) { t.Goal.High = d("110") })
	sum := revised(newMembers, func(t *tgt) { t.Indicator.ID, t.Goal = "output", goal{} })
	asked := opts{JudgePrinted: true}
	near := opts{JudgePrinted: true, NearlyMet: indicator.NearlyRule{Shortfall: d("2")}}
	qualified := func(q indicator.Qualifier, o indicator.Observation) indicator.Observation {
		o.Printed[0].Qualifier = q
		return o
	}
	judge := func(name string, target tgt, kind indicator.PrintedKind, value string, want indicator.Verdict) ruleTest {
		return ruleTest{
			name: name, target: target, figs: all{onlyPrinted("2025", kind, value)}, asOf: "2025-12-31", opts: asked,
			want: want, final: true, reason: indicator.ReasonPrintedPercent,
		}
	}
	undecided := func(name string, target tgt, o indicator.Observation, reason indicator.Reason) ruleTest {
		return ruleTest{name: name, target: target, figs: all{o}, asOf: "2025-12-31", opts: asked, want: indicator.Undecided, reason: reason}
	}
	runRules(t, []ruleTest{
		judge("G7 per cent of the plan", plain, indicator.PercentOfGoal, "100", indicator.Met),
		judge("G7 per cent of the plan, short", plain, indicator.PercentOfGoal, "99.9", indicator.NotMet),
		judge("G7 more than the plan is strict", quota(func(t *tgt) { t.Goal.Comparison = indicator.MoreThan }), indicator.PercentOfGoal, "100", indicator.NotMet),
		judge("G7 per cent of a share of the plan", ofPercent, indicator.PercentOfGoal, "108", indicator.Met),
		judge("G7 times of a share of the plan", ofPercent, indicator.TimesOfGoal, "1.09", indicator.Met),
		judge("G7 times of a share of the plan, short", ofPercent, indicator.TimesOfGoal, "1.07", indicator.NotMet),
		judge("G7 excess over a share of the plan", ofPercent, indicator.ExcessPercent, "9", indicator.Met),
		judge("G7 excess over a share of the plan, beyond", ofPercent, indicator.ExcessPercent, "11", indicator.Exceeded),
		judge("G7 times beyond a share of the plan", ofPercent, indicator.ExcessTimes, "0.07", indicator.NotMet),
		judge("G7 a shortfall", plain, indicator.ShortfallPercent, "1", indicator.NotMet),
		judge("G7 no shortfall", plain, indicator.ShortfallPercent, "0", indicator.Met),
		judge("G7 units beyond the plan", plain, indicator.ExcessUnits, "3", indicator.Exceeded),
		judge("G7 points short of the plan", plain, indicator.ExcessPoints, "-3", indicator.NotMet),
		judge("G7 an excess of either kind", plain, indicator.ExcessUnstated, "7.3", indicator.Exceeded),
		judge("G7 times of either kind", plain, indicator.TimesUnstated, "2.7", indicator.Exceeded),
		undecided("G7 times of either kind differ", plain, onlyPrinted("2025", indicator.TimesUnstated, "0.7"), indicator.ReasonImprecise),
		undecided("G7 units of a plan that is not known", ofPercent, onlyPrinted("2025", indicator.ExcessUnits, "3"), indicator.ReasonNoGoalNumber),
		judge("G7 lower is better, of the plan", lower, indicator.PercentOfGoal, "99", indicator.Exceeded),
		judge("G7 lower is better, more than the plan", lower, indicator.PercentOfGoal, "101", indicator.NotMet),
		judge("G7 lower is better, better than the plan", lower, indicator.ExcessPercent, "1", indicator.Exceeded),
		judge("G7 lower is better, a shortfall", lower, indicator.ShortfallPercent, "1", indicator.NotMet),
		judge("G7 lower is better, units", lower, indicator.ExcessUnits, "1", indicator.Exceeded),

		judge("T16 of a goal that is known", revenue25, indicator.PercentOfGoal, "100", indicator.Met),
		judge("T16 inside the range of a goal that is known", ranged, indicator.PercentOfGoal, "109", indicator.Met),
		judge("T16 beyond the range of a goal that is known", ranged, indicator.ExcessUnits, "11", indicator.Exceeded),
		judge("T16 of a goal that is not known", unknown, indicator.TimesOfGoal, "1", indicator.Met),
		undecided("T16 per cent of a goal of 0", revised(revenue25, func(t *tgt) { t.Goal.Value = d("0") }), onlyPrinted("2025", indicator.PercentOfGoal, "120"), indicator.ReasonNoFigure),
		undecided("T16 a growth is of no goal", unknown, onlyPrinted("2025", indicator.GrowthPercent, "120"), indicator.ReasonNoGoal),
		{name: "T16 the first that decides", target: revenue25, figs: all{printedWith(onlyPrinted("2025", indicator.GrowthPercent, "5"), indicator.PercentOfGoal, "99")}, asOf: "2025-12-31", opts: asked, want: indicator.NotMet, final: true, reason: indicator.ReasonPrintedPercent},
		{name: "M6a over a percentage", target: revenue25, figs: all{qualified(indicator.Over, onlyPrinted("2025", indicator.PercentOfGoal, "100"))}, asOf: "2025-12-31", opts: asked, want: indicator.Exceeded, final: true, reason: indicator.ReasonPrintedPercent},
		{name: "M6a over a shortfall", target: revenue25, figs: all{qualified(indicator.Over, onlyPrinted("2025", indicator.ShortfallPercent, "1"))}, asOf: "2025-12-31", opts: asked, want: indicator.NotMet, final: true, reason: indicator.ReasonPrintedPercent},
		{name: "M6a under a shortfall", target: revenue25, figs: all{qualified(indicator.Under, onlyPrinted("2025", indicator.ShortfallPercent, "1"))}, asOf: "2025-12-31", opts: asked, want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "T10 nearly the plan", target: plain, figs: all{onlyPrinted("2025", indicator.PercentOfGoal, "98")}, asOf: "2025-12-31", opts: near, want: indicator.NearlyMet, final: true, reason: indicator.ReasonPrintedPercent},
		{name: "T10 nearly the plan while open", target: plain, figs: all{onlyPrinted("2024", indicator.PercentOfGoal, "98")}, asOf: "2024-12-31", opts: near, want: indicator.InProgress, reason: indicator.ReasonPrintedPercent},
		{name: "T10 units say not how near", target: plain, figs: all{onlyPrinted("2025", indicator.ExcessUnits, "-1")}, asOf: "2025-12-31", opts: near, want: indicator.NotMet, final: true, reason: indicator.ReasonPrintedPercent},
		{name: "T3 a percentage of an earlier year", target: plain, figs: all{onlyPrinted("2024", indicator.PercentOfGoal, "101")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure},
		{name: "T3 a percentage of an earlier year of a level", target: quota(func(t *tgt) { t.Indicator.Series = "" }), figs: all{onlyPrinted("2024", indicator.PercentOfGoal, "101")}, asOf: "2025-12-31", want: indicator.Exceeded, reason: indicator.ReasonPrintedPercent},
		{name: "T4 not to be assessed yet", target: revised(unknown, func(t *tgt) { t.AssessedFrom = day("2025-06-01") }), figs: all{onlyPrinted("2024", indicator.PercentOfGoal, "101")}, asOf: "2024-12-31", opts: asked, want: indicator.NotDue},
		{name: "T15 nothing printed that may be judged", target: revised(unknown, func(t *tgt) { t.AssessedFrom = day("2025-06-01") }), figs: all{obs("output", "2024", "101")}, asOf: "2024-12-31", opts: asked, want: indicator.Undecided, reason: indicator.ReasonNoGoal},
		{name: "T15 what is printed later may not be judged", target: unknown, figs: all{obs("output", "2024", "101"), known("2025-06-01", onlyPrinted("2024", indicator.PercentOfGoal, "101"))}, asOf: "2024-12-31", opts: asked, want: indicator.Undecided, reason: indicator.ReasonNoGoal},
		{name: "M5 a threshold without a number", target: revised(unknown, func(t *tgt) { t.Goal.Text = "nhóm đầu" }), figs: all{onlyPrinted("2025", indicator.PercentOfGoal, "101")}, asOf: "2025-12-31", opts: asked, want: indicator.Undecided, reason: indicator.ReasonNotAFigure},

		// What every period must hold is judged period by period.
		{name: "T6 every year of the plan", target: each, figs: all{onlyPrinted("2021", indicator.PercentOfGoal, "109"), onlyPrinted("2022", indicator.PercentOfGoal, "100"), onlyPrinted("2023", indicator.PercentOfGoal, "105")}, asOf: "2023-12-31", want: indicator.Met, final: true, reason: indicator.ReasonPrintedPercent},
		{name: "T6 a year short of the plan", target: each, figs: all{onlyPrinted("2021", indicator.PercentOfGoal, "109"), onlyPrinted("2022", indicator.PercentOfGoal, "90"), onlyPrinted("2023", indicator.PercentOfGoal, "105")}, asOf: "2023-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		{name: "T6 a year without a percentage", target: each, figs: all{onlyPrinted("2021", indicator.PercentOfGoal, "109"), onlyPrinted("2023", indicator.PercentOfGoal, "105")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},
		{name: "T10 a year nearly the plan", target: each, figs: all{onlyPrinted("2021", indicator.PercentOfGoal, "98"), onlyPrinted("2022", indicator.PercentOfGoal, "100"), onlyPrinted("2023", indicator.PercentOfGoal, "100")}, asOf: "2023-12-31", opts: near, want: indicator.NearlyMet, final: true, reason: indicator.ReasonPrintedPercent},
		{name: "T16 a percentage of an estimate is not final", target: each, figs: all{with(onlyPrinted("2021", indicator.PercentOfGoal, "90"), func(o *indicator.Observation) { o.Kind = indicator.KindEstimate })}, asOf: "2021-12-31", want: indicator.NotMet, reason: indicator.ReasonPeriodMissed},
		{name: "T16 every year of a goal that is not known", target: revised(each, func(t *tgt) { t.Goal = goal{} }), figs: all{onlyPrinted("2021", indicator.PercentOfGoal, "109")}, asOf: "2021-12-31", opts: asked, want: indicator.Exceeded, reason: indicator.ReasonPrintedPercent},
		{name: "T6 a percentage of half a year", target: each, figs: all{onlyPrinted("2021-H2", indicator.PercentOfGoal, "109")}, asOf: "2021-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMissing},

		{name: "T8 a percentage of the sum", target: sum, figs: all{onlyPrinted("2021/2025", indicator.PercentOfGoal, "101")}, asOf: "2025-12-31", opts: asked, want: indicator.Exceeded, final: true, reason: indicator.ReasonPrintedPercent},
		{name: "T8 a percentage of a year is none of the sum", target: sum, figs: all{onlyPrinted("2025", indicator.PercentOfGoal, "101")}, asOf: "2025-12-31", opts: asked, want: indicator.Undecided, reason: indicator.ReasonNoGoal},
		{name: "T9 a percentage says nothing of all times", target: revised(unknown, func(t *tgt) { t.Span = indicator.SpanThroughout }), figs: all{onlyPrinted("2025", indicator.PercentOfGoal, "101")}, asOf: "2025-12-31", opts: asked, want: indicator.Undecided, reason: indicator.ReasonNoGoal},
	})
}

// What is printed with a result is compared with the figure that is judged, and
// with the level that it comes from (rule C3).
func TestPrintedBesideTheFigureCompared(t *testing.T) {
	due := period("2025")
	share := tgt{ID: "t", Indicator: indicator.Indicator{ID: "output", Unit: "%", Direction: indicator.Higher}, Measure: indicator.MeasureShare, Goal: goal{Value: d("50")}, Due: due}
	rise := tgt{ID: "t", Indicator: output, Measure: indicator.MeasureGrowth, Goal: goal{Value: d("10")}, Due: due}
	more := tgt{ID: "t", Indicator: output, Measure: indicator.MeasureIncrease, Goal: goal{Value: d("10")}, Since: indicator.SincePrevious, Due: due}
	mean := revised(rise, func(t *tgt) { t.Span, t.Due = indicator.SpanAveragePerPeriod, period("2024/2025") })
	before := obs("output", "2024", "100")
	part := with(obs("output", "2025", "46"), func(o *indicator.Observation) { o.Of = d("112") })
	for _, tt := range []struct {
		name      string
		target    tgt
		figure    indicator.Observation
		kind      indicator.PrintedKind
		value     string
		agreement indicator.Agreement
	}{
		{"a share of a goal in per cent", share, part, indicator.PercentOfGoal, "82.14", indicator.Agrees},
		{"a share of its whole", share, part, indicator.ShareOfPart, "41.07", indicator.Agrees},
		{"points short of a goal in per cent", share, part, indicator.ExcessPoints, "-8.93", indicator.Agrees},
		{"growth of its goal", rise, obs("output", "2025", "112"), indicator.PercentOfGoal, "120", indicator.Agrees},
		{"growth beyond its goal", rise, obs("output", "2025", "112"), indicator.ExcessPoints, "2", indicator.Agrees},
		{"growth since the year before", rise, obs("output", "2025", "112"), indicator.GrowthPercent, "12", indicator.Agrees},
		{"growth that is not that", rise, obs("output", "2025", "112"), indicator.GrowthPercent, "13", indicator.Differs},
		{"more since the year before, of its goal", more, obs("output", "2025", "112"), indicator.PercentOfGoal, "120", indicator.Agrees},
		{"more since the year before, in units", more, obs("output", "2025", "112"), indicator.ChangeUnits, "12", indicator.Agrees},
		{"per cent of the year before", more, obs("output", "2025", "112"), indicator.PercentOfPrevious, "112", indicator.Agrees},
		{"a mean rate of its goal", mean, obs("output", "2025", "121"), indicator.PercentOfGoal, "100.0", indicator.Agrees},
		{"a figure that is not exact", rise, qualified(indicator.Over, obs("output", "2025", "112")), indicator.PercentOfGoal, "120", indicator.NotComputable},
		{"a part that is not exact", share, qualified(indicator.Over, part), indicator.ShareOfPart, "41.07", indicator.NotComputable},
		{"cut off to 0", more, obs("output", "2025", "100.8"), indicator.ChangeUnits, "0", indicator.Truncated},
	} {
		t.Run(tt.name, func(t *testing.T) {
			first := before
			if tt.target.Span == indicator.SpanAveragePerPeriod {
				first.Period = period("2023")
			}
			a := tt.target.Assess(indicator.FiguresOf(first, printedWith(tt.figure, tt.kind, tt.value)), due.Last(), opts{})
			if len(a.Printed) != 1 || a.Printed[0].Agreement != tt.agreement {
				t.Errorf("Assess().Printed = %+v, want one that %s", a.Printed, tt.agreement)
			}
			if got, want := len(a.Findings) > 0, tt.agreement == indicator.Differs || tt.agreement == indicator.Truncated; got != want {
				t.Errorf("Assess().Findings = %v, want some %t", a.Findings, want)
			}
		})
	}
}

// A percentage of the plan of another year is none of this target.
func TestPrintedAgainstThePlanOfAYear(t *testing.T) {
	figure := func(plan string) indicator.Observation {
		return indicator.Observation{Indicator: "output", Period: period("2024"), Value: d("90"), Printed: []indicator.Printed{
			{Value: d("95"), Kind: indicator.PercentOfGoal, Period: period(plan)},
		}}
	}
	each := revised(revenue25, func(t *tgt) { t.Span, t.Due = indicator.SpanEveryPeriod, period("2024/2025") })
	for _, tt := range []struct {
		name   string
		target tgt
		plan   string
		want   int
	}{
		{"the deadline's", revenue25, "2025", 1},
		{"a term that ends with it", revenue25, "2021/2025", 1},
		{"the year's", revenue25, "2024", 0},
		{"each year's", each, "2024", 1},
		{"another year's", each, "2025", 0},
	} {
		a := tt.target.Assess(indicator.FiguresOf(figure(tt.plan)), day("2024-12-31"), opts{})
		if len(a.Printed) != tt.want {
			t.Errorf("%s: Assess().Printed = %v, want %d", tt.name, a.Printed, tt.want)
		}
	}
}
