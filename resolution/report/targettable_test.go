package report_test

import (
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// of returns the assessment of one target.
func of(l resolution.TargetLine) *resolution.Assessment {
	l.Number, l.Source = "1", "text"
	if l.Text.IsZero() {
		l.Text = text("Target")
	}
	return &resolution.Assessment{AsOf: on("2023-12-31"), Targets: resolution.TargetSummary{Lines: []resolution.TargetLine{l}}}
}

// targetsOf returns the section of targets in English, as Markdown.
func targetsOf(t *testing.T, a *resolution.Assessment) string {
	t.Helper()
	return write(t, a, report.Options{Format: report.FormatMarkdown, Language: "en", Sections: []report.Section{report.SectionTargets}})
}

// The goal says what is compared, until when, how often, since when, and which
// side is better where that is not plain.
func TestGoalWords(t *testing.T) {
	course := func(m indicator.Measure, s indicator.Span) indicator.Course {
		return indicator.Course{Measure: m, Span: s}
	}
	with := func(c indicator.Course, change func(*indicator.Course)) indicator.Course {
		change(&c)
		return c
	}
	level := course(indicator.MeasureLevel, indicator.SpanByDeadline)
	tests := []struct {
		name   string
		course indicator.Course
		unit   string
		due    string
		want   string
	}{
		{"level by a year", level, "ha", "2025", "| 5 ha [1]<br>by 2025 |"},
		{"level by the end of years", level, "ha", "2021/2025", "| 5 ha [1]<br>by 2025 |"},
		{"level by a quarter", level, "ha", "2025-Q3", "| 5 ha [1]<br>by quarter 3 of 2025 |"},
		{"level by the end of months", level, "ha", "2025-01/2025-06", "| 5 ha [1]<br>by June 2025 |"},
		{"level by a day", level, "ha", "2020-08-05/2025-08-04", "| 5 ha [1]<br>by 4 August 2025 |"},
		{"level without a deadline", level, "ha", "", "| 5 ha [1] |"},
		{"lower is better", with(level, func(c *indicator.Course) { c.Better = indicator.Lower }), "%", "", "| 5 % [1]<br>lower is better |"},
		{"long unit", level, "households", "", "| Target [1]<br>unit: households | 5 [1] |"},
		{
			"reduction in points", indicator.Course{
				Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints, Since: indicator.SinceBaseline, Span: indicator.SpanByDeadline,
				Baseline: indicator.Baseline{Period: in("2020")},
			},
			"%", "2025", "| reduction of 5 points [1]<br>by 2025<br>since 2020 |",
		},
		{
			"increase relative to the year before", indicator.Course{
				Measure: indicator.MeasureIncrease, ChangeUnit: indicator.ChangeRelative, Since: indicator.SincePrevious, Span: indicator.SpanEveryPeriod,
			},
			"households", "2021/2025", "| increase of 5 % [1]<br>every year 2021–2025<br>since the period before |",
		},
		{
			"growth on average", indicator.Course{Measure: indicator.MeasureGrowth, Since: indicator.SincePrevious, Span: indicator.SpanAveragePerPeriod},
			"billion", "2021/2025", "| growth of 5 % [1]<br>on average every year 2021–2025 |",
		},
		{"growth in its own unit", with(course(indicator.MeasureGrowth, ""), func(c *indicator.Course) { c.Unit = "%/y" }), "%/y", "", "| growth of 5 %/y [1] |"},
		{"rank", course(indicator.MeasureRank, ""), "ha", "", "| rank 5 [1] |"},
		{"in total", course("", indicator.SpanOverTerm), "ha", "2021/2025", "| 5 ha [1]<br>in total over 2021–2025 |"},
		{"throughout", course("", indicator.SpanThroughout), "ha", "2020/2025", "| 5 ha [1]<br>throughout 2020–2025 |"},
		{
			"some quarters", with(course("", indicator.SpanEveryPeriod), func(c *indicator.Course) {
				c.Every = indicator.Every{Period: indicator.EveryQuarter, Rule: indicator.RuleCount, AtLeast: 15}
			}), "ha", "2021/2025", "| 5 ha [1]<br>every quarter 2021–2025, at least 15 periods |",
		},
		{
			"the latest year", with(course("", indicator.SpanEveryPeriod), func(c *indicator.Course) { c.Every.Rule = indicator.RuleLatest }),
			"ha", "2021/2025", "| 5 ha [1]<br>every year 2021–2025, the latest counts |",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := indicator.Assessment{Verdict: indicator.InProgress, Goal: indicator.Goal{Value: d("5")}}
			if test.due != "" {
				a.Due = in(test.due)
			}
			want(t, targetsOf(t, of(resolution.TargetLine{Unit: text(test.unit), Course: test.course, Assessment: a})), test.want)
		})
	}
	explicit := of(resolution.TargetLine{
		Course:     indicator.Course{Measure: indicator.MeasureLevel, Better: indicator.Lower},
		Assessment: indicator.Assessment{Goal: indicator.Goal{Comparison: indicator.AtMost, Value: d("5")}},
	})
	lack(t, targetsOf(t, explicit), "lower is better") // "at most" says it
}

