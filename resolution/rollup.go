package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// An extent is what tells the periods of a series apart: of a stock the day
// that the figure is as of, else the first and the last day.
type extent struct{ first, last calendar.Date }

func (e extent) compare(f extent) int {
	return cmp.Or(e.last.Compare(f.last), e.first.Compare(f.first))
}

// A sum is a figure of a unit for a period: its own, or what those below it add
// up to.
type sum struct {
	extent
	observation indicator.Observation // in the unit of the indicator
	place       int                   // in the observations; -1 if it was added up
	counted, of int
	reason      indicator.Reason // why it cannot be added to others
}

// complete reports whether it is a figure of all the units that it is made of.
func (s *sum) complete() bool { return s.reason == "" && s.counted == s.of }

// A ledger adds up the figures of units for one target and one group.
type ledger struct {
	target      *indicator.Target
	aggregation indicator.Aggregation
	mode        method.Mode
}

func ledgerOf(t *indicator.Target) (ledger, method.Reason) {
	aggregation, reason := t.Aggregation()
	return ledger{t, aggregation, aggregation.Mode()}, reason
}

// adds reports whether sums of sums are those of the whole, so that a unit may
// stand for those below it.
func (l *ledger) adds() bool { return l.mode == method.ModeSum || l.mode == method.ModeRatioOfSums }

func (l *ledger) isFlow() bool { return l.target.Indicator.Series == indicator.SeriesFlow }

// extentOf returns the extent of a period.
func (l *ledger) extentOf(p calendar.Period) extent {
	if l.isFlow() || l.target.Indicator.Series == indicator.SeriesRate {
		return extent{p.First(), p.Last()}
	}
	return extent{last: p.Last()}
}

// sumOf returns an observation as a figure of its own.
func (l *ledger) sumOf(o *indicator.Observation, place int) sum {
	s := sum{extent: l.extentOf(o.Period), observation: *o, place: place, counted: 1, of: 1}
	i := &l.target.Indicator
	unit := cmp.Or(o.Unit, i.Unit)
	value, err := unit.Convert(o.Value, i.Unit)
	switch {
	case o.Basis != "" && o.Basis != i.Basis:
		s.reason = indicator.ReasonOtherBasis
	case !o.Value.IsValid():
		s.reason = indicator.ReasonNoFigure
	case err != nil:
		s.reason = indicator.ReasonUnitMismatch
	case o.Qualifier != "" || o.High.IsValid():
		s.reason = indicator.ReasonImprecise
	case l.mode == method.ModeRatioOfSums && (!o.Of.IsValid() || !l.isShare(o)):
		s.reason = indicator.ReasonNoDenominator
	default:
		s.observation.Value, s.observation.Unit = value, i.Unit
		if l.isShare(o) && o.Of.IsValid() && i.Unit.IsPercent() {
			s.observation.Value = o.Value // the numerator has a unit of its own
		}
	}
	return s
}

// isShare reports whether an observation's value is a numerator of its Of.
func (l *ledger) isShare(o *indicator.Observation) bool {
	return o.Measure == indicator.MeasureShare || l.target.Measure == indicator.MeasureShare
}

// part returns a figure as package method takes it.
func (l *ledger) part(id string, s *sum) method.Part {
	p := method.Part{ID: id, Kind: kindOf(l.target.Indicator.Series)}
	if s == nil || s.reason != "" {
		return p
	}
	o := &s.observation
	p.Value, p.Numerator, p.Denominator = method.ExactDecimal(o.Value), o.Value, o.Of
	if l.mode == method.ModeMeanOfRatios && o.Of.IsValid() && l.isShare(o) && l.target.Indicator.Unit.IsPercent() {
		hundredfold, err := o.Value.Mul(number(100))
		ratio, errRatio := decimal.RatioOf(hundredfold, o.Of)
		p.Value = method.Number{}
		if err == nil && errRatio == nil {
			p.Value = method.Exact(ratio)
		}
	}
	return p
}

