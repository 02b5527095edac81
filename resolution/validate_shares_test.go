package resolution_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestValidate_shares is of an invented body with a district, two communes in it
// and a group: what its target is shared out to, by rows, and what is found.
func TestValidate_shares(t *testing.T) {
	const flow = `"id": "i", "unit": "ha", "direction": "higher", "series": "flow"`
	tests := []struct {
		name, indicator, rows string
		want                  []string
	}{
		{"shares close", flow, `{"body": "d", "value": "10"}, {"body": "x", "value": "4"}, {"body": "y", "value": "6"}`, nil},
		{
			"shares below do not close", flow, `{"body": "d", "value": "10"}, {"body": "x", "value": "4"}, {"body": "y", "value": "7"}`,
			[]string{`warning allocation-sum resolution.targets[0].allocations "11"`},
		},
		{"a range below", flow, `{"body": "d", "value": "10"}, {"body": "x", "value": "4", "high": "5"}, {"body": "y", "value": "7"}`, nil},
		{"a range above", flow, `{"body": "d", "value": "10", "high": "12"}, {"body": "x", "value": "4"}, {"body": "y", "value": "7"}`, nil},
		{"no sum", `"id": "i", "unit": "điểm", "direction": "higher", "aggregation": "meanOfRatios"`, `{"body": "d", "value": "10"}, {"body": "x", "value": "4"}, {"body": "y", "value": "7"}`, nil},
		{"a floor for each below", flow, `{"body": "d", "value": "10"}, {"body": "x", "group": "g", "value": "4", "each": true}`, nil},
		{"other periods", flow, `{"body": "d", "value": "5", "period": "2021"}, {"body": "d", "value": "5", "period": "2022"}`, nil},
		{
			"the same twice and unknown", flow, `{"body": "d", "value": "10"}, {"group": "g", "value": "1", "each": true}, {"group": "g", "value": "1", "each": true}, {"body": "z", "value": "1", "each": true}, {"group": "none", "value": "1", "each": true}`,
			[]string{
				`warning duplicate-share resolution.targets[0].allocations[2] "1"`,
				`error unknown-reference resolution.targets[0].allocations[3].body "z"`,
				`warning empty-group resolution.targets[0].allocations[4].group "none"`,
			},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := `{"schema": "nghiquyet/1", "resolution": {"id": "r", "body": "h", "parent": "above", "source": "s",
				"units": [{"id": "h"}, {"id": "d", "parent": "h"}, {"id": "x", "parent": "d", "groups": ["g"]}, {"id": "y", "parent": "d"}],
				"targets": [{"id": "t", "contributesTo": "u", "goal": {"value": "10"}, "due": "2025", "indicator": {` + tt.indicator + `}, "allocations": [` + tt.rows + `]}]},
				"sources": [{"id": "s", "published": "2020"}]}`
			if diff := cmp.Diff(tt.want, findingsOf(t, doc)); diff != "" {
				t.Errorf("Validate (-want +got):\n%s", diff)
			}
		})
	}
}
