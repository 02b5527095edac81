package report_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

func write(t *testing.T, a *resolution.Assessment, options report.Options) string {
	t.Helper()
	var b strings.Builder
	if err := report.Write(&b, a, options); err != nil {
		t.Fatalf("Write(%v, %v) error = %v", options.Format, options.Language, err)
	}
	return b.String()
}

// documentFindings are findings as Validate gives them.
var documentFindings = finding.List{
	{Code: "duplicate-id", Path: "resolution.targets[1].id", Value: "1", Detail: "targets[0] has it too"},
	{Severity: finding.SeverityNotice, Code: "not-numbered", Path: "resolution.keyTasks[1]", Detail: "want a number"},
}

func TestWriteError(t *testing.T) {
	tests := []struct {
		name    string
		options report.Options
		want    string
	}{
		{"format", report.Options{Format: "pdf"}, `report: format "pdf": want one of ["text" "markdown" "html" "json"]`},
		{"language", report.Options{Language: "fr"}, `report: language "fr": want one of ["en" "vi"]`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var b strings.Builder
			err := report.Write(&b, rich(), test.options)
			if err == nil || err.Error() != test.want || b.Len() != 0 {
				t.Errorf("Write error = %v, wrote %d bytes, want %v and none", err, b.Len(), test.want)
			}
		})
	}
}

type brokenWriter struct{}

var errBroken = errors.New("broken")

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestWriteReturnsErrorOfWriter(t *testing.T) {
	for _, format := range report.Formats() {
		if err := report.Write(brokenWriter{}, rich(), report.Options{Format: format}); !errors.Is(err, errBroken) {
			t.Errorf("Write as %s error = %v, want %v", format, err, errBroken)
		}
	}
}

func TestDefaultLanguage(t *testing.T) {
	tests := []struct{ name, language, want string }{
		{"that of the resolution", "vi", "Rà soát: "},
		{"one without a table", "fr", "Review: "},
		{"none", "", "Review: "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := rich()
			a.Resolution.Language = test.language
			if got := write(t, a, report.Options{}); !strings.HasPrefix(got, test.want) {
				t.Errorf("Write begins %.20q, want %q", got, test.want)
			}
		})
	}
}

func TestWriteLeavesAssessmentAlone(t *testing.T) {
	before := write(t, rich(), report.Options{Format: report.FormatJSON})
	a := rich()
	a.Findings = append(make(finding.List, 0, 9), a.Findings...)
	for _, format := range report.Formats() {
		write(t, a, report.Options{Format: format, Findings: documentFindings})
	}
	if diff := cmp.Diff(before, write(t, a, report.Options{Format: report.FormatJSON})); diff != "" {
		t.Errorf("assessment after Write (-before +after):\n%s", diff)
	}
}

// attained returns an assessment of one target.
func attained(num, den string) *resolution.Assessment {
	l := line("1", "", indicator.Assessment{
		Verdict: indicator.InProgress, Goal: indicator.Goal{Value: d(den)},
		Deciding: &indicator.Observation{Period: in("2023"), Value: d(num), Source: "text"}, Attainment: ratio(num, den),
	})
	return &resolution.Assessment{Targets: resolution.TargetSummary{Lines: []resolution.TargetLine{l}}}
}

func TestQuotientIsNotRoundedToDoneOrNothing(t *testing.T) {
	tests := []struct{ name, num, den, want string }{
		{"done", "24200", "24200", " 100 % "},
		{"almost done", "9996", "10000", " 99.96 % "},
		{"very nearly done", "99999", "100000", " 99.999 % "},
		{"hardly beyond", "100001", "100000", " 100.001 % "},
		{"two thirds of nothing", "2", "300000", " 0.001 % "},
		{"nothing", "0", "7", " 0 % "},
		{"below nothing", "-0.4", "4", " −10 % "},
		{"five of eight", "5", "8", " 62.5 % "},
		{"rounded half up", "1", "3", " 33.33 % "},
		{"rice area", "26146.4", "24200", " 108.04 % "},
		{"far beyond", "2413", "100", " 2,413 % "},
		{"nearest to done", "999999999999999998", "999999999999999999", " 99.9999999999999999 % "},
		{"more digits than can be shown", "999999999999999999", "0.1", " 999999999999999999/0.1 "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := write(t, attained(test.num, test.den), report.Options{Format: report.FormatMarkdown})
			if !strings.Contains(got, test.want) {
				t.Errorf("%s of %s: want%sin\n%s", test.num, test.den, test.want, got)
			}
		})
	}
}

