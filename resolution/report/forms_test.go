package report_test

import (
	"math"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// english returns the report of an assessment in English, as Markdown, with the
// rows of its tables one to a line.
func english(t *testing.T, a *resolution.Assessment) string {
	t.Helper()
	return write(t, a, report.Options{Format: report.FormatMarkdown, Language: "en"})
}

// want fails if text lacks one of the words, and lack if it has one.
func want(t *testing.T, text string, words ...string) {
	t.Helper()
	for _, word := range words {
		if !strings.Contains(text, word) {
			t.Errorf("report lacks %q", word)
		}
	}
}

func lack(t *testing.T, text string, words ...string) {
	t.Helper()
	for _, word := range words {
		if strings.Contains(text, word) {
			t.Errorf("report has %q:\n%s", word, text)
		}
	}
}

func TestGoalForms(t *testing.T) {
	tests := []struct {
		name string
		goal indicator.Goal
		want string
	}{
		{"bare", indicator.Goal{Value: d("60")}, "| 60 ha [1] |"},
		{"at least", indicator.Goal{Comparison: indicator.AtLeast, Value: d("60")}, "| at least 60 ha [1] |"},
		{"more than", indicator.Goal{Comparison: indicator.MoreThan, Value: d("60")}, "| more than 60 ha [1] |"},
		{"at most", indicator.Goal{Comparison: indicator.AtMost, Value: d("60")}, "| at most 60 ha [1] |"},
		{"less than", indicator.Goal{Comparison: indicator.LessThan, Value: d("60")}, "| less than 60 ha [1] |"},
		{"equal", indicator.Goal{Comparison: indicator.Equal, Value: d("60")}, "| exactly 60 ha [1] |"},
		{"range", indicator.Goal{Value: d("12"), High: d("13")}, "| 12–13 ha [1] |"},
		{"stated range", indicator.Goal{Comparison: indicator.Between, Value: d("12"), High: d("13")}, "| 12–13 ha [1] |"},
		{"open range", indicator.Goal{Value: d("12"), High: d("13"), Open: true}, "| 12–13 ha or beyond [1] |"},
		{"tolerance", indicator.Goal{Comparison: indicator.About, Value: d("5"), Tolerance: d("0.5")}, "| about 5 ha ± 0.5 [1] |"},
		{"share", indicator.Goal{Value: d("4"), Of: d("9")}, "| 4 of 9 ha [1] |"},
		{"status", indicator.Goal{Status: "advanced"}, "| advanced [1] |"},
		{"words", indicator.Goal{Text: "leading group"}, "| leading group [1] |"},
		{"another body's", indicator.Goal{External: indicator.External{Indicator: "plan"}}, "| the plan of another body [1] |"},
		{"a share of it", indicator.Goal{External: indicator.External{Indicator: "plan", Percent: d("102"), High: d("105")}}, "| 102–105 % of the plan of another body [1] |"},
		{"number known", indicator.Goal{Value: d("7"), External: indicator.External{Indicator: "plan"}}, "| 7 ha [1] |"},
		{"none", indicator.Goal{}, "| not published [1] |"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := attained("1", "2")
			a.Targets.Lines[0].Assessment.Goal = test.goal
			want(t, english(t, a), test.want)
		})
	}
}

