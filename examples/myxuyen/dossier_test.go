package main

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

var (
	d      = decimal.MustParse
	day    = calendar.MustParseDate
	period = calendar.MustParsePeriod
)

// en returns the English translation of a text.
func en(text string) map[string]string { return map[string]string{"en": text} }

// The indicators of the rice plans, which several targets speak of.
var (
	riceArea = indicator.Indicator{
		ID: "rice-area", Name: "Diện tích trồng lúa", Unit: "ha", Direction: indicator.Higher,
		Series: indicator.SeriesFlow, Translations: en("Rice area"),
	}
	riceOutput = indicator.Indicator{
		ID: "rice-output", Name: "Sản lượng lúa", Unit: "tấn", Direction: indicator.Higher,
		Series: indicator.SeriesFlow, Translations: en("Rice output"),
	}
	riceYield = indicator.Indicator{
		ID: "rice-yield", Name: "Năng suất lúa", Unit: "tấn/ha", Direction: indicator.Higher,
		Series: indicator.SeriesRate, Translations: en("Rice yield"),
	}
)

const besideNote = "Kế hoạch năm của huyện, không phải chỉ tiêu của nghị quyết đại hội: được đánh giá nhưng không tính vào 19 chỉ tiêu."

// literal is the dossier as a Go programmer would write it.
func literal() resolution.Dossier {
	return resolution.Dossier{
		Schema: resolution.SchemaVersion,
		Resolution: resolution.Resolution{
			ID:            "my-xuyen-xii",
			Title:         "Nghị quyết Đại hội XII Đảng bộ huyện Mỹ Xuyên, nhiệm kỳ 2020–2025",
			Body:          "my-xuyen",
			Congress:      "Đại hội XII Đảng bộ huyện Mỹ Xuyên",
			Term:          period("2020/2025"),
			Language:      "vi",
			Translations:  en("Resolution of the XII congress of the Party organisation of Mỹ Xuyên district, term 2020–2025"),
			Source:        "article",
			Declared:      resolution.Declared{Targets: 19, KeyTasks: 3, Programs: 8, Source: "article"},
			Objectives:    objectives(),
			Targets:       plans(),
			KeyTasks:      keyTasks(),
			Programs:      programs(),
			Instruments:   instruments(),
			Dissemination: dissemination(),
			Members:       members(),
			Units:         units(),
			Successions:   successions(),
			NotPublished:  notPublished(),
		},
		Results: resolution.Results{
			Indicators:   indicators(),
			Observations: observations(),
			Tallies:      tallies(),
			ProgramCounts: []resolution.ProgramCount{{
				Label: "hoàn thành", Stage: program.Issued, Count: 5, Of: 8, Source: "article",
				Meaning:      "Hoàn thành ở đây là chương trình đã được xây dựng và ban hành, chưa phải là đã thực hiện xong.",
				Translations: en("Completed here means that the programme was drawn up and issued, not that it has been carried out."),
			}},
			Events: []resolution.Event{
				{
					ID: "new-rural-district", Period: period("2019"), Document: "905/QĐ-TTg", Source: "dantocmiennui",
					Text:         "Huyện được công nhận đạt chuẩn nông thôn mới năm 2019",
					Translations: en("The district was recognised as a new-rural district for 2019"),
				},
				{
					ID: "advanced-dossier", Period: period("2024-03"), Source: "myxuyen-2024",
					Text:         "Hồ sơ đề nghị công nhận huyện nông thôn mới nâng cao còn phải hoàn thiện",
					Translations: en("The dossier for recognition as an advanced new-rural district was still to be completed"),
				},
			},
		},
		Sources:  sources(),
		Glossary: glossary(),
	}
}

