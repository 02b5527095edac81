package program_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/program"
)

func tallyOf(standings ...program.Standing) program.Tally {
	var t program.Tally
	for _, s := range standings {
		t.Add(s)
	}
	return t
}

// standings are one task of each class and label.
var standings = []program.Standing{
	{Timeliness: program.Early, Done: true},
	{Timeliness: program.OnTime, Done: true},
	{Timeliness: program.Late, Done: true},
	{Timeliness: program.DoneUndated, Done: true},
	{Timeliness: program.InTime},
	{Timeliness: program.InTime, Suspended: true},
	{Timeliness: program.Overdue},
	{Timeliness: program.Overdue, Suspended: true},
	{Timeliness: program.NoDeadline},
	{Timeliness: program.NoDeadline, Done: true},
	{Timeliness: program.NoDeadline, Suspended: true},
	{Timeliness: program.TaskCancelled},
}

func TestTally(t *testing.T) {
	tally := tallyOf(standings...)
	tally.Add(program.Standing{Timeliness: "soon", Done: true})            // no class of the set
	tally.Add(program.Standing{Timeliness: program.Late, Suspended: true}) // nothing done is suspended
	want := []program.TallyClass{
		{Class: program.Early, Count: 1}, {Class: program.OnTime, Count: 1}, {Class: program.Late, Count: 2},
		{Class: program.DoneUndated, Count: 1}, {Class: program.InTime, Count: 2}, {Class: program.Overdue, Count: 2},
		{Class: program.NoDeadline, Count: 4}, {Class: program.TaskCancelled, Count: 1},
	}
	if diff := cmp.Diff(want, tally.Classes()); diff != "" {
		t.Errorf("Classes() (-want +got):\n%s", diff)
	}
	if tally.N() != 14 || tally.Done() != 7 || tally.Suspended() != 3 {
		t.Errorf("N, Done, Suspended = %d, %d, %d, want 14, 7, 3", tally.N(), tally.Done(), tally.Suspended())
	}
	if n := tally.Count("soon"); n != 0 {
		t.Errorf("Count(soon) = %d, want 0", n)
	}
	rates := map[string]string{}
	for _, r := range tally.Rates() {
		rates[string(r.Part)+" of "+string(r.Base)] = r.Ratio.String()
	}
	wantRates := map[string]string{
		"done of assigned": "7/13", "doneInTime of assigned": "2/13", "overdue of assigned": "2/13",
		"done of fallenDue": "5/7", "doneInTime of fallenDue": "2/7", "overdue of fallenDue": "2/7",
	}
	if diff := cmp.Diff(wantRates, rates); diff != "" {
		t.Errorf("Rates() (-want +got):\n%s", diff)
	}
}

func TestTally_Rate_undefined(t *testing.T) {
	cancelled := tallyOf(program.Standing{Timeliness: program.TaskCancelled})
	open := tallyOf(program.Standing{Timeliness: program.InTime})
	tests := []struct {
		name  string
		tally program.Tally
		part  program.RatePart
		base  program.RateBase
	}{
		{"nothing but cancelled", cancelled, program.PartDone, program.BaseAssigned},
		{"nothing fallen due", open, program.PartDone, program.BaseFallenDue},
		{"no such part", open, "lost", program.BaseAssigned},
		{"no such base", open, program.PartDone, "all"},
	}
	for _, test := range tests {
		if got := test.tally.Rate(test.part, test.base).Ratio; got.IsValid() {
			t.Errorf("%s: Ratio = %v, want none", test.name, got)
		}
	}
}

func TestTally_Merge(t *testing.T) {
	whole := tallyOf(standings...)
	for cut := range standings {
		left, right := tallyOf(standings[:cut]...), tallyOf(standings[cut:]...)
		right.Merge(left)
		if right != whole {
			t.Errorf("cut at %d: merged = %v, want %v", cut, right, whole)
		}
	}
}

