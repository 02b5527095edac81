package resolution_test

import (
	"fmt"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
	"github.com/nghiquyet/nghiquyet/resolution"
)

// Mỹ Xuyên district was abolished on 1 July 2025; its town and one of its
// communes became, with a ward of Sóc Trăng city, a ward of Cần Thơ.
func ExampleUnitLine() {
	for _, u := range review.Units {
		fmt.Printf("%s %s, now %q\n", u.ID, u.State, u.Heir.Name.In("en"))
	}
	// Output:
	// soc-trang standing, now ""
	// can-tho standing, now ""
	// my-xuyen-ward standing, now ""
	// my-xuyen ended, now ""
	// ward-10 ended, now "Mỹ Xuyên ward, Cần Thơ city"
	// my-xuyen-town ended, now "Mỹ Xuyên ward, Cần Thơ city"
	// dai-tam ended, now "Mỹ Xuyên ward, Cần Thơ city"
}

func ExampleUnitName() {
	for _, u := range review.Units[2].CameFrom {
		fmt.Println(u.ID, u.Name.In("en"))
	}
	// Output:
	// ward-10 Ward 10
	// my-xuyen-town Mỹ Xuyên town
	// dai-tam Đại Tâm commune
}

func ExampleUnitState() {
	fmt.Println(resolution.UnitStanding, resolution.UnitEnded, resolution.UnitToCome)
	// Output:
	// standing ended toCome
}

// A commune that went from one district to another (invented).
func ExampleMove() {
	d := resolution.Dossier{Resolution: resolution.Resolution{Units: []resolution.Unit{
		{ID: "north"},
		{ID: "south"},
		{ID: "commune", Parent: "north", Moves: []resolution.Move{{On: calendar.MustParseDate("2023-01-01"), Parent: "south"}}},
	}}}
	for _, on := range []string{"2022-12-31", "2023-01-01"} {
		a, err := resolution.Assess(&d, calendar.MustParseDate(on), resolution.Options{})
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, u := range a.Units {
			if u.ID == "commune" {
				fmt.Println(on, u.Parent.ID)
			}
		}
	}
	// Output:
	// 2022-12-31 north
	// 2023-01-01 south
}
