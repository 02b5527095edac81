package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// targetBlocks returns the tallies of the targets and their table.
func (b *builder) targetBlocks() []block {
	t := b.a.Targets
	var blocks []block
	if t.Tally.N() > 0 {
		declared := fill(b.itemised, b.integer(t.Tally.Itemised()), b.count(t.Tally.N(), b.target))
		if t.Declared > 0 {
			declared = fill(b.declared, b.count(t.Declared, b.target)) + " " + declared
		}
		blocks = append(blocks,
			block{Paragraph: b.sourced(declared, t.Source)},
			block{Tally: b.computedTally(t)})
	}
	for _, published := range b.a.Tallies {
		blocks = append(blocks, b.publishedTally(published)...)
	}
	if len(t.Lines) > 0 {
		blocks = append(blocks, b.targetTable(b.targetsTable, t.Lines)...)
	}
	if len(t.Beside) > 0 {
		blocks = append(blocks, b.targetTable(b.besideTable, t.Beside)...)
	}
	all := b.allTargets()
	return slices.Concat(blocks, b.paces(all), b.ownVerdicts(all))
}

// computedTally returns the tally of the targets by the library's verdicts.
func (b *builder) computedTally(t resolution.TargetSummary) *tally {
	drawn := &tally{
		Title:   b.sourced(fill(b.computedTitle, b.date(b.a.AsOf)), tallySources(t)...),
		Columns: b.tallyColumns(),
	}
	for _, c := range t.Tally.Classes() {
		drawn.Classes = append(drawn.Classes, b.class(word(b.verdicts, c.Class), c.Count, tone(c.Class)))
	}
	drawn.Sum = line{Text: b.equation(drawn, t.Tally.N())}
	return drawn
}

// tallySources returns the sources of the declared number and of the figures
// that targets were judged by.
func tallySources(t resolution.TargetSummary) []string {
	sources := []string{t.Source}
	for _, l := range t.Lines {
		if d := l.Assessment.Deciding; d != nil {
			sources = append(sources, d.Source)
		}
	}
	return unique(sources)
}

// publishedTally returns a tally as a body published it. Classes that are parts
// of others, or headlines over them, are listed under the parts, which alone
// add up.
func (b *builder) publishedTally(t resolution.TallyLine) []block {
	drawn := &tally{
		Title: b.sourced(join(", ", b.publishedTitle, b.aboutDate(t.Tally.On), t.Tally.Plan, b.period(t.Tally.Scope.Period),
			t.Tally.By), t.Tally.Source),
		Columns: b.tallyColumns(),
	}
	var beside []line
	for i, c := range t.Tally.Classes {
		label := b.label(t, i)
		if c.Kind != "" && c.Kind != indicator.ClassPart {
			beside = append(beside, b.sourced(fill(b.ofWhich, label, b.integer(c.Count)), t.Tally.Source))
			continue
		}
		part := b.class(label, c.Count, classTone(c))
		part.Note = b.meaning(c)
		drawn.Classes = append(drawn.Classes, part)
	}
	switch {
	case t.Tally.Of == 0: // not said of how many it speaks
		drawn.Sum = line{Text: b.equation(drawn, t.Parts)}
	case t.Rest < 0:
		drawn.Sum = line{Text: fill(b.tooMany, b.integer(t.Parts), b.integer(t.Tally.Of)), Tone: string(indicator.GroupFailed)}
	default:
		if t.Rest > 0 {
			drawn.Classes = append(drawn.Classes, b.class(b.rest, t.Rest, noTone))
		}
		drawn.Sum = line{Text: b.equation(drawn, t.Tally.Of)}
	}
	blocks := []block{{Tally: drawn}}
	if note := b.in(t.Note); note != "" {
		beside = append(beside, b.sourced(note, t.Tally.Source))
	}
	for _, f := range t.Tally.Fields {
		beside = append(beside, b.sourced(f.Field+": "+fill(b.of, b.integer(f.Count), b.integer(f.Of)), t.Tally.Source))
	}
	if beside != nil {
		blocks = append(blocks, block{List: beside})
	}
	return blocks
}

