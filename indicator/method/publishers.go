package method

import (
	"math"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// StatCan is pace-cagr as Statistics Canada and Open SDG compute it, with
// their words as classes:
//
//	with a target    ratio >= 0.95 substantial_progress, >= 0.6
//	                 moderate_progress, >= 0 limited_progress, else deterioration
//	without          rate >= 1.5 %, >= 0.5 %, >= 0, the same classes
//
// target_achieved overrides these, not_available stands for an undefined
// value. The quantity score is the publisher's, from -5 to 5.
//
// Its quirks are the publisher's: a baseline or a target of 0 is replaced by
// 0.001, so that the result depends on the unit; the required rate enters by
// its size, so that a lost target counts as deterioration; a score that is out
// of range is cut off.
//
// It gives all 379 values, statuses and scores that were published of series in
// sdg-data-donnees-odd at f89e601d and cif-data-donnees-cic at d38e8053.
//
// Source: open-sdg/open-sdg docs/progress-methodology.md at 26d2e387;
// open-sdg/sdg-build at b59aef56. The method adapts Eurostat's.
type StatCan struct {
	// Limit is the natural limit of the indicator, such as 100 of a share;
	// no number means none. Near it, and only without a target, the thresholds
	// are scaled down: see [StatCanCoefficient].
	Limit decimal.Decimal
}

// The classes of [StatCan].
const (
	// StatCanAchieved means that the target is met.
	StatCanAchieved Class = "target_achieved"
	// StatCanSubstantial is also called on track.
	StatCanSubstantial Class = "substantial_progress"
	// StatCanModerate is progress too slow for the target.
	StatCanModerate Class = "moderate_progress"
	// StatCanLimited is progress far too slow, or none.
	StatCanLimited Class = "limited_progress"
	// StatCanDeterioration is a move away from the target.
	StatCanDeterioration Class = "deterioration"
	// StatCanNotAvailable means that the value is undefined.
	StatCanNotAvailable Class = "not_available"
)

// Apply returns the ratio of the rates, or the rate, and the score.
func (m StatCan) Apply(in Input) Result {
	result := Result{Method: IDStatCan, Version: 1, Input: in}
	if in.Target.Value.Sign() == 0 && in.Target.Value.IsValid() {
		in.Target.Value = scaled(1, 3)
	}
	coefficient := 1.0
	if m.Limit.IsValid() && in.Baseline.Value.IsValid() {
		coefficient = StatCanCoefficient(in.Baseline.Value, m.Limit)
	}
	if in.Baseline.Value.Sign() == 0 && in.Baseline.Value.IsValid() {
		in.Baseline.Value = scaled(1, 3)
	}
	p, reason := paceOf(&in)
	switch {
	case reason != "":
	case in.Baseline.Value.Sign()*in.Actual.Value.Sign() < 0,
		p.hasTarget && in.Baseline.Value.Sign() != in.Target.Value.Sign():
		reason = ReasonMixedSigns
	case p.hasTarget && in.Baseline.Value.Equal(in.Target.Value):
		reason = ReasonFlat
	}
	result.pace(p, reason)
	result.Class = StatCanNotAvailable
	score := math.NaN()
	if value := result.Value.Float64(); result.Value.IsValid() && p.hasTarget {
		result.Class, score = statCanRatioClass(value), StatCanScore(value)
	} else if result.Value.IsValid() {
		result.Class, score = statCanGrowth(value, coefficient)
		result.add(QuantityCoefficient, Approximate(coefficient))
	}
	if is, known := reached(in.Actual.Value, in.Target.Value, in.Direction); known && is {
		result.override(StatCanAchieved)
		score = 5
	}
	result.add(QuantityScore, Approximate(score))
	return result
}

func statCanRatioClass(ratio float64) Class {
	return statCanClass(ratio, 0.95, 0.6, 0)
}

// statCanClass returns the class of a value by descending lower ends.
func statCanClass(value, substantial, moderate, limited float64) Class {
	switch {
	case value >= substantial:
		return StatCanSubstantial
	case value >= moderate:
		return StatCanModerate
	case value >= limited:
		return StatCanLimited
	}
	return StatCanDeterioration
}

// statCanGrowth returns class and score of a rate without a target.
func statCanGrowth(rate, coefficient float64) (Class, float64) {
	high, medium := 0.015*coefficient, 0.005*coefficient
	class := statCanClass(rate, high, medium, 0)
	switch {
	case rate < 0:
		return class, max(125*rate-2.5, -5)
	case coefficient == 0:
		return class, 5
	case rate >= high:
		return class, min(500*rate/coefficient-5, 5)
	case rate >= medium:
		return class, 250*rate/coefficient - 1.25
	}
	return class, 500*rate/coefficient - 2.5
}

// StatCanScore returns the score of a ratio to the pace required, from -5 to
// 5, by the publisher's coefficients: -5 from -0.6 down, 0 near 0.6, 5 from
// 1.3 up.
//
// Source: as [StatCan].
func StatCanScore(ratio float64) float64 {
	if ratio >= 0.6 {
		return min(7.1429*ratio-4.2857, 5)
	}
	return max(4.1667*ratio-2.5, -5)
}

// StatCanCoefficient returns what the publisher multiplies the thresholds of
// growth with near a natural limit: from 1 far from it to 0 at it.
//
//	1 - (|b|/|L|)^4.44                for |b| <= |L|
//	1 - ((2|L| - |b|)/|L|)^4.44       for |L| < |b| < 2|L|
//	1                                 from there on
//
// Source: as [StatCan].
func StatCanCoefficient(baseline, limit decimal.Decimal) float64 {
	const exponent = 4.44
	b, l := math.Abs(baseline.Float64()), math.Abs(limit.Float64())
	switch {
	case b >= 2*l:
		return 1
	case b <= l:
		return 1 - math.Pow(b/l, exponent)
	}
	return 1 - math.Pow((2*l-b)/l, exponent)
}

// StatCanScoreBands returns the bands of a mean of scores, as an indicator of
// several series has it: the classes of [StatCan] from 2.5, 0 and -2.5. The
// publisher writes target_achieved instead only if every series is achieved.
//
// Source: as [StatCan].
func StatCanScoreBands() Bands {
	return BandsFrom(StatCanDeterioration, Step{StatCanLimited, scaled(-25, 1)},
		Step{StatCanModerate, integer(0)}, Step{StatCanSubstantial, scaled(25, 1)})
}

// Eurostat is pace-cagr with the bands that are ascribed to the monitoring
// reports of Eurostat:
//
//	with a target    ratio >= 0.95 significant_progress, >= 0.6
//	                 moderate_progress, >= 0 insufficient_progress, else moving_away
//	without          rate > 1 % significant_progress, >= 0 moderate_progress,
//	                 >= -1 % moderate_movement_away, else significant_movement_away
//
// The annex of the report was not read: the bands are as Open SDG cites them.
// What is undefined is so for the reasons of [PaceCAGR]; a target that is met
// is [ClassMet].
type Eurostat struct{}

// Apply returns the ratio of the rates, or the rate.
func (e Eurostat) Apply(in Input) Result {
	result := PaceCAGR{Bands: e.RatioBands(), GrowthBands: e.GrowthBands()}.Apply(in)
	result.Method, result.Version = IDEurostat, 1
	return result
}

// RatioBands returns the bands of the ratio to the pace required.
func (Eurostat) RatioBands() Bands {
	return BandsFrom("moving_away", Step{"insufficient_progress", integer(0)},
		Step{"moderate_progress", scaled(6, 1)}, Step{"significant_progress", scaled(95, 2)})
}

// GrowthBands returns the bands of the rate where there is no target.
func (Eurostat) GrowthBands() Bands {
	return Bands{
		{Class: "significant_movement_away", To: scaled(-1, 2), Below: true},
		{Class: "moderate_movement_away", From: scaled(-1, 2), To: integer(0), Below: true},
		{Class: "moderate_progress", From: integer(0), To: scaled(1, 2)},
		{Class: "significant_progress", From: scaled(1, 2), Above: true},
	}
}

// SDSN is the trend arrow of the Sustainable Development Report: the linear
// pace against the one needed to reach the green threshold, given as the
// target, by 2030:
//
//	>= 1 on_track_or_maintaining, >= 0.5 moderately_improving, >= 0
//	stagnating, else decreasing
//
// At the green threshold or beyond it is on_track_or_maintaining; the arrow by
// the pace alone is the trend. The pace that is needed enters by its size, so
// that a threshold that was reached and lost is decreasing.
//
// It is undefined as [PaceLinear] is, but for the last case. The printed rule
// reproduces 81 % of the published arrows; others may rest on other periods.
//
// Source: sdsna/2018GlobalIndex at 77cb3354, methodology.
type SDSN struct{}

// The classes of [SDSN].
const (
	// SDSNOnTrack is the arrow upwards, and that of a score kept.
	SDSNOnTrack Class = "on_track_or_maintaining"
	// SDSNImproving is half the pace that is needed or more.
	SDSNImproving Class = "moderately_improving"
	// SDSNStagnating is less than half of it.
	SDSNStagnating Class = "stagnating"
	// SDSNDecreasing is a move away.
	SDSNDecreasing Class = "decreasing"
)

// Apply returns the ratio of the yearly changes.
func (SDSN) Apply(in Input) Result {
	result := Result{Method: IDSDSN, Version: 1, Input: in}
	value, reason := linearPace(&in)
	if reason == "" && beyond(in.Baseline.Value, in.Target.Value, in.Direction) {
		value = subtract(ExactDecimal(integer(0)), value)
	}
	result.set(value, reason)
	result.classify(BandsFrom(SDSNDecreasing, Step{SDSNStagnating, integer(0)},
		Step{SDSNImproving, scaled(5, 1)}, Step{SDSNOnTrack, integer(1)}))
	if is, known := reached(in.Actual.Value, in.Target.Value, in.Direction); known && is {
		result.override(SDSNOnTrack)
	}
	return result
}
