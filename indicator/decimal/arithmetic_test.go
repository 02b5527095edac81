package decimal_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// operation is one of Add, Sub and Mul; the case says which.
type operation func(d, e decimal.Decimal) (decimal.Decimal, error)

var operations = map[string]operation{
	"Add": decimal.Decimal.Add, "Sub": decimal.Decimal.Sub, "Mul": decimal.Decimal.Mul,
}

var calculated = []struct {
	name, operation, x, y, want string
	wantErr                     string
	cause                       error
}{
	{name: "one scale", operation: "Add", x: "98.95", y: "1.05", want: "100.00"},
	{name: "scale raised left", operation: "Add", x: "1", y: "0.25", want: "1.25"},
	{name: "scale raised right", operation: "Add", x: "0.250", y: "-1", want: "-0.750"},
	{name: "cancels", operation: "Add", x: "-4.25", y: "4.25", want: "0.00"},
	{name: "greatest sum", operation: "Add", x: "999999999999999998", y: "1", want: "999999999999999999"},
	{name: "least sum", operation: "Add", x: "-999999999999999998", y: "-1", want: "-999999999999999999"},
	{name: "raised beyond the digits and back to the most", operation: "Add", x: "100000000000000000", y: "-0.1", want: "99999999999999999.9"},
	{name: "raised beyond the digits and back", operation: "Add", x: "10", y: "-9.00000000000000001", want: "0.99999999999999999"},
	{name: "raised to the most that comes back", operation: "Add", x: "1.9", y: "-0.999999999999999999", want: "0.900000000000000001"},
	{name: "negative raised to the most that comes back", operation: "Add", x: "0.999999999999999999", y: "-1.9", want: "-0.900000000000000001"},
	{name: "raised to twice the most", operation: "Add", x: "2", y: "-0.999999999999999999", wantErr: "decimal.Add(2, -0.999999999999999999): more than 18 digits", cause: decimal.ErrRange},
	{name: "raised beyond 64 bits", operation: "Add", x: "18", y: "0.446744073709551617", wantErr: "decimal.Add(18, 0.446744073709551617): more than 18 digits", cause: decimal.ErrRange},
	{name: "raised to 64 bits that look small", operation: "Add", x: "-100000000000000000", y: "0.000000000000000001", wantErr: "decimal.Add(-100000000000000000, 0.000000000000000001): more than 18 digits", cause: decimal.ErrRange},
	{name: "too great", operation: "Add", x: "999999999999999999", y: "1", wantErr: "decimal.Add(999999999999999999, 1): more than 18 digits", cause: decimal.ErrRange},
	{name: "too small", operation: "Add", x: "-999999999999999999", y: "-1", wantErr: "decimal.Add(-999999999999999999, -1): more than 18 digits", cause: decimal.ErrRange},
	{name: "left missing", operation: "Add", y: "1", wantErr: "decimal.Add(no number, 1): no number", cause: decimal.ErrMissing},
	{name: "right missing", operation: "Add", x: "1", wantErr: "decimal.Add(1, no number): no number", cause: decimal.ErrMissing},
	{name: "gap to the plan", operation: "Sub", x: "26146.4", y: "24200", want: "1946.4"},
	{name: "poverty falls", operation: "Sub", x: "2", y: "4.25", want: "-2.25"},
	{name: "too small", operation: "Sub", x: "-999999999999999999", y: "1", wantErr: "decimal.Sub(-999999999999999999, 1): more than 18 digits", cause: decimal.ErrRange},
	{name: "missing", operation: "Sub", x: "1", wantErr: "decimal.Sub(1, no number): no number", cause: decimal.ErrMissing},
	{name: "scales add up", operation: "Mul", x: "98.95", y: "0.50", want: "49.4750"},
	{name: "one negative", operation: "Mul", x: "-1.5", y: "3", want: "-4.5"},
	{name: "other negative", operation: "Mul", x: "1.5", y: "-3", want: "-4.5"},
	{name: "both negative", operation: "Mul", x: "-1.5", y: "-3", want: "4.5"},
	{name: "zero", operation: "Mul", x: "-0.00", y: "7.5", want: "0.000"},
	{name: "zero by a negative", operation: "Mul", x: "0", y: "-7", want: "0"},
	{name: "greatest product", operation: "Mul", x: "999999999", y: "1000000001", want: "999999999999999999"},
	{name: "18 digits after the point", operation: "Mul", x: "0.000000001", y: "0.000000001", want: "0.000000000000000001"},
	{name: "too great", operation: "Mul", x: "1000000000", y: "1000000000", wantErr: "decimal.Mul(1000000000, 1000000000): more than 18 digits", cause: decimal.ErrRange},
	{name: "beyond 64 bits", operation: "Mul", x: "100000000000", y: "184467440737", wantErr: "decimal.Mul(100000000000, 184467440737): more than 18 digits", cause: decimal.ErrRange},
	{name: "wraps to something small", operation: "Mul", x: "4294967296", y: "4294967296", wantErr: "decimal.Mul(4294967296, 4294967296): more than 18 digits", cause: decimal.ErrRange},
	{name: "too many places", operation: "Mul", x: "0.0000000001", y: "0.000000001", wantErr: "decimal.Mul(0.0000000001, 0.000000001): more than 18 digits after the point", cause: decimal.ErrRange},
	{name: "left missing", operation: "Mul", y: "1", wantErr: "decimal.Mul(no number, 1): no number", cause: decimal.ErrMissing},
	{name: "right missing", operation: "Mul", x: "1", wantErr: "decimal.Mul(1, no number): no number", cause: decimal.ErrMissing},
}

