package report_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// dossier is what soctrangtv.vn published on 27 September 2021 about the
// resolution of Mỹ Xuyên district, Sóc Trăng province.
var dossier = resolution.Dossier{
	Schema: resolution.SchemaVersion,
	Resolution: resolution.Resolution{
		ID: "xii", Title: "Nghị quyết Đại hội XII", Term: calendar.MustParsePeriod("2020/2025"), Language: "vi", Source: "tv",
		Translations: map[string]string{"en": "Resolution of the XII congress"},
		Declared:     resolution.Declared{Targets: 19, Source: "tv"},
	},
	Results: resolution.Results{
		Tallies: []indicator.PublishedTally{{
			Of: 19, On: calendar.MustParseDate("2021-09-27"), Source: "tv",
			Classes: []indicator.PublishedClass{
				{Label: "đạt và vượt", Count: 6, Verdicts: []indicator.Verdict{indicator.Met, indicator.Exceeded}},
				{Label: "trên 75%", Count: 4},
				{Label: "trên 50%", Count: 2},
				{Label: "cuối năm đánh giá", Count: 7, Verdicts: []indicator.Verdict{indicator.NotDue}},
			},
		}},
	},
	Sources: []resolution.Source{{ID: "tv", Publisher: "soctrangtv.vn", Published: calendar.MustParsePeriod("2021-09-27")}},
	Glossary: map[string]map[string]string{"en": {
		"đạt và vượt": "met or exceeded", "trên 75%": "over 75 %", "trên 50%": "over 50 %", "cuối năm đánh giá": "assessed at year end",
	}},
}

// assessment returns the assessment of the dossier.
func assessment() *resolution.Assessment {
	a, err := resolution.Assess(&dossier, resolution.LastDate(&dossier), resolution.Options{})
	if err != nil {
		panic(err)
	}
	return &a
}

// before returns the part of text before a line with the words.
func before(text, words string) string {
	part, _, _ := strings.Cut(text, words)
	return part
}

