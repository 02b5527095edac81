package national_test

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite"

	"github.com/nghiquyet/nghiquyet/examples/benchmarks/national"
	"github.com/nghiquyet/nghiquyet/indicator"
	"github.com/nghiquyet/nghiquyet/indicator/decimal"
)

// communes is the size of benchmarks; tests take 200.
var communes = flag.Int("communes", 1000, "how many communes benchmarks have; 11367 is the full size")

// dsn names the variable that says where a PostgreSQL is; its tables are made
// in a schema of their own. Without it PostgreSQL is left out.
const dsn = "NGHIQUYET_POSTGRES"

// library rolls up by the library.
func library(tb testing.TB, d *national.Data, panel *indicator.Panel, workers int) *national.Result {
	tb.Helper()
	r, err := d.Rollup(workers)
	if err != nil {
		tb.Fatal(err)
	}
	plain, err := national.Plain(r.Of(panel))
	if err != nil {
		tb.Fatal(err)
	}
	return plain
}

func panelOf(tb testing.TB, d *national.Data) *indicator.Panel {
	tb.Helper()
	panel, err := d.Panel()
	if err != nil {
		tb.Fatal(err)
	}
	return panel
}

// openSQLite returns a database in memory with the figures.
func openSQLite(tb testing.TB, d *national.Data) *sql.DB {
	tb.Helper()
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	ctx := context.Background()
	if err := d.Create(ctx, db, national.SQLite); err != nil {
		tb.Fatal(err)
	}
	if err := d.Insert(ctx, db); err != nil {
		tb.Fatal(err)
	}
	return db
}

// openPostgreSQL returns a database with the figures, and false if none is
// named.
func openPostgreSQL(tb testing.TB, d *national.Data) (*sql.DB, bool) {
	tb.Helper()
	if os.Getenv(dsn) == "" {
		return nil, false
	}
	config, err := pgx.ParseConfig(os.Getenv(dsn))
	if err != nil {
		tb.Fatal(err)
	}
	config.RuntimeParams["search_path"] = "nghiquyet_benchmark"
	ctx := context.Background()
	conn, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		tb.Fatal(err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, "DROP SCHEMA IF EXISTS nghiquyet_benchmark CASCADE; CREATE SCHEMA nghiquyet_benchmark"); err != nil {
		tb.Fatal(err)
	}
	db := stdlib.OpenDB(*config)
	tb.Cleanup(func() { db.Close() })
	if err := d.Create(ctx, db, national.PostgreSQL); err != nil {
		tb.Fatal(err)
	}
	rows := pgx.CopyFromSlice(len(d.Rows), func(i int) ([]any, error) {
		r := &d.Rows[i]
		return []any{r.Target, r.Commune, r.Period.Last().Time(nil), float64(r.Cents) / 100}, nil
	})
	if _, err := conn.CopyFrom(ctx, pgx.Identifier{"observations"}, []string{"target", "commune", "last_day", "value"}, rows); err != nil {
		tb.Fatal(err)
	}
	if _, err := conn.Exec(ctx, "VACUUM ANALYZE"); err != nil {
		tb.Fatal(err)
	}
	return db, true
}

