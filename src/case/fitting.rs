//! Whether an answer fits its question: of its kind, within its bounds, of its options. Nothing here knows a case.

use super::answer::Answer;
use crate::protocol::{Question, Sort};

/// Whether a given answer is of the kind its question asks for.
#[must_use]
pub fn fits(question: &Question, answer: &Answer) -> bool {
    let kind = &question.answer;
    match answer {
        Answer::Unknown { .. } | Answer::NotDone { .. } => true,
        Answer::Number(_) | Answer::Age(_) => match kind.sort() {
            Sort::Age => answer.age().is_some_and(|age| kind.accepts(age.years())),
            Sort::Number => answer.number().is_some_and(|number| kind.accepts(number)),
            _ => false,
        },
        Answer::Decimal(number) => kind.takes(*number),
        _ if answer.sort() != Some(kind.sort()) => false,
        Answer::Entries(entries) => entries.iter().all(|entry| {
            let mut fields = entry.fields.iter();
            (kind.under().is_none() || entry.under.is_some())
                && fields.all(|(id, answer)| question.field(id).is_some_and(|field| fits(field, answer)))
        }),
        _ => {
            answer.chosen().all(|option| question.option(option).is_some())
                && !stands_beside_others(question, answer)
        }
    }
}

/// Whether an option is ticked with others that can only be ticked alone.
fn stands_beside_others(question: &Question, answer: &Answer) -> bool {
    let ticked: Vec<_> = answer.chosen().filter_map(|option| question.option(option)).collect();
    ticked.len() > 1 && ticked.iter().any(|option| option.alone)
}
