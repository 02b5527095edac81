package indicator_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
)

// A report of a phase or a year counts the targets that have something to show
// in it (rule T10b).
func TestInScope(t *testing.T) {
	phased := revised(incomeTarget, func(t *tgt) {
		t.Path.Points = []indicator.Point{{Period: period("2022"), Value: d("50")}, {Period: period("2025"), Value: d("60")}}
	})
	forest := revised(incomeTarget, func(t *tgt) { t.Span = indicator.SpanThroughout })
	amended := revised(incomeTarget, func(t *tgt) {
		t.Revisions = []indicator.Revision{{Effective: day("2022-06-01"), Due: period("2022")}}
	})
	for _, tt := range []struct {
		name   string
		target tgt
		kind   indicator.ScopeKind
		period string
		want   bool
	}{
		{"the term", incomeTarget, indicator.ScopeTerm, "2022", true},
		{"an unknown scope is the term", incomeTarget, "quarterly", "2022", true},
		{"due in another year", incomeTarget, indicator.ScopePeriod, "2022", false},
		{"due in the year", incomeTarget, indicator.ScopePeriod, "2025", true},
		{"due at the end of half a year", incomeTarget, indicator.ScopePeriod, "2025-H2", true},
		{"due after half a year", incomeTarget, indicator.ScopePeriod, "2025-H1", false},
		{"a point of the path", phased, indicator.ScopePeriod, "2022", true},
		{"a phase of the path", phased, indicator.ScopePhase, "2022", true},
		{"no point of the path", phased, indicator.ScopePhase, "2023", false},
		{"one year of each", yearly, indicator.ScopePeriod, "2022", true},
		{"a year before the window of each", yearly, indicator.ScopePeriod, "2019", false},
		{"one year of a mean", growth, indicator.ScopePeriod, "2022", true},
		{"one year of all times", forest, indicator.ScopePeriod, "2025", true},
		{"an earlier year of all times", forest, indicator.ScopePeriod, "2021", true},
		{"a year before all times", forest, indicator.ScopePeriod, "2019", false},
		{"a year after all times", forest, indicator.ScopePeriod, "2026", false},
		{"one year of a sum", newMembers, indicator.ScopePeriod, "2022", false},
		{"the last year of a sum", newMembers, indicator.ScopePeriod, "2025", true},
		{"an amended deadline", amended, indicator.ScopePeriod, "2022", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := opts{Term: term.Term, Scope: indicator.Scope{Kind: tt.kind, Period: period(tt.period)}}
			if got := tt.target.InScope(o); got != tt.want {
				t.Errorf("InScope(%s) = %t, want %t", tt.period, got, tt.want)
			}
		})
	}
}
