package program_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
	"github.com/nghiquyet/nghiquyet/program"
)

var (
	allDone = []program.Timeliness{program.Early, program.OnTime, program.Late, program.DoneUndated}
	open    = []program.Timeliness{program.InTime, program.Overdue}
	inTime  = []program.Timeliness{program.InTime}
	overdue = []program.Timeliness{program.Overdue}
)

// Report 1270/BC-TCTTTg of 27 December 2017
// (thuviennhadat.vn, bao-cao-1270-bc-tctttg-2017; qdnd.vn 527824).
var report1270 = program.PublishedTally{
	Of: 21914, On: date("2017-12-25"), Reported: date("2017-12-27"), Source: "1270/BC-TCTTTg",
	Classes: []program.PublishedClass{
		{Label: "đã hoàn thành", Count: 16051, Timeliness: []program.Timeliness{program.OnTime, program.Late}},
		{Label: "đúng hạn", Count: 14068, Kind: indicator.ClassOfWhich, Timeliness: []program.Timeliness{program.OnTime}},
		{Label: "hoàn thành quá hạn", Count: 1983, Kind: indicator.ClassOfWhich, Timeliness: []program.Timeliness{program.Late}},
		{Label: "chưa hoàn thành", Count: 5863, Timeliness: open},
		{Label: "trong hạn", Count: 5640, Kind: indicator.ClassOfWhich, Timeliness: inTime},
		{Label: "quá hạn", Count: 223, Kind: indicator.ClassOfWhich, Timeliness: overdue},
	},
	Rates: []program.PublishedRate{
		{Text: "đạt 98,62%", Percent: number("98.62"), Part: []string{"đã hoàn thành"}, Base: []string{"đã hoàn thành", "quá hạn"}},
		{Text: "chỉ chiếm 1,38%", Percent: number("1.38"), Part: []string{"quá hạn"}, Base: []string{"đã hoàn thành", "quá hạn"}},
	},
}

