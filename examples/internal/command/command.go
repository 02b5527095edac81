// Package command is what the programs that report about a dossier have in
// common: their flags, what they print where, and their exit codes.
package command

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/resolution"
	"github.com/nghiquyet/nghiquyet/resolution/report"
)

// The exit codes.
const (
	// ExitSound says that a report was written and nothing in the dossier is
	// an error.
	ExitSound = 0
	// ExitFindings says that a report was written and the dossier has findings
	// of severity error.
	ExitFindings = 1
	// ExitUnusable says that there is no report: a flag or an argument is
	// wrong, or the dossier could not be read.
	ExitUnusable = 2
)

// A Command is a program that reports about one dossier.
type Command struct {
	// Name is what the program is called in its messages.
	Name string
	// Purpose is the first sentence of its help.
	Purpose string
	// Dossier is the document that it reports about. Without one it takes the
	// name of a file, "-" being standard input, and the flag -strict.
	Dossier []byte
}

// arguments are what a command was called with.
type arguments struct {
	asOf, known calendar.Date
	since       calendar.Date
	options     report.Options
	output      string // the name of a file; empty is standard output
	strict      bool
	files       []string
}

// Run reads the dossier, writes the report to stdout and a line for each
// finding to stderr, and returns the exit code. What is wrong with args or the
// dossier is one line each on stderr.
func (c Command) Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a, help, err := c.parse(args)
	if err == nil && help != "" {
		_, err = io.WriteString(stdout, help)
		return c.exit(stderr, ExitSound, err)
	}
	if err != nil {
		return c.exit(stderr, ExitUnusable, err)
	}
	d, findings, err := c.read(a, stdin)
	if err != nil {
		return c.exit(stderr, ExitUnusable, err)
	}
	if !a.asOf.IsValid() {
		a.asOf = resolution.LastDate(&d)
	}
	assessment, err := resolution.Assess(&d, a.asOf, resolution.Options{Known: a.known})
	if errors.Is(err, resolution.ErrNoDate) {
		err = errors.New("nothing in the dossier has a date: want -as-of DATE")
	}
	if err != nil {
		return c.exit(stderr, ExitUnusable, err)
	}
	if a.options.Changes, err = changesSince(&d, &assessment, a.since); err != nil {
		return c.exit(stderr, ExitUnusable, err)
	}
	findings = append(findings, resolution.Validate(&d)...)
	a.options.Findings = findings
	for _, f := range slices.Concat(findings, assessment.Findings) {
		fmt.Fprintln(stderr, f.String())
	}
	code := ExitSound
	if findings.HasErrors() || assessment.Findings.HasErrors() {
		code = ExitFindings
	}
	if a.output != "" {
		err = writeFile(a.output, func(w io.Writer) error { return report.Write(w, &assessment, a.options) })
	} else {
		err = report.Write(stdout, &assessment, a.options)
	}
	return c.exit(stderr, code, err)
}

// changesSince returns what changed since a day by what was known then; nil if
// there is no day.
func changesSince(d *resolution.Dossier, after *resolution.Assessment, since calendar.Date) (*resolution.Changes, error) {
	if !since.IsValid() {
		return nil, nil
	}
	if !since.Before(after.AsOf) {
		return nil, fmt.Errorf("-since %s: want a day before %s, on which the report is", since, after.AsOf)
	}
	before, err := resolution.Assess(d, since, resolution.Options{})
	if err != nil {
		return nil, err
	}
	changes, err := resolution.Diff(&before, after)
	return &changes, err
}

// exit returns code, or says what is wrong and returns ExitUnusable.
func (c Command) exit(stderr io.Writer, code int, err error) int {
	if err == nil {
		return code
	}
	for line := range strings.SplitSeq(err.Error(), "\n") {
		fmt.Fprintf(stderr, "%s: %s\n", c.Name, line)
	}
	return ExitUnusable
}

