package resolution_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// unitLines is the units of an assessment in short: how deep, id, state unless
// standing, days, what it came from, what it became, who carries it on.
func unitLines(lines []resolution.UnitLine) []string {
	var short []string
	for _, l := range lines {
		s := strings.Repeat(">", l.Depth) + l.ID
		if l.Parent.ID != "" {
			s += " in " + l.Parent.ID
		}
		if l.State != resolution.UnitStanding {
			s += " " + string(l.State)
		}
		if l.Units > 0 {
			s += fmt.Sprintf(" has %d", l.Units)
		}
		if l.From.IsValid() || l.Until.IsValid() {
			s += " " + l.From.String() + ".." + l.Until.String()
		}
		for _, u := range l.CameFrom {
			s += " <" + u.ID
		}
		if l.Ended != "" {
			s += " " + string(l.Ended)
		}
		for _, u := range l.Became {
			s += " >" + u.ID
		}
		if l.Heir.ID != "" {
			s += " heir " + l.Heir.ID
		}
		short = append(short, s)
	}
	return short
}

// The Mỹ Xuyên dossier knows of the abolition from 1 July 2025 on.
const mergers = `{"resolution": {"id": "r", "body": "tinh", "units": [
	{"id": "tinh", "level": "province"},
	{"id": "huyen", "level": "district", "parent": "tinh"},
	{"id": "a", "parent": "huyen"}, {"id": "b", "parent": "huyen"}, {"id": "c", "parent": "tinh"},
	{"id": "d", "parent": "huyen"}, {"id": "d1", "parent": "d"}, {"id": "e", "parent": "huyen"}, {"id": "e1", "parent": "tinh"}, {"id": "e2", "parent": "tinh"},
	{"id": "f", "parent": "e", "moves": [{"on": "2025-01-01", "parent": "e2"}, {"on": "2024-06-01", "parent": "c2"}]}, {"id": "g", "parent": "e"},
	{"id": "c2"}],
	"successions": [
		{"id": "m", "kind": "merged", "on": "2025-07-01", "from": ["a", "b"], "to": ["c"]},
		{"id": "x", "kind": "abolished", "on": "2025-07-01", "from": ["huyen"]},
		{"id": "n", "kind": "renamed", "on": "2023-01-01", "from": ["d"], "to": ["c2"]},
		{"id": "s", "kind": "split", "on": "2025-01-01", "from": ["e"], "to": ["e1", "e2"]}]}}`

