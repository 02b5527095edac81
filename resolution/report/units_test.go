package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/method"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// ranked returns the part of a unit in a target.
func ranked(name, share, figure string, rank int) resolution.UnitShare {
	u := resolution.UnitShare{UnitName: unitName(name, name), Given: resolution.ShareAllocated, Rank: rank, Counted: 1, Of: 1}
	u.Assessment = indicator.Assessment{
		Verdict: indicator.Met, Final: true, Goal: indicator.Goal{Value: d(share)}, Attainment: ratio(figure, share),
		Deciding: &indicator.Observation{Period: in("2023"), Value: d(figure), Source: "text"},
	}
	u.Value = method.Exact(u.Assessment.Attainment)
	return u
}

// Units are ranked with the rule that says who lags; those that cannot be
// ranked stand apart and not last.
func TestRanking(t *testing.T) {
	lagging := ranked("Two", "30", "20", 2)
	lagging.Assessment.Verdict, lagging.Lags, lagging.Given, lagging.Counted, lagging.Of = indicator.NotMet, true, resolution.ShareMerged, 2, 3
	apart := resolution.UnitShare{UnitName: unitName("x", "Three"), Reason: method.ReasonNoTarget, Ended: true, Assessment: indicator.Assessment{Verdict: indicator.Undecided, Reason: indicator.ReasonNoGoal}}
	other := ranked("Four", "10", "9", 3)
	other.Value = method.ExactDecimal(d("0.5")) // by another method
	a := of(resolution.TargetLine{ID: "rice", Unit: text("t")})
	a.Cascades = []resolution.CascadeLine{{
		Target: "rice", Number: "3", Text: text("Rice"), Unit: text("t"), Of: unitName("h", "the district"), Period: in("2023"),
		Ranked: []resolution.UnitShare{ranked("One", "60", "65", 1), lagging, other}, Apart: []resolution.UnitShare{apart},
		Ranking: resolution.Ranking{
			Method: method.IDPlanRatio, Version: 1, On: on("2023-12-31"), Rule: resolution.LagBehindWhole, Against: method.Exact(ratio("9", "10")), ByUnits: true, Lagging: 1,
		},
		Shares: resolution.ShareSum{Sum: d("100"), Whole: d("90"), Difference: d("10"), Counted: 3, Of: 4},
		Rollups: []resolution.RollupLine{
			{
				Period: in("2023"), Mode: method.ModeSum, Figure: d("94"), Counted: 3, Of: 4, Published: d("95"), Difference: d("-1"), Differs: true,
				Missing: []resolution.MissingUnit{{UnitName: unitName("x", "Three"), Reason: indicator.ReasonPeriodMissing}, {UnitName: unitName("y", "Four"), Reason: indicator.ReasonUnitMismatch}},
			},
			{Period: in("2022"), Mode: method.ModeSum, Reason: method.ReasonEmpty, Of: 4},
		},
	}}
	want := `Target 3 Rice: the units of the district, 2023

| Rank | Unit | Share given | Figure | Of goal | Verdict |
| --- | --- | ---: | ---: | ---: | --- |
| 1 | One | 60 t | 65 t [1]<br>2023 | 108.33 % | met |
| 2 | Two | 30 t<br>sum of those merged | 20 t [1]<br>2023 | 66.67 % | not met<br>lags<br>figures of 2 of 3 units |
| 3 | Four | 10 t | 9 t [1]<br>2023 | 50 % | met |
| – | Three<br>came to its end, with nobody to carry on |  | no data |  | cannot be judged<br>the goal was not published<br>not ranked: there is no goal |

- Ranked by the method plan-ratio, version 1, with figures up to 31 December 2023. A unit lags that is worse than the whole and has not met its own (90 %), added up from the units: 1.
- The shares given add up to 100 t, of 3 of 4 units; the whole is 90 t, difference +10 t
- 2023, sum: 94 t, of 3 of 4 units; published for the whole: 95 t, differs by −1 t; missing: Three, Four (the figure is in another unit)
- 2022, sum: not computable, there is nothing to add, of 0 of 4 units
`
	if diff := cmp.Diff(want, body(t, a, report.SectionUnits)); diff != "" {
		t.Errorf("units (-want +got):\n%s", diff)
	}
	page := checkHTML(t, write(t, a, report.Options{Format: report.FormatHTML, Sections: []report.Section{report.SectionUnits}}))
	if got := len(page.find("table")[0].find("svg")); got != 2 {
		t.Errorf("%d units have a bar, want the 2 whose quotient it is", got)
	}

	c := &a.Cascades[0]
	c.Ranking.Against = method.Number{}
	want2 := "has not met its own (not known), added up from the units: 1.\n"
	if got := body(t, a, report.SectionUnits); !strings.Contains(got, want2) {
		t.Errorf("nothing to compare with: %s, want %s", got, want2)
	}
	c.Ranking.Rule = resolution.LagNotMet
	if got := body(t, a, report.SectionUnits); !strings.Contains(got, "A unit lags that is not met when its time was over") {
		t.Errorf("another rule: %s", got)
	}

	// Without shares and ranks there is no table, without figures nothing.
	c.Ranked, c.Shares, c.Reason = nil, resolution.ShareSum{}, method.ReasonNotAdditive
	want = `Target 3 Rice: the units of the district, 2023

- The figures of the units do not make that of the whole: figures of this indicator do not add
- 2023, sum: 94 t, of 3 of 4 units; published for the whole: 95 t, differs by −1 t; missing: Three, Four (the figure is in another unit)
- 2022, sum: not computable, there is nothing to add, of 0 of 4 units
`
	if diff := cmp.Diff(want, body(t, a, report.SectionUnits)); diff != "" {
		t.Errorf("figures alone (-want +got):\n%s", diff)
	}
	c.Rollups = nil
	if got := body(t, a, report.SectionUnits); got != "" {
		t.Errorf("nothing to tell: %q", got)
	}
}

