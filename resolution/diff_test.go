package resolution_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// diff returns what differs between two assessments of one resolution.
func diff(t testing.TB, before, after *resolution.Assessment) resolution.Changes {
	t.Helper()
	c, err := resolution.Diff(before, after)
	if err != nil {
		t.Fatalf("Diff error = %v, want nil", err)
	}
	return c
}

// told tells a change in one line: what, how it stood, and the causes.
func told(c resolution.Change) string {
	stood := func(s *resolution.State) string {
		if s == nil {
			return "-"
		}
		words := []string{
			string(s.Verdict), string(s.Reason), s.Figure.String(), s.Status, string(s.Stage), string(s.Timeliness),
			strings.TrimSuffix(s.Percent.String(), ".00"), s.SupersededBy,
		}
		if s.Final {
			words = append(words, "final")
		}
		if s.Overdue {
			words = append(words, "overdue")
		}
		if s.Share.Of.IsValid() {
			words = append(words, s.Share.String())
		}
		words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
		if len(words) == 0 {
			return "there"
		}
		return strings.Join(words, " ")
	}
	line := fmt.Sprintf("%s %s: %s > %s", c.Subject, c.ID, stood(c.Before), stood(c.After))
	for _, cause := range c.Causes {
		line += "; " + string(cause.Kind)
		for _, word := range []string{cause.Period.String(), cause.On.String(), cause.ID, cause.Text, cause.Document, cause.Source} {
			if word != "" {
				line += " " + word
			}
		}
	}
	return line
}

func tellAll(c resolution.Changes) []string {
	var lines []string
	for _, change := range c.List {
		lines = append(lines, told(change))
	}
	return lines
}

// A changeTest is a dossier, or two versions of it, assessed on two dates.
type changeTest struct {
	name     string
	doc      string
	then     string // the later version of doc; empty is doc
	from, to string // "2021-12-31", or with a date of knowledge "2021-12-31@2022-03-01"
	options  [2]resolution.Options
	want     []string
}

// oneTarget is a dossier with one target, whose further members are given, and
// observations of it.
func oneTarget(members, observations string) string {
	return `{"resolution": {"id": "r", "body": "u", "units": [{"id": "u"}], "term": "2020/2025", "source": "law",
		"targets": [{"id": "t", "indicator": {"id": "i", "direction": "higher", "series": "level"}` + members + `}]},
		"results": {"observations": [` + observations + `]}}`
}

// observation is a figure of indicator i for a period, reported on a day.
func observation(period, value, reported string) string {
	return `{"indicator": "i", "period": "` + period + `", "value": "` + value + `", "reported": "` + reported + `", "source": "s` + period + `"}`
}

const goal60 = `, "goal": {"value": "60"}`

