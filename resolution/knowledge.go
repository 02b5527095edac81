package resolution

import (
	"cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// A knowledge is from which day each fact of a dossier is known: from the day
// it was reported, else from the day it happened, else from the date of its
// source (rule C4). What has none of the three is known from the beginning.
type knowledge struct {
	sources map[string]calendar.Date
}

func knowledgeOf(d *Dossier) knowledge {
	k := knowledge{make(map[string]calendar.Date, len(d.Sources))}
	for i := range d.Sources {
		s := &d.Sources[i]
		if _, taken := k.sources[s.ID]; !taken {
			k.sources[s.ID] = s.Known()
		}
	}
	return k
}

func (k knowledge) from(reported, on calendar.Date, source string) calendar.Date {
	return cmp.Or(reported, on, k.sources[source])
}

// beside returns the day from which the plan of another body or document is
// known: that of its source, else its last day. What the resolution itself
// promises holds from the beginning.
func (k knowledge) beside(t *indicator.Target) calendar.Date {
	return cmp.Or(k.sources[t.Source], t.Due.Last())
}

func (k knowledge) conference(c *Conference) calendar.Date {
	return k.from(c.Reported, c.Held.Last(), c.Source)
}

func (k knowledge) followUp(f *FollowUp) calendar.Date {
	return k.from(f.Reported, calendar.Date{}, f.Source)
}

func (k knowledge) succession(s *Succession) calendar.Date {
	return k.from(s.Reported, s.On, s.Source)
}

func (k knowledge) declared(v *indicator.Declared) calendar.Date {
	return k.from(v.Reported, v.On, v.Source)
}

func (k knowledge) tally(t *indicator.PublishedTally) calendar.Date {
	return k.from(t.Reported, t.On, t.Source)
}

func (k knowledge) programCount(c *ProgramCount) calendar.Date {
	return k.from(c.Reported, c.On, c.Source)
}

func (k knowledge) event(e *Event) calendar.Date {
	return k.from(e.Reported, e.Period.Last(), e.Source)
}
