package report

import (
	"math"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// A bullet is a figure over its goal as a bar with a line at the goal, or a
// step of a status among all steps. The figure stands in words beside it.
type bullet struct {
	ID    string
	Title string
	Desc  string
	// Words are the figure, which stands beside it.
	Words string
	Tone  tone
	// Width is the length of the bar in per cent of the goal, from 0 to
	// bulletEnd; Over and Under say that it was cut there.
	Width       string
	Over, Under bool
	// Lower says that the better side is the one before the goal.
	Lower bool
	// Steps are the steps of a status; the bar has none then.
	Steps []bulletStep
}

// A bulletStep is one step of a status.
type bulletStep struct {
	X       int
	Reached bool
	Goal    bool
}

// bulletEnd is where bars are cut, in per cent of the goal.
const bulletEnd = 150

// stepWidth is the width of a step in the picture.
const stepWidth = 30

// bulletOf returns the bar of a target; nil if there is nothing to draw.
func (b *builder) bulletOf(l *resolution.TargetLine) *bullet {
	a := &l.Assessment
	drawn := &bullet{Title: b.bulletTitle, Tone: toneOf(verdictTones, a.Verdict), Lower: l.Course.Better == indicator.Lower}
	verdict := word(b.verdicts, a.Verdict)
	switch {
	case a.Attainment.IsValid():
		percent := 100 * a.Attainment.Float64()
		drawn.Over, drawn.Under = percent > bulletEnd, percent < 0
		drawn.Width = barLength(percent)
		drawn.Words = b.ratio(a.Attainment)
		drawn.Desc = fill(b.bulletText, drawn.Words, verdict)
		if drawn.Over || drawn.Under {
			drawn.Desc += "; " + b.bulletCut
		}
	case l.Course.Measure == indicator.MeasureStatus && len(l.Steps) > 1 && a.Deciding != nil:
		at := func(status string) int {
			return slices.IndexFunc(l.Steps, func(t resolution.Text) bool { return t.Text == status })
		}
		reached, goal := at(a.Deciding.Status), at(a.Goal.Status)
		if reached < 0 || goal < 0 {
			return nil
		}
		for i := range l.Steps {
			drawn.Steps = append(drawn.Steps, bulletStep{X: i * stepWidth, Reached: i <= reached, Goal: i == goal})
		}
		drawn.Desc = fill(b.stepText, b.integer(reached+1), b.integer(len(l.Steps)), b.integer(goal+1), verdict)
		drawn.Words = fill(b.stepWords, b.integer(reached+1), b.integer(len(l.Steps)))
	default:
		return nil
	}
	drawn.ID = b.picture()
	return drawn
}

// barLength returns the length of a bar: short of the goal's line while the
// goal is not reached, and longer than nothing for more than nothing.
func barLength(percent float64) string {
	tenths := percent * 10
	if percent < 100 {
		tenths = math.Floor(tenths)
	} else {
		tenths = math.Ceil(tenths)
	}
	if percent > 0 {
		tenths = max(tenths, 1)
	}
	return coordinate(min(max(tenths/10, 0), bulletEnd))
}
