package indicator

import "github.com/nghiquyet/nghiquyet/indicator/finding"

// The codes of findings about how units add up.
const (
	// CodeAggregation reports an aggregation that the figures do not allow: a
	// sum of percentages or other rates. An error.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "poor", "indicator": {"id": "poor", "unit": "%", "direction": "lower", "aggregation": "sum"}, "goal": {"value": "2"}, "due": "2025"}]}
	CodeAggregation finding.Code = "aggregation"
)
