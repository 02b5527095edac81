package calendar

import "strconv"

// A Kind is the form that a [Period] is written in. The set is closed.
type Kind uint8

// The kinds of periods.
const (
	// KindNone is the kind of the zero Period, which is no period.
	KindNone Kind = iota
	// KindYear is a calendar year: 2021.
	KindYear
	// KindHalf is a half of a year: 2021-H1 is January to June.
	KindHalf
	// KindQuarter is a quarter of a year: 2021-Q3 is July to September.
	KindQuarter
	// KindMonth is a month: 2021-09.
	KindMonth
	// KindDay is one day: 2021-09-27.
	KindDay
	// KindYears is a span of calendar years: 2020/2025 is 2020-01-01 to
	// 2025-12-31.
	KindYears
	// KindHalves is a span of halves of years: 2020-H2/2021-H1.
	KindHalves
	// KindQuarters is a span of quarters: 2020-Q4/2021-Q1.
	KindQuarters
	// KindMonths is a span of months: 2021-01/2021-09.
	KindMonths
	// KindDays is a span of days, for crops, phases and all else that keeps
	// to no calendar unit: 2021-01-01/2021-09-30.
	KindDays
)

// spanOf is what a span's kind is above the kind of its ends.
const spanOf = KindYears - KindYear

var kindNames = [...]string{
	KindNone: "none",
	KindYear: "year", KindHalf: "half", KindQuarter: "quarter", KindMonth: "month", KindDay: "day",
	KindYears: "years", KindHalves: "halves", KindQuarters: "quarters", KindMonths: "months", KindDays: "days",
}

// String returns the name of k: none, year, half, quarter, month, day, years,
// halves, quarters, months or days.
func (k Kind) String() string {
	if int(k) >= len(kindNames) {
		return "Kind(" + strconv.Itoa(int(k)) + ")"
	}
	return kindNames[k]
}

// IsSpan reports whether k is one of the spans: KindYears, KindHalves,
// KindQuarters, KindMonths or KindDays.
func (k Kind) IsSpan() bool { return k >= KindYears && k <= KindDays }

// months returns how many months one unit of k has; 0 for days and none.
func (k Kind) months() int {
	switch k {
	case KindYear, KindYears:
		return 12
	case KindHalf, KindHalves:
		return 6
	case KindQuarter, KindQuarters:
		return 3
	case KindMonth, KindMonths:
		return 1
	}
	return 0
}
