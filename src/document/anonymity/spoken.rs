//! Numbers written out in words: a telephone number spelled aloud, a year of birth.

use super::token::{Text, Token};
use super::{Kind, Marks, Why};

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

/// Telephone numbers spelled in words: they begin with a nought, or behind "telefoon", and go on with numbers.
pub(super) fn find(text: &Text<'_>, marks: &mut Marks<'_>) {
    const BETWEEN: &[&str] = &[",", "-", "dan", "keer", "maal", "en", "daarna", "streepje", "dubbel"];
    const CUES: &[&str] =
        &["telefoon", "telefoonnummer", "tel", "nummer", "mobiel", "bel", "bellen", "bereikbaar", "phone"];
    let mut place = 0;
    while let Some(token) = text.get(place) {
        place += 1;
        let begun =
            token.is_digits() && token.is_number() && token.text.starts_with('0') && token.text.len() < 5;
        let told = text.announced(place - 1, 3, CUES) && is_number(&token.plain);
        if token.plain != "nul" && !begun && !told || marks.is_taken(place - 1..place) {
            continue;
        }
        let start = place - 1;
        let (mut end, mut at, mut numbers, mut words) = (place, place, 1, usize::from(token.is_word()));
        while let Some(next) = text.get(at).filter(|next| !next.fresh) {
            let digits = Token::is_digits(next) && next.is_number();
            if is_number(&next.plain) || digits {
                numbers += 1;
                words += usize::from(!digits);
                end = at + 1;
            } else if !BETWEEN.contains(&next.plain.as_str()) {
                // "zeven keer een nul": what is counted is a number as well.
                break;
            }
            at += 1;
        }
        let enough = if token.plain == "nul" || begun { 4 } else { 5 };
        if numbers >= enough && words >= 2 {
            marks.mark(start..end, Kind::Phone, Why::Form);
            place = end;
        }
    }
}
