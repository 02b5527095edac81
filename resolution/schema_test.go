package resolution_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/nghiquyet/nghiquyet/resolution"
)

// A program in another language checks dossiers with the schema. Its closed sets
// of words are those of the types.
func ExampleSchema() {
	var schema struct {
		Dialect string `json:"$schema"`
		Title   string
		Defs    map[string]struct{ Enum []string } `json:"$defs"`
	}
	if err := json.Unmarshal(resolution.Schema(), &schema); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(schema.Dialect)
	fmt.Println(schema.Title)
	fmt.Println(schema.Defs["method.Direction"].Enum)
	// Output:
	// https://json-schema.org/draft/2020-12/schema
	// Dossier of a resolution, nghiquyet/1
	// [higher lower neither]
}

func TestSchemaIsTheCallers(t *testing.T) {
	first := resolution.Schema()
	first[0] = 'x'
	if got := resolution.Schema()[0]; got != '{' {
		t.Errorf("Schema() begins with %q after a caller changed what it got, want '{'", got)
	}
}
