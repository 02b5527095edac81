package method_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// change returns the edge of the usual case with other values.
func change(direction method.Direction, baseline, target, actual string) method.Input {
	return edge(func(in *method.Input) {
		in.Direction = direction
		in.Baseline.Value, in.Target.Value, in.Actual.Value = d(baseline), d(target), d(actual)
	})
}

func TestPaceCAGR(t *testing.T) {
	bands := method.BandsFrom("slow", method.Step{Class: "fast", From: d("1")})
	growth := method.BandsFrom("down", method.Step{Class: "up", From: d("0")})
	m := method.PaceCAGR{Bands: bands, GrowthBands: growth}
	tests := []struct {
		name string
		in   method.Input
		want string
	}{
		{"slow", edge(nil), "0.783 slow"},
		{"fast", change(method.Lower, "4.25", "2", "2.5"), "1.158 fast"},
		{"rising", change(method.Higher, "35", "52", "45"), "1.060 fast"},
		{"all negative, better is nearer 0", change(method.Higher, "-8", "-2", "-4"), "0.852 slow"},
		{"all negative, worse", change(method.Higher, "-4", "-2", "-8"), "-2.008 slow"},
		{"current 0", change(method.Lower, "4", "2", "0"), "7.725 met (fast)"},
		{"current 0 in the wrong direction", change(method.Higher, "4", "8", "0"), "-6.725 slow"},
		{"met", change(method.Lower, "4.25", "2", "2"), "1.588 met (fast)"},
		{"lost", change(method.Lower, "2", "2.5", "3"), "lost baseline-beyond-target"},
		{"target across 0", change(method.Lower, "2", "-2", "1"), "mixed-signs"},
		{"no target", edge(func(in *method.Input) { in.Target = method.Figure{} }), "0.110 up"},
		{"no target, worse", edge(func(in *method.Input) { in.Target, in.Direction = method.Figure{}, method.Higher }), "-0.110 down"},
		{"no baseline", edge(func(in *method.Input) { in.Baseline = method.Figure{} }), "no-baseline"},
		{"no date", edge(func(in *method.Input) { in.Target.Date = day("") }), "no-date"},
		{"no date of baseline", edge(func(in *method.Input) { in.Baseline.Date = day("") }), "no-date"},
		{"no date of actual", edge(func(in *method.Input) { in.Actual.Date = day("") }), "no-date"},
		{"deadline before the baseline", edge(func(in *method.Input) { in.Target.Date = in.Baseline.Date }), "deadline-past"},
		{"actual before the baseline", edge(func(in *method.Input) { in.Actual.Date = day("2019-12-31") }), "one-observation"},
		{"neither side is better", edge(func(in *method.Input) { in.Direction = method.Neither }), "no-direction"},
		{"on the day of the deadline", edge(func(in *method.Input) { in.Actual.Date = in.Target.Date }), "0.481 slow"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := m.Apply(test.in)
			if got := short(r); got != test.want {
				t.Errorf("Apply = %q, want %q", got, test.want)
			}
			if diff := cmp.Diff(test.in, r.Input, cmpDates); diff != "" {
				t.Errorf("the input is not what was given (-want +got):\n%s", diff)
			}
			if r.Value.IsValid() && r.Value.IsExact() {
				t.Error("a power is said to be exact")
			}
		})
	}
	r := m.Apply(edge(nil))
	actual, required := r.Quantity(method.QuantityActual).Float64(), r.Quantity(method.QuantityRequired).Float64()
	if math.Abs(actual-0.10962) > 1e-5 || math.Abs(required+0.13995) > 1e-5 {
		t.Errorf("actual, required = %v, %v, want 0.1096, -0.1400", actual, required)
	}
}

