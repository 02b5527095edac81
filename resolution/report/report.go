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
	// FormatJSON is the assessment itself. It has no language and no sections.
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

// The numbers of digits that quotients are rounded to.
const (
	// DefaultDecimals is how many digits after the point a quotient has where
	// [Options.Decimals] does not say.
	DefaultDecimals = 2
	// MaxDecimals is the most that can be asked for.
	MaxDecimals = 9
	// NoDecimals asks for quotients without digits after the point.
	NoDecimals = -1
)

// Options say how a report is written. The zero Options are text with all
// sections in the language of the resolution.
type Options struct {
	// Format is the form; empty means [FormatText].
	Format Format
	// Language is the tag of the language, one of [Languages]. Empty means
	// that of the resolution if it is one of them, else English.
	Language string
	// Sections are the sections wanted, in any order; empty means all. Head,
	// answer and the sources of what is shown are always there.
	Sections []Section
	// Decimals is how many digits after the point quotients are rounded to; 0
	// means [DefaultDecimals]. Figures of documents stay as printed, and a
	// quotient has more digits where those would show 0 or 100 per cent for
	// what is neither.
	Decimals int
	// Changes are what changed since an earlier assessment, from
	// [resolution.Diff] with the assessment reported as the later one; nil means
	// that nothing is said of changes. JSON leaves them out.
	Changes *resolution.Changes
	// Findings are those of the document, from [resolution.Validate]. They are
	// listed before those of the assessment; JSON, which is the assessment
	// itself, leaves them out.
	Findings finding.List
}

// Write writes the report of an assessment. It computes nothing and does not
// write into the assessment.
//
// Options that are none of those of [Formats], [Languages] and [Sections], or
// out of range, are an error, and nothing is written then; other errors are
// those of w.
func Write(w io.Writer, a *resolution.Assessment, options Options) error {
	if err := options.check(); err != nil {
		return err
	}
	if options.Format == FormatJSON {
		return a.Encode(w)
	}
	format := options.Format
	if format == "" {
		format = FormatText
	}
	return writers[format](w, build(a, &options))
}

// check returns what is wrong with the options.
func (o *Options) check() error {
	if o.Format != "" && !slices.Contains(Formats(), o.Format) {
		return fmt.Errorf("report: format %q: want one of %q", o.Format, Formats())
	}
	if o.Language != "" && languages[o.Language] == nil {
		return fmt.Errorf("report: language %q: want one of %q", o.Language, Languages())
	}
	for _, s := range o.Sections {
		if !slices.Contains(Sections(), s) {
			return fmt.Errorf("report: section %q: want some of %q", s, Sections())
		}
	}
	if o.Decimals < NoDecimals || o.Decimals > MaxDecimals {
		return fmt.Errorf("report: %d decimals: want %d to %d, or %d for none", o.Decimals, 0, MaxDecimals, NoDecimals)
	}
	return nil
}

// wants reports whether a section is wanted.
func (o *Options) wants(s Section) bool {
	return len(o.Sections) == 0 || s == SectionSources || slices.Contains(o.Sections, s)
}

// decimals returns how many digits quotients are rounded to.
func (o *Options) decimals() int {
	switch o.Decimals {
	case 0:
		return DefaultDecimals
	case NoDecimals:
		return 0
	}
	return o.Decimals
}

// languageOf returns the language asked for, or that of the resolution.
func languageOf(a *resolution.Assessment, tag string) *language {
	for _, t := range []string{tag, a.Resolution.Language} {
		if l := languages[t]; l != nil {
			return l
		}
	}
	return english
}
