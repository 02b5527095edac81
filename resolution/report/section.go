package report

import "github.com/nghiquyet/nghiquyet/resolution"

// A Section is a part of a report, under a heading of its own. The empty
// Section is none.
type Section string

// The sections, in the order in which reports have them.
const (
	// SectionTargets is the tallies, the targets by field, their charts and
	// what is held every period.
	SectionTargets = Section(resolution.SectionTargets)
	// SectionObjectives is the general aims.
	SectionObjectives Section = "objectives"
	// SectionKeyTasks is the key tasks.
	SectionKeyTasks = Section(resolution.SectionKeyTasks)
	// SectionPrograms is the programmes, their stages and their time.
	SectionPrograms = Section(resolution.SectionPrograms)
	// SectionTasks is the tasks, first those overdue and falling due.
	SectionTasks Section = "tasks"
	// SectionDissemination is the conferences and what followed.
	SectionDissemination = Section(resolution.SectionDissemination)
	// SectionInstruments is the documents that carry the resolution out.
	SectionInstruments = Section(resolution.SectionInstruments)
	// SectionAssignments is the people and who has what.
	SectionAssignments = Section(resolution.SectionAssignments)
	// SectionUnits is the units and what became of them.
	SectionUnits = Section(resolution.SectionUnits)
	// SectionChanges is what changed since an earlier day, and why.
	SectionChanges Section = "changes"
	// SectionResults is the figures that no target asks for, and the events.
	SectionResults = Section(resolution.SectionResults)
	// SectionPrinted is what was printed against what is computed.
	SectionPrinted Section = "printed"
	// SectionFindings is the doubts about the document.
	SectionFindings Section = "findings"
	// SectionMethod is how each figure was computed.
	SectionMethod Section = "method"
	// SectionSources is the sources of what is shown. It is always there.
	SectionSources Section = "sources"
)

// Sections returns all sections, in the order in which reports have them.
func Sections() []Section {
	return []Section{
		SectionTargets, SectionObjectives, SectionKeyTasks, SectionPrograms, SectionTasks, SectionDissemination,
		SectionInstruments, SectionAssignments, SectionUnits, SectionChanges, SectionResults, SectionPrinted,
		SectionFindings, SectionMethod, SectionSources,
	}
}
