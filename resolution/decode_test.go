package resolution_test

import (
	"bytes"
	"errors"
	"io"
	"math"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// unreadable are documents that neither Decode nor DecodeStrict reads.
var unreadable = []struct {
	name   string
	doc    string
	limits resolution.Limits
	offset int64
	path   finding.Path
	cause  error
	inner  error // wrapped beside the cause; may be nil
	text   string
}{
	{
		name: "empty", doc: "", offset: 0, cause: resolution.ErrSyntax,
		text: "resolution: byte 0: not JSON: unexpected end of JSON input",
	},
	{
		name: "white space only", doc: " \n", offset: 2, cause: resolution.ErrSyntax,
		text: "resolution: byte 2: not JSON: unexpected end of JSON input",
	},
	{
		name: "not JSON", doc: "targets: 19", offset: 1, cause: resolution.ErrSyntax,
		text: "resolution: byte 1: not JSON: invalid character 'a' in literal true (expecting 'r')",
	},
	{
		name: "comma missing", doc: `{"schema": "x" "resolution": {}}`, offset: 15, path: "schema", cause: resolution.ErrSyntax,
		text: `resolution: byte 15: schema: not JSON: invalid character '"' after object key:value pair`,
	},
	{
		name: "broken inside", doc: `{"resolution": {"units": [{"id": "a"}, {"id": tru}]}}`, offset: 49, path: "resolution.units[1].id", cause: resolution.ErrSyntax,
		text: `resolution: byte 49: resolution.units[1].id: not JSON: invalid character '}' in literal true (expecting 'e')`,
	},
	{
		name: "cut off", doc: `{"resolution": {"units": [{"id": "a`, offset: 35, path: "resolution.units[0].id", cause: resolution.ErrSyntax,
		text: "resolution: byte 35: resolution.units[0].id: not JSON: unexpected end of JSON input",
	},
	{
		name: "something after it", doc: `{} {}`, offset: 3, cause: resolution.ErrSyntax,
		text: "resolution: byte 3: not JSON: invalid character '{' after top-level value",
	},
	{
		name: "not UTF-8", doc: "{\"schema\": \"Mỹ \xff\"}", offset: 17, cause: resolution.ErrSyntax,
		text: "resolution: byte 17: not JSON: byte 0xff is not UTF-8",
	},
	{
		name: "array", doc: ` []`, offset: 1, cause: resolution.ErrValue,
		text: "resolution: byte 1: wrong value: want an object",
	},
	{
		name: "null", doc: `null`, offset: 0, cause: resolution.ErrValue,
		text: "resolution: byte 0: wrong value: want an object",
	},
	{
		name: "string for an object", doc: `{"resolution": "XII"}`, offset: 15, path: "resolution", cause: resolution.ErrValue,
		text: "resolution: byte 15: resolution: wrong value: want an object",
	},
	{
		name: "object for an array", doc: `{"sources": {"id": "s"}}`, offset: 12, path: "sources", cause: resolution.ErrValue,
		text: "resolution: byte 12: sources: wrong value: want an array",
	},
	{
		name: "array for a string", doc: `{"schema": ["1"]}`, offset: 11, path: "schema", cause: resolution.ErrValue,
		text: "resolution: byte 11: schema: wrong value: want a string",
	},
	{
		name: "string for a count", doc: `{"resolution": {"declared": {"targets": "19"}}}`, offset: 40, path: "resolution.declared.targets", cause: resolution.ErrValue,
		text: `resolution: byte 40: resolution.declared.targets: wrong value: "19": want a whole number`,
	},
	{
		name: "fraction for a count", doc: `{"resolution": {"declared": {"targets": 19.5}}}`, offset: 40, path: "resolution.declared.targets", cause: resolution.ErrValue,
		text: `resolution: byte 40: resolution.declared.targets: wrong value: 19.5: want a whole number`,
	},
	{
		name: "string for a bool", doc: `{"resolution": {"targets": [{"beside": "yes"}]}}`, offset: 39, path: "resolution.targets[0].beside", cause: resolution.ErrValue,
		text: `resolution: byte 39: resolution.targets[0].beside: wrong value: "yes": want true or false`,
	},
	{
		name: "number for a translation", doc: `{"glossary": {"en": {"đạt và vượt": 1}}}`, offset: 43, path: `glossary.en["đạt và vượt"]`, cause: resolution.ErrValue,
		text: `resolution: byte 43: glossary.en["đạt và vượt"]: wrong value: 1: want a string`,
	},
	{
		name: "decimal comma", doc: `{"results": {"observations": [{"value": "98,95"}]}}`, offset: 40, path: "results.observations[0].value",
		cause: resolution.ErrValue, inner: decimal.ErrSyntax,
	},
	{
		name: "object for a figure", doc: `{"results": {"observations": [{"value": {"n": 1}}]}}`, offset: 40, path: "results.observations[0].value",
		cause: resolution.ErrValue, inner: decimal.ErrSyntax,
	},
	{
		name: "wrong date", doc: `{"resolution": {"adopted": "2020-02-30"}}`, offset: 27, path: "resolution.adopted",
		cause: resolution.ErrValue, inner: calendar.ErrRange,
	},
	{
		name: "wrong period", doc: `{"resolution": {"term": "2020-2025"}}`, offset: 24, path: "resolution.term",
		cause: resolution.ErrValue, inner: calendar.ErrSyntax,
	},
	{
		name: "too large", doc: `{"schema": "nghiquyet/1"}`, limits: resolution.Limits{Bytes: 24}, offset: 24, cause: resolution.ErrTooLarge,
		text: "resolution: byte 24: document too large: want at most 24 bytes",
	},
	{
		name: "too deep", doc: `{"resolution": {"targets": [{"id": "t"}]}}`, limits: resolution.Limits{Depth: 3}, offset: 28, path: "resolution.targets[0]",
		cause: resolution.ErrTooDeep,
		text:  "resolution: byte 28: resolution.targets[0]: document nested too deeply: want at most 3 levels",
	},
	{
		name: "10,000 levels in an unknown member", doc: `{"x": ` + strings.Repeat("[", 10_000), offset: 69, cause: resolution.ErrTooDeep,
		path: "x" + finding.Path(strings.Repeat("[0]", 63)),
	},
}

// sizeOf returns how many bytes a T takes up in memory.
func sizeOf[T any]() int64 { return int64(reflect.TypeFor[T]().Size()) }

// TestDecode_memoryLimit wants small elements that become large ones refused
// before they are read.
func TestDecode_memoryLimit(t *testing.T) {
	const doc = `{"resolution": {"targets": [{}, {}]}, "results": {"observations": [{}]}, "x": [{}, {}]}`
	enough := 2*sizeOf[indicator.Target]() + sizeOf[indicator.Observation]()
	if _, _, err := resolution.Decode(strings.NewReader(doc), resolution.Limits{Memory: enough}); err != nil {
		t.Errorf("Decode error = %v within the memory, want nil", err)
	}
	_, _, err := resolution.Decode(strings.NewReader(doc), resolution.Limits{Memory: enough - 1})
	var e *resolution.DecodeError
	if !errors.As(err, &e) || !errors.Is(err, resolution.ErrTooLarge) || e.Offset != 67 || e.Path != "results.observations[0]" {
		t.Errorf("Decode error = %v, want %v at byte 67, results.observations[0]", err, resolution.ErrTooLarge)
	}
	many := `{"resolution": {"targets": [` + strings.Repeat("{},", 1_000_000) + `{}]}}`
	allocated := testing.AllocsPerRun(1, func() {
		if _, _, err := resolution.Decode(strings.NewReader(many), resolution.Limits{}); !errors.Is(err, resolution.ErrTooLarge) {
			t.Errorf("Decode error = %v for a million targets of three bytes, want %v", err, resolution.ErrTooLarge)
		}
	})
	if allocated > 100 {
		t.Errorf("Decode allocates %v times for a million targets that it refuses, want at most 100", allocated)
	}
}

func TestDecode_unreadable(t *testing.T) {
	for _, tt := range unreadable {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := resolution.Decode(strings.NewReader(tt.doc), tt.limits)
			_, strict := resolution.DecodeStrict(strings.NewReader(tt.doc), tt.limits)
			if strict == nil || err == nil || strict.Error() != err.Error() {
				t.Errorf("DecodeStrict error = %v, want that of Decode, %v", strict, err)
			}
			var e *resolution.DecodeError
			if !errors.As(err, &e) {
				t.Fatalf("Decode error = %v, want a *DecodeError", err)
			}
			if e.Offset != tt.offset || e.Path != tt.path {
				t.Errorf("Decode error at byte %d, path %q, want byte %d, path %q", e.Offset, e.Path, tt.offset, tt.path)
			}
			if !errors.Is(err, tt.cause) || tt.inner != nil && !errors.Is(err, tt.inner) {
				t.Errorf("Decode error = %v, want one around %v and %v", err, tt.cause, tt.inner)
			}
			if tt.text != "" && err.Error() != tt.text {
				t.Errorf("Decode error = %v, want %v", err, tt.text)
			}
		})
	}
}

