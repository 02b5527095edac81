package indicator

import (
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A Path is the way that a document lays down from the baseline to the goal,
// or a declared rule for the pace (rule P1). The zero Path is none: nothing is
// assumed about the pace then.
type Path struct {
	// Kind says what holds between the points; empty with points means
	// [PathPhased].
	Kind PathKind `json:"kind,omitempty"`
	// Points are the planned figures, in any order. Linear and geometric paths
	// without points lead from the baseline to the goal at the deadline.
	Points []Point `json:"points,omitempty"`
}

// IsZero reports whether there is no path, so that encoding/json leaves it out.
func (p Path) IsZero() bool { return p.Kind == "" && len(p.Points) == 0 }

// A Point is a planned figure of a path.
type Point struct {
	// Period is when it is due: on its last day.
	Period calendar.Period `json:"period"`
	// Value is the planned figure, in the goal's unit.
	Value decimal.Decimal `json:"value,omitzero"`
	// High is the upper end of a planned range; no number means a single
	// figure.
	High decimal.Decimal `json:"high,omitzero"`
	// Status is the planned step of a status.
	Status string `json:"status,omitempty"`
}

// A PathKind says what a path demands between its points.
type PathKind string

// The kinds of path.
const (
	// PathLinear rises or falls by the same amount each day.
	PathLinear PathKind = "linear"
	// PathGeometric changes by the same rate each day.
	PathGeometric PathKind = "geometric"
	// PathStepwise holds the last point until the next.
	PathStepwise PathKind = "stepwise"
	// PathPhased is the yearly figures printed in a document ("phân kỳ"); it
	// holds the last point until the next.
	PathPhased PathKind = "phased"
)

var pathKinds = []PathKind{PathLinear, PathGeometric, PathStepwise, PathPhased}

// at returns the point that is due in a period; nil if there is none.
func (p *Path) at(period calendar.Period) *Point {
	for i := range p.Points {
		if p.Points[i].Period.SameExtent(period) {
			return &p.Points[i]
		}
	}
	return nil
}

// last returns the point that is due last, and whether there is one.
func (p *Path) last() (Point, bool) {
	if len(p.Points) == 0 {
		return Point{}, false
	}
	return slices.MaxFunc(p.Points, func(a, b Point) int { return a.Period.Compare(b.Period) }), true
}
