package report

import (
	"cmp"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// methodBlocks says how what is computed was computed: the rules that hold for
// all, and how each target came to its verdict.
func (b *builder) methodBlocks() []block {
	var rules []line
	for _, rule := range b.rules {
		rules = append(rules, line{Text: rule})
	}
	blocks := []block{{List: rules}}
	groups := b.explainAll("", b.allTargets(), nil)
	if groups != nil {
		blocks = append(blocks, block{Paragraph: line{Text: b.methodTitle}}, block{Groups: groups})
	}
	return blocks
}

// explainAll adds how targets and their parts were judged.
func (b *builder) explainAll(of string, lines []resolution.TargetLine, groups []group) []group {
	for i := range lines {
		l := &lines[i]
		name := b.nameOf(of, l)
		groups = append(groups, group{
			Title: line{Text: join(": ", name, word(b.verdicts, l.Assessment.Verdict))}, Items: b.explain(l), Fold: true,
		})
		groups = b.explainAll(cmp.Or(l.Number, b.in(l.Text)), b.partsOf(l), groups)
	}
	return groups
}

// explain says what a verdict rests on: the figure and where it is from, the
// goal in force, the quotient with its method, what else was computed.
func (b *builder) explain(l *resolution.TargetLine) []line {
	a := &l.Assessment
	var items []line
	add := func(text string, sources ...string) {
		if sources == nil {
			items = append(items, line{Text: text})
			return
		}
		items = append(items, b.sourced(text, sources...))
	}
	unit, goalUnit := b.in(l.Unit), b.goalUnit(l)
	if d := a.Deciding; d != nil {
		text := b.observation(l, *d, unit)
		if compared := b.compared(l, unit, goalUnit); compared != "" {
			text = fill(b.computedFrom, compared, text)
		}
		add(fill(b.byFigure, text), d.Source)
	}
	goal := fill(b.byGoal, b.goalText(l, a.Goal, goalUnit)+b.revised(a.Revision))
	for _, term := range b.terms(l) {
		goal += ", " + term.Text
	}
	add(goal, l.Source)
	if a.Attainment.IsValid() {
		num, den := a.Attainment.Num(), a.Attainment.Den()
		if num.IsValid() && den.IsValid() {
			add(fill(b.byQuotient, b.number(num), b.number(den), b.ratio(a.Attainment)))
		}
	}
	if len(l.Parts) > 0 {
		add(fill(b.byParts, strconv.Itoa(len(l.Parts))))
	}
	if a.Mean != "" {
		add(fill(b.byMean, word(b.means, a.Mean)))
	}
	for _, p := range a.Periods {
		if !p.Closed && p.Verdict == indicator.NoData { // not over, and nothing said of it
			continue
		}
		text := word(b.verdicts, p.Verdict)
		if p.Figure.IsValid() {
			text = b.measured(l, b.quantity(p.Figure, goalUnit)) + ", " + text
		}
		if p.Reason != "" {
			text += ": " + word(b.reasons, p.Reason)
		}
		if p.Goal != a.Goal {
			text = fill(b.otherGoal, text, b.goalText(l, p.Goal, goalUnit))
		}
		add(fill(b.courseText, b.period(p.Period), text))
	}
	if a.Pace.Planned.IsValid() {
		add(b.paceLine(&a.Pace, goalUnit).Text)
	}
	for _, m := range a.Attainments {
		if m.Reason != "" {
			add(fill(b.byMethodNone, string(m.Method), strconv.Itoa(m.Version), word(b.methodReasons, m.Reason)))
			continue
		}
		add(fill(b.byMethod, string(m.Method), strconv.Itoa(m.Version), join(" ", m.Value.String(), string(m.Class))))
	}
	notes := b.verdictNotes(a)
	if a.Final {
		notes = append(notes, b.final)
	}
	add(fill(b.byVerdict, join("; ", append([]string{b.verdictWord(a)}, notes...)...)))
	return items
}
