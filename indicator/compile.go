package indicator

import (
	"fmt"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// A Judge is a target as it stands on one date, made ready to be judged for
// many bodies: see [Target.Compile]. It is never written into and is safe for
// concurrent use.
type Judge struct {
	target Target
	frame  frame // of no series
	// settled is what every series gives, where figures do not matter.
	settled *Judgement

	demand   packedDemand
	unsaid   Reason // why the goal asks nothing, if so
	sight    panelSight
	passed   bool      // the deadline has come
	closed   bool      // whatever the figure is
	closing  dayNumber // the span closes with an estimate of this day
	ownFrom  dayNumber // a figure of this day or later is of the goal's period
	start    dayNumber // of the time in which it can have held
	overTerm bool      // the sum over the window, or the running total of it
	flow     bool

	steps []judgeStep     // of a path of steps, by day
	nodes []method.Figure // of a line
}

// A judgeStep is a point of a path that holds until the next.
type judgeStep struct {
	day    calendar.Date
	demand packedDemand
	unsaid Reason
}

// A Judgement is what a [Judge] says of one series: the verdict of
// [Target.Assess] on the same observations, without its reasons.
type Judgement struct {
	// Verdict says how far the target is.
	Verdict Verdict
	// Final says that the verdict cannot change any more.
	Final bool
	// Figure is the figure compared: the latest, or the sum over the window. It
	// is no number where there is none, where two of one day contradict each
	// other, and where a sum has more digits than a decimal.
	Figure decimal.Decimal
	// On is the last day of the period of the deciding figure.
	On calendar.Date
}

// ErrCompile is the cause of a [CompileError].
const ErrCompile = compileError("only Target.Assess can judge it")

type compileError string

func (e compileError) Error() string { return string(e) }

// A CompileError says why a target cannot be compiled. [Target.Assess] judges
// every target.
type CompileError struct {
	// Target is the id of the target.
	Target string
	// Member names what is in the way: a JSON name of the target, or a name of
	// [Options].
	Member string
	// Value is what it says.
	Value string
	// Want says what can be compiled.
	Want string
}

// Error returns the target, the member, its value and what would be right.
func (e *CompileError) Error() string {
	return fmt.Sprintf("indicator: compile target %q: %s %q: want %s, or Target.Assess", e.Target, e.Member, e.Value, e.Want)
}

// Unwrap returns [ErrCompile].
func (e *CompileError) Unwrap() error { return ErrCompile }

// Compile makes the target ready to be judged as of a date for many bodies,
// from the figures that a [Panel] holds. Amendments, window, bounds, direction
// and path are settled once; [Judge.Assess] then allocates nothing. The target
// is copied but for what its slices hold, which must not be written into.
//
// Only what plain figures can decide is compiled: levels by a deadline of an
// indicator whose latest figure counts, and totals over the window of a flow or
// of a running total; with all comparisons, directions, ranges, tolerances and
// amendments, and with linear, phased and stepwise paths. [Options.Body] and
// [Options.Group] are not read: the series given is the one judged. Everything else gives a
// [*CompileError].
func (t *Target) Compile(asOf calendar.Date, o Options) (*Judge, error) {
	j := &Judge{target: *t}
	j.frame = newFrame(&j.target, nil, Figures{}, asOf, &o)
	f := &j.frame
	j.overTerm, j.flow = f.span == SpanOverTerm, f.indicator.Series == SeriesFlow
	if err := j.refuse(); err != nil {
		return nil, err
	}
	// Whatever does not depend on figures is judged without any.
	var none Assessment
	f.judge(&none)
	if none.Verdict != NoData {
		j.settled = &Judgement{Verdict: none.Verdict, Final: none.Final}
	}
	j.demand, j.unsaid = f.packed(&f.goal)
	j.passed = f.passed()
	j.closed, j.start, j.sight = j.passed || o.Closing, numberOfDay(f.start()), panelSightOf(f.asOf, f.known, f.lastDay())
	if f.due.IsValid() {
		j.closing = numberOfDay(f.deadline())
	}
	if j.overTerm {
		j.start, j.sight.lastDay = numberOfDay(f.window.First()), numberOfDay(f.window.Last())
	} else if f.due.IsValid() {
		j.ownFrom = numberOfDay(f.goalPeriod().First())
	}
	if f.path != nil && f.path.Kind == PathLinear {
		j.nodes = f.nodes()
	} else if f.path != nil {
		j.steps = f.steps()
	}
	return j, nil
}

// steps returns the points of the path with what they demand, by the day from
// which they hold. Of two for one day the one that judgePhase takes comes last.
func (f *frame) steps() []judgeStep {
	points := slices.Clone(f.path.Points)
	slices.Reverse(points)
	slices.SortStableFunc(points, func(a, b Point) int { return a.Period.Compare(b.Period) })
	steps := make([]judgeStep, len(points))
	for i := range points {
		goal := points[i].goal()
		steps[i].day = points[i].Period.Last()
		steps[i].demand, steps[i].unsaid = f.packed(&goal)
	}
	return steps
}

// refuse returns why the target cannot be compiled, or nil.
func (j *Judge) refuse() error {
	f, o := &j.frame, &j.frame.options
	refuse := func(member, value, want string) error {
		return &CompileError{j.target.ID, member, value, want}
	}
	asked := func(option string) error { return refuse(option, "given", "none") }
	series := f.indicator.Series
	if series == "" {
		series = SeriesLevel
	}
	switch {
	case !f.asOf.IsValid():
		return refuse("asOf", "", "a date")
	case len(j.target.Parts.Targets) > 0:
		return refuse("parts", fmt.Sprint(len(j.target.Parts.Targets)), "none")
	case f.measure != MeasureLevel:
		return refuse("measure", string(f.measure), `"level"`)
	case f.goal.External != (External{}):
		return refuse("goal.external", f.goal.External.Indicator, "none")
	case f.span == SpanByDeadline && series != SeriesLevel && series != SeriesCumulative:
		return refuse("indicator.series", string(series), `"level" or "cumulative" by a deadline`)
	case f.span == SpanOverTerm && series != SeriesFlow && series != SeriesCumulative:
		return refuse("indicator.series", string(series), `"flow" or "cumulative" over the term`)
	case f.span != SpanByDeadline && f.span != SpanOverTerm:
		return refuse("span", string(f.span), `"byDeadline" or "overTerm"`)
	case f.path != nil && !slices.Contains([]PathKind{"", PathPhased, PathStepwise, PathLinear}, f.path.Kind):
		return refuse("path.kind", string(f.path.Kind), `"linear", "phased" or "stepwise"`)
	case f.path != nil && f.path.Kind == PathLinear && !j.overTerm && f.target.Baseline.Period.IsValid() && !f.target.Baseline.Value.IsValid():
		return refuse("baseline.value", "", "the figure, where a line starts from it")
	case o.JudgePrinted:
		return asked("JudgePrinted")
	case o.JudgeDeclared || len(o.Declared) > 0:
		return asked("Declared")
	case len(o.Methods) > 0:
		return asked("Methods")
	case o.Forecast != nil:
		return asked("Forecast")
	}
	return nil
}

// Indicator returns the id of the indicator whose figures are judged.
func (j *Judge) Indicator() string { return j.target.Indicator.ID }

// Target returns the id of the target.
func (j *Judge) Target() string { return j.target.ID }

// Planned returns the figure that the path has on a day, rounded as
// [Pace.Planned], and whether it has one.
func (j *Judge) Planned(on calendar.Date) (decimal.Decimal, bool) {
	if step := j.stepOn(on); step != nil && step.unsaid == "" {
		return step.demand.demand.near, true
	}
	from, to, ok := segmentOn(j.nodes, on)
	if !ok {
		return decimal.Decimal{}, false
	}
	planned, reason := plannedLinear(from, to, on)
	d := planned.value(j.frame.goal.Value.Scale() + 2)
	return d, reason == "" && d.IsValid()
}

// stepOn returns the last step that has fallen due by a day, or nil.
func (j *Judge) stepOn(day calendar.Date) *judgeStep {
	for i := len(j.steps) - 1; i >= 0; i-- {
		if j.steps[i].day.Compare(day) <= 0 {
			return &j.steps[i]
		}
	}
	return nil
}
