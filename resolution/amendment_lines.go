package resolution

import "github.com/nghiquyet/nghiquyet/indicator/calendar"

// An AmendmentLine is an amendment in force on the date.
type AmendmentLine struct {
	// ID is the id of the amendment.
	ID string `json:"id"`
	// Adopted is the day it was decided, where it is stated.
	Adopted calendar.Date `json:"adopted,omitzero"`
	// Effective is the first day that it is in force.
	Effective calendar.Date `json:"effective"`
	// Reason says why.
	Reason Text `json:"reason,omitzero"`
	// Document names the decision.
	Document string `json:"document,omitempty"`
	// Declared is the counts that it states; 0 is none stated.
	Declared Declared `json:"declared,omitzero"`
	// Added is what it added, in the order of the dossier.
	Added []ItemLine `json:"added,omitempty"`
	// Removed is what it removed, in the order of the dossier.
	Removed []ItemLine `json:"removed,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// An ItemLine names a target, a key task, a programme or an instrument.
type ItemLine struct {
	// Section says which of them it is.
	Section Section `json:"section"`
	// ID is its id.
	ID string `json:"id"`
	// Text is the target as printed, or the title.
	Text Text `json:"text,omitzero"`
}

// amendmentLines returns the amendments in force, in the order in which they
// took effect.
func (a *assessor) amendmentLines() []AmendmentLine {
	var lines []AmendmentLine
	for _, m := range amendmentsInOrder(a.whole.Resolution.Amendments) {
		if !m.inForce(a.asOf, a.knownOn) {
			continue
		}
		lines = append(lines, AmendmentLine{
			ID: m.ID, Adopted: m.Adopted, Effective: m.Effective, Reason: a.text(m.Reason, m.Translations), Document: m.Document,
			Declared: m.Declared, Added: a.itemLines(&m.Added), Removed: a.itemLines(&m.Removed), Source: a.promised(m.Source),
		})
	}
	return lines
}

// itemLines names the things that an amendment adds or removes.
func (a *assessor) itemLines(items *Items) []ItemLine {
	r := &a.whole.Resolution
	var lines []ItemLine
	add := func(s Section, id string, text Text) {
		for _, named := range items.of(s) {
			if named == id {
				lines = append(lines, ItemLine{s, id, text})
			}
		}
	}
	for i := range r.Targets {
		t := &r.Targets[i]
		text := a.text(t.Text, t.Translations)
		if text.IsZero() {
			text = a.text(t.Indicator.Name, t.Indicator.Translations)
		}
		add(SectionTargets, t.ID, text)
	}
	for i := range r.KeyTasks {
		add(SectionKeyTasks, r.KeyTasks[i].ID, a.text(r.KeyTasks[i].Title, r.KeyTasks[i].Translations))
	}
	for i := range r.Programs {
		add(SectionPrograms, r.Programs[i].ID, a.text(r.Programs[i].Title, r.Programs[i].Translations))
	}
	for i := range r.Instruments {
		add(SectionInstruments, r.Instruments[i].ID, a.text(r.Instruments[i].Title, r.Instruments[i].Translations))
	}
	return lines
}
