package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// An entry is a member of a printed tally, in its order.
type entry struct {
	label     string
	count, of int
	hasOf     bool
}

// entries reads a printed tally: counts, or "n/N".
func (r *record) entries(name string) []entry {
	decoder := json.NewDecoder(bytes.NewReader(r.members[name]))
	if first, err := decoder.Token(); err != nil || first != json.Delim('{') {
		r.problem("%s: %s: want an object of counts", name, shorten(r.members[name]))
		return nil
	}
	var entries []entry
	for decoder.More() {
		label, _ := decoder.Token()
		var raw json.RawMessage
		if decoder.Decode(&raw) != nil {
			break
		}
		inner := record{members: map[string]json.RawMessage{"count": raw}}
		text := strings.TrimSpace(inner.text("count"))
		e := entry{label: fmt.Sprint(label)}
		part, whole, hasOf := strings.Cut(text, "/")
		var errPart, errWhole error
		e.count, errPart = strconv.Atoi(strings.TrimSpace(part))
		if e.hasOf = hasOf; hasOf {
			e.of, errWhole = strconv.Atoi(strings.TrimSpace(whole))
		}
		switch {
		case !inner.has("count"):
		case errPart != nil || errWhole != nil:
			r.problem("%s.%s: %s: want a count such as 6, or 4/4", name, e.label, shorten(raw))
		default:
			entries = append(entries, e)
		}
	}
	return entries
}

var (
	bandOver    = regexp.MustCompile(`^(?:đạt_|met_|reached_)?(over|above|more_than|trên|at_least|from|từ|under|below|less_than|dưới)_(\d{1,3})(?:_?pct|_?percent|%)?$`)
	bandBetween = regexp.MustCompile(`^(?:from_|từ_|between_)?(\d{1,3})%?_(?:to_|under_|đến_|and_)?(\d{1,3})(?:_?pct|_?percent|%)$`)
)

// metExactly is a class beside that of what is exceeded.
var metExactly = regexp.MustCompile(`^(?:met|đạt|achieved|completed|reached) (?:exactly|just|vừa đủ|100(?: ?%| ?pct| percent)?)$`)

// restLabels are the words for what the other classes leave over.
var restLabels = map[string]bool{"remaining": true, "rest": true, "others": true, "other": true, "còn lại": true}

// classOf returns what a label of a tally stands for; closed says that the
// tally is of a term that is over. A label that no rule knows is a class
// without verdicts.
func classOf(label string, closed bool) indicator.PublishedClass {
	c := indicator.PublishedClass{Label: label}
	key := strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(label)), " ", "_"), "-", "_")
	for _, prefix := range []string{"of_which_", "in_which_", "including_", "thereof_", "trong_đó_", "dont_"} {
		if rest, ok := strings.CutPrefix(key, prefix); ok {
			key, c.Kind = rest, indicator.ClassOfWhich
		}
	}
	if m := bandOver.FindStringSubmatch(key); m != nil {
		word := strings.ReplaceAll(m[1], "_", " ")
		if word == "from" {
			word = "at least"
		}
		c.Band = indicator.Band{Method: "plan-ratio", Comparison: goalSigns[word], Value: decimal.MustParse(m[2])}
		return c
	}
	if m := bandBetween.FindStringSubmatch(key); m != nil {
		c.Band = indicator.Band{Method: "plan-ratio", Comparison: indicator.Between, Value: decimal.MustParse(m[1]), High: decimal.MustParse(m[2])}
		return c
	}
	switch words := strings.ReplaceAll(key, "_", " "); {
	case metExactly.MatchString(words):
		c.Verdicts = []indicator.Verdict{indicator.Met}
	case hasWord(words, "early", "sớm") && hasWord(words, exceededWords...):
		c.Verdicts = []indicator.Verdict{indicator.Exceeded}
	default:
		m, _ := meaningOf(words, closed)
		c.Verdicts, c.Outlook = m.verdicts, m.outlook
	}
	return c
}

// published returns the tally in the form of the library (rule C2), and the
// classes that name the rest.
func published(entries []entry, of int, closed bool) (tally indicator.PublishedTally, rests []entry, problems []string) {
	tally.Of = of
	for _, e := range entries {
		c := classOf(e.label, closed)
		switch {
		case restLabels[strings.ToLower(e.label)]:
			rests = append(rests, e)
			continue
		case isTotal(e.label) && !e.hasOf:
			if tally.Of == 0 {
				tally.Of = e.count
			} else if tally.Of != e.count {
				problems = append(problems, fmt.Sprintf("printed %s %d of %d targets", e.label, e.count, tally.Of))
			}
			continue
		case e.hasOf && len(c.Verdicts) == 0:
			tally.Fields = append(tally.Fields, indicator.FieldCount{Field: e.label, Count: e.count, Of: e.of})
			continue
		case e.hasOf && c.Kind == "":
			if tally.Of == 0 {
				tally.Of = e.of
			} else if tally.Of != e.of {
				problems = append(problems, fmt.Sprintf("printed %s %d/%d of %d targets", e.label, e.count, e.of, tally.Of))
			}
		}
		c.Count = e.count
		tally.Classes = append(tally.Classes, c)
	}
	relate(&tally)
	if tally.Of == 0 {
		for _, f := range tally.Fields {
			tally.Of += f.Of
		}
	}
	return tally, rests, problems
}

func isTotal(label string) bool {
	switch strings.ToLower(label) {
	case "total", "sum", "all", "tổng", "tổng số":
		return true
	}
	return false
}

