package method

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// EarnedSchedule asks how many periods of a cumulative plan are worth what has
// been earned so far:
//
//	C + (earned - planned C) / (planned C+1 - planned C)
//
// with C the last period that plans no more than is earned; before the first
// period 0 is planned. From the last planned value on it is the first period
// that plans it.
//
// Quantities, with At the periods that have passed: schedule-variance (value
// less At), schedule-performance-index (value over At), estimated-duration
// (periods of the plan over that index) and to-complete-schedule-index (what
// is left of the plan over the periods left). One that would divide by 0 is
// left out. Unlike the index of values of [EarnedValue], that of time does not
// return to 1 when a late project ends.
//
// It is undefined with [ReasonNoTarget] without a plan, [ReasonMissing], and
// [ReasonNotOnPlan] if what is earned is below 0.
//
// Source: Lipke, Earned Schedule.
type EarnedSchedule struct {
	// Planned is the running total that is planned by the end of each period.
	Planned []decimal.Decimal
	// Earned is the running total that is earned.
	Earned decimal.Decimal
	// At is how many periods have passed; no number leaves the quantities out.
	At decimal.Decimal
}

// Result returns the periods earned.
func (e EarnedSchedule) Result() Result {
	result := Result{Method: IDEarnedSchedule, Version: 1}
	value, reason := e.periods()
	if result.set(value, reason); reason != "" || !e.At.IsValid() {
		return result
	}
	at, duration := ExactDecimal(e.At), ExactDecimal(integer(len(e.Planned)))
	index := divide(value, at)
	result.add(QuantityScheduleVariance, subtract(value, at))
	result.add(QuantitySPI, index)
	if index.Sign() > 0 {
		result.add(QuantityDuration, divide(duration, index))
	}
	result.add(QuantityTSPI, divide(subtract(duration, value), subtract(duration, at)))
	return result
}

func (e EarnedSchedule) periods() (Number, Reason) {
	if !e.Earned.IsValid() {
		return Number{}, ReasonMissing
	}
	if len(e.Planned) == 0 {
		return Number{}, ReasonNoTarget
	}
	planned := append([]decimal.Decimal{integer(0)}, e.Planned...)
	for _, p := range planned {
		if !p.IsValid() {
			return Number{}, ReasonNoTarget
		}
	}
	last := planned[len(planned)-1]
	switch {
	case e.Earned.Sign() < 0:
		return Number{}, ReasonNotOnPlan
	case e.Earned.Sign() == 0:
		return ExactDecimal(integer(0)), ""
	case e.Earned.Compare(last) >= 0:
		first := slices.IndexFunc(planned, func(p decimal.Decimal) bool { return p.Compare(last) >= 0 })
		return ExactDecimal(integer(first)), ""
	}
	c := len(planned) - 1
	for planned[c].Compare(e.Earned) > 0 {
		c--
	}
	part, reason := ShareOfWay(planned[c], planned[c+1], e.Earned)
	if reason != "" {
		return Number{}, reason
	}
	return plus(Exact(part), ExactDecimal(integer(c))), ""
}

// EarnedValue compares what was planned, earned and spent, all of one unit of
// money. Value is the schedule performance index, earned over planned.
//
// Quantities: schedule-variance (earned less planned), cost-variance (earned
// less cost), cost-performance-index (earned over cost), three estimates at
// completion, and variance-at-completion (budget less the first of them):
//
//	estimate-at-completion            budget / CPI
//	estimate-at-completion-atypical   cost + budget - earned
//	estimate-at-completion-combined   cost + (budget - earned) / (CPI × SPI)
//
// One that lacks a figure, or would divide by 0, is left out.
//
// The value is undefined with [ReasonMissing], [ReasonNoTarget] if nothing is
// given as planned, or [ReasonZeroPlan].
//
// Source: practice standard of earned value management.
type EarnedValue struct {
	// Budget is the budget at completion.
	Budget decimal.Decimal
	// Planned is the budget of the work planned up to now.
	Planned decimal.Decimal
	// Earned is the budget of the work done up to now.
	Earned decimal.Decimal
	// Cost is what the work done has cost.
	Cost decimal.Decimal
	// CPI is the cost performance index as somebody else states it; no number
	// means that it is computed.
	CPI decimal.Decimal
	// SPI is the schedule performance index, as CPI is.
	SPI decimal.Decimal
}

// Result returns the index and the estimates.
func (e EarnedValue) Result() Result {
	result := Result{Method: IDEarnedValue, Version: 1}
	spi, reason := RatioToPlan(e.Earned, e.Planned)
	result.set(Exact(spi), reason)
	budget, planned := ExactDecimal(e.Budget), ExactDecimal(e.Planned)
	earned, cost := ExactDecimal(e.Earned), ExactDecimal(e.Cost)
	indexOfCost, indexOfTime := ExactDecimal(e.CPI), ExactDecimal(e.SPI)
	if !indexOfCost.IsValid() {
		indexOfCost = divide(earned, cost)
	}
	if !indexOfTime.IsValid() {
		indexOfTime = result.Value
	}
	result.add(QuantityScheduleVariance, subtract(earned, planned))
	result.add(QuantityCostVariance, subtract(earned, cost))
	result.add(QuantityCPI, indexOfCost)
	result.add(QuantitySPI, indexOfTime)
	atCompletion := divide(budget, indexOfCost)
	result.add(QuantityEAC, atCompletion)
	rest := subtract(budget, earned)
	result.add(QuantityEACAtypical, plus(cost, rest))
	result.add(QuantityEACCombined, plus(cost, divide(divide(rest, indexOfCost), indexOfTime)))
	result.add(QuantityVAC, subtract(budget, atCompletion))
	return result
}
