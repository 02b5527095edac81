package indicator_test

import (
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// The forms that make real targets awkward, one runnable example each. Goals
// and results are as published, with the body that set them and the source;
// figures of ours are called supposed.

// A bare figure takes its comparison from the indicator: natural growth of
// 0.9 % is a goal to stay under. Tam Phước commune, Bà Rịa - Vũng Tàu, plan
// for 2022 (baria-vungtau.gov.vn, 1168).
func Example_case01BareFigure() {
	d, year := decimal.MustParse, calendar.MustParsePeriod("2022")
	for _, direction := range []indicator.Direction{indicator.Lower, indicator.Higher, ""} {
		target := indicator.Target{
			ID: "natural-growth", Indicator: indicator.Indicator{ID: "natural-growth", Unit: "%", Direction: direction},
			Goal: indicator.Goal{Value: d("0.9")}, Due: year,
		}
		// Supposed: a growth of 1.1 %.
		o := indicator.Observation{Indicator: "natural-growth", Period: year, Value: d("1.1")}
		a := target.Assess(indicator.FiguresOf(o), year.Last(), indicator.Options{})
		fmt.Printf("%q %s %q\n", direction, a.Verdict, a.Reason)
	}
	// Output:
	// "lower" notMet ""
	// "higher" exceeded ""
	// "" undecided "no-direction"
}

// A range is met at its near end; it is no tolerance band. Quảng Nam: "about
// 2–2.5 points" (vietnamplus.vn, 349275); a cell in Sơn La: "5–6 members or
// more" (baosonla.org.vn); Đồng Văn: 77 of 75–77 (baonghean.vn, 10212928).
func Example_case02Range() {
	d, due := decimal.MustParse, calendar.MustParsePeriod("2020")
	judge := func(goal indicator.Goal, values ...string) {
		target := indicator.Target{ID: "t", Indicator: indicator.Indicator{ID: "t", Direction: indicator.Higher}, Goal: goal, Due: due}
		fmt.Printf("%s-%s:", goal.Value, goal.High)
		for _, value := range values {
			o := indicator.Observation{Indicator: "t", Period: due, Value: d(value)}
			fmt.Print(" ", value, " ", target.Assess(indicator.FiguresOf(o), due.Last(), indicator.Options{}).Verdict)
		}
		fmt.Println()
	}
	judge(indicator.Goal{Value: d("75"), High: d("77")}, "77")
	judge(indicator.Goal{Comparison: indicator.AtLeast, Value: d("5"), High: d("6")}, "4", "5", "9")
	judge(indicator.Goal{Comparison: indicator.About, Value: d("2"), High: d("2.5")}, "1.9", "2", "2.6")
	// Output:
	// 75-77: 77 met
	// 5-6: 4 notMet 5 met 9 met
	// 2-2.5: 1.9 notMet 2 met 2.6 exceeded
}

// The size of a reduction: "giảm bình quân 1,5%/năm" (Long Mỹ) does not say
// whether points or per cent are meant. The levels are those of Quế Hiệp
// commune, from 4.25 % to 2 % in five years.
func Example_case03SizeOfReduction() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "poverty", Period: period("2020"), Value: d("4.25")},
		indicator.Observation{Indicator: "poverty", Period: period("2025"), Value: d("2")},
	)
	for _, unit := range []indicator.ChangeUnit{indicator.ChangePoints, indicator.ChangeRelative, ""} {
		target := indicator.Target{
			ID: "poverty", Indicator: indicator.Indicator{ID: "poverty", Unit: "%", Direction: indicator.Lower},
			Measure: indicator.MeasureReduction, ChangeUnit: unit, Span: indicator.SpanAveragePerPeriod,
			Goal: indicator.Goal{Value: d("1.5")}, Due: period("2021/2025"),
		}
		a := target.Assess(figures, period("2025").Last(), indicator.Options{})
		fmt.Printf("%q %s %s %q\n", unit, a.Figure, a.Verdict, a.Reason)
		for _, f := range target.Validate(calendar.Period{}) {
			fmt.Println(f)
		}
	}
	// Output:
	// "points" 0.450 notMet ""
	// "relative" 13.994 exceeded ""
	// "" 0.450 undecided "change-unit"
	// changeUnit: change-unit-missing: the unit is per cent: want "points" or "relative"
}

