//! Names of people: from the lists, after a title, after "heet", by a capital within a sentence, by initials, and again
//! wherever a word that was marked once stands once more.

mod announced;
pub(super) mod cues;
mod free;
mod run;
mod shortened;

use std::collections::HashSet;
use std::ops::Range;

use super::token::{Sort, Text, Token};
use super::{Kind, Marks, Why, date, lists};
use announced::{called, initial_of, initials, titled};
use cues::WITHIN;
use free::{free, is_compound};
use shortened::{letters, shortened};

/// Words that are names, however they came to be known.
type Known = HashSet<String>;

pub(super) fn find(text: &Text<'_>, marks: &mut Marks<'_>) {
    let mut known = Known::new();
    for place in text.places() {
        if marks.is_taken(place..place + 1) {
            continue;
        }
        let found = titled(text, place)
            .or_else(|| called(text, place))
            .or_else(|| initials(text, place))
            .or_else(|| initial_of(text, place))
            .or_else(|| shortened(text, place))
            .or_else(|| letters(text, place))
            .or_else(|| free(text, place));
        let Some((start, end, why)) = found.filter(|(start, end, _)| start < end) else { continue };
        let Some(end) = free_of(text, start..end, marks) else { continue };
        let words = (start..end).filter_map(|at| text.get(at)).filter(|token| is_weighty(token));
        known.extend(words.map(|token| token.plain.clone()));
        marks.mark(start..end, Kind::Name, why);
        birth_beside(text, end, marks);
    }
    again(text, marks, &known);
}

/// Where a name ends that would run into something marked already: "Smit te Dokkum" ends before the "te".
fn free_of(text: &Text<'_>, tokens: Range<usize>, marks: &Marks<'_>) -> Option<usize> {
    let taken = tokens.clone().find(|at| marks.is_taken(*at..at + 1));
    let mut end = taken.unwrap_or(tokens.end);
    while taken.is_some()
        && end > tokens.start
        && text.get(end - 1).is_some_and(|token| {
            WITHIN.contains(&token.plain.as_str()) && !token.is_capitalised() || token.sort == Sort::Mark
        })
    {
        end -= 1;
    }
    (end > tokens.start).then_some(end)
}

/// A word that leads to somebody by itself.
fn is_weighty(token: &Token<'_>) -> bool {
    token.sort == Sort::Word && token.plain.len() > 2 && !WITHIN.contains(&token.plain.as_str())
}

/// A date right after a name is a date of birth: "Daan, 3-3-2019", "Daan (3 maart 2019)".
fn birth_beside(text: &Text<'_>, from: usize, marks: &mut Marks<'_>) {
    let beside = text.get(from).is_some_and(|token| matches!(token.text, "," | "("));
    let place = from + usize::from(beside);
    if beside
        && let Some(date) = date::read(text, place)
        && date.is_whole()
    {
        marks.mark(place..date.end, Kind::BirthDate, Why::Announced);
    }
}

/// Wherever a word stands once more that was marked as a name.
fn again(text: &Text<'_>, marks: &mut Marks<'_>, known: &Known) {
    for place in text.places() {
        let Some(token) = text.get(place) else { continue };
        let name = known.contains(&token.plain)
            || token.plain.strip_suffix('s').is_some_and(|name| name.len() > 2 && known.contains(name));
        let large = token.is_capitalised() && !(token.opens && lists::is_opener(&token.plain));
        if name && large && !is_compound(text, place) && !marks.is_taken(place..place + 1) {
            marks.mark(place..place + 1, Kind::Name, Why::Again);
        }
    }
}
