package method_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// yearly puts values at the ends of the years from 2021 on; the empty string
// is a gap.
func yearly(values ...string) []method.Figure {
	figures := make([]method.Figure, len(values))
	for i, v := range values {
		figures[i] = fig([]string{
			"2021-12-31", "2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31", "2026-12-31",
		}[i], v)
	}
	return figures
}

func TestMaintain(t *testing.T) {
	tests := []struct {
		name                  string
		m                     method.Maintain
		in                    method.Input
		want                  string
		met, counted, missing string
	}{
		{name: "held", in: method.Input{Direction: method.Higher, Target: fig("", "60"), Series: yearly("60", "60.1", "61")}, want: "1.000 held", met: "3", counted: "3", missing: "0"},
		{name: "a hair short", in: method.Input{Direction: method.Higher, Target: fig("", "60"), Series: yearly("60", "59.999999", "61")}, want: "0.667 broken", met: "2", counted: "3", missing: "0"},
		{name: "at most", in: method.Input{Direction: method.Lower, Target: fig("", "2"), Series: yearly("2.0", "2.1")}, want: "0.500 broken", met: "1", counted: "2", missing: "0"},
		{name: "exactly", in: method.Input{Direction: method.Neither, Target: fig("", "2"), Series: yearly("2.0", "2.1", "1.9")}, want: "0.333 broken", met: "1", counted: "3", missing: "0"},
		{name: "between", m: method.Maintain{Low: d("4"), High: d("5")}, in: method.Input{Series: yearly("4", "5", "3.9", "5.1")}, want: "0.500 broken", met: "2", counted: "4", missing: "0"},
		{name: "only above", m: method.Maintain{Low: d("4")}, in: method.Input{Series: yearly("4", "500")}, want: "1.000 held", met: "2", counted: "2", missing: "0"},
		{name: "only below", m: method.Maintain{High: d("4")}, in: method.Input{Series: yearly("4", "-500")}, want: "1.000 held", met: "2", counted: "2", missing: "0"},
		{name: "gap left out", m: method.Maintain{Low: d("4")}, in: method.Input{Series: yearly("4", "", "4")}, want: "1.000 held", met: "2", counted: "2", missing: "1"},
		{name: "gap fails", m: method.Maintain{Low: d("4"), MissingFails: true}, in: method.Input{Series: yearly("4", "", "4")}, want: "0.667 broken", met: "2", counted: "3", missing: "1"},
		{name: "gap at the end does not", m: method.Maintain{Low: d("4"), MissingFails: true}, in: method.Input{Series: yearly("4", "4", "")}, want: "1.000 held", met: "2", counted: "2", missing: "1"},
		{name: "of all periods", m: method.Maintain{Low: d("4"), Of: 5}, in: method.Input{Series: yearly("4", "3")}, want: "0.200 broken", met: "1", counted: "2", missing: "0"},
		{name: "up to the day", m: method.Maintain{Low: d("4")}, in: method.Input{AsOf: day("2022-12-31"), Series: yearly("4", "4", "3")}, want: "1.000 held", met: "2", counted: "2", missing: "0"},
		{name: "no period yet", m: method.Maintain{Low: d("4")}, in: method.Input{AsOf: day("2020-12-31"), Series: yearly("4", "4", "3")}, want: "no-period", met: "0", counted: "0", missing: "0"},
		{name: "only gaps", m: method.Maintain{Low: d("4")}, in: method.Input{Series: yearly("", "")}, want: "missing", met: "0", counted: "0", missing: "2"},
		{name: "the observation alone", in: method.Input{Direction: method.Higher, Target: fig("", "100"), Actual: fig("2021-12-31", "100")}, want: "1.000 held", met: "1", counted: "1", missing: "0"},
		{name: "no direction", in: method.Input{Target: fig("", "100"), Actual: fig("2021-12-31", "100")}, want: "no-direction"},
		{name: "no bound", in: method.Input{Direction: method.Higher, Actual: fig("2021-12-31", "100")}, want: "no-target"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := test.m.Apply(test.in)
			if got := short(r); got != test.want || r.Method != method.IDMaintain || r.Version != 1 {
				t.Errorf("Apply = %s %d %q, want %q", r.Method, r.Version, got, test.want)
			}
			for name, want := range map[method.QuantityName]string{
				method.QuantityPeriodsMet: test.met, method.QuantityPeriodsCounted: test.counted,
				method.QuantityPeriodsMissing: test.missing,
			} {
				if got := r.Quantity(name); !got.Equal(method.ExactDecimal(d(want))) {
					t.Errorf("%s = %v, want %s", name, got, want)
				}
			}
		})
	}
}

