package indicator

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// Assess judges the target as of a date by the figures known on the date of
// knowledge. It reads the target, the figures and the options and writes into
// none of them; the same inputs give the same assessment for ever.
//
// The tests run in the order of rule T15: withdrawn; no goal; not to be
// assessed yet; no data; not comparable; what the span demands up to the date
// holds; the span has closed; it held earlier; the pace.
func (t *Target) Assess(figures Figures, asOf calendar.Date, o Options) Assessment {
	return t.assess(nil, figures, asOf, &o)
}

func (t *Target) assess(parent *frame, figures Figures, asOf calendar.Date, o *Options) Assessment {
	f := newFrame(t, parent, figures, asOf, o)
	a := Assessment{
		Target: t.ID, AsOf: asOf, Known: f.known,
		Goal: f.goal, Revision: f.revision, Due: f.due,
	}
	f.judge(&a)
	f.beside(&a)
	return a
}

// judge fills in the verdict and why.
func (f *frame) judge(a *Assessment) {
	switch {
	case f.withdrawn:
		a.settle(Withdrawn, "")
		a.Final = true
	case !f.asOf.IsValid():
		a.settle(Undecided, ReasonMalformed)
	case f.abolished():
		a.settle(Undecided, ReasonBodyAbolished)
		a.Final = true
	case len(f.target.Parts.Targets) > 0:
		f.judgeCompound(a)
	default:
		f.judgeOne(a)
	}
}

// judgeOne judges a target without parts.
func (f *frame) judgeOne(a *Assessment) {
	reason := f.unknownGoal()
	switch {
	case reason != "" && !(reason == ReasonNoGoal && f.isPrinted()):
		a.settle(Undecided, reason)
		f.show(a)
	case f.early():
		a.settle(NotDue, "")
		f.show(a)
	case !f.hasData():
		a.settle(NoData, "")
		if f.isKnown() {
			a.Reason = ReasonNotUsable
		}
	default:
		f.judgeSpan(a)
		switch a.Reason {
		case ReasonNoGoal, ReasonNoGoalNumber, ReasonNoFigure:
			f.judgePrinted(a)
		}
		a.Later = f.later()
	}
}

func (f *frame) judgeSpan(a *Assessment) {
	switch f.span {
	case SpanByDeadline:
		f.judgeDeadline(a)
	case SpanEveryPeriod:
		f.judgePeriods(a)
	case SpanAveragePerPeriod:
		f.judgeAverage(a)
	case SpanOverTerm:
		f.judgeSum(a)
	case SpanThroughout:
		f.judgeThroughout(a)
	default:
		a.settle(Undecided, ReasonMalformed)
	}
}

// show records the figure where there is nothing to compare it with.
func (f *frame) show(a *Assessment) {
	if r, _ := f.atDeadline(); r.found() && r.reason == "" {
		f.record(a, &r, &demand{})
		a.Basis = ""
	}
}

// settle sets the verdict and its reason.
func (a *Assessment) settle(v Verdict, r Reason) { a.Verdict, a.Reason = v, r }

// abolished reports whether the body came to its end before the deadline with
// nobody to carry the target on (rule T14).
func (f *frame) abolished() bool {
	day := f.options.Abolished
	return day.IsValid() && day.Compare(f.asOf) <= 0 && (!f.due.IsValid() || day.Compare(f.deadline()) < 0)
}

// early reports whether the target is declared not to be assessed yet.
func (f *frame) early() bool {
	from := f.target.AssessedFrom
	return from.IsValid() && f.asOf.Before(from)
}

// unknownGoal returns why there is nothing to compare with, if so. A status
// without a goal means yes.
func (f *frame) unknownGoal() Reason {
	g := &f.goal
	switch {
	case g.Comparison == Between && !g.isRange() && g.External == (External{}):
		return ReasonMalformed
	case f.measure == MeasureStatus && f.step(g.step()) >= 0:
		return ""
	case f.measure == MeasureStatus && g.Status != "":
		return ReasonUnknownStatus
	case g.isKnown(f.measure):
		return ""
	case g.Text != "":
		return ReasonNotAFigure
	}
	return ReasonNoGoal
}

// hasData reports whether anything can be seen that the target compares.
func (f *frame) hasData() bool {
	for i := range f.sight.series {
		o := &f.sight.series[i]
		if f.sight.sees(o) && !(f.measure.isChange() && f.isBaseline(o)) {
			return true
		}
	}
	return false
}

// isKnown reports whether any observation is known, usable or not.
func (f *frame) isKnown() bool {
	for i := range f.sight.series {
		if f.sight.series[i].known().Compare(f.known) <= 0 {
			return true
		}
	}
	return false
}

// isBaseline reports whether an observation is the figure that a change is
// counted from, which alone says nothing of the change.
func (f *frame) isBaseline(o *Observation) bool {
	b := &f.target.Baseline
	return b.Period.IsValid() && o.Period.SameExtent(b.Period)
}

// later returns the number of observations of periods after the deadline.
func (f *frame) later() int {
	if !f.due.IsValid() {
		return 0
	}
	n := 0
	for i := f.sight.before(f.deadline()); i < len(f.sight.series); i++ {
		if f.sight.sees(&f.sight.series[i]) {
			n++
		}
	}
	return n
}

