package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
)

// resolution validates what was promised.
func (v *validator) resolution() {
	r := &v.d.Resolution
	if r.ID == "" {
		v.report(finding.SeverityError, CodeMissingID, "resolution.id", "", "want an id for the resolution")
	}
	if _, ok := v.units[r.Body]; r.Body != "" && !ok {
		v.report(finding.SeverityError, CodeUnknownReference, "resolution.body", r.Body, "want the id of one of units")
	}
	v.sourceAt(func() finding.Path { return "resolution" }, r.Source, false)
	v.declared()
	v.amendments()
	v.statements()
	v.targets()
	v.keyTasks()
	v.list.Add("resolution.programs", program.ValidatePrograms(r.Programs, r.Term))
	v.targetIDs = v.allTargets()
	for i := range r.Programs {
		v.program(i)
	}
	v.instruments()
	v.dissemination()
	v.people()
	v.unitTree()
	v.successions()
	for i := range r.NotPublished {
		word(v, item{"resolution.notPublished", i}, "section", r.NotPublished[i].Section, sections)
	}
}

// declared validates the counts that the resolution states of itself, by what
// was adopted with it.
func (v *validator) declared() {
	r := &v.d.Resolution
	path := func() finding.Path { return "resolution.declared" }
	adopted, _ := v.counts()
	v.declaredAs(path, r.Declared, adopted)
	if r.Declared != (Declared{}) {
		v.sourceAt(path, v.promised(r.Declared.Source), true)
	}
}

// statements validates the objectives.
func (v *validator) statements() {
	const array = "resolution.objectives"
	list := v.d.Resolution.Objectives
	v.ids(array, len(list), func(i int) string { return list[i].ID })
	for i := range list {
		v.source(item{array, i}, list[i].Source, false)
	}
}

// places returns the places of ids, of two alike that of the first.
func places(n int, id func(int) string) map[string]int {
	at := make(map[string]int, n)
	for i := range n {
		first(at, id(i), i)
	}
	return at
}

// program validates the sources of programme i and of what is in it.
func (v *validator) program(i int) {
	p := &v.d.Resolution.Programs[i]
	path := item{"resolution.programs", i}.path
	v.sourceAt(path, p.Source, false)
	v.stages(path, p.Stages)
	v.ownTargets(path, p.Targets)
	v.tasks(func() finding.Path { return path().Name("tasks") }, p.Tasks)
	for j := range p.Projects {
		q := &p.Projects[j]
		path := func() finding.Path { return path().Name("projects").Index(j) }
		v.sourceAt(path, q.Source, false)
		v.stages(path, q.Stages)
		v.ownTargets(path, q.Targets)
		v.tasks(func() finding.Path { return path().Name("tasks") }, q.Tasks)
	}
}

// ownTargets validates the targets of a programme or project.
func (v *validator) ownTargets(path func() finding.Path, targets []indicator.Target) {
	if own := indicator.ValidateTargets(targets, v.d.Resolution.Term); len(own) > 0 {
		v.list.Add(path().Name("targets"), own)
	}
	for i := range targets {
		v.sourceAt(func() finding.Path { return path().Name("targets").Index(i) }, v.promised(targets[i].Source), true)
	}
}

// tasks validates the sources of tasks and their subtasks.
func (v *validator) tasks(path func() finding.Path, tasks []program.Task) {
	for i := range tasks {
		t := &tasks[i]
		path := func() finding.Path { return path().Index(i) }
		v.sourceAt(path, t.Source, false)
		if t.Target != "" && !v.targetIDs[t.Target] {
			v.report(finding.SeverityError, CodeUnknownReference, path().Name("target"), t.Target, "want the id of one of targets, of programmes and projects too")
		}
		v.stages(path, t.Stages)
		for j := range t.Reports {
			v.sourceAt(func() finding.Path { return path().Name("reports").Index(j) }, t.Reports[j].Source, true)
		}
		v.tasks(func() finding.Path { return path().Name("subtasks") }, t.Subtasks)
	}
}

