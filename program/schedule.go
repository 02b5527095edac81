package program

import (
	"math/big"
	"sort"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// A Schedule compares progress with the plan that the dates of the tasks make:
// planned and earned value, and earned schedule.
//
// A task's planned value grows evenly over the days from its start to its
// deadline in force; without a start it comes on the day of the deadline, and
// that of a recurring task with the deadlines of its occurrences. Its earned
// value is its progress. Both are put together by weight or, by count, with
// each task counting alike, a recurring one once; and over the same tasks: what
// is cancelled, has no deadline, no known progress or (by weight) no weight is
// left out of both, and named.
//
// The computation is exact; percentages are rounded half up to two digits,
// other quotients to four.
//
// Source: W. Lipke, Schedule is different, The Measurable News, 2003, with a
// day as the period. Vectors: package method.
type Schedule struct {
	// By says how the tasks are put together.
	By RollupBy `json:"by"`
	// Method names the method of the comparison.
	Method method.ID `json:"method"`
	// Version is the version of the method.
	Version int `json:"version"`
	// Planned is the planned value (PV) on the date, in per cent of the whole.
	Planned decimal.Decimal `json:"planned,omitzero"`
	// Earned is the earned value (EV), in per cent of the whole.
	Earned decimal.Decimal `json:"earned,omitzero"`
	// Index is Earned / Planned (SPI); no number while nothing is planned. It
	// goes back to 1 when all is done, however late.
	Index decimal.Decimal `json:"index,omitzero"`
	// Start is the first day of the plan.
	Start calendar.Date `json:"start,omitzero"`
	// Finish is the last day of the plan: the last deadline in force.
	Finish calendar.Date `json:"finish,omitzero"`
	// Elapsed is the number of days of the plan up to the date (AT); once all
	// is done, up to the day the last task was done, if that is known.
	Elapsed int `json:"elapsed,omitempty"`
	// EarnedDays is the number of days of the plan by whose end the plan has
	// today's earned value (ES); no number if that is below 0.
	EarnedDays decimal.Decimal `json:"earnedDays,omitzero"`
	// DaysBehind is Elapsed - EarnedDays: above 0 is late, below 0 is ahead.
	DaysBehind decimal.Decimal `json:"daysBehind,omitzero"`
	// TimeIndex is EarnedDays / Elapsed (SPI(t)): it stays below 1 when all is
	// done late.
	TimeIndex decimal.Decimal `json:"timeIndex,omitzero"`
	// Forecast is the day on which all is done if it goes on as so far: the
	// days of the plan / TimeIndex (IEAC(t)); none if nothing is earned.
	Forecast calendar.Date `json:"forecast,omitzero"`
	// Pace is the progress up to the date, in points of per cent a day.
	Pace decimal.Decimal `json:"pace,omitzero"`
	// RequiredPace is what each day left must bring, in points of per cent;
	// no number once the last deadline has come.
	RequiredPace decimal.Decimal `json:"requiredPace,omitzero"`
	// PaceReason says why there is no RequiredPace.
	PaceReason Reason `json:"paceReason,omitempty"`
	// Reason says why there is no comparison, or only a part of it.
	Reason Reason `json:"reason,omitempty"`
	// Left is what was left out of both values, and why.
	Left []Left `json:"left,omitempty"`
}

// A plan is the tasks of a group that can be compared with their dates.
type plan struct {
	a           *assessor
	at          int32
	left        []Left
	first, last calendar.Date
	lastDone    calendar.Date // no date if not all are done on a known day
	allDone     bool
}

// schedule compares a group with its plan.
func (a *assessor) schedule(at int32) Schedule {
	p := plan{a: a, at: at, allDone: true}
	p.gather(at)
	s := Schedule{By: a.opts.By, Method: method.IDEarnedSchedule, Version: 1, Left: p.left}
	earned, reason := p.value(func(n *node) fraction { return n.progress })
	if s.Reason = reason; reason != "" {
		return s
	}
	s.Start, s.Finish = p.first, p.last
	s.Earned = earned.percent(percentDigits)
	elapsed := a.asOf.DaysSince(p.first) + 1
	if !a.asOf.IsValid() || elapsed <= 0 {
		s.Planned, s.Reason = none.percent(percentDigits), ReasonBeforeStart
		return s
	}
	planned := p.plannedOn(elapsed)
	s.Planned = planned.percent(percentDigits)
	if planned.rat().Sign() > 0 {
		s.Index = round(new(big.Rat).Quo(earned.rat(), planned.rat()), quotientDigits)
	}
	p.pace(&s, earned.rat(), elapsed)
	if p.allDone && p.lastDone.IsValid() {
		elapsed = max(1, p.lastDone.DaysSince(p.first)+1)
	}
	s.Elapsed = elapsed
	p.earnedSchedule(&s, earned.rat())
	return s
}

// gather finds which tasks are compared and the first and last day of the
// plan.
func (p *plan) gather(at int32) {
	for _, m := range p.a.groups[at].members {
		if reason, id := p.excluded(m); reason != "" {
			p.left = append(p.left, Left{id, reason})
			continue
		}
		if m.group != top {
			p.gather(m.group)
			continue
		}
		p.include(m.node)
	}
}

// include takes a task into the plan.
func (p *plan) include(at int32) {
	n := &p.a.nodes[at]
	for due := range p.a.deadlines(at) {
		start := n.task.Start.First()
		if !start.IsValid() || start.After(due) {
			start = due
		}
		if !p.first.IsValid() || start.Before(p.first) {
			p.first = start
		}
		if due.After(p.last) || !p.last.IsValid() {
			p.last = due
		}
	}
	switch done := n.state.On; {
	case !n.standing.Done || !done.IsValid():
		p.allDone = false
	case !p.lastDone.IsValid() || done.After(p.lastDone):
		p.lastDone = done
	}
}

// excluded returns why a member is left out of the comparison.
func (p *plan) excluded(m member) (Reason, string) {
	byWeight := p.a.opts.By == RollupWeight
	if m.group != top {
		g := &p.a.groups[m.group]
		switch {
		case g.state.Stage == Cancelled:
			return ReasonCancelled, g.id
		case byWeight && !isWeight(m.weight):
			return ReasonNoWeight, g.id
		}
		return "", g.id
	}
	n := &p.a.nodes[m.node]
	hasDeadline := false
	for range p.a.deadlines(m.node) {
		hasDeadline = true
		break
	}
	switch {
	case n.standing.Timeliness == TaskCancelled:
		return ReasonCancelled, n.id
	case byWeight && !isWeight(m.weight):
		return ReasonNoWeight, n.id
	case !hasDeadline:
		return ReasonNoDeadline, n.id
	case !n.progress.known():
		return ReasonNoProgress, n.id
	}
	return "", n.id
}

// value returns the mean over the plan of a value of its tasks.
func (p *plan) value(of func(n *node) fraction) (fraction, Reason) {
	var m mean
	p.collect(p.at, &m, of)
	return m.value()
}

func (p *plan) collect(at int32, m *mean, of func(n *node) fraction) {
	for _, member := range p.a.groups[at].members {
		if reason, _ := p.excluded(member); reason != "" {
			continue
		}
		byWeight := p.a.opts.By == RollupWeight
		switch {
		case member.group == top && byWeight:
			m.add(member.weight, of(&p.a.nodes[member.node]))
		case member.group == top:
			m.add(one, of(&p.a.nodes[member.node]))
		case byWeight:
			var below mean
			p.collect(member.group, &below, of)
			if value, reason := below.value(); reason == "" {
				m.add(member.weight, value)
			}
		default:
			p.collect(member.group, m, of)
		}
	}
}

// plannedOn returns the planned value by the end of a day of the plan, counted
// from 1.
func (p *plan) plannedOn(day int) fraction {
	on, err := p.first.AddDays(day - 1)
	if err != nil {
		return none // before the calendar begins
	}
	value, _ := p.value(func(n *node) fraction { return p.a.planned(n, on) })
	return value
}

// pace fills in how fast it goes and how fast it must.
func (p *plan) pace(s *Schedule, earned *big.Rat, elapsed int) {
	percent := new(big.Rat).Mul(earned, big.NewRat(100, 1))
	s.Pace = round(new(big.Rat).Quo(percent, big.NewRat(int64(elapsed), 1)), quotientDigits)
	days := p.last.DaysSince(p.a.asOf)
	if days <= 0 {
		s.PaceReason = ReasonDeadlinePassed
		return
	}
	rest := new(big.Rat).Sub(big.NewRat(100, 1), percent)
	if rest.Sign() < 0 {
		rest.SetInt64(0)
	}
	s.RequiredPace = round(rest.Quo(rest, big.NewRat(int64(days), 1)), quotientDigits)
}

// earnedSchedule fills in on which day of the plan today's value was planned:
// [method.EarnedSchedule] with a day as the period. A plan of days is long and
// costly to list, so that the day is searched for.
func (p *plan) earnedSchedule(s *Schedule, earned *big.Rat) {
	days := p.last.DaysSince(p.first) + 1
	es := new(big.Rat)
	switch {
	case earned.Sign() < 0:
		return // never on the plan
	case earned.Sign() == 0:
	case earned.Cmp(p.plannedOn(days).rat()) >= 0:
		// The plan is fulfilled: the first day by whose end it was to be.
		day := 1 + sort.Search(days-1, func(i int) bool {
			return p.plannedOn(i+1).rat().Cmp(p.plannedOn(days).rat()) >= 0
		})
		es.SetInt64(int64(day))
	default:
		// The last day whose planned value is not above the earned one, and
		// the part of the next day.
		day := sort.Search(days, func(i int) bool { return p.plannedOn(i+1).rat().Cmp(earned) > 0 })
		from, to := p.plannedOn(day).rat(), p.plannedOn(day+1).rat()
		es.Quo(new(big.Rat).Sub(earned, from), new(big.Rat).Sub(to, from))
		es.Add(es, big.NewRat(int64(day), 1))
	}
	elapsed := big.NewRat(int64(s.Elapsed), 1)
	s.EarnedDays = round(es, quotientDigits)
	s.DaysBehind = round(new(big.Rat).Sub(elapsed, es), quotientDigits)
	s.TimeIndex = round(new(big.Rat).Quo(es, elapsed), quotientDigits)
	if es.Sign() <= 0 {
		return
	}
	total := new(big.Rat).Quo(new(big.Rat).Mul(elapsed, big.NewRat(int64(days), 1)), es)
	whole := new(big.Int).Add(total.Num(), new(big.Int).Sub(total.Denom(), big.NewInt(1)))
	if whole.Quo(whole, total.Denom()); whole.IsInt64() && whole.Int64() <= maxDays {
		s.Forecast, _ = p.first.AddDays(int(whole.Int64()) - 1) // none beyond the calendar
	}
}

// maxDays is more days than the calendar has.
const maxDays = 1 << 30