// From X to Y, where X can be a bound. Sóc Trăng: value per hectare over 250
// million đồng, now 185; Nghĩa Trụ: near-poor under 0.15 %, now under 0.2 %
// (vietnamnews.vn, 1721377).
func Example_case04FromTo() {
	d, now, due := decimal.MustParse, calendar.MustParsePeriod("2025"), calendar.MustParsePeriod("2030")
	value := indicator.Target{
		ID: "value-per-ha", Indicator: indicator.Indicator{ID: "value-per-ha", Unit: "triệu đồng/ha", Direction: indicator.Higher},
		Baseline: indicator.Baseline{Period: now, Value: d("185")},
		Goal:     indicator.Goal{Comparison: indicator.MoreThan, Value: d("250")}, Due: due,
	}
	nearPoor := indicator.Target{
		ID: "near-poor", Indicator: indicator.Indicator{ID: "near-poor", Unit: "%", Direction: indicator.Lower},
		Baseline: indicator.Baseline{Period: now, Value: d("0.2"), Comparison: indicator.LessThan},
		Goal:     indicator.Goal{Comparison: indicator.LessThan, Value: d("0.15")}, Due: due,
	}
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "value-per-ha", Period: now, Value: d("185")},
		indicator.Observation{Indicator: "near-poor", Period: now, Value: d("0.2"), Qualifier: indicator.Under},
	)
	for _, target := range []indicator.Target{value, nearPoor} {
		a := target.Assess(figures, now.Last(), indicator.Options{})
		fmt.Printf("%s %s %q %s\n", a.Target, a.Verdict, a.Reason, a.Attainment)
	}
	// Output:
	// value-per-ha inProgress "" 185/250
	// near-poor undecided "imprecise"
}

// Two promises in one: investment of 270 tỷ đồng, and 20 % more a year. Ninh
// Phước commune, Khánh Hòa, 2025–2030 (kienthuc.net.vn, post1560682). The parts
// take due and unit from the whole, which counts once.
func Example_case05TwoParts() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID: "investment", Indicator: indicator.Indicator{ID: "investment", Unit: "tỷ đồng", Direction: indicator.Higher},
		Due: period("2026/2030"),
		Parts: indicator.Parts{Targets: []indicator.Target{
			{
				ID: "investment.a", Indicator: indicator.Indicator{ID: "investment", Series: indicator.SeriesFlow, Min: d("0")},
				Span: indicator.SpanOverTerm, Goal: indicator.Goal{Value: d("270")},
			},
			{
				ID: "investment.b", Indicator: indicator.Indicator{ID: "investment", Series: indicator.SeriesFlow, Min: d("0")},
				Measure: indicator.MeasureGrowth, Span: indicator.SpanAveragePerPeriod, Goal: indicator.Goal{Value: d("20")},
			},
		}},
	}
	// Supposed: the whole sum in the first two years, in equal parts.
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "investment", Period: period("2026"), Value: d("135")},
		indicator.Observation{Indicator: "investment", Period: period("2027"), Value: d("135.5")},
	)
	a := target.Assess(figures, period("2027").Last(), indicator.Options{})
	for _, part := range a.Parts {
		fmt.Printf("%s %s %q\n", part.Target, part.Verdict, part.Reason)
	}
	fmt.Printf("%s %s %q\n", a.Target, a.Verdict, a.Reason)
	// Output:
	// investment.a exceeded ""
	// investment.b undecided "no-baseline"
	// investment undecided "part-undecided"
}

// Only shares printed as such are expected to add up to 100: not those given as
// inequalities (Cần Thơ city, laodong.vn, 1582164). Chiêm Hóa's add up to 99.9
// (snntuyenquang.gov.vn); the document still loads.
func Example_case06Structure() {
	d := decimal.MustParse
	structure := func(goals ...indicator.Goal) indicator.Target {
		t := indicator.Target{
			ID: "structure", Indicator: indicator.Indicator{ID: "structure", Unit: "%", Direction: indicator.Neither},
			Due: calendar.MustParsePeriod("2030"), Parts: indicator.Parts{Structure: true},
		}
		for i, goal := range goals {
			id := fmt.Sprint("structure.", i+1)
			t.Parts.Targets = append(t.Parts.Targets, indicator.Target{ID: id, Indicator: indicator.Indicator{ID: id}, Goal: goal})
		}
		return t
	}
	canTho := structure(
		indicator.Goal{Comparison: indicator.LessThan, Value: d("16")},
		indicator.Goal{Comparison: indicator.MoreThan, Value: d("35")},
		indicator.Goal{Comparison: indicator.MoreThan, Value: d("45")},
	)
	chiemHoa := structure(indicator.Goal{Value: d("73.8")}, indicator.Goal{Value: d("20.9")}, indicator.Goal{Value: d("5.2")})
	fmt.Println(canTho.Validate(calendar.Period{}).Count("warning"), "warnings")
	found := chiemHoa.Validate(calendar.Period{})
	fmt.Println(found[0].Code, found[0].Value, found.HasErrors())
	// Output:
	// 0 warnings
	// structure-sum 99.9 false
}

