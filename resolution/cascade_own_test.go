package resolution_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// above is an invented district: its dossier, with its communes, two of which
// were merged in the middle of 2023.
const above = `{"schema": "nghiquyet/1", "resolution": {"id": "nq-h", "body": "h", "term": "2020/2025", "source": "s",
	"units": [{"id": "tinh"}, {"id": "h", "parent": "tinh"}, {"id": "a", "name": "Xã A", "parent": "h"}, {"id": "b", "parent": "h"}, {"id": "c", "parent": "h"}, {"id": "d", "parent": "h"},
		{"id": "v", "parent": "a"}, {"id": "cd", "parent": "h"}],
	"successions": [{"id": "m", "kind": "merged", "on": "2023-07-01", "from": ["c", "d"], "to": ["cd"]}],
	"targets": [{"id": "members", "span": "overTerm", "due": "2021/2025", "goal": {"value": "100"},
		"indicator": {"id": "members", "unit": "người", "direction": "higher", "series": "flow"},
		"allocations": [{"body": "a", "value": "40"}, {"body": "b", "value": "30"}]},
		{"id": "rural", "measure": "share", "goal": {"value": "4", "of": "4"},
		"indicator": {"id": "rural", "unit": "xã", "direction": "higher", "aggregation": "countOfMet"}}]},
	"results": {"observations": [
		{"indicator": "members", "body": "a", "period": "2021", "value": "9", "source": "s"},
		{"indicator": "members", "body": "a", "period": "2020", "value": "99", "source": "s"},
		{"indicator": "members", "body": "b", "period": "2021", "value": "3", "source": "s"},
		{"indicator": "rural", "period": "2023", "value": "2", "of": "4", "source": "s"}]},
	"sources": [{"id": "s", "published": "2023"}]}`

// own is the dossier of a commune with a target of members, in tens, and one of
// its status.
func own(unit, goal, results string) string {
	return `{"schema": "nghiquyet/1", "resolution": {"id": "nq-` + unit + `", "title": "Nghị quyết ` + unit + `", "body": "` + unit + `", "parent": "nq-h", "term": "2020/2025", "source": "s",
		"targets": [{"id": "m", "span": "overTerm", "due": "2021/2025", "goal": {"value": "` + goal + `"}, "contributesTo": "members",
			"indicator": {"id": "m", "unit": "chục người", "direction": "higher", "series": "flow"}},
			{"id": "r", "measure": "status", "contributesTo": "rural", "indicator": {"id": "r", "direction": "higher"}},
			{"id": "other", "goal": {"value": "5"}, "indicator": {"id": "o", "direction": "higher"}}],
		"units": [{"id": "` + unit + `"}]},
		"results": {"observations": [` + results + `]}, "sources": [{"id": "s", "published": "2023"}]}`
}

func cascade(t *testing.T, on string, o resolution.Options, body string, units ...string) resolution.CascadeAssessment {
	t.Helper()
	d, _ := read(t, body)
	var list []*resolution.Dossier
	for _, doc := range units {
		u, _ := read(t, doc)
		list = append(list, &u)
	}
	before, err := json.Marshal(append(list, &d))
	if err != nil {
		t.Fatal(err)
	}
	c, err := resolution.Cascade(&d, list, calendar.MustParseDate(on), o)
	if err != nil {
		t.Fatalf("Cascade error = %v, want nil", err)
	}
	if after, _ := json.Marshal(append(list, &d)); !bytes.Equal(before, after) {
		t.Error("Cascade wrote into a dossier")
	}
	return c
}

// cascadeFindings is the findings of a cascade in short.
func cascadeFindings(c *resolution.CascadeAssessment) []string {
	var got []string
	for _, f := range c.Whole.Findings {
		got = append(got, string(f.Severity)+" "+string(f.Code)+" "+string(f.Path)+` "`+f.Value+`"`)
	}
	return got
}

