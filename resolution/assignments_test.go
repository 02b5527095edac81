package resolution_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// matrixText is a matrix in short: a line for each field and unit, with who
// holds it, and one for each member.
func matrixText(m resolution.AssignmentMatrix) string {
	var b strings.Builder
	for _, rows := range [][]resolution.MatrixRow{m.Fields, m.Units} {
		for _, r := range rows {
			fmt.Fprintf(&b, "%s%s:", r.Field.Text, r.Unit.ID)
			for _, h := range r.Holders {
				fmt.Fprintf(&b, " %s %s..%s", h.Member, h.From, h.Until)
				if h.After != "" {
					fmt.Fprintf(&b, " after %s", h.After)
				}
			}
			if r.Last != (resolution.Holder{}) {
				fmt.Fprintf(&b, " last %s until %s", r.Last.Member, r.Last.Until)
			}
			b.WriteString("\n")
		}
	}
	for _, l := range m.Members {
		fmt.Fprintf(&b, "%s %d %d %d\n", l.Member, l.Fields, l.Units, l.Targets)
	}
	return b.String()
}

// assigned is a supposed district: economy and culture are fields of targets,
// defence one of a programme, Party building only of an assignment. An leaves
// in the middle of 2023 and Ba follows; Ba leaves a year later and nobody
// follows.
const assigned = `{"schema": "nghiquyet/1", "resolution": {"id": "r", "term": "2020-08/2025-08", "body": "district",
	"units": [{"id": "district"}, {"id": "north", "parent": "district"}, {"id": "south", "parent": "district"},
		{"id": "village", "parent": "north"}, {"id": "old", "parent": "district"}, {"id": "far"}],
	"successions": [{"id": "s", "kind": "abolished", "from": ["old"], "on": "2021-01-01"}],
	"targets": [
		{"id": "a", "indicator": {"id": "a"}, "field": "economy", "responsible": "an"},
		{"id": "b", "indicator": {"id": "b"}, "field": "culture", "responsible": "ba"},
		{"id": "c", "indicator": {"id": "c"}, "field": "economy", "responsible": "an"},
		{"id": "d", "indicator": {"id": "d"}, "responsible": "an", "beside": true, "field": "elsewhere"}],
	"programs": [{"id": "p", "fields": ["defence", "culture"]}],
	"members": [{"id": "an", "name": "An", "until": "2023-06-30", "successor": "ba"}, {"id": "ba", "until": "2024-06-30"}, {"id": "chi"}],
	"assignments": [
		{"member": "an", "field": "economy"},
		{"member": "chi", "field": "culture", "until": "2021-12-31"},
		{"member": "chi", "field": "party", "unit": "north", "from": "2022-01-01"},
		{"member": "an", "unit": "north", "until": "2024-12-31"},
		{"member": "ba", "unit": "north"},
		{"member": "ba", "field": "economy", "unit": "village", "from": "2024-01-01"},
		{"member": "chi", "unit": "old"}]}}`

func TestAssess_matrix(t *testing.T) {
	tests := []struct {
		on, want       string
		gaps, overlaps int
	}{
		{on: "2020-07-31", want: ""},
		{on: "2021-06-30", gaps: 2, overlaps: 1, want: `economy: an ..
culture: chi ..2021-12-31
defence:
north: an ..2024-12-31 ba ..
south:
an 1 1 2
ba 0 1 1
chi 1 0 0
`},
		{on: "2023-06-30", gaps: 3, overlaps: 1, want: `economy: an ..2023-06-30
culture: last chi until 2021-12-31
defence:
party: chi 2022-01-01..
north: chi 2022-01-01.. an ..2023-06-30 ba ..
south:
an 1 1 2
ba 0 1 1
chi 1 1 0
`},
		{on: "2023-07-01", gaps: 3, overlaps: 1, want: `economy: ba 2023-07-01.. after An
culture: last chi until 2021-12-31
defence:
party: chi 2022-01-01..
north: chi 2022-01-01.. ba 2023-07-01..2024-12-31 after An
south:
an 0 0 2
ba 1 1 1
chi 1 1 0
`},
		{on: "2024-06-30", gaps: 3, overlaps: 1, want: `economy: ba 2023-07-01..2024-06-30 after An
culture: last chi until 2021-12-31
defence:
party: chi 2022-01-01..
north: chi 2022-01-01.. ba 2023-07-01..2024-06-30 after An
south:
village: ba 2024-01-01..2024-06-30
an 0 0 2
ba 1 2 1
chi 1 1 0
`},
		{on: "2024-07-01", gaps: 5, overlaps: 0, want: `economy: last ba until 2024-06-30
culture: last chi until 2021-12-31
defence:
party: chi 2022-01-01..
north: chi 2022-01-01..
south:
village: last ba until 2024-06-30
an 0 0 2
ba 0 0 1
chi 1 1 0
`},
	}
	for _, test := range tests {
		t.Run(test.on, func(t *testing.T) {
			m := assessDoc(t, assigned, test.on, resolution.Options{}).Matrix
			if diff := cmp.Diff(test.want, matrixText(m)); diff != "" {
				t.Errorf("matrix (-want +got):\n%s", diff)
			}
			if m.Gaps() != test.gaps || m.Overlaps() != test.overlaps {
				t.Errorf("Gaps() = %d, Overlaps() = %d, want %d and %d", m.Gaps(), m.Overlaps(), test.gaps, test.overlaps)
			}
		})
	}
}

