package method_test

import (
	"encoding/json"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/finding/findingtest"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

func presets() map[string]method.Bands {
	return map[string]method.Bands{
		"Global Fund":         method.GlobalFund(),
		"UNDP report card":    method.UNDPReportCard(),
		"Decree 335":          method.Decree335(),
		"StatCan scores":      method.StatCanScoreBands(),
		"UNSD ratio":          method.UNSD2022{}.RatioBands(),
		"UNSD ratio, fair .1": method.UNSD2022{Fair: d("0.1")}.RatioBands(),
		"UNSD growth":         method.UNSD2022{}.GrowthBands(),
		"Eurostat ratio":      method.Eurostat{}.RatioBands(),
		"Eurostat growth":     method.Eurostat{}.GrowthBands(),
	}
}

func TestPresetBandsTile(t *testing.T) {
	for name, bands := range presets() {
		if list := bands.Validate(); len(list) > 0 {
			t.Errorf("%s: %v", name, list)
		}
	}
}

func TestClassify(t *testing.T) {
	tests := []struct {
		name  string
		bands method.Bands
		n     method.Number
		want  method.Class
	}{
		{"Global Fund above 100", method.GlobalFund(), ratio("1001", "1000"), "A1"},
		{"Global Fund 100", method.GlobalFund(), ratio("8", "8"), "A2"},
		{"Global Fund 90", method.GlobalFund(), ratio("9", "10"), "A2"},
		{"Global Fund 89.5, in none as printed", method.GlobalFund(), ratio("895", "1000"), "B1"},
		{"Global Fund a hair under 90", method.GlobalFund(), ratio("0.899999999999999999", "1"), "B1"},
		{"Global Fund 60", method.GlobalFund(), ratio("6", "10"), "B1"},
		{"Global Fund 59", method.GlobalFund(), ratio("59", "100"), "B2"},
		{"Global Fund 30", method.GlobalFund(), ratio("3", "10"), "B2"},
		{"Global Fund 29", method.GlobalFund(), ratio("29", "100"), "C"},
		{"UNDP 100", method.UNDPReportCard(), ratio("1", "1"), "green"},
		{"UNDP 99.9", method.UNDPReportCard(), ratio("999", "1000"), "amber"},
		{"UNDP 50", method.UNDPReportCard(), ratio("1", "2"), "amber"},
		{"UNDP 49.9", method.UNDPReportCard(), ratio("499", "1000"), "red"},
		{"Decree 90", method.Decree335(), ratio("90", "1"), "excellent"},
		{"Decree 89.99", method.Decree335(), ratio("89.99", "1"), "good"},
		{"Decree 70", method.Decree335(), ratio("70", "1"), "good"},
		{"Decree 50", method.Decree335(), ratio("50", "1"), "complete"},
		{"Decree below 50", method.Decree335(), ratio("49.99", "1"), "fail"},
		{"score 2.5", method.StatCanScoreBands(), ratio("2.5", "1"), method.StatCanSubstantial},
		{"score 0", method.StatCanScoreBands(), ratio("0", "1"), method.StatCanModerate},
		{"score -2.5", method.StatCanScoreBands(), ratio("-2.5", "1"), method.StatCanLimited},
		{"score below", method.StatCanScoreBands(), ratio("-2.51", "1"), method.StatCanDeterioration},
		{"UNSD 0.95", method.UNSD2022{}.RatioBands(), ratio("0.95", "1"), method.UNSDOnTrack},
		{"UNSD 0.5", method.UNSD2022{}.RatioBands(), ratio("0.5", "1"), method.UNSDFair},
		{"UNSD -0.1", method.UNSD2022{}.RatioBands(), ratio("-0.1", "1"), method.UNSDLimited},
		{"UNSD below", method.UNSD2022{}.RatioBands(), ratio("-0.11", "1"), method.UNSDDeterioration},
		{"UNSD limits of a series", method.UNSD2022{OnTrack: d("0.9"), Fair: d("0.1"), Limited: d("0")}.RatioBands(), ratio("0.91", "1"), method.UNSDOnTrack},
		{"UNSD limits of a series, low", method.UNSD2022{Limited: d("0")}.RatioBands(), ratio("-0.05", "1"), method.UNSDDeterioration},
		{"UNSD growth 1 %, strict", method.UNSD2022{}.GrowthBands(), ratio("0.01", "1"), method.UNSDFair},
		{"UNSD growth above", method.UNSD2022{}.GrowthBands(), ratio("0.0101", "1"), method.UNSDOnTrack},
		{"UNSD growth 0.5 %, strict", method.UNSD2022{}.GrowthBands(), ratio("0.005", "1"), method.UNSDLimited},
		{"UNSD growth -1 %", method.UNSD2022{}.GrowthBands(), ratio("-0.01", "1"), method.UNSDLimited},
		{"UNSD growth below", method.UNSD2022{}.GrowthBands(), ratio("-0.0101", "1"), method.UNSDDeterioration},
		{"Eurostat 0.95", method.Eurostat{}.RatioBands(), ratio("0.95", "1"), "significant_progress"},
		{"Eurostat 0.6", method.Eurostat{}.RatioBands(), ratio("0.6", "1"), "moderate_progress"},
		{"Eurostat 0", method.Eurostat{}.RatioBands(), ratio("0", "1"), "insufficient_progress"},
		{"Eurostat below", method.Eurostat{}.RatioBands(), ratio("-0.01", "1"), "moving_away"},
		{"Eurostat growth 1 %", method.Eurostat{}.GrowthBands(), ratio("0.01", "1"), "moderate_progress"},
		{"Eurostat growth above", method.Eurostat{}.GrowthBands(), ratio("0.011", "1"), "significant_progress"},
		{"Eurostat growth 0", method.Eurostat{}.GrowthBands(), ratio("0", "1"), "moderate_progress"},
		{"Eurostat growth away", method.Eurostat{}.GrowthBands(), ratio("-0.01", "1"), "moderate_movement_away"},
		{"Eurostat growth far away", method.Eurostat{}.GrowthBands(), ratio("-0.011", "1"), "significant_movement_away"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, reason := test.bands.Classify(test.n); got != test.want || reason != "" {
				t.Errorf("Classify(%v) = %q, %q, want %q", test.n, got, reason, test.want)
			}
		})
	}
}

