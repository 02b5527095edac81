package method

import (
	"math"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// UNSD2022 is pace-cagr as in the Progress Chart 2022 of the UN Statistics
// Division and the SDG trends of UNDP, with their words as classes:
//
//	with a target    ratio >= 0.95 On Track, >= 0.5 Fair progress but
//	                 acceleration needed, >= -0.1 Limited or No Progress,
//	                 else Deterioration
//	without          rate > 1 %, > 0.5 %, >= -1 %, the same classes
//
// Before the ratio, and in this order: Target Achieved if the observation is at
// the target or beyond; Deterioration if the baseline was and the observation
// is not. The class is Insufficient Data where the value is undefined and
// neither holds.
//
// Its quirks are the publisher's:
//
//   - A baseline that is 0 or has no figure moves to the figure in Series,
//     other than 0, of the nearest year up to three years off, and of two as
//     near to the later. The Input of the result has the one used. Where there
//     is none, and no target either, what should fall is achieved at 0.
//   - The rate of growth of negative figures is that of their size, so that
//     from -4 to -6 is a rise; that of figures on both sides of 0 is the real
//     part of the complex root. With a target, a negative observation has not
//     achieved it, and of a negative baseline or target nothing is known:
//     [ReasonNegative].
//
// These, the order and the inclusive comparison are inferred from the statuses
// published; the code that is public compares strictly. They give 14,999 of
// 15,004 statuses by the ratio and 42,489 of 42,492 by the rate; most of the
// others were published after comparing rounded figures (96.995 with 97), which
// is not reproduced.
//
// Source: UNDP-Data/SDG-Accelerator src/utils/getStatus.tsx;
// UNDP-Data/SDG-Accelerator-Data-Repo at 7cc0750d.
type UNSD2022 struct {
	// OnTrack is the lower end of On Track by ratio; no number means 0.95.
	OnTrack decimal.Decimal
	// Fair is the lower end of Fair progress by ratio; no number means 0.5.
	// The publisher has 0.1 for some series.
	Fair decimal.Decimal
	// Limited is the lower end of Limited by ratio; no number means -0.1.
	Limited decimal.Decimal
	// ByRate goes by the rate also where there is a target, which then only
	// says whether it is achieved. The publisher does so with some series.
	ByRate bool
}

// The classes of [UNSD2022].
const (
	// UNSDAchieved means that the target is met.
	UNSDAchieved Class = "Target Achieved"
	// UNSDOnTrack is the pace that is needed, or nearly.
	UNSDOnTrack Class = "On Track"
	// UNSDFair is progress too slow for the target.
	UNSDFair Class = "Fair progress but acceleration needed"
	// UNSDLimited is little progress, or little regress.
	UNSDLimited Class = "Limited or No Progress"
	// UNSDDeterioration is a move away, or a target that was met and is not.
	UNSDDeterioration Class = "Deterioration"
	// UNSDInsufficient means that the value is undefined.
	UNSDInsufficient Class = "Insufficient Data"
)

// Apply returns the ratio of the rates, or the rate.
func (m UNSD2022) Apply(in Input) Result {
	in.Baseline = unsdBaseline(&in)
	result := Result{Method: IDUNSD2022, Version: 1, Input: in, Class: UNSDInsufficient}
	measured := in
	if m.ByRate {
		measured.Target = Figure{}
	}
	p, reason := paceOf(&measured)
	b, y, t := in.Baseline.Value, in.Actual.Value, in.Target.Value
	switch {
	case reason != "":
	case b.Sign() == 0:
		reason = ReasonZeroBase
	case !p.hasTarget:
		result.rates(p, p.unsd(&in))
		result.classify(m.GrowthBands())
	case min(b.Sign(), t.Sign()) < 0:
		reason = ReasonNegative
	case b.Equal(t):
		reason = ReasonFlat
	case beyond(b, t, in.Direction):
		reason = ReasonBaselineBeyondTarget
	default:
		result.rates(p, p.unsd(&in))
		result.classify(m.RatioBands())
	}
	if reason != "" {
		result.Reason = reason
	}
	met, _ := reached(y, t, in.Direction)
	was, _ := reached(b, t, in.Direction)
	gone := in.Direction == Lower && y.IsValid() && y.Sign() == 0
	switch {
	case met && y.Sign() >= 0, gone && !in.Target.Value.IsValid() && b.Sign() == 0:
		result.override(UNSDAchieved)
	case was && !m.ByRate && y.IsValid() && b.Sign() != 0:
		result.override(UNSDDeterioration)
	}
	return result
}

// unsdBaseline returns the figure that the publisher starts from.
func unsdBaseline(in *Input) Figure {
	const reach = 3 // years
	b := in.Baseline
	if b.Value.Sign() != 0 || !b.Date.IsValid() {
		return b
	}
	nearest, least := b, reach+1
	for _, f := range in.Series {
		if f.Value.Sign() == 0 || !f.Date.IsValid() {
			continue
		}
		off := max(f.Date.Year()-b.Date.Year(), b.Date.Year()-f.Date.Year())
		if off < least || off == least && off <= reach && f.Date.After(nearest.Date) {
			nearest, least = f, off
		}
	}
	return nearest
}

// unsd returns the rate so far, above 0 in the better direction: of figures on
// both sides of 0 by the real part of the complex root.
func (p *pace) unsd(in *Input) float64 {
	rate := growth(p.from, p.to, p.elapsed)
	if p.from*p.to < 0 {
		rate = math.Pow(-p.to/p.from, 1/p.elapsed)*math.Cos(math.Pi/p.elapsed) - 1
	}
	return float64(in.Direction.Sign()) * rate
}

// RatioBands returns the bands of the ratio to the pace required.
func (m UNSD2022) RatioBands() Bands {
	return BandsFrom(UNSDDeterioration,
		Step{UNSDLimited, orElse(m.Limited, scaled(-1, 1))},
		Step{UNSDFair, orElse(m.Fair, scaled(5, 1))},
		Step{UNSDOnTrack, orElse(m.OnTrack, scaled(95, 2))})
}

// GrowthBands returns the bands of the rate where there is no target. They
// include their lower end below and exclude it above.
func (UNSD2022) GrowthBands() Bands {
	return Bands{
		{Class: UNSDDeterioration, To: scaled(-1, 2), Below: true},
		{Class: UNSDLimited, From: scaled(-1, 2), To: scaled(5, 3)},
		{Class: UNSDFair, From: scaled(5, 3), Above: true, To: scaled(1, 2)},
		{Class: UNSDOnTrack, From: scaled(1, 2), Above: true},
	}
}

// orElse returns d, and other if d is no number.
func orElse(d, other decimal.Decimal) decimal.Decimal {
	if d.IsValid() {
		return d
	}
	return other
}
