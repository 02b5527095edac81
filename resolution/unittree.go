package resolution

import (
	"cmp"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A forest is the units of a dossier through time, by their places in its
// list: when each stood, what it came from and what it became. Every step over
// it is a loop that visits a unit once, so that neither depth nor circles
// matter.
type forest struct {
	since    knowledge
	at       map[string]int // the places of units
	list     []Unit
	changes  []Succession
	from, to [][]int // the units that each succession befell, and that came of it
	lives    []life
}

// A life is how long a unit stood.
type life struct {
	from    calendar.Date // the first day; none is the beginning
	made    []int         // the successions that it came from
	end     int           // the succession that ended it, -1 if none did
	over    calendar.Date // the first day on which it was gone, if it ended
	unknown bool          // it comes from something that is not known yet
}

// forestOf returns the units of the dossier, and others that it names without
// listing them, with what was known on a day of what became of them; no day is
// all that there is.
func forestOf(x *index, knownOn calendar.Date, others ...Unit) *forest {
	r := &x.d.Resolution
	units := append(slices.Clip(r.Units), others...)
	f := &forest{
		since: x.known, at: x.units, list: units, changes: r.Successions, lives: make([]life, len(units)),
		from: make([][]int, len(r.Successions)), to: make([][]int, len(r.Successions)),
	}
	if len(others) > 0 {
		f.at = places(len(units), func(i int) string { return units[i].ID })
	}
	for i := range f.lives {
		f.lives[i] = life{from: units[i].From, end: -1}
	}
	for i := range f.changes {
		f.note(i)
		f.make(i, knownOn.IsValid() && x.known.succession(&f.changes[i]).After(knownOn))
	}
	return f
}

// note finds the units of a succession, each once: what it befell does not come
// of it as well.
func (f *forest) note(i int) {
	s := &f.changes[i]
	seen := make(map[string]bool, len(s.From)+len(s.To))
	find := func(ids []string) (places []int) {
		for _, id := range ids {
			if u := f.place(id); u >= 0 && !seen[id] {
				places = append(places, u)
			}
			seen[id] = true
		}
		return places
	}
	f.from[i], f.to[i] = find(s.From), find(s.To)
}

// make notes what a succession ended and what came of it.
func (f *forest) make(i int, unknown bool) {
	s := &f.changes[i]
	on := f.day(s)
	for _, u := range f.from[i] {
		if l := &f.lives[u]; !unknown && (l.end < 0 || on.Before(l.over)) {
			l.end, l.over = i, on
		}
	}
	for _, u := range f.to[i] {
		l := &f.lives[u]
		stood := f.stoodBefore(u, i)
		switch {
		case unknown:
			l.unknown = l.unknown || !stood
			continue
		case !stood && (!l.from.IsValid() || on.Before(l.from)):
			l.from = on
		}
		l.made = append(l.made, i)
	}
}

// stoodBefore reports whether a unit that came of succession i was there before
// and took others in.
func (f *forest) stoodBefore(u, i int) bool {
	s, from := &f.changes[i], f.list[u].From
	return s.absorbs() || from.IsValid() && from.Before(f.day(s))
}

// absorbs reports whether a unit became a part of one that stood before.
func (s *Succession) absorbs() bool { return s.Kind == Merged && len(s.From) == 1 }

// carriesOn reports whether one unit carries on what those befallen promised.
func (s *Succession) carriesOn() bool {
	return (s.Kind == Merged || s.Kind == Renamed) && len(s.To) == 1
}

// carriesOn reports whether one unit of the dossier carries on what those
// promised that succession i befell.
func (f *forest) carriesOn(i int) bool { return f.changes[i].carriesOn() && len(f.to[i]) == 1 }

// day returns the first day on which a succession held.
func (f *forest) day(s *Succession) calendar.Date { return cmp.Or(s.On, f.since.succession(s)) }

// last returns the last day on which a unit that ended was there.
func (l *life) last() calendar.Date {
	day, _ := l.over.AddDays(-1) // before the first day of all there is none
	return day
}

// stands reports whether a unit is there on a day.
func (f *forest) stands(u int, day calendar.Date) bool {
	l := &f.lives[u]
	return !l.unknown && !l.from.After(day) && (l.end < 0 || day.Before(l.over))
}

// ended reports whether a unit came to its end by a day.
func (f *forest) ended(u int, day calendar.Date) bool {
	l := &f.lives[u]
	return !l.unknown && l.end >= 0 && !day.Before(l.over)
}

// place returns the place of a unit, -1 if there is none of that id.
func (f *forest) place(id string) int { return placeOr(f.at, id) }

// parent returns the unit that a unit says it belongs to on a day, whether that
// stands or not; -1 for none.
func (f *forest) parent(u int, day calendar.Date) int {
	id, since := f.list[u].Parent, calendar.Date{}
	for i := range f.list[u].Moves {
		if m := &f.list[u].Moves[i]; !m.On.After(day) && !m.On.Before(since) {
			id, since = m.Parent, m.On
		}
	}
	return f.place(id)
}

// next returns where those below a unit belong that does not stand on a day: to
// what it was merged into or renamed to, and before that to what it was renamed
// from; else to what it belonged to itself. It returns -1 where nothing says.
func (f *forest) next(u int, day calendar.Date) int {
	l := &f.lives[u]
	if f.ended(u, day) {
		if f.carriesOn(l.end) {
			return f.to[l.end][0]
		}
		return f.parent(u, day)
	}
	if len(l.made) == 1 {
		if made := l.made[0]; f.changes[made].Kind == Renamed && len(f.from[made]) == 1 {
			return f.from[made][0]
		}
	}
	return -1
}

// A tree is the units that stand on a day, each below one other at most.
type tree struct {
	*forest
	day      calendar.Date
	anchors  []int   // the unit on the day that those below one belong to, -1 for none
	parents  []int   // -1 for those at the top and those that do not stand
	children [][]int // in the order of the dossier
	depths   []int
	order    []int // those that stand, each before those below it
}

// treeOn returns the units as they stand on a day.
func (f *forest) treeOn(day calendar.Date) *tree {
	n := len(f.list)
	t := &tree{forest: f, day: day, parents: make([]int, n), children: make([][]int, n), depths: make([]int, n)}
	t.anchors = chase(n, func(u int) int {
		if f.stands(u, day) {
			return u
		}
		return f.next(u, day)
	})
	for u := range t.parents {
		t.parents[u] = -1
		if p := f.parent(u, day); p >= 0 && f.stands(u, day) && t.anchors[p] != u {
			t.parents[u] = t.anchors[p]
		}
	}
	unring(t.parents)
	var roots []int
	for u, p := range t.parents {
		switch {
		case !f.stands(u, day):
		case p < 0:
			roots = append(roots, u)
		default:
			t.children[p] = append(t.children[p], u)
		}
	}
	t.walk(roots)
	return t
}

// walk puts the units in order and counts how deep they stand.
func (t *tree) walk(roots []int) {
	slices.Reverse(roots)
	for stack := roots; len(stack) > 0; {
		u := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		t.order = append(t.order, u)
		for _, c := range slices.Backward(t.children[u]) {
			t.depths[c] = t.depths[u] + 1
			stack = append(stack, c)
		}
	}
}

// chase returns for each of n where next leads in the end: to what leads to
// itself; -1 where it leads to nothing or in a circle.
func chase(n int, next func(int) int) []int {
	const unseen, onPath = -2, -3
	ends := slices.Repeat([]int{unseen}, n)
	var path []int
	for start := range n {
		at := start
		for at >= 0 && ends[at] == unseen {
			ends[at] = onPath
			path = append(path, at)
			to := next(at)
			if to == at {
				ends[at] = at
			}
			at = to
		}
		end := -1
		if at >= 0 && ends[at] != onPath {
			end = ends[at]
		}
		for _, u := range path {
			ends[u] = end
		}
		path = path[:0]
	}
	return ends
}

// unring takes from each circle of parents the link of its last member in the
// order of the dossier, so that what is left has a top.
func unring(parents []int) {
	const unseen, onPath, done = 0, 1, 2
	state := make([]byte, len(parents))
	var path []int
	for start := range parents {
		at := start
		for at >= 0 && state[at] == unseen {
			state[at] = onPath
			path = append(path, at)
			at = parents[at]
		}
		if at >= 0 && state[at] == onPath {
			parents[slices.Max(path[slices.Index(path, at):])] = -1
		}
		for _, u := range path {
			state[u] = done
		}
		path = path[:0]
	}
}

// heirs returns for each unit the one that stands on a day and carries on what
// it promised: itself, or what it was merged into or renamed to; -1 where
// nobody does.
func (f *forest) heirs(day calendar.Date) []int {
	return chase(len(f.list), func(u int) int {
		switch {
		case f.stands(u, day):
			return u
		case f.ended(u, day) && f.carriesOn(f.lives[u].end):
			return f.to[f.lives[u].end][0]
		}
		return -1
	})
}
