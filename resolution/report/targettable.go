package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// targetTable returns the table of targets by field, without the columns that
// nothing is known for, and the notes on them; nothing if there are none.
func (b *builder) targetTable(caption string, lines []resolution.TargetLine) []block {
	if len(lines) == 0 {
		return nil
	}
	t := &table{
		Caption: line{Text: caption},
		Columns: []column{
			{Title: b.no, Index: true}, {Title: b.targetColumn}, {Title: b.baseline, Number: true}, {Title: b.goal, Number: true},
			{Title: b.figure, Number: true}, {Title: b.attainment, Number: true}, {Title: b.verdict},
		},
	}
	for _, f := range b.byField(lines) {
		for i := range f.lines {
			over := ""
			if i == 0 {
				over = f.name
			}
			t.Rows = append(t.Rows, b.targetRows(over, &f.lines[i])...)
		}
	}
	t.dropEmpty()
	return append([]block{{Table: t}}, b.noteBlocks(lines)...)
}

// A fieldGroup is the targets of one field.
type fieldGroup struct {
	name  string
	lines []resolution.TargetLine
}

// byField returns the targets by their field, in the order in which fields
// first appear.
func (b *builder) byField(lines []resolution.TargetLine) []fieldGroup {
	var groups []fieldGroup
	for _, l := range lines {
		name := b.in(l.Field)
		i := slices.IndexFunc(groups, func(g fieldGroup) bool { return g.name == name })
		if i < 0 {
			i = len(groups)
			groups = append(groups, fieldGroup{name: name})
		}
		groups[i].lines = append(groups[i].lines, l)
	}
	return groups
}

// targetRows returns the row of a target and those of its parts under it.
func (b *builder) targetRows(over string, l *resolution.TargetLine) []row {
	rows := []row{{Over: over, Cells: b.targetCells(l, cell{line: line{Text: l.Number}})}}
	for _, part := range b.partsOf(l) {
		// A part is known by its mark where it has no number of its own.
		for _, r := range b.targetRows("", &part) {
			if r.Cells[0].Text == "" {
				r.Cells[0].Text = "•"
			}
			rows = append(rows, r)
		}
	}
	return rows
}

func (b *builder) targetCells(l *resolution.TargetLine, number cell) []cell {
	a := &l.Assessment
	// A long unit stands once, under the target, a short one beside figures.
	unit, goalUnit := b.in(l.Unit), b.goalUnit(l)
	title := cell{line: b.sourced(b.in(l.Text), l.Source)}
	if utf8.RuneCountInString(unit) > 3 {
		title.More = append(title.More, line{Text: fill(b.unitLine, unit)})
		if goalUnit == unit {
			goalUnit = ""
		}
		unit = ""
	}
	if s := b.in(l.Setter); s != "" {
		title.More = append(title.More, line{Text: fill(b.setterLine, s)})
	}
	if s := b.in(l.Responsible); s != "" {
		title.More = append(title.More, line{Text: fill(b.responsibleLine, s)})
	}
	base := cell{}
	if text := b.baselineText(l, unit); text != "" {
		base.line = b.sourced(text, cmp.Or(l.Course.Baseline.Source, l.Source))
		base.More = b.when(l.Course.Baseline.Period, "")
	}
	goal := cell{
		line: b.sourced(b.goalText(l, a.Goal, goalUnit)+b.revised(a.Revision), l.Source),
		More: b.terms(l),
	}
	attainment := cell{Bullet: b.bulletOf(l)}
	if attainment.Bullet != nil {
		attainment.Text = attainment.Bullet.Words
	}
	verdict := cell{line: line{Text: b.verdictWord(a), Tone: toneOf(verdictTones, a.Verdict)}, More: b.besideVerdict(l, goalUnit)}
	return []cell{number, title, base, goal, b.figureCell(l, unit, goalUnit), attainment, verdict}
}

// noteBlocks returns what a reader should know of targets, once each.
func (b *builder) noteBlocks(lines []resolution.TargetLine) []block {
	var notes []string
	for _, l := range lines {
		if note := b.in(l.Note); note != "" {
			notes = append(notes, note)
		}
	}
	if notes == nil {
		return nil
	}
	var items []line
	for _, note := range unique(notes) {
		items = append(items, line{Text: note})
	}
	return []block{{List: items}}
}