// meaning says what a published class can mean in the library's verdicts, and
// for what band of a method's result it stands.
func (b *builder) meaning(c indicator.PublishedClass) string {
	var verdicts []string
	for _, v := range c.Verdicts {
		verdicts = append(verdicts, word(b.verdicts, v))
	}
	if len(verdicts) > 3 { // the words for "not yet" stand for all that is open
		verdicts = nil
	}
	return strings.Join(verdicts, " / ")
}

// class returns a class of a tally.
func (b *builder) class(label string, count int, tone string) class {
	return class{Label: label, Count: count, Figure: b.integer(count), Tone: tone}
}

// equation returns the counts as the sum that they make: "19 = 6 + 4 + 2 + 7".
func (b *builder) equation(t *tally, n int) string {
	var counts []string
	for _, c := range t.Classes {
		counts = append(counts, c.Figure)
	}
	if counts == nil {
		counts = []string{"0"}
	}
	return b.integer(n) + " = " + strings.Join(counts, " + ")
}

func (b *builder) tallyColumns() [2]column {
	return [2]column{{Title: b.classColumn}, {Title: b.countColumn, Number: true}}
}

// noTone is the tone of what no verdict is about.
const noTone = "none"

// tone returns the tone of a verdict.
func tone(v indicator.Verdict) string {
	if g := v.Group(); g != "" {
		return string(g)
	}
	return noTone
}

// classTone returns the tone of a published class: that of its verdicts, if
// they are all of one group.
func classTone(c indicator.PublishedClass) string {
	if len(c.Verdicts) == 0 {
		return noTone
	}
	for _, v := range c.Verdicts {
		if v.Group() != c.Verdicts[0].Group() {
			return noTone
		}
	}
	return tone(c.Verdicts[0])
}

// stageTone returns the tone of a stage.
func stageTone(s program.Stage) string {
	switch s {
	case program.Completed:
		return string(indicator.GroupAchieved)
	case program.Issued, program.Implementing:
		return string(indicator.GroupOpen)
	case program.Planned, program.Drafting:
		return string(indicator.GroupLater)
	case program.Suspended, program.StageUnknown:
		return string(indicator.GroupUnknown)
	case program.Cancelled:
		return string(indicator.GroupOut)
	}
	return noTone
}

// targetTable returns the table of targets, without the columns that nothing is
// known for, and the notes on them.
func (b *builder) targetTable(caption string, lines []resolution.TargetLine) []block {
	t := &table{
		Caption: line{Text: caption},
		Columns: []column{
			{Title: b.no}, {Title: b.field}, {Title: b.targetColumn}, {Title: b.setter}, {Title: b.goal, Number: true},
			{Title: b.figure, Number: true}, {Title: b.attainment, Number: true}, {Title: b.verdict}, {Title: b.responsible},
		},
	}
	for _, l := range lines {
		a := l.Assessment
		figure := line{Text: word(b.verdicts, indicator.NoData), Tone: tone(indicator.NoData)}
		if a.Deciding != nil {
			figure = b.sourced(b.observation(*a.Deciding, b.in(l.Unit)), a.Deciding.Source)
		}
		attainment := ""
		if a.Attainment.IsValid() {
			attainment = b.ratio(a.Attainment)
		}
		t.Rows = append(t.Rows, []line{
			{Text: l.Number},
			{Text: b.in(l.Field)},
			b.sourced(b.in(l.Text), l.Source),
			{Text: b.in(l.Setter)},
			b.sourced(b.goalText(a.Goal, b.in(l.Unit))+b.revised(a.Revision), l.Source),
			figure,
			{Text: attainment},
			{Text: b.verdictText(a), Tone: tone(a.Verdict)},
			{Text: b.in(l.Responsible)},
		})
	}
	t.dropEmpty()
	blocks := []block{{Table: t}}
	var notes []line
	for _, l := range lines {
		note := line{Text: b.in(l.Note)}
		if note.Text != "" && !slices.ContainsFunc(notes, func(n line) bool { return n.Text == note.Text }) {
			notes = append(notes, note)
		}
	}
	if notes != nil {
		blocks = append(blocks, block{List: notes})
	}
	return blocks
}

