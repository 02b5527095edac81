package indicator_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A document is what the fuzz test of judging reads.
type document struct {
	Targets      []indicator.Target         `json:"targets"`
	Observations []indicator.Observation    `json:"observations"`
	Tallies      []indicator.PublishedTally `json:"tallies"`
	Declared     []indicator.Declared       `json:"declared"`
	NearlyMet    indicator.NearlyRule       `json:"nearlyMet"`
	Scope        indicator.Scope            `json:"scope"`
	Closing      bool                       `json:"closing"`
}

// FuzzAssess wants every document that can be read to be validated and judged
// without panic, closed by its tally, and kept by JSON.
func FuzzAssess(f *testing.F) {
	for seed := range uint64(60) {
		g := newGenerator(seed)
		target := g.target("a")
		target.Revisions = g.revisions()
		o := g.options()
		text, err := json.Marshal(document{
			Targets: []indicator.Target{target}, Observations: g.observations(8), NearlyMet: o.NearlyMet, Scope: o.Scope, Closing: o.Closing,
			Tallies: []indicator.PublishedTally{{Of: 1, Classes: []indicator.PublishedClass{{Label: "đạt", Count: 1, Verdicts: []indicator.Verdict{indicator.Met}}}}},
		})
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"targets":[{"id":"a","indicator":{"id":"a","direction":"higher"},"measure":"growth","span":"averagePerPeriod","goal":{"value":"-999999999999999999"},"due":"0001/9999"}],"observations":[{"indicator":"a","period":"9999","value":"999999999999999999"}]}`))
	f.Add([]byte(`{"targets":[{"id":"a","indicator":{"id":"a"},"every":{"period":"month","rule":"count","atLeast":-1,"number":-5},"span":"everyPeriod","goal":{"high":"1"},"due":"2021"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var doc document
		if json.Unmarshal(text, &doc) != nil {
			return
		}
		kept, err := json.Marshal(doc)
		if err != nil {
			t.Fatalf("Marshal error = %v", err)
		}
		var again document
		if err := json.Unmarshal(kept, &again); err != nil {
			t.Fatalf("Unmarshal(%s) error = %v", kept, err)
		}
		if diff := cmp.Diff(doc, again, asPrinted, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("after JSON (-want +got):\n%s", diff)
		}
		judgeAll(t, &doc)
	})
}

func judgeAll(t *testing.T, doc *document) {
	for _, p := range doc.Tallies {
		p.Validate()
		p.Rest()
		p.Compare(indicator.NewTally(p.Of))
	}
	indicator.ValidateTargets(doc.Targets, term.Term)
	indicator.ValidateObservations(doc.Observations, doc.Targets)
	figures := indicator.FiguresOf(doc.Observations...)
	o := indicator.Options{
		Term: term.Term, NearlyMet: doc.NearlyMet, Scope: doc.Scope, Closing: doc.Closing, JudgePrinted: true, Declared: doc.Declared, JudgeDeclared: true,
	}
	for _, asOf := range []string{"2021-06-30", "2023-12-31", "2026-12-31"} {
		tally := indicator.NewTally(len(doc.Targets))
		for i := range doc.Targets {
			a := doc.Targets[i].Assess(figures, day(asOf), o)
			doc.Targets[i].InScope(o)
			if !a.Verdict.IsValid() || a.Verdict == indicator.Undecided && a.Reason == "" {
				t.Errorf("Assess(%s) = %q, reason %q, want a verdict that is explained", asOf, a.Verdict, a.Reason)
			}
			tally.Add(a.Verdict)
			if text, err := json.Marshal(a); err != nil {
				t.Errorf("Marshal(assessment) = %s, %v", text, err)
			}
		}
		if tally.Itemised() != len(doc.Targets) || tally.Count(indicator.NotItemised) != 0 {
			t.Errorf("tally of %d targets = %v", len(doc.Targets), tally.Classes())
		}
	}
}

// FuzzUnitConvert wants a conversion to be exact or an error: there and back is
// the same number, and nothing is silent.
func FuzzUnitConvert(f *testing.F) {
	for _, tt := range unitTests {
		f.Add(string(tt.from), string(tt.to), tt.figure)
	}
	f.Fuzz(func(t *testing.T, from, to, figure string) {
		u, v := indicator.Unit(from), indicator.Unit(to)
		x, err := decimal.Parse(figure)
		if err != nil {
			return
		}
		if u.SameAs(v) != v.SameAs(u) || !u.SameAs(u) {
			t.Errorf("%q.SameAs(%q) = %t, the other way %t", u, v, u.SameAs(v), v.SameAs(u))
		}
		y, err := u.Convert(x, v)
		if err != nil {
			if errors.Is(err, indicator.ErrUnit) == u.SameAs(v) {
				t.Errorf("%q.Convert(%s, %q) error = %v, with SameAs %t", u, x, v, err, u.SameAs(v))
			}
			return
		}
		back, err := v.Convert(y, u)
		if err == nil && !back.Equal(x) {
			t.Errorf("%q.Convert(%s, %q) = %s, and back %s", u, x, v, y, back)
		}
	})
}

// FuzzPrintedCheck wants a printed figure to be kept, and what is computed to
// agree with itself.
func FuzzPrintedCheck(f *testing.F) {
	for _, tt := range printedTests {
		f.Add(string(tt.kind), tt.value, tt.actual, tt.goal, tt.previous, tt.of, string(tt.direction), string(tt.qualifier))
	}
	f.Fuzz(func(t *testing.T, kind, value, actual, goal, previous, of, direction, qualifier string) {
		read := func(s string) decimal.Decimal {
			x, err := decimal.Parse(s)
			if err != nil {
				return decimal.Decimal{}
			}
			return x
		}
		p := indicator.Printed{
			Text: strings.ToValidUTF8(value, ""), Value: read(value), Kind: indicator.PrintedKind(kind), Qualifier: indicator.Qualifier(qualifier),
		}
		k := indicator.Result{
			Actual: read(actual), Goal: read(goal), Previous: read(previous), Of: read(of), Direction: indicator.Direction(direction),
		}
		c := p.Check(k)
		if c.Printed != p {
			t.Errorf("Check().Printed = %v, want %v", c.Printed, p)
		}
		if (c.Agreement == indicator.NotComputable) && c.Computed.IsValid() {
			t.Errorf("%v.Check(%v) = %s and %s", p, k, c.Agreement, c.Computed)
		}
		if c.ImpliedLow.IsValid() && c.ImpliedHigh.IsValid() && c.ImpliedLow.Compare(c.ImpliedHigh) > 0 {
			t.Errorf("%v.Check(%v) implies %s to %s", p, k, c.ImpliedLow, c.ImpliedHigh)
		}
		if !c.Computed.IsValid() {
			return
		}
		// Printed as computed, it agrees.
		p.Value, p.Kind = c.Computed, c.Kind
		if again := p.Check(k); again.Agreement != indicator.Agrees {
			t.Errorf("%v.Check(%v) = %s, want agrees", p, k, again.Agreement)
		}
	})
}
