package method

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A Number is what a method computes: an exact quotient, or, where the method
// is defined by powers or logarithms, the approximation that float64 gives.
// [Number.IsExact] tells which.
//
// The zero Number is none: a result that is undefined. The number 0 is valid
// and has Sign 0. No Number is infinite or NaN. Numbers are immutable and
// compared with [Number.Equal].
type Number struct {
	ratio  decimal.Ratio
	wide   *big.Rat // exact, with terms that no Ratio holds
	approx float64
	form   form
}

// A form says which member of a Number holds it.
type form uint8

const (
	formNone form = iota
	formRatio
	formWide
	formApproximate
)

var (
	_ json.Marshaler   = Number{}
	_ json.Unmarshaler = (*Number)(nil)
	_ fmt.Stringer     = Number{}
)

// Exact returns r as a number; none if r is no ratio.
func Exact(r decimal.Ratio) Number {
	if !r.IsValid() {
		return Number{}
	}
	return Number{ratio: r, form: formRatio}
}

// ExactDecimal returns d as a number; none if d is no number.
func ExactDecimal(d decimal.Decimal) Number {
	if !d.IsValid() {
		return Number{}
	}
	r, _ := decimal.RatioOf(d, integer(1)) // the denominator is not 0
	return Exact(r)
}

// Approximate returns f as a number that is not exact; none if f is infinite
// or NaN.
func Approximate(f float64) Number {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return Number{}
	}
	return Number{approx: f, form: formApproximate}
}

// exactRat returns r as a number. It must not be changed afterwards.
func exactRat(r *big.Rat) Number {
	if r.Num().IsInt64() && r.Denom().IsInt64() {
		num, err := decimal.New(r.Num().Int64(), 0)
		den, err2 := decimal.New(r.Denom().Int64(), 0)
		if err == nil && err2 == nil {
			ratio, _ := decimal.RatioOf(num, den) // a Rat has no denominator 0
			return Exact(ratio)
		}
	}
	return Number{wide: r, form: formWide}
}

// IsValid reports whether n is a number.
func (n Number) IsValid() bool { return n.form != formNone }

// IsExact reports whether n is a number and exact.
func (n Number) IsExact() bool { return n.form == formRatio || n.form == formWide }

// Ratio returns n as it was computed; no ratio if n is none, is not exact or
// has terms too long for one.
func (n Number) Ratio() decimal.Ratio { return n.ratio }

// Float64 returns the float64 nearest to n, and NaN if n is no number.
func (n Number) Float64() float64 {
	switch n.form {
	case formRatio:
		return n.ratio.Float64()
	case formWide:
		f, _ := n.wide.Float64()
		return f
	case formApproximate:
		return n.approx
	}
	return math.NaN()
}

// Sign returns -1, 0 or 1 as n is negative, 0 or positive. It is 0 also if n
// is no number.
func (n Number) Sign() int {
	if !n.IsValid() {
		return 0
	}
	return n.Compare(integer(0))
}

// Compare returns -1, 0 or 1 as n is less than, equal to or greater than d:
// exactly if n is exact, else as float64. No number is less than every number.
func (n Number) Compare(d decimal.Decimal) int {
	switch {
	case !n.IsValid() && !d.IsValid():
		return 0
	case !n.IsValid():
		return -1
	case !d.IsValid():
		return 1
	case n.form == formApproximate:
		return compareFloats(n.approx, d.Float64())
	case n.form == formWide:
		return n.wide.Cmp(ratOf(d))
	}
	return n.ratio.CompareDecimal(d)
}

// CompareNumber returns -1, 0 or 1 as n is less than, equal to or greater than
// m: exactly if both are exact, else as float64. No number is less than every
// number.
func (n Number) CompareNumber(m Number) int {
	switch {
	case n.form == formRatio && m.form == formRatio:
		return n.ratio.Compare(m.ratio)
	case !n.IsValid() || !m.IsValid():
		return compareFloats(float64(min(n.form, 1)), float64(min(m.form, 1)))
	case n.IsExact() && m.IsExact():
		return n.rat().Cmp(m.rat())
	}
	return compareFloats(n.Float64(), m.Float64())
}

func compareFloats(x, y float64) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// Equal reports whether n and m are the same number and both exact or both
// not. Two that are none are equal.
func (n Number) Equal(m Number) bool {
	if !n.IsExact() || !m.IsExact() {
		return n.form == m.form && n.approx == m.approx
	}
	return n.rat().Cmp(m.rat()) == 0
}

// Round returns n with scale digits after the point, rounded in the mode
// given.
//
// It fails as [decimal.Ratio.Round] does.
func (n Number) Round(scale int, mode decimal.Rounding) (decimal.Decimal, error) {
	return n.round(1, scale, mode)
}

