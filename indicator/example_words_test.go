package indicator_test

import (
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A bare "50 %" means at most where lower is better: agricultural labour, Như
// Xuân district (baothanhhoa.vn, 122491).
func ExampleDirection() {
	due, d := calendar.MustParsePeriod("2025"), decimal.MustParse
	labour := indicator.Target{
		ID:        "agricultural-labour",
		Indicator: indicator.Indicator{ID: "agricultural-labour", Unit: "%", Direction: indicator.Lower},
		Goal:      indicator.Goal{Value: d("50")}, Due: due,
	}
	// Supposed: one point on either side.
	for _, share := range []string{"49", "51"} {
		o := indicator.Observation{Indicator: "agricultural-labour", Period: due, Value: d(share)}
		fmt.Println(share, labour.Assess(indicator.FiguresOf(o), due.Last(), indicator.Options{}).Verdict)
	}
	// Output:
	// 49 exceeded
	// 51 notMet
}

// Whether figures of several periods are added, or the latest counts, is said
// and not guessed: Anh Sơn district, 36 tỷ đồng of revenue against 33
// (baonghean.vn, 51888), read as the whole or as one of two halves.
func ExampleSeriesKind() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	for _, kind := range []indicator.SeriesKind{indicator.SeriesFlow, indicator.SeriesCumulative} {
		target := indicator.Target{
			ID:        "revenue",
			Indicator: indicator.Indicator{ID: "revenue", Unit: "tỷ đồng", Direction: indicator.Higher, Series: kind},
			Span:      indicator.SpanOverTerm, Goal: indicator.Goal{Value: d("33")}, Due: period("2011/2012"),
		}
		figures := indicator.FiguresOf(
			indicator.Observation{Indicator: "revenue", Period: period("2011"), Value: d("36")},
			indicator.Observation{Indicator: "revenue", Period: period("2012"), Value: d("36")},
		)
		fmt.Println(kind, target.Assess(figures, period("2012").Last(), indicator.Options{}).Figure)
	}
	// Output:
	// flow 72
	// cumulative 36
}

// Như Xuân district, Thanh Hóa: 66 of 112 villages, 20 more than before. Share,
// per cent and increase are three measures of one promise (baothanhhoa.vn,
// 122491); 66 less 20 leaves a baseline of 46.
func ExampleMeasure() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	o := indicator.Observation{Indicator: "villages", Period: period("2025"), Value: d("66"), Of: d("112")}
	promise := indicator.Target{
		ID: "villages", Indicator: indicator.Indicator{ID: "villages", Unit: "thôn", Direction: indicator.Higher},
		Baseline: indicator.Baseline{Period: period("2020"), Value: d("46")}, Due: period("2025"),
	}
	share, percent, increase := promise, promise, promise
	share.Measure, share.Goal = indicator.MeasureShare, indicator.Goal{Value: d("66"), Of: d("112")}
	percent.Measure, percent.Goal, percent.Indicator.Unit = indicator.MeasureShare, indicator.Goal{Value: d("58.9")}, "%"
	increase.Measure, increase.Goal = indicator.MeasureIncrease, indicator.Goal{Value: d("20")}
	for _, t := range []indicator.Target{share, percent, increase} {
		a := t.Assess(indicator.FiguresOf(o), period("2025").Last(), indicator.Options{})
		fmt.Println(t.Measure, a.Figure, a.Verdict)
	}
	// Output:
	// share 66 met
	// share 58.929 exceeded
	// increase 20 met
}

