package national

import (
	"context"
	"database/sql"
	"fmt"
	"math"
)

// tables are the statements that make the tables of a database; %s ends that of
// observations.
var tables = []string{
	`CREATE TABLE observations (target INTEGER NOT NULL, commune INTEGER NOT NULL, last_day DATE NOT NULL, value DOUBLE PRECISION NOT NULL%s`,
	`CREATE TABLE communes (commune INTEGER PRIMARY KEY, province INTEGER NOT NULL)`,
	`CREATE TABLE targets (target INTEGER PRIMARY KEY, goal DOUBLE PRECISION NOT NULL, sign INTEGER NOT NULL)`,
}

// A Dialect is what databases differ in.
type Dialect struct {
	// TableEnd ends the statement that makes the table of observations.
	TableEnd string
	// Latest selects target, commune, the latest value, and the greatest and
	// the least value, as of a day.
	Latest string
}

// latestByJoin finds the latest figure in standard SQL.
const latestByJoin = `SELECT o.target, o.commune, o.value, b.most, b.least FROM
	(SELECT target, commune, max(last_day) AS last_day, max(value) AS most, min(value) AS least
	 FROM observations WHERE last_day <= '%s' GROUP BY target, commune) b
	JOIN observations o ON o.target = b.target AND o.commune = b.commune AND o.last_day = b.last_day`

// The dialects, each in the form that is fastest there.
var (
	SQLite     = Dialect{", PRIMARY KEY (target, commune, last_day)) WITHOUT ROWID", latestByJoin}
	PostgreSQL = Dialect{", PRIMARY KEY (target, commune, last_day))", latestByJoin}
	DuckDB     = Dialect{")", `SELECT target, commune, arg_max(value, last_day) AS value, max(value) AS most, min(value) AS least
	FROM observations WHERE last_day <= '%s' GROUP BY target, commune`}
)

// Create makes the tables and fills the two small ones. The observations are
// for the caller to load, in the way that is fastest for the database.
func (d *Data) Create(ctx context.Context, db *sql.DB, dialect Dialect) error {
	statements := []string{fmt.Sprintf(tables[0], dialect.TableEnd), tables[1], tables[2]}
	for _, s := range statements {
		if _, err := db.ExecContext(ctx, s); err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // says nothing new once committed
	for c := range d.Communes {
		if _, err := tx.ExecContext(ctx, fmt.Sprintf("INSERT INTO communes VALUES (%d, %d)", c, d.Province(c))); err != nil {
			return err
		}
	}
	for t := range Targets {
		sign := 1
		if Lower(t) {
			sign = -1
		}
		if _, err := tx.ExecContext(ctx, fmt.Sprintf("INSERT INTO targets VALUES (%d, %v, %d)", t, float64(d.Goals[t])/100, sign)); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// Query rolls up in SQL. The figures are doubles, as databases mostly keep
// them; the result is rounded to cents.
func (d *Data) Query(ctx context.Context, db *sql.DB, dialect Dialect) (*Result, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { _ = conn.Close() }() // goes back to the pool
	latest := "CREATE TEMPORARY TABLE latest AS " + fmt.Sprintf(dialect.Latest, AsOf)
	if _, err := conn.ExecContext(ctx, latest); err != nil {
		return nil, err
	}
	r := &Result{}
	if err := r.queryVerdicts(ctx, conn); err != nil {
		return nil, err
	}
	if err := r.queryTotals(ctx, conn); err != nil {
		return nil, err
	}
	_, err = conn.ExecContext(ctx, "DROP TABLE latest")
	return r, err
}

func (r *Result) queryVerdicts(ctx context.Context, conn *sql.Conn) error {
	rows, err := conn.QueryContext(ctx, `
	SELECT province, target,
		sum(CASE WHEN gap > 0 THEN 1 ELSE 0 END), sum(CASE WHEN gap = 0 THEN 1 ELSE 0 END),
		sum(CASE WHEN gap < 0 AND best >= 0 THEN 1 ELSE 0 END), sum(CASE WHEN gap < 0 AND best < 0 THEN 1 ELSE 0 END),
		sum(value)
	FROM (SELECT c.province, l.target, l.value, (l.value - t.goal) * t.sign AS gap,
			CASE WHEN t.sign > 0 THEN l.most - t.goal ELSE t.goal - l.least END AS best
		FROM latest l JOIN communes c ON c.commune = l.commune JOIN targets t ON t.target = l.target) judged
	GROUP BY province, target`)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // rows.Err says what went wrong
	for rows.Next() {
		var p, t int
		var c [classes]int64
		var sum float64
		if err := rows.Scan(&p, &t, &c[exceeded], &c[met], &c[lost], &c[open], &sum); err != nil {
			return err
		}
		r.Verdicts[p][t] = c
		if t != rate {
			r.Sums[p][t] = int64(math.Round(sum * 100))
		}
	}
	return rows.Err()
}

func (r *Result) queryTotals(ctx context.Context, conn *sql.Conn) error {
	rows, err := conn.QueryContext(ctx, fmt.Sprintf(`
	SELECT province, sum(n.value), sum(d.value), sum(r.value * w.value), sum(w.value)
	FROM communes c
		JOIN latest n ON n.commune = c.commune AND n.target = %d JOIN latest d ON d.commune = c.commune AND d.target = %d
		JOIN latest r ON r.commune = c.commune AND r.target = %d JOIN latest w ON w.commune = c.commune AND w.target = %d
	GROUP BY province`, numerator, denominator, rate, weight))
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // rows.Err says what went wrong
	for rows.Next() {
		var p int
		var n, d, weighted, weights float64
		if err := rows.Scan(&p, &n, &d, &weighted, &weights); err != nil {
			return err
		}
		r.Totals[p] = Totals{
			int64(math.Round(n * 100)), int64(math.Round(d * 100)), int64(math.Round(weighted * 1e4)), int64(math.Round(weights * 100)),
		}
	}
	return rows.Err()
}
