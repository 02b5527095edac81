package program_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
)

// place is a PathPlace in short.
type place struct {
	finish string
	slack  int
	late   int
	reason program.Reason
}

func places(a program.Assessment) map[string]place {
	got := map[string]place{}
	for _, p := range a.Programs {
		for _, t := range p.Tasks {
			got[t.Task] = place{t.Path.Finish.String(), t.Path.Slack, t.Path.Late, t.Path.Reason}
			if critical := t.Path.Finish.IsValid() && t.Path.Slack == 0; critical != t.Path.Critical {
				panic(fmt.Sprintf("%s: Critical = %v with slack %d", t.Task, t.Path.Critical, t.Path.Slack))
			}
		}
	}
	return got
}

func TestNetwork(t *testing.T) {
	task := func(id, start, due string, dependsOn ...string) program.Task {
		task := program.Task{ID: id, DependsOn: dependsOn}
		if start != "" {
			task.Start = period(start)
		}
		if due != "" {
			task.Due = period(due)
		}
		return task
	}
	tests := []struct {
		name     string
		tasks    []program.Task
		asOf     string
		want     map[string]place
		finish   string
		critical []string
		cyclic   []string
	}{
		{
			name: "two ways to the end",
			asOf: "2021-01-01",
			tasks: []program.Task{
				task("end", "2021-01-05", "2021-01-06", "long", "short"),
				task("short", "2021-01-03", "2021-01-04", "begin"),
				task("begin", "2021-01-01", "2021-01-02"),
				task("long", "2021-01-03", "2021-01-07", "begin"),
			},
			want: map[string]place{
				"begin": {"2021-01-02", 0, 0, ""}, "short": {"2021-01-04", 3, 0, ""},
				"long": {"2021-01-07", 0, 0, ""}, "end": {"2021-01-09", 0, 3, ""},
			},
			finish: "2021-01-09", critical: []string{"begin", "long", "end"},
		},
		{
			name: "what is done or cancelled holds nothing up",
			asOf: "2021-01-01",
			tasks: []program.Task{
				{ID: "done", Due: period("2021-03-01"), Stages: done("2020-12-01")},
				{ID: "cancelled", Due: period("2021-03-01"), Stages: changes(program.Cancelled, "2020-12-01")},
				task("end", "2021-01-05", "2021-01-06", "done", "cancelled"),
			},
			want:   map[string]place{"done": {}, "cancelled": {}, "end": {"2021-01-06", 0, 0, ""}},
			finish: "2021-01-06", critical: []string{"end"},
		},
		{
			name: "what is overdue is done today at the earliest, and pushes what follows",
			asOf: "2021-01-10",
			tasks: []program.Task{
				task("overdue", "2021-01-01", "2021-01-05"), task("next", "2021-01-06", "2021-01-10", "overdue"),
			},
			want:   map[string]place{"overdue": {"2021-01-10", 0, 5, ""}, "next": {"2021-01-15", 0, 5, ""}},
			finish: "2021-01-15", critical: []string{"overdue", "next"},
		},
		{
			name:   "without a start a task takes the day of its deadline",
			asOf:   "2021-01-01",
			tasks:  []program.Task{task("a", "", "2021-01-05"), task("b", "", "2021-01-05", "a")},
			want:   map[string]place{"a": {"2021-01-05", 0, 0, ""}, "b": {"2021-01-06", 0, 1, ""}},
			finish: "2021-01-06", critical: []string{"a", "b"},
		},
		{
			name: "without a deadline it takes no time",
			asOf: "2021-01-01",
			tasks: []program.Task{task("a", "", "2021-01-05"), task("between", "2021-01-02", "", "a"), task("b", "", "2021-01-06", "between"),
				task("alone", "", ""), task("after", "", "2021-01-02", "alone")},
			want: map[string]place{"a": {"2021-01-05", 0, 0, ""}, "between": {"2021-01-05", 0, 0, ""}, "b": {"2021-01-06", 0, 0, ""},
				"alone": {"", 0, 0, program.ReasonNoDeadline}, "after": {"2021-01-02", 4, 0, ""}},
			finish: "2021-01-06", critical: []string{"a", "between", "b"},
		},
		{
			name:   "its own start decides",
			asOf:   "2021-01-01",
			tasks:  []program.Task{task("a", "", "2021-01-05"), task("b", "2021-02-01", "2021-02-02", "a")},
			want:   map[string]place{"a": {"2021-01-05", 26, 0, ""}, "b": {"2021-02-02", 0, 0, ""}},
			finish: "2021-02-02", critical: []string{"b"},
		},
		{
			name:   "today decides",
			asOf:   "2021-03-01",
			tasks:  []program.Task{task("a", "", "2021-01-05"), task("b", "", "2021-01-07", "a"), task("c", "", "2021-03-05")},
			want:   map[string]place{"a": {"2021-03-01", 3, 55, ""}, "b": {"2021-03-02", 3, 54, ""}, "c": {"2021-03-05", 0, 0, ""}},
			finish: "2021-03-05", critical: []string{"c"},
		},
		{
			name:   "start after the deadline",
			asOf:   "2021-01-01",
			tasks:  []program.Task{task("a", "2021-02-01", "2021-01-05")},
			want:   map[string]place{"a": {"2021-01-05", 0, 0, ""}},
			finish: "2021-01-05", critical: []string{"a"},
		},
		{
			name:   "two that end on one day: the first in the document",
			asOf:   "2021-01-01",
			tasks:  []program.Task{task("c", "", "2021-01-06", "b"), task("a", "", "2021-01-06"), task("b", "", "2021-01-05")},
			want:   map[string]place{"a": {"2021-01-06", 0, 0, ""}, "b": {"2021-01-05", 0, 0, ""}, "c": {"2021-01-06", 0, 0, ""}},
			finish: "2021-01-06", critical: []string{"b", "c"},
		},
		{
			name:   "the first in the document also where it comes first in order",
			asOf:   "2021-01-01",
			tasks:  []program.Task{task("a", "", "2021-01-06"), task("b", "", "2021-01-06")},
			want:   map[string]place{"a": {"2021-01-06", 0, 0, ""}, "b": {"2021-01-06", 0, 0, ""}},
			finish: "2021-01-06", critical: []string{"a"},
		},
		{
			name: "of what it depends on the one that is done last decides",
			asOf: "2021-01-01",
			tasks: []program.Task{task("long", "", "2021-01-07"), task("short", "", "2021-01-04"), task("longer", "", "2021-01-07"),
				task("end", "", "2021-01-08", "long", "short", "longer")},
			want: map[string]place{"long": {"2021-01-07", 0, 0, ""}, "short": {"2021-01-04", 3, 0, ""}, "longer": {"2021-01-07", 0, 0, ""},
				"end": {"2021-01-08", 0, 0, ""}},
			finish: "2021-01-08", critical: []string{"long", "end"},
		},
		{
			name:   "what takes no time after what is overdue",
			asOf:   "2021-01-10",
			tasks:  []program.Task{task("b", "", "", "a"), task("a", "", "2021-01-05")},
			want:   map[string]place{"a": {"2021-01-10", 0, 5, ""}, "b": {"2021-01-10", 0, 0, ""}},
			finish: "2021-01-10", critical: []string{"a", "b"},
		},
		{
			name:   "start after the deadline, after something else",
			asOf:   "2021-01-01",
			tasks:  []program.Task{task("a", "", "2021-01-05"), task("b", "2021-02-01", "2021-01-04", "a")},
			want:   map[string]place{"a": {"2021-01-05", 0, 0, ""}, "b": {"2021-01-06", 0, 2, ""}},
			finish: "2021-01-06", critical: []string{"a", "b"},
		},
		{
			name:  "a cycle and what hangs on it have no place",
			asOf:  "2021-01-01",
			tasks: []program.Task{task("a", "", "2021-01-05", "b"), task("b", "", "2021-01-05", "a"), task("c", "", "2021-01-07", "a"), task("d", "", "2021-01-06")},
			want: map[string]place{"a": {"", 0, 0, program.ReasonCycle}, "b": {"", 0, 0, program.ReasonCycle}, "c": {"", 0, 0, program.ReasonCycle},
				"d": {"2021-01-06", 0, 0, ""}},
			finish: "2021-01-06", critical: []string{"d"}, cyclic: []string{"a", "b", "c"},
		},
		{
			name:   "a cycle only",
			asOf:   "2021-01-01",
			tasks:  []program.Task{task("a", "", "2021-01-05", "a")},
			want:   map[string]place{"a": {"", 0, 0, program.ReasonCycle}},
			cyclic: []string{"a"},
		},
		{
			name: "a recurring task is waited for until its last occurrence is done",
			asOf: "2021-01-01",
			tasks: []program.Task{
				{ID: "r", Due: period("2021"), Start: period("2021-01"), Recurrence: program.Recurrence{Every: program.EveryHalf, Within: period("2021")}},
				task("b", "", "2021-12-01", "r"),
			},
			want:   map[string]place{"r": {}, "r@2021-H1": {"2021-06-30", 184, 0, ""}, "r@2021-H2": {"2021-12-31", 0, 0, ""}, "b": {"2021-12-01", 30, 0, ""}},
			finish: "2021-12-31", critical: []string{"r@2021-H2"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := assess(test.tasks, test.asOf, program.Options{})
			if diff := cmp.Diff(test.want, places(a), cmp.AllowUnexported(place{})); diff != "" {
				t.Errorf("Path (-want +got):\n%s", diff)
			}
			n := a.Programs[0].Network
			if n.Finish.String() != test.finish || !slices.Equal(n.Critical, test.critical) || !slices.Equal(n.Cyclic, test.cyclic) {
				t.Errorf("Network = %v %v %v, want %s %v %v", n.Finish, n.Critical, n.Cyclic, test.finish, test.critical, test.cyclic)
			}
			if n.IsZero() {
				t.Error("IsZero() = true, want false")
			}
		})
	}
	t.Run("nothing open", func(t *testing.T) {
		a := assess([]program.Task{{ID: "a", Stages: done("2021-01-01")}}, "2021-01-02", program.Options{})
		if n := a.Programs[0].Network; !n.IsZero() {
			t.Errorf("Network = %+v, want none", n)
		}
	})
}

