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