func TestDecimal_arithmetic(t *testing.T) {
	for _, tt := range calculated {
		t.Run(tt.operation+"/"+tt.name, func(t *testing.T) {
			x, y := text(t, tt.x), text(t, tt.y)
			got, err := operations[tt.operation](x, y)
			if errText(err) != tt.wantErr || !errors.Is(err, tt.cause) {
				t.Fatalf("(%q).%s(%q) error = %v, want %q", x, tt.operation, y, err, tt.wantErr)
			}
			if got.String() != tt.want {
				t.Errorf("(%q).%s(%q) = %q, want %q", x, tt.operation, y, got, tt.want)
			}
			var operation *decimal.OperationError
			if err != nil && (!errors.As(err, &operation) || operation.Operation != tt.operation || len(operation.Operands) != 2) {
				t.Errorf("(%q).%s(%q) error = %#v, want an OperationError of %s", x, tt.operation, y, err, tt.operation)
			}
		})
	}
}

func TestDecimal_Neg(t *testing.T) {
	for x, want := range map[string]string{"98.950": "-98.950", "-1": "1", "0.0": "0.0"} {
		if got := text(t, x).Neg(); got.String() != want {
			t.Errorf("(%q).Neg() = %q, want %q", x, got, want)
		}
	}
}

var rounded = []struct {
	name, x string
	scale   int
	// Of HalfUp, HalfEven, HalfDown, TowardZero, AwayFromZero, Floor, Ceiling.
	want [7]string
}{
	{"below a half", "2.49", 0, [7]string{"2", "2", "2", "2", "3", "2", "3"}},
	{"a half above even", "2.5", 0, [7]string{"3", "2", "2", "2", "3", "2", "3"}},
	{"a half above odd", "3.50", 0, [7]string{"4", "4", "3", "3", "4", "3", "4"}},
	{"above a half", "2.51", 0, [7]string{"3", "3", "3", "2", "3", "2", "3"}},
	{"negative half above even", "-2.5", 0, [7]string{"-3", "-2", "-2", "-2", "-3", "-3", "-2"}},
	{"negative half above odd", "-3.5", 0, [7]string{"-4", "-4", "-3", "-3", "-4", "-4", "-3"}},
	{"least", "0.001", 2, [7]string{"0.00", "0.00", "0.00", "0.00", "0.01", "0.00", "0.01"}},
	{"negative to zero", "-0.4", 0, [7]string{"0", "0", "0", "0", "-1", "-1", "0"}},
	{"carries", "99.95", 1, [7]string{"100.0", "100.0", "99.9", "99.9", "100.0", "99.9", "100.0"}},
	{"exact", "98.950", 2, [7]string{"98.95", "98.95", "98.95", "98.95", "98.95", "98.95", "98.95"}},
	{"same scale", "-98.95", 2, [7]string{"-98.95", "-98.95", "-98.95", "-98.95", "-98.95", "-98.95", "-98.95"}},
	{"filled", "98.95", 4, [7]string{"98.9500", "98.9500", "98.9500", "98.9500", "98.9500", "98.9500", "98.9500"}},
	{"all digits", "0.999999999999999999", 0, [7]string{"1", "1", "1", "0", "1", "0", "1"}},
	{"filled to 18", "0", 18, [7]string{
		"0.000000000000000000", "0.000000000000000000", "0.000000000000000000", "0.000000000000000000",
		"0.000000000000000000", "0.000000000000000000", "0.000000000000000000",
	}},
}

