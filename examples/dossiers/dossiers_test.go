// Package dossiers_test reads, validates, assesses and reports the dossiers of
// this directory, which hold real documents as they were published.
package dossiers_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

var (
	d      = decimal.MustParse
	day    = calendar.MustParseDate
	period = calendar.MustParsePeriod
)

// The dossiers, by file.
const (
	commune  = "lo-ku.json"
	district = "nhu-xuan.json"
	province = "hau-giang.json"
	missed   = "soc-trang.json"
	nation   = "dai-hoi-13.json"
)

var files = []string{commune, district, province, missed, nation}

// read returns a dossier and the bytes it was read from.
func read(t *testing.T, file string) (resolution.Dossier, []byte) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	dossier, err := resolution.DecodeStrict(bytes.NewReader(data), resolution.Limits{})
	if err != nil {
		t.Fatalf("resolution.DecodeStrict(%s) error = %v, want nil", file, err)
	}
	return dossier, data
}

func assess(t *testing.T, dossier *resolution.Dossier, asOf calendar.Date, o resolution.Options) resolution.Assessment {
	t.Helper()
	a, err := resolution.Assess(dossier, asOf, o)
	if err != nil {
		t.Fatalf("resolution.Assess(%s, %s) error = %v, want nil", dossier.Resolution.ID, asOf, err)
	}
	return a
}

// golden compares got with a file in testdata, or writes it.
func golden(t *testing.T, name, got string) {
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
		t.Errorf("%s is out of date; run the test with -update and read the difference (-want +got):\n%s", file, diff)
	}
}

// TestEveryFileIsTested wants no dossier beside those that are tested.
func TestEveryFileIsTested(t *testing.T) {
	there, err := filepath.Glob("*.json")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(slices.Sorted(slices.Values(files)), there); diff != "" {
		t.Errorf("dossiers tested and there (-tested +there):\n%s", diff)
	}
}

func TestRoundTrip(t *testing.T) {
	for _, file := range files {
		t.Run(file, func(t *testing.T) {
			dossier, data := read(t, file)
			var b bytes.Buffer
			if err := resolution.Encode(&b, dossier); err != nil {
				t.Fatalf("resolution.Encode(%s) error = %v, want nil", file, err)
			}
			if diff := cmp.Diff(string(data), b.String()); diff != "" {
				t.Errorf("%s is not in canonical form (-file +encoded):\n%s", file, diff)
			}
		})
	}
}

// TestFindings wants the findings that were read and accepted, and no others.
// The only one is true of the document: the figure of Hậu Giang's target for
// new-rural communes was not printed.
func TestFindings(t *testing.T) {
	want := map[string][]string{
		province: {"warning resolution.targets[3].goal: goal-missing"},
	}
	for _, file := range files {
		t.Run(file, func(t *testing.T) {
			dossier, _ := read(t, file)
			var got []string
			for _, f := range resolution.Validate(&dossier) {
				if f.Severity == finding.SeverityError {
					t.Errorf("resolution.Validate(%s): error %s", file, f)
				}
				got = append(got, string(f.Severity)+" "+string(f.Path)+": "+string(f.Code))
			}
			if diff := cmp.Diff(want[file], got); diff != "" {
				t.Errorf("resolution.Validate(%s) (-want +got):\n%s", file, diff)
			}
		})
	}
}

// TestItemised wants as many targets as were published, of as many as were
// declared.
func TestItemised(t *testing.T) {
	tests := map[string]struct{ declared, own, leaves int }{
		commune:  {0, 9, 23}, // 3 shares, 7 crops and 5 herds among them
		district: {0, 14, 18},
		province: {18, 4, 4},
		missed:   {24, 2, 2},
		nation:   {0, 17, 18},
	}
	for file, test := range tests {
		t.Run(file, func(t *testing.T) {
			dossier, _ := read(t, file)
			r := &dossier.Resolution
			if got := r.Declared.Targets; got != test.declared {
				t.Errorf("declared targets = %d, want %d", got, test.declared)
			}
			if got := len(r.Targets); got != test.own {
				t.Errorf("targets = %d, want %d", got, test.own)
			}
			if got := len(leaves(r.Targets)); got != test.leaves {
				t.Errorf("targets that have no parts = %d, want %d", got, test.leaves)
			}
		})
	}
}

