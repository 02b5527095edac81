package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite testdata/output.txt")

const (
	targetsFile = "testdata/targets.json"
	resultsFile = "testdata/results.json"
)

func TestGolden(t *testing.T) {
	var stdout, stderr bytes.Buffer
	code := run([]string{targetsFile, resultsFile}, &stdout, &stderr)
	if code != exitFailed || stderr.Len() > 0 {
		t.Errorf("run(TARGETS, RESULTS) = %d, %q on standard error, want %d and nothing", code, &stderr, exitFailed)
	}
	if *update {
		if err := os.WriteFile("testdata/output.txt", stdout.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/output.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), stdout.String()); diff != "" {
		t.Errorf("output (-want +got):\n%s", diff)
	}
}

func TestTargetsAlone(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if code := run([]string{targetsFile}, &stdout, &stderr); code != exitPassed {
		t.Errorf("run(TARGETS) = %d, %q, want %d", code, &stderr, exitPassed)
	}
	if got, want := stdout.String(), "357 passed, 0 failed, 0 skipped\n"; got != want {
		t.Errorf("run(TARGETS) prints %q, want %q", got, want)
	}
}

// The differences from print have all been read.
func TestDifferences(t *testing.T) {
	text, err := os.ReadFile("testdata/differences.txt")
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			want = append(want, line)
		}
	}
	for _, j := range judgeResults(mustRead(t, resultsFile)) {
		if j.outcome == failed {
			got = append(got, j.record)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("records that differ from print (-reviewed +got):\n%s", diff)
	}
}

// What the compilers found consistent passes, what they found inconsistent
// fails.
func TestCheckOfTheCompilers(t *testing.T) {
	records := mustRead(t, resultsFile)
	want := map[string]outcome{"consistent": passed, "inconsistent": failed}
	judged := 0
	for i, j := range judgeResults(records) {
		if w, ok := want[records[i].text("check")]; ok {
			judged++
			if j.outcome != w {
				t.Errorf("%s: %s, want %s: %s", j.record, outcomes[j.outcome], outcomes[w], j.text)
			}
		}
	}
	if judged == 0 {
		t.Error("no record has a check")
	}
}

func TestUnreadable(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"no argument", nil, "usage: "},
		{"three arguments", []string{targetsFile, resultsFile, resultsFile}, "usage: "},
		{"a flag", []string{"-x"}, "usage: "},
		{"no such file", []string{filepath.Join(dir, "none.json")}, "corpus: open "},
		{"no such results", []string{targetsFile, filepath.Join(dir, "none.json")}, "corpus: open "},
		{"broken", []string{write("broken.json", `[{"id": }]`)}, "broken.json: at byte 9: "},
		{"broken in a line", []string{write("line.json", "{\"id\": 1}\n{\"id\": }")}, "line.json: at byte 18: "},
		{"cut off", []string{write("cut.json", `{"id": 1`)}, "cut.json: want an array of records: unexpected EOF"},
		{"an object", []string{write("object.json", `{}`)}, "object.json: want an array of records: [0] has no id, no targets and no record_kind"},
		{"an object of lists", []string{write("lists.json", `{"documents": []}`)}, "lists.json: want an array of records: [0] has no id"},
		{"null", []string{write("null.json", `null`)}, "null.json: want an array of records: null"},
		{"a number", []string{write("number.json", `7`)}, "number.json: want an array of records: "},
		{"empty", []string{write("empty.json", ``)}, "empty.json: at byte 0: want an array of records: "},
		{"not UTF-8", []string{write("latin.json", "[{\"id\": \"\xe9\"}]")}, "latin.json: at byte 10: want text in UTF-8"},
		{"broken results", []string{targetsFile, write("results.json", `[`)}, "results.json: at byte 1: "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run(test.args, &stdout, &stderr); code != exitUnreadable {
				t.Errorf("run(%q) = %d, want %d", test.args, code, exitUnreadable)
			}
			if !strings.Contains(stderr.String(), test.want) || stdout.Len() > 0 {
				t.Errorf("run(%q) prints %q and on standard error %q, want nothing and %q", test.args, &stdout, &stderr, test.want)
			}
		})
	}
}

