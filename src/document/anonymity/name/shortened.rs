//! Names cut short: "v.d. Meulen", "JvdB", "MH van de jeugdbescherming".

use super::run::{Manner, run};
use crate::document::anonymity::token::Text;
use crate::document::anonymity::{Why, lists};

/// "v.d. Meulen", "v/d Berg", "vd Broek", "v. Dongen": the small word is shortened, the surname is not.
pub(super) fn shortened(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    let first = text.get(place).filter(|token| matches!(token.plain.as_str(), "v" | "vd" | "vdr" | "vh"))?;
    let mut at = place + 1;
    let mut small = first.plain.len() > 1;
    while let Some(token) = text.get(at).filter(|token| at < place + 5 && !token.fresh) {
        let mark = token.is_mark(".") || token.is_mark("/");
        let letter = !token.spaced && matches!(token.plain.as_str(), "d" | "h" | "dr");
        if !mark && !letter {
            break;
        }
        small = true;
        at += 1;
    }
    let named = text.get(at).is_some_and(|token| small && token.is_capitalised() && !token.fresh);
    let initial = text.get(at).is_some_and(|token| small && token.is_initial() && !token.fresh);
    if initial {
        let dot = text.get(at + 1).is_some_and(|dot| dot.is_mark(".") && !dot.spaced);
        return Some((place, at + 1 + usize::from(dot), Why::Form));
    }
    named.then(|| (place, run(text, at, Manner::Announced).unwrap_or(at + 1), Why::Form))
}

/// Two or three capitals that stand for a colleague: after a word that says so, or with a small word within ("JvdB").
pub(super) fn letters(text: &Text<'_>, place: usize) -> Option<(usize, usize, Why)> {
    const SPOKEN: &[&str] = &[
        "gebeld",
        "overlegd",
        "overleg",
        "gesproken",
        "sprak",
        "contact",
        "gesprek",
        "besproken",
        "afgestemd",
        "afspraak",
    ];
    const NOBODY: &[&str] = &[
        "vt", "ggd", "ggz", "jgz", "cjg", "seh", "hap", "poh", "om", "ic", "mdl", "kno", "ib", "zat", "rvdk",
        "jb", "wi", "sro", "ok", "pg", "kg", "gp", "uwv", "svb", "ind", "coa", "vvi", "mdo", "bso", "kdv",
        "azc", "la", "ra", "cv", "er", "hr", "it", "tv", "bv", "ma", "pa", "lvb", "wlz", "wmo", "dd", "ao",
        "hv", "az", "mc", "zkh", "umc", "eoc", "lta", "fact", "iht", "poz", "pop", "gz", "kjp", "rv", "ss",
        "sw", "tg", "va",
    ];
    let token = text.get(place).filter(|token| token.is_word())?;
    let dashed = text.get(place + 1).is_some_and(|next| next.is_mark("-") && !next.spaced);
    if dashed {
        return None;
    }
    let capitals = token.text.chars().filter(|c| c.is_uppercase()).count();
    let small: String = token.text.chars().filter(|c| c.is_lowercase()).collect();
    let bounded = token.text.starts_with(char::is_uppercase) && token.text.ends_with(char::is_uppercase);
    let within = matches!(small.as_str(), "v" | "vd" | "vdr" | "d" | "vh" | "te" | "ter" | "el");
    if bounded && within && (2..=4).contains(&capitals) {
        return Some((place, place + 1, Why::Form));
    }
    let short = token.is_all_capitals() && matches!(token.text.chars().count(), 2..=3);
    if !short || token.fresh || NOBODY.contains(&token.plain.as_str()) || lists::is_innocent(&token.plain) {
        return None;
    }
    let colleague =
        text.before(place).is_some_and(|before| matches!(before.plain.as_str(), "collega" | "door"));
    let spoken = text.before(place).is_some_and(|before| matches!(before.plain.as_str(), "met" | "aan"))
        && text.announced(place, 4, SPOKEN);
    (colleague || spoken).then_some((place, place + 1, Why::Announced))
}
