package program_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
)

func TestTimeliness(t *testing.T) {
	quarter := period("2021-Q3")
	tests := []struct {
		name string
		task program.Task
		asOf string
		want program.Standing
		days int
	}{
		{"rule C5: done before the quarter", program.Task{Due: quarter, Stages: done("2021-06-30")}, "2021-12-31",
			program.Standing{Timeliness: program.Early, Done: true}, -92},
		{"rule C5: done on the first day of the quarter", program.Task{Due: quarter, Stages: done("2021-07-01")}, "2021-12-31",
			program.Standing{Timeliness: program.OnTime, Done: true}, -91},
		{"rule T1: quý III/2021 falls due on its last day", program.Task{Due: quarter, Stages: done("2021-09-30")}, "2021-12-31",
			program.Standing{Timeliness: program.OnTime, Done: true}, 0},
		{"done the day after", program.Task{Due: quarter, Stages: done("2021-10-01")}, "2021-12-31",
			program.Standing{Timeliness: program.Late, Done: true}, 1},
		{"rule C5: done before the due day", program.Task{Due: period("2021-09-30"), Stages: done("2021-09-29")}, "2021-12-31",
			program.Standing{Timeliness: program.Early, Done: true}, -1},
		{"done on the due day", program.Task{Due: period("2021-09-30"), Stages: done("2021-09-30")}, "2021-12-31",
			program.Standing{Timeliness: program.OnTime, Done: true}, 0},
		{"rule C5: done without a date", program.Task{Due: quarter, Stages: changes(program.Completed, "")}, "2021-12-31",
			program.Standing{Timeliness: program.DoneUndated, Done: true}, 0},
		{"due today", program.Task{Due: quarter}, "2021-09-30",
			program.Standing{Timeliness: program.InTime}, 0},
		{"due yesterday", program.Task{Due: quarter}, "2021-10-01",
			program.Standing{Timeliness: program.Overdue}, 1},
		{"no deadline", program.Task{}, "2021-10-01",
			program.Standing{Timeliness: program.NoDeadline}, 0},
		{"no deadline, done", program.Task{Stages: done("2021-10-01")}, "2021-10-01",
			program.Standing{Timeliness: program.NoDeadline, Done: true}, 0},
		{"cancelled", program.Task{Due: quarter, Stages: changes(program.Cancelled, "2021-05-01")}, "2021-12-31",
			program.Standing{Timeliness: program.TaskCancelled}, 0},
		{"to be cancelled", program.Task{Due: quarter, Stages: changes(program.Cancelled, "2022-05-01")}, "2021-12-31",
			program.Standing{Timeliness: program.Overdue}, 92},
		{"rule C5: suspended and due", program.Task{Due: quarter, Stages: changes(program.Suspended, "2021-05-01")}, "2021-12-31",
			program.Standing{Timeliness: program.Overdue, Suspended: true}, 92},
		{"suspended without a deadline", program.Task{Stages: changes(program.Suspended, "2021-05-01")}, "2021-12-31",
			program.Standing{Timeliness: program.NoDeadline, Suspended: true}, 0},
		{"reopened", program.Task{Due: quarter, Stages: append(done("2021-05-01"), changes(program.Implementing, "2021-06-01")...)},
			"2021-12-31", program.Standing{Timeliness: program.Overdue}, 92},
		{"not yet done", program.Task{Due: quarter, Stages: done("2021-09-30")}, "2021-09-29",
			program.Standing{Timeliness: program.InTime}, -1},
		{"extended before it was due", program.Task{Due: quarter, Extensions: []program.Extension{
			{Due: period("2021-Q4"), On: date("2021-09-01")}}}, "2021-12-31",
			program.Standing{Timeliness: program.InTime}, 0},
		{"to be extended", program.Task{Due: quarter, Extensions: []program.Extension{
			{Due: period("2021-Q4"), On: date("2021-11-01")}}}, "2021-10-31",
			program.Standing{Timeliness: program.Overdue}, 31},
		{"extended after it was done late", program.Task{Due: quarter, Stages: done("2021-10-05"), Extensions: []program.Extension{
			{Due: period("2021-Q4"), On: date("2021-11-01")}}}, "2021-12-31",
			program.Standing{Timeliness: program.Late, Done: true}, 5},
		{"extended before it was done", program.Task{Due: quarter, Stages: done("2021-10-05"), Extensions: []program.Extension{
			{Due: period("2021-Q4"), On: date("2021-09-01")}}}, "2021-12-31",
			program.Standing{Timeliness: program.OnTime, Done: true}, -87},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.task.ID = "t"
			a := assess([]program.Task{test.task}, test.asOf, program.Options{})
			task := taskOf(t, a, "t")
			if diff := cmp.Diff(test.want, task.Standing); diff != "" {
				t.Errorf("Standing (-want +got):\n%s", diff)
			}
			if task.Days != test.days {
				t.Errorf("Days = %d, want %d", task.Days, test.days)
			}
			if n := a.Total.Tally.Count(test.want.Timeliness); n != 1 || a.Total.Tally.N() != 1 {
				t.Errorf("Tally counts %d of %d as %s, want 1 of 1", n, a.Total.Tally.N(), test.want.Timeliness)
			}
		})
	}
}

