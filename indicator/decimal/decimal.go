package decimal

import (
	"cmp"
	"math"
	"math/bits"
	"strconv"
)

// MaxDigits is the most digits that the coefficient of a [Decimal] has, and
// the most digits after the point.
const MaxDigits = 18

// maxCoefficient is the greatest number of MaxDigits digits.
const maxCoefficient = 1e18 - 1

// A Decimal is an exact decimal number as it is printed: a coefficient and
// the count of digits after the point. 98.95 and 98.950 are the same number
// printed differently: [Decimal.Compare] and [Decimal.Equal] call them equal,
// == does not.
//
// The zero Decimal is no number: a figure that was not given.
// [Decimal.IsValid] tells the two apart; the number 0 is valid and has Sign 0.
//
// Decimals are immutable and have 16 bytes.
type Decimal struct {
	coefficient int64
	// form is 1 + the scale, and 0 if there is no number.
	form uint8
}

// New returns coefficient / 10^scale: New(9895, 2) is 98.95.
//
// It fails with [ErrRange] if the coefficient has more than [MaxDigits]
// digits or the scale is not from 0 to MaxDigits.
func New(coefficient int64, scale int) (Decimal, error) {
	err := errDigits
	switch {
	case scale < 0 || scale > MaxDigits:
		err = errScale
	case -maxCoefficient <= coefficient && coefficient <= maxCoefficient:
		return number(coefficient, scale), nil
	}
	return Decimal{}, &OperationError{
		"New", []string{strconv.FormatInt(coefficient, 10), strconv.Itoa(scale)}, err,
	}
}

// number is New for what is known to be in range.
func number(coefficient int64, scale int) Decimal {
	return Decimal{coefficient, uint8(scale) + 1}
}

// IsValid reports whether d is a number.
func (d Decimal) IsValid() bool { return d.form != 0 }

// Coefficient returns d without its point: 98950 of 98.950. It is 0 if d is
// no number.
func (d Decimal) Coefficient() int64 { return d.coefficient }

// Scale returns the count of digits after the point: 3 of 98.950. It is 0 if
// d is no number.
func (d Decimal) Scale() int {
	if d.form == 0 {
		return 0
	}
	return int(d.form) - 1
}

// Sign returns -1, 0 or +1 as d is negative, 0 or positive. It is 0 also if d
// is no number.
func (d Decimal) Sign() int { return cmp.Compare(d.coefficient, 0) }

// Equal reports whether d and e are the same number, printed alike or not.
// Two that are no number are equal.
func (d Decimal) Equal(e Decimal) bool { return d.Compare(e) == 0 }

// Compare returns -1, 0 or +1 as d is less than, equal to or greater than e,
// printed alike or not. No number is equal to itself and less than every
// number.
func (d Decimal) Compare(e Decimal) int {
	if d.form == e.form {
		return cmp.Compare(d.coefficient, e.coefficient)
	}
	return d.compareScaled(e)
}

// compareScaled is Compare where the forms differ.
func (d Decimal) compareScaled(e Decimal) int {
	switch {
	case d.form == 0 || e.form == 0:
		return cmp.Compare(d.form, e.form)
	case d.form > e.form:
		return -e.compareScaled(d)
	}
	// d × 10^power in 128 bits of two's complement: Mul64 has taken a
	// negative d for d + 2^64.
	power := pow10[e.form-d.form]
	hi, lo := bits.Mul64(uint64(d.coefficient), power)
	hi -= power & uint64(d.coefficient>>63)
	if high := int64(hi); high != e.coefficient>>63 {
		return cmp.Compare(high, e.coefficient>>63)
	}
	return cmp.Compare(lo, uint64(e.coefficient))
}

// Float64 returns the float64 nearest to d, and NaN if d is no number. It is
// for methods that are defined by logarithms or roots: the result is not
// exact and has lost the printed scale.
func (d Decimal) Float64() float64 {
	if d.form == 0 {
		return math.NaN()
	}
	if d.magnitude() <= 1<<53 {
		// Both operands are exact, so that the quotient is rounded once.
		return float64(d.coefficient) / float64(pow10[d.Scale()])
	}
	f, _ := strconv.ParseFloat(d.String(), 64) // of the form and range of a float
	return f
}

// magnitude returns the coefficient without its sign.
func (d Decimal) magnitude() uint64 {
	if d.coefficient < 0 {
		return uint64(-d.coefficient)
	}
	return uint64(d.coefficient)
}

var pow10 = [MaxDigits + 1]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
}
