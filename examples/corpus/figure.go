package main

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A figure is what a member of a record says in figures: "98.95", "4/9",
// "12-13%", "≥ 85", "trên 2.000".
type figure struct {
	// value is the figure, the lower end of a range or a part; high is the
	// upper end, of the whole.
	value, high, of decimal.Decimal
	// sign is the sign or the word before it or, of a range that is open, after
	// it, in lower case.
	sign string
	// percent says that it is printed with a sign of per cent.
	percent bool
}

// goalSigns are the signs and words that stand with the figure of a goal.
var goalSigns = map[string]indicator.Comparison{
	"≥": indicator.AtLeast, ">=": indicator.AtLeast, "từ": indicator.AtLeast, "ít nhất": indicator.AtLeast, "tối thiểu": indicator.AtLeast,
	"at least": indicator.AtLeast, "trở lên": indicator.AtLeast, "or more": indicator.AtLeast, "or above": indicator.AtLeast,
	"≤": indicator.AtMost, "<=": indicator.AtMost, "tối đa": indicator.AtMost, "không quá": indicator.AtMost,
	"at most": indicator.AtMost, "trở xuống": indicator.AtMost, "or less": indicator.AtMost, "or fewer": indicator.AtMost, "or below": indicator.AtMost,
	">": indicator.MoreThan, "trên": indicator.MoreThan, "hơn": indicator.MoreThan, "over": indicator.MoreThan, "above": indicator.MoreThan, "more than": indicator.MoreThan,
	"<": indicator.LessThan, "dưới": indicator.LessThan, "under": indicator.LessThan, "below": indicator.LessThan,
	"less than": indicator.LessThan, "fewer than": indicator.LessThan,
	"~": indicator.About, "≈": indicator.About, "khoảng": indicator.About, "about": indicator.About, "around": indicator.About,
	"approximately": indicator.About, "roughly": indicator.About,
	"=": indicator.Equal,
}

const number = `[-−]?\d[\d.,\x{00a0}\x{202f} ]*`

var figureForm = regexp.MustCompile(`(?i)^(≥|>=|≤|<=|[><~≈=]|\p{L}+(?: \p{L}+)?)?\s*(` + number + `)(%)?(?:\s*([-–—‒−/]|\sđến\s|\sto\s)\s*(` + number + `)(%)?)?\s*(trở lên|trở xuống|or more|or above|or less|or fewer|or below)?$`)

// parseFigure reads a figure. What it cannot read in one way only is an error
// that says so.
func parseFigure(text string) (f figure, err error) {
	m := figureForm.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return f, fmt.Errorf("%q: want a number such as 98.95, a range such as 12-13, or a part and its whole such as 4/9", shorten([]byte(text)))
	}
	before, after := strings.ToLower(m[1]), strings.ToLower(m[7])
	f.sign, f.percent = cmp.Or(after, before), m[3]+m[6] != ""
	if _, ok := goalSigns[f.sign]; f.sign != "" && !ok && boundWords[f.sign] == "" || before != "" && after != "" && goalSigns[before] != goalSigns[after] {
		return figure{}, fmt.Errorf("%q: want a number such as 98.95, after no word or one such as \"over\"", shorten([]byte(text)))
	}
	for _, digits := range []string{m[2], m[5]} {
		// After a word it is printed as documents print it, and not as files do.
		if f.sign != "" && unicode.IsLetter([]rune(f.sign)[0]) && onePoint.MatchString(strings.TrimSpace(digits)) {
			return figure{}, fmt.Errorf("%q: want a number such as 98.95: this %w", shorten([]byte(text)), errTwoReadings)
		}
	}
	if f.value, err = parseNumber(m[2]); err != nil {
		return figure{}, err
	}
	switch separator := m[4]; separator {
	case "":
	case "/":
		f.of, err = parseNumber(m[5])
	default:
		f.high, err = parseNumber(m[5])
	}
	if err != nil {
		return figure{}, err
	}
	return f, nil
}

var (
	grouped      = regexp.MustCompile(`^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$`)
	commaDecimal = regexp.MustCompile(`^(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{1,3}(?:\.\d{3})+,\d+)$`)
	pointGroups  = regexp.MustCompile(`^\d{1,3}(?:\.\d{3}){2,}$`)
	onePoint     = regexp.MustCompile(`^[1-9]\d{0,2}\.\d{3}$`)
	commaGroups  = regexp.MustCompile(`^\d{1,3}(?:(?:,\d{3}){2,}|(?:,\d{3})+\.\d+)$`)
)

var errTwoReadings = errors.New("can be read in two ways")

// parseNumber reads a number as files print it, with a point before the
// decimals, or as documents do, if that has one reading only: "98,95",
// "1.234,5", "1,234.5", "1 234". Of "1,234" it cannot be told whether the comma
// parts thousands or decimals.
func parseNumber(text string) (decimal.Decimal, error) {
	printed := strings.TrimSpace(text)
	s := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(printed)
	s, negative := strings.TrimPrefix(strings.Replace(s, "−", "-", 1), "-"), strings.ContainsAny(s[:min(len(s), 3)], "-−")
	if grouped.MatchString(s) {
		s = strings.ReplaceAll(s, " ", "")
	}
	switch {
	case commaDecimal.MatchString(s):
		s = strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", ".")
	case pointGroups.MatchString(s):
		s = strings.ReplaceAll(s, ".", "")
	case commaGroups.MatchString(s):
		s = strings.ReplaceAll(s, ",", "")
	case strings.Contains(s, ","):
		return decimal.Decimal{}, fmt.Errorf("%q: want a number such as 98.95: this %w", printed, errTwoReadings)
	}
	if negative {
		s = "-" + s
	}
	d, err := decimal.Parse(s)
	if err != nil {
		return d, fmt.Errorf("%q: want a number such as 98.95", shorten([]byte(printed)))
	}
	return d, nil
}
