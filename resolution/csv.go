package resolution

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// CSVOptions say how tables of targets and observations are written as CSV
// (RFC 4180) and read from it. The same options that wrote a file read it again
// as it was, if it is within the limits. The zero CSVOptions are commas between
// cells, a point in figures, and nothing that could be read in two ways.
//
// The first row has the names of JSON members, with points between those that
// are inside one another: id, indicator.id, goal.value, goal.high, due. Columns
// may stand in any order, and those that are empty may be left out, but for the
// members that every target or observation has: id and indicator.id of a
// target (of a compound the cell may be empty), indicator and period of an
// observation. What a cell cannot hold as it
// is (points of a path, allocations, revisions, scales, translations, printed
// figures) stands in it as JSON, as [Encode] writes it on one line.
//
// UTF-8 is read with and without a byte order mark, lines with and without a
// carriage return. Empty rows and empty columns without a name are passed over.
// Texts stay exactly as they are, those included that begin with "=", "+", "-"
// or "@" and that a spreadsheet takes for formulas: who opens a file of
// somebody else in a spreadsheet should import its columns as text.
type CSVOptions struct {
	// Comma stands between cells; 0 means ','. Spreadsheets of countries with
	// a decimal comma write and want ';'.
	Comma rune
	// Numbers says how figures are written; see [NumberFormat] for empty.
	Numbers NumberFormat
	// BOM writes a byte order mark, by which spreadsheets know UTF-8.
	BOM bool
	// Rows is the most rows that are read; 0 means [DefaultRows].
	Rows int
	// Cells is the most cells of a row, empty ones without a name included; 0
	// means [DefaultCells].
	Cells int
	// Limits bound the bytes of a file, the levels of parts in one another and
	// of JSON in a cell, and how many errors are reported.
	Limits Limits
}

// DefaultRows is the default of [CSVOptions.Rows], 100,000: 20 targets of each of
// 109 communes, reported every quarter for five years, are fewer than half of it.
const DefaultRows = 100_000

// DefaultCells is the default of [CSVOptions.Cells], 1,000: room for every
// column, and for those that a spreadsheet leaves empty beside them.
const DefaultCells = 1_000

// ReadTargetsCSV reads targets from CSV, one a row. The parts of a compound are
// rows of their own, anywhere in the file, that have the id of the compound in
// the column partOf; the order of parts is that of their rows. Every row has an
// id, and no two the same. What the targets say is not judged: words of closed
// sets that are unknown are kept, and [Validate] reports them.
//
// The error is a [*CSVErrors] with all that is wrong with the file, row by row,
// or that of r.
func ReadTargetsCSV(r io.Reader, o CSVOptions) ([]indicator.Target, error) {
	t := newTable(targetRows(), o)
	if err := t.read(r); err != nil {
		return nil, err
	}
	targets := assemble(t)
	if err := t.errs.orNil(); err != nil {
		return nil, err
	}
	return targets, nil
}

// WriteTargetsCSV writes targets as CSV that [ReadTargetsCSV] reads as equal
// ones: a row for each target and, after it, for each of its parts. Only columns
// that some target needs are written.
//
// The error is that of w or, before anything is written, a [*CSVErrors] with
// all that could not be read again: targets without an id or with one that
// another row has, bytes that are not UTF-8, a carriage return before a line
// feed, and, as long as no number format is stated, figures such as 1.234.
func WriteTargetsCSV(w io.Writer, targets []indicator.Target, o CSVOptions) error {
	t := newTable(targetRows(), o)
	seen := map[string]finding.Path{}
	for i := range targets {
		writeTarget(t, &targets[i], "", finding.Path("").Index(i), 1, seen)
	}
	return t.write(w)
}

// ReadObservationsCSV reads observations from CSV, one a row. What they say is
// not judged: words of closed sets that are unknown are kept, and [Validate]
// reports them.
//
// The error is a [*CSVErrors] with all that is wrong with the file, row by row,
// or that of r.
func ReadObservationsCSV(r io.Reader, o CSVOptions) ([]indicator.Observation, error) {
	t := newTable(observationRows(), o)
	if err := t.read(r); err != nil {
		return nil, err
	}
	observations := make([]indicator.Observation, len(t.rows))
	for i, row := range t.rows {
		observations[i] = *row.value.Addr().Interface().(*indicator.Observation)
	}
	if err := t.errs.orNil(); err != nil {
		return nil, err
	}
	return observations, nil
}