func objectives() []resolution.Objective {
	texts := []struct{ id, vi, en string }{
		{"economy", "Phát triển kinh tế bền vững", "A sustainable economy"},
		{"new-rural", "Xây dựng huyện nông thôn mới nâng cao", "An advanced new-rural district"},
		{"culture", "Phát huy vai trò nền tảng của văn hóa", "Culture as a foundation"},
		{"human-resources", "Nâng cao chất lượng nguồn nhân lực", "Better-qualified human resources"},
		{"jobs", "Giải quyết việc làm", "Jobs"},
		{"social-security", "Bảo đảm an sinh xã hội", "Social security"},
		{"living-standards", "Nâng cao đời sống nhân dân", "Higher living standards"},
		{"environment", "Bảo vệ môi trường, ứng phó với biến đổi khí hậu", "Environmental protection and response to climate change"},
		{"unity", "Đại đoàn kết các dân tộc", "Great unity of the peoples"},
		{"security", "Giữ vững an ninh chính trị, trật tự, an toàn xã hội", "Political security, social order and safety"},
		{"party", "Xây dựng, chỉnh đốn Đảng và hệ thống chính trị", "Building and rectifying the Party and the political system"},
	}
	var list []resolution.Objective
	for _, t := range texts {
		list = append(list, resolution.Objective{ID: t.id, Text: t.vi, Translations: en(t.en), Source: "article"})
	}
	return list
}

func keyTasks() []resolution.KeyTask {
	return []resolution.KeyTask{
		{
			ID: "development", Number: "1", Source: "article",
			Title:        "Phát triển kinh tế – xã hội bền vững; xây dựng huyện nông thôn mới nâng cao",
			Translations: en("Sustainable socio-economic development; building an advanced new-rural district"),
		},
		{
			ID: "administration", Number: "2", Source: "article",
			Title:        "Đẩy mạnh cải cách hành chính; nâng cao năng lực chỉ đạo, điều hành của chính quyền các cấp",
			Translations: en("Administrative reform; the capacity of government at all levels to direct and manage"),
		},
		{
			ID: "leadership", Number: "3", Source: "article",
			Title:        "Nâng cao năng lực lãnh đạo toàn diện của Đảng bộ; xây dựng hệ thống chính trị trong sạch, vững mạnh",
			Translations: en("The all-round leadership capacity of the Party organisation; a clean and strong political system"),
		},
	}
}

func members() []resolution.Member {
	return []resolution.Member{
		{
			ID: "thieu-dang-quynh-trang", Name: "Thiệu Đặng Quỳnh Trang", Source: "article",
			Position:     "Trưởng Ban Tuyên giáo Huyện ủy, Giám đốc Trung tâm Chính trị huyện",
			Translations: en("Head of the propaganda department of the district Party committee, director of the district political centre"),
		},
		{
			ID: "nguyen-minh-truong", Name: "Nguyễn Minh Trường", Source: "article",
			Position:     "Phó Bí thư Thường trực Huyện ủy",
			Translations: en("Standing deputy secretary of the district Party committee"),
		},
	}
}

// plans are the district's plans for single years, which are no targets of the
// resolution.
func plans() []indicator.Target {
	return []indicator.Target{
		{
			ID: "rice-area-2020", Indicator: riceArea, Goal: indicator.Goal{Value: d("25200")}, Due: period("2020"),
			Text: "Diện tích trồng lúa năm 2020: 25.200 ha", Translations: en("Rice area in 2020: 25,200 ha"),
			Beside: true, Setter: "Nghị quyết năm 2020 của huyện", Source: "tuoitrethudo", Note: besideNote,
		},
		{
			ID: "rice-area-2023", Indicator: riceArea, Goal: indicator.Goal{Value: d("24200")}, Due: period("2023"),
			Text: "Diện tích trồng lúa năm 2023: 24.200 ha", Translations: en("Rice area in 2023: 24,200 ha"),
			Beside: true, Setter: "Kế hoạch năm 2023 của huyện", Source: "kinhtenongthon", Note: besideNote,
		},
		{
			ID: "rice-output-2023", Indicator: riceOutput, Goal: indicator.Goal{Value: d("145200")}, Due: period("2023"),
			Text: "Sản lượng lúa năm 2023: 145.200 tấn", Translations: en("Rice output in 2023: 145,200 tonnes"),
			Beside: true, Setter: "Kế hoạch năm 2023 của huyện", Source: "kinhtenongthon", Note: besideNote,
		},
		{
			ID: "rice-yield-2023", Indicator: riceYield, Due: period("2023"),
			Goal: indicator.Goal{External: indicator.External{Indicator: "rice-yield-plan"}},
			Text: "Năng suất lúa năm 2023: theo kế hoạch, không công bố con số", Translations: en("Rice yield in 2023: by a plan whose figure was not published"),
			Beside: true, Setter: "Kế hoạch năm 2023 của huyện", Source: "kinhtenongthon", Note: besideNote,
		},
	}
}

