// Package decimal has numbers exactly as they are printed: a figure keeps its
// digits and its scale, and arithmetic is exact or an error.
package decimal
