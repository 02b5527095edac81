package resolution_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

func ExampleDossier() {
	d := resolution.Dossier{
		Schema: resolution.SchemaVersion,
		Resolution: resolution.Resolution{
			ID: "my-xuyen-xii", Term: calendar.MustParsePeriod("2020/2025"), Source: "article",
			Declared: resolution.Declared{Targets: 19, KeyTasks: 3, Programs: 8},
		},
		Sources: []resolution.Source{{
			ID: "article", KnownFrom: calendar.MustParseDate("2021-01-01"), Assumption: "undated, taken as January 2021",
		}},
	}
	fmt.Println(len(resolution.Validate(&d)), "findings")
	a, err := resolution.Assess(&d, resolution.LastDate(&d), resolution.Options{})
	fmt.Println(a.AsOf, a.Targets.Tally.Classes(), err)
	// Output:
	// 0 findings
	// 2021-01-01 [{notItemised 19}] <nil>
}

func ExampleDecode() {
	doc := `{"schema": "nghiquyet/1", "resolution": {"id": "my-xuyen-xii", "mayor": "?"}}`
	d, warnings, err := resolution.Decode(strings.NewReader(doc), resolution.Limits{})
	fmt.Println(d.Resolution.ID, err)
	fmt.Println(warnings)
	// Output:
	// my-xuyen-xii <nil>
	// resolution.mayor: unknown-member: unknown member: "mayor": want one of those documented for resolution.Resolution
}

func ExampleDecodeStrict() {
	doc := `{"schema": "nghiquyet/1", "resolution": {"id": "my-xuyen-xii", "mayor": "?"}}`
	_, err := resolution.DecodeStrict(strings.NewReader(doc), resolution.Limits{})
	fmt.Println(err)
	// Output:
	// resolution: byte 63: resolution.mayor: unknown member: "mayor": want one of those documented for resolution.Resolution
}

func ExampleDecodeError() {
	doc := `{"results": {"observations": [{"indicator": "coverage", "value": "98,95"}]}}`
	_, _, err := resolution.Decode(strings.NewReader(doc), resolution.Limits{})
	var e *resolution.DecodeError
	if errors.As(err, &e) {
		fmt.Println(e.Path, "at byte", e.Offset, errors.Is(err, decimal.ErrSyntax))
	}
	// Output:
	// results.observations[0].value at byte 65 true
}

func ExampleLimits() {
	doc := `{"schema": "nghiquyet/1", "resolution": {"id": "my-xuyen-xii"}}`
	_, _, err := resolution.Decode(strings.NewReader(doc), resolution.Limits{Bytes: 40})
	fmt.Println(err)
	// Output:
	// resolution: byte 40: document too large: want at most 40 bytes
}

func ExampleEncode() {
	d := resolution.Dossier{Schema: resolution.SchemaVersion, Resolution: resolution.Resolution{ID: "my-xuyen-xii"}}
	if err := resolution.Encode(os.Stdout, d); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "schema": "nghiquyet/1",
	//   "resolution": {
	//     "id": "my-xuyen-xii"
	//   }
	// }
}

func ExampleValidate() {
	d := resolution.Dossier{Schema: resolution.SchemaVersion, Resolution: resolution.Resolution{
		ID: "my-xuyen-xii", Declared: resolution.Declared{Targets: 19, Source: "paper"},
	}}
	for _, f := range resolution.Validate(&d) {
		fmt.Println(f)
	}
	// Output:
	// resolution.declared.source: unknown-source "paper": want the id of one of sources
}

func ExampleSource() {
	s := resolution.Source{ID: "myxuyen-2024", Publisher: "myxuyen.soctrang.gov.vn", Locator: "383456", Published: calendar.MustParsePeriod("2024-03")}
	fmt.Println(s.Known())
	s.KnownFrom, s.Assumption = calendar.MustParseDate("2024-03-01"), "published early in the month"
	fmt.Println(s.Known())
	// Output:
	// 2024-03-31
	// 2024-03-01
}

func ExampleText() {
	text := resolution.Text{Text: "đạt và vượt", Translations: map[string]string{"en": "met or exceeded"}}
	fmt.Println(text.In("vi"), "|", text.In("en-GB"))
	// Output:
	// đạt và vượt | met or exceeded
}

func ExampleResolution() {
	r := resolution.Resolution{
		ID: "my-xuyen-xii", Body: "my-xuyen", Congress: "XII", Term: calendar.MustParsePeriod("2020/2025"), Language: "vi",
		Units: []resolution.Unit{{ID: "my-xuyen", Name: "Đảng bộ huyện Mỹ Xuyên"}},
	}
	fmt.Println(r.Term.First(), r.Term.Last())
	// Output:
	// 2020-01-01 2025-12-31
}

func ExampleDeclared() {
	d := resolution.Dossier{Resolution: resolution.Resolution{Declared: resolution.Declared{Targets: 19}}}
	a, _ := resolution.Assess(&d, calendar.MustParseDate("2021-09-27"), resolution.Options{})
	fmt.Println(a.Targets.Tally.Count(indicator.NotItemised), "of", a.Targets.Tally.N())
	// Output:
	// 19 of 19
}

