package method_test

import (
	"math"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

func decimals(values ...string) []decimal.Decimal {
	list := make([]decimal.Decimal, len(values))
	for i, v := range values {
		list[i] = d(v)
	}
	return list
}

func TestLeastSquares(t *testing.T) {
	tests := []struct {
		name             string
		x, y             []decimal.Decimal
		slope, intercept method.Number
		r2               method.Number
		slopeError       float64
		interceptError   float64 // NaN for none
		reason           method.Reason
	}{
		{
			name: "exact line", x: decimals("1", "2", "4"), y: decimals("3", "5", "9"),
			slope: ratio("2", "1"), intercept: ratio("1", "1"), r2: ratio("1", "1"),
		},
		{
			name: "three points", x: decimals("0", "1", "2"), y: decimals("0", "1", "1"),
			slope: ratio("1", "2"), intercept: ratio("1", "6"), r2: ratio("3", "4"),
			slopeError: math.Sqrt(1.0 / 12), interceptError: math.Sqrt(5.0 / 36),
		},
		{
			name: "two points", x: decimals("0", "3"), y: decimals("1", "2"),
			slope: ratio("1", "3"), intercept: ratio("1", "1"), r2: ratio("1", "1"),
			slopeError: math.NaN(), interceptError: math.NaN(),
		},
		{
			name: "level", x: decimals("0", "1", "2"), y: decimals("7", "7", "7"),
			slope: ratio("0", "1"), intercept: ratio("7", "1"),
		},
		{name: "one x", x: decimals("2", "2"), y: decimals("1", "3"), reason: method.ReasonOneObservation, slopeError: math.NaN(), interceptError: math.NaN()},
		{name: "nothing", reason: method.ReasonMissing, slopeError: math.NaN(), interceptError: math.NaN()},
		{name: "counts differ", x: decimals("2", "3"), y: decimals("1"), reason: method.ReasonMissing, slopeError: math.NaN(), interceptError: math.NaN()},
		{name: "a gap in x", x: decimals("2", ""), y: decimals("1", "2"), reason: method.ReasonMissing, slopeError: math.NaN(), interceptError: math.NaN()},
		{name: "a gap in y", x: decimals("2", "3"), y: decimals("1", ""), reason: method.ReasonMissing, slopeError: math.NaN(), interceptError: math.NaN()},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			line, reason := method.LeastSquares(test.x, test.y)
			if !line.Slope.Equal(test.slope) || !line.Intercept.Equal(test.intercept) || !line.R2.Equal(test.r2) || reason != test.reason {
				t.Errorf("LeastSquares = %v, %v, %v, %q, want %v, %v, %v, %q",
					line.Slope, line.Intercept, line.R2, reason, test.slope, test.intercept, test.r2, test.reason)
			}
			for got, want := range map[method.Number]float64{
				line.SlopeError: test.slopeError, line.InterceptError: test.interceptError,
			} {
				if math.IsNaN(want) != !got.IsValid() || math.Abs(got.Float64()-want) > 1e-15 {
					t.Errorf("standard error = %v, want %v", got, want)
				}
			}
		})
	}
}

func TestTheilSen(t *testing.T) {
	sen := struct{ x, y []decimal.Decimal }{
		decimals("1", "2", "3", "4", "10", "12", "18"), decimals("9", "15", "19", "20", "45", "55", "78"),
	}
	tests := []struct {
		name             string
		x, y             []decimal.Decimal
		placed           method.Intercept
		slope, intercept method.Number
		reason           method.Reason
	}{
		{name: "Sen, jointly", x: sen.x, y: sen.y, placed: method.InterceptJoint, slope: ratio("4", "1"), intercept: ratio("6", "1")},
		{name: "Sen, separately", x: sen.x, y: sen.y, placed: method.InterceptSeparate, slope: ratio("4", "1"), intercept: ratio("4", "1")},
		{name: "Sen, not stated", x: sen.x, y: sen.y, slope: ratio("4", "1"), intercept: ratio("6", "1")},
		{name: "an outlier does not move it", x: decimals("0", "1", "2", "3", "4"), y: decimals("0", "1", "2", "3", "400"), slope: ratio("1", "1"), intercept: ratio("0", "1")},
		{name: "points of one x make no slope", x: decimals("0", "1", "1"), y: decimals("0", "1", "2"), slope: ratio("3", "2"), intercept: ratio("0", "1")},
		{name: "one x", x: decimals("2", "2"), y: decimals("1", "3"), reason: method.ReasonOneObservation},
		{name: "nothing", reason: method.ReasonMissing},
		{name: "a gap", x: decimals("2", ""), y: decimals("1", "3"), reason: method.ReasonMissing},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			line, reason := method.TheilSen(test.x, test.y, test.placed)
			if !line.Slope.Equal(test.slope) || !line.Intercept.Equal(test.intercept) || reason != test.reason {
				t.Errorf("TheilSen = %v, %v, %q, want %v, %v, %q",
					line.Slope, line.Intercept, reason, test.slope, test.intercept, test.reason)
			}
			if line.R2.IsValid() || line.SlopeError.IsValid() || line.InterceptError.IsValid() {
				t.Error("a line of medians has figures of least squares")
			}
		})
	}
}

