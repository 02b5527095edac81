package report_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// points returns points of a course: "2021", "45", "2022", "48".
func points(pairs ...string) []indicator.CoursePoint {
	var list []indicator.CoursePoint
	for i := 0; i < len(pairs); i += 2 {
		list = append(list, indicator.CoursePoint{Period: in(pairs[i]), Value: d(pairs[i+1]), Source: "text"})
	}
	return list
}

// went returns a target with a course.
func went(c indicator.Course, goal, due string) resolution.TargetLine {
	l := resolution.TargetLine{Unit: text("ha"), Course: c, Assessment: indicator.Assessment{Verdict: indicator.InProgress}}
	if goal != "" {
		l.Assessment.Goal.Value = d(goal)
	}
	if due != "" {
		l.Assessment.Due = in(due)
	}
	return l
}

// The course of a target stands in words, day by day.
func TestCourseWords(t *testing.T) {
	baseline := indicator.Baseline{Period: in("2020"), Value: d("40"), Source: "yearbook"}
	estimate := points("2021", "45", "2022", "48")
	estimate[1].Kind = indicator.KindEstimate
	vague := points("2021", "45", "2022", "48")
	vague[0].Qualifier, vague[1].High = indicator.Over, d("49")
	tests := []struct {
		name string
		line resolution.TargetLine
		want string
	}{
		{"figures", went(indicator.Course{Actual: points("2021", "45", "2022", "48")}, "60", ""), "- **1 Target (ha)** 2021: 45; 2022: 48 [1]\n"},
		{
			"with a start and a path", went(indicator.Course{Baseline: baseline, PathKind: indicator.PathLinear, Planned: points("2020-12-31", "40", "2025-12-31", "60"), Actual: points("2021", "45")}, "60", ""),
			"2020: baseline 40; 2021: 45; 2025: path 60 [1] [2]\n",
		},
		{"beside a path", went(indicator.Course{Planned: points("2021", "44", "2022", "50"), Actual: points("2021", "45", "2022-06", "47")}, "", ""), "2021: 45 (path 44); June 2022: 47; 2022: path 50 [1]\n"},
		{"estimated", went(indicator.Course{Actual: estimate}, "60", ""), "2021: 45; 2022: 48 estimate [1]\n"},
		{"not exact", went(indicator.Course{Actual: vague}, "60", ""), "2021: over 45; 2022: 48–49 [1]\n"},
		{"a change is rounded", went(indicator.Course{Measure: indicator.MeasureGrowth, Actual: points("2021", "6.40", "2022", "9.21")}, "", ""), "- **1 Target (%)** 2021: 6.4; 2022: 9.21 [1]\n"},
		{"a day that is no end of a year", went(indicator.Course{Actual: points("2021-06-30", "1", "2021-12-31", "2")}, "", ""), "30 June 2021: 1; 2021: 2 [1]\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want(t, targetsOf(t, of(test.line)), "The course of each target\n\n", test.want)
		})
	}
	t.Run("periods that were judged", func(t *testing.T) {
		l := went(indicator.Course{Actual: points("2021", "45", "2022", "48", "2023", "50")}, "46", "")
		l.Assessment.Periods = []indicator.PeriodResult{
			{Period: in("2021"), Closed: true, Verdict: indicator.NotMet}, {Period: in("2022"), Closed: true, Verdict: indicator.Exceeded}, {Period: in("2023"), Verdict: indicator.Exceeded},
		}
		want(t, targetsOf(t, of(l)), "2021: 45, not met; 2022: 48, exceeded; 2023: 50 [1]\n")
	})
	t.Run("a status", func(t *testing.T) {
		l := went(indicator.Course{
			Measure: indicator.MeasureStatus, Baseline: indicator.Baseline{Period: in("2020"), Status: "cũ"},
			Planned: []indicator.CoursePoint{{Period: in("2025"), Status: "mới"}}, Actual: []indicator.CoursePoint{{Period: in("2022"), Status: "cũ", Source: "text"}},
		}, "", "")
		l.Steps = []resolution.Text{both("cũ", "old"), both("mới", "new")}
		want(t, targetsOf(t, of(l)), "2020: baseline old; 2022: old; 2025: path new [1]\n")
		lack(t, write(t, of(l), report.Options{Format: report.FormatHTML}), `class="chart" viewBox="0 0 320`)
	})
	for name, c := range map[string]indicator.Course{
		"one figure": {Actual: points("2021", "45")}, "a path alone": {Planned: points("2021", "45", "2022", "48")}, "a start alone": {Baseline: baseline}, "nothing": {},
	} {
		t.Run(name, func(t *testing.T) {
			lack(t, targetsOf(t, of(went(c, "60", ""))), "The course of")
		})
	}
	t.Run("one figure on a path", func(t *testing.T) {
		want(t, targetsOf(t, of(went(indicator.Course{Actual: points("2021", "45"), Planned: points("2025", "60")}, "60", ""))), "2021: 45; 2025: path 60 [1]\n")
	})
}

