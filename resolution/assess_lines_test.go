package resolution_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

func TestAssess_targets(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "source": "law", "term": "2020/2025", "declared": {"targets": 4},
		"members": [{"id": "m", "name": "Bà An"}], "units": [{"id": "tinh", "name": "Tỉnh", "translations": {"en": "Province"}}],
		"targets": [
			{"id": "income", "number": "1", "text": "Thu nhập 60 triệu đồng", "field": "kinh tế", "responsible": "m", "setter": "tinh", "note": "n",
				"indicator": {"id": "income", "name": "Thu nhập", "unit": "triệu đồng", "direction": "higher"}, "goal": {"value": "60"}},
			{"id": "poor", "indicator": {"id": "poor", "name": "Hộ nghèo", "scale": ["kinh tế"], "unit": "%", "direction": "lower"}, "goal": {"value": "2"}, "source": "own"},
			{"id": "silent", "indicator": {"id": "silent", "direction": "higher"}, "goal": {"value": "2"}},
			{"id": "province", "beside": true, "due": "2022", "indicator": {"id": "income", "name": "Thu nhập", "unit": "triệu đồng", "direction": "higher"}, "goal": {"value": "50"}, "source": "later"}]},
		"results": {"observations": [
			{"indicator": "income", "period": "2021", "value": "61", "source": "a"},
			{"indicator": "income", "period": "2020", "value": "48", "source": "a"},
			{"indicator": "poor", "period": "2021", "value": "3", "source": "a"}],
			"declared": [{"target": "income", "label": "đạt", "on": "2021-12-31", "source": "a"}, {"target": "income", "label": "vượt", "on": "2022-06-30", "source": "a"},
				{"target": "poor", "label": "chậm", "source": "later"}]},
		"sources": [{"id": "later", "published": "2022-06-01"}],
		"glossary": {"en": {"kinh tế": "economy", "triệu đồng": "million VND"}}}`
	a := assessDoc(t, doc, "2021-12-31", resolution.Options{})
	s := a.Targets
	if s.Declared != 4 || s.Source != "law" || len(s.Lines) != 3 || len(s.Beside) != 0 {
		t.Fatalf("targets = %d declared, source %q, %d lines, %d beside, want 4, law, 3, 0", s.Declared, s.Source, len(s.Lines), len(s.Beside))
	}
	want := []indicator.TallyClass{
		{Class: indicator.Exceeded, Count: 1}, {Class: indicator.InProgress, Count: 1},
		{Class: indicator.NoData, Count: 1}, {Class: indicator.NotItemised, Count: 1},
	}
	if diff := cmp.Diff(want, s.Tally.Classes()); diff != "" {
		t.Errorf("classes (-want +got):\n%s", diff)
	}
	income := s.Lines[0]
	if got := income.Course.Actual; len(got) != 2 || got[1].Value.String() != "61" {
		t.Errorf("course of income = %+v, want the figures of 2020 and 2021", income.Course)
	}
	income.Assessment, income.Course = indicator.Assessment{}, indicator.Course{}
	wantIncome := resolution.TargetLine{
		ID: "income", Number: "1", Source: "law", Attainment: number("101.67"),
		Text:      resolution.Text{Text: "Thu nhập 60 triệu đồng"},
		Indicator: resolution.Text{Text: "Thu nhập"},
		Unit:      resolution.Text{Text: "triệu đồng", Translations: map[string]string{"en": "million VND"}},
		Field:     resolution.Text{Text: "kinh tế", Translations: map[string]string{"en": "economy"}},
		Setter:    resolution.Text{Text: "Tỉnh", Translations: map[string]string{"en": "Province"}}, Responsible: resolution.Text{Text: "Bà An"},
		Note:     resolution.Text{Text: "n"},
		Declared: []indicator.Declared{{Target: "income", Label: "đạt", On: calendar.MustParseDate("2021-12-31"), Source: "a"}},
	}
	if diff := cmp.Diff(wantIncome, income, compareScalars); diff != "" {
		t.Errorf("income (-want +got):\n%s", diff)
	}
	if poor := s.Lines[1]; len(poor.Steps) != 1 || poor.Steps[0].In("en") != "economy" {
		t.Errorf("steps of poor = %v, want the one of the scale in both languages", poor.Steps)
	}
	if poor := s.Lines[1]; poor.Text.Text != "Hộ nghèo" || poor.Source != "own" || poor.Declared != nil {
		t.Errorf("poor = %+v, want its indicator as text, its own source and no verdict known", poor)
	}
	if len(a.Figures) != 1 || a.Figures[0].Observation.Period != calendar.MustParsePeriod("2020") {
		t.Errorf("figures = %+v, want the one of 2020 that decided nothing", a.Figures)
	}

	a = assessDoc(t, doc, "2022-06-01", resolution.Options{})
	if len(a.Targets.Beside) != 1 || a.Targets.Tally.N() != 4 {
		t.Errorf("beside = %d of %d, want 1 outside 4", len(a.Targets.Beside), a.Targets.Tally.N())
	}
	if got := a.Targets.Lines[1].Declared; len(got) != 1 || got[0].Label != "chậm" {
		t.Errorf("declared of poor = %+v, want the verdict known from the date of its source", got)
	}
}

// TestAssess_parts wants the parts of a compound named as the dossier does.
func TestAssess_parts(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "source": "law", "term": "2020/2025", "targets": [
		{"id": "s", "indicator": {"id": "s", "name": "Cơ cấu kinh tế", "unit": "%", "direction": "higher"}, "parts": {"targets": [
			{"id": "a", "number": "1a", "text": "Nông nghiệp", "translations": {"en": "Agriculture"}, "indicator": {"id": "a"}, "goal": {"value": "80"}, "source": "own"},
			{"id": "b", "indicator": {"id": "b", "name": "Khác", "unit": "điểm"}, "parts": {"targets": [
				{"id": "c", "indicator": {"id": "c", "name": "Công nghiệp", "scale": ["điểm", "một"]}, "goal": {"value": "15"}}]}}]}}]},
		"glossary": {"en": {"điểm": "points"}}}`
	got := assessDoc(t, doc, "2021-12-31", resolution.Options{}).Targets.Lines[0]
	want := []resolution.PartLine{
		{
			ID: "a", Number: "1a", Text: resolution.Text{Text: "Nông nghiệp", Translations: map[string]string{"en": "Agriculture"}},
			Unit: resolution.Text{Text: "%"}, Source: "own",
		},
		{
			ID: "b", Text: resolution.Text{Text: "Khác"}, Source: "law",
			Unit: resolution.Text{Text: "điểm", Translations: map[string]string{"en": "points"}},
			Parts: []resolution.PartLine{{
				ID: "c", Text: resolution.Text{Text: "Công nghiệp"}, Source: "law",
				Unit:  resolution.Text{Text: "điểm", Translations: map[string]string{"en": "points"}},
				Steps: []resolution.Text{{Text: "điểm", Translations: map[string]string{"en": "points"}}, {Text: "một"}},
			}},
		},
	}
	if diff := cmp.Diff(want, got.Parts); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
	if c := got.Course; len(c.Parts) != 2 || c.Parts[0].Goal.Value.String() != "80" || len(got.Assessment.Parts) != 2 {
		t.Errorf("course = %+v with %d assessments, want one for each part", c, len(got.Assessment.Parts))
	}
}

