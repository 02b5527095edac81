package method_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// d returns the decimal written as s; the empty string is no number.
func d(s string) decimal.Decimal {
	if s == "" {
		return decimal.Decimal{}
	}
	return decimal.MustParse(s)
}

// day returns the date written as s; the empty string is no date.
func day(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	return calendar.MustParseDate(s)
}

// fig returns the figure of value on the date.
func fig(date, value string) method.Figure {
	return method.Figure{Date: day(date), Value: d(value)}
}

func TestRatioToPlan(t *testing.T) {
	tests := []struct {
		name, actual, plan string
		want               string
		reason             method.Reason
	}{
		{name: "new-rural communes of June 2025", actual: "6084", plan: "7669", want: "6084/7669"},
		{name: "24 times the plan", actual: "1809.5", plan: "75", want: "1809.5/75"},
		{name: "nothing done is 0, not missing", actual: "0", plan: "75", want: "0/75"},
		{name: "falling below 0", actual: "-10", plan: "100", want: "-10/100"},
		{name: "nothing reported", plan: "75", reason: method.ReasonMissing},
		{name: "no plan", actual: "75", reason: method.ReasonNoTarget},
		{name: "plan of 0", actual: "3", plan: "0", reason: method.ReasonZeroPlan},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, reason := method.RatioToPlan(d(test.actual), d(test.plan))
			if got.String() != test.want || reason != test.reason {
				t.Errorf("method.RatioToPlan(%q, %q) = %q, %q, want %q, %q",
					test.actual, test.plan, got, reason, test.want, test.reason)
			}
		})
	}
}

func TestShareOfWay(t *testing.T) {
	tests := []struct {
		name, baseline, target, actual string
		want                           string
		reason                         method.Reason
	}{
		{name: "poverty falls", baseline: "4.25", target: "2", actual: "3", want: "-1.25/-2.25"},
		{name: "beyond", baseline: "0", target: "100", actual: "150", want: "150/100"},
		{name: "away", baseline: "20", target: "100", actual: "-20", want: "-40/80"},
		{name: "across 0", baseline: "-5", target: "5", actual: "0", want: "5/10"},
		{name: "from 5 to 0, perfect", baseline: "5", target: "0", actual: "0", want: "-5/-5"},
		{name: "keep at 100", baseline: "100", target: "100.0", actual: "100", reason: method.ReasonFlat},
		{name: "missing", baseline: "0", target: "100", reason: method.ReasonMissing},
		{name: "no baseline", target: "100", actual: "1", reason: method.ReasonNoBaseline},
		{name: "no target", baseline: "100", actual: "1", reason: method.ReasonNoTarget},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, reason := method.ShareOfWay(d(test.baseline), d(test.target), d(test.actual))
			if got.String() != test.want || reason != test.reason {
				t.Errorf("method.ShareOfWay(%q, %q, %q) = %q, %q, want %q, %q", test.baseline,
					test.target, test.actual, got, reason, test.want, test.reason)
			}
		})
	}
}

func TestPlannedLinear(t *testing.T) {
	from, to := fig("2020-12-31", "4.25"), fig("2025-12-31", "2")
	tests := []struct {
		name, on string
		from, to method.Figure
		scale    int
		want     string // rounded to scale digits
		reason   method.Reason
	}{
		{name: "first day", on: "2020-12-31", from: from, to: to, scale: 4, want: "4.2500"},
		{name: "365 of 1826 days", on: "2021-12-31", from: from, to: to, scale: 4, want: "3.8002"},
		{name: "last day", on: "2025-12-31", from: from, to: to, scale: 4, want: "2.0000"},
		{name: "after", on: "2026-06-30", from: from, to: to, scale: 4, want: "2.0000"},
		{name: "before", on: "2020-12-30", from: from, to: to, reason: method.ReasonNotStarted},
		{name: "plan of one day", on: "2025-12-31", from: fig("2025-12-31", "7"), to: to, scale: 4, want: "2.0000"},
		{name: "no day", from: from, to: to, reason: method.ReasonNoDate},
		{name: "no value", on: "2021-12-31", from: fig("2020-12-31", ""), to: to, reason: method.ReasonNoTarget},
		{
			name: "đồng of 18 digits", on: "2023-07-02",
			from: fig("2020-12-31", "100000000000000000"), to: fig("2025-12-31", "300000000000000000"),
			want: "200000000000000000",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r, reason := method.PlannedLinear(test.from, test.to, day(test.on))
			got := ""
			if r.IsValid() {
				rounded, err := r.Round(test.scale, decimal.HalfUp)
				if err != nil {
					t.Fatal(err)
				}
				got = rounded.String()
			}
			if got != test.want || reason != test.reason {
				t.Errorf("method.PlannedLinear(..., %q) = %q, %q, want %q, %q",
					test.on, got, reason, test.want, test.reason)
			}
			for _, value := range []string{"1.9999", "2.0000", "3.8002", "4.25", "-3.5", "200000000000000000", "99999999999999999.9"} {
				value := decimal.MustParse(value)
				want := 0
				if r.IsValid() {
					want = -r.CompareDecimal(value)
				}
				if got, reason := method.CompareLinear(value, test.from, test.to, day(test.on)); got != want || reason != test.reason {
					t.Errorf("method.CompareLinear(%s, ..., %q) = %d, %q, want %d, %q", value, test.on, got, reason, want, test.reason)
				}
			}
			missing := method.ReasonMissing
			if test.reason != "" {
				missing = test.reason
			}
			if got, reason := method.CompareLinear(decimal.Decimal{}, test.from, test.to, day(test.on)); got != 0 || reason != missing {
				t.Errorf("method.CompareLinear(no number, ..., %q) = %d, %q, want 0, %q", test.on, got, reason, missing)
			}
		})
	}
}

