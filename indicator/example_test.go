package indicator_test

import (
	"encoding/json"
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// Tiền Giang province, congress X: 6,500 new members in the term 2015–2020,
// and 8,793 admitted (baoapbac.vn, 911161).
func Example() {
	d, period, day := decimal.MustParse, calendar.MustParsePeriod, calendar.MustParseDate
	target := indicator.Target{
		ID: "members",
		Indicator: indicator.Indicator{
			ID: "new-members", Unit: "đảng viên", Direction: indicator.Higher, Series: indicator.SeriesCumulative,
		},
		Span: indicator.SpanOverTerm,
		Goal: indicator.Goal{Value: d("6500")},
		Due:  period("2015/2020"),
	}
	figures := indicator.FiguresOf(indicator.Observation{Indicator: "new-members", Period: period("2015/2020"), Value: d("8793")})

	a := target.Assess(figures, day("2020-12-31"), indicator.Options{})
	percent, err := a.Attainment.Percent(2, decimal.HalfUp)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Verdict, a.Final, a.Figure, percent)
	// Output:
	// exceeded true 8793 135.28
}

// A target needs an id, an indicator and a goal; all else has a common case.
// Như Xuân district, Thanh Hóa, term 2020–2025 (baothanhhoa.vn, 122491).
func ExampleTarget() {
	target := indicator.Target{
		ID:        "income",
		Text:      "Thu nhập bình quân đầu người/năm 60 triệu đồng",
		Indicator: indicator.Indicator{ID: "income", Unit: "triệu đồng/người/năm", Direction: indicator.Higher},
		Goal:      indicator.Goal{Value: decimal.MustParse("60")},
		Due:       calendar.MustParsePeriod("2025"),
	}
	document, err := json.Marshal(target)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(document))
	fmt.Println(len(target.Validate(calendar.MustParsePeriod("2020/2025"))), "findings")
	// Output:
	// {"id":"income","text":"Thu nhập bình quân đầu người/năm 60 triệu đồng","indicator":{"id":"income","unit":"triệu đồng/người/năm","direction":"higher"},"goal":{"value":"60"},"due":"2025"}
	// 0 findings
}

// What is left out of a count belongs to the indicator. Đại Lộc district,
// Quảng Nam: no poor households, those under social protection aside
// (thanhnien.vn, 1258004). Nothing below 0 is possible, so the goal can be met
// and not exceeded.
func ExampleIndicator() {
	zero, due := decimal.MustParse("0"), calendar.MustParsePeriod("2025")
	target := indicator.Target{
		ID: "poor",
		Indicator: indicator.Indicator{
			ID: "poor-households", Unit: "hộ", Direction: indicator.Lower, Min: zero,
			Definition: "trừ đối tượng bảo trợ xã hội",
		},
		Goal: indicator.Goal{Value: zero}, Due: due,
	}
	// Supposed: that it was reached.
	none := indicator.FiguresOf(indicator.Observation{Indicator: "poor-households", Period: due, Value: zero})
	a := target.Assess(none, due.Last(), indicator.Options{})
	fmt.Println(a.Verdict, a.Figure, a.Attainment.IsValid())
	// Output:
	// met 0 false
}

// A range is met at its near end. Sóc Trăng province promised growth of 8–9 %
// a year and came to 6.15 % (danviet.vn, 2020-10-14).
func ExampleGoal() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "growth",
		Indicator: indicator.Indicator{ID: "grdp", Unit: "tỷ đồng", Direction: indicator.Higher},
		Measure:   indicator.MeasureGrowth, Span: indicator.SpanAveragePerPeriod,
		Goal: indicator.Goal{Value: d("8"), High: d("9")}, Due: period("2016/2020"),
	}
	for _, rate := range []string{"6.15", "8", "9", "9.1"} {
		o := indicator.Observation{Indicator: "grdp", Period: period("2016/2020"), Measure: indicator.MeasureGrowth, Value: d(rate)}
		fmt.Println(rate, target.Assess(indicator.FiguresOf(o), period("2020").Last(), indicator.Options{}).Verdict)
	}
	// Output:
	// 6.15 notMet
	// 8 met
	// 9 met
	// 9.1 exceeded
}

