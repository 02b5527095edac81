package indicator

import (
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// An Indicator is a quantity or status that is observed over time: per-capita
// income, the share of poor households, whether a commune is recognised as
// new-rural. A [Target] promises something of an indicator; an [Observation]
// reports it.
//
// What the figure covers (price basis, poverty standard, exclusions) belongs
// here and not in the number: an observation on another basis is not
// comparable.
//
// The zero Indicator has no id and is refused by [Target.Validate].
type Indicator struct {
	// ID names the indicator in observations. Two targets with one id speak of
	// the same indicator and must define it alike.
	ID string `json:"id"`
	// Name is what documents call it.
	Name string `json:"name,omitempty"`
	// Unit is the unit of its figures as documents print it, for example
	// "triệu đồng/người/năm"; empty for a status or a rank.
	Unit Unit `json:"unit,omitempty"`
	// Direction says which side is better. A bare figure takes its comparison
	// from it (rule G1).
	Direction Direction `json:"direction,omitempty"`
	// Series says how figures of several periods belong together; empty means
	// [SeriesLevel].
	Series SeriesKind `json:"series,omitempty"`
	// Aggregation says how the figures of subordinate units become that of the
	// whole; see [Aggregation] for empty.
	Aggregation Aggregation `json:"aggregation,omitempty"`
	// Scale lists the steps of a status, worst first; empty means no, yes.
	Scale []string `json:"scale,omitempty"`
	// Min is the smallest figure that is possible, in Unit; no number means
	// that there is none.
	Min decimal.Decimal `json:"min,omitzero"`
	// Max is the largest figure that is possible, in Unit: 100 for a share in
	// per cent. A figure beyond it is a finding, and a goal at it cannot be
	// exceeded (rule G4).
	Max decimal.Decimal `json:"max,omitzero"`
	// Basis names what figures must have in common to be compared: a price
	// basis ("giá so sánh 2010"), a poverty standard (rule M8).
	Basis string `json:"basis,omitempty"`
	// Definition says in words what is counted and what is left out.
	Definition string `json:"definition,omitempty"`
	// Translations holds Name in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
}

// A Direction says which side of an indicator is better. It is the direction
// of package method.
type Direction = method.Direction

// The directions. The empty Direction is not stated: a bare figure cannot be
// judged then.
const (
	// Higher means that more is better: income.
	Higher = method.Higher
	// Lower means that less is better: poverty.
	Lower = method.Lower
	// Neither means that no side is better: population, economic structure.
	Neither = method.Neither
)

// A SeriesKind says how an indicator's figures of several periods belong
// together. The empty SeriesKind means [SeriesLevel]; unknown ones are kept
// and reported by [Target.Validate].
type SeriesKind string

// The kinds of series.
const (
	// SeriesLevel is a stock: the latest figure counts.
	SeriesLevel SeriesKind = "level"
	// SeriesFlow is an amount of its period: figures of disjoint periods add.
	SeriesFlow SeriesKind = "flow"
	// SeriesCumulative is a running total: the latest figure counts, and two
	// of them are never added.
	SeriesCumulative SeriesKind = "cumulative"
	// SeriesRate is a rate of its period: it is neither summed nor averaged
	// without its denominator.
	SeriesRate SeriesKind = "rate"
)

var seriesKinds = []SeriesKind{SeriesLevel, SeriesFlow, SeriesCumulative, SeriesRate}

// perPeriod reports whether a figure is of its whole period and not of a
// moment, so that a figure of another length says something else.
func (k SeriesKind) perPeriod() bool { return k == SeriesFlow || k == SeriesRate }

// steps returns the scale of a status indicator, worst step first.
func (i *Indicator) steps() []string {
	if len(i.Scale) == 0 {
		return yesNo
	}
	return i.Scale
}

// The steps of a status without a scale.
const (
	// StatusNo is the lower step: not reached.
	StatusNo = "no"
	// StatusYes is the upper step: reached. A goal without a status means it.
	StatusYes = "yes"
)

var yesNo = []string{StatusNo, StatusYes}
