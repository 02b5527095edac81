package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// A province is a synthetic one: its own dossier, which has all units and what
// became of them, and those of its districts and communes.
type province struct {
	dossier resolution.Dossier
	units   []*resolution.Dossier
}

const (
	districts = 12
	communes  = 109
	// synthetic stands in every name and title, so that nobody takes them for
	// real.
	synthetic = "giả định"
	source    = "synthetic"
)

// merger is the day on which two communes became one.
var merger = calendar.MustParseDate("2023-07-01")

// The targets, by id: what each level sets itself, and how figures of units
// become those of the whole.
var (
	members = indicator.Target{
		ID: "members", Text: "Kết nạp đảng viên mới trong nhiệm kỳ", Span: indicator.SpanOverTerm, Due: calendar.MustParsePeriod("2021/2025"),
		Indicator: indicator.Indicator{ID: "members", Name: "Đảng viên mới kết nạp", Unit: "đảng viên", Direction: indicator.Higher, Series: indicator.SeriesFlow},
	}
	insured = indicator.Target{
		ID: "insured", Text: "Tỷ lệ dân số tham gia bảo hiểm y tế", Measure: indicator.MeasureShare, Due: calendar.MustParsePeriod("2025"),
		Goal:      indicator.Goal{Comparison: indicator.AtLeast, Value: decimal.MustParse("92")},
		Indicator: indicator.Indicator{ID: "insured", Name: "Bao phủ bảo hiểm y tế", Unit: "%", Direction: indicator.Higher},
	}
	poor = indicator.Target{
		ID: "poor", Text: "Số hộ nghèo", Due: calendar.MustParsePeriod("2025"),
		Indicator: indicator.Indicator{ID: "poor", Name: "Hộ nghèo", Unit: "hộ", Direction: indicator.Lower, Aggregation: indicator.AggregationSum},
	}
	income = indicator.Target{
		ID: "income", Text: "Thu nhập bình quân đầu người", Due: calendar.MustParsePeriod("2025"),
		Goal:      indicator.Goal{Value: decimal.MustParse("65")},
		Indicator: indicator.Indicator{ID: "income", Name: "Thu nhập bình quân", Unit: "triệu đồng/người/năm", Direction: indicator.Higher},
	}
)

// A commune is the figures of one, by year from 2021 on.
type commune struct {
	id, name, parent   string
	people, households int64
	goal               [2]int64 // members over the term, poor households in 2025
	members            []int64
	insured, poor      []int64
	income             []decimal.Decimal
	silent             bool  // it has not reported the insured of the last year
	ends               bool  // it was merged into another
	before             int64 // what those merged into it had admitted in the year of the merger
	merged             bool  // it came of the merger
}

const years = 4

// generate returns the province of a seed: the same for ever.
func generate(seed uint64) *province {
	r := rand.New(rand.NewPCG(seed, seed))
	p := &province{dossier: dossier("province", "Tỉnh "+synthetic, "")}
	p.dossier.Resolution.Units[0].Level = resolution.LevelProvince
	var all [][]commune
	for d := range districts {
		id := fmt.Sprintf("d%02d", d+1)
		p.addUnit(id, fmt.Sprintf("Huyện %s %02d", synthetic, d+1), resolution.LevelDistrict, "province")
		n := communes / districts
		if d < communes%districts {
			n++
		}
		list := make([]commune, n)
		for c := range list {
			list[c] = random(r, fmt.Sprintf("%s-c%02d", id, c+1), fmt.Sprintf("Xã %s %02d.%02d", synthetic, d+1, c+1), id)
			p.addUnit(list[c].id, list[c].name, resolution.LevelCommune, id)
		}
		all = append(all, list)
	}
	all[6][3].silent = true
	p.merge(all)
	var whole [2]int64
	for d, list := range all {
		unit := p.dossier.Resolution.Units
		id := fmt.Sprintf("d%02d", d+1)
		var goal [2]int64
		for i := range list {
			if c := &list[i]; !c.merged { // it promises what those before it did
				goal[0], goal[1] = goal[0]+c.goal[0], goal[1]+c.goal[1]
			}
		}
		whole[0], whole[1] = whole[0]+goal[0], whole[1]+goal[1]
		own := dossier(id, nameOf(unit, id), "nq-province")
		own.Resolution.Targets = targets(goal)
		link(&own)
		p.units = append(p.units, &own)
		for i := range list {
			p.units = append(p.units, list[i].dossier())
		}
	}
	p.dossier.Resolution.Targets = targets(whole)
	p.publish(all)
	return p
}

// random returns a commune with figures that hang together.
func random(r *rand.Rand, id, name, parent string) commune {
	between := func(low, high int64) int64 { return low + r.Int64N(high-low+1) }
	c := commune{id: id, name: name, parent: parent, people: between(3_000, 15_000)}
	c.households = c.people / 4
	c.goal[0] = between(10, 40)
	poor := c.households * between(4, 12) / 100
	c.goal[1] = poor / 2
	covered := between(78, 88)
	for y := range int64(years) {
		c.members = append(c.members, c.goal[0]*between(14, 24)/100)
		covered += between(0, 4)
		c.insured = append(c.insured, c.people*covered/100)
		poor -= poor * between(5, 20) / 100
		c.poor = append(c.poor, poor)
		value, _ := decimal.New(450+30*y+between(0, 60), 1) // in range
		c.income = append(c.income, value)
	}
	return c
}

