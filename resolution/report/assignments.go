package report

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// assignmentBlocks returns the people named, who answers for which field and
// unit with gaps and overlaps, and what each member has.
func (b *builder) assignmentBlocks() []block {
	var items []line
	for _, m := range b.a.Members {
		text := join(", ", m.Name, b.in(m.Position))
		if m.Until.IsValid() {
			text += ", " + fill(b.until, b.date(m.Until))
		}
		items = append(items, b.sourced(text, m.Source))
	}
	m := &b.a.Matrix
	if m.IsZero() {
		for _, a := range b.a.Assignments {
			items = append(items, b.sourced(fill(b.assigned, a.Member, join(", ", b.in(a.Field), b.in(a.Unit), b.days(a.From, a.Until))), a.Source))
		}
	}
	var blocks []block
	if items != nil {
		blocks = append(blocks, block{List: items})
	}
	if m.IsZero() {
		return blocks
	}
	blocks = append(blocks, block{Paragraph: line{Text: fill(b.matrixCounts, b.integer(m.Gaps()), b.integer(m.Overlaps()))}})
	blocks = append(blocks, b.matrixTable(b.field, m.Fields)...)
	blocks = append(blocks, b.matrixTable(b.unitColumn, m.Units)...)
	return append(blocks, b.loadTable(m.Members)...)
}

// days returns the time between two days, of which one or both may be missing.
func (b *builder) days(from, until calendar.Date) string {
	switch {
	case from.IsValid() && until.IsValid():
		return fill(b.span, b.date(from), b.date(until))
	case from.IsValid():
		return fill(b.from, b.date(from))
	case until.IsValid():
		return fill(b.until, b.date(until))
	}
	return ""
}

// matrixTable returns who answers for each field or unit; nothing if there are
// none.
func (b *builder) matrixTable(of string, rows []resolution.MatrixRow) []block {
	if len(rows) == 0 {
		return nil
	}
	t := &table{Columns: []column{{Title: of}, {Title: b.responsible}, {Title: b.note}}}
	for _, r := range rows {
		name := b.in(r.Field)
		if r.Unit.ID != "" {
			name = b.in(r.Unit.Name)
		}
		holders := cell{}
		for _, h := range r.Holders {
			holders.More = append(holders.More, b.holder(&h))
		}
		note := cell{}
		switch {
		case r.Overlap():
			note.line = line{Text: b.overlap, Tone: toneDoubt}
		case r.Gap():
			note.line = line{Text: b.gapWord, Tone: toneFailed}
			if r.Last.Member != "" {
				last := b.holder(&r.Last)
				last.Text = fill(b.lastHolder, last.Text)
				note.More = []line{last}
			}
		}
		t.Rows = append(t.Rows, row{Cells: []cell{{line: line{Text: name}}, holders, note}})
	}
	t.dropEmpty()
	return []block{{Table: t}}
}

// holder returns a member with the days and the member before.
func (b *builder) holder(h *resolution.Holder) line {
	text := join(", ", h.Name, b.days(h.From, h.Until))
	if h.After != "" {
		text += ", " + fill(b.takenOver, h.After)
	}
	return b.sourced(text, h.Source)
}

// loadTable returns how much each member has.
func (b *builder) loadTable(members []resolution.MemberLoad) []block {
	if len(members) == 0 {
		return nil
	}
	t := &table{
		Caption: line{Text: b.loadTitle},
		Columns: []column{
			{Title: b.memberColumn}, {Title: b.fieldsColumn, Number: true}, {Title: b.unitsColumn, Number: true}, {Title: b.targetsColumn, Number: true},
		},
	}
	for _, m := range members {
		t.Rows = append(t.Rows, row{Cells: cells(line{Text: m.Name}, line{Text: b.integer(m.Fields)}, line{Text: b.integer(m.Units)}, line{Text: b.integer(m.Targets)})})
	}
	return []block{{Table: t}}
}