// An average of growth rates is mostly reported as the mean of the whole
// window: Sóc Trăng province, 6.15 % a year against 8–9 (danviet.vn,
// 2020-10-14). Beside it stands a ratio (Nam Thành commune: 12.9 % a year,
// "101.1 % of the plan", baonghean.vn, 10210473) or a difference in points
// (Long Điền): what is printed says which.
func Example_case07AverageOfRates() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID: "growth", Indicator: indicator.Indicator{ID: "grdp", Unit: "tỷ đồng", Direction: indicator.Higher},
		Measure: indicator.MeasureGrowth, Span: indicator.SpanAveragePerPeriod,
		Goal: indicator.Goal{Value: d("8"), High: d("9")}, Due: period("2016/2020"),
	}
	mean := indicator.Observation{
		Indicator: "grdp", Period: period("2016/2020"), Reported: calendar.MustParseDate("2020-10-14"),
		Measure: indicator.MeasureGrowth, Value: d("6.15"), Kind: indicator.KindEstimate,
	}
	a := target.Assess(indicator.FiguresOf(mean), period("2020").Last(), indicator.Options{})
	fmt.Println(a.Verdict, a.Final, a.Figure, a.Mean)

	growth := indicator.Result{Actual: d("12.9"), Direction: indicator.Higher}
	for _, kind := range []indicator.PrintedKind{indicator.PercentOfGoal, indicator.ExcessPoints} {
		check := indicator.Printed{Value: d("101.1"), Kind: kind}.Check(growth)
		fmt.Println(kind, check.Agreement, check.ImpliedLow, check.ImpliedHigh)
	}
	// Output:
	// notMet false 6.15 reported
	// percentOfGoal notComputable 12.75 12.77
	// excessPoints notComputable -88.25 -88.15
}

// A yearly average judged on one year: Bình Thuận province, 2,000 new members
// a year on average, 1,669 so far in 2019, printed as 83.45 % of the target
// (btctu.binhthuan.dcs.vn, 180993). The percentage is right and says nothing of
// the average: the other years are missing.
func Example_case08YearlyAverage() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID: "members", Indicator: indicator.Indicator{ID: "members", Unit: "đảng viên", Direction: indicator.Higher, Series: indicator.SeriesFlow},
		Span: indicator.SpanAveragePerPeriod, Goal: indicator.Goal{Value: d("2000")}, Due: period("2016/2020"),
	}
	printed := indicator.Printed{Value: d("83.45"), Kind: indicator.PercentOfGoal}
	o := indicator.Observation{
		Indicator: "members", Period: period("2019-01-01/2019-10-31"), Value: d("1669"), Printed: []indicator.Printed{printed},
	}
	a := target.Assess(indicator.FiguresOf(o), period("2019-10").Last(), indicator.Options{})
	fmt.Println(a.Verdict, a.Reason)
	fmt.Println(printed.Check(indicator.Result{Actual: o.Value, Goal: target.Goal.Value, Direction: indicator.Higher}).Agreement)
	// Output:
	// undecided period-missing
	// agrees
}

// A group inside a group: poor Khmer households down 3–4 points a year inside
// all poor households down 2–3 (Sóc Trăng province). Each is a part with an
// indicator of its own; measure, span and unit come from the whole.
func Example_case09Groups() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID: "poverty", Indicator: indicator.Indicator{ID: "poverty", Unit: "%", Direction: indicator.Lower},
		Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints, Span: indicator.SpanEveryPeriod,
		Goal: indicator.Goal{Value: d("2"), High: d("3")}, Due: period("2021"),
		Parts: indicator.Parts{Targets: []indicator.Target{{
			ID: "poverty.khmer", Indicator: indicator.Indicator{ID: "poverty-khmer"},
			Goal: indicator.Goal{Value: d("3"), High: d("4")},
		}}},
	}
	// Supposed: 2.5 points in both.
	reduction := indicator.Observation{
		Indicator: "poverty", Period: period("2021"), Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints, Value: d("2.5"),
	}
	khmer := reduction
	khmer.Indicator = "poverty-khmer"
	a := target.Assess(indicator.FiguresOf(reduction, khmer), period("2021").Last(), indicator.Options{})
	for _, part := range a.Parts {
		fmt.Println(part.Target, part.Goal.Value, part.Verdict)
	}
	fmt.Println(a.Verdict, a.Reason)
	// Output:
	// poverty.khmer 3 notMet
	// poverty 2 met
	// notMet part-failed
}

