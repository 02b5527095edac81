package method_test

import (
	"encoding/json"
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// poverty is the poverty rate of a commune, in per cent: 4.25 in 2020, to be 2
// in 2025, 3 in 2023.
var poverty = method.Input{
	Direction: method.Lower,
	Baseline:  method.Figure{Date: calendar.MustParseDate("2020-12-31"), Value: decimal.MustParse("4.25")},
	Target:    method.Figure{Date: calendar.MustParseDate("2025-12-31"), Value: decimal.MustParse("2")},
	Actual:    method.Figure{Date: calendar.MustParseDate("2023-12-31"), Value: decimal.MustParse("3")},
}

// One target under four methods. Each answers another question, so that no two
// figures are alike and none of them is wrong:
//
//   - plan-ratio asks how much of the plan is there. It knows no direction: of
//     poverty 150 % is half too much.
//   - linear-achievement asks how much of the way is done: 1.25 of 2.25 points.
//   - pace-linear asks whether that is fast enough: 3 of 5 years have passed,
//     so that 60 % of the way was needed.
//   - pace-cagr asks the same of rates of growth: a steady rate would have
//     brought most of the points in the first years, so that it judges harder.
func Example() {
	for _, m := range []method.Method{
		method.PlanRatio{}, method.LinearAchievement{}, method.PaceLinear{}, method.PaceCAGR{},
	} {
		r := m.Apply(poverty)
		percent, err := r.Value.Percent(1, decimal.HalfUp)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%-19s %5v %%, exact: %v\n", r.Method, percent, r.Value.IsExact())
	}
	// Output:
	// plan-ratio          150.0 %, exact: true
	// linear-achievement   55.6 %, exact: true
	// pace-linear          92.6 %, exact: true
	// pace-cagr            78.3 %, exact: false
}

func ExampleMethod() {
	methods := map[method.ID]method.Method{
		method.IDPlanRatio: method.PlanRatio{},
		method.IDStatCan:   method.StatCan{},
	}
	fmt.Println(methods[method.IDStatCan].Apply(poverty).Class)
	// Output: moderate_progress
}

// A method and bands of one's own: the gap to the target in points.
func ExampleRule() {
	gap := method.Rule{
		ID: "acme/gap", Version: 1,
		Formula: func(in method.Input) (method.Number, method.Reason) {
			d, err := in.Actual.Value.Sub(in.Target.Value)
			if err != nil {
				return method.Number{}, method.ReasonMissing
			}
			return method.ExactDecimal(d), ""
		},
		Bands: method.BandsFrom("near", method.Step{Class: "far", From: decimal.MustParse("0.5")}),
	}
	r := gap.Apply(poverty)
	fmt.Println(r.Method, r.Value, r.Class)
	fmt.Println(gap.Apply(method.Input{}).Reason)
	// Output:
	// acme/gap 1/1 far
	// missing
}

func ExampleDirection() {
	fmt.Println(method.Higher.Sign(), method.Lower.Sign(), method.Neither.Sign())
	// Output: 1 -1 0
}

func ExampleFigure() {
	f := method.Figure{Date: calendar.MustParseDate("2023-12-31"), Value: decimal.MustParse("3")}
	text, err := json.Marshal(f)
	fmt.Println(string(text), err)
	// Output: {"date":"2023-12-31","value":"3"} <nil>
}

func ExampleInput() {
	in := poverty
	in.Actual = method.Figure{} // nothing reported
	fmt.Println(method.LinearAchievement{}.Apply(in).Reason)
	// Output: missing
}

func ExampleReason() {
	in := poverty
	in.Baseline.Value = in.Target.Value
	r := method.LinearAchievement{}.Apply(in)
	fmt.Println(r.Value.IsValid(), r.Reason)
	// Output: false flat
}

func ExampleNumber() {
	exact := method.LinearAchievement{}.Apply(poverty).Value
	approximate := method.PaceCAGR{}.Apply(poverty).Value
	fmt.Println(exact, exact.IsExact())
	fmt.Printf("%.4f %v\n", approximate.Float64(), approximate.IsExact())
	// Output:
	// -1.25/-2.25 true
	// 0.7833 false
}

func ExampleID() {
	r := method.StatCan{}.Apply(poverty)
	fmt.Println(r.Method, r.Version)
	// Output: pace-cagr/statcan 1
}

// A target that is met, by a figure that was better before.
func ExampleClass() {
	in := poverty
	in.Baseline.Value, in.Actual.Value = decimal.MustParse("1"), decimal.MustParse("1.8")
	r := method.SDSN{}.Apply(in)
	fmt.Println(r.Class, r.Trend)
	// Output: on_track_or_maintaining decreasing
}

func ExampleResult() {
	r := method.LinearAchievement{}.Apply(poverty)
	text, err := json.MarshalIndent(r, "", "  ")
	fmt.Println(string(text), err)
	// Output:
	// {
	//   "method": "linear-achievement",
	//   "version": 1,
	//   "value": {
	//     "numerator": "-1.25",
	//     "denominator": "-2.25"
	//   },
	//   "input": {
	//     "direction": "lower",
	//     "baseline": {
	//       "date": "2020-12-31",
	//       "value": "4.25"
	//     },
	//     "target": {
	//       "date": "2025-12-31",
	//       "value": "2"
	//     },
	//     "actual": {
	//       "date": "2023-12-31",
	//       "value": "3"
	//     }
	//   }
	// } <nil>
}

func ExampleQuantity() {
	for _, q := range (method.Schedule{}).Apply(poverty).Quantities {
		v, err := q.Value.Round(2, decimal.HalfUp)
		fmt.Println(q.Name, v, err)
	}
	// Output:
	// planned 2.90 <nil>
	// gap 0.10 <nil>
	// lead-days -80.00 <nil>
}

func ExampleQuantityName() {
	score := method.StatCan{}.Apply(poverty).Quantity(method.QuantityScore)
	fmt.Printf("%.2f\n", score.Float64())
	// Output: 1.31
}

// Ends belong to one band each, so that nothing is in none and nothing in two.
func ExampleBand() {
	bands := method.Bands{
		{Class: "met", From: decimal.MustParse("1")},
		{Class: "short", To: decimal.MustParse("1"), Below: true},
	}
	fmt.Println(len(bands.Validate()))
	// Output: 0
}

func ExampleBands() {
	bands := method.Bands{
		{Class: "amber", From: decimal.MustParse("0.4"), To: decimal.MustParse("0.6")},
		{Class: "green", From: decimal.MustParse("0.7")},
		{Class: "red", To: decimal.MustParse("0.3")},
	}
	fmt.Println(bands.Validate())
	// Output:
	// [0]: band-hole "0.4": no band has what lies between it and 0.3
	// [1]: band-hole "0.7": no band has what lies between it and 0.6
}

func ExampleStep() {
	bands := method.BandsFrom("red",
		method.Step{Class: "yellow", From: decimal.MustParse("0.75")},
		method.Step{Class: "green", From: decimal.MustParse("0.9")})
	r := method.PlanRatio{Bands: bands}.Apply(method.Input{
		Actual: method.Figure{Value: decimal.MustParse("240")},
		Target: method.Figure{Value: decimal.MustParse("250")},
	})
	fmt.Println(r.Class)
	// Output: green
}

// New-rural communes of June 2025.
func ExamplePlanRatio() {
	r := method.PlanRatio{}.Apply(method.Input{
		Actual: method.Figure{Value: decimal.MustParse("6084")},
		Target: method.Figure{Value: decimal.MustParse("7669")},
	})
	fmt.Println(r.Value.Percent(1, decimal.HalfUp))
	// Output: 79.3 <nil>
}

// A running total is compared with the plan of its own day, not added up.
func ExamplePlanForm() {
	first, second := calendar.MustParseDate("2024-03-31"), calendar.MustParseDate("2024-06-30")
	r := method.PlanRatio{Form: method.PlanCumulative}.Apply(method.Input{
		Series: []method.Figure{{Date: first, Value: decimal.MustParse("480")}, {Date: second, Value: decimal.MustParse("710")}},
		Plan:   []method.Figure{{Date: first, Value: decimal.MustParse("500")}, {Date: second, Value: decimal.MustParse("750")}},
	})
	fmt.Println(r.Method, r.Value)
	// Output: plan-ratio/cumulative 710/750
}

func ExampleLinearAchievement() {
	r := method.LinearAchievement{}.Apply(poverty)
	fmt.Println(r.Value.Percent(1, decimal.HalfUp))
	// Output: 55.6 <nil>
}

func ExampleShareOfWay_fallingTarget() {
	share, reason := method.ShareOfWay(decimal.MustParse("4.25"), decimal.MustParse("2"), decimal.MustParse("3"))
	fmt.Println(share.Float64() == 5.0/9, reason == "")
	// Output: true true
}

func ExampleDayCount() {
	first, last := calendar.MustParseDate("2024-04-01"), calendar.MustParseDate("2024-04-30")
	on := calendar.MustParseDate("2024-04-15")
	for _, count := range []method.DayCount{method.CountDays, method.CountInclusive} {
		share, _ := count.Share(first, last, on)
		fmt.Println(share)
	}
	// Output:
	// 14/29
	// 15/30
}

// The yearly values of health insurance coverage that a district printed.
func ExamplePathKind() {
	var plan []method.Figure
	for year, value := range map[string]string{
		"2021-12-31": "81.52", "2022-12-31": "84.29", "2023-12-31": "87.98", "2024-12-31": "91.93", "2025-12-31": "93.12",
	} {
		plan = append(plan, method.Figure{Date: calendar.MustParseDate(year), Value: decimal.MustParse(value)})
	}
	in := method.Input{Direction: method.Higher, Plan: plan, AsOf: calendar.MustParseDate("2023-06-30")}
	for _, path := range []method.PathKind{method.PathLinear, method.PathStepwise} {
		planned, _ := method.Schedule{Path: path}.Planned(in)
		fmt.Println(planned.Round(2, decimal.HalfUp))
	}
	// Output:
	// 86.12 <nil>
	// 84.29 <nil>
}

func ExampleSchedule() {
	r := method.Schedule{}.Apply(poverty)
	late, err := r.Quantity(method.QuantityLeadDays).Round(0, decimal.HalfUp)
	fmt.Println(r.Class, r.Date, late, err)
	// Output: behind-schedule 2023-10-12 -80 <nil>
}

// Forest cover is to be kept at 60 %.
func ExampleMaintain() {
	r := method.Maintain{}.Apply(method.Input{
		Direction: method.Higher,
		Target:    method.Figure{Value: decimal.MustParse("60")},
		Series: []method.Figure{
			{Date: calendar.MustParseDate("2021-12-31"), Value: decimal.MustParse("60.2")},
			{Date: calendar.MustParseDate("2022-12-31"), Value: decimal.MustParse("59.8")},
			{Date: calendar.MustParseDate("2023-12-31")}, // not reported
		},
	})
	fmt.Println(r.Value, r.Class, r.Quantity(method.QuantityPeriodsMissing))
	// Output: 1/2 broken 1/1
}

func ExamplePaceCAGR() {
	r := method.PaceCAGR{}.Apply(poverty)
	fmt.Printf("%.3f\n", r.Value.Float64())
	// Output: 0.783
}

func ExamplePaceLinear() {
	r := method.PaceLinear{}.Apply(poverty)
	fmt.Println(r.Value.Round(3, decimal.HalfUp))
	// Output: 0.926 <nil>
}

func ExampleRequiredPace() {
	r := method.RequiredPace{}.Apply(poverty)
	fmt.Println(r.Value.Round(2, decimal.HalfUp)) // points a year
	// Output: -0.50 <nil>
}

// The index of open data of Canada, with its natural limit of 100.
func ExampleStatCan() {
	r := method.StatCan{Limit: decimal.MustParse("100")}.Apply(method.Input{
		Direction: method.Higher,
		Baseline:  method.Figure{Date: calendar.MustParseDate("2016-12-31"), Value: decimal.MustParse("74.8")},
		Actual:    method.Figure{Date: calendar.MustParseDate("2024-12-31"), Value: decimal.MustParse("78.3")},
	})
	fmt.Printf("%.4f %s %.3f\n", r.Value.Float64(), r.Class, r.Quantity(method.QuantityScore).Float64())
	// Output: 0.0057 moderate_progress 0.728
}

// Jordan's fossil-fuel subsidies: the target was met in 2015 and is not now.
func ExampleUNSD2022() {
	r := method.UNSD2022{}.Apply(method.Input{
		Direction: method.Lower,
		Baseline:  method.Figure{Date: calendar.MustParseDate("2015-12-31"), Value: decimal.MustParse("0.02902")},
		Actual:    method.Figure{Date: calendar.MustParseDate("2024-12-31"), Value: decimal.MustParse("0.10453")},
		Target:    method.Figure{Date: calendar.MustParseDate("2030-12-31"), Value: decimal.MustParse("0.1")},
	})
	fmt.Println(r.Class, r.Reason)
	// Output: Deterioration baseline-beyond-target
}

func ExampleEurostat() {
	fmt.Println(method.Eurostat{}.Apply(poverty).Class)
	// Output: moderate_progress
}

// Neonatal deaths in the Philippines against the green threshold.
func ExampleSDSN() {
	r := method.SDSN{}.Apply(method.Input{
		Direction: method.Lower,
		Baseline:  method.Figure{Date: calendar.MustParseDate("2010-12-31"), Value: decimal.MustParse("14.7")},
		Actual:    method.Figure{Date: calendar.MustParseDate("2015-12-31"), Value: decimal.MustParse("14.1")},
		Target:    method.Figure{Date: calendar.MustParseDate("2030-12-31"), Value: decimal.MustParse("12")},
	})
	fmt.Println(r.Class)
	// Output: moderately_improving
}

// The figures of Sen, 1968.
func ExampleLine() {
	line, _ := method.TheilSen(
		decimals("1", "2", "3", "4", "10", "12", "18"), decimals("9", "15", "19", "20", "45", "55", "78"),
		method.InterceptJoint)
	fmt.Println(line.Slope, line.Intercept)
	// Output: 4/1 6/1
}

func ExampleIntercept() {
	x, y := decimals("0", "1", "2"), decimals("0", "1", "1")
	joint, _ := method.TheilSen(x, y, method.InterceptJoint)
	separate, _ := method.TheilSen(x, y, method.InterceptSeparate)
	fmt.Println(joint.Intercept, separate.Intercept)
	// Output: 0/1 1/2
}

func ExampleFit() {
	for _, fit := range []method.Fit{method.FitOLS, method.FitCAGR} {
		r := method.Forecast{Fit: fit}.Apply(poverty)
		v, err := r.Value.Round(2, decimal.HalfUp)
		fmt.Println(r.Method, v, err)
	}
	// Output:
	// forecast/ols 2.17 <nil>
	// forecast/cagr 2.38 <nil>
}

func ExampleForecast() {
	r := method.Forecast{}.Apply(poverty)
	fmt.Println(r.Class, r.Date)
	// Output: missed 2026-05-26
}

// Week 5 of Lipke's example: 70 is earned, which was due in the middle of it.
func ExampleEarnedSchedule() {
	r := method.EarnedSchedule{
		Planned: decimals("5", "10", "25", "55", "85", "120", "130", "140", "150"),
		Earned:  decimal.MustParse("70"),
		At:      decimal.MustParse("5"),
	}.Result()
	fmt.Println(r.Value.Round(1, decimal.HalfUp))
	fmt.Println(r.Quantity(method.QuantitySPI).Round(2, decimal.HalfUp))
	// Output:
	// 4.5 <nil>
	// 0.90 <nil>
}

func ExampleEarnedValue() {
	r := method.EarnedValue{
		Budget: decimal.MustParse("248"), Planned: decimal.MustParse("158"),
		Earned: decimal.MustParse("148"), Cost: decimal.MustParse("210"),
	}.Result()
	fmt.Println(r.Quantity(method.QuantityEAC).Round(0, decimal.HalfUp))
	// Output: 352 <nil>
}

// Kidney stones: each treatment of large and small ones.
func ExampleRollup() {
	a := []method.Part{
		{ID: "small", Numerator: decimal.MustParse("81"), Denominator: decimal.MustParse("87"), Kind: method.KindRate},
		{ID: "large", Numerator: decimal.MustParse("192"), Denominator: decimal.MustParse("263"), Kind: method.KindRate},
	}
	total := method.Rollup{Mode: method.ModeRatioOfSums}.Combine(a)
	fmt.Println(total.Value)
	// Output: 273/350
}

func ExampleMode() {
	parts := []method.Part{
		{ID: "north", Value: method.ExactDecimal(decimal.MustParse("40")), Weight: decimal.MustParse("2")},
		{ID: "south", Value: method.ExactDecimal(decimal.MustParse("20")), Weight: decimal.MustParse("3")},
	}
	for _, mode := range []method.Mode{method.ModeSum, method.ModeMean, method.ModeWeightedMean} {
		v, err := method.Rollup{Mode: mode}.Combine(parts).Value.Round(0, decimal.HalfUp)
		fmt.Println(mode, v, err)
	}
	// Output:
	// sum 60 <nil>
	// mean 30 <nil>
	// weighted-mean 28 <nil>
}

func ExampleKind() {
	parts := []method.Part{
		{ID: "north", Value: method.ExactDecimal(decimal.MustParse("98")), Kind: method.KindRate},
		{ID: "south", Value: method.ExactDecimal(decimal.MustParse("95")), Kind: method.KindRate},
	}
	fmt.Println(method.Rollup{Mode: method.ModeSum}.Combine(parts).Reason)
	// Output: no-denominator
}

// 46 of 57 targets, as reports print it.
func ExampleStanding() {
	var parts []method.Part
	for i := range 60 {
		p := method.Part{ID: fmt.Sprint(i), Standing: method.StandingMet}
		if i >= 46 {
			p.Standing = method.StandingNotMet
		}
		if i >= 57 {
			p.Standing = "" // no verdict
		}
		parts = append(parts, p)
	}
	total := method.Rollup{Mode: method.ModeCountMet}.Combine(parts)
	fmt.Println(total.Value, total.Counted, total.Of)
	// Output: 46/57 57 60
}

func ExamplePart() {
	parts := []method.Part{
		{ID: "men", Dimension: "sex", Value: method.ExactDecimal(decimal.MustParse("12"))},
		{ID: "under 30", Dimension: "age", Value: method.ExactDecimal(decimal.MustParse("11"))},
	}
	fmt.Println(method.Rollup{Mode: method.ModeSum}.Combine(parts).Reason)
	// Output: overlapping-dimensions
}

// 140 % and 70 % make green, unless what is too much is cut off.
func ExampleCap() {
	parts := []method.Part{
		{ID: "roads", Value: method.ExactDecimal(decimal.MustParse("1.4"))},
		{ID: "schools", Value: method.ExactDecimal(decimal.MustParse("0.7"))},
	}
	r := method.Rollup{Mode: method.ModeMeanOfRatios, Bands: method.UNDPReportCard()}
	fmt.Println(r.Combine(parts).Class)
	r.Cap = &method.Cap{High: decimal.MustParse("1")}
	capped := r.Combine(parts)
	fmt.Println(capped.Class, capped.Capped)
	// Output:
	// green
	// amber [roads]
}

func ExampleTotal() {
	parts := []method.Part{
		{ID: "north", Value: method.ExactDecimal(decimal.MustParse("11"))},
		{ID: "south"}, // not reported
	}
	total := method.Rollup{Mode: method.ModeSum}.Combine(parts)
	fmt.Println(total.Value, total.Counted, "of", total.Of)
	// Output: 11/1 1 of 2
}

func ExampleExclusion() {
	total := method.Rollup{Mode: method.ModeSum}.Combine([]method.Part{{ID: "south"}})
	fmt.Println(total.Reason, total.Excluded)
	// Output: missing [{south missing}]
}

// Parts that are not kept: each adds to two sums. The figures are supposed.
func ExampleAggregate() {
	rate := method.Aggregate{Mode: method.ModeRatioOfSums}
	rate.Add(decimal.MustParse("40"), decimal.MustParse("1000"))
	rate.Add(decimal.MustParse("15"), decimal.MustParse("3000"))
	rate.Add(decimal.Decimal{}, decimal.MustParse("500"))
	total := rate.Total()
	percent, err := total.Value.Percent(3, decimal.HalfUp)
	fmt.Println(percent, err, total.Counted, "of", total.Of)
	// Output: 1.375 <nil> 2 of 3
}
