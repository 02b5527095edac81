package main

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// An opinion is what became of one thing that was printed.
type opinion struct {
	outcome outcome
	text    string
}

// judgeResults judges the records of printed results.
func judgeResults(records []record) []judgement {
	judgements := make([]judgement, len(records))
	for i := range records {
		r := &records[i]
		var opinions []opinion
		switch kind := r.word("record_kind"); {
		case kind == "tally" || kind == "" && r.has("tally"):
			opinions = judgeTally(r)
		case kind == "indicator" || kind == "":
			result := resultOf(r)
			if len(r.problems) == 0 {
				opinions = result.judge()
			}
		default:
			r.problem("record_kind: %q: want indicator or tally", kind)
		}
		name := cmp.Or(r.text("id"), r.place)
		if len(r.problems) > 0 {
			opinions = []opinion{{failed, "not readable: " + strings.Join(r.problems, "; ")}}
		}
		judgements[i] = merge(name, opinions)
	}
	return judgements
}

// merge returns the judgement of a record: failed if anything differs from
// print, else passed if anything agrees.
func merge(name string, opinions []opinion) judgement {
	texts := make(map[outcome][]string)
	for _, o := range opinions {
		texts[o.outcome] = append(texts[o.outcome], o.text)
	}
	for _, o := range []outcome{failed, passed, skipped} {
		if t := texts[o]; len(t) > 0 {
			return judgement{name, o, strings.Join(t, "; ")}
		}
	}
	return judgement{name, skipped, "nothing was printed to compare with"}
}

// A result is the record of a printed result, read.
type result struct {
	unit, name, report, meaning, verdict, notes string
	goal                                        indicator.Goal
	goalWords, actualWords                      string
	actual, of, previous                        decimal.Decimal
	percent, overshoot, computed                decimal.Decimal
	direction                                   indicator.Direction
	at                                          moment
	term                                        calendar.Period
}

func resultOf(r *record) *result {
	x := &result{
		unit: r.text("unit"), name: r.text("indicator_vi"), report: r.word("report"), meaning: r.word("percent_meaning"),
		verdict: strings.TrimSpace(r.text("published_verdict")), notes: r.text("notes"),
		percent: r.number("published_percent"), overshoot: r.number("published_overshoot"),
		computed: r.number("computed_percent_of_target"), previous: r.number("previous"), of: r.number("of_total"),
		term: r.term(),
	}
	var whole decimal.Decimal
	x.goal.Value, whole, x.goalWords = r.figure("target")
	x.goal.High = r.number("target2")
	if !x.of.IsValid() {
		x.of = whole
	}
	x.actual, whole, x.actualWords = r.figure("actual")
	if !x.of.IsValid() {
		x.of = whole
	}
	comparison := r.word("target_comparison")
	var ok bool
	if x.goal.Comparison, ok = comparisons[comparison]; !ok {
		r.problem("target_comparison: %q: want none, at_least, more_than, at_most, less_than, equal, between or approx", comparison)
	}
	if x.goal.Comparison == indicator.Between && x.goal.Value.IsValid() && !x.goal.High.IsValid() {
		r.problem("target2: want the upper end of the range")
	}
	direction := r.word("direction")
	if x.direction, ok = directions[direction]; !ok {
		r.problem("direction: %q: want up, down or exact", direction)
	}
	// A result without a date is of what its report is of.
	var err error
	if x.at, err = parseMoment(cmp.Or(r.text("as_of"), x.report), x.term); err != nil {
		r.problem("as_of: %v", err)
	}
	return x
}

// figure returns a member that is a number, a part and its whole ("11/12"), or
// words that have no digits.
func (r *record) figure(name string) (value, whole decimal.Decimal, words string) {
	text := strings.TrimSpace(r.text(name))
	if text != "" && !strings.ContainsAny(text, "0123456789") {
		return value, whole, text
	}
	if part, all, ok := strings.Cut(text, "/"); ok {
		var errPart, errWhole error
		value, errPart = decimal.Parse(strings.TrimSpace(part))
		whole, errWhole = decimal.Parse(strings.TrimSpace(all))
		if errPart != nil || errWhole != nil {
			r.problem("%s: %q: want a number such as 98.95, or a part and its whole such as 11/12", name, shorten([]byte(text)))
		}
		return value, whole, ""
	}
	return r.number(name), whole, ""
}

// judge judges all that was printed of the result.
func (x *result) judge() []opinion {
	var opinions []opinion
	add := func(o opinion, ok bool) {
		if ok {
			opinions = append(opinions, o)
		}
	}
	add(x.judgeVerdict())
	for _, p := range x.printed() {
		add(x.judgeFigure(p), true)
	}
	if x.percent.IsValid() || x.overshoot.IsValid() {
		if len(x.printed()) == 0 {
			add(opinion{skipped, fmt.Sprintf("percent_meaning %q does not say what the printed percentage is of", x.meaning)}, true)
		}
	}
	if x.computed.IsValid() {
		add(x.judgeComputed())
	}
	if len(opinions) == 0 {
		add(opinion{skipped, x.unjudged()}, true)
	}
	return opinions
}

