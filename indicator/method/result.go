package method

import "github.com/nghiquyet/nghiquyet/indicator/calendar"

// An ID names a method, with the publisher after a slash if it is a preset:
// "plan-ratio", "pace-cagr/statcan". IDs are promises.
type ID string

// The methods of this package. All are at version 1.
const (
	// IDPlanRatio is [PlanRatio].
	IDPlanRatio ID = "plan-ratio"
	// IDPlanRatioWindow is [PlanRatio] over a window.
	IDPlanRatioWindow ID = "plan-ratio/window"
	// IDPlanRatioCumulative is [PlanRatio] of running totals.
	IDPlanRatioCumulative ID = "plan-ratio/cumulative"
	// IDImihigo is [Imihigo].
	IDImihigo ID = "plan-ratio/imihigo"
	// IDLinearAchievement is [LinearAchievement].
	IDLinearAchievement ID = "linear-achievement"
	// IDOKRTracker is [OKRTracker].
	IDOKRTracker ID = "linear-achievement/okr-tracker"
	// IDSchedule is [Schedule] with [PathLinear].
	IDSchedule ID = "schedule"
	// IDScheduleGeometric is [Schedule] with [PathGeometric].
	IDScheduleGeometric ID = "schedule/geometric"
	// IDScheduleStepwise is [Schedule] with [PathStepwise].
	IDScheduleStepwise ID = "schedule/stepwise"
	// IDMaintain is [Maintain].
	IDMaintain ID = "maintain"
	// IDPaceCAGR is [PaceCAGR].
	IDPaceCAGR ID = "pace-cagr"
	// IDStatCan is [StatCan].
	IDStatCan ID = "pace-cagr/statcan"
	// IDUNSD2022 is [UNSD2022].
	IDUNSD2022 ID = "pace-cagr/unsd-2022"
	// IDEurostat is [Eurostat].
	IDEurostat ID = "pace-cagr/eurostat"
	// IDPaceLinear is [PaceLinear].
	IDPaceLinear ID = "pace-linear"
	// IDSDSN is [SDSN].
	IDSDSN ID = "pace-linear/sdsn"
	// IDRequiredPace is [RequiredPace].
	IDRequiredPace ID = "required-pace"
	// IDEarnedSchedule is [EarnedSchedule].
	IDEarnedSchedule ID = "earned-schedule"
	// IDEarnedValue is [EarnedValue].
	IDEarnedValue ID = "earned-value"
	// IDForecastOLS is [Forecast] with [FitOLS].
	IDForecastOLS ID = "forecast/ols"
	// IDForecastTheilSen is [Forecast] with [FitTheilSen].
	IDForecastTheilSen ID = "forecast/theil-sen"
	// IDForecastCAGR is [Forecast] with [FitCAGR].
	IDForecastCAGR ID = "forecast/cagr"
	// IDForecastAARR is [Forecast] with [FitAARR].
	IDForecastAARR ID = "forecast/aarr"
)

// A Class is the name of a band or the word of a publisher, as the publisher
// writes it. The empty Class is none: nothing classifies the value, or it is
// undefined.
type Class string

// The classes that methods give without bands.
const (
	// ClassMet means that the latest figure is at the target or beyond, which
	// overrides what the pace says.
	ClassMet Class = "met"
	// ClassLost means that the baseline had reached the target and the latest
	// figure has not, whatever the pace says.
	ClassLost Class = "lost"
	// ClassOnSchedule means at the planned value or on its better side.
	ClassOnSchedule Class = "on-schedule"
	// ClassBehind means on the worse side of the planned value.
	ClassBehind Class = "behind-schedule"
	// ClassHeld means that what was to be maintained held in every period.
	ClassHeld Class = "held"
	// ClassBroken means that it did not hold in some period.
	ClassBroken Class = "broken"
	// ClassReached means that the forecast is at the target by its deadline.
	ClassReached Class = "reached"
	// ClassMissed means that the forecast is short of it.
	ClassMissed Class = "missed"
)

// A Result is the answer of a method. It is a plain value: comparable with
// go-cmp, and the same from JSON and back.
type Result struct {
	// Method names the formula.
	Method ID `json:"method"`
	// Version is that of the formula: one that gives another result for some
	// input has another version.
	Version int `json:"version"`
	// Value is the figure of the method, never clamped. What it means and its
	// unit are with the method. It is none if Reason says why.
	Value Number `json:"value,omitzero"`
	// Class is the band of the value, or the class that overrides it.
	Class Class `json:"class,omitempty"`
	// Trend is the class by the value alone, where Class overrides it: a
	// target that is met, but sinking.
	Trend Class `json:"trend,omitempty"`
	// Reason says why Value is none; empty if it is defined.
	Reason Reason `json:"reason,omitempty"`
	// Date is the day that the method computes, if it does: see [Schedule]
	// and [Forecast].
	Date calendar.Date `json:"date,omitzero"`
	// DateReason says why Date is none, where the method computes one.
	DateReason Reason `json:"dateReason,omitempty"`
	// Quantities are further figures of the method, in its order.
	Quantities []Quantity `json:"quantities,omitempty"`
	// Input is what the method was given.
	Input Input `json:"input,omitzero"`
}

