package indicator

// A Measure says which figure of an indicator a target compares. The empty
// Measure means [MeasureLevel], in a part that of its parent.
type Measure string

// The measures.
const (
	// MeasureLevel compares the value itself: income 60 million đồng.
	MeasureLevel Measure = "level"
	// MeasureIncrease compares the size of a rise since the baseline or the
	// previous period: 20 more villages.
	MeasureIncrease Measure = "increase"
	// MeasureReduction compares the size of a fall: poverty down 1.5 points. It
	// turns the indicator's direction round (rule M1).
	MeasureReduction Measure = "reduction"
	// MeasureGrowth compares the rate of growth in per cent: 12–13 % a year.
	MeasureGrowth Measure = "growth"
	// MeasureShare compares a numerator of a denominator: 8 of 8 communes.
	MeasureShare Measure = "share"
	// MeasureStatus compares a step on the indicator's scale.
	MeasureStatus Measure = "status"
	// MeasureRank compares a place in a ranking: lower is better whatever the
	// indicator says (rule M1).
	MeasureRank Measure = "rank"
)

var measures = []Measure{MeasureLevel, MeasureIncrease, MeasureReduction, MeasureGrowth, MeasureShare, MeasureStatus, MeasureRank}

// isChange reports whether the measure compares two figures of the indicator.
func (m Measure) isChange() bool {
	return m == MeasureIncrease || m == MeasureReduction || m == MeasureGrowth
}

// A ChangeUnit says how the size of a change is counted (rule M2). Empty means
// [ChangeAbsolute], except on a unit of per cent, where points and relative
// differ and the document must say which it means.
type ChangeUnit string

// The units of change.
const (
	// ChangeAbsolute counts in the indicator's unit.
	ChangeAbsolute ChangeUnit = "absolute"
	// ChangePoints counts percentage points: 4.25 % to 3 % is 1.25.
	ChangePoints ChangeUnit = "points"
	// ChangeRelative counts per cent of the earlier figure: 4.25 % to 3 % is
	// 29.4.
	ChangeRelative ChangeUnit = "relative"
)

var changeUnits = []ChangeUnit{ChangeAbsolute, ChangePoints, ChangeRelative}

// A Since says what a change is counted from (rule M2). Empty means
// [SincePrevious] for spans over periods and [SinceBaseline] otherwise.
type Since string

// The starting points of a change.
const (
	// SinceBaseline counts from the target's baseline.
	SinceBaseline Since = "baseline"
	// SincePrevious counts from the previous period of the same length.
	SincePrevious Since = "previous"
)

var sinces = []Since{SinceBaseline, SincePrevious}

// A Mean says how rates of several periods are averaged (rule M7). Empty means
// [MeanGeometric] where levels are known; where they are not, the mean that was
// reported for the whole of the periods, else [MeanArithmetic] of the rates
// reported for each.
type Mean string

// The means.
const (
	// MeanGeometric is the constant rate that leads from the first level to
	// the last; it is compared exactly, Lₙ/L₀ against (1+g)ⁿ.
	MeanGeometric Mean = "geometric"
	// MeanArithmetic is the sum of the rates divided by their number.
	MeanArithmetic Mean = "arithmetic"
	// MeanReported is the mean that the body reported for the periods as a
	// whole, however it was computed. It stands in assessments, never in
	// targets.
	MeanReported Mean = "reported"
)

var means = []Mean{MeanGeometric, MeanArithmetic}
