package decimal

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"math/bits"
)

// An Accumulator is an exact sum of decimals or of products of two, with the
// count of what was added and of what was missing. It is wider than a
// [Decimal]: no order of the values and no grouping into parts that are
// merged makes it overflow or changes what it says, its errors included.
//
// The zero Accumulator is ready to use. Two of them are == when they have the
// same sum with the same scale, the same count and the same count of missing.
//
// An Accumulator must not be added to by several goroutines at once: give
// each its own and merge them.
type Accumulator struct {
	// The sum is low + 2^63 × high, at the largest scale that was added; low
	// is not negative, and high is in two's complement, its lowest word first.
	// A product is below 10^36 and is raised by at most 10^36: 2^63 of them
	// stay below 2^303.
	low  int64
	high [4]uint64
	// seen is of all that was added and missing. missing is counted only from
	// the first number on: before that, all that was seen was missing.
	seen, missing int
	// form is that of the sum, 0 before the first number.
	form uint8
}

// Add adds d. If d is no number it is counted as missing.
func (a *Accumulator) Add(d Decimal) {
	// This is written to be inlined. Nearly all values have the scale of
	// those before them and leave low in its range.
	a.low += d.coefficient
	a.seen++
	if d.form != a.form || a.low < 0 {
		a.amend(d)
	}
}

// AddAll adds each of the values, as [Accumulator.Add] does and faster.
func (a *Accumulator) AddAll(values ...Decimal) {
	for len(values) > 0 {
		// The sum stays in a register as long as it is plain addition.
		low, n := a.low, 0
		for ; n < len(values) && values[n].form == a.form; n++ {
			sum := low + values[n].coefficient
			if sum < 0 {
				break
			}
			low = sum
		}
		a.low = low
		a.seen += n
		if values = values[n:]; len(values) > 0 {
			a.Add(values[0])
			values = values[1:]
		}
	}
}

// amend adds d again, where the quick way was wrong. Were it inlined, Add
// could not be.
//
//go:noinline
func (a *Accumulator) amend(d Decimal) {
	a.low -= d.coefficient
	a.seen--
	a.AddProduct(d, Decimal{coefficient: 1, form: 1})
}

// AddProduct adds d × e, exactly, even where the product does not fit a
// [Decimal]. If one of them is no number, it is counted as missing, once.
func (a *Accumulator) AddProduct(d, e Decimal) {
	if d.form == 0 || e.form == 0 {
		a.seen++
		if a.form != 0 {
			a.missing++
		}
		return
	}
	form := d.form + e.form - 1
	if form > a.form {
		a.raise(form)
	}
	a.seen++
	hi, lo := multiply(d.coefficient, e.coefficient)
	if power := a.form - form; power > 0 {
		if hi != int64(lo)>>63 || power > MaxDigits {
			a.addWide(wideOf(hi, lo), power)
			return
		}
		hi, lo = multiply(int64(lo), int64(pow10[power]))
	}
	low := uint64(a.low) + lo&math.MaxInt64
	a.low = int64(low & math.MaxInt64)
	sum, carry := bits.Add64(a.high[0], uint64(hi)<<1|lo>>63, low>>63)
	a.high[0] = sum
	// A carry makes up for the sign of a negative product.
	sign := uint64(hi >> 63)
	for i := 1; i < len(a.high) && sign+carry != 0; i++ {
		a.high[i], carry = bits.Add64(a.high[i], sign, carry)
	}
}

// Merge adds what b has summed and counted.
func (a *Accumulator) Merge(b Accumulator) {
	if b.form > a.form {
		a.raise(b.form)
	}
	if b.form != 0 {
		a.addWide(b.wide(), a.form-b.form)
	}
	a.seen += b.seen
	if a.form != 0 {
		a.missing += b.Missing()
	}
}

// raise brings a to the form given, which is larger than its own.
func (a *Accumulator) raise(form uint8) {
	if a.form == 0 {
		a.missing = a.seen
	} else {
		w := a.wide()
		w.mulPow10(int(form - a.form))
		a.set(&w)
	}
	a.form = form
}

// addWide adds w × 10^power to the sum.
func (a *Accumulator) addWide(w wide, power uint8) {
	w.mulPow10(int(power))
	sum := a.wide()
	w.add(&sum)
	a.set(&w)
}

// wide returns the sum without its point, in two's complement.
func (a *Accumulator) wide() (w wide) {
	w[0] = uint64(a.low)
	for i, word := range a.high {
		w[i] |= word << 63
		w[i+1] = word >> 1
	}
	if int64(a.high[3]) < 0 {
		w[4] |= 1 << 63
		w[5], w[6], w[7] = math.MaxUint64, math.MaxUint64, math.MaxUint64
	}
	return w
}

// set sets the sum without its point.
func (a *Accumulator) set(w *wide) {
	a.low = int64(w[0] & math.MaxInt64)
	for i := range a.high {
		a.high[i] = w[i+1]<<1 | w[i]>>63
	}
}

// multiply returns x × y in two's complement.
func multiply(x, y int64) (hi int64, lo uint64) {
	h, lo := bits.Mul64(uint64(x), uint64(y))
	return int64(h) - x>>63&y - y>>63&x, lo
}

// Count returns how many values or products were added.
func (a Accumulator) Count() int { return a.seen - a.Missing() }

// Missing returns how many were no number and so were not added.
func (a Accumulator) Missing() int {
	if a.form == 0 {
		return a.seen
	}
	return a.missing
}

