package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// judged returns the judgement of one record of a result.
func judged(t *testing.T, members string) judgement {
	t.Helper()
	return judgeResults(recordsIn(t, "[{"+members+"}]"))[0]
}

// The beginnings of records.
const (
	inYearOf2023 = `"record_kind": "indicator", "term": "2020-2025", "report": "năm 2023", "as_of": "2023", "direction": "up", `
	inReview     = `"record_kind": "indicator", "term": "2015-2020", "report": "tổng kết nhiệm kỳ", "as_of": "2020-05", "direction": "up", `
	inHalfOf2023 = `"record_kind": "indicator", "term": "2020-2025", "report": "6 tháng 2023", "as_of": "2023-06-30", "direction": "up", `
)

var resultTests = []struct {
	name, record string
	want         outcome
	text         string
}{
	{"percentage agrees", inYearOf2023 + `"target": "145200", "actual": "161973", "published_percent": "111.6", "percent_meaning": "actual as % of the year's plan"`, passed, ""},
	{"numbers for strings", inYearOf2023 + `"target": 35, "actual": 36, "published_percent": 103, "percent_meaning": "actual as % of target"`, passed, ""},
	{"no cap", inYearOf2023 + `"target": "75", "actual": "1809.5", "published_percent": "2413", "percent_meaning": "actual as % of target"`, passed, ""},
	{"a digit lost", inYearOf2023 + `"target": "24200", "actual": "26146.4", "published_percent": "108.4", "percent_meaning": "actual as % of the year's plan"`, failed,
		"printed 108.4 (percentOfGoal), computed 108.043: the computation is right: it follows from the printed 26146.4 and 24200; a digit was lost in print"},
	{"wrong", inYearOf2023 + `"target": "1468", "actual": "1356", "published_percent": "97.8", "percent_meaning": "actual as % of target"`, failed,
		"printed 97.8 (percentOfGoal), computed 92.371: the computation is right: it follows from the printed 1356 and 1468"},
	{"cut off", inYearOf2023 + `"target": "3044", "actual": "2909", "published_percent": "95.56", "percent_meaning": "actual as % of target"`, failed,
		"printed 95.56 (percentOfGoal), computed 95.5650: the computation is right: it follows from the printed 2909 and 3044; the print is cut off and not rounded"},
	{"share of a count", inYearOf2023 + `"target": "12", "actual": "11", "published_percent": "91.63", "percent_meaning": "units as share of all units"`, failed,
		"printed 91.63 (shareOfPart), computed 91.6667: the computation is right: it follows from the printed 11 of 12"},
	{"part and whole in one", inYearOf2023 + `"actual": "11/12", "published_percent": "91.67", "percent_meaning": "actual as % of target"`, passed, ""},
	{"excess printed, share meant", inYearOf2023 + `"target": "100", "actual": "100.9", "published_overshoot": "100.9", "percent_meaning": "excess over target, in % of target"`, failed,
		"printed 100.9 (excessPercent), computed 0.900: the computation is right: it follows from the printed 100.9 and 100; read as percentOfGoal the print would be right"},
	{"excess in points", inYearOf2023 + `"target": "90", "actual": "97.3", "published_overshoot": "7.3", "percent_meaning": "excess over target, in percentage points", "published_verdict": "vượt"`, passed, ""},
	{"excess in the unit", inYearOf2023 + `"target": "32000", "actual": "34000", "published_overshoot": "2000", "percent_meaning": "excess over target, in the unit"`, passed, ""},
	{"excess in times", inYearOf2023 + `"target": "10", "actual": "37", "published_overshoot": "2.7", "percent_meaning": "excess over target, in times the target"`, passed, ""},
	{"excess not said in what", inYearOf2023 + `"target": "90", "actual": "97.3", "published_overshoot": "7.3"`, passed, ""},
	{"both printed", inYearOf2023 + `"target": "20000", "actual": "24520", "published_percent": "122.6", "published_overshoot": "22.6", "percent_meaning": "excess over target, in % of target"`, passed, ""},
	{"times", inYearOf2023 + `"target": "10", "actual": "37", "published_percent": "3.7", "percent_meaning": "times the target"`, passed, ""},
	{"shortfall", inYearOf2023 + `"target": "2000", "actual": "1669", "published_percent": "16.55", "percent_meaning": "shortfall in % of target"`, passed, ""},
	{"of the previous year", inYearOf2023 + `"previous": "40", "actual": "42", "published_percent": "105", "percent_meaning": "actual as % of the previous year"`, passed, ""},
	{"growth on the previous year", inYearOf2023 + `"previous": "40", "actual": "42", "published_percent": "5", "percent_meaning": "growth on the previous year, in %"`, passed, ""},
	{"the previous year not printed", inYearOf2023 + `"actual": "42", "target": "40", "published_percent": "5", "percent_meaning": "growth on the previous year, in %"`, skipped,
		"printed 5 (growthPercent): the previous result was not printed"},
	{"falling goal", `"as_of": "2023", "direction": "down", "target": "2", "actual": "1.5", "published_overshoot": "25", "percent_meaning": "excess over target, in % of target", "published_verdict": "vượt"`, passed, ""},
	{"upper end of a range", inYearOf2023 + `"target": "75", "target2": "77", "target_comparison": "between", "actual": "77", "published_percent": "100", "percent_meaning": "actual as % of target"`, passed, ""},
	{"of nothing known", inYearOf2023 + `"target": "75", "actual": "77", "published_percent": "100", "percent_meaning": "as reported"`, skipped,
		`percent_meaning "as reported" does not say what the printed percentage is of`},
	{"zero goal", inYearOf2023 + `"target": "0", "actual": "3", "published_percent": "100", "percent_meaning": "actual as % of target"`, skipped,
		"printed 100 (percentOfGoal): no percentage of 0"},
	{"goal not printed", inHalfOf2023 + `"actual": "288", "published_percent": "35.34", "percent_meaning": "actual as % of the year's plan"`, skipped,
		"printed 35.34 (percentOfGoal): the goal was not printed; it would be 814.8 to 815.1"},
	{"result not exact and goal not printed", inHalfOf2023 + `"actual": "40000", "published_percent": "116.2", "percent_meaning": "actual as % of target", "notes": "actual is 'trên 40.000 tấn'"`, skipped,
		"printed 116.2 (percentOfGoal): the goal was not printed"},
	{"result above what it is printed as", inYearOf2023 + `"target": "50", "actual": "54", "published_percent": "108.6", "percent_meaning": "actual as % of target", "notes": "'hơn 54'"`, skipped,
		"printed 108.6 (percentOfGoal), computed 108.000: the figures are not exact: over 54 against 50"},
	{"not even so", inYearOf2023 + `"target": "50", "actual": "54", "published_percent": "107.6", "percent_meaning": "actual as % of target", "notes": "'hơn 54'"`, failed,
		"printed 107.6 (percentOfGoal), computed 108.000: the computation is right: it follows from the printed 54 and 50"},
	{"under what it is printed as", inYearOf2023 + `"target": "50", "actual": "54", "published_percent": "107.6", "percent_meaning": "actual as % of target", "notes": "'gần 54'"`, skipped,
		"printed 107.6 (percentOfGoal), computed 108.000: the figures are not exact: under 54 against 50"},
	{"about", inYearOf2023 + `"target": "50", "actual": "54", "published_percent": "110", "percent_meaning": "actual as % of target", "notes": "khoảng 110%"`, skipped,
		"printed about 110 (percentOfGoal), computed 108.00: the figures are not exact: 54 against 50"},
	{"over", inYearOf2023 + `"target": "64", "actual": "73", "published_percent": "114", "percent_meaning": "actual as % of target", "notes": "'hơn 114%'"`, passed, ""},
	{"of the collection", inReview + `"target": "7", "actual": "8.6", "computed_percent_of_target": "122.86"`, passed, ""},
	{"of the collection, wrong", inReview + `"target": "7", "actual": "8.6", "computed_percent_of_target": "122.68"`, failed,
		"computed_percent_of_target 122.68, computed 122.8571: the computation is right: it follows from the printed 8.6 and 7"},

	{"met", inYearOf2023 + `"target": "7", "actual": "7", "published_verdict": "đạt"`, passed, ""},
	{"exceeded is met too", inYearOf2023 + `"target": "7", "actual": "8", "published_verdict": "đạt"`, passed, ""},
	{"met is not exceeded", inYearOf2023 + `"target": "7", "actual": "7", "published_verdict": "vượt"`, failed,
		`printed verdict "vượt" (exceeded), computed met: the computation is right: it compares the printed 7 with the printed goal 7, direction "higher"`},
	{"missed", inYearOf2023 + `"target": "9.5", "target2": "9.6", "target_comparison": "between", "actual": "5.91", "published_verdict": "không đạt"`, passed, ""},
	{"missed and called met", inYearOf2023 + `"target": "9.5", "target2": "9.6", "target_comparison": "between", "actual": "5.91", "published_verdict": "đạt"`, failed,
		`printed verdict "đạt" (met or exceeded), computed notMet: the computation is right: it compares the printed 5.91 with the printed goal 9.5–9.6, direction "higher"`},
	{"not yet, before the close", inHalfOf2023 + `"target": "100", "actual": "40", "published_verdict": "chưa đạt"`, passed, ""},
	{"not met at the close", inReview + `"target": "100", "actual": "40", "published_verdict": "chưa đạt"`, passed, ""},
	{"late", inHalfOf2023 + `"target": "100", "actual": "40", "published_verdict": "chậm"`, skipped,
		`printed verdict "chậm": the figures give inProgress; no path was printed to judge the pace by`},
	{"late and done", inHalfOf2023 + `"target": "100", "actual": "140", "published_verdict": "chậm"`, failed,
		`printed verdict "chậm" (behindSchedule), computed exceeded: the computation is right: it compares the printed 140 with the printed goal 100, direction "higher"`},
	{"nearly met", inReview + `"target": "100", "actual": "98", "published_verdict": "cơ bản đạt"`, skipped,
		`printed verdict "cơ bản đạt": the figures give notMet: closing-review; which shortfall is nearly met is a rule of the body that was not printed`},
	{"nearly met and met", inReview + `"target": "100", "actual": "100", "published_verdict": "cơ bản đạt"`, failed,
		`printed verdict "cơ bản đạt" (nearlyMet), computed met: the computation is right: it compares the printed 100 with the printed goal 100, direction "higher"`},
	{"by a percentage", inYearOf2023 + `"published_percent": "246", "percent_meaning": "actual as % of the year's plan", "published_verdict": "vượt"`, passed, ""},
	{"by an excess", inYearOf2023 + `"actual": "24520", "published_overshoot": "22.6", "percent_meaning": "excess over target, in % of target", "published_verdict": "vượt"`, passed, ""},
	{"against a percentage", inYearOf2023 + `"published_percent": "98", "percent_meaning": "actual as % of the year's plan", "published_verdict": "đạt"`, failed,
		`printed verdict "đạt" (met or exceeded), computed notMet: printed-percent: the computation is right by what was printed: 98 (percentOfGoal) is what the word contradicts`},
	{"on an estimate", `"term": "2020-2025", "report": "năm 2023", "as_of": "2023 (estimate)", "direction": "up", "target": "10", "actual": "9", "published_verdict": "đạt"`, failed,
		`printed verdict "đạt" (met or exceeded), computed notMet: the computation is right for the estimate of 9 against 10; the final figure may differ`},
	{"not precise enough", inYearOf2023 + `"target": "55", "actual": "54", "published_verdict": "đạt", "notes": "'hơn 54'"`, skipped,
		`printed verdict "đạt": the figures give undecided: imprecise`},
	{"more than a year against a year", `"term": "2020-2025", "report": "sau hơn 1 năm", "as_of": "after >1 year", "direction": "up", "indicator_vi": "Kết nạp đảng viên mỗi năm", "target": "90", "actual": "146", "published_verdict": "sớm vượt"`, failed,
		`printed verdict "sớm vượt" (exceeded), computed undecided: period-mismatch: the computation is right: 146 is the result of 2020/2021 and the goal 90 of one year, so that neither met nor missed follows`},
	{"more than a year against the term", `"term": "2020-2025", "report": "sau hơn 1 năm", "as_of": "after >1 year", "direction": "up", "indicator_vi": "Kết nạp đảng viên", "target": "90", "actual": "146", "published_verdict": "sớm vượt"`, passed, ""},
	{"year to date", `"term": "2015-2020", "report": "năm 2019 đến nay", "as_of": "2019 YTD", "direction": "up", "target": "2000", "actual": "1669", "published_verdict": "chưa đạt"`, passed, ""},
	{"reported after the term", `"term": "2015-2020", "report": "tổng kết nhiệm kỳ", "as_of": "2021-03", "direction": "up", "target": "5", "actual": "6", "published_verdict": "vượt"`, passed, ""},
	{"undated", `"term": "2015-2020", "report": "năm 2019", "direction": "up", "target": "5", "actual": "6", "published_verdict": "vượt"`, passed, ""},
	{"how much is no verdict", inHalfOf2023 + `"target": "100", "actual": "40", "published_verdict": "đạt 40%"`, skipped, `printed verdict "đạt 40%": the word stands for no verdict`},
	{"low", inHalfOf2023 + `"target": "100", "actual": "40", "published_verdict": "đạt thấp"`, skipped, `printed verdict "đạt thấp": the word stands for no verdict`},
	{"unknown word", inHalfOf2023 + `"target": "100", "actual": "40", "published_verdict": "tốt"`, skipped, `printed verdict "tốt": the word stands for no verdict`},
	{"verdict without a goal", inYearOf2023 + `"actual": "7", "published_verdict": "đạt"`, skipped, `printed verdict "đạt": no goal and no percentage of it was printed`},
	{"verdict without a result", inYearOf2023 + `"target": "7", "published_verdict": "đạt"`, skipped, `printed verdict "đạt": no result and no percentage of the goal was printed`},

	{"only a result", inYearOf2023 + `"actual": "100"`, skipped, "no verdict and no percentage was printed, and no goal"},
	{"only a goal", inYearOf2023 + `"target": "100"`, skipped, "no verdict and no percentage was printed, and no result"},
	{"goal and result", inYearOf2023 + `"target": "100", "actual": "120"`, skipped, "no verdict and no percentage was printed to compare with; the figures give exceeded"},
	{"goal in words", inYearOf2023 + `"target": "chỉ tiêu giao", "actual": "120"`, skipped, `no verdict and no percentage was printed, and the goal "chỉ tiêu giao" is no figure`},
	{"result in words", inYearOf2023 + `"target": "120", "actual": "tốt"`, skipped, `no verdict and no percentage was printed, and the result "tốt" is no figure`},
	{"decimal comma", inYearOf2023 + `"target": "98,95", "actual": "120"`, skipped, "no verdict and no percentage was printed to compare with; the figures give exceeded"},
	{"comma before three digits", inYearOf2023 + `"target": "1,234", "actual": "120"`, failed, `not readable: target: "1,234": want a number such as 98.95: this can be read in two ways`},
	{"half a fraction", inYearOf2023 + `"actual": "4/x"`, failed, `not readable: actual: "4/x": want a number such as 98.95, a range such as 12-13, or a part and its whole such as 4/9`},
	{"comparison", inYearOf2023 + `"target_comparison": "near"`, failed, `not readable: target_comparison: "near": want none`},
	{"direction", `"as_of": "2023", "direction": "left"`, failed, `not readable: direction: "left": want up, down or exact`},
	{"half a range", inYearOf2023 + `"target": "9", "target_comparison": "between"`, failed, "not readable: target2: want the upper end of the range"},
	{"date", `"as_of": "soon"`, failed, `not readable: as_of: "soon": want a date such as 2020`},
	{"term", `"as_of": "2020", "term": "XII"`, failed, `not readable: term: "xii": want a term such as 2020-2025`},
	{"kind of record", `"record_kind": "note"`, failed, `not readable: record_kind: "note": want indicator or tally`},
}

