package decimal_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A pair is of the factors of a product; with an empty second it is a value.
type pair [2]string

func accumulate(t testing.TB, pairs ...pair) (a decimal.Accumulator) {
	t.Helper()
	for _, p := range pairs {
		if p[1] == "" {
			a.Add(text(t, p[0]))
		} else {
			a.AddProduct(text(t, p[0]), text(t, p[1]))
		}
	}
	return a
}

const (
	greatest = "999999999999999999"
	finest   = "0.000000000000000001"
)

var sums = []struct {
	name           string
	add            []pair
	want, wide     string
	count, missing int
	wantErr        string
	cause          error
}{
	{name: "nothing", wantErr: "decimal.Sum(nothing added): no number", cause: decimal.ErrMissing},
	{name: "one", add: []pair{{"98.950"}}, want: "98.950", wide: "98.950", count: 1},
	{name: "zero", add: []pair{{"0"}}, want: "0", wide: "0", count: 1},
	{name: "one scale", add: []pair{{"1.5"}, {"2.5"}, {"-0.5"}}, want: "3.5", wide: "3.5", count: 3},
	{name: "scale grows", add: []pair{{"1"}, {"2.5"}, {"-0.125"}}, want: "3.375", wide: "3.375", count: 3},
	{name: "scale shrinks", add: []pair{{"-0.125"}, {"2.5"}, {"1"}}, want: "3.375", wide: "3.375", count: 3},
	{name: "largest scale kept", add: []pair{{"0.50"}, {"0.5"}}, want: "1.00", wide: "1.00", count: 2},
	{name: "zero raises the scale", add: []pair{{"1"}, {"0.000"}}, want: "1.000", wide: "1.000", count: 2},
	{name: "below zero and back", add: []pair{{"-1"}, {"-1"}, {"5"}}, want: "3", wide: "3", count: 3},
	{name: "negative", add: []pair{{"1"}, {"-1.5"}, {"-0.5"}}, want: "-1.0", wide: "-1.0", count: 3},
	{name: "missing first", add: []pair{{""}, {""}, {"1"}, {""}}, want: "1", wide: "1", count: 1, missing: 3},
	{name: "only missing", add: []pair{{""}, {""}}, missing: 2, wantErr: "decimal.Sum(nothing added): no number", cause: decimal.ErrMissing},
	{
		name: "beyond the digits and back", add: []pair{{greatest}, {greatest}, {"-" + greatest}},
		want: greatest, wide: greatest, count: 3,
	},
	{
		name: "beyond 64 bits", add: []pair{
			{greatest}, {greatest}, {greatest}, {greatest}, {greatest}, {greatest}, {greatest}, {greatest}, {greatest}, {greatest},
			{greatest}, {greatest}, {greatest}, {greatest}, {greatest}, {greatest}, {greatest}, {greatest}, {greatest}, {greatest},
		},
		wide: "19999999999999999980", count: 20,
		wantErr: "decimal.Sum(19999999999999999980): more than 18 digits", cause: decimal.ErrRange,
	},
	{
		name: "scales far apart", add: []pair{{"-" + greatest}, {finest}}, wide: "-999999999999999998.999999999999999999", count: 2,
		wantErr: "decimal.Sum(-999999999999999998.999999999999999999): more than 18 digits", cause: decimal.ErrRange,
	},
	{
		name: "scales far apart, cancelling", add: []pair{{greatest}, {finest}, {"-" + greatest}},
		want: finest, wide: finest, count: 3,
	},
	{name: "product", add: []pair{{"98.95", "0.50"}}, want: "49.4750", wide: "49.4750", count: 1},
	{name: "weighted", add: []pair{{"62.5", "3"}, {"-80", "2.00"}, {"1"}}, want: "28.50", wide: "28.50", count: 3},
	{name: "both negative", add: []pair{{"-1.5", "-3"}}, want: "4.5", wide: "4.5", count: 1},
	{name: "product missing", add: []pair{{"", "3"}, {"1", "1"}}, want: "1", wide: "1", count: 1, missing: 1},
	{
		name: "widest product", add: []pair{{greatest, greatest}, {"-" + finest, finest}},
		wide: "999999999999999998000000000000000000.999999999999999999999999999999999999", count: 2,
		wantErr: "decimal.Sum(999999999999999998000000000000000000.999999999999999999999999999999999999): more than 18 digits",
		cause:   decimal.ErrRange,
	},
	{
		name: "product too fine", add: []pair{{finest, "-0.1"}}, wide: "-0.0000000000000000001", count: 1,
		wantErr: "decimal.Sum(-0.0000000000000000001): more than 18 digits after the point", cause: decimal.ErrRange,
	},
	{
		name: "wide product raised little", add: []pair{{"0.1"}, {greatest, "-100"}}, wide: "-99999999999999999899.9", count: 2,
		wantErr: "decimal.Sum(-99999999999999999899.9): more than 18 digits", cause: decimal.ErrRange,
	},
	{
		name: "product raised far", add: []pair{{finest, "0.1"}, {"-3", "5"}}, wide: "-14.9999999999999999999", count: 2,
		wantErr: "decimal.Sum(-14.9999999999999999999): more than 18 digits after the point", cause: decimal.ErrRange,
	},
}

