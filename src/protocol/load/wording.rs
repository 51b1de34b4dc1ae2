//! How texts sound: words that give a verdict, and two questions asked as one. Only for whoever writes a protocol;
//! walking it does not need this. Which words give a verdict is a list in a file, `protocols/verdict-words.ron`; see `word_list`.

use std::ops::Range;
use std::sync::Arc;

use super::diagnosis::{Diagnosis, Severity};
use super::outline::{self, Node};
use super::source::{Source, SourceFile};
use super::word_list::{VERDICT_WORDS, WordList, occurrences};
use super::words::{Explained, explain};
use super::{Place, place_of};
use crate::locale::{Language, Locale};

/// What is worth a second look in the words of these files. Scenarios are left out: what people say in them is
/// theirs. A file that cannot be read is told of by loading it.
#[must_use]
pub fn wording(files: &[SourceFile], list: &WordList) -> Vec<Diagnosis> {
    let mut found = Vec::new();
    for file in files {
        if !matches!(place_of(file.local()), Place::Head | Place::Step | Place::Template) {
            continue;
        }
        let Ok(source) = Source::decode(file) else { continue };
        let Ok(shape) = outline::outline(&source.text) else { continue };
        Reader { source: &source, list, found: &mut found }.look(&shape);
    }
    found
}

struct Reader<'a> {
    source: &'a Source,
    list: &'a WordList,
    found: &'a mut Vec<Diagnosis>,
}

impl Reader<'_> {
    fn look(&mut self, node: &Node<'_>) {
        if let (Some(ask), Some(answer)) = (node.field("ask"), node.field("answer")) {
            self.double(ask, answer.name());
        }
        for (language, tag) in TAGS {
            if let Some(words) = node.field(tag).and_then(Node::quoted) {
                self.verdicts(words, language);
            }
        }
        for part in node.parts() {
            self.look(&part.value);
        }
    }

    fn verdicts(&mut self, words: &str, language: Language) {
        let list = self.list;
        for (at, entry) in list.found(words, language) {
            let sound = Sound::Verdict { found: &words[at.clone()], rather: &entry.rather };
            self.tell(words, at, &sound);
        }
    }

    /// Own words can answer two questions at once. A choice, a date or a number cannot.
    fn double(&mut self, ask: &Node<'_>, kind: &str) {
        if !matches!(kind, "One" | "Many" | "Date" | "Number" | "Judgement") {
            return;
        }
        for (language, tag) in TAGS {
            let Some(words) = ask.field(tag).and_then(Node::quoted) else { continue };
            let Some(second) = second_question(words, language) else { continue };
            // A judgement comes with its reasons.
            let why = ["waarom", "why"].iter().any(|why| words[second.clone()].contains(why));
            if !(why && kind == "Judgement") {
                self.tell(words, second, &Sound::TwoInOne);
            }
        }
    }

    fn tell(&mut self, words: &str, at: Range<usize>, sound: &Sound<'_>) {
        let base = (words.as_ptr() as usize).saturating_sub(self.source.text.as_ptr() as usize);
        let (file, text) = (Arc::clone(&self.source.path), Arc::clone(&self.source.text));
        let span = base + at.start..base + at.end;
        self.found.push(Diagnosis::new(file, text, span, Severity::Warning, explain(sound)));
    }
}

const TAGS: [(Language, &str); 2] = [(Language::Nl, "nl"), (Language::En, "en")];

/// A word that sounds like a verdict, or two questions in one.
#[derive(strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "wording.")]
enum Sound<'a> {
    Verdict { found: &'a str, rather: &'a str },
    TwoInOne,
}

impl Explained for Sound<'_> {
    fn kind(&self) -> &'static str {
        self.into()
    }

    fn message(&self, locale: &Locale) -> String {
        match self {
            Self::Verdict { found, .. } => locale.msg_loader_verdict(found),
            Self::TwoInOne => locale.msg_loader_two_in_one(),
        }
    }

    fn label(&self, locale: &Locale) -> String {
        match self {
            Self::Verdict { .. } => locale.msg_loader_verdict_label(),
            Self::TwoInOne => locale.msg_loader_two_in_one_label(),
        }
    }

    fn help(&self, locale: &Locale) -> Option<String> {
        Some(match self {
            Self::Verdict { rather, .. } => locale.msg_loader_verdict_help(rather, VERDICT_WORDS),
            Self::TwoInOne => locale.msg_loader_two_in_one_help(),
        })
    }
}

/// Words that begin a question of their own behind "and".
const ASKING_NL: [&str; 12] = [
    "wie", "wat", "waar", "wanneer", "waarom", "waarmee", "hoe", "welke", "hebt u", "heeft u", "bent u",
    "kunt u",
];
const ASKING_EN: [&str; 12] = [
    "who", "what", "where", "when", "why", "how", "which", "have you", "did you", "do you", "are you",
    "can you",
];

/// Where a second question begins: behind a question mark, or behind "and" with a word that asks.
fn second_question(words: &str, language: Language) -> Option<Range<usize>> {
    let first = words.find('?')?;
    let rest = &words[first + 1..];
    if let Some(next) = rest.find('?') {
        let begin = first + 1 + (rest.len() - rest.trim_start().len());
        return Some(begin..first + 1 + next + 1);
    }
    let (and, asking) = match language {
        Language::Nl => ("en", ASKING_NL),
        Language::En => ("and", ASKING_EN),
    };
    let asks = asking.iter().any(|word| occurrences(words, word, true).iter().any(|at| at.start == 0));
    let behind = asking.iter().flat_map(|word| occurrences(words, &format!("{and} {word}"), true));
    // "Does it fit what was told and what was seen?" asks once; "Who called and when?" twice.
    let twice = |at: &Range<usize>| asks || words[..at.start].trim_end().ends_with(',');
    behind.filter(|at| at.start > 0 && at.start < first && twice(at)).map(|at| at.start..first + 1).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_questions_in_one_are_seen_and_a_single_one_is_not() {
        let starts = |words, language| second_question(words, language).map(|at| at.start);
        assert_eq!(starts("Wie belde er, en wat is er gezegd?", Language::Nl), Some(14));
        assert_eq!(starts("Wie belde er? Wat zei hij?", Language::Nl), Some(14));
        assert_eq!(starts("Who called and when was that?", Language::En), Some(11));
        assert_eq!(starts("Wie is er gebeld en gesproken?", Language::Nl), None);
        assert_eq!(starts("Wat hebt u gezien of gehoord?", Language::Nl), None);
        assert_eq!(starts("Past het bij het letsel en wat het kind kan?", Language::Nl), None);
        assert_eq!(starts("Zijn er kinderen, en hoe oud zijn zij?", Language::Nl), Some(18));
        assert_eq!(starts("Wat ziet u", Language::Nl), None);
    }
}
