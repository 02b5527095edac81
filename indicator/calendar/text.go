package calendar

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"time"
)

var (
	_ encoding.TextAppender    = Date{}
	_ encoding.TextMarshaler   = Date{}
	_ encoding.TextUnmarshaler = (*Date)(nil)
	_ json.Marshaler           = Date{}
	_ json.Unmarshaler         = (*Date)(nil)
	_ driver.Valuer            = Date{}
	_ sql.Scanner              = (*Date)(nil)

	_ encoding.TextAppender    = Period{}
	_ encoding.TextMarshaler   = Period{}
	_ encoding.TextUnmarshaler = (*Period)(nil)
	_ json.Marshaler           = Period{}
	_ json.Unmarshaler         = (*Period)(nil)
	_ driver.Valuer            = Period{}
	_ sql.Scanner              = (*Period)(nil)
)

// String returns d as in 2025-12-31; the empty string if d is no date.
func (d Date) String() string { return string(d.append(make([]byte, 0, len(`2025-12-31`)))) }

// AppendText appends the text of d, as [Date.String] has it, to b. The error
// is always nil.
func (d Date) AppendText(b []byte) ([]byte, error) { return d.append(b), nil }

// MarshalText returns the text of d, as [Date.String] has it. The error is
// always nil.
func (d Date) MarshalText() ([]byte, error) { return d.append(nil), nil }

// UnmarshalText reads text as [ParseDate] does; empty text is no date.
func (d *Date) UnmarshalText(text []byte) (err error) {
	*d, err = unmarshalText(text, parseDate[[]byte])
	return err
}

// MarshalJSON returns d as a JSON string, as in "2025-12-31"; null if d is no
// date. The error is always nil.
func (d Date) MarshalJSON() ([]byte, error) {
	return appendJSON(make([]byte, 0, len(`"2025-12-31"`)), d, d.IsValid()), nil
}

// UnmarshalJSON reads a JSON string as [ParseDate] does; null is no date.
func (d *Date) UnmarshalJSON(data []byte) (err error) {
	*d, err = unmarshalJSON(data, parseDate[[]byte], wantDate)
	return err
}

// Value returns the text of d for a database, NULL if d is no date.
func (d Date) Value() (driver.Value, error) {
	if !d.IsValid() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads a value from a database: text as [ParseDate] does, of a time the
// date in its own location, NULL as no date.
func (d *Date) Scan(src any) (err error) {
	t, ok := src.(time.Time)
	if !ok {
		*d, err = scan(src, parseDate[string], "a date")
		return err
	}
	*d = dateOfTime(t)
	if !d.IsValid() {
		return outOfRange("calendar: year %d from a database: want 1 to 9999", t.Year())
	}
	return nil
}

// String returns p in the form of its [Kind]; the empty string if p is no
// period.
func (p Period) String() string {
	return string(p.append(make([]byte, 0, len(`2025-01-01/2025-12-31`))))
}

// AppendText appends the text of p, as [Period.String] has it, to b. The
// error is always nil.
func (p Period) AppendText(b []byte) ([]byte, error) { return p.append(b), nil }

// MarshalText returns the text of p, as [Period.String] has it. The error is
// always nil.
func (p Period) MarshalText() ([]byte, error) { return p.append(nil), nil }

// UnmarshalText reads text as [ParsePeriod] does; empty text is no period.
func (p *Period) UnmarshalText(text []byte) (err error) {
	*p, err = unmarshalText(text, parsePeriod[[]byte])
	return err
}

// MarshalJSON returns p as a JSON string, as in "2021-Q3"; null if p is no
// period. The error is always nil.
func (p Period) MarshalJSON() ([]byte, error) {
	return appendJSON(make([]byte, 0, len(`"2025-01-01/2025-12-31"`)), p, p.IsValid()), nil
}

// UnmarshalJSON reads a JSON string as [ParsePeriod] does; null is no period.
func (p *Period) UnmarshalJSON(data []byte) (err error) {
	*p, err = unmarshalJSON(data, parsePeriod[[]byte], wantPeriod)
	return err
}

// Value returns the text of p for a database, NULL if p is no period.
func (p Period) Value() (driver.Value, error) {
	if !p.IsValid() {
		return nil, nil
	}
	return p.String(), nil
}

// Scan reads text from a database as [ParsePeriod] does, and NULL as no
// period.
func (p *Period) Scan(src any) (err error) {
	*p, err = scan(src, parsePeriod[string], "a period")
	return err
}

func (d Date) append(b []byte) []byte {
	if !d.IsValid() {
		return b
	}
	year, month, day := d.civil()
	return append2(append(append2(append(append4(b, year), '-'), month), '-'), day)
}

func (p Period) append(b []byte) []byte {
	if !p.IsValid() {
		return b
	}
	b = appendUnit(b, p.first, p.kind)
	if p.kind.IsSpan() {
		b = appendUnit(append(b, '/'), p.last, p.kind)
	}
	return b
}

// appendUnit appends the unit of kind, or of its ends, that d lies in.
func appendUnit(b []byte, d Date, kind Kind) []byte {
	year, month, _ := d.civil()
	size := kind.months()
	switch size {
	case 0:
		return d.append(b)
	case 12:
		return append4(b, year)
	case 1:
		return append2(append(append4(b, year), '-'), month)
	}
	letter := byte('Q')
	if size == 6 {
		letter = 'H'
	}
	return append(append4(b, year), '-', letter, '1'+byte((month-1)/size))
}

func append4(b []byte, n int) []byte { return append2(append2(b, n/100), n%100) }

func append2(b []byte, n int) []byte { return append(b, '0'+byte(n/10), '0'+byte(n%10)) }

func unmarshalText[T any](text []byte, parse func([]byte) (T, int, error)) (T, error) {
	var none T
	if len(text) == 0 {
		return none, nil
	}
	v, at, err := parse(text)
	if err != nil {
		return none, &ParseError{string(text), at, err}
	}
	return v, nil
}

// appendJSON appends v in quotes, or null.
func appendJSON[T interface{ append([]byte) []byte }](b []byte, v T, valid bool) []byte {
	if !valid {
		return append(b, "null"...)
	}
	return append(v.append(append(b, '"')), '"')
}

func unmarshalJSON[T any](data []byte, parse func([]byte) (T, int, error), want string) (T, error) {
	var none T
	if string(data) == "null" {
		return none, nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return none, &ParseError{string(data), 0, syntax("%s, in quotes, or null", want)}
	}
	text := data[1 : len(data)-1]
	v, at, err := parse(text)
	if err == nil {
		return v, nil
	}
	var s string // the text may be right but for escapes
	if json.Unmarshal(data, &s) == nil && s != string(text) {
		text = []byte(s)
		if v, at, err = parse(text); err == nil {
			return v, nil
		}
	}
	return none, &ParseError{string(text), at, err}
}

func scan[T any](src any, parse func(string) (T, int, error), what string) (T, error) {
	var none T
	var text string
	switch src := src.(type) {
	case nil:
		return none, nil
	case string:
		text = src
	case []byte:
		text = string(src)
	default:
		return none, fmt.Errorf("calendar: %T from a database: want %s as text", src, what)
	}
	v, at, err := parse(text)
	if err != nil {
		return none, &ParseError{text, at, err}
	}
	return v, nil
}
