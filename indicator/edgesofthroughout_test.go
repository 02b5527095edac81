package indicator_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
)

func TestEdgesOfThroughout(t *testing.T) {
	forest := tgt{
		ID: "forest", Indicator: indicator.Indicator{ID: "forest", Unit: "%", Direction: indicator.Higher},
		Span: indicator.SpanThroughout, Goal: goal{Value: d("60")}, Due: period("2025"),
	}
	amended := func(value string) tgt {
		return revised(forest, func(t *tgt) {
			t.Revisions = []indicator.Revision{{Effective: day("2024-01-01"), Goal: goal{Value: d(value)}}}
		})
	}
	flow := revised(forest, func(t *tgt) { t.Indicator.Series = indicator.SeriesFlow })
	near := opts{NearlyMet: indicator.NearlyRule{Shortfall: d("1")}}
	inYear := func(p string) opts {
		return opts{Scope: indicator.Scope{Kind: indicator.ScopePeriod, Period: period(p)}}
	}
	runRules(t, []ruleTest{
		{name: "T13 what was held then stays held", target: amended("65"), figs: all{obs("forest", "2022", "61"), obs("forest", "2024", "66")}, asOf: "2024-12-31", want: indicator.Exceeded},
		{name: "T13 what is demanded now does not hold", target: amended("65"), figs: all{obs("forest", "2022", "61"), obs("forest", "2024", "62")}, asOf: "2024-12-31", want: indicator.Lost, reason: indicator.ReasonBroken, figure: "62"},
		{name: "T13 what was broken then stays broken", target: amended("50"), figs: all{obs("forest", "2022", "59"), obs("forest", "2024", "62")}, asOf: "2024-12-31", want: indicator.Lost, reason: indicator.ReasonBroken, figure: "59"},
		{name: "T10 nearly held", target: forest, figs: all{obs("forest", "2022", "59.4"), obs("forest", "2025", "60")}, asOf: "2025-12-31", opts: near, want: indicator.NearlyMet, final: true, figure: "59.4"},
		{name: "T10 nearly held so far", target: forest, figs: all{obs("forest", "2022", "59.4")}, asOf: "2022-12-31", opts: near, want: indicator.Lost, reason: indicator.ReasonBroken},
		{name: "T10 nearly held and broken before", target: forest, figs: all{obs("forest", "2022", "59.3"), obs("forest", "2023", "59.4"), obs("forest", "2025", "60")}, asOf: "2025-12-31", opts: near, want: indicator.NotMet, final: true, reason: indicator.ReasonBroken, figure: "59.3"},
		{name: "T10 nearly held and stopped being reported", target: forest, figs: all{obs("forest", "2022", "59.4")}, asOf: "2025-12-31", opts: near, want: indicator.NearlyMet},
		{name: "T10a the last year's estimate closes", target: forest, figs: all{obs("forest", "2022", "59"), estimate("2025-10-31", obs("forest", "2025", "61"))}, asOf: "2025-10-31", want: indicator.NotMet, reason: indicator.ReasonBroken},
		{name: "T10a a closing review", target: forest, figs: all{obs("forest", "2022", "59")}, asOf: "2024-10-31", opts: opts{Closing: true}, want: indicator.NotMet, reason: indicator.ReasonBroken},
		{name: "T16 broken by an estimate", target: forest, figs: all{estimate("2022-12-31", obs("forest", "2022", "59")), obs("forest", "2025", "61")}, asOf: "2025-12-31", want: indicator.NotMet, reason: indicator.ReasonBroken},
		{name: "T16 broken by an estimate and for sure before", target: forest, figs: all{obs("forest", "2021", "58"), estimate("2022-12-31", obs("forest", "2022", "59"))}, asOf: "2025-12-31", want: indicator.NotMet, final: true, reason: indicator.ReasonBroken, figure: "58"},
		{name: "T16 held by an estimate", target: forest, figs: all{estimate("2022-12-31", obs("forest", "2022", "61")), obs("forest", "2025", "61")}, asOf: "2025-12-31", want: indicator.Exceeded},
		{name: "T9 a figure that cannot be judged", target: forest, figs: all{qualified(indicator.Over, obs("forest", "2022", "59")), obs("forest", "2023", "61")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "T9 a figure that misses decides", target: forest, figs: all{qualified(indicator.Over, obs("forest", "2022", "59")), obs("forest", "2023", "58")}, asOf: "2023-12-31", want: indicator.Lost, reason: indicator.ReasonBroken},
		{name: "T9 met where one is not more", target: forest, figs: all{obs("forest", "2022", "60"), obs("forest", "2023", "61")}, asOf: "2023-12-31", want: indicator.Met},
		{name: "T9 only a forecast", target: forest, figs: all{forecast("2022-12-31", obs("forest", "2023", "61"))}, asOf: "2023-12-31", want: indicator.NoData, reason: indicator.ReasonNotUsable},
		{name: "T3 a flow awaits the last year", target: flow, figs: all{obs("forest", "2024", "61")}, asOf: "2025-12-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure},
		{name: "T9 a flow held to the end", target: flow, figs: all{obs("forest", "2024", "61"), obs("forest", "2025-H1", "30"), obs("forest", "2025-H2", "31")}, asOf: "2025-12-31", want: indicator.Exceeded, final: true},
		{name: "T10b one year of all times", target: forest, figs: all{obs("forest", "2021", "59"), obs("forest", "2022", "61"), obs("forest", "2023", "58")}, asOf: "2023-12-31", opts: inYear("2022"), want: indicator.Exceeded, final: true, figure: "61"},
		{name: "T10b the first year of all times", target: forest, figs: all{obs("forest", "2020", "59")}, asOf: "2020-12-31", opts: opts{Term: period("2020-08-05/2025-08-04"), Scope: inYear("2020").Scope}, want: indicator.NotMet, final: true, reason: indicator.ReasonBroken},
		{name: "T10b a phase of all times", target: revised(forest, func(t *tgt) { t.Path.Points = []indicator.Point{{Period: period("2022"), Value: d("50")}} }), figs: all{obs("forest", "2021", "49"), obs("forest", "2022", "51")}, asOf: "2023-12-31", opts: inYear("2022"), want: indicator.Exceeded, final: true},
		{name: "G7 no plan yet", target: revised(forest, func(t *tgt) { t.Goal = goal{External: indicator.External{Indicator: "plan"}} }), figs: all{obs("forest", "2023", "61")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonNoGoalNumber},
	})
	a := forest.Assess(indicator.FiguresOf(estimate("2022-12-31", obs("forest", "2022", "61")), obs("forest", "2023", "61")), day("2023-12-31"), term)
	if a.Basis != indicator.BasisEstimate || a.Deciding.Period != period("2023") {
		t.Errorf("Assess() = %s on %s, want 2023 on estimate", a.Deciding.Period, a.Basis)
	}
}
