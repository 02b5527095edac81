package resolution_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/resolution"
)

// findingsOf is what Validate finds in a dossier, in short.
func findingsOf(t *testing.T, doc string) []string {
	t.Helper()
	d, list := read(t, doc)
	if len(list) > 0 {
		t.Fatalf("Decode = %v, want no findings", list)
	}
	var got []string
	for _, f := range resolution.Validate(&d) {
		got = append(got, string(f.Severity)+" "+string(f.Code)+" "+string(f.Path)+` "`+f.Value+`"`)
	}
	return got
}

func TestValidate_units(t *testing.T) {
	tests := []struct {
		name, units, successions string
		want                     []string
	}{
		{
			name: "levels",
			units: `{"id": "n", "level": "nation"}, {"id": "p", "level": "province", "parent": "n"}, {"id": "d", "level": "district", "parent": "p"},
				{"id": "c", "level": "commune", "parent": "p"}, {"id": "v", "level": "village", "parent": "c"},
				{"id": "o", "level": "organisation", "parent": "v"}, {"id": "u", "level": "nation", "parent": "o"}, {"id": "w", "parent": "v"}, {"id": "x", "level": "province", "parent": "w"},
				{"id": "low", "level": "district", "parent": "c"}, {"id": "same", "level": "commune", "parent": "c"},
				{"id": "moved", "level": "commune", "parent": "d", "moves": [{"on": "2021-01-01", "parent": "p"}, {"on": "2022-01-01", "parent": "v"}]}`,
			want: []string{
				`error parent-level resolution.units[9].parent "c"`, `warning parent-level resolution.units[10].parent "c"`,
				`error parent-level resolution.units[11].moves[1].parent "v"`,
			},
		},
		{
			name:  "moves",
			units: `{"id": "a", "moves": [{"on": "2021-01-01", "parent": "a", "source": "s"}, {"on": null, "parent": "z"}, {"on": "2021-01-01"}]}`,
			want: []string{
				`error unknown-source resolution.units[0].moves[0].source "s"`, `error circular-reference resolution.units[0].moves[0].parent "a"`,
				`error undated-succession resolution.units[0].moves[1].on ""`, `error unknown-reference resolution.units[0].moves[1].parent "z"`,
			},
		},
		{
			name:  "as many units as the kind has",
			units: `{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}, {"id": "e"}, {"id": "f"}, {"id": "g"}, {"id": "h"}, {"id": "i"}, {"id": "j"}`,
			successions: `{"id": "1", "kind": "merged", "on": "2021-01-01", "from": ["a", "b"], "to": ["c"]},
				{"id": "2", "kind": "merged", "on": "2022-01-01", "from": ["c"], "to": ["d"]},
				{"id": "3", "kind": "split", "on": "2023-01-01", "from": ["d"], "to": ["e", "f"]},
				{"id": "4", "kind": "renamed", "on": "2023-01-01", "from": ["g"], "to": ["h"]},
				{"id": "5", "kind": "abolished", "on": "2024-01-01", "from": ["h", "i"]}`,
		},
		{
			name:  "as many units as the kind has not",
			units: `{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}, {"id": "e"}, {"id": "f"}, {"id": "g"}, {"id": "h"}, {"id": "i"}`,
			successions: `{"id": "1", "kind": "merged", "on": "2021-01-01", "from": ["a", "b"]},
				{"id": "2", "kind": "split", "on": "2021-01-01", "from": ["c"], "to": ["h"]},
				{"id": "3", "kind": "split", "on": "2021-01-01", "from": ["d", "e"], "to": ["f", "g"]},
				{"id": "4", "kind": "abolished", "on": "2022-01-01", "from": ["f"], "to": ["i"]},
				{"id": "5", "kind": "renamed", "on": "2022-01-01", "from": ["g"]},
				{"id": "6", "kind": "abolished", "on": "2022-01-01", "from": []}`,
			want: []string{
				`error succession-units resolution.successions[0].to "0"`, `error succession-units resolution.successions[1].to "1"`,
				`error succession-units resolution.successions[2].from "2"`, `error succession-units resolution.successions[3].to "1"`,
				`error succession-units resolution.successions[4].to "0"`, `error succession-units resolution.successions[5].from "0"`,
			},
		},
		{
			name:  "twice in one succession",
			units: `{"id": "a"}, {"id": "b"}, {"id": "c"}`,
			successions: `{"id": "1", "kind": "merged", "on": "2021-01-01", "from": ["a", "b", "a"], "to": ["c"]},
				{"id": "2", "kind": "split", "on": "2022-01-01", "from": ["c"], "to": ["c", "c"]}`,
			want: []string{
				`error duplicate-id resolution.successions[0].from[2] "a"`, `error circular-reference resolution.successions[1].to[0] "c"`,
				`error circular-reference resolution.successions[1].to[1] "c"`,
			},
		},
		{
			name:        "twice what came of it",
			units:       `{"id": "a"}, {"id": "b"}`,
			successions: `{"id": "2", "kind": "split", "on": "2022-01-01", "from": ["a"], "to": ["b", "b"]}`,
			want:        []string{`error duplicate-id resolution.successions[0].to[1] "b"`},
		},
		{
			name:  "ends",
			units: `{"id": "a", "from": "2023-01-01"}, {"id": "b"}, {"id": "c", "from": "2021-12-31"}`,
			successions: `{"id": "1", "kind": "abolished", "on": "2022-01-01", "from": ["a"]},
				{"id": "2", "kind": "abolished", "on": "2023-01-01", "from": ["c", "b"]},
				{"id": "3", "kind": "abolished", "on": "2022-01-01", "from": ["b", "c"]}`,
			want: []string{
				`error end-before-start resolution.successions[0].from[0] "a"`,
				`error unit-ends-twice resolution.successions[1].from[0] "c"`, `error unit-ends-twice resolution.successions[1].from[1] "b"`,
			},
		},
		{
			name:  "circles",
			units: `{"id": "a"}, {"id": "b", "from": "2020-01-01"}, {"id": "c"}, {"id": "d"}, {"id": "e"}`,
			successions: `{"id": "before", "kind": "renamed", "on": "2020-01-01", "from": ["d"], "to": ["a"]},
				{"id": "1", "kind": "renamed", "on": "2022-01-01", "from": ["a"], "to": ["b"]},
				{"id": "2", "kind": "split", "on": "2023-01-01", "from": ["b"], "to": ["a", "c"]},
				{"id": "after", "kind": "renamed", "on": "2024-01-01", "from": ["c"], "to": ["e"]}`,
			want: []string{
				`error circular-reference resolution.successions[1].from ""`, `error circular-reference resolution.successions[2].from ""`,
				`warning unit-ended resolution.successions[2].to[0] "a"`,
			},
		},
		{
			name: "below one that was split",
			units: `{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "stays", "parent": "a"}, {"id": "moves", "parent": "a", "moves": [{"on": "2022-01-01", "parent": "b"}]},
				{"id": "late", "parent": "a", "moves": [{"on": "2022-01-02", "parent": "b"}]}, {"id": "ends", "parent": "a"}`,
			successions: `{"id": "1", "kind": "split", "on": "2022-01-01", "from": ["a"], "to": ["b", "c"]},
				{"id": "2", "kind": "abolished", "on": "2022-01-01", "from": ["ends"]}`,
			want: []string{`warning unclear-parent resolution.units[3].parent "a"`, `warning unclear-parent resolution.units[5].parent "a"`},
		},
		{
			name:        "below one that ended",
			units:       `{"id": "a"}, {"id": "b", "parent": "a", "from": "2023-01-01"}, {"id": "c", "moves": [{"on": "2021-12-31", "parent": "a"}, {"on": "2022-01-01", "parent": "a"}]}`,
			successions: `{"id": "1", "kind": "abolished", "on": "2022-01-01", "from": ["a"]}`,
			want:        []string{`warning unit-ended resolution.units[1].parent "a"`, `warning unit-ended resolution.units[2].moves[1].parent "a"`},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := `{"schema": "nghiquyet/1", "resolution": {"id": "r", "units": [` + tt.units + `], "successions": [` + tt.successions + `]}}`
			if diff := cmp.Diff(tt.want, findingsOf(t, doc)); diff != "" {
				t.Errorf("Validate (-want +got):\n%s", diff)
			}
		})
	}
}

