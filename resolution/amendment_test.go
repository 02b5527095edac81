package resolution_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// amended is a dossier whose amendment of July 2022, decided in June, replaced
// a programme, added a target, a key task and an instrument, and removed one of
// each; an amendment of 2024 took the key task out again.
const amended = `{"schema": "nghiquyet/1", "resolution": {"id": "r", "term": "2020/2025", "source": "law",
	"declared": {"targets": 2, "keyTasks": 2, "programs": 1, "source": "law"},
	"targets": [
		{"id": "old", "indicator": {"id": "old", "name": "Cũ", "direction": "higher"}, "goal": {"value": "1"}},
		{"id": "stays", "indicator": {"id": "stays", "direction": "higher"}, "goal": {"value": "1"}},
		{"id": "new", "text": "Mới", "indicator": {"id": "new", "direction": "higher"}, "goal": {"value": "1"}}],
	"keyTasks": [{"id": "k1", "title": "K1"}, {"id": "k2", "title": "K2", "targets": ["new"]}],
	"programs": [{"id": "p1", "title": "P1"}, {"id": "p2", "title": "P2", "stages": [{"stage": "issued", "on": "2022-08-01"}]}],
	"instruments": [{"id": "i1", "kind": "plan", "title": "I1"}, {"id": "i2", "kind": "plan", "title": "I2"}],
	"amendments": [
		{"id": "second", "effective": "2024-01-01", "declared": {"keyTasks": 1}, "removed": {"keyTasks": ["k2"]}, "source": "nq24"},
		{"id": "first", "adopted": "2022-06-15", "effective": "2022-07-01", "reason": "sáp nhập", "translations": {"en": "merger"}, "document": "NQ 12",
			"declared": {"targets": 3, "programs": 2},
			"added": {"targets": ["new"], "keyTasks": ["k2"], "programs": ["p2"], "instruments": ["i2"]},
			"removed": {"targets": ["old"], "programs": ["p1"], "instruments": ["i1"]}, "source": "nq22"}]},
	"results": {"observations": [{"indicator": "stays", "period": "2021", "value": "1", "printed": [{"value": "90", "kind": "percentOfGoal"}], "source": "law"},
		{"indicator": "new", "period": "2021", "value": "1", "printed": [{"value": "80", "kind": "percentOfGoal"}], "source": "law"}]},
	"sources": [{"id": "law", "published": "2020-08-05"}, {"id": "nq22", "published": "2022-06-15"}, {"id": "nq24", "published": "2024-01-01"}]}`

// thereOn is what of a resolution is there on a date.
type thereOn struct {
	Targets, KeyTasks, Programs, Instruments, Amendments []string
	Declared                                             resolution.Declared
	N, Programmes                                        int
}

func there(a *resolution.Assessment) thereOn {
	on := thereOn{Declared: a.Resolution.Declared, N: a.Targets.Tally.N(), Programmes: a.Programs.Tally.N()}
	for _, l := range a.Targets.Lines {
		on.Targets = append(on.Targets, l.ID)
	}
	for _, l := range a.KeyTasks {
		on.KeyTasks = append(on.KeyTasks, l.ID)
	}
	for _, l := range a.Programs.Lines {
		on.Programs = append(on.Programs, l.ID)
	}
	for _, l := range a.Instruments {
		on.Instruments = append(on.Instruments, l.ID)
	}
	for _, l := range a.Amendments {
		on.Amendments = append(on.Amendments, l.ID)
	}
	return on
}

func TestAssess_amendments(t *testing.T) {
	adopted := thereOn{
		Targets: []string{"old", "stays"}, KeyTasks: []string{"k1"}, Programs: []string{"p1"}, Instruments: []string{"i1"},
		Declared: resolution.Declared{Targets: 2, KeyTasks: 2, Programs: 1, Source: "law"}, N: 2, Programmes: 1,
	}
	first := thereOn{
		Targets: []string{"stays", "new"}, KeyTasks: []string{"k1", "k2"}, Programs: []string{"p2"}, Instruments: []string{"i2"},
		Amendments: []string{"first"},
		Declared:   resolution.Declared{Targets: 3, KeyTasks: 2, Programs: 2, Source: "nq22"}, N: 3, Programmes: 2,
	}
	second := first
	second.KeyTasks, second.Amendments = []string{"k1"}, []string{"first", "second"}
	second.Declared.KeyTasks, second.Declared.Source = 1, "nq24"
	tests := []struct {
		on, known string
		want      thereOn
	}{
		{"2020-12-31", "", adopted},
		{"2022-06-30", "", adopted},
		{"2022-06-30", "2025-12-31", adopted},
		{"2022-07-01", "", first},
		{"2022-12-31", "2022-06-14", adopted},
		{"2022-12-31", "2022-06-15", first},
		{"2023-12-31", "", first},
		{"2024-01-01", "", second},
		{"2024-01-01", "2023-12-31", first},
	}
	d, list := read(t, amended)
	if list = append(list, resolution.Validate(&d)...); len(list) > 0 {
		t.Errorf("Validate = %v, want nothing", list)
	}
	for _, tt := range tests {
		t.Run(tt.on+" "+tt.known, func(t *testing.T) {
			var o resolution.Options
			if tt.known != "" {
				o.Known = calendar.MustParseDate(tt.known)
			}
			a := assess(t, &d, tt.on, o)
			if diff := cmp.Diff(tt.want, there(&a)); diff != "" {
				t.Errorf("Assess (-want +got):\n%s", diff)
			}
		})
	}
}

