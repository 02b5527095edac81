package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A figureKey tells observations apart by what they say and whose they are.
type figureKey struct {
	observationKey
	body, group string
	high, of    decimal.Decimal
	qualifier   indicator.Qualifier
}

func figureKeyOf(o *indicator.Observation) figureKey {
	return figureKey{keyOf(o), o.Body, o.Group, o.High, o.Of, o.Qualifier}
}

// seen returns all observations that an assessment shows: those that decided
// targets and the others.
func seen(a *Assessment) map[figureKey]bool {
	all := map[figureKey]bool{}
	for i := range a.Figures {
		all[figureKeyOf(&a.Figures[i].Observation)] = true
	}
	var see func(t *indicator.Assessment)
	see = func(t *indicator.Assessment) {
		if t.Deciding != nil {
			all[figureKeyOf(t.Deciding)] = true
		}
		for i := range t.Parts {
			see(&t.Parts[i])
		}
	}
	for lines := range a.targetLists {
		for i := range lines {
			see(&lines[i].Assessment)
		}
	}
	return all
}

// targetLists gives all lists of targets of an assessment.
func (a *Assessment) targetLists(yield func([]TargetLine) bool) {
	lists := [][]TargetLine{a.Targets.Lines, a.Targets.Beside}
	for i := range a.Programs.Lines {
		p := &a.Programs.Lines[i]
		lists = append(lists, p.Targets)
		for j := range p.Projects {
			lists = append(lists, p.Projects[j].Targets)
		}
	}
	for _, lines := range lists {
		if !yield(lines) {
			return
		}
	}
}

// A slot is what figures that replace each other have in common.
type slot struct {
	indicator, body, group string
	measure                indicator.Measure
	first, last            calendar.Date
}

func (k *figureKey) slot() slot {
	return slot{k.indicator, k.body, k.group, k.measure, k.first, k.last}
}

// countFigures counts the figures that either assessment shows by their slots,
// and lists those shown beside the targets in one and nowhere in the other by
// their indicators: those after, then those before.
func (d *differ) countFigures() {
	d.slots = map[slot]int{}
	for k := range d.seenBefore {
		d.slots[k.slot()]++
	}
	for k := range d.seenAfter {
		if !d.seenBefore[k] {
			d.slots[k.slot()]++
		}
	}
	d.unseen = map[string][]*indicator.Observation{}
	add := func(lines []FigureLine, other map[figureKey]bool) {
		for i := range lines {
			if o := &lines[i].Observation; !other[figureKeyOf(o)] {
				d.unseen[o.Indicator] = append(d.unseen[o.Indicator], o)
			}
		}
	}
	add(d.after.Figures, d.seenBefore)
	add(d.before.Figures, d.seenAfter)
}

// superseded reports whether there is another figure of the same series and
// period than one that an assessment shows.
func (d *differ) superseded(o *indicator.Observation) bool {
	key := figureKeyOf(o)
	return d.slots[key.slot()] > 1
}

// figureCause returns a figure as a cause.
func figureCause(kind CauseKind, o *indicator.Observation) Cause {
	return Cause{Kind: kind, On: cmp.Or(o.Reported, o.Period.Last()), Period: o.Period, Source: o.Source}
}

// figures compares the figures that decide no target. One that a target was or
// is decided by is no change of its own.
func (d *differ) figures() {
	key := func(l *FigureLine) figureKey { return figureKeyOf(&l.Observation) }
	for _, p := range pairs(d.before.Figures, d.after.Figures, key) {
		l := p.line()
		if p.before == nil && d.seenBefore[key(l)] || p.after == nil && d.seenAfter[key(l)] {
			continue
		}
		kind := CauseNewFigure
		switch {
		case p.after == nil:
			kind = CauseFigureGone
		case d.superseded(&l.Observation):
			kind = CauseLaterReport
		}
		d.add(Change{
			Subject: SubjectFigure, ID: l.Observation.Indicator, Name: l.Name, Unit: l.Unit, Path: "figures",
			Before: state(p.before, figureState), After: state(p.after, figureState),
		}.at(p.at), func() []Cause { return []Cause{d.figureCause(kind, &l.Observation)} })
	}
}

func figureState(l *FigureLine) State {
	o := &l.Observation
	return State{Figure: o.Value, Status: o.Status, Period: o.Period, Share: l.Share, Source: o.Source}
}

// at returns the change with the path of element i of the list at its path.
func (c Change) at(i int) Change {
	c.Path = c.Path.Index(i)
	return c
}
