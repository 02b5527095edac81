package resolution

import (
	"cmp"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
)

// programs says how far the programmes are and counts them by stage.
func (a *assessor) programs(own *TargetSummary) ProgramSummary {
	r := &a.d.Resolution
	s := ProgramSummary{Declared: r.Declared.Programs, Named: len(r.Programs), Source: a.promised(r.Declared.Source)}
	path := finding.Path("resolution").Name("programs")
	targets := make([][]TargetLine, len(r.Programs))
	projectTargets := make([][][]TargetLine, len(r.Programs))
	var judged []targetsAt
	o := a.targetOptions()
	for i := range r.Programs {
		p := &r.Programs[i]
		targets[i] = a.targetLines(p.Targets, o, path.Index(i).Name("targets"))
		judged = append(judged, targetsAt{p.Targets, targets[i]})
		projectTargets[i] = make([][]TargetLine, len(p.Projects))
		for j := range p.Projects {
			at := path.Index(i).Name("projects").Index(j).Name("targets")
			projectTargets[i][j] = a.targetLines(p.Projects[j].Targets, o, at)
			judged = append(judged, targetsAt{p.Projects[j].Targets, projectTargets[i][j]})
		}
	}
	attainments := a.attainments(judged, o, own)
	ratios := make(map[string]decimal.Ratio, len(attainments))
	for id, by := range attainments {
		ratios[id] = by.ratio
	}
	assessed := program.Assess(r.Programs, r.Declared.Programs, a.asOf, program.Options{
		Known: a.knownOn, By: a.options.RollupBy, SourceDates: a.known.sources, Attained: ratios,
	})
	s.Tally, s.Total, s.Owners = assessed.Stages, assessed.Total, assessed.Owners
	for i := range assessed.Programs {
		line := a.programLine(&r.Programs[i], &assessed.Programs[i], attainments)
		line.Targets = targets[i]
		for j := range line.Projects {
			line.Projects[j].Targets = projectTargets[i][j]
		}
		s.Lines = append(s.Lines, line)
	}
	s.Counts = a.programCounts()
	return s
}

func (a *assessor) programLine(p *program.Program, assessed *program.ProgramAssessment, attainments map[string]attained) ProgramLine {
	line := ProgramLine{
		ID: p.ID, Number: p.Number, Title: a.text(p.Title, p.Translations), Fields: a.words(p.Fields),
		Period: p.Period, Owner: a.named(assessed.Owner), State: assessed.State,
		Figures: assessed.Figures, Notes: a.words(p.Notes), Source: a.promised(p.Source),
	}
	if change := changeOf(assessed.State, p.Stages); change != nil {
		line.StateSource = change.Source
	}
	for i := range p.Projects {
		q, project := &p.Projects[i], &assessed.Projects[i]
		projectLine := ProjectLine{
			ID: q.ID, Number: q.Number, Title: a.text(q.Title, q.Translations),
			Owner: a.named(project.Owner), State: project.State, Figures: project.Figures,
			Notes: a.words(q.Notes), Source: a.promised(q.Source),
		}
		if change := changeOf(project.State, q.Stages); change != nil {
			projectLine.StateSource = change.Source
		}
		line.Projects = append(line.Projects, projectLine)
	}
	if len(assessed.Tasks) == 0 {
		return line
	}
	tasks := map[string]*program.Task{}
	addTasks(tasks, p.Tasks)
	for i := range p.Projects {
		addTasks(tasks, p.Projects[i].Tasks)
	}
	for i := range assessed.Tasks {
		t := &assessed.Tasks[i]
		task := TaskLine{Title: Text{Text: t.Task}, Owner: a.named(t.Owner), Assessment: *t}
		if def := cmp.Or(tasks[t.Task], tasks[t.Parent]); def != nil {
			task.Title, task.Number, task.Source = a.text(def.Title, def.Translations), def.Number, a.promised(def.Source)
		}
		if own := tasks[t.Task]; own != nil {
			if change := changeOf(t.State, own.Stages); change != nil {
				task.StateSource = change.Source
			}
		}
		line.Tasks = append(line.Tasks, task)
	}
	nameTargets(line.Tasks, tasks, attainments)
	return line
}