// TestAssess_amendmentLines wants amendments told with what they did, and
// findings with the places of the dossier.
func TestAssess_amendmentLines(t *testing.T) {
	a := assessDoc(t, amended, "2022-12-31", resolution.Options{})
	item := func(s resolution.Section, id, text string) resolution.ItemLine {
		return resolution.ItemLine{Section: s, ID: id, Text: resolution.Text{Text: text}}
	}
	want := []resolution.AmendmentLine{{
		ID: "first", Adopted: calendar.MustParseDate("2022-06-15"), Effective: calendar.MustParseDate("2022-07-01"),
		Reason:   resolution.Text{Text: "sáp nhập", Translations: map[string]string{"en": "merger"}},
		Document: "NQ 12", Declared: resolution.Declared{Targets: 3, Programs: 2}, Source: "nq22",
		Added:   []resolution.ItemLine{item("targets", "new", "Mới"), item("keyTasks", "k2", "K2"), item("programs", "p2", "P2"), item("instruments", "i2", "I2")},
		Removed: []resolution.ItemLine{item("targets", "old", "Cũ"), item("programs", "p1", "P1"), item("instruments", "i1", "I1")},
	}}
	if diff := cmp.Diff(want, a.Amendments, compareScalars); diff != "" {
		t.Errorf("amendments (-want +got):\n%s", diff)
	}
	if got := a.Programs.Lines[0].State.Stage; got != program.Issued {
		t.Errorf("stage of the added programme = %q, want issued", got)
	}
}

// TestAssess_amendedTwice wants the last amendment that names a thing to
// decide whether it is there, and the first whether it was there before.
func TestAssess_amendedTwice(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "keyTasks": [{"id": "back"}, {"id": "gone"}], "amendments": [
		{"id": "c", "effective": "2023-01-01", "added": {"keyTasks": ["back"]}, "removed": {"keyTasks": ["gone"]}},
		{"id": "b", "effective": "2022-01-01", "removed": {"keyTasks": ["back"]}, "added": {"keyTasks": ["gone"]}},
		{"id": "never", "added": {"keyTasks": ["gone"]}}]}}`
	for on, want := range map[string][]string{
		"2021-12-31": {"back"}, "2022-12-31": {"gone"}, "2023-12-31": {"back"},
	} {
		a := assessDoc(t, doc, on, resolution.Options{})
		if diff := cmp.Diff(want, there(&a).KeyTasks); diff != "" {
			t.Errorf("key tasks of %s (-want +got):\n%s", on, diff)
		}
	}
}

// TestAssess_placesOfFindings wants findings of assessing to have the paths of
// the dossier, whatever amendments and approvals leave out before them.
func TestAssess_placesOfFindings(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "targets": [
			{"id": "gone", "indicator": {"id": "g", "direction": "higher"}, "goal": {"value": "1"}},
			{"id": "t", "indicator": {"id": "i", "direction": "higher"}, "goal": {"value": "10"}}],
			"amendments": [{"id": "a", "effective": "2021-01-01", "removed": {"targets": ["gone"]}}]},
		"results": {"approvals": [{"source": "draft", "status": "draft"}],
			"observations": [{"indicator": "i", "period": "2020", "value": "9", "source": "draft"},
			{"indicator": "i", "period": "2021", "value": "5", "printed": [{"text": "51", "value": "51", "kind": "percentOfGoal"}], "source": "s"}],
			"tallies": [{"of": 2, "on": "2021-12-31", "classes": [{"label": "đạt", "count": 1}], "source": "draft"},
				{"of": 2, "on": "2021-12-31", "classes": [{"label": "đạt", "count": 3}], "source": "s"}]}}`
	a := assessDoc(t, doc, "2021-12-31", resolution.Options{})
	var paths []string
	for _, f := range a.Findings {
		paths = append(paths, string(f.Path))
	}
	want := []string{"results.observations[1].printed[0].value", "results.tallies[1].of"}
	if diff := cmp.Diff(want, paths); diff != "" {
		t.Errorf("paths of findings (-want +got):\n%s", diff)
	}
}