// A Quantity is a further figure of a result.
type Quantity struct {
	// Name says which.
	Name QuantityName `json:"name"`
	// Value is the figure.
	Value Number `json:"value"`
}

// A QuantityName names a further figure of a result.
type QuantityName string

// The names of quantities.
const (
	// QuantityScore is the score that a publisher derives from the value.
	QuantityScore QuantityName = "score"
	// QuantityPlanned is the planned value, in the unit of the figures.
	QuantityPlanned QuantityName = "planned"
	// QuantityGap is actual less planned, in the unit of the figures.
	QuantityGap QuantityName = "gap"
	// QuantityLeadDays is by how many days the plan is led; negative if late.
	QuantityLeadDays QuantityName = "lead-days"
	// QuantityGrowth is a compound rate of growth a year: 0.02 is 2 %.
	QuantityGrowth QuantityName = "growth"
	// QuantityLogGrowth is a logarithmic rate of growth a year.
	QuantityLogGrowth QuantityName = "log-growth"
	// QuantityRequired is the pace that the target requires from the baseline.
	QuantityRequired QuantityName = "required"
	// QuantityActual is the pace from the baseline so far.
	QuantityActual QuantityName = "actual"
	// QuantityCoefficient scales thresholds near a natural limit.
	QuantityCoefficient QuantityName = "coefficient"
	// QuantityPeriodsMet counts the periods that held.
	QuantityPeriodsMet QuantityName = "periods-met"
	// QuantityPeriodsCounted counts the periods that the value is a part of.
	QuantityPeriodsCounted QuantityName = "periods-counted"
	// QuantityPeriodsMissing counts the closed periods without a figure.
	QuantityPeriodsMissing QuantityName = "periods-missing"
	// QuantitySlope is the change a year of a fitted line.
	QuantitySlope QuantityName = "slope"
	// QuantityReduction is the average rate of reduction a year.
	QuantityReduction QuantityName = "reduction"
	// QuantityScheduleVariance is earned less planned value.
	QuantityScheduleVariance QuantityName = "schedule-variance"
	// QuantityCostVariance is earned value less actual cost.
	QuantityCostVariance QuantityName = "cost-variance"
	// QuantityCPI is the cost performance index.
	QuantityCPI QuantityName = "cost-performance-index"
	// QuantitySPI is the schedule performance index: of values with
	// [EarnedValue], of time with [EarnedSchedule].
	QuantitySPI QuantityName = "schedule-performance-index"
	// QuantityEAC is the cost at completion, if it goes on as before.
	QuantityEAC QuantityName = "estimate-at-completion"
	// QuantityEACAtypical is the same, if the rest goes as planned.
	QuantityEACAtypical QuantityName = "estimate-at-completion-atypical"
	// QuantityEACCombined is the same, if both indices bear on the rest.
	QuantityEACCombined QuantityName = "estimate-at-completion-combined"
	// QuantityVAC is budget less cost at completion.
	QuantityVAC QuantityName = "variance-at-completion"
	// QuantityDuration is the estimated duration, in periods.
	QuantityDuration QuantityName = "estimated-duration"
	// QuantityTSPI is the pace that the rest needs to end in time.
	QuantityTSPI QuantityName = "to-complete-schedule-index"
)

// Quantity returns the further figure of that name; none if there is none.
func (r Result) Quantity(name QuantityName) Number {
	for _, q := range r.Quantities {
		if q.Name == name {
			return q.Value
		}
	}
	return Number{}
}

// add appends a quantity if it is defined.
func (r *Result) add(name QuantityName, value Number) {
	if value.IsValid() {
		r.Quantities = append(r.Quantities, Quantity{name, value})
	}
}

// set sets the value or, if there is none, the reason.
func (r *Result) set(value Number, reason Reason) {
	switch {
	case reason != "":
		r.Reason = reason
	case !value.IsValid():
		r.Reason = ReasonOutOfRange
	default:
		r.Value = value
	}
}

// classify sets the class by bands, if there are any and there is a value.
func (r *Result) classify(bands Bands) {
	if len(bands) == 0 || !r.Value.IsValid() {
		return
	}
	class, reason := bands.Classify(r.Value)
	r.Class = class
	if reason != "" {
		r.Reason = reason
	}
}

// override sets the class and keeps the one by the value, if there is one, as
// the trend.
func (r *Result) override(class Class) {
	if r.Value.IsValid() {
		r.Trend = r.Class
	}
	r.Class = class
}
