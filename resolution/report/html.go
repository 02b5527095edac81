package report

import (
	_ "embed"
	"html/template"
	"io"
	"strings"
	"unicode"
)

//go:embed page.html
var pageHTML string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"bars": bars,
	"link": link,
}).Parse(pageHTML))

// writeHTML writes p as one HTML document that needs nothing beside itself.
// Every text of the page passes through the contextual escaping of
// [html/template].
func writeHTML(w io.Writer, p *page) error {
	// The whole document first: a writer gets all of it or nothing.
	var b strings.Builder
	if err := pageTemplate.Execute(&b, p); err != nil {
		return err
	}
	// A figure and its unit stay on one line.
	whole := strings.ReplaceAll(strings.Map(printable, b.String()), " %", "\u00a0%")
	_, err := io.WriteString(w, whole)
	return err
}

// printable drops the characters that HTML does not allow. Those of our own
// are line feeds only.
func printable(r rune) rune {
	if unicode.IsControl(r) && r != '\n' || r == 0xFFFE || r == 0xFFFF {
		return -1
	}
	return r
}

// A bar is a class of a tally as it is drawn.
type bar struct {
	class
	X, Width, Middle int // in thousandths of the whole
}

// bars returns the classes of t side by side, 1000 wide together.
func bars(t *tally) []bar {
	var drawn []bar
	before, total := 0, t.size()
	for _, c := range t.Classes {
		if c.size() > 0 {
			x := before * 1000 / total
			before += c.size()
			width := before*1000/total - x
			drawn = append(drawn, bar{class: c, X: x, Width: width, Middle: x + width/2})
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
