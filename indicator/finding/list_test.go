package finding_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// many returns count findings of the given severity, about items[0] and on.
func many(severity finding.Severity, count int) finding.List {
	var list finding.List
	for i := range count {
		list.AddIndexed("items", i, finding.List{{Severity: severity, Code: codeSum}})
	}
	return list
}

func join(lists ...finding.List) finding.List {
	var all finding.List
	for _, list := range lists {
		all.Add("", list)
	}
	return all
}

func TestList(t *testing.T) {
	tests := []struct {
		name                      string
		list                      finding.List
		errors, warnings, notices int
		hasErrors                 bool
		text                      string
	}{
		{name: "nil", text: "no findings"},
		{name: "empty", list: finding.List{}, text: "no findings"},
		{name: "error", list: finding.List{early}, errors: 1, hasErrors: true, text: early.Error()},
		{name: "no severity", list: many("", 1), errors: 1, hasErrors: true, text: "items[0]: allocation-sum"},
		{name: "warning", list: many(finding.SeverityWarning, 1), warnings: 1, text: "items[0]: allocation-sum"},
		{name: "notice", list: many(finding.SeverityNotice, 1), notices: 1, text: "items[0]: allocation-sum"},
		{name: "unknown severity", list: many("fatal", 1), text: "items[0]: allocation-sum"},
		{
			name: "error after warnings", list: join(many(finding.SeverityWarning, 12), finding.List{early}),
			errors: 1, warnings: 12, hasErrors: true, text: early.Error() + "\nand 12 more",
		},
		{
			name: "ten", list: many(finding.SeverityNotice, 10), notices: 10,
			text: strings.Join([]string{
				"items[0]: allocation-sum", "items[1]: allocation-sum", "items[2]: allocation-sum", "items[3]: allocation-sum",
				"items[4]: allocation-sum", "items[5]: allocation-sum", "items[6]: allocation-sum", "items[7]: allocation-sum",
				"items[8]: allocation-sum", "items[9]: allocation-sum",
			}, "\n"),
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, w, n := tt.list.Count(finding.SeverityError), tt.list.Count(finding.SeverityWarning), tt.list.Count(finding.SeverityNotice)
			if e != tt.errors || w != tt.warnings || n != tt.notices {
				t.Errorf("counts = %d, %d, %d, want %d, %d, %d", e, w, n, tt.errors, tt.warnings, tt.notices)
			}
			if tt.list.Count("") != e {
				t.Errorf("Count(%q) = %d, want %d", "", tt.list.Count(""), e)
			}
			if got := tt.list.HasErrors(); got != tt.hasErrors {
				t.Errorf("HasErrors() = %v, want %v", got, tt.hasErrors)
			}
			if got := tt.list.Error(); got != tt.text {
				t.Errorf("Error() = %s\nwant %s", got, tt.text)
			}
			err := tt.list.Err()
			if (err != nil) != tt.hasErrors {
				t.Fatalf("Err() = %v, want an error: %v", err, tt.hasErrors)
			}
			var back finding.List
			if err != nil && (!errors.As(err, &back) || len(back) != len(tt.list)) {
				t.Errorf("Err() holds %v, want the whole list", back)
			}
		})
	}
}

func TestList_textOfMany(t *testing.T) {
	text := many(finding.SeverityError, 100_000).Error()
	if lines := strings.Count(text, "\n") + 1; lines != 11 || !strings.HasSuffix(text, "\nand 99990 more") {
		t.Errorf("100,000 findings read as %d lines:\n%s", lines, text)
	}
}

func TestList_is(t *testing.T) {
	list := finding.List{{Code: codeUnit}, early}
	err := fmt.Errorf("dossier.json: %w", list.Err())
	if !errors.Is(err, codeEarly) || !errors.Is(err, codeUnit) || errors.Is(err, codeSum) {
		t.Errorf("%v is not exactly its two codes", err)
	}
	if !errors.Is(err, early) || errors.Is(err, finding.Finding{Code: codeEarly}) || errors.Is(list, errors.ErrUnsupported) {
		t.Errorf("%v is not exactly its two findings", err)
	}
	if !list.Has(codeEarly) || list.Has(codeSum) || finding.List(nil).Has("") {
		t.Errorf("Has(%s), Has(%s) = %v, %v, want true, false", codeEarly, codeSum, list.Has(codeEarly), list.Has(codeSum))
	}
	var f finding.Finding
	if !errors.As(err, &f) || f != list[0] {
		t.Errorf("the first finding of %v = %v, want %v", err, f, list[0])
	}
	if got := list.Unwrap(); len(got) != 2 || got[0] != error(list[0]) || got[1] != error(list[1]) {
		t.Errorf("Unwrap() = %v, want the findings", got)
	}
}

