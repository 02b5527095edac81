package findingtest_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/finding/findingtest"
)

// A recorder is a test that takes down what is reported.
type recorder struct {
	testing.TB
	reports []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.reports = append(r.reports, fmt.Sprintf(format, args...))
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.Errorf("fatal: "+format, args...)
}

// check compares the reports with what each is to contain.
func (r *recorder) check(t *testing.T, want []string) {
	t.Helper()
	if len(r.reports) != len(want) {
		t.Errorf("%d reports, want %d:\n%s", len(r.reports), len(want), strings.Join(r.reports, "\n"))
		return
	}
	for i, report := range r.reports {
		if !strings.Contains(report, want[i]) {
			t.Errorf("report %s\nwant %s", report, want[i])
		}
	}
}

// validate finds what the example says it does: {"codes": ["a", "b"]}.
func validate(example []byte) (finding.List, error) {
	var document struct {
		Codes []finding.Code
		Err   string
	}
	if err := json.Unmarshal(example, &document); err != nil {
		return nil, err
	}
	if document.Err != "" {
		return nil, errors.New(document.Err)
	}
	var list finding.List
	for _, code := range document.Codes {
		list = append(list, finding.Finding{Code: code, Path: "codes"})
	}
	return list, nil
}

const good = `package p

import "github.com/nghiquyet/nghiquyet/indicator/finding"

// Limit is no code.
const Limit = 12

// The codes.
const (
	// CodeLate reports a target that falls due after the term.
	//
	// Example:
	//
	//	{"codes": ["due-after-end"]}
	//
	// The term has a last day.
	CodeLate finding.Code = "due-after-end"

	// CodeLost reports two of a kind.
	//
	// Example:
	//
	//	{
	//	  "codes": ["duplicate-id-2", "duplicate-id-2"]
	//	}
	//
	// Example:
	//
	//	{"codes": ["duplicate-id-2"]}
	CodeLost = finding.Code("duplicate-id-2")
)

// CodeCycle reports a cycle.
//
// No example: a cycle takes
// two documents.
const CodeCycle Code = "cycle"

type Code = finding.Code

var name, size = "x", 2
`

func TestCodes(t *testing.T) {
	// source returns a file with one constant under the given comment.
	source := func(comment, constant string) string {
		return "package p\n\nconst (\n\t" + strings.ReplaceAll(comment, "\n", "\n\t") + "\n\t" + constant + "\n)\n"
	}
	const (
		sound   = "// CodeLate reports.\n//\n// Example:\n//\n//\t{\"codes\": [\"late\"]}"
		late    = `CodeLate finding.Code = "late"`
		example = "// CodeLate reports.\n//\n// Example:\n//\n"
	)
	tests := []struct {
		name   string
		source string
		want   []string
	}{
		{"good", good, nil},
		{"sound", source(sound, late), nil},
		{"not Go", "package", []string{"fatal: findingtest.Codes: "}},
		{"no codes", "package p\n\nconst A, B, C int = 1, 2, 3\n\nconst D time.Duration = 4\n\nvar E finding.Code\n", []string{"codes.go: no constant of type finding.Code"}},
		{"no comment", source("", late), []string{
			"codes.go:5:2: CodeLate has no comment that begins with its name", `CodeLate has neither "Example:" nor "No example:"`}},
		{"comment begins otherwise", source(strings.Replace(sound, "CodeLate", "CodeLateness", 1), late), []string{
			"CodeLate has no comment that begins with its name"}},
		{"no example", source("// CodeLate reports.", late), []string{`CodeLate has neither "Example:" nor "No example:" in its comment`}},
		{"no reason", source("// CodeLate reports.\n//\n// No example:", late), []string{`CodeLate says "No example:" without the reason`}},
		{"example not indented", source(example+"// {}", late), []string{`the example of CodeLate is not JSON, indented below "Example:"`}},
		{"example not JSON", source(example+"//\t{", late), []string{"the example of CodeLate is not JSON"}},
		{"example cannot be read", source(example+"//\t{\"err\": \"wrong form\"}", late), []string{"the example of CodeLate cannot be read: wrong form"}},
		{"example finds nothing", source(example+"//\t{}", late), []string{"the example of CodeLate has no finding: want late"}},
		{"example finds another", source(example+"//\t{\"codes\": [\"late\", \"early\"]}", late), []string{
			"the example of CodeLate has the finding codes: early: want late only"}},
		{"second example finds another", source(sound+"\n//\n// Example:\n//\n//\t{\"codes\": [\"early\"]}", late), []string{
			"the example of CodeLate has the finding codes: early: want late only"}},
		{"not kebab-case", source(strings.Replace(sound, `"late"`, `"Too_late"`, 1), `CodeLate finding.Code = "Too_late"`), []string{
			`codes.go:9:2: CodeLate = "Too_late": want a literal in kebab-case such as "due-before-start"`}},
		{"hyphen at the end", source(strings.Replace(sound, `"late"`, `"late-"`, 1), `CodeLate finding.Code = "late-"`), []string{
			`CodeLate = "late-": want a literal in kebab-case`}},
		{"not a literal", source(strings.Replace(sound, `"late"`, `""`, 1), `CodeLate finding.Code = prefix + "late"`), []string{
			`CodeLate = "": want a literal in kebab-case`}},
		{"no value", source(sound, `CodeLate, CodeEarly finding.Code = "late"`), []string{
			`CodeEarly = "": want a literal in kebab-case`, "CodeEarly has no comment that begins with its name", "the example of CodeEarly has"}},
		{"example for one case, none for another", source(sound+"\n//\n// No example: the other takes two documents.", late), nil},
		{"value twice", source(sound, late+"\n\n\t"+strings.ReplaceAll(strings.ReplaceAll(sound, "CodeLate", "CodeTardy"), "\n", "\n\t")+
			"\n\t"+`CodeTardy finding.Code = "late"`), []string{`codes.go:16:2: CodeTardy = "late": CodeLate has this value already`}},
		{"repeated without a value", source(sound, late+"\n\tCodeTardy"), []string{
			`CodeTardy = "late": CodeLate has this value already`, "CodeTardy has no comment", "CodeTardy has neither"}},
		{"several in a line", source(sound, `CodeLate, CodeEarly finding.Code = "late", "early"`), []string{
			"CodeEarly has no comment that begins with its name", "the example of CodeEarly has the finding codes: late: want early only"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "codes.go")
			if err := os.WriteFile(file, []byte(tt.source), 0o600); err != nil {
				t.Fatal(err)
			}
			var r recorder
			findingtest.Codes(&r, file, validate)
			r.check(t, tt.want)
		})
	}
}

