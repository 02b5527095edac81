package report

import (
	"cmp"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
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
	t := &table{
		Columns: []column{{Title: b.no, Index: true}, {Title: b.keyTaskColumn}, {Title: b.verdict}, {Title: b.achievedColumn, Number: true}, {Title: b.linksColumn}},
	}
	var plain, unlinked []line
	for _, k := range b.a.KeyTasks {
		plain = append(plain, b.sourced(join(". ", k.Number, b.in(k.Title)), k.Source))
		if k.Linked == 0 {
			unlinked = append(unlinked, plain[len(plain)-1])
		}
		t.Rows = append(t.Rows, row{Cells: b.keyTaskCells(&k)})
	}
	switch {
	case plain == nil:
	case len(unlinked) == len(plain): // nothing to tell in columns
		blocks = append(blocks, block{List: plain})
	default:
		t.dropEmpty()
		blocks = append(blocks, block{Table: t})
	}
	// What is true of all is said once.
	if len(unlinked) > 0 {
		blocks = append(blocks, block{Paragraph: line{Text: fill(b.unlinked, b.count(len(unlinked), b.keyTask))}})
	}
	return blocks
}

// keyTaskCells returns where a key task stands by its rule, and what it is
// linked to.
func (b *builder) keyTaskCells(k *resolution.KeyTaskLine) []cell {
	stands := cell{line: line{Text: b.notKnown, Tone: toneNoData}}
	if k.Group != "" {
		stands.line = line{Text: word(b.groups, k.Group), Tone: toneOf(groupTones, k.Group)}
	}
	if k.Linked > 0 {
		rule := word(b.partsRules, k.Rule)
		if k.Rule == indicator.PartsCount {
			rule = fill(rule, b.integer(k.AtLeast))
		}
		stands.More = append(stands.More, line{Text: fill(b.keyTaskRule, rule)})
		if k.Programs.N() > 0 {
			stands.More = append(stands.More, line{Text: fill(b.doneFrom, word(b.stages, k.DoneFrom))})
		}
	}
	links := cell{}
	for _, l := range k.Links {
		title := b.in(l.Title)
		if title == "" {
			title = l.ID
		}
		links.More = append(links.More, line{Text: fill(b.link, word(b.linkKinds, l.Section), title, word(b.groups, l.Group))})
	}
	achieved := cell{line: line{Text: b.share(k.Achieved)}}
	return []cell{{line: line{Text: k.Number}}, {line: b.sourced(b.in(k.Title), k.Source)}, stands, achieved, links}
}

// texts returns several texts in one.
func (b *builder) texts(texts []resolution.Text) string {
	var all []string
	for _, t := range texts {
		all = append(all, b.in(t))
	}
	return join("; ", all...)
}

// disseminationBlocks returns the conferences, their coverage, how many units
// have held theirs, and what followed.
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
				audience, b.in(c.Unit), b.period(c.Held)), c.Source),
			b.coverage(c))
		for _, a := range c.Attendance {
			items = append(items, b.sourced(join(": ", b.in(a.Audience), b.share(a.Coverage)), c.Source))
		}
		if note := b.in(c.Note); note != "" {
			items = append(items, b.sourced(note, c.Source))
		}
	}
	if d.InTotal > 1 {
		items = append(items, line{Text: fill(b.attendedTotal, b.share(d.Total), b.integer(d.InTotal), b.integer(d.Held))})
	}
	if d.Units != (resolution.Share{}) {
		items = append(items, line{Text: fill(b.unitsHeld, b.share(d.Units)) + b.missing(d.Missing)})
	}
	for _, f := range d.FollowUp {
		items = append(items, b.sourced(join(": ", b.in(f.Text), b.share(f.Share)), f.Source))
		items = append(items, b.byUnit(&f.ByUnit)...)
	}
	if items == nil {
		return nil
	}
	return []block{{List: items}}
}

// byUnit says how many units have done what they must, which have not, and what
// was published of it.
func (b *builder) byUnit(u *resolution.ByUnitLine) []line {
	var lines []line
	if u.Share != (resolution.Share{}) {
		var sources []string
		for _, done := range u.Done {
			sources = append(sources, done.Source)
		}
		lines = append(lines, b.sourced(fill(b.unitsDone, b.share(u.Share))+b.missing(u.Missing), unique(sources)...))
	}
	for _, c := range u.Counts {
		text := join(", ", fill(b.unitsPublished, b.share(c.Published)), b.aboutDate(c.On))
		if c.Printed != nil {
			text += "; " + b.asPrinted + ": " + b.printedValue(c.Printed.Check.Printed, "")
		}
		if c.Computed.Count.IsValid() {
			text += "; " + b.asComputed + ": " + b.share(c.Computed)
		}
		lines = append(lines, b.sourced(text, c.Source))
	}
	return lines
}

