package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
)

// An Approval is a step in the approval of results: those of one source (a
// return, a report), or the figures in it of an indicator, a body or a period.
// It stands beside the results, as it is a fact of its own with its own day:
// steps are added, and a result is never written over.
//
// A result counts if the last step that speaks of it, of those known, is
// [Approved], or if there is none. What is left out for want of approval is
// named in [Assessment.NotApproved], unless [Options.Unapproved] lets it count.
// Results are the figures, verdicts, tallies, counts and events of [Results],
// and conferences, follow-ups, stages and reports of progress.
type Approval struct {
	// Source is the id of the source whose results it speaks of.
	Source string `json:"source"`
	// Indicator is the id of the indicator whose figures it speaks of; empty
	// means all results of the source.
	Indicator string `json:"indicator,omitempty"`
	// Body is the body whose figures it speaks of; empty means all.
	Body string `json:"body,omitempty"`
	// Period is the period whose figures it speaks of; none means all.
	Period calendar.Period `json:"period,omitzero"`
	// Status is the step.
	Status ApprovalStatus `json:"status"`
	// On is the day of the step; none means from the beginning.
	On calendar.Date `json:"on,omitzero"`
	// By is who took it: the id of a member or a unit, or words.
	By string `json:"by,omitempty"`
	// Documents are the evidence.
	Documents []program.Document `json:"documents,omitempty"`
	// Note says what a reader should know.
	Note string `json:"note,omitempty"`
}

// An ApprovalStatus says how far the approval of a result is. Unknown ones are
// kept, reported by [Validate] and do not count as approved.
type ApprovalStatus string

// The steps of approval.
const (
	// Draft is being drawn up, or given back to be mended.
	Draft ApprovalStatus = "draft"
	// Submitted waits for approval.
	Submitted ApprovalStatus = "submitted"
	// Approved counts.
	Approved ApprovalStatus = "approved"
)

var approvalStatuses = []ApprovalStatus{Draft, Submitted, Approved}

// approvals finds the steps in the approval of results, as known on a day.
type approvals struct {
	list []Approval
	at   map[approvalKey][]int // their places, by what they speak of
}

// An approvalKey is a source with an indicator, or none for all results.
type approvalKey struct{ source, indicator string }

// approvalsOf returns the steps known on a day.
func approvalsOf(list []Approval, known calendar.Date) approvals {
	a := approvals{list, map[approvalKey][]int{}}
	for i := range list {
		if p := &list[i]; p.Source != "" && !p.On.After(known) {
			key := approvalKey{p.Source, p.Indicator}
			a.at[key] = append(a.at[key], i)
		}
	}
	return a
}

// last returns the last step that speaks of what is asked for; nil if there is
// none. Of several on one day it is the last in the document.
func (a *approvals) last(speaks func(*Approval) bool, keys ...approvalKey) *Approval {
	last := -1
	for _, key := range keys {
		for _, i := range a.at[key] {
			if !speaks(&a.list[i]) {
				continue
			}
			if last < 0 || cmp.Or(a.list[i].On.Compare(a.list[last].On), i-last) > 0 {
				last = i
			}
		}
	}
	if last < 0 {
		return nil
	}
	return &a.list[last]
}

// ofFigure returns the last step for a figure.
func (a *approvals) ofFigure(o *indicator.Observation) *Approval {
	return a.last(func(p *Approval) bool {
		return cmp.Or(p.Body, o.Body) == o.Body && (!p.Period.IsValid() || p.Period.SameExtent(o.Period))
	}, approvalKey{o.Source, o.Indicator}, approvalKey{source: o.Source})
}

// ofSource returns the last step for everything of a source.
func (a *approvals) ofSource(source string) *Approval {
	return a.last(func(p *Approval) bool { return p.Body == "" && !p.Period.IsValid() }, approvalKey{source: source})
}

// missing reports whether a result with a last step is not approved.
func (p *Approval) missing() bool { return p != nil && p.Status != Approved }
