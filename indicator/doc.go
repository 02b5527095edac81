// Package indicator says what a target promises and judges how far it is.
//
// Public bodies set targets for a term ("per-capita income of 60 million đồng
// by 2025", "poverty down 1.5 points a year", "keep forest cover at 60 %") and
// report results every quarter. The types here hold every form that such
// targets take, and [Target.Assess] gives each one verdict on any date, with
// the reason:
//
//	target := indicator.Target{
//		ID:        "income",
//		Indicator: indicator.Indicator{ID: "income", Direction: indicator.Higher},
//		Goal:      indicator.Goal{Value: decimal.MustParse("60")},
//		Due:       calendar.MustParsePeriod("2025"),
//	}
//	figures := indicator.FiguresOf(indicator.Observation{
//		Indicator: "income",
//		Period:    calendar.MustParsePeriod("2023"),
//		Value:     decimal.MustParse("54.2"),
//	})
//	a := target.Assess(figures, calendar.MustParseDate("2023-12-31"), indicator.Options{})
//	fmt.Println(a.Verdict, a.Figure) // inProgress 54.2
//
// # Targets
//
// A target is an [Indicator], a [Measure] (which figure is compared), a [Span]
// (when it must hold), a [Goal] (with what) and a due period (until when). The
// empty value of all but indicator and goal is the common case, a level to be
// reached by the end of the term. Baseline, path, parts, allocations and
// revisions are there for documents that state them.
//
// Which side is better belongs to the indicator, the comparison to the goal: a
// bare figure means at least where higher is better and at most where lower is.
// A range is reached at its near end; it is no tolerance.
//
// # Verdicts
//
// [Met] says that what the target demands up to the date holds on it;
// [Assessment.Final] says whether that can still change. Missing is not zero,
// not failed and not "not due": [NoData], [NotMet], [NotDue] and [Undecided] are
// four verdicts, and an undecided one always has a [Reason].
//
// # As of, as known
//
// An assessment is as of a date and as known on a date ([Options.Known]).
// Figures count from the day they were reported, amendments from the day they
// were adopted; a closed period keeps the goal it had. What becomes known later
// never changes an earlier assessment.
//
// # Exactness
//
// All comparison is exact: quotients by cross-multiplication, average growth as
// (1+g)ⁿ against the ratio of the levels. Rounding is for display and its digits
// are stated with the member. A figure that is not exact ("over 54") is judged
// only if every value that it admits gives the same verdict.
//
// # Printed figures
//
// A percentage or a tally that a body published is data ([Printed],
// [PublishedTally], [Declared]): it is kept as printed beside what is computed,
// and a difference is a finding of severity warning.
//
// # Findings
//
// [ValidateTargets] and [ValidateObservations] report all that is doubtful at
// once, each with a code of this package, a path in JSON names and a severity.
// Findings never keep a target from being judged: real documents do not add up
// and must still load.
//
// # Tallies
//
// A [Tally] has one class per target and adds up to the declared number; what
// was declared and never itemised is a class of its own.
//
// # Tables and charts
//
// [Target.Course] returns what a table or a chart of a target shows: the empty
// members filled in, baseline, path, and its figures over time.
//
// # Large data
//
// What is judged of every commune of a country is packed in a [Panel], 24 bytes
// an observation. [Target.Compile] makes a target ready once; its [Judge] gives
// the verdicts that Assess gives, without allocation and without the reasons. A
// [PanelRollup] counts verdicts and adds up figures by group and as a whole.
//
// # Concurrency
//
// Assess, Validate and Figures only read; they are safe for concurrent use.
package indicator
