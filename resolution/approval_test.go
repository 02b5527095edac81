package resolution_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// submitted is a dossier whose return "bc" was drawn up, submitted and approved
// in 2023; its figure of a commune was given back and approved later.
const submitted = `{"schema": "nghiquyet/1", "resolution": {"id": "r", "body": "h", "term": "2020/2025", "source": "law",
	"members": [{"id": "m", "name": "Bà An"}], "units": [{"id": "h"}, {"id": "x", "name": "Xã X", "parent": "h"}],
	"targets": [{"id": "t", "indicator": {"id": "i", "name": "Thu nhập", "direction": "higher"}, "goal": {"value": "60"}}]},
	"results": {"observations": [
		{"indicator": "i", "period": "2021", "value": "50", "source": "old"},
		{"indicator": "i", "period": "2022", "value": "61", "reported": "2023-01-10", "source": "bc"},
		{"indicator": "i", "body": "x", "period": "2022", "value": "55", "reported": "2023-01-10", "source": "bc"}],
		"approvals": [
		{"source": "bc", "status": "approved", "on": "2023-02-01", "by": "m"},
		{"source": "bc", "status": "draft", "on": "2023-01-10", "by": "phòng thống kê"},
		{"source": "bc", "status": "submitted", "on": "2023-01-20", "by": "x"},
		{"source": "bc", "indicator": "i", "body": "x", "period": "2022", "status": "draft", "on": "2023-02-10", "by": "m", "note": "tính lại"},
		{"source": "bc", "indicator": "i", "body": "x", "period": "2022", "status": "approved", "on": "2023-03-01", "by": "m"}]},
	"sources": [{"id": "law", "published": "2020-08-05"}, {"id": "old", "published": "2022-01-31"}, {"id": "bc", "published": "2023-01-10"}]}`

// waits tells what waits for approval.
func waits(a *resolution.Assessment) []string {
	var lines []string
	for _, l := range a.NotApproved {
		line := fmt.Sprintf("%s %s %s: %s %s %s %s", l.Kind, l.ID, l.Name.Text, l.Status, l.On, l.By.Text, l.Source)
		if l.Unit.ID != "" {
			line += " " + l.Unit.ID
		}
		if l.Observation != nil {
			line += " " + l.Observation.Value.String()
		}
		lines = append(lines, line)
	}
	return lines
}

func TestAssess_approvals(t *testing.T) {
	const figure = "figure i Thu nhập: "
	tests := []struct {
		on         string
		unapproved bool
		value      string
		waits      []string
		others     int
	}{
		{on: "2023-01-09", value: "50"},
		{on: "2023-01-10", value: "50", waits: []string{
			figure + "draft 2023-01-10 phòng thống kê bc 61", figure + "draft 2023-01-10 phòng thống kê bc x 55",
		}},
		{on: "2023-01-10", unapproved: true, value: "61", others: 2},
		{on: "2023-01-20", value: "50", waits: []string{
			figure + "submitted 2023-01-20 Xã X bc 61", figure + "submitted 2023-01-20 Xã X bc x 55",
		}},
		{on: "2023-02-01", value: "61", others: 2},
		{on: "2023-02-10", value: "61", waits: []string{figure + "draft 2023-02-10 Bà An bc x 55"}, others: 1},
		{on: "2023-03-01", value: "61", others: 2},
	}
	d, list := read(t, submitted)
	if list = append(list, resolution.Validate(&d)...); list.HasErrors() {
		t.Errorf("Validate = %v, want no error", list)
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.on, tt.unapproved), func(t *testing.T) {
			a := assess(t, &d, tt.on, resolution.Options{Unapproved: tt.unapproved})
			if got := a.Targets.Lines[0].Assessment.Figure.String(); got != tt.value {
				t.Errorf("figure = %s, want %s", got, tt.value)
			}
			if diff := cmp.Diff(tt.waits, waits(&a)); diff != "" {
				t.Errorf("not approved (-want +got):\n%s", diff)
			}
			if len(a.Figures) != tt.others {
				t.Errorf("other figures = %d, want %d", len(a.Figures), tt.others)
			}
			later := assess(t, &d, "2025-12-31", resolution.Options{Known: calendar.MustParseDate(tt.on), Unapproved: tt.unapproved})
			if diff := cmp.Diff(tt.waits, waits(&later)); diff != "" {
				t.Errorf("not approved as known then (-want +got):\n%s", diff)
			}
		})
	}
}

