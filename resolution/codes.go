package resolution

import "github.com/nghiquyet/nghiquyet/indicator/finding"

// The codes of findings of reading. [Decode] reports them; [DecodeStrict]
// gives errors instead.
const (
	// CodeUnknownMember reports a member that the form of the document does
	// not know, or knows in other upper and lower case. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "chapter": "1"}}
	CodeUnknownMember finding.Code = "unknown-member"

	// CodeDuplicateMember reports a member that an object has twice: the last
	// one counts. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "id": "s"}}
	CodeDuplicateMember finding.Code = "duplicate-member"
)

// The codes of findings about ids and references.
const (
	// CodeUnknownSchema reports a document whose schema is missing or none
	// that this package knows. An error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/9", "resolution": {"id": "r"}}
	CodeUnknownSchema finding.Code = "unknown-schema"

	// CodeMissingID reports something without the id that others would name it
	// by. An error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "units": [{"name": "Mỹ Xuyên"}]}}
	CodeMissingID finding.Code = "missing-id"

	// CodeDuplicateID reports two things of one kind with one id: references
	// reach the first. An error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "units": [{"id": "u"}, {"id": "u"}]}}
	CodeDuplicateID finding.Code = "duplicate-id"

	// CodeUnknownSource reports a fact that names a source which the dossier
	// does not have. An error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "declared": {"targets": 19, "source": "paper"}}}
	CodeUnknownSource finding.Code = "unknown-source"

	// CodeNoSource reports a figure that names no source. What stands in the
	// resolution and names none has the resolution's own. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "declared": {"targets": 19}}}
	CodeNoSource finding.Code = "no-source"

	// CodeUnknownReference reports an id that names nothing: a unit, a member,
	// a target, a programme, an instrument, an indicator. An error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "keyTasks": [{"id": "k", "targets": ["t1"]}]}}
	CodeUnknownReference finding.Code = "unknown-reference"

	// CodeCircularReference reports units that belong to one another, or
	// instruments that replace one another, in a circle. An error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r",
	//	  "units": [{"id": "u", "parent": "v"}, {"id": "v", "parent": "u"}]}}
	CodeCircularReference finding.Code = "circular-reference"

	// CodeUnknownWord reports a word that is none of those that its member
	// has. It is kept as it is. An error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "instruments": [{"id": "i", "kind": "letter"}]}}
	CodeUnknownWord finding.Code = "unknown-word"
)

// The codes of findings about dates.
const (
	// CodeUndatedSource reports a source that has neither a date of
	// publication nor a day from which it counts as known, and says of no
	// assumption in their place. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r"}, "sources": [{"id": "s", "title": "Báo"}]}
	CodeUndatedSource finding.Code = "undated-source"

	// CodeUnexplainedDate reports a source that counts as known from a day
	// that is not that of its publication, without the assumption behind it. A
	// warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r"},
	//	 "sources": [{"id": "s", "title": "Báo", "knownFrom": "2021-01-01"}]}
	CodeUnexplainedDate finding.Code = "unexplained-date"

	// CodeUndatedFact reports a conference, a tally, a count, a verdict, a
	// follow-up or an event that has no day and whose source has none either:
	// it counts as known from the beginning. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r"}, "results": {"events": [{"id": "e", "source": "s"}]},
	//	 "sources": [{"id": "s", "assumption": "ngày đăng không rõ"}]}
	CodeUndatedFact finding.Code = "undated-fact"

	// CodeUndatedSuccession reports a succession without its day: no result
	// can be put before or after it. An error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "units": [{"id": "u"}],
	//	  "successions": [{"id": "s", "kind": "abolished", "from": ["u"]}]}}
	CodeUndatedSuccession finding.Code = "undated-succession"

	// CodeUndatedSuccessor reports a member with a successor and without the
	// last day in office: nobody takes over then. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "members": [{"id": "m", "successor": "n"}, {"id": "n"}]}}
	CodeUndatedSuccessor finding.Code = "undated-successor"

	// CodeOutsideTerm reports an assignment that begins after the term or ends
	// before it. A notice.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "term": "2020/2025", "members": [{"id": "m"}],
	//	  "assignments": [{"member": "m", "field": "kinh tế", "from": "2026-01-01"}]}}
	CodeOutsideTerm finding.Code = "outside-term"

	// CodeAssignmentGap reports that nobody answers for some time of the term
	// for a field or a unit that assignments name. A notice.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "term": "2020/2025", "members": [{"id": "m"}],
	//	  "assignments": [{"member": "m", "field": "kinh tế", "until": "2023-06-30"}]}}
	CodeAssignmentGap finding.Code = "assignment-gap"

	// CodeAssignmentOverlap reports that several members answer for one field
	// or unit at the same time. A notice.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "term": "2020/2025", "members": [{"id": "m"}, {"id": "n"}],
	//	  "assignments": [{"member": "m", "field": "kinh tế"}, {"member": "n", "field": "kinh tế"}]}}
	CodeAssignmentOverlap finding.Code = "assignment-overlap"

	// CodeEndBeforeStart reports an assignment that ends before it begins. An
	// error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "members": [{"id": "m"}],
	//	  "assignments": [{"member": "m", "field": "kinh tế", "from": "2022-01-01", "until": "2021-01-01"}]}}
	CodeEndBeforeStart finding.Code = "end-before-start"
)

