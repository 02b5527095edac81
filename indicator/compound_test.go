package indicator_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
)

// A part is made to have a verdict on 2023-12-31 of the term 2020–2025; final
// ones are due in 2022.
var partsByVerdict = map[string]func(id string) (tgt, all){
	"exceeded":          func(id string) (tgt, all) { return levelPart(id, "2025"), all{obs(id, "2023", "61")} },
	"met":               func(id string) (tgt, all) { return levelPart(id, "2025"), all{obs(id, "2023", "60")} },
	"exceeded for good": func(id string) (tgt, all) { return levelPart(id, "2022"), all{obs(id, "2022", "61")} },
	"met for good":      func(id string) (tgt, all) { return levelPart(id, "2022"), all{obs(id, "2022", "60")} },
	"failed for good":   func(id string) (tgt, all) { return levelPart(id, "2022"), all{obs(id, "2022", "59")} },
	"failed so far": func(id string) (tgt, all) {
		return levelPart(id, "2022"), all{estimate("2022-12-31", obs(id, "2022", "50"))}
	},
	"in progress": func(id string) (tgt, all) { return levelPart(id, "2025"), all{obs(id, "2023", "59")} },
	"lost": func(id string) (tgt, all) {
		return levelPart(id, "2025"), all{obs(id, "2022", "60"), obs(id, "2023", "59")}
	},
	"on schedule": func(id string) (tgt, all) { return pathPart(id, "59"), all{obs(id, "2023", "59")} },
	"behind":      func(id string) (tgt, all) { return pathPart(id, "59.5"), all{obs(id, "2023", "59")} },
	"not due": func(id string) (tgt, all) {
		return revised(levelPart(id, "2025"), func(t *tgt) { t.AssessedFrom = day("2025-01-01") }), all{obs(id, "2023", "59")}
	},
	"nearly":  func(id string) (tgt, all) { return levelPart(id, "2022"), all{obs(id, "2022", "59.5")} },
	"no data": func(id string) (tgt, all) { return levelPart(id, "2025"), nil },
	"undecided": func(id string) (tgt, all) {
		return levelPart(id, "2025"), all{with(obs(id, "2023", "59"), func(o *indicator.Observation) { o.Qualifier = indicator.Over })}
	},
	"withdrawn": func(id string) (tgt, all) {
		return revised(levelPart(id, "2025"), func(t *tgt) {
			t.Revisions = []indicator.Revision{{Effective: day("2021-01-01"), Withdrawn: true}}
		}), nil
	},
}

func levelPart(id, due string) tgt {
	return tgt{ID: id, Indicator: indicator.Indicator{ID: id}, Goal: goal{Value: d("60")}, Due: period(due)}
}

func pathPart(id, planned string) tgt {
	return revised(levelPart(id, "2025"), func(t *tgt) {
		t.Path = indicator.Path{Points: []indicator.Point{{Period: period("2023"), Value: d(planned)}, {Period: period("2025"), Value: d("60")}}}
	})
}

