package calendar

import (
	"cmp"
	"fmt"
	"iter"
)

// A Period is a stretch of whole days, written as a year, a half, a quarter,
// a month, a day, or a span of several of one of these. Its first and its
// last day belong to it. [Kind] lists the forms.
//
// The zero Period is no period: a stretch of time that was not given.
//
// == asks for the same form and the same days: 2021-01/2021-12 is not 2021.
// [Period.SameExtent] asks for the same days only. Periods can be used as map
// keys and copied; they take 12 bytes and are immutable.
type Period struct {
	first, last Date
	kind        Kind
}

// Year returns the calendar year as a period.
//
// The error, around [ErrRange], says that year is not one of 1 to 9999.
func Year(year int) (Period, error) {
	if _, err := checkCivil(year, 1, 1); err != nil {
		return Period{}, fmt.Errorf("calendar: %w", err)
	}
	return months(KindYear, year*12, 12), nil
}

// Span returns the span of days from first to last, both included. For a span
// of one day, use [DayOf] if the form of a day is wanted.
//
// The error, around [ErrRange], says that one of the two is no date or that
// the span ends before it starts.
func Span(first, last Date) (Period, error) {
	switch {
	case !first.IsValid():
		return Period{}, outOfRange("calendar: a span without a first day")
	case !last.IsValid():
		return Period{}, outOfRange("calendar: a span without a last day")
	case last.Before(first):
		return Period{}, fmt.Errorf("calendar: %w", backwards(DayOf(first), DayOf(last)))
	}
	return Period{first, last, KindDays}, nil
}

// Through returns the span from first to last, which are two years, halves,
// quarters, months or days: 2021 through 2025 is 2021/2025. If they are the
// same one, the span is that one.
//
// The error, around [ErrRange], says that they are not two of a kind, that one
// is a span or no period, or that last is before first.
func Through(first, last Period) (Period, error) {
	switch {
	case first.kind != last.kind || !first.IsValid() || first.kind.IsSpan():
		return Period{}, outOfRange("calendar: a span from %v %q to %v %q: want two of a kind", first.kind, first, last.kind, last)
	case last.last.Before(first.first):
		return Period{}, fmt.Errorf("calendar: %w", backwards(first, last))
	case first == last:
		return first, nil
	}
	return Period{first: first.first, last: last.last, kind: first.kind + spanOf}, nil
}

// YearOf returns the calendar year that d lies in; no period if d is no date.
func YearOf(d Date) Period { return unitOf(d, KindYear) }

// HalfOf returns the half of a year that d lies in; no period if d is no date.
func HalfOf(d Date) Period { return unitOf(d, KindHalf) }

// QuarterOf returns the quarter that d lies in; no period if d is no date.
func QuarterOf(d Date) Period { return unitOf(d, KindQuarter) }

// MonthOf returns the month that d lies in; no period if d is no date.
func MonthOf(d Date) Period { return unitOf(d, KindMonth) }

// DayOf returns d as a period of one day; no period if d is no date.
func DayOf(d Date) Period {
	if !d.IsValid() {
		return Period{}
	}
	return Period{d, d, KindDay}
}

// IsValid reports whether p is a period: false for the zero Period only.
func (p Period) IsValid() bool { return p.kind != KindNone }

// Kind returns the form that p is written in, [KindNone] if p is no period.
func (p Period) Kind() Kind { return p.kind }

// First returns the first day of p; no date if p is no period.
func (p Period) First() Date { return p.first }

// Last returns the last day of p, which still belongs to it; no date if p is
// no period.
func (p Period) Last() Date { return p.last }

// Days returns the number of days of p, at least 1; 0 if p is no period.
func (p Period) Days() int {
	if !p.IsValid() {
		return 0
	}
	return int(p.last.n-p.first.n) + 1
}

// Contains reports whether d is a day of p.
func (p Period) Contains(d Date) bool {
	return d.IsValid() && p.first.n <= d.n && d.n <= p.last.n
}

// Covers reports whether every day of q is a day of p. No period covers
// nothing and is covered by nothing.
func (p Period) Covers(q Period) bool {
	return q.IsValid() && p.IsValid() && p.first.n <= q.first.n && q.last.n <= p.last.n
}

