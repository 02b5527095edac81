package report

import (
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// TestEveryCodeOfFindingsHasASentence reads the codes from the packages that
// report them.
func TestEveryCodeOfFindingsHasASentence(t *testing.T) {
	var codes []finding.Code
	for _, dir := range []string{"../../indicator", "../../program", ".."} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == 1 && strings.HasPrefix(spec.Names[0].Name, "Code") {
					if value, ok := spec.Values[0].(*ast.BasicLit); ok {
						code, err := strconv.Unquote(value.Value)
						if err != nil {
							t.Fatal(err)
						}
						codes = append(codes, finding.Code(code))
					}
				}
				return true
			})
		}
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	if len(codes) < 90 {
		t.Fatalf("%d codes, want the 90 and more that there are", len(codes))
	}
	for tag, l := range languages {
		for _, code := range codes {
			if l.findings[code] == "" {
				t.Errorf("%s: no sentence for %s: want one in findings_%s.go", tag, code, tag)
			}
		}
	}
}

// TestEveryCodeHasATone wants a look for each verdict, stage and class, and no
// two verdicts of one tally alike but those that were met and are no longer.
func TestEveryCodeHasATone(t *testing.T) {
	for _, v := range append(indicator.Verdicts(), indicator.NotItemised) {
		if tone, ok := verdictTones[v]; !ok || !slices.Contains(tones, tone) {
			t.Errorf("verdict %s has the tone %q", v, tone)
		}
	}
	for _, s := range append(program.Stages(), program.StageUnknown, program.NotItemised) {
		if tone, ok := stageTones[s]; !ok || !slices.Contains(tones, tone) {
			t.Errorf("stage %s has the tone %q", s, tone)
		}
	}
	for _, c := range program.Timelinesses() {
		if tone, ok := timelinessTones[c]; !ok || !slices.Contains(tones, tone) {
			t.Errorf("timeliness %s has the tone %q", c, tone)
		}
	}
	for _, tone := range tones {
		if want := "--" + string(tone) + ": #"; strings.Count(coloursCSS, want) != 2 {
			t.Errorf("the style has not %q in the light and in the dark", want)
		}
		if !strings.Contains(picturesHTML, `id="pattern-`+string(tone)+`"`) {
			t.Errorf("there is no pattern of %s", tone)
		}
	}
	var style strings.Builder
	if err := execute(&style, "page", &page{}); err != nil {
		t.Fatal(err)
	}
	for _, tone := range tones {
		if want := `.t-` + string(tone) + `::before { content: "` + shapes[tone] + `"; }`; !strings.Contains(style.String(), want) {
			t.Errorf("the style has not %s", want)
		}
	}
	// Shapes differ where colours cannot be told apart.
	seen := map[string]tone{}
	for _, tone := range tones {
		shape := shapes[tone]
		if other, ok := seen[shape]; ok || shape == "" {
			t.Errorf("the shape %q stands for %s and %s", shape, tone, other)
		}
		seen[shape] = tone
	}
}

// luminance returns the relative luminance of a colour, as WCAG 2.2 defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = strings.Repeat(hex[:1], 2) + strings.Repeat(hex[1:2], 2) + strings.Repeat(hex[2:], 2)
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

// TestContrast wants every word readable on its paper, in the light and in the
// dark: a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3).
func TestContrast(t *testing.T) {
	themes := regexp.MustCompile(`:root \{([^}]*)\}`).FindAllStringSubmatch(coloursCSS, 2)
	if len(themes) != 2 {
		t.Fatalf("%d themes, want 2", len(themes))
	}
	for i, theme := range themes {
		colours := map[string]string{}
		for _, c := range regexp.MustCompile(`--(\w+): #([0-9a-f]+)`).FindAllStringSubmatch(theme[1], -1) {
			colours[c[1]] = c[2]
		}
		words := []string{"ink", "faint", "accent"}
		for _, tone := range tones {
			words = append(words, string(tone))
		}
		for _, word := range words {
			for _, paper := range []string{"paper", "shade"} {
				a, b := luminance(t, colours[word]), luminance(t, colours[paper])
				if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < 4.5 {
					t.Errorf("theme %d: %s on %s has a contrast of %.2f, want 4.5", i, word, paper, ratio)
				}
			}
		}
	}
}

