package calendar_test

import (
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

var p = calendar.MustParsePeriod

// periodTests are all forms with their extents and neighbours.
var periodTests = []struct {
	text           string
	kind           calendar.Kind
	first, last    string
	days           int
	previous, next string // empty: out of range
}{
	{"2021", calendar.KindYear, "2021-01-01", "2021-12-31", 365, "2020", "2022"},
	{"2020", calendar.KindYear, "2020-01-01", "2020-12-31", 366, "2019", "2021"},
	{"0001", calendar.KindYear, "0001-01-01", "0001-12-31", 365, "", "0002"},
	{"9999", calendar.KindYear, "9999-01-01", "9999-12-31", 365, "9998", ""},
	{"2021-H1", calendar.KindHalf, "2021-01-01", "2021-06-30", 181, "2020-H2", "2021-H2"},
	{"2021-H2", calendar.KindHalf, "2021-07-01", "2021-12-31", 184, "2021-H1", "2022-H1"},
	{"2021-Q1", calendar.KindQuarter, "2021-01-01", "2021-03-31", 90, "2020-Q4", "2021-Q2"},
	{"2021-Q2", calendar.KindQuarter, "2021-04-01", "2021-06-30", 91, "2021-Q1", "2021-Q3"},
	{"2021-Q3", calendar.KindQuarter, "2021-07-01", "2021-09-30", 92, "2021-Q2", "2021-Q4"},
	{"2021-Q4", calendar.KindQuarter, "2021-10-01", "2021-12-31", 92, "2021-Q3", "2022-Q1"},
	{"2024-02", calendar.KindMonth, "2024-02-01", "2024-02-29", 29, "2024-01", "2024-03"},
	{"2021-12", calendar.KindMonth, "2021-12-01", "2021-12-31", 31, "2021-11", "2022-01"},
	{"0001-01", calendar.KindMonth, "0001-01-01", "0001-01-31", 31, "", "0001-02"},
	{"9999-12", calendar.KindMonth, "9999-12-01", "9999-12-31", 31, "9999-11", ""},
	{"2021-09-27", calendar.KindDay, "2021-09-27", "2021-09-27", 1, "2021-09-26", "2021-09-28"},
	{"0001-01-01", calendar.KindDay, "0001-01-01", "0001-01-01", 1, "", "0001-01-02"},
	{"9999-12-31", calendar.KindDay, "9999-12-31", "9999-12-31", 1, "9999-12-30", ""},
	{"2020/2025", calendar.KindYears, "2020-01-01", "2025-12-31", 2192, "2014/2019", "2026/2031"},
	{"2021/2021", calendar.KindYears, "2021-01-01", "2021-12-31", 365, "2020/2020", "2022/2022"},
	{"0003/0004", calendar.KindYears, "0003-01-01", "0004-12-31", 731, "0001/0002", "0005/0006"},
	{"0002/0003", calendar.KindYears, "0002-01-01", "0003-12-31", 730, "", "0004/0005"},
	{"0001/9999", calendar.KindYears, "0001-01-01", "9999-12-31", 3652059, "", ""},
	{"2020-H2/2021-H1", calendar.KindHalves, "2020-07-01", "2021-06-30", 365, "2019-H2/2020-H1", "2021-H2/2022-H1"},
	{"2020-Q4/2021-Q2", calendar.KindQuarters, "2020-10-01", "2021-06-30", 273, "2020-Q1/2020-Q3", "2021-Q3/2022-Q1"},
	{"2021-01/2021-09", calendar.KindMonths, "2021-01-01", "2021-09-30", 273, "2020-04/2020-12", "2021-10/2022-06"},
	{"2021-01-01/2021-09-30", calendar.KindDays, "2021-01-01", "2021-09-30", 273, "2020-04-03/2020-12-31", "2021-10-01/2022-06-30"},
	{"2020-12-15/2021-04-20", calendar.KindDays, "2020-12-15", "2021-04-20", 127, "2020-08-10/2020-12-14", "2021-04-21/2021-08-25"},
	{"0001-01-02/0001-01-03", calendar.KindDays, "0001-01-02", "0001-01-03", 2, "", "0001-01-04/0001-01-05"},
	{"0001-01-01/9999-12-31", calendar.KindDays, "0001-01-01", "9999-12-31", 3652059, "", ""},
}

func TestPeriod(t *testing.T) {
	for _, tt := range periodTests {
		t.Run(tt.text, func(t *testing.T) {
			got, err := calendar.ParsePeriod(tt.text)
			if err != nil {
				t.Fatalf("calendar.ParsePeriod(%q) error = %v", tt.text, err)
			}
			if got.String() != tt.text || got.Kind() != tt.kind || !got.IsValid() {
				t.Errorf("calendar.ParsePeriod(%q) = %v of kind %v, want kind %v", tt.text, got, got.Kind(), tt.kind)
			}
			if got.First() != d(tt.first) || got.Last() != d(tt.last) || got.Days() != tt.days {
				t.Errorf("%v has %d days from %v to %v, want %d from %s to %s",
					got, got.Days(), got.First(), got.Last(), tt.days, tt.first, tt.last)
			}
			previous, err := got.Previous()
			checkStep(t, tt.text+" previous", previous, err, tt.previous)
			next, err := got.Next()
			checkStep(t, tt.text+" next", next, err, tt.next)
		})
	}
}

func checkStep(t *testing.T, what string, got calendar.Period, err error, want string) {
	t.Helper()
	if got.String() != want || (err != nil) != (want == "") {
		t.Errorf("%s = %v, %v, want %q", what, got, err, want)
	}
	if err != nil && !errors.Is(err, calendar.ErrRange) {
		t.Errorf("%s: error = %v, want one around ErrRange", what, err)
	}
	if want != "" && got != p(want) {
		t.Errorf("%s = %v of kind %v, want kind %v", what, got, got.Kind(), p(want).Kind())
	}
}

func TestPeriod_stepErrors(t *testing.T) {
	tests := []struct {
		name string
		step func() (calendar.Period, error)
		want string
	}{
		{"after the last", p("9999-Q4").Next, "calendar: the period after 9999-Q4: want one from 0001-01-01 to 9999-12-31"},
		{"before the first", p("0001-H1").Previous, "calendar: the period before 0001-H1: want one from 0001-01-01 to 9999-12-31"},
		{"no period", calendar.Period{}.Next, "calendar: no period has no next and no previous one"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.step()
			if got.IsValid() || err == nil || err.Error() != tt.want {
				t.Errorf("got %v, %v, want the error %s", got, err, tt.want)
			}
		})
	}
}