// TestCompounds is rule P2: how the verdicts of parts become one.
func TestCompounds(t *testing.T) {
	for _, tt := range []struct {
		parts   []string
		rule    indicator.PartsRule
		atLeast int
		want    indicator.Verdict
		final   bool
		reason  indicator.Reason
	}{
		// All: in the order of the rule, each against all that comes after it.
		{parts: []string{"failed for good", "failed so far", "undecided", "exceeded"}, want: indicator.NotMet, final: true, reason: indicator.ReasonPartFailed},
		{parts: []string{"failed so far", "undecided", "no data", "lost", "met"}, want: indicator.BehindSchedule, reason: indicator.ReasonPartFailed},
		{parts: []string{"undecided", "no data", "lost", "met"}, want: indicator.Undecided, reason: indicator.ReasonPartUndecided},
		{parts: []string{"no data", "lost", "met"}, want: indicator.Undecided, reason: indicator.ReasonPartUndecided},
		{parts: []string{"no data", "no data"}, want: indicator.NoData},
		{parts: []string{"on schedule", "in progress", "behind", "lost"}, want: indicator.Lost},
		{parts: []string{"on schedule", "in progress", "behind", "not due"}, want: indicator.BehindSchedule},
		{parts: []string{"on schedule", "in progress", "nearly"}, want: indicator.InProgress},
		{parts: []string{"on schedule", "not due", "met"}, want: indicator.OnSchedule},
		{parts: []string{"not due", "nearly", "met"}, want: indicator.NotDue},
		{parts: []string{"nearly", "met"}, want: indicator.NearlyMet},
		{parts: []string{"met", "exceeded"}, want: indicator.Met},
		{parts: []string{"exceeded", "exceeded"}, want: indicator.Exceeded},
		{parts: []string{"met for good", "exceeded for good"}, want: indicator.Met, final: true},
		{parts: []string{"met for good", "exceeded"}, want: indicator.Met},
		{parts: []string{"withdrawn", "exceeded for good"}, want: indicator.Exceeded, final: true},
		{parts: []string{"withdrawn", "withdrawn"}, want: indicator.Withdrawn, final: true},

		// Any.
		{parts: []string{"failed for good", "met"}, rule: indicator.PartsAny, want: indicator.Met},
		{parts: []string{"failed for good", "met for good"}, rule: indicator.PartsAny, want: indicator.Met, final: true},
		{parts: []string{"met", "exceeded"}, rule: indicator.PartsAny, want: indicator.Exceeded},
		{parts: []string{"failed for good", "in progress", "on schedule"}, rule: indicator.PartsAny, want: indicator.OnSchedule},
		{parts: []string{"failed for good", "in progress", "behind"}, rule: indicator.PartsAny, want: indicator.InProgress},
		{parts: []string{"failed for good", "lost"}, rule: indicator.PartsAny, want: indicator.Lost},
		{parts: []string{"failed for good", "not due"}, rule: indicator.PartsAny, want: indicator.NotDue},
		{parts: []string{"failed for good", "no data"}, rule: indicator.PartsAny, want: indicator.Undecided, reason: indicator.ReasonPartUndecided},
		{parts: []string{"no data", "no data"}, rule: indicator.PartsAny, want: indicator.NoData},
		{parts: []string{"failed for good", "nearly"}, rule: indicator.PartsAny, want: indicator.NearlyMet, final: true},
		{parts: []string{"met for good", "in progress"}, rule: indicator.PartsAny, want: indicator.Met},
		{parts: []string{"met for good", "exceeded"}, rule: indicator.PartsAny, want: indicator.Exceeded},
		{parts: []string{"exceeded for good", "in progress"}, rule: indicator.PartsAny, want: indicator.Exceeded, final: true},
		{parts: []string{"failed for good", "failed for good"}, rule: indicator.PartsAny, want: indicator.NotMet, final: true, reason: indicator.ReasonPartFailed},
		{parts: []string{"failed for good", "failed so far"}, rule: indicator.PartsAny, want: indicator.BehindSchedule, reason: indicator.ReasonPartFailed},
		{parts: []string{"withdrawn"}, rule: indicator.PartsAny, want: indicator.Withdrawn, final: true},

		// Count.
		{parts: []string{"met", "exceeded", "failed for good"}, rule: indicator.PartsCount, atLeast: 2, want: indicator.Met},
		{parts: []string{"exceeded", "exceeded", "failed for good"}, rule: indicator.PartsCount, atLeast: 2, want: indicator.Exceeded},
		{parts: []string{"exceeded for good", "exceeded for good", "in progress"}, rule: indicator.PartsCount, atLeast: 2, want: indicator.Exceeded, final: true},
		{parts: []string{"met", "behind", "on schedule"}, rule: indicator.PartsCount, atLeast: 2, want: indicator.OnSchedule},
		{parts: []string{"met", "behind", "on schedule"}, rule: indicator.PartsCount, atLeast: 3, want: indicator.BehindSchedule},
		{parts: []string{"met", "failed for good", "failed for good"}, rule: indicator.PartsCount, atLeast: 2, want: indicator.NotMet, final: true, reason: indicator.ReasonPartFailed},
		{parts: []string{"met"}, rule: indicator.PartsCount, atLeast: 1, want: indicator.Met},
		{parts: []string{"in progress", "nearly", "failed for good"}, rule: indicator.PartsAny, want: indicator.InProgress},
		{parts: []string{"in progress", "nearly", "failed for good"}, rule: indicator.PartsCount, atLeast: 2, want: indicator.InProgress},
		{parts: []string{"met", "on schedule", "nearly", "failed for good"}, rule: indicator.PartsCount, atLeast: 3, want: indicator.OnSchedule},
		{parts: []string{"met", "in progress", "nearly", "nearly", "failed for good"}, rule: indicator.PartsCount, atLeast: 4, want: indicator.InProgress},
		{parts: []string{"met", "nearly", "nearly", "failed for good"}, rule: indicator.PartsCount, atLeast: 2, want: indicator.NearlyMet},
		{parts: []string{"no data", "nearly", "failed for good"}, rule: indicator.PartsCount, atLeast: 2, want: indicator.Undecided, reason: indicator.ReasonPartUndecided},
		{parts: []string{"met"}, rule: indicator.PartsCount, atLeast: 0, want: indicator.Undecided, reason: indicator.ReasonMalformed},
		{parts: []string{"met"}, rule: indicator.PartsCount, atLeast: 2, want: indicator.Undecided, reason: indicator.ReasonMalformed},
		{parts: []string{"met"}, rule: "most", want: indicator.Undecided, reason: indicator.ReasonMalformed},
	} {
		t.Run(fmt.Sprint(tt.rule, tt.atLeast, tt.parts), func(t *testing.T) {
			whole := tgt{
				ID: "whole", Indicator: indicator.Indicator{ID: "whole", Direction: indicator.Higher},
				Parts: indicator.Parts{Rule: tt.rule, AtLeast: tt.atLeast},
			}
			var figures all
			for i, name := range tt.parts {
				part, figs := partsByVerdict[name](fmt.Sprint("part-", i))
				whole.Parts.Targets = append(whole.Parts.Targets, part)
				figures = append(figures, figs...)
			}
			o := term
			o.NearlyMet.Shortfall = d("1")
			a := whole.Assess(indicator.FiguresOf(figures...), day("2023-12-31"), o)
			if a.Verdict != tt.want || a.Final != tt.final || a.Reason != tt.reason {
				t.Errorf("Assess() = %s, final %t, %q, want %s, final %t, %q", a.Verdict, a.Final, a.Reason, tt.want, tt.final, tt.reason)
				for _, p := range a.Parts {
					t.Logf("%s: %s, final %t, %q", p.Target, p.Verdict, p.Final, p.Reason)
				}
			}
		})
	}
}

