package report

import (
	"io"
	"strconv"
	"strings"
)

// writeMarkdown writes p in GitHub Flavored Markdown: CommonMark with tables.
func writeMarkdown(w io.Writer, p *page) error {
	var b strings.Builder
	b.WriteString("# " + escape(p.Title) + "\n\n")
	for _, f := range p.Facts {
		b.WriteString("- **" + escape(f.Name) + "** " + markdown(f.Line) + "\n")
	}
	sentences := make([]string, len(p.Answer))
	for i, sentence := range p.Answer {
		sentences[i] = markdown(sentence)
	}
	b.WriteString("\n" + strings.Join(sentences, " ") + "\n")
	for _, s := range p.Sections {
		b.WriteString("\n## " + escape(s.Title) + "\n")
		for _, block := range s.Blocks {
			b.WriteByte('\n')
			writeMarkdownBlock(&b, block)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeMarkdownBlock(b *strings.Builder, block block) {
	if block.Paragraph.Text != "" {
		b.WriteString(markdown(block.Paragraph) + "\n")
	}
	for _, item := range block.List {
		b.WriteString("- " + markdown(item) + "\n")
	}
	for _, s := range block.Numbered {
		b.WriteString(strconv.Itoa(s.Mark) + ". " + join(" - ", escape(s.Text), escape(s.URL), escape(s.Note)) + "\n")
	}
	for _, g := range block.Groups {
		b.WriteString("- " + markdown(g.Title) + "\n")
		for _, item := range g.Items {
			b.WriteString("  - " + markdown(item) + "\n")
		}
	}
	if t := block.Courses; t != nil {
		b.WriteString(markdown(t.Title) + "\n\n")
		for _, c := range t.Items {
			b.WriteString("- **" + escape(c.Title.Text) + "** " + markdown(c.Words) + "\n")
		}
	}
	if t := block.Table; t != nil {
		if t.Caption.Text != "" {
			b.WriteString(markdown(t.Caption) + "\n\n")
		}
		writeMarkdownTable(b, t.Columns, t.Rows)
	}
	if t := block.Tally; t != nil {
		b.WriteString(markdown(t.Title) + "\n\n")
		rows := make([]row, len(t.Classes))
		for i, c := range t.Classes {
			rows[i].Cells = cells(line{Text: join(" - ", c.Label, c.Note)}, line{Text: c.Figure})
		}
		writeMarkdownTable(b, t.Columns[:], rows)
		b.WriteString("\n" + markdown(t.Sum) + "\n")
	}
}

func writeMarkdownTable(b *strings.Builder, columns []column, rows []row) {
	rule := "|"
	b.WriteByte('|')
	for _, c := range columns {
		b.WriteString(" " + escape(c.Title) + " |")
		if c.Number {
			rule += " ---: |"
		} else {
			rule += " --- |"
		}
	}
	b.WriteString("\n" + rule + "\n")
	for _, row := range rows {
		if row.Over != "" {
			b.WriteString("| **" + escape(row.Over) + "** " + strings.Repeat("| ", len(columns)-1) + "|\n")
		}
		b.WriteByte('|')
		for _, cell := range row.Cells {
			var lines []string
			for _, l := range cell.Lines() {
				lines = append(lines, markdown(l))
			}
			b.WriteString(" " + strings.Join(lines, "<br>") + " |")
		}
		b.WriteByte('\n')
	}
}

// markdown returns l with its marks, which are ours and need no escape.
func markdown(l line) string { return strings.TrimSpace(escape(l.Text) + l.marks()) }

// escape returns text on one line without anything that Markdown, a table cell
// or HTML within it would take for more than a character.
func escape(text string) string {
	var b strings.Builder
	for i, word := range strings.FieldsFunc(text, isBreak) {
		if i > 0 {
			b.WriteByte(' ')
		}
		if i == 0 {
			word = escapeStart(word)
		}
		markup.WriteString(&b, word)
	}
	return b.String()
}

var markup = strings.NewReplacer(
	"\x00", `\`, // an escape that escapeStart put there
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"<", `\<`, ">", `\>`, "|", `\|`, "~", `\~`, "&", `\&`,
)

// escapeStart escapes what would begin a heading, a rule or a list.
func escapeStart(word string) string {
	if strings.Trim(word, "#+-=") == "" {
		return "\x00" + word
	}
	digits := strings.TrimLeft(word, "0123456789")
	if digits == "." || digits == ")" {
		return strings.TrimSuffix(word, digits) + "\x00" + digits
	}
	return word
}
