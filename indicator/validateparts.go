package indicator

import (
	"fmt"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// checkParts checks the rule over parts and the sum of a structure (rule P2).
func (c *checker) checkParts() {
	p := &c.target.Parts
	if p.Rule == PartsCount && (p.AtLeast < 1 || p.AtLeast > len(p.Targets)) {
		c.report(finding.SeverityError, CodeCountMissing, "parts.atLeast", fmt.Sprint(p.AtLeast), fmt.Sprintf("rule \"count\" wants a number from 1 to %d", len(p.Targets)))
	}
	if p.Structure {
		c.checkStructure()
	}
}

// checkStructure reports shares of one whole that miss 100. Ranges and
// inequalities promise no sum, and what is not listed may be the rest, but even
// the least of them cannot be more.
func (c *checker) checkStructure() {
	targets := c.target.Parts.Targets
	var least decimal.Accumulator
	exact := true
	for i := range targets {
		g := &targets[i].Goal
		switch {
		case g.Comparison == AtMost || g.Comparison == LessThan:
			exact = false
			continue
		case g.isRange() || g.Comparison == AtLeast || g.Comparison == MoreThan:
			exact = false
		}
		least.Add(g.Value)
	}
	sum, err := least.Sum()
	if err != nil || least.Missing() > 0 {
		return
	}
	if hundred := count(100); less(hundred, sum) || exact && less(sum, hundred) {
		c.report(finding.SeverityWarning, CodeStructureSum, "parts", sum.String(), "the shares of a structure add up to 100")
	}
}

// allocationDimensions says which dimensions a row names, and where it is
// whole in the others.
type allocationDimensions struct{ body, group, period bool }

func (a *Allocation) dimensions() allocationDimensions {
	return allocationDimensions{a.Body != "", a.Group != "", a.Period.IsValid()}
}

// A rowSum is the sum of rows that name the same dimensions.
type rowSum struct {
	dimensions allocationDimensions
	period     calendar.Period // where each period has a whole of its own
	whole      *Allocation     // the row for all bodies, where that is the whole
	sum        decimal.Accumulator
	ranges     bool
}

// checkAllocations compares the sums of rows with the same dimensions with the
// whole (rule P3). That of bodies' shares for a group or a period is the row for
// all bodies, where there is one.
func (c *checker) checkAllocations() {
	rows := c.target.Allocations
	if len(rows) == 0 {
		return
	}
	var sums []rowSum
	wholes := rowsOfAll(rows)
	for i := range rows {
		row := &rows[i]
		if less(row.High, row.Value) {
			c.report(finding.SeverityError, CodeRangeUpsideDown, finding.Path("allocations").Index(i).Name("high"), row.High.String(), "want at least the value "+row.Value.String())
		}
		d := row.dimensions()
		if row.Each || d == (allocationDimensions{}) {
			continue
		}
		like := rowSum{dimensions: d, period: c.wholeOf(row)}
		if d.body {
			like.whole = wholes[allocationPart{row.Group, row.Period}]
		}
		s := sumFor(&sums, like)
		s.sum.Add(row.Value)
		s.ranges = s.ranges || row.High.IsValid()
	}
	if c.indicator.Unit.IsPercent() || c.indicator.Series == SeriesRate {
		return
	}
	for i := range sums {
		c.checkSum(&sums[i])
	}
}

// wholeOf returns the period that a row has a whole of: none where the goal is
// of the whole window.
func (c *checker) wholeOf(row *Allocation) calendar.Period {
	if c.span == SpanOverTerm {
		return calendar.Period{}
	}
	return row.Period
}

// An allocationPart is the group and the period of rows.
type allocationPart struct {
	group  string
	period calendar.Period
}

// rowsOfAll returns the rows for all bodies, by their groups and periods.
func rowsOfAll(rows []Allocation) map[allocationPart]*Allocation {
	all := make(map[allocationPart]*Allocation)
	for i := range rows {
		row := &rows[i]
		part := allocationPart{row.Group, row.Period}
		if row.Body == "" && !row.Each && part != (allocationPart{}) && all[part] == nil {
			all[part] = row
		}
	}
	return all
}

// sumFor returns the sum of rows like the one given, a new one if there is none
// yet.
func sumFor(sums *[]rowSum, like rowSum) *rowSum {
	p := like.period
	i := slices.IndexFunc(*sums, func(s rowSum) bool {
		return s.dimensions == like.dimensions && s.whole == like.whole && (s.period == p || p.IsValid() && s.period.SameExtent(p))
	})
	if i < 0 {
		i = len(*sums)
		*sums = append(*sums, like)
	}
	return &(*sums)[i]
}

// checkSum compares a sum of rows with the goal that it is a sum of.
func (c *checker) checkSum(s *rowSum) {
	total, err := s.sum.Sum()
	switch {
	case s.ranges || err != nil || s.sum.Missing() > 0:
		return
	case s.whole != nil:
		if !s.whole.High.IsValid() && s.whole.Value.IsValid() && !total.Equal(s.whole.Value) {
			c.reportSum(total, s.whole.Value)
		}
		return
	case !c.allocates(s):
		return
	}
	for i := -1; i < len(c.target.Revisions); i++ {
		// An amended goal may be allocated anew or not.
		g := &c.target.Goal
		if i >= 0 {
			g = &c.target.Revisions[i].Goal
		}
		if g.Value.Equal(total) || g.isRange() && !less(total, g.Value) && !less(g.High, total) {
			return
		}
	}
	if whole := c.target.Goal.Value; whole.IsValid() {
		c.reportSum(total, whole)
	}
}

func (c *checker) reportSum(total, whole decimal.Decimal) {
	c.report(finding.SeverityWarning, CodeAllocationSum, "allocations", total.String(), "the shares add up to this and not to the whole "+whole.String())
}

// allocates reports whether rows add up to the goal: those of all of the window
// do; those of a period where the goal is one of such a period; those of
// periods to a sum of a flow.
func (c *checker) allocates(s *rowSum) bool {
	switch {
	case !s.dimensions.period:
		return true
	case c.span == SpanOverTerm:
		return c.indicator.Series == SeriesFlow
	case !s.dimensions.body && !s.dimensions.group:
		// The figure of a period alone is a point of the way, no share.
		return false
	case c.span == SpanEveryPeriod:
		return true
	}
	return c.due.IsValid() && s.period.Last() == c.due.Last()
}
