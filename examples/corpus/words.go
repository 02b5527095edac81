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

var percentage = regexp.MustCompile(`(\d[\d.,]*)\s*(?:%|pct|percent)`)

var (
	metWords      = []string{"đạt", "hoàn thành", "met", "meets", "achieved", "completed", "reached", "fulfilled", "attained", "atteint", "atteints", "réalisé"}
	exceededWords = []string{"vượt", "đạt cao", "exceeded", "exceeds", "exceed", "surpassed", "dépassé", "dépassés", "dépassant"}
)

// verdictWords are the words of rule C2a, those that hold others first. after
// is what a word means once the span is over, if something else.
var verdictWords = []struct {
	words   []string
	meaning meaning
	after   []indicator.Verdict
}{
	{words: []string{"withdrawn", "dropped", "cancelled", "rút khỏi"}, meaning: meaning{verdicts: []indicator.Verdict{indicator.Withdrawn}}},
	{words: []string{"no data", "not reported", "without data", "chưa có số liệu", "không có số liệu", "không báo cáo"}, meaning: meaning{verdicts: []indicator.Verdict{indicator.NoData}}},
	{words: []string{"khó đạt", "khó hoàn thành", "khó", "không có khả năng", "unlikely", "not likely", "hard", "difficult", "at risk"}, meaning: meaning{open, indicator.Unlikely}},
	{words: []string{"có khả năng", "likely", "expected to"}, meaning: meaning{open, indicator.Likely}},
	{words: []string{"đạt thấp", "thấp", "một phần", "partly", "partially", "in part", "partiellement"}, meaning: meaning{}},
	{words: []string{"cơ bản", "xấp xỉ", "gần đạt", "basically", "nearly", "almost", "approximately", "presque"}, meaning: meaning{verdicts: []indicator.Verdict{indicator.NearlyMet}}},
	{words: []string{"chưa đạt tiến độ", "không đạt tiến độ", "chưa bảo đảm tiến độ", "chưa đảm bảo tiến độ", "không bảo đảm tiến độ", "không đảm bảo tiến độ", "chậm", "behind", "delayed", "late", "off track", "not on track", "not on schedule", "en retard"},
		meaning: meaning{verdicts: []indicator.Verdict{indicator.BehindSchedule}}},
	{words: []string{"tiến độ", "on schedule", "on track", "ahead of schedule", "ahead"}, meaning: meaning{verdicts: []indicator.Verdict{indicator.OnSchedule}}},
	{words: []string{"đánh giá sau", "chưa đánh giá", "chưa đến hạn", "chưa tới hạn", "chưa đến kỳ đánh giá", "assessed later", "not due", "not yet due", "not assessed", "not yet assessed", "not assessable", "not yet assessable", "not evaluated", "not yet evaluated"},
		meaning: meaning{verdicts: []indicator.Verdict{indicator.NotDue}}},
	{words: []string{"không vượt", "chưa vượt", "not exceeded"}, meaning: meaning{}},
	{words: []string{"chưa", "not yet", "pas encore"}, meaning: meaning{verdicts: open}, after: missed},
	{words: []string{"không đạt", "không hoàn thành", "failed", "not met", "not achieved", "not reached", "not completed", "not fulfilled", "did not reach", "did not meet", "unmet", "missed", "non atteint", "non atteints", "pas atteint"},
		meaning: meaning{verdicts: []indicator.Verdict{indicator.NotMet}}},
	{words: []string{"đang", "tiếp tục", "in progress", "ongoing", "underway", "under way", "continuing", "being implemented", "implementing", "en cours"}, meaning: meaning{verdicts: open}},
	{words: exceededWords, meaning: meaning{verdicts: []indicator.Verdict{indicator.Exceeded}}},
	{words: metWords, meaning: meaning{verdicts: achieved}},
}

// bothWords part the two words of "đạt và vượt"; without one they are one word
// for what is beyond the goal.
var bothWords = []string{"và", "hoặc", "and", "or", "et", "ou"}

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
		case i == len(verdictWords)-1 && !isHundred(label):
			// "đạt 53,9%" says how much was reached and not that it was.
			return meaning{}, true
		case i == len(verdictWords)-2 && isBoth(label):
			return meaning{verdicts: achieved}, true
		}
		return w.meaning, true
	}
	return meaning{}, false
}

// isBoth reports whether a label is of what is met and of what is exceeded.
func isBoth(label string) bool {
	return hasWord(label, metWords...) && (hasWord(label, bothWords...) || hasWord(label, "đạt vượt", "met exceeded")) && !hasWord(label, "đạt cao")
}

// isHundred reports whether all percentages in a label are 100, if it has any.
func isHundred(label string) bool {
	for _, m := range percentage.FindAllStringSubmatch(label, -1) {
		if d, err := parseNumber(m[1]); err != nil || !d.Equal(hundred) {
			return false
		}
	}
	return true
}