// The examples come to validate as they stand in the comment.
func TestCodes_examples(t *testing.T) {
	file := filepath.Join(t.TempDir(), "codes.go")
	if err := os.WriteFile(file, []byte(good), 0o600); err != nil {
		t.Fatal(err)
	}
	var got []string
	findingtest.Codes(t, file, func(example []byte) (finding.List, error) {
		got = append(got, strings.Join(strings.Fields(string(example)), " "))
		return validate(example)
	})
	want := `{"codes": ["due-after-end"]} | { "codes": ["duplicate-id-2", "duplicate-id-2"] } | {"codes": ["duplicate-id-2"]}`
	if strings.Join(got, " | ") != want {
		t.Errorf("examples = %s\nwant %s", strings.Join(got, " | "), want)
	}
}

func TestUsed(t *testing.T) {
	const codes = `package p

const (
	CodeLate  finding.Code = "late"
	CodeEarly finding.Code = "early"
)

var all = []finding.Code{CodeLate, CodeEarly}
`
	tests := []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{"used", map[string]string{
			"codes.go":    codes,
			"validate.go": "package p\n\nvar a, b = CodeLate, finding.Finding{Code: CodeEarly}\n",
		}, nil},
		{"used across files", map[string]string{
			"codes.go":      codes,
			"goal_codes.go": "package p\n\nconst CodeGoal finding.Code = \"goal\"\n",
			"goal.go":       "package p\n\nvar a, b = CodeLate, CodeGoal\n",
			"due.go":        "package p\n\nvar c = CodeEarly\n",
		}, nil},
		{"used in a test, a comment, a string and its own file", map[string]string{
			"codes.go":         codes,
			"validate_test.go": "package p\n\nvar a = CodeLate\n",
			"validate.go":      "package p\n\n// CodeLate is meant.\nvar a, b = \"CodeLate\", CodeEarly\n",
			"README.md":        "CodeLate",
		}, []string{"codes.go:4:2: CodeLate is not used: want a finding with it, or no such code"}},
		{"declared elsewhere", map[string]string{
			"codes.go": codes,
			"goal.go":  "package p\n\nconst CodeGoal finding.Code = \"goal\"\n\nvar a, b = CodeLate, CodeEarly\n",
		}, []string{"goal.go:3:7: CodeGoal is declared here: want it in codes.go or a file whose name ends in _codes.go"}},
		{"same value in two files", map[string]string{
			"codes.go":      codes,
			"goal_codes.go": "package p\n\nconst CodeTardy finding.Code = \"late\"\n",
			"goal.go":       "package p\n\nvar a, b, c = CodeLate, CodeEarly, CodeTardy\n",
		}, []string{`goal_codes.go:3:7: CodeTardy = "late": CodeLate has this value already`}},
		{"no codes", map[string]string{"goal.go": "package p\n"}, []string{"no constant of type finding.Code"}},
		{"not Go", map[string]string{"codes.go": "package"}, []string{"fatal: findingtest.Used: "}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			for name, source := range tt.files {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(source), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			var r recorder
			findingtest.Used(&r, dir)
			r.check(t, tt.want)
		})
	}
	t.Run("no such directory", func(t *testing.T) {
		var r recorder
		findingtest.Used(&r, filepath.Join(t.TempDir(), "none"))
		r.check(t, []string{"fatal: findingtest.Used: "})
	})
}
