package program

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A RollupBy says how progress is rolled up from tasks to projects, from
// projects to programmes and from programmes to all of them. What is cancelled
// is out of the denominator by either.
type RollupBy string

// The ways to roll up.
const (
	// RollupCount is tasks done of tasks, over all tasks below, each counting
	// alike. A task half done is not done.
	RollupCount RollupBy = "count"
	// RollupWeight is the mean of what stands side by side (tasks and projects
	// of a programme, tasks of a project, programmes), by weight. The weights
	// need not add up to anything: they are divided by their sum. What has no
	// weight is left out, and named; only what stands alone needs none, and has
	// 1.
	RollupWeight RollupBy = "weight"
)

// A Progress is how far tasks are, rolled up.
type Progress struct {
	// By says how it is rolled up.
	By RollupBy `json:"by"`
	// Percent is the progress in per cent, rounded half up to two digits but
	// never up to 100; no number if there is none. It may be beyond 100.
	Percent decimal.Decimal `json:"percent,omitzero"`
	// Done is the number of tasks done, whatever By.
	Done int `json:"done"`
	// Of is the number of tasks that are not cancelled, whatever By.
	Of int `json:"of"`
	// Weight is the sum of the weights that Percent is taken from; no number
	// by count.
	Weight decimal.Decimal `json:"weight,omitzero"`
	// Reason says why there is no Percent.
	Reason Reason `json:"reason,omitempty"`
	// Left is what was left out of Percent, and why. By weight it is what
	// stands side by side; what was left out further down stands with the
	// projects and programmes there.
	Left []Left `json:"left,omitempty"`
}

// progress rolls up the progress of a group, whose tasks are in the tally.
func (a *assessor) progress(at int32, t Tally) Progress {
	p := Progress{By: a.opts.By, Done: t.Done(), Of: t.N() - t.Count(TaskCancelled)}
	if p.By != RollupWeight {
		p.Left = a.cancelled(at, nil)
		if p.Of == 0 {
			p.Reason = ReasonNothingCounted
			return p
		}
		p.Percent = fraction{num: int64(p.Done), den: int64(p.Of)}.percent(percentDigits)
		return p
	}
	m, left := a.weigh(at)
	p.Left = left
	value, reason := m.value()
	p.Percent, p.Reason = value.percent(percentDigits), reason
	p.Weight, _ = m.weights.Sum()
	if p.Reason == "" && !p.Percent.IsValid() {
		p.Reason = ReasonOutOfRange
	}
	return p
}

// cancelled appends the tasks below a group that count and are cancelled.
func (a *assessor) cancelled(at int32, left []Left) []Left {
	for _, i := range a.groups[at].tasks {
		if a.nodes[i].standing.Timeliness == TaskCancelled {
			left = append(left, Left{a.nodes[i].id, ReasonCancelled})
		}
	}
	for _, m := range a.groups[at].members {
		if m.group != top {
			left = a.cancelled(m.group, left)
		}
	}
	return left
}

// share returns what a member brings into the progress by weight, and why it
// brings nothing.
func (a *assessor) share(m member) (id string, value fraction, reason Reason) {
	if m.group == top {
		n := &a.nodes[m.node]
		id, value = n.id, n.progress
		if n.standing.Timeliness == TaskCancelled {
			reason = ReasonCancelled
		}
	} else {
		g := &a.groups[m.group]
		id = g.id
		if g.state.Stage == Cancelled {
			reason = ReasonCancelled
		} else {
			below, _ := a.weigh(m.group)
			value, _ = below.value()
		}
	}
	switch {
	case reason != "":
	case !isWeight(m.weight):
		reason = ReasonNoWeight
	case !value.known():
		reason = ReasonNoProgress
	}
	return id, value, reason
}

// weigh returns the mean of what stands side by side in a group by weight, and
// what is left out of it.
func (a *assessor) weigh(at int32) (m mean, left []Left) {
	for _, member := range a.groups[at].members {
		id, value, reason := a.share(member)
		if reason != "" {
			left = append(left, Left{id, reason})
			continue
		}
		m.add(member.weight, value)
	}
	return m, left
}

// isWeight reports whether d can be a weight: a number not below 0.
func isWeight(d decimal.Decimal) bool { return d.IsValid() && d.Sign() >= 0 }

// readProgress finds the progress of a node and what it is read from.
func (a *assessor) readProgress(at int32, reports []Report) {
	n := &a.nodes[at]
	n.progressBy = a.progressBy(n, reports)
	switch n.progressBy {
	case ByReports:
		n.progress = a.reported(reports)
	case BySubtasks:
		n.progress = a.ofChildren(at)
	case ByTarget:
		n.progress = fractionOfRatio(a.opts.Attained[n.task.Target])
	case ByStage:
		n.progress = a.byStage(n)
	}
	if n.state.Stage == Completed && !n.progress.beyondWhole() {
		n.progress = whole
	}
}

// progressBy returns what the progress of a node is read from. An occurrence
// does not take its task's way, which is about the occurrences.
func (a *assessor) progressBy(n *node, reports []Report) ProgressBy {
	switch {
	case !n.occurrence && n.task.ProgressBy != "":
		return n.task.ProgressBy
	case len(reports) > 0:
		return ByReports
	case n.occurrence:
		return ByStage
	case n.children > 0:
		return BySubtasks
	case n.task.Target != "":
		return ByTarget
	}
	return ByStage
}

// reported returns the progress by the latest report with a figure.
func (a *assessor) reported(reports []Report) fraction {
	var value fraction
	var last, before calendar.Date
	for i := range reports {
		r := &reports[i]
		day, holds := a.day(r.On, r.Reported, r.Source, before)
		before = day
		if !holds || last.After(day) {
			continue
		}
		figure := fractionOf(r.Steps, r.Of)
		if r.Percent.IsValid() {
			figure = fractionOf(r.Percent, hundred)
		}
		if figure.known() {
			value, last = figure, day
		}
	}
	return value
}

// ofChildren returns the mean of the subtasks or occurrences of a node: by
// weight if all have one, else each counting alike. What is cancelled or not
// known is left out.
func (a *assessor) ofChildren(at int32) fraction {
	var weighted, alike mean
	all := true
	end := at + 1 + a.nodes[at].children
	for i := at + 1; i < end; i += 1 + a.nodes[i].children {
		n := &a.nodes[i]
		if n.standing.Timeliness == TaskCancelled || !n.progress.known() {
			continue
		}
		alike.add(one, n.progress)
		if all = all && isWeight(n.task.Weight); all {
			weighted.add(n.task.Weight, n.progress)
		}
	}
	if value, reason := weighted.value(); all && reason == "" {
		return value
	}
	value, _ := alike.value()
	return value
}

// byStage returns the progress of a node that is not completed by its stage:
// 0 if the task is so assessed, if it is an occurrence, or if it has not
// begun; else how far it is is not known.
func (a *assessor) byStage(n *node) fraction {
	start := n.task.Start.First()
	if n.occurrence || n.task.ProgressBy == ByStage || n.state.Stage == Planned || start.After(a.asOf) {
		return none
	}
	return fraction{}
}
