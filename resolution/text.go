package resolution

import "maps"

// text returns a text with its own translations, and those of the glossary for
// languages that it has none for.
func (x *index) text(s string, own map[string]string) Text {
	t := Text{Text: s, Translations: own}
	if s == "" {
		return t
	}
	shared := true
	for language, words := range x.d.Glossary {
		translation, ok := words[s]
		if _, has := own[language]; !ok || has {
			continue
		}
		if shared {
			t.Translations = map[string]string{}
			maps.Copy(t.Translations, own)
			shared = false
		}
		t.Translations[language] = translation
	}
	return t
}

// word returns a text that has no translations of its own.
func (x *index) word(s string) Text { return x.text(s, nil) }

func (x *index) words(list []string) []Text {
	if len(list) == 0 {
		return nil
	}
	texts := make([]Text, len(list))
	for i, s := range list {
		texts[i] = x.word(s)
	}
	return texts
}
