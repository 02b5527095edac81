// Command corpus turns printed targets into typed ones by rule and judges
// printed results by what was printed about them.
//
//	go run ./examples/corpus examples/corpus/testdata/targets.json examples/corpus/testdata/results.json
//
// TARGETS holds documents, each with the records of its targets in "targets";
// RESULTS, which may be left out, records of results and of published tallies.
// Either is a JSON array or has one record after the other, as where each
// stands on a line of its own. The members of a record decide, never its id,
// its place or its number; those are only printed to find it by.
//
// Figures and dates are read as files print them and as documents do: "98.95",
// "98,95 %", "12–13", "04/09", "≥ 85"; "2025-12", "before 2030", "quý IV/2025",
// "hằng năm". What can be read in two ways, such as "1,234", is not guessed
// but an error of its record. Members of a target that no rule reads are kept
// in its note.
//
// A target is passed if it is expressed without loss: its record becomes an
// [indicator.Target] that [indicator.Target.Validate] has no error against, the
// encoding of the target decodes and encodes to the same bytes, and what was
// decoded still says all that the record does. It is failed if it is not
// expressible.
//
// A result is judged by [indicator.Target.Assess] against the printed verdict,
// by [indicator.Printed.Check] against the printed percentages, a tally by
// [indicator.PublishedTally.Validate] against itself. It is passed if
// everything that can be judged agrees, failed if anything differs from print:
// both answers are given, and why which is right. It is skipped if there is
// nothing to judge: no printed verdict or percentage, or not the figures that it
// would follow from.
//
// There is a line for each record failed or skipped; then, alone on the last
// line,
//
//	N passed, N failed, N skipped
//
// It exits with 0 if none failed, 1 if some did, and 2 if a file cannot be
// read.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

const (
	exitPassed = iota
	exitFailed
	exitUnreadable
)

// An outcome is what became of a record.
type outcome int

const (
	passed outcome = iota
	failed
	skipped
)

var outcomes = [...]string{passed: "passed", failed: "failed", skipped: "skipped"}

// A judgement is the outcome of one record and what there is to say about it.
type judgement struct {
	record  string
	outcome outcome
	text    string
}

func run(args []string, stdout, stderr io.Writer) int {
	if len(args) < 1 || len(args) > 2 || len(args[0]) > 1 && args[0][0] == '-' {
		fmt.Fprintln(stderr, "usage: go run ./examples/corpus TARGETS [RESULTS]")
		return exitUnreadable
	}
	var judgements []judgement
	documents, err := readFile(args[0])
	if err == nil {
		judgements = judgeTargets(documents)
	}
	if err == nil && len(args) == 2 {
		var results []record
		results, err = readFile(args[1])
		judgements = append(judgements, judgeResults(results)...)
	}
	if err == nil {
		err = write(stdout, judgements)
	}
	if err != nil {
		fmt.Fprintf(stderr, "corpus: %v\n", err)
		return exitUnreadable
	}
	for _, j := range judgements {
		if j.outcome == failed {
			return exitFailed
		}
	}
	return exitPassed
}

// write writes a line for each record that is not passed, and the counts.
func write(w io.Writer, judgements []judgement) error {
	var count [len(outcomes)]int
	for _, j := range judgements {
		count[j.outcome]++
		if j.outcome == passed {
			continue
		}
		if _, err := fmt.Fprintf(w, "%s %s: %s\n", outcomes[j.outcome], j.record, j.text); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "%d passed, %d failed, %d skipped\n", count[passed], count[failed], count[skipped])
	return err
}