// Giảng Võ ward, Hà Nội: every year 8–10 % more revenue than the city's quota
// (tienphong.vn, post1767620). The quota comes later, every year: until then
// there is nothing to compare with.
func ExampleExternal() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "revenue",
		Indicator: indicator.Indicator{ID: "revenue", Unit: "tỷ đồng", Direction: indicator.Higher, Series: indicator.SeriesFlow},
		Span:      indicator.SpanEveryPeriod,
		Goal:      indicator.Goal{External: indicator.External{Indicator: "quota", Body: "Hà Nội", Percent: d("108"), High: d("110")}},
		Due:       period("2026/2030"),
	}
	// Supposed: the revenue of 2026. No quota has been published.
	revenue := indicator.Observation{Indicator: "revenue", Period: period("2026"), Value: d("100")}
	a := target.Assess(indicator.FiguresOf(revenue), period("2026").Last(), indicator.Options{})
	fmt.Println(a.Verdict, a.Reason)
	// Output:
	// undecided no-goal-number
}

// Nghĩa Trụ commune, Hưng Yên: near-poor households from under 0.2 % to under
// 0.15 % by 2030 (vietnamnews.vn, 1721377). A baseline that is itself a bound
// gives a verdict, but no attainment.
func ExampleBaseline() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "near-poor",
		Indicator: indicator.Indicator{ID: "near-poor", Unit: "%", Direction: indicator.Lower},
		Baseline:  indicator.Baseline{Period: period("2025"), Value: d("0.2"), Comparison: indicator.LessThan},
		Goal:      indicator.Goal{Comparison: indicator.LessThan, Value: d("0.15")}, Due: period("2030"),
	}
	// Supposed: the goal's own figure, which is not under it.
	o := indicator.Observation{Indicator: "near-poor", Period: period("2030"), Value: d("0.15")}
	a := target.Assess(indicator.FiguresOf(o), period("2030").Last(), indicator.Options{})
	fmt.Println(a.Verdict, a.Attainment.IsValid())
	// Output:
	// notMet false
}

// Ia Grai district, Gia Lai: health insurance by yearly steps. Beside the
// verdict stand the planned figure and the gap.
func ExamplePath() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "bhyt",
		Indicator: indicator.Indicator{ID: "bhyt", Unit: "%", Direction: indicator.Higher, Max: d("100")},
		Goal:      indicator.Goal{Value: d("93.12")}, Due: period("2025"),
		Path: indicator.Path{Points: []indicator.Point{
			{Period: period("2021"), Value: d("81.52")}, {Period: period("2022"), Value: d("84.29")},
			{Period: period("2023"), Value: d("87.98")}, {Period: period("2024"), Value: d("91.93")},
			{Period: period("2025"), Value: d("93.12")},
		}},
	}
	// Supposed: a year late.
	o := indicator.Observation{Indicator: "bhyt", Period: period("2023"), Value: d("84.29")}
	a := target.Assess(indicator.FiguresOf(o), period("2023").Last(), indicator.Options{})
	fmt.Println(a.Verdict, a.Pace.Planned, a.Pace.Gap)
	// Output:
	// behindSchedule 87.98 -3.69
}

// A yearly report judges the point of its year: the third step of Ia Grai's
// path is a goal of its own.
func ExamplePoint() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "bhyt",
		Indicator: indicator.Indicator{ID: "bhyt", Unit: "%", Direction: indicator.Higher},
		Goal:      indicator.Goal{Value: d("93.12")}, Due: period("2025"),
		Path: indicator.Path{Points: []indicator.Point{
			{Period: period("2023"), Value: d("87.98")}, {Period: period("2025"), Value: d("93.12")},
		}},
	}
	o := indicator.Observation{Indicator: "bhyt", Period: period("2023"), Value: d("87.98")}
	year := indicator.Options{Scope: indicator.Scope{Kind: indicator.ScopePhase, Period: period("2023")}}
	a := target.Assess(indicator.FiguresOf(o), period("2023").Last(), year)
	fmt.Println(a.Goal.Value, a.Verdict, a.Final)
	// Output:
	// 87.98 met true
}

