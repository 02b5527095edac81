package report

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// The size of a chart and the room around what is drawn, in its own units.
const (
	chartWidth, chartHeight = 320.0, 180.0
	chartRight              = 14.0
	chartTop, chartBottom   = 22.0, 22.0
	// What a digit of the figures on the left takes, and the room beside them.
	chartDigit, chartMargin = 6.4, 10.0
)

// A chart is the course of a target as it is drawn. All coordinates are in the
// units of the picture. Figures stand in words beside it, so that nothing
// rests on how exactly it is drawn.
type chart struct {
	// Left is where the figures of the axis end and the drawing begins.
	Left    string
	X, Y    []tick
	Planned string // points of a polyline
	Ranges  []segment
	Actual  string
	Marks   []mark
	Goal    *segment
	// GoalHigh is the other end of a goal that is a range.
	GoalHigh *segment
	AsOf     string // an abscissa; empty if it is outside
	Labels   []label
}

// A tick is a place on an axis with its label.
type tick struct {
	At   string
	Text string
}

// A mark is a figure as it is drawn; Kind says what of.
type mark struct {
	Kind string
	X, Y string
}

// A segment is a line.
type segment struct{ X1, Y1, X2, Y2 string }

// A label is a figure beside its mark.
type label struct {
	X, Y   string
	Anchor string
	Text   string
}

// A scale takes figures to coordinates.
type scale struct {
	low, high float64 // of the figures
	from, to  float64 // in the picture
}

func (s scale) at(v float64) float64 {
	if s.high == s.low {
		return (s.from + s.to) / 2
	}
	return s.from + (v-s.low)/(s.high-s.low)*(s.to-s.from)
}

// chartOf returns the chart of a target's course; nil if it has no two days
// with numbers.
func (b *builder) chartOf(l *resolution.TargetLine) *chart {
	c := &l.Course
	base := indicator.CoursePoint{}
	if !isChange(c.Measure) && c.Baseline.Period.IsValid() && !c.Baseline.Of.IsValid() {
		base = indicator.CoursePoint{Period: c.Baseline.Period, Value: c.Baseline.Value}
	}
	all := append([]indicator.CoursePoint{base}, c.Planned...)
	all = append(all, c.Actual...)
	goal := l.Assessment.Goal
	if goal.Of.IsValid() && c.Unit.IsPercent() { // counts, where the figures are per cent
		goal = indicator.Goal{}
	}
	due := l.Assessment.Due.Last()
	x, y, ok := b.scales(all, &goal, due)
	if !ok {
		return nil
	}
	drawn := &chart{Y: b.levels(y)}
	for _, t := range drawn.Y {
		x.from = max(x.from, chartMargin+chartDigit*float64(utf8.RuneCountInString(t.Text)))
	}
	drawn.Left, drawn.X = coordinate(x.from), b.years(x)
	place := func(day calendar.Date, v decimal.Decimal) (string, string) {
		return coordinate(x.at(ordinal(day))), coordinate(y.at(v.Float64()))
	}
	b.drawPlanned(drawn, c, place)
	b.drawActual(drawn, c, base, place)
	if goal.Value.IsValid() {
		drawn.Goal = across(x, y, goal.Value)
		if goal.High.IsValid() {
			drawn.GoalHigh = across(x, y, goal.High)
		}
		if day := cmpDate(due, b.a.AsOf); day.IsValid() {
			px, py := place(day, goal.Value)
			drawn.Marks = append(drawn.Marks, mark{"goal", px, py})
		}
	}
	if b.a.AsOf.IsValid() {
		if at := x.at(ordinal(b.a.AsOf)); at >= x.from && at <= x.to {
			drawn.AsOf = coordinate(at)
		}
	}
	b.labels(drawn, &goal, c.Actual, x, y)
	return drawn
}

// cmpDate returns the first day that is one.
func cmpDate(days ...calendar.Date) calendar.Date {
	for _, d := range days {
		if d.IsValid() {
			return d
		}
	}
	return calendar.Date{}
}

// scales returns the scales that points and goal fit into, and whether there
// are two days with numbers.
func (b *builder) scales(points []indicator.CoursePoint, goal *indicator.Goal, due calendar.Date) (x, y scale, ok bool) {
	x = scale{math.Inf(1), math.Inf(-1), 2 * chartMargin, chartWidth - chartRight}
	y = scale{math.Inf(1), math.Inf(-1), chartHeight - chartBottom, chartTop}
	days := 0
	reach := func(s *scale, v float64) { s.low, s.high = min(s.low, v), max(s.high, v) }
	figure := func(values ...decimal.Decimal) {
		for _, v := range values {
			if v.IsValid() {
				reach(&y, v.Float64())
			}
		}
	}
	for _, p := range points {
		if !p.Value.IsValid() || !p.Period.IsValid() {
			continue
		}
		days++
		reach(&x, ordinal(p.Period.Last()))
		figure(p.Value, p.High)
	}
	if days < 2 || x.low == x.high {
		return x, y, false
	}
	figure(goal.Value, goal.High)
	if due.IsValid() {
		reach(&x, ordinal(due))
	}
	room := (y.high - y.low) * 0.06
	if room == 0 {
		room = max(math.Abs(y.high)*0.1, 1)
	}
	y.high += room
	if y.low >= room || y.low < 0 {
		y.low -= room
	}
	return x, y, true
}

