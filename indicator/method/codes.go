package method

import "github.com/nghiquyet/nghiquyet/indicator/finding"

// The codes of findings about bands.
const (
	// CodeBandHole reports that some values lie in no band: between two of
	// them, below the lowest or above the highest.
	//
	// Example:
	//
	//	[{"class": "B", "to": "89"}, {"class": "A", "from": "90"}]
	CodeBandHole finding.Code = "band-hole"
	// CodeBandOverlap reports that some values lie in two bands.
	//
	// Example:
	//
	//	[{"class": "B", "to": "90"}, {"class": "A", "from": "90"}]
	CodeBandOverlap finding.Code = "band-overlap"
	// CodeBandBackwards reports a band that no value lies in, as its lower end
	// is not below its upper one.
	//
	// Example:
	//
	//	[{"class": "B", "to": "50", "below": true},
	//	 {"class": "A", "from": "50"},
	//	 {"class": "C", "from": "90", "to": "50"}]
	CodeBandBackwards finding.Code = "band-backwards"
	// CodeBandWithoutClass reports a band without a name.
	//
	// Example:
	//
	//	[{"class": "B", "to": "50", "below": true}, {"from": "50"}]
	CodeBandWithoutClass finding.Code = "band-without-class"
)
