package program

import "github.com/nghiquyet/nghiquyet/indicator/finding"

// The codes of findings about programmes, projects and tasks. The examples are
// programmes. Findings about own targets have the codes of package indicator.
const (
	// CodeMissingID reports a programme, project or task without an id, which
	// nothing can refer to. It is an error.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"title": "Open the reception desk"}]}
	CodeMissingID finding.Code = "missing-id"

	// CodeDuplicateID reports an id that another programme has, or that
	// another project or task has. It is an error.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1"}, {"id": "t1"}]}
	CodeDuplicateID finding.Code = "duplicate-id"

	// CodeUnknownStage reports a stage that is none of the set, or missing. It
	// is an error: nothing follows from such a change but that its stage is
	// unknown.
	//
	// Example:
	//
	//	{"id": "p1", "stages": [{"stage": "promulgated", "on": "2021-03-01"}]}
	CodeUnknownStage finding.Code = "unknown-stage"

	// CodeOddTransition reports a change of stage that is not usual, by
	// [Stage.MayFollow]. It is a notice: the stage holds all the same.
	//
	// Example:
	//
	//	{"id": "p1", "stages": [
	//	  {"stage": "completed", "on": "2021-03-01"},
	//	  {"stage": "drafting", "on": "2021-06-01"}]}
	CodeOddTransition finding.Code = "odd-transition"

	// CodeUndated reports a change of stage, an extension or a progress report
	// with no date, no day of report and no source to take one from. It is a
	// warning: when it counts from is a guess.
	//
	// Example:
	//
	//	{"id": "p1", "stages": [{"stage": "issued"}]}
	CodeUndated finding.Code = "undated"

	// CodeDoneWithoutDate reports what is completed on a day that is not
	// given. It is a notice: whether it was in time cannot be said.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "due": "2021-Q3",
	//	  "stages": [{"stage": "completed", "reported": "2021-10-05"}]}]}
	CodeDoneWithoutDate finding.Code = "done-without-date"

	// CodeNegativeWeight reports a weight below 0. It is an error: what has
	// such a weight is left out of weighted figures.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "weight": "-5"}]}
	CodeNegativeWeight finding.Code = "negative-weight"

	// CodeWeightMissing reports something without a weight beside something
	// that has one. It is a warning: it is left out of weighted figures.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "weight": "100"}, {"id": "t2"}]}
	CodeWeightMissing finding.Code = "weight-missing"

	// CodeWeightSum reports weights of what stands side by side that add up
	// neither to 100 nor to 1. It is a warning: they are divided by their sum.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "weight": "60"}, {"id": "t2", "weight": "60"}]}
	CodeWeightSum finding.Code = "weight-sum"

	// CodeOutsidePeriod reports dates that are not all within those of the
	// project, the programme or the term. It is a notice.
	//
	// Example:
	//
	//	{"id": "p1", "period": "2021/2025", "tasks": [{"id": "t1", "due": "2026-Q1"}]}
	CodeOutsidePeriod finding.Code = "outside-period"

	// CodeDueBeforeStart reports a task whose deadline is before its first
	// day. It is an error.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "start": "2021-Q3", "due": "2021-Q2"}]}
	CodeDueBeforeStart finding.Code = "due-before-start"

	// CodeDoneBeforeStart reports a task that was done before it was to begin.
	// It is a notice.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "start": "2021-Q3", "due": "2021-Q4",
	//	  "stages": [{"stage": "completed", "on": "2021-06-30"}]}]}
	CodeDoneBeforeStart finding.Code = "done-before-start"

	// CodeMissingDue reports an extension that does not say until when. It is
	// an error, and changes nothing.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "due": "2021-Q3",
	//	  "extensions": [{"due": null, "on": "2021-09-15"}]}]}
	CodeMissingDue finding.Code = "missing-due"

	// CodeExtensionEarlier reports an extension that does not put off the
	// first deadline. It is a warning.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "due": "2021-Q3",
	//	  "extensions": [{"due": "2021-Q2", "on": "2021-05-15"}]}]}
	CodeExtensionEarlier finding.Code = "extension-earlier"

	// CodeUnknownProgressBy reports a way to read progress that is none of the
	// set. It is an error: the progress is not known.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "progressBy": "feeling"}]}
	CodeUnknownProgressBy finding.Code = "unknown-progress-by"

	// CodeNoProgressSource reports progress that is to be read from subtasks,
	// a target or reports that are not there. It is a warning.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "progressBy": "target"}]}
	CodeNoProgressSource finding.Code = "no-progress-source"

	// CodeNoFigure reports a progress report without per cent and without
	// steps of a number of steps above 0. It is an error, and says nothing.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "reports": [{"on": "2021-05-01", "steps": "3", "of": "0"}]}]}
	CodeNoFigure finding.Code = "no-figure"

	// CodeNegativeProgress reports progress below 0. It is a warning: it is
	// kept and counted as it is.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "reports": [{"on": "2021-05-01", "percent": "-10"}]}]}
	CodeNegativeProgress finding.Code = "negative-progress"

	// CodeProgressDiffers reports a progress report whose per cent are not
	// those of its steps, rounded half up to the digits given. It is a
	// warning: the per cent count.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "reports": [
	//	  {"on": "2021-05-01", "percent": "40", "steps": "3", "of": "8"}]}]}
	CodeProgressDiffers finding.Code = "progress-differs"

	// CodeUnknownRecurrence reports a recurrence with an unknown length of its
	// periods, or without a whole period in its time. It is an error: the task
	// has no occurrences but those given.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "recurrence": {"every": "week", "within": "2021"}}]}
	CodeUnknownRecurrence finding.Code = "unknown-recurrence"

	// CodeUnknownOccurrence reports an occurrence for a period that is none of
	// the recurrence's. It is a warning: it counts all the same, unless the
	// task has no recurrence.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "recurrence": {"every": "quarter", "within": "2021"},
	//	  "occurrences": [{"period": "2022-Q1"}]}]}
	CodeUnknownOccurrence finding.Code = "unknown-occurrence"

	// CodeDuplicateOccurrence reports a second occurrence for a period. It is
	// an error: both count.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "recurrence": {"every": "quarter", "within": "2021"},
	//	  "occurrences": [{"period": "2021-Q1"}, {"period": "2021-Q1"}]}]}
	CodeDuplicateOccurrence finding.Code = "duplicate-occurrence"

	// CodeDanglingDependency reports a dependency on a task that there is not.
	// It is an error: nothing waits for it.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "dependsOn": ["t0"]}]}
	CodeDanglingDependency finding.Code = "dangling-dependency"

	// CodeDependencyCycle reports a dependency that makes tasks depend on
	// themselves, of whatever length the circle is. It is an error: the tasks
	// have no place in the network.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "dependsOn": ["t2"]}, {"id": "t2", "dependsOn": ["t1"]}]}
	CodeDependencyCycle finding.Code = "dependency-cycle"

	// CodeDoneBeforePredecessor reports a task that is done before a task that
	// it depends on. It is a warning.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [
	//	  {"id": "t1", "stages": [{"stage": "completed", "on": "2021-06-30"}]},
	//	  {"id": "t2", "stages": [{"stage": "completed", "on": "2021-05-31"}], "dependsOn": ["t1"]}]}
	CodeDoneBeforePredecessor finding.Code = "done-before-predecessor"

	// CodeDoneBeforeSubtask reports a task that is completed while a subtask
	// is not. It is a warning.
	//
	// Example:
	//
	//	{"id": "p1", "tasks": [{"id": "t1", "stages": [{"stage": "completed", "on": "2021-06-30"}],
	//	  "subtasks": [{"id": "t1a"}]}]}
	CodeDoneBeforeSubtask finding.Code = "done-before-subtask"
)
