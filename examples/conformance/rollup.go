package main

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
	"github.com/nghiquyet/nghiquyet/program"
)

// parts returns values as parts of a roll-up.
func parts(values ...decimal.Decimal) []method.Part {
	list := make([]method.Part, len(values))
	for i, v := range values {
		list[i] = method.Part{ID: fmt.Sprint(i + 1), Value: method.ExactDecimal(v)}
	}
	return list
}

// total rolls parts up.
func total(mode method.Mode, parts []method.Part) value {
	t := method.Rollup{Mode: mode}.Combine(parts)
	return number(t.Value, 1, t.Reason)
}

func sum(in *inputs) answer {
	in.require("values")
	return answer{"sum": total(method.ModeSum, parts(in.decimals("values")...))}
}

// sumByDimension adds updates by category, each by itself.
func sumByDimension(in *inputs) answer {
	in.require("updates")
	byCategory := map[string][]decimal.Decimal{}
	for _, update := range in.list("updates") {
		figures, ok := update.(map[string]any)
		if !ok {
			in.problem("updates", "want an array of objects, not %s", show(update))
		}
		for category, v := range figures {
			byCategory[category] = append(byCategory[category], in.number("updates", v))
		}
	}
	got := answer{}
	for category, values := range byCategory {
		got[category] = total(method.ModeSum, parts(values...))
	}
	return got
}

// partition adds the four classes of tasks to the two that they make up.
func partition(in *inputs) answer {
	in.require("on_time", "overdue_done", "in_time_pending", "overdue_pending")
	done := parts(in.decimal("on_time"), in.decimal("overdue_done"))
	pending := parts(in.decimal("in_time_pending"), in.decimal("overdue_pending"))
	return answer{
		"completed":     total(method.ModeSum, done),
		"not_completed": total(method.ModeSum, pending),
		"total":         total(method.ModeSum, slices.Concat(done, pending)),
	}
}

// cumulativeLatest takes the latest of running totals, the previous one if
// there is no update.
func cumulativeLatest(in *inputs) answer {
	in.require("updates")
	values := append([]decimal.Decimal{in.decimal("previous")}, in.decimals("updates")...)
	list := parts(values...)
	for i, f := range series(values) {
		list[i].ID, list[i].Date, list[i].Kind = "1", f.Date, method.KindCumulative
	}
	return answer{"value": total(method.ModeLatest, list)}
}

func latestPerReporter(in *inputs) answer {
	in.require("last_per_reporter")
	var list []method.Part
	for reporter, v := range in.members("last_per_reporter") {
		list = append(list, method.Part{
			ID: reporter, Value: method.ExactDecimal(in.number("last_per_reporter", v)),
			Date: endOf(1), Kind: method.KindCumulative,
		})
	}
	return answer{"value": total(method.ModeSumOfLatest, list)}
}

// shares returns numerators and denominators as parts.
func (in *inputs) shares() []method.Part {
	in.require("numerators", "denominators")
	numerators, denominators := in.decimals("numerators"), in.decimals("denominators")
	if len(numerators) != len(denominators) {
		in.problem("denominators", "want %d, one for each numerator", len(numerators))
		return nil
	}
	list := parts(numerators...)
	for i := range list {
		list[i].Numerator, list[i].Denominator = numerators[i], denominators[i]
		list[i].Value = ratioOf(numerators[i], denominators[i])
		list[i].Kind = method.KindRate
	}
	return list
}

func ratioOfSums(in *inputs) answer {
	list := in.shares()
	t := method.Rollup{Mode: method.ModeRatioOfSums}.Combine(list)
	each := []value{}
	for _, p := range list {
		each = append(each, number(p.Value, 100, method.ReasonZeroDenominator))
	}
	mean := method.Rollup{Mode: method.ModeMeanOfRatios}.Combine(list)
	got := answer{
		"numerator":   total(method.ModeSum, parts(in.decimals("numerators")...)),
		"denominator": total(method.ModeSum, parts(in.decimals("denominators")...)),
		"parts":       {items: each},
		"percent":     number(t.Value, 100, t.Reason),
		// GB in ms are 1000 times as many GB/s.
		"ratio_of_sums_gbps":  number(t.Value, 1000, t.Reason),
		"mean_of_ratios_gbps": number(mean.Value, 1000, mean.Reason),
	}
	return got
}

func weightedMean(in *inputs) answer {
	in.require("values", "weights")
	values, weights := in.decimals("values"), in.decimals("weights")
	if len(values) != len(weights) {
		in.problem("weights", "want %d, one for each value", len(values))
		return nil
	}
	list := parts(values...)
	for i := range list {
		list[i].Weight = weights[i]
	}
	mean := total(method.ModeWeightedMean, list)
	return answer{"mean": mean, "percent": mean}
}

// arithmeticMean is a plain mean of values, or one given by its sum and count.
func arithmeticMean(in *inputs) answer {
	switch {
	case in.has("done"):
		in.require("total")
		return answer{"grade": plain(ratioOf(in.decimal("done"), in.decimal("total")))}
	case in.has("units"):
		in.require("total")
		return answer{"mean": plain(ratioOf(in.decimal("total"), in.decimal("units")))}
	case in.has("goal_scores"):
		return answer{"index": total(method.ModeMean, parts(in.decimals("goal_scores")...))}
	}
	in.require("values")
	// The one source that says what the mean of nothing is has 0.
	t := method.Rollup{Mode: method.ModeMean, Empty: integer(0)}.Combine(parts(in.decimals("values")...))
	return answer{"mean": number(t.Value, 1, t.Reason)}
}

