//! Addresses and names people have online: mail, pages, user names.

use super::token::Text;
use super::{Kind, Marks, Why};

pub(super) fn find(text: &Text<'_>, marks: &mut Marks<'_>) {
    for place in text.places() {
        if let Some((start, end)) = mail(text, place) {
            marks.mark(start..end, Kind::Mail, Why::Form);
        }
    }
    for place in text.places() {
        if marks.is_taken(place..place + 1) {
            continue;
        }
        if let Some(end) = page(text, place) {
            marks.mark(place..end, Kind::Handle, Why::Form);
        } else if text.get(place).is_some_and(|token| token.is_mark("@")) && text.touches(place + 1) {
            let end = joined(text, place + 1);
            marks.mark(place..end, Kind::Handle, Why::Form);
        } else if is_handle(text, place) {
            let end = joined(text, place);
            marks.mark(place..end, Kind::Handle, Why::Form);
        } else if let Some((start, end)) = announced(text, place) {
            marks.mark(start..end, Kind::Handle, Why::Announced);
        }
    }
}

/// The end of what goes on without a space, up to a mark that ends a sentence.
fn joined(text: &Text<'_>, from: usize) -> usize {
    let mut end = from + 1;
    while let Some(token) = text.get(end) {
        let inner = matches!(token.text, "." | "-" | "_") && text.touches(end + 1);
        let word = token.is_word() || token.is_number();
        if token.spaced
            || !(inner && text.get(end + 1).is_some_and(|next| next.is_word() || next.is_number()) || word)
        {
            break;
        }
        end += 1;
    }
    end
}

/// An address around an @ (or what people write instead of it).
fn mail(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    let token = text.get(place)?;
    let bare = token.is_mark("@") || token.plain == "apenstaartje";
    let bracketed = token.plain == "at"
        && text.before(place).is_some_and(|before| matches!(before.text, "(" | "["))
        && text.get(place + 1).is_some_and(|after| matches!(after.text, ")" | "]"));
    let (before, after) = if bare {
        (place, place + 1)
    } else if bracketed {
        (place - 1, place + 2)
    } else {
        return None;
    };
    let name = before.checked_sub(1)?;
    let part = |at: usize| text.get(at).is_some_and(|token| token.is_word() || token.is_number());
    if !part(name) || !part(after) || token.is_mark("@") && (!text.touches(place) || !text.touches(after)) {
        return None;
    }
    let mut start = name;
    while start > 0 {
        let first = text.get(start)?;
        let dotted = first.plain == "punt" || text.before(start)?.plain == "punt";
        let inner = matches!(text.before(start)?.text, "." | "-" | "_" | "+");
        if first.spaced && !dotted || first.fresh || !(inner || part(start - 1)) {
            break;
        }
        start -= 1;
    }
    let mut end = after + 1;
    let mut dots = 0;
    while let Some(token) = text.get(end) {
        let dot = token.is_mark(".") && text.touches(end) && text.touches(end + 1) || token.plain == "punt";
        let hyphen = token.is_mark("-") && text.touches(end) && text.touches(end + 1);
        if !(dot || hyphen) || !part(end + 1) {
            break;
        }
        dots += usize::from(dot);
        end += 2;
    }
    (dots > 0).then_some((start, end))
}

/// The address of a page.
fn page(text: &Text<'_>, place: usize) -> Option<usize> {
    let token = text.get(place)?;
    let begins = matches!(token.plain.as_str(), "http" | "https" | "www");
    let site = ["facebook", "instagram", "tiktok", "linkedin", "snapchat", "x"]
        .contains(&token.plain.as_str())
        && text.get(place + 1).is_some_and(|dot| dot.is_mark(".") && !dot.spaced)
        && text.get(place + 2).is_some_and(|end| end.plain == "com" && !end.spaced);
    if !begins && !site {
        return None;
    }
    let mut end = place + 1;
    while let Some(token) = text.get(end) {
        let last = matches!(token.text, "." | "," | ")" | ";" | "!" | "?") && !text.touches(end + 1);
        if token.spaced || last {
            break;
        }
        end += 1;
    }
    (end > place + 2).then_some(end)
}

/// A word no language has: letters with two or more digits behind them, or with an underscore.
fn is_handle(text: &Text<'_>, place: usize) -> bool {
    let Some(token) = text.get(place).filter(|token| token.is_word()) else { return false };
    let letters = token.text.chars().take_while(|c| c.is_alphabetic()).count();
    let digits = token.text.chars().rev().take_while(char::is_ascii_digit).count();
    let underscore = token.text.trim_matches('_').contains('_');
    let known = ["covid", "dsm", "icd", "icpc", "type", "groep", "fase", "stap", "week", "apache"];
    let plain_word = known.iter().any(|word| token.plain.starts_with(word));
    underscore || letters >= 4 && digits >= 2 && letters + digits == token.text.chars().count() && !plain_word
}

/// A user name after the word that announces it.
fn announced(text: &Text<'_>, place: usize) -> Option<(usize, usize)> {
    const CUES: &[&str] = &[
        "gebruikersnaam",
        "username",
        "accountnaam",
        "account",
        "insta",
        "instagram",
        "snapchat",
        "snap",
        "tiktok",
        "nickname",
        "handle",
        "discord",
        "facebook",
        "gamertag",
    ];
    let cue = text.get(place)?;
    if !CUES.contains(&cue.plain.as_str()) {
        return None;
    }
    let mut start = place + 1;
    let mut told = false;
    while let Some(token) = text.get(start) {
        match token.plain.as_str() {
            ":" | "=" => told = true,
            "heet" | "is" | "naam" | "genaamd" | "onder" | "als" | "account" | "van" | "named" | "called"
            | "de" => {
                told |= matches!(token.plain.as_str(), "heet" | "naam" | "genaamd" | "named" | "called");
            }
            "'" | "\"" | "“" | "‘" | "„" => {
                told = true;
            }
            _ => break,
        }
        if start > place + 4 {
            return None;
        }
        start += 1;
    }
    let direct = cue.plain == "gebruikersnaam"
        || cue.plain == "username"
        || cue.plain == "gamertag"
        || cue.plain == "accountnaam";
    let token = text.get(start)?;
    let odd = token.text.chars().any(|c| c.is_ascii_digit() || c == '_')
        || text.get(start + 1).is_some_and(|dot| dot.is_mark(".") && !dot.spaced && text.touches(start + 2));
    ((told || direct || odd) && token.is_word() && !token.fresh).then(|| (start, joined(text, start)))
}
