//! What a reader stumbles over, counted in one paper.

use std::ops::AddAssign;

use weegwijzer::case::{Answer, Case};
use weegwijzer::document::{Block, Paper};
use weegwijzer::locale::Language;
use weegwijzer::protocol::Protocol;

use crate::papers::room::one_line;

/// Words in a sentence of ours that is still read in one breath.
const BREATH: usize = 25;
/// Shorter texts than this say little, and may well be said twice.
const SHORT: usize = 30;

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Questions as they are asked.
    pub questions: usize,
    /// Texts that were typed once and stand twice.
    pub told_twice: usize,
    /// Headings with nothing below them.
    pub empty_headings: usize,
    /// Sentences of ours that are longer than a breath.
    pub long_sentences: usize,
    /// Full stops behind a mark that closes a sentence.
    pub stops_behind_quotes: usize,
    /// "De arts" where the doctor writes.
    pub third_person: usize,
    /// Where.
    pub shown: Vec<String>,
}

impl Reading {
    pub fn of(protocol: &Protocol, case: &Case, paper: &Paper, language: Language) -> Self {
        // Whose role it is stands in the line that says who wrote it.
        let text = one_line(paper).replace("opgesteld door de arts", "").replace("written by the doctor", "");
        let typed = typed(protocol, case);
        let mut found = Self::default();
        for asked in asked(protocol, language) {
            if text.contains(&asked) && !typed.iter().any(|typed| typed.contains(&asked)) {
                found.questions += 1;
                found.shown.push(format!("asks {asked}"));
            }
        }
        // What a paper is called may be what somebody typed.
        let plain = squeezed(&text).replace(&squeezed(&paper.title), "");
        for one in &typed {
            let part = squeezed(one);
            let times = typed.iter().map(|other| squeezed(other).matches(&part).count()).sum::<usize>();
            if one.chars().count() >= SHORT && plain.matches(&part).count() > times {
                found.told_twice += 1;
                found.shown.push(format!("twice {one}"));
            }
        }
        for pair in paper.blocks.windows(2) {
            if let [Block::Heading(_, title), Block::Heading(..)] = pair {
                found.empty_headings += usize::from(!is_topic(&pair[1]));
                if !is_topic(&pair[1]) {
                    found.shown.push(format!("empty {title}"));
                }
            }
        }
        let said = squeezed(&typed.join(" "));
        for sentence in sentences(paper) {
            if words(&sentence) > BREATH && !is_typed(&sentence, &said) {
                found.long_sentences += 1;
                found.shown.push(format!("long {sentence}"));
            }
        }
        for end in [".”.", "?”.", "!”.", ".\".", "?\".", "!\".", "…”."] {
            let here = text.matches(end).count();
            found.stops_behind_quotes += here;
            if here > 0 {
                found.shown.push(format!("stop {end}"));
            }
        }
        for person in ["De arts ", " de arts ", "The doctor ", " the doctor "] {
            let here = text.matches(person).count();
            let own: usize = typed.iter().map(|typed| typed.matches(person.trim()).count()).sum();
            if here > own {
                found.third_person += here - own;
                let at = text.find(person).unwrap_or_default();
                found.shown.push(format!("third {}", text[at..].chars().take(60).collect::<String>()));
            }
        }
        found
    }

    pub fn within(&self, bounds: &Self) -> bool {
        self.questions <= bounds.questions
            && self.told_twice <= bounds.told_twice
            && self.empty_headings <= bounds.empty_headings
            && self.long_sentences <= bounds.long_sentences
            && self.stops_behind_quotes <= bounds.stops_behind_quotes
            && self.third_person <= bounds.third_person
    }
}

impl AddAssign for Reading {
    fn add_assign(&mut self, other: Self) {
        self.questions += other.questions;
        self.told_twice += other.told_twice;
        self.empty_headings += other.empty_headings;
        self.long_sentences += other.long_sentences;
        self.stops_behind_quotes += other.stops_behind_quotes;
        self.third_person += other.third_person;
    }
}

/// How many words.
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Every question and field, as it is asked.
fn asked(protocol: &Protocol, language: Language) -> Vec<String> {
    let questions = protocol.questions().map(|(_, question)| question);
    let all = questions.flat_map(|question| std::iter::once(question).chain(question.answer.fields()));
    let asked = all.map(|question| question.ask.get(language).to_owned());
    asked.filter(|asked| asked.ends_with('?') && words(asked) > 1).collect()
}

/// Everything that was typed.
fn typed(protocol: &Protocol, case: &Case) -> Vec<String> {
    fn of(answer: &Answer) -> Option<&str> {
        match answer {
            Answer::Text(text) => Some(text),
            Answer::Judgement(judgement) => Some(&judgement.because),
            Answer::NotDone { words, .. } => Some(words),
            Answer::Unknown { ask } => Some(ask),
            _ => None,
        }
    }
    let mut found = Vec::new();
    for (_, question) in protocol.questions() {
        let Some(answer) = case.answers().given(&protocol.head.id, question) else { continue };
        let fields = answer.entries().iter().flat_map(|entry| entry.fields.values());
        found.extend(std::iter::once(answer).chain(fields).filter_map(of).map(str::to_owned));
    }
    let alerts = protocol.head.alerts.iter();
    let resolved = alerts.filter_map(|alert| case.answers().resolution(&protocol.head.id, &alert.id));
    found.extend(resolved.map(str::to_owned));
    found.retain(|typed| !typed.trim().is_empty());
    found
}

/// Letters and figures alone, in small letters.
fn squeezed(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a run of a few words of the sentence was typed.
fn is_typed(sentence: &str, typed: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    words.windows(4).any(|run| typed.contains(&squeezed(&run.join(" "))))
}

fn sentences(paper: &Paper) -> Vec<String> {
    let texts = paper.texts().into_iter().flat_map(|text| {
        text.split_inclusive(['.', '?', '!', ':', ';', '\n']).map(str::to_owned).collect::<Vec<_>>()
    });
    texts.collect()
}

fn is_topic(block: &Block) -> bool {
    matches!(block, Block::Heading(weegwijzer::document::Level::Topic, _))
}