func TestPaceLinear(t *testing.T) {
	m := method.PaceLinear{Bands: method.BandsFrom("slow", method.Step{Class: "fast", From: d("1")})}
	tests := []struct {
		name string
		in   method.Input
		want string
	}{
		{"slow", edge(nil), "0.926 slow"},
		{"to the hair", change(method.Lower, "5", "0", "2"), "1.000 fast"},
		{"a hair short", change(method.Lower, "5", "0", "2.00000000000001"), "1.000 slow"},
		{"from 0", change(method.Higher, "0", "5", "3"), "1.000 fast"},
		{"across 0", change(method.Higher, "-5", "5", "1"), "1.000 fast"},
		{"away", change(method.Higher, "0", "5", "-1"), "-0.333 slow"},
		{"met", change(method.Lower, "4", "2", "1"), "2.500 met (fast)"},
		{"lost", change(method.Lower, "1", "2", "3"), "lost baseline-beyond-target"},
		{"flat and kept", change(method.Lower, "2", "2", "2"), "met flat"},
		{"flat and lost", change(method.Lower, "2", "2", "3"), "lost flat"},
		{"no target", edge(func(in *method.Input) { in.Target = method.Figure{} }), "no-target"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := m.Apply(test.in)
			if got := short(r); got != test.want {
				t.Errorf("Apply = %q, want %q", got, test.want)
			}
			if r.Value.IsValid() && !r.Value.IsExact() {
				t.Error("a quotient is not exact")
			}
		})
	}
}

func TestRequiredPace(t *testing.T) {
	tests := []struct {
		name                string
		in                  method.Input
		want, value         string
		growth, logarithmic float64
	}{
		{name: "two years left", in: edge(nil), want: "-0.500", growth: math.Sqrt(2.0/3) - 1, logarithmic: math.Log(2.0/3) / 2},
		{name: "half a year later", in: edge(func(in *method.Input) { in.AsOf = day("2024-07-01") }), want: "-0.667", growth: math.Pow(2.0/3, 1/1.5) - 1, logarithmic: math.Log(2.0/3) / 1.5},
		{name: "the day before", in: edge(func(in *method.Input) { in.AsOf = day("2025-12-30") }), want: "-365.000", growth: math.Pow(2.0/3, 365) - 1, logarithmic: math.Log(2.0/3) * 365},
		{name: "on the deadline", in: edge(func(in *method.Input) { in.AsOf = day("2025-12-31") }), want: "deadline-past"},
		{name: "met and on the deadline", in: edge(func(in *method.Input) { in.AsOf, in.Actual.Value = day("2025-12-31"), d("1") }), want: "met deadline-past"},
		{name: "to 0", in: change(method.Lower, "4", "0", "3"), want: "-1.500"},
		{name: "from 0", in: change(method.Higher, "0", "4", "0"), want: "2.000"},
		{name: "no deadline", in: edge(func(in *method.Input) { in.Target.Date = day("") }), want: "no-date"},
		{name: "no day", in: edge(func(in *method.Input) { in.Actual.Date = day("") }), want: "no-date"},
		{name: "no baseline is needed", in: edge(func(in *method.Input) { in.Baseline = method.Figure{} }), want: "-0.500", growth: math.Sqrt(2.0/3) - 1, logarithmic: math.Log(2.0/3) / 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := method.RequiredPace{}.Apply(test.in)
			if got := short(r); got != test.want {
				t.Errorf("Apply = %q, want %q", got, test.want)
			}
			for name, want := range map[method.QuantityName]float64{
				method.QuantityGrowth: test.growth, method.QuantityLogGrowth: test.logarithmic,
			} {
				got := r.Quantity(name)
				if got.IsValid() != (want != 0) || got.IsValid() && math.Abs(got.Float64()-want) > 1e-12 {
					t.Errorf("%s = %v, want %v", name, got, want)
				}
			}
		})
	}
}

