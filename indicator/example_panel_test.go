package indicator_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// The figures of these examples are supposed.
func supposedPanel() *indicator.Panel {
	var b indicator.PanelBuilder
	for _, row := range []struct{ body, indicator, period, value string }{
		{"Xã A", "income", "2022", "48.5"},
		{"Xã A", "income", "2023", "61.2"},
		{"Xã B", "income", "2023", "54.20"},
		{"Xã A", "population", "2023", "8000"},
		{"Xã B", "population", "2023", "12000"},
	} {
		err := b.Add(indicator.Observation{
			Body: row.body, Indicator: row.indicator,
			Period: calendar.MustParsePeriod(row.period), Value: decimal.MustParse(row.value),
		})
		if err != nil {
			fmt.Println(err)
		}
	}
	return b.Panel()
}

// One target is judged for every body, without allocation.
func ExampleTarget_Compile() {
	income := indicator.Target{
		ID:        "income",
		Indicator: indicator.Indicator{ID: "income", Direction: indicator.Higher},
		Goal:      indicator.Goal{Value: decimal.MustParse("60")},
		Due:       calendar.MustParsePeriod("2025"),
	}
	judge, err := income.Compile(calendar.MustParseDate("2023-12-31"), indicator.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	panel := supposedPanel()
	for _, body := range panel.Bodies() {
		a := judge.Assess(panel.Series(body, judge.Indicator()))
		fmt.Println(body, a.Verdict, a.Figure, a.On, a.Final)
	}
	// Output:
	// Xã A exceeded 61.2 2023-12-31 false
	// Xã B inProgress 54.20 2023-12-31 false
}

func ExampleJudge_Planned() {
	income := indicator.Target{
		ID:        "income",
		Indicator: indicator.Indicator{ID: "income", Direction: indicator.Higher},
		Goal:      indicator.Goal{Value: decimal.MustParse("60")},
		Due:       calendar.MustParsePeriod("2025"),
		Baseline:  indicator.Baseline{Period: calendar.MustParsePeriod("2020"), Value: decimal.MustParse("45")},
		Path:      indicator.Path{Kind: indicator.PathLinear},
	}
	asOf := calendar.MustParseDate("2023-12-31")
	judge, err := income.Compile(asOf, indicator.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	planned, ok := judge.Planned(asOf)
	fmt.Println(planned, ok)
	fmt.Println(judge.Assess(supposedPanel().Series("Xã A", "income")).Verdict)
	fmt.Println(judge.Assess(supposedPanel().Series("Xã B", "income")).Verdict)
	// Output:
	// 54.00 true
	// exceeded
	// onSchedule
}

func ExampleJudge() {
	poverty := indicator.Target{
		ID:        "poverty",
		Indicator: indicator.Indicator{ID: "poverty", Direction: indicator.Lower},
		Goal:      indicator.Goal{Value: decimal.MustParse("2")},
		Due:       calendar.MustParsePeriod("2025"),
	}
	judge, err := poverty.Compile(calendar.MustParseDate("2026-01-31"), indicator.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(judge.Target(), judge.Assess(indicator.PanelSeries{}).Verdict)
	// Output: poverty noData
}

func ExampleJudgement() {
	fmt.Println(indicator.Judgement{Verdict: indicator.Met, Final: true, Figure: decimal.MustParse("98.950")}.Figure)
	// Output: 98.950
}

// What plain figures cannot decide is left to Target.Assess.
func ExampleCompileError() {
	growth := indicator.Target{ID: "growth", Measure: indicator.MeasureGrowth, Span: indicator.SpanAveragePerPeriod}
	_, err := growth.Compile(calendar.MustParseDate("2023-12-31"), indicator.Options{})
	fmt.Println(err)
	fmt.Println(errors.Is(err, indicator.ErrCompile))
	// Output:
	// indicator: compile target "growth": measure "growth": want "level", or Target.Assess
	// true
}

func ExamplePanel() {
	panel := supposedPanel()
	fmt.Println(panel.Len(), panel.Bodies(), panel.Indicators())
	// Output: 5 [Xã A Xã B] [income population]
}

func ExamplePanelSeries() {
	series := supposedPanel().Series("Xã A", "income")
	for i := range series.Len() {
		o := series.At(i)
		fmt.Println(o.Body, o.Indicator, o.Period, o.Value)
	}
	// Output:
	// Xã A income 2022 48.5
	// Xã A income 2023 61.2
}

func ExamplePanelBuilder() {
	var b indicator.PanelBuilder
	err := b.Add(indicator.Observation{
		Body: "Xã A", Indicator: "poverty", Period: calendar.MustParsePeriod("2023"), Value: decimal.MustParse("4.25"),
	})
	fmt.Println(err, b.Panel().Len())
	// Output: <nil> 1
}

// "Over 54" is no plain figure.
func ExamplePanelError() {
	var b indicator.PanelBuilder
	err := b.Add(indicator.Observation{
		Indicator: "income", Period: calendar.MustParsePeriod("2023"), Value: decimal.MustParse("54"), Qualifier: indicator.Over,
	})
	fmt.Println(err)
	// Output: indicator: panel: qualifier "over": want none: a panel holds plain levels
}

// Poor households of communes make the rate of the province: the ratio of sums,
// and not the mean of the communes' rates. The figures are supposed.
func ExamplePanelRollup() {
	var b indicator.PanelBuilder
	for _, row := range []struct{ body, indicator, value string }{
		{"Sóc Trăng/Xã A", "poor households", "40"}, {"Sóc Trăng/Xã A", "households", "1000"}, {"Sóc Trăng/Xã A", "poverty", "4.0"},
		{"Sóc Trăng/Xã B", "poor households", "15"}, {"Sóc Trăng/Xã B", "households", "3000"}, {"Sóc Trăng/Xã B", "poverty", "0.5"},
	} {
		if err := b.Add(indicator.Observation{
			Body: row.body, Indicator: row.indicator, Period: calendar.MustParsePeriod("2023"), Value: decimal.MustParse(row.value),
		}); err != nil {
			fmt.Println(err)
			return
		}
	}
	asOf := calendar.MustParseDate("2023-12-31")
	poverty := indicator.Target{
		ID: "poverty", Indicator: indicator.Indicator{ID: "poverty", Unit: "%", Direction: indicator.Lower},
		Goal: indicator.Goal{Value: decimal.MustParse("2")}, Due: calendar.MustParsePeriod("2025"),
	}
	judge, err := poverty.Compile(asOf, indicator.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	result := indicator.PanelRollup{
		Judges: []*indicator.Judge{judge},
		Totals: []indicator.PanelTotal{{Mode: method.ModeRatioOfSums, Value: "poor households", Of: "households"}},
		AsOf:   asOf,
		Group: func(body string) string {
			province, _, _ := strings.Cut(body, "/")
			return province
		},
		Workers: 2,
	}.Of(b.Panel())
	for _, province := range result.Groups {
		rate, err := province.Totals[0].Total().Value.Percent(2, decimal.HalfUp)
		fmt.Println(province.Group, province.Bodies, province.Targets[0].Verdicts.Classes(), rate, err)
	}
	// Output: Sóc Trăng 2 [{exceeded 1} {inProgress 1}] 1.38 <nil>
}

// Summaries of other bodies, from another process, are merged.
func ExamplePanelSummary() {
	north, south := indicator.PanelSummary{Group: "north", Bodies: 5000}, indicator.PanelSummary{Group: "south", Bodies: 6367}
	var all indicator.PanelSummary
	all.Merge(south)
	all.Merge(north)
	fmt.Println(all.Bodies)
	// Output: 11367
}

func ExamplePanelTarget() {
	var t indicator.PanelTarget
	t.Verdicts.Add(indicator.Met)
	t.Figures.Add(decimal.MustParse("98.950"))
	fmt.Println(t.Verdicts.Classes(), t.Figures)
	// Output: [{met 1}] 98.950
}

// Income per head of the whole weighs that of each commune by its people.
func ExamplePanelTotal() {
	result := indicator.PanelRollup{
		AsOf:   calendar.MustParseDate("2023-12-31"),
		Totals: []indicator.PanelTotal{{Mode: method.ModeWeightedMean, Value: "income", Of: "population"}},
	}.Of(supposedPanel())
	total := result.All.Totals[0].Total()
	mean, err := total.Value.Round(2, decimal.HalfUp)
	fmt.Println(mean, err, total.Counted, "of", total.Of)
	// Output: 57.00 <nil> 2 of 2
}

func ExamplePanelResult() {
	result := indicator.PanelRollup{}.Of(supposedPanel())
	fmt.Println(result.All.Bodies, len(result.Groups))
	// Output: 2 1
}
