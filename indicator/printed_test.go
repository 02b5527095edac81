package indicator_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// printedTests are rule C3: each kind of printed figure beside the figures that
// it speaks of. Where a name gives a place, figures and percentage were
// published there together; the other figures of the table only show what a
// kind computes, from its definition. An empty figure was not published.
var printedTests = []struct {
	name               string
	kind               indicator.PrintedKind
	value              string
	actual, goal       string
	high               string
	previous, of       string
	direction          indicator.Direction
	qualifier          indicator.Qualifier
	bound              indicator.Bound
	agreement          indicator.Agreement
	fits               indicator.PrintedKind // empty: the kind itself
	computed           string
	implied, toImplied string
}{
	// Published pairs of actual, goal and percentage.
	{name: "Mỹ Xuyên 2023 rice area", kind: indicator.PercentOfGoal, value: "108.4", actual: "26146.4", goal: "24200", agreement: indicator.Differs, computed: "108.043"},
	{name: "Mỹ Xuyên 2023 rice output", kind: indicator.PercentOfGoal, value: "111.6", actual: "161973", goal: "145200", agreement: indicator.Agrees, computed: "111.552"},
	{name: "Mỹ Xuyên 2020 rice area", kind: indicator.PercentOfGoal, value: "98.06", actual: "24712", goal: "25200", agreement: indicator.Agrees, computed: "98.0635"},
	{name: "Bình Thuận 2019 members", kind: indicator.PercentOfGoal, value: "83.45", actual: "1669", goal: "2000", agreement: indicator.Agrees, computed: "83.4500"},
	{name: "Nhơn Sơn 2020 members", kind: indicator.PercentOfGoal, value: "103", actual: "36", goal: "35", agreement: indicator.Agrees, computed: "102.86"},
	{name: "Hàm Thuận Nam", kind: indicator.PercentOfGoal, value: "97.8", actual: "1356", goal: "1468", agreement: indicator.Differs, computed: "92.371"},
	{name: "Đức Linh", kind: indicator.PercentOfGoal, value: "95.56", actual: "2909", goal: "3044", agreement: indicator.Truncated, computed: "95.5650"},
	{name: "Ninh Thuận", kind: indicator.PercentOfGoal, value: "91.63", actual: "11", goal: "12", agreement: indicator.Differs, computed: "91.6667"},
	{name: "Tam Hợp", kind: indicator.PercentOfGoal, value: "2413", actual: "1809.5", goal: "75", agreement: indicator.Agrees, computed: "2412.67"},

	// Published percentages whose goal was not: the goal that they imply.
	{name: "Mỹ Xuyên 2023 rice yield", kind: indicator.PercentOfGoal, value: "104.2", actual: "6.2", implied: "5.94", toImplied: "5.96"},
	{name: "Chư Prông against the province", kind: indicator.PercentOfGoal, value: "109", actual: "61.5", implied: "56.16", toImplied: "56.69"},
	{name: "Chư Prông against the district", kind: indicator.PercentOfGoal, value: "92", actual: "61.5", implied: "66.48", toImplied: "67.22"},
	{name: "Long An against the centre", kind: indicator.PercentOfGoal, value: "101.3", actual: "16990", implied: "16763.6", toImplied: "16780.3"},
	{name: "Sóc Trăng 2022 exports", kind: indicator.ExcessPercent, value: "16.67", actual: "1.4", implied: "1.19", toImplied: "1.21"},
	{name: "Thiệu Hóa investment", kind: indicator.ExcessPercent, value: "22.6", actual: "24520", implied: "19991.8", toImplied: "20008.2"},
	{name: "Thiệu Hóa income", kind: indicator.ExcessPercent, value: "1.8", actual: "71.29", implied: "69.995", toImplied: "70.064"},
	{name: "Ngọc Hiển electricity in points", kind: indicator.ExcessPoints, value: "7.3", actual: "97.3", implied: "89.95", toImplied: "90.05"},
	{name: "Na Rì food", kind: indicator.ExcessUnits, value: "2000", actual: "34000", implied: "31999.5", toImplied: "32000.5"},
	{name: "Hậu Giang communes", kind: indicator.PercentOfGoal, value: "200", actual: "32", implied: "15.9", toImplied: "16.1"},
	{name: "Chư Pưh members, more than", kind: indicator.PercentOfGoal, value: "114", actual: "73", qualifier: indicator.Over},
	{name: "no goal and no such goal", kind: indicator.PercentOfGoal, value: "0", actual: "5"},
	{name: "implied by times", kind: indicator.TimesOfGoal, value: "2.0", actual: "10", implied: "4.8", toImplied: "5.2"},
	{name: "implied by times more", kind: indicator.ExcessTimes, value: "1.0", actual: "10", implied: "4.8", toImplied: "5.2"},
	{name: "implied by a shortfall", kind: indicator.ShortfallPercent, value: "20", actual: "8", implied: "9.9", toImplied: "10.1"},
	{name: "implied where lower is better", kind: indicator.ExcessPercent, value: "10", actual: "9", direction: indicator.Lower, implied: "9.9", toImplied: "10.1"},

	// What each kind computes.
	{name: "excess per cent", kind: indicator.ExcessPercent, value: "25", actual: "10", goal: "8", agreement: indicator.Agrees, computed: "25.00"},
	{name: "excess per cent where lower is better", kind: indicator.ExcessPercent, value: "25", actual: "6", goal: "8", direction: indicator.Lower, agreement: indicator.Agrees, computed: "25.00"},
	{name: "excess points", kind: indicator.ExcessPoints, value: "2.0", actual: "10", goal: "8", agreement: indicator.Agrees, computed: "2.000"},
	{name: "excess points where lower is better", kind: indicator.ExcessPoints, value: "2.0", actual: "6", goal: "8", direction: indicator.Lower, agreement: indicator.Agrees, computed: "2.000"},
	{name: "excess units", kind: indicator.ExcessUnits, value: "3", actual: "10", goal: "8", agreement: indicator.Differs, computed: "2.00"},
	{name: "times of goal", kind: indicator.TimesOfGoal, value: "1.25", actual: "10", goal: "8", agreement: indicator.Agrees, computed: "1.2500"},
	{name: "excess times", kind: indicator.ExcessTimes, value: "0.25", actual: "10", goal: "8", agreement: indicator.Agrees, computed: "0.2500"},
	{name: "share of part", kind: indicator.ShareOfPart, value: "80", actual: "8", of: "10", agreement: indicator.Agrees, computed: "80.00"},
	{name: "shortfall", kind: indicator.ShortfallPercent, value: "20", actual: "8", goal: "10", agreement: indicator.Agrees, computed: "20.00"},
	{name: "shortfall where lower is better", kind: indicator.ShortfallPercent, value: "20", actual: "12", goal: "10", direction: indicator.Lower, agreement: indicator.Agrees, computed: "20.00"},
	{name: "per cent of previous", kind: indicator.PercentOfPrevious, value: "125", actual: "10", previous: "8", agreement: indicator.Agrees, computed: "125.00"},
	{name: "growth", kind: indicator.GrowthPercent, value: "25", actual: "10", previous: "8", agreement: indicator.Agrees, computed: "25.00"},
	{name: "growth is no matter of the better side", kind: indicator.GrowthPercent, value: "25", actual: "10", previous: "8", direction: indicator.Lower, agreement: indicator.Agrees, computed: "25.00"},
	{name: "change", kind: indicator.ChangeUnits, value: "-2", actual: "6", previous: "8", direction: indicator.Lower, agreement: indicator.Agrees, computed: "-2.00"},
	{name: "Mỹ Xuyên 2019 income, change", kind: indicator.ChangeUnits, value: "2.3", actual: "47.5", previous: "45.2", agreement: indicator.Agrees, computed: "2.300"},

	// Where the document does not say which, what fits.
	{name: "excess unstated fits per cent", kind: indicator.ExcessUnstated, value: "25", actual: "10", goal: "8", agreement: indicator.Agrees, fits: indicator.ExcessPercent, computed: "25.00"},
	{name: "excess unstated fits points", kind: indicator.ExcessUnstated, value: "2", actual: "10", goal: "8", agreement: indicator.Agrees, fits: indicator.ExcessPoints, computed: "2.00"},
	{name: "excess unstated fits neither", kind: indicator.ExcessUnstated, value: "9", actual: "10", goal: "8", agreement: indicator.Differs, fits: indicator.ExcessPercent, computed: "25.00"},
	{name: "times unstated fits of goal", kind: indicator.TimesUnstated, value: "3.0", actual: "24", goal: "8", agreement: indicator.Agrees, fits: indicator.TimesOfGoal, computed: "3.000"},
	{name: "times unstated fits excess", kind: indicator.TimesUnstated, value: "2.0", actual: "24", goal: "8", agreement: indicator.Agrees, fits: indicator.ExcessTimes, computed: "2.000"},
	{name: "unstated without goal", kind: indicator.ExcessUnstated, value: "2.0", actual: "24"},

	// Ranges are measured against the near end unless stated.
	{name: "Đồng Văn, the near end", kind: indicator.PercentOfGoal, value: "102.67", actual: "77", goal: "75", high: "77", agreement: indicator.Agrees, computed: "102.6667"},
	{name: "Đồng Văn, the upper end", kind: indicator.PercentOfGoal, value: "100", actual: "77", goal: "75", high: "77", bound: indicator.BoundHigh, agreement: indicator.Agrees, computed: "100.00"},
	{name: "a falling range, the near end", kind: indicator.PercentOfGoal, value: "100", actual: "77", goal: "75", high: "77", direction: indicator.Lower, agreement: indicator.Agrees, computed: "100.00"},
	{name: "a falling range, the lower end", kind: indicator.PercentOfGoal, value: "103", actual: "77", goal: "75", high: "77", direction: indicator.Lower, bound: indicator.BoundLow, agreement: indicator.Agrees, computed: "102.67"},

	// Digits and qualifiers.
	{name: "half rounds up", kind: indicator.PercentOfGoal, value: "12.5", actual: "1245", goal: "10000", agreement: indicator.Agrees, computed: "12.450"},
	{name: "half cut off", kind: indicator.PercentOfGoal, value: "12.4", actual: "1245", goal: "10000", agreement: indicator.Truncated, computed: "12.450"},
	{name: "a whole digit off", kind: indicator.PercentOfGoal, value: "12.3", actual: "124", goal: "1000", agreement: indicator.Differs, computed: "12.400"},
	{name: "a negative one cut off", kind: indicator.GrowthPercent, value: "-12.4", actual: "8755", previous: "10000", agreement: indicator.Truncated, computed: "-12.450"},
	{name: "below zero is not cut off from above", kind: indicator.GrowthPercent, value: "0", actual: "992", previous: "1000", agreement: indicator.Differs, computed: "-0.80"},
	{name: "more than", kind: indicator.PercentOfGoal, value: "110", actual: "118", goal: "100", qualifier: indicator.Over, agreement: indicator.Agrees, computed: "118.00"},
	{name: "more than, and is less", kind: indicator.PercentOfGoal, value: "110", actual: "105", goal: "100", qualifier: indicator.Over, agreement: indicator.Differs, computed: "105.00"},
	{name: "nearly", kind: indicator.PercentOfGoal, value: "108", actual: "105", goal: "100", qualifier: indicator.Under, agreement: indicator.Agrees, computed: "105.00"},
	{name: "nearly, and is more", kind: indicator.PercentOfGoal, value: "108", actual: "109.7", goal: "100", qualifier: indicator.Under, agreement: indicator.Differs, computed: "109.70"},

	// What cannot be computed.
	{name: "a goal of zero", kind: indicator.PercentOfGoal, value: "100", actual: "0", goal: "0"},
	{name: "excess over zero in units", kind: indicator.ExcessUnits, value: "5", actual: "5", goal: "0", agreement: indicator.Agrees, computed: "5.00"},
	{name: "no previous figure", kind: indicator.GrowthPercent, value: "5", actual: "5", goal: "4"},
	{name: "no actual", kind: indicator.PercentOfGoal, value: "246", goal: "4"},
	{name: "no printed value", kind: indicator.PercentOfGoal, actual: "4", goal: "4"},
	{name: "no kind", value: "100", actual: "4", goal: "4"},
	{name: "a kind that is none", kind: "percent", value: "100", actual: "4", goal: "4"},
}

