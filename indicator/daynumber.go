package indicator

import "github.com/nghiquyet/nghiquyet/indicator/calendar"

// A dayNumber is a date as a number: 1 for the first day of the calendar, 0 for
// no date. It is there for loops that do nothing but compare days.
type dayNumber int32

// firstDay is the date with the number 1.
var firstDay = calendar.MustParseDate("0001-01-01")

func numberOfDay(d calendar.Date) dayNumber {
	if !d.IsValid() {
		return 0
	}
	return dayNumber(d.DaysSince(firstDay) + 1)
}

func (n dayNumber) date() calendar.Date {
	if n == 0 {
		return calendar.Date{}
	}
	d, err := firstDay.AddDays(int(n) - 1)
	if err != nil {
		return calendar.Date{}
	}
	return d
}
