package report_test

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

func d(s string) decimal.Decimal    { return decimal.MustParse(s) }
func on(s string) calendar.Date     { return calendar.MustParseDate(s) }
func in(s string) calendar.Period   { return calendar.MustParsePeriod(s) }
func text(s string) resolution.Text { return resolution.Text{Text: s} }

func both(vi, en string) resolution.Text {
	return resolution.Text{Text: vi, Translations: map[string]string{"en": en}}
}

func ratio(num, den string) decimal.Ratio {
	r, err := decimal.RatioOf(d(num), d(den))
	if err != nil {
		panic(err)
	}
	return r
}

func share(count, of string) resolution.Share {
	return resolution.Share{Count: d(count), Of: d(of), Ratio: ratio(count, of)}
}

// hostile is a name that a document may have.
const hostile = "<script>alert('1 | 2')</script> & \x1b[31m`code` *bold* [9](javascript:x)\n# 1. head"

// rich returns an assessment that has something in every section. Its figures
// are made up but for those of the rice area.
func rich() *resolution.Assessment {
	a := &resolution.Assessment{
		AsOf:  on("2023-12-31"),
		Known: on("2024-01-15"),
		Resolution: resolution.Heading{
			ID: "r", Title: both("Nghị quyết Đại hội lần thứ XII", "Resolution of the XII congress"),
			Body: both("Đảng bộ huyện", "District Party organisation"), Congress: text("XII"),
			Term: in("2020/2025"), Adopted: on("2020-08-05"), Language: "vi",
			Declared: resolution.Declared{Targets: 8, KeyTasks: 2, Programs: 3, Source: "text"}, Source: "text",
		},
		Scope:         indicator.Scope{Kind: indicator.ScopePeriod, Period: in("2023")},
		Closing:       true,
		Objectives:    []resolution.Statement{{ID: "o", Text: both("Phát triển bền vững", "Sustainable development"), Source: "text"}},
		Targets:       targets(),
		Tallies:       tallies(),
		KeyTasks:      keyTasks(),
		Programs:      programs(),
		Dissemination: dissemination(),
		Instruments: []resolution.InstrumentLine{
			{
				Kind: resolution.WorkingRegulations, Issuer: text("Ban Chấp hành"), Issued: true, Source: "text", StateSource: "news",
				State: program.StageState{Stage: program.Issued, On: on("2020-09-01")},
			},
			{Kind: resolution.Plan, Number: "12-KH/HU", Title: text("Kế hoạch"), Due: in("2021-Q1"), Overdue: true, Source: "text"},
		},
		Members:     []resolution.MemberLine{{Name: hostile, Position: text(hostile), Source: "news"}},
		Assignments: []resolution.AssignmentLine{{Member: "A", Field: text("kinh tế"), From: on("2021-01-01"), Until: on("2025-08-04"), Source: "news"}},
		Figures: []resolution.FigureLine{{
			Name: text("Thu nhập"), Body: text("Xã Đại Tâm"), Unit: text("triệu đồng"),
			Observation: indicator.Observation{Period: in("2019"), Value: d("1"), Of: d("3"), Qualifier: indicator.Over, Source: "news"},
			Share:       share("1", "3"),
			Printed:     []resolution.PrintedLine{printed(indicator.GrowthPercent, "5.1", "", indicator.NotComputable)},
		}},
		Events: []resolution.EventLine{{Text: text("Được công nhận"), Period: in("2020-02"), Document: "905/QĐ-TTg", Source: "news"}},
		Successions: []resolution.SuccessionLine{{
			Kind: resolution.Merged, On: on("2023-07-01"), From: []resolution.Text{text("xã A"), text("xã B")}, To: []resolution.Text{text("xã C")}, Source: "lost",
		}},
		NotPublished: []resolution.GapLine{{Section: resolution.SectionTargets, Text: both("hai chỉ tiêu", "two targets")}},
		Sources: []resolution.SourceLine{
			{ID: "unused", Title: text("Unused")},
			{ID: "news", Title: text(hostile), Publisher: text("Báo"), Locator: "https://example.org/a?b=1&c=2", Published: in("2023-12-31")},
			{ID: "text", Title: text("Văn kiện"), Locator: "javascript:alert(1)", Known: on("2020-08-05"), Assumption: both("không ghi ngày", "undated")},
		},
		Findings: finding.List{{Severity: finding.SeverityWarning, Code: "printed-differs", Path: "results.observations[0].printed[0]", Value: "108,4%", Detail: "computed 108.04"}},
	}
	return a
}

