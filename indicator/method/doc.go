// Package method has the published ways to turn figures into progress, each
// under its name and frozen by version.
package method
