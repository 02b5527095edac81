package resolution_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/resolution"
)

// byUnitText is in short which units have done theirs.
func byUnitText(l resolution.ByUnitLine) []string {
	lines := []string{l.Share.String()}
	for _, d := range l.Done {
		lines = append(lines, fmt.Sprintf("done %s %s %s %s", d.ID, d.On, d.Number, d.Source))
	}
	for _, m := range l.Missing {
		lines = append(lines, "missing "+m.ID)
	}
	for _, c := range l.Counts {
		line := fmt.Sprintf("published %s computed %s on %s known %s", c.Published, c.Computed, c.On, c.Known)
		if c.Printed != nil {
			line += fmt.Sprintf(" printed %s %s", c.Printed.Computed, c.Printed.Check.Agreement)
		}
		lines = append(lines, line)
	}
	return lines
}

// Three communes must draw up their own; one does so on a day, one is known to
// have from a source, and one that need not has as well.
const ownPrograms = `{"schema": "nghiquyet/1", "resolution": {"id": "r", "source": "s", "units": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "e"}],
	"instruments": [{"id": "own", "kind": "actionProgramme", "byUnit": {"units": ["a", "b", "c"],
		"done": [{"unit": "b", "source": "s"}, {"unit": "a", "on": "2021-02-01", "number": "1-CTr/ĐU"}, {"unit": "a", "on": "2021-05-01"},
			{"unit": "e", "on": "2021-03-01"}, {"unit": "c", "on": "2022-01-01", "reported": "2022-06-30"}],
		"counts": [{"done": "3", "of": "3", "on": "2022-02-01", "source": "s"}, {"done": "1", "of": "4", "percent": {"value": "25.5", "kind": "shareOfPart"}, "source": "s"},
			{"done": "1", "of": "3", "on": "2021-02-01", "source": "s"}]}}]},
	"sources": [{"id": "s", "published": "2021-04"}]}`