func TestFiguresAndDates(t *testing.T) {
	tests := []struct{ name, value, period, vi, en string }{
		{"year", "1234.5", "2021", "1.234,5 ha [1]<br>2021", "1,234.5 ha [1]<br>2021"},
		{"half", "999", "2021-H2", "999 ha [1]<br>nửa năm thứ 2 của 2021", "999 ha [1]<br>half 2 of 2021"},
		{"quarter", "1000", "2021-Q3", "1.000 ha [1]<br>quý 3/2021", "1,000 ha [1]<br>quarter 3 of 2021"},
		{"month", "-1234567.80", "2021-09", "−1.234.567,80 ha [1]<br>tháng 9/2021", "−1,234,567.80 ha [1]<br>September 2021"},
		{"day", "-123", "2021-09-27", "−123 ha [1]<br>27/9/2021", "−123 ha [1]<br>27 September 2021"},
		{"years", "0.0", "2020/2025", "0,0 ha [1]<br>2020–2025", "0.0 ha [1]<br>2020–2025"},
		{"months", "1", "2021-01/2021-09", "1 ha [1]<br>tháng 1/2021 đến tháng 9/2021", "1 ha [1]<br>January 2021 to September 2021"},
		{"days", "1", "2021-01-01/2021-09-30", "1 ha [1]<br>1/1/2021 đến 30/9/2021", "1 ha [1]<br>1 January 2021 to 30 September 2021"},
		{"no period", "1", "", "1 ha [1] |", "1 ha [1] |"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := attained("1", "1")
			o := a.Targets.Lines[0].Assessment.Deciding
			o.Value = d(test.value)
			if o.Period = (calendar.Period{}); test.period != "" {
				o.Period = in(test.period)
			}
			for language, want := range map[string]string{"vi": test.vi, "en": test.en} {
				got := strings.Join(strings.Fields(write(t, a, report.Options{Format: report.FormatMarkdown, Language: language})), " ")
				if !strings.Contains(got, want) {
					t.Errorf("%s: want %q in\n%s", language, want, got)
				}
			}
		})
	}
}

func TestTextFits(t *testing.T) {
	a := rich()
	a.Events = append(a.Events, resolution.EventLine{Text: text(strings.Repeat("Đường/", 60)), Source: "news"})
	for _, language := range report.Languages() {
		checkText(t, write(t, a, report.Options{Language: language, Findings: documentFindings}))
	}
}

// checkText fails if text does not fit or has what controls a terminal.
func checkText(t *testing.T, text string) {
	t.Helper()
	for l := range strings.Lines(text) {
		l = strings.TrimSuffix(l, "\n")
		if n := utf8.RuneCountInString(l); n > report.Width {
			t.Errorf("a line of text has %d columns, want at most %d: %q", n, report.Width, l)
		}
		if strings.ContainsFunc(l, unicode.IsControl) || strings.TrimRight(l, " ") != l {
			t.Errorf("a line of text has control characters or spaces at its end: %q", l)
		}
	}
}

// unescaped matches what Markdown takes for markup.
var unescaped = regexp.MustCompile("(^|[^\\\\])(\\\\\\\\)*[<>`*_]")

func TestMarkdownEscapes(t *testing.T) {
	for _, language := range report.Languages() {
		checkMarkdown(t, write(t, rich(), report.Options{Format: report.FormatMarkdown, Language: language}))
	}
}

