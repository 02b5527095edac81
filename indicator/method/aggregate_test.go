package method_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// An Aggregate says what Combine says of the same parts, whole, in two parts of
// which one was sent as JSON, and in another order.
func TestAggregateIsCombined(t *testing.T) {
	reasons := map[method.Reason]int{}
	for seed := range uint64(3000) {
		g := rand.New(rand.NewPCG(seed, 2))
		mode := [...]method.Mode{method.ModeSum, method.ModeRatioOfSums, method.ModeWeightedMean, method.ModeWeightedMean}[g.IntN(4)]
		number := func(least int64) decimal.Decimal {
			if g.IntN(8) == 0 {
				return decimal.Decimal{}
			}
			n, err := decimal.New(least+g.Int64N(4), g.IntN(3))
			if g.IntN(10) == 0 {
				n, err = decimal.New(999_999_999_999_999_999-g.Int64N(9), 0)
			}
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		var parts []method.Part
		whole, left, right := method.Aggregate{Mode: mode}, method.Aggregate{Mode: mode}, method.Aggregate{Mode: mode}
		n := g.IntN(7)
		if g.IntN(100) == 0 {
			n = 500
		}
		for i := range n {
			value, of := number(-2), number(int64(-g.IntN(20)/19))
			if n > 100 && of.Sign() < 0 {
				of = of.Neg()
			}
			parts = append(parts, method.Part{ID: "p", Value: method.ExactDecimal(value), Numerator: value, Denominator: of, Weight: of})
			whole.Add(value, of)
			if i%3 == 0 {
				left.Add(value, of)
			} else {
				right.Add(value, of)
			}
		}
		want := method.Rollup{Mode: mode}.Combine(parts)
		got := whole.Total()
		if got.Reason != want.Reason || got.Counted != want.Counted || got.Of != want.Of || got.Mode != mode || !got.Value.Equal(want.Value) {
			t.Fatalf("seed %d: Total() = %+v, want %+v", seed, got, want)
		}
		reasons[got.Reason]++
		text, err := json.Marshal(right)
		if err != nil {
			t.Fatal(err)
		}
		var sent method.Aggregate
		if err := json.Unmarshal(text, &sent); err != nil {
			t.Fatal(err)
		}
		sent.Merge(left)
		var all method.Aggregate
		all.Merge(sent)
		all.Merge(method.Aggregate{})
		if all != whole {
			t.Fatalf("seed %d: merged %+v, want %+v", seed, all, whole)
		}
	}
	for _, reason := range []method.Reason{
		"", method.ReasonEmpty, method.ReasonMissing, method.ReasonZeroDenominator, method.ReasonZeroWeight, method.ReasonNegative,
	} {
		if reasons[reason] < 10 {
			t.Errorf("%d totals have the reason %q, want some of each: %v", reasons[reason], reason, reasons)
		}
	}
}

func TestAggregate_refusals(t *testing.T) {
	one := func(mode method.Mode) method.Aggregate {
		a := method.Aggregate{Mode: mode}
		a.Add(d("1"), d("2"))
		return a
	}
	mixed := one(method.ModeSum)
	mixed.Merge(one(method.ModeRatioOfSums))
	var again method.Aggregate
	again.Merge(mixed)
	for _, tt := range []struct {
		name string
		a    method.Aggregate
		want method.Reason
	}{
		{"zero", method.Aggregate{}, method.ReasonEmpty},
		{"no mode", one(""), method.ReasonUnknownMode},
		{"a mode that needs the parts", one(method.ModeWorst), method.ReasonUnknownMode},
		{"two modes", mixed, method.ReasonMixedMethods},
		{"two modes merged on", again, method.ReasonMixedMethods},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.a.Total(); got.Reason != tt.want || got.Value.IsValid() {
				t.Errorf("Total() = %+v, want the reason %q", got, tt.want)
			}
		})
	}
	if diff := cmp.Diff(2, mixed.Of); diff != "" {
		t.Errorf("Of (-want +got):\n%s", diff)
	}
}

func TestAggregateNoAllocs(t *testing.T) {
	a, value, weight := method.Aggregate{Mode: method.ModeWeightedMean}, d("54.2"), d("1234")
	if n := testing.AllocsPerRun(100, func() {
		b := method.Aggregate{Mode: method.ModeWeightedMean}
		b.Add(value, weight)
		a.Merge(b)
	}); n != 0 {
		t.Errorf("Add and Merge: %v allocations, want 0", n)
	}
}
