package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// expressed returns the targets of a document of the term 2020-2025 with these
// records.
func expressed(t *testing.T, records ...string) []*typed {
	t.Helper()
	d := document{name: "d"}
	d.term, _ = parsePeriod("2020-2025")
	return d.express(recordsIn(t, "["+strings.Join(records, ",")+"]"))
}

// sketch returns the members of a target that rules decide, as JSON.
func sketch(t *testing.T, target *indicator.Target) string {
	t.Helper()
	s := *target
	s.ID, s.Number, s.Text, s.Note, s.Translations, s.Indicator.ID = "", "", "", "", nil, ""
	data, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer(`"id":"",`, "", `"indicator":{"id":""}`, `"indicator":{}`, `"id":""`, "").Replace(string(data))
	return text
}

var targetTests = []struct {
	name, record, want string
}{
	{"bare figure", `{"kind": "level_at_deadline", "comparison": "none", "value": "60", "unit": "triệu đồng", "direction": "up", "due": "2025"}`,
		`{"indicator":{"unit":"triệu đồng","direction":"higher"},"measure":"level","span":"byDeadline","goal":{"value":"60"},"due":"2025"}`},
	{"number for a string", `{"n": 7, "kind": "level_at_deadline", "comparison": null, "value": 18.40, "direction": "down", "due": 2025}`,
		`{"indicator":{"direction":"lower"},"measure":"level","span":"byDeadline","goal":{"value":"18.40"},"due":"2025"}`},
	{"at most", `{"kind": "level_at_deadline", "comparison": "at_most", "value": "1.1", "unit": "%", "direction": "down", "due": "2025-12"}`,
		`{"indicator":{"unit":"%","direction":"lower"},"measure":"level","span":"byDeadline","goal":{"comparison":"atMost","value":"1.1"},"due":"2025-12"}`},
	{"range", `{"kind": "level_at_deadline", "comparison": "between", "value": "12", "value2": "13", "direction": "up", "due": "2025"}`,
		`{"indicator":{"direction":"higher"},"measure":"level","span":"byDeadline","goal":{"comparison":"between","value":"12","high":"13"},"due":"2025"}`},
	{"range without a word", `{"kind": "level_at_deadline", "comparison": "none", "value": "12", "value2": "13", "direction": "up", "due": "2025"}`,
		`{"indicator":{"direction":"higher"},"measure":"level","span":"byDeadline","goal":{"value":"12","high":"13"},"due":"2025"}`},
	{"range or more", `{"kind": "cumulative_over_term", "comparison": "at_least", "value": "5", "value2": "6", "unit": "đảng viên", "direction": "up", "due": "2020-2025"}`,
		`{"indicator":{"unit":"đảng viên","direction":"higher","series":"flow"},"measure":"level","span":"overTerm","goal":{"comparison":"between","value":"5","high":"6","open":true}}`},
	{"range or less", `{"kind": "level_at_deadline", "comparison": "at_most", "value": "2", "value2": "3", "direction": "down", "due": "2025"}`,
		`{"indicator":{"direction":"lower"},"measure":"level","span":"byDeadline","goal":{"comparison":"between","value":"2","high":"3","open":true},"due":"2025"}`},
	{"about a range", `{"kind": "level_at_deadline", "comparison": "approx", "value": "2", "value2": "2.5", "direction": "up", "due": "2025"}`,
		`{"indicator":{"direction":"higher"},"measure":"level","span":"byDeadline","goal":{"comparison":"about","value":"2","high":"2.5"},"due":"2025"}`},
	{"about a range, by the notes", `{"kind": "level_at_deadline", "comparison": "between", "value": "2", "value2": "2.5", "direction": "up", "due": "2025", "notes": "'khoảng 2-2,5%'"}`,
		`{"indicator":{"direction":"higher"},"measure":"level","span":"byDeadline","goal":{"comparison":"about","value":"2","high":"2.5"},"due":"2025"}`},
	{"before a year", `{"kind": "achieve_status", "comparison": "none", "unit": "đạt/không", "direction": "up", "due": "before 2030"}`,
		`{"indicator":{"direction":"higher"},"measure":"status","span":"byDeadline","due":"2029"}`},
	{"a quarter", `{"kind": "level_at_deadline", "comparison": "none", "value": "1", "direction": "up", "due": "2026-Q1"}`,
		`{"indicator":{"direction":"higher"},"measure":"level","span":"byDeadline","goal":{"value":"1"},"due":"2026-Q1"}`},
	{"no due", `{"kind": "level_at_deadline", "comparison": "none", "value": "1", "direction": "up"}`,
		`{"indicator":{"direction":"higher"},"measure":"level","span":"byDeadline","goal":{"value":"1"}}`},
	{"each crop", `{"kind": "every_year", "comparison": "between", "value": "80", "value2": "100", "unit": "ha/vụ", "direction": "up", "due": "each crop"}`,
		`{"indicator":{"unit":"ha/vụ","direction":"higher"},"measure":"level","span":"everyPeriod","every":{"period":"crop"},"goal":{"comparison":"between","value":"80","high":"100"}}`},
	{"a level each year", `{"kind": "level_at_deadline", "comparison": "none", "value": "80", "direction": "up", "due": "each year"}`,
		`{"indicator":{"direction":"higher"},"measure":"level","span":"everyPeriod","every":{"period":"year"},"goal":{"value":"80"}}`},
	{"a sum by the last year of the term", `{"kind": "cumulative_over_term", "comparison": "none", "value": "50", "unit": "ha", "direction": "up", "due": "2025"}`,
		`{"indicator":{"unit":"ha","direction":"higher","series":"flow"},"measure":"level","span":"overTerm","goal":{"value":"50"}}`},
	{"growth", `{"kind": "average_growth_rate", "comparison": "at_least", "value": "10", "unit": "%/năm", "direction": "up", "due": "2020-2025", "text_vi": "Thu ngân sách tăng bình quân"}`,
		`{"indicator":{"unit":"%/năm","direction":"higher"},"measure":"growth","span":"averagePerPeriod","goal":{"comparison":"atLeast","value":"10"}}`},
	{"growth each year", `{"kind": "every_year", "comparison": "none", "value": "10", "unit": "%", "direction": "up", "due": "each year", "text_vi": "Thu ngân sách tăng hằng năm"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"growth","span":"everyPeriod","every":{"period":"year"},"goal":{"value":"10"}}`},
	{"growth on a base year", `{"kind": "level_at_deadline", "comparison": "none", "value": "2.85", "unit": "%", "direction": "up", "due": "2030", "text_vi": "Thu nhập bình quân 2030 tăng so với 2025"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"growth","since":"baseline","span":"byDeadline","goal":{"value":"2.85"},"due":"2030","baseline":{"period":"2025"}}`},
	{"reduction in points", `{"kind": "average_per_year", "comparison": "none", "value": "1.5", "unit": "điểm %/năm", "direction": "up", "due": "2020-2025", "text_vi": "Hộ nghèo giảm bình quân"}`,
		`{"indicator":{"unit":"điểm %/năm","direction":"lower"},"measure":"reduction","changeUnit":"points","span":"averagePerPeriod","goal":{"value":"1.5"}}`},
	{"reduction in per cent", `{"kind": "every_year", "comparison": "between", "value": "3", "value2": "5", "unit": "%", "direction": "up", "due": "each year", "text_vi": "Giảm tỷ lệ phạm pháp hình sự"}`,
		`{"indicator":{"unit":"%","direction":"lower"},"measure":"reduction","span":"everyPeriod","every":{"period":"year"},"goal":{"comparison":"between","value":"3","high":"5"}}`},
	{"reduction in English", `{"kind": "average_per_year", "comparison": "none", "value": "1", "unit": "%", "direction": "up", "due": "2021-2025", "text_en": "Poverty falls by"}`,
		`{"indicator":{"unit":"%","direction":"lower"},"measure":"reduction","span":"averagePerPeriod","goal":{"value":"1"},"due":"2021/2025"}`},
	{"down to a level", `{"kind": "level_at_deadline", "comparison": "less_than", "value": "2", "unit": "%", "direction": "down", "due": "2025", "text_vi": "Giảm tỷ lệ hộ nghèo xuống dưới"}`,
		`{"indicator":{"unit":"%","direction":"lower"},"measure":"level","span":"byDeadline","goal":{"comparison":"lessThan","value":"2"},"due":"2025"}`},
	{"increase in points", `{"kind": "average_per_year", "comparison": "none", "value": "1", "unit": "điểm %", "direction": "up", "due": "2021-2025", "text_vi": "Tỷ lệ đô thị hóa"}`,
		`{"indicator":{"unit":"điểm %","direction":"higher"},"measure":"increase","changeUnit":"points","span":"averagePerPeriod","goal":{"value":"1"},"due":"2021/2025"}`},
	{"increment", `{"kind": "count_of_total", "comparison": "none", "value": "2", "unit": "huyện", "direction": "up", "due": "2025", "text_vi": "Có thêm huyện đạt nông thôn mới"}`,
		`{"indicator":{"unit":"huyện","direction":"higher"},"measure":"increase","span":"byDeadline","goal":{"value":"2"},"due":"2025"}`},
	{"increment each year", `{"kind": "every_year", "comparison": "none", "value": "2", "unit": "triệu đồng", "direction": "up", "due": "each year", "text_vi": "Thu nhập mỗi năm tăng"}`,
		`{"indicator":{"unit":"triệu đồng","direction":"higher"},"measure":"increase","span":"everyPeriod","every":{"period":"year"},"goal":{"value":"2"}}`},
	{"growth of so much or more", `{"kind": "every_year", "comparison": "at_least", "value": "10", "unit": "%", "direction": "up", "due": "each year", "text_vi": "Thu ngân sách hằng năm tăng 10% trở lên"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"growth","span":"everyPeriod","every":{"period":"year"},"goal":{"comparison":"atLeast","value":"10"}}`},
	{"up by so much a year", `{"kind": "every_year", "comparison": "none", "value": "10", "unit": "%", "direction": "up", "due": "each year", "text_vi": "Doanh thu du lịch hằng năm tăng lên"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"growth","span":"everyPeriod","every":{"period":"year"},"goal":{"value":"10"}}`},
	{"a share up to so much a year", `{"kind": "every_year", "comparison": "none", "value": "95", "unit": "%", "direction": "up", "due": "each year", "text_vi": "Hằng năm tăng tỷ lệ thu gom rác lên"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"level","span":"everyPeriod","every":{"period":"year"},"goal":{"value":"95"}}`},
	{"down by so much or more, with the side of the level", `{"kind": "every_year", "comparison": "at_least", "value": "3", "unit": "%", "direction": "down", "due": "each year", "text_vi": "Hộ nghèo hằng năm giảm 3% trở lên"}`,
		`{"indicator":{"unit":"%","direction":"lower"},"measure":"reduction","span":"everyPeriod","every":{"period":"year"},"goal":{"comparison":"atLeast","value":"3"}}`},
	{"the others up", `{"kind": "every_year", "comparison": "none", "value": "3", "unit": "%", "direction": "up", "due": "each year", "text_vi": "Các ngành còn lại tăng"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"growth","span":"everyPeriod","every":{"period":"year"},"goal":{"value":"3"}}`},
	{"funds against poverty are no fall", `{"kind": "cumulative_over_term", "comparison": "none", "value": "50", "unit": "tỷ đồng", "direction": "up", "due": "2025", "text_vi": "Vốn chương trình giảm nghèo", "text_en": "Funds of the poverty-reduction programme"}`,
		`{"indicator":{"unit":"tỷ đồng","direction":"higher","series":"flow"},"measure":"level","span":"overTerm","goal":{"value":"50"}}`},
	{"cells that reach their quota", `{"kind": "every_year", "comparison": "none", "value": "90", "unit": "%", "direction": "up", "due": "each year", "text_vi": "Chi bộ hoàn thành chỉ tiêu kết nạp đảng viên"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"level","span":"everyPeriod","every":{"period":"year"},"goal":{"value":"90"}}`},
	{"strengthening is no growth", `{"kind": "every_year", "comparison": "none", "value": "2", "unit": "%", "direction": "up", "due": "each year", "text_vi": "Tăng cường kiểm tra"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"level","span":"everyPeriod","every":{"period":"year"},"goal":{"value":"2"}}`},
	{"count of total", `{"kind": "count_of_total", "comparison": "none", "value": "4", "of_total": "9", "unit": "làng", "direction": "up", "due": "2025"}`,
		`{"indicator":{"unit":"làng","direction":"higher"},"measure":"share","span":"byDeadline","goal":{"value":"4","of":"9"},"due":"2025"}`},
	{"keep a status", `{"kind": "maintain_status", "comparison": "none", "unit": "đạt/không", "direction": "up", "due": "2025"}`,
		`{"indicator":{"direction":"higher"},"measure":"status","span":"throughout","due":"2025"}`},
	{"keep a level each year", `{"kind": "maintain_status", "comparison": "equal", "value": "100", "unit": "%", "direction": "up", "due": "each year"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"level","span":"throughout","goal":{"comparison":"equal","value":"100"}}`},
	{"step of two", `{"kind": "achieve_status", "comparison": "none", "value_text": "đô thị loại 4", "unit": "đạt/không", "direction": "up", "due": "2025"}`,
		`{"indicator":{"direction":"higher","scale":["no","đô thị loại 4"]},"measure":"status","span":"byDeadline","goal":{"status":"đô thị loại 4"},"due":"2025"}`},
	{"grade", `{"kind": "ordinal/rank", "comparison": "at_least", "value_text": "hoàn thành tốt nhiệm vụ", "unit": "xếp loại", "direction": "up", "due": "each year"}`,
		`{"indicator":{"unit":"xếp loại","direction":"higher","scale":["không hoàn thành nhiệm vụ","hoàn thành nhiệm vụ","hoàn thành tốt nhiệm vụ","hoàn thành xuất sắc nhiệm vụ"]},"measure":"status","span":"everyPeriod","every":{"period":"year"},"goal":{"comparison":"atLeast","status":"hoàn thành tốt nhiệm vụ"}}`},
	{"rank", `{"kind": "ordinal/rank", "comparison": "at_most", "value": "20", "value_text": "nhóm 20", "unit": "thứ hạng", "direction": "down", "due": "2025"}`,
		`{"indicator":{"unit":"thứ hạng","direction":"lower"},"measure":"rank","span":"byDeadline","goal":{"comparison":"atMost","value":"20","text":"nhóm 20"},"due":"2025"}`},
	{"rank or better", `{"kind": "rank", "comparison": "at_least", "value": "20", "unit": "thứ hạng", "direction": "up", "due": "2025"}`,
		`{"indicator":{"unit":"thứ hạng","direction":"higher"},"measure":"rank","span":"byDeadline","goal":{"comparison":"atMost","value":"20"},"due":"2025"}`},
	{"rank without a number", `{"kind": "ordinal/rank", "comparison": "none", "value_text": "nhóm đầu của huyện", "unit": "thứ hạng", "direction": "up", "due": "2025"}`,
		`{"indicator":{"unit":"thứ hạng","direction":"higher"},"measure":"rank","span":"byDeadline","goal":{"text":"nhóm đầu của huyện"},"due":"2025"}`},
	{"share that has a grade", `{"kind": "ordinal/rank", "comparison": "at_least", "value": "80", "unit": "%", "direction": "up", "due": "2025"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"level","span":"byDeadline","goal":{"comparison":"atLeast","value":"80"},"due":"2025"}`},
	{"per cent of a quota", `{"kind": "every_year", "comparison": "equal", "value": "100", "unit": "% chỉ tiêu", "direction": "up", "due": "each year"}`,
		`{"indicator":{"unit":"% chỉ tiêu","direction":"higher"},"measure":"level","span":"everyPeriod","every":{"period":"year"},"goal":{"comparison":"equal","external":{"indicator":"d/#1/plan","percent":"100"}}}`},
	{"excess over a quota", `{"kind": "every_year", "comparison": "between", "value": "8", "value2": "10", "unit": "%", "direction": "up", "due": "each year", "text_vi": "Thu ngân sách vượt chỉ tiêu thành phố giao"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"level","span":"everyPeriod","every":{"period":"year"},"goal":{"comparison":"between","external":{"indicator":"d/#1/plan","body":"thành phố","percent":"108","high":"110"}}}`},
	{"quota", `{"kind": "every_year", "comparison": "at_least", "value_text": "chỉ tiêu quận giao", "unit": "chỉ tiêu giao", "direction": "up", "due": "each year"}`,
		`{"indicator":{"unit":"chỉ tiêu giao","direction":"higher"},"measure":"level","span":"everyPeriod","every":{"period":"year"},"goal":{"comparison":"atLeast","text":"chỉ tiêu quận giao","external":{"indicator":"d/#1/plan","body":"quận"}}}`},
	{"below another body's figure", `{"kind": "level_at_deadline", "comparison": "less_than", "value_text": "bình quân chung của huyện", "unit": "%", "direction": "down", "due": "2025"}`,
		`{"indicator":{"unit":"%","direction":"lower"},"measure":"level","span":"byDeadline","goal":{"comparison":"lessThan","text":"bình quân chung của huyện","external":{"indicator":"d/#1","body":"huyện"}},"due":"2025"}`},
	{"soft threshold", `{"kind": "level_at_deadline", "comparison": "none", "value_text": "cơ bản đạt", "direction": "up", "due": "2025"}`,
		`{"indicator":{"direction":"higher"},"measure":"level","span":"byDeadline","goal":{"text":"cơ bản đạt"},"due":"2025"}`},
	{"baseline", `{"kind": "level_at_deadline", "comparison": "none", "value": "90", "baseline": "51.2", "direction": "up", "due": "2030", "notes": "baseline 2025"}`,
		`{"indicator":{"direction":"higher"},"measure":"level","span":"byDeadline","goal":{"value":"90"},"due":"2030","baseline":{"period":"2025","value":"51.2"}}`},
	{"baseline that is a bound", `{"kind": "level_at_deadline", "comparison": "less_than", "value": "0.15", "baseline": "0.2", "direction": "down", "due": "2030", "notes": "baseline itself is a bound: 'less than 0.2%'"}`,
		`{"indicator":{"direction":"lower"},"measure":"level","span":"byDeadline","goal":{"comparison":"lessThan","value":"0.15"},"due":"2030","baseline":{"value":"0.2","comparison":"lessThan"}}`},
	{"baseline printed as a bound", `{"kind": "level_at_deadline", "comparison": "none", "value": "250", "baseline": ">185", "direction": "up", "due": "2025"}`,
		`{"indicator":{"direction":"higher"},"measure":"level","span":"byDeadline","goal":{"value":"250"},"due":"2025","baseline":{"value":"185","comparison":"moreThan"}}`},
	{"words of other spelling", `{"kind": "level_at_deadline", "comparison": "At least", "value": "60%", "unit": "%", "direction": "higher", "due": "by 2025"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"level","span":"byDeadline","goal":{"comparison":"atLeast","value":"60"},"due":"2025"}`},
	{"sign in the value", `{"kind": "level_at_deadline", "comparison": "none", "value": "≤ 1,1%", "unit": "%", "direction": "down", "due": "2025"}`,
		`{"indicator":{"unit":"%","direction":"lower"},"measure":"level","span":"byDeadline","goal":{"comparison":"atMost","value":"1.1"},"due":"2025"}`},
	{"range in the value", `{"kind": "level_at_deadline", "comparison": "between", "value": "12–13", "value2": "13", "direction": "up", "due": "2025"}`,
		`{"indicator":{"direction":"higher"},"measure":"level","span":"byDeadline","goal":{"comparison":"between","value":"12","high":"13"},"due":"2025"}`},
	{"range or less in the value", `{"kind": "level_at_deadline", "comparison": "between", "value": "2-3 trở xuống", "direction": "down", "due": "2025"}`,
		`{"indicator":{"direction":"lower"},"measure":"level","span":"byDeadline","goal":{"comparison":"between","value":"2","high":"3","open":true},"due":"2025"}`},
	{"rise in a plan of one year", `{"kind": "level_at_deadline", "comparison": "none", "value": "2", "unit": "điểm %", "direction": "up", "due": "2025", "text_vi": "Đô thị hóa tăng so với năm trước"}`,
		`{"indicator":{"unit":"điểm %","direction":"higher"},"measure":"increase","changeUnit":"points","since":"previous","span":"byDeadline","goal":{"value":"2"},"due":"2025"}`},
	{"growth on the term before", `{"kind": "level_at_deadline", "comparison": "none", "value": "20", "unit": "%", "direction": "up", "due": "2025", "text_vi": "Tăng vốn đầu tư so với nhiệm kỳ trước"}`,
		`{"indicator":{"unit":"%","direction":"higher"},"measure":"growth","span":"byDeadline","goal":{"value":"20"},"due":"2025"}`},
	{"compound without parts", `{"kind": "compound", "comparison": "none", "value_text": "100/80/100", "unit": "%", "due": "2025"}`,
		`{"indicator":{"unit":"%"},"measure":"level","span":"byDeadline","goal":{"text":"100/80/100"},"due":"2025"}`},
}

