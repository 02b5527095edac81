package indicator

import (
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// An Aggregation says how the figures of the units below a body become that of
// the whole. Unknown ones are kept and reported by [Target.Validate].
//
// The empty Aggregation is not stated. What follows then is only what leaves no
// doubt: a share is the ratio of sums of its numerators and denominators, and
// so is a figure in per cent wherever both are given; a flow or a running total
// is a sum, unless it is per something but time. All else, a level above all,
// is not aggregated.
type Aggregation string

// The aggregations.
const (
	// AggregationSum adds: counts and amounts of disjoint units.
	AggregationSum Aggregation = "sum"
	// AggregationRatioOfSums divides the sum of numerators by that of
	// denominators: the percentage of the whole.
	AggregationRatioOfSums Aggregation = "ratioOfSums"
	// AggregationMeanOfRatios is the plain mean of the figures of units, each
	// one vote: of the average unit, and not of the whole.
	AggregationMeanOfRatios Aggregation = "meanOfRatios"
	// AggregationCountOfMet counts the units whose own targets are met, of
	// those that have a verdict: 8 of 8 communes are new-rural.
	AggregationCountOfMet Aggregation = "countOfMet"
	// AggregationNone says that figures of units do not make that of the whole.
	AggregationNone Aggregation = "none"
)

var aggregations = []Aggregation{
	AggregationSum, AggregationRatioOfSums, AggregationMeanOfRatios, AggregationCountOfMet, AggregationNone,
}

// Mode returns the roll-up of package method that does it; none for
// [AggregationNone] and what is not stated.
func (a Aggregation) Mode() method.Mode {
	switch a {
	case AggregationSum:
		return method.ModeSum
	case AggregationRatioOfSums:
		return method.ModeRatioOfSums
	case AggregationMeanOfRatios:
		return method.ModeMeanOfRatios
	case AggregationCountOfMet:
		return method.ModeCountMet
	}
	return ""
}

// Aggregation returns how the figures of units become that of the target's
// indicator, and why they do not if it is [AggregationNone].
func (t *Target) Aggregation() (Aggregation, method.Reason) {
	i := &t.Indicator
	stated := i.Aggregation
	rate := i.Unit.IsPercent() || i.Series == SeriesRate
	switch {
	case stated == AggregationNone:
		return AggregationNone, method.ReasonNotAdditive
	case stated == AggregationSum && rate:
		return AggregationNone, method.ReasonNoDenominator
	case slices.Contains(aggregations, stated):
		return stated, ""
	case stated != "" || t.Measure == MeasureStatus || t.Measure == MeasureRank:
		return AggregationNone, method.ReasonNotAdditive
	case t.Measure == MeasureShare || i.Unit.IsPercent():
		return AggregationRatioOfSums, ""
	case rate || i.perHead():
		return AggregationNone, method.ReasonNoDenominator
	case i.Series == SeriesFlow || i.Series == SeriesCumulative:
		return AggregationSum, ""
	}
	return AggregationNone, method.ReasonNotAdditive
}

// times are what a unit may be per without being a rate.
var times = []string{"", "năm", "nửa năm", "quý", "tháng", "vụ", "ngày"}

// perHead reports whether the unit is per something but time.
func (i *Indicator) perHead() bool {
	for per := range strings.SplitSeq(i.Unit.Per(), "/") {
		if !slices.Contains(times, per) {
			return true
		}
	}
	return false
}

// Better returns the better side of the figure that the target compares: that
// of its indicator, turned round for a reduction, and lower for a rank (rule
// M1).
func (t *Target) Better() Direction { return betterSide(t.Measure, t.Indicator.Direction) }
