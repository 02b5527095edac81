package resolution_test

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

func TestReadTargetsCSV(t *testing.T) {
	bare := func(id, value string) indicator.Target {
		target := indicator.Target{ID: id, Indicator: indicator.Indicator{ID: id}}
		if value != "" {
			target.Goal.Value = decimal.MustParse(value)
		}
		return target
	}
	comma := resolution.CSVOptions{Comma: ';', Numbers: resolution.NumbersComma}
	point := resolution.CSVOptions{Numbers: resolution.NumbersPoint}
	parts := bare("whole", "")
	parts.Parts = indicator.Parts{Rule: indicator.PartsCount, AtLeast: 1, Targets: []indicator.Target{bare("a", "1"), bare("b", "2")}}
	parts.Parts.Targets[1].Parts.Targets = []indicator.Target{bare("c", "3")}
	path := bare("t", "60")
	path.Path = indicator.Path{Kind: indicator.PathPhased, Points: []indicator.Point{
		{Period: calendar.MustParsePeriod("2023"), Value: decimal.MustParse("50")},
	}}
	path.Indicator.Scale = []string{"no", "yes"}
	path.Translations = map[string]string{"en": "Income"}
	path.Beside = true
	tests := []struct {
		name, file string
		options    resolution.CSVOptions
		want       []indicator.Target
	}{
		{"no rows", "id,indicator.id\n", resolution.CSVOptions{}, nil},
		{"no line feed at the end", "id,indicator.id,goal.value\na,a,1.50", resolution.CSVOptions{}, []indicator.Target{bare("a", "1.50")}},
		{"as many rows as allowed", "id,indicator.id\na,a\n", resolution.CSVOptions{Rows: 1}, []indicator.Target{bare("a", "")}},
		{"as many cells as allowed", "id,indicator.id,\na,a,\n\"b,,,\",\"b\",\n", resolution.CSVOptions{Cells: 3}, []indicator.Target{bare("a", ""), {ID: "b,,,", Indicator: indicator.Indicator{ID: "b"}}}},
		{"no cells beyond a character that begins as the comma", "id…indicator.id…note\na…a…“x”\n", resolution.CSVOptions{Cells: 3, Comma: '…'}, []indicator.Target{{ID: "a", Indicator: indicator.Indicator{ID: "a"}, Note: "“x”"}}},
		{"as many cells as allowed by default", "id,indicator.id\na,a" + strings.Repeat(",", 998) + "\n", resolution.CSVOptions{}, []indicator.Target{bare("a", "")}},
		{"as many bytes as allowed", "id,indicator.id\na,a\n", resolution.CSVOptions{Limits: resolution.Limits{Bytes: 20}}, []indicator.Target{bare("a", "")}},
		{"other order", "goal.value,indicator.id,id\n1,a,a\n", resolution.CSVOptions{}, []indicator.Target{bare("a", "1")}},
		{"mark and carriage returns", "\uFEFFid;indicator.id;goal.value\r\na;a;-1.234,50\r\n", comma, []indicator.Target{bare("a", "-1234.50")}},
		{"quoted name after the mark", "\uFEFF\"id\",indicator.id\na,a\n", resolution.CSVOptions{}, []indicator.Target{bare("a", "")}},
		{"no thousands", "id;indicator.id;goal.value\na;a;25000\n", comma, []indicator.Target{bare("a", "25000")}},
		{"stated point", "id,indicator.id,goal.value\na,a,1.234\n", point, []indicator.Target{bare("a", "1.234")}},
		{"below one", "id,indicator.id,goal.value\na,a,0.234\n", resolution.CSVOptions{}, []indicator.Target{bare("a", "0.234")}},
		{"four digits before the point", "id,indicator.id,goal.value\na,a,1234.567\n", resolution.CSVOptions{}, []indicator.Target{bare("a", "1234.567")}},
		{"empty rows and columns", "id,indicator.id,goal.value,,\na,a,1,,\n,,,,\n\nb,b,2,,\n", resolution.CSVOptions{}, []indicator.Target{bare("a", "1"), bare("b", "2")}},
		{
			"parts before and after", "id,partOf,indicator.id,goal.value,parts.rule,parts.atLeast\nc,b,c,3,,\na,whole,a,1,,\nwhole,,whole,,count,1\nb,whole,b,2,,\n",
			resolution.CSVOptions{},
			[]indicator.Target{parts},
		},
		{
			"JSON in cells", "id,indicator.id,indicator.scale,goal.value,path.kind,path.points,beside,translations\n" +
				`t,t,"[""no"", ""yes""]",60,phased,"[{""period"": ""2023"", ""value"": 50}]",TRUE,"{""en"": ""Income""}"` + "\n",
			resolution.CSVOptions{},
			[]indicator.Target{path},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := resolution.ReadTargetsCSV(strings.NewReader(test.file), test.options)
			if err != nil {
				t.Fatalf("ReadTargetsCSV(%q) error = %v, want nil", test.file, err)
			}
			if diff := cmp.Diff(printed(t, test.want), printed(t, got)); diff != "" {
				t.Errorf("ReadTargetsCSV(%q) (-want +got):\n%s", test.file, diff)
			}
		})
	}
}