// WriteObservationsCSV writes observations as CSV that [ReadObservationsCSV]
// reads as equal ones. Only columns that some observation needs are written.
//
// The error is that of w or, before anything is written, a [*CSVErrors] with
// all that could not be read again: observations without an indicator or a
// period, bytes that are not UTF-8, a carriage return before a line feed, and,
// as long as no number format is stated, figures such as 1.234.
func WriteObservationsCSV(w io.Writer, observations []indicator.Observation, o CSVOptions) error {
	t := newTable(observationRows(), o)
	for i := range observations {
		t.add(reflect.ValueOf(&observations[i]).Elem(), "", finding.Path("").Index(i))
	}
	return t.write(w)
}

// A table is a CSV file on its way in or out.
type table struct {
	form    *rowForm
	options CSVOptions
	rows    []tableRow
	broken  bool // rows are missing that could not be read
	errs    CSVErrors
}

// A tableRow is a row: as read, with the value made of it, or as cells to be
// written, for each column of the form.
type tableRow struct {
	line   int
	partOf string
	value  reflect.Value
	cells  []string
}

func newTable(form *rowForm, o CSVOptions) *table {
	o.Limits = o.Limits.orDefault()
	if o.Rows <= 0 {
		o.Rows = DefaultRows
	}
	if o.Cells <= 0 {
		o.Cells = DefaultCells
	}
	t := &table{form: form, options: o}
	switch c := o.Comma; {
	case c == 0:
		t.options.Comma = ','
	case c == '"' || c == '\r' || c == '\n' || c == utf8.RuneError || !utf8.ValidRune(c):
		t.report(&CSVError{Value: string(c), Err: faultf(ErrValue, "want a character between cells that is neither a quote nor ends a line")})
		t.options.Comma = ','
	}
	switch o.Numbers {
	case "", NumbersPoint, NumbersComma:
	default:
		t.report(&CSVError{Value: string(o.Numbers), Err: faultf(ErrValue, "want the number format %q or %q", NumbersPoint, NumbersComma)})
		t.options.Numbers = NumbersPoint
	}
	return t
}

// report keeps an error, up to the limit.
func (t *table) report(e *CSVError) {
	if len(t.errs.List) >= t.options.Limits.Members {
		t.errs.More++
		return
	}
	t.errs.List = append(t.errs.List, e)
}

// add adds a value to be written as a row. path is its place in the list.
func (t *table) add(value reflect.Value, partOf string, path finding.Path) {
	cells := make([]string, len(t.form.columns))
	for i, c := range t.form.columns {
		if c.index == nil {
			cells[i] = partOf
			continue
		}
		text, err := c.format(value.FieldByIndex(c.index), t.options.Numbers)
		if err == nil && text == "" && c.filled {
			err = faultf(ErrValue, "want one in every row")
		}
		if err != nil {
			t.report(&CSVError{Member: string(path.Join(finding.Path(c.name))), Value: text, Err: err})
		}
		cells[i] = text
	}
	t.rows = append(t.rows, tableRow{cells: cells})
}

// write writes the rows, with the columns that some of them need.
func (t *table) write(w io.Writer) error {
	if err := t.errs.orNil(); err != nil {
		return err
	}
	var used []int
	var record []string
	for i, c := range t.form.columns {
		need := c.must
		for n := 0; n < len(t.rows) && !need; n++ {
			need = t.rows[n].cells[i] != ""
		}
		if need {
			used, record = append(used, i), append(record, c.name)
		}
	}
	if t.options.BOM {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return err
		}
	}
	out := csv.NewWriter(w)
	out.Comma = t.options.Comma
	if err := out.Write(record); err != nil {
		return err
	}
	for _, row := range t.rows {
		for n, i := range used {
			record[n] = row.cells[i]
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

const byteOrderMark = "\uFEFF"

// read reads the rows. The error is that of r; what is wrong with the file is
// kept.
func (t *table) read(r io.Reader) error {
	data, err := io.ReadAll(io.LimitReader(r, t.options.Limits.Bytes+1))
	if err != nil {
		return err
	}
	if int64(len(data)) > t.options.Limits.Bytes {
		t.report(&CSVError{Err: faultf(ErrTooLarge, "want at most %d bytes", t.options.Limits.Bytes)})
		return nil
	}
	if !utf8.Valid(data) {
		at := invalidUTF8(data)
		line := 1 + bytes.Count(data[:at], []byte{'\n'})
		column := at - bytes.LastIndexByte(data[:at], '\n')
		t.report(&CSVError{Line: line, Column: column, Err: faultf(ErrCSV, "byte %#02x is not UTF-8: want the file saved as CSV UTF-8", data[at])})
		return nil
	}
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))
	if line := crowded(data, string(t.options.Comma), t.options.Cells); line > 0 {
		t.report(&CSVError{Line: line, Column: 1, Err: faultf(ErrTooLarge, "want at most %d cells in a row", t.options.Cells)})
		return nil
	}
	in := csv.NewReader(bytes.NewReader(data))
	in.Comma, in.FieldsPerRecord, in.ReuseRecord = t.options.Comma, -1, true
	header, ok := t.header(in)
	for ok {
		ok = t.row(in, header)
	}
	return nil
}

