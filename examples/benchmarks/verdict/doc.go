// Package verdict compares judging: the verdict of the library on a target, and
// the same written by hand with another decimal library and with float64.
package verdict