// A csvFault is what a test wants of a CSVError.
type csvFault struct {
	cause error
	text  string
}

// tableHead is the first row of tables with one fault.
const tableHead = "id,partOf,indicator.id,goal.value,every.atLeast,beside,due,indicator.scale,path.points\n"

var quotedCell = regexp.MustCompile(`"[^"]*"`)

// tableRow returns a table of two rows: the first one and the cells, made up to
// its length.
func tableRow(cells string) string {
	commas := strings.Count(quotedCell.ReplaceAllString(cells, ""), ",")
	return tableHead + cells + strings.Repeat(",", 8-commas) + "\n"
}

var targetTables = []struct {
	name, file string
	options    resolution.CSVOptions
	want       []csvFault
}{
	{"empty file", "", resolution.CSVOptions{}, []csvFault{{resolution.ErrColumn, "line 1, column 1: wrong column: the file is empty: want a row with columns of id, partOf, number,"}}},
	{"unknown column", "id,indicator.id,chapter\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrColumn, `line 1, column 17: "chapter": wrong column: unknown: want columns of id, partOf, number, text, indicator.id,`}}},
	{"other spelling", "ID ,indicator.id\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrColumn, `line 1, column 1: "ID ": wrong column: unknown: want "id"`}}},
	{"missing columns", "number\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrColumn, "id: wrong column: missing"}, {resolution.ErrColumn, "indicator.id: wrong column: missing"}}},
	{"column twice", "id,indicator.id,id\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrColumn, `line 1, column 17: "id": wrong column: given twice`}}},
	{"unknown column with a comma in its name", "id,indicator.id,\"a;b\"\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrColumn, `"a;b": wrong column: unknown: want`}}},
	{"unknown column before rows", "id,indicator.id,chapter\na,a,1\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrColumn, `"chapter": wrong column: unknown: want`}}},
	{"missing column before rows", "id,goal.value\na,x\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrColumn, "indicator.id: wrong column: missing"}}},
	{"short rows", "id,indicator.id\na\nb\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrCSV, "line 2, column 1: not CSV: 1 cells: want 2"}, {resolution.ErrCSV, "line 3, column 1: not CSV: 1 cells: want 2"}}},
	{"cells without a name", "id,indicator.id\na,a,1,2\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrCSV, "cell 3 has no name"}, {resolution.ErrCSV, "cell 4 has no name"}}},
	{"other comma", "id;indicator.id\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrColumn, `"id;indicator.id": wrong column: want ',' between cells`}}},
	{"no id", tableRow(",,i"), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, "line 2, column 1: id: wrong value: want one in every row"}}},
	{"same id", tableRow("a,,i") + "a,,j,,,,,,\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `line 3, column 1: id "a": wrong value: want another id than that of line 2`}}},
	{"part of nothing", tableRow("a,b,i"), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `line 2, column 1: partOf "b": wrong value: want the id of another row`}}},
	{"same id twice, and a part of nothing", tableRow("a,,i") + "a,,j,,,,,,\na,,k,,,,,,\nb,x,l,,,,,,\nc,y,m,,,,,,\n", resolution.CSVOptions{}, []csvFault{
		{resolution.ErrValue, `line 3, column 1: id "a"`}, {resolution.ErrValue, `line 4, column 1: id "a"`},
		{resolution.ErrValue, `line 5, column 1: partOf "x"`}, {resolution.ErrValue, `line 6, column 1: partOf "y"`}}},
	{"part of itself", tableRow("a,a,i"), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `partOf "a": wrong value: leads back to itself`}}},
	{"part of its part", tableRow("c,a,i") + "a,b,i,,,,,,\nb,a,i,,,,,,\nd,,i,,,,,,\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, "line 2"}, {resolution.ErrValue, "line 3"}, {resolution.ErrValue, "line 4"}}},
	{"two readings", tableRow("a,,i,1.234"), resolution.CSVOptions{}, []csvFault{{resolution.ErrAmbiguous, `line 2, column 6: goal.value "1.234": ambiguous number: 1.234 with a decimal point, 1234 with one between thousands`}}},
	{"two readings of a comma", tableRow(`a,,i,"-1,234"`), resolution.CSVOptions{}, []csvFault{{resolution.ErrAmbiguous, "-1.234 with a decimal comma, -1234 with one between thousands"}}},
	{"decimal comma", tableRow(`a,,i,"98,95"`), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `"98,95": wrong value: want 98.95, or the number format "comma" stated`}}},
	{"points and comma", tableRow(`a,,i,"1.234,5"`), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `want 1234.5, or the number format "comma" stated`}}},
	{"points and comma, stated", tableRow(`a,,i,"1.234,5"`), resolution.CSVOptions{Numbers: resolution.NumbersPoint}, []csvFault{{resolution.ErrValue, `want 1234.5, or the number format "comma" stated`}}},
	{"two points", tableRow(`a,,i,12.345.678`), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `want 12345678, or the number format "comma" stated`}}},
	{"commas and point", tableRow(`a,,i,"1,234.5"`), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, "want 1234.5"}}},
	{"word", tableRow("a,,i,60%"), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `"60%": wrong value: decimal`}}},
	{"space", tableRow("a,,i, 60"), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `" 60": wrong value: decimal`}}},
	{"too many digits", tableRow("a,,i,1234567890123456789"), resolution.CSVOptions{}, []csvFault{{decimal.ErrRange, "18 digits"}}},
	{"point under comma", "id;indicator.id;goal.value\na;a;98.95\n", resolution.CSVOptions{Comma: ';', Numbers: resolution.NumbersComma}, []csvFault{{resolution.ErrValue, "want a number with a decimal comma, as 1234,5 or 1.234,5"}}},
	{"digits under comma", "id;indicator.id;goal.value\na;a;1234567890123456789\n", resolution.CSVOptions{Comma: ';', Numbers: resolution.NumbersComma}, []csvFault{{decimal.ErrRange, "wrong value: decimal"}}},
	{"whole number", tableRow("a,,i,,1.0"), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `every.atLeast "1.0": wrong value: want a whole number`}}},
	{"whole number with a sign", tableRow("a,,i,,+1"), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, "want a whole number"}}},
	{"yes", tableRow("a,,i,,,yes"), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `beside "yes": wrong value: want true or false`}}},
	{"day first", tableRow("a,,i,,,,31/12/2025"), resolution.CSVOptions{}, []csvFault{{calendar.ErrSyntax, `due "31/12/2025": wrong value: calendar`}}},
	{"no JSON", tableRow("a,,i,,,,,no"), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `indicator.scale "no": wrong value: `}}},
	{"wrong JSON", tableRow("a,,i,,,,,7"), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, "want an array"}}},
	{"unknown member of JSON", tableRow(`a,,i,,,,,,"[{""chapter"": 1}]"`), resolution.CSVOptions{}, []csvFault{{resolution.ErrUnknownMember, "[0].chapter: unknown member"}}},
	{"wrong date in JSON", tableRow(`a,,i,,,,,,"[{""period"": ""Q3""}]"`), resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, "[0].period: wrong value"}}},
	{"deep JSON", tableRow(`a,,i,,,,,,"[[[[""x""]]]]"`), resolution.CSVOptions{Limits: resolution.Limits{Depth: 3}}, []csvFault{{resolution.ErrTooDeep, "want at most 3 levels"}}},
	{"too few cells", "id,indicator.id\na\nb,b,\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrCSV, "line 2, column 1: not CSV: 1 cells: want 2, as the first row has"}}},
	{"too many cells", "id,indicator.id\na,a,x\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrCSV, `line 2, column 5: "x": not CSV: cell 3 has no name in the first row`}}},
	{"cell under no name", "id,,indicator.id\na,x,a\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrCSV, `line 2, column 3: "x": not CSV: cell 2 has no name in the first row`}}},
	{"part of a row that cannot be read", "id,partOf,indicator.id\nb,a,b\na,\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrCSV, "line 3"}}},
	{"quote", "id,indicator.id\na\"b,a\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrCSV, "line 2, column 2: not CSV: bare \""}}},
	{"quote in the first row", "id\",indicator.id\na,a\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrCSV, "line 1, column 3: not CSV: bare \""}}},
	{"not UTF-8", "id,indicator.id\na,\xd0\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrCSV, "line 2, column 3: not CSV: byte 0xd0 is not UTF-8"}}},
	{"not UTF-8 in the first row", "\xff\xfeid", resolution.CSVOptions{}, []csvFault{{resolution.ErrCSV, "line 1, column 1: not CSV: byte 0xff is not UTF-8"}}},
	{"too large", tableHead, resolution.CSVOptions{Limits: resolution.Limits{Bytes: 9}}, []csvFault{{resolution.ErrTooLarge, "resolution: document too large: want at most 9 bytes"}}},
	{"too many rows", "id,partOf,indicator.id\na,b,a\n,,\nb,,b\n", resolution.CSVOptions{Rows: 1}, []csvFault{{resolution.ErrTooLarge, "line 4, column 1: document too large: want at most 1 rows"}}},
	{"too many cells in the first row", "id,indicator.id,,\na,a,,\n", resolution.CSVOptions{Cells: 3}, []csvFault{{resolution.ErrTooLarge, "line 1, column 1: document too large: want at most 3 cells in a row"}}},
	{"too many cells after a line feed in a cell", "id;indicator.id\n\"a;;;\n;\";a\n\"b\nb\";b;;\n", resolution.CSVOptions{Cells: 3, Comma: ';'}, []csvFault{{resolution.ErrTooLarge, "line 4, column 1: document too large"}}},
	{"too many cells between long commas", "id…indicator.id\na…a…\n", resolution.CSVOptions{Cells: 2, Comma: '…'}, []csvFault{{resolution.ErrTooLarge, "line 2, column 1: document too large"}}},
	{"too many cells by default", "id,indicator.id\n" + strings.Repeat(",", 1000) + "\n", resolution.CSVOptions{}, []csvFault{{resolution.ErrTooLarge, "line 2, column 1: document too large: want at most 1000 cells in a row"}}},
	{"too many elements in a cell", tableRow("a,,i,,,,,,\"[{},{}]\""), resolution.CSVOptions{Limits: resolution.Limits{Memory: sizeOf[indicator.Point]()*2 - 1}}, []csvFault{{resolution.ErrTooLarge, "path.points \"[{},{}]\": document too large: want elements of at most"}}},
	{"parts too deep", tableRow("a,,a") + "b,a,b,,,,,,\nc,b,c,,,,,,\n", resolution.CSVOptions{Limits: resolution.Limits{Depth: 2}}, []csvFault{{resolution.ErrTooDeep, `line 4, column 1: partOf "b": document nested too deeply: want at most 2 levels of parts`}}},
	{"too many errors", tableRow("a,,a,x") + "b,,b,y,,,,,\nc,,c,z,,,,,\nd,,d,z,,,,,\n", resolution.CSVOptions{Limits: resolution.Limits{Members: 2}}, []csvFault{{resolution.ErrValue, `"x"`}, {resolution.ErrValue, `"y"`}, {nil, "and 2 more"}}},
	{"unknown number format", tableRow("a,,a,1"), resolution.CSVOptions{Numbers: "dot"}, []csvFault{{resolution.ErrValue, `resolution: "dot": wrong value: want the number format "point" or "comma"`}}},
	{"quote for a comma", tableRow("a,,a,1"), resolution.CSVOptions{Comma: '"'}, []csvFault{{resolution.ErrValue, `want a character between cells`}}},
	{"line feed for a comma", tableRow("a,,a,1"), resolution.CSVOptions{Comma: '\n'}, []csvFault{{resolution.ErrValue, `want a character between cells`}}},
	{"carriage return for a comma", tableRow("a,,a,1"), resolution.CSVOptions{Comma: '\r'}, []csvFault{{resolution.ErrValue, `want a character between cells`}}},
	{"no character for a comma", tableRow("a,,a,1"), resolution.CSVOptions{Comma: -1}, []csvFault{{resolution.ErrValue, `want a character between cells`}}},
	{"replacement for a comma", tableRow("a,,a,1"), resolution.CSVOptions{Comma: '\uFFFD'}, []csvFault{{resolution.ErrValue, `want a character between cells`}}},
}

