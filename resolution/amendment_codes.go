package resolution

import "github.com/nghiquyet/nghiquyet/indicator/finding"

// The codes of findings about amendments and approvals.
const (
	// CodeUndatedAmendment reports an amendment without the day from which it is
	// in force: it never counts. An error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "amendments": [{"id": "a", "reason": "thiên tai"}]}}
	CodeUndatedAmendment finding.Code = "undated-amendment"

	// CodeAddedAndRemoved reports something that one amendment both adds and
	// removes: it is taken as added. An error.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r", "keyTasks": [{"id": "k"}], "amendments": [
	//	  {"id": "a", "effective": "2022-07-01", "added": {"keyTasks": ["k"]}, "removed": {"keyTasks": ["k"]}}]}}
	CodeAddedAndRemoved finding.Code = "added-and-removed"

	// CodeNothingApproved reports a step of approval that names no source, or
	// one that no result has: it has no effect. A warning.
	//
	// Example:
	//
	//	{"schema": "nghiquyet/1", "resolution": {"id": "r"}, "sources": [{"id": "s", "published": "2021"}],
	//	 "results": {"approvals": [{"source": "s", "status": "approved"}]}}
	CodeNothingApproved finding.Code = "nothing-approved"
)
