package main

import (
	"fmt"
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// A source holds the comments and constants of the packages that it was asked
// about, by the path of the package.
type source struct {
	module   string // the path of the module
	root     string // its folder
	packages map[string]*declarations
}

// declarations are what a package says about its types.
type declarations struct {
	types  map[string]string            // comments, by type
	fields map[string]map[string]string // comments, by type and field
	words  map[string][]word            // exported constants, by type
	values map[string]string            // their texts, by their names
}

// A word is a constant of a type of strings.
type word struct {
	name, value, comment string
}

// of returns the declarations of the package of t.
func (s *source) of(t reflect.Type) (*declarations, error) {
	if d := s.packages[t.PkgPath()]; d != nil {
		return d, nil
	}
	folder, ok := strings.CutPrefix(t.PkgPath(), s.module)
	if !ok {
		return nil, fmt.Errorf("type %v: want one of module %s", t, s.module)
	}
	files, err := filepath.Glob(filepath.Join(s.root, filepath.FromSlash(folder), "*.go"))
	if err != nil {
		return nil, err
	}
	d := &declarations{map[string]string{}, map[string]map[string]string{}, map[string][]word{}, map[string]string{}}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		for _, declaration := range file.Decls {
			if general, ok := declaration.(*ast.GenDecl); ok {
				d.add(general)
			}
		}
	}
	s.packages[t.PkgPath()] = d
	return d, nil
}

// add adds the types or constants of a declaration.
func (d *declarations) add(general *ast.GenDecl) {
	for _, spec := range general.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			text := spec.Doc.Text()
			if text == "" {
				text = general.Doc.Text()
			}
			d.types[spec.Name.Name] = text
			if structure, ok := spec.Type.(*ast.StructType); ok {
				d.addFields(spec.Name.Name, structure)
			}
		case *ast.ValueSpec:
			d.addWord(general, spec)
		}
	}
}

// addFields adds the comments of fields. Fields that stand under one comment
// share it.
func (d *declarations) addFields(name string, structure *ast.StructType) {
	comments := map[string]string{}
	last := ""
	for _, field := range structure.Fields.List {
		if text := field.Doc.Text(); text != "" {
			last = text
		}
		for _, n := range field.Names {
			comments[n.Name] = last
		}
	}
	d.fields[name] = comments
}

// addWord adds an exported constant that states its type and text.
func (d *declarations) addWord(general *ast.GenDecl, spec *ast.ValueSpec) {
	name, ok := spec.Type.(*ast.Ident)
	if general.Tok != token.CONST || !ok || len(spec.Values) != 1 || !spec.Names[0].IsExported() {
		return
	}
	literal, ok := spec.Values[0].(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return
	}
	if value, err := strconv.Unquote(literal.Value); err == nil {
		constant := spec.Names[0].Name
		d.words[name.Name] = append(d.words[name.Name], word{constant, value, spec.Doc.Text()})
		d.values[constant] = value
	}
}

// prose returns a comment without its links, line breaks and tables, and with
// words in the place of the constants that it links to.
func (d *declarations) prose(text string) string {
	text = link.ReplaceAllStringFunc(text, func(s string) string {
		name := s[1 : len(s)-1]
		if value, ok := d.values[name]; ok {
			return strconv.Quote(value)
		}
		return name
	})
	var p comment.Parser
	var paragraphs []string
	for _, block := range p.Parse(text).Content {
		if paragraph, ok := block.(*comment.Paragraph); ok {
			printer := comment.Printer{TextWidth: -1}
			one := printer.Text(&comment.Doc{Content: []comment.Block{paragraph}})
			paragraphs = append(paragraphs, strings.TrimSpace(string(one)))
		}
	}
	return strings.Join(paragraphs, "\n")
}

// link finds what a comment links to.
var link = regexp.MustCompile(`\[([A-Za-z]+(?:\.[A-Za-z]+)*)\]`)

// inJSON returns the comment of a field with the names of members in the place
// of those of fields: at its beginning, and within sentences.
func (d *declarations) inJSON(text, field string, names map[string]string) string {
	text = d.prose(text)
	if rest, ok := strings.CutPrefix(text, field+" "); ok {
		text = names[field] + " " + rest
	}
	return within.ReplaceAllStringFunc(text, func(s string) string {
		if name, ok := names[s[2:]]; ok {
			return s[:2] + name
		}
		return s
	})
}

// within finds a word with a capital within a sentence.
var within = regexp.MustCompile(`[a-z,;:] [A-Z][A-Za-z]+`)

// nameOf returns the name of the schema of a type: that of its package and its
// own.
func nameOf(t reflect.Type) string { return path.Base(t.PkgPath()) + "." + t.Name() }
