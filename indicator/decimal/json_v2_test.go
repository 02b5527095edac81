//go:build goexperiment.jsonv2

package decimal_test

import (
	jsonv2 "encoding/json/v2"
	"errors"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

func TestDecimal_jsonV2(t *testing.T) {
	for _, want := range []string{`"98.950"`, `"0"`, `null`} {
		d := decimal.MustParse("7")
		if err := jsonv2.Unmarshal([]byte(want), &d); err != nil {
			t.Fatalf("Unmarshal(%s) error = %v", want, err)
		}
		if data, err := jsonv2.Marshal(d); err != nil || string(data) != want {
			t.Errorf("Marshal(%q) = %s, %v, want %s", d, data, err, want)
		}
	}
	var d decimal.Decimal
	if err := jsonv2.Unmarshal([]byte(`1e3`), &d); !errors.Is(err, decimal.ErrSyntax) {
		t.Errorf("Unmarshal(1e3) = %q, %v, want %v", d, err, decimal.ErrSyntax)
	}
}
