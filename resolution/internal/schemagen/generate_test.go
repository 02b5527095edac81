package main

import (
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

func TestSchemaIsUpToDate(t *testing.T) {
	want, err := generate("../../..")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(resolution.Schema())); diff != "" {
		t.Errorf("schema.json is not what the types say, run go generate in resolution (-want +got):\n%s", diff)
	}
}

// TestPatterns compares the patterns of scalars with what their packages read.
func TestPatterns(t *testing.T) {
	patterns := map[string]*regexp.Regexp{}
	for _, m := range scalars() {
		patterns[m.name] = regexp.MustCompile(m.value.Pattern)
	}
	decimals := []string{
		"0", "60", "-60", "98.95", "98.950", "007", "-0.00", "0.5", "10", "0.0", "00.10", "-0", "0.123456789012345678",
		"", ".5", "5.", "+5", "98,95", "1.234,5", "1e3", "60%", " 60", "60 ", "-", "--1", "1.2.3", "1.1234567890123456789", "٣",
	}
	for _, s := range decimals {
		d, err := decimal.Parse(s)
		for name, want := range map[string]bool{
			"decimal.Decimal":     err == nil,
			"decimal.NotNegative": err == nil && d.Sign() >= 0,
			"decimal.Positive":    err == nil && d.Sign() > 0,
		} {
			if got := patterns[name].MatchString(s); got != want {
				t.Errorf("pattern of %s matches %q = %t, want %t", name, s, got, want)
			}
		}
	}
	parts := []string{
		"", "0", "1", "4", "00", "01", "02", "04", "09", "10", "12", "13", "28", "29", "30", "31", "32", "Q1", "Q4", "Q5",
		"Q0", "H1", "H2", "H3", "q1", "1 ", "/", "9999",
	}
	texts := []string{"", "2025", "2025/", "2020/2025", "2020/2025-Q1", "2021-Q3/2021-Q4", "2020-H2/2021-H1", "2021-01-01/2021-09-30", "2020/2021/2022"}
	for _, year := range []string{"0000", "0001", "0010", "0100", "1000", "1900", "2000", "2023", "2024", "2100", "9999", "202", "20245"} {
		texts = append(texts, year)
		for _, second := range parts {
			texts = append(texts, year+"-"+second, year+"/"+second)
			for _, third := range parts {
				texts = append(texts, year+"-"+second+"-"+third)
			}
		}
	}
	for _, s := range texts {
		_, err := calendar.ParseDate(s)
		if got := patterns["calendar.Date"].MatchString(s); got != (err == nil) {
			t.Errorf("pattern of calendar.Date matches %q = %t, want %t", s, got, err == nil)
		}
		_, err = calendar.ParsePeriod(s)
		if got := patterns["calendar.Period"].MatchString(s); got != (err == nil) {
			t.Errorf("pattern of calendar.Period matches %q = %t, want %t", s, got, err == nil)
		}
	}
}

func TestComments(t *testing.T) {
	names := map[string]string{"ID": "id", "Effective": "effective", "Of": "of"}
	d := &declarations{values: map[string]string{"MeasureLevel": "level"}}
	tests := []struct{ name, comment, field, want string }{
		{"own name", "ID names the target.\n", "ID", "id names the target."},
		{"name within", "Adopted is the day; none means Effective.\n", "Adopted2", "Adopted is the day; none means effective."},
		{"sentence begins", "It counts. Effective is a date.\n", "X", "It counts. Effective is a date."},
		{"links", "See [ChangeUnit] and [Goal.Of], [program.Issued].\n", "X", "See ChangeUnit and Goal.Of, program.Issued."},
		{"words", "Empty means [MeasureLevel].\n", "X", `Empty means "level".`},
		{"lines and tables", "One\nline.\n\n\ttable\n\nTwo.\n", "X", "One line.\nTwo."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := d.inJSON(test.comment, test.field, names); got != test.want {
				t.Errorf("inJSON(%q) = %q, want %q", test.comment, got, test.want)
			}
		})
	}
}
