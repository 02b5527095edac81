package indicator_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// asPrinted compares scalars as they stand: 98.95 and 98.950 are different.
var asPrinted = cmpopts.EquateComparable(decimal.Decimal{}, decimal.Ratio{}, calendar.Date{}, calendar.Period{}, indicator.Tally{})

// rounds is how many documents each property is tried on.
const rounds = 1500

// A closed target with a better figure never has a worse verdict.
func TestBetterFigureIsNeverWorse(t *testing.T) {
	rank := map[indicator.Verdict]int{indicator.NotMet: 0, indicator.NearlyMet: 1, indicator.Met: 2, indicator.Exceeded: 3}
	comparisons := map[indicator.Direction][]indicator.Comparison{
		indicator.Higher: {"", indicator.AtLeast, indicator.MoreThan, indicator.About, indicator.Between},
		indicator.Lower:  {"", indicator.AtMost, indicator.LessThan, indicator.About, indicator.Between},
	}
	spans := []indicator.Span{
		indicator.SpanByDeadline, indicator.SpanEveryPeriod, indicator.SpanAveragePerPeriod, indicator.SpanOverTerm, indicator.SpanThroughout,
	}
	judged := map[indicator.Verdict]int{}
	for seed := range uint64(rounds) {
		g := newGenerator(seed)
		direction := [...]indicator.Direction{indicator.Higher, indicator.Lower}[g.IntN(2)]
		words := comparisons[direction]
		target := tgt{
			ID: "t", Indicator: indicator.Indicator{ID: "a", Direction: direction, Series: indicator.SeriesFlow},
			Span: spans[g.IntN(len(spans))], Goal: goal{Comparison: words[g.IntN(len(words))], Value: g.number()}, Due: period("2022/2023"),
		}
		if g.oneIn(2) || target.Goal.Comparison == indicator.Between {
			target.Goal.High, _ = target.Goal.Value.Add(g.number())
		}
		if g.oneIn(3) {
			target.Goal.Tolerance = g.number()
		}
		o := opts{NearlyMet: indicator.NearlyRule{Shortfall: d("5")}}
		other := g.number()
		judge := func(figure decimal.Decimal) indicator.Verdict {
			years := all{
				{Indicator: "a", Period: period("2022"), Value: other},
				{Indicator: "a", Period: period("2023"), Value: figure},
			}
			return target.Assess(indicator.FiguresOf(years...), day("2023-12-31"), o).Verdict
		}
		worse, better := g.number(), g.number()
		if (worse.Compare(better) > 0) == (direction == indicator.Higher) {
			worse, better = better, worse
		}
		before, after := judge(worse), judge(better)
		judged[after]++
		if rank[after] < rank[before] {
			t.Errorf("seed %d: %s %s %v: %s is %s and the better %s is %s", seed, direction, target.Span, target.Goal, worse, before, better, after)
		}
	}
	for v := range rank {
		if judged[v] == 0 {
			t.Errorf("no figure was %s: the property says nothing of it", v)
		}
	}
}

