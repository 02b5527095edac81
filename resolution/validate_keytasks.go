package resolution

import (
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
)

var keyTaskRules = []indicator.PartsRule{indicator.PartsAll, indicator.PartsAny, indicator.PartsCount}

// achievedStages are the stages that something can be achieved from.
var achievedStages = []program.Stage{
	program.Planned, program.Drafting, program.Issued, program.Implementing, program.Completed,
}

func (v *validator) keyTasks() {
	const array = "resolution.keyTasks"
	r := &v.d.Resolution
	v.ids(array, len(r.KeyTasks), func(i int) string { return r.KeyTasks[i].ID })
	targets := places(len(r.Targets), func(i int) string { return r.Targets[i].ID })
	programs := places(len(r.Programs), func(i int) string { return r.Programs[i].ID })
	instruments := places(len(r.Instruments), func(i int) string { return r.Instruments[i].ID })
	for i := range r.KeyTasks {
		k, at := &r.KeyTasks[i], item{array, i}
		v.source(at, k.Source, false)
		v.references(at, "targets", k.Targets, targets, "one of targets")
		v.references(at, "programs", k.Programs, programs, "one of programs")
		v.references(at, "instruments", k.Instruments, instruments, "one of instruments")
		for _, list := range []struct {
			member string
			ids    []string
		}{{"targets", k.Targets}, {"programs", k.Programs}, {"instruments", k.Instruments}} {
			v.eachOnce(at, list.member, list.ids)
		}
		if k.Rule != "" {
			word(v, at, "rule", k.Rule, keyTaskRules)
		}
		if k.DoneFrom != "" {
			word(v, at, "doneFrom", k.DoneFrom, achievedStages)
		}
		linked := len(k.Targets) + len(k.Programs) + len(k.Instruments)
		if k.Rule == indicator.PartsCount && k.AtLeast < 1 {
			v.at(at, finding.SeverityError, indicator.CodeCountMissing, "atLeast", strconv.Itoa(k.AtLeast),
				`rule "count" wants a number of 1 or more`)
		}
		v.notMore(at, "atLeast", number(k.AtLeast), number(linked))
	}
}

// eachOnce reports ids that stand twice in a list where each counts once.
func (v *validator) eachOnce(at item, member string, ids []string) {
	seen := make(map[string]bool, len(ids))
	for n, id := range ids {
		if seen[id] {
			v.report(finding.SeverityError, CodeDuplicateID, at.path().Name(member).Index(n), id, "want each once")
		}
		seen[id] = true
	}
}