func TestStatCan(t *testing.T) {
	tests := []struct {
		name  string
		m     method.StatCan
		in    method.Input
		want  string
		score float64 // NaN for none
	}{
		{name: "moderate", in: edge(nil), want: "0.783 moderate_progress", score: 7.1429*0.7832778 - 4.2857},
		{name: "zero base is 0.001", in: change(method.Higher, "0", "5", "3"), want: "2.988 substantial_progress", score: 5},
		{name: "zero target is 0.001", in: change(method.Lower, "4", "0", "0.0005"), want: "1.173 target_achieved (substantial_progress)", score: 5},
		{name: "zero target met", in: change(method.Lower, "4", "0", "0"), want: "1.235 target_achieved (substantial_progress)", score: 5},
		{name: "met with one observation", in: edge(func(in *method.Input) { in.Actual = fig("2020-12-31", "1") }), want: "target_achieved one-observation", score: 5},
		{name: "deadline on the day of the baseline", in: edge(func(in *method.Input) { in.Target.Date = in.Baseline.Date }), want: "not_available deadline-past", score: math.NaN()},
		{name: "opposite signs", in: change(method.Higher, "4", "8", "-1"), want: "not_available mixed-signs", score: math.NaN()},
		{name: "target across 0", in: change(method.Higher, "-4", "8", "-1"), want: "not_available mixed-signs", score: math.NaN()},
		{name: "all negative", in: change(method.Higher, "-8", "-2", "-4"), want: "0.852 moderate_progress", score: 7.1429*0.8519782 - 4.2857},
		{name: "far away", in: change(method.Higher, "4", "5", "1"), want: "-8.108 deterioration", score: -5},
		{name: "a little away", in: change(method.Higher, "4", "8", "3.9"), want: "-0.057 deterioration", score: 4.1667*-0.05652 - 2.5},
		{name: "lost", in: change(method.Higher, "9", "8", "7"), want: "-3.452 deterioration", score: -5},
		{name: "no target, limit of 0", m: method.StatCan{Limit: d("0")}, in: edge(func(in *method.Input) { in.Target = method.Figure{} }), want: "0.110 substantial_progress", score: 5},
		{name: "no target, at the limit and kept", m: method.StatCan{Limit: d("100")}, in: edge(func(in *method.Input) {
			in.Target, in.Direction, in.Baseline.Value, in.Actual.Value = method.Figure{}, method.Higher, d("100"), d("100")
		}), want: "0.000 substantial_progress", score: 5},
		{name: "no target, at the limit and fallen", m: method.StatCan{Limit: d("100")}, in: edge(func(in *method.Input) {
			in.Target, in.Direction, in.Baseline.Value, in.Actual.Value = method.Figure{}, method.Higher, d("100"), d("99")
		}), want: "-0.003 deterioration", score: 125*-0.0033445 - 2.5},
		{name: "limit is of no matter with a target", m: method.StatCan{Limit: d("4.3")}, in: edge(nil), want: "0.783 moderate_progress", score: 7.1429*0.7832778 - 4.2857},
		{name: "no target, moderate", in: edge(func(in *method.Input) {
			in.Target, in.Baseline.Value, in.Actual.Value = method.Figure{}, d("100"), d("97")
		}), want: "0.010 moderate_progress", score: 250*0.0101018 - 1.25},
		{name: "no target, limited", in: edge(func(in *method.Input) {
			in.Target, in.Baseline.Value, in.Actual.Value = method.Figure{}, d("100"), d("99.1")
		}), want: "0.003 limited_progress", score: 500*0.003009 - 2.5},
		{name: "no baseline", m: method.StatCan{Limit: d("100")}, in: edge(func(in *method.Input) { in.Baseline = method.Figure{} }), want: "not_available no-baseline", score: math.NaN()},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := test.m.Apply(test.in)
			if got := short(r); got != test.want {
				t.Errorf("Apply = %q, want %q", got, test.want)
			}
			got := r.Quantity(method.QuantityScore).Float64()
			if math.IsNaN(got) != math.IsNaN(test.score) || math.Abs(got-test.score) > 1e-3 {
				t.Errorf("score = %v, want %v", got, test.score)
			}
			if r.Input.Baseline != test.in.Baseline || r.Input.Target != test.in.Target {
				t.Error("the input is not what was given")
			}
		})
	}
}

// Published scores of Canadian series near their natural limit of 100, where
// the thresholds are scaled down.
//
// Source: sdg-data-canada-odd-donnees, indicator_calculation_components.yml.
func TestStatCanNearLimit(t *testing.T) {
	tests := []struct {
		name              string
		baseline, current method.Figure
		class             method.Class
		score             float64
	}{
		{"17-18-1", fig("2016-12-31", "86.2795833333333"), fig("2024-12-31", "92.35875"), method.StatCanSubstantial, 3.8907192806023563},
		{"9-c-1", fig("2016-12-31", "99.47"), fig("2022-12-31", "99.57"), method.StatCanModerate, 0.5456262610658811},
		{"1-4-1", fig("2016-12-31", "99.47"), fig("2024-12-31", "99.5"), method.StatCanLimited, -1.6917364186249069},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := method.StatCan{Limit: d("100")}.Apply(method.Input{
				Direction: method.Higher, Baseline: test.baseline, Actual: test.current,
			})
			score := r.Quantity(method.QuantityScore).Float64()
			if r.Class != test.class || math.Abs(score-test.score) > 1e-9 {
				t.Errorf("Apply = %q, score %v, want %q, %v", r.Class, score, test.class, test.score)
			}
		})
	}
}