func TestResults(t *testing.T) {
	for _, test := range resultTests {
		t.Run(test.name, func(t *testing.T) {
			got := judged(t, test.record)
			if got.outcome != test.want {
				t.Errorf("{%s}: %s, want %s: %s", test.record, outcomes[got.outcome], outcomes[test.want], got.text)
			}
			if test.want != passed && !strings.HasPrefix(got.text, test.text) {
				t.Errorf("{%s}: %s, want %s", test.record, got.text, test.text)
			}
		})
	}
}

var tallyTests = []struct {
	name, record string
	want         outcome
	text         string
}{
	{"four bands", `"target": "19", "tally": {"met_and_exceeded": 6, "over_75pct": 4, "over_50pct": 2, "assessed_later": 7}`, passed, ""},
	{"all", `"target": 19, "tally": {"completed": 19}`, passed, ""},
	{"a rest", `"target": "17", "tally": {"met_and_exceeded": 14}`, passed, ""},
	{"of which", `"target": "18", "tally": {"met_and_exceeded": 16, "of_which_exceeded": 8}`, passed, ""},
	{"of which above", `"target": "18", "tally": {"met_and_exceeded": 16, "of_which_exceeded": 17}`, failed,
		`printed 17 of 18 targets, is more than the 16 of "met_and_exceeded": the print contradicts itself (of-which-above)`},
	{"part of the sum", `"target": "18", "tally": {"met_and_exceeded": 16, "exceeded": 8, "not_met": 2}`, passed, ""},
	{"met beside the sum", `"target": "18", "tally": {"met_and_exceeded": 16, "met": 8, "not_met": 2}`, passed, ""},
	{"headline", `"target": "19", "tally": {"met_and_exceeded": 16, "exceeded": 11, "met": 5, "basically_met": 2, "not_met": 1}`, passed, ""},
	{"headline is not its parts", `"target": "19", "tally": {"met_and_exceeded": 17, "exceeded": 11, "met": 5}`, failed,
		"printed 17 of 19 targets, its parts add up to 16: the print contradicts itself (headline-sum)"},
	{"beside exceeded", `"target": "19", "tally": {"exceeded": 11, "met_100": 5, "basically_met": 2, "not_met": 1}`, passed, ""},
	{"too many", `"target": "24", "tally": {"exceeded": 10, "met": 22}`, failed, "printed 24 of 24 targets, the parts add up to 32: the print contradicts itself (negative-rest)"},
	{"by field", `"target": "19", "tally": {"met_and_exceeded": 18, "economy": "4/4", "culture_society": "9/10", "defence_security": "2/2", "party_building": "3/3"}`, passed, ""},
	{"by field, another sum", `"target": "19", "tally": {"met_and_exceeded": 18, "economy": "4/4", "culture_society": "8/10", "defence_security": "2/2", "party_building": "3/3"}`, failed,
		"printed 17 of 19 targets, the fields have this many met and not the 18 of the tally: the print contradicts itself (field-sum)"},
	{"by field, another number", `"target": "20", "tally": {"met_and_exceeded": 18, "economy": "4/4", "culture_society": "14/15"}`, failed,
		"printed 19 of 20 targets, the fields have this many targets and not the 20 of the tally: the print contradicts itself (field-sum)"},
	{"fields alone", `"tally": {"economy": "4/4", "culture_society": "9/10"}`, passed, ""},
	{"n of N", `"tally": {"met": "46/57"}`, passed, ""},
	{"n of another N", `"target": "56", "tally": {"met": "46/57"}`, failed, "printed met 46/57 of 56 targets: both are printed"},
	{"total", `"tally": {"met": 3, "not_met": 2, "total": 5}`, passed, ""},
	{"another total", `"target": "6", "tally": {"met": 3, "not_met": 2, "total": 5}`, failed, "printed total 5 of 6 targets: both are printed"},
	{"remaining", `"target": "19", "tally": {"met": 12, "in_progress": 4, "remaining": 3}`, passed, ""},
	{"remaining does not close", `"target": "19", "tally": {"met": 12, "in_progress": 4, "remaining": 2}`, failed,
		"printed remaining 2, computed 3: the classes do not add up to the 19 targets printed"},
	{"open classes", `"target": "20", "tally": {"on_schedule": 12, "behind": 3, "likely": 2, "unlikely": 1, "failed": 2}`, passed, ""},
	{"unknown class", `"target": "20", "tally": {"met": 12, "shining": 8}`, passed, ""},
	{"bands", `"target": "9", "tally": {"over_100pct": 2, "75_100pct": 3, "under_50pct": 4}`, passed, ""},
	{"percentage", `"target": "57", "tally": {"met": 46}, "published_percent": "80.7", "percent_meaning": "share of targets met"`, passed, ""},
	{"percentage of two classes", `"target": "24", "tally": {"exceeded": 15, "met_100": 9}, "published_percent": "100", "percent_meaning": "share of targets met"`, passed, ""},
	{"wrong percentage", `"target": "57", "tally": {"met": 46}, "published_percent": "87", "percent_meaning": "share of targets met"`, failed,
		"printed 87 %, computed 80.70: the computation is right: it follows from the printed 46 of 57"},
	{"percentage cut off", `"target": "12", "tally": {"met": 11}, "published_percent": "91.66", "percent_meaning": "share of targets met"`, failed,
		"printed 91.66 %, computed 91.6667: the computation is right: it follows from the printed 11 of 12; the print is cut off and not rounded"},
	{"null count", `"target": "19", "tally": {"met": 12, "not_met": null}`, passed, ""},
	{"no number", `"tally": {"met": 12}`, skipped, "the number of targets was not printed"},
	{"no class", `"target": "19", "tally": {}`, skipped, "the tally has no class"},
	{"no tally", `"target": "19"`, skipped, "no tally was printed"},
	{"one count", `"target": "19", "actual": "18"`, passed, ""},
	{"one count of too many", `"target": "19", "actual": "20"`, failed, `printed 19 of 19 targets, the parts add up to 20`},
	{"half a count of one", `"target": "19", "actual": "18.5"`, skipped, "no tally was printed"},
	{"percentage of what", `"target": "57", "tally": {"met": 46}, "published_percent": "80.7"`, passed, ""},
	{"bands in Vietnamese", `"target": "9", "tally": {"trên 100%": 2, "từ 75% đến 100%": 3, "dưới 50%": 4}`, passed, ""},
	{"both and its parts", `"target": "18", "tally": {"achieved_and_exceeded": 16, "exceeded": 8, "not_reached": 2}`, passed, ""},
	{"met early", `"target": "18", "tally": {"met_100": 10, "exceeded_early": 8}`, passed, ""},
	{"in which", `"target": "18", "tally": {"completed": 16, "trong đó vượt": 8}`, passed, ""},
	{"no object", `"target": "19", "tally": [1]`, failed, `not readable: tally: [1]: want an object of counts`},
	{"no count", `"target": "19", "tally": {"met": "many"}`, failed, `not readable: tally.met: "many": want a count such as 6, or 4/4`},
	{"half a count", `"target": "19", "tally": {"met": 1.5}`, failed, `not readable: tally.met: 1.5: want a count such as 6, or 4/4`},
	{"half a target", `"target": "19.5", "tally": {"met": 1}`, failed, `not readable: target: 19.5: want a number of targets`},
	{"negative number of targets", `"target": "-1", "tally": {"met": 1}`, failed, `not readable: target: -1: want a number of targets`},
	{"negative", `"target": "19", "tally": {"met": -1}`, failed, `printed -1 of 19 targets, want a count of 0 or more`},
}

