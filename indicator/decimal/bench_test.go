package decimal_test

import (
	"math/bits"
	"strconv"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A plain is what one writes without this package: a scaled int64, with
// nothing checked but what is needed for a right answer.
type plain struct {
	coefficient int64
	scale       uint8
	valid       bool
}

func parsePlain(s string) (p plain, ok bool) {
	negative := s != "" && s[0] == '-'
	if negative {
		s = s[1:]
	}
	point := -1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if p.coefficient >= 1e17 {
				return plain{}, false
			}
			p.coefficient = p.coefficient*10 + int64(c-'0')
		case c == '.' && point < 0 && i > 0:
			point = i
		default:
			return plain{}, false
		}
	}
	if s == "" || point == len(s)-1 {
		return plain{}, false
	}
	if point >= 0 {
		p.scale = uint8(len(s) - point - 1)
	}
	if negative {
		p.coefficient = -p.coefficient
	}
	p.valid = true
	return p, true
}

var tens = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9}

func (p plain) append(b []byte) []byte {
	u := p.coefficient
	if u < 0 {
		b, u = append(b, '-'), -u
	}
	unit := tens[p.scale]
	b = strconv.AppendInt(b, u/unit, 10)
	if p.scale == 0 {
		return b
	}
	b = append(b, '.')
	for rest := u % unit; unit > 1; rest %= unit {
		unit /= 10
		b = append(b, '0'+byte(rest/unit))
	}
	return b
}

func (p plain) compare(q plain) int {
	switch {
	case !p.valid || !q.valid:
		return 0
	case p.scale > q.scale:
		return -q.compare(p)
	}
	hi, lo := bits.Mul64(uint64(p.coefficient), uint64(tens[q.scale-p.scale]))
	if p.coefficient < 0 {
		hi -= uint64(tens[q.scale-p.scale])
	}
	switch high := q.coefficient >> 63; {
	case int64(hi) < high || int64(hi) == high && lo < uint64(q.coefficient):
		return -1
	case int64(hi) == high && lo == uint64(q.coefficient):
		return 0
	}
	return 1
}

// sumPlain sums in 128 bits what has one scale.
func sumPlain(values []plain) (hi int64, lo uint64, count int) {
	for _, v := range values {
		if !v.valid {
			continue
		}
		var carry uint64
		lo, carry = bits.Add64(lo, uint64(v.coefficient), 0)
		hi += v.coefficient>>63 + int64(carry)
		count++
	}
	return hi, lo, count
}

// printedFigures are of published resolutions and their reports.
var printedFigures = []string{
	"98.95", "26146.4", "24200", "62.5", "108.04", "60", "4.25", "2", "1.5",
	"-0.35", "2413", "66", "112", "0.2", "12.5", "1650000", "99.50", "35.7", "83", "100",
}

func BenchmarkParse(b *testing.B) {
	b.Run("code=decimal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, s := range printedFigures {
				if _, err := decimal.Parse(s); err != nil {
					b.Fatal(err)
				}
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(printedFigures)), "ns/value")
	})
	b.Run("code=plain", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, s := range printedFigures {
				if _, ok := parsePlain(s); !ok {
					b.Fatal(s)
				}
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(printedFigures)), "ns/value")
	})
}

func BenchmarkAppend(b *testing.B) {
	decimals, plains := figures()
	buffer := make([]byte, 0, 64)
	b.Run("code=decimal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, d := range decimals {
				buffer, _ = d.AppendText(buffer[:0])
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(decimals)), "ns/value")
	})
	b.Run("code=plain", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, p := range plains {
				buffer = p.append(buffer[:0])
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(plains)), "ns/value")
	})
}