// Where the figure was and how many days late it is, on a line that leads from
// 54.55 to 70.69 million đồng: Đắk Lắk province, 2020 to 2025 (baodantoc.vn,
// 2020-10-14). The line is opt-in, the document does not state it.
func ExamplePace() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "income",
		Indicator: indicator.Indicator{ID: "income", Unit: "triệu đồng", Direction: indicator.Higher},
		Baseline:  indicator.Baseline{Period: period("2020"), Value: d("54.55")},
		Goal:      indicator.Goal{Value: d("70.69")}, Due: period("2025"),
		Path: indicator.Path{Kind: indicator.PathLinear},
	}
	// Supposed: nothing gained in the first year.
	o := indicator.Observation{Indicator: "income", Period: period("2021"), Value: d("54.55")}
	a := target.Assess(indicator.FiguresOf(o), period("2021").Last(), indicator.Options{})
	fmt.Println(a.Verdict, a.Pace.On, a.Pace.Planned, a.Pace.Gap, a.Pace.Late, a.Pace.LateKnown)
	// Output:
	// behindSchedule 2021-12-31 57.7762 -3.2262 365 true
}

// The economic structure of Chiêm Hóa district, Tuyên Quang, 2025: the printed
// shares add up to 99.9 (snntuyenquang.gov.vn). The document stays usable, and
// the compound counts once.
func ExampleParts() {
	d := decimal.MustParse
	share := func(id, value string) indicator.Target {
		return indicator.Target{ID: id, Indicator: indicator.Indicator{ID: id}, Goal: indicator.Goal{Value: d(value)}}
	}
	target := indicator.Target{
		ID:        "structure",
		Indicator: indicator.Indicator{ID: "structure", Unit: "%", Direction: indicator.Neither},
		Due:       calendar.MustParsePeriod("2025"),
		Parts: indicator.Parts{Structure: true, Targets: []indicator.Target{
			share("agriculture", "73.8"), share("forestry", "20.9"), share("fishery", "5.2"),
		}},
	}
	for _, f := range target.Validate(calendar.Period{}) {
		fmt.Println(f.Severity, f)
	}
	// Output:
	// warning parts: structure-sum "99.9": the shares of a structure add up to 100
}

// Vĩnh Long province shared out the insured of 2017 by groups, with a floor of
// 85 % for every new-rural commune (QĐ 376/QĐ-UBND). The floor enters no sum.
func ExampleAllocation() {
	d := decimal.MustParse
	target := indicator.Target{
		ID:        "bhyt",
		Indicator: indicator.Indicator{ID: "bhyt", Unit: "% dân số", Direction: indicator.Higher},
		Goal:      indicator.Goal{Value: d("77")}, Due: calendar.MustParsePeriod("2017"),
		Allocations: []indicator.Allocation{
			{Group: "xã nông thôn mới", Value: d("85"), Comparison: indicator.AtLeast, Each: true},
		},
	}
	fmt.Println(len(target.Validate(calendar.Period{})), "findings")
	// Output:
	// 0 findings
}

// A revision counts from its day if it was adopted by the date of knowledge;
// what was assessed before stays as it was. The goal is Như Xuân's, the
// amendment supposed.
func ExampleRevision() {
	d, period, day := decimal.MustParse, calendar.MustParsePeriod, calendar.MustParseDate
	target := indicator.Target{
		ID:        "income",
		Indicator: indicator.Indicator{ID: "income", Unit: "triệu đồng", Direction: indicator.Higher},
		Goal:      indicator.Goal{Value: d("60")}, Due: period("2025"),
		Revisions: []indicator.Revision{
			{Effective: day("2023-01-01"), Adopted: day("2023-03-15"), Goal: indicator.Goal{Value: d("65")}, Reason: "raised at mid-term"},
		},
	}
	figures := indicator.FiguresOf(indicator.Observation{Indicator: "income", Period: period("2022"), Value: d("61")})
	for _, known := range []string{"2023-03-14", "2023-03-15"} {
		a := target.Assess(figures, day("2023-03-01"), indicator.Options{Known: day(known)})
		fmt.Println(known, a.Goal.Value, a.Revision, a.Verdict)
	}
	// Output:
	// 2023-03-14 60 0 exceeded
	// 2023-03-15 65 1 inProgress
}