// unjudged says why there is nothing to judge where nothing was printed with
// the figures.
func (x *result) unjudged() string {
	text := "no verdict and no percentage was printed"
	switch {
	case x.goalWords != "":
		return text + fmt.Sprintf(", and the goal %q is no figure", x.goalWords)
	case x.actualWords != "":
		return text + fmt.Sprintf(", and the result %q is no figure", x.actualWords)
	case !x.goal.Value.IsValid():
		return text + ", and no goal"
	case !x.actual.IsValid():
		return text + ", and no result"
	}
	a := x.assess()
	return text + fmt.Sprintf(" to compare with; the figures give %s", verdictText(&a))
}

// printed returns the printed percentages and excesses, with their kind.
func (x *result) printed() []indicator.Printed {
	kind := printedKind(x.meaning)
	isExcess := strings.HasPrefix(string(kind), "excess")
	var list []indicator.Printed
	add := func(value decimal.Decimal, kind indicator.PrintedKind) {
		if value.IsValid() && kind != "" {
			list = append(list, indicator.Printed{Value: value, Kind: kind, Qualifier: qualifierIn(x.notes, value)})
		}
	}
	if isExcess && x.overshoot.IsValid() {
		add(x.percent, indicator.PercentOfGoal)
	} else {
		add(x.percent, kind)
	}
	if isExcess {
		add(x.overshoot, kind)
	} else {
		// The member says that it is an excess, its meaning not in what.
		add(x.overshoot, indicator.ExcessUnstated)
	}
	return list
}

// printedKind returns what percent_meaning says that a figure is. It is never
// guessed from the figure.
func printedKind(meaning string) indicator.PrintedKind {
	has := func(parts ...string) bool {
		for _, p := range parts {
			if strings.Contains(meaning, p) {
				return true
			}
		}
		return false
	}
	unstated := has("not said", "not stated", "unstated", "unclear", "ambiguous", "unknown")
	plan := has("target", "plan", "quota", "estimate", "goal", "resolution")
	switch {
	case has("excess", "overshoot"):
		switch {
		case unstated:
			return indicator.ExcessUnstated
		case has("point"):
			return indicator.ExcessPoints
		case has("times"):
			return indicator.ExcessTimes
		case has("unit"):
			return indicator.ExcessUnits
		case has("%", "percent", "per cent"):
			return indicator.ExcessPercent
		}
		return indicator.ExcessUnstated
	case has("shortfall", "short of"):
		return indicator.ShortfallPercent
	case has("previous", "last year", "same period", "year before") && !plan:
		switch {
		case has("point", "unit"):
			return indicator.ChangeUnits
		case has("growth", "increase", "change", "rise"):
			return indicator.GrowthPercent
		}
		return indicator.PercentOfPrevious
	case has("growth"):
		return indicator.GrowthPercent
	case has("share", "part of", "ratio of", "count", "of the whole", "of total", "of all", "of the total"):
		return indicator.ShareOfPart
	case has("times"):
		if unstated {
			return indicator.TimesUnstated
		}
		return indicator.TimesOfGoal
	case plan && has("%", "percent", "per cent"):
		return indicator.PercentOfGoal
	}
	return ""
}

var (
	inYear     = regexp.MustCompile(`^(?:\d+ tháng|quý|năm|tháng|q\d|h\d)`)
	yearlyText = []string{"mỗi năm", "hằng năm", "hàng năm", "một năm", "bình quân năm"}
)

// due returns the period that the goal is for: the year of a year's plan or of
// a report in the course of one, else the term.
func (x *result) due() calendar.Period {
	year := calendar.YearOf(x.at.period.Last())
	review := isClosing(x.report) || strings.Contains(x.report, "sơ kết")
	switch {
	case strings.Contains(x.meaning, "year's"), !review && inYear.MatchString(x.report), x.countsOverYears(), !x.term.IsValid():
		return year
	}
	return x.term
}

// countsOverYears reports whether what came together in a stretch of years is
// set against a yearly goal.
func (x *result) countsOverYears() bool {
	return x.at.elapsed && (hasWord(x.name, yearlyText...) || strings.HasSuffix(x.unit, "/năm"))
}

// assess judges the result by the library. The figure printed is the one that
// is compared, whatever it measures.
func (x *result) assess() indicator.Assessment {
	const id = "result"
	target := indicator.Target{
		ID: id, Indicator: indicator.Indicator{ID: id, Unit: indicator.Unit(x.unit), Direction: x.direction},
		Goal: x.goal, Due: x.due(),
	}
	if x.countsOverYears() {
		target.Indicator.Series = indicator.SeriesFlow
	}
	asOf := x.at.period.Last()
	o := indicator.Observation{
		Indicator: id, Period: x.at.period, Kind: x.at.kind, Value: x.actual,
		Qualifier: qualifierIn(x.notes, x.actual), Printed: x.printed(),
	}
	if last := target.Due.Last(); last.Before(asOf) {
		// Reported after the end of what it is about.
		o.Period, o.Reported = calendar.YearOf(last), asOf
	}
	return target.Assess(indicator.FiguresOf(o), asOf, indicator.Options{
		Term: x.term, Closing: isClosing(x.report), JudgePrinted: true,
	})
}

// isClosing reports whether a report is the review at the end of the term.
func isClosing(report string) bool { return strings.Contains(report, "tổng kết") }

// verdictText returns a verdict with what it rests on.
func verdictText(a *indicator.Assessment) string {
	text := string(a.Verdict)
	if a.Reason != "" {
		text += ": " + string(a.Reason)
	}
	return text
}
