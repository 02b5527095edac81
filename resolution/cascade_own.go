package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// A CascadeAssessment is how a body and the units below it carry out one
// resolution by their own: Assess of the body's dossier, with what the dossiers
// of units add to it.
type CascadeAssessment struct {
	// Whole is the assessment of the body's dossier. Its cascades are of all the
	// dossiers; findings about those of units have paths from "units[i]".
	Whole Assessment `json:"whole"`
	// Resolutions are the units' own resolutions, in the order given.
	Resolutions []UnitResolution `json:"resolutions,omitempty"`
	// Without are the units that stand directly below the body and have none.
	Without []UnitName `json:"without,omitempty"`
	// Tally counts the targets of all the units' resolutions by verdict.
	Tally indicator.Tally `json:"tally"`
}

// A UnitResolution is a unit's own resolution and how far its targets are.
type UnitResolution struct {
	UnitName
	// Resolution is the id of the resolution, and Parent that of the one that
	// it carries out.
	Resolution string `json:"resolution"`
	Parent     string `json:"parent,omitempty"`
	// Title is what it is called.
	Title Text `json:"title,omitzero"`
	// Contributing is how many of its targets contribute to one of the body's.
	Contributing int `json:"contributing"`
	// Tally counts its targets by verdict.
	Tally indicator.Tally `json:"tally"`
}

// Cascade judges a body's dossier and the dossiers of units below it together,
// as of the end of a day: which target of the body each of theirs contributes
// to, what their figures add up to, who lags.
//
// The units, and what became of them, are those of the body's dossier. A unit's
// resolution names the one that it carries out as its parent: that of the body,
// or of a unit between the two whose dossier is given as well. Its targets name
// the ones of that resolution which they contribute to. What a unit reports
// itself is taken before what the body says of it. A dossier that does not fit
// in is a finding and left out; one of a unit that is not there yet is left out.
//
// It writes into none of the dossiers. The error is [ErrNoDate] if asOf is no
// date.
func Cascade(body *Dossier, units []*Dossier, asOf calendar.Date, o Options) (CascadeAssessment, error) {
	if !asOf.IsValid() {
		return CascadeAssessment{}, ErrNoDate
	}
	a := assessorOf(body, asOf, o)
	c := a.cascade()
	j := &joiner{cascade: c, units: make([]*unitDossier, len(units))}
	for i, d := range units {
		j.units[i] = &unitDossier{assessor: assessorOf(d, asOf, o), path: finding.Path("units").Index(i), place: -1}
	}
	j.fit()
	j.link()
	j.join()
	result := CascadeAssessment{}
	result.Resolutions, result.Without, result.Tally = j.resolutions()
	result.Whole = a.assess(c)
	return result, nil
}

// A joiner puts the dossiers of units together with that of the body.
type joiner struct {
	*cascade
	units []*unitDossier
}

// A unitDossier is the dossier of a unit.
type unitDossier struct {
	*assessor
	path  finding.Path
	place int // of the unit; -1 if the dossier does not fit in
	links []link
}

// A link is a target of a unit with the one of the body that it contributes to.
type link struct{ own, to *indicator.Target }

func (j *joiner) report(code finding.Code, path finding.Path, value, detail string) {
	j.findings = append(j.findings, finding.Finding{Severity: finding.SeverityError, Code: code, Path: path, Value: value, Detail: detail})
}

// fit finds the units of the dossiers and reports those that are not below the
// body or carry out another resolution.
func (j *joiner) fit() {
	below := map[int]bool{}
	for _, u := range j.subtree.order[1:] {
		for _, s := range j.subtree.sources[u] {
			below[s] = true
		}
	}
	known := map[string]bool{j.d.Resolution.ID: true}
	for _, d := range j.units {
		known[d.d.Resolution.ID] = true
	}
	taken := map[int]bool{}
	for _, d := range j.units {
		r := &d.d.Resolution
		u := j.cascade.place(r.Body)
		switch {
		case u >= 0 && !j.stands(u, j.asOf) && !j.ended(u, j.asOf): // not there yet
		case !below[u]:
			j.report(CodeForeignResolution, d.path.Name("resolution").Name("body"), r.Body, "want the id of a unit below the body")
		case !known[r.Parent]:
			j.report(CodeForeignResolution, d.path.Name("resolution").Name("parent"), r.Parent, "want the id of the resolution of the body, or of one given")
		case taken[u]:
			j.report(CodeForeignResolution, d.path.Name("resolution").Name("body"), r.Body, "another dossier is of this unit")
		default:
			d.place, taken[u] = u, true
		}
	}
}