func TestVariantsOfTargets(t *testing.T) {
	for _, test := range targetTests {
		t.Run(test.name, func(t *testing.T) {
			x := expressed(t, test.record)[0]
			if len(x.record.problems) > 0 {
				t.Errorf("problems = %q, want none", x.record.problems)
			}
			if diff := cmp.Diff(test.want, sketch(t, &x.target)); diff != "" {
				t.Errorf("target of %s (-want +got):\n%s", test.record, diff)
			}
		})
	}
}

var asPrinted = cmpopts.EquateComparable(decimal.Decimal{}, calendar.Date{}, calendar.Period{})

// A result printed with a target is observed as what the target compares.
func TestActuals(t *testing.T) {
	const head = `"comparison": "none", "direction": "up", "due": "2020-2025", "value": "9", `
	tests := []struct {
		name, record string
		want         indicator.Observation
	}{
		{"level", `{` + head + `"kind": "level_at_deadline", "actual": "8", "actual_date": "2023-10"}`,
			indicator.Observation{Period: calendar.MustParsePeriod("2023-10"), Value: decimal.MustParse("8"), Note: "2023-10"}},
		{"growth on an estimate", `{` + head + `"kind": "average_growth_rate", "actual": "6.15", "actual_date": "2025 (estimate)"}`,
			indicator.Observation{Period: calendar.MustParsePeriod("2021-01-01/2025-12-31"), Value: decimal.MustParse("6.15"), Measure: indicator.MeasureGrowth, Kind: indicator.KindEstimate, Note: "2025 (estimate)"}},
		{"qualified in the notes", `{` + head + `"kind": "level_at_deadline", "actual": "8", "actual_date": "2023", "notes": "'hơn 8'"}`,
			indicator.Observation{Period: calendar.MustParsePeriod("2023"), Value: decimal.MustParse("8"), Qualifier: indicator.Over, Note: "2023"}},
		{"qualified in the figure", `{` + head + `"kind": "level_at_deadline", "actual": "<8", "actual_date": "2023", "notes": "'hơn 8'"}`,
			indicator.Observation{Period: calendar.MustParsePeriod("2023"), Value: decimal.MustParse("8"), Qualifier: indicator.Under, Note: "2023"}},
		{"status", `{"kind": "achieve_status", "comparison": "none", "direction": "up", "due": "2025", "actual": "yes", "actual_date": "2024"}`,
			indicator.Observation{Period: calendar.MustParsePeriod("2024"), Status: "yes", Note: "2024"}},
		{"rate of the term before", `{` + head + `"kind": "average_growth_rate", "baseline": "7.5"}`,
			indicator.Observation{Period: calendar.MustParsePeriod("2015/2020"), Value: decimal.MustParse("7.5"), Measure: indicator.MeasureGrowth, Note: "baseline"}},
		{"range", `{` + head + `"kind": "level_at_deadline", "actual": "8-8,5%", "actual_date": "2023", "unit": "%"}`,
			indicator.Observation{Period: calendar.MustParsePeriod("2023"), Value: decimal.MustParse("8"), High: decimal.MustParse("8.5"), Note: "2023"}},
		{"part of a whole", `{` + head + `"kind": "count_of_total", "actual": "8/9", "actual_date": "ước 2023", "of_total": "9"}`,
			indicator.Observation{Period: calendar.MustParsePeriod("2023"), Value: decimal.MustParse("8"), Of: decimal.MustParse("9"), Kind: indicator.KindEstimate, Note: "ước 2023"}},
		{"share of a plan", `{"kind": "every_year", "comparison": "none", "value": "100", "unit": "% chỉ tiêu", "direction": "up", "due": "each year", "actual": "hơn 104", "actual_date": "2023"}`,
			indicator.Observation{Period: calendar.MustParsePeriod("2023"), Printed: []indicator.Printed{{Value: decimal.MustParse("104"), Kind: indicator.PercentOfGoal, Qualifier: indicator.Over}}, Note: "2023"}},
		{"excess over a plan", `{"kind": "every_year", "comparison": "none", "value": "8", "unit": "%", "direction": "up", "due": "each year", "text_vi": "Vượt dự toán tỉnh giao", "actual": "9", "actual_date": "2023"}`,
			indicator.Observation{Period: calendar.MustParsePeriod("2023"), Printed: []indicator.Printed{{Value: decimal.MustParse("9"), Kind: indicator.ExcessPercent}}, Note: "2023"}},
		{"without a date", `{` + head + `"kind": "level_at_deadline", "actual": "8"}`,
			indicator.Observation{Period: calendar.MustParsePeriod("2020/2025"), Value: decimal.MustParse("8")}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			x := expressed(t, test.record)[0]
			if len(x.record.problems) > 0 {
				t.Fatalf("problems = %q, want none", x.record.problems)
			}
			test.want.Indicator = x.target.Indicator.ID
			if diff := cmp.Diff([]indicator.Observation{test.want}, x.observations, asPrinted); diff != "" {
				t.Errorf("observations of %s (-want +got):\n%s", test.record, diff)
			}
		})
	}
}