func TestFigureForms(t *testing.T) {
	tests := []struct {
		name   string
		figure indicator.Observation
		want   string
	}{
		{"exact", indicator.Observation{Value: d("60")}, "| 60 ha [1]<br>2023 |"},
		{"range", indicator.Observation{Value: d("60"), High: d("62")}, "| 60–62 ha [1]<br>2023 |"},
		{"share", indicator.Observation{Value: d("4"), Of: d("9")}, "| 4 of 9 ha [1]<br>2023 |"},
		{"over", indicator.Observation{Value: d("60"), Qualifier: indicator.Over}, "| over 60 ha [1]<br>2023 |"},
		{"under", indicator.Observation{Value: d("60"), Qualifier: indicator.Under}, "| under 60 ha [1]<br>2023 |"},
		{"about", indicator.Observation{Value: d("60"), Qualifier: indicator.Roughly}, "| about 60 ha [1]<br>2023 |"},
		{"estimate", indicator.Observation{Value: d("60"), Kind: indicator.KindEstimate}, "| 60 ha [1]<br>2023, estimate |"},
		{"forecast", indicator.Observation{Value: d("60"), Kind: indicator.KindForecast}, "| 60 ha [1]<br>2023, forecast |"},
		{"status", indicator.Observation{Status: "advanced"}, "| advanced [1]<br>2023 |"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := attained("1", "2")
			test.figure.Period, test.figure.Source = in("2023"), "text"
			a.Targets.Lines[0].Assessment.Deciding = &test.figure
			want(t, english(t, a), test.want)
		})
	}
}

func TestVerdictForms(t *testing.T) {
	tests := []struct {
		name       string
		assessment indicator.Assessment
		want       string
	}{
		{"final", indicator.Assessment{Verdict: indicator.Met, Final: true, Basis: indicator.BasisFigures}, "| met |"},
		{"not final", indicator.Assessment{Verdict: indicator.Met}, "| met<br>can still change |"},
		{"nearly", indicator.Assessment{Verdict: indicator.NearlyMet}, "| nearly met<br>can still change |"},
		{"failed", indicator.Assessment{Verdict: indicator.NotMet}, "| not met<br>can still change |"},
		{"open", indicator.Assessment{Verdict: indicator.InProgress}, "| in progress |"},
		{"estimate", indicator.Assessment{Verdict: indicator.Met, Final: true, Basis: indicator.BasisEstimate}, "| met (by an estimate) |"},
		{
			"printed", indicator.Assessment{Verdict: indicator.Met, Final: true, Basis: indicator.BasisPrinted, Reason: indicator.ReasonPrintedPercent},
			"| met<br>by the printed percentage |",
		},
		{"why", indicator.Assessment{Verdict: indicator.NotMet, Final: true, Reason: indicator.ReasonMetEarlier}, "| not met<br>it was met earlier |"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := attained("1", "2")
			a.Targets.Lines[0].Assessment = test.assessment
			want(t, english(t, a), test.want)
		})
	}
}

func TestPrintedForms(t *testing.T) {
	tests := []struct {
		name string
		kind indicator.PrintedKind
		want string
	}{
		{"percentage", indicator.ExcessPercent, "| 4 % [1] | 5 %<br>(figure − goal) ÷ goal | differs |"},
		{"points", indicator.ExcessPoints, "| 4 points [1] | 5 points<br>figure − goal | differs |"},
		{"units", indicator.ExcessUnits, "| 4 ha [1] | 5 ha<br>figure − goal | differs |"},
		{"change", indicator.ChangeUnits, "| 4 ha [1] | 5 ha<br>figure − previous figure | differs |"},
		{"times", indicator.TimesOfGoal, "| 4 times [1] | 5 times<br>figure ÷ goal | differs |"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := attained("1", "2")
			p := printed(test.kind, "4", "5", indicator.Differs)
			p.Source = "text"
			a.Targets.Lines[0].Printed = []resolution.PrintedLine{p}
			want(t, english(t, a), test.want)
		})
	}
}

