package resolution_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// TestValidate_longCircles wants ids that refer in long circles told once each,
// and assessing to come to an end. Going round once for every member of a
// circle would take billions of steps.
func TestValidate_longCircles(t *testing.T) {
	const n = 50_000
	d := resolution.Dossier{Schema: resolution.SchemaVersion, Resolution: resolution.Resolution{
		ID: "r", Term: calendar.MustParsePeriod("2020/2025"), Body: "u0",
	}}
	r := &d.Resolution
	for i := range n {
		next := (i + 1) % n
		r.Units = append(r.Units, resolution.Unit{ID: fmt.Sprint("u", i), Parent: fmt.Sprint("u", next)})
		r.Instruments = append(r.Instruments, resolution.Instrument{
			ID: fmt.Sprint("i", i), Kind: resolution.Plan, Supersedes: fmt.Sprint("i", next),
		})
	}
	var circles []finding.Path
	for _, f := range resolution.Validate(&d) {
		if f.Code == resolution.CodeCircularReference {
			circles = append(circles, f.Path)
		}
	}
	want := []finding.Path{"resolution.instruments[0].supersedes", "resolution.units[0].parent"}
	if slices.Sort(circles); !slices.Equal(circles, want) {
		t.Errorf("Validate reports %d circles, %v, want %v", len(circles), circles[:min(len(circles), 5)], want)
	}
	a := assess(t, &d, "2025-12-31", resolution.Options{})
	if len(a.Instruments) != n {
		t.Errorf("Assess has %d instruments, want %d", len(a.Instruments), n)
	}
}

// TestValidate_manyFindings wants as many findings as there are faults,
// however many there are.
func TestValidate_manyFindings(t *testing.T) {
	const n = 170_000
	d := resolution.Dossier{Schema: resolution.SchemaVersion, Resolution: resolution.Resolution{ID: "r"}}
	for range n {
		d.Resolution.Instruments = append(d.Resolution.Instruments, resolution.Instrument{Kind: "letter", Supersedes: "none",
			Stages: []program.StageChange{{Stage: "sent"}}, Source: "nowhere"})
		d.Results.Observations = append(d.Results.Observations, indicator.Observation{})
	}
	count := map[finding.Code]int{}
	list := resolution.Validate(&d)
	for _, f := range list {
		count[f.Code]++
	}
	if len(list) < 1_000_000 {
		t.Errorf("Validate has %d findings, want more than a million", len(list))
	}
	for _, code := range []finding.Code{
		resolution.CodeUnknownWord, resolution.CodeUnknownReference, resolution.CodeUnknownSource,
		program.CodeUnknownStage, indicator.CodeMissingIndicator, indicator.CodePeriodMissing,
	} {
		if count[code] != n {
			t.Errorf("Validate has %d findings %s, want %d", count[code], code, n)
		}
	}
}
