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
	// unit below it after its last day: such a figure enters no total. A warning.
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

// The codes of findings about how units carry targets out.
const (
	// CodeUnlinkedTarget reports a target that contributes to one of a resolution
	// above, of which the resolution does not say which it is. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "source": "s", "targets": [{"id": "t", "contributesTo": "members", "due": "2025",
	//	    "indicator": {"id": "m", "direction": "higher"}, "goal": {"value": "9"}}]},
	//	 "sources": [{"id": "s", "published": "2021"}]}
	CodeUnlinkedTarget finding.Code = "unlinked-target"

	// CodeEmptyGroup reports a floor for each unit of a group that no unit is
	// in. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "source": "s", "targets": [{"id": "t", "due": "2017",
	//	    "indicator": {"id": "bhyt", "unit": "%", "direction": "higher"}, "goal": {"value": "77"},
	//	    "allocations": [{"group": "xã nông thôn mới", "each": true, "comparison": "atLeast", "value": "85"}]}]},
	//	 "sources": [{"id": "s", "published": "2017"}]}
	CodeEmptyGroup finding.Code = "empty-group"

	// CodeDuplicateShare reports two shares of one body, group and period: the
	// first counts. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "source": "s", "units": [{"id": "a"}], "targets": [{"id": "t", "due": "2024",
	//	    "indicator": {"id": "m", "direction": "higher", "series": "flow"}, "goal": {"value": "10"},
	//	    "allocations": [{"body": "a", "value": "5"}, {"body": "a", "value": "5"}]}]},
	//	 "sources": [{"id": "s", "published": "2024"}]}
	CodeDuplicateShare finding.Code = "duplicate-share"

	// CodeRollupDiffers reports a figure published for the whole that the
	// figures of all its units do not give. A warning: neither overwrites the
	// other.
	//
	// No example: it is found by [Assess] and [Cascade], for a date.
	CodeRollupDiffers finding.Code = "rollup-differs"

	// CodeShareDiffers reports a unit's own goal that is not the share that the
	// body above gave to it. A warning: the unit is judged by its own.
	//
	// No example: it is found by [Cascade], in several dossiers.
	CodeShareDiffers finding.Code = "share-differs"

	// CodeForeignResolution reports a dossier of a unit that is not below the
	// body, that carries out another resolution, or that is the second of the
	// unit. An error: it is left out.
	//
	// No example: it is found by [Cascade], in several dossiers.
	CodeForeignResolution finding.Code = "foreign-resolution"
)
