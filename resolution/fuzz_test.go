package resolution_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// seed adds every document of the tables.
func seed(f *testing.F) {
	for _, tt := range unreadable {
		f.Add([]byte(tt.doc))
	}
	for _, tt := range odd {
		f.Add([]byte(tt.doc))
	}
	for _, tt := range validateTests {
		f.Add([]byte(tt.doc))
	}
	data, err := os.ReadFile("../examples/myxuyen/dossier.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
}

// FuzzDecode wants reading not to panic, strict reading to refuse no more than
// what lenient reading reports, and nothing lost on the way out and in.
func FuzzDecode(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, list, err := resolution.Decode(bytes.NewReader(data), resolution.Limits{})
		strict, errStrict := resolution.DecodeStrict(bytes.NewReader(data), resolution.Limits{})
		if (errStrict == nil) != (err == nil && len(list) == 0) {
			t.Fatalf("DecodeStrict error = %v, Decode = %v, %v: want both sound or neither", errStrict, list, err)
		}
		if err != nil {
			isObject := json.Unmarshal(data, &d) == nil && !bytes.Equal(bytes.TrimSpace(data), []byte("null"))
			if isObject && utf8.Valid(data) && !errors.Is(err, resolution.ErrTooDeep) {
				t.Fatalf("Decode error = %v for what encoding/json reads", err)
			}
			return
		}
		if errStrict == nil {
			if diff := cmp.Diff(d, strict, compareScalars); diff != "" {
				t.Fatalf("DecodeStrict (-lenient +strict):\n%s", diff)
			}
		}
		var first, second bytes.Buffer
		if err := resolution.Encode(&first, d); err != nil {
			t.Fatalf("Encode error = %v, want nil", err)
		}
		again, err := resolution.DecodeStrict(bytes.NewReader(first.Bytes()), resolution.Limits{})
		if err != nil {
			t.Fatalf("DecodeStrict of Encode error = %v, want nil\n%s", err, first.String())
		}
		if err := resolution.Encode(&second, again); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(first.String(), second.String()); diff != "" {
			t.Fatalf("Encode after a round trip (-first +second):\n%s", diff)
		}
	})
}

// FuzzAssess wants validating and assessing not to panic, not to write into
// the dossier, and tallies that close.
func FuzzAssess(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, _, err := resolution.Decode(bytes.NewReader(data), resolution.Limits{})
		if err != nil {
			return
		}
		var before, after bytes.Buffer
		if err := resolution.Encode(&before, d); err != nil {
			t.Fatal(err)
		}
		resolution.Validate(&d)
		on := resolution.LastDate(&d)
		if !on.IsValid() {
			on = calendar.MustParseDate("2025-12-31")
		}
		a, err := resolution.Assess(&d, on, resolution.Options{})
		if err != nil {
			t.Fatalf("Assess error = %v, want nil", err)
		}
		sum := 0
		for _, c := range a.Targets.Tally.Classes() {
			sum += c.Count
		}
		if n := a.Targets.Tally.N(); sum != n || n < a.Targets.Declared || n < len(a.Targets.Lines) {
			t.Fatalf("tally of %d, %d declared, %d itemised, adds up to %d", n, a.Targets.Declared, len(a.Targets.Lines), sum)
		}
		var text bytes.Buffer
		if err := a.Encode(&text); err != nil {
			t.Fatalf("Encode of the assessment error = %v, want nil", err)
		}
		if err := resolution.Encode(&after, d); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(before.Bytes(), after.Bytes()) {
			t.Fatal("Validate or Assess wrote into the dossier")
		}
	})
}
