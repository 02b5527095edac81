package resolution_test

import (
	"fmt"
	"log"
	"os"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// review is the assessment of the Mỹ Xuyên dossier as of its last date, which
// the examples show parts of.
var review = func() resolution.Assessment {
	f, err := os.Open("../examples/myxuyen/dossier.json")
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
	return a
}()

func ExampleAssessment() {
	fmt.Println(review.AsOf, review.Targets.Tally.Classes())
	for _, f := range review.Findings {
		fmt.Println(f)
	}
	// Output:
	// 2025-07-01 [{notItemised 19}]
	// results.observations[7].printed[0].value: printed-differs "108,4%": printed 108.4, computed 108.04
}

func ExampleAssess() {
	f, err := os.Open("../examples/myxuyen/dossier.json")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	d, err := resolution.DecodeStrict(f, resolution.Limits{})
	if err != nil {
		log.Fatal(err)
	}
	for _, on := range []string{"2020-12-31", "2021-09-27"} {
		a, err := resolution.Assess(&d, calendar.MustParseDate(on), resolution.Options{})
		fmt.Println(on, len(a.Tallies), "tallies,", a.Dissemination.Held, "conferences", err)
	}
	// Output:
	// 2020-12-31 0 tallies, 0 conferences <nil>
	// 2021-09-27 1 tallies, 3 conferences <nil>
}

func ExampleHeading() {
	h := review.Resolution
	fmt.Println(h.Body.In("en"), h.Term, h.Declared.Targets, h.Source)
	// Output:
	// Party organisation of Mỹ Xuyên district, Sóc Trăng province 2020/2025 19 article
}

func ExampleStatement() {
	fmt.Println(review.Objectives[4].Text.In("en"), review.Objectives[4].Source)
	// Output:
	// Jobs article
}

func ExampleShare() {
	s := review.Programs.Counts[0].Computed
	fmt.Println(s, s.Ratio, s.Percent)
	// Output:
	// 5/8 5/8 62.5
}

func ExampleTargetSummary() {
	s := review.Targets
	fmt.Println(s.Declared, len(s.Lines), len(s.Beside), s.Tally.Count(indicator.NotItemised))
	// Output:
	// 19 0 4 19
}

func ExampleTargetLine() {
	l := review.Targets.Beside[0]
	fmt.Println(l.Text.In("en"), l.Assessment.Verdict, l.Attainment, l.Source)
	// Output:
	// Rice area in 2020: 25,200 ha notMet 98.06 tuoitrethudo
}

// The parts of a compound are named beside it; their verdicts stand in its
// assessment.
func ExamplePartLine() {
	d := resolution.Dossier{Resolution: resolution.Resolution{ID: "r", Targets: []indicator.Target{{
		ID: "structure", Indicator: indicator.Indicator{ID: "structure", Unit: "%", Direction: indicator.Higher},
		Parts: indicator.Parts{Targets: []indicator.Target{
			{ID: "industry", Text: "Công nghiệp", Indicator: indicator.Indicator{ID: "industry"}, Goal: indicator.Goal{Value: decimal.MustParse("80")}}, // supposed
			{ID: "services", Text: "Dịch vụ", Indicator: indicator.Indicator{ID: "services"}, Goal: indicator.Goal{Value: decimal.MustParse("15")}},     // supposed
		}},
	}}}}
	a, err := resolution.Assess(&d, calendar.MustParseDate("2021-12-31"), resolution.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	line := a.Targets.Lines[0]
	for i, part := range line.Parts {
		fmt.Println(part.Text.In("vi"), line.Course.Parts[i].Goal.Value, part.Unit.In("vi"), line.Assessment.Parts[i].Verdict)
	}
	// Output:
	// Công nghiệp 80 % noData
	// Dịch vụ 15 % noData
}

func ExamplePrintedLine() {
	p := review.Targets.Beside[1].Printed[0]
	fmt.Println("printed", p.Check.Printed.Value, "computed", p.Computed, p.Check.Agreement)
	// Output:
	// printed 108.4 computed 108.04 differs
}

func ExampleFigureLine() {
	f := review.Figures[0]
	fmt.Println(f.Name.In("en"), f.Observation.Period, f.Observation.Value, f.Unit.In("en"), f.Observation.Source)
	// Output:
	// Income 2019 47.5 million VND baomoi-2019
}

func ExampleTallyLine() {
	l := review.Tallies[0]
	for i, c := range l.Tally.Classes {
		fmt.Println(l.Labels[i].In("en"), c.Count)
	}
	fmt.Println(l.Parts, "of", l.Tally.Of, l.Closes)
	// Output:
	// Met or exceeded 6
	// Over 75 % 4
	// Over 50 % 2
	// Assessed at year end 7
	// 19 of 19 true
}

func ExampleKeyTaskLine() {
	k := review.KeyTasks[0]
	fmt.Println(k.Title.In("en"), k.Linked)
	// Output:
	// Sustainable socio-economic development; building an advanced new-rural district 0
}

func ExampleProgramSummary() {
	s := review.Programs
	fmt.Println(s.Declared, s.Named, s.Tally.Classes())
	// Output:
	// 8 5 [{issued 5} {notItemised 3}]
}

func ExampleProgramCountLine() {
	c := review.Programs.Counts[0]
	fmt.Println(c.Label.In("en"), c.Stage, c.Published, c.Agrees)
	// Output:
	// completed issued 5/8 true
}

func ExampleProgramLine() {
	p := review.Programs.Lines[0]
	fmt.Println(p.Title.In("en"), p.State.Stage, p.StateSource)
	// Output:
	// Building Mỹ Xuyên into a new-rural district, 2021–2025 issued article
}

func ExampleProjectLine() {
	p := review.Programs.Lines[1].Projects[0]
	fmt.Printf("%s, stage %q\n", p.Title.In("en"), p.State.Stage)
	// Output:
	// Project “fragrant rice, clean shrimp”, stage ""
}

func ExampleTaskLine() {
	fmt.Println(len(review.Programs.Lines[0].Tasks), "tasks were published")
	// Output:
	// 0 tasks were published
}

func ExampleDisseminationSummary() {
	fmt.Println(review.Dissemination.Held, "conferences")
	// Output:
	// 3 conferences
}

func ExampleConferenceLine() {
	c := review.Dissemination.Conferences[0]
	fmt.Println(c.Form, c.Printed.Check.Printed.Text, c.Printed.Check.Agreement, c.Coverage)
	// Output:
	// both 98,95% notComputable ?/?
}

func ExampleFollowUpLine() {
	fmt.Println(review.Dissemination.FollowUp[0].Text.In("en"))
	// Output:
	// After the conferences, cells and organisations roll out their own resolutions
}

func ExampleInstrumentLine() {
	for _, i := range review.Instruments {
		fmt.Println(i.Title.In("en"), i.Issued)
	}
	// Output:
	// Working regulations true
	// Action programme by milestones true
	// Inspection and supervision tasks for the whole term true
	// Own action programmes and plans of levels, sectors, units and localities false
}

func ExampleMemberLine() {
	fmt.Println(review.Members[1].Name, "-", review.Members[1].Position.In("en"))
	// Output:
	// Nguyễn Minh Trường - Standing deputy secretary of the district Party committee
}

func ExampleAssignmentLine() {
	fmt.Println(len(review.Assignments), "assignments were published")
	// Output:
	// 0 assignments were published
}

func ExampleEventLine() {
	e := review.Events[0]
	fmt.Println(e.Period, e.Text.In("en"), e.Document)
	// Output:
	// 2019 The district was recognised as a new-rural district for 2019 905/QĐ-TTg
}

func ExampleSuccessionLine() {
	s := review.Successions[0]
	fmt.Println(s.On, s.Kind, s.Body)
	// Output:
	// 2025-07-01 abolished true
}

func ExampleGapLine() {
	fmt.Println(review.NotPublished[0].Section, "-", review.NotPublished[0].Text.In("en"))
	// Output:
	// targets - The text of the 19 targets was not published: none of them is itemised here.
}

func ExampleSourceLine() {
	s := review.Sources[0]
	fmt.Println(s.Published, s.Known, s.Assumption.In("en"))
	// Output:
	// 2021-01 2021-01-01 The article is undated: it counts as known from January 2021. That is an assumption.
}