func TestAssess_byUnit(t *testing.T) {
	tests := []struct {
		on             string
		want, findings []string
	}{
		{on: "2021-01-31", want: []string{"0/3", "missing a", "missing b", "missing c"}},
		{on: "2021-02-01", want: []string{"1/3", "done a 2021-02-01 1-CTr/ĐU ", "missing b", "missing c",
			"published 1/3 computed 1/3 on 2021-02-01 known 2021-02-01"}},
		{on: "2021-12-31", want: []string{"2/3", "done b   s", "done a 2021-02-01 1-CTr/ĐU ", "done e 2021-03-01  ", "missing c",
			"published 1/3 computed 1/3 on 2021-02-01 known 2021-02-01", "published 1/4 computed 2/3 on  known 2021-04-30 printed 25.00 differs"},
			findings: []string{"printed-differs resolution.instruments[0].byUnit.counts[1].percent.value", "unit-count-differs resolution.instruments[0].byUnit.counts[1].done"}},
		{on: "2022-06-30", want: []string{"3/3", "done b   s", "done a 2021-02-01 1-CTr/ĐU ", "done e 2021-03-01  ", "done c 2022-01-01  ",
			"published 1/3 computed 1/3 on 2021-02-01 known 2021-02-01", "published 1/4 computed 2/3 on  known 2021-04-30 printed 25.00 differs",
			"published 3/3 computed 3/3 on 2022-02-01 known 2022-02-01"},
			findings: []string{"printed-differs resolution.instruments[0].byUnit.counts[1].percent.value", "unit-count-differs resolution.instruments[0].byUnit.counts[1].done"}},
	}
	for _, test := range tests {
		t.Run(test.on, func(t *testing.T) {
			a := assessDoc(t, ownPrograms, test.on, resolution.Options{})
			if diff := cmp.Diff(test.want, byUnitText(a.Instruments[0].ByUnit)); diff != "" {
				t.Errorf("by unit (-want +got):\n%s", diff)
			}
			var findings []string
			for _, f := range a.Findings {
				findings = append(findings, fmt.Sprintf("%s %s", f.Code, f.Path))
			}
			if diff := cmp.Diff(test.findings, findings); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// Units that are not named can have done it: only what the named ones
// contradict is a finding.
func TestAssess_byUnitCounts(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "units": [{"id": "a"}, {"id": "b"}], "instruments": [{"id": "own", "kind": "plan", "byUnit": {%s}}]},
		"sources": [{"id": "s", "published": "2021"}]}`
	tests := []struct {
		name, byUnit string
		findings     int
		want         []string
	}{
		{"nobody named", `"counts": [{"done": "350", "of": "459", "source": "s"}]`, 0, []string{"?/?", "published 350/459 computed ?/? on  known 2021-12-31"}},
		{"fewer named", `"units": ["a", "b"], "counts": [{"done": "1", "of": "2", "source": "s"}]`, 0, []string{"0/2", "missing a", "missing b", "published 1/2 computed 0/2 on  known 2021-12-31"}},
		{"more named", `"units": ["a", "b"], "done": [{"unit": "a", "on": "2021-01-01"}], "counts": [{"done": "0", "of": "2", "source": "s"}]`, 1, []string{"1/2", "done a 2021-01-01  ", "missing b", "published 0/2 computed 1/2 on  known 2021-12-31"}},
		{"another whole", `"units": ["a", "b"], "counts": [{"done": "0", "of": "3", "source": "s"}]`, 1, []string{"0/2", "missing a", "missing b", "published 0/3 computed 0/2 on  known 2021-12-31"}},
		{"no whole", `"units": ["a", "b"], "counts": [{"done": "1", "source": "s"}]`, 0, []string{"0/2", "missing a", "missing b", "published 1/? computed 0/2 on  known 2021-12-31"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := assessDoc(t, fmt.Sprintf(doc, test.byUnit), "2022-12-31", resolution.Options{})
			if diff := cmp.Diff(test.want, byUnitText(a.Instruments[0].ByUnit)); diff != "" {
				t.Errorf("by unit (-want +got):\n%s", diff)
			}
			if len(a.Findings) != test.findings {
				t.Errorf("findings = %v, want %d", a.Findings, test.findings)
			}
		})
	}
}

func TestValidate_byUnit(t *testing.T) {
	const doc = `{"schema": "nghiquyet/1", "resolution": {"id": "r", "units": [{"id": "a"}, {"id": "b"}],
		"instruments": [{"id": "i", "kind": "plan", "byUnit": {"units": ["a", "x", "a"],
			"done": [{"unit": "a", "source": "s"}, {"unit": "a", "on": "2021-01-01"}, {"unit": "b", "source": "none"}, {"unit": "y"}],
			"counts": [{"done": "-1", "of": "-2", "source": "s"}, {"done": "1", "of": "2", "percent": {"value": "50"}}]}},
			{"id": "j", "kind": "plan", "supersedes": "i", "byUnit": {"done": [{"unit": "a", "on": "2021-01-01"}]}}, {"id": "k", "kind": "plan", "supersedes": "i"}],
		"dissemination": {"units": ["z"],
			"conferences": [{"id": "c", "level": "floor", "coverage": {"value": "1", "kind": "share"}, "attending": "10", "due": "12", "source": "s", "reported": "2021-01-01", "attendance": [
				{"audience": "key", "attending": "4", "due": "5"}, {"audience": "key", "attending": "7", "due": "6"}]}],
			"followUp": [{"id": "f", "byUnit": {"units": ["w"]}}]}},
		"sources": [{"id": "s", "assumption": "undated"}]}`
	d, _ := read(t, doc)
	var got []string
	for _, f := range resolution.Validate(&d) {
		got = append(got, fmt.Sprintf("%s %s %s %q", f.Severity, f.Code, f.Path, f.Value))
	}
	want := []string{
		`error unknown-reference resolution.instruments[0].byUnit.units[1] "x"`,
		`error duplicate-id resolution.instruments[0].byUnit.units[2] "a"`,
		`warning undated-fact resolution.instruments[0].byUnit.done[0] ""`,
		`warning duplicate-id resolution.instruments[0].byUnit.done[1].unit "a"`,
		`error unknown-source resolution.instruments[0].byUnit.done[2].source "none"`,
		`warning not-among resolution.instruments[0].byUnit.done[2].unit "b"`,
		`error unknown-reference resolution.instruments[0].byUnit.done[3].unit "y"`,
		`warning not-among resolution.instruments[0].byUnit.done[3].unit "y"`,
		`warning undated-fact resolution.instruments[0].byUnit.counts[0] ""`,
		`error negative-count resolution.instruments[0].byUnit.counts[0].done "-1"`,
		`error negative-count resolution.instruments[0].byUnit.counts[0].of "-2"`,
		`warning part-above-whole resolution.instruments[0].byUnit.counts[0].done "-1"`,
		`warning no-source resolution.instruments[0].byUnit.counts[1].source ""`,
		`error unknown-word resolution.instruments[0].byUnit.counts[1].percent.kind "(none)"`,
		`warning superseded-twice resolution.instruments[2].supersedes "i"`,
		`error unknown-word resolution.dissemination.conferences[0].level "floor"`,
		`error unknown-word resolution.dissemination.conferences[0].coverage.kind "share"`,
		`warning duplicate-id resolution.dissemination.conferences[0].attendance[1].audience "key"`,
		`warning part-above-whole resolution.dissemination.conferences[0].attendance[1].attending "7"`,
		`warning attendance-sum resolution.dissemination.conferences[0].attending "10"`,
		`warning attendance-sum resolution.dissemination.conferences[0].due "12"`,
		`error unknown-reference resolution.dissemination.units[0] "z"`,
		`error unknown-reference resolution.dissemination.followUp[0].byUnit.units[0] "w"`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Validate (-want +got):\n%s", diff)
	}
}

// Coverage is that of the conference, else of its audiences, and the total is
// over the conferences of which both figures are known.
func TestAssess_attendance(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "body": "d", "units": [{"id": "d"}, {"id": "x"}, {"id": "y"}, {"id": "z"}],
		"dissemination": {"units": ["x", "y", "d"], "followUp": [{"id": "later", "reported": "2022-01-01"}, {"id": "now", "reported": "2021-12-31"}], "conferences": [
			{"id": "to come", "held": "2022-02"},
			{"id": "stated", "level": "district", "attending": "90", "due": "100", "invited": "30", "held": "2021-01", "attendance": [{"audience": "key", "attending": "40", "due": "50"}]},
			{"id": "summed", "unit": "x", "number": 3, "held": "2021-02", "attendance": [{"audience": "key", "attending": "10", "due": "10"}, {"audience": "members", "attending": "20", "due": "30"}]},
			{"id": "half", "held": "2021-03", "attendance": [{"audience": "key", "attending": "10", "due": "10"}, {"audience": "members", "attending": "20"}]},
			{"id": "silent", "unit": "z", "held": "2021-04"},
			{"id": "attending only", "held": "2021-05", "attending": "9", "attendance": [{"audience": "key", "attending": "10", "due": "20"}]},
			{"id": "later", "unit": "y", "held": "2022", "attending": "1", "due": "1"}]}}}`
	a := assessDoc(t, doc, "2021-12-31", resolution.Options{}).Dissemination
	var got []string
	for _, c := range a.Conferences {
		got = append(got, fmt.Sprintf("%s %s %v", c.ID, c.Coverage, c.Level))
		for _, row := range c.Attendance {
			got = append(got, row.Audience.Text+" "+row.Coverage.String())
		}
	}
	want := []string{"stated 90/100 district", "key 40/50", "summed 30/40 ", "key 10/10", "members 20/30", "half ?/? ", "key 10/10", "members 20/?", "silent ?/? ", "attending only 10/20 ", "key 10/20"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("conferences (-want +got):\n%s", diff)
	}
	if a.Held != 7 || a.InTotal != 5 || a.Total.String() != "130/160" || a.Total.Percent.String() != "81.25" {
		t.Errorf("held %d, total %s = %s over %d, want 7 and 130/160 = 81.25 over 5", a.Held, a.Total, a.Total.Percent, a.InTotal)
	}
	if a.Units.String() != "2/3" || len(a.Missing) != 1 || a.Missing[0].ID != "y" {
		t.Errorf("units %s, missing %v, want 2/3 and y", a.Units, a.Missing)
	}
	if len(a.FollowUp) != 1 || a.FollowUp[0].ID != "now" {
		t.Errorf("follow-up = %v, want what is known", a.FollowUp)
	}
	none := assessDoc(t, doc, "2020-12-31", resolution.Options{}).Dissemination
	if none.Held != 0 || none.Total != (resolution.Share{}) || none.Units.String() != "0/3" {
		t.Errorf("before: held %d, total %s, units %s, want 0, none and 0/3", none.Held, none.Total, none.Units)
	}
}
