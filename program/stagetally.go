package program

import (
	"encoding/json"
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A StageTally counts programmes, projects or tasks by stage. Its classes
// always add up to N: what was declared and never named is a class of its own,
// [NotItemised].
//
// The zero StageTally is empty and ready to use. Add and Merge do not depend
// on order or grouping. Stage tallies are comparable with ==.
type StageTally struct {
	declared int
	counts   [len(stages)]int
	unknown  int
	reached  [steps]int // how many have reached at least this one
}

// NewStageTally returns an empty tally of a declared number; a negative number
// counts as 0, none declared.
func NewStageTally(declared int) StageTally { return StageTally{declared: max(declared, 0)} }

// Add counts one. A stage that is none of the set counts as [StageUnknown].
func (t *StageTally) Add(s StageState) {
	i := s.Stage.index()
	if i < 0 {
		t.unknown++
	} else {
		t.counts[i]++
	}
	for step := range steps {
		if s.AtLeast(stages[step]) {
			t.reached[step]++
		}
	}
}

// Merge adds the counts and the declared number of u to t.
func (t *StageTally) Merge(u StageTally) {
	// The sum of two declared numbers only closes over both if each closes
	// first.
	t.declared, u.declared = t.N()+u.N(), 0
	for i, n := range u.counts {
		t.counts[i] += n
	}
	for i, n := range u.reached {
		t.reached[i] += n
	}
	t.unknown += u.unknown
}

// Declared returns the declared number.
func (t StageTally) Declared() int { return t.declared }

// Equal reports whether t and u count the same: t == u, for packages that
// compare by method.
func (t StageTally) Equal(u StageTally) bool { return t == u }

// Itemised returns the number counted.
func (t StageTally) Itemised() int {
	sum := t.unknown
	for _, n := range t.counts {
		sum += n
	}
	return sum
}

// N returns the number that the classes add up to: the declared number, or the
// number counted if that is more.
func (t StageTally) N() int { return max(t.declared, t.Itemised()) }

// Count returns the number in a class: a stage, [StageUnknown] or
// [NotItemised]. It is 0 for anything else.
func (t StageTally) Count(s Stage) int {
	switch s {
	case NotItemised:
		return t.N() - t.Itemised()
	case StageUnknown:
		return t.unknown
	}
	if i := s.index(); i >= 0 {
		return t.counts[i]
	}
	return 0
}

// AtLeast returns how many of the N have reached the stage s, by
// [StageState.AtLeast]. Which stage a published "completed" means is for the
// caller to say: "5 of 8 programmes completed" may count those drawn up and
// issued.
func (t StageTally) AtLeast(s Stage) int {
	if i := s.index(); i >= 0 && i < steps {
		return t.reached[i]
	}
	return t.Count(s)
}

// Share returns AtLeast(s) of N; no ratio if N is 0.
func (t StageTally) Share(s Stage) decimal.Ratio { return ratio(t.AtLeast(s), t.N()) }

// A StageClass is one class of a stage tally with its count.
type StageClass struct {
	// Class is a stage, [StageUnknown] or [NotItemised].
	Class Stage `json:"class"`
	// Count is the number in it.
	Count int `json:"count"`
}

// Classes returns the classes that are not empty, in the order of [Stages]
// with [StageUnknown] and [NotItemised] last. Their counts add up to
// [StageTally.N].
func (t StageTally) Classes() []StageClass {
	var classes []StageClass
	for _, s := range append(Stages(), StageUnknown, NotItemised) {
		if n := t.Count(s); n > 0 {
			classes = append(classes, StageClass{s, n})
		}
	}
	return classes
}

type stageTallyJSON struct {
	Declared int          `json:"declared"`
	N        int          `json:"n"`
	Classes  []StageClass `json:"classes"`
	AtLeast  []StageClass `json:"atLeast"`
}

// MarshalJSON returns the declared number, N, the classes, and how many have
// reached at least each of the stages that follow each other.
func (t StageTally) MarshalJSON() ([]byte, error) {
	doc := stageTallyJSON{Declared: t.declared, N: t.N(), Classes: t.Classes(), AtLeast: []StageClass{}}
	if doc.Classes == nil {
		doc.Classes = []StageClass{}
	}
	for i, n := range t.reached {
		if n > 0 {
			doc.AtLeast = append(doc.AtLeast, StageClass{stages[i], n})
		}
	}
	return json.Marshal(doc)
}

// UnmarshalJSON reads what MarshalJSON writes. An unknown class, a negative
// count, a class given twice, and numbers that do not close are errors.
func (t *StageTally) UnmarshalJSON(data []byte) error {
	var doc stageTallyJSON
	if err := json.Unmarshal(data, &doc); err != nil {
		return err
	}
	read := NewStageTally(doc.Declared)
	seen := make(map[Stage]int, len(doc.Classes))
	for _, c := range doc.Classes {
		i := c.Class.index()
		if i < 0 && c.Class != StageUnknown && c.Class != NotItemised {
			return fmt.Errorf("program: stage tally: class %q: want a stage, %q or %q", c.Class, StageUnknown, NotItemised)
		}
		if _, twice := seen[c.Class]; twice || c.Count < 0 {
			return fmt.Errorf("program: stage tally: class %q: count %d: want one count of 0 or more", c.Class, c.Count)
		}
		seen[c.Class] = c.Count
		switch {
		case i >= 0:
			read.counts[i] = c.Count
		case c.Class == StageUnknown:
			read.unknown = c.Count
		}
	}
	if read.N() != doc.N || read.Count(NotItemised) != seen[NotItemised] {
		return fmt.Errorf("program: stage tally: n %d: the classes add up to %d", doc.N, read.Itemised()+seen[NotItemised])
	}
	for _, c := range doc.AtLeast {
		i := c.Class.index()
		if i < 0 || i >= steps {
			return fmt.Errorf("program: stage tally: atLeast %q: want one of %q", c.Class, stages[:steps])
		}
		read.reached[i] = c.Count
	}
	for i, n := range read.reached {
		least := read.counts[i]
		if i+1 < steps {
			least = max(least, read.reached[i+1])
		}
		if n < least || n > read.Itemised() {
			return fmt.Errorf("program: stage tally: atLeast %q: count %d: want %d to %d", stages[i], n, least, read.Itemised())
		}
	}
	*t = read
	return nil
}
