package program

import (
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// A step is a task on the way of a search, and which of its dependencies comes
// next.
type step struct {
	entry int32
	next  int32
}

// The marks of a search.
const (
	unseen uint8 = iota
	onWay
	finished
)

// cycles reports every dependency that leads back to a task on the way to it.
// The search keeps its own way and does not call itself, so that a chain or a
// cycle may be of any length.
func (v *validator) cycles() {
	v.marks = append(v.marks[:0], make([]uint8, len(v.entries))...)
	marks, way := v.marks, v.way[:0]
	for i := range v.entries {
		if v.entries[i].task == nil || marks[i] != unseen {
			continue
		}
		marks[i] = onWay
		for way = append(way[:0], step{entry: int32(i)}); len(way) > 0; {
			at := &way[len(way)-1]
			depends := v.entries[at.entry].task.DependsOn
			if int(at.next) == len(depends) {
				marks[at.entry] = finished
				way = way[:len(way)-1]
				continue
			}
			at.next++
			j := v.findTask(depends[at.next-1])
			if j < 0 {
				continue
			}
			switch marks[j] {
			case unseen:
				marks[j] = onWay
				way = append(way, step{entry: int32(j)})
			case onWay:
				v.cycle(way, int32(j))
			}
		}
	}
	v.way = way
}

// cycle reports the dependency from the last task on the way to one on it.
func (v *validator) cycle(way []step, to int32) {
	from := way[len(way)-1]
	for way[0].entry != to {
		way = way[1:]
	}
	var text strings.Builder
	const most = 10
	for i := range way[:min(len(way), most)] {
		text.WriteString(v.entries[way[i].entry].id() + " → ")
	}
	if more := len(way) - most; more > 0 {
		text.WriteString(strconv.Itoa(more) + " more → ")
	}
	text.WriteString(v.entries[to].id())
	v.add(int(from.entry), finding.SeverityError, CodeDependencyCycle,
		finding.Path("dependsOn").Index(int(from.next)-1), v.entries[to].id(), "closes the cycle "+text.String())
}
