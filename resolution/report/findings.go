package report

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// findingBlocks returns the findings of the document and of the assessment, the
// worst first, those of one code together under what the code means.
func (b *builder) findingBlocks(findings finding.List) []block {
	if len(findings) == 0 {
		return []block{{Paragraph: line{Text: b.noFindings}}}
	}
	type kind struct {
		severity finding.Severity
		code     finding.Code
	}
	var order []kind
	places := map[kind][]line{}
	for _, f := range findings {
		k := kind{f.Severity, f.Code}
		if k.severity == "" {
			k.severity = finding.SeverityError
		}
		if places[k] == nil {
			order = append(order, k)
		}
		// A document and its assessment may both say it.
		if l := (line{Text: place(f)}); !slices.ContainsFunc(places[k], func(p line) bool { return p.Text == l.Text }) {
			places[k] = append(places[k], l)
		}
	}
	known := []finding.Severity{finding.SeverityError, finding.SeverityWarning, finding.SeverityNotice}
	rank := func(k kind) int {
		if i := slices.Index(known, k.severity); i >= 0 {
			return i
		}
		return len(known)
	}
	slices.SortStableFunc(order, func(x, y kind) int { return rank(x) - rank(y) })
	var groups []group
	for _, k := range order {
		title := join(": ", word(b.severities, k.severity), string(k.code))
		if meaning := b.findings[k.code]; meaning != "" {
			title = fill(b.places, word(b.severities, k.severity), meaning, string(k.code))
		}
		groups = append(groups, group{Title: line{Text: title, Tone: toneOf(severityTones, k.severity)}, Items: places[k]})
	}
	return []block{{Groups: groups}}
}

// place returns where a finding is and what stands there.
func place(f finding.Finding) string {
	text := string(f.Path)
	if f.Value != "" {
		text = join(" ", text, "“"+f.Value+"”")
	}
	return join(": ", text, f.Detail)
}

var severityTones = map[finding.Severity]tone{
	finding.SeverityError:   toneFailed,
	finding.SeverityWarning: toneBehind,
	finding.SeverityNotice:  toneDoubt,
}
