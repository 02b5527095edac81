package validation_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/go-playground/validator/v10"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// A tagged document is what one writes for a validator by struct tags.
type tagged struct {
	ID           string              `validate:"required"`
	Start        time.Time           `validate:"required"`
	End          time.Time           `validate:"required,gtfield=Start"`
	Targets      []taggedTarget      `validate:"required,unique=ID,dive"`
	Observations []taggedObservation `validate:"dive"`
}

type taggedTarget struct {
	ID         string    `validate:"required"`
	Text       string    `validate:"required"`
	Indicator  string    `validate:"required"`
	Unit       string    `validate:"required"`
	Direction  string    `validate:"oneof=higher lower neither"`
	Measure    string    `validate:"omitempty,oneof=level increase reduction growth share status rank"`
	Span       string    `validate:"omitempty,oneof=byDeadline everyPeriod averagePerPeriod overTerm throughout"`
	Comparison string    `validate:"omitempty,oneof=atLeast moreThan atMost lessThan equal between about"`
	Goal       string    `validate:"required,numeric"`
	Due        time.Time `validate:"required"`
}

type taggedObservation struct {
	Indicator string    `validate:"required"`
	Period    time.Time `validate:"required"`
	Value     string    `validate:"required,numeric"`
	Kind      string    `validate:"omitempty,oneof=actual estimate forecast"`
	Source    string    `validate:"required"`
}

const figuresPerTarget = 20

// supposed returns a sound dossier of n targets with 20 observations each, which
// are made up, and the same as a tagged document.
func supposed(n int) (resolution.Dossier, tagged) {
	d := resolution.Dossier{
		Schema: resolution.SchemaVersion,
		Resolution: resolution.Resolution{
			ID: "supposed", Term: calendar.MustParsePeriod("2020/2025"), Source: "made-up", Declared: resolution.Declared{Targets: n},
		},
		Sources: []resolution.Source{{ID: "made-up", Published: calendar.MustParsePeriod("2020")}},
	}
	last := d.Resolution.Term.Last().Time(nil)
	t := tagged{ID: "supposed", Start: d.Resolution.Term.First().Time(nil), End: last}
	for i := range n {
		id := fmt.Sprintf("target-%d", i)
		d.Resolution.Targets = append(d.Resolution.Targets, indicator.Target{
			ID: id, Text: "Thu nhập bình quân đầu người đạt 60 triệu đồng", Goal: indicator.Goal{Value: decimal.MustParse("60")},
			Indicator: indicator.Indicator{ID: id, Name: "Thu nhập bình quân đầu người", Unit: "triệu đồng", Direction: indicator.Higher},
		})
		t.Targets = append(t.Targets, taggedTarget{
			ID: id, Text: "Thu nhập bình quân đầu người đạt 60 triệu đồng", Indicator: id, Unit: "triệu đồng", Direction: "higher", Goal: "60", Due: last,
		})
		quarter := calendar.MustParsePeriod("2020-Q1")
		for q := range figuresPerTarget {
			value := fmt.Sprintf("%d.%02d", 40+q, i%100)
			d.Results.Observations = append(d.Results.Observations, indicator.Observation{
				Indicator: id, Period: quarter, Value: decimal.MustParse(value), Source: "made-up",
			})
			t.Observations = append(t.Observations, taggedObservation{Indicator: id, Period: quarter.Last().Time(nil), Value: value, Source: "made-up"})
			quarter, _ = quarter.Next() // within the calendar
		}
	}
	return d, t
}

// byHand checks the dossier as one does without a library: every member that
// must be there, every word, every reference, every figure's twin.
func byHand(d *resolution.Dossier) bool {
	r := &d.Resolution
	if r.ID == "" || !r.Term.IsValid() || r.Declared.Targets < len(r.Targets) {
		return false
	}
	sources := make(map[string]bool, len(d.Sources))
	for i := range d.Sources {
		sources[d.Sources[i].ID] = true
	}
	indicators := make(map[string]*indicator.Indicator, len(r.Targets))
	ids := make(map[string]bool, len(r.Targets))
	for i := range r.Targets {
		t := &r.Targets[i]
		known := slices.Contains([]indicator.Direction{indicator.Higher, indicator.Lower, indicator.Neither}, t.Indicator.Direction)
		if t.ID == "" || ids[t.ID] || t.Indicator.ID == "" || !known || !t.Goal.Value.IsValid() || t.Measure != "" || t.Span != "" {
			return false
		}
		ids[t.ID], indicators[t.Indicator.ID] = true, &t.Indicator
	}
	type key struct {
		indicator, body, group string
		period                 calendar.Period
	}
	seen := make(map[key]decimal.Decimal, len(d.Results.Observations))
	for i := range d.Results.Observations {
		o := &d.Results.Observations[i]
		k := key{o.Indicator, o.Body, o.Group, o.Period}
		twin, twice := seen[k]
		if indicators[o.Indicator] == nil || !o.Period.IsValid() || !o.Value.IsValid() || !sources[o.Source] || twice && !twin.Equal(o.Value) {
			return false
		}
		seen[k] = o.Value
	}
	return true
}

func TestSoundForAll(t *testing.T) {
	d, document := supposed(19)
	if list := resolution.Validate(&d); len(list) > 0 {
		t.Error(list)
	}
	if err := validator.New().Struct(document); err != nil {
		t.Error(err)
	}
	if !byHand(&d) {
		t.Error("byHand(sound) = false")
	}
	d.Resolution.Targets[3].ID, document.Targets[3].ID = "", ""
	if list := resolution.Validate(&d); len(list) == 0 || byHand(&d) || validator.New().Struct(document) == nil {
		t.Errorf("a target without id passes: Validate = %v", list)
	}
}

func BenchmarkValidate(b *testing.B) {
	for _, n := range []int{19, 380} {
		d, document := supposed(n)
		byTags := validator.New()
		for _, by := range []struct {
			name  string
			sound func() bool
		}{
			{"ours", func() bool { return len(resolution.Validate(&d)) == 0 }},
			{"hand", func() bool { return byHand(&d) }},
			{"validator", func() bool { return byTags.Struct(document) == nil }},
		} {
			b.Run(fmt.Sprintf("targets=%d/by=%s", n, by.name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if !by.sound() {
						b.Fatal("not sound")
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/target")
			})
		}
	}
}
