package report

import (
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/method"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// languages are the languages that reports can be written in, by tag. Another
// language is another table.
var languages = map[string]*language{"vi": vietnamese, "en": english}

// A language is a table of the words, the forms of numbers and dates, and the
// sentences of a report. A code that has no word is shown as it is.
type language struct {
	tag string
	// point stands before the decimals, group between thousands.
	point, group string
	// form chooses the form of a noun that stands behind the number n: an index
	// into [noun].
	form func(n int) int
	// months are the names of the months where dates spell them out; dates are
	// figures where they are empty.
	months [12]string
	// half, quarter and month take the number in the year and the year, year
	// the year within a sentence; span takes the two ends of what is not whole
	// years.
	half, quarter, month, year, span string

	verdicts     map[indicator.Verdict]string
	reasons      map[indicator.Reason]string
	bases        map[indicator.Basis]string
	comparisons  map[indicator.Comparison]string
	qualifiers   map[indicator.Qualifier]string
	kinds        map[indicator.Kind]string
	stages       map[program.Stage]string
	timelinesses map[program.Timeliness]string
	forms        map[resolution.Form]string
	instruments  map[resolution.InstrumentKind]string
	successions  map[resolution.SuccessionKind]string
	checks       map[indicator.Agreement]string
	severities   map[finding.Severity]string
	printedKinds map[indicator.PrintedKind]string
	scopes       map[indicator.ScopeKind]string
	// measures say what a figure is of, where it is not the level.
	measures map[indicator.Measure]string
	everies  map[indicator.EveryPeriod]string
	trends   map[indicator.Trend]string
	outlooks map[indicator.Outlook]string
	// outlookers are who says what is expected; methods stand by their ids.
	outlookers map[string]string
	means      map[indicator.Mean]string
	// statuses are the steps of a status without a scale.
	statuses map[string]string
	// How units are ranked and what their figures add up to.
	lagRules      map[resolution.LagRule]string
	shareOrigins  map[resolution.ShareOrigin]string
	unitStates    map[resolution.UnitState]string
	unitLevels    map[resolution.Level]string
	modes         map[method.Mode]string
	methodReasons map[method.Reason]string
	subjects      map[resolution.Subject]string
	causeKinds    map[resolution.CauseKind]string
	approvals     map[resolution.ApprovalStatus]string
	// What key tasks are linked to, and by which rule they stand.
	groups     map[indicator.Group]string
	partsRules map[indicator.PartsRule]string
	linkKinds  map[resolution.Section]string
	// findings say what the codes of findings mean.
	findings map[finding.Code]string
	// sections are the headings of sections.
	sections map[Section]string
	words
}

// A noun is a word in the forms that it takes behind numbers.
type noun []string

// number returns d as the language prints it: 1.234,5 or 1,234.5.
func (l *language) number(d decimal.Decimal) string { return l.grouped(d.String()) }

// integer returns n as the language prints it.
func (l *language) integer(n int) string { return l.grouped(strconv.Itoa(n)) }

// minus is the sign before a number below 0, as wide as a plus.
const minus = "−"

// grouped returns a figure with a point and without groups as the language
// prints it.
func (l *language) grouped(text string) string {
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign, text = minus, text[1:]
	}
	whole, fraction, _ := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + l.group + whole[i:]
	}
	if fraction != "" {
		fraction = l.point + fraction
	}
	return sign + whole + fraction
}

// percent returns d with the sign of per cent.
func (l *language) percent(d decimal.Decimal) string { return l.number(d) + " %" }

// ratio returns r in per cent, rounded half up to the digits asked for and more
// where those would show 0 or 100 for what is neither: 99.996 % stays that and
// is not shown as 100 %.
func (b *builder) ratio(r decimal.Ratio) string {
	for scale := b.decimals; ; scale++ {
		d, err := r.Percent(scale, decimal.HalfUp)
		if err != nil { // more digits than a decimal has
			return r.String()
		}
		back, err := decimal.New(d.Coefficient(), scale+2)
		exact := err == nil && r.CompareDecimal(back) == 0
		if exact {
			return b.percent(short(d))
		}
		if d.Sign() != 0 && !d.Equal(hundred) {
			return b.percent(d)
		}
	}
}