// Crime down 3–5 % means per cent of the year before (Hòa Hải ward, Đà Nẵng);
// poverty down by so much means points. Quế Hiệp commune's poverty of 4.25 %
// and its goal of 2 % show how far the two readings are apart.
func ExampleChangeUnit() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	for _, unit := range []indicator.ChangeUnit{indicator.ChangePoints, indicator.ChangeRelative} {
		target := indicator.Target{
			ID: "poverty", Indicator: indicator.Indicator{ID: "poverty", Unit: "%", Direction: indicator.Lower},
			Measure: indicator.MeasureReduction, ChangeUnit: unit,
			Baseline: indicator.Baseline{Period: period("2020"), Value: d("4.25")},
			Goal:     indicator.Goal{Value: d("3"), High: d("5")}, Due: period("2025"),
		}
		o := indicator.Observation{Indicator: "poverty", Period: period("2025"), Value: d("2")}
		a := target.Assess(indicator.FiguresOf(o), period("2025").Last(), indicator.Options{})
		fmt.Println(unit, a.Figure, a.Verdict)
	}
	// Output:
	// points 2.25 notMet
	// relative 52.94 exceeded
}

// "+2.85 % on 2025" counts from the baseline (Vĩnh Điều commune, An Giang,
// vrviet.vn), "+10 % a year" from the year before. The incomes are those of
// Mỹ Xuyên district: 47.5 million đồng in 2019, 2.3 more than in 2018
// (baomoi.net.vn, c33601991).
func ExampleSince() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID: "income", Indicator: indicator.Indicator{ID: "income", Unit: "triệu đồng", Direction: indicator.Higher},
		Measure: indicator.MeasureGrowth, Since: indicator.SincePrevious,
		Goal: indicator.Goal{Value: d("2.85")}, Due: period("2019"),
	}
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "income", Period: period("2018"), Value: d("45.2")},
		indicator.Observation{Indicator: "income", Period: period("2019"), Value: d("47.5")},
	)
	a := target.Assess(figures, period("2019").Last(), indicator.Options{})
	fmt.Println(a.Figure, a.Verdict)
	target.Since = indicator.SinceBaseline
	a = target.Assess(figures, period("2019").Last(), indicator.Options{})
	fmt.Println(a.Verdict, a.Reason)
	// Output:
	// 5.0885 exceeded
	// undecided no-baseline
}

// Growth from levels is compared exactly by the geometric mean; reported rates
// can only be averaged. Thanh An commune, Nghệ An: 8.6 % a year against 7 %
// (baonghean.vn, 10213553).
func ExampleMean() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID: "growth", Indicator: indicator.Indicator{ID: "output", Unit: "tỷ đồng", Direction: indicator.Higher},
		Measure: indicator.MeasureGrowth, Span: indicator.SpanAveragePerPeriod,
		Goal: indicator.Goal{Value: d("7")}, Due: period("2019"),
	}
	o := indicator.Observation{Indicator: "output", Period: period("2019"), Measure: indicator.MeasureGrowth, Value: d("8.6")}
	a := target.Assess(indicator.FiguresOf(o), period("2019").Last(), indicator.Options{})
	fmt.Println(a.Mean, a.Figure, a.Verdict)
	// Output:
	// arithmetic 8.60 exceeded
}

// Forest cover of 60 %, kept throughout (Lào Cai province, vietnamplus.vn,
// post1066155) or reached by the deadline: a year below it breaks only the
// first. The figures of the years are supposed.
func ExampleSpan() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "forest", Period: period("2027"), Value: d("59")},
		indicator.Observation{Indicator: "forest", Period: period("2030"), Value: d("60")},
	)
	for _, span := range []indicator.Span{indicator.SpanThroughout, indicator.SpanByDeadline} {
		target := indicator.Target{
			ID: "forest", Indicator: indicator.Indicator{ID: "forest", Unit: "%", Direction: indicator.Higher},
			Span: span, Goal: indicator.Goal{Value: d("60")}, Due: period("2030"),
		}
		a := target.Assess(figures, period("2030").Last(), indicator.Options{})
		fmt.Printf("%s %s %q\n", span, a.Verdict, a.Reason)
	}
	// Output:
	// throughout notMet "broken"
	// byDeadline met ""
}

