package program

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A Network is what follows from the dependencies among the open tasks of a
// programme: the earliest day on which all can be done, and the chain of tasks
// that decides it.
//
// A task takes the days from its start to its deadline in force, one day if it
// has no start, none if it has no deadline. It begins at its start at the
// earliest, and after all that it depends on and that is still open; what is
// done or cancelled holds nothing up. A task that is not done is done on the
// date assessed at the earliest.
type Network struct {
	// Finish is the earliest day on which all open tasks can be done; no date
	// if there is none with a date.
	Finish calendar.Date `json:"finish,omitzero"`
	// Critical is the chain of tasks that decides Finish, in order.
	Critical []string `json:"critical,omitempty"`
	// Cyclic are the open tasks that have no place because they depend, by
	// whatever way, on themselves or on a task that does.
	Cyclic []string `json:"cyclic,omitempty"`
}

// IsZero reports whether there is nothing open with a date.
func (n Network) IsZero() bool {
	return len(n.Critical)+len(n.Cyclic) == 0 // Finish is that of the last critical one
}

// A PathPlace is the place of an open task in the [Network]. The zero
// PathPlace is none.
type PathPlace struct {
	// Finish is the earliest day on which the task can be done; no date if it
	// has no place.
	Finish calendar.Date `json:"finish,omitzero"`
	// Slack is by how many days it can be later without making Finish of the
	// programme later.
	Slack int `json:"slack,omitempty"`
	// Critical says that Slack is 0.
	Critical bool `json:"critical,omitempty"`
	// Late is how many days after its deadline Finish is; 0 if it is not after
	// it.
	Late int `json:"late,omitempty"`
	// Reason says why it has no place.
	Reason Reason `json:"reason,omitempty"`
}

// link resolves the dependencies and finds the place of every open task.
// Dependencies on what there is not are left to Validate.
func (a *assessor) link() {
	lastSeen := make([]int32, len(a.nodes)) // by whom, plus 1
	for i := range a.nodes {
		n := &a.nodes[i]
		if n.occurrence {
			continue
		}
		for _, id := range n.task.DependsOn {
			j, ok := a.byID[id]
			if !ok || lastSeen[j] == int32(i)+1 {
				continue
			}
			lastSeen[j] = int32(i) + 1
			n.before = append(n.before, j)
			a.nodes[j].after = append(a.nodes[j].after, int32(i))
		}
	}
	order := a.order()
	a.forward(order)
	a.backward(order)
}

// order returns the open tasks with every one behind all open ones that it
// depends on, without those that are on a cycle or depend on one.
func (a *assessor) order() []int32 {
	waiting := make([]int32, len(a.nodes))
	order := make([]int32, 0, len(a.nodes))
	for i := range a.nodes {
		if !a.nodes[i].open() {
			continue
		}
		for _, j := range a.nodes[i].before {
			if a.nodes[j].open() {
				waiting[i]++
			}
		}
		if waiting[i] == 0 {
			order = append(order, int32(i))
		}
	}
	for k := 0; k < len(order); k++ {
		for _, j := range a.nodes[order[k]].after {
			if !a.nodes[j].open() {
				continue
			}
			if waiting[j]--; waiting[j] == 0 {
				order = append(order, j)
			}
		}
	}
	for i, n := range waiting {
		if n > 0 {
			a.nodes[i].place.Reason = ReasonCycle
		}
	}
	return order
}

// dated reports whether a task has a place by its own dates. Those of a
// recurring task are its occurrences'.
func (n *node) dated() bool {
	return n.due.IsValid() && (n.occurrence || n.task.Recurrence == (Recurrence{}))
}

// days returns how many days a task takes.
func (n *node) days() int {
	if !n.dated() {
		return 0
	}
	return max(1, n.due.Last().DaysSince(n.task.Start.First())+1)
}

// epoch is the day that finish is counted from.
var epoch = calendar.MustParseDate("0001-01-01")

// forward finds the earliest finish of every task and what decides it.
func (a *assessor) forward(order []int32) {
	today := a.asOf.DaysSince(epoch)
	for _, i := range order {
		n := &a.nodes[i]
		n.driver = -1
		for _, j := range n.before {
			if before := &a.nodes[j]; before.placed && (n.driver < 0 || before.finish > a.nodes[n.driver].finish) {
				n.driver = j
			}
		}
		begin := 0
		if n.dated() {
			begin = n.due.Last().DaysSince(epoch) - n.days() + 1
		}
		if n.driver >= 0 {
			if after := a.nodes[n.driver].finish + 1; after >= begin {
				begin = after
			} else {
				n.driver = -1
			}
		}
		if n.placed = n.dated() || n.driver >= 0; !n.placed {
			if !n.recurring() {
				n.place.Reason = ReasonNoDeadline
			}
			continue
		}
		n.finish = begin + n.days() - 1
		if today > n.finish {
			n.finish, n.driver = today, -1
		}
		n.place.Finish, _ = epoch.AddDays(n.finish)
		if n.dated() {
			n.place.Late = max(0, n.place.Finish.DaysSince(n.due.Last()))
		}
	}
}

// backward finds by how much every task can be later.
func (a *assessor) backward(order []int32) {
	a.lastOf = make([]int32, len(a.spans))
	for p := range a.lastOf {
		a.lastOf[p] = -1
	}
	for _, i := range order {
		n := &a.nodes[i]
		if last := a.lastOf[n.program]; n.placed &&
			(last < 0 || n.finish > a.nodes[last].finish || n.finish == a.nodes[last].finish && i < last) {
			a.lastOf[n.program] = i
		}
	}
	for k := len(order) - 1; k >= 0; k-- {
		n := &a.nodes[order[k]]
		if !n.placed {
			continue
		}
		n.latest = a.nodes[a.lastOf[n.program]].finish
		for _, j := range n.after {
			if after := &a.nodes[j]; after.placed && after.program == n.program {
				n.latest = min(n.latest, after.latest-after.days())
			}
		}
		n.place.Slack = n.latest - n.finish
		n.place.Critical = n.place.Slack == 0
	}
}

// network returns the network of one programme.
func (a *assessor) network(program int) Network {
	var result Network
	for i := a.spans[program].from; i < a.spans[program].to; i++ {
		if a.nodes[i].place.Reason == ReasonCycle {
			result.Cyclic = append(result.Cyclic, a.nodes[i].id)
		}
	}
	last := a.lastOf[program]
	if last < 0 {
		return result
	}
	result.Finish = a.nodes[last].place.Finish
	for i := last; i >= 0; i = a.nodes[i].driver {
		result.Critical = append(result.Critical, a.nodes[i].id)
	}
	slices.Reverse(result.Critical)
	return result
}