func TestStatCanScore(t *testing.T) {
	tests := []struct{ ratio, want float64 }{
		{2, 5}, {1.3, 5}, {0.6, 7.1429*0.6 - 4.2857}, {0.599999, 4.1667*0.599999 - 2.5}, {0, -2.5}, {-0.6, -5}, {-0.7, -5},
	}
	for _, test := range tests {
		if got := method.StatCanScore(test.ratio); math.Abs(got-test.want) > 1e-9 {
			t.Errorf("StatCanScore(%v) = %v, want %v", test.ratio, got, test.want)
		}
	}
}

func TestStatCanCoefficient(t *testing.T) {
	tests := []struct {
		baseline, limit string
		want            float64
	}{
		{"0", "100", 1}, {"100", "100", 0}, {"-100", "100", 0}, {"50", "100", 1 - math.Pow(0.5, 4.44)},
		{"150", "100", 1 - math.Pow(0.5, 4.44)}, {"200", "100", 1}, {"201", "100", 1}, {"5", "0", 1}, {"0", "0", 1},
	}
	for _, test := range tests {
		if got := method.StatCanCoefficient(d(test.baseline), d(test.limit)); got != test.want {
			t.Errorf("StatCanCoefficient(%s, %s) = %v, want %v", test.baseline, test.limit, got, test.want)
		}
	}
}

func TestUNSD2022(t *testing.T) {
	tests := []struct {
		name string
		m    method.UNSD2022
		in   method.Input
		want string
	}{
		{name: "fair", in: edge(nil), want: "0.783 Fair progress but acceleration needed"},
		{name: "limits of a series", m: method.UNSD2022{OnTrack: d("0.78")}, in: edge(nil), want: "0.783 On Track"},
		{name: "met before lost", in: change(method.Lower, "1", "2", "1.5"), want: "Target Achieved baseline-beyond-target"},
		{name: "lost", in: change(method.Higher, "95.9", "95", "43.6"), want: "Deterioration baseline-beyond-target"},
		{name: "zero base and met", in: change(method.Lower, "0", "2", "1"), want: "Target Achieved zero-base"},
		{name: "zero base", in: change(method.Higher, "0", "2", "1"), want: "Insufficient Data zero-base"},
		{name: "current 0", in: change(method.Higher, "50", "95", "0"), want: "-7.301 Deterioration"},
		{name: "negative base", in: change(method.Higher, "-2", "5", "1"), want: "Insufficient Data negative"},
		{name: "negative current, higher is better", in: change(method.Higher, "2", "5", "-1"), want: "-2.999 Deterioration"},
		{name: "negative current has not achieved it", in: change(method.Lower, "4", "2", "-1"), want: "5.292 On Track"},
		{name: "negative base and current", in: change(method.Lower, "-4", "2", "-1"), want: "Deterioration negative"},
		{name: "negative base, achieved", in: change(method.Lower, "-4", "2", "0"), want: "Target Achieved negative"},
		{name: "0 was at the target, but is no baseline", in: change(method.Lower, "0", "2", "3"), want: "Insufficient Data zero-base"},
		{name: "0 now, should rise", in: edge(func(in *method.Input) {
			in.Direction, in.Target, in.Baseline.Value, in.Actual.Value = method.Higher, method.Figure{}, d("0"), d("0")
		}), want: "Insufficient Data zero-base"},
		{name: "0 now of a baseline, should fall", in: edge(func(in *method.Input) { in.Target, in.Actual.Value = method.Figure{}, d("0") }), want: "1.000 On Track"},
		{name: "0 now, the target is below", in: change(method.Lower, "0", "-1", "0"), want: "Insufficient Data zero-base"},
		{name: "lost, and nothing since", in: edge(func(in *method.Input) { in.Baseline.Value, in.Actual = d("1"), method.Figure{} }), want: "Insufficient Data missing"},
		{name: "negative target", in: change(method.Lower, "2", "-5", "1"), want: "Insufficient Data negative"},
		{name: "base at the target and kept", in: change(method.Lower, "2", "2", "2"), want: "Target Achieved flat"},
		{name: "base at the target and lost", in: change(method.Lower, "2", "2", "3"), want: "Deterioration flat"},
		{name: "by rate", m: method.UNSD2022{ByRate: true}, in: edge(nil), want: "0.110 On Track"},
		{name: "by rate, achieved", m: method.UNSD2022{ByRate: true}, in: change(method.Lower, "1", "2", "1.5"), want: "-0.145 Target Achieved (Deterioration)"},
		{name: "by rate, lost but hardly", m: method.UNSD2022{ByRate: true}, in: change(method.Lower, "1.99", "2", "2.01"), want: "-0.003 Limited or No Progress"},
		{name: "by rate, a target without date", m: method.UNSD2022{ByRate: true}, in: edge(func(in *method.Input) { in.Target.Date = day("") }), want: "0.110 On Track"},
		{name: "by rate, missing", m: method.UNSD2022{ByRate: true}, in: edge(func(in *method.Input) { in.Actual = method.Figure{} }), want: "Insufficient Data missing"},
		{name: "a rounded figure is not met", in: change(method.Higher, "82.97783", "83", "82.97783"), want: "0.000 Limited or No Progress"},
		{name: "target of 0", in: change(method.Lower, "4", "0", "2"), want: "0.206 Limited or No Progress"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := short(test.m.Apply(test.in)); got != test.want {
				t.Errorf("Apply = %q, want %q", got, test.want)
			}
		})
	}
}

