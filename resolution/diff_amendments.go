package resolution

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// amendments compares the amendments of the resolution.
func (d *differ) amendments() {
	for _, p := range pairs(d.before.Amendments, d.after.Amendments, func(l *AmendmentLine) string { return l.ID }) {
		l := p.line()
		d.add(Change{
			Subject: SubjectAmendment, ID: l.ID, Name: l.Reason, Path: finding.Path("amendments").Index(p.at),
			Before: state(p.before, amendmentState), After: state(p.after, amendmentState),
		}, d.fact(l.Effective, l.Source))
	}
}

func amendmentState(l *AmendmentLine) State {
	s := State{Declared: l.Declared, Source: l.Source}
	if l.Effective.IsValid() {
		s.Period = calendar.DayOf(l.Effective)
	}
	return s
}

// subjectSections are the sections of what amendments add and remove.
var subjectSections = map[Subject]Section{
	SubjectTarget: SectionTargets, SubjectKeyTask: SectionKeyTasks, SubjectProgram: SectionPrograms,
	SubjectInstrument: SectionInstruments,
}

// amended returns the amendment that is in force in one assessment only and
// added or removed a thing; of several it is the last.
func (d *differ) amended(c *Change) (Cause, bool) {
	section, ok := subjectSections[c.Subject]
	if !ok {
		return Cause{}, false
	}
	names := func(i ItemLine) bool { return i.Section == section && i.ID == c.ID }
	var last *AmendmentLine
	for _, p := range pairs(d.before.Amendments, d.after.Amendments, func(l *AmendmentLine) string { return l.ID }) {
		if l := p.line(); (p.before == nil || p.after == nil) &&
			(slices.ContainsFunc(l.Added, names) || slices.ContainsFunc(l.Removed, names)) {
			last = l
		}
	}
	if last == nil {
		return Cause{}, false
	}
	return Cause{
		Kind: CauseAmendment, On: last.Effective, ID: last.ID, Text: last.Reason.Text, Document: last.Document, Source: last.Source,
	}, true
}

// waiting returns the figures that an assessment leaves out as they are not
// approved.
func waiting(assessments ...*Assessment) map[figureKey]bool {
	all := map[figureKey]bool{}
	for _, a := range assessments {
		for i := range a.NotApproved {
			if o := a.NotApproved[i].Observation; o != nil {
				all[figureKeyOf(o)] = true
			}
		}
	}
	return all
}

// figureCause returns a figure as a cause: by its approval, if it is that what
// differs.
func (d *differ) figureCause(kind CauseKind, o *indicator.Observation) Cause {
	if d.waiting[figureKeyOf(o)] {
		kind = CauseApproval
	}
	return figureCause(kind, o)
}

// notApproved compares what is left out for want of approval. A result that was
// approved since is told where it counts.
func (d *differ) notApproved() {
	type key struct {
		kind                   Subject
		id, unit, source, name string
		figure                 figureKey
	}
	same := func(l *NotApprovedLine) key {
		k := key{kind: l.Kind, id: l.ID, unit: l.Unit.ID, source: l.Source, name: l.Name.Text}
		if l.Observation != nil {
			k.figure = figureKeyOf(l.Observation)
		}
		return k
	}
	for _, p := range pairs(d.before.NotApproved, d.after.NotApproved, same) {
		l := p.line()
		d.add(Change{
			Subject: SubjectNotApproved, ID: l.ID, Name: l.Name, Body: l.Unit, Path: finding.Path("notApproved").Index(p.at),
			Before: state(p.before, notApprovedState), After: state(p.after, notApprovedState),
		}, func() []Cause {
			switch {
			case p.after == nil || p.before != nil:
				return []Cause{{Kind: CauseApproval, On: l.On, Source: l.Source}}
			case d.moved():
				return []Cause{{Kind: CauseReported, Source: l.Source}}
			}
			return nil
		})
	}
}

func notApprovedState(l *NotApprovedLine) State {
	s := State{Approval: l.Status, Source: l.Source}
	if o := l.Observation; o != nil {
		s.Figure, s.Status, s.Period = o.Value, o.Status, o.Period
	}
	return s
}
