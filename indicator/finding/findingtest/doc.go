// Package findingtest tests the finding codes of a package: that each is
// documented, that the example in its comment gives exactly that finding, and
// that the code is in use.
//
//	func TestCodes(t *testing.T) {
//		findingtest.Codes(t, "codes.go", func(example []byte) (finding.List, error) {
//			var target indicator.Target
//			if err := json.Unmarshal(example, &target); err != nil {
//				return nil, err
//			}
//			return target.Validate(), nil
//		})
//		findingtest.Used(t, ".")
//	}
//
// A code is documented like this, in a file called codes.go, or in several
// whose names end in _codes.go:
//
//	// CodeDueBeforeStart reports a target that falls due before the term of
//	// its resolution starts.
//	//
//	// Example:
//	//
//	//	{"term": {"start": "2020-08-05", "end": "2025-08-04"},
//	//	 "targets": [{"id": "t1", "due": "2019-12-31"}]}
//	CodeDueBeforeStart finding.Code = "due-before-start"
//
// A code that no document of one example can show says so with a line "No
// example:" and the reason.
package findingtest
