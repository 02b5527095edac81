package resolution_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// csvOptions are those that hold every figure.
var csvOptions = []resolution.CSVOptions{
	{Numbers: resolution.NumbersPoint},
	{Numbers: resolution.NumbersComma},
	{Numbers: resolution.NumbersComma, Comma: ';', BOM: true},
	{Numbers: resolution.NumbersPoint, Comma: '\t', BOM: true},
}

// printed returns a document as JSON, in which equal numbers that are printed
// differently differ, and none and an empty list do not.
func printed(t *testing.T, v any) string {
	t.Helper()
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if string(data) == "null" {
		return "[]"
	}
	return string(data)
}

// targetsReturn writes targets and wants them back.
func targetsReturn(t *testing.T, targets []indicator.Target, o resolution.CSVOptions) {
	t.Helper()
	var b strings.Builder
	if err := resolution.WriteTargetsCSV(&b, targets, o); err != nil {
		t.Fatalf("WriteTargetsCSV(%s, %+v) error = %v, want nil", printed(t, targets), o, err)
	}
	again, err := resolution.ReadTargetsCSV(strings.NewReader(b.String()), o)
	if err != nil {
		t.Fatalf("ReadTargetsCSV(%q, %+v) error = %v, want nil", b.String(), o, err)
	}
	if diff := cmp.Diff(printed(t, targets), printed(t, again)); diff != "" {
		t.Errorf("through %q (-want +got):\n%s", b.String(), diff)
	}
}

// observationsReturn writes observations and wants them back.
func observationsReturn(t *testing.T, observations []indicator.Observation, o resolution.CSVOptions) {
	t.Helper()
	var b strings.Builder
	if err := resolution.WriteObservationsCSV(&b, observations, o); err != nil {
		t.Fatalf("WriteObservationsCSV(%s, %+v) error = %v, want nil", printed(t, observations), o, err)
	}
	again, err := resolution.ReadObservationsCSV(strings.NewReader(b.String()), o)
	if err != nil {
		t.Fatalf("ReadObservationsCSV(%q, %+v) error = %v, want nil", b.String(), o, err)
	}
	if diff := cmp.Diff(printed(t, observations), printed(t, again)); diff != "" {
		t.Errorf("through %q (-want +got):\n%s", b.String(), diff)
	}
}

// TestCSVReturnsRandom writes made-up documents in which any member may be
// given, and wants them back.
func TestCSVReturnsRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 2020))
	for range 300 {
		g := filler{r: r}
		targets := make([]indicator.Target, r.IntN(4))
		for i := range targets {
			g.fill(reflect.ValueOf(&targets[i]).Elem(), 0)
		}
		observations := make([]indicator.Observation, r.IntN(4))
		for i := range observations {
			g.fill(reflect.ValueOf(&observations[i]).Elem(), 0)
			observations[i].Indicator, observations[i].Period = "i", calendar.MustParsePeriod("2021-Q3")
		}
		o := csvOptions[r.IntN(len(csvOptions))]
		targetsReturn(t, targets, o)
		observationsReturn(t, observations, o)
	}
}

// A filler gives random values to the members of a document.
type filler struct {
	r   *rand.Rand
	ids int
}

// texts are texts that formats trip over, among them what spreadsheets take
// for formulas.
var texts = []string{
	"=1+1", "+84", "-5", "@SUM(A1)", "a,b", "a;b", "a\tb", `"`, `a "b" c`, " a ", "a\nb", "\n", "a\rb", "\r", `\.`, "'60", "1.234,5",
	"đạt và vượt", "\uFEFF", "\uFFFD", `\ufffd`, "null", "true", "#N/A", "\x00", "<&>", "\u2028",
}

func (g *filler) fill(v reflect.Value, depth int) {
	if target := v.Type() == reflect.TypeFor[indicator.Target](); !target && depth > 0 && g.r.IntN(3) == 0 {
		return
	}
	switch p := v.Addr().Interface().(type) {
	case *decimal.Decimal:
		*p, _ = decimal.New(g.r.Int64N(2_000_000)-1_000_000, g.r.IntN(5))
		return
	case *calendar.Date:
		*p = calendar.MustParseDate("2021-09-27")
		return
	case *calendar.Period:
		*p = calendar.MustParsePeriod([]string{"2021", "2021-Q3", "2020/2025", "2021-01-01/2021-09-30"}[g.r.IntN(4)])
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(texts[g.r.IntN(len(texts))])
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(g.r.Int64N(100) - 50)
	case reflect.Slice:
		if depth > 4 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), g.r.IntN(3), 3))
		for i := range v.Len() {
			g.fill(v.Index(i), depth)
		}
	case reflect.Map:
		v.Set(reflect.ValueOf(map[string]string{"en": texts[g.r.IntN(len(texts))], texts[g.r.IntN(len(texts))]: ""}))
	case reflect.Struct:
		for i := range v.NumField() {
			g.fill(v.Field(i), depth+1)
		}
		if target, ok := v.Addr().Interface().(*indicator.Target); ok {
			g.ids++
			target.ID = fmt.Sprint(texts[g.r.IntN(len(texts))], g.ids)
		}
	}
}

