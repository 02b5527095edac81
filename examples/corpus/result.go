package main

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
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
	actual, actualHigh, ofActual                decimal.Decimal
	of, previous                                decimal.Decimal
	percent, overshoot, computed                decimal.Decimal
	actualQualifier                             indicator.Qualifier
	percentQualifier, overshootQualifier        indicator.Qualifier
	direction                                   indicator.Direction
	at                                          moment
	term                                        calendar.Period
}

func resultOf(r *record) *result {
	x := &result{
		unit: r.text("unit"), name: r.text("indicator_vi"), report: r.word("report"), meaning: r.word("percent_meaning"),
		verdict: strings.TrimSpace(r.text("published_verdict")), notes: r.text("notes"),
		computed: r.number("computed_percent_of_target"), previous: r.number("previous"), term: r.term(),
	}
	x.percent, x.percentQualifier = r.reported("published_percent", x.notes)
	x.overshoot, x.overshootQualifier = r.reported("published_overshoot", x.notes)
	x.readGoal(r)
	x.readActual(r)
	var ok bool
	if x.direction, ok = directions[canonical(r.word("direction"))]; !ok {
		r.problem("direction: %q: want up, down or exact", r.word("direction"))
	}
	x.readDate(r)
	return x
}

// readGoal reads target, target2 and target_comparison.
func (x *result) readGoal(r *record) {
	word := canonical(r.word("target_comparison"))
	var f figure
	if f, x.goalWords = r.figureOrWords("target"); f.sign != "" {
		said := goalSigns[f.sign]
		if said == "" || comparisons[word] != "" && comparisons[word] != said {
			r.problem("target: %q: want a figure after no word, or after that of target_comparison %q", r.text("target"), word)
		}
		word = wordOf(said)
	}
	x.goal.Value, x.goal.High, x.of = f.value, f.high, f.of
	if high := r.number("target2"); high.IsValid() {
		if x.goal.High.IsValid() && !x.goal.High.Equal(high) {
			r.problem("target2: %s: want the %s of the target %q", high, x.goal.High, r.text("target"))
		}
		x.goal.High = high
	}
	var ok bool
	if x.goal.Comparison, ok = comparisons[word]; !ok {
		r.problem("target_comparison: %q: want none, at_least, more_than, at_most, less_than, equal, between or approx", word)
	}
	if x.goal.Comparison == indicator.Between && x.goal.Value.IsValid() && !x.goal.High.IsValid() {
		r.problem("target2: want the upper end of the range")
	}
	if x.goal.High.IsValid() && x.goal.High.Compare(x.goal.Value) < 0 {
		r.problem("target2: %s: want the upper end of the range, above %s", x.goal.High, x.goal.Value)
	}
}

// readActual reads actual and the whole that it may be a part of.
func (x *result) readActual(r *record) {
	var f figure
	f, x.actualWords = r.figureOrWords("actual")
	x.actual, x.actualHigh, x.ofActual = f.value, f.high, f.of
	x.actualQualifier = r.qualifier("actual", f.sign)
	if x.actualQualifier == "" {
		x.actualQualifier = qualifierIn(x.notes, x.actual)
	}
	for _, of := range []decimal.Decimal{f.of, r.number("of_total")} {
		if of.IsValid() && x.of.IsValid() && !of.Equal(x.of) {
			r.problem("actual: %q: want a part of %s", r.text("actual"), x.of)
		}
		if of.IsValid() {
			x.of = of
		}
	}
}

// readDate reads when the result is of. One without a date is of what its
// report is of; the review of a term is of its end.
func (x *result) readDate(r *record) {
	var err error
	switch date := r.text("as_of"); {
	case strings.TrimSpace(date) != "":
		if x.at, err = parseMoment(date, x.term); err != nil {
			r.problem("as_of: %v", err)
		}
	case isClosing(x.report) && x.term.IsValid():
		x.at.period = calendar.YearOf(x.term.Last())
	default:
		// What the report does not say is not known.
		x.at, _ = parseMoment(x.report, x.term)
	}
}

// figureOrWords returns a member that is a figure, or words that have no
// digits.
func (r *record) figureOrWords(name string) (f figure, words string) {
	if text := strings.TrimSpace(r.text(name)); !strings.ContainsAny(text, "0123456789") {
		return f, text
	}
	return r.figure(name), ""
}

