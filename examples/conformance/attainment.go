package main

import (
	"encoding/json"
	"math/big"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// thresholds returns the bands that a vector states by two percentages.
func (in *inputs) thresholds() method.Bands {
	ends := in.decimals("thresholds")
	switch len(ends) {
	case 0:
		return nil
	case 2:
		return method.BandsFrom("red", method.Step{Class: "green", From: hundredth(ends[0])},
			method.Step{Class: "yellow", From: hundredth(ends[1])})
	}
	in.problem("thresholds", "want two numbers, not %s", show(in.object["thresholds"]))
	return nil
}

// cap returns the cap that a vector states in per cent, as its upper end or as
// both; nil if it states none.
func (in *inputs) cap() *method.Cap {
	switch in.object["cap"].(type) {
	case nil:
		return nil
	case json.Number:
		return &method.Cap{High: hundredth(in.decimal("cap"))}
	}
	ends := in.decimals("cap")
	if len(ends) != 2 {
		in.problem("cap", "want one number or two, not %s", show(in.object["cap"]))
		return nil
	}
	return &method.Cap{Low: hundredth(ends[0]), High: hundredth(ends[1])}
}

// attained returns the answer of a method that gives a part of 1, cut off if
// the vector says so.
func (in *inputs) attained(r method.Result) answer {
	p := percent(r)
	if c := in.cap(); c != nil {
		total := method.Rollup{Mode: method.ModeMean, Cap: c}.Combine([]method.Part{{ID: "1", Value: r.Value}})
		p = number(total.Value, 100, r.Reason)
	}
	return answer{"percent": p, "status": word(r.Class, r.Reason), "value": number(r.Value, 1, r.Reason)}
}

func planRatio(in *inputs) answer {
	if in.has("numerator") || in.has("denominator") {
		return percentOf(in)
	}
	in.require("current", "target")
	input := in.input()
	if input.Target.Value.IsValid() && input.Target.Value.Sign() == 0 {
		return in.attained(method.Imihigo().Apply(input))
	}
	return in.attained(method.PlanRatio{Bands: in.thresholds()}.Apply(input))
}

func planCumulative(in *inputs) answer { return in.planOf(method.PlanCumulative) }
func planWindow(in *inputs) answer     { return in.planOf(method.PlanWindow) }

// series puts values at the ends of years, from the year 1 on.
func series(values []decimal.Decimal) []method.Figure {
	figures := make([]method.Figure, len(values))
	for i, v := range values {
		figures[i] = method.Figure{Date: endOf(i + 1), Value: v}
	}
	return figures
}

// planOf compares with a plan by periods, or with one of a single period.
func (in *inputs) planOf(form method.PlanForm) answer {
	m := method.PlanRatio{Form: form, Bands: in.thresholds()}
	if !in.has("actuals") {
		in.require("current", "target")
		return in.attained(m.Apply(method.Input{
			Series: series([]decimal.Decimal{in.decimal("current")}),
			Plan:   series([]decimal.Decimal{in.decimal("target")}),
		}))
	}
	in.require("targets")
	input := method.Input{Series: series(in.decimals("actuals")), Plan: series(in.decimals("targets"))}
	shares := []value{}
	var last method.Result
	for _, f := range input.Series {
		input.AsOf = f.Date
		last = m.Apply(input)
		shares = append(shares, percent(last))
	}
	got := in.attained(last)
	got["window_percent"], got["cumulative_percent"] = value{items: shares}, value{items: shares}
	return got
}

// percentOf is a percentage with its numerator and denominator.
func percentOf(in *inputs) answer {
	numerator, denominator := in.decimal("numerator"), in.decimal("denominator")
	if in.has("total") && !in.has("denominator") {
		in.require("done")
		numerator, denominator = in.decimal("done"), in.decimal("total")
	} else {
		in.require("numerator", "denominator")
	}
	got := in.attained(method.PlanRatio{Bands: in.thresholds()}.Apply(method.Input{
		Actual: method.Figure{Value: numerator}, Target: method.Figure{Value: denominator},
	}))
	got["exact"] = got["percent"]
	if in.has("overdue") {
		got["sum"] = total(method.ModeSum, parts(numerator, in.decimal("overdue")))
	}
	return got
}

// percentage returns 100 × numerator / denominator by plan-ratio.
func percentage(numerator, denominator decimal.Decimal) value {
	return percent(method.PlanRatio{}.Apply(method.Input{
		Actual: method.Figure{Value: numerator}, Target: method.Figure{Value: denominator},
	}))
}

// denominatorTrap computes a percentage with each denominator that may be
// meant; the published one must fit none of them.
func denominatorTrap(in *inputs) answer {
	got := answer{}
	if in.has("candidate_denominators") {
		numerator := in.decimal("numerator")
		for name, v := range in.members("candidate_denominators") {
			got["with_"+name] = percentage(numerator, in.number("candidate_denominators", v))
		}
	} else {
		in.require("overdue", "done", "not_done", "total")
		overdue := in.decimal("overdue")
		got["over_total"] = percentage(overdue, in.decimal("total"))
		got["over_not_done"] = percentage(overdue, in.decimal("not_done"))
		both, err := in.decimal("done").Add(overdue)
		if err != nil {
			in.problem("done", "%v", err)
		}
		got["over_done_plus_overdue"] = percentage(overdue, both)
	}
	for name := range in.expected {
		if strings.HasPrefix(name, "published_") {
			got[name] = fitsNone(got)
		}
	}
	return got
}

// fitsNone is a percentage that none of the candidates gives to within half of
// its second digit, though one of them gives it to within a point.
func fitsNone(candidates answer) value {
	var numbers []*big.Rat
	for _, c := range candidates {
		if c.number != nil {
			numbers = append(numbers, c.number)
		}
	}
	return value{
		note: "agrees with no denominator, as documented",
		check: func(want *big.Rat) bool {
			near := false
			for _, n := range numbers {
				gap := new(big.Rat).Sub(want, n)
				if gap.Abs(gap).Cmp(big.NewRat(5, 1000)) <= 0 {
					return false
				}
				near = near || gap.Cmp(big.NewRat(1, 1)) < 0
			}
			return near
		},
	}
}

func linearAchievement(in *inputs) answer {
	in.require("baseline", "target", "current")
	input := in.input()
	flat := input.Baseline.Value.Equal(input.Target.Value)
	if flat || !input.Actual.Value.IsValid() {
		return in.attained(method.OKRTracker().Apply(input))
	}
	return in.attained(method.LinearAchievement{Bands: in.thresholds()}.Apply(input))
}

// classified returns the class of a number by bands.
func classified(bands method.Bands, d decimal.Decimal) value {
	class, reason := bands.Classify(method.ExactDecimal(d))
	return word(class, reason)
}

func globalFund(in *inputs) answer {
	in.require("percent")
	return answer{"rating": classified(method.GlobalFund(), hundredth(in.decimal("percent")))}
}

func reportCard(in *inputs) answer {
	in.require("milestone_percents")
	var ratios []decimal.Decimal
	for _, p := range in.decimals("milestone_percents") {
		ratios = append(ratios, hundredth(p))
	}
	t := method.Rollup{Mode: method.ModeMeanOfRatios, Bands: method.UNDPReportCard()}.Combine(parts(ratios...))
	if !t.Value.IsValid() {
		t.Class = "grey" // the publisher's colour for no data
	}
	return answer{"color": word(t.Class, t.Reason), "mean": number(t.Value, 100, t.Reason)}
}

func decree335(in *inputs) answer {
	in.require("points")
	return answer{"rating": classified(method.Decree335(), in.decimal("points"))}
}

// times puts as many figures of 1 as were met, and of 0 as were not, at the
// ends of years.
func times(met, of int) []method.Figure {
	values := make([]decimal.Decimal, of)
	for i := range values {
		values[i] = integer(0)
		if i < met {
			values[i] = integer(1)
		}
	}
	return series(values)
}

func maintainAbove(in *inputs) answer    { return in.maintained(method.Higher) }
func maintainBelow(in *inputs) answer    { return in.maintained(method.Lower) }
func maintainConstant(in *inputs) answer { return in.maintained(method.Neither) }

// maintained is the share of periods that held, by their counts or by their
// values.
func (in *inputs) maintained(direction method.Direction) answer {
	got := answer{}
	m := method.Maintain{}
	if in.has("band_percent") {
		low, high, err := method.Around(in.decimal("target"), in.decimal("band_percent"))
		if err != nil {
			in.problem("band_percent", "%v", err)
		}
		got["low"], got["high"] = figure(low), figure(high)
		m.Low, m.High = low, high
	}
	var r method.Result
	if in.has("values") {
		in.require("target")
		r = m.Apply(method.Input{
			Direction: direction,
			Target:    method.Figure{Value: in.decimal("target")},
			Series:    series(in.decimals("values")),
		})
	} else {
		r = in.counted()
	}
	got["percent"] = percent(r)
	got["met"] = plain(r.Quantity(method.QuantityPeriodsMet))
	got["elapsed"] = plain(r.Quantity(method.QuantityPeriodsCounted))
	return got
}

// counted returns the share of periods that held, by their counts.
func (in *inputs) counted() method.Result {
	in.require("periods_met", "periods_elapsed")
	met, elapsed := int(in.decimal("periods_met").Coefficient()), int(in.decimal("periods_elapsed").Coefficient())
	if met < 0 || met > elapsed || elapsed > 1e4 {
		in.problem("periods_met", "want a count of the %d periods", elapsed)
		return method.Result{}
	}
	return method.Maintain{Low: integer(1)}.Apply(method.Input{Series: times(met, elapsed)})
}

func maintainFlat(in *inputs) answer {
	in.require("current", "target")
	input := in.input()
	if input.Direction == "" {
		input.Direction = method.Higher
		if in.flag("inverted") {
			input.Direction = method.Lower
		}
	}
	return answer{"percent": percent(method.Maintain{}.Apply(input))}
}

func maintainInBand(in *inputs) answer {
	in.require("values", "low", "high")
	input := method.Input{Series: series(in.decimals("values"))}
	m := method.Maintain{Low: in.decimal("low"), High: in.decimal("high")}
	if in.has("periods") {
		m.Of = int(in.decimal("periods").Coefficient())
	}
	shares := []value{}
	for _, f := range input.Series {
		input.AsOf = f.Date
		r := m.Apply(input)
		shown, err := r.Value.Percent(0, decimal.HalfUp) // as the source prints it
		if err != nil {
			shares = append(shares, value{reason: r.Reason})
			continue
		}
		shares = append(shares, figure(shown))
	}
	return answer{"cumulative_percent": {items: shares}}
}

func maintainMissing(in *inputs) answer {
	in.require("period_status")
	var values []decimal.Decimal
	for _, status := range in.words("period_status") {
		switch normal(status) {
		case "":
			values = append(values, decimal.Decimal{})
		case "met":
			values = append(values, integer(1))
		default:
			values = append(values, integer(0))
		}
	}
	r := method.Maintain{Low: integer(1), MissingFails: true}.Apply(method.Input{Series: series(values)})
	return answer{
		"percent": percent(r),
		"met":     plain(r.Quantity(method.QuantityPeriodsMet)),
		"elapsed": plain(r.Quantity(method.QuantityPeriodsCounted)),
	}
}

func maintainThreshold(in *inputs) answer {
	if in.has("kind") {
		in.require("current", "target")
		input := in.input()
		input.Direction = in.direction("kind")
		return answer{"percent": percent(method.Maintain{}.Apply(input))}
	}
	in.require("meets", "after_due_date")
	r := method.Maintain{Low: integer(1)}.Apply(method.Input{Actual: method.Figure{
		Date: calendar.MustParseDate("2001-12-31"), Value: in.decimal("meets"),
	}})
	// The source has other words for the two classes after the due date.
	words := map[method.Class]method.Class{method.ClassHeld: "on_track", method.ClassBroken: "behind"}
	if in.flag("after_due_date") {
		words = map[method.Class]method.Class{method.ClassHeld: "achieved", method.ClassBroken: "at_risk"}
	}
	return answer{"status": word(words[r.Class], r.Reason), "percent": percent(r)}
}
