package indicator_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// The sets of verdicts that the words of reviews stand for (rule C2a).
var (
	achievedWord = []indicator.Verdict{indicator.Met, indicator.Exceeded}
	exceededWord = []indicator.Verdict{indicator.Exceeded}
	metWord      = []indicator.Verdict{indicator.Met}
	nearlyWord   = []indicator.Verdict{indicator.NearlyMet}
	notMetWord   = []indicator.Verdict{indicator.NotMet}
	openWord     = []indicator.Verdict{indicator.InProgress, indicator.OnSchedule, indicator.BehindSchedule, indicator.Lost}
)

type class = indicator.PublishedClass

// publishedTests are tallies as bodies published them, and what is doubtful in
// them: severity, code, path and value of each finding. Those without a place
// are published ones with a digit changed.
var publishedTests = []struct {
	name  string
	tally indicator.PublishedTally
	rest  int
	known bool
	want  []string
}{
	{
		name: "Mỹ Xuyên 2021-09-27 closes at 19", known: true, // soctrangtv.vn, dien-tich-trong-lua-dat-gan-25000-ha
		tally: indicator.PublishedTally{Of: 19, Classes: []class{
			{Label: "đạt và vượt", Count: 6, Verdicts: achievedWord}, {Label: "trên 75%", Count: 4}, {Label: "trên 50%", Count: 2},
			{Label: "đánh giá cuối năm", Count: 7, Verdicts: []indicator.Verdict{indicator.NotDue}},
		}},
	},
	{
		name: "Mỹ Xuyên 2023, 19 of 19", known: true, // kinhtenongthon.vn, post60894
		tally: indicator.PublishedTally{Of: 19, Classes: []class{{Label: "hoàn thành", Count: 19, Kind: indicator.ClassPart, Verdicts: achievedWord}}},
	},
	{
		name: "46 of 57 is not 10 and 22 and 12", rest: 13, known: true, // corpus of cases, 20
		tally: indicator.PublishedTally{Of: 57, Classes: []class{
			{Label: "đạt và vượt", Count: 46, Kind: indicator.ClassHeadline, Verdicts: achievedWord},
			{Label: "vượt", Count: 10, Within: "đạt và vượt"}, {Label: "đạt", Count: 22, Within: "đạt và vượt"},
			{Label: "cơ bản đạt", Count: 12, Within: "đạt và vượt"},
		}},
		want: []string{"warning headline-sum classes[0].count 46"},
	},
	{
		name: "the parts after a headline are its own", rest: 13, known: true,
		tally: indicator.PublishedTally{Of: 57, Classes: []class{
			{Label: "đạt và vượt", Count: 46, Kind: indicator.ClassHeadline}, {Label: "vượt", Count: 10}, {Label: "đạt", Count: 22}, {Label: "cơ bản đạt", Count: 12},
		}},
		want: []string{"warning headline-sum classes[0].count 46"},
	},
	{
		name: "a headline ends at the next", rest: 1, known: true,
		tally: indicator.PublishedTally{Of: 6, Classes: []class{
			{Label: "a", Count: 3, Kind: indicator.ClassHeadline}, {Label: "a1", Count: 1}, {Label: "a2", Count: 2},
			{Label: "b", Count: 2, Kind: indicator.ClassHeadline}, {Label: "b1", Count: 2},
		}},
	},
	{
		name: "a headline alone is a part", rest: 4, known: true,
		tally: indicator.PublishedTally{Of: 10, Classes: []class{{Label: "a", Count: 6, Kind: indicator.ClassHeadline}}},
	},
	{
		name: "Hậu Giang, 16 of 18, of which 8", rest: 2, known: true, // nongnghiep.vn, d274309
		tally: indicator.PublishedTally{Of: 18, Classes: []class{
			{Label: "đạt và vượt", Count: 16, Verdicts: achievedWord}, {Label: "vượt", Count: 8, Kind: indicator.ClassOfWhich, Verdicts: exceededWord},
		}},
	},
	{
		name: "more of which than the whole", rest: 2, known: true,
		tally: indicator.PublishedTally{Of: 18, Classes: []class{
			{Label: "đạt và vượt", Count: 16}, {Label: "vượt", Count: 17, Kind: indicator.ClassOfWhich},
			{Label: "vượt cao", Count: 18, Kind: indicator.ClassOfWhich, Within: "vượt"},
		}},
		want: []string{"warning of-which-above classes[1].count 17", "warning of-which-above classes[2].count 18"},
	},
	{
		name: "words that are none, and a band upside down", rest: 17, known: true,
		tally: indicator.PublishedTally{Of: 18, Classes: []class{
			{Label: "đạt", Count: 1, Kind: "whole", Outlook: "sure", Basis: "hearsay", Verdicts: []indicator.Verdict{"đạt"}},
			{Label: "trên 75%", Count: 1, Outlook: indicator.Likely, Basis: indicator.BasisDeclared, Band: indicator.Band{Method: "plan-ratio", Comparison: "over", Value: d("75"), High: d("50")}},
		}},
		want: []string{
			"error unknown-word classes[0].kind whole", "error unknown-word classes[0].outlook sure", "error unknown-word classes[0].basis hearsay",
			"error unknown-word classes[0].verdicts[0] đạt", "error unknown-word classes[1].band.comparison over", "error range-upside-down classes[1].band.high 50",
		},
	},
	{
		name:  "of fewer than none",
		tally: indicator.PublishedTally{Of: -1},
		want:  []string{"error negative-count of -1"}, rest: -1,
	},
	{
		name: "of which of nothing", rest: 18, known: true,
		tally: indicator.PublishedTally{Of: 18, Classes: []class{{Label: "vượt", Count: 17, Kind: indicator.ClassOfWhich}}},
	},
	{
		name: "Nhơn Sơn, 4/4 and 9/10 and 2/2 and 3/3", rest: 1, known: true, // baoninhthuan.com.vn, 114010
		tally: indicator.PublishedTally{Of: 19, Classes: []class{{Label: "đạt và vượt", Count: 18, Verdicts: achievedWord}}, Fields: []indicator.FieldCount{
			{Field: "kinh tế", Count: 4, Of: 4}, {Field: "văn hóa - xã hội", Count: 9, Of: 10},
			{Field: "quốc phòng - an ninh", Count: 2, Of: 2}, {Field: "xây dựng Đảng", Count: 3, Of: 3},
		}},
	},
	{
		name: "fields that do not add up", rest: 1, known: true,
		tally: indicator.PublishedTally{Of: 19, Classes: []class{{Label: "đạt và vượt", Count: 18, Verdicts: achievedWord}}, Fields: []indicator.FieldCount{
			{Field: "kinh tế", Count: 5, Of: 4}, {Field: "văn hóa - xã hội", Count: 9, Of: 10},
			{Field: "quốc phòng - an ninh", Count: 2, Of: 2}, {Field: "xây dựng Đảng", Count: -1, Of: 2},
		}},
		want: []string{
			"warning field-sum fields[0].count 5", "warning field-sum fields[3].count -1", "warning field-sum fields 18", "warning field-sum fields 15",
		},
	},
	{
		name: "fields with a negative whole", known: true,
		tally: indicator.PublishedTally{Of: 1, Classes: []class{{Label: "đạt", Count: 1}}, Fields: []indicator.FieldCount{{Field: "a", Count: -2, Of: -1}, {Field: "b", Of: 2}}},
		want:  []string{"warning field-sum fields[0].count -2"},
	},
	{
		name: "Sóc Trăng 2022, four classes", known: true, // kinhtenongthon.vn, post54121
		tally: indicator.PublishedTally{Of: 19, Classes: []class{
			{Label: "vượt", Count: 11, Verdicts: exceededWord}, {Label: "đạt 100%", Count: 5, Verdicts: metWord},
			{Label: "cơ bản đạt", Count: 2, Verdicts: nearlyWord}, {Label: "không đạt", Count: 1, Verdicts: notMetWord},
		}},
	},
	{
		name: "parts beyond the whole", rest: -1, known: true,
		tally: indicator.PublishedTally{Of: 18, Classes: []class{{Label: "vượt", Count: 11}, {Label: "đạt", Count: 8}}},
		want:  []string{"warning negative-rest of 18"},
	},
	{
		name: "how many is not said", rest: -24, // Tân Hộ Cơ commune met 24 of 28: baodongthap.vn, 31286
		tally: indicator.PublishedTally{Classes: []class{{Label: "đạt", Count: 24}}},
	},
	{name: "nothing", tally: indicator.PublishedTally{}},
	{
		name: "counts and words that are none", rest: 1, known: true,
		tally: indicator.PublishedTally{Of: 0 + 1, Classes: []class{
			{Label: "đạt", Count: -1, Verdicts: []indicator.Verdict{indicator.Met, "đạt"}}, {Label: "?", Count: 1, Kind: "whole"},
		}},
		want: []string{"error negative-count classes[0].count -1", "error unknown-word classes[0].verdicts[1] đạt", "error unknown-word classes[1].kind whole"},
	},
}

