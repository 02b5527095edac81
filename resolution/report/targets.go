package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
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
	blocks = append(blocks, b.amendmentBlocks()...)
	for _, published := range b.a.Tallies {
		blocks = append(blocks, b.publishedTally(published)...)
	}
	blocks = append(blocks, b.targetTable(b.targetsTable, t.Lines)...)
	blocks = append(blocks, b.targetTable(b.besideTable, t.Beside)...)
	return append(blocks, b.courseBlocks(slices.Concat(t.Lines, t.Beside))...)
}

// amendmentBlocks returns the amendments of the resolution in force, with what
// they added and removed.
func (b *builder) amendmentBlocks() []block {
	var items []line
	for _, a := range b.a.Amendments {
		items = append(items, b.sourced(join("; ",
			join(", ", fill(b.amended, b.date(a.Effective)), a.Document, b.in(a.Reason)),
			b.items(b.addedItems, a.Added), b.items(b.removedItems, a.Removed)), a.Source))
	}
	if items == nil {
		return nil
	}
	return []block{{List: items}}
}

// items names what an amendment added or removed.
func (b *builder) items(sentence string, list []resolution.ItemLine) string {
	if len(list) == 0 {
		return ""
	}
	names := make([]string, len(list))
	for i, item := range list {
		names[i] = word(b.linkKinds, item.Section) + " “" + cmp.Or(b.in(item.Text), item.ID) + "”"
	}
	return fill(sentence, strings.Join(names, ", "))
}

// computedTally returns the tally of the targets by the library's verdicts.
func (b *builder) computedTally(t resolution.TargetSummary) *tally {
	drawn := &tally{
		ID:      b.picture(),
		Title:   b.sourced(fill(b.computedTitle, b.date(b.a.AsOf)), tallySources(t)...),
		Columns: b.tallyColumns(),
	}
	for _, c := range t.Tally.Classes() {
		drawn.Classes = append(drawn.Classes, b.class(word(b.verdicts, c.Class), c.Count, toneOf(verdictTones, c.Class)))
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
		ID: b.picture(),
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
		part.Note = b.meaning(c, label)
		drawn.Classes = append(drawn.Classes, part)
	}
	switch {
	case t.Tally.Of == 0: // not said of how many it speaks
		drawn.Sum = line{Text: b.equation(drawn, t.Parts)}
	case t.Rest < 0:
		drawn.Sum = line{Text: fill(b.tooMany, b.integer(t.Parts), b.integer(t.Tally.Of)), Tone: toneFailed}
	default:
		if t.Rest > 0 {
			drawn.Classes = append(drawn.Classes, b.class(b.rest, t.Rest, toneNone))
		}
		drawn.Sum = line{Text: b.equation(drawn, t.Tally.Of)}
	}
	blocks := []block{{Tally: drawn}}
	if note := b.in(t.Note); note != "" {
		beside = append(beside, b.sourced(note, t.Tally.Source))
	}
	var fields []string
	for _, f := range t.Tally.Fields {
		fields = append(fields, b.fieldName(f.Field)+" "+fill(b.of, b.integer(f.Count), b.integer(f.Of)))
	}
	if fields != nil {
		beside = append(beside, b.sourced(fill(b.fieldCounts, strings.Join(fields, "; ")), t.Tally.Source))
	}
	if beside != nil {
		blocks = append(blocks, block{List: beside})
	}
	return blocks
}

// fieldName returns the name of a field in the language of the report, where
// targets have it.
func (b *builder) fieldName(field string) string {
	for _, l := range b.a.Targets.Lines {
		if l.Field.Text == field {
			return b.in(l.Field)
		}
	}
	return field
}

// meaning says what a published class can mean in the library's verdicts, where
// its label does not say so itself.
func (b *builder) meaning(c indicator.PublishedClass, label string) string {
	var verdicts []string
	said := true
	for _, v := range c.Verdicts {
		verdicts = append(verdicts, word(b.verdicts, v))
		said = said && strings.Contains(strings.ToLower(label), word(b.verdicts, v))
	}
	if len(verdicts) > 3 || said { // the words for "not yet" stand for all that is open
		return ""
	}
	return strings.Join(verdicts, " / ")
}

// class returns a class of a tally.
func (b *builder) class(label string, count int, t tone) class {
	return class{Label: label, Count: count, Figure: b.integer(count), Tone: t}
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
