package program

import (
	"encoding/json"
	"fmt"
)

// A Tally counts tasks by timeliness. Its classes always add up to N.
//
// The zero Tally is empty and ready to use. Add and Merge do not depend on
// order or grouping, so that parts counted in different places can be put
// together. Tallies are comparable with ==.
type Tally struct {
	counts         [len(timelinesses)]int
	noDeadlineDone int
	suspended      int
}

// Add counts one task. A class that is none of the set counts as
// [NoDeadline], so that no task is lost.
func (t *Tally) Add(s Standing) {
	i := s.Timeliness.index()
	if i < 0 {
		s.Timeliness, i = NoDeadline, NoDeadline.index()
	}
	t.counts[i]++
	if s.Timeliness == NoDeadline && s.Done {
		t.noDeadlineDone++
	}
	if s.Suspended && s.open() {
		t.suspended++
	}
}

// Merge adds the counts of u to t.
func (t *Tally) Merge(u Tally) {
	for i, n := range u.counts {
		t.counts[i] += n
	}
	t.noDeadlineDone += u.noDeadlineDone
	t.suspended += u.suspended
}

// Equal reports whether t and u count the same: t == u, for packages that
// compare by method.
func (t Tally) Equal(u Tally) bool { return t == u }

// N returns the number of tasks counted, which the classes add up to.
func (t Tally) N() int {
	sum := 0
	for _, n := range t.counts {
		sum += n
	}
	return sum
}

// Count returns the number of tasks of class c, 0 if it is none of the set.
func (t Tally) Count(c Timeliness) int {
	if i := c.index(); i >= 0 {
		return t.counts[i]
	}
	return 0
}

// Done returns the number of tasks done, with a deadline or without.
func (t Tally) Done() int { return t.doneWithDeadline() + t.noDeadlineDone }

// Suspended returns how many tasks are suspended. It is no class: each is
// counted by its deadline too.
func (t Tally) Suspended() int { return t.suspended }

func (t Tally) doneWithDeadline() int {
	return t.Count(Early) + t.Count(OnTime) + t.Count(Late) + t.Count(DoneUndated)
}

// A TallyClass is one class of a tally with its count.
type TallyClass struct {
	// Class is the class.
	Class Timeliness `json:"class"`
	// Count is the number of tasks in it.
	Count int `json:"count"`
}

// Classes returns the classes that are not empty, in the order of
// [Timelinesses]. Their counts add up to [Tally.N].
func (t Tally) Classes() []TallyClass {
	var classes []TallyClass
	for i, n := range t.counts {
		if n > 0 {
			classes = append(classes, TallyClass{timelinesses[i], n})
		}
	}
	return classes
}

type tallyJSON struct {
	N              int          `json:"n"`
	Classes        []TallyClass `json:"classes"`
	NoDeadlineDone int          `json:"noDeadlineDone,omitempty"`
	Suspended      int          `json:"suspended,omitempty"`
}

// MarshalJSON returns the tally as N, its classes, and of which how many
// without a deadline are done and how many are suspended.
func (t Tally) MarshalJSON() ([]byte, error) {
	classes := t.Classes()
	if classes == nil {
		classes = []TallyClass{}
	}
	return json.Marshal(tallyJSON{t.N(), classes, t.noDeadlineDone, t.suspended})
}

// UnmarshalJSON reads what MarshalJSON writes. An unknown class, a negative
// count, a class given twice, an N that the classes do not add up to, and a
// part that is more than its whole are errors.
func (t *Tally) UnmarshalJSON(data []byte) error {
	var doc tallyJSON
	if err := json.Unmarshal(data, &doc); err != nil {
		return err
	}
	var read Tally
	var seen [len(timelinesses)]bool
	for _, c := range doc.Classes {
		i := c.Class.index()
		if i < 0 {
			return fmt.Errorf("program: tally: class %q: want one of %q", c.Class, timelinesses)
		}
		if seen[i] || c.Count < 0 {
			return fmt.Errorf("program: tally: class %q: count %d: want one count of 0 or more", c.Class, c.Count)
		}
		seen[i], read.counts[i] = true, c.Count
	}
	if n := read.N(); n != doc.N {
		return fmt.Errorf("program: tally: n %d: the classes add up to %d", doc.N, n)
	}
	read.noDeadlineDone, read.suspended = doc.NoDeadlineDone, doc.Suspended
	if most := read.Count(NoDeadline); doc.NoDeadlineDone < 0 || doc.NoDeadlineDone > most {
		return fmt.Errorf("program: tally: noDeadlineDone %d: want 0 to %d", doc.NoDeadlineDone, most)
	}
	if most := read.open(); doc.Suspended < 0 || doc.Suspended > most {
		return fmt.Errorf("program: tally: suspended %d: want 0 to %d", doc.Suspended, most)
	}
	*t = read
	return nil
}

// open returns the number of tasks that are neither done nor cancelled.
func (t Tally) open() int { return t.N() - t.Done() - t.Count(TaskCancelled) }