func TestAround(t *testing.T) {
	tests := []struct{ value, percent, low, high string }{
		{"250", "5", "237.50", "262.50"},
		{"-250", "5", "-262.50", "-237.50"},
		{"250", "-5", "237.50", "262.50"},
		{"1.5", "0.1", "1.4985", "1.5015"},
		{"0", "5", "0.00", "0.00"},
	}
	for _, test := range tests {
		low, high, err := method.Around(d(test.value), d(test.percent))
		if err != nil || low != d(test.low) || high != d(test.high) {
			t.Errorf("Around(%s, %s) = %v, %v, %v, want %s, %s", test.value, test.percent, low, high, err, test.low, test.high)
		}
	}
	for _, test := range []struct{ value, percent string }{
		{"", "5"}, {"5", ""}, {"999999999999999999", "900"}, {"5", "0.000000000000000005"},
		{"0.00000000000000001", "5"}, {"999999999999999999", "1"}, {"-9999999999999999.99", "0"},
	} {
		if low, high, err := method.Around(d(test.value), d(test.percent)); err == nil {
			t.Errorf("Around(%s, %s) = %v, %v, want an error", test.value, test.percent, low, high)
		}
	}
}

func TestPlanRatio(t *testing.T) {
	plan := yearly("250", "250", "250", "250")
	tests := []struct {
		name             string
		m                method.PlanRatio
		in               method.Input
		id               method.ID
		want             string
		counted, missing string
	}{
		{name: "plain", id: method.IDPlanRatio, in: method.Input{Actual: fig("", "6084"), Target: fig("", "7669")}, want: "0.793"},
		{name: "bands", id: method.IDPlanRatio, m: method.PlanRatio{Bands: method.GlobalFund()}, in: method.Input{Actual: fig("", "6084"), Target: fig("", "7669")}, want: "0.793 B1"},
		{name: "window", id: method.IDPlanRatioWindow, m: method.PlanRatio{Form: method.PlanWindow}, in: method.Input{Series: yearly("220", "240", "200", "230"), Plan: plan}, want: "0.890", counted: "4", missing: "0"},
		{name: "window up to the day", id: method.IDPlanRatioWindow, m: method.PlanRatio{Form: method.PlanWindow}, in: method.Input{AsOf: day("2022-12-31"), Series: yearly("220", "240", "200", "230"), Plan: plan}, want: "0.920", counted: "2", missing: "0"},
		{name: "window with a gap", id: method.IDPlanRatioWindow, m: method.PlanRatio{Form: method.PlanWindow}, in: method.Input{Series: yearly("220", "", "200"), Plan: plan}, want: "0.840", counted: "2", missing: "2"},
		{name: "window with a gap in the plan", id: method.IDPlanRatioWindow, m: method.PlanRatio{Form: method.PlanWindow}, in: method.Input{Series: yearly("220", "240"), Plan: yearly("250", "")}, want: "0.880", counted: "1", missing: "0"},
		{name: "window of a plan of 0", id: method.IDPlanRatioWindow, m: method.PlanRatio{Form: method.PlanWindow}, in: method.Input{Series: yearly("220", "240"), Plan: yearly("5", "-5")}, want: "zero-plan", counted: "2", missing: "0"},
		{name: "window without figures", id: method.IDPlanRatioWindow, m: method.PlanRatio{Form: method.PlanWindow}, in: method.Input{Plan: plan}, want: "missing", counted: "0", missing: "4"},
		{name: "window without plan", id: method.IDPlanRatioWindow, m: method.PlanRatio{Form: method.PlanWindow}, in: method.Input{Series: plan}, want: "no-target", counted: "0", missing: "0"},
		{name: "cumulative", id: method.IDPlanRatioCumulative, m: method.PlanRatio{Form: method.PlanCumulative}, in: method.Input{Series: yearly("480", "710", "968"), Plan: yearly("500", "750", "1000", "1250")}, want: "0.968"},
		{name: "cumulative up to the day", id: method.IDPlanRatioCumulative, m: method.PlanRatio{Form: method.PlanCumulative}, in: method.Input{AsOf: day("2022-12-31"), Series: yearly("480", "710", "968"), Plan: yearly("500", "750", "1000", "1250")}, want: "0.947"},
		{name: "cumulative off the plan", id: method.IDPlanRatioCumulative, m: method.PlanRatio{Form: method.PlanCumulative}, in: method.Input{Series: yearly("480", "710", "968"), Plan: yearly("500", "750")}, want: "no-target"},
		{name: "cumulative given twice for a day, the last counts", id: method.IDPlanRatioCumulative, m: method.PlanRatio{Form: method.PlanCumulative}, in: method.Input{Series: append(yearly("480"), yearly("490")...), Plan: yearly("500")}, want: "0.980"},
		{name: "cumulative without figures", id: method.IDPlanRatioCumulative, m: method.PlanRatio{Form: method.PlanCumulative}, in: method.Input{Plan: plan}, want: "missing"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := test.m.Apply(test.in)
			if got := short(r); got != test.want || r.Method != test.id || r.Version != 1 {
				t.Errorf("Apply = %s %d %q, want %s 1 %q", r.Method, r.Version, got, test.id, test.want)
			}
			for name, want := range map[method.QuantityName]string{
				method.QuantityPeriodsCounted: test.counted, method.QuantityPeriodsMissing: test.missing,
			} {
				if got := r.Quantity(name); !got.Equal(method.ExactDecimal(d(want))) {
					t.Errorf("%s = %v, want %q", name, got, want)
				}
			}
		})
	}
}

