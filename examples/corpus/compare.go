package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// judgeVerdict compares the printed verdict with the one that the library
// gives. It is not ok if no verdict was printed.
func (x *result) judgeVerdict() (o opinion, ok bool) {
	if x.verdict == "" {
		return opinion{}, false
	}
	silent := func(format string, args ...any) (opinion, bool) {
		return opinion{skipped, fmt.Sprintf("printed verdict %q: ", x.verdict) + fmt.Sprintf(format, args...)}, true
	}
	if !x.at.period.IsValid() {
		return silent("neither as_of nor report says when")
	}
	asOf := x.at.period.Last()
	want, known := meaningOf(x.verdict, isClosing(x.report) || !asOf.Before(x.due().Last()))
	if !known || len(want.verdicts) == 0 {
		return silent("the word stands for no verdict")
	}
	switch figures := x.printed(); {
	case len(figures) > 0:
	case !x.goal.Value.IsValid():
		return silent("no goal and no percentage of it was printed")
	case !x.actual.IsValid():
		return silent("no result and no percentage of the goal was printed")
	}
	a := x.assess()
	switch got := a.Verdict; {
	case slices.Contains(want.verdicts, got):
		return opinion{passed, ""}, true
	case got == indicator.Undecided && a.Reason != indicator.ReasonPeriodMismatch, got == indicator.NoData:
		return silent("the figures give %s", verdictText(&a))
	case slices.Equal(want.verdicts, []indicator.Verdict{indicator.NearlyMet}) && !got.IsAchieved() && got != indicator.Undecided:
		return silent("the figures give %s; which shortfall is nearly met is a rule of the body that was not printed", verdictText(&a))
	case got.Group() == indicator.GroupOpen && groupOf(want.verdicts) == indicator.GroupOpen:
		return silent("the figures give %s; no path was printed to judge the pace by", verdictText(&a))
	}
	return opinion{failed, fmt.Sprintf("printed verdict %q (%s), computed %s: %s", x.verdict, join(want.verdicts), verdictText(&a), x.whyVerdict(&a))}, true
}

// groupOf returns the group of all the verdicts, or none if they have several.
func groupOf(verdicts []indicator.Verdict) indicator.Group {
	group := verdicts[0].Group()
	for _, v := range verdicts {
		if v.Group() != group {
			return ""
		}
	}
	return group
}

func join(verdicts []indicator.Verdict) string {
	words := make([]string, len(verdicts))
	for i, v := range verdicts {
		words[i] = string(v)
	}
	return strings.Join(words, " or ")
}

// whyVerdict says which of two verdicts is right and why.
func (x *result) whyVerdict(a *indicator.Assessment) string {
	goal := x.goal.Value.String()
	if x.goal.High.IsValid() {
		goal += "–" + x.goal.High.String()
	}
	switch {
	case a.Reason == indicator.ReasonPeriodMismatch:
		return fmt.Sprintf("the computation is right: %s is the result of %s and the goal %s of one year, so that neither met nor missed follows", x.actual, x.at.period, goal)
	case a.Basis == indicator.BasisPrinted:
		p := x.printed()[0]
		return fmt.Sprintf("the computation is right by what was printed: %s (%s) is what the word contradicts", p.Value, p.Kind)
	case a.Basis == indicator.BasisEstimate || a.Basis == indicator.BasisForecast:
		return fmt.Sprintf("the computation is right for the %s of %s against %s; the final figure may differ", a.Basis, x.actual, goal)
	}
	return fmt.Sprintf("the computation is right: it compares the printed %s with the printed goal %s, direction %q", x.actual, goal, x.direction)
}

// judgeFigure compares a printed percentage or excess with what the figures
// give (rule C3).
func (x *result) judgeFigure(p indicator.Printed) opinion {
	known := indicator.Result{
		Actual: x.actual, Goal: x.goal.Value, High: x.goal.High, Previous: x.previous, Of: x.of, Direction: x.direction,
	}
	switch {
	case x.actualHigh.IsValid():
		return opinion{skipped, fmt.Sprintf("printed %s (%s): the result is a range", qualifiedText(p.Qualifier, p.Value), p.Kind)}
	case p.Kind != indicator.ShareOfPart && x.isShare() && x.goal.Value.IsValid():
		return opinion{skipped, fmt.Sprintf("printed %s (%s): the result is a part of %s and the goal in per cent", qualifiedText(p.Qualifier, p.Value), p.Kind, x.ofActual)}
	case p.Kind == indicator.ShareOfPart && !known.Of.IsValid():
		known.Of = x.goal.Value
	case p.Kind == indicator.PercentOfGoal && !known.Goal.IsValid():
		// "11/12": the whole is what was to be reached.
		known.Goal = x.of
	}
	check := p.Check(known)
	if check.Agreement != indicator.Agrees && x.goal.High.IsValid() {
		// The record does not say which end of the range was meant.
		for _, bound := range []indicator.Bound{indicator.BoundLow, indicator.BoundHigh} {
			q := p
			q.Bound = bound
			if other := q.Check(known); other.Agreement == indicator.Agrees {
				return opinion{passed, ""}
			}
		}
	}
	name := fmt.Sprintf("printed %s (%s)", qualifiedText(p.Qualifier, p.Value), check.Kind)
	switch check.Agreement {
	case indicator.Agrees:
		return opinion{passed, ""}
	case indicator.NotComputable:
		return opinion{skipped, name + ": " + x.missing(&check)}
	}
	actual := x.actualQualifier
	if p.Qualifier == indicator.Roughly || admits(actual, p.Value.Compare(check.Computed), x.direction, check.Kind) {
		return opinion{skipped, fmt.Sprintf("%s, computed %s: the figures are not exact: %s against %s",
			name, check.Computed, qualifiedText(actual, x.actual), known.Goal)}
	}
	return opinion{failed, fmt.Sprintf("%s, computed %s: %s", name, check.Computed, x.whyFigure(&check, known))}
}

