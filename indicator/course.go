package indicator

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// A Course is what a target asks for with its empty members filled in, and the
// way of its figure over time: where it starts, what was planned and what was
// reported, all in the terms in which the goal is stated. It is what a table or
// a chart of the target shows; verdicts are those of [Target.Assess].
type Course struct {
	// Target is the id of the target.
	Target string `json:"target"`
	// Measure, ChangeUnit, Since and Span are those in force: empty ones filled
	// in, those of a part from the compound. ChangeUnit and Since are empty for
	// what is no change, and ChangeUnit where the document does not say.
	Measure    Measure    `json:"measure"`
	ChangeUnit ChangeUnit `json:"changeUnit,omitempty"`
	Since      Since      `json:"since,omitempty"`
	Span       Span       `json:"span"`
	// Every says which periods a span over periods has.
	Every Every `json:"every,omitzero"`
	// Better is the better side of the figure compared (rule M1).
	Better Direction `json:"better,omitempty"`
	// Unit is the unit of the indicator.
	Unit Unit `json:"unit,omitempty"`
	// Goal is the goal in force.
	Goal Goal `json:"goal,omitzero"`
	// AssessedFrom is the day before which the target is declared not to be
	// judged.
	AssessedFrom calendar.Date `json:"assessedFrom,omitzero"`
	// Revisions are the amendments in force on the date and adopted by the date
	// of knowledge, the one that counts most last.
	Revisions []Revision `json:"revisions,omitempty"`
	// Baseline is what the target starts from, its figure filled in from the
	// observation of its period where it has none.
	Baseline Baseline `json:"baseline,omitzero"`
	// PathKind is that of the path in force; empty without a path.
	PathKind PathKind `json:"pathKind,omitempty"`
	// Planned are the points of the path in force, from the start to the goal
	// at the deadline, by date. Between them a linear path is straight, and
	// others hold the last point until the next; a geometric path has a point
	// at the end of each year.
	Planned []CoursePoint `json:"planned,omitempty"`
	// Actual are the figures compared at each time of the term up to the date,
	// by date, forecasts left out: of every period, or of every level reported.
	Actual []CoursePoint `json:"actual,omitempty"`
	// Parts are the courses of the parts of a compound.
	Parts []Course `json:"parts,omitempty"`
}

// A CoursePoint is one figure of a [Course].
type CoursePoint struct {
	// Period is what the figure is of; as a point in time it stands at the last
	// day.
	Period calendar.Period `json:"period"`
	// Value is the figure, rounded as [Assessment.Figure] where it does not
	// end; no number for a status.
	Value decimal.Decimal `json:"value,omitzero"`
	// High is the upper end of a range.
	High decimal.Decimal `json:"high,omitzero"`
	// Status is the step of a status.
	Status string `json:"status,omitempty"`
	// Qualifier says that the figure is not exact.
	Qualifier Qualifier `json:"qualifier,omitempty"`
	// Kind says how sure the figure is; empty means [KindActual].
	Kind Kind `json:"kind,omitempty"`
	// Source says where the figure was published; the source of the latest
	// where it is computed from several.
	Source string `json:"source,omitempty"`
}

// Course returns the way of the target's figure up to a date, by the figures
// known on the date of knowledge. Like [Target.Assess] it writes into none of
// its arguments.
func (t *Target) Course(figures Figures, asOf calendar.Date, o Options) Course {
	return t.course(nil, figures, asOf, &o)
}

func (t *Target) course(parent *frame, figures Figures, asOf calendar.Date, o *Options) Course {
	f := newFrame(t, parent, figures, asOf, o)
	c := Course{
		Target: t.ID, Measure: f.measure, Span: f.span, Every: t.Every,
		Better: f.better(), Unit: f.unit, Goal: f.goal, Baseline: f.filledBaseline(),
		AssessedFrom: t.AssessedFrom, Revisions: f.revisions(asOf),
	}
	if f.measure.isChange() {
		c.ChangeUnit, c.Since = f.changeUnit, f.since
	}
	if f.path != nil {
		c.PathKind = f.path.Kind
		if c.PathKind == "" {
			c.PathKind = PathPhased
		}
		c.Planned = f.planned()
	}
	c.Actual = f.actual()
	for i := range t.Parts.Targets {
		c.Parts = append(c.Parts, t.Parts.Targets[i].course(&f, figures, asOf, o))
	}
	return c
}

// revisions returns the amendments that count on a day, in the order in which
// they replace each other.
func (f *frame) revisions(day calendar.Date) []Revision {
	var list []Revision
	for i := range f.target.Revisions {
		if r := &f.target.Revisions[i]; f.counts(r, day) {
			list = append(list, *r)
		}
	}
	slices.SortStableFunc(list, func(a, b Revision) int { return a.order(&b) })
	return list
}