// TestValidate_unitEnded wants all that a unit does after its last day reported,
// and nothing on it.
func TestValidate_unitEnded(t *testing.T) {
	doc := func(day string) string {
		return `{"schema": "nghiquyet/1", "resolution": {"id": "r", "body": "a", "adopted": "` + day + `", "source": "s",
			"targets": [{"id": "t", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "1"}, "due": "2025"}],
			"units": [{"id": "a"}], "successions": [{"id": "1", "kind": "abolished", "on": "2022-01-02", "from": ["a"]}],
			"members": [{"id": "m"}], "assignments": [{"member": "m", "unit": "a", "from": "` + day + `"}],
			"dissemination": {"conferences": [{"id": "c", "unit": "a", "held": "` + day + `"}]}},
			"results": {"events": [{"id": "e", "unit": "a", "period": "` + day + `"}],
				"observations": [{"indicator": "i", "body": "a", "period": "2020-01-01/` + day + `", "value": "1", "source": "s"}]},
			"sources": [{"id": "s", "published": "2021"}]}`
	}
	if got := findingsOf(t, doc("2022-01-01")); len(got) > 0 {
		t.Errorf("Validate on the last day = %v, want nothing", got)
	}
	want := []string{
		`warning unit-ended resolution.body "a"`, `warning unit-ended resolution.dissemination.conferences[0].unit "a"`,
		`warning unit-ended resolution.assignments[0].unit "a"`, `warning unit-ended results.observations[0].body "a"`,
		`warning unit-ended results.events[0].unit "a"`,
	}
	if diff := cmp.Diff(want, findingsOf(t, doc("2022-01-02"))); diff != "" {
		t.Errorf("Validate on the day after (-want +got):\n%s", diff)
	}
}