// TestAssess_scope wants a yearly review to count the targets of that year.
func TestAssess_scope(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "term": "2020/2025", "declared": {"targets": 19}, "targets": [
		{"id": "a", "due": "2021", "indicator": {"id": "a", "direction": "higher"}, "goal": {"value": "1"}},
		{"id": "b", "indicator": {"id": "b", "direction": "higher"}, "goal": {"value": "1"}}]}}`
	year := resolution.Options{Scope: indicator.Scope{Kind: indicator.ScopePeriod, Period: calendar.MustParsePeriod("2021")}, Closing: true}
	a := assessDoc(t, doc, "2021-12-31", year)
	if n := a.Targets.Tally.N(); n != 1 || len(a.Targets.Lines) != 1 || a.Scope != year.Scope || !a.Closing {
		t.Errorf("N of the year = %d of %d lines, want 1 of 1", n, len(a.Targets.Lines))
	}
	for _, kind := range []indicator.ScopeKind{"", indicator.ScopeTerm} {
		a = assessDoc(t, doc, "2021-12-31", resolution.Options{Scope: indicator.Scope{Kind: kind}})
		if n := a.Targets.Tally.N(); n != 19 || len(a.Targets.Lines) != 2 {
			t.Errorf("N of scope %q = %d of %d lines, want 19 of 2", kind, n, len(a.Targets.Lines))
		}
	}
}

// TestAssess_options wants the options handed on to the targets.
func TestAssess_options(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "term": "2020/2025", "nearlyMet": {"shortfall": "5"}, "targets": [
		{"id": "a", "due": "2021", "indicator": {"id": "a", "direction": "higher"}, "goal": {"value": "100"}},
		{"id": "b", "due": "2021", "indicator": {"id": "b", "direction": "higher"}},
		{"id": "c", "due": "2022", "indicator": {"id": "c", "direction": "higher"}, "goal": {"value": "100"}}]},
		"results": {"observations": [{"indicator": "a", "period": "2021", "value": "96"},
			{"indicator": "b", "period": "2021", "value": "6", "printed": [{"value": "104", "kind": "percentOfGoal"}]},
			{"indicator": "c", "period": "2021", "value": "50"}]}}`
	verdicts := func(o resolution.Options) (list []indicator.Verdict) {
		a := assessDoc(t, doc, "2021-12-31", o)
		for _, l := range a.Targets.Lines {
			list = append(list, l.Assessment.Verdict)
		}
		return list
	}
	tests := []struct {
		name string
		o    resolution.Options
		want []indicator.Verdict
	}{
		{"none", resolution.Options{}, []indicator.Verdict{indicator.NearlyMet, indicator.Undecided, indicator.InProgress}},
		{"printed", resolution.Options{JudgePrinted: true}, []indicator.Verdict{indicator.NearlyMet, indicator.Exceeded, indicator.InProgress}},
		{"closing", resolution.Options{Closing: true}, []indicator.Verdict{indicator.NearlyMet, indicator.Undecided, indicator.NotMet}},
		{"earlier knowledge", resolution.Options{Known: calendar.MustParseDate("2021-12-30")}, []indicator.Verdict{indicator.NoData, indicator.Undecided, indicator.NoData}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, verdicts(tt.o)); diff != "" {
				t.Errorf("verdicts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAssess_abolished(t *testing.T) {
	doc := func(succession string) string {
		return `{"resolution": {"id": "r", "body": "u", "term": "2020/2025", "units": [{"id": "u", "name": "Huyện"}, {"id": "v", "name": "Xã"}],
			"successions": [` + succession + `],
			"targets": [{"id": "a", "indicator": {"id": "a", "direction": "higher"}, "goal": {"value": "100"}}]},
			"results": {"observations": [{"indicator": "a", "period": "2024", "value": "50"}]}}`
	}
	tests := []struct {
		name, succession, on, known string
		want                        indicator.Reason
		lines                       int
		body                        bool
	}{
		{name: "nobody carries on", on: "2025-07-01", want: indicator.ReasonBodyAbolished, lines: 1, body: true,
			succession: `{"id": "s", "kind": "abolished", "on": "2025-07-01", "from": ["u"]}`},
		{name: "the day before", on: "2025-06-30",
			succession: `{"id": "s", "kind": "abolished", "on": "2025-07-01", "from": ["u"]}`},
		{name: "announced and not yet there", on: "2025-06-30",
			succession: `{"id": "s", "kind": "abolished", "on": "2025-07-01", "reported": "2025-06-16", "from": ["u"]}`},
		{name: "not yet known", on: "2025-07-01", known: "2025-06-30",
			succession: `{"id": "s", "kind": "abolished", "on": "2025-07-01", "from": ["u"]}`},
		{name: "somebody carries on", on: "2025-07-01", lines: 1, body: true,
			succession: `{"id": "s", "kind": "merged", "on": "2025-07-01", "from": ["u"], "to": ["v"]}`},
		{name: "another unit", on: "2025-07-01", lines: 1,
			succession: `{"id": "s", "kind": "abolished", "on": "2025-07-01", "from": ["v"]}`},
		{name: "the first of two", on: "2025-07-01", want: indicator.ReasonBodyAbolished, lines: 2, body: true,
			succession: `{"id": "s", "kind": "abolished", "on": "2025-07-01", "from": ["u"]}, {"id": "t", "kind": "abolished", "on": "2025-03-01", "from": ["u"]}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := resolution.Options{}
			if tt.known != "" {
				o.Known = calendar.MustParseDate(tt.known)
			}
			a := assessDoc(t, doc(tt.succession), tt.on, o)
			if got := a.Targets.Lines[0].Assessment.Reason; got != tt.want {
				t.Errorf("reason = %q, want %q", got, tt.want)
			}
			if len(a.Successions) != tt.lines || tt.lines > 0 && a.Successions[0].Body != tt.body {
				t.Errorf("successions = %+v, want %d", a.Successions, tt.lines)
			}
			if tt.lines == 2 && a.Successions[0].ID != "t" {
				t.Errorf("first succession = %q, want the earlier one, t", a.Successions[0].ID)
			}
		})
	}
}

func TestAssess_printed(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "term": "2020/2025", "targets": [
			{"id": "term", "indicator": {"id": "rice", "unit": "ha", "direction": "higher"}, "goal": {"value": "30000"}},
			{"id": "year", "due": "2021", "beside": true, "setter": "kế hoạch", "indicator": {"id": "rice", "unit": "ha", "direction": "higher"}, "goal": {"value": "25000"}}]},
		"results": {"indicators": [{"id": "income", "unit": "triệu đồng", "direction": "higher"}, {"id": "poor", "unit": "%", "direction": "lower"}],
			"observations": [
			{"indicator": "rice", "period": "2021", "value": "24000", "source": "s", "printed": [
				{"value": "96", "kind": "percentOfGoal", "against": "kế hoạch"}, {"value": "81", "kind": "percentOfGoal", "period": "2020/2025"}]},
			{"indicator": "income", "period": "2018", "measure": "level", "value": "45.2"},
			{"indicator": "income", "period": "2018", "measure": "growth", "value": "7"},
			{"indicator": "income", "period": "2019", "value": "47500", "unit": "nghìn đồng", "printed": [{"value": "5.09", "kind": "growthPercent"}]},
			{"indicator": "income", "period": "2020", "value": "50", "of": "80", "printed": [{"value": "62.4", "kind": "shareOfPart", "text": "62,4%"}]},
			{"indicator": "poor", "period": "2021", "value": "1.5", "printed": [{"value": "25", "kind": "excessPercent"}]}]},
		"glossary": {"en": {"kế hoạch": "plan"}}}`
	a := assessDoc(t, doc, "2021-12-31", resolution.Options{})
	type line struct{ Printed, Agreement, Computed, Against, Source string }
	lines := func(list []resolution.PrintedLine) (out []line) {
		for _, l := range list {
			out = append(out, line{
				l.Check.Printed.Value.String(), string(l.Check.Agreement), l.Computed.String(), l.Against.In("en"), l.Source,
			})
		}
		return out
	}
	got := map[string][]line{}
	for _, l := range append(a.Targets.Lines, a.Targets.Beside...) {
		got[l.ID] = lines(l.Printed)
		if l.Assessment.Printed != nil {
			t.Errorf("%s: the checks stand twice", l.ID)
		}
	}
	for _, l := range a.Figures {
		got[l.Observation.Indicator+" "+l.Observation.Period.String()] = lines(l.Printed)
		if l.Observation.Indicator == "poor" && l.Printed[0].Check.ImpliedLow.Compare(number("1.9")) < 0 {
			t.Errorf("implied goal of poor = %v, want one about 2, above 1.5: lower is better", l.Printed[0].Check.ImpliedLow)
		}
	}
	want := map[string][]line{
		"term":        {{"81", "differs", "80.00", "", "s"}},
		"year":        {{"96", "agrees", "96.00", "plan", "s"}},
		"income 2018": nil,
		"income 2019": {{"5.09", "agrees", "5.0885", "", ""}},
		"income 2020": {{"62.4", "differs", "62.50", "", ""}},
		"poor 2021":   {{"25", "notComputable", "", "", ""}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("printed figures (-want +got):\n%s", diff)
	}
	var findings []string
	for _, f := range a.Findings {
		findings = append(findings, f.String())
	}
	wantFindings := []string{
		`warning: results.observations[0].printed[1].value: printed-differs "81": printed 81, computed 80.00`,
		`warning: results.observations[4].printed[0].value: printed-differs "62,4%": printed 62.4, computed 62.50`,
	}
	if diff := cmp.Diff(wantFindings, findings); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestAssess_figures(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "units": [{"id": "a", "name": "A"}, {"id": "b", "name": "B", "translations": {"en": "Bee"}}]},
		"results": {"indicators": [{"id": "i", "name": "Nghèo", "unit": "%", "translations": {"en": "Poor"}}], "observations": [
			{"indicator": "i", "body": "c", "period": "2020", "value": "1"},
			{"indicator": "i", "body": "b", "period": "2020", "value": "2", "unit": "hộ", "note": "n", "status": "tốt"},
			{"indicator": "i", "body": "a", "period": "2021", "value": "3"},
			{"indicator": "i", "body": "a", "period": "2020", "value": "4"},
			{"indicator": "j", "period": "2021", "value": "5", "of": "8"},
			{"indicator": "i", "period": "2022", "value": "6"},
			{"indicator": "i", "period": "2022", "reported": "2021-06-01", "kind": "forecast", "value": "7"}]},
		"glossary": {"en": {"%": "per cent", "tốt": "good", "n": "note", "hộ": "households"}}}`
	a := assessDoc(t, doc, "2021-12-31", resolution.Options{})
	var got []string
	for _, l := range a.Figures {
		got = append(got, l.Observation.Value.String()+" "+l.Body.In("en")+" "+l.Name.In("en")+" "+l.Unit.In("en")+" "+l.Status.In("en")+l.Note.In("en")+l.Share.Percent.String())
	}
	want := []string{"5  j  62.5", "7  Poor per cent ", "4 A Poor per cent ", "3 A Poor per cent ", "2 Bee Poor households goodnote", "1 c Poor per cent "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}
}

func TestAssess_tallies(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "targets": [
			{"id": "a", "due": "2021", "indicator": {"id": "a", "direction": "higher"}, "goal": {"value": "1"}},
			{"id": "b", "due": "2021", "indicator": {"id": "b", "direction": "higher"}, "goal": {"value": "1"}}]},
		"results": {"observations": [{"indicator": "a", "period": "2021", "value": "0"}, {"indicator": "b", "period": "2021", "value": "0"}],
		"tallies": [
			{"of": 2, "on": "2022-12-31", "classes": [{"label": "đạt", "count": 2, "verdicts": ["met"]}], "note": "x"},
			{"of": 40, "on": "2021-12-31", "classes": [{"label": "vượt", "count": 22}, {"label": "đạt", "count": 24}, {"label": "cao", "count": 9, "kind": "ofWhich"}]},
			{"classes": [{"label": "đạt", "count": 1}], "source": "s"},
			{"of": 3, "on": "2023-12-31", "classes": [{"label": "đạt", "count": 2}]}]},
		"sources": [{"id": "s", "published": "2020"}], "glossary": {"en": {"đạt": "met"}}}`
	a := assessDoc(t, doc, "2022-12-31", resolution.Options{})
	type line struct {
		Of, Parts, Rest int
		Closes          bool
		Codes           string
	}
	var got []line
	for _, l := range a.Tallies {
		codes := ""
		for _, f := range l.Findings {
			codes += string(f.Code) + " " + string(f.Path)
		}
		got = append(got, line{l.Tally.Of, l.Parts, l.Rest, l.Closes, codes})
	}
	want := []line{
		{0, 1, -1, false, ""},
		{40, 46, -6, false, "negative-rest of"},
		{2, 2, 0, true, "tally-differs classes[0].count"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tallies (-want +got):\n%s", diff)
	}
	if len(a.Findings) != 2 || a.Findings[1].Path != "results.tallies[0].classes[0].count" && a.Findings[0].Path != "results.tallies[0].classes[0].count" {
		t.Errorf("findings = %v, want those of the tallies with their paths", a.Findings)
	}
	if labels := a.Tallies[1].Labels; len(labels) != 3 || labels[1].In("en") != "met" {
		t.Errorf("labels = %+v, want 3 with translations", labels)
	}
	a = assessDoc(t, doc, "2023-06-30", resolution.Options{})
	if got := a.Tallies[2].Findings; len(a.Tallies) != 3 || len(got) != 0 {
		t.Errorf("a tally of another day = %v, want it not compared", got)
	}
}

// programsDoc has programmes with projects, tasks and published counts.
const programsDoc = `{"resolution": {"id": "r", "source": "law", "term": "2020/2025", "declared": {"programs": 3, "source": "own"},
		"members": [{"id": "m", "name": "Bà An"}],
		"programs": [
			{"id": "p", "number": "1", "title": "Nông thôn", "fields": ["kinh tế"], "period": "2021/2025", "owner": "m", "notes": ["n"],
				"stages": [{"stage": "issued", "on": "2021-03-01", "source": "a"}, {"stage": "completed", "on": "2024-01-01", "source": "b"}],
				"targets": [{"id": "t", "indicator": {"id": "t", "direction": "higher"}, "goal": {"value": "100"}}],
				"tasks": [{"id": "w", "number": "1", "title": "Việc", "target": "t", "progressBy": "target", "source": "c"}],
				"projects": [{"id": "q", "number": "1.1", "title": "Đề án", "owner": "m", "notes": ["n"], "stages": [{"stage": "drafting", "on": "2021-05-01", "source": "d"}],
					"targets": [{"id": "u", "indicator": {"id": "u", "direction": "higher"}, "goal": {"value": "50"}}],
					"tasks": [{"id": "x", "title": "Cha", "subtasks": [{"id": "y", "title": "Con", "target": "u", "progressBy": "target"}]}]}]},
			{"id": "z", "source": "zz"}]},
		"results": {"observations": [{"indicator": "t", "period": "2021", "value": "40"}, {"indicator": "u", "period": "2021", "value": "40"}],
			"programCounts": [
				{"label": "xong", "stage": "issued", "count": 2, "of": 3, "on": "2021-12-31", "source": "a"},
				{"label": "xong", "stage": "issued", "meaning": "m", "translations": {"en": "meaning"}, "count": 1, "source": "late"},
				{"label": "xong", "stage": "issued", "count": 0, "of": 3, "on": "2021-02-01", "source": "a"},
				{"label": "xong", "stage": "issued", "count": 1, "of": 2, "on": "2021-11-01", "source": "a"}]},
		"sources": [{"id": "late", "published": "2021-12-01"}],
		"glossary": {"en": {"n": "note", "kinh tế": "economy", "Việc": "Work"}}}`

func TestAssess_programs(t *testing.T) {
	a := assessDoc(t, programsDoc, "2021-12-31", resolution.Options{})
	s := a.Programs
	if s.Declared != 3 || s.Named != 2 || s.Source != "own" || s.Tally.Count(program.NotItemised) != 1 {
		t.Errorf("programmes = %+v, want 3 declared by own, 2 named, 1 not", s)
	}
	p := s.Lines[0]
	if p.Number != "1" || p.Title.Text != "Nông thôn" || p.Fields[0].In("en") != "economy" || p.Period.String() != "2021/2025" || p.Owner.Text != "Bà An" ||
		p.State.Stage != program.Issued || p.StateSource != "a" || p.Notes[0].In("en") != "note" || p.Source != "law" || s.Lines[1].Source != "zz" {
		t.Errorf("programme = %+v, want what the dossier says", p)
	}
	if q := p.Projects[0]; q.ID != "q" || q.Number != "1.1" || q.Title.Text != "Đề án" || q.Owner.Text != "Bà An" || q.State.Stage != program.Drafting || q.StateSource != "d" ||
		q.Notes[0].In("en") != "note" || q.Source != "law" || len(q.Targets) != 1 || q.Targets[0].ID != "u" || q.Figures.Tally.N() != 1 {
		t.Errorf("project = %+v, want what the dossier says", q)
	}
	if len(p.Targets) != 1 || p.Targets[0].Attainment.String() != "40" || p.Figures.Tally.N() != 2 || s.Total.Tally.N() != 2 || len(s.Owners) != 1 {
		t.Errorf("targets = %+v, tasks = %d, want t at 40, 2", p.Targets, p.Figures.Tally.N())
	}
	var tasks []string
	for _, l := range p.Tasks {
		tasks = append(tasks, l.Assessment.Task+" "+l.Number+" "+l.Title.In("en")+" "+l.Assessment.Percent.String()+" "+l.Source)
	}
	if diff := cmp.Diff([]string{"x  Cha 80.00 law", "y  Con 80.00 law", "w 1 Work 40.00 c"}, tasks); diff != "" {
		t.Errorf("tasks (-want +got):\n%s", diff)
	}
}

func TestAssess_programCounts(t *testing.T) {
	a := assessDoc(t, programsDoc, "2021-12-31", resolution.Options{})
	s := a.Programs
	var counts []string
	for _, c := range s.Counts {
		agrees := " differs"
		if c.Agrees {
			agrees = " agrees"
		}
		counts = append(counts, c.Published.String()+" "+c.Computed.String()+agrees+" "+c.Known.String()+" "+c.Meaning.In("en"))
	}
	want := []string{"0/3 0/3 agrees 2021-02-01 ", "1/2 1/3 differs 2021-11-01 ", "1/? 1/3 agrees 2021-12-01 meaning", "2/3 1/3 differs 2021-12-31 "}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
	if s.Counts[2].On.IsValid() || s.Counts[0].On.String() != "2021-02-01" || s.Counts[0].NotNamed != 1 {
		t.Errorf("counts = %+v, want no day where none was published, and 1 not named", s.Counts)
	}
	if len(a.Findings) != 2 || a.Findings[0].Error() != `results.programCounts[0].count: program-count-differs "2/3": the stages of the programmes give 1/3` {
		t.Errorf("findings = %v, want those of the two counts that differ", a.Findings)
	}
}

func TestAssess_recurringTask(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "term": "2020/2025", "programs": [{"id": "p", "tasks": [
		{"id": "w", "title": "Báo cáo", "recurrence": {"every": "half", "within": "2021"}}]}]}}`
	a := assessDoc(t, doc, "2021-12-31", resolution.Options{})
	var got []string
	for _, l := range a.Programs.Lines[0].Tasks {
		got = append(got, l.Assessment.Task+" "+l.Title.Text)
	}
	if diff := cmp.Diff([]string{"w Báo cáo", "w@2021-H1 Báo cáo", "w@2021-H2 Báo cáo"}, got); diff != "" {
		t.Errorf("tasks (-want +got):\n%s", diff)
	}
}

func TestAssess_keyTasks(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "source": "law", "term": "2020/2025",
		"targets": [{"id": "a", "indicator": {"id": "a", "direction": "higher"}, "goal": {"value": "1"}}, {"id": "b", "indicator": {"id": "b", "direction": "higher"}, "goal": {"value": "1"}}],
		"programs": [{"id": "p", "stages": [{"stage": "issued", "on": "2021-01-01"}]}, {"id": "q"}], "instruments": [{"id": "i", "kind": "plan"}],
		"keyTasks": [{"id": "k", "number": "1", "title": "T", "translations": {"en": "Task"}, "targets": ["a"], "programs": ["p"], "instruments": ["i"]}, {"id": "l", "source": "own"}]},
		"results": {"observations": [{"indicator": "a", "period": "2021", "value": "2"}]}}`
	a := assessDoc(t, doc, "2021-12-31", resolution.Options{})
	k, l := a.KeyTasks[0], a.KeyTasks[1]
	if k.ID != "k" || k.Number != "1" || k.Title.In("en") != "Task" || k.Linked != 3 || k.Source != "law" ||
		k.Targets.N() != 1 || k.Targets.Count(indicator.Exceeded) != 1 || k.Programs.N() != 1 || k.Programs.AtLeast(program.Issued) != 1 {
		t.Errorf("key task = %+v, want 3 links, 1 target exceeded, 1 programme issued", k)
	}
	if l.Linked != 0 || l.Targets.N() != 0 || l.Programs.N() != 0 || l.Source != "own" {
		t.Errorf("key task without links = %+v, want none", l)
	}
}

func TestAssess_instruments(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "source": "law", "units": [{"id": "u", "name": "Huyện ủy"}], "instruments": [
		{"id": "old", "kind": "plan", "number": "1-KH", "title": "T", "translations": {"en": "Plan"}, "issuer": "u", "stages": [{"stage": "issued", "on": "2021-01-01", "source": "a", "note": "sớm"}]},
		{"id": "new", "kind": "plan", "supersedes": "old", "due": "2021-Q2", "note": "n", "stages": [{"stage": "issued", "on": "2021-08-01", "note": "muộn"}]},
		{"id": "late", "kind": "plan", "due": "2021-06-30", "supersedes": "new", "stages": [{"stage": "drafting", "on": "2021-05-01"}]},
		{"id": "today", "kind": "plan", "due": "2021-12-31"},
		{"id": "off", "kind": "plan", "due": "2021-06-30", "stages": [{"stage": "cancelled", "on": "2021-05-01"}]}]}}`
	a := assessDoc(t, doc, "2021-12-31", resolution.Options{})
	type line struct {
		ID, By, Note    string
		Issued, Overdue bool
	}
	var got []line
	for _, l := range a.Instruments {
		got = append(got, line{l.ID, l.SupersededBy, l.Note.Text, l.Issued, l.Overdue})
	}
	want := []line{
		{"old", "new", "sớm", true, false}, {"new", "", "n", true, false}, {"late", "", "", false, true},
		{"today", "", "", false, false}, {"off", "", "", false, false},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("instruments (-want +got):\n%s", diff)
	}
	if l := a.Instruments[0]; l.Kind != resolution.Plan || l.Number != "1-KH" || l.Title.In("en") != "Plan" || l.Issuer.Text != "Huyện ủy" || l.StateSource != "a" || l.Source != "law" {
		t.Errorf("instrument = %+v, want what the dossier says", l)
	}
	a = assessDoc(t, doc, "2021-07-31", resolution.Options{})
	if l := a.Instruments[0]; l.SupersededBy != "" || !a.Instruments[1].Overdue || a.Instruments[1].Due.String() != "2021-Q2" {
		t.Errorf("instruments before the new one = %+v, want the old one in force and the new one overdue", a.Instruments)
	}
}

func TestAssess_dissemination(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "body": "u", "units": [{"id": "u", "name": "Huyện"}, {"id": "v", "name": "Xã"}], "dissemination": {"conferences": [
		{"id": "a", "title": "Hội nghị", "translations": {"en": "Conference"}, "form": "inPerson", "unit": "v", "reach": "x", "audience": ["y"], "held": "2020-10", "attending": "2909", "due": "3044", "invited": "12",
			"coverage": {"value": "95.56", "kind": "shareOfPart"}, "note": "z", "source": "s"},
		{"id": "b", "number": 3, "reported": "2020-11-05", "held": "2020-12", "coverage": {"value": "99", "kind": "shareOfPart"}, "attending": "1", "due": "2"},
		{"id": "c", "source": "s"}],
		"followUp": [{"id": "f", "text": "t", "done": "11", "of": "12", "reported": "2020-11-01", "source": "s"}, {"id": "g", "source": "s"}]}},
		"sources": [{"id": "s", "published": "2021"}], "glossary": {"en": {"x": "reach", "y": "audience", "z": "note"}}}`
	a := assessDoc(t, doc, "2020-11-30", resolution.Options{})
	s := a.Dissemination
	if s.Held != 1 || len(s.Conferences) != 1 || len(s.FollowUp) != 1 {
		t.Fatalf("dissemination = %+v, want one conference held and one follow-up", s)
	}
	c := s.Conferences[0]
	if c.ID != "a" || c.Title.In("en") != "Conference" || c.Number != 1 || c.Form != resolution.InPerson || c.Unit.Text != "Xã" || c.Reach.In("en") != "reach" ||
		c.Audience[0].In("en") != "audience" || c.Held.String() != "2020-10" || c.Coverage.String() != "2909/3044" || c.Coverage.Percent.String() != "95.57" ||
		c.Invited.String() != "12" || c.Note.In("en") != "note" || c.Source != "s" {
		t.Errorf("conference = %+v, want what the dossier says", c)
	}
	if c.Printed == nil || c.Printed.Check.Agreement != indicator.Truncated || c.Printed.Computed.String() != "95.57" || c.Printed.Source != "s" {
		t.Errorf("coverage = %+v, want 95.56 cut off from 95.57", c.Printed)
	}
	if len(a.Findings) != 1 || a.Findings[0].String() != `notice: resolution.dissemination.conferences[0].coverage.value: printed-truncated "95.56": printed 95.56, computed 95.57: cut off and not rounded` {
		t.Errorf("findings = %v, want the coverage cut off", a.Findings)
	}
	if f := s.FollowUp[0]; f.ID != "f" || f.Text.Text != "t" || f.Share.String() != "11/12" || f.Share.Percent.String() != "91.67" || f.Source != "s" {
		t.Errorf("follow-up = %+v, want 11/12", f)
	}
	a = assessDoc(t, doc, "2021-12-31", resolution.Options{})
	if s := a.Dissemination; s.Held != 5 || s.Conferences[1].Unit.Text != "Huyện" || s.Conferences[2].Printed != nil || s.Conferences[2].Coverage != (resolution.Share{}) || len(s.FollowUp) != 2 {
		t.Errorf("dissemination = %+v, want 5 conferences, the last without figures", s)
	}
}

func TestAssess_people(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "source": "law", "units": [{"id": "u", "name": "Xã"}],
		"members": [{"id": "m", "name": "Bà An", "position": "Bí thư", "translations": {"en": "Secretary"}}, {"id": "n", "name": "Ông Ba", "source": "own"}],
		"assignments": [
			{"member": "m", "field": "kinh tế", "unit": "u", "from": "2021-01-01", "until": "2021-12-31", "source": "s"},
			{"member": "n", "from": "2022-01-01"}, {"member": "n", "until": "2021-12-30"}, {"member": "none"}]},
		"glossary": {"en": {"kinh tế": "economy"}}}`
	a := assessDoc(t, doc, "2021-12-31", resolution.Options{})
	wantMembers := []resolution.MemberLine{
		{ID: "m", Name: "Bà An", Position: resolution.Text{Text: "Bí thư", Translations: map[string]string{"en": "Secretary"}}, Source: "law"},
		{ID: "n", Name: "Ông Ba", Source: "own"},
	}
	if diff := cmp.Diff(wantMembers, a.Members); diff != "" {
		t.Errorf("members (-want +got):\n%s", diff)
	}
	want := []resolution.AssignmentLine{
		{
			Member: "Bà An", Field: resolution.Text{Text: "kinh tế", Translations: map[string]string{"en": "economy"}}, Unit: resolution.Text{Text: "Xã"},
			From: calendar.MustParseDate("2021-01-01"), Until: calendar.MustParseDate("2021-12-31"), Source: "s",
		},
		{Member: "none"},
	}
	if diff := cmp.Diff(want, a.Assignments, compareScalars); diff != "" {
		t.Errorf("assignments (-want +got):\n%s", diff)
	}
}

func TestAssess_events(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "units": [{"id": "u", "name": "Xã"}]}, "results": {"events": [
		{"id": "b", "text": "B", "period": "2021-06", "unit": "u", "document": "905/QĐ-TTg", "source": "s"},
		{"id": "a", "text": "A", "period": "2021-05"}, {"id": "later", "period": "2021-12"}, {"id": "told", "period": "2021-01", "reported": "2021-11-30"},
		{"id": "undated", "source": "s"}, {"id": "always"}]},
		"sources": [{"id": "s", "published": "2021-09"}]}`
	a := assessDoc(t, doc, "2021-08-31", resolution.Options{})
	var got []string
	for _, e := range a.Events {
		got = append(got, e.ID)
	}
	if diff := cmp.Diff([]string{"always", "a", "b"}, got); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	if b := a.Events[2]; b.Text.Text != "B" || b.Unit.Text != "Xã" || b.Document != "905/QĐ-TTg" || b.Period.String() != "2021-06" || b.Source != "s" {
		t.Errorf("event = %+v, want what the dossier says", b)
	}
	if a = assessDoc(t, doc, "2021-11-30", resolution.Options{}); len(a.Events) != 5 {
		t.Errorf("events on 2021-11-30 = %+v, want 5", a.Events)
	}
}

