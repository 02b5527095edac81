package program_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/finding/findingtest"
	"github.com/nghiquyet/nghiquyet/program"
)

func TestCodes(t *testing.T) {
	findingtest.Used(t, ".")
	findingtest.Codes(t, "codes.go", func(example []byte) (finding.List, error) {
		var p program.Program
		err := json.Unmarshal(example, &p)
		return p.Validate(calendar.Period{}), err
	})
	findingtest.Codes(t, "published_codes.go", func(example []byte) (finding.List, error) {
		var p program.PublishedTally
		err := json.Unmarshal(example, &p)
		return p.Validate(), err
	})
}

func TestProgram_Validate(t *testing.T) {
	term := period("2020-08-05/2025-08-04")
	task := func(t program.Task) program.Program {
		t.ID = "t"
		return program.Program{ID: "p", Tasks: []program.Task{t}}
	}
	completed := func(on string) program.Task { return program.Task{ID: "s", Stages: done(on)} }
	tests := []struct {
		name string
		p    program.Program
		want []string
	}{
		{"sound", soundProgram(), nil},
		{"empty", program.Program{ID: "p"}, nil},
		{"nothing", program.Program{Projects: []program.Project{{}}, Tasks: []program.Task{{Subtasks: []program.Task{{}}}}},
			[]string{"error id missing-id", "error projects[0].id missing-id", "error tasks[0].id missing-id", "error tasks[0].subtasks[0].id missing-id"}},
		{"ids of projects and tasks", program.Program{ID: "p", Projects: []program.Project{{ID: "p"}, {ID: "x", Tasks: []program.Task{{ID: "x"}}}},
			Tasks: []program.Task{{ID: "y", Subtasks: []program.Task{{ID: "y"}}}}},
			[]string{"error projects[1].tasks[0].id duplicate-id", "error tasks[0].subtasks[0].id duplicate-id"}},
		{"stages of all", program.Program{ID: "p", Stages: changes("x", "2021-01-01"),
			Projects: []program.Project{{ID: "w", Stages: changes("", "2021-01-01")}},
			Tasks: []program.Task{{ID: "t", Stages: []program.StageChange{{Stage: program.Issued}},
				Recurrence:  program.Recurrence{Every: program.EveryYear, Within: period("2021")},
				Occurrences: []program.Occurrence{{Period: period("2021"), Stages: changes("y", "2021-01-01")}}}}},
			[]string{"error stages[0].stage unknown-stage", "error projects[0].stages[0].stage unknown-stage",
				"warning tasks[0].stages[0] undated", "error tasks[0].occurrences[0].stages[0].stage unknown-stage"}},
		{"transitions in order of days", program.Program{ID: "p", Stages: []program.StageChange{
			{Stage: program.Completed, On: date("2021-06-01")}, {Stage: program.Issued, On: date("2021-03-01")},
			{Stage: "x", On: date("2021-04-01")}, {Stage: program.Drafting, On: date("2021-05-01")}, {Stage: program.Issued, On: date("2021-07-01")}}},
			[]string{"error stages[2].stage unknown-stage", "notice stages[3].stage odd-transition", "notice stages[4].stage odd-transition"}},
		{"done by report and by source", task(program.Task{Stages: []program.StageChange{
			{Stage: program.Completed, Reported: date("2021-06-01")}}}), []string{"notice tasks[0].stages[0].on done-without-date"}},
		{"done by source", task(program.Task{Stages: changes(program.Completed, "")}), []string{"notice tasks[0].stages[0].on done-without-date"}},
		{"done by nothing", task(program.Task{Stages: []program.StageChange{{Stage: program.Completed}}}), []string{"warning tasks[0].stages[0] undated"}},
		{"weights of projects and tasks together", program.Program{ID: "p",
			Projects: []program.Project{{ID: "w", Weight: number("60"), Tasks: []program.Task{{ID: "w1", Weight: number("0.4")}, {ID: "w2", Weight: number("0.6")}}}},
			Tasks:    []program.Task{{ID: "t", Weight: number("40"), Subtasks: []program.Task{{ID: "t1", Weight: number("1")}}}}}, nil},
		{"weights that miss 100 at every level", program.Program{ID: "p",
			Projects: []program.Project{{ID: "w", Weight: number("60"), Tasks: []program.Task{{ID: "w1", Weight: number("0.4")}}}},
			Tasks:    []program.Task{{ID: "t", Weight: number("30"), Subtasks: []program.Task{{ID: "t1", Weight: number("2")}}}}},
			[]string{"warning  weight-sum", "warning projects[0] weight-sum", "warning tasks[0] weight-sum"}},
		{"weights below 0 and missing", program.Program{ID: "p", Weight: number("-1"),
			Projects: []program.Project{{ID: "w", Weight: number("-1")}}, Tasks: []program.Task{{ID: "t"}, {ID: "u"}}},
			[]string{"error weight negative-weight", "error projects[0].weight negative-weight", "warning tasks[0].weight weight-missing"}},
		{"weights with a 0", program.Program{ID: "p", Tasks: []program.Task{{ID: "t", Weight: number("0")}, {ID: "u", Weight: number("50")}}},
			[]string{"warning  weight-sum"}},
		{"a programme outside the term", program.Program{ID: "p", Period: period("2021/2025")}, []string{"notice period outside-period"}},
		{"a project outside its programme", program.Program{ID: "p", Period: period("2021/2024"), Projects: []program.Project{{ID: "w", Period: period("2025-Q1"),
			Tasks: []program.Task{{ID: "t", Start: period("2024-12-31"), Due: period("2025-01")}}}}},
			[]string{"notice projects[0].period outside-period", "notice projects[0].tasks[0].start outside-period"}},
		{"a task outside its programme", program.Program{ID: "p", Period: period("2021/2024"), Projects: []program.Project{{ID: "w",
			Tasks: []program.Task{{ID: "t", Due: period("2025-01"), Subtasks: []program.Task{{ID: "s", Due: period("2025-01")}}}}}}},
			[]string{"notice projects[0].tasks[0].due outside-period", "notice projects[0].tasks[0].subtasks[0].due outside-period"}},
		{"a task outside the term", task(program.Task{Due: period("2025-Q3")}), []string{"notice tasks[0].due outside-period"}},
		{"due on its first day", task(program.Task{Start: period("2021-Q3"), Due: period("2021-07-01")}), nil},
		{"due the day before", task(program.Task{Start: period("2021-Q3"), Due: period("2021-06-30")}), []string{"error tasks[0].due due-before-start"}},
		{"done on its first day", task(program.Task{Start: period("2021-Q3"), Stages: done("2021-07-01")}), nil},
		{"done the day before", task(program.Task{Start: period("2021-Q3"), Stages: append(changes(program.Issued, "2021-01-01"), done("2021-06-30")...)}),
			[]string{"notice tasks[0].stages[1].on done-before-start"}},
		{"extensions", task(program.Task{Due: period("2021-Q3"), Extensions: []program.Extension{
			{Due: period("2021-10-01"), On: date("2021-09-01")}, {Due: period("2021-09-30"), Reported: date("2021-09-01")}, {Source: "x"}, {Due: period("2022")}}}),
			[]string{"warning tasks[0].extensions[1].due extension-earlier", "error tasks[0].extensions[2].due missing-due", "warning tasks[0].extensions[3] undated"}},
		{"an extension of no deadline", task(program.Task{Extensions: []program.Extension{{Due: period("2021-10-01"), On: date("2021-09-01")}}}), nil},
		{"reports", task(program.Task{Reports: []program.Report{
			{On: date("2021-01-01"), Percent: number("0")}, {Percent: number("-0.1"), Source: "x"}, {On: date("2021-01-01"), Steps: number("-1"), Of: number("2")},
			{On: date("2021-01-01"), Steps: number("0"), Of: number("2")}, {On: date("2021-01-01"), Steps: number("1")},
			{Percent: number("120")}, {Reported: date("2021-01-01"), Percent: number("37.5"), Steps: number("3"), Of: number("8")},
			{On: date("2021-01-01"), Percent: number("38"), Steps: number("3"), Of: number("8")},
			{On: date("2021-01-01"), Percent: number("37"), Steps: number("3"), Of: number("8")}}}),
			[]string{"warning tasks[0].reports[1].percent negative-progress", "warning tasks[0].reports[2].steps negative-progress",
				"error tasks[0].reports[4] no-figure", "warning tasks[0].reports[5] undated", "warning tasks[0].reports[8].percent progress-differs"}},
		{"progress by what is not there", program.Program{ID: "p", Tasks: []program.Task{
			{ID: "1", ProgressBy: program.ByReports}, {ID: "2", ProgressBy: program.BySubtasks}, {ID: "3", ProgressBy: program.ByTarget},
			{ID: "4", ProgressBy: program.ByStage}, {ID: "5", ProgressBy: "x"}}},
			[]string{"warning tasks[0].progressBy no-progress-source", "warning tasks[1].progressBy no-progress-source",
				"warning tasks[2].progressBy no-progress-source", "error tasks[4].progressBy unknown-progress-by"}},
		{"progress by what is there", program.Program{ID: "p", Tasks: []program.Task{
			{ID: "1", ProgressBy: program.ByReports, Reports: percent("2021-01-01", "1")}, {ID: "3", ProgressBy: program.ByTarget, Target: "x"},
			{ID: "2", ProgressBy: program.BySubtasks, Subtasks: []program.Task{{ID: "2a"}}},
			{ID: "4", ProgressBy: program.BySubtasks, Recurrence: program.Recurrence{Every: program.EveryHalf, Within: period("2021")}}}}, nil},
		{"recurrences", program.Program{ID: "p", Tasks: []program.Task{
			{ID: "1", Recurrence: program.Recurrence{Every: program.EveryQuarter}},
			{ID: "2", Recurrence: program.Recurrence{Every: program.EveryYear, Within: period("2021-Q1")}, Occurrences: []program.Occurrence{{Period: period("2021")}}},
			{ID: "3", Occurrences: []program.Occurrence{{Period: period("2021")}}},
			{ID: "4", Recurrence: program.Recurrence{Every: program.EveryQuarter, Within: period("2021")}, Occurrences: []program.Occurrence{
				{Period: period("2021-Q2")}, {Period: period("2021-01")}, {Period: period("2021-Q1")}, {Period: period("2021-Q2"),
					Due: period("2021-07-15"), Extensions: []program.Extension{{Due: period("2021-07-15"), On: date("2021-01-01")}},
					Reports: []program.Report{{On: date("2021-01-01")}}}}}}},
			[]string{"error tasks[0].recurrence unknown-recurrence", "error tasks[1].recurrence unknown-recurrence",
				"warning tasks[2].occurrences[0].period unknown-occurrence",
				"warning tasks[3].occurrences[1].period unknown-occurrence", "error tasks[3].occurrences[3].period duplicate-occurrence",
				"warning tasks[3].occurrences[3].extensions[0].due extension-earlier", "error tasks[3].occurrences[3].reports[0] no-figure"}},
		{"done before its subtasks", program.Program{ID: "p", Tasks: []program.Task{{ID: "t", Stages: done("2021-06-30"), Subtasks: []program.Task{
			completed("2021-06-30"), {ID: "open"}, {ID: "late", Stages: done("2021-07-01")}, {ID: "off", Stages: changes(program.Cancelled, "2021-01-01")}}}}},
			[]string{"warning tasks[0].stages done-before-subtask", "warning tasks[0].stages done-before-subtask"}},
		{"done before what it depends on", program.Program{ID: "p", Tasks: []program.Task{
			{ID: "t", Stages: done("2021-06-30"), DependsOn: []string{"s", "open", "late", "off", "w", "nowhere"}},
			completed("2021-06-30"), {ID: "open"}, {ID: "late", Stages: done("2021-07-01")}, {ID: "off", Stages: changes(program.Cancelled, "2021-01-01")}},
			Projects: []program.Project{{ID: "w"}}},
			[]string{"warning tasks[0].dependsOn[1] done-before-predecessor", "warning tasks[0].dependsOn[2] done-before-predecessor",
				"error tasks[0].dependsOn[4] dangling-dependency", "error tasks[0].dependsOn[5] dangling-dependency"}},
		{"open before what it depends on", program.Program{ID: "p", Tasks: []program.Task{{ID: "t", DependsOn: []string{"open"}}, {ID: "open"}}}, nil},
		{"own targets", program.Program{ID: "p", Targets: []indicator.Target{{}}, Projects: []program.Project{{ID: "w", Targets: []indicator.Target{{}}}}},
			append(at("targets[0].", indicator.ValidateTargets([]indicator.Target{{}}, term)), at("projects[0].targets[0].", indicator.ValidateTargets([]indicator.Target{{}}, term))...)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, codes(test.p.Validate(term))); diff != "" {
				t.Errorf("Validate() (-want +got):\n%s", diff)
			}
		})
	}
}

