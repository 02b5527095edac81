package indicator

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// judgePeriods judges what every period must hold (rule T6).
func (f *frame) judgePeriods(a *Assessment) {
	periods := f.periods()
	if len(periods) == 0 {
		a.settle(Undecided, ReasonMalformed)
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

// judgePeriod judges one period by the goal that was in force when it closed
// (rule T13).
func (f *frame) judgePeriod(a *Assessment, p calendar.Period) PeriodResult {
	result := PeriodResult{Period: p, Closed: p.Last().Compare(f.asOf) <= 0}
	then := f
	if result.Closed && len(f.target.Revisions) > 0 {
		earlier := *f
		earlier.revise(p.Last())
		then = &earlier
	}
	result.Goal = then.goal
	r := f.figureIn(p)
	if !r.found() {
		result.Verdict = NoData
		return result
	}
	result.Basis = basisOf(r.kind)
	result.Closed = result.Closed || r.kind == KindEstimate
	d, reason := then.demand(&then.goal, p)
	if reason != "" {
		result.Verdict, result.Reason = Undecided, reason
		return result
	}
	g := d.gradeReading(&r)
	if r.partial && result.Closed && !g.verdict.IsAchieved() {
		result.Verdict = NoData
		return result
	}
	result.Verdict, result.Reason = g.verdict, g.reason
	if g.verdict == NotMet && f.isNear(&r.figure, &d) {
		result.Reason = ReasonNearly
	}
	if r.figure.isExact() && f.measure != MeasureStatus {
		result.Figure = r.figure.low.value(then.goal.Value.Scale() + 2)
	}
	if result.Closed && r.observation != nil {
		f.record(a, &r, &d)
	}
	return result
}

// combinePeriods puts the periods together by the rule of the target.
func (f *frame) combinePeriods(a *Assessment) {
	t := countPeriods(a.Periods)
	over := f.passed() && t.closed == len(a.Periods)
	if n := f.target.Every.Number; f.target.Every.Period == EveryCrop {
		over = f.passed() && n > 0 && t.closed >= n
	}
	if t.unsure {
		a.Basis = BasisEstimate
	}
	switch f.target.Every.Rule {
	case "", RuleAll:
		f.combineAll(a, &t, over)
	case RuleLatest:
		f.combineLatest(a, over)
	case RuleCount:
		f.combineCount(a, &t, over)
	default:
		a.settle(Undecided, ReasonMalformed)
	}
}

// A periodCount counts the closed periods by their verdicts.
type periodCount struct {
	closed, achieved, exceeded, missed, nearly int
	// unknown is the first closed period without a verdict, as its reason.
	unknown Reason
	// missedSure says that a missed period rests on actual figures.
	missedSure bool
	// unsure says that a closed period rests on an estimate.
	unsure bool
}

func countPeriods(periods []PeriodResult) periodCount {
	var c periodCount
	for i := range periods {
		p := &periods[i]
		if !p.Closed {
			continue
		}
		c.closed++
		c.unsure = c.unsure || p.Basis == BasisEstimate
		switch p.Verdict {
		case Exceeded:
			c.exceeded++
			c.achieved++
		case Met:
			c.achieved++
		case NotMet:
			c.missed++
			if p.Reason == ReasonNearly {
				c.nearly++
			}
			c.missedSure = c.missedSure || p.Basis == BasisFigures
		case NoData:
			if c.unknown == "" {
				c.unknown = ReasonPeriodMissing
			}
		default:
			if c.unknown == "" {
				c.unknown = p.Reason
			}
		}
	}
	return c
}

func (f *frame) combineAll(a *Assessment, c *periodCount, over bool) {
	switch {
	case c.missed > 0 && c.nearly == c.missed && c.unknown == "" && (over || f.options.Closing):
		a.settle(NearlyMet, "")
		a.Final = over && !c.unsure
	case c.missed > 0:
		a.settle(NotMet, ReasonPeriodMissed)
		a.Final = c.missedSure
	case c.unknown != "":
		a.settle(Undecided, c.unknown)
	case c.closed == 0:
		a.settle(InProgress, "")
	default:
		a.settle(Met, "")
		if c.exceeded == c.closed {
			a.Verdict = Exceeded
		}
		a.Final = over && !c.unsure
	}
}

func (f *frame) combineLatest(a *Assessment, over bool) {
	for i := len(a.Periods) - 1; i >= 0; i-- {
		p := &a.Periods[i]
		if !p.Closed {
			continue
		}
		switch {
		case p.Verdict == NoData:
			a.settle(Undecided, ReasonPeriodMissing)
		case p.Verdict == NotMet && !over && !f.options.Closing:
			a.settle(InProgress, ReasonPeriodMissed)
		case p.Reason == ReasonNearly:
			a.settle(NearlyMet, "")
		default:
			a.settle(p.Verdict, p.Reason)
		}
		a.Final = over && p.Basis == BasisFigures
		return
	}
	a.settle(InProgress, "")
}

func (f *frame) combineCount(a *Assessment, c *periodCount, over bool) {
	need := f.target.Every.AtLeast
	total := len(a.Periods)
	if f.target.Every.Period == EveryCrop {
		total = f.target.Every.Number
	}
	switch {
	case need <= 0:
		a.settle(Undecided, ReasonMalformed)
	case c.achieved >= need:
		a.settle(Met, "")
		if c.exceeded >= need {
			a.Verdict = Exceeded
		}
		a.Final = !c.unsure
	case total > 0 && total-c.missed < need:
		a.settle(NotMet, ReasonPeriodMissed)
		a.Final = !c.unsure
	case over && c.unknown != "":
		a.settle(Undecided, c.unknown)
	case over || f.options.Closing:
		a.settle(NotMet, ReasonPeriodMissed)
	default:
		a.settle(InProgress, "")
	}
}
