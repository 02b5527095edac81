package main

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
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
	valueText, partOf, notes, source string
	actualDate                       string
	value, high, of                  decimal.Decimal
	baseline, actual                 string
	// others are the members that no rule reads, as they stand.
	others string
}

func printedOf(r *record) printed {
	p := printed{
		record: r,
		number: r.text("n"), text: r.text("text_vi"), english: r.text("text_en"), unit: r.text("unit"),
		kind: r.word("kind"), comparison: canonical(r.word("comparison")), direction: canonical(r.word("direction")), due: r.text("due"),
		valueText: r.text("value_text"), partOf: strings.TrimSpace(r.text("part_of")), notes: r.text("notes"),
		actualDate: r.text("actual_date"), source: r.text("source_url"),
		baseline: strings.TrimSpace(r.text("baseline")), actual: strings.TrimSpace(r.text("actual")),
		others: r.others(),
	}
	p.readValue()
	return p
}

// readValue reads value, value2 and of_total. A range, a whole and a sign may
// stand in value itself; what stands in two places must be the same.
func (p *printed) readValue() {
	r, f := p.record, p.record.figure("value")
	p.value = f.value
	p.high = p.once("value2", f.high, r.number("value2"))
	p.of = p.once("of_total", f.of, r.number("of_total"))
	if unit := indicator.Unit(p.unit); f.percent && p.unit != "" && !unit.IsPercent() && !unit.IsPoints() {
		r.problem("value: %q: want a figure in the unit %q", r.text("value"), p.unit)
	}
	if f.sign == "" {
		return
	}
	switch said, word := goalSigns[f.sign], comparisons[p.comparison]; {
	case said == "":
		r.problem("value: %q: want a figure after no word, or after one that a goal can have", r.text("value"))
	case word == "", word == indicator.Between && said == indicator.AtLeast, word == indicator.Between && said == indicator.AtMost:
		p.comparison = wordOf(said)
	case word != said:
		r.problem("comparison: %q: want what the value %q says", p.comparison, r.text("value"))
	}
}

// once returns the figure of a member that may stand in value too.
func (p *printed) once(name string, inValue, own decimal.Decimal) decimal.Decimal {
	switch {
	case !inValue.IsValid():
		return own
	case own.IsValid() && !own.Equal(inValue):
		p.record.problem("%s: %s: want the %s of the value %q", name, own, inValue, p.record.text("value"))
	}
	return inValue
}

// wordOf returns the word of a record for a comparison.
func wordOf(c indicator.Comparison) string {
	for _, word := range [...]string{"at_least", "at_most", "more_than", "less_than", "equal", "between", "approx"} {
		if comparisons[word] == c {
			return word
		}
	}
	return ""
}

// members are the members of the record of a target that rules read.
var members = []string{
	"n", "text_vi", "text_en", "unit", "kind", "comparison", "value", "value2", "value_text", "baseline", "actual", "actual_date",
	"due", "direction", "part_of", "of_total", "notes", "source_url",
}

// others returns the members that no rule reads, a line each, so that they
// are not lost.
func (r *record) others() string {
	var lines strings.Builder
	for _, name := range slices.Sorted(maps.Keys(r.members)) {
		if !slices.Contains(members, name) && r.has(name) {
			fmt.Fprintf(&lines, "\n%s: %s", name, r.members[name])
		}
	}
	return lines.String()
}

// A typed is a record with the target that it becomes.
type typed struct {
	printed
	target       indicator.Target
	observations []indicator.Observation
	// readDue and readEvery are when the record says that it is due.
	readDue   calendar.Period
	readEvery indicator.EveryPeriod
	parent    *typed
	children  []*typed
	role      role
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
	g.Note, g.Source = t.notes+t.others, t.source
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
	if g.Due, g.Every.Period, ok = t.parseDue(d); !ok {
		return
	}
	if namesTerm(g.Due, d.term) {
		g.Due = calendar.Period{}
	}
	t.readDue, t.readEvery = g.Due, g.Every.Period
	switch {
	case g.Span == indicator.SpanThroughout:
		// What is kept at all times is kept in each year.
		g.Every = indicator.Every{}
	case g.Every.Period != "" && g.Span == indicator.SpanByDeadline:
		g.Span = indicator.SpanEveryPeriod
	}
	t.expressGoal()
	t.expressMeasure(d.annual)
	t.expressBaseline(d.term)
	t.expressActual(d.term)
}

