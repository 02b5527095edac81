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
		c.report(finding.SeverityError, CodeRangeUpsideDown, path.Name("high"), g.High.String(), "want at least the value "+g.Value.String())
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
	if e := &g.External; less(e.High, e.Percent) {
		c.report(finding.SeverityError, CodeRangeUpsideDown, path.Name("external").Name("high"), e.High.String(), "is less than the percentage "+e.Percent.String())
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
	c.checkBaseline(g, path, better)
}

// checkBaseline reports a goal that is worse than what the target starts from.
func (c *checker) checkBaseline(g *Goal, path finding.Path, better Direction) {
	b := &c.target.Baseline
	if c.measure == MeasureStatus {
		steps := c.indicator.steps()
		from, to := slices.Index(steps, b.Status), slices.Index(steps, g.step())
		if from > to && to >= 0 {
			c.report(finding.SeverityWarning, CodeGoalBehindBaseline, path.Name("status"), g.step(), fmt.Sprintf("the baseline %q is better", b.Status))
		}
		return
	}
	base := b.Value
	if c.measure == MeasureShare && b.Of.IsValid() {
		if share, ok := c.shareAt(b); ok {
			base = share
		} else {
			return
		}
	}
	near := g.Value
	if better == Lower && g.isRange() {
		near = g.High
	}
	if !c.measure.isChange() && b.isAtLeast(better) && (better == Higher && less(near, base) || better == Lower && less(base, near)) {
		c.report(finding.SeverityWarning, CodeGoalBehindBaseline, path.Name("value"), g.Value.String(), fmt.Sprintf("the baseline %s is better", base))
	}
}

// shareAt returns the share that the baseline is, in the goal's terms: a count
// of the same whole, or the percentage, rounded for want of an end.
func (c *checker) shareAt(b *Baseline) (decimal.Decimal, bool) {
	if !c.indicator.Unit.IsPercent() {
		of := c.target.Goal.Of
		return b.Value, !of.IsValid() || of.Equal(b.Of)
	}
	q, reason := percentOf(b.Value, b.Of)
	return q.rounded(decimal.MaxDigits / 2), reason == ""
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
			c.report(finding.SeverityError, CodeRangeUpsideDown, at().Name("high"), point.High.String(), "want at least the value "+point.Value.String())
		}
		if goal := point.goal(); goal.Value.IsValid() {
			goal.Of = c.target.Goal.Of
			c.checkBounds(&goal, at())
		}
		c.checkStatus(point.Status, at())
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
