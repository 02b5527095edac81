package main

import (
	"regexp"
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// hasWord reports whether text has one of the words, each a sequence of whole
// words.
func hasWord(text string, words ...string) bool {
	letters := func(r rune) bool { return strings.ContainsRune(" \t\n.,;:()'\"“”‘’–—-/", r) }
	padded := " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), letters), " ") + " "
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(padded, " "+w+" ") })
}

// A boundWord stands before a figure that is not exact.
var boundWords = map[string]indicator.Qualifier{
	"trên": indicator.Over, "hơn": indicator.Over, "over": indicator.Over, "above": indicator.Over, "more than": indicator.Over, ">": indicator.Over,
	"gần": indicator.Under, "dưới": indicator.Under, "nearly": indicator.Under, "almost": indicator.Under, "under": indicator.Under,
	"below": indicator.Under, "less than": indicator.Under, "fewer than": indicator.Under, "<": indicator.Under,
	"khoảng": indicator.Roughly, "xấp xỉ": indicator.Roughly, "about": indicator.Roughly, "around": indicator.Roughly,
	"approximately": indicator.Roughly, "roughly": indicator.Roughly, "~": indicator.Roughly,
}

var boundedFigure = regexp.MustCompile(`(?i)(trên|hơn|over|above|more than|gần|dưới|nearly|almost|under|below|less than|fewer than|khoảng|xấp xỉ|about|around|approximately|roughly|[<>~])\s*(\d[\d.,]*)`)

// qualifierIn returns the word that stands in the notes of a record before a
// figure: "trên" of "'trên 2.000'" for 2000.
func qualifierIn(notes string, figure decimal.Decimal) indicator.Qualifier {
	if !figure.IsValid() {
		return ""
	}
	for _, m := range boundedFigure.FindAllStringSubmatch(notes, -1) {
		for _, d := range readings(m[2]) {
			if d.Equal(figure) {
				return boundWords[strings.ToLower(m[1])]
			}
		}
	}
	return ""
}

// readings returns the numbers that a figure in running text can be: with the
// comma or the point before its decimals.
func readings(text string) []decimal.Decimal {
	text = strings.TrimRight(text, ".,")
	var figures []decimal.Decimal
	for _, form := range []string{
		strings.ReplaceAll(strings.ReplaceAll(text, ".", ""), ",", "."),
		strings.ReplaceAll(text, ",", ""),
	} {
		if d, err := decimal.Parse(form); err == nil {
			figures = append(figures, d)
		}
	}
	return figures
}

// boundOf returns the comparison that marks a baseline as a bound.
func boundOf(q indicator.Qualifier) indicator.Comparison {
	switch q {
	case indicator.Over:
		return indicator.MoreThan
	case indicator.Under:
		return indicator.LessThan
	case indicator.Roughly:
		return indicator.About
	}
	return ""
}

// aliases are other spellings of the words of a record.
var aliases = map[string]string{
	"≥": "at_least", ">=": "at_least", "minimum": "at_least", "min": "at_least",
	"≤": "at_most", "<=": "at_most", "maximum": "at_most", "max": "at_most", "up_to": "at_most", "no_more_than": "at_most",
	">": "more_than", "over": "more_than", "above": "more_than", "<": "less_than", "under": "less_than", "below": "less_than",
	"=": "equal", "exactly": "equal", "range": "between", "about": "approx", "approximately": "approx", "~": "approx", "≈": "approx", "bare": "none",
	"higher": "up", "lower": "down", "neither": "exact",
}

// canonical returns the one spelling of a word of a record.
func canonical(word string) string {
	word = strings.NewReplacer(" ", "_", "-", "_").Replace(word)
	if other, ok := aliases[word]; ok {
		return other
	}
	return word
}

// A meaning is what a printed word says of a target: the verdicts that it can
// stand for and what is expected of open ones.
type meaning struct {
	verdicts []indicator.Verdict
	outlook  indicator.Outlook
}

var (
	achieved = []indicator.Verdict{indicator.Met, indicator.Exceeded}
	open     = []indicator.Verdict{indicator.OnSchedule, indicator.BehindSchedule, indicator.InProgress, indicator.Lost}
	missed   = []indicator.Verdict{indicator.NotMet, indicator.NearlyMet}
)

var percentage = regexp.MustCompile(`\d\s*%`)

// verdictWords are the words of rule C2a, those that hold others first. after
// is what a word means once the span is over, if something else.
var verdictWords = []struct {
	words   []string
	meaning meaning
	after   []indicator.Verdict
}{
	{words: []string{"có khả năng", "likely"}, meaning: meaning{open, indicator.Likely}},
	{words: []string{"khó đạt", "khó hoàn thành", "khó", "unlikely"}, meaning: meaning{open, indicator.Unlikely}},
	{words: []string{"đạt thấp", "thấp"}, meaning: meaning{}},
	{words: []string{"cơ bản", "xấp xỉ", "gần đạt", "basically", "nearly"}, meaning: meaning{verdicts: []indicator.Verdict{indicator.NearlyMet}}},
	{words: []string{"chưa đạt tiến độ", "chưa bảo đảm tiến độ", "chậm", "behind"}, meaning: meaning{verdicts: []indicator.Verdict{indicator.BehindSchedule}}},
	{words: []string{"tiến độ", "on schedule", "on track"}, meaning: meaning{verdicts: []indicator.Verdict{indicator.OnSchedule}}},
	{words: []string{"đánh giá sau", "chưa đánh giá", "chưa đến hạn", "assessed later", "not due"}, meaning: meaning{verdicts: []indicator.Verdict{indicator.NotDue}}},
	{words: []string{"chưa", "not yet"}, meaning: meaning{verdicts: open}, after: missed},
	{words: []string{"không đạt", "không hoàn thành", "failed", "not met", "not achieved", "missed"}, meaning: meaning{verdicts: []indicator.Verdict{indicator.NotMet}}},
	{words: []string{"đang", "tiếp tục", "in progress", "ongoing"}, meaning: meaning{verdicts: open}},
	{words: []string{"đạt và vượt", "đạt hoặc vượt", "hoàn thành và vượt", "đạt vượt", "met and exceeded", "met or exceeded"}, meaning: meaning{verdicts: achieved}},
	{words: []string{"vượt", "đạt cao", "exceeded"}, meaning: meaning{verdicts: []indicator.Verdict{indicator.Exceeded}}},
	{words: []string{"đạt", "hoàn thành", "met", "achieved", "completed", "reached"}, meaning: meaning{verdicts: achieved}},
}

// meaningOf returns what a printed verdict can mean (rule C2a). closed says
// that the span of the target is over: before, "chưa đạt" is open. A word that
// the rule does not know is not ok.
func meaningOf(label string, closed bool) (m meaning, ok bool) {
	for i, w := range verdictWords {
		switch {
		case !hasWord(label, w.words...):
			continue
		case closed && w.after != nil:
			return meaning{verdicts: w.after}, true
		case i == len(verdictWords)-1 && percentage.MatchString(label) && !strings.Contains(label, "100"):
			// "đạt 53,9%" says how much was reached and not that it was.
			return meaning{}, true
		}
		return w.meaning, true
	}
	return meaning{}, false
}
