package indicator_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// TestValidateTarget changes a sound target and wants the findings that this
// brings: severity, code, path and value, in the order of the document.
func TestValidateTarget(t *testing.T) {
	type change = func(*tgt)
	for _, tt := range []struct {
		name   string
		from   tgt // the zero target: incomeTarget
		change change
		want   []string
	}{
		{name: "sound", change: func(*tgt) {}},
		{name: "sound, in points", from: reduction, change: func(*tgt) {}},
		{name: "sound, a sum", from: newMembers, change: func(*tgt) {}},
		{name: "sound, a share", from: villages, change: func(*tgt) {}},
		{name: "sound, a status", from: gradeGoal, change: func(*tgt) {}},
		{name: "sound, a rank", from: rank, change: func(*tgt) {}},

		{name: "no id", change: func(t *tgt) { t.ID = "" }, want: []string{"error missing-id id"}},
		{name: "no indicator", change: func(t *tgt) { t.Indicator.ID = "" }, want: []string{"error missing-indicator indicator.id"}},
		{name: "a compound needs no indicator", change: func(t *tgt) { t.Indicator.ID, t.Goal, t.Parts.Targets = "", goal{}, []tgt{levelPart("a", "2025")} }},
		{name: "a goal of a compound does", change: func(t *tgt) { t.Indicator.ID, t.Parts.Targets = "", []tgt{levelPart("a", "2025")} }, want: []string{"error missing-indicator indicator.id"}},
		{name: "a goal behind its share", from: villages, change: func(t *tgt) { t.Baseline.Value, t.Baseline.Of = d("5"), d("9") }, want: []string{"warning goal-behind-baseline goal.value 4"}},
		{name: "a goal at its share", from: villages, change: func(t *tgt) { t.Baseline.Value, t.Baseline.Of = d("4"), d("9") }},
		{name: "a share of another whole", from: villages, change: func(t *tgt) { t.Baseline.Value, t.Baseline.Of = d("5"), d("12") }},
		{name: "a goal behind its share in per cent", from: villages, change: func(t *tgt) {
			t.Indicator.Unit, t.Goal = "%", goal{Value: d("41")}
			t.Baseline.Value, t.Baseline.Of = d("46"), d("112")
		}, want: []string{"warning goal-behind-baseline goal.value 41"}},
		{name: "a goal ahead of its share in per cent", from: villages, change: func(t *tgt) {
			t.Indicator.Unit, t.Goal = "%", goal{Value: d("41.1")}
			t.Baseline.Value, t.Baseline.Of = d("46"), d("112")
		}},
		{name: "a goal behind its step", from: gradeGoal, change: func(t *tgt) { t.Baseline.Status = "excellent" }, want: []string{"warning goal-behind-baseline goal.status well completed"}},
		{name: "a goal at its step", from: gradeGoal, change: func(t *tgt) { t.Baseline.Status = "well completed" }},
		{name: "a baseline that is no step", from: gradeGoal, change: func(t *tgt) { t.Baseline.Status = "superb" }, want: []string{"error unknown-status baseline.status superb"}},
		{name: "a goal behind its place", from: rank, change: func(t *tgt) { t.Baseline.Value = d("15") }, want: []string{"warning goal-behind-baseline goal.value 20"}},
		{name: "a goal ahead of its place", from: rank, change: func(t *tgt) { t.Baseline.Value = d("25") }},
		{name: "the size of a change is no level", from: reduction, change: func(t *tgt) { t.Baseline.Value = d("12") }},
		{name: "the near end of a range is behind", from: povertyTarget, change: func(t *tgt) { t.Goal.High, t.Baseline.Value = d("4"), d("3") }, want: []string{"warning goal-behind-baseline goal.value 2"}},
		{name: "a baseline beyond its bounds", from: povertyTarget, change: func(t *tgt) { t.Baseline.Value = d("104") }, want: []string{"warning figure-beyond-bounds baseline.value 104"}},
		{name: "a baseline of more than its whole", from: villages, change: func(t *tgt) { t.Baseline.Value, t.Baseline.Of, t.Goal.Value = d("10"), d("9"), d("9") }, want: []string{"warning figure-beyond-bounds baseline.value 10", "warning goal-behind-baseline goal.value 9"}},
		{name: "a percentage of a plan upside down", change: func(t *tgt) {
			t.Goal = goal{External: indicator.External{Indicator: "plan", Percent: d("110"), High: d("108")}}
		}, want: []string{"error range-upside-down goal.external.high 108"}},
		{name: "a step of the way beyond the bounds", from: povertyTarget, change: func(t *tgt) {
			t.Path.Points = []indicator.Point{{Period: period("2023"), Value: d("101")}, {Period: period("2024"), Status: "superb"}, {Period: period("2025"), Value: d("2")}}
		}, want: []string{"warning goal-beyond-bounds path.points[0].value 101", "error unknown-status path.points[1].status superb"}},
		{name: "a step of the way of more than the whole", from: villages, change: func(t *tgt) {
			t.Path.Points = []indicator.Point{{Period: period("2023"), Value: d("10")}, {Period: period("2025"), Value: d("4")}}
		}, want: []string{"warning goal-beyond-bounds path.points[0].value 10"}},
		{name: "an amended deadline outside the term", change: func(t *tgt) {
			t.Revisions = []indicator.Revision{{Effective: day("2023-01-01"), Due: period("2027")}}
		}, want: []string{"notice due-outside-term revisions[0].due 2027"}},
		{name: "a weight below 0", change: func(t *tgt) { t.Weight = d("-0.5") }, want: []string{"error negative-value weight -0.5"}},
		{name: "a weight of 0", change: func(t *tgt) { t.Weight = d("0") }},
		{
			name: "min above max", change: func(t *tgt) { t.Indicator.Min, t.Indicator.Max = d("61"), d("60") },
			want: []string{"error range-upside-down indicator.min 61", "warning goal-beyond-bounds goal.value 60"},
		},
		{name: "min at max", change: func(t *tgt) { t.Indicator.Min, t.Indicator.Max = d("60"), d("60") }},
		{
			name: "a step twice", from: gradeGoal, change: func(t *tgt) { t.Indicator.Scale = []string{"a", "well completed", "a"} },
			want: []string{"error duplicate-step indicator.scale[2] a"},
		},
		{
			name: "words that are none", change: func(t *tgt) {
				t.Indicator.Direction, t.Indicator.Series, t.Measure, t.ChangeUnit, t.Since, t.Span = "up", "stock", "size", "relatively", "before", "sometimes"
				t.Every, t.Mean, t.Baseline.Comparison, t.Parts.Rule = indicator.Every{Period: "decade", Rule: "most"}, "median", "near", "most"
				t.Path.Kind, t.Goal.Comparison = "curved", "approx"
				t.Allocations = []indicator.Allocation{{Body: "a", Value: d("60")}, {Body: "a", Comparison: "approx", Each: true}}
			},
			want: []string{
				"error unknown-word indicator.direction up", "error unknown-word indicator.series stock", "error unknown-word measure size",
				"error unknown-word changeUnit relatively", "error unknown-word since before", "error unknown-word span sometimes",
				"error unknown-word every.period decade", "error unknown-word every.rule most", "error unknown-word mean median",
				"error unknown-word baseline.comparison near", "error unknown-word parts.rule most", "error unknown-word path.kind curved",
				"error unknown-word allocations[1].comparison approx", "warning every-unused every sometimes", "error unknown-word goal.comparison approx",
			},
		},

		{name: "a status has no mean", from: gradeGoal, change: func(t *tgt) { t.Span = indicator.SpanAveragePerPeriod }, want: []string{"error measure-span span averagePerPeriod"}},
		{name: "a rank has no sum", from: rank, change: func(t *tgt) { t.Span = indicator.SpanOverTerm }, want: []string{"error measure-span span overTerm", "error series-span indicator.series"}},
		{name: "a share has no sum", from: villages, change: func(t *tgt) { t.Span = indicator.SpanOverTerm }, want: []string{"error measure-span span overTerm"}},
		{name: "a status in every period", from: gradeGoal, change: func(t *tgt) { t.Span = indicator.SpanEveryPeriod }},
		{name: "a stock has no sum", from: newMembers, change: func(t *tgt) { t.Indicator.Series = "" }, want: []string{"error series-span indicator.series"}},
		{name: "a rate has no sum", from: newMembers, change: func(t *tgt) { t.Indicator.Series = indicator.SeriesRate }, want: []string{"error series-span indicator.series rate"}},
		{name: "a running total has a sum", from: newMembers, change: func(t *tgt) { t.Indicator.Series = indicator.SeriesCumulative }},
		{name: "points or per cent", from: reduction, change: func(t *tgt) { t.ChangeUnit = "" }, want: []string{"warning change-unit-missing changeUnit"}},
		{name: "growth is always relative", from: reduction, change: func(t *tgt) {
			t.Measure, t.ChangeUnit, t.Indicator.Direction = indicator.MeasureGrowth, "", indicator.Higher
		}},
		{
			name: "how many periods", from: yearly, change: func(t *tgt) { t.Every.Rule = indicator.RuleCount },
			want: []string{"error count-missing every.atLeast 0"},
		},
		{name: "one period", from: yearly, change: func(t *tgt) { t.Every = indicator.Every{Rule: indicator.RuleCount, AtLeast: 1} }},
		{name: "periods of no use", change: func(t *tgt) { t.Every.Period = indicator.EveryYear }, want: []string{"warning every-unused every byDeadline"}},
		{name: "a baseline of nothing", from: villages, change: func(t *tgt) { t.Baseline.Value, t.Baseline.Of = d("0"), d("0") }, want: []string{"error denominator baseline.of 0"}},

		{name: "no goal", change: func(t *tgt) { t.Goal = goal{} }, want: []string{"warning goal-missing goal"}},
		{name: "a goal in words", change: func(t *tgt) { t.Goal = goal{Text: "nhóm đầu của huyện"} }, want: []string{"notice text-threshold goal.text nhóm đầu của huyện"}},
		{name: "another body's goal", change: func(t *tgt) { t.Goal = goal{External: indicator.External{Indicator: "plan"}} }},
		{name: "two goals", change: func(t *tgt) { t.Goal.External.Indicator = "plan" }, want: []string{"warning goal-twice goal.value 60"}},
		{name: "a status without goal means yes", change: func(t *tgt) { t.Measure, t.Goal = indicator.MeasureStatus, goal{} }},
		{name: "a path instead of a goal", change: func(t *tgt) {
			t.Goal, t.Path.Points = goal{}, []indicator.Point{{Period: period("2025"), Value: d("60")}}
		}},
		{name: "a range upside down", change: func(t *tgt) { t.Goal.High = d("59.9") }, want: []string{"error range-upside-down goal.high 59.9"}},
		{name: "a range of one figure", change: func(t *tgt) { t.Goal.High = d("60") }},
		{name: "between what", change: func(t *tgt) { t.Goal.Comparison = indicator.Between }, want: []string{"error range-without-high goal.high"}},
		{name: "open to where", change: func(t *tgt) { t.Goal.Open = true }, want: []string{"warning open-without-range goal.open true"}},
		{name: "a tolerance below 0", change: func(t *tgt) { t.Goal.Tolerance = d("-1") }, want: []string{"error negative-value goal.tolerance -1"}},
		{name: "of nothing", from: villages, change: func(t *tgt) { t.Goal.Value, t.Goal.Of = d("0"), d("0") }, want: []string{"error denominator goal.of 0"}},
		{name: "a step that is none", from: gradeGoal, change: func(t *tgt) { t.Goal.Status = "superb" }, want: []string{"error unknown-status goal.status superb"}},

		{name: "a bare figure needs a direction", change: func(t *tgt) { t.Indicator.Direction = "" }, want: []string{"warning direction-missing indicator.direction"}},
		{name: "a range needs a direction", change: func(t *tgt) {
			t.Indicator.Direction, t.Goal.Comparison, t.Goal.High = "", indicator.Between, d("65")
		}, want: []string{"warning direction-missing indicator.direction"}},
		{name: "about needs a direction", change: func(t *tgt) { t.Indicator.Direction, t.Goal.Comparison = "", indicator.About }, want: []string{"warning direction-missing indicator.direction"}},
		{name: "at least does not", change: func(t *tgt) { t.Indicator.Direction, t.Goal.Comparison = "", indicator.AtLeast }},
		{name: "at most against the direction", change: func(t *tgt) { t.Goal.Comparison = indicator.AtMost }, want: []string{"notice against-direction goal.comparison atMost"}},
		{name: "less than against the direction", change: func(t *tgt) { t.Goal.Comparison = indicator.LessThan }, want: []string{"notice against-direction goal.comparison lessThan"}},
		{name: "at least against the direction", from: povertyTarget, change: func(t *tgt) { t.Goal.Comparison = indicator.AtLeast }, want: []string{"notice against-direction goal.comparison atLeast"}},
		{name: "more than against the direction", from: povertyTarget, change: func(t *tgt) { t.Goal.Comparison = indicator.MoreThan }, want: []string{"notice against-direction goal.comparison moreThan"}},
		{name: "more than against that of a reduction", from: reduction, change: func(t *tgt) { t.Goal.Comparison = indicator.MoreThan }},
		{name: "less than against that of a reduction", from: reduction, change: func(t *tgt) { t.Goal.Comparison = indicator.LessThan }, want: []string{"notice against-direction goal.comparison lessThan"}},
		{name: "at least a rank", from: rank, change: func(t *tgt) { t.Goal.Comparison = indicator.AtLeast }, want: []string{"notice against-direction goal.comparison atLeast"}},
		{name: "equal where more is better", change: func(t *tgt) { t.Goal.Comparison = indicator.Equal }, want: []string{"notice equal-with-direction goal.comparison equal"}},
		{name: "equal where less is better", from: povertyTarget, change: func(t *tgt) { t.Goal.Comparison = indicator.Equal }, want: []string{"notice equal-with-direction goal.comparison equal"}},
		{name: "equal at the best that there is", change: func(t *tgt) { t.Goal.Comparison, t.Indicator.Max = indicator.Equal, d("60") }},
		{name: "equal at the least that there is", from: povertyTarget, change: func(t *tgt) { t.Goal.Comparison, t.Goal.Value = indicator.Equal, d("0") }},
		{name: "equal where no side is better", change: func(t *tgt) { t.Goal.Comparison, t.Indicator.Direction = indicator.Equal, indicator.Neither }},

		{name: "a goal behind the baseline", change: func(t *tgt) { t.Baseline.Value = d("60.1") }, want: []string{"warning goal-behind-baseline goal.value 60"}},
		{name: "a goal at the baseline", change: func(t *tgt) { t.Baseline.Value = d("60") }},
		{name: "a goal behind the baseline, lower is better", from: povertyTarget, change: func(t *tgt) { t.Baseline.Value = d("1.9") }, want: []string{"warning goal-behind-baseline goal.value 2"}},
		{name: "a growth has another unit than its baseline", from: growth, change: func(t *tgt) { t.Baseline.Value = d("1000") }},

		{name: "a goal beyond a closed share", from: povertyTarget, change: func(t *tgt) { t.Goal.Value = d("100.1") }, want: []string{"warning goal-beyond-bounds goal.value 100.1"}},
		{name: "a goal below what is possible", from: povertyTarget, change: func(t *tgt) { t.Goal.Value = d("-0.1") }, want: []string{"warning goal-beyond-bounds goal.value -0.1"}},
		{name: "an upper end beyond a closed share", from: povertyTarget, change: func(t *tgt) { t.Goal.High = d("101") }, want: []string{"warning goal-beyond-bounds goal.high 101"}},
		{name: "more of a whole than there is", from: villages, change: func(t *tgt) { t.Goal.Value = d("10") }, want: []string{"warning goal-beyond-bounds goal.value 10"}},
		{name: "more than all", change: func(t *tgt) { t.Goal.Comparison, t.Indicator.Max = indicator.MoreThan, d("60") }, want: []string{"warning goal-beyond-bounds goal.value 60"}},
		{name: "less than nothing", from: povertyTarget, change: func(t *tgt) { t.Goal.Comparison, t.Goal.Value = indicator.LessThan, d("0") }, want: []string{"warning goal-beyond-bounds goal.value 0"}},
		{name: "at most nothing", from: povertyTarget, change: func(t *tgt) { t.Goal.Comparison, t.Goal.Value = indicator.AtMost, d("0") }},
		{name: "a bound is no bound of a change", from: reduction, change: func(t *tgt) { t.Goal.Value = d("101") }},

		{name: "due before the term", change: func(t *tgt) { t.Due = period("2019") }, want: []string{"notice due-outside-term due 2019"}},
		{name: "due after the term", change: func(t *tgt) { t.Due = period("2030") }, want: []string{"notice due-outside-term due 2030"}},
		{name: "to be judged after it is due", change: func(t *tgt) { t.AssessedFrom = day("2026-01-01") }, want: []string{"warning assessed-after-due assessedFrom 2026-01-01"}},
		{name: "to be judged when it is due", change: func(t *tgt) { t.AssessedFrom = day("2025-12-31") }},

		{
			name: "points that are none", change: func(t *tgt) {
				t.Path.Points = []indicator.Point{{Value: d("50")}, {Period: period("2022")}, {Period: period("2023"), Value: d("55"), High: d("54")}, {Period: period("2025"), Value: d("60")}}
			},
			want: []string{"error period-missing path.points[0].period", "error figure-missing path.points[1]", "error range-upside-down path.points[2].high 54"},
		},
		{
			name: "two points on one day", change: func(t *tgt) {
				t.Path.Points = []indicator.Point{{Period: period("2022-Q4"), Value: d("50")}, {Period: period("2022"), Value: d("51")}, {Period: period("2025"), Value: d("60")}}
			}, want: []string{"warning duplicate-point path.points[1].period 2022"},
		},
		{
			name: "a path that misses the goal", change: func(t *tgt) {
				t.Path.Points = []indicator.Point{{Period: period("2025"), Value: d("59")}, {Period: period("2022"), Value: d("50")}}
			}, want: []string{"warning path-misses-goal path.points 59"},
		},
		{name: "a path that ends before", change: func(t *tgt) { t.Path.Points = []indicator.Point{{Period: period("2024"), Value: d("59")}} }},
		{
			name: "a path of a range", change: func(t *tgt) {
				t.Goal.High, t.Path.Points = d("65"), []indicator.Point{{Period: period("2025"), Value: d("60"), High: d("64")}}
			}, want: []string{"warning path-misses-goal path.points 60"},
		},
		{name: "a line from nowhere", change: func(t *tgt) { t.Path.Kind = indicator.PathLinear }, want: []string{"warning path-without-start path.kind linear"}},
		{name: "a curve from nowhere", change: func(t *tgt) { t.Path.Kind = indicator.PathGeometric }, want: []string{"warning path-without-start path.kind geometric"}},
		{name: "a line from the baseline", change: func(t *tgt) { t.Path.Kind, t.Baseline.Period = indicator.PathLinear, period("2020") }},
		{name: "a line of a sum", from: newMembers, change: func(t *tgt) { t.Path.Kind = indicator.PathLinear }},

		{
			name: "revisions", change: func(t *tgt) {
				t.Revisions = []indicator.Revision{
					{Goal: goal{Value: d("65")}},
					{Effective: day("2023-01-01"), Goal: goal{Comparison: indicator.Between, Value: d("65")}},
					{Effective: day("2024-01-01"), Path: indicator.Path{Points: []indicator.Point{{Value: d("3")}}}},
				}
			},
			want: []string{
				"error revision-undated revisions[0].effective", "error range-without-high revisions[1].goal.high",
				"error period-missing revisions[2].path.points[0].period",
			},
		},

		{
			name: "how many parts", change: func(t *tgt) {
				t.Parts = indicator.Parts{Rule: indicator.PartsCount, AtLeast: 2, Targets: []tgt{levelPart("a", "2025")}}
			}, want: []string{"error count-missing parts.atLeast 2"},
		},
		{
			name: "how few parts", change: func(t *tgt) {
				t.Parts = indicator.Parts{Rule: indicator.PartsCount, Targets: []tgt{levelPart("a", "2025")}}
			}, want: []string{"error count-missing parts.atLeast 0"},
		},
		{name: "all of the parts by count", change: func(t *tgt) {
			t.Parts = indicator.Parts{Rule: indicator.PartsCount, AtLeast: 1, Targets: []tgt{levelPart("a", "2025")}}
		}},
		{
			name: "a part has findings of its own", change: func(t *tgt) {
				t.Parts.Targets = []tgt{levelPart("a", "2025"), {ID: "b", Indicator: indicator.Indicator{ID: "b"}}}
			},
			want: []string{"warning goal-missing parts.targets[1].goal"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			target := tt.from
			if target.ID == "" {
				target = incomeTarget
			}
			tt.change(&target)
			if diff := cmp.Diff(tt.want, lines(target.Validate(term.Term))); diff != "" {
				t.Errorf("Validate() (-want +got):\n%s", diff)
			}
		})
	}
	noDue := revised(incomeTarget, func(t *tgt) { t.Due = calendar.Period{} })
	if diff := cmp.Diff([]string{"warning no-deadline due"}, lines(noDue.Validate(calendar.Period{}))); diff != "" {
		t.Errorf("Validate(no term) (-want +got):\n%s", diff)
	}
	inTerm := revised(incomeTarget, func(t *tgt) { t.Due = period("2025") })
	if list := inTerm.Validate(period("2020-08-05/2025-08-04")); list != nil {
		t.Errorf("Validate(due in the last year of the term) = %v, want no findings", list)
	}
}

