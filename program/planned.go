package program

import (
	"iter"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// deadlines returns the deadlines of a task: its own, or of a recurring one
// those of what it consists of and is not cancelled.
func (a *assessor) deadlines(at int32) iter.Seq[calendar.Date] {
	return func(yield func(calendar.Date) bool) {
		n := &a.nodes[at]
		if !n.recurring() {
			if n.due.IsValid() {
				yield(n.due.Last())
			}
			return
		}
		for i := at + 1; i <= at+n.children; i++ {
			o := &a.nodes[i]
			if o.parent == at && o.standing.Timeliness != TaskCancelled && o.due.IsValid() &&
				!yield(o.due.Last()) {
				return
			}
		}
	}
}

// planned returns what part of a task was planned to be done by the end of a
// day.
func (a *assessor) planned(n *node, on calendar.Date) fraction {
	if n.recurring() {
		due, all := int64(0), int64(0)
		for deadline := range a.deadlines(n.at) {
			all++
			if !deadline.After(on) {
				due++
			}
		}
		return fraction{num: due, den: all}
	}
	start, due := n.task.Start.First(), n.due.Last()
	switch {
	case !on.Before(due):
		return whole
	case !start.IsValid() || on.Before(start):
		return none
	}
	return fraction{num: int64(on.DaysSince(start) + 1), den: int64(due.DaysSince(start) + 1)}
}
