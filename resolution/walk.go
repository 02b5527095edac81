package resolution

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// A walker goes once over a JSON document beside the shape that it has to have and
// notes members that are unknown or given twice and, if asked, values that
// their types do not read. It builds nothing for a sound document.
//
// It need not tell whether the document is JSON: encoding/json does. Where it
// cannot go on it stops, with its path at the place.
type walker struct {
	data   []byte
	shape  *shape
	limits Limits
	values bool // note wrong values, not odd members

	at      int
	tooDeep bool
	tooMany bool  // elements for the memory
	memory  int64 // of the elements so far
	place   []segment
	odd     []*DecodeError
	more    int // odd ones beyond the limit
}

// A segment of a path: a member by the place of its name in the document, or
// an element by its index.
type segment struct {
	name, end int // the name with its quotes; 0, 0 for an element
	index     int
}

// path returns where the walker is.
func (w *walker) path() finding.Path {
	var p finding.Path
	for _, s := range w.place {
		if s.end == 0 {
			p = p.Index(s.index)
		} else {
			p = p.Name(string(unquote(w.data[s.name:s.end])))
		}
	}
	return p
}

// unquote returns the text of a JSON string given with its quotes.
func unquote(raw []byte) []byte {
	if bytes.IndexByte(raw, '\\') < 0 {
		return raw[1 : len(raw)-1]
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return raw[1 : len(raw)-1]
	}
	return []byte(s)
}

// walk goes over the whole document.
func (w *walker) walk() {
	w.space()
	if w.value(w.shape) {
		w.place = w.place[:0]
	}
}

// note keeps an odd place of the document.
func (w *walker) note(at int, cause, inner error, format string, args ...any) {
	if len(w.odd) >= w.limits.Members {
		w.more++
		return
	}
	w.odd = append(w.odd, failure(int64(at), w.path(), cause, inner, format, args...))
}

// err returns what was noted as an error, nil if there is nothing.
func (w *walker) err() error {
	if len(w.odd) == 0 {
		return nil
	}
	if len(w.odd) == 1 {
		return w.odd[0]
	}
	errs := make([]error, 0, len(w.odd)+1)
	for _, e := range w.odd {
		errs = append(errs, e)
	}
	if w.more > 0 {
		errs = append(errs, fmt.Errorf("resolution: and %d more", w.more))
	}
	return errors.Join(errs...)
}

// findings returns what was noted as warnings.
func (w *walker) findings() finding.List {
	var list finding.List
	for _, e := range w.odd {
		code := CodeUnknownMember
		if errors.Is(e, ErrDuplicateMember) {
			code = CodeDuplicateMember
		}
		list = append(list, finding.Finding{
			Severity: finding.SeverityWarning, Code: code, Path: e.Path, Detail: e.Err.Error(),
		})
	}
	if w.more > 0 {
		list = append(list, finding.Finding{
			Severity: finding.SeverityWarning, Code: CodeUnknownMember,
			Detail: fmt.Sprintf("%d more unknown or duplicate members are not listed", w.more),
		})
	}
	return list
}

// value goes over the value at w.at, which s is the shape of; nil is whatever
// there is. It reports whether it got to the end of it.
func (w *walker) value(s *shape) bool {
	start := w.at
	if start >= len(w.data) {
		return false
	}
	if s != nil && w.values && !s.fits(w.data[start]) {
		w.note(start, ErrValue, nil, "%s", s.want())
		s = nil
	}
	inner := s
	if s != nil && s.kind == scalarShape {
		inner = nil
	}
	var whole bool
	switch w.data[start] {
	case '{':
		whole = w.object(inner)
	case '[':
		whole = w.array(inner)
	default:
		whole = w.scalar()
	}
	if whole && w.values && s != nil && s.kind == scalarShape {
		w.try(s, start)
	}
	return whole
}

// try notes the value that ends at w.at if its type does not read it.
func (w *walker) try(s *shape, start int) {
	raw := w.data[start:w.at]
	err := json.Unmarshal(raw, reflect.New(s.typ).Interface())
	var mismatch *json.UnmarshalTypeError
	switch {
	case err == nil:
	case errors.As(err, &mismatch):
		w.note(start, ErrValue, nil, "%.64s: %s", raw, s.want())
	default:
		w.note(start, ErrValue, err, "%v", err)
	}
}

// enter goes into an object or array and reports whether that is allowed.
func (w *walker) enter() bool {
	if len(w.place) >= w.limits.Depth {
		w.tooDeep = true
		return false
	}
	w.at++
	w.place = append(w.place, segment{})
	w.space()
	return true
}