func TestPace(t *testing.T) {
	tests := []struct {
		name string
		pace indicator.Pace
		want string
	}{
		{"late", indicator.Pace{Late: 12, LateKnown: true}, "; 12 days late |"},
		{"a day late", indicator.Pace{Late: 1, LateKnown: true}, "; 1 day late |"},
		{"early", indicator.Pace{Late: -1_200, LateKnown: true}, "; 1,200 days early |"},
		{"on the day", indicator.Pace{LateKnown: true}, "; on the path |"},
		{"not known", indicator.Pace{Late: 12}, " |"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := attained("1", "2")
			test.pace.On, test.pace.Planned, test.pace.Gap = on("2023-12-31"), d("4"), d("-3")
			a.Targets.Lines[0].Assessment.Pace = test.pace
			want(t, english(t, a), "| in progress<br>path on 31 December 2023: 4 ha; gap −3 ha"+test.want)
			test.pace.Gap = d("3")
			a.Targets.Lines[0].Assessment.Pace = test.pace
			want(t, english(t, a), "; gap +3 ha"+test.want)
		})
	}
}

func TestAnswer(t *testing.T) {
	tests := []struct {
		name string
		a    resolution.Assessment
		want []string
		lack []string
	}{
		{
			"nothing", resolution.Assessment{},
			[]string{"states no number of targets", "Nothing that was known of the results"}, []string{"itemised in"},
		},
		{
			"declared only", resolution.Assessment{Targets: resolution.TargetSummary{Declared: 1, Tally: indicator.NewTally(1)}},
			[]string{"None of 1 target is itemised", "Nothing that was known of the results"}, nil,
		},
		{
			"a figure is known", resolution.Assessment{Figures: []resolution.FigureLine{{}}},
			[]string{"states no number"}, []string{"Nothing that was known of the results"},
		},
		{
			"an event is known", resolution.Assessment{Events: []resolution.EventLine{{}}},
			nil, []string{"Nothing that was known of the results"},
		},
		{
			"a tally without a day",
			resolution.Assessment{Tallies: []resolution.TallyLine{{Tally: indicator.PublishedTally{Of: 2, Classes: []indicator.PublishedClass{
				{Label: "met", Count: 1, Kind: indicator.ClassPart}, {Label: "exceeded", Count: 1, Kind: indicator.ClassOfWhich},
			}}}}},
			[]string{"The latest published tally says: 1 met. (no source given)"}, []string{"Nothing that was known", "about", "says: 1 met, "},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text, _, _ := strings.Cut(english(t, &test.a), "\n## ")
			want(t, text, test.want...)
			lack(t, text, test.lack...)
		})
	}
}

func TestProgrammesAllNamed(t *testing.T) {
	tally := program.NewStageTally(1)
	tally.Add(program.StageState{Stage: program.Suspended})
	a := &resolution.Assessment{Programs: resolution.ProgramSummary{Declared: 1, Named: 1, Tally: tally}}
	got := english(t, a)
	want(t, got, "The resolution declares 1 programme. Named in what was published: 1.", "| suspended | 1 |")
	lack(t, got, "Not named")
}

func TestStatusOfFigure(t *testing.T) {
	a := &resolution.Assessment{Figures: []resolution.FigureLine{
		{Name: text("rank"), Observation: indicator.Observation{Status: "nâng cao"}, Status: both("nâng cao", "advanced")},
		{Name: text("other"), Observation: indicator.Observation{Status: "kiểu mẫu"}},
	}}
	got := english(t, a)
	want(t, got, "| rank | advanced (no source given) |", "| other | kiểu mẫu (no source given) |")
}

func TestTallyIsDrawnWhateverItSays(t *testing.T) {
	counts := func(counts ...int) *resolution.Assessment {
		tally := indicator.PublishedTally{Of: 3, Source: "s"}
		for _, n := range counts {
			tally.Classes = append(tally.Classes, indicator.PublishedClass{Label: "class", Count: n})
		}
		return &resolution.Assessment{Tallies: []resolution.TallyLine{{Tally: tally}}}
	}
	tests := []struct {
		name string
		a    *resolution.Assessment
		want string
	}{
		{"in proportion", counts(1, 3), "class  1  ##########\n  class  3  ##############################\n"},
		{"never nothing", counts(1, 999), "class    1  #\n  class  999  #######################################\n"},
		{"none is none", counts(0, 3), "class  0\n  class  3  ########################################\n"},
		{"less than nothing", counts(-3, 3), "class  −3\n  class   3  ########################################\n"},
		{"nothing at all", counts(0, 0), "class  0\n  class  0\n"},
		{"too many", counts(math.MaxInt, math.MaxInt), "class  9,223,372,036,854,775,807  ####################\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want(t, write(t, test.a, report.Options{Language: "en"}), test.want)
			checkHTML(t, write(t, test.a, report.Options{Format: report.FormatHTML}))
		})
	}
}

