package indicator

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// judgePeriods judges what every period must hold (rule T6).
func (f *frame) judgePeriods(a *Assessment) {
	periods := f.periods()
	if len(periods) == 0 {
		f.settlePeriodless(a)
		return
	}
	a.Periods = make([]PeriodResult, 0, len(periods))
	for _, p := range periods {
		a.Periods = append(a.Periods, f.judgePeriod(a, p))
	}
	f.combinePeriods(a)
}

// periods returns the periods of the window, by their last day.
func (f *frame) periods() []calendar.Period {
	var periods []calendar.Period
	switch f.target.Every.Period {
	case "", EveryYear:
		periods = slices.Collect(f.window.Years())
	case EveryHalf:
		periods = slices.Collect(f.window.Halves())
	case EveryQuarter:
		periods = slices.Collect(f.window.Quarters())
	case EveryMonth:
		periods = slices.Collect(f.window.Months())
	case EveryCrop:
		for i := range f.sight.series {
			o := &f.sight.series[i]
			if f.sight.sees(o) && f.window.Covers(o.Period) && !slices.ContainsFunc(periods, o.Period.SameExtent) {
				periods = append(periods, o.Period)
			}
		}
	}
	return periods
}

// settlePeriodless settles a span over periods that has none: a window that
// holds no whole one, or crops of which none was seen.
func (f *frame) settlePeriodless(a *Assessment) {
	if f.target.Every.Period == EveryCrop && f.window.IsValid() {
		a.settle(NoData, ReasonNotUsable)
		return
	}
	a.settle(Undecided, ReasonMalformed)
}

// number returns how many periods the window has, of which these are known; 0
// if that is not known (rule T11).
func (f *frame) number(periods int) int {
	if f.target.Every.Period == EveryCrop {
		return f.target.Every.Number
	}
	return periods
}

// judgePeriod judges one period by the goal that was in force when it closed
// (rule T13).
func (f *frame) judgePeriod(a *Assessment, p calendar.Period) PeriodResult {
	result := PeriodResult{Period: p, Closed: p.Last().Compare(f.asOf) <= 0}
	goal := f.goalOf(p, result.Closed)
	result.Goal = goal
	r := f.figureIn(p)
	if !r.found() {
		result.Verdict = NoData
		return result
	}
	result.Basis = basisOf(r.kind)
	result.Closed = result.Closed || r.estimates(p.Last())
	d, reason := f.demand(&goal, p)
	g := grade{Undecided, reason}
	if reason == "" {
		g = d.gradeReading(&r)
	}
	switch g.reason {
	case ReasonNoGoal, ReasonNoGoalNumber, ReasonNoFigure:
		if printed, o := f.printedIn(&goal, p); o != nil {
			return result.printed(a, printed, o)
		}
	}
	if r.partial && result.Closed && !g.verdict.IsAchieved() {
		result.Verdict = NoData
		return result
	}
	result.Verdict, result.Reason = g.verdict, g.reason
	if g.verdict == NotMet && f.isNear(&r.figure, &d) {
		result.Reason = ReasonNearly
	}
	if r.figure.isExact() && f.measure != MeasureStatus {
		result.Figure = r.figure.low.value(goal.Value.Scale() + 2)
	}
	if reason == "" && result.Closed && r.observation != nil {
		f.record(a, &r, &d)
	}
	return result
}

// goalOf returns the goal of a period: the path's figure for it where there is
// one, else that of the target; of a closed one as it was when it closed (rule
// T13).
func (f *frame) goalOf(p calendar.Period, closed bool) Goal {
	then := f
	if closed && len(f.target.Revisions) > 0 && !f.scoped {
		earlier := *f
		earlier.revise(p.Last())
		then = &earlier
	}
	if then.path != nil {
		if point := then.path.at(p); point != nil {
			return point.goal()
		}
	}
	return then.goal
}

// printed returns the result of a period that a printed figure decides.
func (p PeriodResult) printed(a *Assessment, g grade, o *Observation) PeriodResult {
	p.Verdict, p.Reason = g.verdict, g.reason
	switch {
	case g.verdict == NearlyMet:
		p.Verdict, p.Reason = NotMet, ReasonNearly
	case g.verdict != Undecided:
		p.Reason = ReasonPrintedPercent
	}
	if p.Basis == BasisFigures {
		p.Basis = BasisPrinted
	}
	a.Deciding, a.Basis = o, p.Basis
	return p
}

// combinePeriods puts the periods together by the rule of the target.
func (f *frame) combinePeriods(a *Assessment) {
	c := countPeriods(a.Periods)
	c.total = f.number(len(a.Periods))
	c.over, c.closing = f.passed(), f.passed() || f.options.Closing
	if c.over && c.closed < c.total || c.closing && c.closed == 0 {
		// Crops that were not reported, or a review that closes before the
		// first period does.
		c.missing()
	}
	switch f.target.Every.Rule {
	case "", RuleAll:
		c.combineAll(a)
	case RuleLatest:
		c.combineLatest(a)
	case RuleCount:
		c.combineCount(a, f.target.Every.AtLeast)
	default:
		a.settle(Undecided, ReasonMalformed)
	}
	if a.Basis = c.basis; a.Final {
		a.Basis = c.sureBasis
	}
	if a.Reason == "" && c.printed {
		a.Reason = ReasonPrintedPercent
	}
}

