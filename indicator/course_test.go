package indicator_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// points returns the points of a course as text: "2021 47.5".
func points(list []indicator.CoursePoint) []string {
	texts := []string{}
	for _, p := range list {
		text := p.Period.String() + " " + string(p.Qualifier) + p.Value.String() + p.Status
		if p.High.IsValid() {
			text += "–" + p.High.String()
		}
		if p.Kind != "" {
			text += " " + string(p.Kind)
		}
		texts = append(texts, text)
	}
	return texts
}

func TestCourse(t *testing.T) {
	path := func(kind indicator.PathKind, points ...indicator.Point) indicator.Path {
		return indicator.Path{Kind: kind, Points: points}
	}
	point := func(p, value string) indicator.Point {
		return indicator.Point{Period: period(p), Value: d(value)}
	}
	baseline := indicator.Baseline{Period: period("2020"), Value: d("40")}
	due := period("2025")
	tests := []struct {
		name            string
		target          tgt
		figures         []indicator.Observation
		planned, actual []string
	}{
		{
			"levels without a path", tgt{ID: "t", Indicator: income, Goal: bareGoal("60"), Due: due, Baseline: baseline},
			[]indicator.Observation{obs("income", "2022", "48"), obs("income", "2021", "45"), known("2024-02-01", obs("income", "2023", "50"))},
			[]string{}, []string{"2021 45", "2022 48"},
		},
		{
			"linear path", tgt{ID: "t", Indicator: income, Goal: bareGoal("60"), Due: due, Baseline: baseline, Path: path(indicator.PathLinear)},
			[]indicator.Observation{estimate("2023-12-01", obs("income", "2023", "50"))},
			[]string{"2020-12-31 40", "2025-12-31 60"}, []string{"2023 50 estimate"},
		},
		{
			"geometric path", tgt{ID: "t", Indicator: income, Goal: bareGoal("60"), Due: period("2023"), Baseline: baseline, Path: path(indicator.PathGeometric)},
			nil, []string{"2020-12-31 40", "2021-12-31 45.79", "2022-12-31 52.41", "2023-12-31 60"}, []string{},
		},
		{
			"phased path", tgt{ID: "t", Indicator: income, Goal: bareGoal("60"), Due: due, Path: path("", point("2023", "50"), point("2021", "45"))},
			nil, []string{"2021 45", "2023 50", "2025-12-31 60"}, []string{},
		},
		{
			"phased ranges",
			tgt{ID: "t", Indicator: income, Path: path(indicator.PathPhased, indicator.Point{Period: due, Value: d("60"), High: d("65")}), Due: due},
			nil, []string{"2025 60–65"}, []string{},
		},
		{
			"reduction since the baseline",
			tgt{ID: "t", Indicator: income, Measure: indicator.MeasureReduction, Goal: bareGoal("4"), Due: due, Baseline: baseline, Path: path(indicator.PathLinear)},
			[]indicator.Observation{obs("income", "2021", "39"), obs("income", "2022", "37.5")},
			[]string{"2020-12-31 0", "2025-12-31 4"}, []string{"2021 1", "2022 2.5"},
		},
		{
			"every year", tgt{ID: "t", Indicator: output, Span: indicator.SpanEveryPeriod, Goal: bareGoal("10")},
			[]indicator.Observation{obs("output", "2021", "9"), obs("output", "2022-H1", "5"), obs("output", "2022-H2", "6"), obs("output", "2023-Q1", "3")},
			[]string{}, []string{"2021 9", "2022 11", "2023 3"},
		},
		{
			"over the term", tgt{ID: "t", Indicator: members, Span: indicator.SpanOverTerm, Goal: bareGoal("50"), Path: path(indicator.PathLinear)},
			[]indicator.Observation{obs("members", "2021", "9"), obs("members", "2022", "10"), obs("members", "2023-01/2023-09", "6")},
			[]string{"2020-12-31 0", "2025-12-31 50"}, []string{"2021 9", "2021/2022 19", "2021-01-01/2023-09-30 25"},
		},
		{
			"status",
			tgt{
				ID: "t", Indicator: indicator.Indicator{ID: "commune", Scale: []string{"none", "new", "advanced"}}, Measure: indicator.MeasureStatus,
				Goal: indicator.Goal{Status: "advanced"}, Due: due,
				Path: path("", indicator.Point{Period: due, Status: "advanced"}, indicator.Point{Period: period("2022"), Status: "new"}),
			},
			[]indicator.Observation{{Indicator: "commune", Period: period("2022"), Status: "new"}},
			[]string{"2022 new", "2025 advanced"}, []string{"2022 new"},
		},
		{
			"figures that are not exact", tgt{ID: "t", Indicator: income, Goal: bareGoal("60"), Due: due},
			[]indicator.Observation{
				with(obs("income", "2020", "40"), func(o *indicator.Observation) { o.Qualifier = indicator.Over }),
				with(obs("income", "2021", "45"), func(o *indicator.Observation) { o.Qualifier = indicator.Under }),
				with(obs("income", "2022", "48"), func(o *indicator.Observation) { o.Qualifier = indicator.Roughly }),
				with(obs("income", "2023-06", "48"), func(o *indicator.Observation) { o.High = d("49") }),
			},
			[]string{}, []string{"2020 over40", "2021 under45", "2022 about48", "2023-06 48–49"},
		},
		{
			"forecasts and other units are left out", tgt{ID: "t", Indicator: income, Goal: bareGoal("60"), Due: due},
			[]indicator.Observation{
				with(obs("income", "2021", "45"), func(o *indicator.Observation) { o.Kind = indicator.KindForecast }),
				with(obs("income", "2022", "45"), func(o *indicator.Observation) { o.Unit = "ha" }),
			},
			[]string{}, []string{},
		},
		{
			"share that does not end", tgt{ID: "t", Indicator: poverty, Measure: indicator.MeasureShare, Goal: bareGoal("2"), Due: due},
			[]indicator.Observation{{Indicator: "poverty", Period: period("2022"), Value: d("1"), Of: d("30"), Measure: indicator.MeasureShare}},
			[]string{}, []string{"2022 3.33"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := test.target.Course(indicator.FiguresOf(test.figures...), day("2023-12-31"), term)
			if diff := cmp.Diff(test.planned, points(c.Planned)); diff != "" {
				t.Errorf("Course().Planned (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.actual, points(c.Actual)); diff != "" {
				t.Errorf("Course().Actual (-want +got):\n%s", diff)
			}
			if got := string(c.PathKind); (got != "") != !test.target.Path.IsZero() {
				t.Errorf("Course().PathKind = %q with the path %v", got, test.target.Path)
			}
		})
	}
}

func bareGoal(value string) indicator.Goal { return indicator.Goal{Value: d(value)} }

// What is empty in a target or a part is filled in as it is judged.
func TestCourseFillsIn(t *testing.T) {
	structure := tgt{
		ID: "structure", Indicator: indicator.Indicator{ID: "structure", Unit: "%", Direction: indicator.Higher},
		Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints, Due: period("2025"),
		Parts: indicator.Parts{Targets: []tgt{{ID: "a", Indicator: indicator.Indicator{ID: "a"}, Goal: bareGoal("5")}}},
	}
	c := structure.Course(indicator.Figures{}, day("2023-12-31"), term)
	want := indicator.Course{
		Target: "structure", Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints, Since: indicator.SinceBaseline,
		Span: indicator.SpanByDeadline, Better: indicator.Lower, Unit: "%",
		Parts: []indicator.Course{{
			Target: "a", Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints, Since: indicator.SinceBaseline,
			Span: indicator.SpanByDeadline, Better: indicator.Lower, Unit: "%", Goal: bareGoal("5"),
		}},
	}
	if diff := cmp.Diff(want, c, asPrinted); diff != "" {
		t.Errorf("Course() (-want +got):\n%s", diff)
	}
	plain := tgt{ID: "t", Indicator: income, Goal: bareGoal("60")}
	want = indicator.Course{
		Target: "t", Measure: indicator.MeasureLevel, Span: indicator.SpanByDeadline, Better: indicator.Higher, Unit: income.Unit, Goal: bareGoal("60"),
	}
	if diff := cmp.Diff(want, plain.Course(indicator.Figures{}, day("2023-12-31"), term), asPrinted); diff != "" {
		t.Errorf("Course() of a plain target (-want +got):\n%s", diff)
	}
}

func TestCourseBaseline(t *testing.T) {
	figures := indicator.FiguresOf(
		with(obs("income", "2020", "47.5"), func(o *indicator.Observation) { o.Source = "paper" }),
		indicator.Observation{Indicator: "commune", Period: period("2020"), Status: "yes", Source: "paper"},
		with(obs("rice", "2020", "3"), func(o *indicator.Observation) { o.Unit = "kg" }))
	commune := indicator.Indicator{ID: "commune"}
	rice := indicator.Indicator{ID: "rice", Unit: "ha", Direction: indicator.Higher}
	of2020 := indicator.Baseline{Period: period("2020")}
	tests := []struct {
		name   string
		target tgt
		want   indicator.Baseline
	}{
		{"none", tgt{Indicator: income}, indicator.Baseline{}},
		{"of its period", tgt{Indicator: income, Baseline: of2020}, indicator.Baseline{Period: period("2020"), Value: d("47.5"), Source: "paper"}},
		{"of a period without a figure", tgt{Indicator: income, Baseline: indicator.Baseline{Period: period("2019")}}, indicator.Baseline{Period: period("2019")}},
		{
			"of its period, with a source of its own", tgt{Indicator: income, Baseline: indicator.Baseline{Period: period("2020"), Source: "text"}},
			indicator.Baseline{Period: period("2020"), Value: d("47.5"), Source: "text"},
		},
		{"stated", tgt{Indicator: income, Baseline: indicator.Baseline{Period: period("2020"), Value: d("46")}}, indicator.Baseline{Period: period("2020"), Value: d("46")}},
		{
			"status", tgt{Indicator: commune, Measure: indicator.MeasureStatus, Baseline: of2020},
			indicator.Baseline{Period: period("2020"), Status: "yes", Source: "paper"},
		},
		{
			"status stated", tgt{Indicator: commune, Measure: indicator.MeasureStatus, Baseline: indicator.Baseline{Period: period("2020"), Status: "no"}},
			indicator.Baseline{Period: period("2020"), Status: "no"},
		},
		{"in another unit", tgt{Indicator: rice, Baseline: of2020}, of2020},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.target.Course(figures, day("2023-12-31"), term).Baseline; got != test.want {
				t.Errorf("Course().Baseline = %+v, want %+v", got, test.want)
			}
		})
	}
}