func TestTally_JSON(t *testing.T) {
	for _, tally := range []program.Tally{{}, tallyOf(standings...)} {
		data, err := json.Marshal(tally)
		if err != nil {
			t.Fatalf("Marshal() error = %v, want nil", err)
		}
		var back program.Tally
		if err := json.Unmarshal(data, &back); err != nil || back != tally {
			t.Errorf("Unmarshal(%s) = %v, %v, want %v", data, back, err, tally)
		}
	}
	const text = `{"n":2,"classes":[{"class":"onTime","count":1},{"class":"noDeadline","count":1}],"noDeadlineDone":1}`
	tally := tallyOf(program.Standing{Timeliness: program.NoDeadline, Done: true}, program.Standing{Timeliness: program.OnTime})
	if got, _ := json.Marshal(tally); string(got) != text {
		t.Errorf("Marshal() = %s, want %s", got, text)
	}
	if got, _ := json.Marshal(program.Tally{}); string(got) != `{"n":0,"classes":[]}` {
		t.Errorf("Marshal() of the zero tally = %s, want no null", got)
	}
}

func TestTally_JSON_refused(t *testing.T) {
	tests := []struct{ data, want string }{
		{`{"n":1,"classes":[{"class":"soon","count":1}]}`,
			`program: tally: class "soon": want one of ["early" "onTime" "late" "doneUndated" "inTime" "overdue" "noDeadline" "cancelled"]`},
		{`{"n":-1,"classes":[{"class":"late","count":-1}]}`, `program: tally: class "late": count -1: want one count of 0 or more`},
		{`{"n":1,"classes":[{"class":"late","count":0},{"class":"late","count":1}]}`, `program: tally: class "late": count 1: want one count of 0 or more`},
		{`{"n":2,"classes":[{"class":"late","count":1}]}`, `program: tally: n 2: the classes add up to 1`},
		{`{"n":1,"classes":[{"class":"noDeadline","count":1}],"noDeadlineDone":2}`, `program: tally: noDeadlineDone 2: want 0 to 1`},
		{`{"n":1,"classes":[{"class":"noDeadline","count":1}],"noDeadlineDone":-1}`, `program: tally: noDeadlineDone -1: want 0 to 1`},
		{`{"n":3,"classes":[{"class":"late","count":1},{"class":"inTime","count":1},{"class":"cancelled","count":1}],"suspended":2}`,
			`program: tally: suspended 2: want 0 to 1`},
		{`{"n":1,"classes":[{"class":"inTime","count":1}],"suspended":-1}`, `program: tally: suspended -1: want 0 to 1`},
		{`[]`, `json: cannot unmarshal array into Go value of type program.tallyJSON`},
	}
	for _, test := range tests {
		tally := tallyOf(standings...)
		err := tally.UnmarshalJSON([]byte(test.data))
		if err == nil || err.Error() != test.want {
			t.Errorf("UnmarshalJSON(%s) error = %v, want %s", test.data, err, test.want)
		}
		if tally != tallyOf(standings...) {
			t.Errorf("UnmarshalJSON(%s) changed the tally", test.data)
		}
	}
}

// states are one of each stage, with what was reached.
var states = []program.StageState{
	{}, {Stage: "frozen"},
	{Stage: program.Planned, Reached: program.Planned}, {Stage: program.Drafting, Reached: program.Drafting},
	{Stage: program.Issued, Reached: program.Issued}, {Stage: program.Implementing, Reached: program.Implementing},
	{Stage: program.Completed, Reached: program.Completed}, {Stage: program.Suspended, Reached: program.Issued},
	{Stage: program.Cancelled, Reached: program.Implementing},
}

func stageTallyOf(declared int, states ...program.StageState) program.StageTally {
	t := program.NewStageTally(declared)
	for _, s := range states {
		t.Add(s)
	}
	return t
}

