package resolution_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// cascadeShort is lines in short: the target, of which unit, group and period; a
// line for the whole, the shares, each roll-up and each unit.
func cascadeShort(lines []resolution.CascadeLine) []string {
	var short []string
	for i := range lines {
		l := &lines[i]
		s := strings.Join(strings.Fields(fmt.Sprintf("%s of %s %s %v %s %s", l.Target, l.Of.ID, l.Group.Text, l.Period, l.Aggregation, l.Reason)), " ")
		short = append(short, s, "  whole "+verdictShort(&l.Whole))
		if l.ByUnits.Verdict != "" {
			short = append(short, "  by units "+verdictShort(&l.ByUnits))
		}
		if sh := &l.Shares; sh.Sum.IsValid() {
			short = append(short, fmt.Sprintf("  shares %v of %v: %v, %d of %d units", sh.Sum, sh.Whole, sh.Difference, sh.Counted, sh.Of))
		}
		for _, r := range l.Rollups {
			s := fmt.Sprintf("  %v %s %v %v, %d of %d", r.Period, r.Mode, r.Figure, r.Ratio, r.Counted, r.Of)
			if r.Reason != "" {
				s += " " + string(r.Reason)
			}
			for _, m := range r.Missing {
				s += " -" + m.ID + ":" + string(m.Reason)
			}
			if r.Published.IsValid() {
				s += fmt.Sprintf(", published %v (%v) differs %v", r.Published, r.Difference, r.Differs)
			}
			short = append(short, s)
		}
		if r := &l.Ranking; len(l.Ranked) > 0 {
			short = append(short, fmt.Sprintf("  ranking %s/%d %s %s against %v %v lagging %d", r.Method, r.Version, r.Better, r.Rule, r.Against, r.ByUnits, r.Lagging))
		}
		for _, list := range [][]resolution.UnitShare{l.Ranked, l.Apart} {
			for _, u := range list {
				s := fmt.Sprintf("  %d %s %s %v %s %v %s", u.Rank, u.ID, u.Given, u.Share.Value, verdictShort(&u.Assessment), u.Attainment, u.Reason)
				if u.Ended {
					s += " ended"
				}
				if u.Lags {
					s += " lags"
				}
				if u.Target != "" {
					s += " by " + u.Resolution + "/" + u.Target
				}
				short = append(short, strings.TrimRight(s, " "))
			}
		}
	}
	return short
}

func verdictShort(a *indicator.Assessment) string {
	s := string(a.Verdict)
	if a.Reason != "" {
		s += "(" + string(a.Reason) + ")"
	}
	if a.Figure.IsValid() {
		s += "=" + a.Figure.String()
	}
	if a.Goal.Value.IsValid() {
		s += "/" + a.Goal.Value.String()
	}
	return s
}

var update = flag.Bool("update", false, "rewrite the files in testdata")

// golden compares lines with a file in testdata.
func golden(t *testing.T, file string, lines []string) {
	t.Helper()
	got := strings.Join(lines, "\n") + "\n"
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
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

// TestCascade_golden assesses every dossier of testdata/cascade as of its last
// day. What is in them is real where its source says so, and invented or
// supposed elsewhere.
func TestCascade_golden(t *testing.T) {
	files, err := filepath.Glob("testdata/cascade/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("Glob = %v, %v, want files", files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d, _ := read(t, string(data))
			var lines []string
			for _, f := range resolution.Validate(&d) {
				lines = append(lines, "Validate "+f.String())
			}
			a := assess(t, &d, resolution.LastDate(&d).String(), resolution.Options{})
			lines = append(lines, cascadeShort(a.Cascades)...)
			for _, f := range a.Findings {
				lines = append(lines, "Assess "+f.String())
			}
			golden(t, strings.TrimSuffix(file, ".json")+".txt", lines)
		})
	}
}