// leaves returns the targets and parts that have no parts themselves.
func leaves(targets []indicator.Target) []indicator.Target {
	var list []indicator.Target
	for _, t := range targets {
		if len(t.Parts.Targets) == 0 {
			list = append(list, t)
			continue
		}
		list = append(list, leaves(t.Parts.Targets)...)
	}
	return list
}

// TestPartsAddUp wants the sums that the documents print.
func TestPartsAddUp(t *testing.T) {
	dossier, _ := read(t, commune)
	targets := dossier.Resolution.Targets
	tests := []struct {
		name  string
		whole string
		parts []indicator.Target
	}{
		{"economic structure", "100", targets[0].Parts.Targets},
		{"sown area", "3830", targets[1].Parts.Targets},
		{"livestock herd", "3200", targets[2].Parts.Targets[0].Parts.Targets},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var sum decimal.Accumulator
			for _, part := range test.parts {
				sum.Add(part.Goal.Value)
			}
			if got, err := sum.Sum(); err != nil || !got.Equal(d(test.whole)) {
				t.Errorf("sum of the parts = %s, %v, want %s", got, err, test.whole)
			}
		})
	}
}

// TestSourced wants the address of each source and what was assumed of its
// date, and notes on the targets and results that were not published. That each
// fact names a source is a finding if it does not.
func TestSourced(t *testing.T) {
	for _, file := range files {
		dossier, _ := read(t, file)
		for _, s := range dossier.Sources {
			if !strings.HasPrefix(s.Locator, "http") || s.Assumption == "" {
				t.Errorf("%s: source %q: locator %q, assumption %q, want an address and what was assumed of its date", file, s.ID, s.Locator, s.Assumption)
			}
		}
		var sections []resolution.Section
		for _, gap := range dossier.Resolution.NotPublished {
			sections = append(sections, gap.Section)
		}
		if diff := cmp.Diff([]resolution.Section{resolution.SectionTargets, resolution.SectionResults}, sections); diff != "" {
			t.Errorf("%s: sections of what was not published (-want +got):\n%s", file, diff)
		}
	}
}

// TestReports wants a report in each language that says what it must and fits,
// and that of the province, whose results were published, word for word.
func TestReports(t *testing.T) {
	for _, file := range files {
		dossier, _ := read(t, file)
		a := assess(t, &dossier, resolution.LastDate(&dossier), resolution.Options{})
		for _, language := range report.Languages() {
			t.Run(file+"/"+language, func(t *testing.T) {
				var b bytes.Buffer
				o := report.Options{Language: language, Findings: resolution.Validate(&dossier)}
				if err := report.Write(&b, &a, o); err != nil {
					t.Fatalf("report.Write(%s, %s) error = %v, want nil", file, language, err)
				}
				text := b.String()
				title := resolution.Text{Text: dossier.Resolution.Title, Translations: dossier.Resolution.Translations}.In(language)
				for _, want := range append(phrases(file, language), title) {
					if !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
						t.Errorf("report of %s in %s lacks %q", file, language, want)
					}
				}
				for line := range strings.Lines(text) {
					if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > report.Width {
						t.Errorf("report of %s in %s: line of %d columns, want at most %d: %s", file, language, n, report.Width, line)
					}
				}
				if file == province && language == "en" {
					golden(t, "hau-giang.en.text", text)
				}
			})
		}
	}
}

// phrases returns what the report about a file must say.
func phrases(file, language string) []string {
	return map[string]map[string][]string{
		commune:  {"vi": {"9 = 9", "3.830 ha"}, "en": {"9 = 9", "3,830 ha"}},
		district: {"vi": {"14 = 14", "dưới 1 %/năm"}, "en": {"14 = 14", "less than 1 %/year"}},
		province: {"vi": {"18 = 3 + 1 + 14", "5.742"}, "en": {"18 = 3 + 1 + 14", "5,742"}},
		missed:   {"vi": {"24 = 2 + 22", "6,15"}, "en": {"24 = 2 + 22", "6.15"}},
		nation:   {"vi": {"17 = 17", "khoảng 6,5–7"}, "en": {"17 = 17", "6.5–7"}},
	}[file][language]
}
