package indicator_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"
	"unsafe"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A panel gives back what it was made of, in the order of a Series.
func TestPanelKeepsObservations(t *testing.T) {
	for seed := range uint64(rounds) {
		g := newGenerator(seed)
		var observations all
		for range g.IntN(30) {
			o := g.plainLevel()
			o.Measure = ""
			o.Indicator = [...]string{"a", "b", "c"}[g.IntN(3)]
			o.Body = [...]string{"", "Mỹ Xuyên", "Sóc Trăng"}[g.IntN(3)]
			observations = append(observations, o)
		}
		panel, figures := panelOf(t, observations...), indicator.FiguresOf(observations...)
		if panel.Len() != len(observations) {
			t.Fatalf("Len() = %d, want %d", panel.Len(), len(observations))
		}
		rest := 0
		for _, id := range []string{"a", "b", "c", "d"} {
			for _, body := range []string{"", "Mỹ Xuyên", "Sóc Trăng", "Cần Thơ"} {
				packed, plain := panel.Series(body, id), figures.Series(id, body, "")
				if packed.Len() != plain.Len() {
					t.Fatalf("Series(%q, %q).Len() = %d, want %d", body, id, packed.Len(), plain.Len())
				}
				rest += packed.Len()
				for i := range packed.Len() {
					// Two that are judged alike may stand in either order.
					want := plain.At(i)
					got := packed.At(i)
					if got.Period.SameExtent(want.Period) {
						got.Period = want.Period
					}
					if got.Kind == "" || want.Kind == "" {
						got.Kind, want.Kind = surely(got.Kind), surely(want.Kind)
					}
					if got.Reported != want.Reported && (got.Reported == got.Period.Last() || want.Reported == want.Period.Last()) {
						got.Reported = want.Reported
					}
					if diff := cmp.Diff(want, got, asPrinted); diff != "" {
						t.Fatalf("seed %d: Series(%q, %q).At(%d) (-want +got):\n%s", seed, body, id, i, diff)
					}
				}
			}
		}
		if rest != panel.Len() {
			t.Errorf("all series have %d observations, want %d", rest, panel.Len())
		}
	}
}

func surely(k indicator.Kind) indicator.Kind {
	if k == "" {
		return indicator.KindActual
	}
	return k
}

// Every form of period and every kind comes back as it was added.
func TestPanelKeepsForms(t *testing.T) {
	for _, p := range []string{
		"2021", "2021-H2", "2021-Q3", "2021-09", "2021-09-27", "2020/2025", "2020-H2/2021-H1", "2020-Q4/2021-Q1", "2021-01/2021-09",
		"2021-01-01/2021-09-30", "0001", "9999", "9999-12-31",
	} {
		for _, kind := range []indicator.Kind{"", indicator.KindActual, indicator.KindEstimate, indicator.KindForecast} {
			want := indicator.Observation{Indicator: "a", Body: "b", Period: period(p), Reported: day("2022-03-01"), Value: d("-98.950"), Kind: kind}
			if got := panelOf(t, want).Series("b", "a").At(0); !cmp.Equal(got, want, asPrinted) {
				t.Errorf("At(0) = %+v, want %+v", got, want)
			}
		}
	}
}

func TestPanelOrder(t *testing.T) {
	x := indicator.Observation{Indicator: "b", Body: "y", Period: period("2021"), Value: d("1")}
	y := indicator.Observation{Indicator: "a", Body: "z", Period: period("2020"), Value: d("2")}
	z := indicator.Observation{Indicator: "b", Body: "x", Period: period("2022"), Value: d("3"), Source: "report", Note: "note"}
	one, other := panelOf(t, x, y, z), panelOf(t, z, y, x)
	if !reflect.DeepEqual(one, other) {
		t.Error("panels of the same observations in another order differ")
	}
	if got, want := one.Bodies(), []string{"x", "y", "z"}; !slices.Equal(got, want) {
		t.Errorf("Bodies() = %q, want %q", got, want)
	}
	if got, want := one.Indicators(), []string{"a", "b"}; !slices.Equal(got, want) {
		t.Errorf("Indicators() = %q, want %q", got, want)
	}
	one.Bodies()[0], one.Indicators()[0] = "changed", "changed"
	if one.Bodies()[0] != "x" || one.Indicators()[0] != "a" {
		t.Error("a change of the names returned reaches the panel")
	}
	if got := one.Series("x", "b").At(0); got.Source != "" || got.Note != "" || got.Value != d("3") {
		t.Errorf("At(0) = %+v, want the figure without source and note", got)
	}
}

