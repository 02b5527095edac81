package main

import (
	"path"
	"reflect"
	"strings"
)

// membersOf returns the members of structs that are somewhere in a document
// with a value that is not zero, by the names of their types in the schema. A
// false is as good as a true: it is written by hand.
func membersOf(document any) map[string]bool {
	there := map[string]bool{}
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			t := v.Type()
			for _, field := range reflect.VisibleFields(t) {
				name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
				if name == "" {
					continue
				}
				value := v.FieldByIndex(field.Index)
				if !value.IsZero() || value.Kind() == reflect.Bool {
					there[path.Base(t.PkgPath())+"."+t.Name()+"."+name] = true
				}
				walk(value)
			}
		}
	}
	walk(reflect.ValueOf(document))
	return there
}