func TestTallies(t *testing.T) {
	for _, test := range tallyTests {
		t.Run(test.name, func(t *testing.T) {
			got := judged(t, `"record_kind": "tally", `+test.record)
			if got.outcome != test.want || !strings.HasPrefix(got.text, test.text) {
				t.Errorf("{%s}: %s: %s, want %s: %s", test.record, outcomes[got.outcome], got.text, outcomes[test.want], test.text)
			}
		})
	}
}

// A record that does not say what it is is a tally if it has one.
func TestKindOfRecordNotSaid(t *testing.T) {
	if got := judged(t, `"target": "19", "tally": {"met": 20}`); got.outcome != failed || !strings.Contains(got.text, "negative-rest") {
		t.Errorf("record with a tally: %s: %s, want it judged as one", outcomes[got.outcome], got.text)
	}
	if got := judged(t, `"as_of": "2023", "direction": "up", "target": "7", "actual": "6", "published_verdict": "vượt"`); got.outcome != failed || !strings.Contains(got.text, "computed notMet") {
		t.Errorf("record with a verdict: %s: %s, want it judged as a result", outcomes[got.outcome], got.text)
	}
}

func TestMeanings(t *testing.T) {
	tests := []struct {
		label  string
		closed bool
		want   meaning
		known  bool
	}{
		{"đạt", true, meaning{verdicts: achieved}, true},
		{"hoàn thành", true, meaning{verdicts: achieved}, true},
		{"đạt và vượt chỉ tiêu", true, meaning{verdicts: achieved}, true},
		{"vượt", true, meaning{verdicts: []indicator.Verdict{indicator.Exceeded}}, true},
		{"vượt 22,6%", true, meaning{verdicts: []indicator.Verdict{indicator.Exceeded}}, true},
		{"đạt 100%", true, meaning{verdicts: achieved}, true},
		{"đạt 53,9% kế hoạch", true, meaning{}, true},
		{"đạt cao", true, meaning{verdicts: []indicator.Verdict{indicator.Exceeded}}, true},
		{"sớm vượt", true, meaning{verdicts: []indicator.Verdict{indicator.Exceeded}}, true},
		{"cơ bản đạt", true, meaning{verdicts: []indicator.Verdict{indicator.NearlyMet}}, true},
		{"xấp xỉ đạt", true, meaning{verdicts: []indicator.Verdict{indicator.NearlyMet}}, true},
		{"đạt tiến độ", false, meaning{verdicts: []indicator.Verdict{indicator.OnSchedule}}, true},
		{"chưa đạt tiến độ", false, meaning{verdicts: []indicator.Verdict{indicator.BehindSchedule}}, true},
		{"đang thực hiện", false, meaning{verdicts: open}, true},
		{"chưa đạt", false, meaning{verdicts: open}, true},
		{"Chưa đạt", true, meaning{verdicts: missed}, true},
		{"không đạt", true, meaning{verdicts: []indicator.Verdict{indicator.NotMet}}, true},
		{"có khả năng đạt", false, meaning{open, indicator.Likely}, true},
		{"khó đạt", false, meaning{open, indicator.Unlikely}, true},
		{"đánh giá sau", false, meaning{verdicts: []indicator.Verdict{indicator.NotDue}}, true},
		{"đạt thấp", true, meaning{}, true},
		{"not yet met", false, meaning{verdicts: open}, true},
		{"not yet met", true, meaning{verdicts: missed}, true},
		{"đạt, vượt kế hoạch", true, meaning{verdicts: achieved}, true},
		{"achieved and exceeded", true, meaning{verdicts: achieved}, true},
		{"đạt cao và vượt", true, meaning{verdicts: []indicator.Verdict{indicator.Exceeded}}, true},
		{"vượt kế hoạch và tăng so với năm trước", true, meaning{verdicts: []indicator.Verdict{indicator.Exceeded}}, true},
		{"không vượt chỉ tiêu", true, meaning{}, true},
		{"không đạt tiến độ", false, meaning{verdicts: []indicator.Verdict{indicator.BehindSchedule}}, true},
		{"not on track", false, meaning{verdicts: []indicator.Verdict{indicator.BehindSchedule}}, true},
		{"ahead of schedule", false, meaning{verdicts: []indicator.Verdict{indicator.OnSchedule}}, true},
		{"not yet assessed", false, meaning{verdicts: []indicator.Verdict{indicator.NotDue}}, true},
		{"chưa có số liệu", false, meaning{verdicts: []indicator.Verdict{indicator.NoData}}, true},
		{"withdrawn", false, meaning{verdicts: []indicator.Verdict{indicator.Withdrawn}}, true},
		{"not likely to be met", false, meaning{open, indicator.Unlikely}, true},
		{"likely met", false, meaning{open, indicator.Likely}, true},
		{"đạt một phần", true, meaning{}, true},
		{"đạt 100,9% mục tiêu", true, meaning{}, true},
		{"đạt 100.0%", true, meaning{verdicts: achieved}, true},
		{"đạt 1,234%", true, meaning{}, true},
		{"non atteint", true, meaning{verdicts: []indicator.Verdict{indicator.NotMet}}, true},
		{"tuyệt vời", true, meaning{}, false},
	}
	for _, test := range tests {
		t.Run(test.label, func(t *testing.T) {
			got, known := meaningOf(test.label, test.closed)
			if known != test.known {
				t.Errorf("meaningOf(%q, %t) known = %t, want %t", test.label, test.closed, known, test.known)
			}
			if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(meaning{})); diff != "" {
				t.Errorf("meaningOf(%q, %t) (-want +got):\n%s", test.label, test.closed, diff)
			}
		})
	}
}

