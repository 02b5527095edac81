package report

import (
	"strconv"
	"strings"
)

// A page is a report in one language before it has a format. Every writer
// writes the same page, so that no format says more than another: what a
// picture shows stands in words beside it.
type page struct {
	Lang     string
	Title    string
	Facts    []fact
	Answer   []line // the sentences of one paragraph
	Sections []section
	// Contents is the title of the list of sections.
	Contents string
}

// A fact is a line of the head: a name and what stands beside it.
type fact struct {
	Name string
	Line line
}

// A section is a heading with blocks under it.
type section struct {
	ID     Section
	Title  string
	Blocks []block
}

// A block is one of: a paragraph, a list, lists under titles, a list of
// sources, a table, a tally, the courses of targets, bars on one scale.
type block struct {
	Paragraph line
	List      []line
	Groups    []group
	Numbered  []source
	Table     *table
	Tally     *tally
	Courses   *courses
	Bars      *bars
}

// A line is text that stays together, with the sources that it rests on.
type line struct {
	Text  string
	Marks []int
	// Tone gives a word the colour and the shape of what it says.
	Tone tone
}

// String returns the text and the marks of the sources: "98.95 % [1]".
func (l line) String() string {
	return strings.TrimSpace(l.Text + l.marks())
}

func (l line) marks() string {
	var b strings.Builder
	for _, mark := range l.Marks {
		b.WriteString(" [" + strconv.Itoa(mark) + "]")
	}
	return b.String()
}

// A group is a list under a title of its own. Fold says that the list is only
// looked at by those who doubt the title: HTML folds it.
type group struct {
	Title line
	Items []line
	Fold  bool
}

// A table has as many cells in each row as columns.
type table struct {
	Caption line
	Columns []column
	Rows    []row
}

// A column is the head of a table's column.
type column struct {
	Title string
	// Number says that the cells are figures, set flush right.
	Number bool
	// Index says that the cells number the rows.
	Index bool
}

// A row is a row of a table, with a heading over it where a group of rows
// begins.
type row struct {
	Over  string
	Cells []cell
}

// A cell is a line, further lines under it, and a picture of them.
type cell struct {
	line
	More   []line
	Bullet *bullet
}

// isEmpty reports whether there is nothing to read in the cell.
func (c cell) isEmpty() bool { return c.Text == "" && len(c.More) == 0 }

// Lines returns all lines of the cell.
func (c cell) Lines() []line {
	if c.Text == "" && len(c.Marks) == 0 {
		return c.More
	}
	return append([]line{c.line}, c.More...)
}

// cells returns lines as the cells of a row.
func cells(lines ...line) []cell {
	all := make([]cell, len(lines))
	for i, l := range lines {
		all[i].line = l
	}
	return all
}

// A tally is counts by class that add up to a whole.
type tally struct {
	ID      string
	Title   line
	Columns [2]column
	Classes []class
	// Sum spells out that the counts add up: "19 = 6 + 4 + 2 + 7".
	Sum line
}

// A class is one class of a tally.
type class struct {
	Label string
	Count int
	// Figure is the count as the language prints it.
	Figure string
	Tone   tone
	// Note says what the class can mean.
	Note string
}

// size returns the count as it is drawn. A document may say anything: what is
// less than nothing is not drawn, and what is too large for a sum is cut.
func (c class) size() int { return min(max(c.Count, 0), 1_000_000_000) }

// size returns the sum of the counts as they are drawn.
func (t *tally) size() int {
	sum := 0
	for _, c := range t.Classes {
		sum += c.size()
	}
	return sum
}

// A source is an entry of the list of sources.
type source struct {
	Mark int
	Text string
	URL  string
	Note string
}