func TestTogether(t *testing.T) {
	tests := []struct{ text, want string }{
		{"98,95 % [1]", "98,95\u00a0% [1]"},
		{"24.200 ha", "24.200\u00a0ha"},
		{"24.200 ha (2023)", "24.200\u00a0ha (2023)"},
		{"145.000 tấn.", "145.000\u00a0tấn."},
		{"75 triệu đồng", "75 triệu đồng"},
		{"8–9 %", "8\u2060–\u20609\u00a0%"},
		{"a – b", "a – b"},
		{"word", "word"},
	}
	for _, test := range tests {
		if got := together(test.text); got != test.want {
			t.Errorf("together(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func TestLong(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, strings.Repeat("ữ", longest): false, strings.Repeat("ữ", longest+1): true, strings.Repeat("short ", 9): false, "a " + strings.Repeat("x", 99): true,
	} {
		if got := long(text); got != want {
			t.Errorf("long(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestFill(t *testing.T) {
	tests := []struct {
		sentence string
		values   []string
		want     string
	}{
		{"no place", nil, "no place"},
		{"{0} of {1}", []string{"a", "b"}, "a of b"},
		{"{1} before {0}, {1}", []string{"a", "b"}, "b before a, b"},
		{"{0}", []string{"{1} {0} }"}, "{1} {0} }"}, // a value is no sentence
		{"{0}{1}", []string{"a"}, "a"},
	}
	for _, test := range tests {
		if got := fill(test.sentence, test.values...); got != test.want {
			t.Errorf("fill(%q, %q) = %q, want %q", test.sentence, test.values, got, test.want)
		}
	}
}

func TestColumnWidths(t *testing.T) {
	row := func(cells ...string) [][]string {
		var r [][]string
		for _, c := range cells {
			r = append(r, strings.Split(c, "\n"))
		}
		return r
	}
	words := strings.TrimSpace(strings.Repeat("word ", 20)) // 99 columns
	tests := []struct {
		name string
		rows [][][]string
		room int
		want []int
	}{
		{"what fits is left", [][][]string{row("a", "two words")}, 40, []int{1, 9}},
		{"the longest line of a cell", [][][]string{row("a\nlonger\nb", "c")}, 40, []int{6, 1}},
		{"room goes where most is written", [][][]string{row("one two", words)}, 52, []int{4, 46}},
		{"in proportion", [][][]string{row(words, words)}, 42, []int{20, 20}},
		{"no narrower than a word", [][][]string{row("unbreakable", words)}, 21, []int{11, 8}},
		{"long words are cut", [][][]string{row(strings.Repeat("x", 30), strings.Repeat("y", 10))}, 22, []int{10, 10}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, columnWidths(test.rows, test.room)); diff != "" {
				t.Errorf("columnWidths (-want +got):\n%s", diff)
			}
		})
	}
}

// chartBuilder returns a builder of charts as of the end of 2023.
func chartBuilder() *builder {
	a := &resolution.Assessment{AsOf: calendar.MustParseDate("2023-12-31")}
	return &builder{language: english, a: a, marks: map[string]int{}, inCourses: map[courseKey]bool{}, decimals: 2}
}

func coursePoints(pairs ...string) []indicator.CoursePoint {
	var points []indicator.CoursePoint
	for i := 0; i < len(pairs); i += 2 {
		points = append(points, indicator.CoursePoint{Period: calendar.MustParsePeriod(pairs[i]), Value: decimal.MustParse(pairs[i+1])})
	}
	return points
}

func charted(c indicator.Course, goal indicator.Goal, due string) *resolution.TargetLine {
	l := &resolution.TargetLine{Course: c}
	l.Assessment.Goal = goal
	if due != "" {
		l.Assessment.Due = calendar.MustParsePeriod(due)
	}
	return l
}

// ticksOf returns the labels of an axis.
func ticksOf(ticks []tick) []string {
	var labels []string
	for _, t := range ticks {
		labels = append(labels, t.Text)
	}
	return labels
}

func TestChart(t *testing.T) {
	goal := indicator.Goal{Value: decimal.MustParse("100")}
	linear := indicator.Course{
		Baseline: indicator.Baseline{Period: calendar.MustParsePeriod("2020"), Value: decimal.MustParse("0")},
		PathKind: indicator.PathLinear, Planned: coursePoints("2020-12-31", "0", "2025-12-31", "100"), Actual: coursePoints("2021", "20", "2023", "50"),
	}
	c := chartBuilder().chartOf(charted(linear, goal, "2025"))
	// 0 to 106 between 158 and 22; the last days of 2020 to 2025 between 29.2
	// and 306.
	want := &chart{
		Left:    "29.2",
		X:       []tick{{"29.2", "2020"}, {"84.5", "2021"}, {"139.9", "2022"}, {"195.2", "2023"}, {"250.7", "2024"}, {"306", "2025"}},
		Y:       []tick{{"158", "0"}, {"93.8", "50"}, {"29.7", "100"}},
		Planned: "29.2,158 306,29.7",
		Actual:  "29.2,158 84.5,132.3 195.2,93.8",
		Marks: []mark{
			{"planned", "29.2", "158"}, {"planned", "306", "29.7"}, {"baseline", "29.2", "158"}, {"actual", "84.5", "132.3"},
			{"actual", "195.2", "93.8"}, {"goal", "306", "29.7"},
		},
		Goal:   &segment{"29.2", "29.7", "306", "29.7"},
		AsOf:   "195.2",
		Labels: []label{{"306", "24.7", "end", "100"}, {"195.2", "85.8", "middle", "50"}},
	}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Errorf("chart (-want +got):\n%s", diff)
	}
}

func TestChartOfSteps(t *testing.T) {
	phased := indicator.Course{PathKind: indicator.PathPhased, Planned: coursePoints("2021", "0", "2025", "100")}
	phased.Planned[1].High = decimal.MustParse("110")
	c := chartBuilder().chartOf(charted(phased, indicator.Goal{Value: decimal.MustParse("100"), High: decimal.MustParse("110")}, "2025"))
	points := strings.Fields(c.Planned)
	if len(points) != 3 || !strings.HasSuffix(points[1], ","+strings.Split(points[0], ",")[1]) || strings.Split(points[1], ",")[0] != strings.Split(points[2], ",")[0] {
		t.Errorf("a phased path is drawn through %q, want it to hold the first point until the next", points)
	}
	if len(c.Ranges) != 1 || c.GoalHigh == nil || c.GoalHigh.Y1 == c.Goal.Y1 {
		t.Errorf("the range is drawn as %v, the goal as %v and %v", c.Ranges, c.Goal, c.GoalHigh)
	}
	if got := c.Labels[0].Text; got != "100–110" {
		t.Errorf("the goal is labelled %q", got)
	}
}

func TestChartEdges(t *testing.T) {
	two := coursePoints("2021", "20", "2022", "50")
	goal := indicator.Goal{Value: decimal.MustParse("60")}
	b := chartBuilder()
	for name, l := range map[string]*resolution.TargetLine{
		"nothing":                charted(indicator.Course{}, goal, "2025"),
		"one day":                charted(indicator.Course{Actual: two[:1]}, goal, "2025"),
		"one day of two figures": charted(indicator.Course{Actual: two[:1], Planned: two[:1]}, goal, ""),
		"statuses":               charted(indicator.Course{Actual: []indicator.CoursePoint{{Period: two[0].Period, Status: "a"}, {Period: two[1].Period, Status: "b"}}}, indicator.Goal{}, "2025"),
		"a change has no start": charted(indicator.Course{
			Measure: indicator.MeasureGrowth, Actual: two[:1], Baseline: indicator.Baseline{Period: calendar.MustParsePeriod("2020"), Value: decimal.MustParse("1")},
		}, goal, "2025"),
	} {
		if c := b.chartOf(l); c != nil {
			t.Errorf("%s: a chart of %+v, want none", name, c)
		}
	}
	estimate := slices.Clone(two)
	estimate[1].Kind = indicator.KindEstimate
	if c := b.chartOf(charted(indicator.Course{Actual: estimate}, goal, "")); c.Marks[1].Kind != "estimate" || c.Marks[0].Kind != "actual" {
		t.Errorf("marks %v, want an actual figure and an estimate", c.Marks)
	}
	vague := slices.Clone(two)
	vague[0].Qualifier, vague[1].High = indicator.Over, decimal.MustParse("55")
	if c := b.chartOf(charted(indicator.Course{Actual: vague}, goal, "")); c.Marks[0].Kind != "estimate" || len(c.Ranges) != 1 {
		t.Errorf("marks %v and ranges %v, want a figure that is not exact and a range", c.Marks, c.Ranges)
	}
	// A goal in numbers is not drawn among percentages.
	share := charted(indicator.Course{Actual: two, Unit: "%"}, indicator.Goal{Value: decimal.MustParse("8"), Of: decimal.MustParse("10")}, "2025")
	if c := b.chartOf(share); c.Goal != nil {
		t.Errorf("a goal of 8 of 10 is drawn at %v among percentages", c.Goal)
	}
	share.Course.Unit = "xã"
	if c := b.chartOf(share); c.Goal == nil {
		t.Errorf("a goal of 8 of 10 is not drawn among numbers")
	}
	// The day of the review is marked only where it is within.
	early := chartBuilder()
	early.a.AsOf = calendar.MustParseDate("2020-01-01")
	if c := early.chartOf(charted(indicator.Course{Actual: two}, goal, "2025")); c.AsOf != "" {
		t.Errorf("a day before the chart is marked at %s", c.AsOf)
	}
	early.a.AsOf = calendar.MustParseDate("2021-12-31") // the left edge
	if c := early.chartOf(charted(indicator.Course{Actual: two}, goal, "2025")); c.AsOf != c.Left {
		t.Errorf("the first day of the chart is marked at %q, want %s", c.AsOf, c.Left)
	}
	// One figure alone has a label.
	one := indicator.Course{Actual: two[:1], Planned: coursePoints("2025", "60")}
	if c := b.chartOf(charted(one, goal, "2025")); len(c.Labels) != 2 || c.Labels[1].Text != "20" {
		t.Errorf("labels %v, want the goal's and that of the only figure", c.Labels)
	}
	early.a.AsOf = calendar.Date{}
	if c := early.chartOf(charted(indicator.Course{Actual: two}, goal, "")); c.AsOf != "" || len(c.Marks) != 2 {
		t.Errorf("no day is marked at %q, with %d marks, want no mark of the goal without a day", c.AsOf, len(c.Marks))
	}
	// Labels stay inside, and off the goal's.
	near := charted(indicator.Course{Actual: coursePoints("2020", "50", "2023", "100")}, indicator.Goal{Value: decimal.MustParse("100.5")}, "2023")
	c := b.chartOf(near)
	wide := charted(indicator.Course{Actual: coursePoints("2020", "1", "2023", "1000000")}, indicator.Goal{}, "2023")
	if got := b.chartOf(wide).Labels[0]; got.Anchor != "end" {
		t.Errorf("the label %v does not end at its mark, and is cut", got)
	}
	y0, err0 := strconv.ParseFloat(c.Labels[0].Y, 64)
	y1, err1 := strconv.ParseFloat(c.Labels[1].Y, 64)
	if err0 != nil || err1 != nil || math.Abs(y0-y1) < 12 {
		t.Errorf("labels at %s and %s, want 12 between them", c.Labels[0].Y, c.Labels[1].Y)
	}
}

func TestAxes(t *testing.T) {
	b := chartBuilder()
	tests := []struct {
		name      string
		low, high string
		want      []string
	}{
		{"tens", "0", "100", []string{"0", "50", "100"}},
		{"small", "0.01", "0.05", []string{"0.01", "0.02", "0.03", "0.04", "0.05"}},
		{"far from nothing", "1000", "1010", []string{"1,000", "1,005", "1,010"}},
		{"below nothing", "-10", "10", []string{"−10", "−5", "0", "5", "10"}},
		{"all alike", "5", "5", []string{"4", "4.5", "5", "5.5", "6"}},
		{"all nothing", "0", "0", []string{"0", "0.2", "0.4", "0.6", "0.8", "1"}},
		{"huge", "0", "999999999999999999", []string{"0", "500,000,000,000,000,000"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := b.chartOf(charted(indicator.Course{Actual: coursePoints("2021", test.low, "2022", test.high)}, indicator.Goal{}, ""))
			got := ticksOf(c.Y)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("figures on the axis (-want +got):\n%s", diff)
			}
		})
	}
	for _, test := range []struct {
		first, last string
		want        []string
	}{
		{"2021", "2022", []string{"2021", "2022"}},
		{"2015", "2020", []string{"2015", "2016", "2017", "2018", "2019", "2020"}},
		{"2014", "2020", []string{"2014", "2016", "2018", "2020"}},
		{"2021-03", "2021-06", nil},
		{"1900", "2020", []string{"1915", "1936", "1957", "1978", "1999", "2020"}},
	} {
		c := b.chartOf(charted(indicator.Course{Actual: coursePoints(test.first, "1", test.last, "2")}, indicator.Goal{}, ""))
		got := ticksOf(c.X)
		if len(got) > 6 {
			t.Errorf("%s to %s has the years %q, want at most 6", test.first, test.last, got)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s to %s: years (-want +got):\n%s", test.first, test.last, diff)
		}
	}
}

func TestPlaceOfDays(t *testing.T) {
	for _, day := range []string{"2000-01-01", "1999-12-31", "2025-08-04", "0001-01-01"} {
		d := calendar.MustParseDate(day)
		if got := dateOf(ordinal(d)); got != d {
			t.Errorf("dateOf(ordinal(%s)) = %s", d, got)
		}
	}
	if got := dateOf(1e9); got.IsValid() {
		t.Errorf("dateOf(1e9) = %s, want none", got)
	}
}
