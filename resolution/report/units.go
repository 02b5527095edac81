package report

import (
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// unitBlocks returns the units ranked by their parts in targets, the tree of
// units, and what became of them.
func (b *builder) unitBlocks() []block {
	var blocks []block
	for i := range b.a.Cascades {
		blocks = append(blocks, b.cascadeBlocks(&b.a.Cascades[i])...)
	}
	blocks = append(blocks, b.unitTable()...)
	var items []line
	for _, s := range b.a.Successions {
		text := join(": ", b.date(s.On), fill(word(b.successions, s.Kind), b.texts(s.From), b.texts(s.To)))
		items = append(items, b.sourced(join(". ", text, b.in(s.Text), s.LegalBasis), s.Source))
	}
	if items != nil {
		blocks = append(blocks, block{List: items})
	}
	return blocks
}

// cascadeBlocks returns the units ranked by a target, those that cannot be
// ranked after them and not last, and what their shares and figures add up to.
func (b *builder) cascadeBlocks(c *resolution.CascadeLine) []block {
	// The units' goals are of the target's own kind.
	of := resolution.TargetLine{Number: c.Number, Text: c.Text, Unit: c.Unit}
	for _, l := range b.a.Targets.Lines {
		if l.ID == c.Target {
			of.Course.Measure, of.Course.ChangeUnit, of.Course.Better, of.Steps = l.Course.Measure, l.Course.ChangeUnit, l.Course.Better, l.Steps
		}
	}
	t := &table{
		Caption: line{Text: join(", ", fill(b.rankedTitle, b.nameOf("", &of), b.in(c.Of.Name)), b.in(c.Group), b.period(c.Period))},
		Columns: []column{
			{Title: b.rank, Index: true}, {Title: b.unitColumn}, {Title: b.shareColumn, Number: true}, {Title: b.figure, Number: true},
			{Title: b.attainment, Number: true}, {Title: b.verdict},
		},
	}
	for i := range c.Ranked {
		t.Rows = append(t.Rows, b.unitRow(&of, &c.Ranked[i]))
	}
	for i := range c.Apart {
		t.Rows = append(t.Rows, b.unitRow(&of, &c.Apart[i]))
	}
	t.dropEmpty()
	var blocks []block
	if len(c.Ranked) > 0 || c.Shares != (resolution.ShareSum{}) {
		blocks = append(blocks, block{Table: t})
	} else if len(c.Rollups) > 0 { // nothing to rank by
		blocks = append(blocks, block{Paragraph: t.Caption})
	} else {
		return nil
	}
	return append(blocks, block{List: b.cascadeNotes(&of, c)})
}

// unitRow returns the row of a unit.
func (b *builder) unitRow(of *resolution.TargetLine, u *resolution.UnitShare) row {
	l := *of
	l.Assessment = u.Assessment
	unit, goalUnit := b.in(l.Unit), b.goalUnit(&l)
	rank := cell{line: line{Text: b.notRanked}}
	if u.Rank > 0 {
		rank.Text = strconv.Itoa(u.Rank)
	}
	name := cell{line: line{Text: b.in(u.Name)}}
	if u.Ended {
		name.More = append(name.More, line{Text: b.unitEnded})
	}
	share := cell{}
	if u.Given != "" {
		share.Text = b.goalText(&l, l.Assessment.Goal, goalUnit)
		if u.Given != resolution.ShareAllocated {
			share.More = []line{{Text: word(b.shareOrigins, u.Given)}}
		}
	}
	attainment := cell{line: line{Text: b.methodNumber(u.Value)}}
	if attainment.Text != "" && u.Value.Ratio().Equal(l.Assessment.Attainment) { // else another method's figure
		attainment.Bullet = b.bulletOf(&l)
	}
	verdict := cell{line: line{Text: b.verdictWord(&l.Assessment), Tone: toneOf(verdictTones, l.Assessment.Verdict)}}
	for _, note := range b.verdictNotes(&l.Assessment) {
		verdict.More = append(verdict.More, line{Text: note})
	}
	if u.Lags {
		verdict.More = append(verdict.More, line{Text: b.lags, Tone: toneBehind})
	}
	if u.Reason != "" {
		verdict.More = append(verdict.More, line{Text: fill(b.apart, word(b.methodReasons, u.Reason))})
	}
	if u.Of > 1 {
		verdict.More = append(verdict.More, line{Text: fill(b.counted, b.integer(u.Counted), b.integer(u.Of))})
	}
	return row{Cells: []cell{rank, name, share, b.figureCell(&l, unit, goalUnit), attainment, verdict}}
}

// cascadeNotes says how units were ranked, who lags by which rule, and what
// their shares and figures add up to, and of how many.
func (b *builder) cascadeNotes(of *resolution.TargetLine, c *resolution.CascadeLine) []line {
	var notes []line
	add := func(text string) { notes = append(notes, line{Text: text}) }
	if r := c.Ranking; len(c.Ranked) > 0 {
		rule := word(b.lagRules, r.Rule)
		if r.Rule == resolution.LagBehindWhole {
			if against := b.methodNumber(r.Against); against != "" {
				rule += " (" + against + ")"
			} else {
				rule += " (" + b.notKnown + ")"
			}
			if r.ByUnits {
				rule += ", " + b.wholeByUnits
			}
		}
		add(fill(b.rankedBy, string(r.Method), strconv.Itoa(r.Version), b.date(r.On), rule, b.integer(r.Lagging)))
	}
	unit := b.goalUnit(of)
	if s := c.Shares; s.Of > 0 && s.Sum.IsValid() {
		text := fill(b.sharesSum, b.quantity(s.Sum, unit), b.integer(s.Counted), b.integer(s.Of))
		if s.Whole.IsValid() {
			text += fill(b.sharesWhole, b.quantity(s.Whole, unit), b.signed(s.Difference, unit))
		}
		add(text)
	}
	if c.Reason != "" {
		add(fill(b.notRolledUp, word(b.methodReasons, c.Reason)))
	}
	for i := range c.Rollups {
		add(b.rollupText(&c.Rollups[i], b.in(of.Unit)))
	}
	return notes
}

// rollupText says what the figures of units for one period add up to, of how
// many units it is, and which are missing.
func (b *builder) rollupText(r *resolution.RollupLine, unit string) string {
	figure := fill(b.noTotal, word(b.methodReasons, r.Reason))
	if r.Figure.IsValid() {
		figure = b.quantity(r.Figure, unit)
		if r.Ratio.IsValid() && unit == "%" {
			figure = b.ratio(r.Ratio)
		}
	}
	text := fill(b.rollup, b.period(r.Period), word(b.modes, r.Mode), figure, b.integer(r.Counted), b.integer(r.Of))
	if r.Published.IsValid() {
		text += fill(b.rollupPublished, b.quantity(r.Published, unit))
		if r.Differs {
			text += fill(b.rollupDiffers, b.signed(r.Difference, unit))
		}
	}
	var missing []string
	for _, m := range r.Missing {
		name := b.in(m.Name)
		if m.Reason != indicator.ReasonPeriodMissing {
			name += " (" + word(b.reasons, m.Reason) + ")"
		}
		missing = append(missing, name)
	}
	if missing != nil {
		text += fill(b.rollupMissing, strings.Join(missing, ", "))
	}
	return text
}

// methodNumber returns a quotient of a method in per cent; nothing if there is
// none.
func (b *builder) methodNumber(n method.Number) string {
	if ratio := n.Ratio(); ratio.IsValid() {
		return b.ratio(ratio)
	}
	percent, err := n.Percent(b.decimals, decimal.HalfUp)
	if err != nil || !n.IsValid() {
		return ""
	}
	return b.percent(percent)
}

// unitTable returns the tree of units; nothing if there are no others beside
// the body and what it belongs to.
func (b *builder) unitTable() []block {
	t := &table{
		Caption: line{Text: b.unitsTable},
		Columns: []column{{Title: b.unitColumn}, {Title: b.levelColumn}, {Title: b.unitsBelow, Number: true}, {Title: b.stateColumn}},
	}
	below := false
	for _, u := range b.a.Units {
		below = below || u.Depth > 0
		state := cell{line: line{Text: word(b.unitStates, u.State)}}
		if u.State != resolution.UnitStanding {
			state.Tone = toneOut
		}
		switch {
		case u.Until.IsValid():
			state.Text += ", " + fill(b.until, b.date(u.Until))
		case u.From.IsValid():
			state.Text += ", " + fill(b.from, b.date(u.From))
		}
		if u.Heir.ID != "" {
			state.More = append(state.More, line{Text: fill(b.heir, b.in(u.Heir.Name))})
		}
		units := ""
		if u.Units > 0 {
			units = b.integer(u.Units)
		}
		t.Rows = append(t.Rows, row{Cells: []cell{
			{line: line{Text: strings.Repeat("– ", u.Depth) + b.in(u.Name)}}, {line: line{Text: word(b.unitLevels, u.Level)}}, {line: line{Text: units}}, state,
		}})
	}
	if !below {
		return nil
	}
	t.dropEmpty()
	return []block{{Table: t}}
}
