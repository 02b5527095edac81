package program_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
)

// fill puts something into every member of a document, something else into
// each, down to the given depth of tasks within tasks.
func fill(v reflect.Value, n *int, depth int) {
	*n++
	switch v.Addr().Interface().(type) {
	case *calendar.Date:
		d, _ := date("2021-01-01").AddDays(*n)
		v.Set(reflect.ValueOf(d))
		return
	case *calendar.Period:
		d, _ := date("2021-01-01").AddDays(*n)
		v.Set(reflect.ValueOf([]calendar.Period{calendar.QuarterOf(d), calendar.DayOf(d), calendar.YearOf(d)}[*n%3]))
		return
	case *decimal.Decimal:
		d, _ := decimal.New(int64(*n)*10, 1) // printed with a 0 at its end
		v.Set(reflect.ValueOf(d))
		return
	case *indicator.Target:
		v.Set(reflect.ValueOf(indicator.Target{ID: fmt.Sprint("target", *n)}))
		return
	case *[]program.Task:
		if depth == 0 {
			return
		}
		depth--
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("chữ %d", *n))
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n, depth)
		fill(v.Index(1), n, depth)
	case reflect.Map:
		v.Set(reflect.ValueOf(map[string]string{"en": fmt.Sprint("text ", *n)}))
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n, depth)
		}
	default:
		panic("no way to fill a " + v.Type().String())
	}
}

func TestJSON_losesNothing(t *testing.T) {
	roundTrip := func(t *testing.T, document, back any) {
		data, err := json.Marshal(document)
		if err != nil {
			t.Fatalf("Marshal() error = %v, want nil", err)
		}
		if err := json.Unmarshal(data, back); err != nil {
			t.Fatalf("Unmarshal() error = %v, want nil", err)
		}
		if diff := diff(document, back); diff != "" {
			t.Errorf("after a round trip (-want +got):\n%s", diff)
		}
		again, _ := json.Marshal(back)
		if string(again) != string(data) {
			t.Errorf("Marshal() after a round trip = %s, want %s", again, data)
		}
		for i, c := range string(data) {
			if c == '"' && i+2 < len(data) && data[i+1] >= 'A' && data[i+1] <= 'Z' && strings.Contains(string(data[i:min(len(data), i+40)]), `":`) {
				t.Errorf("member %.30s: want lowerCamel", data[i:])
			}
		}
	}
	n := 0
	var p program.Program
	fill(reflect.ValueOf(&p).Elem(), &n, 2)
	roundTrip(t, &p, new(program.Program))
	var tally program.PublishedTally
	fill(reflect.ValueOf(&tally).Elem(), &n, 0)
	roundTrip(t, &tally, new(program.PublishedTally))
	a := program.Assess([]program.Program{soundProgram(), {ID: "q"}}, 8, date("2021-08-15"), program.Options{Ahead: 200, By: program.RollupWeight})
	roundTrip(t, &a, new(program.Assessment))
}

func TestJSON_empty(t *testing.T) {
	for want, document := range map[string]any{
		`{"id":""}`:                   program.Program{},
		`{"id":"w"}`:                  program.Project{ID: "w"},
		`{"id":"t"}`:                  program.Task{ID: "t"},
		`{"stage":"issued"}`:          program.StageChange{Stage: program.Issued},
		`{"due":"2021"}`:              program.Extension{Due: period("2021")},
		`{"percent":"0"}`:             program.Report{Percent: number("0")},
		`{"period":"2021-Q1"}`:        program.Occurrence{Period: period("2021-Q1")},
		`{}`:                          program.Document{},
		`{"label":"đạt","count":0}`:   program.PublishedClass{Label: "đạt"},
		`{"percent":"1","part":null}`: program.PublishedRate{Percent: number("1")},
	} {
		if got, err := json.Marshal(document); err != nil || string(got) != want {
			t.Errorf("Marshal(%T) = %s, %v, want %s", document, got, err, want)
		}
	}
}
