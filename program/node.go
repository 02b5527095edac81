package program

import (
	"cmp"
	"iter"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A node is a task, a subtask or an occurrence with what an assessment finds
// out about it.
type node struct {
	at         int32
	task       *Task
	occurrence bool
	id         string
	program    int32
	project    string
	parent     int32 // the node it is a subtask or an occurrence of, or -1
	children   int32 // how many nodes behind it are below it
	owner      string
	counted    bool

	state      StageState
	stoppedBy  string
	standing   Standing
	due        calendar.Period
	firstDue   calendar.Period
	extensions int

	progress   fraction
	progressBy ProgressBy

	before []int32 // the nodes it depends on
	after  []int32 // the nodes that depend on it
	place  PathPlace
	placed bool
	finish int   // the earliest last day, in days since epoch
	latest int   // the latest one
	driver int32 // the node that decides finish, or -1
}

// open reports whether the task is still to be done.
func (n *node) open() bool { return n.standing.open() }

// recurring reports whether it is a recurring task itself and no occurrence.
func (n *node) recurring() bool { return !n.occurrence && n.task.Recurrence != (Recurrence{}) }

// inherited is what a task takes from what it is part of.
type inherited struct {
	group   int32
	program int32
	project string
	owner   string
	parent  int32
	stopped Stage
	by      string
}

// under returns in for what is part of something with a state and an id.
func (in inherited) under(state StageState, id string) inherited {
	if state.Stage == Cancelled || state.Stage == Suspended && in.stopped != Cancelled {
		if in.stopped != state.Stage {
			in.stopped, in.by = state.Stage, id
		}
	}
	return in
}

// addTasks adds the tasks of a programme or project.
func (a *assessor) addTasks(tasks []Task, in inherited) {
	for i := range tasks {
		at := int32(len(a.nodes))
		in.parent = -1
		a.addTask(&tasks[i], in, true)
		g := &a.groups[in.group]
		g.members = append(g.members, member{node: at, weight: tasks[i].Weight})
		for j := at; j < int32(len(a.nodes)); j++ {
			if a.nodes[j].counted {
				g.tasks = append(g.tasks, j)
			}
		}
	}
}

// addTask adds a task and what is below it, and reads its progress.
func (a *assessor) addTask(t *Task, in inherited, counted bool) {
	at := int32(len(a.nodes))
	recurring := t.Recurrence != (Recurrence{})
	n := node{at: at, task: t, id: t.ID, program: in.program, project: in.project, parent: in.parent}
	n.owner, n.counted = cmp.Or(t.Owner, in.owner), counted && !recurring
	a.judge(&n, t.Stages, t.Due, t.Extensions, in)
	a.nodes = append(a.nodes, n)
	if _, taken := a.byID[t.ID]; !taken {
		a.byID[t.ID] = at
	}
	in.owner, in.parent = n.owner, at
	in = in.under(n.state, t.ID)
	if recurring {
		a.addOccurrences(t, in, counted)
	}
	for i := range t.Subtasks {
		a.addTask(&t.Subtasks[i], in, false)
	}
	a.nodes[at].children = int32(len(a.nodes)) - at - 1
	if recurring {
		a.finishRecurring(at)
	}
	a.readProgress(at, t.Reports)
}

// finishRecurring makes a recurring task that nothing else has stopped done
// when nothing is open of what it consists of and something is done.
func (a *assessor) finishRecurring(at int32) {
	n := &a.nodes[at]
	done := false
	for i := at + 1; i <= at+n.children; i++ {
		o := &a.nodes[i]
		if o.parent != at {
			continue
		}
		if o.open() {
			return
		}
		done = done || o.standing.Done
	}
	if done && n.open() {
		n.standing = Standing{Timeliness: NoDeadline, Done: true}
	}
}

// addOccurrences adds a node for every period of a recurring task, those of
// which nothing is known included, and for occurrences outside of them.
func (a *assessor) addOccurrences(t *Task, in inherited, counted bool) {
	known := slices.Clone(t.Occurrences)
	slices.SortStableFunc(known, func(x, y Occurrence) int { return x.Period.Compare(y.Period) })
	for period := range t.Recurrence.Periods() {
		for len(known) > 0 && known[0].Period.Compare(period) < 0 {
			a.addOccurrence(t, known[0], in, counted)
			known = known[1:]
		}
		occurrence := Occurrence{Period: period}
		if len(known) > 0 && known[0].Period.SameExtent(period) {
			occurrence, known = known[0], known[1:]
		}
		a.addOccurrence(t, occurrence, in, counted)
	}
	for _, o := range known {
		a.addOccurrence(t, o, in, counted)
	}
}

func (a *assessor) addOccurrence(t *Task, o Occurrence, in inherited, counted bool) {
	at := int32(len(a.nodes))
	n := node{at: at, task: t, occurrence: true, program: in.program, project: in.project, parent: in.parent}
	n.id, n.owner, n.counted = t.ID+"@"+o.Period.String(), in.owner, counted
	a.judge(&n, o.Stages, cmp.Or(o.Due, o.Period), o.Extensions, in)
	a.nodes = append(a.nodes, n)
	a.readProgress(at, o.Reports)
}

// Periods returns the periods of a recurring task, in order: the whole ones
// within its time. There are none if the length is none of the named ones.
func (r Recurrence) Periods() iter.Seq[calendar.Period] {
	switch r.Every {
	case EveryYear:
		return r.Within.Years()
	case EveryHalf:
		return r.Within.Halves()
	case EveryQuarter:
		return r.Within.Quarters()
	case EveryMonth:
		return r.Within.Months()
	}
	return func(func(calendar.Period) bool) {}
}

// unit returns the period of the recurrence's length that a day lies in, within
// its time or not; none if the length is none of the named ones.
func (r Recurrence) unit(d calendar.Date) calendar.Period {
	switch r.Every {
	case EveryYear:
		return calendar.YearOf(d)
	case EveryHalf:
		return calendar.HalfOf(d)
	case EveryQuarter:
		return calendar.QuarterOf(d)
	case EveryMonth:
		return calendar.MonthOf(d)
	}
	return calendar.Period{}
}

// any reports whether the recurrence has a period.
func (r Recurrence) any() bool {
	first := r.unit(r.Within.First())
	next, _ := first.Next() // none at the end of the calendar
	return r.Within.Covers(first) || r.Within.Covers(next)
}

// judge finds the stage, the deadline in force and the standing.
func (a *assessor) judge(n *node, changes []StageChange, due calendar.Period, extensions []Extension, in inherited) {
	n.state = a.stage(changes)
	on := a.moment
	if n.state.Stage == Completed && n.state.Since.IsValid() {
		on.asOf = n.state.Since
	}
	n.due, n.extensions = dueOn(due, extensions, on)
	if n.extensions > 0 {
		n.firstDue = due
	}
	n.standing = standing(n.state, in.stopped, n.due, a.asOf)
	if n.open() || n.standing.Timeliness == TaskCancelled && n.state.Stage != Cancelled {
		n.stoppedBy = in.by
	}
}

// dueOn returns the due period in force at a moment and the number of
// extensions by then. The one decided last holds; of two decided on one day
// the later in the document.
func dueOn(due calendar.Period, extensions []Extension, m moment) (calendar.Period, int) {
	var last, before calendar.Date
	count := 0
	for i := range extensions {
		e := &extensions[i]
		day, holds := m.day(e.On, e.Reported, e.Source, before)
		before = day
		if !holds || !e.Due.IsValid() {
			continue
		}
		if count++; !last.After(day) {
			due, last = e.Due, day
		}
	}
	return due, count
}

// task returns the assessment of a node.
func (a *assessor) task(n *node) TaskAssessment {
	result := TaskAssessment{
		Task: n.id, Project: n.project, Owner: n.owner, State: n.state, StoppedBy: n.stoppedBy,
		Counted: n.counted, Standing: n.standing, Due: n.due, FirstDue: n.firstDue,
		Extensions: n.extensions, Days: a.daysPast(n), ProgressBy: n.progressBy, Path: n.place,
	}
	if n.parent >= 0 {
		result.Parent = a.nodes[n.parent].id
	}
	result.Percent = n.progress.percent(percentDigits)
	if !n.progress.known() {
		result.Reason = ReasonNoProgress
	}
	if !n.open() {
		return result
	}
	for _, i := range n.before {
		if a.nodes[i].open() {
			result.WaitsFor = append(result.WaitsFor, a.nodes[i].id)
		}
	}
	for _, i := range n.after {
		if a.nodes[i].open() {
			result.Blocks = append(result.Blocks, a.nodes[i].id)
		}
	}
	return result
}

// daysPast returns how many days after the deadline a task was done, or the
// date is.
func (a *assessor) daysPast(n *node) int {
	switch {
	case n.standing.Timeliness == TaskCancelled:
		return 0
	case n.standing.Done:
		return n.state.On.DaysSince(n.due.Last())
	}
	return a.asOf.DaysSince(n.due.Last())
}