var amendmentChanges = []changeTest{
	{
		name: "amendments with what they add and remove",
		doc:  amended, from: "2022-06-30", to: "2022-07-01",
		want: []string{
			"amendment first: - > there; happened 2022-07-01 nq22",
			"target new: - > met 1; amendment 2022-07-01 first sáp nhập NQ 12 nq22",
			"target old: noData > -; amendment 2022-07-01 first sáp nhập NQ 12 nq22",
			"keyTask k2: - > 1/1; amendment 2022-07-01 first sáp nhập NQ 12 nq22",
			"programme p2: - > there; amendment 2022-07-01 first sáp nhập NQ 12 nq22",
			"programme p1: there > -; amendment 2022-07-01 first sáp nhập NQ 12 nq22",
			"instrument i2: - > there; amendment 2022-07-01 first sáp nhập NQ 12 nq22",
			"instrument i1: there > -; amendment 2022-07-01 first sáp nhập NQ 12 nq22",
		},
	},
	{
		name: "the last of two amendments",
		doc: `{"resolution": {"id": "r", "keyTasks": [{"id": "k"}], "amendments": [
			{"id": "a", "effective": "2022-01-01", "removed": {"keyTasks": ["k"]}}, {"id": "b", "effective": "2023-01-01", "added": {"keyTasks": ["k"]}},
			{"id": "c", "effective": "2024-01-01", "removed": {"keyTasks": ["k"], "targets": ["k"]}}]}}`,
		from: "2024-01-01", to: "2021-12-31",
		want: []string{
			"amendment a: there > -; happened 2022-01-01", "amendment b: there > -; happened 2023-01-01", "amendment c: there > -; happened 2024-01-01",
			"keyTask k: - > there; amendment 2024-01-01 c",
		},
	},
}

func TestDiff_amendments(t *testing.T) { testChanges(t, amendmentChanges) }

// TestValidate_amendments wants the faults of amendments and approvals told at
// their places.
func TestValidate_amendments(t *testing.T) {
	d, _ := read(t, `{"schema": "nghiquyet/1", "resolution": {"id": "r", "term": "2020/2025", "source": "s", "declared": {"targets": 1}, "units": [{"id": "u"}],
		"targets": [{"id": "a", "indicator": {"id": "a", "direction": "higher"}, "goal": {"value": "1"}}, {"id": "b", "indicator": {"id": "b", "direction": "higher"}, "goal": {"value": "1"}},
			{"id": "c", "beside": true, "due": "2021", "indicator": {"id": "c", "direction": "higher"}, "goal": {"value": "1"}}],
		"keyTasks": [{"id": "k"}],
		"amendments": [
			{"id": "x", "adopted": "2022-01-01", "effective": "2021-06-01", "declared": {"targets": 1, "keyTasks": -1}, "added": {"targets": ["b", "z"]}, "source": "t"},
			{"id": "x", "effective": "2022-01-01", "added": {"keyTasks": ["k"]}, "removed": {"keyTasks": ["k"], "programs": ["p"], "instruments": ["n"]}},
			{"id": "y", "declared": {"keyTasks": 1, "source": "u"}, "removed": {"targets": ["a"]}}]},
		"results": {"observations": [{"indicator": "a", "period": "2021", "value": "1", "source": "s"}], "approvals": [
			{"status": "approved"}, {"source": "v", "status": "draft"}, {"source": "w", "status": "submitted"},
			{"source": "s", "status": "good", "indicator": "none", "body": "nobody"}, {"source": "s", "status": "draft", "indicator": "a", "body": "u"}]},
		"sources": [{"id": "s", "published": "2021"}, {"id": "w", "published": "2021"}]}`)
	var got []string
	for _, f := range resolution.Validate(&d) {
		got = append(got, string(f.Code)+" "+string(f.Path)+" "+f.Value)
	}
	want := []string{
		"duplicate-id resolution.amendments[1].id x",
		"unknown-source resolution.amendments[0].source t",
		"unknown-reference resolution.amendments[0].added.targets[1] z",
		"unknown-source resolution.amendments[0].declared.source t",
		"more-than-declared resolution.amendments[0].declared.targets 1",
		"negative-count resolution.amendments[0].declared.keyTasks -1",
		"added-and-removed resolution.amendments[1].removed.keyTasks[0] k",
		"unknown-reference resolution.amendments[1].removed.programs[0] p",
		"unknown-reference resolution.amendments[1].removed.instruments[0] n",
		"undated-amendment resolution.amendments[2].effective ",
		"unknown-source resolution.amendments[2].declared.source u",
		"unknown-source results.approvals[0].source ",
		"unknown-source results.approvals[1].source v",
		"nothing-approved results.approvals[2].source w",
		"unknown-word results.approvals[3].status good",
		"unknown-reference results.approvals[3].indicator none",
		"unknown-reference results.approvals[3].body nobody",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Validate (-want +got):\n%s", diff)
	}
}

// TestItems_IsZero wants each member of items to count.
func TestItems_IsZero(t *testing.T) {
	ids := []string{"x"}
	if !(resolution.Items{}).IsZero() {
		t.Error("zero Items IsZero = false, want true")
	}
	for _, items := range []resolution.Items{{Targets: ids}, {KeyTasks: ids}, {Programs: ids}, {Instruments: ids}} {
		if items.IsZero() {
			t.Errorf("%+v IsZero = true, want false", items)
		}
	}
}
