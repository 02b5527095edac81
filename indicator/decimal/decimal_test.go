package decimal_test

import (
	"cmp"
	"errors"
	"math"
	"math/big"
	"reflect"
	"slices"
	"testing"
	"unsafe"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

func TestNew(t *testing.T) {
	tests := []struct {
		name        string
		coefficient int64
		scale       int
		want        string
		wantErr     string
		cause       error
	}{
		{name: "figure", coefficient: 9895, scale: 2, want: "98.95"},
		{name: "zeros kept", coefficient: 98950, scale: 3, want: "98.950"},
		{name: "zero", want: "0"},
		{name: "zero with scale", scale: 2, want: "0.00"},
		{name: "less than one", coefficient: -5, scale: 3, want: "-0.005"},
		{name: "greatest", coefficient: 999999999999999999, want: "999999999999999999"},
		{name: "least", coefficient: -999999999999999999, scale: 18, want: "-0.999999999999999999"},
		{name: "too great", coefficient: 1e18, wantErr: "decimal.New(1000000000000000000, 0): more than 18 digits", cause: decimal.ErrRange},
		{name: "too small", coefficient: -1e18, wantErr: "decimal.New(-1000000000000000000, 0): more than 18 digits", cause: decimal.ErrRange},
		{name: "least int64", coefficient: math.MinInt64, wantErr: "decimal.New(-9223372036854775808, 0): more than 18 digits", cause: decimal.ErrRange},
		{name: "negative scale", coefficient: 1, scale: -1, wantErr: "decimal.New(1, -1): want a scale from 0 to 18", cause: decimal.ErrRange},
		{name: "scale too great", coefficient: 1, scale: 19, wantErr: "decimal.New(1, 19): want a scale from 0 to 18", cause: decimal.ErrRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := decimal.New(tt.coefficient, tt.scale)
			if errText(err) != tt.wantErr || !errors.Is(err, tt.cause) {
				t.Fatalf("decimal.New(%d, %d) error = %v, want %q", tt.coefficient, tt.scale, err, tt.wantErr)
			}
			if got.String() != tt.want || got.IsValid() != (err == nil) {
				t.Errorf("decimal.New(%d, %d) = %q, want %q", tt.coefficient, tt.scale, got, tt.want)
			}
			if err == nil && (got.Coefficient() != tt.coefficient || got.Scale() != tt.scale) {
				t.Errorf("decimal.New(%d, %d) has coefficient %d and scale %d",
					tt.coefficient, tt.scale, got.Coefficient(), got.Scale())
			}
		})
	}
}

func TestDecimal_zeroIsNoNumber(t *testing.T) {
	var none decimal.Decimal
	if none.IsValid() || none.Sign() != 0 || none.Coefficient() != 0 || none.Scale() != 0 || none.String() != "" {
		t.Errorf("zero Decimal = %q (valid %t, sign %d, coefficient %d, scale %d), want no number",
			none, none.IsValid(), none.Sign(), none.Coefficient(), none.Scale())
	}
	if got := none.Neg(); got != none {
		t.Errorf("Neg() of no number = %q, want no number", got)
	}
	if got := none.Float64(); !math.IsNaN(got) {
		t.Errorf("Float64() of no number = %v, want NaN", got)
	}
	if _, has := reflect.TypeFor[decimal.Decimal]().MethodByName("IsZero"); has {
		t.Error("Decimal has a method IsZero, by which omitzero would drop the number 0")
	}
}

// ordered is in ascending order; the members of a row are the same number.
var ordered = [][]string{
	{""},
	{"-999999999999999999"},
	{"-999999999999999998"},
	{"-10", "-10.0", "-10.0000000000000000"},
	{"-9.22337203685477580"},
	{"-1.5"},
	{"-1", "-1.000000000000000"},
	{"-0.000000000000000001"},
	{"0", "-0", "0.00", "0.000000000000000000"},
	{"0.000000000000000001"},
	{"0.1", "0.10"},
	{"0.100000000000000001"},
	{"2"},
	{"4.25"},
	{"18", "18.00000000000000"},
	// A coefficient that wraps 64 bits when its scale is raised to 18.
	{"18.4467440737095517"},
	{"98.95", "98.950", "98.9500"},
	{"100"},
	{"24200"},
	{"26146.4"},
	{"123456789012345678"},
	{"999999999999999999"},
}

func TestDecimal_Compare(t *testing.T) {
	for i, row := range ordered {
		for j, column := range ordered {
			for _, x := range row {
				for _, y := range column {
					d, e, want := text(t, x), text(t, y), cmp.Compare(i, j)
					if got := d.Compare(e); got != want {
						t.Errorf("(%q).Compare(%q) = %d, want %d", x, y, got, want)
					}
					if got := d.Equal(e); got != (want == 0) {
						t.Errorf("(%q).Equal(%q) = %t, want %t", x, y, got, want == 0)
					}
				}
			}
		}
	}
}

func TestDecimal_Sign(t *testing.T) {
	for x, want := range map[string]int{"-0.01": -1, "-0.00": 0, "0": 0, "0.01": 1} {
		if got := text(t, x).Sign(); got != want {
			t.Errorf("(%q).Sign() = %d, want %d", x, got, want)
		}
	}
}

func TestDecimal_identity(t *testing.T) {
	printed, filled := decimal.MustParse("98.95"), decimal.MustParse("98.950")
	if printed == filled {
		t.Error("98.95 == 98.950, want them to differ")
	}
	if again := decimal.MustParse("98.95"); printed != again {
		t.Error("98.95 != 98.95, want the same")
	}
}

