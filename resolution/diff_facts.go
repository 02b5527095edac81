package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// tallies compares the published tallies, told by what they say of themselves.
func (d *differ) tallies() {
	type key struct {
		of               int
		on, reported     calendar.Date
		plan, by, source string
		scope            indicator.Scope
	}
	same := func(l *TallyLine) key {
		t := &l.Tally
		return key{t.Of, t.On, t.Reported, t.Plan, t.By, t.Source, t.Scope}
	}
	for _, p := range pairs(d.before.Tallies, d.after.Tallies, same) {
		t := &p.line().Tally
		d.add(Change{
			Subject: SubjectTally, Name: Text{Text: t.Plan}, Path: finding.Path("tallies").Index(p.at),
			Before: state(p.before, tallyState), After: state(p.after, tallyState),
		}, d.fact(t.On, t.Source))
	}
}

func tallyState(l *TallyLine) State {
	s := State{Tally: &l.Tally, Source: l.Tally.Source}
	if l.Tally.On.IsValid() {
		s.Period = calendar.DayOf(l.Tally.On)
	}
	return s
}

// dissemination compares the conferences and what followed them.
func (d *differ) dissemination() {
	b, a := &d.before.Dissemination, &d.after.Dissemination
	for _, p := range pairs(b.Conferences, a.Conferences, func(l *ConferenceLine) string { return l.ID }) {
		l := p.line()
		d.add(Change{
			Subject: SubjectConference, ID: l.ID, Name: l.Title, Path: finding.Path("dissemination.conferences").Index(p.at),
			Before: state(p.before, conferenceState), After: state(p.after, conferenceState),
		}, d.fact(l.Held.Last(), l.Source))
	}
	for _, p := range pairs(b.FollowUp, a.FollowUp, func(l *FollowUpLine) string { return l.ID }) {
		l := p.line()
		d.add(Change{
			Subject: SubjectFollowUp, ID: l.ID, Name: l.Text, Path: finding.Path("dissemination.followUp").Index(p.at),
			Before: state(p.before, followUpState), After: state(p.after, followUpState),
		}, func() []Cause {
			if p.before == nil || p.after == nil {
				return d.fact(calendar.Date{}, l.Source)()
			}
			return unitCauses(&p.before.ByUnit, &p.after.ByUnit)
		})
	}
}

func conferenceState(l *ConferenceLine) State {
	return State{Period: l.Held, Share: l.Coverage, Source: l.Source}
}

func followUpState(l *FollowUpLine) State {
	s := State{Share: l.Share, Source: l.Source}
	if l.ByUnit.Share != (Share{}) {
		s.Share = l.ByUnit.Share
	}
	return s
}

// assignments compares who has what.
func (d *differ) assignments() {
	type key struct {
		member, field, unit, after string
		from, until                calendar.Date
	}
	same := func(l *AssignmentLine) key { return key{l.Member, l.Field.Text, l.Unit.Text, l.After, l.From, l.Until} }
	for _, p := range pairs(d.before.Assignments, d.after.Assignments, same) {
		l := p.line()
		d.add(Change{
			Subject: SubjectAssignment, Name: Text{Text: l.Member}, Path: finding.Path("assignments").Index(p.at),
			Before: state(p.before, assignmentState), After: state(p.after, assignmentState),
		}, func() []Cause {
			var causes []Cause
			if d.between(l.From) {
				causes = append(causes, Cause{Kind: CauseHappened, On: l.From, Source: l.Source})
			}
			if d.passed(l.Until) {
				causes = append(causes, Cause{Kind: CauseEnded, On: l.Until, Source: l.Source})
			}
			return causes
		})
	}
}

func assignmentState(l *AssignmentLine) State { return State{Source: l.Source} }

// events compares what happened beside.
func (d *differ) events() {
	for _, p := range pairs(d.before.Events, d.after.Events, func(l *EventLine) string { return l.ID }) {
		l := p.line()
		d.add(Change{
			Subject: SubjectEvent, ID: l.ID, Name: l.Text, Path: finding.Path("events").Index(p.at),
			Before: state(p.before, eventState), After: state(p.after, eventState),
		}, d.fact(l.Period.Last(), l.Source))
	}
}

func eventState(l *EventLine) State { return State{Period: l.Period, Source: l.Source} }

// successions compares what became of units.
func (d *differ) successions() {
	for _, p := range pairs(d.before.Successions, d.after.Successions, func(l *SuccessionLine) string { return l.ID }) {
		l := p.line()
		d.add(Change{
			Subject: SubjectSuccession, ID: l.ID, Name: l.Text, Path: finding.Path("successions").Index(p.at),
			Before: state(p.before, successionState), After: state(p.after, successionState),
		}, d.fact(l.On, l.Source))
	}
}

func successionState(l *SuccessionLine) State {
	s := State{Source: l.Source}
	if l.On.IsValid() {
		s.Period = calendar.DayOf(l.On)
	}
	return s
}
