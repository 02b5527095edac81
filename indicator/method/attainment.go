package method

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A PlanForm says which figures [PlanRatio] compares. The zero PlanForm is the
// plain one.
type PlanForm string

// The forms of plan-ratio.
const (
	// PlanPlain compares the observation with the target.
	PlanPlain PlanForm = ""
	// PlanWindow compares the sum of Series with the sum of Plan, over the
	// days up to that of the question that have both: flows.
	PlanWindow PlanForm = "window"
	// PlanCumulative compares the latest of Series with the planned point of
	// the same day: running totals, which must not be summed again.
	PlanCumulative PlanForm = "cumulative"
)

// id returns the name of plan-ratio in this form.
func (f PlanForm) id() ID {
	if f == PlanPlain {
		return IDPlanRatio
	}
	return IDPlanRatio + "/" + ID(f)
}

// PlanRatio is the observed figure as a part of the planned one, "đạt x% kế
// hoạch": 1 is 100 %. It needs no baseline and is not clamped. It does not
// look at the direction: of a falling indicator 1.5 is half too much.
//
// With [PlanWindow] the quantities tell how many of the planned points were
// counted and how many had no figure.
//
// It is undefined with [ReasonMissing], [ReasonNoTarget], [ReasonZeroPlan] or
// [ReasonUnknownOption].
//
// Source: usage of plan reports; ServiceNow goals (window and cumulative).
type PlanRatio struct {
	// Form says which figures are compared.
	Form PlanForm
	// Bands classify the ratio; none leave it without a class.
	Bands Bands
}

// Apply returns actual over plan.
func (m PlanRatio) Apply(in Input) Result {
	result := Result{Method: m.Form.id(), Version: 1, Input: in}
	var r decimal.Ratio
	reason := ReasonUnknownOption
	switch m.Form {
	case PlanPlain:
		r, reason = RatioToPlan(in.Actual.Value, in.Target.Value)
	case PlanWindow:
		r, reason = result.window(&in)
	case PlanCumulative:
		actual := latest(in.Series, in.AsOf)
		r, reason = RatioToPlan(actual.Value, onDay(in.Plan, actual.Date).Value)
	}
	result.set(Exact(r), reason)
	result.classify(m.Bands)
	return result
}

// window sums actuals and plans, and counts.
func (r *Result) window(in *Input) (decimal.Ratio, Reason) {
	var actual, plan decimal.Accumulator
	missing := 0
	for _, point := range in.Plan {
		if !closed(point.Date, in.AsOf) || !point.Value.IsValid() {
			continue
		}
		figure := onDay(in.Series, point.Date)
		if !figure.Value.IsValid() {
			missing++
			continue
		}
		actual.Add(figure.Value)
		plan.Add(point.Value)
	}
	r.add(QuantityPeriodsCounted, ExactDecimal(integer(plan.Count())))
	r.add(QuantityPeriodsMissing, ExactDecimal(integer(missing)))
	switch {
	case len(in.Plan) == 0:
		return decimal.Ratio{}, ReasonNoTarget
	case plan.Count() == 0:
		return decimal.Ratio{}, ReasonMissing
	case isZero(plan):
		return decimal.Ratio{}, ReasonZeroPlan
	}
	return ratioOfSums(actual, plan)
}

// LinearAchievement is the part of the way from baseline to target that the
// observation has gone: see [ShareOfWay]. It is exact, signed and not clamped,
// and works for falling targets, for 0 and for negative figures.
//
// It is undefined with [ReasonFlat] where baseline and target are the same,
// for which [Maintain] is the method, and with [ReasonBaselineBeyondTarget]
// where a direction is stated and the way leads against it.
type LinearAchievement struct {
	// Bands classify the share; none leave it without a class.
	Bands Bands
}

// Apply returns the part of the way.
func (m LinearAchievement) Apply(in Input) Result {
	result := Result{Method: IDLinearAchievement, Version: 1, Input: in}
	r, reason := ShareOfWay(in.Baseline.Value, in.Target.Value, in.Actual.Value)
	if reason == "" && beyond(in.Baseline.Value, in.Target.Value, in.Direction) {
		reason = ReasonBaselineBeyondTarget
	}
	result.set(Exact(r), reason)
	result.classify(m.Bands)
	return result
}

// beyond reports whether value is better than target, strictly.
func beyond(value, target decimal.Decimal, d Direction) bool {
	return value.Compare(target)*d.Sign() > 0
}

// latest returns the last figure with a value up to the day, of any day if
// there is none; the zero Figure if there is no figure.
func latest(series []Figure, asOf calendar.Date) Figure {
	var last Figure
	for _, f := range series {
		if f.Value.IsValid() && closed(f.Date, asOf) && f.Date.Compare(last.Date) >= 0 {
			last = f
		}
	}
	return last
}

// onDay returns the figure of that day; the zero Figure if there is none.
func onDay(series []Figure, day calendar.Date) Figure {
	for _, f := range series {
		if f.Date == day {
			return f
		}
	}
	return Figure{}
}

// closed reports whether the day is not after that of the question, if there
// is one.
func closed(day, asOf calendar.Date) bool { return !asOf.IsValid() || !day.After(asOf) }

// isZero reports whether the sum is 0.
func isZero(a decimal.Accumulator) bool {
	var zero decimal.Accumulator
	zero.Add(integer(0))
	return a.Compare(zero) == 0
}