// A contribution is a target of a dossier.
type contribution struct {
	dossier int // -1 is the body's
	target  *indicator.Target
	path    finding.Path
}

// link finds for each target of a unit the one of the body that it contributes
// to, over the targets of the units between.
func (j *joiner) link() {
	type name struct{ resolution, target string }
	var list []contribution
	at := map[name]int{}
	add := func(i int, d *Dossier, path finding.Path) {
		for k := range d.Resolution.Targets {
			for _, t := range wholes(&d.Resolution.Targets[k]) {
				first(at, name{d.Resolution.ID, t.ID}, len(list))
				list = append(list, contribution{i, t, path.Name("resolution").Name("targets").Index(k)})
			}
		}
	}
	add(-1, j.d, "")
	for i, d := range j.units {
		if d.place >= 0 {
			add(i, d.d, d.path)
		}
	}
	next := make([]int, len(list))
	for i, t := range list {
		switch {
		case t.dossier < 0:
			next[i] = i
		case t.target.ContributesTo == "":
			next[i] = -1
		default:
			parent := j.units[t.dossier].d.Resolution.Parent
			to, ok := at[name{parent, t.target.ContributesTo}]
			if next[i] = to; !ok {
				next[i] = -1
				j.report(CodeUnknownReference, t.path.Name("contributesTo"), t.target.ContributesTo, "want the id of a target of "+parent)
			}
		}
	}
	ends := chase(len(list), func(i int) int { return next[i] })
	open := append([]int(nil), next...)
	for i, to := range open {
		if to == i {
			open[i] = -1
		}
	}
	was := append([]int(nil), open...)
	unring(open)
	j.own = map[ownKey]*ownTarget{}
	for i, t := range list {
		if was[i] != open[i] {
			j.report(CodeCircularReference, t.path.Name("contributesTo"), t.target.ContributesTo, "leads back to itself")
		}
		if t.dossier < 0 || ends[i] < 0 {
			continue
		}
		j.contribute(list[ends[i]].target, t)
	}
}

// contribute notes that a unit's target contributes to one of the body.
func (j *joiner) contribute(to *indicator.Target, t contribution) {
	d := j.units[t.dossier]
	key := ownKey{to.ID, d.place}
	if first := j.own[key]; first != nil {
		j.report(CodeDuplicateID, t.path.Name("contributesTo"), t.target.ContributesTo, "target "+first.target.ID+" contributes to it: want one of a unit")
		return
	}
	j.own[key] = &ownTarget{
		dossier: d.d, target: t.target, path: t.path, figures: d.figures, options: d.targetOptions(),
	}
	d.links = append(d.links, link{t.target, to})
}

// join puts the figures of the units' dossiers in the place of what the body's
// says of them.
func (j *joiner) join() {
	known := map[factKey]bool{}
	type fact struct {
		observation indicator.Observation
		path        finding.Path
	}
	var own []fact
	for _, d := range j.units {
		byIndicator := map[string][]int{}
		for i := range d.d.Results.Observations {
			o := &d.d.Results.Observations[i]
			if o.Body == "" || o.Body == d.d.Resolution.Body {
				byIndicator[o.Indicator] = append(byIndicator[o.Indicator], i)
			}
		}
		type names struct{ own, to string }
		taken := map[names]bool{}
		for _, l := range d.links {
			n := names{l.own.Indicator.ID, l.to.Indicator.ID}
			if taken[n] || l.to.Indicator.Aggregation == indicator.AggregationCountOfMet {
				continue // what is counted there is not what is observed here
			}
			taken[n] = true
			for _, i := range byIndicator[n.own] {
				o := named(&d.d.Results.Observations[i], l, d.d.Resolution.Body)
				known[keyOfFact(&o)] = true
				own = append(own, fact{o, d.path.Name("results").Name("observations").Index(i)})
			}
		}
	}
	j.gather(known)
	for _, f := range own {
		j.facts.add(f.observation, f.path)
	}
}

