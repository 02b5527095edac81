// Package resolution holds what a congress, a people's council or any body
// with a plan for a term resolved and what became of it: the document that an
// office keeps, and its assessment as of any date.
package resolution
