// Package resolution holds what a congress, a people's council or any body
// with a plan for a term resolved and what became of it: the document that an
// office keeps for five years, and its assessment as of any date.
//
//	f, _ := os.Open("dossier.json")
//	d, warnings, err := resolution.Decode(f, resolution.Limits{})
//	findings := resolution.Validate(&d)
//	review, err := resolution.Assess(&d, resolution.LastDate(&d), resolution.Options{})
//	fmt.Println(review.Targets.Tally.N()) // 19
//
// # The document
//
// A [Dossier] is a [Resolution] (what was promised, and who is to do it), its
// [Results] (what was reported), and the [Source] of each fact. All of them
// are plain structs with exported members: written as literals or read from
// JSON, compared with go-cmp. Words outside a closed set are kept and reported.
//
// # What is known when
//
// Assessing an old date gives what could be known then: an observation, a
// stage, a conference, a tally counts from the day it was reported, else from
// the day it happened, else from the date of its source (rule C4).
// [Options.Known] sets another date of knowledge. What the resolution promises
// holds from its adoption, whenever a source told of it; the plans of others
// beside it are known from their source, else from their last day. What is not
// known is absent from an [Assessment]: it is not 0.
//
// # Amendments and approval
//
// An [Amendment] changes the whole: the declared counts, and which targets, key
// tasks, programmes and instruments belong to it from a day on. Nothing is
// written over, so that an assessment of an earlier date, or as known on one,
// stays what it was. An [Approval] says of the results of a source who drew them
// up, submitted or approved them. What is not approved is left out and named;
// results of which no approval is known count.
//
// # Counts that close
//
// The resolution's declared number is the N of the tally. Targets that were
// declared and never itemised are a class of it, so that 19 stays 19 where
// nothing but the number was published. Published tallies stand beside the
// computed one and overwrite nothing. A published count of programmes says by
// its stage what its word means: "completed 5/8" may count programmes that
// were issued.
//
// # What changed
//
// [Diff] compares two assessments of one resolution: everything that they show
// differently, how it stood, and why. Every change has one primary cause, found
// by tests in a fixed order.
//
// # Printed figures
//
// A percentage printed with a figure is kept and compared with what the figures
// give. Where a plan for the same indicator is due when the printed figure's
// plan is, the figure is compared with that plan only.
//
// # Bodies that end
//
// A [Succession] says what became of units. When the resolution's body is
// abolished, or split, and nobody carries its targets on, those still open are
// undecided for good (rule T14). [Assessment.Units] tells which units stand on
// the date, what they came from and what became of the others.
//
// # Units
//
// [Assessment.Cascades] show what the units below the body were given of a
// target and how their figures add up to that of the whole, as the indicator's
// aggregation says and never by guessing. A unit's own figure speaks for all
// below it; one without is the sum of those below. Only figures for one period
// are added, with how many units of how many they are of. Where units were merged
// those before them are added up, on a split nothing is apportioned, and what
// units did before they ended stays in sums over time. Units are ranked by
// figures of one day; those without one stand apart and are not last. [Cascade]
// does the same over the units' own dossiers.
//
// # Who has what
//
// An [Assignment] gives a member fields and units. [Assessment.Matrix], an
// [AssignmentMatrix], says who answers for each on the date, and where nobody or
// more than one does.
//
// # CSV
//
// [ReadTargetsCSV], [ReadObservationsCSV] and their counterparts write and read
// tables of targets and observations, as spreadsheets of either decimal sign have
// them ([CSVOptions]). A [CSVErrors] has every row that is wrong.
//
// # JSON
//
// Members are lowerCamel, figures strings or numbers, dates 2025-12-31, periods
// as package calendar has them. [Decode] reads leniently and reports members
// that it does not know, [DecodeStrict] refuses them, as does
// [DecodeObservation] for one result, and [Encode] writes the canonical form. A
// [DecodeError] has the byte offset and the path. [Limits] bound size, depth and
// memory.
package resolution