// Parts inherit what is empty in them, and keep what is not (rule P2).
func TestPartsInherit(t *testing.T) {
	whole := tgt{
		ID: "poverty", Indicator: indicator.Indicator{ID: "poverty", Unit: "%", Direction: indicator.Lower},
		Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints, Span: indicator.SpanEveryPeriod, Due: period("2022"),
		Parts: indicator.Parts{Targets: []tgt{
			{ID: "empty", Indicator: indicator.Indicator{ID: "khmer"}, Goal: goal{Value: d("3")}},
			{
				ID: "own", Indicator: indicator.Indicator{ID: "income", Unit: "triệu đồng", Direction: indicator.Higher},
				Measure: indicator.MeasureLevel, Span: indicator.SpanByDeadline, ChangeUnit: indicator.ChangeAbsolute, Due: period("2023"), Goal: goal{Value: d("60")},
			},
		}},
	}
	a := whole.Assess(indicator.FiguresOf(obs("khmer", "2021", "12"), obs("khmer", "2022", "8.5"), obs("income", "2023", "60")), day("2023-12-31"), opts{})
	got := make([]string, 0, 2)
	for _, p := range a.Parts {
		got = append(got, fmt.Sprint(p.Target, " ", p.Verdict, " ", p.Figure, " ", p.Due, " ", p.Final))
	}
	if diff := cmp.Diff([]string{"empty exceeded 3.5 2022 true", "own met 60 2023 true"}, got); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
	if a.Verdict != indicator.Met || !a.Final || a.Basis != indicator.BasisFigures {
		t.Errorf("Assess() = %s, final %t, basis %s, want met, final, figures", a.Verdict, a.Final, a.Basis)
	}
}

// A part without a due period is due at the end of the term, not where the
// window of the whole ends (rules T2, P2).
func TestPartsInheritTheTerm(t *testing.T) {
	whole := tgt{
		ID: "whole", Indicator: indicator.Indicator{ID: "members", Direction: indicator.Higher, Series: indicator.SeriesFlow}, Span: indicator.SpanOverTerm,
		Parts: indicator.Parts{Targets: []tgt{
			{ID: "sum", Indicator: members, Goal: goal{Value: d("400")}},
			{ID: "level", Indicator: income, Span: indicator.SpanByDeadline, Goal: goal{Value: d("60")}},
		}},
	}
	a := whole.Assess(indicator.FiguresOf(obs("income", "2024", "61")), day("2025-08-04"), opts{Term: period("2020-08-05/2025-08-04")})
	if got, want := [2]string{a.Parts[0].Due.String(), a.Parts[1].Due.String()}, [2]string{"2021/2025", "2020-08-05/2025-08-04"}; got != want {
		t.Errorf("due of the parts = %v, want %v", got, want)
	}
}

