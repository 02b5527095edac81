package resolution_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// The rice area of Mỹ Xuyên in 2023, as published on kinhtenongthon.vn.
func ExampleDecodeObservation() {
	const posted = `{"indicator": "rice-area", "period": "2023", "value": "26146.4", "unti": "ha"}`
	_, err := resolution.DecodeObservation(strings.NewReader(posted), resolution.Limits{Bytes: 1 << 16})
	fmt.Println(err)
	o, err := resolution.DecodeObservation(strings.NewReader(strings.Replace(posted, "unti", "unit", 1)), resolution.Limits{Bytes: 1 << 16})
	fmt.Println(o.Indicator, o.Period, o.Value, o.Unit, err)
	// Output:
	// resolution: byte 65: unti: unknown member: "unti": want one of those documented for indicator.Observation
	// rice-area 2023 26146.4 ha <nil>
}

func TestDecodeObservation(t *testing.T) {
	const doc = `{"indicator": "income", "period": "2023", "value": 54.0, "printed": [{"kind": "percentOfGoal", "value": "108"}]}`
	got, err := resolution.DecodeObservation(strings.NewReader(doc), resolution.Limits{})
	want := indicator.Observation{
		Indicator: "income", Period: calendar.MustParsePeriod("2023"), Value: decimal.MustParse("54.0"),
		Printed: []indicator.Printed{{Kind: indicator.PercentOfGoal, Value: decimal.MustParse("108")}},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("DecodeObservation(%s) error = %v, (-want +got):\n%s", doc, err, diff)
	}
	tests := []struct {
		name, doc string
		limits    resolution.Limits
		cause     error
		text      string
	}{
		{"null", `null`, resolution.Limits{}, resolution.ErrValue, "resolution: byte 0: wrong value: want an object"},
		{"a list", `[]`, resolution.Limits{}, resolution.ErrValue, "resolution: byte 0: wrong value: want an object"},
		{"two", `{} {}`, resolution.Limits{}, resolution.ErrSyntax, "resolution: byte 3: not JSON: "},
		{"a member twice", `{"period": "2023", "period": "2024"}`, resolution.Limits{}, resolution.ErrDuplicateMember, "resolution: byte 19: period: duplicate member"},
		{"a member of a dossier", `{"schema": "nghiquyet/1"}`, resolution.Limits{}, resolution.ErrUnknownMember, "resolution: byte 1: schema: unknown member"},
		{"a wrong value", `{"value": "98,95"}`, resolution.Limits{}, resolution.ErrValue, `resolution: byte 10: value: wrong value: decimal.Parse: "98,95"`},
		{"too large", `{"note": "abc"}`, resolution.Limits{Bytes: 8}, resolution.ErrTooLarge, "resolution: byte 8: document too large"},
		{"too deep", `{"printed": [{}]}`, resolution.Limits{Depth: 2}, resolution.ErrTooDeep, "resolution: byte 13: printed[0]: document nested too deeply"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			o, err := resolution.DecodeObservation(strings.NewReader(test.doc), test.limits)
			if !errors.Is(err, test.cause) || !strings.HasPrefix(err.Error(), test.text) {
				t.Errorf("DecodeObservation(%s) error = %v, want %s", test.doc, err, test.text)
			}
			if diff := cmp.Diff(indicator.Observation{}, o); diff != "" {
				t.Errorf("DecodeObservation(%s) is not zero (-want +got):\n%s", test.doc, diff)
			}
		})
	}
}
