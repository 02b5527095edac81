package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// body returns a section without its heading.
func body(t *testing.T, a *resolution.Assessment, s report.Section) string {
	t.Helper()
	_, got, _ := strings.Cut(only(t, a, s), "\n## ")
	_, got, _ = strings.Cut(got, "\n\n")
	return got
}

func unitName(id, name string) resolution.UnitName {
	return resolution.UnitName{ID: id, Name: both(name+" (vi)", name)}
}

// A key task stands where its rule puts it, and the rule stands beside it.
func TestKeyTasks(t *testing.T) {
	stages := program.NewStageTally(0)
	stages.Add(program.StageState{Stage: program.Issued})
	a := &resolution.Assessment{KeyTasks: []resolution.KeyTaskLine{
		{
			Number: "1", Title: text("Farming"), Source: "text", Linked: 3, Group: indicator.GroupOpen, Rule: indicator.PartsCount, AtLeast: 2,
			Achieved: share("1", "3"), Programs: stages, DoneFrom: program.Issued, Links: []resolution.KeyTaskLink{
				{Section: resolution.SectionTargets, ID: "t", Title: both("Lúa", "Rice"), Group: indicator.GroupAchieved},
				{Section: resolution.SectionPrograms, ID: "p", Group: indicator.GroupOpen},
				{Section: resolution.SectionInstruments, ID: "i", Title: text("Plan"), Group: indicator.GroupFailed},
			},
		},
		{Number: "2", Title: text("Reform"), Source: "text", Linked: 1, Rule: indicator.PartsAll, Links: []resolution.KeyTaskLink{{Section: resolution.SectionTargets, ID: "x", Group: indicator.GroupOut}}},
		{Number: "3", Title: text("Order"), Source: "text"},
	}}
	want := `| No. | Key task | Verdict | Achieved | Linked to |
| --- | --- | --- | ---: | --- |
| 1 | Farming [1] | in progress<br>rule: at least 2 must be achieved<br>a programme is achieved from the stage “drawn up and issued” | 1 of 3 = 33.33 % | target: Rice – achieved<br>programme: p – in progress<br>instrument: Plan – failed |
| 2 | Reform [1] | not known<br>rule: all must be achieved |  | target: x – not counted |
| 3 | Order [1] | not known |  |  |

The progress of 1 key task is not known: no target, programme or instrument linked to them was published.
`
	if diff := cmp.Diff(want, body(t, a, report.SectionKeyTasks)); diff != "" {
		t.Errorf("key tasks (-want +got):\n%s", diff)
	}
	a.KeyTasks = a.KeyTasks[2:]
	want = "- 3\\. Order [1]\n\nThe progress of 1 key task is not known: no target, programme or instrument linked to them was published.\n"
	if diff := cmp.Diff(want, body(t, a, report.SectionKeyTasks)); diff != "" {
		t.Errorf("key tasks without links (-want +got):\n%s", diff)
	}
}

// Who answers for what is a matrix with its gaps and overlaps.
func TestMatrix(t *testing.T) {
	an := resolution.Holder{Member: "an", Name: "Bà An", From: on("2021-01-01"), Source: "text"}
	binh := resolution.Holder{Member: "binh", Name: "Ông Bình", Until: on("2025-08-04"), After: "Bà Cúc", Source: "text"}
	a := &resolution.Assessment{
		Members:     []resolution.MemberLine{{Name: "Bà An", Position: text("Secretary"), Until: on("2023-06-30"), Source: "text"}},
		Assignments: []resolution.AssignmentLine{{Member: "Bà An", Field: text("hidden"), Source: "text"}},
		Matrix: resolution.AssignmentMatrix{
			Fields:  []resolution.MatrixRow{{Field: both("kinh tế", "Economy"), Holders: []resolution.Holder{an, binh}}, {Field: text("Culture"), Holders: []resolution.Holder{an}}},
			Units:   []resolution.MatrixRow{{Unit: unitName("x1", "One"), Last: binh}, {Unit: unitName("x2", "Two")}},
			Members: []resolution.MemberLoad{{Member: "an", Name: "Bà An", Fields: 2, Targets: 3}},
		},
	}
	want := `- Bà An, Secretary, until 30 June 2023 [1]

Fields and units that nobody answers for: 2; that several answer for: 1.

| Field | Responsible | Note |
| --- | --- | --- |
| Economy | Bà An, from 1 January 2021 [1]<br>Ông Bình, until 4 August 2025, taken over from Bà Cúc [1] | several answer for it |
| Culture | Bà An, from 1 January 2021 [1] |  |

| Unit | Note |
| --- | --- |
| One | nobody answers for it<br>before: Ông Bình, until 4 August 2025, taken over from Bà Cúc [1] |
| Two | nobody answers for it |

What each member has

| Member | Fields | Units | Targets |
| --- | ---: | ---: | ---: |
| Bà An | 2 | 0 | 3 |
`
	if diff := cmp.Diff(want, body(t, a, report.SectionAssignments)); diff != "" {
		t.Errorf("assignments (-want +got):\n%s", diff)
	}
}

