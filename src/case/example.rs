//! What a sentence pattern makes of answers that nobody gave, for whoever writes it: filled in with the options of the
//! questions themselves, and for own words with what they are called.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::answer::{Answer, Entry, EntryId, Judgement};
use super::answers::Answers;
use super::counted::Counted;
use super::evaluate::{Ground, Inside};
use super::saying::{entry_sentence, text, value, words};
use super::telling::{From, Given, Value, fill};
use super::truth::Truth;
use crate::locale::Language;
use crate::protocol::pattern::BECAUSE;
use crate::protocol::{Age, Decimal, Kind, Name, Protocol, Question, Text};

/// Which of the options is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pick {
    First,
    Last,
}

/// Examples of a pattern: with the first options, and with the last where that reads otherwise.
#[must_use]
pub(crate) fn example_rows(protocol: &Protocol, log: &Question, language: Language) -> Vec<String> {
    if !matches!(&log.answer, Kind::Entries { says: Some(_), .. }) {
        return Vec::new();
    }
    each(|pick| {
        let answers = Answers::default();
        let counted = Counted::new(protocol, &answers, day(protocol));
        let ground = Ground::new(protocol, &counted, day(protocol));
        let mut entry = Entry::untouched(EntryId(0), None);
        for field in log.answer.fields() {
            // What another answer in the row rules out is not filled in beside it.
            let ruled_out = ground.field_on_path(field, Inside { log, entry: &entry }) == Truth::False;
            if let Some(answer) = (!ruled_out).then(|| made(field, pick, protocol, language)).flatten() {
                let _ = entry.fields.insert(field.id.clone(), answer);
            }
        }
        entry_sentence(log, &entry, |field| entry.fields.contains_key(&field.id), language)
    })
}

/// The same of a pattern that joins answers on a paper.
#[must_use]
pub(crate) fn example_sentences(
    protocol: &Protocol,
    of: &[Name],
    says: &Text,
    language: Language,
) -> Vec<String> {
    each(|pick| {
        let given = |name: &str| {
            let (id, reason) = name.strip_suffix(BECAUSE).map_or((name, false), |id| (id, true));
            let question = protocol.question(of.iter().find(|of| of.as_str() == id)?)?;
            if reason {
                let words = stands_for(question, language);
                return Some(Given::Told(Value { words, voice: From::Typed, chosen: Vec::new() }));
            }
            let made = made(question, pick, protocol, language);
            Some(made.map_or(Given::Nothing, |answer| {
                let words = words(question, &answer, language);
                Given::Told(value(question, &answer, words, question.voice))
            }))
        };
        text(&fill(says.get(language), given, &|_| false, language).bits)
    })
}

/// One example, or two where they differ; none where nothing is said.
fn each(example: impl Fn(Pick) -> String) -> Vec<String> {
    let mut said = vec![example(Pick::First), example(Pick::Last)];
    said.dedup();
    said.retain(|sentence| !sentence.trim().is_empty());
    said
}

/// An answer that could be given; none to a log, which cannot stand within a sentence.
fn made(question: &Question, pick: Pick, protocol: &Protocol, language: Language) -> Option<Answer> {
    let options = question.answer.options();
    let option = match pick {
        Pick::First => options.first(),
        Pick::Last => options.last(),
    };
    Some(match &question.answer {
        Kind::One(_) => Answer::One(option?.id.clone()),
        Kind::Many(_) => Answer::Many([option?.id.clone()].into()),
        Kind::Judgement { .. } => Answer::Judgement(Judgement {
            choice: option?.id.clone(),
            because: stands_for(question, language),
            arguments: BTreeMap::new(),
        }),
        Kind::Text { .. } => Answer::Text(stands_for(question, language)),
        Kind::Date => Answer::Date(day(protocol)),
        Kind::Number { min, .. } => Answer::Number(min.unwrap_or(2).max(2)),
        Kind::Decimal { min, .. } => Answer::Decimal(min.unwrap_or(Decimal::of_hundredths(3850))),
        Kind::Age { .. } => Answer::Age(Age::Years(8)),
        Kind::Entries { .. } => return None,
    })
}

fn day(protocol: &Protocol) -> Date {
    protocol.head.edition.checked
}

/// What stands in the place of own words: what they are about.
fn stands_for(question: &Question, language: Language) -> String {
    let name = question.named.as_ref().unwrap_or(&question.ask).get(language);
    format!("‹{}›", name.trim_end_matches(['?', ':']).to_lowercase())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::protocol::bundle;

    #[test]
    fn a_pattern_shows_what_it_makes_of_its_first_and_its_last_options() {
        let protocol = bundle::get(&"knmg-meldcode".into()).unwrap();
        let said = example_rows(&protocol, protocol.question(&"signals".into()).unwrap(), Language::Nl);
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[0].contains("zelf gezien") && said[0].contains("‹signaal›"), "{}", said[0]);
        assert!(said[1].starts_with("21 november 2026: ‹welke persoon of functie›"), "{}", said[1]);
    }

    #[test]
    fn every_pattern_that_comes_along_shows_words_and_no_signs() {
        let mut shown = 0;
        for protocol in bundle::all().iter().map(|bundled| bundled.load().unwrap()) {
            for language in Language::ALL {
                let logs = protocol.questions().flat_map(|(_, log)| example_rows(&protocol, log, language));
                let papers = protocol.templates.iter().flat_map(|paper| paper.patterns());
                let joined = papers.flat_map(|(of, says)| example_sentences(&protocol, of, says, language));
                for said in logs.chain(joined) {
                    shown += 1;
                    assert!(!said.contains(['{', '}', '[', ']']), "{}: {said}", protocol.head.id);
                }
            }
        }
        assert!(shown > 200, "only {shown}");
    }
}