// named returns an observation of a unit in the terms of the body's target.
func named(o *indicator.Observation, l link, body string) indicator.Observation {
	n := *o
	n.Indicator, n.Body = l.to.Indicator.ID, body
	n.Unit, n.Basis = cmp.Or(o.Unit, l.own.Indicator.Unit), cmp.Or(o.Basis, l.own.Indicator.Basis)
	if l.own.Measure == indicator.MeasureShare {
		n.Measure = cmp.Or(o.Measure, indicator.MeasureShare)
	}
	return n
}

// resolutions returns the lines of the units' resolutions, the units without
// one, and the tally of all.
func (j *joiner) resolutions() (lines []UnitResolution, without []UnitName, tally indicator.Tally) {
	has := map[int]bool{}
	for _, d := range j.units {
		if d.place < 0 {
			continue
		}
		r := &d.d.Resolution
		has[d.place] = true
		own := d.targets().Tally
		tally.Merge(own)
		lines = append(lines, UnitResolution{
			UnitName: j.unitName(r.Body), Resolution: r.ID, Parent: r.Parent, Title: d.text(r.Title, r.Translations),
			Contributing: len(d.links), Tally: own,
		})
	}
	for _, u := range j.subtree.below[j.subtree.body] {
		if !has[u] && j.stands(u, j.subtree.day) {
			without = append(without, j.unitName(j.list[u].ID))
		}
	}
	return lines, without, tally
}

// An ownTarget is a target of a unit's own resolution that contributes to one of
// the body above.
type ownTarget struct {
	dossier *Dossier
	target  *indicator.Target
	path    finding.Path
	figures indicator.Figures
	options indicator.Options
}

// here returns the target as one of the indicator of the body above, whose
// figures are those of the unit under another name.
func (o *ownTarget) here(t *indicator.Target) indicator.Target {
	own := *o.target
	own.Indicator.ID = t.Indicator.ID
	return own
}

// assess judges the target by what the unit knows itself or, if it carries
// others on or those below it have reported what it has not, by the figures of
// all of them.
func (o *ownTarget) assess(c *cascade, s *sheet, u int, here indicator.Options) indicator.Assessment {
	alone := len(c.subtree.sources[u]) == 1 && !s.filled[u]
	if alone || s.mode == method.ModeCountMet || o.target.Goal.External != (indicator.External{}) {
		options := o.options
		options.Methods, options.Abolished = here.Methods, cmp.Or(here.Abolished, options.Abolished)
		return o.target.Assess(o.figures, c.asOf, options)
	}
	here.Term = o.options.Term
	t := o.here(s.target)
	return t.Assess(s.figures, c.asOf, here)
}

// differs reports a goal that is not the share that the body above gave.
func (o *ownTarget) differs(c *cascade, t *indicator.Target, given, goal indicator.Goal) {
	own := o.in(goal, t)
	if !given.Value.IsValid() || !own.Value.IsValid() || own.Value.Equal(given.Value) && own.High.Equal(given.High) {
		return
	}
	c.findings = append(c.findings, finding.Finding{
		Severity: finding.SeverityWarning, Code: CodeShareDiffers, Path: o.path.Name("goal").Name("value"),
		Value: goal.Value.String(), Detail: "its share of " + t.ID + " is " + given.Value.String(),
	})
}

// in returns a goal of the unit in the unit of measure of the body's target; it
// has no figures where that is another one.
func (o *ownTarget) in(goal indicator.Goal, t *indicator.Target) indicator.Goal {
	from, to := o.target.Indicator.Unit, t.Indicator.Unit
	value, err := from.Convert(goal.Value, to)
	high, errHigh := from.Convert(goal.High, to)
	if err != nil || errHigh != nil {
		return indicator.Goal{}
	}
	return indicator.Goal{Comparison: goal.Comparison, Value: value, High: high}
}
