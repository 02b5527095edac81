package indicator

import (
	"math"
	"math/big"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A quantity is an exact figure that can be compared with a goal: a decimal;
// num over den where den is a number; the rate in per cent that makes num over
// den in periods equal steps, or the rate of fall that does; or a rational that
// needs more digits than decimals have.
type quantity struct {
	num, den decimal.Decimal
	wide     *big.Rat
	periods  int32
	fall     bool
}

func plain(d decimal.Decimal) quantity { return quantity{num: d} }

// isValid reports whether q is a figure.
func (q *quantity) isValid() bool { return q.num.IsValid() || q.wide != nil }

// sign returns the sign of q, which is no rate; 0 if it is no figure.
func (q *quantity) sign() int {
	if q.wide != nil {
		return q.wide.Sign()
	}
	return q.num.Sign()
}

// isPlain reports whether q is a decimal as it stands.
func (q *quantity) isPlain() bool { return q.num.IsValid() && !q.den.IsValid() }

// ratio returns num over den. The denominator of a quantity is never 0.
func (q *quantity) ratio() decimal.Ratio {
	r, err := decimal.RatioOf(q.num, q.den)
	if err != nil {
		return decimal.Ratio{}
	}
	return r
}

// compare compares q with a bound, exactly.
func (q *quantity) compare(bound decimal.Decimal) int {
	switch {
	case q.wide != nil:
		return q.wide.Cmp(rat(bound))
	case q.periods > 0 && q.fall:
		return -q.compareRate(rat(bound.Neg()))
	case q.periods > 0:
		return q.compareRate(rat(bound))
	case q.den.IsValid():
		return q.ratio().CompareDecimal(bound)
	}
	return q.num.Compare(bound)
}

// compareRate compares num over den with (1 + bound/100)ⁿ.
func (q *quantity) compareRate(bound *big.Rat) int {
	factor := new(big.Rat).Quo(bound, big.NewRat(100, 1))
	factor.Add(factor, big.NewRat(1, 1))
	if factor.Sign() < 0 {
		// No figure shrinks by more than all of it.
		return 1
	}
	return q.rational().Cmp(power(factor, int(q.periods)))
}

// rational returns q, or the ratio that a rate is of, as a rational number.
func (q *quantity) rational() *big.Rat {
	if q.wide != nil {
		return new(big.Rat).Set(q.wide)
	}
	r := rat(q.num)
	if q.den.IsValid() {
		r.Quo(r, rat(q.den))
	}
	return r
}

// cmp compares two figures, the second of them no rate.
func (q *quantity) cmp(r *quantity) int {
	switch {
	case q.isPlain() && r.isPlain():
		return q.num.Compare(r.num)
	case q.periods > 0 && q.fall:
		bound := r.rational()
		return -q.compareRate(bound.Neg(bound))
	case q.periods > 0:
		return q.compareRate(r.rational())
	}
	return q.rational().Cmp(r.rational())
}

// equals reports whether q and r are the same figure, in whatever digits.
func (q *quantity) equals(r *quantity) bool {
	switch {
	case q.isPlain() && r.isPlain():
		return q.num.Equal(r.num)
	case q.periods != r.periods || q.fall != r.fall:
		return false
	}
	return *q == *r || q.rational().Cmp(r.rational()) == 0
}

// power returns r to the power n.
func power(r *big.Rat, n int) *big.Rat {
	exponent := big.NewInt(int64(n))
	return new(big.Rat).SetFrac(
		new(big.Int).Exp(r.Num(), exponent, nil),
		new(big.Int).Exp(r.Denom(), exponent, nil),
	)
}

// rat returns d as a rational number.
func rat(d decimal.Decimal) *big.Rat {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.Scale())), nil)
	return new(big.Rat).SetFrac(big.NewInt(d.Coefficient()), scale)
}

// value returns q as a decimal for display: as it is, or rounded half up to
// scale digits. It is no number where that leaves the range.
func (q *quantity) value(scale int) decimal.Decimal {
	switch {
	case q.wide != nil:
		return roundRat(q.wide, scale)
	case q.periods > 0 && q.fall:
		return q.rate(scale).Neg()
	case q.periods > 0:
		return q.rate(scale)
	case q.den.IsValid():
		d, err := q.ratio().Round(scale, decimal.HalfUp)
		if err != nil {
			return decimal.Decimal{}
		}
		return d
	}
	return q.num
}

// rounded returns q rounded half up to scale digits, also where it has fewer.
func (q *quantity) rounded(scale int) decimal.Decimal {
	if q.isPlain() {
		return roundRat(rat(q.num), scale)
	}
	return q.value(scale)
}

// roundRat returns r rounded half up, or no number if that has too many digits.
func roundRat(r *big.Rat, scale int) decimal.Decimal {
	d, err := decimal.Parse(r.FloatString(scale))
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}

// rate returns the rate rounded half up: float64 finds the neighbourhood, exact
// comparison the digit.
func (q *quantity) rate(scale int) decimal.Decimal {
	growth := 100 * (math.Pow(q.num.Float64()/q.den.Float64(), 1/float64(q.periods)) - 1)
	scaled := math.Floor(growth * math.Pow10(scale))
	if math.IsNaN(scaled) || math.Abs(scaled) >= 1e15 {
		return decimal.Decimal{}
	}
	for coefficient := int64(scaled) + 2; coefficient >= int64(scaled)-2; coefficient-- {
		// half is half a digit below the candidate.
		half, err := decimal.New(coefficient*10-5, scale+1)
		if err != nil {
			return decimal.Decimal{}
		}
		if q.compareRate(rat(half)) >= 0 {
			rounded, _ := decimal.New(coefficient, scale)
			return rounded
		}
	}
	return decimal.Decimal{}
}

// An interval is the values that a figure admits. An end without a figure is
// unbounded. An exact figure has two equal closed ends.
type interval struct {
	low, high         quantity
	openLow, openHigh bool
}

func exactly(q quantity) interval { return interval{low: q, high: q} }

// turned returns the interval with its ends exchanged: that of a figure that
// falls as this one rises.
func (i interval) turned() interval {
	return interval{low: i.high, openLow: i.openHigh, high: i.low, openHigh: i.openLow}
}

// isValid reports whether the interval says anything.
func (i *interval) isValid() bool { return i.low.isValid() || i.high.isValid() }

// exact returns the figure as a rational number, a rate rounded to far more
// digits than are printed; nil if the interval is not one figure.
func (i *interval) exact() *big.Rat {
	const digits = 9
	switch {
	case !i.isExact():
		return nil
	case i.low.periods > 0:
		return maybeRat(i.low.value(digits))
	}
	return i.low.rational()
}

// decimal returns the figure if it is one decimal; no number if it is not.
func (i *interval) decimal() decimal.Decimal {
	if !i.isExact() || !i.low.isPlain() {
		return decimal.Decimal{}
	}
	return i.low.num
}

// isExact reports whether the interval is one figure.
func (i *interval) isExact() bool {
	return i.low.isValid() && i.high.isValid() && !i.openLow && !i.openHigh && i.low.equals(&i.high)
}
