package program

import (
	"fmt"
	"math"
	"math/big"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A fraction is an exact part of a whole: 1 is all of it. Means of means do
// not fit decimals, so that what does not fit integers is a big.Rat. The zero
// fraction is not known.
type fraction struct {
	num, den int64    // den is above 0 if they say it
	big      *big.Rat // else, unless it is nil
}

var whole, none = fraction{num: 1, den: 1}, fraction{num: 0, den: 1}

// known reports whether f is a number.
func (f fraction) known() bool { return f.den > 0 || f.big != nil }

// beyondWhole reports whether f is known and above 1.
func (f fraction) beyondWhole() bool {
	return f.known() && f.rat().Cmp(whole.rat()) > 0
}

// rat returns f as a big.Rat, nil if it is not known. It is not to be written
// into.
func (f fraction) rat() *big.Rat {
	if f.den > 0 {
		return big.NewRat(f.num, f.den)
	}
	return f.big
}

// fractionOf returns num / den, not known if one of them is no number or den
// is not above 0.
func fractionOf(num, den decimal.Decimal) fraction {
	if !num.IsValid() || den.Sign() <= 0 {
		return fraction{}
	}
	// Both are put on one scale; what then leaves int64 goes to big.Rat.
	n, d := num.Coefficient(), den.Coefficient()
	if up := den.Scale() - num.Scale(); up >= 0 {
		n = raise(n, up)
	} else {
		d = raise(d, -up)
	}
	if n == tooLarge || d == tooLarge {
		return fraction{big: new(big.Rat).Quo(ratOf(num), ratOf(den))}
	}
	return fraction{num: n, den: d}
}

// tooLarge stands for an integer of more digits than a decimal has.
const tooLarge = math.MaxInt64

// raise returns n times 10 to the power of up, and tooLarge if it does not fit
// a decimal.
func raise(n int64, up int) int64 {
	for ; up > 0; up-- {
		if n *= 10; n >= 1e18 || n <= -1e18 {
			return tooLarge
		}
	}
	return n
}

// ratOf returns a decimal, or a sum of decimals, as a big.Rat.
func ratOf(d fmt.Stringer) *big.Rat {
	r, _ := new(big.Rat).SetString(d.String()) // of the form it wants
	return r
}

// integer returns n, which has at most 18 digits, as a decimal.
func integer(n int64) decimal.Decimal {
	d, _ := decimal.New(n, 0)
	return d
}

// fractionOfRatio returns r, not known if it is no ratio.
func fractionOfRatio(r decimal.Ratio) fraction {
	num, den := r.Num(), r.Den() // no numbers if they are too wide
	if den.Sign() < 0 {
		num, den = num.Neg(), den.Neg()
	}
	return fractionOf(num, den)
}

// percentDigits is how many digits after the point percentages are given with,
// and quotientDigits how many other quotients are.
const (
	percentDigits  = 2
	quotientDigits = 4
)

// percent returns 100 f rounded half up, but never up to 100; no number if f
// is not known or has too many digits.
func (f fraction) percent(scale int) decimal.Decimal {
	if !f.known() {
		return decimal.Decimal{}
	}
	r := new(big.Rat).Mul(f.rat(), big.NewRat(100, 1))
	percent := round(r, scale)
	if r.Cmp(big.NewRat(100, 1)) < 0 && percent.Compare(hundred) >= 0 {
		// The next number below 100 with that many digits.
		percent, _ = decimal.New(raise(100, scale)-1, scale)
	}
	return percent
}

// round returns r rounded half up, away from zero; no number if it has too
// many digits.
func round(r *big.Rat, scale int) decimal.Decimal {
	d, err := decimal.Parse(r.FloatString(scale))
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}

// A mean is a weighted mean in the making. It adds up exactly: by denominator,
// and only in the end across denominators, so that ten thousand terms do not
// cost ten thousand common denominators.
type mean struct {
	sums    map[int64]*decimal.Accumulator // of weight times numerator
	rest    *big.Rat                       // the terms that have no numerator
	weights decimal.Accumulator
}

// add adds a value that is known with a weight that is a number.
func (m *mean) add(weight decimal.Decimal, value fraction) {
	m.weights.Add(weight)
	if value.big != nil {
		product := new(big.Rat).Mul(ratOf(weight), value.big)
		if m.rest != nil {
			product.Add(product, m.rest)
		}
		m.rest = product
		return
	}
	sum := m.sums[value.den]
	if sum == nil {
		if m.sums == nil {
			m.sums = map[int64]*decimal.Accumulator{}
		}
		sum = new(decimal.Accumulator)
		m.sums[value.den] = sum
	}
	sum.AddProduct(weight, integer(value.num))
}

// value returns the mean, and why there is none.
func (m *mean) value() (fraction, Reason) {
	if m.weights.Count() == 0 {
		return fraction{}, ReasonNothingCounted
	}
	weights := ratOf(m.weights)
	if weights.Sign() == 0 {
		return fraction{}, ReasonZeroWeight
	}
	total := new(big.Rat)
	if m.rest != nil {
		total.Set(m.rest)
	}
	for den, sum := range m.sums {
		part := ratOf(sum)
		total.Add(total, part.Quo(part, big.NewRat(den, 1)))
	}
	return fraction{big: total.Quo(total, weights)}, ""
}
