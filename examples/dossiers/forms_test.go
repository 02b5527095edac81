package dossiers_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A trial is a figure that is supposed, to see what each printed form of a
// target takes: just short of its goal, at it, and beyond it.
type trial int

const (
	short trial = iota - 1
	at
	beyond
)

// TestForms judges every target and part of the dossiers by supposed figures
// at the end of the term. Its goldens are the rules of comparison and span,
// read target by target.
func TestForms(t *testing.T) {
	for _, file := range files {
		name := strings.TrimSuffix(file, ".json")
		t.Run(name, func(t *testing.T) {
			dossier, _ := read(t, file)
			r := &dossier.Resolution
			var columns [3][]*indicator.Assessment
			for i, by := range []trial{short, at, beyond} {
				var supposed []indicator.Observation
				for j := range r.Targets {
					supposed = append(supposed, suppose(&r.Targets[j], nil, r.Term, by)...)
				}
				figures := indicator.FiguresOf(supposed...)
				for j := range r.Targets {
					a := r.Targets[j].Assess(figures, r.Term.Last(), indicator.Options{Term: r.Term})
					columns[i] = append(columns[i], flat(&a)...)
				}
			}
			var b strings.Builder
			fmt.Fprintf(&b, "%-28s  %-34s  %-34s  %s\n", "target", "short", "at", "beyond")
			for i := range columns[0] {
				line := fmt.Sprintf("%-28s  %-34s  %-34s  %s", columns[0][i].Target,
					verdict(columns[0][i]), verdict(columns[1][i]), verdict(columns[2][i]))
				b.WriteString(strings.TrimRight(line, " ") + "\n")
			}
			golden(t, name+".forms.txt", b.String())
		})
	}
}

// flat returns an assessment and those of its parts, the goal of a compound's
// own last.
func flat(a *indicator.Assessment) []*indicator.Assessment {
	list := []*indicator.Assessment{a}
	for i := range a.Parts {
		list = append(list, flat(&a.Parts[i])...)
	}
	return list
}

// suppose returns figures for a target and its parts: one for each period that
// it speaks of.
func suppose(t, parent *indicator.Target, term calendar.Period, by trial) []indicator.Observation {
	target := *t
	if parent != nil {
		target.Measure = cmp.Or(t.Measure, parent.Measure)
		target.Span = cmp.Or(t.Span, parent.Span)
		target.Due = cmp.Or(t.Due, parent.Due)
	}
	var list []indicator.Observation
	if target.Goal.Value.IsValid() || target.Measure == indicator.MeasureStatus {
		for _, p := range periods(&target, term) {
			list = append(list, figure(&target, p, by))
		}
	}
	for i := range t.Parts.Targets {
		list = append(list, suppose(&t.Parts.Targets[i], &target, term, by)...)
	}
	return list
}

// periods returns the periods that a target speaks of.
func periods(t *indicator.Target, term calendar.Period) []calendar.Period {
	first, last := term.First().Year()+1, term.Last().Year()
	switch t.Span {
	case indicator.SpanEveryPeriod, indicator.SpanAveragePerPeriod, indicator.SpanThroughout:
		var years []calendar.Period
		for year := first; year <= last; year++ {
			years = append(years, period(fmt.Sprint(year)))
		}
		return years
	case indicator.SpanOverTerm:
		return []calendar.Period{period(fmt.Sprintf("%d/%d", first, last))}
	}
	if t.Due.IsValid() {
		return []calendar.Period{t.Due}
	}
	return []calendar.Period{period(fmt.Sprint(last))}
}

// figure returns the supposed figure of a period: a hundredth before or beyond
// the goal, as the better side sees it.
func figure(t *indicator.Target, p calendar.Period, by trial) indicator.Observation {
	o := indicator.Observation{Indicator: t.Indicator.ID, Period: p}
	switch t.Measure {
	case indicator.MeasureStatus:
		o.Status = step(t, by)
		return o
	case indicator.MeasureShare:
		o.Of = t.Goal.Of
	case indicator.MeasureGrowth, indicator.MeasureReduction:
		o.Measure, o.ChangeUnit = t.Measure, t.ChangeUnit
	}
	better := 1
	if t.Indicator.Direction == indicator.Lower && t.Measure != indicator.MeasureReduction {
		better = -1
	}
	o.Value = t.Goal.Value
	if by == beyond && t.Goal.High.IsValid() {
		o.Value = t.Goal.High
	}
	if by != at {
		o.Value = moved(o.Value, better*int(by))
	}
	if most := t.Indicator.Max; most.IsValid() && o.Value.Compare(most) > 0 {
		o.Value = most
	}
	return o
}

// moved returns a figure a hundredth lower or higher.
func moved(figure decimal.Decimal, by int) decimal.Decimal {
	step := d("0.01")
	if by < 0 {
		step = step.Neg()
	}
	sum, err := figure.Add(step)
	if err != nil {
		panic(err) // no goal of a dossier is near the end of the range
	}
	return sum
}

// step returns the step below the goal of a status, the goal, or the one above
// it if there is one.
func step(t *indicator.Target, by trial) string {
	scale, goal := t.Indicator.Scale, t.Goal.Status
	if len(scale) == 0 {
		scale = []string{indicator.StatusNo, indicator.StatusYes}
	}
	if goal == "" {
		goal = indicator.StatusYes
	}
	for i, s := range scale {
		if s == goal {
			return scale[min(i+int(by), len(scale)-1)]
		}
	}
	return goal
}