// Assignments in force and the matrix are of the same members; who leaves later
// than what is known is not said to leave.
func TestAssess_assignmentsFollow(t *testing.T) {
	a := assessDoc(t, assigned, "2023-07-01", resolution.Options{})
	var got []string
	for _, line := range a.Assignments {
		got = append(got, fmt.Sprintf("%s %s%s after %q", line.Member, line.Field.Text, line.Unit.Text, line.After))
	}
	want := []string{`ba economy after "An"`, `chi partynorth after ""`, `ba north after "An"`, `ba north after ""`, `chi old after ""`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("assignments (-want +got):\n%s", diff)
	}
	if until := a.Members[0].Until.String(); until != "2023-06-30" {
		t.Errorf("An in office until %q, want 2023-06-30", until)
	}
	a = assessDoc(t, assigned, "2023-06-29", resolution.Options{})
	if a.Members[0].Until.IsValid() || a.Matrix.Fields[0].Holders[0].Until.IsValid() {
		t.Errorf("An leaves on %q, field held until %q, want no day: it is not known yet", a.Members[0].Until, a.Matrix.Fields[0].Holders[0].Until)
	}
	a = assessDoc(t, assigned, "2023-07-01", resolution.Options{Known: calendar.MustParseDate("2021-12-31")})
	if diff := cmp.Diff("economy: an ..\nculture: last chi until 2021-12-31\ndefence:\nnorth: an ..2024-12-31 ba ..\nsouth:\nan 1 1 2\nba 0 1 1\nchi 0 0 0\n", matrixText(a.Matrix)); diff != "" {
		t.Errorf("matrix as known in 2021 (-want +got):\n%s", diff)
	}
}

