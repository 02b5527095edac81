package resolution_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/method"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// rankText is a ranking in short: its day, what units are compared with, those
// that are ranked and those apart with the reason, and who lags.
func rankText(l *resolution.CascadeLine) []string {
	r := &l.Ranking
	lines := []string{fmt.Sprintf("on %s against %s by units %t lagging %d", r.On, r.Against.Ratio(), r.ByUnits, r.Lagging)}
	for _, row := range l.Ranked {
		lines = append(lines, fmt.Sprintf("%d %s %s lags %t", row.Rank, row.ID, row.Attainment, row.Lags))
	}
	for _, row := range l.Apart {
		lines = append(lines, fmt.Sprintf("%s %s lags %t", row.ID, row.Reason, row.Lags))
	}
	return lines
}

// Supposed communes of a district that were given shares of a target.
func TestAssess_ranking(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "body": "h", "term": "2020/2025",
		"units": [{"id": "h"}, {"id": "a", "parent": "h"}, {"id": "b", "parent": "h"}, {"id": "c", "parent": "h"}, {"id": "d", "parent": "h"}],
		"targets": [{"id": "t", "indicator": {"id": "i", "direction": "higher", "series": "flow", "aggregation": "sum"}, "due": "2021", "goal": {"value": "40"},
			"allocations": [{"body": "a", "value": "10"}, {"body": "b", "value": "10"}, {"body": "c", "value": "10"}, {"body": "d", "value": "%s"}]}]},
		"results": {"observations": [%s]}}`
	figure := func(body, period, value string) string {
		return fmt.Sprintf(`{"indicator": "i", "body": %q, "period": %q, "value": %q}`, body, period, value)
	}
	tests := []struct {
		name, last, figures, on string
		options                 resolution.Options
		want                    []string
	}{
		{
			name: "ties share a rank", figures: figure("a", "2021", "8") + "," + figure("b", "2021", "12") + "," + figure("c", "2021", "8") + "," + figure("d", "2021", "4"),
			want: []string{"on 2021-12-31 against 32/40 by units true lagging 1", "1 b 120 lags false", "2 a 80 lags false", "2 c 80 lags false", "4 d 40 lags true"},
		},
		{
			name: "a unit without a figure is not last", figures: figure("a", "2021", "8") + "," + figure("b", "2021", "12"),
			want: []string{"on 2021-12-31 against  by units false lagging 0", "1 b 120 lags false", "2 a 80 lags false", "c missing lags false", "d missing lags false"},
		},
		{
			name: "the day that most have", figures: figure("a", "2020", "8") + "," + figure("b", "2021", "12") + "," + figure("c", "2021", "6"),
			want: []string{"on 2021-12-31 against  by units false lagging 0", "1 b 120 lags false", "2 c 60 lags false", "a other-day lags false", "d missing lags false"},
		},
		{
			name: "of two days of as many the later", figures: figure("a", "2021-H1", "8") + "," + figure("b", "2021", "12"),
			want: []string{"on 2021-12-31 against  by units false lagging 0", "1 b 120 lags false", "a other-day lags false", "c missing lags false", "d missing lags false"},
		},
		{
			name: "the later first", figures: figure("b", "2021-H1", "12") + "," + figure("a", "2021", "8"),
			want: []string{"on 2021-12-31 against  by units false lagging 0", "1 a 80 lags false", "b other-day lags false", "c missing lags false", "d missing lags false"},
		},
		{
			name: "the own figure of the whole", figures: figure("a", "2021", "8") + "," + figure("b", "2021", "12") + `, {"indicator": "i", "period": "2021", "value": "36"}`,
			want: []string{"on 2021-12-31 against 36/40 by units false lagging 1", "1 b 120 lags false", "2 a 80 lags true", "c missing lags false", "d missing lags false"},
		},
		{
			name: "an own figure of another day", figures: figure("a", "2021", "8") + "," + figure("b", "2021", "8") + "," + figure("c", "2021", "8") + "," + figure("d", "2021", "4") + `, {"indicator": "i", "period": "2020", "value": "36"}`,
			want: []string{"on 2021-12-31 against 28/40 by units true lagging 1", "1 a 80 lags false", "1 b 80 lags false", "1 c 80 lags false", "4 d 40 lags true"},
		},
		{
			name: "a share of nothing", last: "0", figures: figure("a", "2021", "8") + "," + figure("d", "2021", "4"),
			want: []string{"on 2021-12-31 against  by units false lagging 0", "1 a 80 lags false", "b missing lags false", "c missing lags false", "d zero-plan lags false"},
		},
		{
			name: "who did not meet", figures: figure("a", "2021", "8") + "," + figure("b", "2021", "12"), options: resolution.Options{Lag: resolution.LagNotMet},
			want: []string{"on 2021-12-31 against  by units false lagging 1", "1 b 120 lags false", "2 a 80 lags true", "c missing lags false", "d missing lags false"},
		},
		{
			name: "who is behind or did not meet", figures: figure("a", "2021", "8") + "," + figure("b", "2021", "12"), options: resolution.Options{Lag: resolution.LagBehindSchedule},
			want: []string{"on 2021-12-31 against  by units false lagging 1", "1 b 120 lags false", "2 a 80 lags true", "c missing lags false", "d missing lags false"},
		},
		{
			name: "an unknown rule", figures: figure("a", "2021", "8") + "," + figure("b", "2021", "12"), options: resolution.Options{Lag: "slow"},
			want: []string{"on 2021-12-31 against  by units false lagging 0", "1 b 120 lags false", "2 a 80 lags false", "c missing lags false", "d missing lags false"},
		},
		{
			name: "by another method", figures: figure("a", "2021", "8") + "," + figure("b", "2021", "12"), options: resolution.Options{Rank: method.PlanRatio{}},
			want: []string{"on 2021-12-31 against  by units false lagging 0", "1 b 120 lags false", "2 a 80 lags false", "c missing lags false", "d missing lags false"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			last := test.last
			if last == "" {
				last = "10"
			}
			on := test.on
			if on == "" {
				on = "2021-12-31"
			}
			a := assessDoc(t, fmt.Sprintf(doc, last, test.figures), on, test.options)
			if diff := cmp.Diff(test.want, rankText(&a.Cascades[0])); diff != "" {
				t.Errorf("ranking (-want +got):\n%s", diff)
			}
		})
	}
}
