package resolution

import (
	"cmp"
	"errors"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// ErrNoDate says that there is no date to assess by.
var ErrNoDate = errors.New("resolution: no date to assess by: want one such as that of LastDate")

// Assess judges a dossier as of the end of a day. It reads no clock, writes
// nothing into d, and is safe for concurrent use; the same arguments give the
// same answer for ever.
//
// A dossier with findings is assessed as well as it can be: what cannot be
// judged says so in its line. The error is [ErrNoDate] if asOf is no date.
func Assess(d *Dossier, asOf calendar.Date, o Options) (Assessment, error) {
	if !asOf.IsValid() {
		return Assessment{}, ErrNoDate
	}
	a := assessorOf(d, asOf, o)
	c := a.cascade()
	c.gather(nil)
	return a.assess(c), nil
}

func assessorOf(d *Dossier, asOf calendar.Date, o Options) *assessor {
	known := cmp.Or(o.Known, asOf)
	counts, kept := inForce(d, asOf, known, o)
	return &assessor{
		index: indexOf(counts), whole: d, kept: kept, asOf: asOf, knownOn: known, options: o,
		figures: indicator.FiguresOf(counts.Results.Observations...),
		places:  placesOf(counts.Results.Observations),
		decided: map[int]bool{},
	}
}

// assess judges the dossier, and how the units below its body carry it out.
func (a *assessor) assess(c *cascade) Assessment {
	targets := a.targets()
	programs := a.programs(&targets)
	instruments := a.instruments()
	units := a.unitLines(forestOf(a.index, a.knownOn).treeOn(a.asOf))
	assignments := a.inForce()
	result := Assessment{
		AsOf:          a.asOf,
		Known:         a.knownOn,
		Scope:         a.options.Scope,
		Closing:       a.options.Closing,
		Resolution:    a.heading(),
		Amendments:    a.amendmentLines(),
		Objectives:    a.objectives(),
		Targets:       targets,
		Programs:      programs,
		KeyTasks:      a.keyTasks(&targets, &programs, instruments),
		Dissemination: a.dissemination(),
		Instruments:   instruments,
		Members:       a.members(),
		Assignments:   a.assignmentLines(assignments),
		Matrix:        a.matrix(assignments, units),
		Tallies:       a.tallies(targets.Tally),
		Figures:       a.otherFigures(),
		Events:        a.events(),
		Successions:   a.successions(),
		Units:         units,
		Cascades:      c.lines(),
		NotApproved:   a.notApproved(),
		NotPublished:  a.gaps(),
		Sources:       a.sources(),
	}
	for i := range a.findings {
		a.findings[i].Path = a.kept.inDossier(a.findings[i].Path)
	}
	result.Findings = a.findings
	return result
}

// An assessor is one assessment under way.
type assessor struct {
	*index        // of what counts on the date
	whole         *Dossier
	kept          keptPlaces
	asOf, knownOn calendar.Date
	options       Options
	figures       indicator.Figures
	places        map[observationKey]int
	decided       map[int]bool // observations that decided a target
	findings      finding.List
}

// holds reports whether something that counts from a day and is known from
// another is there on the date assessed. No date is the beginning.
func (a *assessor) holds(day, known calendar.Date) bool {
	return !day.After(a.asOf) && !known.After(a.knownOn)
}

// unit returns the name of a unit, or the id itself if there is no such unit.
func (a *assessor) unit(id string) Text {
	if i, ok := a.units[id]; ok {
		u := &a.d.Resolution.Units[i]
		if u.Name != "" {
			return a.text(u.Name, u.Translations)
		}
	}
	return a.word(id)
}

// named returns the name of a unit or a member, or the words themselves.
func (a *assessor) named(s string) Text {
	if i, ok := a.index.members[s]; ok {
		return Text{Text: cmp.Or(a.d.Resolution.Members[i].Name, s)}
	}
	return a.unit(s)
}

func (a *assessor) heading() Heading {
	r := &a.d.Resolution
	declared := r.Declared
	declared.Source = a.promised(declared.Source)
	return Heading{
		ID: r.ID, Title: a.text(r.Title, r.Translations), Body: a.unit(r.Body),
		Congress: a.word(r.Congress), Term: r.Term, Adopted: r.Adopted,
		Language: r.Language, Declared: declared, Source: r.Source,
	}
}

func (a *assessor) objectives() []Statement {
	var lines []Statement
	for i := range a.d.Resolution.Objectives {
		o := &a.d.Resolution.Objectives[i]
		lines = append(lines, Statement{o.ID, a.text(o.Text, o.Translations), a.promised(o.Source)})
	}
	return lines
}

func (a *assessor) gaps() []GapLine {
	var lines []GapLine
	for i := range a.d.Resolution.NotPublished {
		g := &a.d.Resolution.NotPublished[i]
		lines = append(lines, GapLine{g.Section, a.text(g.Text, g.Translations)})
	}
	return lines
}

func (a *assessor) sources() []SourceLine {
	var lines []SourceLine
	for i := range a.d.Sources {
		s := &a.d.Sources[i]
		lines = append(lines, SourceLine{
			ID: s.ID, Title: a.text(s.Title, s.Translations), Publisher: a.word(s.Publisher),
			Locator: s.Locator, Published: s.Published, Known: s.Known(),
			Later: s.Known().After(a.knownOn), Assumption: a.word(s.Assumption),
		})
	}
	return lines
}

// events returns the events there are by the date, in order of their days.
func (a *assessor) events() []EventLine {
	var lines []EventLine
	for i := range a.d.Results.Events {
		e := &a.d.Results.Events[i]
		known := a.known.event(e)
		if !a.holds(cmp.Or(e.Period.Last(), known), known) {
			continue
		}
		lines = append(lines, EventLine{
			ID: e.ID, Text: a.text(e.Text, e.Translations), Period: e.Period,
			Unit: a.unit(e.Unit), Document: e.Document, Source: e.Source,
		})
	}
	slices.SortStableFunc(lines, func(p, q EventLine) int { return p.Period.Compare(q.Period) })
	return lines
}

// successions returns what became of units by the date, in order of days.
func (a *assessor) successions() []SuccessionLine {
	var lines []SuccessionLine
	for i := range a.d.Resolution.Successions {
		s := &a.d.Resolution.Successions[i]
		if !a.succeeded(s) {
			continue
		}
		line := SuccessionLine{
			ID: s.ID, Kind: s.Kind, On: s.On, Body: slices.Contains(s.From, a.d.Resolution.Body),
			Text: a.text(s.Text, s.Translations), LegalBasis: s.LegalBasis, Source: s.Source,
		}
		for _, id := range s.From {
			line.From = append(line.From, a.unit(id))
		}
		for _, id := range s.To {
			line.To = append(line.To, a.unit(id))
		}
		lines = append(lines, line)
	}
	slices.SortStableFunc(lines, func(p, q SuccessionLine) int { return p.On.Compare(q.On) })
	return lines
}

// succeeded reports whether a succession has taken place by the date.
func (a *assessor) succeeded(s *Succession) bool {
	known := a.known.succession(s)
	return a.holds(cmp.Or(s.On, known), known)
}

// abolished returns the day on which the resolution's body came to its end
// with nobody to carry on, as one that was split has; none if it has not (rule
// T14).
func (a *assessor) abolished() calendar.Date {
	var day calendar.Date
	for i := range a.d.Resolution.Successions {
		s := &a.d.Resolution.Successions[i]
		if s.carriesOn() || !slices.Contains(s.From, a.d.Resolution.Body) || !a.succeeded(s) {
			continue
		}
		if !day.IsValid() || s.On.Before(day) {
			day = s.On
		}
	}
	return day
}
