package method

// A Direction says which side of an indicator is better. The empty Direction
// is not stated: a method that needs one answers [ReasonNoDirection] then.
type Direction string

// The directions.
const (
	// Higher means that more is better, as of income.
	Higher Direction = "higher"
	// Lower means that less is better, as of poverty.
	Lower Direction = "lower"
	// Neither means that neither side is better, as of a share in a structure.
	Neither Direction = "neither"
)

// IsValid reports whether d is one of the directions.
func (d Direction) IsValid() bool { return d == Higher || d == Lower || d == Neither }

// Sign returns 1 for [Higher], -1 for [Lower] and 0 for every other direction.
func (d Direction) Sign() int {
	switch d {
	case Higher:
		return 1
	case Lower:
		return -1
	}
	return 0
}
