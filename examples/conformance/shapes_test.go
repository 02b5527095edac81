package main

import (
	"encoding/json"
	"testing"
)

// Shapes that a vector may have by the same rules.
func TestShapes(t *testing.T) {
	tests := []struct {
		name, method, inputs, expected string
	}{
		{"missing actual", "linear-achievement", `{"baseline": 0, "target": 10, "current": null}`, `{"percent": 0}`},
		{"start equals target", "linear-achievement/capped", `{"baseline": 5, "target": 5, "current": 7, "cap": [0, 100]}`, `{"percent": 0}`},
		{"plan of 0, nothing done,", "plan-ratio", `{"current": 0, "target": 0, "cap": 100}`, `{"percent": 0}`},
		{"one end of a cap", "plan-ratio", `{"current": 300, "target": 200, "cap": 100}`, `{"percent": 100}`},
		{"below a cap", "linear-achievement/capped", `{"baseline": 0, "target": 10, "current": -1, "cap": [0, 100]}`, `{"percent": 0}`},
		{"direction in other words", "pace-cagr/no-target", `{"baseline": 4, "baseline_year": 2020, "current": 2, "current_year": 2021, "direction": "down"}`, `{"cagr": 0.5}`},
		{"dates for years", "pace-cagr/no-target", `{"baseline": 4, "baseline_year": "2020-12-31", "current": 2, "current_year": "2021", "direction": "increase"}`, `{"cagr": -0.5}`},
		{"a small number with an exponent", "plan-ratio", `{"current": 7e-05, "target": 1e-4}`, `{"percent": 70}`},
		{"one observation", "pace-cagr/statcan-target", `{"baseline": 2, "baseline_year": 2015, "current": 2, "current_year": 2015, "target": 3, "target_year": 2030, "direction": "increase"}`, `{"progress_value": null, "status": "not_available", "score": null}`},
		{"no year with a base", "pace-cagr/unsd-no-target", `{"series": {"2015": 0, "2018": 4}, "nominal_baseline_year": 2015, "current_year": 2018, "direction": "increase"}`, `{"status": "Insufficient Data"}`},
		{"no milestones", "bands/undp-report-card", `{"milestone_percents": [null]}`, `{"color": "grey"}`},
		{"an overshoot hides a shortfall", "bands/undp-report-card", `{"milestone_percents": [140, 70]}`, `{"color": "green"}`},
		{"no score", "aggregate/mean-of-scores", `{"scores": [], "all_achieved": false}`, `{"score": null, "status": "not_available"}`},
		{"all achieved", "aggregate/mean-of-scores", `{"scores": [5, 5], "all_achieved": true}`, `{"score": 5, "status": "target_achieved"}`},
		{"missing value in a sum", "aggregate/sum", `{"values": [1, null, 2]}`, `{"sum": 3}`},
		{"empty mean", "aggregate/arithmetic-mean", `{"values": []}`, `{"mean": 0}`},
		{"empty sum", "aggregate/sum", `{"values": []}`, `{"sum": null}`},
		{"broken after the due date", "maintain/threshold", `{"meets": false, "after_due_date": true}`, `{"status": "at_risk"}`},
		{"broken before it", "maintain/threshold", `{"meets": false, "after_due_date": false}`, `{"status": "behind"}`},
		{"a gap at the end", "maintain/missing", `{"period_status": ["met", "missed", null]}`, `{"met": 1, "elapsed": 2, "percent": 50}`},
		{"done and more", "expected-by-calendar/gap", `{"expected_percent": 50, "current_percent": 100}`, `{"status": "achieved"}`},
		{"last period of time", "forecast/cagr", `{"start": 1, "end": 1.5, "years": 1}`, `{"cagr_percent": 50}`},
		{"budget and parts", "evm", `{"bac": 200, "schedule": [0.5, 1], "time_period": 2, "percent_complete": 0.5, "ac": 200}`, `{"pv": 200, "ev": 100, "spi": 0.5, "cpi": 0.5, "eac": 400, "vac": -200}`},
		{"nothing spent", "evm", `{"bac": 200, "ev": 0, "pv": 0, "ac": 0}`, `{"spi": null, "cpi": null, "eac": null}`},
		{"geometric mean of values", "aggregate/geometric-mean", `{"values": [4, 9]}`, `{"geometric_mean": 6}`},
		{"geometric mean with a zero", "aggregate/geometric-mean", `{"values": [0, 9]}`, `{"geometric_mean": null}`},

		// plan-ratio
		{"numbers as strings", "plan-ratio", `{"current": "5775", "target": "8227"}`, `{"percent": 70.1956970949312}`},
		{"above the plan", "plan-ratio", `{"current": 150, "target": 100}`, `{"percent": 150}`},
		{"below 0", "plan-ratio", `{"current": -30, "target": 100}`, `{"percent": -30}`},
		{"status at the upper threshold", "plan-ratio", `{"current": 90, "target": 100, "thresholds": [90, 75]}`, `{"percent": 90, "status": "green"}`},
		{"status a hair below it", "plan-ratio", `{"current": 89.999999999, "target": 100, "thresholds": [90, 75]}`, `{"status": "yellow"}`},
		{"status at the lower threshold", "plan-ratio", `{"current": 75, "target": 100, "thresholds": [90, 75]}`, `{"status": "Yellow"}`},
		{"status below it", "plan-ratio", `{"current": 74.9, "target": 100, "thresholds": [90, 75]}`, `{"status": "red"}`},
		{"status of nothing", "plan-ratio", `{"current": null, "target": 100, "thresholds": [90, 75]}`, `{"percent": null, "status": null}`},
		{"status of counts", "plan-ratio", `{"numerator": 3, "denominator": 4, "thresholds": [90, 75]}`, `{"percent": 75, "status": "yellow"}`},
		{"counts of a total", "ratio/count", `{"done": 0, "total": 4}`, `{"percent": 0}`},
		{"counts of none", "ratio/count", `{"done": 0, "total": 0}`, `{"percent": null}`},
		{"done and overdue", "ratio/percent", `{"numerator": 223, "denominator": 16274, "overdue": null}`, `{"percent": 1.37028388841096, "exact": 1.37028388841096}`},
		{"cumulative of one period", "plan-ratio/cumulative", `{"current": 480, "target": 500}`, `{"percent": 96}`},
		{"cumulative by periods", "plan-ratio/cumulative", `{"actuals": [230, 480], "targets": [250, 500], "thresholds": [90, 75]}`, `{"cumulative_percent": [92, 96], "percent": 96, "status": "green"}`},
		{"window of one period", "plan-ratio/window", `{"current": 480, "target": 500}`, `{"percent": 96}`},
		{"window with a gap", "plan-ratio/window", `{"actuals": [100, null], "targets": [200, 200]}`, `{"percent": 50}`},

		// linear-achievement
		{"falling", "linear-achievement", `{"baseline": 20, "target": 15, "current": 16}`, `{"percent": 80}`},
		{"back beyond the baseline", "linear-achievement", `{"baseline": 20, "target": 15, "current": 21}`, `{"percent": -20}`},
		{"across 0", "linear-achievement", `{"baseline": -10, "target": 10, "current": 5}`, `{"percent": 75}`},
		{"to 0", "linear-achievement", `{"baseline": 8, "target": 0, "current": 2}`, `{"percent": 75}`},
		{"no baseline", "linear-achievement", `{"baseline": null, "target": 10, "current": 2}`, `{"percent": null}`},
		{"no target", "linear-achievement", `{"baseline": 1, "target": null, "current": 2}`, `{"percent": null}`},
		{"status of a falling one", "linear-achievement", `{"baseline": 100, "target": 0, "current": 25, "thresholds": [90, 75]}`, `{"percent": 75, "status": "yellow"}`},
		{"capped above, falling", "linear-achievement/capped", `{"baseline": 100, "target": 50, "current": 10, "cap": [0, 100]}`, `{"percent": 100}`},
		{"capped below, falling", "linear-achievement/capped", `{"baseline": 100, "target": 50, "current": 110, "cap": [0, 100]}`, `{"percent": 0}`},

		// bands
		{"above 100 by a hair", "bands/global-fund", `{"percent": 100.0001}`, `{"rating": "A1"}`},
		{"90", "bands/global-fund", `{"percent": 90}`, `{"rating": "A2"}`},
		{"between the printed ends", "bands/global-fund", `{"percent": 89.5}`, `{"rating": "B1"}`},
		{"30", "bands/global-fund", `{"percent": 30}`, `{"rating": "B2"}`},
		{"29.9", "bands/global-fund", `{"percent": 29.9}`, `{"rating": "C"}`},
		{"no percentage", "bands/global-fund", `{"percent": null}`, `{"rating": null}`},
		{"99.9 is amber", "bands/undp-report-card", `{"milestone_percents": [99.9]}`, `{"color": "amber"}`},
		{"a milestone without data is left out", "bands/undp-report-card", `{"milestone_percents": [null, 49.9]}`, `{"color": "red", "mean": 49.9}`},
		{"no milestones at all", "bands/undp-report-card", `{"milestone_percents": []}`, `{"color": "grey", "mean": null}`},
		{"89.99 points", "bands/vn-decree-335", `{"points": 89.99}`, `{"rating": "good"}`},
		{"all points", "bands/vn-decree-335", `{"points": 100}`, `{"rating": "excellent"}`},
		{"no points", "bands/vn-decree-335", `{"points": 0}`, `{"rating": "fail"}`},

		// maintain
		{"held above, by values", "maintain/at-or-above", `{"target": 99.5, "values": [99.5, 99.4, 99.9, null]}`, `{"percent": 66.6666666666667, "met": 2, "elapsed": 3}`},
		{"held below, by values", "maintain/at-or-below", `{"target": 2, "values": [2, 1, 3, 0]}`, `{"percent": 75}`},
		{"held constant, by values", "maintain/constant", `{"target": 250, "band_percent": 5, "values": [237.5, 262.5, 237.4, 262.6]}`, `{"low": 237.5, "high": 262.5, "percent": 50}`},
		{"no period yet", "maintain/at-or-above", `{"periods_met": 0, "periods_elapsed": 0}`, `{"percent": null}`},
		{"none held", "maintain/at-or-above", `{"periods_met": 0, "periods_elapsed": 4}`, `{"percent": 0}`},
		{"line held", "maintain/flat-target", `{"baseline": 50, "target": 50, "current": 50.1, "inverted": false}`, `{"percent": 100}`},
		{"line held from above", "maintain/flat-target", `{"baseline": 50, "target": 50, "current": 50, "inverted": true}`, `{"percent": 100}`},
		{"line without a figure", "maintain/flat-target", `{"baseline": 50, "target": 50, "current": null}`, `{"percent": null}`},
		{"within the band at its ends", "maintain/in-band", `{"values": [4, 5, 3.9, 5.1], "low": 4, "high": 5}`, `{"cumulative_percent": [100, 100, 67, 50]}`},
		{"below a threshold, beyond it", "maintain/threshold", `{"kind": "below", "current": 10.1, "target": 10}`, `{"percent": 0}`},
		{"gap first", "maintain/missing", `{"period_status": [null, "met"]}`, `{"met": 1, "elapsed": 2, "percent": 50}`},
		{"nothing but gaps", "maintain/missing", `{"period_status": [null, null]}`, `{"percent": null}`},

		// expected-by-calendar
		{"first day", "expected-by-calendar", `{"start": "2024-04-01", "end": "2024-04-30", "today": "2024-04-01"}`, `{"expected_percent": 3.33333333333333}`},
		{"last day", "expected-by-calendar", `{"start": "2024-04-01", "end": "2024-04-30", "today": "2024-04-30"}`, `{"expected_percent": 100}`},
		{"by days, between two values", "expected-by-calendar", `{"min": 20, "max": 80, "elapsed_days": 30, "total_days": 90}`, `{"expected": 40, "expected_percent": 33.3333333333333}`},
		{"value due by dates", "expected-by-calendar", `{"baseline": 0, "target": 60, "start": "2024-04-01", "end": "2024-04-30", "today": "2024-04-15"}`, `{"expected_value": 30}`},
		{"no value", "expected-by-calendar", `{"elapsed_days": 30, "total_days": 90}`, `{"expected": null}`},
		{"gap of 16.5", "expected-by-calendar/gap", `{"expected_percent": 50, "current_percent": 33.5}`, `{"status": "behind"}`},
		{"gap below 16.5", "expected-by-calendar/gap", `{"expected_percent": 50, "current_percent": 33.6}`, `{"status": "on_track"}`},
		{"ahead", "expected-by-calendar/gap", `{"expected_percent": 50, "current_percent": 99.9}`, `{"status": "on_track"}`},
		{"98.9 of what is due", "expected-by-calendar/prorated", `{"percent_of_prorated": 98.9}`, `{"status": "behind"}`},
		{"80.9 of what is due", "expected-by-calendar/prorated", `{"percent_of_prorated": 80.9}`, `{"status": "at_risk"}`},
		{"half of the days", "expected-by-calendar/prorated", `{"target": 30, "elapsed_days": 10, "total_days": 20, "current": 12}`, `{"prorated_target": 15, "percent_of_prorated": 80, "status": "at_risk"}`},

		// trajectories
		{"flat path", "trajectory/linear", `{"baseline": 5, "baseline_year": 2020, "target": 5, "target_year": 2022}`, `{"values": [5, 5, 5]}`},
		{"falling path", "trajectory/linear", `{"baseline": 4, "baseline_year": 2020, "target": 2, "target_year": 2024, "at_year": 2021}`, `{"value": 3.5, "values": [4, 3.5, 3, 2.5, 2]}`},
		{"split from a start", "trajectory/linear", `{"start": 10, "target": 16, "periods": 3}`, `{"cumulative": [12, 14, 16], "flow": [2, 2, 2]}`},
		{"steps down", "trajectory/linear-change", `{"baseline": 10, "baseline_year": 2020, "step": -2.5, "to_year": 2022}`, `{"values": [10, 7.5, 5]}`},
		{"steady rate", "trajectory/geometric", `{"baseline": 100, "baseline_year": 2020, "target": 400, "target_year": 2022, "at_year": 2021}`, `{"value": 200}`},
		{"steady rate from 0", "trajectory/geometric", `{"baseline": 0, "baseline_year": 2020, "target": 400, "target_year": 2022, "at_year": 2021}`, `{"value": null}`},
		{"rate that is needed, by its ends", "trajectory/required-rate", `{"baseline": 4, "target": 1, "years": 2}`, `{"geometric": 50, "log": 69.3147180559945}`},
		{"halted", "trajectory/halt-rise", `{"values": [7, 5, 6], "years": [2020, 2021]}`, `{"values": [6, 6]}`},

		// earned schedule and value
		{"nothing earned", "earned-schedule", `{"pv": [10, 20], "ev": 0, "at": 1}`, `{"es": 0, "spi_t": 0, "sv_t": -1, "ieac_t": null}`},
		{"earned beyond the plan", "earned-schedule", `{"pv": [10, 20, 20], "ev": 25, "at": 3}`, `{"es": 2, "spi_t": 0.666666666666667}`},
		{"flat in between", "earned-schedule", `{"pv": [10, 10, 30], "ev": 10, "at": 2}`, `{"es": 2}`},
		{"before the first period", "earned-schedule", `{"pv": [10, 20], "ev": 5, "at": 0}`, `{"es": 0.5, "sv_t": 0.5, "spi_t": null}`},
		{"to complete", "earned-schedule", `{"pv": [10, 20, 30, 40], "ev": 10, "at": 2}`, `{"es": 1, "tspi": 1.5, "ieac_t": 8}`},
		{"earned below 0", "earned-schedule", `{"pv": [10], "ev": -1, "at": 1}`, `{"es": null}`},
		{"plan that is not known", "evm", `{"ev": 85, "ac": 63, "bac": 118}`, `{"spi": null, "sv": null, "cv": 22}`},

		// forecasts
		{"line", "forecast/ols", `{"x": [0, 1, 2], "y": [1, 3, 5]}`, `{"slope": 2, "intercept": 1, "r2": 1, "se_slope": 0}`},
		{"flat line", "forecast/ols", `{"x": [0, 1, 2], "y": [3, 3, 3]}`, `{"slope": 0, "intercept": 3, "r2": null}`},
		{"one point", "forecast/ols", `{"x": [1], "y": [1]}`, `{"slope": null, "intercept": null}`},
		{"an outlier", "forecast/theil-sen", `{"x": [0, 1, 2, 3, 4], "y": [0, 1, 2, 3, 400]}`, `{"slope": 1, "intercept_joint": 0}`},
		{"falling by half", "forecast/cagr", `{"start": 8, "end": 2, "years": 2}`, `{"cagr_percent": -50, "cagr": -0.5}`},
		{"from 0", "forecast/cagr", `{"start": 0, "end": 2, "years": 2}`, `{"cagr_percent": null}`},
		{"reduction of figures", "forecast/aarr", `{"years": [2000, 2001, 2002], "values": [100, 90, 81]}`, `{"aarr_percent": 10}`},
		{"reduction of years written as strings", "forecast/aarr", `{"years": ["2000", 2001.0], "values": [100, 90]}`, `{"aarr": 0.1}`},

		// pace-cagr
		{"range of years", "pace-cagr/no-target", `{"baseline": 4, "baseline_year": "2019-2020", "current": 2, "current_year": 2020.0, "direction": "decrease"}`, `{"cagr": 0.5}`},
		{"no figure now", "pace-cagr/no-target", `{"baseline": 4, "baseline_year": 2019, "current": null, "current_year": 2020, "direction": "decrease"}`, `{"cagr": null}`},
		{"opposite signs", "pace-cagr/statcan-no-target", `{"baseline": 4, "baseline_year": 2015, "current": -2, "current_year": 2020, "direction": "increase"}`, `{"progress_value": null, "status": "not_available", "score": null}`},
		{"all negative", "pace-cagr/statcan-no-target", `{"baseline": -4, "baseline_year": 2015, "current": -2, "current_year": 2016, "direction": "increase"}`, `{"progress_value": 0.5, "status": "substantial_progress", "score": 5}`},
		{"no change", "pace-cagr/statcan-no-target", `{"baseline": 4, "baseline_year": 2015, "current": 4, "current_year": 2016, "direction": "decrease"}`, `{"progress_value": 0, "status": "limited_progress", "score": -2.5}`},
		{"at the natural limit", "pace-cagr/statcan-no-target", `{"baseline": 100, "baseline_year": 2015, "current": 100, "current_year": 2016, "direction": "increase", "natural_limit": 100}`, `{"progress_value": 0, "status": "substantial_progress", "score": 5}`},
		{"target of 0", "pace-cagr/statcan-target", `{"baseline": 1, "baseline_year": 2015, "current": 0.1, "current_year": 2016, "target": 0, "target_year": 2018, "direction": "decrease"}`, `{"progress_value": 1, "status": "substantial_progress", "score": 2.8572}`},
		{"ratio above the score", "pace-cagr/statcan-score", `{"progress_value": 1.3001}`, `{"score": 5}`},
		{"no ratio", "pace-cagr/statcan-score", `{"progress_value": 0}`, `{"score": -2.5}`},
		{"twice the limit", "pace-cagr/statcan-limit-coefficient", `{"baseline": 200, "natural_limit": 100}`, `{"coefficient": 1}`},
		{"rate of 1 %", "pace-cagr/unsd-no-target", `{"cagr": 0.01, "direction": "increase"}`, `{"status": "Fair progress but acceleration needed"}`},
		{"rate of -1 %", "pace-cagr/unsd-no-target", `{"cagr": 0.01, "direction": "decrease"}`, `{"status": "Limited or No Progress"}`},
		{"by the rate beside a target", "pace-cagr/unsd-no-target", `{"baseline": 50, "baseline_year": 2015, "current": 52, "current_year": 2016, "target": 95, "target_year": 2030, "direction": "increase"}`, `{"status": "On Track", "cagr": 0.04}`},
		{"by the ratio to the same target", "pace-cagr/unsd-target", `{"baseline": 50, "baseline_year": 2015, "current": 52, "current_year": 2016, "target": 95, "target_year": 2030, "direction": "increase"}`, `{"status": "Fair progress but acceleration needed"}`},
		{"limits of a series", "pace-cagr/unsd-target", `{"baseline": 50, "baseline_year": 2015, "current": 52, "current_year": 2016, "target": 95, "target_year": 2030, "direction": "increase", "limits": [0.9, 0.1, -0.1]}`, `{"status": "On Track"}`},
		{"ratio of 0.95", "pace-cagr/unsd-target", `{"cagr_actual": 0.019, "cagr_required": 0.02}`, `{"cr": 0.95, "status": "On Track"}`},
		{"base that moves", "pace-cagr/unsd-no-target", `{"series": {"2012": 9, "2015": 0, "2017": 1, "2018": 3}, "nominal_baseline_year": 2015, "current_year": 2018, "direction": "decrease"}`, `{"status": "Deterioration", "cagr": -2}`},
		{"base that is given", "pace-cagr/unsd-no-target", `{"series": {"2017": 1, "2018": 3}, "used_baseline_year": 2017, "current_year": 2018, "direction": "increase"}`, `{"status": "On Track", "cagr": 2}`},
		{"category without its second word", "pace-cagr/eurostat-no-target", `{"cagr": 0.0101, "direction": "increase"}`, `{"category": "significant"}`},
		{"rate of 0", "pace-cagr/eurostat-no-target", `{"cagr": 0, "direction": "increase"}`, `{"category": "moderate_progress"}`},
		{"arrow without best and worst", "linear-pace/sdsn-arrow", `{"baseline": 40, "baseline_year": 2010, "current": 50, "current_year": 2015, "green": 80, "target_year": 2030}`, `{"trend": "on_track_or_maintaining", "ratio": 1}`},
		{"arrow of half the pace", "linear-pace/sdsn-arrow", `{"baseline": 40, "baseline_year": 2010, "current": 45, "current_year": 2015, "green": 80, "target_year": 2030}`, `{"trend": "moderately_improving", "ratio": 0.5}`},

		// aggregation
		{"carried forward", "aggregate/cumulative-latest", `{"updates": [null], "previous": 5}`, `{"value": 5}`},
		{"no update ever", "aggregate/cumulative-latest", `{"updates": [], "previous": null}`, `{"value": null}`},
		{"a reporter without figure", "aggregate/cumulative-latest-per-reporter", `{"last_per_reporter": {"a": 2, "b": null}}`, `{"value": 2}`},
		{"a dimension without figure", "aggregate/sum-by-dimension", `{"updates": [{"a": 1, "b": 2}, {"a": 3}]}`, `{"a": 4, "b": 2}`},
		{"denominators of 0", "aggregate/ratio-of-sums", `{"numerators": [1], "denominators": [0]}`, `{"percent": null, "parts": [null]}`},
		{"weights that add up to 0", "aggregate/weighted-mean", `{"values": [1, 2], "weights": [0, 0]}`, `{"mean": null}`},
		{"a weight of 0", "aggregate/weighted-mean", `{"values": [1, 9], "weights": [3, 0]}`, `{"mean": 1}`},
		{"not all achieved", "aggregate/mean-of-scores", `{"scores": [5, 2.5, null], "all_achieved": false}`, `{"score": 3.75, "status": "substantial_progress"}`},
		{"worst of none", "aggregate/worst", `{"statuses": []}`, `{"status": null}`},
		{"worst with a gap", "aggregate/worst", `{"statuses": ["Green", null, "yellow"]}`, `{"status": "yellow"}`},
		{"partition", "aggregate/partition", `{"on_time": 585, "overdue_done": 67, "in_time_pending": 181, "overdue_pending": 0}`, `{"completed": 652, "not_completed": 181, "total": 833}`},
		{"task due on the day", "classify/timeliness", `{"cases": [{"due": "2024-03-31", "done": null, "asof": "2024-03-31"}]}`, `{"classes": ["pending_in_time"]}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := vector{Method: test.method, Tolerance: "1e-9"}
			for text, into := range map[string]*object{test.inputs: &v.Inputs, test.expected: &v.Expected} {
				if err := json.Unmarshal([]byte(text), into); err != nil {
					t.Fatal(err)
				}
			}
			if j := v.judge(); j.outcome != passed {
				t.Errorf("%s %s = %s: %s", test.method, test.inputs, outcomes[j.outcome], j.text)
			}
		})
	}
}
