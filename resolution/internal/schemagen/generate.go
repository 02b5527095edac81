package main

import (
	"bytes"
	"cmp"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/resolution"
)

// A generator makes the schemas of types.
type generator struct {
	source source
	defs   members
	seen   map[reflect.Type]bool
}

// generate returns the schema of dossiers. root is the folder of the module.
func generate(root string) ([]byte, error) {
	dossier := reflect.TypeFor[resolution.Dossier]()
	module, _, _ := strings.Cut(dossier.PkgPath(), "/resolution")
	g := &generator{
		source: source{module: module, root: root, packages: map[string]*declarations{}},
		defs:   scalars(),
		seen:   map[reflect.Type]bool{},
	}
	top, err := g.object(dossier)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(g.defs, func(a, b member) int { return cmp.Compare(a.name, b.name) })
	top.Schema = "https://json-schema.org/draft/2020-12/schema"
	top.ID = "https://raw.githubusercontent.com/nghiquyet/nghiquyet/main/resolution/schema.json"
	top.Title = "Dossier of a resolution, " + resolution.SchemaVersion
	for i := range top.Properties {
		if m := &top.Properties[i]; m.name == "schema" {
			m.value.Const = resolution.SchemaVersion
		}
	}
	top.Defs = g.defs
	compact, err := marshal(top)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, compact, "", "  "); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

var textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()

// value returns the schema of a value of type t that stands at place: the name
// of its struct and member. Unless it must be given, it may also be null, and
// a word may be empty.
func (g *generator) value(t reflect.Type, place string, must bool) (*node, error) {
	var n *node
	switch {
	case reflect.PointerTo(t).Implements(textUnmarshaler):
		n = reference(cmp.Or(bounded[place], nameOf(t)))
	case t.Kind() == reflect.String && t.PkgPath() != "":
		words, err := g.words(t)
		if err != nil {
			return nil, err
		}
		if !words {
			n = &node{Type: types{"string"}}
			break
		}
		if n = reference(nameOf(t)); !must {
			return &node{AnyOf: []*node{n, {Enum: []any{"", nil}}}}, nil
		}
	case t.Kind() == reflect.String:
		n = &node{Type: types{"string"}}
		if strings.HasSuffix(place, ".id") && must || notEmpty[place] {
			n.MinLength = 1
		}
	case t.Kind() == reflect.Bool:
		n = &node{Type: types{"boolean"}}
	case t.Kind() == reflect.Int:
		n = &node{Type: types{"integer"}}
		if counts[place] {
			n.Minimum = new(int)
		}
	case t.Kind() == reflect.Struct:
		if err := g.define(t); err != nil {
			return nil, err
		}
		n = reference(nameOf(t))
	case t.Kind() == reflect.Slice:
		return g.array(t, place, must)
	case t.Kind() == reflect.Map && t.Key().Kind() == reflect.String:
		elem, err := g.value(t.Elem(), place, false)
		if err != nil {
			return nil, err
		}
		n = &node{Type: types{"object"}, Additional: elem}
	default:
		return nil, fmt.Errorf("%s: type %v: want a string, a bool, an int, a struct, a slice or a map", place, t)
	}
	return orNull(n, must), nil
}

// array returns the schema of a slice. An element may be null where an empty
// one may stand.
func (g *generator) array(t reflect.Type, place string, must bool) (*node, error) {
	elem := t.Elem()
	items, err := g.value(elem, place, elem.Kind() == reflect.Struct && g.demands(elem) || isWord(elem))
	if err != nil {
		return nil, err
	}
	if place == "resolution.Results.indicators" {
		items = &node{AllOf: []*node{items, identified()}}
	}
	return orNull(&node{Type: types{"array"}, Items: items}, must), nil
}

// isWord reports whether t is a type of strings of its own.
func isWord(t reflect.Type) bool { return t.Kind() == reflect.String && t.PkgPath() != "" }

// demands reports whether an object of type t must have members.
func (g *generator) demands(t reflect.Type) bool {
	return slices.ContainsFunc(reflect.VisibleFields(t), func(f reflect.StructField) bool {
		name, must := tag(t, f)
		return name != "" && must
	})
}

// orNull returns a schema that also allows null, unless the value must be
// given.
func orNull(n *node, must bool) *node {
	switch {
	case must:
		return n
	case n.Ref != "":
		return &node{AnyOf: []*node{n, {Type: types{"null"}}}}
	}
	n.Type = append(n.Type, "null")
	return n
}

func reference(name string) *node { return &node{Ref: "#/$defs/" + name} }

// define adds the schema of a struct, once.
func (g *generator) define(t reflect.Type) error {
	if g.seen[t] {
		return nil
	}
	g.seen[t] = true
	n, err := g.object(t)
	g.defs = append(g.defs, member{nameOf(t), n})
	return err
}

// tag returns the JSON name of a field of t, empty if it has none, and whether
// a document must have it: what is always written must be there.
func tag(t reflect.Type, f reflect.StructField) (name string, must bool) {
	name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	if name == "" || name == "-" || !f.IsExported() {
		return "", false
	}
	if must, ok := demanded[nameOf(t)+"."+name]; ok {
		return name, must
	}
	return name, options == ""
}

// object returns the schema of a struct.
func (g *generator) object(t reflect.Type) (*node, error) {
	said, err := g.source.of(t)
	if err != nil {
		return nil, err
	}
	n := &node{Description: said.prose(said.types[t.Name()]), Type: types{"object"}, Additional: false}
	names := map[string]string{}
	for _, field := range reflect.VisibleFields(t) {
		names[field.Name], _ = tag(t, field)
	}
	for _, field := range reflect.VisibleFields(t) {
		name, must := tag(t, field)
		if name == "" {
			continue
		}
		place := nameOf(t) + "." + name
		value, err := g.value(field.Type, place, must)
		if err != nil {
			return nil, err
		}
		value.Description = said.inJSON(said.fields[t.Name()][field.Name], field.Name, names)
		n.Properties = append(n.Properties, member{name, value})
		if must {
			n.Required = append(n.Required, name)
		}
	}
	if nameOf(t) == "indicator.Target" {
		n.AnyOf = indicatorOrParts()
	}
	return n, nil
}

// words defines the schema of a type of words, once, and reports whether there
// are any: without constants it is a text of any words.
func (g *generator) words(t reflect.Type) (bool, error) {
	said, err := g.source.of(t)
	if err != nil {
		return false, err
	}
	n := &node{Description: said.prose(said.types[t.Name()])}
	for _, w := range said.words[t.Name()] {
		if notWords[w.name] {
			continue
		}
		meaning := strings.Join(strings.Fields(said.prose(w.comment)), " ")
		n.Enum = append(n.Enum, w.value)
		n.Description += fmt.Sprintf("\n%s: %s", w.value, strings.TrimPrefix(meaning, w.name+" "))
	}
	if len(n.Enum) == 0 || g.seen[t] {
		return len(n.Enum) > 0, nil
	}
	g.seen[t] = true
	g.defs = append(g.defs, member{nameOf(t), n})
	return true, nil
}
