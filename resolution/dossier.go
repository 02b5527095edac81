package resolution

import (
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// SchemaVersion is the value of [Dossier.Schema] that this package reads and
// writes.
const SchemaVersion = "nghiquyet/1"

// A Dossier is a resolution with all that has become known of its results: the
// document that a district office keeps for five years, and that is stored,
// exchanged and assessed.
//
// It is a plain document: built by a literal or read with [Decode], compared
// with go-cmp, written with [Encode]. [Validate] reports what is doubtful in
// it, [Assess] judges it; neither writes into it.
type Dossier struct {
	// Schema is the version of the document's form, [SchemaVersion].
	Schema string `json:"schema"`
	// Resolution is what was promised, and who is to do it.
	Resolution Resolution `json:"resolution"`
	// Results is what was reported since.
	Results Results `json:"results,omitzero"`
	// Sources are the publications that the facts were taken from. Every fact
	// names one by its id.
	Sources []Source `json:"sources,omitempty"`
	// Glossary translates words that have no translations of their own, such
	// as the labels of published classes, units of measure and notes: language
	// tag, then the text as it stands in the dossier, then the translation.
	Glossary map[string]map[string]string `json:"glossary,omitempty"`
}

// A Source is a publication. What it says counts as known from a day: a fact
// that has no day of report of its own is known from that of its source (rule
// C4).
type Source struct {
	// ID names the source in facts.
	ID string `json:"id"`
	// Title is what it is called, or what it is about if it has no title.
	Title string `json:"title,omitempty"`
	// Publisher is who published it.
	Publisher string `json:"publisher,omitempty"`
	// Locator says where it is found: an address, or the publisher's number.
	Locator string `json:"locator,omitempty"`
	// Published is the day, month or year of publication; none means that it
	// is not known.
	Published calendar.Period `json:"published,omitzero"`
	// KnownFrom is the day from which what the source says counts as known;
	// none means the last day of Published.
	KnownFrom calendar.Date `json:"knownFrom,omitzero"`
	// Assumption says what was assumed about the source, of its date above
	// all; empty means nothing.
	Assumption string `json:"assumption,omitempty"`
	// Translations holds Title in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
}

// Known returns the first day on which what the source says counts as known;
// no date if the source has none.
func (s *Source) Known() calendar.Date {
	if s.KnownFrom.IsValid() {
		return s.KnownFrom
	}
	return s.Published.Last()
}

// A Text is a text in the language of a dossier, with its translations.
type Text struct {
	// Text is the text as the dossier has it.
	Text string `json:"text,omitempty"`
	// Translations are its translations, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
}

// IsZero reports whether there is no text, so that encoding/json leaves it out.
func (t Text) IsZero() bool { return t.Text == "" && len(t.Translations) == 0 }

// In returns the text in the language: its translation for the tag, else for
// the tag without its region ("en" for "en-GB"), else the text itself.
func (t Text) In(language string) string {
	if s, ok := t.Translations[language]; ok {
		return s
	}
	base, _, _ := strings.Cut(language, "-")
	if s, ok := t.Translations[base]; ok {
		return s
	}
	return t.Text
}
