package method

import (
	"math"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// RatioToPlan returns the observed value as a part of the planned one:
//
//	actual / plan
//
// Both are in one unit; the result has none: 1 is the plan reached, 24.13 is
// 2,413 %. It is never clamped and knows no baseline and no direction: where
// less is better, a result above 1 is worse.
//
// It is undefined with [ReasonMissing], [ReasonNoTarget] or [ReasonZeroPlan].
func RatioToPlan(actual, plan decimal.Decimal) (decimal.Ratio, Reason) {
	switch {
	case !actual.IsValid():
		return decimal.Ratio{}, ReasonMissing
	case !plan.IsValid():
		return decimal.Ratio{}, ReasonNoTarget
	case plan.Sign() == 0:
		return decimal.Ratio{}, ReasonZeroPlan
	}
	r, _ := decimal.RatioOf(actual, plan) // both are numbers and plan is not 0
	return r, ""
}

// ShareOfWay returns the part of the way from baseline to target that the
// observed value has gone:
//
//	(actual - baseline) / (target - baseline)
//
// All three are in one unit; the result has none: 1 is the target reached, 1.2
// beyond it, -0.1 moving away. It is never clamped. Falling targets need no
// other formula: from 4.25 to 2, now 3, is 5/9.
//
// It is undefined with [ReasonMissing], [ReasonNoBaseline], [ReasonNoTarget]
// or, if baseline equals target, [ReasonFlat].
func ShareOfWay(baseline, target, actual decimal.Decimal) (decimal.Ratio, Reason) {
	switch {
	case !actual.IsValid():
		return decimal.Ratio{}, ReasonMissing
	case !baseline.IsValid():
		return decimal.Ratio{}, ReasonNoBaseline
	case !target.IsValid():
		return decimal.Ratio{}, ReasonNoTarget
	case target.Equal(baseline):
		return decimal.Ratio{}, ReasonFlat
	}
	var gone, way decimal.Accumulator
	gone.Add(actual)
	gone.Add(baseline.Neg())
	way.Add(target)
	way.Add(baseline.Neg())
	return ratioOfSums(gone, way)
}

// PlannedLinear returns the value that a straight line between two points of a
// plan has on a day:
//
//	from + (to - from) × share
//
// where share is the part of the days between the two dates that has passed:
// 0 on the first, 1 on the second. It is exact. Before from it is undefined
// with [ReasonNotStarted]; from the date of to on it is to's value.
//
// It is undefined also with [ReasonNoTarget] if a value is missing and with
// [ReasonNoDate].
func PlannedLinear(from, to Figure, on calendar.Date) (decimal.Ratio, Reason) {
	elapsed, total, reason := daysOfWay(from, to, on)
	if reason != "" {
		return decimal.Ratio{}, reason
	}
	return between(from.Value, to.Value, elapsed, total)
}

// CompareLinear returns -1, 0 or +1 as a value is less than, equal to or
// greater than what [PlannedLinear] has on a day, exactly and without dividing.
//
// It is undefined with [ReasonMissing] without a value, and as PlannedLinear
// is.
func CompareLinear(value decimal.Decimal, from, to Figure, on calendar.Date) (int, Reason) {
	elapsed, total, reason := daysOfWay(from, to, on)
	switch {
	case reason != "":
		return 0, reason
	case !value.IsValid():
		return 0, ReasonMissing
	}
	var gone, planned decimal.Accumulator
	gone.AddProduct(value, integer(total))
	planned.AddProduct(from.Value, integer(total-elapsed))
	planned.AddProduct(to.Value, integer(elapsed))
	return gone.Compare(planned), ""
}

// between returns from + (to - from) × elapsed / total.
func between(from, to decimal.Decimal, elapsed, total int) (decimal.Ratio, Reason) {
	var sum, time decimal.Accumulator
	sum.AddProduct(from, integer(total-elapsed))
	sum.AddProduct(to, integer(elapsed))
	time.Add(integer(total))
	return ratioOfSums(sum, time)
}

// PlannedGeometric returns the value that a path of one steady rate between
// two points of a plan has on a day:
//
//	from × (to / from) ^ share
//
// with share as in [PlannedLinear]. It is a power and hence not exact.
//
// It is undefined as PlannedLinear is, with [ReasonZeroBase] if from is 0 and
// with [ReasonMixedSigns] if to is 0 or lies on the other side of it.
func PlannedGeometric(from, to Figure, on calendar.Date) (float64, Reason) {
	elapsed, total, reason := daysOfWay(from, to, on)
	if reason == "" {
		reason = growthReason(from.Value, to.Value)
	}
	if reason != "" {
		return 0, reason
	}
	first, growth := from.Value.Float64(), to.Value.Float64()/from.Value.Float64()
	return first * math.Pow(growth, float64(elapsed)/float64(total)), ""
}

// daysOfWay returns how many of the days from the one point to the other have
// passed; all of them, and at least 1, from the second point on.
func daysOfWay(from, to Figure, on calendar.Date) (elapsed, total int, reason Reason) {
	total = to.Date.DaysSince(from.Date)
	switch {
	case !from.Value.IsValid() || !to.Value.IsValid():
		return 0, 0, ReasonNoTarget
	case !from.Date.IsValid() || !to.Date.IsValid() || !on.IsValid():
		return 0, 0, ReasonNoDate
	case on.Before(from.Date):
		return 0, 0, ReasonNotStarted
	case !on.Before(to.Date):
		return max(total, 1), max(total, 1), ""
	}
	return on.DaysSince(from.Date), total, ""
}

// DateOnLine returns the day on which a straight line between two points of a
// plan has the value: the first day that is at it or beyond.
//
// It is undefined with [ReasonMissing] without a value, with [ReasonFlat] if
// the points have one value, with [ReasonNotOnPlan] if the value is not
// between theirs, and as [PlannedLinear] is.
func DateOnLine(from, to Figure, value decimal.Decimal) (calendar.Date, Reason) {
	_, total, reason := daysOfWay(from, to, from.Date)
	if reason != "" {
		return calendar.Date{}, reason
	}
	share, reason := ShareOfWay(from.Value, to.Value, value)
	if reason != "" {
		return calendar.Date{}, reason
	}
	if share.Sign() < 0 || share.CompareDecimal(integer(1)) > 0 {
		return calendar.Date{}, ReasonNotOnPlan
	}
	if !from.Date.Before(to.Date) {
		return to.Date, ""
	}
	// The least n with n / total >= share.
	n := min(int(math.Ceil(share.Float64()*float64(total))), total)
	for n > 0 && atLeast(n-1, total, share) {
		n--
	}
	for n < total && !atLeast(n, total, share) {
		n++
	}
	day, err := from.Date.AddDays(n)
	if err != nil {
		return calendar.Date{}, ReasonOutOfRange
	}
	return day, ""
}

// atLeast reports whether n / total >= share, exactly.
func atLeast(n, total int, share decimal.Ratio) bool {
	r, err := decimal.RatioOf(integer(n), integer(total))
	return err == nil && r.Compare(share) >= 0
}

// growthReason says why there is no rate of growth from one value to the
// other, if there is none.
func growthReason(from, to decimal.Decimal) Reason {
	switch {
	case from.Sign() == 0:
		return ReasonZeroBase
	case from.Sign() != to.Sign():
		return ReasonMixedSigns
	}
	return ""
}

func ratioOfSums(num, den decimal.Accumulator) (decimal.Ratio, Reason) {
	r, err := decimal.RatioOfSums(num, den)
	if err != nil {
		return decimal.Ratio{}, ReasonOutOfRange
	}
	return r, ""
}

// integer returns n, which must have at most 18 digits.
func integer(n int) decimal.Decimal {
	d, _ := decimal.New(int64(n), 0)
	return d
}
