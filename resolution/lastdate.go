package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
)

// LastDate returns the last day on which something in the dossier became
// known: the date for a review of all that there is. Deadlines, the term and
// other days to come do not count. It is no date if nothing in the dossier has
// one.
func LastDate(d *Dossier) calendar.Date {
	k := knowledgeOf(d)
	last := d.Resolution.Adopted
	see := func(date calendar.Date) {
		if date.After(last) || !last.IsValid() {
			last = date
		}
	}
	for _, date := range k.sources {
		see(date)
	}
	r := &d.Resolution
	for i := range r.Amendments {
		see(r.Amendments[i].adopted())
	}
	for i := range d.Results.Approvals {
		see(d.Results.Approvals[i].On)
	}
	for i := range r.Targets {
		seeTarget(&r.Targets[i], see)
	}
	for i := range r.Programs {
		seeProgram(&r.Programs[i], see)
	}
	for i := range r.Instruments {
		seeStages(r.Instruments[i].Stages, see)
		seeUnits(&r.Instruments[i].ByUnit, k, see)
	}
	for i := range r.Dissemination.Conferences {
		see(k.conference(&r.Dissemination.Conferences[i]))
	}
	for i := range r.Dissemination.FollowUp {
		see(r.Dissemination.FollowUp[i].Reported)
		seeUnits(&r.Dissemination.FollowUp[i].ByUnit, k, see)
	}
	for i := range r.Units {
		for j := range r.Units[i].Moves {
			see(r.Units[i].Moves[j].On)
		}
	}
	for i := range r.Successions {
		see(k.succession(&r.Successions[i]))
	}
	for i := range d.Results.Observations {
		o := &d.Results.Observations[i]
		see(cmp.Or(o.Reported, o.Period.Last()))
	}
	for i := range d.Results.Declared {
		see(k.declared(&d.Results.Declared[i]))
	}
	for i := range d.Results.Tallies {
		see(k.tally(&d.Results.Tallies[i]))
	}
	for i := range d.Results.ProgramCounts {
		see(k.programCount(&d.Results.ProgramCounts[i]))
	}
	for i := range d.Results.Events {
		see(k.event(&d.Results.Events[i]))
	}
	return last
}

// seeTarget shows the days of a target's amendments.
func seeTarget(t *indicator.Target, see func(calendar.Date)) {
	for i := range t.Revisions {
		see(cmp.Or(t.Revisions[i].Adopted, t.Revisions[i].Effective))
	}
	for i := range t.Parts.Targets {
		seeTarget(&t.Parts.Targets[i], see)
	}
}

// seeProgram shows the days of what happened in a programme.
func seeProgram(p *program.Program, see func(calendar.Date)) {
	seeStages(p.Stages, see)
	seeTasks(p.Tasks, see)
	for i := range p.Targets {
		seeTarget(&p.Targets[i], see)
	}
	for i := range p.Projects {
		seeStages(p.Projects[i].Stages, see)
		seeTasks(p.Projects[i].Tasks, see)
		for j := range p.Projects[i].Targets {
			seeTarget(&p.Projects[i].Targets[j], see)
		}
	}
}

func seeTasks(tasks []program.Task, see func(calendar.Date)) {
	for i := range tasks {
		t := &tasks[i]
		seeStages(t.Stages, see)
		seeReports(t.Reports, see)
		seeTasks(t.Subtasks, see)
		for j := range t.Occurrences {
			seeStages(t.Occurrences[j].Stages, see)
			seeReports(t.Occurrences[j].Reports, see)
		}
	}
}

func seeUnits(b *ByUnit, k knowledge, see func(calendar.Date)) {
	for i := range b.Done {
		see(k.from(b.Done[i].Reported, b.Done[i].On, b.Done[i].Source))
	}
	for i := range b.Counts {
		see(k.from(b.Counts[i].Reported, b.Counts[i].On, b.Counts[i].Source))
	}
}

func seeStages(changes []program.StageChange, see func(calendar.Date)) {
	for i := range changes {
		see(cmp.Or(changes[i].Reported, changes[i].On))
	}
}

func seeReports(reports []program.Report, see func(calendar.Date)) {
	for i := range reports {
		see(cmp.Or(reports[i].Reported, reports[i].On))
	}
}
