package calendar

// ParseDate reads s, which has the form 2025-12-31: four digits of the year,
// two of the month, two of the day. Nothing may be missing or added.
//
// The error is a [*ParseError] around [ErrSyntax] or, if the day does not
// exist, [ErrRange].
func ParseDate(s string) (Date, error) {
	d, at, err := parseDate(s)
	if err != nil {
		return Date{}, &ParseError{s, at, err}
	}
	return d, nil
}

// MustParseDate is [ParseDate] for dates written in a program: it panics if s
// is none.
func MustParseDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// ParsePeriod reads s, which has one of the forms that [Kind] lists.
//
// The error is a [*ParseError] around [ErrSyntax] or, if a day does not exist
// or the span ends before it starts, [ErrRange].
func ParsePeriod(s string) (Period, error) {
	p, at, err := parsePeriod(s)
	if err != nil {
		return Period{}, &ParseError{s, at, err}
	}
	return p, nil
}

// MustParsePeriod is [ParsePeriod] for periods written in a program: it
// panics if s is none.
func MustParsePeriod(s string) Period {
	p, err := ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

// bytestring is text in either of its two forms. The parsers take both, so
// that decoding need not copy; their errors do not hold the text.
type bytestring interface{ ~string | ~[]byte }

const (
	wantDate   = "want a date such as 2025-12-31"
	wantPeriod = "want a period such as 2021, 2021-H1, 2021-Q3, 2021-09, 2021-09-27 or 2020/2025"
)

func parseDate[S bytestring](s S) (d Date, at int, err error) {
	year, at, ok := digits(s, 0, 4)
	if !ok || at == len(s) || s[at] != '-' {
		return Date{}, at, syntax(wantDate)
	}
	month, at, ok := digits(s, at+1, 2)
	if !ok || at == len(s) || s[at] != '-' {
		return Date{}, at, syntax(wantDate)
	}
	day, at, ok := digits(s, at+1, 2)
	if !ok || at != len(s) {
		return Date{}, at, syntax(wantDate)
	}
	if part, err := checkCivil(year, month, day); err != nil {
		return Date{}, partOffset(part), err
	}
	return fromCivil(year, month, day), at, nil
}

func parsePeriod[S bytestring](s S) (p Period, at int, err error) {
	p, at, err = parseUnit(s, 0)
	if err != nil || at == len(s) {
		return p, at, err
	}
	second := at + 1
	q, at, err := parseUnit(s, second)
	switch {
	case err != nil:
		return Period{}, at, err
	case at != len(s):
		return Period{}, at, syntax(wantPeriod)
	case p.kind != q.kind:
		return Period{}, second, syntax("a span from a %v to a %v: want two of a kind", p.kind, q.kind)
	case q.last.Before(p.first):
		return Period{}, second, backwards(p, q)
	}
	return Period{first: p.first, last: q.last, kind: p.kind + spanOf}, at, nil
}

// parseUnit reads the year, half, quarter, month or day that begins at byte
// from and ends before a slash or the end of s.
func parseUnit[S bytestring](s S, from int) (p Period, at int, err error) {
	year, at, ok := digits(s, from, 4)
	if !ok {
		return Period{}, at, syntax(wantPeriod)
	}
	if _, err := checkCivil(year, 1, 1); err != nil {
		return Period{}, from, err
	}
	if endsUnit(s, at) {
		return months(KindYear, year*12, 12), at, nil
	}
	if s[at] != '-' || at+1 == len(s) {
		return Period{}, at, syntax(wantPeriod)
	}
	at++
	switch s[at] {
	case 'H':
		return parsePart(s, at+1, KindHalf, year)
	case 'Q':
		return parsePart(s, at+1, KindQuarter, year)
	}
	month, at, ok := digits(s, at, 2)
	if !ok || !endsUnit(s, at) && s[at] != '-' {
		return Period{}, at, syntax(wantPeriod)
	}
	if part, err := checkCivil(year, month, 1); err != nil {
		return Period{}, from + partOffset(part), err
	}
	if endsUnit(s, at) {
		return months(KindMonth, year*12+month-1, 1), at, nil
	}
	day, at, ok := digits(s, at+1, 2)
	if !ok || !endsUnit(s, at) {
		return Period{}, at, syntax(wantPeriod)
	}
	if part, err := checkCivil(year, month, day); err != nil {
		return Period{}, from + partOffset(part), err
	}
	return DayOf(fromCivil(year, month, day)), at, nil
}

// parsePart reads the number of a half or a quarter of year, at byte from.
func parsePart[S bytestring](s S, from int, kind Kind, year int) (p Period, at int, err error) {
	number, at, ok := digits(s, from, 1)
	if !ok || !endsUnit(s, at) {
		return Period{}, at, syntax(wantPeriod)
	}
	size := kind.months()
	if number < 1 || number > 12/size {
		return Period{}, from, outOfRange("%v %d: want 1 to %d", kind, number, 12/size)
	}
	return months(kind, year*12+(number-1)*size, size), at, nil
}

// partOffset returns where in the text of a date its year, month or day
// begins (0, 1, 2).
func partOffset(part int) int { return [...]int{0, 5, 8}[part] }

// endsUnit reports whether at byte at s is over or goes on with a slash.
func endsUnit[S bytestring](s S, at int) bool { return at == len(s) || s[at] == '/' }

// digits reads count decimal digits from byte from on. If there are fewer, at
// is where the next was wanted.
func digits[S bytestring](s S, from, count int) (n, at int, ok bool) {
	for at = from; at < from+count; at++ {
		if at >= len(s) || s[at] < '0' || s[at] > '9' {
			return 0, min(at, len(s)), false
		}
		n = 10*n + int(s[at]-'0')
	}
	return n, at, true
}
