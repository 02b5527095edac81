package method

import (
	"math/big"
	"time"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A DayCount says how the time between two days is counted. The zero DayCount
// is [CountDays]. Publishers differ, and the answers with them: 15 April is
// 14/29 of the way from 1 to 30 April by days and 15/30 inclusive.
type DayCount string

// The day counts.
const (
	// CountDays counts the nights: none has passed on the first day, all have
	// on the last.
	CountDays DayCount = ""
	// CountInclusive counts the first and the last day, as the share of a
	// period does: one day has passed on the first.
	CountInclusive DayCount = "inclusive"
	// CountYears counts calendar years, and parts of a year by its own days,
	// so that the ends of years are whole years apart: 2024 counts as 2023.
	CountYears DayCount = "years"
)

// IsValid reports whether c is one of the day counts.
func (c DayCount) IsValid() bool { return c == CountDays || c == CountInclusive || c == CountYears }

// Share returns the part of the time from first to last that has passed on
// the day: below 0 before it, above 1 after it.
//
// It is undefined with [ReasonNoDate] if one of the days is none, with
// [ReasonFlat] if no time lies between first and last, and with
// [ReasonUnknownOption].
func (c DayCount) Share(first, last, on calendar.Date) (decimal.Ratio, Reason) {
	if !c.IsValid() {
		return decimal.Ratio{}, ReasonUnknownOption
	}
	if !first.IsValid() || !last.IsValid() || !on.IsValid() {
		return decimal.Ratio{}, ReasonNoDate
	}
	r, err := decimal.RatioOf(integer(c.elapsed(first, on)), integer(c.elapsed(first, last)))
	if err != nil {
		return decimal.Ratio{}, ReasonFlat
	}
	return r, ""
}

// elapsed returns the time from first to on, in units of c.
func (c DayCount) elapsed(first, on calendar.Date) int {
	switch c {
	case CountInclusive:
		return on.DaysSince(first) + 1
	case CountYears:
		return position(on) - position(first)
	}
	return on.DaysSince(first)
}

// unitsOfYear is how many units [position] divides a year into: a multiple of
// 365 and of 366.
const unitsOfYear = 365 * 366

// position returns where the end of the day stands on the scale of years.
func position(day calendar.Date) int {
	length := daysOfYear(day.Year())
	return day.Year()*unitsOfYear + dayOfYear(day)*(unitsOfYear/length)
}

// dateAt returns the first day whose position is at p or after; no date if it
// is outside the years that dates have.
func dateAt(p *big.Rat) calendar.Date {
	whole := new(big.Int).Div(p.Num(), p.Denom())
	if !whole.IsInt64() {
		return calendar.Date{}
	}
	units := int(whole.Int64())
	if !p.IsInt() {
		units++
	}
	// The last day of a year stands at the beginning of the next.
	year := (units - 1) / unitsOfYear
	first, err := calendar.New(year, time.January, 1)
	if err != nil {
		return calendar.Date{}
	}
	unit := unitsOfYear / daysOfYear(year)
	days := (units - year*unitsOfYear + unit - 1) / unit
	day, err := first.AddDays(days - 1)
	if err != nil {
		return calendar.Date{}
	}
	return day
}

func daysOfYear(year int) int {
	return time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC).YearDay()
}

func dayOfYear(day calendar.Date) int {
	return time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC).YearDay()
}

// years returns the calendar years from the one day to the other.
func years(first, last calendar.Date) float64 {
	return float64(position(last)-position(first)) / unitsOfYear
}
