package decimal_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

type document struct {
	Value decimal.Decimal `json:"value,omitzero"`
}

// roundTrip encodes v, wants it to read as wanted, and returns it decoded.
func roundTrip[T any](t *testing.T, v T, want string) (again T) {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil || string(data) != want {
		t.Fatalf("json.Marshal(%v) = %s, %v, want %s", v, data, err, want)
	}
	if err := json.Unmarshal(data, &again); err != nil {
		t.Fatalf("json.Unmarshal(%s) error = %v", data, err)
	}
	return again
}

func TestDecimal_format(t *testing.T) {
	d := decimal.MustParse("-98.950")
	for verb, want := range map[string]string{"%v": "-98.950", "%s": "-98.950", "%q": `"-98.950"`, "%9v|": "  -98.950|", "%-9s|": "-98.950  |"} {
		if got := fmt.Sprintf(verb, d); got != want {
			t.Errorf("Sprintf(%q, %v) = %q, want %q", verb, d, got, want)
		}
	}
	if got := fmt.Sprintf("%v%s%q", decimal.Decimal{}, decimal.Decimal{}, decimal.Decimal{}); got != `""` {
		t.Errorf("no number prints as %s, want it empty", got)
	}
}

func TestDecimal_text(t *testing.T) {
	for _, tt := range parsed {
		t.Run(tt.name, func(t *testing.T) {
			d := decimal.MustParse(tt.input)
			data, err := d.MarshalText()
			if err != nil || string(data) != tt.want {
				t.Errorf("MarshalText() = %q, %v, want %q", data, err, tt.want)
			}
			data, err = d.AppendText([]byte("goal: "))
			if err != nil || string(data) != "goal: "+tt.want {
				t.Errorf("AppendText() = %q, %v, want %q appended", data, err, tt.want)
			}
			if again := text(t, tt.want); again != d {
				t.Errorf("UnmarshalText(%q) = %q, want %q", tt.want, again, d)
			}
		})
	}
}

func TestDecimal_UnmarshalText_none(t *testing.T) {
	d := decimal.MustParse("1")
	if err := d.UnmarshalText(nil); err != nil || d.IsValid() {
		t.Errorf("UnmarshalText(%q) = %q, %v, want no number", "", d, err)
	}
	d = decimal.MustParse("1")
	if err := d.UnmarshalText([]byte("1e3")); !errors.Is(err, decimal.ErrSyntax) || d.IsValid() {
		t.Errorf("UnmarshalText(%q) = %q, %v, want no number, %v", "1e3", d, err, decimal.ErrSyntax)
	}
}

