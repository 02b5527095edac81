package indicator_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
)

type (
	tgt  = indicator.Target
	goal = indicator.Goal
	opts = indicator.Options
	all  = []indicator.Observation
)

// A ruleTest judges one target on one day. Its name begins with the rule of
// the semantics that it is about.
type ruleTest struct {
	name   string
	target tgt
	figs   all
	asOf   string
	opts   opts
	want   indicator.Verdict
	final  bool
	reason indicator.Reason
	figure string
}

func (tt ruleTest) run(t *testing.T) {
	t.Helper()
	o := tt.opts
	if !o.Term.IsValid() {
		o.Term = term.Term
	}
	a := tt.target.Assess(indicator.FiguresOf(tt.figs...), day(tt.asOf), o)
	if a.Verdict != tt.want || a.Final != tt.final || a.Reason != tt.reason {
		t.Errorf("Assess(%s) = %s, final %t, reason %q (figure %s), want %s, final %t, reason %q",
			tt.asOf, a.Verdict, a.Final, a.Reason, a.Figure, tt.want, tt.final, tt.reason)
	}
	if tt.figure != "" && a.Figure.String() != tt.figure {
		t.Errorf("Assess(%s).Figure = %s, want %s", tt.asOf, a.Figure, tt.figure)
	}
}

func runRules(t *testing.T, tests []ruleTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, tt.run)
	}
}

var (
	incomeTarget  = tgt{ID: "income", Indicator: income, Goal: goal{Value: d("60")}, Due: period("2025")}
	povertyTarget = tgt{ID: "poverty", Indicator: poverty, Goal: goal{Value: d("2")}, Due: period("2025")}
	reduction     = tgt{
		ID: "poverty", Indicator: poverty, Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints,
		Span: indicator.SpanEveryPeriod, Goal: goal{Value: d("1")}, Due: period("2022"),
	}
	newMembers = tgt{ID: "members", Indicator: members, Span: indicator.SpanOverTerm, Goal: goal{Comparison: indicator.AtLeast, Value: d("400")}, Due: period("2021/2025")}
	yearly     = tgt{ID: "members", Indicator: members, Span: indicator.SpanEveryPeriod, Goal: goal{Value: d("90"), High: d("100")}}
	growth     = tgt{ID: "growth", Indicator: output, Measure: indicator.MeasureGrowth, Span: indicator.SpanAveragePerPeriod, Goal: goal{Value: d("10")}, Due: period("2021/2023")}
	villages   = tgt{
		ID: "villages", Indicator: indicator.Indicator{ID: "villages", Unit: "thôn", Direction: indicator.Higher},
		Measure: indicator.MeasureShare, Goal: goal{Value: d("4"), Of: d("9")}, Due: period("2025"),
	}
	grades    = indicator.Indicator{ID: "grade", Scale: []string{"not completed", "completed", "well completed", "excellent"}}
	gradeGoal = tgt{ID: "grade", Indicator: grades, Measure: indicator.MeasureStatus, Goal: goal{Status: "well completed"}, Due: period("2025")}
	rank      = tgt{
		ID: "par", Indicator: indicator.Indicator{ID: "par"}, Measure: indicator.MeasureRank,
		Goal: goal{Comparison: indicator.AtMost, Value: d("20")}, Due: period("2025"),
	}
)

// revised returns t changed.
func revised(t tgt, change func(*tgt)) tgt {
	change(&t)
	return t
}