// leave goes out of an object or array, past its closing byte.
func (w *walker) leave() bool {
	w.at++
	w.place = w.place[:len(w.place)-1]
	return true
}

// next goes past a comma to what follows, or stays at the closing byte. It
// reports whether it found one of the two.
func (w *walker) next(closing byte) bool {
	w.space()
	if w.at >= len(w.data) {
		return false
	}
	if w.data[w.at] == closing {
		return true
	}
	if w.data[w.at] != ',' {
		return false
	}
	w.at++
	w.space()
	return w.at < len(w.data) && w.data[w.at] != closing
}

func (w *walker) array(s *shape) bool {
	if !w.enter() {
		return false
	}
	var elem *shape
	if s != nil {
		elem = s.elem
	}
	for i := 0; w.at < len(w.data); i++ {
		if w.data[w.at] == ']' {
			return w.leave()
		}
		w.place[len(w.place)-1] = segment{index: i}
		if elem != nil && !w.take(elem.typ) {
			return false
		}
		if !w.value(elem) || !w.next(']') {
			return false
		}
	}
	return false
}

// take takes memory for an element of an array and reports whether there is
// enough.
func (w *walker) take(t reflect.Type) bool {
	w.memory += int64(t.Size())
	w.tooMany = w.memory > w.limits.Memory
	return !w.tooMany
}

func (w *walker) object(s *shape) bool {
	if !w.enter() {
		return false
	}
	var seen nameSet
	for w.at < len(w.data) {
		if w.data[w.at] == '}' {
			return w.leave()
		}
		start := w.at
		if w.data[start] != '"' || !w.scalar() {
			return false
		}
		w.place[len(w.place)-1] = segment{name: start, end: w.at}
		member := w.memberShape(s, start, &seen)
		w.space()
		if w.at >= len(w.data) || w.data[w.at] != ':' {
			return false
		}
		w.at++
		w.space()
		if !w.value(member) || !w.next('}') {
			return false
		}
	}
	return false
}

// memberShape returns the shape of the member whose name begins at start, and
// notes it if it is unknown or was seen.
func (w *walker) memberShape(s *shape, start int, seen *nameSet) *shape {
	if s == nil {
		return nil // inside what is unknown: reported once, as a whole
	}
	name := unquote(w.data[start:w.at])
	if s.kind == mapShape {
		if !seen.addName(name) && !w.values {
			w.note(start, ErrDuplicateMember, nil, "want %q only once", name)
		}
		return s.elem
	}
	i, exact := s.member(name)
	switch {
	case w.values:
	case i < 0:
		w.note(start, ErrUnknownMember, nil, "%q: want one of those documented for %s", name, s.typ)
	case !seen.add(i):
		w.note(start, ErrDuplicateMember, nil, "want %q only once", s.names[i])
	case !exact:
		w.note(start, ErrUnknownMember, nil, "%q: want %q", name, s.names[i])
	}
	if i < 0 {
		return nil
	}
	return s.members[i]
}

// A nameSet is the members of an object that were seen.
type nameSet struct {
	bits  uint64
	names map[string]bool
}

// add adds the member at place i of its type, below 64, and reports whether it
// is new.
func (n *nameSet) add(i int) bool {
	bit := uint64(1) << i
	fresh := n.bits&bit == 0
	n.bits |= bit
	return fresh
}

// addName adds a member of a free name and reports whether it is new.
func (n *nameSet) addName(name []byte) bool {
	if n.names[string(name)] {
		return false
	}
	if n.names == nil {
		n.names = map[string]bool{}
	}
	n.names[string(name)] = true
	return true
}

// space goes past white space.
func (w *walker) space() {
	for w.at < len(w.data) && w.data[w.at] <= ' ' && strings.IndexByte(space, w.data[w.at]) >= 0 {
		w.at++
	}
}

// space is the white space of JSON.
const space = " \n\r\t"

// scalar goes past a string, number, true, false or null, and reports whether
// there was something like it.
func (w *walker) scalar() bool {
	start := w.at
	if w.data[start] == '"' {
		for i := start + 1; i < len(w.data); i++ {
			switch w.data[i] {
			case '\\':
				i++
			case '"':
				w.at = i + 1
				return true
			}
		}
		return false
	}
	for w.at < len(w.data) && strings.IndexByte(",:]}[{\""+space, w.data[w.at]) < 0 {
		w.at++
	}
	return w.at > start
}
