package method_test

import (
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

func TestDayCountShare(t *testing.T) {
	tests := []struct {
		name            string
		count           method.DayCount
		first, last, on string
		want            string
		reason          method.Reason
	}{
		{"nights", method.CountDays, "2024-04-01", "2024-04-30", "2024-04-15", "14/29", ""},
		{"days, both included", method.CountInclusive, "2024-04-01", "2024-04-30", "2024-04-15", "15/30", ""},
		{"first night", method.CountDays, "2024-04-01", "2024-04-30", "2024-04-01", "0/29", ""},
		{"first day included", method.CountInclusive, "2024-04-01", "2024-04-30", "2024-04-01", "1/30", ""},
		{"last day", method.CountInclusive, "2024-04-01", "2024-04-30", "2024-04-30", "30/30", ""},
		{"before", method.CountDays, "2024-04-01", "2024-04-30", "2024-03-31", "-1/29", ""},
		{"whole years", method.CountYears, "2010-12-31", "2030-12-31", "2015-12-31", "667950/2671800", ""},
		{"half a year of 366 days", method.CountYears, "2023-12-31", "2024-12-31", "2024-07-01", "66795/133590", ""},
		{"a day of a year of 365", method.CountYears, "2024-12-31", "2025-12-31", "2025-01-01", "366/133590", ""},
		{"no time between", method.CountDays, "2024-04-01", "2024-04-01", "2024-04-01", "", method.ReasonFlat},
		{"no first", method.CountDays, "", "2024-04-01", "2024-04-01", "", method.ReasonNoDate},
		{"no last", method.CountDays, "2024-04-01", "", "2024-04-01", "", method.ReasonNoDate},
		{"no day", method.CountYears, "2024-04-01", "2024-04-01", "", "", method.ReasonNoDate},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, reason := test.count.Share(day(test.first), day(test.last), day(test.on))
			if got.String() != test.want || reason != test.reason {
				t.Errorf("%q.Share(%q, %q, %q) = %q, %q, want %q, %q",
					test.count, test.first, test.last, test.on, got, reason, test.want, test.reason)
			}
		})
	}
}

// planned is a plan that rises, stands still and rises again.
var planned = []method.Figure{
	fig("2022-12-31", "20"), fig("2021-12-31", "10"), fig("2023-12-31", "20"), fig("2025-12-31", "40"),
}

