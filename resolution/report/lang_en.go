package report

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/indicator/method"
	"github.com/nghiquyet/nghiquyet/program"
	"github.com/nghiquyet/nghiquyet/resolution"
)

var english = &language{
	tag:   "en",
	point: ".",
	group: ",",
	form: func(n int) int {
		if n == 1 {
			return 0
		}
		return 1
	},
	months: [12]string{
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December",
	},
	half: "half {0} of {1}", quarter: "quarter {0} of {1}", month: "{0} {1}", year: "{0}", span: "{0} to {1}",
	verdicts: map[indicator.Verdict]string{
		indicator.Exceeded:       "exceeded",
		indicator.Met:            "met",
		indicator.NearlyMet:      "nearly met",
		indicator.OnSchedule:     "on schedule",
		indicator.BehindSchedule: "behind schedule",
		indicator.InProgress:     "in progress",
		indicator.Lost:           "met earlier, not now",
		indicator.NotDue:         "not yet due for assessment",
		indicator.NotMet:         "not met",
		indicator.NoData:         "no data",
		indicator.Undecided:      "cannot be judged",
		indicator.Withdrawn:      "withdrawn",
		indicator.NotItemised:    "not itemised in what was published",
	},
	reasons: map[indicator.Reason]string{
		indicator.ReasonNoGoal:             "the goal was not published",
		indicator.ReasonNoGoalNumber:       "the goal is another body's figure, not known yet",
		indicator.ReasonNotAFigure:         "the goal has no number",
		indicator.ReasonNoDirection:        "it is not said which side is better",
		indicator.ReasonNoTolerance:        "it is not said how near is near enough",
		indicator.ReasonChangeUnit:         "points or per cent: the document does not say",
		indicator.ReasonDenominatorChanged: "counted of another whole than the goal",
		indicator.ReasonNoDenominator:      "the whole is not known",
		indicator.ReasonNoBaseline:         "the starting figure is not known",
		indicator.ReasonZeroBase:           "the starting figure is 0 or less",
		indicator.ReasonImprecise:          "the figure is not precise enough",
		indicator.ReasonContradictory:      "two figures contradict each other",
		indicator.ReasonOtherBasis:         "the figure is on another basis",
		indicator.ReasonUnitMismatch:       "the figure is in another unit",
		indicator.ReasonPeriodMismatch:     "the figure is of another length of time",
		indicator.ReasonMeasureMismatch:    "what was reported is not what is compared",
		indicator.ReasonUnknownStatus:      "the status is not on the scale",
		indicator.ReasonAwaitingFigure:     "the deadline's own figure is not there yet",
		indicator.ReasonPeriodMissing:      "a period has no figure",
		indicator.ReasonPartUndecided:      "a part cannot be judged",
		indicator.ReasonBodyAbolished:      "the body was abolished before the deadline",
		indicator.ReasonRange:              "the figures are too large to compute with",
		indicator.ReasonMalformed:          "the target is not sound",
		indicator.ReasonMetEarlier:         "it was met earlier",
		indicator.ReasonBroken:             "it did not hold at all times",
		indicator.ReasonPeriodMissed:       "a period missed it",
		indicator.ReasonPartFailed:         "a part was not met",
		indicator.ReasonPrintedPercent:     "by the printed percentage",
		indicator.ReasonClosingReview:      "taken as closed by a closing review",
		indicator.ReasonNotUsable:          "no figure is usable on the date",
	},
	bases: map[indicator.Basis]string{
		indicator.BasisFigures:  "by figures",
		indicator.BasisEstimate: "by an estimate",
		indicator.BasisForecast: "by a forecast",
		indicator.BasisPrinted:  "by a printed percentage",
		indicator.BasisDeclared: "by the body's own word",
	},
	comparisons: map[indicator.Comparison]string{
		indicator.AtLeast:  "at least {0}",
		indicator.MoreThan: "more than {0}",
		indicator.AtMost:   "at most {0}",
		indicator.LessThan: "less than {0}",
		indicator.Equal:    "exactly {0}",
		indicator.Between:  "{0}",
		indicator.About:    "about {0}",
	},
	qualifiers: map[indicator.Qualifier]string{
		indicator.Over: "over {0}", indicator.Under: "under {0}", indicator.Roughly: "about {0}",
	},
	kinds: map[indicator.Kind]string{
		indicator.KindEstimate: "estimate", indicator.KindForecast: "forecast",
	},
	stages: map[program.Stage]string{
		program.Planned:      "planned",
		program.Drafting:     "being drawn up",
		program.Issued:       "drawn up and issued",
		program.Implementing: "being carried out",
		program.Completed:    "completed",
		program.Suspended:    "suspended",
		program.Cancelled:    "cancelled",
		program.StageUnknown: "stage not known",
		program.NotItemised:  "not named in what was published",
	},
	timelinesses: map[program.Timeliness]string{
		program.Early:         "done early",
		program.OnTime:        "done on time",
		program.Late:          "done late",
		program.DoneUndated:   "done, day not known",
		program.InTime:        "not yet due",
		program.Overdue:       "overdue",
		program.NoDeadline:    "no deadline",
		program.TaskCancelled: "cancelled",
	},
	forms: map[resolution.Form]string{
		resolution.InPerson: "in person", resolution.Online: "online", resolution.InBoth: "online and in person",
	},
	instruments: map[resolution.InstrumentKind]string{
		resolution.WorkingRegulations: "working regulations",
		resolution.ActionProgram:      "action programme",
		resolution.Plan:               "plan",
		resolution.InspectionProgram:  "inspection and supervision programme",
		resolution.Directive:          "directive",
		resolution.OtherInstrument:    "other document",
	},
	successions: map[resolution.SuccessionKind]string{
		resolution.Merged:    "{0} merged into {1}",
		resolution.Split:     "{0} split into {1}",
		resolution.Renamed:   "{0} renamed {1}",
		resolution.Abolished: "{0} abolished",
	},
	checks: map[indicator.Agreement]string{
		indicator.Agrees:        "agrees",
		indicator.Truncated:     "agrees, cut off and not rounded",
		indicator.Differs:       "differs",
		indicator.NotComputable: "cannot be checked",
	},
	severities: map[finding.Severity]string{
		finding.SeverityError: "error", finding.SeverityWarning: "warning", finding.SeverityNotice: "notice",
	},
	printedKinds: map[indicator.PrintedKind]string{
		indicator.PercentOfGoal:     "figure ÷ goal",
		indicator.ExcessPercent:     "(figure − goal) ÷ goal",
		indicator.ExcessPoints:      "figure − goal",
		indicator.ExcessUnits:       "figure − goal",
		indicator.TimesOfGoal:       "figure ÷ goal",
		indicator.ExcessTimes:       "(figure − goal) ÷ goal",
		indicator.ExcessUnstated:    "excess over the goal",
		indicator.TimesUnstated:     "times the goal",
		indicator.ShareOfPart:       "part ÷ whole",
		indicator.ShortfallPercent:  "(goal − figure) ÷ goal",
		indicator.PercentOfPrevious: "figure ÷ previous figure",
		indicator.GrowthPercent:     "(figure − previous) ÷ previous",
		indicator.ChangeUnits:       "figure − previous figure",
	},
	scopes: map[indicator.ScopeKind]string{
		indicator.ScopeTerm: "the whole term", indicator.ScopePhase: "phase", indicator.ScopePeriod: "period",
	},
	measures: map[indicator.Measure]string{
		indicator.MeasureIncrease: "increase of {0}", indicator.MeasureReduction: "reduction of {0}", indicator.MeasureGrowth: "growth of {0}",
		indicator.MeasureRank: "rank {0}",
	},
	everies: map[indicator.EveryPeriod]string{
		"": "every year", indicator.EveryYear: "every year", indicator.EveryHalf: "every half year", indicator.EveryQuarter: "every quarter",
		indicator.EveryMonth: "every month", indicator.EveryCrop: "every crop",
	},
	trends: map[indicator.Trend]string{
		indicator.Improving: "improving", indicator.Steady: "steady", indicator.Worsening: "worsening",
	},
	outlooks:   map[indicator.Outlook]string{indicator.Likely: "likely", indicator.Unlikely: "unlikely"},
	outlookers: map[string]string{"declared": "by the body's own word"},
	means: map[indicator.Mean]string{
		indicator.MeanGeometric: "geometric mean", indicator.MeanArithmetic: "arithmetic mean", indicator.MeanReported: "mean as reported by the body",
	},
	statuses: map[string]string{indicator.StatusNo: "no", indicator.StatusYes: "yes"},
	lagRules: map[resolution.LagRule]string{
		resolution.LagBehindWhole:    "worse than the whole and has not met its own",
		resolution.LagNotMet:         "not met when its time was over",
		resolution.LagBehindSchedule: "behind its path or not met",
	},
	shareOrigins: map[resolution.ShareOrigin]string{
		resolution.ShareAllocated: "given", resolution.ShareMerged: "sum of those merged", resolution.ShareEach: "floor for each unit",
		resolution.ShareExternal: "by the plan referred to", resolution.ShareOwn: "set by itself",
	},
	unitStates: map[resolution.UnitState]string{
		resolution.UnitStanding: "standing", resolution.UnitEnded: "ended", resolution.UnitToCome: "not there yet",
	},
	unitLevels: map[resolution.Level]string{
		resolution.LevelNation: "nation", resolution.LevelProvince: "province", resolution.LevelDistrict: "district", resolution.LevelCommune: "commune",
		resolution.LevelVillage: "village", resolution.LevelOrganisation: "organisation",
	},
	modes: map[method.Mode]string{
		method.ModeSum: "sum", method.ModeLatest: "latest", method.ModeSumOfLatest: "sum of the latest", method.ModeRatioOfSums: "ratio of sums",
		method.ModeWeightedMean: "weighted mean", method.ModeMeanOfRatios: "mean of ratios", method.ModeMean: "mean",
		method.ModeGeometricMean: "geometric mean", method.ModeWorst: "worst", method.ModeCountMet: "units that met it",
	},
	methodReasons: map[method.Reason]string{
		method.ReasonMissing: "no data", method.ReasonNoTarget: "there is no goal", method.ReasonNoDirection: "it is not said which side is better",
		method.ReasonZeroPlan: "the goal is 0", method.ReasonNoDenominator: "the whole is not known", method.ReasonZeroDenominator: "the whole is 0",
		method.ReasonNotAdditive: "figures of this indicator do not add", method.ReasonOtherDay: "a figure of another day", method.ReasonEmpty: "there is nothing to add",
		method.ReasonOutOfRange: "the figures are too large to compute with", method.ReasonNoBaseline: "the starting figure is not known", method.ReasonOverlap: "the parts overlap",
	},
	findings: englishFindings,
	sections: map[Section]string{
		SectionTargets:       "Targets",
		SectionObjectives:    "Objectives",
		SectionKeyTasks:      "Key tasks",
		SectionPrograms:      "Programmes",
		SectionTasks:         "Tasks of the programmes",
		SectionDissemination: "Dissemination and study",
		SectionInstruments:   "Instruments",
		SectionAssignments:   "People and assignments",
		SectionUnits:         "Units",
		SectionResults:       "Other figures and events",
		SectionPrinted:       "Printed against computed",
		SectionFindings:      "Findings",
		SectionMethod:        "How the figures were computed",
		SectionSources:       "Sources",
	},
	words: englishWords,
}

