package report

// words are the column titles, captions and sentences of a report in one
// language. Sentences have places {0}, {1}, … for what differs.
type words struct {
	// Title of the report, with that of the resolution, and of the list of its
	// sections.
	title, contents string
	// Names in the head.
	body, congress, term, adopted, asOf, knownOn, scope, closing string
	// Nouns that are counted.
	target, keyTask, program, conference, day, result noun
	// Word before a title in the table of programmes.
	project string
	// Titles of columns.
	no, targetColumn, baseline, goal, figure, attainment, verdict, responsible, classColumn, countColumn string
	programColumn, field, periodColumn, stage, note, instrument, titleColumn, issuer, due                string
	unitColumn, indicator, what, asPrinted, asComputed, check, taskColumn, timeliness, progress          string
	// Captions of tables, lists and pictures.
	targetsTable, besideTable, programTargets, coursesTitle, programsTable, timelineTitle string
	tasksTable, overdueTitle, soonTitle, figuresTable, printedTable, methodTitle          string
	// Titles of tallies.
	computedTitle, publishedTitle, stageTitle, tasksTitle string
	// Sentences of the answer.
	answerNoTargets, answerNotItemised, answerTargets, answerPublished, answerPrograms, answerCoverage, answerNothing, answerNotApproved string
	// Sentences about declared counts, and what they leave open.
	declared, itemised, named, notNamed, rest, tooMany, ofWhich, fieldCounts, unlinked string
	// Sentences about counts of programmes.
	countPublished, countMeaning, countComputed, about, agree, disagree, knownSince, allKnownSince string
	// Sentences about dissemination.
	audience, coveragePrinted, coverageNotPrinted, coverageComputed, coverageNotComputed, coverageName string
	// Words about a goal: its figure, since when and until when it holds.
	of, open, external, externalOf, namedPlan, noGoal, lowerBetter, sinceBaseline, sincePrevious        string
	byDeadline, averagePerPeriod, overTerm, throughout, atLeastPeriods, latestPeriod, partsAll, ownPart string
	// Words beside a figure or a title.
	level, points, times, notKnown, notComputable, assigned, from, until, responsibleLine, setterLine, unitLine string
	// Words beside a verdict.
	canChange, final, revision, pace, late, early, onPath, trendLine, outlookLine string
	restAverage, restTotal, laterFigures, ownVerdict, missedPeriods               string
	// Words about tasks.
	overdue, overdueBy, dueIn, dueToday, extended string
	// Words in and about pictures.
	plannedLegend, actualLegend, goalLegend, baselineLegend, asOfLegend, bulletTitle, bulletText, bulletCut, stepWords, stepText string
	courseText, plannedPoint, baselinePoint, timelineText, timelineNone, stageMark                                               string
	// Words about key tasks.
	keyTaskColumn, achievedColumn, linksColumn, keyTaskRule, doneFrom, link string
	// Words about who has what, and units that have done what they must.
	matrixCounts, overlap, gapWord, lastHolder, takenOver, loadTitle, memberColumn, fieldsColumn, unitsColumn, targetsColumn string
	attendedTotal, unitsHeld, unitsDone, unitsPublished                                                                      string
	// Words about amendments of the whole, and results that nobody approved.
	amended, addedItems, removedItems, notApprovedTitle string
	// Words about what changed.
	changedSince, changedKnown, rankWord, nothingChanged, targetsMoved, beforeColumn, afterColumn, why, there, notThere string
	// Words about units.
	rankedTitle, rank, shareColumn, notRanked, lags, apart, counted, rankedBy, wholeByUnits, unitEnded  string
	sharesSum, sharesWhole, notRolledUp, rollup, rollupPublished, rollupDiffers, rollupMissing, noTotal string
	unitsTable, levelColumn, unitsBelow, stateColumn, heir                                              string
	// How one figure was computed.
	byFigure, computedFrom, byGoal, byQuotient, byParts, byMean, byMethod, byMethodNone, otherGoal, byVerdict string
	// Words about printed figures.
	implied string
	// Words about findings.
	noFindings, places string
	// Words about sources.
	noSource, unknownSource, undated, knownFrom, assumption, notPublished string
	// How figures are computed.
	rules []string
}