// "Completed 5/8" of the article on Mỹ Xuyên means drawn up and issued; the
// three other programmes are not named.
func TestStageTally_myXuyen(t *testing.T) {
	issued := program.StageState{Stage: program.Issued, Reached: program.Issued}
	tally := stageTallyOf(8, issued, issued, issued, issued, issued)
	if n, of := tally.AtLeast(program.Issued), tally.N(); n != 5 || of != 8 {
		t.Errorf("AtLeast(issued), N = %d, %d, want 5, 8", n, of)
	}
	if n := tally.Count(program.NotItemised); n != 3 {
		t.Errorf("Count(notItemised) = %d, want 3", n)
	}
	if got := program.Percent(tally.Share(program.Issued), 1); got != number("62.5") {
		t.Errorf("Share(issued) = %v %%, want 62.5", got)
	}
	if n := tally.AtLeast(program.Completed); n != 0 {
		t.Errorf("AtLeast(completed) = %d, want 0: no programme is said to be carried out", n)
	}
}

func TestStageTally(t *testing.T) {
	tally := stageTallyOf(11, states...)
	want := []program.StageClass{
		{Class: program.Planned, Count: 1}, {Class: program.Drafting, Count: 1}, {Class: program.Issued, Count: 1},
		{Class: program.Implementing, Count: 1}, {Class: program.Completed, Count: 1}, {Class: program.Suspended, Count: 1},
		{Class: program.Cancelled, Count: 1}, {Class: program.StageUnknown, Count: 2}, {Class: program.NotItemised, Count: 2},
	}
	if diff := cmp.Diff(want, tally.Classes()); diff != "" {
		t.Errorf("Classes() (-want +got):\n%s", diff)
	}
	if tally.Declared() != 11 || tally.Itemised() != 9 || tally.N() != 11 || tally.Count("frozen") != 0 {
		t.Errorf("Declared, Itemised, N, Count(frozen) = %d, %d, %d, %d, want 11, 9, 11, 0",
			tally.Declared(), tally.Itemised(), tally.N(), tally.Count("frozen"))
	}
	for stage, want := range map[program.Stage]int{
		program.Planned: 6, program.Drafting: 5, program.Issued: 4, program.Implementing: 2, program.Completed: 1,
		program.Suspended: 1, program.Cancelled: 1, program.StageUnknown: 2,
	} {
		if got := tally.AtLeast(stage); got != want {
			t.Errorf("AtLeast(%s) = %d, want %d", stage, got, want)
		}
	}
	if got := (program.StageTally{}).Share(program.Issued); got.IsValid() {
		t.Errorf("Share of nothing = %v, want none", got)
	}
	if got := stageTallyOf(-3).Declared(); got != 0 {
		t.Errorf("NewStageTally(-3).Declared() = %d, want 0", got)
	}
}

func TestStageTally_Merge(t *testing.T) {
	whole := stageTallyOf(12, states...)
	for cut := range states {
		left, right := stageTallyOf(cut, states[:cut]...), stageTallyOf(12-cut, states[cut:]...)
		right.Merge(left)
		if right != whole {
			t.Errorf("cut at %d: merged = %v, want %v", cut, right, whole)
		}
	}
	few, many := stageTallyOf(1, states...), stageTallyOf(3)
	few.Merge(many)
	if few.N() != 12 || few.Count(program.NotItemised) != 3 {
		t.Errorf("N, Count(notItemised) = %d, %d, want 12, 3: more than declared hides nothing that was declared elsewhere",
			few.N(), few.Count(program.NotItemised))
	}
}

func TestStageTally_JSON(t *testing.T) {
	for _, tally := range []program.StageTally{{}, stageTallyOf(11, states...), stageTallyOf(0, states...), stageTallyOf(3)} {
		data, err := json.Marshal(tally)
		if err != nil {
			t.Fatalf("Marshal() error = %v, want nil", err)
		}
		var back program.StageTally
		if err := json.Unmarshal(data, &back); err != nil || back != tally {
			t.Errorf("Unmarshal(%s) = %v, %v, want %v", data, back, err, tally)
		}
	}
	if got, _ := json.Marshal(program.StageTally{}); string(got) != `{"declared":0,"n":0,"classes":[],"atLeast":[]}` {
		t.Errorf("Marshal() of the zero tally = %s, want no null", got)
	}
	got, _ := json.Marshal(stageTallyOf(8, program.StageState{Stage: program.Drafting, Reached: program.Drafting}))
	const want = `{"declared":8,"n":8,"classes":[{"class":"drafting","count":1},{"class":"notItemised","count":7}],` +
		`"atLeast":[{"class":"planned","count":1},{"class":"drafting","count":1}]}`
	if string(got) != want {
		t.Errorf("Marshal() = %s, want %s", got, want)
	}
}

