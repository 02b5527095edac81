package program

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A Timeliness says how a task stands to its deadline on a date. The set is
// closed: every task has exactly one. The empty Timeliness is none: not
// assessed.
type Timeliness string

// The classes (rule C5). What is done is never overdue.
const (
	// Early is done before the due period begins: before the due day, before
	// the quarter in which it was due.
	Early Timeliness = "early"
	// OnTime is done in the due period, its last day included.
	OnTime Timeliness = "onTime"
	// Late is done after the due period.
	Late Timeliness = "late"
	// DoneUndated is done, with a deadline, on a day that is not known.
	DoneUndated Timeliness = "doneUndated"
	// InTime is not done, with the deadline still to come: "trong hạn". The
	// last day of the due period is in time.
	InTime Timeliness = "inTime"
	// Overdue is not done, and the deadline has passed: "quá hạn".
	Overdue Timeliness = "overdue"
	// NoDeadline has no deadline, done or not.
	NoDeadline Timeliness = "noDeadline"
	// TaskCancelled is given up before it was done; it is left out of rates.
	TaskCancelled Timeliness = "cancelled"
)

var timelinesses = [...]Timeliness{Early, OnTime, Late, DoneUndated, InTime, Overdue, NoDeadline, TaskCancelled}

// Timelinesses returns all classes, in the order in which reports list them.
func Timelinesses() []Timeliness { return slices.Clone(timelinesses[:]) }

// index returns the place of t in the order of reports, or -1.
func (t Timeliness) index() int { return slices.Index(timelinesses[:], t) }

// IsValid reports whether t is one of the classes.
func (t Timeliness) IsValid() bool { return t.index() >= 0 }

// A Standing is where a task stands on a date: its class, and what the class
// does not say.
type Standing struct {
	// Timeliness is the class.
	Timeliness Timeliness `json:"timeliness"`
	// Done says that it is completed. Classes but [NoDeadline] say it
	// themselves.
	Done bool `json:"done"`
	// Suspended says that it is stopped for a time; its class goes by its
	// deadline all the same.
	Suspended bool `json:"suspended,omitempty"`
}

// open reports whether the task is still to be done.
func (s Standing) open() bool {
	return s.Timeliness == InTime || s.Timeliness == Overdue || s.Timeliness == NoDeadline && !s.Done
}

// standing returns the standing of a task by the end of asOf. The due period
// is the one in force on the day it was done, or on asOf; stopped is the
// nearest stage, [Suspended] or [Cancelled], of what the task is part of.
func standing(state StageState, stopped Stage, due calendar.Period, asOf calendar.Date) Standing {
	if state.Stage == Completed {
		return Standing{Timeliness: doneIn(state.On, due), Done: true}
	}
	s := Standing{Suspended: state.Stage == Suspended || stopped == Suspended}
	switch {
	case state.Stage == Cancelled || stopped == Cancelled:
		return Standing{Timeliness: TaskCancelled}
	case !due.IsValid():
		s.Timeliness = NoDeadline
	case asOf.After(due.Last()):
		s.Timeliness = Overdue
	default:
		s.Timeliness = InTime
	}
	return s
}

// doneIn returns the class of what was done on a day, which may not be known.
func doneIn(on calendar.Date, due calendar.Period) Timeliness {
	switch {
	case !due.IsValid():
		return NoDeadline
	case !on.IsValid():
		return DoneUndated
	case on.Before(due.First()):
		return Early
	case on.After(due.Last()):
		return Late
	}
	return OnTime
}
