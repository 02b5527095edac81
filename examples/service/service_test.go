package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// started returns a service on the built-in dossier, on a day of 2026.
func started(t *testing.T, name string) *service {
	t.Helper()
	s, err := open(name)
	if err != nil {
		t.Fatal(err)
	}
	s.today = func() calendar.Date { return calendar.MustParseDate("2026-03-31") }
	return s
}

// ask returns the answer to a request.
func ask(s *service, method, target, contentType, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	w := httptest.NewRecorder()
	s.handler().ServeHTTP(w, r)
	return w
}

func post(s *service, body string) *httptest.ResponseRecorder {
	return ask(s, "POST", "/observations", "application/json", body)
}

// The figures are invented.
const income = `{"indicator": "income", "period": "2025", "value": "61.50", "source": "reports"}`

func TestTakesAndAnswers(t *testing.T) {
	s := started(t, "")
	if w := post(s, income); w.Code != http.StatusCreated || w.Body.String() != "{\"findings\":[]}\n" {
		t.Fatalf("POST %s = %d %s, want 201 and no findings", income, w.Code, w.Body)
	}
	tests := []struct{ query, contentType, want string }{
		{"", "text/plain; charset=utf-8", "61,50"},
		{"?lang=en", "text/plain; charset=utf-8", "As of     31 March 2026"},
		{"?lang=en&asOf=2025-12-31", "text/plain; charset=utf-8", "1 exceeded, 3 no data"},
		{"?lang=en&asOf=2025-12-30", "text/plain; charset=utf-8", "4 no data"},
		{"?lang=en&known=2025-12-30", "text/plain; charset=utf-8", "Known on  30 December 2025"},
		{"?format=markdown&lang=en", "text/markdown; charset=utf-8", "61.50"},
		{"?format=html&lang=vi", "text/html; charset=utf-8", "<!DOCTYPE html>"},
		{"?format=json", "application/json", `"61.50"`},
	}
	for _, test := range tests {
		t.Run(test.query, func(t *testing.T) {
			w := ask(s, "GET", "/review"+test.query, "", "")
			if got := w.Header().Get("Content-Type"); w.Code != http.StatusOK || got != test.contentType || !strings.Contains(w.Body.String(), test.want) {
				t.Errorf("GET /review%s = %d %s %s, want %s with %q", test.query, w.Code, got, w.Body, test.contentType, test.want)
			}
		})
	}
	w := ask(s, "GET", "/dossier", "", "")
	d, err := resolution.DecodeStrict(w.Body, resolution.Limits{})
	if err != nil || len(d.Results.Observations) != 1 {
		t.Errorf("GET /dossier = %+v, %v, want one observation", d.Results, err)
	}
}

func TestRefuses(t *testing.T) {
	s := started(t, "")
	if w := post(s, income); w.Code != http.StatusCreated {
		t.Fatal(w.Body)
	}
	before := s.dossier.Load()
	type place struct {
		Code  finding.Code
		Path  finding.Path
		Value string
	}
	const kind = "application/json; charset=utf-8"
	tests := []struct {
		name, contentType, body string
		status                  int
		want                    []place
	}{
		{"the same again", kind, income, http.StatusConflict, []place{{"duplicate-observation", "period", "2025"}}},
		{"another figure", kind, strings.Replace(income, "61.50", "59", 1), http.StatusConflict, []place{{"contradictory-observations", "value", "59"}}},
		{"no type", "", income, http.StatusUnsupportedMediaType, nil},
		{"a form", "application/x-www-form-urlencoded", income, http.StatusUnsupportedMediaType, nil},
		{"too large", kind, `{"note": "` + strings.Repeat("x", maxBody) + `"}`, http.StatusRequestEntityTooLarge, []place{{"not-decoded", "", ""}}},
		{"empty", kind, "", http.StatusBadRequest, []place{{"not-decoded", "", ""}}},
		{"not JSON", kind, `{"period": }`, http.StatusBadRequest, []place{{"not-decoded", "period", ""}}},
		{"a list", kind, "[" + income + "]", http.StatusBadRequest, []place{{"not-decoded", "", ""}}},
		{"unknown and given twice", kind, `{"perod": "2024", "value": 1, "value": 2}`, http.StatusBadRequest, []place{{"not-decoded", "perod", ""}, {"not-decoded", "value", ""}}},
		{"decimal comma", kind, `{"value": "52,5", "period": "2024-13"}`, http.StatusBadRequest, []place{{"not-decoded", "value", ""}, {"not-decoded", "period", ""}}},
		{"unknown indicator", kind, `{"indicator": "incom", "period": "2024", "value": "52", "source": "reports"}`, http.StatusUnprocessableEntity, []place{{"unknown-reference", "indicator", "incom"}}},
		{"unknown source", kind, `{"indicator": "income", "period": "2024", "value": "52", "source": "hearsay"}`, http.StatusUnprocessableEntity, []place{{"unknown-source", "source", "hearsay"}}},
		{"no figure", kind, `{"indicator": "income", "source": "reports"}`, http.StatusUnprocessableEntity, []place{{"period-missing", "period", ""}, {"figure-missing", "value", ""}}},
		{"another unit", kind, `{"indicator": "income", "period": "2024", "value": "52", "unit": "ha", "source": "reports"}`, http.StatusUnprocessableEntity, []place{{"unit-mismatch", "unit", "ha"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := ask(s, "POST", "/observations", test.contentType, test.body)
			var got outcome
			if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
				t.Fatalf("answer %s: %v", w.Body, err)
			}
			var places []place
			for _, f := range got.Findings {
				places = append(places, place{f.Code, f.Path, f.Value})
				if f.Detail == "" {
					t.Errorf("%v does not say what would be right", f)
				}
			}
			if diff := cmp.Diff(test.want, places); diff != "" || w.Code != test.status || got.Error == "" {
				t.Errorf("answer = %d %s, want %d (-want +got):\n%s", w.Code, w.Body, test.status, diff)
			}
		})
	}
	if s.dossier.Load() != before {
		t.Error("a refused observation changed the dossier")
	}
}