func TestPublishedTally_Validate(t *testing.T) {
	tests := []struct {
		name  string
		tally program.PublishedTally
		want  []string
	}{
		{
			// viettimes.vn post35258: of the Government and the Prime Minister,
			// to the end of August 2016.
			name: "3,726 closes",
			tally: program.PublishedTally{Of: 3726, On: date("2016-08-31"), Classes: []program.PublishedClass{
				{Label: "đã hoàn thành", Count: 1739, Timeliness: allDone},
				{Label: "đúng hạn", Count: 1310, Kind: indicator.ClassOfWhich, Timeliness: []program.Timeliness{program.Early, program.OnTime}},
				{Label: "hoàn thành quá hạn", Count: 429, Kind: indicator.ClassOfWhich, Timeliness: []program.Timeliness{program.Late}},
				{Label: "chưa hoàn thành", Count: 1987, Timeliness: open},
				{Label: "trong hạn", Count: 1812, Kind: indicator.ClassOfWhich, Timeliness: inTime},
				{Label: "quá hạn", Count: 175, Kind: indicator.ClassOfWhich, Timeliness: overdue},
			}},
		},
		{
			// The words of the other two classes were not found, so that none
			// are claimed for them.
			name: "13 of which 4 early",
			tally: program.PublishedTally{Of: 13, Classes: []program.PublishedClass{
				{Label: "trước hạn", Count: 4, Timeliness: []program.Timeliness{program.Early}},
				{Label: "2", Count: 5}, {Label: "3", Count: 4},
			}},
		},
		{
			// baoquangnam.vn 90184: 1 January to 6 July 2020.
			name: "833 of Quảng Nam closes",
			tally: program.PublishedTally{Of: 833, On: date("2020-07-06"), Classes: []program.PublishedClass{
				{Label: "đã hoàn thành", Count: 585, Timeliness: allDone},
				{Label: "còn trong hạn", Count: 67, Timeliness: inTime},
				{Label: "quá hạn", Count: 181, Timeliness: overdue},
			}},
		},
		{
			// thanhphohaiphong.gov.vn, 13 November 2018, "10 tháng, các sở,
			// ngành, địa phương hoàn thành 13.119 nhiệm vụ".
			name: "15,533 of Hải Phòng with 2,414 printed for 2,413",
			tally: program.PublishedTally{Of: 15533, Reported: date("2018-11-13"),
				Classes: []program.PublishedClass{
					{Label: "đã hoàn thành", Count: 13119, Timeliness: allDone},
					{Label: "đang thực hiện", Count: 2414, Timeliness: open},
					{Label: "trong hạn xử lý", Count: 2065, Kind: indicator.ClassOfWhich, Timeliness: inTime},
					{Label: "đã quá hạn xử lý", Count: 348, Kind: indicator.ClassOfWhich, Timeliness: overdue},
				},
				Rates: []program.PublishedRate{{Text: "84,46%", Percent: number("84.46"), Part: []string{"đã hoàn thành"}}},
			},
			want: []string{"warning classes[1].count tally-within"},
		},
		{
			name:  "21,914 closes, 98.62 is truncated, 1.38 differs",
			tally: report1270,
			want:  []string{"notice rates[0].percent rate-truncated", "warning rates[1].percent rate-differs"},
		},
		{
			// baomoi.com 20392710: to 31 August 2017.
			name: "2,501 of 2,723 fallen due",
			tally: program.PublishedTally{Of: 2723, On: date("2017-08-31"),
				Classes: []program.PublishedClass{
					{Label: "đã hoàn thành", Count: 2501, Timeliness: allDone},
					{Label: "quá hạn", Count: 222, Timeliness: overdue},
				},
				Rates: []program.PublishedRate{{Text: "91,8%", Percent: number("91.8"), Part: []string{"đã hoàn thành"}}},
			},
		},
		{
			// baodauthau.vn post19065: to 26 October 2016. 3.56 % is none of
			// 1.93, 4.33 and 3.37.
			name: "142 overdue of nobody knows what",
			tally: program.PublishedTally{Of: 7349, On: date("2016-10-26"),
				Classes: []program.PublishedClass{
					{Label: "đã hoàn thành", Count: 4069, Timeliness: allDone},
					{Label: "chưa hoàn thành", Count: 3280, Timeliness: open},
					{Label: "trong hạn", Count: 3138, Kind: indicator.ClassOfWhich, Timeliness: inTime},
					{Label: "quá hạn", Count: 142, Kind: indicator.ClassOfWhich, Timeliness: overdue},
				},
				Rates: []program.PublishedRate{
					{Percent: number("3.56"), Part: []string{"quá hạn"}},
					{Percent: number("3.56"), Part: []string{"quá hạn"}, Base: []string{"chưa hoàn thành"}},
					{Percent: number("3.56"), Part: []string{"quá hạn"}, Base: []string{"đã hoàn thành", "quá hạn"}},
				},
			},
			want: []string{
				"warning rates[0].percent rate-differs", "warning rates[1].percent rate-differs",
				"warning rates[2].percent rate-differs",
			},
		},
		{
			// thanhphohaiphong.gov.vn, to the end of August 2018: 2.12 % of all
			// and 3.48 % "of tasks with a deadline": done with one, 30.42 % and
			// 40.14 % of 10,142, and overdue.
			name: "258 overdue of Hải Phòng over two bases",
			tally: program.PublishedTally{Of: 12160, On: date("2018-08-31"),
				Classes: []program.PublishedClass{
					{Label: "đã hoàn thành", Count: 10142},
					{Label: "có hạn", Count: 7156, Kind: indicator.ClassOfWhich, Timeliness: allDone},
					{Label: "đang thực hiện", Count: 2018, Timeliness: open},
					{Label: "trong hạn", Count: 1760, Kind: indicator.ClassOfWhich, Timeliness: inTime},
					{Label: "quá hạn", Count: 258, Kind: indicator.ClassOfWhich, Timeliness: overdue},
				},
				Rates: []program.PublishedRate{
					{Percent: number("83.4"), Part: []string{"đã hoàn thành"}},
					{Percent: number("2.12"), Part: []string{"quá hạn"}},
					{Percent: number("3.48"), Part: []string{"quá hạn"}, Base: []string{"có hạn", "quá hạn"}},
				},
			},
		},
		{
			name: "parts miss the whole",
			tally: program.PublishedTally{Of: 10, Classes: []program.PublishedClass{
				{Label: "a", Count: 6}, {Label: "b", Count: 3, Kind: indicator.ClassPart},
			}},
			want: []string{"warning of tally-sum"},
		},
		{
			name: "part of which is more",
			tally: program.PublishedTally{Classes: []program.PublishedClass{
				{Label: "a", Count: 6}, {Label: "b", Count: 7, Kind: indicator.ClassOfWhich, Within: "a"},
			}},
			want: []string{"warning classes[0].count tally-within"},
		},
		{
			name: "part of which is less and says not what of",
			tally: program.PublishedTally{Classes: []program.PublishedClass{
				{Label: "a", Count: 6, Timeliness: open}, {Label: "b", Count: 5, Kind: indicator.ClassOfWhich, Timeliness: overdue},
			}},
		},
		{
			name: "headline is its parts",
			tally: program.PublishedTally{Of: 10, Classes: []program.PublishedClass{
				{Label: "open", Count: 4, Kind: indicator.ClassHeadline, Timeliness: open},
				{Label: "done", Count: 6, Timeliness: allDone},
				{Label: "in time", Count: 3, Timeliness: inTime}, {Label: "overdue", Count: 1, Timeliness: overdue},
			}},
		},
		{
			name: "headline is not its parts",
			tally: program.PublishedTally{Of: 10, Classes: []program.PublishedClass{
				{Label: "open", Count: 5, Kind: indicator.ClassHeadline, Timeliness: open},
				{Label: "done", Count: 6, Timeliness: allDone},
				{Label: "in time", Count: 3, Timeliness: inTime}, {Label: "overdue", Count: 1, Timeliness: overdue},
			}},
			want: []string{"warning classes[0].count tally-within"},
		},
		{
			name: "headline of parts that say not what they are",
			tally: program.PublishedTally{Of: 10, Classes: []program.PublishedClass{
				{Label: "open", Count: 5, Kind: indicator.ClassHeadline, Timeliness: open},
				{Label: "done", Count: 6}, {Label: "other", Count: 4, Timeliness: inTime},
			}},
		},
		{
			name: "headline with fewer than some of its parts",
			tally: program.PublishedTally{Classes: []program.PublishedClass{
				{Label: "open", Count: 2, Kind: indicator.ClassHeadline, Timeliness: open},
				{Label: "other", Count: 4, Timeliness: inTime},
			}},
		},
		{
			name: "a class of nobody",
			tally: program.PublishedTally{Of: 6, Classes: []program.PublishedClass{
				{Label: "done", Count: 6, Timeliness: allDone}, {Label: "overdue", Count: 0, Timeliness: overdue}}},
		},
		{
			name: "part of which is less and says all of it",
			tally: program.PublishedTally{Classes: []program.PublishedClass{
				{Label: "in time", Count: 6, Timeliness: []program.Timeliness{program.Early, program.OnTime}},
				{Label: "early", Count: 2, Kind: indicator.ClassOfWhich, Timeliness: []program.Timeliness{program.Early}},
				{Label: "on time", Count: 3, Kind: indicator.ClassOfWhich, Timeliness: []program.Timeliness{program.OnTime}},
			}},
			want: []string{"warning classes[0].count tally-within"},
		},
		{
			name: "headline of parts only",
			tally: program.PublishedTally{Of: 11, Classes: []program.PublishedClass{
				{Label: "open", Count: 5, Kind: indicator.ClassHeadline, Timeliness: open},
				{Label: "in time", Count: 3, Kind: indicator.ClassPart, Timeliness: inTime},
				{Label: "open again", Count: 5, Kind: indicator.ClassHeadline, Timeliness: open},
				{Label: "overdue", Count: 2, Timeliness: overdue}, {Label: "other", Count: 6},
			}},
		},
		{
			name: "within nothing",
			tally: program.PublishedTally{Classes: []program.PublishedClass{
				{Label: "a", Count: 6, Kind: indicator.ClassOfWhich},
				{Label: "b", Count: 6, Kind: indicator.ClassOfWhich, Within: "c"},
				{Label: "d", Count: 6, Kind: indicator.ClassOfWhich, Within: "d"},
			}},
			want: []string{"error classes[0].within unknown-class", "error classes[1].within unknown-class", "error classes[2].within unknown-class"},
		},
		{
			name: "rates of nothing",
			tally: program.PublishedTally{Of: 6, Classes: []program.PublishedClass{{Label: "a", Count: 6}},
				Rates: []program.PublishedRate{
					{Percent: number("100")},
					{Percent: number("100"), Part: []string{"b"}},
					{Percent: number("100"), Part: []string{"a"}, Base: []string{"b"}},
				}},
			want: []string{"error rates[0] unknown-class", "error rates[1] unknown-class", "error rates[2] unknown-class"},
		},
		{
			name: "rate without a base",
			tally: program.PublishedTally{Classes: []program.PublishedClass{{Label: "a", Count: 6}},
				Rates: []program.PublishedRate{{Percent: number("100"), Part: []string{"a"}}}},
			want: []string{"error rates[0] unknown-class"},
		},
		{
			name: "unknown words and negative counts",
			tally: program.PublishedTally{Classes: []program.PublishedClass{
				{Label: "a", Count: -6, Kind: "half", Timeliness: []program.Timeliness{program.Early, "soon"}},
			}},
			want: []string{
				"error classes[0].count negative-count", "error classes[0].timeliness[1] unknown-timeliness",
				"error classes[0].kind unknown-class-kind",
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, codes(test.tally.Validate())); diff != "" {
				t.Errorf("Validate() (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPublishedTally_Validate_text(t *testing.T) {
	list := report1270.Validate()
	want := []string{
		`notice: rates[0].percent: rate-truncated "98.62": 16051/16274 is 98.63 per cent`,
		`warning: rates[1].percent: rate-differs "1.38": 223/16274 is 1.37 per cent`,
	}
	for i, f := range list {
		if got := f.String(); got != want[i] {
			t.Errorf("finding %d = %s, want %s", i, got, want[i])
		}
	}
}

// The tally of tasks gives the published rates when it counts what they do.
func TestTally_publishedRates(t *testing.T) {
	var tally program.Tally
	for class, count := range map[program.Timeliness]int{
		program.OnTime: 14068, program.Late: 1983, program.InTime: 5640, program.Overdue: 223,
	} {
		for range count {
			tally.Add(program.Standing{Timeliness: class})
		}
	}
	if got := tally.N(); got != 21914 {
		t.Errorf("N() = %d, want 21914", got)
	}
	if got := tally.Done(); got != 16051 {
		t.Errorf("Done() = %d, want 16051", got)
	}
	rate := tally.Rate(program.PartDone, program.BaseFallenDue)
	if got, want := rate.Ratio.String(), "16051/16274"; got != want {
		t.Errorf("Rate(done, fallenDue) = %s, want %s", got, want)
	}
	if got, _ := rate.Ratio.Percent(2, decimal.HalfUp); got.String() != "98.63" {
		t.Errorf("Rate(done, fallenDue) = %s %%, want 98.63", got)
	}
	rate = tally.Rate(program.PartOverdue, program.BaseFallenDue)
	if got, _ := rate.Ratio.Percent(2, decimal.HalfUp); got.String() != "1.37" {
		t.Errorf("Rate(overdue, fallenDue) = %s %%, want 1.37", got)
	}
}

func TestPublishedTally_Validate_allocates(t *testing.T) {
	tally := program.PublishedTally{Of: 10, Classes: []program.PublishedClass{
		{Label: "done", Count: 6, Timeliness: allDone},
		{Label: "in time", Count: 3, Timeliness: inTime}, {Label: "overdue", Count: 1, Timeliness: overdue},
	}, Rates: []program.PublishedRate{{Percent: number("60"), Part: []string{"done"}}}}
	if allocs := testing.AllocsPerRun(100, func() { tally.Validate() }); allocs != 0 {
		t.Errorf("Validate() of a sound tally allocates %v times, want 0", allocs)
	}
}
