package report

import (
	"cmp"
	"math"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// Bars are rows on one scale: the times of programmes. They are only drawn:
// what they show stands in words in a table beside them.
type bars struct {
	Title   line
	Axis    []barTick
	Rows    []bar
	Legends []legend
}

// scaleLength is the length of the scale of bars, in units of the picture.
const scaleLength = 500

// A barTick is a place on the scale.
type barTick struct {
	At     int
	Anchor string
	Text   string
}

// A bar is a row: what it is of, what is drawn, and the figures in words.
type bar struct {
	ID    string
	Label line
	Words line
	Desc  string
	Tone  tone
	// From and Width are the bar; no width means that there is none to draw.
	From, Width int
	// Mark is the day of the latest change, AsOf the date of the report; below
	// 0 they are not known or outside.
	Mark, AsOf int
	// Undated says that the mark is the day from which it was known.
	Undated bool
}

// timeline returns when the programmes are planned for and how far they are;
// nothing if no time is known of two of them.
func (b *builder) timeline(lines []resolution.ProgramLine) []block {
	first, last := b.a.Resolution.Term.First(), b.a.Resolution.Term.Last()
	known := 0
	reach := func(from, to calendar.Date) {
		if !from.IsValid() {
			return
		}
		if !first.IsValid() || from.Before(first) {
			first = from
		}
		if !last.IsValid() || to.After(last) {
			last = to
		}
	}
	for _, l := range lines {
		changed := cmp.Or(l.State.On, l.State.Since)
		if l.Period.IsValid() || changed.IsValid() {
			known++
		}
		reach(l.Period.First(), l.Period.Last())
		reach(changed, changed)
	}
	if known < 2 || !first.Before(last) {
		return nil
	}
	at := func(day calendar.Date) int {
		if !day.IsValid() || day.Before(first) || day.After(last) {
			return -1
		}
		return int(math.Round(scaleLength * float64(day.DaysSince(first)) / float64(last.DaysSince(first))))
	}
	drawn := &bars{
		Title: line{Text: fill(b.timelineTitle, b.date(b.a.AsOf))}, Axis: b.yearTicks(first, last, at),
		Legends: []legend{{"stage", b.stageMark}, {"asof", b.asOfLegend}},
	}
	for i, l := range lines {
		state := b.state(l.State, l.StateSource)
		row := bar{
			ID:    b.picture(),
			Label: line{Text: join(". ", cmp.Or(l.Number, strconv.Itoa(i+1)), b.in(l.Title))},
			Words: state, Tone: toneOf(stageTones, l.State.Stage),
			Mark: at(cmp.Or(l.State.On, l.State.Since)), AsOf: at(b.a.AsOf), Undated: !l.State.On.IsValid(),
		}
		row.Desc = fill(b.timelineNone, state.Text)
		if l.Period.IsValid() {
			row.From = at(l.Period.First())
			row.Width = max(at(l.Period.Last())-row.From, 1)
			row.Desc = fill(b.timelineText, b.period(l.Period), state.Text)
		}
		drawn.Rows = append(drawn.Rows, row)
	}
	return []block{{Bars: drawn}}
}

// yearTicks returns the starts of years on the scale, no more than eight.
func (b *builder) yearTicks(first, last calendar.Date, at func(calendar.Date) int) []barTick {
	var all []barTick
	for year := calendar.YearOf(first); year.IsValid() && !year.First().After(last); {
		place := at(year.First())
		if place >= 0 {
			all = append(all, barTick{At: place, Anchor: "middle", Text: b.period(year)})
		}
		next, err := year.Next()
		if err != nil {
			break
		}
		year = next
	}
	every := max((len(all)+7)/8, 1)
	var ticks []barTick
	for i := 0; i < len(all); i += every {
		t := all[i]
		switch {
		case t.At < 15:
			t.Anchor = "start"
		case t.At > scaleLength-15:
			t.Anchor = "end"
		}
		ticks = append(ticks, t)
	}
	return ticks
}
