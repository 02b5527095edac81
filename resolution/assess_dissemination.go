package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// dissemination returns the conferences held by the date and what followed.
func (a *assessor) dissemination() DisseminationSummary {
	var s DisseminationSummary
	var attending, due decimal.Accumulator
	d := &a.d.Resolution.Dissemination
	held := map[string]bool{}
	for i := range d.Conferences {
		c := &d.Conferences[i]
		known := a.known.conference(c)
		if !a.holds(cmp.Or(c.Held.Last(), known), known) {
			continue
		}
		line := a.conferenceLine(c)
		if line.Printed != nil {
			if f, doubtful := printedFinding(line.Printed); doubtful {
				path := finding.Path("resolution").Name("dissemination").Name("conferences").Index(i)
				a.findings.Add(path.Name("coverage"), finding.List{f})
			}
		}
		if line.Coverage.Ratio.IsValid() {
			attending.Add(line.Coverage.Count)
			due.Add(line.Coverage.Of)
			s.InTotal += line.Number
		}
		held[cmp.Or(c.Unit, a.d.Resolution.Body)] = true
		s.Held += line.Number
		s.Conferences = append(s.Conferences, line)
	}
	s.Total = shareOf(sumOf(attending), sumOf(due))
	s.Units = (&ByUnit{Units: d.Units}).share(held)
	for _, id := range d.Units {
		if !held[id] {
			s.Missing = append(s.Missing, a.unitName(id))
		}
	}
	for i := range d.FollowUp {
		f := &d.FollowUp[i]
		known := a.known.followUp(f)
		if !a.holds(known, known) {
			continue
		}
		s.FollowUp = append(s.FollowUp, FollowUpLine{
			ID: f.ID, Text: a.text(f.Text, f.Translations), Share: shareOf(f.Done, f.Of), Source: f.Source,
			ByUnit: a.byUnit(&f.ByUnit, func() finding.Path {
				return finding.Path("resolution").Name("dissemination").Name("followUp").Index(i).Name("byUnit")
			}),
		})
	}
	return s
}

// sumOf returns a sum, or no number if nothing was added or it is too large.
func sumOf(a decimal.Accumulator) decimal.Decimal {
	if a.Count() == 0 {
		return decimal.Decimal{}
	}
	sum, err := a.Sum()
	if err != nil {
		return decimal.Decimal{}
	}
	return sum
}

func (a *assessor) conferenceLine(c *Conference) ConferenceLine {
	attending, due := c.coverage()
	line := ConferenceLine{
		ID: c.ID, Title: a.text(c.Title, c.Translations), Number: max(c.Number, 1), Form: c.Form,
		Unit: a.unit(cmp.Or(c.Unit, a.d.Resolution.Body)), Level: c.Level, Reach: a.word(c.Reach), Audience: a.words(c.Audience),
		Held: c.Held, Coverage: shareOf(attending, due), Invited: c.Invited,
		Note: a.word(c.Note), Source: c.Source,
	}
	for _, row := range c.Attendance {
		line.Attendance = append(line.Attendance, AttendanceLine{a.word(row.Audience), shareOf(row.Attending, row.Due)})
	}
	if c.Coverage != (indicator.Printed{}) {
		check := c.Coverage.Check(indicator.Result{Actual: attending, Of: due})
		line.Printed = &a.printedLines([]indicator.PrintedCheck{check}, line.Coverage.Ratio, c.Source)[0]
	}
	return line
}

// coverage returns how many attended and how many were due: as stated, else
// the sums over the audiences.
func (c *Conference) coverage() (attending, due decimal.Decimal) {
	if c.Attending.IsValid() && c.Due.IsValid() {
		return c.Attending, c.Due
	}
	if attending, due := c.sums(); attending.IsValid() && due.IsValid() {
		return attending, due
	}
	return c.Attending, c.Due
}

// sums returns the sums over the audiences; no number where that of one is
// missing.
func (c *Conference) sums() (attending, due decimal.Decimal) {
	var a, d decimal.Accumulator
	for _, row := range c.Attendance {
		a.Add(row.Attending)
		d.Add(row.Due)
	}
	if a.Missing() == 0 {
		attending = sumOf(a)
	}
	if d.Missing() == 0 {
		due = sumOf(d)
	}
	return attending, due
}
