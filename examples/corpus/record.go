package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A record is a JSON object whose members are read by name. What is wrong with
// them is gathered in problems, so that one bad record spoils no other.
type record struct {
	place    string
	members  map[string]json.RawMessage
	problems []string
}

// readFile reads a file of records: a JSON array of objects, or one object
// after the other, as where each stands on a line of its own.
func readFile(name string) ([]record, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	records, err := readRecords(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return records, nil
}

// byteOrderMark is what some programs write before UTF-8.
var byteOrderMark = []byte("\ufeff")

// readRecords reads the records of a file.
func readRecords(data []byte) ([]record, error) {
	text := bytes.TrimPrefix(data, byteOrderMark)
	if at := invalidUTF8(text); at >= 0 {
		return nil, fmt.Errorf("at byte %d: want text in UTF-8", len(data)-len(text)+at+1)
	}
	var records []record
	var err error
	if trimmed := bytes.TrimSpace(text); len(trimmed) > 0 && trimmed[0] == '{' {
		records, err = readSequence(trimmed)
	} else {
		records, err = recordsOf(text, "")
	}
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return nil, fmt.Errorf("at byte %d: want an array of records: %w", syntax.Offset, err)
	case err != nil:
		return nil, fmt.Errorf("want an array of records: %w", err)
	}
	return records, nil
}

// invalidUTF8 returns where the first byte is that is no UTF-8, or -1.
func invalidUTF8(text []byte) int {
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// readSequence reads records that stand one after the other. An object that
// holds other things than the members of a record, such as a list of them, is
// none.
func readSequence(text []byte) ([]record, error) {
	var all []json.RawMessage
	for decoder := json.NewDecoder(bytes.NewReader(text)); ; {
		var element json.RawMessage
		if err := decoder.Decode(&element); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		all = append(all, element)
	}
	records := recordsFrom(all, "")
	for i := range records {
		if r := &records[i]; !r.has("id") && !r.has("targets") && !r.has("record_kind") {
			return nil, fmt.Errorf("%s has no id, no targets and no record_kind", r.place)
		}
	}
	return records, nil
}

// recordsOf returns the records of a JSON array. An element that is no object
// is a record with a problem.
func recordsOf(data []byte, place string) ([]record, error) {
	var elements []json.RawMessage
	if err := json.Unmarshal(data, &elements); err != nil {
		return nil, err
	}
	if elements == nil {
		return nil, errors.New("null")
	}
	return recordsFrom(elements, place), nil
}

func recordsFrom(elements []json.RawMessage, place string) []record {
	records := make([]record, len(elements))
	for i, element := range elements {
		r := &records[i]
		r.place = fmt.Sprintf("%s[%d]", place, i)
		if element[0] != '{' {
			r.problem("%s: want an object", shorten(element))
			continue
		}
		r.members = make(map[string]json.RawMessage)
		for name, value := range membersOf(element) {
			if _, twice := r.members[name]; twice {
				r.problem("%s: stands twice: want it once", name)
			}
			r.members[name] = value
		}
	}
	return records
}

// membersOf returns the members of a JSON object in their order; those of a
// name that stands twice are both there.
func membersOf(object json.RawMessage) iter.Seq2[string, json.RawMessage] {
	return func(yield func(string, json.RawMessage) bool) {
		decoder := json.NewDecoder(bytes.NewReader(object))
		if open, err := decoder.Token(); err != nil || open != json.Delim('{') {
			return
		}
		for decoder.More() {
			name, _ := decoder.Token()
			var value json.RawMessage
			if decoder.Decode(&value) != nil || !yield(name.(string), value) {
				return
			}
		}
	}
}

func (r *record) problem(format string, args ...any) {
	r.problems = append(r.problems, fmt.Sprintf(format, args...))
}

// has reports whether the record has a member that is not null.
func (r *record) has(name string) bool {
	raw := r.members[name]
	return len(raw) > 0 && !bytes.Equal(raw, []byte("null"))
}

// text returns a member that is a string, or a number as it is printed. A
// member that is missing or null is empty.
func (r *record) text(name string) string {
	raw := r.members[name]
	if !r.has(name) {
		return ""
	}
	switch c := raw[0]; {
	case c == '"':
		var s string
		if err := json.Unmarshal(raw, &s); err == nil {
			return s
		}
	case c == '-' || '0' <= c && c <= '9':
		return string(raw)
	}
	r.problem("%s: %s: want a string, a number or null", name, shorten(raw))
	return ""
}

// word returns a text without the spaces around it, in lower case.
func (r *record) word(name string) string {
	return strings.ToLower(strings.TrimSpace(r.text(name)))
}

// figure returns a member that is a figure. A member that is missing, null or
// empty is none.
func (r *record) figure(name string) figure {
	text := strings.TrimSpace(r.text(name))
	if text == "" {
		return figure{}
	}
	f, err := parseFigure(text)
	if err != nil {
		r.problem("%s: %v", name, err)
	}
	return f
}

// number returns a member that is one number and nothing else.
func (r *record) number(name string) decimal.Decimal {
	f := r.figure(name)
	if f.high.IsValid() || f.of.IsValid() || f.sign != "" {
		r.problem("%s: %q: want one number such as 98.95", name, shorten([]byte(r.text(name))))
	}
	return f.value
}

// shorten returns the beginning of a text, for a message.
func shorten(text []byte) string {
	runes := []rune(string(text))
	if len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return string(runes)
}
