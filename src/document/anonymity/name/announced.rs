//! Names that something announces: a title, "heet", initials, a role.

use super::cues::{CALLED, ENGLISH, PROFESSIONS, ROLES, TITLES, WITHIN};
use super::run::{Manner, run};
use crate::document::anonymity::token::{Sort, Text, Token};
use crate::document::anonymity::{Why, dutch, lists};

/// After a title: "mevr. de Vries", "juf Anne", "dhr jansen".
pub(super) fn titled(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    let title = text.get(place)?;
    let profession = PROFESSIONS.contains(&title.plain.as_str());
    if !profession && !TITLES.contains(&title.plain.as_str()) {
        return None;
    }
    // "mw. de Vries", but not "bij de familie. U belt".
    let dot = text.get(place + 1).is_some_and(|token| token.is_mark(".") && !token.spaced);
    let start = place + 1 + usize::from(dot && lists::is_abbreviation(&title.plain));
    let next = text.get(start)?;
    // A second title: "de heer dr. Smit" is found at the second.
    if next.fresh || TITLES.contains(&next.plain.as_str()) {
        return None;
    }
    // "Oma in Nador" lives there.
    let small = matches!(next.plain.as_str(), "in" | "op" | "te") && !next.is_capitalised();
    if small
        && text
            .get(start + 1)
            .is_none_or(|after| after.is_capitalised() || !WITHIN.contains(&after.plain.as_str()))
    {
        return None;
    }
    // In lower case, where it is no Dutch word: "mw abdelkarim".
    let lower = (!profession && !ENGLISH.contains(&title.plain.as_str()) && is_strange(text, start))
        .then_some(start + 1);
    let end = run(text, start, Manner::Announced).or(lower)?;
    Some((start, end, Why::Announced))
}

/// A word in lower case that is no Dutch one, and long enough to be no abbreviation.
pub(super) fn is_strange(text: &Text<'_>, place: usize) -> bool {
    text.get(place).is_some_and(|token| {
        token.is_word()
            && !token.fresh
            && !text.is_english()
            && token.plain.len() > 3
            && token.text.chars().all(char::is_lowercase)
            && !dutch::is_word(&token.plain)
            && !lists::is_abbreviation(&token.plain)
    })
}

/// After "heet" and the like, or before "genoemd": also in quotation marks.
pub(super) fn called(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    const BETWEEN: &[&str] = &[
        ":",
        "is",
        "was",
        "hem",
        "haar",
        "zich",
        "hij",
        "zij",
        "ze",
        "wordt",
        "van",
        "het",
        "kind",
        "ook",
        "wel",
        "him",
        "her",
        "thuis",
        "eigenlijk",
        "iedereen",
        "door",
        "them",
    ];
    let cue = text.get(place)?;
    if !CALLED.contains(&cue.plain.as_str()) {
        return None;
    }
    let mut start = place + 1;
    while start < place + 4
        && text
            .get(start)
            .is_some_and(|token| BETWEEN.contains(&token.plain.as_str()) && !token.is_capitalised())
    {
        start += 1;
    }
    let quoted = text.get(start).is_some_and(is_quote);
    start += usize::from(quoted);
    let token = text.get(start).filter(|token| token.is_word() && !token.fresh)?;
    if quoted && !lists::is_opener(&token.plain) {
        let close = (start..start + 4).find(|at| text.get(*at).is_some_and(is_quote));
        return close.map(|close| (start, close, Why::Announced));
    }
    // "De zaak heet Veilig Thuis" and "in naam der wet" name nobody.
    if !token.is_capitalised() && !lists::is_given(&token.plain) || lists::is_innocent(&token.plain) {
        return None;
    }
    Some((start, run(text, start, Manner::Announced)?, Why::Announced))
}

pub(super) fn is_quote(token: &Token<'_>) -> bool {
    token.sort == Sort::Mark && matches!(token.text, "\"" | "“" | "”" | "„" | "‘" | "’" | "'")
}

/// J. de Vries, A.B. Jansen, J.d.V.
pub(super) fn initials(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    const BODIES: &[&str] = &["ok", "bv", "nv", "av", "ad", "ic", "pc", "dd", "sv", "gd", "zn", "zoz"];
    let mut at = place;
    let mut letters = String::new();
    while text.get(at).is_some_and(|token| {
        (token.is_initial() || at > place && token.text.chars().count() == 1 && token.is_word())
            && (at == place || !token.spaced || token.is_initial())
    }) && text.get(at + 1).is_some_and(|dot| dot.is_mark(".") && !dot.spaced)
    {
        letters.push_str(&text.get(at)?.plain);
        at += 2;
    }
    if letters.is_empty() || BODIES.contains(&letters.as_str()) {
        return None;
    }
    // "T. de G.": the surname is cut short as well.
    let mut small = at;
    while small < at + 2 && text.get(small).is_some_and(|token| WITHIN.contains(&token.plain.as_str())) {
        small += 1;
    }
    let cut = text.get(small).is_some_and(|token| small > at && token.is_initial() && !token.fresh);
    if cut && text.get(small + 1).is_some_and(|dot| dot.is_mark(".") && !dot.spaced) {
        return Some((place, small + 2, Why::Form));
    }
    if text.get(at).is_some_and(|token| !token.fresh)
        && let Some(end) = run(text, at, Manner::Free)
    {
        return Some((place, end, Why::Form));
    }
    // "A.B." alone, and "J.d.V" whose last letter has no full stop.
    let last = text.get(at).is_some_and(|token| token.is_initial() && !token.spaced);
    (letters.chars().count() + usize::from(last) >= 2).then_some((place, at + usize::from(last), Why::Form))
}

/// "dochter M.", "zoon K": a letter that stands for somebody.
pub(super) fn initial_of(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    let letter = text.get(place)?;
    let dotted = text.get(place + 1).is_some_and(|token| token.is_mark(".") && !token.spaced)
        && !text.touches(place + 2)
        && letter.is_word()
        && letter.text.chars().count() == 1;
    let role = text.before(place).is_some_and(|before| ROLES.contains(&before.plain.as_str()));
    // "met K. gesproken": the full stop ends no sentence, for a small letter follows.
    let with = dotted
        && letter.is_initial()
        && text.before(place).is_some_and(|before| {
            matches!(
                before.plain.as_str(),
                "met" | "van" | "dat" | "door" | "bij" | "aan" | "tegen" | "naar" | "en"
            )
        })
        && text
            .get(place + 2)
            .is_some_and(|next| next.is_word() && !next.fresh && next.text.starts_with(char::is_lowercase));
    ((role || with) && (letter.is_initial() || dotted) && !letter.fresh).then(|| {
        let dot = text.get(place + 1).is_some_and(|token| token.is_mark(".") && !token.spaced);
        (place, place + 1 + usize::from(dot), Why::Announced)
    })
}
