// Package decimal has the numbers that plans and reports are written in:
// figures exactly as they are printed, with their scale, and arithmetic that
// is exact or an error. It is for figures that are compared, summed and put
// in proportion, and whose last digit someone will check.
//
//	sown := decimal.MustParse("26146.4")
//	planned := decimal.MustParse("24200")
//
//	beyond, err := sown.Sub(planned)
//	if err != nil {
//		return err
//	}
//	part, err := decimal.RatioOf(sown, planned)
//	if err != nil {
//		return err
//	}
//	percent, err := part.Percent(2, decimal.HalfUp)
//	if err != nil {
//		return err
//	}
//	fmt.Println(beyond, part, percent) // 1946.4 26146.4/24200 108.04
//
// # Exactness
//
// Nothing is rounded, saturated or approximated unless a method is asked to
// round, and then the [Rounding] has a name. There is no division: a quotient
// is a [Ratio], which is compared by cross-multiplication and has digits only
// when it is rounded for print. An [Accumulator] gives the same sum for every
// order of its values and every grouping into parts. float64 appears only in
// the methods named Float64, for methods that are defined by logarithms.
//
// A result has the scale that its operands give it: the larger one for a sum,
// the sum of both for a product, the largest for an Accumulator.
//
// # Missing figures
//
// The zero [Decimal] is no number, which is not the number 0: 0 has Sign 0 and
// is valid. No number is empty as text and null in JSON and SQL, sorts before
// every number, and is an operand that arithmetic refuses with [ErrMissing];
// an Accumulator counts it apart. There is no method IsZero, so that
// omitzero leaves out what was not given and keeps the number 0. The zero
// [Ratio] is no ratio in the same way; the zero Accumulator is ready to use.
//
// # Ranges
//
//	type         digits                            after the point    bytes
//	Decimal      18                                18                 16
//	Ratio        38 above and 38 below             36                 48
//	Accumulator  any sum of 2^63 of the greatest   36                 64
//	             products of two decimals
//
// The greatest Decimal is 999,999,999,999,999,999, the least step
// 0.000000000000000001. Đồng figures of a national budget reach 10^17.
//
// # Errors
//
// Every error is or wraps one of these causes; test for them with errors.Is.
//
//   - [ErrSyntax]: text, JSON or a database value is not a decimal.
//   - [ErrRange]: a number, a scale or a count has no room in its type.
//   - [ErrMissing]: an operand is no number.
//   - [ErrInexact]: [Decimal.Rescale] would have to round.
//   - [ErrZeroDenominator]: a ratio to 0.
//   - [ErrRounding]: the zero Rounding or an unknown one.
//
// A [*ParseError] has the input and the byte at which it goes wrong, an
// [*OperationError] the operation and its operands.
//
// # JSON and SQL
//
// A Decimal is written as a JSON string, so that no reader takes it for a
// float64 and drops its zeros, and read from a string or a number without
// exponent. In SQL it is text; it is read from text, an integer or NULL, and
// refused as a float64. A Ratio and an Accumulator are JSON objects, so that
// parts of a sum can be merged that come from several processes.
//
// # Why not another decimal
//
// Of the published ones some round silently when a value or a sum has too
// many digits, some drop the zeros at the end (98.950 becomes 98.95), some
// allocate for every value. None is at once exact or an error, true to print
// and free of allocation; and all have a zero value that is 0, by which a
// figure that was not given becomes one that was. This one does no more than
// the figures of a plan need: no logarithm, no context, no infinity, no NaN.
package decimal
