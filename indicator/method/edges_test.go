package method_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// short returns what a result says, for tables: value, class, (trend),
// reasons.
func short(r method.Result) string {
	var parts []string
	if r.Value.IsValid() {
		v, err := r.Value.Round(3, decimal.HalfUp)
		if err != nil {
			return err.Error()
		}
		parts = append(parts, v.String())
	}
	if r.Class != "" {
		parts = append(parts, string(r.Class))
	}
	if r.Trend != "" {
		parts = append(parts, "("+string(r.Trend)+")")
	}
	if r.Reason != "" {
		parts = append(parts, string(r.Reason))
	}
	if r.Date.IsValid() {
		parts = append(parts, r.Date.String())
	}
	if r.DateReason != "" {
		parts = append(parts, "date:"+string(r.DateReason))
	}
	return strings.Join(parts, " ")
}

// edge is the usual case, poverty from 4.25 % at the end of 2020 to 2 % by the
// end of 2025, with 3 % at the end of 2023, but for what change does to it.
func edge(change func(in *method.Input)) method.Input {
	in := method.Input{
		Direction: method.Lower,
		Baseline:  fig("2020-12-31", "4.25"),
		Target:    fig("2025-12-31", "2"),
		Actual:    fig("2023-12-31", "3"),
	}
	if change != nil {
		change(&in)
	}
	return in
}

var edges = []struct {
	name string
	in   method.Input
}{
	{"usual", edge(nil)},
	{"zero base", edge(func(in *method.Input) {
		in.Direction, in.Baseline.Value, in.Target.Value = method.Higher, d("0"), d("5")
	})},
	{"mixed signs", edge(func(in *method.Input) { in.Baseline.Value, in.Actual.Value = d("4"), d("-1") })},
	{"baseline equal to target", edge(func(in *method.Input) { in.Baseline.Value = d("2") })},
	{"target met", edge(func(in *method.Input) { in.Actual.Value = d("1.9") })},
	{"met and lost", edge(func(in *method.Input) { in.Baseline.Value = d("1.5") })},
	{"missing", edge(func(in *method.Input) { in.Actual = method.Figure{} })},
	{"deadline past", edge(func(in *method.Input) { in.Actual.Date = day("2026-12-31") })},
	{"one observation", edge(func(in *method.Input) { in.Actual = in.Baseline })},
	{"zero target", edge(func(in *method.Input) { in.Target.Value = d("0") })},
	{"no target", edge(func(in *method.Input) { in.Target = method.Figure{} })},
	{"no direction", edge(func(in *method.Input) { in.Direction = "" })},
}

// columns are the methods of the tables, a table each.
var columns = [][]struct {
	name   string
	method method.Method
}{
	{
		{"plan-ratio", method.PlanRatio{}},
		{"linear-achievement", method.LinearAchievement{}},
		{"schedule", method.Schedule{}},
		{"maintain", method.Maintain{}},
	},
	{
		{"pace-cagr", method.PaceCAGR{}},
		{"pace-linear", method.PaceLinear{}},
		{"required-pace", method.RequiredPace{}},
	},
	{
		{"statcan", method.StatCan{}},
		{"unsd-2022", method.UNSD2022{}},
	},
	{
		{"eurostat", method.Eurostat{}},
		{"sdsn", method.SDSN{}},
	},
	{
		{"forecast/ols", method.Forecast{}},
		{"forecast/cagr", method.Forecast{Fit: method.FitCAGR}},
	},
	{
		{"forecast/theil-sen", method.Forecast{Fit: method.FitTheilSen}},
		{"forecast/aarr", method.Forecast{Fit: method.FitAARR}},
	},
}

// edgeTables returns what every method says to every edge, as text.
func edgeTables() string {
	var b strings.Builder
	for _, methods := range columns {
		w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
		for _, m := range methods {
			fmt.Fprint(w, "\t", m.name)
		}
		fmt.Fprintln(w)
		for _, e := range edges {
			fmt.Fprint(w, e.name)
			for _, m := range methods {
				fmt.Fprint(w, "\t", short(m.method.Apply(e.in)))
			}
			fmt.Fprintln(w)
		}
		w.Flush()
		fmt.Fprintln(&b)
	}
	return b.String()
}

var update = flag.Bool("update", false, "rewrite testdata/edges.txt")

// Each method's answer to each edge stands in testdata/edges.txt, which is
// read in review, and in the package comment.
func TestEdges(t *testing.T) {
	got := edgeTables()
	if *update {
		if err := os.WriteFile("testdata/edges.txt", []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/edges.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the edges differ from testdata/edges.txt (-want +got):\n%s", diff)
	}
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(got) {
		if line = strings.TrimSpace(line); !strings.Contains(string(doc), line) {
			t.Errorf("the package comment does not have %q", line)
		}
	}
}

// cmpDates lets go-cmp compare dates.
var cmpDates = cmpopts.EquateComparable(calendar.Date{})
