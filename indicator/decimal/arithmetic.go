package decimal

import "math/bits"

// Neg returns -d; no number if d is none.
func (d Decimal) Neg() Decimal {
	d.coefficient = -d.coefficient
	return d
}

// Add returns d + e with the larger of their scales.
//
// It fails with [ErrMissing] if one of them is no number and with [ErrRange]
// if the sum has more than [MaxDigits] digits.
func (d Decimal) Add(e Decimal) (Decimal, error) {
	sum, err := d.add(e)
	if err != nil {
		return Decimal{}, binaryError("Add", d, e, err)
	}
	return sum, nil
}

// Sub returns d - e with the larger of their scales.
//
// It fails as [Decimal.Add] does.
func (d Decimal) Sub(e Decimal) (Decimal, error) {
	difference, err := d.add(e.Neg())
	if err != nil {
		return Decimal{}, binaryError("Sub", d, e, err)
	}
	return difference, nil
}

// Mul returns d × e with the sum of their scales, zeros at the end included.
//
// It fails with [ErrMissing] if one of them is no number and with [ErrRange]
// if the product has more than [MaxDigits] digits or more than MaxDigits
// after the point.
func (d Decimal) Mul(e Decimal) (Decimal, error) {
	if d.form == 0 || e.form == 0 {
		return Decimal{}, binaryError("Mul", d, e, ErrMissing)
	}
	hi, lo := bits.Mul64(d.magnitude(), e.magnitude())
	scale := d.Scale() + e.Scale()
	switch {
	case hi != 0 || lo > maxCoefficient:
		return Decimal{}, binaryError("Mul", d, e, errDigits)
	case scale > MaxDigits:
		return Decimal{}, binaryError("Mul", d, e, errPlaces)
	case d.coefficient < 0 != (e.coefficient < 0):
		return number(-int64(lo), scale), nil
	}
	return number(int64(lo), scale), nil
}

func (d Decimal) add(e Decimal) (Decimal, error) {
	if d.form == 0 || e.form == 0 {
		return Decimal{}, ErrMissing
	}
	form := max(d.form, e.form)
	x, okX := d.raised(form)
	y, okY := e.raised(form)
	sum := x + y
	if !okX || !okY || sum < -maxCoefficient || sum > maxCoefficient {
		return Decimal{}, errDigits
	}
	return Decimal{sum, form}, nil
}

// raised returns the coefficient that d has in a form that is not less than
// its own. It may be greater than maxCoefficient, as the sum with one of the
// other sign may not be; ok is false if no coefficient could bring the sum
// back.
func (d Decimal) raised(form uint8) (coefficient int64, ok bool) {
	if d.form == form {
		return d.coefficient, true
	}
	hi, lo := bits.Mul64(d.magnitude(), pow10[form-d.form])
	if hi != 0 || lo > 2*maxCoefficient {
		return 0, false
	}
	if d.coefficient < 0 {
		return -int64(lo), true
	}
	return int64(lo), true
}
