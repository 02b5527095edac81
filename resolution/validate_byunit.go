package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// byUnit validates what each of several units must do for itself.
func (v *validator) byUnit(path finding.Path, b *ByUnit) {
	among := v.eachUnit(string(path.Name("units")), b.Units)
	at := item{array: string(path.Name("done"))}
	done := make(map[string]bool, len(b.Done))
	for i := range b.Done {
		d := &b.Done[i]
		at.index = i
		v.unitAt(func() finding.Path { return at.path().Name("unit") }, d.Unit)
		v.source(at, d.Source, false)
		v.dated(at, v.known.from(d.Reported, d.On, d.Source), d.Source)
		switch {
		case done[d.Unit]:
			v.at(at, finding.SeverityWarning, CodeDuplicateID, "unit", d.Unit, "has done it before: the first counts")
		case len(b.Units) > 0 && !among[d.Unit]:
			v.at(at, finding.SeverityWarning, CodeNotAmong, "unit", d.Unit, "is none of units, which must do it")
		}
		done[d.Unit] = true
	}
	at.array = string(path.Name("counts"))
	for i := range b.Counts {
		c := &b.Counts[i]
		at.index = i
		v.source(at, c.Source, true)
		v.dated(at, v.known.from(c.Reported, c.On, c.Source), c.Source)
		v.notNegative(at.path, "done", c.Done)
		v.notNegative(at.path, "of", c.Of)
		v.notMore(at, "done", c.Done, c.Of)
		v.printed(at, "percent", &c.Percent)
	}
}

// printed validates the words of a printed figure, if there is one.
func (v *validator) printed(at item, member string, p *indicator.Printed) {
	if *p == (indicator.Printed{}) {
		return
	}
	if list := p.Validate(); len(list) > 0 {
		v.list.Add(at.path().Name(member), list)
	}
}

// eachUnit validates a list of ids of units, each of which counts once, and
// returns them.
func (v *validator) eachUnit(array string, ids []string) map[string]bool {
	among := make(map[string]bool, len(ids))
	for i, id := range ids {
		path := item{array, i}.path
		v.unitAt(path, id)
		if among[id] {
			v.report(finding.SeverityError, CodeDuplicateID, path(), id, "want each unit once")
		}
		among[id] = true
	}
	return among
}

// unitAt reports an id at a path that is no unit's.
func (v *validator) unitAt(path func() finding.Path, id string) {
	if _, ok := v.units[id]; !ok {
		v.report(finding.SeverityError, CodeUnknownReference, path(), id, "want the id of one of units")
	}
}
