package report_test

import (
	"encoding/xml"
	"errors"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// An element is one of a page, with its attributes and the text in it.
type element struct {
	name     string
	attr     map[string]string
	text     strings.Builder
	children []*element
}

// find returns the elements of a name in e, in document order.
func (e *element) find(name string) []*element {
	var found []*element
	for _, child := range e.children {
		if child.name == name {
			found = append(found, child)
		}
		found = append(found, child.find(name)...)
	}
	return found
}

// content returns all text in e.
func (e *element) content() string {
	text := e.text.String()
	for _, child := range e.children {
		text += child.content()
	}
	return text
}

// parse reads a page as XML and fails if it is not well formed: what is, every
// parser of HTML reads alike.
func parse(t *testing.T, page string) *element {
	t.Helper()
	root := &element{}
	stack := []*element{root}
	decoder := xml.NewDecoder(strings.NewReader(page))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return root
		}
		if err != nil {
			t.Fatalf("HTML: %v", err)
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attr: map[string]string{}}
			for _, a := range token.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			top.children = append(top.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text.Write(token)
		}
	}
}

// elements are all that a page may have; none of them loads or runs anything.
var elements = strings.Fields(`html head meta title style body main h1 h2 dl dt dd p nav ul ol li a section details summary
	table caption thead tbody tr th td div span strong sup figure figcaption
	svg defs pattern rect circle path polyline text desc`)

// attributes are all that the elements may have.
var attributes = strings.Fields(`lang charset name content class id href rel value scope colspan data-label role aria-hidden
	aria-label aria-labelledby viewBox x y dx cx cy r d points width height fill stroke stroke-width transform text-anchor
	dominant-baseline patternUnits patternTransform`)

// checkHTML fails if a page is not well formed, has what loads or runs
// something, refers to an id that it has not, has an id twice, or a picture
// without a title and a description.
func checkHTML(t *testing.T, page string) *element {
	t.Helper()
	root := parse(t, page)
	ids, refs := map[string]bool{}, map[string]bool{}
	var visit func(*element)
	visit = func(e *element) {
		if !slices.Contains(elements, e.name) {
			t.Errorf("HTML has an element %s", e.name)
		}
		for name, value := range e.attr {
			switch {
			case !slices.Contains(attributes, name):
				t.Errorf("HTML has the attribute %s=%q of %s", name, value, e.name)
			case name == "id" && ids[value]:
				t.Errorf("HTML has the id %q twice", value)
			case name == "id":
				ids[value] = true
			case name == "href" && strings.HasPrefix(value, "#"):
				refs[value[1:]] = true
			case name == "href" && !strings.HasPrefix(value, "http://") && !strings.HasPrefix(value, "https://"):
				t.Errorf("HTML links to %q", value)
			case name == "aria-labelledby":
				for ref := range strings.FieldsSeq(value) {
					refs[ref] = true
				}
			}
		}
		if e.name == "svg" && e.attr["aria-hidden"] == "" {
			checkPicture(t, e)
		}
		for _, child := range e.children {
			visit(child)
		}
	}
	for _, e := range root.children {
		visit(e)
	}
	for ref := range refs {
		if !ids[ref] {
			t.Errorf("HTML refers to #%s, which it has not", ref)
		}
	}
	for _, style := range root.find("style") {
		for _, rule := range []string{"@import", "url(h", "url(/", `url("`, "expression"} {
			if strings.Contains(style.content(), rule) {
				t.Errorf("the style has %s", rule)
			}
		}
	}
	return root
}

// checkPicture fails if a picture does not begin with a title and a description
// that it is labelled by, or says nothing.
func checkPicture(t *testing.T, e *element) {
	t.Helper()
	if e.attr["role"] != "img" || len(e.children) < 2 || e.children[0].name != "title" || e.children[1].name != "desc" {
		t.Errorf("a picture %v does not begin with title and desc", e.attr)
		return
	}
	title, desc := e.children[0], e.children[1]
	if got, want := e.attr["aria-labelledby"], title.attr["id"]+" "+desc.attr["id"]; got != want || strings.TrimSpace(desc.content()) == "" {
		t.Errorf("a picture is labelled by %q with the description %q, want %q and some words", got, desc.content(), want)
	}
}

