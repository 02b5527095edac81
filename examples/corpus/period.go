package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// everyWords are the words for the periods that a span judges.
var everyWords = map[string]indicator.EveryPeriod{
	"year": indicator.EveryYear, "năm": indicator.EveryYear, "yearly": indicator.EveryYear, "annually": indicator.EveryYear,
	"half": indicator.EveryHalf, "half-year": indicator.EveryHalf, "half year": indicator.EveryHalf, "6 tháng": indicator.EveryHalf,
	"quarter": indicator.EveryQuarter, "quý": indicator.EveryQuarter, "quarterly": indicator.EveryQuarter,
	"month": indicator.EveryMonth, "tháng": indicator.EveryMonth, "monthly": indicator.EveryMonth,
	"crop": indicator.EveryCrop, "season": indicator.EveryCrop, "vụ": indicator.EveryCrop,
}

var (
	eachPeriod = regexp.MustCompile(`^(?:(?:each|every|per|mỗi|hằng|hàng)\s+(half[- ]year|6 tháng|\p{L}+)|(yearly|annually|quarterly|monthly))(?:\s*,?\s+(?:of |in |from |trong |giai đoạn )?(\d.*))?$`)
	byPeriod   = regexp.MustCompile(`^(?:by the end of|by end of|by end|by|in|until|at|the end of|end of|end|đến cuối năm|đến hết năm|đến năm|đến|cuối năm|cuối|hết năm|trong năm|trong|năm|giai đoạn)\s+(.+)$`)
	beforeWord = regexp.MustCompile(`^(?:before|trước|trước năm)\s+(\S+)$`)
	termWords  = []string{"", "term", "the term", "over the term", "whole term", "end of term", "end of the term", "cả nhiệm kỳ", "nhiệm kỳ", "trong nhiệm kỳ", "cuối nhiệm kỳ"}
)

// parseDue reads when a target is due: a period ("2025", "2025-12", "2026-Q1",
// "2020-2025"), a bound ("by 2025", "before 2030", which is the year before,
// rule T1), or the length of the periods that each have to hold ("each year",
// "each year 2021-2025"). Empty is the term: neither is given.
func parseDue(text string) (due calendar.Period, every indicator.EveryPeriod, err error) {
	s := spaced(text)
	if slices.Contains(termWords, s) {
		return due, "", nil
	}
	if m := eachPeriod.FindStringSubmatch(s); m != nil {
		if every = everyWords[m[1]+m[2]]; every != "" {
			if m[3] != "" {
				due, err = parsePeriod(m[3])
			}
			if err == nil {
				return due, every, nil
			}
		}
	} else if m := beforeWord.FindStringSubmatch(s); m != nil {
		if due, err = parsePeriod(m[1]); err == nil {
			due, err = due.Previous()
		}
	} else {
		due, err = parsePeriod(s)
	}
	if err != nil || !due.IsValid() {
		return calendar.Period{}, "", fmt.Errorf("%q: want a period such as 2025, 2025-12, 2026-Q1 or 2020-2025, \"before 2030\" or \"each year\"", text)
	}
	return due, "", nil
}

// spaced returns a text in lower case with single spaces.
func spaced(text string) string { return strings.Join(strings.Fields(strings.ToLower(text)), " ") }

// periodForms are the ways in which a period is printed other than that of
// [calendar.ParsePeriod], with what that would be.
var periodForms = []struct {
	form *regexp.Regexp
	text func(m []string) string
}{
	{regexp.MustCompile(`^(\d{4})\s*(?:[-–—/‒]|đến|to)\s*(\d{4})$`), func(m []string) string { return m[1] + "/" + m[2] }},
	{regexp.MustCompile(`^(?:the )?(?:school year|năm học)\s+(\d{4})\s*[-–—/]\s*(\d{4})$`), schoolYear},
	{regexp.MustCompile(`^(?:tháng\s*)?(\d{1,2})[/-](\d{4})$`), func(m []string) string { return m[2] + "-" + twoDigits(m[1]) }},
	{regexp.MustCompile(`^tháng (\d{1,2})(?: năm)? (\d{4})$`), func(m []string) string { return m[2] + "-" + twoDigits(m[1]) }},
	{regexp.MustCompile(`^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$`), func(m []string) string { return m[3] + "-" + twoDigits(m[2]) + "-" + twoDigits(m[1]) }},
	{regexp.MustCompile(`^(?:(\d{1,2}) )?(january|february|march|april|may|june|july|august|september|october|november|december),? (\d{4})$`), func(m []string) string {
		text := fmt.Sprintf("%s-%02d", m[3], slices.Index(monthNames, m[2])+1)
		if m[1] != "" {
			text += "-" + twoDigits(m[1])
		}
		return text
	}},
	{regexp.MustCompile(`^(?:q|quý |quarter )(\d|i{1,3}|iv)(?: năm)?[ /-]+(\d{4})$`), func(m []string) string { return m[2] + "-Q" + arabic(m[1]) }},
	{regexp.MustCompile(`^(?:(?:the )?(?:first half|h1)(?: of)?|6 tháng đầu(?: năm)?|(?:first )?(?:6|six) months(?: of)?|6 tháng(?: năm)?)[ /-]+(\d{4})$`), func(m []string) string { return m[1] + "-H1" }},
	{regexp.MustCompile(`^(?:(?:the )?(?:second half|h2)(?: of)?|6 tháng cuối(?: năm)?)[ /-]+(\d{4})$`), func(m []string) string { return m[1] + "-H2" }},
	{regexp.MustCompile(`^(?:first )?(\d{1,2}) (?:months|tháng)(?: đầu)?(?: of| năm)?[ /]+(\d{4})$`), func(m []string) string { return m[2] + "-01/" + m[2] + "-" + twoDigits(m[1]) }},
}

