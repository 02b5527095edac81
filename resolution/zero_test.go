package resolution_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// TestZero wants zero values to be usable and to leave no trace in JSON.
func TestZero(t *testing.T) {
	var d resolution.Dossier
	var b bytes.Buffer
	if err := resolution.Encode(&b, d); err != nil {
		t.Fatal(err)
	}
	const want = "{\n  \"schema\": \"\",\n  \"resolution\": {\n    \"id\": \"\"\n  }\n}\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("Encode of the zero dossier (-want +got):\n%s", diff)
	}
	a := assess(t, &d, "2021-01-01", resolution.Options{})
	if a.Targets.Tally.N() != 0 || a.Programs.Tally.N() != 0 || a.Dissemination.Held != 0 || len(a.Findings) != 0 {
		t.Errorf("Assess of the zero dossier = %+v, want nothing", a)
	}
	if resolution.LastDate(&d).IsValid() {
		t.Errorf("LastDate of the zero dossier = %v, want no date", resolution.LastDate(&d))
	}
	if (resolution.Text{}).In("en") != "" || (resolution.Share{}).String() != "?/?" || (&resolution.Source{}).Known().IsValid() {
		t.Error("zero Text, Share or Source say something, want nothing")
	}
}

// TestIsZero wants a value that holds something to be written.
func TestIsZero(t *testing.T) {
	docs := []string{
		`"dissemination":{"conferences":[{"id":"c"}]}`, `"dissemination":{"followUp":[{"id":"f"}]}`,
		`"indicators":[{"id":"i"}]`, `"observations":[{"indicator":"i","period":"2021"}]`, `"approvals":[{"source":"s","status":"draft"}]`, `"declared":[{"target":"t"}]`,
		`"tallies":[{"classes":null}]`, `"programCounts":[{"label":"xong","stage":"issued","count":5}]`, `"events":[{"id":"e"}]`,
	}
	for _, member := range docs {
		t.Run(member, func(t *testing.T) {
			doc := `{"schema":"","resolution":{"id":""},"results":{` + member + `}}`
			if strings.HasPrefix(member, `"diss`) {
				doc = `{"schema":"","resolution":{"id":"",` + member + `}}`
			}
			d, _ := read(t, doc)
			var b bytes.Buffer
			if err := resolution.Encode(&b, d); err != nil {
				t.Fatal(err)
			}
			got := strings.NewReplacer(" ", "", "\n", "").Replace(b.String())
			if got != doc {
				t.Errorf("Encode = %s, want %s", got, doc)
			}
		})
	}
}

// What IsZero calls zero is left out of JSON: only what says nothing may be.
func TestIsZero_values(t *testing.T) {
	units := []resolution.UnitName{{ID: "u"}}
	tests := []struct {
		name string
		v    interface{ IsZero() bool }
		want bool
	}{
		{"by unit", resolution.ByUnit{}, true},
		{"by unit, units", resolution.ByUnit{Units: []string{"u"}}, false},
		{"by unit, done", resolution.ByUnit{Done: []resolution.UnitDone{{}}}, false},
		{"by unit, counts", resolution.ByUnit{Counts: []resolution.UnitCount{{}}}, false},
		{"line", resolution.ByUnitLine{}, true},
		{"line, share", resolution.ByUnitLine{Share: resolution.Share{Count: decimal.MustParse("0")}, Missing: units}, false},
		{"line, done", resolution.ByUnitLine{Done: []resolution.UnitDoneLine{{}}}, false},
		{"line, counts", resolution.ByUnitLine{Counts: []resolution.UnitCountLine{{}}}, false},
		{"matrix", resolution.AssignmentMatrix{}, true},
		{"matrix, fields", resolution.AssignmentMatrix{Fields: []resolution.MatrixRow{{}}}, false},
		{"matrix, units", resolution.AssignmentMatrix{Units: []resolution.MatrixRow{{}}}, false},
		{"matrix, members", resolution.AssignmentMatrix{Members: []resolution.MemberLoad{{}}}, false},
		{"dissemination", resolution.Dissemination{}, true},
		{"dissemination, conferences", resolution.Dissemination{Conferences: []resolution.Conference{{}}}, false},
		{"dissemination, units", resolution.Dissemination{Units: []string{"u"}}, false},
		{"dissemination, follow-up", resolution.Dissemination{FollowUp: []resolution.FollowUp{{}}}, false},
	}
	for _, test := range tests {
		if got := test.v.IsZero(); got != test.want {
			t.Errorf("%s: IsZero = %t, want %t", test.name, got, test.want)
		}
	}
}

func TestText_In(t *testing.T) {
	text := resolution.Text{Text: "đạt", Translations: map[string]string{"en": "met", "en-US": "hit"}}
	for language, want := range map[string]string{"en": "met", "en-GB": "met", "en-US": "hit", "fr": "đạt", "": "đạt"} {
		if got := text.In(language); got != want {
			t.Errorf("Text.In(%q) = %q, want %q", language, got, want)
		}
	}
}