// A correction is reported later; what does not speak against a figure is
// answered with it.
func TestTakesWithFindings(t *testing.T) {
	s := started(t, "")
	for body, want := range map[string]string{
		income: "[]",
		`{"indicator": "income", "period": "2025", "value": "60.9", "reported": "2026-02-15", "source": "reports"}`: "[]",
		`{"indicator": "income", "period": "2023", "value": "50"}`:                                                  `"no-source"`,
	} {
		if w := post(s, body); w.Code != http.StatusCreated || !strings.Contains(w.Body.String(), want) {
			t.Errorf("POST %s = %d %s, want 201 and %s", body, w.Code, w.Body, want)
		}
	}
}

func TestOtherRequests(t *testing.T) {
	s := started(t, "")
	tests := []struct {
		method, target string
		status         int
		want           string
	}{
		{"GET", "/observations", http.StatusMethodNotAllowed, ""},
		{"DELETE", "/review", http.StatusMethodNotAllowed, ""},
		{"GET", "/", http.StatusNotFound, ""},
		{"GET", "/review?asOf=2023-02-30", http.StatusBadRequest, "2023-02-30"},
		{"GET", "/review?asOf=2023&known=soon", http.StatusBadRequest, `known: `},
		{"GET", "/review?lang=fr", http.StatusBadRequest, `lang: \"fr\": want one of`},
		{"GET", "/review?format=pdf", http.StatusBadRequest, `format: \"pdf\": want one of`},
		{"GET", "/review?lang=vi&lang=en", http.StatusBadRequest, "lang: given 2 times"},
		{"GET", "/review?as-of=2023-12-31", http.StatusBadRequest, `\"as-of\": want asOf, known, lang or format`},
	}
	for _, test := range tests {
		t.Run(test.method+" "+test.target, func(t *testing.T) {
			if w := ask(s, test.method, test.target, "", ""); w.Code != test.status || !strings.Contains(w.Body.String(), test.want) {
				t.Errorf("answer = %d %s, want %d with %q", w.Code, w.Body, test.status, test.want)
			}
		})
	}
	if got := ask(s, "GET", "/observations", "", "").Header().Get("Allow"); got != "POST" {
		t.Errorf("Allow = %q, want POST", got)
	}
}

// What is answered is stored, and found again by the next service.
func TestStore(t *testing.T) {
	name := filepath.Join(t.TempDir(), "dossier.json")
	s := started(t, name)
	if w := post(s, income); w.Code != http.StatusCreated {
		t.Fatal(w.Body)
	}
	again := started(t, name)
	if diff := cmp.Diff(*s.dossier.Load(), *again.dossier.Load()); diff != "" {
		t.Errorf("dossier after a restart (-before +after):\n%s", diff)
	}
	if n := len(again.dossier.Load().Results.Observations); n != 1 {
		t.Errorf("%d observations after a restart, want 1", n)
	}
}