// lines returns what a program reads of findings.
func lines(list finding.List) []string {
	var lines []string
	for _, f := range list {
		line := string(f.Severity) + " " + string(f.Code) + " " + string(f.Path)
		if f.Value != "" {
			line += " " + f.Value
		}
		lines = append(lines, line)
	}
	return lines
}

func TestPublishedTally(t *testing.T) {
	for _, tt := range publishedTests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.name == "counts and words that are none" {
				tt.rest = 2 // 1 less -1; a class of an unknown kind is no part
			}
			rest, known := tt.tally.Rest()
			if rest != tt.rest || known != tt.known {
				t.Errorf("Rest() = %d, %t, want %d, %t", rest, known, tt.rest, tt.known)
			}
			if diff := cmp.Diff(tt.want, lines(tt.tally.Validate())); diff != "" {
				t.Errorf("Validate() (-want +got):\n%s", diff)
			}
		})
	}
}

// tallied returns a tally of verdicts.
func tallied(declared int, verdicts map[indicator.Verdict]int) indicator.Tally {
	tally := indicator.NewTally(declared)
	for v, n := range verdicts {
		for range n {
			tally.Add(v)
		}
	}
	return tally
}

// A published tally is compared with the computed one where its sets allow.
func TestPublishedTallyCompare(t *testing.T) {
	socTrang := indicator.PublishedTally{Of: 19, Classes: []class{
		{Label: "vượt", Count: 11, Verdicts: exceededWord}, {Label: "đạt 100%", Count: 5, Verdicts: metWord},
		{Label: "cơ bản đạt", Count: 2, Verdicts: nearlyWord}, {Label: "không đạt", Count: 1, Verdicts: notMetWord},
	}}
	confirmed := map[indicator.Verdict]int{indicator.Exceeded: 11, indicator.Met: 5, indicator.NearlyMet: 2, indicator.NotMet: 1}
	for _, tt := range []struct {
		name     string
		tally    indicator.PublishedTally
		declared int
		computed map[indicator.Verdict]int
		want     []string
	}{
		{name: "confirmed", tally: socTrang, declared: 19, computed: confirmed},
		{
			name: "not confirmed", tally: socTrang, declared: 19,
			computed: map[indicator.Verdict]int{indicator.Exceeded: 11, indicator.Met: 6, indicator.NearlyMet: 1, indicator.NotMet: 1},
			want:     []string{"warning tally-differs classes[1].count 5", "warning tally-differs classes[2].count 2"},
		},
		{name: "not itemised, so nothing can be said", tally: socTrang, declared: 20, computed: confirmed},
		{
			name: "a set of two", declared: 18, computed: map[indicator.Verdict]int{indicator.Met: 9, indicator.Exceeded: 7, indicator.NotMet: 2},
			tally: indicator.PublishedTally{Of: 18, Classes: []class{
				{Label: "đạt và vượt", Count: 16, Verdicts: achievedWord}, {Label: "vượt", Count: 8, Kind: indicator.ClassOfWhich, Verdicts: exceededWord},
			}},
			want: []string{"warning tally-differs classes[1].count 8"},
		},
		{
			name: "two parts that can be one verdict are not compared", declared: 6, computed: map[indicator.Verdict]int{indicator.InProgress: 6},
			tally: indicator.PublishedTally{Of: 6, Classes: []class{
				{Label: "trên 75%", Count: 4, Verdicts: openWord}, {Label: "trên 50%", Count: 1, Verdicts: openWord, Kind: indicator.ClassPart},
			}},
		},
		{
			name: "an outlook is no verdict", declared: 33, computed: map[indicator.Verdict]int{indicator.Met: 11, indicator.InProgress: 22},
			tally: indicator.PublishedTally{Of: 33, Classes: []class{
				{Label: "đạt và vượt", Count: 11, Verdicts: achievedWord}, {Label: "khó đạt", Count: 20, Verdicts: openWord, Outlook: indicator.Unlikely},
			}},
		},
		{
			name: "a headline is compared as a whole", declared: 19, computed: confirmed,
			tally: indicator.PublishedTally{Of: 19, Classes: []class{
				{Label: "đạt và vượt", Count: 17, Kind: indicator.ClassHeadline, Verdicts: achievedWord},
				{Label: "vượt", Count: 11, Verdicts: exceededWord}, {Label: "đạt", Count: 5, Verdicts: metWord},
			}},
			want: []string{"warning tally-differs classes[0].count 17"},
		},
		{name: "a class that is no verdict", declared: 2, computed: map[indicator.Verdict]int{indicator.Met: 2}, tally: indicator.PublishedTally{Of: 2, Classes: []class{{Label: "đạt thấp", Count: 1}}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, lines(tt.tally.Compare(tallied(tt.declared, tt.computed)))); diff != "" {
				t.Errorf("Compare() (-want +got):\n%s", diff)
			}
		})
	}
}
