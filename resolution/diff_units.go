package resolution

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// units compares how the units below the body carry its targets out: each
// unit's part, the whole of a group or period, and what the units' figures make
// of it. The whole of a target itself is told with the target.
func (d *differ) units() {
	type key struct {
		target, of, group string
		first, last       calendar.Date
	}
	same := func(l *CascadeLine) key {
		return key{l.Target, l.Of.ID, l.Group.Text, l.Period.First(), l.Period.Last()}
	}
	for _, p := range pairs(d.before.Cascades, d.after.Cascades, same) {
		path, l := finding.Path("cascades").Index(p.at), p.line()
		about := Change{
			ID: l.Target, Number: l.Number, Name: l.Text, Unit: l.Unit, Body: l.Of, Group: l.Group, Period: l.Period,
		}
		if !l.Group.IsZero() || l.Period.IsValid() {
			about.Subject = SubjectWhole
			d.judged(about, path.Name("whole"), p.judged((*CascadeLine).whole), nil)
		}
		about.Subject = SubjectByUnits
		d.judged(about, path.Name("byUnits"), p.judged((*CascadeLine).byUnits), nil)
		d.shares(about, path, p.before, p.after)
	}
}

func (l *CascadeLine) whole() *indicator.Assessment { return &l.Whole }

// byUnits returns how far the whole is by the figures of units; nil if they do
// not make it.
func (l *CascadeLine) byUnits() *indicator.Assessment {
	if l.ByUnits.Verdict == "" {
		return nil
	}
	return &l.ByUnits
}

// shares returns all units of a line in one order; none of no line.
func (l *CascadeLine) shares() []UnitShare {
	if l == nil {
		return nil
	}
	return slices.Concat(l.Ranked, l.Apart)
}

// A sides is an assessment of one thing before and after; nil where it is not
// there.
type sides [2]*indicator.Assessment

// judged returns what both sides of a pair say of one thing.
func (p *pair[T]) judged(of func(*T) *indicator.Assessment) (s sides) {
	for i, line := range []*T{p.before, p.after} {
		if line != nil {
			s[i] = of(line)
		}
	}
	return s
}

// judged compares an assessment that is no line of a target. rank adds what the
// two states say beside it.
func (d *differ) judged(c Change, path finding.Path, s sides, rank func(before, after *State)) {
	var j [2]*judged
	for i, a := range s {
		if a != nil {
			j[i] = &judged{assessment: a, course: &indicator.Course{}}
		}
	}
	c.Path, c.Before, c.After = path, state(j[0], (*judged).state), state(j[1], (*judged).state)
	if j[0] != nil && j[1] != nil {
		c.Before.Periods, c.After.Periods = otherPeriods(s[0].Periods, s[1].Periods)
	}
	if rank != nil {
		rank(c.Before, c.After)
	}
	d.add(c, func() []Cause {
		if j[0] == nil || j[1] == nil {
			return d.unitCauses(c.Body.Name, s)
		}
		causes := d.targetCauses(j[0], j[1])
		if ends := d.succeeded(c.Body.Name); len(ends) > 0 { // which gave it the goal of others
			restated := func(c Cause) bool { return c.Kind == CauseRestated }
			causes = append(ends, slices.DeleteFunc(causes, restated)...)
		}
		if len(causes) == 0 && (c.Before.Rank != c.After.Rank || c.Before.Lags != c.After.Lags) {
			causes = append(causes, Cause{Kind: CauseRanked})
		}
		return causes
	})
}

// unitCauses returns why the part of a unit is there in one assessment only:
// what became of the unit, or that there is a figure of it.
func (d *differ) unitCauses(unit Text, s sides) []Cause {
	if causes := d.succeeded(unit); len(causes) > 0 {
		return causes
	}
	var deciding [2]*indicator.Observation
	for i, a := range s {
		if a != nil {
			deciding[i] = a.Deciding
		}
	}
	return d.decidingCauses(deciding[0], deciding[1])
}

// succeeded returns what became of a unit, as one assessment has it and the
// other does not.
func (d *differ) succeeded(unit Text) []Cause {
	named := func(t Text) bool { return t.Text == unit.Text }
	var causes []Cause
	for _, p := range pairs(d.before.Successions, d.after.Successions, func(l *SuccessionLine) string { return l.ID }) {
		l := p.line()
		if (p.before == nil || p.after == nil) && (slices.ContainsFunc(l.From, named) || slices.ContainsFunc(l.To, named)) {
			causes = append(causes, Cause{
				Kind: CauseSuccession, ID: l.ID, On: l.On, Text: l.Text.Text, Document: l.LegalBasis, Source: l.Source,
			})
		}
	}
	return causes
}

// shares compares the parts of units in a target.
func (d *differ) shares(about Change, path finding.Path, before, after *CascadeLine) {
	for _, p := range pairs(before.shares(), after.shares(), func(u *UnitShare) string { return u.ID }) {
		about.Subject, about.Body = SubjectUnitShare, p.line().UnitName
		line := after
		if p.after == nil {
			line = before
		}
		place := path.Name("ranked").Index(p.at)
		if n := len(line.Ranked); p.at >= n {
			place = path.Name("apart").Index(p.at - n)
		}
		d.judged(about, place, p.judged((*UnitShare).assessment), func(b, a *State) {
			if b != nil {
				b.Rank, b.Lags = p.before.Rank, p.before.Lags
			}
			if a != nil {
				a.Rank, a.Lags = p.after.Rank, p.after.Lags
			}
		})
	}
}

func (u *UnitShare) assessment() *indicator.Assessment { return &u.Assessment }
