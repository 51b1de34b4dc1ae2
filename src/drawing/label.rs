//! What stands beside a branch: the condition in words, or the number of a note when it is long.
//! Where the label stands is not known here.

use std::collections::HashMap;

use super::Awaited;
use super::numbers::Numbers;
use crate::locale::Locale;
use crate::protocol::spoken::{Line, Speaker};
use crate::protocol::{Condition, Name, Protocol, Question};

/// A condition beside a branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    /// The words, or a reference to a note.
    pub(crate) words: String,
    /// The number of the note, when the words are there.
    pub(crate) note: Option<usize>,
    /// The questions it looks at, in the order it names them.
    pub(crate) sources: Vec<Name>,
}

/// Longer conditions move to the notes: beside a box they would hide what they explain.
pub(super) const NARROW: usize = 110;
/// The same for boxes as wide as a lane.
pub(super) const WIDE: usize = 190;
/// A part this long that returns in another condition is written out once.
const SHARED: usize = 160;

/// Labels of one protocol, with the notes they needed so far.
pub(super) struct Labels<'a> {
    protocol: &'a Protocol,
    locale: &'a Locale,
    notes: Vec<Note>,
    /// How often each long part occurs in the whole protocol, by its words.
    shared: HashMap<String, usize>,
}

struct Note {
    words: String,
    lines: Vec<Line>,
}

impl<'a> Labels<'a> {
    pub(super) fn new(protocol: &'a Protocol, locale: &'a Locale, awaited: Awaited<'_>) -> Option<Self> {
        let mut labels = Self { protocol, locale, notes: Vec::new(), shared: HashMap::new() };
        let steps = protocol.steps.iter().flat_map(|step| {
            let asked = step.questions.iter();
            let questions = asked.flat_map(|question| question.when.iter().chain(question.answer.offers()));
            step.when.iter().chain(questions)
        });
        let alerts = protocol.head.alerts.iter().map(|alert| &alert.when);
        let outcomes = protocol.head.outcomes.iter().map(|outcome| &outcome.when);
        for condition in steps.chain(alerts).chain(outcomes) {
            if !awaited() {
                return None;
            }
            labels.count(condition);
        }
        Some(labels)
    }

    fn count(&mut self, condition: &Condition) {
        let words = self.words(condition);
        if words.chars().count() <= SHARED {
            return;
        }
        *self.shared.entry(words).or_default() += 1;
        // Inside a log the same words may mean the fields of another log.
        for (_, part) in condition.children().filter(|(log, _)| log.is_none()) {
            self.count(part);
        }
    }

    fn words(&self, condition: &Condition) -> String {
        let numbers = Numbers::new(self.protocol);
        let call = |question: &Question| numbers.question(&question.id);
        Speaker { protocol: self.protocol, locale: self.locale, call: &call }.words(condition)
    }

    pub(super) fn label(&mut self, condition: &Condition, longest: usize) -> Label {
        let words = self.words(condition);
        let mut sources = Vec::new();
        self.sources(condition, None, &mut sources);
        if words.chars().count() <= longest {
            return Label { words, note: None, sources };
        }
        let note = self.note(condition, words);
        let words = self.locale.msg_drawing_see_note(note);
        Label { words, note: Some(note), sources }
    }

    /// The number of the note that writes the condition out; made when there is none yet.
    fn note(&mut self, condition: &Condition, words: String) -> usize {
        if let Some(place) = self.notes.iter().position(|note| note.words == words) {
            return place + 1;
        }
        self.notes.push(Note { words, lines: Vec::new() });
        let place = self.notes.len();
        let numbers = Numbers::new(self.protocol);
        let call = |question: &Question| numbers.question(&question.id);
        let speaker = Speaker { protocol: self.protocol, locale: self.locale, call: &call };
        let lines = speaker.outline(condition, &mut |part| {
            let words = self.words(part);
            if self.shared.get(&words).is_none_or(|times| *times < 2) {
                return None;
            }
            let note = self.note(part, words);
            Some(self.locale.msg_drawing_says_note(note))
        });
        self.notes[place - 1].lines = lines;
        place
    }

    pub(super) fn into_notes(self) -> Vec<Vec<Line>> {
        self.notes.into_iter().map(|note| note.lines).collect()
    }

    fn sources(&self, condition: &Condition, log: Option<&Question>, found: &mut Vec<Name>) {
        for subject in condition.subjects() {
            if log.is_none_or(|log| log.field(subject).is_none()) && !found.contains(subject) {
                found.push(subject.clone());
            }
        }
        for (inside, part) in condition.children() {
            let log = inside.and_then(|inside| self.protocol.question(inside)).or(log);
            self.sources(part, log, found);
        }
    }
}
