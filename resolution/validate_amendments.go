package resolution

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// amendments validates the amendments of the whole.
func (v *validator) amendments() {
	const array = "resolution.amendments"
	r := &v.d.Resolution
	v.ids(array, len(r.Amendments), func(i int) string { return r.Amendments[i].ID })
	named := map[Section]map[string]int{
		SectionTargets:     places(len(r.Targets), func(i int) string { return r.Targets[i].ID }),
		SectionKeyTasks:    places(len(r.KeyTasks), func(i int) string { return r.KeyTasks[i].ID }),
		SectionPrograms:    places(len(r.Programs), func(i int) string { return r.Programs[i].ID }),
		SectionInstruments: places(len(r.Instruments), func(i int) string { return r.Instruments[i].ID }),
	}
	_, counts := v.counts()
	for i := range r.Amendments {
		a, at := &r.Amendments[i], item{array, i}
		v.source(at, a.Source, false)
		if !a.Effective.IsValid() {
			v.at(at, finding.SeverityError, CodeUndatedAmendment, "effective", "", "want the first day that it is in force")
		}
		for _, s := range amendable {
			for _, items := range []struct {
				member string
				ids    []string
			}{{"added", a.Added.of(s)}, {"removed", a.Removed.of(s)}} {
				for n, id := range items.ids {
					path := func() finding.Path { return at.path().Name(items.member).Name(string(s)).Index(n) }
					if _, ok := named[s][id]; !ok {
						v.report(finding.SeverityError, CodeUnknownReference, path(), id, "want the id of one of "+string(s))
					}
					if items.member == "removed" && slices.Contains(a.Added.of(s), id) {
						v.report(finding.SeverityError, CodeAddedAndRemoved, path(), id, "it is added as well")
					}
				}
			}
		}
		if a.Declared != (Declared{}) {
			declared := func() finding.Path { return at.path().Name("declared") }
			v.sourceAt(declared, v.promised(cmp.Or(a.Declared.Source, a.Source)), true)
			v.declaredAs(declared, a.Declared, counts[i])
		}
	}
}

// A sectionCount is how many things of each section are there; targets beside
// do not count.
type sectionCount map[Section]int

// counts returns what was there at first, and after each amendment with the
// others of its day.
func (v *validator) counts() (adopted sectionCount, after []sectionCount) {
	r := &v.d.Resolution
	order := amendmentsInOrder(r.Amendments)
	absent := presenceBefore(order)
	named, there := map[Section]map[string]int{}, sectionCount{}
	count := func(s Section, id string) {
		if named[s] == nil {
			named[s] = map[string]int{}
		}
		named[s][id]++
		if !absent[s][id] {
			there[s]++
		}
	}
	for i := range r.Targets {
		if !r.Targets[i].Beside {
			count(SectionTargets, r.Targets[i].ID)
		}
	}
	for i := range r.KeyTasks {
		count(SectionKeyTasks, r.KeyTasks[i].ID)
	}
	for i := range r.Programs {
		count(SectionPrograms, r.Programs[i].ID)
	}
	adopted = maps.Clone(there)
	byDay := map[calendar.Date]sectionCount{}
	for _, a := range order {
		if !a.Effective.IsValid() {
			continue // never counts
		}
		absent.apply(a, func(s Section, id string, comes bool) {
			if comes {
				there[s] += named[s][id]
			} else {
				there[s] -= named[s][id]
			}
		})
		byDay[a.Effective] = maps.Clone(there)
	}
	for i := range r.Amendments {
		after = append(after, byDay[r.Amendments[i].Effective])
	}
	return adopted, after
}

// declaredAs validates counts that are stated of a resolution by those of what
// is there.
func (v *validator) declaredAs(path func() finding.Path, declared Declared, there sectionCount) {
	for _, c := range []struct {
		section Section
		said    int
	}{
		{SectionTargets, declared.Targets}, {SectionKeyTasks, declared.KeyTasks}, {SectionPrograms, declared.Programs},
	} {
		v.notNegative(path, string(c.section), number(c.said))
		if counted := there[c.section]; c.said > 0 && counted > c.said {
			v.report(finding.SeverityWarning, CodeMoreThanDeclared, path().Name(string(c.section)),
				strconv.Itoa(c.said), "there are "+strconv.Itoa(counted))
		}
	}
}

// approvals validates the steps in the approval of results.
func (v *validator) approvals() {
	list := v.d.Results.Approvals
	if len(list) == 0 {
		return
	}
	used := map[string]bool{}
	note := func(source string) bool {
		used[source] = true
		return true
	}
	results, all := resultFilter{func(o *indicator.Observation) bool { return note(o.Source) }, note}, *v.d
	results.apply(&all, keptPlaces{})
	for i := range list {
		p, at := &list[i], item{"results.approvals", i}
		switch _, known := v.known.sources[p.Source]; {
		case p.Source == "" || !known:
			v.at(at, finding.SeverityError, CodeUnknownSource, "source", p.Source, "want the id of one of sources, of results")
		case !used[p.Source]:
			v.at(at, finding.SeverityWarning, CodeNothingApproved, "source", p.Source, "want the id of a source that results name")
		}
		word(v, at, "status", p.Status, approvalStatuses)
		v.reference(at, "indicator", p.Indicator, v.indicators[p.Indicator] != nil, "an indicator of targets or of results")
		v.unitReference(at, "body", p.Body)
	}
}