// Goals and figures in million or billion say the same.
func TestScaleOfUnitChangesNothing(t *testing.T) {
	thousand := func(x decimal.Decimal) decimal.Decimal {
		if !x.IsValid() {
			return x
		}
		y, err := x.Mul(d("1000"))
		if err != nil {
			t.Fatal(err)
		}
		return y
	}
	for seed := range uint64(rounds) {
		g := newGenerator(seed)
		target, observations, o, asOf := g.target("a"), g.observations(8), g.options(), g.date()
		if target.Measure == indicator.MeasureStatus || target.Measure == indicator.MeasureRank || len(target.Parts.Targets) > 0 {
			continue
		}
		target.Indicator.Unit, target.ChangeUnit = "tỷ đồng", indicator.ChangeAbsolute
		for i := range observations {
			observations[i].Unit, observations[i].Printed = "", nil
		}
		want := target.Assess(indicator.FiguresOf(observations...), asOf, o)

		scaled := target
		scaled.Indicator.Unit = "triệu đồng"
		scaled.Indicator.Min, scaled.Indicator.Max = thousand(target.Indicator.Min), thousand(target.Indicator.Max)
		scaled.Baseline.Value = thousand(target.Baseline.Value)
		if target.Measure != indicator.MeasureGrowth {
			scaled.Goal.Value, scaled.Goal.High = thousand(target.Goal.Value), thousand(target.Goal.High)
			scaled.Goal.Tolerance, scaled.Goal.Of = thousand(target.Goal.Tolerance), thousand(target.Goal.Of)
			scaled.Path.Points = nil
			for _, p := range target.Path.Points {
				p.Value = thousand(p.Value)
				scaled.Path.Points = append(scaled.Path.Points, p)
			}
		}
		figures := append(all(nil), observations...)
		for i := range figures {
			f := &figures[i]
			switch {
			case f.Measure == indicator.MeasureReduction && f.ChangeUnit != indicator.ChangeRelative || f.Of.IsValid():
				f.Value, f.Of = thousand(f.Value), thousand(f.Of)
			case f.Measure == "" && seed%2 == 0:
				f.Unit = "tỷ đồng"
			case f.Measure == "":
				f.Value = thousand(f.Value)
			}
		}
		got := scaled.Assess(indicator.FiguresOf(figures...), asOf, o)
		if got.Verdict != want.Verdict || got.Reason != want.Reason || got.Final != want.Final || !sameRatio(got.Attainment, want.Attainment) {
			t.Errorf("seed %d: in million %s %q %t %s, in billion %s %q %t %s", seed,
				got.Verdict, got.Reason, got.Final, got.Attainment, want.Verdict, want.Reason, want.Final, want.Attainment)
		}
	}
}

func sameRatio(a, b decimal.Ratio) bool {
	return a.IsValid() == b.IsValid() && (!a.IsValid() || a.Equal(b))
}

func TestOrderOfObservationsChangesNothing(t *testing.T) {
	for seed := range uint64(rounds) {
		g := newGenerator(seed)
		target, observations, o, asOf := g.target("a"), g.observations(10), g.options(), g.date()
		want := target.Assess(indicator.FiguresOf(observations...), asOf, o)
		rand.New(rand.NewPCG(seed, 2)).Shuffle(len(observations), func(i, j int) {
			observations[i], observations[j] = observations[j], observations[i]
		})
		got := target.Assess(indicator.FiguresOf(observations...), asOf, o)
		if diff := cmp.Diff(want, got, asPrinted); diff != "" {
			t.Fatalf("seed %d: in another order (-want +got):\n%s", seed, diff)
		}
	}
}

// Nothing that becomes known later changes what was said with what was known.
func TestNothingKnownLaterChangesAnEarlierAssessment(t *testing.T) {
	for seed := range uint64(rounds) {
		g := newGenerator(seed)
		target, observations, o, asOf := g.target("a"), g.observations(8), g.options(), g.date()
		o.Known = g.date()
		want := target.Assess(indicator.FiguresOf(observations...), asOf, o)

		late, err := o.Known.AddDays(1 + g.IntN(400))
		if err != nil {
			t.Fatal(err)
		}
		later := append(all(nil), observations...)
		for range 4 {
			more := g.observation()
			more.Reported = late
			later = append(later, more)
		}
		amended := target
		amended.Revisions = append([]indicator.Revision(nil), target.Revisions...)
		for _, r := range append(g.revisions(), indicator.Revision{Effective: day("2020-01-01"), Goal: goal{Value: g.number()}}) {
			r.Adopted = late
			amended.Revisions = append(amended.Revisions, r)
		}
		got := amended.Assess(indicator.FiguresOf(later...), asOf, o)
		if diff := cmp.Diff(want, got, asPrinted); diff != "" {
			t.Fatalf("seed %d: known on %s, with more reported on %s (-want +got):\n%s", seed, o.Known, late, diff)
		}
	}
}

