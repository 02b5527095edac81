package resolution

import (
	"bytes"
	_ "embed"
)

//go:generate go run ./internal/schemagen

//go:embed schema.json
var schema []byte

// Schema returns the form of a dossier as JSON Schema 2020-12, made from the
// types and their comments, so that other programs can write and check dossiers
// of version [SchemaVersion]. The caller may change what is returned.
//
// A schema sees one value at a time. What it refuses, [DecodeStrict] refuses or
// [Validate] reports as an error; what they find beyond it is
//
//   - members given twice, whole numbers beyond 64 bits or written as 1.0,
//     figures of more than 18 digits or with an exponent, and periods whose
//     second part ends before the first begins
//   - what speaks of other places of the document: [CodeDuplicateID],
//     [CodeUnknownReference], [CodeUnknownSource], [CodeCircularReference],
//     redefined indicators, units and statuses that an indicator does not have,
//     dependencies of tasks, occurrences of recurring tasks
//   - what became of units: as many as a succession has, levels of parents,
//     units that end twice
//   - amendments that add what they remove
//   - what compares members with each other: ranges upside down or without
//     their upper end, counts without their number, measures, series and spans
//     that do not go together, what ends before it begins, steps of a scale
//     given twice, figures that are missing where one of several members would
//     do
//   - sums, printed figures, and all else that is a warning or a notice
//
// Members that are always written, such as the label and the count of a
// published class, must be there for the schema; Decode reads them as empty or
// 0 if they are not.
func Schema() []byte { return bytes.Clone(schema) }
