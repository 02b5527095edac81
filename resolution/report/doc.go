// Package report writes an assessment for people: as text for a terminal, as
// Markdown, as an HTML page, in Vietnamese or English, and as JSON for
// programs. It reads the assessment and computes nothing.
//
//	a, err := resolution.Assess(&dossier, calendar.MustParseDate("2021-09-27"), resolution.Options{})
//	...
//	err = report.Write(os.Stdout, &a, report.Options{Language: "en"})
//	// Review: Resolution of the XII congress
//	// ======================================
//	// Term      2020–2025 [1]
//	// As of     27 September 2021
//	// ...
//
// All formats but JSON are written from one page, so that none says more than
// another: how things stand in one paragraph, then the sections of [Sections],
// or those that [Options] ask for, and the sources. [WritePicture] draws the
// tallies and the targets as one picture.
//
// # Figures
//
// Every figure of a document carries the number of its source, as in [3];
// figures computed say how. A quotient is rounded half up to two decimals, but
// 99.996 % is never shown as 100 %, nor 0.001 % as 0 %. No data, not yet due,
// not met and 0 are different words.
//
// # Pictures
//
// HTML has a bar for each target, the course of each against its path, stacked
// tallies and the time of programmes, drawn from the figures that stand in words
// beside them. What differs in meaning differs in word, shape and pattern, and
// not in colour alone. A bar that is longer than its room is cut, with a mark
// that it is; the figure is not.
//
// # Safety
//
// Texts of a dossier are shown as they are and never interpreted: control
// characters are left out of text, what Markdown would take for markup is
// escaped, and HTML is escaped by its context. The HTML page loads nothing and
// runs no script.
//
// # Languages
//
// A language is a table of words, of the forms of numbers and dates, and of
// sentences: lang_en.go is one. Another language is another such table.
package report