func (v *validator) instruments() {
	const array = "resolution.instruments"
	list := v.d.Resolution.Instruments
	v.ids(array, len(list), func(i int) string { return list[i].ID })
	byID := places(len(list), func(i int) string { return list[i].ID })
	superseded := map[string]int{}
	for i := range list {
		n, at := &list[i], item{array, i}
		v.source(at, n.Source, false)
		v.stages(at.path, n.Stages)
		word(v, at, "kind", n.Kind, instrumentKinds)
		_, ok := byID[n.Supersedes]
		v.reference(at, "supersedes", n.Supersedes, ok, "one of instruments")
		if by, taken := superseded[n.Supersedes]; taken && n.Supersedes != "" {
			v.at(at, finding.SeverityWarning, CodeSupersededTwice, "supersedes", n.Supersedes, "so does "+string(item{array, by}.path()))
		}
		first(superseded, n.Supersedes, i)
		if !n.ByUnit.IsZero() {
			v.byUnit(at.path().Name("byUnit"), &n.ByUnit)
		}
		for j := range n.Stages {
			if !n.Stages[j].Stage.IsValid() {
				v.report(finding.SeverityError, program.CodeUnknownStage, at.path().Name("stages").Index(j).Name("stage"),
					string(n.Stages[j].Stage), "want one of "+quoted(program.Stages()))
			}
		}
	}
	v.circles(array, "supersedes", len(list), func(i int) int { return placeOr(byID, list[i].Supersedes) })
}

// placeOr returns the place of an id, or -1.
func placeOr(places map[string]int, id string) int {
	if i, ok := places[id]; ok && id != "" {
		return i
	}
	return -1
}

func (v *validator) dissemination() {
	const array, followUps = "resolution.dissemination.conferences", "resolution.dissemination.followUp"
	d := &v.d.Resolution.Dissemination
	v.ids(array, len(d.Conferences), func(i int) string { return d.Conferences[i].ID })
	for i := range d.Conferences {
		c, at := &d.Conferences[i], item{array, i}
		v.source(at, c.Source, c.Number != 0 || c.Attending.IsValid() || c.Due.IsValid() || c.Coverage.Value.IsValid())
		v.dated(at, v.known.conference(c), c.Source)
		v.unitReference(at, "unit", c.Unit)
		if c.Form != "" {
			word(v, at, "form", c.Form, forms)
		}
		v.notNegative(at.path, "number", number(c.Number))
		for _, count := range []struct {
			member string
			n      decimal.Decimal
		}{{"attending", c.Attending}, {"due", c.Due}, {"invited", c.Invited}} {
			v.notNegative(at.path, count.member, count.n)
		}
		v.notMore(at, "attending", c.Attending, c.Due)
		if c.Level != "" {
			word(v, at, "level", c.Level, levels)
		}
		v.printed(at, "coverage", &c.Coverage)
		v.attendance(at, c)
	}
	v.eachUnit("resolution.dissemination.units", d.Units)
	v.ids(followUps, len(d.FollowUp), func(i int) string { return d.FollowUp[i].ID })
	for i := range d.FollowUp {
		f, at := &d.FollowUp[i], item{followUps, i}
		v.source(at, f.Source, f.Done.IsValid() || f.Of.IsValid())
		v.dated(at, v.known.followUp(f), f.Source)
		v.notNegative(at.path, "done", f.Done)
		v.notNegative(at.path, "of", f.Of)
		v.notMore(at, "done", f.Done, f.Of)
		if !f.ByUnit.IsZero() {
			v.byUnit(at.path().Name("byUnit"), &f.ByUnit)
		}
	}
}

// attendance validates who attended a conference by audience.
func (v *validator) attendance(at item, c *Conference) {
	rows := item{array: string(at.path().Name("attendance"))}
	seen := make(map[string]bool, len(c.Attendance))
	for i := range c.Attendance {
		row := &c.Attendance[i]
		rows.index = i
		if seen[row.Audience] {
			v.at(rows, finding.SeverityWarning, CodeDuplicateID, "audience", row.Audience, "want each audience once")
		}
		seen[row.Audience] = true
		v.notNegative(rows.path, "attending", row.Attending)
		v.notNegative(rows.path, "due", row.Due)
		v.notMore(rows, "attending", row.Attending, row.Due)
	}
	attending, due := c.sums()
	for _, total := range []struct {
		member      string
		stated, sum decimal.Decimal
	}{{"attending", c.Attending, attending}, {"due", c.Due, due}} {
		if total.stated.IsValid() && total.sum.IsValid() && !total.stated.Equal(total.sum) {
			v.at(at, finding.SeverityWarning, CodeAttendanceSum, total.member, total.stated.String(),
				"the audiences add up to "+total.sum.String())
		}
	}
}
