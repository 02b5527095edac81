package decimal_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"regexp"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// wellFormed and the two limits are what Parse promises, said otherwise.
var wellFormed = regexp.MustCompile(`^-?0*([0-9]+)(?:\.([0-9]+))?$`)

func FuzzParse(f *testing.F) {
	for _, tt := range parsed {
		f.Add(tt.input)
	}
	for _, tt := range unparsed {
		f.Add(tt.input)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := decimal.Parse(s)
		match := wellFormed.FindStringSubmatch(s)
		if match == nil {
			var parse *decimal.ParseError
			if !errors.As(err, &parse) || parse.Offset < 0 || parse.Offset > len(s) || err.Error() == "" {
				t.Fatalf("decimal.Parse(%q) = %q, %v, want a ParseError", s, got, err)
			}
			return
		}
		scale := len(match[2])
		coefficient, _ := new(big.Int).SetString(match[1]+match[2], 10)
		fits := coefficient.Cmp(big.NewInt(1e18)) < 0 && scale <= 18
		if !fits {
			if !errors.Is(err, decimal.ErrRange) {
				t.Fatalf("decimal.Parse(%q) = %q, %v, want %v", s, got, err, decimal.ErrRange)
			}
			return
		}
		if err != nil || got.Scale() != scale || rat(t, got).Cmp(rat(t, stringer(s))) != 0 {
			t.Fatalf("decimal.Parse(%q) = %q, %v, want the same number with scale %d", s, got, err, scale)
		}
		if again, err := decimal.Parse(got.String()); err != nil || again != got {
			t.Fatalf("decimal.Parse(%q) = %q, %v, want %q", got.String(), again, err, got)
		}
		if got.Float64() != parseFloat(t, s) {
			t.Fatalf("(%q).Float64() = %v, want %v", got, got.Float64(), parseFloat(t, s))
		}
	})
}

type stringer string

func (s stringer) String() string { return string(s) }

func parseFloat(t *testing.T, s string) (f float64) {
	t.Helper()
	if _, err := fmt.Sscan(s, &f); err != nil {
		t.Fatal(err)
	}
	return f + 0 // no negative 0
}