// The results that are printed with the targets of the collection are judged
// as they were published.
func TestActualsOfTheCollection(t *testing.T) {
	want := map[string]indicator.Verdict{
		"Thu ngân sách nhà nước trên địa bàn":              indicator.Exceeded,
		"Tỷ lệ xã đạt chuẩn nông thôn mới":                 indicator.Exceeded,
		"Phát triển đảng viên mới":                         indicator.Exceeded,
		"Kết nạp đảng viên mới":                            indicator.Exceeded,
		"Tổng thu ngân sách":                               indicator.Exceeded,
		"Kim ngạch xuất nhập khẩu và dịch vụ thu ngoại tệ": indicator.Exceeded,
		"Tăng trưởng kinh tế bình quân":                    indicator.NotMet,
		"GRDP bình quân đầu người":                         indicator.NotMet,
	}
	judged := 0
	for _, r := range mustRead(t, targetsFile) {
		d := document{name: "d", term: r.term()}
		records, err := recordsOf(r.members["targets"], "")
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range d.express(records) {
			verdict, ok := want[x.text]
			if !ok || x.actual == "" {
				continue
			}
			judged++
			a := x.target.Assess(indicator.FiguresOf(x.observations...), x.observations[0].Period.Last(), indicator.Options{Term: d.term, Closing: true})
			if a.Verdict != verdict {
				t.Errorf("%s: %s of %s: %s %s, want %s", x.text, x.actual, x.target.Goal.Value, a.Verdict, a.Reason, verdict)
			}
		}
	}
	if judged != 8 {
		t.Errorf("%d results judged, want 8", judged)
	}
}

