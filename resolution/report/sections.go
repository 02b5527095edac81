package report

import (
	"cmp"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// objectiveBlocks returns the general aims.
func (b *builder) objectiveBlocks() []block {
	var items []line
	for _, o := range b.a.Objectives {
		items = append(items, b.sourced(b.in(o.Text), o.Source))
	}
	if items == nil {
		return nil
	}
	return []block{{List: items}}
}

// keyTaskBlocks returns the key tasks and how far is what they are linked to.
func (b *builder) keyTaskBlocks() []block {
	var blocks []block
	declared := b.a.Resolution.Declared
	if declared.KeyTasks > 0 {
		blocks = append(blocks, block{Paragraph: b.sourced(
			fill(b.declared, b.count(declared.KeyTasks, b.keyTask)), declared.Source)})
	}
	var items []line
	for _, k := range b.a.KeyTasks {
		text := join(". ", k.Number, b.in(k.Title))
		if k.Linked == 0 {
			text += ": " + b.unlinked
		}
		for _, c := range k.Targets.Classes() {
			text += "; " + fill(b.linkedTargets, b.count(c.Count, b.target), word(b.verdicts, c.Class))
		}
		for _, c := range k.Programs.Classes() {
			text += "; " + fill(b.linkedPrograms, b.count(c.Count, b.program), word(b.stages, c.Class))
		}
		items = append(items, b.sourced(text, k.Source))
	}
	if items != nil {
		blocks = append(blocks, block{List: items})
	}
	return blocks
}

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
		drawn := &tally{Title: b.sourced(fill(b.stageTitle, b.date(b.a.AsOf)), b.stageSources()...), Columns: b.tallyColumns()}
		for _, c := range p.Tally.Classes() {
			drawn.Classes = append(drawn.Classes, b.class(word(b.stages, c.Class), c.Count, stageTone(c.Class)))
		}
		drawn.Sum = line{Text: b.equation(drawn, p.Tally.N())}
		blocks = append(blocks, block{Tally: drawn})
	}
	if len(p.Lines) > 0 {
		blocks = append(blocks, b.programTable(p.Lines))
	}
	for i := range p.Lines {
		if targets := programTargets(&p.Lines[i]); len(targets) > 0 {
			blocks = append(blocks, b.targetTable(b.in(p.Lines[i].Title), targets)...)
		}
	}
	if p.Total.Tally.N() > 0 {
		drawn := &tally{Title: line{Text: fill(b.tasksTitle, b.date(b.a.AsOf))}, Columns: b.tallyColumns()}
		for _, c := range p.Total.Tally.Classes() {
			drawn.Classes = append(drawn.Classes, b.class(word(b.timelinesses, c.Class), c.Count, timelinessTone(c.Class)))
		}
		drawn.Sum = line{Text: b.equation(drawn, p.Total.Tally.N())}
		blocks = append(blocks, block{Tally: drawn})
	}
	return append(blocks, b.taskTable(p.Lines)...)
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

// programTable returns the programmes with their projects under them.
func (b *builder) programTable(lines []resolution.ProgramLine) block {
	t := &table{
		Caption: line{Text: b.programsTable},
		Columns: []column{
			{Title: b.no}, {Title: b.programColumn}, {Title: b.field}, {Title: b.periodColumn}, {Title: b.responsible},
			{Title: b.stage}, {Title: b.note},
		},
	}
	for i, l := range lines {
		t.Rows = append(t.Rows, []line{
			{Text: cmp.Or(l.Number, strconv.Itoa(i+1))}, b.sourced(b.in(l.Title), l.Source), {Text: b.texts(l.Fields)},
			{Text: b.period(l.Period)}, {Text: b.in(l.Owner)}, b.state(l.State, l.StateSource), {Text: b.texts(l.Notes)},
		})
		for _, p := range l.Projects {
			t.Rows = append(t.Rows, []line{
				{Text: p.Number}, b.sourced(b.project+": "+b.in(p.Title), p.Source), {}, {}, {Text: b.in(p.Owner)},
				b.state(p.State, p.StateSource), {Text: b.texts(p.Notes)},
			})
		}
	}
	t.dropEmpty()
	return block{Table: t}
}