// Periods are calendar years unless stated. Vị Xuyên commune sets 5.5 million
// đồng per month (vietnam.vn).
func ExampleEveryPeriod() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "income",
		Indicator: indicator.Indicator{ID: "income", Unit: "triệu đồng/người/tháng", Direction: indicator.Higher, Series: indicator.SeriesRate},
		Span:      indicator.SpanEveryPeriod, Every: indicator.Every{Period: indicator.EveryMonth},
		Goal: indicator.Goal{Value: d("5.5")}, Due: period("2030-Q4"),
	}
	a := target.Assess(indicator.FiguresOf(
		indicator.Observation{Indicator: "income", Period: period("2030-10"), Value: d("5.5")}), period("2030-10").Last(), indicator.Options{})
	fmt.Println(len(a.Periods), a.Verdict, a.Final)
	// Output:
	// 3 met false
}

// Đồng Văn commune, Nghệ An, was rated excellent in 3 of 5 years
// (baonghean.vn, 10212928): enough for three years, not for all.
func ExamplePeriodRule() {
	period := calendar.MustParsePeriod
	var ratings []indicator.Observation
	for _, year := range []string{"2016", "2017", "2018"} {
		ratings = append(ratings, indicator.Observation{Indicator: "rating", Period: period(year), Status: indicator.StatusYes})
	}
	for _, year := range []string{"2019", "2020"} {
		ratings = append(ratings, indicator.Observation{Indicator: "rating", Period: period(year), Status: indicator.StatusNo})
	}
	for _, every := range []indicator.Every{{Rule: indicator.RuleCount, AtLeast: 3}, {Rule: indicator.RuleAll}} {
		target := indicator.Target{
			ID: "rating", Indicator: indicator.Indicator{ID: "rating"}, Measure: indicator.MeasureStatus,
			Span: indicator.SpanEveryPeriod, Every: every, Due: period("2016/2020"),
		}
		fmt.Println(every.Rule, target.Assess(indicator.FiguresOf(ratings...), period("2020").Last(), indicator.Options{}).Verdict)
	}
	// Output:
	// count met
	// all notMet
}

// "Dưới 0,5 %" is strict: Ninh Phước commune, Khánh Hòa (kienthuc.net.vn,
// post1560682).
func ExampleComparison() {
	d, due := decimal.MustParse, calendar.MustParsePeriod("2030")
	at := indicator.FiguresOf(indicator.Observation{Indicator: "poverty", Period: due, Value: d("0.5")})
	for _, comparison := range []indicator.Comparison{indicator.LessThan, indicator.AtMost} {
		target := indicator.Target{
			ID: "poverty", Indicator: indicator.Indicator{ID: "poverty", Unit: "%", Direction: indicator.Lower},
			Goal: indicator.Goal{Comparison: comparison, Value: d("0.5")}, Due: due,
		}
		fmt.Println(comparison, target.Assess(at, due.Last(), indicator.Options{}).Verdict)
	}
	// Output:
	// lessThan notMet
	// atMost met
}

// Printed yearly figures hold until the next; only a line interpolates. The
// way is Đắk Lắk province's, 54.55 to 70.69 million đồng (baodantoc.vn); the
// figure of mid 2023 is supposed.
func ExamplePathKind() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	o := indicator.Observation{Indicator: "income", Period: period("2023-H1"), Value: d("60")}
	for _, kind := range []indicator.PathKind{indicator.PathLinear, indicator.PathStepwise} {
		target := indicator.Target{
			ID: "income", Indicator: indicator.Indicator{ID: "income", Unit: "triệu đồng", Direction: indicator.Higher},
			Goal: indicator.Goal{Value: d("70.69")}, Due: period("2025"),
			Path: indicator.Path{Kind: kind, Points: []indicator.Point{
				{Period: period("2020"), Value: d("54.55")}, {Period: period("2025"), Value: d("70.69")},
			}},
		}
		a := target.Assess(indicator.FiguresOf(o), period("2023-H1").Last(), indicator.Options{})
		fmt.Println(kind, a.Verdict, a.Pace.Planned)
	}
	// Output:
	// linear behindSchedule 62.6023
	// stepwise onSchedule 54.55
}

