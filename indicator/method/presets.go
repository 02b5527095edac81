package method

import "github.com/nghiquyet/nghiquyet/indicator/decimal"

// GlobalFund returns the bands of a grant's performance, as a part of the
// target: A1 above 1, A2 from 0.9, B1 from 0.6, B2 from 0.3, C below.
//
// The source prints whole per cents, so that 89.5 % would be in none of "60-89"
// and "90-100"; here each band reaches up to the next.
//
// Source: The Global Fund, grant rating methodology (former edition).
func GlobalFund() Bands {
	return Bands{
		{Class: "C", To: scaled(3, 1), Below: true},
		{Class: "B2", From: scaled(3, 1), To: scaled(6, 1), Below: true},
		{Class: "B1", From: scaled(6, 1), To: scaled(9, 1), Below: true},
		{Class: "A2", From: scaled(9, 1), To: integer(1)},
		{Class: "A1", From: integer(1), Above: true},
	}
}

// UNDPReportCard returns the bands of an output, as the mean part of its
// milestones: green from 1, amber from 0.5, red below. An output without data
// is grey; here it is undefined.
//
// The publisher takes the plain mean over the indicators and caps nothing, so
// that 140 % and 70 % make green: see [Rollup.Cap].
//
// Source: UNDP, Annual report of the Administrator 2014, report card, annex I.
func UNDPReportCard() Bands {
	return BandsFrom("red", Step{"amber", scaled(5, 1)}, Step{"green", integer(1)})
}

// Decree335 returns the bands of officials' results, in points of 100:
// excellent from 90, good from 70, complete from 50, fail below.
//
// Source: Decree 335/2025/NĐ-CP of Vietnam, by press reports; the rule by which
// the points are combined was not published there.
func Decree335() Bands {
	return BandsFrom("fail", Step{"complete", integer(50)}, Step{"good", integer(70)},
		Step{"excellent", integer(90)})
}

// Imihigo returns plan-ratio as the performance contracts of Rwanda's districts
// have it: of a plan of 0 anything done is 1 and nothing done is 0. The text
// caps the ratio at 1: see [Rollup.Cap].
//
// Source: Imihigo evaluation, scoring method. It is here to read such figures,
// not to be copied: [PlanRatio] leaves a plan of 0 undefined.
func Imihigo() Rule {
	return Rule{ID: IDImihigo, Version: 1, Formula: func(in Input) (Number, Reason) {
		actual := in.Actual.Value
		if actual.IsValid() && in.Target.Value.IsValid() && in.Target.Value.Sign() == 0 {
			return ExactDecimal(integer(max(actual.Sign(), 0))), ""
		}
		r, reason := RatioToPlan(actual, in.Target.Value)
		return Exact(r), reason
	}}
}

// OKRTracker returns linear-achievement as okr-tracker has it: a missing
// observation is the baseline, and where baseline and target are the same the
// result is 0.
//
// Source: oslokommune/okr-tracker, test-suite at 66d697a3. It is here to read
// such figures, not to be copied: [LinearAchievement] leaves both undefined.
func OKRTracker() Rule {
	return Rule{ID: IDOKRTracker, Version: 1, Formula: func(in Input) (Number, Reason) {
		actual := in.Actual.Value
		if !actual.IsValid() {
			actual = in.Baseline.Value
		}
		r, reason := ShareOfWay(in.Baseline.Value, in.Target.Value, actual)
		if reason == ReasonFlat {
			return ExactDecimal(integer(0)), ""
		}
		return Exact(r), reason
	}}
}

// scaled returns n / 10^scale, for thresholds as publishers print them.
func scaled(n int64, scale int) decimal.Decimal {
	d, _ := decimal.New(n, scale)
	return d
}