func TestBlocks(t *testing.T) {
	a := assess([]program.Task{
		{ID: "a", Due: period("2021")},
		{ID: "b", Due: period("2021"), DependsOn: []string{"a", "done", "nowhere", "a"}},
		{ID: "c", Due: period("2021"), DependsOn: []string{"b", "a"}},
		{ID: "done", Stages: done("2021-01-01"), DependsOn: []string{"a"}},
	}, "2021-02-01", program.Options{})
	want := map[string][2][]string{
		"a": {nil, {"b", "c"}}, "b": {{"a"}, {"c"}}, "c": {{"b", "a"}, nil}, "done": {nil, nil},
	}
	for _, task := range a.Programs[0].Tasks {
		if diff := cmp.Diff(want[task.Task], [2][]string{task.WaitsFor, task.Blocks}); diff != "" {
			t.Errorf("%s: WaitsFor, Blocks (-want +got):\n%s", task.Task, diff)
		}
	}
}

// A programme is pushed by another and has its own end.
func TestNetwork_acrossProgrammes(t *testing.T) {
	programs := []program.Program{
		{ID: "p", Tasks: []program.Task{{ID: "p1", Due: period("2021-01-31")}}},
		{ID: "q", Tasks: []program.Task{
			{ID: "q1", Due: period("2021-01-10"), DependsOn: []string{"p1"}}, {ID: "q2", Due: period("2021-02-03")},
		}},
		{ID: "empty"},
	}
	a := program.Assess(programs, 0, date("2021-01-01"), program.Options{})
	want := map[string]place{"p1": {"2021-01-31", 0, 0, ""}, "q1": {"2021-02-01", 2, 22, ""}, "q2": {"2021-02-03", 0, 0, ""}}
	if diff := cmp.Diff(want, places(a), cmp.AllowUnexported(place{})); diff != "" {
		t.Errorf("Path (-want +got):\n%s", diff)
	}
	for i, want := range []string{"2021-01-31", "2021-02-03", ""} {
		if got := a.Programs[i].Network.Finish.String(); got != want {
			t.Errorf("programme %d: Finish = %s, want %s", i, got, want)
		}
	}
	if diff := cmp.Diff([]string{"q2"}, a.Programs[1].Network.Critical); diff != "" {
		t.Errorf("q: Critical (-want +got):\n%s", diff)
	}
}