// Sóc Trăng province: rated "đạt hoặc hoàn thành nhiệm vụ", two alternatives of
// which one is enough.
func ExamplePartsRule() {
	due := calendar.MustParsePeriod("2025")
	rating := func(id string) indicator.Target {
		return indicator.Target{ID: id, Indicator: indicator.Indicator{ID: id}}
	}
	reached := indicator.FiguresOf(
		indicator.Observation{Indicator: "đạt", Period: due, Status: indicator.StatusNo},
		indicator.Observation{Indicator: "hoàn thành", Period: due, Status: indicator.StatusYes},
	)
	for _, rule := range []indicator.PartsRule{indicator.PartsAny, indicator.PartsAll} {
		target := indicator.Target{
			ID: "rating", Measure: indicator.MeasureStatus, Due: due,
			Parts: indicator.Parts{Rule: rule, Targets: []indicator.Target{rating("đạt"), rating("hoàn thành")}},
		}
		fmt.Println(rule, target.Assess(reached, due.Last(), indicator.Options{}).Verdict)
	}
	// Output:
	// any met
	// all notMet
}

// Na Rì district, Bắc Kạn: over 800 kg of food a head, more than 27 above the
// goal (conganbackan.vn, 55913). "Over 800" beats any goal up to 800 and says
// nothing of one above.
func ExampleQualifier() {
	d, due := decimal.MustParse, calendar.MustParsePeriod("2020")
	over := indicator.Observation{Indicator: "food", Period: due, Value: d("800"), Qualifier: indicator.Over}
	for _, goal := range []string{"773", "800", "801"} {
		target := indicator.Target{
			ID: "food", Indicator: indicator.Indicator{ID: "food", Unit: "kg/người/năm", Direction: indicator.Higher},
			Goal: indicator.Goal{Value: d(goal)}, Due: due,
		}
		a := target.Assess(indicator.FiguresOf(over), due.Last(), indicator.Options{})
		fmt.Printf("%s %s %q\n", goal, a.Verdict, a.Reason)
	}
	// Output:
	// 773 exceeded ""
	// 800 exceeded ""
	// 801 undecided "imprecise"
}

// Sóc Trăng's 2,110 USD a head against 3,320 was an estimate (danviet.vn): the
// span closes on it, and the verdict can still change.
func ExampleKind() {
	d, due := decimal.MustParse, calendar.MustParsePeriod("2020")
	target := indicator.Target{
		ID: "grdp", Indicator: indicator.Indicator{ID: "grdp", Unit: "USD/người/năm", Direction: indicator.Higher},
		Goal: indicator.Goal{Value: d("3320")}, Due: due,
	}
	reported := calendar.MustParseDate("2020-10-14")
	o := indicator.Observation{Indicator: "grdp", Period: due, Reported: reported, Value: d("2110"), Kind: indicator.KindEstimate}
	a := target.Assess(indicator.FiguresOf(o), reported, indicator.Options{})
	fmt.Println(a.Verdict, a.Final, a.Basis)
	// Output:
	// notMet false estimate
}

func ExampleScopeKind() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	// Đại Lộc district, Quảng Nam: from 80 new members each year (thanhnien.vn,
	// 1258004). The figures of the years are supposed.
	target := indicator.Target{
		ID:        "members",
		Indicator: indicator.Indicator{ID: "members", Unit: "đảng viên", Direction: indicator.Higher, Series: indicator.SeriesFlow},
		Span:      indicator.SpanEveryPeriod, Goal: indicator.Goal{Comparison: indicator.AtLeast, Value: d("80")},
		Due: period("2021/2025"),
	}
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "members", Period: period("2021"), Value: d("79")},
		indicator.Observation{Indicator: "members", Period: period("2022"), Value: d("80")},
	)
	for _, scope := range []indicator.Scope{{Kind: indicator.ScopeTerm}, {Kind: indicator.ScopePeriod, Period: period("2022")}} {
		a := target.Assess(figures, period("2022").Last(), indicator.Options{Scope: scope})
		fmt.Println(scope.Kind, a.Verdict)
	}
	// Output:
	// term notMet
	// period met
}

