package main

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// A printer writes a cascade as text.
type printer struct{ w *bufio.Writer }

func (p printer) line(format string, args ...any) {
	fmt.Fprintf(p.w, format+"\n", args...) // an error stays until Flush
}

func (p printer) print(c *resolution.CascadeAssessment, seed uint64) {
	p.line("SYNTHETIC DATA, seed %d: no unit, name or figure is real.", seed)
	p.line("%s, as of %v", c.Whole.Resolution.Title.Text, c.Whole.AsOf)
	p.units(c)
	for i := range c.Whole.Cascades {
		line := &c.Whole.Cascades[i]
		if line.Of.ID == "province" {
			p.target(line, c.Whole.Cascades)
		}
	}
	p.line("")
	p.line("Findings: %d", len(c.Whole.Findings))
	for _, f := range c.Whole.Findings {
		p.line("  %v", f)
	}
}

// units says how many units there are, and what became of those that ended.
func (p printer) units(c *resolution.CascadeAssessment) {
	standing := map[resolution.Level]int{}
	for _, u := range c.Whole.Units {
		if u.State == resolution.UnitStanding {
			standing[u.Level]++
		}
	}
	p.line("%d province, %d districts, %d communes; %d resolutions of units, %d targets that contribute",
		standing[resolution.LevelProvince], standing[resolution.LevelDistrict], standing[resolution.LevelCommune], len(c.Resolutions), contributing(c))
	for _, u := range c.Whole.Units {
		if u.State == resolution.UnitEnded {
			p.line("%s %s after %v, carried on by %s", u.Name.Text, u.Ended, u.Until, u.Heir.Name.Text)
		}
	}
}

func contributing(c *resolution.CascadeAssessment) (n int) {
	for _, r := range c.Resolutions {
		n += r.Contributing
	}
	return n
}

// target writes how far one target is: the whole, what units add up to, and who
// lags. all are the lines of the districts as well.
func (p printer) target(line *resolution.CascadeLine, all []resolution.CascadeLine) {
	p.line("")
	p.line("%s (%s)", line.Text.Text, line.Unit.Text)
	p.line("  goal %s, due %v", goal(&line.Whole.Goal), line.Whole.Due)
	if line.Reason != "" {
		p.line("  not added up: %s", line.Reason)
	}
	if line.Shares.Sum.IsValid() {
		p.line("  goals of %d districts add up to %v, difference %v", line.Shares.Counted, line.Shares.Sum, line.Shares.Difference)
	}
	for _, r := range line.Rollups {
		if r.Period.String() == r.Period.First().String()[:4] { // years only
			p.line("  %v: %s", r.Period, total(&r))
		}
	}
	if a := &line.ByUnits; a.Verdict != "" {
		p.line("  by the figures of units: %s %s", strings.TrimSpace(string(a.Verdict)+" "+string(a.Reason)), a.Figure)
	}
	if len(line.Ranked) > 0 {
		p.ranking(line, all)
	}
	p.apart(line.Apart)
}

// apart writes the units that are not ranked, by reason.
func (p printer) apart(list []resolution.UnitShare) {
	names := map[string][]string{}
	var reasons []string
	for _, u := range list {
		reason := string(u.Reason)
		if names[reason] == nil {
			reasons = append(reasons, reason)
		}
		names[reason] = append(names[reason], u.Name.Text)
	}
	for _, reason := range reasons {
		p.line("  not ranked, %s: %s", reason, strings.Join(names[reason], ", "))
	}
}

func goal(g *indicator.Goal) string {
	return strings.TrimSpace(string(g.Comparison) + " " + g.Value.String())
}

// total is what the units add up to for a period, with what was published.
func total(r *resolution.RollupLine) string {
	s := fmt.Sprintf("%v from %d of %d communes", r.Figure, r.Counted, r.Of)
	for _, m := range r.Missing {
		s += fmt.Sprintf(", %s %s", m.Name.Text, m.Reason)
	}
	if r.Published.IsValid() {
		s += fmt.Sprintf("; published %v", r.Published)
	}
	if r.Differs {
		s += fmt.Sprintf(", which differs by %v", r.Difference)
	}
	return s
}

// ranking writes the districts by rank, each with its communes that lag.
func (p printer) ranking(line *resolution.CascadeLine, all []resolution.CascadeLine) {
	r := &line.Ranking
	p.line("  ranked by %s, %s is better, as of %v; lags: %s: %d of %d",
		r.Method, r.Better, r.On, rule(r), r.Lagging, len(line.Ranked)+len(line.Apart))
	for _, u := range line.Ranked {
		mark := ""
		if u.Lags {
			mark = "  LAGS"
		}
		p.line("  %3d. %s %v %% (%v of %v)%s%s", u.Rank, u.Name.Text, u.Attainment, u.Assessment.Figure, u.Assessment.Goal.Value, lagging(u.ID, line.Target, all), mark)
	}
}

// rule says who lags and, where that depends on it, what the whole had attained
// on the day of the ranking.
func rule(r *resolution.Ranking) string {
	percent, err := r.Against.Percent(2, decimal.HalfUp)
	switch {
	case r.Rule != resolution.LagBehindWhole:
		return string(r.Rule)
	case err != nil:
		return string(r.Rule) + " (that of the whole is not known for the day)"
	case r.ByUnits:
		return fmt.Sprintf("%s (the whole is at %v %% by the figures of units)", r.Rule, percent)
	}
	return fmt.Sprintf("%s (the whole is at %v %% as published)", r.Rule, percent)
}

// lagging names how many communes of a district lag behind it.
func lagging(district, target string, all []resolution.CascadeLine) string {
	for i := range all {
		if line := &all[i]; line.Of.ID == district && line.Target == target {
			return fmt.Sprintf("; %d of %d communes lag", line.Ranking.Lagging, len(line.Ranked)+len(line.Apart))
		}
	}
	return ""
}