// relate settles how the classes for what is achieved stand to each other
// (rule C2a): beside a class "vượt", "đạt" is met only; "đạt và vượt" is the sum
// of the two, or has the one of them that is printed as a part.
func relate(tally *indicator.PublishedTally) {
	both, met, exceeded := -1, -1, -1
	for i := range tally.Classes {
		c := &tally.Classes[i]
		if c.Kind != "" || c.Band.Method != "" {
			continue
		}
		switch label := strings.ReplaceAll(strings.ToLower(c.Label), "_", " "); {
		case len(c.Verdicts) == 1 && c.Verdicts[0] == indicator.Exceeded:
			exceeded = i
		case len(c.Verdicts) == 1 && c.Verdicts[0] == indicator.Met:
			met = i
		case len(c.Verdicts) == 2 && c.Verdicts[0] == indicator.Met:
			if hasWord(label, exceededWords...) {
				both = i
			} else {
				met = i
			}
		}
	}
	if met >= 0 && (exceeded >= 0 || both >= 0) {
		tally.Classes[met].Verdicts = []indicator.Verdict{indicator.Met}
	}
	if both < 0 {
		return
	}
	whole := &tally.Classes[both]
	switch {
	case met >= 0 && exceeded >= 0:
		whole.Kind = indicator.ClassHeadline
		tally.Classes[met].Within, tally.Classes[exceeded].Within = whole.Label, whole.Label
	case met >= 0:
		tally.Classes[met].Kind, tally.Classes[met].Within = indicator.ClassOfWhich, whole.Label
	case exceeded >= 0:
		tally.Classes[exceeded].Kind, tally.Classes[exceeded].Within = indicator.ClassOfWhich, whole.Label
	}
}

// judgeTally compares the classes of a printed tally with each other, with the
// number of targets and with the percentage printed of it.
func judgeTally(r *record) []opinion {
	n, actual := r.number("target"), r.number("actual")
	var entries []entry
	switch {
	case r.has("tally"):
		entries = r.entries("tally")
	case actual.IsValid() && actual.Scale() == 0 && actual.Coefficient() < 1e9:
		// One count stands where that of an indicator would.
		entries = []entry{{label: "actual", count: int(actual.Coefficient())}}
	default:
		return []opinion{{skipped, "no tally was printed"}}
	}
	if n.IsValid() && (n.Scale() > 0 || n.Sign() < 0 || n.Coefficient() > 1e9) {
		r.problem("target: %s: want a number of targets", n)
	}
	if len(r.problems) > 0 {
		return nil
	}
	tally, rests, problems := published(entries, int(n.Coefficient()), isClosing(r.word("report")))
	var opinions []opinion
	for _, p := range problems {
		opinions = append(opinions, opinion{failed, p + ": both are printed, and the tally has only one number of targets"})
	}
	for _, f := range tally.Validate() {
		opinions = append(opinions, opinion{failed, fmt.Sprintf("printed %s of %d targets, %s: the print contradicts itself (%s)", f.Value, tally.Of, f.Detail, f.Code)})
	}
	rest, known := tally.Rest()
	for _, e := range rests {
		rest -= e.count
	}
	if known && len(rests) > 0 && rest != 0 {
		opinions = append(opinions, opinion{failed, fmt.Sprintf("printed %s %d, computed %d: the classes do not add up to the %d targets printed",
			rests[len(rests)-1].label, rests[len(rests)-1].count, rests[len(rests)-1].count+rest, tally.Of)})
	}
	opinions = append(opinions, judgeTallyPercent(r, &tally)...)
	if len(r.problems) > 0 {
		return nil
	}
	switch {
	case slices.ContainsFunc(opinions, func(o opinion) bool { return o.outcome == failed }):
	case len(entries) == 0:
		opinions = append(opinions, opinion{skipped, "the tally has no class"})
	case !known:
		opinions = append(opinions, opinion{skipped, "the number of targets was not printed"})
	default:
		opinions = append(opinions, opinion{passed, ""})
	}
	return opinions
}

// judgeTallyPercent compares a percentage printed with a tally with the share
// of the targets that are achieved, or that a class has.
func judgeTallyPercent(r *record, tally *indicator.PublishedTally) []opinion {
	percent, qualifier := r.reported("published_percent", r.text("notes"))
	if !percent.IsValid() || tally.Of == 0 || len(tally.Classes) == 0 {
		return nil
	}
	p := indicator.Printed{Value: percent, Kind: indicator.ShareOfPart, Qualifier: qualifier}
	sum := 0
	counts := make([]int, 0, len(tally.Classes)+1)
	for i := range tally.Classes {
		c := &tally.Classes[i]
		counts = append(counts, c.Count)
		if c.Kind != indicator.ClassOfWhich && c.Within == "" && len(c.Verdicts) > 0 && c.Verdicts[0].IsAchieved() {
			sum += c.Count
		}
	}
	if sum > 0 {
		counts = append(counts, sum)
	}
	var check indicator.PrintedCheck
	for _, count := range counts {
		check = p.Check(indicator.Result{Actual: integer(count), Of: integer(tally.Of)})
		if check.Agreement == indicator.Agrees {
			return nil
		}
	}
	if r.word("percent_meaning") == "" {
		return []opinion{{skipped, fmt.Sprintf("printed %s %%, which percent_meaning does not say what is of", percent)}}
	}
	why := ""
	if check.Agreement == indicator.Truncated {
		why = "; the print is cut off and not rounded"
	}
	return []opinion{{failed, fmt.Sprintf("printed %s %%, computed %s: the computation is right: it follows from the printed %d of %d%s",
		percent, check.Computed, counts[len(counts)-1], tally.Of, why)}}
}

// integer returns a count as a decimal; no number if it has too many digits.
func integer(n int) decimal.Decimal {
	d, err := decimal.New(int64(n), 0)
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}