// Successors who follow each other in a circle end.
func TestAssess_successorsInACircle(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "members": [{"id": "a", "until": "2021-01-01", "successor": "b"}, {"id": "b", "until": "2022-01-01", "successor": "a"}],
		"assignments": [{"member": "a", "field": "economy"}]}}`
	m := assessDoc(t, doc, "2023-01-01", resolution.Options{}).Matrix
	if want := "economy: last b until 2022-01-01\na 0 0 0\nb 0 0 0\n"; matrixText(m) != want {
		t.Errorf("matrix = %q, want %q", matrixText(m), want)
	}
}

func TestValidate_assignments(t *testing.T) {
	const head = `{"schema": "nghiquyet/1", "resolution": {"id": "r", "source": "s", "term": "2021/2025", "units": [{"id": "u"}],
		"members": [{"id": "a"}, {"id": "b"}, {"id": "c", "until": "2023-12-31", "successor": "a"}, {"id": "e", "until": "2023-12-31"}], %s},
		"sources": [{"id": "s", "published": "2021"}]}`
	tests := []struct {
		name, members string
		want          []string
	}{
		{"one after the other", `"assignments": [{"member": "a", "field": "f", "until": "2022-12-31"}, {"member": "b", "field": "f", "from": "2023-01-01"}]`, nil},
		{"in any order", `"assignments": [{"member": "b", "field": "f", "from": "2023-01-01"}, {"member": "a", "field": "f", "until": "2022-12-31"}]`, nil},
		{"a day without anybody", `"assignments": [{"member": "a", "field": "f", "until": "2022-12-31"}, {"member": "b", "field": "f", "from": "2023-01-02"}]`,
			[]string{`notice assignment-gap resolution.assignments[1].from "f"`}},
		{"a day with two", `"assignments": [{"member": "a", "field": "f", "until": "2022-12-31"}, {"member": "b", "field": "f", "from": "2022-12-31"}]`,
			[]string{`notice assignment-overlap resolution.assignments[1].from "f"`}},
		{"the same member again", `"assignments": [{"member": "a", "field": "f", "until": "2022-12-31"}, {"member": "a", "field": "f", "from": "2022-06-30"}]`, nil},
		{"another field", `"assignments": [{"member": "a", "field": "f"}, {"member": "b", "field": "g"}]`, nil},
		{"a unit called like a field", `"assignments": [{"member": "a", "field": "u"}, {"member": "b", "unit": "u"}]`, nil},
		{"two for a unit", `"assignments": [{"member": "a", "unit": "u"}, {"member": "b", "unit": "u"}]`,
			[]string{`notice assignment-overlap resolution.assignments[1].from "u"`}},
		{"a short one inside a long one", `"assignments": [{"member": "a", "field": "f"}, {"member": "a", "field": "f", "from": "2022-01-01", "until": "2022-02-01"}]`, nil},
		{"a gap behind a short one inside a long one", `"assignments": [{"member": "a", "field": "f", "until": "2023-12-31"}, {"member": "a", "field": "f", "from": "2022-01-01", "until": "2022-02-01"}, {"member": "b", "field": "f", "from": "2024-01-02"}]`,
			[]string{`notice assignment-gap resolution.assignments[2].from "f"`}},
		{"nobody at the end", `"assignments": [{"member": "a", "field": "f", "until": "2025-12-30"}]`,
			[]string{`notice assignment-gap resolution.assignments[0].until "f"`}},
		{"the successor follows", `"assignments": [{"member": "c", "field": "f"}]`, nil},
		{"nobody follows", `"assignments": [{"member": "e", "field": "f"}]`, []string{`notice assignment-gap resolution.assignments[0].until "f"`}},
		{"a unit that ended", `"successions": [{"id": "x", "kind": "abolished", "from": ["u"], "on": "2023-01-01", "legalBasis": "l"}], "assignments": [{"member": "a", "unit": "u", "until": "2022-12-31"}]`, nil},
		{"a field when a unit ended", `"successions": [{"id": "x", "kind": "abolished", "from": ["u"], "on": "2023-01-01", "legalBasis": "l"}], "assignments": [{"member": "a", "field": "f", "until": "2022-12-31"}]`,
			[]string{`notice assignment-gap resolution.assignments[0].until "f"`}},
		{"a unit when another ended", `"units": [{"id": "u"}, {"id": "x"}], "successions": [{"id": "x", "kind": "abolished", "from": ["x"], "on": "2023-01-01", "legalBasis": "l"}], "assignments": [{"member": "a", "unit": "u", "until": "2022-12-31"}]`,
			[]string{`notice assignment-gap resolution.assignments[0].until "u"`}},
		{"upside down before a gap", `"assignments": [{"member": "a", "field": "f", "from": "2022-01-01", "until": "2021-12-31"}, {"member": "a", "field": "f", "until": "2025-12-30"}]`,
			[]string{`error end-before-start resolution.assignments[0].until "2021-12-31"`, `notice assignment-gap resolution.assignments[1].until "f"`}},
		{"three without a term", `"term": null, "assignments": [{"member": "a", "field": "f"}, {"member": "b", "field": "f"}, {"member": "e", "field": "f"}]`,
			[]string{`notice assignment-overlap resolution.assignments[1].from "f"`, `notice assignment-overlap resolution.assignments[2].from "f"`}},
		{"after the term", `"assignments": [{"member": "a", "from": "2026-01-01"}]`, []string{`notice outside-term resolution.assignments[0].from "2026-01-01"`}},
		{"on its last day", `"assignments": [{"member": "a", "from": "2025-12-31"}]`, nil},
		{"before the term", `"assignments": [{"member": "a", "until": "2020-12-31"}]`, []string{`notice outside-term resolution.assignments[0].until "2020-12-31"`}},
		{"upside down", `"assignments": [{"member": "a", "field": "f", "from": "2022-01-01", "until": "2021-12-31"}]`,
			[]string{`error end-before-start resolution.assignments[0].until "2021-12-31"`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, _ := read(t, fmt.Sprintf(head, test.members))
			var got []string
			for _, f := range resolution.Validate(&d) {
				got = append(got, fmt.Sprintf("%s %s %s %q", f.Severity, f.Code, f.Path, f.Value))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("Validate (-want +got):\n%s", diff)
			}
		})
	}
}

func TestValidate_successors(t *testing.T) {
	const doc = `{"schema": "nghiquyet/1", "resolution": {"id": "r", "members": [{"id": "a", "successor": "b"},
		{"id": "b", "until": "2022-01-01", "successor": "c"}, {"id": "c", "until": "2023-01-01", "successor": "b"}, {"id": "d", "until": "2022-01-01", "successor": "x"}]}}`
	d, _ := read(t, doc)
	var got []string
	for _, f := range resolution.Validate(&d) {
		got = append(got, fmt.Sprintf("%s %s %s %q", f.Severity, f.Code, f.Path, f.Value))
	}
	want := []string{
		`warning undated-successor resolution.members[0].until ""`,
		`error unknown-reference resolution.members[3].successor "x"`,
		`error circular-reference resolution.members[1].successor ""`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Validate (-want +got):\n%s", diff)
	}
}
