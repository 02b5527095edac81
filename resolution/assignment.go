package resolution

import "github.com/nghiquyet/nghiquyet/indicator/calendar"

// A Member is a person of the body, or one who speaks for it.
type Member struct {
	// ID names the member in assignments.
	ID string `json:"id"`
	// Name is the member's name.
	Name string `json:"name,omitempty"`
	// Position is the office held.
	Position string `json:"position,omitempty"`
	// Translations holds Position in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Until is the last day in office; none means that no end is known. The
	// member's assignments end with it.
	Until calendar.Date `json:"until,omitzero"`
	// Successor is the id of the member who takes over these assignments from
	// the next day on; empty means that nobody does by that alone.
	Successor string `json:"successor,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// An Assignment gives a member a field, a subordinate unit, or both: "phân
// công phụ trách lĩnh vực, địa bàn".
type Assignment struct {
	// Member is the id of the member.
	Member string `json:"member"`
	// Field is the field assigned; empty means none.
	Field string `json:"field,omitempty"`
	// Unit is the id of the subordinate unit assigned; empty means none.
	Unit string `json:"unit,omitempty"`
	// From is the first day; none means the first of the term.
	From calendar.Date `json:"from,omitzero"`
	// Until is the last day; none means the last of the term.
	Until calendar.Date `json:"until,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A MemberLine is a person named.
type MemberLine struct {
	// ID is the id of the member.
	ID string `json:"id"`
	// Name is the member's name.
	Name string `json:"name"`
	// Position is the office held.
	Position Text `json:"position,omitzero"`
	// Until is the last day in office, if it has come.
	Until calendar.Date `json:"until,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// An AssignmentLine is an assignment in force on the date.
type AssignmentLine struct {
	// Member is the member's name, or the id if the dossier does not name the
	// member.
	Member string `json:"member"`
	// Field is the field assigned.
	Field Text `json:"field,omitzero"`
	// Unit is the name of the unit assigned.
	Unit Text `json:"unit,omitzero"`
	// From and Until are the first and the last day, where they are stated.
	From calendar.Date `json:"from,omitzero"`
	// Until is the last day.
	Until calendar.Date `json:"until,omitzero"`
	// After is the name of the member who had it and left, if it was taken over
	// as that member's successor.
	After string `json:"after,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// An AssignmentMatrix says who answers for which field and which unit on the
// date assessed. The zero AssignmentMatrix is that of a dossier without
// assignments, of which nothing can be said.
type AssignmentMatrix struct {
	// Fields are the fields of the targets and the programmes in the order of
	// the dossier, then those that only assignments name.
	Fields []MatrixRow `json:"fields,omitempty"`
	// Units are the units that stand on the date directly below the body in
	// the order of the unit tree, then others that were ever assigned and
	// stand.
	Units []MatrixRow `json:"units,omitempty"`
	// Members are all members in the order of the dossier, with what each has.
	Members []MemberLoad `json:"members,omitempty"`
}

// IsZero reports whether there are no assignments, so that encoding/json leaves
// the matrix out.
func (m AssignmentMatrix) IsZero() bool {
	return len(m.Fields) == 0 && len(m.Units) == 0 && len(m.Members) == 0
}

// Gaps returns how many of the fields and units nobody answers for.
func (m AssignmentMatrix) Gaps() int { return m.count(MatrixRow.Gap) }

// Overlaps returns how many of the fields and units several members answer
// for.
func (m AssignmentMatrix) Overlaps() int { return m.count(MatrixRow.Overlap) }

func (m AssignmentMatrix) count(has func(MatrixRow) bool) int {
	n := 0
	for _, rows := range [][]MatrixRow{m.Fields, m.Units} {
		for _, r := range rows {
			if has(r) {
				n++
			}
		}
	}
	return n
}

// A MatrixRow is a field or a unit and the members who answer for it.
type MatrixRow struct {
	// Field is the field; none in a row of a unit.
	Field Text `json:"field,omitzero"`
	// Unit is the unit; none in a row of a field.
	Unit UnitName `json:"unit,omitzero"`
	// Holders are the members who answer for it, in the order of the
	// assignments; nobody is a gap, several are an overlap.
	Holders []Holder `json:"holders,omitempty"`
	// Last is the member who answered for it last, where nobody does on the
	// date; none if nobody ever did.
	Last Holder `json:"last,omitzero"`
}

// Gap reports whether nobody answers for it.
func (r MatrixRow) Gap() bool { return len(r.Holders) == 0 }

// Overlap reports whether several members answer for it.
func (r MatrixRow) Overlap() bool { return len(r.Holders) > 1 }

// A Holder is a member who answers for a field or a unit.
type Holder struct {
	// Member is the id of the member, Name the name, or the id if the dossier
	// does not name the member.
	Member string `json:"member"`
	Name   string `json:"name"`
	// From is the first day; none means the first of the term, or not known.
	From calendar.Date `json:"from,omitzero"`
	// Until is the last day; none means the last of the term, or not known.
	Until calendar.Date `json:"until,omitzero"`
	// After is the name of the member that it was taken over from as that
	// member's successor.
	After string `json:"after,omitempty"`
	// Source is the id of the source of the assignment.
	Source string `json:"source,omitempty"`
}

// A MemberLoad is what one member has on the date assessed.
type MemberLoad struct {
	// Member is the id of the member, Name the name.
	Member string `json:"member"`
	Name   string `json:"name"`
	// Fields is how many fields the member answers for, Units how many units.
	Fields int `json:"fields"`
	Units  int `json:"units"`
	// Targets is how many of the resolution's targets, other bodies' plans
	// beside them left out, name the member as responsible.
	Targets int `json:"targets"`
}
