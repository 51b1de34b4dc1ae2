//! What was recorded and can be laid on the scale of a judgement: entries, ticked options, answers.

use super::answer::{Answer, Argument, Part};
use super::evaluate::{Ground, Inside};
use super::saying::{entry_sentence, sentences, words};
use crate::locale::Language;
use crate::protocol::{Kind, Question};

/// Everything on record that may serve as an argument for this judgement, in the order of the protocol's list.
/// Only what counts: answers on the path that say something.
#[must_use]
pub fn arguments(ground: &Ground<'_>, judgement: &Question) -> Vec<Argument> {
    let Kind::Judgement { arguments, .. } = &judgement.answer else { return Vec::new() };
    let mut found = Vec::new();
    for question in arguments {
        let parts: Vec<Part> = match ground.answer(question) {
            None | Some(Answer::Unknown { .. } | Answer::NotDone { .. }) => continue,
            Some(log @ Answer::Entries(_)) => {
                log.filled_entries().map(|entry| Part::Entry(entry.id)).collect()
            }
            Some(Answer::Many(ticked)) => ticked.iter().cloned().map(Part::Option).collect(),
            Some(_) => vec![Part::Whole],
        };
        found.extend(parts.into_iter().map(|part| Argument { question: question.clone(), part }));
    }
    found
}

/// An argument in words; none when what it pointed to is no longer on record.
#[must_use]
pub(crate) fn argument_words(ground: &Ground<'_>, argument: &Argument, language: Language) -> Option<String> {
    let question = ground.protocol.question(&argument.question)?;
    let answer = ground.answer(&argument.question)?;
    match &argument.part {
        Part::Entry(id) => {
            let entry = answer.entries().iter().find(|entry| entry.id == *id)?;
            let inside = Inside { log: question, entry };
            Some(entry_sentence(question, entry, |field| field_counts(ground, field, inside), language))
        }
        Part::Option(option) => {
            let Answer::Many(ticked) = answer else { return None };
            let option = ticked.contains(option).then(|| question.option(option)).flatten()?;
            Some(option.says.as_ref().unwrap_or(&option.label).get(language).to_owned())
        }
        Part::Whole => {
            let said = sentences(question, answer, language);
            if said.is_empty() {
                Some(format!("{} {}", question.ask.get(language), words(question, answer, language)))
            } else {
                Some(said.join(" "))
            }
        }
    }
}

fn field_counts(ground: &Ground<'_>, field: &Question, inside: Inside<'_>) -> bool {
    inside.log.field(&field.id).is_some_and(|field| ground.field_on_path(field, inside).is_true())
}
