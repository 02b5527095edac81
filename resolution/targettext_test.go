package resolution_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// Whatever a dossier leaves out, no line is without a name. Figures are
// supposed.
func TestEveryLineHasAName(t *testing.T) {
	year := calendar.MustParsePeriod("2025")
	for _, tt := range []struct {
		name, text, indicator string
		target, figure        string
	}{
		{"text and name", "Thu nhập 60 triệu đồng", "Thu nhập", "Thu nhập 60 triệu đồng", "Thu nhập"},
		{"name", "", "Thu nhập", "Thu nhập", "Thu nhập"},
		{"text", "Thu nhập 60 triệu đồng", "", "Thu nhập 60 triệu đồng", "income"},
		{"neither", "", "", "t", "income"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			of := indicator.Indicator{ID: "income", Name: tt.indicator, Unit: "triệu đồng", Direction: indicator.Higher}
			part := indicator.Target{ID: "t", Text: tt.text, Indicator: of, Goal: indicator.Goal{Value: decimal.MustParse("60")}, Due: year}
			whole := indicator.Target{ID: "whole", Text: "Cả hai", Due: year, Parts: indicator.Parts{Targets: []indicator.Target{part}}}
			d := resolution.Dossier{
				Schema: resolution.SchemaVersion,
				Resolution: resolution.Resolution{
					ID: "r", Term: calendar.MustParsePeriod("2020/2025"), Targets: []indicator.Target{part, whole},
				},
				Results: resolution.Results{Observations: []indicator.Observation{
					{Indicator: "income", Body: "elsewhere", Period: year, Value: decimal.MustParse("61")},
				}},
			}
			a, err := resolution.Assess(&d, year.Last(), resolution.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := a.Targets.Lines[0].Text.Text; got != tt.target {
				t.Errorf("target: got %q, want %q", got, tt.target)
			}
			if got := a.Targets.Lines[1].Parts[0].Text.Text; got != tt.target {
				t.Errorf("part: got %q, want %q", got, tt.target)
			}
			if len(a.Figures) != 1 || a.Figures[0].Name.Text != tt.figure || a.Figures[0].Unit.Text != "triệu đồng" {
				t.Errorf("figures: got %+v, want one named %q", a.Figures, tt.figure)
			}
		})
	}
}
