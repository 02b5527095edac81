package indicator

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// judgePace judges an open target by its path; without one nothing is assumed
// (rules T5, P1).
func (f *frame) judgePace(a *Assessment, r *reading) {
	a.settle(InProgress, "")
	if f.path == nil || r.observation == nil || r.reason != "" {
		return
	}
	day := r.observation.Period.Last()
	switch f.path.Kind {
	case "", PathPhased, PathStepwise:
		f.judgePhase(a, r, day)
	case PathLinear, PathGeometric:
		f.judgeLine(a, r, day)
	}
}

// judgePhase compares with the last point that has fallen due.
func (f *frame) judgePhase(a *Assessment, r *reading, day calendar.Date) {
	var point *Point
	for i := range f.path.Points {
		p := &f.path.Points[i]
		if p.Period.Last().Compare(day) <= 0 && (point == nil || p.Period.Compare(point.Period) > 0) {
			point = p
		}
	}
	if point == nil {
		return
	}
	goal := point.goal()
	d, reason := f.demand(&goal, point.Period)
	if reason != "" {
		return
	}
	switch g := d.gradeReading(r); g.verdict {
	case Met, Exceeded:
		a.settle(OnSchedule, "")
	case NotMet:
		a.settle(BehindSchedule, "")
	default:
		return
	}
	a.Pace = Pace{On: day, Planned: d.near}
	f.measurePace(a, r, plain(d.near))
	if f.measure != MeasureStatus && r.figure.isExact() {
		a.Pace.Late, a.Pace.LateKnown = f.latePhase(&r.figure, day)
	}
}

// latePhase returns how many days after its planned day a figure is reached on
// a path of steps: the planned day is that of the last step that it reaches.
func (f *frame) latePhase(figure *interval, day calendar.Date) (int, bool) {
	var planned calendar.Date
	for i := range f.path.Points {
		p := &f.path.Points[i]
		goal := p.goal()
		d, reason := f.demand(&goal, p.Period)
		if last := p.Period.Last(); reason == "" && d.met.covers(figure) && (!planned.IsValid() || planned.Before(last)) {
			planned = last
		}
	}
	if !planned.IsValid() {
		return 0, false
	}
	// A step reached before its day is early; one passed on the way to the
	// next is neither early nor late until the next falls due.
	next := f.nextPoint(planned)
	switch {
	case day.Before(planned):
		return -planned.DaysSince(day), true
	case next.IsValid() && !day.Before(next):
		return day.DaysSince(next), true
	}
	return 0, true
}

// nextPoint returns the day on which the first point after a day falls due.
func (f *frame) nextPoint(after calendar.Date) calendar.Date {
	var next calendar.Date
	for i := range f.path.Points {
		last := f.path.Points[i].Period.Last()
		if after.Before(last) && (!next.IsValid() || last.Before(next)) {
			next = last
		}
	}
	return next
}

// judgeLine compares with the line between the two points around the day.
func (f *frame) judgeLine(a *Assessment, r *reading, day calendar.Date) {
	nodes := f.nodes()
	from, to, ok := segmentOn(nodes, day)
	if !ok {
		return
	}
	var planned quantity
	var reason method.Reason
	switch f.path.Kind {
	case PathLinear:
		planned, reason = plannedLinear(from, to, day)
	default:
		var value float64
		value, reason = method.PlannedGeometric(from, to, day)
		planned = plain(rounded(value, f.goal.Value.Scale()+2))
	}
	if reason != "" {
		return
	}
	if !planned.isValid() || !r.figure.isExact() {
		return
	}
	a.Pace = Pace{On: day, Planned: planned.value(f.goal.Value.Scale() + 2)}
	gap := f.measurePace(a, r, planned)
	if f.better() == Lower {
		gap = -gap
	}
	if f.better() == Neither || f.better() == "" {
		return
	}
	a.settle(OnSchedule, "")
	if gap < 0 {
		a.Verdict = BehindSchedule
	}
	if f.path.Kind == PathLinear && r.figure.low.isPlain() {
		f.lateLine(a, nodes, r.figure.low.num, day)
	}
}