func programs() []program.Program {
	issued := []program.StageChange{{Stage: program.Issued, Source: "article"}}
	return []program.Program{
		{
			ID: "new-rural", Period: period("2021/2025"), Stages: issued, Source: "article",
			Title:        "Xây dựng huyện Mỹ Xuyên đạt chuẩn nông thôn mới, giai đoạn 2021–2025",
			Translations: en("Building Mỹ Xuyên into a new-rural district, 2021–2025"),
		},
		{
			ID: "agriculture", Stages: issued, Source: "article",
			Title:        "Phát triển các mô hình sản xuất nông nghiệp theo hướng an toàn, bền vững",
			Translations: en("Developing models of safe and sustainable agricultural production"),
			Projects: []program.Project{{
				ID: "rice-shrimp", Title: "Đề án lúa thơm – tôm sạch", Source: "article",
				Translations: en("Project “fragrant rice, clean shrimp”"),
			}},
			Notes: []string{"Cùng với liên kết sản xuất và tiêu thụ sản phẩm."},
		},
		{
			ID: "security", Period: period("2020/2025"), Stages: issued, Source: "article",
			Title:        "Giữ vững an ninh chính trị, trật tự an toàn xã hội, nhiệm kỳ 2020–2025",
			Translations: en("Political security, social order and safety, term 2020–2025"),
		},
		{
			ID: "human-resources", Stages: issued, Source: "article",
			Title:        "Phát triển nguồn nhân lực đáp ứng yêu cầu nhiệm vụ trong tình hình mới",
			Translations: en("Developing human resources for the tasks of the new situation"),
		},
		{
			ID: "party-building", Period: period("2020/2025"), Stages: issued, Source: "article",
			Title:        "Tăng cường xây dựng, chỉnh đốn Đảng, nâng cao năng lực lãnh đạo, sức chiến đấu của Đảng bộ huyện, nhiệm kỳ 2020–2025",
			Translations: en("Building and rectifying the Party, the leadership capacity and fighting strength of the district Party organisation, term 2020–2025"),
		},
	}
}

func instruments() []resolution.Instrument {
	const issuer = "Ban Chấp hành Đảng bộ huyện"
	issued := []program.StageChange{{
		Stage: program.Issued, Source: "article",
		Note: "Được xây dựng ngay sau đại hội; số và ngày ban hành không được công bố.",
	}}
	return []resolution.Instrument{
		{
			ID: "working-regulations", Kind: resolution.WorkingRegulations, Issuer: issuer, Stages: issued, Source: "article",
			Title: "Quy chế làm việc", Translations: en("Working regulations"),
		},
		{
			ID: "action-programme", Kind: resolution.ActionProgram, Issuer: issuer, Stages: issued, Source: "article",
			Title: "Chương trình hành động theo từng mốc thời gian", Translations: en("Action programme by milestones"),
		},
		{
			ID: "inspection", Kind: resolution.InspectionProgram, Issuer: issuer, Stages: issued, Source: "article",
			Title: "Nhiệm vụ kiểm tra, giám sát toàn khóa", Translations: en("Inspection and supervision tasks for the whole term"),
		},
		{
			ID: "units-programmes", Kind: resolution.ActionProgram, Issuer: "Các cấp, ngành, đơn vị, địa phương", Source: "article",
			Title:        "Chương trình hành động, kế hoạch thực hiện của từng nơi",
			Translations: en("Own action programmes and plans of levels, sectors, units and localities"),
			Note:         "Các nơi được chỉ đạo xây dựng; bao nhiêu nơi đã ban hành không được công bố.",
		},
	}
}

func dissemination() resolution.Dissemination {
	return resolution.Dissemination{
		Conferences: []resolution.Conference{{
			ID: "study", Number: 3, Form: resolution.InBoth, Source: "article",
			Title: "Hội nghị học tập, quán triệt nghị quyết", Translations: en("Conferences to study the resolution"),
			Reach:    "Từ huyện đến các xã",
			Audience: []string{"Cán bộ chủ chốt", "Cán bộ, đảng viên"},
			Coverage: indicator.Printed{Text: "98,95%", Value: d("98.95"), Kind: indicator.ShareOfPart},
		}},
		FollowUp: []resolution.FollowUp{{
			ID: "cells", Source: "article",
			Text:         "Sau hội nghị, chi bộ, đảng bộ tiếp tục triển khai nghị quyết của đơn vị mình",
			Translations: en("After the conferences, cells and organisations roll out their own resolutions"),
		}},
	}
}