func ExampleObjective() {
	o := resolution.Objective{ID: "jobs", Text: "Giải quyết việc làm", Translations: map[string]string{"en": "Jobs"}, Source: "article"}
	fmt.Println(o.Text)
	// Output:
	// Giải quyết việc làm
}

func ExampleKeyTask() {
	d := resolution.Dossier{Resolution: resolution.Resolution{
		Programs: []program.Program{{ID: "new-rural", Stages: []program.StageChange{{Stage: program.Issued, On: calendar.MustParseDate("2021-01-01")}}}},
		KeyTasks: []resolution.KeyTask{{ID: "development", Programs: []string{"new-rural"}}},
	}}
	a, _ := resolution.Assess(&d, calendar.MustParseDate("2021-12-31"), resolution.Options{})
	fmt.Println(a.KeyTasks[0].Linked, a.KeyTasks[0].Programs.Classes())
	// Output:
	// 1 [{issued 1}]
}

func ExampleGap() {
	g := resolution.Gap{Section: resolution.SectionTargets, Text: "Nội dung của 19 chỉ tiêu không được công bố"}
	fmt.Println(g.Section)
	// Output:
	// targets
}

func ExampleSection() {
	d := resolution.Dossier{Schema: resolution.SchemaVersion, Resolution: resolution.Resolution{
		ID: "my-xuyen-xii", NotPublished: []resolution.Gap{{Section: "chapter"}},
	}}
	fmt.Println(resolution.Validate(&d).Has(resolution.CodeUnknownWord))
	// Output:
	// true
}

func ExampleInstrument() {
	d := resolution.Dossier{Resolution: resolution.Resolution{Instruments: []resolution.Instrument{{
		ID: "action-programme", Kind: resolution.ActionProgram, Due: calendar.MustParsePeriod("2020-Q4"),
		Stages: []program.StageChange{{Stage: program.Issued, On: calendar.MustParseDate("2021-01-08")}},
	}}}}
	for _, on := range []string{"2021-01-07", "2021-01-08"} {
		a, _ := resolution.Assess(&d, calendar.MustParseDate(on), resolution.Options{})
		fmt.Println("issued", a.Instruments[0].Issued, "overdue", a.Instruments[0].Overdue)
	}
	// Output:
	// issued false overdue true
	// issued true overdue false
}

func ExampleInstrumentKind() {
	fmt.Println(resolution.WorkingRegulations, resolution.ActionProgram, resolution.InspectionProgram)
	// Output:
	// workingRegulations actionProgramme inspectionProgramme
}

func ExampleDissemination() {
	d := resolution.Dissemination{Conferences: []resolution.Conference{{ID: "study", Number: 3, Form: resolution.InBoth}}}
	fmt.Println(d.IsZero(), resolution.Dissemination{}.IsZero())
	// Output:
	// false true
}

func ExampleConference() {
	d := resolution.Dossier{Resolution: resolution.Resolution{Dissemination: resolution.Dissemination{
		Conferences: []resolution.Conference{{
			ID: "study", Number: 3, Form: resolution.InBoth,
			Coverage: indicator.Printed{Text: "98,95%", Value: decimal.MustParse("98.95"), Kind: indicator.ShareOfPart},
		}},
	}}}
	a, _ := resolution.Assess(&d, calendar.MustParseDate("2021-01-31"), resolution.Options{})
	c := a.Dissemination.Conferences[0]
	fmt.Println(a.Dissemination.Held, c.Printed.Check.Printed.Value, c.Printed.Check.Agreement, c.Coverage)
	// Output:
	// 3 98.95 notComputable ?/?
}

func ExampleForm() {
	fmt.Println(resolution.InPerson, resolution.Online, resolution.InBoth)
	// Output:
	// inPerson online both
}

func ExampleFollowUp() {
	d := resolution.Dossier{Resolution: resolution.Resolution{Dissemination: resolution.Dissemination{
		FollowUp: []resolution.FollowUp{{ID: "programmes", Done: decimal.MustParse("11"), Of: decimal.MustParse("12")}},
	}}}
	a, _ := resolution.Assess(&d, calendar.MustParseDate("2021-01-31"), resolution.Options{})
	fmt.Println(a.Dissemination.FollowUp[0].Share, a.Dissemination.FollowUp[0].Share.Percent)
	// Output:
	// 11/12 91.67
}

func ExampleMember() {
	m := resolution.Member{ID: "nguyen-minh-truong", Name: "Nguyễn Minh Trường", Position: "Phó Bí thư Thường trực Huyện ủy"}
	fmt.Println(m.Name)
	// Output:
	// Nguyễn Minh Trường
}