// A file may have a record a line, and a byte order mark.
func TestShapesOfFiles(t *testing.T) {
	const first, second = `{"id": "a", "targets": []}`, `{"id": "b", "targets": []}`
	for name, text := range map[string]string{
		"array":             "[" + first + "," + second + "]",
		"a record a line":   first + "\n" + second + "\n",
		"one after another": " " + first + second,
		"byte order mark":   "\ufeff[" + first + ",\n" + second + "]",
	} {
		t.Run(name, func(t *testing.T) {
			records, err := readRecords([]byte(text))
			if err != nil || len(records) != 2 || records[1].text("id") != "b" {
				t.Errorf("readRecords(%q) = %v, %v, want two records", text, records, err)
			}
		})
	}
}

// What is wrong with one record spoils no other.
func TestDoubtfulDocuments(t *testing.T) {
	const sound = `{"n": "1", "kind": "level_at_deadline", "value": "1", "direction": "up"}`
	tests := []struct{ name, documents, want string }{
		{"results for targets", `[{"id": "r1", "record_kind": "tally"}]`, "failed r1: not readable: targets: want an array of records"},
		{"no targets", `[{"id": "d", "targets": null}, {"id": "e", "targets": []}]`, ""},
		{"targets in an object", `[{"id": "d", "targets": {}}]`, "failed d: not readable: targets: {}: want an array of records"},
		{"a member twice", `[{"id": "d", "id": "e", "targets": []}]`, "failed e: not readable: id: stands twice: want it once"},
		{"a member of a target twice", `[{"id": "d", "targets": [{"n": "1", "kind": "every_year", "kind": "rank"}]}]`, "failed d/1: not expressible: kind: stands twice: want it once"},
		{"another term", `[{"id": "d", "term": "2020 and 2025", "targets": [` + sound + `]}]`, `failed d: not readable: term: "2020 and 2025": want a term such as 2020-2025; passed d/1: `},
		{"the same number twice", `[{"id": "d", "targets": [` + sound + `,` + sound + `]}]`, "passed d/1: ; passed d/1#2: "},
		{"no name", `[{"targets": [` + sound + `, 7]}]`, "passed [0]/1: ; failed [0]/#1: not expressible: 7: want an object"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var lines []string
			for _, j := range judgeTargets(recordsIn(t, test.documents)) {
				lines = append(lines, outcomes[j.outcome]+" "+j.record+": "+j.text)
			}
			got := strings.Join(lines, "; ")
			if test.want == "" && got != "" || !strings.HasPrefix(got, test.want) {
				t.Errorf("judgements of %s = %s, want %s", test.documents, got, test.want)
			}
		})
	}
}

func mustRead(t testing.TB, name string) []record {
	t.Helper()
	records, err := readFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// recordsIn returns the records of a JSON array.
func recordsIn(t testing.TB, text string) []record {
	t.Helper()
	records, err := recordsOf([]byte(text), "")
	if err != nil {
		t.Fatalf("recordsOf(%s) error = %v", text, err)
	}
	return records
}

// Neither ids nor the order of records decide anything.
func TestNamesAndOrderDecideNothing(t *testing.T) {
	var documents, results []map[string]any
	decode(t, targetsFile, &documents)
	decode(t, resultsFile, &results)
	before := summary(t, documents, results)
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(documents), func(i, j int) { documents[i], documents[j] = documents[j], documents[i] })
	random.Shuffle(len(results), func(i, j int) { results[i], results[j] = results[j], results[i] })
	for i, d := range documents {
		d["id"] = fmt.Sprint("document", i)
	}
	for i, r := range results {
		r["id"] = fmt.Sprint("result", i)
	}
	if diff := cmp.Diff(before, summary(t, documents, results)); diff != "" {
		t.Errorf("answers after renaming and shuffling (-before +after):\n%s", diff)
	}
}

func decode(t *testing.T, name string, v any) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(data, v)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// summary returns all answers but the names, in their own order.
func summary(t *testing.T, documents, results []map[string]any) []string {
	t.Helper()
	var lines []string
	add := func(judgements []judgement) {
		for _, j := range judgements {
			lines = append(lines, outcomes[j.outcome]+": "+j.text)
		}
	}
	add(judgeTargets(recordsIn(t, encode(t, documents))))
	add(judgeResults(recordsIn(t, encode(t, results))))
	slices.Sort(lines)
	return lines
}

