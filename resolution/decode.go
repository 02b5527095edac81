package resolution

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// Decode reads a dossier from JSON. Members that the form of the document does
// not know and members given twice are warnings with their paths, of which the
// last one given counts; [DecodeStrict] refuses them. A member whose name
// differs in upper and lower case only is read and reported. What the dossier
// says is not judged: that is for [Validate].
//
// Figures may stand as JSON strings or numbers and keep their digits. What is
// null is not given.
//
// The error is a [*DecodeError], several of them joined, or that of r.
func Decode(r io.Reader, l Limits) (Dossier, finding.List, error) {
	d, w, err := decode[Dossier](r, l, dossierShape())
	if err != nil {
		return Dossier{}, nil, err
	}
	return d, w.findings(), nil
}

// DecodeStrict reads a dossier from JSON as [Decode] does and refuses members
// that the form of the document does not know and members given twice. These are
// reported once every value can be read.
//
// The error is a [*DecodeError], several of them joined, or that of r.
func DecodeStrict(r io.Reader, l Limits) (Dossier, error) {
	return decodeStrict[Dossier](r, l, dossierShape())
}

// DecodeObservation reads one observation from JSON, as a service takes it
// before it adds it to [Results.Observations]; it refuses what [DecodeStrict]
// refuses. What the observation says is not judged: that is for [Validate] on
// the dossier with it.
//
// The error is a [*DecodeError] with a path from the observation, several of
// them joined, or that of r.
func DecodeObservation(r io.Reader, l Limits) (indicator.Observation, error) {
	return decodeStrict[indicator.Observation](r, l, observationShape())
}

// decodeStrict reads a T, whose shape is s, and refuses odd members.
func decodeStrict[T any](r io.Reader, l Limits, s *shape) (T, error) {
	var zero T
	v, w, err := decode[T](r, l, s)
	if err != nil {
		return zero, err
	}
	if err := w.err(); err != nil {
		return zero, err
	}
	return v, nil
}

// decode reads a T, whose shape is s, and finds its odd members on the way.
func decode[T any](r io.Reader, l Limits, s *shape) (v T, w *walker, err error) {
	l = l.orDefault()
	var text bytes.Buffer
	if sized, ok := r.(interface{ Len() int }); ok {
		text.Grow(int(min(int64(sized.Len()), l.Bytes)) + bytes.MinRead)
	}
	if _, err := text.ReadFrom(io.LimitReader(r, l.Bytes+1)); err != nil {
		return v, nil, fmt.Errorf("resolution: read: %w", err)
	}
	data := text.Bytes()
	if int64(len(data)) > l.Bytes {
		return v, nil, failure(l.Bytes, "", ErrTooLarge, nil, "want at most %d bytes", l.Bytes)
	}
	if !utf8.Valid(data) {
		at := invalidUTF8(data)
		return v, nil, failure(int64(at), "", ErrSyntax, nil, "byte %#02x is not UTF-8", data[at])
	}
	w = &walker{data: data, shape: s, limits: l}
	w.walk()
	if w.tooDeep {
		return v, nil, failure(int64(w.at), w.path(), ErrTooDeep, nil, "want at most %d levels", l.Depth)
	}
	if w.tooMany {
		return v, nil, failure(int64(w.at), w.path(), ErrTooLarge, nil, "want elements of at most %d bytes in memory", l.Memory)
	}
	if err := json.Unmarshal(data, &v); err != nil {
		var zero T
		return zero, nil, explain(data, s, l, err)
	}
	if at := len(data) - len(bytes.TrimLeft(data, space)); data[at] != '{' {
		// encoding/json reads null as anything.
		return v, nil, failure(int64(at), "", ErrValue, nil, "%s", s.want())
	}
	return v, w, nil
}

// explain turns an error of encoding/json into one with place and cause.
func explain(data []byte, s *shape, l Limits, err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at := syntax.Offset - 1
		if syntax.Error() == "unexpected end of JSON input" {
			at = int64(len(data))
		}
		w := &walker{data: data[:at], shape: s, limits: l}
		w.walk() // to where it breaks off
		return failure(at, w.path(), ErrSyntax, err, "%v", err)
	}
	w := &walker{data: data, shape: s, limits: l, values: true}
	w.walk()
	if err := w.err(); err != nil {
		return err
	}
	return failure(0, "", ErrValue, err, "%v", err)
}

// failure returns a DecodeError with the text of cause and then the detail.
func failure(at int64, path finding.Path, cause, inner error, format string, args ...any) *DecodeError {
	text := cause.Error() + ": " + fmt.Sprintf(format, args...)
	return &DecodeError{Offset: at, Path: path, Err: &fault{text, cause, inner}}
}

// invalidUTF8 returns the place of the first byte that is not UTF-8; there is
// one.
func invalidUTF8(data []byte) int {
	for at := 0; ; {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
}
