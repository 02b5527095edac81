package main

// What Validate demands and the types do not say, by type or member. Rules
// that speak of two members or of other places of the document are beyond the
// schema, but for these few.

// notWords are constants that stand for no word of a document.
var notWords = map[string]bool{
	"StageUnknown": true, // a class of tallies
	"NotItemised":  true, // a class of tallies
}

// bounded are the members with a figure that is not of every sign, and the
// schema of those.
var bounded = map[string]string{
	"resolution.Conference.attending": "decimal.NotNegative",
	"resolution.Conference.due":       "decimal.NotNegative",
	"resolution.Conference.invited":   "decimal.NotNegative",
	"resolution.Attendance.attending": "decimal.NotNegative",
	"resolution.Attendance.due":       "decimal.NotNegative",
	"resolution.UnitCount.done":       "decimal.NotNegative",
	"resolution.UnitCount.of":         "decimal.NotNegative",
	"resolution.FollowUp.done":        "decimal.NotNegative",
	"resolution.FollowUp.of":          "decimal.NotNegative",
	"indicator.Target.weight":         "decimal.NotNegative",
	"indicator.Goal.tolerance":        "decimal.NotNegative",
	"program.Program.weight":          "decimal.NotNegative",
	"program.Project.weight":          "decimal.NotNegative",
	"program.Task.weight":             "decimal.NotNegative",
	"indicator.Goal.of":               "decimal.Positive",
	"indicator.Baseline.of":           "decimal.Positive",
	"indicator.Observation.of":        "decimal.Positive",
}

// counts are the members with a whole number that is not below 0.
var counts = map[string]bool{
	"resolution.Declared.targets":    true,
	"resolution.Declared.keyTasks":   true,
	"resolution.Declared.programs":   true,
	"resolution.Conference.number":   true,
	"resolution.ProgramCount.count":  true,
	"resolution.ProgramCount.of":     true,
	"indicator.PublishedClass.count": true,
	"indicator.PublishedTally.of":    true,
}

// notEmpty are the texts that must say something beside every id.
var notEmpty = map[string]bool{
	"indicator.Observation.indicator": true,
	"resolution.Assignment.member":    true,
	"resolution.Approval.source":      true,
}

// demanded are members that must be given although the types may leave them
// out (true), or need not be although they never do (false): a compound target
// may have no indicator of its own.
var demanded = map[string]bool{
	"resolution.Succession.on":   true,
	"indicator.Target.indicator": false,
	"indicator.Indicator.id":     false,
}

// identified is an indicator with an id.
func identified() *node {
	return &node{
		Type:       types{"object"},
		Required:   []string{"id"},
		Properties: members{{"id", &node{Type: types{"string"}, MinLength: 1}}},
	}
}

// indicatorOrParts is a target with an indicator that has an id, or a compound
// without a goal of its own.
func indicatorOrParts() []*node {
	return []*node{
		{Required: []string{"indicator"}, Properties: members{{"indicator", identified()}}},
		{Required: []string{"parts"}, Properties: members{
			{"parts", &node{
				Type:       types{"object"},
				Required:   []string{"targets"},
				Properties: members{{"targets", &node{Type: types{"array"}, MinItems: 1}}},
			}},
			{"goal", &node{Enum: []any{struct{}{}, nil}}},
		}},
	}
}
