package indicator

import "github.com/nghiquyet/nghiquyet/indicator/decimal"

// A Goal is what the figure of a target is compared with. The common case is a
// bare figure, Goal{Value: v}: at least v where higher is better, at most v
// where lower is better (rule G1).
//
// The zero Goal gives no figure. It means yes for a status (rule M5) and is
// unknown for everything else.
type Goal struct {
	// Comparison is the comparison word; empty means a bare figure, or a range
	// when High is given.
	Comparison Comparison `json:"comparison,omitempty"`
	// Value is the figure, or the lower end of a range: in the indicator's
	// unit for a level, in [Target.ChangeUnit] for a change, in per cent for
	// growth, a place for a rank.
	Value decimal.Decimal `json:"value,omitzero"`
	// High is the upper end of a range.
	High decimal.Decimal `json:"high,omitzero"`
	// Of is the denominator of a share: the 9 of "04/09 villages".
	Of decimal.Decimal `json:"of,omitzero"`
	// Open opens the far end of a range: "12–13 % or more" (rule G3).
	Open bool `json:"open,omitempty"`
	// Tolerance widens the figure by that much on either side, in the goal's
	// unit (rule G5).
	Tolerance decimal.Decimal `json:"tolerance,omitzero"`
	// Status is the step of the indicator's scale to be reached.
	Status string `json:"status,omitempty"`
	// Text is a threshold that has no number ("leading group of the
	// district"). Alone it cannot be judged (rule M5).
	Text string `json:"text,omitempty"`
	// External says that the number is another body's figure, known later.
	External External `json:"external,omitzero"`
}

// An External goal is a share of the figure of another series: a quota that a
// higher level sets every year (rule G7).
type External struct {
	// Indicator is the id of the series that holds the plan.
	Indicator string `json:"indicator,omitempty"`
	// Body is the body whose figure it is; empty means the target's own.
	Body string `json:"body,omitempty"`
	// Percent is the share of the plan that is demanded; no number means 100.
	Percent decimal.Decimal `json:"percent,omitzero"`
	// High is the upper end of a range of such shares.
	High decimal.Decimal `json:"high,omitzero"`
}

// A Comparison is the word that stands before a goal's figure. The empty
// Comparison is none: a bare figure.
type Comparison string

// The comparisons.
const (
	// AtLeast is "trở lên", "từ", "ít nhất", "tối thiểu".
	AtLeast Comparison = "atLeast"
	// MoreThan is "trên", "hơn": strictly.
	MoreThan Comparison = "moreThan"
	// AtMost is "không quá", "tối đa".
	AtMost Comparison = "atMost"
	// LessThan is "dưới": strictly.
	LessThan Comparison = "lessThan"
	// Equal is "đúng", "bằng".
	Equal Comparison = "equal"
	// Between is a range; its near end meets it (rule G3).
	Between Comparison = "between"
	// About is "khoảng", with an optional tolerance (rule G5).
	About Comparison = "about"
)

var comparisons = []Comparison{AtLeast, MoreThan, AtMost, LessThan, Equal, Between, About}

// isRange reports whether the goal has two ends.
func (g *Goal) isRange() bool { return g.High.IsValid() }

// isKnown reports whether the goal says anything that a measure could be
// compared with.
func (g *Goal) isKnown(m Measure) bool {
	if m == MeasureStatus {
		return g.Status != ""
	}
	return g.Value.IsValid() || g.External != (External{})
}

// step returns the step of a status to be reached: a goal that says nothing
// means yes (rule M5). It is empty for a goal that says something else.
func (g *Goal) step() string {
	if g.Status == "" && !g.Value.IsValid() && g.Text == "" && g.External == (External{}) {
		return StatusYes
	}
	return g.Status
}
