package resolution_test

import (
	"fmt"
	"log"
	"os"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// lines are those of a dossier of testdata/cascade as of its last day, which the
// examples show parts of.
func lines(name string) []resolution.CascadeLine {
	f, err := os.Open("testdata/cascade/" + name + ".json")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	d, err := resolution.DecodeStrict(f, resolution.Limits{})
	if err != nil {
		log.Fatal(err)
	}
	a, err := resolution.Assess(&d, resolution.LastDate(&d), resolution.Options{})
	if err != nil {
		log.Fatal(err)
	}
	return a.Cascades
}

// Quảng Nam province gave 1,905 new members in 2024 to 22 committees; the shares
// that were printed add up to 1,950 (baoquangnam.vn).
func ExampleShareSum() {
	line := lines("quang-nam")[0]
	s := line.Shares
	fmt.Println(line.Text.Text)
	fmt.Println(s.Counted, "of", s.Of, "units:", s.Sum, "of", s.Whole, "difference", s.Difference)
	// Output:
	// Phát triển đảng viên mới năm 2024 (toàn tỉnh)
	// 22 of 22 units: 1950 of 1905 difference 45
}

// Vĩnh Long province set 77 % of its people to be insured in 2017, and at least
// 85 % in each new-rural commune (QĐ 376/QĐ-UBND). The communes and their
// figures are invented.
func ExampleCascadeLine() {
	line := lines("vinh-long")[0]
	fmt.Println(line.Text.Text, line.Whole.Goal.Value, line.Aggregation)
	fmt.Println("by units:", line.ByUnits.Verdict, line.ByUnits.Figure)
	for _, u := range line.Ranked {
		fmt.Println(u.Rank, u.Name.Text, u.Share.Comparison, u.Share.Value, u.Assessment.Verdict, u.Lags)
	}
	for _, u := range line.Apart {
		fmt.Println("-", u.Name.Text, u.Assessment.Figure, u.Reason)
	}
	// Output:
	// BHYT toàn dân năm 2017 77 ratioOfSums
	// by units: exceeded 82.00
	// 1 Xã giả định A (nông thôn mới) atLeast 85 exceeded false
	// 2 Xã giả định B (nông thôn mới) atLeast 85 notMet true
	// - Xã giả định C 76.00 no-target
}

// An invented province publishes one member more than its communes report.
func ExampleRollupLine() {
	for _, r := range lines("province")[0].Rollups {
		fmt.Println(r.Period, r.Mode, r.Figure, "from", r.Counted, "of", r.Of, "published", r.Published, r.Differs)
	}
	// Output:
	// 2021 sum 21 from 4 of 4 published 22 true
	// 2023-01/2023-06 sum 5 from 2 of 3 published  false
	// 2023 sum 30 from 3 of 3 published  false
	// 2023-07/2023-12 sum 4 from 1 of 2 published  false
}

func ExampleMissingUnit() {
	for _, r := range lines("province")[0].Rollups {
		for _, m := range r.Missing {
			fmt.Println(r.Period, m.ID, m.Reason)
		}
	}
	// Output:
	// 2023-01/2023-06 h1 period-missing
	// 2023-07/2023-12 h1 period-missing
}

// Of two invented districts one is behind what the units make together.
func ExampleRanking() {
	line := lines("province")[0]
	r := line.Ranking
	fmt.Println(r.Method, r.Better, r.On, r.Rule, r.Against, r.ByUnits, r.Lagging)
	for _, u := range line.Ranked {
		fmt.Println(u.Rank, u.ID, u.Value, u.Attainment, u.Lags)
	}
	// Output:
	// plan-ratio higher 2023-12-31 behindWhole 51/100 true 1
	// 1 h1 32/60 53.33 false
	// 2 h2 19/45 42.22 true
}

// Two invented communes merged; what they were given is what the new one has.
func ExampleUnitShare() {
	for _, line := range lines("province") {
		for _, u := range line.Ranked {
			if u.ID == "cd" {
				fmt.Println(u.Given, u.Share.Value, u.Assessment.Figure, u.Counted, "of", u.Of)
			}
		}
	}
	// Output:
	// merged 40 19 1 of 1
}

func ExampleShareOrigin() {
	fmt.Println(resolution.ShareAllocated, resolution.ShareMerged, resolution.ShareEach, resolution.ShareExternal, resolution.ShareOwn)
	// Output:
	// allocated merged each external own
}

func ExampleLagRule() {
	fmt.Println(resolution.LagBehindWhole, resolution.LagNotMet, resolution.LagBehindSchedule)
	// Output:
	// behindWhole notMet behindSchedule
}

// twoLevels is an invented district with the dossier of its only commune.
func twoLevels() (district, commune resolution.Dossier) {
	year := calendar.MustParsePeriod("2021")
	trees := indicator.Indicator{ID: "trees", Unit: "nghìn cây", Direction: indicator.Higher, Series: indicator.SeriesFlow}
	district.Resolution = resolution.Resolution{
		ID: "district", Body: "h", Units: []resolution.Unit{{ID: "h"}, {ID: "x", Parent: "h"}, {ID: "y", Parent: "h"}},
		Targets: []indicator.Target{{ID: "trees", Indicator: trees, Goal: indicator.Goal{Value: number("10")}, Due: year}},
	}
	trees.ID, trees.Unit = "t", "cây"
	commune.Resolution = resolution.Resolution{
		ID: "commune", Body: "x", Parent: "district", Title: "Nghị quyết xã",
		Targets: []indicator.Target{{ID: "t", ContributesTo: "trees", Indicator: trees, Goal: indicator.Goal{Value: number("6000")}, Due: year}},
	}
	commune.Results.Observations = []indicator.Observation{{Indicator: "t", Period: year, Value: number("6300")}}
	return district, commune
}

func ExampleCascade() {
	district, commune := twoLevels()
	c, err := resolution.Cascade(&district, []*resolution.Dossier{&commune}, calendar.MustParseDate("2022-01-01"), resolution.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	line := c.Whole.Cascades[0]
	for _, r := range line.Rollups {
		fmt.Println(r.Period, r.Figure, line.Unit.Text, "from", r.Counted, "of", r.Of)
	}
	for _, u := range line.Ranked {
		fmt.Println(u.ID, u.Resolution, u.Target, u.Assessment.Verdict, u.Attainment, "%")
	}
	// Output:
	// 2021 6.300 nghìn cây from 1 of 2
	// x commune t exceeded 105 %
}

func ExampleCascadeAssessment() {
	district, commune := twoLevels()
	c, err := resolution.Cascade(&district, []*resolution.Dossier{&commune}, calendar.MustParseDate("2022-01-01"), resolution.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Tally.Classes(), "without:", c.Without[0].ID)
	// Output:
	// [{exceeded 1}] without: y
}

func ExampleUnitResolution() {
	district, commune := twoLevels()
	c, err := resolution.Cascade(&district, []*resolution.Dossier{&commune}, calendar.MustParseDate("2022-01-01"), resolution.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range c.Resolutions {
		fmt.Println(r.ID, r.Title.Text, "carries out", r.Parent, "with", r.Contributing, "target")
	}
	// Output:
	// x Nghị quyết xã carries out district with 1 target
}
