package main

import "strings"

// methods compute the vectors of each method.
var methods = map[string]func(*inputs) answer{
	"plan-ratio":                               planRatio,
	"plan-ratio/cumulative":                    planCumulative,
	"plan-ratio/window":                        planWindow,
	"ratio/count":                              percentOf,
	"ratio/percent":                            percentOf,
	"ratio/denominator-trap":                   denominatorTrap,
	"linear-achievement":                       linearAchievement,
	"linear-achievement/capped":                linearAchievement,
	"bands/global-fund":                        globalFund,
	"bands/undp-report-card":                   reportCard,
	"bands/vn-decree-335":                      decree335,
	"maintain/at-or-above":                     maintainAbove,
	"maintain/at-or-below":                     maintainBelow,
	"maintain/constant":                        maintainConstant,
	"maintain/flat-target":                     maintainFlat,
	"maintain/in-band":                         maintainInBand,
	"maintain/missing":                         maintainMissing,
	"maintain/threshold":                       maintainThreshold,
	"expected-by-calendar":                     expectedByCalendar,
	"expected-by-calendar/gap":                 expectedGap,
	"expected-by-calendar/prorated":            prorated,
	"trajectory/linear":                        trajectoryLinear,
	"trajectory/linear-change":                 linearChange,
	"trajectory/geometric":                     trajectoryGeometric,
	"trajectory/halt-rise":                     haltRise,
	"trajectory/required-rate":                 requiredRate,
	"earned-schedule":                          earnedSchedule,
	"evm":                                      earnedValue,
	"evm/eac-typical":                          earnedValue,
	"evm/eac-atypical":                         eacAtypical,
	"evm/eac-combined":                         eacCombined,
	"forecast/ols":                             forecastOLS,
	"forecast/theil-sen":                       forecastTheilSen,
	"forecast/cagr":                            forecastCAGR,
	"forecast/aarr":                            forecastAARR,
	"pace-cagr/no-target":                      growthRate,
	"pace-cagr/statcan-target":                 statCan,
	"pace-cagr/statcan-no-target":              statCan,
	"pace-cagr/statcan-score":                  statCanScore,
	"pace-cagr/statcan-limit-coefficient":      statCanCoefficient,
	"pace-cagr/unsd-target":                    unsdTarget,
	"pace-cagr/unsd-no-target":                 unsdNoTarget,
	"pace-cagr/eurostat-target":                eurostat,
	"pace-cagr/eurostat-no-target":             eurostat,
	"linear-pace/sdsn-arrow":                   sdsnArrow,
	"aggregate/sum":                            sum,
	"aggregate/sum-by-dimension":               sumByDimension,
	"aggregate/partition":                      partition,
	"aggregate/cumulative-latest":              cumulativeLatest,
	"aggregate/cumulative-latest-per-reporter": latestPerReporter,
	"aggregate/ratio-of-sums":                  ratioOfSums,
	"aggregate/weighted-mean":                  weightedMean,
	"aggregate/arithmetic-mean":                arithmeticMean,
	"aggregate/geometric-mean":                 geometricMean,
	"aggregate/invalid-mean-of-ratios":         meanOfRatios,
	"aggregate/mean-of-scores":                 meanOfScores,
	"aggregate/worst":                          worst,
	"classify/timeliness":                      timeliness,
}

// outOfScope says why the library does not have some methods. A name that ends
// in / stands for all that begin so.
var outOfScope = []struct{ name, why string }{
	{"distance/", "needs peers or best and worst values"},
	{"aggregate/sdsn-two-worst", "a publisher's aggregation of colours"},
	{"linear-pace/dns-weather", "weather symbols"},
	{"linear-achievement/dportal", "a default baseline of 0 and a clamp"},
	{"transform/", "the indicator is transformed before it is assessed"},
	{"display/", "rounding for display"},
	{"stepwise/", "zones between four marks"},
	{"plan-ratio/inverse", "an import format"},
	{"plan-ratio/mirror", "an import format"},
	{"rule/", "a rule on points"},
	{"validation/", "validation of another format"},
	{"bands/okr-grade", "bands with holes"},
}

// skip says why the library does not have the method; empty if it does.
func skip(name string) string {
	for _, out := range outOfScope {
		if name == out.name || strings.HasSuffix(out.name, "/") && strings.HasPrefix(name, out.name) {
			return "not in scope: " + out.why
		}
	}
	return ""
}
