package decimal_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// ratio reads the JSON form of num / den, which may be wider than decimals.
func ratio(t testing.TB, num, den string) (r decimal.Ratio) {
	t.Helper()
	if err := json.Unmarshal([]byte(`{"numerator":"`+num+`","denominator":"`+den+`"}`), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

const (
	wide38  = "99999999999999999999999999999999999999"
	small36 = "0.000000000000000000000000000000000001"
)

// ratiosOrdered is in ascending order; the members of a row are the same
// ratio.
var ratiosOrdered = [][][2]string{
	{{"-" + wide38, small36}, {wide38, "-" + small36}},
	{{"-2", "1"}},
	{{"1", "-3"}, {"-1", "3"}, {"-0.01", "0.03"}},
	{{"-1", wide38}},
	{{"0", "1"}, {"0.00", "-5"}, {"0", wide38}},
	{{small36, wide38}},
	{{"1", wide38}},
	{{"4", "9"}},
	{{"0.555555555555555555", "1"}},
	{{"5", "9"}, {"10", "18"}, {"0.5", "0.9"}, {"-50", "-90"}, {"5000000000000000000000", "9000000000000000000000"}},
	{{"0.555555555555555556", "1"}},
	{{"0.999999999999999999", "1"}},
	{{"1", "1"}, {"1.0", "1"}, {"1", "1.00"}, {"0.000000000000000001", "0.000000000000000001"}, {wide38, wide38}},
	{{"1", "0.999999999999999999"}},
	// A product that passes 128 bits when its powers of ten are brought over.
	{{"18446744073709551615", "18"}},
	{{"26146.4", "0.00000000000000001"}},
	{{"999999999999999998", "0.000000000000000001"}},
	{{"999999999999999999", "0.000000000000000001"}},
	{{wide38, "1"}},
	{{wide38, small36}},
}

func TestRatio_Compare(t *testing.T) {
	for i, row := range ratiosOrdered {
		for j, column := range ratiosOrdered {
			for _, x := range row {
				for _, y := range column {
					r, s, want := ratio(t, x[0], x[1]), ratio(t, y[0], y[1]), cmp.Compare(i, j)
					if got := r.Compare(s); got != want {
						t.Errorf("(%v).Compare(%v) = %d, want %d", r, s, got, want)
					}
					if got := r.Equal(s); got != (want == 0) {
						t.Errorf("(%v).Equal(%v) = %t, want %t", r, s, got, want == 0)
					}
				}
			}
		}
	}
}

func TestRatio_CompareDecimal(t *testing.T) {
	tests := []struct {
		name, num, den, d string
		want              int
	}{
		{"equal", "5", "8", "0.625", 0},
		{"equal with zeros", "5", "8", "0.62500", 0},
		{"less", "5", "9", "0.555555555555555556", -1},
		{"greater", "5", "9", "0.555555555555555555", 1},
		{"negative denominator", "5", "-8", "-0.625", 0},
		{"zero", "0", "-8", "0.00", 0},
		{"against no number", "-5", "8", "", 1},
		{"great", wide38, small36, "999999999999999999", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := ratio(t, tt.num, tt.den)
			if got := r.CompareDecimal(text(t, tt.d)); got != tt.want {
				t.Errorf("(%v).CompareDecimal(%q) = %d, want %d", r, tt.d, got, tt.want)
			}
		})
	}
	var none decimal.Ratio
	if got := none.CompareDecimal(decimal.MustParse("-1")); got != -1 {
		t.Errorf("no ratio compared with -1 = %d, want -1", got)
	}
	if got := none.CompareDecimal(decimal.Decimal{}); got != 0 {
		t.Errorf("no ratio compared with no number = %d, want 0", got)
	}
}

// Terms of all widths, against math/big.
func TestRatio_wideTerms(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	term := func() string {
		digits := []byte{'1' + byte(random.IntN(9))}
		for range random.IntN(decimal.MaxRatioDigits) {
			digits = append(digits, '0'+byte(random.IntN(10)))
		}
		if point := random.IntN(len(digits)); point > 0 && len(digits)-point <= 2*decimal.MaxDigits {
			digits = slices.Insert(digits, point, '.')
		}
		return []string{"", "-"}[random.IntN(2)] + string(digits)
	}
	for range 5000 {
		r, s := ratio(t, term(), term()), ratio(t, term(), term())
		x, y := quotient(t, r), quotient(t, s)
		if got, want := r.Compare(s), x.Cmp(y); got != want {
			t.Fatalf("(%v).Compare(%v) = %d, want %d", r, s, got, want)
		}
		if r.Compare(r) != 0 || r.Sign() != x.Sign() {
			t.Fatalf("(%v) differs from itself or has sign %d", r, r.Sign())
		}
		scale, mode := random.IntN(19), modes[random.IntN(len(modes))]
		got, err := r.Round(scale, mode)
		wantTwin(t, fmt.Sprintf("(%v).Round(%d, %v)", r, scale, mode), got, err, x, scale, mode)
	}
}

// quotient is the twin of r.
func quotient(t *testing.T, r decimal.Ratio) *big.Rat {
	t.Helper()
	num, den, _ := strings.Cut(r.String(), "/")
	return new(big.Rat).Quo(rat(t, stringer(num)), rat(t, stringer(den)))
}

func TestRatio_zeroIsNoRatio(t *testing.T) {
	var none decimal.Ratio
	if none.IsValid() || none.Sign() != 0 || none.String() != "" || none.Num().IsValid() || none.Den().IsValid() {
		t.Errorf("zero Ratio = %q (valid %t, sign %d), want no ratio", none, none.IsValid(), none.Sign())
	}
	if got := none.Float64(); !math.IsNaN(got) {
		t.Errorf("Float64() of no ratio = %v, want NaN", got)
	}
	one := ratio(t, "-1", "1")
	if none.Compare(one) != -1 || one.Compare(none) != 1 || !none.Equal(decimal.Ratio{}) {
		t.Error("no ratio is not ordered before every ratio")
	}
	if again := roundTrip(t, none, "null"); again != none {
		t.Errorf("no ratio through JSON = %v", again)
	}
	var ten decimal.Decimal
	if _, err := none.Round(0, decimal.HalfUp); !errors.Is(err, decimal.ErrMissing) || ten.IsValid() {
		t.Errorf("Round of no ratio error = %v, want %v", err, decimal.ErrMissing)
	}
}

func TestRatioOf(t *testing.T) {
	tests := []struct {
		name, num, den, want string
		sign                 int
		wantErr              string
		cause                error
	}{
		{name: "as given", num: "10", den: "18.0", want: "10/18.0", sign: 1},
		{name: "zero", num: "0", den: "-3", want: "0/-3"},
		{name: "negative numerator", num: "-5", den: "9", want: "-5/9", sign: -1},
		{name: "negative denominator", num: "5", den: "-9", want: "5/-9", sign: -1},
		{name: "both negative", num: "-5", den: "-9", want: "-5/-9", sign: 1},
		{name: "numerator missing", den: "9", wantErr: "decimal.RatioOf(no number, 9): no number", cause: decimal.ErrMissing},
		{name: "denominator missing", num: "5", wantErr: "decimal.RatioOf(5, no number): no number", cause: decimal.ErrMissing},
		{name: "numerator missing of zero", den: "0", wantErr: "decimal.RatioOf(no number, 0): no number", cause: decimal.ErrMissing},
		{name: "zero denominator", num: "5", den: "0.00", wantErr: "decimal.RatioOf(5, 0.00): denominator is 0", cause: decimal.ErrZeroDenominator},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			num, den := text(t, tt.num), text(t, tt.den)
			r, err := decimal.RatioOf(num, den)
			if r.String() != tt.want || errText(err) != tt.wantErr || !errors.Is(err, tt.cause) || r.IsValid() != (err == nil) {
				t.Fatalf("decimal.RatioOf(%q, %q) = %v, %v, want %q, %q", num, den, r, err, tt.want, tt.wantErr)
			}
			if r.Sign() != tt.sign {
				t.Errorf("(%v).Sign() = %d, want %d", r, r.Sign(), tt.sign)
			}
			if err == nil && (r.Num() != num || r.Den() != den) {
				t.Errorf("(%v) has numerator %q and denominator %q", r, r.Num(), r.Den())
			}
		})
	}
}