var englishWords = words{
	title:    "Review: {0}",
	contents: "Contents",
	body:     "Body",
	congress: "Congress",
	term:     "Term",
	adopted:  "Adopted",
	asOf:     "As of",
	knownOn:  "Known on",
	scope:    "Scope",
	closing:  "closing review",

	target:     noun{"target", "targets"},
	keyTask:    noun{"key task", "key tasks"},
	program:    noun{"programme", "programmes"},
	conference: noun{"conference", "conferences"},
	day:        noun{"day", "days"},
	project:    "project",

	no: "No.", targetColumn: "Target", baseline: "Baseline", goal: "Goal", figure: "Figure",
	attainment: "Of goal", verdict: "Verdict", responsible: "Responsible", classColumn: "Class", countColumn: "Number",
	programColumn: "Programme", field: "Field", periodColumn: "Period", stage: "Stage", note: "Note", instrument: "Instrument",
	titleColumn: "Title", issuer: "Issued by", due: "Due", unitColumn: "Unit", indicator: "Indicator",
	what: "What", asPrinted: "Printed", asComputed: "Computed", check: "Check", taskColumn: "Task", timeliness: "Timeliness",
	progress: "Progress",

	targetsTable:   "Targets of the resolution",
	besideTable:    "Other plans for the same results, judged and not counted among the targets",
	programTargets: "Targets of the programme “{0}”",
	coursesTitle:   "The course of each target",
	programsTable:  "Programmes named",
	timelineTitle:  "Time and stage of the programmes, as of {0}",
	tasksTable:     "All tasks of the programmes",
	overdueTitle:   "Tasks overdue",
	soonTitle:      "Tasks falling due within {0} days",
	figuresTable:   "Figures reported that no target of the resolution could be judged by",
	printedTable:   "Figures as printed with results, beside what the results give",
	methodTitle:    "Each target was judged as follows:",

	computedTitle:  "Computed from figures, as of {0}",
	publishedTitle: "As published",
	stageTitle:     "Programmes by stage, as of {0}",
	tasksTitle:     "Tasks by timeliness, as of {0}",

	answerNoTargets: "The resolution states no number of targets and none is itemised.",
	answerNotItemised: "None of {0} is itemised in what was published, so none can be judged by figures: " +
		"all are counted as not itemised.",
	answerTargets:   "Of {0}: {1}.",
	answerPublished: "The latest published tally{0} says: {1}.",
	answerPrograms:  "Programmes published as “{1}”: {0}; here the word means: {2}.",
	answerCoverage:  "Dissemination reached {0} as published.",
	answerNothing:   "Nothing that was known of the results on {1} is about {0} or earlier.",

	declared:    "The resolution declares {0}.",
	itemised:    "Itemised in what was published: {0} of {1}.",
	named:       "Named in what was published: {0}.",
	notNamed:    "Not named: {0}.",
	rest:        "in no published class",
	tooMany:     "The classes add up to {0}, more than {1}",
	ofWhich:     "“{0}”: {1}, counted within the classes above",
	fieldCounts: "by field: {0}",
	unlinked:    "The progress of {0} is not known: no target, programme or instrument linked to them was published.",

	countPublished: "Programmes published as “{0}”: {1}",
	countMeaning:   "“{0}” means the stage “{1}” or a later one here: {2}",
	countComputed:  "Computed from the programmes named: {0} at “{1}” or later; the two counts {2}",
	about:          "about {0}",
	agree:          "agree",
	disagree:       "disagree",
	knownSince:     "day not published, known since {0}",
	allKnownSince:  "On which days the programmes reached their stages was not published; it is known since {0}.",

	audience:            "for {0}",
	coveragePrinted:     "coverage as published: {0}",
	coverageNotPrinted:  "no coverage was published",
	coverageComputed:    "computed, attending ÷ due: {0}",
	coverageNotComputed: "not computed: how many attended and how many were due was not published",
	coverageName:        "Coverage of dissemination",

	of: "{0} of {1}", open: "{0} or beyond", external: "the plan of another body", externalOf: "{0} of {1}",
	namedPlan: "the plan “{0}”", noGoal: "not published", lowerBetter: "lower is better",
	sinceBaseline: "since {0}", sincePrevious: "since the period before",
	byDeadline: "by {0}", averagePerPeriod: "on average {0}", overTerm: "in total over {0}", throughout: "throughout {0}",
	atLeastPeriods: "at least {0} periods", latestPeriod: "the latest counts", partsAll: "the {0} parts below", ownPart: "the whole",

	level: "latest: {0}", points: "points", times: "{0} times", notKnown: "not known", notComputable: "not computable",
	assigned: "{0}: {1}", from: "from {0}", until: "until {0}", responsibleLine: "responsible: {0}", setterLine: "set by: {0}", unitLine: "unit: {0}",

	canChange: "can still change", final: "final", revision: "(amended, revision {0})",
	pace: "path on {0}: {1}; gap {2}", late: "{0} late", early: "{0} early", onPath: "on the path",
	missedPeriods: "periods missed: {0}", trendLine: "trend: {0}", outlookLine: "outlook: {0} ({1})", restAverage: "the periods left must average {0}", restTotal: "still to come: {0}",
	laterFigures: "figures after the deadline, not judged: {0}", ownVerdict: "the body itself says “{0}” ({1})",

	overdue: "overdue", overdueBy: "overdue by {0}", dueIn: "in {0}", dueToday: "due today", extended: "extended from {0}",

	plannedLegend: "path", actualLegend: "figures (hollow: estimated or not exact)", goalLegend: "goal", baselineLegend: "baseline", asOfLegend: "day of the review",
	bulletTitle: "Figure against goal", bulletText: "{0} of the goal; {1}", bulletCut: "the bar is cut",
	stepWords: "step {0} of {1}", stepText: "step {0} of {1}; goal: step {2}; {3}", courseText: "{0}: {1}", plannedPoint: "path {0}", baselinePoint: "baseline {0}",
	timelineText: "{0}; {1}", timelineNone: "period not known; {0}", stageMark: "latest change of stage (hollow: day it was known)",

	rankedTitle: "Target {0}: the units of {1}", rank: "Rank", shareColumn: "Share given", notRanked: "–",
	lags: "lags", apart: "not ranked: {0}", counted: "figures of {0} of {1} units",
	rankedBy:     "Ranked by the method {0}, version {1}, with figures up to {2}. A unit lags that is {3}: {4}.",
	wholeByUnits: "added up from the units", unitEnded: "came to its end, with nobody to carry on",
	sharesSum: "The shares given add up to {0}, of {1} of {2} units", sharesWhole: "; the whole is {0}, difference {1}",
	notRolledUp: "The figures of the units do not make that of the whole: {0}", rollup: "{0}, {1}: {2}, of {3} of {4} units",
	rollupPublished: "; published for the whole: {0}", rollupDiffers: ", differs by {0}", rollupMissing: "; missing: {0}", noTotal: "not computable, {0}",
	unitsTable: "Units", levelColumn: "Level", unitsBelow: "Units below", stateColumn: "State", heir: "carried on by {0}",

	computedFrom: "{0}, computed from {1}", byFigure: "Figure compared: {0}", byGoal: "Goal: {0}",
	byQuotient: "Figure ÷ goal (plan-ratio, version 1): {0} ÷ {1} = {2}", byParts: "Judged by {0} parts, which follow",
	byMean: "Average: {0}", byMethod: "Method {0}, version {1}: {2}", byMethodNone: "Method {0}, version {1}: undefined ({2})",
	otherGoal: "{0}; goal of the period: {1}", byVerdict: "Verdict: {0}",

	implied: "the goal was not published; the printed figure admits one from {0} to {1}",

	noFindings: "None.",
	places:     "{0}: {1} ({2})",

	noSource:      "(no source given)",
	unknownSource: "{0}: a source that the dossier does not list",
	undated:       "undated",
	knownFrom:     "counts as known from {0}",
	assumption:    "assumed: {0}",
	notPublished:  "Not published: {0}",

	rules: []string{
		"A number in brackets is the number of the source that a line was taken from. Words in quotation marks are the " +
			"source's own.",
		"Figures are kept as printed and compared exactly. A quotient is rounded only to be shown: half up to two " +
			"decimals, and to more where two would show 0 % or 100 % for what is neither.",
		"A target is judged by the figures known on the date of knowledge whose periods end by the date of the " +
			"review. Figure ÷ goal is a quotient and no verdict.",
		"The classes of a computed tally add up to the declared number: what was declared and never itemised is a class " +
			"of its own. No data, not yet due, not met and a reported 0 are four different things.",
		"A tally, percentage or verdict that was published stays as printed, beside what is computed. Neither replaces " +
			"the other.",
		"A programme counts for a stage if it has reached that stage or a later one. A change of stage without a date " +
			"counts from the day on which its source was known.",
	},
}
