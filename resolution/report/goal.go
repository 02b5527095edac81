package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// goalText returns a goal with its comparison, its unit, and what is compared
// where that is not the level: "giảm ít nhất 1,5 điểm %".
func (b *builder) goalText(l *resolution.TargetLine, g indicator.Goal, unit string) string {
	switch {
	case g.Status != "":
		return b.step(l, g.Status)
	case !g.Value.IsValid() && g.External != (indicator.External{}):
		return b.externalGoal(l, g.External)
	case !g.Value.IsValid() && g.Text != "":
		return g.Text
	case !g.Value.IsValid() && l.Course.Measure == indicator.MeasureStatus:
		return b.step(l, indicator.StatusYes)
	case !g.Value.IsValid() && len(l.Parts) > 0:
		return fill(b.partsAll, strconv.Itoa(len(l.Parts)))
	case !g.Value.IsValid():
		return b.noGoal
	}
	figure := b.number(g.Value)
	if g.High.IsValid() {
		figure += "–" + b.number(g.High)
	}
	if g.Of.IsValid() {
		figure = fill(b.of, figure, b.number(g.Of))
	}
	figure = join(" ", figure, unit)
	if g.Open {
		figure = fill(b.open, figure)
	}
	if format, ok := b.comparisons[g.Comparison]; ok {
		figure = fill(format, figure)
	}
	if g.Tolerance.IsValid() {
		figure += " ± " + b.number(g.Tolerance)
	}
	return b.measured(l, figure)
}

// externalGoal returns a goal that is another series: the plan of another body.
func (b *builder) externalGoal(l *resolution.TargetLine, e indicator.External) string {
	plan := b.external
	if name := b.in(l.Plan); name != "" {
		plan = fill(b.namedPlan, name)
	}
	if !e.Percent.IsValid() {
		return plan
	}
	percent := b.number(e.Percent)
	if e.High.IsValid() {
		percent += "–" + b.number(e.High)
	}
	return fill(b.externalOf, percent+" %", plan)
}

// measured says what a figure is of, where it is not the level.
func (b *builder) measured(l *resolution.TargetLine, figure string) string {
	if format, ok := b.measures[l.Course.Measure]; ok {
		return fill(format, figure)
	}
	return figure
}

// goalUnit returns the unit that the goal of a target is in. Counting of a
// whole and places have none but their own words.
func (b *builder) goalUnit(l *resolution.TargetLine) string {
	switch c := &l.Course; {
	case c.Measure == indicator.MeasureRank:
		return ""
	case strings.HasPrefix(string(c.Unit), "%") && c.Measure == indicator.MeasureGrowth: // "%/năm"
		return b.in(l.Unit)
	case c.Measure == indicator.MeasureGrowth || c.ChangeUnit == indicator.ChangeRelative:
		return "%"
	case c.ChangeUnit == indicator.ChangePoints:
		return b.points
	}
	return b.in(l.Unit)
}

// step returns a step of a status.
func (b *builder) step(l *resolution.TargetLine, status string) string {
	for _, s := range l.Steps {
		if s.Text == status {
			return b.in(s)
		}
	}
	return word(b.statuses, status)
}

// terms says until when, how often and since when a goal must hold, and which
// side is better where a bare figure does not show it.
func (b *builder) terms(l *resolution.TargetLine) []line {
	c, due := &l.Course, b.periodIn(l.Assessment.Due)
	var terms []line
	add := func(text string) { terms = append(terms, line{Text: strings.TrimSpace(text)}) }
	switch c.Span {
	case indicator.SpanEveryPeriod:
		text := join(" ", word(b.everies, c.Every.Period), due)
		switch c.Every.Rule {
		case indicator.RuleCount:
			text += ", " + fill(b.atLeastPeriods, b.integer(c.Every.AtLeast))
		case indicator.RuleLatest:
			text += ", " + b.latestPeriod
		}
		add(text)
	case indicator.SpanAveragePerPeriod:
		add(join(" ", fill(b.averagePerPeriod, word(b.everies, c.Every.Period)), due))
	case indicator.SpanOverTerm:
		add(fill(b.overTerm, due))
	case indicator.SpanThroughout:
		add(fill(b.throughout, due))
	default:
		if due != "" {
			add(fill(b.byDeadline, b.deadline(l.Assessment.Due)))
		}
	}
	switch {
	case c.Since == indicator.SincePrevious && c.Measure != indicator.MeasureGrowth:
		add(b.sincePrevious)
	case c.Since == indicator.SinceBaseline && c.Baseline.Period.IsValid():
		add(fill(b.sinceBaseline, b.periodIn(c.Baseline.Period)))
	}
	g := &l.Assessment.Goal
	if g.Value.IsValid() && g.Comparison == "" && c.Better == indicator.Lower && c.Measure == indicator.MeasureLevel {
		add(b.lowerBetter)
	}
	return terms
}

// baselineText returns what a target starts from, without its period.
func (b *builder) baselineText(l *resolution.TargetLine, unit string) string {
	base := &l.Course.Baseline
	switch {
	case base.Status != "":
		return b.step(l, base.Status)
	case !base.Value.IsValid():
		return ""
	}
	figure := b.number(base.Value)
	if base.Of.IsValid() {
		figure = fill(b.of, figure, b.number(base.Of))
	}
	figure = join(" ", figure, unit)
	if format, ok := b.comparisons[base.Comparison]; ok {
		figure = fill(format, figure)
	}
	return figure
}

// when returns the period of a figure and how sure it is, as a line under it.
func (b *builder) when(p calendar.Period, kind indicator.Kind) []line {
	text := join(", ", b.period(p), b.kinds[kind])
	if text == "" {
		return nil
	}
	return []line{{Text: text}}
}

