package resolution

import (
	"regexp"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A NumberFormat says how figures are written in a table. Digits are kept as
// they are: 98.950 and 98,950 keep their last zero.
//
// The empty NumberFormat reads and writes a decimal point and refuses what
// could also be thousands, as 1.234 in Vietnam is one thousand two hundred and
// thirty-four: [ErrAmbiguous] until one of the formats is stated. Unknown
// formats are errors.
type NumberFormat string

// The number formats.
const (
	// NumbersPoint has a decimal point and no separators of thousands: 1234.5.
	NumbersPoint NumberFormat = "point"
	// NumbersComma has a decimal comma: 1234,5. Points between thousands are
	// read, 1.234,5, and never written, so that a whole number cannot be taken
	// for another by who reads it otherwise.
	NumbersComma NumberFormat = "comma"
)

// Figures by their separators.
var (
	// twoReadings have a point before thousandths or between thousands.
	twoReadings = regexp.MustCompile(`^-?[1-9][0-9]{0,2}\.[0-9]{3}$`)
	// commaDecimal have a decimal comma and, or not, points between thousands.
	commaDecimal = regexp.MustCompile(`^-?([0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+)(,[0-9]+)?$`)
	// commaGroups have commas between thousands.
	commaGroups = regexp.MustCompile(`^-?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$`)
)

// format returns the text of a figure.
func (f NumberFormat) format(d decimal.Decimal) string {
	if f == NumbersComma {
		return strings.Replace(d.String(), ".", ",", 1)
	}
	return d.String()
}

// check returns an error for a figure that has two readings.
func (f NumberFormat) check(text string) error {
	if f != "" || !twoReadings.MatchString(text) {
		return nil
	}
	return faultf(ErrAmbiguous, "%s with a decimal point, %s with one between thousands: want the number format %q or %q stated",
		text, strings.Replace(text, ".", "", 1), NumbersPoint, NumbersComma)
}

// parse reads a figure.
func (f NumberFormat) parse(text string) (decimal.Decimal, error) {
	if err := f.check(text); err != nil {
		return decimal.Decimal{}, err
	}
	asComma := strings.Replace(strings.ReplaceAll(text, ".", ""), ",", ".", 1)
	ungrouped := strings.ReplaceAll(text, ",", "")
	comma, groups := commaDecimal.MatchString(text), commaGroups.MatchString(text)
	plain := text
	if f == NumbersComma {
		if !comma {
			return decimal.Decimal{}, faultf(ErrValue, "want a number with a decimal comma, as 1234,5 or 1.234,5")
		}
		plain = asComma
	}
	d, err := decimal.Parse(plain)
	switch {
	case err == nil:
		return d, nil
	case f == NumbersComma:
	case comma && groups:
		return d, faultf(ErrAmbiguous, "%s with a decimal comma, %s with one between thousands: want it without, or the number format %q stated",
			asComma, ungrouped, NumbersComma)
	case comma && strings.ContainsAny(text, ",."):
		return d, faultf(ErrValue, "want %s, or the number format %q stated", asComma, NumbersComma)
	case groups:
		return d, faultf(ErrValue, "want %s", ungrouped)
	}
	return d, &fault{ErrValue.Error() + ": " + err.Error(), ErrValue, err}
}
