package method_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// wantQuantities compares the quantities of a result, rounded to 4 digits;
// those not named must not be there.
func wantQuantities(t *testing.T, r method.Result, want map[method.QuantityName]string) {
	t.Helper()
	for _, q := range r.Quantities {
		if _, ok := want[q.Name]; !ok {
			t.Errorf("%s = %v, want none", q.Name, q.Value)
		}
	}
	for name, text := range want {
		got, err := r.Quantity(name).Round(4, decimal.HalfUp)
		if err != nil || got.String() != text {
			t.Errorf("%s = %v, %v, want %s", name, got, err, text)
		}
	}
}

func TestEarnedSchedule(t *testing.T) {
	// Lipke's late project: nine periods planned.
	plan := decimals("5", "10", "25", "55", "85", "120", "130", "140", "150")
	tests := []struct {
		name string
		e    method.EarnedSchedule
		want string
		q    map[method.QuantityName]string
	}{
		{"between periods", method.EarnedSchedule{Planned: plan, Earned: d("70"), At: d("5")}, "4.500", map[method.QuantityName]string{
			method.QuantityScheduleVariance: "-0.5000", method.QuantitySPI: "0.9000",
			method.QuantityDuration: "10.0000", method.QuantityTSPI: "1.1250",
		}},
		{"before the first", method.EarnedSchedule{Planned: plan, Earned: d("1")}, "0.200", nil},
		{"done, late: the index is not 1", method.EarnedSchedule{Planned: plan, Earned: d("150"), At: d("11")}, "9.000", map[method.QuantityName]string{
			method.QuantityScheduleVariance: "-2.0000", method.QuantitySPI: "0.8182",
			method.QuantityDuration: "11.0000", method.QuantityTSPI: "0.0000",
		}},
		{"more than planned", method.EarnedSchedule{Planned: plan, Earned: d("151")}, "9.000", nil},
		{"nothing earned", method.EarnedSchedule{Planned: plan, Earned: d("0"), At: d("2")}, "0.000", map[method.QuantityName]string{
			method.QuantityScheduleVariance: "-2.0000", method.QuantitySPI: "0.0000", method.QuantityTSPI: "1.2857",
		}},
		{"at the start", method.EarnedSchedule{Planned: plan, Earned: d("0"), At: d("0")}, "0.000", map[method.QuantityName]string{
			method.QuantityScheduleVariance: "0.0000", method.QuantityTSPI: "1.0000",
		}},
		{"no time left", method.EarnedSchedule{Planned: plan, Earned: d("120"), At: d("9")}, "6.000", map[method.QuantityName]string{
			method.QuantityScheduleVariance: "-3.0000", method.QuantitySPI: "0.6667", method.QuantityDuration: "13.5000",
		}},
		{"flat tail", method.EarnedSchedule{Planned: decimals("5", "10", "10", "10"), Earned: d("10")}, "2.000", nil},
		{"standing still", method.EarnedSchedule{Planned: decimals("5", "10", "10", "20"), Earned: d("10")}, "3.000", nil},
		{"standing still, between", method.EarnedSchedule{Planned: decimals("5", "10", "10", "20"), Earned: d("15")}, "3.500", nil},
		{"below 0", method.EarnedSchedule{Planned: plan, Earned: d("-1"), At: d("2")}, "not-on-plan", nil},
		{"missing", method.EarnedSchedule{Planned: plan, At: d("2")}, "missing", nil},
		{"no plan", method.EarnedSchedule{Earned: d("1")}, "no-target", nil},
		{"gap in the plan", method.EarnedSchedule{Planned: decimals("1", "", "3"), Earned: d("1")}, "no-target", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := test.e.Result()
			if got := short(r); got != test.want || r.Method != method.IDEarnedSchedule || r.Version != 1 {
				t.Errorf("Result = %s %d %q, want %q", r.Method, r.Version, got, test.want)
			}
			wantQuantities(t, r, test.q)
		})
	}
}

func TestEarnedValue(t *testing.T) {
	tests := []struct {
		name string
		e    method.EarnedValue
		want string
		q    map[method.QuantityName]string
	}{
		{"all figures", method.EarnedValue{Budget: d("248"), Planned: d("158"), Earned: d("148"), Cost: d("210")}, "0.937", map[method.QuantityName]string{
			method.QuantityScheduleVariance: "-10.0000", method.QuantityCostVariance: "-62.0000",
			method.QuantityCPI: "0.7048", method.QuantitySPI: "0.9367",
			method.QuantityEAC: "351.8919", method.QuantityEACAtypical: "310.0000",
			method.QuantityEACCombined: "361.4792", method.QuantityVAC: "-103.8919",
		}},
		{"stated indices", method.EarnedValue{Budget: d("100000"), Earned: d("35000"), Cost: d("63000"), CPI: d("0.8"), SPI: d("0.9")}, "no-target", map[method.QuantityName]string{
			method.QuantityCostVariance: "-28000.0000", method.QuantityCPI: "0.8000", method.QuantitySPI: "0.9000",
			method.QuantityEAC: "125000.0000", method.QuantityEACAtypical: "128000.0000",
			method.QuantityEACCombined: "153277.7778", method.QuantityVAC: "-25000.0000",
		}},
		{"nothing earned or spent", method.EarnedValue{Budget: d("100"), Planned: d("10"), Earned: d("0"), Cost: d("0")}, "0.000", map[method.QuantityName]string{
			method.QuantityScheduleVariance: "-10.0000", method.QuantityCostVariance: "0.0000",
			method.QuantitySPI: "0.0000", method.QuantityEACAtypical: "100.0000",
		}},
		{"nothing planned", method.EarnedValue{Planned: d("0"), Earned: d("5")}, "zero-plan", map[method.QuantityName]string{
			method.QuantityScheduleVariance: "5.0000",
		}},
		{"nothing known", method.EarnedValue{}, "missing", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := test.e.Result()
			if got := short(r); got != test.want || r.Method != method.IDEarnedValue || r.Version != 1 {
				t.Errorf("Result = %s %d %q, want %q", r.Method, r.Version, got, test.want)
			}
			wantQuantities(t, r, test.q)
		})
	}
}
