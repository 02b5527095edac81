package national

import (
	"context"
	"database/sql"

	"github.com/nghiquyet/nghiquyet/indicator/calendar"
)

// Insert loads the observations by one prepared statement in one transaction.
func (d *Data) Insert(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // says nothing new once committed
	insert, err := tx.PrepareContext(ctx, "INSERT INTO observations VALUES (?, ?, ?, ?)")
	if err != nil {
		return err
	}
	days := make(map[calendar.Period]string)
	for _, r := range d.Rows {
		day, ok := days[r.Period]
		if !ok {
			day = r.Period.Last().String()
			days[r.Period] = day
		}
		if _, err := insert.ExecContext(ctx, r.Target, r.Commune, day, float64(r.Cents)/100); err != nil {
			return err
		}
	}
	return tx.Commit()
}