func TestPanelBuilder_errors(t *testing.T) {
	plain := obs("income", "2023", "54.2")
	for _, tt := range []struct {
		change func(*indicator.Observation)
		want   string
	}{
		{func(o *indicator.Observation) { o.Period = calendar.Period{} }, `indicator: panel: period "": want a period`},
		{func(o *indicator.Observation) { o.Value = decimal.Decimal{} }, `indicator: panel: value "": want a figure`},
		{func(o *indicator.Observation) { o.Kind = "guess" }, `indicator: panel: kind "guess": want "actual", "estimate" or "forecast"`},
		{func(o *indicator.Observation) { o.Measure = indicator.MeasureGrowth }, `indicator: panel: measure "growth": want "level"`},
		{func(o *indicator.Observation) { o.Group = "women" }, `indicator: panel: group "women": want none: a panel holds plain levels`},
		{func(o *indicator.Observation) { o.ChangeUnit = indicator.ChangePoints }, `indicator: panel: changeUnit "points": want none: a panel holds plain levels`},
		{func(o *indicator.Observation) { o.High = d("55") }, `indicator: panel: high "55": want none: a panel holds plain levels`},
		{func(o *indicator.Observation) { o.Of = d("9") }, `indicator: panel: of "9": want none: a panel holds plain levels`},
		{func(o *indicator.Observation) { o.Status = "yes" }, `indicator: panel: status "yes": want none: a panel holds plain levels`},
		{func(o *indicator.Observation) { o.Qualifier = indicator.Over }, `indicator: panel: qualifier "over": want none: a panel holds plain levels`},
		{func(o *indicator.Observation) { o.Unit = "ha" }, `indicator: panel: unit "ha": want none: figures in the indicator's own unit`},
		{func(o *indicator.Observation) { o.Basis = "giá hiện hành" }, `indicator: panel: basis "giá hiện hành": want none: figures on the indicator's own basis`},
	} {
		var b indicator.PanelBuilder
		err := b.Add(with(plain, tt.change))
		var panelError *indicator.PanelError
		if err == nil || err.Error() != tt.want || !errors.As(err, &panelError) {
			t.Errorf("Add() error = %v, want %s", err, tt.want)
		}
		if b.Panel().Len() != 0 || len(b.Panel().Bodies()) != 0 {
			t.Errorf("Add() with error %v added something", err)
		}
	}
}

// A builder may go on after its panel was taken, which does not change.
func TestPanelBuilderGoesOn(t *testing.T) {
	var b indicator.PanelBuilder
	if err := b.Add(obs("income", "2023", "54.2")); err != nil {
		t.Fatal(err)
	}
	first := b.Panel()
	if err := b.Add(obs("income", "2022", "50")); err != nil {
		t.Fatal(err)
	}
	if first.Len() != 1 || b.Panel().Len() != 2 || b.Panel().Series("", "income").At(0).Value != d("50") {
		t.Errorf("panels have %d and %d observations, want 1 and 2", first.Len(), b.Panel().Len())
	}
}

func TestZeroPanel(t *testing.T) {
	var p indicator.Panel
	if p.Len() != 0 || len(p.Bodies()) != 0 || len(p.Indicators()) != 0 || p.Series("a", "b").Len() != 0 {
		t.Error("the zero Panel holds something")
	}
	var b indicator.PanelBuilder
	if p := b.Panel(); p.Len() != 0 || p.Series("", "").Len() != 0 {
		t.Error("the Panel of a zero PanelBuilder holds something")
	}
}

// An observation takes 24 bytes of a panel.
func TestPanelSize(t *testing.T) {
	if got := indicator.PanelFigureSize; got != 24 {
		t.Errorf("a packed observation has %d bytes, want 24", got)
	}
	if got := unsafe.Sizeof(indicator.Observation{}); got < 10*indicator.PanelFigureSize {
		t.Errorf("an Observation has %d bytes: say in the comment of Panel what packing saves", got)
	}
}