// Only shares printed as figures are expected to add up to 100 (rule P2).
func TestValidateStructure(t *testing.T) {
	for _, tt := range []struct {
		name  string
		goals []goal
		want  []string
	}{
		{"Đạ Tẻh: 42, 46 and 12", []goal{{Value: d("42")}, {Value: d("46")}, {Value: d("12")}}, nil},
		{"Đại Lộc: about 64, 28.5 and 7.5", []goal{{Comparison: indicator.About, Value: d("64")}, {Comparison: indicator.About, Value: d("28.5")}, {Comparison: indicator.Equal, Value: d("7.5")}}, nil},
		{"Chiêm Hóa: 99.9", []goal{{Value: d("73.8")}, {Value: d("20.9")}, {Value: d("5.2")}}, []string{"warning structure-sum parts 99.9"}},
		{"inequalities promise no sum", []goal{{Comparison: indicator.LessThan, Value: d("16")}, {Value: d("35")}}, nil},
		{"ranges promise no sum", []goal{{Value: d("16"), High: d("20")}, {Value: d("35")}}, nil},
		{"Cần Thơ: under 16, over 35, over 45", []goal{{Comparison: indicator.LessThan, Value: d("16")}, {Comparison: indicator.MoreThan, Value: d("35")}, {Comparison: indicator.MoreThan, Value: d("45")}}, nil},
		{"ceilings may be more", []goal{{Comparison: indicator.AtMost, Value: d("60")}, {Comparison: indicator.LessThan, Value: d("50")}}, nil},
		{"floors that are more", []goal{{Comparison: indicator.AtLeast, Value: d("60")}, {Comparison: indicator.MoreThan, Value: d("41")}}, []string{"warning structure-sum parts 101"}},
		{"floors that are all", []goal{{Comparison: indicator.AtLeast, Value: d("60")}, {Comparison: indicator.AtLeast, Value: d("40")}}, nil},
		{"ranges that are more", []goal{{Value: d("60"), High: d("70")}, {Value: d("41")}}, []string{"warning structure-sum parts 101"}},
		{"more than all", []goal{{Value: d("60")}, {Value: d("41")}}, []string{"warning structure-sum parts 101"}},
		{"a share that is not given", []goal{{Value: d("60")}, {Text: "còn lại"}}, []string{"notice text-threshold parts.targets[1].goal.text còn lại"}},
		{"no shares", nil, []string{"warning goal-missing goal"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			target := tgt{ID: "s", Indicator: indicator.Indicator{ID: "s", Unit: "%", Direction: indicator.Neither}, Parts: indicator.Parts{Structure: true}}
			for i, g := range tt.goals {
				id := string(rune('a' + i))
				target.Parts.Targets = append(target.Parts.Targets, tgt{ID: id, Indicator: indicator.Indicator{ID: id}, Goal: g})
			}
			if diff := cmp.Diff(tt.want, lines(target.Validate(term.Term))); diff != "" {
				t.Errorf("Validate() (-want +got):\n%s", diff)
			}
		})
	}
}

