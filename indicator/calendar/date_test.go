package calendar_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
	"unsafe"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

var d = calendar.MustParseDate

// parseDateTests are texts that are dates, and come back byte for byte, and
// texts that are none.
var parseDateTests = []struct {
	name  string
	input string
	cause error  // nil: a date
	text  string // the whole text of the error
}{
	{name: "congress opens", input: "2020-08-05"},
	{name: "first date", input: "0001-01-01"},
	{name: "last date", input: "9999-12-31"},
	{name: "leap day", input: "2024-02-29"},
	{name: "leap day of a century", input: "2000-02-29"},

	{"empty", "", calendar.ErrSyntax, `calendar: "": want a date such as 2025-12-31 at byte 0`},
	{"year only", "2021", calendar.ErrSyntax, `calendar: "2021": want a date such as 2025-12-31 at byte 4`},
	{"month only", "2021-09", calendar.ErrSyntax, `calendar: "2021-09": want a date such as 2025-12-31 at byte 7`},
	{"day missing", "2021-09-", calendar.ErrSyntax, `calendar: "2021-09-": want a date such as 2025-12-31 at byte 8`},
	{"one digit", "2021-9-27", calendar.ErrSyntax, `calendar: "2021-9-27": want a date such as 2025-12-31 at byte 6`},
	{"letter", "2021-09-2x", calendar.ErrSyntax, `calendar: "2021-09-2x": want a date such as 2025-12-31 at byte 9`},
	{"slashes", "27/09/2021", calendar.ErrSyntax, `calendar: "27/09/2021": want a date such as 2025-12-31 at byte 2`},
	{"dots", "2021.09.27", calendar.ErrSyntax, `calendar: "2021.09.27": want a date such as 2025-12-31 at byte 4`},
	{"slash before the day", "2021-09/27", calendar.ErrSyntax, `calendar: "2021-09/27": want a date such as 2025-12-31 at byte 7`},
	{"time of day", "2021-09-27T00:00:00Z", calendar.ErrSyntax, `calendar: "2021-09-27T00:00:00Z": want a date such as 2025-12-31 at byte 10`},
	{"space", " 2021-09-27", calendar.ErrSyntax, `calendar: " 2021-09-27": want a date such as 2025-12-31 at byte 0`},
	{"sign", "-021-09-27", calendar.ErrSyntax, `calendar: "-021-09-27": want a date such as 2025-12-31 at byte 0`},
	{"fullwidth digits", "２０２１-09-27", calendar.ErrSyntax, `calendar: "２０２１-09-27": want a date such as 2025-12-31 at byte 0`},

	{"year 0", "0000-12-31", calendar.ErrRange, `calendar: "0000-12-31": year 0000: want 0001 to 9999 at byte 0`},
	{"month 0", "2021-00-01", calendar.ErrRange, `calendar: "2021-00-01": month 00: want 01 to 12 at byte 5`},
	{"month 13", "2021-13-01", calendar.ErrRange, `calendar: "2021-13-01": month 13: want 01 to 12 at byte 5`},
	{"day 0", "2021-04-00", calendar.ErrRange, `calendar: "2021-04-00": day 00: want 01 to 30 at byte 8`},
	{"no leap day", "2021-02-29", calendar.ErrRange, `calendar: "2021-02-29": day 29: February 2021 has 28 days at byte 8`},
	{"no leap day of a century", "1900-02-29", calendar.ErrRange, `calendar: "1900-02-29": day 29: February 1900 has 28 days at byte 8`},
	{"31 April", "2021-04-31", calendar.ErrRange, `calendar: "2021-04-31": day 31: April 2021 has 30 days at byte 8`},
	{"32 December", "2021-12-32", calendar.ErrRange, `calendar: "2021-12-32": day 32: December 2021 has 31 days at byte 8`},
}

func TestParseDate(t *testing.T) {
	for _, tt := range parseDateTests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := calendar.ParseDate(tt.input)
			if tt.cause == nil {
				if err != nil || got.String() != tt.input {
					t.Fatalf("calendar.ParseDate(%q) = %v, %v, want the same text", tt.input, got, err)
				}
				return
			}
			checkParseError(t, err, tt.input, tt.cause, tt.text)
			if got.IsValid() {
				t.Errorf("calendar.ParseDate(%q) = %v beside the error, want no date", tt.input, got)
			}
		})
	}
}

func checkParseError(t *testing.T, err error, input string, cause error, text string) {
	t.Helper()
	var e *calendar.ParseError
	if !errors.As(err, &e) || !errors.Is(err, cause) {
		t.Fatalf("parsing %q: error = %v, want a *ParseError around %q", input, err, cause)
	}
	if e.Input != input || e.Offset < 0 || e.Offset > len(input) {
		t.Errorf("parsing %q: input %q, offset %d, want the input and an offset in it", input, e.Input, e.Offset)
	}
	if err.Error() != text {
		t.Errorf("parsing %q: error = %s\nwant %s", input, err, text)
	}
}