func TestClassifyUndefined(t *testing.T) {
	holes := method.Bands{{Class: "B", To: d("0.89")}, {Class: "A", From: d("0.9")}}
	overlaps := method.Bands{{Class: "B", To: d("0.9")}, {Class: "A", From: d("0.9")}}
	tests := []struct {
		name   string
		bands  method.Bands
		n      method.Number
		reason method.Reason
	}{
		{"hole", holes, ratio("0.895", "1"), method.ReasonBands},
		{"overlap", overlaps, ratio("0.9", "1"), method.ReasonBands},
		{"no bands", nil, ratio("0.9", "1"), method.ReasonBands},
		{"no number", holes, method.Number{}, method.ReasonMissing},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, reason := test.bands.Classify(test.n); got != "" || reason != test.reason {
				t.Errorf("Classify(%v) = %q, %q, want none, %q", test.n, got, reason, test.reason)
			}
		})
	}
	r := method.PlanRatio{Bands: holes}.Apply(method.Input{Actual: fig("", "895"), Target: fig("", "1000")})
	if r.Class != "" || r.Reason != method.ReasonBands || !r.Value.IsValid() {
		t.Errorf("a value in a hole = %q, %q, want it with no class and %q", r.Class, r.Reason, method.ReasonBands)
	}
}

