package indicator

import (
	"fmt"
	"slices"

	"github.com/nghiquyet/nghiquyet/indicator/finding"
)

// Rest returns the number of targets that the parts of the tally leave over;
// it is negative if they are more than the tally speaks of. Known is false if
// the tally does not say how many it speaks of.
func (p *PublishedTally) Rest() (rest int, known bool) {
	rest = p.Of
	for i := range p.Classes {
		if p.isPart(i) {
			rest -= p.Classes[i].Count
		}
	}
	return rest, p.Of > 0
}

// isPart reports whether class i is one of the disjoint parts: a headline
// stands for the parts named after it, and is a part itself if there are none.
func (p *PublishedTally) isPart(i int) bool {
	switch p.Classes[i].Kind {
	case "", ClassPart:
		return true
	case ClassHeadline:
		return len(p.under(i)) == 0
	}
	return false
}

// under returns the parts that a headline is the sum of: those that name it,
// else the parts after it up to the next headline.
func (p *PublishedTally) under(headline int) []int {
	var named, following []int
	open := true
	for i := range p.Classes {
		c := &p.Classes[i]
		if c.Kind == ClassHeadline {
			open = open && i <= headline
			continue
		}
		if c.Kind == ClassOfWhich {
			continue
		}
		if c.Within == p.Classes[headline].Label {
			named = append(named, i)
		}
		if open && i > headline && c.Within == "" {
			following = append(following, i)
		}
	}
	if named != nil {
		return named
	}
	return following
}

// Validate reports where the tally contradicts itself (rule C2). A tally that
// does is kept as published.
func (p *PublishedTally) Validate() finding.List {
	var list finding.List
	report := func(s finding.Severity, code finding.Code, path finding.Path, value int, detail string) {
		list = append(list, finding.Finding{Severity: s, Code: code, Path: path, Value: fmt.Sprint(value), Detail: detail})
	}
	if p.Of < 0 {
		report(finding.SeverityError, CodeNegativeCount, "of", p.Of, "want a number of 0 or more")
	}
	for i := range p.Classes {
		c := &p.Classes[i]
		at := func(name string) finding.Path { return finding.Path("classes").Index(i).Name(name) }
		if c.Count < 0 {
			report(finding.SeverityError, CodeNegativeCount, at("count"), c.Count, "want a count of 0 or more")
		}
		var words checker
		class := finding.Path("classes").Index(i)
		word(&words, class, "kind", c.Kind, classKinds)
		word(&words, class, "outlook", c.Outlook, outlooks)
		word(&words, class, "basis", c.Basis, bases)
		word(&words, class.Name("band"), "comparison", c.Band.Comparison, comparisons)
		list = append(list, words.list...)
		if less(c.Band.High, c.Band.Value) {
			list = append(list, finding.Finding{Severity: finding.SeverityError, Code: CodeRangeUpsideDown, Path: at("band").Name("high"),
				Value: c.Band.High.String(), Detail: "want at least the value " + c.Band.Value.String()})
		}
		for j, v := range c.Verdicts {
			if !v.IsValid() {
				list = append(list, finding.Finding{Severity: finding.SeverityError, Code: CodeUnknownWord,
					Path: at("verdicts").Index(j), Value: string(v), Detail: "want one of " + quotedList(Verdicts())})
			}
		}
		switch c.Kind {
		case ClassOfWhich:
			if whole, label, ok := p.whole(i); ok && c.Count > whole {
				report(finding.SeverityWarning, CodeOfWhichAbove, at("count"), c.Count, fmt.Sprintf("is more than the %d of %q", whole, label))
			}
		case ClassHeadline:
			if parts := p.under(i); len(parts) > 0 {
				if sum := p.sum(parts); sum != c.Count {
					report(finding.SeverityWarning, CodeHeadlineSum, at("count"), c.Count, fmt.Sprintf("its parts add up to %d", sum))
				}
			}
		}
	}
	if rest, known := p.Rest(); known && rest < 0 {
		report(finding.SeverityWarning, CodeNegativeRest, "of", p.Of, fmt.Sprintf("the parts add up to %d", p.Of-rest))
	}
	p.checkFields(report)
	return list
}

func (p *PublishedTally) sum(classes []int) int {
	sum := 0
	for _, i := range classes {
		sum += p.Classes[i].Count
	}
	return sum
}

// whole returns the count and label of the class that class i is part of.
func (p *PublishedTally) whole(i int) (count int, label string, ok bool) {
	within := p.Classes[i].Within
	for j := i - 1; j >= 0; j-- {
		c := &p.Classes[j]
		if within == "" && c.Kind != ClassOfWhich || within != "" && c.Label == within {
			return c.Count, c.Label, true
		}
	}
	return 0, "", false
}

// checkFields compares the counts by field with the tally: n of N must add up.
func (p *PublishedTally) checkFields(report func(finding.Severity, finding.Code, finding.Path, int, string)) {
	count, of := 0, 0
	for i, f := range p.Fields {
		count, of = count+f.Count, of+f.Of
		if f.Count < 0 || f.Of < 0 || f.Count > f.Of {
			report(finding.SeverityWarning, CodeFieldSum, finding.Path("fields").Index(i).Name("count"), f.Count, fmt.Sprintf("want 0 to the %d of the field", f.Of))
		}
	}
	if len(p.Fields) == 0 {
		return
	}
	if p.Of > 0 && of != p.Of {
		report(finding.SeverityWarning, CodeFieldSum, "fields", of, fmt.Sprintf("the fields have this many targets and not the %d of the tally", p.Of))
	}
	achieved := 0
	for i := range p.Classes {
		if c := &p.Classes[i]; p.isPart(i) && len(c.Verdicts) > 0 && !slices.ContainsFunc(c.Verdicts, func(v Verdict) bool { return !v.IsAchieved() }) {
			achieved += c.Count
		}
	}
	if achieved > 0 && count != achieved {
		report(finding.SeverityWarning, CodeFieldSum, "fields", count, fmt.Sprintf("the fields have this many met and not the %d of the tally", achieved))
	}
}

// Compare reports the classes of the published tally that a computed one does
// not confirm, as far as the sets allow: a class whose verdicts no other part
// shares is compared with the computed count of them.
func (p *PublishedTally) Compare(computed Tally) finding.List {
	var list finding.List
	if computed.Itemised() < computed.N() {
		// What was never itemised can be of any class.
		return nil
	}
	for i := range p.Classes {
		c := &p.Classes[i]
		if len(c.Verdicts) == 0 || c.Outlook != "" || c.Kind == "" && p.shared(i) || c.Kind == ClassPart && p.shared(i) {
			continue
		}
		sum := 0
		for _, v := range c.Verdicts {
			sum += computed.Count(v)
		}
		if sum != c.Count {
			list = append(list, finding.Finding{Severity: finding.SeverityWarning, Code: CodeTallyDiffers,
				Path: finding.Path("classes").Index(i).Name("count"), Value: fmt.Sprint(c.Count), Detail: fmt.Sprintf("the computed tally has %d", sum)})
		}
	}
	return list
}

// shared reports whether another part can have a verdict of class i.
func (p *PublishedTally) shared(i int) bool {
	for j := range p.Classes {
		if j == i || !p.isPart(j) {
			continue
		}
		for _, v := range p.Classes[j].Verdicts {
			if slices.Contains(p.Classes[i].Verdicts, v) {
				return true
			}
		}
	}
	return false
}
