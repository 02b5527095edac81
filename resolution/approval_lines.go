package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
)

// A NotApprovedLine is a result that is known and does not count, as it is not
// approved.
type NotApprovedLine struct {
	// Kind says what it is: of a [SubjectTask] and the like a stage or a report
	// of progress.
	Kind Subject `json:"kind"`
	// ID is the id of the indicator, the target, or the thing itself.
	ID string `json:"id,omitempty"`
	// Name is what that is called.
	Name Text `json:"name,omitzero"`
	// Unit is the unit that a figure is of, or that did what each must do for
	// itself; none is the body, or nothing of the kind.
	Unit UnitName `json:"unit,omitzero"`
	// Observation is the figure, if it is one.
	Observation *indicator.Observation `json:"observation,omitempty"`
	// Status is how far its approval is.
	Status ApprovalStatus `json:"status"`
	// On is the day of that step; none means not known.
	On calendar.Date `json:"on,omitzero"`
	// By is who took it.
	By Text `json:"by,omitzero"`
	// Source is the id of the source of the result.
	Source string `json:"source,omitempty"`
}

// notApproved returns what is known and left out for want of approval, in the
// order of the dossier.
func (a *assessor) notApproved() []NotApprovedLine {
	if a.options.Unapproved || len(a.whole.Results.Approvals) == 0 {
		return nil
	}
	steps := approvalsOf(a.whole.Results.Approvals, a.knownOn)
	var lines []NotApprovedLine
	add := func(step *Approval, line NotApprovedLine, day, known calendar.Date) {
		if step.missing() && a.holds(day, known) {
			line.Status, line.On, line.By, line.Source = step.Status, step.On, a.named(step.By), step.Source
			lines = append(lines, line)
		}
	}
	r, s := &a.whole.Results, &a.whole.Resolution
	for i := range r.Observations {
		o := &r.Observations[i]
		known := cmp.Or(o.Reported, o.Period.Last())
		line := NotApprovedLine{Kind: SubjectFigure, ID: o.Indicator, Name: a.indicatorName(o.Indicator), Observation: o}
		if o.Body != "" {
			line.Unit = a.unitName(o.Body)
		}
		add(steps.ofFigure(o), line, known, known)
	}
	for i := range r.Declared {
		v, known := &r.Declared[i], a.known.declared(&r.Declared[i])
		add(steps.ofSource(v.Source), NotApprovedLine{Kind: SubjectDeclared, ID: v.Target, Name: a.word(v.Label)}, v.On, known)
	}
	for i := range r.Tallies {
		t, known := &r.Tallies[i], a.known.tally(&r.Tallies[i])
		add(steps.ofSource(t.Source), NotApprovedLine{Kind: SubjectTally, Name: a.word(t.Plan)}, t.On, known)
	}
	for i := range r.ProgramCounts {
		c, known := &r.ProgramCounts[i], a.known.programCount(&r.ProgramCounts[i])
		add(steps.ofSource(c.Source), NotApprovedLine{Kind: SubjectProgramCount, Name: a.word(c.Label)}, c.On, known)
	}
	for i := range r.Events {
		e, known := &r.Events[i], a.known.event(&r.Events[i])
		add(steps.ofSource(e.Source), NotApprovedLine{Kind: SubjectEvent, ID: e.ID, Name: a.text(e.Text, e.Translations)}, e.Period.Last(), known)
	}
	for i := range s.Dissemination.Conferences {
		c := &s.Dissemination.Conferences[i]
		add(steps.ofSource(c.Source), NotApprovedLine{Kind: SubjectConference, ID: c.ID, Name: a.text(c.Title, c.Translations)}, c.Held.Last(), a.known.conference(c))
	}
	for i := range s.Dissemination.FollowUp {
		f := &s.Dissemination.FollowUp[i]
		add(steps.ofSource(f.Source), NotApprovedLine{Kind: SubjectFollowUp, ID: f.ID, Name: a.text(f.Text, f.Translations)}, calendar.Date{}, a.known.followUp(f))
	}
	a.steps(func(line NotApprovedLine, on, reported calendar.Date, source string) {
		add(steps.ofSource(source), line, on, a.known.from(reported, on, source))
	})
	return lines
}

// steps gives every stage and report of instruments, programmes, projects and
// tasks, and what units did that each must do for itself.
func (a *assessor) steps(add func(line NotApprovedLine, on, reported calendar.Date, source string)) {
	steps := func(line NotApprovedLine, stages []program.StageChange, reports []program.Report) {
		for i := range stages {
			add(line, stages[i].On, stages[i].Reported, stages[i].Source)
		}
		for i := range reports {
			add(line, reports[i].On, reports[i].Reported, reports[i].Source)
		}
	}
	byUnit := func(line NotApprovedLine, b *ByUnit) {
		for i := range b.Done {
			line.Unit = a.unitName(b.Done[i].Unit)
			add(line, b.Done[i].On, b.Done[i].Reported, b.Done[i].Source)
		}
		line.Unit = UnitName{}
		for i := range b.Counts {
			add(line, b.Counts[i].On, b.Counts[i].Reported, b.Counts[i].Source)
		}
	}
	var tasks func([]program.Task)
	tasks = func(list []program.Task) {
		for i := range list {
			t := &list[i]
			line := NotApprovedLine{Kind: SubjectTask, ID: t.ID, Name: a.text(t.Title, t.Translations)}
			steps(line, t.Stages, t.Reports)
			for j := range t.Occurrences {
				o := &t.Occurrences[j]
				line.ID = t.ID + "@" + o.Period.String()
				steps(line, o.Stages, o.Reports)
			}
			tasks(t.Subtasks)
		}
	}
	r := &a.whole.Resolution
	for i := range r.Dissemination.FollowUp {
		f := &r.Dissemination.FollowUp[i]
		byUnit(NotApprovedLine{Kind: SubjectFollowUp, ID: f.ID, Name: a.text(f.Text, f.Translations)}, &f.ByUnit)
	}
	for i := range r.Programs {
		p := &r.Programs[i]
		steps(NotApprovedLine{Kind: SubjectProgram, ID: p.ID, Name: a.text(p.Title, p.Translations)}, p.Stages, nil)
		for j := range p.Projects {
			q := &p.Projects[j]
			steps(NotApprovedLine{Kind: SubjectProject, ID: q.ID, Name: a.text(q.Title, q.Translations)}, q.Stages, nil)
			tasks(q.Tasks)
		}
		tasks(p.Tasks)
	}
	for i := range r.Instruments {
		n := &r.Instruments[i]
		line := NotApprovedLine{Kind: SubjectInstrument, ID: n.ID, Name: a.text(n.Title, n.Translations)}
		steps(line, n.Stages, nil)
		byUnit(line, &n.ByUnit)
	}
}

// indicatorName returns the name of an indicator, or its id.
func (a *assessor) indicatorName(id string) Text {
	if def := a.indicators[id]; def != nil && def.Name != "" {
		return a.text(def.Name, def.Translations)
	}
	return a.word(id)
}