func TestRatio_terms(t *testing.T) {
	r := ratio(t, "999999999999999999", "1000000000000000000")
	if r.Num().String() != "999999999999999999" || r.Den().IsValid() {
		t.Errorf("terms of %v = %q, %q, want the second not to fit", r, r.Num(), r.Den())
	}
	r = ratio(t, "18446744073709551616", "0.0000000000000000001")
	if r.Num().IsValid() || r.Den().IsValid() {
		t.Errorf("terms of %v = %q, %q, want neither to fit", r, r.Num(), r.Den())
	}
}

func TestRatio_Round(t *testing.T) {
	tests := []struct {
		name, num, den string
		scale          int
		mode           decimal.Rounding
		want, percent  string
	}{
		{"share", "5", "9", 2, decimal.HalfUp, "0.56", "55.56"},
		{"truncated", "26146.4", "24200", 2, decimal.TowardZero, "1.08", "108.04"},
		{"half", "1", "8", 2, decimal.HalfUp, "0.13", "12.50"},
		{"half to even", "1", "8", 2, decimal.HalfEven, "0.12", "12.50"},
		{"half down", "1", "-8", 2, decimal.HalfDown, "-0.12", "-12.50"},
		{"floor of negative", "-1", "3", 0, decimal.Floor, "-1", "-34"},
		{"ceiling of negative", "1", "-3", 0, decimal.Ceiling, "0", "-33"},
		{"no more than the whole", "99999", "100000", 1, decimal.HalfUp, "1.0", "100.0"},
		{"beyond the plan", "2413", "100", 1, decimal.HalfUp, "24.1", "2413.0"},
		{"zero", "0", "-7", 3, decimal.AwayFromZero, "0.000", "0.000"},
		{"wide", wide38, "10000000000000000000000000000000000000", 4, decimal.TowardZero, "9.9999", "999.9999"},
		{"wide half", "5", "10000000000000000000000000000000000000", 0, decimal.AwayFromZero, "1", "1"},
		{"fine", "0.000000000000000000000000000000000125", "0.001", 18, decimal.HalfUp, "0.000000000000000000", "0.000000000000000000"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := ratio(t, tt.num, tt.den)
			if got, err := r.Round(tt.scale, tt.mode); err != nil || got.String() != tt.want || got.Scale() != tt.scale {
				t.Errorf("(%v).Round(%d, %v) = %q, %v, want %q", r, tt.scale, tt.mode, got, err, tt.want)
			}
			if got, err := r.Percent(tt.scale, tt.mode); err != nil || got.String() != tt.percent || got.Scale() != tt.scale {
				t.Errorf("(%v).Percent(%d, %v) = %q, %v, want %q", r, tt.scale, tt.mode, got, err, tt.percent)
			}
		})
	}
}

