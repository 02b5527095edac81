package decimal_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

var parsed = []struct {
	name, input, want string
	scale             int
}{
	{name: "figure", input: "98.95", want: "98.95", scale: 2},
	{name: "zeros at the end kept", input: "98.950", want: "98.950", scale: 3},
	{name: "whole", input: "24200", want: "24200"},
	{name: "negative", input: "-10", want: "-10"},
	{name: "zero", input: "0", want: "0"},
	{name: "zero with scale", input: "0.00", want: "0.00", scale: 2},
	{name: "negative zero", input: "-0", want: "0"},
	{name: "negative zero with scale", input: "-0.00", want: "0.00", scale: 2},
	{name: "leading zeros", input: "007", want: "7"},
	{name: "many leading zeros", input: strings.Repeat("0", 100) + "1.5", want: "1.5", scale: 1},
	{name: "least", input: "-0.000000000000000001", want: "-0.000000000000000001", scale: 18},
	{name: "18 digits", input: "999999999999999999", want: "999999999999999999"},
	{name: "18 digits from the smallest", input: "100000000000000000", want: "100000000000000000"},
	{name: "18 digits around a point", input: "-123456789.987654321", want: "-123456789.987654321", scale: 9},
	{name: "18 digits after the point", input: "0.123456789012345678", want: "0.123456789012345678", scale: 18},
}

func TestParse(t *testing.T) {
	for _, tt := range parsed {
		t.Run(tt.name, func(t *testing.T) {
			got, err := decimal.Parse(tt.input)
			if err != nil || got.String() != tt.want || got.Scale() != tt.scale || !got.IsValid() {
				t.Errorf("decimal.Parse(%q) = %q with scale %d, %v, want %q with scale %d",
					tt.input, got, got.Scale(), err, tt.want, tt.scale)
			}
		})
	}
}

const (
	wantPoint    = `: want "." before the decimals and nothing between thousands`
	wantDigits   = `: want digits on both sides of one "."`
	wantExponent = ": want all digits and no exponent"
)

var unparsed = []struct {
	name, input, want string
	offset            int
	cause             error
}{
	{"comma", "98,95", `decimal.Parse: "98,95": not a decimal at byte 2` + wantPoint, 2, decimal.ErrSyntax},
	{"grouped", "1.234,5", `decimal.Parse: "1.234,5": not a decimal at byte 5` + wantPoint, 5, decimal.ErrSyntax},
	{"grouped by points", "1.650.000", `decimal.Parse: "1.650.000": not a decimal at byte 5` + wantDigits, 5, decimal.ErrSyntax},
	{"empty", "", `decimal.Parse: "": not a decimal at byte 0: want a digit`, 0, decimal.ErrSyntax},
	{"sign alone", "-", `decimal.Parse: "-": not a decimal at byte 1: want a digit`, 1, decimal.ErrSyntax},
	{"plus", "+5", `decimal.Parse: "+5": not a decimal at byte 0`, 0, decimal.ErrSyntax},
	{"two signs", "--5", `decimal.Parse: "--5": not a decimal at byte 1`, 1, decimal.ErrSyntax},
	{"point alone", ".", `decimal.Parse: ".": not a decimal at byte 0` + wantDigits, 0, decimal.ErrSyntax},
	{"nothing before the point", ".5", `decimal.Parse: ".5": not a decimal at byte 0` + wantDigits, 0, decimal.ErrSyntax},
	{"sign before the point", "-.5", `decimal.Parse: "-.5": not a decimal at byte 1` + wantDigits, 1, decimal.ErrSyntax},
	{"nothing after the point", "5.", `decimal.Parse: "5.": not a decimal at byte 1` + wantDigits, 1, decimal.ErrSyntax},
	{"two points", "5..", `decimal.Parse: "5..": not a decimal at byte 2` + wantDigits, 2, decimal.ErrSyntax},
	{"exponent", "1e3", `decimal.Parse: "1e3": not a decimal at byte 1` + wantExponent, 1, decimal.ErrSyntax},
	{"great exponent", "1.5E3", `decimal.Parse: "1.5E3": not a decimal at byte 3` + wantExponent, 3, decimal.ErrSyntax},
	{"per cent", "62.5%", `decimal.Parse: "62.5%": not a decimal at byte 4: want the number without its unit`, 4, decimal.ErrSyntax},
	{"space before", " 5", `decimal.Parse: " 5": not a decimal at byte 0`, 0, decimal.ErrSyntax},
	{"space after", "5 ", `decimal.Parse: "5 ": not a decimal at byte 1`, 1, decimal.ErrSyntax},
	{"not a number", "NaN", `decimal.Parse: "NaN": not a decimal at byte 0`, 0, decimal.ErrSyntax},
	{"infinite", "-Inf", `decimal.Parse: "-Inf": not a decimal at byte 1`, 1, decimal.ErrSyntax},
	{"below the digits", "1/2", `decimal.Parse: "1/2": not a decimal at byte 1`, 1, decimal.ErrSyntax},
	{"above the digits", "1:2", `decimal.Parse: "1:2": not a decimal at byte 1`, 1, decimal.ErrSyntax},
	{"other digits", "٣", `decimal.Parse: "٣": not a decimal at byte 0`, 0, decimal.ErrSyntax},
	{
		"19 digits", "1000000000000000000",
		`decimal.Parse: "1000000000000000000": more than 18 digits at byte 18`, 18, decimal.ErrRange,
	},
	{
		"19 digits around a point", "-1.000000000000000000",
		`decimal.Parse: "-1.000000000000000000": more than 18 digits at byte 20`, 20, decimal.ErrRange,
	},
	{
		"19 digits after the point", "0.0000000000000000000",
		`decimal.Parse: "0.0000000000000000000": more than 18 digits after the point at byte 20`, 20, decimal.ErrRange,
	},
	{
		"64 bytes shown whole", strings.Repeat("0", 63) + "x",
		`decimal.Parse: "` + strings.Repeat("0", 63) + `x": not a decimal at byte 63`, 63, decimal.ErrSyntax,
	},
	{
		"cut", strings.Repeat("0", 64) + "xy",
		`decimal.Parse: "` + strings.Repeat("0", 64) + `"...: not a decimal at byte 64`, 64, decimal.ErrSyntax,
	},
}

func TestParse_errors(t *testing.T) {
	for _, tt := range unparsed {
		t.Run(tt.name, func(t *testing.T) {
			got, err := decimal.Parse(tt.input)
			if got.IsValid() || errText(err) != tt.want {
				t.Fatalf("decimal.Parse(%q) = %q, %v, want error %s", tt.input, got, err, tt.want)
			}
			var parse *decimal.ParseError
			if !errors.As(err, &parse) || parse.Input != tt.input || parse.Offset != tt.offset {
				t.Errorf("decimal.Parse(%q) error = %#v, want a ParseError of it at %d", tt.input, err, tt.offset)
			}
			if !errors.Is(err, tt.cause) {
				t.Errorf("decimal.Parse(%q) error = %v, want it to wrap %q", tt.input, err, tt.cause)
			}
		})
	}
}

func TestMustParse(t *testing.T) {
	if got := decimal.MustParse("98.950").String(); got != "98.950" {
		t.Errorf("decimal.MustParse(%q) = %q", "98.950", got)
	}
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, decimal.ErrSyntax) {
			t.Errorf("decimal.MustParse(%q) panics with %v, want %v", "98,95", err, decimal.ErrSyntax)
		}
	}()
	decimal.MustParse("98,95")
}