// TestAssess_approvalSteps wants the last step to count that speaks of a figure,
// of one day the last in the document, however much it speaks of.
func TestAssess_approvalSteps(t *testing.T) {
	const all, one, other = `"source": "s"`, `"source": "s", "indicator": "i"`, `"source": "s", "indicator": "j"`
	step := func(of, status, on string) string {
		return `{` + of + `, "status": "` + status + `", "on": "` + on + `"}`
	}
	const early, late = "2021-01-01", "2021-02-01"
	tests := []struct {
		name  string
		steps string
		waits bool
	}{
		{"no step", ``, false},
		{"without a day", `{"source": "s", "status": "draft"}`, true},
		{"without a source", `{"status": "draft"}`, false},
		{"unknown word", step(all, "good", early), true},
		{"of another source", step(`"source": "t"`, "draft", early), false},
		{"of another indicator", step(other, "draft", early), false},
		{"of the body's own figures", step(`"source": "s", "body": "x"`, "draft", early), false},
		{"of another period", step(`"source": "s", "period": "2019"`, "draft", early), false},
		{"of its period", step(`"source": "s", "period": "2020"`, "draft", early), true},
		{"later one first in the document", step(all, "approved", late) + "," + step(all, "draft", early), false},
		{"two of one day", step(all, "approved", early) + "," + step(all, "draft", early), true},
		{"narrow one after a broad one of its day", step(all, "draft", early) + "," + step(one, "approved", early), false},
		{"broad one after a narrow one of its day", step(one, "draft", early) + "," + step(all, "approved", early), false},
		{"narrow one later", step(one, "draft", late) + "," + step(all, "approved", early), true},
		{"broad one later", step(one, "draft", early) + "," + step(all, "approved", late), false},
		{"not known yet", step(all, "approved", early) + "," + step(all, "draft", "2021-07-01"), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := assessDoc(t, `{"resolution": {"id": "r"}, "results": {"indicators": [{"id": "i"}, {"id": "j"}],
				"observations": [{"indicator": "i", "period": "2020", "value": "1", "source": "s"}], "approvals": [`+tt.steps+`]}}`, "2021-06-30", resolution.Options{})
			if waits := len(a.NotApproved) == 1; waits != tt.waits || len(a.Figures)+len(a.NotApproved) != 1 {
				t.Errorf("not approved = %d, figures = %d, want waiting %t", len(a.NotApproved), len(a.Figures), tt.waits)
			}
		})
	}
}

// everyResult has one result of each kind, all of them of the source "s".
const everyResult = `"resolution": {"id": "r", "term": "2020/2025", "units": [{"id": "u"}],
	"targets": [{"id": "t", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "60"}}],
	"dissemination": {"conferences": [{"id": "c", "title": "C", "held": "2021-01-01", "source": "s"}], "followUp": [{"id": "f", "text": "F", "reported": "2021-01-01", "source": "s"},
		{"id": "g", "text": "G", "reported": "2021-01-01", "byUnit": {"units": ["u"], "done": [{"unit": "u", "on": "2021-01-01", "source": "s"}]}}]},
	"instruments": [{"id": "n", "kind": "plan", "title": "N", "stages": [{"stage": "issued", "on": "2021-01-01", "source": "s"}],
		"byUnit": {"units": ["u"], "done": [{"unit": "u", "on": "2021-01-01", "source": "s"}], "counts": [{"done": "1", "of": "2", "on": "2021-01-01", "source": "s"}]}}],
	"programs": [{"id": "p", "title": "P", "stages": [{"stage": "issued", "on": "2021-01-01", "source": "s"}],
		"tasks": [{"id": "k", "title": "K", "reports": [{"on": "2021-01-01", "percent": "50", "source": "s"}], "subtasks": [
			{"id": "l", "title": "L", "stages": [{"stage": "completed", "on": "2021-01-01", "source": "s"}]}]},
			{"id": "o", "title": "O", "recurrence": {"every": "year", "within": "2021"}, "occurrences": [
			{"period": "2021", "stages": [{"stage": "completed", "on": "2021-01-01", "source": "s"}], "reports": [{"on": "2021-01-01", "percent": "50", "source": "s"}]}]}],
		"projects": [{"id": "q", "title": "Q", "stages": [{"stage": "issued", "on": "2021-01-01", "source": "s"}],
			"tasks": [{"id": "j", "title": "J", "stages": [{"stage": "completed", "on": "2021-01-01", "source": "s"}]}]}]}]},
	"results": {"observations": [{"indicator": "i", "period": "2020", "value": "61", "source": "s"}],
		"declared": [{"target": "t", "label": "đạt", "on": "2021-01-01", "source": "s"}],
		"tallies": [{"of": 1, "plan": "năm", "on": "2021-01-01", "classes": [], "source": "s"}],
		"programCounts": [{"label": "xong", "stage": "issued", "count": 1, "on": "2021-01-01", "source": "s"}],
		"events": [{"id": "e", "text": "E", "period": "2021-01-01", "source": "s"}]`

