package program_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
)

var (
	date   = calendar.MustParseDate
	period = calendar.MustParsePeriod
	number = decimal.MustParse
)

// diff is cmp.Diff, with == for what has hidden fields: decimals are the same
// only if they are printed alike.
func diff(want, got any) string {
	return cmp.Diff(want, got, cmpopts.EquateComparable(
		calendar.Date{}, calendar.Period{}, decimal.Decimal{}, decimal.Ratio{}, program.Tally{}, program.StageTally{}))
}

// done is a life that ends with completion on a day.
func done(on string) []program.StageChange { return changes(program.Completed, on) }

// changes is a life with one change, on no known day if on is empty.
func changes(stage program.Stage, on string) []program.StageChange {
	c := program.StageChange{Stage: stage}
	if on == "" {
		c.Source = "report"
	} else {
		c.On = date(on)
	}
	return []program.StageChange{c}
}

// percent is one progress report.
func percent(on, p string) []program.Report {
	return []program.Report{{On: date(on), Percent: number(p)}}
}

// assess assesses tasks of one programme.
func assess(tasks []program.Task, asOf string, opts program.Options) program.Assessment {
	p := program.Program{ID: "p", Tasks: tasks}
	return p.Assess(date(asOf), opts)
}

// taskOf returns the assessment of a task.
func taskOf(t *testing.T, a program.Assessment, id string) program.TaskAssessment {
	t.Helper()
	for _, p := range a.Programs {
		for _, task := range p.Tasks {
			if task.Task == id {
				return task
			}
		}
	}
	t.Fatalf("no task %q in the assessment", id)
	return program.TaskAssessment{}
}

// codes returns the codes of findings with their paths.
func codes(list finding.List) []string {
	var texts []string
	for _, f := range list {
		texts = append(texts, string(f.Severity)+" "+string(f.Path)+" "+string(f.Code))
	}
	return texts
}
