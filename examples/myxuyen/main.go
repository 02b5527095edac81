// Command myxuyen reports how far the resolution of the XII congress of the
// Party organisation of Mỹ Xuyên district has come, from what was published
// about it: the dossier beside this file, which is embedded.
//
//	go run ./examples/myxuyen
//	go run ./examples/myxuyen -as-of 2021-09-27 -lang en -format html
//
// See -help for all flags.
package main

import (
	_ "embed"
	"io"
	"os"

	"github.com/nghiquyet/nghiquyet/examples/internal/command"
)

//go:embed dossier.json
var dossier []byte

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return command.Command{
		Name:    "myxuyen",
		Purpose: "myxuyen reports about the resolution of Mỹ Xuyên's XII congress, in Vietnamese unless told otherwise.",
		Dossier: dossier,
	}.Run(args, stdin, stdout, stderr)
}
