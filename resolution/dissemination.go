package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// Dissemination is how a resolution was made known to those who must carry it
// out: "quán triệt, học tập nghị quyết". The zero Dissemination is none known.
type Dissemination struct {
	// Conferences are the conferences held.
	Conferences []Conference `json:"conferences,omitempty"`
	// Units are the ids of the units that must hold a conference of their own;
	// empty if they are not named. A unit has held it when one of Conferences
	// is its.
	Units []string `json:"units,omitempty"`
	// FollowUp is what came after the conferences, in cells and organisations.
	FollowUp []FollowUp `json:"followUp,omitempty"`
}

// IsZero reports whether nothing is known, so that encoding/json leaves it out.
func (d Dissemination) IsZero() bool {
	return len(d.Conferences) == 0 && len(d.Units) == 0 && len(d.FollowUp) == 0
}

// A Conference is one conference, or several that were reported together.
type Conference struct {
	// ID names the conference.
	ID string `json:"id"`
	// Title is what it is called.
	Title string `json:"title,omitempty"`
	// Translations holds Title in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Number is how many conferences the figures are of; 0 means one.
	Number int `json:"number,omitempty"`
	// Form says how people took part; empty means that it is not known.
	Form Form `json:"form,omitempty"`
	// Unit is the id of the unit that held it; empty means the resolution's
	// body.
	Unit string `json:"unit,omitempty"`
	// Level is the level that it was for; empty means that it is not stated.
	Level Level `json:"level,omitempty"`
	// Reach says from where to where it reached: "from district to communes".
	Reach string `json:"reach,omitempty"`
	// Audience is whom it was for.
	Audience []string `json:"audience,omitempty"`
	// Held is when it was held; none means that it is not known.
	Held calendar.Period `json:"held,omitzero"`
	// Reported is the day from which it was known; none means that of the
	// source, or the day it was held.
	Reported calendar.Date `json:"reported,omitzero"`
	// Attending is how many of those due attended; no number means that it was
	// not published.
	Attending decimal.Decimal `json:"attending,omitzero"`
	// Due is how many were to attend; no number means that it was not
	// published.
	Due decimal.Decimal `json:"due,omitzero"`
	// Attendance is who attended of those due, audience by audience. Where
	// Attending or Due was not published, the coverage is that of these sums,
	// if both are known of every audience.
	Attendance []Attendance `json:"attendance,omitempty"`
	// Invited is how many guests attended beside those due; they are no part
	// of the coverage.
	Invited decimal.Decimal `json:"invited,omitzero"`
	// Coverage is the share of those due that attended, as published.
	Coverage indicator.Printed `json:"coverage,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
	// Note says what a reader should know and no other member holds.
	Note string `json:"note,omitempty"`
}

// An Attendance is how many of one audience attended.
type Attendance struct {
	// Audience is the audience: "key cadres".
	Audience string `json:"audience"`
	// Attending is how many of those due attended; no number means that it was
	// not published.
	Attending decimal.Decimal `json:"attending,omitzero"`
	// Due is how many were to attend; no number means that it was not
	// published.
	Due decimal.Decimal `json:"due,omitzero"`
}

// A Form says how people take part in a conference. The empty Form is not
// known; other unknown ones are kept and reported by [Validate].
type Form string

// The forms of conference.
const (
	// InPerson is "trực tiếp".
	InPerson Form = "inPerson"
	// Online is "trực tuyến".
	Online Form = "online"
	// InBoth is in person for some and online for others.
	InBoth Form = "both"
)

var forms = []Form{InPerson, Online, InBoth}

// A FollowUp is what followed the conferences: cells study the resolution and
// roll out their own.
type FollowUp struct {
	// ID names the follow-up.
	ID string `json:"id"`
	// Text says what followed.
	Text string `json:"text,omitempty"`
	// Translations holds Text in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Done is how many units have done it; no number means that it was not
	// published.
	Done decimal.Decimal `json:"done,omitzero"`
	// Of is how many are to do it; no number means that it was not published.
	Of decimal.Decimal `json:"of,omitzero"`
	// ByUnit names the units, those that must and those that have.
	ByUnit ByUnit `json:"byUnit,omitzero"`
	// Reported is the day from which it was known; none means that of the
	// source.
	Reported calendar.Date `json:"reported,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}
