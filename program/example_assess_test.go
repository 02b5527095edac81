package program_test

import (
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
)

// The figures of these examples are invented, but for those of reports that
// they name.

// roads is a small programme with two tasks in a row and one beside them.
func roads() program.Program {
	d, p, n := calendar.MustParseDate, calendar.MustParsePeriod, decimal.MustParse
	return program.Program{ID: "roads", Owner: "Phòng Kinh tế", Projects: []program.Project{{ID: "commune-roads", Weight: n("80"), Tasks: []program.Task{
		{ID: "survey", Weight: n("1"), Start: p("2021-01-01"), Due: p("2021-01-20"),
			Stages: []program.StageChange{{Stage: program.Completed, On: d("2021-01-20")}}},
		{ID: "build", Weight: n("3"), Start: p("2021-01-21"), Due: p("2021-03-01"), DependsOn: []string{"survey"},
			Reports: []program.Report{{On: d("2021-02-05"), Percent: n("25")}}},
		{ID: "open", Due: p("2021-03-05"), DependsOn: []string{"build"}},
	}}}, Tasks: []program.Task{{ID: "signs", Weight: n("20"), Due: p("2021-02-01"), Stages: []program.StageChange{{Stage: program.Planned, On: d("2021-01-01")}}}}}
}

func ExampleAssess() {
	programs := []program.Program{roads(), {ID: "schools"}}
	a := program.Assess(programs, 8, calendar.MustParseDate("2021-02-09"), program.Options{})
	fmt.Println(a.Stages.Itemised(), "of", a.Stages.N(), "programmes named;", a.Total.Tally.N(), "tasks")
	// Output: 2 of 8 programmes named; 4 tasks
}

// What was reported later is not known yet.
func ExampleOptions() {
	d := calendar.MustParseDate
	p := program.Program{ID: "p", Tasks: []program.Task{{ID: "t", Due: calendar.MustParsePeriod("2021-Q1"), Stages: []program.StageChange{
		{Stage: program.Completed, On: d("2021-03-30"), Reported: d("2021-04-20")}}}}}
	for _, known := range []string{"2021-04-05", "2021-04-20"} {
		a := p.Assess(d("2021-04-05"), program.Options{Known: d(known)})
		fmt.Println("as known on", known, a.Programs[0].Tasks[0].Standing.Timeliness)
	}
	// Output:
	// as known on 2021-04-05 overdue
	// as known on 2021-04-20 onTime
}

func ExampleAssessment() {
	p := roads()
	a := p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{})
	fmt.Println(a.AsOf, a.Known, len(a.Programs), len(a.Owners), len(a.Soon))
	// Output: 2021-02-09 2021-02-09 1 1 0
}

func ExampleFigures() {
	p := roads()
	f := p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{}).Total
	fmt.Println(f.Tally.Done(), "of", f.Tally.N(), "done,", f.Tally.Count(program.Overdue), "overdue")
	// Output: 1 of 4 done, 1 overdue
}

func ExampleProgramAssessment() {
	p := roads()
	one := p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{}).Programs[0]
	fmt.Println(one.Program, one.Owner, len(one.Tasks))
	// Output: roads Phòng Kinh tế 4
}

func ExampleProjectAssessment() {
	p := roads()
	one := p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{By: program.RollupWeight}).Programs[0].Projects[0]
	fmt.Println(one.Project, one.Figures.Progress.Percent, one.Figures.Progress.Left)
	// Output: commune-roads 43.75 [{open no-weight}]
}

func ExampleTaskAssessment() {
	p := roads()
	for _, t := range p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{}).Programs[0].Tasks {
		fmt.Printf("%s: %s %d days, waits for %v, blocks %v\n", t.Task, t.Standing.Timeliness, t.Days, t.WaitsFor, t.Blocks)
	}
	// Output:
	// survey: onTime 0 days, waits for [], blocks []
	// build: inTime -20 days, waits for [], blocks [open]
	// open: inTime -24 days, waits for [build], blocks []
	// signs: overdue 8 days, waits for [], blocks []
}

func ExampleRollupBy() {
	p := roads()
	for _, by := range []program.RollupBy{program.RollupCount, program.RollupWeight} {
		progress := p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{By: by}).Total.Progress
		fmt.Printf("by %s: %q %q\n", progress.By, progress.Percent, progress.Reason)
	}
	// The programme itself has no weight: it stands alone and needs none.

	// Output:
	// by count: "25.00" ""
	// by weight: "35.00" ""
}

func ExampleProgress() {
	p := roads()
	progress := p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{By: program.RollupWeight}).Programs[0].Figures.Progress
	fmt.Println(progress.Percent, "of weight", progress.Weight)
	// Output: 35.00 of weight 100
}

func ExampleLeft() {
	p := program.Program{ID: "p", Tasks: []program.Task{{ID: "given up", Stages: []program.StageChange{{Stage: program.Cancelled, On: calendar.MustParseDate("2021-01-01")}}}}}
	fmt.Println(p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{}).Total.Progress.Left)
	// Output: [{given up cancelled}]
}

func ExampleReason() {
	p := program.Program{ID: "p"}
	fmt.Println(p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{}).Total.Progress.Reason)
	// Output: nothing-counted
}

func ExampleSchedule() {
	p := roads()
	s := p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{By: program.RollupWeight}).Programs[0].Figures.Schedule
	fmt.Printf("planned %v %%, earned %v %%\n", s.Planned, s.Earned)
	fmt.Printf("day %d of the plan, worth day %v\n", s.Elapsed, s.EarnedDays)
	fmt.Printf("%v points a day so far, %v needed\n", s.Pace, s.RequiredPace)
	fmt.Println("done by", s.Forecast, "at this pace, planned by", s.Finish)
	// Output:
	// planned 70.00 %, earned 35.00 %
	// day 40 of the plan, worth day 30.0000
	// 0.8750 points a day so far, 3.2500 needed
	// done by 2021-03-21 at this pace, planned by 2021-03-01
}

func ExampleNetwork() {
	p := roads()
	n := p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{}).Programs[0].Network
	fmt.Println(n.Critical, n.Finish)
	// Output: [open] 2021-03-05
}

func ExamplePathPlace() {
	p := roads()
	for _, t := range p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{}).Programs[0].Tasks {
		if t.Path.Finish.IsValid() {
			fmt.Println(t.Task, t.Path.Finish, "slack", t.Path.Slack)
		}
	}
	// Output:
	// build 2021-03-01 slack 3
	// open 2021-03-05 slack 0
	// signs 2021-02-09 slack 24
}

func ExampleWorkload() {
	p := roads()
	for _, w := range p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{}).Owners {
		fmt.Println(w.Owner, w.Open, "open of", w.Tally.N())
	}
	// Output: Phòng Kinh tế 3 open of 4
}

func ExampleUpcoming() {
	p := roads()
	for _, u := range p.Assess(calendar.MustParseDate("2021-02-09"), program.Options{Ahead: 20}).Soon {
		fmt.Println(u.Task, u.Due, "in", u.Days, "days")
	}
	// Output: build 2021-03-01 in 20 days
}
