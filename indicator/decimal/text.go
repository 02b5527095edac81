package decimal

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"strconv"
)

var (
	_ encoding.TextAppender    = Decimal{}
	_ encoding.TextMarshaler   = Decimal{}
	_ encoding.TextUnmarshaler = (*Decimal)(nil)
	_ json.Marshaler           = Decimal{}
	_ json.Unmarshaler         = (*Decimal)(nil)
	_ driver.Valuer            = Decimal{}
	_ sql.Scanner              = (*Decimal)(nil)
	_ fmt.Stringer             = Decimal{}
)

// maxLen is the length of the longest text of a Decimal.
const maxLen = len(`-0.`) + MaxDigits

// String returns d as [Parse] reads it, with as many digits after the point
// as its scale; the empty string if d is no number.
func (d Decimal) String() string { return string(d.append(make([]byte, 0, maxLen))) }

// AppendText appends the text of d, as [Decimal.String] has it, to b. The
// error is always nil.
func (d Decimal) AppendText(b []byte) ([]byte, error) { return d.append(b), nil }

// MarshalText returns the text of d, as [Decimal.String] has it. The error is
// always nil.
func (d Decimal) MarshalText() ([]byte, error) { return d.append(nil), nil }

// UnmarshalText reads text as [Parse] does; empty text is no number.
func (d *Decimal) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Decimal{}
		return nil
	}
	return d.set(text)
}

// MarshalJSON returns d as a JSON string, as in "98.950"; null if d is no
// number. The error is always nil.
func (d Decimal) MarshalJSON() ([]byte, error) {
	return d.appendJSON(make([]byte, 0, maxLen+len(`""`))), nil
}

// UnmarshalJSON reads a JSON string or number as [Parse] does; null is no
// number. The empty string and a number with an exponent are errors.
func (d *Decimal) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*d = Decimal{}
		return nil
	}
	return d.set(unquote(data))
}

// Value returns the text of d for a database, NULL if d is no number. The
// error is always nil.
func (d Decimal) Value() (driver.Value, error) {
	if d.form == 0 {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads a value from a database: text as [Parse] does, an int64 as it
// is, NULL as no number. A float64 is an error, as it no longer has the
// digits that were stored; so is every other type.
func (d *Decimal) Scan(src any) (err error) {
	switch src := src.(type) {
	case nil:
		*d = Decimal{}
	case string:
		*d, err = Parse(src)
	case []byte:
		err = d.set(src)
	case int64:
		*d, err = New(src, 0)
	default:
		*d, err = Decimal{}, &OperationError{
			"Scan", []string{fmt.Sprintf("%T %v", src, src)},
			&detail{"not a decimal: want text, int64 or NULL", ErrSyntax},
		}
	}
	return err
}

// set sets d to what Parse reads in text, and to no number if it is none.
func (d *Decimal) set(text []byte) error {
	v, at, err := parse(text)
	*d = v
	if err != nil {
		return &ParseError{string(text), at, err}
	}
	return nil
}

func (d Decimal) append(b []byte) []byte {
	if d.form == 0 {
		return b
	}
	if d.coefficient < 0 {
		b = append(b, '-')
	}
	start := len(b)
	b = strconv.AppendUint(b, d.magnitude(), 10)
	return insertPoint(b, start, int(d.form)-1)
}

// insertPoint puts a point before the last scale digits of those that begin
// at start, and zeros before them if they are too few.
func insertPoint(b []byte, start, scale int) []byte {
	if scale == 0 {
		return b
	}
	if zeros := scale + 1 - (len(b) - start); zeros > 0 {
		const more = "0000000000000000000000000000000000000"
		b = append(b, more[:zeros]...)
		copy(b[start+zeros:], b[start:])
		copy(b[start:], more[:zeros])
	}
	b = append(b, 0)
	point := len(b) - 1 - scale
	copy(b[point+1:], b[point:])
	b[point] = '.'
	return b
}

// appendJSON appends d in quotes, or null.
func (d Decimal) appendJSON(b []byte) []byte {
	if d.form == 0 {
		return append(b, "null"...)
	}
	return append(d.append(append(b, '"')), '"')
}

// unquote returns the text of a JSON string, and other JSON as it is.
func unquote(data []byte) []byte {
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return data
	}
	text := data[1 : len(data)-1]
	if bytes.IndexByte(text, '\\') < 0 {
		return text
	}
	var s string
	if json.Unmarshal(data, &s) != nil {
		return data
	}
	return []byte(s)
}