func TestCascade(t *testing.T) {
	c := cascade(t, "2024-01-31", resolution.Options{}, above,
		own("a", "4", `{"indicator": "m", "period": "2021", "value": "1", "source": "s"}, {"indicator": "m", "period": "2022", "value": "7", "unit": "người", "source": "s"},
			{"indicator": "m", "period": "2023", "value": "1.5", "source": "s"}, {"indicator": "r", "period": "2023", "status": "yes", "source": "s"},
			{"indicator": "m", "body": "v", "period": "2023", "value": "5", "source": "s"}`),
		own("c", "1", `{"indicator": "m", "period": "2021", "value": "0.2", "source": "s"}, {"indicator": "m", "period": "2022", "value": "0.3", "source": "s"},
			{"indicator": "m", "period": "2023-01/2023-06", "value": "0.1", "source": "s"}, {"indicator": "r", "period": "2023", "status": "yes", "source": "s"}`),
		own("d", "2", `{"indicator": "m", "period": "2021", "value": "0.4", "source": "s"}, {"indicator": "m", "period": "2022", "value": "0.5", "source": "s"},
			{"indicator": "m", "period": "2023-01/2023-06", "value": "0.2", "source": "s"}`),
		own("cd", "3.5", `{"indicator": "m", "period": "2023-07/2023-12", "value": "0.6", "source": "s"}, {"indicator": "r", "period": "2023", "status": "no", "source": "s"}`),
	)
	golden(t, "testdata/cascade.txt", append(append(cascadeShort(c.Whole.Cascades), cascadeFindings(&c)...), resolutionsShort(&c)...))
}

func resolutionsShort(c *resolution.CascadeAssessment) []string {
	var lines []string
	for _, r := range c.Resolutions {
		text, _ := r.Tally.MarshalJSON()
		lines = append(lines, r.ID+" "+r.Name.Text+" "+r.Resolution+" "+r.Parent+" "+r.Title.Text+" "+strings.Repeat("+", r.Contributing)+" "+string(text))
	}
	for _, u := range c.Without {
		lines = append(lines, "without "+u.ID)
	}
	text, _ := c.Tally.MarshalJSON()
	return append(lines, string(text))
}