// Vĩnh Trạch commune, An Giang: 1,300 ha in every crop (baoangiang.com.vn).
// A crop has no calendar length: each observed period is one, and two of them
// make the year.
func ExampleEvery() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "rice",
		Indicator: indicator.Indicator{ID: "rice-area", Unit: "ha/vụ", Direction: indicator.Higher, Series: indicator.SeriesFlow},
		Span:      indicator.SpanEveryPeriod,
		Every:     indicator.Every{Period: indicator.EveryCrop, Number: 2},
		Goal:      indicator.Goal{Value: d("1300")}, Due: period("2021"),
	}
	// Supposed: the days of the crops, and that each brought what was promised.
	crops := []indicator.Observation{
		{Indicator: "rice-area", Period: period("2021-01-05/2021-04-20"), Value: d("1300")},
		{Indicator: "rice-area", Period: period("2021-05-10/2021-08-31"), Value: d("1300")},
	}
	for n := range len(crops) + 1 {
		a := target.Assess(indicator.FiguresOf(crops[:n]...), period("2021").Last(), indicator.Options{})
		fmt.Println(n, a.Verdict, a.Final)
	}
	// Output:
	// 0 noData false
	// 1 undecided false
	// 2 met true
}

// An observation of 0 is a reported 0; what was not reported is no observation.
func ExampleObservation() {
	period := calendar.MustParsePeriod("2021")
	target := indicator.Target{
		ID:        "members",
		Indicator: indicator.Indicator{ID: "members", Unit: "đảng viên", Direction: indicator.Higher},
		Goal:      indicator.Goal{Value: decimal.MustParse("80")}, Due: period,
	}
	reported := indicator.Observation{Indicator: "members", Period: period, Value: decimal.MustParse("0")}
	fmt.Println(target.Assess(indicator.FiguresOf(reported), period.Last(), indicator.Options{}).Verdict)
	fmt.Println(target.Assess(indicator.Figures{}, period.Last(), indicator.Options{}).Verdict)
	// Output:
	// notMet
	// noData
}

// Figures are put in order once; the order in which they are given says
// nothing. Mỹ Xuyên district's rice area (tuoitrethudo.com.vn, 56179;
// kinhtenongthon.vn, post60894).
func ExampleFigures() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "rice-area", Period: period("2023"), Value: d("26146.4")},
		indicator.Observation{Indicator: "rice-area", Period: period("2020"), Value: d("24712")},
	)
	series := figures.Series("rice-area", "", "")
	for i := range series.Len() {
		fmt.Println(series.At(i).Period, series.At(i).Value)
	}
	// Output:
	// 2020 24712
	// 2023 26146.4
}

// A series is of one indicator, body and group.
func ExampleSeries() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	// Ninh Thuận province and two of its units, the first half of 2022
	// (baoninhthuan.com.vn, 131984).
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "members", Period: period("2022-H1"), Value: d("288")},
		indicator.Observation{Indicator: "members", Body: "Ninh Phước", Period: period("2022-H1"), Value: d("52")},
		indicator.Observation{Indicator: "members", Body: "Ninh Sơn", Period: period("2022-H1"), Value: d("13")},
	)
	fmt.Println(figures.Series("members", "", "").At(0).Value)
	fmt.Println(figures.Series("members", "Ninh Sơn", "").At(0).Value)
	fmt.Println(figures.Series("members", "Bác Ái", "").Len())
	// Output:
	// 288
	// 13
	// 0
}

