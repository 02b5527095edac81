package indicator

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A frame is a target as it stands on the date assessed: empty members filled
// in, the revision in force applied, the window and what may be seen of the
// figures settled. All judging reads it and nothing writes into it.
type frame struct {
	target    *Target
	figures   Figures
	options   Options
	indicator *Indicator
	sight     sight

	unit       Unit
	direction  Direction
	measure    Measure
	changeUnit ChangeUnit
	since      Since
	span       Span

	asOf, known calendar.Date
	goal        Goal
	path        *Path
	revision    int
	withdrawn   bool
	due         calendar.Period // as stated or the term; may be none
	window      calendar.Period // the periods of spans over periods; may be none
	stated      calendar.Period // the due period as stated or amended; may be none
	scoped      bool            // the goal is the path's point for the scope
	from        calendar.Date   // the first day of a scope in which it must hold; may be none
}

// newFrame returns t as it stands on asOf. Parts take what is empty in them
// from parent, which is nil for a target of its own.
func newFrame(t *Target, parent *frame, figures Figures, asOf calendar.Date, o *Options) frame {
	f := frame{
		target: t, figures: figures, options: *o, indicator: &t.Indicator,
		unit: t.Indicator.Unit, direction: t.Indicator.Direction, measure: t.Measure, changeUnit: t.ChangeUnit,
		since: t.Since, span: t.Span, asOf: asOf, known: o.Known,
	}
	if !f.known.IsValid() {
		f.known = asOf
	}
	if parent != nil {
		f.unit = cmp.Or(f.unit, parent.unit)
		f.direction = cmp.Or(f.direction, parent.direction)
		f.measure = cmp.Or(f.measure, parent.measure)
		f.changeUnit = cmp.Or(f.changeUnit, parent.changeUnit)
		f.span = cmp.Or(f.span, parent.span)
	}
	f.measure = cmp.Or(f.measure, MeasureLevel)
	f.span = cmp.Or(f.span, SpanByDeadline)
	if f.measure == MeasureGrowth {
		f.changeUnit = ChangeRelative
	}
	if f.since == "" {
		f.since = SinceBaseline
		if f.span.overPeriods() || f.measure == MeasureGrowth {
			f.since = SincePrevious
		}
	}
	f.sight = sight{figures.Series(t.Indicator.ID, o.Body, "").observations, asOf, f.known}
	f.revise(asOf)
	if parent != nil && !f.due.IsValid() {
		f.due = parent.stated
	}
	f.stated = f.due
	f.limit()
	return f
}

// revise applies the amendments in force on a day: the first goal stays where
// it was, and each revision replaces what it names (rule T13).
func (f *frame) revise(day calendar.Date) {
	t := f.target
	f.goal, f.due, f.path, f.revision, f.withdrawn = t.Goal, t.Due, &t.Path, 0, false
	// The revisions may be in any order, and each part is set by the latest
	// one that names it.
	var goal, due, path *Revision
	for i := range t.Revisions {
		r := &t.Revisions[i]
		if !f.counts(r, day) {
			continue
		}
		f.withdrawn = f.withdrawn || r.Withdrawn
		if r.Goal != (Goal{}) && later(r, goal) {
			goal, f.goal, f.revision = r, r.Goal, i+1
		}
		if r.Due.IsValid() && later(r, due) {
			due, f.due = r, r.Due
		}
		if !r.Path.IsZero() && later(r, path) {
			path, f.path = r, &r.Path
		}
	}
	if f.path.IsZero() {
		f.path = nil
	}
	if f.goal == (Goal{}) && f.path != nil {
		// Without a goal the last point of the path is the goal (rule P1).
		if point, ok := f.path.last(); ok {
			f.goal = point.goal()
		}
	}
}

// counts reports whether a revision is in force on a day and known.
func (f *frame) counts(r *Revision, day calendar.Date) bool {
	return r.Effective.IsValid() && r.Effective.Compare(day) <= 0 && r.adopted().Compare(f.known) <= 0
}

// later reports whether r replaces s.
func later(r, s *Revision) bool { return s == nil || r.order(s) >= 0 }

// order orders revisions by which counts more.
func (r *Revision) order(s *Revision) int {
	return cmp.Or(r.Effective.Compare(s.Effective), r.adopted().Compare(s.adopted()))
}

// adopted returns the day from which the revision was known.
func (r *Revision) adopted() calendar.Date {
	if r.Adopted.IsValid() {
		return r.Adopted
	}
	return r.Effective
}

// goal returns the point as a goal.
func (p *Point) goal() Goal { return Goal{Value: p.Value, High: p.High, Status: p.Status} }