func TestAccumulator(t *testing.T) {
	for _, tt := range sums {
		t.Run(tt.name, func(t *testing.T) {
			a := accumulate(t, tt.add...)
			got, err := a.Sum()
			if got.String() != tt.want || errText(err) != tt.wantErr || !errors.Is(err, tt.cause) {
				t.Errorf("Sum() = %q, %v, want %q, %q", got, err, tt.want, tt.wantErr)
			}
			if a.String() != tt.wide || a.Count() != tt.count || a.Missing() != tt.missing {
				t.Errorf("sum %q, count %d, missing %d, want %q, %d, %d",
					a, a.Count(), a.Missing(), tt.wide, tt.count, tt.missing)
			}
			for cut := range tt.add {
				left := accumulate(t, tt.add[:cut]...)
				left.Merge(accumulate(t, tt.add[cut:]...))
				if left != a {
					t.Errorf("merged after %d = %q, want %q", cut, left, a)
				}
			}
			shuffled := append([]pair(nil), tt.add...)
			random := rand.New(rand.NewPCG(1, 2))
			for range 5 {
				random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
				if b := accumulate(t, shuffled...); b != a {
					t.Errorf("shuffled = %q (count %d, missing %d), want %q", b, b.Count(), b.Missing(), a)
				}
			}
		})
	}
}

// Added at once, values give the sum that they give one by one.
func TestAccumulator_AddAll(t *testing.T) {
	for _, tt := range sums {
		t.Run(tt.name, func(t *testing.T) {
			var values []decimal.Decimal
			for _, p := range tt.add {
				if p[1] == "" {
					values = append(values, text(t, p[0]))
				}
			}
			var want decimal.Accumulator
			for _, v := range values {
				want.Add(v)
			}
			for cut := range len(values) + 1 {
				var got decimal.Accumulator
				got.AddAll(values[:cut]...)
				got.AddAll(values[cut:]...)
				if got != want {
					t.Errorf("AddAll(%q), AddAll(%q) = %v, want %v", values[:cut], values[cut:], got, want)
				}
			}
		})
	}
}

