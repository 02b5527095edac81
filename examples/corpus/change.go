package main

import (
	"regexp"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

var (
	sinceYear     = regexp.MustCompile(`so với\s+(?:năm\s+)?(\d{4})`)
	sincePrevious = regexp.MustCompile(`so với\s+(?:cùng kỳ|năm trước|năm liền kề)`)
)

// expressChange settles whether the figure is a level or a change: the size of
// a reduction, which turns the direction round (rule M1), of an increase, or a
// rate of growth. Whether per cent means points is only ever said by a unit of
// points (rule M2).
func (t *typed) expressChange(annual bool) {
	target := &t.target
	points := indicator.Unit(t.unit).IsPoints()
	switch {
	case t.falls():
		target.Measure = indicator.MeasureReduction
		if target.Indicator.Direction == indicator.Higher {
			target.Indicator.Direction = indicator.Lower
		}
	case points:
		target.Measure = indicator.MeasureIncrease
	case t.rises():
		target.Measure = indicator.MeasureIncrease
		if indicator.Unit(t.unit).IsPercent() && !ofShare(t.text) {
			target.Measure = indicator.MeasureGrowth
		}
	}
	if points {
		target.ChangeUnit = indicator.ChangePoints
	}
	t.expressSince(annual)
}

// expressSince settles what a change by a deadline is counted from, where its
// words or the plan of one year say so. A rate of growth is one on the year
// before unless it is on an earlier one.
func (t *typed) expressSince(annual bool) {
	target, words := &t.target, strings.ToLower(t.text)
	isChange := target.Measure == indicator.MeasureIncrease || target.Measure == indicator.MeasureReduction || target.Measure == indicator.MeasureGrowth
	if !isChange || target.Span != indicator.SpanByDeadline {
		return
	}
	switch m := sinceYear.FindStringSubmatch(words); {
	case m != nil:
		target.Since = indicator.SinceBaseline
		target.Baseline.Period, _ = calendar.ParsePeriod(m[1])
	case sincePrevious.MatchString(words), annual, target.Measure == indicator.MeasureGrowth && !hasWord(words, "so với"):
		target.Since = indicator.SincePrevious
	}
}

// falls reports whether the figure is the size of a reduction, by its words or
// by those of the whole that it is a part of. Its better side is up: that of a
// level to be brought down is down. A fall in points is a size whatever the
// record says, and so is one by so much a year.
func (t *typed) falls() bool {
	if t.says(reductionWords, "reduced", "reduction", "reduce", "reduces", "falls", "fall", "fewer", "decrease", "decreases", "decline", "declines") {
		switch {
		case directions[t.direction] != indicator.Lower, indicator.Unit(t.unit).IsPoints():
			return true
		case t.target.Span == indicator.SpanEveryPeriod || t.target.Span == indicator.SpanAveragePerPeriod:
			return !leadsTo(t.text, true) && comparisons[t.comparison] != indicator.LessThan && comparisons[t.comparison] != indicator.AtMost
		}
		return false
	}
	return t.isLikeWhole() && t.parent.falls()
}

// rises reports whether the figure is the size of a rise, by its words or by
// those of the whole that it is a part of: of a rate in the course of years, or
// of a level against an earlier one.
func (t *typed) rises() bool {
	target, words := &t.target, strings.ToLower(t.text)
	if target.Goal.External != (indicator.External{}) || directions[t.direction] != indicator.Higher {
		return false
	}
	percent := indicator.Unit(t.unit).IsPercent()
	switch target.Span {
	case indicator.SpanEveryPeriod, indicator.SpanAveragePerPeriod:
		if t.says(increaseWords) && !leadsTo(words, true) {
			return true
		}
	case indicator.SpanByDeadline:
		switch {
		case !percent:
			if hasWord(words, "thêm") {
				return true
			}
		case target.Measure == indicator.MeasureLevel && t.says(increaseWords) && !leadsTo(words, false):
			if growthText.MatchString(words) || hasWord(words, "so với") {
				return true
			}
		}
	case indicator.SpanOverTerm:
		if percent && target.Measure == indicator.MeasureLevel && t.says(increaseWords) && growthText.MatchString(words) {
			return true
		}
	}
	return t.isLikeWhole() && t.parent.rises()
}

// isLikeWhole reports whether a part is of the same kind as its whole, so that
// the words of the whole are its own.
func (t *typed) isLikeWhole() bool {
	p := t.parent
	return p != nil && p.kind == t.kind && p.unit == t.unit && p.direction == t.direction
}

var (
	// A change goes up or down; the same syllables in other words do not.
	reductionWords = wordBut("giảm", "giảm thiểu", "giảm nhẹ", "miễn giảm", "tăng giảm", "chương trình giảm nghèo", "quốc gia giảm nghèo",
		"vốn giảm nghèo", "công tác giảm nghèo", "dự án giảm nghèo", "xóa đói giảm nghèo", "xoá đói giảm nghèo")
	increaseWords = wordBut("tăng", "tăng cường", "tăng gia", "gia tăng", "tăng giảm")
	// growthText is the beginning of a text that is about a rate of growth.
	growthText = regexp.MustCompile(`^[–\- ]*(?:tăng|(?:tốc độ|mức|tỷ lệ|tỉ lệ) tăng)(?:\s|$)`)
	shareWord  = regexp.MustCompile(`(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|độ che phủ|mức độ)(?:\s+(\S+))?`)
)

// notLevels are words in which those of leadsTo say something else.
var notLevels = strings.NewReplacer("trở lên", "", "trở xuống", "", "còn lại", "")

// leadsTo reports whether a text says that a change is to end at the figure, or
// to keep it there. What goes up by so much a year does so too ("tăng lên"),
// unless it is a share.
func leadsTo(text string, yearly bool) bool {
	text = notLevels.Replace(strings.ToLower(text))
	return hasWord(text, "xuống", "còn", "ở mức") || hasWord(text, "lên") && (!yearly || ofShare(text))
}

// ofShare reports whether a text is about a figure that is itself in per cent,
// so that a change of it is in points or in per cent of it. A rate of growth
// ("tỷ lệ tăng") is none.
func ofShare(text string) bool {
	for _, m := range shareWord.FindAllStringSubmatch(strings.ToLower(text), -1) {
		if m[1] != "tăng" {
			return true
		}
	}
	return false
}

// wordBut returns the pattern of a word that is no part of one of others.
func wordBut(word string, others ...string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^\p{L}])(` + strings.Join(append(others, word), "|") + `)(?:$|[^\p{L}])`)
}

// says reports whether the text of the record has the word of a pattern of
// wordBut, or where there is only an English text, that one of words.
func (t *typed) says(pattern *regexp.Regexp, english ...string) bool {
	for _, m := range pattern.FindAllStringSubmatch(strings.ToLower(t.text), -1) {
		if !strings.Contains(m[1], " ") {
			return true
		}
	}
	return t.text == "" && hasWord(t.english, english...)
}