func TestTallySum(t *testing.T) {
	tests := []struct {
		name            string
		of, parts, rest int
		want, lack      string
	}{
		{"closes", 3, 3, 0, "\n3 = 3\n", "in no published class"},
		{"leaves a rest", 5, 3, 2, "| in no published class | 2 |\n\n5 = 3 + 2\n", "more than"},
		{"too many", 2, 3, -1, "\nThe classes add up to 3, more than 2\n", " = "},
		{"of a number not said", 0, 3, -3, "\n3 = 3\n", "more than"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tally := indicator.PublishedTally{Of: test.of, Source: "s", Classes: []indicator.PublishedClass{{Label: "met", Count: 3}}}
			a := &resolution.Assessment{Tallies: []resolution.TallyLine{{Tally: tally, Parts: test.parts, Rest: test.rest}}}
			_, text, _ := strings.Cut(english(t, a), "## Targets")
			text, _, _ = strings.Cut(text, "\n## ")
			want(t, text, test.want)
			lack(t, text, test.lack)
		})
	}
}

func TestBarsFillThePicture(t *testing.T) {
	tally := indicator.PublishedTally{Source: "s", Classes: []indicator.PublishedClass{{Count: 6}, {Count: 4}, {Count: 2}, {Count: 7}}}
	a := &resolution.Assessment{Tallies: []resolution.TallyLine{{Tally: tally}}}
	want(t, write(t, a, report.Options{Format: report.FormatHTML}),
		`x="0" y="2" width="315"`, `x="315" y="2" width="211"`, `x="526" y="2" width="105"`, `x="631" y="2" width="369"`,
		`<text x="157"`, `<text x="420"`, `<text x="578"`, `<text x="815"`)
}

func TestTextLayout(t *testing.T) {
	long := strings.Repeat("x", 150)
	a := &resolution.Assessment{
		Tallies: []resolution.TallyLine{{Tally: indicator.PublishedTally{Source: "s", Classes: []indicator.PublishedClass{
			{Label: strings.TrimSpace(strings.Repeat("many words ", 9)), Count: 3},
		}}}},
		Events: []resolution.EventLine{{Text: text("before " + long + " after [1] %" + strings.Repeat(" word", 4)), Source: "s"}},
		Instruments: []resolution.InstrumentLine{
			{Kind: "k", Title: text(long), Issuer: text(long), Number: "7", Source: "s"},
			{Kind: "k", Title: text("a short one"), Issuer: text(strings.Repeat("word ", 30)), Source: "s"},
		},
	}
	got := write(t, a, report.Options{Language: "en"})
	checkText(t, got)
	want(t, got,
		"  many words many words many words many words many       3  ########################################\n"+
			"  words many words many words many words many words\n",
		"- before\n  "+strings.Repeat("x", 98)+"\n  "+strings.Repeat("x", 52)+" after [1] % word word word word [1]\n",
		"Instrument  Title                                    Issued by                                 Stage\n",
		"\nk [1]       a short one                              word word word word word word word word   stage\n")
}

func TestManyMarksDoNotMakeOneWord(t *testing.T) {
	a := &resolution.Assessment{Events: []resolution.EventLine{{Text: text(strings.Repeat("[1] ", 60)), Source: "s"}}}
	got := write(t, a, report.Options{Language: "en"})
	checkText(t, got)
	lack(t, got, "[\n", "1\n", "\n  ]", "\n  1") // no mark is cut
}