// A path grows from the inside out, as each floor adds its own.
func TestList_Add(t *testing.T) {
	goal := finding.List{{Code: codeUnit, Path: "unit"}, {Code: codeSum}}
	before := append(finding.List(nil), goal...)

	var target, resolution finding.List
	target.Add("goal", goal)
	target.AddIndexed("parts", 0, nil)
	target.Add("baseline", nil)
	resolution.AddIndexed("targets", 3, target)
	resolution.AddIndexed("a b", 0, goal[:1])
	resolution.Add("", goal[:1])

	want := finding.List{
		{Code: codeUnit, Path: "targets[3].goal.unit"},
		{Code: codeSum, Path: "targets[3].goal"},
		{Code: codeUnit, Path: `["a b"][0].unit`},
		{Code: codeUnit, Path: "unit"},
	}
	if diff := cmp.Diff(want, resolution); diff != "" {
		t.Errorf("paths (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(before, goal); diff != "" {
		t.Errorf("the list added has changed (-before +after):\n%s", diff)
	}
}

func TestList_At(t *testing.T) {
	list := finding.List{{Code: codeUnit, Path: "unit"}, {Code: codeSum, Path: "[2]"}}
	before := append(finding.List(nil), list...)
	want := finding.List{{Code: codeUnit, Path: "goal.unit"}, {Code: codeSum, Path: "goal[2]"}}
	if diff := cmp.Diff(want, list.At("goal")); diff != "" {
		t.Errorf("At(goal) (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(before, list); diff != "" {
		t.Errorf("the list has changed (-before +after):\n%s", diff)
	}
	if got := (finding.List{}).At("goal"); got != nil {
		t.Errorf("At(goal) of no findings = %v, want nil", got)
	}
}

func TestList_JSON(t *testing.T) {
	tests := []struct {
		name string
		list finding.List
		text string
	}{
		{"nil", nil, `[]`},
		{"one", finding.List{early}, `[` + findingTests[0].json + `]`},
		{"two", finding.List{findingTests[1].finding, findingTests[2].finding}, `[` + findingTests[1].json + `,` + findingTests[2].json + `]`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, err := json.Marshal(tt.list)
			if err != nil || string(text) != tt.text {
				t.Errorf("json.Marshal = %s, %v\nwant %s", text, err, tt.text)
			}
			got := finding.List{{Code: "old"}, {Code: "older", Value: "kept by mistake"}}
			if err := json.Unmarshal(text, &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.list, got); diff != "" {
				t.Errorf("json.Unmarshal(%s) (-want +got):\n%s", text, diff)
			}
		})
	}
	if text, err := json.Marshal(finding.List{}); err != nil || string(text) != `[]` {
		t.Errorf("json.Marshal of an empty list = %s, %v, want []", text, err)
	}
	for _, text := range []string{`null`, `[]`} {
		got := finding.List{early}
		if err := json.Unmarshal([]byte(text), &got); err != nil || got != nil {
			t.Errorf("json.Unmarshal(%s) = %v, %v, want nil", text, got, err)
		}
	}
	got := finding.List{early}
	if err := json.Unmarshal([]byte(`{"severity":"error"}`), &got); err == nil || len(got) != 1 {
		t.Errorf("json.Unmarshal of an object = %v, %v, want an error and the list as it was", got, err)
	}
}

func TestList_LogValue(t *testing.T) {
	list := finding.List{early, {Severity: finding.SeverityWarning, Code: codeSum, Path: "targets"}}
	want := `f.errors=1 f.warnings=1 f.notices=0` +
		` f.0.severity=error f.0.code=due-before-start f.0.path=targets[3].due f.0.value=2019-12-31 f.0.detail="the term starts on 2020-08-05"` +
		` f.1.severity=warning f.1.code=allocation-sum f.1.path=targets f.1.detail=""`
	if got := logged(list); got != want {
		t.Errorf("logged as %s\nwant %s", got, want)
	}
	got := logged(many(finding.SeverityNotice, 11))
	if !strings.HasPrefix(got, "f.errors=0 f.warnings=0 f.notices=11 f.0.") || !strings.Contains(got, " f.9.path=items[9] ") || strings.Contains(got, "f.10.") {
		t.Errorf("eleven findings logged as %s\nwant the first ten", got)
	}
}

// A sound document costs nothing at any depth.
func TestNoAllocs(t *testing.T) {
	err := finding.List{{Code: codeUnit}, early}.Err()
	tests := []struct {
		name string
		do   func() bool
	}{
		{"no findings", func() bool {
			var list finding.List
			for i := range 19 {
				var target finding.List
				target.Add("goal", nil)
				list.AddIndexed("targetsOfAllSubordinateOrganisations", i, target)
			}
			return list.Err() == nil && list.At("resolution") == nil
		}},
		{"asking", func() bool {
			list := finding.List{early}
			return list.HasErrors() && list.Has(codeEarly) && list.Count(finding.SeverityError) == 1
		}},
		{"asking with errors.Is", func() bool { return errors.Is(err, codeEarly) }},
		{"path of one part", func() bool { return finding.Path("").Name("goal").Join("") == "goal" }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if !tt.do() {
				t.Fatal("wrong result")
			}
			if n := testing.AllocsPerRun(100, func() { tt.do() }); n != 0 {
				t.Errorf("%v allocations, want 0", n)
			}
		})
	}
}

func BenchmarkList_Add(b *testing.B) {
	for _, count := range []int{0, 1, 100} {
		sub := many(finding.SeverityWarning, count)
		b.Run(fmt.Sprintf("findings=%d", count), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var target, all finding.List
				target.Add("goal", sub)
				all.AddIndexed("targets", 3, target)
				if len(all) != count {
					b.Fatal(len(all))
				}
			}
		})
	}
}

func BenchmarkList_Error(b *testing.B) {
	list := many(finding.SeverityError, 100_000)
	b.ReportAllocs()
	for b.Loop() {
		if list.Error() == "" {
			b.Fatal("no text")
		}
	}
}
