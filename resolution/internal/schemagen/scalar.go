package main

import "strings"

// number and whole are what a decimal may be as a JSON string: as package
// decimal reads it, but for the count of all its digits together.
const number = `[0-9]+(\.[0-9]{1,18})?`

// The patterns of decimals: any, 0 or more, and more than 0.
const (
	anyDecimal  = `^-?` + number + `$`
	notNegative = `^(` + number + `|-0+(\.0{1,18})?)$`
	positive    = `^(0*[1-9][0-9]*(\.[0-9]{1,18})?|0+\.0{0,17}[1-9][0-9]{0,17})$`
)

// The patterns of days and months of years 1 to 9999.
const (
	year  = `([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)`
	leap  = `([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)`
	month = year + `-(0[1-9]|1[0-2])`
	day   = `(` + year + `-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)` +
		`|02-(0[1-9]|1[0-9]|2[0-8]))|` + leap + `-02-29)`
)

// periodPattern returns the pattern of a period: one of the units that package
// calendar knows, or two of a kind with a slash.
func periodPattern() string {
	units := []string{year, year + `-H[12]`, year + `-Q[1-4]`, month, day}
	for i, unit := range units {
		units[i] = unit + `(/` + unit + `)?`
	}
	return `^(` + strings.Join(units, "|") + `)$`
}

// scalars returns the schemas of the scalars of the library.
func scalars() members {
	zero := 0
	decimal := func(description, pattern string) *node {
		return &node{Description: description, Type: types{"string", "number"}, Pattern: pattern}
	}
	count := decimal("A decimal of 0 or more.", notNegative)
	count.Minimum = &zero
	whole := decimal("A decimal above 0.", positive)
	whole.ExclusiveMinimum = &zero
	return members{
		{"decimal.Decimal", decimal("An exact decimal number as it is printed, with at most 18 digits: \"98.950\". "+
			"A JSON number is read as well, without an exponent.", anyDecimal)},
		{"decimal.NotNegative", count},
		{"decimal.Positive", whole},
		{"calendar.Date", &node{Description: "A day: 2025-12-31.", Type: types{"string"}, Pattern: `^` + day + `$`}},
		{"calendar.Period", &node{
			Description: "A period: 2021, 2021-H1, 2021-Q3, 2021-09, 2021-09-27, or two of a kind, of which the second " +
				"does not end before the first begins: 2020/2025.",
			Type: types{"string"}, Pattern: periodPattern(),
		}},
	}
}
