package indicator

import (
	"fmt"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// checkGoal checks a goal: the target's own or that of a revision.
func (c *checker) checkGoal(g *Goal, path finding.Path, parent *Target) {
	word(c, path, "comparison", g.Comparison, comparisons)
	if !g.isKnown(c.measure) && c.wantsGoal() {
		if g.Text != "" {
			c.report(finding.SeverityNotice, CodeTextThreshold, path.Name("text"), g.Text, "a threshold without a number can only be declared met")
		} else {
			c.report(finding.SeverityWarning, CodeGoalMissing, path, "", "want a value, a status or an external plan")
		}
	}
	if g.High.IsValid() && less(g.High, g.Value) {
		c.report(finding.SeverityError, CodeRangeUpsideDown, path.Name("high"), g.High.String(), "is less than the value "+g.Value.String())
	}
	if g.Comparison == Between && !g.isRange() && g.External == (External{}) {
		c.report(finding.SeverityError, CodeRangeWithoutHigh, path.Name("high"), "", "\"between\" wants the upper end")
	}
	if g.Open && !g.isRange() {
		c.report(finding.SeverityWarning, CodeOpenWithoutRange, path.Name("open"), "true", "only a range has a far end to open")
	}
	if g.Tolerance.Sign() < 0 {
		c.report(finding.SeverityError, CodeNegativeValue, path.Name("tolerance"), g.Tolerance.String(), "want a tolerance of 0 or more")
	}
	if g.Of.IsValid() && g.Of.Sign() <= 0 {
		c.report(finding.SeverityError, CodeDenominator, path.Name("of"), g.Of.String(), "want a number above 0")
	}
	if g.Value.IsValid() && g.External != (External{}) {
		c.report(finding.SeverityWarning, CodeGoalTwice, path.Name("value"), g.Value.String(), "the goal is another body's figure too: want one of them")
	}
	c.checkStatus(g.Status, path)
	c.checkDirection(g, path)
	c.checkBounds(g, path)
}

// wantsGoal reports whether a target must say what it compares with.
func (c *checker) wantsGoal() bool {
	return c.measure != MeasureStatus && len(c.target.Parts.Targets) == 0 && len(c.target.Path.Points) == 0
}

// checkStatus reports a step that is not on the scale.
func (c *checker) checkStatus(status string, path finding.Path) {
	if steps := c.indicator.steps(); status != "" && !slices.Contains(steps, status) {
		c.report(finding.SeverityError, CodeUnknownStatus, path.Name("status"), status, "want one of "+quotedList(steps))
	}
}

// checkDirection compares the comparison with the better side (rules G1, G2,
// G6, M1).
func (c *checker) checkDirection(g *Goal, path finding.Path) {
	better := betterSide(c.measure, c.indicator.Direction)
	switch {
	case g.Value.IsValid() && better == "" && (g.Comparison == "" || g.Comparison == Between || g.Comparison == About):
		c.report(finding.SeverityWarning, CodeDirectionMissing, "indicator.direction", "", "a bare figure or a range needs the better side to be judged")
	case better == Higher && (g.Comparison == AtMost || g.Comparison == LessThan),
		better == Lower && (g.Comparison == AtLeast || g.Comparison == MoreThan):
		c.report(finding.SeverityNotice, CodeAgainstDirection, path.Name("comparison"), string(g.Comparison), fmt.Sprintf("the better side is %q", better))
	case g.Comparison == Equal && (better == Higher || better == Lower) && !c.atBound(g, better):
		c.report(finding.SeverityNotice, CodeEqualWithDirection, path.Name("comparison"), string(Equal), fmt.Sprintf("a figure beyond it would miss although the better side is %q", better))
	}
	base := c.target.Baseline.Value
	if c.measure == MeasureLevel && c.target.Baseline.isAtLeast(better) &&
		(better == Higher && less(g.Value, base) || better == Lower && less(base, g.Value) && !less(base, g.High)) {
		c.report(finding.SeverityWarning, CodeGoalBehindBaseline, path.Name("value"), g.Value.String(), fmt.Sprintf("the baseline %s is better", base))
	}
}

// isAtLeast reports whether the baseline is its figure or, as a bound, better.
func (b *Baseline) isAtLeast(better Direction) bool {
	switch b.Comparison {
	case "":
		return true
	case MoreThan, AtLeast:
		return better == Higher
	case LessThan, AtMost:
		return better == Lower
	}
	return false
}

// atBound reports whether nothing better than the goal is possible.
func (c *checker) atBound(g *Goal, better Direction) bool {
	least, most := boundsOf(c.measure, &c.indicator, c.indicator.Unit, g)
	if better == Lower {
		return least.IsValid() && g.Value.Equal(least)
	}
	return most.IsValid() && g.Value.Equal(most)
}

// checkBounds reports a goal that figures cannot reach.
func (c *checker) checkBounds(g *Goal, path finding.Path) {
	if c.measure == MeasureStatus || g.External != (External{}) {
		return
	}
	least, most := boundsOf(c.measure, &c.indicator, c.indicator.Unit, g)
	for _, end := range [...]struct {
		name  string
		value decimal.Decimal
	}{{"value", g.Value}, {"high", g.High}} {
		switch {
		case less(most, end.value):
			c.report(finding.SeverityWarning, CodeGoalBeyondBounds, path.Name(end.name), end.value.String(), "no figure can be above "+most.String())
		case less(end.value, least):
			c.report(finding.SeverityWarning, CodeGoalBeyondBounds, path.Name(end.name), end.value.String(), "no figure can be below "+least.String())
		}
	}
	if g.Comparison == MoreThan && most.IsValid() && g.Value.Equal(most) {
		c.report(finding.SeverityWarning, CodeGoalBeyondBounds, path.Name("value"), g.Value.String(), "no figure can be above it")
	}
	if g.Comparison == LessThan && least.IsValid() && g.Value.Equal(least) {
		c.report(finding.SeverityWarning, CodeGoalBeyondBounds, path.Name("value"), g.Value.String(), "no figure can be below it")
	}
}

// checkPath checks a path: the target's own or that of a revision (rule P1).
func (c *checker) checkPath(p *Path, path finding.Path) {
	for i := range p.Points {
		point := &p.Points[i]
		at := func() finding.Path { return path.Name("points").Index(i) }
		if !point.Period.IsValid() {
			c.report(finding.SeverityError, CodePeriodMissing, at().Name("period"), "", "want the period that the point is due in")
		}
		if !point.Value.IsValid() && point.Status == "" {
			c.report(finding.SeverityError, CodeFigureMissing, at(), "", "want a value or a status")
		}
		if less(point.High, point.Value) {
			c.report(finding.SeverityError, CodeRangeUpsideDown, at().Name("high"), point.High.String(), "is less than the value "+point.Value.String())
		}
		for j := range i {
			if point.Period.IsValid() && p.Points[j].Period.Last() == point.Period.Last() {
				c.report(finding.SeverityWarning, CodeDuplicatePoint, at().Name("period"), point.Period.String(), "another point is due on the same day")
			}
		}
	}
	last, ok := p.last()
	g := &c.target.Goal
	if ok && g.Value.IsValid() && last.Value.IsValid() && (!last.Value.Equal(g.Value) || !last.High.Equal(g.High)) &&
		(!c.due.IsValid() || last.Period.Last().Compare(c.due.Last()) >= 0) {
		c.report(finding.SeverityWarning, CodePathMissesGoal, path.Name("points"), last.Value.String(), "the last point is not the goal "+g.Value.String())
	}
	if (p.Kind == PathLinear || p.Kind == PathGeometric) && len(p.Points) == 0 && !c.target.Baseline.Period.IsValid() && c.span != SpanOverTerm {
		c.report(finding.SeverityWarning, CodePathWithoutStart, path.Name("kind"), string(p.Kind), "want points, or a baseline with its period")
	}
}

// checkParts checks the rule over parts and the sum of a structure (rule P2).
func (c *checker) checkParts() {
	p := &c.target.Parts
	if p.Rule == PartsCount && (p.AtLeast < 1 || p.AtLeast > len(p.Targets)) {
		c.report(finding.SeverityError, CodeCountMissing, "parts.atLeast", fmt.Sprint(p.AtLeast), fmt.Sprintf("rule \"count\" wants a number from 1 to %d", len(p.Targets)))
	}
	if !p.Structure {
		return
	}
	var sum decimal.Accumulator
	for i := range p.Targets {
		if g := &p.Targets[i].Goal; !g.isRange() && (g.Comparison == "" || g.Comparison == Equal || g.Comparison == About) {
			sum.Add(g.Value)
		} else {
			// Ranges and inequalities promise no sum.
			return
		}
	}
	if total, err := sum.Sum(); err == nil && sum.Missing() == 0 && !total.Equal(count(100)) {
		c.report(finding.SeverityWarning, CodeStructureSum, "parts", total.String(), "the shares of a structure add up to 100")
	}
}

// allocationDimensions says which dimensions a row names, and where it is
// whole in the others.
type allocationDimensions struct{ body, group, period bool }

func (a *Allocation) dimensions() allocationDimensions {
	return allocationDimensions{a.Body != "", a.Group != "", a.Period.IsValid()}
}

// checkAllocations compares the sums of rows with the same dimensions with the
// whole (rule P3).
func (c *checker) checkAllocations() {
	rows := c.target.Allocations
	if len(rows) == 0 {
		return
	}
	sums := make(map[allocationDimensions]*decimal.Accumulator)
	ranges := make(map[allocationDimensions]bool)
	for i := range rows {
		row := &rows[i]
		if less(row.High, row.Value) {
			c.report(finding.SeverityError, CodeRangeUpsideDown, finding.Path("allocations").Index(i).Name("high"), row.High.String(), "is less than the value "+row.Value.String())
		}
		if row.Each {
			continue
		}
		d := row.dimensions()
		if sums[d] == nil {
			sums[d] = new(decimal.Accumulator)
		}
		sums[d].Add(row.Value)
		ranges[d] = ranges[d] || row.High.IsValid()
	}
	whole := c.target.Goal.Value
	summable := !c.indicator.Unit.IsPercent() && c.indicator.Series != SeriesRate
	for _, d := range []allocationDimensions{
		{body: true}, {group: true}, {period: true}, {body: true, group: true},
		{body: true, period: true}, {group: true, period: true}, {body: true, group: true, period: true},
	} {
		if sums[d] == nil || ranges[d] || !summable || !whole.IsValid() || d.period && c.indicator.Series != SeriesFlow {
			continue
		}
		if total, err := sums[d].Sum(); err == nil && sums[d].Missing() == 0 && !total.Equal(whole) {
			c.report(finding.SeverityWarning, CodeAllocationSum, "allocations", total.String(), "the shares add up to this and not to the whole "+whole.String())
		}
	}
}