const wantPeriod = "want a period such as 2021, 2021-H1, 2021-Q3, 2021-09, 2021-09-27 or 2020/2025"

var badPeriodTests = []struct {
	name  string
	input string
	cause error
	text  string
}{
	{"empty", "", calendar.ErrSyntax, `calendar: "": ` + wantPeriod + ` at byte 0`},
	{"two digits", "21", calendar.ErrSyntax, `calendar: "21": ` + wantPeriod + ` at byte 2`},
	{"five digits", "20211", calendar.ErrSyntax, `calendar: "20211": ` + wantPeriod + ` at byte 4`},
	{"hyphen at the end", "2021-", calendar.ErrSyntax, `calendar: "2021-": ` + wantPeriod + ` at byte 4`},
	{"years with a hyphen", "2020-2025", calendar.ErrSyntax, `calendar: "2020-2025": ` + wantPeriod + ` at byte 7`},
	{"small letter", "2021-q3", calendar.ErrSyntax, `calendar: "2021-q3": ` + wantPeriod + ` at byte 5`},
	{"Q alone", "2021-Q", calendar.ErrSyntax, `calendar: "2021-Q": ` + wantPeriod + ` at byte 6`},
	{"Q33", "2021-Q33", calendar.ErrSyntax, `calendar: "2021-Q33": ` + wantPeriod + ` at byte 7`},
	{"Vietnamese order", "Q3/2021", calendar.ErrSyntax, `calendar: "Q3/2021": ` + wantPeriod + ` at byte 0`},
	{"one digit of month", "2021-9", calendar.ErrSyntax, `calendar: "2021-9": ` + wantPeriod + ` at byte 6`},
	{"month and more", "2021-09x", calendar.ErrSyntax, `calendar: "2021-09x": ` + wantPeriod + ` at byte 7`},
	{"day missing", "2021-09-", calendar.ErrSyntax, `calendar: "2021-09-": ` + wantPeriod + ` at byte 8`},
	{"day and more", "2021-09-27 ", calendar.ErrSyntax, `calendar: "2021-09-27 ": ` + wantPeriod + ` at byte 10`},
	{"slash at the end", "2020/", calendar.ErrSyntax, `calendar: "2020/": ` + wantPeriod + ` at byte 5`},
	{"three ends", "2020/2021/2022", calendar.ErrSyntax, `calendar: "2020/2021/2022": ` + wantPeriod + ` at byte 9`},
	{"year and month", "2020/2021-06", calendar.ErrSyntax, `calendar: "2020/2021-06": a span from a year to a month: want two of a kind at byte 5`},

	{"year 0", "0000", calendar.ErrRange, `calendar: "0000": year 0000: want 0001 to 9999 at byte 0`},
	{"year 0 in a span", "2020/0000", calendar.ErrRange, `calendar: "2020/0000": year 0000: want 0001 to 9999 at byte 5`},
	{"half 3", "2021-H3", calendar.ErrRange, `calendar: "2021-H3": half 3: want 1 to 2 at byte 6`},
	{"quarter 0", "2021-Q0", calendar.ErrRange, `calendar: "2021-Q0": quarter 0: want 1 to 4 at byte 6`},
	{"quarter 5 in a span", "2021-Q1/2021-Q5", calendar.ErrRange, `calendar: "2021-Q1/2021-Q5": quarter 5: want 1 to 4 at byte 14`},
	{"month 13", "2021-13", calendar.ErrRange, `calendar: "2021-13": month 13: want 01 to 12 at byte 5`},
	{"month 13 in a span", "2021-01/2021-13", calendar.ErrRange, `calendar: "2021-01/2021-13": month 13: want 01 to 12 at byte 13`},
	{"no leap day", "2021-02-29", calendar.ErrRange, `calendar: "2021-02-29": day 29: February 2021 has 28 days at byte 8`},
	{"no leap day in a span", "2021-02-01/2021-02-29", calendar.ErrRange, `calendar: "2021-02-01/2021-02-29": day 29: February 2021 has 28 days at byte 19`},
	{"backwards years", "2025/2020", calendar.ErrRange, `calendar: "2025/2020": the span starts with 2025 and ends with 2020: want the earlier one first at byte 5`},
	{"backwards days", "2021-09-30/2021-09-29", calendar.ErrRange, `calendar: "2021-09-30/2021-09-29": the span starts with 2021-09-30 and ends with 2021-09-29: want the earlier one first at byte 11`},
}

