//! Numbers written out in words: a telephone number spelled aloud, a year of birth.

use super::token::{Text, Token};
use super::{Kind, Marks, Why};

const UNITS: &[&str] =
    &["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
const PARTS: &[&str] = &[
    "duizend",
    "honderd",
    "negentig",
    "tachtig",
    "zeventig",
    "zestig",
    "vijftig",
    "veertig",
    "dertig",
    "twintig",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twaalf",
    "elf",
    "tien",
    "negen",
    "acht",
    "zeven",
    "zes",
    "vijf",
    "vier",
    "drie",
    "twee",
    "een",
    "nul",
    "en",
];

/// Whether a word is a number: "zes", "vierendertig", "negentienzestig".
pub(super) fn is_number(plain: &str) -> bool {
    if plain == "en" {
        return false;
    }
    let mut rest = plain;
    while let Some(part) = PARTS.iter().find(|part| rest.starts_with(**part)) {
        rest = &rest[part.len()..];
    }
    rest.is_empty() && !plain.is_empty()
}

/// Whether a word is a year: "negentienzestig", "tweeduizendtien".
pub(super) fn is_year(plain: &str) -> bool {
    is_number(plain)
        && ["negentien", "achttien", "tweeduizend", "twintig"]
            .iter()
            .any(|century| plain.strip_prefix(century).is_some_and(|rest| !rest.is_empty() && rest != "ste"))
}

/// Telephone numbers spelled in words: they begin with a nought, and four numbers or more follow each other.
pub(super) fn find(text: &Text<'_>, marks: &mut Marks<'_>) {
    const BETWEEN: &[&str] = &[",", "-", "dan", "keer", "maal", "en", "daarna", "streepje", "dubbel"];
    let mut place = 0;
    while let Some(token) = text.get(place) {
        place += 1;
        if token.plain != "nul" {
            continue;
        }
        let start = place - 1;
        let (mut end, mut at, mut numbers) = (place, place, 1);
        while let Some(next) = text.get(at).filter(|next| !next.fresh) {
            if is_number(&next.plain) || Token::is_digits(next) && next.is_number() {
                numbers += 1;
                end = at + 1;
            } else if !BETWEEN.contains(&next.plain.as_str()) {
                // "zeven keer een nul": what is counted is a number as well.
                break;
            }
            at += 1;
        }
        if numbers >= 4 && UNITS.contains(&token.plain.as_str()) {
            marks.mark(start..end, Kind::Phone, Why::Form);
            place = end;
        }
    }
}
