package program_test

import (
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
)

// The programme of an invented commune: nothing in it is published anywhere.
// It shows a mid-term look at a digital programme with a project, a task that
// was put off, one that recurs, one that was given up, and what waits for what.
func Example_inventedCommune() {
	d, p, n := calendar.MustParseDate, calendar.MustParsePeriod, decimal.MustParse
	digital := program.Program{
		ID: "digital", Title: "Chuyển đổi số xã Hòa Bình (giả định)", Fields: []string{"administration"},
		Period: p("2021/2023"), Owner: "Chủ tịch UBND xã",
		Stages: []program.StageChange{
			{Stage: program.Drafting, On: d("2020-11-02")},
			{Stage: program.Issued, On: d("2021-01-15")},
			{Stage: program.Implementing, On: d("2021-02-01")},
		},
		Projects: []program.Project{{
			ID: "desk", Title: "Một cửa điện tử", Weight: n("60"), Owner: "Văn phòng",
			Tasks: []program.Task{
				{
					ID: "network", Title: "Nâng cấp đường truyền", Weight: n("30"),
					Start: p("2021-02"), Due: p("2021-Q2"),
					Stages: []program.StageChange{{Stage: program.Completed, On: d("2021-06-10")}},
				},
				{
					ID: "software", Title: "Lắp đặt phần mềm một cửa", Weight: n("50"), DependsOn: []string{"network"},
					Start: p("2021-07"), Due: p("2021-Q3"),
					Extensions: []program.Extension{{Due: p("2021-Q4"), On: d("2021-09-20"), Reason: "chậm bàn giao"}},
					Reports:    []program.Report{{On: d("2021-10-31"), Steps: n("6"), Of: n("10")}},
				},
				{
					ID: "training", Title: "Tập huấn cán bộ", Weight: n("20"), DependsOn: []string{"software"},
					Start: p("2022-01"), Due: p("2022-Q1"),
				},
			},
		}},
		Tasks: []program.Task{
			{
				ID: "report", Title: "Báo cáo hằng quý", Weight: n("10"), Owner: "Văn hóa - Xã hội",
				Recurrence: program.Recurrence{Every: program.EveryQuarter, Within: p("2021")},
				Occurrences: []program.Occurrence{
					{Period: p("2021-Q1"), Stages: []program.StageChange{{Stage: program.Completed, On: d("2021-03-30")}}},
					{Period: p("2021-Q2"), Stages: []program.StageChange{{Stage: program.Completed, On: d("2021-07-02")}}},
				},
			},
			{ID: "kiosk", Title: "Trạm thông tin", Weight: n("30"), Due: p("2022"), Stages: []program.StageChange{
				{Stage: program.Cancelled, On: d("2021-08-01"), Reason: "không bố trí được vốn"}}},
		},
	}
	for _, f := range digital.Validate(p("2020/2025")) {
		fmt.Println(f.String())
	}

	a := digital.Assess(d("2021-11-15"), program.Options{By: program.RollupWeight, Ahead: 60})
	one := a.Programs[0]
	fmt.Printf("%s since %v\n", one.State.Stage, one.State.On)
	for _, c := range one.Figures.Tally.Classes() {
		fmt.Println(c.Class, c.Count)
	}
	progress := one.Figures.Progress
	fmt.Printf("progress by %s: %v %%, left out: %v\n", progress.By, progress.Percent, progress.Left)
	s := one.Figures.Schedule
	fmt.Printf("planned %v %%, earned %v %%: %v days behind\n", s.Planned, s.Earned, s.DaysBehind)
	for _, u := range a.Soon {
		fmt.Printf("due in %d days: %s (%s)\n", u.Days, u.Task, u.Owner)
	}
	fmt.Println("critical:", one.Network.Critical, one.Network.Finish)
	for _, t := range one.Tasks {
		if len(t.WaitsFor) > 0 {
			fmt.Println(t.Task, "waits for", t.WaitsFor)
		}
	}
	// Output:
	// implementing since 2021-02-01
	// onTime 2
	// late 1
	// inTime 3
	// overdue 1
	// cancelled 1
	// progress by weight: 58.57 %, left out: [{kiosk cancelled}]
	// planned 68.57 %, earned 58.57 %: 42.9333 days behind
	// due in 46 days: software (Văn phòng)
	// due in 46 days: report@2021-Q4 (Văn hóa - Xã hội)
	// critical: [software training] 2022-03-31
	// training waits for [software]
}
