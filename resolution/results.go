package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
)

// Results are what was reported about a resolution. Each fact is known from
// its day of report, else from that of its source (rule C4). The zero Results
// are none.
type Results struct {
	// Indicators define what is observed and is no target's indicator.
	Indicators []indicator.Indicator `json:"indicators,omitempty"`
	// Observations are the figures reported, in any order.
	Observations []indicator.Observation `json:"observations,omitempty"`
	// Approvals are the steps in the approval of results, in any order.
	Approvals []Approval `json:"approvals,omitempty"`
	// Declared are the body's own verdicts on targets.
	Declared []indicator.Declared `json:"declared,omitempty"`
	// Tallies are the counts of targets as published.
	Tallies []indicator.PublishedTally `json:"tallies,omitempty"`
	// ProgramCounts are the counts of programmes as published.
	ProgramCounts []ProgramCount `json:"programCounts,omitempty"`
	// Events are what happened and no other member holds.
	Events []Event `json:"events,omitempty"`
}

// IsZero reports whether there are no results, so that encoding/json leaves
// them out.
func (r Results) IsZero() bool {
	return len(r.Indicators) == 0 && len(r.Observations) == 0 && len(r.Approvals) == 0 && len(r.Declared) == 0 &&
		len(r.Tallies) == 0 && len(r.ProgramCounts) == 0 && len(r.Events) == 0
}

// A ProgramCount is a count of programmes as a body published it: "completed
// 5/8". What the body's word means is a stage of the lifecycle, stated here and
// never guessed.
type ProgramCount struct {
	// Label is the body's word: "hoàn thành".
	Label string `json:"label"`
	// Stage is the stage that the word means: programmes at it or beyond count.
	Stage program.Stage `json:"stage"`
	// Meaning says in words what was counted.
	Meaning string `json:"meaning,omitempty"`
	// Translations holds Meaning in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Count is the number published.
	Count int `json:"count"`
	// Of is the number of programmes that it speaks of; 0 means not said.
	Of int `json:"of,omitempty"`
	// On is the day that it is about; none means that from which it was known.
	On calendar.Date `json:"on,omitzero"`
	// Reported is the day from which it was known; none means that of the
	// source, or On.
	Reported calendar.Date `json:"reported,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// An Event is something that happened: a recognition, a decision.
type Event struct {
	// ID names the event.
	ID string `json:"id"`
	// Text says what happened.
	Text string `json:"text,omitempty"`
	// Translations holds Text in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Period is when it happened, or what it is for; none means that it is not
	// known.
	Period calendar.Period `json:"period,omitzero"`
	// Reported is the day from which it was known; none means that of the
	// source, or the last day of Period.
	Reported calendar.Date `json:"reported,omitzero"`
	// Unit is the id of the unit that it befell; empty means the resolution's
	// body.
	Unit string `json:"unit,omitempty"`
	// Document is the decision it rests on.
	Document string `json:"document,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}