func BenchmarkCompare(b *testing.B) {
	decimals, plains := figures()
	pairs := len(decimals) * len(decimals)
	b.Run("code=decimal", func(b *testing.B) {
		b.ReportAllocs()
		sum := 0
		for b.Loop() {
			for _, d := range decimals {
				for _, e := range decimals {
					sum += d.Compare(e)
				}
			}
		}
		if sum != 0 {
			b.Fatal(sum)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*pairs), "ns/value")
	})
	b.Run("code=plain", func(b *testing.B) {
		b.ReportAllocs()
		sum := 0
		for b.Loop() {
			for _, p := range plains {
				for _, q := range plains {
					sum += p.compare(q)
				}
			}
		}
		if sum != 0 {
			b.Fatal(sum)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*pairs), "ns/value")
	})
}

func figures() (decimals []decimal.Decimal, plains []plain) {
	for _, s := range printedFigures {
		p, _ := parsePlain(s)
		decimals, plains = append(decimals, decimal.MustParse(s)), append(plains, p)
	}
	return decimals, plains
}

func BenchmarkSum(b *testing.B) {
	const n = 1_000_000
	decimals, plains := make([]decimal.Decimal, n), make([]plain, n)
	for i := range n {
		c := int64(i*7919%1_000_003 - 1000)
		decimals[i], _ = decimal.New(c, 2)
		plains[i] = plain{c, 2, true}
	}
	_, want, _ := sumPlain(plains)
	b.Run("code=decimal", func(b *testing.B) {
		b.ReportAllocs()
		var sum decimal.Accumulator
		for b.Loop() {
			sum = decimal.Accumulator{}
			for _, d := range decimals {
				sum.Add(d)
			}
		}
		if got, err := sum.Sum(); err != nil || uint64(got.Coefficient()) != want {
			b.Fatalf("Sum() = %v, %v, want coefficient %d", got, err, want)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/value")
	})
	b.Run("code=decimal/at=once", func(b *testing.B) {
		b.ReportAllocs()
		var sum decimal.Accumulator
		for b.Loop() {
			sum = decimal.Accumulator{}
			sum.AddAll(decimals...)
		}
		if got, err := sum.Sum(); err != nil || uint64(got.Coefficient()) != want {
			b.Fatalf("Sum() = %v, %v, want coefficient %d", got, err, want)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/value")
	})
	b.Run("code=plain", func(b *testing.B) {
		b.ReportAllocs()
		var got uint64
		for b.Loop() {
			_, got, _ = sumPlain(plains)
		}
		if got != want {
			b.Fatalf("sumPlain = %d, want %d", got, want)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/value")
	})
	b.Run("code=decimal/scales=mixed", func(b *testing.B) {
		mixed, _ := figures()
		b.ReportAllocs()
		var sum decimal.Accumulator
		for b.Loop() {
			for _, d := range mixed {
				sum.Add(d)
			}
		}
		if sum.Missing() != 0 {
			b.Fatal(sum)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(mixed)), "ns/value")
	})
	b.Run("code=decimal/products", func(b *testing.B) {
		mixed, _ := figures()
		b.ReportAllocs()
		var sum decimal.Accumulator
		for b.Loop() {
			for i, d := range mixed {
				sum.AddProduct(d, decimals[i])
			}
		}
		if sum.Missing() != 0 {
			b.Fatal(sum)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(mixed)), "ns/value")
	})
}

func BenchmarkRatio(b *testing.B) {
	decimals, _ := figures()
	var ratios []decimal.Ratio
	for i, d := range decimals {
		r, err := decimal.RatioOf(d, decimals[len(decimals)-1-i])
		if err != nil {
			b.Fatal(err)
		}
		ratios = append(ratios, r)
	}
	b.Run("work=compare", func(b *testing.B) {
		b.ReportAllocs()
		sum := 0
		for b.Loop() {
			for _, r := range ratios {
				for _, s := range ratios {
					sum += r.Compare(s)
				}
			}
		}
		if sum != 0 {
			b.Fatal(sum)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(ratios)*len(ratios)), "ns/value")
	})
	b.Run("work=percent", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, r := range ratios {
				if _, err := r.Percent(2, decimal.HalfUp); err != nil {
					b.Fatal(err)
				}
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(ratios)), "ns/value")
	})
}
