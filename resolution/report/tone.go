package report

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/program"
)

// A tone is how a word looks: a colour, a shape before it, and a pattern where
// it is drawn as an area. The word says the same without them.
type tone string

// The tones. What differs in meaning differs in shape and pattern, so that it
// differs in greyscale print and to the colour-blind.
const (
	toneExceeded tone = "exceeded"
	toneMet      tone = "met"
	toneNear     tone = "near"
	toneOnTrack  tone = "ontrack"
	toneOpen     tone = "open"
	toneBehind   tone = "behind"
	toneLater    tone = "later"
	toneFailed   tone = "failed"
	toneNoData   tone = "nodata"
	toneDoubt    tone = "doubt"
	toneOut      tone = "out"
	// toneNone is for what no verdict is about.
	toneNone tone = "none"
)

// tones are all tones, in the order in which patterns are defined.
var tones = []tone{
	toneExceeded, toneMet, toneNear, toneOnTrack, toneOpen, toneBehind, toneLater, toneFailed, toneNoData, toneDoubt, toneOut, toneNone,
}

// shapes stand before words that have a tone; the style of pages has them too.
var shapes = map[tone]string{
	toneExceeded: "▲", toneMet: "✔", toneNear: "≈", toneOnTrack: "▶", toneOpen: "◆", toneBehind: "▼", toneLater: "○", toneFailed: "✘",
	toneNoData: "–", toneDoubt: "?", toneOut: "⊘", toneNone: "□",
}

var verdictTones = map[indicator.Verdict]tone{
	indicator.Exceeded:       toneExceeded,
	indicator.Met:            toneMet,
	indicator.NearlyMet:      toneNear,
	indicator.OnSchedule:     toneOnTrack,
	indicator.InProgress:     toneOpen,
	indicator.BehindSchedule: toneBehind,
	indicator.Lost:           toneBehind,
	indicator.NotDue:         toneLater,
	indicator.NotMet:         toneFailed,
	indicator.NoData:         toneNoData,
	indicator.Undecided:      toneDoubt,
	indicator.Withdrawn:      toneOut,
	indicator.NotItemised:    toneNone,
}

var stageTones = map[program.Stage]tone{
	program.Completed:    toneMet,
	program.Implementing: toneOnTrack,
	program.Issued:       toneOpen,
	program.Drafting:     toneLater,
	program.Planned:      toneLater,
	program.Suspended:    toneBehind,
	program.StageUnknown: toneNoData,
	program.Cancelled:    toneOut,
	program.NotItemised:  toneNone,
}

var timelinessTones = map[program.Timeliness]tone{
	program.Early:         toneExceeded,
	program.OnTime:        toneMet,
	program.Late:          toneNear,
	program.DoneUndated:   toneNear,
	program.InTime:        toneOpen,
	program.Overdue:       toneFailed,
	program.NoDeadline:    toneLater,
	program.TaskCancelled: toneOut,
}

var checkTones = map[indicator.Agreement]tone{
	indicator.Agrees:        toneMet,
	indicator.Truncated:     toneNear,
	indicator.Differs:       toneFailed,
	indicator.NotComputable: toneDoubt,
}

var groupTones = map[indicator.Group]tone{
	indicator.GroupAchieved: toneMet,
	indicator.GroupNear:     toneNear,
	indicator.GroupOpen:     toneOpen,
	indicator.GroupLater:    toneLater,
	indicator.GroupFailed:   toneFailed,
	indicator.GroupUnknown:  toneNoData,
	indicator.GroupOut:      toneOut,
}

// toneOf returns the tone of a code; what this version does not know has none.
func toneOf[C ~string](of map[C]tone, code C) tone {
	if t, ok := of[code]; ok {
		return t
	}
	return toneNone
}

// classTone returns the tone of a published class: that of its verdicts, if
// they are all of one group. What may be either of met and exceeded is met.
func classTone(c indicator.PublishedClass) tone {
	if len(c.Verdicts) == 0 {
		return toneNone
	}
	for _, v := range c.Verdicts {
		if v.Group() != c.Verdicts[0].Group() {
			return toneNone
		}
	}
	if c.Verdicts[0].IsAchieved() && len(c.Verdicts) > 1 {
		return toneMet
	}
	return toneOf(verdictTones, c.Verdicts[0])
}