// Sum returns the sum, with the largest scale that was added.
//
// It fails with [ErrMissing] if nothing was added and with [ErrRange] if the
// sum has more than [MaxDigits] digits or, as products may, more than
// MaxDigits after the point.
func (a Accumulator) Sum() (Decimal, error) {
	t, ok := a.term()
	d := t.decimal()
	var err error
	switch {
	case a.form == 0:
		err = ErrMissing
	case ok && t.scale() > MaxDigits:
		err = errPlaces
	case !ok || !d.IsValid():
		err = errDigits
	default:
		return d, nil
	}
	return Decimal{}, &OperationError{"Sum", []string{a.operand()}, err}
}

// term returns the sum; ok is false if it has more than MaxRatioDigits
// digits.
func (a *Accumulator) term() (t term, ok bool) {
	if a.form == 0 {
		return term{}, true
	}
	w := a.wide()
	negative := w.abs()
	if w.compare(&termLimit) >= 0 {
		return term{}, false
	}
	return term{w[0], w[1], a.form, negative}, true
}

// Equal reports whether a and b have the same sum, printed alike or not, the
// same count and the same count of missing.
func (a Accumulator) Equal(b Accumulator) bool {
	return a.Compare(b) == 0 && a.seen == b.seen && a.Missing() == b.Missing()
}

// Compare returns -1, 0 or +1 as the sum of a is less than, equal to or
// greater than that of b, whatever the counts. A sum of nothing is equal to
// itself and less than every other.
func (a Accumulator) Compare(b Accumulator) int {
	if a.form == 0 || b.form == 0 {
		return min(int(a.form), 1) - min(int(b.form), 1)
	}
	if a.form == b.form {
		return a.compareAligned(&b)
	}
	x, y := a.wide(), b.wide()
	x.mulPow10(int(b.form) - int(a.form))
	y.mulPow10(int(a.form) - int(b.form))
	// Turned round, the highest bits order two's complement as magnitudes.
	x[7] ^= 1 << 63
	y[7] ^= 1 << 63
	return x.compare(&y)
}

// compareAligned is Compare where both sums have the same scale.
func (a *Accumulator) compareAligned(b *Accumulator) int {
	top := len(a.high) - 1
	if x, y := int64(a.high[top]), int64(b.high[top]); x != y {
		return cmp.Compare(x, y)
	}
	for i := top - 1; i >= 0; i-- {
		if x, y := a.high[i], b.high[i]; x != y {
			return cmp.Compare(x, y)
		}
	}
	return cmp.Compare(a.low, b.low)
}

var (
	_ json.Marshaler   = Accumulator{}
	_ json.Unmarshaler = (*Accumulator)(nil)
	_ fmt.Stringer     = Accumulator{}
)

// String returns the sum with all its digits; the empty string if nothing was
// added.
func (a Accumulator) String() string { return string(a.append(nil)) }

func (a *Accumulator) append(b []byte) []byte {
	if a.form == 0 {
		return b
	}
	w := a.wide()
	negative := w.abs()
	return appendWide(b, negative, w, int(a.form)-1)
}

// operand returns a as it stands in the text of an error.
func (a Accumulator) operand() string {
	if a.form == 0 {
		return "nothing added"
	}
	return a.String()
}

// maxCount is the greatest count in JSON: the greatest number that every
// reader of JSON takes for itself and not for its neighbour.
const maxCount = 1<<53 - 1

// accumulatorJSON is the JSON form of an Accumulator.
type accumulatorJSON struct {
	Sum     json.RawMessage `json:"sum"`
	Count   int             `json:"count"`
	Missing int             `json:"missing"`
}

// MarshalJSON returns a as in {"sum":"98.95","count":3,"missing":1}, with the
// sum null if nothing was added. The error is always nil.
func (a Accumulator) MarshalJSON() ([]byte, error) {
	b := []byte(`{"sum":null`)
	if a.form != 0 {
		b = append(a.append([]byte(`{"sum":"`)), '"')
	}
	return fmt.Appendf(b, `,"count":%d,"missing":%d}`, a.Count(), a.Missing()), nil
}

// UnmarshalJSON reads what [Accumulator.MarshalJSON] returns, so that parts
// of a sum can be merged that come from several processes.
//
// It fails with [ErrMissing] if there is a count and no sum, with [ErrRange]
// if a count is not from 0 to 2^53 - 1 or so many values cannot have that sum, and with a
// [*ParseError] if the sum is no decimal.
func (a *Accumulator) UnmarshalJSON(data []byte) error {
	*a = Accumulator{}
	var v accumulatorJSON
	if err := json.Unmarshal(data, &v); err != nil {
		return fmt.Errorf("decimal.Accumulator: %w", err)
	}
	wrong := func(err error) error {
		return &OperationError{"Accumulator.UnmarshalJSON", []string{string(data)}, err}
	}
	none := len(v.Sum) == 0 || string(v.Sum) == "null"
	switch {
	case v.Count < 0 || v.Count > maxCount || v.Missing < 0 || v.Missing > maxCount:
		return wrong(errCount)
	case none && v.Count == 0:
		a.seen = v.Missing
		return nil
	case none:
		return wrong(ErrMissing)
	}
	// The most that count products of the greatest decimals sum up to, at the
	// largest scale.
	limit := wide{uint64(v.Count)}
	limit.mulPow10(2 * maxWidePlaces)
	negative, w, scale, err := parseWide(unquote(v.Sum), &limit, errSum)
	if err != nil {
		return fmt.Errorf("decimal.Accumulator: sum: %w", err)
	}
	if negative {
		w.negate()
	}
	a.set(&w)
	a.form = uint8(scale) + 1
	a.seen, a.missing = v.Count+v.Missing, v.Missing
	return nil
}
