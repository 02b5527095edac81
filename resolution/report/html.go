package report

import (
	_ "embed"
	"html/template"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	//go:embed page.html
	pageHTML string
	//go:embed colours.css
	coloursCSS string
	//go:embed page.css
	pageCSS string
	//go:embed pictures.html
	picturesHTML string
)

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"segments": segments,
	"link":     link,
	"together": together,
	"long":     long,
	"tones":    func() []tone { return tones },
	// With its quotes: within quotes of the style it would be taken for an address.
	"shape": func(t tone) template.CSS { return template.CSS(`"` + shapes[t] + `"`) },
}).Parse(`{{define "style"}}` + coloursCSS + pageCSS + `{{end}}{{define "colours"}}` + coloursCSS + `{{end}}` + picturesHTML + pictureSVG + pageHTML))

// writeHTML writes p as one HTML document that needs nothing beside itself.
// Every text of the page passes through the contextual escaping of
// [html/template].
func writeHTML(w io.Writer, p *page) error { return execute(w, "page", p) }

// execute writes a template. A writer gets all of it or nothing.
func execute(w io.Writer, name string, data any) error {
	var b strings.Builder
	if err := pageTemplate.ExecuteTemplate(&b, name, data); err != nil {
		return err
	}
	_, err := io.WriteString(w, strings.TrimLeft(strings.Map(printable, b.String()), "\n"))
	return err
}

// together returns text in which a figure and a short unit stay on one line,
// and so do the ends of a range.
func together(text string) string {
	if !strings.ContainsAny(text, " –") {
		return text
	}
	text = strings.ReplaceAll(text, " %", "\u00a0%")
	text = shortUnit.ReplaceAllString(text, "$1\u00a0$2$3")
	return rangeOf.ReplaceAllString(text, "$1\u2060–\u2060$2")
}

// long reports whether text has a word that may be broken anywhere, as it is
// wider than a column.
func long(text string) bool {
	for word := range strings.FieldsSeq(text) {
		if utf8.RuneCountInString(word) > longest {
			return true
		}
	}
	return false
}

// longest is the length of words that no column is too narrow for.
const longest = 20

var (
	shortUnit = regexp.MustCompile(`(\d) (\p{L}{1,3})([\s,.;)]|$)`)
	rangeOf   = regexp.MustCompile(`(\d)–(\d)`)
)

// printable drops the characters that HTML does not allow. Those of our own
// are line feeds only.
func printable(r rune) rune {
	if unicode.IsControl(r) && r != '\n' || r == 0xFFFE || r == 0xFFFF {
		return -1
	}
	return r
}

// A tallySegment is a class of a tally as it is drawn.
type tallySegment struct {
	class
	X, Width, Middle int // in thousandths of the whole
}

// segments returns the classes of t side by side, 1000 wide together.
func segments(t *tally) []tallySegment {
	var drawn []tallySegment
	before, total := 0, t.size()
	for _, c := range t.Classes {
		if c.size() > 0 {
			x := before * 1000 / total
			before += c.size()
			width := before*1000/total - x
			drawn = append(drawn, tallySegment{class: c, X: x, Width: width, Middle: x + width/2})
		}
	}
	return drawn
}

// link returns url if a reader may follow it, or nothing. Sources without one
// are printed ones.
func link(url string) string {
	if strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		return url
	}
	return ""
}
