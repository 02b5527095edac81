package program

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A PublishedTally is a count of tasks by timeliness as a body published it,
// with its own words. It is data: kept as printed, and checked against itself
// by [PublishedTally.Validate].
type PublishedTally struct {
	// Of is the number of tasks that it speaks of; 0 means not said.
	Of int `json:"of,omitempty"`
	// On is the day that it is about.
	On calendar.Date `json:"on,omitzero"`
	// Reported is the day from which it was known; none means On.
	Reported calendar.Date `json:"reported,omitzero"`
	// Classes are the classes as published.
	Classes []PublishedClass `json:"classes,omitempty"`
	// Rates are the percentages published with it.
	Rates []PublishedRate `json:"rates,omitempty"`
	// By is who published it.
	By string `json:"by,omitempty"`
	// Source says where it was published.
	Source string `json:"source,omitempty"`
	// Note says what a reader should know.
	Note string `json:"note,omitempty"`
}

// A PublishedClass is one class of a published tally.
type PublishedClass struct {
	// Label is the class as printed: "đã hoàn thành".
	Label string `json:"label"`
	// Count is the number of tasks in it.
	Count int `json:"count"`
	// Kind says how it stands to the others; empty means [indicator.ClassPart].
	// The parts add up to Of.
	Kind indicator.ClassKind `json:"kind,omitempty"`
	// Within is the label of the class that a class of kind ofWhich is part
	// of; empty means the nearest class before it that is none.
	Within string `json:"within,omitempty"`
	// Timeliness is what the label can mean, a set; none means that it is not
	// said.
	Timeliness []Timeliness `json:"timeliness,omitempty"`
}

// A PublishedRate is a percentage published with a tally, with the classes
// that it is said to be of. What it is of is stated, never guessed.
type PublishedRate struct {
	// Text is the rate as printed: "đạt 98,62%".
	Text string `json:"text,omitempty"`
	// Percent is the figure.
	Percent decimal.Decimal `json:"percent"`
	// Part are the labels of the classes that are counted.
	Part []string `json:"part"`
	// Base are the labels of the classes that they are a share of; none means
	// Of.
	Base []string `json:"base,omitempty"`
}

// Class returns the number of tasks in the class with the label, and whether
// there is one.
func (p *PublishedTally) Class(label string) (count int, ok bool) {
	for i := range p.Classes {
		if p.Classes[i].Label == label {
			return p.Classes[i].Count, true
		}
	}
	return 0, false
}

// Rate returns the exact share that a published rate is said to be; no ratio
// if a label is not there or the base is 0.
func (p *PublishedTally) Rate(r PublishedRate) decimal.Ratio {
	part, ok := p.sum(r.Part)
	base, okBase := p.Of, true
	if len(r.Base) > 0 {
		base, okBase = p.sum(r.Base)
	}
	if !ok || !okBase {
		return decimal.Ratio{}
	}
	return ratio(part, base)
}

func (p *PublishedTally) sum(labels []string) (sum int, ok bool) {
	for _, label := range labels {
		count, ok := p.Class(label)
		if !ok {
			return 0, false
		}
		sum += count
	}
	return sum, len(labels) > 0
}