// Allocations are compared with the whole by the dimensions that rows name
// (rule P3). The herd is that of Lơ Ku commune (kbang.gialai.gov.vn), 3,200
// head in four kinds; the bodies are supposed.
func TestValidateAllocations(t *testing.T) {
	herd := tgt{ID: "herd", Indicator: indicator.Indicator{ID: "herd", Unit: "con", Direction: indicator.Higher}, Goal: goal{Value: d("3200")}, Due: period("2025")}
	byKind := []indicator.Allocation{{Group: "heo", Value: d("1220")}, {Group: "bò", Value: d("1200")}, {Group: "trâu", Value: d("180")}, {Group: "dê", Value: d("600")}}
	short := append(byKind[:3:3], indicator.Allocation{Group: "dê", Value: d("599")})
	for _, tt := range []struct {
		name string
		rows []indicator.Allocation
		unit indicator.Unit
		kind indicator.SeriesKind
		span indicator.Span
		goal goal
		want []string
	}{
		{name: "adds up", rows: byKind},
		{name: "does not", rows: short, want: []string{"warning allocation-sum allocations 3199"}},
		{name: "two ways of sharing, each by itself", rows: append(byKind[:4:4], indicator.Allocation{Body: "thôn 1", Value: d("3200")})},
		{name: "two ways, one wrong", rows: append(byKind[:4:4], indicator.Allocation{Body: "thôn 1", Value: d("1")}), want: []string{"warning allocation-sum allocations 1"}},
		{name: "body and group", rows: []indicator.Allocation{{Body: "thôn 1", Group: "heo", Value: d("1")}}, want: []string{"warning allocation-sum allocations 1"}},
		{name: "a floor for each enters no sum", rows: append(byKind[:4:4], indicator.Allocation{Group: "gà", Value: d("50"), Each: true})},
		{name: "ranges add up to nothing sure", rows: append(short[:3:3], indicator.Allocation{Group: "dê", Value: d("500"), High: d("700")})},
		{name: "a row without a figure", rows: append(byKind[:3:3], indicator.Allocation{Group: "dê"})},
		{name: "shares in per cent are of their own wholes", rows: short, unit: "%"},
		{name: "rates do not add", rows: short, kind: indicator.SeriesRate},
		{name: "years of a stock do not add", rows: []indicator.Allocation{{Period: period("2024"), Value: d("3000")}, {Period: period("2025"), Value: d("3200")}}},
		{
			name: "years of a flow do", rows: []indicator.Allocation{{Period: period("2024"), Value: d("3000")}, {Period: period("2025"), Value: d("300")}},
			kind: indicator.SeriesFlow, span: indicator.SpanOverTerm, want: []string{"warning allocation-sum allocations 3300"},
		},
		{
			name: "bodies and years of a flow", rows: []indicator.Allocation{{Body: "thôn 1", Period: period("2024"), Value: d("1")}},
			kind: indicator.SeriesFlow, span: indicator.SpanOverTerm, want: []string{"warning allocation-sum allocations 1"},
		},
		{
			name: "groups and years of a flow", rows: []indicator.Allocation{{Group: "heo", Period: period("2024"), Value: d("1")}},
			kind: indicator.SeriesFlow, span: indicator.SpanOverTerm, want: []string{"warning allocation-sum allocations 1"},
		},
		{
			name: "all three of a flow", rows: []indicator.Allocation{{Body: "thôn 1", Group: "heo", Period: period("2024"), Value: d("1")}},
			kind: indicator.SeriesFlow, span: indicator.SpanOverTerm, want: []string{"warning allocation-sum allocations 1"},
		},
		{
			name: "a range upside down", rows: []indicator.Allocation{{Body: "thôn 1", Value: d("4"), High: d("3"), Each: true}},
			want: []string{"error range-upside-down allocations[0].high 3"},
		},
		{name: "years of a running total do not add", rows: []indicator.Allocation{{Period: period("2024"), Value: d("3000")}, {Period: period("2025"), Value: d("3200")}}, kind: indicator.SeriesCumulative, span: indicator.SpanOverTerm},
		{name: "the bodies of a year that is not the goal's", rows: []indicator.Allocation{{Body: "thôn 1", Period: period("2024"), Value: d("3000")}}},
		{name: "the bodies of the goal's year", rows: []indicator.Allocation{{Body: "thôn 1", Period: period("2025"), Value: d("3000")}, {Body: "thôn 1", Period: period("2024"), Value: d("200")}}, want: []string{"warning allocation-sum allocations 3000"}},
		{
			name: "the bodies of each year", rows: []indicator.Allocation{{Body: "thôn 1", Period: period("2024"), Value: d("3200")}, {Body: "thôn 1", Period: period("2025"), Value: d("3100")}},
			kind: indicator.SeriesFlow, span: indicator.SpanEveryPeriod, want: []string{"warning allocation-sum allocations 3100"},
		},
		{name: "inside a range", rows: short, goal: goal{Value: d("3100"), High: d("3300")}},
		{name: "at the ends of a range", rows: append(short[:4:4], indicator.Allocation{Body: "thôn 1", Value: d("3200")}), goal: goal{Value: d("3199"), High: d("3200")}},
		{name: "below a range", rows: short, goal: goal{Value: d("3200"), High: d("3300")}, want: []string{"warning allocation-sum allocations 3199"}},
		{name: "above a range", rows: short, goal: goal{Value: d("3100"), High: d("3198")}, want: []string{"warning allocation-sum allocations 3199"}},
		{name: "of another body's plan", rows: short, goal: goal{External: indicator.External{Indicator: "plan"}}},
		{name: "the whole in no dimension", rows: []indicator.Allocation{{Value: d("1")}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			target := revised(herd, func(t *tgt) {
				t.Allocations, t.Indicator.Series, t.Span = tt.rows, tt.kind, tt.span
				if tt.goal != (goal{}) {
					t.Goal = tt.goal
				}
				if tt.unit != "" {
					t.Indicator.Unit = tt.unit
				}
			})
			if diff := cmp.Diff(tt.want, lines(target.Validate(term.Term))); diff != "" {
				t.Errorf("Validate() (-want +got):\n%s", diff)
			}
		})
	}
}