func TestNotExpressible(t *testing.T) {
	const rest = `"n": "1", "kind": "level_at_deadline", "direction": "up", "due": "2025", "value": "1"`
	tests := []struct {
		name, record, want string
	}{
		{"no object", `3`, `3: want an object`},
		{"kind", `{"kind": "wish", "direction": "up"}`, `kind: "wish": want one that has a measure and a span, such as level_at_deadline`},
		{"no kind", `{"direction": "up"}`, `kind: "": want one that`},
		{"comparison", `{` + rest + `, "comparison": "near"}`, `comparison: "near": want none, at_least, more_than, at_most, less_than, equal, between or approx`},
		{"direction", `{"kind": "rank", "direction": "sideways"}`, `direction: "sideways": want up, down or exact`},
		{"due", `{"kind": "rank", "due": "some day"}`, `due: "some day": want a period such as 2025, 2025-12, 2026-Q1 or 2020-2025, "before 2030" or "each year"`},
		{"due before the first year", `{"kind": "rank", "due": "before 0001"}`, `due: "before 0001": want a period`},
		{"each what", `{"kind": "rank", "due": "each congress"}`, `due: "each congress": want a period`},
		{"comma before three digits", `{"kind": "level_at_deadline", "value": "1,234"}`, `value: "1,234": want a number such as 98.95: this can be read in two ways`},
		{"two ends", `{"kind": "level_at_deadline", "value": "12-13", "value2": "14"}`, `value2: 14: want the 13 of the value "12-13"`},
		{"two wholes", `{"kind": "count_of_total", "value": "4/9", "of_total": "8"}`, `of_total: 8: want the 9 of the value "4/9"`},
		{"two ends in one", `{"kind": "level_at_deadline", "value": "12", "value2": "13-14"}`, `value2: "13-14": want one number such as 98.95`},
		{"per cent of hectares", `{"kind": "level_at_deadline", "value": "12%", "unit": "ha"}`, `value: "12%": want a figure in the unit "ha"`},
		{"two comparisons", `{"kind": "level_at_deadline", "value": ">12", "comparison": "at_least"}`, `comparison: "at_least": want what the value ">12" says`},
		{"nearly", `{"kind": "level_at_deadline", "value": "gần 12"}`, `value: "gần 12": want a figure after no word, or after one that a goal can have`},
		{"baseline that is a range", `{"kind": "level_at_deadline", "value": "12", "baseline": "8-9"}`, `baseline: "8-9": want one number such as 51.2`},
		{"baseline of at least", `{"kind": "level_at_deadline", "value": "12", "baseline": "≥8"}`, `baseline: "≥8": want a figure as it was reported`},
		{"actual of at least", `{"kind": "level_at_deadline", "value": "12", "actual": "từ 8"}`, `actual: "từ 8": want a figure as it was reported`},
		{"school year of three years", `{"kind": "rank", "due": "năm học 2024-2026"}`, `due: "năm học 2024-2026": want a period`},
		{"each school year", `{"kind": "rank", "due": "each school year"}`, `due: "each school year": want a period`},
		{"exponent", `{"kind": "level_at_deadline", "value": 1e3}`, `value: "1e3": want a number such as 98.95`},
		{"list for a number", `{"kind": "level_at_deadline", "value": [1]}`, `value: [1]: want a string, a number or null`},
		{"range without its end", `{` + rest + `, "comparison": "between"}`, `range-without-high`},
		{"range upside down", `{` + rest + `, "value2": "0.5"}`, `range-upside-down`},
		{"no whole", `{` + rest + `, "of_total": "0"}`, `denominator`},
		{"baseline", `{` + rest + `, "baseline": "low"}`, `baseline: "low": want a number such as 98.95`},
		{"actual", `{` + rest + `, "actual": "good"}`, `actual: "good": want a number such as 98.95`},
		{"actual date", `{` + rest + `, "actual": "3", "actual_date": "soon"}`, `actual_date: "soon": want a date such as 2020`},
		{"part of itself", `{` + rest + `, "part_of": "1"}`, ``},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(expressed(t, test.record)[0].record.problems, "; ")
			if !strings.Contains(got, test.want) || test.want == "" && got != "" {
				t.Errorf("problems of %s = %q, want %q", test.record, got, test.want)
			}
		})
	}
}