// Overlaps reports whether p and q have a day in common.
func (p Period) Overlaps(q Period) bool {
	return p.IsValid() && q.IsValid() && p.first.n <= q.last.n && q.first.n <= p.last.n
}

// Equal reports whether p and q have the same form and the same days, or are
// both no period: p == q, for packages that compare by method.
func (p Period) Equal(q Period) bool { return p == q }

// SameExtent reports whether p and q have the same days, in whatever form
// they are written. Two that are no period are the same.
func (p Period) SameExtent(q Period) bool {
	return p.first == q.first && p.last == q.last
}

// Compare orders periods by their last day, on which what is planned for them
// falls due, and those with the same last day by their first. It returns -1,
// 0 or 1; 0 means the same days, as in [Period.SameExtent]. No period comes
// before every period.
func (p Period) Compare(q Period) int {
	return cmp.Or(p.last.Compare(q.last), p.first.Compare(q.first))
}

// Next returns the period of the same kind and length that begins on the day
// after p: after a month the next month, however long; after a span of three
// years the next three years; after a span of 100 days the next 100 days.
//
// The error, around [ErrRange], says that it would end after 9999-12-31 or
// that p is no period.
func (p Period) Next() (Period, error) { return p.step(1) }

// Previous returns the period of the same kind and length that ends on the
// day before p: see [Period.Next].
//
// The error, around [ErrRange], says that it would begin before 0001-01-01 or
// that p is no period.
func (p Period) Previous() (Period, error) { return p.step(-1) }

// step returns the period that lies by lengths of p after p.
func (p Period) step(by int) (Period, error) {
	if !p.IsValid() {
		return Period{}, outOfRange("calendar: no period has no next and no previous one")
	}
	var q Period
	if p.kind.months() == 0 {
		days := int32(by * p.Days())
		q = Period{Date{p.first.n + days}, Date{p.last.n + days}, p.kind}
	} else {
		first := monthNumber(p.first)
		size := monthNumber(p.last) - first + 1
		q = months(p.kind, first+by*size, size)
	}
	if q.first.n < minDate.n || q.last.n > maxDate.n {
		beside := "after"
		if by < 0 {
			beside = "before"
		}
		return Period{}, outOfRange("calendar: the period %s %v: want one from %v to %v", beside, p, minDate, maxDate)
	}
	return q, nil
}

// Years returns the calendar years that lie wholly inside p, in order.
func (p Period) Years() iter.Seq[Period] { return p.units(KindYear) }

// Halves returns the halves of years that lie wholly inside p, in order.
func (p Period) Halves() iter.Seq[Period] { return p.units(KindHalf) }

// Quarters returns the quarters that lie wholly inside p, in order.
func (p Period) Quarters() iter.Seq[Period] { return p.units(KindQuarter) }

// Months returns the months that lie wholly inside p, in order.
func (p Period) Months() iter.Seq[Period] { return p.units(KindMonth) }

func (p Period) units(kind Kind) iter.Seq[Period] {
	return func(yield func(Period) bool) {
		if !p.IsValid() {
			return
		}
		size := kind.months()
		for n := monthNumber(p.first) / size * size; ; n += size {
			unit := months(kind, n, size)
			if unit.last.n > p.last.n {
				return
			}
			if unit.first.n >= p.first.n && !yield(unit) {
				return
			}
		}
	}
}

// unitOf returns the year, half, quarter or month that d lies in.
func unitOf(d Date, kind Kind) Period {
	if !d.IsValid() {
		return Period{}
	}
	size := kind.months()
	return months(kind, monthNumber(d)/size*size, size)
}

// monthNumber counts months: 12 times the year, and 0 for January.
func monthNumber(d Date) int {
	year, month, _ := d.civil()
	return year*12 + month - 1
}

// months returns the period of size months that begins with month number
// first. It may lie outside the years 1 to 9999, for the caller to refuse.
func months(kind Kind, first, size int) Period {
	next := first + size
	return Period{
		first: fromCivil(first/12, first%12+1, 1),
		last:  Date{fromCivil(next/12, next%12+1, 1).n - 1},
		kind:  kind,
	}
}

// backwards is the error of a span from p to q that ends before it starts.
func backwards(p, q Period) error {
	return outOfRange("the span starts with %v and ends with %v: want the earlier one first", p, q)
}