// dropEmpty drops the columns that have no text in any row.
func (t *table) dropEmpty() {
	for i := len(t.Columns) - 1; i >= 0; i-- {
		if slices.ContainsFunc(t.Rows, func(row []line) bool { return row[i].Text != "" }) {
			continue
		}
		t.Columns = slices.Delete(t.Columns, i, i+1)
		for j := range t.Rows {
			t.Rows[j] = slices.Delete(t.Rows[j], i, i+1)
		}
	}
}

// verdictText returns the word of a verdict and what a reader must know with
// it: what it rests on, that it can change, why.
func (b *builder) verdictText(a indicator.Assessment) string {
	text := word(b.verdicts, a.Verdict)
	if a.Basis != "" && a.Basis != indicator.BasisFigures && a.Reason != indicator.ReasonPrintedPercent {
		text += " (" + word(b.bases, a.Basis) + ")"
	}
	group := a.Verdict.Group()
	if !a.Final && (group == indicator.GroupAchieved || group == indicator.GroupNear || group == indicator.GroupFailed) {
		text += ", " + b.canChange
	}
	if a.Reason != "" {
		text += ": " + word(b.reasons, a.Reason)
	}
	return text
}

func (b *builder) revised(revision int) string {
	if revision == 0 {
		return ""
	}
	return " " + fill(b.revision, strconv.Itoa(revision))
}

// paces returns how the targets that have a path stand against it.
func (b *builder) paces(lines []resolution.TargetLine) []block {
	var items []line
	for _, l := range lines {
		p := l.Assessment.Pace
		if !p.Planned.IsValid() {
			continue
		}
		unit := b.in(l.Unit)
		text := fill(b.pace, join(" ", l.Number, b.in(l.Text)), b.date(p.On), b.quantity(p.Planned, unit), b.quantity(p.Gap, unit))
		if p.LateKnown {
			sentence, days := b.late, p.Late
			if days < 0 {
				sentence, days = b.early, -days
			}
			text += "; " + fill(sentence, b.count(days, b.day))
		}
		items = append(items, b.sourced(text, l.Source))
	}
	if items == nil {
		return nil
	}
	return []block{{List: items}}
}

// ownVerdicts returns what the body itself says of its targets.
func (b *builder) ownVerdicts(lines []resolution.TargetLine) []block {
	var items []line
	for _, l := range lines {
		for _, own := range l.Declared {
			said := join(", ", own.By, b.date(cmp.Or(own.On, own.Reported)), own.Reason)
			items = append(items, b.sourced(fill(b.ownVerdict, join(" ", l.Number, b.in(l.Text)), own.Label, said), own.Source))
		}
	}
	if items == nil {
		return nil
	}
	return []block{{List: items}}
}

// goalText returns a goal with its comparison and unit.
func (b *builder) goalText(g indicator.Goal, unit string) string {
	switch {
	case g.Status != "":
		return g.Status
	case !g.Value.IsValid() && g.External.Indicator != "":
		return fill(b.external, g.External.Indicator)
	case !g.Value.IsValid() && g.Text != "":
		return g.Text
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
	return figure
}

// observation returns a figure as reported, with its unit and period.
func (b *builder) observation(o indicator.Observation, unit string) string {
	return b.observed(o, unit) + " (" + join(", ", b.period(o.Period), b.kinds[o.Kind]) + ")"
}

// observed returns a figure as reported, with its unit.
func (b *builder) observed(o indicator.Observation, unit string) string {
	if !o.Value.IsValid() {
		return o.Status
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
	return join(" ", figure, unit)
}

// quantity returns a figure with its unit.
func (b *builder) quantity(d decimal.Decimal, unit string) string {
	return join(" ", b.number(d), unit)
}

// unique returns items without those that repeat an earlier one.
func unique(items []string) []string {
	var once []string
	for _, item := range items {
		if !slices.Contains(once, item) {
			once = append(once, item)
		}
	}
	return once
}
