package resolution_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/finding/findingtest"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// read returns the dossier that doc is, with the findings of reading it.
func read(t testing.TB, doc string) (resolution.Dossier, finding.List) {
	t.Helper()
	d, list, err := resolution.Decode(strings.NewReader(doc), resolution.Limits{})
	if err != nil {
		t.Fatalf("Decode error = %v, want nil", err)
	}
	return d, list
}

// myXuyen returns the dossier of the example.
func myXuyen(t testing.TB) resolution.Dossier {
	t.Helper()
	data, err := os.ReadFile("../examples/myxuyen/dossier.json")
	if err != nil {
		t.Fatal(err)
	}
	d, err := resolution.DecodeStrict(bytes.NewReader(data), resolution.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestCodes(t *testing.T) {
	for _, file := range []string{"codes.go", "unit_codes.go", "amendment_codes.go"} {
		findingtest.Codes(t, file, func(example []byte) (finding.List, error) {
			d, list, err := resolution.Decode(bytes.NewReader(example), resolution.Limits{})
			return append(list, resolution.Validate(&d)...), err
		})
	}
	findingtest.Used(t, ".")
}

func TestValidate_myXuyen(t *testing.T) {
	d := myXuyen(t)
	if list := resolution.Validate(&d); len(list) > 0 {
		t.Errorf("Validate = %v, want nothing", list)
	}
}

// validateTests are dossiers with what Validate finds in them: severity, code,
// path and value.
var validateTests = []struct {
	name string
	doc  string
	want []string
}{
	{name: "least", doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r"}}`},
	{
		name: "nothing", doc: `{}`,
		want: []string{`error unknown-schema schema ""`, `error missing-id resolution.id ""`},
	},
	{
		name: "whole document",
		doc: `{"schema": "nghiquyet/2", "resolution": {"id": "r", "body": "b", "source": "s", "declared": {"targets": -1}},
			"results": {"events": [{"text": "x", "unit": "u", "source": "t"}]}, "sources": [{"id": "s"}, {"id": "s", "published": "2021"}]}`,
		want: []string{
			`error unknown-schema schema "nghiquyet/2"`,
			`error unknown-reference resolution.body "b"`,
			`error negative-count resolution.declared.targets "-1"`,
			`error missing-id results.events[0].id ""`,
			`error unknown-source results.events[0].source "t"`,
			`error unknown-reference results.events[0].unit "u"`,
			`error duplicate-id sources[1].id "s"`,
			`warning undated-source sources[0].published ""`,
		},
	},
	{
		name: "counts of what is declared",
		doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r", "source": "s", "declared": {"targets": 1, "keyTasks": 1, "programs": 2},
			"targets": [
				{"id": "a", "indicator": {"id": "a", "direction": "higher"}, "goal": {"value": "1"}, "due": "2025"},
				{"id": "b", "indicator": {"id": "b", "direction": "higher"}, "goal": {"value": "1"}, "due": "2025", "beside": true},
				{"id": "c", "indicator": {"id": "c", "direction": "higher"}, "goal": {"value": "1"}, "due": "2025"}],
			"keyTasks": [{"id": "a"}], "programs": [{"id": "a"}, {"id": "b"}]}, "sources": [{"id": "s", "published": "2021"}]}`,
		want: []string{`warning more-than-declared resolution.declared.targets "1"`},
	},
	{
		name: "sources of promises",
		doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r", "source": "none", "declared": {"targets": 1, "source": "x"},
			"objectives": [{"id": "o", "source": "x"}], "keyTasks": [{"id": "k", "source": "x"}],
			"targets": [{"id": "a", "indicator": {"id": "a", "direction": "higher"}, "goal": {"value": "1"}, "due": "2025", "source": "x"}],
			"programs": [{"id": "p", "source": "x", "stages": [{"stage": "issued", "source": "x"}],
				"targets": [{"id": "pt", "indicator": {"id": "pt", "direction": "higher"}, "goal": {"value": "1"}, "due": "2025", "source": "x"}],
				"tasks": [{"id": "t", "source": "x", "stages": [{"stage": "issued", "source": "x"}],
					"reports": [{"on": "2021-01-01", "percent": "5", "source": "x"}], "subtasks": [{"id": "u", "source": "x"}]}],
				"projects": [{"id": "q", "source": "x", "stages": [{"stage": "issued", "source": "x"}], "tasks": [{"id": "v", "source": "x"}],
					"targets": [{"id": "qt", "indicator": {"id": "qt", "direction": "higher"}, "goal": {"value": "1"}, "due": "2025", "source": "x"}]}]}],
			"instruments": [{"id": "i", "kind": "plan", "source": "x", "stages": [{"stage": "issued", "source": "x"}]}],
			"members": [{"id": "m", "source": "x"}], "assignments": [{"member": "m", "source": "x"}],
			"units": [{"id": "u", "source": "x"}], "dissemination": {"followUp": [{"id": "f", "source": "x"}]},
			"successions": [{"id": "z", "kind": "abolished", "on": "2025-07-01", "from": ["u"], "source": "x"}]}}`,
		want: []string{
			`error unknown-source resolution.source "none"`,
			`error unknown-source resolution.declared.source "x"`,
			`error unknown-source resolution.objectives[0].source "x"`,
			`error unknown-source resolution.targets[0].source "x"`,
			`error unknown-source resolution.keyTasks[0].source "x"`,
			`error unknown-source resolution.programs[0].source "x"`,
			`error unknown-source resolution.programs[0].stages[0].source "x"`,
			`error unknown-source resolution.programs[0].targets[0].source "x"`,
			`error unknown-source resolution.programs[0].tasks[0].source "x"`,
			`error unknown-source resolution.programs[0].tasks[0].stages[0].source "x"`,
			`error unknown-source resolution.programs[0].tasks[0].reports[0].source "x"`,
			`error unknown-source resolution.programs[0].tasks[0].subtasks[0].source "x"`,
			`error unknown-source resolution.programs[0].projects[0].source "x"`,
			`error unknown-source resolution.programs[0].projects[0].stages[0].source "x"`,
			`error unknown-source resolution.programs[0].projects[0].targets[0].source "x"`,
			`error unknown-source resolution.programs[0].projects[0].tasks[0].source "x"`,
			`error unknown-source resolution.instruments[0].source "x"`,
			`error unknown-source resolution.instruments[0].stages[0].source "x"`,
			`error unknown-source resolution.dissemination.followUp[0].source "x"`,
			`error unknown-source resolution.members[0].source "x"`,
			`error unknown-source resolution.assignments[0].source "x"`,
			`error unknown-source resolution.units[0].source "x"`,
			`error unknown-source resolution.successions[0].source "x"`,
		},
	},
	{
		name: "figures without source",
		doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r",
			"targets": [{"id": "a", "indicator": {"id": "a", "direction": "higher"}, "goal": {"value": "1"}, "due": "2025"}],
			"programs": [{"id": "p", "tasks": [{"id": "t", "reports": [{"on": "2021-01-01", "percent": "5"}]}]}],
			"dissemination": {"conferences": [{"id": "c"}, {"id": "d", "number": 3}, {"id": "e", "attending": "1"}, {"id": "f", "due": "1"},
				{"id": "g", "coverage": {"value": "98.95", "kind": "shareOfPart"}}],
				"followUp": [{"id": "f"}, {"id": "g", "done": "1"}, {"id": "h", "of": "1"}]}},
			"results": {"indicators": [{"id": "i"}], "observations": [{"indicator": "i", "period": "2021", "value": "1"}],
				"declared": [{"target": "a"}], "tallies": [{"classes": []}], "programCounts": [{"label": "xong", "stage": "issued", "count": 5}]}}`,
		want: []string{
			`warning no-source resolution.targets[0].source ""`,
			`warning no-source resolution.programs[0].tasks[0].reports[0].source ""`,
			`warning no-source resolution.dissemination.conferences[1].source ""`,
			`warning no-source resolution.dissemination.conferences[2].source ""`,
			`warning no-source resolution.dissemination.conferences[3].source ""`,
			`warning no-source resolution.dissemination.conferences[4].source ""`,
			`warning no-source resolution.dissemination.followUp[1].source ""`,
			`warning no-source resolution.dissemination.followUp[2].source ""`,
			`warning no-source results.observations[0].source ""`,
			`warning no-source results.declared[0].source ""`,
			`warning no-source results.tallies[0].source ""`,
			`warning no-source results.programCounts[0].source ""`,
		},
	},
	{
		name: "references",
		doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r", "body": "u",
			"keyTasks": [{"id": "k", "targets": ["x"], "programs": ["y"], "instruments": ["i", "z"]}],
			"instruments": [{"id": "i", "kind": "plan", "supersedes": "j"}],
			"assignments": [{"member": "n", "unit": "v"}, {"field": "kinh tế"}],
			"dissemination": {"conferences": [{"id": "c", "unit": "w"}]},
			"units": [{"id": "u", "parent": "p"}],
			"successions": [{"id": "s", "kind": "split", "on": "2025-07-01", "from": ["u", "a"], "to": ["b"]}]},
			"results": {"observations": [{"indicator": "none", "body": "no", "period": "2021", "value": "1", "source": "s"}],
				"declared": [{"target": "none", "source": "s"}]},
			"sources": [{"id": "s", "published": "2021"}]}`,
		want: []string{
			`error unknown-reference resolution.keyTasks[0].targets[0] "x"`,
			`error unknown-reference resolution.keyTasks[0].programs[0] "y"`,
			`error unknown-reference resolution.keyTasks[0].instruments[1] "z"`,
			`error unknown-reference resolution.instruments[0].supersedes "j"`,
			`error unknown-reference resolution.dissemination.conferences[0].unit "w"`,
			`error unknown-reference resolution.assignments[0].member "n"`,
			`error unknown-reference resolution.assignments[0].unit "v"`,
			`error unknown-reference resolution.assignments[1].member ""`,
			`error unknown-reference resolution.units[0].parent "p"`,
			`error unknown-reference resolution.successions[0].from[1] "a"`,
			`error unknown-reference resolution.successions[0].to[0] "b"`,
			`error succession-units resolution.successions[0].to "1"`,
			`error unknown-reference results.observations[0].indicator "none"`,
			`error unknown-reference results.observations[0].body "no"`,
			`error unknown-reference results.declared[0].target "none"`,
		},
	},
	{
		name: "words",
		doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r",
			"instruments": [{"id": "i", "stages": [{"stage": "signed", "on": "2021-01-01"}]}],
			"dissemination": {"conferences": [{"id": "c", "form": "telephone"}, {"id": "d", "form": "online"}]},
			"units": [{"id": "u", "level": "region"}, {"id": "v", "level": "commune"}],
			"successions": [{"id": "s", "on": "2025-07-01", "from": ["u"]}],
			"notPublished": [{"section": "weather", "text": "x"}, {"section": "targets", "text": "y"}]},
			"results": {"programCounts": [{"label": "xong", "stage": "signed", "count": 1, "source": "s"}]},
			"sources": [{"id": "s", "published": "2021"}]}`,
		want: []string{
			`error unknown-word resolution.instruments[0].kind ""`,
			`error unknown-stage resolution.instruments[0].stages[0].stage "signed"`,
			`error unknown-word resolution.dissemination.conferences[0].form "telephone"`,
			`error unknown-word resolution.units[0].level "region"`,
			`error unknown-word resolution.successions[0].kind ""`,
			`error unknown-word resolution.notPublished[0].section "weather"`,
			`error unknown-word results.programCounts[0].stage "signed"`,
		},
	},
	{
		name: "circles",
		doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r",
			"instruments": [{"id": "i", "kind": "plan", "supersedes": "i"}],
			"units": [{"id": "tail", "parent": "a"}, {"id": "a", "parent": "b"}, {"id": "b", "parent": "c"}, {"id": "c", "parent": "a"}, {"id": "free"}, {"id": "leaf", "parent": "free"}],
			"successions": [{"id": "s", "kind": "renamed", "on": "2025-07-01", "from": ["a"], "to": ["b", "a"]}]}}`,
		want: []string{
			`error circular-reference resolution.instruments[0].supersedes ""`,
			`error circular-reference resolution.units[1].parent ""`,
			`error circular-reference resolution.successions[0].to[1] "a"`,
			`error succession-units resolution.successions[0].to "2"`,
		},
	},
	{
		name: "parts and wholes",
		doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r",
			"dissemination": {"conferences": [
				{"id": "a", "attending": "99", "due": "100", "source": "s"}, {"id": "b", "attending": "100", "due": "100", "source": "s"},
				{"id": "c", "number": -1, "attending": "-1", "due": "-2", "invited": "-3", "source": "s"}],
				"followUp": [{"id": "f", "done": "3", "of": "2", "source": "s"}, {"id": "g", "done": "-1", "of": "-1", "source": "s"}]}},
			"results": {"programCounts": [{"label": "xong", "stage": "issued", "count": 9, "of": 8, "source": "s"},
				{"label": "xong", "stage": "issued", "count": -1, "of": -8, "source": "s"}, {"label": "xong", "stage": "issued", "count": 5, "source": "s"}]},
			"sources": [{"id": "s", "published": "2021"}]}`,
		want: []string{
			`error negative-count resolution.dissemination.conferences[2].number "-1"`,
			`error negative-count resolution.dissemination.conferences[2].attending "-1"`,
			`error negative-count resolution.dissemination.conferences[2].due "-2"`,
			`error negative-count resolution.dissemination.conferences[2].invited "-3"`,
			`warning part-above-whole resolution.dissemination.conferences[2].attending "-1"`,
			`warning part-above-whole resolution.dissemination.followUp[0].done "3"`,
			`error negative-count resolution.dissemination.followUp[1].done "-1"`,
			`error negative-count resolution.dissemination.followUp[1].of "-1"`,
			`warning part-above-whole results.programCounts[0].count "9"`,
			`error negative-count results.programCounts[1].count "-1"`,
			`error negative-count results.programCounts[1].of "-8"`,
		},
	},
	{
		name: "ids",
		doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r", "objectives": [{}], "keyTasks": [{}], "instruments": [{"kind": "plan"}],
			"members": [{}], "units": [{}, {"id": "u"}, {"id": "v"}, {"id": "u"}], "successions": [{"kind": "split", "on": "2025-07-01", "from": ["u"]}],
			"dissemination": {"conferences": [{}], "followUp": [{}]}},
			"results": {"indicators": [{}], "events": [{}]}, "sources": [{"published": "2021"}]}`,
		want: []string{
			`error missing-id resolution.objectives[0].id ""`,
			`error missing-id resolution.keyTasks[0].id ""`,
			`error missing-id resolution.instruments[0].id ""`,
			`error missing-id resolution.dissemination.conferences[0].id ""`,
			`error missing-id resolution.dissemination.followUp[0].id ""`,
			`error missing-id resolution.members[0].id ""`,
			`error missing-id resolution.units[0].id ""`,
			`error duplicate-id resolution.units[3].id "u"`,
			`error missing-id resolution.successions[0].id ""`,
			`error succession-units resolution.successions[0].to "0"`,
			`error missing-id results.indicators[0].id ""`,
			`error missing-id results.events[0].id ""`,
			`error missing-id sources[0].id ""`,
		},
	},
	{
		name: "facts without a day",
		doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r", "targets": [{"id": "a", "source": "d", "due": "2025",
				"indicator": {"id": "a", "direction": "higher"}, "goal": {"value": "1"}}],
			"dissemination": {"conferences": [{"id": "a", "source": "s"}, {"id": "b", "source": "d"}, {"id": "c", "source": "s", "held": "2021"}, {"id": "d"}],
				"followUp": [{"id": "a", "source": "s"}, {"id": "b", "source": "s", "reported": "2021-01-01"}]}},
			"results": {"declared": [{"target": "a", "source": "s"}, {"target": "a", "source": "s", "on": "2021-01-01"}],
				"tallies": [{"classes": [], "source": "s"}, {"classes": [], "source": "s", "on": "2021-01-01"}],
				"programCounts": [{"label": "x", "stage": "issued", "count": 1, "source": "s"}, {"label": "x", "stage": "issued", "count": 1, "source": "s", "on": "2021-01-01"}],
				"events": [{"id": "a", "source": "s"}, {"id": "b", "source": "s", "period": "2021"}]},
			"sources": [{"id": "s", "assumption": "x"}, {"id": "d", "published": "2021"}]}`,
		want: []string{
			`warning undated-fact resolution.dissemination.conferences[0] ""`,
			`warning undated-fact resolution.dissemination.followUp[0] ""`,
			`warning undated-fact results.declared[0] ""`,
			`warning undated-fact results.tallies[0] ""`,
			`warning undated-fact results.programCounts[0] ""`,
			`warning undated-fact results.events[0] ""`,
		},
	},
	{
		name: "dates of sources",
		doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r"}, "sources": [
			{"id": "a", "published": "2021"}, {"id": "b", "published": "2021", "knownFrom": "2021-12-31"},
			{"id": "c", "published": "2021", "knownFrom": "2021-06-01"}, {"id": "d", "assumption": "x"},
			{"id": "e", "knownFrom": "2021-06-01", "assumption": "x"}]}`,
		want: []string{`warning unexplained-date sources[2].knownFrom "2021-06-01"`},
	},
	{
		name: "what other packages say",
		doc: `{"schema": "nghiquyet/1", "resolution": {"id": "r", "source": "s", "term": "2020/2025",
			"targets": [{"id": "a", "indicator": {"id": "a", "direction": "up"}, "goal": {"value": "1"}}],
			"programs": [{"id": "p", "stages": [{"stage": "issued"}]}]},
			"results": {"indicators": [{"id": "i", "unit": "ha"}, {"id": "a", "direction": "lower"}],
				"observations": [{"indicator": "i", "period": "2021", "unit": "tấn", "value": "1", "source": "s"}],
				"tallies": [{"of": 40, "classes": [{"label": "vượt", "count": 22}, {"label": "đạt", "count": 24}], "source": "s"}]},
			"sources": [{"id": "s", "published": "2021"}]}`,
		want: []string{
			`error unknown-word resolution.targets[0].indicator.direction "up"`,
			`warning undated resolution.programs[0].stages[0] ""`,
			`error indicator-redefined results.indicators[1].id "a"`,
			`error unit-mismatch results.observations[0].unit "tấn"`,
			`warning negative-rest results.tallies[0].of "40"`,
		},
	},
}

func TestValidate(t *testing.T) {
	for _, tt := range validateTests {
		t.Run(tt.name, func(t *testing.T) {
			d, list := read(t, tt.doc)
			if len(list) > 0 {
				t.Fatalf("Decode = %v, want no findings", list)
			}
			var got []string
			for _, f := range resolution.Validate(&d) {
				got = append(got, string(f.Severity)+" "+string(f.Code)+" "+string(f.Path)+` "`+f.Value+`"`)
				if f.Detail == "" || strings.HasSuffix(f.Detail, ".") {
					t.Errorf("%v: want a detail without a full stop", f)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Validate (-want +got):\n%s", diff)
			}
		})
	}
}
