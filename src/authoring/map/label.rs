//! What stands beside a branch: the condition in words, or the number of a note when it is long.
//! Where the label stands is not known here.

use super::graph::Numbers;
use crate::authoring::words_of::Speaker;
use crate::protocol::{Condition, Language, Name, Protocol, Question};

/// A condition beside a branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The words, or a reference to a note.
    pub words: String,
    /// The number of the note, when the words are there.
    pub note: Option<usize>,
    /// The questions it looks at, in the order it names them.
    pub sources: Vec<Name>,
}

/// Longer conditions move to the notes: beside a box they would hide what they explain.
const LONGEST: usize = 110;

/// Labels of one protocol, with the notes they needed so far.
pub(super) struct Labels<'a> {
    protocol: &'a Protocol,
    language: Language,
    notes: Vec<String>,
}

impl<'a> Labels<'a> {
    pub(super) const fn new(protocol: &'a Protocol, language: Language) -> Self {
        Self { protocol, language, notes: Vec::new() }
    }

    pub(super) fn label(&mut self, condition: &Condition) -> Label {
        let numbers = Numbers::new(self.protocol, self.language);
        let call = |question: &Question| numbers.question(&question.id);
        let words = Speaker { protocol: self.protocol, language: self.language, call: &call }.words(condition);
        let mut sources = Vec::new();
        self.sources(condition, None, &mut sources);
        if words.chars().count() <= LONGEST {
            return Label { words, note: None, sources };
        }
        let known = self.notes.iter().position(|note| *note == words);
        let place = known.unwrap_or_else(|| {
            self.notes.push(words);
            self.notes.len() - 1
        });
        let words = match self.language {
            Language::Nl => format!("zie noot {}", place + 1),
            Language::En => format!("see note {}", place + 1),
        };
        Label { words, note: Some(place + 1), sources }
    }

    pub(super) fn into_notes(self) -> Vec<String> {
        self.notes
    }

    fn sources(&self, condition: &Condition, log: Option<&Question>, found: &mut Vec<Name>) {
        if let Some(subject) = condition.subject()
            && log.is_none_or(|log| log.field(subject).is_none())
            && !found.contains(subject)
        {
            found.push(subject.clone());
        }
        for (inside, part) in condition.children() {
            let log = inside.and_then(|inside| self.protocol.question(inside)).or(log);
            self.sources(part, log, found);
        }
    }
}
