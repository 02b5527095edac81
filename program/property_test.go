package program_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
)

// A maker makes up tasks from bytes, so that a fuzzer can find the odd ones.
type maker struct{ data []byte }

func (m *maker) next(n int) int {
	if len(m.data) == 0 {
		return 0
	}
	b := m.data[0]
	m.data = m.data[1:]
	return int(b) % n
}

// date is a day of about two years, or none.
func (m *maker) date() calendar.Date {
	n := m.next(200)
	if n == 0 {
		return calendar.Date{}
	}
	d, _ := date("2021-01-01").AddDays(4 * n)
	return d
}

func (m *maker) period() calendar.Period {
	d := m.date()
	switch m.next(4) {
	case 0:
		return calendar.QuarterOf(d)
	case 1:
		return calendar.MonthOf(d)
	}
	return calendar.DayOf(d)
}

func (m *maker) number() decimal.Decimal {
	n := m.next(30)
	if n == 0 {
		return decimal.Decimal{}
	}
	d, _ := decimal.New(int64(n-3)*25, 1)
	return d
}

func (m *maker) stages() []program.StageChange {
	var changes []program.StageChange
	for range m.next(4) {
		stage := append(program.Stages(), "", "frozen")[m.next(9)]
		changes = append(changes, program.StageChange{Stage: stage, On: m.date(), Reported: m.date(), Source: []string{"", "s"}[m.next(2)]})
	}
	return changes
}

func (m *maker) tasks(prefix string, depth int) []program.Task {
	var tasks []program.Task
	for i := range m.next(6) {
		t := program.Task{
			ID: fmt.Sprint(prefix, i), Owner: []string{"", "A", "B"}[m.next(3)], Weight: m.number(), Start: m.period(), Due: m.period(), Stages: m.stages(),
			ProgressBy: []program.ProgressBy{"", program.ByReports, program.BySubtasks, program.ByStage, program.ByTarget, "x"}[m.next(6)],
		}
		for range m.next(3) {
			t.Extensions = append(t.Extensions, program.Extension{Due: m.period(), On: m.date(), Reported: m.date()})
			t.Reports = append(t.Reports, program.Report{On: m.date(), Percent: m.number(), Steps: m.number(), Of: m.number()})
			t.DependsOn = append(t.DependsOn, fmt.Sprint(prefix, m.next(6)))
		}
		if m.next(4) == 0 {
			t.Recurrence = program.Recurrence{Every: program.EveryQuarter, Within: period("2021-H2")}
			t.Occurrences = []program.Occurrence{{Period: calendar.DayOf(m.date()), Due: m.period(), Stages: m.stages()}, {Period: period("2021-Q3"), Stages: m.stages()}}
		}
		if depth > 0 {
			t.Subtasks = m.tasks(t.ID+".", depth-1)
		}
		tasks = append(tasks, t)
	}
	return tasks
}

func (m *maker) program(id string) program.Program {
	p := program.Program{ID: id, Weight: m.number(), Stages: m.stages(), Tasks: m.tasks(id+"t", 1)}
	for i := range m.next(3) {
		w := fmt.Sprint(id, "w", i)
		p.Projects = append(p.Projects, program.Project{ID: w, Weight: m.number(), Stages: m.stages(), Tasks: m.tasks(w+"t", 0)})
	}
	return p
}

func (m *maker) programs() []program.Program {
	var programs []program.Program
	for i := range m.next(4) {
		programs = append(programs, m.program(fmt.Sprint("p", i)))
	}
	return programs
}

// checkProperties checks what holds for any programmes on any date.
func checkProperties(t *testing.T, data []byte, asOf, known calendar.Date) {
	m := maker{data}
	programs := m.programs()
	before, _ := json.Marshal(programs)
	for _, by := range []program.RollupBy{program.RollupCount, program.RollupWeight} {
		opts := program.Options{Known: known, By: by, Ahead: 60}
		a := program.Assess(programs, 3, asOf, opts)
		checkPartition(t, a)
		checkOrder(t, programs, a, asOf, opts)
		text, _ := json.Marshal(a)
		again, _ := json.Marshal(program.Assess(programs, 3, asOf, opts))
		if string(text) != string(again) {
			t.Errorf("assessed twice: %s, want %s", again, text)
		}
	}
	program.ValidatePrograms(programs, calendar.Period{})
	if after, _ := json.Marshal(programs); string(after) != string(before) {
		t.Errorf("the programmes were changed: %s, want %s", after, before)
	}
}

// checkPartition checks that classes add up and that what is done is never
// overdue.
func checkPartition(t *testing.T, a program.Assessment) {
	var sum program.Tally
	counted := 0
	for _, p := range a.Programs {
		sum.Merge(p.Figures.Tally)
		for _, task := range p.Tasks {
			if task.Counted {
				counted++
			}
			s := task.Standing
			if !s.Timeliness.IsValid() || s.Done && (s.Timeliness == program.Overdue || s.Timeliness == program.InTime || s.Timeliness == program.TaskCancelled) {
				t.Errorf("%s: Standing = %+v, want a class that what is done can have", task.Task, s)
			}
			if task.Path.Slack < 0 {
				t.Errorf("%s: Slack = %d, want 0 or more", task.Task, task.Path.Slack)
			}
		}
	}
	if sum != a.Total.Tally || counted != sum.N() {
		t.Errorf("the programmes add up to %v and %d tasks, want %v", sum, counted, a.Total.Tally)
	}
	n := 0
	for _, c := range a.Total.Tally.Classes() {
		n += c.Count
	}
	if n != a.Total.Tally.N() {
		t.Errorf("the classes add up to %d, want %d", n, a.Total.Tally.N())
	}
	if p := a.Total.Progress; p.By == program.RollupCount && p.Percent.Compare(number("100")) >= 0 && p.Done < p.Of {
		t.Errorf("Percent = %v with %d of %d done", p.Percent, p.Done, p.Of)
	}
}