func TestSchedulePlanned(t *testing.T) {
	zero := fig("2020-12-31", "0")
	tests := []struct {
		name   string
		s      method.Schedule
		in     method.Input
		want   string // rounded to 4 digits
		reason method.Reason
	}{
		{name: "between points", in: method.Input{Plan: planned, AsOf: day("2022-07-02")}, want: "15.0137"},
		{name: "on a point", in: method.Input{Plan: planned, AsOf: day("2022-12-31")}, want: "20.0000"},
		{name: "standing still", in: method.Input{Plan: planned, AsOf: day("2023-05-05")}, want: "20.0000"},
		{name: "after the last", in: method.Input{Plan: planned, AsOf: day("2030-01-01")}, want: "40.0000"},
		{name: "before the first", in: method.Input{Plan: planned, AsOf: day("2021-06-30")}, reason: method.ReasonNotStarted},
		{name: "from the baseline", in: method.Input{Baseline: zero, Plan: planned, AsOf: day("2021-07-02")}, want: "5.0137"},
		{name: "baseline inside the plan", in: method.Input{Baseline: fig("2022-12-31", "99"), Plan: planned, AsOf: day("2022-12-31")}, want: "20.0000"},
		{name: "by years", s: method.Schedule{Count: method.CountYears}, in: method.Input{Baseline: zero, Target: fig("2024-12-31", "100"), AsOf: day("2021-12-31")}, want: "25.0000"},
		{name: "by days", in: method.Input{Baseline: zero, Target: fig("2024-12-31", "100"), AsOf: day("2021-12-31")}, want: "24.9829"},
		{name: "by days, both included", s: method.Schedule{Count: method.CountInclusive}, in: method.Input{Baseline: fig("2024-04-01", "0"), Target: fig("2024-04-30", "30"), AsOf: day("2024-04-15")}, want: "15.0000"},
		{name: "included only once", s: method.Schedule{Count: method.CountInclusive}, in: method.Input{Baseline: zero, Plan: planned, AsOf: day("2022-01-01")}, want: "10.0274"},
		{name: "milestone", s: method.Schedule{Path: method.PathStepwise}, in: method.Input{Plan: planned, AsOf: day("2022-12-30")}, want: "10.0000"},
		{name: "milestone due", s: method.Schedule{Path: method.PathStepwise}, in: method.Input{Plan: planned, AsOf: day("2022-12-31")}, want: "20.0000"},
		{name: "milestone without baseline", s: method.Schedule{Path: method.PathStepwise}, in: method.Input{Target: fig("2024-12-31", "100"), AsOf: day("2024-12-30")}, reason: method.ReasonNotStarted},
		{name: "geometric", s: method.Schedule{Path: method.PathGeometric, Count: method.CountYears}, in: method.Input{Baseline: fig("2020-12-31", "4"), Target: fig("2024-12-31", "64"), AsOf: day("2022-12-31")}, want: "16.0000"},
		{name: "geometric from 0", s: method.Schedule{Path: method.PathGeometric}, in: method.Input{Baseline: zero, Target: fig("2024-12-31", "64"), AsOf: day("2022-12-31")}, reason: method.ReasonZeroBase},
		{name: "geometric across 0", s: method.Schedule{Path: method.PathGeometric}, in: method.Input{Baseline: fig("2020-12-31", "-1"), Target: fig("2024-12-31", "64"), AsOf: day("2022-12-31")}, reason: method.ReasonMixedSigns},
		{name: "day of the observation", in: method.Input{Plan: planned, Actual: fig("2022-12-31", "")}, want: "20.0000"},
		{name: "no day", in: method.Input{Plan: planned}, reason: method.ReasonNoDate},
		{name: "no baseline", in: method.Input{Target: fig("2024-12-31", "100"), AsOf: day("2022-12-31")}, reason: method.ReasonNoBaseline},
		{name: "no target", in: method.Input{Baseline: zero, AsOf: day("2022-12-31")}, reason: method.ReasonNoTarget},
		{name: "target without date", in: method.Input{Baseline: zero, Target: fig("", "1"), AsOf: day("2022-12-31")}, reason: method.ReasonNoDate},
		{name: "baseline without date", in: method.Input{Baseline: fig("", "1"), Plan: planned, AsOf: day("2022-12-31")}, reason: method.ReasonNoDate},
		{name: "point without value", in: method.Input{Plan: []method.Figure{fig("2022-12-31", "")}, AsOf: day("2022-12-31")}, reason: method.ReasonNoTarget},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			n, reason := test.s.Planned(test.in)
			got := ""
			if n.IsValid() {
				r, err := n.Round(4, decimal.HalfUp)
				if err != nil {
					t.Fatal(err)
				}
				got = r.String()
			}
			if got != test.want || reason != test.reason {
				t.Errorf("Planned = %q, %q, want %q, %q", got, reason, test.want, test.reason)
			}
		})
	}
	if planned[0] != fig("2022-12-31", "20") {
		t.Error("Planned sorted what it was given")
	}
}

