// Command schemacheck checks dossiers twice: with the library, and with its
// JSON Schema and a validator that knows nothing of the library.
//
//	go run . FILE...
//
// It prints what each of the two refuses, and exits with 0 if nothing was
// refused, with 1 if something was, with 2 if a file cannot be read.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
	"github.com/nghiquyet/nghiquyet/resolution"
)

func main() {
	flag.Usage = func() { fmt.Fprintln(os.Stderr, "usage: schemacheck FILE...") }
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	os.Exit(run(flag.Args(), os.Stdout, os.Stderr))
}

// run checks files and returns the exit code.
func run(files []string, stdout, stderr io.Writer) int {
	schema, err := compile()
	if err != nil {
		fmt.Fprintln(stderr, "schemacheck:", err)
		return 2
	}
	code := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			fmt.Fprintln(stderr, "schemacheck:", err)
			return 2
		}
		if err := bySchema(schema, data); err != nil {
			fmt.Fprintf(stdout, "%s: schema: %v\n", file, err)
			code = 1
		}
		if err := byLibrary(data).Err(); err != nil {
			fmt.Fprintf(stdout, "%s: library: %v\n", file, err)
			code = 1
		}
	}
	return code
}

// compile returns the embedded schema, ready for use.
func compile() (*jsonschema.Schema, error) {
	const id = "nghiquyet.json"
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(resolution.Schema()))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource(id, document); err != nil {
		return nil, err
	}
	return c.Compile(id)
}

// bySchema returns what the schema refuses.
func bySchema(schema *jsonschema.Schema, data []byte) error {
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return schema.Validate(document)
}

// byLibrary returns what the library refuses: what cannot be read as one
// finding without a code, and the errors among the findings.
func byLibrary(data []byte) finding.List {
	d, err := resolution.DecodeStrict(bytes.NewReader(data), resolution.Limits{})
	if err != nil {
		return finding.List{{Severity: finding.SeverityError, Detail: err.Error()}}
	}
	var refused finding.List
	for _, f := range resolution.Validate(&d) {
		if f.Severity == finding.SeverityError {
			refused = append(refused, f)
		}
	}
	return refused
}
