package method_test

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// figureOf returns a figure, a gap, or one without a date, of whatever numbers.
func figureOf(coefficient int64, scale uint8, days uint16) method.Figure {
	var f method.Figure
	if v, err := decimal.New(coefficient, int(scale%24)); err == nil {
		f.Value = v
	}
	if days > 0 {
		if on, err := calendar.MustParseDate("2020-01-01").AddDays(int(days)); err == nil {
			f.Date = on
		}
	}
	return f
}

// No figures make a method panic, give NaN, or leave a result without value,
// class and reason; and a result survives JSON.
func FuzzMethods(f *testing.F) {
	f.Add(int64(425), int64(2), int64(3), uint8(2), uint16(1), uint16(1827), uint16(1096), uint8(0))
	f.Add(int64(0), int64(0), int64(0), uint8(0), uint16(1), uint16(1), uint16(1), uint8(1))
	f.Add(int64(-5), int64(5), int64(0), uint8(18), uint16(0), uint16(9), uint16(7), uint8(2))
	f.Add(int64(math.MaxInt64), int64(999999999999999999), int64(-999999999999999999), uint8(0), uint16(1), uint16(65535), uint16(2), uint8(3))
	f.Fuzz(func(t *testing.T, b, target, y int64, scale uint8, from, due, on uint16, direction uint8) {
		in := method.Input{
			Direction: []method.Direction{method.Higher, method.Lower, method.Neither, ""}[direction%4],
			Baseline:  figureOf(b, scale, from), Target: figureOf(target, scale, due), Actual: figureOf(y, scale, on),
		}
		in.Series = []method.Figure{in.Actual, in.Baseline}
		in.Plan = []method.Figure{in.Target}
		methods := []method.Method{
			method.UNSD2022{ByRate: true}, method.StatCan{Limit: in.Target.Value},
			method.PlanRatio{Form: method.PlanWindow}, method.PlanRatio{Form: method.PlanCumulative},
			method.Schedule{Path: method.PathGeometric, Count: method.CountYears},
			method.Schedule{Path: method.PathStepwise, Count: method.CountInclusive},
			method.Maintain{Low: in.Baseline.Value, MissingFails: true}, method.Imihigo(), method.OKRTracker(),
		}
		for _, column := range columns {
			for _, m := range column {
				methods = append(methods, m.method)
			}
		}
		for _, m := range methods {
			r := m.Apply(in)
			if r.Value.IsValid() == (r.Reason != "") {
				t.Errorf("%s: value %v with the reason %q", r.Method, r.Value, r.Reason)
			}
			if v := r.Value.Float64(); r.Value.IsValid() && (math.IsNaN(v) || math.IsInf(v, 0)) {
				t.Errorf("%s: value %v", r.Method, v)
			}
			text, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			var back method.Result
			if err := json.Unmarshal(text, &back); err != nil {
				t.Fatalf("%s: %v", text, err)
			}
			if diff := cmp.Diff(r, back, cmpDates); diff != "" {
				t.Errorf("%s (-want +got):\n%s", text, diff)
			}
		}
	})
}

// The exact formulas are what big.Rat says.
func FuzzFormulas(f *testing.F) {
	f.Add(int64(425), int64(200), int64(300), uint8(2), uint8(2), uint16(1826), uint16(1095))
	f.Add(int64(-1), int64(1), int64(0), uint8(18), uint8(0), uint16(1), uint16(0))
	f.Fuzz(func(t *testing.T, b, target, y int64, scale, other uint8, total, elapsed uint16) {
		from, to := figureOf(b, scale%19, 1), figureOf(target, other%19, total)
		actual := figureOf(y, other%19, 1).Value
		if !from.Value.IsValid() || !to.Value.IsValid() || !actual.IsValid() || !to.Date.IsValid() {
			return
		}
		rat := func(d decimal.Decimal) *big.Rat {
			r, _ := new(big.Rat).SetString(d.String())
			return r
		}
		check := func(name string, got decimal.Ratio, reason method.Reason, want func() *big.Rat) {
			if reason != "" {
				return
			}
			num, _ := new(big.Rat).SetString(got.String()[:indexOfSlash(got.String())])
			den, _ := new(big.Rat).SetString(got.String()[indexOfSlash(got.String())+1:])
			if num.Quo(num, den).Cmp(want()) != 0 {
				t.Errorf("%s = %v, want %v", name, got, want())
			}
		}
		r, reason := method.RatioToPlan(actual, to.Value)
		if (reason != "") != (to.Value.Sign() == 0) {
			t.Errorf("RatioToPlan(%v, %v) reason = %q", actual, to.Value, reason)
		}
		check("RatioToPlan", r, reason, func() *big.Rat { return new(big.Rat).Quo(rat(actual), rat(to.Value)) })
		r, reason = method.ShareOfWay(from.Value, to.Value, actual)
		if (reason != "") != to.Value.Equal(from.Value) {
			t.Errorf("ShareOfWay(%v, %v, %v) reason = %q", from.Value, to.Value, actual, reason)
		}
		check("ShareOfWay", r, reason, func() *big.Rat {
			way := new(big.Rat).Sub(rat(to.Value), rat(from.Value))
			return way.Quo(new(big.Rat).Sub(rat(actual), rat(from.Value)), way)
		})
		if elapsed >= total {
			return
		}
		on, err := from.Date.AddDays(int(elapsed))
		days := to.Date.DaysSince(from.Date)
		if err != nil || int(elapsed) > days || days == 0 {
			return
		}
		r, reason = method.PlannedLinear(from, to, on)
		check("PlannedLinear", r, reason, func() *big.Rat {
			way := new(big.Rat).Sub(rat(to.Value), rat(from.Value))
			way.Mul(way, big.NewRat(int64(elapsed), int64(days)))
			return way.Add(way, rat(from.Value))
		})
		if reason != "" && reason != method.ReasonOutOfRange {
			t.Errorf("PlannedLinear reason = %q", reason)
		}
	})
}

func indexOfSlash(s string) int {
	for i := range s {
		if s[i] == '/' {
			return i
		}
	}
	return -1
}