// addTasks adds tasks and their subtasks by their ids.
func addTasks(byID map[string]*program.Task, tasks []program.Task) {
	for i := range tasks {
		first(byID, tasks[i].ID, &tasks[i])
		addTasks(byID, tasks[i].Subtasks)
	}
}

// changeOf returns the change that brought a state; nil if there is none.
func changeOf(s program.StageState, changes []program.StageChange) *program.StageChange {
	if s.Change == 0 {
		return nil
	}
	return &changes[s.Change-1]
}

// programCounts returns the counts of programmes published by the date, each
// beside what the stages of the programmes give for its day.
func (a *assessor) programCounts() []ProgramCountLine {
	var lines []ProgramCountLine
	for i := range a.d.Results.ProgramCounts {
		c := &a.d.Results.ProgramCounts[i]
		known := a.known.programCount(c)
		on := cmp.Or(c.On, known)
		if !a.holds(on, known) {
			continue
		}
		stages := a.stagesOn(cmp.Or(on, a.asOf))
		line := ProgramCountLine{
			Label: a.word(c.Label), Stage: c.Stage, Meaning: a.text(c.Meaning, c.Translations),
			Published: Share{Count: number(c.Count)},
			Computed:  shareOf(number(stages.AtLeast(c.Stage)), number(stages.N())),
			NotNamed:  stages.Count(program.NotItemised), On: c.On, Known: known, Source: c.Source,
		}
		if c.Of > 0 {
			line.Published = shareOf(number(c.Count), number(c.Of))
		}
		line.Agrees = c.Count == stages.AtLeast(c.Stage) && (c.Of == 0 || c.Of == stages.N())
		if !line.Agrees {
			a.findings.Add(finding.Path("results").Name("programCounts").Index(i), finding.List{{
				Severity: finding.SeverityWarning, Code: CodeProgramCountDiffers, Path: "count",
				Value:  line.Published.String(),
				Detail: "the stages of the programmes give " + line.Computed.String(),
			}})
		}
		lines = append(lines, line)
	}
	slices.SortStableFunc(lines, func(p, q ProgramCountLine) int {
		return cmp.Or(p.On, p.Known).Compare(cmp.Or(q.On, q.Known))
	})
	return lines
}

// stagesOn counts the programmes by their stage on a day, as known on the date
// of knowledge.
func (a *assessor) stagesOn(day calendar.Date) program.StageTally {
	tally := program.NewStageTally(a.d.Resolution.Declared.Programs)
	for i := range a.d.Resolution.Programs {
		tally.Add(program.StageOn(a.d.Resolution.Programs[i].Stages, day, a.knownOn, a.known.sources))
	}
	return tally
}

// instruments says which instruments are issued.
func (a *assessor) instruments() []InstrumentLine {
	var lines []InstrumentLine
	issued := map[string]string{} // the instrument that replaced another
	for i := range a.d.Resolution.Instruments {
		n := &a.d.Resolution.Instruments[i]
		state := program.StageOn(n.Stages, a.asOf, a.knownOn, a.known.sources)
		line := InstrumentLine{
			ID: n.ID, Kind: n.Kind, Title: a.text(n.Title, n.Translations), Issuer: a.unit(n.Issuer),
			Number: n.Number, Due: n.Due, State: state, Issued: state.AtLeast(program.Issued),
			Note: a.word(n.Note), Source: a.promised(n.Source),
		}
		if change := changeOf(state, n.Stages); change != nil {
			line.StateSource, line.Note = change.Source, a.word(cmp.Or(n.Note, change.Note))
		}
		line.Overdue = !line.Issued && state.Stage != program.Cancelled && n.Due.Last().Before(a.asOf)
		if line.Issued && n.Supersedes != "" {
			issued[n.Supersedes] = n.ID
		}
		lines = append(lines, line)
	}
	for i := range lines {
		lines[i].SupersededBy = issued[lines[i].ID]
		lines[i].ByUnit = a.byUnit(&a.d.Resolution.Instruments[i].ByUnit, func() finding.Path {
			return finding.Path("resolution").Name("instruments").Index(i).Name("byUnit")
		})
	}
	return lines
}
