package indicator

import "github.com/nghiquyet/nghiquyet/indicator/calendar"

// judgeThroughout judges what must hold at all times (rule T9).
func (f *frame) judgeThroughout(a *Assessment) {
	c := f.checkThroughout(a)
	closed := f.closes(&c.latest)
	switch {
	case c.broken && closed && c.near:
		a.settle(NearlyMet, "")
		a.Final = f.passed() && c.sure && c.toTheEnd
	case c.broken && closed:
		a.settle(NotMet, ReasonBroken)
		a.Final = f.passed() && c.brokenSure
	case c.broken:
		a.settle(Lost, ReasonBroken)
	case c.reason != "":
		a.settle(Undecided, c.reason)
	case c.verdict == "":
		a.settle(NoData, ReasonNotUsable)
	case f.byPeriod() && f.passed() && !c.toTheEnd:
		a.settle(Undecided, ReasonAwaitingFigure)
	default:
		a.settle(c.verdict, "")
		a.Final = f.passed() && c.sure && c.toTheEnd
	}
}

// A check is what the figures of a time say of what must hold throughout.
type check struct {
	// latest is the latest figure.
	latest reading
	// verdict is Exceeded if every figure exceeds, Met if every one meets; empty
	// if there is none.
	verdict Verdict
	// broken says that a figure misses, near that each that does is nearly met,
	// brokenSure that one that is not is an actual figure.
	broken, near, brokenSure bool
	// sure says that all are actual, toTheEnd that the latest is of the
	// deadline's own period.
	sure, toTheEnd bool
	// reason says why a figure could not be judged.
	reason Reason
}

// checkThroughout judges every figure of the term up to the deadline by the
// goal that was in force then (rule T13). The latest is recorded, or the latest
// that misses, with the least sure basis of those that decide.
func (f *frame) checkThroughout(a *Assessment) check {
	c := check{sure: true, near: true}
	d, reason := f.demand(&f.goal, f.goalPeriod())
	if reason != "" {
		c.reason = reason
		return c
	}
	var deciding reading
	demanded, basis := d, Basis("")
	for r := range f.readings {
		then := d
		if r.observation != nil {
			then = f.demandOn(r.observation.Period.Last(), d)
		}
		g := then.gradeReading(&r)
		if c.verdict == "" {
			c.latest, deciding, demanded, c.verdict = r, r, then, Exceeded
			c.toTheEnd = !f.due.IsValid() || f.inDeadlinePeriod(&r)
		}
		c.sure = c.sure && r.isSure()
		basis = leastSureBasis(basis, basisOf(r.kind))
		switch {
		case g.verdict == NotMet:
			near := f.isNear(&r.figure, &then)
			if !c.broken || c.near && !near || !c.brokenSure && !near && r.isSure() {
				deciding, demanded = r, then
			}
			c.broken, c.near = true, c.near && near
			c.brokenSure = c.brokenSure || !near && r.isSure()
		case g.verdict == Undecided && c.reason == "":
			c.reason = g.reason
		case g.verdict == Met:
			c.verdict = Met
		}
	}
	if !deciding.found() {
		return c
	}
	f.record(a, &deciding, &demanded)
	if !c.broken {
		a.Basis = basis
	}
	a.Trend = f.trend(&c.latest)
	return c
}

// demandOn returns what the goal in force on a day asked; now is what it asks
// now.
func (f *frame) demandOn(day calendar.Date, now demand) demand {
	if len(f.target.Revisions) == 0 || f.scoped {
		return now
	}
	then := *f
	then.revise(day)
	d, reason := f.demand(&then.goal, f.goalPeriod())
	if reason != "" {
		return now
	}
	return d
}