func TestParsePeriod_errors(t *testing.T) {
	for _, tt := range badPeriodTests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := calendar.ParsePeriod(tt.input)
			checkParseError(t, err, tt.input, tt.cause, tt.text)
			if got.IsValid() {
				t.Errorf("calendar.ParsePeriod(%q) = %v beside the error, want no period", tt.input, got)
			}
		})
	}
}

// Relations are defined by the days that periods have; a slow twin looks at
// each day.
func TestPeriod_relations(t *testing.T) {
	periods := []calendar.Period{
		{}, p("2021"), p("2021-H1"), p("2021-Q1"), p("2021-Q2"), p("2021-03"), p("2021-03-31"), p("2021-04-01"),
		p("2021-01/2021-12"), p("2021-01-01/2021-12-31"), p("2020/2021"), p("2021-03-31/2021-04-01"), p("2022"),
	}
	days := func(p calendar.Period) map[calendar.Date]bool {
		all := map[calendar.Date]bool{}
		for date := p.First(); len(all) < p.Days(); date, _ = date.AddDays(1) {
			all[date] = true
		}
		return all
	}
	for _, a := range periods {
		inA := days(a)
		for _, b := range periods {
			inB := days(b)
			common := 0
			for date := range inB {
				if inA[date] {
					common++
				}
				if got := a.Contains(date); got != inA[date] {
					t.Errorf("%v.Contains(%v) = %v, want %v", a, date, got, inA[date])
				}
			}
			if got, want := a.Covers(b), common == len(inB) && common > 0; got != want {
				t.Errorf("%v.Covers(%v) = %v, want %v", a, b, got, want)
			}
			if got, want := a.Overlaps(b), common > 0; got != want {
				t.Errorf("%v.Overlaps(%v) = %v, want %v", a, b, got, want)
			}
			if got, want := a.SameExtent(b), len(inA) == len(inB) && common == len(inA); got != want {
				t.Errorf("%v.SameExtent(%v) = %v, want %v", a, b, got, want)
			}
			if got, want := a == b, a.String() == b.String(); got != want {
				t.Errorf("%v == %v is %v, want %v", a, b, got, want)
			}
		}
		if a.Contains(calendar.Date{}) {
			t.Errorf("%v contains no date", a)
		}
	}
}