// limit settles due and window from the term and the scope (rules T1, T2,
// T10b).
func (f *frame) limit() {
	term := f.options.Term
	ofTerm := !f.due.IsValid()
	if ofTerm {
		f.due = term
	}
	f.window = f.due
	if ofTerm && term.IsValid() {
		if first, last := term.First().Year()+1, term.Last().Year(); first <= last {
			f.window = years(first, last)
		}
		if f.span == SpanOverTerm || f.span.overPeriods() {
			f.due = f.window
		}
	}
	scope := f.options.Scope
	if scope.Kind != ScopePhase && scope.Kind != ScopePeriod || !scope.Period.IsValid() {
		return
	}
	if f.path != nil {
		if point := f.path.at(scope.Period); point != nil {
			f.goal, f.due, f.path, f.scoped = point.goal(), scope.Period, nil, true
			f.window = f.windowOf(scope.Period)
			if f.span == SpanThroughout {
				f.from = scope.Period.First()
			}
			return
		}
	}
	switch {
	case f.span.overPeriods() && f.window.Covers(scope.Period):
		f.window, f.due = scope.Period, scope.Period
	case f.span == SpanThroughout && f.holdsIn(scope.Period):
		f.window, f.due, f.from = scope.Period, scope.Period, scope.Period.First()
	}
}

// holdsIn reports whether what must hold at all times must hold in a period.
func (f *frame) holdsIn(p calendar.Period) bool {
	return f.due.IsValid() && p.Last().Compare(f.deadline()) <= 0 && !p.Last().Before(f.start())
}

// windowOf returns the window of a phase: the phase itself for what every
// period of it must hold, for a sum or a mean all from the start on.
func (f *frame) windowOf(phase calendar.Period) calendar.Period {
	first := f.window.First()
	if f.span == SpanEveryPeriod || !first.IsValid() || phase.First().Before(first) {
		return phase
	}
	span, err := calendar.Span(first, phase.Last())
	if err != nil {
		return phase
	}
	return span
}

// years returns the calendar years from first to last as one period.
func years(first, last int) calendar.Period {
	a, errFirst := calendar.Year(first)
	b, errLast := calendar.Year(last)
	if errFirst != nil || errLast != nil {
		return calendar.Period{}
	}
	span, err := calendar.Through(a, b)
	if err != nil {
		return calendar.Period{}
	}
	return span
}

// InScope reports whether a target is counted by an assessment of a scope: all
// are in that of the term; in that of a phase or a period those with a path's
// point for it, those due in it, and spans over periods that have it in their
// window (rule T10b).
func (t *Target) InScope(o Options) bool {
	scope := o.Scope
	if scope.Kind != ScopePhase && scope.Kind != ScopePeriod {
		return true
	}
	f := newFrame(t, nil, Figures{}, scope.Period.Last(), &o)
	return f.due.IsValid() && scope.Period.Contains(f.due.Last())
}

// deadline returns the last day of the due period; none if nothing is due.
func (f *frame) deadline() calendar.Date { return f.due.Last() }

// lastDay returns the last day that a deciding figure can be of: the deadline,
// or the date assessed where nothing is due.
func (f *frame) lastDay() calendar.Date {
	if f.due.IsValid() {
		return f.deadline()
	}
	return f.asOf
}

// passed reports whether the deadline has come.
func (f *frame) passed() bool {
	return f.due.IsValid() && f.deadline().Compare(f.asOf) <= 0
}

// better returns the better side of the figure compared.
func (f *frame) better() Direction { return betterSide(f.measure, f.direction) }

// betterSide returns the better side of what a measure compares of an indicator
// whose better side is d (rule M1).
func betterSide(m Measure, d Direction) Direction {
	switch m {
	case MeasureRank:
		return Lower
	case MeasureStatus:
		return Higher
	case MeasureReduction:
		switch d {
		case Higher:
			return Lower
		case Lower:
			return Higher
		}
	}
	return d
}

// boundsOf returns the least and the most that what a measure compares of an
// indicator can be; no number where there is no bound.
func boundsOf(m Measure, i *Indicator, unit Unit, g *Goal) (least, most decimal.Decimal) {
	switch m {
	case MeasureLevel:
		return i.Min, i.Max
	case MeasureShare:
		if unit.IsPercent() {
			return count(0), count(100)
		}
		return count(0), g.Of
	case MeasureStatus:
		return count(0), count(len(i.steps()) - 1)
	}
	return decimal.Decimal{}, decimal.Decimal{}
}

// count returns a small number as a decimal.
func count(n int) decimal.Decimal {
	d, err := decimal.New(int64(n), 0)
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}