func units() []resolution.Unit {
	return []resolution.Unit{
		{ID: "soc-trang", Name: "Tỉnh Sóc Trăng", Level: resolution.LevelProvince, Translations: en("Sóc Trăng province"), Source: "article"},
		{
			ID: "my-xuyen", Name: "Đảng bộ huyện Mỹ Xuyên, tỉnh Sóc Trăng", Level: resolution.LevelDistrict, Parent: "soc-trang",
			Translations: en("Party organisation of Mỹ Xuyên district, Sóc Trăng province"), Source: "article",
		},
		{ID: "can-tho", Name: "Thành phố Cần Thơ", Level: resolution.LevelProvince, Translations: en("Cần Thơ city"), Source: "tienphong"},
		{
			ID: "my-xuyen-ward", Name: "Phường Mỹ Xuyên, thành phố Cần Thơ", Level: resolution.LevelCommune, Parent: "can-tho",
			Translations: en("Mỹ Xuyên ward, Cần Thơ city"), Source: "tienphong",
		},
		{ID: "ward-10", Name: "Phường 10", Level: resolution.LevelCommune, Translations: en("Ward 10"), Source: "tienphong"},
		{ID: "my-xuyen-town", Name: "Thị trấn Mỹ Xuyên", Level: resolution.LevelCommune, Translations: en("Mỹ Xuyên town"), Source: "tienphong"},
		{ID: "dai-tam", Name: "Xã Đại Tâm", Level: resolution.LevelCommune, Translations: en("Đại Tâm commune"), Source: "tienphong"},
	}
}

func successions() []resolution.Succession {
	return []resolution.Succession{
		{
			ID: "district-abolished", Kind: resolution.Abolished, On: day("2025-07-01"), From: []string{"my-xuyen"}, Source: "tienphong",
			Text:         "Cấp huyện chấm dứt hoạt động; không công bố nơi nào tiếp tục 19 chỉ tiêu",
			Translations: en("Districts were abolished; nobody was published to carry the 19 targets on"),
		},
		{
			ID: "ward-formed", Kind: resolution.Merged, On: day("2025-07-01"), Source: "tienphong",
			From: []string{"ward-10", "my-xuyen-town", "dai-tam"}, To: []string{"my-xuyen-ward"},
			Text:         "Phường Mỹ Xuyên được lập từ phường 10, thị trấn Mỹ Xuyên và xã Đại Tâm",
			Translations: en("Mỹ Xuyên ward was formed from ward 10, Mỹ Xuyên town and Đại Tâm commune"),
		},
	}
}

func notPublished() []resolution.Gap {
	return []resolution.Gap{
		{
			Section:      resolution.SectionTargets,
			Text:         "Nội dung của 19 chỉ tiêu không được công bố: không chỉ tiêu nào được nêu riêng ở đây.",
			Translations: en("The text of the 19 targets was not published: none of them is itemised here."),
		},
		{
			Section:      resolution.SectionPrograms,
			Text:         "Ba trong tám chương trình không được nêu tên. Tám chương trình thuộc các lĩnh vực kinh tế, văn hóa – xã hội, quốc phòng – an ninh và xây dựng hệ thống chính trị.",
			Translations: en("Three of the eight programmes are not named. The eight are in the fields of the economy, culture and society, defence and security, and the political system."),
		},
		{
			Section:      resolution.SectionDissemination,
			Text:         "Số người dự và số người phải dự các hội nghị không được công bố: tỷ lệ được giữ như đã in.",
			Translations: en("How many attended the conferences and how many were due was not published: the percentage is kept as printed."),
		},
		{
			Section:      resolution.SectionAssignments,
			Text:         "Từng ủy viên Ban Chấp hành, Ban Thường vụ được phân công lĩnh vực và tổ chức trực thuộc; ai phụ trách gì không được công bố.",
			Translations: en("Each member of the executive and standing committees was assigned fields and subordinate organisations; who has what was not published."),
		},
		{
			Section:      resolution.SectionUnits,
			Text:         "Việc giao chỉ tiêu cho các xã không được công bố.",
			Translations: en("No allocation of targets to communes was published."),
		},
		{
			Section:      resolution.SectionResults,
			Text:         "Báo cáo sơ kết giữa nhiệm kỳ không được công bố.",
			Translations: en("No mid-term review was published."),
		},
	}
}

