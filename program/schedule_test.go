package program_test

import (
	"fmt"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
	"github.com/nghiquyet/nghiquyet/program"
)

// planOf returns one task for each period of a cumulative plan, due on the day
// of that number, and all with the same progress, so that the earned value is
// that part of the whole.
func planOf(cumulative []string, earned, whole string) []program.Task {
	before := number("0")
	var tasks []program.Task
	for i, c := range cumulative {
		weight, err := number(c).Sub(before)
		if err != nil {
			panic(err)
		}
		before = number(c)
		day, _ := date("2021-01-01").AddDays(i)
		tasks = append(tasks, program.Task{
			ID: fmt.Sprint(i), Weight: weight, Due: period(day.String()),
			Reports: []program.Report{{On: date("2021-01-01"), Steps: number(earned), Of: number(whole)}},
		})
	}
	return tasks
}

// Published vectors of earned schedule, es-01 to es-12 of the corpus: the
// spec of advantager and the worked example of pmknowledgecenter.com, in days.
func TestSchedule_earnedSchedule(t *testing.T) {
	advantager := []string{"100", "350", "650", "1050", "1500", "2000", "2500", "2950", "3350", "3650", "3900", "4000"}
	pmkc := []string{"5", "10", "25", "55", "85", "120", "130", "140", "150"}
	tests := []struct {
		id              string
		plan            []string
		earned          string
		at              int
		es, spi, finish string
	}{
		{"es-01", advantager, "2260", 7, "6.52", "0.9314", "2021-01-13"},
		{"es-03", pmkc, "6.67", 2, "1.334", "0.6670", "2021-01-14"},
		{"es-04", pmkc, "10", 3, "2", "0.6667", "2021-01-14"},
		{"es-06", pmkc, "70", 5, "4.5", "0.9000", "2021-01-10"},
		{"es-08", pmkc, "90", 7, "5.1429", "0.7347", "2021-01-13"},
		{"es-09", pmkc, "120", 8, "6", "0.7500", "2021-01-12"},
		{"es-10", pmkc, "130", 9, "7", "0.7778", "2021-01-12"},
		{"es-12 all done late", pmkc, "150", 11, "9", "0.8182", "2021-01-11"},
		{"flat tail", []string{"5", "10", "10"}, "10", 3, "2", "0.6667", "2021-01-05"},
		{"flat in between", []string{"5", "5", "10"}, "5", 1, "2", "2.0000", "2021-01-02"},
		{"beyond the plan", pmkc, "160", 9, "9", "1.0000", "2021-01-09"},
		{"nothing earned", pmkc, "0", 3, "0", "0.0000", ""},
		{"less than nothing earned", pmkc, "-5", 3, "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.id, func(t *testing.T) {
			whole := test.plan[len(test.plan)-1]
			asOf, _ := date("2020-12-31").AddDays(test.at)
			a := assess(planOf(test.plan, test.earned, whole), asOf.String(), program.Options{By: program.RollupWeight})
			s := a.Programs[0].Figures.Schedule
			if test.es != "" && !s.EarnedDays.Equal(number(test.es)) || test.es == "" && s.EarnedDays.IsValid() {
				t.Errorf("EarnedDays = %v, want %s", s.EarnedDays, test.es)
			}
			if s.TimeIndex.String() != test.spi || s.Forecast.String() != test.finish || s.Elapsed != test.at {
				t.Errorf("TimeIndex, Forecast, Elapsed = %v, %v, %d, want %s, %s, %d", s.TimeIndex, s.Forecast, s.Elapsed, test.spi, test.finish, test.at)
			}
			if behind, _ := number(fmt.Sprint(test.at)).Sub(s.EarnedDays); !s.DaysBehind.Equal(behind) {
				t.Errorf("DaysBehind = %v, want %v", s.DaysBehind, behind)
			}
			if s.Method != method.IDEarnedSchedule || s.Version != 1 || s.By != program.RollupWeight {
				t.Errorf("Method, Version, By = %q, %d, %q, want earned-schedule, 1, weight", s.Method, s.Version, s.By)
			}
			twin := method.EarnedSchedule{Earned: number(test.earned)}
			for _, p := range test.plan {
				twin.Planned = append(twin.Planned, number(p))
			}
			want, err := twin.Result().Value.Round(4, decimal.HalfUp)
			if (err == nil) != s.EarnedDays.IsValid() || err == nil && !want.Equal(s.EarnedDays) {
				t.Errorf("EarnedDays = %v, want %v, %v of method.EarnedSchedule", s.EarnedDays, want, err)
			}
		})
	}
}