func TestPeriod_Compare(t *testing.T) {
	ordered := []calendar.Period{
		{}, p("2020"), p("2021-Q1"), p("2021-01/2021-09"), p("2021-Q3"), p("2021-09"), p("2021-09-30"), p("2020/2021"), p("2021"),
	}
	for i, a := range ordered {
		for j, b := range ordered {
			if got := a.Compare(b); got != sign(i-j) {
				t.Errorf("%q.Compare(%q) = %d, want %d", a, b, got, sign(i-j))
			}
		}
	}
	if got := p("2021").Compare(p("2021-01/2021-12")); got != 0 {
		t.Errorf("2021 compared with its months = %d, want 0", got)
	}
}

func TestPeriod_constructors(t *testing.T) {
	year := func(y int) calendar.Period { p, _ := calendar.Year(y); return p }
	span := func(a, b string) calendar.Period { p, _ := calendar.Span(d(a), d(b)); return p }
	tests := []struct {
		name string
		got  calendar.Period
		want string
	}{
		{"year", year(2021), "2021"},
		{"first year", year(1), "0001"},
		{"last year", year(9999), "9999"},
		{"span", span("2020-08-05", "2025-08-04"), "2020-08-05/2025-08-04"},
		{"span of one day", span("2020-08-05", "2020-08-05"), "2020-08-05/2020-08-05"},
		{"year of", calendar.YearOf(d("2021-12-31")), "2021"},
		{"half of the last day", calendar.HalfOf(d("2021-06-30")), "2021-H1"},
		{"half of the first day", calendar.HalfOf(d("2021-07-01")), "2021-H2"},
		{"quarter of the last day", calendar.QuarterOf(d("2021-09-30")), "2021-Q3"},
		{"quarter of the first day", calendar.QuarterOf(d("2021-10-01")), "2021-Q4"},
		{"month of", calendar.MonthOf(d("2024-02-29")), "2024-02"},
		{"day of", calendar.DayOf(d("2024-02-29")), "2024-02-29"},
		{"year of no date", calendar.YearOf(calendar.Date{}), ""},
		{"half of no date", calendar.HalfOf(calendar.Date{}), ""},
		{"quarter of no date", calendar.QuarterOf(calendar.Date{}), ""},
		{"month of no date", calendar.MonthOf(calendar.Date{}), ""},
		{"day of no date", calendar.DayOf(calendar.Date{}), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var want calendar.Period
			if tt.want != "" {
				want = p(tt.want)
			}
			if tt.got != want {
				t.Errorf("got %v of kind %v, want %q", tt.got, tt.got.Kind(), tt.want)
			}
		})
	}
}

func TestPeriod_constructorErrors(t *testing.T) {
	tests := []struct {
		name  string
		build func() (calendar.Period, error)
		want  string
	}{
		{"year 0", func() (calendar.Period, error) { return calendar.Year(0) }, "calendar: year 0000: want 0001 to 9999"},
		{"year 10000", func() (calendar.Period, error) { return calendar.Year(10000) }, "calendar: year 10000: want 0001 to 9999"},
		{"no first day", func() (calendar.Period, error) { return calendar.Span(calendar.Date{}, d("2021-01-01")) }, "calendar: a span without a first day"},
		{"no last day", func() (calendar.Period, error) { return calendar.Span(d("2021-01-01"), calendar.Date{}) }, "calendar: a span without a last day"},
		{"backwards", func() (calendar.Period, error) { return calendar.Span(d("2021-01-02"), d("2021-01-01")) },
			"calendar: the span starts with 2021-01-02 and ends with 2021-01-01: want the earlier one first"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.build()
			if got.IsValid() || !errors.Is(err, calendar.ErrRange) || err.Error() != tt.want {
				t.Errorf("got %v, %v, want the error %s", got, err, tt.want)
			}
		})
	}
}

