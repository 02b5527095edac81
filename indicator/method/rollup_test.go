package method_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// part returns a part of an amount.
func part(id, value string) method.Part {
	return method.Part{ID: id, Value: method.ExactDecimal(d(value))}
}

// share returns a part of a percentage.
func share(id, numerator, denominator string) method.Part {
	p := method.Part{ID: id, Numerator: d(numerator), Denominator: d(denominator), Kind: method.KindRate}
	if r, err := decimal.RatioOf(p.Numerator, p.Denominator); err == nil {
		p.Value = method.Exact(r)
	}
	return p
}

// with returns p with something changed.
func with(p method.Part, change func(*method.Part)) method.Part {
	change(&p)
	return p
}

func weighted(id, value, weight string) method.Part {
	return with(part(id, value), func(p *method.Part) { p.Weight = d(weight) })
}

func dated(id, date, value string, kind method.Kind) method.Part {
	return with(part(id, value), func(p *method.Part) { p.Date, p.Kind = day(date), kind })
}

func TestRollup(t *testing.T) {
	simpson := []method.Part{share("small", "81", "87"), share("large", "192", "263")}
	byReporter := []method.Part{
		dated("a", "2024-03-31", "3", method.KindCumulative), dated("a", "2024-01-31", "1", method.KindCumulative),
		dated("b", "2024-02-29", "5", method.KindCumulative), dated("b", "2024-03-31", "", method.KindCumulative),
	}
	tests := []struct {
		name   string
		r      method.Rollup
		parts  []method.Part
		want   string // value to 4 digits, class, reason, worst
		n, of  int
		others []method.Exclusion
	}{
		{name: "sum", r: method.Rollup{Mode: method.ModeSum}, parts: []method.Part{part("a", "11"), part("b", "12.5")}, want: "23.5000", n: 2, of: 2},
		{name: "sum of what there is", r: method.Rollup{Mode: method.ModeSum}, parts: []method.Part{part("a", "11"), part("b", "")}, want: "11.0000", n: 1, of: 2, others: []method.Exclusion{{ID: "b", Reason: method.ReasonMissing}}},
		{name: "sum of flows in time", r: method.Rollup{Mode: method.ModeSum}, parts: []method.Part{dated("a", "2024-01-31", "1", method.KindFlow), dated("a", "2024-02-29", "2", method.KindFlow)}, want: "3.0000", n: 2, of: 2},
		{name: "sum of running totals in time", r: method.Rollup{Mode: method.ModeSum}, parts: byReporter, want: "not-a-flow", of: 4},
		{name: "sum of levels in time", r: method.Rollup{Mode: method.ModeSum}, parts: []method.Part{dated("a", "2024-01-31", "1", method.KindLevel), dated("a", "2024-02-29", "2", method.KindLevel)}, want: "not-a-flow", of: 2},
		{name: "sum of levels of units", r: method.Rollup{Mode: method.ModeSum}, parts: []method.Part{dated("a", "2024-01-31", "1", method.KindLevel), dated("b", "2024-01-31", "2", method.KindLevel)}, want: "3.0000", n: 2, of: 2},
		{name: "sum of percentages", r: method.Rollup{Mode: method.ModeSum}, parts: simpson, want: "no-denominator", of: 2},
		{name: "latest", r: method.Rollup{Mode: method.ModeLatest}, parts: byReporter[:2], want: "3.0000", n: 2, of: 2},
		{name: "latest of a flow", r: method.Rollup{Mode: method.ModeLatest}, parts: []method.Part{dated("a", "2024-01-31", "1", method.KindFlow)}, want: "flow", of: 1},
		{name: "latest without a date", r: method.Rollup{Mode: method.ModeLatest}, parts: []method.Part{part("a", "1")}, want: "missing", of: 1, others: []method.Exclusion{{ID: "a", Reason: method.ReasonNoDate}}},
		{name: "latest of one day is the last given", r: method.Rollup{Mode: method.ModeLatest}, parts: []method.Part{dated("a", "2024-01-31", "1", ""), dated("a", "2024-01-31", "2", "")}, want: "2.0000", n: 2, of: 2},
		{name: "sum of latest", r: method.Rollup{Mode: method.ModeSumOfLatest}, parts: byReporter, want: "8.0000", n: 3, of: 4, others: []method.Exclusion{{ID: "b", Reason: method.ReasonMissing}}},
		{name: "sum of latest flows", r: method.Rollup{Mode: method.ModeSumOfLatest}, parts: []method.Part{dated("a", "2024-01-31", "1", method.KindFlow)}, want: "flow", of: 1},
		{name: "sum of latest percentages", r: method.Rollup{Mode: method.ModeSumOfLatest}, parts: []method.Part{dated("a", "2024-01-31", "1", method.KindRate)}, want: "no-denominator", of: 1},
		{name: "sum of latest without a date", r: method.Rollup{Mode: method.ModeSumOfLatest}, parts: []method.Part{part("a", "1")}, want: "missing", of: 1, others: []method.Exclusion{{ID: "a", Reason: method.ReasonNoDate}}},
		{name: "ratio of sums", r: method.Rollup{Mode: method.ModeRatioOfSums}, parts: simpson, want: "0.7800", n: 2, of: 2},
		{name: "ratio of sums with a gap", r: method.Rollup{Mode: method.ModeRatioOfSums}, parts: append(slices.Clone(simpson), share("c", "", "5"), share("d", "5", "")), want: "0.7800", n: 2, of: 4, others: []method.Exclusion{{ID: "c", Reason: method.ReasonMissing}, {ID: "d", Reason: method.ReasonNoDenominator}}},
		{name: "ratio of sums of 0", r: method.Rollup{Mode: method.ModeRatioOfSums}, parts: []method.Part{share("a", "1", "0")}, want: "zero-denominator", n: 1, of: 1},
		{name: "mean of ratios", r: method.Rollup{Mode: method.ModeMeanOfRatios}, parts: simpson, want: "0.8305", n: 2, of: 2},
		{name: "mean", r: method.Rollup{Mode: method.ModeMean}, parts: []method.Part{part("a", "-5"), part("b", "5"), part("c", "")}, want: "0.0000", n: 2, of: 3, others: []method.Exclusion{{ID: "c", Reason: method.ReasonMissing}}},
		{name: "mean of percentages", r: method.Rollup{Mode: method.ModeMean}, parts: simpson, want: "no-denominator", of: 2},
		{name: "mean with bands", r: method.Rollup{Mode: method.ModeMean, Bands: method.StatCanScoreBands()}, parts: []method.Part{part("a", "-5"), part("b", "5")}, want: "0.0000 moderate_progress", n: 2, of: 2},
		{name: "mean with holes", r: method.Rollup{Mode: method.ModeMean, Bands: method.GlobalFund()[:1]}, parts: []method.Part{part("a", "1")}, want: "1.0000 bands", n: 1, of: 1},
		{name: "weighted mean", r: method.Rollup{Mode: method.ModeWeightedMean}, parts: []method.Part{weighted("a", "40", "2"), weighted("b", "20", "3")}, want: "28.0000", n: 2, of: 2},
		{name: "weights that add up to 1", r: method.Rollup{Mode: method.ModeWeightedMean}, parts: []method.Part{weighted("a", "40", "0.4"), weighted("b", "20", "0.6")}, want: "28.0000", n: 2, of: 2},
		{name: "no weight", r: method.Rollup{Mode: method.ModeWeightedMean}, parts: []method.Part{weighted("a", "40", "2"), part("b", "20")}, want: "40.0000", n: 1, of: 2, others: []method.Exclusion{{ID: "b", Reason: method.ReasonNoWeight}}},
		{name: "weights of 0", r: method.Rollup{Mode: method.ModeWeightedMean}, parts: []method.Part{weighted("a", "40", "0")}, want: "zero-weight", n: 1, of: 1},
		{name: "weight below 0", r: method.Rollup{Mode: method.ModeWeightedMean}, parts: []method.Part{weighted("a", "40", "2"), weighted("b", "20", "-1")}, want: "negative", n: 2, of: 2},
		{name: "geometric mean", r: method.Rollup{Mode: method.ModeGeometricMean}, parts: []method.Part{part("a", "2"), part("b", "8"), part("c", "4")}, want: "4.0000", n: 3, of: 3},
		{name: "geometric mean with 0", r: method.Rollup{Mode: method.ModeGeometricMean}, parts: []method.Part{part("a", "0"), part("b", "8")}, want: "not-positive", n: 2, of: 2},
		{name: "worst where more is better", r: method.Rollup{Mode: method.ModeWorst, Direction: method.Higher}, parts: []method.Part{part("a", "2"), part("b", "1"), part("c", "")}, want: "1.0000 b", n: 2, of: 3, others: []method.Exclusion{{ID: "c", Reason: method.ReasonMissing}}},
		{name: "worst where less is better", r: method.Rollup{Mode: method.ModeWorst, Direction: method.Lower}, parts: []method.Part{part("a", "2"), part("b", "1")}, want: "2.0000 a", n: 2, of: 2},
		{name: "worst without direction", r: method.Rollup{Mode: method.ModeWorst}, parts: []method.Part{part("a", "2")}, want: "no-direction", n: 1, of: 1},
		{
			name: "worst class", r: method.Rollup{Mode: method.ModeWorst, Scale: []method.Class{"red", "yellow", "green"}},
			parts: []method.Part{{ID: "a", Class: "green"}, {ID: "b", Class: "yellow"}, {ID: "c"}, {ID: "d", Class: "blue"}},
			want:  "yellow b", n: 2, of: 4,
			others: []method.Exclusion{{ID: "c", Reason: method.ReasonMissing}, {ID: "d", Reason: method.ReasonUnknownClass}},
		},
		{
			name: "count of met", r: method.Rollup{Mode: method.ModeCountMet},
			parts: []method.Part{{ID: "a", Standing: method.StandingMet}, {ID: "b", Standing: method.StandingNotMet}, {ID: "c"}, {ID: "d", Standing: "nearly"}, {ID: "e", Standing: method.StandingMet}},
			want:  "0.6667", n: 3, of: 5,
			others: []method.Exclusion{{ID: "c", Reason: method.ReasonMissing}, {ID: "d", Reason: method.ReasonMissing}},
		},
		{name: "empty", r: method.Rollup{Mode: method.ModeSum}, want: "empty"},
		{name: "empty by a publisher's rule", r: method.Rollup{Mode: method.ModeMean, Empty: d("0"), Bands: method.StatCanScoreBands()}, want: "0.0000 moderate_progress"},
		{name: "all missing is not empty", r: method.Rollup{Mode: method.ModeMean, Empty: d("0")}, parts: []method.Part{part("a", "")}, want: "missing", of: 1, others: []method.Exclusion{{ID: "a", Reason: method.ReasonMissing}}},
		{name: "all missing", r: method.Rollup{Mode: method.ModeSum}, parts: []method.Part{part("a", "")}, want: "missing", of: 1, others: []method.Exclusion{{ID: "a", Reason: method.ReasonMissing}}},
		{name: "no mode", parts: []method.Part{part("a", "1")}, want: "unknown-mode", n: 1, of: 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before := slices.Clone(test.parts)
			total := test.r.Combine(test.parts)
			got := short(method.Result{Value: total.Value, Class: total.Class, Reason: total.Reason})
			if total.Value.IsValid() {
				rounded, err := total.Value.Round(4, decimal.HalfUp)
				if err != nil {
					t.Fatal(err)
				}
				got = rounded.String()
				if total.Class != "" {
					got += " " + string(total.Class)
				}
				if total.Reason != "" {
					got += " " + string(total.Reason)
				}
			}
			if total.Worst != "" {
				got += " " + total.Worst
			}
			if got != test.want || total.Counted != test.n || total.Of != test.of || total.Mode != test.r.Mode {
				t.Errorf("Combine = %q, %d of %d, want %q, %d of %d",
					got, total.Counted, total.Of, test.want, test.n, test.of)
			}
			if diff := cmp.Diff(test.others, total.Excluded); diff != "" {
				t.Errorf("excluded (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(before, test.parts, cmpDates); diff != "" {
				t.Errorf("Combine changed its parts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRollupRefuses(t *testing.T) {
	modes := []method.Mode{
		method.ModeSum, method.ModeLatest, method.ModeSumOfLatest, method.ModeRatioOfSums, method.ModeWeightedMean,
		method.ModeMeanOfRatios, method.ModeMean, method.ModeGeometricMean, method.ModeWorst, method.ModeCountMet,
	}
	full := func(id string) method.Part {
		return with(weighted(id, "1", "1"), func(p *method.Part) {
			p.Numerator, p.Denominator, p.Standing, p.Date = d("1"), d("1"), method.StandingMet, day("2024-01-31")
		})
	}
	other := with(full("b"), func(p *method.Part) { p.Method = method.IDStatCan })
	newer := with(full("b"), func(p *method.Part) { p.Version = 2 })
	bySex := with(full("a"), func(p *method.Part) { p.Dimension = "sex" })
	byAge := with(full("b"), func(p *method.Part) { p.Dimension = "age" })
	for _, mode := range modes {
		r := method.Rollup{Mode: mode, Direction: method.Higher}
		if total := r.Combine([]method.Part{full("a"), full("b")}); total.Reason != "" {
			t.Errorf("%s of parts alike = %q, want a total", mode, total.Reason)
		}
		for _, parts := range [][]method.Part{{full("a"), other}, {full("a"), newer}} {
			if total := r.Combine(parts); total.Reason != method.ReasonMixedMethods || total.Value.IsValid() {
				t.Errorf("%s of different methods = %v, %q, want %q", mode, total.Value, total.Reason, method.ReasonMixedMethods)
			}
		}
		want := method.ReasonOverlap
		if mode == method.ModeLatest || mode == method.ModeWorst || mode == method.ModeCountMet {
			want = ""
		}
		for _, parts := range [][]method.Part{{bySex, byAge}, {bySex, full("total")}} {
			if total := r.Combine(parts); total.Reason != want {
				t.Errorf("%s of several dimensions = %q, want %q", mode, total.Reason, want)
			}
		}
	}
}

func TestCap(t *testing.T) {
	parts := []method.Part{part("a", "1.4"), part("b", "0.7"), part("c", "-0.2"), part("d", "1")}
	tests := []struct {
		name   string
		cap    *method.Cap
		want   string
		capped []string
	}{
		{"none", nil, "0.7250", nil},
		{"without ends", &method.Cap{}, "0.7250", nil},
		{"above", &method.Cap{High: d("1.0")}, "0.6250", []string{"a"}},
		{"below", &method.Cap{Low: d("0")}, "0.7750", []string{"c"}},
		{"both", &method.Cap{Low: d("0"), High: d("1")}, "0.6750", []string{"a", "c"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			total := method.Rollup{Mode: method.ModeMean, Cap: test.cap}.Combine(parts)
			got, err := total.Value.Round(4, decimal.HalfUp)
			if err != nil || got.String() != test.want {
				t.Errorf("Combine = %v, %v, want %s", got, err, test.want)
			}
			if diff := cmp.Diff(test.capped, total.Capped); diff != "" {
				t.Errorf("capped (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.cap, total.Cap); diff != "" {
				t.Errorf("the cap is not printed with the total (-want +got):\n%s", diff)
			}
		})
	}
}

// The order of parts changes no total, even of approximations.
func TestRollupIsIndependentOfOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var parts []method.Part
	for i := range 50 {
		p := weighted(string(rune('A'+i)), "1", "1")
		p.Value = method.Approximate(math.Exp(20 * random.Float64()))
		p.Weight = scaledDecimal(int64(random.IntN(1000)), 2)
		p.Date = day("2024-01-31")
		parts = append(parts, p)
	}
	for _, mode := range []method.Mode{
		method.ModeSum, method.ModeSumOfLatest, method.ModeWeightedMean, method.ModeMeanOfRatios,
		method.ModeMean, method.ModeGeometricMean, method.ModeWorst,
	} {
		r := method.Rollup{Mode: mode, Direction: method.Higher}
		want := r.Combine(parts)
		if !want.Value.IsValid() || want.Value.IsExact() {
			t.Errorf("%s = %v, %q, want an approximation", mode, want.Value, want.Reason)
		}
		for range 20 {
			random.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
			if got := r.Combine(parts); !got.Value.Equal(want.Value) {
				t.Errorf("%s = %v in another order, want %v", mode, got.Value, want.Value)
			}
		}
	}
}

func scaledDecimal(coefficient int64, scale int) decimal.Decimal {
	v, err := decimal.New(coefficient, scale)
	if err != nil {
		panic(err)
	}
	return v
}

// A weighted mean with denominators as weights is the ratio of sums.
func TestWeightedMeanOfDenominators(t *testing.T) {
	parts := []method.Part{share("a", "81", "87"), share("b", "192", "263"), share("c", "0", "7")}
	for i := range parts {
		parts[i].Weight = parts[i].Denominator
	}
	mean := method.Rollup{Mode: method.ModeWeightedMean}.Combine(parts)
	sums := method.Rollup{Mode: method.ModeRatioOfSums}.Combine(parts)
	if !mean.Value.IsExact() || !mean.Value.Equal(sums.Value) {
		t.Errorf("weighted mean = %v, ratio of sums = %v, want the same", mean.Value, sums.Value)
	}
}

// Results and totals are the same from JSON and back.
func TestJSONRoundTrip(t *testing.T) {
	for _, e := range edges {
		for _, methods := range columns {
			for _, m := range methods {
				want := m.method.Apply(e.in)
				text, err := json.Marshal(want)
				if err != nil {
					t.Fatal(err)
				}
				var got method.Result
				if err := json.Unmarshal(text, &got); err != nil {
					t.Fatalf("%s: %v", text, err)
				}
				if diff := cmp.Diff(want, got, cmpDates); diff != "" {
					t.Errorf("%s (-want +got):\n%s", text, diff)
				}
			}
		}
	}
	want := method.Rollup{Mode: method.ModeWeightedMean, Cap: &method.Cap{High: d("1")}, Bands: method.GlobalFund()}.
		Combine([]method.Part{weighted("a", "1.4", "0"), weighted("b", "0.5", "2"), part("c", "1")})
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got method.Total
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", text, diff)
	}
}
