package program

import (
	"cmp"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// Validate reports all that is doubtful in the programme, each finding with its
// path from the programme. term is the term of the resolution, or none. A
// sound programme of up to 64 projects and tasks, without own targets, is
// validated without allocation.
func (p *Program) Validate(term calendar.Period) finding.List {
	var room [small]entry
	v := validator{term: term, entries: room[:0]}
	v.program(p, -1)
	return v.validate()
}

// ValidatePrograms reports all that is doubtful in programmes that stand side
// by side, each finding with its path from the list: "[3].tasks[0].due".
// Dependencies may lead from one to another.
func ValidatePrograms(programs []Program, term calendar.Period) finding.List {
	var room [small]entry
	v := validator{term: term, entries: room[:0]}
	for i := range programs {
		v.program(&programs[i], int32(i))
	}
	v.weights(-1)
	return v.validate()
}

// small is up to how many entries are looked up without an index of them.
const small = 64

// An entry is a programme, a project or a task. Paths are made of entries only
// when there is something to report.
type entry struct {
	program *Program // one of the three
	project *Project
	task    *Task
	parent  int32 // the entry that it is part of, or -1
	index   int32 // its place among those beside it, or -1
}

// A placed finding is a finding with the entry that it is about.
type placed struct {
	entry int
	finding.Finding
}

// A validator collects the findings of programmes, which it walks into entries
// in document order.
type validator struct {
	term     calendar.Period
	entries  []entry
	programs map[string]int32 // nil, as byID, if entries are few
	byID     map[string]int32 // of projects and tasks
	found    []placed
}

// validate checks the entries and returns the findings in document order.
func (v *validator) validate() finding.List {
	if len(v.entries) > small {
		v.index()
	}
	for i := range v.entries {
		v.entry(i)
	}
	v.cycles()
	if len(v.found) == 0 {
		return nil
	}
	slices.SortStableFunc(v.found, func(a, b placed) int { return a.entry - b.entry })
	list := make(finding.List, len(v.found))
	for i, f := range v.found {
		list[i] = f.Finding
		list[i].Path = v.path(f.entry).Join(f.Path)
	}
	return list
}

// index prepares find for many entries.
func (v *validator) index() {
	v.programs, v.byID = map[string]int32{}, make(map[string]int32, len(v.entries))
	for i := range v.entries {
		ids := v.byID
		if v.entries[i].program != nil {
			ids = v.programs
		}
		if id := v.entries[i].id(); id != "" {
			if _, taken := ids[id]; !taken {
				ids[id] = int32(i)
			}
		}
	}
}

// add reports something about an entry, or about all of them if it is -1.
func (v *validator) add(at int, severity finding.Severity, code finding.Code, path finding.Path, value, detail string) {
	v.found = append(v.found, placed{at, finding.Finding{
		Severity: severity, Code: code, Path: path, Value: value, Detail: detail,
	}})
}

// program walks a programme into entries.
func (v *validator) program(p *Program, index int32) {
	at := int32(len(v.entries))
	v.entries = append(v.entries, entry{program: p, parent: -1, index: index})
	for i := range p.Projects {
		project := int32(len(v.entries))
		v.entries = append(v.entries, entry{project: &p.Projects[i], parent: at, index: int32(i)})
		v.tasks(p.Projects[i].Tasks, project)
	}
	v.tasks(p.Tasks, at)
}

func (v *validator) tasks(tasks []Task, parent int32) {
	for i := range tasks {
		at := int32(len(v.entries))
		v.entries = append(v.entries, entry{task: &tasks[i], parent: parent, index: int32(i)})
		v.tasks(tasks[i].Subtasks, at)
	}
}

// id returns the id of what the entry is.
func (e *entry) id() string {
	switch {
	case e.program != nil:
		return e.program.ID
	case e.project != nil:
		return e.project.ID
	}
	return e.task.ID
}

// path returns the path of an entry from what is validated.
func (v *validator) path(at int) finding.Path {
	if at < 0 || v.entries[at].index < 0 {
		return ""
	}
	e := &v.entries[at]
	if e.parent < 0 {
		return finding.Path("").Index(int(e.index))
	}
	name := "tasks"
	switch {
	case e.project != nil:
		name = "projects"
	case v.entries[e.parent].task != nil:
		name = "subtasks"
	}
	return v.path(int(e.parent)).Name(name).Index(int(e.index))
}

// find returns the first project or task with an id, or the first programme,
// or -1.
func (v *validator) find(id string, program bool) int {
	if v.byID == nil {
		for i := range v.entries {
			if e := &v.entries[i]; (e.program != nil) == program && e.id() == id {
				return i
			}
		}
		return -1
	}
	ids := v.byID
	if program {
		ids = v.programs
	}
	if i, ok := ids[id]; ok {
		return int(i)
	}
	return -1
}

// entry checks one entry.
func (v *validator) entry(at int) {
	e := &v.entries[at]
	v.checkID(at, e)
	switch {
	case e.program != nil:
		p := e.program
		v.stages(at, p.Stages)
		v.period(at, "period", p.Period, v.term, "the term")
		v.weight(at, p.Weight)
		v.targets(at, p.Targets, cmp.Or(p.Period, v.term))
		v.weights(at)
	case e.project != nil:
		p := e.project
		v.stages(at, p.Stages)
		within, of := v.within(at)
		v.period(at, "period", p.Period, within, of)
		v.weight(at, p.Weight)
		v.targets(at, p.Targets, cmp.Or(p.Period, within))
		v.weights(at)
	default:
		v.task(at, e.task)
	}
}

func (v *validator) checkID(at int, e *entry) {
	id := e.id()
	if id == "" {
		v.add(at, finding.SeverityError, CodeMissingID, "id", "", "want an id to refer to it by")
		return
	}
	if v.find(id, e.program != nil) != at {
		v.add(at, finding.SeverityError, CodeDuplicateID, "id", id, "want another id: this one is taken")
	}
}

// targets checks own targets.
func (v *validator) targets(at int, targets []indicator.Target, due calendar.Period) {
	if len(targets) == 0 {
		return
	}
	for _, f := range indicator.ValidateTargets(targets, due) {
		f.Path = finding.Path("targets").Join(f.Path)
		v.found = append(v.found, placed{at, f})
	}
}

// within returns the nearest period that an entry is part of, and what it is
// the period of.
func (v *validator) within(at int) (calendar.Period, string) {
	for i := v.entries[at].parent; i >= 0; i = v.entries[i].parent {
		e := &v.entries[i]
		switch {
		case e.project != nil && e.project.Period.IsValid():
			return e.project.Period, "the project"
		case e.program != nil && e.program.Period.IsValid():
			return e.program.Period, "the programme"
		}
	}
	return v.term, "the term"
}

// period checks that a period is within another.
func (v *validator) period(at int, path finding.Path, p, within calendar.Period, of string) {
	if p.IsValid() && within.IsValid() && !within.Covers(p) {
		v.add(at, finding.SeverityNotice, CodeOutsidePeriod, path, p.String(), of+" is "+within.String())
	}
}

// weight checks one weight.
func (v *validator) weight(at int, w decimal.Decimal) {
	if w.Sign() < 0 {
		v.add(at, finding.SeverityError, CodeNegativeWeight, "weight", w.String(), "want 0 or more")
	}
}

// weights checks the weights of what stands side by side in an entry, or of
// the programmes for -1.
func (v *validator) weights(parent int) {
	var sum decimal.Accumulator
	missing := -1
	for i := parent + 1; i < len(v.entries); i++ {
		e := &v.entries[i]
		if int(e.parent) < parent {
			break
		}
		if int(e.parent) != parent {
			continue
		}
		w := e.weight()
		if sum.Add(w); !w.IsValid() && missing < 0 {
			missing = i
		}
	}
	if sum.Count() == 0 {
		return
	}
	if missing >= 0 {
		v.add(missing, finding.SeverityWarning, CodeWeightMissing, "weight", "",
			"what stands beside it has a weight: want one, or none at all")
		return
	}
	total, err := sum.Sum()
	if err == nil && (total.Equal(one) || total.Equal(hundred)) {
		return
	}
	v.add(parent, finding.SeverityWarning, CodeWeightSum, "", sum.String(),
		"the weights of what stands side by side add up to this: want 100 or 1")
}

func (e *entry) weight() decimal.Decimal {
	switch {
	case e.program != nil:
		return e.program.Weight
	case e.project != nil:
		return e.project.Weight
	}
	return e.task.Weight
}
