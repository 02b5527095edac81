package resolution_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shared is a district with a target shared out to two communes, for the whole
// and for 2022; in 2023 commune b was merged into c.
const shared = `{"resolution": {"id": "r", "body": "h", "term": "2020/2025", "source": "law",
	"units": [{"id": "h", "level": "district"}, {"id": "a", "name": "A", "parent": "h"}, {"id": "b", "name": "B", "parent": "h"}, {"id": "c", "name": "C", "parent": "h"}],
	"successions": [{"id": "merger", "kind": "merged", "on": "2023-07-01", "from": ["b"], "to": ["c"], "text": "nhập", "legalBasis": "NQ 1", "source": "s"}],
	"targets": [{"id": "t", "indicator": {"id": "i", "direction": "higher", "series": "flow", "aggregation": "sum"}, "span": "overTerm", "goal": {"value": "30"},
		"allocations": [{"body": "a", "value": "10"}, {"body": "b", "value": "10"}, {"body": "c", "value": "10"}]}]},
	"results": {"observations": [
		{"indicator": "i", "body": "a", "period": "2021", "value": "4", "source": "s"},
		{"indicator": "i", "body": "b", "period": "2021", "value": "6", "source": "s"},
		{"indicator": "i", "body": "c", "period": "2021", "value": "5", "source": "s"},
		{"indicator": "i", "body": "a", "period": "2021", "reported": "2022-12-31", "value": "11", "source": "s"}]}}`

// TestDiff_units wants what units do told with its causes, and the unit named.
func TestDiff_units(t *testing.T) {
	tests := []changeTest{
		{
			name: "a figure of one unit moves the ranks of the others", doc: shared, from: "2022-06-30", to: "2022-12-31",
			want: []string{
				"h byUnits t: inProgress 15 > inProgress 22; laterReport 2021 2022-12-31 cascades[0].byUnits",
				"a unitShare t: inProgress 4 > exceeded 11; laterReport 2021 2022-12-31 s cascades[0].ranked[0]",
				"b unitShare t: inProgress 6 > inProgress 6; ranked cascades[0].ranked[1]",
				"c unitShare t: inProgress 5 > inProgress 5; ranked cascades[0].ranked[2]",
			},
		},
		{
			name: "the whole of a year by its own figure and by units",
			doc: `{"resolution": {"id": "r", "body": "h", "term": "2020/2025", "source": "law",
				"units": [{"id": "h"}, {"id": "a", "parent": "h"}, {"id": "b", "parent": "h"}],
				"targets": [{"id": "t", "indicator": {"id": "i", "direction": "higher", "series": "flow", "aggregation": "sum"}, "span": "everyPeriod", "goal": {"value": "10"},
					"allocations": [{"period": "2022", "value": "9"}, {"body": "a", "period": "2022", "value": "5"}, {"body": "b", "period": "2022", "value": "4"}]}]},
				"results": {"observations": [
					{"indicator": "i", "body": "a", "period": "2022", "value": "6", "reported": "2023-01-15", "source": "s"},
					{"indicator": "i", "body": "b", "period": "2022", "value": "5", "reported": "2023-01-15", "source": "s"},
					{"indicator": "i", "period": "2022", "value": "11", "reported": "2023-01-15", "source": "s"}]}}`,
			from: "2022-12-31", to: "2023-01-15",
			want: []string{
				"h byUnits t: - > undecided period-missing 11; newFigure 2022 2023-01-15 cascades[0].byUnits",
				"a unitShare t: - > undecided no-goal 6; newFigure 2022 2023-01-15 s cascades[0].apart[0]",
				"b unitShare t: - > undecided no-goal 5; newFigure 2022 2023-01-15 s cascades[0].apart[1]",
				"h whole t: noData > exceeded 11 final; newFigure 2022 2023-01-15 s cascades[1].whole",
				"h byUnits t: - > exceeded 11 final; newFigure 2022 2023-01-15 cascades[1].byUnits",
				"b unitShare t: noData > exceeded 5 final; newFigure 2022 2023-01-15 s cascades[1].ranked[0]",
				"a unitShare t: noData > exceeded 6 final; newFigure 2022 2023-01-15 s cascades[1].ranked[1]",
			},
		},
		{
			name: "a unit lags as the whole goes on",
			doc: `{"resolution": {"id": "r", "body": "h", "term": "2020/2025", "source": "law",
				"units": [{"id": "h"}, {"id": "a", "parent": "h"}, {"id": "b", "parent": "h"}],
				"targets": [{"id": "t", "indicator": {"id": "i", "direction": "higher", "series": "flow", "aggregation": "sum"}, "span": "overTerm", "goal": {"value": "20"},
					"allocations": [{"body": "a", "value": "10"}, {"body": "b", "value": "10"}]}]},
				"results": {"observations": [
					{"indicator": "i", "body": "a", "period": "2021", "value": "4", "source": "s"}, {"indicator": "i", "body": "b", "period": "2021", "value": "2", "source": "s"},
					{"indicator": "i", "period": "2021", "value": "3", "source": "s"}, {"indicator": "i", "period": "2021", "value": "8", "reported": "2022-03-01", "source": "s"}]}}`,
			from: "2021-12-31", to: "2022-03-01",
			want: []string{"b unitShare t: inProgress 2 > inProgress 2; ranked cascades[0].ranked[1]"},
		},
		{
			name: "units merge", doc: shared, from: "2023-06-30", to: "2023-07-01",
			want: []string{
				"c unitShare t: inProgress 5 > inProgress 11; succession 2023-07-01 merger nhập NQ 1 s; laterReport 2021 2021-12-31 cascades[0].ranked[1]",
				"b unitShare t: inProgress 6 > -; succession 2023-07-01 merger nhập NQ 1 s cascades[0].ranked[1]",
			},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after := tt.assess(t)
			c := diff(t, &before, &after)
			var got []string
			for _, change := range c.List {
				if change.Body.ID != "" {
					got = append(got, change.Body.ID+" "+told(change)+" "+string(change.Path))
				}
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("Diff (-want +got):\n%s", d)
			}
			wantSound(t, &before, &after)
		})
	}
}

