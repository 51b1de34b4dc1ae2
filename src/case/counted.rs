//! The answers as they count in one protocol: without options that are not offered. What is not on the path does not count
//! either; that is decided in `evaluate`, on the ground of these.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::answer::{Answer, Entry, EntryId};
use super::answers::{Answers, Spot};
use super::evaluate::{Ground, Inside};
use crate::protocol::{Name, Protocol, Question};

/// The answers that count in a protocol on a day, as far as options decide that.
#[derive(Debug, Clone)]
pub struct Counted<'a> {
    answers: Cow<'a, Answers>,
    gone: Vec<NotOffered>,
}

/// An option that was chosen, and is not offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NotOffered {
    pub(super) question: Name,
    pub(super) inside: Option<(EntryId, Name)>,
    pub(super) option: Name,
}

impl<'a> Counted<'a> {
    /// Leaves out what is not offered. Whether something is offered can depend on an option that is not offered itself; such
    /// chains are as short as loading made them, for it refuses circles.
    #[must_use]
    pub fn new(protocol: &Protocol, answers: &'a Answers, today: Date) -> Self {
        let mut counted = Self { answers: Cow::Borrowed(answers), gone: Vec::new() };
        // As many rounds as there are options that can be missing, and one to see that nothing changes any more.
        let rounds = match protocol.offering() {
            (_, 0) => 0,
            (_, offers) => offers + 1,
        };
        for _ in 0..rounds {
            let gone = not_offered(&Ground::new(protocol, &counted, today), answers);
            if gone == counted.gone {
                break;
            }
            counted = Self { answers: without(protocol, answers, &gone), gone };
        }
        counted
    }

    /// The answers.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The same, of which nothing is borrowed.
    #[must_use]
    pub fn into_owned(self) -> Counted<'static> {
        Counted { answers: Cow::Owned(self.answers.into_owned()), gone: self.gone }
    }

    /// What was chosen at this question and is not offered.
    pub(super) fn not_offered(&self, question: &Name) -> impl Iterator<Item = &NotOffered> {
        self.gone.iter().filter(move |gone| gone.question == *question)
    }
}

/// Everything chosen in `given` that is not offered on this ground, in the order of the protocol.
fn not_offered(ground: &Ground<'_>, given: &Answers) -> Vec<NotOffered> {
    let mut gone = Vec::new();
    for question in ground.protocol.offering().0 {
        let Some(answer) = given.given(&ground.protocol.head.id, question) else { continue };
        let at = |inside, option: &Name| NotOffered {
            question: question.id.clone(),
            inside,
            option: option.clone(),
        };
        gone.extend(missing(ground, question, answer, None).map(|option| at(None, option)));
        for entry in answer.entries() {
            // What counts of the row decides what is offered in it.
            let counting = entry_that_counts(ground, question, entry.id).unwrap_or(entry);
            let inside = Inside { log: question, entry: counting };
            for field in question.answer.fields() {
                let Some(answer) = entry.fields.get(&field.id) else { continue };
                let options = missing(ground, field, answer, Some(inside));
                gone.extend(options.map(|option| at(Some((entry.id, field.id.clone())), option)));
            }
        }
    }
    gone
}

fn entry_that_counts<'g>(ground: &Ground<'g>, log: &Question, id: EntryId) -> Option<&'g Entry> {
    let answer = ground.answers.given(&ground.protocol.head.id, log)?;
    answer.entries().iter().find(|entry| entry.id == id)
}

fn missing<'q>(
    ground: &'q Ground<'_>,
    question: &'q Question,
    answer: &'q Answer,
    inside: Option<Inside<'q>>,
) -> impl Iterator<Item = &'q Name> {
    // What the question does not know is told of elsewhere.
    answer.chosen().filter(move |chosen| {
        let mut named = question.answer.options().iter().filter(|option| option.id == **chosen).peekable();
        named.peek().is_some() && !named.any(|option| ground.offers_it(option, inside))
    })
}

/// The answers without these options; an answer of which nothing else is left is none.
fn without<'a>(protocol: &Protocol, given: &'a Answers, gone: &[NotOffered]) -> Cow<'a, Answers> {
    if gone.is_empty() {
        return Cow::Borrowed(given);
    }
    let mut left = given.clone();
    for NotOffered { question, inside, option } in gone {
        let Some(question) = protocol.question(question) else { continue };
        let mut spot = Spot::of(protocol, question);
        spot.inside.clone_from(inside);
        let kept = match left.at(&spot) {
            Some(Answer::Many(ticked)) => {
                let others: BTreeSet<Name> =
                    ticked.iter().filter(|other| *other != option).cloned().collect();
                (!others.is_empty()).then_some(Answer::Many(others))
            }
            _ => None,
        };
        match kept {
            Some(kept) => left.put(&spot, kept),
            None => left.take(&spot),
        }
    }
    Cow::Owned(left)
}
