package program_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
)

func ratioOf(num, den string) decimal.Ratio {
	r, err := decimal.RatioOf(number(num), number(den))
	if err != nil {
		panic(err)
	}
	return r
}

func TestTaskProgress(t *testing.T) {
	steps := func(x, y string) []program.Report {
		return []program.Report{{On: date("2021-05-01"), Steps: number(x), Of: number(y)}}
	}
	tests := []struct {
		name string
		task program.Task
		want string
		by   program.ProgressBy
	}{
		{"per cent", program.Task{Reports: percent("2021-05-01", "37.5")}, "37.50", program.ByReports},
		{"per cent of many digits", program.Task{Reports: percent("2021-05-01", "37.51234567890123")}, "37.51", program.ByReports},
		{"per cent beyond integers", program.Task{Reports: percent("2021-05-01", "37.5123456789012345")}, "37.51", program.ByReports},
		{"steps", program.Task{Reports: steps("3", "8")}, "37.50", program.ByReports},
		{"steps with digits", program.Task{Reports: steps("1.5", "4")}, "37.50", program.ByReports},
		{"steps of a number with digits", program.Task{Reports: steps("3", "7.5")}, "40.00", program.ByReports},
		{"per cent before steps", program.Task{Reports: []program.Report{
			{On: date("2021-05-01"), Percent: number("30"), Steps: number("1"), Of: number("2")}}}, "30.00", program.ByReports},
		{"steps done and none said", program.Task{Reports: []program.Report{{On: date("2021-05-01"), Of: number("5")}}}, "", program.ByReports},
		{"steps beyond integers", program.Task{Subtasks: []program.Task{{ID: "1", Reports: steps("100000000000000000", "99999999999999999.9")}}},
			"100.00", program.BySubtasks},
		{"steps beyond integers and below 0", program.Task{Subtasks: []program.Task{{ID: "1", Reports: steps("-100000000000000000", "99999999999999999.9")}}},
			"-100.00", program.BySubtasks},
		{"steps of 0", program.Task{Reports: steps("1", "0")}, "", program.ByReports},
		{"reported later", program.Task{Reports: percent("2021-07-01", "50")}, "", program.ByReports},
		{"latest report", program.Task{Reports: append(percent("2021-05-01", "50"), percent("2021-04-01", "40")...)}, "50.00", program.ByReports},
		{"two of a day", program.Task{Reports: append(percent("2021-05-01", "50"), percent("2021-05-01", "40")...)}, "40.00", program.ByReports},
		{"a report without a figure", program.Task{Reports: append(percent("2021-05-01", "50"), program.Report{On: date("2021-06-01")})}, "50.00", program.ByReports},
		{"nothing known", program.Task{}, "", program.ByStage},
		{"being carried out", program.Task{Stages: changes(program.Implementing, "2021-02-01")}, "", program.ByStage},
		{"planned", program.Task{Stages: changes(program.Planned, "2021-02-01")}, "0.00", program.ByStage},
		{"to start later", program.Task{Start: period("2021-H2")}, "0.00", program.ByStage},
		{"to start today", program.Task{Start: period("2021-06-01")}, "", program.ByStage},
		{"all or nothing", program.Task{ProgressBy: program.ByStage, Reports: percent("2021-05-01", "50")}, "0.00", program.ByStage},
		{"completed", program.Task{Stages: done("2021-05-02"), Reports: percent("2021-05-01", "50")}, "100.00", program.ByReports},
		{"completed with more than was asked for", program.Task{Stages: done("2021-05-02"), Reports: percent("2021-05-01", "120")}, "120.00", program.ByReports},
		{"by a target", program.Task{Target: "income"}, "55.56", program.ByTarget},
		{"by a target with a ratio of negatives", program.Task{Target: "poverty"}, "55.56", program.ByTarget},
		{"by a target that is not known", program.Task{Target: "housing"}, "", program.ByTarget},
		{"by a word of no meaning", program.Task{ProgressBy: "feeling", Reports: percent("2021-05-01", "50")}, "", "feeling"},
		{"by subtasks", program.Task{Subtasks: []program.Task{
			{ID: "1", Reports: percent("2021-05-01", "50")}, {ID: "2", Stages: done("2021-05-01")},
			{ID: "3", Stages: changes(program.Cancelled, "2021-05-01")}, {ID: "4"},
		}}, "75.00", program.BySubtasks},
		{"by subtasks with weights", program.Task{Subtasks: []program.Task{
			{ID: "1", Weight: number("3"), Reports: percent("2021-05-01", "50")}, {ID: "2", Weight: number("1"), Stages: done("2021-05-01")},
		}}, "62.50", program.BySubtasks},
		{"by subtasks of which one has a weight", program.Task{Subtasks: []program.Task{
			{ID: "1", Weight: number("3"), Reports: percent("2021-05-01", "50")}, {ID: "2", Stages: done("2021-05-01")},
		}}, "75.00", program.BySubtasks},
		{"by subtasks with weights of 0", program.Task{Subtasks: []program.Task{
			{ID: "1", Weight: number("0"), Reports: percent("2021-05-01", "50")}, {ID: "2", Weight: number("0"), Stages: done("2021-05-01")},
		}}, "75.00", program.BySubtasks},
		{"by subtasks of subtasks", program.Task{Subtasks: []program.Task{
			{ID: "1", Subtasks: []program.Task{{ID: "1a", Stages: done("2021-05-01")}, {ID: "1b", Reports: percent("2021-05-01", "0")}}},
			{ID: "2", Reports: percent("2021-05-01", "0")},
		}}, "25.00", program.BySubtasks},
		{"by reports before subtasks", program.Task{Reports: percent("2021-05-01", "10"), Subtasks: []program.Task{{ID: "1", Stages: done("2021-05-01")}}},
			"10.00", program.ByReports},
	}
	attained := map[string]decimal.Ratio{"income": ratioOf("5", "9"), "poverty": ratioOf("-1.25", "-2.25")}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.task.ID = "t"
			a := assess([]program.Task{test.task}, "2021-06-01", program.Options{Attained: attained, AttainedBy: "linear-achievement"})
			got := taskOf(t, a, "t")
			if got.Percent.String() != test.want || got.ProgressBy != test.by {
				t.Errorf("Percent, ProgressBy = %v, %q, want %q, %q", got.Percent, got.ProgressBy, test.want, test.by)
			}
			if unknown := test.want == ""; unknown != (got.Reason == program.ReasonNoProgress) {
				t.Errorf("Reason = %q, unknown = %v", got.Reason, unknown)
			}
			if a.AttainedBy != "linear-achievement" {
				t.Errorf("AttainedBy = %q, want linear-achievement", a.AttainedBy)
			}
		})
	}
}

