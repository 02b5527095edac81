package method

import (
	"cmp"
	"math"
	"math/big"
	"slices"

	"golang.org/x/exp/stats"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A Line is a straight line through points, y = Intercept + Slope × x.
type Line struct {
	// Slope is the change of y with 1 of x.
	Slope Number
	// Intercept is y at x = 0.
	Intercept Number
	// R2 is the part of the variance of y that the line explains, 0 to 1;
	// none if all y are the same, and of lines that are no least squares.
	R2 Number
	// SlopeError is the standard error of the slope; none with fewer than three
	// points, and of lines that are no least squares. It is a root and not
	// exact.
	SlopeError Number
	// InterceptError is the standard error of the intercept, as SlopeError is.
	InterceptError Number
}

// LeastSquares returns the line of ordinary least squares through the points
// (x[i], y[i]). Slope, intercept and R2 are exact.
//
// It is undefined with [ReasonMissing] if the counts of x and y differ or one
// of them is no number, and with [ReasonOneObservation] if the points do not
// differ in x.
//
// Vectors: NIST StRD Norris, certified to 15 digits.
func LeastSquares(x, y []decimal.Decimal) (Line, Reason) {
	xs, ys, reason := rationals(x, y)
	if reason != "" {
		return Line{}, reason
	}
	return leastSquares(xs, ys)
}

// An Intercept says how the line of Theil and Sen is placed.
type Intercept string

// The two conventions; they give different lines.
const (
	// InterceptJoint is the median of y - slope × x over the points: half of
	// the points lie above the line.
	InterceptJoint Intercept = "joint"
	// InterceptSeparate is the median of y less slope × the median of x.
	InterceptSeparate Intercept = "separate"
)

// TheilSen returns the line whose slope is the median of the slopes between
// all pairs of points that differ in x, exactly. One outlier does not move it.
// An intercept that is not stated is [InterceptJoint].
//
// It is undefined as [LeastSquares] is, and with [ReasonUnknownOption].
//
// Source: Theil 1950; Sen 1968, whose example gives 6 jointly and 4 separately.
func TheilSen(x, y []decimal.Decimal, intercept Intercept) (Line, Reason) {
	xs, ys, reason := rationals(x, y)
	switch {
	case intercept != "" && intercept != InterceptJoint && intercept != InterceptSeparate:
		return Line{}, ReasonUnknownOption
	case reason != "":
		return Line{}, reason
	}
	return theilSen(xs, ys, intercept)
}

func rationals(x, y []decimal.Decimal) (xs, ys []*big.Rat, reason Reason) {
	if len(x) != len(y) {
		return nil, nil, ReasonMissing
	}
	for i := range x {
		if !x[i].IsValid() || !y[i].IsValid() {
			return nil, nil, ReasonMissing
		}
		xs, ys = append(xs, ratOf(x[i])), append(ys, ratOf(y[i]))
	}
	return xs, ys, ""
}

func leastSquares(xs, ys []*big.Rat) (Line, Reason) {
	if len(xs) == 0 {
		return Line{}, ReasonMissing
	}
	meanX, meanY := mean(xs), mean(ys)
	sxx, sxy, syy := new(big.Rat), new(big.Rat), new(big.Rat)
	for i := range xs {
		dx, dy := new(big.Rat).Sub(xs[i], meanX), new(big.Rat).Sub(ys[i], meanY)
		sxx.Add(sxx, new(big.Rat).Mul(dx, dx))
		sxy.Add(sxy, new(big.Rat).Mul(dx, dy))
		syy.Add(syy, dy.Mul(dy, dy))
	}
	if sxx.Sign() == 0 {
		return Line{}, ReasonOneObservation
	}
	slope := new(big.Rat).Quo(sxy, sxx)
	intercept := new(big.Rat).Sub(meanY, new(big.Rat).Mul(slope, meanX))
	line := Line{Slope: exactRat(slope), Intercept: exactRat(intercept)}
	explained := new(big.Rat).Mul(slope, sxy)
	if syy.Sign() != 0 {
		line.R2 = exactRat(new(big.Rat).Quo(explained, syy))
	}
	if n := int64(len(xs)); n > 2 {
		variance := new(big.Rat).Sub(syy, explained)
		variance.Mul(variance, big.NewRat(1, n-2))
		line.SlopeError = root(new(big.Rat).Quo(variance, sxx))
		weight := new(big.Rat).Mul(meanX, meanX)
		weight.Quo(weight, sxx).Add(weight, big.NewRat(1, n))
		line.InterceptError = root(variance.Mul(variance, weight))
	}
	return line, ""
}

func root(r *big.Rat) Number {
	f, _ := r.Float64()
	return Approximate(math.Sqrt(f))
}

func mean(values []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, v := range values {
		sum.Add(sum, v)
	}
	return sum.Mul(sum, big.NewRat(1, int64(len(values))))
}

func theilSen(xs, ys []*big.Rat, intercept Intercept) (Line, Reason) {
	if len(xs) == 0 {
		return Line{}, ReasonMissing
	}
	var slopes []*big.Rat
	for i := range xs {
		for j := range i {
			dx := new(big.Rat).Sub(xs[i], xs[j])
			if dx.Sign() != 0 {
				dy := new(big.Rat).Sub(ys[i], ys[j])
				slopes = append(slopes, dy.Quo(dy, dx))
			}
		}
	}
	if len(slopes) == 0 {
		return Line{}, ReasonOneObservation
	}
	slope := median(slopes)
	line := Line{Slope: exactRat(slope)}
	if intercept == InterceptSeparate {
		medianX, medianY := median(slices.Clone(xs)), median(slices.Clone(ys))
		line.Intercept = exactRat(medianY.Sub(medianY, medianX.Mul(medianX, slope)))
		return line, ""
	}
	rest := make([]*big.Rat, len(xs))
	for i := range xs {
		rest[i] = new(big.Rat).Mul(slope, xs[i])
		rest[i].Sub(ys[i], rest[i])
	}
	line.Intercept = exactRat(median(rest))
	return line, ""
}

// median returns a new number and sorts values.
func median(values []*big.Rat) *big.Rat {
	slices.SortFunc(values, func(a, b *big.Rat) int { return a.Cmp(b) })
	n := len(values)
	sum := new(big.Rat).Add(values[(n-1)/2], values[n/2])
	return sum.Mul(sum, big.NewRat(1, 2))
}

// AnnualReduction returns the average annual rate of reduction that a line
// through the logarithms of the figures has: 1 - exp(slope), 0.064 for a slope
// of -0.06613.
//
// Source: UNICEF, How to calculate the average annual rate of reduction, 2007.
func AnnualReduction(logSlope float64) float64 { return -math.Expm1(logSlope) }

// logLine returns the line of least squares through the logarithms of ys,
// which must be above 0.
func logLine(xs, ys []float64) (slope, intercept float64) {
	logs := make([]float64, len(ys))
	for i, y := range ys {
		logs[i] = math.Log(y)
	}
	meanX, meanLog := stats.Mean(xs), stats.Mean(logs)
	var sxx, sxy float64
	for i := range xs {
		dx := xs[i] - meanX
		sxx += dx * dx
		sxy += dx * (logs[i] - meanLog)
	}
	slope = sxy / sxx
	return slope, meanLog - slope*meanX
}

// byDate returns the figures that have a value and a date, in order.
func byDate(series []Figure) []Figure {
	var sorted []Figure
	for _, f := range series {
		if f.Value.IsValid() && f.Date.IsValid() {
			sorted = append(sorted, f)
		}
	}
	slices.SortStableFunc(sorted, func(a, b Figure) int { return cmp.Compare(position(a.Date), position(b.Date)) })
	return sorted
}