// at returns the codes of findings about targets at another path.
func at(path string, list finding.List) []string {
	for i := range list {
		list[i].Path = finding.Path(path) + list[i].Path[len("[0]."):]
	}
	return codes(list)
}

// soundProgram is a programme with something of everything and no findings.
func soundProgram() program.Program {
	return program.Program{
		ID: "p", Period: period("2021/2024"), Weight: number("1"),
		Stages: []program.StageChange{
			{Stage: program.Planned, On: date("2020-08-05")}, {Stage: program.Issued, On: date("2021-01-05")},
			{Stage: program.Suspended, On: date("2021-02-05")}, {Stage: program.Implementing, On: date("2021-03-05")},
		},
		Projects: []program.Project{{ID: "w", Weight: number("40"), Period: period("2021/2022"), Tasks: []program.Task{
			{ID: "w1", Weight: number("0.5"), Start: period("2021-Q1"), Due: period("2021-Q2"),
				Stages:     []program.StageChange{{Stage: program.Completed, On: date("2021-06-01"), Reported: date("2021-06-05"), Source: "report"}},
				Extensions: []program.Extension{{Due: period("2021-Q3"), On: date("2021-05-01")}}},
			{ID: "w2", Weight: number("0.5"), Due: period("2021-Q4"), Stages: done("2021-07-01"), DependsOn: []string{"w1"}},
		}}},
		Tasks: []program.Task{{ID: "t", Weight: number("60"), DependsOn: []string{"w1", "w2"}, Reports: percent("2021-09-01", "20"),
			Subtasks: []program.Task{{ID: "t1"}, {ID: "t2", Stages: done("2021-08-01")}}},
			{ID: "r", Weight: number("0"), Recurrence: program.Recurrence{Every: program.EveryMonth, Within: period("2021-H2")},
				Occurrences: []program.Occurrence{{Period: period("2021-08"), Due: period("2021-09-05"), Stages: done("2021-09-01")}}}},
	}
}

