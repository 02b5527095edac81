package decimals_test

import (
	"math/big"
	"strconv"
	"testing"

	"github.com/cockroachdb/apd/v3"
	govalues "github.com/govalues/decimal"
	"github.com/quagmt/udecimal"
	shopspring "github.com/shopspring/decimal"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// printed are figures of published resolutions and their reports.
var printed = []string{
	"98.95", "26146.4", "24200", "62.5", "108.04", "60", "4.25", "2", "1.5",
	"-0.35", "2413", "66", "112", "0.2", "12.5", "1650000", "99.50", "35.7", "83", "100",
}

// A number is what a library makes of a text: how it prints, compares and adds.
type number[T any] struct {
	name    string
	parse   func(string) (T, error)
	print   func([]byte, T) []byte
	compare func(a, b T) int
	// sum returns the sum of all, as it prints.
	sum func([]T) (string, error)
	// dropsZeros says that "99.50" is printed as "99.5".
	dropsZeros bool
}

var (
	ours = number[decimal.Decimal]{
		name: "ours", parse: decimal.Parse,
		print: func(b []byte, d decimal.Decimal) []byte {
			b, _ = d.AppendText(b) // the error is always nil
			return b
		},
		compare: decimal.Decimal.Compare,
		sum: func(all []decimal.Decimal) (string, error) {
			var sum decimal.Accumulator
			sum.AddAll(all...)
			d, err := sum.Sum()
			return d.String(), err
		},
	}
	byGovalues = number[govalues.Decimal]{
		name: "govalues", parse: govalues.Parse,
		print: func(b []byte, d govalues.Decimal) []byte {
			b, _ = d.AppendText(b)
			return b
		},
		compare: govalues.Decimal.Cmp,
		sum: func(all []govalues.Decimal) (string, error) {
			var sum govalues.Decimal
			var err error
			for _, d := range all {
				if sum, err = sum.Add(d); err != nil {
					return "", err
				}
			}
			return sum.String(), nil
		},
	}
	byUdecimal = number[udecimal.Decimal]{
		name: "udecimal", parse: udecimal.Parse, dropsZeros: true,
		print:   func(b []byte, d udecimal.Decimal) []byte { return append(b, d.String()...) },
		compare: udecimal.Decimal.Cmp,
		sum: func(all []udecimal.Decimal) (string, error) {
			var sum udecimal.Decimal
			for _, d := range all {
				sum = sum.Add(d)
			}
			return sum.String(), nil
		},
	}
	byShopspring = number[shopspring.Decimal]{
		name: "shopspring", parse: shopspring.NewFromString, dropsZeros: true,
		print:   func(b []byte, d shopspring.Decimal) []byte { return append(b, d.String()...) },
		compare: shopspring.Decimal.Cmp,
		sum: func(all []shopspring.Decimal) (string, error) {
			var sum shopspring.Decimal
			for _, d := range all {
				sum = sum.Add(d)
			}
			return sum.String(), nil
		},
	}
	byAPD = number[*apd.Decimal]{
		name: "apd",
		parse: func(s string) (*apd.Decimal, error) {
			d, _, err := apd.NewFromString(s)
			return d, err
		},
		print:   func(b []byte, d *apd.Decimal) []byte { return d.Append(b, 'f') },
		compare: func(a, b *apd.Decimal) int { return a.Cmp(b) },
		sum: func(all []*apd.Decimal) (string, error) {
			sum, context := new(apd.Decimal), apd.BaseContext.WithPrecision(38)
			for _, d := range all {
				if _, err := context.Add(sum, sum, d); err != nil {
					return "", err
				}
			}
			return sum.Text('f'), nil
		},
	}
	byRat = number[*big.Rat]{
		name: "big.Rat", dropsZeros: true,
		parse: func(s string) (*big.Rat, error) {
			r, ok := new(big.Rat).SetString(s)
			if !ok {
				return nil, strconv.ErrSyntax
			}
			return r, nil
		},
		print:   func(b []byte, r *big.Rat) []byte { return append(b, short(r)...) },
		compare: func(a, b *big.Rat) int { return a.Cmp(b) },
		sum: func(all []*big.Rat) (string, error) {
			sum := new(big.Rat)
			for _, r := range all {
				sum.Add(sum, r)
			}
			return short(sum), nil
		},
	}
)

// short prints a decimal fraction without zeros at its end.
func short(r *big.Rat) string {
	digits, _ := r.FloatPrec()
	return r.FloatString(digits)
}

// withoutZeros is s as a library prints it that drops zeros after the point.
func withoutZeros(s string) string {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return s
	}
	return short(r)
}

