package method

import (
	"math"
	"math/big"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A PathKind says what a plan demands between its points. The zero PathKind is
// [PathLinear].
type PathKind string

// The kinds of path.
const (
	// PathLinear changes by the same amount each unit of time.
	PathLinear PathKind = ""
	// PathGeometric changes by the same rate each unit of time. It needs
	// values on one side of 0 and is not exact.
	PathGeometric PathKind = "geometric"
	// PathStepwise holds each point until the next: milestones, and the phased
	// yearly values that documents print.
	PathStepwise PathKind = "stepwise"
)

// IsValid reports whether k is one of the kinds.
func (k PathKind) IsValid() bool { return k == PathLinear || k == PathGeometric || k == PathStepwise }

// id returns the name of the schedule along such a path.
func (k PathKind) id() ID {
	if k == PathLinear {
		return IDSchedule
	}
	return IDSchedule + "/" + ID(k)
}

// Schedule compares the observation with the planned value of the day:
//
//	actual / planned
//
// The planned points are those of Plan, written down, or else baseline and
// target; a baseline before the first point of Plan is where it starts from.
// Quantities are the planned value, the gap (actual less planned, in units)
// and the days by which the plan is led. Date is the earned date: the day of
// the plan on which today's value was due; see [Schedule.EarnedDate].
//
// Without bands the class is [ClassOnSchedule] at the planned value or on its
// better side, compared exactly, and [ClassBehind] on the other; it needs a
// direction.
//
// The ratio is undefined with [ReasonZeroPlan] where 0 is planned; gap, date
// and class are still given. Without a planned value all are undefined:
// [ReasonNoTarget], [ReasonNoDate], [ReasonNotStarted], [ReasonUnknownOption].
type Schedule struct {
	// Path says what holds between the points.
	Path PathKind
	// Count says how time is counted.
	Count DayCount
	// Bands classify actual / planned instead.
	Bands Bands
	// GapBands classify the gap instead, in the unit of the figures.
	GapBands Bands
}

// Apply returns actual over planned.
func (s Schedule) Apply(in Input) Result {
	result := Result{Method: s.Path.id(), Version: 1, Input: in}
	planned, reason := s.Planned(in)
	result.add(QuantityPlanned, planned)
	actual := ExactDecimal(in.Actual.Value)
	if !actual.IsValid() && (reason == "" || reason == ReasonNoDate) {
		reason = ReasonMissing
	}
	if reason != "" {
		result.Reason = reason
		return result
	}
	gap := subtract(actual, planned)
	result.add(QuantityGap, gap)
	if planned.Sign() == 0 {
		result.Reason = ReasonZeroPlan
	} else {
		result.set(divide(actual, planned), "")
	}
	s.date(&result, in)
	switch {
	case len(s.GapBands) > 0:
		class, reason := s.GapBands.Classify(gap)
		result.Class = class
		if reason != "" {
			result.Reason = reason
		}
	case len(s.Bands) > 0:
		result.classify(s.Bands)
	case in.Direction.Sign()*gap.Sign() < 0:
		result.Class = ClassBehind
	case in.Direction.Sign() != 0:
		result.Class = ClassOnSchedule
	}
	return result
}

// date sets the earned date and the lead.
func (s Schedule) date(r *Result, in Input) {
	r.Date, r.DateReason = s.EarnedDate(in)
	if asOf := in.asOf(); r.Date.IsValid() && asOf.IsValid() {
		r.add(QuantityLeadDays, ExactDecimal(integer(r.Date.DaysSince(asOf))))
	}
}

// Planned returns the value that the plan has on the day of the question. From
// the last point on it is that point's value.
//
// It is undefined with [ReasonNoTarget] without a plan, [ReasonNoDate] and
// [ReasonNotStarted].
func (s Schedule) Planned(in Input) (Number, Reason) {
	points, reason := s.points(&in)
	if reason != "" {
		return Number{}, reason
	}
	on := in.asOf()
	switch {
	case !on.IsValid():
		return Number{}, ReasonNoDate
	case on.Before(points[0].Date):
		return Number{}, ReasonNotStarted
	}
	next := slices.IndexFunc(points, func(f Figure) bool { return f.Date.After(on) })
	if next < 0 {
		return ExactDecimal(points[len(points)-1].Value), ""
	}
	from, to := points[next-1], points[next]
	if s.Path == PathStepwise {
		return ExactDecimal(from.Value), ""
	}
	count := s.Count
	if count == CountInclusive && next > 1 {
		// Only the first day of the plan is counted on top; the day of a later
		// point belongs to the stretch before it.
		count = CountDays
	}
	elapsed, total := count.elapsed(from.Date, on), count.elapsed(from.Date, to.Date)
	if s.Path == PathGeometric {
		if reason := growthReason(from.Value, to.Value); reason != "" {
			return Number{}, reason
		}
		growth := to.Value.Float64() / from.Value.Float64()
		return Approximate(from.Value.Float64() * math.Pow(growth, float64(elapsed)/float64(total))), ""
	}
	r, reason := between(from.Value, to.Value, elapsed, total)
	return Exact(r), reason
}

// EarnedDate returns the day of the plan on which the value observed was due,
// so that lateness has days and not only units. Where the plan stands still,
// it is the last day on which the value was still enough; from the value of
// the last point on, the first day on which the plan ends there.
//
// Only linear and stepwise paths that rise or fall throughout have one. It is
// undefined with [ReasonNotOnPlan] if the value is short of the first point or
// the path turns round, and otherwise as [Schedule.Planned] is.
func (s Schedule) EarnedDate(in Input) (calendar.Date, Reason) {
	points, reason := s.points(&in)
	if reason != "" {
		return calendar.Date{}, reason
	}
	value := in.Actual.Value
	if !value.IsValid() {
		return calendar.Date{}, ReasonMissing
	}
	last := points[len(points)-1].Value
	sense := last.Compare(points[0].Value)
	switch {
	case s.Path == PathGeometric:
		return s.geometricDate(points, value)
	case sense == 0:
		return calendar.Date{}, ReasonFlat
	case !monotone(points, sense) || sense*value.Compare(points[0].Value) < 0:
		return calendar.Date{}, ReasonNotOnPlan
	}
	reached := func(f Figure) bool { return sense*value.Compare(f.Value) >= 0 }
	if sense*value.Compare(last) >= 0 {
		end := slices.IndexFunc(points, func(f Figure) bool { return f.Value.Equal(last) })
		return points[end].Date, ""
	}
	// The last point that is reached; the next one is not.
	n := len(points) - 1
	for !reached(points[n]) {
		n--
	}
	from, to := points[n], points[n+1]
	if s.Path == PathStepwise {
		day, _ := to.Date.AddDays(-1) // from lies before it
		return day, ""
	}
	return s.dateOnLine(from, to, value, n == 0)
}

// dateOnLine is [DateOnLine] by the count of s.
func (s Schedule) dateOnLine(from, to Figure, value decimal.Decimal, first bool) (calendar.Date, Reason) {
	if s.Count == CountYears {
		share, reason := ShareOfWay(from.Value, to.Value, value)
		if reason != "" {
			return calendar.Date{}, reason
		}
		start, total := int64(position(from.Date)), int64(CountYears.elapsed(from.Date, to.Date))
		p := new(big.Rat).Mul(Exact(share).rat(), big.NewRat(total, 1))
		return dateAt(p.Add(p, big.NewRat(start, 1))), ""
	}
	if s.Count == CountInclusive && first {
		before, err := from.Date.AddDays(-1)
		if err != nil {
			return calendar.Date{}, ReasonOutOfRange
		}
		from.Date = before
	}
	return DateOnLine(from, to, value)
}

// geometricDate returns the day on a path of one rate.
func (s Schedule) geometricDate(points []Figure, value decimal.Decimal) (calendar.Date, Reason) {
	from, to := points[0], points[len(points)-1]
	if len(points) > 2 {
		return calendar.Date{}, ReasonNotOnPlan
	}
	share, reason := GeometricShare(from.Value, to.Value, value)
	switch {
	case reason != "":
		return calendar.Date{}, reason
	case share < 0:
		return calendar.Date{}, ReasonNotOnPlan
	case share >= 1:
		return to.Date, ""
	}
	count := s.Count
	if count == CountYears {
		start, total := float64(position(from.Date)), float64(count.elapsed(from.Date, to.Date))
		return dateAt(new(big.Rat).SetFloat64(start + share*total)), ""
	}
	nights := share * float64(count.elapsed(from.Date, to.Date))
	if count == CountInclusive {
		nights--
	}
	day, err := from.Date.AddDays(int(math.Ceil(nights)))
	if err != nil {
		return calendar.Date{}, ReasonOutOfRange
	}
	return day, ""
}

// GeometricShare returns the part of the way from baseline to target that the
// observed value has gone, where the way is one of a steady rate:
//
//	ln(actual / baseline) / ln(target / baseline)
//
// It is the share of time that such a path takes to the value. Because of the
// logarithms it is not exact.
//
// It is undefined with [ReasonMissing], [ReasonNoBaseline], [ReasonNoTarget],
// [ReasonZeroBase], [ReasonMixedSigns] and [ReasonFlat].
func GeometricShare(baseline, target, actual decimal.Decimal) (float64, Reason) {
	if _, reason := ShareOfWay(baseline, target, actual); reason != "" {
		return 0, reason
	}
	for _, to := range []decimal.Decimal{target, actual} {
		if reason := growthReason(baseline, to); reason != "" {
			return 0, reason
		}
	}
	from := baseline.Float64()
	return math.Log(actual.Float64()/from) / math.Log(target.Float64()/from), ""
}

// points returns the planned points by date, at least one, all with a date and
// a value.
func (s Schedule) points(in *Input) ([]Figure, Reason) {
	if !s.Path.IsValid() || !s.Count.IsValid() {
		return nil, ReasonUnknownOption
	}
	points := slices.Clone(in.Plan)
	if len(points) == 0 {
		if !in.Baseline.Value.IsValid() && s.Path != PathStepwise {
			return nil, ReasonNoBaseline
		}
		points = append(points, in.Target)
	}
	slices.SortStableFunc(points, func(a, b Figure) int { return a.Date.Compare(b.Date) })
	for _, f := range points {
		switch {
		case !f.Value.IsValid():
			return nil, ReasonNoTarget
		case !f.Date.IsValid():
			return nil, ReasonNoDate
		}
	}
	if in.Baseline.Value.IsValid() {
		switch {
		case !in.Baseline.Date.IsValid():
			return nil, ReasonNoDate
		case in.Baseline.Date.Before(points[0].Date):
			points = append([]Figure{in.Baseline}, points...)
		}
	}
	return points, ""
}

// monotone reports whether the points never go against sense.
func monotone(points []Figure, sense int) bool {
	for i := 1; i < len(points); i++ {
		if sense*points[i].Value.Compare(points[i-1].Value) < 0 {
			return false
		}
	}
	return true
}
