package decimal_test

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// Rice area of Mỹ Xuyên: 26,146.4 ha sown of the 24,200 planned.
func Example() {
	sown := decimal.MustParse("26146.4")
	planned := decimal.MustParse("24200")

	beyond, err := sown.Sub(planned)
	if err != nil {
		fmt.Println(err)
		return
	}
	part, err := decimal.RatioOf(sown, planned)
	if err != nil {
		fmt.Println(err)
		return
	}
	percent, err := part.Percent(2, decimal.HalfUp)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(beyond, part, percent)
	// Output: 1946.4 26146.4/24200 108.04
}

func ExampleDecimal() {
	printed := decimal.MustParse("98.95")
	filled := decimal.MustParse("98.950")
	fmt.Println(printed, filled)
	fmt.Println(printed.Equal(filled), printed == filled)
	// Output:
	// 98.95 98.950
	// true false
}

// A figure that was not given is not 0.
func ExampleDecimal_missing() {
	var row struct {
		Poor    decimal.Decimal `json:"poor,omitzero"`
		Unknown decimal.Decimal `json:"unknown,omitzero"`
	}
	row.Poor = decimal.MustParse("0")
	data, err := json.Marshal(row)
	fmt.Println(string(data), err)
	fmt.Println(row.Poor.IsValid(), row.Unknown.IsValid())
	// Output:
	// {"poor":"0"} <nil>
	// true false
}

func ExampleDecimal_Scan() {
	var coverage decimal.Decimal
	var _ sql.Scanner = &coverage
	fmt.Println(coverage.Scan("98.950"), coverage)
	fmt.Println(coverage.Scan(98.95))
	// Output:
	// <nil> 98.950
	// decimal.Scan(float64 98.95): not a decimal: want text, int64 or NULL
}

func ExampleNew() {
	fmt.Println(decimal.New(9895, 2))
	fmt.Println(decimal.New(1, 19))
	// Output:
	// 98.95 <nil>
	//  decimal.New(1, 19): want a scale from 0 to 18
}

func ExampleParse() {
	for _, s := range []string{"4.25", "-0.0", "98,95", "1e3", "1234567890123456789"} {
		d, err := decimal.Parse(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d)
	}
	// Output:
	// 4.25
	// 0.0
	// decimal.Parse: "98,95": not a decimal at byte 2: want "." before the decimals and nothing between thousands
	// decimal.Parse: "1e3": not a decimal at byte 1: want all digits and no exponent
	// decimal.Parse: "1234567890123456789": more than 18 digits at byte 18
}

func ExampleParseError() {
	_, err := decimal.Parse("60 triệu")
	var wrong *decimal.ParseError
	if errors.As(err, &wrong) {
		fmt.Printf("%q after %q\n", wrong.Input[wrong.Offset:], wrong.Input[:wrong.Offset])
	}
	fmt.Println(errors.Is(err, decimal.ErrSyntax))
	// Output:
	// " triệu" after "60"
	// true
}

func ExampleOperationError() {
	_, err := decimal.MustParse("999999999999999999").Add(decimal.MustParse("1"))
	var failed *decimal.OperationError
	if errors.As(err, &failed) {
		fmt.Println(failed.Operation, failed.Operands)
	}
	fmt.Println(err)
	fmt.Println(errors.Is(err, decimal.ErrRange))
	// Output:
	// Add [999999999999999999 1]
	// decimal.Add(999999999999999999, 1): more than 18 digits
	// true
}

// The poverty rate fell from 4.25 to 3 per cent.
func ExampleDecimal_Sub() {
	fmt.Println(decimal.MustParse("4.25").Sub(decimal.MustParse("3")))
	// Output: 1.25 <nil>
}

func ExampleDecimal_Mul() {
	fmt.Println(decimal.MustParse("24200").Mul(decimal.MustParse("6.5")))
	// Output: 157300.0 <nil>
}

func ExampleDecimal_Rescale() {
	d := decimal.MustParse("98.950")
	fmt.Println(d.Rescale(2))
	fmt.Println(d.Rescale(1))
	// Output:
	// 98.95 <nil>
	//  decimal.Rescale(98.950, 1): not exact
}

func ExampleRounding() {
	d := decimal.MustParse("-2.5")
	for mode := decimal.HalfUp; mode <= decimal.Ceiling; mode++ {
		rounded, err := d.Round(0, mode)
		fmt.Println(mode, rounded, err)
	}
	_, err := d.Round(0, 0)
	fmt.Println(err)
	// Output:
	// halfUp -3 <nil>
	// halfEven -2 <nil>
	// halfDown -2 <nil>
	// towardZero -2 <nil>
	// awayFromZero -3 <nil>
	// floor -3 <nil>
	// ceiling -2 <nil>
	// decimal.Round(-2.5, 0, Rounding(0)): no rounding mode
}

// The poverty rate is to fall from 4.25 to 2 per cent and is now 3: 1.25 of
// 2.25 points.
func ExampleRatio() {
	done, err := decimal.RatioOf(decimal.MustParse("1.25"), decimal.MustParse("2.25"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(done)
	fmt.Println(done.Percent(1, decimal.HalfUp))
	fmt.Println("more than half:", done.CompareDecimal(decimal.MustParse("0.5")) > 0)
	// Output:
	// 1.25/2.25
	// 55.6 <nil>
	// more than half: true
}

func ExampleRatio_MarshalJSON() {
	completed, err := decimal.RatioOf(decimal.MustParse("5"), decimal.MustParse("8"))
	if err != nil {
		fmt.Println(err)
		return
	}
	data, err := json.Marshal(completed)
	fmt.Println(string(data), err)
	// Output: {"numerator":"5","denominator":"8"} <nil>
}

// Percentages roll up by numerator and denominator: 8 of 8 communes and 4 of
// 9 villages are 12 of 17, not the mean of 100 and 44.4 per cent.
func ExampleRatioOfSums() {
	var reached, all decimal.Accumulator
	for _, row := range [][2]string{{"8", "8"}, {"4", "9"}} {
		reached.Add(decimal.MustParse(row[0]))
		all.Add(decimal.MustParse(row[1]))
	}
	share, err := decimal.RatioOfSums(reached, all)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(share)
	fmt.Println(share.Percent(1, decimal.HalfUp))
	// Output:
	// 12/17
	// 70.6 <nil>
}

func ExampleAccumulator() {
	var quarter1, quarter2, year decimal.Accumulator
	quarter1.Add(decimal.MustParse("1.5"))
	quarter1.Add(decimal.MustParse("0.25"))
	quarter2.Add(decimal.Decimal{}) // not reported
	quarter2.Add(decimal.MustParse("2"))

	year.Merge(quarter2)
	year.Merge(quarter1)
	fmt.Println(year.Sum())
	fmt.Println(year.Count(), "reported,", year.Missing(), "missing")
	// Output:
	// 3.75 <nil>
	// 3 reported, 1 missing
}

// A mean of rates weighted by what they are rates of.
func ExampleAccumulator_AddProduct() {
	var weighted, weights decimal.Accumulator
	for _, row := range []struct{ rate, households string }{{"4.25", "12000"}, {"1.5", "3000"}} {
		households := decimal.MustParse(row.households)
		weighted.AddProduct(decimal.MustParse(row.rate), households)
		weights.Add(households)
	}
	mean, err := decimal.RatioOfSums(weighted, weights)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(mean.Round(2, decimal.HalfUp))
	// Output: 3.70 <nil>
}
