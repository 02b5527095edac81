package indicator

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// ValidateTargets reports all that is doubtful in the targets of one document,
// each finding with its path from the list: "[3].due". term is the term of the
// resolution, or none. A sound list gives no findings and allocates nothing but
// the set of ids.
func ValidateTargets(targets []Target, term calendar.Period) finding.List {
	var list finding.List
	seen := make(map[string]bool, len(targets))
	defined := make(map[string]*Indicator, len(targets))
	at := finding.Path("").Index
	for i := range targets {
		t := &targets[i]
		if own := t.Validate(term); len(own) > 0 {
			list.Add(at(i), own)
		}
		checkUnique(&list, at, i, t, seen, defined)
	}
	return list
}

// checkUnique reports an id given twice and an indicator defined twice, in t
// and in its parts.
func checkUnique(list *finding.List, at func(int) finding.Path, i int, t *Target, seen map[string]bool, defined map[string]*Indicator) {
	if t.ID != "" && seen[t.ID] {
		list.Add(at(i), one(finding.SeverityError, CodeDuplicateID, "id", t.ID, "want an id that no other target has"))
	}
	seen[t.ID] = true
	if id := t.Indicator.ID; id != "" {
		if first := defined[id]; first == nil {
			defined[id] = &t.Indicator
		} else if !first.sameAs(&t.Indicator) {
			list.Add(at(i), one(finding.SeverityWarning, CodeIndicatorRedefined, "indicator.id", id,
				"another target defines this indicator with another unit, direction, series, aggregation, scale or basis"))
		}
	}
	for j := range t.Parts.Targets {
		inParts := func(j int) finding.Path { return at(i).Name("parts").Name("targets").Index(j) }
		checkUnique(list, inParts, j, &t.Parts.Targets[j], seen, defined)
	}
}

// sameAs reports whether two definitions of an indicator judge alike. What a
// part leaves to its parent is no difference.
func (i *Indicator) sameAs(j *Indicator) bool {
	return either(i.Unit, j.Unit) && either(i.Direction, j.Direction) && either(i.Series, j.Series) &&
		either(i.Aggregation, j.Aggregation) &&
		i.Basis == j.Basis && slices.Equal(i.Scale, j.Scale)
}

func either[T ~string](a, b T) bool { return a == b || a == "" || b == "" }

// Validate reports all that is doubtful in the target, each finding with its
// path from the target. term is the term of the resolution, or none. A sound
// target gives nil and allocates nothing.
func (t *Target) Validate(term calendar.Period) finding.List { return t.validate(nil, term) }

// validate validates a target, or a part, which takes what is empty in it from
// its parent.
func (t *Target) validate(parent *Target, term calendar.Period) finding.List {
	c := checker{target: t, term: term, indicator: t.Indicator, measure: t.Measure, span: t.Span, due: t.Due}
	if parent != nil {
		c.indicator.Unit = orElse(t.Indicator.Unit, parent.Indicator.Unit)
		c.indicator.Direction = orElse(t.Indicator.Direction, parent.Indicator.Direction)
		c.measure, c.span = orElse(t.Measure, parent.Measure), orElse(t.Span, parent.Span)
		if !c.due.IsValid() {
			c.due = parent.Due
		}
	}
	c.measure, c.span = orElse(c.measure, MeasureLevel), orElse(c.span, SpanByDeadline)
	c.checkIdentity()
	c.checkWords()
	c.checkPairs()
	c.checkGoal(&t.Goal, "goal", parent)
	c.checkTime()
	c.checkPath(&t.Path, "path")
	c.checkRevisions(parent)
	c.checkParts()
	c.checkAllocations()
	for i := range t.Parts.Targets {
		if own := t.Parts.Targets[i].validate(t, term); len(own) > 0 {
			c.list.Add(finding.Path("parts").Name("targets").Index(i), own)
		}
	}
	return c.list
}

func orElse[T ~string](a, b T) T {
	if a != "" {
		return a
	}
	return b
}