func TestRollup(t *testing.T) {
	p := program.Program{ID: "p", Weight: number("3"),
		Projects: []program.Project{
			{ID: "w", Weight: number("50"), Tasks: []program.Task{
				{ID: "w1", Weight: number("1"), Stages: done("2021-01-01")},
				{ID: "w2", Weight: number("2"), Reports: percent("2021-01-01", "50")},
			}},
			{ID: "v", Weight: number("20"), Stages: changes(program.Cancelled, "2021-01-01"), Tasks: []program.Task{{ID: "v1", Weight: number("1")}}},
			{ID: "u", Weight: number("20"), Tasks: []program.Task{{ID: "u1"}, {ID: "u2", Weight: number("-1")}}},
		},
		Tasks: []program.Task{
			{ID: "t1", Weight: number("25"), Stages: done("2021-01-01")},
			{ID: "t2", Weight: number("25"), Stages: changes(program.Cancelled, "2021-01-01")},
			{ID: "t3", Weight: number("25")},
			{ID: "t4", Reports: percent("2021-01-01", "50")},
		},
	}
	q := program.Program{ID: "q", Weight: number("1"), Tasks: []program.Task{{ID: "q1", Weight: number("1"), Reports: percent("2021-01-01", "0")}}}
	programs := []program.Program{p, q}
	t.Run("by weight", func(t *testing.T) {
		a := program.Assess(programs, 8, date("2021-06-01"), program.Options{By: program.RollupWeight})
		want := map[string]program.Progress{
			"w": {By: program.RollupWeight, Percent: number("66.67"), Done: 1, Of: 2, Weight: number("3")},
			"v": {By: program.RollupWeight, Reason: program.ReasonNothingCounted, Left: []program.Left{{ID: "v1", Reason: program.ReasonCancelled}}},
			"u": {By: program.RollupWeight, Of: 2, Reason: program.ReasonNothingCounted, Left: []program.Left{
				{ID: "u1", Reason: program.ReasonNoWeight}, {ID: "u2", Reason: program.ReasonNoWeight}}},
			// (50 × 2/3 + 25 × 1) / 75 = 7/9
			"p": {By: program.RollupWeight, Percent: number("77.78"), Done: 2, Of: 7, Weight: number("75"), Left: []program.Left{
				{ID: "v", Reason: program.ReasonCancelled}, {ID: "u", Reason: program.ReasonNoProgress}, {ID: "t2", Reason: program.ReasonCancelled},
				{ID: "t3", Reason: program.ReasonNoProgress}, {ID: "t4", Reason: program.ReasonNoWeight}}},
			"q": {By: program.RollupWeight, Percent: number("0.00"), Of: 1, Weight: number("1")},
			// (3 × 7/9 + 0) / 4 = 7/12
			"": {By: program.RollupWeight, Percent: number("58.33"), Done: 2, Of: 8, Weight: number("4")},
		}
		if diff := diff(want, progresses(a)); diff != "" {
			t.Errorf("Progress (-want +got):\n%s", diff)
		}
		if a.Stages.N() != 8 || a.Stages.Count(program.NotItemised) != 6 {
			t.Errorf("Stages: N, notItemised = %d, %d, want 8, 6", a.Stages.N(), a.Stages.Count(program.NotItemised))
		}
	})
	t.Run("by count", func(t *testing.T) {
		a := program.Assess(programs, 0, date("2021-06-01"), program.Options{})
		left := []program.Left{{ID: "t2", Reason: program.ReasonCancelled}, {ID: "v1", Reason: program.ReasonCancelled}}
		want := map[string]program.Progress{
			"w": {By: program.RollupCount, Percent: number("50.00"), Done: 1, Of: 2},
			"v": {By: program.RollupCount, Reason: program.ReasonNothingCounted, Left: left[1:]},
			"u": {By: program.RollupCount, Percent: number("0.00"), Of: 2},
			"p": {By: program.RollupCount, Percent: number("28.57"), Done: 2, Of: 7, Left: left},
			"q": {By: program.RollupCount, Percent: number("0.00"), Of: 1},
			"":  {By: program.RollupCount, Percent: number("25.00"), Done: 2, Of: 8, Left: left},
		}
		if diff := diff(want, progresses(a)); diff != "" {
			t.Errorf("Progress (-want +got):\n%s", diff)
		}
	})
	t.Run("no weight but 0", func(t *testing.T) {
		a := assess([]program.Task{{ID: "t", Weight: number("0"), Due: period("2021"), Stages: done("2021-01-01")}}, "2021-06-01",
			program.Options{By: program.RollupWeight})
		f := a.Programs[0].Figures
		if f.Progress.Reason != program.ReasonZeroWeight || f.Progress.Percent.IsValid() || f.Schedule.Reason != program.ReasonZeroWeight {
			t.Errorf("Progress, Schedule.Reason = %+v, %q, want zero-weight and no number", f.Progress, f.Schedule.Reason)
		}
	})
	t.Run("beyond the digits of decimals", func(t *testing.T) {
		a := assess([]program.Task{{ID: "t", Weight: number("1"), Reports: percent("2021-01-01", "999999999999999999")}}, "2021-06-01",
			program.Options{By: program.RollupWeight})
		if got := a.Programs[0].Figures.Progress; got.Reason != program.ReasonOutOfRange || got.Percent.IsValid() {
			t.Errorf("Progress = %+v, want out-of-range and no number", got)
		}
	})
}

