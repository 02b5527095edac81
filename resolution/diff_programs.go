package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
)

// programs compares the programmes with their projects, tasks and own targets.
func (d *differ) programs() {
	const list finding.Path = "programs.lines"
	for _, p := range pairs(d.before.Programs.Lines, d.after.Programs.Lines, func(l *ProgramLine) string { return l.ID }) {
		path, l := list.Index(p.at), p.line()
		b, a := cmp.Or(p.before, &ProgramLine{}), cmp.Or(p.after, &ProgramLine{})
		d.add(Change{
			Subject: SubjectProgram, ID: l.ID, Number: l.Number, Name: l.Title, Path: path,
			Before: state(p.before, programState), After: state(p.after, programState),
		}, func() []Cause {
			if p.before == nil || p.after == nil {
				return nil
			}
			return lifeCauses(b.State, a.State, b.Figures, a.Figures, cmp.Or(a.StateSource, b.StateSource))
		})
		d.targets(path.Name("targets"), b.Targets, a.Targets)
		d.projects(path.Name("projects"), b.Projects, a.Projects)
		d.tasks(path.Name("tasks"), b.Tasks, a.Tasks)
	}
}

func programState(l *ProgramLine) State { return lifeState(l.State, l.Figures, l.StateSource) }

func projectState(l *ProjectLine) State { return lifeState(l.State, l.Figures, l.StateSource) }

// lifeState returns how something with a life and tasks stands.
func lifeState(s program.StageState, f program.Figures, source string) State {
	life := State{Stage: s.Stage, Percent: f.Progress.Percent, Source: source}
	if f.Progress.Of > 0 {
		life.Share = shareOf(number(f.Progress.Done), number(f.Progress.Of))
	}
	return life
}

// lifeCauses returns why something with a life and tasks stands otherwise.
func lifeCauses(before, after program.StageState, f, g program.Figures, source string) []Cause {
	causes := stage(before, after, source)
	if f.Progress.Percent != g.Progress.Percent || f.Progress.Done != g.Progress.Done || f.Progress.Of != g.Progress.Of {
		causes = append(causes, Cause{Kind: CausePart})
	}
	return causes
}

func (d *differ) projects(list finding.Path, before, after []ProjectLine) {
	for _, p := range pairs(before, after, func(l *ProjectLine) string { return l.ID }) {
		path, l := list.Index(p.at), p.line()
		b, a := cmp.Or(p.before, &ProjectLine{}), cmp.Or(p.after, &ProjectLine{})
		d.add(Change{
			Subject: SubjectProject, ID: l.ID, Number: l.Number, Name: l.Title, Path: path,
			Before: state(p.before, projectState), After: state(p.after, projectState),
		}, func() []Cause {
			if p.before == nil || p.after == nil {
				return nil
			}
			return lifeCauses(b.State, a.State, b.Figures, a.Figures, cmp.Or(a.StateSource, b.StateSource))
		})
		d.targets(path.Name("targets"), b.Targets, a.Targets)
	}
}

func (d *differ) tasks(list finding.Path, before, after []TaskLine) {
	for _, p := range pairs(before, after, func(l *TaskLine) string { return l.Assessment.Task }) {
		l := p.line()
		d.add(Change{
			Subject: SubjectTask, ID: l.Assessment.Task, Number: l.Number, Name: l.Title, Path: list.Index(p.at),
			Before: state(p.before, taskState), After: state(p.after, taskState),
		}, func() []Cause {
			if p.before == nil || p.after == nil {
				return nil
			}
			return d.taskCauses(&p.before.Assessment, p.after)
		})
	}
}

func taskState(l *TaskLine) State {
	t := &l.Assessment
	return State{
		Stage: t.State.Stage, Timeliness: t.Standing.Timeliness, Percent: t.Percent, Due: t.Due, Source: cmp.Or(l.StateSource, l.Source),
	}
}

// taskCauses returns why a task stands otherwise.
func (d *differ) taskCauses(b *program.TaskAssessment, line *TaskLine) []Cause {
	a := &line.Assessment
	causes := stage(b.State, a.State, cmp.Or(line.StateSource, line.Source))
	if b.StoppedBy != a.StoppedBy {
		causes = append(causes, Cause{Kind: CauseStopped, ID: cmp.Or(a.StoppedBy, b.StoppedBy)})
	}
	if b.Due != a.Due {
		causes = append(causes, Cause{Kind: CauseAmendedDue, On: a.Due.Last()})
	}
	if b.Percent != a.Percent && len(causes) == 0 {
		by := map[program.ProgressBy]CauseKind{
			program.ByReports: CauseReport, program.BySubtasks: CausePart, program.ByTarget: CauseTarget,
		}
		if kind := by[a.ProgressBy]; kind != "" {
			causes = append(causes, Cause{Kind: kind, ID: line.Target, Source: line.Source})
		}
	}
	if b.Due == a.Due && d.passed(a.Due.Last()) && (b.Standing.Timeliness == program.Overdue) != (a.Standing.Timeliness == program.Overdue) {
		causes = append(causes, Cause{Kind: CauseDeadline, On: a.Due.Last()})
	}
	return causes
}

// programCounts compares the published counts of programmes.
func (d *differ) programCounts() {
	type key struct {
		label, source string
		stage         program.Stage
		on, known     string
	}
	same := func(l *ProgramCountLine) key {
		return key{l.Label.Text, l.Source, l.Stage, l.On.String(), l.Known.String()}
	}
	for _, p := range pairs(d.before.Programs.Counts, d.after.Programs.Counts, same) {
		l := p.line()
		d.add(Change{
			Subject: SubjectProgramCount, Name: l.Label, Path: finding.Path("programs.counts").Index(p.at),
			Before: state(p.before, countState), After: state(p.after, countState),
		}, d.fact(cmp.Or(l.On, l.Known), l.Source))
	}
}

func countState(l *ProgramCountLine) State {
	return State{Stage: l.Stage, Share: l.Published, Computed: l.Computed, Source: l.Source}
}
