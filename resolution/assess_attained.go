package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
	"github.com/nghiquyet/nghiquyet/program"
)

// attainedByVerdict is how far a target is that has no figure to say it and is
// achieved.
const attainedByVerdict method.ID = "verdict"

// An attained says how far a target is, for tasks whose progress is read from
// it.
type attained struct {
	ratio decimal.Ratio
	by    method.ID
}

// attainments returns how far targets are by their ids: those of programmes and
// projects, and then those of the resolution, of two with one id the first.
//
// Where more is better it is plan-ratio, figure over goal. Where less is, that
// would be the more the worse it is, and it is linear-achievement, the part of
// the way from the baseline to the goal. What has neither is 1 if the target is
// achieved, and else not known.
func (a *assessor) attainments(own []targetsAt, o indicator.Options, targets *TargetSummary) map[string]attained {
	all := map[string]attained{}
	for _, list := range append(own, targetsAt{a.d.Resolution.Targets, targets.Lines}) {
		byID := map[string]*indicator.Target{}
		for i := range list.targets {
			first(byID, list.targets[i].ID, &list.targets[i])
		}
		for i := range list.lines {
			l := &list.lines[i]
			if by := a.attained(byID[l.ID], l, o); by.ratio.IsValid() {
				first(all, l.ID, by)
			}
		}
	}
	return all
}

// A targetsAt is targets and the lines of them.
type targetsAt struct {
	targets []indicator.Target
	lines   []TargetLine
}

// attained returns how far a target is; no ratio if that is not known.
func (a *assessor) attained(t *indicator.Target, l *TargetLine, o indicator.Options) attained {
	if ratio := l.Assessment.Attainment; ratio.IsValid() && l.Course.Better == indicator.Higher {
		return attained{ratio, method.IDPlanRatio}
	}
	if l.Course.Better == indicator.Lower {
		o.Methods = []method.Method{method.LinearAchievement{}}
		if ways := t.Assess(a.figures, a.asOf, o).Attainments; len(ways) > 0 && ways[0].Value.Ratio().IsValid() {
			return attained{ways[0].Value.Ratio(), method.IDLinearAchievement}
		}
	}
	if l.Assessment.Verdict.IsAchieved() {
		whole, _ := decimal.RatioOf(number(1), number(1))
		return attained{whole, attainedByVerdict}
	}
	return attained{}
}

// nameTargets notes in the lines of tasks whose progress is read from a target
// which one that is and by which method.
func nameTargets(lines []TaskLine, tasks map[string]*program.Task, all map[string]attained) {
	for i := range lines {
		l := &lines[i]
		if t := tasks[l.Assessment.Task]; t != nil && l.Assessment.ProgressBy == program.ByTarget {
			l.Target, l.AttainedBy = t.Target, all[t.Target].by
		}
	}
}