// The shares do not add up to the whole: 1,905 new members of 2024 to 22 units
// of Quảng Nam province, whose printed shares add up to 1,950 (baoquangnam.vn).
// A warning, and the target is judged as before.
func Example_case10Allocation() {
	d, year := decimal.MustParse, calendar.MustParsePeriod("2024")
	target := indicator.Target{
		ID: "members", Indicator: indicator.Indicator{ID: "members", Unit: "đảng viên", Direction: indicator.Higher, Series: indicator.SeriesFlow},
		Goal: indicator.Goal{Value: d("1905")}, Due: year,
	}
	for _, row := range []struct{ body, share string }{
		{"Tam Kỳ", "150"}, {"Hội An", "110"}, {"Điện Bàn", "150"}, {"Đại Lộc", "125"}, {"Duy Xuyên", "90"},
		{"Thăng Bình", "115"}, {"Núi Thành", "115"}, {"Phú Ninh", "87"}, {"Quế Sơn", "87"}, {"Nông Sơn", "30"},
		{"Hiệp Đức", "48"}, {"Tiên Phước", "77"}, {"Phước Sơn", "80"}, {"Bắc Trà My", "95"}, {"Nam Trà My", "95"},
		{"Nam Giang", "110"}, {"Đông Giang", "95"}, {"Tây Giang", "80"}, {"Công an", "12"}, {"Quân sự", "29"},
		{"Biên phòng", "15"}, {"Khối các cơ quan tỉnh", "155"},
	} {
		target.Allocations = append(target.Allocations, indicator.Allocation{Body: row.body, Value: d(row.share)})
	}
	for _, f := range target.Validate(calendar.Period{}) {
		fmt.Println(f.Severity, f)
	}
	// Output:
	// warning allocations: allocation-sum "1950": the shares add up to this and not to the whole 1905
}

// A verdict at mid-term may be against the phase and not the end. Ia Grai
// district, health insurance by year: 81.52, 84.29, 87.98, 91.93, 93.12 %.
func Example_case11Phases() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID: "bhyt", Indicator: indicator.Indicator{ID: "bhyt", Unit: "%", Direction: indicator.Higher, Max: d("100")},
		Goal: indicator.Goal{Value: d("93.12")}, Due: period("2025"), Path: indicator.Path{Kind: indicator.PathPhased},
	}
	for i, share := range []string{"81.52", "84.29", "87.98", "91.93", "93.12"} {
		year, err := calendar.Year(2021 + i)
		if err != nil {
			fmt.Println(err)
			return
		}
		target.Path.Points = append(target.Path.Points, indicator.Point{Period: year, Value: d(share)})
	}
	// Supposed: that the second phase was reached.
	figures := indicator.FiguresOf(indicator.Observation{Indicator: "bhyt", Period: period("2022"), Value: d("84.29")})
	for _, scope := range []indicator.Scope{{}, {Kind: indicator.ScopePhase, Period: period("2022")}} {
		a := target.Assess(figures, period("2022").Last(), indicator.Options{Scope: scope})
		fmt.Println(a.Goal.Value, a.Verdict, a.Final)
	}
	// Output:
	// 93.12 onSchedule false
	// 84.29 met true
}

// The number is another body's and comes later, every year. Nghĩa Hành commune:
// 246 % of the revenue that was set for it (baonghean.vn, 10304724); neither
// plan nor result was printed, so the percentage decides, and says so.
func Example_case12ExternalQuota() {
	d, year := decimal.MustParse, calendar.MustParsePeriod("2024")
	target := indicator.Target{
		ID: "revenue", Indicator: indicator.Indicator{ID: "revenue", Unit: "tỷ đồng", Direction: indicator.Higher, Series: indicator.SeriesFlow},
		Goal: indicator.Goal{External: indicator.External{Indicator: "revenue-plan", Body: "huyện"}}, Due: year,
	}
	o := indicator.Observation{
		Indicator: "revenue", Period: year, Printed: []indicator.Printed{{Value: d("246"), Kind: indicator.PercentOfGoal}},
	}
	a := target.Assess(indicator.FiguresOf(o), year.Last(), indicator.Options{})
	fmt.Println(a.Verdict, a.Basis, a.Reason)
	// Output:
	// exceeded printed printed-percent
}

