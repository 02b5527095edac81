package resolution

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
)

// results validates what was reported.
func (v *validator) results() {
	r := &v.d.Results
	v.definitions()
	v.observations()
	v.approvals()
	for i := range r.Declared {
		at := item{"results.declared", i}
		v.source(at, r.Declared[i].Source, true)
		v.dated(at, v.known.declared(&r.Declared[i]), r.Declared[i].Source)
		v.reference(at, "target", r.Declared[i].Target, v.targetIDs[r.Declared[i].Target], "one of targets, of programmes and projects too")
	}
	for i := range r.Tallies {
		at := item{"results.tallies", i}
		v.source(at, r.Tallies[i].Source, true)
		v.dated(at, v.known.tally(&r.Tallies[i]), r.Tallies[i].Source)
		if own := r.Tallies[i].Validate(); len(own) > 0 {
			v.list.Add(at.path(), own)
		}
	}
	for i := range r.ProgramCounts {
		v.programCount(i)
	}
	v.ids("results.events", len(r.Events), func(i int) string { return r.Events[i].ID })
	for i := range r.Events {
		at := item{"results.events", i}
		v.source(at, r.Events[i].Source, false)
		v.dated(at, v.known.event(&r.Events[i]), r.Events[i].Source)
		v.unitReference(at, "unit", r.Events[i].Unit)
	}
}

// allTargets returns the ids of the targets of the resolution, of programmes
// and of projects.
func (v *validator) allTargets() map[string]bool {
	all := map[string]bool{}
	add := func(targets []indicator.Target) {
		for i := range targets {
			all[targets[i].ID] = true
		}
	}
	r := &v.d.Resolution
	add(r.Targets)
	for i := range r.Programs {
		add(r.Programs[i].Targets)
		for j := range r.Programs[i].Projects {
			add(r.Programs[i].Projects[j].Targets)
		}
	}
	return all
}

// definitions validates the indicators that belong to no target.
func (v *validator) definitions() {
	const array = "results.indicators"
	list := v.d.Results.Indicators
	for i := range list {
		at := item{array, i}
		if list[i].ID == "" {
			v.at(at, finding.SeverityError, CodeMissingID, "id", "", "want the id by which observations name the indicator")
			continue
		}
		if known := v.indicators[list[i].ID]; !sameIndicator(known, &list[i]) {
			v.at(at, finding.SeverityError, indicator.CodeIndicatorRedefined, "id", list[i].ID,
				"it is defined before with another unit, direction, series, scale or basis")
		}
	}
}

// sameIndicator reports whether figures mean the same by both definitions.
func sameIndicator(i, j *indicator.Indicator) bool {
	return i.Unit == j.Unit && i.Direction == j.Direction && i.Series == j.Series && i.Basis == j.Basis &&
		slices.Equal(i.Scale, j.Scale)
}

// observations validates the figures.
func (v *validator) observations() {
	list := v.d.Results.Observations
	defined := slices.Clip(v.d.Resolution.Targets)
	for i := range v.d.Resolution.Programs {
		p := &v.d.Resolution.Programs[i]
		defined = append(defined, p.Targets...)
		for j := range p.Projects {
			defined = append(defined, p.Projects[j].Targets...)
		}
	}
	for i := range v.d.Results.Indicators {
		defined = append(defined, indicator.Target{Indicator: v.d.Results.Indicators[i]})
	}
	v.list.Add("results.observations", indicator.ValidateObservations(list, defined))
	for i := range list {
		o, at := &list[i], item{"results.observations", i}
		v.source(at, o.Source, true)
		v.reference(at, "indicator", o.Indicator, v.indicators[o.Indicator] != nil, "an indicator of targets or of results")
		v.unitReference(at, "body", o.Body)
	}
}

// programCount validates one published count of programmes.
func (v *validator) programCount(i int) {
	c, at := &v.d.Results.ProgramCounts[i], item{"results.programCounts", i}
	v.source(at, c.Source, true)
	v.dated(at, v.known.programCount(c), c.Source)
	word(v, at, "stage", c.Stage, program.Stages())
	v.notNegative(at.path, "count", number(c.Count))
	v.notNegative(at.path, "of", number(c.Of))
	if c.Of > 0 {
		v.notMore(at, "count", number(c.Count), number(c.Of))
	}
}

// sources validates the sources themselves.
func (v *validator) sources() {
	list := v.d.Sources
	v.ids("sources", len(list), func(i int) string { return list[i].ID })
	for i := range list {
		s, at := &list[i], item{"sources", i}
		if s.Assumption != "" {
			continue
		}
		switch {
		case !s.Known().IsValid():
			v.at(at, finding.SeverityWarning, CodeUndatedSource, "published", "", "want the day, month or year, or an assumption that stands in for it")
		case s.KnownFrom.IsValid() && s.KnownFrom != s.Published.Last():
			v.at(at, finding.SeverityWarning, CodeUnexplainedDate, "knownFrom", s.KnownFrom.String(), "want the assumption behind it")
		}
	}
}
