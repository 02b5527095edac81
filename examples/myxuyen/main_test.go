package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nghiquyet/nghiquyet/resolution/report"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// output returns what the program writes, and fails if it does not exit with 0.
func output(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != 0 {
		t.Fatalf("run(%q) = %d, want 0: %s", args, code, &stderr)
	}
	return stdout.String()
}

func TestGolden(t *testing.T) {
	for _, date := range []string{"2020-12-31", "2021-09-27", "last"} {
		for _, language := range report.Languages() {
			for _, format := range report.Formats() {
				if format == report.FormatJSON && language != "vi" {
					continue // it has no language
				}
				file := filepath.Join("testdata", date+"."+language+"."+string(format))
				t.Run(file, func(t *testing.T) {
					args := []string{"-lang", language, "-format", string(format)}
					if date != "last" {
						args = append(args, "-as-of", date)
					}
					got := output(t, args...)
					if *update {
						if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
							t.Fatal(err)
						}
					}
					want, err := os.ReadFile(file)
					if err != nil {
						t.Fatal(err)
					}
					if got != string(want) {
						t.Errorf("run(%q) does not write %s; run the test with -update and read the difference", args, file)
					}
				})
			}
		}
	}
}

// TestFigures wants what is published about the case in the report of a day on
// which it was known, and not before.
func TestFigures(t *testing.T) {
	const (
		congress = "2020-12-31"
		tally    = "2021-09-27"
		last     = "2025-07-01"
	)
	tests := []struct{ name, from, vi, en string }{
		{"declared targets", congress, "Nghị quyết nêu 19 chỉ tiêu.", "The resolution declares 19 targets."},
		{"none itemised", congress, "Đã công bố nội dung: 0 trong 19 chỉ tiêu.", "Itemised in what was published: 0 of 19 targets."},
		{"key tasks", congress, "Nghị quyết nêu 3 nhiệm vụ trọng tâm.", "The resolution declares 3 key tasks."},
		{"programmes", congress, "Nghị quyết nêu 8 chương trình.", "The resolution declares 8 programmes."},
		{"programmes not named", congress, "Chưa công bố tên: 3 chương trình.", "Not named: 3 programmes."},
		{"programmes completed", tally, "“hoàn thành”: 5/8 = 62,5 %", "“completed”: 5 of 8 = 62.5 %"},
		{"what completed means", tally, "có nghĩa: đã xây dựng và ban hành", "the word means: drawn up and issued"},
		{"conferences", tally, "3 hội nghị", "3 conferences"},
		{"coverage", tally, "98,95 % [1]", "98.95 % [1]"},
		{"coverage not computed", tally, "chưa công bố số người dự", "how many attended and how many were due was not published"},
		{"first tally closes", tally, "19 = 6 + 4 + 2 + 7", "19 = 6 + 4 + 2 + 7"},
		{"second tally", last, "19 = 19", "19 = 19"},
		{"rice area", last, "26.146,4 ha", "26,146.4 ha"},
		{"rice area computed", last, "108,04 %", "108.04 %"},
		{"rice area printed", last, "108,4 %", "108.4 %"},
		{"rice yield printed", last, "104,2 %", "104.2 %"},
		{"poor households", last, "0,23 %", "0.23 %"},
		{"abolition", last, "1/7/2025: Đảng bộ huyện Mỹ Xuyên", "1 July 2025: Party organisation of Mỹ Xuyên district"},
	}
	for _, date := range []string{congress, tally, last} {
		texts := map[string]string{}
		for _, language := range report.Languages() {
			texts[language] = strings.Join(strings.Fields(output(t, "-as-of", date, "-lang", language)), " ")
		}
		for _, test := range tests {
			if test.name == "second tally" && date != last {
				continue // the computed tally closes in the same words
			}
			t.Run(test.name+" "+date, func(t *testing.T) {
				for language, want := range map[string]string{"vi": test.vi, "en": test.en} {
					if got := strings.Contains(texts[language], want); got != (test.from <= date) {
						t.Errorf("report of %s in %s has %q: %v, want %v", date, language, want, got, !got)
					}
				}
			})
		}
	}
}

func TestDefaultIsTheLastDateInTheDocumentsLanguage(t *testing.T) {
	if output(t) != output(t, "-as-of", "2025-07-01", "-lang", "vi", "-format", "text", "-known", "2025-07-01") {
		t.Error("run() differs from -as-of 2025-07-01 -lang vi -format text -known 2025-07-01, want the same")
	}
}

func TestKnownLimitsWhatIsUsed(t *testing.T) {
	if got := output(t, "-as-of", "2025-07-01", "-known", "2021-09-27", "-lang", "en"); strings.Contains(got, "108.04 %") {
		t.Error("run(-known 2021-09-27) has a figure of 2023, want what was known in 2021")
	}
}

func TestTextFits(t *testing.T) {
	for _, language := range report.Languages() {
		for l := range strings.Lines(output(t, "-lang", language)) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(l, "\n")); n > 100 {
				t.Errorf("a line has %d columns, want at most 100: %s", n, l)
			}
		}
	}
}
