package decimal

import (
	"errors"
	"strconv"
	"strings"
)

// ErrSyntax is the cause of an error about something that does not have the
// form of a decimal.
var ErrSyntax = errors.New("not a decimal")

// ErrRange is the cause of an error about a number that has more digits than
// its type holds.
var ErrRange = errors.New("out of range")

// ErrMissing is the cause of an error about an operand that is no number.
var ErrMissing = errors.New("no number")

// ErrInexact is the cause of an error about a result that could be had only
// by rounding where no rounding was asked for.
var ErrInexact = errors.New("not exact")

// ErrZeroDenominator is the cause of an error about a ratio to 0.
var ErrZeroDenominator = errors.New("denominator is 0")

// ErrRounding is the cause of an error about a [Rounding] that is none of the
// named modes.
var ErrRounding = errors.New("no rounding mode")

// maxShown is how many bytes of an input the text of an error shows.
const maxShown = 64

// A ParseError says which text could not be read as a decimal, where and why:
//
//	var e *decimal.ParseError
//	if errors.As(err, &e) {
//		fmt.Println(e.Input[e.Offset:])
//	}
type ParseError struct {
	// Input is the whole text that was to be read; of JSON that is not a
	// string, the JSON itself.
	Input string
	// Offset is the position in Input, in bytes from 0, of the first byte
	// that is wrong or too many; len(Input) if the text ends too early.
	Offset int
	// Err says what is wrong. It is or wraps [ErrSyntax] or [ErrRange].
	Err error
}

// Error returns the input, cut if it is long, what is wrong, the place and,
// for the usual mistakes, what would be right.
func (e *ParseError) Error() string {
	input, more := e.Input, ""
	if len(input) > maxShown {
		input, more = input[:maxShown], "..."
	}
	return "decimal.Parse: " + strconv.Quote(input) + more + ": " + e.Err.Error() +
		" at byte " + strconv.Itoa(e.Offset) + e.hint()
}

// Unwrap returns e.Err.
func (e *ParseError) Unwrap() error { return e.Err }

// hint returns what would be right, if the byte at e.Offset tells.
func (e *ParseError) hint() string {
	if e.Err != ErrSyntax {
		return ""
	}
	if e.Offset >= len(e.Input) {
		return ": want a digit"
	}
	switch e.Input[e.Offset] {
	case ',':
		return `: want "." before the decimals and nothing between thousands`
	case '.':
		return `: want digits on both sides of one "."`
	case 'e', 'E':
		return ": want all digits and no exponent"
	case '%':
		return ": want the number without its unit"
	}
	return ""
}

// An OperationError says which operation failed on which operands.
type OperationError struct {
	// Operation is the name of the function or method, as in "Add".
	Operation string
	// Operands are what it was called on and with, as text.
	Operands []string
	// Err says what is wrong. It is or wraps one of the causes that this
	// package exports.
	Err error
}

// Error returns the call and what is wrong with it, as in
//
//	decimal.Rescale(98.95, 1): not exact
func (e *OperationError) Error() string {
	operands := strings.Join(e.Operands, ", ")
	if len(operands) > 2*maxShown {
		operands = operands[:2*maxShown] + "..."
	}
	return "decimal." + e.Operation + "(" + operands + "): " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *OperationError) Unwrap() error { return e.Err }

// A detail is a cause in words of its own.
type detail struct {
	text  string
	cause error
}

func (e *detail) Error() string { return e.text }
func (e *detail) Unwrap() error { return e.cause }

var (
	errDigits = &detail{"more than 18 digits", ErrRange}
	errPlaces = &detail{"more than 18 digits after the point", ErrRange}
	errScale  = &detail{"want a scale from 0 to 18", ErrRange}

	errTermDigits = &detail{"more than 38 digits", ErrRange}
	errTermPlaces = &detail{"more than 36 digits after the point", ErrRange}
	errCount      = &detail{"want counts from 0 to 9007199254740991", ErrRange}
	errSum        = &detail{"more than the count of values can sum up to", ErrRange}
)

// operand returns d as it stands in the text of an error.
func (d Decimal) operand() string {
	if !d.IsValid() {
		return ErrMissing.Error()
	}
	return d.String()
}

func binaryError(operation string, d, e Decimal, err error) error {
	return &OperationError{operation, []string{d.operand(), e.operand()}, err}
}
