//go:build goexperiment.jsonv2

package calendar

import (
	"encoding/json/jsontext"
	"encoding/json/v2"
)

var (
	_ json.MarshalerTo     = Date{}
	_ json.UnmarshalerFrom = (*Date)(nil)
	_ json.MarshalerTo     = Period{}
	_ json.UnmarshalerFrom = (*Period)(nil)
)

// MarshalJSONTo writes what [Date.MarshalJSON] returns.
func (d Date) MarshalJSONTo(enc *jsontext.Encoder) error {
	return enc.WriteValue(appendJSON(enc.AvailableBuffer(), d, d.IsValid()))
}

// UnmarshalJSONFrom reads what [Date.UnmarshalJSON] does.
func (d *Date) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	value, err := dec.ReadValue()
	if err != nil {
		return err
	}
	return d.UnmarshalJSON(value)
}

// MarshalJSONTo writes what [Period.MarshalJSON] returns.
func (p Period) MarshalJSONTo(enc *jsontext.Encoder) error {
	return enc.WriteValue(appendJSON(enc.AvailableBuffer(), p, p.IsValid()))
}

// UnmarshalJSONFrom reads what [Period.UnmarshalJSON] does.
func (p *Period) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	value, err := dec.ReadValue()
	if err != nil {
		return err
	}
	return p.UnmarshalJSON(value)
}