var monthNames = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// schoolYear returns the period of a school year, which in Viet Nam is from
// September to May.
func schoolYear(m []string) string {
	first, _ := strconv.Atoi(m[1])
	if m[2] != fmt.Sprintf("%04d", first+1) {
		return ""
	}
	return m[1] + "-09/" + m[2] + "-05"
}

func twoDigits(text string) string {
	if len(text) == 1 {
		return "0" + text
	}
	return text
}

// arabic returns a quarter in figures.
func arabic(text string) string {
	if i := slices.Index([]string{"i", "ii", "iii", "iv"}, text); i >= 0 {
		return strconv.Itoa(i + 1)
	}
	return text
}

// parsePeriod reads a period as [calendar.ParsePeriod] does or as documents
// print it, after a word such as "by" if there is one.
func parsePeriod(text string) (calendar.Period, error) {
	s := spaced(text)
	for _, f := range periodForms {
		if m := f.form.FindStringSubmatch(s); m != nil {
			return calendar.ParsePeriod(f.text(m))
		}
	}
	if m := byPeriod.FindStringSubmatch(s); m != nil {
		return parsePeriod(m[1])
	}
	return calendar.ParsePeriod(strings.ToUpper(s))
}

// A moment is what a result is of: its period, how sure it is, and whether the
// period was given by its length only.
type moment struct {
	period  calendar.Period
	kind    indicator.Kind
	elapsed bool
}

var (
	sureness   = regexp.MustCompile(`(?:[\s(,]+(estimated?|est\.?|provisional|preliminary|forecast|planned|ước thực hiện|ước tính|ước đạt|ước|sơ bộ|dự kiến|dự báo)\s*\)?$|^(ước thực hiện|ước tính|ước đạt|ước|dự kiến|dự báo|estimate)\s+)`)
	yearToDate = regexp.MustCompile(`^(?:năm )?(\d{4})\s*[,(]?\s*(?:ytd|year to date|to date|so far|đến nay)\)?$`)
	afterYears = regexp.MustCompile(`^(?:after|sau)\s*(.*?)\s*(\d{1,2})\s*(?:years?|năm)$`)
	inTheYear  = regexp.MustCompile(`^(?:mid|middle of|early|beginning of|during|giữa năm|giữa|đầu năm)[ -](\d{4})$`)
)

// parseMoment reads the date of a result: a period, "2025 (estimate)", "2019
// YTD", "9 months 2021", "after >1 year" of a term. Of words that name one year
// only ("mid-2013") the year is known, and not whether it was over.
func parseMoment(text string, term calendar.Period) (m moment, err error) {
	s := spaced(text)
	if found := sureness.FindStringSubmatch(s); found != nil {
		switch found[1] + found[2] {
		case "forecast", "planned", "dự kiến", "dự báo":
			m.kind = indicator.KindForecast
		default:
			m.kind = indicator.KindEstimate
		}
		s = strings.TrimSpace(strings.Replace(s, found[0], "", 1))
	}
	if found := yearToDate.FindStringSubmatch(s); found != nil {
		m.period, err = runningYear(found[1])
	} else if found := afterYears.FindStringSubmatch(s); found != nil && term.IsValid() {
		m.elapsed = true
		count, _ := strconv.Atoi(found[2])
		m.period, err = firstYears(term, count, found[1] != "")
	} else if found := inTheYear.FindStringSubmatch(s); found != nil {
		m.period, err = runningYear(found[1])
	} else {
		m.period, err = parsePeriod(s)
	}
	if err != nil || !m.period.IsValid() {
		return m, fmt.Errorf("%q: want a date such as 2020, 2020-10, 2023-Q1, 2025-07-26, \"2025 (estimate)\", \"2019 YTD\" or \"after >1 year\" of a term", text)
	}
	return m, nil
}

// runningYear returns a year that is not over, on the last day on which it is
// not: which day it was is not said.
func runningYear(text string) (calendar.Period, error) {
	year, err := calendar.ParsePeriod(text)
	if err != nil {
		return year, err
	}
	days := calendar.DayOf(year.Last())
	eve, err := days.Previous()
	if err != nil {
		return year, err
	}
	return calendar.Span(year.First(), eve.Last())
}

// firstYears returns the first calendar years of a term, and the begun one if
// there are more.
func firstYears(term calendar.Period, years int, more bool) (calendar.Period, error) {
	first := term.First().Year()
	last := first + years - 1
	if more {
		last++
	}
	if last <= first {
		return calendar.Year(first)
	}
	return calendar.ParsePeriod(fmt.Sprintf("%04d/%04d", first, last))
}
