package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// check notes as problems what is wrong with the target of t or of a part of
// it: an error in the document, an encoding that does not survive, a member of
// the record that cannot be found again.
func (t *typed) check(term calendar.Period) {
	decoded, why := roundTrip(t.target)
	t.checkAgainst(&decoded, term, why)
}

func (t *typed) checkAgainst(decoded *indicator.Target, term calendar.Period, why string) {
	t.checkErrors(decoded, term)
	if len(t.record.problems) == 0 {
		if why != "" {
			t.record.problem("%s", why)
		}
		t.checkMembers(decoded)
		t.checkObservations()
	}
	part := 0
	for _, c := range t.children {
		switch c.role {
		case rolePart:
			if part < len(decoded.Parts.Targets) {
				c.checkAgainst(&decoded.Parts.Targets[part], term, why)
				part++
				continue
			}
			c.record.problem("part_of: %q: not found again among the parts", c.partOf)
		case rolePoint:
			c.checkPoint(decoded)
		case roleAllocation:
			c.checkAllocation(decoded)
		}
	}
}

// roundTrip encodes a target, decodes and encodes it again, and says what did
// not survive.
func roundTrip[T any](v T) (decoded T, why string) {
	first, err := json.Marshal(v)
	if err != nil {
		return decoded, "does not encode: " + err.Error()
	}
	decoder := json.NewDecoder(bytes.NewReader(first))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&decoded); err != nil {
		return decoded, "does not decode: " + err.Error()
	}
	second, err := json.Marshal(decoded)
	switch {
	case err != nil:
		return decoded, "does not encode again: " + err.Error()
	case !bytes.Equal(first, second):
		return decoded, "encodes otherwise after decoding"
	case !reflect.DeepEqual(v, decoded):
		return decoded, "decodes as another value"
	}
	return decoded, ""
}

// checkErrors notes the errors that the library has against the target itself;
// warnings and notices are of the document, which is kept as printed.
func (t *typed) checkErrors(target *indicator.Target, term calendar.Period) {
	own := *target
	own.Parts.Targets = nil
	for _, f := range own.Validate(term) {
		if f.Severity == finding.SeverityError {
			t.record.problem("%v", f)
		}
	}
}

// A member is a member of a record with the ways in which it can be printed
// for the target to be what it is.
type member struct {
	name, printed string
	forms         []string
}

// checkMembers notes what of the record the target does not say.
func (t *typed) checkMembers(target *indicator.Target) {
	low, high := valueForms(t, target)
	number := ""
	if t.parent != nil {
		number = t.parent.number
	}
	note := target.Note
	if t.parent == nil && t.partOf != "" && strings.HasPrefix(note, partOfNote(t.partOf)) {
		number, note = t.partOf, strings.TrimPrefix(note, partOfNote(t.partOf))
	}
	for _, c := range t.children {
		if c.role == rolePoint {
			note = strings.Replace(note, c.aside(), "", 1)
		}
	}
	unit := string(target.Indicator.Unit)
	units := []string{unit}
	if unit == "" {
		units = append(units, "đạt/không")
	}
	members := []member{
		{"n", t.number, []string{target.Number}},
		{"text_vi", t.text, []string{target.Text}},
		{"text_en", t.english, []string{target.Translations["en"]}},
		{"unit", t.unit, units},
		{"kind", t.kind, kindForms(target)},
		{"comparison", t.comparison, comparisonForms(target)},
		{"value", t.value.String(), low},
		{"value2", t.high.String(), high},
		{"value_text", t.valueText, []string{target.Goal.Text, target.Goal.Status}},
		{"of_total", t.of.String(), []string{target.Goal.Of.String()}},
		{"direction", t.direction, directionForms(target)},
		{"part_of", t.partOf, []string{number}},
		{"notes", t.notes + t.others, []string{note}},
		{"source_url", cmp.Or(t.source, target.Source), []string{target.Source}},
	}
	if target.Due != t.readDue || target.Every.Period != t.readEvery && target.Span != indicator.SpanThroughout {
		t.record.problem("due: %q: the target says %q %q", t.due, target.Due, target.Every.Period)
	}
	for _, m := range members {
		if !slices.Contains(m.forms, m.printed) {
			t.record.problem("%s: %q: the target says %q", m.name, m.printed, m.forms)
		}
	}
}