// A periodCount counts the closed periods by their verdicts.
type periodCount struct {
	// total is how many periods the window has, 0 if that is not known.
	total int
	// over says that the deadline has passed, closing that it has or that the
	// review is declared a closing one.
	over, closing bool

	closed, achieved, exceeded, missed, nearly int
	// exceededSure and missedSure count what rests on actual figures and so
	// cannot change; of what was missed, what is not even nearly met.
	exceededSure, missedSure int
	// unknown is why the first closed period without a verdict has none.
	unknown Reason
	// basis is the least sure of the closed periods, sureBasis that of those
	// that rest on actual figures.
	basis, sureBasis Basis
	// printed says that a printed figure decides one of them.
	printed bool
}

func countPeriods(periods []PeriodResult) periodCount {
	var c periodCount
	for i := range periods {
		if periods[i].Closed {
			c.add(&periods[i])
		}
	}
	return c
}

// add counts a closed period.
func (c *periodCount) add(p *PeriodResult) {
	c.closed++
	sure := 0
	if p.Basis.isSure() {
		sure = 1
		c.sureBasis = leastSureBasis(c.sureBasis, p.Basis)
	}
	c.basis = leastSureBasis(c.basis, p.Basis)
	c.printed = c.printed || p.Reason == ReasonPrintedPercent
	switch {
	case p.Verdict == Exceeded:
		c.achieved++
		c.exceeded++
		c.exceededSure += sure
	case p.Verdict == Met:
		c.achieved++
	case p.Verdict == NotMet && p.Reason == ReasonNearly:
		c.missed++
		c.nearly++
	case p.Verdict == NotMet:
		c.missed++
		c.missedSure += sure
	case p.Verdict == NoData:
		c.missing()
	case c.unknown == "":
		c.unknown = p.Reason
	}
}

// missing notes that a period has no figure.
func (c *periodCount) missing() {
	if c.unknown == "" {
		c.unknown = ReasonPeriodMissing
	}
}

// isFinal reports whether all periods are there, on actual figures.
func (c *periodCount) isFinal() bool {
	return c.over && c.total > 0 && c.closed >= c.total && c.basis.isSure()
}

func (c *periodCount) combineAll(a *Assessment) {
	switch {
	case c.missed > c.nearly || c.missed > 0 && !c.closing:
		a.settle(NotMet, ReasonPeriodMissed)
		a.Final = c.missedSure > 0
	case c.unknown != "":
		a.settle(Undecided, c.unknown)
	case c.missed > 0:
		a.settle(NearlyMet, "")
		a.Final = c.isFinal()
	case c.closed == 0:
		a.settle(InProgress, "")
	default:
		a.settle(Met, "")
		if c.exceeded == c.closed {
			a.Verdict = Exceeded
		}
		a.Final = c.isFinal()
	}
}

func (c *periodCount) combineLatest(a *Assessment) {
	i := len(a.Periods) - 1
	for i >= 0 && !a.Periods[i].Closed {
		i--
	}
	if i < 0 || c.over && c.closed < c.total {
		a.settle(InProgress, "")
		if c.unknown != "" {
			a.settle(Undecided, c.unknown)
		}
		return
	}
	p := &a.Periods[i]
	switch {
	case p.Verdict == NoData:
		a.settle(Undecided, ReasonPeriodMissing)
	case p.Verdict == NotMet && !c.closing:
		a.settle(InProgress, ReasonPeriodMissed)
	case p.Reason == ReasonNearly:
		a.settle(NearlyMet, "")
	default:
		a.settle(p.Verdict, p.Reason)
	}
	c.basis, c.sureBasis = p.Basis, p.Basis
	a.Final = c.isFinal() && a.Verdict != Undecided
}

// combineCount combines periods of which need must hold.
func (c *periodCount) combineCount(a *Assessment, need int) {
	// outOf reports whether too few are left when some are not counted.
	outOf := func(missed int) bool { return c.total > 0 && c.total-missed < need }
	switch {
	case need <= 0:
		a.settle(Undecided, ReasonMalformed)
	case c.achieved >= need:
		a.settle(Met, "")
		if c.exceeded >= need {
			a.Verdict = Exceeded
		}
		// While some are open more of them can exceed.
		a.Final = c.exceededSure >= need || c.isFinal()
	case outOf(c.missed - c.nearly):
		a.settle(NotMet, ReasonPeriodMissed)
		a.Final = outOf(c.missedSure)
	case c.closing && outOf(c.missed) && c.achieved+c.nearly >= need:
		a.settle(NearlyMet, "")
		a.Final = c.isFinal()
	case c.over && (c.unknown != "" || c.total == 0):
		c.missing()
		a.settle(Undecided, c.unknown)
	case c.closing || outOf(c.missed):
		a.settle(NotMet, ReasonPeriodMissed)
	default:
		a.settle(InProgress, "")
	}
}
