package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	furtherTargets = "testdata/further-targets.json"
	furtherResults = "testdata/further-results.json"
)

// Each further target is expressed as is written beside it, without loss.
func TestFurtherTargets(t *testing.T) {
	for _, r := range mustRead(t, furtherTargets) {
		d := documentOf(&r)
		records, err := recordsOf(r.members["targets"], "")
		if err != nil {
			t.Fatal(err)
		}
		want := make([]json.RawMessage, len(records))
		for i := range records {
			want[i] = records[i].members["want"]
			delete(records[i].members, "want")
		}
		for i, x := range d.express(records) {
			t.Run(x.target.ID, func(t *testing.T) {
				if len(x.record.problems) > 0 {
					t.Errorf("problems = %q, want none", x.record.problems)
				}
				if diff := cmp.Diff(compact(t, want[i]), own(t, x)); diff != "" {
					t.Errorf("target of %q (-want +got):\n%s", x.text, diff)
				}
			})
		}
	}
}

// own returns what rules decide of a target, without its parts.
func own(t *testing.T, x *typed) string {
	target := x.target
	target.Parts.Targets, target.Allocations, target.Source = nil, nil, ""
	return sketch(t, &target)
}

func compact(t *testing.T, text json.RawMessage) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, text); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Each further result is judged as is written beside it.
func TestFurtherResults(t *testing.T) {
	records := mustRead(t, furtherResults)
	for i, j := range judgeResults(records) {
		t.Run(j.record, func(t *testing.T) {
			want, text := records[i].text("want"), records[i].text("text")
			if got := outcomes[j.outcome]; got != want || !strings.HasPrefix(j.text, text) {
				t.Errorf("%s: %s: %s, want %s: %s", j.record, got, j.text, want, text)
			}
		})
	}
}
