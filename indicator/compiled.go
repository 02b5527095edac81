package indicator

import (
	"sync"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// Assess judges one series of the target's indicator. It gives the verdict, and
// whether that is final, of [Target.Assess] on the same observations.
//
// Figures that contradict each other in time (a sum of which parts overlap, or
// which only an estimate completes) are handed to Target.Assess's own rules;
// all others are judged here, in one pass and without allocation.
func (j *Judge) Assess(s PanelSeries) Judgement { return j.assess(s.figures) }

func (j *Judge) assess(s []panelFigure) Judgement {
	if j.settled != nil {
		return *j.settled
	}
	if j.flow {
		return j.assessFlow(s)
	}
	i := j.sight.latest(s)
	switch {
	case i < 0 || j.overTerm && s[i].last < j.start:
		return Judgement{Verdict: NoData}
	case j.overTerm && s[i].first < j.start:
		return j.assessSlowly(s)
	case j.unsaid != "":
		return Judgement{Verdict: Undecided}
	}
	p := &s[i]
	on, final := p.last.date(), false
	figure, verdict := j.grade(s, i, &j.demand)
	sure := p.kind < panelEstimate
	closed := j.closed || p.kind == panelEstimate && p.last == j.closing
	switch {
	case verdict == Undecided:
	case verdict == Exceeded || verdict == Met || closed:
		if verdict == NotMet {
			verdict = j.missed(s, i)
		}
		final = sure && j.passed && p.last >= j.ownFrom
	case !j.overTerm && j.held(s, i):
		verdict = Lost
	default:
		verdict = j.pace(s, i, figure, on)
	}
	// In one piece: written member by member it would be copied slowly.
	return Judgement{Verdict: verdict, Final: final, Figure: figure, On: on}
}

// grade returns figure i, no number if another of its day contradicts it, and
// what it is to a demand.
func (j *Judge) grade(s []panelFigure, i int, d *packedDemand) (decimal.Decimal, Verdict) {
	if !sharesDay(s, i) {
		return s[i].value(), d.verdict(&s[i])
	}
	figure, exact := panelInterval(s, i)
	verdict := d.demand.grade(&figure).verdict
	if !exact {
		return decimal.Decimal{}, verdict
	}
	return figure.low.num, verdict
}

// missed returns the verdict on a span that closed without what it demands.
func (j *Judge) missed(s []panelFigure, i int) Verdict {
	if !j.frame.options.NearlyMet.Shortfall.IsValid() {
		return NotMet
	}
	if figure, _ := panelInterval(s, i); j.frame.isNear(&figure, &j.demand.demand) {
		return NearlyMet
	}
	return NotMet
}

// held reports whether what is demanded held before figure i, as
// [frame.heldBefore].
func (j *Judge) held(s []panelFigure, i int) bool {
	day, scale := s[i].last, s[i].scale
	bounds := j.demand.met[scale]
	earlier := s[:i]
	for k := len(earlier) - 1; k >= 0; k-- {
		p := &earlier[k]
		if p.last < j.start {
			return false
		}
		if p.scale != scale {
			scale, bounds = p.scale, j.demand.met[p.scale]
		}
		// Most figures miss, and then nothing else matters.
		if bounds.least <= p.coefficient && p.coefficient <= bounds.most && p.last != day && j.sight.decides(s, k) {
			if !sharesDay(s, k) {
				return true
			}
			if figure, _ := panelInterval(s, k); j.demand.demand.met.covers(&figure) {
				return true
			}
		}
	}
	return false
}

// pace returns the verdict on figure i, which is v if it is exact and of the day
// on, by the path, as [frame.judgePace].
func (j *Judge) pace(s []panelFigure, i int, v decimal.Decimal, on calendar.Date) Verdict {
	if len(j.nodes) > 0 {
		return j.paceOnLine(on, v)
	}
	step := j.stepOn(on)
	if step == nil || step.unsaid != "" {
		return InProgress
	}
	_, verdict := j.grade(s, i, &step.demand)
	return paceOf(verdict)
}

// paceOf returns the verdict on a figure by its grade on a step of a path.
func paceOf(grade Verdict) Verdict {
	switch grade {
	case Exceeded, Met:
		return OnSchedule
	case NotMet:
		return BehindSchedule
	}
	return InProgress
}

func (j *Judge) paceOnLine(day calendar.Date, v decimal.Decimal) Verdict {
	sign := j.frame.better().Sign()
	from, to, ok := segmentOn(j.nodes, day)
	if !ok || sign == 0 {
		return InProgress
	}
	compared, reason := method.CompareLinear(v, from, to, day)
	switch {
	case reason != "":
		return InProgress
	case compared*sign < 0:
		return BehindSchedule
	}
	return OnSchedule
}

// assessFlow judges the sum of a flow over the window, as [frame.judgeSum].
func (j *Judge) assessFlow(s []panelFigure) Judgement {
	if len(s) == 0 {
		return Judgement{Verdict: NoData}
	}
	sum, last, days, ok := j.sum(s)
	if !ok {
		return j.assessSlowly(s)
	}
	if j.unsaid != "" {
		return Judgement{Verdict: Undecided}
	}
	on := last.date()
	a := Judgement{Figure: sum, On: on}
	r := reading{figure: exactly(plain(sum)), partial: days != j.frame.window.Days()}
	a.Verdict, _, a.Final = j.frame.sumVerdict(grade{verdict: j.demand.demand.verdict(sum)}, &r, &j.demand.demand, j.closed)
	switch {
	case a.Verdict != "":
	case len(j.nodes) > 0:
		a.Verdict = j.paceOnLine(on, sum)
	default:
		a.Verdict = InProgress
		if step := j.stepOn(on); step != nil && step.unsaid == "" {
			a.Verdict = paceOf(step.demand.demand.verdict(sum))
		}
	}
	return a
}

// sum returns the sum of a flow over the window, its last day and how many days
// it covers. ok is false where that is not plain: where days are reported twice
// in other ways than by one figure that contains the rest, where a figure is
// not actual or only partly inside, and where there is no figure.
func (j *Judge) sum(s []panelFigure) (sum decimal.Decimal, on dayNumber, days int, ok bool) {
	var from dayNumber
	for i := len(s) - 1; i >= 0; i-- {
		p := &s[i]
		if p.last > j.sight.lastDay || !j.sight.sees(p) {
			continue
		}
		if p.last < j.start {
			break
		}
		if p.kind >= panelEstimate || p.first < j.start || sharesDay(s, i) {
			return sum, on, 0, false
		}
		switch {
		case from == 0:
			sum, on = p.value(), p.last
		case p.first >= from:
			continue
		case p.last >= from:
			return sum, on, 0, false
		default:
			var err error
			if sum, err = sum.Add(p.value()); err != nil {
				return sum, on, 0, false
			}
		}
		from = p.first
		days += int(p.last-p.first) + 1
	}
	return sum, on, days, sum.IsValid()
}

// observationPool holds what assessSlowly has used.
var observationPool = sync.Pool{New: func() any { return new([]Observation) }}

// assessSlowly judges a series by the rules of [Target.Assess].
func (j *Judge) assessSlowly(s []panelFigure) Judgement {
	buffer := observationPool.Get().(*[]Observation)
	defer observationPool.Put(buffer)
	observations := (*buffer)[:0]
	for i := range s {
		observations = append(observations, s[i].observation())
	}
	*buffer = observations
	f := j.frame
	f.sight.series = observations
	var a Assessment
	f.judge(&a)
	verdict := Judgement{Verdict: a.Verdict, Final: a.Final, Figure: a.Figure}
	if a.Deciding != nil {
		verdict.On = a.Deciding.Period.Last()
	}
	return verdict
}
