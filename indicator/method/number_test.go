package method_test

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// ratio returns num / den as a number.
func ratio(num, den string) method.Number {
	r, err := decimal.RatioOf(d(num), d(den))
	if err != nil {
		panic(err)
	}
	return method.Exact(r)
}

// wide returns the mean of 1/7, 1/11, ... 1/p, whose denominator no Ratio holds.
func wide(t *testing.T) method.Number {
	t.Helper()
	var parts []method.Part
	for _, p := range []string{
		"999999999999999989", "999999999999999967", "999999999999999877", "999999999999999863",
	} {
		parts = append(parts, method.Part{ID: p, Value: ratio("1", p)})
	}
	return method.Rollup{Mode: method.ModeMeanOfRatios}.Combine(parts).Value
}

func TestNumber(t *testing.T) {
	tests := []struct {
		name         string
		n            method.Number
		valid, exact bool
		sign         int
		text         string
		json         string
		float        float64
	}{
		{name: "none", json: "null", float: math.NaN()},
		{name: "zero", n: ratio("0", "5"), valid: true, exact: true, text: "0/5", json: `{"numerator":"0","denominator":"5"}`},
		{name: "poverty", n: ratio("-1.25", "-2.25"), valid: true, exact: true, sign: 1, text: "-1.25/-2.25", json: `{"numerator":"-1.25","denominator":"-2.25"}`, float: 5.0 / 9},
		{name: "below", n: ratio("-1", "4"), valid: true, exact: true, sign: -1, text: "-1/4", json: `{"numerator":"-1","denominator":"4"}`, float: -0.25},
		{name: "decimal", n: method.ExactDecimal(d("98.95")), valid: true, exact: true, sign: 1, text: "98.95/1", json: `{"numerator":"98.95","denominator":"1"}`, float: 98.95},
		{name: "approximate", n: method.Approximate(-0.5), valid: true, sign: -1, text: "-0.5", json: "-0.5", float: -0.5},
		{name: "approximate with many digits", n: method.Approximate(0.10961883), valid: true, sign: 1, text: "0.10961883", json: "0.10961883", float: 0.10961883},
		{name: "approximate 0", n: method.Approximate(0), valid: true, text: "0", json: "0"},
		{name: "no decimal", n: method.ExactDecimal(decimal.Decimal{}), json: "null", float: math.NaN()},
		{name: "no ratio", n: method.Exact(decimal.Ratio{}), json: "null", float: math.NaN()},
		{name: "NaN", n: method.Approximate(math.NaN()), json: "null", float: math.NaN()},
		{name: "infinite", n: method.Approximate(math.Inf(-1)), json: "null", float: math.NaN()},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			n := test.n
			if n.IsValid() != test.valid || n.IsExact() != test.exact || n.Sign() != test.sign || n.String() != test.text {
				t.Errorf("IsValid, IsExact, Sign, String = %v, %v, %d, %q, want %v, %v, %d, %q",
					n.IsValid(), n.IsExact(), n.Sign(), n.String(), test.valid, test.exact, test.sign, test.text)
			}
			if f := n.Float64(); f != test.float && !(math.IsNaN(f) && math.IsNaN(test.float)) {
				t.Errorf("Float64 = %v, want %v", f, test.float)
			}
			roundTrip(t, n, test.json)
		})
	}
}

// roundTrip wants n from its JSON again.
func roundTrip(t *testing.T, n method.Number, want string) {
	t.Helper()
	text, err := json.Marshal(n)
	if err != nil || want != "" && string(text) != want {
		t.Errorf("json.Marshal(%v) = %s, %v, want %s", n, text, err, want)
	}
	var back method.Number
	if err := json.Unmarshal(text, &back); err != nil || !back.Equal(n) || back.IsExact() != n.IsExact() {
		t.Errorf("json.Unmarshal(%s) = %v, %v, want %v", text, back, err, n)
	}
}

func TestNumberWide(t *testing.T) {
	n := wide(t)
	if !n.IsExact() || n.Ratio().IsValid() || n.Sign() != 1 {
		t.Fatalf("IsExact, Ratio, Sign = %v, %v, %d, want exact, no ratio, 1", n.IsExact(), n.Ratio(), n.Sign())
	}
	roundTrip(t, n, "")
	if n.Float64() != 1e-18 {
		t.Errorf("Float64 = %v, want 1e-18", n.Float64())
	}
	tests := []struct {
		d    string
		want int
	}{{"0", 1}, {"0.000000000000000001", 1}, {"0.000000000000000002", -1}, {"", 1}}
	for _, test := range tests {
		if got := n.Compare(d(test.d)); got != test.want {
			t.Errorf("%v.Compare(%q) = %d, want %d", n, test.d, got, test.want)
		}
	}
	if got, err := n.Round(15, decimal.Ceiling); err != nil || got != d("0.000000000000001") {
		t.Errorf("Round(15, ceiling) = %v, %v, want 0.000000000000001", got, err)
	}
	if got, err := n.Percent(16, decimal.HalfUp); err != nil || got != d("0.0000000000000001") {
		t.Errorf("Percent(16, halfUp) = %v, %v, want 0.0000000000000001", got, err)
	}
	for _, scale := range []int{-1, 17, 19} {
		if got, err := n.Round(scale, decimal.HalfUp); err == nil {
			t.Errorf("Round(%d, halfUp) = %v, want an error", scale, got)
		}
	}
	if !n.Equal(n) || n.Equal(ratio("1", "3")) || n.Equal(method.Number{}) || n.Equal(method.Approximate(1e-18)) {
		t.Error("Equal does not tell the number from others")
	}
}

