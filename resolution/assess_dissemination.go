package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// dissemination returns the conferences held by the date and what followed.
func (a *assessor) dissemination() DisseminationSummary {
	var s DisseminationSummary
	d := &a.d.Resolution.Dissemination
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
		s.Held += line.Number
		s.Conferences = append(s.Conferences, line)
	}
	for i := range d.FollowUp {
		f := &d.FollowUp[i]
		known := a.known.followUp(f)
		if !a.holds(known, known) {
			continue
		}
		s.FollowUp = append(s.FollowUp, FollowUpLine{
			ID: f.ID, Text: a.text(f.Text, f.Translations), Share: shareOf(f.Done, f.Of), Source: f.Source,
		})
	}
	return s
}

func (a *assessor) conferenceLine(c *Conference) ConferenceLine {
	line := ConferenceLine{
		ID: c.ID, Title: a.text(c.Title, c.Translations), Number: max(c.Number, 1), Form: c.Form,
		Unit: a.unit(cmp.Or(c.Unit, a.d.Resolution.Body)), Reach: a.word(c.Reach), Audience: a.words(c.Audience),
		Held: c.Held, Coverage: shareOf(c.Attending, c.Due), Invited: c.Invited,
		Note: a.word(c.Note), Source: c.Source,
	}
	if c.Coverage != (indicator.Printed{}) {
		check := c.Coverage.Check(indicator.Result{Actual: c.Attending, Of: c.Due})
		line.Printed = &a.printedLines([]indicator.PrintedCheck{check}, line.Coverage.Ratio, c.Source)[0]
	}
	return line
}
