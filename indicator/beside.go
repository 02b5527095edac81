package indicator

import (
	"cmp"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// beside adds what stands beside the verdict and never mixed with it: the
// body's own word, the methods asked for, the outlook.
func (f *frame) beside(a *Assessment) {
	f.declare(a)
	if len(f.target.Parts.Targets) > 0 || a.Verdict == Withdrawn || a.Verdict == NoData {
		return
	}
	if len(f.options.Methods) == 0 && f.options.Forecast == nil {
		return
	}
	in := f.input(a)
	for _, m := range f.options.Methods {
		a.Attainments = append(a.Attainments, m.Apply(in))
	}
	if f.options.Forecast == nil || a.Outlook != "" || a.Verdict.Group() != GroupOpen {
		return
	}
	switch r := f.options.Forecast.Apply(in); r.Class {
	case method.ClassReached:
		a.Outlook, a.OutlookBy = Likely, string(r.Method)
	case method.ClassMissed:
		a.Outlook, a.OutlookBy = Unlikely, string(r.Method)
	}
}

// outlookDeclared is the source of an outlook that a body gave.
const outlookDeclared = "declared"

// declare adds the body's latest word on the target.
func (f *frame) declare(a *Assessment) {
	var latest *Declared
	for i := range f.options.Declared {
		d := &f.options.Declared[i]
		on, known := d.days()
		if d.Target != f.target.ID || on.Compare(f.asOf) > 0 || known.Compare(f.known) > 0 {
			continue
		}
		if latest == nil || d.after(latest) {
			latest = d
		}
	}
	if latest == nil {
		return
	}
	word := *latest
	a.Declared = &word
	if a.Verdict.Group() == GroupOpen && word.Outlook != "" {
		a.Outlook, a.OutlookBy = word.Outlook, outlookDeclared
	}
	unknown := a.Verdict == NoData || a.Verdict == Undecided && !a.Final
	if f.options.JudgeDeclared && unknown && len(word.Verdicts) == 1 && word.Verdicts[0].IsValid() {
		a.settle(word.Verdicts[0], "")
		a.Basis = BasisDeclared
	}
}

// days returns the day that the word is about and the day it was known.
func (d *Declared) days() (on, known calendar.Date) {
	on, known = d.On, d.Reported
	if !on.IsValid() {
		on = known
	}
	if !known.IsValid() {
		known = on
	}
	return on, known
}

// after reports whether d replaces e.
func (d *Declared) after(e *Declared) bool {
	on, known := d.days()
	onE, knownE := e.days()
	return cmp.Or(on.Compare(onE), known.Compare(knownE)) >= 0
}

// trend compares a figure with the one before it.
func (f *frame) trend(now *reading) Trend {
	better := f.better()
	if better != Higher && better != Lower || now.observation == nil || !now.figure.isExact() {
		return ""
	}
	for before := range f.readingsBefore(now.observation.Period.Last()) {
		if !before.figure.isExact() {
			break
		}
		sign := now.figure.low.cmp(&before.figure.low)
		if better == Lower {
			sign = -sign
		}
		return [...]Trend{Worsening, Steady, Improving}[sign+1]
	}
	return ""
}

// input returns what is known of the target as methods take it. Figures that
// are no decimals, such as shares that do not end, are left out.
func (f *frame) input(a *Assessment) method.Input {
	in := method.Input{Direction: f.better(), AsOf: f.asOf}
	if base := f.baseline(); base.figure.isExact() && base.figure.low.isPlain() && !f.measure.isChange() {
		in.Baseline = method.Figure{Date: f.target.Baseline.Period.Last(), Value: base.figure.low.num}
	}
	if d, reason := f.demand(&f.goal, f.goalPeriod()); reason == "" {
		in.Target = method.Figure{Date: f.deadline(), Value: d.near}
	}
	if f.path != nil && (f.path.Kind == PathLinear || len(f.path.Points) > 0) {
		in.Plan = f.nodes()
	}
	for r := range f.readings {
		if r.figure.isExact() && r.figure.low.isPlain() && r.observation != nil {
			in.Series = append(in.Series, method.Figure{Date: r.observation.Period.Last(), Value: r.figure.low.num})
		}
	}
	slices.Reverse(in.Series)
	if a.Deciding != nil && a.Figure.IsValid() {
		in.Actual = method.Figure{Date: a.Deciding.Period.Last(), Value: a.Figure}
	}
	return in
}
