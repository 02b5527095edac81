package indicator

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
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

// Validate reports the words of a printed figure that are none of their sets:
// its kind, which must be stated, its qualifier and its bound.
func (p *Printed) Validate() finding.List {
	c := checker{}
	if !slices.Contains(printedKinds, p.Kind) {
		word(&c, "", "kind", orElse(p.Kind, "(none)"), printedKinds)
	}
	word(&c, "", "qualifier", p.Qualifier, qualifiers)
	word(&c, "", "bound", p.Bound, bounds)
	return c.list
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
		if list := o.Printed[i].Validate(); len(list) > 0 {
			c.list.Add(finding.Path("printed").Index(i), list)
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
		c.report(finding.SeverityError, CodeRangeUpsideDown, "high", o.High.String(), "want at least the value "+o.Value.String())
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
	c.checkFigure(o.Value, level, o.Of, "value")
}

// checkFigure reports a level, as given and in the unit of the indicator, that
// this cannot have, or a part that is more than its whole.
func (c *checker) checkFigure(given, level, of decimal.Decimal, path finding.Path) {
	i := &c.indicator
	switch {
	case of.IsValid() && less(of, given):
		c.report(finding.SeverityWarning, CodeFigureBeyondBounds, path, given.String(), "is more than the whole "+of.String())
	case of.IsValid():
	case less(i.Max, level):
		c.report(finding.SeverityWarning, CodeFigureBeyondBounds, path, given.String(), "no figure can be above "+i.Max.String())
	case less(level, i.Min):
		c.report(finding.SeverityWarning, CodeFigureBeyondBounds, path, given.String(), "no figure can be below "+i.Min.String())
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
			if p.Period.SameExtent(o.Period) && p.measure() == o.measure() && p.ChangeUnit == o.ChangeUnit {
				earlier, later := min(order[n], order[m]), max(order[n], order[m])
				if other, ok := inUnitOf(&observations[later], &observations[earlier], indicators[o.Indicator]); ok {
					reportTwice(list, later, &observations[later], other)
					break
				}
			}
		}
	}
	checkOverlaps(list, observations, order, indicators)
}

// inUnitOf returns p in the unit and on the basis of o, and false where they
// are not comparable: on another basis there may be another figure.
func inUnitOf(o, p *Observation, i *Indicator) (*Observation, bool) {
	var defined Indicator
	if i != nil {
		defined = *i
	}
	if orElse(o.Basis, defined.Basis) != orElse(p.Basis, defined.Basis) {
		return nil, false
	}
	from, to := orElse(p.Unit, defined.Unit), orElse(o.Unit, defined.Unit)
	if from == to {
		return p, true
	}
	same := *p
	var err, errHigh error
	if p.Value.IsValid() {
		same.Value, err = from.Convert(p.Value, to)
	}
	if p.High.IsValid() {
		same.High, errHigh = from.Convert(p.High, to)
	}
	return &same, err == nil && errHigh == nil
}

// reportTwice reports two observations of one period, known on one day.
func reportTwice(list *finding.List, i int, o, p *Observation) {
	at := finding.Path("").Index(i)
	if o.Value.Equal(p.Value) && o.High.Equal(p.High) && o.Of.Equal(p.Of) && o.Status == p.Status && o.Qualifier == p.Qualifier {
		list.Add(at, one(finding.SeverityNotice, CodeDuplicateObservation, "period", o.Period.String(), "another observation says the same of this period"))
		return
	}
	list.Add(at, one(finding.SeverityWarning, CodeContradictoryObservations, "value", o.Value.String()+o.Status,
		"another observation of this period, known on the same day, says "+p.said()))
}

// said returns what an observation says, as it is reported.
func (o *Observation) said() string {
	said := o.Value.String() + o.Status
	if o.High.IsValid() {
		said += "–" + o.High.String()
	}
	if o.Of.IsValid() {
		said += " of " + o.Of.String()
	}
	if o.Qualifier != "" {
		said = string(o.Qualifier) + " " + said
	}
	return said
}

// checkOverlaps reports flows of which one period begins inside another and
// ends outside it, so that neither replaces the other (rule T12).
func checkOverlaps(list *finding.List, observations []Observation, order []int, indicators map[string]*Indicator) {
	// open are the flows of the series so far, by last day, without those that
	// a later one contains.
	var open []*Observation
	for n := range order {
		o := &observations[order[n]]
		if len(open) > 0 && keyOf(o) != keyOf(open[0]) {
			open = open[:0]
		}
		if i := indicators[o.Indicator]; i == nil || i.Series != SeriesFlow || o.Measure.isChange() {
			continue
		}
		for len(open) > 0 && o.Period.Covers(open[len(open)-1].Period) {
			open = open[:len(open)-1]
		}
		if len(open) > 0 {
			if p := open[len(open)-1]; o.Period.Overlaps(p.Period) && !p.Period.Covers(o.Period) {
				list.Add(finding.Path("").Index(order[n]), one(finding.SeverityWarning, CodeOverlappingPeriods, "period", o.Period.String(),
					"overlaps "+p.Period.String()+" in part: neither can be summed"))
			}
		}
		open = append(open, o)
	}
}
