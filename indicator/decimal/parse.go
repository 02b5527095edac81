package decimal

// Parse reads s, which has the form
//
//	["-"] digits ["." digits]
//
// with at most [MaxDigits] digits, zeros before the first other digit not
// counted, and at most MaxDigits digits after the point. "98.950" keeps its
// last zero; "007" is 7; "-0.00" is 0.00, as there is no negative 0. Nothing
// is rounded. ".5", "5.", "+5", a comma, a space, an exponent, "%" and the
// empty string are errors.
//
// The error is a [*ParseError] around [ErrSyntax] or [ErrRange].
func Parse(s string) (Decimal, error) {
	d, at, err := parse(s)
	if err != nil {
		return Decimal{}, &ParseError{s, at, err}
	}
	return d, nil
}

// MustParse is [Parse] for decimals written in a program: it panics if s is
// none.
func MustParse(s string) Decimal {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// bytestring is text in either of its two forms. The parser takes both, so
// that decoding need not copy; its errors do not hold the text.
type bytestring interface{ string | []byte }

// parse returns the decimal, or what is wrong and at which byte.
func parse[S bytestring](s S) (d Decimal, at int, err error) {
	first := 0
	if len(s) > 0 && s[0] == '-' {
		first = 1
	}
	var coefficient uint64
	point := len(s) // where it is, or would be
	for i := first; i < len(s); i++ {
		digit := s[i] - '0'
		switch {
		case digit <= 9 && coefficient < pow10[MaxDigits-1]:
			coefficient = coefficient*10 + uint64(digit)
		case digit <= 9:
			return Decimal{}, i, errDigits
		case s[i] == '.' && i > first && point == len(s):
			point = i
		default:
			return Decimal{}, i, ErrSyntax
		}
	}
	scale := len(s) - point - 1
	switch {
	case scale < 0:
		if len(s) == first {
			return Decimal{}, first, ErrSyntax
		}
		scale = 0
	case scale == 0:
		return Decimal{}, point, ErrSyntax
	case scale > MaxDigits:
		return Decimal{}, point + 1 + MaxDigits, errPlaces
	}
	d = number(int64(coefficient), scale)
	if first == 1 {
		d.coefficient = -d.coefficient
	}
	return d, len(s), nil
}
