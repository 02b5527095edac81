package indicator_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// Each test is named for a defect that was seen in software that counts
// progress, and shows that it is not one of ours.

// achieved returns the share of the way from a baseline that a figure has gone.
func achieved(t *testing.T, i indicator.Indicator, from, to, now string) method.Result {
	t.Helper()
	target := tgt{
		ID: "t", Indicator: i, Goal: goal{Value: d(to)}, Due: period("2025"),
		Baseline: indicator.Baseline{Period: period("2020"), Value: d(from)},
	}
	a := target.Assess(indicator.FiguresOf(obs(i.ID, "2023", now)), day("2023-12-31"), opts{Methods: []method.Method{method.LinearAchievement{}}})
	if len(a.Attainments) != 1 {
		t.Fatalf("Assess().Attainments = %v, want one result", a.Attainments)
	}
	return a.Attainments[0]
}

// atDeadline judges a figure of the deadline's year.
func atDeadline(target tgt, value string) indicator.Assessment {
	return target.Assess(indicator.FiguresOf(obs(target.Indicator.ID, "2025", value)), day("2025-12-31"), term)
}

// A cap written as max(x, 100) raises what is short to 100 and lets the rest
// through. Bình Thuận's 83.45 % and Tam Hợp's 2413 % are what they are.
func TestDefect_CapWrittenAsMaximum(t *testing.T) {
	for _, tt := range []struct{ name, goal, value, want string }{
		{"short", "2000", "1669", "83.45"},
		{"far beyond", "75", "1809.5", "2412.67"},
		{"on the wrong side of zero", "10", "-1", "-10.00"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := atDeadline(tgt{ID: "t", Indicator: income, Goal: goal{Value: d(tt.goal)}, Due: period("2025")}, tt.value)
			if got, err := a.Attainment.Percent(2, decimal.HalfUp); err != nil || got.String() != tt.want {
				t.Errorf("Attainment = %s, %v, want %s", got, err, tt.want)
			}
		})
	}
}

func TestDefect_ZeroStoredAsEmpty(t *testing.T) {
	o := obs("income", "2025", "0")
	text, err := json.Marshal(o)
	if err != nil || !strings.Contains(string(text), `"value":"0"`) {
		t.Fatalf("Marshal(reported 0) = %s, %v, want a value", text, err)
	}
	var back indicator.Observation
	if err := json.Unmarshal(text, &back); err != nil || !back.Value.IsValid() || back.Value.Sign() != 0 {
		t.Errorf("Unmarshal(%s).Value = %q, %v, want 0", text, back.Value, err)
	}
	if a := atDeadline(incomeTarget, "0"); a.Verdict != indicator.NotMet || a.Figure.String() != "0" {
		t.Errorf("Assess(reported 0) = %s, figure %q, want notMet, 0", a.Verdict, a.Figure)
	}
	missing := o
	missing.Value = decimal.Decimal{}
	if text, _ := json.Marshal(missing); strings.Contains(string(text), "value") {
		t.Errorf("Marshal(no figure) = %s, want no value", text)
	}
}

// Poverty from 4.25 to 2 %, now 3: five ninths of the way and not two thirds,
// nor 150 per cent.
func TestDefect_DirectionOrBaselineIgnored(t *testing.T) {
	r := achieved(t, poverty, "4.25", "2", "3")
	if got, want := r.Value.Ratio(), mustRatio(t, "1.25", "2.25"); !got.Equal(want) {
		t.Errorf("linear achievement 4.25 to 2, now 3 = %s, want %s", got, want)
	}
	if r := achieved(t, poverty, "4.25", "2", "5"); r.Value.Sign() >= 0 {
		t.Errorf("linear achievement moving away = %s, want below 0", r.Value)
	}
	if a := atDeadline(povertyTarget, "3"); a.Verdict != indicator.NotMet {
		t.Errorf("Assess(3 %% of at most 2 %%) = %s, want notMet", a.Verdict)
	}
}

