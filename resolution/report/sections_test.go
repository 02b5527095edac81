package report_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/method"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// only returns one section in English, as Markdown, without the sources.
func only(t *testing.T, a *resolution.Assessment, s report.Section) string {
	t.Helper()
	got := write(t, a, report.Options{Format: report.FormatMarkdown, Language: "en", Sections: []report.Section{s}, Changes: districtChanges(t)})
	if s != report.SectionSources {
		got, _, _ = strings.Cut(got, "\n## Sources\n")
	}
	return got
}

func headings(markdown string) []string {
	var found []string
	for l := range strings.Lines(markdown) {
		if title, ok := strings.CutPrefix(l, "## "); ok {
			found = append(found, strings.TrimSpace(title))
		}
	}
	return found
}

func TestSections(t *testing.T) {
	a := district(t)
	for _, s := range report.Sections() {
		if got := headings(only(t, a, s)); len(got) != 1 {
			t.Errorf("section %s has the headings %q, want one", s, got)
		}
	}
	got := write(t, a, report.Options{
		Format: report.FormatMarkdown, Language: "en", Sections: []report.Section{report.SectionSources, report.SectionTasks, report.SectionTargets},
	})
	if diff := cmp.Diff([]string{"Targets", "Tasks of the programmes", "Sources"}, headings(got)); diff != "" {
		t.Errorf("sections asked for in another order (-want +got):\n%s", diff)
	}
	if n := len(headings(write(t, a, report.Options{Format: report.FormatMarkdown, Changes: districtChanges(t)}))); n != len(report.Sections()) {
		t.Errorf("a report of everything has %d sections, want %d", n, len(report.Sections()))
	}
}

func TestDecimals(t *testing.T) {
	a := attained("2", "3")
	for decimals, want := range map[int]string{0: "66.67 %", report.NoDecimals: "67 %", 1: "66.7 %", report.MaxDecimals: "66.666666667 %"} {
		got := write(t, a, report.Options{Format: report.FormatMarkdown, Language: "en", Decimals: decimals})
		if !strings.Contains(got, "| "+want+" |") {
			t.Errorf("with %d decimals: want %s in\n%s", decimals, want, got)
		}
	}
	for quotient, want := range map[string]string{"99.6": "99.6 %", "99.96": "99.96 %", "100.4": "100.4 %", "0.4": "0.4 %", "99.4": "99 %"} {
		got := write(t, attained(quotient, "100"), report.Options{Format: report.FormatMarkdown, Language: "en", Decimals: report.NoDecimals})
		if !strings.Contains(got, "| "+want+" |") {
			t.Errorf("%s of 100 without decimals: want %s in\n%s", quotient, want, got)
		}
	}
}

