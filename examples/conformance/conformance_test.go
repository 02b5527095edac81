package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const published = "../../indicator/method/testdata/vectors.json"

func mustRead(t *testing.T) []vector {
	t.Helper()
	vectors, err := read(published)
	if err != nil {
		t.Fatal(err)
	}
	return vectors
}

// Every vector in scope is reproduced, and of those documented as mismatches
// none is.
func TestVectors(t *testing.T) {
	mismatches := 0
	for _, v := range mustRead(t) {
		t.Run(v.ID, func(t *testing.T) {
			j := v.judge()
			if j.outcome != passed {
				t.Errorf("%s (%s): %s: %s", v.ID, v.Method, outcomes[j.outcome], j.text)
			}
			if v.Reproduced != nil && !*v.Reproduced {
				mismatches++
				if !strings.HasPrefix(j.text, "documented mismatch: ") {
					t.Errorf("%s: %q, want it reported as a documented mismatch", v.ID, j.text)
				}
			}
		})
	}
	if mismatches != 3 {
		t.Errorf("%d documented mismatches, want 3", mismatches)
	}
}

// A falsified expectation fails: each member of each vector in turn. What the
// inputs do not determine can be wrong unnoticed within bounds.
func TestFalsifiedExpectationFails(t *testing.T) {
	for _, v := range mustRead(t) {
		if v.Reproduced != nil && !*v.Reproduced {
			continue
		}
		for name, want := range v.Expected {
			for _, wrong := range falsified(want) {
				w := v
				w.Expected = maps.Clone(v.Expected)
				w.Expected[name] = wrong
				if j := w.judge(); j.outcome != failed {
					t.Errorf("%s (%s): expected.%s = %v instead of %v: %s, want failed",
						v.ID, v.Method, name, wrong, want, outcomes[j.outcome])
				}
			}
		}
	}
}

// falsified returns what is not want.
func falsified(want any) []any {
	switch want := want.(type) {
	case json.Number:
		// Each is farther off than any tolerance in the file.
		return []any{nil, "words", json.Number("1234567.8"), json.Number("-7777.7")}
	case string:
		return []any{nil, want + "s", "on_hold", json.Number("1")}
	case []any:
		longer := append(slices.Clone(want), json.Number("1"))
		other := slices.Clone(want)
		other[len(other)-1] = falsified(other[len(other)-1])[0]
		return []any{nil, []any{}, longer, other}
	}
	return []any{"words", json.Number("0"), []any{}}
}

// A mismatch that is none any more is a failure.
func TestMismatchMustDiffer(t *testing.T) {
	no := false
	for _, v := range mustRead(t)[:50] {
		v.Reproduced = &no
		if j := v.judge(); j.outcome != failed || !strings.Contains(j.text, "documented as a mismatch") {
			t.Errorf("%s: %s: %s, want failed", v.ID, outcomes[j.outcome], j.text)
		}
	}
}

// Nothing depends on what a vector is called.
func TestIDDoesNotMatter(t *testing.T) {
	for _, v := range mustRead(t) {
		want := v.judge()
		v.ID = "x"
		if got := v.judge(); got != want {
			t.Errorf("%s: %v under another id, want %v", v.ID, got, want)
		}
	}
}