// The threshold is another unit's figure: poverty below the average of the
// district (Long Hòa commune, An Giang, baoangiang.com.vn, a273636).
func Example_case13RelativeToAnother() {
	d, due := decimal.MustParse, calendar.MustParsePeriod("2025")
	target := indicator.Target{
		ID: "poverty", Indicator: indicator.Indicator{ID: "poverty", Unit: "%", Direction: indicator.Lower},
		Goal: indicator.Goal{Comparison: indicator.LessThan, External: indicator.External{Indicator: "poverty", Body: "Phú Tân"}},
		Due:  due,
	}
	// Supposed: both figures.
	own := indicator.Observation{Indicator: "poverty", Period: due, Value: d("1.9")}
	district := indicator.Observation{Indicator: "poverty", Body: "Phú Tân", Period: due, Value: d("2.0")}
	for _, figures := range []indicator.Figures{indicator.FiguresOf(own), indicator.FiguresOf(own, district)} {
		a := target.Assess(figures, due.Last(), indicator.Options{})
		fmt.Printf("%s %q\n", a.Verdict, a.Reason)
	}
	// Output:
	// undecided "no-goal-number"
	// exceeded ""
}

// One result, two plans: Chư Prông district's revenue of 61.5 tỷ đồng is 109 %
// of the province's estimate and 92 % of the district's resolution. They are
// two targets; the province's stands beside and is not one of the N.
func Example_case14TwoPlans() {
	d, year := decimal.MustParse, calendar.MustParsePeriod("2018") // the year is supposed
	revenue := indicator.Indicator{ID: "revenue", Unit: "tỷ đồng", Direction: indicator.Higher, Series: indicator.SeriesFlow}
	figures := indicator.FiguresOf(indicator.Observation{
		Indicator: "revenue", Period: year, Value: d("61.5"), Printed: []indicator.Printed{
			{Value: d("109"), Kind: indicator.PercentOfGoal, Against: "tỉnh"},
			{Value: d("92"), Kind: indicator.PercentOfGoal, Against: "huyện"},
		},
	})
	tally := indicator.NewTally(1)
	for _, target := range []indicator.Target{
		{ID: "revenue", Indicator: revenue, Due: year, Setter: "huyện"},
		{ID: "revenue-province", Indicator: revenue, Due: year, Setter: "tỉnh", Beside: true},
	} {
		a := target.Assess(figures, year.Last(), indicator.Options{JudgePrinted: true})
		fmt.Println(a.Target, a.Verdict, a.Basis)
		if !target.Beside {
			tally.Add(a.Verdict)
		}
	}
	fmt.Println(tally.N(), tally.Count(indicator.NotMet))
	// Output:
	// revenue notMet printed
	// revenue-province exceeded printed
	// 1 1
}

// "Cơ bản đạt" is a class between met and not met: Sóc Trăng province, 2022,
// 11 exceeded, 5 met, 2 nearly, 1 not, of 19 (kinhtenongthon.vn, post54121).
func Example_case15SoftStatus() {
	tally := indicator.NewTally(19)
	for verdict, count := range map[indicator.Verdict]int{
		indicator.Exceeded: 11, indicator.Met: 5, indicator.NearlyMet: 2, indicator.NotMet: 1,
	} {
		for range count {
			tally.Add(verdict)
		}
	}
	fmt.Println(tally.CountGroup(indicator.GroupAchieved), tally.CountGroup(indicator.GroupNear), tally.CountGroup(indicator.GroupFailed))
	fmt.Println(tally.N(), tally.Count(indicator.NotItemised))
	// Output:
	// 16 2 1
	// 19 0
}

