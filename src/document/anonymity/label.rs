//! Words that diagnose or condemn somebody: in a report they do not belong to anyone the doctor did not examine.

use std::sync::LazyLock;

use super::token::{Text, plain};
use super::{Finding, Kind, Marks, Why};

/// The list: one word or beginning of a word a line, a star where any ending may follow.
static LABELS: LazyLock<Vec<(String, bool)>> = LazyLock::new(|| {
    let lines = include_str!("words/labels.txt").lines();
    lines
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .filter(|line| !line.is_empty())
        .map(|line| match line.strip_suffix('*') {
            Some(stem) => (plain(stem), true),
            None => (plain(line), false),
        })
        .collect()
});

/// Words in `text` that diagnose or condemn a person.
#[must_use]
pub(crate) fn find_labels(text: &str) -> Vec<Finding> {
    let text = Text::new(text);
    let mut marks = Marks::new(&text);
    for place in text.places() {
        let Some(token) = text.get(place).filter(|token| token.is_word()) else { continue };
        let fits = |(label, open): &(String, bool)| {
            if *open { token.plain.starts_with(label.as_str()) } else { token.plain == *label }
        };
        if LABELS.iter().any(fits) {
            marks.mark(place..place + 1, Kind::Diagnosis, Why::Listed);
        }
    }
    marks.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(text: &str) -> Vec<&str> {
        find_labels(text).into_iter().map(|finding| &text[finding.span]).collect()
    }

    #[test]
    fn diagnoses_about_others_are_marked() {
        let text = "Vader is een narcist en alcoholist; moeder heeft borderlinetrekken.";
        assert_eq!(labels(text), ["narcist", "alcoholist", "borderlinetrekken"]);
    }

    #[test]
    fn what_was_seen_is_not() {
        assert!(labels("Vader rook naar drank en sprak met dubbele tong. Moeder huilde.").is_empty());
    }
}
