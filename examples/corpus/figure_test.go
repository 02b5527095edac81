package main

import (
	"fmt"
	"strings"
	"testing"
)

func TestParseFigure(t *testing.T) {
	tests := []struct{ text, want string }{
		{"98.95", "98.95"},
		{"98.950", "98.950"},
		{" 35 ", "35"},
		{"-0.5", "-0.5"},
		{"−0.5", "-0.5"},
		{"98,95", "98.95"},
		{"0,125", "0.125"},
		{"1234,5678", "1234.5678"},
		{"1.234,5", "1234.5"},
		{"26.146,4", "26146.4"},
		{"1.234.567", "1234567"},
		{"1,234.5", "1234.5"},
		{"1,234,567", "1234567"},
		{"24 200", "24200"},
		{"26 146,4", "26146.4"},
		{"1\u00a0234\u202f567", "1234567"},
		{"1.234", "1.234"},
		{"95%", "95 %"},
		{"95 %", "95 %"},
		{"04/09", "4 of 9"},
		{"4 / 9", "4 of 9"},
		{"12-13", "12 to 13"},
		{"12–13%", "12 to 13 %"},
		{"12 — 13", "12 to 13"},
		{"1,0-1,5", "1.0 to 1.5"},
		{"75 đến 80", "75 to 80"},
		{"-2--1", "-2 to -1"},
		{"≥ 85", `85 after "≥"`},
		{">=85%", `85 % after ">="`},
		{"<0.2", `0.2 after "<"`},
		{"Trên 2.000,5", `2000.5 after "trên"`},
		{"> 2.000", `2.000 after ">"`},
		{"less than 0.2", `0.2 after "less than"`},
		{"gần 102", `102 after "gần"`},
		{"5-6 trở lên", `5 to 6 after "trở lên"`},
		{"từ 5-6 trở lên", `5 to 6 after "trở lên"`},
		{"2 trở xuống", `2 after "trở xuống"`},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			f, err := parseFigure(test.text)
			if err != nil {
				t.Fatalf("parseFigure(%q) error = %v", test.text, err)
			}
			got := f.value.String()
			if f.high.IsValid() {
				got += " to " + f.high.String()
			}
			if f.of.IsValid() {
				got += " of " + f.of.String()
			}
			if f.percent {
				got += " %"
			}
			if f.sign != "" {
				got += fmt.Sprintf(" after %q", f.sign)
			}
			if got != test.want {
				t.Errorf("parseFigure(%q) = %s, want %s", test.text, got, test.want)
			}
		})
	}
	bad := []struct{ text, want string }{
		{"", "want a number such as 98.95"},
		{"many", "want a number such as 98.95"},
		{"NaN", "want a number such as 98.95"},
		{"1e3", "want a number such as 98.95"},
		{"1,234", "can be read in two ways"},
		{"1.234.56", "want a number such as 98.95"},
		{"trên 2.000", "can be read in two ways"},
		{"từ 5 đến 2.000", "can be read in two ways"},
		{"1,2,3", "can be read in two ways"},
		{"1,23.4", "can be read in two ways"},
		{"12 34", "want a number such as 98.95"},
		{"4/9/2", "want a number such as 98.95"},
		{"4/x", "want a number such as 98.95"},
		{"good 4", "after no word or one such as"},
		{"dưới 5 trở lên", "after no word or one such as"},
		{"12345678901234567890", "want a number such as 98.95"},
		{"5 triệu", "want a number such as 98.95"},
	}
	for _, test := range bad {
		t.Run(test.text, func(t *testing.T) {
			if f, err := parseFigure(test.text); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("parseFigure(%q) = %v, %v, want an error with %q", test.text, f, err, test.want)
			}
		})
	}
}