func TestHTMLIsWholeAndSafe(t *testing.T) {
	for _, a := range []*resolution.Assessment{rich(), district(t)} {
		for _, language := range report.Languages() {
			page := write(t, a, report.Options{Format: report.FormatHTML, Language: language, Changes: districtChanges(t)})
			root := checkHTML(t, page)
			want(t, page, `<html lang="`+language+`">`, "<svg", "prefers-color-scheme: dark", "@media print", "size: A4",
				"display: table-header-group", `<meta name="viewport" content="width=device-width, initial-scale=1"/>`)
			for _, table := range root.find("table") {
				columns := len(table.find("thead")[0].find("th"))
				for _, row := range table.find("tbody")[0].find("tr") {
					if cells := len(row.find("td")); cells != columns && len(row.find("th")) != 1 {
						t.Errorf("a row has %d cells, want %d", cells, columns)
					}
				}
			}
		}
	}
}

// TestHTMLShowsEverySection wants each section in the list of contents.
func TestHTMLShowsEverySection(t *testing.T) {
	root := checkHTML(t, write(t, district(t), report.Options{Format: report.FormatHTML, Changes: districtChanges(t)}))
	var links, sections []string
	for _, a := range root.find("nav")[0].find("a") {
		links = append(links, strings.TrimPrefix(a.attr["href"], "#"))
	}
	for _, s := range root.find("section") {
		sections = append(sections, s.attr["id"])
	}
	if !slices.Equal(links, sections) || len(sections) != len(report.Sections()) {
		t.Errorf("contents %q and sections %q, want the %d of a dossier that has all", links, sections, len(report.Sections()))
	}
}

// poison replaces every string of a value by what no writer must take for
// markup. Words of closed sets and ids stay where keep says so.
func poison(v reflect.Value, keep bool) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			poison(v.Elem(), keep)
		}
	case reflect.Slice:
		for i := range v.Len() {
			poison(v.Index(i), keep)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if v.Type().Elem().Kind() == reflect.String {
				v.SetMapIndex(key, reflect.ValueOf(hostile).Convert(v.Type().Elem()))
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			switch name := v.Type().Field(i).Name; {
			case !v.Type().Field(i).IsExported():
			case keep && (name == "ID" || name == "Target" || strings.HasSuffix(name, "Source") || name == "Language"):
			default:
				poison(v.Field(i), keep)
			}
		}
	case reflect.String:
		if v.CanSet() && v.String() != "" && !(keep && v.Type() != reflect.TypeFor[string]()) {
			v.SetString(hostile)
		}
	}
}

// TestHostileStrings puts markup into every string of an assessment.
func TestHostileStrings(t *testing.T) {
	for name, keep := range map[string]bool{"texts": true, "every string": false} {
		t.Run(name, func(t *testing.T) {
			for _, a := range []*resolution.Assessment{rich(), district(t)} {
				changes := districtChanges(t)
				poison(reflect.ValueOf(a), keep)
				poison(reflect.ValueOf(changes), keep)
				for _, language := range report.Languages() {
					page := write(t, a, report.Options{Format: report.FormatHTML, Language: language, Changes: changes})
					checkHTML(t, page)
					if n := strings.Count(page, "alert("); n < 20 || strings.Contains(page, "<script") {
						t.Errorf("HTML has %d hostile texts, want them all, and none as markup", n)
					}
					checkMarkdown(t, write(t, a, report.Options{Format: report.FormatMarkdown, Language: language, Changes: changes}))
					checkText(t, write(t, a, report.Options{Language: language, Changes: changes}))
				}
			}
		})
	}
}