func TestProgram_Validate_text(t *testing.T) {
	p := program.Program{ID: "p", Period: period("2021/2025"), Tasks: []program.Task{
		{ID: "t", Start: period("2021-Q3"), Due: period("2021-Q2"), Weight: number("-5"), ProgressBy: "feeling",
			Stages: append(done("2021-06-30"), changes("frozen", "2021-07-01")...), DependsOn: []string{"x"}},
		{ID: "u", Due: period("2026-Q1"), Weight: number("50"), Stages: done("2021-05-01"), DependsOn: []string{"v", "w"}},
		{ID: "v", Weight: number("50"), Stages: done("2021-05-02"), Subtasks: []program.Task{
			{ID: "same day", Stages: done("2021-05-02")}, {ID: "open"}, {ID: "late", Stages: done("2021-05-03")}}},
		{ID: "w", Weight: number("50"), Extensions: []program.Extension{{Due: period("2021"), On: date("2021-01-01")}}, Due: period("2022"),
			Reports: []program.Report{{On: date("2021-01-01"), Percent: number("40"), Steps: number("3"), Of: number("8")}}},
	}}
	want := []string{
		`error: tasks[0].due: due-before-start "2021-Q2": it starts on 2021-07-01`,
		`error: tasks[0].weight: negative-weight "-5": want 0 or more`,
		`error: tasks[0].stages[1].stage: unknown-stage "frozen": want one of ["planned" "drafting" "issued" "implementing" "completed" "suspended" "cancelled"]`,
		`error: tasks[0].progressBy: unknown-progress-by "feeling": want one of ["reports" "subtasks" "target" "stage"]`,
		`error: tasks[0].dependsOn[0]: dangling-dependency "x": there is no task with this id`,
		`notice: tasks[1].due: outside-period "2026-Q1": the programme is 2021/2025`,
		`warning: tasks[1].dependsOn[0]: done-before-predecessor "v": it was done on 2021-05-02, this task on 2021-05-01`,
		`warning: tasks[1].dependsOn[1]: done-before-predecessor "w": it is not done, and this task is`,
		`warning: tasks[2].stages: done-before-subtask: subtask open is not done`,
		`warning: tasks[2].stages: done-before-subtask "2021-05-02": subtask late was done on 2021-05-03`,
		`warning: tasks[3].extensions[0].due: extension-earlier "2021": it was first due by 2022-12-31: want a later one`,
		`warning: tasks[3].reports[0].percent: progress-differs "40": 3 of 8 is 38`,
	}
	if diff := cmp.Diff(want, lines(p.Validate(calendar.Period{}))); diff != "" {
		t.Errorf("Validate() (-want +got):\n%s", diff)
	}
}

