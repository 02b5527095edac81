package method

// A Reason is a code that says why a result is undefined. The set is closed;
// codes are promises and are not renamed. The empty Reason is none: the result
// is defined.
type Reason string

// The reasons.
const (
	// ReasonMissing: there is no observation.
	ReasonMissing Reason = "missing"
	// ReasonNoBaseline: the method starts from a baseline and there is none.
	ReasonNoBaseline Reason = "no-baseline"
	// ReasonNoTarget: the method needs a target, or a plan, and there is none.
	ReasonNoTarget Reason = "no-target"
	// ReasonNoDate: a figure has no date and the method needs one.
	ReasonNoDate Reason = "no-date"
	// ReasonNoDirection: the method needs a better side and none is stated.
	ReasonNoDirection Reason = "no-direction"
	// ReasonOneObservation: there is one observation, or all are of one day,
	// and a pace needs two.
	ReasonOneObservation Reason = "one-observation"
	// ReasonFlat: baseline and target are the same, or the line through the
	// figures does not rise or fall, so that there is no way to measure.
	ReasonFlat Reason = "flat"
	// ReasonZeroBase: the baseline is 0, from which there is no rate of growth.
	ReasonZeroBase Reason = "zero-base"
	// ReasonZeroPlan: the plan is 0, of which there is no percentage.
	ReasonZeroPlan Reason = "zero-plan"
	// ReasonZeroTarget: the target is 0, to which no rate of growth leads.
	ReasonZeroTarget Reason = "zero-target"
	// ReasonMixedSigns: figures lie on both sides of 0, or on it, and a rate
	// of growth needs them on one.
	ReasonMixedSigns Reason = "mixed-signs"
	// ReasonNegative: a figure is negative and the publisher defines no rate
	// then.
	ReasonNegative Reason = "negative"
	// ReasonBaselineBeyondTarget: the baseline lies beyond the target already,
	// so that the way from one to the other leads away from what is better.
	ReasonBaselineBeyondTarget Reason = "baseline-beyond-target"
	// ReasonDeadlinePast: the deadline lies before the observation or the day
	// of the question.
	ReasonDeadlinePast Reason = "deadline-past"
	// ReasonNotStarted: the day lies before the plan begins.
	ReasonNotStarted Reason = "not-started"
	// ReasonNotOnPlan: no day of the plan has the value.
	ReasonNotOnPlan Reason = "not-on-plan"
	// ReasonNeverReached: at this pace the target is never reached, or not by
	// the year 9999.
	ReasonNeverReached Reason = "never-reached"
	// ReasonNoPeriod: no period has closed yet.
	ReasonNoPeriod Reason = "no-period"
	// ReasonNotPositive: a figure is 0 or below and has no logarithm or root.
	ReasonNotPositive Reason = "not-positive"
	// ReasonUnknownOption: the form, path, day count, fit or intercept asked for
	// is none of the named ones.
	ReasonUnknownOption Reason = "unknown-option"
	// ReasonBands: the bands have holes or overlaps.
	ReasonBands Reason = "bands"
	// ReasonOutOfRange: the exact result has more digits than numbers hold.
	ReasonOutOfRange Reason = "out-of-range"
)

// The reasons of roll-ups.
const (
	// ReasonEmpty: there is nothing to roll up.
	ReasonEmpty Reason = "empty"
	// ReasonMixedMethods: the parts come from different methods or versions.
	ReasonMixedMethods Reason = "mixed-methods"
	// ReasonOverlap: the parts are by several dimensions, such as sex and age,
	// or hold a part beside its total, and would be counted twice.
	ReasonOverlap Reason = "overlapping-dimensions"
	// ReasonNoDenominator: percentages and other rates are added or averaged
	// without numerator and denominator, and the mode does not say so by name.
	ReasonNoDenominator Reason = "no-denominator"
	// ReasonZeroDenominator: the denominators, or one, are 0.
	ReasonZeroDenominator Reason = "zero-denominator"
	// ReasonNotAFlow: several figures in time of a level or a running total
	// are added.
	ReasonNotAFlow Reason = "not-a-flow"
	// ReasonFlow: the latest figure of a flow is taken for the whole.
	ReasonFlow Reason = "flow"
	// ReasonNoWeight: a part has no weight.
	ReasonNoWeight Reason = "no-weight"
	// ReasonZeroWeight: the weights add up to 0.
	ReasonZeroWeight Reason = "zero-weight"
	// ReasonUnknownClass: the class of a part is not on the scale.
	ReasonUnknownClass Reason = "unknown-class"
	// ReasonNotAdditive: figures of parts do not make that of the whole, or
	// nothing says that they do.
	ReasonNotAdditive Reason = "not-additive"
	// ReasonOtherDay: the figure is of another day than those that it would be
	// compared with.
	ReasonOtherDay Reason = "other-day"
	// ReasonNoRatio: what is compared has no ratio, as a status or a goal that
	// is a bound has none.
	ReasonNoRatio Reason = "no-ratio"
	// ReasonUnknownMode: the mode of the roll-up is none of the named ones.
	ReasonUnknownMode Reason = "unknown-mode"
)
