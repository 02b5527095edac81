package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/method"
	"github.com/nghiquyet/nghiquyet/program"
)

// An Assessment is all that a dossier says about a resolution on a date: what
// was promised, how far each of it is, why, and where every figure comes from.
// A report of it computes nothing.
//
// What was not known on the date is absent: an empty list is nothing known,
// never a count of 0. Sources are named by their ids, which Sources lists in
// the order of the dossier. It shares strings and maps with the dossier and is
// not to be written into.
type Assessment struct {
	// AsOf is the date judged.
	AsOf calendar.Date `json:"asOf"`
	// Known is the date of knowledge: what was reported later is not used.
	Known calendar.Date `json:"known"`
	// Scope is the part of the term judged; none is the whole.
	Scope indicator.Scope `json:"scope,omitzero"`
	// Closing says that it is a closing review.
	Closing bool `json:"closing,omitempty"`
	// Resolution says what is assessed.
	Resolution Heading `json:"resolution"`
	// Amendments are those of the resolution in force on the date. Targets, key
	// tasks, programmes and instruments are those that they leave.
	Amendments []AmendmentLine `json:"amendments,omitempty"`
	// Objectives are the general aims.
	Objectives []Statement `json:"objectives,omitempty"`
	// Targets is the targets with their tally.
	Targets TargetSummary `json:"targets"`
	// Tallies are the tallies published by the date, in order of their days.
	Tallies []TallyLine `json:"tallies,omitempty"`
	// KeyTasks are the key tasks.
	KeyTasks []KeyTaskLine `json:"keyTasks,omitempty"`
	// Programs is the programmes with their counts.
	Programs ProgramSummary `json:"programs"`
	// Dissemination is the conferences held and what followed.
	Dissemination DisseminationSummary `json:"dissemination,omitzero"`
	// Instruments are the documents that carry the resolution out.
	Instruments []InstrumentLine `json:"instruments,omitempty"`
	// Members are the people named.
	Members []MemberLine `json:"members,omitempty"`
	// Assignments say who has what on the date.
	Assignments []AssignmentLine `json:"assignments,omitempty"`
	// Matrix says who answers for which field and unit on the date, and where
	// nobody or more than one does.
	Matrix AssignmentMatrix `json:"matrix,omitzero"`
	// Figures are the observations known that no target was decided by: first
	// the body's own, then those of other units in the order of the dossier,
	// each by period.
	Figures []FigureLine `json:"figures,omitempty"`
	// Events are the events known, in order of their days.
	Events []EventLine `json:"events,omitempty"`
	// Successions are what became of units by the date, in order of their days.
	Successions []SuccessionLine `json:"successions,omitempty"`
	// Units are the units known: those that stand on the date, each before
	// those below it, then those that do not.
	Units []UnitLine `json:"units,omitempty"`
	// Cascades say what was shared out to the units below the body, what their
	// figures add up to, and who lags: by target, group and period, and for each
	// unit with others below it.
	Cascades []CascadeLine `json:"cascades,omitempty"`
	// NotApproved are the results known that do not count, as they are drafts or
	// wait for approval.
	NotApproved []NotApprovedLine `json:"notApproved,omitempty"`
	// NotPublished says what is missing because it was not published, by the
	// section where a reader would look for it.
	NotPublished []GapLine `json:"notPublished,omitempty"`
	// Sources are all sources of the dossier.
	Sources []SourceLine `json:"sources,omitempty"`
	// Findings are the doubts that arose in assessing, with paths from the
	// root of the dossier. Those of the document itself are [Validate]'s.
	Findings finding.List `json:"findings,omitempty"`
}

