package indicator

import (
	"cmp"
	"math/big"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// A Result is what is known of a result that a printed figure speaks of. Members
// that are no number were not published.
type Result struct {
	// Actual is the result, x.
	Actual decimal.Decimal
	// Goal is the goal, T; High is the upper end of a range.
	Goal, High decimal.Decimal
	// Previous is the figure of the period before, p.
	Previous decimal.Decimal
	// Of is the whole that Actual is a part of.
	Of decimal.Decimal
	// Direction is the better side.
	Direction Direction
}

// An Agreement says how a printed figure stands to the one computed.
type Agreement string

// The agreements.
const (
	// Agrees means equal to the computed figure rounded half up to the printed
	// digits, or on the printed side of it where it is qualified.
	Agrees Agreement = "agrees"
	// Truncated means equal to the computed figure cut off at the printed
	// digits: a notice.
	Truncated Agreement = "truncated"
	// Differs means neither: a warning.
	Differs Agreement = "differs"
	// NotComputable means that a figure it needs was not published.
	NotComputable Agreement = "notComputable"
)

// A PrintedCheck is a printed figure beside the computed one.
type PrintedCheck struct {
	// Printed is the figure as printed.
	Printed Printed `json:"printed"`
	// Agreement says how the two stand to each other.
	Agreement Agreement `json:"agreement"`
	// Kind is the kind that was computed: Printed.Kind, or the one that fits
	// where that is not stated.
	Kind PrintedKind `json:"kind"`
	// Computed is the computed figure, rounded half up to two digits more than
	// printed.
	Computed decimal.Decimal `json:"computed,omitzero"`
	// ImpliedLow and ImpliedHigh are the goals that the printed figure admits,
	// where the goal was not published: both rounded outwards by less than a
	// unit of the printed result. They are never used as a goal.
	ImpliedLow  decimal.Decimal `json:"impliedLow,omitzero"`
	ImpliedHigh decimal.Decimal `json:"impliedHigh,omitzero"`
}

// Check compares the printed figure with what the known figures give (rule
// C3).
func (p Printed) Check(k Result) PrintedCheck {
	actual := maybeRat(k.Actual)
	return p.check(&exactResult{Result: k, actual: actual, level: actual, part: actual, previous: maybeRat(k.Previous)})
}

// An exactResult is a result with figures that need not be decimals.
type exactResult struct {
	Result
	// actual is the figure compared with the goal, level that which the previous
	// one comes before, part that which is part of a whole; nil where they are
	// not known or not exact.
	actual, level, part, previous *big.Rat
}

// maybeRat returns d as a rational number, or nil.
func maybeRat(d decimal.Decimal) *big.Rat {
	if !d.IsValid() {
		return nil
	}
	return rat(d)
}

func (p Printed) check(k *exactResult) PrintedCheck {
	check := PrintedCheck{Printed: p, Kind: p.Kind, Agreement: NotComputable}
	for _, kind := range p.Kind.candidates() {
		exact := p.compute(kind, k)
		if exact == nil || !p.Value.IsValid() {
			continue
		}
		agreement := p.agreement(exact)
		if check.Agreement == NotComputable || agreement == Agrees {
			check.Kind, check.Agreement = kind, agreement
			check.Computed = roundRat(exact, p.Value.Scale()+2)
		}
		if agreement == Agrees {
			break
		}
	}
	if !k.Goal.IsValid() && k.Actual.IsValid() && p.Value.IsValid() && p.Qualifier == "" {
		check.ImpliedLow, check.ImpliedHigh = p.implied(&k.Result)
	}
	return check
}

// candidates returns the kinds that a kind can mean, the likelier first.
func (k PrintedKind) candidates() []PrintedKind {
	switch k {
	case ExcessUnstated:
		return []PrintedKind{ExcessPercent, ExcessPoints}
	case TimesUnstated:
		return []PrintedKind{TimesOfGoal, ExcessTimes}
	}
	return []PrintedKind{k}
}

// compute returns the exact figure of a kind, or nil if a figure that it needs
// is not known or would divide by zero.
func (p *Printed) compute(kind PrintedKind, k *exactResult) *big.Rat {
	x, t, direction := k.actual, maybeRat(p.goal(&k.Result)), k.Direction
	switch kind {
	case ShareOfPart:
		x, t = k.part, maybeRat(k.Of)
	case PercentOfPrevious, GrowthPercent, ChangeUnits:
		x, t, direction = k.level, k.previous, Higher
	}
	if x == nil || t == nil {
		return nil
	}
	x = new(big.Rat).Set(x)
	better := new(big.Rat).Sub(x, t)
	if direction == Lower {
		better.Neg(better)
	}
	switch kind {
	case ExcessPoints, ExcessUnits, ChangeUnits:
		return better
	}
	if t.Sign() == 0 {
		return nil
	}
	hundred := big.NewRat(100, 1)
	switch kind {
	case PercentOfGoal, ShareOfPart, PercentOfPrevious:
		return x.Quo(x.Mul(x, hundred), t)
	case ExcessPercent, GrowthPercent:
		return better.Quo(better.Mul(better, hundred), t)
	case ShortfallPercent:
		return better.Neg(better.Quo(better.Mul(better, hundred), t))
	case TimesOfGoal:
		return x.Quo(x, t)
	case ExcessTimes:
		return better.Quo(better, t)
	}
	return nil
}

// goal returns the end of the goal that the figure is measured against: the
// near one unless it says otherwise.
func (p *Printed) goal(k *Result) decimal.Decimal {
	if k.High.IsValid() && (p.Bound == BoundHigh || p.Bound == "" && k.Direction == Lower) {
		return k.High
	}
	return k.Goal
}

// agreement compares at the printed digits.
func (p *Printed) agreement(exact *big.Rat) Agreement {
	scale := p.Value.Scale()
	printed := rat(p.Value)
	switch {
	case roundRat(exact, scale).Equal(p.Value):
		return Agrees
	case p.Qualifier == Over && exact.Cmp(printed) > 0, p.Qualifier == Under && exact.Cmp(printed) < 0:
		return Agrees
	}
	unit := rat(ulp(scale))
	off := new(big.Rat).Sub(exact, printed)
	if off.Sign() == cmp.Or(printed.Sign(), 1) && off.Abs(off).Cmp(unit) < 0 {
		return Truncated
	}
	return Differs
}

// ulp returns one unit of the last of scale digits.
func ulp(scale int) decimal.Decimal {
	d, err := decimal.New(1, scale)
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}

// implied returns the goals for which the computed figure would round to the
// printed one.
func (p *Printed) implied(k *Result) (low, high decimal.Decimal) {
	x := rat(k.Actual)
	half := rat(ulp(p.Value.Scale()))
	half.Quo(half, big.NewRat(2, 1))
	value := rat(p.Value)
	a := p.impliedBy(x, new(big.Rat).Sub(value, half), k.Direction)
	b := p.impliedBy(x, new(big.Rat).Add(value, half), k.Direction)
	if a == nil || b == nil {
		return decimal.Decimal{}, decimal.Decimal{}
	}
	if a.Cmp(b) > 0 {
		a, b = b, a
	}
	scale := k.Actual.Scale() + 1
	return roundOut(a, scale, decimal.Floor), roundOut(b, scale, decimal.Ceiling)
}

// impliedBy returns the goal for which the figure is exactly value, or nil.
func (p *Printed) impliedBy(x, value *big.Rat, direction Direction) *big.Rat {
	signed := new(big.Rat).Set(value)
	if direction == Lower {
		signed.Neg(signed)
	}
	factor := new(big.Rat)
	switch p.Kind {
	case ExcessPoints, ExcessUnits:
		return factor.Sub(x, signed)
	case PercentOfGoal:
		factor.Quo(value, big.NewRat(100, 1))
	case TimesOfGoal:
		factor.Set(value)
	case ExcessPercent:
		factor.Add(big.NewRat(1, 1), signed.Quo(signed, big.NewRat(100, 1)))
	case ExcessTimes:
		factor.Add(big.NewRat(1, 1), signed)
	case ShortfallPercent:
		factor.Sub(big.NewRat(1, 1), signed.Quo(signed, big.NewRat(100, 1)))
	}
	if factor.Sign() <= 0 {
		return nil
	}
	return factor.Quo(x, factor)
}

// roundOut returns r rounded to scale digits by a mode.
func roundOut(r *big.Rat, scale int, mode decimal.Rounding) decimal.Decimal {
	wide := roundRat(r, scale+3)
	d, err := wide.Round(scale, mode)
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}

// checkPrinted compares the figures printed with the deciding observation with
// what it gives (rule C3).
func (f *frame) checkPrinted(a *Assessment, r *reading, d *demand) {
	o := r.observation
	k := exactResult{Result: Result{Of: o.Of, Goal: d.low, High: d.high, Direction: f.better()}}
	if k.High.Equal(k.Goal) {
		k.High = decimal.Decimal{}
	}
	if o.Qualifier == "" && !o.High.IsValid() {
		k.part = maybeRat(o.Value)
	}
	k.Actual, k.actual = r.figure.decimal(), r.figure.exact()
	if f.reads(o, levels) {
		if level, reason := f.figureOf(o, levels); reason == "" {
			k.level = level.exact()
		}
		before := f.levelBefore(o.Period)
		k.previous = before.figure.exact()
	}
	for i, p := range r.observation.Printed {
		known := k
		switch f.speaksOf(r.observation, &r.observation.Printed[i]) {
		case no:
			continue
		case unsure:
			known.Goal, known.High = decimal.Decimal{}, decimal.Decimal{}
		}
		check := p.check(&known)
		a.Printed = append(a.Printed, check)
		a.Findings = append(a.Findings, check.finding(i)...)
	}
}

// An answer is yes, no, or that it cannot be told.
type answer int

const (
	no answer = iota
	yes
	unsure
)

// speaksOf reports whether a figure printed with an observation is measured
// against the plan of this target. One that names no plan is, and one that
// names the target's setter. Where the target names none, a name is taken for
// its own plan if it is the only one printed: of several, none is guessed.
func (f *frame) speaksOf(o *Observation, p *Printed) answer {
	switch p.Kind {
	case ShareOfPart, PercentOfPrevious, GrowthPercent, ChangeUnits:
		return yes
	}
	if p.Period.IsValid() && !f.isPlanOf(p.Period, o) {
		return no
	}
	switch {
	case p.Against == "" || p.Against == f.target.Setter || p.Against == f.goal.External.Body:
		return yes
	case f.target.Setter != "" || f.goal.External.Body != "":
		return no
	}
	for i := range o.Printed {
		if other := o.Printed[i].Against; other != p.Against {
			return unsure
		}
	}
	return yes
}

// isPlanOf reports whether the plan of a period is that of the target, as far
// as it concerns an observation: a plan of the observation's own period for
// what each period must hold, else that of the deadline.
func (f *frame) isPlanOf(plan calendar.Period, o *Observation) bool {
	switch f.span {
	case SpanByDeadline, SpanOverTerm:
		return !f.due.IsValid() || plan.Last() == f.deadline()
	}
	return plan.SameExtent(o.Period)
}

// finding returns what a reader should know of printed figure i of an
// observation.
func (c *PrintedCheck) finding(i int) finding.List {
	path := finding.Path("deciding").Name("printed").Index(i).Name("value")
	detail := "computed " + c.Computed.String() + " (" + string(c.Kind) + ")"
	switch c.Agreement {
	case Differs:
		return one(finding.SeverityWarning, CodePrintedDiffers, path, c.Printed.Value.String(), detail)
	case Truncated:
		return one(finding.SeverityNotice, CodePrintedTruncated, path, c.Printed.Value.String(), detail)
	}
	return nil
}
