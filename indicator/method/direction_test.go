package method_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/method"
)

func TestDirection(t *testing.T) {
	tests := []struct {
		d     method.Direction
		valid bool
		sign  int
	}{
		{method.Higher, true, 1},
		{method.Lower, true, -1},
		{method.Neither, true, 0},
		{"", false, 0},
		{"up", false, 0},
	}
	for _, test := range tests {
		if test.d.IsValid() != test.valid || test.d.Sign() != test.sign {
			t.Errorf("%q: IsValid, Sign = %v, %d, want %v, %d",
				test.d, test.d.IsValid(), test.d.Sign(), test.valid, test.sign)
		}
	}
}
