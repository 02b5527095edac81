package program

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// Options say how programmes are assessed. The zero Options count tasks, with
// what was known on the date itself.
type Options struct {
	// Known is the date of knowledge: what was reported later is not used.
	// None means the date assessed.
	Known calendar.Date
	// By says how progress is rolled up; anything but [RollupWeight] means
	// [RollupCount]. The result says which it was.
	By RollupBy
	// Ahead is how many days the list of what falls due soon looks ahead; the
	// date assessed itself always belongs to it.
	Ahead int
	// SourceDates are the dates of sources by their names, for events that
	// have no date of their own (rule C4).
	SourceDates map[string]calendar.Date
	// Attained says how far targets are, by their ids, for tasks whose
	// progress is read from a target: 1 is the target reached. By which method
	// is the caller's choice; it is best one that knows direction and
	// baseline, such as linear-achievement.
	Attained map[string]decimal.Ratio
	// AttainedBy names the method of Attained, for the result to say so.
	AttainedBy string
}

// An Assessment is how far programmes and their tasks are on a date, as far as
// it was known. It shares no memory with the programmes but strings.
type Assessment struct {
	// AsOf is the date judged.
	AsOf calendar.Date `json:"asOf"`
	// Known is the date of knowledge.
	Known calendar.Date `json:"known"`
	// AttainedBy is the method of progress read from targets.
	AttainedBy string `json:"attainedBy,omitempty"`
	// Stages counts the programmes by stage, of as many as were declared.
	Stages StageTally `json:"stages"`
	// Total is the figures over all programmes.
	Total Figures `json:"total"`
	// Programs are the programmes, in the order given.
	Programs []ProgramAssessment `json:"programs,omitempty"`
	// Owners are the owners of tasks with what they have to do, by name; what
	// nobody owns comes first, under the empty name.
	Owners []Workload `json:"owners,omitempty"`
	// Soon is what falls due within [Options.Ahead] days and is not done, by
	// deadline.
	Soon []Upcoming `json:"soon,omitempty"`
}

// Figures are the figures of a project, a programme or all programmes.
type Figures struct {
	// Tally counts the tasks by timeliness.
	Tally Tally `json:"tally"`
	// Rates are the shares of the tally, each with its base.
	Rates []Rate `json:"rates"`
	// Progress is how far the tasks are.
	Progress Progress `json:"progress"`
	// Schedule compares that with the plan.
	Schedule Schedule `json:"schedule"`
}

// A ProgramAssessment is how far one programme is.
type ProgramAssessment struct {
	// Program is the id of the programme.
	Program string `json:"program"`
	// State is its stage.
	State StageState `json:"state"`
	// Owner is who answers for it.
	Owner string `json:"owner,omitempty"`
	// Figures are the figures over all its tasks.
	Figures Figures `json:"figures"`
	// Projects are its projects, in order.
	Projects []ProjectAssessment `json:"projects,omitempty"`
	// Tasks are its tasks, those of its projects, the subtasks and the
	// occurrences of recurring tasks, in document order.
	Tasks []TaskAssessment `json:"tasks,omitempty"`
	// Network is what follows from the dependencies of its tasks.
	Network Network `json:"network,omitzero"`
}

// A ProjectAssessment is how far one project is.
type ProjectAssessment struct {
	// Project is the id of the project.
	Project string `json:"project"`
	// State is its stage.
	State StageState `json:"state"`
	// Owner is who answers for it, or for its programme.
	Owner string `json:"owner,omitempty"`
	// Figures are the figures over its tasks.
	Figures Figures `json:"figures"`
}