func TestForecast(t *testing.T) {
	rising := yearly("10", "20", "30")
	outlier := yearly("10", "20", "30", "40", "5")
	halved := yearly("80", "40", "20")
	target := fig("2026-12-31", "55")
	tests := []struct {
		name     string
		fit      method.Fit
		in       method.Input
		id       method.ID
		want     string
		quantity method.QuantityName
		a        float64 // a year
	}{
		{"least squares", method.FitOLS, method.Input{Direction: method.Higher, Series: rising, Target: target}, method.IDForecastOLS, "60.000 reached 2026-07-02", method.QuantitySlope, 10},
		{"unsorted", method.FitOLS, method.Input{Direction: method.Higher, Series: []method.Figure{rising[2], rising[0], rising[1]}, Target: target}, method.IDForecastOLS, "60.000 reached 2026-07-02", method.QuantitySlope, 10},
		{"a gap", method.FitOLS, method.Input{Direction: method.Higher, Series: append(yearly("10", "", "30"), fig("", "99")), Target: target}, method.IDForecastOLS, "60.000 reached 2026-07-02", method.QuantitySlope, 10},
		{"up to the day", method.FitOLS, method.Input{Direction: method.Higher, AsOf: day("2023-12-31"), Series: outlier, Target: target}, method.IDForecastOLS, "60.000 reached 2026-07-02", method.QuantitySlope, 10},
		{"least squares follow an outlier", method.FitOLS, method.Input{Direction: method.Higher, Series: outlier, Target: target}, method.IDForecastOLS, "24.000 missed 2057-12-31", method.QuantitySlope, 1},
		{"medians do not", method.FitTheilSen, method.Input{Direction: method.Higher, Series: outlier, Target: target}, method.IDForecastTheilSen, "60.000 reached 2026-07-02", method.QuantitySlope, 10},
		{"to the hair", method.FitOLS, method.Input{Direction: method.Higher, Series: rising, Target: fig("2026-12-31", "60")}, method.IDForecastOLS, "60.000 reached 2026-12-31", method.QuantitySlope, 10},
		{"a hair short", method.FitOLS, method.Input{Direction: method.Higher, Series: rising, Target: fig("2026-12-31", "60.000001")}, method.IDForecastOLS, "60.000 missed 2027-01-01", method.QuantitySlope, 10},
		{"where less is better", method.FitOLS, method.Input{Direction: method.Lower, Series: rising, Target: fig("2026-12-31", "5")}, method.IDForecastOLS, "60.000 missed date:never-reached", method.QuantitySlope, 10},
		{"level", method.FitOLS, method.Input{Direction: method.Higher, Series: yearly("5", "5"), Target: target}, method.IDForecastOLS, "5.000 missed date:never-reached", method.QuantitySlope, 0},
		{"too far off", method.FitOLS, method.Input{Direction: method.Higher, Series: yearly("5", "5.001"), Target: target}, method.IDForecastOLS, "5.005 missed date:never-reached", method.QuantitySlope, 0.001},
		{"steady rate", method.FitCAGR, method.Input{Direction: method.Lower, Series: halved, Target: fig("2025-12-31", "10")}, method.IDForecastCAGR, "5.000 reached 2024-12-31", method.QuantityGrowth, -0.5},
		{"rate by logarithms", method.FitAARR, method.Input{Direction: method.Lower, Series: halved, Target: fig("2025-12-31", "10")}, method.IDForecastAARR, "5.000 reached 2024-12-31", method.QuantityReduction, 0.5},
		{"rate looks at the ends only", method.FitCAGR, method.Input{Direction: method.Lower, Series: yearly("80", "1", "20"), Target: fig("2025-12-31", "4")}, method.IDForecastCAGR, "5.000 missed 2026-04-28", method.QuantityGrowth, -0.5},
		{"negative figures", method.FitCAGR, method.Input{Direction: method.Higher, Series: yearly("-80", "-40", "-20"), Target: fig("2025-12-31", "-10")}, method.IDForecastCAGR, "-5.000 reached 2024-12-31", method.QuantityGrowth, -0.5},
		{"rate to 0", method.FitCAGR, method.Input{Direction: method.Lower, Series: halved, Target: fig("2025-12-31", "0")}, method.IDForecastCAGR, "5.000 missed date:never-reached", method.QuantityGrowth, -0.5},
		{"rate of 0", method.FitCAGR, method.Input{Direction: method.Lower, Series: yearly("5", "5"), Target: fig("2025-12-31", "1")}, method.IDForecastCAGR, "5.000 missed date:never-reached", method.QuantityGrowth, 0},
		{"rate from 0", method.FitCAGR, method.Input{Series: yearly("0", "5"), Target: target}, method.IDForecastCAGR, "zero-base date:zero-base", "", 0},
		{"logarithm of 0", method.FitAARR, method.Input{Series: yearly("5", "0"), Target: target}, method.IDForecastAARR, "not-positive date:not-positive", "", 0},
		{"baseline and observation", method.FitOLS, method.Input{Direction: method.Higher, Baseline: rising[0], Actual: rising[2], Target: target}, method.IDForecastOLS, "60.000 reached 2026-07-02", method.QuantitySlope, 10},
		{"nothing", method.FitOLS, method.Input{Target: target}, method.IDForecastOLS, "missing date:missing", "", 0},
		{"nothing yet", method.FitOLS, method.Input{AsOf: day("2020-12-31"), Series: rising, Target: target}, method.IDForecastOLS, "missing date:missing", "", 0},
		{"no target", method.FitOLS, method.Input{Series: rising, Target: fig("2026-12-31", "")}, method.IDForecastOLS, "60.000 date:no-target", method.QuantitySlope, 10},
		{"no deadline", method.FitOLS, method.Input{Direction: method.Higher, Series: rising, Target: fig("", "55")}, method.IDForecastOLS, "no-date 2026-07-02", method.QuantitySlope, 10},
		{"on the day of the last figure", method.FitOLS, method.Input{Direction: method.Higher, Series: rising, Target: fig("2023-12-31", "55")}, method.IDForecastOLS, "30.000 missed 2026-07-02", method.QuantitySlope, 10},
		{"met", method.FitOLS, method.Input{Direction: method.Higher, Series: rising, Target: fig("2026-12-31", "25")}, method.IDForecastOLS, "60.000 reached 2023-12-31", method.QuantitySlope, 10},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := method.Forecast{Fit: test.fit}.Apply(test.in)
			if got := short(r); got != test.want || r.Method != test.id || r.Version != 1 {
				t.Errorf("Apply = %s %d %q, want %s 1 %q", r.Method, r.Version, got, test.id, test.want)
			}
			if test.quantity == "" {
				if len(r.Quantities) != 0 {
					t.Errorf("quantities = %v, want none", r.Quantities)
				}
			} else if got := r.Quantity(test.quantity); !got.IsValid() || math.Abs(got.Float64()-test.a) > 1e-12 {
				t.Errorf("%s = %v, want %v", test.quantity, got, test.a)
			}
		})
	}
}