func TestOptionsAreChecked(t *testing.T) {
	tests := []struct {
		name    string
		options report.Options
		want    string
	}{
		{"format", report.Options{Format: "pdf"}, `report: format "pdf": want one of ["text" "markdown" "html" "json"]`},
		{"language", report.Options{Language: "fr"}, `report: language "fr": want one of ["en" "vi"]`},
		{"section", report.Options{Sections: []report.Section{report.SectionTargets, "budget"}}, `report: section "budget": want some of [`},
		{"too many decimals", report.Options{Decimals: report.MaxDecimals + 1}, "report: 10 decimals: want 0 to 9, or -1 for none"},
		{"too few decimals", report.Options{Decimals: report.NoDecimals - 1}, "report: -2 decimals: want 0 to 9, or -1 for none"},
		{"whatever the format", report.Options{Format: report.FormatJSON, Language: "fr"}, `report: language "fr"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var b strings.Builder
			err := report.Write(&b, rich(), test.options)
			if err == nil || !strings.HasPrefix(err.Error(), test.want) || b.Len() > 0 {
				t.Errorf("Write(%+v) error = %v with %d bytes, want %s", test.options, err, b.Len(), test.want)
			}
		})
	}
}

// task returns a task of the first programme.
func task(title, due string, timeliness program.Timeliness, days int) resolution.TaskLine {
	l := resolution.TaskLine{Title: text(title), Source: "text", Assessment: program.TaskAssessment{
		Standing: program.Standing{Timeliness: timeliness}, Days: days,
	}}
	if due != "" {
		l.Assessment.Due = in(due)
	}
	return l
}

// Tasks overdue and falling due stand first, by their deadlines.
func TestTasksOverdueAndFallingDue(t *testing.T) {
	extended := task("extended", "2023-11", program.Overdue, 31)
	extended.Assessment.FirstDue, extended.Owner, extended.Number = in("2023-06"), both("Phòng A", "Office A"), "7"
	extended.Assessment.Percent = d("99.960")
	a := &resolution.Assessment{AsOf: on("2023-12-31"), Programs: resolution.ProgramSummary{Lines: []resolution.ProgramLine{
		{Title: text("P"), Tasks: []resolution.TaskLine{
			extended, task("late", "2023-Q3", program.Overdue, 92), task("a day late", "2023-12-30", program.Overdue, 1),
			task("far", "2024-04", program.InTime, -121), task("last day", "2024-03-30", program.InTime, -90), task("today", "2023-12-31", program.InTime, 0),
			task("tomorrow", "2024-01-01", program.InTime, -1), task("open", "", program.NoDeadline, 0),
		}},
		{Number: "IV", Title: text("Q"), Tasks: []resolution.TaskLine{task("done", "2023", program.OnTime, -5)}},
	}}}
	got := only(t, a, report.SectionTasks)
	_, tables, _ := strings.Cut(got, "## Tasks of the programmes\n\n")
	due, all, _ := strings.Cut(tables, "All tasks of the programmes\n\n")
	want := `Tasks overdue

| Due | Timeliness | Programme | Task | Responsible | Progress |
| --- | --- | --- | --- | --- | ---: |
| quarter 3 of 2023 | overdue by 92 days | 1 | late [1] |  | not known |
| November 2023<br>extended from June 2023 | overdue by 31 days | 1 | 7 extended [1] | Office A | 99.96 % |
| 30 December 2023 | overdue by 1 day | 1 | a day late [1] |  | not known |

Tasks falling due within 90 days

| Due | Timeliness | Programme | Task | Progress |
| --- | --- | --- | --- | ---: |
| 31 December 2023 | due today | 1 | today [1] | not known |
| 1 January 2024 | in 1 day | 1 | tomorrow [1] | not known |
| 30 March 2024 | in 90 days | 1 | last day [1] | not known |

`
	if diff := cmp.Diff(want, due); diff != "" {
		t.Errorf("tasks overdue and falling due (-want +got):\n%s", diff)
	}
	for _, row := range []string{"| 1 |  | far [1] ", "| 1 |  | open [1] ", "| IV |  | done [1] ", "| 1 | 7 | extended [1] | Office A | November 2023<br>extended from June 2023 | overdue | 99.96 % | stage not known |"} {
		if !strings.Contains(all, row) {
			t.Errorf("the table of all tasks lacks %q:\n%s", row, all)
		}
	}
	lack(t, only(t, &resolution.Assessment{}, report.SectionTasks), "Tasks of the programmes")
}

// What is true of all programmes is said once.
func TestDayOfStages(t *testing.T) {
	issued := func(onDay, since string) resolution.ProgramLine {
		l := resolution.ProgramLine{Title: text("P"), State: program.StageState{Stage: program.Issued, Since: on(since)}, StateSource: "text"}
		if onDay != "" {
			l.State.On = on(onDay)
		}
		return l
	}
	const once = "On which days the programmes reached their stages was not published"
	tests := []struct {
		name  string
		lines []resolution.ProgramLine
		want  string
		once  bool
	}{
		{"all since one day", []resolution.ProgramLine{issued("", "2021-01-31"), issued("", "2021-01-31")}, "| drawn up and issued [1] |", true},
		{"one alone", []resolution.ProgramLine{issued("", "2021-01-31")}, "| drawn up and issued [1]<br>day not published, known since 31 January 2021 |", false},
		{"since two days", []resolution.ProgramLine{issued("", "2021-01-31"), issued("", "2021-02-01")}, "known since 1 February 2021 |", false},
		{"one with its day", []resolution.ProgramLine{issued("", "2021-01-31"), issued("2021-01-05", "2021-01-31")}, "| drawn up and issued [1]<br>5 January 2021 |", false},
		{"one not known", []resolution.ProgramLine{issued("", "2021-01-31"), {Title: text("Q")}}, "| stage not known |", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := only(t, &resolution.Assessment{Programs: resolution.ProgramSummary{Lines: test.lines}}, report.SectionPrograms)
			want(t, got, test.want)
			if strings.Contains(got, once) != test.once {
				t.Errorf("said once: %v, want %v:\n%s", !test.once, test.once, got)
			}
		})
	}
}

func TestProgressOfProgrammes(t *testing.T) {
	figures := func(change func(*program.Figures)) program.Figures {
		var f program.Figures
		f.Tally.Add(program.Standing{Timeliness: program.InTime})
		f.Progress = program.Progress{By: program.RollupCount, Percent: d("33.330"), Done: 1, Of: 3}
		change(&f)
		return f
	}
	tests := []struct {
		name    string
		figures program.Figures
		want    string
	}{
		{"by count", figures(func(*program.Figures) {}), "| stage not known | 1 of 3 = 33.33 % |"},
		{"by weight", figures(func(f *program.Figures) { f.Progress.By = program.RollupWeight }), "| stage not known | 33.33 % |"},
		{"not known", figures(func(f *program.Figures) { f.Progress.Percent = decimal.Decimal{} }), "| stage not known | not known |"},
		{"no tasks", program.Figures{Progress: program.Progress{Percent: d("5")}}, "| stage not known |\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := &resolution.Assessment{Programs: resolution.ProgramSummary{Lines: []resolution.ProgramLine{{Title: text("P"), Figures: test.figures}}}}
			want(t, only(t, a, report.SectionPrograms), test.want)
		})
	}
}

// The timeline is drawn where the times of two programmes are known.
func TestTimeline(t *testing.T) {
	programmes := func(lines ...resolution.ProgramLine) *resolution.Assessment {
		return &resolution.Assessment{AsOf: on("2023-01-01"), Resolution: resolution.Heading{Term: in("2021/2025")}, Programs: resolution.ProgramSummary{Lines: lines}}
	}
	first := resolution.ProgramLine{Number: "I", Title: text("First"), Period: in("2021/2022"), State: program.StageState{Stage: program.Issued, On: on("2021-07-02")}, StateSource: "text"}
	second := resolution.ProgramLine{Title: text("Second"), State: program.StageState{Stage: program.Drafting, Since: on("2026-12-31")}, StateSource: "text"}
	page := write(t, programmes(first, second), report.Options{Format: report.FormatHTML, Language: "en"})
	root := checkHTML(t, page)
	rows := withClass(root, "div", "row")
	if len(rows) != 3 {
		t.Fatalf("the timeline has %d rows, want the scale and 2", len(rows))
	}
	var years []string
	for _, e := range rows[0].find("text") {
		years = append(years, e.attr["x"]+" "+e.attr["text-anchor"]+" "+e.content())
	}
	if diff := cmp.Diff([]string{"0 start 2021", "83 middle 2022", "167 middle 2023", "250 middle 2024", "334 middle 2025", "417 middle 2026"}, years); diff != "" {
		t.Errorf("scale (-want +got):\n%s", diff)
	}
	bar := rows[1].find("rect")
	if len(bar) != 1 || bar[0].attr["x"] != "0" || bar[0].attr["width"] != "166" || bar[0].attr["class"] != "f-open" {
		t.Errorf("the first bar is %+v, want one from 0, 166 wide", bar)
	}
	if got := withClass(rows[1], "path", "stage"); len(got) != 1 || got[0].attr["transform"] != "translate(42 12)" {
		t.Errorf("the first programme has %d marks of its day, want one at 42", len(got))
	}
	if got := withClass(rows[1], "path", "asof"); len(got) != 1 || got[0].attr["d"] != "M167 0V24" {
		t.Errorf("the day of the review is marked %d times, want once at 167", len(got))
	}
	if got := withClass(rows[2], "path", "known"); len(rows[2].find("rect")) != 0 || len(got) != 1 || got[0].attr["transform"] != "translate(500 12)" {
		t.Errorf("the second programme has %d marks, want no bar and one mark at 500", len(got))
	}
	for i, want := range []string{"2021–2022; drawn up and issued, 2 July 2021", "period not known; being drawn up, day not published, known since 31 December 2026"} {
		if got := rows[i+1].find("desc")[0].content(); got != want {
			t.Errorf("row %d is described as %q, want %q", i, got, want)
		}
	}
	if !strings.Contains(rows[1].content(), "I. First") || !strings.Contains(rows[2].content(), "2. Second") {
		t.Errorf("the rows are named %q and %q", rows[1].content(), rows[2].content())
	}
	// Without a term the times of the programmes are the scale.
	termless := programmes(first, second)
	termless.Resolution = resolution.Heading{}
	if got := withClass(checkHTML(t, write(t, termless, report.Options{Format: report.FormatHTML, Language: "en"})), "div", "row"); len(got) != 3 || got[0].find("text")[0].content() != "2021" {
		t.Errorf("without a term the timeline has %d rows, want the scale from 2021 and 2", len(got))
	}
	for name, a := range map[string]*resolution.Assessment{
		"one programme": programmes(first), "one known": programmes(first, resolution.ProgramLine{Title: text("Second")}), "none": programmes(),
	} {
		t.Run(name, func(t *testing.T) {
			lack(t, write(t, a, report.Options{Format: report.FormatHTML, Language: "en"}), "Time and stage of the programmes")
		})
	}
}

// Findings stand the worst first, those of one code together, each once, under
// what the code means.
func TestFindings(t *testing.T) {
	a := &resolution.Assessment{Findings: finding.List{
		{Severity: finding.SeverityNotice, Code: "undated", Path: "a"},
		{Severity: finding.SeverityWarning, Code: "printed-differs", Path: "b", Value: "108,4%", Detail: "computed 108.04"},
		{Severity: "odd", Code: "odd-code", Path: "c"},
		{Severity: finding.SeverityWarning, Code: "printed-differs", Path: "d"},
		{Severity: finding.SeverityWarning, Code: "printed-differs", Path: "b", Value: "108,4%", Detail: "computed 108.04"},
		{Code: "duplicate-id", Path: "e", Value: "1"},
		{Severity: finding.SeverityError, Code: "duplicate-id", Path: "f"},
	}}
	_, got, _ := strings.Cut(only(t, a, report.SectionFindings), "## Findings\n\n")
	want := `- error: an id is used twice (duplicate-id)
  - e “1”
  - f
- warning: a printed figure is not what the figures give (printed-differs)
  - b “108,4%”: computed 108.04
  - d
- notice: a change, extension or report has no date (undated)
  - a
- odd: odd-code
  - c
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	vi := write(t, a, report.Options{Language: "vi", Sections: []report.Section{report.SectionFindings}})
	if !strings.Contains(vi, "- cảnh báo: số đã công bố lệch với số tính lại (printed-differs)\n  - b “108,4%”: computed 108.04\n") {
		t.Errorf("findings in Vietnamese: %s", vi)
	}
}

// How a target was judged: its figure and where that is from, the goal in
// force, the quotient with its method, what else was computed.
func TestExplained(t *testing.T) {
	l := resolution.TargetLine{
		Unit: text("%"), Course: indicator.Course{Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints, Span: indicator.SpanEveryPeriod},
		Assessment: indicator.Assessment{
			Verdict: indicator.NotMet, Final: true, Revision: 2, Goal: indicator.Goal{Value: d("1.5")}, Due: in("2021/2025"), Figure: d("1.25"), Attainment: ratio("1.25", "1.5"),
			Deciding: &indicator.Observation{Period: in("2023"), Value: d("3"), Source: "news"}, Mean: indicator.MeanArithmetic,
			Periods: []indicator.PeriodResult{
				{Period: in("2021"), Closed: true, Verdict: indicator.Met, Figure: d("1.6"), Goal: indicator.Goal{Value: d("1.5")}},
				{Period: in("2022"), Closed: true, Verdict: indicator.Undecided, Reason: indicator.ReasonImprecise, Goal: indicator.Goal{Value: d("1")}},
				{Period: in("2023"), Closed: true, Verdict: indicator.NoData, Goal: indicator.Goal{Value: d("1.5")}},
				{Period: in("2024"), Verdict: indicator.NoData, Goal: indicator.Goal{Value: d("1.5")}},
			},
			Pace: indicator.Pace{On: on("2023-12-31"), Planned: d("1.4"), Gap: d("-0.15")},
			Attainments: []method.Result{
				{Method: method.IDLinearAchievement, Version: 1, Reason: method.ReasonNoBaseline},
				{Method: method.IDPlanRatio, Version: 1, Value: planRatio(), Class: "good"},
			},
		},
	}
	_, got, _ := strings.Cut(only(t, of(l), report.SectionMethod), "Each target was judged as follows:\n\n")
	want := `- 1 Target: not met
  - Figure compared: reduction of 1.25 points, computed from 3 % (2023) [1]
  - Goal: reduction of 1.5 points (amended, revision 2), every year 2021–2025 [2]
  - Figure ÷ goal (plan-ratio, version 1): 1.25 ÷ 1.5 = 83.33 %
  - Average: arithmetic mean
  - 2021: reduction of 1.6 points, met
  - 2022: cannot be judged: the figure is not precise enough; goal of the period: reduction of 1 points
  - 2023: no data
  - path on 31 December 2023: 1.4 points; gap −0.15 points
  - Method linear-achievement, version 1: undefined (the starting figure is not known)
  - Method plan-ratio, version 1: 5/6 good
  - Verdict: not met; final
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("how a target was judged (-want +got):\n%s", diff)
	}
	page := checkHTML(t, write(t, of(l), report.Options{Format: report.FormatHTML, Language: "en"}))
	if folded := page.find("details"); len(folded) != 1 || folded[0].find("summary")[0].content() != "1 Target: not met" {
		t.Errorf("HTML has %d folded lists, want the one of the target", len(folded))
	}
}

func TestAssignmentDays(t *testing.T) {
	for _, test := range []struct{ from, until, want string }{
		{"2021-01-01", "2025-08-04", "- A: economy, 1 January 2021 to 4 August 2025 "},
		{"2021-01-01", "", "- A: economy, from 1 January 2021 "},
		{"", "2025-08-04", "- A: economy, until 4 August 2025 "},
		{"", "", "- A: economy "},
	} {
		line := resolution.AssignmentLine{Member: "A", Field: text("economy"), Source: "text"}
		if test.from != "" {
			line.From = on(test.from)
		}
		if test.until != "" {
			line.Until = on(test.until)
		}
		want(t, only(t, &resolution.Assessment{Assignments: []resolution.AssignmentLine{line}}, report.SectionAssignments), test.want)
	}
}

func TestInstrumentTones(t *testing.T) {
	a := &resolution.Assessment{Instruments: []resolution.InstrumentLine{
		{Kind: resolution.Plan, Title: text("issued"), Issued: true, State: program.StageState{Stage: program.Issued}},
		{Kind: resolution.Plan, Title: text("late"), Overdue: true, State: program.StageState{Stage: program.Drafting}},
		{Kind: resolution.Plan, Title: text("drafted"), State: program.StageState{Stage: program.Drafting}},
	}}
	root := checkHTML(t, write(t, a, report.Options{Format: report.FormatHTML, Language: "en", Sections: []report.Section{report.SectionInstruments}}))
	var got []string
	for _, word := range withClass(root, "span", "word") {
		got = append(got, word.attr["class"]+" "+word.content())
	}
	if diff := cmp.Diff([]string{"word t-met drawn up and issued (no source given)", "word t-failed being drawn up (no source given)", "word t-later being drawn up (no source given)"}, got); diff != "" {
		t.Errorf("stages (-want +got):\n%s", diff)
	}
}

// planRatio returns 5 of 6 as the method of that name gives it.
func planRatio() method.Number {
	return method.PlanRatio{}.Apply(method.Input{
		Direction: method.Higher, Actual: method.Figure{Date: on("2023-12-31"), Value: d("5")}, Target: method.Figure{Date: on("2023-12-31"), Value: d("6")},
	}).Value
}