func TestDateOnLine(t *testing.T) {
	from, to := fig("2020-12-31", "4.25"), fig("2025-12-31", "2")
	tests := []struct {
		name, value string
		from, to    method.Figure
		want        string
		reason      method.Reason
	}{
		{name: "start", value: "4.25", from: from, to: to, want: "2020-12-31"},
		{name: "way between", value: "3", from: from, to: to, want: "2023-10-12"},
		{name: "end", value: "2", from: from, to: to, want: "2025-12-31"},
		{name: "a hair short of the end", value: "2.0000001", from: from, to: to, want: "2025-12-31"},
		{name: "beyond", value: "1.9", from: from, to: to, reason: method.ReasonNotOnPlan},
		{name: "before", value: "4.3", from: from, to: to, reason: method.ReasonNotOnPlan},
		{name: "flat", value: "2", from: to, to: to, reason: method.ReasonFlat},
		{name: "missing", from: from, to: to, reason: method.ReasonMissing},
		{name: "no date", value: "3", from: fig("", "4"), to: to, reason: method.ReasonNoDate},
		{name: "plan of one day", value: "3", from: fig("2025-12-31", "7"), to: to, want: "2025-12-31"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, reason := method.DateOnLine(test.from, test.to, d(test.value))
			if got != day(test.want) || reason != test.reason {
				t.Errorf("method.DateOnLine(..., %q) = %q, %q, want %q, %q",
					test.value, got, reason, test.want, test.reason)
			}
		})
	}
}

// The day found is the first on which the line is at the value or beyond.
func TestDateOnLineAgreesWithPlannedLinear(t *testing.T) {
	from, to := fig("2020-12-31", "0"), fig("2024-03-01", "97")
	for hundredths := range 970 {
		value, err := decimal.New(int64(hundredths), 1)
		if err != nil {
			t.Fatal(err)
		}
		on, reason := method.DateOnLine(from, to, value)
		if reason != "" {
			t.Fatalf("method.DateOnLine(..., %v) reason = %q", value, reason)
		}
		planned, _ := method.PlannedLinear(from, to, on)
		if planned.CompareDecimal(value) < 0 {
			t.Errorf("method.DateOnLine(..., %v) = %v, on which %v is planned", value, on, planned)
		}
		before, err := on.AddDays(-1)
		if err != nil {
			t.Fatal(err)
		}
		planned, reason = method.PlannedLinear(from, to, before)
		if reason == "" && planned.CompareDecimal(value) >= 0 {
			t.Errorf("method.DateOnLine(..., %v) = %v, but the day before has %v", value, on, planned)
		}
	}
}

func TestFormulasDoNotAllocate(t *testing.T) {
	from, to := fig("2020-12-31", "4.25"), fig("2025-12-31", "2")
	on, three := day("2023-06-30"), d("3")
	n := testing.AllocsPerRun(100, func() {
		method.RatioToPlan(three, to.Value)
		method.ShareOfWay(from.Value, to.Value, three)
		method.PlannedLinear(from, to, on)
		method.DateOnLine(from, to, three)
	})
	if n != 0 {
		t.Errorf("the formulas allocate %v times, want 0", n)
	}
}
