//! Which characters a text is made of: composed, with one kind of line end, and without what nobody sees. Everything
//! typed or pasted passes here before it is recorded, and everything that is written out passes here again, for a case
//! of before may hold anything. The words of a protocol pass here when they are read: whoever wrote it may mean harm.

use serde::{Deserialize, Deserializer};
use unicode_normalization::UnicodeNormalization;

/// Reads a text of a protocol without what nobody sees. `check` tells of it.
///
/// # Errors
/// When it is no text.
pub(crate) fn harmless<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    String::deserialize(from).map(without_unseen)
}

/// As [`harmless`], where there may be none.
///
/// # Errors
/// When it is no text.
pub(crate) fn harmless_if_any<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.map(without_unseen))
}

/// Hardly any text holds such a character, and one that does not stays letter for letter what it was.
fn without_unseen(text: String) -> String {
    if text.chars().any(|c| is_unseen(c) && c != '\n') { cleaned(&text) } else { text }
}

/// A text of any number of lines.
#[must_use]
pub fn cleaned(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut characters = text.nfc().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push('\t'),
            // Persian, and the scripts of India, spell names with these; nothing else needs them.
            '\u{200C}' | '\u{200D}' => {
                let joins = |beside: Option<char>| beside.is_some_and(|c| c > '\u{590}' && !is_unseen(c));
                if joins(clean.chars().last()) && joins(characters.peek().copied()) {
                    clean.push(character);
                }
            }
            c if is_unseen(c) => {}
            c => clean.push(c),
        }
    }
    clean
}

/// A text of one line: where a line ended, or a tab stood, is a space.
#[must_use]
pub fn one_line(text: &str) -> String {
    let clean = cleaned(text);
    if !clean.contains(['\n', '\t']) {
        return clean;
    }
    let pieces: Vec<&str> = clean.split(['\n', '\t']).collect();
    let last = pieces.len() - 1;
    let pieces = pieces.into_iter().enumerate().map(|(place, piece)| {
        let piece = if place == 0 { piece } else { piece.trim_start() };
        if place == last { piece } else { piece.trim_end() }
    });
    pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What is never seen, or makes other characters be seen elsewhere: controls, directions and their isolates, soft
/// hyphens, what has no width, variants of a glyph, tags.
pub(crate) const fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180E}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_every_system_are_one() {
        assert_eq!(cleaned("a\r\nb\rc\u{2028}d\u{B}e\u{85}f"), "a\nb\nc\nd\ne\nf");
    }

    #[test]
    fn where_a_line_ended_or_a_tab_stood_words_stay_apart() {
        assert_eq!(one_line("geen letsel\r\nwel angst\tbuurvrouw"), "geen letsel wel angst buurvrouw");
        assert_eq!(one_line("\n\ngeen \n\n\t letsel\n"), "geen letsel");
        assert_eq!(one_line(" met  eigen ruimte "), " met  eigen ruimte ", "typed, and left as it is");
    }

    #[test]
    fn what_nobody_sees_is_gone() {
        assert_eq!(
            cleaned("rood\u{7}\u{1b}[31m \u{202E}om\u{2066}ge\u{2069}keerd\u{202C}"),
            "rood[31m omgekeerd"
        );
        assert_eq!(cleaned("zo\u{AD}da\u{200B}nig\u{FEFF} \u{200F}hier\u{200D}"), "zodanig hier");
    }

    #[test]
    fn accents_are_composed_and_names_stay_whole() {
        assert_eq!(cleaned("Zoe\u{308} Ne\u{301}meth"), "Zoë Németh");
        assert_eq!(cleaned("علی\u{200C}رضا"), "علی\u{200C}رضا");
        assert_eq!(cleaned("Łukasz O’Neill-d’Août Şahin Nguyễn"), "Łukasz O’Neill-d’Août Şahin Nguyễn");
    }
}