// Statuses published of figures of any sign and of baselines of 0, without a
// target.
//
// Source: UNDP-Data/SDG-Accelerator-Data-Repo at 7cc0750d, CountryData.
func TestUNSD2022Published(t *testing.T) {
	tests := []struct {
		name   string
		in     method.Input
		status method.Class
		base   string // the year that the baseline comes from
	}{
		{"both negative, farther from 0: BEL BX_KLT_DINV_WD_GD_ZS", noTarget(method.Higher, "2015", "-4.232614104", "2024", "-6.160198958"), method.UNSDOnTrack, "2015"},
		{"both negative, nearer to 0: AIA FI_FSI_FSSNO", noTarget(method.Higher, "2015", "-371.178347", "2024", "-25.837668"), method.UNSDDeterioration, "2015"},
		{"mixed signs, far up", noTarget(method.Higher, "2015", "-0.907264375", "2024", "2.420512084"), method.UNSDOnTrack, "2015"},
		{"mixed signs, up by little", noTarget(method.Higher, "2015", "-5.019162", "2024", "5.937705"), method.UNSDDeterioration, "2015"},
		{"mixed signs, in between", noTarget(method.Higher, "2015", "-6099.44979", "2024", "10756.72775"), method.UNSDLimited, "2015"},
		{"mixed signs, far down and fair", noTarget(method.Higher, "2015", "6.34916", "2024", "-12.07963"), method.UNSDFair, "2015"},
		{"mixed signs, lower is better", noTarget(method.Lower, "2015", "49.195164", "2024", "-2.271194"), method.UNSDOnTrack, "2015"},
		{"0, later of two as near: AGO VC_DSR_HSDN", noTarget(method.Lower, "2015", "0", "2018", "3", "2013", "16", "2014", "0", "2016", "0", "2017", "1"), method.UNSDDeterioration, "2017"},
		{"0, earlier is nearer: BIH GF_COM_PPPI", noTarget(method.Higher, "2015", "0", "2020", "78.78", "2012", "661.9", "2013", "0", "2019", "59.95"), method.UNSDDeterioration, "2012"},
		{"0, three years on: BHR EN_HAZ_TREATV", noTarget(method.Higher, "2015", "0", "2019", "25123", "2010", "0", "2018", "2777.8999"), method.UNSDOnTrack, "2018"},
		{"0 throughout, should fall: ABW ER_FFS_CMPT_CD", noTarget(method.Lower, "2015", "0", "2024", "0", "2020", "0"), method.UNSDAchieved, "2015"},
		{"0 now, no baseline, should fall: AND VC_DSR_AFFCT", noTarget(method.Lower, "2015", "", "2024", "0", "2023", "198"), method.UNSDAchieved, "2015"},
		{"0, four years on: AUS VC_DSR_EFDN", noTarget(method.Lower, "2015", "0", "2024", "5", "2018", "0", "2019", "2", "2020", "1"), method.UNSDInsufficient, "2015"},
		{"0, two three years off (supposed)", noTarget(method.Lower, "2015", "0", "2024", "5", "2012", "1", "2018", "9"), method.UNSDOnTrack, "2018"},
		{"0, four years off: AND VC_IHR_PSRC", noTarget(method.Higher, "2015", "0", "2020", "2.58", "2011", "1.29"), method.UNSDInsufficient, "2015"},
		{"no figure of the year: BLR VC_HTF_DETVFL", noTarget(method.Lower, "2015", "", "2018", "10", "2010", "14", "2011", "8", "2014", "5", "2016", "20"), method.UNSDOnTrack, "2016"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for range 2 {
				r := method.UNSD2022{}.Apply(test.in)
				if r.Class != test.status || r.Input.Baseline.Date != day(test.base+"-12-31") {
					t.Errorf("Apply = %q from %v, want %q from %s", r.Class, r.Input.Baseline.Date, test.status, test.base)
				}
				slices.Reverse(test.in.Series) // the order does not matter
			}
		})
	}
	undated := noTarget(method.Higher, "2015", "0", "2020", "2", "2016", "1")
	undated.Series = append(undated.Series, method.Figure{Value: d("9")})
	undated.Baseline.Date = day("")
	if r := (method.UNSD2022{}).Apply(undated); r.Reason != method.ReasonNoDate {
		t.Errorf("a baseline without date: %v, want %s", r, method.ReasonNoDate)
	}
}

