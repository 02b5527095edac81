package indicator_test

import (
	"fmt"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

func TestTarget_Aggregation(t *testing.T) {
	tests := []struct {
		name   string
		i      indicator.Indicator
		m      indicator.Measure
		want   indicator.Aggregation
		reason method.Reason
	}{
		{"a level says nothing", indicator.Indicator{Unit: "hộ"}, "", "none", method.ReasonNotAdditive},
		{"a level that adds", indicator.Indicator{Unit: "hộ", Aggregation: "sum"}, "", "sum", ""},
		{"a flow", indicator.Indicator{Unit: "đảng viên", Series: "flow"}, "", "sum", ""},
		{"a flow that does not", indicator.Indicator{Unit: "tấn", Series: "flow", Aggregation: "none"}, "", "none", method.ReasonNotAdditive},
		{"a running total", indicator.Indicator{Unit: "tỷ đồng/năm", Series: "cumulative"}, "", "sum", ""},
		{"a flow per head", indicator.Indicator{Unit: "triệu đồng/người/năm", Series: "flow"}, "", "none", method.ReasonNoDenominator},
		{"a rise of a flow", indicator.Indicator{Unit: "tấn", Series: "flow"}, indicator.MeasureGrowth, "sum", ""},
		{"a share of units", indicator.Indicator{Unit: "xã"}, indicator.MeasureShare, "ratioOfSums", ""},
		{"a share per head", indicator.Indicator{Unit: "trạm/xã"}, indicator.MeasureShare, "ratioOfSums", ""},
		{"per cent", indicator.Indicator{Unit: "% dân số"}, "", "ratioOfSums", ""},
		{"a flow in per cent", indicator.Indicator{Unit: "%/năm", Series: "flow"}, "", "ratioOfSums", ""},
		{"a rate", indicator.Indicator{Unit: "triệu đồng/người", Series: "rate"}, "", "none", method.ReasonNoDenominator},
		{"a mean of rates, asked for by name", indicator.Indicator{Unit: "điểm", Series: "rate", Aggregation: "meanOfRatios"}, "", "meanOfRatios", ""},
		{"a sum of per cent", indicator.Indicator{Unit: "%", Aggregation: "sum"}, "", "none", method.ReasonNoDenominator},
		{"a sum of rates", indicator.Indicator{Unit: "điểm", Series: "rate", Aggregation: "sum"}, "", "none", method.ReasonNoDenominator},
		{"units that are met", indicator.Indicator{Unit: "xã", Aggregation: "countOfMet"}, indicator.MeasureShare, "countOfMet", ""},
		{"a status", indicator.Indicator{}, indicator.MeasureStatus, "none", method.ReasonNotAdditive},
		{"a rank", indicator.Indicator{Series: "flow"}, indicator.MeasureRank, "none", method.ReasonNotAdditive},
		{"an unknown word", indicator.Indicator{Series: "flow", Aggregation: "average"}, "", "none", method.ReasonNotAdditive},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			target := indicator.Target{Indicator: tt.i, Measure: tt.m}
			if got, reason := target.Aggregation(); got != tt.want || reason != tt.reason {
				t.Errorf("Aggregation() = %q, %q, want %q, %q", got, reason, tt.want, tt.reason)
			}
		})
	}
}

func TestAggregation_Mode(t *testing.T) {
	for a, want := range map[indicator.Aggregation]method.Mode{
		indicator.AggregationSum: method.ModeSum, indicator.AggregationRatioOfSums: method.ModeRatioOfSums,
		indicator.AggregationMeanOfRatios: method.ModeMeanOfRatios, indicator.AggregationCountOfMet: method.ModeCountMet,
		indicator.AggregationNone: "", "": "", "average": "",
	} {
		if got := a.Mode(); got != want {
			t.Errorf("Aggregation(%q).Mode() = %q, want %q", a, got, want)
		}
	}
}

func TestValidate_aggregation(t *testing.T) {
	for _, tt := range []struct {
		i    indicator.Indicator
		want string
	}{
		{indicator.Indicator{Unit: "%", Aggregation: "sum"}, "error aggregation"},
		{indicator.Indicator{Series: "rate", Aggregation: "sum"}, "error aggregation"},
		{indicator.Indicator{Series: "rate", Aggregation: "meanOfRatios"}, ""},
		{indicator.Indicator{Unit: "hộ", Aggregation: "sum"}, ""},
		{indicator.Indicator{Unit: "hộ", Aggregation: "average"}, "error unknown-word"},
	} {
		tt.i.ID, tt.i.Direction = "i", indicator.Higher
		target := indicator.Target{ID: "t", Indicator: tt.i, Goal: indicator.Goal{Value: d("1")}, Due: calendar.MustParsePeriod("2025")}
		got := ""
		for _, f := range target.Validate(calendar.Period{}) {
			got += string(f.Severity) + " " + string(f.Code)
		}
		if got != tt.want {
			t.Errorf("Validate of %+v = %q, want %q", tt.i, got, tt.want)
		}
	}
	list := indicator.ValidateTargets([]indicator.Target{
		{ID: "a", Indicator: indicator.Indicator{ID: "i", Direction: "higher", Aggregation: "sum"}, Goal: indicator.Goal{Value: d("1")}, Due: calendar.MustParsePeriod("2025")},
		{ID: "b", Indicator: indicator.Indicator{ID: "i", Direction: "higher"}, Goal: indicator.Goal{Value: d("1")}, Due: calendar.MustParsePeriod("2025")},
		{ID: "c", Indicator: indicator.Indicator{ID: "i", Direction: "higher", Aggregation: "none"}, Goal: indicator.Goal{Value: d("1")}, Due: calendar.MustParsePeriod("2025")},
	}, calendar.Period{})
	if len(list) != 1 || list[0].Code != indicator.CodeIndicatorRedefined || list[0].Path != "[2].indicator.id" {
		t.Errorf("ValidateTargets = %v, want the third redefined", list)
	}
}

func ExampleAggregation() {
	members := indicator.Target{Indicator: indicator.Indicator{ID: "members", Unit: "đảng viên", Series: indicator.SeriesFlow}}
	income := indicator.Target{Indicator: indicator.Indicator{ID: "income", Unit: "triệu đồng/người/năm"}}
	for _, t := range []indicator.Target{members, income} {
		a, reason := t.Aggregation()
		fmt.Printf("%s %s %q\n", t.Indicator.ID, a, reason)
	}
	// Output:
	// members sum ""
	// income none "no-denominator"
}

func ExampleTarget_Better() {
	poor := indicator.Target{Indicator: indicator.Indicator{ID: "poor", Direction: indicator.Lower}}
	fewer := indicator.Target{Indicator: poor.Indicator, Measure: indicator.MeasureReduction}
	fmt.Println(poor.Better(), fewer.Better())
	// Output:
	// lower higher
}
