package resolution_test

import (
	"fmt"
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

// province is an invented province with two districts, one of which saw two
// communes merged in the middle of 2023.
const province = `{"schema": "nghiquyet/1", "resolution": {"id": "r", "body": "tinh", "term": "2020/2025", "source": "s",
 "units": [{"id": "tinh", "level": "province"}, {"id": "h1", "level": "district", "parent": "tinh"}, {"id": "h2", "level": "district", "parent": "tinh"},
  {"id": "a", "level": "commune", "parent": "h1"}, {"id": "b", "level": "commune", "parent": "h1"}, {"id": "c", "level": "commune", "parent": "h2"}, {"id": "d", "level": "commune", "parent": "h2"}, {"id": "cd", "level": "commune", "parent": "h2"}],
 "successions": [{"id": "m", "kind": "merged", "on": "2023-07-01", "from": ["c", "d"], "to": ["cd"], "source": "s"}],
 "targets": [
  {"id": "members", "indicator": {"id": "members", "unit": "đảng viên", "direction": "higher", "series": "flow"}, "span": "overTerm", "goal": {"value": "100"}, "due": "2021/2025",
   "allocations": [{"body": "h1", "value": "60"}, {"body": "h2", "value": "45"}, {"body": "a", "value": "30"}, {"body": "b", "value": "30"}, {"body": "c", "value": "20"}, {"body": "d", "value": "20"}]},
  {"id": "bhyt", "indicator": {"id": "bhyt", "unit": "%", "direction": "higher"}, "goal": {"value": "77"}, "due": "2025", "allocations": [{"each": true, "value": "70"}]}
 ]},
 "results": {"observations": [
  {"indicator": "members", "period": "2021", "value": "22", "source": "s"},
  {"indicator": "members", "body": "a", "period": "2021", "value": "5", "source": "s"},
  {"indicator": "members", "body": "b", "period": "2021", "value": "6", "source": "s"},
  {"indicator": "members", "body": "c", "period": "2021", "value": "4", "source": "s"},
  {"indicator": "members", "body": "d", "period": "2021", "value": "6", "source": "s"},
  {"indicator": "members", "body": "a", "period": "2023", "value": "15", "source": "s"},
  {"indicator": "members", "body": "b", "period": "2023", "value": "6", "source": "s"},
  {"indicator": "members", "body": "c", "period": "2023-01/2023-06", "value": "2", "source": "s"},
  {"indicator": "members", "body": "d", "period": "2023-01/2023-06", "value": "3", "source": "s"},
  {"indicator": "members", "body": "cd", "period": "2023-07/2023-12", "value": "4", "source": "s"},
  {"indicator": "bhyt", "body": "a", "period": "2023", "value": "750", "of": "1000", "measure": "share", "source": "s"},
  {"indicator": "bhyt", "body": "b", "period": "2023", "value": "1350", "of": "2000", "measure": "share", "source": "s"},
  {"indicator": "bhyt", "body": "cd", "period": "2023", "value": "71", "source": "s"},
  {"indicator": "bhyt", "body": "tinh", "period": "2023", "value": "70.1", "source": "s"}
 ]},
 "sources": [{"id": "s", "published": "2024"}]}`

func TestAssess_cascade(t *testing.T) {
	d, _ := read(t, province)
	a := assess(t, &d, "2024-12-31", resolution.Options{})
	want := []string{
		`members of tinh sum`,
		`  whole inProgress=22/100`,
		`  by units inProgress=51/100`,
		`  shares 105 of 100: 5, 2 of 2 units`,
		`  2021 sum 21 , 3 of 3, published 22 (-1) differs true`,
		`  2023-01/2023-06 sum 5 , 1 of 2 -h1:period-missing`,
		`  2023 sum 30 , 3 of 3`,
		`  2023-07/2023-12 sum 4 , 1 of 2 -h1:period-missing`,
		`  ranking plan-ratio/1 higher behindWhole against 51/100 true lagging 1`,
		`  1 h1 allocated 60 inProgress=32/60 53.33`,
		`  2 h2 allocated 45 inProgress=19/45 42.22  lags`,
		`members of h1 sum`,
		`  whole noData/60`,
		`  by units inProgress=32/60`,
		`  shares 60 of 60: 0, 2 of 2 units`,
		`  2021 sum 11 , 2 of 2`,
		`  2023 sum 21 , 2 of 2`,
		`  ranking plan-ratio/1 higher behindWhole against 32/60 true lagging 1`,
		`  1 a allocated 30 inProgress=20/30 66.67`,
		`  2 b allocated 30 inProgress=12/30 40  lags`,
		`members of h2 sum`,
		`  whole noData/45`,
		`  by units inProgress=19/45`,
		`  shares 40 of 45: -5, 1 of 1 units`,
		`  2021 sum 10 , 1 of 1`,
		`  2023-01/2023-06 sum 5 , 1 of 1`,
		`  2023-07/2023-12 sum 4 , 1 of 1`,
		`  ranking plan-ratio/1 higher behindWhole against 19/45 true lagging 0`,
		`  1 cd merged 40 inProgress=19/40 47.5`,
		`bhyt of tinh ratioOfSums`,
		`  whole inProgress=70.1/77`,
		`  2023 ratio-of-sums 70 2100/3000, 2 of 3 -h2:period-missing, published 70.1 () differs false`,
		`  ranking plan-ratio/1 higher behindWhole against 70.1/77 false lagging 0`,
		`  1 h1 each 70 met=70.00/70 100`,
		`  0 h2 each 70 noData/70  missing`,
		`bhyt of h1 ratioOfSums`,
		`  whole noData/70`,
		`  by units met=70.00/70`,
		`  2023 ratio-of-sums 70 2100/3000, 2 of 2`,
		`  0 a   undecided(no-goal)=75.00  no-target`,
		`  0 b   undecided(no-goal)=67.50  no-target`,
		`bhyt of h2 ratioOfSums`,
		`  whole noData/70`,
		`  2023 ratio-of-sums  , 0 of 1 missing -cd:no-denominator`,
		`  0 cd   undecided(no-goal)=71  no-target`,
	}
	if diff := cmp.Diff(want, cascadeShort(a.Cascades)); diff != "" {
		t.Errorf("Cascades (-want +got):\n%s", diff)
	}
	wantFindings := []string{`warning: results.observations[0].value: rollup-differs "22": the figures of 3 units give 21`}
	var findings []string
	for _, f := range a.Findings {
		findings = append(findings, f.String())
	}
	if diff := cmp.Diff(wantFindings, findings); diff != "" {
		t.Errorf("Findings (-want +got):\n%s", diff)
	}
}
