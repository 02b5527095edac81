// Package decimals compares decimal numbers: reading, printing, comparing and
// adding up the figures of reports with package decimal of the library and with
// those that others have published.
//
// Its tests want the same digits of all; its benchmarks say what they cost.
package decimals
