//! Lines of a report that tell no day, marked so that whoever writes the report sees which; nothing is filled in.

use super::Composer;
use crate::case::{Answer, Entry};
use crate::document::paper::{Manner, Span};
use crate::protocol::{Kind, Question, Reader, Shown};

/// Months as somebody types them within a sentence, in Dutch and English.
const MONTHS: [&str; 17] = [
    "januari",
    "februari",
    "maart",
    "april",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "march",
    "june",
    "july",
    "october",
];

impl Composer<'_> {
    /// The spans of a line that was chosen for a report, with a mark behind it where neither its field nor its words tell a day.
    pub(super) fn marked_without_day(
        &self,
        log: &Question,
        entry: &Entry,
        mut spans: Vec<Span>,
    ) -> Vec<Span> {
        // The clinician's own file, and what is asked without a name, are no reports.
        let report = self.template.reader == Reader::VeiligThuis && !self.template.anonymous;
        if report && matches!(log.shown, Shown::Ticked(_)) && !spans.is_empty() && !has_day(log, entry) {
            let text = format!(" {}", self.locale.msg_document_without_day());
            spans.push(Span { text, manner: Manner::Strong });
        }
        spans
    }
}

/// Whether a day was filled in, or named in what was typed.
fn has_day(log: &Question, entry: &Entry) -> bool {
    let dates = log.answer.fields().iter().filter(|field| matches!(field.answer, Kind::Date));
    let dated = dates.into_iter().any(|field| matches!(entry.fields.get(&field.id), Some(Answer::Date(_))));
    dated || entry.fields.values().any(|answer| matches!(answer, Answer::Text(text) if names_day(text)))
}

/// Whether a month is named behind a number.
fn names_day(text: &str) -> bool {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let is_day = |word: &str| word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let is_month = |word: &str| MONTHS.contains(&word) || ["mei", "may", "august"].contains(&word);
    words.windows(2).any(|pair| {
        let [first, second] = pair else { return false };
        (is_day(first) && is_month(second)) || (is_month(first) && is_day(second))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_words_is_a_day_and_a_measure_is_none() {
        assert!(names_day("Op 6 november zonder jas en zonder ontbijt."));
        assert!(names_day("On May 6 without a coat."));
        assert!(!names_day("Striem van 8 cm op de rechter onderarm."));
        assert!(!names_day("Vier afspraken tussen mei en oktober."));
        assert!(!names_day(""));
    }
}