func TestPublishersOfAttainment(t *testing.T) {
	tests := []struct {
		name   string
		method method.Method
		in     method.Input
		want   string
	}{
		{"Imihigo, plan of 0 and something done", method.Imihigo(), method.Input{Actual: fig("", "3"), Target: fig("", "0")}, "1.000"},
		{"Imihigo, plan of 0 and nothing done", method.Imihigo(), method.Input{Actual: fig("", "0"), Target: fig("", "0")}, "0.000"},
		{"Imihigo, plan of 0 and less than nothing", method.Imihigo(), method.Input{Actual: fig("", "-3"), Target: fig("", "0")}, "0.000"},
		{"Imihigo", method.Imihigo(), method.Input{Actual: fig("", "6000"), Target: fig("", "8250")}, "0.727"},
		{"Imihigo, missing", method.Imihigo(), method.Input{Target: fig("", "0")}, "missing"},
		{"Imihigo, no plan", method.Imihigo(), method.Input{Actual: fig("", "1")}, "no-target"},
		{"okr-tracker, missing is the start", method.OKRTracker(), method.Input{Baseline: fig("", "5"), Target: fig("", "10")}, "0.000"},
		{"okr-tracker, start is the target", method.OKRTracker(), method.Input{Baseline: fig("", "5"), Target: fig("", "5"), Actual: fig("", "9")}, "0.000"},
		{"okr-tracker", method.OKRTracker(), method.Input{Baseline: fig("", "100"), Target: fig("", "20"), Actual: fig("", "0")}, "1.250"},
		{"okr-tracker, no start", method.OKRTracker(), method.Input{Target: fig("", "20"), Actual: fig("", "0")}, "no-baseline"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := short(test.method.Apply(test.in)); got != test.want {
				t.Errorf("Apply = %q, want %q", got, test.want)
			}
		})
	}
}