func TestAssess_units(t *testing.T) {
	tests := []struct {
		name, doc, on, known string
		want                 []string
	}{
		{
			name: "before anything is known", doc: mergers, on: "2022-12-31",
			want: []string{
				"tinh has 1", ">huyen in tinh has 4", ">>a in huyen", ">>b in huyen", ">>d in huyen has 1", ">>>d1 in d",
				">>e in huyen has 2", ">>>f in e", ">>>g in e",
			},
		},
		{
			name: "known beforehand", doc: mergers, on: "2022-12-31", known: "2025-07-01",
			want: []string{
				"tinh has 1", ">huyen in tinh has 4 ..2025-06-30 abolished", ">>a in huyen ..2025-06-30 merged >c", ">>b in huyen ..2025-06-30 merged >c",
				">>d in huyen has 1 ..2022-12-31 renamed >c2", ">>>d1 in d", ">>e in huyen has 2 ..2024-12-31 split >e1 >e2", ">>>f in e", ">>>g in e",
				"c toCome 2025-07-01.. <a <b", "e1 toCome 2025-01-01.. <e", "e2 toCome 2025-01-01.. <e", "c2 toCome 2023-01-01.. <d",
			},
		},
		{
			name: "renamed", doc: mergers, on: "2024-06-01",
			want: []string{
				"tinh has 1", ">huyen in tinh has 3", ">>a in huyen", ">>b in huyen", ">>e in huyen has 1", ">>>g in e",
				"c2 has 2 2023-01-01.. <d", ">d1 in c2", ">f in c2", "d ended ..2022-12-31 renamed >c2 heir c2",
			},
		},
		{
			name: "split", doc: mergers, on: "2025-01-01",
			want: []string{
				"tinh has 3", ">huyen in tinh has 3", ">>a in huyen", ">>b in huyen", ">>g in huyen", ">e1 in tinh 2025-01-01.. <e",
				">e2 in tinh has 1 2025-01-01.. <e", ">>f in e2", "c2 has 1 2023-01-01.. <d", ">d1 in c2",
				"d ended ..2022-12-31 renamed >c2 heir c2", "e ended ..2024-12-31 split >e1 >e2",
			},
		},
		{
			name: "merged and abolished", doc: mergers, on: "2025-07-01",
			want: []string{
				"tinh has 4", ">c in tinh 2025-07-01.. <a <b", ">e1 in tinh 2025-01-01.. <e", ">e2 in tinh has 1 2025-01-01.. <e", ">>f in e2",
				">g in tinh", "c2 has 1 2023-01-01.. <d", ">d1 in c2",
				"huyen ended ..2025-06-30 abolished", "a ended ..2025-06-30 merged >c heir c", "b ended ..2025-06-30 merged >c heir c",
				"d ended ..2022-12-31 renamed >c2 heir c2", "e ended ..2024-12-31 split >e1 >e2",
			},
		},
		{
			name: "parents in a circle", on: "2025-01-01",
			doc: `{"resolution": {"units": [{"id": "tail", "parent": "b"}, {"id": "a", "parent": "b"}, {"id": "b", "parent": "c"}, {"id": "c", "parent": "a"},
				{"id": "self", "parent": "self"}, {"id": "lost", "parent": "nobody"}]}}`,
			want: []string{"c has 1", ">b in c has 2", ">>tail in b", ">>a in b", "self", "lost"},
		},
		{
			name: "successions in a circle", on: "2025-01-01",
			doc: `{"resolution": {"units": [{"id": "a"}, {"id": "b"}, {"id": "x", "parent": "a"}], "successions": [
				{"id": "s", "kind": "renamed", "on": "2021-01-01", "from": ["a"], "to": ["b"]},
				{"id": "t", "kind": "renamed", "on": "2022-01-01", "from": ["b"], "to": ["a"]}]}}`,
			want: []string{"x", "a ended 2022-01-01..2020-12-31 <b renamed >b", "b ended 2021-01-01..2021-12-31 <a renamed >a"},
		},
		{
			name: "a part of one that stood before", on: "2020-01-01", known: "2025-07-01",
			doc: `{"resolution": {"units": [{"id": "a"}, {"id": "b"}, {"id": "c", "from": "2015-01-01"}, {"id": "d"}, {"id": "e"}, {"id": "n", "from": "2025-07-01"}], "successions": [
				{"id": "s", "kind": "merged", "on": "2025-07-01", "from": ["a"], "to": ["b"]},
				{"id": "t", "kind": "merged", "on": "2025-07-01", "from": ["d", "e"], "to": ["c"]},
				{"id": "u", "kind": "split", "on": "2025-07-01", "from": ["d"], "to": ["n", "a"]}]}}`,
			want: []string{
				"b <a", "c 2015-01-01.. <d <e", "d ..2025-06-30 merged >c", "e ..2025-06-30 merged >c",
				"a toCome 2025-07-01..2025-06-30 <d merged >b", "n toCome 2025-07-01.. <d",
			},
		},
		{
			name: "not known yet", on: "2026-01-01", known: "2025-06-30",
			doc: `{"resolution": {"units": [{"id": "a"}, {"id": "b"}, {"id": "c", "from": "2015-01-01"}, {"id": "n"}], "successions": [
				{"id": "s", "kind": "merged", "on": "2025-07-01", "from": ["a", "b"], "to": ["n", "a"]},
				{"id": "t", "kind": "merged", "on": "2025-07-01", "from": ["a"], "to": ["c"]}]}}`,
			want: []string{"a", "b", "c 2015-01-01.."},
		},
		{
			name: "ends on the first day of all", on: "2020-01-01",
			doc:  `{"resolution": {"units": [{"id": "a"}], "successions": [{"id": "s", "kind": "abolished", "on": "0001-01-01", "from": ["a", "z"], "to": ["z"]}]}}`,
			want: []string{"a ended abolished >z"},
		},
		{
			name: "renamed backwards", on: "2020-01-01", known: "2025-07-01",
			doc: `{"resolution": {"units": [{"id": "old"}, {"id": "new"}, {"id": "x", "parent": "new"}],
				"successions": [{"id": "s", "kind": "renamed", "on": "2025-07-01", "from": ["old"], "to": ["new"]}]}}`,
			want: []string{"old has 1 ..2025-06-30 renamed >new", ">x in old", "new toCome 2025-07-01.. <old"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var o resolution.Options
			if tt.known != "" {
				o.Known = calendar.MustParseDate(tt.known)
			}
			got := unitLines(assessDoc(t, tt.doc, tt.on, o).Units)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Units (-want +got):\n%s", diff)
			}
		})
	}
}