// parseDue reads when the target is due. What is summed or averaged by a year
// is so over the term up to it.
func (t *typed) parseDue(d *document) (due calendar.Period, every indicator.EveryPeriod, ok bool) {
	due, every, err := parseDue(t.due)
	if err != nil {
		t.record.problem("due: %v", err)
		return due, every, false
	}
	if t.target.Span == indicator.SpanOverTerm || t.target.Span == indicator.SpanAveragePerPeriod {
		due = d.window(due)
	}
	return due, every, true
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

// expressMeasure settles the measure where the kind leaves it open, and what
// stands in words.
func (t *typed) expressMeasure(annual bool) {
	target := &t.target
	ofRank := hasWord(t.unit, "thứ hạng", "hạng", "bậc", "vị trí", "thứ", "nhóm", "rank", "place")
	switch target.Measure {
	case indicator.MeasureStatus:
		switch {
		case t.value.IsValid() && ofRank:
			target.Measure = indicator.MeasureRank
		case t.value.IsValid() && t.of.IsValid():
			target.Measure = indicator.MeasureShare
		case t.value.IsValid():
			target.Measure = indicator.MeasureLevel
		}
	case indicator.MeasureRank:
		switch {
		case !t.value.IsValid() && !ofRank:
			target.Measure = indicator.MeasureStatus
		case t.value.IsValid() && !ofRank && t.of.IsValid():
			target.Measure = indicator.MeasureShare
		case t.value.IsValid() && !ofRank && t.unit != "":
			// The share that has a grade, or the points of a score.
			target.Measure = indicator.MeasureLevel
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
		t.expressChange(annual)
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

// grades are the four grades of the yearly ranking, worst first.
var grades = indicator.YearlyGrades()

// expressStatus writes the step to be reached. A step of no known scale is the
// upper one of two.
func (t *typed) expressStatus() {
	if t.valueText == "" {
		return
	}
	g := &t.target
	step := strings.ToLower(strings.TrimSpace(t.valueText))
	orBetter := strings.TrimSpace(strings.TrimSuffix(step, "trở lên"))
	if slices.Contains(grades, orBetter) && (orBetter == step || g.Goal.Comparison == "" || g.Goal.Comparison == indicator.AtLeast) {
		g.Goal.Status, g.Indicator.Scale = orBetter, grades
		if orBetter != t.valueText {
			g.Goal.Text = t.valueText
		}
		return
	}
	g.Goal.Status = t.valueText
	g.Indicator.Scale = []string{indicator.StatusNo, t.valueText}
}

var (
	percentOfPlan = regexp.MustCompile(`^%\s*(?:so với\s+)?(?:chỉ tiêu|kế hoạch|dự toán|nghị quyết|plan|quota|target)`)
	reachedOfPlan = regexp.MustCompile(`(?:(?:đạt|bằng|so với|so)\s+(?:[\d.,]+\s*%\s*(?:so với\s+|so\s+)?)?|(?:hoàn thành|thực hiện)\s+[\d.,]+\s*%\s*)(?:chỉ tiêu|kế hoạch|dự toán)`)
	planWords     = []string{"chỉ tiêu", "kế hoạch", "dự toán", "quota", "plan"}
	planOf        = regexp.MustCompile(`(?:chỉ tiêu|kế hoạch|dự toán)\s+(?:do\s+)?(\p{L}+(?:\s\p{L}+){0,2}?)\s+giao`)
	averageOf     = regexp.MustCompile(`(?:bình quân|trung bình|mức chung)(?:\s+chung)?\s+(?:của\s+)?(\p{L}+(?:\s\p{L}+){0,2})$`)
)

// expressPlan writes a goal that is another body's figure (rule G7): a share
// of its plan, an excess over it, or its own result. It reports whether the
// goal is one.
func (t *typed) expressPlan() bool {
	target, words := &t.target, strings.ToLower(t.text+"; "+t.valueText)
	id := target.ID + "/plan"
	body := ""
	if m := planOf.FindStringSubmatch(words); m != nil {
		body = m[1]
	}
	ofPlan := percentOfPlan.MatchString(strings.ToLower(t.unit))
	inPercent := target.Indicator.Unit.IsPercent()
	switch {
	case !t.value.IsValid() && (hasWord(t.unit+" "+t.valueText, "giao") || hasWord(t.valueText, planWords...)):
	case !t.value.IsValid() && hasWord(t.valueText, "bình quân", "trung bình", "mức chung", "average"):
		if m := averageOf.FindStringSubmatch(strings.ToLower(t.valueText)); m != nil {
			id, body = target.Indicator.ID, m[1]
		}
	case t.exceedsPlan():
		target.Goal.External.Percent, target.Goal.External.High = t.plusHundred(t.value), t.plusHundred(t.high)
	case t.value.IsValid() && (ofPlan || inPercent && reachedOfPlan.MatchString(words)):
		target.Goal.External.Percent, target.Goal.External.High = t.value, t.high
	default:
		return false
	}
	target.Goal.Value, target.Goal.High = decimal.Decimal{}, decimal.Decimal{}
	target.Goal.External.Indicator, target.Goal.External.Body = id, body
	target.Goal.Text = t.valueText
	return true
}

// exceedsPlan reports whether the figure is the excess over a plan, in per
// cent of it.
func (t *typed) exceedsPlan() bool {
	return t.target.Indicator.Unit.IsPercent() && t.value.IsValid() && t.value.Compare(hundred) < 0 &&
		hasWord(t.text, "vượt") && hasWord(t.text, planWords...) && !hasWord(t.text, "đạt và vượt", "đạt hoặc vượt", "đạt vượt")
}

var hundred = decimal.MustParse("100")

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
	f, ok := t.reported("baseline", t.baseline)
	if !ok {
		return
	}
	q := boundWords[f.sign]
	if q == "" && hasWord(t.notes, "baseline") {
		q = qualifierIn(t.notes, f.value)
	}
	if target.Measure == indicator.MeasureGrowth {
		// The rate before is no level to grow from: it is what was observed.
		before, err := periodBefore(target.Due, term)
		if err != nil {
			t.record.problem("baseline: %q: %v", t.baseline, err)
		}
		t.observe(indicator.Observation{Period: before, Value: f.value, High: f.high, Qualifier: q, Note: "baseline"})
		return
	}
	if f.high.IsValid() {
		t.record.problem("baseline: %q: want one number such as 51.2, or a bound such as \"<0.2\"", t.baseline)
	}
	target.Baseline.Value, target.Baseline.Of, target.Baseline.Comparison = f.value, f.of, boundOf(q)
}

// reported reads a figure that was reached. The signs of a goal that leave it
// open whether it was more or less are none of such a figure.
func (t *typed) reported(name, text string) (figure, bool) {
	f, err := parseFigure(text)
	if err == nil && f.sign != "" && f.sign != "=" && boundWords[f.sign] == "" {
		err = fmt.Errorf("%q: want a figure as it was reported, such as 51.2 or \"<0.2\"", text)
	}
	if err != nil {
		t.record.problem("%s: %v", name, err)
	}
	return f, err == nil
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
	switch {
	case t.target.Measure == indicator.MeasureStatus:
		o.Status = t.actual
	case t.actual != "":
		f, ok := t.reported("actual", t.actual)
		if !ok {
			return
		}
		o.Value, o.High, o.Of, o.Qualifier = f.value, f.high, f.of, boundWords[f.sign]
		if o.Qualifier == "" {
			o.Qualifier = qualifierIn(t.notes, o.Value)
		}
		if t.target.Goal.External.Percent.IsValid() && !o.High.IsValid() && !o.Of.IsValid() {
			// The plan was not printed: what is known is the share of it.
			kind := indicator.PercentOfGoal
			if t.exceedsPlan() {
				kind = indicator.ExcessPercent
			}
			o.Printed = []indicator.Printed{{Value: o.Value, Kind: kind, Qualifier: o.Qualifier}}
			o.Value, o.Qualifier = decimal.Decimal{}, ""
		}
	}
	t.observe(o)
}

// namesTerm reports whether a due period is the term in other words. A term that
// is named by the years of two congresses, 2020-2025, is no window of six years
// (rule T2); five years that are named, 2021-2025, are meant, also where they are
// the term.
func namesTerm(due, term calendar.Period) bool {
	return due.IsValid() && due.SameExtent(term) && term.Last().Year()-term.First().Year() >= 5
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
	ofTerm := !due.IsValid()
	if ofTerm {
		due = term
	}
	if !due.IsValid() {
		return due
	}
	first := due.First()
	if ofTerm {
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