// Of conferences the attendances add up, and units that have held none are
// named; so are those that have not done what they must.
func TestUnitsThatHaveDoneTheirs(t *testing.T) {
	done := resolution.ByUnitLine{
		Share: share("1", "3"), Missing: []resolution.UnitName{unitName("x2", "Two"), unitName("x3", "Three")},
		Done: []resolution.UnitDoneLine{{UnitName: unitName("x1", "One"), Source: "text"}},
		Counts: []resolution.UnitCountLine{
			{Published: share("350", "459"), Printed: &resolution.PrintedLine{Check: indicator.PrintedCheck{Printed: indicator.Printed{Value: d("76.25"), Kind: indicator.ShareOfPart}}}, Computed: share("1", "3"), On: on("2021-01-31"), Source: "text"},
			{Published: resolution.Share{Count: d("11")}, Source: "text"},
		},
	}
	a := &resolution.Assessment{
		Dissemination: resolution.DisseminationSummary{
			Held: 4, InTotal: 3, Total: share("5004", "5056"), Units: share("10", "12"), Missing: []resolution.UnitName{unitName("x9", "Nine")},
			Conferences: []resolution.ConferenceLine{{
				Number: 1, Unit: text("One"), Source: "text", Attendance: []resolution.AttendanceLine{{Audience: both("cán bộ", "cadres"), Coverage: share("9", "10")}},
			}},
			FollowUp: []resolution.FollowUpLine{{Text: text("Cells"), ByUnit: done, Source: "text"}},
		},
		Instruments: []resolution.InstrumentLine{{Kind: resolution.Plan, ByUnit: done, Note: text("a note"), Source: "text"}},
	}
	byUnit := []string{
		"units that have done it: 1 of 3 = 33.33 %; missing: Two, Three [1]",
		"as published: 350 of 459 = 76.25 %, about 31 January 2021; Printed: 76.25 %; Computed: 1 of 3 = 33.33 % [1]",
		"as published: 11 [1]",
	}
	want := `- 1 conference, One [1]
- no coverage was published; not computed: how many attended and how many were due was not published [1]
- cadres: 9 of 10 = 90 % [1]
- attendances ÷ due in total: 5,004 of 5,056 = 98.97 %, of 3 of 4 conferences with figures
- units that have held theirs: 10 of 12 = 83.33 %; missing: Nine
- Cells [1]
- ` + strings.Join(byUnit, "\n- ") + "\n"
	if diff := cmp.Diff(want, body(t, a, report.SectionDissemination)); diff != "" {
		t.Errorf("dissemination (-want +got):\n%s", diff)
	}
	if got, want := body(t, a, report.SectionInstruments), "| a note<br>"+strings.Join(byUnit, "<br>")+" |\n"; !strings.HasSuffix(got, want) {
		t.Errorf("instruments: %s, want %s at the end", got, want)
	}
	a.Dissemination.InTotal = 1 // its own line says it
	lack(t, body(t, a, report.SectionDissemination), "in total")
}

// Amendments of the whole stand with the targets, results that nobody has
// approved among the results, and how many there are in the answer.
func TestAmendmentsAndApprovals(t *testing.T) {
	a := &resolution.Assessment{
		Amendments: []resolution.AmendmentLine{{
			ID: "a", Effective: on("2023-01-01"), Document: "NQ 7", Reason: both("dịch bệnh", "the epidemic"), Source: "text",
			Added:   []resolution.ItemLine{{Section: resolution.SectionTargets, ID: "t9", Text: both("Nước sạch", "Water")}},
			Removed: []resolution.ItemLine{{Section: resolution.SectionPrograms, ID: "p4"}},
		}},
		NotApproved: []resolution.NotApprovedLine{
			{
				Kind: resolution.SubjectFigure, ID: "rice", Name: both("Lúa", "Rice"), Status: resolution.Draft, Source: "text",
				Observation: &indicator.Observation{Period: in("2023"), Value: d("5"), Unit: "t"},
			},
			{Kind: resolution.SubjectEvent, ID: "e", Status: resolution.Submitted, On: on("2023-12-01"), By: text("Office"), Source: "text"},
		},
	}
	if got, want := body(t, a, report.SectionTargets), "- The resolution is amended from 1 January 2023, NQ 7, the epidemic; added target “Water”; removed programme “p4” [1]\n"; !strings.Contains(only(t, a, report.SectionTargets), want) {
		t.Errorf("targets: %s, want %s", got, want)
	}
	got := only(t, a, report.SectionResults)
	for _, want := range []string{
		"2 results not approved, and not counted.",
		"Results known that nobody has approved, not judged\n\n",
		"| other figures: Rice [1] | 5 t (2023) | draft |  |\n",
		"| events: e [1] |  | submitted, 1 December 2023 | Office |\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("results lack %q:\n%s", want, got)
		}
	}
}
