package report

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// printedBlocks returns every figure that was printed as a result of others
// beside what those give.
func (b *builder) printedBlocks() []block {
	t := &table{
		Caption: line{Text: b.printedTable},
		Columns: []column{
			{Title: b.what}, {Title: b.figure, Number: true}, {Title: b.goal, Number: true},
			{Title: b.asPrinted, Number: true}, {Title: b.asComputed, Number: true}, {Title: b.check},
		},
	}
	add := func(name string, figure, goal line, unit string, lines []resolution.PrintedLine) {
		for _, p := range lines {
			computed := cell{line: line{Text: b.notComputable}}
			if p.Computed.IsValid() {
				computed.Text = b.printedFigure(p.Check.Kind, p.Computed, unit)
				computed.More = []line{{Text: word(b.printedKinds, p.Check.Kind)}}
			} else if low := p.Check.ImpliedLow; low.IsValid() {
				computed.More = []line{{Text: fill(b.implied, b.number(low), b.quantity(p.Check.ImpliedHigh, unit))}}
			}
			t.Rows = append(t.Rows, row{Cells: []cell{
				{line: line{Text: name}}, {line: figure}, {line: goal},
				{line: b.sourced(b.printedValue(p.Check.Printed, unit), p.Source)}, computed,
				{line: line{Text: word(b.checks, p.Check.Agreement), Tone: toneOf(checkTones, p.Check.Agreement)}},
			}})
		}
	}
	for _, l := range b.allTargets() {
		figure, unit := line{}, b.in(l.Unit)
		if d := l.Assessment.Deciding; d != nil {
			figure = b.sourced(b.observation(&l, *d, unit), d.Source)
		}
		goal := b.sourced(b.goalText(&l, l.Assessment.Goal, b.goalUnit(&l)), l.Source)
		add(b.in(l.Text), figure, goal, unit, printedWith(l))
	}
	for _, f := range b.a.Figures {
		figure := b.sourced(b.observation(&resolution.TargetLine{}, f.Observation, b.in(f.Unit)), f.Observation.Source)
		add(join(", ", b.in(f.Body), b.in(f.Name)), figure, line{}, b.in(f.Unit), f.Printed)
	}
	for _, c := range b.a.Dissemination.Conferences {
		if c.Printed != nil {
			figure := line{}
			if c.Coverage.Ratio.IsValid() {
				figure = b.sourced(b.share(c.Coverage), c.Source)
			}
			add(b.coverageName, figure, line{}, "", []resolution.PrintedLine{*c.Printed})
		}
	}
	if t.Rows == nil {
		return nil
	}
	t.dropEmpty()
	return []block{{Table: t}}
}

// printedWith returns the figures printed with the result that a target was
// judged by. Where such a figure decided, there is none to hold against it.
func printedWith(l resolution.TargetLine) []resolution.PrintedLine {
	lines := l.Printed
	if d := l.Assessment.Deciding; d != nil && len(lines) == 0 && l.Assessment.Basis == indicator.BasisPrinted {
		for _, p := range d.Printed {
			check := indicator.PrintedCheck{Printed: p, Kind: p.Kind, Agreement: indicator.NotComputable}
			lines = append(lines, resolution.PrintedLine{Check: check, Source: d.Source})
		}
	}
	return lines
}

// allTargets returns the targets of the resolution, those of other plans and
// those of programmes.
func (b *builder) allTargets() []resolution.TargetLine {
	targets := slices.Concat(b.a.Targets.Lines, b.a.Targets.Beside)
	for i := range b.a.Programs.Lines {
		targets = append(targets, programTargets(&b.a.Programs.Lines[i])...)
	}
	return targets
}

// programTargets returns the targets of a programme and its projects.
func programTargets(p *resolution.ProgramLine) []resolution.TargetLine {
	targets := slices.Clone(p.Targets)
	for _, project := range p.Projects {
		targets = append(targets, project.Targets...)
	}
	return targets
}

// printedValue returns a printed figure with what it is a figure of.
func (b *builder) printedValue(p indicator.Printed, unit string) string {
	if !p.Value.IsValid() {
		return p.Text
	}
	figure := b.printedFigure(p.Kind, p.Value, unit)
	if format, ok := b.qualifiers[p.Qualifier]; ok {
		figure = fill(format, figure)
	}
	return figure
}

// printedFigure returns a figure in the unit that its kind has.
func (b *builder) printedFigure(kind indicator.PrintedKind, d decimal.Decimal, unit string) string {
	switch kind {
	case indicator.ExcessUnits, indicator.ChangeUnits:
		return b.quantity(d, unit)
	case indicator.TimesOfGoal, indicator.ExcessTimes, indicator.TimesUnstated:
		return fill(b.times, b.number(d))
	case indicator.ExcessPoints:
		return b.quantity(d, b.points)
	}
	return b.percent(d)
}