// missing names the units that have not done what they must.
func (b *builder) missing(units []resolution.UnitName) string {
	if len(units) == 0 {
		return ""
	}
	names := make([]string, len(units))
	for i, u := range units {
		names[i] = b.in(u.Name)
	}
	return fill(b.rollupMissing, strings.Join(names, ", "))
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
		state := b.stateCell(i.State, i.StateSource, true)
		switch {
		case i.Issued:
			state.Tone = toneMet
		case i.Overdue:
			state.Tone = toneFailed
			state.More = append(state.More, line{Text: b.overdue})
		}
		title := b.in(i.Title)
		if i.Number != "" {
			title = join(" ", i.Number, title)
		}
		t.Rows = append(t.Rows, row{Cells: append(cells(
			b.sourced(word(b.instruments, i.Kind), i.Source), line{Text: title}, line{Text: b.in(i.Issuer)}, line{Text: b.period(i.Due)}),
			state, cell{line: line{Text: b.in(i.Note)}, More: b.byUnit(&i.ByUnit)})})
	}
	if t.Rows == nil {
		return nil
	}
	t.dropEmpty()
	return []block{{Table: t}}
}

// part returns a share in per cent, to stand behind its two counts.
func (b *builder) part(s resolution.Share) string {
	if !s.Ratio.IsValid() {
		return ""
	}
	return " = " + b.ratio(s.Ratio)
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
			if b.isInCourse(&f) {
				continue
			}
			if s := b.in(f.Status); s != "" {
				o.Status = s
			}
			t.Rows = append(t.Rows, row{Cells: cells(
				line{Text: b.in(f.Body)},
				line{Text: join(", ", b.in(f.Name), o.Group)},
				line{Text: join(", ", b.period(o.Period), b.kinds[o.Kind])},
				b.sourced(b.observed(&resolution.TargetLine{}, o, b.in(f.Unit))+b.part(f.Share), o.Source),
				line{Text: b.in(f.Note)},
			)})
		}
		if t.Rows != nil {
			t.dropEmpty()
			blocks = append(blocks, block{Table: t})
		}
	}
	blocks = append(blocks, b.notApprovedBlocks()...)
	var items []line
	for _, e := range b.a.Events {
		items = append(items, b.sourced(join(": ", b.period(e.Period), join(", ", b.in(e.Unit), b.in(e.Text), e.Document)), e.Source))
	}
	if items != nil {
		blocks = append(blocks, block{List: items})
	}
	return blocks
}

// notApprovedBlocks names the results that are known and do not count, as nobody
// has approved them.
func (b *builder) notApprovedBlocks() []block {
	if len(b.a.NotApproved) == 0 {
		return nil
	}
	t := &table{
		Caption: line{Text: b.notApprovedTitle},
		Columns: []column{{Title: b.what}, {Title: b.figure, Number: true}, {Title: b.stateColumn}, {Title: b.responsible}},
	}
	for _, n := range b.a.NotApproved {
		figure := ""
		if n.Observation != nil {
			figure = b.observation(&resolution.TargetLine{}, *n.Observation, string(n.Observation.Unit))
		}
		t.Rows = append(t.Rows, row{Cells: []cell{
			{line: b.sourced(join(": ", word(b.subjects, n.Kind), cmp.Or(b.in(n.Name), n.ID)), n.Source)}, {line: line{Text: figure}},
			{line: line{Text: join(", ", word(b.approvals, n.Status), b.date(n.On)), Tone: toneLater}}, {line: line{Text: b.in(n.By)}},
		}})
	}
	t.dropEmpty()
	return []block{{Table: t}}
}

// A courseKey is a figure of a course, by what it says.
type courseKey struct {
	indicator, status, source string
	period                    calendar.Period
	value                     decimal.Decimal
}

// isInCourse reports whether a figure has nothing to say that the course of a
// target shown does not say.
func (b *builder) isInCourse(f *resolution.FigureLine) bool {
	o := &f.Observation
	return o.Body == "" && o.Group == "" && f.Printed == nil && f.Note.IsZero() &&
		b.inCourses[courseKey{o.Indicator, o.Status, o.Source, o.Period, o.Value}]
}

// keepCourse keeps which figures the course of a target shows.
func (b *builder) keepCourse(l *resolution.TargetLine) {
	if l.Assessment.Deciding == nil {
		return
	}
	for _, p := range l.Course.Actual {
		b.inCourses[courseKey{l.Assessment.Deciding.Indicator, p.Status, p.Source, p.Period, p.Value}] = true
	}
}
