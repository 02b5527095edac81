package command

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

var errBroken = errors.New("broken")

// What could not be written as a whole is not written at all.
func TestWriteFileFails(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "report")
	if err := os.WriteFile(file, []byte("before"), 0o666); err != nil {
		t.Fatal(err)
	}
	err := writeFile(file, func(w io.Writer) error {
		if _, err := io.WriteString(w, "half of"); err != nil {
			return err
		}
		return errBroken
	})
	if !errors.Is(err, errBroken) || err.Error() != "-o "+file+": broken" {
		t.Errorf("writeFile error = %v, want the writer's with the name", err)
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != "before" {
		t.Errorf("the file has %q, %v, want what it had", got, err)
	}
	if left, err := filepath.Glob(filepath.Join(folder, ".*")); err != nil || left != nil {
		t.Errorf("left behind: %q, %v", left, err)
	}
}

func TestUnwrapped(t *testing.T) {
	for _, err := range []error{&os.PathError{Op: "open", Path: "x", Err: errBroken}, &os.LinkError{Op: "rename", Old: "x", New: "y", Err: errBroken}, errBroken} {
		if got := unwrapped(err); got != errBroken {
			t.Errorf("unwrapped(%v) = %v, want %v", err, got, errBroken)
		}
	}
}
