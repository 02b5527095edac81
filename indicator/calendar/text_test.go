package calendar_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A document has a date and a period under every option that drops one.
type document struct {
	Date   calendar.Date   `json:"date"`
	Due    calendar.Period `json:"due"`
	Agreed calendar.Date   `json:"agreed,omitzero"`
	Window calendar.Period `json:"window,omitzero"`
}

func TestJSON(t *testing.T) {
	tests := []struct {
		name string
		text string
		want document
	}{
		{"missing", `{"date":null,"due":null}`, document{}},
		{"first day there is", `{"date":"0001-01-01","due":"0001","agreed":"0001-01-01","window":"0001-01-01"}`,
			document{d("0001-01-01"), p("0001"), d("0001-01-01"), p("0001-01-01")}},
		{"longest", `{"date":"2021-09-27","due":"2021-Q3","window":"2021-01-01/2021-09-30"}`,
			document{Date: d("2021-09-27"), Due: p("2021-Q3"), Window: p("2021-01-01/2021-09-30")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := document{d("1999-09-09"), p("1999"), calendar.Date{}, calendar.Period{}}
			if err := json.Unmarshal([]byte(tt.text), &got); err != nil || got != tt.want {
				t.Errorf("json.Unmarshal(%s) = %v, %v, want %v", tt.text, got, err, tt.want)
			}
			text, err := json.Marshal(tt.want)
			if err != nil || string(text) != tt.text {
				t.Errorf("json.Marshal(%v) = %s, %v, want %s", tt.want, text, err, tt.text)
			}
		})
	}
}

func TestUnmarshalJSON_escapes(t *testing.T) {
	var date calendar.Date
	if err := date.UnmarshalJSON([]byte(`"2021\u002d09-27"`)); err != nil || date != d("2021-09-27") {
		t.Errorf("date = %v, %v, want 2021-09-27", date, err)
	}
	var period calendar.Period
	if err := period.UnmarshalJSON([]byte(`"2020\/2025"`)); err != nil || period != p("2020/2025") {
		t.Errorf("period = %v, %v, want 2020/2025", period, err)
	}
}

func TestUnmarshalJSON_errors(t *testing.T) {
	inQuotes := ", in quotes, or null at byte 0"
	tests := []struct {
		name   string
		data   string
		input  string
		date   string
		period string
	}{
		{"number", `2021`, `2021`, `calendar: "2021": want a date such as 2025-12-31` + inQuotes, `calendar: "2021": ` + wantPeriod + inQuotes},
		{"object", `{}`, `{}`, `calendar: "{}": want a date such as 2025-12-31` + inQuotes, `calendar: "{}": ` + wantPeriod + inQuotes},
		{"nothing", ``, ``, `calendar: "": want a date such as 2025-12-31` + inQuotes, `calendar: "": ` + wantPeriod + inQuotes},
		{"open quote", `"`, `"`, `calendar: "\"": want a date such as 2025-12-31` + inQuotes, `calendar: "\"": ` + wantPeriod + inQuotes},
		{"no quote at the end", `"2021`, `"2021`, `calendar: "\"2021": want a date such as 2025-12-31` + inQuotes, `calendar: "\"2021": ` + wantPeriod + inQuotes},
		{"empty text", `""`, ``, `calendar: "": want a date such as 2025-12-31 at byte 0`, `calendar: "": ` + wantPeriod + ` at byte 0`},
		{"escape", `"2021\u002dx"`, `2021-x`, `calendar: "2021-x": want a date such as 2025-12-31 at byte 5`, `calendar: "2021-x": ` + wantPeriod + ` at byte 5`},
		{"bad escape", `"2021\x"`, `2021\x`, `calendar: "2021\\x": want a date such as 2025-12-31 at byte 4`, `calendar: "2021\\x": ` + wantPeriod + ` at byte 4`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var date calendar.Date
			checkParseError(t, date.UnmarshalJSON([]byte(tt.data)), tt.input, calendar.ErrSyntax, tt.date)
			var period calendar.Period
			checkParseError(t, period.UnmarshalJSON([]byte(tt.data)), tt.input, calendar.ErrSyntax, tt.period)
		})
	}
}