// A final verdict does not change by the passing of time, nor by the figures of
// later periods.
func TestFinalStaysFinal(t *testing.T) {
	finals := 0
	for seed := range uint64(4 * rounds) {
		g := newGenerator(seed)
		target, observations, o, asOf := g.target("a"), g.observations(10), g.options(), g.date()
		before := target.Assess(indicator.FiguresOf(observations...), asOf, o)
		if !before.Final || o.Known.IsValid() {
			continue
		}
		finals++
		now, err := asOf.AddDays(1 + g.IntN(1000))
		if err != nil {
			t.Fatal(err)
		}
		known := observations[:0:0]
		for _, obs := range observations {
			first := obs.Reported
			if !first.IsValid() {
				first = obs.Period.Last()
			}
			if first.Compare(asOf) <= 0 {
				known = append(known, obs)
			}
		}
		for range 3 {
			if more := g.observation(); more.Period.First().After(asOf) {
				known = append(known, more)
			}
		}
		after := target.Assess(indicator.FiguresOf(known...), now, o)
		if after.Verdict != before.Verdict || !after.Final {
			t.Errorf("seed %d: %s on %s, final, and %s %q (final %t) on %s", seed, before.Verdict, asOf, after.Verdict, after.Reason, after.Final, now)
		}
	}
	if finals < 50 {
		t.Errorf("%d final verdicts: the property says nothing", finals)
	}
}

func TestInputsAreNeverModified(t *testing.T) {
	make := func(seed uint64) (tgt, all, indicator.Options) {
		g := newGenerator(seed)
		target := g.target("a")
		target.Revisions = g.revisions()
		return target, g.observations(8), g.options()
	}
	for seed := range uint64(rounds) {
		target, observations, o := make(seed)
		wantTarget, wantObservations, wantOptions := make(seed)
		figures := indicator.FiguresOf(observations...)
		series := figures.Series("a", "", "")
		indicator.ValidateTargets([]tgt{target}, o.Term)
		indicator.ValidateObservations(observations, []tgt{target})
		target.InScope(o)
		first := target.Assess(figures, day("2023-06-30"), o)
		if diff := cmp.Diff(wantTarget, target, asPrinted); diff != "" {
			t.Fatalf("seed %d: target (-want +got):\n%s", seed, diff)
		}
		if diff := cmp.Diff(wantObservations, observations, asPrinted); diff != "" {
			t.Fatalf("seed %d: observations (-want +got):\n%s", seed, diff)
		}
		if diff := cmp.Diff(wantOptions, o, asPrinted); diff != "" {
			t.Fatalf("seed %d: options (-want +got):\n%s", seed, diff)
		}
		for i := range observations {
			observations[i].Value, observations[i].Printed = d("999"), nil
		}
		if diff := cmp.Diff(first, target.Assess(figures, day("2023-06-30"), o), asPrinted); diff != "" {
			t.Fatalf("seed %d: after the observations changed (-want +got):\n%s", seed, diff)
		}
		if series.Len() > 0 && series.At(0).Value.Equal(d("999")) {
			t.Fatalf("seed %d: the figures share memory with the observations", seed)
		}
	}
}

func TestTalliesCloseAndMerge(t *testing.T) {
	verdicts := append(indicator.Verdicts(), "", indicator.NotItemised, "đạt")
	for seed := range uint64(rounds) {
		g := newGenerator(seed)
		// Three tallies, and one of everything that they count.
		var parts [3]indicator.Tally
		declared, itemised := [3]int{g.IntN(6), g.IntN(6), g.IntN(2)}, 0
		whole := indicator.NewTally(declared[0] + declared[1] + declared[2])
		for i := range parts {
			parts[i] = indicator.NewTally(declared[i])
			for range g.IntN(8) {
				v := verdicts[g.IntN(len(verdicts))]
				parts[i].Add(v)
				whole.Add(v)
				itemised++
			}
		}
		sum := 0
		for _, c := range whole.Classes() {
			sum += c.Count
		}
		groups := whole.Count(indicator.NotItemised)
		for _, group := range []indicator.Group{
			indicator.GroupAchieved, indicator.GroupNear, indicator.GroupOpen, indicator.GroupLater, indicator.GroupFailed,
			indicator.GroupUnknown, indicator.GroupOut,
		} {
			groups += whole.CountGroup(group)
		}
		if sum != whole.N() || groups != whole.N() || whole.Itemised() != itemised || whole.N() != max(whole.Declared(), itemised) {
			t.Fatalf("seed %d: %v: classes %d, groups %d, itemised %d of %d, N %d", seed, whole.Classes(), sum, groups, whole.Itemised(), itemised, whole.N())
		}
		left, right, backwards := parts[0], parts[1], parts[2]
		left.Merge(parts[1])
		left.Merge(parts[2])
		right.Merge(parts[2])
		grouped := parts[0]
		grouped.Merge(right)
		backwards.Merge(parts[1])
		backwards.Merge(parts[0])
		if left != whole || grouped != whole || backwards != whole {
			t.Fatalf("seed %d: (a+b)+c = %v, a+(b+c) = %v, c+b+a = %v, want %v", seed, left, grouped, backwards, whole)
		}
		roundTrip(t, seed, whole)
	}
}