// wantSame compares what a library makes of the figures with what ours does.
func wantSame[T any](t *testing.T, n number[T]) {
	t.Run(n.name, func(t *testing.T) {
		var all []T
		var own []decimal.Decimal
		for _, s := range printed {
			d, err := n.parse(s)
			if err != nil {
				t.Fatal(err)
			}
			want := s
			if n.dropsZeros {
				want = withoutZeros(s)
			}
			if got := string(n.print(nil, d)); got != want {
				t.Errorf("%s prints %q as %q, want %q", n.name, s, got, want)
			}
			all, own = append(all, d), append(own, decimal.MustParse(s))
		}
		for i := range all {
			for k := range all {
				if got, want := n.compare(all[i], all[k]), own[i].Compare(own[k]); got != want {
					t.Errorf("%s compares %q with %q: %d, want %d", n.name, printed[i], printed[k], got, want)
				}
			}
		}
		got, err := n.sum(all)
		want, errOurs := ours.sum(own)
		if n.dropsZeros {
			want = withoutZeros(want)
		}
		if err != nil || errOurs != nil || got != want {
			t.Errorf("%s adds up to %q, %v, want %q, %v", n.name, got, err, want, errOurs)
		}
	})
}

func TestSameDigits(t *testing.T) {
	wantSame(t, ours)
	wantSame(t, byGovalues)
	wantSame(t, byUdecimal)
	wantSame(t, byShopspring)
	wantSame(t, byAPD)
	wantSame(t, byRat)
}

// A figure of more digits than fit is an error, where others round it.
func TestTooManyDigits(t *testing.T) {
	const long = "0.12345678901234567890"
	if d, err := decimal.Parse(long); err == nil {
		t.Errorf("decimal.Parse(%q) = %s, want an error", long, d)
	}
	if d, err := govalues.Parse(long); err != nil || d.String() == long {
		t.Errorf("govalues.Parse(%q) = %s, %v: no longer rounded, say so in the README", long, d, err)
	}
}

func bench[T any](b *testing.B, n number[T]) {
	all := make([]T, len(printed))
	for i, s := range printed {
		d, err := n.parse(s)
		if err != nil {
			b.Fatal(err)
		}
		all[i] = d
	}
	per := func(b *testing.B, count int) {
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(count), "ns/value")
	}
	b.Run("work=parse/by="+n.name, func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, s := range printed {
				if _, err := n.parse(s); err != nil {
					b.Fatal(err)
				}
			}
		}
		per(b, len(printed))
	})
	b.Run("work=append/by="+n.name, func(b *testing.B) {
		b.ReportAllocs()
		buffer := make([]byte, 0, 64)
		for b.Loop() {
			for _, d := range all {
				buffer = n.print(buffer[:0], d)
			}
		}
		per(b, len(all))
	})
	b.Run("work=compare/by="+n.name, func(b *testing.B) {
		b.ReportAllocs()
		order := 0
		for b.Loop() {
			for i := range all {
				for k := range all {
					order += n.compare(all[i], all[k])
				}
			}
		}
		if order != 0 {
			b.Fatal(order)
		}
		per(b, len(all)*len(all))
	})
	b.Run("work=sum/by="+n.name, func(b *testing.B) {
		const many = 1_000_000
		values := make([]T, many)
		for i := range values {
			d, err := n.parse(strconv.FormatFloat(float64(i*7919%1_000_003-1000)/100, 'f', 2, 64))
			if err != nil {
				b.Fatal(err)
			}
			values[i] = d
		}
		b.ReportAllocs()
		for b.Loop() {
			if _, err := n.sum(values); err != nil {
				b.Fatal(err)
			}
		}
		per(b, many)
	})
}

func BenchmarkDecimals(b *testing.B) {
	bench(b, ours)
	bench(b, byGovalues)
	bench(b, byUdecimal)
	bench(b, byShopspring)
	bench(b, byAPD)
	bench(b, byRat)
}
