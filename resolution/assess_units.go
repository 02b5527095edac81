package resolution

// unitLines returns the units known: those that stand on the date assessed in the
// order of their tree, then those that do not in the order of the dossier.
func (a *assessor) unitLines(t *tree) []UnitLine {
	heirs := t.heirs(a.asOf)
	var lines []UnitLine
	for _, u := range t.order {
		lines = append(lines, a.unitLine(t, u, heirs[u]))
	}
	for u := range t.list {
		if !t.lives[u].unknown && !t.stands(u, a.asOf) {
			lines = append(lines, a.unitLine(t, u, heirs[u]))
		}
	}
	return lines
}

func (a *assessor) unitLine(t *tree, u, heir int) UnitLine {
	unit, l := &t.list[u], &t.lives[u]
	line := UnitLine{
		UnitName: a.unitName(unit.ID), Level: unit.Level, State: UnitStanding, Body: unit.ID == a.d.Resolution.Body,
		Depth: t.depths[u], Units: len(t.children[u]), From: l.from, Source: a.promised(unit.Source),
	}
	if p := t.parents[u]; p >= 0 {
		line.Parent = a.unitName(t.list[p].ID)
	}
	for _, s := range l.made {
		line.CameFrom = append(line.CameFrom, a.unitNames(t.changes[s].From)...)
	}
	if l.end >= 0 {
		s := &t.changes[l.end]
		line.Until, line.Ended, line.Became = l.last(), s.Kind, a.unitNames(s.To)
	}
	switch {
	case t.ended(u, a.asOf):
		line.State = UnitEnded
	case !t.stands(u, a.asOf):
		line.State = UnitToCome
	}
	if heir >= 0 && heir != u {
		line.Heir = a.unitName(t.list[heir].ID)
	}
	return line
}

// unitName returns a unit with its name.
func (a *assessor) unitName(id string) UnitName { return UnitName{ID: id, Name: a.unit(id)} }

func (a *assessor) unitNames(ids []string) []UnitName {
	var names []UnitName
	for _, id := range ids {
		names = append(names, a.unitName(id))
	}
	return names
}