// checkMarkdown fails if a text of the document has become markup.
func checkMarkdown(t *testing.T, markdown string) {
	t.Helper()
	cells := 0
	for l := range strings.Lines(markdown) {
		if !strings.HasPrefix(l, "|") {
			cells = 0
		} else if n := len(regexp.MustCompile(`(^|[^\\])(\\\\)*\|`).FindAllString(l, -1)); cells == 0 {
			cells = n
		} else if n != cells {
			t.Errorf("a row of a Markdown table has %d bars, want %d: %s", n, cells, l)
		}
		bare := strings.NewReplacer("**", "", "<br>", "").Replace(l)
		if unescaped.MatchString(bare) {
			t.Errorf("Markdown has markup: %s", l)
		}
	}
}

// TestEveryFigureHasASource wants the mark of a source in every line that shows
// a figure, but for the counts of tallies, whose titles have it.
func TestEveryFigureHasASource(t *testing.T) {
	mark := regexp.MustCompile(`\[\d+\]|\(no source given\)`)
	sum := regexp.MustCompile(`^\d+ = [\d+ ]+$|^The classes add up`)
	section, tally, checked := "", false, 0
	for l := range strings.Lines(write(t, rich(), report.Options{Format: report.FormatMarkdown, Language: "en"})) {
		l = strings.TrimSpace(l)
		switch {
		case strings.HasPrefix(l, "#"):
			section = strings.TrimLeft(l, "# ")
			continue
		case strings.HasPrefix(l, "| Class |"):
			tally = true
		case l == "":
			tally = false
		}
		switch section {
		case "Findings", "How the figures were computed", "Sources":
			continue
		}
		if strings.HasPrefix(l, "- **As of**") || strings.HasPrefix(l, "- **Known on**") || strings.HasPrefix(l, "- **Scope**") ||
			strings.HasPrefix(l, "Tasks by timeliness, as of") || strings.HasPrefix(l, "The progress of 1 key task is not known") || tally || sum.MatchString(l) {
			continue
		}
		if strings.ContainsFunc(l, unicode.IsDigit) {
			checked++
			if !mark.MatchString(l) {
				t.Errorf("%s: a figure without a source: %s", section, l)
			}
		}
	}
	if checked < 40 {
		t.Errorf("%d lines with figures, want the 40 and more of the report", checked)
	}
}

func TestMissingIsNotZero(t *testing.T) {
	got := write(t, rich(), report.Options{Language: "en"})
	words := []string{"0 ha [2]", "no data", "not yet due", "not met", "cannot be judged"}
	for _, word := range words {
		if !strings.Contains(got, word) {
			t.Errorf("report lacks %q:\n%s", word, got)
		}
	}
}

func TestEmptyAssessment(t *testing.T) {
	for _, format := range report.Formats() {
		for _, language := range report.Languages() {
			got := write(t, &resolution.Assessment{}, report.Options{Format: format, Language: language})
			if len(got) == 0 {
				t.Errorf("Write as %s, %s wrote nothing", format, language)
			}
		}
	}
}

func TestUnknownCodesAreShown(t *testing.T) {
	a := attained("1", "2")
	a.Targets.Lines[0].Assessment.Verdict = "guessed"
	a.Instruments = []resolution.InstrumentLine{{Kind: "decree", State: program.StageState{Stage: "lost"}}}
	got := write(t, a, report.Options{})
	for _, want := range []string{"guessed", "decree", "lost", "(no source given)"} {
		if !strings.Contains(got, want) {
			t.Errorf("report lacks %q:\n%s", want, got)
		}
	}
}

func FuzzWrite(f *testing.F) {
	for _, s := range []string{"", hostile, "a|b\\|c", "\\", "1.", "---", "# x", "</style><script>", "%", "[1] %", "\u00a0", "&lt;", "]]>", strings.Repeat("x", 300)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return // a decoded document is
		}
		a := rich()
		a.Resolution.Title, a.Resolution.Body = text(s), text(s)
		a.Targets.Lines[0].Text, a.Targets.Lines[0].Unit = text(s), text(s)
		a.Tallies[0].Labels[0] = text(s)
		a.Sources[1].Locator, a.NotPublished[0].Text = s, text(s)
		checkText(t, write(t, a, report.Options{Language: "vi"}))
		checkMarkdown(t, write(t, a, report.Options{Format: report.FormatMarkdown}))
		checkHTML(t, write(t, a, report.Options{Format: report.FormatHTML}))
	})
}
