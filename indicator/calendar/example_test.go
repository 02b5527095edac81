package calendar_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

func Example() {
	term := calendar.MustParsePeriod("2020/2025")
	due := calendar.MustParsePeriod("2021-Q3")
	fmt.Println(term.Covers(due), due.Last())
	// Output: true 2021-09-30
}

func ExampleDate() {
	opens := calendar.MustParseDate("2020-08-05")
	closes, err := opens.AddDays(2)
	if err != nil {
		fmt.Println(err)
		return
	}
	var unknown calendar.Date
	fmt.Println(closes, closes.DaysSince(opens), opens.Before(closes))
	fmt.Println(unknown.IsValid(), unknown.Before(opens))
	// Output:
	// 2020-08-07 2 true
	// false false
}

func ExampleNew() {
	_, err := calendar.New(2021, time.February, 29)
	fmt.Println(err)
	// Output: calendar: day 29: February 2021 has 28 days
}

func ExampleParseError() {
	_, err := calendar.ParseDate("2021-02-29")
	var e *calendar.ParseError
	if errors.As(err, &e) {
		fmt.Println(err)
		fmt.Println(e.Input[e.Offset:], errors.Is(err, calendar.ErrRange))
	}
	// Output:
	// calendar: "2021-02-29": day 29: February 2021 has 28 days at byte 8
	// 29 true
}

// A term of years includes its first and its last year.
func ExamplePeriod() {
	term := calendar.MustParsePeriod("2020/2025")
	fmt.Println(term.First(), term.Last(), term.Days())
	for year := range term.Years() {
		fmt.Print(year, " ")
	}
	// Output:
	// 2020-01-01 2025-12-31 2192
	// 2020 2021 2022 2023 2024 2025
}

// "Quý III/2021" falls due on its last day: a task done that day is on time.
func ExamplePeriod_Last() {
	due := calendar.MustParsePeriod("2021-Q3")
	done := calendar.MustParseDate("2021-09-30")
	fmt.Println(due.Last(), done.After(due.Last()))
	// Output: 2021-09-30 false
}

// The winter-spring rice crop keeps to no calendar unit. It begins in one
// year and ends in the next, and is no part of either.
func ExampleSpan() {
	crop, err := calendar.Span(calendar.MustParseDate("2020-12-15"), calendar.MustParseDate("2021-04-20"))
	if err != nil {
		fmt.Println(err)
		return
	}
	year := calendar.MustParsePeriod("2021")
	fmt.Println(crop, crop.Days(), year.Covers(crop), year.Overlaps(crop))
	// Output: 2020-12-15/2021-04-20 127 false true
}

// A term that begins and ends within a year has fewer whole years in it.
func ExamplePeriod_Years() {
	term := calendar.MustParsePeriod("2020-08-05/2025-08-04")
	for year := range term.Years() {
		fmt.Print(year, " ")
	}
	// Output: 2021 2022 2023 2024
}

func ExamplePeriod_SameExtent() {
	year := calendar.MustParsePeriod("2021")
	months := calendar.MustParsePeriod("2021-01/2021-12")
	fmt.Println(year == months, year.SameExtent(months))
	// Output: false true
}

// Nine months of a year are compared with the nine months before them.
func ExamplePeriod_Previous() {
	for _, text := range []string{"2021", "2021-Q1", "2021-01/2021-09"} {
		previous, err := calendar.MustParsePeriod(text).Previous()
		fmt.Println(previous, err)
	}
	// Output:
	// 2020 <nil>
	// 2020-Q4 <nil>
	// 2020-04/2020-12 <nil>
}

func ExampleParsePeriod_backwards() {
	_, err := calendar.ParsePeriod("2025/2020")
	fmt.Println(err)
	// Output: calendar: "2025/2020": the span starts with 2025 and ends with 2020: want the earlier one first at byte 5
}

func ExampleKind() {
	for _, text := range []string{"2021", "2021-H1", "2021-09-27", "2021-Q1/2021-Q3"} {
		kind := calendar.MustParsePeriod(text).Kind()
		fmt.Println(kind, kind.IsSpan())
	}
	// Output:
	// year false
	// half false
	// day false
	// quarters true
}

func ExamplePeriod_MarshalJSON() {
	document := struct {
		Due   calendar.Period `json:"due"`
		Since calendar.Period `json:"since"`
	}{Due: calendar.MustParsePeriod("2021-Q3")}
	text, err := json.Marshal(document)
	fmt.Println(string(text), err)
	// Output: {"due":"2021-Q3","since":null} <nil>
}