// filledBaseline returns the baseline with the figure of its period where it
// states none.
func (f *frame) filledBaseline() Baseline {
	b := f.target.Baseline
	if b.Value.IsValid() || b.Status != "" || !b.Period.IsValid() {
		return b
	}
	r := f.levelIn(b.Period)
	if r.observation == nil || r.reason != "" {
		return b
	}
	if b.Source == "" {
		b.Source = r.observation.Source
	}
	b.Status = r.observation.Status
	if f.measure != MeasureStatus && r.figure.isExact() {
		b.Value, b.Status = r.figure.low.value(f.goal.Value.Scale()+2), ""
	}
	return b
}

// planned returns the points of the path.
func (f *frame) planned() []CoursePoint {
	if f.measure == MeasureStatus {
		return f.plannedSteps()
	}
	nodes := f.nodes()
	if f.path.Kind == PathGeometric {
		nodes = f.yearly(nodes)
	}
	points := make([]CoursePoint, len(nodes))
	for i, n := range nodes {
		points[i] = CoursePoint{Period: calendar.DayOf(n.Date), Value: n.Value}
		for j := range f.path.Points {
			if p := &f.path.Points[j]; p.Period.Last() == n.Date && p.Value == n.Value {
				points[i].Period, points[i].High = p.Period, p.High
			}
		}
	}
	return points
}

// plannedSteps returns the points of the path of a status.
func (f *frame) plannedSteps() []CoursePoint {
	var points []CoursePoint
	for i := range f.path.Points {
		p := &f.path.Points[i]
		points = append(points, CoursePoint{Period: p.Period, Status: p.Status})
	}
	slices.SortStableFunc(points, func(a, b CoursePoint) int { return a.Period.Last().Compare(b.Period.Last()) })
	return points
}

// yearly returns the nodes of a geometric path with what it has at the end of
// each year between them.
func (f *frame) yearly(nodes []method.Figure) []method.Figure {
	var all []method.Figure
	for i, to := range nodes {
		if i > 0 {
			from := nodes[i-1]
			for day := calendar.YearOf(from.Date).Last(); day.Before(to.Date); day = yearAfter(day) {
				if value, reason := method.PlannedGeometric(from, to, day); reason == "" && from.Date.Before(day) {
					all = append(all, method.Figure{Date: day, Value: rounded(value, f.goal.Value.Scale()+2)})
				}
			}
		}
		all = append(all, to)
	}
	return all
}

// yearAfter returns the last day of the year after that of a day.
func yearAfter(day calendar.Date) calendar.Date {
	next, err := calendar.YearOf(day).Next()
	if err != nil {
		return calendar.Date{}
	}
	return next.Last()
}

// actual returns the figures compared at each time of the term.
func (f *frame) actual() []CoursePoint {
	var points []CoursePoint
	add := func(r reading, p calendar.Period) {
		if r.observation == nil || r.reason != "" && r.reason != ReasonImprecise || r.kind == KindForecast {
			return
		}
		point := CoursePoint{Period: p, Kind: r.kind, Source: r.observation.Source}
		low, high := &r.figure.low, &r.figure.high
		scale := f.goal.Value.Scale() + 2
		switch {
		case f.measure == MeasureStatus:
			point.Status = r.observation.Status
		case r.figure.isExact():
			point.Value = low.value(scale)
		case low.isValid() && high.isValid():
			point.Value, point.High = low.value(scale), high.value(scale)
		case low.isValid():
			point.Value, point.Qualifier = low.value(scale), Over
		case high.isValid():
			point.Value, point.Qualifier = high.value(scale), Under
		case f.measure == MeasureLevel && r.observation.Qualifier == Roughly:
			point.Value, _ = f.converted(r.observation.Value, r.observation.Unit)
			point.Qualifier = Roughly
		}
		if point.Value.IsValid() || point.Status != "" {
			points = append(points, point)
		}
	}
	switch {
	case f.span.overPeriods():
		for _, p := range f.periods() {
			if p.First().Compare(f.asOf) <= 0 {
				add(f.figureIn(p), p)
			}
		}
	case f.span == SpanOverTerm && f.indicator.Series == SeriesFlow && !f.measure.isChange():
		for _, p := range f.running() {
			add(f.flow(p), p)
		}
	default:
		for r := range f.readings {
			if r.observation != nil {
				add(r, r.observation.Period)
			}
		}
		slices.Reverse(points)
	}
	return points
}

// running returns the parts of the window, from its start to the end of each
// year, that end by the date and by the last figure: those that a running sum
// is of.
func (f *frame) running() []calendar.Period {
	var periods []calendar.Period
	first := f.window.First()
	for year := range f.window.Years() {
		last := year.Last()
		if i := f.latest(f.asOf, levels); i >= 0 {
			if seen := f.sight.series[i].Period.Last(); seen.Before(last) {
				last = seen
			}
		}
		if len(periods) > 0 && !periods[len(periods)-1].Last().Before(last) || last.Before(first) {
			break
		}
		p, err := calendar.Span(first, last)
		if whole := years(first.Year(), last.Year()); whole.First() == first && whole.Last() == last {
			p = whole // is printed shorter
		}
		if err == nil {
			periods = append(periods, p)
		}
	}
	return periods
}
