package program

import "github.com/nghiquyet/nghiquyet/indicator/decimal"

// A Rate is a share of tasks, with the words that say of what. Published rates
// differ by their denominators more than by their figures, so that there is no
// rate without its base.
type Rate struct {
	// Part says which tasks are counted.
	Part RatePart `json:"part"`
	// Base says of which tasks they are a share.
	Base RateBase `json:"base"`
	// Ratio is the share, exact; no ratio if the base is empty.
	Ratio decimal.Ratio `json:"ratio,omitzero"`
}

// A RatePart says which tasks a rate counts.
type RatePart string

// The parts. The base [BaseAssigned] counts tasks without a deadline in, the
// base [BaseFallenDue] counts them out.
const (
	// PartDone is what is done, early, on time, late or undated.
	PartDone RatePart = "done"
	// PartDoneInTime is what is known to have been done by the deadline: early
	// or on time.
	PartDoneInTime RatePart = "doneInTime"
	// PartOverdue is what is not done and overdue.
	PartOverdue RatePart = "overdue"
)

// A RateBase says of which tasks a rate is a share.
type RateBase string

// The bases. What is cancelled is in neither.
const (
	// BaseAssigned is all tasks that are not cancelled.
	BaseAssigned RateBase = "assigned"
	// BaseFallenDue is what counts as fallen due in official reports: what is
	// done, if it had a deadline, and what is overdue. What is in time and not
	// done is outside.
	//
	// Source: report 1270/BC-TCTTTg of 27 December 2017, 16,051 / (16,051 +
	// 223) = 98.63 per cent.
	BaseFallenDue RateBase = "fallenDue"
)

// Rates returns every part as a share of every base, those over all assigned
// first.
func (t Tally) Rates() []Rate {
	rates := make([]Rate, 0, 6)
	for _, base := range []RateBase{BaseAssigned, BaseFallenDue} {
		for _, part := range []RatePart{PartDone, PartDoneInTime, PartOverdue} {
			rates = append(rates, t.Rate(part, base))
		}
	}
	return rates
}

// Rate returns a part as a share of a base. The ratio is no ratio if the base
// is empty or part or base is none of the named ones.
func (t Tally) Rate(part RatePart, base RateBase) Rate {
	rate := Rate{Part: part, Base: base}
	done, of := t.Done(), t.N()-t.Count(TaskCancelled)
	switch base {
	case BaseAssigned:
	case BaseFallenDue:
		done = t.doneWithDeadline()
		of = done + t.Count(Overdue)
	default:
		return rate
	}
	switch part {
	case PartDone:
		rate.Ratio = ratio(done, of)
	case PartDoneInTime:
		rate.Ratio = ratio(t.Count(Early)+t.Count(OnTime), of)
	case PartOverdue:
		rate.Ratio = ratio(t.Count(Overdue), of)
	}
	return rate
}

// ratio returns n / of, and no ratio if of is 0.
func ratio(n, of int) decimal.Ratio {
	r, err := decimal.RatioOf(integer(int64(n)), integer(int64(of)))
	if err != nil {
		return decimal.Ratio{}
	}
	return r
}

// Percent returns 100 times r with scale digits after the point, rounded half
// up, but never up to 100: 99.5 % without digits is 99, and only what is whole
// is 100. It is no number if r is no ratio or has too many digits.
func Percent(r decimal.Ratio, scale int) decimal.Decimal {
	mode := decimal.HalfUp
	if r.CompareDecimal(one) < 0 {
		percent, err := r.Percent(scale, mode)
		if err == nil && percent.Compare(hundred) >= 0 {
			mode = decimal.TowardZero
		}
	}
	percent, err := r.Percent(scale, mode)
	if err != nil {
		return decimal.Decimal{}
	}
	return percent
}

var (
	one     = decimal.MustParse("1")
	hundred = decimal.MustParse("100")
)
