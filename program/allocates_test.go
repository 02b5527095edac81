//go:build !race

// Under the race detector sync.Pool drops what it is given at random, on
// purpose, so that this count means something only without it.

package program_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

func TestProgram_Validate_allocates(t *testing.T) {
	p := soundProgram()
	if allocs := testing.AllocsPerRun(100, func() { p.Validate(calendar.Period{}) }); allocs != 0 {
		t.Errorf("Validate() of a sound programme allocates %v times, want 0", allocs)
	}
}
