package calendar_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

func FuzzParseDate(f *testing.F) {
	for _, tt := range parseDateTests {
		f.Add(tt.input)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := calendar.ParseDate(s)
		twin, twinErr := time.Parse(time.DateOnly, s)
		if twinErr == nil && twin.Year() < 1 {
			if err == nil {
				t.Errorf("calendar.ParseDate(%q) = %v, want an error", s, got)
			}
			return
		}
		if (err == nil) != (twinErr == nil) {
			t.Fatalf("calendar.ParseDate(%q) error = %v, package time says %v", s, err, twinErr)
		}
		if err != nil {
			return
		}
		if got.String() != s || twin.Format(time.DateOnly) != s {
			t.Errorf("calendar.ParseDate(%q) = %v, package time says %v", s, got, twin)
		}
	})
}

func FuzzParsePeriod(f *testing.F) {
	for _, tt := range periodTests {
		f.Add(tt.text)
	}
	for _, tt := range badPeriodTests {
		f.Add(tt.input)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := calendar.ParsePeriod(s)
		if err != nil {
			return
		}
		if got.String() != s {
			t.Errorf("calendar.ParsePeriod(%q) = %v, want the same text", s, got)
		}
		if got.Days() < 1 || !got.Contains(got.First()) || !got.Contains(got.Last()) {
			t.Errorf("%v has %d days from %v to %v", got, got.Days(), got.First(), got.Last())
		}
		if next, err := got.Next(); err == nil {
			back, err := next.Previous()
			if err != nil || back != got || next.First().DaysSince(got.Last()) != 1 {
				t.Errorf("%v, then %v, then back to %v, %v", got, next, back, err)
			}
			if again := next.String(); calendar.MustParsePeriod(again) != next {
				t.Errorf("%v is not what its text says", next)
			}
		}
	})
}

// FuzzUnmarshalJSON decodes anything without a panic; what it accepts comes
// back and means the same.
func FuzzUnmarshalJSON(f *testing.F) {
	for _, s := range []string{`null`, `""`, `"`, `"2021"`, `"2021-09-27"`, `"2021\u002d09"`, `2021`, `{"date":"2021-09-27"}`, `[`} {
		f.Add([]byte(s))
	}
	for _, tt := range periodTests {
		f.Add([]byte(`"` + tt.text + `"`))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var date, date2 calendar.Date
		if date.UnmarshalJSON(data) == nil {
			text, err := json.Marshal(date)
			if err != nil || json.Unmarshal(text, &date2) != nil || date2 != date {
				t.Errorf("%q is the date %v, then %s, then %v", data, date, text, date2)
			}
		}
		var period, period2 calendar.Period
		if period.UnmarshalJSON(data) == nil {
			text, err := json.Marshal(period)
			if err != nil || json.Unmarshal(text, &period2) != nil || period2 != period {
				t.Errorf("%q is the period %v, then %s, then %v", data, period, text, period2)
			}
		}
	})
}

// FuzzAddDays compares the arithmetic with that of package time.
func FuzzAddDays(f *testing.F) {
	f.Add(2024, 2, 28, 2)
	f.Add(9999, 12, 31, 1)
	f.Add(1, 1, 1, -1)
	f.Add(2021, 13, 0, 1<<40)
	f.Fuzz(func(t *testing.T, year, month, day, n int) {
		date, err := calendar.New(year, time.Month(month), day)
		if err != nil {
			if date.IsValid() {
				t.Errorf("calendar.New(%d, %d, %d) = %v beside an error", year, month, day, date)
			}
			return
		}
		got, err := date.AddDays(n)
		if n < -4_000_000 || n > 4_000_000 {
			if err == nil {
				t.Errorf("%v.AddDays(%d) = %v, want an error", date, n, got)
			}
			return
		}
		twin := date.Time(time.UTC).AddDate(0, 0, n)
		inRange := twin.Year() >= 1 && twin.Year() <= 9999
		if (err == nil) != inRange {
			t.Fatalf("%v.AddDays(%d) = %v, %v, package time says %v", date, n, got, err, twin)
		}
		if err == nil && (got.String() != twin.Format(time.DateOnly) || got.DaysSince(date) != n || got.Compare(date) != sign(n)) {
			t.Errorf("%v.AddDays(%d) = %v, package time says %v", date, n, got, twin)
		}
	})
}
