package report

import (
	"cmp"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// programBlocks returns the counts of programmes, their stages and each of
// them.
func (b *builder) programBlocks() []block {
	p := b.a.Programs
	var blocks []block
	if p.Declared > 0 {
		text := fill(b.declared, b.count(p.Declared, b.program)) + " " + fill(b.named, b.integer(p.Named))
		if rest := p.Tally.Count(program.NotItemised); rest > 0 {
			text += " " + fill(b.notNamed, b.count(rest, b.program))
		}
		blocks = append(blocks, block{Paragraph: b.sourced(text, p.Source)})
	}
	for _, c := range p.Counts {
		blocks = append(blocks, block{List: b.programCount(c)})
	}
	if p.Tally.N() > 0 {
		drawn := &tally{ID: b.picture(), Title: b.sourced(fill(b.stageTitle, b.date(b.a.AsOf)), b.stageSources()...), Columns: b.tallyColumns()}
		for _, c := range p.Tally.Classes() {
			drawn.Classes = append(drawn.Classes, b.class(word(b.stages, c.Class), c.Count, toneOf(stageTones, c.Class)))
		}
		drawn.Sum = line{Text: b.equation(drawn, p.Tally.N())}
		blocks = append(blocks, block{Tally: drawn})
	}
	if len(p.Lines) > 0 {
		blocks = append(blocks, b.programTable(p.Lines)...)
	}
	blocks = append(blocks, b.timeline(p.Lines)...)
	for i := range p.Lines {
		targets := programTargets(&p.Lines[i])
		blocks = append(blocks, b.targetTable(fill(b.programTargets, b.in(p.Lines[i].Title)), targets)...)
		blocks = append(blocks, b.courseBlocks(targets)...)
	}
	return blocks
}

// programCount returns a published count of programmes beside the computed one,
// and what its word means.
func (b *builder) programCount(c resolution.ProgramCountLine) []line {
	label := b.in(c.Label)
	items := []line{
		b.sourced(join(", ", fill(b.countPublished, label, b.share(c.Published)), b.aboutDate(c.On)), c.Source),
		{Text: fill(b.countMeaning, label, word(b.stages, c.Stage), b.in(c.Meaning))},
	}
	if c.Computed.Count.IsValid() {
		agrees := b.disagree
		if c.Agrees {
			agrees = b.agree
		}
		items = append(items, b.sourced(fill(b.countComputed, b.share(c.Computed), word(b.stages, c.Stage), agrees), b.stageSources()...))
	}
	return items
}

// stageSources returns the sources that the stages of programmes and their
// declared number were taken from.
func (b *builder) stageSources() []string {
	sources := []string{b.a.Programs.Source}
	for _, l := range b.a.Programs.Lines {
		sources = append(sources, l.StateSource)
	}
	return unique(sources)
}

// programTable returns the programmes with their projects under them. Where
// nobody published when any of them got where it is, that is said once.
func (b *builder) programTable(lines []resolution.ProgramLine) []block {
	t := &table{
		Caption: line{Text: b.programsTable},
		Columns: []column{
			{Title: b.no, Index: true}, {Title: b.programColumn}, {Title: b.field}, {Title: b.periodColumn}, {Title: b.responsible},
			{Title: b.stage}, {Title: b.progress, Number: true}, {Title: b.note},
		},
	}
	since, same := sameSince(lines)
	for i, l := range lines {
		t.Rows = append(t.Rows, row{Cells: append(cells(
			line{Text: cmp.Or(l.Number, strconv.Itoa(i+1))}, b.sourced(b.in(l.Title), l.Source), line{Text: b.texts(l.Fields)},
			line{Text: b.period(l.Period)}, line{Text: b.in(l.Owner)}),
			b.stateCell(l.State, l.StateSource, !same), cell{line: line{Text: b.progressText(&l.Figures)}}, cell{line: line{Text: b.texts(l.Notes)}})})
		for _, p := range l.Projects {
			t.Rows = append(t.Rows, row{Cells: append(cells(
				line{Text: p.Number}, b.sourced(b.project+": "+b.in(p.Title), p.Source), line{}, line{}, line{Text: b.in(p.Owner)}),
				b.stateCell(p.State, p.StateSource, true), cell{line: line{Text: b.progressText(&p.Figures)}}, cell{line: line{Text: b.texts(p.Notes)}})})
		}
	}
	t.dropEmpty()
	blocks := []block{{Table: t}}
	if same {
		blocks = append(blocks, block{List: []line{{Text: fill(b.allKnownSince, b.date(since))}}})
	}
	return blocks
}

// sameSince returns the day since which the stage of every programme is known,
// where no stage has a day of its own and there are several.
func sameSince(lines []resolution.ProgramLine) (calendar.Date, bool) {
	if len(lines) < 2 {
		return calendar.Date{}, false
	}
	since := lines[0].State.Since
	for _, l := range lines {
		if l.State.On.IsValid() || !l.State.Since.IsValid() || l.State.Since != since {
			return calendar.Date{}, false
		}
	}
	return since, true
}

// progressText returns how far the tasks of a programme are; nothing if it has
// none.
func (b *builder) progressText(f *program.Figures) string {
	switch {
	case f.Tally.N() == 0:
		return ""
	case !f.Progress.Percent.IsValid():
		return b.notKnown
	}
	percent := b.percent(short(f.Progress.Percent))
	if f.Progress.By == program.RollupWeight {
		return percent
	}
	return fill(b.of, b.integer(f.Progress.Done), b.integer(f.Progress.Of)) + " = " + percent
}

// state returns a stage with the day from which it counts.
func (b *builder) state(s program.StageState, source string) line {
	c := b.stateCell(s, source, true)
	for _, more := range c.More {
		c.Text += ", " + more.Text
	}
	return c.line
}

// stateCell returns a stage and, under it, the day from which it counts; dated
// says whether a day that is only that of the source is shown.
func (b *builder) stateCell(s program.StageState, source string, dated bool) cell {
	if s.Stage == "" {
		return cell{line: line{Text: word(b.stages, program.StageUnknown), Tone: toneOf(stageTones, program.StageUnknown)}}
	}
	c := cell{line: b.sourced(word(b.stages, s.Stage), source)}
	c.Tone = toneOf(stageTones, s.Stage)
	switch {
	case s.On.IsValid():
		c.More = []line{{Text: b.date(s.On)}}
	case s.Since.IsValid() && dated:
		c.More = []line{{Text: fill(b.knownSince, b.date(s.Since))}}
	}
	return c
}
