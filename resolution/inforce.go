package resolution

import (
	"slices"
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
)

// keptPlaces says which elements of an array of the dossier are kept, by the path
// of the array. An array without an entry is whole.
type keptPlaces map[string][]int

// kept returns the elements of an array that are wanted, and notes their places
// if some are not.
func kept[T any](p keptPlaces, array string, list []T, wanted func(*T) bool) []T {
	var some []T
	var at []int
	for i := range list {
		if wanted(&list[i]) {
			some, at = append(some, list[i]), append(at, i)
		}
	}
	if len(some) == len(list) {
		return list
	}
	p[array] = at
	return some
}

// inDossier returns the path in the dossier of what is at a path in what was
// kept of it. An array inside another one has its entry under the place of the
// other in what was kept.
func (p keptPlaces) inDossier(path finding.Path) finding.Path {
	var whole strings.Builder
	rest := string(path)
	for {
		before, after, ok := strings.Cut(rest, "[")
		whole.WriteString(before)
		if !ok {
			return finding.Path(whole.String())
		}
		index, behind, _ := strings.Cut(after, "]")
		array := strings.TrimSuffix(string(path), "["+after)
		if i, err := strconv.Atoi(index); err == nil && i < len(p[array]) {
			index = strconv.Itoa(p[array][i])
		}
		whole.WriteString("[" + index + "]")
		rest = behind
	}
}

// inForce returns what of a dossier counts on a day, as known on another: the
// resolution as the amendments leave it, with the results that are approved,
// unless all are asked for. The dossier is returned itself if that is all of
// it.
func inForce(d *Dossier, on, known calendar.Date, o Options) (*Dossier, keptPlaces) {
	if len(d.Resolution.Amendments) == 0 && (len(d.Results.Approvals) == 0 || o.Unapproved) {
		return d, nil
	}
	counts := *d
	amended, moved := amend(&d.Resolution, on, known)
	counts.Resolution = amended
	if !o.Unapproved {
		steps := approvalsOf(d.Results.Approvals, known)
		results := resultFilter{
			figure: func(o *indicator.Observation) bool { return !steps.ofFigure(o).missing() },
			source: func(source string) bool { return !steps.ofSource(source).missing() },
		}
		results.apply(&counts, moved)
	}
	return &counts, moved
}

// A resultFilter says which results count: figures, and what else is of a
// source.
type resultFilter struct {
	figure func(*indicator.Observation) bool
	source func(string) bool
}

// apply takes what does not count out of a copy of a dossier.
func (f *resultFilter) apply(d *Dossier, moved keptPlaces) {
	r, s := &d.Results, &d.Resolution.Dissemination
	r.Observations = kept(moved, "results.observations", r.Observations, f.figure)
	r.Declared = kept(moved, "results.declared", r.Declared, func(v *indicator.Declared) bool { return f.source(v.Source) })
	r.Tallies = kept(moved, "results.tallies", r.Tallies, func(t *indicator.PublishedTally) bool { return f.source(t.Source) })
	r.ProgramCounts = kept(moved, "results.programCounts", r.ProgramCounts, func(c *ProgramCount) bool { return f.source(c.Source) })
	r.Events = kept(moved, "results.events", r.Events, func(e *Event) bool { return f.source(e.Source) })
	s.Conferences = kept(moved, "resolution.dissemination.conferences", s.Conferences, func(c *Conference) bool { return f.source(c.Source) })
	s.FollowUp = kept(moved, "resolution.dissemination.followUp", s.FollowUp, func(u *FollowUp) bool { return f.source(u.Source) })
	d.Resolution.Instruments = slices.Clone(d.Resolution.Instruments)
	for i := range d.Resolution.Instruments {
		n := &d.Resolution.Instruments[i]
		n.Stages, n.ByUnit = f.stages(n.Stages), f.byUnit(moved, item{"resolution.instruments", i}, n.ByUnit)
	}
	s.FollowUp = slices.Clone(s.FollowUp)
	for i := range s.FollowUp {
		s.FollowUp[i].ByUnit = f.byUnit(moved, item{"resolution.dissemination.followUp", i}, s.FollowUp[i].ByUnit)
	}
	d.Resolution.Programs = slices.Clone(d.Resolution.Programs)
	for i := range d.Resolution.Programs {
		p := &d.Resolution.Programs[i]
		p.Stages, p.Tasks, p.Projects = f.stages(p.Stages), f.tasks(p.Tasks), slices.Clone(p.Projects)
		for j := range p.Projects {
			q := &p.Projects[j]
			q.Stages, q.Tasks = f.stages(q.Stages), f.tasks(q.Tasks)
		}
	}
}

// byUnit returns what units did, and the counts of it, that count.
func (f *resultFilter) byUnit(moved keptPlaces, of item, b ByUnit) ByUnit {
	if b.IsZero() {
		return b
	}
	path := of.path().Name("byUnit")
	b.Done = kept(moved, string(path.Name("done")), b.Done, func(d *UnitDone) bool { return f.source(d.Source) })
	b.Counts = kept(moved, string(path.Name("counts")), b.Counts, func(c *UnitCount) bool { return f.source(c.Source) })
	return b
}

func (f *resultFilter) stages(list []program.StageChange) []program.StageChange {
	return kept(keptPlaces{}, "", list, func(c *program.StageChange) bool { return f.source(c.Source) })
}

func (f *resultFilter) reports(list []program.Report) []program.Report {
	return kept(keptPlaces{}, "", list, func(r *program.Report) bool { return f.source(r.Source) })
}

// tasks returns tasks with their subtasks and occurrences, with the stages and
// reports that count.
func (f *resultFilter) tasks(list []program.Task) []program.Task {
	tasks := slices.Clone(list)
	for i := range tasks {
		t := &tasks[i]
		t.Stages, t.Reports, t.Subtasks, t.Occurrences = f.stages(t.Stages), f.reports(t.Reports), f.tasks(t.Subtasks), slices.Clone(t.Occurrences)
		for j := range t.Occurrences {
			o := &t.Occurrences[j]
			o.Stages, o.Reports = f.stages(o.Stages), f.reports(o.Reports)
		}
	}
	return tasks
}
