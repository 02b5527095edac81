// Package validation compares the validation of a sound dossier by the library
// with that of the same document by struct tags and by hand. Tags and hand check
// less: that members are there, that words are of their sets, that references
// and order hold.
package validation