// merge makes one commune of two of the third district from the day of the
// merger on: it promises what they did together.
func (p *province) merge(all [][]commune) {
	a, b := &all[2][1], &all[2][4]
	a.ends, b.ends = true, true
	n := commune{
		id: "d03-c99", name: "Xã " + synthetic + " 03.99 (sáp nhập)", parent: "d03", merged: true, people: a.people + b.people,
		goal: [2]int64{a.goal[0] + b.goal[0], a.goal[1] + b.goal[1]}, before: a.firstHalf() + b.firstHalf(),
	}
	for y := range years {
		n.members = append(n.members, a.members[y]+b.members[y])
		n.insured = append(n.insured, a.insured[y]+b.insured[y])
		n.poor = append(n.poor, a.poor[y]+b.poor[y])
		n.income = append(n.income, a.income[y])
	}
	p.addUnit(n.id, n.name, resolution.LevelCommune, n.parent)
	p.dossier.Resolution.Successions = []resolution.Succession{{
		ID: "merger", Kind: resolution.Merged, On: merger, From: []string{a.id, b.id}, To: []string{n.id},
		Text: "Hai xã " + synthetic + " sáp nhập", LegalBasis: "nghị quyết " + synthetic, Source: source,
	}}
	all[2] = append(all[2], n)
}

func (p *province) addUnit(id, name string, level resolution.Level, parent string) {
	p.dossier.Resolution.Units = append(p.dossier.Resolution.Units,
		resolution.Unit{ID: id, Name: name, Level: level, Parent: parent, Source: source})
}

func nameOf(units []resolution.Unit, id string) string {
	for i := range units {
		if units[i].ID == id {
			return units[i].Name
		}
	}
	return id
}

// publish adds what the province published itself: the new members of two
// years, in the second one more than its communes report.
func (p *province) publish(all [][]commune) {
	for y, more := range []int64{0, 1} {
		sum := more
		for _, list := range all {
			for i := range list {
				if !list[i].merged {
					sum += list[i].members[y]
				}
			}
		}
		p.dossier.Results.Observations = append(p.dossier.Results.Observations, observation("members", year(y), number(sum)))
	}
}

// dossier returns the dossier of a unit without targets.
func dossier(unit, name, parent string) resolution.Dossier {
	return resolution.Dossier{
		Schema: resolution.SchemaVersion,
		Resolution: resolution.Resolution{
			ID: "nq-" + unit, Title: "Nghị quyết " + synthetic + " của " + name, Body: unit, Parent: parent,
			Term: calendar.MustParsePeriod("2020/2025"), Language: "vi", Source: source,
			Units: []resolution.Unit{{ID: unit, Name: name, Source: source}},
		},
		Sources: []resolution.Source{{
			ID: source, Title: "Số liệu " + synthetic + ", do chương trình tạo ra", Publisher: "examples/cascade", Published: calendar.MustParsePeriod("2020"),
			Translations: map[string]string{"en": "Synthetic figures, generated by a program"},
		}},
	}
}

// targets returns the targets of a unit with its goals of members and of poor
// households.
func targets(goal [2]int64) []indicator.Target {
	list := []indicator.Target{members, insured, poor, income}
	list[0].Goal, list[2].Goal = indicator.Goal{Value: number(goal[0])}, indicator.Goal{Value: number(goal[1])}
	for i := range list {
		list[i].Source = source
	}
	return list
}

// dossier returns the commune's own dossier with what it reported.
func (c *commune) dossier() *resolution.Dossier {
	d := dossier(c.id, c.name, "nq-"+c.parent)
	d.Resolution.Targets = targets(c.goal)
	link(&d)
	add := func(o indicator.Observation) { d.Results.Observations = append(d.Results.Observations, o) }
	for y := range years {
		p := year(y)
		inMerger := p.Contains(merger)
		if c.merged && p.Last().Before(merger) {
			continue
		}
		switch {
		case c.ends && inMerger:
			add(observation("members", calendar.MustParsePeriod("2023-01/2023-06"), number(c.firstHalf())))
		case c.merged && inMerger:
			add(observation("members", calendar.MustParsePeriod("2023-07/2023-12"), number(c.members[y]-c.before)))
		case !c.ends || !merger.Before(p.First()):
			add(observation("members", p, number(c.members[y])))
		}
		if c.ends && !p.Last().Before(merger) {
			continue
		}
		if share := observation("insured", p, number(c.insured[y])); !c.silent || y < years-1 {
			share.Of = number(c.people)
			add(share)
		}
		add(observation("poor", p, number(c.poor[y])))
		add(observation("income", p, c.income[y]))
	}
	return &d
}

// firstHalf is how many of the year of the merger were admitted before it.
func (c *commune) firstHalf() int64 { return c.members[2] / 2 }

// link makes the targets of a unit contribute to those of the same names above.
func link(d *resolution.Dossier) {
	for i := range d.Resolution.Targets {
		d.Resolution.Targets[i].ContributesTo = d.Resolution.Targets[i].ID
	}
}

func year(y int) calendar.Period { return calendar.MustParsePeriod(fmt.Sprint(2021 + y)) }

func number(n int64) decimal.Decimal {
	d, _ := decimal.New(n, 0) // a generated figure has few digits
	return d
}

func observation(id string, p calendar.Period, value decimal.Decimal) indicator.Observation {
	reported, _ := p.Last().AddDays(15)
	return indicator.Observation{Indicator: id, Period: p, Reported: reported, Value: value, Source: source}
}