// A TaskAssessment is where one task, subtask or occurrence is.
type TaskAssessment struct {
	// Task is the id of the task; of an occurrence that of its task, "@" and
	// the period.
	Task string `json:"task"`
	// Project is the id of its project; empty if it belongs to none.
	Project string `json:"project,omitempty"`
	// Parent is the id of the task that it is a subtask or an occurrence of.
	Parent string `json:"parent,omitempty"`
	// Owner is who answers for it, or for what it is part of.
	Owner string `json:"owner,omitempty"`
	// State is its own stage.
	State StageState `json:"state"`
	// StoppedBy is the id of what it is part of, if that is suspended or
	// cancelled and stops it.
	StoppedBy string `json:"stoppedBy,omitempty"`
	// Counted says that it counts in tallies: subtasks do not, nor does a
	// recurring task itself.
	Counted bool `json:"counted"`
	// Standing is its class of timeliness, with what the class does not say.
	Standing Standing `json:"standing"`
	// Due is the due period in force: of a task that is done, on that day.
	Due calendar.Period `json:"due,omitzero"`
	// FirstDue is the due period before the extensions, if there are any in
	// force.
	FirstDue calendar.Period `json:"firstDue,omitzero"`
	// Extensions is the number of extensions in force.
	Extensions int `json:"extensions,omitempty"`
	// Days is how many days after its deadline it was done, or how many the
	// date is after it; below 0 is before. It is 0 without a deadline, without
	// a date of completion, and for what is cancelled.
	Days int `json:"days,omitempty"`
	// Percent is its progress in per cent, rounded half up to two digits but
	// never up to 100; no number if it is not known.
	Percent decimal.Decimal `json:"percent,omitzero"`
	// ProgressBy is what the progress was read from.
	ProgressBy ProgressBy `json:"progressBy,omitempty"`
	// Reason says why the progress is not known.
	Reason Reason `json:"reason,omitempty"`
	// WaitsFor are the ids of the tasks that it depends on and that are not
	// done. What is cancelled is waited for no longer.
	WaitsFor []string `json:"waitsFor,omitempty"`
	// Blocks are the ids of the tasks that wait for it.
	Blocks []string `json:"blocks,omitempty"`
	// Path is its place in the network of open tasks.
	Path PathPlace `json:"path,omitzero"`
}

// A Reason is a code that says why a figure is not given or what was left out
// of it. The empty Reason is none.
type Reason string

// The reasons.
const (
	// ReasonCancelled: it is cancelled.
	ReasonCancelled Reason = "cancelled"
	// ReasonNoWeight: it has no weight, or one below 0.
	ReasonNoWeight Reason = "no-weight"
	// ReasonNoProgress: nothing is known of its progress. That is not 0.
	ReasonNoProgress Reason = "no-progress"
	// ReasonNoDeadline: it has no deadline to plan by.
	ReasonNoDeadline Reason = "no-deadline"
	// ReasonNothingCounted: nothing is left to take the figure from.
	ReasonNothingCounted Reason = "nothing-counted"
	// ReasonZeroWeight: the weights add up to 0.
	ReasonZeroWeight Reason = "zero-weight"
	// ReasonBeforeStart: the plan has not begun.
	ReasonBeforeStart Reason = "before-start"
	// ReasonDeadlinePassed: the last deadline of the plan has passed.
	ReasonDeadlinePassed Reason = "deadline-passed"
	// ReasonOutOfRange: the exact computation leaves the range of decimals.
	ReasonOutOfRange Reason = "out-of-range"
	// ReasonCycle: it depends on itself, or on what does.
	ReasonCycle Reason = "cycle"
)

// A Left is something left out of a figure, and why.
type Left struct {
	// ID is the id of the task, project or programme.
	ID string `json:"id"`
	// Reason says why.
	Reason Reason `json:"reason"`
}

// Assess returns how far the programme is by the end of asOf. It neither
// writes into p nor reads a clock, and is safe for concurrent use. Without a
// date nothing has happened yet.
func (p *Program) Assess(asOf calendar.Date, opts Options) Assessment {
	return Assess([]Program{*p}, 1, asOf, opts)
}

// Assess returns how far the programmes are by the end of asOf. declared is
// how many programmes there are said to be, named or not; 0 is as many as are
// given. It writes into none of the programmes, reads no clock, and is safe
// for concurrent use. Without a date nothing has happened yet.
//
// The cost is linear in tasks, events and dependencies, but for the sorting of
// each task's own events and of what falls due soon.
func Assess(programs []Program, declared int, asOf calendar.Date, opts Options) Assessment {
	a := newAssessor(programs, asOf, opts)
	result := Assessment{
		AsOf: asOf, Known: a.known, AttainedBy: opts.AttainedBy,
		Stages: NewStageTally(declared),
	}
	a.link()
	for i := range programs {
		one := a.program(&programs[i], i)
		result.Stages.Add(one.State)
		result.Total.Tally.Merge(one.Figures.Tally)
		result.Programs = append(result.Programs, one)
	}
	a.figures(&result.Total, top)
	result.Owners = a.workloads()
	result.Soon = a.soon()
	return result
}