// A checker gathers the findings of one target.
type checker struct {
	target    *Target
	term      calendar.Period
	indicator Indicator // with what a part takes from its parent
	measure   Measure
	span      Span
	due       calendar.Period
	list      finding.List
}

// one returns a list of one finding.
func one(s finding.Severity, code finding.Code, path finding.Path, value, detail string) finding.List {
	return finding.List{{Severity: s, Code: code, Path: path, Value: value, Detail: detail}}
}

func (c *checker) report(s finding.Severity, code finding.Code, path finding.Path, value, detail string) {
	c.list = append(c.list, finding.Finding{Severity: s, Code: code, Path: path, Value: value, Detail: detail})
}

func (c *checker) checkIdentity() {
	t := c.target
	if t.ID == "" {
		c.report(finding.SeverityError, CodeMissingID, "id", "", "want an id that no other target has")
	}
	if t.Indicator.ID == "" && (len(t.Parts.Targets) == 0 || t.Goal != (Goal{})) {
		c.report(finding.SeverityError, CodeMissingIndicator, "indicator.id", "", "want the id by which observations name the indicator")
	}
	if t.Weight.Sign() < 0 {
		c.report(finding.SeverityError, CodeNegativeValue, "weight", t.Weight.String(), "want a weight of 0 or more")
	}
	i := &t.Indicator
	if i.Min.IsValid() && i.Max.IsValid() && i.Min.Compare(i.Max) > 0 {
		c.report(finding.SeverityError, CodeRangeUpsideDown, "indicator.min", i.Min.String(), "is more than max "+i.Max.String())
	}
	for n, step := range i.Scale {
		if slices.Index(i.Scale, step) != n {
			c.report(finding.SeverityError, CodeDuplicateStep, finding.Path("indicator.scale").Index(n), step, "the scale has this step twice")
		}
	}
}

// checkWords reports words outside the closed sets; they are kept as they are.
func (c *checker) checkWords() {
	t := c.target
	word(c, "indicator", "direction", t.Indicator.Direction, []Direction{Higher, Lower, Neither})
	word(c, "indicator", "series", t.Indicator.Series, seriesKinds)
	word(c, "indicator", "aggregation", t.Indicator.Aggregation, aggregations)
	word(c, "", "measure", t.Measure, measures)
	word(c, "", "changeUnit", t.ChangeUnit, changeUnits)
	word(c, "", "since", t.Since, sinces)
	word(c, "", "span", t.Span, spans)
	word(c, "every", "period", t.Every.Period, everyPeriods)
	word(c, "every", "rule", t.Every.Rule, periodRules)
	word(c, "", "mean", t.Mean, means)
	word(c, "baseline", "comparison", t.Baseline.Comparison, comparisons)
	word(c, "parts", "rule", t.Parts.Rule, partsRules)
	word(c, "path", "kind", t.Path.Kind, pathKinds)
	for i := range t.Allocations {
		if w := t.Allocations[i].Comparison; w != "" && !slices.Contains(comparisons, w) {
			word(c, finding.Path("allocations").Index(i), "comparison", w, comparisons)
		}
	}
}

// word reports a word that is not of its set. Its path is only put together
// then.
func word[T ~string](c *checker, path finding.Path, name string, w T, set []T) {
	if w != "" && !slices.Contains(set, w) {
		c.report(finding.SeverityError, CodeUnknownWord, path.Name(name), string(w), "want one of "+quotedList(set))
	}
}

func quotedList[T ~string](set []T) string {
	quoted := make([]string, len(set))
	for i, w := range set {
		quoted[i] = fmt.Sprintf("%q", string(w))
	}
	return strings.Join(quoted, ", ")
}

