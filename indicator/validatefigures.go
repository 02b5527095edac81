package indicator

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// ValidateObservations reports all that is doubtful in observations, each
// finding with its path from the list: "[3].value". targets say what the
// indicators are; an observation of an indicator that no target speaks of is
// checked for itself only.
func ValidateObservations(observations []Observation, targets []Target) finding.List {
	indicators := make(map[string]*Indicator)
	for i := range targets {
		gatherIndicators(&targets[i], indicators)
	}
	var list finding.List
	for i := range observations {
		o := &observations[i]
		if own := o.validate(indicators[o.Indicator]); len(own) > 0 {
			list.Add(finding.Path("").Index(i), own)
		}
	}
	checkSeries(&list, observations, indicators)
	return list
}

// gatherIndicators notes the first definition of each indicator; a part that
// leaves its unit to its parent takes it from there.
func gatherIndicators(t *Target, indicators map[string]*Indicator) {
	if indicators[t.Indicator.ID] == nil {
		indicators[t.Indicator.ID] = &t.Indicator
	}
	for i := range t.Parts.Targets {
		part := &t.Parts.Targets[i]
		if part.Indicator.Unit == "" && t.Indicator.Unit != "" {
			inherited := *part
			inherited.Indicator.Unit = t.Indicator.Unit
			part = &inherited
		}
		gatherIndicators(part, indicators)
	}
}

// validate reports what is doubtful in one observation of an indicator, which
// is nil if no target speaks of it.
func (o *Observation) validate(indicator *Indicator) finding.List {
	c := checker{}
	word(&c, "", "measure", o.Measure, measures)
	word(&c, "", "changeUnit", o.ChangeUnit, changeUnits)
	word(&c, "", "qualifier", o.Qualifier, qualifiers)
	word(&c, "", "kind", o.Kind, kinds)
	for i := range o.Printed {
		if !slices.Contains(printedKinds, o.Printed[i].Kind) {
			word(&c, finding.Path("printed").Index(i), "kind", orElse(o.Printed[i].Kind, "(none)"), printedKinds)
		}
	}
	if o.Indicator == "" {
		c.report(finding.SeverityError, CodeMissingIndicator, "indicator", "", "want the id of the indicator")
	}
	if !o.Period.IsValid() {
		c.report(finding.SeverityError, CodePeriodMissing, "period", "", "want what the figure covers, for example \"2023\"")
	}
	if !o.Value.IsValid() && o.Status == "" && len(o.Printed) == 0 {
		c.report(finding.SeverityError, CodeFigureMissing, "value", "", "want a value or a status; what was not reported is no observation")
	}
	if less(o.High, o.Value) {
		c.report(finding.SeverityError, CodeRangeUpsideDown, "high", o.High.String(), "is less than the value "+o.Value.String())
	}
	if o.Of.IsValid() && o.Of.Sign() <= 0 {
		c.report(finding.SeverityError, CodeDenominator, "of", o.Of.String(), "want a number above 0")
	}
	if indicator != nil {
		c.indicator = *indicator
		c.checkAgainst(o)
	}
	return c.list
}

// checkAgainst compares an observation with the definition of its indicator.
func (c *checker) checkAgainst(o *Observation) {
	i := &c.indicator
	c.checkStatus(o.Status, "")
	if o.Basis != "" && o.Basis != i.Basis {
		c.report(finding.SeverityWarning, CodeOtherBasis, "basis", o.Basis, "the indicator's is \""+i.Basis+"\"")
	}
	if o.Measure.isChange() {
		return
	}
	level := o.Value
	if o.Unit != "" && o.Unit != i.Unit {
		if !o.Unit.SameAs(i.Unit) {
			c.report(finding.SeverityError, CodeUnitMismatch, "unit", string(o.Unit), "want \""+string(i.Unit)+"\" or another scale of it")
			return
		}
		level, _ = o.Unit.Convert(o.Value, i.Unit)
	}
	if o.Of.IsValid() {
		if less(o.Of, o.Value) {
			c.report(finding.SeverityWarning, CodeFigureBeyondBounds, "value", o.Value.String(), "is more than the whole "+o.Of.String())
		}
		return
	}
	if less(i.Max, level) || less(level, i.Min) {
		c.report(finding.SeverityWarning, CodeFigureBeyondBounds, "value", o.Value.String(), "the indicator goes from "+i.Min.String()+" to "+i.Max.String())
	}
}

// checkSeries reports observations that repeat or contradict each other and
// flows whose periods overlap in part.
func checkSeries(list *finding.List, observations []Observation, indicators map[string]*Indicator) {
	order := make([]int, len(observations))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return compareObservations(&observations[a], &observations[b]) })
	for n := 1; n < len(order); n++ {
		o := &observations[order[n]]
		for m := n - 1; m >= 0; m-- {
			p := &observations[order[m]]
			if keyOf(o) != keyOf(p) || !p.Period.Last().Before(o.Period.Last()) && p.Kind.rank() != o.Kind.rank() {
				break
			}
			if p.Period.Last() != o.Period.Last() || p.known() != o.known() {
				break
			}
			if p.Period.SameExtent(o.Period) && p.Measure == o.Measure && p.ChangeUnit == o.ChangeUnit {
				later := max(order[n], order[m])
				reportTwice(list, later, o, p)
				break
			}
		}
	}
	checkOverlaps(list, observations, order, indicators)
}

// reportTwice reports two observations of one period, known on one day.
func reportTwice(list *finding.List, i int, o, p *Observation) {
	at := finding.Path("").Index(i)
	if o.Value.Equal(p.Value) && o.High.Equal(p.High) && o.Of.Equal(p.Of) && o.Status == p.Status && o.Qualifier == p.Qualifier {
		list.Add(at, one(finding.SeverityNotice, CodeDuplicateObservation, "period", o.Period.String(), "another observation says the same of this period"))
		return
	}
	list.Add(at, one(finding.SeverityWarning, CodeContradictoryObservations, "value", o.Value.String()+o.Status,
		"another observation of this period, known on the same day, says "+p.Value.String()+p.Status))
}

// checkOverlaps reports flows of which one period begins inside another and
// ends outside it, so that neither replaces the other (rule T12).
func checkOverlaps(list *finding.List, observations []Observation, order []int, indicators map[string]*Indicator) {
	for n := 1; n < len(order); n++ {
		o, p := &observations[order[n]], &observations[order[n-1]]
		i := indicators[o.Indicator]
		if keyOf(o) != keyOf(p) || i == nil || i.Series != SeriesFlow || o.Measure.isChange() || p.Measure.isChange() {
			continue
		}
		if o.Period.Overlaps(p.Period) && !o.Period.Covers(p.Period) && !p.Period.Covers(o.Period) {
			list.Add(finding.Path("").Index(order[n]), one(finding.SeverityWarning, CodeOverlappingPeriods, "period", o.Period.String(),
				"overlaps "+p.Period.String()+" in part: neither can be summed"))
		}
	}
}