// drawPlanned draws the path: straight where it is a line, else held until the
// next point.
func (b *builder) drawPlanned(drawn *chart, c *indicator.Course, place func(calendar.Date, decimal.Decimal) (string, string)) {
	var path []string
	held := ""
	for _, p := range c.Planned {
		if !p.Value.IsValid() {
			continue
		}
		px, py := place(p.Period.Last(), p.Value)
		if held != "" && c.PathKind != indicator.PathLinear && c.PathKind != indicator.PathGeometric {
			path = append(path, px+","+held)
		}
		path, held = append(path, px+","+py), py
		drawn.Marks = append(drawn.Marks, mark{"planned", px, py})
		if p.High.IsValid() {
			_, high := place(p.Period.Last(), p.High)
			drawn.Ranges = append(drawn.Ranges, segment{px, py, px, high})
		}
	}
	drawn.Planned = strings.Join(path, " ")
}

// drawActual draws the figures from the start on.
func (b *builder) drawActual(drawn *chart, c *indicator.Course, base indicator.CoursePoint, place func(calendar.Date, decimal.Decimal) (string, string)) {
	var path []string
	if base.Value.IsValid() {
		px, py := place(base.Period.Last(), base.Value)
		path = append(path, px+","+py)
		drawn.Marks = append(drawn.Marks, mark{"baseline", px, py})
	}
	for _, p := range c.Actual {
		if !p.Value.IsValid() {
			continue
		}
		px, py := place(p.Period.Last(), p.Value)
		path = append(path, px+","+py)
		kind := "actual"
		if p.Kind == indicator.KindEstimate || p.Qualifier != "" {
			kind = "estimate"
		}
		drawn.Marks = append(drawn.Marks, mark{kind, px, py})
		if p.High.IsValid() {
			_, high := place(p.Period.Last(), p.High)
			drawn.Ranges = append(drawn.Ranges, segment{px, py, px, high})
		}
	}
	drawn.Actual = strings.Join(path, " ")
}

// across returns the line of a figure from side to side.
func across(x, y scale, v decimal.Decimal) *segment {
	at := coordinate(y.at(v.Float64()))
	return &segment{coordinate(x.from), at, coordinate(x.to), at}
}

// labels writes the latest figure beside its mark, and the goal over its line.
func (b *builder) labels(drawn *chart, goal *indicator.Goal, actual []indicator.CoursePoint, x, y scale) {
	goalAt := math.Inf(1)
	if drawn.Goal != nil {
		goalAt = y.at(goal.Value.Float64())
		text := b.number(goal.Value)
		if goal.High.IsValid() {
			text += "–" + b.number(goal.High)
			goalAt = min(goalAt, y.at(goal.High.Float64()))
		}
		drawn.Labels = append(drawn.Labels, label{coordinate(chartWidth - chartRight), coordinate(goalAt - 5), "end", text})
	}
	for i := len(actual) - 1; i >= 0; i-- {
		p := &actual[i]
		if !p.Value.IsValid() {
			continue
		}
		text := b.number(p.Value)
		px, py := x.at(ordinal(p.Period.Last())), y.at(p.Value.Float64())
		// Above its mark, unless the goal's label is there.
		py -= 8
		if px > chartWidth*0.6 && math.Abs(py-(goalAt-5)) < 12 {
			py += 26
		}
		anchor, half := "middle", chartDigit*float64(utf8.RuneCountInString(text))/2
		switch {
		case px+half > chartWidth:
			anchor = "end"
		case px-half < 0:
			anchor = "start"
		}
		drawn.Labels = append(drawn.Labels, label{coordinate(px), coordinate(py), anchor, text})
		return
	}
}

// years returns the ends of years on an axis of days, no more than six.
func (b *builder) years(x scale) []tick {
	first, last := x.low, x.high
	var ticks []tick
	day := dateOf(first)
	for year := calendar.YearOf(day); year.IsValid() && ordinal(year.Last()) <= last; {
		ticks = append(ticks, tick{coordinate(x.at(ordinal(year.Last()))), b.period(year)})
		next, err := year.Next()
		if err != nil {
			break
		}
		year = next
	}
	every := (len(ticks) + 5) / 6
	var shown []tick
	for i, t := range ticks {
		// Counted from the end, so that the last year is always there.
		if (len(ticks)-1-i)%max(every, 1) == 0 {
			shown = append(shown, t)
		}
	}
	return shown
}

// levels returns a few round figures on an axis.
func (b *builder) levels(y scale) []tick {
	step, exponent := roundStep((y.high - y.low) / 5)
	var ticks []tick
	for n := math.Ceil(y.low / step); n*step <= y.high && len(ticks) < 6; n++ {
		if d, err := decimal.Parse(strconv.FormatFloat(n*step, 'f', max(-exponent, 0), 64)); err == nil {
			ticks = append(ticks, tick{coordinate(y.at(n * step)), b.number(short(d))})
		}
	}
	return ticks
}

// roundStep returns 1, 2 or 5 times a power of ten, no less than a step, and
// the exponent of that power.
func roundStep(least float64) (step float64, exponent int) {
	exponent = int(math.Floor(math.Log10(least)))
	power := math.Pow10(exponent)
	for _, factor := range []float64{1, 2, 5} {
		if factor*power >= least {
			return factor * power, exponent
		}
	}
	return 10 * power, exponent + 1
}

// ordinal returns a day as a number that grows by one each day.
func ordinal(d calendar.Date) float64 {
	return float64(d.DaysSince(epoch))
}

func dateOf(n float64) calendar.Date {
	d, err := epoch.AddDays(int(n))
	if err != nil {
		return calendar.Date{}
	}
	return d
}

var epoch = calendar.MustParseDate("2000-01-01")

// coordinate returns a length as SVG has it.
func coordinate(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }
