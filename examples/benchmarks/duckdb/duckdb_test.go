package duckdb_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"flag"
	"fmt"
	"testing"

	"github.com/duckdb/duckdb-go/v2"

	"github.com/nghiquyet/nghiquyet/examples/benchmarks/national"
)

var communes = flag.Int("communes", 1000, "how many communes the benchmark has; 11367 is the full size")

// open returns a database in memory with the figures, for two threads.
func open(tb testing.TB, d *national.Data) *sql.DB {
	tb.Helper()
	connector, err := duckdb.NewConnector("?threads=2", nil)
	if err != nil {
		tb.Fatal(err)
	}
	db := sql.OpenDB(connector)
	tb.Cleanup(func() { db.Close() })
	ctx := context.Background()
	if err := d.Create(ctx, db, national.DuckDB); err != nil {
		tb.Fatal(err)
	}
	conn, err := connector.Connect(ctx)
	if err != nil {
		tb.Fatal(err)
	}
	defer conn.Close()
	if err := load(conn, d); err != nil {
		tb.Fatal(err)
	}
	return db
}

func load(conn driver.Conn, d *national.Data) error {
	appender, err := duckdb.NewAppenderFromConn(conn, "", "observations")
	if err != nil {
		return err
	}
	for i := range d.Rows {
		r := &d.Rows[i]
		if err := appender.AppendRow(int32(r.Target), int32(r.Commune), r.Period.Last().Time(nil), float64(r.Cents)/100); err != nil {
			return err
		}
	}
	return appender.Close()
}

func query(tb testing.TB, d *national.Data, db *sql.DB) *national.Result {
	tb.Helper()
	r, err := d.Query(context.Background(), db, national.DuckDB)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

func library(tb testing.TB, d *national.Data) *national.Result {
	tb.Helper()
	panel, err := d.Panel()
	if err != nil {
		tb.Fatal(err)
	}
	r, err := d.Rollup(2)
	if err != nil {
		tb.Fatal(err)
	}
	plain, err := national.Plain(r.Of(panel))
	if err != nil {
		tb.Fatal(err)
	}
	return plain
}

// DuckDB and the library roll up alike, but for the last digits of doubles.
func TestDuckDBAgrees(t *testing.T) {
	d := national.Make(200)
	want, got := library(t, d), query(t, d, open(t, d))
	if got.Verdicts != want.Verdicts || got.Sums != want.Sums || got.Totals != want.Totals {
		t.Error("DuckDB has another result than the library")
	}
}

func BenchmarkNational(b *testing.B) {
	d := national.Make(*communes)
	size := fmt.Sprintf("observations=%d/", len(d.Rows))
	report := func(b *testing.B) {
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(d.Rows)), "ns/observation")
	}
	panel, err := d.Panel()
	if err != nil {
		b.Fatal(err)
	}
	r, err := d.Rollup(2)
	if err != nil {
		b.Fatal(err)
	}
	b.Run(size+"by=library/workers=2", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			r.Of(panel)
		}
		report(b)
	})
	b.Run(size+"by=DuckDB/threads=2", func(b *testing.B) {
		db := open(b, d)
		for b.Loop() {
			query(b, d, db)
		}
		report(b)
	})
}
