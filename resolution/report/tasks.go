package report

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// DueSoon is how many days ahead a task is listed as falling due.
const DueSoon = 90

// A taskOf is a task with the programme that it belongs to.
type taskOf struct {
	program string
	resolution.TaskLine
}

// taskBlocks returns the tasks of all programmes: by timeliness, those overdue
// and falling due, and all.
func (b *builder) taskBlocks() []block {
	var blocks []block
	if total := b.a.Programs.Total.Tally; total.N() > 0 {
		drawn := &tally{ID: b.picture(), Title: line{Text: fill(b.tasksTitle, b.date(b.a.AsOf))}, Columns: b.tallyColumns()}
		for _, c := range total.Classes() {
			drawn.Classes = append(drawn.Classes, b.class(word(b.timelinesses, c.Class), c.Count, toneOf(timelinessTones, c.Class)))
		}
		drawn.Sum = line{Text: b.equation(drawn, total.N())}
		blocks = append(blocks, block{Tally: drawn})
	}
	var all, overdue, soon []taskOf
	for i, l := range b.a.Programs.Lines {
		for _, t := range l.Tasks {
			task := taskOf{cmp.Or(l.Number, strconv.Itoa(i+1)), t}
			all = append(all, task)
			switch last := t.Assessment.Due.Last(); t.Assessment.Standing.Timeliness {
			case program.Overdue:
				overdue = append(overdue, task)
			case program.InTime:
				if b.a.AsOf.IsValid() && last.DaysSince(b.a.AsOf) <= DueSoon {
					soon = append(soon, task)
				}
			}
		}
	}
	byDue := func(x, y taskOf) int { return x.Assessment.Due.Last().Compare(y.Assessment.Due.Last()) }
	slices.SortStableFunc(overdue, byDue)
	slices.SortStableFunc(soon, byDue)
	blocks = append(blocks, b.dueTable(b.overdueTitle, overdue, func(t *program.TaskAssessment) line {
		return line{Text: fill(b.overdueBy, b.count(t.Days, b.day)), Tone: toneFailed}
	})...)
	blocks = append(blocks, b.dueTable(fill(b.soonTitle, strconv.Itoa(DueSoon)), soon, func(t *program.TaskAssessment) line {
		if t.Days == 0 {
			return line{Text: b.dueToday, Tone: toneOpen}
		}
		return line{Text: fill(b.dueIn, b.count(-t.Days, b.day)), Tone: toneOpen}
	})...)
	return append(blocks, b.taskTable(all)...)
}

// dueTable returns tasks in order of their deadlines, with how far off those
// are; nothing if there are none.
func (b *builder) dueTable(caption string, tasks []taskOf, off func(*program.TaskAssessment) line) []block {
	if tasks == nil {
		return nil
	}
	t := &table{
		Caption: line{Text: caption},
		Columns: []column{{Title: b.due}, {Title: b.timeliness}, {Title: b.programColumn}, {Title: b.taskColumn}, {Title: b.responsible}, {Title: b.progress, Number: true}},
	}
	for i := range tasks {
		a := &tasks[i].Assessment
		t.Rows = append(t.Rows, row{Cells: []cell{
			b.dueCell(a), {line: off(a)}, {line: line{Text: tasks[i].program}},
			{line: b.sourced(join(" ", tasks[i].Number, b.in(tasks[i].Title)), tasks[i].Source)},
			{line: line{Text: b.in(tasks[i].Owner)}}, {line: line{Text: b.taskProgress(a)}},
		}})
	}
	t.dropEmpty()
	return []block{{Table: t}}
}

// dueCell returns the deadline in force, and the first one where that was
// another.
func (b *builder) dueCell(a *program.TaskAssessment) cell {
	c := cell{line: line{Text: b.period(a.Due)}}
	if a.FirstDue != (calendar.Period{}) {
		c.More = []line{{Text: fill(b.extended, b.period(a.FirstDue))}}
	}
	return c
}

func (b *builder) taskProgress(a *program.TaskAssessment) string {
	if !a.Percent.IsValid() {
		return b.notKnown
	}
	return b.percent(short(a.Percent))
}

// taskTable returns all tasks, nothing if there are none.
func (b *builder) taskTable(tasks []taskOf) []block {
	if tasks == nil {
		return nil
	}
	t := &table{
		Caption: line{Text: b.tasksTable},
		Columns: []column{
			{Title: b.programColumn}, {Title: b.no, Index: true}, {Title: b.taskColumn}, {Title: b.responsible}, {Title: b.due},
			{Title: b.timeliness}, {Title: b.progress, Number: true}, {Title: b.stage},
		},
	}
	for _, task := range tasks {
		a := &task.Assessment
		t.Rows = append(t.Rows, row{Cells: []cell{
			{line: line{Text: task.program}}, {line: line{Text: task.Number}}, {line: b.sourced(b.in(task.Title), task.Source)},
			{line: line{Text: b.in(task.Owner)}}, b.dueCell(a),
			{line: line{Text: word(b.timelinesses, a.Standing.Timeliness), Tone: toneOf(timelinessTones, a.Standing.Timeliness)}},
			{line: line{Text: b.taskProgress(a)}}, b.stateCell(a.State, task.Source, true),
		}})
	}
	t.dropEmpty()
	return []block{{Table: t}}
}
