package resolution

import (
	"cmp"
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// rank puts the units that have an attainment in order, and the others apart.
func (c *cascade) rank(s *sheet, line *CascadeLine, rows []UnitShare) {
	r := &line.Ranking
	r.Method, r.Version, r.Rule = method.IDPlanRatio, 1, cmp.Or(c.options.Lag, LagBehindWhole)
	r.Against, _ = c.attainment(&line.Whole, r)
	if by, _ := c.attainment(&line.ByUnits, r); by.IsValid() && (!r.Against.IsValid() || decidedLater(&line.ByUnits, &line.Whole)) {
		r.Against, r.ByUnits = by, true
	}
	for i := range rows {
		row := &rows[i]
		if row.Value, row.Reason = c.attainment(&row.Assessment, r); row.Given == "" || row.Ended {
			row.Reason = method.ReasonNoTarget
		}
		row.Attainment = displayPercent(row.Value)
	}
	r.Better = indicator.Higher
	if strings.HasPrefix(string(r.Method), string(method.IDPlanRatio)) {
		r.Better = s.target.Better()
	}
	sign := r.Better.Sign()
	for i := range rows {
		row := &rows[i]
		if row.Reason == "" && sign == 0 {
			row.Reason = method.ReasonNoDirection
		}
		if row.Reason != "" {
			line.Apart = append(line.Apart, *row)
		} else {
			line.Ranked = append(line.Ranked, *row)
		}
	}
	slices.SortStableFunc(line.Ranked, func(a, b UnitShare) int { return sign * b.Value.CompareNumber(a.Value) })
	for i := range line.Ranked {
		row := &line.Ranked[i]
		if row.Rank = i + 1; i > 0 && row.Value.CompareNumber(line.Ranked[i-1].Value) == 0 {
			row.Rank = line.Ranked[i-1].Rank
		}
		row.Lags = r.lags(row, sign)
	}
	for i := range line.Apart {
		line.Apart[i].Lags = r.Rule != LagBehindWhole && r.lags(&line.Apart[i], sign)
	}
	for _, list := range [][]UnitShare{line.Ranked, line.Apart} {
		for i := range list {
			if list[i].Lags {
				r.Lagging++
			}
		}
	}
}

// decidedLater reports whether a was decided by a figure of a later day than b.
func decidedLater(a, b *indicator.Assessment) bool {
	return a.Deciding != nil && b.Deciding != nil && b.Deciding.Period.Last().Before(a.Deciding.Period.Last())
}

// lags reports whether a unit is behind by the rule. sign is 1 where more is
// better.
func (r *Ranking) lags(row *UnitShare, sign int) bool {
	v := row.Assessment.Verdict
	switch r.Rule {
	case LagBehindWhole:
		return r.Against.IsValid() && sign*row.Value.CompareNumber(r.Against) < 0
	case LagNotMet:
		return v == indicator.NotMet
	case LagBehindSchedule:
		return v == indicator.BehindSchedule || v == indicator.NotMet
	}
	return false
}

// attainment returns how far an assessment has come under the method of the
// ranking, which it notes, or why that is not known.
func (c *cascade) attainment(a *indicator.Assessment, r *Ranking) (method.Number, method.Reason) {
	if c.options.Rank == nil {
		switch {
		case a.Attainment.IsValid():
			return method.Exact(a.Attainment), ""
		case !a.Figure.IsValid():
			return method.Number{}, method.ReasonMissing
		case !a.Goal.Value.IsValid():
			return method.Number{}, method.ReasonNoTarget
		}
		return method.Number{}, method.ReasonZeroPlan
	}
	if len(a.Attainments) == 0 {
		return method.Number{}, method.ReasonMissing
	}
	result := &a.Attainments[0]
	r.Method, r.Version = result.Method, result.Version
	return result.Value, result.Reason
}

// displayPercent returns a number in per cent for display, as percentOf.
func displayPercent(n method.Number) decimal.Decimal {
	if r := n.Ratio(); r.IsValid() {
		return percentOf(r)
	}
	percent, _ := n.Percent(displayDigits, decimal.HalfUp) // none if there is no number
	return percent
}
