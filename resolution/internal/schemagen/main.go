// Command schemagen writes the JSON Schema of dossiers, made from the types of
// package resolution and of the packages below it, and from their comments.
//
// go generate runs it in the folder of package resolution:
//
//	go run ./internal/schemagen
//
// It writes schema.json there and has no options.
package main

import (
	"fmt"
	"os"
)

func main() {
	schema, err := generate("..")
	if err == nil {
		err = os.WriteFile("schema.json", schema, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "schemagen:", err)
		os.Exit(1)
	}
}
