package resolution

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// A judged is a target or a part of one as an assessment shows it.
type judged struct {
	assessment *indicator.Assessment
	course     *indicator.Course
	source     string
	beside     bool
}

// targets compares two lists of targets, their parts and the body's own
// verdicts on them.
func (d *differ) targets(list finding.Path, before, after []TargetLine) {
	for _, p := range pairs(before, after, func(l *TargetLine) string { return l.ID }) {
		path, l := list.Index(p.at), p.line()
		b, a := judgedLine(p.before), judgedLine(p.after)
		about := Change{Subject: SubjectTarget, ID: l.ID, Number: l.Number, Name: l.Text, Unit: l.Unit}
		d.target(about, path, path.Name("assessment"), b, a, l.Parts)
		d.declared(path.Name("declared"), about, declaredOf(p.before), declaredOf(p.after))
	}
}

func judgedLine(l *TargetLine) *judged {
	if l == nil {
		return nil
	}
	return &judged{&l.Assessment, &l.Course, l.Source, l.Beside}
}

func declaredOf(l *TargetLine) []indicator.Declared {
	if l == nil {
		return nil
	}
	return l.Declared
}

// target compares a target or a part, which stands at path and is assessed at
// assessed, and then its parts.
func (d *differ) target(c Change, path, assessed finding.Path, b, a *judged, names []PartLine) {
	c.Path, c.Before, c.After = path, state(b, (*judged).state), state(a, (*judged).state)
	if b != nil && a != nil {
		c.Before.Periods, c.After.Periods = otherPeriods(b.assessment.Periods, a.assessment.Periods)
	}
	d.add(c, func() []Cause { return d.targetCauses(b, a) })
	for _, p := range pairs(b.parts(), a.parts(), func(p *judged) string { return p.assessment.Target }) {
		id := p.line().assessment.Target
		part := Change{Subject: SubjectPart, ID: id, Number: c.Number, Name: c.Name, Unit: c.Unit}
		var below []PartLine
		for i := range names {
			if n := &names[i]; n.ID == id {
				part.Number, part.Name, part.Unit, below = n.Number, n.Text, n.Unit, n.Parts
			}
		}
		at := assessed.Name("parts").Index(p.at)
		d.target(part, at, at, p.before, p.after, below)
	}
}

// state returns how a target stands.
func (j *judged) state() State {
	a := j.assessment
	s := State{
		Verdict: a.Verdict, Reason: a.Reason, Final: a.Final, Basis: a.Basis, Figure: a.Figure,
		Goal: a.Goal, Due: a.Due, Source: j.source,
	}
	if o := a.Deciding; o != nil {
		s.Status, s.Period, s.Source = o.Status, o.Period, o.Source
	}
	return s
}

// parts returns the parts of a compound, its own goal among them.
func (j *judged) parts() []judged {
	if j == nil {
		return nil
	}
	list := make([]judged, len(j.assessment.Parts))
	for i := range list {
		list[i] = judged{assessment: &j.assessment.Parts[i], course: &indicator.Course{}}
		if i < len(j.course.Parts) {
			list[i].course = &j.course.Parts[i]
		}
	}
	return list
}

// otherPeriods returns the results by period that the other side does not have
// so.
func otherPeriods(before, after []indicator.PeriodResult) (b, a []indicator.PeriodResult) {
	for _, r := range before {
		if !slices.Contains(after, r) {
			b = append(b, r)
		}
	}
	for _, r := range after {
		if !slices.Contains(before, r) {
			a = append(a, r)
		}
	}
	return b, a
}

// targetCauses returns why a target or a part stands otherwise.
func (d *differ) targetCauses(b, a *judged) []Cause {
	if one := cmp.Or(b, a); b == nil || a == nil {
		if one.beside && d.before.Scope == d.after.Scope {
			return d.fact(calendar.Date{}, one.source)() // the plan of another is known from its source
		}
		return nil
	}
	var causes []Cause
	if d.before.Scope != d.after.Scope {
		causes = append(causes, Cause{Kind: CauseScope})
	}
	causes = append(causes, d.abolition(b, a)...)
	causes = append(causes, amendments(b, a)...)
	causes = append(causes, d.goalNumber(b, a)...)
	if from := a.course.AssessedFrom; d.between(from) || !from.IsValid() && d.between(b.course.AssessedFrom) {
		causes = append(causes, Cause{Kind: CauseAssessedFrom, On: cmp.Or(from, b.course.AssessedFrom)})
	}
	causes = append(causes, partCauses(b, a)...)
	causes = append(causes, d.figureCauses(b, a)...)
	if due := a.assessment.Due; due == b.assessment.Due && d.between(due.Last()) {
		causes = append(causes, Cause{Kind: CauseDeadline, On: due.Last()})
	}
	if d.before.Closing != d.after.Closing {
		causes = append(causes, Cause{Kind: CauseClosing})
	}
	return causes
}