// The review of a term is held before the figures of its last year exist. In a
// closing review what is missing so far counts as missed, for the time being.
// Nghĩa Hành commune, Nghệ An, 51.2 million đồng in 2025, goal 90 in 2030
// (baonghean.vn, 10304724).
func ExampleOptions() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "income",
		Indicator: indicator.Indicator{ID: "income", Unit: "triệu đồng", Direction: indicator.Higher},
		Goal:      indicator.Goal{Value: d("90")}, Due: period("2030"),
	}
	figures := indicator.FiguresOf(indicator.Observation{Indicator: "income", Period: period("2025"), Value: d("51.2")})
	for _, closing := range []bool{false, true} {
		a := target.Assess(figures, calendar.MustParseDate("2030-06-30"), indicator.Options{Closing: closing})
		fmt.Printf("%t %s %t %q\n", closing, a.Verdict, a.Final, a.Reason)
	}
	// Output:
	// false inProgress false ""
	// true notMet false "closing-review"
}

// A yearly report counts the targets of its year.
func ExampleScope() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	// Vọng Đông commune, An Giang, term 2020–2025 (baoangiang.com.vn, a274001).
	income := indicator.Target{ID: "income", Goal: indicator.Goal{Value: d("108")}, Due: period("2025")}
	newRural := indicator.Target{ID: "new-rural", Measure: indicator.MeasureStatus, Due: period("2022")}
	report := indicator.Options{Scope: indicator.Scope{Kind: indicator.ScopePeriod, Period: period("2022")}}
	fmt.Println(income.InScope(report), newRural.InScope(report))
	// Output:
	// false true
}

// "Cơ bản đạt" is a class of its own, by the rule that the resolution states.
// Bình Thuận province: 1,669 of 2,000 members (btctu.binhthuan.dcs.vn, 180993)
// is 16.55 % short. The rule is supposed.
func ExampleNearlyRule() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "members",
		Indicator: indicator.Indicator{ID: "members", Unit: "đảng viên", Direction: indicator.Higher},
		Goal:      indicator.Goal{Value: d("2000")}, Due: period("2019"),
	}
	figures := indicator.FiguresOf(indicator.Observation{Indicator: "members", Period: period("2019"), Value: d("1669")})
	for _, shortfall := range []string{"16.54", "16.55"} {
		o := indicator.Options{NearlyMet: indicator.NearlyRule{Shortfall: d(shortfall)}}
		fmt.Println(shortfall, target.Assess(figures, period("2019").Last(), o).Verdict)
	}
	// Output:
	// 16.54 notMet
	// 16.55 nearlyMet
}

// An assessment says what decided, exactly: revenue of Hậu Giang province,
// 2015–2020, 42,999 of 28,000 tỷ đồng (nongnghiep.vn, d274309).
func ExampleAssessment() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "revenue",
		Indicator: indicator.Indicator{ID: "revenue", Unit: "tỷ đồng", Direction: indicator.Higher, Series: indicator.SeriesCumulative},
		Span:      indicator.SpanOverTerm, Goal: indicator.Goal{Value: d("28000")}, Due: period("2015/2020"),
	}
	o := indicator.Observation{Indicator: "revenue", Period: period("2015-01-01/2020-10-31"), Value: d("42999")}
	a := target.Assess(indicator.FiguresOf(o), calendar.MustParseDate("2020-10-31"), indicator.Options{})
	fmt.Println(a.Verdict, a.Final, a.Basis)
	fmt.Println(a.Deciding.Period, a.Attainment, a.Due)
	// Output:
	// exceeded false figures
	// 2015-01-01/2020-10-31 42999/28000 2015/2020
}