// demand returns what a goal asks of the figure of a period.
func (f *frame) demand(g *Goal, p calendar.Period) (demand, Reason) {
	goal := *g
	switch {
	case f.measure == MeasureStatus:
		step := f.step(g.step())
		if step < 0 {
			return demand{}, ReasonUnknownStatus
		}
		goal = Goal{Comparison: g.Comparison, Value: count(step)}
	case g.External != (External{}):
		var reason Reason
		if goal, reason = f.external(g, p); reason != "" {
			return demand{}, reason
		}
	}
	least, most := boundsOf(f.measure, f.indicator, f.unit, g)
	return demandOf(&goal, f.better(), least, most)
}

// external returns a goal with the figure of another body's plan for a period
// (rule G7).
func (f *frame) external(g *Goal, p calendar.Period) (Goal, Reason) {
	e := &g.External
	plan, reason := f.planFor(e, p)
	if reason != "" {
		return Goal{}, reason
	}
	goal := *g
	goal.Value, goal.High, goal.External = plan.Value, plan.High, External{}
	if e.High.IsValid() && !goal.High.IsValid() {
		goal.High = plan.Value
	}
	var errLow, errHigh error
	percent, high := e.Percent, e.High
	if !high.IsValid() {
		high = percent
	}
	if percent.IsValid() {
		goal.Value, errLow = percentTimes(goal.Value, percent)
	}
	if goal.High.IsValid() && high.IsValid() {
		goal.High, errHigh = percentTimes(goal.High, high)
	}
	if errLow != nil || errHigh != nil {
		return Goal{}, ReasonRange
	}
	return goal, ""
}

// planFor returns the figure of a plan for a period, a range if the plan is
// one, in the unit of the indicator.
func (f *frame) planFor(e *External, p calendar.Period) (Goal, Reason) {
	body := e.Body
	if body == "" {
		body = f.options.Body
	}
	plans := sight{f.figures.Series(e.Indicator, body, "").observations, f.asOf, f.known}
	var latest *Observation
	var plan Goal
	for i := plans.before(p.Last()) - 1; i >= 0; i-- {
		o := &plans.series[i]
		if o.Period.Last().Before(p.Last()) {
			break
		}
		if !o.Period.SameExtent(p) || !plans.sees(o) || !o.Value.IsValid() || o.Measure.isChange() && !f.measure.isChange() {
			continue
		}
		if latest != nil && (o.known() != latest.known() || o.Kind.rank() != latest.Kind.rank()) {
			break
		}
		value, reason := f.converted(o.Value, o.Unit)
		high, reasonHigh := f.converted(o.High, o.Unit)
		switch {
		case reason != "" || reasonHigh != "":
			return Goal{}, cmp.Or(reason, reasonHigh)
		case o.Qualifier != "":
			return Goal{}, ReasonImprecise
		case latest != nil && !(value.Equal(plan.Value) && high.Equal(plan.High)):
			return Goal{}, ReasonContradictory
		}
		latest, plan = o, Goal{Value: value, High: high}
	}
	if latest == nil {
		return Goal{}, ReasonNoGoalNumber
	}
	return plan, ""
}

// percentTimes returns percent per cent of d.
func percentTimes(d, percent decimal.Decimal) (decimal.Decimal, error) {
	hundredfold, err := d.Mul(percent)
	if err != nil {
		return decimal.Decimal{}, err
	}
	return shift(hundredfold, -2)
}

// grade judges a reading by a demand.
func (d *demand) gradeReading(r *reading) grade {
	if r.reason != "" {
		return grade{Undecided, r.reason}
	}
	g := d.grade(&r.figure)
	if r.contradicted && g.reason == ReasonImprecise {
		g.reason = ReasonContradictory
	}
	if r.other != nil && d.grade(r.other) != g {
		g = grade{Undecided, ReasonChangeUnit}
	}
	return g
}

// holds reports whether a reading meets a demand, whichever of the values that
// it admits is right.
func (d *demand) holds(r *reading) bool {
	return r.reason == "" && d.met.covers(&r.figure) && (r.other == nil || d.met.covers(r.other))
}

// record writes what was compared into the assessment.
func (f *frame) record(a *Assessment, r *reading, d *demand) {
	a.Deciding, a.Figure, a.Attainment, a.Printed = r.observation, decimal.Decimal{}, decimal.Ratio{}, nil
	a.Basis = basisOf(r.kind)
	if r.doubt != nil {
		a.Findings = append(a.Findings, *r.doubt)
	}
	if f.measure == MeasureStatus {
		return
	}
	if r.observation != nil && len(r.observation.Printed) > 0 {
		f.checkPrinted(a, r, d)
	}
	if !r.figure.isExact() {
		return
	}
	q := r.figure.low
	a.Figure = q.value(f.goal.Value.Scale() + 2)
	if f.measure == MeasureRank || q.periods > 0 || d.near.Sign() <= 0 || f.target.Baseline.Comparison != "" {
		return
	}
	den, err := product(d.near, q.den, nil)
	if err != nil {
		return
	}
	a.Attainment, _ = decimal.RatioOf(q.num, den)
}

// basisOf returns what a verdict on a figure of kind k rests on.
func basisOf(k Kind) Basis {
	switch k {
	case KindEstimate:
		return BasisEstimate
	case KindForecast:
		return BasisForecast
	}
	return BasisFigures
}

// isNear reports whether a missed figure is nearly met by the resolution's
// rule (rule T10).
func (f *frame) isNear(i *interval, d *demand) bool {
	shortfall := f.options.NearlyMet.Shortfall
	if !shortfall.IsValid() || f.measure == MeasureStatus || f.measure == MeasureRank {
		return false
	}
	near, err := d.nearly(shortfall)
	return err == nil && near.covers(i)
}
