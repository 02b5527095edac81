package main

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A role is what the record of a part becomes in the target of its whole.
type role int

const (
	rolePart       role = iota // a target among the parts
	rolePoint                  // a point of the path
	roleAllocation             // a row of the allocations
)

// judgeTargets expresses the targets of documents and reports each.
func judgeTargets(documents []record) []judgement {
	var judgements []judgement
	for i := range documents {
		r := &documents[i]
		d := documentOf(r)
		var targets []record
		if _, ok := r.members["targets"]; !ok && r.members != nil {
			r.problem("targets: want an array of records")
		} else if r.has("targets") {
			var err error
			if targets, err = recordsOf(r.members["targets"], ""); err != nil {
				r.problem("targets: %s: want an array of records", shorten(r.members["targets"]))
			}
		}
		if len(r.problems) > 0 {
			judgements = append(judgements, judgement{d.name, failed, "not readable: " + strings.Join(r.problems, "; ")})
		}
		judgements = append(judgements, d.judge(targets)...)
	}
	return judgements
}

// documentOf reads what the records of a document have in common.
func documentOf(r *record) document {
	kind := r.word("doc_type")
	return document{
		name: cmp.Or(r.text("id"), r.place), term: r.term(), source: r.text("source_url"),
		annual: strings.Contains(kind, "annual"), allocation: kind == "allocation",
	}
}

// A document is what the records of one document have in common.
type document struct {
	name, source string
	term         calendar.Period
	// annual marks the plan of one year, allocation one that is shared out.
	annual, allocation bool
}

var (
	year      = regexp.MustCompile(`\d{4}`)
	termYears = regexp.MustCompile(`\d{4}(?:\s*(?:[-–—/]|đến|to|à)\s*\d{4})?`)
)

// term returns the term of a document or a result; none if it states none.
func (r *record) term() calendar.Period {
	text := r.word("term")
	if text == "" {
		return calendar.Period{}
	}
	years := termYears.FindString(text)
	term, err := parsePeriod(years)
	if err != nil || len(year.FindAllString(years, -1)) != len(year.FindAllString(text, -1)) {
		r.problem("term: %q: want a term such as 2020-2025", text)
		return calendar.Period{}
	}
	return term
}

// window returns what a sum or a mean that is due in a year is of: the term up
// to that year, from the year after its first (rule T2). The plan of one year
// is of that year.
func (d *document) window(due calendar.Period) calendar.Period {
	if !due.IsValid() || !d.term.IsValid() || d.annual || d.allocation || due.First().Year() != due.Last().Year() {
		return due
	}
	if due.Last() == d.term.Last() {
		return d.term
	}
	first, err := calendar.Year(d.term.First().Year() + 1)
	if err != nil {
		return due
	}
	if whole, err := calendar.Through(first, calendar.YearOf(due.Last())); err == nil && calendar.YearOf(due.Last()).Last() == due.Last() {
		return whole
	}
	if whole, err := calendar.Span(first.First(), due.Last()); err == nil {
		return whole
	}
	return due
}

// judge expresses the targets of the document and reports each.
func (d *document) judge(records []record) []judgement {
	all := d.express(records)
	judgements := make([]judgement, len(all))
	for i, t := range all {
		judgements[i] = judgement{record: t.target.ID, outcome: passed}
		if problems := t.record.problems; len(problems) > 0 {
			judgements[i].outcome = failed
			judgements[i].text = "not expressible: " + strings.Join(problems, "; ")
		}
	}
	return judgements
}

// express returns the records of the document as targets, those that are parts
// of others within them.
func (d *document) express(records []record) []*typed {
	all := make([]*typed, len(records))
	for i := range records {
		all[i] = &typed{printed: printedOf(&records[i])}
	}
	link(all)
	taken := make(map[string]int, len(all))
	for _, t := range all {
		id := d.name + "/" + t.number
		// Numbers that a document prints twice name two targets.
		if taken[id]++; taken[id] > 1 || t.number == "" {
			id = fmt.Sprintf("%s#%d", id, taken[id])
		}
		t.express(id, d)
		t.target.Source = cmp.Or(t.target.Source, d.source)
		if t.parent == nil && t.partOf != "" {
			t.target.Note = partOfNote(t.partOf) + t.target.Note
		}
	}
	for _, t := range all {
		t.assignRoles(d.allocation)
	}
	for _, t := range all {
		if t.parent == nil {
			t.assemble()
			t.check(d.term)
		}
	}
	return all
}

// partOfNote is how a target says what it is part of where that is not among
// the records.
func partOfNote(number string) string { return "part of " + number + ". " }