// parse returns the arguments, or the text of -help. Flags may stand before
// and behind the name of the file.
func (c Command) parse(args []string) (a arguments, help string, err error) {
	flags := flag.NewFlagSet(c.Name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&a.asOf, "as-of", calendar.Date{},
		"report how things stood on `DATE`, as in 2021-09-27 (default the last date in the dossier)")
	flags.TextVar(&a.known, "known", calendar.Date{},
		"use only what was known on `DATE` (default the date of -as-of)")
	flags.TextVar(&a.since, "since", calendar.Date{},
		"say what changed since `DATE`, by what was known then (default nothing of changes)")
	flags.Func("lang", "write in `LANGUAGE`: "+join(report.Languages())+" (default that of the dossier)",
		func(s string) error {
			a.options.Language = s
			return oneOf(s, report.Languages())
		})
	flags.Func("format", "write as `FORMAT`: "+join(report.Formats())+" (default text)",
		func(s string) error {
			a.options.Format = report.Format(s)
			return oneOf(a.options.Format, report.Formats())
		})
	flags.Func("sections", "write only these `SECTIONS`, with commas between them: "+join(report.Sections())+" (default all)",
		func(s string) error {
			for name := range strings.SplitSeq(s, ",") {
				section := report.Section(strings.TrimSpace(name))
				if err := oneOf(section, report.Sections()); err != nil {
					return fmt.Errorf("%q: %w", section, err)
				}
				a.options.Sections = append(a.options.Sections, section)
			}
			return nil
		})
	flags.Func("decimals", fmt.Sprintf("round quotients to `N` digits after the point, 0 to %d, and to more where those would show 0 or 100 %% for what is neither (default %d)", report.MaxDecimals, report.DefaultDecimals),
		func(s string) error {
			n, err := strconv.Atoi(s)
			switch {
			case err != nil || n < 0 || n > report.MaxDecimals:
				return fmt.Errorf("want a number from 0 to %d", report.MaxDecimals)
			case n == 0:
				n = report.NoDecimals
			}
			a.options.Decimals = n
			return nil
		})
	flags.StringVar(&a.output, "o", "", "write the report to `FILE`, which is replaced as a whole or not at all (default standard output)")
	usage := "usage: " + c.Name + " [flags]"
	if c.Dossier == nil {
		usage += " FILE"
		flags.BoolVar(&a.strict, "strict", false, "refuse members that are unknown or given twice")
	}
	for more := true; more && err == nil; {
		err = flags.Parse(args)
		if more = flags.NArg() > 0; more {
			a.files = append(a.files, flags.Arg(0))
			args = flags.Args()[1:]
		}
	}
	if errors.Is(err, flag.ErrHelp) {
		var b strings.Builder
		fmt.Fprintf(&b, "%s\n\n%s\n\n", usage, c.Purpose)
		flags.SetOutput(&b)
		flags.PrintDefaults()
		b.WriteString("\nexit status: 0 sound, 1 the dossier has errors, 2 no report\n")
		return a, b.String(), nil
	}
	if err != nil {
		return a, "", fmt.Errorf("%w; -help lists the flags", err)
	}
	return a, "", c.checkFiles(a.files)
}

// checkFiles returns what is wrong with the arguments that are not flags.
func (c Command) checkFiles(files []string) error {
	switch {
	case c.Dossier != nil && len(files) > 0:
		return fmt.Errorf("argument %q: want none but flags; -help lists them", files[0])
	case c.Dossier == nil && len(files) == 0:
		return errors.New("no file: want the name of a dossier in JSON, or - for standard input")
	case len(files) > 1:
		return fmt.Errorf("argument %q: want one file, after %q none", files[1], files[0])
	}
	return nil
}

// read returns the dossier and what is odd about its form.
func (c Command) read(a arguments, stdin io.Reader) (resolution.Dossier, finding.List, error) {
	if c.Dossier != nil {
		return resolution.Decode(bytes.NewReader(c.Dossier), resolution.Limits{})
	}
	name, from := a.files[0], stdin
	if name == "-" {
		name = "standard input"
	} else {
		file, err := os.Open(name)
		if err != nil {
			return resolution.Dossier{}, nil, fmt.Errorf("%w: want a dossier in JSON, or - for standard input", err)
		}
		defer file.Close()
		from = file
	}
	var d resolution.Dossier
	var findings finding.List
	var err error
	if a.strict {
		d, err = resolution.DecodeStrict(from, resolution.Limits{})
	} else {
		d, findings, err = resolution.Decode(from, resolution.Limits{})
	}
	if err != nil {
		return resolution.Dossier{}, nil, fmt.Errorf("%s: %w", name, err)
	}
	return d, findings, nil
}

// oneOf returns an error if value is none of the values wanted.
func oneOf[S ~string](value S, wanted []S) error {
	if slices.Contains(wanted, value) {
		return nil
	}
	return errors.New("want " + join(wanted))
}

// join returns values as a list to choose from: "vi or en".
func join[S ~string](values []S) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = string(v)
	}
	last := len(texts) - 1
	return strings.Join(texts[:last], ", ") + " or " + texts[last]
}