// indicators are those of the figures that no plan speaks of.
func indicators() []indicator.Indicator {
	return []indicator.Indicator{
		{ID: "income", Name: "Thu nhập", Unit: "triệu đồng", Direction: indicator.Higher, Translations: en("Income")},
		{ID: "new-rural-communes", Name: "Xã đạt 19 tiêu chí nông thôn mới", Unit: "xã", Direction: indicator.Higher, Translations: en("Communes with all 19 new-rural criteria")},
		{ID: "district-criteria", Name: "Tiêu chí huyện nông thôn mới đã đạt", Unit: "tiêu chí", Direction: indicator.Higher, Translations: en("Criteria for a new-rural district reached")},
		{ID: "agriculture-value", Name: "Giá trị nông nghiệp và thủy sản", Unit: "tỷ đồng", Direction: indicator.Higher, Series: indicator.SeriesFlow, Translations: en("Agricultural and aquatic value")},
		{ID: "aquatic-output", Name: "Sản lượng thủy sản", Unit: "tấn", Direction: indicator.Higher, Series: indicator.SeriesFlow, Translations: en("Aquatic output")},
		{ID: "rice-yield-plan", Name: "Năng suất lúa theo kế hoạch năm 2023 của huyện, không công bố con số", Unit: "tấn/ha", Direction: indicator.Higher, Series: indicator.SeriesRate, Translations: en("Rice yield in the district's plan for 2023, whose figure was not published")},
		{ID: "communes-model", Name: "Xã nông thôn mới kiểu mẫu", Unit: "xã", Direction: indicator.Higher, Translations: en("Model new-rural communes")},
		{ID: "communes-advanced", Name: "Xã nông thôn mới nâng cao", Unit: "xã", Direction: indicator.Higher, Translations: en("Advanced new-rural communes")},
		{ID: "communes-new-rural", Name: "Xã nông thôn mới", Unit: "xã", Direction: indicator.Higher, Translations: en("New-rural communes")},
		{ID: "party-members", Name: "Đảng viên", Unit: "người", Direction: indicator.Neither, Translations: en("Party members")},
		{ID: "party-organisations", Name: "Tổ chức đảng", Unit: "tổ chức", Direction: indicator.Neither, Translations: en("Party organisations")},
		{ID: "poor-households", Name: "Tỷ lệ hộ nghèo", Unit: "%", Direction: indicator.Lower, Translations: en("Poor households")},
		{ID: "near-poor-households", Name: "Tỷ lệ hộ cận nghèo", Unit: "%", Direction: indicator.Lower, Translations: en("Near-poor households")},
	}
}

func observations() []indicator.Observation {
	ofPlan := func(text, value, against string) []indicator.Printed {
		return []indicator.Printed{{Text: text, Value: d(value), Kind: indicator.PercentOfGoal, Against: against}}
	}
	const y2019, y2020, y2023, march, ward = "baomoi-2019", "tuoitrethudo", "kinhtenongthon", "myxuyen-2024", "tienphong"
	return []indicator.Observation{
		{
			Indicator: "income", Period: period("2019"), Value: d("47.5"), Source: y2019,
			Printed: []indicator.Printed{{Text: "+2,3", Value: d("2.3"), Kind: indicator.ChangeUnits}},
		},
		{Indicator: "new-rural-communes", Period: period("2019"), Value: d("10"), Of: d("10"), Source: y2019},
		{Indicator: "district-criteria", Period: period("2019"), Value: d("9"), Of: d("9"), Source: y2019},
		{Indicator: "agriculture-value", Period: period("2019"), Value: d("4305"), Source: y2019},
		{Indicator: "rice-output", Period: period("2019"), Value: d("143699"), Source: y2019},
		{Indicator: "aquatic-output", Period: period("2019"), Value: d("40681"), Source: y2019},
		{
			Indicator: "rice-area", Period: period("2020"), Value: d("24712"), Source: y2020,
			Printed: ofPlan("98,06%", "98.06", "Nghị quyết năm 2020 của huyện"),
		},
		{
			Indicator: "rice-area", Period: period("2023"), Value: d("26146.4"), Source: y2023,
			Printed: ofPlan("108,4%", "108.4", "Kế hoạch năm 2023 của huyện"),
		},
		{
			Indicator: "rice-output", Period: period("2023"), Value: d("161973"), Source: y2023,
			Printed: ofPlan("111,6%", "111.6", "Kế hoạch năm 2023 của huyện"),
		},
		{
			Indicator: "rice-yield", Period: period("2023"), Value: d("6.2"), Source: y2023,
			Printed: ofPlan("104,2%", "104.2", "Kế hoạch năm 2023 của huyện"),
		},
		{Indicator: "communes-model", Period: period("2024-03"), Value: d("1"), Source: march},
		{Indicator: "communes-advanced", Period: period("2024-03"), Value: d("7"), Source: march},
		{Indicator: "communes-new-rural", Period: period("2024-03"), Value: d("2"), Source: march},
		{Indicator: "poor-households", Body: "my-xuyen-ward", Period: period("2024"), Reported: day("2025-07-01"), Value: d("0.23"), Source: ward},
		{Indicator: "near-poor-households", Body: "my-xuyen-ward", Period: period("2024"), Reported: day("2025-07-01"), Value: d("1.23"), Source: ward},
		{Indicator: "party-members", Body: "my-xuyen-ward", Period: period("2025-07-01"), Value: d("1575"), Source: ward},
		{Indicator: "party-organisations", Body: "my-xuyen-ward", Period: period("2025-07-01"), Value: d("41"), Source: ward},
	}
}

