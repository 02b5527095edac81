package resolution

import (
	"slices"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

const targetsArray = "resolution.targets"

// targets validates the targets, what they contribute to and what was shared out
// of them.
func (v *validator) targets() {
	r := &v.d.Resolution
	targets := r.Targets
	var groups map[string]bool
	for i := range r.Targets {
		t, at := &r.Targets[i], item{targetsArray, i}
		if len(t.Allocations) > 0 {
			if groups == nil {
				groups = v.groups()
			}
			v.allocations(at, t, groups)
			if below, nested := v.nested(t); nested {
				if &targets[0] == &r.Targets[0] {
					targets = slices.Clone(targets)
				}
				targets[i].Allocations = v.nestedSums(at, t, below)
			}
		}
		if t.ContributesTo != "" && r.Parent == "" {
			v.at(at, finding.SeverityWarning, CodeUnlinkedTarget, "contributesTo", t.ContributesTo, "want the id of the resolution of that target in resolution.parent")
		}
	}
	v.list.Add(targetsArray, indicator.ValidateTargets(targets, r.Term))
	for i := range r.Targets {
		v.source(item{targetsArray, i}, v.promised(r.Targets[i].Source), true)
	}
}

// groups returns the groups that units are in.
func (v *validator) groups() map[string]bool {
	groups := map[string]bool{}
	for i := range v.d.Resolution.Units {
		for _, g := range v.d.Resolution.Units[i].Groups {
			groups[g] = true
		}
	}
	return groups
}

// allocations validates the rows of a target's distribution by themselves.
func (v *validator) allocations(at item, t *indicator.Target, groups map[string]bool) {
	type row struct {
		body, group string
		period      calendar.Period
		each        bool
	}
	seen := map[row]bool{}
	for i := range t.Allocations {
		s := &t.Allocations[i]
		path := func() finding.Path { return at.path().Name("allocations").Index(i) }
		if _, ok := v.units[s.Body]; s.Body != "" && !ok {
			v.report(finding.SeverityError, CodeUnknownReference, path().Name("body"), s.Body, "want the id of one of units")
		}
		if s.Each && s.Group != "" && !groups[s.Group] {
			v.report(finding.SeverityWarning, CodeEmptyGroup, path().Name("group"), s.Group, "want a group that units are in")
		}
		key := row{s.Body, s.Group, s.Period, s.Each}
		if seen[key] {
			v.report(finding.SeverityWarning, CodeDuplicateShare, path(), s.Value.String(), "another row is of the same body, group and period: the first counts")
		}
		seen[key] = true
	}
}

// nested returns for each unit the nearest one with a share, which may be
// itself, or -1, and whether units with shares are below others with shares.
func (v *validator) nested(t *indicator.Target) (below []int, nested bool) {
	units := v.d.Resolution.Units
	given := map[int]bool{}
	for i := range t.Allocations {
		if s := &t.Allocations[i]; !s.Each {
			given[placeOr(v.units, s.Body)] = true
		}
	}
	below = chase(len(units), func(u int) int {
		if given[u] {
			return u
		}
		return placeOr(v.units, units[u].Parent)
	})
	for u := range given {
		if u >= 0 && v.aboveIn(below, u) >= 0 {
			return below, true
		}
	}
	return below, false
}

// aboveIn returns the nearest unit above one that has a share; -1 if there is
// none.
func (v *validator) aboveIn(below []int, u int) int {
	p := placeOr(v.units, v.d.Resolution.Units[u].Parent)
	if p < 0 || below[p] == u {
		return -1
	}
	return below[p]
}

// nestedSums compares the shares of units below another with its share (rule
// P3). It returns the rows of the target with those marked as such that enter no
// sum of the whole, as they are in the share of another.
func (v *validator) nestedSums(at item, t *indicator.Target, below []int) []indicator.Allocation {
	type part struct {
		unit   int
		group  string
		period calendar.Period
	}
	shares, sums := map[part]decimal.Decimal{}, map[part]*decimal.Accumulator{}
	ranges := map[part]bool{}
	var order []part
	rows := slices.Clone(t.Allocations)
	body := placeOr(v.units, v.d.Resolution.Body)
	for i := range rows {
		s := &rows[i]
		u := placeOr(v.units, s.Body)
		if s.Each || u < 0 {
			continue
		}
		own := part{u, s.Group, s.Period}
		first(shares, own, s.Value)
		ranges[own] = ranges[own] || s.High.IsValid()
		up := part{v.aboveIn(below, u), s.Group, s.Period}
		if up.unit < 0 || up.unit == body {
			continue
		}
		s.Each = true
		if sums[up] == nil {
			sums[up] = new(decimal.Accumulator)
			order = append(order, up)
		}
		sums[up].Add(s.Value)
		ranges[up] = ranges[up] || s.High.IsValid()
	}
	if aggregation, _ := t.Aggregation(); aggregation.Mode() != method.ModeSum {
		return rows
	}
	for _, p := range order {
		total, err := sums[p].Sum()
		if share := shares[p]; err == nil && share.IsValid() && !ranges[p] && sums[p].Missing() == 0 && !total.Equal(share) {
			v.report(finding.SeverityWarning, indicator.CodeAllocationSum, at.path().Name("allocations"), total.String(),
				"the shares below "+strconv.Quote(v.d.Resolution.Units[p.unit].ID)+" add up to this and not to its own "+share.String())
		}
	}
	return rows
}