func TestScheduleEarnedDate(t *testing.T) {
	falling := []method.Figure{fig("2020-12-31", "40"), fig("2021-12-31", "30"), fig("2023-12-31", "10")}
	turning := []method.Figure{fig("2020-12-31", "0"), fig("2021-12-31", "30"), fig("2023-12-31", "10")}
	tail := []method.Figure{fig("2020-12-31", "0"), fig("2021-12-31", "30"), fig("2023-12-31", "30")}
	geometric := []method.Figure{fig("2020-12-31", "4"), fig("2024-12-31", "64")}
	tests := []struct {
		name   string
		s      method.Schedule
		plan   []method.Figure
		value  string
		want   string
		reason method.Reason
	}{
		{name: "on a line", plan: planned, value: "15", want: "2022-07-02"},
		{name: "first", plan: planned, value: "10", want: "2021-12-31"},
		{name: "standing still", plan: planned, value: "20", want: "2023-12-31"},
		{name: "last", plan: planned, value: "40", want: "2025-12-31"},
		{name: "beyond", plan: planned, value: "400", want: "2025-12-31"},
		{name: "flat tail ends at first", plan: tail, value: "30", want: "2021-12-31"},
		{name: "short of the first", plan: planned, value: "9", reason: method.ReasonNotOnPlan},
		{name: "falling", plan: falling, value: "20", want: "2022-12-31"},
		{name: "falling, beyond", plan: falling, value: "9", want: "2023-12-31"},
		{name: "falling, short", plan: falling, value: "41", reason: method.ReasonNotOnPlan},
		{name: "turning round", plan: turning, value: "20", reason: method.ReasonNotOnPlan},
		{name: "flat", plan: planned[:1], value: "20", reason: method.ReasonFlat},
		{name: "no plan", value: "20", reason: method.ReasonNoBaseline},
		{name: "missing", plan: planned, reason: method.ReasonMissing},
		{name: "milestone holds until the next", s: method.Schedule{Path: method.PathStepwise}, plan: planned, value: "12", want: "2022-12-30"},
		{name: "by years", s: method.Schedule{Count: method.CountYears}, plan: falling, value: "15", want: "2023-07-02"},
		{name: "by years to the day", s: method.Schedule{Count: method.CountYears}, plan: falling, value: "20", want: "2022-12-31"},
		{name: "both days included", s: method.Schedule{Count: method.CountInclusive}, plan: []method.Figure{fig("2024-04-01", "0"), fig("2024-04-30", "30")}, value: "15", want: "2024-04-15"},
		{name: "geometric by years", s: method.Schedule{Path: method.PathGeometric, Count: method.CountYears}, plan: geometric, value: "16", want: "2022-12-31"},
		{name: "geometric by days", s: method.Schedule{Path: method.PathGeometric}, plan: geometric, value: "16", want: "2023-01-01"},
		{name: "geometric, both days included", s: method.Schedule{Path: method.PathGeometric, Count: method.CountInclusive}, plan: geometric, value: "16", want: "2022-12-31"},
		{name: "geometric, end", s: method.Schedule{Path: method.PathGeometric}, plan: geometric, value: "64", want: "2024-12-31"},
		{name: "geometric, beyond", s: method.Schedule{Path: method.PathGeometric}, plan: geometric, value: "65", want: "2024-12-31"},
		{name: "geometric, start", s: method.Schedule{Path: method.PathGeometric}, plan: geometric, value: "4", want: "2020-12-31"},
		{name: "geometric, short", s: method.Schedule{Path: method.PathGeometric}, plan: geometric, value: "3", reason: method.ReasonNotOnPlan},
		{name: "geometric, nothing", s: method.Schedule{Path: method.PathGeometric}, plan: geometric, value: "0", reason: method.ReasonMixedSigns},
		{name: "geometric in pieces", s: method.Schedule{Path: method.PathGeometric}, plan: planned, value: "20", reason: method.ReasonNotOnPlan},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, reason := test.s.EarnedDate(method.Input{Plan: test.plan, Actual: fig("2023-06-30", test.value)})
			if got != day(test.want) || reason != test.reason {
				t.Errorf("EarnedDate of %q = %q, %q, want %q, %q", test.value, got, reason, test.want, test.reason)
			}
		})
	}
}

func TestScheduleApply(t *testing.T) {
	gap := method.Bands{
		{Class: "on track", From: d("-1"), Above: true},
		{Class: "late", To: d("-1")},
	}
	tests := []struct {
		name          string
		s             method.Schedule
		in            method.Input
		want, planned string
		gap, lead     string
	}{
		{name: "behind", in: method.Input{Direction: method.Higher, Plan: planned, Actual: fig("2022-12-31", "15")}, want: "0.750 behind-schedule 2022-07-02", planned: "20/1", gap: "-5/1", lead: "-182/1"},
		{name: "to the unit", in: method.Input{Direction: method.Higher, Plan: planned, Actual: fig("2022-12-31", "20.0")}, want: "1.000 on-schedule 2023-12-31", planned: "20/1", gap: "0/1", lead: "365/1"},
		{name: "a hair behind", in: method.Input{Direction: method.Higher, Plan: planned, Actual: fig("2022-12-31", "19.9999999999")}, want: "1.000 behind-schedule 2022-12-31", planned: "20/1", gap: "-1/10000000000", lead: "0/1"},
		{name: "ahead", in: method.Input{Direction: method.Higher, Plan: planned, Actual: fig("2022-12-31", "30")}, want: "1.500 on-schedule 2024-12-31", planned: "20/1", gap: "10/1", lead: "731/1"},
		{name: "too much where less is better", in: method.Input{Direction: method.Lower, Plan: planned, Actual: fig("2022-12-31", "30")}, want: "1.500 behind-schedule 2024-12-31", planned: "20/1", gap: "10/1", lead: "731/1"},
		{name: "neither side is better", in: method.Input{Direction: method.Neither, Plan: planned, Actual: fig("2022-12-31", "30")}, want: "1.500 2024-12-31", planned: "20/1", gap: "10/1", lead: "731/1"},
		{name: "0 planned", in: method.Input{Direction: method.Higher, Baseline: fig("2022-12-31", "0"), Target: fig("2025-12-31", "3"), Actual: fig("2022-12-31", "1")}, want: "on-schedule zero-plan 2024-01-01", planned: "0/1", gap: "1/1", lead: "366/1"},
		{name: "bands of the gap", s: method.Schedule{GapBands: gap}, in: method.Input{Plan: planned, Actual: fig("2022-12-31", "19")}, want: "0.950 late 2022-11-25", planned: "20/1", gap: "-1/1", lead: "-36/1"},
		{name: "bands with a hole", s: method.Schedule{GapBands: gap[:1]}, in: method.Input{Plan: planned, Actual: fig("2022-12-31", "19")}, want: "0.950 bands 2022-11-25", planned: "20/1", gap: "-1/1", lead: "-36/1"},
		{name: "bands of the ratio", s: method.Schedule{Bands: method.UNDPReportCard()}, in: method.Input{Direction: method.Higher, Plan: planned, Actual: fig("2022-12-31", "19")}, want: "0.950 amber 2022-11-25", planned: "20/1", gap: "-1/1", lead: "-36/1"},
		{name: "missing", in: method.Input{Plan: planned, AsOf: day("2022-12-31")}, want: "missing", planned: "20/1"},
		{name: "not started", in: method.Input{Plan: planned, Actual: fig("2020-12-31", "1")}, want: "not-started"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := test.s.Apply(test.in)
			if got := short(r); got != test.want {
				t.Errorf("Apply = %q, want %q", got, test.want)
			}
			quantities := map[method.QuantityName]string{
				method.QuantityPlanned: test.planned, method.QuantityGap: test.gap, method.QuantityLeadDays: test.lead,
			}
			for name, want := range quantities {
				wanted := method.Number{}
				if num, den, ok := strings.Cut(want, "/"); ok {
					wanted = ratio(num, den)
				}
				if got := r.Quantity(name); !got.Equal(wanted) {
					t.Errorf("%s = %q, want %q", name, got, want)
				}
			}
		})
	}
}