func tallies() []indicator.PublishedTally {
	over := func(percent string) indicator.Band {
		return indicator.Band{Method: "plan-ratio", Comparison: indicator.MoreThan, Value: d(percent)}
	}
	achieved := []indicator.Verdict{indicator.Met, indicator.Exceeded}
	return []indicator.PublishedTally{
		{
			Of: 19, On: day("2021-09-27"), Source: "soctrangtv",
			Classes: []indicator.PublishedClass{
				{Label: "Đạt và vượt", Count: 6, Verdicts: achieved},
				{Label: "Đạt trên 75%", Count: 4, Band: over("75")},
				{Label: "Đạt trên 50%", Count: 2, Band: over("50")},
				{Label: "Đánh giá vào cuối năm", Count: 7, Verdicts: []indicator.Verdict{indicator.NotDue}},
			},
		},
		{
			Of: 19, On: day("2023-12-31"), Source: "kinhtenongthon",
			Classes: []indicator.PublishedClass{{Label: "Hoàn thành", Count: 19, Verdicts: achieved}},
			Note:    "Chỉ công bố năm 2023: tính là ngày cuối năm.",
		},
	}
}

const undated = "Không rõ ngày đăng: mỗi số liệu coi là được biết từ ngày cuối của kỳ mà nó nói tới."

func sources() []resolution.Source {
	return []resolution.Source{
		{
			ID: "article", Title: "Huyện Mỹ Xuyên (Sóc Trăng) nỗ lực triển khai nghị quyết vào cuộc sống",
			Translations: en("Mỹ Xuyên district (Sóc Trăng) strives to put the resolution into practice"),
			Published:    period("2021-01"), KnownFrom: day("2021-01-01"),
			Assumption: "Bài báo không ghi ngày: coi là được biết từ tháng 01/2021. Đây là giả định.",
		},
		{
			ID: "baomoi-2019", Title: "Kết quả năm 2019 của huyện Mỹ Xuyên", Translations: en("Results of Mỹ Xuyên district in 2019"),
			Publisher: "baomoi.net.vn", Locator: "c33601991", Assumption: undated,
		},
		{
			ID: "dantocmiennui", Title: "Mỹ Xuyên được công nhận huyện nông thôn mới", Translations: en("Recognition of Mỹ Xuyên as a new-rural district"),
			Publisher: "dantocmiennui.vn", Locator: "post290327", Assumption: undated,
		},
		{
			ID: "tuoitrethudo", Title: "Diện tích trồng lúa năm 2020", Translations: en("Rice area in 2020"),
			Publisher: "phapluat.tuoitrethudo.com.vn", Locator: "56179", Assumption: undated,
		},
		{
			ID: "soctrangtv", Title: "Mỹ Xuyên: diện tích trồng lúa đạt gần 25.000 ha", Translations: en("Mỹ Xuyên: rice area reaches nearly 25,000 ha"),
			Publisher: "soctrangtv.vn", Published: period("2021-09-27"),
		},
		{
			ID: "kinhtenongthon", Title: "Kết quả năm 2023 của huyện Mỹ Xuyên", Translations: en("Results of Mỹ Xuyên district in 2023"),
			Publisher: "kinhtenongthon.vn", Locator: "post60894", Assumption: undated,
		},
		{
			ID: "myxuyen-2024", Title: "Xây dựng nông thôn mới ở huyện Mỹ Xuyên, tháng 3/2024", Translations: en("New-rural development in Mỹ Xuyên district, March 2024"),
			Publisher: "myxuyen.soctrang.gov.vn", Locator: "383456", Published: period("2024-03"),
		},
		{
			ID: "tienphong", Title: "Phường Mỹ Xuyên, thành phố Cần Thơ, từ ngày 01/7/2025", Translations: en("Mỹ Xuyên ward, Cần Thơ city, from 1 July 2025"),
			Publisher: "tienphong.vn", Locator: "post1767855", Published: period("2025-07-01"),
		},
	}
}

