package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A printed is the record of a target as read, before any rule.
type printed struct {
	record *record

	number, text, english, unit      string
	kind, comparison, direction, due string
	valueText, partOf, notes         string
	actualDate                       string
	value, high, of                  decimal.Decimal
	baseline, actual                 string
}

func printedOf(r *record) printed {
	return printed{
		record: r,
		number: r.text("n"), text: r.text("text_vi"), english: r.text("text_en"), unit: r.text("unit"),
		kind: r.word("kind"), comparison: r.word("comparison"), direction: r.word("direction"), due: r.text("due"),
		valueText: r.text("value_text"), partOf: strings.TrimSpace(r.text("part_of")), notes: r.text("notes"),
		actualDate: r.text("actual_date"),
		value:      r.number("value"), high: r.number("value2"), of: r.number("of_total"),
		baseline: strings.TrimSpace(r.text("baseline")), actual: strings.TrimSpace(r.text("actual")),
	}
}

// A typed is a record with the target that it becomes.
type typed struct {
	printed
	target       indicator.Target
	observations []indicator.Observation
	parent       *typed
	children     []*typed
	role         role
}

// kinds are what a kind of record measures, and over which span.
var kinds = map[string]struct {
	measure indicator.Measure
	span    indicator.Span
}{
	"level_at_deadline":    {indicator.MeasureLevel, indicator.SpanByDeadline},
	"every_year":           {indicator.MeasureLevel, indicator.SpanEveryPeriod},
	"average_growth_rate":  {indicator.MeasureGrowth, indicator.SpanAveragePerPeriod},
	"count_of_total":       {indicator.MeasureShare, indicator.SpanByDeadline},
	"cumulative_over_term": {indicator.MeasureLevel, indicator.SpanOverTerm},
	"average_per_year":     {indicator.MeasureLevel, indicator.SpanAveragePerPeriod},
	"achieve_status":       {indicator.MeasureStatus, indicator.SpanByDeadline},
	"maintain_status":      {indicator.MeasureStatus, indicator.SpanThroughout},
	"ordinal/rank":         {indicator.MeasureRank, indicator.SpanByDeadline},
	"ordinal":              {indicator.MeasureStatus, indicator.SpanByDeadline},
	"rank":                 {indicator.MeasureRank, indicator.SpanByDeadline},
	"compound":             {indicator.MeasureLevel, indicator.SpanByDeadline},
}

// comparisons are the words for goals.
var comparisons = map[string]indicator.Comparison{
	"": "", "none": "",
	"at_least": indicator.AtLeast, "more_than": indicator.MoreThan,
	"at_most": indicator.AtMost, "less_than": indicator.LessThan,
	"equal": indicator.Equal, "between": indicator.Between, "approx": indicator.About,
}

// directions are the better sides of the figure as printed.
var directions = map[string]indicator.Direction{
	"": "", "up": indicator.Higher, "down": indicator.Lower, "exact": indicator.Neither,
}

// express fills in the target of a record by rule. What no rule covers is a
// problem of the record.
func (t *typed) express(id string, d *document) {
	r, g := t.record, &t.target
	g.ID, g.Number, g.Text = id, t.number, t.text
	g.Indicator.ID, g.Indicator.Unit = id, indicator.Unit(t.unit)
	g.Note = t.notes
	if t.english != "" {
		g.Translations = map[string]string{"en": t.english}
	}
	kind, ok := kinds[t.kind]
	if !ok {
		r.problem("kind: %q: want one that has a measure and a span, such as level_at_deadline", t.kind)
	}
	g.Measure, g.Span = kind.measure, kind.span
	if g.Indicator.Direction, ok = directions[t.direction]; !ok {
		r.problem("direction: %q: want up, down or exact", t.direction)
	}
	var err error
	if g.Due, g.Every.Period, err = parseDue(t.due); err != nil {
		r.problem("due: %v", err)
	}
	switch {
	case (g.Span == indicator.SpanOverTerm || g.Span == indicator.SpanAveragePerPeriod) && !d.annual &&
		g.Due.Kind() == calendar.KindYear && g.Due.Last() == d.term.Last():
		// By the last year of the term is over the whole of it.
		g.Due = d.term
	case g.Span == indicator.SpanThroughout:
		// What is kept at all times is kept in each year.
		g.Every = indicator.Every{}
	case g.Every.Period != "" && g.Span == indicator.SpanByDeadline:
		g.Span = indicator.SpanEveryPeriod
	}
	t.expressGoal()
	t.expressMeasure()
	t.expressBaseline(d.term)
	t.expressActual(d.term)
}

