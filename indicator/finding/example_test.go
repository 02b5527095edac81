package finding_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

func Example() {
	var list finding.List
	list.AddIndexed("targets", 3, finding.List{{
		Severity: finding.SeverityWarning,
		Code:     "due-before-start",
		Path:     "due",
		Value:    "2019-12-31",
		Detail:   "the term starts on 2020-08-05",
	}})
	fmt.Println(list[0])
	// Output: targets[3].due: due-before-start "2019-12-31": the term starts on 2020-08-05
}

// Programs ask by code, whatever stands between.
func ExampleCode() {
	const differs finding.Code = "printed-differs"
	list := finding.List{{Code: differs, Path: "results[0].printed", Value: "108.4", Detail: "computed 108.04"}}
	err := fmt.Errorf("dossier.json: %w", list.Err())
	fmt.Println(errors.Is(err, differs), errors.Is(err, finding.Code("unknown-unit")))
	// Output: true false
}

// A warning leaves the document usable: it is no error.
func ExampleSeverity() {
	list := finding.List{{
		Severity: finding.SeverityWarning,
		Code:     "allocation-sum",
		Path:     "targets[0].allocations",
		Value:    "24,150",
		Detail:   "the whole is 24,200 ha",
	}}
	fmt.Println(list.Err(), list.Count(finding.SeverityWarning))
	// Output: <nil> 1
}

func ExamplePath() {
	var document finding.Path
	fmt.Println(document.Name("targets").Index(3).Name("goal").Name("value"))
	fmt.Println(document.Name("translations").Name("vi-VN").Join("text"))
	// Output:
	// targets[3].goal.value
	// translations["vi-VN"].text
}

// A command prints findings with the severity first.
func ExampleFinding() {
	f := finding.Finding{
		Severity: finding.SeverityError,
		Code:     "unknown-unit",
		Path:     "targets[0].unit",
		Value:    "hs",
		Detail:   `want one of "ha", "household", "percent"`,
	}
	fmt.Println(f.String())
	text, err := json.Marshal(f)
	fmt.Println(string(text), err)
	// Output:
	// error: targets[0].unit: unknown-unit "hs": want one of "ha", "household", "percent"
	// {"severity":"error","code":"unknown-unit","path":"targets[0].unit","value":"hs","detail":"want one of \"ha\", \"household\", \"percent\""} <nil>
}

// Each part reports with paths of its own; the whole puts its path before
// them.
func ExampleList() {
	validateGoal := func(value string) finding.List {
		if value != "" {
			return nil
		}
		return finding.List{{Code: "missing-value", Path: "value", Detail: "want a figure"}}
	}
	var list finding.List
	for i, value := range []string{"60", "", "98.95"} {
		var target finding.List
		target.Add("goal", validateGoal(value))
		list.AddIndexed("targets", i, target)
	}
	fmt.Println(list.Err())
	// Output: targets[1].goal.value: missing-value: want a figure
}

func ExampleList_LogValue() {
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	}))
	log.Warn("dossier read", "findings", finding.List{{
		Severity: finding.SeverityNotice, Code: "truncated", Path: "results[2].printed", Value: "98.62", Detail: "rounded 98.63",
	}})
	// Output: level=WARN msg="dossier read" findings.errors=0 findings.warnings=0 findings.notices=1 findings.0.severity=notice findings.0.code=truncated findings.0.path=results[2].printed findings.0.value=98.62 findings.0.detail="rounded 98.63"
}