func TestDecimal_JSON(t *testing.T) {
	tests := []struct{ name, input, want string }{
		{"string", `"98.950"`, `"98.950"`},
		{"number", `98.950`, `"98.950"`},
		{"negative number", `-0.5`, `"-0.5"`},
		{"zero", `0`, `"0"`},
		{"null", `null`, `null`},
		{"escaped", `"\u0039\u0038.95"`, `"98.95"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := decimal.MustParse("7")
			if err := json.Unmarshal([]byte(tt.input), &got); err != nil {
				t.Fatalf("json.Unmarshal(%s) error = %v", tt.input, err)
			}
			if again := roundTrip(t, got, tt.want); again != got {
				t.Errorf("%s through JSON = %q, want %q", tt.input, again, got)
			}
		})
	}
	roundTrip(t, document{}, `{}`)
}

func TestDecimal_UnmarshalJSON_errors(t *testing.T) {
	tests := []struct {
		name, input, want string
		cause             error
	}{
		{"empty", `""`, `decimal.Parse: "": not a decimal at byte 0: want a digit`, decimal.ErrSyntax},
		{"null as text", `"null"`, `decimal.Parse: "null": not a decimal at byte 0`, decimal.ErrSyntax},
		{"not a number", `"NaN"`, `decimal.Parse: "NaN": not a decimal at byte 0`, decimal.ErrSyntax},
		{"grouped", `"1.234,5"`, `decimal.Parse: "1.234,5": not a decimal at byte 5` + wantPoint, decimal.ErrSyntax},
		{"exponent", `1e3`, `decimal.Parse: "1e3": not a decimal at byte 1` + wantExponent, decimal.ErrSyntax},
		{"exponent as text", `"1e3"`, `decimal.Parse: "1e3": not a decimal at byte 1` + wantExponent, decimal.ErrSyntax},
		{"19 digits", `1234567890123456789`, `decimal.Parse: "1234567890123456789": more than 18 digits at byte 18`, decimal.ErrRange},
		{"true", `true`, `decimal.Parse: "true": not a decimal at byte 0`, decimal.ErrSyntax},
		{"object", `{}`, `decimal.Parse: "{}": not a decimal at byte 0`, decimal.ErrSyntax},
		{"escaped", `"\u0039,5"`, `decimal.Parse: "9,5": not a decimal at byte 1` + wantPoint, decimal.ErrSyntax},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := decimal.MustParse("7")
			err := json.Unmarshal([]byte(tt.input), &got)
			if errText(err) != tt.want || !errors.Is(err, tt.cause) || got.IsValid() {
				t.Errorf("json.Unmarshal(%s) = %q, %v, want error %s", tt.input, got, err, tt.want)
			}
		})
	}
	for _, broken := range []string{``, `"`, `"5`, `5"`, `"\x"`} {
		var got decimal.Decimal
		var parse *decimal.ParseError
		if err := got.UnmarshalJSON([]byte(broken)); !errors.As(err, &parse) || got.IsValid() {
			t.Errorf("UnmarshalJSON(%s) = %q, %v, want a ParseError", broken, got, err)
		}
	}
}

func TestDecimal_SQL(t *testing.T) {
	tests := []struct {
		name    string
		src     any
		want    string
		wantErr string
		cause   error
	}{
		{name: "null", src: nil, want: ""},
		{name: "text", src: "98.950", want: "98.950"},
		{name: "bytes", src: []byte("-0.5"), want: "-0.5"},
		{name: "integer", src: int64(-24200), want: "-24200"},
		{name: "great integer", src: int64(1e18), wantErr: "decimal.New(1000000000000000000, 0): more than 18 digits", cause: decimal.ErrRange},
		{name: "float", src: 98.95, wantErr: "decimal.Scan(float64 98.95): not a decimal: want text, int64 or NULL", cause: decimal.ErrSyntax},
		{name: "boolean", src: true, wantErr: "decimal.Scan(bool true): not a decimal: want text, int64 or NULL", cause: decimal.ErrSyntax},
		{name: "wrong text", src: "98,95", wantErr: `decimal.Parse: "98,95": not a decimal at byte 2` + wantPoint, cause: decimal.ErrSyntax},
		{name: "wrong bytes", src: []byte("9x"), wantErr: `decimal.Parse: "9x": not a decimal at byte 1`, cause: decimal.ErrSyntax},
		{name: "empty", src: "", wantErr: `decimal.Parse: "": not a decimal at byte 0: want a digit`, cause: decimal.ErrSyntax},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := decimal.MustParse("7")
			err := got.Scan(tt.src)
			if errText(err) != tt.wantErr || !errors.Is(err, tt.cause) || got.String() != tt.want {
				t.Fatalf("Scan(%v) = %q, %v, want %q, %q", tt.src, got, err, tt.want, tt.wantErr)
			}
			value, err := got.Value()
			if err != nil || (value == nil) != !got.IsValid() || value != nil && value != tt.want {
				t.Errorf("(%q).Value() = %v, %v, want %q", got, value, err, tt.want)
			}
		})
	}
}

func TestOperationError_cut(t *testing.T) {
	type name string
	const prefix = "decimal_test.name "
	for length, cut := range map[int]string{128: "", 129: "..."} {
		var d decimal.Decimal
		err := d.Scan(name(strings.Repeat("x", length-len(prefix))))
		want := "decimal.Scan(" + prefix + strings.Repeat("x", 128-len(prefix)) + cut + "): not a decimal: want text, int64 or NULL"
		if errText(err) != want {
			t.Errorf("Scan of %d bytes error = %v, want %s", length, err, want)
		}
	}
}