// chain returns n tasks each of which depends on the one before it, and the
// first on the last if it is closed.
func chain(n int, closed bool) []program.Task {
	tasks := make([]program.Task, n)
	for i := range tasks {
		tasks[i] = program.Task{ID: fmt.Sprint("t", i), Due: period("2021")}
		if i > 0 {
			tasks[i].DependsOn = []string{fmt.Sprint("t", i-1)}
		} else if closed {
			tasks[i].DependsOn = []string{fmt.Sprint("t", n-1)}
		}
	}
	return tasks
}

func TestCycles_ofAnyLength(t *testing.T) {
	for _, n := range []int{1, 2, 3, 1000, 20_000} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			p := program.Program{ID: "p", Tasks: chain(n, true)}
			list := p.Validate(calendar.Period{})
			if len(list) != 1 || list[0].Code != program.CodeDependencyCycle {
				t.Fatalf("Validate() = %v, want one dependency-cycle", list)
			}
			a := p.Assess(date("2021-06-01"), program.Options{})
			if got := len(a.Programs[0].Network.Cyclic); got != n {
				t.Errorf("%d tasks are cyclic, want %d", got, n)
			}
			open := program.Program{ID: "p", Tasks: chain(n, false)}
			if list := open.Validate(calendar.Period{}); list != nil {
				t.Errorf("Validate() of the open chain = %v, want nil", list)
			}
			if got := len(open.Assess(date("2021-06-01"), program.Options{}).Programs[0].Network.Critical); got != n {
				t.Errorf("%d tasks are on the critical path of the open chain, want %d", got, n)
			}
		})
	}
}

