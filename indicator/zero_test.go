package indicator_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// The zero value of a document is an empty one: it is read, written, validated
// and judged, and means what its comment says.
func TestZeroTarget(t *testing.T) {
	var target tgt
	want := []string{
		"error missing-id id", "error missing-indicator indicator.id", "warning goal-missing goal", "warning no-deadline due",
	}
	if diff := cmp.Diff(want, lines(target.Validate(calendar.Period{}))); diff != "" {
		t.Errorf("Target{}.Validate() (-want +got):\n%s", diff)
	}
	a := target.Assess(indicator.Figures{}, day("2023-12-31"), opts{})
	if a.Verdict != indicator.Undecided || a.Reason != indicator.ReasonNoGoal || a.Final {
		t.Errorf("Target{}.Assess() = %s %q, final %t, want undecided no-goal", a.Verdict, a.Reason, a.Final)
	}
	if a.Known != day("2023-12-31") || a.AsOf != a.Known {
		t.Errorf("Target{}.Assess() as of %s, known %s, want 2023-12-31 in both", a.AsOf, a.Known)
	}
	if !target.InScope(opts{}) {
		t.Error("Target{}.InScope(Options{}) = false, want true: the whole term")
	}
}

func TestZeroDate(t *testing.T) {
	a := incomeTarget.Assess(indicator.FiguresOf(obs("income", "2023", "61")), calendar.Date{}, term)
	if a.Verdict != indicator.Undecided || a.Reason != indicator.ReasonMalformed || a.Final {
		t.Errorf("Assess(no date) = %s %q, final %t, want undecided malformed", a.Verdict, a.Reason, a.Final)
	}
}

func TestZeroFigures(t *testing.T) {
	var figures indicator.Figures
	if n := figures.Series("income", "", "").Len(); n != 0 {
		t.Errorf("Figures{}.Series().Len() = %d, want 0", n)
	}
	if n := (indicator.Series{}).Len(); n != 0 {
		t.Errorf("Series{}.Len() = %d, want 0", n)
	}
	if a := incomeTarget.Assess(figures, day("2026-12-31"), term); a.Verdict != indicator.NoData || a.Reason != "" || a.Basis != "" || a.Final {
		t.Errorf("Assess(Figures{}) = %s %q on %q, final %t, want noData", a.Verdict, a.Reason, a.Basis, a.Final)
	}
	if a := incomeTarget.Assess(indicator.FiguresOf(indicator.Observation{}), day("2026-12-31"), term); a.Verdict != indicator.NoData {
		t.Errorf("Assess(FiguresOf(Observation{})) = %s, want noData", a.Verdict)
	}
}

// Without options the whole term is judged with what was known on the date; a
// target without due is then open for ever.
func TestZeroOptions(t *testing.T) {
	open := revised(incomeTarget, func(t *tgt) { t.Due = calendar.Period{} })
	figures := indicator.FiguresOf(obs("income", "2023", "61"), known("2025-01-01", obs("income", "2024", "59")))
	if a := open.Assess(figures, day("2024-12-31"), opts{}); a.Verdict != indicator.Exceeded || a.Final || a.Due.IsValid() {
		t.Errorf("Assess(Options{}) = %s, final %t, due %s, want exceeded, not final, no due", a.Verdict, a.Final, a.Due)
	}
	if a := open.Assess(figures, day("2025-01-01"), opts{}); a.Verdict != indicator.Lost {
		t.Errorf("Assess(Options{}) a day later = %s, want lost", a.Verdict)
	}
	for _, span := range []indicator.Span{indicator.SpanEveryPeriod, indicator.SpanAveragePerPeriod} {
		windowless := revised(open, func(t *tgt) { t.Span = span })
		if a := windowless.Assess(figures, day("2024-12-31"), opts{}); a.Verdict != indicator.Undecided || a.Reason != indicator.ReasonMalformed {
			t.Errorf("%s without a window: Assess() = %s %q, want undecided malformed", span, a.Verdict, a.Reason)
		}
	}
}