// part returns a record of a part.
func part(number, of, more string) string {
	return fmt.Sprintf(`{"n": %q, "part_of": %q, "kind": "level_at_deadline", "comparison": "none", %s}`, number, of, more)
}

var partTests = []struct {
	name    string
	records []string
	want    string
}{
	{
		name: "economic structure",
		records: []string{
			`{"n": "1", "kind": "compound", "comparison": "none", "unit": "%", "due": "2025", "text_vi": "Cơ cấu kinh tế"}`,
			part("1.1", "1", `"value": "75", "unit": "%", "direction": "exact", "due": "2025"`),
			part("1.2", "1", `"value": "25", "unit": "%", "direction": "exact", "due": "2025"`),
		},
		want: `1: parts [1.1 1.2] structure`,
	},
	{
		name: "structure of inequalities",
		records: []string{
			`{"n": "8", "kind": "compound", "comparison": "none", "unit": "%", "due": "2030", "text_vi": "Tỷ trọng các ngành"}`,
			part("8.1", "8", `"value": "16", "unit": "%", "direction": "down", "due": "2030"`),
			part("8.2", "8", `"value": "35", "unit": "%", "direction": "up", "due": "2030"`),
		},
		want: `8: parts [8.1 8.2] structure`,
	},
	{
		name: "titles are no structure",
		records: []string{
			`{"n": "1", "kind": "compound", "comparison": "none", "unit": "%", "due": "2025", "text_vi": "Danh hiệu văn hóa"}`,
			part("1.1", "1", `"value": "100", "unit": "%", "direction": "up", "due": "2025"`),
			part("1.2", "1", `"value": "80", "unit": "%", "direction": "up", "due": "2025"`),
		},
		want: `1: parts [1.1 1.2]`,
	},
	{
		name: "path",
		records: []string{
			`{"n": "1", "kind": "compound", "comparison": "none", "unit": "%", "due": "2023", "text_vi": "Tham gia BHYT"}`,
			part("1.1", "1", `"value": "81.52", "unit": "%", "direction": "up", "due": "2021"`),
			part("1.2", "1", `"value": "84.29", "unit": "%", "direction": "up", "due": "2022"`),
			part("1.3", "1", `"value": "87.98", "unit": "%", "direction": "up", "due": "2023"`),
		},
		want: `1: path phased [2021: 81.52 2022: 84.29 2023: 87.98]`,
	},
	{
		name: "part before its whole, and nested",
		records: []string{
			part("2a", "2", `"value": "20", "unit": "%", "direction": "up", "due": "2025"`),
			part("2b", "2a", `"value": "5", "unit": "%", "direction": "up", "due": "2025"`),
			`{"n": "2", "kind": "level_at_deadline", "comparison": "none", "value": "100", "unit": "%", "direction": "up", "due": "2025"}`,
		},
		want: `2: parts [2a: parts [2b]]`,
	},
	{
		name: "part by its number alone",
		records: []string{
			`{"n": "2", "kind": "level_at_deadline", "comparison": "none", "value": "100", "unit": "%", "direction": "up", "due": "2025"}`,
			`{"n": "2.1", "kind": "level_at_deadline", "comparison": "none", "value": "20", "unit": "%", "direction": "up", "due": "2025"}`,
			`{"n": "3.1", "kind": "level_at_deadline", "comparison": "none", "value": "20", "unit": "%", "direction": "up", "due": "2025"}`,
		},
		want: `2: parts [2.1]; 3.1`,
	},
	{
		name:    "whole that is not there",
		records: []string{part("3.1", "3", `"value": "20", "unit": "%", "direction": "up", "due": "2025"`)},
		want:    `3.1: note "part of 3. "`,
	},
	{
		name: "part of a reduction",
		records: []string{
			`{"n": "1", "kind": "level_at_deadline", "comparison": "none", "value": "2", "unit": "%", "direction": "up", "due": "2025", "text_vi": "Hộ nghèo giảm"}`,
			part("1.1", "1", `"value": "3", "unit": "%", "direction": "up", "due": "2025", "text_vi": "– hộ Khmer"`),
		},
		want: `1: reduction parts [1.1: reduction]`,
	},
}

