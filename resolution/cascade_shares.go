package resolution

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// A share is what a unit was given.
type share struct {
	goal   indicator.Goal
	origin ShareOrigin
}

// shares returns what units were given in one scope. Its own allocation comes
// before what it took over, and that before a floor and a plan.
func (c *cascade) shares(s *sheet, scope shareScope) map[int]share {
	t := s.target
	given := map[int]share{}
	allocated := map[int]indicator.Goal{} // as printed, by unit
	for i := range t.Allocations {
		row := &t.Allocations[i]
		if row.Each || row.Group != scope.group || row.Period != scope.period {
			continue
		}
		u := c.place(row.Body)
		if _, taken := allocated[u]; !taken {
			allocated[u] = goalOf(row)
		}
	}
	if scope == (shareScope{}) {
		c.ownGoals(s, allocated)
	}
	for _, u := range c.subtree.order {
		if sh, ok := c.inherited(s, u, allocated); ok {
			given[u] = sh
		}
	}
	if scope.group == "" {
		c.floors(s, scope, given)
		c.plans(s, given)
	}
	return given
}

// ownGoals adds the goals that units set themselves which another carries on.
func (c *cascade) ownGoals(s *sheet, allocated map[int]indicator.Goal) {
	for u, heir := range c.subtree.heirs {
		own := c.own[ownKey{s.target.ID, u}]
		if _, taken := allocated[u]; taken || own == nil || heir < 0 || heir == u {
			continue
		}
		if goal := own.in(own.target.Goal, s.target); goal.Value.IsValid() {
			allocated[u] = goal
		}
	}
}

func goalOf(row *indicator.Allocation) indicator.Goal {
	return indicator.Goal{Comparison: row.Comparison, Value: row.Value, High: row.High}
}

// inherited returns what a unit was given: its own allocation with those of the
// units that it took in, or else the allocations of all the units that it came
// from, each of which carries on those before it. Several are added up where
// they add (rule T14); there is none if one of them has none.
func (c *cascade) inherited(s *sheet, unit int, allocated map[int]indicator.Goal) (share, bool) {
	var goals []indicator.Goal
	seen := map[int]bool{unit: true}
	for stack := []int{unit}; len(stack) > 0; {
		u := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		goal, has := allocated[u]
		from := 0
		for _, i := range c.lives[u].made {
			took := c.stoodBefore(u, i)
			if !c.carriesOn(i) || has && !took || !has && took {
				continue
			}
			for _, p := range c.from[i] {
				if _, given := allocated[p]; !seen[p] && (given || !took) {
					seen[p] = true
					stack = append(stack, p)
				}
				from++
			}
		}
		switch {
		case has:
			goals = append(goals, goal)
		case from == 0:
			return share{}, false
		}
	}
	if len(goals) == 1 {
		origin := ShareMerged
		if own, has := allocated[unit]; has && own == goals[0] {
			origin = ShareAllocated
		}
		return share{goals[0], origin}, true
	}
	return addGoals(goals, s.mode)
}

// addGoals adds up goals of amounts that are compared alike.
func addGoals(goals []indicator.Goal, mode method.Mode) (share, bool) {
	var low, high decimal.Accumulator
	for i := range goals {
		if goals[i].Comparison != goals[0].Comparison || goals[i].High.IsValid() != goals[0].High.IsValid() {
			return share{}, false
		}
		low.Add(goals[i].Value)
		high.Add(goals[i].High)
	}
	total := share{indicator.Goal{Comparison: goals[0].Comparison}, ShareMerged}
	var err error
	if total.goal.Value, err = low.Sum(); err != nil || low.Missing() > 0 || mode != method.ModeSum {
		return share{}, false
	}
	if high.Count() > 0 {
		total.goal.High, err = high.Sum()
	}
	return total, err == nil
}

// floors gives each unit of a group the floor that was set for the group, and
// one that was set for all to those directly below the body; a group's comes
// first.
func (c *cascade) floors(s *sheet, scope shareScope, given map[int]share) {
	for _, grouped := range []bool{true, false} {
		for i := range s.target.Allocations {
			row := &s.target.Allocations[i]
			if !row.Each || row.Period != scope.period || (row.Group != "") != grouped {
				continue
			}
			units := c.subtree.order[1:]
			if !grouped {
				units = c.subtree.below[c.place(row.Body)]
			}
			for _, u := range units {
				if _, has := given[u]; !has && (!grouped || slices.Contains(c.list[u].Groups, row.Group)) {
					given[u] = share{goalOf(row), ShareEach}
				}
			}
		}
	}
}

// plans gives units the plan that the target refers to, where there is one of
// theirs (rule G7).
func (c *cascade) plans(s *sheet, given map[int]share) {
	e := &s.target.Goal.External
	if e.Indicator == "" || e.Body != "" {
		return
	}
	for _, i := range c.facts.by[e.Indicator] {
		if u := c.place(c.facts.list[i].Body); u >= 0 && u != c.subtree.body {
			if _, has := given[u]; !has {
				given[u] = share{s.target.Goal, ShareExternal}
			}
		}
	}
}