// The vector evm-01 of the corpus (paulgovan/PRA): budget 100,000, planned 40
// per cent by the third of five periods, earned 35.
func TestSchedule_earnedValue(t *testing.T) {
	a := assess(planOf([]string{"10", "20", "40", "70", "100"}, "35", "100"), "2021-01-03", program.Options{By: program.RollupWeight})
	s := a.Programs[0].Figures.Schedule
	if s.Planned != number("40.00") || s.Earned != number("35.00") || s.Index != number("0.8750") {
		t.Errorf("Planned, Earned, Index = %v, %v, %v, want 40.00, 35.00, 0.8750", s.Planned, s.Earned, s.Index)
	}
}

func TestSchedule(t *testing.T) {
	tests := []struct {
		name  string
		tasks []program.Task
		asOf  string
		want  program.Schedule
	}{
		{
			name:  "grows evenly from start to deadline",
			tasks: []program.Task{{ID: "a", Start: period("2021-01"), Due: period("2021-01-10"), Reports: percent("2021-01-02", "30")}},
			asOf:  "2021-01-05",
			want: program.Schedule{
				Planned: number("50.00"), Earned: number("30.00"), Index: number("0.6000"), Start: date("2021-01-01"), Finish: date("2021-01-10"),
				Elapsed: 5, EarnedDays: number("3.0000"), DaysBehind: number("2.0000"), TimeIndex: number("0.6000"), Forecast: date("2021-01-17"),
				Pace: number("6.0000"), RequiredPace: number("14.0000"),
			},
		},
		{
			name: "over the same tasks, each counting alike",
			tasks: []program.Task{
				{ID: "a", Start: period("2021-01-01"), Due: period("2021-01-10"), Reports: percent("2021-01-02", "30")},
				{ID: "b", Due: period("2021-01-05"), Stages: done("2021-01-03")},
				{ID: "no deadline", Reports: percent("2021-01-02", "30")},
				{ID: "no progress", Due: period("2020-01-05")},
				{ID: "cancelled", Due: period("2020-01-05"), Stages: changes(program.Cancelled, "2021-01-01")},
			},
			asOf: "2021-01-05",
			want: program.Schedule{
				Planned: number("75.00"), Earned: number("65.00"), Index: number("0.8667"), Start: date("2021-01-01"), Finish: date("2021-01-10"),
				Elapsed: 5, EarnedDays: number("4.8182"), DaysBehind: number("0.1818"), TimeIndex: number("0.9636"), Forecast: date("2021-01-11"),
				Pace: number("13.0000"), RequiredPace: number("7.0000"),
				Left: []program.Left{{ID: "no deadline", Reason: program.ReasonNoDeadline}, {ID: "no progress", Reason: program.ReasonNoProgress},
					{ID: "cancelled", Reason: program.ReasonCancelled}},
			},
		},
		{
			name:  "not begun",
			tasks: []program.Task{{ID: "a", Start: period("2021-02-01"), Due: period("2021-02-10")}},
			asOf:  "2021-01-31",
			want: program.Schedule{Planned: number("0.00"), Earned: number("0.00"), Start: date("2021-02-01"), Finish: date("2021-02-10"),
				Reason: program.ReasonBeforeStart},
		},
		{
			name:  "deadline passed",
			tasks: []program.Task{{ID: "a", Start: period("2021-01-01"), Due: period("2021-01-10"), Reports: percent("2021-01-02", "50")}},
			asOf:  "2021-01-20",
			want: program.Schedule{
				Planned: number("100.00"), Earned: number("50.00"), Index: number("0.5000"), Start: date("2021-01-01"), Finish: date("2021-01-10"),
				Elapsed: 20, EarnedDays: number("5.0000"), DaysBehind: number("15.0000"), TimeIndex: number("0.2500"), Forecast: date("2021-02-09"),
				Pace: number("2.5000"), PaceReason: program.ReasonDeadlinePassed,
			},
		},
		{
			name:  "all done late: time stops with the last task",
			tasks: []program.Task{{ID: "a", Start: period("2021-01-01"), Due: period("2021-01-10"), Stages: done("2021-01-20")}},
			asOf:  "2021-03-01",
			want: program.Schedule{
				Planned: number("100.00"), Earned: number("100.00"), Index: number("1.0000"), Start: date("2021-01-01"), Finish: date("2021-01-10"),
				Elapsed: 20, EarnedDays: number("10.0000"), DaysBehind: number("10.0000"), TimeIndex: number("0.5000"), Forecast: date("2021-01-20"),
				Pace: number("1.6667"), PaceReason: program.ReasonDeadlinePassed,
			},
		},
		{
			name: "all done, one on no known day",
			tasks: []program.Task{
				{ID: "a", Start: period("2021-01-01"), Due: period("2021-01-10"), Stages: changes(program.Completed, "")},
				{ID: "b", Due: period("2021-01-10"), Stages: done("2021-01-08")},
			},
			asOf: "2021-01-20",
			want: program.Schedule{
				Planned: number("100.00"), Earned: number("100.00"), Index: number("1.0000"), Start: date("2021-01-01"), Finish: date("2021-01-10"),
				Elapsed: 20, EarnedDays: number("10.0000"), DaysBehind: number("10.0000"), TimeIndex: number("0.5000"), Forecast: date("2021-01-20"),
				Pace: number("5.0000"), PaceReason: program.ReasonDeadlinePassed,
			},
		},
		{
			name: "all done before the plan begins",
			tasks: []program.Task{
				{ID: "a", Start: period("2021-01-02"), Due: period("2021-01-10"), Stages: done("2020-12-01")},
				{ID: "b", Start: period("2021-01-01"), Due: period("2021-01-05"), Stages: done("2020-11-01")},
			},
			asOf: "2021-01-05",
			want: program.Schedule{
				Planned: number("72.22"), Earned: number("100.00"), Index: number("1.3846"), Start: date("2021-01-01"), Finish: date("2021-01-10"),
				Elapsed: 1, EarnedDays: number("10.0000"), DaysBehind: number("-9.0000"), TimeIndex: number("10.0000"), Forecast: date("2021-01-01"),
				Pace: number("20.0000"), RequiredPace: number("0.0000"),
			},
		},
		{
			name:  "more than all: nothing is required any more",
			tasks: []program.Task{{ID: "a", Start: period("2021-01-01"), Due: period("2021-01-10"), Reports: percent("2021-01-02", "120")}},
			asOf:  "2021-01-05",
			want: program.Schedule{
				Planned: number("50.00"), Earned: number("120.00"), Index: number("2.4000"), Start: date("2021-01-01"), Finish: date("2021-01-10"),
				Elapsed: 5, EarnedDays: number("10.0000"), DaysBehind: number("-5.0000"), TimeIndex: number("2.0000"), Forecast: date("2021-01-05"),
				Pace: number("24.0000"), RequiredPace: number("0.0000"),
			},
		},
		{
			name: "a recurring task by its occurrences",
			tasks: []program.Task{{ID: "r", Due: period("2021-01-01"), Recurrence: program.Recurrence{Every: program.EveryQuarter, Within: period("2021")},
				Occurrences: []program.Occurrence{
					{Period: period("2021-Q1"), Stages: done("2021-03-31")}, {Period: period("2021-Q3"), Stages: changes(program.Cancelled, "2021-01-01")},
				}}},
			asOf: "2021-06-30",
			want: program.Schedule{
				Planned: number("66.67"), Earned: number("33.33"), Index: number("0.5000"), Start: date("2021-03-31"), Finish: date("2021-12-31"),
				Elapsed: 92, EarnedDays: number("91.0000"), DaysBehind: number("1.0000"), TimeIndex: number("0.9891"), Forecast: date("2022-01-04"),
				Pace: number("0.3623"), RequiredPace: number("0.3623"),
			},
		},
		{
			name:  "start after the deadline: on the deadline",
			tasks: []program.Task{{ID: "a", Start: period("2021-02-01"), Due: period("2021-01-10"), Stages: done("2021-01-10")}},
			asOf:  "2021-01-10",
			want: program.Schedule{
				Planned: number("100.00"), Earned: number("100.00"), Index: number("1.0000"), Start: date("2021-01-10"), Finish: date("2021-01-10"),
				Elapsed: 1, EarnedDays: number("1.0000"), DaysBehind: number("0.0000"), TimeIndex: number("1.0000"), Forecast: date("2021-01-10"),
				Pace: number("100.0000"), PaceReason: program.ReasonDeadlinePassed,
			},
		},
		{
			name:  "so slow that no calendar has the day",
			tasks: []program.Task{{ID: "a", Start: period("2021-01-01"), Due: period("2030"), Reports: percent("2021-01-02", "0.0001")}},
			asOf:  "2030-12-31",
			want: program.Schedule{
				Planned: number("100.00"), Earned: number("0.00"), Index: number("0.0000"), Start: date("2021-01-01"), Finish: date("2030-12-31"),
				Elapsed: 3652, EarnedDays: number("0.0037"), DaysBehind: number("3651.9963"), TimeIndex: number("0.0000"),
				Pace: number("0.0000"), PaceReason: program.ReasonDeadlinePassed,
			},
		},
		{name: "nothing", want: program.Schedule{Reason: program.ReasonNothingCounted}, asOf: "2021-01-01"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := assess(test.tasks, test.asOf, program.Options{}).Programs[0].Figures.Schedule
			test.want.By, test.want.Method, test.want.Version = program.RollupCount, method.IDEarnedSchedule, 1
			if diff := diff(test.want, got); diff != "" {
				t.Errorf("Schedule (-want +got):\n%s", diff)
			}
		})
	}
}