func query(tb testing.TB, d *national.Data, db *sql.DB, dialect national.Dialect) *national.Result {
	tb.Helper()
	r, err := d.Query(context.Background(), db, dialect)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// wantSame compares a result with that of the library.
func wantSame(t *testing.T, engine string, want, got *national.Result) {
	t.Helper()
	for p := range national.Provinces {
		if want.Totals[p] != got.Totals[p] {
			t.Errorf("%s: totals of province %d = %+v, want %+v", engine, p, got.Totals[p], want.Totals[p])
		}
		for target := range national.Targets {
			if want.Verdicts[p][target] != got.Verdicts[p][target] || want.Sums[p][target] != got.Sums[p][target] {
				t.Errorf("%s: target %d of province %d = %v, sum %d, want %v, sum %d", engine, target, p,
					got.Verdicts[p][target], got.Sums[p][target], want.Verdicts[p][target], want.Sums[p][target])
			}
		}
	}
}

// All engines roll up alike, but for the last digits of doubles.
func TestEnginesAgree(t *testing.T) {
	d := national.Make(200)
	panel := panelOf(t, d)
	want := library(t, d, panel, 1)
	var counts [4]int64
	for p := range want.Verdicts {
		for _, verdicts := range want.Verdicts[p] {
			for class, n := range verdicts {
				counts[class] += n
			}
		}
	}
	for class, n := range counts {
		if n == 0 {
			t.Errorf("nothing is in class %d: %v", class, counts)
		}
	}
	wantSame(t, "library with two workers", want, library(t, d, panel, 2))
	wantSame(t, "by hand", want, d.ByHand(d.Packed()))
	wantSame(t, "SQLite", want, query(t, d, openSQLite(t, d), national.SQLite))
	if db, ok := openPostgreSQL(t, d); ok {
		wantSame(t, "PostgreSQL", want, query(t, d, db, national.PostgreSQL))
	} else {
		t.Logf("PostgreSQL is left out: %s is not set", dsn)
	}
}

// The sum of doubles depends on their order; that of an Accumulator does not.
func TestOrderOfDoubles(t *testing.T) {
	d := national.Make(200)
	random := rand.New(rand.NewPCG(1, 1))
	doubles, sums := map[float64]bool{}, map[decimal.Accumulator]bool{}
	for range 20 {
		random.Shuffle(len(d.Rows), func(i, j int) { d.Rows[i], d.Rows[j] = d.Rows[j], d.Rows[i] })
		var double float64
		var left, right decimal.Accumulator
		for i, r := range d.Rows {
			double += float64(r.Cents) / 100
			value, err := decimal.New(r.Cents, 2)
			if err != nil {
				t.Fatal(err)
			}
			if i%3 == 0 {
				left.Add(value)
			} else {
				right.Add(value)
			}
		}
		left.Merge(right)
		doubles[double], sums[left] = true, true
	}
	if len(doubles) < 2 || len(sums) != 1 {
		t.Errorf("20 orders give %d sums of doubles and %d exact ones, want several and 1", len(doubles), len(sums))
	}
}

// BenchmarkNational rolls up all communes: latest figure, verdict, sums, one
// ratio of sums, one weighted mean, by province.
func BenchmarkNational(b *testing.B) {
	d := national.Make(*communes)
	size := fmt.Sprintf("observations=%d/", len(d.Rows))
	want := *d.ByHand(d.Packed())
	check := func(b *testing.B, got *national.Result) {
		b.Helper()
		if got.Verdicts != want.Verdicts || got.Totals != want.Totals {
			b.Fatal("another result than by hand")
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(d.Rows)), "ns/observation")
	}
	panel := panelOf(b, d)
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("%sby=library/workers=%d", size, workers), func(b *testing.B) {
			r, err := d.Rollup(workers)
			if err != nil {
				b.Fatal(err)
			}
			var result indicator.PanelResult
			b.ReportAllocs()
			for b.Loop() {
				result = r.Of(panel)
			}
			got, err := national.Plain(result)
			if err != nil {
				b.Fatal(err)
			}
			check(b, got)
		})
	}
	b.Run(size+"by=hand", func(b *testing.B) {
		series := d.Packed()
		b.ReportAllocs()
		var got *national.Result
		for b.Loop() {
			got = d.ByHand(series)
		}
		check(b, got)
	})
	b.Run(size+"by=SQLite", func(b *testing.B) {
		db := openSQLite(b, d)
		var got *national.Result
		for b.Loop() {
			got = query(b, d, db, national.SQLite)
		}
		check(b, got)
	})
	if os.Getenv(dsn) == "" {
		return
	}
	b.Run(size+"by=PostgreSQL", func(b *testing.B) {
		db, _ := openPostgreSQL(b, d)
		var got *national.Result
		for b.Loop() {
			got = query(b, d, db, national.PostgreSQL)
		}
		check(b, got)
	})
}