// progresses returns the progress of all, of programmes and of projects by id.
func progresses(a program.Assessment) map[string]program.Progress {
	got := map[string]program.Progress{"": a.Total.Progress}
	for _, p := range a.Programs {
		got[p.Program] = p.Figures.Progress
		for _, w := range p.Projects {
			got[w.Project] = w.Figures.Progress
		}
	}
	return got
}

// The defects that were seen in other software.
func TestDefectsSeenElsewhere(t *testing.T) {
	total := func(by program.RollupBy, tasks ...program.Task) program.Progress {
		return assess(tasks, "2021-06-01", program.Options{By: by}).Programs[0].Figures.Progress
	}
	weighted := func(id, weight, p string) program.Task {
		return program.Task{ID: id, Weight: number(weight), Reports: percent("2021-05-01", p)}
	}
	tests := []struct {
		name string
		got  program.Progress
		want string
	}{
		{"cap written as max(x, 100)", total(program.RollupWeight, weighted("a", "1", "40")), "40.00"},
		{"clamped at 100", total(program.RollupWeight, weighted("a", "1", "140")), "140.00"},
		{"clamped at 0", total(program.RollupWeight, weighted("a", "1", "-10")), "-10.00"},
		{"0 stored as empty", total(program.RollupWeight, weighted("a", "1", "0"), weighted("b", "1", "100")), "50.00"},
		{"weights not normalised", total(program.RollupWeight, weighted("a", "2", "50"), weighted("b", "3", "100")), "80.00"},
		{"a weight of 1 disables weighting", total(program.RollupWeight, weighted("a", "1", "0"), weighted("b", "9", "100")), "90.00"},
		{"rounded at each level: 99.5 shows 100", total(program.RollupWeight, weighted("a", "1", "99.996")), "99.99"},
		{"rounded at each level: parts", total(program.RollupWeight, program.Task{ID: "t", Weight: number("1"), Subtasks: []program.Task{
			weighted("a", "1", "99.996"), weighted("b", "1", "99.998")}}), "99.99"},
		{"cancelled in the denominator, by count", total(program.RollupCount,
			program.Task{ID: "a", Stages: done("2021-05-01")}, program.Task{ID: "b", Stages: changes(program.Cancelled, "2021-05-01")}), "100.00"},
		{"cancelled in the denominator, by weight", total(program.RollupWeight,
			weighted("a", "1", "60"), program.Task{ID: "b", Weight: number("9"), Stages: changes(program.Cancelled, "2021-05-01")}), "60.00"},
		{"unscored counts as 0", total(program.RollupWeight, weighted("a", "1", "60"), program.Task{ID: "b", Weight: number("1")}), "60.00"},
		{"1.2 of 1 refused", total(program.RollupWeight, program.Task{ID: "a", Weight: number("1"),
			Reports: []program.Report{{On: date("2021-05-01"), Steps: number("1.2"), Of: number("1")}}}), "120.00"},
		{"division by 0 silently 0", total(program.RollupWeight, program.Task{ID: "a", Weight: number("1"),
			Reports: []program.Report{{On: date("2021-05-01"), Steps: number("0"), Of: number("0")}}}), ""},
		{"empty roll-up is 0", total(program.RollupCount), ""},
		{"done by rounding", total(program.RollupCount, func() []program.Task {
			tasks := make([]program.Task, 20001)
			for i := range tasks[1:] {
				tasks[i].Stages = done("2021-05-01")
			}
			return tasks
		}()...), "99.99"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.got.Percent.String(); got != test.want {
				t.Errorf("Percent = %q, want %q", got, test.want)
			}
			if (test.want == "") != (test.got.Reason != "") {
				t.Errorf("Reason = %q for %q, want one only where there is no number", test.got.Reason, test.want)
			}
		})
	}
	t.Run("zero enum that means something", func(t *testing.T) {
		var none program.Standing
		if none.Timeliness.IsValid() || program.Stage("").IsValid() {
			t.Error("the zero Timeliness or Stage is a member of its set, want neither")
		}
	})
}