// FuzzUnmarshalJSON wants every type to read what it writes, and no panic.
func FuzzUnmarshalJSON(f *testing.F) {
	for _, s := range []string{
		`"98.950"`, `98.95`, `null`, `""`, `1e3`, `"\u0039"`, `{"numerator":"5","denominator":9}`,
		`{"sum":"98.950","count":2,"missing":1}`, `{"sum":"` + wide38 + `","count":9007199254740993}`, `{"sum":"-0","count":1}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var d, d2 decimal.Decimal
		var r, r2 decimal.Ratio
		var a, a2 decimal.Accumulator
		if errD := json.Unmarshal(data, &d); errD == nil {
			reread(t, d, &d2)
		}
		if errR := json.Unmarshal(data, &r); errR == nil {
			reread(t, r, &r2)
		}
		if errA := json.Unmarshal(data, &a); errA == nil {
			reread(t, a, &a2)
		}
		if d != d2 || r != r2 || a != a2 {
			t.Fatalf("%s through JSON = %v, %v, %v, want %v, %v, %v", data, d2, r2, a2, d, r, a)
		}
		_ = new(decimal.Decimal).UnmarshalJSON(data) // unlike json.Unmarshal, of broken JSON
	})
}

func reread(t *testing.T, v, again any) {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, again); err != nil {
		t.Fatal(err)
	}
}

// seed gives a fuzz target of two decimals the greatest, the finest and some
// between.
func seed(f *testing.F, add func(x int64, xScale uint8, y int64, yScale uint8)) {
	f.Helper()
	for _, x := range []int64{0, 1, -1, 5, -25, 9895, 1e9, 1e17, -999999999999999999} {
		for _, y := range []int64{0, 1, -3, 100, 26146400, 999999999999999999} {
			for _, scales := range [][2]uint8{{0, 0}, {0, 18}, {2, 1}, {17, 18}, {18, 18}} {
				add(x, scales[0], y, scales[1])
			}
		}
	}
}

// fuzzed returns a decimal of any coefficient and scale.
func fuzzed(coefficient int64, scale uint8) decimal.Decimal {
	d, err := decimal.New(coefficient%1e18, int(scale%19))
	if err != nil {
		panic(err) // not in range after all
	}
	return d
}

// twin rounds x to a coefficient of that scale, and says whether it fits.
func twin(x *big.Rat, scale int, mode decimal.Rounding) (coefficient *big.Int, fits bool) {
	scaled := new(big.Rat).Mul(x, new(big.Rat).SetInt(power10(scale)))
	floor, rest := new(big.Int).DivMod(scaled.Num(), scaled.Denom(), new(big.Int))
	half := new(big.Int).Lsh(rest, 1).Cmp(scaled.Denom())
	var up bool // to the next above
	switch positive := x.Sign() >= 0; mode {
	case decimal.HalfUp:
		up = half > 0 || half == 0 && positive
	case decimal.HalfEven:
		up = half > 0 || half == 0 && floor.Bit(0) == 1
	case decimal.HalfDown:
		up = half > 0 || half == 0 && !positive
	case decimal.TowardZero:
		up = !positive
	case decimal.AwayFromZero:
		up = positive
	case decimal.Floor:
		up = false
	case decimal.Ceiling:
		up = true
	}
	if up && rest.Sign() != 0 {
		floor.Add(floor, big.NewInt(1))
	}
	return floor, new(big.Int).Abs(floor).Cmp(power10(18)) < 0
}

func power10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// wantTwin compares a result with x, rounded to scale.
func wantTwin(t *testing.T, call string, got decimal.Decimal, err error, x *big.Rat, scale int, mode decimal.Rounding) {
	t.Helper()
	want, fits := twin(x, scale, mode)
	switch {
	case !fits || scale > 18:
		if !errors.Is(err, decimal.ErrRange) || got.IsValid() {
			t.Fatalf("%s = %q, %v, want %v", call, got, err, decimal.ErrRange)
		}
	case err != nil || got.Scale() != scale || want.Cmp(big.NewInt(got.Coefficient())) != 0:
		t.Fatalf("%s = %q, %v, want coefficient %v and scale %d", call, got, err, want, scale)
	}
}

func FuzzArithmetic(f *testing.F) {
	seed(f, func(x int64, xScale uint8, y int64, yScale uint8) { f.Add(x, xScale, y, yScale) })
	f.Fuzz(func(t *testing.T, x int64, xScale uint8, y int64, yScale uint8) {
		d, e := fuzzed(x, xScale), fuzzed(y, yScale)
		rd, re := rat(t, d), rat(t, e)
		if got, want := d.Compare(e), rd.Cmp(re); got != want || e.Compare(d) != -want {
			t.Fatalf("(%q).Compare(%q) = %d, want %d", d, e, got, want)
		}
		scale := max(d.Scale(), e.Scale())
		got, err := d.Add(e)
		wantTwin(t, fmt.Sprintf("(%q).Add(%q)", d, e), got, err, new(big.Rat).Add(rd, re), scale, decimal.TowardZero)
		got, err = d.Sub(e)
		wantTwin(t, fmt.Sprintf("(%q).Sub(%q)", d, e), got, err, new(big.Rat).Sub(rd, re), scale, decimal.TowardZero)
		got, err = d.Mul(e)
		wantTwin(t, fmt.Sprintf("(%q).Mul(%q)", d, e), got, err, new(big.Rat).Mul(rd, re), d.Scale()+e.Scale(), decimal.TowardZero)
	})
}

func FuzzRound(f *testing.F) {
	seed(f, func(x int64, xScale uint8, _ int64, scale uint8) {
		f.Add(x, xScale, scale, uint8(decimal.HalfUp))
		f.Add(x, xScale, scale/2, uint8(decimal.HalfEven))
	})
	f.Fuzz(func(t *testing.T, x int64, xScale, to, by uint8) {
		d, scale, mode := fuzzed(x, xScale), int(to%19), modes[int(by)%len(modes)]
		got, err := d.Round(scale, mode)
		wantTwin(t, fmt.Sprintf("(%q).Round(%d, %v)", d, scale, mode), got, err, rat(t, d), scale, mode)
		rescaled, err := d.Rescale(scale)
		switch {
		case got.IsValid() && got.Equal(d):
			if err != nil || rescaled != got {
				t.Fatalf("(%q).Rescale(%d) = %q, %v, want %q", d, scale, rescaled, err, got)
			}
		case rescaled.IsValid() || !errors.Is(err, decimal.ErrInexact) && !errors.Is(err, decimal.ErrRange):
			t.Fatalf("(%q).Rescale(%d) = %q, %v, want an error", d, scale, rescaled, err)
		}
	})
}

func FuzzRatio(f *testing.F) {
	seed(f, func(x int64, xScale uint8, y int64, yScale uint8) {
		f.Add(x, xScale, y, yScale, int64(5), uint8(0), int64(-9), uint8(3), uint8(2), uint8(0))
	})
	f.Fuzz(func(t *testing.T, w int64, wScale uint8, x int64, xScale uint8, y int64, yScale uint8, z int64, zScale, to, by uint8) {
		a, b, c, d := fuzzed(w, wScale), fuzzed(x, xScale), fuzzed(y, yScale), fuzzed(z, zScale)
		if b.Sign() == 0 || d.Sign() == 0 {
			return
		}
		scale, mode := int(to%19), modes[int(by)%len(modes)]
		narrow, err := decimal.RatioOf(a, b)
		if err != nil {
			t.Fatal(err)
		}
		// The same with terms too wide for a Decimal.
		var num, den decimal.Accumulator
		num.AddProduct(a, c)
		num.Add(b)
		den.AddProduct(b, d)
		wide, err := decimal.RatioOfSums(num, den)
		if digitsOf(num) > decimal.MaxRatioDigits || digitsOf(den) > decimal.MaxRatioDigits {
			if !errors.Is(err, decimal.ErrRange) || wide.IsValid() {
				t.Fatalf("decimal.RatioOfSums(%v, %v) = %v, %v, want %v", num, den, wide, err, decimal.ErrRange)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		exactNarrow := new(big.Rat).Quo(rat(t, a), rat(t, b))
		exactWide := new(big.Rat).Quo(rat(t, num), rat(t, den))
		if got, want := narrow.Compare(wide), exactNarrow.Cmp(exactWide); got != want || wide.Compare(narrow) != -want {
			t.Fatalf("(%v).Compare(%v) = %d, want %d", narrow, wide, got, want)
		}
		for _, r := range []struct {
			ratio decimal.Ratio
			exact *big.Rat
		}{{narrow, exactNarrow}, {wide, exactWide}} {
			if got, want := r.ratio.Sign(), r.exact.Sign(); got != want {
				t.Fatalf("(%v).Sign() = %d, want %d", r.ratio, got, want)
			}
			if got, want := r.ratio.CompareDecimal(c), r.exact.Cmp(rat(t, c)); got != want {
				t.Fatalf("(%v).CompareDecimal(%q) = %d, want %d", r.ratio, c, got, want)
			}
			got, err := r.ratio.Round(scale, mode)
			wantTwin(t, fmt.Sprintf("(%v).Round(%d, %v)", r.ratio, scale, mode), got, err, r.exact, scale, mode)
			got, err = r.ratio.Percent(scale, mode)
			hundredfold := new(big.Rat).Mul(r.exact, big.NewRat(100, 1))
			wantTwin(t, fmt.Sprintf("(%v).Percent(%d, %v)", r.ratio, scale, mode), got, err, hundredfold, scale, mode)
			if want, _ := r.exact.Float64(); r.ratio.Float64() != want {
				t.Fatalf("(%v).Float64() = %v, want %v", r.ratio, r.ratio.Float64(), want)
			}
			var again decimal.Ratio
			reread(t, r.ratio, &again)
			if again != r.ratio {
				t.Fatalf("%v through JSON = %v", r.ratio, again)
			}
		}
	})
}

// FuzzAccumulator adds values and products as the bytes say, whole and in two
// parts of which the second is turned round.
func FuzzAccumulator(f *testing.F) {
	seed(f, func(x int64, xScale uint8, y int64, yScale uint8) {
		f.Add(x, y, []byte{xScale, yScale, 18, 200, 255, 0, xScale, 129, 37, yScale}, uint8(3))
	})
	f.Fuzz(func(t *testing.T, x, y int64, steps []byte, cut uint8) {
		if len(steps) > 100 {
			return
		}
		add := func(a *decimal.Accumulator, exact *big.Rat, i int) {
			// Each step takes other digits of x and y.
			d := fuzzed(x>>(uint(i)%40), steps[i]%19)
			e := fuzzed(y>>(uint(i*7)%40), steps[i]/19)
			switch {
			case steps[i] >= 240:
				a.Add(decimal.Decimal{})
			case i%3 == 2:
				a.AddProduct(d, e)
				exact.Add(exact, new(big.Rat).Mul(rat(t, d), rat(t, e)))
			case i%3 == 1:
				a.Add(d)
				exact.Add(exact, rat(t, d))
			default:
				a.Add(e)
				exact.Add(exact, rat(t, e))
			}
		}
		var whole, left, right decimal.Accumulator
		exact, ignored := new(big.Rat), new(big.Rat)
		for i := range steps {
			add(&whole, exact, i)
		}
		at := int(cut) % (len(steps) + 1)
		for i := range at {
			add(&left, ignored, i)
		}
		for i := len(steps) - 1; i >= at; i-- {
			add(&right, ignored, i)
		}
		if got, want := left.Compare(right), compareSums(t, left, right); got != want {
			t.Fatalf("(%v).Compare(%v) = %d, want %d", left, right, got, want)
		}
		var again decimal.Accumulator
		reread(t, left, &again)
		again.Merge(right)
		if again != whole {
			t.Fatalf("in two parts %v (%d, %d), whole %v (%d, %d)",
				again, again.Count(), again.Missing(), whole, whole.Count(), whole.Missing())
		}
		if whole.Count()+whole.Missing() != len(steps) {
			t.Fatalf("count %d, missing %d of %d", whole.Count(), whole.Missing(), len(steps))
		}
		if whole.Count() == 0 {
			return
		}
		if rat(t, whole).Cmp(exact) != 0 {
			t.Fatalf("sum %v, want %v", whole, exact)
		}
		got, err := whole.Sum()
		scale := scaleOf(whole.String())
		wantTwin(t, fmt.Sprintf("Sum() of %v", whole), got, err, exact, scale, decimal.TowardZero)
	})
}

func compareSums(t *testing.T, a, b decimal.Accumulator) int {
	t.Helper()
	if a.Count() == 0 || b.Count() == 0 {
		return min(a.Count(), 1) - min(b.Count(), 1)
	}
	return rat(t, a).Cmp(rat(t, b))
}

func scaleOf(s string) int { return len(wellFormed.FindStringSubmatch(s)[2]) }

// digitsOf returns how many digits a has without leading zeros.
func digitsOf(a decimal.Accumulator) int {
	match := wellFormed.FindStringSubmatch(a.String())
	coefficient, _ := new(big.Int).SetString(match[1]+match[2], 10)
	return len(coefficient.String())
}
