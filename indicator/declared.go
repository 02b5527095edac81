package indicator

import "github.com/nghiquyet/nghiquyet/indicator/calendar"

// A Declared verdict is the body's own word on a target. It stands beside the
// computed verdict, never overwrites it, and is mixed into computed tallies
// only when asked (rule T16).
type Declared struct {
	// Target is the id of the target.
	Target string `json:"target"`
	// Label is the word as printed: "đạt cao", "cơ bản đạt".
	Label string `json:"label,omitempty"`
	// Verdicts is what the word can mean: one or several verdicts (rule C2a).
	Verdicts []Verdict `json:"verdicts,omitempty"`
	// Outlook is what the body expects, if it says so.
	Outlook Outlook `json:"outlook,omitempty"`
	// On is the day that the word is about; none means Reported.
	On calendar.Date `json:"on,omitzero"`
	// Reported is the day from which it was known; none means On.
	Reported calendar.Date `json:"reported,omitzero"`
	// By is who said it.
	By string `json:"by,omitempty"`
	// Reason is the reason given.
	Reason string `json:"reason,omitempty"`
	// Source says where it was published.
	Source string `json:"source,omitempty"`
}
