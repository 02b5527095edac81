package report

import (
	"cmp"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// courses are how the figures of targets went and were to go.
type courses struct {
	Title   line
	Items   []course
	Legends []legend
}

// A legend says what a mark of a chart means.
type legend struct {
	Kind string
	Text string
}

// A course is the way of one target: its figures in words, and the chart of
// them if they can be drawn.
type course struct {
	ID    string
	Title line
	// Words are the figures, by date.
	Words line
	Chart *chart
}

// courseBlocks returns the courses of the targets that have more to show than
// one figure; nothing if there are none.
func (b *builder) courseBlocks(lines []resolution.TargetLine) []block {
	c := &courses{
		Title: line{Text: b.coursesTitle},
		Legends: []legend{
			{"actual", b.actualLegend}, {"planned", b.plannedLegend}, {"goal", b.goalLegend}, {"baseline", b.baselineLegend}, {"asof", b.asOfLegend},
		},
	}
	b.addCourses(c, "", lines)
	if c.Items == nil {
		return nil
	}
	return []block{{Courses: c}}
}

// addCourses adds the courses of targets and of their parts, whose names stand
// behind those of the compounds.
func (b *builder) addCourses(c *courses, of string, lines []resolution.TargetLine) {
	for i := range lines {
		l := &lines[i]
		if item, ok := b.courseOf(l, b.nameOf(of, l)); ok {
			c.Items = append(c.Items, item)
			b.keepCourse(l)
		}
		b.addCourses(c, cmp.Or(l.Number, b.in(l.Text)), b.partsOf(l))
	}
}

// nameOf returns the number and the text of a target, which for a part stand
// behind the number of the compound, or its text if it has none.
func (b *builder) nameOf(of string, l *resolution.TargetLine) string {
	return join(" – ", of, join(" ", l.Number, b.in(l.Text)))
}

// A courseDay is all that is known of one day.
type courseDay struct {
	period          calendar.Period
	start           bool
	actual, planned *indicator.CoursePoint
	verdict         indicator.Verdict
	startText       string
}

// courseOf returns the course of a target, and whether there is more to it than
// one figure.
func (b *builder) courseOf(l *resolution.TargetLine, name string) (course, bool) {
	days := b.courseDays(l)
	figures := 0
	for _, d := range days {
		if d.actual != nil || d.start {
			figures++
		}
	}
	if figures < 2 && (figures == 0 || len(l.Course.Planned) == 0) {
		return course{}, false
	}
	unit := b.goalUnit(l)
	title := line{Text: name}
	if unit != "" {
		title.Text += " (" + unit + ")"
	}
	c := course{ID: b.picture(), Title: title}
	var words []string
	var sources []string
	for _, d := range days {
		words = append(words, fill(b.courseText, b.dayName(d.period), b.dayWords(l, &d)))
		if d.actual != nil {
			sources = append(sources, d.actual.Source)
		}
	}
	if base := &l.Course.Baseline; days[0].start {
		sources = append(sources, cmp.Or(base.Source, l.Source))
	}
	c.Words = b.sourced(join("; ", words...), unique(sources)...)
	c.Chart = b.chartOf(l)
	return c, true
}

// courseDays returns the days on which something is known of a target's figure.
func (b *builder) courseDays(l *resolution.TargetLine) []courseDay {
	var days []courseDay
	at := func(p calendar.Period) *courseDay {
		i := slices.IndexFunc(days, func(d courseDay) bool { return d.period.Last() == p.Last() })
		if i < 0 {
			i = len(days)
			days = append(days, courseDay{period: p})
		}
		return &days[i]
	}
	c := &l.Course
	if base := &c.Baseline; base.Period.IsValid() && !isChange(c.Measure) {
		if text := b.baselineText(l, ""); text != "" {
			d := at(base.Period)
			d.start, d.startText = true, text
		}
	}
	for i := range c.Planned {
		if p := &c.Planned[i]; !at(p.Period).start {
			at(p.Period).planned = p
		}
	}
	for i := range c.Actual {
		p := &c.Actual[i]
		d := at(p.Period)
		d.actual, d.period = p, p.Period
	}
	for _, p := range l.Assessment.Periods {
		if i := slices.IndexFunc(days, func(d courseDay) bool { return d.period.Last() == p.Period.Last() }); i >= 0 && p.Closed {
			days[i].verdict = p.Verdict
		}
	}
	slices.SortStableFunc(days, func(x, y courseDay) int { return x.period.Last().Compare(y.period.Last()) })
	return days
}

// dayWords returns what is known of one day: "51 (lộ trình 50), đạt".
func (b *builder) dayWords(l *resolution.TargetLine, d *courseDay) string {
	text := ""
	if d.start {
		text = fill(b.baselinePoint, d.startText)
	}
	if d.actual != nil && !d.start {
		text = b.pointText(l, d.actual)
	}
	if d.planned != nil {
		planned := fill(b.plannedPoint, b.pointText(l, d.planned))
		if text == "" {
			return planned
		}
		text += " (" + planned + ")"
	}
	if d.verdict != "" {
		text = join(", ", text, word(b.verdicts, d.verdict))
	}
	return text
}

// pointText returns the figure of a point.
func (b *builder) pointText(l *resolution.TargetLine, p *indicator.CoursePoint) string {
	if !p.Value.IsValid() {
		return b.step(l, p.Status)
	}
	figure := b.number(p.Value)
	if isChange(l.Course.Measure) { // computed, and not as printed
		figure = b.number(short(p.Value))
	}
	if p.High.IsValid() {
		figure += "–" + b.number(p.High)
	}
	if format, ok := b.qualifiers[p.Qualifier]; ok {
		figure = fill(format, figure)
	}
	return join(" ", figure, b.kinds[p.Kind])
}

// dayName returns the name of a period, which for the last day of a year is the
// year.
func (b *builder) dayName(p calendar.Period) string {
	if year := calendar.YearOf(p.Last()); p.Kind() == calendar.KindDay && year.Last() == p.Last() {
		return b.period(year)
	}
	return b.period(p)
}