func ExampleVerdict() {
	for _, v := range []indicator.Verdict{indicator.Met, indicator.NearlyMet, indicator.NoData, "đạt"} {
		fmt.Printf("%s %t %t %q\n", v, v.IsValid(), v.IsAchieved(), v.Group())
	}
	// Output:
	// met true true "achieved"
	// nearlyMet true false "near"
	// noData true false "unknown"
	// đạt false false ""
}

// Missing, not due and missed are three different things.
func ExampleGroup() {
	for _, v := range []indicator.Verdict{indicator.NoData, indicator.NotDue, indicator.NotMet, indicator.Withdrawn} {
		fmt.Println(v, v.Group())
	}
	// Output:
	// noData unknown
	// notDue later
	// notMet failed
	// withdrawn out
}

// "Leading group of the district" has no number (Khánh Hòa commune, An Giang,
// baoangiang.com.vn, a274566): it can be declared, not computed.
func ExampleReason() {
	target := indicator.Target{
		ID: "rank", Indicator: indicator.Indicator{ID: "rank"}, Measure: indicator.MeasureRank,
		Goal: indicator.Goal{Text: "nhóm đầu của huyện"}, Due: calendar.MustParsePeriod("2025"),
	}
	a := target.Assess(indicator.Figures{}, calendar.MustParseDate("2025-12-31"), indicator.Options{})
	fmt.Println(a.Verdict, a.Reason)
	// Output:
	// undecided not-a-figure
}

// Where the goal was not published, the printed percentage decides if asked
// to: Vũng Liêm district, 245 members in 2017, printed as 122.5 % of the
// resolution's target (baovinhlong.com.vn, 2872804).
func ExampleBasis() {
	d, due := decimal.MustParse, calendar.MustParsePeriod("2017")
	target := indicator.Target{ID: "members", Indicator: indicator.Indicator{ID: "members", Unit: "đảng viên", Direction: indicator.Higher}, Due: due}
	o := indicator.Observation{
		Indicator: "members", Period: due, Value: d("245"),
		Printed: []indicator.Printed{{Value: d("122.5"), Kind: indicator.PercentOfGoal}},
	}
	for _, ask := range []bool{false, true} {
		a := target.Assess(indicator.FiguresOf(o), due.Last(), indicator.Options{JudgePrinted: ask})
		fmt.Printf("%s %q %s\n", a.Verdict, a.Basis, a.Reason)
	}
	// Output:
	// undecided "" no-goal
	// exceeded "printed" printed-percent
}

// Anh Sơn district at mid-term 2013: 11 of 33 targets met or exceeded, the
// others hard to reach by plan (baonghean.vn, 51888). Outlook is no verdict.
func ExampleOutlook() {
	tally := indicator.PublishedTally{Of: 33, Classes: []indicator.PublishedClass{
		{Label: "đạt và vượt", Count: 11, Verdicts: []indicator.Verdict{indicator.Met, indicator.Exceeded}},
		{Label: "khó đạt", Count: 22, Verdicts: []indicator.Verdict{indicator.InProgress, indicator.BehindSchedule}, Outlook: indicator.Unlikely},
	}}
	rest, _ := tally.Rest()
	fmt.Println(tally.Classes[1].Outlook, rest, len(tally.Validate()))
	// Output:
	// unlikely 0 0
}

// Mỹ Xuyên district's income: 47.5 million đồng in 2019, 2.3 more than in 2018
// (baomoi.net.vn, c33601991). The goal is Như Xuân's.
func ExampleTrend() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID: "income", Indicator: indicator.Indicator{ID: "income", Unit: "triệu đồng", Direction: indicator.Higher},
		Goal: indicator.Goal{Value: d("60")}, Due: period("2025"),
	}
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "income", Period: period("2018"), Value: d("45.2")},
		indicator.Observation{Indicator: "income", Period: period("2019"), Value: d("47.5")},
	)
	a := target.Assess(figures, period("2019").Last(), indicator.Options{})
	fmt.Println(a.Verdict, a.Trend)
	// Output:
	// inProgress improving
}
