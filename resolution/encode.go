package resolution

import (
	"encoding/json"
	"io"
)

// Encode writes d as JSON in its canonical form: members in the order of the
// types, what is empty left out, glossary and translations sorted, indented by
// two spaces, a line feed at the end, and letters as they are, not as escapes.
// Equal dossiers give equal bytes, and [DecodeStrict] reads what Encode writes
// as an equal dossier.
func Encode(w io.Writer, d Dossier) error { return encode(w, &d) }

// Encode writes a as JSON, in the form of [Encode].
func (a *Assessment) Encode(w io.Writer) error { return encode(w, a) }

// Encode writes c as JSON, in the form of [Encode].
func (c *Changes) Encode(w io.Writer) error { return encode(w, c) }

func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