func TestMoments(t *testing.T) {
	term, err := parsePeriod("2020-2025")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ text, period, kind string }{
		{"2020", "2020", ""},
		{"2020-10", "2020-10", ""},
		{"2023-Q1", "2023-Q1", ""},
		{"2025-07-26", "2025-07-26", ""},
		{"2023 (estimate)", "2023", "estimate"},
		{"2023 (ước)", "2023", "estimate"},
		{"2025, forecast", "2025", "forecast"},
		{"2019 YTD", "2019-01-01/2019-12-30", ""},
		{"2019, year to date", "2019-01-01/2019-12-30", ""},
		{"mid-2013", "2013-01-01/2013-12-30", ""},
		{"9 months 2021", "2021-01/2021-09", ""},
		{"6 tháng đầu năm 2022", "2022-H1", ""},
		{"end of 2019", "2019", ""},
		{"ước 2023", "2023", "estimate"},
		{"dự kiến năm 2025", "2025", "forecast"},
		{"2023 est.", "2023", "estimate"},
		{"năm 2019 đến nay", "2019-01-01/2019-12-30", ""},
		{"quý I/2023", "2023-Q1", ""},
		{"quý IV năm 2023", "2023-Q4", ""},
		{"H2 2023", "2023-H2", ""},
		{"30/6/2023", "2023-06-30", ""},
		{"30 June 2023", "2023-06-30", ""},
		{"June 2023", "2023-06", ""},
		{"tháng 6/2023", "2023-06", ""},
		{"giữa năm 2013", "2013-01-01/2013-12-30", ""},
		{"after >1 year", "2020/2021", ""},
		{"after 1 year", "2020", ""},
		{"after a little over 2 years", "2020/2022", ""},
		{"sau hơn 1 năm", "2020/2021", ""},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			m, err := parseMoment(test.text, term)
			if err != nil || m.period.String() != test.period || string(m.kind) != test.kind {
				t.Errorf("parseMoment(%q) = %v %q, %v, want %s %q", test.text, m.period, m.kind, err, test.period, test.kind)
			}
		})
	}
	for _, text := range []string{"", "soon", "2020 or 2021", "13 months 2021", "after 1 moon", "31/2/2023", "before 2020", "since 2019", "quý V/2023"} {
		if m, err := parseMoment(text, term); err == nil {
			t.Errorf("parseMoment(%q) = %v, want an error", text, m.period)
		}
	}
}