var hundred = decimal.MustParse("100")

// short returns d without zeros at its end.
func short(d decimal.Decimal) decimal.Decimal {
	for scale := range d.Scale() {
		if shorter, err := d.Rescale(scale); err == nil {
			return shorter
		}
	}
	return d
}

// date returns d as the language prints it: 27/9/2021 or 27 September 2021.
func (l *language) date(d calendar.Date) string {
	switch {
	case !d.IsValid():
		return ""
	case l.months[0] == "":
		return strconv.Itoa(d.Day()) + "/" + strconv.Itoa(int(d.Month())) + "/" + strconv.Itoa(d.Year())
	}
	return strconv.Itoa(d.Day()) + " " + l.months[d.Month()-1] + " " + strconv.Itoa(d.Year())
}

// period returns p in the form in which it is written.
func (l *language) period(p calendar.Period) string {
	first, last := p.First(), p.Last()
	switch p.Kind() {
	case calendar.KindYears:
		return strconv.Itoa(first.Year()) + "–" + strconv.Itoa(last.Year())
	case calendar.KindHalves, calendar.KindQuarters, calendar.KindMonths, calendar.KindDays:
		return fill(l.span, l.unit(first, p.Kind()), l.unit(last, p.Kind()))
	}
	return l.unit(first, p.Kind())
}

// periodIn returns p as it stands within a sentence: "năm 2025".
func (l *language) periodIn(p calendar.Period) string {
	if p.Kind() == calendar.KindYear {
		return fill(l.year, l.period(p))
	}
	return l.period(p)
}

// deadline returns the last day of a period as it stands within a sentence, by
// the name of the unit that ends with it.
func (l *language) deadline(p calendar.Period) string {
	switch last := p.Last(); p.Kind() {
	case calendar.KindYears:
		return l.periodIn(calendar.YearOf(last))
	case calendar.KindHalves, calendar.KindQuarters, calendar.KindMonths, calendar.KindDays:
		return l.unit(last, p.Kind())
	}
	return l.periodIn(p)
}

// unit returns the unit of kind, or of its ends, that d lies in.
func (l *language) unit(d calendar.Date, kind calendar.Kind) string {
	year, month := strconv.Itoa(d.Year()), int(d.Month())
	switch kind {
	case calendar.KindNone:
		return ""
	case calendar.KindYear:
		return year
	case calendar.KindHalf, calendar.KindHalves:
		return fill(l.half, strconv.Itoa((month+5)/6), year)
	case calendar.KindQuarter, calendar.KindQuarters:
		return fill(l.quarter, strconv.Itoa((month+2)/3), year)
	case calendar.KindMonth, calendar.KindMonths:
		name := l.months[month-1]
		if name == "" {
			name = strconv.Itoa(month)
		}
		return fill(l.month, name, year)
	}
	return l.date(d)
}

// count returns n with the noun in its form: 1 target, 19 targets.
func (l *language) count(n int, of noun) string {
	return l.integer(n) + " " + of[l.form(n)]
}

// fill puts the values in the places {0}, {1}, … of a sentence, which has no
// other braces.
func fill(sentence string, values ...string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(sentence, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		place, after, _ := strings.Cut(rest, "}")
		if i, err := strconv.Atoi(place); err == nil && i < len(values) {
			b.WriteString(values[i])
		}
		sentence = after
	}
}

// word returns the word for a code, or the code where there is none: a value
// that this version does not know is shown as it is.
func word[C ~string](words map[C]string, code C) string {
	if w, ok := words[code]; ok {
		return w
	}
	return string(code)
}
