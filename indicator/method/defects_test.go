package method_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// percentOf returns 100 times a value, rounded half up to one digit.
func percentOf(t *testing.T, n method.Number) string {
	t.Helper()
	p, err := n.Percent(1, decimal.HalfUp)
	if err != nil {
		t.Fatal(err)
	}
	return p.String()
}

// Every defect is one that a published application has or had.

func TestDefectCapWrittenAsMax(t *testing.T) {
	// max(x, 100) makes at least 100 of everything.
	r := method.Rollup{Mode: method.ModeMean, Cap: &method.Cap{High: d("1")}}
	if got := percentOf(t, r.Combine([]method.Part{part("a", "0.4")}).Value); got != "40.0" {
		t.Errorf("40 %% capped at 100 %% = %s, want 40.0", got)
	}
	if got := percentOf(t, r.Combine([]method.Part{part("a", "1.4")}).Value); got != "100.0" {
		t.Errorf("140 %% capped at 100 %% = %s, want 100.0", got)
	}
}

func TestDefectDirectionIgnored(t *testing.T) {
	// Poverty 4.25 to 2, now 3: 150 % of the plan is not half too good.
	r := method.LinearAchievement{}.Apply(edge(nil))
	if got := percentOf(t, r.Value); got != "55.6" {
		t.Errorf("poverty = %s, want 55.6", got)
	}
	s := method.Schedule{}.Apply(edge(nil))
	if s.Value.Compare(d("1")) <= 0 || s.Class != method.ClassBehind {
		t.Errorf("poverty above its plan = %v %q, want more than 1 and %q", s.Value, s.Class, method.ClassBehind)
	}
}

func TestDefectTwoPercentagesForOneFallingIndicator(t *testing.T) {
	// A product that takes actual/target for rising and the way for falling
	// indicators gives two scales; one formula serves both here.
	falling := method.LinearAchievement{}.Apply(change(method.Lower, "50", "10", "30"))
	rising := method.LinearAchievement{}.Apply(change(method.Higher, "10", "50", "30"))
	if !falling.Value.Equal(rising.Value) || percentOf(t, rising.Value) != "50.0" {
		t.Errorf("falling %v, rising %v, want 50 %% both", falling.Value, rising.Value)
	}
}

func TestDefectStartEqualsTarget(t *testing.T) {
	// 0, 0.5 and 100 % have all been seen for "keep at 100, from 100, now 100".
	keep := change(method.Higher, "100", "100", "100")
	if r := (method.LinearAchievement{}).Apply(keep); r.Value.IsValid() || r.Reason != method.ReasonFlat {
		t.Errorf("linear-achievement = %v, %q, want %q", r.Value, r.Reason, method.ReasonFlat)
	}
	if r := (method.Maintain{}).Apply(keep); percentOf(t, r.Value) != "100.0" || r.Class != method.ClassHeld {
		t.Errorf("maintain = %v %q, want 100 %% %q", r.Value, r.Class, method.ClassHeld)
	}
	for _, m := range []method.Method{method.PaceCAGR{}, method.PaceLinear{}} {
		if r := m.Apply(keep); r.Class != method.ClassMet || r.Reason != method.ReasonFlat {
			t.Errorf("%s = %q, %q, want %q, %q", r.Method, r.Class, r.Reason, method.ClassMet, method.ReasonFlat)
		}
	}
}

func TestDefectKeptLevelAtZero(t *testing.T) {
	keep := change(method.Lower, "0", "0", "0")
	if r := (method.Maintain{}).Apply(keep); percentOf(t, r.Value) != "100.0" {
		t.Errorf("no cases, kept at none = %v, want 100 %%", r.Value)
	}
}

func TestDefectPerfectAtZero(t *testing.T) {
	// From 5 to 0, now 0: none, dropped from totals and 0 % have been seen.
	r := method.LinearAchievement{}.Apply(change(method.Lower, "5", "0", "0"))
	if got := percentOf(t, r.Value); got != "100.0" {
		t.Errorf("from 5 to 0, now 0 = %s, want 100.0", got)
	}
}

func TestDefectZeroStoredAsEmpty(t *testing.T) {
	zero := method.PlanRatio{}.Apply(method.Input{Actual: fig("", "0"), Target: fig("", "8")})
	none := method.PlanRatio{}.Apply(method.Input{Target: fig("", "8")})
	if !zero.Value.IsValid() || zero.Value.Sign() != 0 || none.Value.IsValid() || none.Reason != method.ReasonMissing {
		t.Errorf("0 = %v, nothing = %v, %q, want 0 and %q", zero.Value, none.Value, none.Reason, method.ReasonMissing)
	}
}

func TestDefectMissingCountsAsZero(t *testing.T) {
	total := method.Rollup{Mode: method.ModeMeanOfRatios}.Combine([]method.Part{part("a", "0.8"), part("b", "")})
	if got := percentOf(t, total.Value); got != "80.0" || total.Counted != 1 || total.Of != 2 {
		t.Errorf("mean = %s of %d of %d, want 80.0 of 1 of 2", got, total.Counted, total.Of)
	}
}

