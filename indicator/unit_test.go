package indicator_test

import (
	"errors"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// unitTests convert figures between units that documents print. An empty want
// means an error: that of the cause given, or else a unit that is not the same.
var unitTests = []struct {
	name, figure string
	from, to     indicator.Unit
	want         string
	cause        error
}{
	{name: "the same unit", figure: "98.950", from: "ha", to: "ha", want: "98.950"},
	{name: "million to billion", figure: "1809.5", from: "triệu đồng", to: "tỷ đồng", want: "1.8095"},
	{name: "billion to million", figure: "5.2", from: "tỷ USD", to: "triệu USD", want: "5200"},
	{name: "billion to million, digits left", figure: "36875.1234", from: "tỷ đồng", to: "triệu đồng", want: "36875123.4"},
	{name: "thousand billion to billion", figure: "717", from: "nghìn tỷ đồng", to: "tỷ đồng", want: "717000"},
	{name: "thousand to million, by person", figure: "47500", from: "nghìn đồng/người/năm", to: "triệu đồng/người/năm", want: "47.500"},
	{name: "another spelling", figure: "60", from: "triệu VND/person/year", to: "triệu đồng/người/năm", want: "60"},
	{name: "capitals and spaces", figure: "60", from: "  Triệu  ĐỒNG / người", to: "triệu đồng/người", want: "60"},
	{name: "ten thousand", figure: "3.5", from: "vạn dân", to: "dân", want: "35000"},
	{name: "hundred", figure: "3", from: "trăm con", to: "con", want: "300"},
	{name: "ten", figure: "3", from: "chục con", to: "con", want: "30"},
	{name: "thousand in another spelling", figure: "3", from: "ngàn tấn", to: "tonnes", want: "3000"},
	{name: "billion in another spelling", figure: "3", from: "tỉ đồng", to: "tỷ đồng", want: "3"},
	{name: "trillion", figure: "1", from: "trillion dong", to: "billion dong", want: "1000"},
	{name: "per cent a year is per cent", figure: "8", from: "%/năm", to: "%", want: "8"},
	{name: "no figure stays none", from: "tỷ đồng", to: "triệu đồng"},
	{name: "per person is not per household", figure: "60", from: "triệu đồng/người", to: "triệu đồng/hộ", cause: indicator.ErrUnit},
	{name: "per month is not per year", figure: "5.5", from: "triệu đồng/người/tháng", to: "triệu đồng/người/năm", cause: indicator.ErrUnit},
	{name: "per cent is not points", figure: "1.5", from: "%", to: "điểm %", cause: indicator.ErrUnit},
	{name: "đồng is not USD", figure: "1", from: "triệu đồng", to: "triệu USD", cause: indicator.ErrUnit},
	{name: "a scale alone is a base", figure: "1", from: "triệu", to: "tỷ", cause: indicator.ErrUnit},
	{name: "beyond the range", figure: "999999999999999999", from: "tỷ đồng", to: "đồng", cause: decimal.ErrRange},
	{name: "below the last digit", figure: "0.000000000000000001", from: "đồng", to: "tỷ đồng", cause: decimal.ErrRange},
}

func TestUnitConvert(t *testing.T) {
	for _, tt := range unitTests {
		t.Run(tt.name, func(t *testing.T) {
			var figure decimal.Decimal
			if tt.figure != "" {
				figure = d(tt.figure)
			}
			got, err := tt.from.Convert(figure, tt.to)
			if !errors.Is(err, tt.cause) || (err == nil) != (tt.cause == nil) {
				t.Fatalf("%q.Convert(%s, %q) error = %v, want %v", tt.from, figure, tt.to, err, tt.cause)
			}
			if got.String() != tt.want {
				t.Errorf("%q.Convert(%s, %q) = %s, want %s", tt.from, figure, tt.to, got, tt.want)
			}
		})
	}
}

func TestUnitParts(t *testing.T) {
	for _, tt := range []struct {
		unit            indicator.Unit
		scale           int
		base, per       string
		percent, points bool
	}{
		{unit: "", scale: 0},
		{unit: "triệu đồng/người/năm", scale: 6, base: "đồng", per: "người/năm"},
		{unit: "nghìn tỷ đồng", scale: 12, base: "đồng"},
		{unit: "million VND/person", scale: 6, base: "đồng", per: "người"},
		{unit: "ha/vụ", base: "ha", per: "vụ"},
		{unit: "lần/người/năm", base: "lần", per: "người/năm"},
		{unit: "%", base: "%", percent: true},
		{unit: "per cent", base: "%", percent: true},
		{unit: "%/năm", base: "%", percent: true},
		{unit: "% dân số", base: "% dân số", percent: true},
		{unit: "điểm %/năm", base: "điểm %", points: true},
		{unit: "Percentage points", base: "điểm %", points: true},
		{unit: "bác sĩ/vạn dân", base: "bác sĩ", per: "vạn dân"},
		{unit: "đô la mỹ/người", base: "usd", per: "người"},
	} {
		t.Run(string(tt.unit), func(t *testing.T) {
			u := tt.unit
			if u.Scale() != tt.scale || u.Base() != tt.base || u.Per() != tt.per {
				t.Errorf("%q: scale %d, base %q, per %q, want %d, %q, %q", u, u.Scale(), u.Base(), u.Per(), tt.scale, tt.base, tt.per)
			}
			if u.IsPercent() != tt.percent || u.IsPoints() != tt.points {
				t.Errorf("%q: per cent %t, points %t, want %t, %t", u, u.IsPercent(), u.IsPoints(), tt.percent, tt.points)
			}
		})
	}
}

func TestUnitError(t *testing.T) {
	_, err := indicator.Unit("ha").Convert(d("1"), "tấn")
	var unit *indicator.UnitError
	if !errors.As(err, &unit) || unit.From != "ha" || unit.To != "tấn" {
		t.Fatalf("Convert error = %#v, want a UnitError of ha and tấn", err)
	}
	if got, want := err.Error(), `indicator: unit "ha": want "tấn" or another scale of it`; got != want {
		t.Errorf("Error() = %q, want %q", got, want)
	}
	if got, want := unit.Unwrap().Error(), "units differ by more than their scale"; got != want {
		t.Errorf("Unwrap().Error() = %q, want %q", got, want)
	}
}
