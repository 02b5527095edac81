package calendar_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// What the package promises not to allocate.
func TestNoAllocs(t *testing.T) {
	buffer := make([]byte, 0, 64)
	text, quoted := []byte("2021-01-01/2021-09-30"), []byte(`"2021-01-01/2021-09-30"`)
	date, later, period := d("2021-09-27"), d("2021-09-28"), p("2021-01-01/2021-09-30")
	var into calendar.Period
	tests := []struct {
		name string
		do   func() bool
	}{
		{"parse date", func() bool { d, err := calendar.ParseDate("2021-09-27"); return err == nil && d == date }},
		{"parse period", func() bool { p, err := calendar.ParsePeriod("2020/2025"); return err == nil && p.IsValid() }},
		{"unmarshal text", func() bool { return into.UnmarshalText(text) == nil && into == period }},
		{"unmarshal JSON", func() bool { return into.UnmarshalJSON(quoted) == nil && into == period }},
		{"append date", func() bool { b, err := date.AppendText(buffer); return err == nil && len(b) == 10 }},
		{"append period", func() bool { b, err := period.AppendText(buffer); return err == nil && len(b) == 21 }},
		{"compare", func() bool { return date.Compare(later) < 0 && period.Compare(into) == 0 }},
		{"contains", func() bool { return period.Contains(date) && period.Covers(period) && period.Overlaps(period) }},
		{"arithmetic", func() bool {
			next, err := date.AddDays(1)
			q, err2 := period.Next()
			return err == nil && err2 == nil && next == later && q.Days() == period.Days()
		}},
		{"months", func() bool {
			n := 0
			for range period.Months() {
				n++
			}
			return n == 9
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if !tt.do() {
				t.Fatal("wrong result")
			}
			if n := testing.AllocsPerRun(100, func() { tt.do() }); n != 0 {
				t.Errorf("%v allocations, want 0", n)
			}
		})
	}
}

func BenchmarkParseDate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := calendar.ParseDate("2021-09-27"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParseDate_time is what package time takes for the same.
func BenchmarkParseDate_time(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := time.Parse(time.DateOnly, "2021-09-27"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParsePeriod(b *testing.B) {
	for _, text := range []string{"2021", "2021-Q3", "2021-09-27", "2021-01-01/2021-09-30"} {
		b.Run("form="+p(text).Kind().String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := calendar.ParsePeriod(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkDate_AppendText(b *testing.B) {
	date, buffer := d("2021-09-27"), make([]byte, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		if text, _ := date.AppendText(buffer); len(text) != 10 {
			b.Fatal(text)
		}
	}
}

// BenchmarkDate_AppendText_time is what package time takes for the same.
func BenchmarkDate_AppendText_time(b *testing.B) {
	at, buffer := d("2021-09-27").Time(time.UTC), make([]byte, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		if text := at.AppendFormat(buffer, time.DateOnly); len(text) != 10 {
			b.Fatal(text)
		}
	}
}

func BenchmarkPeriod_Contains(b *testing.B) {
	period, dates := p("2021"), []calendar.Date{d("2020-12-31"), d("2021-01-01"), d("2021-12-31"), d("2022-01-01")}
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		for _, date := range dates {
			if period.Contains(date) {
				n++
			}
		}
	}
	if n == 0 {
		b.Fatal("nothing contained")
	}
}

func BenchmarkDate_DaysSince(b *testing.B) {
	from, to, n := d("2020-08-05"), d("2025-08-04"), 0
	b.ReportAllocs()
	for b.Loop() {
		n = to.DaysSince(from)
	}
	if n != 1825 {
		b.Fatal(n)
	}
}

func BenchmarkJSON(b *testing.B) {
	want := document{Date: d("2021-09-27"), Due: p("2021-Q3"), Window: p("2021-01-01/2021-09-30")}
	text, err := json.Marshal(want)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("op=decode", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var got document
			if err := json.Unmarshal(text, &got); err != nil || got != want {
				b.Fatal(got, err)
			}
		}
	})
	b.Run("op=encode", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := json.Marshal(want); err != nil {
				b.Fatal(err)
			}
		}
	})
}
