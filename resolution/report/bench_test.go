package report_test

import (
	"bytes"
	"fmt"
	"strconv"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// many returns the assessment of a resolution with targets that have a baseline,
// a path and one observation for each quarter. All figures are invented.
func many(b *testing.B, targets, observations int) *resolution.Assessment {
	b.Helper()
	dossier := resolution.Dossier{
		Schema:     resolution.SchemaVersion,
		Resolution: resolution.Resolution{ID: "r", Title: "Nghị quyết", Term: in("2020/2025"), Language: "vi", Source: "s", Declared: resolution.Declared{Targets: targets}},
		Sources:    []resolution.Source{{ID: "s", Title: "Báo cáo", Published: in("2020-08-05")}},
	}
	for i := range targets {
		id := "t" + strconv.Itoa(i)
		dossier.Resolution.Targets = append(dossier.Resolution.Targets, indicator.Target{
			ID: id, Number: strconv.Itoa(i + 1), Text: "Thu nhập bình quân đầu người của xã " + strconv.Itoa(i+1), Field: "Lĩnh vực " + strconv.Itoa(i%4),
			Indicator: indicator.Indicator{ID: id, Unit: "triệu đồng/người/năm", Direction: indicator.Higher},
			Goal:      indicator.Goal{Value: d("75")}, Due: in("2025"), Baseline: indicator.Baseline{Period: in("2020"), Value: d("50")},
			Path: indicator.Path{Kind: indicator.PathLinear},
		})
		quarter := calendar.QuarterOf(on("2021-01-01"))
		for j := range observations {
			value, err := decimal.New(int64(500+10*j+i%7), 1)
			if err != nil {
				b.Fatal(err)
			}
			dossier.Results.Observations = append(dossier.Results.Observations, indicator.Observation{Indicator: id, Period: quarter, Value: value, Source: "s"})
			if quarter, err = quarter.Next(); err != nil {
				b.Fatal(err)
			}
		}
	}
	a, err := resolution.Assess(&dossier, on("2025-12-31"), resolution.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return &a
}

func BenchmarkWrite(b *testing.B) {
	for _, targets := range []int{19, 1000} {
		a := many(b, targets, 20)
		for _, format := range report.Formats() {
			b.Run(fmt.Sprintf("format=%s/targets=%d", format, targets), func(b *testing.B) {
				b.ReportAllocs()
				var out bytes.Buffer
				for b.Loop() {
					out.Reset()
					if err := report.Write(&out, a, report.Options{Format: format}); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(out.Len()), "bytes/report")
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(targets), "ns/target")
			})
		}
	}
}
