package findingtest

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// Codes tests every constant of type finding.Code, known by its name Code, in
// the Go source file. It
// wants a value in kebab-case that no other constant of the file has, and a
// comment that begins with the name of the constant and has either "Example:"
// and below it, indented, a JSON document, or "No example:" and the reason.
//
// It passes each example to validate, which reads the document and returns
// its findings, and wants at least one, and none with another code.
func Codes(t testing.TB, file string, validate func(example []byte) (finding.List, error)) {
	t.Helper()
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, file, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatalf("findingtest.Codes: %v", err)
		return
	}
	codes := codesOf(files, parsed)
	if len(codes) == 0 {
		t.Errorf("%s: no constant of type finding.Code", file)
	}
	checkValues(t, codes)
	for _, c := range codes {
		checkComment(t, c, validate)
	}
}

// Used tests that every constant of type finding.Code of the package in dir
// is declared in codes.go or a file whose name ends in _codes.go, has a value
// of its own, and is used in another file of the package that is no test.
func Used(t testing.TB, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatalf("findingtest.Used: %v", err)
		return
	}
	files := token.NewFileSet()
	var codes []code
	used := map[string]bool{}
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(files, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatalf("findingtest.Used: %v", err)
			return
		}
		declared := codesOf(files, parsed)
		codes = append(codes, declared...)
		if name == "codes.go" || strings.HasSuffix(name, "_codes.go") {
			continue
		}
		for _, c := range declared {
			t.Errorf("%v: %s is declared here: want it in codes.go or a file whose name ends in _codes.go", c.place, c.name)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				used[id.Name] = true
			}
			return true
		})
	}
	if len(codes) == 0 {
		t.Errorf("%s: no constant of type finding.Code", dir)
	}
	checkValues(t, codes)
	for _, c := range codes {
		if !used[c.name] {
			t.Errorf("%v: %s is not used: want a finding with it, or no such code", c.place, c.name)
		}
	}
}

// A code is one constant of type finding.Code as it stands in the source.
type code struct {
	name    string
	value   string // empty if it is not a string literal
	comment string
	place   token.Position
}

// codesOf returns the constants of type finding.Code that file declares.
func codesOf(files *token.FileSet, file *ast.File) []code {
	var codes []code
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		var typed *ast.ValueSpec // the last that is not a repetition
		for _, spec := range group.Specs {
			spec := spec.(*ast.ValueSpec)
			if spec.Type != nil || spec.Values != nil {
				typed = spec
			}
			doc := spec.Doc
			if !group.Lparen.IsValid() {
				doc = group.Doc
			}
			for i, name := range spec.Names {
				if value, ok := codeValue(typed, i); ok {
					codes = append(codes, code{name.Name, value, doc.Text(), files.Position(name.Pos())})
				}
			}
		}
	}
	return codes
}

// codeValue returns the text of constant i of spec, and whether it is of type
// finding.Code: declared so, or converted from a literal.
func codeValue(spec *ast.ValueSpec, i int) (value string, ok bool) {
	var expr ast.Expr
	if i < len(spec.Values) {
		expr = spec.Values[i]
	}
	typ := spec.Type
	if call, isCall := expr.(*ast.CallExpr); isCall && typ == nil && len(call.Args) == 1 {
		typ, expr = call.Fun, call.Args[0]
	}
	switch t := typ.(type) {
	case *ast.Ident:
		ok = t.Name == "Code"
	case *ast.SelectorExpr:
		ok = t.Sel.Name == "Code"
	}
	if literal, isLiteral := expr.(*ast.BasicLit); isLiteral {
		value, _ = strconv.Unquote(literal.Value)
	}
	return value, ok
}

var kebab = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// checkValues wants the values in kebab-case and each only once.
func checkValues(t testing.TB, codes []code) {
	t.Helper()
	first := map[string]string{}
	for _, c := range codes {
		if !kebab.MatchString(c.value) {
			t.Errorf("%v: %s = %q: want a literal in kebab-case such as \"due-before-start\"", c.place, c.name, c.value)
			continue
		}
		if other, taken := first[c.value]; taken {
			t.Errorf("%v: %s = %q: %s has this value already", c.place, c.name, c.value, other)
			continue
		}
		first[c.value] = c.name
	}
}

// checkComment wants a comment with an example that gives the code, or with
// the reason why there is none.
func checkComment(t testing.TB, c code, validate func([]byte) (finding.List, error)) {
	t.Helper()
	if !strings.HasPrefix(c.comment, c.name+" ") {
		t.Errorf("%v: %s has no comment that begins with its name", c.place, c.name)
	}
	examples, reasons := readComment(c.comment)
	if examples == nil && reasons == nil {
		t.Errorf("%v: %s has neither \"Example:\" nor \"No example:\" in its comment", c.place, c.name)
	}
	if slices.Contains(reasons, "") {
		t.Errorf("%v: %s says \"No example:\" without the reason", c.place, c.name)
	}
	for _, example := range examples {
		checkExample(t, c, example, validate)
	}
}

func checkExample(t testing.TB, c code, example string, validate func([]byte) (finding.List, error)) {
	t.Helper()
	if !json.Valid([]byte(example)) {
		t.Errorf("%v: the example of %s is not JSON, indented below \"Example:\":\n%s", c.place, c.name, example)
		return
	}
	list, err := validate([]byte(example))
	if err != nil {
		t.Errorf("%v: the example of %s cannot be read: %v", c.place, c.name, err)
		return
	}
	if len(list) == 0 {
		t.Errorf("%v: the example of %s has no finding: want %s", c.place, c.name, c.value)
	}
	for _, f := range list {
		if f.Code != finding.Code(c.value) {
			t.Errorf("%v: the example of %s has the finding %s: want %s only", c.place, c.name, f, c.value)
		}
	}
}

// readComment returns the blocks below each line "Example:" and what follows
// each "No example:".
func readComment(comment string) (examples, reasons []string) {
	inExample := false
	for line := range strings.Lines(comment) {
		text := strings.TrimSpace(line)
		reason, isReason := strings.CutPrefix(text, "No example:")
		switch {
		case text == "Example:":
			examples = append(examples, "")
			inExample = true
		case isReason:
			reasons = append(reasons, strings.TrimSpace(reason))
			inExample = false
		case inExample && (text == "" || line[0] == '\t' || line[0] == ' '):
			examples[len(examples)-1] += line
		default:
			inExample = false
		}
	}
	return examples, reasons
}
