package calendar_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// Documents that hold dates and periods are compared with go-cmp, which asks
// types that hide their fields for Equal.
func TestEqual(t *testing.T) {
	dates := []calendar.Date{{}, calendar.MustParseDate("2021-09-27"), calendar.MustParseDate("2021-09-28")}
	for i, d := range dates {
		for j, e := range dates {
			if got := cmp.Equal(d, e); got != (i == j) {
				t.Errorf("cmp.Equal(%q, %q) = %t, want %t", d, e, got, i == j)
			}
		}
	}
	periods := []calendar.Period{
		{}, calendar.MustParsePeriod("2021"), calendar.MustParsePeriod("2021-01/2021-12"), calendar.MustParsePeriod("2022"),
	}
	for i, p := range periods {
		for j, q := range periods {
			if got := cmp.Equal(p, q); got != (i == j) {
				t.Errorf("cmp.Equal(%q, %q) = %t, want %t", p, q, got, i == j)
			}
		}
	}
}