func mustRatio(t *testing.T, num, den string) decimal.Ratio {
	t.Helper()
	r, err := decimal.RatioOf(d(num), d(den))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// target - actual / target divides too early: 2,000 less 1,669 of 2,000 is
// 16.55 % short.
func TestDefect_PrecedenceOfShortfall(t *testing.T) {
	p := indicator.Printed{Value: d("16.55"), Kind: indicator.ShortfallPercent}
	if c := p.Check(indicator.Result{Actual: d("1669"), Goal: d("2000"), Direction: indicator.Higher}); c.Agreement != indicator.Agrees {
		t.Errorf("shortfall of 1669 of 2000 = %s, want 16.55", c.Computed)
	}
}

// A falling indicator has one attainment, and every other percentage names its
// method.
func TestDefect_TwoPercentagesOfOneFallingIndicator(t *testing.T) {
	target := revised(povertyTarget, func(t *tgt) { t.Baseline = indicator.Baseline{Period: period("2020"), Value: d("4.25")} })
	methods := []method.Method{method.PlanRatio{}, method.LinearAchievement{}}
	a := target.Assess(indicator.FiguresOf(obs("poverty", "2023", "3")), day("2023-12-31"), opts{Methods: methods})
	if want := mustRatio(t, "3", "2"); !a.Attainment.Equal(want) {
		t.Errorf("Attainment = %s, want %s", a.Attainment, want)
	}
	seen := map[method.ID]bool{}
	for _, r := range a.Attainments {
		if r.Method == "" || seen[r.Method] {
			t.Errorf("method %q of %s: want each method named once", r.Method, r.Value)
		}
		seen[r.Method] = true
	}
	if len(seen) != len(methods) {
		t.Errorf("Attainments = %v, want %d", a.Attainments, len(methods))
	}
}

// A target that starts where it is to end has no way to go: no share of it is
// 0, 0.5 or infinite. The verdict does not need one.
func TestDefect_StartEqualsTarget(t *testing.T) {
	full := indicator.Indicator{ID: "bhyt", Unit: "%", Direction: indicator.Higher, Max: d("100")}
	r := achieved(t, full, "100", "100", "100")
	if r.Value.IsValid() || r.Reason == "" {
		t.Errorf("linear achievement 100 to 100 = %s, reason %q, want no value and a reason", r.Value, r.Reason)
	}
	if a := atDeadline(tgt{ID: "t", Indicator: full, Goal: goal{Value: d("100")}, Due: period("2025")}, "100"); a.Verdict != indicator.Met {
		t.Errorf("Assess(100 of 100) = %s, want met", a.Verdict)
	}
}

// A level that is kept is kept, and not 0 % on its way.
func TestDefect_KeptLevelAtZeroPercent(t *testing.T) {
	kept := tgt{
		ID: "waste", Indicator: indicator.Indicator{ID: "waste", Unit: "%", Direction: indicator.Higher, Max: d("100")},
		Span: indicator.SpanThroughout, Goal: goal{Value: d("100")}, Due: period("2025"),
	}
	a := kept.Assess(indicator.FiguresOf(obs("waste", "2024", "100"), obs("waste", "2025", "100")), day("2025-12-31"), opts{})
	if a.Verdict != indicator.Met || !a.Final || !a.Attainment.Equal(mustRatio(t, "1", "1")) {
		t.Errorf("Assess(kept at 100) = %s, final %t, attainment %s, want met, final, 1", a.Verdict, a.Final, a.Attainment)
	}
}

// From 5 to 0, now 0, is perfect: neither undefined nor dropped from totals.
func TestDefect_PerfectZeroDropped(t *testing.T) {
	if r := achieved(t, poverty, "5", "0", "0"); !r.Value.Ratio().Equal(mustRatio(t, "1", "1")) {
		t.Errorf("linear achievement 5 to 0, now 0 = %s, want 1", r.Value)
	}
	a := atDeadline(tgt{ID: "t", Indicator: poverty, Goal: goal{Value: d("0")}, Due: period("2025")}, "0")
	tally := indicator.NewTally(1)
	tally.Add(a.Verdict)
	if a.Verdict != indicator.Met || tally.Count(indicator.Met) != 1 || tally.Count(indicator.NotItemised) != 0 {
		t.Errorf("Assess(0 of 0) = %s, tally %v, want met and counted", a.Verdict, tally.Classes())
	}
}

// What is stored is what is shown: 120 of 100 is 1.2 in the document too.
func TestDefect_ClampedInStorage(t *testing.T) {
	a := atDeadline(revised(incomeTarget, func(t *tgt) { t.Goal.Value = d("100") }), "120")
	text, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back indicator.Assessment
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	if want := mustRatio(t, "120", "100"); !back.Attainment.Equal(want) || back.Verdict != indicator.Exceeded {
		t.Errorf("after a round trip %s, attainment %s, want exceeded, %s", back.Verdict, back.Attainment, want)
	}
}

// 99.5 is not 100, whatever it is rounded to.
func TestDefect_RoundedUpToDone(t *testing.T) {
	for _, tt := range []struct{ goal, value string }{{"100", "99.5"}, {"60", "59.99"}, {"60", "59.999999999"}} {
		a := atDeadline(revised(incomeTarget, func(t *tgt) { t.Goal.Value = d(tt.goal) }), tt.value)
		if a.Verdict != indicator.NotMet || a.Figure.String() != tt.value {
			t.Errorf("Assess(%s of %s) = %s, figure %s, want notMet and the figure as it is", tt.value, tt.goal, a.Verdict, a.Figure)
		}
	}
}

// What was withdrawn is a class of its own, and a compound goes on without it.
func TestDefect_CancelledInDenominator(t *testing.T) {
	tally := indicator.NewTally(3)
	for _, v := range []indicator.Verdict{indicator.Met, indicator.Met, indicator.Withdrawn} {
		tally.Add(v)
	}
	if rated := tally.N() - tally.CountGroup(indicator.GroupOut); rated != 2 || tally.N() != 3 {
		t.Errorf("N = %d, rated %d, want 3, 2", tally.N(), rated)
	}
	withdrawn := revised(povertyTarget, func(t *tgt) {
		t.Revisions = []indicator.Revision{{Effective: day("2022-01-01"), Withdrawn: true}}
	})
	whole := tgt{ID: "whole", Parts: indicator.Parts{Targets: []tgt{incomeTarget, withdrawn}}}
	if a := whole.Assess(indicator.FiguresOf(obs("income", "2025", "60")), day("2025-12-31"), term); a.Verdict != indicator.Met {
		t.Errorf("Assess(one part met, one withdrawn) = %s, want met", a.Verdict)
	}
}

// Nothing reported is neither 0 nor a failure, and a mean over years of which
// one is missing is not one over fewer.
func TestDefect_UnscoredCountsAsZero(t *testing.T) {
	a := incomeTarget.Assess(indicator.Figures{}, day("2025-12-31"), term)
	if a.Verdict != indicator.NoData || a.Verdict.Group() == indicator.GroupFailed || a.Figure.IsValid() || a.Attainment.IsValid() {
		t.Errorf("Assess(nothing) = %s, figure %q, attainment %s, want noData and none", a.Verdict, a.Figure, a.Attainment)
	}
	mean := tgt{ID: "food", Indicator: output, Span: indicator.SpanAveragePerPeriod, Goal: goal{Value: d("100")}, Due: period("2021/2023")}
	a = mean.Assess(indicator.FiguresOf(obs("output", "2021", "150"), obs("output", "2023", "150")), day("2023-12-31"), opts{})
	if a.Verdict != indicator.Undecided || a.Reason != indicator.ReasonPeriodMissing || a.Figure.IsValid() {
		t.Errorf("Assess(a year missing) = %s %q, figure %q, want undecided period-missing and none", a.Verdict, a.Reason, a.Figure)
	}
}

// More than the whole is kept and reported, not refused.
func TestDefect_MoreThanWholeRefused(t *testing.T) {
	o := with(obs("villages", "2025", "10"), func(o *indicator.Observation) { o.Of = d("9") })
	found := indicator.ValidateObservations(all{o}, []tgt{villages})
	if found.HasErrors() || !found.Has(indicator.CodeFigureBeyondBounds) {
		t.Errorf("ValidateObservations(10 of 9) = %v, want a warning figure-beyond-bounds", found)
	}
	if a := villages.Assess(indicator.FiguresOf(o), day("2025-12-31"), term); a.Verdict != indicator.Exceeded || a.Figure.String() != "10" {
		t.Errorf("Assess(10 of 9) = %s, figure %s, want exceeded, 10", a.Verdict, a.Figure)
	}
}

// Nothing is divided by zero, and nothing becomes 0 in place of it.
func TestDefect_DivisionByZeroSilentlyZero(t *testing.T) {
	if a := atDeadline(tgt{ID: "t", Indicator: income, Goal: goal{Value: d("0")}, Due: period("2025")}, "5"); a.Attainment.IsValid() {
		t.Errorf("Attainment of a goal of 0 = %s, want none", a.Attainment)
	}
	for _, kind := range []indicator.PrintedKind{indicator.PercentOfGoal, indicator.ExcessPercent, indicator.TimesOfGoal, indicator.ExcessTimes, indicator.ShortfallPercent} {
		c := indicator.Printed{Value: d("0"), Kind: kind}.Check(indicator.Result{Actual: d("5"), Goal: d("0"), Direction: indicator.Higher})
		if c.Agreement != indicator.NotComputable || c.Computed.IsValid() {
			t.Errorf("%s of a goal of 0 = %s, %s, want notComputable", kind, c.Computed, c.Agreement)
		}
	}
	relative := revised(reduction, func(t *tgt) { t.ChangeUnit = indicator.ChangeRelative })
	a := relative.Assess(indicator.FiguresOf(obs("poverty", "2021", "0"), obs("poverty", "2022", "0")), day("2022-12-31"), opts{})
	if a.Periods[0].Reason != indicator.ReasonZeroBase {
		t.Errorf("Assess(relative fall from 0) = %s %q, want zero-base", a.Periods[0].Verdict, a.Periods[0].Reason)
	}
}

// The zero value of an enumeration is none, and never the first or the best.
func TestDefect_ZeroEnumMeansSomething(t *testing.T) {
	var v indicator.Verdict
	if v.IsValid() || v.IsAchieved() || v.Group() != "" {
		t.Errorf("zero Verdict: valid %t, achieved %t, group %q, want none", v.IsValid(), v.IsAchieved(), v.Group())
	}
	var tally indicator.Tally
	tally.Add(v)
	if tally.Count(indicator.Undecided) != 1 {
		t.Errorf("Add(zero Verdict) = %v, want undecided", tally.Classes())
	}
	if a := atDeadline(tgt{ID: "t", Indicator: indicator.Indicator{ID: "t"}, Goal: goal{Value: d("1")}, Due: period("2025")}, "2"); a.Reason != indicator.ReasonNoDirection {
		t.Errorf("Assess(without direction) = %s %q, want undecided no-direction", a.Verdict, a.Reason)
	}
}

// One name, one formula: with the same figures every kind of printed figure
// that says something else computes something else.
func TestDefect_OneTextForTwoFormulas(t *testing.T) {
	k := indicator.Result{Actual: d("26146.4"), Goal: d("24200"), Previous: d("24712"), Of: d("25200"), Direction: indicator.Higher}
	first := map[string]indicator.PrintedKind{}
	for _, kind := range []indicator.PrintedKind{
		indicator.PercentOfGoal, indicator.ExcessPercent, indicator.ExcessUnits, indicator.TimesOfGoal, indicator.ExcessTimes,
		indicator.ShareOfPart, indicator.ShortfallPercent, indicator.PercentOfPrevious, indicator.GrowthPercent, indicator.ChangeUnits,
	} {
		c := indicator.Printed{Value: d("0.0000"), Kind: kind}.Check(k)
		if !c.Computed.IsValid() {
			t.Errorf("%s: not computed, want a figure", kind)
		}
		if other, ok := first[c.Computed.String()]; ok {
			t.Errorf("%s and %s both compute %s", kind, other, c.Computed)
		}
		first[c.Computed.String()] = kind
	}
}