func TestReadTargetsCSVErrors(t *testing.T) {
	for _, test := range targetTables {
		t.Run(test.name, func(t *testing.T) {
			got, err := resolution.ReadTargetsCSV(strings.NewReader(test.file), test.options)
			if got != nil {
				t.Errorf("ReadTargetsCSV(%q) = %v beside an error, want none", test.file, got)
			}
			wantFaults(t, err, test.want)
		})
	}
}

// wantFaults wants the errors of a table, in order.
func wantFaults(t *testing.T, err error, want []csvFault) {
	t.Helper()
	var errs *resolution.CSVErrors
	if !errors.As(err, &errs) {
		t.Fatalf("error = %v, want a *CSVErrors", err)
	}
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != len(want) {
		t.Fatalf("error = %v, want %d lines", err, len(want))
	}
	for i, w := range want {
		if !strings.Contains(lines[i], w.text) {
			t.Errorf("error %d = %s, want it to say %s", i, lines[i], w.text)
		}
		if w.cause != nil && !errors.Is(errs.List[i], w.cause) {
			t.Errorf("error %d = %s, want cause %v", i, lines[i], w.cause)
		}
		if w.cause != nil && !errors.Is(err, w.cause) {
			t.Errorf("error %v does not wrap %v", err, w.cause)
		}
	}
}

