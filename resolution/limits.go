package resolution

import "math"

// Limits bound what [Decode] and [DecodeStrict] take on, so that a document
// that is too large, nested too deeply or full of faults gets a clear answer in
// bounded time and memory. A member of 0 means its default.
type Limits struct {
	// Bytes is the most bytes of a document; 0 means [DefaultBytes].
	Bytes int64
	// Depth is the most objects and arrays inside one another; 0 means
	// [DefaultDepth].
	Depth int
	// Members is the most unknown and duplicate members that are reported; 0
	// means [DefaultMembers].
	Members int
	// Memory is about the most bytes that the elements of a document's arrays
	// take up once they are read, without their texts; 0 means [DefaultMemory].
	// An element of three bytes, {}, can become one of nearly a thousand.
	Memory int64
}

// The defaults of [Limits].
const (
	// DefaultBytes is 32 MiB, room for the targets and figures of a province.
	DefaultBytes = 32 << 20
	// DefaultDepth is 64; a dossier needs about ten, and two more for each
	// level of parts and subtasks.
	DefaultDepth = 64
	// DefaultMembers is 100.
	DefaultMembers = 100
	// DefaultMemory is 256 MiB, room for more than 200,000 targets or 900,000
	// observations.
	DefaultMemory = 256 << 20
)

// orDefault returns l with the defaults in the place of what is not stated.
func (l Limits) orDefault() Limits {
	if l.Bytes <= 0 {
		l.Bytes = DefaultBytes
	}
	l.Bytes = min(l.Bytes, math.MaxInt64-1) // readers ask for one byte more
	if l.Depth <= 0 {
		l.Depth = DefaultDepth
	}
	if l.Members <= 0 {
		l.Members = DefaultMembers
	}
	if l.Memory <= 0 {
		l.Memory = DefaultMemory
	}
	return l
}