// dropEmpty drops the columns that have no text in any row.
func (t *table) dropEmpty() {
	for i := len(t.Columns) - 1; i >= 0; i-- {
		if slices.ContainsFunc(t.Rows, func(r row) bool { return !r.Cells[i].isEmpty() }) {
			continue
		}
		t.Columns = slices.Delete(t.Columns, i, i+1)
		for j := range t.Rows {
			t.Rows[j].Cells = slices.Delete(t.Rows[j].Cells, i, i+1)
		}
	}
}

// verdictWord returns the word of a verdict and what it rests on, if that is not
// figures.
func (b *builder) verdictWord(a *indicator.Assessment) string {
	text := word(b.verdicts, a.Verdict)
	if a.Basis != "" && a.Basis != indicator.BasisFigures && a.Reason != indicator.ReasonPrintedPercent {
		text += " (" + word(b.bases, a.Basis) + ")"
	}
	return text
}

// verdictNotes says why a verdict is what it is, of which periods that speaks,
// and that it can change where it sounds final.
func (b *builder) verdictNotes(a *indicator.Assessment) []string {
	var notes, missed []string
	for _, p := range a.Periods {
		if p.Closed && p.Verdict == indicator.NotMet {
			missed = append(missed, b.period(p.Period))
		}
	}
	if a.Reason != "" && (a.Reason != indicator.ReasonPeriodMissed || missed == nil) {
		notes = append(notes, word(b.reasons, a.Reason))
	}
	if missed != nil {
		notes = append(notes, fill(b.missedPeriods, strings.Join(missed, ", ")))
	}
	group := a.Verdict.Group()
	if !a.Final && (group == indicator.GroupAchieved || group == indicator.GroupNear || group == indicator.GroupFailed) {
		notes = append(notes, b.canChange)
	}
	return notes
}

func (b *builder) revised(revision int) string {
	if revision == 0 {
		return ""
	}
	return " " + fill(b.revision, strconv.Itoa(revision))
}

// besideVerdict returns what stands beside a verdict and is none: the pace, the
// trend, what is left to bring, what is expected, the body's own word.
func (b *builder) besideVerdict(l *resolution.TargetLine, unit string) []line {
	a := &l.Assessment
	var lines []line
	add := func(text string) { lines = append(lines, line{Text: text}) }
	for _, note := range b.verdictNotes(a) {
		add(note)
	}
	if a.Pace.Planned.IsValid() {
		lines = append(lines, b.paceLine(&a.Pace, unit))
	}
	if a.Trend != "" {
		add(fill(b.trendLine, word(b.trends, a.Trend)))
	}
	if a.Rest.IsValid() && a.Verdict.Group() == indicator.GroupOpen {
		rest := b.restTotal
		if l.Course.Span == indicator.SpanAveragePerPeriod {
			rest = b.restAverage
		}
		add(fill(rest, b.quantity(a.Rest, unit)))
	}
	if a.Outlook != "" {
		add(fill(b.outlookLine, word(b.outlooks, a.Outlook), word(b.outlookers, a.OutlookBy)))
	}
	if a.Later > 0 {
		add(fill(b.laterFigures, b.integer(a.Later)))
	}
	for _, own := range l.Declared {
		said := join(", ", own.By, b.date(cmp.Or(own.On, own.Reported)), own.Reason)
		lines = append(lines, b.sourced(fill(b.ownVerdict, own.Label, said), own.Source))
	}
	return lines
}

// paceLine says how a figure stands against the path, in units and in days.
func (b *builder) paceLine(p *indicator.Pace, unit string) line {
	l := line{Text: fill(b.pace, b.date(p.On), b.quantity(p.Planned, unit), b.signed(p.Gap, unit))}
	switch {
	case !p.LateKnown:
	case p.Late > 0:
		l.Text += "; " + fill(b.late, b.count(p.Late, b.day))
	case p.Late < 0:
		l.Text += "; " + fill(b.early, b.count(-p.Late, b.day))
	default:
		l.Text += "; " + b.onPath
	}
	return l
}
