package program

import (
	"cmp"
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// task checks one task.
func (v *validator) task(at int, t *Task) {
	within, of := v.within(at)
	v.period(at, "start", t.Start, within, of)
	v.period(at, "due", t.Due, within, of)
	if t.Due.IsValid() && t.Due.Last().Before(t.Start.First()) {
		v.add(at, finding.SeverityError, CodeDueBeforeStart, "due", t.Due.String(),
			"it starts on "+t.Start.First().String())
	}
	v.weight(at, t.Weight)
	v.weights(at)
	l := life{v, at, -1}
	l.extensions(t.Due, t.Extensions)
	l.stages(t.Stages)
	l.reports(t.Reports)
	v.progressBy(at, t)
	v.recurrence(at, t)
	v.done(at, t)
	v.dependencies(at, t)
}

// stages checks the stages of a programme or project.
func (v *validator) stages(at int, changes []StageChange) { life{v, at, -1}.stages(changes) }

// A life checks what happened to a programme, a project, a task or, unless it
// is -1, to an occurrence of a task.
type life struct {
	*validator
	at         int
	occurrence int
}

// add reports something about element i of an array member, or about a member
// of it.
func (l life) add(severity finding.Severity, code finding.Code, array string, i int, name, value, detail string) {
	var path finding.Path
	if l.occurrence >= 0 {
		path = path.Name("occurrences").Index(l.occurrence)
	}
	path = path.Name(array).Index(i)
	if name != "" {
		path = path.Name(name)
	}
	l.validator.add(l.at, severity, code, path, value, detail)
}

// undated checks that something has a date, or where to take one from.
func (l life) undated(array string, i int, on, reported calendar.Date, source string) {
	if !on.IsValid() && !reported.IsValid() && source == "" {
		l.add(finding.SeverityWarning, CodeUndated, array, i, "", "",
			"want the day, the day it was reported, or a source")
	}
}

func (l life) stages(changes []StageChange) {
	for i := range changes {
		c := &changes[i]
		if !c.Stage.IsValid() {
			l.add(finding.SeverityError, CodeUnknownStage, "stages", i, "stage", string(c.Stage),
				fmt.Sprintf("want one of %q", stages))
		}
		l.undated("stages", i, c.On, c.Reported, c.Source)
		if c.Stage == Completed && !c.On.IsValid() && (c.Reported.IsValid() || c.Source != "") {
			l.add(finding.SeverityNotice, CodeDoneWithoutDate, "stages", i, "on", "",
				"want the day it was completed")
		}
	}
	l.scratch = inOrder(changes, always, l.scratch)
	var from Stage
	for _, d := range l.scratch {
		to := changes[d.index].Stage
		if !to.IsValid() {
			continue
		}
		if !to.MayFollow(from) {
			l.add(finding.SeverityNotice, CodeOddTransition, "stages", d.index, "stage", string(to),
				"it follows "+string(from))
		}
		from = to
	}
}

func (l life) extensions(first calendar.Period, extensions []Extension) {
	for i := range extensions {
		e := &extensions[i]
		l.undated("extensions", i, e.On, e.Reported, e.Source)
		switch {
		case !e.Due.IsValid():
			l.add(finding.SeverityError, CodeMissingDue, "extensions", i, "due", "", "want the new due period")
		case first.IsValid() && !e.Due.Last().After(first.Last()):
			l.add(finding.SeverityWarning, CodeExtensionEarlier, "extensions", i, "due", e.Due.String(),
				"it was first due by "+first.Last().String()+": want a later one")
		}
	}
}

func (l life) reports(reports []Report) {
	for i := range reports {
		r := &reports[i]
		l.undated("reports", i, r.On, r.Reported, r.Source)
		steps := fractionOf(r.Steps, r.Of)
		switch {
		case r.Percent.Sign() < 0:
			l.add(finding.SeverityWarning, CodeNegativeProgress, "reports", i, "percent", r.Percent.String(), "want 0 or more")
		case r.Percent.IsValid() && steps.known():
			l.differs(i, r)
		case r.Percent.IsValid():
		case !steps.known():
			l.add(finding.SeverityError, CodeNoFigure, "reports", i, "", "", "want percent, or steps of a number above 0")
		case r.Steps.Sign() < 0:
			l.add(finding.SeverityWarning, CodeNegativeProgress, "reports", i, "steps", r.Steps.String(), "want 0 or more")
		}
	}
}

// differs checks that per cent and steps say the same.
func (l life) differs(i int, r *Report) {
	ratio, _ := decimal.RatioOf(r.Steps, r.Of) // of is above 0
	percent, err := ratio.Percent(r.Percent.Scale(), decimal.HalfUp)
	if err == nil && !percent.Equal(r.Percent) {
		l.add(finding.SeverityWarning, CodeProgressDiffers, "reports", i, "percent", r.Percent.String(),
			r.Steps.String()+" of "+r.Of.String()+" is "+percent.String())
	}
}

// progressBy checks that progress can be read as it is to be.
func (v *validator) progressBy(at int, t *Task) {
	there := true
	switch t.ProgressBy {
	case "", ByStage:
	case ByReports:
		there = len(t.Reports) > 0
	case BySubtasks:
		there = len(t.Subtasks) > 0 || t.Recurrence != (Recurrence{})
	case ByTarget:
		there = t.Target != ""
	default:
		v.add(at, finding.SeverityError, CodeUnknownProgressBy, "progressBy", string(t.ProgressBy),
			fmt.Sprintf("want one of %q", progressBys))
	}
	if !there {
		v.add(at, finding.SeverityWarning, CodeNoProgressSource, "progressBy", string(t.ProgressBy),
			"there is nothing to read it from")
	}
}

// recurrence checks the recurrence of a task and its occurrences.
func (v *validator) recurrence(at int, t *Task) {
	if t.Recurrence == (Recurrence{}) && len(t.Occurrences) == 0 {
		return
	}
	if t.Recurrence != (Recurrence{}) && !t.Recurrence.any() {
		v.add(at, finding.SeverityError, CodeUnknownRecurrence, "recurrence", string(t.Recurrence.Every),
			fmt.Sprintf("want every one of %q, within a time that has a whole one", everys))
	}
	period := func(i int) finding.Path { return finding.Path("occurrences").Index(i).Name("period") }
	clear(v.periods)
	for i := range t.Occurrences {
		o := &t.Occurrences[i]
		unit := t.Recurrence.unit(o.Period.First())
		known := unit.SameExtent(o.Period) && t.Recurrence.Within.Covers(unit)
		first, twice := v.periods[unit]
		switch {
		case !known && (t.Recurrence == (Recurrence{}) || t.Recurrence.any()):
			v.add(at, finding.SeverityWarning, CodeUnknownOccurrence, period(i), o.Period.String(),
				"want one of the periods of the recurrence")
		case known && twice:
			v.add(at, finding.SeverityError, CodeDuplicateOccurrence, period(i), o.Period.String(),
				fmt.Sprintf("occurrence %d is for this period", first))
		case known:
			v.periods[unit] = i
		}
		l := life{v, at, i}
		l.extensions(cmp.Or(o.Due, o.Period), o.Extensions)
		l.stages(o.Stages)
		l.reports(o.Reports)
	}
}

// done checks the completion of a task against its start and its subtasks.
func (v *validator) done(at int, t *Task) {
	state := v.lastStage(t.Stages)
	if state.Stage != Completed {
		return
	}
	if start := t.Start.First(); state.On.Before(start) {
		v.add(at, finding.SeverityNotice, CodeDoneBeforeStart, finding.Path("stages").Index(state.Change-1).Name("on"),
			state.On.String(), "it was to start on "+start.String())
	}
	for i := range t.Subtasks {
		sub := &t.Subtasks[i]
		switch s := v.lastStage(sub.Stages); {
		case s.Stage == Cancelled:
		case s.Stage != Completed:
			v.add(at, finding.SeverityWarning, CodeDoneBeforeSubtask, "stages", "", "subtask "+sub.ID+" is not done")
		case s.On.After(state.On):
			v.add(at, finding.SeverityWarning, CodeDoneBeforeSubtask, "stages", state.On.String(),
				"subtask "+sub.ID+" was done on "+s.On.String())
		}
	}
}

// lastStage returns the state after all changes.
func (v *validator) lastStage(changes []StageChange) (state StageState) {
	state, v.scratch = stageOn(changes, always, v.scratch)
	return state
}

// dependencies checks what a task depends on, but for cycles.
func (v *validator) dependencies(at int, t *Task) {
	if len(t.DependsOn) == 0 {
		return
	}
	state := v.lastStage(t.Stages)
	for i, id := range t.DependsOn {
		path := func() finding.Path { return finding.Path("dependsOn").Index(i) }
		j := v.findTask(id)
		if j < 0 {
			v.add(at, finding.SeverityError, CodeDanglingDependency, path(), id, "there is no task with this id")
			continue
		}
		if state.Stage != Completed || j == at {
			continue
		}
		switch before := v.lastStage(v.entries[j].task.Stages); {
		case before.Stage == Cancelled:
		case before.Stage != Completed:
			v.add(at, finding.SeverityWarning, CodeDoneBeforePredecessor, path(), id, "it is not done, and this task is")
		case before.On.After(state.On):
			v.add(at, finding.SeverityWarning, CodeDoneBeforePredecessor, path(), id,
				"it was done on "+before.On.String()+", this task on "+state.On.String())
		}
	}
}
