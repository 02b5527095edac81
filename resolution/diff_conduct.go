package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// instruments compares the instruments.
func (d *differ) instruments() {
	for _, p := range pairs(d.before.Instruments, d.after.Instruments, func(l *InstrumentLine) string { return l.ID }) {
		l := p.line()
		d.add(Change{
			Subject: SubjectInstrument, ID: l.ID, Number: l.Number, Name: l.Title,
			Path:   finding.Path("instruments").Index(p.at),
			Before: state(p.before, instrumentState), After: state(p.after, instrumentState),
		}, func() []Cause {
			if p.before == nil || p.after == nil {
				return nil
			}
			causes := stage(p.before.State, p.after.State, cmp.Or(p.after.StateSource, p.before.StateSource))
			if by := cmp.Or(p.after.SupersededBy, p.before.SupersededBy); p.before.SupersededBy != p.after.SupersededBy {
				causes = append(causes, Cause{Kind: CauseSuperseded, ID: by})
			}
			causes = append(causes, unitCauses(&p.before.ByUnit, &p.after.ByUnit)...)
			if p.before.Overdue != p.after.Overdue && d.passed(l.Due.Last()) {
				causes = append(causes, Cause{Kind: CauseDeadline, On: l.Due.Last()})
			}
			return causes
		})
	}
}

func instrumentState(l *InstrumentLine) State {
	return State{
		Stage: l.State.Stage, Due: l.Due, Overdue: l.Overdue, SupersededBy: l.SupersededBy, Share: l.ByUnit.Share,
		Source: cmp.Or(l.StateSource, l.Source),
	}
}

// unitCauses returns the units that did what each must do for itself, as one
// side has it and the other does not.
func unitCauses(before, after *ByUnitLine) []Cause {
	var causes []Cause
	for _, p := range pairs(before.Done, after.Done, func(l *UnitDoneLine) string { return l.ID }) {
		if l := p.line(); p.before == nil || p.after == nil {
			causes = append(causes, Cause{Kind: CauseUnit, On: l.On, ID: l.ID, Source: l.Source})
		}
	}
	return causes
}

// keyTasks compares the key tasks by where they stand.
func (d *differ) keyTasks() {
	for _, p := range pairs(d.before.KeyTasks, d.after.KeyTasks, func(l *KeyTaskLine) string { return l.ID }) {
		l := p.line()
		d.add(Change{
			Subject: SubjectKeyTask, ID: l.ID, Number: l.Number, Name: l.Title, Path: finding.Path("keyTasks").Index(p.at),
			Before: state(p.before, keyTaskState), After: state(p.after, keyTaskState),
		}, func() []Cause {
			if p.before == nil || p.after == nil {
				return nil
			}
			return linkCauses(p.before.Links, p.after.Links)
		})
	}
}

func keyTaskState(l *KeyTaskLine) State {
	return State{Group: l.Group, Share: l.Achieved, Source: l.Source}
}

// linkCauses returns the links of a key task that count otherwise.
func linkCauses(before, after []KeyTaskLink) []Cause {
	type key struct {
		section Section
		id      string
	}
	var causes []Cause
	for _, p := range pairs(before, after, func(l *KeyTaskLink) key { return key{l.Section, l.ID} }) {
		var was, is indicator.Group
		if p.before != nil {
			was = p.before.Group
		}
		if p.after != nil {
			is = p.after.Group
		}
		if was != is {
			causes = append(causes, Cause{Kind: CauseLinked, ID: p.line().ID})
		}
	}
	return causes
}