func TestParts(t *testing.T) {
	for _, test := range partTests {
		t.Run(test.name, func(t *testing.T) {
			var roots []string
			for _, x := range expressed(t, test.records...) {
				if len(x.record.problems) > 0 {
					t.Errorf("%s: problems = %q, want none", x.target.ID, x.record.problems)
				}
				if x.parent == nil {
					roots = append(roots, outline(&x.target))
				}
			}
			if got := strings.Join(roots, "; "); got != test.want {
				t.Errorf("targets = %s, want %s", got, test.want)
			}
		})
	}
}

// outline returns how a target is made up.
func outline(target *indicator.Target) string {
	var words []string
	if target.Measure == indicator.MeasureReduction {
		words = append(words, "reduction")
	}
	if len(target.Parts.Targets) > 0 {
		parts := make([]string, len(target.Parts.Targets))
		for i := range parts {
			parts[i] = outline(&target.Parts.Targets[i])
		}
		words = append(words, fmt.Sprint("parts ", parts))
	}
	if target.Parts.Structure {
		words = append(words, "structure")
	}
	if !target.Path.IsZero() {
		points := make([]string, len(target.Path.Points))
		for i, p := range target.Path.Points {
			points[i] = fmt.Sprintf("%v: %v", p.Period, p.Value)
		}
		words = append(words, fmt.Sprint("path ", target.Path.Kind, " ", points))
	} else if target.Note != "" {
		words = append(words, fmt.Sprintf("note %q", target.Note))
	}
	if len(words) == 0 {
		return target.Number
	}
	return target.Number + ": " + strings.Join(words, " ")
}