// link finds the whole of each part: the last record before it with the number
// that it names, else the first after it. A part that names none is one by its
// number, if there is a whole: "3.1" is a part of "3".
func link(all []*typed) {
	numbers := make(map[string]bool, len(all))
	for _, t := range all {
		numbers[t.number] = true
	}
	for i, t := range all {
		if dot := strings.LastIndexByte(t.number, '.'); t.partOf == "" && dot > 0 && numbers[t.number[:dot]] {
			t.partOf = t.number[:dot]
		}
		if t.partOf == "" {
			continue
		}
		for j := i - 1; j >= 0 && t.parent == nil; j-- {
			if all[j].number == t.partOf {
				t.parent = all[j]
			}
		}
		for j := i + 1; j < len(all) && t.parent == nil; j++ {
			if all[j].number == t.partOf {
				t.parent = all[j]
			}
		}
	}
	for _, t := range all {
		if t.inCircle() {
			t.record.problem("part_of: %q: goes round in a circle: want the number of a record that is no part of this one", t.partOf)
			t.parent = nil
		}
	}
	for _, t := range all {
		if t.parent != nil {
			t.parent.children = append(t.parent.children, t)
		}
	}
}

// inCircle reports whether t is a part of itself.
func (t *typed) inCircle() bool {
	slow, fast := t, t
	for fast.parent != nil && fast.parent.parent != nil {
		slow, fast = slow.parent, fast.parent.parent
		if slow == fast {
			// Some records above t are in a circle; t itself may not be.
			for p := slow; ; {
				if p == t {
					return true
				}
				if p = p.parent; p == slow {
					return false
				}
			}
		}
	}
	return false
}

var structureWords = regexp.MustCompile(`(?i)cơ cấu|tỷ trọng|tỉ trọng|structure|shares`)

// assignRoles settles what the parts of t become.
func (t *typed) assignRoles(allocates bool) {
	if t.isPath() {
		for _, c := range t.children {
			c.role = rolePoint
		}
		return
	}
	for _, c := range t.children {
		if allocates && c.isAllocation() {
			c.role = roleAllocation
		}
	}
}

// isPath reports whether the parts of a compound are one figure at successive
// dates ("81,52 → 84,29 → 87,98").
func (t *typed) isPath() bool {
	if t.kind != "compound" || t.valueText != "" || len(t.children) < 2 {
		return false
	}
	first := t.children[0]
	seen := make(map[calendar.Period]bool)
	for _, c := range t.children {
		g := &c.target
		if t.direction != "" && t.direction != c.direction || g.Measure != first.target.Measure || g.Span != indicator.SpanByDeadline || c.unit != t.unit || c.direction != first.direction ||
			!c.isBare() || !g.Due.IsValid() || seen[g.Due] {
			return false
		}
		seen[g.Due] = true
	}
	return true
}

// isBare reports whether a record says no more than a point of a path or an
// allocation can hold.
func (t *typed) isBare() bool {
	g := &t.target
	return len(t.children) == 0 && t.value.IsValid() && t.target.Goal.Comparison == "" && t.valueText == "" && !t.of.IsValid() &&
		t.baseline == "" && t.actual == "" && t.actualDate == "" && g.Goal.External == (indicator.External{})
}

// isAllocation reports whether a part is a share of its whole and no target
// of another figure.
func (t *typed) isAllocation() bool {
	p := t.parent
	return t.isBare() && p.value.IsValid() && t.kind == p.kind && t.unit == p.unit && t.direction == p.direction && t.due == p.due &&
		!indicator.Unit(t.unit).IsPercent()
}

// assemble writes the parts of t into its target.
func (t *typed) assemble() {
	for _, c := range t.children {
		c.assemble()
		target := &t.target
		switch c.role {
		case rolePoint:
			if target.Path.IsZero() {
				target.Measure, target.Span, target.Path.Kind = c.target.Measure, c.target.Span, indicator.PathPhased
				target.Indicator.Direction = cmp.Or(target.Indicator.Direction, c.target.Indicator.Direction)
			}
			target.Path.Points = append(target.Path.Points, indicator.Point{Period: c.target.Due, Value: c.value, High: c.high})
			target.Note += c.aside()
		case roleAllocation:
			target.Allocations = append(target.Allocations, indicator.Allocation{Body: c.body(), Value: c.value, High: c.high, Note: c.aside()})
		default:
			target.Parts.Targets = append(target.Parts.Targets, c.target)
		}
	}
	t.target.Parts.Structure = t.isStructure()
}

// body returns the name of the body that an allocation is for.
func (t *typed) body() string { return strings.TrimLeft(t.text, "–- ") }

// aside returns what a point or an allocation has no members for.
func (t *typed) aside() string {
	return fmt.Sprintf("\n%s. %s | %s | %s", t.number, t.text, t.english, t.notes)
}

// isStructure reports whether the parts are shares of one whole, in per cent.
func (t *typed) isStructure() bool {
	parts := t.target.Parts.Targets
	if t.kind != "compound" || len(parts) < 2 {
		return false
	}
	exact := true
	for i := range parts {
		if !parts[i].Indicator.Unit.IsPercent() || parts[i].Measure != indicator.MeasureLevel {
			return false
		}
		exact = exact && parts[i].Indicator.Direction == indicator.Neither
	}
	return exact || structureWords.MatchString(t.text+" "+t.english)
}
