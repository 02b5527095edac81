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
			t.Rows = append(t.Rows, []line{
				{Text: name}, figure, goal,
				b.sourced(b.printedValue(p.Check.Printed, unit), p.Source),
				{Text: b.computed(p, unit)},
				{Text: word(b.checks, p.Check.Agreement), Tone: checkTone(p.Check.Agreement)},
			})
		}
	}
	for _, l := range b.allTargets() {
		figure, unit := line{}, b.in(l.Unit)
		if d := l.Assessment.Deciding; d != nil {
			figure = b.sourced(b.observation(*d, unit), d.Source)
		}
		goal := b.sourced(b.goalText(l.Assessment.Goal, unit), l.Source)
		add(b.in(l.Text), figure, goal, unit, printedWith(l))
	}
	for _, f := range b.a.Figures {
		figure := b.sourced(b.observation(f.Observation, b.in(f.Unit)), f.Observation.Source)
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

// computed returns what the figures give in the place of a printed one, and
// how.
func (b *builder) computed(p resolution.PrintedLine, unit string) string {
	if p.Computed.IsValid() {
		return b.printedFigure(p.Check.Kind, p.Computed, unit) + " (" + word(b.printedKinds, p.Check.Kind) + ")"
	}
	if low := p.Check.ImpliedLow; low.IsValid() {
		return b.notComputable + ": " + fill(b.implied, b.number(low), b.quantity(p.Check.ImpliedHigh, unit))
	}
	return b.notComputable
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
		return fill(b.points, b.number(d))
	}
	return b.percent(d)
}

// checkTone returns the tone of the outcome of a check.
func checkTone(c indicator.Agreement) string {
	switch c {
	case indicator.Agrees:
		return string(indicator.GroupAchieved)
	case indicator.Differs:
		return string(indicator.GroupFailed)
	case indicator.Truncated:
		return string(indicator.GroupNear)
	}
	return string(indicator.GroupUnknown)
}
