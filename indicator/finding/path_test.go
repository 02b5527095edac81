package finding_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

var root finding.Path

func TestPath(t *testing.T) {
	tests := []struct {
		name string
		got  finding.Path
		want string
	}{
		{"document", root, ""},
		{"member", root.Name("targets"), "targets"},
		{"element", root.Name("targets").Index(3), "targets[3]"},
		{"member of an element", root.Name("targets").Index(3).Name("goal").Name("value"), "targets[3].goal.value"},
		{"element of the document", root.Index(0).Index(10), "[0][10]"},
		{"negative index", root.Index(-1), "[-1]"},
		{"letters, digits, underline", root.Name("_aZ09"), "_aZ09"},
		{"digit first", root.Name("9a"), `["9a"]`},
		{"digit alone", root.Name("a").Name("0"), `a["0"]`},
		{"dot", root.Name("translations").Name("a.b"), `translations["a.b"]`},
		{"hyphen", root.Name("translations").Name("vi-VN"), `translations["vi-VN"]`},
		{"empty name", root.Name(""), `[""]`},
		{"quote and bracket", root.Name(`"]`), `["\"]"]`},
		{"beside the letters", root.Name("a@").Name("a[").Name("a`").Name("a{"), "[\"a@\"][\"a[\"][\"a`\"][\"a{\"]"},
		{"beside the digits", root.Name("a/").Name("a:"), `["a/"]["a:"]`},
		{"control that is a letter but for one bit", root.Name("a\x01"), `["a\x01"]`},
		{"not UTF-8", root.Name("\xff"), `["\xff"]`},
		{"Vietnamese", root.Name("hộ"), `["hộ"]`},
		{"joined to the document", root.Join("due"), "due"},
		{"joined nothing", root.Name("due").Join(""), "due"},
		{"joined member", root.Name("goal").Join("value"), "goal.value"},
		{"joined element", root.Name("targets").Join("[3].due"), "targets[3].due"},
		{"nothing joined to nothing", root.Join(""), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if string(tt.got) != tt.want {
				t.Errorf("got %s, want %s", tt.got, tt.want)
			}
		})
	}
}

// FuzzPath takes paths apart again: each leads to one place only, however it
// was put together.
func FuzzPath(f *testing.F) {
	f.Add("translations", 0, "a.b")
	f.Add("", -1, `"]["`)
	f.Add("a[0]", 7, "\xff\x00")
	f.Add("9", 1, "hộ")
	f.Fuzz(func(t *testing.T, a string, i int, b string) {
		path := root.Name(a).Index(i).Name(b)
		want := []string{"." + a, strconv.Itoa(i), "." + b}
		if got := split(t, string(path)); !slices.Equal(got, want) {
			t.Errorf("%s leads to %q, want %q", path, got, want)
		}
		if joined := root.Name(a).Join(root.Index(i)).Join(root.Name(b)); joined != path {
			t.Errorf("joined %s, want %s", joined, path)
		}
	})
}

// split is a slow reader of paths: members come with a dot before them,
// indices as they are.
func split(t *testing.T, path string) []string {
	t.Helper()
	var parts []string
	for path != "" {
		if path[0] == '[' && path[1] == '"' {
			quoted, err := strconv.QuotedPrefix(path[1:])
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			name, err := strconv.Unquote(quoted)
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			parts, path = append(parts, "."+name), path[len(quoted)+2:]
			continue
		}
		end := 1
		for end < len(path) && path[end] != '.' && path[end] != '[' {
			end++
		}
		part := path[:end]
		path = path[end:]
		switch {
		case part[0] == '[':
			part = part[1 : len(part)-1]
		case part[0] != '.':
			part = "." + part
		}
		parts = append(parts, part)
	}
	return parts
}
