package resolution

import (
	"cmp"
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// rank puts the units that have an attainment of one day in order, and the
// others apart.
func (c *cascade) rank(s *sheet, line *CascadeLine, rows []UnitShare) {
	r := &line.Ranking
	r.Method, r.Version, r.Rule = method.IDPlanRatio, 1, cmp.Or(c.options.Lag, LagBehindWhole)
	for i := range rows {
		row := &rows[i]
		row.Value, row.Reason = c.attainment(&row.Assessment, r)
		if row.Given == "" || row.Ended {
			row.Reason = method.ReasonNoTarget
		}
		row.Attainment = displayPercent(row.Value)
	}
	r.Better = indicator.Higher
	if strings.HasPrefix(string(r.Method), string(method.IDPlanRatio)) {
		r.Better = s.target.Better()
	}
	r.On = commonDay(rows)
	c.against(line)
	sign := r.Better.Sign()
	for i := range rows {
		row := &rows[i]
		switch {
		case row.Reason != "":
		case sign == 0:
			row.Reason = method.ReasonNoDirection
		case dayOf(&row.Assessment) != r.On:
			row.Reason = method.ReasonOtherDay
		}
		if row.Lags = r.lags(row, sign); row.Lags {
			r.Lagging++
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
	}
}

// dayOf returns the day of the figure that decided.
func dayOf(a *indicator.Assessment) calendar.Date {
	if a.Deciding == nil {
		return calendar.Date{}
	}
	return a.Deciding.Period.Last()
}

// commonDay returns the day that most of the units with an attainment have
// theirs of; of several the latest.
func commonDay(rows []UnitShare) calendar.Date {
	count := map[calendar.Date]int{}
	var day calendar.Date
	for i := range rows {
		if rows[i].Reason != "" {
			continue
		}
		d := dayOf(&rows[i].Assessment)
		count[d]++
		if n := count[d]; n > count[day] || n == count[day] && day.Before(d) {
			day = d
		}
	}
	return day
}

// against finds what units are compared with: the attainment of the whole on the
// day of the ranking, by its own figures or else by those of units.
func (c *cascade) against(line *CascadeLine) {
	r := &line.Ranking
	own, _ := c.attainment(&line.Whole, r)
	by, _ := c.attainment(&line.ByUnits, r)
	switch {
	case own.IsValid() && dayOf(&line.Whole) == r.On:
		r.Against = own
	case by.IsValid() && dayOf(&line.ByUnits) == r.On:
		r.Against, r.ByUnits = by, true
	}
}

// lags reports whether a unit is behind by the rule. sign is 1 where more is
// better.
func (r *Ranking) lags(row *UnitShare, sign int) bool {
	v := row.Assessment.Verdict
	switch r.Rule {
	case LagBehindWhole:
		return row.Reason == "" && !v.IsAchieved() && r.Against.IsValid() && sign*row.Value.CompareNumber(r.Against) < 0
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
		case a.Deciding == nil && !a.Figure.IsValid():
			return method.Number{}, method.ReasonMissing
		case a.Figure.IsValid() && a.Goal.Value.IsValid() && a.Goal.Value.Sign() <= 0:
			return method.Number{}, method.ReasonZeroPlan
		}
		return method.Number{}, method.ReasonNoRatio
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