func TestBaselineForms(t *testing.T) {
	tests := []struct {
		name string
		base indicator.Baseline
		want string
	}{
		{"figure", indicator.Baseline{Period: in("2020"), Value: d("47.5")}, "| 47.5 ha [1]<br>2020 |"},
		{"of its own source", indicator.Baseline{Value: d("47.5"), Source: "yearbook"}, "| 47.5 ha [2] |"},
		{"share", indicator.Baseline{Value: d("4"), Of: d("9")}, "| 4 of 9 ha [1] |"},
		{"bound", indicator.Baseline{Value: d("4"), Comparison: indicator.LessThan}, "| less than 4 ha [1] |"},
		{"status", indicator.Baseline{Status: "cũ", Period: in("2020")}, "| old [1]<br>2020 |"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := targetsOf(t, of(resolution.TargetLine{
				Unit: text("ha"), Steps: []resolution.Text{both("cũ", "old")}, Course: indicator.Course{Baseline: test.base},
				Assessment: indicator.Assessment{Verdict: indicator.NoData},
			}))
			want(t, got, "| Baseline |", test.want)
		})
	}
	lack(t, targetsOf(t, of(resolution.TargetLine{Course: indicator.Course{Baseline: indicator.Baseline{Period: in("2020")}}})), "Baseline", "2020 |")
}

