package indicator

import "github.com/nghiquyet/nghiquyet/indicator/decimal"

// A packedDemand is a demand with its regions made ready for packed figures.
type packedDemand struct {
	demand        demand
	met, exceeded packedRegion
}

// packed returns what a goal with figures of its own asks.
func (f *frame) packed(g *Goal) (packedDemand, Reason) {
	least, most := boundsOf(f.measure, f.indicator, f.unit, g)
	d, reason := demandOf(g, f.better(), least, most)
	return packedDemand{d, packRegion(&d.met), packRegion(&d.exceeded)}, reason
}

// verdict judges one figure, as [demand.verdict].
func (d *packedDemand) verdict(p *panelFigure) Verdict {
	switch {
	case d.exceeded.has(p):
		return Exceeded
	case d.met.has(p):
		return Met
	case d.demand.exact:
		return Undecided
	}
	return NotMet
}

// A packedRegion is a region as the least and the greatest coefficient that a
// figure in it has, for each count of digits after the point: comparing then
// needs no multiplication.
type packedRegion [decimal.MaxDigits + 1]struct{ least, most int64 }

// has reports whether a figure is in r.
func (r *packedRegion) has(p *panelFigure) bool {
	bounds := &r[p.scale]
	return bounds.least <= p.coefficient && p.coefficient <= bounds.most
}

// packRegion returns r for packed figures. An end that is no figure at a scale
// is the nearest one inside: the next one up at the low end, down at the high.
func packRegion(r *region) (packed packedRegion) {
	for scale := range packed {
		b := &packed[scale]
		b.least, b.most = -beyond, beyond
		switch {
		case r.empty:
			b.least, b.most = 1, 0
			continue
		case !r.low.IsValid():
		case r.openLow:
			b.least = coefficientAt(r.low, scale, decimal.Floor) + 1
		default:
			b.least = coefficientAt(r.low, scale, decimal.Ceiling)
		}
		switch {
		case !r.high.IsValid():
		case r.openHigh:
			b.most = coefficientAt(r.high, scale, decimal.Ceiling) - 1
		default:
			b.most = coefficientAt(r.high, scale, decimal.Floor)
		}
	}
	return packed
}

// beyond is above every coefficient.
const beyond = 1e18

// coefficientAt returns the coefficient of d at a scale, beyond all others
// where it has more digits than decimals have.
func coefficientAt(d decimal.Decimal, scale int, mode decimal.Rounding) int64 {
	rounded, err := d.Round(scale, mode)
	if err != nil {
		return int64(d.Sign()) * beyond
	}
	return rounded.Coefficient()
}
