package program

import "github.com/nghiquyet/nghiquyet/indicator/finding"

// The codes of findings about published tallies. The examples are published
// tallies.
const (
	// CodeTallySum reports parts that do not add up to the number of tasks
	// published. It is a warning.
	//
	// Example:
	//
	//	{"of": 10, "classes": [{"label": "done", "count": 6}, {"label": "in time", "count": 3}]}
	CodeTallySum finding.Code = "tally-sum"

	// CodeTallyWithin reports classes within a class that are more than it, or
	// that mean all that it means and do not add up to it, and likewise a
	// headline that is not its parts. It is a warning.
	//
	// Example:
	//
	//	{"of": 10, "classes": [
	//	  {"label": "open", "count": 10, "timeliness": ["inTime", "overdue"]},
	//	  {"label": "in time", "count": 7, "kind": "ofWhich", "timeliness": ["inTime"]},
	//	  {"label": "overdue", "count": 2, "kind": "ofWhich", "timeliness": ["overdue"]}]}
	CodeTallyWithin finding.Code = "tally-within"

	// CodeUnknownClass reports a class within one that is not there, or a rate
	// of one. It is an error: it cannot be checked.
	//
	// Example:
	//
	//	{"of": 10, "classes": [{"label": "done", "count": 10}],
	//	 "rates": [{"percent": "100", "part": ["finished"]}]}
	CodeUnknownClass finding.Code = "unknown-class"

	// CodeUnknownClassKind reports a kind of class that is none of the set. It
	// is an error: the class is left out of the sums.
	//
	// Example:
	//
	//	{"classes": [{"label": "done", "count": 6, "kind": "half"}]}
	CodeUnknownClassKind finding.Code = "unknown-class-kind"

	// CodeUnknownTimeliness reports a class of timeliness that is none of the
	// set. It is an error.
	//
	// Example:
	//
	//	{"classes": [{"label": "done", "count": 6, "timeliness": ["done"]}]}
	CodeUnknownTimeliness finding.Code = "unknown-timeliness"

	// CodeNegativeCount reports a count below 0. It is an error.
	//
	// Example:
	//
	//	{"classes": [{"label": "done", "count": -6}]}
	CodeNegativeCount finding.Code = "negative-count"

	// CodeRateTruncated reports a printed rate whose further digits were cut
	// off and not rounded half up. It is a notice.
	//
	// Example:
	//
	//	{"of": 3, "classes": [{"label": "done", "count": 2}, {"label": "open", "count": 1}],
	//	 "rates": [{"percent": "66.6", "part": ["done"]}]}
	CodeRateTruncated finding.Code = "rate-truncated"

	// CodeRateDiffers reports a printed rate that the counts do not confirm,
	// neither rounded half up to its digits nor cut off. It is a warning.
	//
	// Example:
	//
	//	{"of": 4, "classes": [{"label": "done", "count": 2}, {"label": "open", "count": 2}],
	//	 "rates": [{"percent": "60", "part": ["done"]}]}
	CodeRateDiffers finding.Code = "rate-differs"
)
