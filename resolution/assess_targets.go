package resolution

import (
	"cmp"
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// targets judges the resolution's targets and counts its own by verdict.
func (a *assessor) targets() TargetSummary {
	r := &a.d.Resolution
	o := a.targetOptions()
	s := TargetSummary{Declared: r.Declared.Targets, Source: a.promised(r.Declared.Source)}
	if o.Scope.Kind == "" || o.Scope.Kind == indicator.ScopeTerm {
		s.Tally = indicator.NewTally(r.Declared.Targets)
	}
	lines := a.targetLines(r.Targets, o, finding.Path("resolution").Name("targets"))
	for i := range lines {
		if lines[i].Beside {
			s.Beside = append(s.Beside, lines[i])
			continue
		}
		s.Lines = append(s.Lines, lines[i])
		s.Tally.Add(lines[i].Assessment.Verdict)
	}
	return s
}

func (a *assessor) targetOptions() indicator.Options {
	return indicator.Options{
		Known: a.knownOn, Term: a.d.Resolution.Term, Scope: a.options.Scope, Closing: a.options.Closing,
		Abolished: a.abolished(), JudgePrinted: a.options.JudgePrinted, NearlyMet: a.d.Resolution.NearlyMet,
	}
}

// targetLines judges the targets at path that the scope counts.
func (a *assessor) targetLines(targets []indicator.Target, o indicator.Options, path finding.Path) []TargetLine {
	var lines []TargetLine
	for i := range targets {
		t := &targets[i]
		if !t.InScope(o) || t.Beside && !a.holds(calendar.Date{}, a.known.beside(t)) {
			continue
		}
		line := a.targetLine(t, o)
		a.findings.Add(path.Index(i), line.Assessment.Findings)
		lines = append(lines, line)
	}
	return lines
}

// targetLine judges one target.
func (a *assessor) targetLine(t *indicator.Target, o indicator.Options) TargetLine {
	line := TargetLine{
		ID: t.ID, Number: t.Number, Beside: t.Beside,
		Text:        a.targetText(t),
		Indicator:   a.text(t.Indicator.Name, t.Indicator.Translations),
		Unit:        a.word(string(t.Indicator.Unit)),
		Steps:       a.words(t.Indicator.Scale),
		Field:       a.word(t.Field),
		Setter:      a.unit(t.Setter),
		Responsible: a.named(t.Responsible),
		Assessment:  t.Assess(a.figures, a.asOf, o),
		Course:      t.Course(a.figures, a.asOf, o),
		Parts:       a.partLines(t.Parts.Targets, t.Indicator.Unit),
		Note:        a.word(t.Note),
		Source:      a.promised(t.Source),
	}
	if plan := a.indicators[line.Assessment.Goal.External.Indicator]; plan != nil {
		line.Plan = a.text(plan.Name, plan.Translations)
	}
	line.Attainment = percentOf(line.Assessment.Attainment)
	a.decide(&line.Assessment)
	a.checkPrinted(&line)
	for i := range a.d.Results.Declared {
		v := &a.d.Results.Declared[i]
		known := a.known.declared(v)
		if v.Target == t.ID && a.holds(cmp.Or(v.On, known), known) {
			line.Declared = append(line.Declared, *v)
		}
	}
	return line
}

// targetText returns what a target is called: its text, else the name of its
// indicator, else its id.
func (a *assessor) targetText(t *indicator.Target) Text {
	if text := a.text(t.Text, t.Translations); !text.IsZero() {
		return text
	}
	if name := a.text(t.Indicator.Name, t.Indicator.Translations); !name.IsZero() {
		return name
	}
	return Text{Text: t.ID}
}

// partLines names the parts of a compound, whose unit those take that state
// none.
func (a *assessor) partLines(parts []indicator.Target, unit indicator.Unit) []PartLine {
	var lines []PartLine
	for i := range parts {
		t := &parts[i]
		own := cmp.Or(t.Indicator.Unit, unit)
		line := PartLine{
			ID: t.ID, Number: t.Number, Text: a.targetText(t), Unit: a.word(string(own)),
			Steps: a.words(t.Indicator.Scale),
			Parts: a.partLines(t.Parts.Targets, own), Source: a.promised(t.Source),
		}
		lines = append(lines, line)
	}
	return lines
}

// checkPrinted takes the figures printed with the deciding observation over
// from the assessment of the target, to show and report them where the
// observation stands. It leaves out those printed against another target: one
// that is due when the plan is that they were printed against.
func (a *assessor) checkPrinted(line *TargetLine) {
	deciding := line.Assessment.Deciding
	if deciding == nil || len(deciding.Printed) == 0 {
		return
	}
	lines := a.printedLines(line.Assessment.Printed, line.Assessment.Attainment, deciding.Source)
	if line.Assessment.Basis == indicator.BasisPrinted { // the goal was not published
		lines = a.printed(deciding)
	}
	place := a.places[keyOf(deciding)]
	for i := range lines {
		printed := lines[i].Check.Printed
		last := cmp.Or(printed.Period, deciding.Period).Last()
		if last == line.Assessment.Due.Last() || !a.plans[plan{deciding.Indicator, last}] {
			a.reportPrinted(place, slices.Index(deciding.Printed, printed), &lines[i])
			line.Printed = append(line.Printed, lines[i])
		}
	}
	var others finding.List
	for _, f := range line.Assessment.Findings {
		if !strings.HasPrefix(string(f.Path), "deciding.") {
			others = append(others, f)
		}
	}
	line.Assessment.Printed, line.Assessment.Findings = nil, others
}

// decide keeps which observations decided a target or a part of it.
func (a *assessor) decide(t *indicator.Assessment) {
	if t.Deciding != nil {
		a.decided[a.places[keyOf(t.Deciding)]] = true
	}
	for i := range t.Parts {
		a.decide(&t.Parts[i])
	}
}

// An observationKey tells the body's own observations apart by what they say.
type observationKey struct {
	indicator   string
	first, last calendar.Date
	reported    calendar.Date
	measure     indicator.Measure
	value       decimal.Decimal
	status      string
	kind        indicator.Kind
	source      string
}

func keyOf(o *indicator.Observation) observationKey {
	return observationKey{
		o.Indicator, o.Period.First(), o.Period.Last(), o.Reported, o.Measure, o.Value, o.Status, o.Kind, o.Source,
	}
}

// placesOf returns the places of the body's own observations, which are those
// that decide targets.
func placesOf(observations []indicator.Observation) map[observationKey]int {
	places := make(map[observationKey]int, len(observations))
	for i := range observations {
		if o := &observations[i]; o.Body == "" && o.Group == "" {
			first(places, keyOf(o), i)
		}
	}
	return places
}

// otherFigures returns the known observations that decided no target.
func (a *assessor) otherFigures() []FigureLine {
	list := a.d.Results.Observations
	var order []int
	for i := range list {
		known := cmp.Or(list[i].Reported, list[i].Period.Last())
		if !a.decided[i] && a.holds(known, known) {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(
			cmp.Compare(a.bodyOrder(&list[i]), a.bodyOrder(&list[j])),
			list[i].Period.Compare(list[j].Period),
			cmp.Compare(i, j),
		)
	})
	var lines []FigureLine
	for _, i := range order {
		line := a.figureLine(&list[i])
		for j := range line.Printed {
			a.reportPrinted(i, j, &line.Printed[j])
		}
		lines = append(lines, line)
	}
	return lines
}

// reportPrinted reports printed figure j of observation i if it does not agree
// with the computed one.
func (a *assessor) reportPrinted(i, j int, line *PrintedLine) {
	if f, doubtful := printedFinding(line); doubtful {
		path := finding.Path("results").Name("observations").Index(i).Name("printed").Index(j)
		a.findings.Add(path, finding.List{f})
	}
}

// bodyOrder orders figures by whose they are: the body's own first.
func (a *assessor) bodyOrder(o *indicator.Observation) int {
	if o.Body == "" {
		return -1
	}
	if i, ok := a.units[o.Body]; ok {
		return i
	}
	return len(a.units)
}

func (a *assessor) figureLine(o *indicator.Observation) FigureLine {
	line := FigureLine{
		Name: a.indicatorName(o.Indicator), Unit: a.word(string(o.Unit)), Body: a.unit(o.Body),
		Observation: *o, Status: a.word(o.Status), Printed: a.printed(o), Note: a.word(o.Note),
	}
	if def := a.indicators[o.Indicator]; def != nil && o.Unit == "" {
		line.Unit = a.word(string(def.Unit))
	}
	if o.Of.IsValid() {
		line.Share = shareOf(o.Value, o.Of)
	}
	return line
}

// printedFinding returns what is to be said of a printed figure, if it does not
// agree with the computed one, with the path from it.
func printedFinding(l *PrintedLine) (f finding.Finding, doubtful bool) {
	printed := &l.Check.Printed
	f = finding.Finding{Path: "value", Value: cmp.Or(printed.Text, printed.Value.String())}
	f.Detail = "printed " + printed.Value.String() + ", computed " + l.Computed.String()
	switch l.Check.Agreement {
	case indicator.Differs:
		f.Severity, f.Code = finding.SeverityWarning, indicator.CodePrintedDiffers
	case indicator.Truncated:
		f.Severity, f.Code = finding.SeverityNotice, indicator.CodePrintedTruncated
		f.Detail += ": cut off and not rounded"
	default:
		return f, false
	}
	return f, true
}

// tallies returns the tallies published by the date, each checked by itself
// and, if it is about the date assessed, against the computed one.
func (a *assessor) tallies(computed indicator.Tally) []TallyLine {
	var lines []TallyLine
	for i := range a.d.Results.Tallies {
		t := &a.d.Results.Tallies[i]
		reported := a.known.tally(t)
		on := cmp.Or(t.On, reported)
		if !a.holds(on, reported) {
			continue
		}
		line := TallyLine{Tally: *t, Note: a.word(t.Note), Findings: t.Validate()}
		for _, c := range t.Classes {
			line.Labels = append(line.Labels, a.word(c.Label))
		}
		rest, known := t.Rest()
		line.Parts, line.Rest, line.Closes = t.Of-rest, rest, known && rest == 0
		if on == a.asOf && t.Scope == a.options.Scope {
			line.Findings = append(line.Findings, t.Compare(computed)...)
		}
		a.findings.Add(finding.Path("results").Name("tallies").Index(i), line.Findings)
		lines = append(lines, line)
	}
	slices.SortStableFunc(lines, func(p, q TallyLine) int { return p.Tally.On.Compare(q.Tally.On) })
	return lines
}
