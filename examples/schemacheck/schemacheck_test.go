package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// structural are the errors of Validate that the schema refuses as well.
var structural = map[finding.Code]bool{
	"":                               true, // what cannot be read
	resolution.CodeUnknownSchema:     true,
	resolution.CodeMissingID:         true,
	resolution.CodeUnknownWord:       true,
	resolution.CodeUndatedSuccession: true,
	resolution.CodeUndatedAmendment:  true,
	indicator.CodeMissingIndicator:   true,
	indicator.CodePeriodMissing:      true,
	indicator.CodeRevisionUndated:    true,
	indicator.CodeNegativeCount:      true,
	indicator.CodeNegativeValue:      true,
	indicator.CodeDenominator:        true,
	program.CodeUnknownStage:         true,
	program.CodeUnknownProgressBy:    true,
	program.CodeNegativeWeight:       true,
	program.CodeMissingDue:           true,
}

// beyond are the errors of Validate that no schema can find, as they speak of
// several members or of other places of the document.
var beyond = map[finding.Code]bool{
	resolution.CodeDuplicateID:       true,
	resolution.CodeAddedAndRemoved:   true,
	resolution.CodeUnknownReference:  true,
	resolution.CodeUnknownSource:     true,
	resolution.CodeCircularReference: true,
	resolution.CodeEndBeforeStart:    true,
	resolution.CodeParentLevel:       true,
	resolution.CodeSuccessionUnits:   true,
	resolution.CodeUnitEndsTwice:     true,
	indicator.CodeIndicatorRedefined: true,
	indicator.CodeUnknownStatus:      true,
	indicator.CodeUnitMismatch:       true,
	indicator.CodeAggregation:        true,
	indicator.CodeMeasureSpan:        true,
	indicator.CodeSeriesSpan:         true,
	indicator.CodeCountMissing:       true,
	indicator.CodeRangeUpsideDown:    true,
	indicator.CodeRangeWithoutHigh:   true,
	indicator.CodeFigureMissing:      true,
	indicator.CodeDuplicateStep:      true,
	program.CodeDanglingDependency:   true,
	program.CodeDependencyCycle:      true,
	program.CodeDueBeforeStart:       true,
	program.CodeNoFigure:             true,
	program.CodeUnknownRecurrence:    true,
	program.CodeDuplicateOccurrence:  true,
}

// unreportedWords are members whose unknown words the schema refuses and
// Validate does not report.
var unreportedWords = []string{
	"resolution.targets[].revisions[].path.kind",
	"results.declared[].outlook",
	"results.declared[].verdicts[]",
	"results.indicators[].direction",
	"results.indicators[].series",
	"results.tallies[].classes[].basis",
	"results.tallies[].classes[].outlook",
	"results.tallies[].scope.kind",
}

// alwaysWritten are members that every document of the library has. The schema
// wants them; without them the library reads them as empty or 0.
var alwaysWritten = []string{
	"resolution.dissemination.conferences[].attendance[].audience",
	"resolution.dissemination.conferences[].coverage.kind",
	"resolution.instruments[].byUnit.counts[].percent.kind",
	"resolution.notPublished[].text",
	"resolution.programs[].tasks[].occurrences[].period",
	"results.declared[].target",
	"results.programCounts[].count",
	"results.programCounts[].label",
	"results.tallies[].classes",
	"results.tallies[].classes[].count",
	"results.tallies[].classes[].label",
	"results.tallies[].fields[].count",
	"results.tallies[].fields[].field",
	"results.tallies[].fields[].of",
}

const whole = "testdata/whole.json"

// examples returns the dossiers of the other examples.
func examples(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, pattern := range []string{"../*/dossier.json", "../dossiers/*.json"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Fatal("no example dossiers found")
	}
	return files
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestSoundDossiers(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if code := run(append(examples(t), whole), &stdout, &stderr); code != 0 {
		t.Errorf("run = %d, want 0\n%s%s", code, &stdout, &stderr)
	}
}

// TestMutilatedDossiers puts faults in sound dossiers, one at a time, and wants
// the schema and the library to agree on each.
func TestMutilatedDossiers(t *testing.T) {
	schema, err := compile()
	if err != nil {
		t.Fatal(err)
	}
	excused := map[string]int{}
	for _, path := range append(unreportedWords, alwaysWritten...) {
		excused[path] = 0
	}
	files := append(examples(t), whole)
	for _, file := range files {
		faults := someFaults
		if file == whole {
			faults = everyFault
		}
		for m := range mutants(t, read(t, file), faults) {
			refused := bySchema(schema, m.data)
			list := byLibrary(m.data)
			must := false
			for _, f := range list {
				if !structural[f.Code] && !beyond[f.Code] {
					t.Errorf("%s: code %q is neither structural nor beyond the schema", file, f.Code)
				}
				must = must || structural[f.Code]
			}
			switch {
			case must && refused == nil:
				t.Errorf("%s: %s: %s: the schema accepts what the library refuses: %v", file, m.path, m.fault, list)
			case refused != nil && len(list) == 0:
				if !excuse(excused, m) {
					t.Errorf("%s: %s: %s: the library accepts what the schema refuses: %v", file, m.path, m.fault, refused)
				}
			}
		}
	}
	for path, n := range excused {
		if n == 0 {
			t.Errorf("%s: schema and library agree: delete it from the table", path)
		}
	}
}

// excuse reports whether a mutant is one of those that are known to differ: at
// a path of the tables, or with an empty value above it.
func excuse(excused map[string]int, m mutant) bool {
	found := false
	for path := range excused {
		switch {
		case path == m.path,
			m.fault == "{}" && parent(path) == m.path,
			m.fault == "null" && parent(path) == m.path,
			(m.fault == "[null]" || m.fault == "[{}]") && (parent(path) == m.path+"[]" || path == m.path+"[]"):
			excused[path]++
			found = true
		}
	}
	return found
}

// parent returns the path of what holds a member.
func parent(path string) string { return path[:max(strings.LastIndexByte(path, '.'), 0)] }

// TestWholeHasEveryMember keeps the mutilations complete: each member that the
// schema knows is somewhere in the document that they are made of.
func TestWholeHasEveryMember(t *testing.T) {
	type object struct {
		Properties map[string]json.RawMessage
	}
	var schema struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(resolution.Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	d, err := resolution.DecodeStrict(bytes.NewReader(read(t, whole)), resolution.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	there := membersOf(d)
	schema.Defs["resolution.Dossier"] = schema.object
	for name, o := range schema.Defs {
		for member := range o.Properties {
			if !there[name+"."+member] {
				t.Errorf("%s has no %s of a %s", whole, member, name)
			}
		}
	}
}

func TestRun(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken.json")
	if err := os.WriteFile(broken, []byte(`{"schema": "nghiquyet/1", "resolution": {"id": "", "zzz": 1}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, file string
		code       int
		stdout     []string
	}{
		{"refused by both", broken, 1, []string{"schema: ", "library: ", "zzz"}},
		{"missing", "missing.json", 2, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run([]string{test.file}, &stdout, &stderr); code != test.code {
				t.Errorf("run(%q) = %d, want %d", test.file, code, test.code)
			}
			for _, text := range test.stdout {
				if !strings.Contains(stdout.String(), text) {
					t.Errorf("run(%q) prints %q, want it to say %q", test.file, &stdout, text)
				}
			}
		})
	}
}
