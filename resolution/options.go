package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/method"
	"github.com/nghiquyet/nghiquyet/program"
)

// Options say how a dossier is assessed. The zero Options judge the whole term
// with what was known on the date itself.
type Options struct {
	// Known is the date of knowledge: what was reported later is not used.
	// None means the date assessed.
	Known calendar.Date
	// Scope limits the judgement of targets to a phase or a period; none means
	// the term (rule T10b).
	Scope indicator.Scope
	// Closing declares a closing review: spans are taken as closed, and the
	// verdicts stay provisional until their deadlines (rule T10a).
	Closing bool
	// JudgePrinted lets a printed percentage decide where the goal or the
	// figure was not published (rule T16).
	JudgePrinted bool
	// Rank is the method by which units are ranked; nil means attainment of the
	// plan, figure over goal, where the better side is that of the figure. Of
	// others more is better.
	Rank method.Method
	// Lag says which units lag; empty means [LagBehindWhole].
	Lag LagRule
	// Unapproved lets results count that are drafts or wait for approval; else
	// they are left out and named in [Assessment.NotApproved].
	Unapproved bool
	// RollupBy says how the progress of tasks is rolled up; empty means by
	// count.
	RollupBy program.RollupBy
}
