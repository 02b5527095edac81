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

// changed returns the section of changes in English, as Markdown.
func changed(t *testing.T, c *resolution.Changes) string {
	t.Helper()
	got := write(t, of(resolution.TargetLine{ID: "t", Steps: []resolution.Text{both("cũ", "old")}, Course: indicator.Course{Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints}}),
		report.Options{Format: report.FormatMarkdown, Language: "en", Sections: []report.Section{report.SectionChanges}, Changes: c})
	_, got, _ = strings.Cut(got, "## Changes\n\n")
	got, _, _ = strings.Cut(got, "\n## Sources")
	return got
}

func standpoints(list ...resolution.Change) *resolution.Changes {
	c := &resolution.Changes{
		Before: resolution.Standpoint{AsOf: on("2022-12-31"), Known: on("2022-12-31")},
		After:  resolution.Standpoint{AsOf: on("2023-12-31"), Known: on("2023-12-31")},
		List:   list,
	}
	return c
}

func TestNothingChanged(t *testing.T) {
	if got, want := changed(t, standpoints()), "What changed from 31 December 2022 to 31 December 2023. Nothing changed.\n"; got != want {
		t.Errorf("changes: %q, want %q", got, want)
	}
	known := standpoints()
	known.After.Known = on("2024-01-31")
	if got, want := changed(t, known), "What changed from 31 December 2022 to 31 December 2023. (Known on 31 December 2022 and on 31 January 2024.) Nothing changed.\n"; got != want {
		t.Errorf("changes: %q, want %q", got, want)
	}
	lack(t, write(t, of(resolution.TargetLine{}), report.Options{Language: "en"}), "Changes")
}

func TestChanges(t *testing.T) {
	c := standpoints(
		resolution.Change{
			Subject: resolution.SubjectTarget, ID: "t", Number: "1", Name: text("Poverty"), Unit: text("%"), Sources: []string{"text"},
			Before: &resolution.State{Verdict: indicator.InProgress, Figure: d("1"), Period: in("2022"), Goal: indicator.Goal{Value: d("5")}, Due: in("2025")},
			After: &resolution.State{
				Verdict: indicator.NotMet, Reason: indicator.ReasonClosingReview, Figure: d("2"), Period: in("2023"), Goal: indicator.Goal{Value: d("6")}, Due: in("2024"),
			},
			Causes: []resolution.Cause{
				{Kind: resolution.CauseAmendedGoal, On: on("2023-01-01"), Document: "NQ 7", Text: "dịch bệnh"}, {Kind: resolution.CauseNewFigure, Period: in("2023")},
			},
		},
		resolution.Change{
			Subject: resolution.SubjectDeclared, ID: "t", Name: text("well met"), Sources: []string{"text"},
			After:  &resolution.State{Verdicts: []indicator.Verdict{indicator.Met, indicator.Exceeded}, Outlook: indicator.Likely, Period: in("2023")},
			Causes: []resolution.Cause{{Kind: "unheard-of"}},
		},
		resolution.Change{
			Subject: resolution.SubjectTask, Name: text("Task"), Sources: []string{"text"},
			Before: &resolution.State{Stage: program.Implementing, Timeliness: program.InTime, Percent: d("20.50")},
			After:  &resolution.State{Stage: program.Implementing, Timeliness: program.Overdue, Percent: d("99.96"), Overdue: true},
			Causes: []resolution.Cause{{Kind: resolution.CauseDeadline, On: on("2023-06-30")}},
		},
		resolution.Change{
			Subject: resolution.SubjectProgramCount, Name: text("completed"), Sources: []string{"text"}, Before: &resolution.State{},
			After: &resolution.State{Share: share("4", "5"), Computed: share("3", "5")}, Causes: []resolution.Cause{{Kind: resolution.CauseReported}},
		},
		resolution.Change{
			Subject: resolution.SubjectTally, Sources: []string{"text"},
			After: &resolution.State{Tally: &indicator.PublishedTally{Classes: []indicator.PublishedClass{
				{Count: 6}, {Count: 2, Kind: indicator.ClassOfWhich}, {Count: 4, Kind: indicator.ClassPart},
			}}}, Causes: []resolution.Cause{{Kind: resolution.CauseHappened}},
		},
		resolution.Change{
			Subject: resolution.SubjectFigure, Name: text("Rank"), Sources: []string{"text"},
			Before: &resolution.State{Figure: d("7"), Period: in("2022")}, After: &resolution.State{Status: "yes", Period: in("2023")}, Causes: []resolution.Cause{{Kind: resolution.CauseTime}},
		},
	)
	c.Before.Targets.Add(indicator.InProgress)
	c.Before.Targets.Add(indicator.Met)
	c.After.Targets.Add(indicator.NotMet)
	c.After.Targets.Add(indicator.Met)
	want := `What changed from 31 December 2022 to 31 December 2023. Targets: in progress 1 → 0; not met 0 → 1.

| What | Before | Now | Why |
| --- | --- | --- | --- |
| **targets** | | | |
| 1 Poverty [1] | in progress<br>reduction of 1 points (2022)<br>Goal: reduction of 5 points<br>Due: 2025 | not met<br>taken as closed by a closing review<br>can still change<br>reduction of 2 points (2023)<br>Goal: reduction of 6 points<br>Due: 2024 | goal amended, 1 January 2023, NQ 7: “dịch bệnh”<br>new figure, 2023 |
| the body’s own word: well met [1] | not there | met<br>exceeded<br>likely<br>2023 | unheard-of |
| **tasks** | | | |
| Task [1] | being carried out<br>not yet due<br>20.5 % | being carried out<br>overdue<br>overdue<br>99.96 % | the deadline passed, 30 June 2023 |
| **published counts of programmes** | | | |
| completed [1] | there | 4 of 5 = 80 %<br>Computed: 3 of 5 = 60 % | became known |
| **published tallies** | | | |
| [1] | not there | 10 = 6 + 4 | happened |
| **other figures** | | | |
| Rank [1] | 7 (2022) | yes (2023) | by the passing of time |
`
	if diff := cmp.Diff(want, changed(t, c)); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}