// The compound's own goal is one of its parts under the rule all, and only
// there.
func TestCompoundOwnGoal(t *testing.T) {
	part := levelPart("part", "2022")
	for _, tt := range []struct {
		rule indicator.PartsRule
		want indicator.Verdict
		n    int
	}{{"", indicator.NotMet, 2}, {indicator.PartsAll, indicator.NotMet, 2}, {indicator.PartsAny, indicator.Met, 1}} {
		whole := tgt{
			ID: "whole", Indicator: indicator.Indicator{ID: "whole", Direction: indicator.Higher}, Goal: goal{Value: d("10")}, Due: period("2022"),
			Parts: indicator.Parts{Rule: tt.rule, Targets: []tgt{part}},
		}
		a := whole.Assess(indicator.FiguresOf(obs("part", "2022", "60"), obs("whole", "2022", "9")), day("2022-12-31"), opts{})
		if a.Verdict != tt.want || len(a.Parts) != tt.n || !a.Final {
			t.Errorf("rule %q: Assess() = %s of %d parts, final %t, want %s of %d, final", tt.rule, a.Verdict, len(a.Parts), a.Final, tt.want, tt.n)
		}
	}
}

// A compound rests on the least sure of the parts that it rests on.
func TestCompoundBasis(t *testing.T) {
	a, figsA := partsByVerdict["met"]("a")
	b, _ := partsByVerdict["met"]("b")
	for _, tt := range []struct {
		kind indicator.Kind
		want indicator.Basis
	}{{"", indicator.BasisFigures}, {indicator.KindEstimate, indicator.BasisEstimate}, {indicator.KindForecast, indicator.BasisForecast}} {
		whole := tgt{ID: "whole", Indicator: indicator.Indicator{ID: "whole", Direction: indicator.Higher}, Parts: indicator.Parts{Targets: []tgt{a, b}}}
		second := with(obs("b", "2023", "60"), func(o *indicator.Observation) { o.Kind = tt.kind })
		if got := whole.Assess(indicator.FiguresOf(append(figsA, second)...), day("2023-12-31"), term); got.Basis != tt.want || got.Verdict != indicator.Met {
			t.Errorf("second part %q: Assess() = %s on %s, want met on %s", tt.kind, got.Verdict, got.Basis, tt.want)
		}
	}
}

// What cannot change rests on the parts that decide and on no other.
func TestFinalCompoundBasis(t *testing.T) {
	printed := tgt{ID: "printed", Indicator: indicator.Indicator{ID: "output"}, Due: period("2022")}
	failed, figures := partsByVerdict["failed for good"]("failed")
	figures = append(figures, onlyPrinted("2022", indicator.PercentOfGoal, "101"))
	whole := tgt{ID: "whole", Indicator: indicator.Indicator{ID: "whole", Direction: indicator.Higher}, Parts: indicator.Parts{Targets: []tgt{printed, failed}}}
	for rule, want := range map[indicator.PartsRule]indicator.Basis{indicator.PartsAll: indicator.BasisFigures, indicator.PartsAny: indicator.BasisPrinted} {
		whole.Parts.Rule = rule
		a := whole.Assess(indicator.FiguresOf(figures...), day("2023-12-31"), opts{Term: term.Term, JudgePrinted: true})
		if !a.Final || a.Basis != want {
			t.Errorf("rule %q: Assess() = %s, final %t, on %s, want final on %s", rule, a.Verdict, a.Final, a.Basis, want)
		}
	}
}

// A compound that is not to be judged yet has no parts to show.
func TestCompoundNotDue(t *testing.T) {
	part, figs := partsByVerdict["met"]("part")
	whole := tgt{ID: "whole", AssessedFrom: day("2024-01-01"), Parts: indicator.Parts{Targets: []tgt{part}}}
	if a := whole.Assess(indicator.FiguresOf(figs...), day("2023-12-31"), term); a.Verdict != indicator.NotDue || len(a.Parts) != 0 {
		t.Errorf("Assess() = %s of %d parts, want notDue of none", a.Verdict, len(a.Parts))
	}
}
