package indicator

// The grades of the yearly ranking of Party organisations and their members,
// as the Vietnamese documents print them.
const (
	// GradeExcellent is completed outstandingly.
	GradeExcellent = "hoàn thành xuất sắc nhiệm vụ"
	// GradeGood is completed well.
	GradeGood = "hoàn thành tốt nhiệm vụ"
	// GradeCompleted is completed.
	GradeCompleted = "hoàn thành nhiệm vụ"
	// GradeNotCompleted is not completed.
	GradeNotCompleted = "không hoàn thành nhiệm vụ"
)

// YearlyGrades returns the grades of the yearly ranking, worst first: the
// [Indicator.Scale] of a status. "Hoàn thành tốt nhiệm vụ trở lên" is a goal
// with [AtLeast] and the status [GradeGood].
func YearlyGrades() []string {
	return []string{GradeNotCompleted, GradeCompleted, GradeGood, GradeExcellent}
}
