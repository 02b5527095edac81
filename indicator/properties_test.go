package indicator_test

import (
	"encoding/json"
	"fmt"
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

// everyMeasure are the measures with the words that a bare goal of them can
// have, and everySpan the spans.
var (
	everyMeasure = []indicator.Measure{
		indicator.MeasureLevel, indicator.MeasureIncrease, indicator.MeasureReduction, indicator.MeasureGrowth,
		indicator.MeasureShare, indicator.MeasureStatus, indicator.MeasureRank,
	}
	everySpan = []indicator.Span{
		indicator.SpanByDeadline, indicator.SpanEveryPeriod, indicator.SpanAveragePerPeriod, indicator.SpanOverTerm, indicator.SpanThroughout,
	}
)

// betterOf returns the better side of what a measure compares.
func betterOf(m indicator.Measure, d indicator.Direction) indicator.Direction {
	switch {
	case m == indicator.MeasureRank:
		return indicator.Lower
	case m == indicator.MeasureStatus:
		return indicator.Higher
	case m == indicator.MeasureReduction && d == indicator.Lower:
		return indicator.Higher
	case m == indicator.MeasureReduction:
		return indicator.Lower
	}
	return d
}

// A better latest figure never gives a worse verdict: of a span that has
// closed, of one that is open, and by whatever path.
func TestBetterFigureIsNeverWorse(t *testing.T) {
	rank := map[indicator.Verdict]int{
		indicator.NotMet: 0, indicator.NearlyMet: 1, indicator.BehindSchedule: 2, indicator.InProgress: 3, indicator.Lost: 3,
		indicator.OnSchedule: 4, indicator.Met: 5, indicator.Exceeded: 6,
	}
	comparisons := map[indicator.Direction][]indicator.Comparison{
		indicator.Higher: {"", indicator.AtLeast, indicator.MoreThan, indicator.About, indicator.Between},
		indicator.Lower:  {"", indicator.AtMost, indicator.LessThan, indicator.About, indicator.Between},
	}
	scale := []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"}
	judged := map[string]int{}
	for seed := range uint64(8 * rounds) {
		g := newGenerator(seed)
		measure, span := everyMeasure[seed%7], everySpan[seed/7%5]
		direction := [...]indicator.Direction{indicator.Higher, indicator.Lower}[g.IntN(2)]
		better := betterOf(measure, direction)
		words := comparisons[better]
		target := tgt{
			ID: "t", Indicator: indicator.Indicator{
				ID: "a", Direction: direction, Unit: pick[indicator.Unit](g, "%"),
				Series: pick(g, indicator.SeriesFlow, indicator.SeriesCumulative, indicator.SeriesRate),
			},
			Measure: measure, Span: span, Goal: goal{Comparison: words[g.IntN(len(words))], Value: g.number()}, Due: period("2022/2023"),
			ChangeUnit: [...]indicator.ChangeUnit{indicator.ChangeAbsolute, indicator.ChangeRelative}[g.IntN(2)],
			Mean:       pick(g, indicator.MeanArithmetic),
			Every:      indicator.Every{Rule: pick(g, indicator.RuleLatest, indicator.RuleCount), AtLeast: 1},
		}
		if g.oneIn(2) || target.Goal.Comparison == indicator.Between {
			target.Goal.High, _ = target.Goal.Value.Add(g.number())
		}
		if g.oneIn(3) {
			target.Goal.Tolerance = g.number()
		}
		if g.oneIn(3) {
			target.Baseline = indicator.Baseline{Period: period("2021"), Value: g.number()}
		}
		if g.oneIn(3) {
			target.Path = g.path()
		}
		o := opts{NearlyMet: indicator.NearlyRule{Shortfall: d("20")}}
		if measure == indicator.MeasureStatus {
			target.Indicator.Scale = scale
			target.Goal = goal{Status: scale[g.IntN(len(scale))]}
		}
		asOf := day([...]string{"2022-12-31", "2023-12-31"}[g.IntN(2)])
		first, second := g.number(), g.number()
		judge := func(figure decimal.Decimal) indicator.Verdict {
			years := all{
				{Indicator: "a", Period: period("2020"), Value: first},
				{Indicator: "a", Period: period("2021"), Value: second},
				{Indicator: "a", Period: calendar.YearOf(asOf), Value: figure},
			}
			if asOf.Year() == 2023 {
				years = append(years, indicator.Observation{Indicator: "a", Period: period("2022"), Value: second})
			}
			for i := range years {
				if step, err := years[i].Value.Round(0, decimal.HalfUp); err == nil && measure == indicator.MeasureStatus {
					if years[i].Status = scale[len(scale)-1]; step.Compare(d("20")) < 0 {
						years[i].Status = step.String()
					}
					years[i].Value = decimal.Decimal{}
				}
				if measure == indicator.MeasureShare {
					years[i].Of = d("20")
				}
			}
			return target.Assess(indicator.FiguresOf(years...), asOf, o).Verdict
		}
		// Of a change it is the level that becomes better.
		worse, best := g.number(), g.number()
		if (worse.Compare(best) > 0) == (direction == indicator.Higher || measure == indicator.MeasureStatus) && measure != indicator.MeasureRank ||
			measure == indicator.MeasureRank && worse.Compare(best) < 0 {
			worse, best = best, worse
		}
		before, after := judge(worse), judge(best)
		rankBefore, ok := rank[before]
		rankAfter, alsoOk := rank[after]
		if !ok || !alsoOk {
			continue
		}
		judged[fmt.Sprint(measure, " ", span)]++
		judged[string(after)]++
		if rankAfter < rankBefore {
			t.Errorf("seed %d: %s %s %s %s %+v, path %v: %s is %s and the better %s is %s", seed,
				direction, measure, target.Indicator.Series, span, target.Goal, target.Path, worse, before, best, after)
		}
	}
	for v := range rank {
		if judged[string(v)] < 20 {
			t.Errorf("%d figures were %s: the property says nothing of it", judged[string(v)], v)
		}
	}
	for _, m := range everyMeasure {
		for _, s := range everySpan {
			sum := m == indicator.MeasureShare || m == indicator.MeasureStatus || m == indicator.MeasureRank
			senseless := sum && s == indicator.SpanOverTerm || sum && m != indicator.MeasureShare && s == indicator.SpanAveragePerPeriod
			if n := judged[fmt.Sprint(m, " ", s)]; (n < 20) != senseless {
				t.Errorf("%d targets of measure %s, span %s were judged, senseless %t", n, m, s, senseless)
			}
		}
	}
}

// Once the deadline has passed, or the review is a closing one, a target is not
// on its way any more (rule T10a).
func TestClosedSpanIsNotOpen(t *testing.T) {
	closed := map[indicator.Span]int{}
	for seed := range uint64(8 * rounds) {
		g := newGenerator(seed)
		target, observations, o := g.target("a"), g.observations(10), g.options()
		if len(target.Parts.Targets) > 0 {
			continue // parts have deadlines of their own
		}
		asOf := day("2026-12-31")
		if g.oneIn(2) {
			o.Closing, asOf = true, g.date()
		}
		a := target.Assess(indicator.FiguresOf(observations...), asOf, o)
		if a.Due.IsValid() && a.Verdict != indicator.NoData {
			closed[target.Span]++
		}
		if a.Due.IsValid() && a.Verdict.Group() == indicator.GroupOpen {
			t.Errorf("seed %d: %s %q of span %s due %s on %s, closing %t", seed, a.Verdict, a.Reason, target.Span, a.Due, asOf, o.Closing)
		}
	}
	for _, s := range everySpan {
		if closed[s] < rounds/4 {
			t.Errorf("%d closed targets of span %s: the property says nothing of it", closed[s], s)
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
		target.Indicator.Unit, target.ChangeUnit = "tỷ đồng", pick(g, indicator.ChangeAbsolute, indicator.ChangeRelative)
		for i := range observations {
			observations[i].Unit, observations[i].Printed = "", nil
		}
		want := target.Assess(indicator.FiguresOf(observations...), asOf, o)

		scaled := target
		scaled.Indicator.Unit = "triệu đồng"
		scaled.Indicator.Min, scaled.Indicator.Max = thousand(target.Indicator.Min), thousand(target.Indicator.Max)
		scaled.Baseline.Value = thousand(target.Baseline.Value)
		change := target.Measure == indicator.MeasureIncrease || target.Measure == indicator.MeasureReduction
		if target.Measure != indicator.MeasureGrowth && !(change && target.ChangeUnit == indicator.ChangeRelative) {
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
		if !before.Final || o.Known.IsValid() || o.Abolished.IsValid() {
			// The end of a body is neither of the two.
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