// kindForms returns the kinds of record that a target can come from.
func kindForms(target *indicator.Target) []string {
	span := target.Span
	if span == indicator.SpanEveryPeriod {
		span = indicator.SpanByDeadline
	}
	var forms []string
	if len(target.Path.Points) > 0 {
		forms = append(forms, "compound")
	}
	for kind, k := range kinds {
		measure := target.Measure
		switch measure {
		case indicator.MeasureIncrease, indicator.MeasureReduction, indicator.MeasureGrowth:
			// The kind says level, share or growth; the words that it is a change.
			measure = k.measure
		case indicator.MeasureStatus:
			if k.measure == indicator.MeasureRank {
				measure = k.measure
			}
		case indicator.MeasureLevel, indicator.MeasureShare, indicator.MeasureRank:
			// A status or a place in figures.
			if k.measure == indicator.MeasureStatus || k.measure == indicator.MeasureRank {
				measure = k.measure
			}
		}
		if measure == k.measure && (k.span == target.Span || k.span == span) {
			forms = append(forms, kind)
		}
	}
	slices.Sort(forms)
	return forms
}

// comparisonForms returns the words for the comparison of a target.
func comparisonForms(target *indicator.Target) []string {
	g := &target.Goal
	if g.Open {
		if target.Indicator.Direction == indicator.Lower && target.Measure != indicator.MeasureReduction {
			return []string{"at_most"}
		}
		return []string{"at_least"}
	}
	comparison := g.Comparison
	if target.Measure == indicator.MeasureRank && target.Indicator.Direction == indicator.Higher {
		comparison = turned(comparison)
	}
	var forms []string
	for word, c := range comparisons {
		if c == comparison || comparison == indicator.About && g.High.IsValid() && c == indicator.Between {
			forms = append(forms, word)
		}
	}
	slices.Sort(forms)
	return forms
}

// valueForms returns the figures of a goal: its own, its share of a plan, or
// its excess over one.
func valueForms(t *typed, target *indicator.Target) (low, high []string) {
	g := &target.Goal
	if g.External == (indicator.External{}) || !g.External.Percent.IsValid() {
		return []string{g.Value.String()}, []string{g.High.String()}
	}
	forms := func(d decimal.Decimal) []string {
		forms := []string{d.String()}
		if excess, err := d.Sub(hundred); err == nil && d.IsValid() && hasWord(target.Text, "vượt") {
			forms = append(forms, excess.String())
		}
		return forms
	}
	return forms(g.External.Percent), forms(g.External.High)
}

// directionForms returns the better side of the figure as a record prints it:
// that of the size of a change; a path may have it from its points.
func directionForms(target *indicator.Target) []string {
	var forms []string
	if len(target.Path.Points) > 0 {
		forms = append(forms, "")
	}
	direction := target.Indicator.Direction
	for word, d := range directions {
		// A reduction may be printed with the side of its size or of its level.
		if d == direction || target.Measure == indicator.MeasureReduction && direction == indicator.Lower && d == indicator.Higher {
			forms = append(forms, word)
		}
	}
	return forms
}

// checkObservations notes what of baseline and actual was lost.
func (t *typed) checkObservations() {
	b := &t.target.Baseline
	baseline := member{"baseline", t.baseline, []string{b.Status, figureText(b.Value, decimal.Decimal{}, b.Of)}}
	actual := member{"actual", t.actual, []string{""}}
	date := member{"actual_date", t.actualDate, []string{""}}
	for _, o := range t.observations {
		decoded, why := roundTrip(o)
		if why != "" {
			t.record.problem("actual: %s", why)
		}
		forms := []string{decoded.Status, figureText(decoded.Value, decoded.High, decoded.Of)}
		for _, p := range decoded.Printed {
			forms = append(forms, p.Value.String())
		}
		if decoded.Note == "baseline" {
			baseline.forms = append(baseline.forms, forms...)
			continue
		}
		actual.forms = append(actual.forms, forms...)
		date.forms = []string{decoded.Note}
	}
	for _, m := range []member{baseline, actual, date} {
		if f, err := parseFigure(m.printed); err == nil && m.name != "actual_date" {
			m.printed = figureText(f.value, f.high, f.of)
		}
		if m.printed != "" && !slices.Contains(m.forms, m.printed) {
			t.record.problem("%s: %q: the target says %q", m.name, m.printed, m.forms)
		}
	}
}

// figureText returns a figure in one spelling.
func figureText(value, high, of decimal.Decimal) string {
	text := value.String()
	if high.IsValid() {
		text += "-" + high.String()
	}
	if of.IsValid() {
		text += "/" + of.String()
	}
	return text
}

// checkPoint notes what of t the path of its whole does not say.
func (t *typed) checkPoint(whole *indicator.Target) {
	if !slices.Contains(whole.Path.Points, indicator.Point{Period: t.target.Due, Value: t.value, High: t.high}) ||
		!strings.Contains(whole.Note, t.aside()) {
		t.record.problem("part_of: %q: not found again in the path", t.partOf)
	}
}

// checkAllocation notes what of t the allocations of its whole do not say.
func (t *typed) checkAllocation(whole *indicator.Target) {
	if !slices.Contains(whole.Allocations, indicator.Allocation{Body: t.body(), Value: t.value, High: t.high, Note: t.aside()}) {
		t.record.problem("part_of: %q: not found again among the allocations", t.partOf)
	}
}
