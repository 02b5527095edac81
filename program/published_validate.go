package program

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// Validate reports where a published tally contradicts itself: parts that do
// not add up to the whole, and printed rates that the counts do not confirm.
// Nothing printed is corrected. A tally that closes gives nil and allocates
// nothing.
func (p *PublishedTally) Validate() finding.List {
	var list finding.List
	parts, hasParts := 0, false
	for i := range p.Classes {
		c := &p.Classes[i]
		if c.Count < 0 {
			list.AddIndexed("classes", i, single(finding.SeverityError, CodeNegativeCount, "count", strconv.Itoa(c.Count), "want 0 or more"))
		}
		for j, t := range c.Timeliness {
			if !t.IsValid() {
				list.AddIndexed("classes", i, single(finding.SeverityError, CodeUnknownTimeliness,
					finding.Path("timeliness").Index(j), string(t), fmt.Sprintf("want one of %q", timelinesses)))
			}
		}
		switch c.Kind {
		case "", indicator.ClassPart:
			parts, hasParts = parts+c.Count, true
		case indicator.ClassOfWhich:
			p.checkWithin(&list, i)
		case indicator.ClassHeadline:
		default:
			list.AddIndexed("classes", i, single(finding.SeverityError, CodeUnknownClassKind, "kind", string(c.Kind),
				fmt.Sprintf("want %q, %q or %q", indicator.ClassPart, indicator.ClassOfWhich, indicator.ClassHeadline)))
		}
		p.checkParts(&list, i)
	}
	if hasParts && p.Of != 0 && parts != p.Of {
		list = append(list, finding.Finding{
			Severity: finding.SeverityWarning, Code: CodeTallySum, Path: "of", Value: strconv.Itoa(p.Of),
			Detail: "the parts add up to " + strconv.Itoa(parts),
		})
	}
	for i := range p.Rates {
		p.checkRate(&list, i)
	}
	return list
}

// single returns a list of one finding.
func single(severity finding.Severity, code finding.Code, path finding.Path, value, detail string) finding.List {
	return finding.List{{Severity: severity, Code: code, Path: path, Value: value, Detail: detail}}
}

// within returns the class that class i is of, or -1.
func (p *PublishedTally) within(i int) int {
	c := &p.Classes[i]
	for j := i - 1; c.Within == "" && j >= 0; j-- {
		if p.Classes[j].Kind != indicator.ClassOfWhich {
			return j
		}
	}
	return slices.IndexFunc(p.Classes, func(other PublishedClass) bool { return c.Within != "" && other.Label == c.Within })
}

// checkWithin checks that there is a class that class i is of.
func (p *PublishedTally) checkWithin(list *finding.List, i int) {
	if in := p.within(i); in < 0 || in == i {
		list.AddIndexed("classes", i, single(finding.SeverityError, CodeUnknownClass, "within", p.Classes[i].Within,
			"want the label of another class"))
	}
}

// checkParts checks class i against the classes that make it up: those within
// it, or for a headline the parts that mean nothing but what it means.
func (p *PublishedTally) checkParts(list *finding.List, i int) {
	whole := &p.Classes[i]
	headline := whole.Kind == indicator.ClassHeadline
	sum, any := 0, false
	var means [len(timelinesses)]bool
	for j := range p.Classes {
		c := &p.Classes[j]
		if j == i || !p.makesUp(j, i) {
			continue
		}
		sum, any = sum+c.Count, true
		for _, t := range c.Timeliness {
			if k := t.index(); k >= 0 {
				means[k] = true
			}
		}
	}
	all := len(whole.Timeliness) > 0
	for _, t := range whole.Timeliness {
		k := t.index()
		all = all && k >= 0 && means[k]
	}
	if any && (all && sum != whole.Count || sum > whole.Count && !headline) {
		list.AddIndexed("classes", i, single(finding.SeverityWarning, CodeTallyWithin, "count", strconv.Itoa(whole.Count),
			"the classes that make it up add up to "+strconv.Itoa(sum)))
	}
}

// makesUp reports whether class j is one of those that make up class i.
func (p *PublishedTally) makesUp(j, i int) bool {
	c, whole := &p.Classes[j], &p.Classes[i]
	switch {
	case whole.Kind != indicator.ClassHeadline:
		return c.Kind == indicator.ClassOfWhich && p.within(j) == i
	case c.Kind != "" && c.Kind != indicator.ClassPart || len(c.Timeliness) == 0:
		return false
	}
	for _, t := range c.Timeliness {
		if !slices.Contains(whole.Timeliness, t) {
			return false
		}
	}
	return true
}

// checkRate checks a printed rate against the counts.
func (p *PublishedTally) checkRate(list *finding.List, i int) {
	r := &p.Rates[i]
	exact := p.Rate(*r)
	if !exact.IsValid() {
		list.AddIndexed("rates", i, single(finding.SeverityError, CodeUnknownClass, "", r.Text,
			"want labels of classes, and a base above 0"))
		return
	}
	scale := r.Percent.Scale()
	rounded, err := exact.Percent(scale, decimal.HalfUp)
	if err != nil || rounded.Equal(r.Percent) {
		return
	}
	severity, code := finding.SeverityWarning, CodeRateDiffers
	if cut, err := exact.Percent(scale, decimal.TowardZero); err == nil && cut.Equal(r.Percent) {
		severity, code = finding.SeverityNotice, CodeRateTruncated
	}
	list.AddIndexed("rates", i, single(severity, code, "percent", r.Percent.String(),
		exact.String()+" is "+rounded.String()+" per cent"))
}