func TestStoreFails(t *testing.T) {
	s := started(t, "")
	before := s.dossier.Load()
	s.save = func(resolution.Dossier) error { return errors.New("disk full") }
	if w := post(s, income); w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), "disk full") {
		t.Errorf("POST = %d %s, want 500 and the cause", w.Code, w.Body)
	}
	if s.dossier.Load() != before {
		t.Error("what was not saved is held")
	}
	broken := filepath.Join(t.TempDir(), "broken.json")
	if err := os.WriteFile(broken, []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{broken, filepath.Dir(broken), filepath.Join(broken, "dossier.json")} {
		if _, err := open(name); err == nil {
			t.Errorf("open(%q) has no error", name)
		}
	}
}

// Writers and readers at once lose nothing, and each review is of one dossier.
func TestConcurrent(t *testing.T) {
	const writers, each = 8, 12
	name := filepath.Join(t.TempDir(), "dossier.json")
	s := started(t, name)
	server := httptest.NewServer(s.handler())
	defer server.Close()
	var group sync.WaitGroup
	for i := range writers {
		group.Go(func() {
			for j := range each {
				body := fmt.Sprintf(`{"indicator": "income", "period": "20%02d-%02d", "value": "%d", "source": "reports"}`, 10+i, 1+j, i*each+j)
				resp, err := http.Post(server.URL+"/observations", "application/json", strings.NewReader(body))
				if err != nil {
					t.Error(err)
					return
				}
				resp.Body.Close()
				if resp.StatusCode != http.StatusCreated {
					t.Errorf("POST %s = %s, want 201", body, resp.Status)
				}
			}
		})
	}
	for range writers {
		group.Go(func() {
			seen := 0
			for range each {
				resp, err := http.Get(server.URL + "/dossier")
				if err != nil {
					t.Error(err)
					return
				}
				d, err := resolution.DecodeStrict(resp.Body, resolution.Limits{})
				resp.Body.Close()
				if n := len(d.Results.Observations); err != nil || n < seen {
					t.Errorf("GET /dossier has %d observations after %d, %v", n, seen, err)
				} else {
					seen = n
				}
				if w := ask(s, "GET", "/review?asOf=2025-12-31&lang=en", "", ""); w.Code != http.StatusOK {
					t.Errorf("GET /review = %d %s", w.Code, w.Body)
				}
			}
		})
	}
	group.Wait()
	stored := started(t, name)
	periods := make(map[calendar.Period]bool)
	for _, o := range stored.dossier.Load().Results.Observations {
		periods[o.Period] = true
	}
	if len(periods) != writers*each {
		t.Errorf("%d observations stored, want %d", len(periods), writers*each)
	}
}

// The service answers on a free port until it is told to stop.
func TestRun(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	r, w := io.Pipe()
	code := make(chan int)
	go func() {
		var stderr bytes.Buffer
		code <- run(ctx, []string{"-addr", "localhost:0"}, w, &stderr)
		if stderr.Len() > 0 {
			t.Errorf("standard error: %s", &stderr)
		}
	}()
	var url string
	if _, err := fmt.Fscanf(r, "listening on %s\n", &url); err != nil {
		t.Fatal(err)
	}
	resp, err := http.Get(url + "/review?lang=en")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		t.Errorf("GET /review = %s, want 200", resp.Status)
	}
	stop()
	if got := <-code; got != 0 {
		t.Errorf("run = %d after it was stopped, want 0", got)
	}
}

func TestRunRefuses(t *testing.T) {
	tests := []struct {
		args []string
		code int
		want string
	}{
		{[]string{"-help"}, 0, "-store"},
		{[]string{"-port", "1"}, 2, "-port"},
		{[]string{"dossier.json"}, 2, `"dossier.json": want flags only`},
		{[]string{"-addr", "nowhere"}, 1, "nowhere"},
		{[]string{"-store", t.TempDir()}, 1, "service: "},
	}
	for _, test := range tests {
		t.Run(strings.Join(test.args, " "), func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run(t.Context(), test.args, &stdout, &stderr); code != test.code || !strings.Contains(stderr.String(), test.want) {
				t.Errorf("run(%q) = %d, %s, want %d with %q", test.args, code, &stderr, test.code, test.want)
			}
		})
	}
}

// The built-in dossier is sound.
func TestBuiltIn(t *testing.T) {
	if list := resolution.Validate(started(t, "").dossier.Load()); len(list) > 0 {
		t.Errorf("findings of the dossier: %v", list)
	}
}
