package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// dossier is the one that the program beside this one embeds.
const dossier = "../myxuyen/dossier.json"

// sound is a small dossier without findings.
const sound = `{"schema": "nghiquyet/1", "resolution": {"id": "r", "title": "R", "term": "2020/2025", "language": "vi"},
	"sources": [{"id": "s", "title": "S", "published": "2021-03-01"}]}`

func TestGolden(t *testing.T) {
	files, err := filepath.Glob("../myxuyen/testdata/*.*.*")
	if err != nil || len(files) == 0 {
		t.Fatalf("golden files: %d, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			date, rest, _ := strings.Cut(filepath.Base(file), ".")
			language, format, _ := strings.Cut(rest, ".")
			args := []string{"-lang", language, dossier, "-format", format} // flags on both sides
			if date != "last" {
				args = append(args, "-as-of", date)
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var stdout, stderr bytes.Buffer
			if code := run(args, nil, &stdout, &stderr); code != 0 || stdout.String() != string(want) {
				t.Errorf("run(%q) = %d, differs from %s: %v, want 0 and the same", args, code, file, stdout.String() != string(want))
			}
		})
	}
}

func TestFindingsGoToStandardError(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if code := run([]string{dossier}, nil, &stdout, &stderr); code != 0 {
		t.Fatalf("run = %d, want 0", code)
	}
	for _, want := range []string{"warning: results.observations[", "printed-differs", "108.4", "108.04"} {
		if !strings.Contains(stderr.String(), want) {
			t.Errorf("standard error lacks %q:\n%s", want, &stderr)
		}
	}
}

