package indicator

import "github.com/nghiquyet/nghiquyet/indicator/calendar"

// judgeDeadline judges what must hold at the deadline (rules T3, T5).
func (f *frame) judgeDeadline(a *Assessment) {
	r, p := f.atDeadline()
	if !r.found() {
		f.settleNothing(a)
		return
	}
	d, reason := f.demand(&f.goal, p)
	if reason != "" {
		a.settle(Undecided, reason)
		return
	}
	f.record(a, &r, &d)
	a.Trend = f.trend(&r)
	g := d.gradeReading(&r)
	closed := f.closes(&r)
	if closed && f.awaits(&r, p) && !(r.partial && g.verdict.IsAchieved()) {
		a.settle(Undecided, ReasonAwaitingFigure)
		return
	}
	own := !f.due.IsValid() || f.inDeadlinePeriod(&r)
	switch {
	case g.verdict == Undecided:
		a.settle(Undecided, g.reason)
	case g.verdict.IsAchieved():
		a.settle(g.verdict, "")
		a.Final = f.passed() && own && r.isSure() && !r.partial
	case closed:
		f.settleMissed(a, &r, &d)
		a.Final = f.passed() && own && r.isSure()
	case f.heldBefore(&r, &d):
		a.settle(Lost, "")
	default:
		f.judgePace(a, &r)
	}
}

// settleNothing settles a goal for a period of which there is no figure: what
// is known of parts of periods cannot decide, and after the deadline the figure
// of its own is awaited (rules T3, M8).
func (f *frame) settleNothing(a *Assessment) {
	day := f.lastDay()
	known := f.latest(day, levels) >= 0 || f.measure.isChange() && f.latest(day, changes) >= 0
	switch {
	case !known || !f.byPeriod():
		a.settle(NoData, ReasonNotUsable)
	case f.passed():
		a.settle(Undecided, ReasonAwaitingFigure)
	default:
		a.settle(Undecided, ReasonPeriodMismatch)
	}
}

// settleMissed settles a span that closed without what it demands.
func (f *frame) settleMissed(a *Assessment, r *reading, d *demand) {
	switch {
	case f.isNear(&r.figure, d):
		a.settle(NearlyMet, "")
	case f.heldBefore(r, d):
		a.settle(NotMet, ReasonMetEarlier)
	case !f.passed() && f.options.Closing:
		a.settle(NotMet, ReasonClosingReview)
	default:
		a.settle(NotMet, "")
	}
}

// closes reports whether the span has closed: at the deadline, by an estimate
// for its last period, or because the review is declared a closing one (rule
// T10a).
func (f *frame) closes(r *reading) bool {
	return f.passed() || f.options.Closing || f.due.IsValid() && r.estimates(f.deadline())
}

// awaits reports whether the figure of the deadline's own period is still to
// come, so that an earlier one must not decide (rule T3).
func (f *frame) awaits(r *reading, p calendar.Period) bool {
	return f.byPeriod() && f.passed() && !f.options.Closing &&
		r.reason == "" && (r.partial || !p.SameExtent(f.goalPeriod()))
}

// inDeadlinePeriod reports whether the deciding figure is of the period that
// the goal is for, so that no other one is to come.
func (f *frame) inDeadlinePeriod(r *reading) bool {
	return r.observation != nil && !r.observation.Period.Last().Before(f.goalPeriod().First())
}

// byPeriod reports whether the figure compared is one of a whole period.
func (f *frame) byPeriod() bool {
	if f.measure.isChange() && f.since == SincePrevious {
		return true
	}
	return f.indicator.Series.perPeriod() && f.measure != MeasureStatus && f.measure != MeasureRank
}

// goalPeriod returns the period that the goal's figure is of: the due period,
// or the deadline's year where that is longer.
func (f *frame) goalPeriod() calendar.Period {
	if !f.due.IsValid() {
		return calendar.YearOf(f.asOf)
	}
	if f.due.Days() <= 366 {
		return f.due
	}
	return calendar.YearOf(f.deadline())
}

// atDeadline returns what decides and the period that it is of.
func (f *frame) atDeadline() (reading, calendar.Period) {
	if f.byPeriod() {
		if r := f.just(f.due); f.indicator.Series == SeriesRate && !f.measure.isChange() && f.due.IsValid() && r.found() && r.reason == "" {
			// A rate of the whole due period, however long.
			return r, f.goalPeriod()
		}
		return f.latestPeriod(f.goalPeriod())
	}
	day := f.lastDay()
	r := f.stock(calendar.Date{}, day)
	if f.measure.isChange() {
		r = f.sinceBaseline(r, day)
	}
	return r, f.goalPeriod()
}

// sinceBaseline returns the change from the baseline to a level, or the change
// as reported where one of the two is not known.
func (f *frame) sinceBaseline(now reading, day calendar.Date) reading {
	base := f.baseline()
	if now.figure.isValid() && base.figure.isValid() {
		change := f.changeBetween(&base, now)
		if reported := f.reportedSince(f.target.Baseline.Period, now.observation); reported.found() {
			f.compareReported(&change, &reported)
		}
		return change
	}
	if i := f.latest(day, changes); i >= 0 {
		o := &f.sight.series[i]
		from := f.target.Baseline.Period
		if from.IsValid() && (o.Period.First().DaysSince(from.Last()) != 1) {
			return reading{observation: o, reason: ReasonPeriodMismatch}
		}
		return f.read(i, changes)
	}
	if now.reason == "" {
		now.figure, now.reason = interval{}, base.missing()
	}
	return now
}