// The day found is the first on which the line is at the target.
func TestForecastDate(t *testing.T) {
	series := yearly("10", "20")
	for tenths := 201; tenths < 900; tenths += 7 {
		value, err := decimal.New(int64(tenths), 1)
		if err != nil {
			t.Fatal(err)
		}
		at := func(days int) method.Result {
			r := method.Forecast{}.Apply(method.Input{
				Direction: method.Higher, Series: series, Target: method.Figure{Date: day("2025-12-31"), Value: value},
			})
			on, err := r.Date.AddDays(days)
			if err != nil {
				t.Fatal(err)
			}
			return method.Forecast{}.Apply(method.Input{
				Direction: method.Higher, Series: series, Target: method.Figure{Date: on, Value: value},
			})
		}
		if r := at(0); r.Class != method.ClassReached {
			t.Errorf("on %v the forecast is %v, short of %v", r.Date, r.Value, value)
		}
		if r := at(-1); r.Class != method.ClassMissed {
			t.Errorf("the day before %v the forecast is %v, not short of %v", r.Date, r.Value, value)
		}
	}
}

func TestAnnualReduction(t *testing.T) {
	if got := method.AnnualReduction(-0.06613); math.Abs(got-0.064) > 5e-5 {
		t.Errorf("AnnualReduction(-0.06613) = %v, want 0.064 as published", got)
	}
	if got := method.AnnualReduction(0); got != 0 {
		t.Errorf("AnnualReduction(0) = %v, want 0", got)
	}
}