// An assessor is the working state of one assessment.
type assessor struct {
	moment
	opts Options
	// nodes are all tasks, subtasks and occurrences in document order.
	nodes []node
	// byID finds the first node of an id.
	byID map[string]int32
	// groups are all programmes, which the first one holds, and projects.
	groups []group
	// spans are where in nodes each programme's are, and lastOf which of them
	// is done last.
	spans  []span
	lastOf []int32
	// scratch is for the sorting of stage changes.
	scratch []datedChange
}

// A span is the nodes of one programme.
type span struct{ from, to int32 }

// A group is a project, a programme, or all programmes.
type group struct {
	id      string
	state   StageState
	members []member
	tasks   []int32 // the nodes that count in tallies, of its own
}

// A member is a project, a programme or a task of a group.
type member struct {
	group  int32 // index of the programme or project; 0 is none
	node   int32 // else index of the task
	weight decimal.Decimal
}

// top is the group of all programmes, which is no member of any.
const top = 0

func newAssessor(programs []Program, asOf calendar.Date, opts Options) *assessor {
	if opts.By != RollupWeight {
		opts.By = RollupCount
	}
	a := &assessor{
		moment: moment{asOf: asOf, known: cmp.Or(opts.Known, asOf), sources: opts.SourceDates},
		opts:   opts,
		byID:   map[string]int32{},
	}
	a.groups = append(a.groups, group{})
	for i := range programs {
		p := &programs[i]
		from := int32(len(a.nodes))
		at := a.addGroup(top, p.ID, p.Stages, p.Weight)
		in := inherited{group: at, program: int32(i), owner: p.Owner}.under(a.groups[at].state, p.ID)
		for j := range p.Projects {
			project := &p.Projects[j]
			sub := a.addGroup(at, project.ID, project.Stages, project.Weight)
			below := in
			below.group, below.project, below.owner = sub, project.ID, cmp.Or(project.Owner, in.owner)
			a.addTasks(project.Tasks, below.under(a.groups[sub].state, project.ID))
		}
		a.addTasks(p.Tasks, in)
		a.spans = append(a.spans, span{from, int32(len(a.nodes))})
	}
	for i := range a.groups {
		if m := a.groups[i].members; len(m) == 1 && !m[0].weight.IsValid() {
			m[0].weight = one
		}
	}
	return a
}

// addGroup adds a programme or project and returns its index.
func (a *assessor) addGroup(parent int32, id string, changes []StageChange, weight decimal.Decimal) int32 {
	at := int32(len(a.groups))
	a.groups = append(a.groups, group{id: id, state: a.stage(changes)})
	a.groups[parent].members = append(a.groups[parent].members, member{group: at, weight: weight})
	return at
}

func (a *assessor) stage(changes []StageChange) StageState {
	state, scratch := stageOn(changes, a.moment, a.scratch)
	a.scratch = scratch
	return state
}

// program assembles the assessment of one programme.
func (a *assessor) program(p *Program, index int) ProgramAssessment {
	at := a.groupOf(index)
	result := ProgramAssessment{Program: p.ID, State: a.groups[at].state, Owner: p.Owner}
	result.Network = a.network(index)
	for i := a.spans[index].from; i < a.spans[index].to; i++ {
		result.Tasks = append(result.Tasks, a.task(&a.nodes[i]))
	}
	result.Figures.Tally = a.tally(at)
	a.figures(&result.Figures, at)
	for i := range p.Projects {
		project := ProjectAssessment{Project: p.Projects[i].ID, Owner: cmp.Or(p.Projects[i].Owner, p.Owner)}
		sub := a.groups[at].members[i].group
		project.State = a.groups[sub].state
		project.Figures.Tally = a.tally(sub)
		a.figures(&project.Figures, sub)
		result.Projects = append(result.Projects, project)
	}
	return result
}

// groupOf returns the group of a programme.
func (a *assessor) groupOf(program int) int32 { return a.groups[top].members[program].group }

// tally counts the tasks of a group and of the groups in it.
func (a *assessor) tally(at int32) Tally {
	var t Tally
	for _, n := range a.groups[at].tasks {
		t.Add(a.nodes[n].standing)
	}
	for _, m := range a.groups[at].members {
		if m.group != top {
			t.Merge(a.tally(m.group))
		}
	}
	return t
}

// figures fills in what follows from the tally and the tasks of a group.
func (a *assessor) figures(f *Figures, at int32) {
	f.Rates = f.Tally.Rates()
	f.Progress = a.progress(at, f.Tally)
	f.Schedule = a.schedule(at)
}