// TestDecode_allWrongValues wants every wrong value in document order.
func TestDecode_allWrongValues(t *testing.T) {
	const doc = `{"resolution": {"adopted": "5/8/2020", "declared": {"targets": "19"}}, "results": {"observations": [{"value": "1,5"}]}}`
	_, _, err := resolution.Decode(strings.NewReader(doc), resolution.Limits{})
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		t.Fatalf("Decode error = %v, want several", err)
	}
	var paths []finding.Path
	for _, err := range joined.Unwrap() {
		var e *resolution.DecodeError
		if !errors.As(err, &e) {
			t.Fatalf("Decode error = %v, want a *DecodeError", err)
		}
		paths = append(paths, e.Path)
	}
	want := []finding.Path{"resolution.adopted", "resolution.declared.targets", "results.observations[0].value"}
	if diff := cmp.Diff(want, paths); diff != "" {
		t.Errorf("paths of Decode errors (-want +got):\n%s", diff)
	}
}

// TestDecode_cutOff wants a clear answer wherever a document breaks off.
func TestDecode_cutOff(t *testing.T) {
	const doc = ` { "schema" : "a\"b" , "resolution" : { "id" : "r" , "units" : [ { "id" : "u" } , { } ] } , "x" : [ 1 , true ] } `
	end := len(strings.TrimRight(doc, " "))
	for cut := range end {
		_, _, err := resolution.Decode(strings.NewReader(doc[:cut]), resolution.Limits{})
		var e *resolution.DecodeError
		if !errors.As(err, &e) || !errors.Is(err, resolution.ErrSyntax) || e.Offset > int64(cut) {
			t.Errorf("Decode(%q) error = %v, want one around %v within it", doc[:cut], err, resolution.ErrSyntax)
		}
	}
	if _, _, err := resolution.Decode(strings.NewReader(doc), resolution.Limits{}); err != nil {
		t.Errorf("Decode of the whole error = %v, want nil", err)
	}
}

