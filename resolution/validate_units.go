package resolution

import (
	"slices"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

const (
	unitsArray       = "resolution.units"
	successionsArray = "resolution.successions"
)

// unitTree validates the units and where they belong.
func (v *validator) unitTree() {
	list := v.d.Resolution.Units
	v.ids(unitsArray, len(list), func(i int) string { return list[i].ID })
	for i := range list {
		u, at := &list[i], item{unitsArray, i}
		v.source(at, u.Source, false)
		v.unitReference(at, "parent", u.Parent)
		if u.Level != "" {
			word(v, at, "level", u.Level, levels)
		}
		v.above(at.path, u, u.Parent)
		v.moves(at, u)
	}
	v.circles(unitsArray, "parent", len(list), func(i int) int { return placeOr(v.units, list[i].Parent) })
}

// moves validates the later parents of a unit.
func (v *validator) moves(at item, u *Unit) {
	for i := range u.Moves {
		m := &u.Moves[i]
		path := func() finding.Path { return at.path().Name("moves").Index(i) }
		v.sourceAt(path, m.Source, false)
		if !m.On.IsValid() {
			v.report(finding.SeverityError, CodeUndatedSuccession, path().Name("on"), "", "want the first day on which it held")
		}
		if m.Parent == "" {
			continue
		}
		if _, ok := v.units[m.Parent]; !ok {
			v.report(finding.SeverityError, CodeUnknownReference, path().Name("parent"), m.Parent, "want the id of one of units")
		}
		if m.Parent == u.ID {
			v.report(finding.SeverityError, CodeCircularReference, path().Name("parent"), m.Parent, "leads back to itself")
		}
		v.above(path, u, m.Parent)
	}
}

// above reports a parent whose level is not above that of the unit.
func (v *validator) above(path func() finding.Path, u *Unit, parent string) {
	p := placeOr(v.units, parent)
	if p < 0 {
		return
	}
	level := v.d.Resolution.Units[p].Level
	own, upper := u.Level.rank(), level.rank()
	if own < 0 || upper < 0 || upper < own {
		return
	}
	severity := finding.SeverityError
	if upper == own {
		severity = finding.SeverityWarning
	}
	v.report(severity, CodeParentLevel, path().Name("parent"), parent,
		"is of level "+strconv.Quote(string(level))+": want one above "+strconv.Quote(string(u.Level)))
}

// successions validates what became of units.
func (v *validator) successions() {
	list := v.d.Resolution.Successions
	v.ids(successionsArray, len(list), func(i int) string { return list[i].ID })
	for i := range list {
		s, at := &list[i], item{successionsArray, i}
		v.source(at, s.Source, false)
		word(v, at, "kind", s.Kind, successionKinds)
		v.references(at, "from", s.From, v.units, "one of units")
		v.references(at, "to", s.To, v.units, "one of units")
		if !s.On.IsValid() {
			v.at(at, finding.SeverityError, CodeUndatedSuccession, "on", "", "want the first day on which it held")
		}
		v.once(at, s)
	}
	f := forestOf(v.index, calendar.Date{})
	v.successionUnits(f)
	v.ends(f)
	v.descent(f)
	v.orphans(f)
	v.actsAfterEnd(f)
}

// once reports units that a succession has twice.
func (v *validator) once(at item, s *Succession) {
	befallen := make(map[string]bool, len(s.From))
	for i, id := range s.From {
		if befallen[id] {
			v.report(finding.SeverityError, CodeDuplicateID, at.path().Name("from").Index(i), id, "want each unit once")
		}
		befallen[id] = true
	}
	seen := make(map[string]bool, len(s.To))
	for i, id := range s.To {
		switch {
		case befallen[id]:
			v.report(finding.SeverityError, CodeCircularReference, at.path().Name("to").Index(i), id, "is among those that it befell")
		case seen[id]:
			v.report(finding.SeverityError, CodeDuplicateID, at.path().Name("to").Index(i), id, "want each unit once")
		}
		seen[id] = true
	}
}

// successionUnits reports successions of as many units as their kind has not.
func (v *validator) successionUnits(f *forest) {
	for i := range f.changes {
		s := &f.changes[i]
		member, have, want := "from", len(s.From), ""
		switch {
		case have == 0:
			want = "want the units that it befell"
		case s.Kind == Merged && len(s.To) != 1:
			member, have, want = "to", len(s.To), "want the one unit that they became"
		case s.Kind == Renamed && len(s.To) != 1:
			member, have, want = "to", len(s.To), "want the one unit that it is called now"
		case s.Kind == Split && len(s.To) < 2:
			member, have, want = "to", len(s.To), "want the two or more units that it became"
		case s.Kind == Abolished && len(s.To) > 0:
			member, have, want = "to", len(s.To), "want none: units that became others were merged, split or renamed"
		case (s.Kind == Split || s.Kind == Renamed) && have > 1:
			want = "want one unit, and a succession for each of the others"
		default:
			continue
		}
		v.at(item{successionsArray, i}, finding.SeverityError, CodeSuccessionUnits, member, strconv.Itoa(have), want)
	}
}

// ends reports units that end twice, or before they began.
func (v *validator) ends(f *forest) {
	for i := range f.changes {
		for _, u := range f.from[i] {
			l := &f.lives[u]
			if l.end == i && (!l.from.IsValid() || l.from.Before(l.over)) {
				continue
			}
			id := f.list[u].ID
			path := item{successionsArray, i}.path().Name("from").Index(slices.Index(f.changes[i].From, id))
			if l.end != i {
				v.report(finding.SeverityError, CodeUnitEndsTwice, path, id,
					"it ended with "+string(item{successionsArray, l.end}.path())+" on "+l.over.String())
			} else {
				v.report(finding.SeverityError, CodeEndBeforeStart, path, id, "it stood from "+l.from.String()+" on")
			}
		}
	}
}

// descent reports successions by which units come of themselves.
func (v *validator) descent(f *forest) {
	// Units and, after them, successions; each leads to what comes of it.
	units := len(f.list)
	out := make([][]int, units+len(f.changes))
	in := make([][]int, len(out))
	link := func(from, to int) {
		out[from] = append(out[from], to)
		in[to] = append(in[to], from)
	}
	for i := range f.changes {
		for _, u := range f.from[i] {
			link(u, units+i)
		}
		for _, u := range f.to[i] {
			link(units+i, u)
		}
	}
	gone := make([]bool, len(out))
	strip(out, in, gone)
	strip(in, out, gone)
	for i := range f.changes {
		if !gone[units+i] {
			v.at(item{successionsArray, i}, finding.SeverityError, CodeCircularReference, "from", "", "what it befell came of what it became")
		}
	}
}

// strip marks what no circle leads to, along out; in leads the other way.
func strip(out, in [][]int, gone []bool) {
	waits := make([]int, len(out))
	var ready []int
	for i := range out {
		for _, j := range in[i] {
			if !gone[j] {
				waits[i]++
			}
		}
		if waits[i] == 0 && !gone[i] {
			ready = append(ready, i)
		}
	}
	for ; len(ready) > 0; ready = ready[1:] {
		gone[ready[0]] = true
		for _, j := range out[ready[0]] {
			if waits[j]--; waits[j] == 0 && !gone[j] {
				ready = append(ready, j)
			}
		}
	}
}

// orphans reports units that stay below one that was split.
func (v *validator) orphans(f *forest) {
	for u := range f.list {
		p := placeOr(v.units, f.list[u].Parent)
		if p < 0 || f.lives[p].end < 0 {
			continue
		}
		split := &f.changes[f.lives[p].end]
		moved := slices.ContainsFunc(f.list[u].Moves, func(m Move) bool { return !m.On.After(f.day(split)) })
		if split.Kind == Split && !moved && !f.ended(u, f.day(split)) {
			v.at(item{unitsArray, u}, finding.SeverityWarning, CodeUnclearParent, "parent", f.list[u].Parent,
				"was split on "+split.On.String()+": want a move on that day to what it belongs to then")
		}
	}
}

// actsAfterEnd reports what units are said to have done, to have or to be after
// they came to their ends.
func (v *validator) actsAfterEnd(f *forest) {
	check := func(id string, day calendar.Date, path func() finding.Path) {
		if u := f.place(id); u >= 0 && day.IsValid() && f.ended(u, day) {
			v.report(finding.SeverityWarning, CodeUnitEnded, path(), id, "its last day was "+f.lives[u].last().String())
		}
	}
	at := func(array string, i int, member string) func() finding.Path {
		return func() finding.Path { return item{array, i}.path().Name(member) }
	}
	r := &v.d.Resolution
	check(r.Body, r.Adopted, func() finding.Path { return "resolution.body" })
	for u := range f.list {
		check(f.list[u].Parent, f.lives[u].from, at(unitsArray, u, "parent"))
		for i := range f.list[u].Moves {
			m := &f.list[u].Moves[i]
			check(m.Parent, m.On, func() finding.Path { return item{unitsArray, u}.path().Name("moves").Index(i).Name("parent") })
		}
	}
	for i := range f.changes {
		s := &f.changes[i]
		for _, u := range f.to[i] {
			id := f.list[u].ID
			check(id, f.day(s), func() finding.Path { return item{successionsArray, i}.path().Name("to").Index(slices.Index(s.To, id)) })
		}
	}
	for i := range r.Dissemination.Conferences {
		c := &r.Dissemination.Conferences[i]
		check(c.Unit, c.Held.First(), at("resolution.dissemination.conferences", i, "unit"))
	}
	for i := range r.Targets {
		for j := range r.Targets[i].Allocations {
			s := &r.Targets[i].Allocations[j]
			check(s.Body, s.Period.First(), func() finding.Path {
				return item{targetsArray, i}.path().Name("allocations").Index(j).Name("body")
			})
		}
	}
	for i := range r.Assignments {
		s := &r.Assignments[i]
		check(s.Unit, s.From, at("resolution.assignments", i, "unit"))
	}
	for i := range v.d.Results.Observations {
		o := &v.d.Results.Observations[i]
		check(o.Body, o.Period.Last(), at("results.observations", i, "body"))
	}
	for i := range v.d.Results.Events {
		e := &v.d.Results.Events[i]
		check(e.Unit, e.Period.First(), at("results.events", i, "unit"))
	}
}
