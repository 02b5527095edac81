package indicator_test

import (
	"testing"

	"github.com/nghiquyet/nghiquyet/indicator"
)

func TestEdgesOfSums(t *testing.T) {
	schools := tgt{
		ID: "schools", Indicator: indicator.Indicator{ID: "schools", Unit: "trường", Direction: indicator.Lower}, Measure: indicator.MeasureReduction,
		Span: indicator.SpanOverTerm, Goal: goal{Comparison: indicator.AtLeast, Value: d("2")},
	}
	fewer := func(p, value string) indicator.Observation {
		return changed("schools", p, value, indicator.MeasureReduction, "")
	}
	fires := tgt{
		ID: "fires", Indicator: indicator.Indicator{ID: "fires", Unit: "vụ", Direction: indicator.Lower, Series: indicator.SeriesFlow, Min: d("0")},
		Span: indicator.SpanOverTerm, Goal: goal{Value: d("10")}, Due: period("2021/2022"),
	}
	two := revised(newMembers, func(t *tgt) { t.Due = period("2021/2022") })
	relative := revised(schools, func(t *tgt) {
		t.ChangeUnit, t.Goal.Value, t.Due = indicator.ChangeRelative, d("20"), period("2021/2022")
	})
	lower := func(p, value string) indicator.Observation {
		return changed("schools", p, value, indicator.MeasureReduction, indicator.ChangeRelative)
	}
	change := revised(two, func(t *tgt) {
		t.Measure, t.Goal.Value, t.Baseline = indicator.MeasureIncrease, d("20"), indicator.Baseline{Period: period("2020")}
	})
	runRules(t, []ruleTest{
		{name: "T8 the sum of reported changes", target: schools, figs: all{fewer("2021", "1"), fewer("2023", "1")}, asOf: "2023-12-31", want: indicator.Met, figure: "2"},
		{name: "T8 a change before the window is none of it", target: schools, figs: all{fewer("2019", "1"), fewer("2023", "1")}, asOf: "2023-12-31", want: indicator.InProgress, figure: "1"},
		{name: "T12 a reported change inside another one is not added", target: schools, figs: all{fewer("2021", "1"), fewer("2021-H2", "1"), fewer("2022", "0")}, asOf: "2022-12-31", want: indicator.InProgress},
		{name: "T8 a change not known yet is not added", target: schools, figs: all{fewer("2021", "1"), known("2023-06-01", fewer("2022", "1"))}, asOf: "2022-12-31", want: indicator.InProgress, figure: "1"},
		{name: "T8 a level without the first one", target: schools, figs: all{obs("schools", "2023", "7")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonNoBaseline},
		{name: "T8 a reported change in another unit", target: schools, figs: all{changed("schools", "2023", "20", indicator.MeasureReduction, indicator.ChangeRelative)}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonMeasureMismatch},
		{name: "T8 a ceiling that was passed", target: fires, figs: all{obs("fires", "2021", "11")}, asOf: "2021-12-31", want: indicator.NotMet, final: true},
		{name: "T8 a ceiling that was passed by an estimate", target: fires, figs: all{estimate("2021-12-31", obs("fires", "2021", "11"))}, asOf: "2021-12-31", want: indicator.NotMet},
		{name: "T8 a ceiling that holds so far", target: fires, figs: all{obs("fires", "2021", "9")}, asOf: "2021-12-31", want: indicator.Exceeded},
		{name: "T8 a ceiling that held", target: fires, figs: all{obs("fires", "2021", "5"), obs("fires", "2022", "5")}, asOf: "2022-12-31", want: indicator.Met, final: true},
		{name: "T8 a ceiling of a sum that can fall", target: revised(fires, func(t *tgt) { t.Indicator.Min = goal{}.Value }), figs: all{obs("fires", "2021", "11")}, asOf: "2021-12-31", want: indicator.InProgress},
		{name: "T8 a floor that is passed by an estimate", target: two, figs: all{estimate("2021-12-31", obs("members", "2021", "401"))}, asOf: "2021-12-31", want: indicator.Exceeded},
		{name: "T8 short and over", target: two, figs: all{obs("members", "2021", "199"), obs("members", "2022", "200")}, asOf: "2022-12-31", want: indicator.NotMet, final: true},
		{name: "T8 short by an estimate", target: two, figs: all{obs("members", "2021", "199"), estimate("2022-10-31", obs("members", "2022", "200"))}, asOf: "2022-10-31", want: indicator.NotMet},
		{name: "T8 short by an estimate, over", target: two, figs: all{obs("members", "2021", "199"), estimate("2022-10-31", obs("members", "2022", "200"))}, asOf: "2022-12-31", want: indicator.NotMet},
		{name: "T10a short in a closing review", target: two, figs: all{obs("members", "2021", "199")}, asOf: "2022-06-30", opts: opts{Closing: true}, want: indicator.NotMet, reason: indicator.ReasonClosingReview},
		{name: "T10a short in a closing review after the deadline", target: two, figs: all{obs("members", "2021", "199"), obs("members", "2022", "200")}, asOf: "2023-06-30", opts: opts{Closing: true}, want: indicator.NotMet, final: true},
		{name: "T10 nearly", target: two, figs: all{obs("members", "2021", "196"), obs("members", "2022", "200")}, asOf: "2022-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("1")}}, want: indicator.NearlyMet, final: true},
		{name: "T10 nearly, and still open", target: two, figs: all{obs("members", "2021", "396")}, asOf: "2021-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("1")}}, want: indicator.InProgress},
		{name: "T10 nearly by an estimate", target: two, figs: all{obs("members", "2021", "196"), estimate("2022-10-31", obs("members", "2022", "200"))}, asOf: "2022-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("1")}}, want: indicator.NearlyMet},
		{name: "T12 of a half and its quarter the half", target: two, figs: all{obs("members", "2021-H1", "100"), obs("members", "2021-Q4", "40"), obs("members", "2021-H2", "110")}, asOf: "2021-12-31", want: indicator.InProgress, figure: "210"},
		{name: "T12 a figure not known yet replaces nothing", target: two, figs: all{obs("members", "2021-H1", "100"), obs("members", "2021-H2", "110"), known("2022-03-01", obs("members", "2021", "220"))}, asOf: "2021-12-31", want: indicator.InProgress, figure: "210"},
		{name: "T12 a figure beyond the window is no part of it", target: two, figs: all{obs("members", "2022", "210"), obs("members", "2020/2021", "300")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure, figure: "210"},
		{name: "T12 only a figure beyond the window", target: two, figs: all{obs("members", "2020/2022", "500")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMismatch},
		{name: "M6a the sum of over and a figure", target: two, figs: all{qualified(indicator.Over, obs("members", "2021", "249")), obs("members", "2022", "151")}, asOf: "2022-12-31", want: indicator.Exceeded, final: true},
		{name: "M6a the sum of a figure and over", target: two, figs: all{obs("members", "2021", "249"), qualified(indicator.Over, obs("members", "2022", "151"))}, asOf: "2022-12-31", want: indicator.Exceeded, final: true},
		{name: "M6a the sum of under and a figure", target: two, figs: all{qualified(indicator.Under, obs("members", "2021", "249")), obs("members", "2022", "151")}, asOf: "2022-12-31", want: indicator.NotMet, final: true},
		{name: "M6a the sum of a figure and under", target: two, figs: all{obs("members", "2021", "249"), qualified(indicator.Under, obs("members", "2022", "151"))}, asOf: "2022-12-31", want: indicator.NotMet, final: true},
		{name: "M6a the sum of over and under", target: two, figs: all{qualified(indicator.Over, obs("members", "2021", "500")), qualified(indicator.Under, obs("members", "2022", "1"))}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonImprecise},
		{name: "two figures of one year in a sum", target: two, figs: all{obs("members", "2021", "249"), obs("members", "2021", "151"), obs("members", "2022", "200")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonContradictory},
		{name: "T12 an estimate of the year does not replace actual halves", target: two, figs: all{obs("members", "2021-H1", "100"), obs("members", "2021-H2", "110"), obs("members", "2022", "190"), estimate("2021-10-31", obs("members", "2021", "300"))}, asOf: "2022-12-31", want: indicator.Met, final: true, figure: "400"},
		{name: "T12 an estimate of the year replaces ten months", target: two, figs: all{obs("members", "2021-01-01/2021-10-31", "100"), estimate("2021-10-31", obs("members", "2021", "130"))}, asOf: "2021-12-31", want: indicator.InProgress, figure: "130"},
		{name: "T12 an estimate of the year replaces its own last quarter", target: two, figs: all{obs("members", "2021-Q4", "30"), estimate("2021-10-31", obs("members", "2021", "130"))}, asOf: "2021-12-31", want: indicator.InProgress, figure: "130"},
		{name: "T12 an estimate completes what is actual", target: two, figs: all{obs("members", "2021", "200"), obs("members", "2022-H1", "100"), estimate("2022-10-31", obs("members", "2022-H2", "90"))}, asOf: "2022-10-31", want: indicator.NotMet, figure: "390"},
		{name: "T16 a forecast replaces no actual figures", target: two, figs: all{obs("members", "2021-H1", "100"), forecast("2021-06-30", obs("members", "2021", "500"))}, asOf: "2021-12-31", want: indicator.InProgress, figure: "100"},
		{name: "T16 a forecast where there is nothing else", target: two, figs: all{forecast("2021-06-30", obs("members", "2021", "500"))}, asOf: "2021-12-31", want: indicator.Exceeded, figure: "500"},
		{name: "T16 a forecast beside a figure of other times", target: two, figs: all{obs("members", "2020/2021", "300"), forecast("2021-06-30", obs("members", "2021", "500"))}, asOf: "2021-12-31", want: indicator.Exceeded, figure: "500"},
		{name: "T10a an estimate of a part closes nothing", target: two, figs: all{estimate("2022-12-01", obs("members", "2022", "200"))}, asOf: "2022-12-01", want: indicator.InProgress, figure: "200"},
		{name: "T8 met for good while more can come", target: two, figs: all{obs("members", "2021", "400")}, asOf: "2021-12-31", want: indicator.Met, figure: "400"},
		{name: "T8 met for good where more is no better", target: revised(two, func(t *tgt) { t.Goal.High = d("450") }), figs: all{obs("members", "2021", "400")}, asOf: "2021-12-31", want: indicator.Met, final: true},
		{name: "T8 a ceiling where higher is better", target: revised(two, func(t *tgt) { t.Goal.Comparison = indicator.AtMost }), figs: all{obs("members", "2021", "300")}, asOf: "2021-12-31", want: indicator.Met},
		{name: "T8 such a ceiling was passed", target: revised(two, func(t *tgt) { t.Goal.Comparison = indicator.AtMost }), figs: all{obs("members", "2021", "401")}, asOf: "2021-12-31", want: indicator.NotMet, final: true},
		{name: "T8 just so much was passed", target: revised(two, func(t *tgt) { t.Goal.Comparison = indicator.Equal }), figs: all{obs("members", "2021", "401")}, asOf: "2021-12-31", want: indicator.NotMet, final: true},
		{name: "T8 just so much is not there yet", target: revised(two, func(t *tgt) { t.Goal.Comparison = indicator.Equal }), figs: all{obs("members", "2021", "399")}, asOf: "2021-12-31", want: indicator.InProgress},
		{name: "T8 a ceiling of which a year is missing", target: fires, figs: all{obs("fires", "2021", "5")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure},
		{name: "T8 a ceiling in a closing review", target: fires, figs: all{obs("fires", "2021", "5")}, asOf: "2022-06-30", opts: opts{Closing: true}, want: indicator.Exceeded},
		{name: "T10 a ceiling nearly held, while open", target: fires, figs: all{obs("fires", "2021", "10.5")}, asOf: "2021-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("5")}}, want: indicator.NotMet},
		{name: "T10 a ceiling nearly held", target: fires, figs: all{obs("fires", "2021", "10"), obs("fires", "2022", "0.5")}, asOf: "2022-12-31", opts: opts{NearlyMet: indicator.NearlyRule{Shortfall: d("5")}}, want: indicator.NearlyMet, final: true},
		{name: "T8 a year of reported changes is missing", target: revised(schools, func(t *tgt) { t.Due = period("2021/2022") }), figs: all{fewer("2021", "1")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure},
		{name: "T8 no year of reported changes is missing", target: revised(schools, func(t *tgt) { t.Due = period("2021/2022") }), figs: all{fewer("2021", "1"), fewer("2022", "0")}, asOf: "2022-12-31", want: indicator.NotMet, final: true, figure: "1"},
		{name: "T12 a change of the year replaces that of its half", target: schools, figs: all{known("2022-03-01", fewer("2021-H2", "1")), fewer("2021", "2")}, asOf: "2022-12-31", want: indicator.Met, figure: "2"},
		{name: "T12 reported changes that overlap", target: schools, figs: all{fewer("2021", "1"), fewer("2021-07-01/2022-06-30", "1")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonOverlap},
		{name: "T8 relative changes do not add", target: relative, figs: all{lower("2021", "12"), lower("2022", "12")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonAwaitingFigure, figure: "12"},
		{name: "T8 a relative change of the end of the time", target: relative, figs: all{lower("2022", "20")}, asOf: "2022-12-31", want: indicator.Undecided, reason: indicator.ReasonPeriodMismatch},
		{name: "T8 the relative change so far", target: relative, figs: all{lower("2021", "12"), lower("2021/2022", "20")}, asOf: "2022-12-31", want: indicator.Met, final: true, figure: "20"},
		{name: "T8 the relative change of a part of the time", target: relative, figs: all{lower("2021", "12")}, asOf: "2021-12-31", want: indicator.InProgress, figure: "12"},
		{name: "T8 the change of a flow is that of its years", target: change, figs: all{obs("members", "2020", "100"), obs("members", "2021", "115"), obs("members", "2022-H1", "60")}, asOf: "2022-06-30", want: indicator.InProgress, figure: "15"},
		{name: "T8 the change of a flow without a whole year", target: change, figs: all{obs("members", "2020", "100"), obs("members", "2021-H1", "60")}, asOf: "2021-06-30", want: indicator.NoData, reason: indicator.ReasonNotUsable},
		{name: "T8 a share has no sum", target: revised(villages, func(t *tgt) { t.Span = indicator.SpanOverTerm }), figs: all{obs("villages", "2023", "7")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonMalformed},
		{name: "T8 a status has no sum", target: revised(gradeGoal, func(t *tgt) { t.Span = indicator.SpanOverTerm }), figs: all{{Indicator: "grade", Period: period("2022"), Status: "excellent"}}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonMalformed},
		{name: "T8 a rank has no sum", target: revised(rank, func(t *tgt) { t.Span = indicator.SpanOverTerm }), figs: all{obs("par", "2023", "7")}, asOf: "2023-12-31", want: indicator.Undecided, reason: indicator.ReasonMalformed},
	})
}
