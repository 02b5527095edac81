package report

import (
	_ "embed"
	"io"
	"strconv"

	"github.com/nghiquyet/nghiquyet/resolution"
)

//go:embed picture.svg
var pictureSVG string

// WritePicture writes one picture of how things stand, as SVG without scripts,
// for pages that only show pictures: the tallies of the targets and, up to
// [MaxBars], how far each target is. Format, sections, findings and changes of
// the options are not used.
//
// The errors are those of [Write].
func WritePicture(w io.Writer, a *resolution.Assessment, options Options) error {
	options.Format, options.Sections = "", nil
	if err := options.check(); err != nil {
		return err
	}
	b := newBuilder(a, &options)
	return execute(w, "picture", b.draw())
}

// MaxBars is how many targets a picture shows.
const MaxBars = 24

// The measures of a picture, in its own units.
const (
	pictureWidth  = 960
	pictureMargin = 32
	pictureLine   = 20 // the height of a line of text
	pictureLetter = 8  // the width that a letter is given, which is more than it takes
	// Where the bar of a target begins, its figure ends, its verdict begins.
	barAt, figureAt, verdictAt = 430, 680, 696
)

// A picture is what stands where.
type picture struct {
	Lang, Title, Desc string
	Width, Height     int
	Texts             []pictureText
	Tallies           []pictureTally
	Keys              []pictureKey
	Bars              []pictureBar
}

// A pictureText is a line of text; Kind is its class.
type pictureText struct {
	Kind, Anchor string
	X, Y         int
	Text         string
}

// A pictureTally is the bar of a tally.
type pictureTally struct {
	Tally *tally
	X, Y  int
}

// A pictureKey is the square before a class.
type pictureKey struct {
	Tone tone
	X, Y int
}

// A pictureBar is the bar of a target.
type pictureBar struct {
	Bullet *bullet
	X, Y   int
}

// draw lays out the tallies and the bars of the targets under one another.
func (b *builder) draw() *picture {
	p := &picture{Lang: b.tag, Width: pictureWidth, Height: pictureMargin}
	p.Title = fill(b.title, b.in(b.a.Resolution.Title))
	for _, l := range wrap(p.Title, 70) {
		p.text("title", "start", pictureMargin, 28, l)
	}
	p.text("faint", "start", pictureMargin, pictureLine, b.asOf+" "+b.date(b.a.AsOf))
	p.Desc = p.Title
	for _, block := range b.targetBlocks() {
		switch {
		case block.Tally != nil:
			p.tally(block.Tally)
		case block.Table != nil:
			p.bars(block.Table)
		}
	}
	p.Height += pictureMargin / 2
	return p
}

// text adds a line of a height under what there is.
func (p *picture) text(kind, anchor string, x, height int, text string) {
	p.Height += height
	p.Texts = append(p.Texts, pictureText{kind, anchor, x, p.Height - height/4, text})
}

// tally adds a tally with its classes, as many side by side as fit.
func (p *picture) tally(t *tally) {
	p.Height += pictureLine
	p.text("head", "start", pictureMargin, pictureLine, t.Title.Text)
	p.Tallies = append(p.Tallies, pictureTally{t, pictureMargin, p.Height + 6})
	p.Height += 66
	x := pictureMargin
	for i, c := range t.Classes {
		text := c.Label + ": " + c.Figure
		room := pictureLetter*width(text) + 3*pictureMargin/2
		if i > 0 && x+room > pictureWidth-pictureMargin {
			x = pictureMargin
			p.Height += pictureLine + 4
		}
		if i == 0 {
			p.Height += pictureLine + 4
		}
		p.Keys = append(p.Keys, pictureKey{c.Tone, x, p.Height - 16})
		p.Texts = append(p.Texts, pictureText{"", "start", x + 22, p.Height - 4, text})
		x += room
	}
	p.text("faint", "start", pictureMargin, pictureLine+4, t.Sum.Text)
	p.Desc += ". " + t.Title.Text + ": " + t.Sum.Text
}

// bars adds how far the targets of a table are.
func (p *picture) bars(t *table) {
	first := true
	for _, r := range t.Rows {
		bar, name, verdict := (*bullet)(nil), line{}, line{}
		for i, c := range r.Cells {
			switch {
			case c.Bullet != nil:
				bar = c.Bullet
			case !t.Columns[i].Index && name.Text == "":
				name = c.line
			}
			verdict = c.line
		}
		if bar == nil || len(p.Bars) == MaxBars {
			continue
		}
		if first {
			first = false
			p.Height += pictureLine
			p.text("head", "start", pictureMargin, pictureLine, t.Caption.Text)
		}
		p.Height += 8
		top := p.Height + pictureLine - 5
		p.Bars = append(p.Bars, pictureBar{bar, barAt, p.Height})
		p.Texts = append(p.Texts, pictureText{"number", "end", figureAt, top, bar.Words})
		names, verdicts := wrap(name.Text, 46), wrap(shapes[verdict.Tone]+" "+verdict.Text, 26)
		for i, l := range names {
			p.Texts = append(p.Texts, pictureText{"", "start", pictureMargin, top + i*pictureLine, l})
		}
		for i, l := range verdicts {
			p.Texts = append(p.Texts, pictureText{"word t-" + string(verdict.Tone), "start", verdictAt, top + i*pictureLine, l})
		}
		p.Height += pictureLine * max(len(names), len(verdicts))
		p.Desc += "; " + name.Text + ": " + bar.Desc
	}
}

// Scale is what the bars of tallies, which are 1000 wide, are made smaller by.
func (p *picture) Scale() string {
	return strconv.FormatFloat(float64(pictureWidth-2*pictureMargin)/1000, 'f', -1, 64)
}
