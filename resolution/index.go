package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// An index finds things of a dossier by their ids. Of two with one id it finds
// the first.
type index struct {
	d          *Dossier
	known      knowledge
	units      map[string]int
	members    map[string]int
	indicators map[string]*indicator.Indicator
	levels     map[seriesPeriod]int // observations of levels
	plans      map[plan]bool        // indicators with the last days that targets have for them
}

// A seriesPeriod is a period of a series of observations, by its days.
type seriesPeriod struct {
	indicator, body, group string
	first, last            calendar.Date
}

func seriesPeriodOf(o *indicator.Observation, p calendar.Period) seriesPeriod {
	return seriesPeriod{o.Indicator, o.Body, o.Group, p.First(), p.Last()}
}

// A plan is what a printed figure can be measured against: a target for an
// indicator, told by its last day.
type plan struct {
	indicator string
	last      calendar.Date
}

// due returns when a target is due as adopted: where it does not say, at the
// end of the term.
func (x *index) due(t *indicator.Target) calendar.Period {
	if t.Due.IsValid() {
		return t.Due
	}
	return x.d.Resolution.Term
}

func indexOf(d *Dossier) *index {
	x := &index{
		d:          d,
		known:      knowledgeOf(d),
		units:      make(map[string]int, len(d.Resolution.Units)),
		members:    make(map[string]int, len(d.Resolution.Members)),
		indicators: map[string]*indicator.Indicator{},
		levels:     make(map[seriesPeriod]int, len(d.Results.Observations)),
		plans:      map[plan]bool{},
	}
	for i := range d.Resolution.Units {
		first(x.units, d.Resolution.Units[i].ID, i)
	}
	for i := range d.Resolution.Members {
		first(x.members, d.Resolution.Members[i].ID, i)
	}
	for i := range d.Resolution.Targets {
		x.addTarget(&d.Resolution.Targets[i])
	}
	for i := range d.Resolution.Programs {
		p := &d.Resolution.Programs[i]
		for j := range p.Targets {
			x.addTarget(&p.Targets[j])
		}
		for j := range p.Projects {
			for k := range p.Projects[j].Targets {
				x.addTarget(&p.Projects[j].Targets[k])
			}
		}
	}
	for i := range d.Results.Indicators {
		first(x.indicators, d.Results.Indicators[i].ID, &d.Results.Indicators[i])
	}
	for i := range d.Results.Observations {
		o := &d.Results.Observations[i]
		if o.Measure == "" || o.Measure == indicator.MeasureLevel {
			x.levels[seriesPeriodOf(o, o.Period)] = i
		}
	}
	return x
}

// first keeps v under key if it is the first.
func first[K comparable, V any](m map[K]V, key K, v V) {
	if _, taken := m[key]; !taken {
		m[key] = v
	}
}

// addTarget adds a target, its indicator, and those of its parts.
func (x *index) addTarget(t *indicator.Target) {
	first(x.indicators, t.Indicator.ID, &t.Indicator)
	x.plans[plan{t.Indicator.ID, x.due(t).Last()}] = true
	for i := range t.Parts.Targets {
		x.addTarget(&t.Parts.Targets[i])
	}
}

// promised returns the source of something in the resolution: its own, or that
// of the resolution.
func (x *index) promised(source string) string {
	if source == "" {
		return x.d.Resolution.Source
	}
	return source
}

// printed returns the figures printed with an observation that decided no
// target beside what the other figures give. Against which goal such a figure
// was printed is not known.
func (x *index) printed(o *indicator.Observation) []PrintedLine {
	if len(o.Printed) == 0 {
		return nil
	}
	result := indicator.Result{Actual: o.Value, Of: o.Of, Previous: x.previous(o)}
	if def := x.indicators[o.Indicator]; def != nil {
		result.Direction = def.Direction
	}
	ratio, _ := decimal.RatioOf(o.Value, o.Of)
	checks := make([]indicator.PrintedCheck, len(o.Printed))
	for i, p := range o.Printed {
		checks[i] = p.Check(result)
	}
	return x.printedLines(checks, ratio, o.Source)
}

// previous returns the level of the period before that of o, in the unit of o;
// no number if it is not known.
func (x *index) previous(o *indicator.Observation) decimal.Decimal {
	before, err := o.Period.Previous()
	if err != nil {
		return decimal.Decimal{}
	}
	i, ok := x.levels[seriesPeriodOf(o, before)]
	if !ok {
		return decimal.Decimal{}
	}
	p := &x.d.Results.Observations[i]
	value, err := x.unitOf(p).Convert(p.Value, x.unitOf(o))
	if err != nil {
		return decimal.Decimal{}
	}
	return value
}

// unitOf returns the unit of an observation.
func (x *index) unitOf(o *indicator.Observation) indicator.Unit {
	if def := x.indicators[o.Indicator]; o.Unit == "" && def != nil {
		return def.Unit
	}
	return o.Unit
}

// printedLines returns checks of printed figures as lines. ratio is what the
// figures give, for those that are printed as a percentage of it.
func (x *index) printedLines(checks []indicator.PrintedCheck, ratio decimal.Ratio, source string) []PrintedLine {
	var lines []PrintedLine
	for _, c := range checks {
		line := PrintedLine{Check: c, Computed: c.Computed, Against: x.word(c.Printed.Against), Source: source}
		// Rounding what is rounded could turn a 4 into a 5: only the ratio
		// itself is rounded to fewer digits.
		same, err := ratio.Percent(c.Computed.Scale(), decimal.HalfUp)
		if err == nil && same.Equal(c.Computed) {
			line.Computed, _ = ratio.Percent(max(displayDigits, c.Printed.Value.Scale()), decimal.HalfUp)
		}
		lines = append(lines, line)
	}
	return lines
}

// displayDigits is how many digits after the point a figure computed for
// display has at most.
const displayDigits = 2

// shareOf returns count of of.
func shareOf(count, of decimal.Decimal) Share {
	s := Share{Count: count, Of: of}
	s.Ratio, _ = decimal.RatioOf(count, of)
	s.Percent = percentOf(s.Ratio)
	return s
}

// number returns a count as a decimal.
func number(n int) decimal.Decimal {
	d, _ := decimal.New(int64(n), 0)
	return d
}

// percentOf returns a ratio in per cent for display: rounded half up to two
// digits, without zeros at the end; no number if it is none.
func percentOf(r decimal.Ratio) decimal.Decimal {
	percent, err := r.Percent(displayDigits, decimal.HalfUp)
	if err != nil {
		return decimal.Decimal{}
	}
	for scale := range displayDigits {
		if shorter, err := percent.Rescale(scale); err == nil {
			return shorter
		}
	}
	return percent
}
