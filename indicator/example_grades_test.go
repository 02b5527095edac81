package indicator_test

import (
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// The Party organisation of Long Hòa commune (Phú Tân, An Giang) resolved for
// 2020–2025: "Đảng bộ hằng năm hoàn thành tốt nhiệm vụ trở lên"
// (baoangiang.com.vn, a273636). The grades of the years are supposed.
func ExampleYearlyGrades() {
	target := indicator.Target{
		ID:        "ranking",
		Indicator: indicator.Indicator{ID: "grade", Direction: indicator.Higher, Scale: indicator.YearlyGrades()},
		Measure:   indicator.MeasureStatus,
		Span:      indicator.SpanEveryPeriod,
		Goal:      indicator.Goal{Comparison: indicator.AtLeast, Status: indicator.GradeGood},
		Due:       calendar.MustParsePeriod("2021/2025"),
	}
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "grade", Period: calendar.MustParsePeriod("2021"), Status: indicator.GradeGood},
		indicator.Observation{Indicator: "grade", Period: calendar.MustParsePeriod("2022"), Status: indicator.GradeExcellent},
		indicator.Observation{Indicator: "grade", Period: calendar.MustParsePeriod("2023"), Status: indicator.GradeCompleted},
	)
	for _, on := range []string{"2022-12-31", "2023-12-31"} {
		a := target.Assess(figures, calendar.MustParseDate(on), indicator.Options{})
		fmt.Println(on, a.Verdict)
		for _, p := range a.Periods {
			if p.Closed {
				fmt.Println(" ", p.Period, p.Verdict)
			}
		}
	}
	// Output:
	// 2022-12-31 met
	//   2021 met
	//   2022 exceeded
	// 2023-12-31 notMet
	//   2021 met
	//   2022 exceeded
	//   2023 notMet
}
