package resolution_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

var number = decimal.MustParse

func TestLastDate(t *testing.T) {
	tests := []struct{ name, doc, want string }{
		{"nothing", `{}`, ""},
		{"example", `{"resolution": {"adopted": "2020-08-05", "term": "2020/2025"}}`, "2020-08-05"},
		{"due days do not count", `{"resolution": {"adopted": "2020-08-05", "targets": [{"due": "2030"}], "instruments": [{"due": "2031"}]}}`, "2020-08-05"},
		{"source", `{"sources": [{"id": "a", "published": "2021"}, {"id": "b"}]}`, "2021-12-31"},
		{"revision", `{"resolution": {"targets": [{"revisions": [{"effective": "2022-01-01", "adopted": "2022-02-01"}]}]}}`, "2022-02-01"},
		{"revision of a part", `{"resolution": {"targets": [{"parts": {"targets": [{"revisions": [{"effective": "2022-01-01"}]}]}}]}}`, "2022-01-01"},
		{"stage", `{"resolution": {"programs": [{"stages": [{"stage": "issued", "on": "2021-01-01", "reported": "2021-02-01"}]}]}}`, "2021-02-01"},
		{"stage of a project", `{"resolution": {"programs": [{"projects": [{"stages": [{"stage": "issued", "on": "2021-01-01"}]}]}]}}`, "2021-01-01"},
		{"target of a programme", `{"resolution": {"programs": [{"targets": [{"revisions": [{"effective": "2022-01-01"}]}]}]}}`, "2022-01-01"},
		{"target of a project", `{"resolution": {"programs": [{"projects": [{"targets": [{"revisions": [{"effective": "2022-01-01"}]}]}]}]}}`, "2022-01-01"},
		{"task of a project", `{"resolution": {"programs": [{"projects": [{"tasks": [{"stages": [{"on": "2021-01-01"}]}]}]}]}}`, "2021-01-01"},
		{"report of a subtask", `{"resolution": {"programs": [{"tasks": [{"subtasks": [{"reports": [{"on": "2021-01-01", "reported": "2021-01-09"}]}]}]}]}}`, "2021-01-09"},
		{"stage of an occurrence", `{"resolution": {"programs": [{"tasks": [{"occurrences": [{"stages": [{"on": "2021-01-01"}]}]}]}]}}`, "2021-01-01"},
		{"report of an occurrence", `{"resolution": {"programs": [{"tasks": [{"occurrences": [{"reports": [{"on": "2021-01-01"}]}]}]}]}}`, "2021-01-01"},
		{"instrument", `{"resolution": {"instruments": [{"stages": [{"on": "2021-01-01"}]}]}}`, "2021-01-01"},
		{"conference", `{"resolution": {"dissemination": {"conferences": [{"held": "2020-10"}]}}}`, "2020-10-31"},
		{"follow-up", `{"resolution": {"dissemination": {"followUp": [{"reported": "2020-10-01"}]}}}`, "2020-10-01"},
		{"succession told earlier", `{"resolution": {"successions": [{"on": "2025-07-01", "reported": "2025-06-16"}]}}`, "2025-06-16"},
		{"succession told later", `{"resolution": {"successions": [{"on": "2025-07-01", "reported": "2025-07-16"}]}}`, "2025-07-16"},
		{"amendment", `{"resolution": {"amendments": [{"effective": "2022-07-01", "adopted": "2022-06-15"}]}}`, "2022-06-15"},
		{"amendment without its adoption", `{"resolution": {"amendments": [{"effective": "2022-07-01"}]}}`, "2022-07-01"},
		{"approval", `{"results": {"approvals": [{"source": "s", "on": "2022-07-01"}]}}`, "2022-07-01"},
		{"observation", `{"results": {"observations": [{"period": "2021"}, {"period": "2020", "reported": "2022-01-01"}]}}`, "2022-01-01"},
		{"forecast", `{"results": {"observations": [{"period": "2030", "kind": "forecast", "reported": "2022-01-01"}]}}`, "2022-01-01"},
		{"declared verdict", `{"results": {"declared": [{"on": "2021-01-01"}]}}`, "2021-01-01"},
		{"tally", `{"results": {"tallies": [{"on": "2021-01-01", "reported": "2021-01-05"}]}}`, "2021-01-05"},
		{"programme count", `{"results": {"programCounts": [{"on": "2021-01-01"}]}}`, "2021-01-01"},
		{"event", `{"results": {"events": [{"period": "2021-03"}]}}`, "2021-03-31"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, _ := read(t, tt.doc)
			if got := resolution.LastDate(&doc).String(); got != tt.want {
				t.Errorf("LastDate = %q, want %q", got, tt.want)
			}
		})
	}
}
