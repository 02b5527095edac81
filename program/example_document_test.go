package program_test

import (
	"encoding/json"
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
)

// One of the five programmes of Mỹ Xuyên district that the article names, with
// its project. Only that it was drawn up and issued is published.
func ExampleProgram() {
	p := program.Program{
		ID:    "agriculture",
		Title: "Phát triển các mô hình sản xuất nông nghiệp theo hướng an toàn, bền vững",
		Stages: []program.StageChange{
			{Stage: program.Issued, Reported: calendar.MustParseDate("2021-01-31"), Note: `the article says "hoàn thành"`},
		},
		Projects: []program.Project{{ID: "rice-shrimp", Title: "Đề án lúa thơm – tôm sạch"}},
		Tasks:    []program.Task{{ID: "linkage", Title: "Liên kết sản xuất và tiêu thụ sản phẩm"}},
	}
	a := p.Assess(calendar.MustParseDate("2021-01-31"), program.Options{})
	fmt.Println(a.Programs[0].State.Stage, a.Total.Tally.Count(program.NoDeadline), "task without a deadline")
	// Output: issued 1 task without a deadline
}

func ExampleProject() {
	data := []byte(`{"id": "rice-shrimp", "title": "Đề án lúa thơm – tôm sạch", "stages": [{"stage": "implementing"}]}`)
	var p program.Project
	if err := json.Unmarshal(data, &p); err != nil {
		fmt.Println(err)
	}
	fmt.Println(p.Title, p.Stages[0].Stage)
	// Output: Đề án lúa thơm – tôm sạch implementing
}

func ExampleDocument() {
	d := program.Document{Number: "42/2014/QĐ-TTg", Issuer: "Thủ tướng Chính phủ"}
	data, _ := json.Marshal(d)
	fmt.Println(string(data))
	// Output: {"number":"42/2014/QĐ-TTg","issuer":"Thủ tướng Chính phủ"}
}

// "Quý III/2021" falls due on the last day of the quarter.
func ExampleTask() {
	t := program.Task{
		ID: "plan", Title: "Xây dựng kế hoạch", Due: calendar.MustParsePeriod("2021-Q3"),
		Stages: []program.StageChange{{Stage: program.Completed, On: calendar.MustParseDate("2021-09-30")}},
	}
	p := program.Program{ID: "p", Tasks: []program.Task{t}}
	a := p.Assess(calendar.MustParseDate("2021-12-31"), program.Options{})
	fmt.Println(a.Programs[0].Tasks[0].Standing.Timeliness)
	// Output: onTime
}

// What was put off is in time again from the day of the decision.
func ExampleExtension() {
	t := program.Task{
		ID: "survey", Due: calendar.MustParsePeriod("2021-Q1"),
		Extensions: []program.Extension{{Due: calendar.MustParsePeriod("2021-Q3"), On: calendar.MustParseDate("2021-04-10")}},
	}
	p := program.Program{ID: "p", Tasks: []program.Task{t}}
	for _, day := range []string{"2021-04-09", "2021-04-10"} {
		a := p.Assess(calendar.MustParseDate(day), program.Options{}).Programs[0].Tasks[0]
		fmt.Println(day, a.Standing.Timeliness, "extended:", a.Extensions, a.Due)
	}
	// Output:
	// 2021-04-09 overdue extended: 0 2021-Q1
	// 2021-04-10 inTime extended: 1 2021-Q3
}

// 1.2 of 1 is no mistake but more than was asked for.
func ExampleReport() {
	t := program.Task{ID: "roads", Reports: []program.Report{{
		On: calendar.MustParseDate("2021-06-30"), Steps: decimal.MustParse("1.2"), Of: decimal.MustParse("1"),
	}}}
	p := program.Program{ID: "p", Tasks: []program.Task{t}}
	a := p.Assess(calendar.MustParseDate("2021-06-30"), program.Options{})
	fmt.Println(a.Programs[0].Tasks[0].Percent)
	// Output: 120.00
}