func TestDefectEmptyRollupIsZero(t *testing.T) {
	if total := (method.Rollup{Mode: method.ModeMean}).Combine(nil); total.Value.IsValid() || total.Reason != method.ReasonEmpty {
		t.Errorf("mean of nothing = %v, %q, want %q", total.Value, total.Reason, method.ReasonEmpty)
	}
}

func TestDefectWeightsNotNormalised(t *testing.T) {
	r := method.Rollup{Mode: method.ModeWeightedMean}
	total := r.Combine([]method.Part{weighted("a", "1", "30"), weighted("b", "0.5", "30"), weighted("c", "0.9", "0")})
	if got := percentOf(t, total.Value); got != "75.0" || len(total.ZeroWeights) != 1 || total.ZeroWeights[0] != "c" {
		t.Errorf("mean = %s, weights of 0 %v, want 75.0, [c]", got, total.ZeroWeights)
	}
	// One weight of 1 does not switch weighting off.
	total = r.Combine([]method.Part{weighted("a", "1", "1"), weighted("b", "0", "3")})
	if got := percentOf(t, total.Value); got != "25.0" {
		t.Errorf("mean with one weight of 1 = %s, want 25.0", got)
	}
}

func TestDefectDivisionByZeroSilentlyZero(t *testing.T) {
	r := method.PlanRatio{}.Apply(method.Input{Actual: fig("", "3"), Target: fig("", "0")})
	if r.Value.IsValid() || r.Reason != method.ReasonZeroPlan {
		t.Errorf("3 of a plan of 0 = %v, %q, want %q", r.Value, r.Reason, method.ReasonZeroPlan)
	}
}

func TestDefectTwoFormulasInOneText(t *testing.T) {
	// (2T-y)/T and T/y are not the way gone: 93.3 and 93.8 % for 80 %.
	r := method.LinearAchievement{}.Apply(change(method.Lower, "20", "15", "16"))
	if got := percentOf(t, r.Value); got != "80.0" {
		t.Errorf("from 20 to 15, now 16 = %s, want 80.0", got)
	}
}

func TestDefectRoundedUpToDone(t *testing.T) {
	r := method.PlanRatio{Bands: method.GlobalFund()}.Apply(method.Input{Actual: fig("", "99.96"), Target: fig("", "100")})
	if percentOf(t, r.Value) != "100.0" || r.Class != "A2" || r.Value.Compare(d("1")) >= 0 {
		t.Errorf("99.96 %% = %v %q, want it short of 1", r.Value, r.Class)
	}
	u := method.UNSD2022{}.Apply(change(method.Higher, "90", "97", "96.99571"))
	if u.Class == method.UNSDAchieved {
		t.Errorf("96.99571 of 97 = %q, want it not achieved", u.Class)
	}
}

func TestDefectOverfulfilmentRefused(t *testing.T) {
	// "1.2 of 1 refused": 1,809.5 of 75 million is 2,412.7 % and stays.
	r := method.PlanRatio{}.Apply(method.Input{Actual: fig("", "1809.5"), Target: fig("", "75")})
	if got := percentOf(t, r.Value); got != "2412.7" {
		t.Errorf("1809.5 of 75 = %s, want 2412.7", got)
	}
	below := method.LinearAchievement{}.Apply(change(method.Higher, "20", "100", "12"))
	if got := percentOf(t, below.Value); got != "-10.0" {
		t.Errorf("from 20 to 100, now 12 = %s, want -10.0", got)
	}
}

func TestDefectNaiveRatioOfALostTarget(t *testing.T) {
	// Both rates fall, so that their ratio is +484.
	r := method.PaceCAGR{}.Apply(change(method.Higher, "95.9", "95", "43.6"))
	if r.Class != method.ClassLost || r.Value.IsValid() {
		t.Errorf("met and lost = %v %q, want no value, %q", r.Value, r.Class, method.ClassLost)
	}
}

func TestDefectIntegerTruncation(t *testing.T) {
	// 5.9 of 10 was shown as 50 %.
	r := method.LinearAchievement{}.Apply(change(method.Higher, "0", "10", "5.9"))
	if got := percentOf(t, r.Value); got != "59.0" {
		t.Errorf("5.9 of 10 = %s, want 59.0", got)
	}
}

func TestDefectMeanOfPercentages(t *testing.T) {
	// Kidney stones: the plain mean puts A first, the whole puts B first.
	a := []method.Part{share("small", "81", "87"), share("large", "192", "263")}
	b := []method.Part{share("small", "234", "270"), share("large", "55", "80")}
	mean, whole := method.Rollup{Mode: method.ModeMeanOfRatios}, method.Rollup{Mode: method.ModeRatioOfSums}
	if mean.Combine(a).Value.Float64() <= mean.Combine(b).Value.Float64() ||
		whole.Combine(a).Value.Float64() >= whole.Combine(b).Value.Float64() {
		t.Error("the two aggregations do not reverse the order")
	}
	if total := (method.Rollup{Mode: method.ModeMean}).Combine(a); total.Reason != method.ReasonNoDenominator {
		t.Errorf("mean of percentages = %q, want %q", total.Reason, method.ReasonNoDenominator)
	}
}
