package report

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Width is the number of columns that text fits.
const Width = 100

// gap is what stands between the columns of a table.
const gap = "  "

// writeText writes p for a terminal without colour.
func writeText(w io.Writer, p *page) error {
	var b strings.Builder
	writeHeading(&b, p.Title, '=')
	names := 0
	for _, f := range p.Facts {
		names = max(names, width(f.Name))
	}
	for _, f := range p.Facts {
		writeWrapped(&b, pad(f.Name, names, false)+gap, f.Line.String())
	}
	b.WriteByte('\n')
	sentences := make([]string, len(p.Answer))
	for i, sentence := range p.Answer {
		sentences[i] = sentence.String()
	}
	writeWrapped(&b, "", strings.Join(sentences, " "))
	for _, s := range p.Sections {
		b.WriteByte('\n')
		writeHeading(&b, s.Title, '-')
		for i, block := range s.Blocks {
			if i > 0 {
				b.WriteByte('\n')
			}
			writeTextBlock(&b, block)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeTextBlock(b *strings.Builder, block block) {
	if block.Paragraph.Text != "" {
		writeWrapped(b, "", block.Paragraph.String())
	}
	for _, item := range block.List {
		writeWrapped(b, "- ", item.String())
	}
	for _, s := range block.Numbered {
		mark := "[" + strconv.Itoa(s.Mark) + "]"
		writeWrapped(b, pad(mark, 5, false), join(" - ", s.Text, s.URL, s.Note))
	}
	for _, g := range block.Groups {
		writeWrapped(b, "- ", g.Title.String())
		for _, item := range g.Items {
			writeWrapped(b, "  - ", item.String())
		}
	}
	if t := block.Courses; t != nil {
		writeWrapped(b, "", t.Title.String())
		for _, c := range t.Items {
			writeWrapped(b, "- ", c.Title.String())
			writeWrapped(b, "  ", c.Words.String())
		}
	}
	if block.Table != nil {
		writeTextTable(b, block.Table)
	}
	if block.Tally != nil {
		writeTextTally(b, block.Tally)
	}
}

func writeHeading(b *strings.Builder, title string, under byte) {
	lines := wrap(title, Width)
	longest := 0
	for _, l := range lines {
		b.WriteString(l + "\n")
		longest = max(longest, width(l))
	}
	b.WriteString(strings.Repeat(string(under), longest) + "\n")
}

// writeWrapped writes prefix and text, with the further lines of the text as
// far to the right as the first.
func writeWrapped(b *strings.Builder, prefix, text string) {
	indent := strings.Repeat(" ", width(prefix))
	for i, l := range wrap(text, Width-width(prefix)) {
		if i > 0 {
			prefix = indent
		}
		b.WriteString(strings.TrimRight(prefix+l, " ") + "\n")
	}
}

// writeTextTally writes a line for each class, with a bar as long as its part
// of the whole.
func writeTextTally(b *strings.Builder, t *tally) {
	const full = 40
	writeWrapped(b, "", t.Title.String())
	labels, counts := 0, 0
	for _, c := range t.Classes {
		labels = max(labels, width(c.Label))
		counts = max(counts, width(c.Figure))
	}
	labels = min(labels, Width-full-counts-3*len(gap))
	for _, c := range t.Classes {
		bar := ""
		if c.size() > 0 {
			bar = strings.Repeat("#", max(1, c.size()*full/t.size()))
		}
		for i, label := range wrap(c.Label, labels) {
			row := gap + pad(label, labels, false)
			if i == 0 {
				row += gap + pad(c.Figure, counts, true) + gap + bar
			}
			b.WriteString(strings.TrimRight(row, " ") + "\n")
		}
		if c.Note != "" {
			writeWrapped(b, gap+gap, c.Note)
		}
	}
	writeWrapped(b, gap, t.Sum.String())
}

func writeTextTable(b *strings.Builder, t *table) {
	if t.Caption.Text != "" {
		writeWrapped(b, "", t.Caption.String())
	}
	head := make([][]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = []string{c.Title}
	}
	rows := [][][]string{head}
	tall := false
	for _, row := range t.Rows {
		texts := make([][]string, len(row.Cells))
		for i, cell := range row.Cells {
			for _, l := range cell.Lines() {
				texts[i] = append(texts[i], l.String())
			}
			tall = tall || len(texts[i]) > 1
		}
		rows = append(rows, texts)
	}
	widths := columnWidths(rows, Width)
	for i, row := range rows {
		if i > 0 && t.Rows[i-1].Over != "" {
			b.WriteByte('\n')
			writeWrapped(b, "", t.Rows[i-1].Over)
		} else if i > 1 && tall {
			b.WriteByte('\n')
		}
		writeTextRow(b, t.Columns, row, widths)
		if i == 0 {
			rules := make([]string, len(widths))
			for j, n := range widths {
				rules[j] = strings.Repeat("-", n)
			}
			b.WriteString(strings.Join(rules, gap) + "\n")
		}
	}
}

func writeTextRow(b *strings.Builder, columns []column, row [][]string, widths []int) {
	wrapped := make([][]string, len(row))
	height := 0
	for i, texts := range row {
		for _, text := range texts {
			wrapped[i] = append(wrapped[i], wrap(text, widths[i])...)
		}
		height = max(height, len(wrapped[i]))
	}
	for n := range height {
		parts := make([]string, len(row))
		for i, lines := range wrapped {
			text := ""
			if n < len(lines) {
				text = lines[n]
			}
			parts[i] = pad(text, widths[i], columns[i].Number)
		}
		b.WriteString(strings.TrimRight(strings.Join(parts, gap), " ") + "\n")
	}
}

// columnWidths returns widths that the lines of cells fit into, with gaps
// between them, in room columns. What room there is goes where most is written,
// so that rows are low; no column is wider than its longest line, nor narrower
// than its longest word unless there is no room for it.
func columnWidths(rows [][][]string, room int) []int {
	widths, most, written := make([]int, len(rows[0])), make([]int, len(rows[0])), make([]int, len(rows[0]))
	for _, row := range rows {
		for i, texts := range row {
			for _, text := range texts {
				most[i] = max(most[i], width(text))
				written[i] += width(text)
				for _, word := range split(text) {
					widths[i] = max(widths[i], width(word))
				}
			}
		}
	}
	room -= len(gap) * (len(widths) - 1)
	for sum(widths) < room {
		least := -1
		for i := range widths {
			if widths[i] < most[i] && (least < 0 || written[i]*widths[least] > written[least]*widths[i]) {
				least = i
			}
		}
		if least < 0 {
			break
		}
		widths[least]++
	}
	for sum(widths) > room { // long words will be cut
		widths[slices.Index(widths, slices.Max(widths))]--
	}
	return widths
}

func sum(numbers []int) int {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return total
}

// wrap returns text in lines of at most room columns. A word that is longer is
// cut.
func wrap(text string, room int) []string {
	room = max(room, 1)
	var lines []string
	current := ""
	for _, word := range split(text) {
		if current != "" && width(current)+1+width(word) <= room {
			current += " " + word
			continue
		}
		if current != "" {
			lines = append(lines, current)
		}
		rest := []rune(word)
		for ; len(rest) > room; rest = rest[room:] {
			lines = append(lines, string(rest[:room]))
		}
		current = string(rest)
	}
	if current != "" || len(lines) == 0 {
		lines = append(lines, current)
	}
	return lines
}

// split returns what text may be broken between: a unit stays with its figure
// and a mark with what it is behind, unless there are too many.
func split(text string) []string {
	var words []string
	for _, word := range strings.FieldsFunc(text, isBreak) {
		if n := len(words); n > 0 && len(words[n-1]) < Width/2 && (strings.HasPrefix(word, "%") || isMark(word)) {
			words[n-1] += " " + word
			continue
		}
		words = append(words, word)
	}
	return words
}

// isBreak reports whether r separates words. What controls a terminal does too,
// as names come from documents that anyone may have written.
func isBreak(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// isMark reports whether word is the mark of a source: "[3]" or "[3],".
func isMark(word string) bool {
	word = strings.TrimRight(word, ".,;:)")
	return len(word) > 2 && word[0] == '[' && word[len(word)-1] == ']'
}

// width returns the columns that s takes. Vietnamese is composed: a letter with
// its marks is one rune.
func width(s string) int { return utf8.RuneCountInString(s) }

// pad returns s filled up with spaces to n columns.
func pad(s string, n int, right bool) string {
	fill := strings.Repeat(" ", max(n-width(s), 0))
	if right {
		return fill + s
	}
	return s + fill
}

// join returns the parts that are not empty with separator between them.
func join(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), separator)
}
