package calendar

import (
	"cmp"
	"fmt"
	"time"
)

// A Date is a day of the proleptic Gregorian calendar, from 0001-01-01 to
// 9999-12-31, without time of day or zone.
//
// The zero Date is no date: a day that was not given. IsValid tells the two
// apart. Dates can be compared with ==, used as map keys, and copied; they
// take 4 bytes and are immutable.
type Date struct {
	n int32 // days, 0001-01-01 is 1; 0 is no date
}

// The first and the last date.
var (
	minDate = Date{1}
	maxDate = Date{3_652_059}
)

// New returns the date of the given year, month and day.
//
// Unlike [time.Date] it carries nothing over: a day that does not exist is an
// error around [ErrRange].
func New(year int, month time.Month, day int) (Date, error) {
	if _, err := checkCivil(year, int(month), day); err != nil {
		return Date{}, fmt.Errorf("calendar: %w", err)
	}
	return fromCivil(year, int(month), day), nil
}

// DateOf returns the date that t has in its own location. It is no date if t
// is the zero time or its year is not one of 1 to 9999.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	return dateOfTime(t)
}

// dateOfTime is DateOf for a t that is known to be given.
func dateOfTime(t time.Time) Date {
	year, month, day := t.Date()
	d, err := New(year, month, day)
	if err != nil {
		return Date{}
	}
	return d
}

// IsValid reports whether d is a date: false for the zero Date only.
func (d Date) IsValid() bool { return d.n != 0 }

// Year returns the year of d, 1 to 9999; 0 if d is no date.
func (d Date) Year() int {
	year, _, _ := d.civil()
	return year
}

// Month returns the month of d, January to December; 0 if d is no date.
func (d Date) Month() time.Month {
	_, month, _ := d.civil()
	return time.Month(month)
}

// Day returns the day of the month of d, 1 to 31; 0 if d is no date.
func (d Date) Day() int {
	_, _, day := d.civil()
	return day
}

// AddDays returns the date n days after d, or before it if n is negative.
//
// The error, around [ErrRange], says that the result is outside the years
// 1 to 9999 or that d is no date.
func (d Date) AddDays(n int) (Date, error) {
	if !d.IsValid() {
		return Date{}, outOfRange("calendar: no date to add days to")
	}
	if n < int(minDate.n-d.n) || n > int(maxDate.n-d.n) {
		return Date{}, outOfRange("calendar: %v %+d days: want a date from %v to %v", d, n, minDate, maxDate)
	}
	return Date{d.n + int32(n)}, nil
}

// DaysSince returns the number of days from e to d: 1 from a day to the next,
// negative if d is before e. Both must be dates; else the result is 0.
func (d Date) DaysSince(e Date) int {
	if !d.IsValid() || !e.IsValid() {
		return 0
	}
	return int(d.n - e.n)
}

// Compare returns -1 if d is before e, 1 if it is after e, and 0 if they are
// the same. No date comes before every date.
func (d Date) Compare(e Date) int { return cmp.Compare(d.n, e.n) }

// Equal reports whether d and e are the same day, or both no date: d == e, for
// packages that compare by method.
func (d Date) Equal(e Date) bool { return d == e }

// Before reports whether d and e are dates and d is earlier.
func (d Date) Before(e Date) bool { return d.n < e.n && d.IsValid() }

// After reports whether d and e are dates and d is later.
func (d Date) After(e Date) bool { return e.Before(d) }

// Time returns midnight of d in loc. Where clocks are put forward over
// midnight it is the first instant after the gap; where midnight comes twice
// it is one of the two. A nil loc is UTC. No date gives the zero time.
func (d Date) Time(loc *time.Location) time.Time {
	if !d.IsValid() {
		return time.Time{}
	}
	if loc == nil {
		loc = time.UTC
	}
	year, month, day := d.civil()
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, loc)
	if DateOf(t).Before(d) {
		// Midnight is skipped, and t is the same time by the clock that
		// was in use before the gap.
		_, t = t.ZoneBounds()
	}
	return t
}

// civil returns year, month and day of d, three zeros if d is no date.
//
// Source: C. Neri, L. Schneider, Euclidean affine functions and their
// application to calendar algorithms, Software: Practice and Experience 53
// (2023).
func (d Date) civil() (year, month, day int) {
	if d.n == 0 {
		return 0, 0, 0
	}
	n := 4*uint32(d.n+marchOffset) + 3 // in quarters of a day since 0000-03-01
	century, ofCentury := n/146_097, n%146_097/4
	p := 2_939_745 * uint64(4*ofCentury+3)
	ofYear := uint32(p) / 2_939_745 / 4
	m := 2_141*ofYear + 197_913
	year, month, day = int(100*century+uint32(p>>32)), int(m>>16), int(m&0xffff/2_141)+1
	if ofYear >= 306 { // January and February end the year that March began
		return year + 1, month - 12, day
	}
	return year, month, day
}

// marchOffset is added to the n of a Date to count from 0000-03-01 as 0, where
// the leap day is the last of its year.
const marchOffset = 305

// fromCivil returns the date of a year, month and day that exist; also the
// first day of the year 10000, for which there is no Date to hand out.
func fromCivil(year, month, day int) Date {
	if month <= 2 {
		year, month = year-1, month+12
	}
	days := 365*year + year/4 - year/100 + year/400 + (979*month-2_919)>>5 + day - 1
	return Date{int32(days - marchOffset)}
}

// checkCivil returns an error if the day does not exist, and which of year,
// month and day (0, 1, 2) is to blame.
func checkCivil(year, month, day int) (part int, err error) {
	switch {
	case year < 1 || year > 9999:
		return 0, outOfRange("year %04d: want 0001 to 9999", year)
	case month < 1 || month > 12:
		return 1, outOfRange("month %02d: want 01 to 12", month)
	case day < 1:
		return 2, outOfRange("day %02d: want 01 to %d", day, daysIn(year, month))
	case day > daysIn(year, month):
		return 2, outOfRange("day %02d: %v %d has %d days", day, time.Month(month), year, daysIn(year, month))
	}
	return 0, nil
}

// daysIn returns the number of days of a month.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
