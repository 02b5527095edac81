package method

import (
	"math"
	"math/big"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A Mode says how the figures of parts become one. It is always stated: the
// zero Mode is none.
type Mode string

// The modes.
const (
	// ModeSum adds counts and amounts of disjoint parts. Percentages and
	// other rates are refused, and several figures in time of a level.
	ModeSum Mode = "sum"
	// ModeLatest takes the latest figure of a level or a running total.
	ModeLatest Mode = "latest"
	// ModeSumOfLatest takes the latest figure of each ID and adds these: a
	// running total that several report, each carried forward.
	ModeSumOfLatest Mode = "sum-of-latest"
	// ModeRatioOfSums divides the sum of numerators by that of denominators:
	// the percentage of the whole.
	ModeRatioOfSums Mode = "ratio-of-sums"
	// ModeWeightedMean weighs values. Weights need not add up to 1: the sum of
	// the products is divided by the sum of the weights. With denominators as
	// weights it is the ratio of sums.
	ModeWeightedMean Mode = "weighted-mean"
	// ModeMeanOfRatios is the plain mean of percentages: of the average unit,
	// each one vote, and not of the whole.
	ModeMeanOfRatios Mode = "mean-of-ratios"
	// ModeMean is the plain mean of scores or amounts. Percentages and other
	// rates are refused.
	ModeMean Mode = "mean"
	// ModeGeometricMean is the root of the product of positive values, for
	// composite indices. It is not exact.
	ModeGeometricMean Mode = "geometric-mean"
	// ModeWorst takes the worst part, by the scale of classes or else by value
	// and direction.
	ModeWorst Mode = "worst"
	// ModeCountMet is how many are met over how many have a verdict.
	ModeCountMet Mode = "count-of-met"
)

// A Kind says what the figures of a series are. The empty Kind is not stated.
type Kind string

// The kinds.
const (
	// KindFlow is what comes about in a period: figures in time are added.
	KindFlow Kind = "flow"
	// KindLevel is what is there on a day: the latest figure counts.
	KindLevel Kind = "level"
	// KindCumulative is a running total: the latest figure counts.
	KindCumulative Kind = "cumulative"
	// KindRate is a percentage, a rate of growth, an index: neither added nor
	// averaged without its denominator.
	KindRate Kind = "rate"
)

// A Standing says whether a part is met. The empty Standing is not known.
type Standing string

// The standings.
const (
	// StandingMet is met.
	StandingMet Standing = "met"
	// StandingNotMet is not met, or not yet.
	StandingNotMet Standing = "not-met"
)

// A Part is one of the figures that are rolled up. Which members count depends
// on the mode; the others may be empty.
type Part struct {
	// ID names the part. Parts of one ID are figures in time.
	ID string `json:"id"`
	// Value is its figure; none if it is missing, which is neither 0 nor
	// failed: the part is left out and counted as such.
	Value Number `json:"value,omitzero"`
	// Numerator is that of a percentage.
	Numerator decimal.Decimal `json:"numerator,omitzero"`
	// Denominator is that of a percentage.
	Denominator decimal.Decimal `json:"denominator,omitzero"`
	// Weight is the weight in a weighted mean.
	Weight decimal.Decimal `json:"weight,omitzero"`
	// Date is the day of the figure, for the latest.
	Date calendar.Date `json:"date,omitzero"`
	// Kind says what the figure is.
	Kind Kind `json:"kind,omitempty"`
	// Dimension names what the parts are by, such as "sex". A roll-up over
	// several dimensions, or over a part and its total, is refused.
	Dimension string `json:"dimension,omitempty"`
	// Class is its class, for the worst.
	Class Class `json:"class,omitempty"`
	// Standing says whether it is met, for the count.
	Standing Standing `json:"standing,omitempty"`
	// Method is that of the result that the part was taken from, if it was.
	// Parts of different methods are refused.
	Method ID `json:"method,omitempty"`
	// Version is that of Method. Parts of different versions are refused.
	Version int `json:"version,omitempty"`
}

// A Cap cuts values off before they are rolled up. It changes results and is
// therefore printed with them.
type Cap struct {
	// Low is the lower end; no number means none.
	Low decimal.Decimal `json:"low,omitzero"`
	// High is the upper end; no number means none.
	High decimal.Decimal `json:"high,omitzero"`
}

// A Rollup says how parts become a total.
type Rollup struct {
	// Mode is how.
	Mode Mode
	// Direction says which side is better, for the worst by value.
	Direction Direction
	// Scale is the classes from worst to best, for the worst by class.
	Scale []Class
	// Cap cuts the values of the parts off, if it is not nil.
	Cap *Cap
	// Bands classify the total; none leave it without a class.
	Bands Bands
	// Empty stands for the total of no parts at all, as 0 does with Operately;
	// no number, which is right, leaves it undefined.
	Empty decimal.Decimal
}

// A Total is the result of a roll-up and what went into it.
type Total struct {
	// Mode is how it was computed.
	Mode Mode `json:"mode"`
	// Value is the total; none if Reason says why, and if the worst is one of
	// classes.
	Value Number `json:"value,omitzero"`
	// Class is the band of the value, or the worst class.
	Class Class `json:"class,omitempty"`
	// Reason says why there is no total.
	Reason Reason `json:"reason,omitempty"`
	// Counted is how many parts went into it. Of a latest figure all that have
	// one are counted.
	Counted int `json:"counted"`
	// Of is how many parts there are.
	Of int `json:"of"`
	// Excluded are the others, and why.
	Excluded []Exclusion `json:"excluded,omitempty"`
	// ZeroWeights are the ids of parts that were counted with the weight 0.
	ZeroWeights []string `json:"zeroWeights,omitempty"`
	// Cap is what cut values off, if anything was to.
	Cap *Cap `json:"cap,omitempty"`
	// Capped is the ids of the parts whose values were cut off.
	Capped []string `json:"capped,omitempty"`
	// Worst is the id of the worst part, where that was asked for.
	Worst string `json:"worst,omitempty"`
}

// An Exclusion is a part that did not count.
type Exclusion struct {
	// ID names the part.
	ID string `json:"id"`
	// Reason says why.
	Reason Reason `json:"reason"`
}

// Combine rolls parts up. The order of parts matters only to that of the ids
// in the total and where two are latest, or worst, at once: then the last is
// the latest and the first the worst. Parts are not changed.
//
// Nothing to roll up is [ReasonEmpty], and nothing with a figure
// [ReasonMissing]: never 0.
func (r Rollup) Combine(parts []Part) Total {
	total := Total{Mode: r.Mode, Of: len(parts), Cap: r.Cap}
	if total.Reason = r.refusal(parts); total.Reason != "" {
		return total
	}
	counted := make([]Part, 0, len(parts))
	for _, p := range parts {
		if reason := r.lacks(&p); reason != "" {
			total.Excluded = append(total.Excluded, Exclusion{p.ID, reason})
			continue
		}
		if r.Cap != nil {
			p.Value = r.Cap.apply(p.Value, p.ID, &total)
		}
		counted = append(counted, p)
	}
	total.Counted = len(counted)
	switch {
	case len(parts) == 0 && r.Empty.IsValid():
		total.Value = ExactDecimal(r.Empty)
	case len(parts) == 0:
		total.Reason = ReasonEmpty
	case len(counted) == 0:
		total.Reason = ReasonMissing
	default:
		total.Value, total.Reason = r.value(counted, &total)
	}
	if total.Value.IsValid() && len(r.Bands) > 0 {
		total.Class, total.Reason = r.Bands.Classify(total.Value)
	}
	return total
}

// refusal says why the parts cannot be rolled up this way at all.
func (r Rollup) refusal(parts []Part) Reason {
	single := r.Mode == ModeLatest || r.Mode == ModeWorst || r.Mode == ModeCountMet
	seen := make(map[string]bool)
	for i := range parts {
		p := &parts[i]
		repeated := seen[p.ID]
		seen[p.ID] = true
		switch {
		case p.Method != parts[0].Method || p.Version != parts[0].Version:
			return ReasonMixedMethods
		case !single && p.Dimension != parts[0].Dimension:
			return ReasonOverlap
		case p.Kind == KindRate && (r.Mode == ModeSum || r.Mode == ModeSumOfLatest || r.Mode == ModeMean):
			return ReasonNoDenominator
		case p.Kind == KindFlow && (r.Mode == ModeLatest || r.Mode == ModeSumOfLatest):
			return ReasonFlow
		case r.Mode == ModeSum && repeated && (p.Kind == KindLevel || p.Kind == KindCumulative):
			return ReasonNotAFlow
		}
	}
	return ""
}

// lacks says what keeps a part from being counted.
func (r Rollup) lacks(p *Part) Reason {
	switch {
	case r.Mode == ModeCountMet:
		if p.Standing != StandingMet && p.Standing != StandingNotMet {
			return ReasonMissing
		}
	case r.Mode == ModeWorst && len(r.Scale) > 0:
		switch {
		case p.Class == "":
			return ReasonMissing
		case !slices.Contains(r.Scale, p.Class):
			return ReasonUnknownClass
		}
	case r.Mode == ModeRatioOfSums:
		switch {
		case !p.Numerator.IsValid():
			return ReasonMissing
		case !p.Denominator.IsValid():
			return ReasonNoDenominator
		}
	case !p.Value.IsValid():
		return ReasonMissing
	case r.Mode == ModeWeightedMean && !p.Weight.IsValid():
		return ReasonNoWeight
	case (r.Mode == ModeLatest || r.Mode == ModeSumOfLatest) && !p.Date.IsValid():
		return ReasonNoDate
	}
	return ""
}

// apply cuts n off.
func (c *Cap) apply(n Number, id string, total *Total) Number {
	cut := n
	if c.Low.IsValid() && n.Compare(c.Low) < 0 {
		cut = ExactDecimal(c.Low)
	}
	if c.High.IsValid() && n.Compare(c.High) > 0 {
		cut = ExactDecimal(c.High)
	}
	if n.IsValid() && !cut.Equal(n) {
		total.Capped = append(total.Capped, id)
		return cut
	}
	return n
}

// value computes the total of parts, which have what the mode needs.
func (r Rollup) value(parts []Part, total *Total) (Number, Reason) {
	switch r.Mode {
	case ModeSum:
		return sumOf(parts), ""
	case ModeLatest:
		return latestPart(parts).Value, ""
	case ModeSumOfLatest:
		return sumOf(latestByID(parts)), ""
	case ModeRatioOfSums:
		return ratioOfParts(parts)
	case ModeWeightedMean:
		return weightedMean(parts, total)
	case ModeMeanOfRatios, ModeMean:
		return divide(sumOf(parts), ExactDecimal(integer(len(parts)))), ""
	case ModeGeometricMean:
		return geometricMean(parts)
	case ModeWorst:
		return r.worst(parts, total)
	case ModeCountMet:
		met := 0
		for _, p := range parts {
			if p.Standing == StandingMet {
				met++
			}
		}
		ratio, _ := decimal.RatioOf(integer(met), integer(len(parts))) // at least one
		return Exact(ratio), ""
	}
	return Number{}, ReasonUnknownMode
}

// sumOf adds values: exactly, so that no order changes the result.
func sumOf(parts []Part) Number {
	sum, exact := new(big.Rat), true
	for _, p := range parts {
		sum.Add(sum, p.Value.rat())
		exact = exact && p.Value.IsExact()
	}
	return numberOf(sum, exact)
}

// latestPart returns the part of the latest day; of several on it, the last.
func latestPart(parts []Part) Part {
	last := parts[0]
	for _, p := range parts[1:] {
		if p.Date.Compare(last.Date) >= 0 {
			last = p
		}
	}
	return last
}

func latestByID(parts []Part) []Part {
	byID := make(map[string][]Part)
	for _, p := range parts {
		byID[p.ID] = append(byID[p.ID], p)
	}
	last := make([]Part, 0, len(byID))
	for _, same := range byID {
		last = append(last, latestPart(same))
	}
	return last
}

func ratioOfParts(parts []Part) (Number, Reason) {
	sums := Aggregate{Mode: ModeRatioOfSums}
	for _, p := range parts {
		sums.Add(p.Numerator, p.Denominator)
	}
	return sums.value()
}

func weightedMean(parts []Part, total *Total) (Number, Reason) {
	sum, weights, exact := new(big.Rat), new(big.Rat), true
	for _, p := range parts {
		switch p.Weight.Sign() {
		case -1:
			return Number{}, ReasonNegative
		case 0:
			total.ZeroWeights = append(total.ZeroWeights, p.ID)
		}
		weight := ratOf(p.Weight)
		weights.Add(weights, weight)
		sum.Add(sum, weight.Mul(weight, p.Value.rat()))
		exact = exact && p.Value.IsExact()
	}
	if weights.Sign() == 0 {
		return Number{}, ReasonZeroWeight
	}
	return numberOf(sum.Quo(sum, weights), exact), ""
}

func geometricMean(parts []Part) (Number, Reason) {
	logs := make([]float64, len(parts))
	for i, p := range parts {
		if p.Value.Sign() <= 0 {
			return Number{}, ReasonNotPositive
		}
		logs[i] = math.Log(p.Value.Float64())
	}
	slices.Sort(logs) // so that no order changes the result
	sum := 0.0
	for _, l := range logs {
		sum += l
	}
	return Approximate(math.Exp(sum / float64(len(parts)))), ""
}

// worst finds the worst part; by class it sets the class and gives no value.
func (r Rollup) worst(parts []Part, total *Total) (Number, Reason) {
	if len(r.Scale) > 0 {
		worst := slices.MinFunc(parts, func(a, b Part) int {
			return slices.Index(r.Scale, a.Class) - slices.Index(r.Scale, b.Class)
		})
		total.Class, total.Worst = worst.Class, worst.ID
		return Number{}, ""
	}
	sign := r.Direction.Sign()
	if sign == 0 {
		return Number{}, ReasonNoDirection
	}
	worst := slices.MinFunc(parts, func(a, b Part) int { return sign * subtract(a.Value, b.Value).Sign() })
	total.Worst = worst.ID
	return worst.Value, ""
}