func TestPercent(t *testing.T) {
	tests := []struct {
		num, den string
		scale    int
		want     string
	}{
		{"995", "1000", 0, "99"},
		{"994", "1000", 0, "99"},
		{"985", "1000", 0, "99"},
		{"9999", "10000", 1, "99.9"},
		{"1", "1", 0, "100"},
		{"1004", "1000", 0, "100"},
		{"5", "8", 1, "62.5"},
		{"1", "3", 2, "33.33"},
		{"-1", "3", 2, "-33.33"},
	}
	for _, test := range tests {
		if got := program.Percent(ratioOf(test.num, test.den), test.scale).String(); got != test.want {
			t.Errorf("Percent(%s/%s, %d) = %s, want %s", test.num, test.den, test.scale, got, test.want)
		}
	}
	if got := program.Percent(decimal.Ratio{}, 0); got.IsValid() {
		t.Errorf("Percent of no ratio = %v, want no number", got)
	}
	if got := program.Percent(ratioOf("1", "3"), 19); got.IsValid() {
		t.Errorf("Percent with 19 digits = %v, want no number", got)
	}
}

func TestTimelinesses(t *testing.T) {
	want := []program.Timeliness{"early", "onTime", "late", "doneUndated", "inTime", "overdue", "noDeadline", "cancelled"}
	if diff := cmp.Diff(want, program.Timelinesses()); diff != "" {
		t.Errorf("Timelinesses() (-want +got):\n%s", diff)
	}
	program.Timelinesses()[0] = "x"
	program.Stages()[0] = "x"
	if program.Timelinesses()[0] == "x" || program.Stages()[0] == "x" {
		t.Error("a caller can change the set, want a copy")
	}
}

// What stands alone is the whole and needs no weight; what stands beside
// something does, and a weight that is none is one nowhere.
func TestProgress_alone(t *testing.T) {
	half := program.Task{ID: "t", Due: period("2021-12"), Reports: percent("2021-05-01", "50")}
	other := half
	other.ID = "u"
	wrong := half
	wrong.Weight = number("-1")
	tests := []struct {
		name  string
		tasks []program.Task
		want  string // of the progress and of the earned value
	}{
		{"alone", []program.Task{half}, "50.00"},
		{"alone with a weight below 0", []program.Task{wrong}, ""},
		{"two without weights", []program.Task{half, other}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := program.Program{ID: "p", Projects: []program.Project{{ID: "w", Tasks: test.tasks}}}
			total := p.Assess(date("2021-06-01"), program.Options{By: program.RollupWeight}).Total
			if got := total.Progress.Percent.String(); got != test.want {
				t.Errorf("Progress.Percent = %q, want %q", got, test.want)
			}
			if got := total.Schedule.Earned.String(); got != test.want {
				t.Errorf("Schedule.Earned = %q, want %q", got, test.want)
			}
		})
	}
}
