package resolution_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// compareScalars compares the opaque scalars with all that they print.
var compareScalars = cmp.Options{
	cmp.Comparer(func(a, b decimal.Decimal) bool { return a == b }),
	cmp.Comparer(func(a, b decimal.Ratio) bool { return a == b }),
	cmp.Comparer(func(a, b calendar.Date) bool { return a == b }),
	cmp.Comparer(func(a, b calendar.Period) bool { return a == b }),
	cmp.Comparer(func(a, b indicator.Tally) bool { return a == b }),
	cmp.Comparer(func(a, b program.StageTally) bool { return a == b }),
	cmp.Comparer(func(a, b program.Tally) bool { return a == b }),
}

// assess assesses a sound dossier on a date.
func assess(t testing.TB, d *resolution.Dossier, on string, o resolution.Options) resolution.Assessment {
	t.Helper()
	a, err := resolution.Assess(d, calendar.MustParseDate(on), o)
	if err != nil {
		t.Fatalf("Assess error = %v, want nil", err)
	}
	return a
}

// assessDoc assesses the dossier that doc is.
func assessDoc(t testing.TB, doc, on string, o resolution.Options) resolution.Assessment {
	t.Helper()
	d, _ := read(t, doc)
	return assess(t, &d, on, o)
}

// myXuyenOn is what is known of Mỹ Xuyên on a date, in short.
type myXuyenOn struct {
	Tally      string
	Tallies    int
	Counts     []string
	Issued     int
	Unknown    int
	Held       int
	Coverage   string
	Instrument int
	Beside     []string
	Figures    int
	Events     int
	Ended      int
	Later      []string
	Findings   []string
}

func TestAssess_myXuyen(t *testing.T) {
	d := myXuyen(t)
	fromArticle := func(m myXuyenOn) myXuyenOn {
		m.Counts, m.Issued, m.Held, m.Coverage, m.Instrument = []string{"5/8 5/8 62.5 agree"}, 5, 3, "98.95 notComputable", 3
		return m
	}
	const tally = `{"declared":19,"n":19,"classes":[{"class":"notItemised","count":19}]}`
	rice2020 := "rice-area-2020 notMet 98.06"
	rice2023 := []string{rice2020, "rice-area-2023 exceeded 108.04", "rice-output-2023 exceeded 111.55", "rice-yield-2023 exceeded "}
	warning := []string{"warning: results.observations[7].printed[0].value: printed-differs \"108,4%\": printed 108.4, computed 108.04"}
	tests := []struct {
		on   string
		want myXuyenOn
	}{
		{"2019-06-30", myXuyenOn{Unknown: 5, Later: []string{"article", "soctrangtv", "myxuyen-2024", "tienphong"}}},
		{"2020-12-31", myXuyenOn{
			Unknown: 5, Beside: []string{rice2020}, Figures: 6, Events: 1,
			Later: []string{"article", "soctrangtv", "myxuyen-2024", "tienphong"},
		}},
		{"2021-01-01", fromArticle(myXuyenOn{
			Beside: []string{rice2020}, Figures: 6, Events: 1, Later: []string{"soctrangtv", "myxuyen-2024", "tienphong"},
		})},
		{"2021-09-26", fromArticle(myXuyenOn{
			Beside: []string{rice2020}, Figures: 6, Events: 1, Later: []string{"soctrangtv", "myxuyen-2024", "tienphong"},
		})},
		{"2021-09-27", fromArticle(myXuyenOn{
			Tallies: 1, Beside: []string{rice2020}, Figures: 6, Events: 1, Later: []string{"myxuyen-2024", "tienphong"},
		})},
		{"2023-12-31", fromArticle(myXuyenOn{
			Tallies: 2, Beside: rice2023, Figures: 6, Events: 1, Later: []string{"myxuyen-2024", "tienphong"}, Findings: warning,
		})},
		{"2024-03-31", fromArticle(myXuyenOn{
			Tallies: 2, Beside: rice2023, Figures: 9, Events: 2, Later: []string{"tienphong"}, Findings: warning,
		})},
		{"2025-07-01", fromArticle(myXuyenOn{
			Tallies: 2, Beside: rice2023, Figures: 13, Events: 2, Ended: 2, Findings: warning,
		})},
	}
	for _, tt := range tests {
		t.Run(tt.on, func(t *testing.T) {
			tt.want.Tally = tally
			a := assess(t, &d, tt.on, resolution.Options{})
			if diff := cmp.Diff(tt.want, summary(t, &a)); diff != "" {
				t.Errorf("Assess (-want +got):\n%s", diff)
			}
			later := assess(t, &d, "2025-12-31", resolution.Options{Known: calendar.MustParseDate(tt.on)})
			if got := summary(t, &later); got.Tallies != tt.want.Tallies || got.Held != tt.want.Held || got.Figures != tt.want.Figures {
				t.Errorf("Assess of 2025-12-31 as known then = %+v, want no more facts than %+v", got, tt.want)
			}
		})
	}
}