// TestCSVReturnsExamples writes the targets and figures of the example dossiers
// and wants them back.
func TestCSVReturnsExamples(t *testing.T) {
	files, err := filepath.Glob("../examples/*/*.json")
	if err != nil {
		t.Fatal(err)
	}
	targets, observations := 0, 0
	for _, file := range files {
		data, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer data.Close()
		d, _, err := resolution.Decode(data, resolution.Limits{})
		if err != nil || d.Schema != resolution.SchemaVersion {
			continue // another kind of document
		}
		for _, o := range csvOptions {
			targetsReturn(t, d.Resolution.Targets, o)
			observationsReturn(t, d.Results.Observations, o)
		}
		targets, observations = targets+len(d.Resolution.Targets), observations+len(d.Results.Observations)
	}
	if targets == 0 || observations == 0 {
		t.Errorf("%d targets and %d observations in %d files, want some of both", targets, observations, len(files))
	}
}

// FuzzTargetsCSV reads any text as a table, and writes what it could read: it
// must come back. Then it reads the same text as JSON and writes that.
func FuzzTargetsCSV(f *testing.F) {
	f.Add("id,indicator.id,goal.value\na,a,1.50\n", uint8(0))
	f.Add("\uFEFFid;indicator.id;goal.value\r\na;a;-1.234,50\r\n", uint8(2))
	f.Add("id,partOf,indicator.id\nb,a,b\na,b,a\n", uint8(1))
	f.Add("id,indicator.id,path.points\na,a,\"[{\"\"period\"\": \"\"2023\"\", \"\"value\"\": 50}]\"\n", uint8(0))
	f.Add(`[{"id": "a", "text": "=x", "goal": {"value": "1.234"}, "parts": {"targets": [{"id": "b", "note": "\r\n"}]}}]`, uint8(1))
	f.Add(`[{"id": "\"", "allocations": [{"body": "\ufffd", "value": 0}], "revisions": [{"effective": null}]}]`, uint8(3))
	f.Fuzz(func(t *testing.T, text string, option uint8) {
		o := csvOptions[int(option)%len(csvOptions)]
		if targets, err := resolution.ReadTargetsCSV(strings.NewReader(text), o); err == nil {
			targetsReturn(t, targets, o)
		}
		if observations, err := resolution.ReadObservationsCSV(strings.NewReader(text), o); err == nil {
			observationsReturn(t, observations, o)
		}
		var targets []indicator.Target
		if json.Unmarshal([]byte(text), &targets) != nil {
			return
		}
		var b strings.Builder
		err := resolution.WriteTargetsCSV(&b, targets, o)
		var errs *resolution.CSVErrors
		if err == nil {
			targetsReturn(t, targets, o)
		} else if !errors.As(err, &errs) {
			t.Errorf("WriteTargetsCSV error = %v, want a *CSVErrors", err)
		}
	})
}

func BenchmarkReadTargetsCSV(b *testing.B) {
	var file strings.Builder
	file.WriteString("id,number,text,indicator.id,indicator.unit,indicator.direction,goal.value,due\n")
	const rows = 1000
	for i := range rows {
		fmt.Fprintf(&file, "t%d,%d,Thu nhập bình quân đầu người,i%d,triệu đồng,higher,60.5,2025\n", i, i, i)
	}
	b.ReportAllocs()
	b.SetBytes(int64(file.Len()))
	var targets []indicator.Target
	for b.Loop() {
		var err error
		if targets, err = resolution.ReadTargetsCSV(strings.NewReader(file.String()), resolution.CSVOptions{}); err != nil {
			b.Fatal(err)
		}
	}
	if len(targets) != rows {
		b.Errorf("%d targets, want %d", len(targets), rows)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/target")
}
