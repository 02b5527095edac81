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

var (
	yearsRange = regexp.MustCompile(`^(\d{4})\s*[-–—/]\s*(\d{4})$`)
	eachPeriod = afterOne(eachWords)
	byPeriod   = afterOne(byWords)
	beforeWord = afterOne(beforeWords)
)

// afterOne returns the pattern of one word after one of words.
func afterOne(words []string) *regexp.Regexp {
	return regexp.MustCompile(`^(?:` + strings.Join(words, "|") + `)\s+(\S+)$`)
}

// everyWords are the words for the periods that a span judges.
var everyWords = map[string]indicator.EveryPeriod{
	"year": indicator.EveryYear, "năm": indicator.EveryYear,
	"half": indicator.EveryHalf, "half-year": indicator.EveryHalf,
	"quarter": indicator.EveryQuarter, "quý": indicator.EveryQuarter,
	"month": indicator.EveryMonth, "tháng": indicator.EveryMonth,
	"crop": indicator.EveryCrop, "season": indicator.EveryCrop, "vụ": indicator.EveryCrop,
}

// parseDue reads when a target is due: a period ("2025", "2025-12", "2026-Q1",
// "2020-2025"), a bound ("by 2025", "before 2030", which is the year before,
// rule T1), or the length of the periods that each have to hold ("each year").
// Empty is the term: neither is given.
func parseDue(text string) (due calendar.Period, every indicator.EveryPeriod, err error) {
	s := strings.ToLower(strings.TrimSpace(text))
	switch {
	case slices.Contains(termWords, s):
		return due, "", nil
	case s == "yearly" || s == "annually":
		return due, indicator.EveryYear, nil
	}
	if m := eachPeriod.FindStringSubmatch(s); m != nil {
		if every = everyWords[m[1]]; every != "" {
			return due, every, nil
		}
	} else if m := beforeWord.FindStringSubmatch(s); m != nil {
		if due, err = parsePeriod(m[1]); err == nil {
			due, err = due.Previous()
		}
	} else if m := byPeriod.FindStringSubmatch(s); m != nil {
		due, err = parsePeriod(m[1])
	} else {
		due, err = parsePeriod(s)
	}
	if err != nil || !due.IsValid() {
		return calendar.Period{}, "", fmt.Errorf("%q: want a period such as 2025, 2025-12, 2026-Q1 or 2020-2025, \"before 2030\" or \"each year\"", text)
	}
	return due, "", nil
}

// parsePeriod reads a period; a dash between two years makes a span of them.
func parsePeriod(text string) (calendar.Period, error) {
	if m := yearsRange.FindStringSubmatch(text); m != nil {
		text = m[1] + "/" + m[2]
	}
	return calendar.ParsePeriod(strings.ToUpper(text))
}

// byWords and beforeWords are the words of byPeriod and beforeWord.
var (
	byWords     = []string{"by", "in", "until", "end", "end of", "by the end of", "đến", "đến năm", "năm", "cuối", "cuối năm", "hết năm"}
	beforeWords = []string{"before", "trước", "trước năm"}
	eachWords   = []string{"each", "every", "per", "mỗi", "hằng", "hàng"}
	termWords   = []string{"", "term", "the term", "over the term", "whole term", "cả nhiệm kỳ"}
)

// dueForms returns the ways in which a record can print when a target is due.
func dueForms(t *indicator.Target) []string {
	throughout := t.Span == indicator.SpanThroughout
	if !t.Due.IsValid() {
		var forms []string
		if t.Every.Period == "" {
			forms = append(forms, termWords...)
		}
		for word, every := range everyWords {
			if every != t.Every.Period && !throughout {
				continue
			}
			for _, each := range eachWords {
				forms = append(forms, each+" "+word)
			}
			if every == indicator.EveryYear {
				forms = append(forms, "yearly", "annually")
			}
		}
		return forms
	}
	forms := periodForms(t.Due)
	if t.Span == indicator.SpanOverTerm || t.Span == indicator.SpanAveragePerPeriod {
		forms = append(forms, periodForms(calendar.YearOf(t.Due.Last()))...)
	}
	return forms
}

// periodForms returns the ways in which a due period can be printed.
func periodForms(due calendar.Period) []string {
	text := strings.ToLower(due.String())
	texts := []string{text}
	if strings.Contains(text, "/") {
		for _, dash := range []string{"-", "–", "—", " - ", " – "} {
			texts = append(texts, strings.Replace(text, "/", dash, 1))
		}
	}
	forms := slices.Clone(texts)
	for _, text := range texts {
		for _, word := range byWords {
			forms = append(forms, word+" "+text)
		}
	}
	if next, err := due.Next(); err == nil {
		for _, word := range beforeWords {
			forms = append(forms, word+" "+strings.ToLower(next.String()))
		}
	}
	return forms
}

// A moment is what a result is of: its period, how sure it is, and whether the
// period was given by its length only.
type moment struct {
	period  calendar.Period
	kind    indicator.Kind
	elapsed bool
}

var (
	sureness   = regexp.MustCompile(`[\s(,]+(estimated?|provisional|forecast|planned|ước thực hiện|ước đạt|ước|dự kiến|dự báo)\s*\)?$`)
	yearToDate = regexp.MustCompile(`^(\d{4})\s*[,(]?\s*(?:ytd|year to date|to date|đến nay)\)?$`)
	afterYears = regexp.MustCompile(`^(?:after|sau)\s*(.*?)\s*(\d{1,2})\s*(?:years?|năm)$`)
	firstPart  = regexp.MustCompile(`^(?:first )?(\d{1,2}) (?:months|tháng)(?: đầu)?(?: of| năm)? (\d{4})$`)
	oneYear    = regexp.MustCompile(`\d{4}`)
)

// parseMoment reads the date of a result: a period, "2025 (estimate)", "2019
// YTD", "9 months 2021", "after >1 year" of a term. Of words that name one year
// only ("mid-2013") the year is known, and not whether it was over.
func parseMoment(text string, term calendar.Period) (m moment, err error) {
	s := strings.ToLower(strings.TrimSpace(text))
	if found := sureness.FindStringSubmatchIndex(s); found != nil {
		switch s[found[2]:found[3]] {
		case "forecast", "planned", "dự kiến", "dự báo":
			m.kind = indicator.KindForecast
		default:
			m.kind = indicator.KindEstimate
		}
		s = strings.TrimSpace(s[:found[0]])
	}
	years := oneYear.FindAllString(s, -1)
	if found := yearToDate.FindStringSubmatch(s); found != nil {
		m.period, err = runningYear(found[1])
	} else if found := afterYears.FindStringSubmatch(s); found != nil && term.IsValid() {
		m.elapsed = true
		count, _ := strconv.Atoi(found[2])
		m.period, err = firstYears(term, count, found[1] != "")
	} else if found := firstPart.FindStringSubmatch(s); found != nil {
		months, _ := strconv.Atoi(found[1])
		m.period, err = calendar.ParsePeriod(fmt.Sprintf("%s-01/%s-%02d", found[2], found[2], months))
	} else if found := byPeriod.FindStringSubmatch(s); found != nil {
		m.period, err = parsePeriod(found[1])
	} else if m.period, err = parsePeriod(s); err != nil && len(years) == 1 {
		m.period, err = runningYear(years[0])
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