func TestCircle(t *testing.T) {
	all := expressed(t,
		part("1", "2", `"value": "1", "direction": "up"`), part("2", "3", `"value": "1", "direction": "up"`),
		part("3", "1", `"value": "1", "direction": "up"`), part("4", "3", `"value": "1", "direction": "up"`))
	var problems []string
	for _, x := range all {
		problems = append(problems, x.record.problems...)
	}
	want := []string{`part_of: "2": goes round in a circle: want the number of a record that is no part of this one`}
	if diff := cmp.Diff(want, problems); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// The shares of an allocation stay rows, and the whole they miss is a warning.
func TestAllocation(t *testing.T) {
	const more = `"kind": "level_at_deadline", "comparison": "none", "unit": "đảng viên", "direction": "up", "due": "2024"`
	d := document{name: "d", allocation: true}
	all := d.express(recordsIn(t, `[{"n": "1", "value": "100", `+more+`},
		{"n": "1.1", "part_of": "1", "value": "60", "text_vi": "– Tam Kỳ", "text_en": "– Tam Ky", `+more+`},
		{"n": "1.2", "part_of": "1", "value": "50", "text_vi": "– Hội An", `+more+`}]`))
	for _, x := range all {
		if len(x.record.problems) > 0 {
			t.Errorf("%s: problems = %q, want none", x.target.ID, x.record.problems)
		}
	}
	target := &all[0].target
	if len(target.Allocations) != 2 || target.Allocations[0].Body != "Tam Kỳ" || len(target.Parts.Targets) != 0 {
		t.Fatalf("allocations = %+v, parts = %+v, want two rows and no part", target.Allocations, target.Parts)
	}
	if got := target.Validate(d.term).Err(); got != nil {
		t.Errorf("Validate() = %v, want no error", got)
	}
	found := false
	for _, f := range target.Validate(d.term) {
		found = found || f.Code == indicator.CodeAllocationSum
	}
	if !found {
		t.Errorf("Validate() = %v, want %s", target.Validate(d.term), indicator.CodeAllocationSum)
	}
}