func line(number, field string, a indicator.Assessment) resolution.TargetLine {
	return resolution.TargetLine{
		ID: number, Number: number, Text: both("Chỉ tiêu "+number, "Target "+number), Unit: text("ha"),
		Field: both(field, field), Assessment: a, Source: "text",
	}
}

func targets() resolution.TargetSummary {
	reported := func(value string) *indicator.Observation {
		return &indicator.Observation{Period: in("2023"), Value: d(value), Source: "news"}
	}
	lines := []resolution.TargetLine{
		line("1", "kinh tế", indicator.Assessment{
			Verdict: indicator.Exceeded, Final: true, Basis: indicator.BasisFigures, Goal: indicator.Goal{Value: d("24200")},
			Deciding: reported("26146.4"), Attainment: ratio("26146.4", "24200"),
		}),
		line("2", "kinh tế", indicator.Assessment{
			Verdict: indicator.InProgress, Goal: indicator.Goal{Comparison: indicator.AtLeast, Value: d("10000")},
			Deciding: reported("9999.6"), Attainment: ratio("9999.6", "10000"),
			Pace: indicator.Pace{On: on("2023-12-31"), Planned: d("9000"), Gap: d("999.6"), Late: 12, LateKnown: true},
		}),
		line("3", "văn hoá", indicator.Assessment{
			Verdict: indicator.NotMet, Final: true, Goal: indicator.Goal{Value: d("12"), High: d("13"), Open: true}, Deciding: reported("0"), Attainment: ratio("0", "12"),
		}),
		line("4", "văn hoá", indicator.Assessment{Verdict: indicator.NoData, Goal: indicator.Goal{Value: d("8"), Of: d("8")}}),
		line("5", "văn hoá", indicator.Assessment{Verdict: indicator.NotDue, Goal: indicator.Goal{Comparison: indicator.About, Value: d("5"), Tolerance: d("0.5")}}),
		line("6", "văn hoá", indicator.Assessment{
			Verdict: indicator.Undecided, Reason: indicator.ReasonNoGoal, Revision: 2, Deciding: &indicator.Observation{
				Period: in("2023-H1"), Status: "đạt", Kind: indicator.KindEstimate,
			},
		}),
		line("7", "văn hoá", indicator.Assessment{
			Verdict: indicator.Met, Basis: indicator.BasisEstimate, Goal: indicator.Goal{Status: "nâng cao"},
			Deciding: &indicator.Observation{Period: in("2023-01-01/2023-09-30"), Status: "nâng cao", Source: "news"},
		}),
	}
	lines[0].Printed = []resolution.PrintedLine{printed(indicator.PercentOfGoal, "108.4", "108.04", indicator.Differs)}
	lines[6].Assessment.Deciding.Status = "đã đạt"
	lines[1].Declared = []indicator.Declared{{Label: "đạt cao", On: on("2023-12-31"), By: "UBND", Source: "news"}}
	summary := resolution.TargetSummary{
		Declared: 8, Tally: indicator.NewTally(8), Lines: lines, Source: "text",
		Beside: []resolution.TargetLine{{
			Text: text("Kế hoạch tỉnh giao"), Setter: text("UBND tỉnh"), Source: "news", Note: text("ngoài nghị quyết"),
			Assessment: indicator.Assessment{
				Verdict: indicator.Exceeded, Basis: indicator.BasisPrinted, Reason: indicator.ReasonPrintedPercent, Final: true,
				Goal: indicator.Goal{External: indicator.External{Indicator: "plan"}},
				Deciding: &indicator.Observation{
					Period: in("2023"), Value: d("6.2"), Source: "news",
					Printed: []indicator.Printed{{Kind: indicator.PercentOfGoal, Value: d("104.2"), Qualifier: indicator.Roughly}},
				},
			},
		}},
	}
	for _, l := range lines {
		summary.Tally.Add(l.Assessment.Verdict)
	}
	return summary
}

func printed(kind indicator.PrintedKind, value, computed string, agreement indicator.Agreement) resolution.PrintedLine {
	p := resolution.PrintedLine{
		Check:  indicator.PrintedCheck{Printed: indicator.Printed{Value: d(value), Kind: kind}, Kind: kind, Agreement: agreement},
		Source: "news",
	}
	if computed != "" {
		p.Computed = d(computed)
	} else {
		p.Check.ImpliedLow, p.Check.ImpliedHigh = d("5.9"), d("6")
	}
	return p
}