// documents returns the names of files to report about, in a folder of their
// own, whose name stands under "folder".
func documents(t *testing.T) map[string]string {
	t.Helper()
	folder := t.TempDir()
	files := map[string]string{"folder": folder, "missing": filepath.Join(folder, "missing.json")}
	for name, content := range map[string]string{
		"good":    sound,
		"broken":  `{"schema": `,
		"wrong":   strings.Replace(sound, "2020/2025", "2020-2025", 1),
		"odd":     strings.Replace(sound, `"title"`, `"titel"`, 1),
		"twice":   strings.Replace(sound, `"id": "r"`, `"id": "r", "targets": [{"id": "a"}, {"id": "a"}]`, 1),
		"undated": `{"schema": "nghiquyet/1", "resolution": {"id": "r", "term": "2020/2025"}}`,
	} {
		files[name] = filepath.Join(folder, name+".json")
		if err := os.WriteFile(files[name], []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

func TestExit(t *testing.T) {
	file := documents(t)
	good := file["good"]
	tests := []struct {
		name  string
		args  []string
		stdin string
		code  int
		wants []string // in standard error
	}{
		{"sound", []string{good}, "", 0, nil},
		{"sound, strictly", []string{"-strict", good}, "", 0, nil},
		{"standard input", []string{"-"}, sound, 0, nil},
		{"odd member", []string{file["odd"]}, "", 0, []string{"warning: ", "titel"}},
		{"odd member, strictly", []string{"-strict", file["odd"]}, "", 2, []string{"report: " + file["odd"] + ": ", "titel"}},
		{"finding of severity error", []string{file["twice"]}, "", 1, []string{"error: resolution.targets[1].id: duplicate-id \"a\""}},
		{"missing file", []string{file["missing"]}, "", 2, []string{file["missing"], "want a dossier in JSON"}},
		{"directory", []string{file["folder"]}, "", 2, []string{file["folder"]}},
		{"broken JSON", []string{file["broken"]}, "", 2, []string{"report: " + file["broken"] + ": ", "byte 1", "not JSON"}},
		{"broken standard input", []string{"-"}, "{", 2, []string{"report: standard input: ", "not JSON"}},
		{"wrong period", []string{file["wrong"]}, "", 2, []string{"resolution.term", "2020-2025", "want"}},
		{"no date in the dossier", []string{file["undated"]}, "", 2, []string{"want -as-of DATE"}},
		{"wrong date", []string{"-as-of", "27/9/2021", good}, "", 2, []string{"-as-of", "27/9/2021", "want a date such as 2025-12-31"}},
		{"wrong date of knowledge", []string{"-known", "2021-02-29", good}, "", 2, []string{"-known", "2021-02-29", "February 2021 has 28 days"}},
		{"unknown language", []string{"-lang", "fr", good}, "", 2, []string{"-lang", `"fr"`, "want en or vi"}},
		{"unknown format", []string{"-format", "pdf", good}, "", 2, []string{"-format", `"pdf"`, "want text, markdown, html or json"}},
		{"since a day after the report", []string{"-since", "2021-03-01", "-as-of", "2021-03-01", good}, "", 2, []string{"-since 2021-03-01: want a day before 2021-03-01"}},
		{"since no day", []string{"-since", "last year", good}, "", 2, []string{"-since", "last year", "want a date such as"}},
		{"unknown section", []string{"-sections", "targets,budget", good}, "", 2, []string{"-sections", `"budget": want targets, objectives,`}},
		{"no number of decimals", []string{"-decimals", "two", good}, "", 2, []string{"-decimals", `"two"`, "want a number from 0 to 9"}},
		{"too many decimals", []string{"-decimals", "10", good}, "", 2, []string{"-decimals", "want a number from 0 to 9"}},
		{"fewer than no decimals", []string{"-decimals", "-1", good}, "", 2, []string{"-decimals", "want a number from 0 to 9"}},
		{"file in a missing folder", []string{"-o", file["missing"] + "/r.html", good}, "", 2, []string{"-o " + file["missing"] + "/r.html: no such file or directory"}},
		{"file that is a folder", []string{"-o", file["folder"], good}, "", 2, []string{"-o " + file["folder"] + ": not a file"}},
		{"unknown flag", []string{"-output", good}, "", 2, []string{"-output", "-help"}},
		{"no file", nil, "", 2, []string{"want the name of a dossier"}},
		{"two files", []string{good, "b.json"}, "", 2, []string{`"b.json"`, "want one file"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			code := run(test.args, strings.NewReader(test.stdin), &stdout, &stderr)
			if code != test.code || (code == 2) != (stdout.Len() == 0) {
				t.Errorf("run(%q) = %d with %d bytes of report, want %d: %s", test.args, code, stdout.Len(), test.code, &stderr)
			}
			for _, want := range test.wants {
				if !strings.Contains(stderr.String(), want) {
					t.Errorf("run(%q): standard error lacks %q: %s", test.args, want, &stderr)
				}
			}
			if test.wants == nil && stderr.Len() != 0 {
				t.Errorf("run(%q): standard error = %s, want none", test.args, &stderr)
			}
			if code == 2 && strings.Count(stderr.String(), "\n") != 1 {
				t.Errorf("run(%q): standard error has not one line: %s", test.args, &stderr)
			}
		})
	}
}

func TestHelp(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if code := run([]string{"-help"}, nil, &stdout, &stderr); code != 0 || stderr.Len() != 0 {
		t.Errorf("run(-help) = %d, %s, want 0", code, &stderr)
	}
	const want = `usage: report [flags] FILE

report reports about the dossier in FILE, where - is standard input.

  -as-of DATE
    	report how things stood on DATE, as in 2021-09-27 (default the last date in the dossier)
  -decimals N
    	round quotients to N digits after the point, 0 to 9, and to more where those would show 0 or 100 % for what is neither (default 2)
  -format FORMAT
    	write as FORMAT: text, markdown, html or json (default text)
  -known DATE
    	use only what was known on DATE (default the date of -as-of)
  -lang LANGUAGE
    	write in LANGUAGE: en or vi (default that of the dossier)
  -o FILE
    	write the report to FILE, which is replaced as a whole or not at all (default standard output)
  -sections SECTIONS
    	write only these SECTIONS, with commas between them: targets, objectives, keyTasks, programs, tasks, dissemination, instruments, assignments, units, changes, results, printed, findings, method or sources (default all)
  -since DATE
    	say what changed since DATE, by what was known then (default nothing of changes)
  -strict
    	refuse members that are unknown or given twice

exit status: 0 sound, 1 the dossier has errors, 2 no report
`
	if diff := cmp.Diff(want, stdout.String()); diff != "" {
		t.Errorf("run(-help) (-want +got):\n%s", diff)
	}
}

func TestSections(t *testing.T) {
	var stdout, stderr bytes.Buffer
	args := []string{"-lang", "en", "-sections", "sources, programs", "-decimals", "0", dossier}
	if code := run(args, nil, &stdout, &stderr); code != 0 {
		t.Fatalf("run(%q) = %d: %s", args, code, &stderr)
	}
	var headings []string
	previous := ""
	for l := range strings.Lines(stdout.String()) {
		if strings.HasPrefix(l, "---") && !strings.Contains(l, "  ") {
			headings = append(headings, strings.TrimSpace(previous))
		}
		previous = l
	}
	if diff := cmp.Diff([]string{"Programmes", "Sources"}, headings); diff != "" {
		t.Errorf("run(%q): headings (-want +got):\n%s", args, diff)
	}
	if !strings.Contains(stdout.String(), "5 of 8 = 63 %") {
		t.Errorf("run(%q) lacks 5 of 8 = 63 %%:\n%s", args, &stdout)
	}
}

func TestSince(t *testing.T) {
	var stdout, stderr bytes.Buffer
	args := []string{"-lang", "en", "-since", "2021-09-27", dossier}
	if code := run(args, nil, &stdout, &stderr); code != 0 {
		t.Fatalf("run(%q) = %d: %s", args, code, &stderr)
	}
	for _, want := range []string{"\nChanges\n-------\n", "What changed from 27 September 2021 to 1 July 2025."} {
		if !strings.Contains(stdout.String(), want) {
			t.Errorf("run(%q) lacks %q", args, want)
		}
	}
}

func TestOutputFile(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "report.html")
	var want, stdout, stderr bytes.Buffer
	if code := run([]string{"-format", "html", dossier}, nil, &want, &stderr); code != 0 {
		t.Fatalf("run = %d: %s", code, &stderr)
	}
	if err := os.WriteFile(file, []byte("an older report"), 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(folder, "link.html")
	if err := os.Symlink(file, link); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{file, filepath.Join(folder, "new.html"), link} {
		args := []string{"-format", "html", "-o", name, dossier}
		if code := run(args, nil, &stdout, &stderr); code != 0 || stdout.Len() != 0 {
			t.Fatalf("run(%q) = %d with %d bytes to standard output, want 0 with none: %s", args, code, stdout.Len(), &stderr)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != want.String() {
			t.Errorf("run(%q) wrote %d bytes, %v, want the %d of the report", args, len(got), err, want.Len())
		}
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file that was replaced has the mode %v, %v, want the one that it had", info.Mode(), err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode().IsRegular() {
		t.Errorf("the link was replaced by a file: %v, %v", info.Mode(), err)
	}
	if left, err := filepath.Glob(filepath.Join(folder, ".*")); err != nil || left != nil {
		t.Errorf("left behind: %q, %v", left, err)
	}
}

// A report that cannot be written leaves the file as it was.
func TestOutputFileStays(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "report.html")
	if err := os.WriteFile(file, []byte("an older report"), 0o666); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if code := run([]string{"-o", file, filepath.Join(folder, "missing.json")}, nil, &stdout, &stderr); code != 2 {
		t.Errorf("run = %d, want 2", code)
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != "an older report" {
		t.Errorf("the file has %q, %v, want what it had", got, err)
	}
}
