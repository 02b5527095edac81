package indicator

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A PublishedTally is a count of targets as a body published it, with its own
// classes and words. It is data: kept as printed and compared with the
// computed tally where the classes allow (rule C2).
type PublishedTally struct {
	// Of is the number of targets that it speaks of; 0 means not said.
	Of int `json:"of,omitempty"`
	// On is the day that it is about.
	On calendar.Date `json:"on,omitzero"`
	// Reported is the day from which it was known; none means On.
	Reported calendar.Date `json:"reported,omitzero"`
	// Plan names the plan that was tallied, if not the resolution's term: "year
	// 2022".
	Plan string `json:"plan,omitempty"`
	// Scope is the part of the term that it is about.
	Scope Scope `json:"scope,omitzero"`
	// Classes are the classes as published.
	Classes []PublishedClass `json:"classes"`
	// Fields are the counts by field, if published.
	Fields []FieldCount `json:"fields,omitempty"`
	// By is who published it.
	By string `json:"by,omitempty"`
	// Source says where it was published.
	Source string `json:"source,omitempty"`
	// Note says what a reader should know.
	Note string `json:"note,omitempty"`
}

// A PublishedClass is one class of a published tally.
type PublishedClass struct {
	// Label is the class as printed: "đạt và vượt".
	Label string `json:"label"`
	// Count is the number of targets in it.
	Count int `json:"count"`
	// Kind says how it stands to the other classes; empty means [ClassPart].
	Kind ClassKind `json:"kind,omitempty"`
	// Within is the label of the class that a class of kind ofWhich is part
	// of; empty means the class before it.
	Within string `json:"within,omitempty"`
	// Verdicts are what the label can mean, a set (rule C2a); none means that
	// it is no verdict.
	Verdicts []Verdict `json:"verdicts,omitempty"`
	// Outlook is what is expected of the open targets in it.
	Outlook Outlook `json:"outlook,omitempty"`
	// Band is the range of a method's result that the class stands for.
	Band Band `json:"band,omitzero"`
	// Basis says what the verdicts rest on, if the class says so.
	Basis Basis `json:"basis,omitempty"`
}

// A ClassKind says how a published class stands to the others.
type ClassKind string

// The kinds of class.
const (
	// ClassPart is a class disjoint from the other parts.
	ClassPart ClassKind = "part"
	// ClassOfWhich is a part of another class: "16 met, of which 8 exceeded".
	ClassOfWhich ClassKind = "ofWhich"
	// ClassHeadline is the sum of the parts that make it up.
	ClassHeadline ClassKind = "headline"
)

var classKinds = []ClassKind{ClassPart, ClassOfWhich, ClassHeadline}

// A Band is a range of a method's result: "over 75 %".
type Band struct {
	// Method is the id of the method: plan-ratio.
	Method string `json:"method,omitempty"`
	// Comparison, Value and High say the range as [Goal] does.
	Comparison Comparison      `json:"comparison,omitempty"`
	Value      decimal.Decimal `json:"value,omitzero"`
	High       decimal.Decimal `json:"high,omitzero"`
}

// A FieldCount is a row of a published tally by field: count of of.
type FieldCount struct {
	// Field is the field as printed: "economy".
	Field string `json:"field"`
	// Count is the number met in it.
	Count int `json:"count"`
	// Of is the number of targets in it.
	Of int `json:"of"`
}