// expressGoal reads comparison, value, value2, value_text and of_total.
func (t *typed) expressGoal() {
	g := &t.target.Goal
	comparison, ok := comparisons[t.comparison]
	if !ok {
		t.record.problem("comparison: %q: want none, at_least, more_than, at_most, less_than, equal, between or approx", t.comparison)
	}
	*g = indicator.Goal{Comparison: comparison, Value: t.value, High: t.high, Of: t.of}
	lower := t.target.Indicator.Direction == indicator.Lower
	switch {
	case comparison == indicator.AtLeast && t.high.IsValid() && !lower, comparison == indicator.AtMost && t.high.IsValid() && lower:
		// "12–13 % trở lên": a range whose far end is open (rule G3).
		g.Comparison, g.Open = indicator.Between, true
	case comparison == indicator.Between && t.high.IsValid() && hasWord(t.notes, "khoảng", "about", "approximate", "approximately", "approx"):
		// A range and approximate at once (rule G5).
		g.Comparison = indicator.About
	}
	if t.unit == "đạt/không" {
		// Yes or no is no unit.
		t.target.Indicator.Unit = ""
	}
}

// grades are the four grades of the yearly ranking, worst first.
var grades = []string{"không hoàn thành nhiệm vụ", "hoàn thành nhiệm vụ", "hoàn thành tốt nhiệm vụ", "hoàn thành xuất sắc nhiệm vụ"}

// expressMeasure settles the measure where the kind leaves it open, and what
// stands in words.
func (t *typed) expressMeasure() {
	target := &t.target
	switch target.Measure {
	case indicator.MeasureStatus:
		if t.value.IsValid() {
			target.Measure = indicator.MeasureLevel
		}
	case indicator.MeasureRank:
		if t.value.IsValid() && target.Indicator.Unit.IsPercent() {
			target.Measure = indicator.MeasureLevel
		} else if !t.value.IsValid() && !hasWord(t.unit, "thứ hạng", "hạng", "bậc", "rank", "place") {
			target.Measure = indicator.MeasureStatus
		}
	}
	switch target.Measure {
	case indicator.MeasureStatus:
		t.expressStatus()
	case indicator.MeasureRank:
		target.Goal.Text = t.valueText
		if target.Indicator.Direction == indicator.Higher {
			// "20th or better" is a place of 20 at most.
			target.Goal.Comparison = turned(target.Goal.Comparison)
		}
	default:
		if !t.expressPlan() {
			target.Goal.Text = t.valueText
		}
		t.expressChange()
		if target.Span == indicator.SpanOverTerm && target.Measure == indicator.MeasureLevel {
			// What is summed over a term is an amount of its periods.
			target.Indicator.Series = indicator.SeriesFlow
		}
	}
}

// turned returns the comparison with better and worse exchanged.
func turned(c indicator.Comparison) indicator.Comparison {
	switch c {
	case indicator.AtLeast:
		return indicator.AtMost
	case indicator.AtMost:
		return indicator.AtLeast
	case indicator.MoreThan:
		return indicator.LessThan
	case indicator.LessThan:
		return indicator.MoreThan
	}
	return c
}

// expressStatus writes the step to be reached. A step of no known scale is the
// upper one of two.
func (t *typed) expressStatus() {
	if t.valueText == "" {
		return
	}
	g := &t.target
	g.Goal.Status = t.valueText
	g.Indicator.Scale = []string{indicator.StatusNo, t.valueText}
	for _, grade := range grades {
		if t.valueText == grade {
			g.Indicator.Scale = grades
		}
	}
}

var (
	percentOfPlan = regexp.MustCompile(`^%\s*(?:so với\s+)?(?:chỉ tiêu|kế hoạch|dự toán|nghị quyết|plan|quota|target)`)
	planWords     = []string{"chỉ tiêu", "kế hoạch", "dự toán", "quota", "plan"}
	planOf        = regexp.MustCompile(`(?:chỉ tiêu|kế hoạch|dự toán)\s+(?:do\s+)?(\p{L}+(?:\s\p{L}+){0,2}?)\s+giao`)
	averageOf     = regexp.MustCompile(`(?:bình quân|trung bình|mức chung)(?:\s+chung)?\s+(?:của\s+)?(\p{L}+(?:\s\p{L}+){0,2})$`)
)