var changeTests = []changeTest{
	{
		name: "first figure",
		doc:  oneTarget(goal60, observation("2021", "50", "2022-01-15")),
		from: "2021-12-31", to: "2022-12-31",
		want: []string{"target t: noData > inProgress 50; newFigure 2021 2022-01-15 s2021"},
	},
	{
		name: "new figure of a later period",
		doc:  oneTarget(goal60, observation("2021", "50", "2022-01-15")+","+observation("2022", "61", "2023-01-15")),
		from: "2022-12-31", to: "2023-12-31",
		want: []string{"target t: inProgress 50 > exceeded 61; newFigure 2022 2023-01-15 s2022"},
	},
	{
		name: "figure falls and the target is lost",
		doc:  oneTarget(goal60, observation("2021", "60", "2022-01-15")+","+observation("2022", "59", "2023-01-15")),
		from: "2022-12-31", to: "2023-12-31",
		want: []string{"target t: met 60 > lost 59; newFigure 2022 2023-01-15 s2022"},
	},
	{
		name: "later report of the same period",
		doc:  oneTarget(goal60, observation("2021", "58", "2022-01-15")+","+observation("2021", "60", "2022-06-15")),
		from: "2022-03-31", to: "2022-12-31",
		want: []string{"target t: inProgress 58 > met 60; laterReport 2021 2022-06-15 s2021"},
	},
	{
		name: "figure taken back in a later version",
		doc:  oneTarget(goal60, observation("2021", "58", "2022-01-15")+","+observation("2022", "60", "2023-01-15")),
		then: oneTarget(goal60, observation("2021", "58", "2022-01-15")),
		from: "2023-12-31", to: "2023-12-31",
		want: []string{"target t: met 60 > inProgress 58; figureGone 2022 2023-01-15 s2022"},
	},
	{
		name: "only figure taken back",
		doc:  oneTarget(goal60, observation("2021", "58", "2022-01-15")),
		then: oneTarget(goal60, ""),
		from: "2023-12-31", to: "2023-12-31",
		want: []string{"target t: inProgress 58 > noData; figureGone 2021 2022-01-15 s2021"},
	},
	{
		name: "amended goal",
		doc: oneTarget(goal60+`, "revisions": [{"effective": "2022-07-01", "goal": {"value": "55"}, "reason": "dịch bệnh", "document": "NQ 7"}]`,
			observation("2021", "55", "2022-01-15")),
		from: "2022-06-30", to: "2022-07-01",
		want: []string{"target t: inProgress 55 > met 55; amendedGoal 2022-07-01 dịch bệnh NQ 7"},
	},
	{
		name: "amended goal before a new figure",
		doc: oneTarget(goal60+`, "revisions": [{"effective": "2022-07-01", "goal": {"value": "57"}}, {"effective": "2022-08-01", "goal": {"value": "55"}}]`,
			observation("2021", "50", "2022-01-15")+","+observation("2022", "55", "2023-01-15")),
		from: "2022-06-30", to: "2023-07-01",
		want: []string{"target t: inProgress 50 > met 55; amendedGoal 2022-08-01; newFigure 2022 2023-01-15 s2022"},
	},
	{
		name: "amended due",
		doc: oneTarget(goal60+`, "due": "2022", "revisions": [{"effective": "2022-07-01", "due": "2024", "reason": "lùi hạn"}]`,
			observation("2021", "50", "2022-01-15")),
		from: "2022-06-30", to: "2022-07-01",
		want: []string{"target t: inProgress 50 > inProgress 50; amendedDue 2022-07-01 lùi hạn"},
	},
	{
		name: "amended path",
		doc: oneTarget(goal60+`, "due": "2024", "path": {"points": [{"period": "2021", "value": "52"}, {"period": "2024", "value": "60"}]},
			"revisions": [{"effective": "2022-07-01", "path": {"points": [{"period": "2021", "value": "49"}, {"period": "2024", "value": "60"}]}}]`,
			observation("2021", "50", "2022-01-15")),
		from: "2022-06-30", to: "2022-07-01",
		want: []string{"target t: behindSchedule 50 > onSchedule 50; amendedPath 2022-07-01"},
	},
	{
		name: "goal corrected in the dossier",
		doc:  oneTarget(goal60, observation("2021", "50", "2022-01-15")),
		then: oneTarget(`, "goal": {"value": "50"}`, observation("2021", "50", "2022-01-15")),
		from: "2022-06-30", to: "2022-06-30",
		want: []string{"target t: inProgress 50 > met 50; restated"},
	},
	{
		name: "withdrawn",
		doc: oneTarget(goal60+`, "revisions": [{"effective": "2022-07-01", "withdrawn": true, "reason": "trùng"}]`,
			observation("2021", "50", "2022-01-15")),
		from: "2022-06-30", to: "2022-07-01",
		want: []string{"target t: inProgress 50 > withdrawn final; withdrawn 2022-07-01 trùng"},
	},
	{
		name: "deadline passed without the figure of its period",
		doc:  oneTarget(goal60+`, "due": "2022"`, observation("2021", "50", "2022-01-15")),
		from: "2022-06-30", to: "2022-12-31",
		want: []string{"target t: inProgress 50 > notMet 50; deadline 2022-12-31"},
	},
	{
		name: "met becomes final at the deadline",
		doc:  oneTarget(goal60+`, "due": "2022-06-30"`, observation("2022-06-30", "60", "2022-06-30")),
		from: "2022-06-29", to: "2022-06-30",
		want: []string{"target t: noData > met 60 final; newFigure 2022-06-30 2022-06-30 s2022-06-30; deadline 2022-06-30"},
	},
	{
		name: "assessed from",
		doc:  oneTarget(goal60+`, "assessedFrom": "2022-07-01"`, observation("2021", "60", "2022-01-15")),
		from: "2022-06-30", to: "2022-07-01",
		want: []string{"target t: notDue 60 > met 60; assessedFrom 2022-07-01"},
	},
	{
		name: "closing review",
		doc:  oneTarget(goal60, observation("2021", "50", "2022-01-15")),
		from: "2022-06-30", to: "2022-06-30",
		options: [2]resolution.Options{1: {Closing: true}},
		want:    []string{"target t: inProgress 50 > notMet closing-review 50; closingReview"},
	},
	{
		name: "another scope",
		doc: `{"resolution": {"id": "r", "term": "2020/2025", "targets": [
			{"id": "t", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "60"}},
			{"id": "y", "due": "2021", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "60"}}]}}`,
		from: "2021-12-31", to: "2021-12-31",
		options: [2]resolution.Options{1: {Scope: indicator.Scope{Kind: indicator.ScopePeriod, Period: calendar.MustParsePeriod("2021")}}},
		want:    []string{"target t: noData > -; scope"},
	},
	{
		name: "target new in the dossier, and gone",
		doc:  `{"resolution": {"id": "r", "term": "2020/2025", "targets": [{"id": "a", "indicator": {"id": "i"}}]}}`,
		then: `{"resolution": {"id": "r", "term": "2020/2025", "targets": [{"id": "b", "indicator": {"id": "i"}}]}}`,
		from: "2021-12-31", to: "2022-12-31",
		want: []string{"target b: - > undecided no-goal; added", "target a: undecided no-goal > -; removed"},
	},
	{
		name: "external goal becomes known",
		doc: oneTarget(`, "due": "2022", "goal": {"external": {"indicator": "quota"}}`,
			observation("2022", "50", "2023-01-15")+`, {"indicator": "quota", "period": "2022", "value": "50", "reported": "2023-03-01", "source": "tinh"}`),
		from: "2023-02-01", to: "2023-03-01",
		want: []string{
			"target t: undecided no-goal-number > met 50 final; goalNumber 2022 2023-03-01 tinh",
			"figure quota: - > 50; newFigure 2022 2023-03-01 tinh",
		},
	},
	{
		name: "baseline becomes known",
		doc: oneTarget(`, "measure": "increase", "changeUnit": "absolute", "baseline": {"period": "2019"}, "goal": {"value": "10"}`,
			observation("2021", "50", "2022-01-15")+","+observation("2019", "40", "2022-06-15")),
		from: "2022-03-31", to: "2022-12-31",
		want: []string{
			"target t: undecided no-baseline > met 10; baseline 2019 2022-06-15 s2019",
			"figure i: - > 40; newFigure 2019 2022-06-15 s2019",
		},
	},
	{
		name: "a period closes",
		doc:  oneTarget(`, "span": "everyPeriod", "goal": {"value": "10"}`, observation("2021", "10", "2021-12-31")),
		from: "2022-06-30", to: "2022-12-31",
		want: []string{"target t: met 10 > undecided period-missing 10; periodClosed 2022 2022-12-31"},
	},
	{
		name: "a figure of a period between is corrected",
		doc: oneTarget(`, "span": "everyPeriod", "goal": {"value": "10"}`,
			observation("2021", "9", "2022-01-15")+","+observation("2021", "10", "2023-06-15")+","+observation("2022", "10", "2023-01-15")),
		from: "2023-03-31", to: "2023-12-30",
		want: []string{
			"target t: notMet period-missed 10 final > met 10; laterReport 2021 s2021",
			"figure i: - > 10; laterReport 2021 2023-06-15 s2021",
		},
	},
	{
		name: "body abolished",
		doc: `{"resolution": {"id": "r", "body": "u", "units": [{"id": "u"}], "term": "2020/2025", "targets": [
			{"id": "t", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "60"}}],
			"successions": [{"id": "end", "kind": "abolished", "on": "2025-07-01", "from": ["u"], "text": "kết thúc", "legalBasis": "NQ 1687", "source": "s"}]}}`,
		from: "2025-06-30", to: "2025-07-01",
		want: []string{
			"target t: noData > undecided body-abolished final; succession 2025-07-01 end kết thúc NQ 1687 s",
			"succession end: - > there; happened 2025-07-01 s",
		},
	},
	{
		name: "a part of a compound",
		doc: `{"resolution": {"id": "r", "term": "2020/2025", "targets": [{"id": "c", "indicator": {"id": "c"}, "parts": {"targets": [
			{"id": "a", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "1"}},
			{"id": "b", "indicator": {"id": "j", "direction": "higher"}, "goal": {"value": "1"}}]}}]},
			"results": {"observations": [` + observation("2021", "1", "2022-01-15") + `,
			{"indicator": "j", "period": "2021", "value": "1", "source": "sj"}]}}`,
		from: "2021-12-31", to: "2022-01-15",
		want: []string{
			"target c: undecided part-undecided > met; part a",
			"part a: noData > met 1; newFigure 2021 2022-01-15 s2021",
		},
	},
}