// A task about which nothing was reported is not at 0: how far it is is not
// known, unless it says that all or nothing counts.
func ExampleProgressBy() {
	day := calendar.MustParseDate("2021-06-30")
	for _, by := range []program.ProgressBy{"", program.ByStage} {
		p := program.Program{ID: "p", Tasks: []program.Task{{ID: "t", ProgressBy: by}}}
		t := p.Assess(day, program.Options{}).Programs[0].Tasks[0]
		fmt.Printf("%q: %q %s\n", by, t.Percent, t.Reason)
	}
	// Output:
	// "": "" no-progress
	// "stage": "0.00"
}

func ExampleRecurrence() {
	r := program.Recurrence{Every: program.EveryQuarter, Within: calendar.MustParsePeriod("2020-08-05/2021-06-30")}
	for p := range r.Periods() {
		fmt.Println(p, "due", p.Last())
	}
	// Output:
	// 2020-Q4 due 2020-12-31
	// 2021-Q1 due 2021-03-31
	// 2021-Q2 due 2021-06-30
}

func ExampleEvery() {
	r := program.Recurrence{Every: program.EveryHalf, Within: calendar.MustParsePeriod("2021")}
	for p := range r.Periods() {
		fmt.Println(p)
	}
	// Output:
	// 2021-H1
	// 2021-H2
}

// An occurrence may fall due after its period: the report on a quarter by the
// 15th of the month after it.
func ExampleOccurrence() {
	p := program.Program{ID: "p", Tasks: []program.Task{{
		ID: "report", Recurrence: program.Recurrence{Every: program.EveryQuarter, Within: calendar.MustParsePeriod("2021")},
		Occurrences: []program.Occurrence{{
			Period: calendar.MustParsePeriod("2021-Q1"), Due: calendar.MustParsePeriod("2021-04-15"),
			Stages: []program.StageChange{{Stage: program.Completed, On: calendar.MustParseDate("2021-04-14")}},
		}},
	}}}
	for _, t := range p.Assess(calendar.MustParseDate("2021-07-01"), program.Options{}).Programs[0].Tasks {
		if t.Counted {
			fmt.Println(t.Task, t.Standing.Timeliness)
		}
	}
	// Output:
	// report@2021-Q1 early
	// report@2021-Q2 overdue
	// report@2021-Q3 inTime
	// report@2021-Q4 inTime
}

func ExampleStage() {
	fmt.Println(program.Issued.MayFollow(program.Drafting), program.Drafting.MayFollow(program.Completed))
	// Output: true false
}

// The article on Mỹ Xuyên is undated; that a programme was issued counts from
// the day its source is taken to be of.
func ExampleStageChange() {
	changes := []program.StageChange{{Stage: program.Issued, Source: "article"}}
	sources := map[string]calendar.Date{"article": calendar.MustParseDate("2021-01-31")}
	for _, day := range []string{"2020-12-31", "2021-01-31"} {
		s := program.StageOn(changes, calendar.MustParseDate(day), calendar.Date{}, sources)
		fmt.Printf("%s %q\n", day, s.Stage)
	}
	// Output:
	// 2020-12-31 ""
	// 2021-01-31 "issued"
}

func ExampleStageState() {
	s := program.StageState{Stage: program.Suspended, Reached: program.Issued}
	fmt.Println(s.AtLeast(program.Issued), s.AtLeast(program.Completed))
	// Output: true false
}

// "5 of 8 programmes completed" counts those drawn up and issued; three of the
// eight programmes of Mỹ Xuyên are not named.
func ExampleStageTally() {
	tally := program.NewStageTally(8)
	for range 5 {
		tally.Add(program.StageState{Stage: program.Issued, Reached: program.Issued})
	}
	fmt.Println(tally.AtLeast(program.Issued), "of", tally.N(), "at least", program.Issued)
	fmt.Println(program.Percent(tally.Share(program.Issued), 1), "%")
	// Output:
	// 5 of 8 at least issued
	// 62.5 %
}

func ExampleStageClass() {
	tally := program.NewStageTally(8)
	for range 5 {
		tally.Add(program.StageState{Stage: program.Issued, Reached: program.Issued})
	}
	for _, c := range tally.Classes() {
		fmt.Println(c.Class, c.Count)
	}
	// Output:
	// issued 5
	// notItemised 3
}