func TestProgram_Validate_weightSumText(t *testing.T) {
	p := program.Program{ID: "p", Tasks: []program.Task{{ID: "t", Weight: number("50")}, {ID: "u", Weight: number("45.5")}}}
	want := []string{`warning: weight-sum "95.5": the weights of what stands side by side add up to this: want 100 or 1`}
	if diff := cmp.Diff(want, lines(p.Validate(calendar.Period{}))); diff != "" {
		t.Errorf("Validate() (-want +got):\n%s", diff)
	}
}

func TestValidatePrograms(t *testing.T) {
	programs := []program.Program{
		{ID: "p", Weight: number("60"), Tasks: []program.Task{{ID: "t", DependsOn: []string{"u"}}}},
		{ID: "q", Weight: number("30"), Tasks: []program.Task{{ID: "u"}, {ID: "t"}}},
		{ID: "p", Weight: number("5")},
	}
	want := []string{"warning  weight-sum", "error [1].tasks[1].id duplicate-id", "error [2].id duplicate-id"}
	if diff := cmp.Diff(want, codes(program.ValidatePrograms(programs, calendar.Period{}))); diff != "" {
		t.Errorf("ValidatePrograms() (-want +got):\n%s", diff)
	}
	t.Run("no weight on the first two", func(t *testing.T) {
		programs := []program.Program{{ID: "p"}, {ID: "q"}, {ID: "r", Weight: number("1")}}
		want := []string{"warning [0].weight weight-missing"}
		if diff := cmp.Diff(want, codes(program.ValidatePrograms(programs, calendar.Period{}))); diff != "" {
			t.Errorf("ValidatePrograms() (-want +got):\n%s", diff)
		}
	})
	t.Run("many", func(t *testing.T) {
		many := make([]program.Program, 100)
		for i := range many {
			many[i] = program.Program{ID: fmt.Sprint("p", i), Tasks: []program.Task{{ID: fmt.Sprint("t", i), DependsOn: []string{fmt.Sprint("t", (i+1)%100)}}}}
		}
		many[99].Tasks[0].DependsOn = []string{"p0", "t99x"}
		many = append(many, program.Program{ID: "p7", Tasks: []program.Task{{ID: "t7"}, {}, {}}})
		want := []string{
			"error [99].tasks[0].dependsOn[0] dangling-dependency", "error [99].tasks[0].dependsOn[1] dangling-dependency",
			"error [100].id duplicate-id", "error [100].tasks[0].id duplicate-id",
			"error [100].tasks[1].id missing-id", "error [100].tasks[2].id missing-id",
		}
		if diff := cmp.Diff(want, codes(program.ValidatePrograms(many, calendar.Period{}))); diff != "" {
			t.Errorf("ValidatePrograms() (-want +got):\n%s", diff)
		}
	})
}