func summary(t *testing.T, a *resolution.Assessment) myXuyenOn {
	t.Helper()
	text, err := json.Marshal(a.Targets.Tally)
	if err != nil {
		t.Fatal(err)
	}
	m := myXuyenOn{
		Tally: string(text), Tallies: len(a.Tallies), Figures: len(a.Figures), Events: len(a.Events), Ended: len(a.Successions),
		Issued: a.Programs.Tally.Count(program.Issued), Unknown: a.Programs.Tally.Count(program.StageUnknown),
		Held: a.Dissemination.Held,
	}
	for _, c := range a.Programs.Counts {
		agree := "differ"
		if c.Agrees {
			agree = "agree"
		}
		m.Counts = append(m.Counts, c.Published.String()+" "+c.Computed.String()+" "+c.Computed.Percent.String()+" "+agree)
	}
	for _, c := range a.Dissemination.Conferences {
		m.Coverage += c.Printed.Check.Printed.Value.String() + " " + string(c.Printed.Check.Agreement)
	}
	for _, i := range a.Instruments {
		if i.Issued {
			m.Instrument++
		}
	}
	for _, l := range a.Targets.Beside {
		m.Beside = append(m.Beside, l.ID+" "+string(l.Assessment.Verdict)+" "+l.Attainment.String())
	}
	for _, s := range a.Sources {
		if s.Later {
			m.Later = append(m.Later, s.ID)
		}
	}
	for _, f := range a.Findings {
		m.Findings = append(m.Findings, f.String())
	}
	return m
}

// TestAssess_sources wants a source of the dossier behind every line of the
// example that has a figure.
func TestAssess_sources(t *testing.T) {
	d := myXuyen(t)
	a := assess(t, &d, resolution.LastDate(&d).String(), resolution.Options{})
	var sources []string
	add := func(s string) { sources = append(sources, s) }
	add(a.Resolution.Source)
	add(a.Targets.Source)
	add(a.Programs.Source)
	for _, l := range a.Targets.Beside {
		add(l.Source)
		add(l.Assessment.Deciding.Source)
		for _, p := range l.Printed {
			add(p.Source)
		}
	}
	for _, l := range a.Tallies {
		add(l.Tally.Source)
	}
	for _, l := range a.Programs.Counts {
		add(l.Source)
	}
	for _, l := range a.Programs.Lines {
		add(l.Source)
		add(l.StateSource)
	}
	for _, l := range a.Dissemination.Conferences {
		add(l.Source)
		add(l.Printed.Source)
	}
	for _, l := range a.Figures {
		add(l.Observation.Source)
	}
	known := map[string]bool{}
	for _, s := range a.Sources {
		known[s.ID] = true
	}
	for i, s := range sources {
		if !known[s] {
			t.Errorf("source %d = %q, want one of the dossier", i, s)
		}
	}
	if len(sources) < 40 {
		t.Errorf("%d sources named, want at least 40", len(sources))
	}
}

// TestAssess_english wants an English text wherever there is a Vietnamese one.
func TestAssess_english(t *testing.T) {
	d := myXuyen(t)
	a := assess(t, &d, resolution.LastDate(&d).String(), resolution.Options{})
	var b bytes.Buffer
	if err := a.Encode(&b); err != nil {
		t.Fatal(err)
	}
	var doc any
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	texts := 0
	walkTexts(doc, func(text string, translations map[string]any) {
		texts++
		if english, _ := translations["en"].(string); english == "" && !sameInEnglish[text] {
			t.Errorf("no English for %q", text)
		}
	})
	if texts < 100 {
		t.Errorf("%d texts, want at least 100", texts)
	}
}

// sameInEnglish are units and names that need no translation.
var sameInEnglish = map[string]bool{
	"ha": true, "%": true, "baomoi.net.vn": true, "dantocmiennui.vn": true, "phapluat.tuoitrethudo.com.vn": true,
	"soctrangtv.vn": true, "kinhtenongthon.vn": true, "myxuyen.soctrang.gov.vn": true, "tienphong.vn": true,
}

// walkTexts shows every object that is a Text.
func walkTexts(v any, see func(text string, translations map[string]any)) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			walkTexts(e, see)
		}
	case map[string]any:
		_, printed := v["value"]
		if text, ok := v["text"].(string); ok && !printed {
			translations, _ := v["translations"].(map[string]any)
			see(text, translations)
		}
		for _, e := range v {
			walkTexts(e, see)
		}
	}
}

func TestAssess_noDate(t *testing.T) {
	_, err := resolution.Assess(&resolution.Dossier{}, calendar.Date{}, resolution.Options{})
	if !errors.Is(err, resolution.ErrNoDate) {
		t.Errorf("Assess error = %v, want %v", err, resolution.ErrNoDate)
	}
}

// TestAssess_pure wants the dossier unchanged and the answer the same again.
func TestAssess_pure(t *testing.T) {
	d, twin := myXuyen(t), myXuyen(t)
	first := assess(t, &d, "2025-07-01", resolution.Options{})
	assess(t, &d, "2020-12-31", resolution.Options{})
	again := assess(t, &d, "2025-07-01", resolution.Options{})
	if diff := cmp.Diff(twin, d, compareScalars); diff != "" {
		t.Errorf("Assess wrote into the dossier (-before +after):\n%s", diff)
	}
	if diff := cmp.Diff(first, again, compareScalars); diff != "" {
		t.Errorf("Assess again (-first +second):\n%s", diff)
	}
}

// TestAssess_json wants the JSON of an assessment to be read again as it was.
func TestAssess_json(t *testing.T) {
	d := myXuyen(t)
	a := assess(t, &d, "2025-07-01", resolution.Options{})
	var b bytes.Buffer
	if err := a.Encode(&b); err != nil {
		t.Fatal(err)
	}
	var got resolution.Assessment
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, got, compareScalars); diff != "" {
		t.Errorf("assessment from JSON (-want +got):\n%s", diff)
	}
}