func qualifiedText(q indicator.Qualifier, d decimal.Decimal) string {
	if q == "" {
		return d.String()
	}
	return string(q) + " " + d.String()
}

// admits reports whether a result that is not exact admits a printed figure
// that lies on that side of the one computed from it.
func admits(actual indicator.Qualifier, side int, direction indicator.Direction, kind indicator.PrintedKind) bool {
	if direction == indicator.Lower && strings.HasPrefix(string(kind), "excess") || kind == indicator.ShortfallPercent && direction != indicator.Lower {
		side = -side
	}
	switch actual {
	case indicator.Over:
		return side > 0
	case indicator.Under:
		return side < 0
	case indicator.Roughly:
		return true
	}
	return false
}

// missing says why a printed figure cannot be computed.
func (x *result) missing(check *indicator.PrintedCheck) string {
	switch {
	case !x.actual.IsValid():
		return "the result was not printed"
	case check.Kind == indicator.PercentOfPrevious || check.Kind == indicator.GrowthPercent || check.Kind == indicator.ChangeUnits:
		return "the previous result was not printed"
	case x.goal.Value.IsValid():
		return "no percentage of 0"
	case check.ImpliedLow.IsValid() && x.actualQualifier == "":
		return fmt.Sprintf("the goal was not printed; it would be %s to %s", check.ImpliedLow, check.ImpliedHigh)
	}
	return "the goal was not printed"
}

// whyFigure says which of two figures is right and why.
func (x *result) whyFigure(check *indicator.PrintedCheck, known indicator.Result) string {
	why := fmt.Sprintf("the computation is right: it follows from the printed %s and %s", x.actual, known.Goal)
	if check.Kind == indicator.ShareOfPart {
		why = fmt.Sprintf("the computation is right: it follows from the printed %s of %s", x.actual, known.Of)
	}
	p := check.Printed
	if check.Agreement == indicator.Truncated {
		return why + "; the print is cut off and not rounded"
	}
	if lostDigit(p.Value, check.Computed) {
		return why + "; a digit was lost in print"
	}
	for _, kind := range []indicator.PrintedKind{
		indicator.PercentOfGoal, indicator.ExcessPercent, indicator.ExcessPoints, indicator.ExcessUnits, indicator.TimesOfGoal,
		indicator.ExcessTimes, indicator.ShortfallPercent,
	} {
		p.Kind = kind
		if kind != check.Kind && p.Check(known).Agreement == indicator.Agrees {
			return why + fmt.Sprintf("; read as %s the print would be right", kind)
		}
	}
	return why
}

// lostDigit reports whether a printed figure is the computed one, rounded to
// one digit more, with one digit left out.
func lostDigit(printed, computed decimal.Decimal) bool {
	long, err := computed.Round(printed.Scale()+1, decimal.HalfUp)
	if err != nil {
		return false
	}
	digits, short := long.String(), printed.String()
	for i, c := range digits {
		if c >= '0' && c <= '9' && digits[:i]+digits[i+1:] == short {
			return true
		}
	}
	return false
}

// judgeComputed compares the percentage that the collection gives beside the
// printed ones. It is not ok if the figures for it are not there.
func (x *result) judgeComputed() (o opinion, ok bool) {
	if x.actualHigh.IsValid() || x.isShare() {
		return o, false
	}
	p := indicator.Printed{Value: x.computed, Kind: indicator.PercentOfGoal}
	known := indicator.Result{Actual: x.actual, Goal: x.goal.Value, High: x.goal.High, Direction: x.direction}
	switch check := p.Check(known); check.Agreement {
	case indicator.Agrees:
		return opinion{passed, ""}, true
	case indicator.NotComputable:
		return opinion{}, false
	default:
		return opinion{failed, fmt.Sprintf("computed_percent_of_target %s, computed %s: %s", x.computed, check.Computed, x.whyFigure(&check, known))}, true
	}
}