// TestDiff_targets wants the causes of changed targets one by one.
func TestDiff_targets(t *testing.T) { testChanges(t, changeTests) }

func testChanges(t *testing.T, tests []changeTest) {
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after := tt.assess(t)
			if d := cmp.Diff(tt.want, tellAll(diff(t, &before, &after))); d != "" {
				t.Errorf("Diff (-want +got):\n%s", d)
			}
			wantSound(t, &before, &after)
		})
	}
}

func (tt *changeTest) assess(t *testing.T) (before, after resolution.Assessment) {
	one := func(doc, date string, o resolution.Options) resolution.Assessment {
		on, known, ok := strings.Cut(date, "@")
		if ok {
			o.Known = calendar.MustParseDate(known)
		}
		return assessDoc(t, doc, on, o)
	}
	then := tt.then
	if then == "" {
		then = tt.doc
	}
	return one(tt.doc, tt.from, tt.options[0]), one(then, tt.to, tt.options[1])
}

// wantSound wants of two assessments that nothing differs from itself, that the
// other way round the states are exchanged, that each verdict that differs is
// listed once, that each change has causes in their order, and that the changes
// come back from JSON.
func wantSound(t *testing.T, before, after *resolution.Assessment) {
	t.Helper()
	for _, a := range []*resolution.Assessment{before, after} {
		if c := diff(t, a, a); len(c.List) != 0 {
			t.Errorf("Diff of an assessment with itself = %q, want nothing", tellAll(c))
		}
	}
	there, back := diff(t, before, after), diff(t, after, before)
	states := func(c resolution.Changes, swap bool) []string {
		var lines []string
		for _, change := range c.List {
			if swap {
				change.Before, change.After = change.After, change.Before
			}
			b, errB := json.Marshal(change.Before)
			a, errA := json.Marshal(change.After)
			if errA != nil || errB != nil {
				t.Fatal(errA, errB)
			}
			lines = append(lines, fmt.Sprintf("%s %s: %s > %s", change.Subject, change.ID, b, a))
		}
		slices.Sort(lines)
		return lines
	}
	if d := cmp.Diff(states(there, false), states(back, true)); d != "" {
		t.Errorf("Diff the other way round (-there +back):\n%s", d)
	}
	verdicts := map[string]int{}
	for i := range there.List {
		c := &there.List[i]
		if len(c.Causes) == 0 || c.Cause() != c.Causes[0] {
			t.Errorf("%s has no cause", told(*c))
		}
		order := resolution.CauseKinds()
		if !slices.IsSortedFunc(c.Causes, func(a, b resolution.Cause) int {
			return slices.Index(order, a.Kind) - slices.Index(order, b.Kind)
		}) {
			t.Errorf("causes of %s are not in their order", told(*c))
		}
		switch c.Subject {
		case resolution.SubjectTarget, resolution.SubjectPart:
			verdicts[c.ID]++
		case resolution.SubjectUnitShare:
			verdicts[shareName(c.ID, c.Body.ID, c.Group.Text, c.Period)]++
		}
	}
	was, is := verdictsOf(before), verdictsOf(after)
	for id := range is {
		was[id] = was[id] + ""
	}
	for id, verdict := range was {
		if verdict != is[id] && verdicts[id] != 1 {
			t.Errorf("verdict of %s was %q and is %q, listed %d times, want once", id, verdict, is[id], verdicts[id])
		}
	}
	var b bytes.Buffer
	if err := there.Encode(&b); err != nil {
		t.Fatal(err)
	}
	var got resolution.Changes
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(there, got, compareScalars); d != "" {
		t.Errorf("changes from JSON (-want +got):\n%s", d)
	}
}