// roundTrip wants a value to be the same after JSON, and its text too.
func roundTrip[T any](t *testing.T, seed uint64, want T) {
	t.Helper()
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatalf("seed %d: Marshal error = %v", seed, err)
	}
	var got T
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatalf("seed %d: Unmarshal(%s) error = %v", seed, text, err)
	}
	if diff := cmp.Diff(want, got, asPrinted, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("seed %d: after JSON (-want +got):\n%s", seed, diff)
	}
	again, err := json.Marshal(got)
	if err != nil || string(again) != string(text) {
		t.Fatalf("seed %d: second Marshal = %s, %v, want %s", seed, again, err, text)
	}
}

func TestJSONLosesNothing(t *testing.T) {
	for seed := range uint64(rounds) {
		g := newGenerator(seed)
		target, observations, o := g.target("a"), g.observations(6), g.options()
		target.Revisions = g.revisions()
		roundTrip(t, seed, target)
		roundTrip(t, seed, observations)
		roundTrip(t, seed, target.Assess(indicator.FiguresOf(observations...), g.date(), o))
		roundTrip(t, seed, indicator.PublishedTally{
			Of: g.IntN(20), On: g.date(), Classes: []indicator.PublishedClass{{
				Label: "đạt", Count: g.IntN(20), Verdicts: []indicator.Verdict{indicator.Met},
				Band: indicator.Band{Method: "plan-ratio", Value: g.maybe()},
			}},
			Fields: []indicator.FieldCount{{Field: "kinh tế", Count: g.IntN(5), Of: 5}}, Scope: o.Scope,
		})
		roundTrip(t, seed, indicator.Declared{Target: "a", Label: "cơ bản đạt", Verdicts: []indicator.Verdict{indicator.NearlyMet}, On: g.date()})
	}
}

// Every verdict is of the set, an undecided one says why, and an assessment
// panics on nothing.
func TestEveryAssessmentIsExplained(t *testing.T) {
	reached := map[indicator.Verdict]int{}
	for seed := range uint64(4 * rounds) {
		g := newGenerator(seed)
		target, observations, o, asOf := g.target("a"), g.observations(10), g.options(), g.date()
		target.Revisions = g.revisions()
		a := target.Assess(indicator.FiguresOf(observations...), asOf, o)
		reached[a.Verdict]++
		switch {
		case !a.Verdict.IsValid():
			t.Errorf("seed %d: verdict %q, want one of the set", seed, a.Verdict)
		case a.Verdict == indicator.Undecided && a.Reason == "":
			t.Errorf("seed %d: undecided without a reason", seed)
		case a.Final && (a.Basis == indicator.BasisEstimate || a.Basis == indicator.BasisForecast):
			t.Errorf("seed %d: %s final on %s", seed, a.Verdict, a.Basis)
		case a.Final && a.Verdict.Group() == indicator.GroupOpen:
			t.Errorf("seed %d: %s is open and final", seed, a.Verdict)
		}
	}
	for _, v := range indicator.Verdicts() {
		if reached[v] == 0 {
			t.Errorf("no document was %s: the property says nothing of it", v)
		}
	}
}
