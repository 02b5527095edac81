package indicator_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// TestValidate_allocationParts wants the shares of bodies for a group or a
// period compared with what all have of it, where that is given.
func TestValidate_allocationParts(t *testing.T) {
	year := calendar.MustParsePeriod("2021")
	whole := indicator.Allocation{Group: "hộ Khmer", Value: d("400")}
	inYear := indicator.Allocation{Period: year, Value: d("450")}
	rows := func(a ...indicator.Allocation) []indicator.Allocation { return a }
	share := func(body, group string, p calendar.Period, value string) indicator.Allocation {
		return indicator.Allocation{Body: body, Group: group, Period: p, Value: d(value)}
	}
	none := calendar.Period{}
	tests := []struct {
		name string
		rows []indicator.Allocation
		unit indicator.Unit
		want []string
	}{
		{"of a group", rows(whole, share("a", "hộ Khmer", none, "300"), share("b", "hộ Khmer", none, "100")), "", []string{"400"}},
		{"of a group, too many", rows(whole, share("a", "hộ Khmer", none, "300"), share("b", "hộ Khmer", none, "150")), "", []string{"400", "450"}},
		{"of a group that is the whole", rows(indicator.Allocation{Group: "hộ", Value: d("1000")}, share("a", "hộ", none, "999")), "", []string{"999"}},
		{"of no group that is given", rows(share("a", "hộ Khmer", none, "300")), "", []string{"300"}},
		{"of a period", rows(inYear, indicator.Allocation{Period: calendar.MustParsePeriod("2022"), Value: d("550")}, share("a", "", year, "450")), "", nil},
		{"of a period, too few", rows(inYear, share("a", "", year, "449"), indicator.Allocation{Period: calendar.MustParsePeriod("2022"), Value: d("550")}), "", []string{"449"}},
		{"a range of a part", rows(whole, indicator.Allocation{Body: "a", Group: "hộ Khmer", Value: d("300"), High: d("350")}), "", []string{"400"}},
		{"a range of the whole of a part", rows(indicator.Allocation{Group: "hộ Khmer", Value: d("300"), High: d("350")}, share("a", "hộ Khmer", none, "9")), "", nil},
		{"the first counts", rows(whole, indicator.Allocation{Group: "hộ Khmer", Value: d("600")}, share("a", "hộ Khmer", none, "400")), "", nil},
		{"a floor", rows(indicator.Allocation{Group: "hộ Khmer", Value: d("400"), Each: true}, share("a", "hộ Khmer", none, "1000")), "", nil},
		{"a missing share", rows(whole, share("a", "hộ Khmer", none, "300"), indicator.Allocation{Body: "b", Group: "hộ Khmer"}), "", []string{"400"}},
		{"per cent", rows(whole, share("a", "hộ Khmer", none, "300")), "%", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			target := indicator.Target{
				ID: "t", Goal: indicator.Goal{Value: d("1000")}, Due: calendar.MustParsePeriod("2025"), Allocations: tt.rows,
				Indicator: indicator.Indicator{ID: "i", Unit: tt.unit, Direction: indicator.Higher, Series: indicator.SeriesFlow},
			}
			var got []string
			for _, f := range target.Validate(calendar.Period{}) {
				if f.Code == indicator.CodeAllocationSum {
					got = append(got, f.Value)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("sums (-want +got):\n%s", diff)
			}
		})
	}
}
