// Package finding has what validators report: all doubtful points of a
// document at once, each with a stable code, a place, a severity, the value
// and what would be right.
//
//	var list finding.List
//	list.AddIndexed("targets", 3, finding.List{{
//		Severity: finding.SeverityWarning,
//		Code:     "due-before-start",
//		Path:     "due",
//		Value:    "2019-12-31",
//		Detail:   "the term starts on 2020-08-05",
//	}})
//	fmt.Println(list[0])
//	// targets[3].due: due-before-start "2019-12-31": the term starts on 2020-08-05
//
// # Promises
//
// [Code] and [Path] are promises: programs may depend on them. Detail is for
// people and may be reworded. Findings stand in document order.
//
// # Findings and errors
//
// Broken input is an error; a readable document that says something doubtful
// gives findings. Only one of [SeverityError] makes a list an error:
// [List.Err] is nil for warnings and notices. A code is an error too, so that
// errors.Is(err, code) asks a list, a finding, or what wraps them.
//
// # Sound documents cost nothing
//
// A validator returns a nil [List] with paths relative to what it validates,
// and its caller puts its own path before them with [List.Add] and
// [List.AddIndexed]. Both build a path only if there is something to report,
// so that validating a sound document does not allocate.
//
// # Many findings
//
// A list has as many findings as the document gives cause for; there is no
// limit to it, and a caller that wants fewer takes a part of the slice. The
// texts made for people are short all the same: [List.Error] and
// [List.LogValue] spell out the first ten and count the rest.
package finding