// By weight the plan goes through projects as the progress does; by count every
// task below counts alike.
func TestSchedule_projects(t *testing.T) {
	p := program.Program{ID: "p",
		Projects: []program.Project{
			{ID: "w", Weight: number("3"), Tasks: []program.Task{
				{ID: "w1", Weight: number("10"), Due: period("2021-01-01"), Stages: done("2021-01-01")},
				{ID: "w2", Weight: number("30"), Due: period("2021-01-02"), Reports: percent("2021-01-01", "0")},
				{ID: "w3", Due: period("2021-01-02"), Reports: percent("2021-01-01", "0")},
			}},
			{ID: "v", Weight: number("5"), Stages: changes(program.Cancelled, "2021-01-01")},
			{ID: "u", Tasks: []program.Task{{ID: "u1", Weight: number("1"), Due: period("2021-01-03"), Stages: done("2021-01-01")}}},
			{ID: "s", Weight: number("5")},
		},
		Tasks: []program.Task{{ID: "t", Weight: number("1"), Due: period("2021-01-02"), Reports: percent("2021-01-01", "50")}},
	}
	byWeight := p.Assess(date("2021-01-01"), program.Options{By: program.RollupWeight}).Programs[0].Figures.Schedule
	// Planned (3 × 1/4) / 4, earned (3 × 1/4 + 1/2) / 4.
	if byWeight.Planned != number("18.75") || byWeight.Earned != number("31.25") || byWeight.Finish != date("2021-01-02") {
		t.Errorf("by weight: Planned, Earned, Finish = %v, %v, %v, want 18.75, 31.25, 2021-01-02", byWeight.Planned, byWeight.Earned, byWeight.Finish)
	}
	want := []program.Left{{ID: "w3", Reason: program.ReasonNoWeight}, {ID: "v", Reason: program.ReasonCancelled}, {ID: "u", Reason: program.ReasonNoWeight}}
	if diff := diff(want, byWeight.Left); diff != "" {
		t.Errorf("by weight: Left (-want +got):\n%s", diff)
	}
	byCount := p.Assess(date("2021-01-01"), program.Options{}).Programs[0].Figures.Schedule
	// Planned 1 of 5, earned 1 + 1 + 1/2 of 5.
	if byCount.Planned != number("20.00") || byCount.Earned != number("50.00") || byCount.Finish != date("2021-01-03") {
		t.Errorf("by count: Planned, Earned, Finish = %v, %v, %v, want 20.00, 50.00, 2021-01-03", byCount.Planned, byCount.Earned, byCount.Finish)
	}
	want = []program.Left{{ID: "v", Reason: program.ReasonCancelled}}
	if diff := diff(want, byCount.Left); diff != "" {
		t.Errorf("by count: Left (-want +got):\n%s", diff)
	}
}