// A figure stands as it is compared, and as it was reported under that.
func TestFigureCompared(t *testing.T) {
	reduction := indicator.Course{Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints}
	observed := func(value string, change func(*indicator.Observation)) *indicator.Observation {
		o := &indicator.Observation{Period: in("2023"), Value: d(value), Source: "text"}
		if change != nil {
			change(o)
		}
		return o
	}
	goal := indicator.Goal{Value: d("1.5")}
	tests := []struct {
		name       string
		course     indicator.Course
		unit       string
		assessment indicator.Assessment
		want       string
	}{
		{"as reported", indicator.Course{}, "%", indicator.Assessment{Figure: d("3"), Deciding: observed("3", nil)}, "| 3 % [1]<br>2023 |"},
		{"change of levels", reduction, "%", indicator.Assessment{Figure: d("1.25"), Deciding: observed("3", nil)}, "| reduction of 1.25 points [1]<br>latest: 3 % (2023) |"},
		{
			"change as reported", reduction, "%", indicator.Assessment{Figure: d("1.25"), Deciding: observed("1.25", func(o *indicator.Observation) {
				o.Measure, o.ChangeUnit = indicator.MeasureReduction, indicator.ChangePoints
			})},
			"| reduction of 1.25 points [1]<br>2023 |",
		},
		{
			"change that equals its level", reduction, "%", indicator.Assessment{Figure: d("3"), Deciding: observed("3", nil)},
			"| reduction of 3 points [1]<br>latest: 3 % (2023) |",
		},
		{"sum", indicator.Course{Span: indicator.SpanOverTerm}, "ha", indicator.Assessment{Figure: d("9"), Deciding: observed("4", nil)}, "| 9 ha [1]<br>latest: 4 ha (2023) |"},
		{
			"in another scale", indicator.Course{}, "ha", indicator.Assessment{Figure: d("4"), Deciding: observed("4", func(o *indicator.Observation) { o.Unit = "km2" })},
			"| 4 ha [1]<br>latest: 4 km2 (2023) |",
		},
		{
			"in the same unit", indicator.Course{}, "ha", indicator.Assessment{Figure: d("9"), Deciding: observed("4", func(o *indicator.Observation) { o.Unit = "ha" })},
			"| 9 ha [1]<br>latest: 4 ha (2023) |",
		},
		{
			"share in per cent", indicator.Course{}, "%", indicator.Assessment{Figure: d("99.99"), Deciding: observed("99996", func(o *indicator.Observation) { o.Of = d("100000") })},
			"| 99,996 of 100,000 = 99.996 % [1]<br>2023 |",
		},
		{
			"share in numbers", indicator.Course{}, "xã", indicator.Assessment{Figure: d("7"), Deciding: observed("7", func(o *indicator.Observation) { o.Of = d("8") })},
			"| 7 of 8 xã [1]<br>2023 |",
		},
		{
			"share of nothing", indicator.Course{}, "%", indicator.Assessment{Deciding: observed("7", func(o *indicator.Observation) { o.Of = d("0") })},
			"| 7 of 0 % [1]<br>2023 |",
		},
		{
			"rounded to the goal from below", reduction, "%", indicator.Assessment{Verdict: indicator.NotMet, Goal: goal, Figure: d("1.50"), Deciding: observed("3", nil)},
			"| reduction of under 1.50 points [1]",
		},
		{
			"rounded to the goal from above", reduction, "%", indicator.Assessment{Verdict: indicator.Exceeded, Goal: goal, Figure: d("1.50"), Deciding: observed("3", nil)},
			"| reduction of over 1.50 points [1]",
		},
		{"at the goal", reduction, "%", indicator.Assessment{Verdict: indicator.Met, Goal: goal, Figure: d("1.50"), Deciding: observed("3", nil)}, "| reduction of 1.50 points [1]"},
		{
			"rounded to a goal from the worse side, lower is better", indicator.Course{Better: indicator.Lower}, "ha",
			indicator.Assessment{Verdict: indicator.NotMet, Goal: goal, Figure: d("1.50"), Deciding: observed("3", nil)}, "| over 1.50 ha [1]",
		},
		{
			"no side is better", indicator.Course{Better: indicator.Neither}, "ha",
			indicator.Assessment{Verdict: indicator.NotMet, Goal: goal, Figure: d("1.50"), Deciding: observed("3", nil)}, "| 1.50 ha [1]",
		},
		{"none", indicator.Course{}, "ha", indicator.Assessment{Verdict: indicator.NoData}, "| no data | no data |"},
		{"none of a target not due", indicator.Course{}, "ha", indicator.Assessment{Verdict: indicator.NotDue}, "| no data | not yet due for assessment |"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want(t, targetsOf(t, of(resolution.TargetLine{Unit: text(test.unit), Course: test.course, Assessment: test.assessment})), test.want)
		})
	}
	withdrawn := targetsOf(t, of(resolution.TargetLine{Assessment: indicator.Assessment{Verdict: indicator.Withdrawn, Goal: indicator.Goal{Value: d("2")}}}))
	lack(t, withdrawn, "no data", "Figure")
}

// A status stands in the language of the report, a goal without one means yes.
func TestStatusOfTarget(t *testing.T) {
	l := resolution.TargetLine{
		Course:     indicator.Course{Measure: indicator.MeasureStatus},
		Steps:      []resolution.Text{both("chưa", "not yet"), both("đạt", "reached")},
		Assessment: indicator.Assessment{Goal: indicator.Goal{Status: "đạt"}, Deciding: &indicator.Observation{Period: in("2023"), Status: "chưa", Source: "text"}},
	}
	want(t, targetsOf(t, of(l)), "| reached [1] | not yet [1]<br>2023 |")
	l.Steps, l.Assessment.Goal = nil, indicator.Goal{}
	l.Assessment.Deciding.Status = "no"
	want(t, targetsOf(t, of(l)), "| yes [1] | no [1]<br>2023 |")
}

