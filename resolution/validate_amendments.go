package resolution

import (
	"cmp"
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
			known := a.Effective
			if a.adopted().After(known) {
				known = a.adopted()
			}
			v.declaredAt(declared, a.Declared, a.Effective, known)
		}
	}
}

// declaredAt validates counts that are stated of a resolution by what of it is
// there on a day, as known on another.
func (v *validator) declaredAt(path func() finding.Path, declared Declared, on, known calendar.Date) {
	r, _ := amend(&v.d.Resolution, on, known)
	own := 0
	for i := range r.Targets {
		if !r.Targets[i].Beside {
			own++
		}
	}
	for _, c := range []struct {
		member        string
		said, counted int
	}{
		{"targets", declared.Targets, own},
		{"keyTasks", declared.KeyTasks, len(r.KeyTasks)},
		{"programs", declared.Programs, len(r.Programs)},
	} {
		v.notNegative(path, c.member, number(c.said))
		if c.said > 0 && c.counted > c.said {
			v.report(finding.SeverityWarning, CodeMoreThanDeclared, path().Name(c.member),
				strconv.Itoa(c.said), "there are "+strconv.Itoa(c.counted))
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
