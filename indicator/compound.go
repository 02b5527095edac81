package indicator

// judgeCompound judges a target made of parts; it counts once (rule P2).
func (f *frame) judgeCompound(a *Assessment) {
	parts := &f.target.Parts
	if f.early() {
		a.settle(NotDue, "")
		return
	}
	a.Parts = make([]Assessment, 0, len(parts.Targets)+1)
	for i := range parts.Targets {
		part := parts.Targets[i].assess(f, f.figures, f.asOf, &f.options)
		a.Parts = append(a.Parts, part)
	}
	rule := parts.Rule
	if rule == "" {
		rule = PartsAll
	}
	if rule == PartsAll && f.goal != (Goal{}) {
		// The compound's own goal is one of its parts.
		own := Assessment{Target: f.target.ID, AsOf: f.asOf, Known: f.known, Goal: f.goal, Revision: f.revision, Due: f.due}
		f.judgeOne(&own)
		a.Parts = append(a.Parts, own)
	}
	c := countParts(a.Parts)
	need := c.counted
	switch rule {
	case PartsAll:
		a.settle(c.all())
	case PartsAny:
		need = 1
		a.settle(c.atLeast(need))
	case PartsCount:
		if need = parts.AtLeast; need < 1 || need > len(parts.Targets) {
			a.settle(Undecided, ReasonMalformed)
			return
		}
		a.settle(c.atLeast(need))
	default:
		a.settle(Undecided, ReasonMalformed)
		return
	}
	a.Final = c.final(a.Verdict, need)
	a.Basis = basisOfParts(a.Parts, a.Verdict, a.Final)
}

// A partCount counts the verdicts of parts; withdrawn ones are left out.
type partCount struct {
	counted  int
	verdicts Tally
	// finals counts the verdicts that cannot change, finalExceeded and
	// finalFailed those of them that are exceeded and not met.
	finals, finalExceeded, finalFailed int
}

func countParts(parts []Assessment) partCount {
	var c partCount
	for i := range parts {
		p := &parts[i]
		if p.Verdict == Withdrawn {
			continue
		}
		c.counted++
		c.verdicts.Add(p.Verdict)
		if !p.Final {
			continue
		}
		c.finals++
		switch p.Verdict {
		case Exceeded:
			c.finalExceeded++
		case NotMet:
			c.finalFailed++
		}
	}
	return c
}

// basisOfParts returns the least sure basis of the parts that a verdict rests
// on: those that cannot change where it cannot either, else all.
func basisOfParts(parts []Assessment, v Verdict, final bool) Basis {
	basis := Basis("")
	for i := range parts {
		p := &parts[i]
		decides := !final || p.Final && (v != NotMet || p.Verdict == NotMet) && (!v.IsAchieved() || p.Verdict.IsAchieved())
		if p.Verdict != Withdrawn && decides && p.Basis.rank() > basis.rank() {
			basis = p.Basis
		}
	}
	return basis
}

// all returns the verdict on parts that must all hold, in the order of rule P2.
func (c *partCount) all() (Verdict, Reason) {
	n := c.verdicts.Count
	switch {
	case c.counted == 0:
		return Withdrawn, ""
	case c.finalFailed > 0:
		return NotMet, ReasonPartFailed
	case n(NotMet) > 0:
		return BehindSchedule, ReasonPartFailed
	case n(Undecided) > 0:
		return Undecided, ReasonPartUndecided
	case n(NoData) == c.counted:
		return NoData, ""
	case n(NoData) > 0:
		return Undecided, ReasonPartUndecided
	}
	// The worst open part, then those that are judged later, then near ones.
	for _, v := range [...]Verdict{Lost, BehindSchedule, InProgress, OnSchedule, NotDue, NearlyMet} {
		if n(v) > 0 {
			return v, ""
		}
	}
	if n(Exceeded) == c.counted {
		return Exceeded, ""
	}
	return Met, ""
}

// atLeast returns the verdict on parts of which need must hold.
func (c *partCount) atLeast(need int) (Verdict, Reason) {
	n := c.verdicts.Count
	achieved := n(Met) + n(Exceeded)
	switch {
	case c.counted == 0:
		return Withdrawn, ""
	case n(Exceeded) >= need:
		return Exceeded, ""
	case achieved >= need:
		return Met, ""
	case c.counted-n(NotMet)-n(NearlyMet) >= need:
		return c.stillOpen(need - achieved)
	case c.counted-n(NotMet) >= need:
		// Only with those that are nearly met.
		if more := need - achieved - n(NearlyMet); more > 0 {
			return c.stillOpen(more)
		}
		return NearlyMet, ""
	case c.counted-c.finalFailed < need:
		return NotMet, ReasonPartFailed
	}
	return BehindSchedule, ReasonPartFailed
}

// stillOpen returns the verdict while more parts can still come to hold: that
// of the best parts that are needed.
func (c *partCount) stillOpen(more int) (Verdict, Reason) {
	n := c.verdicts.Count
	for _, v := range [...]Verdict{OnSchedule, InProgress, BehindSchedule, Lost, NotDue} {
		if more -= n(v); more <= 0 {
			return v, ""
		}
	}
	if n(NoData) == c.counted {
		return NoData, ""
	}
	return Undecided, ReasonPartUndecided
}

// final reports whether the verdict on a compound of which need parts must
// hold cannot change any more: no part can, or enough have been exceeded or
// have failed for good.
func (c *partCount) final(v Verdict, need int) bool {
	switch {
	case c.finals == c.counted:
		return true
	case v == Exceeded:
		return c.finalExceeded >= need
	case v == NotMet:
		return c.counted-c.finalFailed < need
	}
	return false
}