func TestZeroTally(t *testing.T) {
	var tally indicator.Tally
	if tally.N() != 0 || tally.Declared() != 0 || tally.Itemised() != 0 || tally.Classes() != nil || tally.Count(indicator.NotItemised) != 0 {
		t.Errorf("Tally{} = %d of %d, %v, want nothing", tally.Itemised(), tally.N(), tally.Classes())
	}
	if tally != indicator.NewTally(0) {
		t.Error("Tally{} != NewTally(0)")
	}
	tally.Merge(indicator.Tally{})
	if tally != (indicator.Tally{}) {
		t.Errorf("Tally{} merged with Tally{} = %v, want it empty", tally.Classes())
	}
}

func TestZeroDocuments(t *testing.T) {
	if list := (&indicator.PublishedTally{}).Validate(); list != nil {
		t.Errorf("PublishedTally{}.Validate() = %v, want no findings", list)
	}
	if list := (&indicator.PublishedTally{}).Compare(indicator.Tally{}); list != nil {
		t.Errorf("PublishedTally{}.Compare(Tally{}) = %v, want no findings", list)
	}
	if c := (indicator.Printed{}).Check(indicator.Result{}); c.Agreement != indicator.NotComputable || c.Computed.IsValid() || c.ImpliedLow.IsValid() {
		t.Errorf("Printed{}.Check(Result{}) = %v, want notComputable", c)
	}
	if list := indicator.ValidateTargets(nil, calendar.Period{}); list != nil {
		t.Errorf("ValidateTargets(nil) = %v, want no findings", list)
	}
	if list := indicator.ValidateObservations(nil, nil); list != nil {
		t.Errorf("ValidateObservations(nil) = %v, want no findings", list)
	}
	if !(indicator.Path{}).IsZero() || (indicator.Path{Kind: indicator.PathLinear}).IsZero() || (indicator.Path{Points: []indicator.Point{{}}}).IsZero() {
		t.Error("Path.IsZero: want true of the zero Path only")
	}
	for _, p := range []indicator.Parts{{Rule: indicator.PartsAny}, {AtLeast: 1}, {Structure: true}, {Targets: []tgt{{}}}} {
		if p.IsZero() {
			t.Errorf("%+v.IsZero() = true, want false", p)
		}
	}
	if !(indicator.Parts{}).IsZero() {
		t.Error("Parts{}.IsZero() = false, want true")
	}
}

// What is empty is not written, but for what every document of the kind has.
func TestZeroJSON(t *testing.T) {
	for _, tt := range []struct {
		name  string
		value any
		want  string
	}{
		{"target", tgt{}, `{"id":"","indicator":{"id":""}}`},
		{"observation", indicator.Observation{}, `{"indicator":"","period":null}`},
		{"goal", goal{}, `{}`},
		{"baseline", indicator.Baseline{}, `{}`},
		{"revision", indicator.Revision{}, `{"effective":null}`},
		{"allocation", indicator.Allocation{}, `{}`},
		{"point", indicator.Point{}, `{"period":null}`},
		{"path", indicator.Path{}, `{}`},
		{"parts", indicator.Parts{}, `{}`},
		{"every", indicator.Every{}, `{}`},
		{"scope", indicator.Scope{}, `{}`},
		{"nearly", indicator.NearlyRule{}, `{}`},
		{"declared", indicator.Declared{}, `{"target":""}`},
		{"printed", indicator.Printed{}, `{"kind":""}`},
		{"published tally", indicator.PublishedTally{}, `{"classes":null}`},
		{"published class", class{}, `{"label":"","count":0}`},
		{"field count", indicator.FieldCount{}, `{"field":"","count":0,"of":0}`},
		{"assessment", indicator.Assessment{}, `{"target":"","verdict":"","final":false,"asOf":null,"known":null}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text, err := json.Marshal(tt.value)
			if err != nil || string(text) != tt.want {
				t.Errorf("Marshal(%T{}) = %s, %v, want %s", tt.value, text, err, tt.want)
			}
		})
	}
}