func TestBesideVerdict(t *testing.T) {
	tests := []struct {
		name string
		line resolution.TargetLine
		want string
	}{
		{"trend", resolution.TargetLine{Assessment: indicator.Assessment{Verdict: indicator.InProgress, Trend: indicator.Worsening}}, "| in progress<br>trend: worsening |"},
		{
			"rest of a sum", resolution.TargetLine{
				Unit: text("ha"), Course: indicator.Course{Span: indicator.SpanOverTerm}, Assessment: indicator.Assessment{Verdict: indicator.OnSchedule, Rest: d("172")},
			}, "| on schedule<br>still to come: 172 ha |",
		},
		{
			"rest of an average", resolution.TargetLine{
				Course: indicator.Course{Span: indicator.SpanAveragePerPeriod}, Assessment: indicator.Assessment{Verdict: indicator.InProgress, Rest: d("8.07")},
			}, "| in progress<br>the periods left must average 8.07 |",
		},
		{"no rest where nothing is open", resolution.TargetLine{Assessment: indicator.Assessment{Verdict: indicator.Met, Final: true, Rest: d("1")}}, "| met |"},
		{
			"outlook", resolution.TargetLine{Assessment: indicator.Assessment{Verdict: indicator.InProgress, Outlook: indicator.Likely, OutlookBy: "declared"}},
			"| in progress<br>outlook: likely (by the body's own word) |",
		},
		{
			"outlook by a method", resolution.TargetLine{Assessment: indicator.Assessment{Verdict: indicator.InProgress, Outlook: indicator.Unlikely, OutlookBy: "forecast/ols"}},
			"| in progress<br>outlook: unlikely (forecast/ols) |",
		},
		{"later figures", resolution.TargetLine{Assessment: indicator.Assessment{Verdict: indicator.NotMet, Final: true, Later: 2}}, "| not met<br>figures after the deadline, not judged: 2 |"},
		{
			"own word", resolution.TargetLine{
				Assessment: indicator.Assessment{Verdict: indicator.InProgress},
				Declared:   []indicator.Declared{{Label: "đạt cao", By: "UBND", Reported: on("2023-12-31"), Reason: "why", Source: "text"}},
			}, "| in progress<br>the body itself says “đạt cao” (UBND, 31 December 2023, why) [1] |",
		},
		{
			"periods missed", resolution.TargetLine{Assessment: indicator.Assessment{
				Verdict: indicator.NotMet, Final: true, Reason: indicator.ReasonPeriodMissed, Periods: []indicator.PeriodResult{
					{Period: in("2021"), Closed: true, Verdict: indicator.NotMet}, {Period: in("2022"), Closed: true, Verdict: indicator.Met},
					{Period: in("2023"), Closed: true, Verdict: indicator.NotMet}, {Period: in("2024"), Verdict: indicator.NotMet},
				},
			}}, "| not met<br>periods missed: 2021, 2023 |",
		},
		{
			"a reason and periods missed", resolution.TargetLine{Assessment: indicator.Assessment{
				Verdict: indicator.NotMet, Reason: indicator.ReasonClosingReview,
				Periods: []indicator.PeriodResult{{Period: in("2021"), Closed: true, Verdict: indicator.NotMet}},
			}}, "| not met<br>taken as closed by a closing review<br>periods missed: 2021<br>can still change |",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want(t, targetsOf(t, of(test.line)), test.want)
		})
	}
}

func TestWhoAnswers(t *testing.T) {
	got := targetsOf(t, of(resolution.TargetLine{Setter: both("tỉnh", "the province"), Responsible: text("Bà An"), Unit: text("households")}))
	want(t, got, "| Target [1]<br>unit: households<br>set by: the province<br>responsible: Bà An |")
}

