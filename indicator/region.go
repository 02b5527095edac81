package indicator

import "github.com/nghiquyet/nghiquyet/indicator/decimal"

// A region is a set of figures: all between two ends. An end without a figure
// is unbounded.
type region struct {
	low, high         decimal.Decimal
	openLow, openHigh bool
	empty             bool
}

var nothing = region{empty: true}

func from(v decimal.Decimal) region  { return region{low: v} }
func above(v decimal.Decimal) region { return region{low: v, openLow: true} }
func upTo(v decimal.Decimal) region  { return region{high: v} }
func below(v decimal.Decimal) region { return region{high: v, openHigh: true} }

// has reports whether v is in r.
func (r *region) has(v decimal.Decimal) bool {
	if r.low.IsValid() {
		if c := v.Compare(r.low); c < 0 || c == 0 && r.openLow {
			return false
		}
	}
	if r.high.IsValid() {
		if c := v.Compare(r.high); c > 0 || c == 0 && r.openHigh {
			return false
		}
	}
	return !r.empty
}

// covers reports whether every value of i is in r.
func (r *region) covers(i *interval) bool {
	if r.empty {
		return false
	}
	return coversEnd(r.low, r.openLow, &i.low, i.openLow, 1) && coversEnd(r.high, r.openHigh, &i.high, i.openHigh, -1)
}

// coversEnd reports whether an end of a figure lies inside an end of a region;
// side is 1 for the low end and -1 for the high end.
func coversEnd(end decimal.Decimal, open bool, q *quantity, openQ bool, side int) bool {
	if !end.IsValid() {
		return true
	}
	if !q.isValid() {
		return false
	}
	switch c := q.compare(end) * side; {
	case c > 0:
		return true
	case c == 0:
		return !open || openQ
	}
	return false
}

// misses reports whether no value of i is in r.
func (r *region) misses(i *interval) bool {
	if r.empty {
		return true
	}
	return missesEnd(r.low, r.openLow, &i.high, i.openHigh, 1) || missesEnd(r.high, r.openHigh, &i.low, i.openLow, -1)
}

// missesEnd reports whether the far end of a figure lies outside an end of a
// region.
func missesEnd(end decimal.Decimal, open bool, q *quantity, openQ bool, side int) bool {
	if !end.IsValid() || !q.isValid() {
		return false
	}
	switch c := q.compare(end) * side; {
	case c < 0:
		return true
	case c == 0:
		return open || openQ
	}
	return false
}

// A demand is what a goal asks of a figure.
type demand struct {
	// met and exceeded are the figures that meet and exceed the goal; what is
	// exceeded is met.
	met, exceeded region
	// near is the end at which the goal is met, far the end beyond which it is
	// exceeded.
	near, far decimal.Decimal
	// low and high are the figures of the goal as they stand, without
	// tolerance; equal unless it is a range.
	low, high decimal.Decimal
	// direction is the better side of the figure compared.
	direction Direction
	// exact says that a figure outside is undecided, not missed: a bare figure
	// where no side is better (rule G1).
	exact bool
}

// demandOf returns what a goal with figures asks of a figure whose better side
// is direction, and why it asks nothing if so (rules G1 to G6). Figures cannot
// pass least and most.
func demandOf(g *Goal, direction Direction, least, most decimal.Decimal) (demand, Reason) {
	low, high := g.Value, g.Value
	if g.isRange() {
		high = g.High
	}
	switch {
	case !low.IsValid():
		return demand{}, ReasonNoGoal
	case less(high, low) || g.Tolerance.Sign() < 0:
		return demand{}, ReasonMalformed
	}
	if g.Tolerance.IsValid() {
		var errLow, errHigh error
		low, errLow = low.Sub(g.Tolerance)
		high, errHigh = high.Add(g.Tolerance)
		if errLow != nil || errHigh != nil {
			return demand{}, ReasonRange
		}
	}
	d, reason := demandBetween(g, direction, low, high)
	d.low, d.high = g.Value, g.Value
	if g.isRange() {
		d.high = g.High
	}
	// A goal at a bound that figures cannot pass cannot be exceeded (G4).
	if direction == Higher && most.IsValid() && d.far.Compare(most) >= 0 ||
		direction == Lower && least.IsValid() && d.far.Compare(least) <= 0 {
		d.exceeded = nothing
	}
	return d, reason
}