func TestParseError_longInput(t *testing.T) {
	ones := strings.Repeat("1", 64)
	tests := []struct {
		name   string
		length int
		want   string // the input as the error shows it
	}{
		{"64 bytes", 64, `"` + ones + `"`},
		{"65 bytes", 65, `"` + ones + `"...`},
		{"a megabyte", 1 << 20, `"` + ones + `"...`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := calendar.ParseDate(strings.Repeat("1", tt.length))
			want := "calendar: " + tt.want + ": want a date such as 2025-12-31 at byte 4"
			if err == nil || err.Error() != want {
				t.Errorf("calendar.ParseDate error = %.200v\nwant %s", err, want)
			}
		})
	}
}

// TestDate_everyDay walks through all days there are beside package time.
func TestDate_everyDay(t *testing.T) {
	twin := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	date := d("0001-01-01")
	for n := 0; ; n++ {
		year, month, day := twin.Date()
		if date.Year() != year || date.Month() != month || date.Day() != day {
			t.Fatalf("day %d is %v, want %s", n, date, twin.Format(time.DateOnly))
		}
		built, err := calendar.New(year, month, day)
		if err != nil || built != date {
			t.Fatalf("calendar.New(%d, %v, %d) = %v, %v, want %v", year, month, day, built, err, date)
		}
		if got := date.DaysSince(d("0001-01-01")); got != n {
			t.Fatalf("%v is %d days after 0001-01-01, want %d", date, got, n)
		}
		next, err := date.AddDays(1)
		if err != nil {
			if date != d("9999-12-31") {
				t.Fatalf("%v + 1 day: error = %v, want a date", date, err)
			}
			return
		}
		date, twin = next, twin.AddDate(0, 0, 1)
	}
}

func TestNew(t *testing.T) {
	tests := []struct {
		name  string
		year  int
		month time.Month
		day   int
		want  string // of the error
	}{
		{"year 0", 0, 1, 1, "year 0000: want 0001 to 9999"},
		{"year 10000", 10000, 1, 1, "year 10000: want 0001 to 9999"},
		{"month 0", 2021, 0, 1, "month 00: want 01 to 12"},
		{"month 13", 2021, 13, 1, "month 13: want 01 to 12"},
		{"negative day", 2021, 1, -1, "day -1: want 01 to 31"},
		{"leap day", 2023, 2, 29, "day 29: February 2023 has 28 days"},
		{"great day", 2021, 6, math.MaxInt, "day 9223372036854775807: June 2021 has 30 days"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := calendar.New(tt.year, tt.month, tt.day)
			if got.IsValid() || !errors.Is(err, calendar.ErrRange) || err.Error() != "calendar: "+tt.want {
				t.Errorf("calendar.New(%d, %d, %d) = %v, %v, want %s", tt.year, tt.month, tt.day, got, err, tt.want)
			}
		})
	}
}

func TestDate_AddDays(t *testing.T) {
	tests := []struct {
		name string
		from string
		n    int
		want string // empty: an error
	}{
		{"none", "2021-09-27", 0, "2021-09-27"},
		{"over a leap day", "2024-02-28", 2, "2024-03-01"},
		{"back over a year", "2021-01-01", -1, "2020-12-31"},
		{"last day there is", "9999-12-30", 1, "9999-12-31"},
		{"past the last", "9999-12-31", 1, ""},
		{"first day there is", "0001-01-02", -1, "0001-01-01"},
		{"before the first", "0001-01-01", -1, ""},
		{"greatest number", "2021-01-01", math.MaxInt, ""},
		{"least number", "2021-01-01", math.MinInt, ""},
		{"more than 32 bits", "2021-01-01", 1 << 32, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := d(tt.from).AddDays(tt.n)
			if got.String() != tt.want || (err != nil) != (tt.want == "") {
				t.Errorf("%s.AddDays(%d) = %v, %v, want %q", tt.from, tt.n, got, err, tt.want)
			}
			if err != nil && !errors.Is(err, calendar.ErrRange) {
				t.Errorf("%s.AddDays(%d) error = %v, want one around ErrRange", tt.from, tt.n, err)
			}
		})
	}
	_, err := d("9999-12-31").AddDays(3)
	if want := "calendar: 9999-12-31 +3 days: want a date from 0001-01-01 to 9999-12-31"; err == nil || err.Error() != want {
		t.Errorf("AddDays error = %v, want %s", err, want)
	}
}