// taskTable returns the tasks of all programmes, nothing if there are none.
func (b *builder) taskTable(lines []resolution.ProgramLine) []block {
	t := &table{
		Caption: line{Text: b.tasksTable},
		Columns: []column{
			{Title: b.programColumn}, {Title: b.no}, {Title: b.taskColumn}, {Title: b.responsible}, {Title: b.due},
			{Title: b.timeliness}, {Title: b.progress, Number: true}, {Title: b.stage},
		},
	}
	for i, l := range lines {
		for _, task := range l.Tasks {
			a := task.Assessment
			progress := b.notKnown
			if a.Percent.IsValid() {
				progress = b.percent(short(a.Percent))
			}
			t.Rows = append(t.Rows, []line{
				{Text: cmp.Or(l.Number, strconv.Itoa(i+1))}, {Text: task.Number}, b.sourced(b.in(task.Title), task.Source),
				{Text: a.Owner}, {Text: b.period(a.Due)},
				{Text: word(b.timelinesses, a.Standing.Timeliness), Tone: timelinessTone(a.Standing.Timeliness)},
				{Text: progress}, b.state(a.State, task.Source),
			})
		}
	}
	if t.Rows == nil {
		return nil
	}
	t.dropEmpty()
	return []block{{Table: t}}
}

// timelinessTone returns the tone of a class of timeliness.
func timelinessTone(t program.Timeliness) string {
	switch t {
	case program.Early, program.OnTime:
		return string(indicator.GroupAchieved)
	case program.Late, program.DoneUndated:
		return string(indicator.GroupNear)
	case program.InTime:
		return string(indicator.GroupOpen)
	case program.Overdue:
		return string(indicator.GroupFailed)
	case program.TaskCancelled:
		return string(indicator.GroupOut)
	}
	return noTone
}

// state returns a stage with the day from which it counts.
func (b *builder) state(s program.StageState, source string) line {
	if s.Stage == "" {
		return line{Text: word(b.stages, program.StageUnknown), Tone: stageTone(program.StageUnknown)}
	}
	text := word(b.stages, s.Stage)
	switch {
	case s.On.IsValid():
		text += ", " + b.date(s.On)
	case s.Since.IsValid():
		text += ", " + fill(b.knownSince, b.date(s.Since))
	}
	l := b.sourced(text, source)
	l.Tone = stageTone(s.Stage)
	return l
}

// texts returns several texts in one.
func (b *builder) texts(texts []resolution.Text) string {
	var all []string
	for _, t := range texts {
		all = append(all, b.in(t))
	}
	return join("; ", all...)
}

// disseminationBlocks returns the conferences, their coverage and what
// followed.
func (b *builder) disseminationBlocks() []block {
	d := b.a.Dissemination
	var items []line
	for _, c := range d.Conferences {
		audience := b.texts(c.Audience)
		if audience != "" {
			audience = fill(b.audience, audience)
		}
		items = append(items,
			b.sourced(join(", ", b.count(c.Number, b.conference), b.in(c.Title), word(b.forms, c.Form), b.in(c.Reach),
				audience, b.period(c.Held)), c.Source),
			b.coverage(c))
		if note := b.in(c.Note); note != "" {
			items = append(items, b.sourced(note, c.Source))
		}
	}
	for _, f := range d.FollowUp {
		items = append(items, b.sourced(join(": ", b.in(f.Text), b.share(f.Share)), f.Source))
	}
	if items == nil {
		return nil
	}
	return []block{{List: items}}
}

// coverage says how many of those due attended, as published and as computed.
func (b *builder) coverage(c resolution.ConferenceLine) line {
	sources := []string{c.Source}
	printed, computed := b.coverageNotPrinted, b.coverageNotComputed
	if c.Printed != nil {
		sources = append(sources, c.Printed.Source)
		printed = fill(b.coveragePrinted, b.printedValue(c.Printed.Check.Printed, ""))
	}
	if c.Coverage.Ratio.IsValid() {
		computed = fill(b.coverageComputed, b.share(c.Coverage))
	}
	return b.sourced(printed+"; "+computed, unique(sources)...)
}