// TestAssess_approvalsOfAll wants results of every kind left out and named
// until their source is approved.
func TestAssess_approvalsOfAll(t *testing.T) {
	doc := func(status string) string {
		return `{` + everyResult + `, "approvals": [{"source": "s", "status": "` + status + `"}]}}`
	}
	all := assessDoc(t, `{`+everyResult+`}}`, "2021-01-01", resolution.Options{})
	for _, a := range []resolution.Assessment{
		assessDoc(t, doc("approved"), "2021-01-01", resolution.Options{}),
		assessDoc(t, doc("draft"), "2021-01-01", resolution.Options{Unapproved: true}),
	} {
		if diff := cmp.Diff(all, a, compareScalars); diff != "" {
			t.Errorf("Assess of what is approved (-without approvals +got):\n%s", diff)
		}
	}
	a := assessDoc(t, doc("draft"), "2021-01-01", resolution.Options{})
	want := []string{
		"figure i i: draft   s 61", "declaredVerdict t đạt: draft   s", "tally  năm: draft   s", "programCount  xong: draft   s",
		"event e E: draft   s", "conference c C: draft   s", "followUp f F: draft   s", "followUp g G: draft   s u",
		"programme p P: draft   s", "project q Q: draft   s", "task j J: draft   s", "task k K: draft   s", "task l L: draft   s",
		"task o@2021 O: draft   s", "task o@2021 O: draft   s", "instrument n N: draft   s", "instrument n N: draft   s u", "instrument n N: draft   s",
	}
	if diff := cmp.Diff(want, waits(&a)); diff != "" {
		t.Errorf("not approved (-want +got):\n%s", diff)
	}
	empty := assessDoc(t, `{"resolution": {"id": "r", "term": "2020/2025", "targets": [{"id": "t", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "60"}}],
		"instruments": [{"id": "n", "kind": "plan", "title": "N", "byUnit": {"units": ["u"]}}], "units": [{"id": "u"}],
		"dissemination": {"followUp": [{"id": "g", "text": "G", "reported": "2021-01-01", "byUnit": {"units": ["u"]}}]}, "programs": [{"id": "p", "title": "P", "tasks": [
		{"id": "k", "title": "K", "subtasks": [{"id": "l", "title": "L"}]}, {"id": "o", "title": "O", "recurrence": {"every": "year", "within": "2021"}, "occurrences": [{"period": "2021"}]}],
		"projects": [{"id": "q", "title": "Q", "tasks": [{"id": "j", "title": "J"}]}]}]}}`, "2021-01-01", resolution.Options{})
	a.NotApproved = nil
	if diff := cmp.Diff(empty, a, compareScalars); diff != "" {
		t.Errorf("Assess of drafts (-without results +got):\n%s", diff)
	}
	before := assessDoc(t, doc("draft"), "2020-12-30", resolution.Options{})
	if len(before.NotApproved) != 0 {
		t.Errorf("not approved before anything was known = %q, want nothing", waits(&before))
	}
}

