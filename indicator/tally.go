package indicator

import (
	"encoding/json"
	"fmt"
)

// A Tally counts targets by verdict. Its classes always add up to N: what was
// declared and never itemised is a class of its own, [NotItemised] (rule C1).
//
// The zero Tally is empty and ready to use. Add and Merge do not depend on
// order or grouping, so that parts counted in different places can be put
// together. Tallies are comparable with ==.
type Tally struct {
	declared int
	counts   [len(verdictGroups)]int
}

// NotItemised is the class of a tally for targets that were declared and never
// itemised. It is never a target's verdict.
const NotItemised Verdict = "notItemised"

// NewTally returns an empty tally of a declared number of targets; a negative
// number counts as 0, none declared.
func NewTally(declared int) Tally { return Tally{declared: max(declared, 0)} }

// Add counts one target. A verdict that is none of the set counts as
// [Undecided], so that no target is lost.
func (t *Tally) Add(v Verdict) {
	i := v.index()
	if i < 0 {
		i = Undecided.index()
	}
	t.counts[i]++
}

// Merge adds the counts and the declared number of u to t: what was counted in
// parts, or of several bodies.
func (t *Tally) Merge(u Tally) {
	t.declared += u.declared
	for i, n := range u.counts {
		t.counts[i] += n
	}
}

// Equal reports whether t and u count the same: t == u, for packages that
// compare by method.
func (t Tally) Equal(u Tally) bool { return t == u }

// Declared returns the declared number of targets.
func (t Tally) Declared() int { return t.declared }

// Itemised returns the number of targets counted.
func (t Tally) Itemised() int {
	sum := 0
	for _, n := range t.counts {
		sum += n
	}
	return sum
}

// N returns the number that the classes add up to: the declared number, or the
// number counted if that is more.
func (t Tally) N() int { return max(t.declared, t.Itemised()) }

// Count returns the number of targets with verdict v, or of those not itemised
// for [NotItemised]; it is 0 for anything else.
func (t Tally) Count(v Verdict) int {
	if v == NotItemised {
		return t.N() - t.Itemised()
	}
	if i := v.index(); i >= 0 {
		return t.counts[i]
	}
	return 0
}

// CountGroup returns the number of targets whose verdict is of group g.
func (t Tally) CountGroup(g Group) int {
	sum := 0
	for i, vg := range verdictGroups {
		if vg.group == g {
			sum += t.counts[i]
		}
	}
	return sum
}

// A TallyClass is one class of a tally with its count.
type TallyClass struct {
	// Class is a verdict or [NotItemised].
	Class Verdict `json:"class"`
	// Count is the number of targets in it.
	Count int `json:"count"`
}

// Classes returns the classes that are not empty, in the order of [Verdicts]
// with [NotItemised] last. Their counts add up to [Tally.N].
func (t Tally) Classes() []TallyClass {
	var classes []TallyClass
	for _, v := range append(Verdicts(), NotItemised) {
		if n := t.Count(v); n > 0 {
			classes = append(classes, TallyClass{v, n})
		}
	}
	return classes
}

type tallyJSON struct {
	Declared int          `json:"declared"`
	N        int          `json:"n"`
	Classes  []TallyClass `json:"classes"`
}

// MarshalJSON returns the tally as its declared number, N and classes.
func (t Tally) MarshalJSON() ([]byte, error) {
	classes := t.Classes()
	if classes == nil {
		classes = []TallyClass{}
	}
	return json.Marshal(tallyJSON{t.declared, t.N(), classes})
}

// UnmarshalJSON reads what MarshalJSON writes. An unknown class, a negative
// count, a class given twice and an N that the classes do not add up to are
// errors.
func (t *Tally) UnmarshalJSON(data []byte) error {
	var doc tallyJSON
	if err := json.Unmarshal(data, &doc); err != nil {
		return err
	}
	read := NewTally(doc.Declared)
	seen := make(map[Verdict]int, len(doc.Classes))
	for _, c := range doc.Classes {
		i := c.Class.index()
		if i < 0 && c.Class != NotItemised {
			return fmt.Errorf("indicator: tally: class %q: want a verdict or %q", c.Class, NotItemised)
		}
		if _, twice := seen[c.Class]; twice || c.Count < 0 {
			return fmt.Errorf("indicator: tally: class %q: count %d: want one count of 0 or more", c.Class, c.Count)
		}
		seen[c.Class] = c.Count
		if i >= 0 {
			read.counts[i] = c.Count
		}
	}
	if read.N() != doc.N || read.Count(NotItemised) != seen[NotItemised] {
		return fmt.Errorf("indicator: tally: n %d: the classes add up to %d", doc.N, read.Itemised()+seen[NotItemised])
	}
	*t = read
	return nil
}