func TestQualifiers(t *testing.T) {
	tests := []struct {
		notes, figure string
		want          indicator.Qualifier
	}{
		{"actual is 'trên 40.000 tấn'; plan not published", "40000", indicator.Over},
		{"'hơn 54', 'gần 108%'", "54", indicator.Over},
		{"'hơn 54', 'gần 108%'", "108", indicator.Under},
		{"'gần 102.000', 'hơn 112,3%'", "112.3", indicator.Over},
		{"'about 30', 'over 117% of the target'", "30", indicator.Roughly},
		{"'about 30', 'over 117% of the target'", "117", indicator.Over},
		{"khoảng 2,5", "2.5", indicator.Roughly},
		{"xấp xỉ 99.5%.", "99.5", indicator.Roughly},
		{"hơn 54", "55", ""},
		{"54", "54", ""},
		{"hơn 54", "", ""},
	}
	for _, test := range tests {
		t.Run(test.notes+" "+test.figure, func(t *testing.T) {
			var figure decimal.Decimal
			if test.figure != "" {
				figure = decimal.MustParse(test.figure)
			}
			if got := qualifierIn(test.notes, figure); got != test.want {
				t.Errorf("qualifierIn(%q, %v) = %q, want %q", test.notes, figure, got, test.want)
			}
		})
	}
}