// verdictsOf returns the verdicts of targets and parts by id.
func verdictsOf(a *resolution.Assessment) map[string]indicator.Verdict {
	all := map[string]indicator.Verdict{}
	var see func(t *indicator.Assessment)
	see = func(t *indicator.Assessment) {
		all[t.Target] = t.Verdict
		for i := range t.Parts {
			see(&t.Parts[i])
		}
	}
	lines := slices.Concat(a.Targets.Lines, a.Targets.Beside)
	for i := range a.Programs.Lines {
		lines = slices.Concat(lines, a.Programs.Lines[i].Targets)
		for j := range a.Programs.Lines[i].Projects {
			lines = slices.Concat(lines, a.Programs.Lines[i].Projects[j].Targets)
		}
	}
	for i := range lines {
		see(&lines[i].Assessment)
	}
	for i := range a.Cascades {
		l := &a.Cascades[i]
		for _, u := range slices.Concat(l.Ranked, l.Apart) {
			all[shareName(l.Target, u.ID, l.Group.Text, l.Period)] = u.Assessment.Verdict
		}
	}
	return all
}

// shareName names the part of a unit in a target.
func shareName(target, unit, group string, p calendar.Period) string {
	return strings.Join([]string{target, unit, group, p.String()}, "/")
}

func TestDiff_otherResolution(t *testing.T) {
	a := assessDoc(t, `{"resolution": {"id": "a"}}`, "2021-12-31", resolution.Options{})
	b := assessDoc(t, `{"resolution": {"id": "b"}}`, "2021-12-31", resolution.Options{})
	c, err := resolution.Diff(&a, &b)
	const want = `resolution.Diff: "a" and "b": assessments of different resolutions`
	if !errors.Is(err, resolution.ErrOtherResolution) || err.Error() != want {
		t.Errorf("Diff error = %v, want %s", err, want)
	}
	if d := cmp.Diff(resolution.Changes{}, c, compareScalars); d != "" {
		t.Errorf("Diff with an error (-want +got):\n%s", d)
	}
}
