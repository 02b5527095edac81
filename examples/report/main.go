// Command report reports about any dossier in JSON: it reads and validates it,
// assesses it as of a date, and writes the report to standard output and the
// findings to standard error.
//
//	go run ./examples/report -lang en examples/myxuyen/dossier.json
//	go run ./examples/report -strict - < dossier.json
//
// It exits with 0 if the dossier is sound, with 1 if it has findings of
// severity error, and with 2 if there is no report. See -help for all flags.
package main

import (
	"io"
	"os"

	"github.com/nghiquyet/nghiquyet/examples/internal/command"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return command.Command{
		Name:    "report",
		Purpose: "report reports about the dossier in FILE, where - is standard input.",
	}.Run(args, stdin, stdout, stderr)
}
