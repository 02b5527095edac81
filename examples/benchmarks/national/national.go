// Package national makes figures of every commune of a country and rolls them
// up by province: with the library, by hand, and as SQL for databases.
//
// The figures are synthetic: a formula with a fixed seed makes them, and they
// say nothing about any place. Their size is that of Viet Nam's communes before
// 2021 with 19 targets and a figure a quarter.
package national

import (
	"fmt"
	"math/rand/v2"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// The full size of the data.
const (
	Communes  = 11_367
	Provinces = 63
	Targets   = 19
	quarters  = 20
)

// AsOf is the day of the roll-up, in the last year of the term.
var AsOf = calendar.MustParseDate("2025-06-30")

// Term is the term of the targets.
var Term = calendar.MustParsePeriod("2020/2025")

// The targets of which totals are made: a ratio of sums of numerator and
// denominator, and the mean of rate, which is a percentage, by weight.
const (
	numerator   = 0
	denominator = 1
	rate        = 2
	weight      = 3
)

// A Row is one figure. Cents is the figure times 100.
type Row struct {
	Commune, Target int
	Period          calendar.Period
	Cents           int64
}

// A Data is the figures of a number of communes.
type Data struct {
	Communes int
	Rows     []Row
	// Goals are the goals of the targets in cents.
	Goals [Targets]int64
}

// Province returns the number of the province of a commune.
func (d *Data) Province(commune int) int { return commune * Provinces / d.Communes }

// Lower reports whether less is better for a target.
func Lower(target int) bool { return target%3 == 2 }

// Make returns the figures of so many communes, the same ones each time. Each
// commune and target has 20 figures, or 19 where the last quarter is late: three
// communes in five.
func Make(communes int) *Data {
	d := &Data{Communes: communes, Rows: make([]Row, 0, communes*Targets*quarters)}
	random := rand.New(rand.NewPCG(2020, 2025))
	periods := make([]calendar.Period, quarters)
	periods[0] = calendar.MustParsePeriod("2020-Q3")
	for i := 1; i < quarters; i++ {
		periods[i], _ = periods[i-1].Next() // within the years of the calendar
	}
	late := make([]bool, communes)
	for c := range late {
		late[c] = random.IntN(5) < 3
	}
	for t := range Targets {
		d.Goals[t] = 6000
		if Lower(t) {
			d.Goals[t] = 4000
		}
		for c := range communes {
			n := quarters
			if late[c] {
				n--
			}
			cents := int64(4000 + random.IntN(1200))
			if Lower(t) {
				cents = int64(5200 + random.IntN(1200))
			}
			for q := range n {
				step := int64(random.IntN(260) - 60)
				if Lower(t) {
					step = -step
				}
				cents += step
				d.Rows = append(d.Rows, Row{c, t, periods[q], cents})
			}
		}
	}
	return d
}

// id returns the id of the indicator of a target.
func id(target int) string { return fmt.Sprintf("indicator-%02d", target) }

// body returns the name of a commune, which begins with its province.
func (d *Data) body(commune int) string {
	return fmt.Sprintf("%02d/%05d", d.Province(commune), commune)
}

// Panel returns the figures as a panel.
func (d *Data) Panel() (*indicator.Panel, error) {
	bodies := make([]string, d.Communes)
	for c := range bodies {
		bodies[c] = d.body(c)
	}
	ids := make([]string, Targets)
	for t := range ids {
		ids[t] = id(t)
	}
	var b indicator.PanelBuilder
	for _, r := range d.Rows {
		value, err := decimal.New(r.Cents, 2)
		if err != nil {
			return nil, err
		}
		if err := b.Add(indicator.Observation{Body: bodies[r.Commune], Indicator: ids[r.Target], Period: r.Period, Value: value}); err != nil {
			return nil, err
		}
	}
	return b.Panel(), nil
}
