package resolution

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
)

// Changes are what differs between two assessments of one resolution, and why:
// what [Diff] returns. They share strings, maps and observations with the
// assessments and are not to be written into.
type Changes struct {
	// Resolution is the id of the resolution.
	Resolution string `json:"resolution"`
	// Before and After are what is compared.
	Before Standpoint `json:"before"`
	After  Standpoint `json:"after"`
	// List has one change for everything that differs, section by section in
	// the order of reports and within one in the order of After; what is no
	// longer there comes last. It is empty when nothing differs.
	List []Change `json:"changes,omitempty"`
}

// A Standpoint is from where an assessment looks, with its counts.
type Standpoint struct {
	// AsOf is the date judged.
	AsOf calendar.Date `json:"asOf"`
	// Known is the date of knowledge.
	Known calendar.Date `json:"known"`
	// Scope is the part of the term judged; none is the whole.
	Scope indicator.Scope `json:"scope,omitzero"`
	// Closing says that it is a closing review.
	Closing bool `json:"closing,omitempty"`
	// Targets counts the resolution's own targets by verdict.
	Targets indicator.Tally `json:"targets"`
	// Programs counts the programmes by stage.
	Programs program.StageTally `json:"programs"`
}

// A Change is one thing that two assessments show differently.
type Change struct {
	// Subject says what kind of thing it is.
	Subject Subject `json:"subject"`
	// ID is its id in the dossier, of a declared verdict that of the target;
	// empty for what has none.
	ID string `json:"id,omitempty"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Name is what it is called.
	Name Text `json:"name,omitzero"`
	// Unit is the unit of the figures and goals.
	Unit Text `json:"unit,omitzero"`
	// Body is the unit that it is of, where it is the part of a unit in a target,
	// what units make up, or a result that is not approved.
	Body UnitName `json:"body,omitzero"`
	// Group and Period are those that such a part is for.
	Group  Text            `json:"group,omitzero"`
	Period calendar.Period `json:"period,omitzero"`
	// Path is its place in the assessment after, or in the one before if it is
	// no longer there.
	Path finding.Path `json:"path"`
	// Before and After are how it stood; nil where it is not there.
	Before *State `json:"before,omitempty"`
	After  *State `json:"after,omitempty"`
	// Causes are why, in the order of [CauseKinds]. There is at least one; the
	// first is the primary one.
	Causes []Cause `json:"causes"`
	// Sources are the ids of the sources of the causes and of both states, each
	// once.
	Sources []string `json:"sources,omitempty"`
}

// Cause returns the primary cause.
func (c *Change) Cause() Cause {
	if len(c.Causes) == 0 {
		return Cause{}
	}
	return c.Causes[0]
}

// A Subject is a kind of thing that may change.
type Subject string

// The subjects, in the order of reports.
const (
	// SubjectAmendment is an amendment of the resolution.
	SubjectAmendment Subject = "amendment"
	// SubjectTarget is a target of the resolution, of a programme or project,
	// or one beside.
	SubjectTarget Subject = "target"
	// SubjectPart is a part of a compound target.
	SubjectPart Subject = "part"
	// SubjectDeclared is the body's own verdict on a target.
	SubjectDeclared Subject = "declaredVerdict"
	// SubjectTally is a published tally.
	SubjectTally Subject = "tally"
	// SubjectKeyTask is a key task.
	SubjectKeyTask Subject = "keyTask"
	// SubjectProgram is a programme.
	SubjectProgram Subject = "programme"
	// SubjectProject is a project.
	SubjectProject Subject = "project"
	// SubjectTask is a task, a subtask or an occurrence of a recurring one.
	SubjectTask Subject = "task"
	// SubjectProgramCount is a published count of programmes.
	SubjectProgramCount Subject = "programCount"
	// SubjectConference is a conference.
	SubjectConference Subject = "conference"
	// SubjectFollowUp is what followed conferences.
	SubjectFollowUp Subject = "followUp"
	// SubjectInstrument is an instrument.
	SubjectInstrument Subject = "instrument"
	// SubjectAssignment is an assignment.
	SubjectAssignment Subject = "assignment"
	// SubjectFigure is a figure that decides no target.
	SubjectFigure Subject = "figure"
	// SubjectNotApproved is a result that is known and not approved.
	SubjectNotApproved Subject = "notApproved"
	// SubjectEvent is an event.
	SubjectEvent Subject = "event"
	// SubjectSuccession is what became of units.
	SubjectSuccession Subject = "succession"
	// SubjectWhole is the whole that was shared out for a group or a period.
	SubjectWhole Subject = "whole"
	// SubjectByUnits is a whole by the figures of units.
	SubjectByUnits Subject = "byUnits"
	// SubjectUnitShare is the part of a unit in a target.
	SubjectUnitShare Subject = "unitShare"
)

// A State is how a thing stood in an assessment. Which members it has depends
// on the [Subject]; the others are zero.
type State struct {
	// Verdict is that of a target or a part.
	Verdict indicator.Verdict `json:"verdict,omitempty"`
	// Reason says why, where the verdict alone does not.
	Reason indicator.Reason `json:"reason,omitempty"`
	// Final says that the verdict cannot change any more.
	Final bool `json:"final,omitempty"`
	// Basis says what the verdict rests on.
	Basis indicator.Basis `json:"basis,omitempty"`
	// Figure is the figure compared, in the goal's unit, or that of a figure.
	Figure decimal.Decimal `json:"figure,omitzero"`
	// Status is the step of a status.
	Status string `json:"status,omitempty"`
	// Period is that of the deciding figure, or of the thing itself.
	Period calendar.Period `json:"period,omitzero"`
	// Goal is the goal in force.
	Goal indicator.Goal `json:"goal,omitzero"`
	// Due is the due period in force.
	Due calendar.Period `json:"due,omitzero"`
	// Periods are those results by period that differ.
	Periods []indicator.PeriodResult `json:"periods,omitempty"`
	// Rank is the place of a unit, and Lags says that it is behind.
	Rank int  `json:"rank,omitempty"`
	Lags bool `json:"lags,omitempty"`
	// Group is where a key task stands.
	Group indicator.Group `json:"group,omitempty"`
	// Verdicts are what a declared verdict can mean.
	Verdicts []indicator.Verdict `json:"verdicts,omitempty"`
	// Outlook is what a declared verdict expects.
	Outlook indicator.Outlook `json:"outlook,omitempty"`
	// Stage is that of a programme, a project, a task or an instrument.
	Stage program.Stage `json:"stage,omitempty"`
	// Timeliness is that of a task.
	Timeliness program.Timeliness `json:"timeliness,omitempty"`
	// Percent is the progress in per cent of a task, a project or a programme.
	Percent decimal.Decimal `json:"percent,omitzero"`
	// Overdue says that an instrument is due and not known to be issued.
	Overdue bool `json:"overdue,omitempty"`
	// SupersededBy is the id of the instrument that replaced it.
	SupersededBy string `json:"supersededBy,omitempty"`
	// Share is the tasks done of all, those attending of those due, units that
	// did of those that must, links of a key task achieved, programmes of
	// programmes as published.
	Share Share `json:"share,omitzero"`
	// Computed is what the stages of the programmes give beside a published
	// count of them.
	Computed Share `json:"computed,omitzero"`
	// Approval is how far a result's approval is.
	Approval ApprovalStatus `json:"approval,omitempty"`
	// Declared is the counts that an amendment states.
	Declared Declared `json:"declared,omitzero"`
	// Tally is a published tally.
	Tally *indicator.PublishedTally `json:"tally,omitempty"`
	// Source is the id of the source of the figure, the stage or the fact.
	Source string `json:"source,omitempty"`
}

// A Cause is a reason why something changed.
type Cause struct {
	// Kind says what the reason is.
	Kind CauseKind `json:"kind"`
	// On is the day of it: the deadline, the day from which an amendment is in
	// force, the day something happened or was reported. None if it is not
	// known.
	On calendar.Date `json:"on,omitzero"`
	// Period is the period of a figure, or the one that closed.
	Period calendar.Period `json:"period,omitzero"`
	// ID is the id of what brought the change: a part, a succession, a
	// programme, an instrument.
	ID string `json:"id,omitempty"`
	// Text is the reason that the dossier states.
	Text string `json:"text,omitempty"`
	// Document is the decision that it rests on.
	Document string `json:"document,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A CauseKind says why something changed.
type CauseKind string

// The causes, in the order in which they are tested: that of [Diff].
const (
	// CauseScope: another part of the term is judged.
	CauseScope CauseKind = "scope"
	// CauseAmendment: an amendment of the resolution added or removed it.
	CauseAmendment CauseKind = "amendment"
	// CauseAdded: it is there and was not, by no dated fact: it was added to
	// the dossier.
	CauseAdded CauseKind = "added"
	// CauseRemoved: it was there and is not.
	CauseRemoved CauseKind = "removed"
	// CauseWithdrawn: the target was taken back.
	CauseWithdrawn CauseKind = "withdrawn"
	// CauseSuccession: the body came to its end, or another carries on.
	CauseSuccession CauseKind = "succession"
	// CauseAmendedGoal: an amendment set another goal.
	CauseAmendedGoal CauseKind = "amendedGoal"
	// CauseAmendedDue: an amendment or an extension set another due period.
	CauseAmendedDue CauseKind = "amendedDue"
	// CauseAmendedPath: an amendment set another path.
	CauseAmendedPath CauseKind = "amendedPath"
	// CauseRestated: the goal or the due period is another one and no amendment
	// says so: the dossier itself was corrected.
	CauseRestated CauseKind = "restated"
	// CauseGoalNumber: the figure of the plan that the goal is taken from
	// became known, or is another one.
	CauseGoalNumber CauseKind = "goalNumber"
	// CauseAssessedFrom: the day from which the target is to be judged lies
	// between.
	CauseAssessedFrom CauseKind = "assessedFrom"
	// CauseStage: it entered another stage: it was issued, was done.
	CauseStage CauseKind = "stage"
	// CauseStopped: what it is part of was suspended or cancelled, or no longer
	// is.
	CauseStopped CauseKind = "stopped"
	// CauseSuperseded: another instrument replaced it.
	CauseSuperseded CauseKind = "superseded"
	// CausePart: a part, a subtask or a task below it changed.
	CausePart CauseKind = "part"
	// CauseLinked: what a key task is linked to counts otherwise.
	CauseLinked CauseKind = "linked"
	// CauseUnit: a unit did what each must do for itself.
	CauseUnit CauseKind = "unit"
	// CauseTarget: the target that its progress is read from is at another
	// place.
	CauseTarget CauseKind = "target"
	// CauseReport: another report of its progress was made.
	CauseReport CauseKind = "report"
	// CauseApproval: a figure that was known before was approved, or is not any
	// more.
	CauseApproval CauseKind = "approval"
	// CauseNewFigure: a figure of a period that had none decides.
	CauseNewFigure CauseKind = "newFigure"
	// CauseLaterReport: another figure of the same period was reported.
	CauseLaterReport CauseKind = "laterReport"
	// CauseFigureGone: a figure that was used is not used any more, and an
	// earlier one decides or none.
	CauseFigureGone CauseKind = "figureGone"
	// CauseBaseline: the figure that the target starts from became known, or is
	// another one.
	CauseBaseline CauseKind = "baseline"
	// CauseRanked: nothing of the unit itself differs, but its place among the
	// others.
	CauseRanked CauseKind = "ranked"
	// CauseHappened: its day lies between the two dates judged.
	CauseHappened CauseKind = "happened"
	// CauseEnded: its last day lies between.
	CauseEnded CauseKind = "ended"
	// CauseReported: its day is before both dates, and it became known only
	// between the two dates of knowledge.
	CauseReported CauseKind = "reported"
	// CauseDeadline: the deadline lies between.
	CauseDeadline CauseKind = "deadline"
	// CausePeriodClosed: the end of a period lies between.
	CausePeriodClosed CauseKind = "periodClosed"
	// CauseClosing: one of the two is a closing review.
	CauseClosing CauseKind = "closingReview"
	// CauseTime: nothing but the dates differ.
	CauseTime CauseKind = "time"
	// CauseOther: the dates are the same and none of the others: the dossier
	// was corrected, or judged by another rule or option.
	CauseOther CauseKind = "other"
)

var causeKinds = [...]CauseKind{
	CauseScope, CauseAmendment, CauseAdded, CauseRemoved, CauseWithdrawn, CauseSuccession, CauseAmendedGoal, CauseAmendedDue,
	CauseAmendedPath, CauseRestated, CauseGoalNumber, CauseAssessedFrom, CauseStage, CauseStopped,
	CauseSuperseded, CausePart, CauseLinked, CauseUnit, CauseTarget, CauseReport, CauseApproval, CauseNewFigure, CauseLaterReport, CauseFigureGone,
	CauseBaseline, CauseRanked, CauseHappened, CauseEnded, CauseReported, CauseDeadline, CausePeriodClosed, CauseClosing,
	CauseTime, CauseOther,
}

// CauseKinds returns all causes, in the order in which they are tested.
func CauseKinds() []CauseKind { return slices.Clone(causeKinds[:]) }