// The classes of QĐ 42/2014 and 23/2018/QĐ-TTg, with dates of corpus vector
// vn-task-4.
func TestTimeliness_decision42(t *testing.T) {
	a := assess([]program.Task{
		{ID: "1", Due: period("2024-03-31"), Stages: done("2024-03-31")},
		{ID: "2", Due: period("2024-03-31"), Stages: done("2024-04-01")},
		{ID: "3", Due: period("2024-04-30")},
		{ID: "4", Due: period("2024-03-31")},
	}, "2024-04-10", program.Options{})
	var got []program.Timeliness
	for _, task := range a.Programs[0].Tasks {
		got = append(got, task.Standing.Timeliness)
	}
	want := []program.Timeliness{program.OnTime, program.Late, program.InTime, program.Overdue}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("classes (-want +got):\n%s", diff)
	}
}

func TestExtensions(t *testing.T) {
	task := program.Task{ID: "t", Due: period("2021-Q1"), Extensions: []program.Extension{
		{Due: period("2021-Q4"), On: date("2021-07-20"), Reported: date("2021-08-01")},
		{Due: period("2021-Q2"), On: date("2021-03-20")},
		{On: date("2021-03-21")},
		{Due: period("2021-Q3"), Reported: date("2021-06-20")},
	}}
	tests := []struct {
		name, asOf, known string
		due               string
		extensions        int
	}{
		{"first", "2021-03-19", "", "2021-Q1", 0},
		{"once", "2021-03-20", "", "2021-Q2", 1},
		{"by the day of report", "2021-06-20", "", "2021-Q3", 2},
		{"decided and not known", "2021-07-31", "", "2021-Q3", 2},
		{"decided and known later", "2021-07-31", "2021-08-01", "2021-Q4", 3},
		{"long after, as known before", "2021-12-31", "2021-06-19", "2021-Q2", 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			opts := program.Options{}
			if test.known != "" {
				opts.Known = date(test.known)
			}
			got := taskOf(t, assess([]program.Task{task}, test.asOf, opts), "t")
			if got.Due != period(test.due) || got.Extensions != test.extensions {
				t.Errorf("Due, Extensions = %v, %d, want %s, %d", got.Due, got.Extensions, test.due, test.extensions)
			}
			first := calendar.Period{}
			if test.extensions > 0 {
				first = task.Due
			}
			if got.FirstDue != first {
				t.Errorf("FirstDue = %v, want %v", got.FirstDue, first)
			}
		})
	}
	t.Run("begun before it was extended", func(t *testing.T) {
		task := task
		task.Stages = changes(program.Implementing, "2021-01-05")
		if got := taskOf(t, assess([]program.Task{task}, "2021-12-31", program.Options{}), "t"); got.Due != period("2021-Q4") {
			t.Errorf("Due = %v, want 2021-Q4", got.Due)
		}
	})
	t.Run("done on no known day", func(t *testing.T) {
		task := task
		task.Stages = []program.StageChange{{Stage: program.Completed}}
		if got := taskOf(t, assess([]program.Task{task}, "2021-12-31", program.Options{}), "t"); got.Due != period("2021-Q4") {
			t.Errorf("Due = %v, want 2021-Q4, in force on the date", got.Due)
		}
	})
	t.Run("two on a day", func(t *testing.T) {
		task := program.Task{ID: "t", Due: period("2021-Q1"), Extensions: []program.Extension{
			{Due: period("2021-Q3"), On: date("2021-03-20")}, {Due: period("2021-Q2"), On: date("2021-03-20")},
		}}
		if got := taskOf(t, assess([]program.Task{task}, "2021-05-01", program.Options{}), "t"); got.Due != period("2021-Q2") {
			t.Errorf("Due = %v, want the later in the document, 2021-Q2", got.Due)
		}
	})
}

