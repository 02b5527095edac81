package resolution

import (
	"cmp"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
)

// An Amendment changes a resolution as a whole after its adoption: how many
// targets, key tasks and programmes it says it has, and which of those that the
// dossier holds belong to it. What it adds stands in the lists of the
// [Resolution] beside what was adopted with it, so that nothing is written over;
// what it replaces is removed, and what comes in its place added, under an id of
// its own. The goals and due periods of single targets are amended by
// [indicator.Revision].
//
// It counts on a date from Effective on, if it was adopted by the date of
// knowledge. Then what was added is there from that day and not before; what was
// removed is no longer there and counts in no tally. A target that is taken back
// and stays in the count is one withdrawn by a revision (rule C1).
type Amendment struct {
	// ID names the amendment.
	ID string `json:"id"`
	// Adopted is the day it was decided; none means Effective.
	Adopted calendar.Date `json:"adopted,omitzero"`
	// Effective is the first day that it is in force.
	Effective calendar.Date `json:"effective"`
	// Reason says why.
	Reason string `json:"reason,omitempty"`
	// Translations holds Reason in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Document names the decision.
	Document string `json:"document,omitempty"`
	// Declared is the counts that the resolution states of itself from then on;
	// a count of 0 leaves the one before.
	Declared Declared `json:"declared,omitzero"`
	// Added are the ids of what it adds.
	Added Items `json:"added,omitzero"`
	// Removed are the ids of what it removes.
	Removed Items `json:"removed,omitzero"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// Items are things of a resolution by their ids.
type Items struct {
	// Targets are the ids of targets.
	Targets []string `json:"targets,omitempty"`
	// KeyTasks are the ids of key tasks.
	KeyTasks []string `json:"keyTasks,omitempty"`
	// Programs are the ids of programmes.
	Programs []string `json:"programs,omitempty"`
	// Instruments are the ids of instruments.
	Instruments []string `json:"instruments,omitempty"`
}

// IsZero reports whether there are no items, so that encoding/json leaves them
// out.
func (i Items) IsZero() bool {
	return len(i.Targets) == 0 && len(i.KeyTasks) == 0 && len(i.Programs) == 0 && len(i.Instruments) == 0
}

// of returns the ids of a section.
func (i *Items) of(s Section) []string {
	switch s {
	case SectionTargets:
		return i.Targets
	case SectionKeyTasks:
		return i.KeyTasks
	case SectionPrograms:
		return i.Programs
	case SectionInstruments:
		return i.Instruments
	}
	return nil
}

// amendable are the sections that amendments add to and remove from.
var amendable = [...]Section{SectionTargets, SectionKeyTasks, SectionPrograms, SectionInstruments}

// adopted returns the day from which the amendment is known.
func (a *Amendment) adopted() calendar.Date { return cmp.Or(a.Adopted, a.Effective) }

// inForce reports whether the amendment counts on a day, as known on another.
// On no day none does.
func (a *Amendment) inForce(on, known calendar.Date) bool {
	return on.IsValid() && a.Effective.IsValid() && !a.Effective.After(on) && !a.adopted().After(known)
}

// amendmentsInOrder returns amendments in the order in which they take effect,
// of one day in that of their adoption and of the document.
func amendmentsInOrder(list []Amendment) []*Amendment {
	order := make([]*Amendment, len(list))
	for i := range list {
		order[i] = &list[i]
	}
	slices.SortStableFunc(order, func(a, b *Amendment) int {
		return cmp.Or(a.Effective.Compare(b.Effective), a.adopted().Compare(b.adopted()))
	})
	return order
}

// A presence says which things of a resolution are not there, by their section
// and id.
type presence map[Section]map[string]bool

// presenceBefore returns what is not there before any of the amendments, which
// are in order: what the first to name it adds.
func presenceBefore(order []*Amendment) presence {
	absent := presence{}
	for _, s := range amendable {
		absent[s] = map[string]bool{}
		for _, a := range order {
			for _, id := range a.Removed.of(s) {
				first(absent[s], id, slices.Contains(a.Added.of(s), id))
			}
			for _, id := range a.Added.of(s) {
				first(absent[s], id, true)
			}
		}
	}
	return absent
}

// apply lets an amendment take effect, and tells of everything that comes or
// goes.
func (p presence) apply(a *Amendment, tell func(s Section, id string, there bool)) {
	for _, s := range amendable {
		set := func(id string, absent bool) {
			if p[s][id] != absent {
				p[s][id] = absent
				tell(s, id, !absent)
			}
		}
		for _, id := range a.Removed.of(s) {
			set(id, true)
		}
		for _, id := range a.Added.of(s) {
			set(id, false)
		}
	}
}

// amend applies the amendments in force on a day, as known on another: to the
// declared counts, and to which things are there. It returns the resolution
// with the things that are there, and which those are where some are not.
func amend(r *Resolution, on, known calendar.Date) (Resolution, keptPlaces) {
	amended, moved := *r, keptPlaces{}
	order := amendmentsInOrder(r.Amendments)
	absent := presenceBefore(order)
	for _, a := range order {
		if a.inForce(on, known) {
			amended.Declared.amend(a)
			absent.apply(a, func(Section, string, bool) {})
		}
	}
	amended.Targets = kept(moved, "resolution.targets", r.Targets, func(t *indicator.Target) bool { return !absent[SectionTargets][t.ID] })
	amended.KeyTasks = kept(moved, "resolution.keyTasks", r.KeyTasks, func(k *KeyTask) bool { return !absent[SectionKeyTasks][k.ID] })
	amended.Programs = kept(moved, "resolution.programs", r.Programs, func(p *program.Program) bool { return !absent[SectionPrograms][p.ID] })
	amended.Instruments = kept(moved, "resolution.instruments", r.Instruments, func(n *Instrument) bool { return !absent[SectionInstruments][n.ID] })
	return amended, moved
}

// amend replaces the counts that an amendment states.
func (d *Declared) amend(a *Amendment) {
	if a.Declared == (Declared{}) {
		return
	}
	d.Targets = cmp.Or(a.Declared.Targets, d.Targets)
	d.KeyTasks = cmp.Or(a.Declared.KeyTasks, d.KeyTasks)
	d.Programs = cmp.Or(a.Declared.Programs, d.Programs)
	d.Source = cmp.Or(a.Declared.Source, a.Source, d.Source)
}