// geometricMean is that of values, or of the three dimensions of the Human
// Development Index.
func geometricMean(in *inputs) answer {
	if in.has("values") {
		mean := total(method.ModeGeometricMean, parts(in.decimals("values")...))
		return answer{"mean": mean, "geometric_mean": mean}
	}
	in.require("life_expectancy", "mean_years", "expected_years", "gni", "goalposts")
	goal := inputs{object: in.members("goalposts"), expected: in.expected}
	ends := goal.decimals("le")
	income := goal.decimals("gni")
	if len(ends) != 2 || len(income) != 2 {
		in.problem("goalposts", "want two numbers each of le and gni")
		return nil
	}
	life, _ := method.ShareOfWay(ends[0], ends[1], in.decimal("life_expectancy"))
	// Income counts by its logarithm: the way on a path of a steady rate.
	wealth, _ := method.GeometricShare(income[0], income[1], in.decimal("gni"))
	years := method.Rollup{Mode: method.ModeGeometricMean}.Combine([]method.Part{
		{ID: "mean", Value: ratioOf(in.decimal("mean_years"), goal.decimal("mys"))},
		{ID: "expected", Value: ratioOf(in.decimal("expected_years"), goal.decimal("eys"))},
	})
	schooling := method.Approximate(years.Value.Float64() / goal.decimal("edu").Float64())
	in.problems = append(in.problems, goal.problems...)
	return answer{
		"le_index": plain(method.Exact(life)), "edu_index": plain(schooling),
		"income_index": plain(method.Approximate(wealth)),
		"hdi": total(method.ModeGeometricMean, []method.Part{
			{ID: "life", Value: method.Exact(life)},
			{ID: "schooling", Value: schooling},
			{ID: "income", Value: method.Approximate(wealth)},
		}),
	}
}

// meanOfRatios averages ratios that have no denominators. The ratio of their
// sums, which the source has beside it, does not follow from them: the library
// refuses it, and only its bounds can be checked.
func meanOfRatios(in *inputs) answer {
	got := answer{}
	for name := range in.object {
		ratios := in.decimals(name)
		list := parts(ratios...)
		for i := range list {
			list[i].Kind = method.KindRate
		}
		mean := method.Rollup{Mode: method.ModeMeanOfRatios}.Combine(list)
		got["mean_of_ratios_"+name] = number(mean.Value, 100, mean.Reason)
		if refused := (method.Rollup{Mode: method.ModeRatioOfSums}).Combine(list); refused.Value.IsValid() {
			got["ratio_of_sums_"+name] = number(refused.Value, 100, "")
			continue
		}
		got["ratio_of_sums_"+name] = value{
			note: "not computed, as there are no denominators; it lies between the ratios",
			check: func(want *big.Rat) bool {
				part := new(big.Rat).Quo(want, big.NewRat(100, 1))
				above, below := false, false
				for _, r := range ratios {
					if end := rat(method.ExactDecimal(r)); end != nil {
						c := part.Cmp(end)
						above, below = above || c >= 0, below || c <= 0
					}
				}
				return above && below
			},
		}
	}
	return got
}

// meanOfScores is the score of an indicator of several series.
func meanOfScores(in *inputs) answer {
	in.require("scores")
	t := method.Rollup{Mode: method.ModeMean, Bands: method.StatCanScoreBands()}.Combine(parts(in.decimals("scores")...))
	switch {
	case in.flag("all_achieved"):
		t.Class = method.StatCanAchieved
	case t.Class == "":
		t.Class = method.StatCanNotAvailable
	}
	return answer{"score": number(t.Value, 1, t.Reason), "status": word(t.Class, t.Reason)}
}

// worst is the worst of statuses.
func worst(in *inputs) answer {
	in.require("statuses")
	var list []method.Part
	for i, status := range in.words("statuses") {
		list = append(list, method.Part{ID: fmt.Sprint(i + 1), Class: method.Class(strings.ToLower(status))})
	}
	t := method.Rollup{
		Mode:  method.ModeWorst,
		Scale: []method.Class{"red", "amber", "yellow", "green"},
	}.Combine(list)
	for _, e := range t.Excluded {
		if e.Reason == method.ReasonUnknownClass {
			in.problem("statuses", "want red, amber, yellow or green")
		}
	}
	return answer{"status": word(t.Class, t.Reason)}
}

// timeliness classes tasks, each as of its own date.
func timeliness(in *inputs) answer {
	in.require("cases")
	words := map[program.Timeliness]method.Class{
		program.Early: "done_on_time", program.OnTime: "done_on_time", program.Late: "done_late",
		program.InTime: "pending_in_time", program.Overdue: "pending_overdue",
	}
	classes := []value{}
	for _, c := range in.list("cases") {
		members, _ := c.(map[string]any)
		task := inputs{object: members}
		task.require("due", "done", "asof")
		due, done := task.date("due"), task.date("done")
		in.problems = append(in.problems, task.problems...)
		t := program.Task{ID: "1", Due: calendar.DayOf(due)}
		if done.IsValid() {
			t.Stages = []program.StageChange{{Stage: program.Completed, On: done}}
		}
		a := program.Assess([]program.Program{{ID: "1", Tasks: []program.Task{t}}}, 0, task.date("asof"), program.Options{})
		if len(a.Programs) != 1 || len(a.Programs[0].Tasks) != 1 {
			classes = append(classes, value{reason: method.ReasonMissing})
			continue
		}
		classes = append(classes, word(words[a.Programs[0].Tasks[0].Standing.Timeliness], method.ReasonMissing))
	}
	return answer{"classes": {items: classes}}
}
