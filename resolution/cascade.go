package resolution

import (
	"cmp"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// A cascade is the targets of a body as units below it carry them out, while
// they are being assessed.
type cascade struct {
	*assessor
	*forest
	subtree *subtree
	base    indicator.Options // to judge targets by
	facts   facts
	own     map[ownKey]*ownTarget
}

// An ownKey is a target of the body and the unit that contributes to it.
type ownKey struct {
	target string
	unit   int
}

// cascade returns the units of the dossier, with those that only allocations
// name and the body itself.
func (a *assessor) cascade() *cascade {
	c := &cascade{assessor: a, base: a.targetOptions()}
	r := &a.d.Resolution
	var others []Unit
	named := map[string]bool{}
	add := func(id string) {
		if _, ok := a.units[id]; !named[id] && (!ok || id == "") {
			named[id] = true
			others = append(others, Unit{ID: id})
		}
	}
	add(r.Body) // first, so that it has a place even without a name
	var shares []string
	for i := range r.Targets {
		for _, t := range wholes(&r.Targets[i]) {
			for j := range t.Allocations {
				if id := t.Allocations[j].Body; id != "" {
					add(id)
					shares = append(shares, id)
				}
			}
		}
	}
	c.forest = forestOf(a.index, a.knownOn, others...)
	places := make([]int, len(shares))
	for i, id := range shares {
		places[i] = c.forest.place(id)
	}
	b, day := c.forest.place(r.Body), a.asOf
	if b < 0 {
		b = len(r.Units)
	}
	if c.ended(b, day) {
		day = c.lives[b].last()
	}
	c.subtree = subtreeOf(c.forest, day, b, places)
	return c
}

// place returns the place of a unit; without an id that of the body.
func (c *cascade) place(id string) int {
	if id == "" {
		return c.subtree.body
	}
	return c.forest.place(id)
}

// gather takes the observations of the dossier, but for those of units that are
// known from the units themselves.
func (c *cascade) gather(known map[factKey]bool) {
	body := c.list[c.subtree.body].ID
	array := finding.Path("results").Name("observations")
	c.facts.by = map[string][]int{}
	for i := range c.d.Results.Observations {
		o := c.d.Results.Observations[i]
		o.Body = cmp.Or(o.Body, body)
		if !known[keyOfFact(&o)] {
			c.facts.add(o, array.Index(i))
		}
	}
}

// A factKey is what two observations of one thing have in common.
type factKey struct {
	indicator, body, group string
	measure                indicator.Measure
	first, last            calendar.Date
}

func keyOfFact(o *indicator.Observation) factKey {
	return factKey{o.Indicator, o.Body, o.Group, cmp.Or(o.Measure, indicator.MeasureLevel), o.Period.First(), o.Period.Last()}
}

func (f *facts) add(o indicator.Observation, path finding.Path) {
	f.by[o.Indicator] = append(f.by[o.Indicator], len(f.list))
	f.list, f.paths = append(f.list, o), append(f.paths, path)
}

// A shareScope is what allocations to units have in common.
type shareScope struct {
	group  string
	period calendar.Period
}

// lines returns the lines of every target, scope and unit.
func (c *cascade) lines() []CascadeLine {
	if len(c.subtree.order) < 2 {
		return nil
	}
	var lines []CascadeLine
	for i := range c.d.Resolution.Targets {
		for _, t := range wholes(&c.d.Resolution.Targets[i]) {
			if !t.InScope(c.base) || t.Beside || t.Indicator.ID == "" {
				continue
			}
			lines = append(lines, c.targetLines(t)...)
		}
	}
	return lines
}

// wholes returns a target and, each with what it takes from the one that it is
// part of, its parts.
func wholes(t *indicator.Target) []*indicator.Target {
	list := []*indicator.Target{t}
	for i := 0; i < len(list); i++ {
		whole := list[i]
		for j := range whole.Parts.Targets {
			p := whole.Parts.Targets[j]
			p.Indicator.Unit = cmp.Or(p.Indicator.Unit, whole.Indicator.Unit)
			p.Indicator.Direction = cmp.Or(p.Indicator.Direction, whole.Indicator.Direction)
			p.Measure, p.Span = cmp.Or(p.Measure, whole.Measure), cmp.Or(p.Span, whole.Span)
			p.ChangeUnit, p.Due = cmp.Or(p.ChangeUnit, whole.ChangeUnit), cmp.Or(p.Due, whole.Due)
			list = append(list, &p)
		}
	}
	return list
}

// targetLines returns the lines of one target: of the whole, then of each group
// and period that allocations name, then of groups that only figures name.
func (c *cascade) targetLines(t *indicator.Target) []CascadeLine {
	scopes := []shareScope{{}}
	seen := map[shareScope]bool{{}: true}
	add := func(s shareScope) {
		if !seen[s] {
			seen[s] = true
			scopes = append(scopes, s)
		}
	}
	for i := range t.Allocations {
		if s := &t.Allocations[i]; !s.Each {
			add(shareScope{s.Group, s.Period})
		} else {
			add(shareScope{"", s.Period})
		}
	}
	for _, i := range c.facts.by[t.Indicator.ID] {
		if o := &c.facts.list[i]; c.sees(o) {
			add(shareScope{group: o.Group})
		}
	}
	var lines []CascadeLine
	sheets := map[string]*sheet{}
	for _, scope := range scopes {
		s := sheets[scope.group]
		if s == nil {
			s = c.sheet(t, scope.group)
			sheets[scope.group] = s
			if scope.group != "" {
				c.inside(s, sheets[""])
			}
		}
		lines = append(lines, c.scopeLines(s, scope)...)
	}
	return lines
}

// A sheet is the figures of units for one target and group.
type sheet struct {
	ledger
	group   string
	reason  method.Reason // why units do not make the whole
	series  [][]sum       // the own figures of units, else those of the units below
	rollups map[int][]rolled
	filled  map[int]bool // units that have figures of those below them only
	// published are the figures that units have of their own, byUnits what those
	// below one add up to, and figures both: the own before the other.
	published, byUnits, figures indicator.Figures
}

func (c *cascade) sheet(t *indicator.Target, group string) *sheet {
	s := &sheet{group: group, filled: map[int]bool{}}
	s.ledger, s.reason = ledgerOf(t)
	var raw, total []indicator.Observation
	s.series, raw = c.series(&s.ledger, group)
	own := make([][]sum, len(s.series))
	copy(own, s.series)
	s.rollups = c.rollUp(&s.ledger, s.series)
	var fill []indicator.Observation
	for u := range s.series {
		for i := range s.series[u] {
			e := &s.series[u][i]
			if findSum(own[u], e.extent) == nil && e.complete() {
				fill = append(fill, e.observation)
				s.filled[u] = true
			}
		}
	}
	for _, u := range c.subtree.order {
		for i := range s.rollups[u] {
			if r := &s.rollups[u][i]; r.total.complete() && s.adds() {
				total = append(total, r.total.observation)
			}
		}
	}
	if plan := t.Goal.External.Indicator; plan != "" && plan != t.Indicator.ID {
		for _, i := range c.facts.by[plan] {
			if o := c.facts.list[i]; o.Group == "" {
				raw, total = append(raw, o), append(total, o)
			}
		}
	}
	s.published, s.byUnits = indicator.FiguresOf(raw...), indicator.FiguresOf(total...)
	s.figures = indicator.FiguresOf(append(raw, fill...)...)
	return s
}

// scopeLines returns the lines of one scope: one for each unit with others below
// it that have shares or figures.
func (c *cascade) scopeLines(s *sheet, scope shareScope) []CascadeLine {
	given := c.shares(s, scope)
	var lines []CascadeLine
	for _, u := range c.subtree.order {
		if len(c.subtree.below[u]) == 0 || !c.concerned(s, given, u, scope) {
			continue
		}
		lines = append(lines, c.line(s, scope, given, u))
	}
	return lines
}

// concerned reports whether units below one have shares or, but for shares of a
// period, figures.
func (c *cascade) concerned(s *sheet, given map[int]share, u int, scope shareScope) bool {
	return slices.ContainsFunc(c.subtree.below[u], func(b int) bool {
		_, has := given[b]
		return has || !scope.period.IsValid() && (len(s.series[b]) > 0 || c.own[ownKey{s.target.ID, b}] != nil)
	})
}

// line returns the line of one unit and those directly below it.
func (c *cascade) line(s *sheet, scope shareScope, given map[int]share, u int) CascadeLine {
	t := s.target
	line := CascadeLine{
		Target: t.ID, Number: t.Number, Text: c.targetText(t),
		Indicator: c.text(t.Indicator.Name, t.Indicator.Translations), Unit: c.word(string(t.Indicator.Unit)),
		Of: c.unitName(c.list[u].ID), Group: c.word(scope.group), Period: scope.period,
		Aggregation: s.aggregation, Reason: s.reason,
	}
	whole, o := c.whole(s, scope, given, u)
	line.Whole = whole.Assess(s.published, c.asOf, o)
	if s.reason == "" {
		for _, r := range s.rollups[u] {
			if !scope.period.IsValid() || scope.period.Covers(r.line.Period) {
				line.Rollups = append(line.Rollups, r.line)
			}
		}
		if s.adds() && t.Goal.External.Indicator != t.Indicator.ID { // else the figure is what it is compared with
			if line.ByUnits = whole.Assess(s.byUnits, c.asOf, o); line.ByUnits.Deciding == nil {
				line.ByUnits = indicator.Assessment{}
			}
		}
	}
	var rows []UnitShare
	for _, b := range c.subtree.below[u] {
		if row, there := c.row(s, scope, given, b); there {
			rows = append(rows, row)
		}
	}
	if s.mode == method.ModeCountMet {
		line.Rollups = append(line.Rollups, c.countMet(s, u, rows))
	}
	line.Shares = c.shareSum(s, &line, rows)
	c.rank(s, &line, rows)
	return line
}

// whole returns what a unit has to reach with those below it, and the options to
// judge it by.
func (c *cascade) whole(s *sheet, scope shareScope, given map[int]share, u int) (indicator.Target, indicator.Options) {
	o := c.unitOptions(u)
	if u == c.subtree.body && scope == (shareScope{}) {
		return *s.target, o
	}
	if own := c.own[ownKey{s.target.ID, u}]; own != nil && scope == (shareScope{}) {
		o.Term = own.dossier.Resolution.Term
		return own.here(s.target), o
	}
	return c.shareTarget(s, given[u].goal, scope.period), o
}

// unitOptions returns the options to judge a unit by.
func (c *cascade) unitOptions(u int) indicator.Options {
	o := c.base
	o.Body = c.list[u].ID
	if u != c.subtree.body {
		o.Abolished = calendar.Date{}
	}
	if c.options.Rank != nil {
		o.Methods = []method.Method{c.options.Rank}
	}
	return o
}

// shareTarget returns the target that a unit has by its share: that of the whole
// with another goal, for the period if there is one.
func (c *cascade) shareTarget(s *sheet, goal indicator.Goal, period calendar.Period) indicator.Target {
	t := *s.target
	t.Goal, t.Due = goal, cmp.Or(period, t.Due)
	t.Baseline = indicator.Baseline{Period: t.Baseline.Period}
	t.Path, t.Parts, t.Allocations, t.Revisions = indicator.Path{}, indicator.Parts{}, nil, nil
	return t
}

// row returns how far a unit is; there is none for one that ended without a
// share or a figure.
func (c *cascade) row(s *sheet, scope shareScope, given map[int]share, u int) (UnitShare, bool) {
	sh, own := given[u], (*ownTarget)(nil)
	if scope == (shareScope{}) {
		own = c.own[ownKey{s.target.ID, u}]
	}
	row := UnitShare{UnitName: c.unitName(c.list[u].ID), Ended: !c.stands(u, c.subtree.day), Given: sh.origin, Share: sh.goal}
	if row.Ended && sh.origin == "" && own == nil && len(s.series[u]) == 0 {
		return row, false
	}
	o := c.unitOptions(u)
	if row.Ended {
		o.Abolished = c.lives[u].over
	}
	if own != nil {
		row.Given, row.Resolution, row.Target = ShareOwn, own.dossier.Resolution.ID, own.target.ID
		row.Assessment = own.assess(c, s, u, o)
		own.differs(c, s.target, sh.goal, row.Assessment.Goal)
	} else {
		t := c.shareTarget(s, sh.goal, scope.period)
		row.Assessment = t.Assess(s.figures, c.asOf, o)
	}
	if n := len(s.series[u]); n > 0 {
		last := &s.series[u][n-1]
		row.Counted, row.Of = last.counted, last.of
	}
	return row, true
}

// shareSum adds up the shares of units, where they are amounts and not ranges.
func (c *cascade) shareSum(s *sheet, line *CascadeLine, rows []UnitShare) ShareSum {
	var total decimal.Accumulator
	result := ShareSum{Whole: line.Whole.Goal.Value, Of: len(rows)}
	for i := range rows {
		goal := rows[i].Share
		if rows[i].Given == ShareOwn && !goal.Value.IsValid() {
			goal = rows[i].Assessment.Goal
		}
		if goal.High.IsValid() || rows[i].Given == ShareEach {
			return ShareSum{}
		}
		if goal.Value.IsValid() {
			total.Add(goal.Value)
			result.Counted++
		}
	}
	var err error
	if result.Sum, err = total.Sum(); err != nil || s.mode != method.ModeSum || line.Whole.Goal.High.IsValid() {
		return ShareSum{}
	}
	if result.Whole.IsValid() {
		result.Difference, _ = result.Sum.Sub(result.Whole)
	}
	return result
}