func TestRatio_Round_errors(t *testing.T) {
	tests := []struct {
		name, num, den string
		scale          int
		mode           decimal.Rounding
		want           string
		cause          error
	}{
		{"no mode", "8", "8", 0, 0, "(8/8, 0, Rounding(0)): no rounding mode", decimal.ErrRounding},
		{"negative scale", "8", "8", -1, decimal.HalfUp, "(8/8, -1, halfUp): want a scale from 0 to 18", decimal.ErrRange},
		{"scale too great", "0", "8", math.MaxInt, decimal.HalfUp, "(0/8, 9223372036854775807, halfUp): want a scale from 0 to 18", decimal.ErrRange},
		{"too great", "999999999999999999", "1", 1, decimal.HalfUp, "(999999999999999999/1, 1, halfUp): more than 18 digits", decimal.ErrRange},
		{"too great by rounding", "9999999999999999999", "10", 0, decimal.HalfUp, "(9999999999999999999/10, 0, halfUp): more than 18 digits", decimal.ErrRange},
		{"too great beyond 64 bits", wide38, small36, 18, decimal.HalfUp, "(" + wide38 + "/" + small36 + ", 18, halfUp): more than 18 digits", decimal.ErrRange},
		{"18 digits to the last", "1000000000000000000", "1", 0, decimal.Floor, "(1000000000000000000/1, 0, floor): more than 18 digits", decimal.ErrRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := ratio(t, tt.num, tt.den)
			if got, err := r.Round(tt.scale, tt.mode); got.IsValid() || errText(err) != "decimal.Round"+tt.want || !errors.Is(err, tt.cause) {
				t.Errorf("(%v).Round(%d, %v) = %q, %v, want error %s", r, tt.scale, tt.mode, got, err, tt.want)
			}
			if got, err := r.Percent(tt.scale, tt.mode); got.IsValid() || errText(err) != "decimal.Percent"+tt.want || !errors.Is(err, tt.cause) {
				t.Errorf("(%v).Percent(%d, %v) = %q, %v, want error %s", r, tt.scale, tt.mode, got, err, tt.want)
			}
		})
	}
	_, err := decimal.Ratio{}.Percent(1, 0)
	if want := "decimal.Percent(no ratio, 1, Rounding(0)): no number"; errText(err) != want {
		t.Errorf("Percent of no ratio error = %v, want %s", err, want)
	}
}

func TestRatio_Float64(t *testing.T) {
	tests := []struct {
		num, den string
		want     float64
	}{
		{"5", "9", 5.0 / 9}, {"-26146.4", "24200", -26146.4 / 24200}, {"0", "-3", 0},
		{"9007199254740992", "-1", -(1 << 53)}, {"9007199254740993", "1", 1 << 53},
		{"1", "9007199254740993", math.Nextafter(0x1p-53, 0)}, {wide38, "1", 1e38}, {"1", small36, 1e36},
	}
	for _, tt := range tests {
		r := ratio(t, tt.num, tt.den)
		if got := r.Float64(); got != tt.want || math.Signbit(got) != math.Signbit(tt.want) {
			t.Errorf("(%v).Float64() = %v, want %v", r, got, tt.want)
		}
	}
}

