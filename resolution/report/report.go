package report

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// A Format is a form of a report. The empty Format is [FormatText].
type Format string

// The formats.
const (
	// FormatText is plain text of at most [Width] columns.
	FormatText Format = "text"
	// FormatMarkdown is GitHub Flavored Markdown.
	FormatMarkdown Format = "markdown"
	// FormatHTML is one HTML document that needs no other file and no script.
	FormatHTML Format = "html"
	// FormatJSON is the assessment itself. It has no language.
	FormatJSON Format = "json"
)

var writers = map[Format]func(io.Writer, *page) error{
	FormatText:     writeText,
	FormatMarkdown: writeMarkdown,
	FormatHTML:     writeHTML,
}

// Formats returns all formats.
func Formats() []Format { return []Format{FormatText, FormatMarkdown, FormatHTML, FormatJSON} }

// Languages returns the tags of the languages that reports are written in,
// sorted.
func Languages() []string { return slices.Sorted(maps.Keys(languages)) }

// Options say how a report is written. The zero Options are text in the
// language of the resolution.
type Options struct {
	// Format is the form; empty means [FormatText].
	Format Format
	// Language is the tag of the language, one of [Languages]. Empty means
	// that of the resolution if it is one of them, else English.
	Language string
	// Findings are those of the document, from [resolution.Validate]. They are
	// listed before those of the assessment; JSON, which is the assessment
	// itself, leaves them out.
	Findings finding.List
}

// Write writes the report of an assessment. It computes nothing and does not
// write into the assessment.
//
// A format or language that is none of those of [Formats] and [Languages] is an
// error, and nothing is written then; other errors are those of w.
func Write(w io.Writer, a *resolution.Assessment, options Options) error {
	if options.Format == FormatJSON {
		return a.Encode(w)
	}
	format := options.Format
	if format == "" {
		format = FormatText
	}
	write, ok := writers[format]
	if !ok {
		return fmt.Errorf("report: format %q: want one of %q", options.Format, Formats())
	}
	l, err := languageOf(a, options.Language)
	if err != nil {
		return err
	}
	return write(w, build(a, l, slices.Concat(options.Findings, a.Findings)))
}

// languageOf returns the language with the tag, or that of the resolution if
// it is empty.
func languageOf(a *resolution.Assessment, tag string) (*language, error) {
	if tag == "" {
		tag = a.Resolution.Language
		if languages[tag] == nil {
			tag = english.tag
		}
	}
	l, ok := languages[tag]
	if !ok {
		return nil, fmt.Errorf("report: language %q: want one of %q", tag, Languages())
	}
	return l, nil
}