func TestBandsValidate(t *testing.T) {
	// at is the findings as "path code value".
	tests := []struct {
		name  string
		bands method.Bands
		at    []string
	}{
		{"none", nil, nil},
		{"one without ends", method.Bands{{Class: "A"}}, nil},
		{"in any order", method.Bands{{Class: "A", From: d("9")}, {Class: "B", To: d("9"), Below: true}}, nil},
		{"end above", method.Bands{{Class: "B", To: d("9")}, {Class: "A", From: d("9"), Above: true}}, nil},
		{"a point of its own", method.Bands{
			{Class: "A", From: d("0"), Above: true},
			{Class: "B", From: d("0"), To: d("0.0")}, {Class: "C", To: d("0"), Below: true},
		}, nil},
		{"hole", method.Bands{{Class: "B", To: d("89")}, {Class: "A", From: d("90")}}, []string{"[1] band-hole 90"}},
		{"hole of a point", method.Bands{{Class: "B", To: d("9"), Below: true}, {Class: "A", From: d("9"), Above: true}}, []string{"[1] band-hole 9"}},
		{"overlap of a point", method.Bands{{Class: "B", To: d("9")}, {Class: "A", From: d("9")}}, []string{"[1] band-overlap 9"}},
		{"overlap", method.Bands{{Class: "B", To: d("9")}, {Class: "A", From: d("8")}}, []string{"[1] band-overlap 8"}},
		{"nothing below", method.Bands{{Class: "A", From: d("9")}}, []string{"[0] band-hole 9"}},
		{"nothing above", method.Bands{{Class: "A", To: d("9")}}, []string{"[0] band-hole 9"}},
		{"two from the same end", method.Bands{{Class: "A"}, {Class: "B"}}, []string{"[1] band-overlap "}},
		{"backwards", method.Bands{{Class: "A"}, {Class: "B", From: d("9"), To: d("1")}}, []string{"[1] band-backwards 9"}},
		{"empty point", method.Bands{{Class: "A"}, {Class: "B", From: d("9"), To: d("9"), Below: true}}, []string{"[1] band-backwards 9"}},
		{"no name", method.Bands{{}}, []string{"[0] band-without-class "}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var at []string
			for _, f := range test.bands.Validate() {
				at = append(at, string(f.Path)+" "+string(f.Code)+" "+f.Value)
				if f.Severity != finding.SeverityError || f.Detail == "" {
					t.Errorf("%v: want an error with a detail", f)
				}
			}
			if diff := cmp.Diff(test.at, at); diff != "" {
				t.Errorf("Validate (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBandsFromKeepsSteps(t *testing.T) {
	steps := []method.Step{{Class: "green", From: d("90")}, {Class: "yellow", From: d("75")}}
	bands := method.BandsFrom("red", steps...)
	want := method.Bands{
		{Class: "red", To: d("75"), Below: true},
		{Class: "yellow", From: d("75"), To: d("90"), Below: true},
		{Class: "green", From: d("90")},
	}
	if diff := cmp.Diff(want, bands); diff != "" {
		t.Errorf("BandsFrom (-want +got):\n%s", diff)
	}
	if steps[0].Class != "green" {
		t.Error("BandsFrom changed the order of what it was given")
	}
}

func TestCodes(t *testing.T) {
	findingtest.Codes(t, "codes.go", func(example []byte) (finding.List, error) {
		var bands method.Bands
		err := json.Unmarshal(example, &bands)
		return bands.Validate(), err
	})
	findingtest.Used(t, ".")
}

// Every value lies in one band if and only if Validate finds nothing.
func FuzzBandsTile(f *testing.F) {
	f.Add(int8(1), int8(5), int8(5), int8(9), uint8(0))
	f.Add(int8(1), int8(5), int8(5), int8(9), uint8(2))
	f.Add(int8(5), int8(5), int8(5), int8(5), uint8(7))
	f.Fuzz(func(t *testing.T, a, b, c, e int8, flags uint8) {
		bands := method.Bands{
			{Class: "low", To: d(strconv.Itoa(int(a))), Below: flags&1 != 0},
			{Class: "middle", From: d(strconv.Itoa(int(b))), To: d(strconv.Itoa(int(c))), Above: flags&2 != 0, Below: flags&4 != 0},
			{Class: "high", From: d(strconv.Itoa(int(e))), Above: flags&8 != 0},
		}
		tiles := true
		for tenths := -1300; tenths <= 1300; tenths += 5 {
			if _, reason := bands.Classify(ratio(strconv.Itoa(tenths), "10")); reason != "" {
				tiles = false
			}
		}
		list := bands.Validate()
		empty := list.Has(method.CodeBandBackwards)
		if !empty && tiles != (len(list) == 0) {
			t.Errorf("%+v: every value in one band is %v, Validate = %v", bands, tiles, list)
		}
	})
}
