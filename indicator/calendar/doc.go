// Package calendar has the two measures of time that plans are written in:
// the [Date], a day without clock or zone, and the [Period], a stretch of
// whole days such as a year, a quarter or a term.
//
//	term := calendar.MustParsePeriod("2020/2025")
//	due := calendar.MustParsePeriod("2021-Q3")
//	fmt.Println(term.Covers(due), due.Last()) // true 2021-09-30
//
// # Missing dates
//
// The zero Date is no date and the zero Period is no period: not the first
// day of year 1, and not an empty stretch. They are not valid, they are null
// in JSON and SQL and empty as text, nothing contains them, and they sort
// before everything else.
//
// # Inclusive ends
//
// A period includes its first and its last day. What falls due in a period
// falls due on its last day; the term 2020/2025 ends on 2025-12-31.
//
// # Form and extent
//
// A period remembers the form it was written in, so that text survives a
// round trip byte for byte: 2021, 2021-H1/2021-H2 and 2021-01-01/2021-12-31
// are three different periods that cover the same days. == asks for the same
// form, [Period.SameExtent] only for the same days.
//
// # Range and exactness
//
// Dates are of the proleptic Gregorian calendar, from 0001-01-01 to
// 9999-12-31. A result outside that range is an error; nothing is clamped
// and no day rolls over into the next month.
package calendar
