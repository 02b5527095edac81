package resolution_test

import (
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// oneProgram is a dossier with one programme, whose further members are given.
func oneProgram(members string) string {
	return `{"resolution": {"id": "r", "term": "2020/2025", "source": "law", "programs": [{"id": "p", "title": "P"` + members + `}]}}`
}

const done = `{"stage": "completed", "on": "2022-03-01", "source": "s"}`

var otherChangeTests = []changeTest{
	{
		name: "programme enters a stage",
		doc:  oneProgram(`, "stages": [{"stage": "drafting", "on": "2021-01-01", "source": "a"}, {"stage": "issued", "on": "2022-03-01", "source": "b"}]`),
		from: "2021-12-31", to: "2022-12-31",
		want: []string{"programme p: drafting > issued; stage 2022-03-01 b"},
	},
	{
		name: "programme suspended and going on in the same stage",
		doc: oneProgram(`, "stages": [{"stage": "implementing", "on": "2021-01-01", "source": "a"}, {"stage": "suspended", "on": "2022-03-01", "source": "b"},
			{"stage": "implementing", "on": "2022-06-01", "source": "c"}]`),
		from: "2021-12-31", to: "2022-12-31",
		want: []string{"programme p: implementing > implementing; stage 2022-06-01 c"},
	},
	{
		name: "project enters a stage, its target gets a figure",
		doc: `{"resolution": {"id": "r", "term": "2020/2025", "programs": [{"id": "p", "projects": [{"id": "q", "stages": [{"stage": "issued", "on": "2022-03-01", "source": "b"}],
			"targets": [{"id": "t", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "5"}}]}],
			"targets": [{"id": "o", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "6"}}]}]},
			"results": {"observations": [` + observation("2022", "5", "2022-12-31") + `]}}`,
		from: "2021-12-31", to: "2022-12-31",
		want: []string{
			"target o: noData > inProgress 5; newFigure 2022 2022-12-31 s2022",
			"project q: there > issued; stage 2022-03-01 b",
			"target t: noData > met 5; newFigure 2022 2022-12-31 s2022",
		},
	},
	{
		name: "task done",
		doc:  oneProgram(`, "tasks": [{"id": "k", "due": "2022-06-30", "stages": [` + done + `], "source": "s"}]`),
		from: "2021-12-31", to: "2022-12-31",
		want: []string{"programme p: 0 0/1 > 100 1/1; part", "task k: inTime > completed early 100; stage 2022-03-01 s"},
	},
	{
		name: "task becomes overdue the day after it is due",
		doc:  oneProgram(`, "tasks": [{"id": "k", "due": "2022-06-30"}]`),
		from: "2022-06-30", to: "2022-07-01",
		want: []string{"task k: inTime > overdue; deadline 2022-06-30"},
	},
	{
		name: "task put off",
		doc:  oneProgram(`, "tasks": [{"id": "k", "due": "2022-06-30", "extensions": [{"due": "2022-12-31", "on": "2022-08-01"}]}]`),
		from: "2022-07-31", to: "2022-08-01",
		want: []string{"task k: overdue > inTime; amendedDue 2022-12-31"},
	},
	{
		name: "task stopped with its project",
		doc: oneProgram(`, "projects": [{"id": "q", "stages": [{"stage": "cancelled", "on": "2022-03-01", "source": "b"}],
			"tasks": [{"id": "k", "due": "2022-06-30"}]}]`),
		from: "2021-12-31", to: "2022-12-31",
		want: []string{
			"programme p: 0 0/1 > there; part", "project q: 0 0/1 > cancelled; stage 2022-03-01 b; part",
			"task k: inTime > cancelled; stopped q",
		},
	},
	{
		name: "progress reported",
		doc:  oneProgram(`, "tasks": [{"id": "k", "reports": [{"on": "2022-03-01", "percent": "40"}], "source": "s"}]`),
		from: "2021-12-31", to: "2022-12-31",
		want: []string{"task k: noDeadline > noDeadline 40; report s"},
	},
	{
		name: "progress of subtasks and of a target",
		doc: `{"resolution": {"id": "r", "term": "2020/2025", "programs": [{"id": "p", "tasks": [
			{"id": "k", "due": "2024", "subtasks": [{"id": "k1", "stages": [` + done + `]}, {"id": "k2", "progressBy": "stage"}]}, {"id": "l", "target": "o"}],
			"targets": [{"id": "o", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "10"}}]}]},
			"results": {"observations": [` + observation("2021", "4", "2021-12-31") + "," + observation("2022", "5", "2022-12-31") + `]}}`,
		from: "2021-12-31", to: "2022-12-31",
		want: []string{
			"target o: inProgress 4 > inProgress 5; newFigure 2022 2022-12-31 s2022",
			"task k: inTime 0 > inTime 50; part",
			"task k1: noDeadline > completed noDeadline 100; stage 2022-03-01 s",
			"task l: noDeadline 40 > noDeadline 50; target o",
		},
	},
	{
		name: "instruments issued, replaced and overdue",
		doc: `{"resolution": {"id": "r", "source": "law", "instruments": [
			{"id": "a", "kind": "plan", "stages": [{"stage": "issued", "on": "2021-01-01", "source": "s"}]},
			{"id": "b", "kind": "plan", "supersedes": "a", "stages": [{"stage": "issued", "on": "2022-03-01", "source": "s"}]},
			{"id": "c", "kind": "plan", "due": "2022-06-30"}]}}`,
		from: "2022-01-01", to: "2022-07-01",
		want: []string{
			"instrument a: issued > issued b; superseded b",
			"instrument b: there > issued; stage 2022-03-01 s",
			"instrument c: there > overdue; deadline 2022-06-30",
		},
	},
	{
		name: "things added to and taken out of the dossier",
		doc: `{"resolution": {"id": "r", "instruments": [{"id": "a", "kind": "plan"}], "keyTasks": [{"id": "k"}],
			"programs": [{"id": "p", "tasks": [{"id": "s"}], "projects": [{"id": "q"}]}]}}`,
		then: `{"resolution": {"id": "r", "instruments": [{"id": "b", "kind": "plan"}], "keyTasks": [{"id": "l"}],
			"programs": [{"id": "o"}]}}`,
		from: "2022-01-01", to: "2022-07-01",
		want: []string{
			"keyTask l: - > there; added", "keyTask k: there > -; removed",
			"programme o: - > there; added", "programme p: 0 0/1 > -; removed",
			"project q: there > -; removed", "task s: noDeadline > -; removed",
			"instrument b: - > there; added", "instrument a: there > -; removed",
		},
	},
	{
		name: "conferences held and reported",
		doc: `{"resolution": {"id": "r", "body": "u", "units": [{"id": "u"}], "dissemination": {"conferences": [
			{"id": "held", "held": "2022-03", "attending": "98", "due": "100", "source": "s"},
			{"id": "told", "held": "2021-03", "reported": "2022-03-01", "source": "s"}],
			"followUp": [{"id": "f", "done": "3", "of": "4", "reported": "2022-03-01", "source": "s"}]}}}`,
		from: "2021-12-31", to: "2022-12-31",
		want: []string{
			"conference held: - > 98/100; happened 2022-03-31 s",
			"conference told: - > there; reported s",
			"followUp f: - > 3/4; reported s",
		},
	},
	{
		name: "what becomes known on one date judged",
		doc: `{"resolution": {"id": "r"}, "results": {"events": [
			{"id": "early", "text": "E", "period": "2021-01-01", "source": "s"},
			{"id": "e", "text": "E", "period": "2021-03-01", "reported": "2022-02-01", "source": "s"}],
			"tallies": [{"of": 19, "on": "2021-06-30", "reported": "2022-02-01", "classes": [], "source": "s"}],
			"programCounts": [{"label": "xong", "stage": "issued", "count": 1, "on": "2021-06-30", "reported": "2022-02-01", "source": "s"}]}}`,
		from: "2021-12-31", to: "2021-12-31@2022-12-31",
		want: []string{"tally : - > there; reported s", "programCount : - > issued; reported s", "event e: - > there; reported s"},
	},
	{
		name: "what happens",
		doc: `{"resolution": {"id": "r", "units": [{"id": "u"}], "successions": [{"id": "x", "kind": "renamed", "on": "2022-02-01", "from": ["u"], "source": "s"}]},
			"results": {"events": [{"id": "e", "text": "E", "period": "2022-02-01", "source": "s"}],
			"tallies": [{"of": 19, "on": "2022-02-01", "classes": [], "source": "s"}],
			"programCounts": [{"label": "xong", "stage": "issued", "count": 1, "of": 8, "on": "2022-02-01", "source": "s"}]}}`,
		from: "2022-01-31", to: "2022-02-01",
		want: []string{
			"tally : - > there; happened 2022-02-01 s", "programCount : - > issued 1/8; happened 2022-02-01 s",
			"event e: - > there; happened 2022-02-01 s", "succession x: - > there; happened 2022-02-01 s",
		},
	},
	{
		name: "facts added to the dossier",
		doc:  `{"resolution": {"id": "r"}}`,
		then: `{"resolution": {"id": "r"}, "results": {"events": [{"id": "e", "text": "E", "period": "2022-02-01", "source": "s"}]}}`,
		from: "2022-12-31", to: "2022-12-31",
		want: []string{"event e: - > there; added"},
	},
	{
		name: "a fact corrected in the dossier",
		doc:  `{"resolution": {"id": "r"}, "results": {"events": [{"id": "e", "period": "2022-02-01", "source": "s"}]}}`,
		then: `{"resolution": {"id": "r"}, "results": {"events": [{"id": "e", "period": "2022-02-02", "source": "s"}]}}`,
		from: "2022-12-31", to: "2022-12-31",
		want: []string{"event e: there > there; other"},
	},
	{
		name: "declared verdicts",
		doc: `{"resolution": {"id": "r", "targets": [{"id": "t", "indicator": {"id": "i"}}]}, "results": {"declared": [
			{"target": "t", "label": "đạt", "verdicts": ["met"], "on": "2021-12-31", "source": "s"},
			{"target": "t", "label": "vượt", "verdicts": ["exceeded"], "on": "2022-06-30", "source": "s"}]}}`,
		from: "2021-12-31", to: "2022-12-31",
		want: []string{"declaredVerdict t: - > there; happened 2022-06-30 s"},
	},
	{
		name: "assignments begin and end",
		doc: `{"resolution": {"id": "r", "members": [{"id": "a"}, {"id": "b"}], "assignments": [
			{"member": "a", "field": "kinh tế", "until": "2022-05-31", "source": "s"}, {"member": "b", "field": "kinh tế", "from": "2022-06-01", "source": "s"}]}}`,
		from: "2022-05-31", to: "2022-06-01",
		want: []string{"assignment : - > there; happened 2022-06-01 s", "assignment : there > -; ended 2022-05-31 s"},
	},
	{
		name: "the plan of another body becomes known",
		doc: `{"resolution": {"id": "r", "targets": [{"id": "t", "beside": true, "indicator": {"id": "i"}, "goal": {"value": "1"}, "source": "s"}]},
			"sources": [{"id": "s", "published": "2022-03-01"}]}`,
		from: "2022-02-28", to: "2022-03-01",
		want: []string{"target t: - > noData; reported s"},
	},
	{
		name: "figures beside the targets",
		doc: `{"resolution": {"id": "r"}, "results": {"indicators": [{"id": "i", "name": "I"}], "observations": [` +
			observation("2021", "4", "2022-01-15") + "," + observation("2022", "5", "2022-12-31") + `]}}`,
		then: `{"resolution": {"id": "r"}, "results": {"indicators": [{"id": "i", "name": "I"}], "observations": [` +
			observation("2021", "3", "2022-03-15") + "," + observation("2022", "5", "2022-12-31") + `]}}`,
		from: "2022-02-01", to: "2022-12-31",
		want: []string{
			"figure i: - > 3; laterReport 2021 2022-03-15 s2021",
			"figure i: - > 5; newFigure 2022 2022-12-31 s2022",
			"figure i: 4 > -; figureGone 2021 2022-01-15 s2021",
		},
	},
}

// TestDiff_others wants the causes of everything but targets one by one.
func TestDiff_others(t *testing.T) { testChanges(t, otherChangeTests) }

// TestDiff_myXuyen compares reviews of the real dossier, each with each.
func TestDiff_myXuyen(t *testing.T) {
	d := myXuyen(t)
	var reviews []resolution.Assessment
	for _, on := range []string{"2020-12-31", "2021-09-27", "2023-12-31", "2024-03-31", "2025-07-01"} {
		reviews = append(reviews, assess(t, &d, on, resolution.Options{}))
	}
	for i := range reviews {
		for j := range reviews {
			wantSound(t, &reviews[i], &reviews[j])
		}
	}
}

// TestDiff_random compares assessments of random dossiers on random dates.
func TestDiff_random(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 2025))
	day := func() calendar.Date {
		date, err := calendar.New(2020+random.IntN(7), time.Month(1+random.IntN(12)), 1+random.IntN(28))
		if err != nil {
			t.Fatal(err)
		}
		return date
	}
	spans := []indicator.Span{"", indicator.SpanEveryPeriod, indicator.SpanThroughout, indicator.SpanOverTerm, indicator.SpanAveragePerPeriod}
	for range 300 {
		var d resolution.Dossier
		d.Resolution.ID, d.Resolution.Term = "r", calendar.MustParsePeriod("2020/2025")
		for i := range 4 {
			id := "t" + strconv.Itoa(i)
			target := indicator.Target{
				ID: id, Indicator: indicator.Indicator{ID: id, Direction: "higher", Series: indicator.SeriesFlow},
				Goal: indicator.Goal{Value: decimal.MustParse("5")}, Span: spans[random.IntN(len(spans))],
			}
			if random.IntN(3) == 0 {
				target.AssessedFrom = day()
			}
			if random.IntN(2) == 0 {
				target.Revisions = []indicator.Revision{{
					Effective: day(), Goal: indicator.Goal{Value: decimal.MustParse("6")}, Withdrawn: random.IntN(3) == 0,
				}}
			}
			d.Resolution.Targets = append(d.Resolution.Targets, target)
			for range random.IntN(5) {
				period := calendar.YearOf(day())
				d.Results.Observations = append(d.Results.Observations, indicator.Observation{
					Indicator: id, Period: period, Reported: day(), Value: decimal.MustParse(strconv.Itoa(random.IntN(9))),
				})
			}
		}
		one := assess(t, &d, day().String(), resolution.Options{Known: day(), Closing: random.IntN(4) == 0})
		other := assess(t, &d, day().String(), resolution.Options{Known: day(), Closing: random.IntN(4) == 0})
		wantSound(t, &one, &other)
	}
}

// TestDiff_deterministic wants the same changes in the same order each time,
// and the assessments as they were.
func TestDiff_deterministic(t *testing.T) {
	d := myXuyen(t)
	before, after := assess(t, &d, "2021-09-27", resolution.Options{}), assess(t, &d, "2025-07-01", resolution.Options{})
	first := diff(t, &before, &after)
	for range 20 {
		if d := cmp.Diff(first, diff(t, &before, &after), compareScalars); d != "" {
			t.Fatalf("Diff again (-first +again):\n%s", d)
		}
	}
	untouched := assess(t, &d, "2021-09-27", resolution.Options{})
	if d := cmp.Diff(untouched, before, compareScalars); d != "" {
		t.Errorf("assessment after Diff (-before +after):\n%s", d)
	}
}