// TestUnits_deep wants neither depth nor length nor circles to matter.
func TestUnits_deep(t *testing.T) {
	const n = 10_000
	day := calendar.MustParseDate("2021-01-01")
	var chain, circle, renames resolution.Dossier
	for i := range n {
		id, next := fmt.Sprint(i), fmt.Sprint(i+1)
		chain.Resolution.Units = append(chain.Resolution.Units, resolution.Unit{ID: id, Parent: next})
		circle.Resolution.Units = append(circle.Resolution.Units, resolution.Unit{ID: id, Parent: fmt.Sprint((i + 1) % n)})
		renames.Resolution.Units = append(renames.Resolution.Units, resolution.Unit{ID: id, Parent: "0"})
		if i+1 < n {
			on, _ := day.AddDays(i % 1000)
			renames.Resolution.Successions = append(renames.Resolution.Successions,
				resolution.Succession{ID: id, Kind: resolution.Renamed, On: on, From: []string{id}, To: []string{next}})
		}
	}
	for _, tt := range []struct {
		name             string
		d                *resolution.Dossier
		depth, standing  int
		findings, orders int
	}{
		{name: "chain of parents", d: &chain, depth: n - 1, standing: n, findings: 1},
		{name: "circle of parents", d: &circle, depth: n - 1, standing: n, findings: 1},
		{name: "chain of names", d: &renames, standing: 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.d.Schema, tt.d.Resolution.ID = resolution.SchemaVersion, "r"
			if list := resolution.Validate(tt.d); tt.findings > 0 && len(list) != tt.findings {
				t.Errorf("Validate = %d findings, want %d: %v", len(list), tt.findings, list[:1])
			}
			a := assess(t, tt.d, "2025-01-01", resolution.Options{})
			depth, standing := 0, 0
			for _, l := range a.Units {
				depth = max(depth, l.Depth)
				if l.State == resolution.UnitStanding {
					standing++
				}
			}
			if len(a.Units) != n || depth != tt.depth || standing != tt.standing {
				t.Errorf("Units = %d lines, %d standing, depth %d, want %d, %d, %d", len(a.Units), standing, depth, n, tt.standing, tt.depth)
			}
		})
	}
}

func BenchmarkUnits(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		d := resolution.Dossier{}
		for i := range n {
			d.Resolution.Units = append(d.Resolution.Units, resolution.Unit{ID: fmt.Sprint(i), Parent: fmt.Sprint(i + 1)})
		}
		on := calendar.MustParseDate("2025-01-01")
		b.Run(fmt.Sprintf("units=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if a, err := resolution.Assess(&d, on, resolution.Options{}); err != nil || len(a.Units) != n {
					b.Fatal(len(a.Units), err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/unit")
		})
	}
}