// figureCell returns the figure that a target is judged by, first as it is
// compared, then as it was reported where that is something else.
func (b *builder) figureCell(l *resolution.TargetLine, unit, goalUnit string) cell {
	a := &l.Assessment
	d := a.Deciding
	if d == nil {
		if a.Verdict == "" || a.Verdict == indicator.Withdrawn || len(l.Parts) > 0 {
			return cell{}
		}
		return cell{line: line{Text: word(b.verdicts, indicator.NoData), Tone: toneNoData}}
	}
	reported := b.observed(l, *d, unit)
	when := b.when(d.Period, d.Kind)
	switch compared := b.compared(l, unit, goalUnit); {
	case compared == "":
		return cell{line: b.sourced(reported, d.Source), More: when}
	case d.Of.IsValid() || isChange(d.Measure):
		return cell{line: b.sourced(compared, d.Source), More: when}
	default:
		return cell{line: b.sourced(compared, d.Source), More: []line{{Text: fill(b.level, b.observation(l, *d, unit))}}}
	}
}

// compared returns the figure that is compared with the goal, where it is not
// the one reported.
func (b *builder) compared(l *resolution.TargetLine, unit, goalUnit string) string {
	a := &l.Assessment
	d := a.Deciding
	switch {
	case d.Of.IsValid():
		if share, err := decimal.RatioOf(d.Value, d.Of); err == nil && unit == "%" {
			return fill(b.of, b.number(d.Value), b.number(d.Of)) + " = " + b.ratio(share)
		}
		return ""
	case !a.Figure.IsValid(), a.Figure.Equal(d.Value) && d.Unit == "" && !isChange(l.Course.Measure):
		return ""
	}
	return b.measured(l, b.nearGoal(l, join(" ", b.number(a.Figure), goalUnit)))
}

// nearGoal marks a rounded figure that reads as the goal and is not: it is
// under or over it.
func (b *builder) nearGoal(l *resolution.TargetLine, figure string) string {
	a := &l.Assessment
	if !a.Figure.Equal(a.Goal.Value) || a.Verdict == indicator.Met || a.Verdict.Group() == "" || l.Course.Better == indicator.Neither {
		return figure
	}
	if (a.Verdict == indicator.Exceeded) == (l.Course.Better != indicator.Lower) {
		return fill(b.qualifiers[indicator.Over], figure)
	}
	return fill(b.qualifiers[indicator.Under], figure)
}

// isChange reports whether a measure compares two figures.
func isChange(m indicator.Measure) bool {
	return m == indicator.MeasureIncrease || m == indicator.MeasureReduction || m == indicator.MeasureGrowth
}

// observation returns a figure as reported, with its unit and period.
func (b *builder) observation(l *resolution.TargetLine, o indicator.Observation, unit string) string {
	return b.observed(l, o, unit) + " (" + join(", ", b.period(o.Period), b.kinds[o.Kind]) + ")"
}

// observed returns a figure as reported, with its unit.
func (b *builder) observed(l *resolution.TargetLine, o indicator.Observation, unit string) string {
	if !o.Value.IsValid() {
		return b.step(l, o.Status)
	}
	if o.Unit != "" && string(o.Unit) != l.Unit.Text {
		unit = string(o.Unit)
	}
	if isChange(o.Measure) {
		unit = b.goalUnit(&resolution.TargetLine{Unit: resolution.Text{Text: unit}, Course: indicator.Course{Measure: o.Measure, ChangeUnit: o.ChangeUnit}})
	}
	figure := b.number(o.Value)
	if o.High.IsValid() {
		figure += "–" + b.number(o.High)
	}
	if o.Of.IsValid() {
		figure = fill(b.of, figure, b.number(o.Of))
	}
	if format, ok := b.qualifiers[o.Qualifier]; ok {
		figure = fill(format, figure)
	}
	figure = join(" ", figure, unit)
	if format, ok := b.measures[o.Measure]; ok {
		figure = fill(format, figure)
	}
	return figure
}

// quantity returns a figure with its unit.
func (b *builder) quantity(d decimal.Decimal, unit string) string {
	return join(" ", b.number(d), unit)
}

// signed returns a difference with its sign and unit.
func (b *builder) signed(d decimal.Decimal, unit string) string {
	if d.Sign() > 0 {
		return "+" + b.quantity(d, unit)
	}
	return b.quantity(d, unit)
}

// partsOf returns the parts of a compound as targets of their own, and its own
// goal, if it has one beside them, as the last.
func (b *builder) partsOf(l *resolution.TargetLine) []resolution.TargetLine {
	var parts []resolution.TargetLine
	for i, p := range l.Parts {
		part := resolution.TargetLine{
			ID: p.ID, Number: p.Number, Text: p.Text, Unit: p.Unit, Steps: p.Steps, Parts: p.Parts, Source: p.Source,
		}
		if i < len(l.Course.Parts) {
			part.Course = l.Course.Parts[i]
		}
		part.Assessment.Goal = part.Course.Goal
		if j := assessmentOf(l.Assessment.Parts, p.ID); j >= 0 {
			part.Assessment = l.Assessment.Parts[j]
		}
		parts = append(parts, part)
	}
	if i := assessmentOf(l.Assessment.Parts, l.ID); i >= 0 && len(parts) > 0 {
		own := *l
		own.Parts, own.Text, own.Number = nil, resolution.Text{Text: b.ownPart}, ""
		own.Assessment = l.Assessment.Parts[i]
		parts = append(parts, own)
	}
	return parts
}

// assessmentOf returns the index of the assessment of the target with the id,
// or -1.
func assessmentOf(list []indicator.Assessment, id string) int {
	return slices.IndexFunc(list, func(a indicator.Assessment) bool { return a.Target == id })
}
