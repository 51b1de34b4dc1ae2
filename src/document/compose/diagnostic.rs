//! Words that sound like a diagnosis, marked where they are said of somebody who is not the patient. A draft shows
//! them to its writer; nothing is removed.

use super::Composer;
use crate::case::{Answer, Entry};
use crate::document::paper::{Block, Manner, Span};
use crate::protocol::{Holds, Question, Reader};

/// How such words begin, in Dutch and English.
const BEGINNINGS: [&str; 33] = [
    "narcis",
    "borderline",
    "psychopa",
    "sociopa",
    "psycho",
    "schizo",
    "bipola",
    "manisch",
    "manic",
    "depressi",
    "depresse",
    "autis",
    "asperger",
    "adhd",
    "verslaafd",
    "alcoholis",
    "alcoholic",
    "addict",
    "hysteri",
    "paranoi",
    "dement",
    "zwakbegaafd",
    "retard",
    "manipulat",
    "antisocia",
    "theatra",
    "persoonlijkheidsstoornis",
    "personality",
    "pedofi",
    "paedophi",
    "pedophi",
    "sadis",
    "neuroti",
];

impl Composer<'_> {
    /// The spans of an entry with such words marked, when it is about somebody who is not the patient.
    pub(super) fn checked_words(&self, log: &Question, entry: &Entry, spans: Vec<Span>) -> Vec<Span> {
        let about_another = log.answer.fields().iter().any(|field| match entry.fields.get(&field.id) {
            Some(Answer::One(option)) => {
                field.option(option).is_some_and(|option| option.holds == Some(Holds::ThirdParty))
            }
            _ => false,
        });
        // The clinician's own file keeps what was said as it was said.
        if !about_another || self.template.reader == Reader::File {
            return spans;
        }
        let mark = self.locale.msg_document_sounds_diagnostic();
        spans.into_iter().flat_map(|span| marked(&span, &mark)).collect()
    }

    /// What the mark means, when it stands anywhere in these blocks.
    pub(super) fn mark_explained(&self, blocks: &[Block]) -> Option<Block> {
        let mark = self.locale.msg_document_sounds_diagnostic();
        let any = |points: &[Vec<Span>]| points.iter().flatten().any(|span| span.text.contains(&mark));
        let found = blocks.iter().any(|block| match block {
            Block::List { points, .. } => any(points),
            Block::Facts(facts) => {
                facts.iter().flat_map(|fact| &fact.value).any(|span| span.text.contains(&mark))
            }
            _ => false,
        });
        found.then(|| Block::Note(vec![Span::plain(self.locale.msg_document_sounds_diagnostic_means())]))
    }
}

/// A span cut after each word that sounds like a diagnosis, with the mark behind it.
fn marked(span: &Span, mark: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut from = 0;
    let mut word = None;
    let text = &span.text;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = letter.is_alphanumeric();
        match word {
            None if inside => word = Some(at),
            Some(start) if !inside => {
                word = None;
                let lower = text[start..at].to_lowercase();
                if BEGINNINGS.iter().any(|beginning| lower.starts_with(beginning)) {
                    spans.push(Span { text: text[from..at].to_owned(), manner: span.manner });
                    spans.push(Span { text: format!(" {mark}"), manner: Manner::Strong });
                    from = at;
                }
            }
            _ => {}
        }
    }
    if from < text.len() {
        spans.push(Span { text: text[from..].to_owned(), manner: span.manner });
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        marked(&Span::plain(text), "[?]").iter().map(|span| span.text.as_str()).collect()
    }

    #[test]
    fn a_word_that_sounds_like_a_diagnosis_is_marked_and_nothing_is_lost() {
        assert_eq!(shown("Vader is narcistisch, zegt moeder."), "Vader is narcistisch [?], zegt moeder.");
        assert_eq!(shown("Hij is verslaafd"), "Hij is verslaafd [?]");
        assert_eq!(shown("Vader schreeuwde en sloeg met de deur."), "Vader schreeuwde en sloeg met de deur.");
        assert_eq!(shown(""), "");
    }
}
