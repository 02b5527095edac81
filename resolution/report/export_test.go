package report

import "github.com/nghiquyet/nghiquyet/indicator"

// VerdictWord returns the English word of a verdict.
func VerdictWord(v indicator.Verdict) string { return english.verdicts[v] }