// Figures that a course shows are not listed again among those that decided
// nothing; others are.
func TestFiguresOfCoursesStandOnce(t *testing.T) {
	l := went(indicator.Course{Actual: points("2021", "45", "2022", "48")}, "60", "")
	l.Assessment.Deciding = &indicator.Observation{Indicator: "i", Period: in("2022"), Value: d("48"), Source: "text"}
	a := of(l)
	figure := func(change func(*resolution.FigureLine)) {
		f := resolution.FigureLine{Name: text("Income"), Observation: indicator.Observation{Indicator: "i", Period: in("2021"), Value: d("45"), Source: "text"}}
		change(&f)
		a.Figures = append(a.Figures, f)
	}
	figure(func(f *resolution.FigureLine) {})
	lack(t, english(t, a), "Income")
	want(t, write(t, a, report.Options{Language: "en", Sections: []report.Section{report.SectionResults}}), "Income") // the course is not shown
	for name, change := range map[string]func(*resolution.FigureLine){
		"other value":     func(f *resolution.FigureLine) { f.Observation.Value = d("46") },
		"other period":    func(f *resolution.FigureLine) { f.Observation.Period = in("2020") },
		"other indicator": func(f *resolution.FigureLine) { f.Observation.Indicator = "j" },
		"other source":    func(f *resolution.FigureLine) { f.Observation.Source = "other" },
		"status":          func(f *resolution.FigureLine) { f.Observation.Status = "s" },
		"of a unit":       func(f *resolution.FigureLine) { f.Observation.Body = "x" },
		"of a group":      func(f *resolution.FigureLine) { f.Observation.Group = "x" },
		"with a note":     func(f *resolution.FigureLine) { f.Note = text("note") },
		"with a print":    func(f *resolution.FigureLine) { f.Printed = []resolution.PrintedLine{{}} },
	} {
		t.Run(name, func(t *testing.T) {
			a.Figures = nil
			figure(change)
			want(t, english(t, a), "Income")
		})
	}
}

// rowOf returns the cells of the first target in a page, by the titles of their
// columns.
func rowOf(t *testing.T, a *resolution.Assessment) map[string]*element {
	t.Helper()
	page := write(t, a, report.Options{Format: report.FormatHTML, Language: "en", Sections: []report.Section{report.SectionTargets}})
	cells := map[string]*element{}
	for _, cell := range checkHTML(t, page).find("tbody")[0].find("td") {
		cells[cell.attr["data-label"]] = cell
	}
	return cells
}

// withClass returns the elements of a class in e.
func withClass(e *element, name, class string) []*element {
	var found []*element
	for _, child := range e.find(name) {
		for c := range strings.FieldsSeq(child.attr["class"]) {
			if c == class {
				found = append(found, child)
			}
		}
	}
	return found
}

