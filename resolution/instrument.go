package resolution

import (
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/program"
)

// An Instrument is a document by which a resolution is carried out: working
// regulations, an action programme, a plan, an inspection programme.
type Instrument struct {
	// ID names the instrument.
	ID string `json:"id"`
	// Kind says what it is.
	Kind InstrumentKind `json:"kind"`
	// Title is what it is called.
	Title string `json:"title,omitempty"`
	// Translations holds Title in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Issuer is who must issue it, in words: a body or a kind of body.
	Issuer string `json:"issuer,omitempty"`
	// Number is its number as printed: "12-CTr/HU".
	Number string `json:"number,omitempty"`
	// Due is the period by whose last day it must be issued; none means that
	// no date was set.
	Due calendar.Period `json:"due,omitzero"`
	// Stages are the changes of its lifecycle, in any order. It counts as
	// issued from a change to [program.Issued] or beyond.
	Stages []program.StageChange `json:"stages,omitempty"`
	// ByUnit says which units must each issue their own, and which have: the
	// action programmes of the communes. Zero means that it is one document.
	ByUnit ByUnit `json:"byUnit,omitzero"`
	// Supersedes is the id of the instrument that it replaces.
	Supersedes string `json:"supersedes,omitempty"`
	// Source is the id of the source that speaks of it.
	Source string `json:"source,omitempty"`
	// Note says what a reader should know and no other member holds.
	Note string `json:"note,omitempty"`
}

// An InstrumentKind says what kind of document an instrument is. Unknown ones
// are kept and reported by [Validate].
type InstrumentKind string

// The kinds of instrument.
const (
	// WorkingRegulations is "quy chế làm việc".
	WorkingRegulations InstrumentKind = "workingRegulations"
	// ActionProgram is "chương trình hành động".
	ActionProgram InstrumentKind = "actionProgramme"
	// Plan is "kế hoạch".
	Plan InstrumentKind = "plan"
	// InspectionProgram is "chương trình kiểm tra, giám sát".
	InspectionProgram InstrumentKind = "inspectionProgramme"
	// Directive is "chỉ thị", "nghị quyết chuyên đề": an order on one subject.
	Directive InstrumentKind = "directive"
	// OtherInstrument is any other document.
	OtherInstrument InstrumentKind = "other"
)

var instrumentKinds = []InstrumentKind{
	WorkingRegulations, ActionProgram, Plan, InspectionProgram, Directive, OtherInstrument,
}
