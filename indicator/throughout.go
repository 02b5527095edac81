package indicator

// judgeThroughout judges what must hold at all times (rule T9).
func (f *frame) judgeThroughout(a *Assessment) {
	c := f.checkThroughout(a)
	closed := f.passed() || f.options.Closing
	switch {
	case c.broken && closed:
		a.settle(NotMet, ReasonBroken)
		a.Final = f.passed() && c.sure
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
	// verdict is Exceeded if every figure exceeds, Met if every one meets; empty
	// if there is none.
	verdict Verdict
	// broken says that a figure misses, sure that those that decide are actual,
	// toTheEnd that the last is of the deadline's own period.
	broken, sure, toTheEnd bool
	// reason says why a figure could not be judged.
	reason Reason
}

// checkThroughout judges every figure of the term up to the deadline. The
// latest is recorded, or the latest that misses.
func (f *frame) checkThroughout(a *Assessment) check {
	c := check{sure: true}
	d, reason := f.demand(&f.goal, f.goalPeriod())
	if reason != "" {
		c.reason = reason
		return c
	}
	first := true
	for r := range f.readings {
		g := d.gradeReading(&r)
		missed := g.verdict == NotMet
		if first || missed && !c.broken {
			f.record(a, &r, &d)
			c.sure = r.isSure()
		}
		if first {
			a.Trend = f.trend(&r)
			c.toTheEnd = !f.due.IsValid() || f.inDeadlinePeriod(&r)
			c.verdict = Exceeded
		}
		first = false
		switch {
		case missed:
			c.broken = true
		case g.verdict == Undecided && c.reason == "":
			c.reason = g.reason
		case g.verdict == Met:
			c.verdict = Met
		}
	}
	return c
}