// expressPlan writes a goal that is another body's figure (rule G7): a share
// of its plan, an excess over it, or its own result. It reports whether the
// goal is one.
func (t *typed) expressPlan() bool {
	target, words := &t.target, t.text+"; "+t.valueText
	id := target.ID + "/plan"
	body := ""
	if m := planOf.FindStringSubmatch(strings.ToLower(words)); m != nil {
		body = m[1]
	}
	percent := percentOfPlan.MatchString(strings.ToLower(t.unit))
	excess := (percent || target.Indicator.Unit.IsPercent()) && hasWord(t.text, "vượt") && hasWord(t.text, planWords...) &&
		!hasWord(t.text, "đạt và vượt", "đạt hoặc vượt", "đạt vượt") && less(t.value, hundred)
	switch {
	case !t.value.IsValid() && (hasWord(t.unit+" "+t.valueText, "giao") || hasWord(t.valueText, planWords...)):
	case !t.value.IsValid() && hasWord(t.valueText, "bình quân", "trung bình", "mức chung", "average"):
		if m := averageOf.FindStringSubmatch(strings.ToLower(t.valueText)); m != nil {
			id, body = target.Indicator.ID, m[1]
		}
	case t.value.IsValid() && (percent || excess):
		low, high := t.value, t.high
		if excess {
			low, high = t.plusHundred(low), t.plusHundred(high)
		}
		target.Goal.Value, target.Goal.High = decimal.Decimal{}, decimal.Decimal{}
		target.Goal.External.Percent, target.Goal.External.High = low, high
	default:
		return false
	}
	target.Goal.External.Indicator, target.Goal.External.Body = id, body
	target.Goal.Text = t.valueText
	return true
}

var hundred = decimal.MustParse("100")

// less reports whether a is a number below b.
func less(a, b decimal.Decimal) bool { return a.IsValid() && a.Compare(b) < 0 }

// plusHundred turns an excess over a plan into a share of it.
func (t *typed) plusHundred(d decimal.Decimal) decimal.Decimal {
	if !d.IsValid() {
		return d
	}
	sum, err := d.Add(hundred)
	if err != nil {
		t.record.problem("value: %v", err)
	}
	return sum
}

var sinceYear = regexp.MustCompile(`so với\s+(?:năm\s+)?(\d{4})`)

// expressChange settles whether the figure is a level or a change: the size of
// a reduction, which turns the direction round (rule M1), of an increase, or a
// rate of growth. Whether per cent means points is only ever said by a unit of
// points (rule M2).
func (t *typed) expressChange() {
	target := &t.target
	unit, better := indicator.Unit(t.unit), target.Indicator.Direction
	points := unit.IsPoints()
	switch {
	case better != indicator.Lower && t.falls():
		target.Measure = indicator.MeasureReduction
		if better == indicator.Higher {
			target.Indicator.Direction = indicator.Lower
		}
	case points:
		target.Measure = indicator.MeasureIncrease
	case hasWord(t.text, "thêm") && !unit.IsPercent():
		target.Measure = indicator.MeasureIncrease
	case target.Goal.External == (indicator.External{}) && target.Span != indicator.SpanThroughout && better == indicator.Higher && t.rises(unit):
		target.Measure = indicator.MeasureGrowth
		if !unit.IsPercent() {
			target.Measure = indicator.MeasureIncrease
		}
	}
	if points {
		target.ChangeUnit = indicator.ChangePoints
	}
	if m := sinceYear.FindStringSubmatch(strings.ToLower(t.text)); m != nil && target.Span == indicator.SpanByDeadline &&
		target.Measure != indicator.MeasureLevel && target.Measure != indicator.MeasureShare {
		target.Since = indicator.SinceBaseline
		target.Baseline.Period, _ = calendar.ParsePeriod(m[1])
	}
}

// falls reports whether the figure is the size of a reduction, by its words or
// by those of the whole that it is a part of.
func (t *typed) falls() bool {
	if hasWord(t.text, "giảm") || hasWord(t.english, "reduced", "reduction", "reduce", "falls", "fall", "fewer", "decrease", "decline") {
		return true
	}
	p := t.parent
	return p != nil && p.kind == t.kind && p.unit == t.unit && p.direction == t.direction && p.falls()
}

// rises reports whether the words are of a rise: of a rate in the course of
// years, or of a level against an earlier one.
func (t *typed) rises(unit indicator.Unit) bool {
	words := strings.ToLower(t.text)
	if hasWord(words, "tăng cường", "tăng gia", "gia tăng") {
		return false
	}
	switch t.target.Span {
	case indicator.SpanEveryPeriod, indicator.SpanAveragePerPeriod:
		return hasWord(words, "tăng")
	case indicator.SpanByDeadline, indicator.SpanOverTerm:
		return unit.IsPercent() && t.target.Measure == indicator.MeasureLevel &&
			(strings.HasPrefix(strings.TrimLeft(words, "–- "), "tăng ") || hasWord(words, "tăng trưởng") || hasWord(words, "tăng") && hasWord(words, "so với"))
	}
	return false
}

