package calendar

import (
	"errors"
	"fmt"
	"strconv"
)

// ErrSyntax is the cause of a [ParseError] whose input does not have the form
// of a date or of a period.
var ErrSyntax = errors.New("wrong form")

// ErrRange is the cause of an error about a date that does not exist, a span
// that ends before it starts, or a result outside the years 1 to 9999.
var ErrRange = errors.New("out of range")

// A ParseError says which text could not be read as a date or a period, where
// and why:
//
//	var e *calendar.ParseError
//	if errors.As(err, &e) {
//		fmt.Println(e.Input[e.Offset:])
//	}
type ParseError struct {
	// Input is the whole text that was to be read; of JSON that is not a
	// string, the JSON itself.
	Input string
	// Offset is the position in Input, in bytes from 0, at which what is
	// wrong begins; len(Input) if the text ends too early.
	Offset int
	// Err says what is wrong. It wraps [ErrSyntax] or [ErrRange].
	Err error
}

// Error returns the input, cut if it is long, what would be right, and the
// place.
func (e *ParseError) Error() string {
	const most = 64
	input, more := e.Input, ""
	if len(input) > most {
		input, more = input[:most], "..."
	}
	return "calendar: " + strconv.Quote(input) + more + ": " + e.Err.Error() +
		" at byte " + strconv.Itoa(e.Offset)
}

// Unwrap returns e.Err.
func (e *ParseError) Unwrap() error { return e.Err }

// A detail is a cause in words of its own.
type detail struct {
	text  string
	cause error // ErrSyntax or ErrRange
}

func (e *detail) Error() string { return e.text }
func (e *detail) Unwrap() error { return e.cause }

func syntax(format string, args ...any) error {
	return &detail{fmt.Sprintf(format, args...), ErrSyntax}
}

func outOfRange(format string, args ...any) error {
	return &detail{fmt.Sprintf(format, args...), ErrRange}
}
