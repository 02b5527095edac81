package indicator

import (
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A Unit is the unit of a figure as a document prints it, in Vietnamese or
// English: "triệu đồng/người/năm", "ha", "%", "điểm %/năm", "million
// VND/person". The words are kept; what they mean is read from them: a scale
// (nghìn, triệu, tỷ), a base, and what it is per.
//
// The zero Unit is none: that of the indicator in an observation, a pure
// number in an indicator.
type Unit string

// scaleWords are the words before a base that multiply it, with their power of
// ten.
var scaleWords = map[string]int{
	"nghìn": 3, "ngàn": 3, "thousand": 3,
	"triệu": 6, "million": 6,
	"tỷ": 9, "tỉ": 9, "billion": 9,
	"vạn": 4, "chục": 1, "trăm": 2, "trillion": 12,
}

// baseWords are spellings of one base.
var baseWords = map[string]string{
	"vnd": "đồng", "vnđ": "đồng", "dong": "đồng",
	"usd": "usd", "đô la mỹ": "usd",
	"person": "người", "people": "người", "capita": "người",
	"year": "năm", "month": "tháng", "quarter": "quý", "crop": "vụ", "day": "ngày",
	"hectare": "ha", "hectares": "ha",
	"household": "hộ", "households": "hộ",
	"tonne": "tấn", "tonnes": "tấn", "t": "tấn",
	"percent": "%", "per cent": "%", "phần trăm": "%",
	"điểm phần trăm": "điểm %", "percentage point": "điểm %", "percentage points": "điểm %",
}

// parts returns what the unit means: the power of ten, the base in one
// spelling, and what it is per.
func (u Unit) parts() (scale int, base, per string) {
	text := strings.Join(strings.Fields(strings.ToLower(string(u))), " ")
	text, per, _ = strings.Cut(text, "/")
	for {
		word, rest, more := strings.Cut(text, " ")
		power, ok := scaleWords[word]
		if !ok || !more {
			break
		}
		scale, text = scale+power, rest
	}
	pers := strings.Split(per, "/")
	for i := range pers {
		pers[i] = spelling(pers[i])
	}
	base = spelling(text)
	if base == "%" || base == "điểm %" {
		// A rate in per cent is per year by its span, whether or not the unit
		// repeats it.
		pers = slices.DeleteFunc(pers, func(p string) bool { return p == "năm" })
	}
	return scale, base, strings.Join(pers, "/")
}

// spelling returns the one spelling of a base.
func spelling(word string) string {
	word = strings.TrimSpace(word)
	if base, ok := baseWords[word]; ok {
		return base
	}
	return word
}

// Scale returns the power of ten of the unit's scale: 6 for "triệu đồng".
func (u Unit) Scale() int {
	scale, _, _ := u.parts()
	return scale
}

// Base returns the unit without its scale and without what it is per, in one
// spelling: "đồng" for "triệu VND/người".
func (u Unit) Base() string {
	_, base, _ := u.parts()
	return base
}

// Per returns what the unit is per, in one spelling: "người/năm"; empty if it
// is per nothing.
func (u Unit) Per() string {
	_, _, per := u.parts()
	return per
}

// IsPercent reports whether the unit is per cent, of whatever: "%", "%/năm",
// "% dân số". Percentage points are not.
func (u Unit) IsPercent() bool {
	switch text := strings.ToLower(string(u)); {
	case strings.HasPrefix(text, "%"):
		return true
	case !strings.Contains(text, "cent") && !strings.Contains(text, "phần trăm"):
		// No spelling of per cent: most units, told without reading them.
		return false
	}
	return strings.HasPrefix(u.Base(), "%")
}

// IsPoints reports whether the unit is percentage points.
func (u Unit) IsPoints() bool { return u.Base() == "điểm %" }

// SameAs reports whether figures in u and v differ by their scale at most, so
// that [Unit.Convert] can turn one into the other.
func (u Unit) SameAs(v Unit) bool {
	if u == v {
		return true
	}
	_, base, per := u.parts()
	_, otherBase, otherPer := v.parts()
	return base == otherBase && per == otherPer
}

// Convert returns a figure in u as a figure in v, exactly. Units that are not
// the same but for their scale give [ErrUnit], a result out of range
// [decimal.ErrRange]: nothing is converted silently.
func (u Unit) Convert(figure decimal.Decimal, v Unit) (decimal.Decimal, error) {
	if u == v {
		return figure, nil
	}
	if !u.SameAs(v) {
		return decimal.Decimal{}, &UnitError{From: u, To: v}
	}
	return shift(figure, u.Scale()-v.Scale())
}

// shift returns d times ten to the power n, without digits that say nothing.
func shift(d decimal.Decimal, n int) (decimal.Decimal, error) {
	if !d.IsValid() || n == 0 {
		return d, nil
	}
	if scale := d.Scale() - n; scale >= 0 {
		return decimal.New(d.Coefficient(), scale)
	}
	ten, err := decimal.New(1, 0)
	for range n - d.Scale() {
		if err == nil {
			ten, err = ten.Mul(decimal.MustParse("10"))
		}
	}
	if err != nil {
		return decimal.Decimal{}, err
	}
	whole, err := decimal.New(d.Coefficient(), 0)
	if err != nil {
		return decimal.Decimal{}, err
	}
	return whole.Mul(ten)
}

// ErrUnit is the cause of a [UnitError].
const ErrUnit = unitError("units differ by more than their scale")

type unitError string

func (e unitError) Error() string { return string(e) }

// A UnitError says that figures in two units cannot be compared.
type UnitError struct {
	// From is the unit of the figure, To the unit asked for.
	From, To Unit
}

// Error returns the units and what would be right.
func (e *UnitError) Error() string {
	return "indicator: unit \"" + string(e.From) + "\": want \"" + string(e.To) + "\" or another scale of it"
}

// Unwrap returns [ErrUnit].
func (e *UnitError) Unwrap() error { return ErrUnit }
