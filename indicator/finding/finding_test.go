package finding_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

const (
	codeEarly finding.Code = "due-before-start"
	codeUnit  finding.Code = "unknown-unit"
	codeSum   finding.Code = "allocation-sum"
)

var early = finding.Finding{
	Severity: finding.SeverityError,
	Code:     codeEarly,
	Path:     "targets[3].due",
	Value:    "2019-12-31",
	Detail:   "the term starts on 2020-08-05",
}

// findingTests are findings with all that is made of one.
var findingTests = []struct {
	name    string
	finding finding.Finding
	text    string // of Error
	level   string // what String puts before it
	json    string
}{
	{
		name:    "all members",
		finding: early,
		text:    `targets[3].due: due-before-start "2019-12-31": the term starts on 2020-08-05`,
		level:   "error: ",
		json:    `{"severity":"error","code":"due-before-start","path":"targets[3].due","value":"2019-12-31","detail":"the term starts on 2020-08-05"}`,
	},
	{
		name:    "no value",
		finding: finding.Finding{Severity: finding.SeverityWarning, Code: codeUnit, Path: "targets[0].unit", Detail: "want a unit"},
		text:    `targets[0].unit: unknown-unit: want a unit`,
		level:   "warning: ",
		json:    `{"severity":"warning","code":"unknown-unit","path":"targets[0].unit","detail":"want a unit"}`,
	},
	{
		name:    "whole document",
		finding: finding.Finding{Severity: finding.SeverityNotice, Code: codeSum, Value: "24.200"},
		text:    `allocation-sum "24.200"`,
		level:   "notice: ",
		json:    `{"severity":"notice","code":"allocation-sum","path":"","value":"24.200","detail":""}`,
	},
	{
		name:    "unknown severity",
		finding: finding.Finding{Severity: "hint", Code: codeSum, Path: "targets"},
		text:    `targets: allocation-sum`,
		level:   "hint: ",
		json:    `{"severity":"hint","code":"allocation-sum","path":"targets","detail":""}`,
	},
	{
		name:    "no severity",
		finding: finding.Finding{Code: codeSum, Path: "targets"},
		text:    `targets: allocation-sum`,
		level:   "error: ",
		json:    `{"severity":"","code":"allocation-sum","path":"targets","detail":""}`,
	},
	{
		name:    "Vietnamese, quotes and lines",
		finding: finding.Finding{Severity: finding.SeverityNotice, Code: codeUnit, Path: "unit", Value: "\"hộ\"\n"},
		text:    `unit: unknown-unit "\"hộ\"\n"`,
		level:   "notice: ",
		json:    `{"severity":"notice","code":"unknown-unit","path":"unit","value":"\"hộ\"\n","detail":""}`,
	},
	{
		name:    "value of 120 bytes",
		finding: finding.Finding{Severity: finding.SeverityNotice, Code: codeUnit, Value: strings.Repeat("m", 120)},
		text:    `unknown-unit "` + strings.Repeat("m", 120) + `"`,
		level:   "notice: ",
		json:    `{"severity":"notice","code":"unknown-unit","path":"","value":"` + strings.Repeat("m", 120) + `","detail":""}`,
	},
	{
		name:    "long value",
		finding: finding.Finding{Severity: finding.SeverityNotice, Code: codeUnit, Value: strings.Repeat("m", 119) + "ộm"},
		text:    `unknown-unit "` + strings.Repeat("m", 119) + `..."`,
		level:   "notice: ",
		json:    `{"severity":"notice","code":"unknown-unit","path":"","value":"` + strings.Repeat("m", 119) + `ộm","detail":""}`,
	},
	{
		name:    "long value, cut between letters",
		finding: finding.Finding{Severity: finding.SeverityNotice, Code: codeUnit, Value: strings.Repeat("ộ", 41)},
		text:    `unknown-unit "` + strings.Repeat("ộ", 40) + `..."`,
		level:   "notice: ",
		json:    `{"severity":"notice","code":"unknown-unit","path":"","value":"` + strings.Repeat("ộ", 41) + `","detail":""}`,
	},
}

