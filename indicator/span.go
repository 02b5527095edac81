package indicator

// A Span says when what a target demands must hold. The empty Span means
// [SpanByDeadline], in a part that of its parent.
type Span string

// The spans.
const (
	// SpanByDeadline demands it once, at the deadline (rule T5).
	SpanByDeadline Span = "byDeadline"
	// SpanEveryPeriod demands it of each period of the window (rule T6).
	SpanEveryPeriod Span = "everyPeriod"
	// SpanAveragePerPeriod demands it of the mean of the periods (rule T7).
	SpanAveragePerPeriod Span = "averagePerPeriod"
	// SpanOverTerm demands it of the sum over the window (rule T8).
	SpanOverTerm Span = "overTerm"
	// SpanThroughout demands it at all times: to maintain (rule T9).
	SpanThroughout Span = "throughout"
)

var spans = []Span{SpanByDeadline, SpanEveryPeriod, SpanAveragePerPeriod, SpanOverTerm, SpanThroughout}

// overPeriods reports whether the span judges several periods.
func (s Span) overPeriods() bool { return s == SpanEveryPeriod || s == SpanAveragePerPeriod }

// An Every says which periods a span over periods has, and for
// [SpanEveryPeriod] how many of them must hold. The zero Every means each
// calendar year of the window.
type Every struct {
	// Period is the length of a period; empty means [EveryYear].
	Period EveryPeriod `json:"period,omitempty"`
	// Rule says how many periods must hold; empty means [RuleAll].
	Rule PeriodRule `json:"rule,omitempty"`
	// AtLeast is the number of periods that must hold under [RuleCount].
	AtLeast int `json:"atLeast,omitempty"`
	// Number is how many periods without calendar length the window has
	// ([EveryCrop]); 0 means that it is not known, and then nothing can be said
	// to be complete (rule T11).
	Number int `json:"number,omitempty"`
}

// An EveryPeriod is the length of the periods that a span judges.
type EveryPeriod string

// The lengths of periods.
const (
	// EveryYear is a calendar year.
	EveryYear EveryPeriod = "year"
	// EveryHalf is a half year.
	EveryHalf EveryPeriod = "half"
	// EveryQuarter is a quarter.
	EveryQuarter EveryPeriod = "quarter"
	// EveryMonth is a month.
	EveryMonth EveryPeriod = "month"
	// EveryCrop is a crop or another period without calendar length: each
	// observed period inside the window is one (rule T11).
	EveryCrop EveryPeriod = "crop"
)

var everyPeriods = []EveryPeriod{EveryYear, EveryHalf, EveryQuarter, EveryMonth, EveryCrop}

// A PeriodRule says how many of the periods must hold.
type PeriodRule string

// The rules over periods.
const (
	// RuleAll demands every period.
	RuleAll PeriodRule = "all"
	// RuleLatest demands the latest closed period only.
	RuleLatest PeriodRule = "latest"
	// RuleCount demands at least [Every.AtLeast] of the periods.
	RuleCount PeriodRule = "count"
)

var periodRules = []PeriodRule{RuleAll, RuleLatest, RuleCount}
