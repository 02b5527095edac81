package decimal_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

func TestNoAllocs(t *testing.T) {
	d, e := decimal.MustParse("26146.4"), decimal.MustParse("24200")
	r, err := decimal.RatioOf(d, e)
	if err != nil {
		t.Fatal(err)
	}
	buffer := make([]byte, 0, 64)
	input := []byte(`"26146.4"`)
	var sink struct {
		decimal decimal.Decimal
		sum     decimal.Accumulator
		ratio   decimal.Ratio
		order   int
		err     error
		float   float64
	}
	both := []decimal.Decimal{d, e}
	sum := sink.sum
	sum.Add(d)
	tests := map[string]func(){
		"Parse":            func() { sink.decimal, sink.err = decimal.Parse("26146.4") },
		"UnmarshalText":    func() { sink.err = sink.decimal.UnmarshalText(input[1 : len(input)-1]) },
		"UnmarshalJSON":    func() { sink.err = sink.decimal.UnmarshalJSON(input) },
		"AppendText":       func() { buffer, sink.err = d.AppendText(buffer[:0]) },
		"Compare":          func() { sink.order = d.Compare(e) },
		"Add":              func() { sink.decimal, sink.err = d.Add(e) },
		"Mul":              func() { sink.decimal, sink.err = d.Mul(e) },
		"Round":            func() { sink.decimal, sink.err = d.Round(0, decimal.HalfUp) },
		"Rescale":          func() { sink.decimal, sink.err = d.Rescale(3) },
		"Float64":          func() { sink.float = d.Float64() },
		"RatioOf":          func() { sink.ratio, sink.err = decimal.RatioOf(d, e) },
		"RatioOfSums":      func() { sink.ratio, sink.err = decimal.RatioOfSums(sum, sum) },
		"Ratio.Compare":    func() { sink.order = r.Compare(r) },
		"CompareDecimal":   func() { sink.order = r.CompareDecimal(d) },
		"Ratio.Round":      func() { sink.decimal, sink.err = r.Round(2, decimal.HalfUp) },
		"Percent":          func() { sink.decimal, sink.err = r.Percent(2, decimal.HalfUp) },
		"Ratio.Float64":    func() { sink.float = r.Float64() },
		"Accumulator.Add":  func() { sink.sum.Add(d); sink.sum.Add(e) },
		"AddAll":           func() { sink.sum.AddAll(both...) },
		"AddProduct":       func() { sink.sum.AddProduct(d, e) },
		"Merge":            func() { sink.sum.Merge(sum) },
		"Sum":              func() { sink.decimal, sink.err = sum.Sum() },
		"Accumulator less": func() { sink.order = sum.Compare(sink.sum) },
	}
	for name, call := range tests {
		t.Run(name, func(t *testing.T) {
			if got := testing.AllocsPerRun(100, call); got != 0 || sink.err != nil {
				t.Errorf("%s: %v allocations, error %v, want none", name, got, sink.err)
			}
		})
	}
}