// noTarget returns the figures of a series at the ends of years: baseline,
// latest, and the others.
func noTarget(direction method.Direction, years ...string) method.Input {
	in := method.Input{Direction: direction}
	for i := 0; i < len(years); i += 2 {
		in.Series = append(in.Series, fig(years[i]+"-12-31", years[i+1]))
	}
	in.Baseline, in.Actual = in.Series[0], in.Series[1]
	return in
}

func TestSDSN(t *testing.T) {
	tests := []struct {
		name string
		in   method.Input
		want string
	}{
		{"improving", edge(nil), "0.926 moderately_improving"},
		{"on track to the hair", change(method.Lower, "5", "0", "2"), "1.000 on_track_or_maintaining"},
		{"half to the hair", change(method.Lower, "10", "0", "7"), "0.500 moderately_improving"},
		{"stagnating", change(method.Lower, "10", "0", "10"), "0.000 stagnating"},
		{"decreasing", change(method.Lower, "10", "0", "10.1"), "-0.017 decreasing"},
		{"at green and sinking", change(method.Lower, "1", "3", "3"), "-1.667 on_track_or_maintaining (decreasing)"},
		{"lost", change(method.Lower, "1", "3", "4"), "-2.500 decreasing"},
		{"no threshold", edge(func(in *method.Input) { in.Target = method.Figure{} }), "no-target"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := method.SDSN{}.Apply(test.in)
			if got := short(r); got != test.want || r.Value.IsValid() && !r.Value.IsExact() {
				t.Errorf("Apply = %q, want %q, exactly", got, test.want)
			}
		})
	}
}

// A better figure never gives a worse pace, nor does it lose what was met.
func TestPaceIsMonotone(t *testing.T) {
	methods := []method.Method{
		method.LinearAchievement{}, method.PaceCAGR{}, method.PaceLinear{}, method.StatCan{}, method.UNSD2022{}, method.SDSN{},
	}
	for _, m := range methods {
		before := math.Inf(-1)
		for tenths := int64(80); tenths > 0; tenths-- {
			actual, err := decimal.New(tenths, 1)
			if err != nil {
				t.Fatal(err)
			}
			r := m.Apply(edge(func(in *method.Input) { in.Actual.Value = actual }))
			if v := r.Value.Float64(); !(v >= before) {
				t.Errorf("%s of %v = %v, less than %v of a worse figure", r.Method, actual, v, before)
			}
			before = r.Value.Float64()
		}
	}
}

// A unit ten times as small changes nothing but in what replaces 0.
func TestPaceKnowsNoUnit(t *testing.T) {
	small, large := edge(nil), change(method.Lower, "42.5", "20", "30")
	for _, methods := range columns {
		for _, m := range methods {
			a, b := m.method.Apply(small), m.method.Apply(large)
			switch a.Method {
			case method.IDRequiredPace, method.IDForecastOLS, method.IDForecastTheilSen,
				method.IDForecastCAGR, method.IDForecastAARR:
				continue // their values are in the unit
			}
			if math.Abs(a.Value.Float64()-b.Value.Float64()) > 1e-12 || a.Class != b.Class {
				t.Errorf("%s = %v %q and %v %q in another unit", a.Method, a.Value, a.Class, b.Value, b.Class)
			}
		}
	}
}
