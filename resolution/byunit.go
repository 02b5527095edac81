package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// ByUnit is what each of several units must do for itself: issue its own action
// programme, hold its own conference, study the resolution. The zero ByUnit is
// nothing of the kind.
type ByUnit struct {
	// Units are the ids of the units that must; empty if they are not named.
	Units []string `json:"units,omitempty"`
	// Done are those that have, with the day, in any order.
	Done []UnitDone `json:"done,omitempty"`
	// Counts are how many have as published: "350/459". They stay beside what
	// Done gives.
	Counts []UnitCount `json:"counts,omitempty"`
}

// IsZero reports whether nothing is said of units, so that encoding/json leaves
// it out.
func (b ByUnit) IsZero() bool { return len(b.Units) == 0 && len(b.Done) == 0 && len(b.Counts) == 0 }

// A UnitDone is a unit that has done what it must.
type UnitDone struct {
	// Unit is the id of the unit.
	Unit string `json:"unit"`
	// On is the day; none if it is not known.
	On calendar.Date `json:"on,omitzero"`
	// Reported is the day from which it was known; none means On, else that of
	// the source.
	Reported calendar.Date `json:"reported,omitzero"`
	// Number is the number of the unit's document as printed.
	Number string `json:"number,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A UnitCount is how many units have done what they must, as published.
type UnitCount struct {
	// Done is how many have.
	Done decimal.Decimal `json:"done,omitzero"`
	// Of is how many must; no number means that it was not published.
	Of decimal.Decimal `json:"of,omitzero"`
	// Percent is their share as published.
	Percent indicator.Printed `json:"percent,omitzero"`
	// On is the day that it is about; none means that from which it was known.
	On calendar.Date `json:"on,omitzero"`
	// Reported is the day from which it was known; none means On, else that of
	// the source.
	Reported calendar.Date `json:"reported,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A ByUnitLine is how many units have done what they must, and which have not.
// The zero ByUnitLine is that of something that no unit must do for itself.
type ByUnitLine struct {
	// Share is how many of the units named have; the zero Share if none is
	// named.
	Share Share `json:"share,omitzero"`
	// Done are those that have by the date, in the order of the dossier.
	Done []UnitDoneLine `json:"done,omitempty"`
	// Missing are those that have not.
	Missing []UnitName `json:"missing,omitempty"`
	// Counts are the counts published by the date, in order of their days.
	Counts []UnitCountLine `json:"counts,omitempty"`
}

// IsZero reports whether nothing is said of units, so that encoding/json leaves
// it out.
func (l ByUnitLine) IsZero() bool {
	return l.Share == (Share{}) && len(l.Done) == 0 && len(l.Counts) == 0
}

// A UnitDoneLine is a unit that has done what it must.
type UnitDoneLine struct {
	UnitName
	// On is the day; none if it is not known.
	On calendar.Date `json:"on,omitzero"`
	// Number is the number of its document as printed.
	Number string `json:"number,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A UnitCountLine is a published count of units, and whether it holds.
type UnitCountLine struct {
	// Published is the count as published.
	Published Share `json:"published"`
	// Printed is the percentage as published beside the computed one; nil means
	// that none was published.
	Printed *PrintedLine `json:"printed,omitempty"`
	// Computed is what the units named give for its day; the zero Share if
	// none is named.
	Computed Share `json:"computed,omitzero"`
	// On is the day that it is about; none means that this was not published.
	On calendar.Date `json:"on,omitzero"`
	// Known is the day from which it was known.
	Known calendar.Date `json:"known,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}
