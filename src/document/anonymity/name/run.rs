//! How far a name goes: initials, given names, small words, surnames, hyphens.

use super::cues::WITHIN;
use crate::document::anonymity::lists;
use crate::document::anonymity::token::Text;

/// How sure it is that a name begins here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// A title or "heet" stands before it.
    Announced,
    /// Nothing does.
    Free,
}

/// The end of the name that begins here: initials, given names, small words, surnames, hyphens.
pub(super) fn run(text: &Text<'_>, from: usize, manner: Manner) -> Option<usize> {
    let mut at = from;
    let mut end = None;
    while let Some(token) = text.get(at) {
        if at > from && (token.fresh || token.opens && !token.is_mark("-")) {
            break;
        }
        let plain = token.plain.as_str();
        let listed = lists::is_given(plain) || lists::is_surname(plain);
        // In capitals for clarity: "mevr. JANSEN", "de Vries, JAN".
        let shouted = token.is_all_capitals()
            && (listed || manner == Manner::Announced && token.text.chars().count() > 3);
        let somebody = token.is_capitalised()
            && !WITHIN.contains(&plain)
            // "Wong Mei Lan": a month within a name that something announces belongs to it.
            && (!lists::is_innocent(plain)
                || manner == Manner::Announced && end == Some(at) && lists::is_doubtful(plain))
            && (at == from || !lists::is_opener(plain));
        let lower = token.is_word()
            && !token.is_capitalised()
            && listed
            && (at == from || manner == Manner::Announced || end.is_some());
        let lower_after_small = manner == Manner::Announced
            && at > from
            && token.is_word()
            && (lists::is_surname(plain) || lists::is_doubtful(plain))
            && !WITHIN.contains(&plain)
            && text.before(at).is_some_and(|before| WITHIN.contains(&before.plain.as_str()));
        if somebody || lower || shouted || lower_after_small {
            end = Some(at + 1);
            at += 1;
        } else if token.is_initial() {
            let dot = text.get(at + 1).is_some_and(|dot| dot.is_mark(".") && !dot.spaced);
            at += 1 + usize::from(dot);
            if manner == Manner::Announced || end.is_some() && dot {
                end = Some(at);
            }
        } else if is_joint(text, at, end)
            || (WITHIN.contains(&plain)
                || is_arabic_article(plain)
                    && text.get(at + 1).is_some_and(|dash| dash.is_mark("-") && !dash.spaced))
                && at < from + 6
        {
            at += 1;
        } else {
            break;
        }
    }
    end
}

/// A hyphen between two parts of a name, or the apostrophe of "'t".
fn is_joint(text: &Text<'_>, at: usize, end: Option<usize>) -> bool {
    text.get(at).is_some_and(|token| {
        let hyphen = token.is_mark("-") && !token.spaced && end == Some(at) && text.touches(at + 1);
        // "al-Khatib", "ez-Zor"
        let before = text.before(at).is_some_and(|before| is_arabic_article(&before.plain));
        let named = text.get(at + 1).is_some_and(|next| next.is_capitalised() && !next.spaced);
        if token.is_mark("-") && !token.spaced && before && named {
            return true;
        }
        let article = text.get(at + 1).is_some_and(|next| next.plain == "t" && !next.spaced);
        hyphen || token.is_mark("'") && article
    })
}

/// "al-", "ez-", "ash-": the article before an Arabic name.
fn is_arabic_article(plain: &str) -> bool {
    matches!(plain, "al" | "el" | "ad" | "ed" | "as" | "es" | "ash" | "az" | "ez" | "an" | "ar" | "at")
}