// What stops a project or programme stops what is open in it, and nothing that
// is done.
func TestStopped(t *testing.T) {
	tasks := []program.Task{
		{ID: "open", Due: period("2021-Q1")},
		{ID: "done", Due: period("2021-Q1"), Stages: done("2021-02-01")},
		{ID: "cancelled", Due: period("2021-Q1"), Stages: changes(program.Cancelled, "2021-01-01")},
	}
	tests := []struct {
		name             string
		programme, works []program.StageChange
		open             program.Standing
		by               string
	}{
		{"neither", nil, nil, program.Standing{Timeliness: program.Overdue}, ""},
		{"project cancelled", nil, changes(program.Cancelled, "2021-03-01"), program.Standing{Timeliness: program.TaskCancelled}, "w"},
		{"programme cancelled", changes(program.Cancelled, "2021-03-01"), nil, program.Standing{Timeliness: program.TaskCancelled}, "p"},
		{"project suspended", nil, changes(program.Suspended, "2021-03-01"), program.Standing{Timeliness: program.Overdue, Suspended: true}, "w"},
		{"programme suspended, project cancelled", changes(program.Suspended, "2021-03-01"), changes(program.Cancelled, "2021-03-01"),
			program.Standing{Timeliness: program.TaskCancelled}, "w"},
		{"programme cancelled, project suspended", changes(program.Cancelled, "2021-03-01"), changes(program.Suspended, "2021-03-01"),
			program.Standing{Timeliness: program.TaskCancelled}, "p"},
		{"both cancelled", changes(program.Cancelled, "2021-03-01"), changes(program.Cancelled, "2021-03-01"),
			program.Standing{Timeliness: program.TaskCancelled}, "p"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := program.Program{ID: "p", Stages: test.programme, Projects: []program.Project{{ID: "w", Stages: test.works, Tasks: tasks}}}
			a := p.Assess(date("2021-12-31"), program.Options{})
			open := taskOf(t, a, "open")
			if open.Standing != test.open || open.StoppedBy != test.by {
				t.Errorf("open: Standing, StoppedBy = %+v, %q, want %+v, %q", open.Standing, open.StoppedBy, test.open, test.by)
			}
			if got := taskOf(t, a, "done"); got.Standing.Timeliness != program.OnTime || got.StoppedBy != "" {
				t.Errorf("done: Timeliness, StoppedBy = %s, %q, want onTime and none", got.Standing.Timeliness, got.StoppedBy)
			}
			if got := taskOf(t, a, "cancelled"); got.Standing.Timeliness != program.TaskCancelled || got.StoppedBy != "" {
				t.Errorf("cancelled: Timeliness, StoppedBy = %s, %q, want cancelled and none", got.Standing.Timeliness, got.StoppedBy)
			}
		})
	}
}