// demandBetween returns the demand of a goal whose figure, widened by its
// tolerance, is low to high.
func demandBetween(g *Goal, direction Direction, low, high decimal.Decimal) (demand, Reason) {
	up := demand{met: from(low), exceeded: above(high), near: low, far: high, direction: direction}
	down := demand{met: upTo(high), exceeded: below(low), near: high, far: low, direction: direction}
	within := demand{met: region{low: low, high: high}, exceeded: nothing, near: low, far: high, direction: direction}
	if g.isRange() && g.Open {
		up.exceeded, down.exceeded = nothing, nothing
	}
	switch g.Comparison {
	case AtLeast:
		return explicit(g, up, Higher), ""
	case AtMost:
		return explicit(g, down, Lower), ""
	case MoreThan:
		up.met.openLow = true
		if !g.Tolerance.IsValid() {
			up.exceeded = up.met
		}
		return explicit(g, up, Higher), ""
	case LessThan:
		down.met.openHigh = true
		if !g.Tolerance.IsValid() {
			down.exceeded = down.met
		}
		return explicit(g, down, Lower), ""
	case Equal:
		return within, ""
	case "", Between, About:
		switch {
		case direction == Higher:
			return up, ""
		case direction == Lower:
			return down, ""
		case direction == Neither:
			within.exact = !g.isRange() && !g.Tolerance.IsValid()
			return within, ""
		}
		return demand{}, ReasonNoDirection
	}
	return demand{}, ReasonMalformed
}

// explicit returns the demand of a comparison word, which holds whatever the
// direction; it can only be exceeded where its own side is the better one
// (rules G2, G4). A range with such a word is open at its far end.
func explicit(g *Goal, d demand, side Direction) demand {
	if d.direction != side || g.isRange() {
		d.exceeded = nothing
	}
	return d
}

// nearly returns the figures that meet the demand or miss it by no more than a
// shortfall in per cent of the end that they miss. Nothing is near an end of 0
// or less.
func (d *demand) nearly(shortfall decimal.Decimal) (region, error) {
	near, hundred := d.met, count(100)
	if near.low.Sign() > 0 {
		percent, err := hundred.Sub(shortfall)
		if err == nil {
			near.low, err = percentTimes(near.low, percent)
		}
		if err != nil {
			return region{}, err
		}
		near.openLow = false
	}
	if near.high.Sign() > 0 {
		percent, err := hundred.Add(shortfall)
		if err == nil {
			near.high, err = percentTimes(near.high, percent)
		}
		if err != nil {
			return region{}, err
		}
		near.openHigh = false
	}
	return near, nil
}

// isAbove reports whether every value of i is above what is demanded.
func (d *demand) isAbove(i *interval) bool {
	return missesEnd(d.met.high, d.met.openHigh, &i.low, i.openLow, -1)
}

// A grade is what a figure is to a demand.
type grade struct {
	verdict Verdict // Exceeded, Met, NotMet or Undecided
	reason  Reason
}

// verdict judges an exact figure.
func (d *demand) verdict(v decimal.Decimal) Verdict {
	switch {
	case d.exceeded.has(v):
		return Exceeded
	case d.met.has(v):
		return Met
	case d.exact:
		return Undecided
	}
	return NotMet
}

// grade judges a figure: every value that it admits must give the same verdict
// (rule M6a).
func (d *demand) grade(i *interval) grade {
	switch {
	case d.exceeded.covers(i):
		return grade{verdict: Exceeded}
	case d.met.covers(i) && d.exceeded.misses(i):
		return grade{verdict: Met}
	case !d.met.misses(i):
		return grade{Undecided, ReasonImprecise}
	case d.exact:
		return grade{Undecided, ReasonNoTolerance}
	}
	return grade{verdict: NotMet}
}
