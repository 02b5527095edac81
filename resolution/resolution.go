package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
)

// A Resolution is what a body adopted for a term: targets, key tasks and
// programmes, who is to do what, and how it was made known. Only ID and Term
// need be given.
//
// What a resolution promises holds from its adoption, on whatever day a source
// tells of it. What was done about it (stages of programmes and instruments,
// conferences held) is known from a day on, as every result is.
type Resolution struct {
	// ID names the resolution.
	ID string `json:"id"`
	// Title is what it is called.
	Title string `json:"title,omitempty"`
	// Body is the id of the unit that adopted it, one of Units.
	Body string `json:"body,omitempty"`
	// Parent is the id of the resolution of the body above that this one
	// carries out; empty means none. Its targets are what those of this one
	// contribute to.
	Parent string `json:"parent,omitempty"`
	// Congress is the congress or session that adopted it.
	Congress string `json:"congress,omitempty"`
	// Term is the time that it is for: the due period of targets that state
	// none. It begins with the year of adoption, and what is promised a year is
	// of the years after that one (rule T2): "2020/2025" for the plan 2021–2025.
	// A target of a plan whose term is those years states them as its due period.
	Term calendar.Period `json:"term,omitzero"`
	// Adopted is the day it was adopted; none means that it is not known.
	Adopted calendar.Date `json:"adopted,omitzero"`
	// Language is the tag of the language of the dossier's texts: "vi".
	Language string `json:"language,omitempty"`
	// Translations holds Title in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Source is the id of the source for all of these, and for what the
	// resolution promises and that names no source of its own.
	Source string `json:"source,omitempty"`
	// Declared is how many targets, key tasks and programmes the resolution
	// says it has, itemised or not.
	Declared Declared `json:"declared,omitzero"`
	// Amendments are what changed of the whole since its adoption, in any order.
	// Members beside it are as adopted, with what amendments added.
	Amendments []Amendment `json:"amendments,omitempty"`
	// NearlyMet is the resolution's own rule for "cơ bản đạt"; zero is none.
	NearlyMet indicator.NearlyRule `json:"nearlyMet,omitzero"`
	// Objectives are its general aims.
	Objectives []Objective `json:"objectives,omitempty"`
	// Targets are its targets, as far as they are itemised, and other plans
	// for the same results, marked beside. Such a plan is known from the date
	// of its source, else from the last day of its due period.
	Targets []indicator.Target `json:"targets,omitempty"`
	// KeyTasks are its key tasks.
	KeyTasks []KeyTask `json:"keyTasks,omitempty"`
	// Programs are its programmes, as far as they are named.
	Programs []program.Program `json:"programs,omitempty"`
	// Instruments are the documents that carry it out.
	Instruments []Instrument `json:"instruments,omitempty"`
	// Dissemination is how it was made known and studied.
	Dissemination Dissemination `json:"dissemination,omitzero"`
	// Members are the people who answer for something in it or speak of it.
	Members []Member `json:"members,omitempty"`
	// Assignments say who has which field and which subordinate unit.
	Assignments []Assignment `json:"assignments,omitempty"`
	// Units are the bodies and places that the dossier speaks of.
	Units []Unit `json:"units,omitempty"`
	// Successions say what became of units.
	Successions []Succession `json:"successions,omitempty"`
	// NotPublished says what is missing because it was not published, for the
	// reader who looks for it.
	NotPublished []Gap `json:"notPublished,omitempty"`
}

// Declared is the counts that a resolution states of itself. A count of 0 is
// not stated.
type Declared struct {
	// Targets is the number of targets: the N of every tally (rule C1).
	Targets int `json:"targets,omitempty"`
	// KeyTasks is the number of key tasks.
	KeyTasks int `json:"keyTasks,omitempty"`
	// Programs is the number of programmes.
	Programs int `json:"programs,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// An Objective is a general aim, without a figure of its own.
type Objective struct {
	// ID names the objective.
	ID string `json:"id"`
	// Text is the objective.
	Text string `json:"text,omitempty"`
	// Translations holds Text in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A Gap says that something was not published and is therefore missing.
type Gap struct {
	// Section is where a reader would look for it.
	Section Section `json:"section"`
	// Text says what is missing.
	Text string `json:"text"`
	// Translations holds Text in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
}

// A Section is a part of a dossier and of a report about it. The empty Section
// is the whole.
type Section string

// The sections, in the order of reports.
const (
	// SectionTargets is the targets with their tallies.
	SectionTargets Section = "targets"
	// SectionKeyTasks is the key tasks.
	SectionKeyTasks Section = "keyTasks"
	// SectionPrograms is the programmes.
	SectionPrograms Section = "programs"
	// SectionDissemination is the conferences and what followed.
	SectionDissemination Section = "dissemination"
	// SectionInstruments is the instruments.
	SectionInstruments Section = "instruments"
	// SectionAssignments is the assignments.
	SectionAssignments Section = "assignments"
	// SectionUnits is the units, and the shares and results of each.
	SectionUnits Section = "units"
	// SectionResults is the figures, tallies and events reported.
	SectionResults Section = "results"
)

var sections = []Section{
	SectionTargets, SectionKeyTasks, SectionPrograms, SectionDissemination,
	SectionInstruments, SectionAssignments, SectionUnits, SectionResults,
}
