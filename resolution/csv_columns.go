package resolution

import (
	"bytes"
	"encoding"
	"encoding/json"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A rowForm is what the rows of a table are made of.
type rowForm struct {
	typ     reflect.Type
	columns []column
}

// A column is a member of a row.
type column struct {
	name   string
	index  []int  // of the field; nil for partOf
	must   bool   // every file has it
	filled bool   // every row has it
	shape  *shape // of JSON in cells; nil for scalars
}

// The forms of the two tables, made once.
var (
	targetRows = sync.OnceValue(func() *rowForm {
		f := formOf(reflect.TypeFor[indicator.Target]())
		// Beside the id, where people look for it.
		f.columns = append([]column{f.columns[0], {name: "partOf"}}, f.columns[1:]...)
		return f
	})
	observationRows = sync.OnceValue(func() *rowForm { return formOf(reflect.TypeFor[indicator.Observation]()) })
)

// formOf returns the form of rows for values of a struct.
func formOf(t reflect.Type) *rowForm {
	f := &rowForm{typ: t}
	f.addMembers(t, "", nil, true)
	return f
}

// addMembers adds the members of a struct; must says that every file has it.
// The parts of a target are rows of their own.
func (f *rowForm) addMembers(t reflect.Type, prefix string, index []int, must bool) {
	for _, field := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		at := append(append([]int(nil), index...), field.Index...)
		must := must && options == ""
		scalar := reflect.PointerTo(field.Type).Implements(textUnmarshaler)
		switch {
		case field.Type == reflect.TypeFor[[]indicator.Target]():
		case field.Type.Kind() == reflect.Struct && !scalar:
			f.addMembers(field.Type, prefix+name+".", at, must)
		default:
			c := column{name: prefix + name, index: at, must: must, filled: must && prefix == ""}
			if field.Type.Kind() == reflect.Slice || field.Type.Kind() == reflect.Map {
				c.shape = shapeOf(field.Type, map[reflect.Type]*shape{})
			}
			f.columns = append(f.columns, c)
		}
	}
}

// column returns the column of a name, or nil.
func (f *rowForm) column(name string) *column {
	for i := range f.columns {
		if f.columns[i].name == name {
			return &f.columns[i]
		}
	}
	return nil
}

// known returns the names of all columns, for errors.
func (f *rowForm) known() string {
	names := make([]string, len(f.columns))
	for i, c := range f.columns {
		names[i] = c.name
	}
	return "columns of " + strings.Join(names, ", ")
}

// suggest says which column an unknown name may stand for.
func (f *rowForm) suggest(name string) string {
	for _, c := range f.columns {
		if strings.EqualFold(c.name, strings.TrimSpace(name)) {
			return "want " + strconv.Quote(c.name)
		}
	}
	return "want " + f.known()
}

// format returns the text of a value, empty for a zero one.
func (c *column) format(v reflect.Value, numbers NumberFormat) (string, error) {
	if v.IsZero() || c.shape != nil && v.Len() == 0 {
		return "", nil
	}
	if c.shape != nil {
		return formatJSON(v.Interface())
	}
	switch value := v.Interface().(type) {
	case decimal.Decimal:
		text := numbers.format(value)
		return text, numbers.check(text)
	case encoding.TextMarshaler:
		text, err := value.MarshalText()
		return string(text), err
	}
	switch v.Kind() {
	case reflect.Bool:
		return "true", nil
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10), nil
	}
	text := v.String()
	switch {
	case !utf8.ValidString(text):
		return text, faultf(ErrCannotHold, "want UTF-8")
	case strings.Contains(text, "\r\n"):
		return text, faultf(ErrCannotHold, "readers of CSV drop a carriage return before a line feed: want the line feed alone")
	}
	return text, nil
}

// formatJSON returns a value as JSON on one line.
func formatJSON(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "", err
	}
	text := strings.TrimSuffix(b.String(), "\n")
	if replaced.MatchString(text) {
		return text, faultf(ErrCannotHold, "want UTF-8")
	}
	return text, nil
}

// replaced finds what encoding/json writes for bytes that are not UTF-8; the
// character itself it writes as it is.
var replaced = regexp.MustCompile(`(^|[^\\])(\\\\)*\\ufffd`)

// parse reads a text that is not empty into v.
func (c *column) parse(text string, v reflect.Value, o CSVOptions) error {
	if c.shape != nil {
		return c.parseJSON(text, v, o.Limits)
	}
	switch value := v.Addr().Interface().(type) {
	case *decimal.Decimal:
		d, err := o.Numbers.parse(text)
		*value = d
		return err
	case encoding.TextUnmarshaler:
		if err := value.UnmarshalText([]byte(text)); err != nil {
			return &fault{ErrValue.Error() + ": " + err.Error(), ErrValue, err}
		}
		return nil
	}
	switch v.Kind() {
	case reflect.Bool:
		if !strings.EqualFold(text, "true") && !strings.EqualFold(text, "false") {
			return faultf(ErrValue, "want true or false")
		}
		v.SetBool(strings.EqualFold(text, "true"))
	case reflect.Int:
		n, err := strconv.Atoi(text)
		if err != nil || strconv.Itoa(n) != text {
			return faultf(ErrValue, "want a whole number, of digits alone")
		}
		v.SetInt(int64(n))
	default:
		v.SetString(strings.Clone(text))
	}
	return nil
}

// parseJSON reads JSON as strictly as [DecodeStrict].
func (c *column) parseJSON(text string, v reflect.Value, l Limits) error {
	data := []byte(text)
	walk := func(values bool) *walker {
		w := &walker{data: data, limits: l, values: values}
		w.space()
		w.value(c.shape)
		return w
	}
	w := walk(false)
	if w.tooDeep {
		return faultf(ErrTooDeep, "want at most %d levels", l.Depth)
	}
	if w.tooMany {
		return faultf(ErrTooLarge, "want elements of at most %d bytes in memory", l.Memory)
	}
	err := w.err()
	if err == nil {
		if err = json.Unmarshal(data, v.Addr().Interface()); err == nil {
			return nil
		}
		if odd := walk(true).err(); odd != nil {
			err = odd
		}
	}
	return &fault{ErrValue.Error() + ": " + err.Error(), ErrValue, err}
}