func TestRulesOfMeasures(t *testing.T) {
	runRules(t, []ruleTest{
		{name: "M1 reduction turns the direction round", target: reduction, figs: all{obs("poverty", "2021", "5"), obs("poverty", "2022", "3.5")}, asOf: "2022-12-31", want: indicator.Exceeded, final: true},
		{name: "M1 rank is lower is better", target: rank, figs: all{obs("par", "2025", "15")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "M1 rank beyond", target: rank, figs: all{obs("par", "2025", "21")}, asOf: "2025-12-31", want: indicator.NotMet, final: true},
		{
			name: "M2 since is previous for every period", target: revised(reduction, func(t *tgt) { t.Due = period("2021/2022") }),
			figs: all{obs("poverty", "2020", "7"), obs("poverty", "2021", "5"), obs("poverty", "2022", "4.5")},
			asOf: "2022-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed,
		},
		{
			name: "M2 since baseline where it says so", target: revised(reduction, func(t *tgt) {
				t.Due, t.Since = period("2021/2022"), indicator.SinceBaseline
				t.Baseline = indicator.Baseline{Period: period("2020"), Value: d("7")}
			}),
			figs: all{obs("poverty", "2021", "5"), obs("poverty", "2022", "4.5")},
			asOf: "2022-12-31", want: indicator.Exceeded, final: true,
		},
		{
			name: "M2 change unit missing and the two differ", target: revised(reduction, func(t *tgt) { t.ChangeUnit, t.Goal.Value = "", d("5") }),
			figs: all{obs("poverty", "2021", "40"), obs("poverty", "2022", "36")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonChangeUnit,
		},
		{
			name: "M2 change unit missing and the two agree", target: revised(reduction, func(t *tgt) { t.ChangeUnit = "" }),
			figs: all{obs("poverty", "2021", "40"), obs("poverty", "2022", "36")}, asOf: "2022-12-31", want: indicator.Exceeded, final: true,
		},
		{
			name: "M2 relative", target: revised(reduction, func(t *tgt) { t.ChangeUnit, t.Goal.Value, t.Goal.High = indicator.ChangeRelative, d("3"), d("5") }),
			figs: all{obs("poverty", "2021", "40"), obs("poverty", "2022", "38.4")}, asOf: "2022-12-31", want: indicator.Met, final: true, figure: "4.00",
		},
		{
			name: "M3 a reported reduction is no level", target: povertyTarget,
			figs: all{with(obs("poverty", "2025", "1.5"), func(o *indicator.Observation) { o.Measure = indicator.MeasureReduction })},
			asOf: "2025-12-31", want: indicator.NoData, reason: indicator.ReasonNotUsable,
		},
		{
			name: "M3 a reported change decides where levels are missing", target: reduction,
			figs: all{with(obs("poverty", "2022", "1.2"), func(o *indicator.Observation) {
				o.Measure, o.ChangeUnit = indicator.MeasureReduction, indicator.ChangePoints
			})}, asOf: "2022-12-31", want: indicator.Exceeded, final: true, figure: "1.2",
		},
		{
			name: "M3 an increase reported against a reduction turns round", target: reduction,
			figs: all{with(obs("poverty", "2022", "0.3"), func(o *indicator.Observation) {
				o.Measure, o.ChangeUnit = indicator.MeasureIncrease, indicator.ChangePoints
			})}, asOf: "2022-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed,
		},
		{
			name: "M3 a reported change in another unit is not compared", target: reduction,
			figs: all{with(obs("poverty", "2022", "30"), func(o *indicator.Observation) {
				o.Measure, o.ChangeUnit = indicator.MeasureReduction, indicator.ChangeRelative
			})}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonMeasureMismatch,
		},
		{
			name: "M3 the level decides", target: reduction,
			figs: all{obs("poverty", "2021", "5"), obs("poverty", "2022", "4.8"), with(obs("poverty", "2022", "1.2"), func(o *indicator.Observation) {
				o.Measure, o.ChangeUnit = indicator.MeasureReduction, indicator.ChangePoints
			})}, asOf: "2022-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed,
		},
		{name: "M4 counts compare the value", target: villages, figs: all{with(obs("villages", "2025", "4"), func(o *indicator.Observation) { o.Of = d("9") })}, asOf: "2025-12-31", want: indicator.Met, final: true},
		{name: "M4 another denominator", target: villages, figs: all{with(obs("villages", "2025", "4"), func(o *indicator.Observation) { o.Of = d("8") })}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonDenominatorChanged},
		{
			name: "M4 per cent is judged whatever the denominator", target: revised(villages, func(t *tgt) {
				t.Indicator.Unit, t.Goal = "%", goal{Value: d("58.9"), Of: d("112")}
			}),
			figs: all{with(obs("villages", "2025", "66"), func(o *indicator.Observation) { o.Of = d("110") })}, asOf: "2025-12-31", want: indicator.Exceeded, final: true, figure: "60.000",
		},
		{
			name: "M4 no denominator", target: revised(villages, func(t *tgt) { t.Indicator.Unit, t.Goal = "%", goal{Value: d("50")} }),
			figs: all{with(obs("villages", "2025", "0"), func(o *indicator.Observation) { o.Of = d("0") })}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonNoDenominator,
		},
		{name: "M5 a step reached", target: gradeGoal, figs: all{{Indicator: "grade", Period: period("2025"), Status: "well completed"}}, asOf: "2025-12-31", want: indicator.Met, final: true},
		{name: "M5 a step above", target: gradeGoal, figs: all{{Indicator: "grade", Period: period("2025"), Status: "excellent"}}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "M5 a step below", target: gradeGoal, figs: all{{Indicator: "grade", Period: period("2025"), Status: "completed"}}, asOf: "2025-12-31", want: indicator.NotMet, final: true},
		{name: "M5 a step that is none", target: gradeGoal, figs: all{{Indicator: "grade", Period: period("2025"), Status: "superb"}}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonUnknownStatus},
		{
			name: "M5 no scale and no goal mean yes", target: tgt{ID: "new-rural", Indicator: indicator.Indicator{ID: "new-rural"}, Measure: indicator.MeasureStatus, Due: period("2025")},
			figs: all{{Indicator: "new-rural", Period: period("2024"), Status: "yes"}}, asOf: "2024-12-31", want: indicator.Met,
		},
		{name: "M5 a threshold without a number", target: tgt{ID: "lead", Indicator: income, Goal: goal{Text: "nhóm đầu của huyện"}}, figs: all{obs("income", "2024", "50")}, asOf: "2024-12-31", want: indicator.Undecided, reason: indicator.ReasonNotAFigure},
		{
			name: "M6 a baseline without a value is the observation of its period", target: tgt{
				ID: "villages", Indicator: villages.Indicator, Measure: indicator.MeasureIncrease, Goal: goal{Value: d("20")},
				Baseline: indicator.Baseline{Period: period("2020")}, Due: period("2025"),
			},
			figs: all{obs("villages", "2020", "46"), obs("villages", "2025", "66")}, asOf: "2025-12-31", want: indicator.Met, final: true, figure: "20",
		},
		{
			name: "M6 no baseline", target: tgt{ID: "villages", Indicator: villages.Indicator, Measure: indicator.MeasureIncrease, Goal: goal{Value: d("20")}, Due: period("2025")},
			figs: all{obs("villages", "2025", "66")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonNoBaseline,
		},
		{
			name: "M6a more than the goal is enough", target: incomeTarget,
			figs: all{with(obs("income", "2025", "60"), func(o *indicator.Observation) { o.Qualifier = indicator.Over })}, asOf: "2025-12-31", want: indicator.Exceeded, final: true,
		},
		{
			name: "M6a more than a lower figure is imprecise", target: incomeTarget,
			figs: all{with(obs("income", "2025", "59"), func(o *indicator.Observation) { o.Qualifier = indicator.Over })}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise,
		},
		{
			name: "M6a nearly the goal is less", target: incomeTarget,
			figs: all{with(obs("income", "2025", "60"), func(o *indicator.Observation) { o.Qualifier = indicator.Under })}, asOf: "2025-12-31", want: indicator.NotMet, final: true,
		},
		{
			name: "M6a about is imprecise", target: incomeTarget,
			figs: all{with(obs("income", "2025", "60"), func(o *indicator.Observation) { o.Qualifier = indicator.Roughly })}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise,
		},
		{
			name: "M6a a range on one side", target: incomeTarget,
			figs: all{with(obs("income", "2025", "61"), func(o *indicator.Observation) { o.High = d("62") })}, asOf: "2025-12-31", want: indicator.Exceeded, final: true,
		},
		{
			name: "M6a a range across", target: incomeTarget,
			figs: all{with(obs("income", "2025", "59"), func(o *indicator.Observation) { o.High = d("61") })}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise,
		},
		{
			name: "M7 growth from levels, geometric, exactly", target: growth,
			figs: all{obs("output", "2020", "1000"), obs("output", "2023", "1331")}, asOf: "2023-12-31", want: indicator.Met, final: true, figure: "10.00",
		},
		{
			name: "M7 growth one đồng short", target: growth,
			figs: all{obs("output", "2020", "1000000000000"), obs("output", "2023", "1330999999999")}, asOf: "2023-12-31", want: indicator.NotMet, final: true,
		},
		{
			name: "M7 growth from reported rates", target: growth,
			figs: all{rate("output", "2021", "9"), rate("output", "2022", "10"), rate("output", "2023", "12")}, asOf: "2023-12-31", want: indicator.Exceeded, final: true, figure: "10.33",
		},
		{
			name: "M7 arithmetic where it says so", target: revised(growth, func(t *tgt) { t.Mean = indicator.MeanArithmetic }),
			figs: all{
				obs("output", "2020", "1000"), obs("output", "2023", "1331"),
				rate("output", "2021", "9"), rate("output", "2022", "9"), rate("output", "2023", "9"),
			}, asOf: "2023-12-31", want: indicator.NotMet, final: true, figure: "9.00",
		},
		{
			name: "M8 another basis", target: incomeTarget,
			figs: all{with(obs("income", "2025", "61"), func(o *indicator.Observation) { o.Basis = "giá hiện hành" })}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonOtherBasis,
		},
		{
			name: "M8 another unit", target: incomeTarget,
			figs: all{with(obs("income", "2025", "61"), func(o *indicator.Observation) { o.Unit = "triệu đồng/hộ/năm" })}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonUnitMismatch,
		},
		{
			name: "M8 another scale of the unit", target: incomeTarget,
			figs: all{with(obs("income", "2025", "61000"), func(o *indicator.Observation) { o.Unit = "nghìn đồng/người/năm" })}, asOf: "2025-12-31", want: indicator.Exceeded, final: true, figure: "61.000",
		},
		{
			name: "M8 more than a year against a yearly goal", target: yearly,
			figs: all{obs("members", "2020-10-01/2021-12-31", "146")}, asOf: "2021-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMismatch,
		},
	})
}

// rate returns a reported growth rate.
func rate(id, p, value string) indicator.Observation {
	o := obs(id, p, value)
	o.Measure = indicator.MeasureGrowth
	return o
}

func TestRulesOfGoals(t *testing.T) {
	about := goal{Comparison: indicator.About, Value: d("45"), Tolerance: d("1")}
	judge := func(i indicator.Indicator, g goal, value string, want indicator.Verdict, reason indicator.Reason) ruleTest {
		return ruleTest{
			target: tgt{ID: "t", Indicator: i, Goal: g, Due: period("2025")}, figs: all{obs(i.ID, "2025", value)},
			asOf: "2025-12-31", want: want, final: want != indicator.Undecided, reason: reason,
		}
	}
	tests := []struct {
		name      string
		indicator indicator.Indicator
		goal      goal
		value     string
		want      indicator.Verdict
		reason    indicator.Reason
	}{
		{"G1 bare, higher, at", income, goal{Value: d("60")}, "60.0", indicator.Met, ""},
		{"G1 bare, higher, above", income, goal{Value: d("60")}, "60.1", indicator.Exceeded, ""},
		{"G1 bare, higher, below", income, goal{Value: d("60")}, "59.99", indicator.NotMet, ""},
		{"G1 bare, lower, at", poverty, goal{Value: d("2")}, "2", indicator.Met, ""},
		{"G1 bare, lower, below", poverty, goal{Value: d("2")}, "1.99", indicator.Exceeded, ""},
		{"G1 bare, lower, above", poverty, goal{Value: d("2")}, "2.01", indicator.NotMet, ""},
		{"G1 bare, neither, equal", population, goal{Value: d("3.3")}, "3.30", indicator.Met, ""},
		{"G1 bare, neither, other", population, goal{Value: d("3.3")}, "3.4", indicator.Undecided, indicator.ReasonNoTolerance},
		{"G1 bare, neither, tolerance", population, goal{Value: d("3.3"), Tolerance: d("0.1")}, "3.4", indicator.Met, ""},
		{"G1 bare, neither, beyond tolerance", population, goal{Value: d("3.3"), Tolerance: d("0.1")}, "3.41", indicator.NotMet, ""},
		{"G1 bare, no direction", indicator.Indicator{ID: "x"}, goal{Value: d("3.3")}, "3.3", indicator.Undecided, indicator.ReasonNoDirection},
		{"G2 at least where lower is better", poverty, goal{Comparison: indicator.AtLeast, Value: d("2")}, "1", indicator.NotMet, ""},
		{"G2 at least where lower is better, above", poverty, goal{Comparison: indicator.AtLeast, Value: d("2")}, "3", indicator.Met, ""},
		{"G2 at most where higher is better, below", income, goal{Comparison: indicator.AtMost, Value: d("2")}, "1", indicator.Met, ""},
		{"G2 more than is strict", income, goal{Comparison: indicator.MoreThan, Value: d("60")}, "60", indicator.NotMet, ""},
		{"G2 less than is strict", poverty, goal{Comparison: indicator.LessThan, Value: d("2")}, "2", indicator.NotMet, ""},
		{"G3 between, near end, higher", income, goal{Comparison: indicator.Between, Value: d("12"), High: d("13")}, "12", indicator.Met, ""},
		{"G3 between, far end, higher", income, goal{Comparison: indicator.Between, Value: d("12"), High: d("13")}, "13", indicator.Met, ""},
		{"G3 between, beyond, higher", income, goal{Comparison: indicator.Between, Value: d("12"), High: d("13")}, "13.1", indicator.Exceeded, ""},
		{"G3 between, below, higher", income, goal{Comparison: indicator.Between, Value: d("12"), High: d("13")}, "11.9", indicator.NotMet, ""},
		{"G3 between, near end, lower", poverty, goal{Value: d("1"), High: d("2")}, "2", indicator.Met, ""},
		{"G3 between, beyond, lower", poverty, goal{Value: d("1"), High: d("2")}, "0.9", indicator.Exceeded, ""},
		{"G3 between, worse, lower", poverty, goal{Value: d("1"), High: d("2")}, "2.1", indicator.NotMet, ""},
		{"G3 between, neither, inside", population, goal{Value: d("1"), High: d("2")}, "1.5", indicator.Met, ""},
		{"G3 between, neither, outside", population, goal{Value: d("1"), High: d("2")}, "2.1", indicator.NotMet, ""},
		{"G3 open", income, goal{Value: d("12"), High: d("13"), Open: true}, "20", indicator.Met, ""},
		{"G3 open, below", income, goal{Value: d("12"), High: d("13"), Open: true}, "11", indicator.NotMet, ""},
		{"G3 open, lower", poverty, goal{Value: d("1"), High: d("2"), Open: true}, "0.5", indicator.Met, ""},
		{"G3 at least a range", income, goal{Comparison: indicator.AtLeast, Value: d("5"), High: d("6")}, "9", indicator.Met, ""},
		{"G3 between without high", income, goal{Comparison: indicator.Between, Value: d("12")}, "12", indicator.Undecided, indicator.ReasonMalformed},
		{"G4 at least exceeded", income, goal{Comparison: indicator.AtLeast, Value: d("60")}, "61", indicator.Exceeded, ""},
		{"G4 at most exceeded", poverty, goal{Comparison: indicator.AtMost, Value: d("2")}, "1", indicator.Exceeded, ""},
		{"G4 more than: met is exceeded", income, goal{Comparison: indicator.MoreThan, Value: d("60")}, "60.01", indicator.Exceeded, ""},
		{"G4 less than: met is exceeded", poverty, goal{Comparison: indicator.LessThan, Value: d("2")}, "1.99", indicator.Exceeded, ""},
		{"G4 equal is never exceeded", income, goal{Comparison: indicator.Equal, Value: d("60")}, "61", indicator.NotMet, ""},
		{"G4 a bound that cannot be passed", poverty, goal{Value: d("0")}, "0", indicator.Met, ""},
		{"G4 a bound that cannot be passed, strictly", poverty, goal{Comparison: indicator.LessThan, Value: d("0.5")}, "0", indicator.Exceeded, ""},
		{"G4 beyond 100 of a closed share", indicator.Indicator{ID: "bhyt", Unit: "%", Direction: indicator.Higher, Max: d("100")}, goal{Value: d("100")}, "100.4", indicator.Met, ""},
		{"G5 about, within", indicator.Indicator{ID: "urban", Direction: indicator.Higher}, about, "44", indicator.Met, ""},
		{"G5 about, below", indicator.Indicator{ID: "urban", Direction: indicator.Higher}, about, "43.9", indicator.NotMet, ""},
		{"G5 about, at the far end", indicator.Indicator{ID: "urban", Direction: indicator.Higher}, about, "46", indicator.Met, ""},
		{"G5 about, beyond", indicator.Indicator{ID: "urban", Direction: indicator.Higher}, about, "46.1", indicator.Exceeded, ""},
		{"G5 about, lower is better", indicator.Indicator{ID: "urban", Direction: indicator.Lower}, about, "46", indicator.Met, ""},
		{"G5 about, lower is better, beyond", indicator.Indicator{ID: "urban", Direction: indicator.Lower}, about, "43.9", indicator.Exceeded, ""},
		{"G5 about without tolerance is bare", income, goal{Comparison: indicator.About, Value: d("45")}, "44.9", indicator.NotMet, ""},
		{"G5 about a range", income, goal{Comparison: indicator.About, Value: d("2"), High: d("2.5"), Tolerance: d("0.1")}, "1.9", indicator.Met, ""},
		{"G5 beyond about a range", income, goal{Comparison: indicator.About, Value: d("2"), High: d("2.5"), Tolerance: d("0.1")}, "2.61", indicator.Exceeded, ""},
		{"G5 tolerance on at least", income, goal{Comparison: indicator.AtLeast, Value: d("60"), Tolerance: d("1")}, "59", indicator.Met, ""},
		{"G5 tolerance on equal", income, goal{Comparison: indicator.Equal, Value: d("60"), Tolerance: d("1")}, "61", indicator.Met, ""},
		{"G6 a hundred per cent is bare", income, goal{Value: d("100")}, "101", indicator.Exceeded, ""},
		{"unknown comparison", income, goal{Comparison: "approx", Value: d("100")}, "101", indicator.Undecided, indicator.ReasonMalformed},
		{"no goal", income, goal{}, "101", indicator.Undecided, indicator.ReasonNoGoal},
	}
	for _, tt := range tests {
		t.Run(tt.name, judge(tt.indicator, tt.goal, tt.value, tt.want, tt.reason).run)
	}
}

func TestRulesOfExternalGoals(t *testing.T) {
	revenue := tgt{
		ID: "revenue", Indicator: indicator.Indicator{ID: "revenue", Unit: "tỷ đồng", Direction: indicator.Higher, Series: indicator.SeriesFlow},
		Span: indicator.SpanEveryPeriod, Goal: goal{External: indicator.External{Indicator: "quota", Body: "city"}}, Due: period("2023"),
	}
	quota := known("2022-12-15", with(obs("quota", "2023", "50"), func(o *indicator.Observation) { o.Body = "city" }))
	percent := with(obs("revenue", "2023", "60"), func(o *indicator.Observation) {
		o.Printed = []indicator.Printed{{Value: d("109"), Kind: indicator.PercentOfGoal, Against: "city"}}
	})
	over := revised(revenue, func(t *tgt) { t.Goal.External.Percent, t.Goal.External.High = d("108"), d("110") })
	runRules(t, []ruleTest{
		{name: "G7 the plan is another series", target: revenue, figs: all{quota, obs("revenue", "2023", "50")}, asOf: "2023-12-31", want: indicator.Met, final: true},
		{name: "G7 times a percentage, short", target: over, figs: all{quota, obs("revenue", "2023", "53.9")}, asOf: "2023-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonPeriodMissed},
		{name: "G7 times a percentage, within", target: over, figs: all{quota, obs("revenue", "2023", "55")}, asOf: "2023-12-31", want: indicator.Met, final: true},
		{name: "G7 times a percentage, beyond", target: over, figs: all{quota, obs("revenue", "2023", "55.01")}, asOf: "2023-12-31", want: indicator.Exceeded, final: true},
		{name: "G7 not there yet", target: revenue, figs: all{obs("revenue", "2023", "50")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonNoGoalNumber},
		{name: "G7 a printed percentage decides", target: over, figs: all{percent}, asOf: "2023-12-31", want: indicator.Met, final: true, reason: indicator.ReasonPrintedPercent},
		{name: "T16 printed only if asked", target: tgt{ID: "x", Indicator: revenue.Indicator, Due: period("2023")}, figs: all{percent}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonNoGoal},
		{name: "T16 printed if asked", target: tgt{ID: "x", Indicator: revenue.Indicator, Due: period("2023")}, figs: all{percent}, asOf: "2023-12-31", opts: opts{JudgePrinted: true}, want: indicator.Exceeded, final: true, reason: indicator.ReasonPrintedPercent},
	})
}