var approvalChanges = []changeTest{
	{
		name: "a figure is submitted",
		doc:  submitted, from: "2023-01-10", to: "2023-01-20",
		want: []string{
			"notApproved i: 61 > 61; approval 2023-01-20 bc", "notApproved i: 55 > 55; approval 2023-01-20 bc",
		},
	},
	{
		name: "a figure is reported as a draft",
		doc:  submitted, from: "2023-01-09", to: "2023-01-10",
		want: []string{"notApproved i: - > 61; reported bc", "notApproved i: - > 55; reported bc"},
	},
	{
		name: "figures are approved",
		doc:  submitted, from: "2023-01-20", to: "2023-02-01",
		want: []string{
			"target t: inProgress 50 > exceeded 61; approval 2022 2023-01-10 bc",
			"figure i: - > 55; approval 2022 2023-01-10 bc",
			"notApproved i: 61 > -; approval 2023-01-20 bc", "notApproved i: 55 > -; approval 2023-01-20 bc",
			"unitShare t: - > undecided no-goal 55; approval 2022 2023-01-10 bc",
		},
	},
	{
		name: "drafts asked for",
		doc:  submitted, from: "2023-01-20", to: "2023-01-20", options: [2]resolution.Options{1: {Unapproved: true}},
		want: []string{
			"target t: inProgress 50 > exceeded 61; approval 2022 2023-01-10 bc",
			"figure i: - > 55; approval 2022 2023-01-10 bc",
			"notApproved i: 61 > -; approval 2023-01-20 bc", "notApproved i: 55 > -; approval 2023-01-20 bc",
			"unitShare t: - > undecided no-goal 55; approval 2022 2023-01-10 bc",
		},
	},
}

func TestDiff_approvals(t *testing.T) { testChanges(t, approvalChanges) }

// TestAssess_laterFacts wants facts that became known later never to change
// the assessment of an earlier date of knowledge.
func TestAssess_laterFacts(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 2025))
	known := calendar.MustParseDate("2022-12-31")
	day := func(from int) calendar.Date {
		return calendar.MustParseDate(fmt.Sprintf("%d-%02d-%02d", from+random.IntN(3), 1+random.IntN(12), 1+random.IntN(28)))
	}
	for range 200 {
		d := randomDossier(t, random, func() calendar.Date { return day(2020) })
		for _, on := range []calendar.Date{known, day(2020), day(2023)} {
			o := resolution.Options{Known: known}
			before, err := resolution.Assess(&d, on, o)
			if err != nil {
				t.Fatal(err)
			}
			later := d
			addLater(&later, func() calendar.Date { return day(2023) }, random)
			after, err := resolution.Assess(&later, on, o)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(before, after, compareScalars); diff != "" {
				text, _ := json.Marshal(later)
				t.Fatalf("Assess on %s as known on %s after later facts (-before +after):\n%s\n%s", on, known, diff, text)
			}
			if c := diff(t, &before, &after); len(c.List) != 0 {
				t.Fatalf("Diff after later facts = %q, want nothing", tellAll(c))
			}
		}
	}
}

// randomDossier returns a dossier with targets, key tasks, programmes,
// amendments, results and approvals of days that day gives.
func randomDossier(t *testing.T, random *rand.Rand, day func() calendar.Date) resolution.Dossier {
	t.Helper()
	var d resolution.Dossier
	d.Resolution.ID, d.Resolution.Term = "r", calendar.MustParsePeriod("2020/2025")
	d.Resolution.Declared.Targets = random.IntN(5)
	for i := range 3 {
		id := strconv.Itoa(i)
		d.Resolution.Targets = append(d.Resolution.Targets, indicator.Target{
			ID: id, Indicator: indicator.Indicator{ID: id, Direction: indicator.Higher}, Goal: indicator.Goal{Value: decimal.MustParse("5")},
		})
		d.Resolution.KeyTasks = append(d.Resolution.KeyTasks, resolution.KeyTask{ID: id})
		d.Resolution.Programs = append(d.Resolution.Programs, program.Program{
			ID: id, Stages: []program.StageChange{{Stage: program.Issued, On: day(), Source: "s" + id}},
		})
	}
	d.Resolution.Amendments = []resolution.Amendment{{
		ID: "a", Adopted: day(), Effective: day(), Declared: resolution.Declared{Targets: random.IntN(4)},
		Added: resolution.Items{Targets: []string{"0"}}, Removed: resolution.Items{Programs: []string{"1"}},
	}}
	addResults(&d, day, random)
	return d
}