// abolition returns the end of the body that makes a target undecided (rule
// T14).
func (d *differ) abolition(b, a *judged) []Cause {
	ended := func(j *judged) bool { return j.assessment.Reason == indicator.ReasonBodyAbolished }
	if ended(b) == ended(a) {
		return nil
	}
	c := Cause{Kind: CauseSuccession}
	for _, lines := range [][]SuccessionLine{d.before.Successions, d.after.Successions} {
		for i := range lines {
			if s := &lines[i]; s.Body && c.ID == "" && d.between(s.On) {
				c.ID, c.On, c.Text, c.Document, c.Source = s.ID, s.On, s.Text.Text, s.LegalBasis, s.Source
			}
		}
	}
	return []Cause{c}
}

// amendments returns what was amended, by the last amendment that is in force
// on one side only. A goal or due period that is another one without an
// amendment was restated.
func amendments(b, a *judged) []Cause {
	var causes []Cause
	add := func(kind CauseKind, amends func(*indicator.Revision) bool) {
		var last *indicator.Revision
		for _, sides := range [2][2]*judged{{b, a}, {a, b}} {
			one, other := sides[0].course.Revisions, sides[1].course.Revisions
			for i := range one {
				r := &one[i]
				if !amends(r) || slices.ContainsFunc(other, func(o indicator.Revision) bool { return reflect.DeepEqual(o, *r) }) {
					continue
				}
				if last == nil || r.Effective.After(last.Effective) {
					last = r
				}
			}
		}
		if last != nil {
			causes = append(causes, Cause{Kind: kind, On: last.Effective, Text: last.Reason, Document: last.Document})
		}
	}
	add(CauseWithdrawn, func(r *indicator.Revision) bool { return r.Withdrawn })
	add(CauseAmendedGoal, func(r *indicator.Revision) bool { return r.Goal != (indicator.Goal{}) })
	add(CauseAmendedDue, func(r *indicator.Revision) bool { return r.Due.IsValid() })
	add(CauseAmendedPath, func(r *indicator.Revision) bool { return !r.Path.IsZero() })
	if goal := b.assessment.Goal != a.assessment.Goal; len(causes) == 0 && (goal || b.assessment.Due != a.assessment.Due) {
		kind := CauseRestated
		if goal && b.assessment.Revision != a.assessment.Revision { // of a unit's target, whose amendments are not shown
			kind = CauseAmendedGoal
		}
		causes = append(causes, Cause{Kind: kind})
	}
	return causes
}

// goalNumber returns the figures of the plan that the goal is taken from, if
// they are others (rule G7).
func (d *differ) goalNumber(b, a *judged) []Cause {
	plan := cmp.Or(a.assessment.Goal.External.Indicator, b.assessment.Goal.External.Indicator)
	if plan == "" {
		return nil
	}
	var causes []Cause
	for _, o := range d.unseen[plan] {
		causes = append(causes, d.figureCause(CauseGoalNumber, o))
	}
	return causes
}

// partCauses names the parts that stand otherwise.
func partCauses(b, a *judged) []Cause {
	var causes []Cause
	for _, p := range pairs(b.parts(), a.parts(), func(p *judged) string { return p.assessment.Target }) {
		if !reflect.DeepEqual(state(p.before, (*judged).state), state(p.after, (*judged).state)) {
			causes = append(causes, Cause{Kind: CausePart, ID: p.line().assessment.Target})
		}
	}
	return causes
}