// Shares may be those of an amended goal (rule T13).
func TestValidateAllocationsOfAmendedGoals(t *testing.T) {
	target := revised(incomeTarget, func(t *tgt) {
		t.Allocations = []indicator.Allocation{{Body: "thôn 1", Value: d("65")}}
		t.Revisions = []indicator.Revision{{Effective: day("2022-01-01"), Goal: goal{Value: d("65")}}}
	})
	if got := target.Validate(term.Term); got != nil {
		t.Errorf("Validate() = %v, want nothing", got)
	}
	target.Revisions[0].Goal.Value = d("66")
	if diff := cmp.Diff([]string{"warning allocation-sum allocations 65"}, lines(target.Validate(term.Term))); diff != "" {
		t.Errorf("Validate() (-want +got):\n%s", diff)
	}
}

// ValidateTargets adds what one target alone cannot show.
func TestValidateTargets(t *testing.T) {
	part := func(id string, i indicator.Indicator) tgt {
		return tgt{ID: id, Indicator: i, Goal: goal{Value: d("1")}}
	}
	otherUnit, otherSide, otherBasis, otherScale := income, income, income, income
	otherUnit.Unit, otherSide.Direction, otherBasis.Basis, otherScale.Scale = "USD", indicator.Lower, "giá hiện hành", []string{"a"}
	otherSeries, noUnit, otherName := income, income, income
	otherSeries.Series, noUnit.Unit, otherName.Name = indicator.SeriesFlow, "", "thu nhập"
	noSeries := otherSeries
	noSeries.Series = ""
	for _, tt := range []struct {
		name    string
		targets []tgt
		want    []string
	}{
		{name: "none"},
		{name: "one id twice", targets: []tgt{incomeTarget, revised(povertyTarget, func(t *tgt) { t.ID = "income" })}, want: []string{"error duplicate-id [1].id income"}},
		{name: "no ids at all", targets: []tgt{part("", income), part("", income)}, want: []string{"error missing-id [0].id", "error missing-id [1].id"}},
		{
			name: "an id of a part", targets: []tgt{incomeTarget, {ID: "b", Indicator: indicator.Indicator{ID: "b"}, Parts: indicator.Parts{Targets: []tgt{part("income", income)}}}},
			want: []string{"error duplicate-id [1].parts.targets[0].id income"},
		},
		{name: "another unit", targets: []tgt{part("a", income), part("b", otherUnit)}, want: []string{"warning indicator-redefined [1].indicator.id income"}},
		{name: "another direction", targets: []tgt{part("a", income), part("b", otherSide)}, want: []string{"warning indicator-redefined [1].indicator.id income"}},
		{name: "another basis", targets: []tgt{part("a", income), part("b", otherBasis)}, want: []string{"warning indicator-redefined [1].indicator.id income"}},
		{name: "another scale", targets: []tgt{part("a", income), part("b", otherScale)}, want: []string{"warning indicator-redefined [1].indicator.id income"}},
		{name: "another series", targets: []tgt{part("a", part("", otherSeries).Indicator), part("b", withSeries(otherSeries, indicator.SeriesRate))}, want: []string{"warning indicator-redefined [1].indicator.id income"}},
		{name: "what one leaves out", targets: []tgt{part("a", income), part("b", noUnit), part("c", otherSeries), part("d", noSeries)}},
		{name: "another name", targets: []tgt{part("a", income), part("b", otherName)}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, lines(indicator.ValidateTargets(tt.targets, term.Term))); diff != "" {
				t.Errorf("ValidateTargets() (-want +got):\n%s", diff)
			}
		})
	}
}

