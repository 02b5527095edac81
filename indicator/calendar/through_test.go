package calendar_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

func ExampleThrough() {
	first, last := calendar.MustParsePeriod("2021"), calendar.MustParsePeriod("2025")
	fmt.Println(calendar.Through(first, last))
	// Output: 2021/2025 <nil>
}

func TestThrough(t *testing.T) {
	tests := []struct {
		first, last, want string
		err               error
	}{
		{first: "2021", last: "2025", want: "2021/2025"},
		{first: "2021", last: "2021", want: "2021"},
		{first: "2020-H2", last: "2021-H1", want: "2020-H2/2021-H1"},
		{first: "2021-01", last: "2021-09", want: "2021-01/2021-09"},
		{first: "2021-01-05", last: "2021-01-06", want: "2021-01-05/2021-01-06"},
		{first: "2025", last: "2021", err: calendar.ErrRange},
		{first: "2021", last: "2021-Q4", err: calendar.ErrRange},
		{first: "2021/2022", last: "2023/2024", err: calendar.ErrRange},
		{first: "", last: "", err: calendar.ErrRange},
	}
	for _, tt := range tests {
		t.Run(tt.first+" "+tt.last, func(t *testing.T) {
			var first, last calendar.Period
			if tt.first != "" {
				first, last = calendar.MustParsePeriod(tt.first), calendar.MustParsePeriod(tt.last)
			}
			got, err := calendar.Through(first, last)
			if !errors.Is(err, tt.err) || got.String() != tt.want {
				t.Errorf("calendar.Through(%q, %q) = %q, %v, want %q, %v", tt.first, tt.last, got, err, tt.want, tt.err)
			}
			if tt.want != "" && got != calendar.MustParsePeriod(tt.want) {
				t.Errorf("calendar.Through(%q, %q) is not the parsed %q", tt.first, tt.last, tt.want)
			}
		})
	}
}
