package decimal

import (
	"cmp"
	"math/bits"
	"strconv"
)

// maxWidePlaces is the most digits after the point that a product of two
// decimals has.
const maxWidePlaces = 2 * MaxDigits

// A wide is a whole number below 2^512, the lowest word first. It holds what
// is compared or divided in a Ratio and what an Accumulator has summed.
type wide [8]uint64

// wideOf returns the two's complement of one in two words.
func wideOf(hi int64, lo uint64) wide {
	sign := uint64(hi >> 63)
	return wide{lo, uint64(hi), sign, sign, sign, sign, sign, sign}
}

// mul multiplies w by x. As add does, it leaves two's complement right.
func (w *wide) mul(x uint64) {
	var carry uint64
	for i, word := range w {
		hi, lo := bits.Mul64(word, x)
		var c uint64
		w[i], c = bits.Add64(lo, carry, 0)
		carry = hi + c
	}
}

// mulPow10 multiplies w by 10^power; not at all if power is negative.
func (w *wide) mulPow10(power int) {
	for ; power > MaxDigits; power -= MaxDigits {
		w.mul(pow10[MaxDigits])
	}
	if power > 0 {
		w.mul(pow10[power])
	}
}

// add adds x to w.
func (w *wide) add(x *wide) {
	var carry uint64
	for i := range w {
		w[i], carry = bits.Add64(w[i], x[i], carry)
	}
}

// negate turns the sign of w in two's complement.
func (w *wide) negate() {
	for i := range w {
		w[i] = ^w[i]
	}
	w.add(&wide{1})
}

// abs turns w from two's complement into its magnitude.
func (w *wide) abs() (negative bool) {
	negative = int64(w[len(w)-1]) < 0
	if negative {
		w.negate()
	}
	return negative
}

// div divides w by x and returns the rest.
func (w *wide) div(x uint64) (rest uint64) {
	for i := len(w) - 1; i >= 0; i-- {
		w[i], rest = bits.Div64(rest, w[i], x)
	}
	return rest
}

func (w *wide) compare(x *wide) int {
	for i := len(w) - 1; i >= 0; i-- {
		if w[i] != x[i] {
			return cmp.Compare(w[i], x[i])
		}
	}
	return 0
}

// quotient returns the greatest q with q × x <= w. ok is false if q has more
// than MaxDigits digits.
func (w *wide) quotient(x *wide) (q uint64, ok bool) {
	if *w == (wide{w[0], w[1]}) && *x == (wide{x[0]}) && w[1] < x[0] {
		q, _ = bits.Div64(w[1], w[0], x[0])
		return q, q <= maxCoefficient
	}
	fits := func(q uint64) bool {
		product := *x
		product.mul(q)
		return product.compare(w) <= 0
	}
	if fits(maxCoefficient + 1) {
		return 0, false
	}
	for bit := uint64(1) << (bits.Len64(maxCoefficient) - 1); bit != 0; bit >>= 1 {
		if fits(q | bit) {
			q |= bit
		}
	}
	return q, true
}

// appendWide appends the decimal of the magnitude w and a scale to b.
func appendWide(b []byte, negative bool, w wide, scale int) []byte {
	if negative {
		b = append(b, '-')
	}
	var chunks [9]uint64 // of 18 digits each, the lowest first
	n := 0
	for ; n == 0 || w != (wide{}); n++ {
		chunks[n] = w.div(pow10[MaxDigits])
	}
	start := len(b)
	b = strconv.AppendUint(b, chunks[n-1], 10)
	for i := n - 2; i >= 0; i-- {
		// A leading 1 keeps the zeros of the chunk.
		end := len(b)
		b = strconv.AppendUint(b, chunks[i]+pow10[MaxDigits], 10)
		b = append(b[:end], b[end+1:]...)
	}
	return insertPoint(b, start, scale)
}

// parseWide reads the form that Parse does, with at most maxWidePlaces digits
// after the point. If without the point it is not below limit, which is at
// most 2^508, tooMuch is wrong with it.
func parseWide(s []byte, limit *wide, tooMuch error) (negative bool, w wide, scale int, err error) {
	fail := func(at int, cause error) (bool, wide, int, error) {
		return false, wide{}, 0, &ParseError{string(s), at, cause}
	}
	first := 0
	if len(s) > 0 && s[0] == '-' {
		first = 1
	}
	point := -1
	for i := first; i < len(s); i++ {
		switch digit := s[i] - '0'; {
		case digit <= 9:
			w.mul(10)
			w.add(&wide{uint64(digit)})
			if w.compare(limit) >= 0 {
				return fail(i, tooMuch)
			}
			if point >= 0 && i-point > maxWidePlaces {
				return fail(i, errTermPlaces)
			}
		case s[i] == '.' && i > first && point < 0:
			point = i
		default:
			return fail(i, ErrSyntax)
		}
	}
	switch {
	case len(s) == first:
		return fail(first, ErrSyntax)
	case point == len(s)-1:
		return fail(point, ErrSyntax)
	case point >= 0:
		scale = len(s) - point - 1
	}
	return first == 1 && w != (wide{}), w, scale, nil
}
