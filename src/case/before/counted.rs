//! The answers as they count in one protocol: without options that are not offered. What is not on the path does not count
//! either; that is decided in `evaluate`, on the ground of these.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::evaluate::{Ground, Inside};
use crate::case::answer::{Answer, Entry, EntryId};
use crate::case::answers::{Answers, Spot};
use crate::protocol::{Name, Protocol, Question};

/// The answers that count in a protocol on a day, as far as options decide that.
#[derive(Debug, Clone)]
pub(super) struct Counted<'a> {
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
    pub(super) fn new(protocol: &Protocol, answers: &'a Answers, today: Date) -> Self {
        let mut counted = Self { answers: Cow::Borrowed(answers), gone: Vec::new() };
        for _ in 0..longest_chain(protocol) {
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
    pub(super) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What was chosen at this question and is not offered.
    pub(super) fn not_offered(&self, question: &Name) -> impl Iterator<Item = &NotOffered> {
        self.gone.iter().filter(move |gone| gone.question == *question)
    }
}

/// As many rounds as there are options that can be missing, and one to see that nothing changes any more.
fn longest_chain(protocol: &Protocol) -> usize {
    let of = |question: &Question| {
        question.answer.offers().count()
            + question.answer.fields().iter().map(|field| field.answer.offers().count()).sum::<usize>()
    };
    match protocol.questions().map(|(_, question)| of(question)).sum() {
        0 => 0,
        offers => offers + 1,
    }
}

/// Everything chosen in `given` that is not offered on this ground, in the order of the protocol.
fn not_offered(ground: &Ground<'_>, given: &Answers) -> Vec<NotOffered> {
    let mut gone = Vec::new();
    for (_, question) in ground.protocol.questions() {
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
    ground: &Ground<'_>,
    question: &Question,
    answer: &'q Answer,
    inside: Option<Inside<'_>>,
) -> impl Iterator<Item = &'q Name> {
    let offers: Vec<&Name> = ground.offers(question, inside).map(|option| &option.id).collect();
    let there: BTreeSet<Name> = question.answer.options().iter().map(|option| option.id.clone()).collect();
    let offers: BTreeSet<Name> = offers.into_iter().cloned().collect();
    // What the question does not know is told of elsewhere.
    answer.chosen().filter(move |chosen| there.contains(*chosen) && !offers.contains(*chosen))
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
