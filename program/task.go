package program

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A Task is a piece of work (nhiệm vụ) with somebody who answers for it and a
// day by which it is to be done. Only ID need be given.
//
// A task is done when a change in Stages says [Completed], and with what date
// that change has. What is taken from a report, a stage, or subtasks never
// makes a task done by itself: 100 per cent reported is not yet completed.
type Task struct {
	// ID names the task; no other project or task assessed with it has the
	// same.
	ID string `json:"id"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Title is what is to be done.
	Title string `json:"title,omitempty"`
	// Owner is who answers for it; empty means the owner of what it is part
	// of.
	Owner string `json:"owner,omitempty"`
	// Coordinators are who takes part in carrying it out.
	Coordinators []string `json:"coordinators,omitempty"`
	// Weight is its weight among the projects and tasks that stand beside it;
	// no number means none stated.
	Weight decimal.Decimal `json:"weight,omitzero"`
	// Start is when it is to begin: the first day of the period.
	Start calendar.Period `json:"start,omitzero"`
	// Due is when it was first to be done: the last day of the period is the
	// deadline, so that "quý III/2021" falls due on 2021-09-30 (rule T1). None
	// means no deadline.
	Due calendar.Period `json:"due,omitzero"`
	// Extensions are the later due dates, in any order. Due stays what it was.
	Extensions []Extension `json:"extensions,omitempty"`
	// Stages are the steps of its life, in any order.
	Stages []StageChange `json:"stages,omitempty"`
	// ProgressBy says what its progress is read from; see [ProgressBy] for
	// empty.
	ProgressBy ProgressBy `json:"progressBy,omitempty"`
	// Reports are what was reported of its progress, in any order.
	Reports []Report `json:"reports,omitempty"`
	// Target is the id of the target that its progress is read from.
	Target string `json:"target,omitempty"`
	// DependsOn are the ids of the tasks that must be done before.
	DependsOn []string `json:"dependsOn,omitempty"`
	// Subtasks are the tasks that it is made of. They count in its progress;
	// in a tally of tasks only the task itself counts.
	Subtasks []Task `json:"subtasks,omitempty"`
	// Recurrence makes it a task for every quarter, month or other period. In
	// a tally of tasks each occurrence counts, and the task itself does not: it
	// is done when no occurrence is left to be done, and its Due says nothing.
	Recurrence Recurrence `json:"recurrence,omitzero"`
	// Occurrences are what is known of single occurrences, in any order.
	Occurrences []Occurrence `json:"occurrences,omitempty"`
	// Documents are the texts it rests on.
	Documents []Document `json:"documents,omitempty"`
	// Translations holds Title in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Notes say what a reader should know and no other member holds.
	Notes []string `json:"notes,omitempty"`
	// Source says where it was published.
	Source string `json:"source,omitempty"`
}

// An Extension puts off the deadline of a task. It counts from On, by the rule
// of [StageChange]. A task that is done is judged by the deadline that held on
// the day it was done.
type Extension struct {
	// Due is the new due period.
	Due calendar.Period `json:"due"`
	// On is the day it was decided.
	On calendar.Date `json:"on,omitzero"`
	// Reported is the day from which it was known; none means On.
	Reported calendar.Date `json:"reported,omitzero"`
	// Reason says why.
	Reason string `json:"reason,omitempty"`
	// Document names the decision.
	Document string `json:"document,omitempty"`
	// Source says where it was published.
	Source string `json:"source,omitempty"`
}

// A Report says how far a task was on a day: in per cent, or in steps of a
// number of steps. The latest one counts; one without On counts by the rule of
// [StageChange]. A reported 0 is a figure.
type Report struct {
	// On is the day that it speaks of.
	On calendar.Date `json:"on,omitzero"`
	// Reported is the day from which it was known; none means On.
	Reported calendar.Date `json:"reported,omitzero"`
	// Percent is the part done in per cent; no number if Steps say it. It may
	// be beyond 100.
	Percent decimal.Decimal `json:"percent,omitzero"`
	// Steps is the number of steps done, of Of. It may be beyond Of.
	Steps decimal.Decimal `json:"steps,omitzero"`
	// Of is the number of steps there are, above 0.
	Of decimal.Decimal `json:"of,omitzero"`
	// Documents are the evidence.
	Documents []Document `json:"documents,omitempty"`
	// Note says what a reader should know.
	Note string `json:"note,omitempty"`
	// Source says where it was published.
	Source string `json:"source,omitempty"`
}

// A ProgressBy says what the progress of a task is read from. Empty means what
// is there, in this order: its reports, its subtasks or occurrences, its
// target. Where there is none of these, a task that is planned or is to start
// later is at 0, and how far any other is is not known: that is not 0.
type ProgressBy string

// The ways to read progress. A completed task is at 100 per cent by any, unless
// more was reported; what is cancelled or not known is left out of means.
const (
	// ByReports reads the latest report.
	ByReports ProgressBy = "reports"
	// BySubtasks takes the mean of the subtasks, or of the occurrences of a
	// recurring task: by weight if all have one, else each counting alike.
	BySubtasks ProgressBy = "subtasks"
	// ByTarget reads how far the task's target is ([Options.Attained]).
	ByTarget ProgressBy = "target"
	// ByStage is 0 until the task is completed and 100 then.
	ByStage ProgressBy = "stage"
)

var progressBys = [...]ProgressBy{ByReports, BySubtasks, ByTarget, ByStage}

// A Recurrence says for which periods a task is to be done. The zero
// Recurrence is a task that is done once.
type Recurrence struct {
	// Every is the length of the periods.
	Every Every `json:"every,omitempty"`
	// Within is the time whose whole periods are meant.
	Within calendar.Period `json:"within,omitzero"`
}

// An Every is the length of the periods of a recurring task.
type Every string

// The lengths of periods.
const (
	// EveryYear is a calendar year.
	EveryYear Every = "year"
	// EveryHalf is a half of a year.
	EveryHalf Every = "half"
	// EveryQuarter is a quarter of a year.
	EveryQuarter Every = "quarter"
	// EveryMonth is a month.
	EveryMonth Every = "month"
)

var everys = [...]Every{EveryYear, EveryHalf, EveryQuarter, EveryMonth}

// An Occurrence is what is known of a recurring task in one of its periods.
type Occurrence struct {
	// Period is the period, one of those of the task's [Recurrence].
	Period calendar.Period `json:"period"`
	// Due is when the occurrence is to be done; none means Period itself.
	Due calendar.Period `json:"due,omitzero"`
	// Extensions are its later due dates, in any order.
	Extensions []Extension `json:"extensions,omitempty"`
	// Stages are the steps of its life, in any order.
	Stages []StageChange `json:"stages,omitempty"`
	// Reports are what was reported of its progress, in any order.
	Reports []Report `json:"reports,omitempty"`
	// Note says what a reader should know.
	Note string `json:"note,omitempty"`
	// Source says where it was published.
	Source string `json:"source,omitempty"`
}
