// Package duckdb rolls up the figures of all communes in DuckDB. It is a module
// of its own because DuckDB needs a C++ compiler and 140 MB of libraries.
package duckdb