// instrumentBlocks returns the documents that carry the resolution out.
func (b *builder) instrumentBlocks() []block {
	t := &table{Columns: []column{
		{Title: b.instrument}, {Title: b.titleColumn}, {Title: b.issuer}, {Title: b.due}, {Title: b.stage}, {Title: b.note},
	}}
	for _, i := range b.a.Instruments {
		state := b.state(i.State, i.StateSource)
		if i.Overdue {
			state.Text += ", " + b.overdue
			state.Tone = string(indicator.GroupFailed)
		}
		title := b.in(i.Title)
		if i.Number != "" {
			title = join(" ", i.Number, title)
		}
		t.Rows = append(t.Rows, []line{
			b.sourced(word(b.instruments, i.Kind), i.Source), {Text: title}, {Text: b.in(i.Issuer)}, {Text: b.period(i.Due)}, state,
			{Text: b.in(i.Note)},
		})
	}
	if t.Rows == nil {
		return nil
	}
	t.dropEmpty()
	return []block{{Table: t}}
}

// assignmentBlocks returns the people named and who has what.
func (b *builder) assignmentBlocks() []block {
	var items []line
	for _, m := range b.a.Members {
		items = append(items, b.sourced(join(", ", m.Name, b.in(m.Position)), m.Source))
	}
	for _, a := range b.a.Assignments {
		days := ""
		if a.From.IsValid() || a.Until.IsValid() {
			days = fill(b.span, b.date(a.From), b.date(a.Until))
		}
		items = append(items, b.sourced(fill(b.assigned, a.Member, join(", ", b.in(a.Field), b.in(a.Unit), days)), a.Source))
	}
	if items == nil {
		return nil
	}
	return []block{{List: items}}
}

// part returns a share in per cent, to stand behind its two counts.
func (b *builder) part(s resolution.Share) string {
	if !s.Ratio.IsValid() {
		return ""
	}
	return " = " + b.ratio(s.Ratio)
}

// unitBlocks returns what became of units.
func (b *builder) unitBlocks() []block {
	var items []line
	for _, s := range b.a.Successions {
		text := join(": ", b.date(s.On), fill(word(b.successions, s.Kind), b.texts(s.From), b.texts(s.To)))
		items = append(items, b.sourced(join(". ", text, b.in(s.Text), s.LegalBasis), s.Source))
	}
	if items == nil {
		return nil
	}
	return []block{{List: items}}
}

// resultBlocks returns the figures that no target asks for, and the events.
func (b *builder) resultBlocks() []block {
	var blocks []block
	if len(b.a.Figures) > 0 {
		t := &table{
			Caption: line{Text: b.figuresTable},
			Columns: []column{{Title: b.unitColumn}, {Title: b.indicator}, {Title: b.periodColumn}, {Title: b.figure, Number: true}, {Title: b.note}},
		}
		for _, f := range b.a.Figures {
			o := f.Observation
			if s := b.in(f.Status); s != "" {
				o.Status = s
			}
			t.Rows = append(t.Rows, []line{
				{Text: b.in(f.Body)},
				{Text: join(", ", b.in(f.Name), o.Group)},
				{Text: join(", ", b.period(o.Period), b.kinds[o.Kind])},
				b.sourced(b.observed(o, b.in(f.Unit))+b.part(f.Share), o.Source),
				{Text: b.in(f.Note)},
			})
		}
		t.dropEmpty()
		blocks = append(blocks, block{Table: t})
	}
	var items []line
	for _, e := range b.a.Events {
		items = append(items, b.sourced(join(": ", b.period(e.Period), join(", ", b.in(e.Unit), b.in(e.Text), e.Document)), e.Source))
	}
	if items != nil {
		blocks = append(blocks, block{List: items})
	}
	return blocks
}
