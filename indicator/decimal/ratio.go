package decimal

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// MaxRatioDigits is the most digits that the numerator and the denominator of
// a [Ratio] have. A Decimal has at most 18, but a sum or a product has more.
const MaxRatioDigits = 38

// A Ratio is an exact quotient of two numbers, both kept as they are given:
// nothing is divided, reduced or rounded until [Ratio.Round] is asked to.
// 5/9 and 10/18 are the same ratio: [Ratio.Compare] and [Ratio.Equal] call
// them equal, == does not.
//
// The zero Ratio is no ratio: one that is not known or not defined.
//
// Ratios are immutable.
type Ratio struct {
	num, den term
}

// A term is a numerator or denominator: a decimal of up to MaxRatioDigits
// digits. It has the form 0 if it is no number, and no negative 0.
type term struct {
	lo, hi   uint64 // magnitude
	form     uint8
	negative bool
}

var (
	_ json.Marshaler   = Ratio{}
	_ json.Unmarshaler = (*Ratio)(nil)
	_ fmt.Stringer     = Ratio{}
)

// RatioOf returns num / den.
//
// It fails with [ErrMissing] if one of them is no number and with
// [ErrZeroDenominator] if den is 0.
func RatioOf(num, den Decimal) (Ratio, error) {
	switch {
	case num.form == 0 || den.form == 0:
		return Ratio{}, binaryError("RatioOf", num, den, ErrMissing)
	case den.coefficient == 0:
		return Ratio{}, binaryError("RatioOf", num, den, ErrZeroDenominator)
	}
	return Ratio{num.term(), den.term()}, nil
}

// RatioOfSums returns the sum of num / the sum of den: a ratio of sums, a
// weighted mean. The sums need not fit a [Decimal].
//
// It fails with [ErrMissing] if nothing was added to one of them, with
// [ErrZeroDenominator] if the sum of den is 0, and with [ErrRange] if a sum
// has more than [MaxRatioDigits] digits.
func RatioOfSums(num, den Accumulator) (Ratio, error) {
	n, okN := num.term()
	d, okD := den.term()
	var err error
	switch {
	case num.form == 0 || den.form == 0:
		err = ErrMissing
	case !okN || !okD:
		err = errTermDigits
	case d.isZero():
		err = ErrZeroDenominator
	default:
		return Ratio{n, d}, nil
	}
	return Ratio{}, &OperationError{"RatioOfSums", []string{num.operand(), den.operand()}, err}
}

// IsValid reports whether r is a ratio.
func (r Ratio) IsValid() bool { return r.den.form != 0 }

// Num returns the numerator; no number if r is no ratio or the numerator does
// not fit a [Decimal], as a sum may not.
func (r Ratio) Num() Decimal { return r.num.decimal() }

// Den returns the denominator; no number if r is no ratio or the denominator
// does not fit a [Decimal], as a sum may not.
func (r Ratio) Den() Decimal { return r.den.decimal() }

// Sign returns -1, 0 or +1 as r is negative, 0 or positive. It is 0 also if r
// is no ratio.
func (r Ratio) Sign() int {
	switch {
	case r.num.isZero():
		return 0
	case r.num.negative != r.den.negative:
		return -1
	}
	return 1
}

// Equal reports whether r and s are the same ratio, in whatever terms. Two
// that are no ratio are equal.
func (r Ratio) Equal(s Ratio) bool { return r.Compare(s) == 0 }

// Compare returns -1, 0 or +1 as r is less than, equal to or greater than s,
// exactly, by cross-multiplication. No ratio is equal to itself and less than
// every ratio.
func (r Ratio) Compare(s Ratio) int {
	if !r.IsValid() || !s.IsValid() {
		return cmp.Compare(r.den.form, s.den.form) // at least one is 0
	}
	sign := r.Sign()
	if other := s.Sign(); sign != other || sign == 0 {
		return cmp.Compare(sign, other)
	}
	// r.num / r.den against s.num / s.den, the powers of ten on one side.
	power := s.num.scale() - s.den.scale() - r.num.scale() + r.den.scale()
	if power >= 0 {
		return sign * compareProducts(&r.num, &s.den, power, &s.num, &r.den)
	}
	return -sign * compareProducts(&s.num, &r.den, -power, &r.num, &s.den)
}

