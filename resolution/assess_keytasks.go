package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/program"
)

// keyTaskGroups are the groups in the order in which they are counted.
var keyTaskGroups = [...]indicator.Group{
	indicator.GroupAchieved, indicator.GroupNear, indicator.GroupOpen, indicator.GroupLater,
	indicator.GroupFailed, indicator.GroupUnknown, indicator.GroupOut,
}

// keyTasks says how far what the key tasks are linked to has come.
func (a *assessor) keyTasks(targets *TargetSummary, programs *ProgramSummary, instruments []InstrumentLine) []KeyTaskLine {
	targetAt := places(len(targets.Lines), func(i int) string { return targets.Lines[i].ID })
	programAt := places(len(programs.Lines), func(i int) string { return programs.Lines[i].ID })
	instrumentAt := places(len(instruments), func(i int) string { return instruments[i].ID })
	var lines []KeyTaskLine
	for i := range a.d.Resolution.KeyTasks {
		k := &a.d.Resolution.KeyTasks[i]
		line := KeyTaskLine{
			ID: k.ID, Number: k.Number, Title: a.text(k.Title, k.Translations), Source: a.promised(k.Source),
			Linked: len(k.Targets) + len(k.Programs) + len(k.Instruments),
		}
		if line.Linked > 0 {
			line.Rule, line.DoneFrom = cmp.Or(k.Rule, indicator.PartsAll), cmp.Or(k.DoneFrom, program.Completed)
			if line.Rule == indicator.PartsCount {
				line.AtLeast = k.AtLeast
			}
		}
		for _, id := range k.Targets {
			link := KeyTaskLink{Section: SectionTargets, ID: id, Group: indicator.GroupUnknown}
			if j, ok := targetAt[id]; ok {
				verdict := targets.Lines[j].Assessment.Verdict
				link.Title, link.Group = targets.Lines[j].Text, verdict.Group()
				line.Targets.Add(verdict)
			}
			line.Links = append(line.Links, link)
		}
		for _, id := range k.Programs {
			link := KeyTaskLink{Section: SectionPrograms, ID: id, Group: indicator.GroupUnknown}
			if j, ok := programAt[id]; ok {
				state := programs.Lines[j].State
				link.Title, link.Group = programs.Lines[j].Title, stageGroup(state, line.DoneFrom)
				line.Programs.Add(state)
			}
			line.Links = append(line.Links, link)
		}
		for _, id := range k.Instruments {
			link := KeyTaskLink{Section: SectionInstruments, ID: id, Group: indicator.GroupUnknown}
			if j, ok := instrumentAt[id]; ok {
				link.Title, link.Group = instruments[j].Title, stageGroup(instruments[j].State, program.Issued)
			}
			line.Links = append(line.Links, link)
		}
		line.count()
		lines = append(lines, line)
	}
	return lines
}

// stageGroup returns the group of something that is achieved from a stage on.
func stageGroup(s program.StageState, achievedFrom program.Stage) indicator.Group {
	switch {
	case s.Stage == program.Cancelled:
		return indicator.GroupOut
	case !s.Stage.IsValid():
		return indicator.GroupUnknown
	case s.AtLeast(achievedFrom):
		return indicator.GroupAchieved
	}
	return indicator.GroupOpen
}

// count counts the links by group and applies the rule.
func (l *KeyTaskLine) count() {
	counts := map[indicator.Group]int{}
	for i := range l.Links {
		counts[l.Links[i].Group]++
	}
	for _, g := range keyTaskGroups {
		if counts[g] > 0 {
			l.Groups = append(l.Groups, GroupCount{g, counts[g]})
		}
	}
	counted := l.Linked - counts[indicator.GroupOut]
	if counted == 0 {
		return
	}
	l.Achieved = shareOf(number(counts[indicator.GroupAchieved]), number(counted))
	switch l.Rule {
	case indicator.PartsAll:
		l.Group = groupOf(counts, counted)
	case indicator.PartsAny:
		l.Group = groupOf(counts, 1)
	case indicator.PartsCount:
		if l.AtLeast > 0 {
			l.Group = groupOf(counts, l.AtLeast)
			break
		}
		l.Group = indicator.GroupUnknown
	default:
		l.Group = indicator.GroupUnknown
	}
}

// groupOf returns where something stands that needs a number of what was
// counted to be achieved: achieved when they are, failed when no longer enough
// of them can be, unknown when that hangs on what is not known. What is nearly
// met no longer becomes met, and makes up for the rest as near.
func groupOf(counts map[indicator.Group]int, need int) indicator.Group {
	achieved := counts[indicator.GroupAchieved]
	near := achieved + counts[indicator.GroupNear]
	later := counts[indicator.GroupLater]
	open := counts[indicator.GroupOpen] + later
	unknown := counts[indicator.GroupUnknown]
	switch {
	case achieved >= need:
		return indicator.GroupAchieved
	case near+open+unknown < need:
		return indicator.GroupFailed
	case near+open < need:
		return indicator.GroupUnknown
	case near >= need:
		return indicator.GroupNear
	case counts[indicator.GroupOpen] == 0:
		return indicator.GroupLater
	}
	return indicator.GroupOpen
}