func addResults(d *resolution.Dossier, day func() calendar.Date, random *rand.Rand) {
	id, source := strconv.Itoa(random.IntN(3)), "s"+strconv.Itoa(random.IntN(3))
	reported := day()
	d.Results.Observations = append(d.Results.Observations[:len(d.Results.Observations):len(d.Results.Observations)], indicator.Observation{
		Indicator: id, Period: calendar.DayOf(reported), Reported: reported, Value: decimal.MustParse(id), Source: source,
	})
	d.Results.Events = append(d.Results.Events[:len(d.Results.Events):len(d.Results.Events)], resolution.Event{ID: id, Period: calendar.DayOf(day()), Reported: reported, Source: source})
	d.Results.Approvals = append(d.Results.Approvals[:len(d.Results.Approvals):len(d.Results.Approvals)], resolution.Approval{
		Source: source, On: day(), Status: []resolution.ApprovalStatus{resolution.Draft, resolution.Submitted, resolution.Approved}[random.IntN(3)],
	})
}

// addLater adds an amendment with what it adds, results and approvals, without
// writing into what d shares with another dossier.
func addLater(d *resolution.Dossier, day func() calendar.Date, random *rand.Rand) {
	r := &d.Resolution
	r.Targets = append(r.Targets[:len(r.Targets):len(r.Targets)], indicator.Target{
		ID: "later", Indicator: indicator.Indicator{ID: "later", Direction: indicator.Higher}, Goal: indicator.Goal{Value: decimal.MustParse("5")},
	})
	r.KeyTasks = append(r.KeyTasks[:len(r.KeyTasks):len(r.KeyTasks)], resolution.KeyTask{ID: "later"})
	r.Programs = append(r.Programs[:len(r.Programs):len(r.Programs)], program.Program{ID: "later"})
	r.Amendments = append(r.Amendments[:len(r.Amendments):len(r.Amendments)], resolution.Amendment{
		ID: "later", Effective: day(), Declared: resolution.Declared{Targets: 9},
		Added:   resolution.Items{Targets: []string{"later"}, KeyTasks: []string{"later"}, Programs: []string{"later"}},
		Removed: resolution.Items{Targets: []string{"1"}, KeyTasks: []string{"0"}, Programs: []string{"2"}},
	})
	addResults(d, day, random)
}

// A finding about what counts stands where it is in the dossier, also inside
// something that has moved itself.
func TestAssess_pathsOfWhatCounts(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "term": "2020/2025", "units": [{"id": "u"}, {"id": "w"}],
		"amendments": [{"id": "first", "effective": "2020-12-01", "removed": {"instruments": ["gone"]}}],
		"instruments": [{"id": "gone", "kind": "plan"}, {"id": "n", "kind": "plan", "byUnit": {"units": ["u", "w"],
			"done": [{"unit": "u", "on": "2021-01-01", "source": "approved"}],
			"counts": [{"done": "9", "of": "9", "on": "2021-01-01", "source": "draft"}, {"done": "0", "of": "2", "on": "2021-01-01", "source": "approved"}]}}],
		"dissemination": {"followUp": [{"id": "f", "reported": "2021-01-01", "source": "draft"}, {"id": "g", "reported": "2021-01-01", "byUnit": {"units": ["u", "w"],
			"counts": [{"done": "9", "of": "9", "on": "2021-01-01", "source": "draft"}, {"done": "3", "of": "3", "on": "2021-01-01", "source": "approved"}]}}]}},
		"results": {"approvals": [{"source": "draft", "status": "draft"}, {"source": "approved", "status": "approved"}]}}`
	a := assessDoc(t, doc, "2021-06-30", resolution.Options{})
	var got []string
	for _, f := range a.Findings {
		got = append(got, string(f.Code)+" "+string(f.Path))
	}
	want := []string{
		"unit-count-differs resolution.instruments[1].byUnit.counts[1].done",
		"unit-count-differs resolution.dissemination.followUp[1].byUnit.counts[1].done",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}