func TestStageTally_JSON_refused(t *testing.T) {
	tests := []struct{ data, want string }{
		{`{"n":1,"classes":[{"class":"frozen","count":1}]}`, `program: stage tally: class "frozen": want a stage, "unknown" or "notItemised"`},
		{`{"n":1,"classes":[{"class":"issued","count":-1}]}`, `program: stage tally: class "issued": count -1: want one count of 0 or more`},
		{`{"n":1,"classes":[{"class":"issued","count":0},{"class":"issued","count":1}]}`, `program: stage tally: class "issued": count 1: want one count of 0 or more`},
		{`{"n":2,"classes":[{"class":"issued","count":1}]}`, `program: stage tally: n 2: the classes add up to 1`},
		{`{"declared":3,"n":3,"classes":[{"class":"issued","count":1},{"class":"notItemised","count":1}]}`, `program: stage tally: n 3: the classes add up to 2`},
		{`{"n":1,"classes":[{"class":"planned","count":1}],"atLeast":[{"class":"planned","count":2}]}`,
			`program: stage tally: atLeast "planned": count 2: want 1 to 1`},
		{`{"n":2,"classes":[{"class":"planned","count":2}],"atLeast":[{"class":"planned","count":1}]}`,
			`program: stage tally: atLeast "planned": count 1: want 2 to 2`},
		{`{"n":2,"classes":[{"class":"completed","count":2}],"atLeast":[{"class":"planned","count":2},{"class":"drafting","count":2},` +
			`{"class":"issued","count":2},{"class":"implementing","count":2},{"class":"completed","count":1}]}`,
			`program: stage tally: atLeast "completed": count 1: want 2 to 2`},
		{`{"n":2,"classes":[{"class":"issued","count":2}],"atLeast":[{"class":"planned","count":2},{"class":"issued","count":2}]}`,
			`program: stage tally: atLeast "drafting": count 0: want 2 to 2`},
		{`{"n":1,"classes":[{"class":"suspended","count":1}],"atLeast":[{"class":"suspended","count":1}]}`,
			`program: stage tally: atLeast "suspended": want one of ["planned" "drafting" "issued" "implementing" "completed"]`},
		{`{"n":1,"classes":[{"class":"issued","count":1}],"atLeast":[{"class":"frozen","count":1}]}`,
			`program: stage tally: atLeast "frozen": want one of ["planned" "drafting" "issued" "implementing" "completed"]`},
		{`[]`, `json: cannot unmarshal array into Go value of type program.stageTallyJSON`},
	}
	for _, test := range tests {
		tally := stageTallyOf(3)
		err := tally.UnmarshalJSON([]byte(test.data))
		if err == nil || err.Error() != test.want {
			t.Errorf("UnmarshalJSON(%s) error = %v, want %s", test.data, err, test.want)
		}
		if tally != stageTallyOf(3) {
			t.Errorf("UnmarshalJSON(%s) changed the tally", test.data)
		}
	}
}

func TestTallies_Equal(t *testing.T) {
	var a, b program.Tally
	a.Add(program.Standing{Timeliness: program.Overdue})
	if a.Equal(b) || !a.Equal(a) {
		t.Errorf("Equal: %t with another and %t with itself, want false and true", a.Equal(b), a.Equal(a))
	}
	c, e := program.NewStageTally(8), program.NewStageTally(8)
	c.Add(program.StageState{Stage: program.Issued})
	if c.Equal(e) || !c.Equal(c) {
		t.Errorf("Equal: %t with another and %t with itself, want false and true", c.Equal(e), c.Equal(c))
	}
}
