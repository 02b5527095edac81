package program

import (
	"cmp"
	"slices"
	"sync"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// Validate reports all that is doubtful in the programme, each finding with its
// path from the programme. term is the term of the resolution, or none. A
// sound programme without own targets gives nil and, but for working memory
// that is kept for the next call, allocates nothing.
func (p *Program) Validate(term calendar.Period) finding.List {
	v := newValidator(term)
	v.program(p, -1)
	return v.validate()
}

// ValidatePrograms reports all that is doubtful in programmes that stand side
// by side, each finding with its path from the list: "[3].tasks[0].due".
// Dependencies may lead from one to another. It allocates as
// [Program.Validate] does.
func ValidatePrograms(programs []Program, term calendar.Period) finding.List {
	v := newValidator(term)
	for i := range programs {
		v.program(&programs[i], int32(i))
	}
	v.weights(-1)
	return v.validate()
}

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
// in document order. It is working memory only: nothing in it outlives a call.
type validator struct {
	term     calendar.Period
	entries  []entry
	programs map[string]int32 // the first entry of an id
	byID     map[string]int32 // the same of projects and tasks
	found    []placed
	scratch  []datedChange
	periods  map[calendar.Period]int
	marks    []uint8
	way      []step
}

var validators = sync.Pool{New: func() any {
	return &validator{
		programs: map[string]int32{}, byID: map[string]int32{}, periods: map[calendar.Period]int{},
	}
}}

func newValidator(term calendar.Period) *validator {
	v := validators.Get().(*validator)
	v.term = term
	return v
}

// release forgets the programmes and keeps the memory for the next call.
func (v *validator) release() {
	clear(v.entries)
	clear(v.programs)
	clear(v.byID)
	clear(v.found)
	v.entries, v.found = v.entries[:0], v.found[:0]
	validators.Put(v)
}

// validate checks the entries and returns the findings in document order.
func (v *validator) validate() finding.List {
	v.index()
	for i := range v.entries {
		v.entry(i)
	}
	v.cycles()
	var list finding.List
	if len(v.found) > 0 {
		slices.SortStableFunc(v.found, func(a, b placed) int { return a.entry - b.entry })
		list = make(finding.List, len(v.found))
		for i, f := range v.found {
			list[i] = f.Finding
			list[i].Path = v.path(f.entry).Join(f.Path)
		}
	}
	v.release()
	return list
}

// index prepares find.
func (v *validator) index() {
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

// findTask returns the entry of the task with an id, or -1.
func (v *validator) findTask(id string) int {
	if i, ok := v.byID[id]; ok && v.entries[i].task != nil {
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
	ids := v.byID
	if e.program != nil {
		ids = v.programs
	}
	if int(ids[id]) != at {
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
	missing, negative := -1, false
	for i := parent + 1; i < len(v.entries); i++ {
		e := &v.entries[i]
		if int(e.parent) < parent {
			break
		}
		if int(e.parent) != parent {
			continue
		}
		w := e.weight()
		negative = negative || w.Sign() < 0
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
	if negative || err == nil && (total.Equal(one) || total.Equal(hundred)) {
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