func TestCycles_text(t *testing.T) {
	tests := []struct {
		name  string
		tasks []program.Task
		want  []string
	}{
		{"on itself", chain(1, true),
			[]string{`error: tasks[0].dependsOn[0]: dependency-cycle "t0": closes the cycle t0 → t0`}},
		{"of three", chain(3, true),
			[]string{`error: tasks[1].dependsOn[0]: dependency-cycle "t0": closes the cycle t0 → t2 → t1 → t0`}},
		{"of ten", chain(10, true),
			[]string{`error: tasks[1].dependsOn[0]: dependency-cycle "t0": closes the cycle t0 → t9 → t8 → t7 → t6 → t5 → t4 → t3 → t2 → t1 → t0`}},
		{"of twelve", chain(12, true),
			[]string{`error: tasks[1].dependsOn[0]: dependency-cycle "t0": closes the cycle t0 → t11 → t10 → t9 → t8 → t7 → t6 → t5 → t4 → t3 → 2 more → t0`}},
		{"behind a tail, found once", append(chain(1, false), program.Task{ID: "a", DependsOn: []string{"t0", "b"}},
			program.Task{ID: "b", DependsOn: []string{"t0", "a"}}, program.Task{ID: "c", DependsOn: []string{"b", "a"}}),
			[]string{`error: tasks[2].dependsOn[1]: dependency-cycle "a": closes the cycle a → b → a`}},
		{"two through one task", []program.Task{{ID: "a", DependsOn: []string{"b", "c"}}, {ID: "b", DependsOn: []string{"a"}}, {ID: "c", DependsOn: []string{"a"}}},
			[]string{`error: tasks[1].dependsOn[0]: dependency-cycle "a": closes the cycle a → b → a`,
				`error: tasks[2].dependsOn[0]: dependency-cycle "a": closes the cycle a → c → a`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := program.Program{ID: "p", Tasks: test.tasks}
			if diff := cmp.Diff(test.want, lines(p.Validate(calendar.Period{}))); diff != "" {
				t.Errorf("Validate() (-want +got):\n%s", diff)
			}
		})
	}
}

func lines(list finding.List) []string {
	var texts []string
	for _, f := range list {
		texts = append(texts, f.String())
	}
	return texts
}