func TestText(t *testing.T) {
	type entry struct {
		Dates   map[calendar.Date]int
		Periods map[calendar.Period]int
	}
	want := `{"Dates":{"2021-09-27":1},"Periods":{"2020/2025":1}}`
	var got entry
	if err := json.Unmarshal([]byte(want), &got); err != nil {
		t.Fatal(err)
	}
	if got.Dates[d("2021-09-27")] != 1 || got.Periods[p("2020/2025")] != 1 || len(got.Dates) != 1 || len(got.Periods) != 1 {
		t.Errorf("keys = %v, want 2021-09-27 and 2020/2025", got)
	}
	if text, err := json.Marshal(got); err != nil || string(text) != want {
		t.Errorf("json.Marshal = %s, %v, want %s", text, err, want)
	}

	date, period := d("2021-09-27"), p("2021")
	if err := date.UnmarshalText(nil); err != nil || date.IsValid() {
		t.Errorf("date of empty text = %v, %v, want no date", date, err)
	}
	if err := period.UnmarshalText(nil); err != nil || period.IsValid() {
		t.Errorf("period of empty text = %v, %v, want no period", period, err)
	}
	checkParseError(t, date.UnmarshalText([]byte("2021")), "2021", calendar.ErrSyntax, `calendar: "2021": want a date such as 2025-12-31 at byte 4`)
	checkParseError(t, period.UnmarshalText([]byte("20")), "20", calendar.ErrSyntax, `calendar: "20": `+wantPeriod+` at byte 2`)

	for _, v := range []encoding.TextMarshaler{d("2021-09-27"), p("2021-09-27")} {
		if text, err := v.MarshalText(); err != nil || string(text) != "2021-09-27" {
			t.Errorf("%T.MarshalText = %q, %v, want 2021-09-27", v, text, err)
		}
	}
	text, err := d("2021-09-27").AppendText([]byte("on "))
	if err != nil || string(text) != "on 2021-09-27" {
		t.Errorf("AppendText = %q, %v, want on 2021-09-27", text, err)
	}
	text, err = p("2021-Q3").AppendText([]byte("in "))
	if err != nil || string(text) != "in 2021-Q3" {
		t.Errorf("AppendText = %q, %v, want in 2021-Q3", text, err)
	}
}

func TestSQL(t *testing.T) {
	midnight := time.Date(2021, 9, 27, 0, 0, 0, 0, time.FixedZone("Hanoi", 7*60*60))
	tests := []struct {
		name   string
		src    any
		date   string // empty: an error; "none": no date
		period string
	}{
		{"null", nil, "none", "none"},
		{"text", "2021-09-27", "2021-09-27", "2021-09-27"},
		{"bytes", []byte("2021-09-27"), "2021-09-27", "2021-09-27"},
		{"time", midnight, "2021-09-27", ""},
		{"first day there is", time.Time{}, "0001-01-01", ""},
		{"year 0", time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC), "", ""},
		{"period", "2020/2025", "", "2020/2025"},
		{"empty", "", "", ""},
		{"number", int64(2021), "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			date := d("1999-09-09")
			err := date.Scan(tt.src)
			checkScan(t, date.String(), err, tt.date)
			period := p("1999")
			err = period.Scan(tt.src)
			checkScan(t, period.String(), err, tt.period)
		})
	}
}

func checkScan(t *testing.T, got string, err error, want string) {
	t.Helper()
	switch {
	case want == "" && (err == nil || got != ""):
		t.Errorf("Scan = %q, %v, want an error", got, err)
	case want == "none" && (err != nil || got != ""):
		t.Errorf("Scan = %q, %v, want none", got, err)
	case want != "" && want != "none" && (err != nil || got != want):
		t.Errorf("Scan = %q, %v, want %s", got, err, want)
	}
}

func TestSQL_errors(t *testing.T) {
	var date calendar.Date
	var period calendar.Period
	tests := []struct {
		name string
		err  error
		want string
	}{
		{"number", date.Scan(int64(2021)), "calendar: int64 from a database: want a date as text"},
		{"period number", period.Scan(2021.5), "calendar: float64 from a database: want a period as text"},
		{"year 0", date.Scan(time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)), "calendar: year 0 from a database: want 1 to 9999"},
		{"text", date.Scan([]byte("2021")), `calendar: "2021": want a date such as 2025-12-31 at byte 4`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.err == nil || tt.err.Error() != tt.want {
				t.Errorf("Scan error = %v, want %s", tt.err, tt.want)
			}
		})
	}
	if !errors.Is(tests[2].err, calendar.ErrRange) {
		t.Errorf("Scan error = %v, want one around ErrRange", tests[2].err)
	}
}

func TestValue(t *testing.T) {
	if got, err := d("2021-09-27").Value(); err != nil || got != "2021-09-27" {
		t.Errorf("Value = %v, %v, want 2021-09-27", got, err)
	}
	if got, err := p("2021-Q3").Value(); err != nil || got != "2021-Q3" {
		t.Errorf("Value = %v, %v, want 2021-Q3", got, err)
	}
	if got, err := (calendar.Date{}).Value(); err != nil || got != nil {
		t.Errorf("Value of no date = %v, %v, want NULL", got, err)
	}
	if got, err := (calendar.Period{}).Value(); err != nil || got != nil {
		t.Errorf("Value of no period = %v, %v, want NULL", got, err)
	}
}