// crowded returns the line on which the first row begins that has more than
// most cells; 0 if there is none. A cell of one byte takes up forty once it is
// read. Quotes that are out of place are for the reader to report: it gets no
// further than there.
func crowded(data []byte, comma string, most int) int {
	line, start, cells, quoted := 1, 1, 1, false
	for i := range data {
		switch {
		case data[i] == '"':
			quoted = !quoted
		case data[i] == '\n':
			if line++; !quoted {
				start, cells = line, 1
			}
		case !quoted && data[i] == comma[0] && bytes.HasPrefix(data[i:], []byte(comma)):
			if cells++; cells > most {
				return start
			}
		}
	}
	return 0
}

// next reads a record and reports why it cannot.
func (t *table) next(in *csv.Reader) ([]string, bool) {
	record, err := in.Read()
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		t.broken = true
		t.report(&CSVError{Line: syntax.Line, Column: syntax.Column, Err: faultf(ErrCSV, "%v: want quotes around a cell, and those within it twice", syntax.Err)})
	}
	return record, err == nil
}

// header reads the first row: for each cell the column that it names, nil for
// an empty one.
func (t *table) header(in *csv.Reader) ([]*column, bool) {
	record, ok := t.next(in)
	if !ok {
		if !t.broken {
			t.report(&CSVError{Line: 1, Column: 1, Err: faultf(ErrColumn, "the file is empty: want a row with %s", t.form.known())})
		}
		return nil, false
	}
	header := make([]*column, len(record))
	seen := map[*column]bool{}
	bad := false
	for i, name := range record {
		line, at := in.FieldPos(i)
		fault := func(format string, args ...any) {
			bad = true
			t.report(&CSVError{Line: line, Column: at, Value: name, Err: faultf(ErrColumn, format, args...)})
		}
		c := t.form.column(name)
		switch {
		case name == "":
		case c == nil && len(record) == 1 && strings.ContainsAny(name, ",;\t"):
			fault("want %q between cells, or CSVOptions.Comma as the file has it", t.options.Comma)
		case c == nil:
			fault("unknown: %s", t.form.suggest(name))
		case seen[c]:
			fault("given twice: want it once")
		}
		header[i], seen[c] = c, true
	}
	if bad {
		return nil, false // a misspelt column is not missing as well
	}
	for i := range t.form.columns {
		if c := &t.form.columns[i]; c.must && !seen[c] {
			bad = true
			t.report(&CSVError{Line: 1, Column: 1, Member: c.name, Err: faultf(ErrColumn, "missing: want a column for it")})
		}
	}
	return header, !bad
}

// row reads one row. It reports whether there may be another.
func (t *table) row(in *csv.Reader, header []*column) bool {
	record, ok := t.next(in)
	if !ok {
		return false
	}
	if strings.Join(record, "") == "" {
		return true
	}
	line, _ := in.FieldPos(0)
	if len(t.rows) == t.options.Rows {
		t.broken = true
		t.report(&CSVError{Line: line, Column: 1, Err: faultf(ErrTooLarge, "want at most %d rows", t.options.Rows)})
		return false
	}
	if len(record) < len(header) {
		t.broken = true
		t.report(&CSVError{Line: line, Column: 1, Err: faultf(ErrCSV, "%d cells: want %d, as the first row has", len(record), len(header))})
		return true
	}
	row := tableRow{line: line, value: reflect.New(t.form.typ).Elem()}
	for i, text := range record {
		at, column := in.FieldPos(i)
		if i >= len(header) || header[i] == nil {
			if text != "" {
				t.report(&CSVError{Line: at, Column: column, Value: text, Err: faultf(ErrCSV, "cell %d has no name in the first row", i+1)})
			}
			continue
		}
		c := header[i]
		var err error
		switch {
		case text == "" && c.filled:
			err = faultf(ErrValue, "want one in every row")
		case text == "":
		case c.index == nil:
			row.partOf = strings.Clone(text)
		default:
			err = c.parse(text, row.value.FieldByIndex(c.index), t.options)
		}
		if err != nil {
			t.report(&CSVError{Line: at, Column: column, Member: c.name, Value: strings.Clone(text), Err: err})
		}
	}
	t.rows = append(t.rows, row)
	return true
}
