package decimal

import (
	"cmp"
	"strconv"
)

// A Rounding says what becomes of digits that are dropped. The zero Rounding
// is no mode: rounding with it is an error, so that the mode is always named.
type Rounding uint8

// The modes of rounding, with what becomes of 2.5, 2.51 and -2.5 without
// digits after the point.
const (
	// HalfUp rounds to the nearest, a half away from zero, as most printed
	// figures are: 3, 3, -3.
	HalfUp Rounding = iota + 1
	// HalfEven rounds to the nearest, a half to the even neighbour: 2, 3, -2.
	HalfEven
	// HalfDown rounds to the nearest, a half towards zero: 2, 3, -2.
	HalfDown
	// TowardZero drops the digits: 2, 2, -2. A figure so printed is truncated.
	TowardZero
	// AwayFromZero rounds to the next farther from zero: 3, 3, -3.
	AwayFromZero
	// Floor rounds to the next below: 2, 2, -3.
	Floor
	// Ceiling rounds to the next above: 3, 3, -2.
	Ceiling
)

var roundingNames = [...]string{
	"", "halfUp", "halfEven", "halfDown", "towardZero", "awayFromZero", "floor", "ceiling",
}

// String returns the name of the mode, as in "halfUp"; "Rounding(9)" if it is
// none.
func (r Rounding) String() string {
	if !r.isValid() {
		return "Rounding(" + strconv.Itoa(int(r)) + ")"
	}
	return roundingNames[r]
}

func (r Rounding) isValid() bool { return HalfUp <= r && r <= Ceiling }

// away reports whether a magnitude that lies between two neighbours is
// rounded to the one farther from zero. odd is that of the nearer to zero;
// half compares what is dropped with a half.
func (r Rounding) away(negative, odd bool, half int) bool {
	switch r {
	case HalfUp:
		return half >= 0
	case HalfEven:
		return half > 0 || half == 0 && odd
	case HalfDown:
		return half > 0
	case AwayFromZero:
		return true
	case Floor:
		return negative
	case Ceiling:
		return !negative
	}
	return false
}

// check returns what is wrong with rounding to scale in the mode r.
func (r Rounding) check(scale int) error {
	switch {
	case !r.isValid():
		return ErrRounding
	case scale < 0 || scale > MaxDigits:
		return errScale
	}
	return nil
}

// Round returns d with scale digits after the point, rounded in the mode
// given if digits are dropped, filled with zeros if digits are added.
//
// It fails with [ErrMissing] if d is no number, with [ErrRounding] if mode is
// none, even where nothing is dropped, and with [ErrRange] if scale is not
// from 0 to [MaxDigits] or the result has more than MaxDigits digits.
func (d Decimal) Round(scale int, mode Rounding) (Decimal, error) {
	rounded, err := d.round(scale, mode)
	if err != nil {
		return Decimal{}, &OperationError{
			"Round", []string{d.operand(), strconv.Itoa(scale), mode.String()}, err,
		}
	}
	return rounded, nil
}

// Rescale returns d with scale digits after the point. It only adds zeros or
// drops them.
//
// It fails with [ErrMissing] if d is no number, with [ErrInexact] if another
// digit than 0 would be dropped, and with [ErrRange] as [Decimal.Round] does.
func (d Decimal) Rescale(scale int) (Decimal, error) {
	rescaled, err := d.round(scale, TowardZero)
	if err == nil && !rescaled.Equal(d) {
		err = ErrInexact
	}
	if err != nil {
		return Decimal{}, &OperationError{
			"Rescale", []string{d.operand(), strconv.Itoa(scale)}, err,
		}
	}
	return rescaled, nil
}

func (d Decimal) round(scale int, mode Rounding) (Decimal, error) {
	if d.form == 0 {
		return Decimal{}, ErrMissing
	}
	if err := mode.check(scale); err != nil {
		return Decimal{}, err
	}
	drop := d.Scale() - scale
	if drop <= 0 {
		return number(0, scale).add(d)
	}
	unit := pow10[drop]
	quotient, rest := d.magnitude()/unit, d.magnitude()%unit
	negative := d.coefficient < 0
	if rest != 0 && mode.away(negative, quotient%2 == 1, cmp.Compare(rest, unit/2)) {
		quotient++
	}
	if negative {
		return number(-int64(quotient), scale), nil
	}
	return number(int64(quotient), scale), nil
}
