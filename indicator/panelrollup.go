package indicator

import (
	"sync"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// A PanelRollup says what is rolled up over the bodies of a [Panel], by group
// and as a whole: communes by province and nationally.
//
// All sums are exact and all counts are whole, so that the result is the same
// for any order, grouping and number of workers. What is allocated depends on
// the number of groups, targets and workers, not on that of observations.
type PanelRollup struct {
	// Judges are the targets to judge for every body.
	Judges []*Judge
	// Totals are the totals to make of the latest figures.
	Totals []PanelTotal
	// AsOf is the date of the figures that go into totals. Judges have dates of
	// their own.
	AsOf calendar.Date
	// Known is their date of knowledge; none means AsOf.
	Known calendar.Date
	// Group returns the group that a body belongs to; nil puts all into one
	// without a name.
	Group func(body string) string
	// Workers is how many goroutines share the work; 0 and 1 mean none but the
	// caller's own.
	Workers int
}

// A PanelTotal says how the latest figures of bodies become a total.
type PanelTotal struct {
	// Mode is how: [method.ModeSum] of a stock or a running total,
	// [method.ModeRatioOfSums] or [method.ModeWeightedMean].
	Mode method.Mode
	// Value is the id of the indicator whose latest figure is taken: the
	// amount, the numerator, or the value to be weighed.
	Value string
	// Of is the id of the indicator of denominators or weights: its latest
	// figure by the last day of that of Value. A sum does not read it.
	Of string
}

// A PanelSummary is what a [PanelRollup] says of a group of bodies. Summaries
// of disjoint bodies made by one roll-up can be merged, in any order.
type PanelSummary struct {
	// Group is the name of the group; empty for the whole.
	Group string `json:"group,omitempty"`
	// Bodies is how many bodies there are.
	Bodies int `json:"bodies"`
	// Targets are the results by target, in the order of the judges.
	Targets []PanelTarget `json:"targets,omitempty"`
	// Totals are the totals, in the order asked for; see
	// [method.Aggregate.Total].
	Totals []method.Aggregate `json:"totals,omitempty"`
}

// A PanelTarget is what a roll-up says of one target.
type PanelTarget struct {
	// Target is the id of the target.
	Target string `json:"target"`
	// Verdicts counts the bodies by verdict.
	Verdicts Tally `json:"verdicts"`
	// Final is how many of the verdicts are final.
	Final int `json:"final"`
	// Figures is the sum of the figures compared, of a flow or a running total;
	// of nothing for all else, of which figures of bodies do not add up.
	Figures decimal.Accumulator `json:"figures"`
}

// Merge adds what s says of other bodies, made by the same roll-up. The zero
// PanelSummary takes all but the name from s.
func (p *PanelSummary) Merge(s PanelSummary) {
	p.Bodies += s.Bodies
	if p.Targets == nil {
		p.Targets = make([]PanelTarget, len(s.Targets))
	}
	if p.Totals == nil {
		p.Totals = make([]method.Aggregate, len(s.Totals))
	}
	for i := range min(len(p.Targets), len(s.Targets)) {
		t, own := &s.Targets[i], &p.Targets[i]
		own.Target = t.Target
		own.Verdicts.Merge(t.Verdicts)
		own.Final += t.Final
		own.Figures.Merge(t.Figures)
	}
	for i := range min(len(p.Totals), len(s.Totals)) {
		p.Totals[i].Merge(s.Totals[i])
	}
}

// A PanelResult is the result of a [PanelRollup].
type PanelResult struct {
	// All is the whole.
	All PanelSummary `json:"all"`
	// Groups are the groups, by name. Their classes, sums and counts add up to
	// those of All.
	Groups []PanelSummary `json:"groups"`
}

// Of rolls the panel up. A target or a total of an indicator that the panel
// does not have finds no figures: every body is without data.
func (r PanelRollup) Of(p *Panel) PanelResult {
	names, groupOf := r.groups(p)
	workers := min(max(r.Workers, 1), max(len(p.bodies), 1))
	parts := make([][]PanelSummary, workers)
	var group sync.WaitGroup
	for w := range workers {
		parts[w] = r.empty(names)
		work := func() {
			r.rollUp(p, parts[w], groupOf, len(p.bodies)*w/workers, len(p.bodies)*(w+1)/workers)
		}
		if w == workers-1 {
			work()
		} else {
			group.Go(work)
		}
	}
	group.Wait()
	result := PanelResult{All: r.empty([]string{""})[0], Groups: parts[0]}
	for i := range result.Groups {
		for _, others := range parts[1:] {
			result.Groups[i].Merge(others[i])
		}
		result.All.Merge(result.Groups[i])
	}
	return result
}

// groups returns the names of the groups in order and the group of each body.
func (r PanelRollup) groups(p *Panel) (names []string, groupOf []int) {
	var groups panelNames
	groupOf = make([]int, len(p.bodies))
	for i, body := range p.bodies {
		name := ""
		if r.Group != nil {
			name = r.Group(body)
		}
		groupOf[i] = int(groups.number(name))
	}
	names, _, place := groups.sorted()
	for i, number := range groupOf {
		groupOf[i] = place[number]
	}
	return names, groupOf
}

// empty returns a summary of nothing for each name.
func (r PanelRollup) empty(names []string) []PanelSummary {
	summaries := make([]PanelSummary, len(names))
	for i, name := range names {
		s := &summaries[i]
		*s = PanelSummary{Group: name, Targets: make([]PanelTarget, len(r.Judges)), Totals: make([]method.Aggregate, len(r.Totals))}
		for k, j := range r.Judges {
			s.Targets[k].Target = j.Target()
		}
		for k := range r.Totals {
			s.Totals[k].Mode = r.Totals[k].Mode
		}
	}
	return summaries
}

// rollUp adds the bodies from first to before end to the summaries of their
// groups.
func (r PanelRollup) rollUp(p *Panel, summaries []PanelSummary, groupOf []int, first, end int) {
	for _, group := range groupOf[first:end] {
		summaries[group].Bodies++
	}
	for k, j := range r.Judges {
		column := p.column(j.Indicator())
		adds := j.target.Indicator.adds()
		for b := first; b < end; b++ {
			a := j.assess(column.block(b))
			t := &summaries[groupOf[b]].Targets[k]
			t.Verdicts.Add(a.Verdict)
			if a.Final {
				t.Final++
			}
			if adds {
				t.Figures.Add(a.Figure)
			}
		}
	}
	known := r.Known
	if !known.IsValid() {
		known = r.AsOf
	}
	sight := panelSightOf(r.AsOf, known, r.AsOf)
	for k := range r.Totals {
		values, of := p.column(r.Totals[k].Value), p.column(r.Totals[k].Of)
		pairs := r.Totals[k].Mode != method.ModeSum
		for b := first; b < end; b++ {
			value, day := sight.value(values.block(b))
			var weight decimal.Decimal
			if pairs {
				by := sight
				by.lastDay = day
				weight, _ = by.value(of.block(b))
			}
			summaries[groupOf[b]].Totals[k].Add(value, weight)
		}
	}
}

// A panelColumn is the blocks of one indicator; none if the panel does not have
// it.
type panelColumn struct {
	figures []panelFigure
	starts  []int
}

func (p *Panel) column(indicator string) panelColumn {
	i, ok := p.indicatorAt[indicator]
	if !ok {
		return panelColumn{}
	}
	n := len(p.bodies)
	return panelColumn{p.figures, p.starts[i*n : (i+1)*n+1]}
}

// block returns the figures of body b.
func (c *panelColumn) block(b int) []panelFigure {
	if len(c.starts) == 0 {
		return nil
	}
	return c.figures[c.starts[b]:c.starts[b+1]]
}

// adds reports whether figures of several bodies add up without being told so.
func (i *Indicator) adds() bool {
	return (i.Series == SeriesFlow || i.Series == SeriesCumulative) && !i.Unit.IsPercent()
}