func TestReadObservationsCSVErrors(t *testing.T) {
	tests := []struct {
		name, file string
		want       []csvFault
	}{
		{"missing column", "indicator,value\n", []csvFault{{resolution.ErrColumn, "period: wrong column: missing"}}},
		{"no period", "indicator,period\ni,\n", []csvFault{{resolution.ErrValue, "line 2, column 3: period: wrong value: want one in every row"}}},
		{"no parts here", "indicator,period,partOf\n", []csvFault{{resolution.ErrColumn, `"partOf": wrong column: unknown`}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := resolution.ReadObservationsCSV(strings.NewReader(test.file), resolution.CSVOptions{})
			if got != nil {
				t.Errorf("ReadObservationsCSV(%q) = %v beside an error, want none", test.file, got)
			}
			wantFaults(t, err, test.want)
		})
	}
}

func TestWriteTargetsCSVErrors(t *testing.T) {
	target := func(id string, change func(*indicator.Target)) indicator.Target {
		target := indicator.Target{ID: id, Indicator: indicator.Indicator{ID: "i"}}
		if change != nil {
			change(&target)
		}
		return target
	}
	tests := []struct {
		name    string
		targets []indicator.Target
		options resolution.CSVOptions
		want    []csvFault
	}{
		{"no id", []indicator.Target{target("", nil), target("", nil)}, resolution.CSVOptions{}, []csvFault{
			{resolution.ErrValue, "resolution: [0].id: wrong value: want one in every row"},
			{resolution.ErrValue, "resolution: [1].id: wrong value: want one in every row"},
		}},
		{"id of a part again", []indicator.Target{
			target("a", func(t *indicator.Target) { t.Parts.Targets = []indicator.Target{target("b", nil)} }), target("b", nil),
		}, resolution.CSVOptions{}, []csvFault{{resolution.ErrValue, `[1].id "b": wrong value: want another id than that of [0].parts.targets[0]`}}},
		{"two readings", []indicator.Target{target("a", func(t *indicator.Target) { t.Goal.High = decimal.MustParse("-12.345") })}, resolution.CSVOptions{}, []csvFault{
			{resolution.ErrAmbiguous, `[0].goal.high "-12.345": ambiguous number: -12.345 with a decimal point, -12345 with one between thousands`},
		}},
		{"carriage return", []indicator.Target{target("a", func(t *indicator.Target) { t.Note = "x\r\ny" })}, resolution.CSVOptions{}, []csvFault{
			{resolution.ErrCannotHold, `[0].note "x\r\ny": not held by CSV`},
		}},
		{"not UTF-8", []indicator.Target{target("a", func(t *indicator.Target) { t.Text = "\xd0" })}, resolution.CSVOptions{}, []csvFault{
			{resolution.ErrCannotHold, `[0].text "\xd0": not held by CSV: want UTF-8`},
		}},
		{"not UTF-8 in JSON", []indicator.Target{target("a", func(t *indicator.Target) { t.Indicator.Scale = []string{`\`, "\xd0"} })}, resolution.CSVOptions{}, []csvFault{
			{resolution.ErrCannotHold, `[0].indicator.scale`},
		}},
		{"too deep", []indicator.Target{target("a", func(t *indicator.Target) { t.Parts.Targets = []indicator.Target{target("b", nil)} })},
			resolution.CSVOptions{Limits: resolution.Limits{Depth: 1}}, []csvFault{{resolution.ErrTooDeep, "[0].parts.targets[0]: document nested too deeply: want at most 1 levels of parts"}}},
		{"unknown number format", nil, resolution.CSVOptions{Numbers: "dot"}, []csvFault{{resolution.ErrValue, "want the number format"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var b strings.Builder
			wantFaults(t, resolution.WriteTargetsCSV(&b, test.targets, test.options), test.want)
			if b.Len() > 0 {
				t.Errorf("WriteTargetsCSV wrote %q beside an error, want nothing", b.String())
			}
		})
	}
}

func TestWriteObservationsCSVErrors(t *testing.T) {
	err := resolution.WriteObservationsCSV(io.Discard, []indicator.Observation{{Value: decimal.MustParse("1")}}, resolution.CSVOptions{})
	wantFaults(t, err, []csvFault{
		{resolution.ErrValue, "[0].indicator: wrong value: want one in every row"},
		{resolution.ErrValue, "[0].period: wrong value: want one in every row"},
	})
}

// TestCSVPassesOnErrors reads from and writes to what fails.
func TestCSVPassesOnErrors(t *testing.T) {
	broken := errors.New("broken")
	if _, err := resolution.ReadTargetsCSV(iotest.ErrReader(broken), resolution.CSVOptions{}); !errors.Is(err, broken) {
		t.Errorf("ReadTargetsCSV error = %v, want %v", err, broken)
	}
	if _, err := resolution.ReadObservationsCSV(iotest.ErrReader(broken), resolution.CSVOptions{}); !errors.Is(err, broken) {
		t.Errorf("ReadObservationsCSV error = %v, want %v", err, broken)
	}
	var targets []indicator.Target
	for i := range 5000 {
		id := fmt.Sprint("t", i)
		targets = append(targets, indicator.Target{ID: id, Indicator: indicator.Indicator{ID: id}})
	}
	for _, room := range []int{0, 2, 3, 20_000} {
		w := &shortWriter{room: room, err: broken}
		if err := resolution.WriteTargetsCSV(w, targets, resolution.CSVOptions{BOM: true}); !errors.Is(err, broken) {
			t.Errorf("WriteTargetsCSV with room for %d bytes error = %v, want %v", room, err, broken)
		}
	}
}

// A shortWriter fails once its room is used up.
type shortWriter struct {
	room int
	err  error
}

func (w *shortWriter) Write(p []byte) (int, error) {
	if len(p) > w.room {
		return 0, w.err
	}
	w.room -= len(p)
	return len(p), nil
}

func TestCSVErrorCutsValues(t *testing.T) {
	e := &resolution.CSVError{Value: strings.Repeat("a", 79) + "đủ", Err: resolution.ErrValue}
	if got, want := e.Error(), `resolution: "`+strings.Repeat("a", 79)+`...": wrong value`; got != want {
		t.Errorf("Error() = %s, want %s", got, want)
	}
	e.Value = strings.Repeat("a", 80)
	if got, want := e.Error(), `resolution: "`+e.Value+`": wrong value`; got != want {
		t.Errorf("Error() = %s, want %s", got, want)
	}
}
