// Package program has what a committee runs its programmes with: who does what
// by when, how far it is, what is late, and what it holds up.
//
//	p := program.Program{ID: "roads", Tasks: []program.Task{
//		{ID: "survey", Due: calendar.MustParsePeriod("2021-Q1"), Stages: []program.StageChange{
//			{Stage: program.Completed, On: calendar.MustParseDate("2021-03-30")}}},
//		{ID: "build", Due: calendar.MustParsePeriod("2021-Q2"), DependsOn: []string{"survey"}},
//	}}
//	a := p.Assess(calendar.MustParseDate("2021-07-05"), program.Options{})
//	fmt.Println(a.Total.Tally.Done(), a.Total.Tally.Count(program.Overdue)) // 1 1
//
// # Documents
//
// A [Program] has [Project]s, and both have [Task]s; all three have a life of
// dated [StageChange]s, an owner, coordinators and documents. They are plain
// structs with JSON forms. [Program.Validate] reports all that is doubtful in
// them at once, with the codes of codes.go; nothing that is doubtful keeps
// them from being assessed.
//
// Own targets are kept and validated here and judged with their observations
// by the caller, who may pass on how far they are ([Options.Attained]).
//
// # As of, as known
//
// [Assess] says how things were by the end of a date, with what was known on
// another. What was reported later is left out, so that an old date gives the
// old answer for ever. An event without a date counts from the day it was
// reported, else from the date of its source.
//
// # Stages and counts of them
//
// The stages planned, drafting, issued, implementing and completed follow each
// other; suspended and cancelled may come at any time. A [StageTally] says how
// many of the declared programmes have reached at least a stage that the
// caller names, since reports mean different stages by "hoàn thành". Programmes
// declared and not named are the class [NotItemised].
//
// # Timeliness
//
// Every task is in one class of [Timeliness]. It falls due on the last day of
// its due period. Rates exist only with their base, all tasks assigned or those
// fallen due, and what is cancelled is in neither. [PublishedTally] keeps what a
// body has published in its own words and says where it contradicts itself.
//
// # Progress
//
// Progress is read from reports, subtasks, a target or the stage ([ProgressBy])
// and rolled up by count or by weight ([RollupBy]); the result says which. What
// is not known is left out and named, and never counts as 0; nothing is clamped;
// 99.5 per cent is never shown as 100.
//
// # Exactness
//
// Figures are added up exactly, whatever their denominators, and compared
// before they are rounded. What is rounded says to how many digits.
//
// # Plan and network
//
// A [Schedule] compares progress with the plan that the dates of the tasks make:
// planned and earned value, and by earned schedule how many days behind it is. A
// [Network] follows the dependencies of what is still open: the critical path,
// the slack of each task, and how late it will be. Dependencies in a circle are
// a finding, of whatever length.
package program