// reported returns a printed figure and the word that stands before it there or
// in the notes.
func (r *record) reported(name, notes string) (decimal.Decimal, indicator.Qualifier) {
	f := r.figure(name)
	if f.high.IsValid() || f.of.IsValid() {
		r.problem("%s: %q: want one number such as 98.95", name, shorten([]byte(r.text(name))))
	}
	q := r.qualifier(name, f.sign)
	if q == "" {
		q = qualifierIn(notes, f.value)
	}
	return f.value, q
}

// qualifier returns what the sign before a reported figure says of it.
func (r *record) qualifier(name, sign string) indicator.Qualifier {
	q := boundWords[sign]
	if sign != "" && sign != "=" && q == "" {
		r.problem("%s: %q: want a figure as it was reported, such as 98.95 or \"over 98\"", name, shorten([]byte(r.text(name))))
	}
	return q
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
	if !x.at.period.IsValid() {
		return text + ", and no date"
	}
	a := x.assess()
	return text + fmt.Sprintf(" to compare with; the figures give %s", verdictText(&a))
}

// printed returns the printed percentages and excesses, with their kind.
func (x *result) printed() []indicator.Printed {
	kind := printedKind(x.meaning)
	isExcess := strings.HasPrefix(string(kind), "excess")
	var list []indicator.Printed
	add := func(value decimal.Decimal, q indicator.Qualifier, kind indicator.PrintedKind) {
		if value.IsValid() && kind != "" {
			list = append(list, indicator.Printed{Value: value, Kind: kind, Qualifier: q})
		}
	}
	if isExcess && x.overshoot.IsValid() {
		add(x.percent, x.percentQualifier, indicator.PercentOfGoal)
		add(x.overshoot, x.overshootQualifier, kind)
		return list
	}
	add(x.percent, x.percentQualifier, kind)
	// The member says that it is an excess, its meaning not in what.
	add(x.overshoot, x.overshootQualifier, indicator.ExcessUnstated)
	return list
}

var ofOnePlan = regexp.MustCompile(`of (?:the |its |a |an )?(?:\S+'s )?(?:yearly |annual )?(?:target|plan|quota|goal)\b`)

// printedKind returns what percent_meaning says that a figure is. It is never
// guessed from the figure.
func printedKind(meaning string) indicator.PrintedKind {
	has := func(parts ...string) bool {
		return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(meaning, p) })
	}
	unstated := has("not said", "not stated", "unstated", "unclear", "ambiguous", "unknown", "không rõ", "không nói")
	plan := has("target", "plan", "quota", "estimate", "goal", "resolution", "chỉ tiêu", "kế hoạch", "dự toán", "nghị quyết")
	percent, points := has("%", "percent", "per cent"), has("point", "điểm")
	times := has("times", "multiple", "lần")
	switch {
	case has("shortfall", "short of", "hụt"):
		if points || times || unstated {
			return ""
		}
		return indicator.ShortfallPercent
	case has("excess", "overshoot", "vượt") || has("above", "beyond") && plan:
		switch {
		case unstated:
			return indicator.ExcessUnstated
		case points:
			return indicator.ExcessPoints
		case times:
			return indicator.ExcessTimes
		case has("unit", "đơn vị"):
			return indicator.ExcessUnits
		case percent:
			return indicator.ExcessPercent
		}
		return indicator.ExcessUnstated
	case has("previous", "last year", "same period", "year before", "cùng kỳ", "năm trước") && !plan:
		switch {
		case points, has("unit"):
			return indicator.ChangeUnits
		case has("growth", "increase", "change", "rise", "tăng"):
			return indicator.GrowthPercent
		}
		return indicator.PercentOfPrevious
	case has("growth"):
		return indicator.GrowthPercent
	case !ofOnePlan.MatchString(meaning) && has("share", "part of", "ratio of", "count", "of the whole", "of total", "of all", "of the total"):
		return indicator.ShareOfPart
	case times && unstated:
		return indicator.TimesUnstated
	case times && plan:
		return indicator.TimesOfGoal
	case plan && (percent || has("share")) && !points:
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

// isShare reports whether the result is a part of a whole and the goal the
// share that it is to be, in per cent.
func (x *result) isShare() bool { return x.ofActual.IsValid() && indicator.Unit(x.unit).IsPercent() }

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
		Indicator: id, Period: x.at.period, Kind: x.at.kind, Value: x.actual, High: x.actualHigh,
		Qualifier: x.actualQualifier, Printed: x.printed(),
	}
	if x.isShare() {
		target.Measure, o.Measure, o.Of = indicator.MeasureShare, indicator.MeasureShare, x.ofActual
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
