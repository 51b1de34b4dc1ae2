//! Names that nothing announces: known from a list, by a capital within a sentence, or by what is done at its start.

use super::announced::is_quote;
use super::cues::{DOES, DOES_TOO, WITHIN};
use super::run::{Manner, run};
use crate::document::anonymity::token::{Text, Token};
use crate::document::anonymity::{Why, dutch, lists};

/// Without anything that announces it.
pub(super) fn free(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    let token = text.get(place).filter(|token| token.is_word())?;
    let plain = token.plain.as_str();
    if lists::is_given(plain) || lists::is_surname(plain) {
        if token.is_all_capitals() && token.text.chars().count() < 4
            || is_compound(text, place) && !lists::is_given(plain)
        {
            return None;
        }
        let (start, small) = with_small_words_before(text, place);
        let end = run(text, place, if small { Manner::Announced } else { Manner::Free }).unwrap_or(place + 1);
        return Some((start, end.max(place + 1), Why::Listed));
    }
    if !token.is_capitalised() || is_compound(text, place) {
        return None;
    }
    if token.opens {
        return opening(text, place);
    }
    // "Van den Berg" in the middle of a sentence: the small word carries the capital.
    if WITHIN.contains(&plain) {
        let end = run(text, place, Manner::Free)?;
        let last = text.get(end - 1)?;
        let named = lists::is_surname(&last.plain)
            || lists::is_doubtful(&last.plain)
            || plain == "van"
            || !lists::is_place(&last.plain);
        return (named && end > place + 1).then_some((place, end, Why::Capital));
    }
    if !stands_for_somebody(text, token) {
        return None;
    }
    let (start, _) = with_small_words_before(text, place);
    let end = run(text, place, Manner::Free)?;
    Some((start, end, Why::Capital))
}

/// A capital at the start of a sentence says nothing; what comes after may.
fn opening(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    let token = text.get(place)?;
    let plain = token.plain.as_str();
    let next = text.get(place + 1).filter(|next| !next.fresh)?;
    let doubtful = lists::is_doubtful(plain);
    if lists::is_opener(plain) || !doubtful && lists::is_innocent(plain) {
        return None;
    }
    // A lone word in quotation marks is what somebody is called.
    if text.before(place).is_some_and(is_quote) && is_quote(next) {
        return Some((place, place + 1, Why::Form));
    }
    // Hardly any Dutch word ends in these, and many names do.
    let foreign = plain.len() > 3 && plain.ends_with(['a', 'i', 'o', 'y']);
    let does_too = DOES_TOO.contains(&next.plain.as_str()) && (doubtful || foreign);
    let wants = matches!(next.plain.as_str(), "wil" | "zelf") && !plain_start(plain);
    // A word that no Dutch one is, before what somebody does: "Olek komt niet meer".
    let unknown = !dutch::is_word(plain)
        && !lists::is_place(plain)
        && !is_brandlike(token.text)
        && !is_of_a_people(plain)
        && (DOES_TOO.contains(&next.plain.as_str()) || next.is_mark(",") || next.is_mark("("));
    let does = does_too || unknown || wants || DOES.contains(&next.plain.as_str());
    let aged = matches!(next.text, "," | "(")
        && text.get(place + 2).is_some_and(Token::is_number)
        && text.get(place + 3).is_some_and(|unit| {
            matches!(
                unit.plain.as_str(),
                "jaar" | "jr" | "mnd" | "maanden" | "weken" | "years" | ")" | "j" | "wk"
            )
        });
    let further = run(text, place + 1, Manner::Free).filter(|_| {
        let small = WITHIN.contains(&next.plain.as_str());
        let two = text.get(place + 2).is_some_and(|third| WITHIN.contains(&third.plain.as_str()));
        let surname = if small { two || next.plain != "van" } else { next.is_capitalised() };
        surname && !plain_start(plain)
    });
    if does || aged {
        return Some((place, run(text, place, Manner::Announced).unwrap_or(place + 1), Why::Form));
    }
    further.map(|end| (place, end, Why::Capital))
}

