package finding

import "strconv"

// A Path is a place in a JSON document, in the notation
//
//	targets[3].goal.value
//
// with the names of members and the indices, from 0, of arrays. A name that
// is not a plain identifier (ASCII letters, digits and _, not beginning with
// a digit) stands in brackets and quotes, as in translations["vi-VN"]. So
// different places have different paths.
//
// The empty Path is the whole document.
type Path string

// Name returns the path of the member name of what is at p.
func (p Path) Name(name string) Path {
	switch {
	case !isIdentifier(name):
		return p + Path("["+strconv.Quote(name)+"]")
	case p == "":
		return Path(name)
	}
	return p + "." + Path(name)
}

// Index returns the path of element i, counted from 0, of the array at p.
func (p Path) Index(i int) Path {
	return p + Path("["+strconv.Itoa(i)+"]")
}

// Join returns the path in the whole document of what is at q within what is
// at p.
func (p Path) Join(q Path) Path {
	switch {
	case p == "":
		return q
	case q == "" || q[0] == '[':
		return p + q
	}
	return p + "." + q
}

func isIdentifier(s string) bool {
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z', c == '_', i > 0 && '0' <= c && c <= '9':
		default:
			return false
		}
	}
	return s != ""
}
