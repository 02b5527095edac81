package resolution_test

import (
	"fmt"
	"log"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// TestAssess_progressByTarget wants the progress of tasks read from the target
// that they name, by a method that the line states: never more for a falling
// figure that is still too high.
func TestAssess_progressByTarget(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "term": "2020/2025",
		"targets": [{"id": "whole", "indicator": {"id": "up", "direction": "higher"}, "goal": {"value": "20"}},
			{"id": "twice", "indicator": {"id": "up", "direction": "higher"}, "goal": {"value": "40"}}],
		"programs": [{"id": "p", "targets": [
			{"id": "up", "indicator": {"id": "up", "direction": "higher"}, "goal": {"value": "10"}},
			{"id": "down", "indicator": {"id": "down", "direction": "lower"}, "goal": {"value": "2"}, "baseline": {"period": "2019", "value": "6"}},
			{"id": "downfrom", "indicator": {"id": "down", "direction": "lower"}, "goal": {"value": "2"}},
			{"id": "reached", "indicator": {"id": "down", "direction": "lower"}, "goal": {"value": "3"}},
			{"id": "status", "indicator": {"id": "status"}, "measure": "status"},
			{"id": "silent", "indicator": {"id": "silent", "direction": "higher"}, "goal": {"value": "2"}},
			{"id": "twice", "indicator": {"id": "up", "direction": "higher"}, "goal": {"value": "10"}}],
			"projects": [{"id": "q", "targets": [{"id": "inner", "indicator": {"id": "up", "direction": "higher"}, "goal": {"value": "5"}}],
				"tasks": [{"id": "t-inner", "target": "inner"}]}],
			"tasks": [{"id": "t-up", "target": "up"}, {"id": "t-down", "target": "down"}, {"id": "t-downfrom", "progressBy": "target", "target": "downfrom"},
				{"id": "t-reached", "target": "reached"}, {"id": "t-status", "target": "status"}, {"id": "t-silent", "progressBy": "target", "target": "silent"},
				{"id": "t-twice", "target": "twice"}, {"id": "t-whole", "target": "whole"}, {"id": "t-none", "progressBy": "target", "target": "none"},
				{"id": "t-reports", "target": "up", "reports": [{"on": "2021-06-30", "percent": "7"}]}]}]},
		"results": {"observations": [{"indicator": "up", "period": "2021", "value": "6"}, {"indicator": "down", "period": "2021", "value": "3"},
			{"indicator": "status", "period": "2021", "status": "yes"}]}}`
	a := assessDoc(t, doc, "2021-12-31", resolution.Options{})
	got := map[string]string{}
	for _, l := range a.Programs.Lines[0].Tasks {
		got[l.Assessment.Task] = fmt.Sprintf("%s %s %s", l.Assessment.Percent, l.Target, l.AttainedBy)
	}
	want := map[string]string{
		"t-inner": "120.00 inner plan-ratio", "t-up": "60.00 up plan-ratio", "t-down": "75.00 down linear-achievement",
		"t-downfrom": " downfrom ", "t-reached": "100.00 reached verdict", "t-status": "100.00 status verdict",
		"t-silent": " silent ", "t-twice": "60.00 twice plan-ratio", "t-whole": "30.00 whole plan-ratio", "t-none": " none ",
		"t-reports": "7.00  ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tasks (-want +got):\n%s", diff)
	}
	var verdicts []string
	for _, l := range append(a.Programs.Lines[0].Targets, a.Programs.Lines[0].Projects[0].Targets...) {
		verdicts = append(verdicts, l.ID+" "+string(l.Assessment.Verdict))
	}
	if diff := cmp.Diff([]string{
		"up inProgress", "down inProgress", "downfrom inProgress", "reached met", "status met", "silent noData", "twice inProgress", "inner exceeded",
	}, verdicts); diff != "" {
		t.Errorf("own targets (-want +got):\n%s", diff)
	}
}

// TestAssess_taskSources wants the source of a task's own stage, and none for
// an occurrence, whose stages are not the task's.
func TestAssess_taskSources(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "programs": [{"id": "p", "tasks": [
		{"id": "k", "stages": [{"stage": "issued", "on": "2021-01-01", "source": "a"}, {"stage": "completed", "on": "2021-02-01", "source": "b"}], "source": "s"},
		{"id": "o", "recurrence": {"every": "year", "within": "2021"}, "occurrences": [{"period": "2021", "stages": [{"stage": "completed", "on": "2021-01-01", "source": "c"}]}], "source": "s"}]}]}}`
	got := map[string]string{}
	for _, l := range assessDoc(t, doc, "2021-12-31", resolution.Options{}).Programs.Lines[0].Tasks {
		got[l.Assessment.Task] = l.StateSource + " " + l.Source
	}
	if diff := cmp.Diff(map[string]string{"k": "b s", "o": " s", "o@2021": " s"}, got); diff != "" {
		t.Errorf("sources of tasks (-want +got):\n%s", diff)
	}
}