func TestDecimal_sorts(t *testing.T) {
	got := []decimal.Decimal{text(t, "2"), text(t, "-1.5"), {}, text(t, "1.75")}
	slices.SortFunc(got, decimal.Decimal.Compare)
	if want := []decimal.Decimal{{}, text(t, "-1.5"), text(t, "1.75"), text(t, "2")}; !slices.Equal(got, want) {
		t.Errorf("sorted = %q, want %q", got, want)
	}
}

func TestDecimal_Float64(t *testing.T) {
	for x, want := range map[string]float64{
		"0":                     0,
		"98.95":                 98.95,
		"-0.000000000000000001": -1e-18,
		"9007199254740992":      1 << 53,
		"9007199254740993":      9007199254740992, // a half, to even
		"0.900719925474099301":  0.900719925474099301,
		"-999999999999999999":   -999999999999999999,
		"79.9999999999999929":   79.9999999999999929,
	} {
		if got := decimal.MustParse(x).Float64(); got != want {
			t.Errorf("(%q).Float64() = %v, want %v", x, got, want)
		}
	}
}

// The sizes that the package comment has in its table.
func TestSize(t *testing.T) {
	for name, size := range map[string][2]uintptr{
		"Decimal":     {unsafe.Sizeof(decimal.Decimal{}), 16},
		"Ratio":       {unsafe.Sizeof(decimal.Ratio{}), 48},
		"Accumulator": {unsafe.Sizeof(decimal.Accumulator{}), 64},
	} {
		if got, want := size[0], size[1]; got != want {
			t.Errorf("a %s has %d bytes, want %d", name, got, want)
		}
	}
}

// The defects below are of published programs, each with the figures that
// show it.

// Defect: 0 is stored as empty.
func TestDefect_zeroStoredAsEmpty(t *testing.T) {
	zero := decimal.MustParse("0")
	if !zero.IsValid() || zero == (decimal.Decimal{}) || zero.Equal(decimal.Decimal{}) {
		t.Fatal("the number 0 is taken for no number")
	}
	if value, err := zero.Value(); value != "0" || err != nil {
		t.Errorf("Value() of 0 = %v, %v, want \"0\"", value, err)
	}
	got := roundTrip(t, document{Value: zero}, `{"value":"0"}`)
	if got.Value != zero {
		t.Errorf("0 through JSON = %q, want \"0\"", got.Value)
	}
	var sum decimal.Accumulator
	sum.Add(zero)
	sum.Add(decimal.Decimal{})
	if sum.Count() != 1 || sum.Missing() != 1 {
		t.Errorf("0 and no number: count %d, missing %d, want 1 and 1", sum.Count(), sum.Missing())
	}
}

// Defect: integer division; 5 of 8 is 0, and 66 of 112 too.
func TestDefect_integerDivision(t *testing.T) {
	tests := []struct{ num, den, want string }{
		{"5", "8", "62.5"}, {"66", "112", "58.9"}, {"1", "3", "33.3"}, {"8", "8", "100.0"},
	}
	for _, tt := range tests {
		r, err := decimal.RatioOf(text(t, tt.num), text(t, tt.den))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := r.Percent(1, decimal.HalfUp); err != nil || got.String() != tt.want {
			t.Errorf("%v as per cent = %v, %v, want %s", r, got, err, tt.want)
		}
	}
}

// Defect: rounding to int at each level, so that 99.5 shows 100.
func TestDefect_roundedToInteger(t *testing.T) {
	nearly, hundred := decimal.MustParse("99.5"), decimal.MustParse("100")
	if nearly.Compare(hundred) >= 0 {
		t.Error("99.5 reaches 100")
	}
	var sum decimal.Accumulator
	for range 3 {
		sum.Add(nearly)
	}
	mean, err := decimal.RatioOf(sumOf(t, sum), decimal.MustParse("3"))
	if err != nil {
		t.Fatal(err)
	}
	if mean.CompareDecimal(nearly) != 0 || mean.CompareDecimal(hundred) >= 0 {
		t.Errorf("the mean of three times 99.5 is %v, want exactly 99.5", mean)
	}
	if got, err := nearly.Round(0, decimal.TowardZero); err != nil || got.String() != "99" {
		t.Errorf("99.5 truncated = %v, %v, want 99", got, err)
	}
}

// Defect: division by zero is silently 0.
func TestDefect_divisionByZero(t *testing.T) {
	zero := decimal.MustParse("0")
	if r, err := decimal.RatioOf(zero, zero); !errors.Is(err, decimal.ErrZeroDenominator) || r.IsValid() {
		t.Errorf("decimal.RatioOf(0, 0) = %v, %v, want %v", r, err, decimal.ErrZeroDenominator)
	}
}

// text returns the decimal of s; no number of the empty string.
func text(t testing.TB, s string) (d decimal.Decimal) {
	t.Helper()
	if err := d.UnmarshalText([]byte(s)); err != nil {
		t.Fatal(err)
	}
	return d
}

// rat is the twin of d.
func rat(t testing.TB, d interface{ String() string }) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(d.String())
	if !ok {
		t.Fatalf("math/big does not read %q", d.String())
	}
	return r
}

func sumOf(t testing.TB, a decimal.Accumulator) decimal.Decimal {
	t.Helper()
	sum, err := a.Sum()
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

func errText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
