//! Nothing is lost and nothing is told twice: every answered question and every row of a log stands on the record once
//! outside its history, and on every other paper at most once. What cites an answer (an outcome that it decided, an
//! argument, an open point) does not tell it.

use super::rows;
use super::sheet::{Sheet, Telling, chooses_from};
use super::{RECORD, held, in_steps, is_written, on_paper, unless};
use crate::authoring::prove::budget::Inquiry;
use crate::authoring::prove::lint::{Finding, Flaw};
use crate::authoring::prove::site::Sort;
use crate::protocol::{Claim, Condition, Content, Name, Question, Statement};

/// What this paper loses or repeats.
pub(crate) fn told(sheet: &Sheet<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let protocol = sheet.asked.protocol;
    let is_record = sheet.template.id.as_str() == RECORD;
    for (_, question) in protocol.questions() {
        let log = !question.answer.fields().is_empty();
        let tellings = sheet.tellings(question);
        if is_record {
            let lost = Finding {
                other: Some(sheet.template.id.clone()),
                ..Finding::new(
                    Flaw::Untold,
                    Sort::Question,
                    question.id.clone(),
                    in_steps(protocol, &question.id),
                )
            };
            let chosen = log && !sheet.sections(|_, block| chooses_from(block, &question.id)).is_empty();
            // Rows under those of another log are told with these, and looked at there.
            let under = question.answer.under().is_some();
            let somewhere = if chosen || under {
                log_told(sheet, question, &tellings)
            } else {
                any(tellings.iter().map(|telling| telling.when))
            };
            if chosen || tellings.iter().all(|telling| telling.when.is_some()) {
                let given = Claim::When(Condition::Answered(question.id.clone()));
                found.extend(unless(sheet.asked, Statement::If { given, then: somewhere }, lost));
            }
        }
        found.extend(told_again(sheet, question, &tellings));
        if log {
            found.extend(rows::told(sheet, question, is_record));
        }
    }
    found
}

/// Whether the answer to a log is told that some block picks rows of: its rows are looked at one by one in `rows`.
fn log_told(sheet: &Sheet<'_>, log: &Question, tellings: &[Telling<'_>]) -> Claim {
    let of = || log.id.clone();
    let asides = |state: Claim, sections: Vec<Option<&Condition>>| Claim::AllOf(vec![state, any(sections)]);
    let rows = Condition::SomeEntry(of(), Box::new(Condition::AllOf(Vec::new())));
    let not_left = Claim::Not(Box::new(Claim::When(Condition::NotDone(of()))));
    Claim::AnyOf(vec![
        any(tellings.iter().map(|telling| telling.when)),
        Claim::When(rows),
        // Where rows are asked for first, it is told that there are none or that it is not known.
        asides(not_left, sheet.sections(|_, block| chooses_from(block, &log.id))),
        asides(
            Claim::When(Condition::NotDone(of())),
            sheet.sections(|_, block| *block == Content::Deviations),
        ),
    ])
}

/// Where the answer is told a second time.
fn told_again(sheet: &Sheet<'_>, question: &Question, tellings: &[Telling<'_>]) -> Option<Finding> {
    for (place, second) in tellings.iter().enumerate() {
        for first in &tellings[..place] {
            let given = Claim::When(Condition::Answered(question.id.clone()));
            let both = vec![given, held(first.when), held(second.when)];
            let never = Statement::Always(Claim::Not(Box::new(Claim::AllOf(both))));
            let twice = Finding {
                other: Some(sheet.template.id.clone()),
                ..Finding::new(
                    Flaw::Retold,
                    Sort::Question,
                    question.id.clone(),
                    on_paper(sheet.template, second.at),
                )
            };
            let twice = unless(sheet.asked, never, twice);
            if twice.is_some() {
                return twice;
            }
        }
    }
    None
}

/// Questions whose answers reach no paper at all, where none is the record.
pub(crate) fn nowhere(asked: Inquiry<'_>) -> Vec<Finding> {
    let protocol = asked.protocol;
    let written = || protocol.templates.iter().filter(|template| is_written(template));
    let about_a_case = || written().filter(|template| !template.is_of_protocol());
    if about_a_case().next().is_none() || written().any(|template| template.id.as_str() == RECORD) {
        return Vec::new();
    }
    let reaches = |question: &Question| {
        about_a_case().any(|template| {
            let sheet = Sheet { asked, template };
            let rows = sheet.sections(|_, block| chooses_from(block, &question.id));
            !sheet.tellings(question).is_empty() || !rows.is_empty()
        })
    };
    let lost = protocol.questions().map(|(_, question)| question).filter(|question| !reaches(question));
    let told = |question: &Question| {
        let place = in_steps(protocol, &question.id);
        Finding::new(Flaw::OnNoPaper, Sort::Question, question.id.clone(), place)
    };
    lost.map(told).collect()
}

fn any<'p>(sections: impl IntoIterator<Item = Option<&'p Condition>>) -> Claim {
    Claim::AnyOf(sections.into_iter().map(held).collect())
}

/// The name of the paper a finding is about.
pub(crate) fn about(sheet: &Sheet<'_>) -> Option<Name> {
    Some(sheet.template.id.clone())
}
