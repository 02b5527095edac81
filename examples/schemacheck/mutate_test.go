package main

import (
	"encoding/json"
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"
)

// A mutant is a sound document with one fault in it.
type mutant struct {
	path  string // of what was changed, with [] for every index
	fault string // what was done to it
	data  []byte
}

// Faults are values to put in the place of others: someFaults are the most
// telling ones, everyFault more of them, and figureFaults go only where there
// is a figure, a date or a period.
var (
	someFaults   = []string{`null`, `"zzz"`}
	everyFault   = []string{`null`, `true`, `7`, `-7`, `1.5`, `""`, `"zzz"`, `{}`, `[]`, `[null]`, `[{}]`, `{"zzz": 1}`}
	figureFaults = []string{`"98,95"`, `"-1"`, `"0"`, `"1.234,5"`, `"2021-02-30"`, `"2021-13"`, `"2021-Q5"`}
)

// mutants returns the document with each fault at each place in turn, with each
// member left out, and with a member that no type has. Of places that differ by
// an index only the first is changed.
func mutants(t *testing.T, data []byte, faults []string) iter.Seq[mutant] {
	m := &mutator{t: t, document: parsed(t, data), faults: faults, seen: map[string]bool{}}
	return func(yield func(mutant) bool) {
		m.yield = yield
		m.walk("", m.document, func(v any) { m.document = v })
	}
}

// A mutator walks over a document and puts faults in it.
type mutator struct {
	t        *testing.T
	document any
	faults   []string
	seen     map[string]bool
	yield    func(mutant) bool
}

// try yields the document as it is now.
func (m *mutator) try(path, fault string) bool {
	data, err := json.Marshal(m.document)
	if err != nil {
		m.t.Fatal(err)
	}
	return m.yield(mutant{strings.TrimPrefix(path, "."), fault, data})
}

// walk puts faults at a place and in what it holds. It reports whether to go
// on; set puts another value there.
func (m *mutator) walk(path string, value any, set func(any)) bool {
	if !m.seen[path] {
		m.seen[path] = true
		if !m.replace(path, value, set) || !m.members(path, value) {
			return false
		}
	}
	switch value := value.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			if !m.walk(path+"."+name, value[name], func(v any) { value[name] = v }) {
				return false
			}
		}
	case []any:
		for i := range value {
			if !m.walk(path+"[]", value[i], func(v any) { value[i] = v }) {
				return false
			}
		}
	}
	return true
}

// replace puts each fault in the place of a value.
func (m *mutator) replace(path string, value any, set func(any)) bool {
	faults := m.faults
	switch value := value.(type) {
	case json.Number:
		faults = slices.Concat(faults, figureFaults)
	case string:
		if value != "" && value[0] >= '0' && value[0] <= '9' {
			faults = slices.Concat(faults, figureFaults)
		}
	}
	for _, fault := range faults {
		set(parsed(m.t, []byte(fault)))
		if !m.try(path, fault) {
			return false
		}
	}
	set(value)
	return true
}

// members leaves out each member of an object and adds one too many.
func (m *mutator) members(path string, value any) bool {
	object, ok := value.(map[string]any)
	if !ok {
		return true
	}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		old := object[name]
		delete(object, name)
		more := m.try(path+"."+name, "left out")
		if object[name] = old; !more {
			return false
		}
	}
	object["zzz"] = true
	more := m.try(path, "unknown member")
	delete(object, "zzz")
	return more
}

// parsed returns a JSON value with its numbers as they are written.
func parsed(t *testing.T, data []byte) any {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%.60s: %v", data, err)
	}
	return v
}
