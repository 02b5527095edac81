package main

import (
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// Each member of a record that the target does not say is missed.
func TestLossesAreFound(t *testing.T) {
	const record = `{"n": "1", "text_vi": "Thu nhập", "text_en": "Income", "unit": "triệu đồng", "kind": "level_at_deadline",
		"comparison": "between", "value": "60", "value2": "65", "of_total": "100", "direction": "up", "due": "2025",
		"value_text": "khá", "baseline": "35", "actual": "52", "actual_date": "2023", "notes": "giá hiện hành"}`
	tests := []struct {
		name string
		lose func(x *typed)
	}{
		{"n", func(x *typed) { x.target.Number = "" }},
		{"text_vi", func(x *typed) { x.target.Text = "" }},
		{"text_en", func(x *typed) { x.target.Translations = nil }},
		{"unit", func(x *typed) { x.target.Indicator.Unit = "đồng" }},
		{"kind", func(x *typed) { x.target.Span = indicator.SpanThroughout }},
		{"comparison", func(x *typed) { x.target.Goal.Comparison = indicator.AtLeast }},
		{"value", func(x *typed) { x.target.Goal.Value = decimal.MustParse("60.0") }},
		{"value2", func(x *typed) { x.target.Goal.High = decimal.MustParse("66") }},
		{"value_text", func(x *typed) { x.target.Goal.Text = "" }},
		{"of_total", func(x *typed) { x.target.Goal.Of = decimal.Decimal{} }},
		{"direction", func(x *typed) { x.target.Indicator.Direction = indicator.Lower }},
		{"due", func(x *typed) { x.target.Due = calendar.MustParsePeriod("2024") }},
		{"part_of", func(x *typed) { x.partOf = "7" }},
		{"notes", func(x *typed) { x.target.Note = "" }},
		{"baseline", func(x *typed) { x.target.Baseline.Value = decimal.Decimal{} }},
		{"actual", func(x *typed) { x.observations = nil }},
		{"actual_date", func(x *typed) { x.observations[0].Note = "" }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			x := expressed(t, record)[0]
			if len(x.record.problems) > 0 {
				t.Fatalf("problems = %q, want none", x.record.problems)
			}
			test.lose(x)
			x.check(calendar.Period{})
			if got := strings.Join(x.record.problems, "; "); !strings.HasPrefix(got, test.name+": ") {
				t.Errorf("problems without %s = %q, want one of %s", test.name, got, test.name)
			}
		})
	}
}

// What the encoding does not keep is a loss.
func TestRoundTrip(t *testing.T) {
	type forgetful struct {
		Kept   string
		Hidden string `json:"-"`
	}
	if _, why := roundTrip(forgetful{Kept: "a"}); why != "" {
		t.Errorf("roundTrip of what is kept = %q, want nothing", why)
	}
	if _, why := roundTrip(forgetful{Hidden: "a"}); why != "decodes as another value" {
		t.Errorf("roundTrip of what is hidden = %q, want a loss", why)
	}
	if _, why := roundTrip(func() {}); !strings.HasPrefix(why, "does not encode: ") {
		t.Errorf("roundTrip of a function = %q, want an error", why)
	}
}

// Points and rows that are not found again are missed.
func TestLostParts(t *testing.T) {
	whole := `{"n": "1", "kind": "compound", "comparison": "none", "unit": "%", "due": "2022"}`
	records := []string{whole,
		part("1.1", "1", `"value": "81", "unit": "%", "direction": "up", "due": "2021"`),
		part("1.2", "1", `"value": "84", "unit": "%", "direction": "up", "due": "2022"`)}
	all := expressed(t, records...)
	all[0].target.Path.Points = all[0].target.Path.Points[:1]
	all[0].check(calendar.Period{})
	if got := strings.Join(all[2].record.problems, "; "); got != `part_of: "1": not found again in the path` {
		t.Errorf("problems of a lost point = %q, want one", got)
	}

	const more = `"kind": "level_at_deadline", "comparison": "none", "unit": "người", "direction": "up", "due": "2024"`
	d := document{name: "d", allocation: true}
	all = d.express(recordsIn(t, `[{"n": "1", "value": "9", `+more+`}, {"n": "1.1", "part_of": "1", "value": "9", `+more+`}]`))
	all[0].target.Allocations = nil
	all[0].check(calendar.Period{})
	if got := strings.Join(all[1].record.problems, "; "); got != `part_of: "1": not found again among the allocations` {
		t.Errorf("problems of a lost row = %q, want one", got)
	}

	all = expressed(t, `{"n": "1", "kind": "compound", "unit": "%"}`, part("1.1", "1", `"value": "9", "unit": "ha", "direction": "up"`))
	all[0].target.Parts.Targets = nil
	all[0].check(calendar.Period{})
	if got := strings.Join(all[1].record.problems, "; "); got != `part_of: "1": not found again among the parts` {
		t.Errorf("problems of a lost part = %q, want one", got)
	}
}
