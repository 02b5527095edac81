package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// A service holds one dossier. A dossier that is held is never written into: a
// result makes a new one, and readers keep the one that they began with.
type service struct {
	dossier atomic.Pointer[resolution.Dossier]
	writing sync.Mutex
	save    func(resolution.Dossier) error // nil keeps it in memory
	today   func() calendar.Date
}

// maxBody is the most bytes of an observation.
const maxBody = 64 << 10

func (s *service) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /observations", s.observe)
	mux.HandleFunc("GET /review", s.review)
	mux.HandleFunc("GET /dossier", s.document)
	return mux
}

// observe takes an observation into the dossier.
func (s *service) observe(w http.ResponseWriter, r *http.Request) {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		answer(w, http.StatusUnsupportedMediaType, outcome{Error: fmt.Sprintf("Content-Type %q: want application/json", r.Header.Get("Content-Type"))})
		return
	}
	o, err := resolution.DecodeObservation(r.Body, resolution.Limits{Bytes: maxBody})
	if err != nil {
		status := http.StatusBadRequest
		if errors.Is(err, resolution.ErrTooLarge) {
			status = http.StatusRequestEntityTooLarge
		}
		answer(w, status, outcome{Error: "not an observation", Findings: faults(err)})
		return
	}
	status, findings, err := s.add(o)
	switch {
	case err != nil:
		answer(w, status, outcome{Error: err.Error()})
	case status != http.StatusCreated:
		answer(w, status, outcome{Error: "the observation was not taken", Findings: findings})
	default:
		answer(w, status, outcome{Findings: findings})
	}
}

// add makes the dossier with an observation the one that is held, once it is
// saved, unless something speaks against it.
func (s *service) add(o indicator.Observation) (status int, findings finding.List, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	next := *s.dossier.Load()
	n := len(next.Results.Observations)
	next.Results.Observations = append(slices.Clip(next.Results.Observations), o)
	findings = within(resolution.Validate(&next), finding.Path("results.observations").Index(n))
	switch {
	case findings.HasErrors():
		return http.StatusUnprocessableEntity, findings, nil
	case findings.Has(indicator.CodeDuplicateObservation), findings.Has(indicator.CodeContradictoryObservations):
		return http.StatusConflict, findings, nil
	}
	if s.save != nil {
		if err := s.save(next); err != nil {
			return http.StatusInternalServerError, nil, fmt.Errorf("the observation could not be saved: %w", err)
		}
	}
	s.dossier.Store(&next)
	return http.StatusCreated, findings, nil
}

// review answers how far things stand.
func (s *service) review(w http.ResponseWriter, r *http.Request) {
	d := s.dossier.Load()
	p := parameters{values: r.URL.Query()}
	asOf := p.date("asOf", s.today())
	known := p.date("known", calendar.Date{})
	options := report.Options{
		Format:   oneOf(&p, "format", report.FormatText, report.Formats()),
		Language: oneOf(&p, "lang", "", report.Languages()),
		Findings: resolution.Validate(d),
	}
	if err := p.err(); err != nil {
		answer(w, http.StatusBadRequest, outcome{Error: err.Error()})
		return
	}
	assessment, err := resolution.Assess(d, asOf, resolution.Options{Known: known})
	var page bytes.Buffer
	if err == nil {
		err = report.Write(&page, &assessment, options)
	}
	if err != nil {
		answer(w, http.StatusInternalServerError, outcome{Error: err.Error()})
		return
	}
	send(w, http.StatusOK, contentTypes[options.Format], page.Bytes())
}

var contentTypes = map[report.Format]string{
	report.FormatText:     "text/plain; charset=utf-8",
	report.FormatMarkdown: "text/markdown; charset=utf-8",
	report.FormatHTML:     "text/html; charset=utf-8",
	report.FormatJSON:     "application/json",
}

// document answers the dossier.
func (s *service) document(w http.ResponseWriter, _ *http.Request) {
	var text bytes.Buffer
	if err := resolution.Encode(&text, *s.dossier.Load()); err != nil {
		answer(w, http.StatusInternalServerError, outcome{Error: err.Error()})
		return
	}
	send(w, http.StatusOK, "application/json", text.Bytes())
}

// An outcome is what is answered to a request that is not answered with a
// document.
type outcome struct {
	Error    string       `json:"error,omitempty"`
	Findings finding.List `json:"findings"`
}

func answer(w http.ResponseWriter, status int, o outcome) {
	text, err := json.Marshal(o)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	send(w, status, "application/json", append(text, '\n'))
}

func send(w http.ResponseWriter, status int, contentType string, body []byte) {
	h := w.Header()
	h.Set("Content-Type", contentType)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	w.Write(body) // a client that has gone away is nobody to tell
}

// faults returns what is wrong with a body that was not decoded.
func faults(err error) finding.List {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		var list finding.List
		for _, e := range several.Unwrap() {
			list = append(list, faults(e)...)
		}
		return list
	}
	f := finding.Finding{Severity: finding.SeverityError, Code: "not-decoded", Detail: err.Error()}
	if e, ok := errors.AsType[*resolution.DecodeError](err); ok {
		f.Path, f.Detail = e.Path, fmt.Sprintf("byte %d: %v", e.Offset, e.Err)
	}
	return finding.List{f}
}

// within returns the findings below a path, with what is left of their paths.
func within(all finding.List, path finding.Path) finding.List {
	var list finding.List
	for _, f := range all {
		if rest, ok := strings.CutPrefix(string(f.Path), string(path)); ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			f.Path = finding.Path(strings.TrimPrefix(rest, "."))
			list = append(list, f)
		}
	}
	return list
}

// parameters are those of a request, each read once.
type parameters struct {
	values url.Values
	wrong  []error
}

// take returns the text of a parameter; empty if it is not given.
func (p *parameters) take(name string) string {
	texts := p.values[name]
	delete(p.values, name)
	if len(texts) > 1 {
		p.wrong = append(p.wrong, fmt.Errorf("%s: given %d times: want it once", name, len(texts)))
	}
	if len(texts) == 0 {
		return ""
	}
	return texts[0]
}

func (p *parameters) date(name string, otherwise calendar.Date) calendar.Date {
	text := p.take(name)
	if text == "" {
		return otherwise
	}
	d, err := calendar.ParseDate(text)
	if err != nil {
		p.wrong = append(p.wrong, fmt.Errorf("%s: %w", name, err))
	}
	return d
}

// oneOf returns a parameter that is one of a list.
func oneOf[T ~string](p *parameters, name string, otherwise T, list []T) T {
	text := T(p.take(name))
	switch {
	case text == "":
		return otherwise
	case !slices.Contains(list, text):
		p.wrong = append(p.wrong, fmt.Errorf("%s: %q: want one of %q", name, text, list))
	}
	return text
}

// err returns what was wrong with the parameters, also those that nobody read.
func (p *parameters) err() error {
	for _, name := range slices.Sorted(maps.Keys(p.values)) {
		p.wrong = append(p.wrong, fmt.Errorf("%q: want asOf, known, lang or format", name))
	}
	return errors.Join(p.wrong...)
}
