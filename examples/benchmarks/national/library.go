package national

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// Rollup returns the roll-up of the library for so many workers.
func (d *Data) Rollup(workers int) (indicator.PanelRollup, error) {
	r := indicator.PanelRollup{
		AsOf: AsOf, Workers: workers,
		Group: func(body string) string { return body[:2] },
		Totals: []indicator.PanelTotal{
			{Mode: method.ModeRatioOfSums, Value: id(numerator), Of: id(denominator)},
			{Mode: method.ModeWeightedMean, Value: id(rate), Of: id(weight)},
		},
	}
	for t := range Targets {
		goal, err := decimal.New(d.Goals[t], 2)
		if err != nil {
			return r, err
		}
		target := indicator.Target{
			ID:        id(t),
			Indicator: indicator.Indicator{ID: id(t), Direction: indicator.Higher, Series: indicator.SeriesCumulative},
			Goal:      indicator.Goal{Value: goal},
			Due:       calendar.MustParsePeriod("2025"),
		}
		if Lower(t) {
			target.Indicator.Direction = indicator.Lower
		}
		if t == rate {
			target.Indicator.Series, target.Indicator.Unit = indicator.SeriesLevel, "%"
		}
		judge, err := target.Compile(AsOf, indicator.Options{Term: Term})
		if err != nil {
			return r, err
		}
		r.Judges = append(r.Judges, judge)
	}
	return r, nil
}

// Plain returns the result of the library in plain numbers.
func Plain(result indicator.PanelResult) (*Result, error) {
	plain := &Result{}
	for p, province := range result.Groups {
		for t := range province.Targets {
			target := &province.Targets[t]
			classes := &plain.Verdicts[p][t]
			classes[exceeded] = int64(target.Verdicts.Count(indicator.Exceeded))
			classes[met] = int64(target.Verdicts.Count(indicator.Met))
			classes[lost] = int64(target.Verdicts.Count(indicator.Lost))
			classes[open] = int64(target.Verdicts.Count(indicator.InProgress))
			if t == rate {
				continue
			}
			sum, err := target.Figures.Sum()
			if err != nil {
				return nil, err
			}
			plain.Sums[p][t] = sum.Coefficient()
		}
		for i, parts := range [2][2]*int64{
			{&plain.Totals[p].Numerator, &plain.Totals[p].Denominator}, {&plain.Totals[p].Weighted, &plain.Totals[p].Weights},
		} {
			values, err := province.Totals[i].Values.Sum()
			if err != nil {
				return nil, err
			}
			weights, err := province.Totals[i].Weights.Sum()
			if err != nil {
				return nil, err
			}
			*parts[0], *parts[1] = values.Coefficient(), weights.Coefficient()
		}
	}
	return plain, nil
}