func TestDate_order(t *testing.T) {
	dates := []calendar.Date{{}, d("0001-01-01"), d("2020-12-31"), d("2021-01-01"), d("9999-12-31")}
	for i, a := range dates {
		for j, b := range dates {
			if got, want := a.Compare(b), sign(i-j); got != want {
				t.Errorf("%v.Compare(%v) = %d, want %d", a, b, got, want)
			}
			if got, want := a.Before(b), i < j && i > 0; got != want {
				t.Errorf("%v.Before(%v) = %v, want %v", a, b, got, want)
			}
			if got, want := a.After(b), i > j && j > 0; got != want {
				t.Errorf("%v.After(%v) = %v, want %v", a, b, got, want)
			}
		}
	}
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func TestDate_zero(t *testing.T) {
	var none calendar.Date
	if none.IsValid() || none.Year() != 0 || none.Month() != 0 || none.Day() != 0 || none.String() != "" {
		t.Errorf("the zero Date is %q, %d-%d-%d, valid: %v, want no date", none, none.Year(), none.Month(), none.Day(), none.IsValid())
	}
	if !none.Time(time.UTC).IsZero() {
		t.Errorf("the zero Date as a time = %v, want the zero time", none.Time(time.UTC))
	}
	if got, err := none.AddDays(1); got.IsValid() || !errors.Is(err, calendar.ErrRange) {
		t.Errorf("the zero Date + 1 day = %v, %v, want an error", got, err)
	}
	if a, b := none.DaysSince(d("2021-01-01")), d("2021-01-01").DaysSince(none); a != 0 || b != 0 {
		t.Errorf("days to and from no date = %d, %d, want 0, 0", a, b)
	}
}

func TestDateOf(t *testing.T) {
	hanoi := time.FixedZone("Hanoi", 7*60*60)
	tests := []struct {
		name string
		time time.Time
		want string
	}{
		{"in UTC", time.Date(2021, 9, 26, 23, 30, 0, 0, time.UTC), "2021-09-26"},
		{"in Hanoi", time.Date(2021, 9, 26, 23, 30, 0, 0, time.UTC).In(hanoi), "2021-09-27"},
		{"zero time", time.Time{}, ""},
		{"first day there is", time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC), "0001-01-01"},
		{"year 0", time.Date(0, 12, 31, 0, 0, 0, 0, time.UTC), ""},
		{"year 10000", time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := calendar.DateOf(tt.time).String(); got != tt.want {
				t.Errorf("calendar.DateOf(%v) = %q, want %q", tt.time, got, tt.want)
			}
		})
	}
}

// The time of a day has the date of the day and is midnight, or the first
// instant after a midnight that was skipped.
func TestDate_Time(t *testing.T) {
	for _, zone := range []string{
		"UTC", "Asia/Ho_Chi_Minh", "America/Sao_Paulo", "Africa/Cairo", "Asia/Beirut",
		"America/Havana", "America/Asuncion", "Asia/Tehran", "Europe/London",
	} {
		t.Run(zone, func(t *testing.T) {
			loc, err := time.LoadLocation(zone)
			if err != nil {
				t.Fatal(err)
			}
			end := d("2026-01-01")
			for date := d("1970-01-01"); date != end; date, err = date.AddDays(1) {
				start := date.Time(loc)
				if got := calendar.DateOf(start); got != date {
					t.Fatalf("%v begins at %v, which is of %v", date, start, got)
				}
				before := calendar.DateOf(start.Add(-time.Nanosecond))
				if hour, minute, second := start.Clock(); hour+minute+second != 0 && before == date {
					t.Fatalf("%v as a time = %v: neither midnight nor the first instant", date, start)
				}
			}
			if err != nil {
				t.Fatal(err)
			}
		})
	}
	apia, err := time.LoadLocation("Pacific/Apia")
	if err != nil {
		t.Fatal(err)
	}
	// Samoa crossed the date line and had no 2011-12-30.
	if got := d("2011-12-30").Time(apia).Format(time.DateTime); got != "2011-12-31 00:00:00" {
		t.Errorf("2011-12-30 begins in Samoa at %s, want 2011-12-31 00:00:00", got)
	}
	if got, want := d("2021-09-27").Time(nil), time.Date(2021, 9, 27, 0, 0, 0, 0, time.UTC); !got.Equal(want) || got.Location() != time.UTC {
		t.Errorf("Time(nil) = %v, want %v", got, want)
	}
}

func TestMustParse_panics(t *testing.T) {
	tests := []struct {
		name string
		call func()
	}{
		{"date", func() { calendar.MustParseDate("2021") }},
		{"period", func() { calendar.MustParsePeriod("2021-Q5") }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			defer func() {
				if _, ok := recover().(*calendar.ParseError); !ok {
					t.Error("want a panic with a *ParseError")
				}
			}()
			tt.call()
		})
	}
}

func TestSizes(t *testing.T) {
	if got := unsafe.Sizeof(calendar.Date{}); got != 4 {
		t.Errorf("a Date takes %d bytes, want 4", got)
	}
	if got := unsafe.Sizeof(calendar.Period{}); got != 12 {
		t.Errorf("a Period takes %d bytes, want 12", got)
	}
}
