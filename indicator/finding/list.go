package finding

import (
	"encoding/json"
	"log/slog"
	"slices"
	"strconv"
	"strings"
)

// A List is all findings of a document, in document order. The nil List is a
// sound document.
//
// A List is an error, but one without findings, or with warnings only, is not
// to be returned as one: [List.Err] decides.
type List []Finding

// shown is how many findings the texts of a list spell out.
const shown = 10

// Add appends the findings of sub with prefix put before their paths. If sub
// is empty it does nothing.
func (l *List) Add(prefix Path, sub List) {
	*l = slices.Grow(*l, len(sub))
	for _, f := range sub {
		f.Path = prefix.Join(f.Path)
		*l = append(*l, f)
	}
}

// AddIndexed appends the findings of sub, which are about element i of the
// array member name: it puts name[i] before their paths. If sub is empty it
// does nothing.
func (l *List) AddIndexed(name string, i int, sub List) {
	if len(sub) > 0 {
		l.Add(Path("").Name(name).Index(i), sub)
	}
}

// At returns the findings of l with prefix put before their paths. It leaves
// l as it is.
func (l List) At(prefix Path) List {
	var at List
	at.Add(prefix, l)
	return at
}

// Err returns l as an error if it has a finding of [SeverityError], else nil.
// The error is the whole list, its warnings and notices included.
func (l List) Err() error {
	if !l.HasErrors() {
		return nil
	}
	return l
}

// HasErrors reports whether l has a finding of [SeverityError].
func (l List) HasErrors() bool {
	for i := range l {
		if l[i].Severity.orError() == SeverityError {
			return true
		}
	}
	return false
}

// Has reports whether l has a finding with the code c.
func (l List) Has(c Code) bool {
	for i := range l {
		if l[i].Code == c {
			return true
		}
	}
	return false
}

// Count returns how many findings of severity s l has.
func (l List) Count(s Severity) int {
	n := 0
	for i := range l {
		if l[i].Severity.orError() == s.orError() {
			n++
		}
	}
	return n
}

// Error returns a line for each of the first ten findings of [SeverityError],
// or of all findings if none is, and the count of the rest.
func (l List) Error() string {
	if len(l) == 0 {
		return "no findings"
	}
	onlyErrors := l.HasErrors()
	var lines []string
	for _, f := range l {
		if len(lines) == shown {
			break
		}
		if !onlyErrors || f.Severity.orError() == SeverityError {
			lines = append(lines, f.Error())
		}
	}
	if rest := len(l) - len(lines); rest > 0 {
		lines = append(lines, "and "+strconv.Itoa(rest)+" more")
	}
	return strings.Join(lines, "\n")
}

// Is reports whether target is a [Code] that l has. It spares [errors.Is] the
// way through [List.Unwrap].
func (l List) Is(target error) bool {
	c, ok := target.(Code)
	return ok && l.Has(c)
}

// Unwrap returns the findings of l as errors.
func (l List) Unwrap() []error {
	errs := make([]error, len(l))
	for i, f := range l {
		errs[i] = f
	}
	return errs
}

// LogValue returns how many findings of each severity l has, and the first
// ten of them under their index.
func (l List) LogValue() slog.Value {
	attrs := []slog.Attr{
		slog.Int("errors", l.Count(SeverityError)),
		slog.Int("warnings", l.Count(SeverityWarning)),
		slog.Int("notices", l.Count(SeverityNotice)),
	}
	for i, f := range l[:min(len(l), shown)] {
		attrs = append(attrs, slog.Any(strconv.Itoa(i), f))
	}
	return slog.GroupValue(attrs...)
}

// MarshalJSON returns l as a JSON array; the nil List is [].
func (l List) MarshalJSON() ([]byte, error) {
	if l == nil {
		return []byte("[]"), nil
	}
	return json.Marshal([]Finding(l))
}

// UnmarshalJSON reads a JSON array; an empty one, like null, gives the nil
// List.
func (l *List) UnmarshalJSON(data []byte) error {
	var findings []Finding
	if err := json.Unmarshal(data, &findings); err != nil {
		return err
	}
	*l = nil
	if len(findings) > 0 {
		*l = findings
	}
	return nil
}