// TestValidate_targetsOfPrograms wants tasks and declared verdicts to name any
// target that there is.
func TestValidate_targetsOfPrograms(t *testing.T) {
	d, _ := read(t, `{"resolution": {"id": "r", "targets": [{"id": "a"}], "programs": [{"id": "p", "targets": [{"id": "b"}],
		"projects": [{"id": "q", "targets": [{"id": "c"}], "tasks": [{"id": "1", "target": "c", "subtasks": [{"id": "2", "target": "x"}]}]}],
		"tasks": [{"id": "3", "target": "a"}, {"id": "4", "target": "b"}, {"id": "5", "target": "y"}, {"id": "6"}]}]},
		"results": {"declared": [{"target": "a"}, {"target": "b"}, {"target": "c"}, {"target": "z"}]}}`)
	var got []string
	for _, f := range resolution.Validate(&d) {
		if f.Code == resolution.CodeUnknownReference {
			got = append(got, string(f.Path)+" "+f.Value)
		}
	}
	want := []string{
		"resolution.programs[0].tasks[2].target y", "resolution.programs[0].projects[0].tasks[0].subtasks[0].target x", "results.declared[3].target z",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("unknown references (-want +got):\n%s", diff)
	}
}

// An invented programme with a target of its own: poverty is to fall from 6 to
// 2 per cent and is at 3, so that three quarters of the way are gone. The task
// that names the target takes its progress from there.
func ExampleTaskLine_progressByTarget() {
	d, err := resolution.DecodeStrict(strings.NewReader(`{"schema": "nghiquyet/1", "resolution": {"id": "supposed", "term": "2020/2025", "programs": [
		{"id": "p", "title": "Giảm nghèo bền vững", "targets": [{"id": "poverty", "indicator": {"id": "poverty", "unit": "%", "direction": "lower"},
			"goal": {"value": "2"}, "baseline": {"period": "2020", "value": "6"}}],
		 "tasks": [{"id": "housing", "title": "Xóa nhà tạm", "progressBy": "target", "target": "poverty"}]}]},
		"results": {"observations": [{"indicator": "poverty", "period": "2023", "value": "3"}]}}`), resolution.Limits{})
	if err != nil {
		log.Fatal(err)
	}
	a, err := resolution.Assess(&d, calendar.MustParseDate("2023-12-31"), resolution.Options{})
	if err != nil {
		log.Fatal(err)
	}
	p := a.Programs.Lines[0]
	fmt.Println(p.Targets[0].ID, p.Targets[0].Assessment.Verdict, p.Targets[0].Assessment.Figure)
	fmt.Println(p.Tasks[0].Title.Text, p.Tasks[0].Assessment.Percent, p.Tasks[0].AttainedBy)
	// Output:
	// poverty inProgress 3
	// Xóa nhà tạm 75.00 linear-achievement
}