// kindOf returns the kind of a series' figures as package method names it.
func kindOf(k indicator.SeriesKind) method.Kind {
	switch k {
	case indicator.SeriesFlow:
		return method.KindFlow
	case indicator.SeriesCumulative:
		return method.KindCumulative
	case indicator.SeriesRate:
		return method.KindRate
	}
	return method.KindLevel
}

// add adds up figures of disjoint units for one period. Those that are nil or
// cannot be added are left out.
func (l *ledger) add(ids []string, parts []*sum) (sum, method.Reason, method.Number) {
	list := make([]method.Part, len(parts))
	var total sum
	o := &total.observation
	total.place = -1
	scale := 0
	for i, s := range parts {
		list[i] = l.part(ids[i], s)
		if s == nil || s.reason != "" {
			continue
		}
		p := &s.observation
		total.extent = s.extent
		o.Indicator, o.Unit, o.Period, o.Measure = p.Indicator, p.Unit, p.Period, cmp.Or(o.Measure, p.Measure)
		if known := cmp.Or(p.Reported, p.Period.Last()); known.Compare(o.Reported) > 0 {
			o.Reported = known
		}
		o.Kind = leastSure(o.Kind, p.Kind)
		scale = max(scale, p.Value.Scale())
	}
	rolled := method.Rollup{Mode: l.mode}.Combine(list)
	switch ratio := rolled.Value.Ratio(); {
	case l.mode == method.ModeRatioOfSums:
		o.Value, o.Of = ratio.Num(), ratio.Den()
		o.Measure = indicator.MeasureShare
	case rolled.Value.IsValid():
		o.Value, _ = rolled.Value.Round(scale, decimal.HalfUp) // a sum has no more digits than its parts
	}
	if !o.Value.IsValid() {
		total.reason = indicator.ReasonRange
		if rolled.Reason != "" {
			total.reason = indicator.ReasonPeriodMissing
		}
	}
	return total, rolled.Reason, rolled.Value
}

// leastSure returns the kind of a figure made of two.
func leastSure(a, b indicator.Kind) indicator.Kind {
	for _, k := range []indicator.Kind{indicator.KindForecast, indicator.KindEstimate} {
		if a == k || b == k {
			return k
		}
	}
	return ""
}

// find returns the figure for a period: the one of just this extent or, of a
// flow, what disjoint ones that leave no day of it out add up to, from the first
// to the last day that the unit stood in it. It returns nil if there is none.
func (l *ledger) find(series []sum, e, stood extent) *sum {
	if s := findSum(series, e); s != nil || !l.isFlow() || !l.adds() {
		return s
	}
	return l.tile(series, stood)
}

// tile returns the sum of disjoint figures of a flow that cover a stretch of
// days; nil if a day is left out. Longer periods replace those in them (rule
// T12).
func (l *ledger) tile(series []sum, e extent) *sum {
	var parts []*sum
	day := e.last // the last one that is not covered yet
	for i := len(series) - 1; i >= 0 && !day.Before(e.first); i-- {
		if series[i].last.Before(day) {
			return nil
		}
		if series[i].last.After(day) || series[i].first.Before(e.first) {
			continue
		}
		// Those of one last day stand by their first days.
		for i > 0 && series[i-1].last == day && !series[i-1].first.Before(e.first) {
			i--
		}
		parts = append(parts, &series[i])
		day, _ = series[i].first.AddDays(-1)
	}
	if len(parts) == 0 || !day.Before(e.first) {
		return nil
	}
	total, _, _ := l.add(make([]string, len(parts)), parts)
	total.extent, total.counted, total.of = e, parts[0].counted, parts[0].of
	for _, p := range parts {
		if p.reason != "" {
			return p
		}
		if p.counted*total.of < total.counted*p.of {
			total.counted, total.of = p.counted, p.of
		}
	}
	return &total
}
