package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/program"
)

// A KeyTask is a task that a resolution singles out: nhiệm vụ trọng tâm, khâu
// đột phá. Its progress is that of the targets, programmes and instruments that
// it is linked to, by the rule stated here; without links nothing can be said
// about it.
//
// A target counts by its verdict; a programme is achieved from the stage
// DoneFrom on; an instrument is achieved when it is issued. What is cancelled
// or withdrawn is out of the count.
type KeyTask struct {
	// ID names the key task.
	ID string `json:"id"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Title is the key task.
	Title string `json:"title,omitempty"`
	// Translations holds Title in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Targets are the ids of the targets that it is measured by.
	Targets []string `json:"targets,omitempty"`
	// Programs are the ids of the programmes that carry it out.
	Programs []string `json:"programs,omitempty"`
	// Instruments are the ids of the instruments that carry it out.
	Instruments []string `json:"instruments,omitempty"`
	// Rule says how many of these must be achieved; empty means all.
	Rule indicator.PartsRule `json:"rule,omitempty"`
	// AtLeast is the number that must be achieved under
	// [indicator.PartsCount].
	AtLeast int `json:"atLeast,omitempty"`
	// DoneFrom is the stage from which a programme counts as achieved; empty
	// means [program.Completed].
	DoneFrom program.Stage `json:"doneFrom,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A KeyTaskLine is a key task, how far what it is linked to has come, and by
// which rule.
type KeyTaskLine struct {
	// ID is the id of the key task.
	ID string `json:"id"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Title is the key task.
	Title Text `json:"title"`
	// Linked is the number of targets, programmes and instruments that it is
	// linked to; 0 means that nothing can be said about its progress.
	Linked int `json:"linked"`
	// Targets counts the linked targets by verdict.
	Targets indicator.Tally `json:"targets,omitzero"`
	// Programs counts the linked programmes by stage.
	Programs program.StageTally `json:"programs,omitzero"`
	// Links are what it is linked to, targets first, then programmes, then
	// instruments, each with the group that it counts in.
	Links []KeyTaskLink `json:"links,omitempty"`
	// Groups counts Links by group, those that are not empty in the order from
	// achieved to out. They add up to Linked.
	Groups []GroupCount `json:"groups,omitempty"`
	// Achieved is how many of the links that are not out are achieved; the zero
	// Share without any.
	Achieved Share `json:"achieved,omitzero"`
	// Group is where the key task stands by its rule; empty without links that
	// count.
	Group indicator.Group `json:"group,omitempty"`
	// Rule, AtLeast and DoneFrom are the rule, its empty members filled in.
	Rule     indicator.PartsRule `json:"rule,omitempty"`
	AtLeast  int                 `json:"atLeast,omitempty"`
	DoneFrom program.Stage       `json:"doneFrom,omitempty"`
	// Source is the id of the source.
	Source string `json:"source,omitempty"`
}

// A KeyTaskLink is something that a key task is linked to.
type KeyTaskLink struct {
	// Section says what it is: a target, a programme or an instrument.
	Section Section `json:"section"`
	// ID is its id.
	ID string `json:"id"`
	// Title is what it is called; none if the dossier does not have it.
	Title Text `json:"title,omitzero"`
	// Group is the group that it counts in.
	Group indicator.Group `json:"group"`
}

// A GroupCount is how many are in a group.
type GroupCount struct {
	// Group is the group.
	Group indicator.Group `json:"group"`
	// Count is how many are in it.
	Count int `json:"count"`
}
