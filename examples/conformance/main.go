// Command conformance runs a file of published vectors through the library and
// says which it does not reproduce.
//
//	go run ./examples/conformance indicator/method/testdata/vectors.json
//
// The file is a JSON array of objects. Of each vector
//
//	method       names the method, such as "pace-cagr/statcan-target"
//	inputs       are its figures
//	expected     is what was published
//	tolerance    is by how much a number may differ from it
//	reproduced   false marks a documented mismatch: it passes if the library
//	             does not give what was published, and fails if it does
//
// decide. Nothing looks at the id, the source or the note of a vector; the id
// is printed to find it by. A null in expected stands for a result that is
// undefined. For what the library leaves undefined and publishers have a number
// for, the publisher's own preset is run: Imihigo for the percentage of a plan
// of 0, OKRTracker for a key result without a figure or without a way to go.
//
// There is a line for each failure (id, what was expected, what was got), for
// each vector skipped, whose method the library does not have, and why, and for
// each documented mismatch; then, alone on the last line,
//
//	N passed, N failed, N skipped
//
// It exits with 0 if none failed, 1 if some did, and 2 if the file cannot be
// read or the result cannot be written.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
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

func run(args []string, stdout, stderr io.Writer) int {
	if len(args) != 1 || len(args[0]) > 1 && args[0][0] == '-' {
		fmt.Fprintln(stderr, "usage: go run ./examples/conformance FILE")
		return exitUnreadable
	}
	vectors, err := read(args[0])
	if err != nil {
		fmt.Fprintf(stderr, "conformance: %v\n", err)
		return exitUnreadable
	}
	var count [len(outcomes)]int
	out := bufio.NewWriter(stdout)
	for i := range vectors {
		r := vectors[i].judge()
		count[r.outcome]++
		if r.text != "" {
			fmt.Fprintf(out, "%s %s (%s): %s\n", outcomes[r.outcome], vectors[i].ID, vectors[i].Method, r.text)
		}
	}
	fmt.Fprintf(out, "%d passed, %d failed, %d skipped\n", count[passed], count[failed], count[skipped])
	if err := out.Flush(); err != nil {
		fmt.Fprintf(stderr, "conformance: %v\n", err)
		return exitUnreadable
	}
	if count[failed] > 0 {
		return exitFailed
	}
	return exitPassed
}

// read reads the file of that name.
func read(name string) ([]vector, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var list []json.RawMessage
	if err := json.Unmarshal(data, &list); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return nil, fmt.Errorf("%s: at byte %d: %w", name, syntax.Offset, err)
		}
		return nil, fmt.Errorf("%s: want an array of vectors: %w", name, err)
	}
	vectors := make([]vector, len(list))
	for i := range list {
		// One that is written wrong does not make the others unreadable.
		vectors[i].problem = json.Unmarshal(list[i], &vectors[i])
	}
	return vectors, nil
}
