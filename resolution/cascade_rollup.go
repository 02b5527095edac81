package resolution

import (
	"slices"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// A rolled is what the units below one add up to for a period.
type rolled struct {
	line  RollupLine
	total sum
}

// rollUp adds up the figures of the units below each, from the bottom, and
// returns the totals by unit. Those of a unit that has no figure of its own for
// the period become its figures in series.
func (c *cascade) rollUp(l *ledger, series [][]sum) map[int][]rolled {
	totals := map[int][]rolled{}
	if l.mode == "" || l.mode == method.ModeCountMet {
		return totals
	}
	for _, u := range slices.Backward(c.subtree.order) {
		published := series[u]
		var added []sum
		for _, p := range c.periodsBelow(u, series) {
			r := c.rollUpOne(l, u, p, series)
			if own := findSum(published, r.total.extent); own != nil {
				c.compare(l, &r, own)
			} else if l.adds() && r.total.reason == "" {
				added = append(added, r.total)
			}
			totals[u] = append(totals[u], r)
		}
		if len(added) > 0 {
			series[u] = append(slices.Clip(published), added...)
			slices.SortFunc(series[u], func(a, b sum) int { return a.compare(b.extent) })
		}
	}
	return totals
}

// A spell is a period with what tells it apart.
type spell struct {
	extent
	period calendar.Period
}

// periodsBelow returns the periods that the units directly below one have
// figures for.
func (c *cascade) periodsBelow(u int, series [][]sum) []spell {
	var spells []spell
	for _, b := range c.subtree.below[u] {
		for i := range series[b] {
			spells = append(spells, spell{series[b][i].extent, series[b][i].observation.Period})
		}
	}
	slices.SortStableFunc(spells, func(a, b spell) int { return a.compare(b.extent) })
	return slices.CompactFunc(spells, func(a, b spell) bool { return a.extent == b.extent })
}

// findSum returns the figure of just an extent; nil if there is none.
func findSum(series []sum, e extent) *sum {
	i, found := slices.BinarySearchFunc(series, e, func(s sum, e extent) int { return s.compare(e) })
	if !found {
		return nil
	}
	return &series[i]
}

// rollUpOne adds up the figures of the units below one for one period.
func (c *cascade) rollUpOne(l *ledger, u int, p spell, series [][]sum) rolled {
	r := rolled{line: RollupLine{Period: p.period, Mode: l.mode}}
	var ids []string
	var parts []*sum
	for _, b := range c.subtree.below[u] {
		days, stood := c.subtree.stood(b, p.extent)
		s := l.find(series[b], p.extent, days)
		if s == nil && !stood {
			continue
		}
		ids, parts = append(ids, c.list[b].ID), append(parts, s)
		c.count(&r.line, b, s)
	}
	var value method.Number
	r.total, r.line.Reason, value = l.add(ids, parts)
	r.total.extent, r.total.counted, r.total.of = p.extent, r.line.Counted, r.line.Of
	r.total.observation.Period, r.total.observation.Body = p.period, c.list[u].ID
	l.present(&r.line, &r.total, value)
	return r
}

// count counts a unit with its figure, which is nil if it has none.
func (c *cascade) count(line *RollupLine, u int, s *sum) {
	reason := indicator.ReasonPeriodMissing
	switch {
	case s == nil:
		line.Of += c.subtree.standing(u, line.Period.Last())
	case s.reason != "":
		line.Of += s.of
		reason = s.reason
	default:
		line.Counted, line.Of = line.Counted+s.counted, line.Of+s.of
		if s.counted == s.of {
			return
		}
		reason = ReasonIncomplete
	}
	line.Missing = append(line.Missing, MissingUnit{c.unitName(c.list[u].ID), reason})
}

// present fills in the total of a line for display.
func (l *ledger) present(line *RollupLine, total *sum, value method.Number) {
	switch {
	case l.mode == method.ModeSum:
		line.Figure = total.observation.Value
	case !l.target.Indicator.Unit.IsPercent() && l.mode == method.ModeRatioOfSums:
		line.Ratio, line.Figure = value.Ratio(), total.observation.Value
	case l.mode == method.ModeRatioOfSums:
		line.Ratio = value.Ratio()
		line.Figure = percentOf(line.Ratio)
	default:
		line.Ratio = value.Ratio()
		line.Figure, _ = value.Round(displayDigits, decimal.HalfUp) // none if there is no value
	}
}

// compare sets a total beside the figure that was published for the whole, and
// reports a difference at the digits published. Neither overwrites the other.
func (c *cascade) compare(l *ledger, r *rolled, published *sum) {
	o := &published.observation
	percent := l.target.Indicator.Unit.IsPercent()
	comparable := published.reason == "" || published.reason == indicator.ReasonNoDenominator && !l.isShare(o)
	if !comparable {
		return
	}
	r.line.Published = o.Value
	if percent && l.isShare(o) {
		ratio, _ := decimal.RatioOf(o.Value, o.Of)
		r.line.Published = percentOf(ratio)
	}
	if !r.total.complete() || !l.adds() || !r.line.Figure.IsValid() {
		return
	}
	r.line.Difference, _ = r.line.Figure.Sub(r.line.Published)
	switch {
	case l.mode == method.ModeRatioOfSums && l.isShare(o):
		t := &r.total.observation
		r.line.Differs = !t.Value.Equal(o.Value) || !t.Of.Equal(o.Of)
	case l.mode == method.ModeRatioOfSums:
		rounded, err := r.line.Ratio.Percent(o.Value.Scale(), decimal.HalfUp)
		r.line.Differs = err == nil && !rounded.Equal(o.Value)
	default:
		r.line.Differs = c.sumDiffers(l, r.line.Figure, published)
	}
	if r.line.Differs {
		c.reportFigure(published.place, CodeRollupDiffers, r.line.Published.String(),
			"the figures of "+strconv.Itoa(r.line.Of)+" units give "+r.line.Figure.String())
	}
}

// sumDiffers reports whether a sum is not the figure published when it is
// rounded to the digits and the unit in which that was.
func (c *cascade) sumDiffers(l *ledger, figure decimal.Decimal, published *sum) bool {
	printed := published.observation.Value
	if published.place >= 0 {
		o := &c.facts.list[published.place]
		if in, err := l.target.Indicator.Unit.Convert(figure, c.unitIn(l, o)); err == nil {
			figure, printed = in, o.Value
		}
	}
	if rounded, err := figure.Round(printed.Scale(), decimal.HalfUp); err == nil && printed.Scale() < figure.Scale() {
		figure = rounded
	}
	return !figure.Equal(printed)
}

// unitIn returns the unit of an observation.
func (c *cascade) unitIn(l *ledger, o *indicator.Observation) indicator.Unit {
	if o.Unit == "" {
		return l.target.Indicator.Unit
	}
	return o.Unit
}

// reportFigure reports a warning about an observation; place -1 is one that
// several were merged into.
func (c *cascade) reportFigure(place int, code finding.Code, value, detail string) {
	path := finding.Path("results").Name("observations")
	if place >= 0 {
		path = c.facts.paths[place].Name("value")
	}
	c.findings = append(c.findings, finding.Finding{Severity: finding.SeverityWarning, Code: code, Path: path, Value: value, Detail: detail})
}

// inside reports groups that are more than the whole they are in: a unit's
// Khmer households against all its households.
func (c *cascade) inside(group, whole *sheet) {
	if !group.adds() {
		return
	}
	for _, u := range c.subtree.order {
		for i := range group.series[u] {
			g := &group.series[u][i]
			w := findSum(whole.series[u], g.extent)
			if w == nil || g.reason != "" || w.reason != "" || g.place < 0 {
				continue
			}
			part, all := &g.observation, &w.observation
			if part.Value.Compare(all.Value) > 0 {
				c.reportFigure(g.place, CodePartAboveWhole, part.Value.String(), "group "+strconv.Quote(group.group)+" is in the whole "+all.Value.String())
			}
			if part.Of.Compare(all.Of) > 0 && all.Of.IsValid() {
				c.reportFigure(g.place, CodePartAboveWhole, part.Of.String(), "group "+strconv.Quote(group.group)+" is in the whole of "+all.Of.String())
			}
		}
	}
}

// countMet counts the units whose targets are met, of those with a verdict.
func (c *cascade) countMet(s *sheet, u int, rows []UnitShare) RollupLine {
	line := RollupLine{Mode: s.mode, Period: calendar.DayOf(c.asOf), Of: len(rows)}
	parts := make([]method.Part, len(rows))
	for i := range rows {
		parts[i] = method.Part{ID: rows[i].ID, Standing: method.StandingNotMet}
		switch v := rows[i].Assessment.Verdict; {
		case v.IsAchieved():
			parts[i].Standing = method.StandingMet
		case v.Group() == indicator.GroupUnknown:
			parts[i].Standing = ""
			line.Missing = append(line.Missing, MissingUnit{rows[i].UnitName, rows[i].Assessment.Reason})
		}
	}
	total := method.Rollup{Mode: s.mode}.Combine(parts)
	line.Counted, line.Reason, line.Ratio = total.Counted, total.Reason, total.Value.Ratio()
	line.Figure = line.Ratio.Num()
	if s.target.Indicator.Unit.IsPercent() {
		line.Figure = percentOf(line.Ratio)
	}
	if own := s.series[u]; len(own) > 0 && line.Figure.IsValid() {
		published := &own[len(own)-1]
		line.Published = published.observation.Value
		line.Difference, _ = line.Figure.Sub(line.Published)
		line.Differs = line.Counted == line.Of && line.Difference.Sign() != 0
		if line.Differs {
			c.reportFigure(published.place, CodeRollupDiffers, line.Published.String(), line.Figure.String()+" of "+strconv.Itoa(line.Of)+" units have met theirs")
		}
	}
	return line
}
