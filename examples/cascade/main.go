// Command cascade shows how one province's resolution is carried out by 12
// districts and 109 communes, each with a resolution of its own: what the
// figures of communes add up to in their districts and in the province, where
// they differ from what the province published, who is ahead and who lags. Two
// communes merge on the way.
//
//	go run ./examples/cascade
//	go run ./examples/cascade -as-of 2023-01-31 -seed 7
//	go run ./examples/cascade -format json
//
// All of it is synthetic, the same for one seed: no name and no figure is real.
// See -help for all flags.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// The exit codes: done, or a flag is wrong or nothing could be written.
const (
	exitDone     = 0
	exitUnusable = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// arguments are what the program was called with.
type arguments struct {
	asOf   calendar.Date
	seed   uint64
	format string
	lag    resolution.LagRule
}

func run(args []string, stdout, stderr io.Writer) int {
	a, err := parse(args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return exitDone
	}
	if err == nil {
		err = show(stdout, a)
	}
	if err != nil {
		fmt.Fprintf(stderr, "cascade: %v\n", err)
		return exitUnusable
	}
	return exitDone
}

func parse(args []string, help io.Writer) (arguments, error) {
	a := arguments{asOf: calendar.MustParseDate("2025-01-31"), seed: 1, format: "text", lag: resolution.LagBehindWhole}
	flags := flag.NewFlagSet("cascade", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&a.asOf, "as-of", a.asOf, "show how things stood on `DATE`")
	flags.Uint64Var(&a.seed, "seed", a.seed, "generate the figures from `SEED`")
	flags.Func("format", "write as `FORMAT`: text or json (default text)", func(s string) error {
		a.format = s
		return oneOf(s, "text", "json")
	})
	flags.Func("lag", "say who lags by `RULE`: behindWhole, notMet or behindSchedule (default behindWhole)", func(s string) error {
		a.lag = resolution.LagRule(s)
		return oneOf(s, string(resolution.LagBehindWhole), string(resolution.LagNotMet), string(resolution.LagBehindSchedule))
	})
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(help, "usage: cascade [flags]\n\ncascade shows how a synthetic province, its districts and communes carry out one resolution.")
		flags.SetOutput(help)
		flags.PrintDefaults()
	case err != nil:
		err = fmt.Errorf("%w; -help lists the flags", err)
	case flags.NArg() > 0:
		err = fmt.Errorf("argument %q: want none but flags; -help lists them", flags.Arg(0))
	case !a.asOf.IsValid():
		err = errors.New("flag -as-of: want a date such as 2025-01-31")
	}
	return a, err
}

// oneOf returns an error if value is none of the words wanted.
func oneOf(value string, wanted ...string) error {
	for _, w := range wanted {
		if value == w {
			return nil
		}
	}
	return fmt.Errorf("want one of %q", wanted)
}

// show generates the province, assesses it and writes what came of it.
func show(w io.Writer, a arguments) error {
	p := generate(a.seed)
	c, err := resolution.Cascade(&p.dossier, p.units, a.asOf, resolution.Options{Lag: a.lag})
	if err != nil {
		return err
	}
	if a.format == "json" {
		return json.NewEncoder(w).Encode(&c)
	}
	out := bufio.NewWriter(w)
	printer{out}.print(&c, a.seed)
	return out.Flush()
}
