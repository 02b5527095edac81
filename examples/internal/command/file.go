package command

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// writeFile writes the file that -o names.
func writeFile(name string, write func(io.Writer) error) error {
	if err := Replace(name, write); err != nil {
		return fmt.Errorf("-o %s: %w", name, unwrapped(err))
	}
	return nil
}

// Replace writes a file as a whole: a reader of the name finds what was there
// before or all that is written, and what was there before stays if anything
// goes wrong.
func Replace(name string, write func(io.Writer) error) (err error) {
	mode := os.FileMode(0o644)
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
		info, err := os.Stat(name)
		switch {
		case err != nil:
			return err
		case !info.Mode().IsRegular():
			return errors.New("not a file: want the name of one, or none for standard output")
		}
		mode = info.Mode().Perm()
	}
	// A file beside it, as a rename does not cross file systems.
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		return err
	}
	if err := f.Chmod(mode); err != nil {
		return err
	}
	// What is renamed is to be there after a crash too.
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// unwrapped returns what is wrong without the name of the file written first,
// which nobody asked for.
func unwrapped(err error) error {
	switch e := err.(type) {
	case *os.PathError:
		return e.Err
	case *os.LinkError:
		return e.Err
	}
	return err
}
