// Package method has the published ways to turn figures into progress, each
// under its own name, frozen by a version, and proved on published figures. It
// knows figures, dates and a direction; what a target demands and whether it
// is met is for package indicator to say.
//
//	in := method.Input{
//		Direction: method.Lower,
//		Baseline:  method.Figure{Date: calendar.MustParseDate("2020-12-31"), Value: decimal.MustParse("4.25")},
//		Target:    method.Figure{Date: calendar.MustParseDate("2025-12-31"), Value: decimal.MustParse("2")},
//		Actual:    method.Figure{Date: calendar.MustParseDate("2023-12-31"), Value: decimal.MustParse("3")},
//	}
//	fmt.Println(method.LinearAchievement{}.Apply(in).Value) // -1.25/-2.25, that is 5/9
//
// # Choosing a method
//
// No two of them answer the same question, so that they give different figures
// for one target; a roll-up never mixes them.
//
//   - [PlanRatio]: how much of the plan is there? Needs no baseline.
//   - [LinearAchievement]: how far on the way from baseline to target?
//   - [Schedule]: are we late today, by how much and how many days?
//   - [Maintain]: did it hold, in how many of the periods?
//   - [PaceCAGR], with the presets [StatCan], [UNSD2022] and [Eurostat], and
//     [PaceLinear], with [SDSN]: is it going fast enough?
//   - [RequiredPace]: how fast from now on?
//   - [EarnedSchedule] and [EarnedValue]: what is the work done worth, in time
//     and in money?
//   - [Forecast]: where does it lead to, and when?
//
// [RatioToPlan], [ShareOfWay], [PlannedLinear] and [DateOnLine] are the exact
// formulas by themselves; they do not allocate.
//
// # Results
//
// Every method gives a [Result]: value, class, trend, method and version,
// input, and a [Reason] where the value is undefined. Undefined is never 0,
// NaN or a panic. Nothing is clamped: 2,413 % stays. A target that is met
// overrides the class, and the class by the pace is kept beside it as the
// trend; a target that was met at the baseline and is not now is lost,
// whatever the ratio says.
//
// # Exactness
//
// Where a formula is a quotient the value is one, and bands are compared with
// it exactly, never after rounding. Where a method is defined by powers, roots
// or logarithms (growth rates, geometric paths and means, standard errors) the
// value is the float64 that this gives, and [Number.IsExact] is false.
//
// # A method of one's own
//
// A [Rule] makes a [Method] of a formula and bands; what else has Apply is one
// too. The methods of indicator.Options are applied beside the verdict.
//
// # Bands
//
// [Bands] are data and must tile: every number lies in one of them.
// [Bands.Validate] reports holes and overlaps. Ends of thresholds are included
// on the better side unless a publisher has it otherwise.
//
// # Presets
//
// A preset is one publisher's rule with its quirks, such as 0.001 in place of a
// baseline of 0, and with its words as classes. It is to be named, never a
// default.
//
// # Roll-ups
//
// A [Rollup] states its mode, leaves out what is missing and says how many of
// how many went into it. It refuses what has no meaning: a sum of percentages,
// of running totals in time, of parts by sex beside parts by age, of different
// methods. A [Cap] changes results, is never there unasked, and is printed.
//
// # Edges
//
// What each method says to the cases on which publishers differ most. The usual
// case is poverty from 4.25 % (2020) to 2 % (2025), now 3 % (2023), and each
// line changes one thing in it: value, class, (trend), reason, date.
//
//	                          plan-ratio  linear-achievement      schedule                          maintain
//	usual                     1.500       0.556                   1.034 behind-schedule 2023-10-12  0.000 broken
//	zero base                 0.600       0.600                   1.001 on-schedule 2024-01-01      0.000 broken
//	mixed signs               -0.500      2.500                   -0.357 on-schedule 2025-12-31     1.000 held
//	baseline equal to target  1.500       flat                    1.500 behind-schedule date:flat   0.000 broken
//	target met                0.950       1.044                   0.655 on-schedule 2025-12-31      1.000 held
//	met and lost              1.500       baseline-beyond-target  1.667 behind-schedule 2025-12-31  0.000 broken
//	missing                   missing     missing                 missing                           missing
//	deadline past             1.500       0.556                   1.500 behind-schedule 2023-10-12  0.000 broken
//	one observation           2.125       0.000                   1.000 on-schedule 2020-12-31      0.000 broken
//	zero target               zero-plan   0.294                   1.763 behind-schedule 2022-06-22  0.000 broken
//	no target                 no-target   no-target               no-target                         no-target
//	no direction              1.500       0.556                   1.034 2023-10-12                  no-direction
//
//	                          pace-cagr                    pace-linear                  required-pace
//	usual                     0.783                        0.926                        -0.500
//	zero base                 zero-base                    1.000                        1.000
//	mixed signs               met mixed-signs              4.167 met                    1.500 met
//	baseline equal to target  lost flat                    lost flat                    -0.500
//	target met                1.682 met                    1.741 met                    0.050 met
//	met and lost              lost baseline-beyond-target  lost baseline-beyond-target  -0.500
//	missing                   missing                      missing                      missing
//	deadline past             deadline-past                deadline-past                deadline-past
//	one observation           one-observation              one-observation              -0.450
//	zero target               zero-target                  0.490                        -1.500
//	no target                 0.110                        no-target                    no-target
//	no direction              no-direction                 no-direction                 -0.500
//
//	                          statcan                                       unsd-2022
//	usual                     0.783 moderate_progress                       0.783 Fair progress but acceleration needed
//	zero base                 2.988 substantial_progress                    Insufficient Data zero-base
//	mixed signs               target_achieved mixed-signs                   5.292 On Track
//	baseline equal to target  not_available flat                            Deterioration flat
//	target met                1.682 target_achieved (substantial_progress)  1.682 Target Achieved (On Track)
//	met and lost              -4.389 deterioration                          Deterioration baseline-beyond-target
//	missing                   not_available missing                         Insufficient Data missing
//	deadline past             0.403 limited_progress                        0.403 Limited or No Progress
//	one observation           not_available one-observation                 Insufficient Data one-observation
//	zero target               0.135 limited_progress                        0.110 Limited or No Progress
//	no target                 0.110 substantial_progress                    0.110 On Track
//	no direction              not_available no-direction                    Insufficient Data no-direction
//
//	                          eurostat                          sdsn
//	usual                     0.783 moderate_progress           0.926 moderately_improving
//	zero base                 zero-base                         1.000 on_track_or_maintaining
//	mixed signs               met mixed-signs                   4.167 on_track_or_maintaining (on_track_or_maintaining)
//	baseline equal to target  lost flat                         flat
//	target met                1.682 met (significant_progress)  1.741 on_track_or_maintaining (on_track_or_maintaining)
//	met and lost              lost baseline-beyond-target       -5.000 decreasing
//	missing                   missing                           missing
//	deadline past             deadline-past                     0.463 stagnating
//	one observation           one-observation                   one-observation
//	zero target               zero-target                       0.490 stagnating
//	no target                 0.110 significant_progress        no-target
//	no direction              no-direction                      no-direction
//
//	                          forecast/ols                          forecast/cagr
//	usual                     2.167 missed 2026-05-26               2.378 missed 2027-06-29
//	zero base                 5.000 reached 2025-12-31              zero-base date:zero-base
//	mixed signs               -4.333 reached 2023-12-31             mixed-signs date:mixed-signs
//	baseline equal to target  3.667 missed date:never-reached       3.931 missed date:never-reached
//	target met                0.333 reached 2023-12-31              1.111 reached 2023-12-31
//	met and lost              4.000 missed date:never-reached       4.762 missed date:never-reached
//	missing                   one-observation date:one-observation  one-observation date:one-observation
//	deadline past             deadline-past 2031-10-19              deadline-past 2033-12-26
//	one observation           one-observation date:one-observation  one-observation date:one-observation
//	zero target               2.167 missed 2031-03-14               2.378 missed date:never-reached
//	no target                 no-date date:no-target                no-date date:no-target
//	no direction              2.167 2026-05-26                      2.378 2027-06-29
//
//	                          forecast/theil-sen                    forecast/aarr
//	usual                     2.167 missed 2026-05-26               2.378 missed 2027-06-29
//	zero base                 5.000 reached 2025-12-31              not-positive date:not-positive
//	mixed signs               -4.333 reached 2023-12-31             not-positive date:not-positive
//	baseline equal to target  3.667 missed date:never-reached       3.931 missed date:never-reached
//	target met                0.333 reached 2023-12-31              1.111 reached 2023-12-31
//	met and lost              4.000 missed date:never-reached       4.762 missed date:never-reached
//	missing                   one-observation date:one-observation  one-observation date:one-observation
//	deadline past             deadline-past 2031-10-19              deadline-past 2033-12-26
//	one observation           one-observation date:one-observation  one-observation date:one-observation
//	zero target               2.167 missed 2031-03-14               2.378 missed date:never-reached
//	no target                 no-date date:no-target                no-date date:no-target
//	no direction              2.167 2026-05-26                      2.378 2027-06-29
//
// The zero base is 0 with a target of 5, higher is better; mixed signs is from
// 4 to -1; baseline equal to target, 2; met, 1.9; met and lost, from 1.5;
// deadline past, a figure of the end of 2026.
//
// # Sources
//
// Each method names its source; testdata/vectors.json has published inputs and
// results, which examples/conformance runs.
package method
