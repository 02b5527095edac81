// Package readme keeps README.md true: the code in it is that of an example
// that runs, and what it says the code prints is what it prints.
package readme

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// Mỹ Xuyên district, Sóc Trăng province, 2023 (kinhtenongthon.vn, post60894).
func Example() {
	year := calendar.MustParsePeriod("2023")
	rice := indicator.Target{
		ID:        "rice",
		Indicator: indicator.Indicator{ID: "rice-area", Unit: "ha", Direction: indicator.Higher},
		Goal:      indicator.Goal{Value: decimal.MustParse("24200")},
		Due:       year,
	}
	figures := indicator.FiguresOf(indicator.Observation{
		Indicator: "rice-area", Period: year, Value: decimal.MustParse("26146.4"),
		Printed: []indicator.Printed{{Kind: indicator.PercentOfGoal, Value: decimal.MustParse("108.4")}},
	})
	a := rice.Assess(figures, year.Last(), indicator.Options{})
	fmt.Println(a.Verdict, a.Final)
	fmt.Println("printed 108.4 %, computed", a.Printed[0].Computed, a.Printed[0].Agreement)
	// Output:
	// exceeded true
	// printed 108.4 %, computed 108.043 differs
}

// example returns the code of the example above, as it would stand outside a
// function, and its output.
func example(t *testing.T) (code, output string) {
	t.Helper()
	const file = "readme_test.go"
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, file, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, declaration := range parsed.Decls {
		if f, ok := declaration.(*ast.FuncDecl); ok && f.Name.Name == "Example" {
			body := source[files.Position(f.Body.Lbrace).Offset+2 : files.Position(f.Body.Rbrace).Offset]
			code, output, _ = strings.Cut(string(body), "\t// Output:\n")
			code = strings.TrimPrefix(strings.ReplaceAll("\n"+code, "\n\t", "\n"), "\n")
			return code, strings.ReplaceAll(output, "\t// ", "")
		}
	}
	t.Fatal("no Example")
	return "", ""
}

func TestREADME(t *testing.T) {
	readme, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	code, output := example(t)
	blocks := map[string]string{}
	for _, block := range regexp.MustCompile("(?s)```(\\w+)\n(.*?)```").FindAllStringSubmatch(string(readme), -1) {
		blocks[block[1]] += block[2]
	}
	want := map[string]string{"go": code, "text": output, "sh": "go run ./examples/myxuyen\ngo test ./...\n"}
	if diff := cmp.Diff(want, blocks); diff != "" {
		t.Errorf("code in README.md (-want +got):\n%s", diff)
	}
}

// TestLinks wants a file behind every link to one.
func TestLinks(t *testing.T) {
	readme, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range regexp.MustCompile(`\]\(([^)]+)\)`).FindAllStringSubmatch(string(readme), -1) {
		if strings.HasPrefix(link[1], "https://") {
			continue
		}
		if _, err := os.Stat("../../../" + link[1]); err != nil {
			t.Errorf("README.md links to %s: %v", link[1], err)
		}
	}
}