func TestRecurrence(t *testing.T) {
	report := program.Task{
		ID: "report", Owner: "office", Recurrence: program.Recurrence{Every: program.EveryQuarter, Within: period("2021")},
		Occurrences: []program.Occurrence{
			{Period: period("2021-Q2"), Due: period("2021-07-15"), Stages: done("2021-07-16")},
			{Period: period("2021-Q1"), Stages: done("2021-03-30")},
			{Period: period("2020-Q4"), Stages: changes(program.Cancelled, "2020-12-01")},
			{Period: period("2022-Q1")},
		},
	}
	a := assess([]program.Task{report}, "2021-10-01", program.Options{})
	got := map[string]program.Timeliness{}
	for _, task := range a.Programs[0].Tasks[1:] {
		got[task.Task] = task.Standing.Timeliness
		if task.Parent != "report" || task.Owner != "office" || !task.Counted {
			t.Errorf("%s: Parent, Owner, Counted = %q, %q, %v, want report, office, true", task.Task, task.Parent, task.Owner, task.Counted)
		}
	}
	want := map[string]program.Timeliness{
		"report@2020-Q4": program.TaskCancelled, "report@2021-Q1": program.OnTime, "report@2021-Q2": program.Late,
		"report@2021-Q3": program.Overdue, "report@2021-Q4": program.InTime, "report@2022-Q1": program.InTime,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("occurrences (-want +got):\n%s", diff)
	}
	parent := taskOf(t, a, "report")
	if parent.Counted || parent.Standing.Done || parent.Percent.String() != "40.00" {
		t.Errorf("report: Counted, Done, Percent = %v, %v, %v, want false, false, 40.00", parent.Counted, parent.Standing.Done, parent.Percent)
	}
	if n := a.Total.Tally.N(); n != 6 {
		t.Errorf("N() = %d, want 6: each occurrence once and not the task", n)
	}

	t.Run("cancelled as a whole", func(t *testing.T) {
		report.Stages = changes(program.Cancelled, "2021-09-01")
		a := assess([]program.Task{report}, "2021-10-01", program.Options{})
		if n := a.Total.Tally.Count(program.TaskCancelled); n != 4 {
			t.Errorf("Count(cancelled) = %d, want 4: all that was not done", n)
		}
		if got := taskOf(t, a, "report@2021-Q4").StoppedBy; got != "report" {
			t.Errorf("StoppedBy = %q, want report", got)
		}
	})
	t.Run("all done", func(t *testing.T) {
		half := program.Task{ID: "half", Recurrence: program.Recurrence{Every: program.EveryHalf, Within: period("2021")},
			Occurrences: []program.Occurrence{
				{Period: period("2021-H1"), Stages: done("2021-06-30")}, {Period: period("2021-H2"), Stages: changes(program.Cancelled, "2021-07-01")},
			}}
		after := program.Task{ID: "after", Due: period("2022"), DependsOn: []string{"half"}}
		a := assess([]program.Task{half, after}, "2021-10-01", program.Options{})
		if !taskOf(t, a, "half").Standing.Done {
			t.Error("half: Done = false, want true: nothing is left of it")
		}
		if waits := taskOf(t, a, "after").WaitsFor; waits != nil {
			t.Errorf("after: WaitsFor = %v, want none", waits)
		}
		open := half
		open.Occurrences = half.Occurrences[:1]
		if taskOf(t, assess([]program.Task{open}, "2021-10-01", program.Options{}), "half").Standing.Done {
			t.Error("half: Done = true, want false: its last occurrence is open")
		}
		half.Occurrences[0].Stages = changes(program.Cancelled, "2021-05-01")
		if taskOf(t, assess([]program.Task{half}, "2021-10-01", program.Options{}), "half").Standing.Done {
			t.Error("half: Done = true, want false: all of it is cancelled")
		}
	})
}

func TestRecurrence_Periods(t *testing.T) {
	tests := []struct {
		every program.Every
		want  []string
	}{
		{program.EveryYear, []string{"2021"}},
		{program.EveryHalf, []string{"2021-H1", "2021-H2"}},
		{program.EveryQuarter, []string{"2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"}},
		{program.EveryMonth, []string{"2021-01", "2021-02", "2021-03", "2021-04", "2021-05", "2021-06",
			"2021-07", "2021-08", "2021-09", "2021-10", "2021-11", "2021-12"}},
		{"", nil},
		{"week", nil},
	}
	for _, test := range tests {
		t.Run(string(test.every), func(t *testing.T) {
			var got []string
			for p := range (program.Recurrence{Every: test.every, Within: period("2021")}).Periods() {
				got = append(got, p.String())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("Periods() (-want +got):\n%s", diff)
			}
		})
	}
}

