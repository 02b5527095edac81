package program_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
)

func TestStageOn(t *testing.T) {
	life := []program.StageChange{
		{Stage: program.Implementing, On: date("2021-09-01"), Reported: date("2021-10-01")},
		{Stage: program.Planned, On: date("2020-08-05")},
		{Stage: program.Drafting, Reported: date("2020-12-01")},
		{Stage: program.Issued, Source: "article"},
		{Stage: program.Suspended, On: date("2022-01-01")},
	}
	sources := map[string]calendar.Date{"article": date("2021-01-15")}
	tests := []struct {
		name, asOf, known string
		sources           map[string]calendar.Date
		want              program.StageState
	}{
		{"before anything", "2020-08-04", "", sources, program.StageState{}},
		{"dated", "2020-08-05", "", sources,
			program.StageState{Stage: program.Planned, Reached: program.Planned, On: date("2020-08-05"), Since: date("2020-08-05"), Change: 2}},
		{"rule C4: from the day reported", "2020-12-01", "", sources,
			program.StageState{Stage: program.Drafting, Reached: program.Drafting, Since: date("2020-12-01"), Change: 3}},
		{"rule C4: the day before the source", "2021-01-14", "", sources,
			program.StageState{Stage: program.Drafting, Reached: program.Drafting, Since: date("2020-12-01"), Change: 3}},
		{"rule C4: from the date of the source", "2021-01-15", "", sources,
			program.StageState{Stage: program.Issued, Reached: program.Issued, Since: date("2021-01-15"), Change: 4}},
		{"rule C4: from the change before it", "2020-12-01", "", nil,
			program.StageState{Stage: program.Issued, Reached: program.Issued, Since: date("2020-12-01"), Change: 4}},
		{"happened and not known", "2021-09-30", "", sources,
			program.StageState{Stage: program.Issued, Reached: program.Issued, Since: date("2021-01-15"), Change: 4}},
		{"known later of an earlier day", "2021-09-30", "2021-10-01", sources,
			program.StageState{Stage: program.Implementing, Reached: program.Implementing, On: date("2021-09-01"), Since: date("2021-09-01"), Change: 1}},
		{"of a later day as known before", "2023-01-01", "2021-09-30", sources,
			program.StageState{Stage: program.Issued, Reached: program.Issued, Since: date("2021-01-15"), Change: 4}},
		{"suspended", "2022-01-01", "", sources,
			program.StageState{Stage: program.Suspended, Reached: program.Implementing, On: date("2022-01-01"), Since: date("2022-01-01"), Change: 5}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var known calendar.Date
			if test.known != "" {
				known = date(test.known)
			}
			got := program.StageOn(life, date(test.asOf), known, test.sources)
			if got != test.want {
				t.Errorf("StageOn() = %+v, want %+v", got, test.want)
			}
		})
	}
	t.Run("no date assessed", func(t *testing.T) {
		undated := []program.StageChange{{Stage: program.Issued}}
		if got := program.StageOn(undated, calendar.Date{}, calendar.Date{}, nil); got != (program.StageState{}) {
			t.Errorf("StageOn() = %+v, want no stage", got)
		}
	})
	t.Run("without any date from the beginning", func(t *testing.T) {
		undated := []program.StageChange{{Stage: program.Issued}, {}}
		want := program.StageState{Stage: program.Issued, Reached: program.Issued, Change: 1}
		if got := program.StageOn(undated, date("0001-01-01"), calendar.Date{}, nil); got != want {
			t.Errorf("StageOn() = %+v, want %+v", got, want)
		}
	})
	t.Run("two on a day", func(t *testing.T) {
		both := append(changes(program.Drafting, "2021-01-01"), changes(program.Issued, "2021-01-01")...)
		if got := program.StageOn(both, date("2021-01-01"), calendar.Date{}, nil); got.Stage != program.Issued {
			t.Errorf("Stage = %s, want issued, the later in the document", got.Stage)
		}
	})
	t.Run("unknown word", func(t *testing.T) {
		got := program.StageOn(append(changes(program.Issued, "2021-01-01"), changes("frozen", "2021-02-01")...), date("2022-01-01"), calendar.Date{}, nil)
		if got.Stage != "frozen" || got.Reached != program.Issued {
			t.Errorf("Stage, Reached = %s, %s, want frozen, issued", got.Stage, got.Reached)
		}
	})
}

func TestStage_MayFollow(t *testing.T) {
	legal := map[program.Stage]string{
		"":                   "planned drafting issued implementing completed suspended cancelled ",
		program.Planned:      "drafting issued implementing completed suspended cancelled ",
		program.Drafting:     "issued implementing completed suspended cancelled ",
		program.Issued:       "implementing completed suspended cancelled ",
		program.Implementing: "completed suspended cancelled ",
		program.Completed:    "",
		program.Suspended:    "planned drafting issued implementing cancelled ",
		program.Cancelled:    "",
	}
	for from, want := range legal {
		got := ""
		for _, to := range append(program.Stages(), "frozen", "") {
			if to.MayFollow(from) {
				got += string(to) + " "
			}
		}
		if got != want {
			t.Errorf("after %q may follow %q, want %q", from, got, want)
		}
	}
}

func TestStageState_AtLeast(t *testing.T) {
	tests := []struct {
		state program.StageState
		want  string
	}{
		{program.StageState{}, ""},
		{program.StageState{Stage: program.Planned, Reached: program.Planned}, "planned "},
		{program.StageState{Stage: program.Issued, Reached: program.Issued}, "planned drafting issued "},
		{program.StageState{Stage: program.Completed, Reached: program.Completed}, "planned drafting issued implementing completed "},
		{program.StageState{Stage: program.Suspended, Reached: program.Drafting}, "planned drafting suspended "},
		{program.StageState{Stage: program.Cancelled, Reached: program.Issued}, "cancelled "},
		{program.StageState{Stage: "frozen", Reached: program.Planned}, "planned "},
	}
	for _, test := range tests {
		got := ""
		for _, s := range append(program.Stages(), "frozen", "") {
			if test.state.AtLeast(s) {
				got += string(s) + " "
			}
		}
		if got != test.want {
			t.Errorf("%+v has reached %q, want %q", test.state, got, test.want)
		}
	}
}
