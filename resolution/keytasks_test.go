package resolution_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/resolution"
)

// keyTaskText is a key task in short: its rule, its groups, the share achieved
// and where it stands.
func keyTaskText(l resolution.KeyTaskLine) string {
	var groups []string
	sum := 0
	for _, g := range l.Groups {
		groups = append(groups, fmt.Sprintf("%s %d", g.Group, g.Count))
		sum += g.Count
	}
	if sum != l.Linked || len(l.Links) != l.Linked {
		groups = append(groups, fmt.Sprintf("of %d and %d links", l.Linked, len(l.Links)))
	}
	return strings.TrimSpace(fmt.Sprintf("%s %d %s: %s: %s: %s", l.Rule, l.AtLeast, l.DoneFrom, strings.Join(groups, ", "), l.Achieved, l.Group))
}

// The linked things stand for the groups: met, near, open, later, failed,
// unknown and withdrawn are targets; drafting, implementing, completed,
// cancelled and silent are programmes; issued, due and nothing are instruments.
func TestAssess_keyTaskRules(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "term": "2020/2025", "nearlyMet": {"shortfall": "5"},
		"targets": [
			{"id": "met", "text": "Met", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "10"}},
			{"id": "near", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "10.2"}, "due": "2021"},
			{"id": "open", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "20"}},
			{"id": "later", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "20"}, "assessedFrom": "2024-01-01"},
			{"id": "failed", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "20"}, "due": "2021"},
			{"id": "unknown", "indicator": {"id": "j", "direction": "higher"}, "goal": {"value": "20"}},
			{"id": "withdrawn", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "20"}, "revisions": [{"effective": "2021-01-01", "withdrawn": true}]}],
		"programs": [
			{"id": "drafting", "stages": [{"stage": "drafting", "on": "2021-01-01"}]},
			{"id": "implementing", "title": "Doing", "stages": [{"stage": "implementing", "on": "2021-01-01"}]},
			{"id": "completed", "stages": [{"stage": "completed", "on": "2021-01-01"}]},
			{"id": "cancelled", "stages": [{"stage": "cancelled", "on": "2021-01-01"}]},
			{"id": "silent"}],
		"instruments": [
			{"id": "issued", "kind": "plan", "title": "Plan", "stages": [{"stage": "issued", "on": "2021-01-01"}]},
			{"id": "due", "kind": "plan", "due": "2020", "stages": [{"stage": "planned", "on": "2020-01-01"}]}],
		"keyTasks": [%s]},
		"results": {"observations": [{"indicator": "i", "period": "2021", "value": "10"}]}}`
	tests := []struct{ name, task, want string }{
		{"nothing linked", `{"id": "k"}`, `0 : : ?/?:`},
		{"all", `{"id": "k", "targets": ["met"], "programs": ["completed"], "instruments": ["issued"]}`, `all 0 completed: achieved 3: 3/3: achieved`},
		{"all but one", `{"id": "k", "targets": ["met", "open"]}`, `all 0 completed: achieved 1, open 1: 1/2: open`},
		{"a programme is open before it is completed", `{"id": "k", "programs": ["implementing", "drafting"]}`, `all 0 completed: open 2: 0/2: open`},
		{"a programme counts from a stage", `{"id": "k", "programs": ["implementing", "drafting"], "doneFrom": "issued"}`, `all 0 issued: achieved 1, open 1: 1/2: open`},
		{"an instrument that is late is open", `{"id": "k", "instruments": ["issued", "due"]}`, `all 0 completed: achieved 1, open 1: 1/2: open`},
		{"failed before everything", `{"id": "k", "targets": ["met", "near", "open", "later", "failed", "unknown"]}`, `all 0 completed: achieved 1, near 1, open 1, later 1, failed 1, unknown 1: 1/6: failed`},
		{"unknown before open", `{"id": "k", "targets": ["met", "near", "open", "later", "unknown"]}`, `all 0 completed: achieved 1, near 1, open 1, later 1, unknown 1: 1/5: unknown`},
		{"open before later", `{"id": "k", "targets": ["met", "near", "open", "later"]}`, `all 0 completed: achieved 1, near 1, open 1, later 1: 1/4: open`},
		{"later before near", `{"id": "k", "targets": ["met", "near", "later"]}`, `all 0 completed: achieved 1, near 1, later 1: 1/3: later`},
		{"near is not achieved", `{"id": "k", "targets": ["met", "near"]}`, `all 0 completed: achieved 1, near 1: 1/2: near`},
		{"what is out does not count", `{"id": "k", "targets": ["met", "withdrawn"], "programs": ["cancelled"]}`, `all 0 completed: achieved 1, out 2: 1/1: achieved`},
		{"all out", `{"id": "k", "targets": ["withdrawn"], "programs": ["cancelled"]}`, `all 0 completed: out 2: ?/?:`},
		{"no stage known", `{"id": "k", "targets": ["met"], "programs": ["silent"]}`, `all 0 completed: achieved 1, unknown 1: 1/2: unknown`},
		{"nothing of the name", `{"id": "k", "targets": ["x"], "programs": ["y"], "instruments": ["z"]}`, `all 0 completed: unknown 3: 0/3: unknown`},
		{"any", `{"id": "k", "rule": "any", "targets": ["failed", "met"]}`, `any 0 completed: achieved 1, failed 1: 1/2: achieved`},
		{"any, open", `{"id": "k", "rule": "any", "targets": ["failed", "open", "unknown"]}`, `any 0 completed: open 1, failed 1, unknown 1: 0/3: open`},
		{"any, unknown", `{"id": "k", "rule": "any", "targets": ["failed", "unknown"]}`, `any 0 completed: failed 1, unknown 1: 0/2: unknown`},
		{"any, none", `{"id": "k", "rule": "any", "targets": ["failed"]}`, `any 0 completed: failed 1: 0/1: failed`},
		{"count reached", `{"id": "k", "rule": "count", "atLeast": 2, "targets": ["met", "failed"], "instruments": ["issued"]}`, `count 2 completed: achieved 2, failed 1: 2/3: achieved`},
		{"count open", `{"id": "k", "rule": "count", "atLeast": 2, "targets": ["met", "failed", "open"]}`, `count 2 completed: achieved 1, open 1, failed 1: 1/3: open`},
		{"count out of reach", `{"id": "k", "rule": "count", "atLeast": 3, "targets": ["met", "failed", "open"]}`, `count 3 completed: achieved 1, open 1, failed 1: 1/3: failed`},
		{"count without a number", `{"id": "k", "rule": "count", "targets": ["met"]}`, `count 0 completed: achieved 1: 1/1: unknown`},
		{"an unknown rule", `{"id": "k", "rule": "most", "targets": ["met"]}`, `most 0 completed: achieved 1: 1/1: unknown`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := assessDoc(t, fmt.Sprintf(doc, test.task), "2022-12-31", resolution.Options{})
			if got := keyTaskText(a.KeyTasks[0]); got != test.want {
				t.Errorf("key task = %q, want %q", got, test.want)
			}
		})
	}
	a := assessDoc(t, fmt.Sprintf(doc, `{"id": "k", "targets": ["met"], "programs": ["implementing"], "instruments": ["issued", "z"]}`), "2022-12-31", resolution.Options{})
	text := func(s string) resolution.Text { return resolution.Text{Text: s} }
	want := []resolution.KeyTaskLink{
		{Section: resolution.SectionTargets, ID: "met", Title: text("Met"), Group: "achieved"},
		{Section: resolution.SectionPrograms, ID: "implementing", Title: text("Doing"), Group: "open"},
		{Section: resolution.SectionInstruments, ID: "issued", Title: text("Plan"), Group: "achieved"},
		{Section: resolution.SectionInstruments, ID: "z", Group: "unknown"},
	}
	if diff := cmp.Diff(want, a.KeyTasks[0].Links); diff != "" {
		t.Errorf("links (-want +got):\n%s", diff)
	}
}

func TestValidate_keyTasks(t *testing.T) {
	const head = `{"schema": "nghiquyet/1", "resolution": {"id": "r", "instruments": [{"id": "i", "kind": "plan"}, {"id": "j", "kind": "plan"}], "keyTasks": [%s]}}`
	tests := []struct {
		name, task string
		want       []string
	}{
		{"sound", `{"id": "k", "instruments": ["i", "j"], "rule": "count", "atLeast": 2, "doneFrom": "issued"}`, nil},
		{"one of what is named in two lists", `{"id": "k", "instruments": ["i"], "programs": ["p"], "rule": "count", "atLeast": 1}`, []string{`error unknown-reference resolution.keyTasks[0].programs[0] "p"`}},
		{"all of what is named in three lists", `{"id": "k", "instruments": ["i"], "programs": ["p"], "targets": ["t"], "rule": "count", "atLeast": 3}`,
			[]string{`error unknown-reference resolution.keyTasks[0].targets[0] "t"`, `error unknown-reference resolution.keyTasks[0].programs[0] "p"`}},
		{"twice", `{"id": "k", "instruments": ["i", "i"]}`, []string{`error duplicate-id resolution.keyTasks[0].instruments[1] "i"`}},
		{"rule", `{"id": "k", "rule": "most"}`, []string{`error unknown-word resolution.keyTasks[0].rule "most"`}},
		{"stage", `{"id": "k", "doneFrom": "cancelled"}`, []string{`error unknown-word resolution.keyTasks[0].doneFrom "cancelled"`}},
		{"count without a number", `{"id": "k", "instruments": ["i"], "rule": "count"}`, []string{`error count-missing resolution.keyTasks[0].atLeast "0"`}},
		{"more than there are", `{"id": "k", "instruments": ["i"], "rule": "count", "atLeast": 2}`, []string{`warning part-above-whole resolution.keyTasks[0].atLeast "2"`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, _ := read(t, fmt.Sprintf(head, test.task))
			var got []string
			for _, f := range resolution.Validate(&d) {
				got = append(got, fmt.Sprintf("%s %s %s %q", f.Severity, f.Code, f.Path, f.Value))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("Validate (-want +got):\n%s", diff)
			}
		})
	}
}
