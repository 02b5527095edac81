package report

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// TestLanguagesSayTheSame wants every language to have every word, and in every
// sentence the places that English has.
func TestLanguagesSayTheSame(t *testing.T) {
	places := regexp.MustCompile(`\{\d\}`)
	placesOf := func(sentence string) []string {
		found := slices.Sorted(slices.Values(places.FindAllString(sentence, -1)))
		return slices.Compact(found)
	}
	want := reflect.ValueOf(*english)
	for tag, l := range languages {
		if tag != l.tag {
			t.Errorf("languages[%q].tag = %q", tag, l.tag)
		}
		got := reflect.ValueOf(*l)
		for i := range want.NumField() {
			name := want.Type().Field(i).Name
			if want.Field(i).Kind() != reflect.Map {
				continue
			}
			wantKeys, gotKeys := keys(want.Field(i)), keys(got.Field(i))
			if diff := cmp.Diff(wantKeys, gotKeys); diff != "" {
				t.Errorf("%s.%s: keys (-en +%s):\n%s", tag, name, tag, diff)
			}
			for _, key := range gotKeys {
				k := reflect.ValueOf(key).Convert(want.Field(i).Type().Key())
				if diff := cmp.Diff(placesOf(want.Field(i).MapIndex(k).String()), placesOf(got.Field(i).MapIndex(k).String())); diff != "" {
					t.Errorf("%s.%s[%q]: places (-en +%s):\n%s", tag, name, key, tag, diff)
				}
			}
		}
		wantWords, gotWords := reflect.ValueOf(english.words), reflect.ValueOf(l.words)
		for i := range wantWords.NumField() {
			name := wantWords.Type().Field(i).Name
			switch g := gotWords.Field(i); g.Kind() {
			case reflect.String:
				if g.String() == "" {
					t.Errorf("%s.%s is empty", tag, name)
				}
				if diff := cmp.Diff(placesOf(wantWords.Field(i).String()), placesOf(g.String())); diff != "" {
					t.Errorf("%s.%s: places (-en +%s):\n%s", tag, name, tag, diff)
				}
			default: // a noun, or the rules
				if g.Len() == 0 {
					t.Errorf("%s.%s is empty", tag, name)
				}
			}
		}
		if got, want := len(l.rules), len(english.rules); got != want {
			t.Errorf("%s has %d rules, want %d", tag, got, want)
		}
	}
}

func keys(m reflect.Value) []string {
	var names []string
	for _, key := range m.MapKeys() {
		names = append(names, key.String())
	}
	slices.Sort(names)
	return names
}

func TestEveryCodeHasAWord(t *testing.T) {
	for _, l := range languages {
		if diff := cmp.Diff(sorted(append(indicator.Verdicts(), indicator.NotItemised)), slices.Sorted(maps.Keys(l.verdicts))); diff != "" {
			t.Errorf("%s: verdicts (-want +got):\n%s", l.tag, diff)
		}
		if diff := cmp.Diff(sorted(append(program.Stages(), program.StageUnknown, program.NotItemised)), slices.Sorted(maps.Keys(l.stages))); diff != "" {
			t.Errorf("%s: stages (-want +got):\n%s", l.tag, diff)
		}
		if diff := cmp.Diff(sorted(resolution.CauseKinds()), slices.Sorted(maps.Keys(l.causeKinds))); diff != "" {
			t.Errorf("%s: causes of changes (-want +got):\n%s", l.tag, diff)
		}
		if diff := cmp.Diff(sorted(program.Timelinesses()), slices.Sorted(maps.Keys(l.timelinesses))); diff != "" {
			t.Errorf("%s: timelinesses (-want +got):\n%s", l.tag, diff)
		}
	}
}

func sorted[S ~string](values []S) []S { return slices.Sorted(slices.Values(values)) }

func TestEveryNounHasTheFormsThatNumbersAskFor(t *testing.T) {
	for _, l := range languages {
		for _, n := range []int{0, 1, 2, 5, 11, 21, 100} {
			for _, noun := range []noun{l.target, l.keyTask, l.program, l.conference, l.day, l.result} {
				if form := l.form(n); form < 0 || form >= len(noun) {
					t.Errorf("%s: %d %v: form %d of %d", l.tag, n, noun, form, len(noun))
				}
			}
		}
	}
}