// parseBounded reads a figure that may be a bound: "<0.2", "under 0.2".
func parseBounded(text string) (decimal.Decimal, indicator.Qualifier, bool) {
	if d, err := decimal.Parse(text); err == nil {
		return d, "", true
	}
	if m := boundedFigure.FindStringSubmatch(text); m != nil && m[0] == text {
		if d, err := decimal.Parse(m[2]); err == nil {
			return d, boundWords[strings.ToLower(m[1])], true
		}
	}
	return decimal.Decimal{}, "", false
}

var baselineYear = regexp.MustCompile(`(?i)(?:baseline|base year|năm gốc)\D{0,3}(\d{4})\b`)

// expressBaseline writes what the target starts from.
func (t *typed) expressBaseline(term calendar.Period) {
	target := &t.target
	if m := baselineYear.FindStringSubmatch(t.notes); m != nil {
		target.Baseline.Period, _ = calendar.ParsePeriod(m[1])
	}
	if t.baseline == "" {
		return
	}
	if target.Measure == indicator.MeasureStatus {
		target.Baseline.Status = t.baseline
		return
	}
	value, q, ok := parseBounded(t.baseline)
	if !ok {
		t.record.problem("baseline: %q: want a number such as 51.2, or a bound such as \"<0.2\"", t.baseline)
		return
	}
	if q == "" && hasWord(t.notes, "baseline") {
		q = qualifierIn(t.notes, value)
	}
	if target.Measure == indicator.MeasureGrowth {
		// The rate before is no level to grow from: it is what was observed.
		before, err := periodBefore(target.Due, term)
		if err != nil {
			t.record.problem("baseline: %q: %v", t.baseline, err)
		}
		t.observe(indicator.Observation{Period: before, Value: value, Qualifier: q, Note: "baseline"})
		return
	}
	target.Baseline.Value, target.Baseline.Comparison = value, boundOf(q)
}

// periodBefore returns the years before a span of years that begins with the
// year in which the one before ended: before 2025/2030 comes 2020/2025.
func periodBefore(due, term calendar.Period) (calendar.Period, error) {
	if !due.IsValid() {
		due = term
	}
	if !due.IsValid() {
		return due, fmt.Errorf("want a due period or a term that it is the rate before")
	}
	first, last := due.First().Year(), due.Last().Year()
	if first == last {
		return calendar.Year(first - 1)
	}
	return parsePeriod(fmt.Sprintf("%04d/%04d", 2*first-last, first))
}

// observe notes a reported figure of the target, as what the target compares
// (rule M3).
func (t *typed) observe(o indicator.Observation) {
	o.Indicator = t.target.Indicator.ID
	switch m := t.target.Measure; m {
	case indicator.MeasureGrowth, indicator.MeasureIncrease, indicator.MeasureReduction:
		o.Measure, o.ChangeUnit = m, t.target.ChangeUnit
	}
	t.observations = append(t.observations, o)
}

// expressActual writes the result that is printed with the target.
func (t *typed) expressActual(term calendar.Period) {
	if t.actual == "" && t.actualDate == "" {
		return
	}
	o := indicator.Observation{Period: term, Note: t.actualDate}
	if t.actualDate != "" {
		m, err := parseMoment(t.actualDate, term)
		if err != nil {
			t.record.problem("actual_date: %v", err)
		}
		o.Period, o.Kind = m.period, m.kind
		if whole := t.windowTo(m, term); whole.IsValid() {
			o.Period = whole
		}
	}
	if t.target.Measure == indicator.MeasureStatus {
		o.Status = t.actual
	} else if t.actual != "" {
		var ok bool
		if o.Value, o.Qualifier, ok = parseBounded(t.actual); !ok {
			t.record.problem("actual: %q: want a number such as 98.95", t.actual)
		}
		if o.Qualifier == "" {
			o.Qualifier = qualifierIn(t.notes, o.Value)
		}
	}
	t.observe(o)
}

// windowTo returns the part of the window that a sum or a mean change reported
// at a moment is of: from its beginning, which is the year after the first of
// a term (rule T2). It is no period for a figure that is of the moment itself.
func (t *typed) windowTo(m moment, term calendar.Period) calendar.Period {
	due, measure := t.target.Due, t.target.Measure
	ofMean := t.target.Span == indicator.SpanAveragePerPeriod && measure != indicator.MeasureLevel
	if t.target.Span != indicator.SpanOverTerm && !ofMean || m.elapsed {
		return calendar.Period{}
	}
	if !due.IsValid() {
		due = term
	}
	if !due.IsValid() {
		return due
	}
	first := due.First()
	if due.SameExtent(term) {
		if next, err := calendar.Year(first.Year() + 1); err == nil {
			first = next.First()
		}
	}
	whole, err := calendar.Span(first, m.period.Last())
	if err != nil {
		return calendar.Period{}
	}
	return whole
}
