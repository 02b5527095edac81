package resolution

import (
	"cmp"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// byUnit says which units have done by the date what each must.
func (a *assessor) byUnit(b *ByUnit, path func() finding.Path) ByUnitLine {
	var l ByUnitLine
	done, has := a.unitsDone(b, a.asOf)
	for _, i := range done {
		d := &b.Done[i]
		l.Done = append(l.Done, UnitDoneLine{a.unitName(d.Unit), d.On, d.Number, d.Source})
	}
	l.Share = b.share(has)
	for _, id := range b.Units {
		if !has[id] {
			l.Missing = append(l.Missing, a.unitName(id))
		}
	}
	for i := range b.Counts {
		c := &b.Counts[i]
		known := a.known.from(c.Reported, c.On, c.Source)
		on := cmp.Or(c.On, known)
		if !a.holds(on, known) {
			continue
		}
		l.Counts = append(l.Counts, a.unitCount(b, c, on, known, func() finding.Path { return path().Name("counts").Index(i) }))
	}
	slices.SortStableFunc(l.Counts, func(p, q UnitCountLine) int {
		return cmp.Or(p.On, p.Known).Compare(cmp.Or(q.On, q.Known))
	})
	return l
}

// unitsDone returns the units that have by a day, each once, by their places and
// by their ids.
func (a *assessor) unitsDone(b *ByUnit, day calendar.Date) (places []int, has map[string]bool) {
	has = make(map[string]bool, len(b.Done))
	for i := range b.Done {
		d := &b.Done[i]
		known := a.known.from(d.Reported, d.On, d.Source)
		if on := cmp.Or(d.On, known); !has[d.Unit] && !on.After(day) && a.holds(on, known) {
			has[d.Unit] = true
			places = append(places, i)
		}
	}
	return places, has
}

// share returns how many of the units named are among those that have.
func (b *ByUnit) share(has map[string]bool) Share {
	if len(b.Units) == 0 {
		return Share{}
	}
	n := 0
	for _, id := range b.Units {
		if has[id] {
			n++
		}
	}
	return shareOf(number(n), number(len(b.Units)))
}

// unitCount returns a published count beside what the units named give for its
// day, and reports where the two differ.
func (a *assessor) unitCount(b *ByUnit, c *UnitCount, on, known calendar.Date, path func() finding.Path) UnitCountLine {
	line := UnitCountLine{Published: shareOf(c.Done, c.Of), On: c.On, Known: known, Source: c.Source}
	if c.Percent != (indicator.Printed{}) {
		check := c.Percent.Check(indicator.Result{Actual: c.Done, Of: c.Of})
		line.Printed = &a.printedLines([]indicator.PrintedCheck{check}, line.Published.Ratio, c.Source)[0]
		if f, doubtful := printedFinding(line.Printed); doubtful {
			a.findings.Add(path().Name("percent"), finding.List{f})
		}
	}
	if len(b.Units) == 0 {
		return line
	}
	_, has := a.unitsDone(b, cmp.Or(on, a.asOf))
	line.Computed = b.share(has)
	// Units can have done it without being named: only more named than
	// published, and another whole, contradict the count.
	if c.Done.IsValid() && line.Computed.Count.Compare(c.Done) > 0 || c.Of.IsValid() && !line.Computed.Of.Equal(c.Of) {
		a.findings.Add(path(), finding.List{{
			Severity: finding.SeverityWarning, Code: CodeUnitCountDiffers, Path: "done", Value: line.Published.String(),
			Detail: "the units named give " + line.Computed.String(),
		}})
	}
	return line
}
