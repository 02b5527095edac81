package decimal

import (
	"encoding/json"
	"fmt"
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
	// sum is in two's complement, the lowest word first, at the largest scale
	// that was added. A product is below 10^36 and is raised by at most
	// 10^36: 2^63 of them stay below 2^303.
	sum [5]uint64
	// count is of what was added, missing of what was no number.
	count, missing int
	// other is the complement of the form of sum, so that 0 is that of no
	// Decimal, not even of one that is no number.
	other uint8
}

// Add adds d. If d is no number it is counted as missing.
func (a *Accumulator) Add(d Decimal) {
	// Nearly all values have the scale of those before, and the sum seldom
	// leaves its lowest word.
	lo, carry := bits.Add64(a.sum[0], uint64(d.coefficient), 0)
	if d.form != ^a.other || d.coefficient>>63+int64(carry) != 0 {
		a.addTerm(d.term())
		return
	}
	a.sum[0] = lo
	a.count++
}

// AddProduct adds d × e, exactly, even where the product does not fit a
// [Decimal]. If one of them is no number, it is counted as missing, once.
func (a *Accumulator) AddProduct(d, e Decimal) {
	if d.form == 0 || e.form == 0 {
		a.missing++
		return
	}
	hi, lo := bits.Mul64(d.magnitude(), e.magnitude())
	a.addTerm(term{lo, hi, d.form + e.form - 1, (d.coefficient ^ e.coefficient) < 0})
}

// Merge adds what b has summed and counted.
func (a *Accumulator) Merge(b Accumulator) {
	if b.count > 0 {
		negative, w := b.magnitude()
		a.addWide(negative, w, ^b.other)
	}
	a.count += b.count
	a.missing += b.missing
}

// addTerm adds t; its magnitude is below 10^36.
func (a *Accumulator) addTerm(t term) {
	if t.form == 0 {
		a.missing++
		return
	}
	a.addWide(t.negative, t.wide(), t.form)
	a.count++
}

// addWide adds w of the form given to the sum, not to the counts.
func (a *Accumulator) addWide(negative bool, w wide, form uint8) {
	if a.count == 0 {
		a.other = ^form
	}
	w.mulPow10(int(^a.other) - int(form))
	if form > ^a.other {
		minus, sum := a.magnitude()
		sum.mulPow10(int(form) - int(^a.other))
		a.sum, a.other = [5]uint64{}, ^form
		a.addWords(minus, &sum)
	}
	a.addWords(negative, &w)
}

// addWords adds w, or takes it away.
func (a *Accumulator) addWords(negative bool, w *wide) {
	var carry uint64
	for i := range a.sum {
		if negative {
			a.sum[i], carry = bits.Sub64(a.sum[i], w[i], carry)
		} else {
			a.sum[i], carry = bits.Add64(a.sum[i], w[i], carry)
		}
	}
}

func (a *Accumulator) magnitude() (negative bool, w wide) {
	copy(w[:], a.sum[:])
	if int64(a.sum[len(a.sum)-1]) >= 0 {
		return false, w
	}
	minus := Accumulator{}
	minus.addWords(true, &w)
	copy(w[:], minus.sum[:])
	return true, w
}

// Count returns how many values or products were added.
func (a Accumulator) Count() int { return a.count }

// Missing returns how many were no number and so were not added.
func (a Accumulator) Missing() int { return a.missing }

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
	case a.count == 0:
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
	if a.count == 0 {
		return term{}, true
	}
	negative, w := a.magnitude()
	if w.compare(&termLimit) >= 0 {
		return term{}, false
	}
	return term{w[0], w[1], ^a.other, negative}, true
}

// Equal reports whether a and b have the same sum, printed alike or not, the
// same count and the same count of missing.
func (a Accumulator) Equal(b Accumulator) bool {
	return a.Compare(b) == 0 && a.count == b.count && a.missing == b.missing
}

// Compare returns -1, 0 or +1 as the sum of a is less than, equal to or
// greater than that of b, whatever the counts. A sum of nothing is equal to
// itself and less than every other.
func (a Accumulator) Compare(b Accumulator) int {
	if a.count == 0 || b.count == 0 {
		return min(a.count, 1) - min(b.count, 1)
	}
	minusA, x := a.magnitude()
	minusB, y := b.magnitude()
	x.mulPow10(int(a.other) - int(b.other)) // complements: the other way round
	y.mulPow10(int(b.other) - int(a.other))
	switch {
	case minusA && minusB:
		return y.compare(&x)
	case minusA:
		return -1
	case minusB:
		return 1
	}
	return x.compare(&y)
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
	if a.count == 0 {
		return b
	}
	negative, w := a.magnitude()
	return appendWide(b, negative, w, int(^a.other)-1)
}

// operand returns a as it stands in the text of an error.
func (a Accumulator) operand() string {
	if a.count == 0 {
		return "nothing added"
	}
	return a.String()
}

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
	if a.count != 0 {
		b = append(a.append([]byte(`{"sum":"`)), '"')
	}
	return fmt.Appendf(b, `,"count":%d,"missing":%d}`, a.count, a.missing), nil
}

// UnmarshalJSON reads what [Accumulator.MarshalJSON] returns, so that parts
// of a sum can be merged that come from several processes.
//
// It fails with [ErrMissing] if there is a count and no sum, with [ErrRange]
// if a count is negative or so many values cannot have that sum, or with a
// [*ParseError].
func (a *Accumulator) UnmarshalJSON(data []byte) error {
	*a = Accumulator{}
	var v accumulatorJSON
	if err := json.Unmarshal(data, &v); err != nil {
		return fmt.Errorf("decimal.Accumulator: %w", err)
	}
	wrong := func(err error) error {
		return &OperationError{"Accumulator", []string{string(data)}, err}
	}
	none := len(v.Sum) == 0 || string(v.Sum) == "null"
	switch {
	case v.Count < 0 || v.Missing < 0:
		return wrong(errCount)
	case none && v.Count == 0:
		a.missing = v.Missing
		return nil
	case none:
		return wrong(ErrMissing)
	}
	text, err := unquote(v.Sum)
	if err != nil {
		return err
	}
	// The most that count products of the greatest decimals sum up to, at the
	// largest scale.
	limit := wide{uint64(v.Count)}
	limit.mulPow10(2 * maxWidePlaces)
	negative, w, scale, err := parseWide(text, &limit)
	if err != nil {
		return err
	}
	a.addWide(negative, w, uint8(scale)+1)
	a.count, a.missing = v.Count, v.Missing
	return nil
}
