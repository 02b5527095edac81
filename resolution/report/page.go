package report

import (
	"strconv"
	"strings"
)

// A page is a report in one language before it has a format. Every writer
// writes the same page, so that no format says more than another.
type page struct {
	Lang     string
	Title    string
	Facts    []fact
	Answer   []line // the sentences of one paragraph
	Sections []section
}

// A fact is a line of the head: a name and what stands beside it.
type fact struct {
	Name string
	Line line
}

// A section is a heading with blocks under it.
type section struct {
	ID     string
	Title  string
	Blocks []block
}

// A block is one of: a paragraph, a list, a table, a tally.
type block struct {
	Paragraph line
	List      []line
	Numbered  []source
	Table     *table
	Tally     *tally
}

// A line is text that stays together, with the sources that it rests on.
type line struct {
	Text  string
	Marks []int
	// Tone is the group of verdicts that a word belongs to. It only adds
	// colour to what the word says.
	Tone string
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

// A table has as many cells in each row as columns.
type table struct {
	Caption line
	Columns []column
	Rows    [][]line
}

// A column is the head of a table's column.
type column struct {
	Title string
	// Number says that the cells are figures, set flush right.
	Number bool
}

// A tally is counts by class that add up to a whole.
type tally struct {
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
	Tone   string
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
