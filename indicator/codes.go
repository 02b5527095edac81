package indicator

import "github.com/nghiquyet/nghiquyet/indicator/finding"

// The codes of the findings of this package. Code and path are promises, the
// detail may be reworded.
const (
	// CodeDuplicateID reports a target whose id another target has.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025"},
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025"}]}
	CodeDuplicateID finding.Code = "duplicate-id"

	// CodeMissingID reports a target without an id.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025"}]}
	CodeMissingID finding.Code = "missing-id"

	// CodeMissingIndicator reports a target or an observation that names no indicator.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025"}]}
	CodeMissingIndicator finding.Code = "missing-indicator"

	// CodeIndicatorRedefined reports an indicator that two targets define
	// with another unit, direction, series, aggregation, scale or basis.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025"},
	//	     {"id": "income-2", "indicator": {"id": "income", "direction": "lower"}, "goal": {"value": "60"}, "due": "2025"}]}
	CodeIndicatorRedefined finding.Code = "indicator-redefined"

	// CodeUnknownWord reports a word outside its closed set. It is kept as it is.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "measure": "amount", "goal": {"value": "60"}, "due": "2025"}]}
	CodeUnknownWord finding.Code = "unknown-word"

	// CodeUnknownStatus reports a step that is not on the scale of the indicator.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "grade", "indicator": {"id": "grade", "scale": ["fair", "good"]}, "measure": "status", "goal": {"status": "best"}, "due": "2025"}]}
	CodeUnknownStatus finding.Code = "unknown-status"

	// CodeDuplicateStep reports a scale that has a step twice.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "grade", "indicator": {"id": "grade", "scale": ["fair", "good", "fair"]}, "measure": "status", "goal": {"status": "good"}, "due": "2025"}]}
	CodeDuplicateStep finding.Code = "duplicate-step"

	// CodeMeasureSpan reports a measure that makes no sense over the span:
	// the mean of a rank, the sum of a status.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "rank", "indicator": {"id": "par"}, "measure": "rank", "span": "averagePerPeriod", "goal": {"value": "20"}, "due": "2021/2025"}]}
	CodeMeasureSpan finding.Code = "measure-span"

	// CodeSeriesSpan reports a sum over the term of an indicator that is
	// neither a flow nor a running total.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "members", "indicator": {"id": "members", "direction": "higher"}, "span": "overTerm", "goal": {"value": "400"}, "due": "2021/2025"}]}
	CodeSeriesSpan finding.Code = "series-span"

	// CodeChangeUnitMissing reports a change on a unit of per cent
	// that does not say whether it is in points or relative (rule M2).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "poverty", "indicator": {"id": "poverty", "unit": "%", "direction": "lower", "min": "0", "max": "100"}, "measure": "reduction", "span": "averagePerPeriod", "goal": {"value": "1.5"}, "due": "2021/2025"}]}
	CodeChangeUnitMissing finding.Code = "change-unit-missing"

	// CodeCountMissing reports a rule "count" without the number that must hold.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "span": "everyPeriod", "every": {"rule": "count"}, "goal": {"value": "60"}, "due": "2021/2025"}]}
	CodeCountMissing finding.Code = "count-missing"

	// CodeEveryUnused reports periods given to a span that has none.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "every": {"period": "month"}, "goal": {"value": "60"}, "due": "2025"}]}
	CodeEveryUnused finding.Code = "every-unused"

	// CodeGoalMissing reports a target that says nothing to compare with.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "due": "2025"}]}
	CodeGoalMissing finding.Code = "goal-missing"

	// CodeTextThreshold reports a threshold without a number (rule M5).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "leading", "indicator": {"id": "place", "direction": "lower"}, "goal": {"text": "leading group of the district"}, "due": "2025"}]}
	CodeTextThreshold finding.Code = "text-threshold"

	// CodeGoalTwice reports a goal that is both a figure and a share of another
	// body's plan.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "revenue", "indicator": {"id": "revenue", "direction": "higher"}, "goal": {"value": "60", "external": {"indicator": "quota"}}, "due": "2025"}]}
	CodeGoalTwice finding.Code = "goal-twice"

	// CodeRangeUpsideDown reports a range whose upper end is below its
	// lower end.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "growth", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "13", "high": "12"}, "due": "2025"}]}
	CodeRangeUpsideDown finding.Code = "range-upside-down"

	// CodeRangeWithoutHigh reports a comparison "between" without its upper
	// end (rule G3).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "growth", "indicator": {"id": "income", "direction": "higher"}, "goal": {"comparison": "between", "value": "12"}, "due": "2025"}]}
	CodeRangeWithoutHigh finding.Code = "range-without-high"

	// CodeOpenWithoutRange reports an open far end on a goal that is no
	// range.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60", "open": true}, "due": "2025"}]}
	CodeOpenWithoutRange finding.Code = "open-without-range"

	// CodeNegativeValue reports a tolerance or a weight below 0.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"comparison": "about", "value": "60", "tolerance": "-1"}, "due": "2025"}]}
	CodeNegativeValue finding.Code = "negative-value"

	// CodeDenominator reports a whole that is not above 0.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "villages", "indicator": {"id": "villages", "direction": "higher"}, "measure": "share", "goal": {"value": "0", "of": "0"}, "due": "2025"}]}
	CodeDenominator finding.Code = "denominator"

	// CodeDirectionMissing reports a bare figure on an indicator that does
	// not say which side is better (rule G1).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income"}, "goal": {"value": "60"}, "due": "2025"}]}
	CodeDirectionMissing finding.Code = "direction-missing"

	// CodeAgainstDirection reports a comparison word that points to the
	// worse side; it holds all the same (rule G2).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "poverty", "indicator": {"id": "poverty", "unit": "%", "direction": "lower", "min": "0", "max": "100"}, "goal": {"comparison": "atLeast", "value": "2"}, "due": "2025"}]}
	CodeAgainstDirection finding.Code = "against-direction"

	// CodeEqualWithDirection reports "equal" where one side is better and a
	// figure beyond it is possible (rule G6).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"comparison": "equal", "value": "60"}, "due": "2025"}]}
	CodeEqualWithDirection finding.Code = "equal-with-direction"

	// CodeGoalBehindBaseline reports a goal that is worse than the baseline.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "food", "indicator": {"id": "food", "direction": "higher"}, "goal": {"value": "117000"}, "baseline": {"period": "2020", "value": "136000"}, "due": "2025"}]}
	CodeGoalBehindBaseline finding.Code = "goal-behind-baseline"

	// CodeGoalBeyondBounds reports a goal that no figure can reach: more
	// than 100 per cent of a closed share.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "poverty", "indicator": {"id": "poverty", "unit": "%", "direction": "lower", "min": "0", "max": "100"}, "goal": {"comparison": "lessThan", "value": "0"}, "due": "2025"}]}
	CodeGoalBeyondBounds finding.Code = "goal-beyond-bounds"

	// CodeDueOutsideTerm reports a deadline outside the term of the
	// resolution.
	//
	// Example:
	//
	//	{"term": "2020/2025",
	//	   "targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "112"}, "due": "2030"}]}
	CodeDueOutsideTerm finding.Code = "due-outside-term"

	// CodeNoDeadline reports a target that is due at no time: it has no due period
	// and there is no term.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}}]}
	CodeNoDeadline finding.Code = "no-deadline"

	// CodeAssessedAfterDue reports a target that is to be assessed only
	// after its deadline.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025", "assessedFrom": "2026-06-30"}]}
	CodeAssessedAfterDue finding.Code = "assessed-after-due"

	// CodePeriodMissing reports a point of a path or an observation without a
	// period.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025", "path": {"points": [{"value": "60"}]}}]}
	CodePeriodMissing finding.Code = "period-missing"

	// CodeFigureMissing reports a point of a path or an observation without a
	// figure. What was not reported is no observation.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025"}],
	//	   "observations": [
	//	     {"indicator": "income", "period": "2023"}]}
	CodeFigureMissing finding.Code = "figure-missing"

	// CodeDuplicatePoint reports two points of a path that are due on one day.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025", "path": {"points": [{"period": "2025", "value": "60"}, {"period": "2025-12", "value": "60"}]}}]}
	CodeDuplicatePoint finding.Code = "duplicate-point"

	// CodePathMissesGoal reports a path whose last point is not the goal (rule
	// P1).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025", "path": {"points": [{"period": "2025", "value": "58"}]}}]}
	CodePathMissesGoal finding.Code = "path-misses-goal"

	// CodePathWithoutStart reports a line without a point to start from.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025", "path": {"kind": "linear"}}]}
	CodePathWithoutStart finding.Code = "path-without-start"

	// CodeStructureSum reports shares of one whole that do not add up to 100 (rule
	// P2).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "structure", "indicator": {"unit": "%", "direction": "neither"}, "due": "2025", "parts": {"structure": true, "targets": [
	//	       {"id": "crops", "indicator": {"id": "crops"}, "goal": {"value": "73.8"}},
	//	       {"id": "forestry", "indicator": {"id": "forestry"}, "goal": {"value": "20.9"}},
	//	       {"id": "fishery", "indicator": {"id": "fishery"}, "goal": {"value": "5.2"}}]}}]}
	CodeStructureSum finding.Code = "structure-sum"

	// CodeAllocationSum reports shares that do not add up to the whole (rule P3).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "members", "indicator": {"id": "members", "unit": "đảng viên", "direction": "higher"}, "goal": {"value": "260"}, "due": "2024", "allocations": [
	//	       {"body": "Tam Kỳ", "value": "150"}, {"body": "Hội An", "value": "115"}]}]}
	CodeAllocationSum finding.Code = "allocation-sum"

	// CodeRevisionUndated reports a revision without the day from which it is in
	// force (rule T13).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025", "revisions": [{"effective": null, "goal": {"value": "65"}}]}]}
	CodeRevisionUndated finding.Code = "revision-undated"

	// CodeUnitMismatch reports a figure in another unit than its indicator's.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "area", "indicator": {"id": "area", "unit": "ha", "direction": "higher"}, "goal": {"value": "24200"}, "due": "2023"}],
	//	   "observations": [
	//	     {"indicator": "area", "period": "2023", "value": "26146.4", "unit": "tấn"}]}
	CodeUnitMismatch finding.Code = "unit-mismatch"

	// CodeOtherBasis reports a figure on another basis than its indicator's (rule M8).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "output", "indicator": {"id": "output", "basis": "giá so sánh 2010", "direction": "higher"}, "goal": {"value": "9170"}, "due": "2020"}],
	//	   "observations": [
	//	     {"indicator": "output", "period": "2020", "value": "9200", "basis": "giá hiện hành"}]}
	CodeOtherBasis finding.Code = "other-basis"

	// CodeFigureBeyondBounds reports a figure that the indicator cannot have.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "poverty", "indicator": {"id": "poverty", "unit": "%", "direction": "lower", "min": "0", "max": "100"}, "goal": {"value": "2"}, "due": "2025"}],
	//	   "observations": [
	//	     {"indicator": "poverty", "period": "2023", "value": "101"}]}
	CodeFigureBeyondBounds finding.Code = "figure-beyond-bounds"

	// CodeDuplicateObservation reports an observation that repeats another.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025"}],
	//	   "observations": [
	//	     {"indicator": "income", "period": "2023", "value": "54"},
	//	     {"indicator": "income", "period": "2023", "value": "54.0"}]}
	CodeDuplicateObservation finding.Code = "duplicate-observation"

	// CodeContradictoryObservations reports two figures of one period,
	// known on the same day, that differ.
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "60"}, "due": "2025"}],
	//	   "observations": [
	//	     {"indicator": "income", "period": "2023", "value": "54"},
	//	     {"indicator": "income", "period": "2023", "value": "55"}]}
	CodeContradictoryObservations finding.Code = "contradictory-observations"

	// CodeOverlappingPeriods reports figures of a flow whose periods overlap in
	// part, so that neither can be summed (rule T12).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "members", "indicator": {"id": "members", "series": "flow", "direction": "higher"}, "span": "overTerm", "goal": {"value": "400"}, "due": "2021/2025"}],
	//	   "observations": [
	//	     {"indicator": "members", "period": "2021", "value": "80"},
	//	     {"indicator": "members", "period": "2021-07-01/2022-06-30", "value": "90"}]}
	CodeOverlappingPeriods finding.Code = "overlapping-periods"

	// CodePrintedDiffers reports a printed figure that the computation does not
	// confirm (rule C3).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "area", "indicator": {"id": "area", "unit": "ha", "direction": "higher"}, "goal": {"value": "24200"}, "due": "2023"}],
	//	   "observations": [
	//	     {"indicator": "area", "period": "2023", "value": "26146.4",
	//	      "printed": [{"value": "108.4", "kind": "percentOfGoal"}]}]}
	CodePrintedDiffers finding.Code = "printed-differs"

	// CodePrintedTruncated reports a printed figure that was cut off and not
	// rounded (rule C3).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "income", "indicator": {"id": "income", "direction": "higher"}, "goal": {"value": "3044"}, "due": "2023"}],
	//	   "observations": [
	//	     {"indicator": "income", "period": "2023", "value": "2909",
	//	      "printed": [{"value": "95.56", "kind": "percentOfGoal"}]}]}
	CodePrintedTruncated finding.Code = "printed-truncated"

	// CodeChangeContradictsLevels reports a reported change that the levels
	// before and after it do not confirm (rule M3).
	//
	// Example:
	//
	//	{"targets": [
	//	     {"id": "poverty", "indicator": {"id": "poverty", "unit": "%", "direction": "lower", "min": "0", "max": "100"}, "measure": "reduction", "changeUnit": "points", "span": "everyPeriod", "goal": {"value": "1"}, "due": "2022"}],
	//	   "observations": [
	//	     {"indicator": "poverty", "period": "2021", "value": "5"},
	//	     {"indicator": "poverty", "period": "2022", "value": "3.5"},
	//	     {"indicator": "poverty", "period": "2022", "measure": "reduction", "changeUnit": "points", "value": "1.6"}]}
	CodeChangeContradictsLevels finding.Code = "change-contradicts-levels"

	// CodeNegativeRest reports a published tally whose parts are more than the number
	// that it speaks of (rule C2).
	//
	// Example:
	//
	//	{"tally": {"of": 40, "classes": [{"label": "vượt", "count": 22}, {"label": "đạt", "count": 24}]}}
	CodeNegativeRest finding.Code = "negative-rest"

	// CodeOfWhichAbove reports a class "of which" that is larger than the class that
	// it is part of.
	//
	// Example:
	//
	//	{"tally": {"of": 18, "classes": [{"label": "đạt và vượt", "count": 16}, {"label": "vượt", "count": 17, "kind": "ofWhich"}]}}
	CodeOfWhichAbove finding.Code = "of-which-above"

	// CodeHeadlineSum reports a headline that is not the sum of its parts.
	//
	// Example:
	//
	//	{"tally": {"of": 57, "classes": [{"label": "đạt", "count": 46, "kind": "headline"},
	//	     {"label": "vượt", "count": 10}, {"label": "đạt 100%", "count": 22}, {"label": "cơ bản đạt", "count": 12}]}}
	CodeHeadlineSum finding.Code = "headline-sum"

	// CodeFieldSum reports counts by field that do not add up to the tally.
	//
	// Example:
	//
	//	{"tally": {"of": 19, "classes": [{"label": "đạt", "count": 18}],
	//	     "fields": [{"field": "kinh tế", "count": 4, "of": 4}, {"field": "văn hóa", "count": 9, "of": 10}]}}
	CodeFieldSum finding.Code = "field-sum"

	// CodeNegativeCount reports a count below 0.
	//
	// Example:
	//
	//	{"tally": {"of": 19, "classes": [{"label": "đạt", "count": -1}]}}
	CodeNegativeCount finding.Code = "negative-count"

	// CodeTallyDiffers reports a published class that the computed tally does not
	// confirm.
	//
	// No example: it compares two tallies and not one document.
	CodeTallyDiffers finding.Code = "tally-differs"
)
