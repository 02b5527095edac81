package main

import (
	"bytes"
	"encoding/json"
)

// A node is a JSON Schema with the keywords that a dossier needs, in the order
// in which they are written.
type node struct {
	Schema      string  `json:"$schema,omitempty"`
	ID          string  `json:"$id,omitempty"`
	Title       string  `json:"title,omitempty"`
	Description string  `json:"description,omitempty"`
	Ref         string  `json:"$ref,omitempty"`
	AllOf       []*node `json:"allOf,omitempty"`
	AnyOf       []*node `json:"anyOf,omitempty"`
	Type        types   `json:"type,omitempty"`
	Const       string  `json:"const,omitempty"`
	// Enum has words, and null where a member need not be given.
	Enum             []any    `json:"enum,omitempty"`
	Pattern          string   `json:"pattern,omitempty"`
	MinLength        int      `json:"minLength,omitempty"`
	Minimum          *int     `json:"minimum,omitempty"`
	ExclusiveMinimum *int     `json:"exclusiveMinimum,omitempty"`
	Items            *node    `json:"items,omitempty"`
	MinItems         int      `json:"minItems,omitempty"`
	Required         []string `json:"required,omitempty"`
	Properties       members  `json:"properties,omitempty"`
	// Additional is the schema of members of free names, or false.
	Additional any     `json:"additionalProperties,omitempty"`
	Defs       members `json:"$defs,omitempty"`
}

// types are the types that a value may have.
type types []string

// MarshalJSON returns the types as a JSON string or, if they are several, as an
// array.
func (t types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return marshal(t[0])
	}
	return marshal([]string(t))
}

// members are the members of a JSON object in a fixed order.
type members []member

type member struct {
	name  string
	value *node
}

// MarshalJSON returns the members as an object.
func (m members) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, member := range m {
		if i > 0 {
			b = append(b, ',')
		}
		name, err := marshal(member.name)
		if err != nil {
			return nil, err
		}
		value, err := marshal(member.value)
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, name...), ':'), value...)
	}
	return append(b, '}'), nil
}

// marshal returns v as JSON with letters as they are, not as escapes.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}