// reportedSince returns the change reported from the end of a period to the end
// of that of an observation.
func (f *frame) reportedSince(base calendar.Period, now *Observation) reading {
	if !base.IsValid() || now == nil {
		return reading{}
	}
	first, err := base.Last().AddDays(1)
	if err != nil {
		return reading{}
	}
	span, err := calendar.Span(first, now.Period.Last())
	if err != nil {
		return reading{}
	}
	return f.reportedIn(span)
}

// latestPeriod returns the latest figure of a whole period no later than p and
// as long, and its period. A flow that is not complete counts only for p
// itself, as the running sum.
func (f *frame) latestPeriod(p calendar.Period) (reading, calendar.Period) {
	var stray reading
	first := f.earliest()
	if !first.IsValid() {
		return stray, p
	}
	for q := p; q.IsValid() && !q.Last().Before(first); {
		r := f.figureIn(q)
		running := r.partial && q == p && !f.options.Closing && !f.measure.isChange()
		switch {
		case r.found() && r.reason != ReasonPeriodMismatch && r.reason != ReasonNoBaseline && (!r.partial || running):
			return r, q
		case r.found() && !stray.found():
			stray = r
		}
		q, _ = q.Previous()
	}
	if stray.partial {
		stray.reason = ReasonPeriodMismatch
	}
	return stray, p
}

// earliest returns the first day that an observation which may be used covers;
// no date if there is none.
func (f *frame) earliest() calendar.Date {
	var first calendar.Date
	for i := range f.sight.series {
		o := &f.sight.series[i]
		if day := o.Period.First(); f.sight.sees(o) && (!first.IsValid() || day.Before(first)) {
			first = day
		}
	}
	return first
}

// figureIn returns the figure of a period as the measure compares it.
func (f *frame) figureIn(p calendar.Period) reading {
	if !f.measure.isChange() {
		return f.levelIn(p)
	}
	if f.since == SincePrevious {
		return f.changeIn(p)
	}
	now := f.levelIn(p)
	if b := f.target.Baseline.Period; now.found() && f.indicator.Series.perPeriod() && b.IsValid() && !asLong(b, p) {
		return reading{observation: now.observation, reason: ReasonPeriodMismatch}
	}
	return f.sinceBaseline(now, p.Last())
}

// asLong reports whether two periods are of the same length but for the
// calendar's own differences.
func asLong(p, q calendar.Period) bool {
	const most = 3 // days between the shortest month and the longest
	difference := p.Days() - q.Days()
	return -most <= difference && difference <= most
}

// heldBefore reports whether what is demanded held at some time of the term
// before the reading (rule T5).
func (f *frame) heldBefore(r *reading, d *demand) bool {
	if r.observation == nil {
		return false
	}
	held := false
	f.eachReading(r.observation.Period.Last(), d, func(earlier reading) bool {
		held = d.holds(&earlier)
		return !held
	})
	return held
}

// readings yields what was compared at each time of the term up to the
// deadline, latest first and each time once, forecasts left out.
func (f *frame) readings(yield func(reading) bool) { f.eachReading(calendar.Date{}, nil, yield) }

// readingsBefore yields the readings of periods that end before a day.
func (f *frame) readingsBefore(day calendar.Date) func(func(reading) bool) {
	return func(yield func(reading) bool) { f.eachReading(day, nil, yield) }
}

// eachReading yields the readings before until, if that is a day. Those that
// plainly miss a demand, if one is given, are passed over without being read.
func (f *frame) eachReading(until calendar.Date, missed *demand, yield func(reading) bool) {
	if f.byPeriod() {
		f.periodReadings(until, yield)
		return
	}
	var base reading
	if f.measure.isChange() {
		base = f.baseline()
	}
	seen, start := until, f.start()
	for i := f.sight.before(f.lastDay()) - 1; i >= 0; i-- {
		o := &f.sight.series[i]
		last := o.Period.Last()
		if last.Before(start) {
			return
		}
		if seen.IsValid() && !last.Before(seen) || o.Kind == KindForecast || !f.reads(o, levels) || !f.sight.sees(o) {
			continue
		}
		seen = last
		if missed != nil && f.plainlyMisses(o, missed) {
			continue
		}
		r := f.read(i, levels)
		if f.measure.isChange() && r.figure.isValid() {
			if !base.figure.isValid() || f.isBaseline(o) {
				continue
			}
			r = f.changeBetween(&base, r)
		}
		if !yield(r) {
			return
		}
	}
}

// plainlyMisses reports whether an observation is an exact level in the
// indicator's own terms that does not meet a demand.
func (f *frame) plainlyMisses(o *Observation, d *demand) bool {
	return f.measure == MeasureLevel && o.Value.IsValid() && !o.High.IsValid() && !o.Of.IsValid() &&
		o.Qualifier == "" && o.Unit == "" && o.Basis == "" && !d.met.has(o.Value)
}

// periodReadings yields the complete figures of whole periods.
func (f *frame) periodReadings(until calendar.Date, yield func(reading) bool) {
	first := f.earliest()
	if !first.IsValid() {
		return
	}
	if start := f.start(); first.Before(start) {
		first = start
	}
	for p := f.goalPeriod(); p.IsValid() && !p.First().Before(first); p, _ = p.Previous() {
		if until.IsValid() && !p.Last().Before(until) {
			continue
		}
		if r := f.figureIn(p); r.found() && !r.partial && r.kind != KindForecast && !yield(r) {
			return
		}
	}
}

// start returns the first day of the time in which the target can have held.
func (f *frame) start() calendar.Date {
	if f.from.IsValid() {
		return f.from
	}
	if f.options.Term.IsValid() {
		return f.options.Term.First()
	}
	if b := f.target.Baseline.Period; b.IsValid() {
		return b.Last()
	}
	return calendar.Date{}
}