// Zero and bounds: no poor households left (Đại Lộc district, thanhnien.vn,
// 1258004), and "100 % or more" of a share that cannot pass 100 (Tam Phước
// commune, baria-vungtau.gov.vn, 1168). Both are met at the bound; neither can
// be exceeded, and nothing is divided by zero.
func Example_case16Bounds() {
	d, due := decimal.MustParse, calendar.MustParsePeriod("2025")
	poor := indicator.Target{
		ID: "poor", Indicator: indicator.Indicator{ID: "poor", Unit: "hộ", Direction: indicator.Lower, Min: d("0")},
		Goal: indicator.Goal{Value: d("0")}, Due: due,
	}
	pupils := indicator.Target{
		ID: "pupils", Indicator: indicator.Indicator{ID: "pupils", Unit: "%", Direction: indicator.Higher, Max: d("100")},
		Goal: indicator.Goal{Comparison: indicator.AtLeast, Value: d("100")}, Due: due,
	}
	// Supposed: that both were reached.
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "poor", Period: due, Value: d("0")},
		indicator.Observation{Indicator: "pupils", Period: due, Value: d("100")},
	)
	for _, target := range []indicator.Target{poor, pupils} {
		a := target.Assess(figures, due.Last(), indicator.Options{})
		fmt.Println(a.Target, a.Verdict, a.Attainment.IsValid())
	}
	// Output:
	// poor met false
	// pupils met true
}

// A deadline inside the term, or beyond it: advanced new-rural by the end of
// 2020 (Phú Bình commune, baoangiang.com.vn, a274276), income of 112–115
// million đồng by 2030 (An Giang province, saigondautu.com.vn), both in
// resolutions of 2020–2025.
func Example_case17OwnDeadline() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	targets := []indicator.Target{
		{ID: "new-rural", Indicator: indicator.Indicator{ID: "new-rural"}, Measure: indicator.MeasureStatus, Due: period("2020-12")},
		{
			ID: "grdp", Indicator: indicator.Indicator{ID: "grdp", Unit: "triệu đồng/người/năm", Direction: indicator.Higher},
			Goal: indicator.Goal{Value: d("112"), High: d("115")}, Due: period("2030"),
		},
	}
	for _, f := range indicator.ValidateTargets(targets, period("2020/2025")) {
		fmt.Println(f.Severity, f)
	}
	// Supposed: the status of 2021.
	late := indicator.FiguresOf(indicator.Observation{Indicator: "new-rural", Period: period("2021"), Status: indicator.StatusYes},
		indicator.Observation{Indicator: "new-rural", Period: period("2020"), Status: indicator.StatusNo})
	a := targets[0].Assess(late, period("2021").Last(), indicator.Options{Term: period("2020/2025")})
	fmt.Println(a.Verdict, a.Final, a.Later)
	// Output:
	// notice [1].due: due-outside-term "2030": the term is 2020-01-01 to 2025-12-31
	// notMet true 1
}

// Nothing is capped: Tam Hợp commune collected 1,809.5 million đồng of 75,
// printed as 2413 %.
func Example_case18ExtremeRatio() {
	d, year := decimal.MustParse, calendar.MustParsePeriod("2020")
	target := indicator.Target{
		ID: "revenue", Indicator: indicator.Indicator{ID: "revenue", Unit: "triệu đồng", Direction: indicator.Higher, Series: indicator.SeriesFlow},
		Goal: indicator.Goal{Value: d("75")}, Due: year,
	}
	o := indicator.Observation{
		Indicator: "revenue", Period: year, Value: d("1809.5"),
		Printed: []indicator.Printed{{Value: d("2413"), Kind: indicator.PercentOfGoal}},
	}
	a := target.Assess(indicator.FiguresOf(o), year.Last(), indicator.Options{})
	percent, err := a.Attainment.Percent(2, decimal.HalfUp)
	fmt.Println(percent, err, a.Printed[0].Agreement, a.Verdict)
	// Output:
	// 2412.67 <nil> agrees exceeded
}

// The price basis is part of what is measured: 153 million đồng a head at
// current prices (Đắk Lắk province, 2030, vietnam.vn) says nothing of constant
// ones.
func Example_case19Basis() {
	d, due := decimal.MustParse, calendar.MustParsePeriod("2030")
	target := indicator.Target{
		ID: "grdp", Indicator: indicator.Indicator{ID: "grdp", Unit: "triệu đồng/người", Direction: indicator.Higher, Basis: "giá hiện hành"},
		Goal: indicator.Goal{Comparison: indicator.AtLeast, Value: d("153")}, Due: due,
	}
	// Supposed: a figure on either basis.
	for _, basis := range []string{"giá hiện hành", "giá so sánh 2010"} {
		o := indicator.Observation{Indicator: "grdp", Period: due, Value: d("154"), Basis: basis}
		a := target.Assess(indicator.FiguresOf(o), due.Last(), indicator.Options{})
		fmt.Printf("%s: %s %q\n", basis, a.Verdict, a.Reason)
	}
	// Output:
	// giá hiện hành: exceeded ""
	// giá so sánh 2010: undecided "other-basis"
}

