package resolution

import (
	"cmp"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// A subtree is the units below a body on a date, with those that ended and that
// nobody carries on, below what they belonged to.
type subtree struct {
	*tree
	body    int
	heirs   []int
	sources [][]int // the units that one carries on, itself among them
	below   [][]int // the units directly below one, those that ended behind the others
	order   []int   // each before those below it, the body first
}

// subtreeOf returns the units below a body. Those in shares that belong to
// nothing are below it as well.
func subtreeOf(f *forest, day calendar.Date, body int, shares []int) *subtree {
	t := f.treeOn(day)
	n := len(f.list)
	m := &subtree{tree: t, body: body, heirs: f.heirs(day), sources: make([][]int, n), below: slices.Clone(t.children)}
	for u := range f.list {
		switch heir := m.heirs[u]; {
		case heir >= 0:
			m.sources[heir] = append(m.sources[heir], u)
		case f.ended(u, day):
			m.sources[u] = []int{u}
			if p := f.parent(u, f.lives[u].last()); p >= 0 && t.anchors[p] >= 0 && u != body {
				m.below[t.anchors[p]] = append(slices.Clip(m.below[t.anchors[p]]), u)
			}
		}
	}
	above := map[int]bool{}
	for u := body; u >= 0; u = t.parents[u] {
		above[u] = true
	}
	for _, u := range shares {
		if t.parents[u] < 0 && f.stands(u, day) && !above[u] {
			above[u] = true // once
			m.below[body] = append(slices.Clip(m.below[body]), u)
		}
	}
	for stack := []int{body}; len(stack) > 0; {
		u := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		m.order = append(m.order, u)
		for _, c := range slices.Backward(m.below[u]) {
			stack = append(stack, c)
		}
	}
	return m
}

// stood returns the days of an extent on which a unit, or one that it carries
// on, was there; none if it was not.
func (m *subtree) stood(u int, e extent) (extent, bool) {
	first := cmp.Or(e.first, e.last)
	var days extent
	for _, s := range m.sources[u] {
		l := &m.lives[s]
		from, until := first, e.last
		if l.from.After(from) {
			from = l.from
		}
		if l.end >= 0 && !e.last.Before(l.over) {
			until = l.last()
		}
		if until.Before(from) || !until.IsValid() {
			continue
		}
		if !days.first.IsValid() || from.Before(days.first) {
			days.first = from
		}
		if until.Compare(days.last) > 0 {
			days.last = until
		}
	}
	return days, days.last.IsValid()
}

// standing returns how many of the units that one carries on were there on a
// day, itself counted for those that nothing is known of.
func (m *subtree) standing(u int, day calendar.Date) int {
	n := 0
	for _, s := range m.sources[u] {
		if m.stands(s, day) {
			n++
		}
	}
	return max(n, 1)
}

// facts are the observations of units, in the terms of the dossier of the body
// above: each with the id of its unit as body.
type facts struct {
	list  []indicator.Observation
	paths []finding.Path   // where each stands
	by    map[string][]int // their places by indicator
}

// series returns the figures of units for one target and group: for each unit
// those that it and the units it carries on had, in order. raw are the
// observations they were made of, as of the units that carry them on.
func (c *cascade) series(l *ledger, group string) (series [][]sum, raw []indicator.Observation) {
	own := make([][]sum, len(c.list)) // by the unit that had them
	var others []int                  // what is no level, such as a reported change
	for _, i := range c.facts.by[l.target.Indicator.ID] {
		o := &c.facts.list[i]
		u := c.place(o.Body)
		if o.Group != group || u < 0 || !c.sees(o) || !c.had(u, o) {
			continue
		}
		switch o.Measure {
		case "", indicator.MeasureLevel, indicator.MeasureShare:
			own[u] = append(own[u], l.sumOf(o, i))
		default:
			others = append(others, i)
		}
	}
	series = make([][]sum, len(c.list))
	named := func(i, u int) {
		o := c.facts.list[i]
		o.Body, o.Group = c.list[u].ID, ""
		raw = append(raw, o)
	}
	for _, u := range c.subtree.order {
		if !c.oneLine(u) {
			for _, s := range c.subtree.sources[u] {
				own[s] = surest(own[s])
			}
			series[u] = c.merge(l, u, own)
			for i := range series[u] {
				raw = append(raw, series[u][i].observation)
			}
			continue
		}
		all := c.firstHand(u, own)
		for i := range all {
			named(all[i].place, u)
		}
		series[u] = surest(all)
	}
	for _, i := range others {
		if u := c.owner(c.place(c.facts.list[i].Body)); u >= 0 && c.oneLine(u) {
			named(i, u)
		}
	}
	return series, raw
}

// owner returns the unit that a figure of a unit counts for: the one that
// carries it on, or itself; -1 if it is not there and was not.
func (c *cascade) owner(u int) int {
	if c.subtree.heirs[u] >= 0 {
		return c.subtree.heirs[u]
	}
	if len(c.subtree.sources[u]) > 0 {
		return u
	}
	return -1
}

// oneLine reports whether a unit is one under all its names, so that its figures
// need no adding up.
func (c *cascade) oneLine(u int) bool {
	for _, s := range c.subtree.sources[u] {
		if s != u && c.changes[c.lives[s].end].Kind != Renamed {
			return false
		}
	}
	return true
}

// sees reports whether an observation may be used on the date.
func (c *cascade) sees(o *indicator.Observation) bool {
	known := cmp.Or(o.Reported, o.Period.Last())
	return !known.After(c.knownOn) && (!o.Period.Last().After(c.asOf) || o.Reported.IsValid() && !o.Reported.After(c.asOf))
}

// had reports whether an observation is of a unit that was there at the end of
// its period, or of one for what it carries on: what else is said of units
// before and after they were there would count twice.
func (c *cascade) had(u int, o *indicator.Observation) bool {
	last := o.Period.Last()
	return c.stands(u, last) || c.subtree.heirs[u] == u && c.lives[u].from.After(last) && len(c.subtree.sources[u]) > 1
}

// firstHand returns the figures of a unit under all its names, but for those of
// a name that was not its own at the time where there is one of the name that
// was.
func (c *cascade) firstHand(u int, own [][]sum) []sum {
	sources := c.subtree.sources[u]
	if len(sources) == 1 {
		return own[u]
	}
	had := map[extent]bool{}
	var all, late []sum
	for _, s := range sources {
		for _, f := range own[s] {
			if c.stands(s, f.last) {
				had[f.extent] = true
				all = append(all, f)
			} else {
				late = append(late, f)
			}
		}
	}
	for _, f := range late {
		if !had[f.extent] {
			all = append(all, f)
		}
	}
	return all
}

// kindsBySureness are the kinds of figures; the empty one is an actual figure.
var kindsBySureness = []indicator.Kind{indicator.KindForecast, indicator.KindEstimate, indicator.KindActual, ""}

// surest returns the figures of one unit in order, one for each extent: the
// surest and, of those, the latest known.
func surest(list []sum) []sum {
	rank := func(s *sum) int { return slices.Index(kindsBySureness, s.observation.Kind) }
	slices.SortStableFunc(list, func(a, b sum) int {
		return cmp.Or(
			a.compare(b.extent),
			cmp.Compare(min(rank(&a), 2), min(rank(&b), 2)),
			cmp.Or(a.observation.Reported, a.last).Compare(cmp.Or(b.observation.Reported, b.last)),
		)
	})
	var kept []sum
	for i := range list {
		if i+1 == len(list) || list[i].extent != list[i+1].extent {
			kept = append(kept, list[i])
		}
	}
	return kept
}

// merge returns the figures of a unit that several were merged into: those for
// which all that stood then have one, added up (rule T14), else those that were
// published for the unit afterwards.
func (c *cascade) merge(l *ledger, u int, own [][]sum) []sum {
	var extents []extent
	for _, s := range c.subtree.sources[u] {
		for i := range own[s] {
			extents = append(extents, own[s][i].extent)
		}
	}
	slices.SortFunc(extents, extent.compare)
	var series []sum
	for _, e := range slices.Compact(extents) {
		if total, complete := c.mergeOne(l, u, e, own); complete {
			total.observation.Body, total.observation.Group = c.list[u].ID, ""
			series = append(series, total)
		}
	}
	return series
}

// mergeOne adds up what the units that one carries on had for one extent. Where
// they do not add, the figure of one alone is that of the whole only if no other
// stood then.
func (c *cascade) mergeOne(l *ledger, u int, e extent, own [][]sum) (sum, bool) {
	var ids []string
	var parts []*sum
	missing := 0
	for _, s := range c.subtree.sources[u] {
		if !c.stands(s, e.last) {
			continue
		}
		ids = append(ids, c.list[s].ID)
		parts = append(parts, findSum(own[s], e))
		if parts[len(parts)-1] == nil {
			missing++
		}
	}
	if len(parts) == 1 && missing == 0 {
		return *parts[0], true
	}
	if missing == 0 && l.adds() && !slices.ContainsFunc(parts, func(p *sum) bool { return p.reason != "" }) {
		total, _, _ := l.add(ids, parts)
		total.extent, total.counted, total.of = e, len(parts), len(parts)
		return total, total.reason == ""
	}
	if later := findSum(own[u], e); later != nil && !c.stands(u, e.last) {
		return *later, true
	}
	return sum{}, false
}
