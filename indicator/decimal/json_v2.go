//go:build goexperiment.jsonv2

package decimal

import (
	"encoding/json/jsontext"
	"encoding/json/v2"
)

var (
	_ json.MarshalerTo     = Decimal{}
	_ json.UnmarshalerFrom = (*Decimal)(nil)
)

// MarshalJSONTo writes what [Decimal.MarshalJSON] returns.
func (d Decimal) MarshalJSONTo(enc *jsontext.Encoder) error {
	return enc.WriteValue(d.appendJSON(enc.AvailableBuffer()))
}

// UnmarshalJSONFrom reads what [Decimal.UnmarshalJSON] does.
func (d *Decimal) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	value, err := dec.ReadValue()
	if err != nil {
		return err
	}
	return d.UnmarshalJSON(value)
}