// A ratio of sums stands in per cent, exactly and not as rounded.
func TestRollupOfShares(t *testing.T) {
	a := of(resolution.TargetLine{ID: "water"})
	a.Cascades = []resolution.CascadeLine{{
		Target: "water", Text: text("Water"), Unit: text("%"), Of: unitName("h", "the district"),
		Rollups: []resolution.RollupLine{{Period: in("2023"), Mode: method.ModeRatioOfSums, Figure: d("100.00"), Ratio: ratio("99999", "100000"), Counted: 2, Of: 2}},
	}}
	if got := body(t, a, report.SectionUnits); !strings.Contains(got, "- 2023, ratio of sums: 99.999 %, of 2 of 2 units\n") {
		t.Errorf("roll-up: %s", got)
	}
	a.Cascades[0].Unit = text("t") // a mean of amounts has a ratio and is none
	if got := body(t, a, report.SectionUnits); !strings.Contains(got, "- 2023, ratio of sums: 100.00 t, of 2 of 2 units\n") {
		t.Errorf("roll-up in tonnes: %s", got)
	}
}

func TestUnitTree(t *testing.T) {
	a := &resolution.Assessment{Units: []resolution.UnitLine{
		{UnitName: unitName("h", "District"), Level: resolution.LevelDistrict, State: resolution.UnitStanding, Units: 1},
		{UnitName: unitName("x1", "One"), Level: resolution.LevelCommune, State: resolution.UnitStanding, Depth: 1, From: on("2023-07-01")},
		{UnitName: unitName("x2", "Two"), Level: resolution.LevelCommune, State: resolution.UnitEnded, Until: on("2023-06-30"), Heir: unitName("x1", "One")},
		{UnitName: unitName("x3", "Three"), State: resolution.UnitToCome},
	}}
	want := `Units

| Unit | Level | Units below | State |
| --- | --- | ---: | --- |
| District | district | 1 | standing |
| – One | commune |  | standing, from 1 July 2023 |
| Two | commune |  | ended, until 30 June 2023<br>carried on by One |
| Three |  |  | not there yet |
`
	if diff := cmp.Diff(want, body(t, a, report.SectionUnits)); diff != "" {
		t.Errorf("units (-want +got):\n%s", diff)
	}
	a.Units = a.Units[:1]
	if got := body(t, a, report.SectionUnits); got != "" {
		t.Errorf("the body alone: %q, want nothing", got)
	}
}
