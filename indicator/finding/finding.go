package finding

import (
	"log/slog"
	"strconv"
	"unicode/utf8"
)

// A Code names what a finding is about, in kebab-case: fault and thing, as in
// "due-before-start". Codes are promises: none is renamed or reused. A Code
// is an error, to be asked for with [errors.Is].
type Code string

// Error returns the code itself.
func (c Code) Error() string { return string(c) }

// A Severity says how bad a finding is. Severities that this package does not
// know are kept as they are and count as none of the known ones.
//
// The zero Severity counts as [SeverityError], so that a finding made without
// one is not overlooked.
type Severity string

// The severities.
const (
	// SeverityError is for what cannot be right: a figure that cannot be
	// used, a deadline before its start.
	SeverityError Severity = "error"
	// SeverityWarning is for what is probably wrong but leaves the document
	// usable: parts that do not add up to the whole.
	SeverityWarning Severity = "warning"
	// SeverityNotice is for what a reader may want to know: a printed
	// figure that was cut off and not rounded.
	SeverityNotice Severity = "notice"
)

// orError returns s, and SeverityError for the zero Severity.
func (s Severity) orError() Severity {
	if s == "" {
		return SeverityError
	}
	return s
}

// A Finding is one doubtful point of a document. It is an error that wraps
// its code.
type Finding struct {
	// Severity says how bad it is. Empty counts as SeverityError.
	Severity Severity `json:"severity"`
	// Code says what kind of fault it is.
	Code Code `json:"code"`
	// Path is the place in the document. Empty is the whole of what was
	// validated.
	Path Path `json:"path"`
	// Value is the doubtful value as text, as it stands in the document.
	// Empty if there is none to show, as of a member that is missing.
	Value string `json:"value,omitempty"`
	// Detail says what would be right, or what the value contradicts, for
	// people to read.
	Detail string `json:"detail"`
}

// Error returns path, code, value and detail on one line, without those that
// are empty and without the severity:
//
//	targets[3].due: due-before-start "2019-12-31": the term starts on 2020-08-05
func (f Finding) Error() string { return string(f.append(nil)) }

// String returns the severity and then what [Finding.Error] returns, as a
// program prints it for people; package fmt on its own takes Error:
//
//	warning: targets[3].due: due-before-start "2019-12-31": the term starts on 2020-08-05
func (f Finding) String() string {
	return string(f.append(append([]byte(f.Severity.orError()), ": "...)))
}

// Unwrap returns f.Code.
func (f Finding) Unwrap() error { return f.Code }

// LogValue returns f as a group of its members.
func (f Finding) LogValue() slog.Value {
	attrs := []slog.Attr{
		slog.String("severity", string(f.Severity.orError())),
		slog.String("code", string(f.Code)),
		slog.String("path", string(f.Path)),
	}
	if f.Value != "" {
		attrs = append(attrs, slog.String("value", f.Value))
	}
	return slog.GroupValue(append(attrs, slog.String("detail", f.Detail))...)
}

func (f Finding) append(b []byte) []byte {
	if f.Path != "" {
		b = append(append(b, f.Path...), ": "...)
	}
	b = append(b, f.Code...)
	if f.Value != "" {
		b = strconv.AppendQuote(append(b, ' '), shorten(f.Value))
	}
	if f.Detail != "" {
		b = append(append(b, ": "...), f.Detail...)
	}
	return b
}

// shorten cuts s where a line for people would become unreadable.
func shorten(s string) string {
	const most = 120
	if len(s) <= most {
		return s
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "..."
}