func TestDecode_reader(t *testing.T) {
	broken := errors.New("disk on fire")
	_, _, err := resolution.Decode(iotest.ErrReader(broken), resolution.Limits{})
	if !errors.Is(err, broken) {
		t.Errorf("Decode error = %v, want one around %v", err, broken)
	}
	doc := `{"schema": "nghiquyet/1", "resolution": {"id": "r"}}`
	got, _, err := resolution.Decode(iotest.OneByteReader(strings.NewReader(doc)), resolution.Limits{Bytes: int64(len(doc))})
	if err != nil || got.Resolution.ID != "r" {
		t.Errorf("Decode of exactly the bytes allowed = %q, %v, want r, nil", got.Resolution.ID, err)
	}
}

// TestDecode_endless wants a bounded read of a document without end.
func TestDecode_endless(t *testing.T) {
	r := &counter{r: endless{}}
	_, _, err := resolution.Decode(r, resolution.Limits{})
	if !errors.Is(err, resolution.ErrTooLarge) {
		t.Errorf("Decode error = %v, want %v", err, resolution.ErrTooLarge)
	}
	if r.n != resolution.DefaultBytes+1 {
		t.Errorf("Decode read %d bytes, want %d", r.n, resolution.DefaultBytes+1)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// odd are documents that Decode reads with warnings and DecodeStrict refuses.
var odd = []struct {
	name   string
	doc    string
	want   []string // code and path
	cause  error
	offset int64
	strict string
}{
	{
		name: "unknown member", doc: `{"schema": "nghiquyet/1", "version": 2}`,
		want: []string{"unknown-member version"}, cause: resolution.ErrUnknownMember, offset: 26,
		strict: `resolution: byte 26: version: unknown member: "version": want one of those documented for resolution.Dossier`,
	},
	{
		name: "unknown member with members of its own", doc: `{"x": {"id": 1, "id": [2, {"y": 3}]}, "resolution": {"id": "r"}}`,
		want: []string{"unknown-member x"}, cause: resolution.ErrUnknownMember, offset: 1,
	},
	{
		name: "unknown member deep inside", doc: `{"resolution": {"targets": [{}, {"goal": {"worth": "60"}}]}}`,
		want: []string{"unknown-member resolution.targets[1].goal.worth"}, cause: resolution.ErrUnknownMember, offset: 42,
	},
	{
		name: "unknown member in a part of a part", doc: `{"resolution": {"targets": [{"parts": {"targets": [{"parts": {"targets": [{"txt": ""}]}}]}}]}}`,
		want:  []string{"unknown-member resolution.targets[0].parts.targets[0].parts.targets[0].txt"},
		cause: resolution.ErrUnknownMember, offset: 75,
	},
	{
		name: "member given twice", doc: `{"schema": "a", "schema": "nghiquyet/1"}`,
		want: []string{"duplicate-member schema"}, cause: resolution.ErrDuplicateMember, offset: 16,
		strict: `resolution: byte 16: schema: duplicate member: want "schema" only once`,
	},
	{
		name: "translation given twice", doc: `{"glossary": {"en": {"đạt": "met", "đạt": "reached", "v": "w"}}}`,
		want: []string{`duplicate-member glossary.en["đạt"]`}, cause: resolution.ErrDuplicateMember, offset: 38,
	},
	{
		name: "name with an escape", doc: `{"sch\u0065ma": "nghiquyet/1", "schema": "x"}`,
		want: []string{"duplicate-member schema"}, cause: resolution.ErrDuplicateMember, offset: 31,
	},
	{
		name: "name in other case", doc: `{"Schema": "nghiquyet/1"}`,
		want: []string{"unknown-member Schema"}, cause: resolution.ErrUnknownMember, offset: 1,
		strict: `resolution: byte 1: Schema: unknown member: "Schema": want "schema"`,
	},
	{
		name: "name in two cases", doc: `{"schema": "nghiquyet/1", "SCHEMA": "nghiquyet/1"}`,
		want: []string{"duplicate-member SCHEMA"}, cause: resolution.ErrDuplicateMember, offset: 26,
	},
	{
		name: "several", doc: `{"a": 1, "b": 2, "resolution": {"c": 3}}`,
		want: []string{"unknown-member a", "unknown-member b", "unknown-member resolution.c"}, cause: resolution.ErrUnknownMember, offset: 1,
	},
}

func TestDecode_odd(t *testing.T) {
	for _, tt := range odd {
		t.Run(tt.name, func(t *testing.T) {
			_, list, err := resolution.Decode(strings.NewReader(tt.doc), resolution.Limits{})
			if err != nil {
				t.Fatalf("Decode error = %v, want nil", err)
			}
			var got []string
			for _, f := range list {
				got = append(got, string(f.Code)+" "+string(f.Path))
				if f.Severity != finding.SeverityWarning || f.Detail == "" {
					t.Errorf("Decode finding = %v, want a warning with a detail", f)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings of Decode (-want +got):\n%s", diff)
			}
			_, err = resolution.DecodeStrict(strings.NewReader(tt.doc), resolution.Limits{})
			var e *resolution.DecodeError
			if !errors.As(err, &e) || !errors.Is(err, tt.cause) || e.Offset != tt.offset {
				t.Errorf("DecodeStrict error = %v, want one at byte %d around %v", err, tt.offset, tt.cause)
			}
			if tt.strict != "" && err.Error() != tt.strict {
				t.Errorf("DecodeStrict error = %v, want %v", err, tt.strict)
			}
		})
	}
}

func TestDecode_otherCaseIsRead(t *testing.T) {
	got, _, err := resolution.Decode(strings.NewReader(`{"RESOLUTION": {"Id": "r"}}`), resolution.Limits{})
	if err != nil || got.Resolution.ID != "r" {
		t.Errorf("Decode = %q, %v, want r, nil", got.Resolution.ID, err)
	}
	_, _, err = resolution.Decode(strings.NewReader(`{"RESOLUTION": {"Adopted": "x"}}`), resolution.Limits{})
	var e *resolution.DecodeError
	if !errors.As(err, &e) || e.Path != "RESOLUTION.Adopted" {
		t.Errorf("Decode error = %v, want one at RESOLUTION.Adopted", err)
	}
}

func TestDecode_memberLimit(t *testing.T) {
	doc := `{"a": 1, "b": 2, "c": 3, "d": 4}`
	_, list, err := resolution.Decode(strings.NewReader(doc), resolution.Limits{Members: 2})
	if err != nil || len(list) != 3 || list[1].Path != "b" ||
		list[2].Error() != "unknown-member: 2 more unknown or duplicate members are not listed" {
		t.Errorf("Decode = %v, %v, want a, b and 2 more", list, err)
	}
	_, err = resolution.DecodeStrict(strings.NewReader(doc), resolution.Limits{Members: 2})
	if err == nil || !strings.HasSuffix(err.Error(), "\nresolution: and 2 more") || strings.Count(err.Error(), "\n") != 2 {
		t.Errorf("DecodeStrict error = %v, want two and 2 more", err)
	}
	many := "{" + strings.Repeat(`"x": 1, `, 200_000) + `"schema": "nghiquyet/1"}`
	_, list, err = resolution.Decode(strings.NewReader(many), resolution.Limits{})
	if err != nil || len(list) != resolution.DefaultMembers+1 {
		t.Errorf("Decode of 200,000 unknown members = %d findings, %v, want %d, nil", len(list), err, resolution.DefaultMembers+1)
	}
}

func TestDecode_depthLimit(t *testing.T) {
	at := `{"x": ` + strings.Repeat("[", resolution.DefaultDepth-1) + strings.Repeat("]", resolution.DefaultDepth-1) + `}`
	if _, _, err := resolution.Decode(strings.NewReader(at), resolution.Limits{}); err != nil {
		t.Errorf("Decode of %d levels error = %v, want nil", resolution.DefaultDepth, err)
	}
	if _, _, err := resolution.Decode(strings.NewReader(`{"x": [`+at+`]}`), resolution.Limits{}); !errors.Is(err, resolution.ErrTooDeep) {
		t.Errorf("Decode of more than %d levels error = %v, want %v", resolution.DefaultDepth, err, resolution.ErrTooDeep)
	}
}

// TestDecode_figures wants figures as strings and as numbers with their digits.
func TestDecode_figures(t *testing.T) {
	doc := `{"results": {"observations": [{"value": "98.950"}, {"value": 98.950}, {"value": null}, {"value": 0}]}}`
	d, _, err := resolution.Decode(strings.NewReader(doc), resolution.Limits{})
	if err != nil {
		t.Fatalf("Decode error = %v, want nil", err)
	}
	var got []string
	for _, o := range d.Results.Observations {
		got = append(got, o.Value.String())
	}
	if diff := cmp.Diff([]string{"98.950", "98.950", "", "0"}, got); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}
}

func TestEncode_canonical(t *testing.T) {
	d := resolution.Dossier{
		Schema:     resolution.SchemaVersion,
		Resolution: resolution.Resolution{ID: "r", Title: `Mỹ Xuyên <a> & "b"`},
		Glossary:   map[string]map[string]string{"en": {"vượt": "exceeded", "đạt": "met"}},
	}
	const want = `{
  "schema": "nghiquyet/1",
  "resolution": {
    "id": "r",
    "title": "Mỹ Xuyên <a> & \"b\""
  },
  "glossary": {
    "en": {
      "vượt": "exceeded",
      "đạt": "met"
    }
  }
}
`
	var b bytes.Buffer
	if err := resolution.Encode(&b, d); err != nil {
		t.Fatalf("Encode error = %v, want nil", err)
	}
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("Encode (-want +got):\n%s", diff)
	}
}

func TestDecode_noLimitOfBytes(t *testing.T) {
	const doc = `{"schema": "nghiquyet/1", "resolution": {"id": "r"}}`
	d, err := resolution.DecodeStrict(strings.NewReader(doc), resolution.Limits{Bytes: math.MaxInt64})
	if err != nil || d.Resolution.ID != "r" {
		t.Errorf("DecodeStrict = %q, %v, want r, nil", d.Resolution.ID, err)
	}
}