var modes = []decimal.Rounding{
	decimal.HalfUp, decimal.HalfEven, decimal.HalfDown, decimal.TowardZero,
	decimal.AwayFromZero, decimal.Floor, decimal.Ceiling,
}

func TestDecimal_Round(t *testing.T) {
	for _, tt := range rounded {
		t.Run(tt.name, func(t *testing.T) {
			x := text(t, tt.x)
			one := decimal.MustParse("1")
			for i, mode := range modes {
				got, err := x.Round(tt.scale, mode)
				if err != nil || got.String() != tt.want[i] || got.Scale() != tt.scale {
					t.Errorf("(%q).Round(%d, %v) = %q, %v, want %q", x, tt.scale, mode, got, err, tt.want[i])
				}
				r, err := decimal.RatioOf(x, one)
				if err != nil {
					t.Fatal(err)
				}
				got, err = r.Round(tt.scale, mode)
				if err != nil || got.String() != tt.want[i] {
					t.Errorf("(%v).Round(%d, %v) = %q, %v, want %q", r, tt.scale, mode, got, err, tt.want[i])
				}
			}
		})
	}
}

func TestDecimal_Round_errors(t *testing.T) {
	tests := []struct {
		name, x string
		scale   int
		mode    decimal.Rounding
		want    string
		cause   error
	}{
		{"missing", "", 2, decimal.HalfUp, "decimal.Round(no number, 2, halfUp): no number", decimal.ErrMissing},
		{"no mode", "98.95", 1, 0, "decimal.Round(98.95, 1, Rounding(0)): no rounding mode", decimal.ErrRounding},
		{"no mode, nothing to round", "98.95", 2, 0, "decimal.Round(98.95, 2, Rounding(0)): no rounding mode", decimal.ErrRounding},
		{"unknown mode", "98.95", 1, 8, "decimal.Round(98.95, 1, Rounding(8)): no rounding mode", decimal.ErrRounding},
		{"negative scale", "98.95", -1, decimal.Floor, "decimal.Round(98.95, -1, floor): want a scale from 0 to 18", decimal.ErrRange},
		{"scale too great", "98.95", 19, decimal.Floor, "decimal.Round(98.95, 19, floor): want a scale from 0 to 18", decimal.ErrRange},
		{"does not fit", "98.95", 17, decimal.Floor, "decimal.Round(98.95, 17, floor): more than 18 digits", decimal.ErrRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := text(t, tt.x).Round(tt.scale, tt.mode)
			if got.IsValid() || errText(err) != tt.want || !errors.Is(err, tt.cause) {
				t.Errorf("(%q).Round(%d, %v) = %q, %v, want error %s", tt.x, tt.scale, tt.mode, got, err, tt.want)
			}
		})
	}
}

func TestDecimal_Rescale(t *testing.T) {
	tests := []struct {
		name, x string
		scale   int
		want    string
		wantErr string
		cause   error
	}{
		{name: "zeros added", x: "98.95", scale: 3, want: "98.950"},
		{name: "zeros dropped", x: "-98.9500", scale: 2, want: "-98.95"},
		{name: "nothing to do", x: "98.95", scale: 2, want: "98.95"},
		{name: "digit dropped", x: "98.95", scale: 1, wantErr: "decimal.Rescale(98.95, 1): not exact", cause: decimal.ErrInexact},
		{name: "does not fit", x: "98.95", scale: 17, wantErr: "decimal.Rescale(98.95, 17): more than 18 digits", cause: decimal.ErrRange},
		{name: "scale too great", x: "0", scale: 19, wantErr: "decimal.Rescale(0, 19): want a scale from 0 to 18", cause: decimal.ErrRange},
		{name: "negative scale", x: "10", scale: -1, wantErr: "decimal.Rescale(10, -1): want a scale from 0 to 18", cause: decimal.ErrRange},
		{name: "missing", scale: 2, wantErr: "decimal.Rescale(no number, 2): no number", cause: decimal.ErrMissing},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := text(t, tt.x).Rescale(tt.scale)
			if got.String() != tt.want || errText(err) != tt.wantErr || !errors.Is(err, tt.cause) {
				t.Errorf("(%q).Rescale(%d) = %q, %v, want %q, %q", tt.x, tt.scale, got, err, tt.want, tt.wantErr)
			}
		})
	}
}

func TestRounding_String(t *testing.T) {
	var got []string
	for r := range decimal.Rounding(9) {
		got = append(got, r.String())
	}
	want := []string{
		"Rounding(0)", "halfUp", "halfEven", "halfDown", "towardZero", "awayFromZero", "floor", "ceiling", "Rounding(8)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("names of the modes = %q, want %q", got, want)
	}
}
