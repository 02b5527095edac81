package indicator

import (
	"math/big"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// mayJudgePrinted reports whether a printed percentage may decide where the
// goal or the actual was not published: of another body's plan always (rule
// G7), else only if the options ask for it (rule T16).
func (f *frame) mayJudgePrinted(g *Goal) bool {
	return f.measure != MeasureStatus && (g.External != (External{}) || f.options.JudgePrinted)
}

// isPrinted reports whether a figure is printed that may decide without a goal.
func (f *frame) isPrinted() bool {
	if !f.mayJudgePrinted(&f.goal) {
		return false
	}
	for i := range f.sight.series {
		o := &f.sight.series[i]
		if _, ok := f.gradePrinted(&f.goal, o); ok && f.sight.sees(o) {
			return true
		}
	}
	return false
}

// judgePrinted judges a target by the latest printed figure that may decide. A
// figure of a part of the window says nothing of a sum or a mean over it.
func (f *frame) judgePrinted(a *Assessment) {
	if !f.mayJudgePrinted(&f.goal) || f.span == SpanEveryPeriod || f.span == SpanThroughout {
		return
	}
	whole := f.span == SpanAveragePerPeriod || f.span == SpanOverTerm
	for i := f.sight.before(f.lastDay()) - 1; i >= 0; i-- {
		o := &f.sight.series[i]
		if !f.sight.sees(o) || whole && !o.Period.SameExtent(f.window) {
			continue
		}
		if g, ok := f.gradePrinted(&f.goal, o); ok {
			f.settlePrinted(a, o, g)
			return
		}
	}
}

// settlePrinted settles the verdict by a figure printed with an observation.
func (f *frame) settlePrinted(a *Assessment, o *Observation, g grade) {
	r := reading{observation: o, kind: o.Kind}
	own := !f.due.IsValid() || f.inDeadlinePeriod(&r)
	a.Deciding, a.Basis = o, BasisPrinted
	switch {
	case g.verdict == Undecided:
		a.settle(Undecided, g.reason)
		return
	case !own && f.byPeriod() && f.passed() && !f.options.Closing:
		a.settle(Undecided, ReasonAwaitingFigure)
		return
	case !g.verdict.IsAchieved() && !f.closes(&r):
		a.settle(InProgress, ReasonPrintedPercent)
		return
	}
	a.settle(g.verdict, ReasonPrintedPercent)
	a.Final = f.passed() && own && r.isSure()
}

// printedIn returns the verdict that a figure printed for a period gives, and
// with which observation; nil if none does.
func (f *frame) printedIn(g *Goal, p calendar.Period) (grade, *Observation) {
	if !f.mayJudgePrinted(g) {
		return grade{}, nil
	}
	for i := f.sight.before(p.Last()) - 1; i >= 0; i-- {
		o := &f.sight.series[i]
		if o.Period.Last().Before(p.Last()) {
			break
		}
		if !o.Period.SameExtent(p) || !f.sight.sees(o) {
			continue
		}
		if grade, ok := f.gradePrinted(g, o); ok {
			return grade, o
		}
	}
	return grade{}, nil
}

// gradePrinted judges by the first of the figures printed with an observation
// that is of this plan and decides, and reports whether there is one. It is
// Exceeded, Met, NearlyMet, NotMet or Undecided.
func (f *frame) gradePrinted(g *Goal, o *Observation) (grade, bool) {
	for i := range o.Printed {
		p := &o.Printed[i]
		if p.Value.IsValid() && f.speaksOf(o, p) == yes {
			if grade, ok := f.gradeOfPlan(g, p); ok {
				return grade, true
			}
		}
	}
	return grade{}, false
}

// gradeOfPlan judges by one printed figure of a plan: the result is what the
// figure makes of the goal or, where that is not known, of a plan of 100.
// Where it can be of two kinds both must say the same.
func (f *frame) gradeOfPlan(g *Goal, p *Printed) (grade, bool) {
	plan, goal := p.goal(&Result{Goal: g.Value, High: g.High, Direction: f.better()}), *g
	known := g.Value.IsValid()
	if !known {
		e := &g.External
		plan = count(100)
		goal = Goal{Comparison: g.Comparison, Value: plan, High: e.High, Open: g.Open}
		if e.Percent.IsValid() {
			goal.Value = e.Percent
		}
	}
	var least, most decimal.Decimal
	if known {
		least, most = boundsOf(f.measure, f.indicator, f.unit, g)
	}
	d, reason := demandOf(&goal, f.better(), least, most)
	if reason != "" {
		return grade{}, false
	}
	var verdict grade
	for i, kind := range p.Kind.candidates() {
		inUnits := kind == ExcessPoints || kind == ExcessUnits
		if inUnits && !known && (goal.isRange() || !goal.Value.Equal(plan)) {
			// Units of a plan that is not known only say on which side of it.
			return grade{}, false
		}
		actual, ok := p.actual(kind, plan, f.better())
		if !ok {
			return grade{}, false
		}
		one := d.grade(&actual)
		if one.verdict == NotMet && !inUnits && f.isNear(&actual, &d) {
			one.verdict = NearlyMet
		}
		if i > 0 && one != verdict {
			return grade{Undecided, ReasonImprecise}, true
		}
		verdict = one
	}
	return verdict, true
}

// actual returns the results that a printed figure of a kind admits of a plan,
// and false for a kind that says nothing of a plan.
func (p *Printed) actual(kind PrintedKind, plan decimal.Decimal, direction Direction) (interval, bool) {
	// The result is start + step times the figure.
	start, step := rat(plan), rat(plan)
	switch kind {
	case PercentOfGoal, ExcessPercent, ShortfallPercent:
		step.Quo(step, big.NewRat(100, 1))
	case ExcessPoints, ExcessUnits:
		step.SetInt64(1)
	case TimesOfGoal, ExcessTimes:
	default:
		return interval{}, false
	}
	switch {
	case step.Sign() <= 0:
		// Nothing is a percentage of a plan of 0.
		return interval{}, false
	case kind == PercentOfGoal || kind == TimesOfGoal:
		start.SetInt64(0)
	case (kind == ShortfallPercent) != (direction == Lower):
		step.Neg(step)
	}
	figure := qualified(plain(p.Value), quantity{}, p.Qualifier)
	result := func(q quantity) quantity {
		if !q.isValid() {
			return q
		}
		x := new(big.Rat).Mul(q.rational(), step)
		return quantity{wide: x.Add(x, start)}
	}
	actual := interval{low: result(figure.low), openLow: figure.openLow, high: result(figure.high), openHigh: figure.openHigh}
	if step.Sign() < 0 {
		actual = actual.turned()
	}
	return actual, true
}
