package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/resolution"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// output returns what the program writes.
func output(t *testing.T, want int, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, errors bytes.Buffer
	if code := run(args, &out, &errors); code != want {
		t.Fatalf("run(%q) = %d, want %d: %s", args, code, want, &errors)
	}
	return out.String(), errors.String()
}

func TestGolden(t *testing.T) {
	for file, args := range map[string][]string{
		"testdata/default.txt":       nil,
		"testdata/2023-01-31.txt":    {"-as-of", "2023-01-31"},
		"testdata/seed-7-notMet.txt": {"-seed", "7", "-as-of", "2026-01-31", "-lag", "notMet"},
	} {
		t.Run(file, func(t *testing.T) {
			got, _ := output(t, exitDone, args...)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("run(%q) (-want +got):\n%s", args, diff)
			}
		})
	}
}

func TestJSON(t *testing.T) {
	text, _ := output(t, exitDone, "-format", "json")
	var c resolution.CascadeAssessment
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		t.Fatal(err)
	}
	if len(c.Resolutions) != districts+communes+1 || len(c.Whole.Cascades) != 4*(districts+1) {
		t.Errorf("read %d resolutions and %d lines, want %d and %d", len(c.Resolutions), len(c.Whole.Cascades), districts+communes+1, 4*(districts+1))
	}
}

func TestUsage(t *testing.T) {
	if text, _ := output(t, exitDone, "-help"); !strings.Contains(text, "-as-of DATE") || !strings.Contains(text, "synthetic") {
		t.Errorf("-help = %q, want the flags", text)
	}
	for _, args := range [][]string{{"-lag", "never"}, {"-format", "html"}, {"-as-of", "soon"}, {"-as-of", ""}, {"-seed", "x"}, {"file"}} {
		stdout, stderr := output(t, exitUnusable, args...)
		if stdout != "" || !strings.HasPrefix(stderr, "cascade: ") || !strings.Contains(stderr, "want") && !strings.Contains(stderr, "-help") {
			t.Errorf("run(%q) writes %q and %q, want one line of what would be right", args, stdout, stderr)
		}
	}
}

// assess returns the cascade of a province at the end of 2024.
func assess(t *testing.T, p *province, units []*resolution.Dossier) resolution.CascadeAssessment {
	t.Helper()
	c, err := resolution.Cascade(&p.dossier, units, calendar.MustParseDate("2025-01-31"), resolution.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestSound wants every dossier valid, and as many units as the program says.
func TestSound(t *testing.T) {
	p := generate(1)
	levels := map[resolution.Level]int{}
	for _, u := range p.dossier.Resolution.Units {
		levels[u.Level]++
	}
	want := map[resolution.Level]int{resolution.LevelProvince: 1, resolution.LevelDistrict: districts, resolution.LevelCommune: communes + 1}
	if diff := cmp.Diff(want, levels); diff != "" {
		t.Errorf("units by level, with the merged one (-want +got):\n%s", diff)
	}
	for _, d := range append(p.units, &p.dossier) {
		if list := resolution.Validate(d); len(list) > 0 {
			t.Errorf("Validate of %s = %v, want nothing", d.Resolution.ID, list)
		}
		if !strings.Contains(d.Resolution.Title, synthetic) {
			t.Errorf("title %q does not say that it is synthetic", d.Resolution.Title)
		}
	}
}

// TestSums wants what the communes reported, added up here by hand, in the
// roll-ups of districts and of the province, exactly.
func TestSums(t *testing.T) {
	p := generate(1)
	c := assess(t, p, p.units)
	parent := map[string]string{}
	for _, u := range p.dossier.Resolution.Units {
		parent[u.ID] = u.Parent
	}
	type key struct{ of, target, year string }
	values, wholes := map[key]*decimal.Accumulator{}, map[key]*decimal.Accumulator{}
	for _, d := range p.units {
		for _, o := range d.Results.Observations {
			for _, of := range []string{parent[d.Resolution.Body], "province"} {
				k := key{of, o.Indicator, o.Period.String()[:4]}
				if values[k] == nil {
					values[k], wholes[k] = new(decimal.Accumulator), new(decimal.Accumulator)
				}
				values[k].Add(o.Value)
				wholes[k].Add(o.Of)
			}
		}
	}
	checked := 0
	for _, line := range c.Whole.Cascades {
		for _, r := range line.Rollups {
			if r.Period.Kind() != calendar.KindYear {
				continue
			}
			k := key{line.Of.ID, line.Target, r.Period.String()}
			if line.Target == "insured" {
				want, err := decimal.RatioOfSums(*values[k], *wholes[k])
				if err != nil || !r.Ratio.Equal(want) {
					t.Errorf("%v = %v, want %v", k, r.Ratio, want)
				}
			} else if want, err := values[k].Sum(); err != nil || !r.Figure.Equal(want) {
				t.Errorf("%v = %v, want %v", k, r.Figure, want)
			}
			checked++
		}
	}
	if want := 3 * 4 * (districts + 1); checked != want {
		t.Errorf("checked %d sums, want %d", checked, want)
	}
}

// TestOrder wants the same figures whatever the order of the dossiers.
func TestOrder(t *testing.T) {
	p := generate(1)
	first := assess(t, p, p.units)
	shuffled := append([]*resolution.Dossier(nil), p.units...)
	rand.New(rand.NewPCG(2, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	second := assess(t, p, shuffled)
	if !reflect.DeepEqual(first.Whole.Cascades, second.Whole.Cascades) || first.Tally != second.Tally {
		t.Error("another order of dossiers gives another cascade")
	}
}

// TestMerger wants the goals of the two communes that merged in the district
// once, and only what the province misprinted reported.
func TestMerger(t *testing.T) {
	p := generate(1)
	c := assess(t, p, p.units)
	codes := map[finding.Code]int{}
	for _, f := range c.Whole.Findings {
		codes[f.Code]++
	}
	if diff := cmp.Diff(map[finding.Code]int{resolution.CodeRollupDiffers: 1}, codes); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	for _, line := range c.Whole.Cascades {
		if line.Of.ID == "d03" && line.Target == "members" && (line.Shares.Difference.Sign() != 0 || line.Shares.Counted != 8) {
			t.Errorf("shares of the district of the merger = %+v, want 8 without a difference", line.Shares)
		}
	}
}
