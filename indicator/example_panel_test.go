package indicator_test

import (
	"errors"
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// The figures of these examples are supposed.
func supposedPanel() *indicator.Panel {
	var b indicator.PanelBuilder
	for _, row := range []struct{ body, indicator, period, value string }{
		{"Xã A", "income", "2022", "48.5"},
		{"Xã A", "income", "2023", "61.2"},
		{"Xã B", "income", "2023", "54.20"},
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
	// Output: 3 [Xã A Xã B] [income]
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
