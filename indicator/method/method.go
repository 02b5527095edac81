package method

// A Method turns figures into a result. It is a pure function: it changes
// nothing, reads no clock, and is safe for concurrent use.
type Method interface {
	// Apply returns the result for in. It never panics on what in holds: what
	// is undefined has a [Reason].
	Apply(in Input) Result
}

var (
	_ Method = Rule{}
	_ Method = PlanRatio{}
	_ Method = LinearAchievement{}
	_ Method = Schedule{}
	_ Method = Maintain{}
	_ Method = PaceCAGR{}
	_ Method = StatCan{}
	_ Method = UNSD2022{}
	_ Method = Eurostat{}
	_ Method = PaceLinear{}
	_ Method = SDSN{}
	_ Method = RequiredPace{}
	_ Method = Forecast{}
)

// A Rule is a method made of a formula and bands: the short way to add one of
// one's own.
type Rule struct {
	// ID names it.
	ID ID
	// Version is the version of the formula.
	Version int
	// Formula returns the value, or why there is none; nil leaves it undefined
	// with [ReasonUnknownOption].
	Formula func(in Input) (Number, Reason)
	// Bands classify the value; none leave it without a class.
	Bands Bands
}

// Apply returns the value of the formula and its band.
func (r Rule) Apply(in Input) Result {
	result := Result{Method: r.ID, Version: r.Version, Input: in}
	if r.Formula == nil {
		result.Reason = ReasonUnknownOption
		return result
	}
	result.set(r.Formula(in))
	result.classify(r.Bands)
	return result
}
