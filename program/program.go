package program

import (
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// A Program is a programme (chương trình): projects and tasks under one title,
// with a life, targets and somebody who answers for it.
//
// A Program is a plain document: built by a literal or decoded from JSON,
// compared with go-cmp, written into by nobody. Only ID need be given.
// [Program.Validate] reports all that is doubtful in it, [Program.Assess] says
// how far it is.
type Program struct {
	// ID names the programme among all programmes.
	ID string `json:"id"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Title is what documents call it.
	Title string `json:"title,omitempty"`
	// Fields are the fields it belongs to: economy, culture and society,
	// defence and security, political system.
	Fields []string `json:"fields,omitempty"`
	// Period is the time it is planned for.
	Period calendar.Period `json:"period,omitzero"`
	// Stages are the steps of its life, in any order.
	Stages []StageChange `json:"stages,omitempty"`
	// Owner is who answers for it: a member or a unit.
	Owner string `json:"owner,omitempty"`
	// Coordinators are who takes part in carrying it out.
	Coordinators []string `json:"coordinators,omitempty"`
	// Weight is its weight among all programmes; no number means none stated.
	Weight decimal.Decimal `json:"weight,omitzero"`
	// Documents are the texts it rests on.
	Documents []Document `json:"documents,omitempty"`
	// Targets are its own targets.
	Targets []indicator.Target `json:"targets,omitempty"`
	// Projects are the projects it consists of.
	Projects []Project `json:"projects,omitempty"`
	// Tasks are its tasks that belong to no project.
	Tasks []Task `json:"tasks,omitempty"`
	// Translations holds Title in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Notes say what a reader should know and no other member holds.
	Notes []string `json:"notes,omitempty"`
	// Source says where it was published.
	Source string `json:"source,omitempty"`
}

// A Project is a project or scheme (đề án, dự án) of a programme.
type Project struct {
	// ID names the project; no other project or task assessed with it has the
	// same.
	ID string `json:"id"`
	// Number is its number as printed.
	Number string `json:"number,omitempty"`
	// Title is what documents call it.
	Title string `json:"title,omitempty"`
	// Fields are the fields it belongs to; none means those of the programme.
	Fields []string `json:"fields,omitempty"`
	// Period is the time it is planned for; none means that of the programme.
	Period calendar.Period `json:"period,omitzero"`
	// Stages are the steps of its life, in any order.
	Stages []StageChange `json:"stages,omitempty"`
	// Owner is who answers for it; empty means the owner of the programme.
	Owner string `json:"owner,omitempty"`
	// Coordinators are who takes part in carrying it out.
	Coordinators []string `json:"coordinators,omitempty"`
	// Weight is its weight among the projects and tasks that stand beside it;
	// no number means none stated.
	Weight decimal.Decimal `json:"weight,omitzero"`
	// Documents are the texts it rests on.
	Documents []Document `json:"documents,omitempty"`
	// Targets are its own targets.
	Targets []indicator.Target `json:"targets,omitempty"`
	// Tasks are its tasks.
	Tasks []Task `json:"tasks,omitempty"`
	// Translations holds Title in other languages, by language tag.
	Translations map[string]string `json:"translations,omitempty"`
	// Notes say what a reader should know and no other member holds.
	Notes []string `json:"notes,omitempty"`
	// Source says where it was published.
	Source string `json:"source,omitempty"`
}

// A Document is a text that something rests on or that proves it: a decision,
// a plan, a record of acceptance.
type Document struct {
	// Number is its number as printed: "42/2014/QĐ-TTg".
	Number string `json:"number,omitempty"`
	// Title is what it is called.
	Title string `json:"title,omitempty"`
	// Issuer is the body that issued it.
	Issuer string `json:"issuer,omitempty"`
	// On is the day it was issued.
	On calendar.Date `json:"on,omitzero"`
	// URL is where it can be read.
	URL string `json:"url,omitempty"`
	// Note says what a reader should know.
	Note string `json:"note,omitempty"`
}
