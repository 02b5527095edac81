package indicator

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// An Observation is a reported figure or status of an indicator for a period.
// The zero value of every member but Indicator, Period and Value (or Status)
// is the common case: an actual level in the indicator's unit.
//
// A figure that was not reported is no observation; an observation with the
// value 0 is a reported 0.
type Observation struct {
	// Indicator is the id of the indicator.
	Indicator string `json:"indicator"`
	// Body is the body that the figure is of; empty means the body that the
	// targets are of.
	Body string `json:"body,omitempty"`
	// Group is the group of people or things that it is of; empty means all.
	Group string `json:"group,omitempty"`
	// Period is what the figure covers; a stock is as of its last day.
	Period calendar.Period `json:"period"`
	// Reported is the day from which the figure was known; none means the last
	// day of Period.
	Reported calendar.Date `json:"reported,omitzero"`
	// Measure says what the figure is; empty means the level. A reported
	// growth rate or reduction is never read as a level (rule M3).
	Measure Measure `json:"measure,omitempty"`
	// ChangeUnit says how a reported change is counted; empty means absolute, on
	// a unit of per cent as the target counts it.
	ChangeUnit ChangeUnit `json:"changeUnit,omitempty"`
	// Value is the figure.
	Value decimal.Decimal `json:"value,omitzero"`
	// High is the upper end of a reported range.
	High decimal.Decimal `json:"high,omitzero"`
	// Of is the denominator of a share.
	Of decimal.Decimal `json:"of,omitzero"`
	// Status is the step of a status.
	Status string `json:"status,omitempty"`
	// Qualifier says that the figure is not exact; empty means exact.
	Qualifier Qualifier `json:"qualifier,omitempty"`
	// Kind says how sure the figure is; empty means [KindActual].
	Kind Kind `json:"kind,omitempty"`
	// Unit is the unit of the figure; empty means the indicator's. Another
	// scale of it is converted exactly, another unit is never compared.
	Unit Unit `json:"unit,omitempty"`
	// Basis is what the figure is measured on; empty means the indicator's
	// (rule M8).
	Basis string `json:"basis,omitempty"`
	// Printed are the percentages and other figures published with it.
	Printed []Printed `json:"printed,omitempty"`
	// Source says where the figure was published.
	Source string `json:"source,omitempty"`
	// Note says what a reader should know.
	Note string `json:"note,omitempty"`
}

// A Qualifier says that a reported figure is not exact (rule M6a). Such a
// figure is judged only if every value that it admits gives the same verdict.
type Qualifier string

// The qualifiers.
const (
	// Over is "trên", "hơn": more than the figure, by how much is not said.
	Over Qualifier = "over"
	// Under is "gần", "dưới": less than the figure, by how much is not said.
	Under Qualifier = "under"
	// Roughly is "khoảng": near the figure, on either side.
	Roughly Qualifier = "about"
)

var qualifiers = []Qualifier{Over, Under, Roughly}

// A Kind says how sure a figure is. The empty Kind means [KindActual].
type Kind string

// The kinds of figure. For one period an actual replaces an estimate and an
// estimate a forecast, whenever they were reported.
const (
	// KindActual is a final figure.
	KindActual Kind = "actual"
	// KindEstimate is the estimate of a period that is over or nearly over
	// ("ước đạt"). A verdict on it is not final.
	KindEstimate Kind = "estimate"
	// KindForecast is a figure foreseen for a period to come.
	KindForecast Kind = "forecast"
)

var kinds = []Kind{KindActual, KindEstimate, KindForecast}

// rank orders kinds by how sure they are.
func (k Kind) rank() int {
	switch k {
	case KindEstimate:
		return 1
	case KindForecast:
		return 0
	}
	return 2
}

// known returns the first day on which the observation can be used.
func (o *Observation) known() calendar.Date {
	if o.Reported.IsValid() {
		return o.Reported
	}
	return o.Period.Last()
}

// measure returns what the figure is.
func (o *Observation) measure() Measure {
	if o.Measure == "" {
		return MeasureLevel
	}
	return o.Measure
}
