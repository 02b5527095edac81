package indicator

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A Panel holds the plain figures of many bodies, packed for large data: every
// commune of a country, every indicator, every quarter. Figures of one body and
// indicator stand beside each other in the order in which they are judged, 24
// bytes each, so that a [Judge] or a [PanelRollup] reads them in one pass.
//
// A Panel is made by a [PanelBuilder], is never written into and is safe for
// concurrent use. The zero Panel holds nothing.
//
// What is judged is kept exactly: period, day of report, figure with its
// printed scale, kind. Source, note and printed figures stay in the document.
type Panel struct {
	bodies, indicators []string
	bodyAt             map[string]int
	indicatorAt        map[string]int
	// figures are those of all blocks, one block for each indicator and body,
	// indicator by indicator. starts[i] is where block i begins.
	figures []panelFigure
	starts  []int
}

// A panelFigure is an observation without its names.
type panelFigure struct {
	coefficient           int64
	first, last, reported dayNumber
	scale                 uint8
	form                  calendar.Kind
	kind                  uint8 // of panelKinds
}

// panelKinds are the kinds of figure that a panel holds.
var panelKinds = [...]Kind{"", KindActual, KindEstimate, KindForecast}

const (
	panelEstimate = 2
	panelForecast = 3
)

// A PanelBuilder gathers observations for a [Panel], in any order. The zero
// PanelBuilder is empty and ready to use.
type PanelBuilder struct {
	bodies, indicators panelNames
	rows               []panelRow
}

type panelRow struct {
	body, indicator int32
	figure          panelFigure
}

// panelNames numbers names as they come.
type panelNames struct {
	names []string
	at    map[string]int
}

func (n *panelNames) number(name string) int32 {
	i, ok := n.at[name]
	if !ok {
		if n.at == nil {
			n.at = make(map[string]int)
		}
		i = len(n.names)
		n.at[name], n.names = i, append(n.names, name)
	}
	return int32(i)
}

// A PanelError says that an observation says more than a [Panel] can hold: it
// is to be judged by [Target.Assess].
type PanelError struct {
	// Member is the JSON name of the member of the observation.
	Member string
	// Value is what it says.
	Value string
	// Want says what would be right.
	Want string
}

// Error returns the member, its value and what would be right.
func (e *PanelError) Error() string {
	return fmt.Sprintf("indicator: panel: %s %q: want %s", e.Member, e.Value, e.Want)
}

// Add adds an observation: a level in the indicator's own unit and basis, of a
// body as a whole. Source, note and printed figures are not kept.
//
// The error, a [*PanelError], says that the observation has no period or no
// figure, or says something of it that a panel cannot hold: a group, another
// measure, a range, a denominator, a status, a qualifier, a unit, a basis, an
// unknown kind. Nothing is added then.
func (b *PanelBuilder) Add(o Observation) error {
	kind := slices.Index(panelKinds[:], o.Kind)
	refuse := func(member, value, want string) error { return &PanelError{member, value, want} }
	const none = "none: a panel holds plain levels"
	switch {
	case !o.Period.IsValid():
		return refuse("period", "", "a period")
	case !o.Value.IsValid():
		return refuse("value", "", "a figure")
	case kind < 0:
		return refuse("kind", string(o.Kind), `"actual", "estimate" or "forecast"`)
	case o.Measure != "" && o.Measure != MeasureLevel:
		return refuse("measure", string(o.Measure), `"level"`)
	case o.Group != "":
		return refuse("group", o.Group, none)
	case o.ChangeUnit != "":
		return refuse("changeUnit", string(o.ChangeUnit), none)
	case o.High.IsValid():
		return refuse("high", o.High.String(), none)
	case o.Of.IsValid():
		return refuse("of", o.Of.String(), none)
	case o.Status != "":
		return refuse("status", o.Status, none)
	case o.Qualifier != "":
		return refuse("qualifier", string(o.Qualifier), none)
	case o.Unit != "":
		return refuse("unit", string(o.Unit), "none: figures in the indicator's own unit")
	case o.Basis != "":
		return refuse("basis", o.Basis, "none: figures on the indicator's own basis")
	}
	b.rows = append(b.rows, panelRow{
		body: b.bodies.number(o.Body), indicator: b.indicators.number(o.Indicator),
		figure: panelFigure{
			coefficient: o.Value.Coefficient(), scale: uint8(o.Value.Scale()),
			first: numberOfDay(o.Period.First()), last: numberOfDay(o.Period.Last()), form: o.Period.Kind(),
			reported: numberOfDay(o.Reported), kind: uint8(kind),
		},
	})
	return nil
}

