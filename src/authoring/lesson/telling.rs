//! Whether a group can answer what it is asked: a choice about the world is told before it, and so is every number and every
//! literal word that stands in an answer.

use super::{At, Finding, Flaw, is_month, is_year};
use crate::locale::Language;
use crate::protocol::{Given, Move, Scenario};

/// Answers whose fact was told nowhere before them.
pub(super) fn untold(scenario: &Scenario) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut told = vec![scenario.story.nl.clone()];
    let mut fresh = false;
    for done in &scenario.does {
        match done {
            Move::Learn(tell) => {
                told.push(tell.nl.clone());
                fresh = true;
            }
            Move::Answer(question, given) => {
                let named = scenario.own.contains(question) || scenario.known.contains(question);
                if !fresh && !named && !is_own(given) {
                    let flaw = Flaw::NotTold { question: question.clone() };
                    found.push(Finding { flaw, at: At::Name(question.clone()) });
                }
                // What a clinician writes of own deeds and weighing is theirs.
                let own = scenario.own.contains(question) || is_own(given);
                let texts = texts(given);
                for fact in texts.iter().filter(|_| !own).flat_map(|text| facts(text)) {
                    if !told.iter().any(|told| holds(told, &fact)) {
                        let flaw = Flaw::FactNotTold { fact, question: question.clone() };
                        found.push(Finding { flaw, at: At::Name(question.clone()) });
                    }
                }
                told.extend(texts);
                fresh = false;
            }
            Move::Resolve(..) | Move::Clear(_) => fresh = false,
        }
    }
    found
}

/// Whether nobody else could tell it: a weighing, a question left.
const fn is_own(given: &Given) -> bool {
    matches!(given, Given::Judgement { .. } | Given::Unknown(_) | Given::NotDone { .. })
}

/// The free texts of an answer.
fn texts(given: &Given) -> Vec<String> {
    match given {
        Given::Text(text) => vec![text.clone()],
        Given::Entries(entries) => entries.iter().flatten().flat_map(|(_, given)| texts(given)).collect(),
        _ => Vec::new(),
    }
}

/// Numbers and literal words in a text. Days of the calendar are none: they move with the day of playing.
fn facts(text: &str) -> Vec<String> {
    let mut facts = Vec::new();
    for (open, close) in [('"', '"'), ('“', '”')] {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once(open) {
            let Some((said, behind)) = after.split_once(close) else { break };
            facts.push(said.trim_end_matches(['.', ',', '?', '!']).to_owned());
            rest = behind;
        }
    }
    let mut pieces = text.split_whitespace().peekable();
    while let Some(piece) = pieces.next() {
        let number = piece.trim_matches(|sign: char| !sign.is_ascii_digit());
        let calendar =
            is_year(number) || pieces.peek().is_some_and(|next| is_month(bare(next), Language::Nl));
        // A time or a range is no single number.
        if !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit()) && !calendar {
            facts.push(number.to_owned());
        }
    }
    facts
}

/// Without the signs behind it.
fn bare(word: &str) -> &str {
    word.trim_end_matches(|sign: char| !sign.is_alphabetic())
}

/// The numbers that are also told as a word.
const IN_WORDS: [&str; 13] =
    ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

fn holds(told: &str, fact: &str) -> bool {
    let told = told.to_lowercase().replace('é', "e");
    let mut pieces = told.split(|sign: char| !sign.is_alphanumeric());
    match fact.parse::<usize>() {
        Ok(number) => pieces.any(|piece| piece == fact || IN_WORDS.get(number) == Some(&piece)),
        // No number: literal words.
        Err(_) => told.contains(&fact.to_lowercase().replace('é', "e")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_literal_words_are_facts_and_days_are_not() {
        assert_eq!(facts("Ovaal, 2 bij 1 cm, op 3-11 en 4 mei gezien."), ["2", "1"]);
        assert_eq!(facts("Hij zei: \"Ik viel.\" en “niets”"), ["Ik viel", "niets"]);
    }

    #[test]
    fn a_number_is_told_as_a_word_too_and_not_within_another() {
        assert!(holds("Het zijn twee plekken", "2"));
        assert!(holds("2 plekken", "2"));
        assert!(!holds("12 plekken", "2"));
        assert!(holds("Hij zegt: \"Ik viel.\"", "ik viel"));
    }
}