// compareProducts compares a × b × 10^power with c × d, all magnitudes.
func compareProducts(a, b *term, power int, c, d *term) int {
	if a.hi|b.hi|c.hi|d.hi != 0 || power > MaxDigits {
		x, y := a.times(b), c.times(d)
		x.mulPow10(power)
		return x.compare(&y)
	}
	hi, lo := bits.Mul64(a.lo, b.lo)
	over := uint64(0)
	if power > 0 {
		var mid, carry uint64
		over, mid = bits.Mul64(hi, pow10[power])
		hi, lo = bits.Mul64(lo, pow10[power])
		hi, carry = bits.Add64(hi, mid, 0)
		over += carry
	}
	if over != 0 {
		return 1
	}
	hi2, lo2 := bits.Mul64(c.lo, d.lo)
	if hi != hi2 {
		return cmp.Compare(hi, hi2)
	}
	return cmp.Compare(lo, lo2)
}

// CompareDecimal returns -1, 0 or +1 as r is less than, equal to or greater
// than d, exactly. No ratio is less than every number, no number less than
// every ratio, and the two are equal.
func (r Ratio) CompareDecimal(d Decimal) int {
	if d.form == 0 {
		return r.Compare(Ratio{})
	}
	return r.Compare(Ratio{d.term(), term{lo: 1, form: 1}})
}

// Round returns the quotient with scale digits after the point, rounded in
// the mode given.
//
// It fails with [ErrMissing] if r is no ratio, with [ErrRounding] if mode is
// none, and with [ErrRange] if scale is not from 0 to [MaxDigits] or the
// result has more than MaxDigits digits.
func (r Ratio) Round(scale int, mode Rounding) (Decimal, error) {
	return r.round("Round", 0, scale, mode)
}

// Percent returns 100 times the quotient with scale digits after the point,
// rounded once in the mode given: 62.5 of 5/8.
//
// It fails as [Ratio.Round] does.
func (r Ratio) Percent(scale int, mode Rounding) (Decimal, error) {
	return r.round("Percent", 2, scale, mode)
}

func (r Ratio) round(operation string, power, scale int, mode Rounding) (Decimal, error) {
	err := mode.check(scale)
	if !r.IsValid() {
		err = ErrMissing
	}
	var coefficient int64
	if err == nil {
		coefficient, err = r.quotient(power+scale, mode)
	}
	if err != nil {
		return Decimal{}, &OperationError{
			operation, []string{r.operand(), strconv.Itoa(scale), mode.String()}, err,
		}
	}
	return number(coefficient, scale), nil
}

// quotient returns r × 10^power as a rounded whole number.
func (r Ratio) quotient(power int, mode Rounding) (int64, error) {
	num, den := r.aligned(power)
	q, ok := num.quotient(&den)
	if !ok {
		return 0, errDigits
	}
	product := den
	product.mul(q)
	negative := r.Sign() < 0
	if product != num {
		// The rest compared with a half of den, all of it doubled.
		product = den
		product.mul(2*q + 1)
		num.mul(2)
		if mode.away(negative, q%2 == 1, num.compare(&product)) {
			q++
		}
	}
	switch {
	case q > maxCoefficient:
		return 0, errDigits
	case negative:
		return -int64(q), nil
	}
	return int64(q), nil
}

// aligned returns two whole numbers with the quotient r × 10^power but for
// the sign.
func (r Ratio) aligned(power int) (num, den wide) {
	power += r.den.scale() - r.num.scale()
	num, den = r.num.wide(), r.den.wide()
	num.mulPow10(power)
	den.mulPow10(-power)
	return num, den
}

// Float64 returns the float64 nearest to r, and NaN if r is no ratio. It is
// for methods that are defined by logarithms or roots: the result is not
// exact.
func (r Ratio) Float64() float64 {
	if !r.IsValid() {
		return math.NaN()
	}
	const exact = 1 << 53 // whole numbers up to it are exact
	limit := wide{exact + 1}
	if num, den := r.aligned(0); num.compare(&limit) < 0 && den.compare(&limit) < 0 {
		return float64(r.Sign()) * (float64(num[0]) / float64(den[0])) // rounded once
	}
	f, _ := new(big.Rat).Quo(r.num.rat(), r.den.rat()).Float64()
	return f
}