func TestRatio_JSON(t *testing.T) {
	tests := []struct{ name, input, want, text string }{
		{"strings", `{"numerator":"66.0","denominator":"-112"}`, `{"numerator":"66.0","denominator":"-112"}`, "66.0/-112"},
		{"numbers", `{"denominator": 9, "numerator": -5.50}`, `{"numerator":"-5.50","denominator":"9"}`, "-5.50/9"},
		{"wide", `{"numerator":"` + wide38 + `","denominator":"` + small36 + `"}`, `{"numerator":"` + wide38 + `","denominator":"` + small36 + `"}`, wide38 + "/" + small36},
		{"zeros inside", `{"numerator":"1000000000000000000000000000000000001","denominator":"-0100"}`, `{"numerator":"1000000000000000000000000000000000001","denominator":"-100"}`, "1000000000000000000000000000000000001/-100"},
		{"negative zero", `{"numerator":"-0.0","denominator":"1"}`, `{"numerator":"0.0","denominator":"1"}`, "0.0/1"},
		{"escaped", `{"numerator":"\u0035","denominator":"9"}`, `{"numerator":"5","denominator":"9"}`, "5/9"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var r decimal.Ratio
			if err := json.Unmarshal([]byte(tt.input), &r); err != nil || r.String() != tt.text {
				t.Fatalf("json.Unmarshal(%s) = %v, %v, want %s", tt.input, r, err, tt.text)
			}
			if again := roundTrip(t, r, tt.want); again != r {
				t.Errorf("%v through JSON = %v", r, again)
			}
		})
	}
}

func TestRatio_UnmarshalJSON_errors(t *testing.T) {
	tests := []struct {
		name, input, want string
		cause             error
	}{
		{"text", `"5/9"`, "", nil},
		{"no numerator", `{"denominator":"9"}`, "decimal.Ratio: numerator: no number", decimal.ErrMissing},
		{"no denominator", `{"numerator":"5","denominator":null}`, "decimal.Ratio: denominator: no number", decimal.ErrMissing},
		{"zero denominator", `{"numerator":"5","denominator":"0.0"}`, `decimal.Ratio: denominator: "0.0": denominator is 0`, decimal.ErrZeroDenominator},
		{"comma", `{"numerator":"5,5","denominator":"9"}`, `decimal.Ratio: numerator: decimal.Parse: "5,5": not a decimal at byte 1` + wantPoint, decimal.ErrSyntax},
		{"exponent", `{"numerator":5,"denominator":1e3}`, `decimal.Ratio: denominator: decimal.Parse: "1e3": not a decimal at byte 1` + wantExponent, decimal.ErrSyntax},
		{"empty", `{"numerator":"","denominator":"9"}`, `decimal.Ratio: numerator: decimal.Parse: "": not a decimal at byte 0: want a digit`, decimal.ErrSyntax},
		{"sign alone", `{"numerator":"-","denominator":"9"}`, `decimal.Ratio: numerator: decimal.Parse: "-": not a decimal at byte 1: want a digit`, decimal.ErrSyntax},
		{"point first", `{"numerator":"-.5","denominator":"9"}`, `decimal.Ratio: numerator: decimal.Parse: "-.5": not a decimal at byte 1` + wantDigits, decimal.ErrSyntax},
		{"point last", `{"numerator":"5.","denominator":"9"}`, `decimal.Ratio: numerator: decimal.Parse: "5.": not a decimal at byte 1` + wantDigits, decimal.ErrSyntax},
		{"two points", `{"numerator":"5.5.5","denominator":"9"}`, `decimal.Ratio: numerator: decimal.Parse: "5.5.5": not a decimal at byte 3` + wantDigits, decimal.ErrSyntax},
		{"39 digits", `{"numerator":"1` + "00000000000000000000000000000000000000" + `","denominator":"9"}`, `decimal.Ratio: numerator: decimal.Parse: "100000000000000000000000000000000000000": more than 38 digits at byte 38`, decimal.ErrRange},
		{"37 places", `{"numerator":"1","denominator":"0.0000000000000000000000000000000000001"}`, `decimal.Ratio: denominator: decimal.Parse: "0.0000000000000000000000000000000000001": more than 36 digits after the point at byte 38`, decimal.ErrRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := ratio(t, "5", "9")
			err := json.Unmarshal([]byte(tt.input), &r)
			if err == nil || r.IsValid() || tt.want != "" && errText(err) != tt.want || !errors.Is(err, tt.cause) && tt.cause != nil {
				t.Errorf("json.Unmarshal(%s) = %v, %v, want error %s", tt.input, r, err, tt.want)
			}
		})
	}
}
