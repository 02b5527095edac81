package main

import (
	"encoding/json"
	"fmt"
	"math/big"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/method"
)

// An answer is what was computed, by the names that expected has for it.
type answer map[string]value

// A value is one thing that was computed: a number, a word, a list, or nothing
// and why.
type value struct {
	number *big.Rat
	word   string
	items  []value
	reason method.Reason
	// check judges an expected number that the inputs do not determine, and
	// note says so.
	check func(want *big.Rat) bool
	note  string
}

// number returns n times factor; undefined for the reason if n is none.
func number(n method.Number, factor int64, reason method.Reason) value {
	r := rat(n)
	if r == nil {
		return value{reason: reason}
	}
	return value{number: r.Mul(r, big.NewRat(factor, 1))}
}

// plain returns n, which is undefined only if it is none.
func plain(n method.Number) value { return number(n, 1, method.ReasonMissing) }

// percent returns 100 times the value of a result.
func percent(r method.Result) value { return number(r.Value, 100, r.Reason) }

// figure returns d.
func figure(d decimal.Decimal) value { return plain(method.ExactDecimal(d)) }

// word returns a class; undefined for the reason if there is none.
func word(class method.Class, reason method.Reason) value {
	if class == "" {
		return value{reason: reason}
	}
	return value{word: string(class)}
}

// rat returns n as a rational number; nil if it is none.
func rat(n method.Number) *big.Rat {
	switch {
	case !n.IsValid():
		return nil
	case !n.IsExact():
		return new(big.Rat).SetFloat64(n.Float64())
	}
	num, den, _ := strings.Cut(n.String(), "/")
	x, okX := new(big.Rat).SetString(num)
	y, okY := new(big.Rat).SetString(den)
	if !okX || !okY {
		return nil
	}
	return x.Quo(x, y)
}

// agrees reports whether want is v, or a number within the tolerance of it.
func (v value) agrees(want any, tolerance *big.Rat) bool {
	switch want := want.(type) {
	case nil:
		return v.number == nil && v.word == "" && v.items == nil && v.check == nil
	case string:
		return v.word != "" && normal(v.word) == normal(want)
	case []any:
		if v.items == nil || len(want) != len(v.items) {
			return false
		}
		for i := range want {
			if !v.items[i].agrees(want[i], tolerance) {
				return false
			}
		}
		return true
	case json.Number:
		expected, ok := rational(want.String())
		switch {
		case !ok:
			return false
		case v.check != nil:
			return v.check(expected)
		case v.number == nil:
			return false
		}
		gap := expected.Sub(expected, v.number)
		return gap.Abs(gap).Cmp(tolerance) <= 0
	}
	return false
}

// normal returns a word without what publishers write in several ways: case,
// and the character between words.
func normal(s string) string {
	return strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(s))
}

// String returns v for people.
func (v value) String() string {
	switch {
	case v.check != nil:
		return "what cannot be (" + v.note + ")"
	case v.number != nil:
		f, exact := v.number.Float64()
		if exact {
			return fmt.Sprint(f)
		}
		return v.number.FloatString(12)
	case v.word != "":
		return fmt.Sprintf("%q", v.word)
	case v.items != nil:
		texts := make([]string, len(v.items))
		for i := range v.items {
			texts[i] = v.items[i].String()
		}
		return "[" + strings.Join(texts, " ") + "]"
	}
	return "undefined: " + string(v.reason)
}
