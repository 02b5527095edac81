// Package program has what a committee runs its programmes with: who does what
// by when, how far it is, what is late, and what it holds up.
package program