// A report in the language of the resolution, as text.
func ExampleWrite() {
	var b strings.Builder
	if err := report.Write(&b, assessment(), report.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(before(b.String(), "\nĐiểm cần xem lại"))
	// Output:
	// Rà soát: Nghị quyết Đại hội XII
	// ===============================
	// Nhiệm kỳ            2020–2025 [1]
	// Tính đến ngày       27/9/2021
	// Thông tin đến ngày  27/9/2021
	//
	// Trong 19 chỉ tiêu đã nêu, chưa có nội dung chỉ tiêu nào được công bố nên chưa thể đánh giá theo số
	// liệu: tất cả được tính là chưa công bố nội dung. [1] Thống kê công bố gần nhất, về ngày 27/9/2021,
	// ghi: 6 đạt và vượt, 4 trên 75%, 2 trên 50%, 7 cuối năm đánh giá. [1]
	//
	// Chỉ tiêu
	// --------
	// Nghị quyết nêu 19 chỉ tiêu. Đã công bố nội dung: 0 trong 19 chỉ tiêu. [1]
	//
	// Tính theo số liệu, đến ngày 27/9/2021 [1]
	//   chưa công bố nội dung chỉ tiêu  19  ########################################
	//   19 = 19
	//
	// Theo công bố, về ngày 27/9/2021 [1]
	//   đạt và vượt        6  ############
	//   trên 75%           4  ########
	//   trên 50%           2  ####
	//   cuối năm đánh giá  7  ##############
	//     chưa đến kỳ đánh giá
	//   19 = 6 + 4 + 2 + 7
}

// The same report in English, as Markdown.
func ExampleWrite_markdown() {
	var b strings.Builder
	if err := report.Write(&b, assessment(), report.Options{Format: report.FormatMarkdown, Language: "en"}); err != nil {
		fmt.Println(err)
		return
	}
	_, published, _ := strings.Cut(b.String(), "As published")
	fmt.Print("As published", before(published, "\n## "))
	// Output:
	// As published, about 27 September 2021 [1]
	//
	// | Class | Number |
	// | --- | ---: |
	// | met or exceeded | 6 |
	// | over 75 % | 4 |
	// | over 50 % | 2 |
	// | assessed at year end - not yet due for assessment | 7 |
	//
	// 19 = 6 + 4 + 2 + 7
}

// What comes from the document is escaped in HTML.
func ExampleWrite_html() {
	a := assessment()
	a.Resolution.Title.Text = "Q&A <script>"
	var b strings.Builder
	if err := report.Write(&b, a, report.Options{Format: report.FormatHTML}); err != nil {
		fmt.Println(err)
		return
	}
	for l := range strings.Lines(b.String()) {
		if strings.HasPrefix(l, "<html") || strings.HasPrefix(l, "<h1>") {
			fmt.Print(l)
		}
	}
	// Output:
	// <html lang="vi">
	// <h1>Rà soát: Q&amp;A &lt;script&gt;</h1>
}

// JSON is the assessment itself.
func ExampleWrite_json() {
	var b strings.Builder
	if err := report.Write(&b, assessment(), report.Options{Format: report.FormatJSON}); err != nil {
		fmt.Println(err)
		return
	}
	_, tally, _ := strings.Cut(b.String(), `"tally": `)
	fmt.Println(before(tally, "\n    },"))
	// Output:
	// {
	//       "declared": 19,
	//       "n": 19,
	//       "classes": [
	//         {
	//           "class": "notItemised",
	//           "count": 19
	//         }
	//       ]
}

// The findings of Validate stand in the report beside those of Assess, under
// what their codes mean; only the sections asked for are written.
func ExampleOptions() {
	wrong := dossier
	wrong.Resolution.KeyTasks = []resolution.KeyTask{{ID: "a"}, {ID: "a"}}
	options := report.Options{
		Language: "vi", Sections: []report.Section{report.SectionFindings}, Findings: resolution.Validate(&wrong),
	}
	var b strings.Builder
	if err := report.Write(&b, assessment(), options); err != nil {
		fmt.Println(err)
		return
	}
	_, findings, _ := strings.Cut(b.String(), "\n\n")
	_, findings, _ = strings.Cut(findings, "\n\n")
	fmt.Print(before(findings, "\nNguồn"))
	// Output:
	// Điểm cần xem lại
	// ----------------
	// - lỗi: mã được dùng hai lần (duplicate-id)
	//   - resolution.keyTasks[1].id “a”: want another one than that of resolution.keyTasks[0]
}

// Sections are the parts that a report can be asked for.
func ExampleSections() {
	fmt.Println(report.Sections()[:5])
	// Output:
	// [targets objectives keyTasks programs tasks]
}

func ExampleSection() {
	err := report.Write(os.Stdout, assessment(), report.Options{Sections: []report.Section{"budget"}})
	fmt.Println(strings.Cut(err.Error(), ": want"))
	// Output:
	// report: section "budget"  some of ["targets" "objectives" "keyTasks" "programs" "tasks" "dissemination" "instruments" "assignments" "units" "changes" "results" "printed" "findings" "method" "sources"] true
}

func ExampleFormat() {
	err := report.Write(os.Stdout, assessment(), report.Options{Format: "pdf"})
	fmt.Println(err)
	fmt.Println(report.Formats())
	// Output:
	// report: format "pdf": want one of ["text" "markdown" "html" "json"]
	// [text markdown html json]
}

func ExampleFormats() {
	for _, format := range report.Formats() {
		fmt.Println(format)
	}
	// Output:
	// text
	// markdown
	// html
	// json
}

func ExampleLanguages() {
	fmt.Println(report.Languages())
	// Output:
	// [en vi]
}

// A picture for a page that shows nothing but pictures.
func ExampleWritePicture() {
	var b strings.Builder
	if err := report.WritePicture(&b, assessment(), report.Options{Language: "en"}); err != nil {
		fmt.Println(err)
		return
	}
	for l := range strings.Lines(b.String()) {
		if strings.HasPrefix(l, "<desc") {
			fmt.Print(l)
		}
	}
	// Output:
	// <desc id="picture-d">Review: Resolution of the XII congress. Computed from figures, as of 27 September 2021: 19 = 19. As published, about 27 September 2021: 19 = 6 &#43; 4 &#43; 2 &#43; 7</desc>
}