func TestAssess_heading(t *testing.T) {
	const doc = `{"resolution": {"id": "r", "title": "NQ", "body": "u", "congress": "XII", "term": "2020/2025", "adopted": "2020-08-05", "language": "vi",
		"translations": {"en": "Resolution"}, "source": "s", "declared": {"targets": 19}, "units": [{"id": "u"}],
		"objectives": [{"id": "o", "text": "x", "translations": {"en": "X"}}, {"id": "p", "source": "own"}],
		"notPublished": [{"section": "targets", "text": "g", "translations": {"en": "gap"}}]},
		"sources": [{"id": "s", "title": "Báo", "publisher": "p", "locator": "l", "published": "2021-01", "assumption": "a", "translations": {"en": "Paper"}}],
		"glossary": {"en": {"XII": "12th", "a": "assumed", "p": "publisher", "NQ": "not used"}, "fr": {"NQ": "Résolution"}}}`
	a := assessDoc(t, doc, "2021-01-30", resolution.Options{})
	want := resolution.Heading{
		ID: "r", Title: resolution.Text{Text: "NQ", Translations: map[string]string{"en": "Resolution", "fr": "Résolution"}}, Body: resolution.Text{Text: "u"},
		Congress: resolution.Text{Text: "XII", Translations: map[string]string{"en": "12th"}}, Term: calendar.MustParsePeriod("2020/2025"),
		Adopted: calendar.MustParseDate("2020-08-05"), Language: "vi", Declared: resolution.Declared{Targets: 19, Source: "s"}, Source: "s",
	}
	if diff := cmp.Diff(want, a.Resolution, compareScalars); diff != "" {
		t.Errorf("heading (-want +got):\n%s", diff)
	}
	if o := a.Objectives; len(o) != 2 || o[0].ID != "o" || o[0].Text.In("en") != "X" || o[0].Source != "s" || o[1].Source != "own" {
		t.Errorf("objectives = %+v, want two with sources", o)
	}
	if g := a.NotPublished; len(g) != 1 || g[0].Section != resolution.SectionTargets || g[0].Text.In("en") != "gap" {
		t.Errorf("gaps = %+v, want one", g)
	}
	wantSource := resolution.SourceLine{
		ID: "s", Title: resolution.Text{Text: "Báo", Translations: map[string]string{"en": "Paper"}}, Locator: "l",
		Publisher: resolution.Text{Text: "p", Translations: map[string]string{"en": "publisher"}}, Published: calendar.MustParsePeriod("2021-01"),
		Known: calendar.MustParseDate("2021-01-31"), Later: true, Assumption: resolution.Text{Text: "a", Translations: map[string]string{"en": "assumed"}},
	}
	if diff := cmp.Diff([]resolution.SourceLine{wantSource}, a.Sources, compareScalars); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
	if a = assessDoc(t, doc, "2021-01-31", resolution.Options{}); a.Sources[0].Later {
		t.Errorf("source on its own day is later, want known")
	}
}