// The declared count counts the parent: target 8 of Đại Lộc district is clean
// water over 90 % and hygienic water 100 % (thanhnien.vn, 1258004), and is one
// target.
func Example_case20OneNumberManyFigures() {
	d, due := decimal.MustParse, calendar.MustParsePeriod("2025")
	target := indicator.Target{
		ID: "8", Number: "8", Indicator: indicator.Indicator{ID: "water", Unit: "%", Direction: indicator.Higher}, Due: due,
		Parts: indicator.Parts{Targets: []indicator.Target{
			{ID: "8a", Number: "8a", Indicator: indicator.Indicator{ID: "clean"}, Goal: indicator.Goal{Comparison: indicator.MoreThan, Value: d("90")}},
			{ID: "8b", Number: "8b", Indicator: indicator.Indicator{ID: "hygienic", Max: d("100")}, Goal: indicator.Goal{Value: d("100")}},
		}},
	}
	// Supposed: both figures.
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "clean", Period: due, Value: d("91")},
		indicator.Observation{Indicator: "hygienic", Period: due, Value: d("100")},
	)
	tally := indicator.NewTally(1)
	a := target.Assess(figures, due.Last(), indicator.Options{})
	tally.Add(a.Verdict)
	fmt.Println(len(a.Parts), a.Verdict, tally.N())
	// Output:
	// 2 met 1
}

// "Vượt" is printed for four things. The kind of a printed figure is stated by
// who enters it and never guessed; where the document leaves it open, the
// comparison says which reading fits. Thiệu Hóa district: 24,520 tỷ đồng,
// "vượt 22,6%" (baothanhhoa.vn, 252742); Nghĩa Đồng commune: 481 tỷ đồng,
// "dépassant 100,9 %" (baonghean.vn, 10291489), which means per cent of.
func Example_case21AmbiguousExcess() {
	d := decimal.MustParse
	show := func(actual, value string, kind indicator.PrintedKind) {
		check := indicator.Printed{Value: d(value), Kind: kind}.Check(indicator.Result{Actual: d(actual), Direction: indicator.Higher})
		fmt.Printf("%s %s: goal %s to %s\n", value, kind, check.ImpliedLow, check.ImpliedHigh)
	}
	show("24520", "22.6", indicator.ExcessPercent)
	show("481", "100.9", indicator.PercentOfGoal)
	show("481", "100.9", indicator.ExcessPercent)
	// Supposed: that the goal of Thiệu Hóa was 20,000.
	unstated := indicator.Printed{Value: d("22.6"), Kind: indicator.ExcessUnstated}
	check := unstated.Check(indicator.Result{Actual: d("24520"), Goal: d("20000"), Direction: indicator.Higher})
	fmt.Println(check.Agreement, check.Kind)
	// Output:
	// 22.6 excessPercent: goal 19991.8 to 20008.2
	// 100.9 percentOfGoal: goal 476.4 to 477.0
	// 100.9 excessPercent: goal 239.3 to 239.5
	// agrees excessPercent
}

// Printed errors stay beside what is computed: Mỹ Xuyên, Hàm Thuận Nam, Đức
// Linh, Ninh Thuận.
func Example_case22PrintedErrors() {
	d := decimal.MustParse
	for _, row := range []struct{ actual, goal, percent string }{
		{"26146.4", "24200", "108.4"},
		{"1356", "1468", "97.8"},
		{"2909", "3044", "95.56"},
		{"11", "12", "91.63"},
	} {
		printed := indicator.Printed{Value: d(row.percent), Kind: indicator.PercentOfGoal}
		check := printed.Check(indicator.Result{Actual: d(row.actual), Goal: d(row.goal), Direction: indicator.Higher})
		fmt.Println(row.percent, check.Computed, check.Agreement)
	}
	// Output:
	// 108.4 108.043 differs
	// 97.8 92.371 differs
	// 95.56 95.5650 truncated
	// 91.63 91.6667 differs
}