func TestRun(t *testing.T) {
	const ratio = `{"id": "%", "method": "plan-ratio", "tolerance": 0.05, "inputs": {"current": 5775, "target": 8227}, "expected": {"percent": 70.2}}`
	tests := []struct {
		name, file string
		want       int
		out        string
	}{
		{name: "passed", file: "[" + ratio + "]", want: exitPassed, out: "1 passed, 0 failed, 0 skipped\n"},
		{name: "empty", file: "[]", want: exitPassed, out: "0 passed, 0 failed, 0 skipped\n"},
		{
			name: "one failed and one skipped",
			file: "[" + strings.Replace(ratio, "70.2", "71.2", 1) + `, {"id": "m", "method": "plan-ratio/mirror"}]`,
			want: exitFailed,
			out: "failed % (plan-ratio): percent: expected 71.2, got 70.195697094931\n" +
				"skipped m (plan-ratio/mirror): not in scope: an import format\n" +
				"0 passed, 1 failed, 1 skipped\n",
		},
		{
			name: "unknown method",
			file: `[{"id": "u", "method": "plan-ratio/new", "expected": {"percent": 1}}]`,
			want: exitPassed,
			out:  "skipped u (plan-ratio/new): the library has no such method\n0 passed, 0 failed, 1 skipped\n",
		},
		{
			name: "unknown figure",
			file: "[" + strings.Replace(ratio, `"percent"`, `"per mille"`, 1) + "]",
			want: exitFailed,
			out:  "failed % (plan-ratio): per mille: expected, but nothing computes it\n0 passed, 1 failed, 0 skipped\n",
		},
		{
			name: "missing input",
			file: "[" + strings.Replace(ratio, `"target"`, `"goal"`, 1) + "]",
			want: exitFailed,
			out:  "failed % (plan-ratio): inputs.target: missing\n0 passed, 1 failed, 0 skipped\n",
		},
		{
			name: "input of another kind",
			file: "[" + strings.Replace(ratio, `8227`, `"8,227"`, 1) + "]",
			want: exitFailed,
			out: "failed % (plan-ratio): inputs.target: want a number of at most 18 digits, not \"8,227\"\n" +
				"0 passed, 1 failed, 0 skipped\n",
		},
		{
			name: "nothing expected",
			file: `[{"id": "n", "method": "plan-ratio", "inputs": {}}]`,
			want: exitFailed,
			out: "failed n (plan-ratio): expected: want an object with at least one member\n" +
				"0 passed, 1 failed, 0 skipped\n",
		},
		{
			name: "no object expected",
			file: `[{"id": "n", "method": "plan-ratio", "inputs": 1, "expected": 5}]`,
			want: exitFailed,
			out: "failed n (plan-ratio): expected: want an object with at least one member\n" +
				"0 passed, 1 failed, 0 skipped\n",
		},
		{
			name: "no object of inputs",
			file: `[{"id": "n", "method": "aggregate/sum", "inputs": [1], "expected": {"sum": 1}}]`,
			want: exitFailed,
			out:  "failed n (aggregate/sum): inputs.values: missing\n0 passed, 1 failed, 0 skipped\n",
		},
		{
			name: "tolerance below 0",
			file: "[" + strings.Replace(ratio, `0.05`, `-1`, 1) + "]",
			want: exitFailed,
			out:  "failed % (plan-ratio): tolerance -1: want a number from 0 up\n0 passed, 1 failed, 0 skipped\n",
		},
		{
			name: "tolerance that is none",
			file: "[" + strings.Replace(ratio, `0.05`, `{}`, 1) + "]",
			want: exitFailed,
			out:  "failed % (plan-ratio): tolerance {}: want a number from 0 up\n0 passed, 1 failed, 0 skipped\n",
		},
		{
			name: "tolerance of null",
			file: "[" + strings.Replace(ratio, `0.05`, `null`, 1) + "]",
			want: exitFailed,
			out:  "failed % (plan-ratio): percent: expected 70.2, got 70.195697094931\n0 passed, 1 failed, 0 skipped\n",
		},
		{
			name: "one written wrong",
			file: "[" + ratio + "," + strings.Replace(ratio, `"%"`, `1`, 1) + "]",
			want: exitFailed,
			out: "failed  (plan-ratio): json: cannot unmarshal number into Go struct field vector.id of type string\n" +
				"1 passed, 1 failed, 0 skipped\n",
		},
		{name: "no JSON", file: "[", want: exitUnreadable},
		{name: "an object", file: "{}", want: exitUnreadable},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), "vectors.json")
			if err := os.WriteFile(name, []byte(test.file), 0o600); err != nil {
				t.Fatal(err)
			}
			var out, errs bytes.Buffer
			got := run([]string{name}, &out, &errs)
			if got != test.want || out.String() != test.out {
				t.Errorf("run = %d, %q, want %d, %q", got, out.String(), test.want, test.out)
			}
			if (errs.Len() > 0) != (test.want == exitUnreadable) {
				t.Errorf("run wrote %q to standard error", errs.String())
			}
		})
	}
}

type unwritable struct{}

func (unwritable) Write([]byte) (int, error) { return 0, os.ErrClosed }

// A result that cannot be written is no success.
func TestRunUnwritable(t *testing.T) {
	var errs bytes.Buffer
	if got := run([]string{published}, unwritable{}, &errs); got != exitUnreadable || errs.Len() == 0 {
		t.Errorf("run = %d, %q, want %d and a line to standard error", got, errs.String(), exitUnreadable)
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"a", "b"}, {"-h"}, {"testdata/none.json"}} {
		var out, errs bytes.Buffer
		if got := run(args, &out, &errs); got != exitUnreadable || errs.Len() == 0 || out.Len() > 0 {
			t.Errorf("run(%q) = %d, %q, %q, want %d and a line to standard error only",
				args, got, out.String(), errs.String(), exitUnreadable)
		}
	}
}

// No input makes the program panic: each member of each vector in turn is
// missing, null or something else.
func TestBrokenInputs(t *testing.T) {
	others := []any{
		nil, "", "x", json.Number("0"), json.Number("-1"), json.Number("1e400"), json.Number("10000000"),
		true, []any{}, []any{nil}, []any{"x"}, map[string]any{}, map[string]any{"x": nil},
	}
	seen := map[string]bool{}
	for _, v := range mustRead(t) {
		if shape := v.Method + strings.Join(slices.Sorted(maps.Keys(v.Inputs)), " "); seen[shape] {
			continue
		} else {
			seen[shape] = true
		}
		for name := range v.Inputs {
			w := v
			w.Inputs = maps.Clone(v.Inputs)
			delete(w.Inputs, name)
			w.judge()
			for _, other := range others {
				w.Inputs[name] = other
				w.judge()
			}
		}
	}
}
