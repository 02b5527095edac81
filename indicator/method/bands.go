package method

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// A Band is a class and the values that have it. Both ends belong to it unless
// Above or Below says otherwise.
type Band struct {
	// Class is the name of the band.
	Class Class `json:"class"`
	// From is the lower end; no number means that there is none.
	From decimal.Decimal `json:"from,omitzero"`
	// To is the upper end; no number means that there is none.
	To decimal.Decimal `json:"to,omitzero"`
	// Above excludes From itself.
	Above bool `json:"above,omitempty"`
	// Below excludes To itself.
	Below bool `json:"below,omitempty"`
}

// contains reports whether n lies in b.
func (b *Band) contains(n Number) bool {
	if b.From.IsValid() {
		if c := n.Compare(b.From); c < 0 || c == 0 && b.Above {
			return false
		}
	}
	if b.To.IsValid() {
		if c := n.Compare(b.To); c > 0 || c == 0 && b.Below {
			return false
		}
	}
	return true
}

// Bands are the classes of a value, in any order. They must tile: every number
// lies in exactly one of them. [Bands.Validate] says where they do not.
//
// No bands are no classes.
type Bands []Band

// A Step is the lower end, itself included, of a band that reaches up to the
// next step.
type Step struct {
	// Class is the name of the band.
	Class Class
	// From is its lower end.
	From decimal.Decimal
}

// BandsFrom returns bands that tile: each step from its lower end on, and
// below the lowest the class least. Steps stand in any order.
func BandsFrom(least Class, steps ...Step) Bands {
	steps = slices.Clone(steps)
	slices.SortFunc(steps, func(a, b Step) int { return a.From.Compare(b.From) })
	bands := Bands{{Class: least}}
	for _, step := range steps {
		last := &bands[len(bands)-1]
		last.To, last.Below = step.From, true
		bands = append(bands, Band{Class: step.Class, From: step.From})
	}
	return bands
}

// Classify returns the class of n. Ends are compared exactly if n is exact,
// and never after rounding.
//
// If n lies in no band or in several, there is none and the reason is
// [ReasonBands]; if n is none, it is [ReasonMissing].
func (b Bands) Classify(n Number) (Class, Reason) {
	if !n.IsValid() {
		return "", ReasonMissing
	}
	found := -1
	for i := range b {
		if !b[i].contains(n) {
			continue
		}
		if found >= 0 {
			return "", ReasonBands
		}
		found = i
	}
	if found < 0 {
		return "", ReasonBands
	}
	return b[found].Class, ""
}

// Validate reports what keeps b from tiling, and bands without a class. The
// path is the index of the band; of a hole or an overlap, of its upper band.
func (b Bands) Validate() finding.List {
	var list finding.List
	var order []int
	for i := range b {
		if b[i].Class == "" {
			list = append(list, bandFinding(CodeBandWithoutClass, i, "", "want the name of the band"))
		}
		if b[i].isEmpty() {
			list = append(list, bandFinding(CodeBandBackwards, i, b[i].From.String(),
				"want a lower end below "+b[i].To.String()))
			continue
		}
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(i, j int) int { return compareLow(&b[i], &b[j]) })
	for n, i := range order {
		switch {
		case n > 0:
			list = append(list, b.seam(order[n-1], i)...)
		case b[i].From.IsValid():
			list = append(list, bandFinding(CodeBandHole, i, b[i].From.String(),
				"no band has what is below"))
		}
		if n == len(order)-1 && b[i].To.IsValid() {
			list = append(list, bandFinding(CodeBandHole, i, b[i].To.String(),
				"no band has what is above"))
		}
	}
	return list
}

// seam reports what is wrong where the band upper follows lower.
func (b Bands) seam(lower, upper int) finding.List {
	low, high := &b[lower], &b[upper]
	c := 1
	if low.To.IsValid() && high.From.IsValid() {
		c = low.To.Compare(high.From)
	}
	switch {
	case c < 0 || c == 0 && low.Below && high.Above:
		return finding.List{bandFinding(CodeBandHole, upper, high.From.String(),
			"no band has what lies between it and "+low.To.String())}
	case c > 0 || !low.Below && !high.Above:
		return finding.List{bandFinding(CodeBandOverlap, upper, high.From.String(),
			"the band "+string(low.Class)+" reaches up to it")}
	}
	return nil
}

// isEmpty reports whether no value lies in b.
func (b *Band) isEmpty() bool {
	if !b.From.IsValid() || !b.To.IsValid() {
		return false
	}
	c := b.From.Compare(b.To)
	return c > 0 || c == 0 && (b.Above || b.Below)
}

// compareLow orders bands by their lower ends: no end comes first, as no
// number does, and an end that belongs to its band before one that does not.
func compareLow(a, b *Band) int {
	if c := a.From.Compare(b.From); c != 0 || a.Above == b.Above {
		return c
	}
	if b.Above {
		return -1
	}
	return 1
}

func bandFinding(code finding.Code, i int, value, detail string) finding.Finding {
	return finding.Finding{
		Severity: finding.SeverityError,
		Code:     code,
		Path:     finding.Path("").Index(i),
		Value:    value,
		Detail:   detail,
	}
}
