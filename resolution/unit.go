package resolution

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A Unit is a body or place: a province, a district, a commune, a Party
// organisation.
type Unit struct {
	// ID names the unit in observations, assignments and successions.
	ID string `json:"id"`
	// Name is the unit's name.
	Name string `json:"name,omitempty"`
	// Translations holds Name in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Level is its level; empty means that it is not stated.
	Level Level `json:"level,omitempty"`
	// Parent is the id of the unit that it belongs to, at first if it has
	// Moves; empty means none that the dossier speaks of.
	Parent string `json:"parent,omitempty"`
	// Moves are the units that it came to belong to later, in any order.
	Moves []Move `json:"moves,omitempty"`
	// From is a day from which it stood; none means the day of the succession
	// that made it, and if none did, the beginning.
	From calendar.Date `json:"from,omitzero"`
	// Groups are the groups of units that it is one of, as allocations name
	// those that give each unit of a group a floor: "xã nông thôn mới".
	Groups []string `json:"groups,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A Move puts a unit, as it is, under another one. What becomes of the parent
// itself is a [Succession] of the parent and needs no move: units follow it
// where it was merged or renamed, and come under what it belonged to where it
// was abolished.
type Move struct {
	// On is the first day on which it held.
	On calendar.Date `json:"on"`
	// Parent is the id of the unit that it belongs to from then on; empty means
	// none that the dossier speaks of.
	Parent string `json:"parent,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A Level is the level of a unit. The empty Level is not stated; other unknown
// ones are kept and reported by [Validate].
type Level string

// The levels, from the top.
const (
	// LevelNation is the whole country.
	LevelNation Level = "nation"
	// LevelProvince is a province or a city of that rank.
	LevelProvince Level = "province"
	// LevelDistrict is a district, or a town or city of that rank.
	LevelDistrict Level = "district"
	// LevelCommune is a commune, a ward or a township.
	LevelCommune Level = "commune"
	// LevelVillage is a village, a hamlet or a residential group.
	LevelVillage Level = "village"
	// LevelOrganisation is an organisation or agency without a territory.
	LevelOrganisation Level = "organisation"
)

var levels = []Level{
	LevelNation, LevelProvince, LevelDistrict, LevelCommune, LevelVillage, LevelOrganisation,
}

// rank returns the place of the level from the top; -1 for an organisation, and
// for what is not stated or not known.
func (l Level) rank() int {
	if l == LevelOrganisation {
		return -1
	}
	return slices.Index(levels, l)
}

// A Succession says what became of units on a day: the day before is their
// last.
type Succession struct {
	// ID names the succession.
	ID string `json:"id"`
	// Kind says what happened.
	Kind SuccessionKind `json:"kind"`
	// On is the first day on which it held.
	On calendar.Date `json:"on,omitzero"`
	// Reported is the day from which it was known; none means On.
	Reported calendar.Date `json:"reported,omitzero"`
	// From are the ids of the units that it befell.
	From []string `json:"from"`
	// To are the ids of the units that came of them. The one unit that several
	// were merged into, or that one was renamed to, carries on what they
	// promised. Where one was split nothing is apportioned: its targets end, as
	// they do where units were abolished, with none in To (rule T14).
	To []string `json:"to,omitempty"`
	// Text says in words what happened.
	Text string `json:"text,omitempty"`
	// Translations holds Text in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// LegalBasis is the decision it rests on; empty means that it was not
	// published.
	LegalBasis string `json:"legalBasis,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A SuccessionKind says what became of units. Unknown ones are kept and
// reported by [Validate].
type SuccessionKind string

// The kinds of succession.
const (
	// Merged units became one: several a new one, or one of them a part of
	// another that stood before.
	Merged SuccessionKind = "merged"
	// Split is one unit that became several.
	Split SuccessionKind = "split"
	// Renamed is one unit under a new name.
	Renamed SuccessionKind = "renamed"
	// Abolished units ended.
	Abolished SuccessionKind = "abolished"
)

var successionKinds = []SuccessionKind{Merged, Split, Renamed, Abolished}
