package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A tenure is the time in which a member has what an assignment gives: that of
// the assignment, up to the member's own last day in office, and from then on
// that of the successor. A day that is none is open.
type tenure struct {
	assignment  *Assignment
	member      string
	after       string // id of the member that it was taken over from
	from, until calendar.Date
}

// tenures returns who has what an assignment gives, one after the other, by what
// was known of the members on a day; no day means all that the dossier says.
func (x *index) tenures(s *Assignment, known calendar.Date) []tenure {
	term := x.d.Resolution.Term
	t := tenure{s, s.Member, "", cmp.Or(s.From, term.First()), cmp.Or(s.Until, term.Last())}
	var list []tenure
	for range len(x.d.Resolution.Members) + 1 { // successors may follow each other in a circle
		i, ok := x.members[t.member]
		if !ok {
			return append(list, t)
		}
		m := &x.d.Resolution.Members[i]
		if !m.Until.IsValid() || m.Until.After(known) || t.until.IsValid() && !m.Until.Before(t.until) {
			return append(list, t)
		}
		if !m.Until.Before(t.from) {
			own := t
			own.until = m.Until
			list = append(list, own)
		}
		next, err := m.Until.AddDays(1)
		if err != nil || m.Successor == "" {
			break
		}
		t.after, t.member = m.ID, m.Successor
		if !t.from.After(next) {
			t.from = next
		}
	}
	return list
}

// covers reports whether the day lies in the tenure.
func (t *tenure) covers(day calendar.Date) bool { return !t.from.After(day) && !t.until.Before(day) }

// inForce returns the tenures of all assignments known that have begun by the
// date, in the order of the dossier.
func (a *assessor) inForce() []tenure {
	var begun []tenure
	for i := range a.d.Resolution.Assignments {
		for _, t := range a.tenures(&a.d.Resolution.Assignments[i], a.knownOn) {
			if a.holds(t.from, t.assignment.From) {
				begun = append(begun, t)
			}
		}
	}
	return begun
}

// assignmentLines returns the assignments in force.
func (a *assessor) assignmentLines(begun []tenure) []AssignmentLine {
	var lines []AssignmentLine
	for i := range begun {
		t := &begun[i]
		if !t.covers(a.asOf) {
			continue
		}
		h := a.holder(t)
		lines = append(lines, AssignmentLine{
			Member: h.Name, Field: a.word(t.assignment.Field), Unit: a.unit(t.assignment.Unit),
			From: h.From, Until: h.Until, After: h.After, Source: h.Source,
		})
	}
	return lines
}

// holder returns a tenure as reports name it: the days that are stated, and not
// those of the term.
func (a *assessor) holder(t *tenure) Holder {
	h := Holder{Member: t.member, Name: a.named(t.member).Text, From: t.from, Until: t.until, Source: t.assignment.Source}
	term := a.d.Resolution.Term
	if t.after != "" {
		h.After = a.named(t.after).Text
	} else if !t.assignment.From.IsValid() {
		h.From = calendar.Date{}
	}
	if !t.assignment.Until.IsValid() && t.until == term.Last() {
		h.Until = calendar.Date{}
	}
	return h
}

func (a *assessor) members() []MemberLine {
	var lines []MemberLine
	for i := range a.d.Resolution.Members {
		m := &a.d.Resolution.Members[i]
		line := MemberLine{ID: m.ID, Name: m.Name, Position: a.text(m.Position, m.Translations), Source: a.promised(m.Source)}
		if a.holds(m.Until, m.Until) {
			line.Until = m.Until
		}
		lines = append(lines, line)
	}
	return lines
}

// matrix says who answers for what; nothing if no assignment is known.
func (a *assessor) matrix(begun []tenure, units []UnitLine) AssignmentMatrix {
	var m AssignmentMatrix
	if len(begun) == 0 {
		return m
	}
	byField, byUnit := map[string][]*tenure{}, map[string][]*tenure{}
	for i := range begun {
		t := &begun[i]
		if t.assignment.Field != "" {
			byField[t.assignment.Field] = append(byField[t.assignment.Field], t)
		}
		if t.assignment.Unit != "" {
			byUnit[t.assignment.Unit] = append(byUnit[t.assignment.Unit], t)
		}
	}
	for _, field := range a.fields(begun) {
		row := MatrixRow{Field: a.word(field)}
		a.hold(&row, byField[field])
		m.Fields = append(m.Fields, row)
	}
	for _, below := range []bool{true, false} {
		for i := range units {
			u := &units[i]
			if u.State != UnitStanding || u.Body || (u.Parent.ID == a.d.Resolution.Body) != below || !below && byUnit[u.ID] == nil {
				continue
			}
			row := MatrixRow{Unit: u.UnitName}
			a.hold(&row, byUnit[u.ID])
			m.Units = append(m.Units, row)
		}
	}
	m.Members = a.loads(&m)
	return m
}

// fields returns the fields that somebody should answer for.
func (a *assessor) fields(begun []tenure) []string {
	r := &a.d.Resolution
	var fields []string
	seen := map[string]bool{"": true}
	add := func(field string) {
		if !seen[field] {
			seen[field] = true
			fields = append(fields, field)
		}
	}
	for i := range r.Targets {
		if !r.Targets[i].Beside {
			add(r.Targets[i].Field)
		}
	}
	for i := range r.Programs {
		for _, field := range r.Programs[i].Fields {
			add(field)
		}
	}
	for i := range begun {
		add(begun[i].assignment.Field)
	}
	return fields
}

// hold fills in who answers for a row: each member once.
func (a *assessor) hold(row *MatrixRow, begun []*tenure) {
	held := map[string]bool{}
	var last *tenure
	for _, t := range begun {
		switch {
		case t.covers(a.asOf):
			if !held[t.member] {
				held[t.member] = true
				row.Holders = append(row.Holders, a.holder(t))
			}
		case last == nil || t.until.After(last.until):
			last = t
		}
	}
	if row.Gap() && last != nil {
		row.Last = a.holder(last)
	}
}

// loads counts what each member has.
func (a *assessor) loads(m *AssignmentMatrix) []MemberLoad {
	fields, units, targets := map[string]int{}, map[string]int{}, map[string]int{}
	for _, row := range m.Fields {
		for _, h := range row.Holders {
			fields[h.Member]++
		}
	}
	for _, row := range m.Units {
		for _, h := range row.Holders {
			units[h.Member]++
		}
	}
	for i := range a.d.Resolution.Targets {
		if t := &a.d.Resolution.Targets[i]; !t.Beside {
			targets[t.Responsible]++
		}
	}
	var loads []MemberLoad
	for i := range a.d.Resolution.Members {
		id := a.d.Resolution.Members[i].ID
		loads = append(loads, MemberLoad{id, a.named(id).Text, fields[id], units[id], targets[id]})
	}
	return loads
}