// A plan of two points is the formula.
func TestScheduleAgreesWithPlannedLinear(t *testing.T) {
	from, to := fig("2020-12-31", "4.25"), fig("2025-12-31", "2")
	on := from.Date
	for range 2000 {
		want, reason := method.PlannedLinear(from, to, on)
		got, reason2 := method.Schedule{}.Planned(method.Input{Baseline: from, Target: to, AsOf: on})
		if reason != reason2 || !got.Equal(method.Exact(want)) {
			t.Fatalf("Planned on %v = %v, %q, want %v, %q", on, got, reason2, want, reason)
		}
		var err error
		if on, err = on.AddDays(1); err != nil {
			t.Fatal(err)
		}
	}
}

func TestPlannedGeometric(t *testing.T) {
	from, to := fig("2020-12-31", "4"), fig("2024-12-31", "64")
	tests := []struct {
		name     string
		from, to method.Figure
		on       calendar.Date
		want     float64
		reason   method.Reason
	}{
		{"start", from, to, day("2020-12-31"), 4, ""},
		{"end", from, to, day("2024-12-31"), 64, ""},
		{"after", from, to, day("2025-12-31"), 64, ""},
		{"before", from, to, day("2019-12-31"), 0, method.ReasonNotStarted},
		{"from 0", fig("2020-12-31", "0"), to, day("2021-12-31"), 0, method.ReasonZeroBase},
		{"to 0", from, fig("2024-12-31", "0"), day("2021-12-31"), 0, method.ReasonMixedSigns},
		{"no value", fig("2020-12-31", ""), to, day("2021-12-31"), 0, method.ReasonNoTarget},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, reason := method.PlannedGeometric(test.from, test.to, test.on); got != test.want || reason != test.reason {
				t.Errorf("PlannedGeometric = %v, %q, want %v, %q", got, reason, test.want, test.reason)
			}
		})
	}
	// Two of four years, of 730 and 731 days.
	if got, _ := method.PlannedGeometric(from, to, day("2022-12-31")); got < 15.98 || got > 16 {
		t.Errorf("PlannedGeometric in the middle = %v, want a little less than 16", got)
	}
}

func TestGeometricShare(t *testing.T) {
	tests := []struct {
		name, baseline, target, actual string
		want                           float64
		reason                         method.Reason
	}{
		{"half way", "4", "64", "16", 0.5, ""},
		{"negative figures", "-4", "-64", "-16", 0.5, ""},
		{"zero base", "0", "64", "16", 0, method.ReasonZeroBase},
		{"actual 0", "4", "64", "0", 0, method.ReasonMixedSigns},
		{"target across", "4", "-64", "4", 0, method.ReasonMixedSigns},
		{"flat", "4", "4", "4", 0, method.ReasonFlat},
		{"missing", "4", "8", "", 0, method.ReasonMissing},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, reason := method.GeometricShare(d(test.baseline), d(test.target), d(test.actual))
			if got != test.want || reason != test.reason {
				t.Errorf("GeometricShare = %v, %q, want %v, %q", got, reason, test.want, test.reason)
			}
		})
	}
}