// Spans over periods give a result for each. Thanh Hà district, Hải Dương,
// wants 90–100 new members a year (baohaiduong.vn); the 146 of "a little over
// a year" are of no single one.
func ExamplePeriodResult() {
	d, period := decimal.MustParse, calendar.MustParsePeriod
	target := indicator.Target{
		ID:        "members",
		Indicator: indicator.Indicator{ID: "members", Unit: "đảng viên", Direction: indicator.Higher, Series: indicator.SeriesFlow},
		Span:      indicator.SpanEveryPeriod, Goal: indicator.Goal{Value: d("90"), High: d("100")}, Due: period("2020/2021"),
	}
	o := indicator.Observation{Indicator: "members", Period: period("2020-08-01/2021-09-30"), Value: d("146")}
	a := target.Assess(indicator.FiguresOf(o), period("2021").Last(), indicator.Options{})
	for _, p := range a.Periods {
		fmt.Printf("%s %t %s %q\n", p.Period, p.Closed, p.Verdict, p.Reason)
	}
	fmt.Println(a.Verdict, a.Reason)
	// Output:
	// 2020 true noData ""
	// 2021 true undecided "period-mismatch"
	// undecided period-missing
}

// What the body says stands beside what the figures say. Long An province,
// growth of 2020, 5.91 against 9.5–9.6 % (baolongan.vn, a106526).
func ExampleDeclared() {
	declared := indicator.Declared{
		Target: "growth", Label: "không đạt", Verdicts: []indicator.Verdict{indicator.NotMet},
		On: calendar.MustParseDate("2020-12-31"), By: "Long An",
	}
	fmt.Println(declared.Label, declared.Verdicts[0].Group())
	// Output:
	// không đạt failed
}

// A course is what a chart of a target shows: the way planned and the way gone.
func ExampleTarget_Course() {
	income := indicator.Target{
		ID: "income", Indicator: indicator.Indicator{ID: "income", Unit: "triệu đồng", Direction: indicator.Higher},
		Goal:     indicator.Goal{Value: decimal.MustParse("60")}, // supposed
		Due:      calendar.MustParsePeriod("2025"),
		Baseline: indicator.Baseline{Period: calendar.MustParsePeriod("2019"), Value: decimal.MustParse("47.5")}, // baomoi.net.vn c33601991
		Path:     indicator.Path{Kind: indicator.PathLinear},
	}
	figures := indicator.FiguresOf(
		indicator.Observation{Indicator: "income", Period: calendar.MustParsePeriod("2021"), Value: decimal.MustParse("51")}, // supposed
		indicator.Observation{Indicator: "income", Period: calendar.MustParsePeriod("2022"), Value: decimal.MustParse("54")}, // supposed
	)
	course := income.Course(figures, calendar.MustParseDate("2022-12-31"), indicator.Options{})
	for _, p := range course.Planned {
		fmt.Println("planned", p.Period, p.Value)
	}
	for _, p := range course.Actual {
		fmt.Println("actual ", p.Period, p.Value)
	}
	// Output:
	// planned 2019-12-31 47.5
	// planned 2025-12-31 60
	// actual  2021 51
	// actual  2022 54
}

// What a target leaves out is filled in: poverty down 1.5 points, counted from
// the baseline, by the deadline.
func ExampleCourse() {
	poverty := indicator.Target{
		ID: "poverty", Indicator: indicator.Indicator{ID: "poverty", Unit: "%", Direction: indicator.Lower},
		Measure: indicator.MeasureReduction, ChangeUnit: indicator.ChangePoints,
		Goal: indicator.Goal{Value: decimal.MustParse("1.5")}, // supposed
	}
	c := poverty.Course(indicator.Figures{}, calendar.MustParseDate("2022-12-31"), indicator.Options{})
	fmt.Println(c.Measure, c.ChangeUnit, c.Since, c.Span, "better:", c.Better)
	// Output:
	// reduction points baseline byDeadline better: higher
}

func ExampleCoursePoint() {
	p := indicator.CoursePoint{Period: calendar.MustParsePeriod("2023"), Value: decimal.MustParse("26146.4"), Kind: indicator.KindEstimate}
	fmt.Println(p.Period.Last(), p.Value, p.Kind)
	// Output:
	// 2023-12-31 26146.4 estimate
}