// figureCauses returns the figures that are others: the deciding one, those of
// periods, and where neither is another, those that the deciding one is
// counted from or summed with.
func (d *differ) figureCauses(b, a *judged) []Cause {
	var causes []Cause
	before, after := b.assessment.Deciding, a.assessment.Deciding
	if before == nil || after == nil || figureKeyOf(before) != figureKeyOf(after) {
		causes = d.decidingCauses(before, after)
	}
	causes = append(causes, d.periodCauses(b, a, causes)...)
	if len(causes) > 0 || after == nil || b.assessment.Figure == a.assessment.Figure && b.assessment.Verdict == a.assessment.Verdict {
		return causes
	}
	for _, o := range d.unseen[after.Indicator] {
		if o.Body != after.Body || o.Group != after.Group {
			continue
		}
		kind := CauseNewFigure
		switch {
		case o.Period.SameExtent(a.course.Baseline.Period):
			kind = CauseBaseline
		case d.superseded(o):
			kind = CauseLaterReport
		}
		causes = append(causes, d.figureCause(kind, o))
	}
	return causes
}

// decidingCauses returns the cause of another deciding figure; there may be
// none on either side. A figure that the other assessment shows as well is no
// cause: something else lets it decide.
func (d *differ) decidingCauses(before, after *indicator.Observation) []Cause {
	kind, o := CauseNewFigure, after
	switch {
	case after == nil || before != nil && after.Period.Last().Before(before.Period.Last()):
		kind, o = CauseFigureGone, before
	case before != nil && before.Period.SameExtent(after.Period):
		kind = CauseLaterReport
	}
	other := d.seenBefore
	if kind == CauseFigureGone {
		other = d.seenAfter
	}
	if o == nil || other[figureKeyOf(o)] {
		return nil
	}
	return []Cause{d.figureCause(kind, o)}
}

// periodCauses returns why results by period are others. A figure that decides
// is a cause already.
func (d *differ) periodCauses(b, a *judged, deciding []Cause) []Cause {
	var causes []Cause
	extent := func(r *indicator.PeriodResult) [2]calendar.Date {
		return [2]calendar.Date{r.Period.First(), r.Period.Last()}
	}
	for _, p := range pairs(b.assessment.Periods, a.assessment.Periods, extent) {
		before, after := cmp.Or(p.before, &indicator.PeriodResult{}), cmp.Or(p.after, &indicator.PeriodResult{})
		period := p.line().Period
		kind := CauseLaterReport
		switch {
		case before.Figure == after.Figure && before.Verdict == after.Verdict:
			kind = ""
		case before.Basis == "" && after.Basis != "":
			kind = CauseNewFigure
		case before.Basis != "" && after.Basis == "":
			kind = CauseFigureGone
		case before.Figure == after.Figure:
			kind = ""
		}
		known := func(c Cause) bool { return c.Period.SameExtent(period) }
		if kind != "" && !slices.ContainsFunc(deciding, known) {
			causes = append(causes, Cause{Kind: kind, Period: period, Source: sourceOf(a.course, b.course, period)})
		}
		if before.Closed != after.Closed && d.between(period.Last()) {
			causes = append(causes, Cause{Kind: CausePeriodClosed, On: period.Last(), Period: period})
		}
	}
	return causes
}

// sourceOf returns the source of the figure of a period.
func sourceOf(after, before *indicator.Course, p calendar.Period) string {
	for _, c := range []*indicator.Course{after, before} {
		for i := range c.Actual {
			if c.Actual[i].Period.SameExtent(p) {
				return c.Actual[i].Source
			}
		}
	}
	return ""
}

// declared compares the body's own verdicts on a target.
func (d *differ) declared(list finding.Path, about Change, before, after []indicator.Declared) {
	type key struct {
		label, by, reason, source string
		outlook                   indicator.Outlook
		on, reported              calendar.Date
	}
	same := func(v *indicator.Declared) key {
		return key{v.Label, v.By, v.Reason, v.Source, v.Outlook, v.On, v.Reported}
	}
	for _, p := range pairs(before, after, same) {
		v := p.line()
		d.add(Change{
			Subject: SubjectDeclared, ID: about.ID, Number: about.Number, Name: Text{Text: v.Label}, Path: list.Index(p.at),
			Before: state(p.before, declaredState), After: state(p.after, declaredState),
		}, d.fact(v.On, v.Source))
	}
}

func declaredState(v *indicator.Declared) State {
	s := State{Verdicts: v.Verdicts, Outlook: v.Outlook, Source: v.Source}
	if v.On.IsValid() {
		s.Period = calendar.DayOf(v.On)
	}
	return s
}
