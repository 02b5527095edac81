package report_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// district returns the assessment of testdata/district.json, a dossier with
// something in every section and targets of every form. All its figures are
// invented.
func district(t testing.TB) *resolution.Assessment {
	t.Helper()
	a, _ := districtOn(t, "2023-12-31", "2024-01-31")
	return a
}

// districtOn returns the assessment as of a date by what was known on another,
// and the findings of the dossier.
func districtOn(t testing.TB, asOf, known string) (*resolution.Assessment, finding.List) {
	t.Helper()
	f, err := os.Open("testdata/district.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	dossier, err := resolution.DecodeStrict(f, resolution.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := resolution.Assess(&dossier, on(asOf), resolution.Options{Known: on(known)})
	if err != nil {
		t.Fatal(err)
	}
	return &a, resolution.Validate(&dossier)
}

// districtChanges returns what changed in the district since a year before.
func districtChanges(t testing.TB) *resolution.Changes {
	t.Helper()
	before, _ := districtOn(t, "2022-12-31", "2022-12-31")
	changes, err := resolution.Diff(before, district(t))
	if err != nil {
		t.Fatal(err)
	}
	return &changes
}

// checkGolden compares with a file in testdata, or rewrites it.
func checkGolden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func TestGolden(t *testing.T) {
	a, findings := districtOn(t, "2023-12-31", "2024-01-31")
	for _, format := range report.Formats() {
		for _, language := range report.Languages() {
			if format == report.FormatJSON && language != "vi" {
				continue // it has no language
			}
			t.Run(string(format)+" "+language, func(t *testing.T) {
				got := write(t, a, report.Options{Format: format, Language: language, Findings: findings, Changes: districtChanges(t)})
				checkGolden(t, "district."+language+"."+string(format), got)
			})
		}
	}
}