// Percent returns 100 times n with scale digits after the point, rounded once
// in the mode given.
//
// It fails as [decimal.Ratio.Percent] does.
func (n Number) Percent(scale int, mode decimal.Rounding) (decimal.Decimal, error) {
	return n.round(100, scale, mode)
}

var errDigits = fmt.Errorf("method.Number: more than %d digits: %w", decimal.MaxDigits, decimal.ErrRange)

func (n Number) round(factor int64, scale int, mode decimal.Rounding) (decimal.Decimal, error) {
	if n.form == formNone || n.form == formRatio {
		if factor == 100 {
			return n.ratio.Percent(scale, mode)
		}
		return n.ratio.Round(scale, mode)
	}
	if scale < 0 || scale > decimal.MaxDigits {
		return decimal.Decimal{}, errDigits
	}
	r := n.rat()
	r = new(big.Rat).Mul(r, big.NewRat(factor, 1))
	// The digits asked for and one more, with a last digit that says whether
	// anything follows: enough for every mode to decide as on the whole.
	power := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(scale)+1), nil)
	scaled := new(big.Int).Mul(r.Num(), power)
	quotient, rest := new(big.Int).QuoRem(scaled, r.Denom(), new(big.Int))
	quotient.Mul(quotient, big.NewInt(10))
	if rest.Sign() != 0 {
		quotient.Add(quotient, big.NewInt(int64(r.Sign())))
	}
	if !quotient.IsInt64() {
		return decimal.Decimal{}, errDigits
	}
	digits, err := decimal.New(quotient.Int64(), min(scale+2, decimal.MaxDigits))
	if err != nil || scale+2 > decimal.MaxDigits {
		return decimal.Decimal{}, errDigits
	}
	return digits.Round(scale, mode)
}

// rat returns n as a rational number that must not be changed; nil if n is
// none. An approximation is the fraction that its bits are.
func (n Number) rat() *big.Rat {
	switch n.form {
	case formRatio:
		num, den, _ := strings.Cut(n.ratio.String(), "/")
		return new(big.Rat).Quo(parseRat(num), parseRat(den))
	case formWide:
		return n.wide
	case formApproximate:
		return new(big.Rat).SetFloat64(n.approx)
	}
	return nil
}

// parseRat reads what a Decimal or a term of a Ratio prints.
func parseRat(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return new(big.Rat)
	}
	return r
}

// ratOf returns d, which must be a number, as a rational.
func ratOf(d decimal.Decimal) *big.Rat { return parseRat(d.String()) }

// String returns an exact number as a fraction, as in "5/9", an approximation
// as a decimal, and the empty string if n is none.
func (n Number) String() string {
	switch n.form {
	case formRatio:
		return n.ratio.String()
	case formWide:
		return n.wide.String()
	case formApproximate:
		return strconv.FormatFloat(n.approx, 'g', -1, 64)
	}
	return ""
}

// MarshalJSON returns an exact number as in {"numerator":"5","denominator":"9"},
// an approximation as a JSON number, and null if n is none.
func (n Number) MarshalJSON() ([]byte, error) {
	switch n.form {
	case formRatio:
		return n.ratio.MarshalJSON()
	case formWide:
		return json.Marshal(numberJSON{n.wide.Num().String(), n.wide.Denom().String()})
	case formApproximate:
		return json.Marshal(n.approx)
	}
	return []byte("null"), nil
}

type numberJSON struct {
	Numerator   string `json:"numerator"`
	Denominator string `json:"denominator"`
}

var errNumber = errors.New(
	`method.Number: want {"numerator":"...","denominator":"..."} with a denominator other than 0, or a JSON number`)

// UnmarshalJSON reads what [Number.MarshalJSON] returns.
func (n *Number) UnmarshalJSON(data []byte) error {
	*n = Number{}
	if len(data) > 0 && data[0] != '{' {
		var f *float64
		if err := json.Unmarshal(data, &f); err != nil {
			return fmt.Errorf("%w: %w", errNumber, err)
		}
		if f != nil {
			*n = Approximate(*f)
		}
		return nil
	}
	var r decimal.Ratio
	if err := r.UnmarshalJSON(data); err == nil {
		*n = Exact(r)
		return nil
	}
	var v numberJSON
	if err := json.Unmarshal(data, &v); err != nil {
		return fmt.Errorf("%w: %w", errNumber, err)
	}
	num, okNum := new(big.Int).SetString(v.Numerator, 10)
	den, okDen := new(big.Int).SetString(v.Denominator, 10)
	if !okNum || !okDen || den.Sign() == 0 {
		return fmt.Errorf("%w, not %s", errNumber, data)
	}
	*n = exactRat(new(big.Rat).SetFrac(num, den))
	return nil
}
