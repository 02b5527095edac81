package indicator

import "github.com/nghiquyet/nghiquyet/indicator/decimal"

// judgePrinted judges by a printed percentage where the goal or the actual was
// not published: for another body's plan always (rule G7), else only if the
// options ask for it (rule T16). It reports whether it did.
func (f *frame) judgePrinted(a *Assessment) bool {
	external := f.goal.External != (External{})
	if !external && !f.options.JudgePrinted || f.early() {
		return false
	}
	for i := f.sight.before(f.lastDay()) - 1; i >= 0; i-- {
		o := &f.sight.series[i]
		if !f.sight.sees(o) {
			continue
		}
		for j := range o.Printed {
			if f.speaksOf(o, &o.Printed[j]) == yes && f.settlePrinted(a, o, &o.Printed[j]) {
				return true
			}
		}
	}
	return false
}

// settlePrinted settles the verdict by one printed figure, if it can.
func (f *frame) settlePrinted(a *Assessment, o *Observation, p *Printed) bool {
	goal, direction := Goal{Value: count(0)}, Higher
	switch p.Kind {
	case PercentOfGoal:
		goal, direction = Goal{Value: count(100)}, f.better()
		if e := f.goal.External; e.Percent.IsValid() {
			goal = Goal{Comparison: f.goal.Comparison, Value: e.Percent, High: e.High, Open: f.goal.Open}
		}
	case TimesOfGoal:
		goal, direction = Goal{Value: count(1)}, f.better()
	case ExcessPercent, ExcessPoints, ExcessUnits, ExcessTimes, ExcessUnstated:
	case ShortfallPercent:
		direction = Lower
	default:
		return false
	}
	d, reason := demandOf(&goal, direction, decimal.Decimal{}, decimal.Decimal{})
	if reason != "" || !p.Value.IsValid() {
		return false
	}
	r := reading{figure: qualified(plain(p.Value), quantity{}, p.Qualifier), observation: o, kind: o.Kind}
	g := d.gradeReading(&r)
	a.Deciding, a.Basis = o, BasisPrinted
	switch {
	case g.verdict == Undecided:
		a.settle(Undecided, g.reason)
		return true
	case g.verdict == NotMet && !f.closes(&r):
		g.verdict = InProgress
	}
	a.settle(g.verdict, ReasonPrintedPercent)
	a.Final = f.passed() && o.Kind.rank() == KindActual.rank() && g.verdict != InProgress
	return true
}