func encode(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// A record that is falsified fails, whichever it is.
func TestFalsified(t *testing.T) {
	falsify := []struct {
		name  string
		apply func(r map[string]any) bool
	}{
		{"percentage", func(r map[string]any) bool {
			if r["target"] == nil || r["actual"] == nil || r["published_percent"] == nil {
				return false
			}
			r["published_percent"] = "37.5"
			return true
		}},
		{"verdict", func(r map[string]any) bool {
			if r["published_verdict"] == nil {
				return false
			}
			if strings.HasPrefix(r["published_verdict"].(string), "không") {
				r["published_verdict"] = "vượt"
			} else {
				r["published_verdict"] = "không đạt"
			}
			return true
		}},
		{"tally", func(r map[string]any) bool {
			tally, _ := r["tally"].(map[string]any)
			for label, count := range tally {
				if n, ok := count.(float64); ok {
					tally[label] = n + 30
					return true
				}
			}
			return false
		}},
		{"number of targets", func(r map[string]any) bool {
			if r["tally"] != nil {
				r["target"] = "1"
			}
			return r["tally"] != nil
		}},
	}
	for _, f := range falsify {
		t.Run(f.name, func(t *testing.T) {
			var results, falsified []map[string]any
			decode(t, resultsFile, &results)
			passing := judgeResults(recordsIn(t, encode(t, results)))
			for i, r := range results {
				if passing[i].outcome == passed && f.apply(r) {
					falsified = append(falsified, r)
				}
			}
			if len(falsified) == 0 {
				t.Fatal("no record to falsify")
			}
			for _, j := range judgeResults(recordsIn(t, encode(t, falsified))) {
				if j.outcome != failed {
					t.Errorf("%s: %s, want failed", j.record, outcomes[j.outcome])
				}
			}
		})
	}
}

func FuzzTargets(f *testing.F) {
	f.Add([]byte(`[{"id": "d", "term": "2020-2025", "targets": [{"n": "1", "kind": "every_year", "value": 5, "value2": "6", "comparison": "at_least", "due": "each year", "direction": "up", "text_vi": "giảm"}]}]`))
	f.Add([]byte(`[{"targets": [{"n": "1", "part_of": "2"}, {"n": "2", "part_of": "1"}, {"n": "2", "part_of": "2"}, null, 7]}, 3]`))
	f.Add([]byte(`[{"term": "2020-2025", "targets": [{"n": 1, "kind": "compound"}, {"n": 2, "part_of": 1, "kind": "level_at_deadline", "value": "81.52", "due": "2021"}, {"n": 3, "part_of": 1, "kind": "level_at_deadline", "value": "84.29", "due": "2022", "baseline": "<1", "actual": "x"}]}]`))
	f.Add([]byte(`{"id": "d", "targets": [{"n": "1", "kind": "compound", "value": "12-13% trở lên", "due": "năm học 2024-2025", "baseline": "46/112", "weight": {"a": 1}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		documents, err := readRecords(data)
		if err != nil {
			return
		}
		for _, j := range judgeTargets(documents) {
			if j.outcome == skipped || (j.outcome == failed) == (j.text == "") {
				t.Errorf("%s: %s %q, want passed, or failed with a text", j.record, outcomes[j.outcome], j.text)
			}
		}
	})
}

func FuzzResults(f *testing.F) {
	f.Add([]byte(`[{"record_kind": "indicator", "target": "35", "actual": 36, "published_percent": "103", "percent_meaning": "actual as % of target", "as_of": "2020-05", "term": "2015-2020", "direction": "up", "published_verdict": "vượt"}]`))
	f.Add([]byte(`[{"record_kind": "tally", "target": "19", "tally": {"met": 3, "exceeded": "4/4", "economy": "1/2", "over_75pct": 2, "remaining": 1}, "published_percent": 50}]`))
	f.Add([]byte(`[{"as_of": "after >1 year", "term": "2020-2025", "target": 0, "target2": -1, "target_comparison": "between", "actual": "11/12", "published_overshoot": "1e5"}]`))
	f.Add([]byte(`{"id": "r", "target": "8-9", "actual": "11/12", "unit": "%", "published_percent": ">114", "report": "tổng kết", "direction": "down", "term": "2025"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		records, err := readRecords(data)
		if err != nil {
			return
		}
		judgements := judgeResults(records)
		if len(judgements) != len(records) {
			t.Errorf("%d judgements of %d records", len(judgements), len(records))
		}
		for _, j := range judgements {
			if (j.outcome == passed) != (strings.Trim(j.text, "; ") == "") {
				t.Errorf("%s: %s %q, want a text unless passed", j.record, outcomes[j.outcome], j.text)
			}
		}
	})
}
