package program

import (
	"cmp"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A Stage is a step in the life of a programme, a project or a task. The empty
// Stage is none known; words that are none of the set are kept, reported by
// [Program.Validate] and counted as [StageUnknown].
type Stage string

// The stages. The first five follow each other; a stage may be skipped.
const (
	// Planned means decided on and not begun: "dự kiến".
	Planned Stage = "planned"
	// Drafting means that its text is being drawn up: "đang xây dựng".
	Drafting Stage = "drafting"
	// Issued means that it was drawn up and put in force: "đã ban hành". Some
	// reports call this "hoàn thành": they count documents, not results.
	Issued Stage = "issued"
	// Implementing means that it is being carried out: "đang thực hiện".
	Implementing Stage = "implementing"
	// Completed means that what it demands is done: "đã hoàn thành".
	Completed Stage = "completed"
	// Suspended means stopped for a time: "tạm dừng".
	Suspended Stage = "suspended"
	// Cancelled means given up for good: "dừng hẳn, đưa ra khỏi chương trình".
	Cancelled Stage = "cancelled"
)

// Classes of a [StageTally] that are no stage of a document.
const (
	// StageUnknown is the class of what has no known stage on the date.
	StageUnknown Stage = "unknown"
	// NotItemised is the class of what was declared and never named.
	NotItemised Stage = "notItemised"
)

// stages are the stages in the order of reports, the first five in the order
// of life.
var stages = [...]Stage{Planned, Drafting, Issued, Implementing, Completed, Suspended, Cancelled}

// steps is how many of stages follow each other.
const steps = 5

// Stages returns all stages, in the order in which reports list them.
func Stages() []Stage { return slices.Clone(stages[:]) }

// index returns the place of s in stages, or -1.
func (s Stage) index() int { return slices.Index(stages[:], s) }

// IsValid reports whether s is one of the stages.
func (s Stage) IsValid() bool { return s.index() >= 0 }

// MayFollow reports whether a change from the stage from to s is usual:
//
//	from                                        to
//	none known                                  any
//	planned, drafting, issued, implementing     a later one of these, completed,
//	                                            suspended, cancelled
//	suspended                                   planned, drafting, issued,
//	                                            implementing, cancelled
//	completed, cancelled                        none
//
// An unusual change is no error: [Program.Validate] reports it and the stage
// holds all the same.
func (s Stage) MayFollow(from Stage) bool {
	switch from {
	case "":
		return s.IsValid()
	case Completed, Cancelled:
		return false
	case Suspended:
		return s.IsValid() && s != Suspended && s != Completed
	}
	return s.index() > from.index()
}

// A StageChange is a dated step in a life: that a programme was issued, that a
// task was done.
//
// A change without On counts from the day it was reported, else from the date
// of its source ([Options.SourceDates]), else from the day of the change
// before it in the document, else from the beginning (rule C4).
type StageChange struct {
	// Stage is the stage that begins.
	Stage Stage `json:"stage"`
	// On is the day it begins; none if it is not known.
	On calendar.Date `json:"on,omitzero"`
	// Reported is the day from which it was known; none means On, and the date
	// of the source where that is missing too.
	Reported calendar.Date `json:"reported,omitzero"`
	// Reason says why, as for a suspension or a cancellation.
	Reason string `json:"reason,omitempty"`
	// Documents are the evidence: the decision, the record of acceptance.
	Documents []Document `json:"documents,omitempty"`
	// Note says what a reader should know.
	Note string `json:"note,omitempty"`
	// Source says where it was published.
	Source string `json:"source,omitempty"`
}

// A StageState is the stage of something on a date, as far as it was known.
// The zero StageState is no known stage.
type StageState struct {
	// Stage is the stage; empty if none is known.
	Stage Stage `json:"stage,omitempty"`
	// Reached is the latest of the five stages that follow each other that was
	// entered and not gone back behind: of something suspended or cancelled,
	// how far it had come.
	Reached Stage `json:"reached,omitempty"`
	// On is the day the stage began; none if only Since is known.
	On calendar.Date `json:"on,omitzero"`
	// Since is the day from which the stage counts (rule C4); none means from
	// the beginning.
	Since calendar.Date `json:"since,omitzero"`
	// Change is the number, from 1, of the change in the document that brought
	// the stage; 0 if there is none.
	Change int `json:"change,omitempty"`
}

// AtLeast reports whether the stage s was reached: itself or one after it in
// the order planned, drafting, issued, implementing, completed. What is
// suspended counts by how far it had come; what is cancelled has reached
// nothing but [Cancelled]. For [Suspended] and [Cancelled] it reports whether
// that is the stage.
func (s StageState) AtLeast(stage Stage) bool {
	want := stage.index()
	if want < 0 || want >= steps {
		return want >= 0 && s.Stage == stage
	}
	return s.Stage != Cancelled && s.Reached.index() >= want
}

// StageOn returns the stage on asOf after the given changes, in any order, as
// far as they were known on known; no date known means asOf. sourceDates are
// the dates of sources by their names, for changes without a date of their
// own; nil is none.
func StageOn(changes []StageChange, asOf, known calendar.Date, sourceDates map[string]calendar.Date) StageState {
	state, _ := stageOn(changes, moment{asOf: asOf, known: known, sources: sourceDates}, nil)
	return state
}

// A moment is what an assessment knows of time: the date judged, the date of
// knowledge and the dates of sources.
type moment struct {
	asOf, known calendar.Date
	sources     map[string]calendar.Date
}

// day returns the day from which an event counts and whether it is there on
// the date and known by then (rule C4). before is the day of the event before
// it in the document.
func (m *moment) day(on, reported calendar.Date, source string, before calendar.Date) (day calendar.Date, holds bool) {
	fromSource := m.sources[source]
	day = cmp.Or(on, reported, fromSource, before)
	knownFrom := cmp.Or(reported, on, fromSource)
	known := cmp.Or(m.known, m.asOf)
	return day, m.asOf.IsValid() && !day.After(m.asOf) && !knownFrom.After(known)
}

// A datedChange is a change with the day from which it counts.
type datedChange struct {
	day   calendar.Date
	index int
}

// stageOn is StageOn. It uses scratch for what it has to sort and returns it
// for the next call.
func stageOn(changes []StageChange, m moment, scratch []datedChange) (StageState, []datedChange) {
	dated := inOrder(changes, m, scratch)
	var state StageState
	for _, d := range dated {
		c := &changes[d.index]
		state.Stage, state.On, state.Since, state.Change = c.Stage, c.On, d.day, d.index+1
		if i := c.Stage.index(); i >= 0 && i < steps {
			state.Reached = c.Stage
		}
	}
	return state, dated
}

// inOrder returns the changes that hold at a moment and name a stage, by day,
// those of one day in document order. It overwrites scratch.
func inOrder(changes []StageChange, m moment, scratch []datedChange) []datedChange {
	dated := scratch[:0]
	var before calendar.Date
	for i := range changes {
		c := &changes[i]
		day, holds := m.day(c.On, c.Reported, c.Source, before)
		before = day
		if holds && c.Stage != "" {
			dated = append(dated, datedChange{day, i})
		}
	}
	slices.SortStableFunc(dated, func(a, b datedChange) int { return a.day.Compare(b.day) })
	return dated
}

// always is the moment at which every dated event has happened.
var always = moment{asOf: calendar.MustParseDate("9999-12-31")}
