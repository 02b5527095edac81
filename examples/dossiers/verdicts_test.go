package dossiers_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// verdict says what an assessment says, in words.
func verdict(a *indicator.Assessment) string {
	words := []string{string(a.Verdict)}
	if a.Reason != "" {
		words = append(words, string(a.Reason))
	}
	if a.Basis != "" && a.Basis != indicator.BasisFigures {
		words = append(words, string(a.Basis))
	}
	if a.Final {
		words = append(words, "final")
	}
	return strings.Join(words, " ")
}

// all returns n verdicts that are alike.
func all(n int, verdict string) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = verdict
	}
	return list
}

// TestVerdicts wants the verdicts on what was published, in the order of the
// dossier.
func TestVerdicts(t *testing.T) {
	const noGoal = "undecided no-goal"
	tests := []struct {
		name    string
		file    string
		asOf    string
		options resolution.Options
		want    []string
	}{
		{name: "commune without results", file: commune, asOf: "2025-12-31", want: all(9, "noData")},
		{name: "district without results", file: district, asOf: "2025-12-31", want: all(14, "noData")},
		{name: "nation without results", file: nation, asOf: "2025-12-31", want: all(17, "noData")},
		{
			name: "province before its report", file: province, asOf: "2020-10-30",
			want: []string{"noData", "noData", "noData", noGoal},
		},
		{
			// Beyond the goal, and 2020 is not over.
			name: "province reports", file: province, asOf: "2020-10-31",
			want: []string{"exceeded", "exceeded", "exceeded", noGoal},
		},
		{
			// 200 % of a goal that was not printed is beyond it.
			name: "printed percentage decides", file: province, asOf: "2020-10-31",
			options: resolution.Options{JudgePrinted: true},
			want:    []string{"exceeded", "exceeded", "exceeded", "exceeded printed-percent printed"},
		},
		{
			name: "province after its term", file: province, asOf: "2020-12-31",
			want: []string{"exceeded final", "exceeded final", "exceeded final", noGoal},
		},
		{name: "missed, before its report", file: missed, asOf: "2020-10-13", want: all(2, "noData")},
		{
			// 6.15 is below the near end of 8–9, and 2,110 below 3,320: an
			// estimate of the last period closes the span, but not for good.
			name: "missed by estimates", file: missed, asOf: "2020-10-14", want: all(2, "notMet estimate"),
		},
		{name: "missed, after the term", file: missed, asOf: "2020-12-31", want: all(2, "notMet estimate")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dossier, _ := read(t, test.file)
			a := assess(t, &dossier, day(test.asOf), test.options)
			var got []string
			for i := range a.Targets.Lines {
				got = append(got, verdict(&a.Targets.Lines[i].Assessment))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("verdicts of %s as of %s (-want +got):\n%s", test.file, test.asOf, diff)
			}
			closes(t, &dossier, &a)
		})
	}
}

// closes wants a tally that adds up to the declared number, or to the number
// itemised where none was declared.
func closes(t *testing.T, dossier *resolution.Dossier, a *resolution.Assessment) {
	t.Helper()
	want := max(dossier.Resolution.Declared.Targets, len(dossier.Resolution.Targets))
	sum := 0
	for _, class := range a.Targets.Tally.Classes() {
		sum += class.Count
	}
	if n := a.Targets.Tally.N(); n != want || sum != want {
		t.Errorf("tally as of %s: N = %d, classes add up to %d, want %d", a.AsOf, n, sum, want)
	}
}

// TestPublishedTally wants Hậu Giang's 16 of 18 as published: 8 of the 16
// exceeded, and 2 that nothing was said of.
func TestPublishedTally(t *testing.T) {
	dossier, _ := read(t, province)
	a := assess(t, &dossier, day("2020-10-31"), resolution.Options{})
	if len(a.Tallies) != 1 {
		t.Fatalf("tallies = %d, want 1", len(a.Tallies))
	}
	line := a.Tallies[0]
	if line.Parts != 16 || line.Rest != 2 || line.Closes || len(line.Findings) != 0 {
		t.Errorf("parts, rest, closes, findings = %d, %d, %t, %v, want 16, 2, false, none",
			line.Parts, line.Rest, line.Closes, line.Findings)
	}
	before := assess(t, &dossier, day("2020-10-30"), resolution.Options{})
	if len(before.Tallies) != 0 {
		t.Errorf("tallies before the report = %d, want 0", len(before.Tallies))
	}
}

// TestAttainment wants figure over goal as the published figures give it.
func TestAttainment(t *testing.T) {
	dossier, _ := read(t, province)
	a := assess(t, &dossier, day("2020-10-31"), resolution.Options{})
	for i, want := range []string{"114.84", "153.57", "113.48"} {
		if got := a.Targets.Lines[i].Attainment.String(); got != want {
			t.Errorf("attainment of %q = %s, want %s", a.Targets.Lines[i].ID, got, want)
		}
	}
}
