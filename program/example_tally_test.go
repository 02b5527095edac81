package program_test

import (
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
)

// report2017 counts as report 1270/BC-TCTTTg of 27 December 2017 does.
func report2017() program.Tally {
	var tally program.Tally
	for class, count := range map[program.Timeliness]int{
		program.OnTime: 14068, program.Late: 1983, program.InTime: 5640, program.Overdue: 223,
	} {
		for range count {
			tally.Add(program.Standing{Timeliness: class})
		}
	}
	return tally
}

func ExampleTimeliness() {
	fmt.Println(program.Timelinesses())
	// Output: [early onTime late doneUndated inTime overdue noDeadline cancelled]
}

func ExampleStanding() {
	var tally program.Tally
	tally.Add(program.Standing{Timeliness: program.Overdue, Suspended: true})
	fmt.Println(tally.Count(program.Overdue), "overdue, of which suspended", tally.Suspended())
	// Output: 1 overdue, of which suspended 1
}

func ExampleTally() {
	tally := report2017()
	fmt.Println(tally.N(), "tasks,", tally.Done(), "done")
	// Output: 21914 tasks, 16051 done
}

func ExampleTallyClass() {
	for _, c := range report2017().Classes() {
		fmt.Println(c.Class, c.Count)
	}
	// Output:
	// onTime 14068
	// late 1983
	// inTime 5640
	// overdue 223
}

// The report prints 98.62 %.
func ExampleRate() {
	r := report2017().Rate(program.PartDone, program.BaseFallenDue)
	fmt.Println(r.Part, "of", r.Base, r.Ratio, program.Percent(r.Ratio, 2), "%")
	// Output: done of fallenDue 16051/16274 98.63 %
}

func ExampleRatePart() {
	tally := report2017()
	for _, part := range []program.RatePart{program.PartDone, program.PartDoneInTime, program.PartOverdue} {
		fmt.Println(part, tally.Rate(part, program.BaseFallenDue).Ratio)
	}
	// Output:
	// done 16051/16274
	// doneInTime 14068/16274
	// overdue 223/16274
}

func ExampleRateBase() {
	tally := report2017()
	for _, base := range []program.RateBase{program.BaseAssigned, program.BaseFallenDue} {
		fmt.Println(base, program.Percent(tally.Rate(program.PartOverdue, base).Ratio, 2), "%")
	}
	// Output:
	// assigned 1.02 %
	// fallenDue 1.37 %
}

func ExamplePercent() {
	almost, _ := decimal.RatioOf(decimal.MustParse("199"), decimal.MustParse("200"))
	fmt.Println(program.Percent(almost, 1), program.Percent(almost, 0))
	// Output: 99.5 99
}

// Hải Phòng in the first ten months of 2018: 2,065 + 348 is 2,413.
func ExamplePublishedTally() {
	tally := program.PublishedTally{Of: 15533, Classes: []program.PublishedClass{
		{Label: "đã hoàn thành", Count: 13119},
		{Label: "đang thực hiện", Count: 2414, Timeliness: []program.Timeliness{program.InTime, program.Overdue}},
		{Label: "trong hạn", Count: 2065, Kind: indicator.ClassOfWhich, Timeliness: []program.Timeliness{program.InTime}},
		{Label: "quá hạn", Count: 348, Kind: indicator.ClassOfWhich, Timeliness: []program.Timeliness{program.Overdue}},
	}}
	for _, f := range tally.Validate() {
		fmt.Println(f.String())
	}
	// Output: warning: classes[1].count: tally-within "2414": the classes that make it up add up to 2413
}

// Quảng Nam from 1 January to 6 July 2020.
func ExamplePublishedClass() {
	tally := program.PublishedTally{Of: 833, Classes: []program.PublishedClass{
		{Label: "đã hoàn thành", Count: 585}, {Label: "còn trong hạn", Count: 67}, {Label: "quá hạn", Count: 181},
	}}
	fmt.Println(len(tally.Validate()), "findings")
	// Output: 0 findings
}

// To 31 August 2017: 2,501 of 2,723 tasks fallen due.
func ExamplePublishedRate() {
	tally := program.PublishedTally{Classes: []program.PublishedClass{{Label: "done", Count: 2501}, {Label: "overdue", Count: 222}}}
	rate := program.PublishedRate{Percent: decimal.MustParse("91.8"), Part: []string{"done"}, Base: []string{"done", "overdue"}}
	exact := tally.Rate(rate)
	fmt.Println(exact, program.Percent(exact, 1))
	// Output: 2501/2723 91.8
}