func TestPeriod_units(t *testing.T) {
	tests := []struct {
		name  string
		units iter.Seq[calendar.Period]
		want  string
	}{
		{"years of a term", p("2020/2025").Years(), "2020 2021 2022 2023 2024 2025"},
		{"years of a term of days", p("2020-08-05/2025-08-04").Years(), "2021 2022 2023 2024"},
		{"years of a half", p("2021-H1").Years(), ""},
		{"halves of a year", p("2021").Halves(), "2021-H1 2021-H2"},
		{"halves of months", p("2021-02/2022-06").Halves(), "2021-H2 2022-H1"},
		{"quarters of a year", p("2021").Quarters(), "2021-Q1 2021-Q2 2021-Q3 2021-Q4"},
		{"quarters from the second day", p("2021-01-02/2021-09-30").Quarters(), "2021-Q2 2021-Q3"},
		{"quarters to the last day but one", p("2021-01-01/2021-09-29").Quarters(), "2021-Q1 2021-Q2"},
		{"months of a quarter", p("2021-Q4").Months(), "2021-10 2021-11 2021-12"},
		{"months of a month", p("2021-02").Months(), "2021-02"},
		{"months of a day", p("2021-02-01").Months(), ""},
		{"months of no period", calendar.Period{}.Months(), ""},
		{"years to the last", p("9998/9999").Years(), "9998 9999"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for unit := range tt.units {
				got = append(got, unit.String())
				if unit != p(unit.String()) {
					t.Errorf("%v is of kind %v", unit, unit.Kind())
				}
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// All units of all there is lie side by side without a gap.
func TestPeriod_unitsTile(t *testing.T) {
	all := p("0001/9999")
	tests := []struct {
		name  string
		units iter.Seq[calendar.Period]
		count int
	}{
		{"years", all.Years(), 9999},
		{"halves", all.Halves(), 2 * 9999},
		{"quarters", all.Quarters(), 4 * 9999},
		{"months", all.Months(), 12 * 9999},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			units := slices.Collect(tt.units)
			if len(units) != tt.count {
				t.Fatalf("got %d units, want %d", len(units), tt.count)
			}
			for i, unit := range units[1:] {
				next, err := units[i].Next()
				if err != nil || unit != next || unit.First().DaysSince(units[i].Last()) != 1 {
					t.Fatalf("%v comes after %v, whose next is %v, %v", unit, units[i], next, err)
				}
			}
			if units[0].First() != all.First() || units[len(units)-1].Last() != all.Last() {
				t.Errorf("units from %v to %v, want %v", units[0], units[len(units)-1], all)
			}
		})
	}
}

func TestPeriod_unitsStop(t *testing.T) {
	n := 0
	for range p("2020/2025").Years() {
		n++
		if n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d years, want to stop after 2", n)
	}
}

func TestPeriod_zero(t *testing.T) {
	var none calendar.Period
	if none.IsValid() || none.Kind() != calendar.KindNone || none.Days() != 0 || none.String() != "" {
		t.Errorf("the zero Period is %q of kind %v with %d days, want no period", none, none.Kind(), none.Days())
	}
	if none.First().IsValid() || none.Last().IsValid() {
		t.Errorf("the zero Period goes from %v to %v, want no dates", none.First(), none.Last())
	}
}

func TestKind_String(t *testing.T) {
	var got []string
	for k := calendar.KindNone; k <= calendar.KindDays+1; k++ {
		got = append(got, k.String())
		if k.IsSpan() != strings.HasSuffix(k.String(), "s") {
			t.Errorf("%v.IsSpan() = %v", k, k.IsSpan())
		}
	}
	want := "none year half quarter month day years halves quarters months days Kind(11)"
	if strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
