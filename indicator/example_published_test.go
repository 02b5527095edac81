package indicator_test

import (
	"errors"
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// Mỹ Xuyên district's rice area of 2023: 26,146.4 of 24,200 ha, printed as
// 108.4 % (kinhtenongthon.vn, post60894).
func ExamplePrinted() {
	d := decimal.MustParse
	printed := indicator.Printed{Text: "108,4%", Value: d("108.4"), Kind: indicator.PercentOfGoal}
	check := printed.Check(indicator.Result{Actual: d("26146.4"), Goal: d("24200"), Direction: indicator.Higher})
	fmt.Println(printed.Value, check.Computed, check.Agreement)
	// Output:
	// 108.4 108.043 differs
}

// "Vượt" is printed for excess in per cent, in points, in units and in times:
// the kind is stated, never guessed. Ngọc Hiển district: 97.3 % of households
// with electricity, "vượt 7,3 %" (infonet.vn, 170105): the goals that the two
// readings imply are 90 and 90.68.
func ExamplePrintedKind() {
	d := decimal.MustParse
	households := indicator.Result{Actual: d("97.3"), Direction: indicator.Higher}
	for _, kind := range []indicator.PrintedKind{indicator.ExcessPoints, indicator.ExcessPercent} {
		check := indicator.Printed{Value: d("7.3"), Kind: kind}.Check(households)
		fmt.Println(kind, check.Agreement, check.ImpliedLow, check.ImpliedHigh)
	}
	// Output:
	// excessPoints notComputable 89.95 90.05
	// excessPercent notComputable 90.63 90.73
}

// Đức Linh district: 2,909 of 3,044, printed 95.56; it rounds to 95.57.
func ExamplePrintedCheck() {
	d := decimal.MustParse
	printed := indicator.Printed{Value: d("95.56"), Kind: indicator.PercentOfGoal}
	check := printed.Check(indicator.Result{Actual: d("2909"), Goal: d("3044"), Direction: indicator.Higher})
	fmt.Println(check.Agreement, check.Kind, check.Computed)
	// Output:
	// truncated percentOfGoal 95.5650
}

// Nhơn Sơn commune, Ninh Thuận: 36 new members of 35, printed 103 %
// (baoninhthuan.com.vn, 114010).
func ExampleResult() {
	d := decimal.MustParse
	members := indicator.Result{Actual: d("36"), Goal: d("35"), Direction: indicator.Higher}
	fmt.Println(indicator.Printed{Value: d("103"), Kind: indicator.PercentOfGoal}.Check(members).Agreement)
	fmt.Println(indicator.Printed{Value: d("3"), Kind: indicator.GrowthPercent}.Check(members).Agreement)
	// Output:
	// agrees
	// notComputable
}

// 161,973 of 145,200 t of rice is 111.55 %: printed with one digit it agrees,
// with three it would not (Mỹ Xuyên district, 2023, kinhtenongthon.vn).
func ExampleAgreement() {
	d := decimal.MustParse
	rice := indicator.Result{Actual: d("161973"), Goal: d("145200"), Direction: indicator.Higher}
	for _, percent := range []string{"111.6", "111.55", "111.551", "111.6000"} {
		fmt.Println(percent, indicator.Printed{Value: d(percent), Kind: indicator.PercentOfGoal}.Check(rice).Agreement)
	}
	// Output:
	// 111.6 agrees
	// 111.55 agrees
	// 111.551 truncated
	// 111.6000 differs
}

// Đồng Văn commune, Nghệ An: 77 million đồng of a promised 75–77
// (baonghean.vn, 10212928). Measured by the upper end it is 100 %, by the near
// end 102.67.
func ExampleBound() {
	d := decimal.MustParse
	income := indicator.Result{Actual: d("77"), Goal: d("75"), High: d("77"), Direction: indicator.Higher}
	for _, bound := range []indicator.Bound{indicator.BoundHigh, indicator.BoundLow} {
		check := indicator.Printed{Value: d("100"), Kind: indicator.PercentOfGoal, Bound: bound}.Check(income)
		fmt.Println(bound, check.Computed, check.Agreement)
	}
	// Output:
	// high 100.00 agrees
	// low 102.67 differs
}

// The review of Mỹ Xuyên district of 27 September 2021: 19 targets in four
// classes (soctrangtv.vn).
func ExamplePublishedTally() {
	tally := indicator.PublishedTally{
		Of: 19, On: calendar.MustParseDate("2021-09-27"),
		Classes: []indicator.PublishedClass{
			{Label: "đạt và vượt", Count: 6, Verdicts: []indicator.Verdict{indicator.Met, indicator.Exceeded}},
			{Label: "đạt trên 75%", Count: 4},
			{Label: "đạt trên 50%", Count: 2},
			{Label: "đánh giá cuối năm", Count: 7, Verdicts: []indicator.Verdict{indicator.NotDue}},
		},
	}
	rest, known := tally.Rest()
	fmt.Println(rest, known, len(tally.Validate()))
	// Output:
	// 0 true 0
}

// Hậu Giang province, 2015–2020: 16 of 18 targets met or exceeded, 8 of them
// exceeded (nongnghiep.vn, d274309). "Of which" is inside, not beside.
func ExamplePublishedClass() {
	tally := indicator.PublishedTally{Of: 18, Classes: []indicator.PublishedClass{
		{Label: "đạt và vượt", Count: 16, Verdicts: []indicator.Verdict{indicator.Met, indicator.Exceeded}},
		{Label: "vượt", Count: 8, Kind: indicator.ClassOfWhich, Verdicts: []indicator.Verdict{indicator.Exceeded}},
	}}
	rest, known := tally.Rest()
	fmt.Println(rest, known)
	// Output:
	// 2 true
}

// Sóc Trăng province, 2022: 11 exceeded, 5 met, 2 nearly, 1 not, of 19
// (kinhtenongthon.vn, post54121). Put under a headline of 16 met, the parts
// named after it must add up to it.
func ExampleClassKind() {
	tally := indicator.PublishedTally{Of: 19, Classes: []indicator.PublishedClass{
		{Label: "đạt và vượt", Count: 16, Kind: indicator.ClassHeadline},
		{Label: "vượt", Count: 11, Within: "đạt và vượt"},
		{Label: "đạt 100%", Count: 5, Within: "đạt và vượt"},
		{Label: "cơ bản đạt", Count: 2},
		{Label: "không đạt", Count: 1},
	}}
	rest, _ := tally.Rest()
	fmt.Println(rest, len(tally.Validate()))
	// Output:
	// 0 0
}

// "Over 75 %" is a range of a named method's result, not a verdict.
func ExampleBand() {
	class := indicator.PublishedClass{
		Label: "đạt trên 75%", Count: 4,
		Band: indicator.Band{Method: "plan-ratio", Comparison: indicator.MoreThan, Value: decimal.MustParse("75")},
	}
	fmt.Println(class.Band.Method, class.Band.Comparison, class.Band.Value, len(class.Verdicts))
	// Output:
	// plan-ratio moreThan 75 0
}

// Nhơn Sơn commune, Ninh Thuận, 2020: 4/4, 9/10, 2/2 and 3/3 in four fields
// make 18 of 19 (baoninhthuan.com.vn, 114010).
func ExampleFieldCount() {
	tally := indicator.PublishedTally{
		Of:      19,
		Classes: []indicator.PublishedClass{{Label: "đạt và vượt", Count: 18, Verdicts: []indicator.Verdict{indicator.Met, indicator.Exceeded}}},
		Fields: []indicator.FieldCount{
			{Field: "kinh tế", Count: 4, Of: 4}, {Field: "văn hóa - xã hội", Count: 9, Of: 10},
			{Field: "quốc phòng - an ninh", Count: 2, Of: 2}, {Field: "xây dựng Đảng", Count: 3, Of: 3},
		},
	}
	fmt.Println(len(tally.Validate()))
	// Output:
	// 0
}

// Nothing of the 19 targets of Mỹ Xuyên district was published but their
// number: the tally still closes.
func ExampleTally() {
	tally := indicator.NewTally(19)
	fmt.Println(tally.N(), tally.Count(indicator.NotItemised))
	tally.Add(indicator.Met)
	fmt.Println(tally.N(), tally.Count(indicator.NotItemised), tally.CountGroup(indicator.GroupAchieved))
	// Output:
	// 19 19
	// 19 18 1
}

// Sóc Trăng province, 2024: 15 exceeded and 9 met of 24 (tienphong.vn,
// post1702278).
func ExampleTallyClass() {
	tally := indicator.NewTally(24)
	for range 15 {
		tally.Add(indicator.Exceeded)
	}
	for range 9 {
		tally.Add(indicator.Met)
	}
	for _, c := range tally.Classes() {
		fmt.Println(c.Class, c.Count)
	}
	// Output:
	// exceeded 15
	// met 9
}

// Tam Hợp: 1,809.5 million đồng against 75 million. Scales are converted
// exactly; what a figure is per is not.
func ExampleUnit() {
	figure, err := indicator.Unit("triệu đồng").Convert(decimal.MustParse("1809.5"), "tỷ đồng")
	fmt.Println(figure, err)
	u := indicator.Unit("triệu VND/person/year")
	fmt.Println(u.Scale(), u.Base(), u.Per(), u.SameAs("nghìn đồng/người/năm"))
	// Output:
	// 1.8095 <nil>
	// 6 đồng người/năm true
}

func ExampleUnitError() {
	_, err := indicator.Unit("triệu đồng/người/năm").Convert(decimal.MustParse("60"), "triệu đồng/người/tháng")
	fmt.Println(err)
	var unit *indicator.UnitError
	fmt.Println(errors.As(err, &unit) && errors.Is(err, indicator.ErrUnit), unit.To)
	// Output:
	// indicator: unit "triệu đồng/người/năm": want "triệu đồng/người/tháng" or another scale of it
	// true triệu đồng/người/tháng
}
