package report

import (
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// A builder turns an assessment into a page in one language. It chooses words
// and orders lines; every figure is one that the assessment has.
type builder struct {
	*language
	a     *resolution.Assessment
	marks map[string]int // by the id of a source
	cited []string       // ids of sources, in the order of their marks
}

// build returns the page of an assessment.
func build(a *resolution.Assessment, l *language, findings finding.List) *page {
	b := &builder{language: l, a: a, marks: map[string]int{}}
	p := &page{
		Lang:   l.tag,
		Title:  fill(l.title, b.in(a.Resolution.Title)),
		Facts:  b.head(),
		Answer: b.answer(),
	}
	add := func(id resolution.Section, title string, blocks []block) {
		blocks = append(blocks, b.gaps(id)...)
		if len(blocks) > 0 {
			p.Sections = append(p.Sections, section{ID: string(id), Title: title, Blocks: blocks})
		}
	}
	add("objectives", l.objectives, b.objectiveBlocks())
	add(resolution.SectionTargets, l.targets, b.targetBlocks())
	add(resolution.SectionKeyTasks, l.keyTasks, b.keyTaskBlocks())
	add(resolution.SectionPrograms, l.programs, b.programBlocks())
	add(resolution.SectionDissemination, l.dissemination, b.disseminationBlocks())
	add(resolution.SectionInstruments, l.instrumentsTitle, b.instrumentBlocks())
	add(resolution.SectionAssignments, l.assignments, b.assignmentBlocks())
	add(resolution.SectionUnits, l.units, b.unitBlocks())
	add(resolution.SectionResults, l.results, b.resultBlocks())
	add("printed", l.printed, b.printedBlocks())
	add("findings", l.findings, b.findingBlocks(findings))
	add("method", l.method, b.methodBlocks())
	// Last, when everything that is cited has been.
	add("sources", l.sources, b.sourceBlocks())
	return p
}

// in returns text in the language of the report.
func (b *builder) in(text resolution.Text) string { return text.In(b.tag) }

// sourced returns text with the marks of the sources that it was taken from.
// A text without any says so.
func (b *builder) sourced(text string, sources ...string) line {
	l := line{Text: text}
	for _, id := range sources {
		if id != "" {
			l.Marks = append(l.Marks, b.cite(id))
		}
	}
	if len(l.Marks) == 0 {
		l.Text = join(" ", text, b.noSource)
	}
	return l
}

// cite returns the mark of a source, which is numbered when it is first cited.
func (b *builder) cite(id string) int {
	if mark, ok := b.marks[id]; ok {
		return mark
	}
	b.cited = append(b.cited, id)
	b.marks[id] = len(b.cited)
	return len(b.cited)
}

// head returns the lines under the title.
func (b *builder) head() []fact {
	h := b.a.Resolution
	var facts []fact
	add := func(name, text string, sources ...string) {
		if text == "" {
			return
		}
		l := line{Text: text}
		if sources != nil {
			l = b.sourced(text, sources...)
		}
		facts = append(facts, fact{Name: name, Line: l})
	}
	add(b.body, b.in(h.Body), h.Source)
	add(b.congress, b.in(h.Congress), h.Source)
	add(b.term, b.period(h.Term), h.Source)
	add(b.adopted, b.date(h.Adopted), h.Source)
	add(b.asOf, b.date(b.a.AsOf))
	add(b.knownOn, b.date(b.a.Known))
	if b.a.Scope.Kind != "" {
		add(b.scope, join(" ", word(b.scopes, b.a.Scope.Kind), b.period(b.a.Scope.Period)))
	}
	if b.a.Closing {
		add(b.scope, b.closing)
	}
	return facts
}

// answer returns the sentences that say how things stand.
func (b *builder) answer() []line {
	t := b.a.Targets
	n := t.Tally.N()
	var sentences []line
	switch {
	case n == 0:
		sentences = append(sentences, line{Text: b.answerNoTargets})
	case t.Tally.Itemised() == 0:
		sentences = append(sentences, b.sourced(fill(b.answerNotItemised, b.count(n, b.target)), t.Source))
	default:
		var classes []string
		for _, c := range t.Tally.Classes() {
			classes = append(classes, b.integer(c.Count)+" "+word(b.verdicts, c.Class))
		}
		sentences = append(sentences, b.sourced(fill(b.answerTargets, b.count(n, b.target), join(", ", classes...)), tallySources(t)...))
	}
	if last := len(b.a.Tallies) - 1; last >= 0 {
		sentences = append(sentences, b.answerTally(b.a.Tallies[last]))
	}
	for _, c := range b.a.Programs.Counts {
		sentences = append(sentences, b.sourced(fill(b.answerPrograms,
			b.share(c.Published), b.in(c.Label), word(b.stages, c.Stage)), c.Source))
	}
	for _, c := range b.a.Dissemination.Conferences {
		if c.Printed != nil {
			sentences = append(sentences, b.sourced(fill(b.answerCoverage, b.printedValue(c.Printed.Check.Printed, "")), c.Printed.Source))
		}
	}
	if len(sentences) == 1 && len(b.a.Figures) == 0 && len(b.a.Events) == 0 && t.Tally.Itemised() == 0 {
		sentences = append(sentences, line{Text: fill(b.answerNothing, b.date(b.a.AsOf), b.date(b.a.Known))})
	}
	return sentences
}

// answerTally returns the sentence about a published tally.
func (b *builder) answerTally(t resolution.TallyLine) line {
	var classes []string
	for i, c := range t.Tally.Classes {
		if c.Kind == "" || c.Kind == indicator.ClassPart {
			classes = append(classes, b.integer(c.Count)+" "+b.label(t, i))
		}
	}
	about := b.aboutDate(t.Tally.On)
	if about != "" {
		about = ", " + about + ","
	}
	return b.sourced(fill(b.answerPublished, about, join(", ", classes...)), t.Tally.Source)
}

// aboutDate says which day a published figure is about, if that is known.
func (b *builder) aboutDate(d calendar.Date) string {
	if !d.IsValid() {
		return ""
	}
	return fill(b.about, b.date(d))
}

// label returns the word of class i of a published tally.
func (b *builder) label(t resolution.TallyLine, i int) string {
	if i < len(t.Labels) {
		return b.in(t.Labels[i])
	}
	return t.Tally.Classes[i].Label
}

// share returns a count of a whole with its part in per cent.
func (b *builder) share(s resolution.Share) string {
	switch {
	case !s.Count.IsValid():
		return ""
	case !s.Of.IsValid():
		return b.number(s.Count)
	}
	return fill(b.of, b.number(s.Count), b.number(s.Of)) + b.part(s)
}

// gaps returns what was not published and a reader of the section would look
// for.
func (b *builder) gaps(id resolution.Section) []block {
	var missing []line
	for _, gap := range b.a.NotPublished {
		if gap.Section == id {
			missing = append(missing, line{Text: fill(b.notPublished, b.in(gap.Text)), Tone: string(indicator.GroupOut)})
		}
	}
	if missing == nil {
		return nil
	}
	return []block{{List: missing}}
}

// sourceBlocks returns the list of the sources cited.
func (b *builder) sourceBlocks() []block {
	known := map[string]resolution.SourceLine{}
	for _, s := range b.a.Sources {
		known[s.ID] = s
	}
	var sources []source
	for i, id := range b.cited {
		s, ok := known[id]
		if !ok {
			sources = append(sources, source{Mark: i + 1, Text: fill(b.unknownSource, strconv.Quote(id))})
			continue
		}
		published := b.undated
		if s.Published.IsValid() {
			published = b.period(s.Published)
		}
		note := ""
		if s.Known.IsValid() && s.Known != s.Published.Last() {
			note = fill(b.knownFrom, b.date(s.Known))
		}
		if assumption := b.in(s.Assumption); assumption != "" {
			note = join("; ", note, fill(b.assumption, assumption))
		}
		sources = append(sources, source{
			Mark: i + 1,
			Text: join(", ", b.in(s.Title), b.in(s.Publisher), published),
			URL:  s.Locator,
			Note: note,
		})
	}
	if sources == nil {
		return nil
	}
	return []block{{Numbered: sources}}
}

// methodBlocks says how what is computed was computed.
func (b *builder) methodBlocks() []block {
	var rules []line
	for _, rule := range b.rules {
		rules = append(rules, line{Text: rule})
	}
	return []block{{List: rules}}
}

// findingBlocks returns the findings of the document and of the assessment.
func (b *builder) findingBlocks(findings finding.List) []block {
	if len(findings) == 0 {
		return []block{{Paragraph: line{Text: b.noFindings}}}
	}
	var items []line
	for _, f := range findings {
		items = append(items, line{Text: b.severity(f.Severity) + ": " + f.Error()})
	}
	return []block{{List: items}}
}

// severity returns the word for a severity, of which the empty one is an error.
func (b *builder) severity(s finding.Severity) string {
	if s == "" {
		s = finding.SeverityError
	}
	return word(b.severities, s)
}