func TestPrintedCheck(t *testing.T) {
	read := func(s string) decimal.Decimal {
		if s == "" {
			return decimal.Decimal{}
		}
		return d(s)
	}
	for _, tt := range printedTests {
		t.Run(tt.name, func(t *testing.T) {
			p := indicator.Printed{Value: read(tt.value), Kind: tt.kind, Qualifier: tt.qualifier, Bound: tt.bound}
			k := indicator.Result{
				Actual: read(tt.actual), Goal: read(tt.goal), High: read(tt.high), Previous: read(tt.previous), Of: read(tt.of),
				Direction: tt.direction,
			}
			if k.Direction == "" {
				k.Direction = indicator.Higher
			}
			want := indicator.PrintedCheck{Printed: p, Agreement: tt.agreement, Kind: tt.fits}
			if want.Agreement == "" {
				want.Agreement = indicator.NotComputable
			}
			if want.Kind == "" {
				want.Kind = tt.kind
			}
			want.Computed, want.ImpliedLow, want.ImpliedHigh = read(tt.computed), read(tt.implied), read(tt.toImplied)
			if got := p.Check(k); got != want {
				t.Errorf("%v.Check(%v) =\n%v, want\n%v", p, k, got, want)
			}
		})
	}
}

func TestPrinted_Validate(t *testing.T) {
	tests := []struct {
		printed indicator.Printed
		want    string
	}{
		{indicator.Printed{Kind: indicator.PercentOfGoal, Qualifier: indicator.Over, Bound: indicator.BoundHigh}, ""},
		{indicator.Printed{}, "kind"},
		{indicator.Printed{Kind: "percent"}, "kind"},
		{indicator.Printed{Kind: indicator.ShareOfPart, Qualifier: "almost"}, "qualifier"},
		{indicator.Printed{Kind: indicator.ShareOfPart, Bound: "middle"}, "bound"},
	}
	for _, test := range tests {
		var got string
		for _, f := range test.printed.Validate() {
			if f.Code != indicator.CodeUnknownWord {
				t.Errorf("Validate of %+v: code %q, want %q", test.printed, f.Code, indicator.CodeUnknownWord)
			}
			got += string(f.Path)
		}
		if got != test.want {
			t.Errorf("Validate of %+v reports %q, want %q", test.printed, got, test.want)
		}
	}
}
