package resolution

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
)

// ErrOtherResolution says that two assessments are of different resolutions.
var ErrOtherResolution = errors.New("assessments of different resolutions")

// Diff returns what differs between two assessments of one resolution and why:
// of two dates, of two dates of knowledge, or of two versions of the dossier.
// Either may be the earlier one; Diff of the two the other way round has the
// same changes with Before and After exchanged.
//
// Things are told by their ids, of two with one id by their order. Every target
// and part whose verdict differs is listed once, and so is everything else that
// differs. The causes of a change are all of [CauseKinds] that hold, in that
// order: it follows the order in which a target is judged (rule T15), so that
// an amended goal comes before a new figure and a new figure before a deadline
// that has passed. What the assessments do not show cannot be told apart: then
// the cause is [CauseTime] or [CauseOther].
//
// The error wraps [ErrOtherResolution] if the ids of the resolutions differ.
func Diff(before, after *Assessment) (Changes, error) {
	if b, a := before.Resolution.ID, after.Resolution.ID; b != a {
		return Changes{}, fmt.Errorf("resolution.Diff: %q and %q: %w", b, a, ErrOtherResolution)
	}
	d := &differ{
		before: before, after: after, seenBefore: seen(before), seenAfter: seen(after), waiting: waiting(before, after),
	}
	d.countFigures()
	d.amendments()
	d.targets("targets.lines", before.Targets.Lines, after.Targets.Lines)
	d.targets("targets.beside", before.Targets.Beside, after.Targets.Beside)
	d.tallies()
	d.keyTasks()
	d.programs()
	d.programCounts()
	d.dissemination()
	d.instruments()
	d.assignments()
	d.figures()
	d.notApproved()
	d.events()
	d.successions()
	d.units()
	return Changes{
		Resolution: after.Resolution.ID, Before: standpoint(before), After: standpoint(after), List: d.list,
	}, nil
}

func standpoint(a *Assessment) Standpoint {
	return Standpoint{
		AsOf: a.AsOf, Known: a.Known, Scope: a.Scope, Closing: a.Closing,
		Targets: a.Targets.Tally, Programs: a.Programs.Tally,
	}
}

// A differ collects what differs between two assessments.
type differ struct {
	before, after         *Assessment
	seenBefore, seenAfter map[figureKey]bool // figures that an assessment shows
	waiting               map[figureKey]bool // figures that one of them leaves out, as they are not approved
	slots                 map[slot]int
	unseen                map[string][]*indicator.Observation
	list                  []Change
}

// A pair is one thing as both assessments show it; nil where it is not there.
// at is its place in the list after, or before if it is no longer there.
type pair[T any] struct {
	before, after *T
	at            int
}

// line returns what is shown of it: after, or before if it is no longer there.
func (p *pair[T]) line() *T {
	if p.after != nil {
		return p.after
	}
	return p.before
}

// pairs matches the things of two lists by what tells them apart, of several
// alike by their order.
func pairs[T any, K comparable](before, after []T, key func(*T) K) []pair[T] {
	places := make(map[K][]int, len(before))
	for i := range before {
		k := key(&before[i])
		places[k] = append(places[k], i)
	}
	matched := make([]bool, len(before))
	list := make([]pair[T], 0, len(after))
	for i := range after {
		p := pair[T]{after: &after[i], at: i}
		if k := key(p.after); len(places[k]) > 0 {
			at := places[k][0]
			places[k], matched[at] = places[k][1:], true
			p.before = &before[at]
		}
		list = append(list, p)
	}
	for i := range before {
		if !matched[i] {
			list = append(list, pair[T]{before: &before[i], at: i})
		}
	}
	return list
}

// state returns the state of one side of a pair; nil where it is not there.
func state[T any](line *T, of func(*T) State) *State {
	if line == nil {
		return nil
	}
	s := of(line)
	return &s
}

// add adds a change if the states differ. causes are asked for only then, and
// put in the order of their kinds.
func (d *differ) add(c Change, causes func() []Cause) {
	if reflect.DeepEqual(c.Before, c.After) {
		return
	}
	if c.Causes = causes(); len(c.Causes) == 0 {
		c.Causes = []Cause{d.otherwise(&c)}
	}
	slices.SortStableFunc(c.Causes, func(a, b Cause) int {
		return slices.Index(causeKinds[:], a.Kind) - slices.Index(causeKinds[:], b.Kind)
	})
	for _, cause := range c.Causes {
		c.cite(cause.Source)
	}
	for _, s := range []*State{c.Before, c.After} {
		if s != nil {
			c.cite(s.Source)
		}
	}
	d.list = append(d.list, c)
}

// cite adds a source to those of a change, once.
func (c *Change) cite(source string) {
	if source != "" && !slices.Contains(c.Sources, source) {
		c.Sources = append(c.Sources, source)
	}
}

// otherwise returns the cause of what no other explains.
func (d *differ) otherwise(c *Change) Cause {
	if d.before.Scope != d.after.Scope {
		return Cause{Kind: CauseScope}
	}
	if c.Before == nil || c.After == nil {
		if cause, ok := d.amended(c); ok {
			return cause
		}
	}
	switch {
	case c.Before == nil:
		return Cause{Kind: CauseAdded}
	case c.After == nil:
		return Cause{Kind: CauseRemoved}
	case d.moved():
		return Cause{Kind: CauseTime}
	}
	return Cause{Kind: CauseOther}
}

// moved reports whether the dates differ.
func (d *differ) moved() bool {
	return d.before.AsOf != d.after.AsOf || d.before.Known != d.after.Known
}

// between reports whether a day has come in one assessment and not in the
// other: it has come on the day itself.
func (d *differ) between(day calendar.Date) bool {
	return day.IsValid() && day.After(d.before.AsOf) != day.After(d.after.AsOf)
}

// passed is between for what holds to the end of a day.
func (d *differ) passed(last calendar.Date) bool {
	return last.IsValid() && last.Before(d.before.AsOf) != last.Before(d.after.AsOf)
}

// fact returns the cause of a fact that is there in one assessment only: it
// happened between the dates judged, or was reported between those of
// knowledge. There is none if the dossier was changed.
func (d *differ) fact(happened calendar.Date, source string) func() []Cause {
	return func() []Cause {
		switch {
		case d.between(happened):
			return []Cause{{Kind: CauseHappened, On: happened, Source: source}}
		case d.moved():
			return []Cause{{Kind: CauseReported, Source: source}}
		}
		return nil
	}
}

// stage returns the cause of another stage.
func stage(before, after program.StageState, source string) (causes []Cause) {
	if before.Stage != after.Stage || before.Change != after.Change {
		causes = append(causes, Cause{Kind: CauseStage, On: cmp.Or(after.On, after.Since), Source: source})
	}
	return causes
}