func TestCascade_findings(t *testing.T) {
	fitting := own("a", "4", "")
	tests := []struct {
		name  string
		units []string
		want  []string
	}{
		{"none", nil, nil},
		{"fits", []string{fitting}, nil},
		{"in another unit of measure", []string{strings.Replace(fitting, "chục người", "tấn", 1)}, nil},
		{"another goal", []string{own("a", "5", "")}, []string{`warning share-differs units[0].resolution.targets[0].goal.value "5"`}},
		{"not below", []string{strings.ReplaceAll(fitting, `"a"`, `"tinh"`), own("z", "1", ""), own("h", "1", "")}, []string{
			`error foreign-resolution units[0].resolution.body "tinh"`, `error foreign-resolution units[1].resolution.body "z"`, `error foreign-resolution units[2].resolution.body "h"`,
		}},
		{"another resolution", []string{strings.Replace(fitting, "nq-h", "nq-x", 1)}, []string{`error foreign-resolution units[0].resolution.parent "nq-x"`}},
		{"two of a unit", []string{fitting, strings.Replace(fitting, "nq-a", "nq-a2", 1)}, []string{`error foreign-resolution units[1].resolution.body "a"`}},
		{"unknown target", []string{strings.Replace(fitting, `"members"`, `"member"`, 1)}, []string{`error unknown-reference units[0].resolution.targets[0].contributesTo "member"`}},
		{"two targets to one", []string{strings.Replace(fitting, `"rural"`, `"members"`, 1)}, []string{`error duplicate-id units[0].resolution.targets[1].contributesTo "members"`}},
		{"circle", []string{
			strings.NewReplacer(`"nq-h"`, `"nq-b"`, `"members"`, `"m"`, `"rural"`, `""`).Replace(fitting),
			strings.NewReplacer(`"nq-h"`, `"nq-a"`, `"members"`, `"m"`, `"rural"`, `""`).Replace(own("b", "3", "")),
		}, []string{`error circular-reference units[1].resolution.targets[0].contributesTo "m"`}},
		{"over another unit", []string{
			own("v", "4", ""), strings.NewReplacer(`"nq-h"`, `"nq-v"`, `"members"`, `"m"`, `"rural"`, `"r"`).Replace(fitting),
		}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := cascade(t, "2024-01-31", resolution.Options{}, strings.Replace(above, `"value": "2", "of": "4"`, `"value": "0", "of": "4"`, 1), tt.units...)
			if diff := cmp.Diff(tt.want, cascadeFindings(&c)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCascade_noDate(t *testing.T) {
	if _, err := resolution.Cascade(&resolution.Dossier{}, nil, calendar.Date{}, resolution.Options{}); !errors.Is(err, resolution.ErrNoDate) {
		t.Errorf("Cascade without a date error = %v, want ErrNoDate", err)
	}
}

// Long Hòa commune is to have fewer poor households than its district on
// average, which is a figure that moves (supposed here).
func TestCascade_belowTheAverageAbove(t *testing.T) {
	const (
		district = `{"resolution": {"id": "nq-phu-tan", "body": "phu-tan", "units": [{"id": "phu-tan"}, {"id": "long-hoa", "parent": "phu-tan"}, {"id": "b", "parent": "phu-tan"}],
			"targets": [{"id": "poor", "measure": "share", "goal": {"value": "2.5"}, "due": "2025", "indicator": {"id": "poor", "unit": "%", "direction": "lower"}}]},
			"results": {"observations": [{"indicator": "poor", "body": "b", "period": "2025", "value": "90", "of": "3000"}]}}`
		commune = `{"resolution": {"id": "nq-long-hoa", "parent": "nq-phu-tan", "body": "long-hoa",
			"targets": [{"id": "poor", "contributesTo": "poor", "measure": "share", "goal": {"comparison": "lessThan", "external": {"indicator": "poor", "body": "phu-tan"}}, "due": "2025",
				"indicator": {"id": "poor", "unit": "%", "direction": "lower"}}]},
			"results": {"observations": [{"indicator": "poor", "period": "2025", "value": "30", "of": "2000"}, {"indicator": "poor", "body": "phu-tan", "period": "2025", "value": "2.4"}]}}`
	)
	c := cascade(t, "2026-01-31", resolution.Options{}, district, commune)
	want := []string{
		"poor of phu-tan ratioOfSums",
		"  whole noData/2.5",
		"  by units exceeded=2.400/2.5",
		"  2025 ratio-of-sums 2.4 120/5000, 2 of 2",
		"  ranking plan-ratio/1 lower behindWhole against 12000/12500.0 true lagging 0",
		"  1 long-hoa own  exceeded=1.50 62.5  by nq-long-hoa/poor",
		"  0 b   undecided(no-goal)=3.00  no-target",
	}
	if diff := cmp.Diff(want, cascadeShort(c.Whole.Cascades)); diff != "" {
		t.Errorf("Cascades (-want +got):\n%s", diff)
	}
}

// TestCascade_json wants nothing lost on the way out and in.
func TestCascade_json(t *testing.T) {
	c := cascade(t, "2024-01-31", resolution.Options{}, above, own("a", "4", `{"indicator": "m", "period": "2021", "value": "1", "source": "s"}`))
	data, err := json.Marshal(&c)
	if err != nil {
		t.Fatal(err)
	}
	var again resolution.CascadeAssessment
	if err := json.Unmarshal(data, &again); err != nil {
		t.Fatal(err)
	}
	if second, _ := json.Marshal(&again); !bytes.Equal(data, second) {
		t.Errorf("Cascade after a round trip = %s, want %s", second, data)
	}
	if len(again.Whole.Cascades) != 2 || again.Tally.N() != 3 || again.Tally.Count(indicator.NoData) != 2 {
		t.Errorf("Cascade read = %d lines, tally of %d, want 2 and 3", len(again.Whole.Cascades), again.Tally.N())
	}
}
