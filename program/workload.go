package program

import (
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A Workload is what one owner has to do.
type Workload struct {
	// Owner is who answers for the tasks; empty is nobody.
	Owner string `json:"owner"`
	// Tally counts the tasks by timeliness. The tallies of all owners add up
	// to that of all programmes.
	Tally Tally `json:"tally"`
	// Open is how many of them are still to be done.
	Open int `json:"open"`
}

// workloads returns the owners of the tasks that count, by name.
func (a *assessor) workloads() []Workload {
	var result []Workload
	byOwner := map[string]int{}
	for i := range a.nodes {
		n := &a.nodes[i]
		if !n.counted {
			continue
		}
		at, ok := byOwner[n.owner]
		if !ok {
			at = len(result)
			byOwner[n.owner] = at
			result = append(result, Workload{Owner: n.owner})
		}
		result[at].Tally.Add(n.standing)
	}
	for i := range result {
		result[i].Open = result[i].Tally.open()
	}
	slices.SortFunc(result, func(x, y Workload) int { return strings.Compare(x.Owner, y.Owner) })
	return result
}

// An Upcoming is a task, subtask or occurrence that falls due soon.
type Upcoming struct {
	// Task is its id.
	Task string `json:"task"`
	// Program is the id of its programme.
	Program string `json:"program"`
	// Owner is who answers for it.
	Owner string `json:"owner,omitempty"`
	// Due is the due period in force; its last day is the deadline.
	Due calendar.Period `json:"due"`
	// Days is how many days there are left: 0 on the day itself.
	Days int `json:"days"`
}

// soon returns what falls due within the days asked for, by deadline, and in
// document order on one day.
func (a *assessor) soon() []Upcoming {
	var result []Upcoming
	for i := range a.nodes {
		n := &a.nodes[i]
		if n.standing.Timeliness != InTime || n.recurring() {
			continue
		}
		days := n.due.Last().DaysSince(a.asOf)
		if days <= a.opts.Ahead {
			result = append(result, Upcoming{n.id, a.groups[a.groupOf(int(n.program))].id, n.owner, n.due, days})
		}
	}
	slices.SortStableFunc(result, func(x, y Upcoming) int { return x.Due.Last().Compare(y.Due.Last()) })
	return result
}
