package resolution_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// large returns a dossier of n targets with 20 observations each, which are
// made up.
func large(n int) resolution.Dossier {
	d := resolution.Dossier{
		Schema: resolution.SchemaVersion,
		Resolution: resolution.Resolution{
			ID: "large", Term: calendar.MustParsePeriod("2020/2025"), Source: "made-up",
			Declared: resolution.Declared{Targets: n},
		},
		Sources: []resolution.Source{{ID: "made-up", Published: calendar.MustParsePeriod("2020")}},
	}
	for i := range n {
		id := fmt.Sprintf("target-%d", i)
		d.Resolution.Targets = append(d.Resolution.Targets, indicator.Target{
			ID: id, Text: "Thu nhập bình quân đầu người đạt 60 triệu đồng", Goal: indicator.Goal{Value: number("60")},
			Indicator: indicator.Indicator{ID: id, Name: "Thu nhập bình quân đầu người", Unit: "triệu đồng", Direction: indicator.Higher},
		})
		quarter := calendar.MustParsePeriod("2020-Q1")
		for q := range 20 {
			d.Results.Observations = append(d.Results.Observations, indicator.Observation{
				Indicator: id, Period: quarter, Value: number(fmt.Sprintf("%d.%02d", 40+q, i%100)), Source: "made-up",
			})
			quarter, _ = quarter.Next()
		}
	}
	return d
}

// A plainDossier is what one writes by hand to read the dossiers of large: all
// that they hold, as strings.
type plainDossier struct {
	Schema     string `json:"schema"`
	Resolution struct {
		ID       string `json:"id"`
		Term     string `json:"term"`
		Source   string `json:"source,omitempty"`
		Declared struct {
			Targets int `json:"targets,omitempty"`
		} `json:"declared"`
		Targets []plainTarget `json:"targets,omitempty"`
	} `json:"resolution"`
	Results struct {
		Observations []plainObservation `json:"observations,omitempty"`
	} `json:"results"`
	Sources []struct {
		ID        string `json:"id"`
		Published string `json:"published,omitempty"`
	} `json:"sources,omitempty"`
}

type plainTarget struct {
	ID        string `json:"id"`
	Text      string `json:"text,omitempty"`
	Indicator struct {
		ID        string `json:"id"`
		Name      string `json:"name,omitempty"`
		Unit      string `json:"unit,omitempty"`
		Direction string `json:"direction,omitempty"`
	} `json:"indicator"`
	Goal struct {
		Value string `json:"value,omitempty"`
	} `json:"goal"`
}

type plainObservation struct {
	Indicator string `json:"indicator"`
	Period    string `json:"period"`
	Value     string `json:"value,omitempty"`
	Source    string `json:"source,omitempty"`
}

// plainOf reads a dossier as strings, and fails if they are not all of it.
func plainOf(tb testing.TB, data []byte) (plain plainDossier) {
	tb.Helper()
	if err := json.Unmarshal(data, &plain); err != nil {
		tb.Fatal(err)
	}
	if text := encodePlain(tb, &plain); !bytes.Equal(text, data) {
		tb.Fatalf("the strings are not all of the dossier: %d bytes, want %d", len(text), len(data))
	}
	return plain
}

// encodePlain writes a dossier of strings in the form of Encode.
func encodePlain(tb testing.TB, plain *plainDossier) []byte {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(plain); err != nil {
		tb.Fatal(err)
	}
	return text.Bytes()
}

func BenchmarkDecode(b *testing.B) {
	d := large(380)
	var text bytes.Buffer
	if err := resolution.Encode(&text, d); err != nil {
		b.Fatal(err)
	}
	data := text.Bytes()
	run := func(name string, decode func() error) {
		b.Run(fmt.Sprintf("bytes=%d/reader=%s", len(data), name), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if err := decode(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	plainOf(b, data)
	run("strings", func() error {
		var d plainDossier
		return json.Unmarshal(data, &d)
	})
	run("encoding/json", func() error {
		var d resolution.Dossier
		return json.Unmarshal(data, &d)
	})
	run("lenient", func() error {
		_, _, err := resolution.Decode(bytes.NewReader(data), resolution.Limits{})
		return err
	})
	run("strict", func() error {
		_, err := resolution.DecodeStrict(bytes.NewReader(data), resolution.Limits{})
		return err
	})
}

func BenchmarkEncode(b *testing.B) {
	d := large(380)
	var text bytes.Buffer
	if err := resolution.Encode(&text, d); err != nil {
		b.Fatal(err)
	}
	plain := plainOf(b, text.Bytes())
	b.Run("of=dossier", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var text bytes.Buffer
			if err := resolution.Encode(&text, d); err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(text.Len()))
		}
	})
	b.Run("of=strings", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			b.SetBytes(int64(len(encodePlain(b, &plain))))
		}
	})
}

func BenchmarkValidate(b *testing.B) {
	for _, n := range []int{19, 380} {
		d := large(n)
		b.Run(fmt.Sprintf("targets=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if list := resolution.Validate(&d); len(list) > 0 {
					b.Fatal(list)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/target")
		})
	}
}

func BenchmarkAssess(b *testing.B) {
	on := calendar.MustParseDate("2024-12-31")
	for _, n := range []int{19, 380} {
		d := large(n)
		b.Run(fmt.Sprintf("targets=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				a, err := resolution.Assess(&d, on, resolution.Options{})
				if err != nil || a.Targets.Tally.N() != n {
					b.Fatal(a.Targets.Tally.N(), err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/target")
		})
	}
}

// BenchmarkReview is the main job but for the report: decode, validate, assess.
func BenchmarkReview(b *testing.B) {
	data, err := os.ReadFile("../examples/myxuyen/dossier.json")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		d, _, err := resolution.Decode(bytes.NewReader(data), resolution.Limits{})
		if err != nil {
			b.Fatal(err)
		}
		resolution.Validate(&d)
		if _, err := resolution.Assess(&d, resolution.LastDate(&d), resolution.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
