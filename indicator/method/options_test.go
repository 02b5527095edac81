package method_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// Every option has a name of its own, and one that there is not is no default.
func TestOptions(t *testing.T) {
	series := []method.Figure{fig("2020-12-31", "4"), fig("2022-12-31", "3")}
	in := edge(func(in *method.Input) { in.Series, in.Plan = series, series; in.AsOf = day("2022-12-31") })
	tests := []struct {
		m      method.Method
		id     method.ID
		reason method.Reason
	}{
		{method.Rule{ID: "mine", Version: 1}, "mine", method.ReasonUnknownOption},
		{method.PlanRatio{}, method.IDPlanRatio, ""},
		{method.PlanRatio{Form: method.PlanWindow}, method.IDPlanRatioWindow, ""},
		{method.PlanRatio{Form: method.PlanCumulative}, method.IDPlanRatioCumulative, ""},
		{method.PlanRatio{Form: "x"}, "plan-ratio/x", method.ReasonUnknownOption},
		{method.Schedule{}, method.IDSchedule, ""},
		{method.Schedule{Path: method.PathGeometric, Count: method.CountYears}, method.IDScheduleGeometric, ""},
		{method.Schedule{Path: method.PathStepwise, Count: method.CountInclusive}, method.IDScheduleStepwise, ""},
		{method.Schedule{Path: "x"}, "schedule/x", method.ReasonUnknownOption},
		{method.Schedule{Count: "x"}, method.IDSchedule, method.ReasonUnknownOption},
		{method.Forecast{}, method.IDForecastOLS, ""},
		{method.Forecast{Fit: method.FitTheilSen}, method.IDForecastTheilSen, ""},
		{method.Forecast{Fit: method.FitCAGR}, method.IDForecastCAGR, ""},
		{method.Forecast{Fit: method.FitAARR}, method.IDForecastAARR, ""},
		{method.Forecast{Fit: "x"}, "forecast/x", method.ReasonUnknownOption},
	}
	for _, test := range tests {
		r := test.m.Apply(in)
		if r.Method != test.id || r.Reason != test.reason || r.Version != 1 {
			t.Errorf("%+v: %s at version %d, %q, want %s at version 1, %q", test.m, r.Method, r.Version, r.Reason, test.id, test.reason)
		}
		if r.Value.IsValid() != (test.reason == "") {
			t.Errorf("%+v: value %v with reason %q", test.m, r.Value, test.reason)
		}
	}
	if _, reason := (method.Schedule{Path: "x"}).EarnedDate(in); reason != method.ReasonUnknownOption {
		t.Errorf("EarnedDate: %q, want %q", reason, method.ReasonUnknownOption)
	}
	if _, reason := method.DayCount("x").Share(series[0].Date, series[1].Date, in.AsOf); reason != method.ReasonUnknownOption {
		t.Errorf("Share: %q, want %q", reason, method.ReasonUnknownOption)
	}
	x, y := []decimal.Decimal{d("0"), d("1"), d("2")}, []decimal.Decimal{d("0"), d("1"), d("1")}
	for intercept, want := range map[method.Intercept]string{"": "0", method.InterceptJoint: "0", method.InterceptSeparate: "0.5"} {
		if line, reason := method.TheilSen(x, y, intercept); reason != "" || line.Intercept.Compare(d(want)) != 0 {
			t.Errorf("TheilSen, %q: %v, %q, want %s", intercept, line.Intercept, reason, want)
		}
	}
	if line, reason := method.TheilSen(x, y, "x"); reason != method.ReasonUnknownOption || line.Slope.IsValid() {
		t.Errorf("TheilSen, x: %v, %q, want %q", line, reason, method.ReasonUnknownOption)
	}
}
