package resolution

import (
	"slices"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// people validates members and assignments.
func (v *validator) people() {
	const array = "resolution.members"
	r := &v.d.Resolution
	v.ids(array, len(r.Members), func(i int) string { return r.Members[i].ID })
	for i := range r.Members {
		m, at := &r.Members[i], item{array, i}
		v.source(at, m.Source, false)
		_, ok := v.members[m.Successor]
		v.reference(at, "successor", m.Successor, ok, "one of members")
		if m.Successor != "" && !m.Until.IsValid() {
			v.at(at, finding.SeverityWarning, CodeUndatedSuccessor, "until", "", "want the last day in office, from which the successor follows")
		}
	}
	v.circles(array, "successor", len(r.Members), func(i int) int { return placeOr(v.members, r.Members[i].Successor) })
	for i := range r.Assignments {
		v.assignment(i)
	}
	v.handovers()
}

// assignment validates one assignment by itself.
func (v *validator) assignment(i int) {
	s, at, term := &v.d.Resolution.Assignments[i], item{"resolution.assignments", i}, v.d.Resolution.Term
	_, ok := v.members[s.Member]
	if s.Member == "" {
		v.at(at, finding.SeverityError, CodeUnknownReference, "member", "", "want the id of one of members")
	}
	v.reference(at, "member", s.Member, ok, "one of members")
	v.unitReference(at, "unit", s.Unit)
	v.source(at, s.Source, false)
	switch {
	case s.Until.Before(s.From):
		v.at(at, finding.SeverityError, CodeEndBeforeStart, "until", s.Until.String(), "begins on "+s.From.String())
	case s.From.After(term.Last()):
		v.at(at, finding.SeverityNotice, CodeOutsideTerm, "from", s.From.String(), "the term ends on "+term.Last().String())
	case s.Until.Before(term.First()):
		v.at(at, finding.SeverityNotice, CodeOutsideTerm, "until", s.Until.String(), "the term starts on "+term.First().String())
	}
}

// handovers reports the days of the term on which nobody, or more than one
// member, answers for a field or a unit that assignments name.
func (v *validator) handovers() {
	type held struct {
		tenure
		at item
	}
	type area struct{ field, unit string }
	byArea := map[area][]held{}
	var areas []area
	for i := range v.d.Resolution.Assignments {
		s := &v.d.Resolution.Assignments[i]
		if s.Until.Before(s.From) {
			continue
		}
		for _, of := range []area{{field: s.Field}, {unit: s.Unit}} {
			if of == (area{}) {
				continue
			}
			if byArea[of] == nil {
				areas = append(areas, of)
			}
			for _, t := range v.tenures(s, calendar.Date{}) {
				byArea[of] = append(byArea[of], held{t, item{"resolution.assignments", i}})
			}
		}
	}
	for _, of := range areas {
		list := byArea[of]
		slices.SortStableFunc(list, func(s, t held) int { return s.from.Compare(t.from) })
		report := func(at item, code finding.Code, member, detail string) {
			v.at(at, finding.SeverityNotice, code, member, of.field+of.unit, detail)
		}
		last := list[0]
		for _, next := range list[1:] {
			switch {
			case next.from.DaysSince(last.until) > 1 && last.until.IsValid():
				report(next.at, CodeAssignmentGap, "from",
					"nobody answers for it after "+last.until.String()+" and before "+next.from.String())
			case !last.until.Before(next.from) && next.member != last.member:
				report(next.at, CodeAssignmentOverlap, "from",
					"so does "+strconv.Quote(last.member)+" of "+string(last.at.path()))
			}
			if !last.until.IsValid() {
				continue
			}
			if !next.until.IsValid() || next.until.After(last.until) {
				last = next
			}
		}
		if end := v.lastDay(of.unit); last.until.Before(end) {
			report(last.at, CodeAssignmentGap, "until", "nobody answers for it after "+last.until.String()+", the term ends on "+end.String())
		}
	}
}

// lastDay returns the last day on which somebody must answer for a unit, or for
// a field if that is empty: the last of the term; no day for a unit that came to
// its end.
func (v *validator) lastDay(unit string) calendar.Date {
	for i := range v.d.Resolution.Successions {
		if unit != "" && slices.Contains(v.d.Resolution.Successions[i].From, unit) {
			return calendar.Date{}
		}
	}
	return v.d.Resolution.Term.Last()
}