func glossary() map[string]map[string]string {
	return map[string]map[string]string{"en": {
		"Đại hội XII Đảng bộ huyện Mỹ Xuyên": "XII congress of the Party organisation of Mỹ Xuyên district",
		"Nghị quyết năm 2020 của huyện":      "the district's resolution for 2020",
		"Kế hoạch năm 2023 của huyện":        "the district's plan for 2023",
		besideNote:                           "A yearly plan of the district and no target of the congress resolution: judged, but left out of the 19 targets.",
		"Ban Chấp hành Đảng bộ huyện":        "Executive committee of the district Party organisation",
		"Các cấp, ngành, đơn vị, địa phương": "Levels, sectors, units and localities",
		"Được xây dựng ngay sau đại hội; số và ngày ban hành không được công bố.":      "Drawn up right after the congress; number and date of issue were not published.",
		"Các nơi được chỉ đạo xây dựng; bao nhiêu nơi đã ban hành không được công bố.": "They were told to draw them up; how many have done so was not published.",
		"Cùng với liên kết sản xuất và tiêu thụ sản phẩm.":                             "Together with the linkage of production and consumption.",
		"Từ huyện đến các xã":   "From the district to the communes",
		"Cán bộ chủ chốt":       "Key cadres",
		"Cán bộ, đảng viên":     "Cadres and members",
		"hoàn thành":            "completed",
		"Đạt và vượt":           "Met or exceeded",
		"Đạt trên 75%":          "Over 75 %",
		"Đạt trên 50%":          "Over 50 %",
		"Đánh giá vào cuối năm": "Assessed at year end",
		"Hoàn thành":            "Completed",
		"Chỉ công bố năm 2023: tính là ngày cuối năm.": "Only the year 2023 was published: taken as its last day.",
		undated: "The date of publication is not known: each figure counts as known from the last day of the period that it speaks of.",
		"Bài báo không ghi ngày: coi là được biết từ tháng 01/2021. Đây là giả định.": "The article is undated: it counts as known from January 2021. That is an assumption.",
		"triệu đồng": "million VND",
		"tỷ đồng":    "billion VND",
		"tấn":        "tonnes",
		"tấn/ha":     "tonnes/ha",
		"xã":         "communes",
		"tiêu chí":   "criteria",
		"người":      "people",
		"tổ chức":    "organisations",
	}}
}

func TestDossierIsTheLiteral(t *testing.T) {
	got, err := resolution.DecodeStrict(bytes.NewReader(dossier), resolution.Limits{})
	if err != nil {
		t.Fatalf("resolution.DecodeStrict(dossier.json) error = %v, want nil", err)
	}
	if diff := cmp.Diff(literal(), got, compareScalars); diff != "" {
		t.Errorf("dossier.json is not the literal (-want +got):\n%s", diff)
	}
}

// compareScalars compares the opaque scalars with all that they print.
var compareScalars = cmp.Options{
	cmp.Comparer(func(a, b decimal.Decimal) bool { return a == b }),
	cmp.Comparer(func(a, b calendar.Date) bool { return a == b }),
	cmp.Comparer(func(a, b calendar.Period) bool { return a == b }),
}

func TestDossierIsCanonical(t *testing.T) {
	var b bytes.Buffer
	if err := resolution.Encode(&b, literal()); err != nil {
		t.Fatalf("resolution.Encode(literal) error = %v, want nil", err)
	}
	if diff := cmp.Diff(b.String(), string(dossier)); diff != "" {
		t.Errorf("dossier.json is not in canonical form (-want +got):\n%s", diff)
	}
}
