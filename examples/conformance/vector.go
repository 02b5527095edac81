package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
)

// A vector is inputs and what was published for them.
type vector struct {
	ID         string `json:"id"`
	Method     string `json:"method"`
	Reproduced *bool  `json:"reproduced"`
	Inputs     object `json:"inputs"`
	Expected   object `json:"expected"`
	Tolerance  any    `json:"tolerance"`
	// problem is why the vector could not be read whole.
	problem error
}

// An object is a JSON object whose numbers keep their digits.
type object map[string]any

// UnmarshalJSON reads an object. Other JSON leaves it empty: one such vector
// fails and does not make the file unreadable.
func (o *object) UnmarshalJSON(data []byte) error {
	*o = nil
	if data[0] != '{' {
		return nil
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	return decoder.Decode((*map[string]any)(o))
}

type outcome int

const (
	passed outcome = iota
	failed
	skipped
)

var outcomes = [...]string{passed: "passed", failed: "failed", skipped: "skipped"}

// A judgement is what became of a vector, and what there is to say about it.
type judgement struct {
	outcome outcome
	text    string
}

// judge runs the vector.
func (v *vector) judge() judgement {
	if v.problem != nil {
		return judgement{failed, v.problem.Error()}
	}
	if why := skip(v.Method); why != "" {
		return judgement{skipped, why}
	}
	compute := methods[v.Method]
	if compute == nil {
		return judgement{skipped, "the library has no such method"}
	}
	if len(v.Expected) == 0 {
		return judgement{failed, "expected: want an object with at least one member"}
	}
	tolerance := new(big.Rat)
	if v.Tolerance != nil {
		var ok bool
		if tolerance, ok = rational(fmt.Sprint(v.Tolerance)); !ok || tolerance.Sign() < 0 {
			return judgement{failed, fmt.Sprintf("tolerance %s: want a number from 0 up", show(v.Tolerance))}
		}
	}
	in := &inputs{object: v.Inputs, expected: v.Expected}
	got := compute(in)
	if len(in.problems) > 0 {
		return judgement{failed, strings.Join(in.problems, "; ")}
	}
	differences, notes := v.differences(got, tolerance)
	if v.Reproduced == nil || *v.Reproduced {
		if len(differences) > 0 {
			return judgement{failed, strings.Join(differences, "; ")}
		}
		return judgement{passed, strings.Join(notes, "; ")}
	}
	if len(differences) == 0 {
		return judgement{failed, "documented as a mismatch, but the library gives what was published"}
	}
	return judgement{passed, "documented mismatch: " + strings.Join(differences, "; ")}
}

// differences compares what was computed with what was expected.
func (v *vector) differences(got answer, tolerance *big.Rat) (differences, notes []string) {
	for _, name := range slices.Sorted(maps.Keys(v.Expected)) {
		value, ok := got[name]
		if !ok {
			differences = append(differences, name+": expected, but nothing computes it")
			continue
		}
		if !value.agrees(v.Expected[name], tolerance) {
			differences = append(differences,
				fmt.Sprintf("%s: expected %s, got %s", name, show(v.Expected[name]), value))
		} else if value.note != "" {
			notes = append(notes, name+": "+value.note)
		}
	}
	return differences, notes
}

// show returns what was expected as JSON.
func show(want any) string {
	text, err := json.Marshal(want)
	if err != nil {
		return fmt.Sprint(want)
	}
	return string(text)
}
