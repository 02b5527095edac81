package resolution_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// Targets 2 and 4 of Như Xuân district for 2025, as a spreadsheet saves them.
//
// Source: Báo Thanh Hóa, baothanhhoa.vn/thoi-su/dang-bo-huyen-nhu-xuan-dau-an-mot-nhiem-ky/122491.htm
func ExampleReadTargetsCSV() {
	const file = "\uFEFFid;number;indicator.id;indicator.unit;indicator.direction;goal.value;due\r\n" +
		"t2;2;income;triệu đồng;higher;60;2025\r\n" +
		"t4;4;farm-land;ha;higher;1.900;2025\r\n"
	targets, err := resolution.ReadTargetsCSV(strings.NewReader(file), resolution.CSVOptions{
		Comma: ';', Numbers: resolution.NumbersComma,
	})
	for _, t := range targets {
		fmt.Println(t.ID, t.Goal.Value, t.Indicator.Unit, t.Due)
	}
	fmt.Println(err)
	// Output:
	// t2 60 triệu đồng 2025
	// t4 1900 ha 2025
	// <nil>
}

// Growth of production value by 16 % a year in Như Xuân, of which agriculture
// 6 % and services 18.2 %: the parts are rows of their own.
//
// Source: Báo Thanh Hóa, baothanhhoa.vn/thoi-su/dang-bo-huyen-nhu-xuan-dau-an-mot-nhiem-ky/122491.htm
func ExampleWriteTargetsCSV() {
	growth := func(id, percent string) indicator.Target {
		return indicator.Target{
			ID: id, Indicator: indicator.Indicator{ID: id, Unit: "%/năm"}, Measure: indicator.MeasureGrowth,
			Goal: indicator.Goal{Value: decimal.MustParse(percent)}, Due: calendar.MustParsePeriod("2020/2025"),
		}
	}
	whole := growth("production", "16")
	whole.Parts.Targets = []indicator.Target{growth("agriculture", "6"), growth("services", "18.2")}
	if err := resolution.WriteTargetsCSV(os.Stdout, []indicator.Target{whole}, resolution.CSVOptions{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// id,partOf,indicator.id,indicator.unit,measure,goal.value,due
	// production,,production,%/năm,growth,16,2020/2025
	// agriculture,production,agriculture,%/năm,growth,6,2020/2025
	// services,production,services,%/năm,growth,18.2,2020/2025
}

// Two figures of made-up years: what is wrong is told all at once.
func ExampleReadObservationsCSV() {
	const file = "indicator,period,value\n" +
		"income,2023,\"54,5\"\n" +
		"farm-land,Sep-21,1900\n"
	_, err := resolution.ReadObservationsCSV(strings.NewReader(file), resolution.CSVOptions{})
	fmt.Println(err)
	// Output:
	// resolution: line 2, column 13: value "54,5": wrong value: want 54.5, or the number format "comma" stated
	// resolution: line 3, column 11: period "Sep-21": wrong value: calendar: "Sep-21": want a period such as 2021, 2021-H1, 2021-Q3, 2021-09, 2021-09-27 or 2020/2025 at byte 0
}

func ExampleWriteObservationsCSV() {
	observations := []indicator.Observation{{
		Indicator: "study", Period: calendar.MustParsePeriod("2021-Q3"), Value: decimal.MustParse("98.950"),
		Kind: indicator.KindEstimate, Note: "=không phải công thức",
	}}
	err := resolution.WriteObservationsCSV(os.Stdout, observations, resolution.CSVOptions{Comma: ';', Numbers: resolution.NumbersComma})
	fmt.Println(err)
	// Output:
	// indicator;period;value;kind;note
	// study;2021-Q3;98,950;estimate;=không phải công thức
	// <nil>
}

func ExampleCSVOptions() {
	targets := []indicator.Target{{
		ID: "income", Indicator: indicator.Indicator{ID: "income"}, Goal: indicator.Goal{Value: decimal.MustParse("60")},
	}}
	var b strings.Builder
	o := resolution.CSVOptions{Comma: ';', Numbers: resolution.NumbersComma, BOM: true}
	err := resolution.WriteTargetsCSV(&b, targets, o)
	fmt.Printf("%q %v\n", b.String(), err)
	// Output: "\ufeffid;indicator.id;goal.value\nincome;income;60\n" <nil>
}

// 1.234 is a little more than one where there is a decimal point, and one
// thousand two hundred and thirty-four in Vietnam.
func ExampleNumberFormat() {
	for _, format := range []resolution.NumberFormat{"", resolution.NumbersPoint, resolution.NumbersComma} {
		targets, err := resolution.ReadTargetsCSV(strings.NewReader("id,indicator.id,goal.value\nt,i,1.234\n"),
			resolution.CSVOptions{Numbers: format})
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(targets[0].Goal.Value)
	}
	// Output:
	// resolution: line 2, column 5: goal.value "1.234": ambiguous number: 1.234 with a decimal point, 1234 with one between thousands: want the number format "point" or "comma" stated
	// 1.234
	// 1234
}

func ExampleCSVErrors() {
	_, err := resolution.ReadTargetsCSV(strings.NewReader("id,indicator.id,weight\nt,i,heavy\nt,i,1\n"), resolution.CSVOptions{})
	var errs *resolution.CSVErrors
	if errors.As(err, &errs) {
		for _, e := range errs.List {
			fmt.Println(e.Line, e.Member, e.Value)
		}
	}
	// Output:
	// 2 weight heavy
	// 3 id t
}

func ExampleCSVError() {
	_, err := resolution.ReadTargetsCSV(strings.NewReader("id,indicator.id,Due\n"), resolution.CSVOptions{})
	var e *resolution.CSVError
	if errors.As(err, &e) {
		fmt.Println(e, errors.Is(e, resolution.ErrColumn))
	}
	// Output: resolution: line 1, column 17: "Due": wrong column: unknown: want "due" true
}
