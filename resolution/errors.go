package resolution

import (
	"errors"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// The causes of a [DecodeError].
var (
	// ErrTooLarge says that the document has more bytes than [Limits.Bytes], or
	// more elements than [Limits.Memory] has room for.
	ErrTooLarge = errors.New("document too large")
	// ErrTooDeep says that the document is nested deeper than [Limits.Depth].
	ErrTooDeep = errors.New("document nested too deeply")
	// ErrSyntax says that the document is not JSON in UTF-8.
	ErrSyntax = errors.New("not JSON")
	// ErrValue says that a value is not what its member wants. The error also
	// wraps what the reader of the value says: that of package decimal, of
	// package calendar.
	ErrValue = errors.New("wrong value")
	// ErrUnknownMember says that an object has a member that the form of the
	// document does not know ([DecodeStrict] only).
	ErrUnknownMember = errors.New("unknown member")
	// ErrDuplicateMember says that an object has a member twice
	// ([DecodeStrict] only).
	ErrDuplicateMember = errors.New("duplicate member")
)

// A DecodeError says where a document could not be read and why:
//
//	var e *resolution.DecodeError
//	if errors.As(err, &e) {
//		fmt.Println(e.Path, e.Offset)
//	}
type DecodeError struct {
	// Offset is the position in the document, in bytes from 0, at which what
	// is wrong begins.
	Offset int64
	// Path is the place in the document; empty is its top.
	Path finding.Path
	// Err says what is wrong. It wraps one of the causes of this package.
	Err error
}

// Error returns the place, what is wrong and what would be right:
//
//	resolution: byte 41: resolution.term: calendar: "2020-": want a period ...
func (e *DecodeError) Error() string {
	b := strconv.AppendInt([]byte("resolution: byte "), e.Offset, 10)
	b = append(b, ": "...)
	if e.Path != "" {
		b = append(append(b, e.Path...), ": "...)
	}
	return string(append(b, e.Err.Error()...))
}

// Unwrap returns e.Err.
func (e *DecodeError) Unwrap() error { return e.Err }

// A fault is one of the causes in words of its own, around what led to it.
type fault struct {
	text  string
	cause error
	inner error // may be nil
}

func (f *fault) Error() string { return f.text }

func (f *fault) Unwrap() []error {
	if f.inner == nil {
		return []error{f.cause}
	}
	return []error{f.cause, f.inner}
}