// Subtasks are judged and listed, and only what they are part of is counted.
func TestSubtasks(t *testing.T) {
	a := assess([]program.Task{{ID: "t", Owner: "A", Due: period("2021"), Subtasks: []program.Task{
		{ID: "t1", Due: period("2021-Q1"), Owner: "B", Subtasks: []program.Task{{ID: "t1a", Due: period("2021-Q1"), Stages: done("2021-01-05")}}},
		{ID: "t2", Due: period("2021-Q2")},
	}}}, "2021-04-15", program.Options{Ahead: 300})
	if n := a.Total.Tally.N(); n != 1 {
		t.Errorf("N() = %d, want 1", n)
	}
	if got := taskOf(t, a, "t1"); got.Standing.Timeliness != program.Overdue || got.Parent != "t" || got.Owner != "B" || got.Counted {
		t.Errorf("t1 = %+v, want overdue, part of t, of B, not counted", got)
	}
	if got := taskOf(t, a, "t1a"); got.Parent != "t1" || got.Owner != "B" {
		t.Errorf("t1a: Parent, Owner = %q, %q, want t1, B", got.Parent, got.Owner)
	}
	if got := taskOf(t, a, "t2"); got.Owner != "A" {
		t.Errorf("t2: Owner = %q, want A", got.Owner)
	}
	want := []program.Upcoming{
		{Task: "t2", Program: "p", Owner: "A", Due: period("2021-Q2"), Days: 76},
		{Task: "t", Program: "p", Owner: "A", Due: period("2021"), Days: 260},
	}
	if diff := diff(want, a.Soon); diff != "" {
		t.Errorf("Soon (-want +got):\n%s", diff)
	}
}

func TestSoon(t *testing.T) {
	tasks := []program.Task{
		{ID: "in three days", Due: period("2021-04-04")},
		{ID: "overdue", Due: period("2021-03-31")},
		{ID: "today", Due: period("2021-04-01")},
		{ID: "in two days", Due: period("2021-04-03")},
		{ID: "in two days too", Due: period("2021-03-01/2021-04-03")},
		{ID: "done", Due: period("2021-04-02"), Stages: done("2021-03-01")},
		{ID: "no deadline"},
		{ID: "monthly", Due: period("2021-04-02"), Recurrence: program.Recurrence{Every: program.EveryMonth, Within: period("2021-04")}},
	}
	for ahead, want := range map[int][]string{
		-1: nil,
		0:  {"today"},
		2:  {"today", "in two days", "in two days too"},
		3:  {"today", "in two days", "in two days too", "in three days"},
		29: {"today", "in two days", "in two days too", "in three days", "monthly@2021-04"},
	} {
		var got []string
		for _, s := range assess(tasks, "2021-04-01", program.Options{Ahead: ahead}).Soon {
			got = append(got, s.Task)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Soon, %d days ahead (-want +got):\n%s", ahead, diff)
		}
	}
}

func TestWorkloads(t *testing.T) {
	p := program.Program{ID: "p", Owner: "A", Tasks: []program.Task{
		{ID: "1", Due: period("2021")}, {ID: "2", Owner: "B", Due: period("2020")}, {ID: "3", Due: period("2021"), Stages: done("2021-01-02")},
	}, Projects: []program.Project{
		{ID: "w", Owner: "B", Tasks: []program.Task{{ID: "4"}}},
		{ID: "v", Tasks: []program.Task{{ID: "5", Stages: changes(program.Cancelled, "2021-01-01")}}},
	}}
	q := program.Program{ID: "q", Tasks: []program.Task{{ID: "6"}}}
	a := program.Assess([]program.Program{p, q}, 0, date("2021-06-01"), program.Options{})
	type load struct {
		owner   string
		n, open int
		overdue int
	}
	var got []load
	var sum program.Tally
	for _, w := range a.Owners {
		got = append(got, load{w.Owner, w.Tally.N(), w.Open, w.Tally.Count(program.Overdue)})
		sum.Merge(w.Tally)
	}
	want := []load{{"", 1, 1, 0}, {"A", 3, 1, 0}, {"B", 2, 2, 1}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(load{})); diff != "" {
		t.Errorf("Owners (-want +got):\n%s", diff)
	}
	if sum != a.Total.Tally {
		t.Errorf("the tallies of the owners add up to %v, want %v", sum, a.Total.Tally)
	}
	if got := a.Programs[0].Projects[1].Owner; got != "A" {
		t.Errorf("project v: Owner = %q, want A, of the programme", got)
	}
}