// A Heading says which resolution is assessed.
type Heading struct {
	// ID is the id of the resolution.
	ID string `json:"id"`
	// Title is what it is called.
	Title Text `json:"title,omitzero"`
	// Body is the name of the unit that adopted it.
	Body Text `json:"body,omitzero"`
	// Congress is the congress or session that adopted it.
	Congress Text `json:"congress,omitzero"`
	// Term is the time that it is for.
	Term calendar.Period `json:"term,omitzero"`
	// Adopted is the day it was adopted; none means not known.
	Adopted calendar.Date `json:"adopted,omitzero"`
	// Language is the tag of the language of the texts.
	Language string `json:"language,omitempty"`
	// Declared is the counts that the resolution states of itself.
	Declared Declared `json:"declared,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A Statement is a text with its source.
type Statement struct {
	// ID is the id in the dossier.
	ID string `json:"id,omitempty"`
	// Text is the text.
	Text Text `json:"text"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A Share is a count of a whole. The zero Share is not known.
type Share struct {
	// Count is how many; Of is of how many.
	Count decimal.Decimal `json:"count,omitzero"`
	// Of is the whole.
	Of decimal.Decimal `json:"of,omitzero"`
	// Ratio is count over of, exact; none if either is not known or of is 0.
	Ratio decimal.Ratio `json:"ratio,omitzero"`
	// Percent is Ratio in per cent for display, rounded half up to at most two
	// digits, without zeros at the end.
	Percent decimal.Decimal `json:"percent,omitzero"`
}

// String returns the two counts, as in "5/8"; what is not known is "?".
func (s Share) String() string {
	return cmp.Or(s.Count.String(), "?") + "/" + cmp.Or(s.Of.String(), "?")
}

// A TargetSummary is the targets and how many are where.
type TargetSummary struct {
	// Declared is the declared number; 0 means not stated.
	Declared int `json:"declared,omitempty"`
	// Tally counts the resolution's own targets by verdict: its classes add up
	// to the declared number, or to the number itemised if that is more.
	Tally indicator.Tally `json:"tally"`
	// Lines are the resolution's own targets, in the order of the dossier.
	Lines []TargetLine `json:"lines,omitempty"`
	// Beside are the plans of other bodies or documents for the same results,
	// judged and left out of the tally (rule G8).
	Beside []TargetLine `json:"beside,omitempty"`
	// Source is the id of the source of the declared number.
	Source string `json:"source,omitempty"`
}

// A TargetLine is one target and how far it is.
type TargetLine struct {
	// ID is the id of the target.
	ID string `json:"id"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Text is the target as printed, or the name of its indicator or its id where
	// the text is not known.
	Text Text `json:"text"`
	// Indicator is the name of the indicator.
	Indicator Text `json:"indicator,omitzero"`
	// Unit is the unit of the goal and of the figure.
	Unit Text `json:"unit,omitzero"`
	// Steps are the steps of a status that has a scale, worst first.
	Steps []Text `json:"steps,omitempty"`
	// Field is the group that it stands in.
	Field Text `json:"field,omitzero"`
	// Setter is who set it, if not the resolution's body.
	Setter Text `json:"setter,omitzero"`
	// Responsible is who answers for it.
	Responsible Text `json:"responsible,omitzero"`
	// Plan is the name of the plan that the goal is taken from, if it is
	// another series (rule G7) that the dossier names.
	Plan Text `json:"plan,omitzero"`
	// Assessment is the verdict and why, without the checks of printed figures,
	// which stand in Printed.
	Assessment indicator.Assessment `json:"assessment"`
	// Course is what the target asks for with its empty members filled in, and
	// the way of its figure: baseline, path, and every figure up to the date.
	Course indicator.Course `json:"course"`
	// Parts name the parts of a compound, in the order of Course.Parts. Their
	// verdicts are those of Assessment.Parts with the same ids.
	Parts []PartLine `json:"parts,omitempty"`
	// Attainment is figure over goal in per cent for display, rounded half up
	// to two digits; no number where [indicator.Assessment.Attainment] is none.
	Attainment decimal.Decimal `json:"attainment,omitzero"`
	// Printed are the figures printed with the deciding observation, beside
	// what is computed.
	Printed []PrintedLine `json:"printed,omitempty"`
	// Declared are the body's own verdicts known by the date.
	Declared []indicator.Declared `json:"declared,omitempty"`
	// Note says what a reader should know.
	Note Text `json:"note,omitzero"`
	// Beside says that it is left out of the tally (rule G8).
	Beside bool `json:"beside,omitempty"`
	// Source is the id of the source of the target.
	Source string `json:"source,omitempty"`
}

// A PartLine names a part of a compound target.
type PartLine struct {
	// ID is the id of the part.
	ID string `json:"id"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Text is the part as printed, or the name of its indicator or its id where
	// the text is not known.
	Text Text `json:"text"`
	// Unit is the unit of its goal and its figure.
	Unit Text `json:"unit,omitzero"`
	// Steps are the steps of a status that has a scale, worst first.
	Steps []Text `json:"steps,omitempty"`
	// Parts name its own parts.
	Parts []PartLine `json:"parts,omitempty"`
	// Source is the id of the source of the part.
	Source string `json:"source,omitempty"`
}

// A PrintedLine is a printed figure beside the computed one; neither
// overwrites the other.
type PrintedLine struct {
	// Check is the figure as printed, the one computed, and how they compare.
	Check indicator.PrintedCheck `json:"check"`
	// Computed is the computed figure for display, rounded half up to two
	// digits, or to those printed if they are more; no number where it cannot
	// be computed.
	Computed decimal.Decimal `json:"computed,omitzero"`
	// Against is the plan that it was printed against.
	Against Text `json:"against,omitzero"`
	// Source is the id of the source of the printed figure.
	Source string `json:"source,omitempty"`
}

// A FigureLine is an observation as a line of a report.
type FigureLine struct {
	// Name is the name of the indicator, or its id.
	Name Text `json:"name"`
	// Body is the name of the unit that the figure is of.
	Body Text `json:"body,omitzero"`
	// Unit is the unit of the figure.
	Unit Text `json:"unit,omitzero"`
	// Observation is the figure, with its source.
	Observation indicator.Observation `json:"observation"`
	// Status is the text of the observation's status, if it has one.
	Status Text `json:"status,omitzero"`
	// Share is value over of, for a share.
	Share Share `json:"share,omitzero"`
	// Printed are the figures printed with it, beside what is computed.
	Printed []PrintedLine `json:"printed,omitempty"`
	// Note says what a reader should know.
	Note Text `json:"note,omitzero"`
}

// A TallyLine is a count of targets as published, and whether it holds.
type TallyLine struct {
	// Tally is the tally as published.
	Tally indicator.PublishedTally `json:"tally"`
	// Labels are the words of its classes, in their order.
	Labels []Text `json:"labels,omitempty"`
	// Parts is the sum of the classes that are parts.
	Parts int `json:"parts"`
	// Rest is what the parts leave of N; below 0 the parts are more than N.
	Rest int `json:"rest"`
	// Closes says that N is stated and the parts add up to it.
	Closes bool `json:"closes"`
	// Note says what a reader should know.
	Note Text `json:"note,omitzero"`
	// Findings are the doubts about it, with paths from the tally.
	Findings finding.List `json:"findings,omitempty"`
}

// A ProgramSummary is the programmes and how many are at which stage.
type ProgramSummary struct {
	// Declared is the declared number; 0 means not stated.
	Declared int `json:"declared,omitempty"`
	// Named is how many programmes the dossier names; those declared and not
	// named are [program.NotItemised] in the tally.
	Named int `json:"named"`
	// Tally counts the programmes by stage: its classes add up to the declared
	// number, or to the number named if that is more.
	Tally program.StageTally `json:"tally"`
	// Total is the figures over the tasks of all programmes.
	Total program.Figures `json:"total"`
	// Owners are those who answer for tasks, with what they have to do.
	Owners []program.Workload `json:"owners,omitempty"`
	// Counts are the counts of programmes published by the date.
	Counts []ProgramCountLine `json:"counts,omitempty"`
	// Lines are the programmes named, in the order of the dossier.
	Lines []ProgramLine `json:"lines,omitempty"`
	// Source is the id of the source of the declared number.
	Source string `json:"source,omitempty"`
}

// A ProgramCountLine is a count of programmes as published and as computed.
type ProgramCountLine struct {
	// Label is the body's word.
	Label Text `json:"label"`
	// Stage is the stage that the word means here: programmes at it or beyond
	// count.
	Stage program.Stage `json:"stage"`
	// Meaning says in words what was counted.
	Meaning Text `json:"meaning,omitzero"`
	// Published is the count as published.
	Published Share `json:"published"`
	// Computed is how many of the declared number have reached that stage on
	// the day that the count is about.
	Computed Share `json:"computed,omitzero"`
	// Agrees says that both counts and both wholes are equal.
	Agrees bool `json:"agrees"`
	// NotNamed is how many of the whole the dossier does not name.
	NotNamed int `json:"notNamed,omitempty"`
	// On is the day that it is about; none means that this was not published.
	On calendar.Date `json:"on,omitzero"`
	// Known is the day from which it was known: the stages are those of this
	// day where On is none.
	Known calendar.Date `json:"known,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A ProgramLine is a programme and how far it is.
type ProgramLine struct {
	// ID is the id of the programme.
	ID string `json:"id"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Title is what it is called.
	Title Text `json:"title"`
	// Fields are the fields it belongs to.
	Fields []Text `json:"fields,omitempty"`
	// Period is the time it is planned for.
	Period calendar.Period `json:"period,omitzero"`
	// Owner is who answers for it.
	Owner Text `json:"owner,omitzero"`
	// State is the stage on the date; the zero state is not known.
	State program.StageState `json:"state,omitzero"`
	// StateSource is the id of the source of the stage.
	StateSource string `json:"stateSource,omitempty"`
	// Figures are the figures over its tasks.
	Figures program.Figures `json:"figures"`
	// Targets are its own targets.
	Targets []TargetLine `json:"targets,omitempty"`
	// Projects are its projects.
	Projects []ProjectLine `json:"projects,omitempty"`
	// Tasks are its tasks, those of its projects, the subtasks and the
	// occurrences of recurring tasks, in the order of the dossier.
	Tasks []TaskLine `json:"tasks,omitempty"`
	// Notes say what a reader should know.
	Notes []Text `json:"notes,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A ProjectLine is a project of a programme and how far it is.
type ProjectLine struct {
	// ID is the id of the project.
	ID string `json:"id"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Title is what it is called.
	Title Text `json:"title"`
	// Owner is who answers for it.
	Owner Text `json:"owner,omitzero"`
	// State is the stage on the date; the zero state is not known.
	State program.StageState `json:"state,omitzero"`
	// StateSource is the id of the source of the stage.
	StateSource string `json:"stateSource,omitempty"`
	// Figures are the figures over its tasks.
	Figures program.Figures `json:"figures"`
	// Targets are its own targets.
	Targets []TargetLine `json:"targets,omitempty"`
	// Notes say what a reader should know.
	Notes []Text `json:"notes,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A TaskLine is a task and how far it is.
type TaskLine struct {
	// Title is what is to be done.
	Title Text `json:"title"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Owner is who answers for it.
	Owner Text `json:"owner,omitzero"`
	// Assessment says how far it is and whether it is in time.
	Assessment program.TaskAssessment `json:"assessment"`
	// Target is the id of the target that its progress is read from; empty
	// where it is read from something else.
	Target string `json:"target,omitempty"`
	// AttainedBy is the method by which it is: plan-ratio where more is better,
	// else linear-achievement, or "verdict" for a target achieved without a
	// figure to say how far. Empty where how far the target is is not known.
	AttainedBy method.ID `json:"attainedBy,omitempty"`
	// StateSource is the id of the source of the stage; empty for an occurrence.
	StateSource string `json:"stateSource,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A DisseminationSummary is the conferences known by the date and what
// followed.
type DisseminationSummary struct {
	// Held is the number of conferences held; 0 means that none is known.
	Held int `json:"held,omitempty"`
	// Total is attending of due over the conferences of which both are known:
	// attendances, not people, since one person may attend several. The zero
	// Share means that they are known of none.
	Total Share `json:"total,omitzero"`
	// InTotal is how many of the conferences held Total is over.
	InTotal int `json:"inTotal,omitempty"`
	// Units is how many of the units that must hold their own have; the zero
	// Share if none is named.
	Units Share `json:"units,omitzero"`
	// Missing are the units that have not held theirs.
	Missing []UnitName `json:"missing,omitempty"`
	// Conferences are the conferences.
	Conferences []ConferenceLine `json:"conferences,omitempty"`
	// FollowUp is what came after them.
	FollowUp []FollowUpLine `json:"followUp,omitempty"`
}

// A ConferenceLine is one conference, or several reported together.
type ConferenceLine struct {
	// ID is the id of the conference.
	ID string `json:"id"`
	// Title is what it is called.
	Title Text `json:"title,omitzero"`
	// Number is how many conferences the figures are of, 1 or more.
	Number int `json:"number"`
	// Form says how people took part; empty means not known.
	Form Form `json:"form,omitempty"`
	// Unit is the name of the unit that held it.
	Unit Text `json:"unit,omitzero"`
	// Level is the level that it was for; empty means not stated.
	Level Level `json:"level,omitempty"`
	// Reach says from where to where it reached.
	Reach Text `json:"reach,omitzero"`
	// Audience is whom it was for.
	Audience []Text `json:"audience,omitempty"`
	// Held is when it was held; none means not known.
	Held calendar.Period `json:"held,omitzero"`
	// Coverage is attending of due; the zero Share means that the two were not
	// both published.
	Coverage Share `json:"coverage,omitzero"`
	// Attendance is the same by audience.
	Attendance []AttendanceLine `json:"attendance,omitempty"`
	// Invited is how many guests attended, outside the coverage.
	Invited decimal.Decimal `json:"invited,omitzero"`
	// Printed is the coverage as published, beside the computed one; nil means
	// that none was published.
	Printed *PrintedLine `json:"printed,omitempty"`
	// Note says what a reader should know.
	Note Text `json:"note,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// An AttendanceLine is how many of one audience attended.
type AttendanceLine struct {
	// Audience is the audience.
	Audience Text `json:"audience"`
	// Coverage is attending of due.
	Coverage Share `json:"coverage,omitzero"`
}

// A FollowUpLine is what followed the conferences.
type FollowUpLine struct {
	// ID is the id of the follow-up.
	ID string `json:"id"`
	// Text says what followed.
	Text Text `json:"text"`
	// Share is how many units have done it; the zero Share means not known.
	Share Share `json:"share,omitzero"`
	// ByUnit is the same by the units named, and which have not done it.
	ByUnit ByUnitLine `json:"byUnit,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// An InstrumentLine is an instrument and whether it is issued.
type InstrumentLine struct {
	// ID is the id of the instrument.
	ID string `json:"id"`
	// Kind says what it is.
	Kind InstrumentKind `json:"kind"`
	// Title is what it is called.
	Title Text `json:"title,omitzero"`
	// Issuer is who must issue it.
	Issuer Text `json:"issuer,omitzero"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Due is the period by whose last day it must be issued.
	Due calendar.Period `json:"due,omitzero"`
	// State is the stage on the date; the zero state is not known.
	State program.StageState `json:"state,omitzero"`
	// Issued says that the stage is issued or beyond. While the stage is not
	// known it is false and says nothing.
	Issued bool `json:"issued,omitempty"`
	// Overdue says that the due day has passed and it is not known to be
	// issued.
	Overdue bool `json:"overdue,omitempty"`
	// ByUnit is how many units have issued their own, and which have not.
	ByUnit ByUnitLine `json:"byUnit,omitzero"`
	// SupersededBy is the id of the instrument known to have replaced it.
	SupersededBy string `json:"supersededBy,omitempty"`
	// Note says what a reader should know: the note of the instrument, else
	// that of the change to its stage.
	Note Text `json:"note,omitzero"`
	// StateSource is the id of the source of the stage.
	StateSource string `json:"stateSource,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// An EventLine is an event known by the date.
type EventLine struct {
	// ID is the id of the event.
	ID string `json:"id"`
	// Text says what happened.
	Text Text `json:"text"`
	// Period is when it happened, or what it is for; none means not known.
	Period calendar.Period `json:"period,omitzero"`
	// Unit is the name of the unit that it befell, if not the resolution's
	// body.
	Unit Text `json:"unit,omitzero"`
	// Document is the decision it rests on.
	Document string `json:"document,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A SuccessionLine says what became of units.
type SuccessionLine struct {
	// ID is the id of the succession.
	ID string `json:"id"`
	// Kind says what happened.
	Kind SuccessionKind `json:"kind"`
	// On is the first day on which it held.
	On calendar.Date `json:"on,omitzero"`
	// From are the names of the units that it befell.
	From []Text `json:"from,omitempty"`
	// To are the names of the units that carry on.
	To []Text `json:"to,omitempty"`
	// Body says that the resolution's own body is among From.
	Body bool `json:"body,omitempty"`
	// Text says in words what happened.
	Text Text `json:"text,omitzero"`
	// LegalBasis is the decision it rests on.
	LegalBasis string `json:"legalBasis,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A GapLine says what is missing because it was not published.
type GapLine struct {
	// Section is where a reader would look for it.
	Section Section `json:"section"`
	// Text says what is missing.
	Text Text `json:"text"`
}

// A SourceLine is a source.
type SourceLine struct {
	// ID is the id that lines name.
	ID string `json:"id"`
	// Title is what it is called.
	Title Text `json:"title,omitzero"`
	// Publisher is who published it.
	Publisher Text `json:"publisher,omitzero"`
	// Locator says where it is found.
	Locator string `json:"locator,omitempty"`
	// Published is when it was published; none means not known.
	Published calendar.Period `json:"published,omitzero"`
	// Known is the day from which what it says counts as known; none means
	// from the days of its facts.
	Known calendar.Date `json:"known,omitzero"`
	// Later says that this is after the date of knowledge: nothing but the
	// text of the resolution is taken from the source then.
	Later bool `json:"later,omitempty"`
	// Assumption says what was assumed about it.
	Assumption Text `json:"assumption,omitzero"`
}