func TestBullet(t *testing.T) {
	tests := []struct {
		name, num, den string
		width          string
		cuts           int // marks that the bar is cut
	}{
		{"done", "100", "100", "100", 0},
		{"half", "50", "100", "50", 0},
		{"nothing", "0", "100", "0", 0},
		{"hardly anything", "1", "1000000", "0.1", 0},
		{"almost done", "99.96", "100", "99.9", 0},
		{"just beyond", "100.01", "100", "100.1", 0},
		{"at the end", "150", "100", "150", 0},
		{"cut", "151", "100", "150", 1},
		{"far beyond", "2413", "100", "150", 1},
		{"below nothing", "-10", "100", "0", 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			cell := rowOf(t, attained(test.num, test.den))["Of goal"]
			bar := withClass(cell, "rect", "fill")[0]
			if got := bar.attr["width"]; got != test.width {
				t.Errorf("the bar is %s long, want %s", got, test.width)
			}
			cuts := len(withClass(cell, "path", "cut")) + len(withClass(cell, "path", "end")) - 1
			desc := cell.find("desc")[0].content()
			if cuts != test.cuts || strings.Contains(desc, "the bar is cut") != (test.cuts > 0) {
				t.Errorf("the bar has %d marks of a cut and the words %q, want %d", cuts, desc, test.cuts)
			}
		})
	}
	higher, lower := attained("1", "2"), attained("1", "2")
	lower.Targets.Lines[0].Course.Better = indicator.Lower
	if a, b := withClass(rowOf(t, higher)["Of goal"], "path", "side")[0].attr["d"], withClass(rowOf(t, lower)["Of goal"], "path", "side")[0].attr["d"]; a == b {
		t.Errorf("the better side is marked %q whichever it is", a)
	}
}

func TestStepsOfStatus(t *testing.T) {
	l := resolution.TargetLine{
		Course: indicator.Course{Measure: indicator.MeasureStatus}, Steps: []resolution.Text{text("none"), text("new"), text("advanced")},
		Assessment: indicator.Assessment{Verdict: indicator.InProgress, Goal: indicator.Goal{Status: "advanced"}, Deciding: &indicator.Observation{Period: in("2023"), Status: "new", Source: "text"}},
	}
	row := rowOf(t, of(l))
	steps := row["Of goal"]
	if steps == nil || !strings.HasPrefix(steps.content(), "step 2\u00a0of 3") {
		t.Fatal("no picture of the steps, or no words")
	}
	reached, open := withClass(steps, "rect", "fill"), withClass(steps, "rect", "step")
	if len(reached) != 2 || len(open) != 1 || reached[0].attr["x"] != "0" || reached[1].attr["x"] != "30" || open[0].attr["x"] != "60" {
		t.Errorf("%d steps reached and %d open, want 2 at 0 and 30, and 1 at 60", len(reached), len(open))
	}
	if goal := withClass(steps, "path", "goal"); len(goal) != 1 || goal[0].attr["d"] != "M60 21h26" {
		t.Errorf("the goal is marked %d times, want once under the last step", len(goal))
	}
	if got, want := steps.find("desc")[0].content(), "step 2 of 3; goal: step 3; in progress"; got != want {
		t.Errorf("the steps are described as %q, want %q", got, want)
	}
	// The first step is one too.
	first := l
	deciding := *l.Assessment.Deciding
	deciding.Status = "none"
	first.Assessment.Deciding, first.Assessment.Goal.Status = &deciding, "none"
	if steps := rowOf(t, of(first))["Of goal"]; steps == nil || len(withClass(steps, "rect", "fill")) != 1 || len(withClass(steps, "path", "goal")) != 1 {
		t.Errorf("the first step, which is the goal, is not drawn as reached")
	}
	for name, change := range map[string]func(*resolution.TargetLine){
		"unknown step": func(l *resolution.TargetLine) { l.Assessment.Deciding.Status = "?" },
		"unknown goal": func(l *resolution.TargetLine) { l.Assessment.Goal.Status = "?" },
		"one step":     func(l *resolution.TargetLine) { l.Steps = l.Steps[1:2] },
		"no figure":    func(l *resolution.TargetLine) { l.Assessment.Deciding = nil },
	} {
		t.Run(name, func(t *testing.T) {
			other := l
			deciding := *l.Assessment.Deciding
			other.Assessment.Deciding = &deciding
			change(&other)
			if cell := rowOf(t, of(other))["Of goal"]; cell != nil && len(cell.find("svg")) > 0 {
				t.Errorf("there is a picture, want none")
			}
		})
	}
}

