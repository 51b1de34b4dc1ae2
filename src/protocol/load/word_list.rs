//! Lists of words that authors may edit, and where such a word stands in a text: words that give a verdict, and words
//! that may not stand where somebody reads along. What is done about one is up to who looks.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::diagnosis::Diagnosis;
use super::source::{Source, SourceFile};
use super::{diagnose, syntax};
use crate::locale::Language;

/// The file with words that give a verdict, beside the folders of protocols.
pub(crate) const VERDICT_WORDS: &str = "verdict-words.ron";
/// The file with words that may not stand on the visible form of a note, beside the folders of protocols.
pub(crate) const VISIBLE_WORDS: &str = "visible-words.ron";

/// The file with words that tell how a fictional case ends, beside the folders of protocols.
pub(crate) const ENDING_WORDS: &str = "ending-words.ron";

/// Words that tell how a fictional case ends.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndingWords {
    /// What a clinician does or decides: not in the story.
    pub(crate) deeds: WordList,
    /// What the teller makes of it: neither in the story nor in what is told on the way.
    pub(crate) lessons: WordList,
}

impl EndingWords {
    /// Reads both lists.
    ///
    /// # Errors
    /// What is wrong with the way they are written.
    pub fn read(file: &SourceFile) -> Result<Self, Vec<Diagnosis>> {
        read(file)
    }
}

/// Reads what a file of words holds.
fn read<T: DeserializeOwned>(file: &SourceFile) -> Result<T, Vec<Diagnosis>> {
    let source = Source::decode(file).map_err(|diagnosis| vec![*diagnosis])?;
    syntax::read::<T>(&source.text)
        .map(|(words, _)| words)
        .map_err(|faults| faults.into_iter().map(|fault| diagnose(&source, fault)).collect())
}

/// A list of words, each with what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WordList {
    /// In Dutch texts.
    nl: Vec<ListedWord>,
    /// In English texts.
    en: Vec<ListedWord>,
}

/// A word on a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListedWord {
    /// The word, or several; `*` at its end stands for any ending, `*` at its start for any beginning.
    word: String,
    /// What to write instead.
    pub(crate) rather: String,
    /// Phrases in which it does no harm.
    #[serde(default)]
    except: Vec<String>,
}

impl WordList {
    /// Reads a list.
    ///
    /// # Errors
    /// What is wrong with the way it is written.
    pub fn read(file: &SourceFile) -> Result<Self, Vec<Diagnosis>> {
        read(file)
    }

    /// Every word of the list in this text, with where it stands.
    #[must_use]
    pub fn found(&self, words: &str, language: Language) -> Vec<(Range<usize>, &ListedWord)> {
        let listed = match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        };
        let read = Lowered::of(words);
        let one = |entry| Self::found_one(&read, entry).into_iter().map(move |at| (at, entry));
        listed.iter().flat_map(one).collect()
    }

    fn found_one(words: &Lowered, entry: &ListedWord) -> Vec<Range<usize>> {
        let mut found = words.occurrences(&entry.word, true);
        if found.is_empty() {
            return found;
        }
        let excused: Vec<Range<usize>> =
            entry.except.iter().flat_map(|phrase| words.occurrences(phrase, false)).collect();
        found.retain(|at| !excused.iter().any(|phrase| phrase.start <= at.start && at.end <= phrase.end));
        found
    }

    /// How many words it holds.
    #[must_use]
    pub(crate) const fn len(&self) -> usize {
        self.nl.len() + self.en.len()
    }
}

/// Where a pattern stands in a text, whatever the case of its letters; as `whole` words or anywhere.
pub(super) fn occurrences(words: &str, pattern: &str, whole: bool) -> Vec<Range<usize>> {
    Lowered::of(words).occurrences(pattern, whole)
}

/// A text whose letters were made small once, however many words are looked for in it.
struct Lowered {
    /// Each letter, and where it stands in the text.
    letters: Vec<(usize, char)>,
    length: usize,
}

impl Lowered {
    fn of(words: &str) -> Self {
        let letters = words.char_indices().map(|(at, letter)| (at, lower(letter))).collect();
        Self { letters, length: words.len() }
    }

    fn occurrences(&self, pattern: &str, whole: bool) -> Vec<Range<usize>> {
        let Self { letters, length } = self;
        let (open_start, open_ended) = (pattern.starts_with('*'), pattern.ends_with('*'));
        let pattern: Vec<char> = pattern.trim_matches('*').chars().map(lower).collect();
        let Some(beginning) = pattern.first() else { return Vec::new() };
        if pattern.len() > letters.len() {
            return Vec::new();
        }
        let is_letter = |place: usize| letters.get(place).is_some_and(|(_, letter)| letter.is_alphanumeric());
        let mut found = Vec::new();
        for (at, window) in letters.windows(pattern.len()).enumerate() {
            if window[0].1 != *beginning
                || !window.iter().zip(&pattern).all(|((_, letter), wanted)| letter == wanted)
            {
                continue;
            }
            let (mut first, mut end) = (at, at + pattern.len());
            while open_start && first > 0 && is_letter(first - 1) {
                first -= 1;
            }
            if whole && first > 0 && is_letter(first - 1) {
                continue;
            }
            while open_ended && is_letter(end) {
                end += 1;
            }
            if whole && is_letter(end) {
                continue;
            }
            let until = letters.get(end).map_or(*length, |(at, _)| *at);
            found.push(letters[first].0..until);
        }
        found
    }
}

fn lower(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_whole_or_with_any_beginning_and_ending() {
        let found = |pattern| {
            let words = "De Dader, daders";
            occurrences(words, pattern, true).into_iter().map(|at| &words[at]).collect::<Vec<_>>()
        };
        assert_eq!(found("dader"), ["Dader"]);
        assert_eq!(found("dader*"), ["Dader", "daders"]);
        assert_eq!(found("ders"), Vec::<&str>::new());
        assert_eq!(found("*ders"), ["daders"]);
        assert_eq!(found("*ade*"), ["Dader", "daders"]);
    }
}
