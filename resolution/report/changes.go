package report

import (
	"cmp"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// changeBlocks returns what changed since an earlier assessment and why;
// nothing if none was given.
func (b *builder) changeBlocks() []block {
	c := b.changes
	if c == nil {
		return nil
	}
	since := fill(b.changedSince, b.date(c.Before.AsOf), b.date(c.After.AsOf))
	if c.Before.Known != c.Before.AsOf || c.After.Known != c.After.AsOf {
		since += " " + fill(b.changedKnown, b.date(c.Before.Known), b.date(c.After.Known))
	}
	if len(c.List) == 0 {
		return []block{{Paragraph: line{Text: join(" ", since, b.nothingChanged)}}}
	}
	blocks := []block{{Paragraph: line{Text: join(" ", since, b.countsMoved(c))}}}
	t := &table{Columns: []column{{Title: b.what}, {Title: b.beforeColumn}, {Title: b.afterColumn}, {Title: b.why}}}
	subject := resolution.Subject("")
	for i := range c.List {
		change := &c.List[i]
		over := ""
		// Parts and verdicts of a body stand under the target that they are of.
		if s := headingOf(change.Subject); s != subject {
			subject, over = s, word(b.subjects, s)
		}
		name := join(" ", change.Number, b.in(change.Name))
		if change.Subject != subject {
			name = word(b.subjects, change.Subject) + ": " + name
		}
		l := b.targetOf(change)
		t.Rows = append(t.Rows, row{Over: over, Cells: []cell{
			{line: b.sourced(name, change.Sources...)}, b.stateOf(change, change.Before, &l), b.stateOf(change, change.After, &l), {More: b.causes(change)},
		}})
	}
	return append(blocks, block{Table: t})
}

// headingOf returns the subject that a change stands under.
func headingOf(s resolution.Subject) resolution.Subject {
	switch s {
	case resolution.SubjectPart, resolution.SubjectDeclared:
		return resolution.SubjectTarget
	}
	return s
}

// countsMoved says how many targets are where now and were then, for each
// verdict that has gained or lost some.
func (b *builder) countsMoved(c *resolution.Changes) string {
	var moved []string
	for _, v := range append(indicator.Verdicts(), indicator.NotItemised) {
		if before, after := c.Before.Targets.Count(v), c.After.Targets.Count(v); before != after {
			moved = append(moved, word(b.verdicts, v)+" "+b.integer(before)+" → "+b.integer(after))
		}
	}
	if moved == nil {
		return ""
	}
	return fill(b.targetsMoved, join("; ", moved...))
}

// targetOf returns what a change is about as a target, so that its figures and
// goals are told as those of the target are.
func (b *builder) targetOf(c *resolution.Change) resolution.TargetLine {
	all := b.allTargets()
	if i := slices.IndexFunc(all, func(l resolution.TargetLine) bool { return l.ID == c.ID }); i >= 0 && c.Subject == resolution.SubjectTarget {
		return resolution.TargetLine{Unit: c.Unit, Course: all[i].Course, Steps: all[i].Steps, Plan: all[i].Plan}
	}
	return resolution.TargetLine{Unit: c.Unit}
}

// stateOf returns how something stood.
func (b *builder) stateOf(c *resolution.Change, s *resolution.State, l *resolution.TargetLine) cell {
	if s == nil {
		return cell{line: line{Text: b.notThere}}
	}
	var lines []line
	add := func(t tone, text string) {
		if text != "" {
			lines = append(lines, line{Text: text, Tone: t})
		}
	}
	if s.Verdict != "" {
		a := indicator.Assessment{Verdict: s.Verdict, Reason: s.Reason, Final: s.Final, Basis: s.Basis, Periods: s.Periods}
		add(toneOf(verdictTones, s.Verdict), b.verdictWord(&a))
		for _, note := range b.verdictNotes(&a) {
			add("", note)
		}
	}
	if s.Group != "" {
		add(toneOf(groupTones, s.Group), word(b.groups, s.Group))
	}
	if s.Rank > 0 {
		add("", fill(b.rankWord, b.integer(s.Rank)))
	}
	if s.Lags {
		add(toneBehind, b.lags)
	}
	add("", word(b.approvals, s.Approval))
	for _, v := range s.Verdicts {
		add("", word(b.verdicts, v))
	}
	add("", word(b.outlooks, s.Outlook))
	if s.Stage != "" {
		add(toneOf(stageTones, s.Stage), word(b.stages, s.Stage))
	}
	if s.Timeliness != "" {
		add(toneOf(timelinessTones, s.Timeliness), word(b.timelinesses, s.Timeliness))
	}
	if s.Overdue {
		add(toneFailed, b.overdue)
	}
	if s.Percent.IsValid() {
		add("", b.percent(short(s.Percent)))
	}
	figure := ""
	switch {
	case s.Figure.IsValid() && s.Verdict != "":
		figure = b.measured(l, b.quantity(s.Figure, b.goalUnit(l)))
	case s.Figure.IsValid():
		figure = b.quantity(s.Figure, b.in(l.Unit))
	case s.Status != "":
		figure = b.step(l, s.Status)
	}
	if period := b.period(s.Period); figure != "" && period != "" {
		figure += " (" + period + ")"
	} else if figure == "" {
		figure = period
	}
	add("", figure)
	add("", b.share(s.Share))
	if s.Computed.Count.IsValid() {
		add("", b.asComputed+": "+b.share(s.Computed))
	}
	if s.Tally != nil {
		add("", b.tallySum(s.Tally))
	}
	if c.Before != nil && c.After != nil {
		if c.Before.Goal != c.After.Goal {
			add("", fill(b.byGoal, b.goalText(l, s.Goal, b.goalUnit(l))))
		}
		if c.Before.Due != c.After.Due {
			add("", b.due+": "+b.period(s.Due))
		}
	}
	if lines == nil {
		return cell{line: line{Text: b.there}}
	}
	return cell{line: lines[0], More: lines[1:]}
}

// tallySum returns a published tally as the sum that its parts make.
func (b *builder) tallySum(t *indicator.PublishedTally) string {
	drawn := &tally{}
	sum := 0
	for _, c := range t.Classes {
		if c.Kind == "" || c.Kind == indicator.ClassPart {
			drawn.Classes = append(drawn.Classes, b.class("", c.Count, ""))
			sum += c.Count
		}
	}
	return b.equation(drawn, cmp.Or(t.Of, sum))
}

// causes says why something changed, the primary reason first.
func (b *builder) causes(c *resolution.Change) []line {
	var lines []line
	for _, cause := range c.Causes {
		text := join(", ", word(b.causeKinds, cause.Kind), b.date(cause.On), b.period(cause.Period), cause.Document)
		if cause.Text != "" {
			text += ": “" + cause.Text + "”"
		}
		lines = append(lines, line{Text: text})
	}
	return lines
}