// An amended target has the course of what is in force.
func TestCourseOfAmendedTarget(t *testing.T) {
	target := tgt{
		ID: "t", Indicator: income, Goal: bareGoal("60"), Due: period("2025"),
		Revisions: []indicator.Revision{{Effective: day("2022-01-01"), Goal: bareGoal("70"), Path: indicator.Path{Points: []indicator.Point{{Period: period("2025"), Value: d("70")}}}}},
	}
	before := target.Course(indicator.Figures{}, day("2021-12-31"), term)
	after := target.Course(indicator.Figures{}, day("2022-01-01"), term)
	if before.Goal != bareGoal("60") || before.Planned != nil || before.PathKind != "" {
		t.Errorf("Course() before = %v %v, want the goal 60 and no path", before.Goal, before.Planned)
	}
	if diff := cmp.Diff([]string{"2025 70"}, points(after.Planned)); diff != "" || after.Goal != bareGoal("70") {
		t.Errorf("Course() after = %v, planned (-want +got):\n%s", after.Goal, diff)
	}
}

func TestCourseOfNothing(t *testing.T) {
	var target tgt
	if c := target.Course(indicator.Figures{}, calendar.Date{}, opts{}); c.Actual != nil || c.Planned != nil || c.Measure != indicator.MeasureLevel {
		t.Errorf("Target{}.Course() = %+v, want a level without figures", c)
	}
}

// TestCourse_revisions wants the amendments in force and known, in the order in
// which they replace each other.
func TestCourse_revisions(t *testing.T) {
	target := tgt{ID: "t", Indicator: income, Goal: bareGoal("60"), Due: period("2025"), AssessedFrom: day("2021-06-30"), Revisions: []indicator.Revision{
		{Effective: day("2023-01-01"), Goal: bareGoal("58")},
		{Effective: day("2022-01-01"), Adopted: day("2022-02-01"), Goal: bareGoal("57")},
		{Effective: day("2022-01-01"), Goal: bareGoal("55")},
		{Effective: day("2022-01-01"), Adopted: day("2024-02-01"), Goal: bareGoal("50")},
		{Effective: day("2024-01-01"), Goal: bareGoal("59")},
	}}
	got := target.Course(indicator.Figures{}, day("2023-01-01"), indicator.Options{})
	var goals []string
	for _, r := range got.Revisions {
		goals = append(goals, r.Goal.Value.String())
	}
	if diff := cmp.Diff([]string{"55", "57", "58"}, goals); diff != "" || got.AssessedFrom != target.AssessedFrom {
		t.Errorf("Course = assessed from %s, goals (-want +got):\n%s", got.AssessedFrom, diff)
	}
}