// compound returns a target of two parts and a goal of its own.
func compound() resolution.TargetLine {
	return resolution.TargetLine{
		ID: "s", Text: text("Structure"), Unit: text("%"),
		Parts: []resolution.PartLine{
			{ID: "a", Text: text("Industry"), Unit: text("%"), Source: "text", Parts: []resolution.PartLine{{ID: "c", Number: "1c", Text: text("Steel"), Unit: text("t"), Source: "text"}}},
			{ID: "b", Number: "1b", Text: text("Services"), Unit: text("%"), Source: "text"},
		},
		Course: indicator.Course{Parts: []indicator.Course{
			{Target: "a", Parts: []indicator.Course{{Target: "c", Goal: indicator.Goal{Value: d("7")}}}}, {Target: "b", Goal: indicator.Goal{Value: d("15")}},
		}},
		Assessment: indicator.Assessment{Target: "s", Verdict: indicator.InProgress, Parts: []indicator.Assessment{
			{
				Target: "a", Verdict: indicator.Met, Final: true, Goal: indicator.Goal{Value: d("80")}, Attainment: ratio("81", "80"),
				Deciding: &indicator.Observation{Period: in("2023"), Value: d("81"), Source: "text"},
			},
			{Target: "s", Verdict: indicator.NoData, Goal: indicator.Goal{Value: d("99")}},
		}},
	}
}

// A compound is shown with its parts, each with a verdict of its own.
func TestParts(t *testing.T) {
	got := targetsOf(t, of(compound()))
	want(t, got,
		"| 1 | Structure [1] | the 2 parts below [1] |  |  | in progress |",
		"| • | Industry [1] | 80 % [1] | 81 % [1]<br>2023 | 101.25 % | met |",
		"| 1c | Steel [1] | 7 t [1] |  |  |  |",
		"| 1b | Services [1] | 15 % [1] |  |  |  |",
		"| • | the whole [1] | 99 % [1] | no data |  | no data |")
	if strings.Index(got, "Industry") > strings.Index(got, "Steel") || strings.Index(got, "Services") > strings.Index(got, "the whole") {
		t.Errorf("the parts are out of order:\n%s", got)
	}
	all := english(t, of(compound()))
	want(t, all, "- 1 Structure: in progress\n", "  - Judged by 2 parts, which follow\n", "- 1 – Industry: met\n", "- Industry – 1c Steel\n", "- 1 – the whole: no data\n")
}

// Targets stand by field, in the order in which fields first appear.
func TestFields(t *testing.T) {
	a := of(resolution.TargetLine{Field: both("kinh tế", "Economy"), Text: text("First")})
	for _, l := range []resolution.TargetLine{{Field: text("Party"), Text: text("Second")}, {Field: both("kinh tế", "Economy"), Text: text("Third")}} {
		a.Targets.Lines = append(a.Targets.Lines, of(l).Targets.Lines[0])
	}
	got := targetsOf(t, a)
	places := []string{"| **Economy** ", "First", "Third", "| **Party** ", "Second"}
	for i := 1; i < len(places); i++ {
		if strings.Index(got, places[i-1]) > strings.Index(got, places[i]) || !strings.Contains(got, places[i]) {
			t.Errorf("%s does not stand before %s:\n%s", places[i-1], places[i], got)
		}
	}
	if strings.Count(got, "**Economy**") != 1 {
		t.Errorf("a field has more than one heading:\n%s", got)
	}
	text := write(t, a, report.Options{Language: "en"})
	want(t, text, "\n\nEconomy\n", "\n\nParty\n")
	a.Tallies = []resolution.TallyLine{{Tally: indicator.PublishedTally{Of: 3, Source: "text", Fields: []indicator.FieldCount{
		{Field: "kinh tế", Count: 1, Of: 2}, {Field: "khác", Count: 1, Of: 1},
	}}}}
	want(t, targetsOf(t, a), "- by field: Economy 1 of 2; khác 1 of 1 [1]\n")
}

func TestNotesOnce(t *testing.T) {
	a := of(resolution.TargetLine{Note: text("a note")})
	a.Targets.Lines = append(a.Targets.Lines, a.Targets.Lines[0], of(resolution.TargetLine{Note: text("another")}).Targets.Lines[0])
	got := targetsOf(t, a)
	if strings.Count(got, "- a note\n") != 1 || strings.Count(got, "- another\n") != 1 {
		t.Errorf("notes are not listed once each:\n%s", got)
	}
}
