package resolution_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// sinceReport is what differs between two reviews of the Mỹ Xuyên dossier: of
// the day of the first published tally and of the end of 2023.
var sinceReport = changesOf(func() (*resolution.Dossier, error) {
	f, err := os.Open("../examples/myxuyen/dossier.json")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	d, err := resolution.DecodeStrict(f, resolution.Limits{})
	return &d, err
}, "2021-09-27", "2023-12-31")

// supposed is what differs in a year of an invented dossier: its goal was
// lowered, a figure came in, a plan fell due.
var supposed = changesOf(func() (*resolution.Dossier, error) {
	d, err := resolution.DecodeStrict(strings.NewReader(`{"schema": "nghiquyet/1",
		"resolution": {"id": "supposed", "term": "2020/2025", "source": "nq", "targets": [
			{"id": "income", "text": "Thu nhập bình quân 60 triệu đồng", "indicator": {"id": "income", "unit": "triệu đồng", "direction": "higher"},
			 "goal": {"value": "60"}, "revisions": [{"effective": "2022-07-01", "goal": {"value": "55"}, "reason": "dịch bệnh", "document": "NQ 07"}]},
			{"id": "poverty", "text": "Hộ nghèo dưới 2 %", "indicator": {"id": "poverty", "unit": "%", "direction": "lower"},
			 "goal": {"comparison": "lessThan", "value": "2"}, "assessedFrom": "2022-12-31"}],
			"instruments": [{"id": "plan", "kind": "plan", "title": "Kế hoạch năm 2022", "due": "2022-03"}]},
		"results": {"observations": [
			{"indicator": "income", "period": "2021", "value": "50.2", "source": "bc"},
			{"indicator": "income", "period": "2022", "value": "56", "source": "bc"},
			{"indicator": "poverty", "period": "2021", "value": "1.8", "source": "bc"}]},
		"sources": [{"id": "nq", "published": "2020-08-05"}, {"id": "bc", "published": "2023-01-15"}]}`), resolution.Limits{})
	return &d, err
}, "2021-12-31", "2022-12-31")

func changesOf(open func() (*resolution.Dossier, error), from, to string) resolution.Changes {
	d, err := open()
	if err != nil {
		log.Fatal(err)
	}
	before, err := resolution.Assess(d, calendar.MustParseDate(from), resolution.Options{})
	if err != nil {
		log.Fatal(err)
	}
	after, err := resolution.Assess(d, calendar.MustParseDate(to), resolution.Options{})
	if err != nil {
		log.Fatal(err)
	}
	changes, err := resolution.Diff(&before, &after)
	if err != nil {
		log.Fatal(err)
	}
	return changes
}

// What became known of Mỹ Xuyên district between September 2021 and the end of
// 2023: three figures of the rice harvest with the plans that they were printed
// against, and the tally "19 of 19".
func ExampleDiff() {
	f, err := os.Open("../examples/myxuyen/dossier.json")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	d, err := resolution.DecodeStrict(f, resolution.Limits{})
	if err != nil {
		log.Fatal(err)
	}
	before, err := resolution.Assess(&d, calendar.MustParseDate("2021-09-27"), resolution.Options{})
	if err != nil {
		log.Fatal(err)
	}
	after, err := resolution.Assess(&d, calendar.MustParseDate("2023-12-31"), resolution.Options{})
	if err != nil {
		log.Fatal(err)
	}
	changes, err := resolution.Diff(&before, &after)
	if err != nil {
		log.Fatal(err)
	}
	for i := range changes.List {
		c := &changes.List[i]
		fmt.Println(c.Subject, c.ID, c.Cause().Kind, c.Sources)
	}
	// Output:
	// target rice-area-2023 reported [kinhtenongthon]
	// target rice-output-2023 reported [kinhtenongthon]
	// target rice-yield-2023 reported [kinhtenongthon]
	// tally  happened [kinhtenongthon]
}

// An invented dossier, a year on. The lowered goal comes first among the causes
// of the target that is now exceeded, the new figure second.
func ExampleDiff_supposed() {
	for i := range supposed.List {
		c := &supposed.List[i]
		fmt.Printf("%s %s: %s %q, now %s %q\n", c.Subject, c.ID, c.Before.Figure, c.Before.Verdict, c.After.Figure, c.After.Verdict)
		for _, cause := range c.Causes {
			fmt.Println("  since", cause.On, "by", cause.Kind)
		}
	}
	// Output:
	// target income: 50.2 "inProgress", now 56 "exceeded"
	//   since 2022-07-01 by amendedGoal
	//   since 2022-12-31 by newFigure
	// target poverty: 1.8 "notDue", now 1.8 "exceeded"
	//   since 2022-12-31 by assessedFrom
	// instrument plan:  "", now  ""
	//   since 2022-03-31 by deadline
}

func ExampleChanges() {
	fmt.Println(sinceReport.Resolution, sinceReport.Before.AsOf, "to", sinceReport.After.AsOf)
	fmt.Println(len(sinceReport.List), "changes")
	// Output:
	// my-xuyen-xii 2021-09-27 to 2023-12-31
	// 4 changes
}

// The declared 19 targets are not itemised in what was published, so that the
// computed counts are the same on both dates.
func ExampleStandpoint() {
	fmt.Println(sinceReport.Before.Targets.Classes(), sinceReport.After.Targets.Classes())
	// Output:
	// [{notItemised 19}] [{notItemised 19}]
}

func ExampleChange() {
	c := sinceReport.List[0]
	fmt.Println(c.Subject, c.ID, c.Path, c.Before == nil, c.After.Verdict)
	// Output:
	// target rice-area-2023 targets.beside[1] true exceeded
}

func ExampleChange_Cause() {
	c := supposed.List[0]
	fmt.Println(len(c.Causes), "causes, first", c.Cause().Kind)
	// Output:
	// 2 causes, first amendedGoal
}

func ExampleSubject() {
	seen := map[resolution.Subject]int{}
	for _, c := range sinceReport.List {
		seen[c.Subject]++
	}
	fmt.Println(seen[resolution.SubjectTarget], seen[resolution.SubjectTally], seen[resolution.SubjectProgram])
	// Output:
	// 3 1 0
}

func ExampleState() {
	c := supposed.List[0]
	fmt.Println(c.Before.Figure, "of", c.Before.Goal.Value, c.Before.Period)
	fmt.Println(c.After.Figure, "of", c.After.Goal.Value, c.After.Period)
	// Output:
	// 50.2 of 60 2021
	// 56 of 55 2022
}

func ExampleCause() {
	c := supposed.List[0].Cause()
	fmt.Println(c.Kind, c.On, c.Document)
	// Output:
	// amendedGoal 2022-07-01 NQ 07
}

func ExampleCauseKind() {
	fmt.Println(resolution.CauseKinds()[:6])
	// Output:
	// [scope amendment added removed withdrawn succession]
}
