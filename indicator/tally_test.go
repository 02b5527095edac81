package indicator_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
)

// Rule C1: N is the declared number, or the number itemised if that is more.
func TestTally(t *testing.T) {
	for _, tt := range []struct {
		name                   string
		declared, itemised     int
		n, missing, declaredIs int
	}{
		{name: "nothing"},
		{name: "declared only, as in Mỹ Xuyên", declared: 19, n: 19, missing: 19, declaredIs: 19},
		{name: "partly itemised", declared: 19, itemised: 14, n: 19, missing: 5, declaredIs: 19},
		{name: "wholly itemised", declared: 19, itemised: 19, n: 19, declaredIs: 19},
		{name: "more than declared", declared: 19, itemised: 20, n: 20, declaredIs: 19},
		{name: "not declared", itemised: 3, n: 3},
		{name: "a negative number is none", declared: -4, itemised: 3, n: 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tally := indicator.NewTally(tt.declared)
			for range tt.itemised {
				tally.Add(indicator.Met)
			}
			got := []int{tally.N(), tally.Itemised(), tally.Count(indicator.NotItemised), tally.Count(indicator.Met), tally.Declared()}
			if diff := cmp.Diff([]int{tt.n, tt.itemised, tt.missing, tt.itemised, tt.declaredIs}, got); diff != "" {
				t.Errorf("N, itemised, not itemised, met, declared (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTallyGroups(t *testing.T) {
	tally := indicator.NewTally(20)
	for _, v := range indicator.Verdicts() {
		tally.Add(v)
	}
	want := map[indicator.Group]int{
		indicator.GroupAchieved: 2, indicator.GroupNear: 1, indicator.GroupOpen: 4, indicator.GroupLater: 1,
		indicator.GroupFailed: 1, indicator.GroupUnknown: 2, indicator.GroupOut: 1, "": 0, "đạt": 0,
	}
	for group, n := range want {
		if got := tally.CountGroup(group); got != n {
			t.Errorf("CountGroup(%q) = %d, want %d", group, got, n)
		}
	}
	if got := tally.Count("đạt"); got != 0 {
		t.Errorf("Count(đạt) = %d, want 0", got)
	}
	var classes []indicator.Verdict
	for _, c := range tally.Classes() {
		classes = append(classes, c.Class)
	}
	if diff := cmp.Diff(append(indicator.Verdicts(), indicator.NotItemised), classes); diff != "" {
		t.Errorf("Classes() (-want +got):\n%s", diff)
	}
}

func TestTallyJSON(t *testing.T) {
	tally := indicator.NewTally(19)
	tally.Add(indicator.Met)
	text, err := json.Marshal(tally)
	if want := `{"declared":19,"n":19,"classes":[{"class":"met","count":1},{"class":"notItemised","count":18}]}`; err != nil || string(text) != want {
		t.Errorf("Marshal = %s, %v, want %s", text, err, want)
	}
	text, err = json.Marshal(indicator.Tally{})
	if want := `{"declared":0,"n":0,"classes":[]}`; err != nil || string(text) != want {
		t.Errorf("Marshal(zero) = %s, %v, want %s", text, err, want)
	}
	for _, tt := range []struct{ name, text, want string }{
		{"an unknown class", `{"declared":1,"n":1,"classes":[{"class":"đạt","count":1}]}`, `class "đạt": want a verdict or "notItemised"`},
		{"a negative count", `{"declared":1,"n":1,"classes":[{"class":"met","count":-1}]}`, `class "met": count -1: want one count of 0 or more`},
		{"a class twice", `{"declared":2,"n":2,"classes":[{"class":"met","count":1},{"class":"met","count":1}]}`, `class "met": count 1: want one count`},
		{"an N that is not the sum", `{"declared":2,"n":3,"classes":[{"class":"met","count":2}]}`, "n 3: the classes add up to 2"},
		{"more not itemised than there are", `{"declared":2,"n":2,"classes":[{"class":"met","count":1},{"class":"notItemised","count":2}]}`, "n 2: the classes add up to 3"},
		{"not itemised left out", `{"declared":2,"n":2,"classes":[{"class":"met","count":1}]}`, "n 2: the classes add up to 1"},
		{"no object", `[]`, "cannot unmarshal array"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			read := indicator.NewTally(7)
			err := json.Unmarshal([]byte(tt.text), &read)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Unmarshal(%s) error = %v, want one with %q", tt.text, err, tt.want)
			}
			if read != indicator.NewTally(7) {
				t.Errorf("Unmarshal(%s) left %v, want the tally as it was", tt.text, read)
			}
		})
	}
}

func TestTally_Equal(t *testing.T) {
	a, b := indicator.NewTally(2), indicator.NewTally(2)
	a.Add(indicator.Met)
	if a.Equal(b) || !a.Equal(a) {
		t.Errorf("Equal: %t with another and %t with itself, want false and true", a.Equal(b), a.Equal(a))
	}
}
