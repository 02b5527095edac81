package main

import (
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

func growthRate(in *inputs) answer {
	in.require("baseline", "current", "direction")
	r := method.PaceCAGR{}.Apply(in.input())
	return answer{"cagr": number(r.Value, 1, r.Reason), "cagr_percent": percent(r)}
}

func statCan(in *inputs) answer {
	in.require("baseline", "current", "direction")
	r := method.StatCan{Limit: in.decimal("natural_limit")}.Apply(in.input())
	return answer{
		"progress_value": number(r.Value, 1, r.Reason),
		"status":         word(r.Class, r.Reason),
		"score":          number(r.Quantity(method.QuantityScore), 1, r.Reason),
	}
}

func statCanScore(in *inputs) answer {
	in.require("progress_value")
	return answer{"score": plain(method.Approximate(method.StatCanScore(in.decimal("progress_value").Float64())))}
}

func statCanCoefficient(in *inputs) answer {
	in.require("baseline", "natural_limit")
	c := method.StatCanCoefficient(in.decimal("baseline"), in.decimal("natural_limit"))
	return answer{"coefficient": plain(method.Approximate(c))}
}

func unsdTarget(in *inputs) answer   { return unsd(in, method.UNSD2022{}) }
func unsdNoTarget(in *inputs) answer { return unsd(in, method.UNSD2022{ByRate: true}) }

// unsd runs the preset of the UN, with the limits of the series if it has its
// own.
func unsd(in *inputs, m method.UNSD2022) answer {
	if limits := in.decimals("limits"); len(limits) == 3 {
		m.OnTrack, m.Fair, m.Limited = limits[0], limits[1], limits[2]
	} else if len(limits) != 0 {
		in.problem("limits", "want three numbers, not %s", show(in.object["limits"]))
	}
	switch {
	case in.hasAll("cagr_actual", "cagr_required"):
		cr := ratioOf(in.decimal("cagr_actual"), in.decimal("cagr_required"))
		class, reason := m.RatioBands().Classify(cr)
		return answer{"cr": number(cr, 1, reason), "status": word(class, reason)}
	case in.has("cagr"):
		rate := in.signed("cagr")
		return answer{"status": classified(m.GrowthBands(), rate), "cagr": figure(rate)}
	}
	input := in.input()
	if series, ok := in.object["series"].(map[string]any); ok {
		in.require("current_year", "direction")
		base := "nominal_baseline_year"
		if !in.has(base) {
			base = "used_baseline_year"
		}
		input.Baseline = in.ofYear(series, base)
		input.Actual = in.ofYear(series, "current_year")
		for year, v := range series {
			input.Series = append(input.Series, method.Figure{Date: in.day("series", year), Value: in.number("series", v)})
		}
	} else {
		in.require("baseline", "current", "direction")
	}
	r := m.Apply(input)
	return answer{
		"status": word(r.Class, r.Reason), "cr": number(r.Value, 1, r.Reason),
		"cagr": number(r.Value, 1, r.Reason),
	}
}

// ofYear returns the figure that a series has in the year that the member says.
func (in *inputs) ofYear(series map[string]any, name string) method.Figure {
	year := in.date(name).Year()
	return method.Figure{Date: endOf(year), Value: in.number("series", series[strconv.Itoa(year)])}
}

// signed returns a rate, turned round where less is better.
func (in *inputs) signed(name string) decimal.Decimal {
	if in.direction("direction") == method.Lower {
		return in.decimal(name).Neg()
	}
	return in.decimal(name)
}

// ratioOf returns the quotient.
func ratioOf(num, den decimal.Decimal) method.Number {
	r, _ := method.RatioToPlan(num, den)
	return method.Exact(r)
}

func eurostat(in *inputs) answer {
	if in.has("cagr") {
		rate := in.signed("cagr")
		return answer{"category": in.shortened(classified(method.Eurostat{}.GrowthBands(), rate))}
	}
	in.require("baseline", "current", "direction")
	r := method.Eurostat{}.Apply(in.input())
	if r.Trend != "" {
		r.Class = r.Trend // this source has no class for a target that is met
	}
	return answer{
		"ratio": number(r.Value, 1, r.Reason), "cagr": number(r.Value, 1, r.Reason),
		"category": in.shortened(word(r.Class, r.Reason)),
	}
}

// shortened returns the category as the source abbreviates it: "insufficient"
// for insufficient_progress.
func (in *inputs) shortened(v value) value {
	if want, ok := in.expected["category"].(string); ok && v.word == normal(want)+"_progress" {
		v.word = want
	}
	return v
}

// sdsnArrow runs the preset of SDSN. Higher is better if the best value is
// above the worst; where these are not given, if the threshold is above the
// baseline.
func sdsnArrow(in *inputs) answer {
	in.require("baseline", "baseline_year", "current", "current_year", "green", "target_year")
	input := in.input()
	input.Target = in.figure("green", "target_year")
	if input.Direction == "" {
		better, worse := input.Target.Value, input.Baseline.Value
		if in.hasAll("best", "worst") {
			better, worse = in.decimal("best"), in.decimal("worst")
		}
		input.Direction = method.Higher
		if better.Compare(worse) < 0 {
			input.Direction = method.Lower
		}
	}
	r := method.SDSN{}.Apply(input)
	return answer{"trend": word(r.Class, r.Reason), "ratio": number(r.Value, 1, r.Reason)}
}