func withSeries(i indicator.Indicator, kind indicator.SeriesKind) indicator.Indicator {
	i.Series = kind
	return i
}

func TestValidateObservations(t *testing.T) {
	type change = func(*indicator.Observation)
	status := tgt{ID: "grade", Indicator: grades, Measure: indicator.MeasureStatus}
	compound := tgt{
		ID: "whole", Indicator: indicator.Indicator{ID: "whole", Unit: "%"},
		Parts: indicator.Parts{Targets: []tgt{{ID: "part", Indicator: indicator.Indicator{ID: "part"}}}},
	}
	targets := []tgt{incomeTarget, povertyTarget, newMembers, villages, status, compound}
	o := func(id, p, value string, changes ...change) indicator.Observation {
		observation := obs(id, p, value)
		for _, c := range changes {
			c(&observation)
		}
		return observation
	}
	measured := func(m indicator.Measure) change { return func(o *indicator.Observation) { o.Measure = m } }
	reported := func(on string) change { return func(o *indicator.Observation) { o.Reported = day(on) } }
	kind := func(k indicator.Kind) change { return func(o *indicator.Observation) { o.Kind = k } }
	unit := func(u indicator.Unit) change { return func(o *indicator.Observation) { o.Unit = u } }
	of := func(n string) change { return func(o *indicator.Observation) { o.Of = d(n) } }
	for _, tt := range []struct {
		name string
		list all
		want []string
	}{
		{name: "none"},
		{name: "sound", list: all{o("income", "2023", "54"), o("poverty", "2023", "0"), o("poverty", "2022", "100"), o("villages", "2023", "9", of("9"))}},
		{name: "of an indicator that nothing is promised of", list: all{o("population", "2023", "-4")}},
		{
			name: "words that are none", list: all{o("income", "2023", "54", func(o *indicator.Observation) {
				o.Measure, o.ChangeUnit, o.Qualifier, o.Kind = "size", "relatively", "near", "guess"
				o.Printed = []indicator.Printed{{Kind: indicator.PercentOfGoal}, {Kind: "percent"}, {}}
			})},
			want: []string{
				"error unknown-word [0].measure size", "error unknown-word [0].changeUnit relatively", "error unknown-word [0].qualifier near",
				"error unknown-word [0].kind guess", "error unknown-word [0].printed[1].kind percent", "error unknown-word [0].printed[2].kind (none)",
			},
		},
		{
			name: "nothing", list: all{{}},
			want: []string{"error missing-indicator [0].indicator", "error period-missing [0].period", "error figure-missing [0].value"},
		},
		{name: "a printed figure is a figure", list: all{{Indicator: "income", Period: period("2023"), Printed: []indicator.Printed{{Value: d("101"), Kind: indicator.PercentOfGoal}}}}},
		{name: "a range upside down", list: all{o("income", "2023", "54", func(o *indicator.Observation) { o.High = d("53") })}, want: []string{"error range-upside-down [0].high 53"}},
		{name: "of nothing", list: all{o("villages", "2023", "0", of("0"))}, want: []string{"error denominator [0].of 0"}},
		{name: "a step that is none", list: all{{Indicator: "grade", Period: period("2023"), Status: "superb"}}, want: []string{"error unknown-status [0].status superb"}},
		{name: "a step", list: all{{Indicator: "grade", Period: period("2023"), Status: "excellent"}}},
		{name: "another basis", list: all{o("income", "2023", "54", func(o *indicator.Observation) { o.Basis = "giá hiện hành" })}, want: []string{"warning other-basis [0].basis giá hiện hành"}},
		{name: "another unit", list: all{o("income", "2023", "54", unit("USD"))}, want: []string{"error unit-mismatch [0].unit USD"}},
		{name: "another scale", list: all{o("income", "2023", "54000", unit("nghìn đồng/người/năm"))}},
		{name: "the unit of the whole", list: all{o("part", "2023", "4", unit("%")), o("part", "2024", "4", unit("ha"))}, want: []string{"error unit-mismatch [1].unit ha"}},
		{name: "beyond the bounds", list: all{o("poverty", "2023", "100.1"), o("poverty", "2022", "-0.1")}, want: []string{"warning figure-beyond-bounds [0].value 100.1", "warning figure-beyond-bounds [1].value -0.1"}},
		{name: "beyond the bounds in another scale", list: all{o("members", "2023", "-1")}, want: []string{"warning figure-beyond-bounds [0].value -1"}},
		{name: "beyond the whole", list: all{o("villages", "2023", "10", of("9"))}, want: []string{"warning figure-beyond-bounds [0].value 10"}},
		{name: "a change has no bounds", list: all{o("poverty", "2023", "-5", measured(indicator.MeasureReduction))}},

		{name: "the same twice", list: all{o("income", "2023", "54"), o("poverty", "2023", "4"), o("income", "2023", "54.0")}, want: []string{"notice duplicate-observation [2].period 2023"}},
		{name: "two figures", list: all{o("income", "2023", "54"), o("income", "2023", "55")}, want: []string{"warning contradictory-observations [1].value 55"}},
		{name: "two figures, the other order", list: all{o("income", "2023", "55"), o("income", "2023", "54")}, want: []string{"warning contradictory-observations [1].value 54"}},
		{name: "a figure and a range", list: all{o("income", "2023", "54"), o("income", "2023", "54", func(o *indicator.Observation) { o.High = d("55") })}, want: []string{"warning contradictory-observations [1].value 54"}},
		{name: "a figure and more than it", list: all{o("income", "2023", "54"), o("income", "2023", "54", func(o *indicator.Observation) { o.Qualifier = indicator.Over })}, want: []string{"warning contradictory-observations [1].value 54"}},
		{name: "a figure of two wholes", list: all{o("villages", "2023", "4", of("9")), o("villages", "2023", "4", of("8"))}, want: []string{"warning contradictory-observations [1].value 4"}},
		{name: "two steps", list: all{{Indicator: "grade", Period: period("2023"), Status: "excellent"}, {Indicator: "grade", Period: period("2023"), Status: "completed"}}, want: []string{"warning contradictory-observations [1].value completed"}},
		{name: "the same in another scale", list: all{o("income", "2023", "54"), o("income", "2023", "54000", unit("nghìn đồng/người/năm"))}, want: []string{"notice duplicate-observation [1].period 2023"}},
		{name: "a range in another scale", list: all{o("income", "2023", "54", func(o *indicator.Observation) { o.High = d("55") }), o("income", "2023", "54000", unit("nghìn đồng/người/năm"), func(o *indicator.Observation) { o.High = d("56000") })}, want: []string{"warning contradictory-observations [1].value 54000"}},
		{name: "two figures in units that differ", list: all{o("income", "2023", "54"), o("income", "2023", "54", unit("USD"))}, want: []string{"error unit-mismatch [1].unit USD"}},
		{name: "two figures on two bases", list: all{o("income", "2023", "54"), o("income", "2023", "50", func(o *indicator.Observation) { o.Basis = "giá so sánh 2010" })}, want: []string{"warning other-basis [1].basis giá so sánh 2010"}},
		{name: "a level and a figure", list: all{o("income", "2023", "54"), o("income", "2023", "55", measured(indicator.MeasureLevel))}, want: []string{"warning contradictory-observations [1].value 55"}},
		{name: "corrected later", list: all{o("income", "2023", "54"), o("income", "2023", "55", reported("2024-03-01"))}},
		{name: "an estimate and the figure", list: all{o("income", "2023", "54", kind(indicator.KindEstimate)), o("income", "2023", "55")}},
		{name: "the level and its change", list: all{o("poverty", "2023", "4"), o("poverty", "2023", "1", measured(indicator.MeasureReduction))}},
		{name: "of two bodies", list: all{o("income", "2023", "54"), o("income", "2023", "55", func(o *indicator.Observation) { o.Body = "Tam Kỳ" })}},
		{name: "of two groups", list: all{o("income", "2023", "54"), o("income", "2023", "55", func(o *indicator.Observation) { o.Group = "women" })}},
		{name: "of a year and its last quarter", list: all{o("income", "2023", "54"), o("income", "2023-Q4", "55")}},

		{name: "a year and a half of it", list: all{o("members", "2023", "54"), o("members", "2023-H1", "30")}},
		{name: "overlapping in part", list: all{o("members", "2023", "54"), o("members", "2023-07-01/2024-06-30", "30")}, want: []string{"warning overlapping-periods [1].period 2023-07-01/2024-06-30"}},
		{name: "overlapping with others between", list: all{o("members", "2023-01", "5"), o("members", "2022-07-01/2023-03-31", "54"), o("members", "2023-04", "5"), o("members", "2023-02-01/2023-05-31", "30")}, want: []string{"warning overlapping-periods [3].period 2023-02-01/2023-05-31"}},
		{name: "overlapping with a part of one reported", list: all{o("members", "2023-06-01/2023-07-31", "9"), o("members", "2023-H2", "30"), o("members", "2023", "54")}, want: []string{"warning overlapping-periods [1].period 2023-H2"}},
		{name: "of two bodies that overlap", list: all{o("members", "2023", "54"), o("members", "2023-07-01/2024-06-30", "30", func(o *indicator.Observation) { o.Body = "Tam Kỳ" })}},
		{name: "a flow and its change", list: all{o("members", "2023", "54"), o("members", "2023-07-01/2024-06-30", "30", measured(indicator.MeasureIncrease))}},
		{name: "a stock may overlap", list: all{o("income", "2023", "54"), o("income", "2023-07-01/2024-06-30", "55")}},
		{name: "the flow of nothing known", list: all{o("other", "2023", "54"), o("other", "2023-07-01/2024-06-30", "55")}},
		{name: "flows one after the other", list: all{o("members", "2023", "54"), o("members", "2024", "30")}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, lines(indicator.ValidateObservations(tt.list, targets))); diff != "" {
				t.Errorf("ValidateObservations() (-want +got):\n%s", diff)
			}
		})
	}
}

// A sound target costs no allocation of its own: what grows is the set of ids.
func TestValidateTargetsAllocs(t *testing.T) {
	allocs := func(n int) float64 {
		targets := make([]tgt, n)
		for i := range targets {
			id := fmt.Sprint("t", i)
			targets[i] = revised(incomeTarget, func(t *tgt) { t.ID, t.Indicator.ID = id, id })
		}
		return testing.AllocsPerRun(10, func() {
			if list := indicator.ValidateTargets(targets, term.Term); len(list) > 0 {
				t.Fatal(list)
			}
		})
	}
	if few, many := allocs(50), allocs(500); many-few > 50 {
		t.Errorf("%v allocations for 500 sound targets, %v for 50: want next to none more", many, few)
	}
}
