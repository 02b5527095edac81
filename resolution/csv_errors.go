package resolution

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The causes of a [CSVError], beside [ErrTooLarge], [ErrTooDeep] and
// [ErrValue].
var (
	// ErrCSV says that a file is not CSV in UTF-8, or that a row does not have
	// the cells of the first one.
	ErrCSV = errors.New("not CSV")
	// ErrColumn says that a column is unknown, missing or given twice.
	ErrColumn = errors.New("wrong column")
	// ErrAmbiguous says that a figure can be read in two ways as long as no
	// [NumberFormat] is stated.
	ErrAmbiguous = errors.New("ambiguous number")
	// ErrCannotHold says that CSV would not give a text back as it is.
	ErrCannotHold = errors.New("not held by CSV")
)

// A CSVError says what is wrong with a cell, a row or a file, and what would be
// right.
type CSVError struct {
	// Line is the line of the cell or row, from 1; 0 when writing, or if the
	// whole file is meant.
	Line int
	// Column is where in the line it begins, in bytes from 1, without a byte
	// order mark; 0 when Line is.
	Column int
	// Member is the member that the cell is of: "goal.value". When writing it
	// has the place in the list before it: "[3].goal.value". It is empty if a
	// row, the first row or the file is meant.
	Member string
	// Value is the text of the cell.
	Value string
	// Err says what is wrong and what would be right. It wraps one of the
	// causes of this package.
	Err error
}

// Error returns the place, the value and what would be right:
//
//	resolution: line 3, column 14: goal.value "98,95": ...
func (e *CSVError) Error() string {
	b := []byte("resolution: ")
	if e.Line > 0 {
		b = fmt.Appendf(b, "line %d, column %d: ", e.Line, e.Column)
	}
	b = append(b, e.Member...)
	if e.Value != "" {
		if e.Member != "" {
			b = append(b, ' ')
		}
		b = strconv.AppendQuote(b, cut(e.Value))
	}
	if e.Member != "" || e.Value != "" {
		b = append(b, ": "...)
	}
	return string(append(b, e.Err.Error()...))
}

// cut cuts a text where a line for people would become unreadable.
func cut(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	end := most
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "..."
}

// Unwrap returns e.Err.
func (e *CSVError) Unwrap() error { return e.Err }

// CSVErrors are all that is wrong with a file, in the order of its rows, then
// of what is wrong between rows:
//
//	var errs *resolution.CSVErrors
//	if errors.As(err, &errs) {
//		for _, e := range errs.List {
//			fmt.Println(e.Line, e.Member, e.Value)
//		}
//	}
type CSVErrors struct {
	// List has up to [Limits.Members] errors.
	List []*CSVError
	// More is how many others there are.
	More int
}

// Error returns the errors, one a line.
func (e *CSVErrors) Error() string {
	lines := make([]string, 0, len(e.List)+1)
	for _, one := range e.List {
		lines = append(lines, one.Error())
	}
	if e.More > 0 {
		lines = append(lines, "resolution: and "+strconv.Itoa(e.More)+" more")
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the errors of e.List.
func (e *CSVErrors) Unwrap() []error {
	errs := make([]error, len(e.List))
	for i, one := range e.List {
		errs[i] = one
	}
	return errs
}

// orNil returns e as an error, nil if there is nothing.
func (e *CSVErrors) orNil() error {
	if len(e.List) == 0 {
		return nil
	}
	return e
}

// faultf returns a cause with the detail that explains it.
func faultf(cause error, format string, args ...any) error {
	return &fault{text: cause.Error() + ": " + fmt.Sprintf(format, args...), cause: cause}
}
