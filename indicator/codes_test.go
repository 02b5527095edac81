package indicator_test

import (
	"encoding/json"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/finding/findingtest"
)

// validateExample validates the document of a code's example: targets of a
// term, their observations assessed when all are known, a published tally.
func validateExample(example []byte) (finding.List, error) {
	var doc struct {
		Term         calendar.Period
		Targets      []indicator.Target
		Observations []indicator.Observation
		Tally        indicator.PublishedTally
	}
	if err := json.Unmarshal(example, &doc); err != nil {
		return nil, err
	}
	list := indicator.ValidateTargets(doc.Targets, doc.Term)
	list = append(list, indicator.ValidateObservations(doc.Observations, doc.Targets)...)
	list = append(list, doc.Tally.Validate()...)
	if list == nil {
		for i := range doc.Targets {
			a := doc.Targets[i].Assess(indicator.FiguresOf(doc.Observations...), day("2031-01-01"), indicator.Options{Term: doc.Term})
			list = append(list, a.Findings...)
		}
	}
	return list, nil
}

func TestCodes(t *testing.T) {
	findingtest.Codes(t, "codes.go", validateExample)
	findingtest.Codes(t, "aggregation_codes.go", validateExample)
	findingtest.Used(t, ".")
}
