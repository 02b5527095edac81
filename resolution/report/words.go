package report

// words are the headings, column titles and sentences of a report in one
// language. Sentences have places {0}, {1}, … for what differs.
type words struct {
	// Title of the report, with that of the resolution.
	title string
	// Names in the head.
	body, congress, term, adopted, asOf, knownOn, scope, closing string
	// Headings of sections.
	objectives, targets, keyTasks, programs, dissemination, instrumentsTitle string
	assignments, units, results, printed, findings, method, sources          string
	// Nouns that are counted.
	target, keyTask, program, conference, day noun
	// Word before a title in the table of programmes.
	project string
	// Titles of columns.
	no, field, targetColumn, setter, goal, figure, attainment, verdict, responsible, classColumn, countColumn string
	programColumn, periodColumn, stage, note, instrument, titleColumn, issuer, due                            string
	unitColumn, indicator, what, asPrinted, asComputed, check, taskColumn, timeliness, progress               string
	// Captions of tables.
	targetsTable, besideTable, programsTable, tasksTable, figuresTable, printedTable string
	// Titles of tallies.
	computedTitle, publishedTitle, stageTitle, tasksTitle string
	// Sentences of the answer.
	answerNoTargets, answerNotItemised, answerTargets, answerPublished, answerPrograms, answerCoverage, answerNothing string
	// Sentences about declared counts, and what they leave open.
	declared, itemised, named, notNamed, rest, tooMany, ofWhich, unlinked, linkedTargets, linkedPrograms string
	// Sentences about counts of programmes.
	countPublished, countMeaning, countComputed, about, agree, disagree, knownSince string
	// Sentences about dissemination.
	audience, coveragePrinted, coverageNotPrinted, coverageComputed, coverageNotComputed, coverageName string
	// Words beside a figure, a goal or a verdict.
	of, open, external, noGoal, canChange, revision, pace, late, early, overdue, times, points, notComputable, assigned, notKnown, implied, ownVerdict string
	// Words about sources.
	noSource, unknownSource, undated, knownFrom, assumption, notPublished, noFindings string
	// How figures are computed.
	rules []string
}
