module github.com/nghiquyet/nghiquyet/examples/schemacheck

go 1.26.0

require (
	github.com/nghiquyet/nghiquyet v0.0.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require (
	golang.org/x/exp v0.0.0-20261014143641-f0251eb4aa3e // indirect
	golang.org/x/text v0.14.0 // indirect
)

replace github.com/nghiquyet/nghiquyet => ../..