// segmentOn returns the two nodes of a line around a day: the last two from the
// last on. There are none before the first.
func segmentOn(nodes []method.Figure, day calendar.Date) (from, to method.Figure, ok bool) {
	if len(nodes) < 2 || day.Before(nodes[0].Date) {
		return from, to, false
	}
	i, _ := slices.BinarySearchFunc(nodes, day, func(n method.Figure, d calendar.Date) int { return n.Date.Compare(d) })
	i = min(max(i, 1), len(nodes)-1)
	return nodes[i-1], nodes[i], true
}

// plannedLinear returns the figure that the line between two nodes has on a
// day, exactly.
func plannedLinear(from, to method.Figure, day calendar.Date) (quantity, method.Reason) {
	ratio, reason := method.PlannedLinear(from, to, day)
	return quantityOf(ratio), reason
}

// lateLine finds the day on which the line has the figure.
func (f *frame) lateLine(a *Assessment, nodes []method.Figure, figure decimal.Decimal, day calendar.Date) {
	for i := 1; i < len(nodes); i++ {
		planned, reason := method.DateOnLine(nodes[i-1], nodes[i], figure)
		if reason == "" && nodes[i-1].Date.Compare(planned) <= 0 && planned.Compare(nodes[i].Date) <= 0 {
			a.Pace.Late, a.Pace.LateKnown = day.DaysSince(planned), true
			return
		}
	}
}

// nodes returns the points of a line by date: baseline, points, and the goal
// at the deadline where no point is as late. A sum starts from 0 where its
// window opens.
func (f *frame) nodes() []method.Figure {
	nodes := make([]method.Figure, 0, len(f.path.Points)+2)
	base := f.baseline()
	switch b := &f.target.Baseline; {
	case f.span == SpanOverTerm:
		if day, err := f.window.First().AddDays(-1); err == nil {
			nodes = append(nodes, method.Figure{Date: day, Value: count(0)})
		}
	case f.measure.isChange() && b.Period.IsValid():
		nodes = append(nodes, method.Figure{Date: b.Period.Last(), Value: count(0)})
	case base.figure.isExact() && base.figure.low.isPlain() && b.Period.IsValid():
		nodes = append(nodes, method.Figure{Date: b.Period.Last(), Value: base.figure.low.num})
	}
	for i := range f.path.Points {
		p := &f.path.Points[i]
		nodes = append(nodes, method.Figure{Date: p.Period.Last(), Value: p.Value})
	}
	slices.SortFunc(nodes, func(a, b method.Figure) int { return a.Date.Compare(b.Date) })
	if d, reason := f.demand(&f.goal, f.goalPeriod()); reason == "" && f.due.IsValid() &&
		(len(nodes) == 0 || nodes[len(nodes)-1].Date.Before(f.deadline())) {
		nodes = append(nodes, method.Figure{Date: f.deadline(), Value: d.near})
	}
	return nodes
}

// measurePace writes figure minus planned and returns its sign.
func (f *frame) measurePace(a *Assessment, r *reading, planned quantity) int {
	if f.measure == MeasureStatus || !r.figure.isExact() {
		a.Pace.Planned = decimal.Decimal{}
		return 0
	}
	q, scale := &r.figure.low, a.Pace.Planned.Scale()
	figure := *q
	if q.periods > 0 {
		figure = plain(q.value(scale))
	}
	if figure.isValid() {
		gap := figure.rational()
		a.Pace.Gap = roundRat(gap.Sub(gap, planned.rational()), scale)
	}
	return q.cmp(&planned)
}

// quantityOf returns a ratio as a quantity.
func quantityOf(r decimal.Ratio) quantity {
	if num, den := r.Num(), r.Den(); num.IsValid() && den.IsValid() {
		return quantity{num: num, den: den}
	}
	n, d, _ := strings.Cut(r.String(), "/")
	num, okNum := new(big.Rat).SetString(n)
	den, okDen := new(big.Rat).SetString(d)
	if !okNum || !okDen {
		return quantity{}
	}
	return quantity{wide: num.Quo(num, den)}
}

// rounded returns a value of a method that is defined by roots as a decimal.
func rounded(value float64, scale int) decimal.Decimal {
	d, err := decimal.Parse(strconv.FormatFloat(value, 'f', scale, 64))
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}
