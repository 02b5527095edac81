package main

import (
	"math"
	"math/big"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// expectedByCalendar is the part of the time that has passed, by dates or by
// days, and the value that is due by then.
func expectedByCalendar(in *inputs) answer {
	var input method.Input
	count := method.CountInclusive
	if in.has("total_days") {
		in.require("elapsed_days")
		first := calendar.MustParseDate("2001-01-01")
		count, input.Baseline.Date = method.CountDays, first
		input.Target.Date, input.AsOf = in.daysAfter(first, "total_days"), in.daysAfter(first, "elapsed_days")
	} else {
		in.require("start", "end", "today")
		input.Baseline.Date, input.Target.Date, input.AsOf = in.date("start"), in.date("end"), in.date("today")
	}
	share, reason := count.Share(input.Baseline.Date, input.Target.Date, input.AsOf)
	got := answer{"expected_percent": number(method.Exact(share), 100, reason)}
	input.Baseline.Value, input.Target.Value = in.decimal("baseline"), in.decimal("target")
	if in.has("max") {
		in.require("min")
		input.Baseline.Value, input.Target.Value = in.decimal("min"), in.decimal("max")
	}
	due, reason := method.Schedule{Count: count}.Planned(input)
	got["expected"], got["expected_value"] = number(due, 1, reason), number(due, 1, reason)
	return got
}

// expectedGap classifies by how many points the expected percentage is missed.
func expectedGap(in *inputs) answer {
	in.require("expected_percent", "current_percent")
	current := in.decimal("current_percent")
	bands := method.Bands{
		{Class: "on_track", To: decimal.MustParse("16.5"), Below: true},
		{Class: "behind", From: decimal.MustParse("16.5"), To: decimal.MustParse("33")},
		{Class: "at_risk", From: decimal.MustParse("33"), Above: true},
	}
	gap, err := in.decimal("expected_percent").Sub(current)
	if err != nil {
		in.problem("current_percent", "%v", err)
	}
	status := classified(bands, gap)
	if current.Compare(integer(100)) >= 0 {
		status = word(classMet, "")
	}
	return answer{"status": status}
}

const classMet method.Class = "achieved"

// prorated classifies the observation as a percentage of what is due today.
func prorated(in *inputs) answer {
	bands := method.BandsFrom("at_risk",
		method.Step{Class: "behind", From: decimal.MustParse("0.81")},
		method.Step{Class: "on_track", From: decimal.MustParse("0.99")})
	if in.has("percent_of_prorated") {
		return answer{"status": classified(bands, hundredth(in.decimal("percent_of_prorated")))}
	}
	in.require("target", "current", "elapsed_days", "total_days")
	first := calendar.MustParseDate("2001-01-01")
	on := in.daysAfter(first, "elapsed_days")
	r := method.Schedule{Bands: bands}.Apply(method.Input{
		Baseline: method.Figure{Date: first, Value: integer(0)},
		Target:   method.Figure{Date: in.daysAfter(first, "total_days"), Value: in.decimal("target")},
		Actual:   method.Figure{Date: on, Value: in.decimal("current")},
	})
	return answer{
		"prorated_target":     plain(r.Quantity(method.QuantityPlanned)),
		"percent_of_prorated": percent(r),
		"status":              word(r.Class, r.Reason),
	}
}

// daysAfter returns the day that is as many days after the first as the member
// says.
func (in *inputs) daysAfter(first calendar.Date, name string) calendar.Date {
	days, err := in.decimal(name).Rescale(0)
	if err == nil {
		var day calendar.Date
		if day, err = first.AddDays(int(days.Coefficient())); err == nil {
			return day
		}
	}
	in.problem(name, "%v", err)
	return calendar.Date{}
}

// planned returns the value that a path has at the end of each of the years.
func planned(s method.Schedule, input method.Input, first, last int) value {
	values := []value{}
	for year := first; year <= last; year++ {
		input.AsOf = endOf(year)
		n, reason := s.Planned(input)
		values = append(values, number(n, 1, reason))
	}
	return value{items: values}
}

// byYears is a straight path by years.
var byYears = method.Schedule{Count: method.CountYears}

func trajectoryLinear(in *inputs) answer {
	if in.has("periods") {
		in.require("start", "target")
		n := in.year("periods")
		input := method.Input{
			Baseline: method.Figure{Date: endOf(1), Value: in.decimal("start")},
			Target:   method.Figure{Date: endOf(1 + n), Value: in.decimal("target")},
		}
		cumulative := planned(byYears, input, 2, 1+n)
		return answer{"cumulative": cumulative, "flow": changes(in.decimal("start"), cumulative)}
	}
	in.require("baseline", "baseline_year", "target", "target_year")
	return in.path(byYears, in.input())
}

// path returns the planned values from the baseline to the target, and the one
// of a year that the vector asks for.
func (in *inputs) path(s method.Schedule, input method.Input) answer {
	values := planned(s, input, input.Baseline.Date.Year(), input.Target.Date.Year())
	got := answer{"values": values}
	if in.has("at_year") {
		at := in.year("at_year")
		got["value"] = planned(s, input, at, at).items[0]
	}
	return got
}

// changes returns the changes from value to value.
func changes(start decimal.Decimal, cumulative value) value {
	flow := []value{}
	before := figure(start)
	for _, v := range cumulative.items {
		if v.number == nil || before.number == nil {
			flow = append(flow, v)
		} else {
			flow = append(flow, value{number: new(big.Rat).Sub(v.number, before.number)})
		}
		before = v
	}
	return value{items: flow}
}

// linearChange is a straight path given by its yearly step.
func linearChange(in *inputs) answer {
	in.require("baseline", "baseline_year", "step", "to_year")
	first, last := in.year("baseline_year"), in.year("to_year")
	way, err := in.decimal("step").Mul(integer(last - first))
	if err == nil {
		way, err = in.decimal("baseline").Add(way)
	}
	if err != nil {
		in.problem("step", "%v", err)
	}
	return in.path(byYears, method.Input{
		Baseline: method.Figure{Date: endOf(first), Value: in.decimal("baseline")},
		Target:   method.Figure{Date: endOf(last), Value: way},
	})
}

// trajectoryGeometric is a path of a steady rate: to a target, or on from the
// latest change.
func trajectoryGeometric(in *inputs) answer {
	if !in.has("previous") {
		in.require("baseline", "baseline_year", "target", "target_year")
		return in.path(method.Schedule{Path: method.PathGeometric, Count: method.CountYears}, in.input())
	}
	in.require("current", "current_year", "to_year")
	year := in.year("current_year")
	r := method.Forecast{Fit: method.FitCAGR}.Apply(method.Input{
		Baseline: method.Figure{Date: endOf(year - 1), Value: in.decimal("previous")},
		Actual:   method.Figure{Date: endOf(year), Value: in.decimal("current")},
		Target:   method.Figure{Date: in.date("to_year")},
	})
	return answer{"value": number(r.Value, 1, r.Reason)}
}

// haltRise holds the last observation, which may not rise any further.
func haltRise(in *inputs) answer {
	in.require("years")
	var observed []decimal.Decimal
	for name := range in.object {
		if strings.HasPrefix(name, "values") {
			observed = in.decimals(name)
		}
	}
	if len(observed) == 0 {
		in.problem("values", "missing")
		return nil
	}
	held := method.Schedule{Path: method.PathStepwise}
	input := method.Input{Plan: []method.Figure{{Date: endOf(1), Value: observed[len(observed)-1]}}}
	return answer{"values": planned(held, input, 1, len(in.list("years")))}
}

// requiredRate is the rate a year that leads to a ratio, by the two formulas;
// the published one is one of them at its printed digits.
func requiredRate(in *inputs) answer {
	in.require("years")
	first := 2000
	input := method.Input{
		Actual: method.Figure{Date: endOf(first), Value: integer(1)},
		Target: method.Figure{Date: endOf(first + in.year("years"))},
	}
	if in.has("baseline") {
		in.require("target")
		input.Actual.Value, input.Target.Value = in.decimal("baseline"), in.decimal("target")
	} else {
		in.require("ratio_target_to_baseline")
		input.Target.Value = in.decimal("ratio_target_to_baseline")
	}
	r := method.RequiredPace{}.Apply(input)
	compound, logarithmic := r.Quantity(method.QuantityGrowth), r.Quantity(method.QuantityLogGrowth)
	size := func(n method.Number) value {
		v := number(n, 100, r.Reason)
		if v.number != nil {
			v.number.Abs(v.number)
		}
		return v
	}
	got := answer{"geometric": size(compound), "log": size(logarithmic)}
	got["published_percent_per_year"] = value{
		note: "one of the two formulas at its printed digits",
		check: func(want *big.Rat) bool {
			digits, exact := want.FloatPrec()
			for _, v := range []value{got["geometric"], got["log"]} {
				if exact && v.number != nil && v.number.FloatString(digits) == want.FloatString(digits) {
					return true
				}
			}
			return false
		},
	}
	return got
}

func earnedSchedule(in *inputs) answer {
	in.require("pv", "ev")
	r := method.EarnedSchedule{Planned: in.decimals("pv"), Earned: in.decimal("ev"), At: in.decimal("at")}.Result()
	return answer{
		"es":     number(r.Value, 1, r.Reason),
		"sv_t":   plain(r.Quantity(method.QuantityScheduleVariance)),
		"spi_t":  plain(r.Quantity(method.QuantitySPI)),
		"ieac_t": plain(r.Quantity(method.QuantityDuration)),
		"tspi":   plain(r.Quantity(method.QuantityTSPI)),
	}
}

// earned returns the figures of earned value as the vector gives them: as
// amounts, or as parts of the budget.
func (in *inputs) earned() method.EarnedValue {
	e := method.EarnedValue{
		Budget: in.decimal("bac"), Planned: in.decimal("pv"), Earned: in.decimal("ev"),
		Cost: in.decimal("ac"), CPI: in.decimal("cpi"), SPI: in.decimal("spi"),
	}
	if in.has("percent_complete") {
		e.Earned = in.part("percent_complete", in.decimal("percent_complete"))
	}
	if in.has("schedule") {
		schedule, period := in.decimals("schedule"), in.year("time_period")
		if period < 1 || period > len(schedule) {
			in.problem("time_period", "want a period of the %d in schedule", len(schedule))
			return e
		}
		e.Planned = in.part("schedule", schedule[period-1])
	}
	return e
}

// part returns a part of the budget.
func (in *inputs) part(name string, share decimal.Decimal) decimal.Decimal {
	part, err := in.decimal("bac").Mul(share)
	if err != nil {
		in.problem(name, "%v", err)
	}
	return part
}

// earnedAnswer returns what earned value computes, with the estimate that is
// asked for.
func earnedAnswer(in *inputs, estimate method.QuantityName) answer {
	e := in.earned()
	r := e.Result()
	return answer{
		"pv": figure(e.Planned), "ev": figure(e.Earned),
		"sv":  plain(r.Quantity(method.QuantityScheduleVariance)),
		"cv":  plain(r.Quantity(method.QuantityCostVariance)),
		"spi": plain(r.Quantity(method.QuantitySPI)),
		"cpi": plain(r.Quantity(method.QuantityCPI)),
		"eac": plain(r.Quantity(estimate)),
		"vac": plain(r.Quantity(method.QuantityVAC)),
	}
}

func earnedValue(in *inputs) answer { return earnedAnswer(in, method.QuantityEAC) }
func eacAtypical(in *inputs) answer { return earnedAnswer(in, method.QuantityEACAtypical) }
func eacCombined(in *inputs) answer { return earnedAnswer(in, method.QuantityEACCombined) }

func forecastOLS(in *inputs) answer {
	in.require("x", "y")
	line, reason := method.LeastSquares(in.decimals("x"), in.decimals("y"))
	return answer{
		"slope": number(line.Slope, 1, reason), "intercept": number(line.Intercept, 1, reason),
		"r2": number(line.R2, 1, reason), "se_slope": number(line.SlopeError, 1, reason),
		"se_intercept": number(line.InterceptError, 1, reason),
	}
}

func forecastTheilSen(in *inputs) answer {
	in.require("x", "y")
	x, y := in.decimals("x"), in.decimals("y")
	joint, reason := method.TheilSen(x, y, method.InterceptJoint)
	separate, _ := method.TheilSen(x, y, method.InterceptSeparate)
	return answer{
		"slope": number(joint.Slope, 1, reason), "intercept_joint": number(joint.Intercept, 1, reason),
		"intercept_separate": number(separate.Intercept, 1, reason),
	}
}

func forecastCAGR(in *inputs) answer {
	in.require("start", "end", "years")
	r := method.PaceCAGR{}.Apply(method.Input{
		Direction: method.Higher,
		Baseline:  method.Figure{Date: endOf(2000), Value: in.decimal("start")},
		Actual:    method.Figure{Date: endOf(2000 + in.year("years")), Value: in.decimal("end")},
	})
	return answer{"cagr_percent": percent(r), "cagr": number(r.Value, 1, r.Reason)}
}

// forecastAARR is the average rate of reduction, from the slope of the
// logarithms or from the figures.
func forecastAARR(in *inputs) answer {
	if in.has("values") {
		in.require("years")
		var input method.Input
		years, values := in.list("years"), in.decimals("values")
		if len(years) != len(values) {
			in.problem("years", "want %d, one for each value", len(values))
			return nil
		}
		for i, v := range values {
			input.Series = append(input.Series, method.Figure{Date: in.day("years", years[i]), Value: v})
		}
		r := method.Forecast{Fit: method.FitAARR}.Apply(input)
		rate := r.Quantity(method.QuantityReduction)
		return answer{"aarr_percent": number(rate, 100, r.DateReason), "aarr": number(rate, 1, r.DateReason)}
	}
	in.require("log_slope")
	rate := method.AnnualReduction(in.decimal("log_slope").Float64())
	if math.IsNaN(rate) {
		return answer{"aarr_percent": {reason: method.ReasonMissing}}
	}
	return answer{"aarr_percent": number(method.Approximate(rate), 100, "")}
}
