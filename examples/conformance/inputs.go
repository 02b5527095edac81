package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// inputs are the inputs of a vector, and what is wrong with them.
type inputs struct {
	object
	expected object
	problems []string
}

// problem notes what is wrong with a member.
func (in *inputs) problem(name, format string, args ...any) {
	in.problems = append(in.problems, "inputs."+name+": "+fmt.Sprintf(format, args...))
}

// has reports whether the member is there and not null.
func (in *inputs) has(name string) bool { return in.object[name] != nil }

// hasAll reports whether all the members are there and not null.
func (in *inputs) hasAll(names ...string) bool {
	for _, name := range names {
		if !in.has(name) {
			return false
		}
	}
	return true
}

// require notes which of the members are not there; null counts as there.
func (in *inputs) require(names ...string) {
	for _, name := range names {
		if _, ok := in.object[name]; !ok {
			in.problem(name, "missing")
		}
	}
}

// decimal returns a number; no number if it is null or not there.
func (in *inputs) decimal(name string) decimal.Decimal {
	return in.number(name, in.object[name])
}

// number returns v, which is the member or an element of it.
func (in *inputs) number(name string, v any) decimal.Decimal {
	switch v := v.(type) {
	case nil:
		return decimal.Decimal{}
	case bool:
		return integer(map[bool]int{true: 1}[v])
	case json.Number:
		if d, ok := parse(v.String()); ok {
			return d
		}
	case string:
		if d, ok := parse(v); ok {
			return d
		}
	}
	in.problem(name, "want a number of at most %d digits, not %s", decimal.MaxDigits, show(v))
	return decimal.Decimal{}
}

// parse reads a JSON number. One with more digits than a Decimal has was
// written by a program from a float64, which has 17: it keeps as many as fit.
func parse(s string) (decimal.Decimal, bool) {
	if d, err := decimal.Parse(s); err == nil {
		return d, true
	}
	r, ok := rational(s)
	if !ok {
		return decimal.Decimal{}, false
	}
	for scale := decimal.MaxDigits; scale >= 0; scale-- {
		text := r.FloatString(scale)
		if scale > 0 {
			text = strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
		}
		if d, err := decimal.Parse(text); err == nil {
			return d, true
		}
	}
	return decimal.Decimal{}, false
}

// rational reads a JSON number, exactly, if it is not beyond reason: one such
// as 1e999999 would take long.
func rational(s string) (*big.Rat, bool) {
	if f, err := strconv.ParseFloat(s, 64); err != nil || math.Abs(f) > 1e30 || f != 0 && math.Abs(f) < 1e-30 {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}

// list returns the elements of an array; none if it is not there.
func (in *inputs) list(name string) []any {
	v, ok := in.object[name].([]any)
	if !ok && in.has(name) {
		in.problem(name, "want an array, not %s", show(in.object[name]))
	}
	return v
}

// decimals returns an array of numbers, null being no number.
func (in *inputs) decimals(name string) []decimal.Decimal {
	list := in.list(name)
	numbers := make([]decimal.Decimal, len(list))
	for i := range list {
		numbers[i] = in.number(name, list[i])
	}
	return numbers
}

// words returns an array of strings, null being empty.
func (in *inputs) words(name string) []string {
	list := in.list(name)
	words := make([]string, len(list))
	for i := range list {
		var ok bool
		if words[i], ok = list[i].(string); !ok && list[i] != nil {
			in.problem(name, "want an array of strings, not %s", show(list[i]))
		}
	}
	return words
}

// flag returns a truth value; false if it is not there.
func (in *inputs) flag(name string) bool {
	b, ok := in.object[name].(bool)
	if !ok && in.has(name) {
		in.problem(name, "want true or false, not %s", show(in.object[name]))
	}
	return b
}

// members returns an object of numbers.
func (in *inputs) members(name string) map[string]any {
	m, ok := in.object[name].(map[string]any)
	if !ok && in.has(name) {
		in.problem(name, "want an object, not %s", show(in.object[name]))
	}
	return m
}

// date returns a date, or the last day of a year; no date if it is not there.
func (in *inputs) date(name string) calendar.Date { return in.day(name, in.object[name]) }

// firstYear is a range of years, as of a survey over two of them. Publishers
// count it as the first.
var firstYear = regexp.MustCompile(`^(\d{4})[-/–]\d{4}$`)

// day returns v, which is the member or an element of it, as date does.
func (in *inputs) day(name string, v any) calendar.Date {
	text := ""
	switch v := v.(type) {
	case nil:
		return calendar.Date{}
	case string:
		text = firstYear.ReplaceAllString(v, "$1")
	case json.Number:
		text = whole(v.String())
	}
	period, err := calendar.ParsePeriod(text)
	if err != nil {
		in.problem(name, "want a date or a year, not %s", show(v))
	}
	return period.Last()
}

// whole returns a number without the 0 that some programs write after the
// point of a whole one.
func whole(s string) string { return strings.TrimSuffix(s, ".0") }

// year returns a whole number from 1 to 9999, and 0 if it is none.
func (in *inputs) year(name string) int {
	n, err := strconv.Atoi(whole(fmt.Sprint(in.object[name])))
	if err != nil || n < 1 || n > 9999 {
		in.problem(name, "want a whole number from 1 to 9999, not %s", show(in.object[name]))
		return 0
	}
	return n
}

// direction returns which side is better, in any of the words for it.
func (in *inputs) direction(name string) method.Direction {
	switch text := normal(fmt.Sprint(in.object[name])); text {
	case "increase", "up", "higher", "positive", "ascending", "above", "at_or_above", "1":
		return method.Higher
	case "decrease", "down", "lower", "negative", "descending", "below", "at_or_below", "_1":
		return method.Lower
	default:
		if in.has(name) {
			in.problem(name, "want increase or decrease, not %s", show(in.object[name]))
		}
	}
	return ""
}

// figure returns the value of one member at the date of another.
func (in *inputs) figure(value, date string) method.Figure {
	return method.Figure{Date: in.date(date), Value: in.decimal(value)}
}

// input returns what the paces work on.
func (in *inputs) input() method.Input {
	return method.Input{
		Direction: in.direction("direction"),
		Baseline:  in.figure("baseline", "baseline_year"),
		Actual:    in.figure("current", "current_year"),
		Target:    in.figure("target", "target_year"),
	}
}

// endOf returns the last day of a year.
func endOf(year int) calendar.Date {
	period, err := calendar.Year(year)
	if err != nil {
		return calendar.Date{}
	}
	return period.Last()
}

// integer returns n.
func integer(n int) decimal.Decimal {
	d, err := decimal.New(int64(n), 0)
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}

// hundredth returns d / 100; no number if it has too many digits.
func hundredth(d decimal.Decimal) decimal.Decimal {
	if !d.IsValid() {
		return d
	}
	part, err := decimal.New(d.Coefficient(), d.Scale()+2)
	if err != nil {
		return decimal.Decimal{}
	}
	return part
}
