package resolution

import (
	"reflect"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// writeTarget adds a target, which is part of another unless partOf is empty,
// and then its parts. level is how many targets lie around it, with itself.
func writeTarget(t *table, target *indicator.Target, partOf string, path finding.Path, level int, seen map[string]finding.Path) {
	if level > t.options.Limits.Depth {
		t.report(&CSVError{Member: string(path), Err: faultf(ErrTooDeep, "want at most %d levels of parts", t.options.Limits.Depth)})
		return
	}
	if first, taken := seen[target.ID]; taken && target.ID != "" {
		t.report(&CSVError{Member: string(path.Name("id")), Value: target.ID, Err: faultf(ErrValue, "want another id than that of %s", first)})
	} else {
		seen[target.ID] = path
	}
	t.add(reflect.ValueOf(target).Elem(), partOf, path)
	for i := range target.Parts.Targets {
		at := path.Name("parts").Name("targets").Index(i)
		writeTarget(t, &target.Parts.Targets[i], target.ID, at, level+1, seen)
	}
}

// A family is the rows of targets and what is part of what.
type family struct {
	*table
	byID     map[string]int
	children [][]int // rows that are parts of a row
	tops     []int
}

// assemble returns the targets of the rows, with their parts in them. What is
// wrong between rows is kept as errors.
func assemble(t *table) []indicator.Target {
	if t.broken {
		return nil // what is missing may be what others are part of
	}
	f := &family{table: t, byID: make(map[string]int, len(t.rows)), children: make([][]int, len(t.rows))}
	for i := range t.rows {
		id := f.target(i).ID
		if first, taken := f.byID[id]; taken && id != "" {
			f.reportRow(i, "id", id, faultf(ErrValue, "want another id than that of line %d", t.rows[first].line))
			continue
		}
		f.byID[id] = i
	}
	for i := range t.rows {
		of := t.rows[i].partOf
		if of == "" {
			f.tops = append(f.tops, i)
			continue
		}
		whole, ok := f.byID[of]
		if !ok {
			f.reportRow(i, "partOf", of, faultf(ErrValue, "want the id of another row"))
			continue
		}
		f.children[whole] = append(f.children[whole], i)
	}
	f.circles()
	if len(t.errs.List) > 0 {
		return nil
	}
	targets := make([]indicator.Target, len(f.tops))
	for i, top := range f.tops {
		targets[i] = f.whole(top, 1)
	}
	return targets
}

func (f *family) target(i int) *indicator.Target {
	return f.rows[i].value.Addr().Interface().(*indicator.Target)
}

// reportRow reports something about a member of a row.
func (f *family) reportRow(i int, member, value string, err error) {
	f.report(&CSVError{Line: f.rows[i].line, Column: 1, Member: member, Value: value, Err: err})
}

// circles reports rows that are parts of themselves, directly or not: those
// that nothing at the top leads to.
func (f *family) circles() {
	if len(f.errs.List) > 0 {
		return // rows may hang on one with an error
	}
	reached := make([]bool, len(f.rows))
	for next := slices.Clone(f.tops); len(next) > 0; {
		i := next[len(next)-1]
		next = append(next[:len(next)-1], f.children[i]...)
		reached[i] = true
	}
	for i, ok := range reached {
		if !ok {
			f.reportRow(i, "partOf", f.rows[i].partOf, faultf(ErrValue, "leads back to itself: want it empty in one of these rows"))
		}
	}
}

// whole returns the target of a row with its parts.
func (f *family) whole(i, level int) indicator.Target {
	target := *f.target(i)
	if level > f.options.Limits.Depth {
		f.reportRow(i, "partOf", f.rows[i].partOf, faultf(ErrTooDeep, "want at most %d levels of parts", f.options.Limits.Depth))
		return target
	}
	for _, part := range f.children[i] {
		target.Parts.Targets = append(target.Parts.Targets, f.whole(part, level+1))
	}
	return target
}