func TestNumberCompare(t *testing.T) {
	tests := []struct {
		name string
		n    method.Number
		d    string
		want int
	}{
		{"none with none", method.Number{}, "", 0},
		{"none with 0", method.Number{}, "0", -1},
		{"0 with none", ratio("0", "1"), "", 1},
		{"a third below", ratio("1", "3"), "0.333333333333333333", 1},
		{"a third above", ratio("1", "3"), "0.333333333333333334", -1},
		{"95 per cent", ratio("95", "100"), "0.95", 0},
		{"approximate below", method.Approximate(0.94), "0.95", -1},
		{"approximate equal", method.Approximate(0.95), "0.95", 0},
		{"approximate above", method.Approximate(0.96), "0.95", 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.n.Compare(d(test.d)); got != test.want {
				t.Errorf("%v.Compare(%q) = %d, want %d", test.n, test.d, got, test.want)
			}
		})
	}
	if !(method.Number{}).Equal(method.Number{}) || (method.Number{}).Equal(ratio("0", "1")) {
		t.Error("no number is equal to 0, or not to itself")
	}
	if !ratio("5", "9").Equal(ratio("10", "18")) || ratio("1", "2").Equal(method.Approximate(0.5)) {
		t.Error("Equal looks at the terms, or takes an approximation for exact")
	}
}

// Numbers that are no Ratio round as Ratios do.
func TestNumberRound(t *testing.T) {
	values := []float64{0, 0.5, -0.5, 1.5, 2.5, -2.5, 2.25, -2.75, 0.125, 1.0009765625, -0.9990234375, 4.9990234375, -0.0009765625}
	modes := []decimal.Rounding{
		decimal.HalfUp, decimal.HalfEven, decimal.HalfDown, decimal.TowardZero,
		decimal.AwayFromZero, decimal.Floor, decimal.Ceiling,
	}
	for _, f := range values {
		exact := new(big.Rat).SetFloat64(f)
		num, den := exact.Num().Int64(), exact.Denom().Int64()
		numerator, _ := decimal.New(num, 0)
		denominator, _ := decimal.New(den, 0)
		twin, err := decimal.RatioOf(numerator, denominator)
		if err != nil {
			t.Fatal(err)
		}
		for _, mode := range modes {
			for scale := range 4 {
				want, err := twin.Round(scale, mode)
				if err != nil {
					t.Fatal(err)
				}
				got, err := method.Approximate(twin.Float64()).Round(scale, mode)
				if err != nil || got != want {
					t.Errorf("Approximate(%v).Round(%d, %v) = %v, %v, want %v", f, scale, mode, got, err, want)
				}
			}
		}
	}
	if got, err := method.Approximate(0.65121).Percent(1, decimal.HalfUp); err != nil || got != d("65.1") {
		t.Errorf("Approximate(0.65121).Percent(1, halfUp) = %v, %v, want 65.1", got, err)
	}
	if got, err := ratio("5360", "8233").Percent(1, decimal.HalfUp); err != nil || got != d("65.1") {
		t.Errorf("(5360/8233).Percent(1, halfUp) = %v, %v, want 65.1", got, err)
	}
	if got, err := method.Approximate(0.25).Round(16, decimal.HalfUp); err != nil || got != d("0.2500000000000000") {
		t.Errorf("Approximate(0.25).Round(16, halfUp) = %v, %v, want 0.2500000000000000", got, err)
	}
	for _, scale := range []int{-1, decimal.MaxDigits + 1} {
		if got, err := method.Approximate(0.25).Round(scale, decimal.HalfUp); err == nil {
			t.Errorf("Approximate(0.25).Round(%d, halfUp) = %v, want an error", scale, got)
		}
	}
	for _, n := range []method.Number{{}, method.Approximate(1e30)} {
		if got, err := n.Round(0, decimal.HalfUp); err == nil {
			t.Errorf("%v.Round(0, halfUp) = %v, want an error", n, got)
		}
	}
	if got, err := method.Approximate(1).Round(0, 0); err == nil {
		t.Errorf("Round without a mode = %v, want an error", got)
	}
}

func TestNumberUnmarshalErrors(t *testing.T) {
	for _, text := range []string{
		`"5/9"`, `{}`, `{"numerator":"1","denominator":"0"}`, `{"numerator":"1.5x","denominator":"2"}`,
		`{"numerator":1,"denominator":[]}`, `true`, `1e999`, `{"numerator":"` + string(make([]byte, 3)) + `"}`,
	} {
		var n method.Number
		if err := json.Unmarshal([]byte(text), &n); err == nil || n.IsValid() {
			t.Errorf("json.Unmarshal(%s) = %v, %v, want an error", text, n, err)
		}
	}
}
