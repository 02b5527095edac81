package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A record is a JSON object whose members are read by name. What is wrong with
// them is gathered in problems, so that one bad record spoils no other.
type record struct {
	place    string
	members  map[string]json.RawMessage
	problems []string
}

// readFile reads a file that holds a JSON array of objects.
func readFile(name string) ([]record, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	records, err := recordsOf(data, "")
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return nil, fmt.Errorf("%s: at byte %d: %w", name, syntax.Offset, err)
	case err != nil:
		return nil, fmt.Errorf("%s: want an array of records: %w", name, err)
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
	records := make([]record, len(elements))
	for i, element := range elements {
		r := &records[i]
		r.place = fmt.Sprintf("%s[%d]", place, i)
		if err := json.Unmarshal(element, &r.members); err != nil || r.members == nil {
			r.problem("%s: want an object", shorten(element))
		}
	}
	return records, nil
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

// number returns a member that is a number, printed as one or as a string. A
// member that is missing, null or empty is no number.
func (r *record) number(name string) decimal.Decimal {
	text := strings.TrimSpace(r.text(name))
	if text == "" {
		return decimal.Decimal{}
	}
	d, err := decimal.Parse(text)
	if err != nil {
		r.problem("%s: %q: want a number such as 98.95", name, shorten([]byte(text)))
	}
	return d
}

// shorten returns the beginning of a text, for a message.
func shorten(text []byte) string {
	runes := []rune(string(text))
	if len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return string(runes)
}
