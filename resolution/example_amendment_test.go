package resolution_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// revised is an invented dossier: in July 2022 a decision took one of two key
// tasks out and put another in its place, and a statistics office submitted a
// figure that nobody has approved yet.
var revised = func() resolution.Dossier {
	d, err := resolution.DecodeStrict(strings.NewReader(`{"schema": "nghiquyet/1",
		"resolution": {"id": "supposed", "term": "2020/2025", "source": "nq", "declared": {"targets": 1, "keyTasks": 2},
			"targets": [{"id": "income", "indicator": {"id": "income", "name": "Thu nhập", "unit": "triệu đồng", "direction": "higher"}, "goal": {"value": "60"}}],
			"keyTasks": [{"id": "roads", "title": "Giao thông"}, {"id": "market", "title": "Chợ"}, {"id": "digital", "title": "Chuyển đổi số"}],
			"amendments": [{"id": "am-1", "adopted": "2022-06-20", "effective": "2022-07-01", "reason": "điều chỉnh giữa nhiệm kỳ", "document": "NQ 15",
				"added": {"keyTasks": ["digital"]}, "removed": {"keyTasks": ["market"]}, "source": "nq15"}]},
		"results": {"observations": [{"indicator": "income", "period": "2022", "value": "61", "reported": "2023-01-10", "source": "bc"}],
			"approvals": [{"source": "bc", "status": "draft", "on": "2023-01-10", "by": "Phòng Thống kê"},
				{"source": "bc", "status": "submitted", "on": "2023-01-15", "by": "Phòng Thống kê"},
				{"source": "bc", "status": "approved", "on": "2023-02-01", "by": "Ban Thường vụ"}]},
		"sources": [{"id": "nq", "published": "2020-08-05"}, {"id": "nq15", "published": "2022-06-20"}, {"id": "bc", "published": "2023-01-10"}]}`), resolution.Limits{})
	if err != nil {
		log.Fatal(err)
	}
	return d
}()

func revisedOn(date string) resolution.Assessment {
	a, err := resolution.Assess(&revised, calendar.MustParseDate(date), resolution.Options{})
	if err != nil {
		log.Fatal(err)
	}
	return a
}

func ExampleAmendment() {
	for _, on := range []string{"2022-06-30", "2022-07-01"} {
		a := revisedOn(on)
		fmt.Print(on)
		for _, k := range a.KeyTasks {
			fmt.Print(" ", k.ID)
		}
		fmt.Println()
	}
	// Output:
	// 2022-06-30 roads market
	// 2022-07-01 roads digital
}

func ExampleItems() {
	m := revised.Resolution.Amendments[0]
	fmt.Println(m.Added.KeyTasks, m.Removed.KeyTasks, m.Added.Targets)
	// Output:
	// [digital] [market] []
}

func ExampleAmendmentLine() {
	l := revisedOn("2022-12-31").Amendments[0]
	fmt.Println(l.Effective, l.Document, l.Reason.Text)
	// Output:
	// 2022-07-01 NQ 15 điều chỉnh giữa nhiệm kỳ
}

func ExampleItemLine() {
	l := revisedOn("2022-12-31").Amendments[0].Removed[0]
	fmt.Println(l.Section, l.ID, l.Text.Text)
	// Output:
	// keyTasks market Chợ
}

// A figure counts once it is approved; an assessment of an earlier date never
// has it.
func ExampleApproval() {
	for _, on := range []string{"2023-01-10", "2023-01-15", "2023-02-01"} {
		a := revisedOn(on)
		fmt.Println(on, a.Targets.Lines[0].Assessment.Verdict, len(a.NotApproved), "not approved")
	}
	// Output:
	// 2023-01-10 noData 1 not approved
	// 2023-01-15 noData 1 not approved
	// 2023-02-01 exceeded 0 not approved
}

func ExampleApprovalStatus() {
	for _, p := range revised.Results.Approvals {
		fmt.Println(p.On, p.Status, p.Status == resolution.Approved)
	}
	// Output:
	// 2023-01-10 draft false
	// 2023-01-15 submitted false
	// 2023-02-01 approved true
}

func ExampleNotApprovedLine() {
	l := revisedOn("2023-01-15").NotApproved[0]
	fmt.Println(l.Name.Text, l.Observation.Value, l.Status, l.On, l.By.Text)
	// Output:
	// Thu nhập 61 submitted 2023-01-15 Phòng Thống kê
}
