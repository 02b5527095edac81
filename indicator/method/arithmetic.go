package method

import "math/big"

// plus returns x + y, none if one of them is none. Here and below the result
// is exact if both are.
func plus(x, y Number) Number { return combine(x, y, (*big.Rat).Add) }

// subtract returns x - y; none if one of them is none.
func subtract(x, y Number) Number { return combine(x, y, (*big.Rat).Sub) }

// divide returns x / y; none if one of them is none or y is 0.
func divide(x, y Number) Number {
	if y.Sign() == 0 {
		return Number{}
	}
	return combine(x, y, (*big.Rat).Quo)
}

func combine(x, y Number, operation func(z, x, y *big.Rat) *big.Rat) Number {
	if !x.IsValid() || !y.IsValid() {
		return Number{}
	}
	return numberOf(operation(new(big.Rat), x.rat(), y.rat()), x.IsExact() && y.IsExact())
}

// numberOf returns r as a number, exact or not.
func numberOf(r *big.Rat, exact bool) Number {
	if exact {
		return exactRat(r)
	}
	f, _ := r.Float64()
	return Approximate(f)
}