func ExampleAssignment() {
	d := resolution.Dossier{Resolution: resolution.Resolution{
		Members: []resolution.Member{{ID: "an", Name: "Nguyễn An"}, {ID: "ba", Name: "Trần Ba"}},
		Assignments: []resolution.Assignment{
			{Member: "an", Field: "kinh tế", Until: calendar.MustParseDate("2022-06-30")},
			{Member: "ba", Field: "kinh tế", From: calendar.MustParseDate("2022-07-01")},
		},
	}}
	a, _ := resolution.Assess(&d, calendar.MustParseDate("2022-07-01"), resolution.Options{})
	fmt.Println(a.Assignments[0].Member, len(a.Assignments))
	// Output:
	// Trần Ba 1
}

func ExampleUnit() {
	u := resolution.Unit{ID: "dai-tam", Name: "Xã Đại Tâm", Level: resolution.LevelCommune, Parent: "my-xuyen"}
	fmt.Println(u.Name, u.Level)
	// Output:
	// Xã Đại Tâm commune
}

func ExampleLevel() {
	fmt.Println(resolution.LevelProvince, resolution.LevelDistrict, resolution.LevelCommune)
	// Output:
	// province district commune
}

func ExampleSuccession() {
	d := resolution.Dossier{Resolution: resolution.Resolution{
		Body: "my-xuyen", Term: calendar.MustParsePeriod("2020/2025"),
		Units: []resolution.Unit{{ID: "my-xuyen", Name: "Huyện Mỹ Xuyên"}},
		Targets: []indicator.Target{{
			ID: "income", Indicator: indicator.Indicator{ID: "income", Direction: indicator.Higher},
			Goal: indicator.Goal{Value: decimal.MustParse("60")},
		}},
		Successions: []resolution.Succession{{
			ID: "end", Kind: resolution.Abolished, On: calendar.MustParseDate("2025-07-01"), From: []string{"my-xuyen"},
		}},
	}}
	d.Results.Observations = []indicator.Observation{{
		Indicator: "income", Period: calendar.MustParsePeriod("2024"), Value: decimal.MustParse("55"),
	}}
	a, _ := resolution.Assess(&d, calendar.MustParseDate("2025-07-01"), resolution.Options{})
	income := a.Targets.Lines[0].Assessment
	fmt.Println(income.Verdict, income.Reason, income.Final)
	// Output:
	// undecided body-abolished true
}

func ExampleSuccessionKind() {
	fmt.Println(resolution.Merged, resolution.Split, resolution.Renamed, resolution.Abolished)
	// Output:
	// merged split renamed abolished
}

func ExampleResults() {
	fmt.Println(resolution.Results{}.IsZero())
	// Output:
	// true
}

func ExampleProgramCount() {
	issued := []program.StageChange{{Stage: program.Issued, On: calendar.MustParseDate("2021-01-01")}}
	d := resolution.Dossier{Resolution: resolution.Resolution{
		Declared: resolution.Declared{Programs: 8},
		Programs: []program.Program{
			{ID: "new-rural", Stages: issued}, {ID: "agriculture", Stages: issued}, {ID: "security", Stages: issued},
			{ID: "human-resources", Stages: issued}, {ID: "party-building", Stages: issued},
		},
	}}
	d.Results.ProgramCounts = []resolution.ProgramCount{{Label: "hoàn thành", Stage: program.Issued, Count: 5, Of: 8}}
	a, _ := resolution.Assess(&d, calendar.MustParseDate("2021-01-31"), resolution.Options{})
	c := a.Programs.Counts[0]
	fmt.Println(c.Label.Text, "=", c.Stage, c.Published, c.Computed, c.Computed.Percent, c.Agrees, c.NotNamed)
	// Output:
	// hoàn thành = issued 5/8 5/8 62.5 true 3
}

func ExampleEvent() {
	d := resolution.Dossier{}
	d.Results.Events = []resolution.Event{{ID: "new-rural", Period: calendar.MustParsePeriod("2019"), Document: "905/QĐ-TTg"}}
	a, _ := resolution.Assess(&d, calendar.MustParseDate("2019-12-30"), resolution.Options{})
	fmt.Println(len(a.Events))
	a, _ = resolution.Assess(&d, calendar.MustParseDate("2019-12-31"), resolution.Options{})
	fmt.Println(a.Events[0].Document)
	// Output:
	// 0
	// 905/QĐ-TTg
}

func ExampleOptions() {
	d := resolution.Dossier{}
	d.Results.Tallies = []indicator.PublishedTally{{Of: 19, On: calendar.MustParseDate("2021-09-27")}}
	on := calendar.MustParseDate("2021-12-31")
	a, _ := resolution.Assess(&d, on, resolution.Options{Known: calendar.MustParseDate("2021-06-30")})
	fmt.Println(len(a.Tallies))
	a, _ = resolution.Assess(&d, on, resolution.Options{})
	fmt.Println(len(a.Tallies))
	// Output:
	// 0
	// 1
}

func ExampleLastDate() {
	d := resolution.Dossier{Resolution: resolution.Resolution{Term: calendar.MustParsePeriod("2020/2025")}}
	d.Results.Observations = []indicator.Observation{{Indicator: "poor", Period: calendar.MustParsePeriod("2024"), Reported: calendar.MustParseDate("2025-07-01")}}
	fmt.Println(resolution.LastDate(&d))
	// Output:
	// 2025-07-01
}
