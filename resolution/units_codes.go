package resolution

import "github.com/nghiquyet/nghiquyet/indicator/finding"

// The codes of findings about units and what became of them.
const (
	// CodeParentLevel reports a unit whose parent is of a lower level, an error,
	// or of the same, a warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "units": [
	//	  {"id": "xa", "level": "commune"}, {"id": "huyen", "level": "district", "parent": "xa"}]}}
	CodeParentLevel finding.Code = "parent-level"

	// CodeSuccessionUnits reports a succession of as many units as its kind has
	// not: merged is one or more that became one, split one that became several,
	// renamed one that became one, abolished one or more that became nothing. An
	// error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "units": [{"id": "a"}, {"id": "b"}],
	//	  "successions": [{"id": "s", "kind": "split", "on": "2025-07-01", "from": ["a"], "to": ["b"]}]}}
	CodeSuccessionUnits finding.Code = "succession-units"

	// CodeUnitEndsTwice reports a unit that two successions end: the earlier one
	// counts. An error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "units": [{"id": "a"}],
	//	  "successions": [{"id": "s", "kind": "abolished", "on": "2024-01-01", "from": ["a"]},
	//	    {"id": "t", "kind": "abolished", "on": "2025-07-01", "from": ["a"]}]}}
	CodeUnitEndsTwice finding.Code = "unit-ends-twice"

	// CodeUnitEnded reports a unit that does something, has a figure or another
	// unit below it after its last day. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "units": [{"id": "a"}],
	//	  "successions": [{"id": "s", "kind": "abolished", "on": "2024-01-01", "from": ["a"]}]},
	//	 "results": {"events": [{"id": "e", "unit": "a", "period": "2025"}]}}
	CodeUnitEnded finding.Code = "unit-ended"

	// CodeUnclearParent reports a unit below one that was split, without a move
	// that says to which of the new ones it belongs: it comes under what the
	// split one belonged to. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "units": [
	//	    {"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d", "parent": "a"}],
	//	  "successions": [{"id": "s", "kind": "split", "on": "2024-01-01", "from": ["a"], "to": ["b", "c"]}]}}
	CodeUnclearParent finding.Code = "unclear-parent"
)