var conductChanges = []changeTest{
	{
		name: "units do what each must do for itself",
		doc: `{"resolution": {"id": "r", "units": [{"id": "a"}, {"id": "b"}], "instruments": [{"id": "n", "kind": "actionProgramme",
			"byUnit": {"units": ["a", "b"], "done": [{"unit": "a", "on": "2021-01-01", "source": "s"}, {"unit": "b", "on": "2022-01-01", "source": "s"}]}}],
			"dissemination": {"followUp": [{"id": "f", "reported": "2021-01-01", "byUnit": {"units": ["a", "b"], "done": [{"unit": "b", "on": "2022-02-01", "source": "s"}]}}]}}}`,
		from: "2021-12-31", to: "2022-12-31",
		want: []string{
			"followUp f: 0/2 > 1/2; unit 2022-02-01 b s",
			"instrument n: 1/2 > 2/2; unit 2022-01-01 b s",
		},
	},
	{
		name: "key tasks by their links",
		doc: `{"resolution": {"id": "r", "term": "2020/2025", "targets": [{"id": "t", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "5"}}],
			"programs": [{"id": "p"}], "keyTasks": [{"id": "k", "targets": ["t"], "programs": ["p"]}]},
			"results": {"observations": [` + observation("2022", "5", "2022-12-31") + `]}}`,
		from: "2021-12-31", to: "2022-12-31",
		want: []string{
			"target t: noData > met 5; newFigure 2022 2022-12-31 s2022",
			"keyTask k: 0/2 > 1/2; linked t",
		},
	},
}

// TestDiff_conduct wants the causes of what units and links do.
func TestDiff_conduct(t *testing.T) { testChanges(t, conductChanges) }