// checkOrder checks that figures do not depend on the order of anything.
func checkOrder(t *testing.T, programs []program.Program, a program.Assessment, asOf calendar.Date, opts program.Options) {
	turned := slices.Clone(programs)
	slices.Reverse(turned)
	for i := range turned {
		turned[i].Tasks, turned[i].Projects = slices.Clone(turned[i].Tasks), slices.Clone(turned[i].Projects)
		slices.Reverse(turned[i].Tasks)
		slices.Reverse(turned[i].Projects)
		for j := range turned[i].Projects {
			turned[i].Projects[j].Tasks = slices.Clone(turned[i].Projects[j].Tasks)
			slices.Reverse(turned[i].Projects[j].Tasks)
		}
	}
	b := program.Assess(turned, 3, asOf, opts)
	if diff := diff(bare(a.Total), bare(b.Total)); diff != "" {
		t.Errorf("in another order (-want +got):\n%s", diff)
	}
	if diff := diff(a.Owners, b.Owners); diff != "" {
		t.Errorf("in another order: Owners (-want +got):\n%s", diff)
	}
	tasks := map[string]program.TaskAssessment{}
	for _, p := range a.Programs {
		for _, task := range p.Tasks {
			tasks[task.Task] = task
		}
	}
	for _, p := range b.Programs {
		for _, task := range p.Tasks {
			want := tasks[task.Task]
			slices.Sort(want.Blocks)
			slices.Sort(task.Blocks)
			if diff := diff(want, task); diff != "" {
				t.Errorf("in another order: %s (-want +got):\n%s", task.Task, diff)
			}
		}
	}
}

// bare returns figures without the lists, which keep the order of the document.
func bare(f program.Figures) program.Figures {
	f.Progress.Left, f.Schedule.Left = nil, nil
	return f
}

func TestProperties(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		data := make([]byte, 100+random.IntN(900))
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		m := maker{data}
		checkProperties(t, data, m.date(), m.date())
	}
}

func FuzzAssess(f *testing.F) {
	f.Add([]byte{}, uint16(0), uint16(0))
	f.Add([]byte{3, 7, 1, 2, 9, 200, 100, 50, 25, 12, 6, 3, 1, 77, 33, 99, 111, 254, 5, 4, 3, 2, 1}, uint16(200), uint16(100))
	f.Fuzz(func(t *testing.T, data []byte, asOf, known uint16) {
		day := func(n uint16) calendar.Date {
			if n == 0 {
				return calendar.Date{}
			}
			d, _ := date("2020-12-01").AddDays(int(n % 1000))
			return d
		}
		checkProperties(t, data, day(asOf), day(known))
	})
}

// Moving the date forward never turns overdue into in time without an event.
func TestOverdueStaysOverdue(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		data := make([]byte, 300)
		for i := range data {
			data[i] = byte(random.Uint32())
		}
		m := maker{data}
		programs := []program.Program{m.program("p")}
		// All events are known and over by the end of 2024.
		late := map[string]program.Timeliness{}
		for _, day := range []string{"2024-12-31", "2025-01-01", "2025-06-30", "2030-12-31"} {
			for _, task := range program.Assess(programs, 0, date(day), program.Options{}).Programs[0].Tasks {
				was := late[task.Task]
				is := task.Standing.Timeliness
				if was != "" && was != is && (was != program.InTime || is != program.Overdue) {
					t.Errorf("%s on %s: %s, want %s as before", task.Task, day, is, was)
				}
				late[task.Task] = is
			}
		}
	}
}

// What becomes known later changes no earlier assessment.
func TestLaterKnowledgeChangesNothing(t *testing.T) {
	task := program.Task{ID: "t", Due: period("2021-Q1"), Reports: percent("2021-02-01", "40"), Stages: changes(program.Implementing, "2021-01-05")}
	asOf := date("2021-05-01")
	opts := program.Options{Known: date("2021-05-01"), Ahead: 30}
	p := program.Program{ID: "p", Tasks: []program.Task{task}}
	want := p.Assess(asOf, opts)
	task.Stages = append(task.Stages, program.StageChange{Stage: program.Completed, On: date("2021-03-30"), Reported: date("2021-05-02")})
	task.Extensions = []program.Extension{{Due: period("2021-Q3"), On: date("2021-03-01"), Reported: date("2021-05-02")}}
	task.Reports = append(task.Reports, program.Report{On: date("2021-04-01"), Reported: date("2021-05-02"), Percent: number("90")})
	p.Tasks[0] = task
	if diff := diff(want, p.Assess(asOf, opts)); diff != "" {
		t.Errorf("with what became known later (-want +got):\n%s", diff)
	}
	if got := taskOf(t, p.Assess(asOf, program.Options{Known: date("2021-05-02")}), "t"); got.Standing.Timeliness != program.Early && got.Standing.Timeliness != program.OnTime {
		t.Errorf("Timeliness = %s, want done when it is known", got.Standing.Timeliness)
	}
}
