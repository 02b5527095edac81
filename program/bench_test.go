package program_test

import (
	"fmt"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
)

// graph returns n tasks each of which depends on up to edges of those before
// it, some done, some late, over five years.
func graph(n, edges int) program.Program {
	p := program.Program{ID: "p", Tasks: make([]program.Task, n)}
	for i := range p.Tasks {
		start, _ := date("2021-01-01").AddDays(i * 1500 / n)
		due, _ := start.AddDays(20 + i%200)
		t := program.Task{
			ID: fmt.Sprint("t", i), Weight: number(fmt.Sprint(1 + i%9)), Owner: fmt.Sprint("unit ", i%40),
			Start: calendar.DayOf(start), Due: calendar.DayOf(due),
		}
		for j := 1; j <= edges && j*7 <= i; j++ {
			t.DependsOn = append(t.DependsOn, fmt.Sprint("t", i-j*7))
		}
		switch {
		case i < n/3:
			t.Stages = []program.StageChange{{Stage: program.Completed, On: due}}
		case i < n/2:
			t.Reports = []program.Report{{On: start, Percent: number(fmt.Sprint(i % 101))}}
		default:
			t.Stages = []program.StageChange{{Stage: program.Planned, On: date("2021-01-01")}}
		}
		p.Tasks[i] = t
	}
	return p
}

func BenchmarkAssess(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		for _, edges := range []int{0, 1, 10} {
			b.Run(fmt.Sprintf("tasks=%d/edges=%d", n, n*edges), func(b *testing.B) {
				p := graph(n, edges)
				opts := program.Options{By: program.RollupWeight, Ahead: 30}
				if a := p.Assess(date("2023-01-01"), opts); a.Total.Tally.N() != n || a.Programs[0].Network.Cyclic != nil {
					b.Fatalf("N() = %d, want %d", a.Total.Tally.N(), n)
				}
				b.ReportAllocs()
				asOf := date("2023-01-01")
				for b.Loop() {
					p.Assess(asOf, opts)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n*(1+edges)), "ns/task+edge")
			})
		}
	}
}

// plainLoop answers one question of many by hand: how many tasks are in which
// class.
func plainLoop(p *program.Program, asOf calendar.Date) map[program.Timeliness]int {
	classes := map[program.Timeliness]int{}
	for i := range p.Tasks {
		t := &p.Tasks[i]
		done := calendar.Date{}
		for _, c := range t.Stages {
			if c.Stage == program.Completed && !c.On.After(asOf) {
				done = c.On
			}
		}
		switch {
		case done.IsValid() && done.Before(t.Due.First()):
			classes[program.Early]++
		case done.IsValid() && done.After(t.Due.Last()):
			classes[program.Late]++
		case done.IsValid():
			classes[program.OnTime]++
		case asOf.After(t.Due.Last()):
			classes[program.Overdue]++
		default:
			classes[program.InTime]++
		}
	}
	return classes
}

func BenchmarkPlainLoop(b *testing.B) {
	p := graph(10_000, 0)
	tally := p.Assess(date("2023-01-01"), program.Options{}).Total.Tally
	for class, n := range plainLoop(&p, date("2023-01-01")) {
		if tally.Count(class) != n {
			b.Fatalf("%s: %d by hand, want %d", class, n, tally.Count(class))
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		plainLoop(&p, date("2023-01-01"))
	}
}

func BenchmarkValidate(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		b.Run(fmt.Sprintf("tasks=%d/edges=%d", n, n*10), func(b *testing.B) {
			p := graph(n, 10)
			for i := range p.Tasks {
				p.Tasks[i].Weight = number("0")
				p.Tasks[i].Stages = nil // what is done too early is a finding
			}
			p.Tasks[0].Weight = number("100")
			if list := p.Validate(calendar.Period{}); list != nil {
				b.Fatalf("Validate() = %v, want nil", list[0])
			}
			b.ReportAllocs()
			for b.Loop() {
				p.Validate(calendar.Period{})
			}
		})
	}
}