// The codes of findings about counts and figures.
const (
	// CodeMoreThanDeclared reports more targets, key tasks or programmes than
	// the resolution says it has (rule C1). A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "declared": {"keyTasks": 1, "source": "s"},
	//	  "keyTasks": [{"id": "a"}, {"id": "b"}]},
	//	 "sources": [{"id": "s", "published": "2021"}]}
	CodeMoreThanDeclared finding.Code = "more-than-declared"

	// CodePartAboveWhole reports more attending than due, more units done than
	// there are, more programmes counted than there are. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "source": "s",
	//	  "dissemination": {"conferences": [{"id": "c", "attending": "120", "due": "100", "source": "s"}]}},
	//	 "sources": [{"id": "s", "published": "2021"}]}
	CodePartAboveWhole finding.Code = "part-above-whole"

	// CodeAttendanceSum reports a total of attending or due that the audiences
	// do not add up to. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "source": "s",
	//	  "dissemination": {"conferences": [{"id": "c", "attending": "95", "due": "100", "source": "s", "attendance": [
	//	    {"audience": "cán bộ chủ chốt", "attending": "40"}, {"audience": "đảng viên", "attending": "50"}]}]}},
	//	 "sources": [{"id": "s", "published": "2021"}]}
	CodeAttendanceSum finding.Code = "attendance-sum"

	// CodeSupersededTwice reports an instrument that two others supersede. A
	// warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "instruments": [{"id": "i", "kind": "plan"},
	//	  {"id": "j", "kind": "plan", "supersedes": "i"}, {"id": "k", "kind": "plan", "supersedes": "i"}]}}
	CodeSupersededTwice finding.Code = "superseded-twice"

	// CodeUnitCountDiffers reports a published count of units that have done
	// something which the units named contradict: more of them have, or they
	// are more or fewer in all. A warning.
	//
	// No example: it is found by [Assess], for the date of the count.
	CodeUnitCountDiffers finding.Code = "unit-count-differs"

	// CodeNotAmong reports a unit that has done what only others must. A
	// warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "units": [{"id": "u"}, {"id": "w"}],
	//	  "instruments": [{"id": "i", "kind": "actionProgramme", "byUnit": {"units": ["u"], "done": [{"unit": "w", "on": "2021-01-01"}]}}]}}
	CodeNotAmong finding.Code = "not-among"

	// CodeProgramCountDiffers reports a published count of programmes that
	// their stages do not give. A warning.
	//
	// No example: it is found by [Assess], for the date of the count.
	CodeProgramCountDiffers finding.Code = "program-count-differs"
)
