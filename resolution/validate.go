package resolution

import (
	"slices"
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/program"
)

// Validate reports all that is doubtful in a dossier at once, with paths from
// its root, section by section in the order of the document:
//
//   - ids: each thing has one, no two of a kind share it, every reference
//     reaches something, and nothing refers to itself in a circle
//   - sources: every fact names one that there is, and every source has a
//     date or says what was assumed
//   - words: those of closed sets are of their set
//   - counts: not below 0, not more parts than the whole, not more itemised
//     than declared
//   - targets, observations, published tallies and programmes: what
//     [indicator.ValidateTargets], [indicator.ValidateObservations],
//     [indicator.PublishedTally.Validate] and [program.ValidatePrograms] say
//
// No finding makes a dossier unusable: [Assess] works on what there is. It
// writes nothing into d.
func Validate(d *Dossier) finding.List {
	v := &validator{index: indexOf(d)}
	if d.Schema != SchemaVersion {
		v.report(finding.SeverityError, CodeUnknownSchema, "schema", d.Schema, "want "+strconv.Quote(SchemaVersion))
	}
	v.resolution()
	v.results()
	v.sources()
	return v.list
}

// A validator collects the findings of one dossier.
type validator struct {
	*index
	targetIDs map[string]bool // of the resolution, its programmes and projects
	list      finding.List
}

func (v *validator) report(s finding.Severity, code finding.Code, path finding.Path, value, detail string) {
	v.list = append(v.list, finding.Finding{Severity: s, Code: code, Path: path, Value: value, Detail: detail})
}

// An item is the place of something in an array of the dossier. Its path is
// built only when there is something to report.
type item struct {
	array string
	index int
}

func (i item) path() finding.Path { return finding.Path(i.array).Index(i.index) }

// at reports something about a member of an item.
func (v *validator) at(i item, s finding.Severity, code finding.Code, member, value, detail string) {
	v.report(s, code, i.path().Name(member), value, detail)
}

// ids reports ids that are missing or given twice in one array.
func (v *validator) ids(array string, n int, id func(int) string) {
	seen := make(map[string]int, n)
	for i := range n {
		switch at, taken := seen[id(i)]; {
		case id(i) == "":
			v.at(item{array, i}, finding.SeverityError, CodeMissingID, "id", "", "want an id that nothing beside it has")
		case taken:
			v.at(item{array, i}, finding.SeverityError, CodeDuplicateID, "id", id(i), "want another one than that of "+string(item{array, at}.path()))
		default:
			seen[id(i)] = i
		}
	}
}

// source reports a source that there is none of. A fact whose source is empty
// is reported if it has figures.
func (v *validator) source(i item, source string, figures bool) {
	if _, ok := v.known.sources[source]; !ok { // else i.path need not be made
		v.sourceAt(i.path, source, figures)
	}
}

// sourceAt is source for what stands at a path of its own.
func (v *validator) sourceAt(path func() finding.Path, source string, figures bool) {
	if source == "" {
		if figures {
			v.report(finding.SeverityWarning, CodeNoSource, path().Name("source"), "", "want the id of the source of the figures")
		}
		return
	}
	if _, ok := v.known.sources[source]; !ok {
		v.report(finding.SeverityError, CodeUnknownSource, path().Name("source"), source, "want the id of one of sources")
	}
}

// dated reports a fact that is not known from any day although its source is
// there.
func (v *validator) dated(i item, known calendar.Date, source string) {
	if _, ok := v.known.sources[source]; ok && !known.IsValid() {
		v.report(finding.SeverityWarning, CodeUndatedFact, i.path(), "", "want the day it was reported, or that of its source")
	}
}

// reference reports an id that names nothing.
func (v *validator) reference(i item, member, id string, found bool, want string) {
	if id != "" && !found {
		v.at(i, finding.SeverityError, CodeUnknownReference, member, id, "want the id of "+want)
	}
}

// references is reference for a list of ids.
func (v *validator) references(i item, member string, ids []string, has map[string]int, want string) {
	for n, id := range ids {
		if _, ok := has[id]; !ok {
			v.report(finding.SeverityError, CodeUnknownReference, i.path().Name(member).Index(n), id, "want the id of "+want)
		}
	}
}

// unitReference reports an id that is no unit's.
func (v *validator) unitReference(i item, member, id string) {
	_, ok := v.units[id]
	v.reference(i, member, id, ok, "one of units")
}

// word reports a word that is none of its set.
func word[T ~string](v *validator, i item, member string, w T, set []T) {
	if !slices.Contains(set, w) {
		v.at(i, finding.SeverityError, CodeUnknownWord, member, string(w), "want one of "+quoted(set))
	}
}

func quoted[T ~string](set []T) string {
	words := make([]string, len(set))
	for i, w := range set {
		words[i] = strconv.Quote(string(w))
	}
	return strings.Join(words, ", ")
}

// notMore reports a part that is more than its whole.
func (v *validator) notMore(i item, member string, part, whole decimal.Decimal) {
	if part.IsValid() && whole.IsValid() && part.Compare(whole) > 0 {
		v.at(i, finding.SeverityWarning, CodePartAboveWhole, member, part.String(), "is more than the whole "+whole.String())
	}
}

// notNegative reports a count below 0.
func (v *validator) notNegative(path func() finding.Path, member string, n decimal.Decimal) {
	if n.Sign() < 0 {
		v.report(finding.SeverityError, indicator.CodeNegativeCount, path().Name(member), n.String(), "want 0 or more")
	}
}

// circles reports items of an array that lead back to themselves. next gives
// the place that item i leads to, or -1.
func (v *validator) circles(array, member string, n int, next func(int) int) {
	const unseen, onPath, done = 0, 1, 2
	state := make([]byte, n)
	for start := range n {
		at := start
		for at >= 0 && state[at] == unseen {
			state[at] = onPath
			at = next(at)
		}
		if at >= 0 && state[at] == onPath {
			v.at(item{array, at}, finding.SeverityError, CodeCircularReference, member, "", "leads back to itself")
		}
		for at = start; at >= 0 && state[at] == onPath; at = next(at) {
			state[at] = done
		}
	}
}

// stages reports sources of stage changes that there are none of.
func (v *validator) stages(path func() finding.Path, changes []program.StageChange) {
	for i := range changes {
		v.sourceAt(func() finding.Path { return path().Name("stages").Index(i) }, changes[i].Source, false)
	}
}
