package resolution

import "github.com/nghiquyet/nghiquyet/indicator/calendar"

// A UnitName is a unit as lines name it. The zero UnitName is none.
type UnitName struct {
	// ID is the id of the unit.
	ID string `json:"id"`
	// Name is the unit's name, or the id if the dossier does not name it.
	Name Text `json:"name,omitzero"`
}

// A UnitState says whether a unit is there on a date.
type UnitState string

// The states of a unit.
const (
	// UnitStanding is there on the date.
	UnitStanding UnitState = "standing"
	// UnitEnded came to its end before it.
	UnitEnded UnitState = "ended"
	// UnitToCome is known and not there yet.
	UnitToCome UnitState = "toCome"
)

// A UnitLine is a unit as it stands on a date, what it came from and what
// became of it.
type UnitLine struct {
	UnitName
	// Level is its level; empty means that it is not stated.
	Level Level `json:"level,omitempty"`
	// State says whether it is there.
	State UnitState `json:"state"`
	// Body says that it is the one that adopted the resolution.
	Body bool `json:"body,omitempty"`
	// Parent is the unit that it belongs to on the date; none for one at the
	// top, and for one that is not there.
	Parent UnitName `json:"parent,omitzero"`
	// Depth is how many units stand above it.
	Depth int `json:"depth,omitempty"`
	// Units is how many units stand directly below it.
	Units int `json:"units,omitempty"`
	// From is the first day that it was there; none means not known, or from
	// the beginning.
	From calendar.Date `json:"from,omitzero"`
	// Until is the last day; none means that no end is known.
	Until calendar.Date `json:"until,omitzero"`
	// CameFrom are the units that it came from.
	CameFrom []UnitName `json:"cameFrom,omitempty"`
	// Ended says what ended it; empty if nothing did.
	Ended SuccessionKind `json:"ended,omitempty"`
	// Became are the units that came of it.
	Became []UnitName `json:"became,omitempty"`
	// Heir is the unit that stands on the date and carries its targets and
	// figures on; none if it stands itself or nobody does (rule T14).
	Heir UnitName `json:"heir,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}
