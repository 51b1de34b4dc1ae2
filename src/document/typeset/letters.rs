//! Which characters reach the paper: composed, without invisible ones, and visibly replaced where the fonts
//! have none. How they become glyphs lives in `shape`.

use std::collections::BTreeSet;

use super::display::Face;
use super::shape::Faces;
use crate::document::visible::visible;

/// The text as it can be drawn. Line breaks and no-break spaces stay; what has no glyph becomes `[U+XXXX]` and
/// is added to `missing`.
///
/// Accents are composed first, or they would be drawn beside their letter. Soft hyphens and other invisible
/// characters go: a PDF knows one text per glyph, so one soft hyphen would turn every hyphen into one.
pub(super) fn drawable(text: &str, face: Face, faces: &Faces, missing: &mut BTreeSet<char>) -> String {
    let mut out = String::with_capacity(text.len());
    for character in visible(text).chars() {
        match character {
            '\n' | '\u{A0}' => out.push(character),
            '\u{2011}' => out.push_str("\u{2060}-\u{2060}"),
            // What joins the letters of other scripts has no glyph.
            '\u{200C}' | '\u{200D}' => {}
            c if faces.has(face, c) => out.push(faces.same_glyph(face, c)),
            c => {
                let _ = missing.insert(c);
                out.push_str(&format!("[U+{:04X}]", u32::from(c)));
            }
        }
    }
    glue(&out)
}

/// Keeps a number with its unit and a sign with its number: a dose must not be torn apart.
fn glue(text: &str) -> String {
    const UNITS: [&str; 22] = [
        "mg", "g", "kg", "µg", "ml", "l", "cm", "mm", "m", "%", "uur", "min", "jaar", "maanden", "weken",
        "dagen", "mmHg", "IE", "years", "months", "weeks", "days",
    ];
    const SIGNS: [&str; 7] = ["≥", "≤", "<", ">", "±", "ca.", "="];
    let mut out = String::with_capacity(text.len());
    let mut before = "";
    for (number, word) in text.split(' ').enumerate() {
        if number > 0 {
            let counts = before.ends_with(|c: char| c.is_ascii_digit());
            let unit = UNITS.contains(&word.trim_end_matches(['.', ',', ';', ':', ')']));
            let sign = SIGNS.contains(&before.trim_start_matches('('));
            let digit = word.starts_with(|c: char| c.is_ascii_digit());
            out.push(if (counts && unit) || (sign && digit) { '\u{A0}' } else { ' ' });
        }
        out.push_str(word);
        before = word;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> (String, BTreeSet<char>) {
        let faces = Faces::embedded();
        let mut missing = BTreeSet::new();
        (drawable(text, Face::Regular, &faces, &mut missing), missing)
    }

    #[test]
    fn an_accent_pasted_apart_is_composed() {
        assert_eq!(set("cafe\u{301}").0, "café");
    }

    #[test]
    fn invisible_characters_do_not_reach_the_paper() {
        assert_eq!(set("zo\u{AD}da\u{200B}nig\u{FEFF}").0, "zodanig");
    }

    #[test]
    fn what_cannot_be_drawn_is_shown_and_reported() {
        let (text, missing) = set("blij 😀");
        assert_eq!(text, "blij [U+1F600]");
        assert_eq!(missing, BTreeSet::from(['😀']));
    }

    #[test]
    fn a_number_stays_with_its_unit() {
        assert_eq!(set("om 2,5 mg, ≥ 94 % en 3 dagen").0, "om 2,5\u{A0}mg, ≥\u{A0}94\u{A0}% en 3\u{A0}dagen");
    }

    #[test]
    fn two_characters_of_one_glyph_become_one_character() {
        assert_eq!(set("5 \u{3BC}g en 5 \u{B5}g").0, "5\u{A0}\u{B5}g en 5\u{A0}\u{B5}g");
    }

    #[test]
    fn line_ends_of_every_system_are_one() {
        assert_eq!(set("a\r\nb\rc\u{2028}d").0, "a\nb\nc\nd");
    }
}
