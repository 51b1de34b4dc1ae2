//! A paper looked through before it is made: what was typed by hand and stands on it, and what in that leads to a
//! person. Words of the protocol and of the program name nobody and are left alone.

use super::{Finding, Kind, Why, find};
use crate::document::Paper;

/// Something on a paper that must be replaced, or confirmed to be nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The words as they stand there.
    pub(crate) words: String,
    /// What they seem to be.
    pub kind: Kind,
    /// What gave them away.
    pub(crate) why: Why,
    /// Where they stand: the text before, the words, and the text after, cut where it is long.
    pub(crate) places: Vec<[String; 3]>,
}

/// How a text is looked through.
pub(crate) type Finder = fn(&str) -> Vec<Finding>;

/// What leads to a person on a paper, given everything that was typed in its case. The same words are told once.
#[must_use]
pub fn check<'a>(paper: &Paper, typed: impl IntoIterator<Item = &'a str>) -> Vec<Marked> {
    check_for(paper, typed, find)
}

/// As [`check`], with another way to look.
#[must_use]
pub(crate) fn check_for<'a>(
    paper: &Paper,
    typed: impl IntoIterator<Item = &'a str>,
    look: Finder,
) -> Vec<Marked> {
    let printed = paper.texts().join("\n");
    let mut marked: Vec<Marked> = Vec::new();
    for text in typed {
        for Finding { span, kind, why } in look(text) {
            let words = &text[span.clone()];
            if !printed.contains(words) {
                continue;
            }
            let place = [before(&text[..span.start]), words.to_owned(), after(&text[span.end..])];
            match marked.iter_mut().find(|known| known.words == words) {
                Some(known) if known.places.contains(&place) => {}
                Some(known) => known.places.push(place),
                None => marked.push(Marked { words: words.to_owned(), kind, why, places: vec![place] }),
            }
        }
    }
    marked
}

/// So many characters around marked words are shown.
const AROUND: usize = 70;

/// The last words of what stands before.
fn before(text: &str) -> String {
    let line = text.rsplit('\n').next().unwrap_or_default();
    let cut = line.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let rest = &line[cut..];
    match rest.split_once(' ').filter(|_| cut > 0) {
        Some((_, whole)) => format!("…{whole}"),
        None => rest.to_owned(),
    }
}

/// The first words of what stands after.
fn after(text: &str) -> String {
    let line = text.split('\n').next().unwrap_or_default();
    match line.char_indices().nth(AROUND) {
        Some((cut, _)) => {
            let rest = &line[..cut];
            format!("{}…", rest.rsplit_once(' ').map_or(rest, |(whole, _)| whole))
        }
        None => line.to_owned(),
    }
}
