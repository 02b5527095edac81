package resolution_test

import (
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// assessAtEndOf returns the assessment of a resolution at the end of a year.
func assessAtEndOf(year string, r resolution.Resolution) resolution.Assessment {
	a, err := resolution.Assess(&resolution.Dossier{Resolution: r}, calendar.MustParsePeriod(year).Last(), resolution.Options{})
	if err != nil {
		fmt.Println(err)
	}
	return a
}

// Two members of a supposed district: the first leaves in the middle of 2023,
// and the second follows in the economy. Nobody answers for culture, which a
// target speaks of.
var handedOver = resolution.Resolution{
	Term: calendar.MustParsePeriod("2020/2025"),
	Targets: []indicator.Target{
		{ID: "income", Field: "economy", Responsible: "an"},
		{ID: "culture", Field: "culture"},
	},
	Members: []resolution.Member{
		{ID: "an", Name: "An", Until: calendar.MustParseDate("2023-06-30"), Successor: "ba"},
		{ID: "ba", Name: "Ba"},
	},
	Assignments: []resolution.Assignment{{Member: "an", Field: "economy"}, {Member: "ba", Field: "Party building"}},
}

func ExampleAssignmentMatrix() {
	m := assessAtEndOf("2023", handedOver).Matrix
	for _, row := range m.Fields {
		for _, h := range row.Holders {
			fmt.Println(row.Field.Text, "is", h.Name+"'s")
		}
		if row.Gap() {
			fmt.Println(row.Field.Text, "is nobody's")
		}
	}
	fmt.Println(m.Gaps(), "gap,", m.Overlaps(), "overlaps")
	// Output:
	// economy is Ba's
	// culture is nobody's
	// Party building is Ba's
	// 1 gap, 0 overlaps
}

func ExampleMatrixRow() {
	row := assessAtEndOf("2022", handedOver).Matrix.Fields[0]
	fmt.Println(row.Field.Text, row.Holders[0].Name, row.Gap(), row.Overlap())
	// Output:
	// economy An false false
}

func ExampleHolder() {
	h := assessAtEndOf("2023", handedOver).Matrix.Fields[0].Holders[0]
	fmt.Printf("%s from %s, after %s\n", h.Name, h.From, h.After)
	// Output:
	// Ba from 2023-07-01, after An
}

func ExampleMemberLoad() {
	for _, l := range assessAtEndOf("2023", handedOver).Matrix.Members {
		fmt.Println(l.Name, l.Fields, "fields,", l.Units, "units,", l.Targets, "targets")
	}
	// Output:
	// An 0 fields, 0 units, 1 targets
	// Ba 2 fields, 0 units, 0 targets
}

// A key task that is carried out by two programmes and measured by a target
// (supposed). It counts a programme as achieved when it is issued, as the
// article about Mỹ Xuyên does.
var reform = resolution.Resolution{
	Targets: []indicator.Target{{ID: "index", Text: "PAR index of 85"}},
	Programs: []program.Program{
		{ID: "one-stop", Title: "One-stop service", Stages: []program.StageChange{{Stage: program.Issued, On: calendar.MustParseDate("2021-03-01")}}},
		{ID: "training", Title: "Training", Stages: []program.StageChange{{Stage: program.Drafting, On: calendar.MustParseDate("2021-03-01")}}},
	},
	KeyTasks: []resolution.KeyTask{{
		ID: "reform", Targets: []string{"index"}, Programs: []string{"one-stop", "training"}, DoneFrom: program.Issued,
	}},
}

func ExampleKeyTaskLink() {
	for _, link := range assessAtEndOf("2021", reform).KeyTasks[0].Links {
		fmt.Println(link.Section, link.Title.Text, "-", link.Group)
	}
	// Output:
	// targets PAR index of 85 - unknown
	// programs One-stop service - achieved
	// programs Training - open
}

func ExampleGroupCount() {
	k := assessAtEndOf("2021", reform).KeyTasks[0]
	for _, g := range k.Groups {
		fmt.Println(g.Count, g.Group)
	}
	fmt.Println(k.Achieved, "by the rule", k.Rule, "from", k.DoneFrom, "-", k.Group)
	// Output:
	// 1 achieved
	// 1 open
	// 1 unknown
	// 1/3 by the rule all from issued - unknown
}

// The units and their documents are supposed. Ninh Thuận province printed 11 of
// 12, of its targets, as 91,63 %; it is 91.67 %.
var ownProgrammes = resolution.Resolution{
	Units: []resolution.Unit{{ID: "bac-ai"}, {ID: "ninh-son"}},
	Instruments: []resolution.Instrument{{
		ID: "own", Kind: resolution.ActionProgram,
		ByUnit: resolution.ByUnit{
			Units: []string{"bac-ai", "ninh-son"},
			Done:  []resolution.UnitDone{{Unit: "bac-ai", On: calendar.MustParseDate("2021-01-15"), Number: "02-CTr/HU"}},
		},
	}, {
		ID: "plans", Kind: resolution.Plan,
		ByUnit: resolution.ByUnit{Counts: []resolution.UnitCount{{
			Done: decimal.MustParse("11"), Of: decimal.MustParse("12"), On: calendar.MustParseDate("2021-12-31"),
			Percent: indicator.Printed{Value: decimal.MustParse("91.63"), Kind: indicator.ShareOfPart},
		}}},
	}},
}

func ExampleByUnit() {
	l := assessAtEndOf("2021", ownProgrammes).Instruments[0].ByUnit
	fmt.Println(l.Share, "missing", l.Missing[0].ID)
	// Output:
	// 1/2 missing ninh-son
}

func ExampleByUnitLine() {
	l := assessAtEndOf("2020", ownProgrammes).Instruments[0].ByUnit
	fmt.Println(l.Share, len(l.Missing), "missing")
	// Output:
	// 0/2 2 missing
}

func ExampleUnitDone() {
	d := ownProgrammes.Instruments[0].ByUnit.Done[0]
	fmt.Println(d.Unit, d.On, d.Number)
	// Output:
	// bac-ai 2021-01-15 02-CTr/HU
}

func ExampleUnitDoneLine() {
	d := assessAtEndOf("2021", ownProgrammes).Instruments[0].ByUnit.Done[0]
	fmt.Println(d.ID, d.On, d.Number)
	// Output:
	// bac-ai 2021-01-15 02-CTr/HU
}

func ExampleUnitCount() {
	c := ownProgrammes.Instruments[1].ByUnit.Counts[0]
	fmt.Println(c.Done, "of", c.Of, "printed", c.Percent.Value)
	// Output:
	// 11 of 12 printed 91.63
}

func ExampleUnitCountLine() {
	c := assessAtEndOf("2021", ownProgrammes).Instruments[1].ByUnit.Counts[0]
	fmt.Println(c.Published, "printed", c.Printed.Check.Printed.Value, "computed", c.Printed.Computed, c.Printed.Check.Agreement)
	// Output:
	// 11/12 printed 91.63 computed 91.67 differs
}

// Who attended a conference, by audience (supposed).
var studied = resolution.Resolution{Dissemination: resolution.Dissemination{Conferences: []resolution.Conference{{
	ID: "study", Held: calendar.MustParsePeriod("2020-11"), Invited: decimal.MustParse("15"),
	Attendance: []resolution.Attendance{
		{Audience: "key cadres", Attending: decimal.MustParse("118"), Due: decimal.MustParse("120")},
		{Audience: "Party members", Attending: decimal.MustParse("1462"), Due: decimal.MustParse("1480")},
	},
}}}}

func ExampleAttendance() {
	c := assessAtEndOf("2020", studied).Dissemination.Conferences[0]
	fmt.Println(c.Coverage, "=", c.Coverage.Percent, "% and", c.Invited, "guests")
	// Output:
	// 1580/1600 = 98.75 % and 15 guests
}

func ExampleAttendanceLine() {
	for _, row := range assessAtEndOf("2020", studied).Dissemination.Conferences[0].Attendance {
		fmt.Println(row.Audience.Text, row.Coverage, "=", row.Coverage.Percent, "%")
	}
	// Output:
	// key cadres 118/120 = 98.33 %
	// Party members 1462/1480 = 98.78 %
}