// Panel returns what was added so far. Bodies and indicators are in the order
// of their names, so that the order of adding does not matter.
func (b *PanelBuilder) Panel() *Panel {
	p := &Panel{figures: make([]panelFigure, len(b.rows))}
	var bodyPlace, indicatorPlace []int
	p.bodies, p.bodyAt, bodyPlace = b.bodies.sorted()
	p.indicators, p.indicatorAt, indicatorPlace = b.indicators.sorted()
	block := func(r *panelRow) int {
		return indicatorPlace[r.indicator]*len(p.bodies) + bodyPlace[r.body]
	}
	blocks := len(p.bodies) * len(p.indicators)
	// While rows are laid out starts[i+1] is where the next of block i goes.
	p.starts = make([]int, blocks+2)
	for i := range b.rows {
		p.starts[block(&b.rows[i])+2]++
	}
	for i := range blocks {
		p.starts[i+2] += p.starts[i+1]
	}
	for i := range b.rows {
		next := &p.starts[block(&b.rows[i])+1]
		p.figures[*next] = b.rows[i].figure
		*next++
	}
	p.starts = p.starts[:blocks+1]
	for i := range blocks {
		slices.SortFunc(p.block(i), comparePanelFigures)
	}
	return p
}

// sorted returns the names in order, the place of each by name, and that of
// each by its number.
func (n *panelNames) sorted() (names []string, at map[string]int, place []int) {
	names = slices.Sorted(slices.Values(n.names))
	at, place = make(map[string]int, len(names)), make([]int, len(names))
	for i, name := range names {
		at[name], place[n.at[name]] = i, i
	}
	return names, at, place
}

// comparePanelFigures orders the figures of a block as compareInSeries orders
// observations.
func comparePanelFigures(a, b panelFigure) int {
	return cmp.Or(
		cmp.Compare(a.last, b.last),
		cmp.Compare(panelKinds[a.kind].rank(), panelKinds[b.kind].rank()),
		cmp.Compare(a.known(), b.known()),
		cmp.Compare(b.first, a.first),
		a.value().Compare(b.value()),
		cmp.Compare(a.scale, b.scale),
	)
}

// known returns the first day on which the figure can be used.
func (f *panelFigure) known() dayNumber {
	if f.reported != 0 {
		return f.reported
	}
	return f.last
}

// value returns the figure.
func (f *panelFigure) value() decimal.Decimal {
	d, err := decimal.New(f.coefficient, int(f.scale))
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}

// period returns the period in the form in which it was written.
func (f *panelFigure) period() calendar.Period {
	of := [...]func(calendar.Date) calendar.Period{
		calendar.YearOf, calendar.HalfOf, calendar.QuarterOf, calendar.MonthOf, calendar.DayOf,
	}
	first, last := f.first.date(), f.last.date()
	if !f.form.IsSpan() {
		return of[f.form-calendar.KindYear](first)
	}
	if f.form == calendar.KindDays {
		return span(calendar.Span(first, last))
	}
	unit := of[f.form-calendar.KindYears]
	return span(calendar.Through(unit(first), unit(last)))
}

// span returns a period made of two days that were those of one.
func span(p calendar.Period, err error) calendar.Period {
	if err != nil {
		return calendar.Period{}
	}
	return p
}

// observation returns what the figure was made of, without names.
func (f *panelFigure) observation() Observation {
	return Observation{Period: f.period(), Reported: f.reported.date(), Value: f.value(), Kind: panelKinds[f.kind]}
}

// block returns the figures of block i.
func (p *Panel) block(i int) []panelFigure {
	return p.figures[p.starts[i]:p.starts[i+1]:p.starts[i+1]]
}

// Len returns the number of observations.
func (p *Panel) Len() int { return len(p.figures) }

// Bodies returns the names of the bodies, in order.
func (p *Panel) Bodies() []string { return slices.Clone(p.bodies) }

// Indicators returns the ids of the indicators, in order.
func (p *Panel) Indicators() []string { return slices.Clone(p.indicators) }

// Series returns the figures of one body and indicator, by period. It is empty
// if there are none.
func (p *Panel) Series(body, indicator string) PanelSeries {
	b, okBody := p.bodyAt[body]
	i, okIndicator := p.indicatorAt[indicator]
	if !okBody || !okIndicator {
		return PanelSeries{}
	}
	return PanelSeries{p.bodies[b], p.indicators[i], p.block(i*len(p.bodies) + b)}
}

// A PanelSeries is the figures of one body and indicator in a [Panel], ordered
// as a [Series] is. The zero PanelSeries is empty.
type PanelSeries struct {
	body, indicator string
	figures         []panelFigure
}

// Len returns the number of observations, superseded ones included.
func (s PanelSeries) Len() int { return len(s.figures) }

// At returns observation i of 0 to Len()-1, as it was added but for its source,
// note and printed figures.
func (s PanelSeries) At(i int) Observation {
	o := s.figures[i].observation()
	o.Body, o.Indicator = s.body, s.indicator
	return o
}