/// A word that begins sentences by its ending: "Volgens", "Zwangere", "Blauwe", "Daarnaast".
fn plain_start(plain: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "er", "iste", "kundige", "ent", "ing", "heid", "lijk", "atie", "ens", "naast", "door", "ende",
        "elijk", "ische", "isch", "tie", "eert", "oor", "teit", "schap", "zoon", "dochter", "vader", "kind",
        "kinderen", "arts", "artsen", "adres", "dienst", "huis", "werk", "voogd", "vriend", "broer", "zus",
        "school", "groep", "team", "gezin", "zorg", "nummer", "dag", "plek", "kundigen", "ouders",
    ];
    lists::is_opener(plain) || ENDINGS.iter().any(|ending| plain.ends_with(ending))
}

/// Whether a capital within a sentence stands for somebody.
fn stands_for_somebody(text: &Text<'_>, token: &Token<'_>) -> bool {
    let plain = token.plain.as_str();
    !lists::is_innocent(plain)
        // Short words are what pets and children are called.
        && (plain.len() <= 5 || !dutch::is_word(plain) || lists::is_doubtful(plain))
        && !lists::is_place(plain)
        && (lists::is_doubtful(plain) || !text.is_also_lower(plain))
        && !is_brandlike(token.text)
        && !is_of_a_people(plain)
        && plain.len() > 1
}

/// Braziliaans, Vietnamese, Keniaan.
fn is_of_a_people(plain: &str) -> bool {
    ["aans", "aanse", "iaan", "ische", "isch", "eese"].iter().any(|ending| plain.ends_with(ending))
}

/// A capital further on in the word: WhatsApp, pH, HbA1c, SpO2.
fn is_brandlike(word: &str) -> bool {
    let dutch = word.starts_with("IJ")
        || word.starts_with("Mc")
        || word.starts_with("Mac")
        || word.contains(['\'', '’']);
    word.chars().any(|c| c.is_ascii_digit()) || !dutch && word.chars().skip(1).any(char::is_uppercase)
}

/// "Cito-toets", "Parkinson-achtig": a name that became part of a thing.
pub(super) fn is_compound(text: &Text<'_>, place: usize) -> bool {
    let dash = text.get(place + 1).is_some_and(|dash| dash.is_mark("-") && !dash.spaced);
    let second = text
        .get(place + 2)
        .is_some_and(|second| second.is_word() && !second.spaced && !second.is_capitalised());
    let first = place > 1
        && text.get(place).is_some_and(|token| !token.spaced)
        && text.before(place).is_some_and(|dash| dash.is_mark("-"))
        && text.get(place - 2).is_some_and(|first| !first.is_capitalised());
    dash && second || first
}

/// "de Vries", "van der Berg": the small words before a surname belong to it, if the surname is in a list.
fn with_small_words_before(text: &Text<'_>, place: usize) -> (usize, bool) {
    let surname = text.get(place).is_some_and(|token| {
        !lists::is_given(&token.plain)
            && (lists::is_surname(&token.plain) || lists::is_doubtful(&token.plain))
    });
    let mut start = place;
    const JOINED: &[&str] =
        &["van", "de", "den", "der", "ter", "ten", "el", "al", "ben", "ait", "von", "'t", "la"];
    while surname
        && start > 0
        && text.get(start - 1).is_some_and(|before| JOINED.contains(&before.plain.as_str()))
        && !text.get(start).is_some_and(|token| token.fresh || token.opens)
    {
        start -= 1;
    }
    // "van Jansen" may mean "of Jansen": a lone "van" before a surname without one is left out.
    if place - start == 1 && text.get(start).is_some_and(|before| before.plain == "van") {
        start = place;
    }
    (start, start < place)
}