// checkPairs reports members that do not go together.
func (c *checker) checkPairs() {
	m, s := c.measure, c.span
	if (m == MeasureStatus || m == MeasureRank) && (s == SpanAveragePerPeriod || s == SpanOverTerm) || m == MeasureShare && s == SpanOverTerm {
		c.report(finding.SeverityError, CodeMeasureSpan, "span", string(s), fmt.Sprintf("measure %q has neither mean nor sum: want another span", m))
	}
	series := c.indicator.Series
	if s == SpanOverTerm && !m.isChange() && m != MeasureShare && series != SeriesFlow && series != SeriesCumulative {
		c.report(finding.SeverityError, CodeSeriesSpan, "indicator.series", string(series),
			"a sum over the term wants the series \"flow\" or \"cumulative\"")
	}
	if c.indicator.Aggregation == AggregationSum && (c.indicator.Unit.IsPercent() || series == SeriesRate) {
		c.report(finding.SeverityError, CodeAggregation, "indicator.aggregation", string(AggregationSum),
			"percentages and other rates do not add: want \"ratioOfSums\", with numerators and denominators, or \"meanOfRatios\"")
	}
	if m.isChange() && m != MeasureGrowth && c.target.ChangeUnit == "" && c.indicator.Unit.IsPercent() {
		c.report(finding.SeverityWarning, CodeChangeUnitMissing, "changeUnit", "",
			"the unit is per cent: want \"points\" or \"relative\"")
	}
	e := &c.target.Every
	if e.Rule == RuleCount && e.AtLeast <= 0 {
		c.report(finding.SeverityError, CodeCountMissing, "every.atLeast", fmt.Sprint(e.AtLeast), "rule \"count\" wants a number of 1 or more")
	}
	if *e != (Every{}) && !s.overPeriods() {
		c.report(finding.SeverityWarning, CodeEveryUnused, "every", string(s), "only spans over periods have periods")
	}
	b := &c.target.Baseline
	if b.Of.IsValid() && b.Of.Sign() <= 0 {
		c.report(finding.SeverityError, CodeDenominator, "baseline.of", b.Of.String(), "want a number above 0")
	}
	c.checkStatus(b.Status, "baseline")
	c.checkFigure(b.Value, b.Value, b.Of, "baseline.value")
}

// checkTime reports due periods against the term.
func (c *checker) checkTime() {
	t := c.target
	c.checkDue(t.Due)
	if !t.Due.IsValid() && !c.term.IsValid() && !c.due.IsValid() {
		c.report(finding.SeverityWarning, CodeNoDeadline, "due", "", "want a due period, or a term of the resolution")
	}
	if t.AssessedFrom.IsValid() && c.due.IsValid() && c.due.Last().Before(t.AssessedFrom) {
		c.report(finding.SeverityWarning, CodeAssessedAfterDue, "assessedFrom", t.AssessedFrom.String(),
			"the target is due on "+c.due.Last().String())
	}
}

// checkDue reports a deadline outside the term.
func (c *checker) checkDue(due calendar.Period) {
	if due.IsValid() && c.term.IsValid() && !c.term.Contains(due.Last()) && !yearOfTerm(due, c.term) {
		c.report(finding.SeverityNotice, CodeDueOutsideTerm, "due", due.String(),
			"the term is "+c.term.First().String()+" to "+c.term.Last().String())
	}
}

// yearOfTerm reports whether a due period ends in the calendar year in which
// the term does: a term that ends in August 2025 has its goals for 2025.
func yearOfTerm(due, term calendar.Period) bool {
	return due.Last().Year() == term.Last().Year()
}

// checkRevisions checks what each revision brings as if it stood first.
func (c *checker) checkRevisions(parent *Target) {
	for i := range c.target.Revisions {
		r := &c.target.Revisions[i]
		before := len(c.list)
		if !r.Effective.IsValid() {
			c.report(finding.SeverityError, CodeRevisionUndated, "effective", "", "want the first day that the revision is in force")
		}
		if r.Goal != (Goal{}) {
			c.checkGoal(&r.Goal, "goal", parent)
		}
		c.checkDue(r.Due)
		c.checkPath(&r.Path, "path")
		if len(c.list) > before {
			own := slices.Clone(c.list[before:])
			c.list = c.list[:before]
			c.list.Add(finding.Path("revisions").Index(i), own)
		}
	}
}

// less reports whether a and b are numbers and a is less.
func less(a, b decimal.Decimal) bool { return a.IsValid() && b.IsValid() && a.Compare(b) < 0 }
