package indicator_test

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// d, day and period read literals of the tests.
var (
	d      = decimal.MustParse
	day    = calendar.MustParseDate
	period = calendar.MustParsePeriod
)

// term is the term that most tests are about.
var term = indicator.Options{Term: period("2020/2025")}

// income is higher-is-better, poverty lower-is-better, population neither.
var (
	income     = indicator.Indicator{ID: "income", Name: "Thu nhập bình quân", Unit: "triệu đồng/người/năm", Direction: indicator.Higher}
	poverty    = indicator.Indicator{ID: "poverty", Name: "Hộ nghèo", Unit: "%", Direction: indicator.Lower, Min: d("0"), Max: d("100")}
	population = indicator.Indicator{ID: "population", Name: "Dân số trung bình", Unit: "triệu người", Direction: indicator.Neither}
	members    = indicator.Indicator{ID: "members", Name: "Kết nạp đảng viên", Unit: "đảng viên", Direction: indicator.Higher, Series: indicator.SeriesFlow, Min: d("0")}
	output     = indicator.Indicator{ID: "output", Name: "Giá trị sản xuất", Unit: "tỷ đồng", Direction: indicator.Higher, Series: indicator.SeriesFlow}
)

// obs is the common observation: an actual figure of a period, known when the
// period is over.
func obs(id, p, value string) indicator.Observation {
	return indicator.Observation{Indicator: id, Period: period(p), Value: d(value)}
}

// with returns o changed.
func with(o indicator.Observation, change func(*indicator.Observation)) indicator.Observation {
	change(&o)
	return o
}

// known returns o reported on a day.
func known(on string, o indicator.Observation) indicator.Observation {
	o.Reported = day(on)
	return o
}

// estimate returns o as an estimate reported on a day.
func estimate(on string, o indicator.Observation) indicator.Observation {
	o.Reported, o.Kind = day(on), indicator.KindEstimate
	return o
}

// changed returns a reported change.
func changed(id, p, value string, m indicator.Measure, u indicator.ChangeUnit) indicator.Observation {
	o := obs(id, p, value)
	o.Measure, o.ChangeUnit = m, u
	return o
}

// qualified returns o with a qualifier.
func qualified(q indicator.Qualifier, o indicator.Observation) indicator.Observation {
	o.Qualifier = q
	return o
}

// inUnit returns o in a unit.
func inUnit(u indicator.Unit, o indicator.Observation) indicator.Observation {
	o.Unit = u
	return o
}

// forecast returns o as a forecast reported on a day.
func forecast(on string, o indicator.Observation) indicator.Observation {
	o.Reported, o.Kind = day(on), indicator.KindForecast
	return o
}
