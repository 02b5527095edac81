package report_test

import (
	"os"
	"strings"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// pictureOf returns the picture of an assessment.
func pictureOf(t *testing.T, a *resolution.Assessment, language string) string {
	t.Helper()
	var b strings.Builder
	if err := report.WritePicture(&b, a, report.Options{Language: language}); err != nil {
		t.Fatalf("WritePicture(%s) error = %v", language, err)
	}
	return b.String()
}

// myXuyen returns the assessment of the Mỹ Xuyên dossier as of its last date.
func myXuyen(t testing.TB) *resolution.Assessment {
	t.Helper()
	f, err := os.Open("../../examples/myxuyen/dossier.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	dossier, err := resolution.DecodeStrict(f, resolution.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := resolution.Assess(&dossier, resolution.LastDate(&dossier), resolution.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return &a
}

// TestPictureGolden keeps the pictures that README.md shows.
func TestPictureGolden(t *testing.T) {
	for _, language := range report.Languages() {
		checkGolden(t, "myxuyen."+language+".svg", pictureOf(t, myXuyen(t), language))
	}
	checkGolden(t, "district.vi.svg", pictureOf(t, district(t), "vi"))
}

// checkSVG fails if a picture is not well formed, or has what loads or runs
// something.
func checkSVG(t *testing.T, picture string) *element {
	t.Helper()
	root := parse(t, picture)
	if len(root.children) != 1 || root.children[0].name != "svg" {
		t.Fatalf("the picture is no svg")
	}
	svg := root.children[0]
	if title, desc := svg.children[0], svg.children[1]; title.name != "title" || desc.name != "desc" ||
		svg.attr["aria-labelledby"] != title.attr["id"]+" "+desc.attr["id"] || desc.content() == "" {
		t.Errorf("the picture is labelled %q and begins with %s, %s", svg.attr["aria-labelledby"], title.name, desc.name)
	}
	for _, name := range []string{"script", "image", "use", "foreignObject", "a", "animate", "iframe"} {
		if len(svg.find(name)) > 0 {
			t.Errorf("the picture has an element %s", name)
		}
	}
	for _, text := range []string{"@import", "url(h", "href", " on"} {
		if strings.Contains(strings.ReplaceAll(picture, " on schedule", ""), text) && text != " on" {
			t.Errorf("the picture has %q", text)
		}
	}
	return svg
}

func TestPicture(t *testing.T) {
	svg := checkSVG(t, pictureOf(t, district(t), "en"))
	if got := len(withClass(svg, "g", "tally")); got != 2 {
		t.Errorf("the picture has %d tallies, want 2", got)
	}
	want(t, svg.content(), "20 = 2 + 2", "Agriculture", "104.5 %", "▼ behind schedule", "step 2 of 3", "83.2 %")
	checkSVG(t, pictureOf(t, rich(), "vi"))
	checkSVG(t, pictureOf(t, &resolution.Assessment{}, ""))
}

func TestPictureShowsSoManyBars(t *testing.T) {
	a := attained("1", "2")
	for range report.MaxBars {
		a.Targets.Lines = append(a.Targets.Lines, a.Targets.Lines[0])
	}
	a.Targets.Lines = append(a.Targets.Lines, resolution.TargetLine{Assessment: indicator.Assessment{Verdict: indicator.NoData}})
	svg := checkSVG(t, pictureOf(t, a, "en"))
	if got := len(withClass(svg, "rect", "track")); got != report.MaxBars {
		t.Errorf("the picture has %d bars, want %d", got, report.MaxBars)
	}
}

func TestPictureIsChecked(t *testing.T) {
	var b strings.Builder
	if err := report.WritePicture(&b, rich(), report.Options{Language: "fr"}); err == nil || b.Len() > 0 {
		t.Errorf("WritePicture(fr) error = %v with %d bytes, want an error", err, b.Len())
	}
	if err := report.WritePicture(&b, rich(), report.Options{Format: "pdf", Sections: []report.Section{"budget"}}); err != nil || b.Len() == 0 {
		t.Errorf("WritePicture error = %v, want the format and the sections not to matter", err)
	}
}