// TestColourWordAndFigureAgree judges targets with random figures and wants the
// colour of the bar, the word and the figure to say one thing: 100 % only where
// it is done, short of the line only where it is not, and no data, not due and
// 0 to look different.
func TestColourWordAndFigureAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 11))
	tones := map[indicator.Verdict]string{
		indicator.Exceeded: "exceeded", indicator.Met: "met", indicator.NotMet: "failed", indicator.NoData: "nodata", indicator.NotDue: "later",
		indicator.InProgress: "open", indicator.Lost: "behind", indicator.OnSchedule: "ontrack", indicator.BehindSchedule: "behind", indicator.Undecided: "doubt",
	}
	seen := map[indicator.Verdict]int{}
	for range 400 {
		target := indicator.Target{
			ID: "t", Number: "1", Indicator: indicator.Indicator{ID: "i", Unit: "ha", Direction: indicator.Higher}, Source: "text",
			Goal: indicator.Goal{Value: d(strconv.Itoa(1 + r.IntN(3)*99999))}, Due: in([]string{"2023", "2025"}[r.IntN(2)]),
		}
		if r.IntN(6) == 0 {
			target.AssessedFrom = on("2024-06-30")
		}
		var observations []indicator.Observation
		if r.IntN(6) > 0 {
			hundredths, err := strconv.Atoi(strings.Replace(target.Goal.Value.String(), ".", "", 1))
			if err != nil {
				t.Fatal(err)
			}
			value := fmt.Sprintf("%d.%02d", hundredths-1+r.IntN(3), r.IntN(100)*r.IntN(2)) // near the goal, above and below
			if r.IntN(5) == 0 {
				value = "0"
			}
			observations = append(observations, indicator.Observation{Indicator: "i", Period: in("2023"), Value: d(value), Source: "text"})
		}
		dossier := resolution.Dossier{
			Resolution: resolution.Resolution{ID: "r", Term: in("2020/2025"), Targets: []indicator.Target{target}},
			Results:    resolution.Results{Observations: observations}, Sources: []resolution.Source{{ID: "text"}},
		}
		a, err := resolution.Assess(&dossier, on("2023-12-31"), resolution.Options{})
		if err != nil {
			t.Fatal(err)
		}
		l := a.Targets.Lines[0]
		verdict := l.Assessment.Verdict
		seen[verdict]++
		row := rowOf(t, &a)
		if len(withClass(row["Verdict"], "span", "t-"+tones[verdict])) == 0 || !strings.Contains(row["Verdict"].content(), report.VerdictWord(verdict)) {
			t.Fatalf("%s has the words %q in other colours", verdict, row["Verdict"].content())
		}
		quotient := row["Of goal"]
		if !l.Assessment.Attainment.IsValid() {
			if quotient != nil && len(quotient.find("svg")) > 0 {
				t.Fatalf("%s without a quotient has a bar", verdict)
			}
			if figure := row["Figure"]; observations == nil && figure != nil && len(withClass(figure, "span", "t-nodata")) == 0 {
				t.Fatalf("%s without a figure looks like %q", verdict, figure.content())
			}
			continue
		}
		bar := withClass(quotient, "rect", "fill")[0]
		if !strings.Contains(bar.attr["class"], "f-"+tones[verdict]) {
			t.Fatalf("the bar of %s has the class %q", verdict, bar.attr["class"])
		}
		one := ratio("1", "1")
		sign := l.Assessment.Attainment.Compare(one)
		width, err := strconv.ParseFloat(bar.attr["width"], 64)
		if err != nil {
			t.Fatal(err)
		}
		done := strings.HasPrefix(quotient.content(), "100\u00a0%") || strings.Contains(quotient.content(), ">100 %")
		switch {
		case done != (sign == 0):
			t.Fatalf("%s is shown as %q", l.Assessment.Attainment, quotient.content())
		case (width < 100) != (sign < 0) || (width > 100) != (sign > 0):
			t.Fatalf("%s of the goal has a bar of %v", l.Assessment.Attainment, width)
		case (width == 0) != (l.Assessment.Attainment.Sign() <= 0):
			t.Fatalf("%s of the goal has a bar of %v", l.Assessment.Attainment, width)
		case verdict.IsAchieved() != (sign >= 0) && verdict != indicator.NotDue:
			t.Fatalf("%s of the goal is %s", l.Assessment.Attainment, verdict)
		}
	}
	for _, v := range []indicator.Verdict{indicator.Exceeded, indicator.Met, indicator.NotMet, indicator.InProgress, indicator.NoData, indicator.NotDue} {
		if seen[v] < 5 {
			t.Errorf("%s was seen %d times, want more", v, seen[v])
		}
	}
}
