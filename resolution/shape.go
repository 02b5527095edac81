package resolution

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"
	"sync"

	"github.com/nghiquyet/nghiquyet/indicator"
)

// A shape is the form that JSON must have to be read into a Go type: what
// encoding/json knows and does not tell.
type shape struct {
	kind shapeKind
	typ  reflect.Type
	// names, members and index are of an object with fixed members: their
	// names and shapes in the order of the type, and their places by name.
	names   []string
	members []*shape
	index   map[string]int
	// elem is the shape of the elements of an array, or of the members of an
	// object whose names are free.
	elem *shape
}

type shapeKind uint8

const (
	scalarShape shapeKind = iota + 1 // whatever its type reads
	objectShape                      // fixed members
	mapShape                         // free members
	arrayShape
)

// fits reports whether a value that begins with c can have the shape at all.
// What is null is not given, and a type that reads its own JSON has its say.
func (s *shape) fits(c byte) bool {
	switch {
	case c == 'n':
		return true
	case s.kind == objectShape || s.kind == mapShape:
		return c == '{'
	case s.kind == arrayShape:
		return c == '['
	}
	return s.typ.Kind() == reflect.Struct || c != '{' && c != '['
}

// want says what a shape wants, for errors.
func (s *shape) want() string {
	switch s.kind {
	case objectShape, mapShape:
		return "want an object"
	case arrayShape:
		return "want an array"
	}
	switch s.typ.Kind() {
	case reflect.String:
		return "want a string"
	case reflect.Bool:
		return "want true or false"
	}
	return "want a whole number"
}

// member returns the place of the member called name, and whether it is
// spelt as the type spells it: encoding/json also takes other cases. It
// returns -1 for a member that there is none of.
func (s *shape) member(name []byte) (i int, exact bool) {
	if i, ok := s.index[string(name)]; ok {
		return i, true
	}
	for i, n := range s.names {
		if strings.EqualFold(n, string(name)) {
			return i, false
		}
	}
	return -1, false
}

// dossierShape and observationShape are the shapes of what is decoded, found
// once.
var (
	dossierShape     = sync.OnceValue(rootShape[Dossier])
	observationShape = sync.OnceValue(rootShape[indicator.Observation])
)

func rootShape[T any]() *shape { return shapeOf(reflect.TypeFor[T](), map[reflect.Type]*shape{}) }

var (
	jsonUnmarshaler = reflect.TypeFor[json.Unmarshaler]()
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
)

// shapeOf returns the shape of t. known holds the shapes found, those of types
// that hold themselves while they are being found.
func shapeOf(t reflect.Type, known map[reflect.Type]*shape) *shape {
	if s, ok := known[t]; ok {
		return s
	}
	s := &shape{kind: scalarShape, typ: t}
	known[t] = s
	pointer := reflect.PointerTo(t)
	switch {
	case pointer.Implements(jsonUnmarshaler) || pointer.Implements(textUnmarshaler):
	case t.Kind() == reflect.Struct:
		s.kind, s.index = objectShape, map[string]int{}
		for _, field := range reflect.VisibleFields(t) {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			if name == "" || name == "-" {
				continue
			}
			s.index[name] = len(s.names)
			s.names = append(s.names, name)
			s.members = append(s.members, shapeOf(field.Type, known))
		}
	case t.Kind() == reflect.Slice:
		s.kind, s.elem = arrayShape, shapeOf(t.Elem(), known)
	case t.Kind() == reflect.Map:
		s.kind, s.elem = mapShape, shapeOf(t.Elem(), known)
	}
	return s
}