// String returns both terms as they are, as in "5/9"; the empty string if r
// is no ratio.
func (r Ratio) String() string {
	if !r.IsValid() {
		return ""
	}
	b := r.num.append(make([]byte, 0, 2*maxLen))
	return string(r.den.append(append(b, '/')))
}

// operand returns r as it stands in the text of an error.
func (r Ratio) operand() string {
	if !r.IsValid() {
		return "no ratio"
	}
	return r.String()
}

// MarshalJSON returns r as in {"numerator":"5","denominator":"9"}; null if r
// is no ratio. The error is always nil.
func (r Ratio) MarshalJSON() ([]byte, error) {
	if !r.IsValid() {
		return []byte("null"), nil
	}
	b := r.num.append([]byte(`{"numerator":"`))
	b = r.den.append(append(b, `","denominator":"`...))
	return append(b, `"}`...), nil
}

// UnmarshalJSON reads what [Ratio.MarshalJSON] returns, and numbers in the
// place of strings.
//
// It fails with [ErrMissing] if a member is missing or null, with
// [ErrZeroDenominator], and with a [*ParseError] around [ErrSyntax] or
// [ErrRange] if a member is no decimal of at most [MaxRatioDigits] digits, 36
// of them after the point.
func (r *Ratio) UnmarshalJSON(data []byte) error {
	*r = Ratio{}
	if string(data) == "null" {
		return nil
	}
	var v struct {
		Numerator   json.RawMessage `json:"numerator"`
		Denominator json.RawMessage `json:"denominator"`
	}
	if err := json.Unmarshal(data, &v); err != nil {
		return fmt.Errorf("decimal.Ratio: %w", err)
	}
	num, err := parseTerm(v.Numerator)
	if err != nil {
		return fmt.Errorf("decimal.Ratio: numerator: %w", err)
	}
	den, err := parseTerm(v.Denominator)
	switch {
	case err != nil:
		return fmt.Errorf("decimal.Ratio: denominator: %w", err)
	case den.isZero():
		return fmt.Errorf("decimal.Ratio: denominator: %s: %w", v.Denominator, ErrZeroDenominator)
	}
	*r = Ratio{num, den}
	return nil
}

func (d Decimal) term() term {
	return term{lo: d.magnitude(), form: d.form, negative: d.coefficient < 0}
}

func (t term) isZero() bool { return t.lo|t.hi == 0 }

// scale returns the count of digits after the point.
func (t term) scale() int { return max(int(t.form)-1, 0) }

func (t term) wide() wide { return wide{t.lo, t.hi} }

// decimal returns t, and no number if it does not fit.
func (t term) decimal() Decimal {
	switch {
	case t.hi != 0 || t.lo > maxCoefficient || t.scale() > MaxDigits:
		return Decimal{}
	case t.negative:
		return Decimal{-int64(t.lo), t.form}
	}
	return Decimal{int64(t.lo), t.form}
}

// times returns the product of the magnitudes.
func (t *term) times(u *term) wide {
	x, y := t.wide(), wide{0, t.lo, t.hi}
	x.mul(u.lo)
	y.mul(u.hi)
	x.add(&y)
	return x
}

func (t term) rat() *big.Rat {
	r, _ := new(big.Rat).SetString(string(t.append(nil))) // of the form it wants
	return r
}

func (t term) append(b []byte) []byte {
	return appendWide(b, t.negative, t.wide(), t.scale())
}

// parseTerm reads a JSON string or number.
func parseTerm(data []byte) (term, error) {
	if len(data) == 0 || string(data) == "null" {
		return term{}, ErrMissing
	}
	negative, w, scale, err := parseWide(unquote(data), &termLimit, errTermDigits)
	if err != nil {
		return term{}, err
	}
	return term{w[0], w[1], uint8(scale) + 1, negative}, nil
}

// termLimit is 10^MaxRatioDigits.
var termLimit = func() wide {
	w := wide{1}
	w.mulPow10(MaxRatioDigits)
	return w
}()