func TestFinding(t *testing.T) {
	for _, tt := range findingTests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.finding.Error(); got != tt.text {
				t.Errorf("Error() = %s\nwant %s", got, tt.text)
			}
			if got := tt.finding.String(); got != tt.level+tt.text {
				t.Errorf("String() = %s\nwant %s", got, tt.level+tt.text)
			}
			if !errors.Is(tt.finding, tt.finding.Code) || errors.Is(tt.finding, finding.Code("other")) {
				t.Errorf("%v is not exactly its code", tt.finding)
			}
			text, err := json.Marshal(tt.finding)
			if err != nil || string(text) != tt.json {
				t.Errorf("json.Marshal = %s, %v\nwant %s", text, err, tt.json)
			}
			var back finding.Finding
			if err := json.Unmarshal(text, &back); err != nil || back != tt.finding {
				t.Errorf("json.Unmarshal(%s) = %v, %v, want %v", text, back, err, tt.finding)
			}
		})
	}
}

func TestFinding_wrapped(t *testing.T) {
	err := fmt.Errorf("dossier.json: %w", early)
	var f finding.Finding
	if !errors.As(err, &f) || f != early || !errors.Is(err, codeEarly) {
		t.Errorf("%v holds %v, want %v and its code", err, f, early)
	}
	if got := codeEarly.Error(); got != "due-before-start" {
		t.Errorf("Code.Error() = %q, want due-before-start", got)
	}
}

// A value that is no text is cut too.
func TestFinding_noText(t *testing.T) {
	f := finding.Finding{Code: codeUnit, Value: strings.Repeat("\x80", 121)}
	if got, want := f.Error(), `unknown-unit "..."`; got != want {
		t.Errorf("Error() = %s, want %s", got, want)
	}
}

// logged returns what v looks like in a log, without time and level.
func logged(v any) string {
	var text strings.Builder
	slog.New(slog.NewTextHandler(&text, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if len(groups) == 0 && (a.Key == slog.TimeKey || a.Key == slog.LevelKey || a.Key == slog.MessageKey) {
				return slog.Attr{}
			}
			return a
		},
	})).Info("", "f", v)
	return strings.TrimSpace(text.String())
}

func TestFinding_LogValue(t *testing.T) {
	tests := []struct {
		name    string
		finding finding.Finding
		want    string
	}{
		{"all members", early, `f.severity=error f.code=due-before-start f.path=targets[3].due f.value=2019-12-31 f.detail="the term starts on 2020-08-05"`},
		{"no value, no severity", finding.Finding{Code: codeSum, Path: "targets"}, `f.severity=error f.code=allocation-sum f.path=targets f.detail=""`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := logged(tt.finding); got != tt.want {
				t.Errorf("logged as %s\nwant %s", got, tt.want)
			}
		})
	}
}

// FuzzFinding encodes and decodes a list of one finding; text stays on a
// line unless the detail breaks it.
func FuzzFinding(f *testing.F) {
	for _, tt := range findingTests {
		x := tt.finding
		f.Add(string(x.Severity), string(x.Code), string(x.Path), x.Value, x.Detail)
	}
	f.Fuzz(func(t *testing.T, severity, code, path, value, detail string) {
		for _, s := range []string{severity, code, path, value, detail} {
			if !utf8.ValidString(s) {
				return // JSON cannot hold it
			}
		}
		want := finding.List{{
			Severity: finding.Severity(severity), Code: finding.Code(code), Path: finding.Path(path), Value: value, Detail: detail,
		}}
		text, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got finding.List
		if err := json.Unmarshal(text, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("round trip of %s (-want +got):\n%s", text, diff)
		}
		if !errors.Is(got, finding.Code(code)) || !utf8.ValidString(got[0].String()) {
			t.Errorf("%s reads as %q", text, got[0].String())
		}
	})
}