func TestAccumulator_Compare(t *testing.T) {
	ascending := []decimal.Accumulator{
		accumulate(t, pair{""}),
		accumulate(t, pair{"-" + greatest, greatest}),
		accumulate(t, pair{"-" + greatest}, pair{finest}),
		accumulate(t, pair{"-1.5"}),
		accumulate(t, pair{"-1"}),
		accumulate(t, pair{"0.00"}),
		accumulate(t, pair{finest, finest}),
		accumulate(t, pair{finest}),
		accumulate(t, pair{"0.5"}, pair{"0.5"}),
		accumulate(t, pair{"1"}, pair{finest}),
		accumulate(t, pair{greatest}),
		accumulate(t, pair{greatest, greatest}),
	}
	for i, a := range ascending {
		for j, b := range ascending {
			if got, want := a.Compare(b), cmp.Compare(i, j); got != want {
				t.Errorf("(%v).Compare(%v) = %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestAccumulator_Equal(t *testing.T) {
	one := accumulate(t, pair{"1.0"})
	tests := []struct {
		name string
		b    decimal.Accumulator
		want bool
	}{
		{"same", accumulate(t, pair{"1.0"}), true},
		{"printed otherwise", accumulate(t, pair{"1.00"}), true},
		{"other sum", accumulate(t, pair{"1.1"}), false},
		{"other count", accumulate(t, pair{"0.5"}, pair{"0.5"}), false},
		{"other missing", accumulate(t, pair{"1.0"}, pair{""}), false},
		{"other partition", accumulate(t, pair{"1.0"}, pair{"0"}, pair{""}), false},
		{"nothing", decimal.Accumulator{}, false},
	}
	for _, tt := range tests {
		if got := one.Equal(tt.b); got != tt.want {
			t.Errorf("%s: Equal = %t, want %t", tt.name, got, tt.want)
		}
	}
	two, three := accumulate(t, pair{"1"}, pair{""}, pair{""}), accumulate(t, pair{"1"}, pair{"0"}, pair{""})
	if two.Equal(three) {
		t.Error("one of three missing is equal to two of three missing")
	}
}

func TestAccumulator_JSON(t *testing.T) {
	for _, tt := range sums {
		t.Run(tt.name, func(t *testing.T) {
			a := accumulate(t, tt.add...)
			data, err := json.Marshal(a)
			if err != nil {
				t.Fatal(err)
			}
			var again decimal.Accumulator
			again.Add(decimal.MustParse("7"))
			if err := json.Unmarshal(data, &again); err != nil || again != a {
				t.Errorf("through %s = %v, %v, want %v", data, again, err, a)
			}
		})
	}
	a := accumulate(t, pair{"98.950"}, pair{""}, pair{"1"})
	roundTrip(t, a, `{"sum":"99.950","count":2,"missing":1}`)
	roundTrip(t, decimal.Accumulator{}, `{"sum":null,"count":0,"missing":0}`)
	const many = `{"sum":"0","count":9007199254740991,"missing":9007199254740991}`
	if err := json.Unmarshal([]byte(many), &a); err != nil || a.Count() != 1<<53-1 || a.Missing() != 1<<53-1 {
		t.Errorf("json.Unmarshal(%s) = count %d, missing %d, %v", many, a.Count(), a.Missing(), err)
	}
	var none decimal.Accumulator
	if err := json.Unmarshal([]byte("null"), &none); err != nil || none != (decimal.Accumulator{}) {
		t.Errorf("json.Unmarshal(null) = %v, %v, want nothing added", none, err)
	}
}

func TestAccumulator_UnmarshalJSON_errors(t *testing.T) {
	// The product of the two greatest decimals at the largest scale that a
	// product has.
	most := "999999999999999998000000000000000001" + "000000000000000000000000000000000000"
	tests := []struct {
		name, input, want string
		cause             error
	}{
		{"text", `"5"`, "", nil},
		{"negative count", `{"sum":"1","count":-1}`, `decimal.Accumulator.UnmarshalJSON({"sum":"1","count":-1}): want counts from 0 to 9007199254740991`, decimal.ErrRange},
		{"negative missing", `{"sum":"1","count":1,"missing":-1}`, `decimal.Accumulator.UnmarshalJSON({"sum":"1","count":1,"missing":-1}): want counts from 0 to 9007199254740991`, decimal.ErrRange},
		{"count too great", `{"sum":"1","count":9007199254740992}`, `decimal.Accumulator.UnmarshalJSON({"sum":"1","count":9007199254740992}): want counts from 0 to 9007199254740991`, decimal.ErrRange},
		{"missing too great", `{"sum":"1","count":1,"missing":9007199254740992}`, `decimal.Accumulator.UnmarshalJSON({"sum":"1","count":1,"missing":9007199254740992}): want counts from 0 to 9007199254740991`, decimal.ErrRange},
		{"no sum", `{"count":1}`, `decimal.Accumulator.UnmarshalJSON({"count":1}): no number`, decimal.ErrMissing},
		{"null sum", `{"sum":null,"count":1}`, `decimal.Accumulator.UnmarshalJSON({"sum":null,"count":1}): no number`, decimal.ErrMissing},
		{"comma", `{"sum":"1,5","count":1}`, `decimal.Accumulator: sum: decimal.Parse: "1,5": not a decimal at byte 1` + wantPoint, decimal.ErrSyntax},
		{"empty", `{"sum":"","count":1}`, `decimal.Accumulator: sum: decimal.Parse: "": not a decimal at byte 0: want a digit`, decimal.ErrSyntax},
		{"37 places", `{"sum":"0.0000000000000000000000000000000000001","count":1}`, `decimal.Accumulator: sum: decimal.Parse: "0.0000000000000000000000000000000000001": more than 36 digits after the point at byte 38`, decimal.ErrRange},
		{"sum of nothing", `{"sum":"1","count":0}`, `decimal.Accumulator: sum: decimal.Parse: "1": more than the count of values can sum up to at byte 0`, decimal.ErrRange},
		{"sum too great", `{"sum":"` + most + `0","count":1}`, `decimal.Accumulator: sum: decimal.Parse: "` + most[:64] + `"...: more than the count of values can sum up to at byte 72`, decimal.ErrRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := accumulate(t, pair{"1"})
			err := json.Unmarshal([]byte(tt.input), &a)
			if err == nil || a != (decimal.Accumulator{}) || tt.want != "" && errText(err) != tt.want || tt.cause != nil && !errors.Is(err, tt.cause) {
				t.Errorf("json.Unmarshal(%s) = %v, %v, want error %s", tt.input, a, err, tt.want)
			}
		})
	}
	var a decimal.Accumulator
	if err := json.Unmarshal([]byte(`{"sum":"-`+most+`","count":1}`), &a); err != nil || a.String() != "-"+most {
		t.Errorf("the most that a product can be = %v, %v", a, err)
	}
}

func TestRatioOfSums(t *testing.T) {
	sum := func(pairs ...pair) decimal.Accumulator { return accumulate(t, pairs...) }
	great := pair{greatest, greatest}
	wider := []pair{great, {finest}}
	for range 100 {
		wider = append(wider, great)
	}
	var thirtyNine []pair // 10^4 times 10^34
	for range 10000 {
		thirtyNine = append(thirtyNine, pair{"100000000000000000", "100000000000000000"})
	}
	tests := []struct {
		name     string
		num, den decimal.Accumulator
		want     string
		wantErr  string
		cause    error
	}{
		{name: "ratio of sums", num: sum(pair{"5"}, pair{"3.0"}), den: sum(pair{"9"}, pair{"7"}), want: "8.0/16"},
		{name: "weighted mean", num: sum(pair{"62.5", "3"}, pair{"80", "1"}), den: sum(pair{"3"}, pair{"1"}), want: "267.5/4"},
		{name: "negative", num: sum(pair{"-5"}), den: sum(pair{"-9"}), want: "-5/-9"},
		{name: "wide", num: sum(great), den: sum(pair{"-" + finest, finest}), want: "999999999999999998000000000000000001/-0.000000000000000000000000000000000001"},
		{name: "nothing above", den: sum(pair{"1"}), wantErr: "decimal.RatioOfSums(nothing added, 1): no number", cause: decimal.ErrMissing},
		{name: "only missing below", num: sum(pair{"1"}), den: sum(pair{""}), wantErr: "decimal.RatioOfSums(1, nothing added): no number", cause: decimal.ErrMissing},
		{name: "zero below", num: sum(pair{"1"}), den: sum(pair{"1.0"}, pair{"-1"}), wantErr: "decimal.RatioOfSums(1, 0.0): denominator is 0", cause: decimal.ErrZeroDenominator},
		{name: "39 digits", num: sum(thirtyNine...), den: sum(pair{"1"}), wantErr: "decimal.RatioOfSums(100000000000000000000000000000000000000, 1): more than 38 digits", cause: decimal.ErrRange},
		{name: "too wide above", num: sum(wider...), den: sum(pair{"1"}), wantErr: "decimal.RatioOfSums(" + sum(wider...).String() + ", 1): more than 38 digits", cause: decimal.ErrRange},
		{name: "too wide below", num: sum(pair{"1"}), den: sum(wider...), wantErr: "decimal.RatioOfSums(1, " + sum(wider...).String() + "): more than 38 digits", cause: decimal.ErrRange},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := decimal.RatioOfSums(tt.num, tt.den)
			if got.String() != tt.want || errText(err) != tt.wantErr || !errors.Is(err, tt.cause) {
				t.Errorf("decimal.RatioOfSums(%v, %v) = %v, %v, want %q, %q", tt.num, tt.den, got, err, tt.want, tt.wantErr)
			}
		})
	}
}
