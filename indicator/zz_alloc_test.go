package indicator_test
import "testing"
import "github.com/nghiquyet/nghiquyet/indicator"
func BenchmarkZZ(b *testing.B){
	share := indicator.FiguresOf(with(obs("villages", "2024", "3"), func(o *indicator.Observation) { o.Of = d("9") }))
	asOf:=day("2025-11-30")
	b.Run("share", func(b *testing.B){ b.ReportAllocs(); for b.Loop(){ villages.Assess(share, asOf, term)} })
	b.Run("validate", func(b *testing.B){ b.ReportAllocs(); for b.Loop(){ incomeTarget.Validate(term.Term)} })
}
