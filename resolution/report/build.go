package report

import (
	"slices"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// A builder turns an assessment into a page in one language. It chooses words
// and orders lines; every figure is one that the assessment has.
type builder struct {
	*language
	a         *resolution.Assessment
	changes   *resolution.Changes
	decimals  int                // of quotients
	marks     map[string]int     // by the id of a source
	cited     []string           // ids of sources, in the order of their marks
	drawn     int                // pictures, which have ids
	inCourses map[courseKey]bool // the figures that courses show
}

// newBuilder returns a builder for what the options ask for.
func newBuilder(a *resolution.Assessment, o *Options) *builder {
	return &builder{
		language: languageOf(a, o.Language), a: a, changes: o.Changes, decimals: o.decimals(),
		marks: map[string]int{}, inCourses: map[courseKey]bool{},
	}
}

// build returns the page of an assessment.
func build(a *resolution.Assessment, o *Options) *page {
	b := newBuilder(a, o)
	l := b.language
	p := &page{
		Lang:     l.tag,
		Title:    fill(l.title, b.in(a.Resolution.Title)),
		Facts:    b.head(),
		Answer:   b.answer(),
		Contents: l.contents,
	}
	blocks := map[Section]func() []block{
		SectionTargets:       b.targetBlocks,
		SectionObjectives:    b.objectiveBlocks,
		SectionKeyTasks:      b.keyTaskBlocks,
		SectionPrograms:      b.programBlocks,
		SectionTasks:         b.taskBlocks,
		SectionDissemination: b.disseminationBlocks,
		SectionInstruments:   b.instrumentBlocks,
		SectionAssignments:   b.assignmentBlocks,
		SectionUnits:         b.unitBlocks,
		SectionChanges:       b.changeBlocks,
		SectionResults:       b.resultBlocks,
		SectionPrinted:       b.printedBlocks,
		SectionFindings:      func() []block { return b.findingBlocks(slices.Concat(o.Findings, a.Findings)) },
		SectionMethod:        b.methodBlocks,
		SectionSources:       b.sourceBlocks, // last, when everything that is cited has been
	}
	for _, id := range Sections() {
		if !o.wants(id) {
			continue
		}
		found := slices.Concat(blocks[id](), b.gaps(id))
		if len(found) > 0 {
			p.Sections = append(p.Sections, section{ID: id, Title: l.sections[id], Blocks: found})
		}
	}
	return p
}

// picture returns the id of a further picture.
func (b *builder) picture() string {
	b.drawn++
	return "p" + strconv.Itoa(b.drawn)
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
	slices.Sort(l.Marks)
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
	if n := len(b.a.NotApproved); n > 0 {
		sentences = append(sentences, line{Text: fill(b.answerNotApproved, b.count(n, b.result))})
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
func (b *builder) gaps(id Section) []block {
	var missing []line
	for _, gap := range b.a.NotPublished {
		if Section(gap.Section) == id {
			missing = append(missing, line{Text: fill(b.notPublished, b.in(gap.Text))})
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