func tallies() []resolution.TallyLine {
	return []resolution.TallyLine{
		{
			Tally: indicator.PublishedTally{
				Of: 8, On: on("2021-09-27"), By: "UBND", Source: "news",
				Classes: []indicator.PublishedClass{
					{Label: "đạt", Count: 5, Verdicts: []indicator.Verdict{indicator.Met, indicator.Exceeded}},
					{Label: "vượt", Count: 2, Kind: indicator.ClassOfWhich},
					{Label: "chưa đạt", Count: 2, Verdicts: []indicator.Verdict{indicator.InProgress, indicator.NotMet}},
				},
				Fields: []indicator.FieldCount{{Field: "kinh tế", Count: 3, Of: 4}},
			},
			Labels: []resolution.Text{both("đạt", "met"), both("vượt", "exceeded"), both("chưa đạt", "not yet met")},
			Parts:  7, Rest: 1, Note: text("số liệu sơ bộ"),
		},
		{
			Tally: indicator.PublishedTally{
				Of: 8, On: on("2022-12-31"), Classes: []indicator.PublishedClass{{Label: "đạt", Count: 9}}, Source: "news",
			},
			Parts: 9, Rest: -1,
		},
	}
}

func keyTasks() []resolution.KeyTaskLine {
	linked := indicator.NewTally(0)
	linked.Add(indicator.Met)
	stages := program.NewStageTally(0)
	stages.Add(program.StageState{Stage: program.Issued, Reached: program.Issued})
	return []resolution.KeyTaskLine{
		{Number: "1", Title: text("Phát triển"), Linked: 2, Targets: linked, Programs: stages, Source: "text"},
		{Title: text("Cải cách"), Source: "text"},
	}
}

func programs() resolution.ProgramSummary {
	issued := program.StageState{Stage: program.Issued, Reached: program.Issued, Since: on("2021-01-31")}
	summary := resolution.ProgramSummary{
		Declared: 3, Named: 2, Tally: program.NewStageTally(3), Source: "text",
		Counts: []resolution.ProgramCountLine{{
			Label: both("hoàn thành", "completed"), Stage: program.Issued, Meaning: both("xây dựng xong", "drawn up"),
			Published: share("2", "3"), Computed: share("1", "3"), On: on("2021-01-31"), Source: "news",
		}},
		Lines: []resolution.ProgramLine{
			{
				Title: text("Nông thôn mới"), Fields: []resolution.Text{text("kinh tế")}, Period: in("2021/2025"), Owner: text("Phòng A"),
				State: issued, StateSource: "news", Source: "text", Notes: []resolution.Text{text("ghi chú")},
				Projects: []resolution.ProjectLine{{Title: text("lúa thơm – tôm sạch"), Source: "text"}},
				Tasks: []resolution.TaskLine{
					{Title: text("Lập kế hoạch"), Source: "text", Assessment: program.TaskAssessment{
						Owner: "Phòng A", Due: in("2021-Q3"), Percent: d("99.96"), Standing: program.Standing{Timeliness: program.Overdue},
					}},
					{Title: text("Sơ kết"), Source: "text", Assessment: program.TaskAssessment{
						Due: in("2023-06"), Standing: program.Standing{Timeliness: program.OnTime, Done: true}, Percent: d("100"),
						State: program.StageState{Stage: program.Completed, On: on("2023-06-15")},
					}},
				},
				Targets: []resolution.TargetLine{line("P1", "kinh tế", indicator.Assessment{Verdict: indicator.NoData})},
			},
			{Title: text("Nguồn nhân lực"), Source: "text"},
		},
	}
	summary.Tally.Add(issued)
	summary.Tally.Add(program.StageState{})
	summary.Total.Tally.Add(program.Standing{Timeliness: program.Overdue})
	summary.Total.Tally.Add(program.Standing{Timeliness: program.OnTime, Done: true})
	return summary
}

func dissemination() resolution.DisseminationSummary {
	coverage := printed(indicator.ShareOfPart, "98.95", "", indicator.NotComputable)
	coverage.Check.ImpliedLow, coverage.Check.ImpliedHigh = decimal.Decimal{}, decimal.Decimal{}
	computed := printed(indicator.ShareOfPart, "99", "98.96", indicator.Agrees)
	return resolution.DisseminationSummary{
		Held: 4,
		Conferences: []resolution.ConferenceLine{
			{
				Number: 3, Form: resolution.InBoth, Reach: text("từ huyện đến xã"), Audience: []resolution.Text{text("cán bộ chủ chốt")},
				Printed: &coverage, Source: "news",
			},
			{
				Number: 1, Form: resolution.Online, Held: in("2020-11-16"), Coverage: share("95", "96"), Printed: &computed, Source: "news",
			},
		},
		FollowUp: []resolution.FollowUpLine{{Text: text("Chi bộ học tập"), Share: share("40", "41"), Source: "news"}},
	}
}
